//! What an author writes: one type per record, close to the page and free of indices.
//!
//! Everything with a number carries a `basis`: the sources it rests on, or the plain word that it is a judgement.

mod argument;
mod assumption;
mod effects;
mod frame;
mod issues;
mod look;
mod number;
mod parties;
mod record;
mod sayings;

pub use argument::{ArgumentText, Beside, RecordText};
pub use assumption::{AssumptionText, Confidence, StandsText};
pub use effects::{ActionText, ConditionText, EffectText, EventText, Figure, QuantityText, ReplyText, TargetText};
pub use frame::{
    AimText, CalendarText, CoefficientText, Cue, DriftText, FORMAT, FactText, ForecastText, HintText, Mandate, Names,
    OpeningText, OutcomeText, Outside, OutsideText, PresetText, RedLineText, RoundText, TestText, TypeText,
};
pub use issues::{IssueText, OptionText, PerformerText};
pub use look::{Beard, Cloth, Hair, Headgear, LookText};
pub use number::{Finite, Fraction, Table};
pub use parties::{
    AllyText, ConstituencyText, CounterpartText, DeskText, FactionText, HomeText, PartyText, StrandText, ThirdText,
    WithText,
};
pub use record::{Basis, Met, SourceText, StepText};
pub use sayings::SayingsText;
