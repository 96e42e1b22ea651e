//! Every screen as plain egui functions: they read a view, draw it, and say what the player intends. Nothing here
//! changes a game. May not know Bevy or files.

mod drafting;
mod focus;
mod fonts;
mod guard;
mod hearing;
mod intent;
mod keys;
mod layout;
mod root;
mod route;
mod screens;
mod settings;
mod shelf;
mod stage;
mod stage_model;
mod stage_moment;
mod stage_words;
mod state;
mod theme;
mod widgets;

pub use fonts::fonts;
pub use hearing::{Air, Heard};
pub use intent::{Intent, Scene};
pub use keys::{Chord, Hotkey, Keys, NoChord};
pub use route::{Ask, Over, Route, Screen, Tab};
pub use settings::Settings;
pub use shelf::{Book, Entry, Last, Listed, Preset, Shelf};
pub use stage::{
    AllyFigure, Cord, Figure, Gaze, LEANS, Mark, RoomModel, Season, Seat, Spot, Spots, Srgba, StageModel, StagePalette,
};
pub use stage_model::stage_model;
pub use stage_words::name_cards;
pub use state::UiState;
pub use theme::{Look, Palette, Theme, ThemeError};
pub use wedge_scenario::raw::{Beard, Cloth, Hair, Headgear, LookText, Outside};
