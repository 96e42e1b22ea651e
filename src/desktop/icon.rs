//! The icon that the window wears where the system does not take it from elsewhere.

use bevy::asset::RenderAssetUsages;
use bevy::ecs::system::NonSendMarker;
use bevy::image::{CompressedImageFormats, ImageSampler, ImageType};
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy::winit::WINIT_WINDOWS;
use winit::window::Icon;

/// Drawn by `packaging/icon/make`.
const PICTURE: &[u8] = include_bytes!("../../packaging/icon/wedge-64.png");

/// The icon; none if the picture in the program were damaged, which a test rules out.
fn icon() -> Option<Icon> {
    let (kind, formats) = (ImageType::Extension("png"), CompressedImageFormats::NONE);
    let sampler = ImageSampler::Default;
    let image = Image::from_buffer(PICTURE, kind, formats, true, sampler, RenderAssetUsages::default()).ok()?;
    let pixels = image.try_into_dynamic().ok()?.into_rgba8();
    let (width, height) = pixels.dimensions();
    Icon::from_rgba(pixels.into_raw(), width, height).ok()
}

/// Gives the window its icon. A window without one is a window all the same.
pub(crate) fn set(window: Query<Entity, With<PrimaryWindow>>, _main_thread: NonSendMarker) {
    let Ok(entity) = window.single() else { return };
    WINIT_WINDOWS.with_borrow(|windows| {
        if let Some(window) = windows.get_window(entity) {
            window.set_window_icon(icon());
        }
    });
}

#[cfg(test)]
mod tests {
    #[test]
    fn the_picture_in_the_program_is_an_icon() {
        assert!(super::icon().is_some());
    }
}
