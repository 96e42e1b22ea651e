//! Every screen as plain egui functions: they read a view, draw it, and say what the player intends. Nothing here
//! changes a game. May not know Bevy or files.

mod desk;
mod drafting;
mod fonts;
mod keys;
mod screens;
mod settings;
mod stage;
mod stage_model;
mod theme;
mod widgets;

pub use desk::{Book, Desk, Entry, Intent, Over, Place, Scene, Screen, Shelf, Tab};
pub use fonts::fonts;
pub use keys::{Chord, Hotkey, Keys, NoChord};
pub use settings::Settings;
pub use stage::{AllyFigure, Cord, Figure, Mark, Spot, Spots, Srgba, StageModel, StagePalette};
pub use stage_model::{name_cards, stage_model};
pub use theme::{Look, Palette, Theme, ThemeError};
