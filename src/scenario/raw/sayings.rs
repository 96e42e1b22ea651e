//! Sentences of the game that a scenario says in words of its own.

use serde::Deserialize;

/// Sentences of the game itself that would be wrong in this world, each in words of the scenario's own; a whole sentence or
/// heading, in which nothing is filled in.
#[derive(Clone, Debug, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SayingsText {
    /// Home orders its forces out, deal or no deal.
    #[serde(default)]
    pub ordered_out: Option<String>,
    /// Home's forces are attacked.
    #[serde(default)]
    pub forces_attacked: Option<String>,
    /// What the attacks on home's forces are called where they are counted, in the debrief.
    #[serde(default)]
    pub attacks_counted: Option<String>,
    /// The ally attacks somebody: the news.
    #[serde(default)]
    pub ally_strikes: Option<String>,
    /// The ally has attacked: the title of the question what is answered to it.
    #[serde(default)]
    pub strike_asked: Option<String>,
    /// What is known of such an attack, and the question itself.
    #[serde(default)]
    pub strike_doubt: Option<String>,
    /// What the ally's attacks are called where they are counted, in the debrief.
    #[serde(default)]
    pub strikes_counted: Option<String>,
    /// The answer to such an attack that strikes with care.
    #[serde(default)]
    pub strike_back: Option<String>,
    /// What that is.
    #[serde(default)]
    pub strike_back_note: Option<String>,
    /// The answer that strikes hard.
    #[serde(default)]
    pub strike_back_hard: Option<String>,
    /// What that is.
    #[serde(default)]
    pub strike_back_hard_note: Option<String>,
    /// The part of an outcome that is full without an attack of the ally; say what 100 is.
    #[serde(default)]
    pub quiet_abroad: Option<String>,
    /// The part of an outcome that is full where no attack on home's forces is to be expected; say what 100 is.
    #[serde(default)]
    pub quiet_home: Option<String>,
    /// The ally's leader has been found with those across the table: the title of the question.
    #[serde(default)]
    pub leader_found: Option<String>,
    /// Where that was, and the question itself.
    #[serde(default)]
    pub leader_found_where: Option<String>,
    /// What the ally's reach is, beside its figure in the debrief.
    #[serde(default)]
    pub reach_meant: Option<String>,
    /// The ally speaks of its tie in public.
    #[serde(default)]
    pub ally_boasts: Option<String>,
    /// The oath of the ally's leader is accepted in public.
    #[serde(default)]
    pub oath_accepted: Option<String>,
    /// The announcement of that is taken down.
    #[serde(default)]
    pub oath_removed: Option<String>,
    /// The oath is renounced in public.
    #[serde(default)]
    pub oath_renounced: Option<String>,
    /// A costly rung was asked for and refused, and what that does.
    #[serde(default)]
    pub break_refused: Option<String>,
    /// An unpublished annex has come out.
    #[serde(default)]
    pub annex_leaked: Option<String>,
    /// A new administration keeps the agreement.
    #[serde(default)]
    pub administration_keeps: Option<String>,
    /// A new administration moves its dates.
    #[serde(default)]
    pub administration_delays: Option<String>,
    /// A new administration stops carrying it out.
    #[serde(default)]
    pub administration_stops: Option<String>,
    /// A deal is in force as the game opens.
    #[serde(default)]
    pub in_force: Option<String>,
}

impl SayingsText {
    /// Every sentence that is given, with the name of its field.
    #[must_use]
    pub fn given(&self) -> Vec<(&'static str, &str)> {
        let all = [
            ("ordered_out", &self.ordered_out),
            ("forces_attacked", &self.forces_attacked),
            ("attacks_counted", &self.attacks_counted),
            ("ally_strikes", &self.ally_strikes),
            ("strike_asked", &self.strike_asked),
            ("strike_doubt", &self.strike_doubt),
            ("strikes_counted", &self.strikes_counted),
            ("strike_back", &self.strike_back),
            ("strike_back_note", &self.strike_back_note),
            ("strike_back_hard", &self.strike_back_hard),
            ("strike_back_hard_note", &self.strike_back_hard_note),
            ("quiet_abroad", &self.quiet_abroad),
            ("quiet_home", &self.quiet_home),
            ("leader_found", &self.leader_found),
            ("leader_found_where", &self.leader_found_where),
            ("reach_meant", &self.reach_meant),
            ("ally_boasts", &self.ally_boasts),
            ("oath_accepted", &self.oath_accepted),
            ("oath_removed", &self.oath_removed),
            ("oath_renounced", &self.oath_renounced),
            ("break_refused", &self.break_refused),
            ("annex_leaked", &self.annex_leaked),
            ("administration_keeps", &self.administration_keeps),
            ("administration_delays", &self.administration_delays),
            ("administration_stops", &self.administration_stops),
            ("in_force", &self.in_force),
        ];
        all.into_iter().filter_map(|(field, text)| Some((field, text.as_deref()?))).collect()
    }
}
