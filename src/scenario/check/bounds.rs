//! W214: numbers that no rule can mean: effort, turns, and how far a quantity moves at once.

use crate::check::number::number;
use crate::raw::{EffectText, QuantityText};
use crate::reading::{Findings, Located};
use crate::records::Records;

/// Most effort of anything, and most turns.
const MOST_EFFORT: u32 = 50;
const MOST_TURNS: u32 = 1_200;
/// Most violence.
const MOST_VIOLENCE: f64 = 50_000.0;

pub(super) fn check(records: &Records, findings: &mut Findings<'_>) {
    for at in &records.desks {
        amount(at, &["habit"], at.value.habit.0, 1.0, findings);
        count(at, &["effort"], at.value.effort, MOST_EFFORT, "effort", findings);
        count(at, &["dearer"], at.value.dearer, MOST_EFFORT, "effort", findings);
    }
    for at in &records.drifts {
        amount(at, &["by"], at.value.by.0, most(&at.value.quantity), findings);
    }
    for at in &records.issues {
        for (index, option) in at.value.options.iter().enumerate() {
            let path = ["options", &index.to_string(), "turns"];
            count(at, &path, option.turns, MOST_TURNS, "turns", findings);
        }
    }
    for at in &records.actions {
        count(at, &["effort"], at.value.effort, MOST_EFFORT, "effort", findings);
        effects(at, &["effects"], &at.value.effects, findings);
    }
    for at in &records.events {
        effects(at, &["effects"], &at.value.effects, findings);
        for (index, reply) in at.value.replies.iter().enumerate() {
            effects(at, &["replies", &index.to_string(), "effects"], &reply.effects, findings);
        }
    }
    if let Some(at) = &records.horizon {
        count(at, &["1"], at.value.1, MOST_TURNS, "turns", findings);
    }
}

fn effects<T>(at: &Located<T>, path: &[&str], effects: &[EffectText], findings: &mut Findings<'_>) {
    for (index, effect) in effects.iter().enumerate() {
        let index = index.to_string();
        let here: Vec<&str> = path.iter().copied().chain([index.as_str()]).collect();
        match effect {
            EffectText::Shift(quantity, by) => amount(at, &here, by.0, most(quantity), findings),
            EffectText::Anger(_, by) => amount(at, &here, by.0, 1.0, findings),
            EffectText::Stall(turns) | EffectText::PutOff(turns) => {
                count(at, &here, *turns, MOST_TURNS, "turns", findings);
            }
            EffectText::Administration { keep, delay, stop } if keep.0 + delay.0 + stop.0 <= 0.0 => {
                let message = "the weights of a new administration are all 0: it can do nothing".to_owned();
                findings.error("W214", at, &here, message, None);
            }
            _ => {}
        }
    }
}

fn most(quantity: &QuantityText) -> f64 {
    if *quantity == QuantityText::Violence { MOST_VIOLENCE } else { 1.0 }
}

fn amount<T>(at: &Located<T>, path: &[&str], value: f64, most: f64, findings: &mut Findings<'_>) {
    if value.abs() > most {
        let shown = number(value);
        findings.error("W214", at, path, format!("{shown} is not between -{most} and {most}"), None);
    }
}

fn count<T>(at: &Located<T>, path: &[&str], value: u32, most: u32, what: &str, findings: &mut Findings<'_>) {
    if value > most {
        findings.error("W214", at, path, format!("{value} is more than the {most} {what} there can be"), None);
    }
}
