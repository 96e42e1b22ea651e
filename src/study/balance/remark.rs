//! What a report says: a remark where something is off, a line where it is not.

use serde::Serialize;

/// What a remark is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize)]
#[serde(rename_all = "kebab-case")]
pub enum RemarkKind {
    /// No game of any policy or line reached an aim, or hardly any did.
    AimNeverReached,
    /// Every game reached an aim.
    AimAlwaysReached,
    /// No game crossed a red line.
    RedLineNeverCrossed,
    /// Every game crossed a red line.
    RedLineAlwaysCrossed,
    /// No game made a forecast come true.
    ForecastNeverComes,
    /// Every game made a forecast come true.
    ForecastAlwaysComes,
    /// No game came to an ending.
    EndingNeverReached,
    /// Under some hypotheses no game came to an ending, and under others some did.
    EndingNotUnderType,
    /// An event happened in no game.
    EventNeverHappens,
    /// A reply was open in no game in which its event asked.
    ReplyNeverOpen,
    /// An option stands in no line that is about as good as the best known.
    OptionInNoGoodLine,
    /// An action stands in no line that is about as good as the best known.
    ActionInNoGoodLine,
    /// Hardly any evidence tells two hypotheses apart.
    TypesNotToldApart,
    /// The answer to a first draft gives two hypotheses away.
    FirstAnswerGivesAway,
    /// The first sitting gives two hypotheses away.
    FirstSittingGivesAway,
    /// The first report of a desk gives two hypotheses away.
    DeskGivesAway,
    /// One source alone is as good as all of them.
    OneSourceDecides,
    /// Knowing the hypothesis is worth little.
    KnowingIsWorthLittle,
    /// Asking first gives little of what knowing is worth.
    AskingIsWorthLittle,
    /// One line is about as good as the best known under every hypothesis.
    OneLineDominates,
    /// Home would ratify nothing.
    HomePassesNothing,
    /// Home would ratify everything.
    HomePassesEverything,
    /// A leadership would sign nothing.
    LeadershipSignsNothing,
    /// A leadership would sign everything.
    LeadershipSignsEverything,
    /// There is no package that all would have.
    ZoneEmpty,
    /// Tabling nothing is hardly worse than asking first.
    TablingNothingPays,
    /// Signing at once is hardly worse than asking first.
    SigningAtOncePays,
    /// Probing by signature is no worse than asking first.
    ProbingPays,
    /// The best line known under a hypothesis mostly ends badly.
    BestLineEndsBadly,
    /// A part of the outcome moves in no game.
    PartNeverMoves,
    /// Something does better than the best line that was found: the search was too short.
    SearchFallsShort,
}

impl RemarkKind {
    /// All of them, in the order of a report.
    pub const ALL: [Self; 31] = [
        Self::AimNeverReached,
        Self::AimAlwaysReached,
        Self::RedLineNeverCrossed,
        Self::RedLineAlwaysCrossed,
        Self::ForecastNeverComes,
        Self::ForecastAlwaysComes,
        Self::EndingNeverReached,
        Self::EndingNotUnderType,
        Self::EventNeverHappens,
        Self::ReplyNeverOpen,
        Self::OptionInNoGoodLine,
        Self::ActionInNoGoodLine,
        Self::TypesNotToldApart,
        Self::FirstAnswerGivesAway,
        Self::FirstSittingGivesAway,
        Self::DeskGivesAway,
        Self::OneSourceDecides,
        Self::KnowingIsWorthLittle,
        Self::AskingIsWorthLittle,
        Self::OneLineDominates,
        Self::HomePassesNothing,
        Self::HomePassesEverything,
        Self::LeadershipSignsNothing,
        Self::LeadershipSignsEverything,
        Self::ZoneEmpty,
        Self::TablingNothingPays,
        Self::SigningAtOncePays,
        Self::ProbingPays,
        Self::BestLineEndsBadly,
        Self::PartNeverMoves,
        Self::SearchFallsShort,
    ];

