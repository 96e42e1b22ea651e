//! Takes one picture of the window once it has come to rest, saves it and ends the app with the outcome.

use std::path::{Path, PathBuf};
use std::sync::{Arc, Mutex};
use std::time::{Duration, Instant};

use bevy::prelude::*;
use bevy::render::view::screenshot::{Screenshot, ScreenshotCaptured};
use bevy::window::RequestRedraw;
use thiserror::Error;

use crate::letters::Letters;
use crate::stage::StageNow;

/// How long the app may take to come to rest and be photographed.
const PATIENCE: Duration = Duration::from_mins(1);

/// What picture to take.
#[derive(Debug, Clone)]
pub struct ShotRequest {
    /// The PNG file to write.
    pub path: PathBuf,
    /// How many frames in a row must be still first.
    pub settled_frames: u32,
}

/// Why there is no picture.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum ShotError {
    /// The pixels could not be turned into an image.
    #[error("the window's picture could not be read: {0}")]
    Unreadable(String),
    /// The file could not be written.
    #[error("the picture could not be saved to {path}: {reason}")]
    NotSaved {
        /// Where it should have gone.
        path: PathBuf,
        /// What the system said.
        reason: String,
    },
    /// The window never came to rest, or the renderer never answered.
    #[error("no picture could be taken within {} s", PATIENCE.as_secs())]
    TooLate,
}

/// Where the outcome is left for after the app has ended; `None` until then.
pub type Outcome = Arc<Mutex<Option<Result<(), ShotError>>>>;

#[derive(Resource)]
struct Shot {
    request: ShotRequest,
    outcome: Outcome,
    still: u32,
    taken: bool,
    begun: Instant,
}

/// Takes the picture that `request` asks for and then ends the app.
pub struct ShotPlugin {
    /// What to take.
    pub request: ShotRequest,
    /// Where to leave the outcome.
    pub outcome: Outcome,
}

impl Plugin for ShotPlugin {
    fn build(&self, app: &mut App) {
        app.insert_resource(Shot {
            request: self.request.clone(),
            outcome: Arc::clone(&self.outcome),
            still: 0,
            taken: false,
            begun: Instant::now(),
        })
        .add_systems(Last, wait_and_take);
    }
}

fn wait_and_take(
    mut commands: Commands,
    mut shot: ResMut<Shot>,
    stage: Option<Res<StageNow>>,
    letters: Option<Res<Letters>>,
    mut redraw: MessageWriter<RequestRedraw>,
    mut exit: MessageWriter<AppExit>,
) {
    // Frames keep coming until the picture is there, however idle the window is.
    redraw.write(RequestRedraw);
    if shot.begun.elapsed() > PATIENCE {
        finish(&shot.outcome, Err(ShotError::TooLate), &mut exit);
        return;
    }
    let busy = stage.is_some_and(|stage| stage.moving()) || letters.is_some_and(|letters| letters.looking());
    shot.still = if busy { 0 } else { shot.still.saturating_add(1) };
    if shot.taken || shot.still < shot.request.settled_frames {
        return;
    }
    shot.taken = true;
    commands.spawn(Screenshot::primary_window()).observe(
        |captured: On<ScreenshotCaptured>, shot: Res<Shot>, mut exit: MessageWriter<AppExit>| {
            let result = save(captured.image.clone(), &shot.request.path);
            finish(&shot.outcome, result, &mut exit);
        },
    );
}

fn save(image: Image, path: &Path) -> Result<(), ShotError> {
    let picture = image.try_into_dynamic().map_err(|error| ShotError::Unreadable(error.to_string()))?;
    picture
        .to_rgb8()
        .save(path)
        .map_err(|error| ShotError::NotSaved { path: path.to_owned(), reason: error.to_string() })
}

fn finish(outcome: &Outcome, result: Result<(), ShotError>, exit: &mut MessageWriter<AppExit>) {
    exit.write(if result.is_ok() { AppExit::Success } else { AppExit::error() });
    if let Ok(mut slot) = outcome.lock() {
        slot.get_or_insert(result);
    }
}
