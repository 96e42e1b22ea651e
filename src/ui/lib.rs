//! Every screen as plain egui functions: they read a view, draw it, and say what the player intends. Nothing here
//! changes a game. May not know Bevy or files.

mod desk;
mod drafting;
mod fonts;
mod keys;
mod place;
mod screens;
mod settings;
mod shares;
mod shelf;
mod stage;
mod stage_model;
mod theme;
mod widgets;

pub use desk::{Desk, Intent, Scene};
pub use fonts::fonts;
pub use keys::{Chord, Hotkey, Keys, NoChord};
pub use place::{Over, Place, Screen, Tab};
pub use settings::Settings;
pub use shelf::{Book, Entry, Preset, Shelf};
pub use stage::{AllyFigure, Cord, Figure, Mark, Spot, Spots, Srgba, StageModel, StagePalette};
pub use stage_model::{name_cards, stage_model};
pub use theme::{Look, Palette, Theme, ThemeError};
