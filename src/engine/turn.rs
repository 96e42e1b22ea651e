//! The passing of a turn: drifts, patience at home, dated events; and what effects do.

use crate::change::{Cause, Drift, Quantity, Step, Term, Trace};
use crate::command::Pace;
use crate::deal::{LEEWAY, Status};
use crate::event::{Course, Event, Question, QuestionKind};
use crate::hazard::{Hazard, chance};
use crate::ids::{AllyId, IncidentId};
use crate::luck::{Luck, Stream};
use crate::rules::Coefficient;
use crate::scenario::{Condition, Effect, Incident, Phase, Scenario, Target};
use crate::state::State;
use crate::{aftermath, ally, movement, tie};

/// How far patience must recover above the mark before an announced end is withdrawn.
const NOTICE_RELIEF: f64 = 0.03;

/// One turn passes.
pub(crate) fn pass(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    state.turn += 1;
    let mut traces = Vec::new();
    let phase = state.phase;
    for rule in scenario.drifts.iter().filter(|rule| rule.during == phase) {
        traces.push(state.add(rule.quantity, Cause::Drift(Drift::Time), rule.by));
    }
    let borne = scenario.rule(Coefficient::SupportPatience) * (state.get(Quantity::Support) - 0.5);
    if borne != 0.0 {
        traces.push(state.add(Quantity::Patience, Cause::Drift(Drift::Support), borne));
    }
    for bloc in scenario.bloc_ids() {
        let left = 1.0 - scenario.rule(Coefficient::AngerDecay);
        if state.get(Quantity::Anger(bloc)) > 0.0 {
            let fades = vec![Term { cause: Cause::Drift(Drift::Fading), step: Step::Times(left) }];
            traces.push(state.change(Quantity::Anger(bloc), fades));
        }
    }
    if state.get(Quantity::Coercion) > 0.0 {
        let left = 1.0 - scenario.rule(Coefficient::CoercionDecay);
        let fades = vec![Term { cause: Cause::Drift(Drift::Fading), step: Step::Times(left) }];
        traces.push(state.change(Quantity::Coercion, fades));
    }
    for strand in scenario.strand_ids() {
        // What grows, grows in a war that is fought together.
        let growth = if state.fell.is_none() { scenario.strands[strand.at()].growth } else { 0.0 };
        if growth != 0.0 {
            traces.push(state.add(Quantity::Strand(strand), Cause::Drift(Drift::Time), growth));
        }
    }
    state.presence_turns += state.get(Quantity::Presence);
    state.violence_turns += state.get(Quantity::Violence);
    state.exposure += chance(scenario, state, Hazard::HomeAttack);
    let at = events.len();
    if state.phase == Phase::Implementation {
        aftermath::pass(scenario, state, &mut traces, events);
    }
    tie::settle(scenario, state, &mut traces);
    tie::oaths(scenario, state, events);
    ally::act(scenario, state, &mut traces, events);
    movement::come_back(scenario, state, &mut traces);
    movement::leaders(scenario, state, &mut traces, events);
    events.insert(at, Event::TurnPassed { turn: state.turn, traces });
    movement::split(scenario, state, events);
    patience(scenario, state, events);
    incidents(scenario, state, events);
}

/// Announces, withdraws or carries out the end of patience at home.
fn patience(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let bound_by_deal =
        state.deal.as_ref().filter(|deal| deal.in_force()).is_some_and(|deal| {
            state.get(Quantity::Presence) <= deal.scheduled_presence(scenario, state.turn) + LEEWAY
        });
    if state.phase == Phase::Over
        || state.ordered_out.is_some()
        || bound_by_deal
        || state.get(Quantity::Presence) <= 0.0
    {
        if state.notice.take().is_some() && state.ordered_out.is_none() {
            events.push(Event::NoticeWithdrawn);
        }
        return;
    }
    let patience = state.get(Quantity::Patience);
    let mark = scenario.rule(Coefficient::PatienceNotice);
    match state.notice {
        None if patience <= mark => {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "1 to 12 by its range")]
            let turn = state.turn + scenario.rule(Coefficient::NoticeTurns) as u32;
            state.notice = Some(turn);
            events.push(Event::Notice { turn });
        }
        Some(_) if patience > mark + NOTICE_RELIEF => {
            state.notice = None;
            events.push(Event::NoticeWithdrawn);
        }
        Some(turn) if state.turn >= turn => {
            state.notice = None;
            order_out(scenario, state, events);
        }
        _ => {}
    }
}

