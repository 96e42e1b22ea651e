//! Frames after the last one: what changes after the layout of a frame is drawn right only in the next.
//!
//! The size of the window and its scale reach egui one frame late, and so do letters that were drawn into the atlas for the
//! first time; a window that draws only when something happens would leave a stale picture standing.

use bevy::prelude::*;
use bevy::window::{
    Monitor, PrimaryWindow, RequestRedraw, WindowBackendScaleFactorChanged, WindowMode, WindowResized,
    WindowScaleFactorChanged,
};
use bevy_egui::{EguiPostUpdateSet, EguiRenderOutput};

/// Frames that are drawn after one in which something came late: the camera takes a new size at the end of a frame, egui
/// lays out by it in the next one, and what that moved is drawn in the one after.
const FRAMES: u8 = 2;

/// How many frames are still to be drawn.
#[derive(Resource, Debug, Default)]
struct Settle(u8);

/// What the last frame was laid out by.
#[derive(Debug, Clone, Copy, PartialEq)]
struct Shape {
    size: UVec2,
    scale: f32,
    full: bool,
}

/// Draws on until nothing comes late any more.
pub(crate) struct SettlePlugin;

impl Plugin for SettlePlugin {
    fn build(&self, app: &mut App) {
        app.init_resource::<Settle>()
            .add_systems(
                PostUpdate,
                watch.after(EguiPostUpdateSet::ProcessOutput).before(EguiPostUpdateSet::PostProcessOutput),
            )
            .add_systems(Last, draw_on);
    }
}

#[expect(clippy::too_many_arguments, reason = "a system asks for what it needs")]
fn watch(
    mut settle: ResMut<Settle>,
    mut resized: MessageReader<WindowResized>,
    mut scaled: MessageReader<WindowScaleFactorChanged>,
    mut rescaled: MessageReader<WindowBackendScaleFactorChanged>,
    outputs: Query<&EguiRenderOutput>,
    monitors: Query<(), Added<Monitor>>,
    window: Query<&Window, With<PrimaryWindow>>,
    mut before: Local<Option<Shape>>,
) {
    let told = resized.read().count() + scaled.read().count() + rescaled.read().count() > 0;
    let now = window.single().ok().map(|window| Shape {
        size: window.physical_size(),
        scale: window.scale_factor(),
        full: window.mode != WindowMode::Windowed,
    });
    let reshaped = *before != now;
    *before = now;
    let lettered = outputs.iter().any(|output| !output.textures_delta.is_empty());
    if told || reshaped || lettered || !monitors.is_empty() {
        settle.0 = FRAMES;
    }
}

fn draw_on(mut settle: ResMut<Settle>, mut redraw: MessageWriter<RequestRedraw>) {
    if settle.0 > 0 {
        settle.0 -= 1;
        redraw.write(RequestRedraw);
    }
}

#[cfg(test)]
mod tests {
    use bevy::ecs::message::Messages;
    use bevy::window::MonitorSelection;

    use super::*;

    fn app() -> App {
        let mut app = App::new();
        app.add_message::<WindowResized>()
            .add_message::<WindowScaleFactorChanged>()
            .add_message::<WindowBackendScaleFactorChanged>()
            .add_message::<RequestRedraw>()
            .add_plugins(SettlePlugin);
        app
    }

    /// How many of the next frames ask for another one.
    fn asked(app: &mut App) -> usize {
        let ask = |app: &mut App| {
            app.update();
            app.world_mut().resource_mut::<Messages<RequestRedraw>>().drain().count()
        };
        (0..6).map(|_| ask(app)).sum()
    }

    #[test]
    fn frames_follow_a_new_size_a_new_scale_and_new_letters_and_then_there_is_rest() {
        let mut app = app();
        let window = app.world_mut().spawn((Window::default(), PrimaryWindow)).id();
        let output = app.world_mut().spawn(EguiRenderOutput::default()).id();
        assert_eq!(asked(&mut app), usize::from(FRAMES), "the first frame is followed");
        assert_eq!(asked(&mut app), 0, "an idle window sleeps");
        app.world_mut().write_message(WindowResized { window, width: 640.0, height: 400.0 });
        assert_eq!(asked(&mut app), usize::from(FRAMES));
        app.world_mut().write_message(WindowBackendScaleFactorChanged { window, scale_factor: 2.0 });
        assert_eq!(asked(&mut app), usize::from(FRAMES));
        if let Some(mut window) = app.world_mut().get_mut::<Window>(window) {
            window.mode = WindowMode::BorderlessFullscreen(MonitorSelection::Current);
        }
        assert_eq!(asked(&mut app), usize::from(FRAMES), "full screen");
        if let Some(mut output) = app.world_mut().get_mut::<EguiRenderOutput>(output) {
            output.textures_delta.free.insert(egui::TextureId::Managed(7));
        }
        app.update();
        let drawn = app.world_mut().resource_mut::<Messages<RequestRedraw>>().drain().count();
        // Nothing draws here, and letters that are dropped undrawn are a fault to their library.
        if let Some(mut output) = app.world_mut().get_mut::<EguiRenderOutput>(output) {
            output.textures_delta.clear();
        }
        assert_eq!(drawn, 1, "new letters");
    }
}
