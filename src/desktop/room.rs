//! The window's room on its screen: never larger than what is left of it, as large as it was left, and remembered.

use bevy::ecs::system::NonSendMarker;
use bevy::prelude::*;
use bevy::window::{Monitor, PrimaryMonitor, PrimaryWindow, RequestRedraw, WindowMode};
use bevy::winit::WINIT_WINDOWS;

/// The usual size, in points.
const USUAL: (u32, u32) = (1280, 800);
/// The least size in which everything can be used, in points, at a size of text of 100 %.
pub(crate) const LEAST: (u32, u32) = (640, 400);
/// What bars of the desktop and of the window take of a screen's width and height, in points. No system tells it before the
/// window is there.
const BARS: (f32, f32) = (16.0, 96.0);

/// The window as it was left: its size in points, and whether it filled the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Left {
    /// Width and height; none if it has never been sized.
    pub size: Option<(u32, u32)>,
    /// Whether it filled the screen.
    pub maximised: bool,
}

/// The window's room: as it was left, until it is opened; then as it is.
#[derive(Resource, Debug, Clone, Copy)]
pub(crate) struct Room {
    pub left: Left,
    opened: Opened,
}

/// How far the window has been opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Opened {
    /// Nobody has seen it yet.
    No,
    /// It was asked to show itself, and is to fill its screen once it does: so many frames ago.
    Asked(u8),
    /// It is as it was left.
    Yes,
}

impl Room {
    pub(crate) fn new(left: Left) -> Self {
        Self { left, opened: Opened::No }
    }
}

/// Frames that a window is waited for to be seen.
const PATIENCE: u8 = 120;

/// Sizes the window by its screen and shows it; before the first frame nobody knows the screens. A window that is not there
/// yet cannot be asked to fill its screen: those who keep windows hear of those only that are shown.
pub(crate) fn open(
    mut room: ResMut<Room>,
    mut window: Query<(Entity, &mut Window), With<PrimaryWindow>>,
    monitors: Query<(&Monitor, Has<PrimaryMonitor>)>,
    mut redraw: MessageWriter<RequestRedraw>,
    _main_thread: NonSendMarker,
) {
    let Ok((entity, mut window)) = window.single_mut() else { return };
    match room.opened {
        Opened::Yes => {}
        Opened::No => {
            let scale = window.scale_factor();
            let largest = |(monitor, primary): &(&Monitor, bool)| (*primary, monitor.physical_width);
            let screen = monitors
                .iter()
                .max_by_key(largest)
                .map(|(monitor, _)| (monitor.physical_width, monitor.physical_height));
            let (width, height) = fit(room.left.size.unwrap_or(USUAL), screen, scale);
            window.resolution.set_physical_resolution(width, height);
            window.visible = true;
            room.opened = if room.left.maximised { Opened::Asked(0) } else { Opened::Yes };
            redraw.write(RequestRedraw);
        }
        Opened::Asked(frames) => {
            let hidden = WINIT_WINDOWS
                .with_borrow(|windows| windows.get_window(entity).and_then(|window| window.is_visible()))
                == Some(false);
            if hidden && frames < PATIENCE {
                room.opened = Opened::Asked(frames + 1);
                redraw.write(RequestRedraw);
            } else {
                window.set_maximized(true);
                room.opened = Opened::Yes;
            }
        }
    }
}

/// A size in points as pixels, no larger than what is left of a screen of so many pixels.
fn fit(wanted: (u32, u32), screen: Option<(u32, u32)>, scale: f32) -> (u32, u32) {
    let one = |wanted: u32, least: u32, screen: Option<u32>, bars: f32| {
        let wanted = wanted.max(least) as f32 * scale;
        let room = screen.map_or(f32::INFINITY, |screen| screen as f32 - bars * scale);
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "pixels of a screen")]
        let pixels = wanted.min(room.max(1.0)).floor() as u32;
        pixels
    };
    let (across, up) = (screen.map(|screen| screen.0), screen.map(|screen| screen.1));
    (one(wanted.0, LEAST.0, across, BARS.0), one(wanted.1, LEAST.1, up, BARS.1))
}

/// Notes how large the window is, and whether it fills its screen.
pub(crate) fn note(
    mut room: ResMut<Room>,
    window: Query<(Entity, Ref<Window>), With<PrimaryWindow>>,
    _main_thread: NonSendMarker,
) {
    let Ok((entity, window)) = window.single() else { return };
    if room.opened != Opened::Yes || !window.is_changed() || window.mode != WindowMode::Windowed || !window.visible {
        return;
    }
    let maximised = WINIT_WINDOWS
        .with_borrow(|windows| windows.get_window(entity).map(|window| window.is_maximized()))
        .unwrap_or(room.left.maximised);
    room.left.maximised = maximised;
    if !maximised {
        let points = window.physical_size().as_vec2() / window.scale_factor();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points of a window")]
        let size = (points.x.round() as u32, points.y.round() as u32);
        room.left.size = Some(size);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_window_fits_its_screen() {
        assert_eq!(fit(USUAL, Some((1920, 1080)), 1.0), (1280, 800));
        assert_eq!(fit(USUAL, Some((1366, 768)), 1.0), (1280, 672));
        assert_eq!(fit(USUAL, Some((1920, 1080)), 2.0), (1888, 888));
        assert_eq!(fit(USUAL, Some((3840, 2160)), 2.0), (2560, 1600));
        assert_eq!(fit((3000, 200), Some((1366, 768)), 1.0), (1350, 400));
        assert_eq!(fit(USUAL, None, 1.25), (1600, 1000));
    }
}