/// Home orders its forces out, whatever the other side does.
fn order_out(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    state.ordered_out = Some(state.turn);
    events.push(Event::OrderedOut);
    let cause = Cause::Drift(Drift::ExitOrder);
    let traces = vec![
        state.add(Quantity::ExitBelief, cause, 1.0),
        state.add(Quantity::Morale, cause, -scenario.rule(Coefficient::MoraleUnconditional)),
    ];
    events.push(Event::Moved { traces });
    if state.phase == Phase::Talks {
        end_talks(state, false, events);
    }
}

/// The talks are over without a signature.
pub(crate) fn end_talks(state: &mut State, by_player: bool, events: &mut Vec<Event>) {
    state.phase = Phase::Implementation;
    state.talks_ended = Some(state.turn);
    state.round = 0;
    state.effort = 0;
    state.offer = None;
    state.counter = None;
    state.agreed = None;
    events.push(Event::TalksEnded { by_player });
}

/// Dated events of this turn.
pub(crate) fn incidents(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    for (index, incident) in scenario.incidents.iter().enumerate() {
        if incident.turn != state.turn {
            continue;
        }
        let id = IncidentId::from_index(index);
        if !incident.needs.iter().all(|condition| holds(state, condition)) {
            events.push(Event::DidNotHappen { incident: id, falsified: true });
            continue;
        }
        if !happens(state, id, incident) {
            events.push(Event::DidNotHappen { incident: id, falsified: false });
            continue;
        }
        state.incidents_happened.push(id);
        let mut after = Vec::new();
        let traces = apply(scenario, state, Cause::Incident(id), &incident.effects, &mut after);
        events.push(Event::Happened { incident: id, traces });
        events.append(&mut after);
        if !incident.replies.is_empty() {
            ask(state, QuestionKind::Incident(id), events);
        }
    }
}

fn happens(state: &State, id: IncidentId, incident: &Incident) -> bool {
    match incident.chance.get(state.kind.at()) {
        None => true,
        Some(chance) => Luck::at(state.seed, Stream::Incident, 0, u32::from(id.0)).happens(*chance),
    }
}

/// Puts a question to the player.
pub(crate) fn ask(state: &mut State, kind: QuestionKind, events: &mut Vec<Event>) {
    let question = Question { kind, turn: state.turn };
    state.asked.push(question);
    events.push(Event::Asked(question));
}

/// Whether a condition holds.
pub(crate) fn holds(state: &State, condition: &Condition) -> bool {
    match condition {
        Condition::All(parts) => parts.iter().all(|part| holds(state, part)),
        Condition::Any(parts) => parts.iter().any(|part| holds(state, part)),
        Condition::Not(part) => !holds(state, part),
        Condition::During(phase) => state.phase == *phase,
        Condition::Signed => state.deal.is_some(),
        Condition::InForce => state.deal.as_ref().is_some_and(|deal| deal.status != Status::Collapsed),
        Condition::Agreed => state.agreed.is_some(),
        Condition::Fallen => state.fell.is_some(),
        Condition::Flag(flag) => state.flags.contains(flag),
        Condition::Happened(incident) => state.incidents_happened.contains(incident),
        Condition::AtLeast(quantity, value) => state.get(*quantity) >= *value,
        Condition::AtMost(quantity, value) => state.get(*quantity) <= *value,
        Condition::Term(issue, option) => state.deal.as_ref().is_some_and(|deal| deal.package.0[issue.at()] >= *option),
        Condition::Stands(_, setting) => match setting {
            crate::command::Setting::Pace(pace) => state.levers.pace == *pace,
            crate::command::Setting::Relief(relief) => state.levers.relief == *relief,
            crate::command::Setting::Third(third) => state.levers.third == *third,
        },
    }
}

