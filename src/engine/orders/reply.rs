//! Answering what the game asked: a dated event, a breach, an attack, a guest who was found.

use super::legal;
use crate::scenario::Scenario;
use crate::state::State;
use crate::time::effects;
use crate::vocabulary::{Cause, Coefficient, Event, Pace, Quantity, QuestionKind, Refusal, Reply};

/// How far the counterpart reckons with an answer to its breaches, after one was answered in some way.
fn reckon(state: &mut State, asked: QuestionKind, resolve: impl Fn(f64) -> f64) {
    if let (QuestionKind::Breach(_), Some(deal)) = (asked, &mut state.after.deal) {
        deal.resolve = resolve(deal.resolve);
    }
}

pub(crate) fn reply(scenario: &Scenario, state: &mut State, reply: Reply) -> Result<Vec<Event>, Refusal> {
    let question = legal::replying(scenario, state, reply)?;
    state.asked.remove(0);
    let cause = Cause::Question(question.kind, reply);
    let mut after = Vec::new();
    let traces = match (question.kind, reply) {
        (QuestionKind::Incident(incident), Reply::Listed(index)) => {
            let spec = &scenario.incidents[incident.at()].replies[usize::from(index)];
            effects::apply(scenario, state, Cause::Reply(incident, index), &spec.effects, &mut after)
        }
        (kind, Reply::Strike | Reply::StrikeHard) => {
            let struck = match kind {
                QuestionKind::AllyAttack(ally) | QuestionKind::Found(ally) => Some(ally),
                QuestionKind::Incident(_) | QuestionKind::Breach(_) => None,
            };
            let (scale, precision) = match reply {
                Reply::Strike => (Coefficient::StrikeScale, Coefficient::StrikePrecision),
                _ => (Coefficient::HardStrikeScale, Coefficient::HardStrikePrecision),
            };
            let how = (scenario.rule(scale), scenario.rule(precision));
            let leader_killed = matches!(kind, QuestionKind::Found(_)) && reply == Reply::Strike;
            effects::strike(scenario, state, cause, struck, how, leader_killed)
        }
        (kind, Reply::Suspend) => {
            reckon(state, kind, |_| 1.0);
            state.after.levers.pace = Pace::Pause;
            state.after.levers.relief = false;
            vec![state.add(Quantity::Support, cause, scenario.rule(Coefficient::ProtestSupport))]
        }
        (kind, Reply::Protest) => {
            reckon(state, kind, |resolve| resolve * (1.0 - scenario.rule(Coefficient::ProtestResolve)));
            vec![state.add(Quantity::Support, cause, scenario.rule(Coefficient::ProtestSupport))]
        }
        (kind, Reply::Silence | Reply::Listed(_)) => {
            reckon(state, kind, |resolve| resolve * (1.0 - scenario.rule(Coefficient::SilenceResolve)));
            vec![state.add(Quantity::Support, cause, -scenario.rule(Coefficient::SilenceSupport))]
        }
    };
    let mut events = vec![Event::Replied { question, reply, traces }];
    events.append(&mut after);
    Ok(events)
}
