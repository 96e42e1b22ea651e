//! How the one who speaks for a faction is drawn, in general words: what is worn and what age shows, and nobody's likeness.

use serde::Deserialize;

/// What somebody wears and how old they look. What is left out is plain.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct LookText {
    /// What is on the head.
    pub head: Headgear,
    /// The cloth of it.
    pub cloth: Cloth,
    /// The beard.
    pub beard: Beard,
    /// The colour of hair and beard.
    pub hair: Hair,
    /// Whether glasses are worn.
    pub glasses: bool,
}

/// What is on a head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
pub enum Headgear {
    /// Nothing: short hair.
    #[default]
    Bare,
    /// A close cap.
    Cap,
    /// A soft, flat cap with a rolled rim.
    FlatCap,
    /// A full turban.
    Turban,
    /// A low turban, loosely wound, with its end over the shoulder.
    Wrap,
    /// A scarf over the hair.
    Scarf,
    /// A hat with a brim.
    Brim,
}

/// The cloth of what is on a head.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
pub enum Cloth {
    /// Undyed.
    #[default]
    Pale,
    /// Between the two.
    Mid,
    /// Nearly black.
    Dark,
}

/// A beard.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
pub enum Beard {
    /// None.
    #[default]
    None,
    /// A few days old.
    Stubble,
    /// Cut close.
    Short,
    /// Full, to below the chin.
    Full,
    /// Long, to the breast.
    Long,
}

/// The colour of hair and beard, which is mostly one of age.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Deserialize)]
pub enum Hair {
    /// Dark.
    #[default]
    Dark,
    /// Grey.
    Grey,
    /// White.
    White,
}
