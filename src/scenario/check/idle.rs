//! W312: conditions and effects that change nothing by standing there.

use wedge_engine::{Coefficient, TableMove};

use crate::raw::{ConditionText, EffectText};
use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    // Whether there is a third party.
    let third = records.third.is_some();
    for at in &records.actions {
        conditions(at, &["needs"], &at.value.needs, findings);
        effects(at, &["effects"], &at.value.effects, third, findings);
        let nought =
            |id: Coefficient| records.coefficients.iter().any(|at| at.value.id == id && at.value.value.0 == 0.0);
        match at.value.table {
            TableMove::Nothing if at.value.effects.is_empty() => {
                say(at, &["effects"], "this action does nothing", findings);
            }
            TableMove::Annex if nought(Coefficient::AnnexSpares) => {
                say(at, &["table"], "an annex spares nobody anything while `AnnexSpares` is 0", findings);
            }
            TableMove::Ambiguity if nought(Coefficient::AmbiguityEase) => {
                say(at, &["table"], "open wording eases nothing while `AmbiguityEase` is 0", findings);
            }
            _ => {}
        }
    }
    for at in &records.events {
        conditions(at, &["needs"], &at.value.needs, findings);
        effects(at, &["effects"], &at.value.effects, third, findings);
        for (index, reply) in at.value.replies.iter().enumerate() {
            conditions(at, &["replies", &index.to_string(), "needs"], &reply.needs, findings);
            effects(at, &["replies", &index.to_string(), "effects"], &reply.effects, third, findings);
        }
        if at.value.sway.as_ref().is_some_and(|sway| sway.by.0 == 0.0) {
            say(at, &["sway", "by"], "a chance that hangs on something by 0 does not hang on it", findings);
        }
    }
    for at in &records.drifts {
        if at.value.by.0 == 0.0 {
            say(at, &["by"], "a drift by 0 moves nothing", findings);
        }
    }
}

fn say<T>(at: &Located<T>, path: &[&str], what: &str, findings: &mut Findings<'_>) {
    findings.warning("W312", at, path, what.to_owned(), Some("take it out, or write what was meant".to_owned()));
}

fn conditions<T>(at: &Located<T>, path: &[&str], list: &[ConditionText], findings: &mut Findings<'_>) {
    for (index, one) in list.iter().enumerate() {
        let index_text = index.to_string();
        let here: Vec<&str> = path.iter().copied().chain([index_text.as_str()]).collect();
        if list[..index].contains(one) {
            say(at, &here, "this condition stands twice in one list", findings);
            continue;
        }
        condition(at, &here, one, findings);
    }
}

fn condition<T>(at: &Located<T>, here: &[&str], one: &ConditionText, findings: &mut Findings<'_>) {
    let inside: Vec<&str> = here.iter().copied().chain(["0"]).collect();
    match one {
        ConditionText::All(parts) if parts.is_empty() => {
            say(at, here, "an empty `All([])` always holds", findings);
        }
        ConditionText::All(parts) | ConditionText::Any(parts) => conditions(at, &inside, parts, findings),
        // Of `Not(All([]))`, which never holds, W306 says more.
        ConditionText::Not(part) if **part != ConditionText::All(Vec::new()) => {
            condition(at, &inside, part, findings);
        }
        _ => {}
    }
}

fn effects<T>(at: &Located<T>, path: &[&str], list: &[EffectText], third: bool, findings: &mut Findings<'_>) {
    for (index, effect) in list.iter().enumerate() {
        let what = match effect {
            EffectText::Shift(_, by) if by.0 == 0.0 => "a shift by 0 moves nothing",
            EffectText::Anger(_, by) if by.0 == 0.0 => "anger by 0 moves nothing",
            EffectText::Stall(0) => "a stall of no turn keeps nobody from the table",
            EffectText::PutOff(0) => "dates that are put off by no turn stay where they are",
            EffectText::Restore if !third => "there is no third party that could stand again",
            EffectText::Strike { scale, leader_killed: false, .. } if scale.0 == 0.0 => {
                "a strike of scale 0 strikes nothing"
            }
            // These are so or not so; shifts add up.
            EffectText::Set(_)
            | EffectText::Void
            | EffectText::Oath(_)
            | EffectText::OathOf(..)
            | EffectText::Restore
            | EffectText::Breach(_)
                if list[..index].contains(effect) =>
            {
                "this effect stands twice in one list"
            }
            _ => continue,
        };
        let index = index.to_string();
        let here: Vec<&str> = path.iter().copied().chain([index.as_str()]).collect();
        say(at, &here, what, findings);
    }
}