/// Carries effects out and returns what moved; what else is to be told goes to `after`.
pub(crate) fn apply(
    scenario: &Scenario,
    state: &mut State,
    cause: Cause,
    effects: &[Effect],
    after: &mut Vec<Event>,
) -> Vec<Trace> {
    let mut traces = Vec::new();
    for effect in effects {
        match effect {
            Effect::Shift(quantity, by) => traces.push(state.add(*quantity, cause, *by)),
            Effect::Anger(Target::Everyone, by) => {
                for bloc in scenario.bloc_ids() {
                    traces.push(state.add(Quantity::Anger(bloc), cause, *by));
                }
            }
            Effect::Anger(Target::Bloc(bloc), by) => traces.push(state.add(Quantity::Anger(*bloc), cause, *by)),
            Effect::Strike(scale, precision, leader_killed) => {
                traces.extend(strike(scenario, state, cause, None, (*scale, *precision), *leader_killed));
            }
            Effect::Set(flag) => {
                if !state.flags.contains(flag) {
                    state.flags.push(*flag);
                }
            }
            Effect::Void => {
                state.agreed = None;
                state.counter = None;
                state.offer = None;
            }
            Effect::Stall(turns) => state.stalled_until = state.stalled_until.max(state.turn + turns),
            Effect::Threaten => {
                state.threatened = true;
                state.threats += 1;
            }
            Effect::Oath(ally, to) => tie::turn_to(state, *ally, *to, after),
            Effect::LeaderDies(party) => movement::succeed(scenario, state, *party, &mut traces, after),
            Effect::Administration(weights) => {
                let course = administration(scenario, state, weights, cause, &mut traces);
                after.push(Event::Administration { course });
            }
        }
    }
    traces
}

/// What a new administration at home does with the deal it finds. Dates that it moves were signed: it is believed less, as
/// if it were late by as much; but since the new dates are near, nobody stops performing over it.
fn administration(
    scenario: &Scenario,
    state: &mut State,
    weights: &[f64; 3],
    cause: Cause,
    traces: &mut Vec<Trace>,
) -> Course {
    let drawn = Luck::at(state.seed, Stream::Home, state.turn, 0).pick(weights);
    match drawn {
        0 => Course::Keep,
        1 => {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "0 to 24 by its range")]
            let turns = scenario.rule(Coefficient::AdministrationDelay) as u32;
            if let Some(deal) = &mut state.deal {
                deal.put_off += turns;
                let kept = 1.0 - scenario.rule(Coefficient::CredibilityLoss);
                let late = vec![Term { cause, step: Step::Times(libm::pow(kept, f64::from(turns))) }];
                traces.push(state.change(Quantity::Credibility, late));
            }
            Course::Delay
        }
        _ => {
            state.levers.pace = Pace::Pause;
            state.levers.relief = false;
            Course::Stop
        }
    }
}

/// A strike on one ally, or on all: what it destroys grows with its precision, the resentment it leaves with its lack.
pub(crate) fn strike(
    scenario: &Scenario,
    state: &mut State,
    cause: Cause,
    ally: Option<AllyId>,
    (scale, precision): (f64, f64),
    leader_killed: bool,
) -> Vec<Trace> {
    let struck = |one: AllyId| ally.is_none_or(|ally| ally == one);
    let mut traces = Vec::new();
    let resentment = scenario.rule(Coefficient::StrikeBackfire) * scale * (1.0 - precision);
    for strand in scenario.strand_ids().filter(|strand| struck(scenario.strands[strand.at()].ally)) {
        let spec = &scenario.strands[strand.at()];
        let quantity = Quantity::Strand(strand);
        let mut terms = Vec::new();
        if spec.strike > 0.0 {
            terms.push(Term { cause, step: Step::Times(1.0 - spec.strike * scale * precision) });
        }
        if spec.resentment > 0.0 {
            let room = 1.0 - state.get(quantity);
            terms.push(Term { cause, step: Step::Add(spec.resentment * resentment * room) });
        }
        if leader_killed && spec.resentment > 0.0 {
            terms.push(Term { cause, step: Step::Times(PATRON_SHARE_LEFT) });
        }
        if !terms.is_empty() {
            traces.push(state.change(quantity, terms));
        }
    }
    for bloc in scenario.bloc_ids() {
        for ally in scenario.ally_ids().filter(|ally| struck(*ally)) {
            let bond = Quantity::Bond(bloc, ally);
            let room = 1.0 - state.get(bond);
            traces.push(state.add(bond, cause, resentment * room));
        }
        let anger = scale * (scenario.rule(Coefficient::StrikeAnger) - precision);
        traces.push(state.add(Quantity::Anger(bloc), cause, anger));
    }
    let momentum = scenario.rule(Coefficient::StrikeMomentum) * scale * precision;
    if momentum != 0.0 {
        traces.push(state.add(Quantity::Momentum, cause, -momentum));
    }
    let coercion = scenario.rule(Coefficient::CoercionStrike) * scale * (1.0 - state.get(Quantity::Coercion));
    if coercion != 0.0 {
        traces.push(state.add(Quantity::Coercion, cause, coercion));
    }
    traces
}

/// What is left of the personal part of a strand when the ally's leader dies: a bond once put down to two men outlived
/// both.
const PATRON_SHARE_LEFT: f64 = 0.85;
