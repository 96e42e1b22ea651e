//! What the stage shows, as plain numbers: people, ally, cords and colours, with no knowledge of any toolkit.

use wedge_scenario::raw::{LookText, Outside};

/// A colour as sRGB with straight alpha, each part in 0..=1.
pub type Srgba = [f32; 4];

/// Everything the picture is drawn from. Two equal models give the same picture.
#[derive(Debug, Clone, PartialEq)]
pub struct StageModel {
    /// The counterpart's people, from left to right except that the leader always takes the middle seat.
    pub figures: Vec<Figure>,
    /// The one who stands behind them, if there is one.
    pub ally: Option<AllyFigure>,
    /// What the player believes ties the ally to each figure.
    pub cords: Vec<Cord>,
    /// The room itself: the season, the hour, and what has just happened.
    pub room: RoomModel,
    /// The colours of the whole picture.
    pub palette: StagePalette,
    /// When true a new model is shown at once, without movement.
    pub reduced_motion: bool,
}

/// One of the people across the table.
#[derive(Debug, Clone, PartialEq)]
pub struct Figure {
    /// A number that stays with this person from one model to the next.
    pub id: usize,
    /// Whether this person leads: middle seat and high chair.
    pub leader: bool,
    /// How close to the table, 0 far to 1 near.
    pub nearness: f32,
    /// -1 cold to 1 warm.
    pub warmth: f32,
    /// Share of strength, 0 to 1.
    pub bulk: f32,
    /// A shape of this person's own, so that colour never says anything alone.
    pub mark: Mark,
    /// What is worn on the head, and what age shows.
    pub face: LookText,
    /// -1 leans back with folded arms to 1 leans in with the hands on the table.
    pub lean: f32,
    /// Where the face is turned.
    pub gaze: Gaze,
    /// Whether the seat is taken.
    pub seat: Seat,
}

/// How far somebody leans in or back for it to be said: hands laid on the table, or arms folded.
pub const LEANS: f32 = 0.3;

/// Where a face is turned.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Gaze {
    /// To the envoy.
    Ahead,
    /// To the figure with this id.
    Figure(usize),
    /// Over the shoulder, to the ally.
    Ally,
    /// Away from the table.
    Away,
}

/// Whether a seat is taken.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Seat {
    /// Somebody sits there.
    Taken,
    /// Whoever sat there is out of the room.
    Left,
    /// Whoever sat there is dead: the chair is draped.
    Draped,
}

/// The room itself. All of it follows from what an envoy can know.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct RoomModel {
    /// The season outside.
    pub season: Season,
    /// The hour: 0 broad day to 1 dusk.
    pub dusk: f32,
    /// What is seen from the window.
    pub outside: Outside,
    /// A signed text with seals lies on the table.
    pub signed: bool,
    /// There has been an attack or a breach: cold light, and red at the window's edge.
    pub alarm: bool,
    /// The tie has shown itself: light runs along the cords.
    pub bared: bool,
    /// Nobody sits here lightly today: the light is low.
    pub grave: bool,
    /// The third party has fallen: a dark window, and smoke far off.
    pub fallen: bool,
}

/// A season, by the months of the northern half of the earth.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Season {
    /// December to February: snow on the hills.
    Winter,
    /// March to May: green.
    Spring,
    /// June to August: haze.
    Summer,
    /// September to November: dry and clear.
    Autumn,
}

impl Season {
    /// The season of a month, 1 to 12.
    #[must_use]
    pub fn of(month: u32) -> Self {
        match month {
            3..=5 => Self::Spring,
            6..=8 => Self::Summer,
            9..=11 => Self::Autumn,
            _ => Self::Winter,
        }
    }
}

impl Default for RoomModel {
    fn default() -> Self {
        Self {
            season: Season::Autumn,
            dusk: 0.0,
            outside: Outside::Hills,
            signed: false,
            alarm: false,
            bared: false,
            grave: false,
            fallen: false,
        }
    }
}

/// The shape that a figure bears.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Mark {
    /// A disc.
    Circle,
    /// A square on its side.
    Square,
    /// A triangle, point up.
    Triangle,
    /// A square on its point.
    Diamond,
    /// A hexagon, point up.
    Hexagon,
    /// A pentagon, point up.
    Pentagon,
}

/// The ally in half shadow.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct AllyFigure {
    /// How much of the ally is felt in the room, 0 to 1.
    pub presence: f32,
}

/// A supposed tie between the ally and one figure.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Cord {
    /// The `id` of the figure at its end.
    pub figure: usize,
    /// How strong the player believes it to be, 0 to 1.
    pub thickness: f32,
    /// How little is known, 0 (sure) to 1 (a guess).
    pub blur: f32,
}

/// The colours of the picture, all sRGB.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct StagePalette {
    /// The back wall.
    pub wall: Srgba,
    /// The strip of floor between wall and table.
    pub floor: Srgba,
    /// The table top.
    pub table: Srgba,
    /// The table's far edge, where the light catches it.
    pub table_edge: Srgba,
    /// A person neither warm nor cold.
    pub figure: Srgba,
    /// A person at warmth 1.
    pub figure_warm: Srgba,
    /// A person at warmth -1.
    pub figure_cold: Srgba,
    /// The ally; its alpha is used.
    pub ally: Srgba,
    /// The cords.
    pub cord: Srgba,
    /// Shadows; the alpha says how deep they may be.
    pub shadow: Srgba,
    /// Marks and papers.
    pub mark: Srgba,
}

/// Where things of the picture stand, in points from its corner, y down: for labels painted over it.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Spots {
    /// One a figure.
    pub figures: Vec<Spot>,
    /// Over the ally's head, if there is one.
    pub ally: Option<[f32; 2]>,
}

/// Where one figure stands.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spot {
    /// The figure's id.
    pub id: usize,
    /// Top middle of its name card.
    pub label: [f32; 2],
    /// The card's greatest width.
    pub width: f32,
    /// The figure itself: left, top, right, bottom.
    pub bounds: [f32; 4],
}
