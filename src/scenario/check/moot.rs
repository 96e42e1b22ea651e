//! W314: what is written and can never come to bear.

use wedge_engine::DecisionRule;

use crate::reading::Findings;
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    if let Some(at) = &records.names
        && at.value.presence_full == 0
    {
        let message = "`presence_full` is 0: whatever stays or leaves, 0 of them are shown".to_owned();
        let help = "write how many there are at presence 1".to_owned();
        findings.warning("W314", at, &["presence_full"], message, Some(help));
    }
    if let (Some(horizon), Some(calendar)) = (&records.horizon, &records.calendar) {
        let (shortest, last) = (horizon.value.0, calendar.value.last);
        // A game of no turn, and a horizon out of order, are found to be so.
        if last > 0 && shortest > last && shortest <= horizon.value.1 {
            let message = format!("the horizon begins on turn {shortest}, behind the last turn, {last}");
            let help = "the other side's firmness never fades within the game".to_owned();
            findings.warning("W314", horizon, &[], message, Some(help));
        }
    }
    leaderless(records, findings);
}

/// By authority a leader decides, and those who could follow somebody: without one the rule has nobody to ask.
fn leaderless(records: &Records, findings: &mut Findings<'_>) {
    if !findings.whole(&["parties.ron"]) {
        return;
    }
    let help =
        || Some("write one of its parts as `Leader((...))`, or let it decide by `Majority` or `Unanimity`".to_owned());
    for (index, at) in records.counterparts.iter().enumerate() {
        // Who names no counterpart belongs to the first.
        let led = records.led.contains(&Some(at.value.id.clone())) || (index == 0 && records.led.contains(&None));
        if at.value.rule == DecisionRule::Authority && !led {
            let message = format!("`{}` decides by authority and has no leader who could have any", at.value.id);
            findings.warning("W314", at, &["id"], message, help());
        }
    }
    if let (true, true, Some(first)) =
        (records.counterparts.is_empty(), records.led.is_empty(), records.factions.first())
    {
        let message = "the counterpart decides by authority and has no leader who could have any".to_owned();
        findings.warning("W314", first, &["id"], message, help());
    }
}
