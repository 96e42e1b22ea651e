//! Why the window did not open or ended badly, and how a lost graphics device is noted.

use std::path::PathBuf;
use std::sync::{Arc, Mutex, PoisonError};

use bevy::prelude::*;
use bevy::render::error_handler::{RenderError, RenderErrorPolicy};
use thiserror::Error;
use wedge_record::for_shell;

use crate::preflight::PreflightError;
use crate::shot::ShotError;

/// Why the window did not open, or ended badly.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum WindowError {
    /// Found out before anything was opened.
    #[error(transparent)]
    Preflight(#[from] PreflightError),
    /// Bevy gave up; the message is its own.
    #[error("the window could not be kept open: {0}")]
    Broken(String),
    /// The graphics device was lost, or it refused to draw.
    #[error(
        "the graphics device failed: {0}. Start the program again; if it keeps failing, `wedge text` plays without it"
    )]
    Graphics(String),
    /// The display went while the window was open.
    #[error("the display has gone, and the window with it")]
    DisplayGone,
    /// A game was open when it ended badly.
    #[error("{why}. Your game is kept up to the last move that was shown; go on with: wedge play --session {}", for_shell(.session))]
    InGame {
        /// What happened.
        why: Box<WindowError>,
        /// Where the game is kept.
        session: PathBuf,
    },
    /// There is no picture.
    #[error(transparent)]
    Shot(#[from] ShotError),
}

/// Why the graphics device failed, where it did; filled by [`graphics_failed`].
#[derive(Resource, Clone, Default)]
pub(crate) struct Failure(pub(crate) Arc<Mutex<Option<String>>>);

/// Notes why the device failed and ends the app: what had been shown is saved already.
pub(crate) fn graphics_failed(error: &RenderError, main: &mut World, _: &mut World) -> RenderErrorPolicy {
    if let Some(failure) = main.get_resource::<Failure>() {
        let said = format!("{:?}: {}", error.ty, error.description);
        failure.0.lock().unwrap_or_else(PoisonError::into_inner).get_or_insert(said);
    }
    main.write_message(AppExit::error());
    RenderErrorPolicy::StopRendering
}

#[cfg(test)]
mod tests {
    use bevy::ecs::message::Messages;
    use bevy::render::error_handler::ErrorType;

    use super::*;

    #[test]
    fn a_lost_device_is_noted_and_ends_the_app() {
        let mut main = World::new();
        main.init_resource::<Messages<AppExit>>();
        let failure = Failure::default();
        main.insert_resource(failure.clone());
        let error = RenderError { ty: ErrorType::DeviceLost, description: "it is gone".to_owned(), source: None };
        let policy = graphics_failed(&error, &mut main, &mut World::new());
        assert!(matches!(policy, RenderErrorPolicy::StopRendering));
        let noted = failure.0.lock().unwrap_or_else(PoisonError::into_inner).take();
        assert!(noted.is_some_and(|why| why.contains("it is gone")));
        assert_eq!(main.resource_mut::<Messages<AppExit>>().drain().count(), 1);
        let shown = WindowError::InGame {
            why: Box::new(WindowError::Graphics("it is gone".to_owned())),
            session: PathBuf::from("a.wedge"),
        };
        assert!(shown.to_string().ends_with("wedge play --session a.wedge"));
    }
}
