//! Sentences of the game that a scenario says in words of its own.

use wedge_scenario::raw::SayingsText;

/// What a scenario says in place of a message, if it says that in its own words.
pub(crate) fn own<'a>(sayings: &'a SayingsText, key: &str) -> Option<&'a str> {
    let own = match key {
        "told-ordered-out" => &sayings.ordered_out,
        "told-home-attacked" => &sayings.forces_attacked,
        "debrief-home-attacks" | "debrief-home-attacks-in-force" => &sayings.attacks_counted,
        "told-ally-struck" => &sayings.ally_strikes,
        "question-attack" => &sayings.strike_asked,
        "question-attack-text" => &sayings.strike_doubt,
        "debrief-abroad" | "debrief-abroad-in-force" => &sayings.strikes_counted,
        "reply-strike" => &sayings.strike_back,
        "reply-strike-note" => &sayings.strike_back_note,
        "reply-strike-hard" => &sayings.strike_back_hard,
        "reply-strike-hard-note" => &sayings.strike_back_hard_note,
        "measure-quiet-abroad" => &sayings.quiet_abroad,
        "measure-quiet-home" => &sayings.quiet_home,
        "question-found" => &sayings.leader_found,
        "question-found-text" => &sayings.leader_found_where,
        "debrief-security-note" => &sayings.reach_meant,
        "told-ally-boasted" => &sayings.ally_boasts,
        "told-oath-accepted" => &sayings.oath_accepted,
        "told-oath-removed" => &sayings.oath_removed,
        "told-oath-repudiated" => &sayings.oath_renounced,
        "told-demand-refused" => &sayings.break_refused,
        "told-annex-leaked" => &sayings.annex_leaked,
        "told-administration-keep" => &sayings.administration_keeps,
        "told-administration-delay" => &sayings.administration_delays,
        "told-administration-stop" => &sayings.administration_stops,
        "told-in-force" => &sayings.in_force,
        _ => return None,
    };
    own.as_deref()
}
