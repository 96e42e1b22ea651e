//! What a table of numbers is.

/// What may stand in a cell.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Holds {
    /// A number from 0 to 1.
    Fraction,
    /// A number that may have a sign.
    Number,
    /// A whole number from 0.
    Count,
}

/// A table of numbers that belong together.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Grid {
    /// Its name in addresses.
    pub id: String,
    /// The file that it stands in.
    pub file: &'static str,
    /// What it is about.
    pub about: About,
    /// The columns, by the names of their fields or ids.
    pub columns: Vec<Column>,
    /// The rows.
    pub rows: Vec<GridRow>,
}

/// What a table is about.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum About {
    /// The options of an issue, by its name.
    Issue(String),
    /// What the factions are like.
    Factions,
    /// What each issue weighs with each faction.
    FactionWeights,
    /// What each issue weighs with each constituency.
    ConstituencyWeights,
    /// What each issue weighs in the mandate.
    Mandate,
    /// The hypotheses, and how each faction is bonded under each.
    Hypotheses,
    /// How much each faction needs each strand.
    Needs,
    /// What the factions are to further allies.
    With,
    /// How each faction is bonded to a further ally under each hypothesis, by the ally's name.
    BondsTo(String),
    /// What is hidden beside the hypotheses, and its chance under each.
    Facts,
    /// What home demands.
    Home,
    /// What the desks hear.
    Desks,
    /// The strands of the tie.
    Strands,
    /// Values at the opening.
    Opening,
    /// What drifts.
    Drifts,
    /// The chances of events.
    Chances,
    /// The coefficients that the scenario sets.
    Coefficients,
    /// The parts by which outcomes are judged.
    Outcome,
}

/// A column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Its name: a field, or an id.
    pub name: String,
    /// What its cells hold.
    pub holds: Holds,
}

/// A row.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct GridRow {
    /// The id of the record.
    pub id: String,
    /// Its cells, one a column.
    pub cells: Vec<Cell>,
}

/// A cell.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// Where it is, as a path of keys below the file: `3/options/1/home`.
    pub path: String,
    /// The number as it is written; `None` where it is left out.
    pub value: Option<String>,
}