    /// Its name in a report and in the guide for authors.
    #[must_use]
    pub fn name(self) -> &'static str {
        match self {
            Self::AimNeverReached => "aim-never-reached",
            Self::AimAlwaysReached => "aim-always-reached",
            Self::RedLineNeverCrossed => "red-line-never-crossed",
            Self::RedLineAlwaysCrossed => "red-line-always-crossed",
            Self::ForecastNeverComes => "forecast-never-comes",
            Self::ForecastAlwaysComes => "forecast-always-comes",
            Self::EndingNeverReached => "ending-never-reached",
            Self::EndingNotUnderType => "ending-not-under-type",
            Self::EventNeverHappens => "event-never-happens",
            Self::ReplyNeverOpen => "reply-never-open",
            Self::OptionInNoGoodLine => "option-in-no-good-line",
            Self::ActionInNoGoodLine => "action-in-no-good-line",
            Self::TypesNotToldApart => "types-not-told-apart",
            Self::FirstAnswerGivesAway => "first-answer-gives-away",
            Self::FirstSittingGivesAway => "first-sitting-gives-away",
            Self::DeskGivesAway => "desk-gives-away",
            Self::OneSourceDecides => "one-source-decides",
            Self::KnowingIsWorthLittle => "knowing-is-worth-little",
            Self::AskingIsWorthLittle => "asking-is-worth-little",
            Self::OneLineDominates => "one-line-dominates",
            Self::HomePassesNothing => "home-passes-nothing",
            Self::HomePassesEverything => "home-passes-everything",
            Self::LeadershipSignsNothing => "leadership-signs-nothing",
            Self::LeadershipSignsEverything => "leadership-signs-everything",
            Self::ZoneEmpty => "zone-empty",
            Self::TablingNothingPays => "tabling-nothing-pays",
            Self::SigningAtOncePays => "signing-at-once-pays",
            Self::ProbingPays => "probing-pays",
            Self::BestLineEndsBadly => "best-line-ends-badly",
            Self::PartNeverMoves => "part-never-moves",
            Self::SearchFallsShort => "search-falls-short",
        }
    }
}

/// A number beside a remark or a line.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Figure {
    /// What it is of.
    pub of: String,
    /// It: a share, 0 to 1, a difference of weighted sums, or a count.
    pub value: f64,
}

/// A figure by its name.
pub(super) fn figure(of: impl Into<String>, value: f64) -> Figure {
    Figure { of: of.into(), value }
}

/// Something that is off, for the author to look at: he may have meant it so.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Remark {
    /// What it is about.
    pub kind: RemarkKind,
    /// The id or the label of that of which it speaks, such as `watch=riders` for an option; empty for the whole scenario.
    pub about: String,
    /// A sentence for the author, without a full stop.
    pub says: String,
    /// What it rests on.
    pub figures: Vec<Figure>,
}

/// Something that was looked at and is as it should be, or could not be looked at.
#[derive(Clone, Debug, PartialEq, Serialize)]
pub struct Fine {
    /// A word or two for what was looked at.
    pub about: &'static str,
    /// A line for the author, without a full stop.
    pub says: String,
}

/// Remarks and lines as they come together.
#[derive(Clone, Debug, Default)]
pub(super) struct Said {
    pub(super) remarks: Vec<Remark>,
    pub(super) fine: Vec<Fine>,
}

impl Said {
    /// Adds a remark.
    pub(super) fn remark(
        &mut self,
        kind: RemarkKind,
        about: impl Into<String>,
        says: impl Into<String>,
        figures: Vec<Figure>,
    ) {
        self.remarks.push(Remark { kind, about: about.into(), says: says.into(), figures });
    }

    /// Adds a line.
    pub(super) fn fine(&mut self, about: &'static str, says: impl Into<String>) {
        self.fine.push(Fine { about, says: says.into() });
    }

    /// Adds a line if there are as many remarks as before.
    pub(super) fn fine_unless_more(&mut self, before: usize, about: &'static str, says: impl Into<String>) {
        if self.remarks.len() == before {
            self.fine(about, says);
        }
    }
}

/// Ids in a list for a sentence.
pub(super) fn ids<'a>(all: impl IntoIterator<Item = &'a str>) -> String {
    all.into_iter().map(|id| format!("`{id}`")).collect::<Vec<_>>().join(", ")
}

/// A share in whole hundredths, as it is said.
pub(super) fn hundredths(share: f64) -> String {
    format!("{:.0} of a hundred", 100.0 * share)
}
