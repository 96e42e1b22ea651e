//! A turn after the talks: who performs, what is seen of it, and what comes of it.
//!
//! Compliance is measured against what was signed. Hazards are smooth in their causes.

use crate::change::{Cause, Drift, Quantity, Step, Term, Trace};
use crate::command::{Pace, ThirdStance};
use crate::deal::{Deal, Status};
use crate::event::{Event, QuestionKind};
use crate::luck::{Luck, Stream};
use crate::margin::{Evaluator, Mind};
use crate::outcome::opening;
use crate::rules::Coefficient as K;
use crate::scenario::{Role, Scenario};
use crate::state::State;
use crate::turn::ask;

/// Turns after which an unanswered suspension leaves nothing of a deal.
const COLLAPSE_AFTER: u32 = 9;
/// Turns between two questions about breaches.
const BREACH_PAUSE: u32 = 6;
/// Width of the passage from a faction that obeys to one to which the tie is taboo.
const TABOO_WIDTH: f64 = 0.05;
/// Smallest share of a faction that leaves in one splinter.
const SPLIT_LEAST: f64 = 0.05;
/// Compliance from which a deal counts as kept.
const KEPT: f64 = 0.6;
/// Share of an unbound withdrawal that passes in a turn at the fast pace.
const FAST_SHARE: f64 = 1.0 / 12.0;

pub(crate) fn pass(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    let mut deal = state.deal.take();
    let presence_before = state.get(Quantity::Presence);
    let releases_before = state.get(Quantity::Releases);

    withdraw(scenario, state, deal.as_ref(), traces);
    give_relief(scenario, state, deal.as_ref(), traces);
    release(scenario, state, deal.as_ref(), traces);
    if let Some(deal) = &mut deal {
        answer_overdue(scenario, state, deal, traces, events);
        comply(scenario, state, deal);
    }
    settle_strands(scenario, state, deal.as_ref(), traces);
    if let Some(deal) = &mut deal {
        watch(scenario, state, deal, traces, events);
    }
    fight(scenario, state, deal.as_ref(), traces);
    third_party(scenario, state, deal.as_ref(), (presence_before, releases_before), traces, events);
    attacks(scenario, state, deal.as_ref(), traces, events);
    shelter(scenario, state, &mut deal, events);
    if let Some(deal) = &mut deal {
        split(scenario, state, deal, events);
        standing(scenario, state, deal, events);
    }
    state.deal = deal;
}

fn term(by: f64, drift: Drift) -> Vec<Term> {
    vec![Term { cause: Cause::Drift(drift), step: Step::Add(by) }]
}

fn withdraw(scenario: &Scenario, state: &mut State, deal: Option<&Deal>, traces: &mut Vec<Trace>) {
    let presence = state.get(Quantity::Presence);
    let target = if state.ordered_out.is_some() {
        (presence - 1.0 / scenario.rule(K::ExitTurns)).max(0.0)
    } else {
        match (state.levers.pace, deal) {
            (Pace::Pause, _) | (Pace::Agreed, None) => presence,
            (Pace::Agreed, Some(deal)) => presence.min(deal.scheduled_presence(scenario, state.turn - deal.signed)),
            (Pace::Fast, None) => (presence - FAST_SHARE).max(0.0),
            (Pace::Fast, Some(deal)) => {
                let choice = scenario.term(&deal.package, Role::Presence);
                let (level, turns) = choice.map_or((1.0, 1), |choice| (choice.level, choice.turns.max(1)));
                let step = 2.0 * (1.0 - level) / f64::from(turns);
                presence.min((presence - step).max(level))
            }
        }
    };
    if target < presence {
        traces.push(state.change(Quantity::Presence, term(target - presence, Drift::Withdrawal)));
    }
}

fn give_relief(scenario: &Scenario, state: &mut State, deal: Option<&Deal>, traces: &mut Vec<Trace>) {
    let Some(deal) = deal else { return };
    let due = deal.relief_due(scenario, state.turn);
    let given = state.get(Quantity::Relief);
    if state.levers.relief && due > given {
        traces.push(state.change(Quantity::Relief, term(due - given, Drift::Relief)));
    }
}

fn release(scenario: &Scenario, state: &mut State, deal: Option<&Deal>, traces: &mut Vec<Trace>) {
    let Some(deal) = deal else { return };
    let owed = deal.releases_owed(scenario);
    let freed = state.get(Quantity::Releases);
    if freed >= owed {
        return;
    }
    let by_third = scenario.third.is_some_and(|third| third.holds_prisoners) && state.fell.is_none();
    let willing = if by_third { state.get(Quantity::Cooperation) } else { 1.0 };
    let pressed = if by_third && state.levers.third == ThirdStance::Press { scenario.rule(K::PressSpeed) } else { 1.0 };
    let step = (scenario.rule(K::ReleaseSpeed) * owed * willing * pressed).min(owed - freed);
    traces.push(state.change(Quantity::Releases, term(step, Drift::Releases)));
}

fn answer_overdue(
    scenario: &Scenario,
    state: &mut State,
    deal: &mut Deal,
    traces: &mut Vec<Trace>,
    events: &mut Vec<Event>,
) {
    if deal.status == Status::Collapsed {
        return;
    }
    if deal.home_is_overdue(scenario, state) {
        deal.overdue += 1;
        traces.push(state.change(Quantity::Credibility, term(-scenario.rule(K::CredibilityLoss), Drift::Overdue)));
        if f64::from(deal.overdue) > scenario.rule(K::Grace) && !deal.suspended {
            deal.suspended = true;
            events.push(Event::CounterpartSuspended);
        }
    } else {
        deal.overdue = 0;
        traces.push(state.change(Quantity::Credibility, term(scenario.rule(K::CredibilityGain), Drift::Performance)));
        if deal.suspended {
            deal.suspended = false;
            events.push(Event::CounterpartResumed);
        }
    }
}

/// The share of its covert obligation that the counterpart keeps this turn: will, what leverage leaves of it, what the
/// fear of exposure adds for those who can comply, and what factions beyond its reach take away.
fn comply(scenario: &Scenario, state: &State, deal: &mut Deal) {
    let will = scenario.types[state.kind.at()].will;
    let leverage = scenario.rule(K::LeveragePresence) * state.get(Quantity::Presence)
        + (1.0 - scenario.rule(K::LeveragePresence)) * (1.0 - state.get(Quantity::Relief));
    let floor = scenario.rule(K::ComplianceFloor);
    let meant = will * (floor + (1.0 - floor) * leverage);
    let watched = scenario.rule(K::ComplianceExposure) * deal.exposure(scenario) * leverage * will;
    let authority = if scenario.leader.is_some() { state.get(Quantity::Authority) } else { 0.0 };
    let beyond: f64 = scenario
        .bloc_ids()
        .map(|bloc| {
            let over = (state.get(Quantity::Bond(bloc)) - scenario.rule(K::TabooBond)) / TABOO_WIDTH;
            let defies = scenario.blocs[bloc.at()].host * logistic(over);
            defies * (1.0 - authority * state.get(Quantity::Loyalty(bloc)))
        })
        .sum();
    let kept = (meant + (1.0 - meant) * watched) * (1.0 - beyond).max(0.0);
    deal.compliance = if deal.suspended { 0.0 } else { kept };
}

fn logistic(x: f64) -> f64 {
    1.0 / (1.0 + libm::exp(-x))
}

fn settle_strands(scenario: &Scenario, state: &mut State, deal: Option<&Deal>, traces: &mut Vec<Trace>) {
    let (covert, public, kept) = deal.filter(|deal| !deal.suspended).map_or((0.0, 0.0, 0.0), |deal| {
        let rung = scenario.term(&deal.package, Role::Ladder);
        rung.map_or((0.0, 0.0, 0.0), |rung| (rung.covert, rung.public, deal.compliance))
    });
    for strand in scenario.strand_ids() {
        let spec = &scenario.strands[strand.at()];
        let quantity = Quantity::Strand(strand);
        let base = opening(scenario, quantity);
        let cut = if spec.covert { covert * kept } else { public };
        let rests = if spec.growth > 0.0 {
            // What grows by itself is not brought back by a promise; only what is kept takes from it.
            state.get(quantity) * (1.0 - 0.1 * cut)
        } else {
            let after = if spec.covert && state.fell.is_some() { scenario.rule(K::StrandAfterFall) } else { 1.0 };
            ((1.0 - cut) * base * after).min(1.0)
        };
        let by = scenario.rule(K::StrandSpeed) * (rests.max(spec.floor.min(base)) - state.get(quantity));
        if by != 0.0 {
            traces.push(state.change(quantity, term(by, Drift::Compliance)));
        }
    }
}

fn watch(scenario: &Scenario, state: &mut State, deal: &mut Deal, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    let Some(ladder) = scenario.issue_with(Role::Ladder) else { return };
    let covert = scenario.issues[ladder.at()].options[deal.package.option(ladder)].covert;
    if covert <= 0.0 || deal.suspended {
        return;
    }
    let sees = scenario.rule(K::Detection) * deal.exposure(scenario) * (0.4 + 0.6 * state.get(Quantity::Presence));
    let mut luck = Luck::at(state.seed, Stream::Detection, state.turn, 0);
    if luck.happens(sees * (1.0 - deal.compliance)) {
        traces.push(state.add(Quantity::Trust, Cause::Breach, -scenario.rule(K::TrustLoss)));
        deal.breaches += 1;
        if state.breach_asked.is_none_or(|asked| state.turn >= asked + BREACH_PAUSE) {
            state.breach_asked = Some(state.turn);
            ask(state, QuestionKind::Breach(ladder), events);
        }
    } else {
        // Bayes' rule after a turn in which nothing was seen, slowed to what a government would grant.
        let trust = state.get(Quantity::Trust);
        let after = trust / (trust + (1.0 - trust) * (1.0 - sees));
        let by = scenario.rule(K::TrustGain) * (after - trust);
        traces.push(state.change(Quantity::Trust, term(by, Drift::Quiet)));
    }
}

fn fight(scenario: &Scenario, state: &mut State, deal: Option<&Deal>, traces: &mut Vec<Trace>) {
    let base = opening(scenario, Quantity::Violence);
    if state.fell.is_some() {
        let by = -scenario.rule(K::ViolenceSpeed) * state.get(Quantity::Violence);
        traces.push(state.change(Quantity::Violence, term(by, Drift::Violence)));
        return;
    }
    let restraint = deal.filter(|deal| !deal.suspended).map_or(0.0, |deal| deal.restraint_due(scenario, state.turn));
    let rests = base
        * (1.0
            + scenario.rule(K::ViolencePresence) * (1.0 - state.get(Quantity::Presence))
            + scenario.rule(K::ViolenceReleases) * state.get(Quantity::Releases))
        * (1.0 - scenario.rule(K::ViolenceRestraint) * restraint);
    let by = scenario.rule(K::ViolenceSpeed) * (rests - state.get(Quantity::Violence));
    traces.push(state.change(Quantity::Violence, term(by, Drift::Violence)));
    if base > 0.0 {
        let gain = scenario.rule(K::MomentumViolence) * state.get(Quantity::Violence) / base
            + scenario.rule(K::MomentumMorale) * (0.5 - state.get(Quantity::Morale)).max(0.0);
        traces.push(state.change(Quantity::Momentum, term(gain, Drift::Violence)));
    }
}

fn third_party(
    scenario: &Scenario,
    state: &mut State,
    deal: Option<&Deal>,
    before: (f64, f64),
    traces: &mut Vec<Trace>,
    events: &mut Vec<Event>,
) {
    if scenario.third.is_none() || state.fell.is_some() {
        return;
    }
    let base = opening(scenario, Quantity::Violence);
    let left = before.0 - state.get(Quantity::Presence);
    let freed = state.get(Quantity::Releases) - before.1;
    let mut terms = vec![
        Term { cause: Cause::Drift(Drift::Withdrawal), step: Step::Add(-scenario.rule(K::MoralePresence) * left) },
        Term { cause: Cause::Drift(Drift::Releases), step: Step::Add(-scenario.rule(K::MoraleReleases) * freed) },
    ];
    if base > 0.0 {
        let above = (state.get(Quantity::Violence) / base - 1.0).max(0.0);
        terms.push(Term {
            cause: Cause::Drift(Drift::Violence),
            step: Step::Add(-scenario.rule(K::MoraleViolence) * above),
        });
    }
    if let Some(included) = deal.and_then(|deal| scenario.term(&deal.package, Role::Inclusion)) {
        let by = scenario.rule(K::MoraleInclusion) * included.level;
        terms.push(Term { cause: Cause::Drift(Drift::Inclusion), step: Step::Add(by) });
    }
    if state.levers.third == ThirdStance::Press {
        let by = -scenario.rule(K::PressMorale);
        terms.push(Term { cause: Cause::Drift(Drift::Morale), step: Step::Add(by) });
    }
    traces.push(state.change(Quantity::Morale, terms));

    let strain = 0.5 * state.get(Quantity::Momentum) + 0.5 * (1.0 - state.get(Quantity::Morale))
        - scenario.rule(K::FallPresence) * state.get(Quantity::Presence);
    let hazard =
        scenario.rule(K::FallPeak) * logistic((strain - scenario.rule(K::FallMiddle)) / scenario.rule(K::FallWidth));
    if Luck::at(state.seed, Stream::Third, state.turn, 0).happens(hazard) {
        state.fell = Some(state.turn);
        events.push(Event::ThirdFell);
    }
}

fn attacks(
    scenario: &Scenario,
    state: &mut State,
    deal: Option<&Deal>,
    traces: &mut Vec<Trace>,
    events: &mut Vec<Event>,
) {
    let presence = state.get(Quantity::Presence);
    let holds_fire = deal.is_some_and(|deal| {
        !deal.suspended && deal.package.option_of(scenario, Role::Restraint).is_some_and(|option| option > 0)
    });
    let chance = scenario.rule(if holds_fire { K::AttackUnderDeal } else { K::AttackWithoutDeal });
    if presence > 0.0 && Luck::at(state.seed, Stream::Attacks, state.turn, 0).happens(chance) {
        state.attacks_home += 1;
        traces.push(state.add(Quantity::Patience, Cause::Drift(Drift::Violence), -scenario.rule(K::AttackPatience)));
        events.push(Event::HomeAttacked);
    }
    let reach: f64 = scenario
        .strand_ids()
        .map(|strand| scenario.strands[strand.at()].reach * state.get(Quantity::Strand(strand)))
        .sum();
    let hazard = scenario.rule(K::AbroadFloor) + scenario.rule(K::AbroadStrands) * reach;
    if Luck::at(state.seed, Stream::Ally, state.turn, 0).happens(hazard) {
        state.attacks_abroad += 1;
        traces.push(state.add(Quantity::Support, Cause::Ally, -scenario.rule(K::AbroadSupport)));
        traces.push(state.add(Quantity::Trust, Cause::Ally, -scenario.rule(K::TrustLoss)));
        events.push(Event::AllyStruck);
        ask(state, QuestionKind::AllyAttack, events);
    }
}

fn shelter(scenario: &Scenario, state: &mut State, deal: &mut Option<Deal>, events: &mut Vec<Event>) {
    if state.fell.is_none() || state.found {
        return;
    }
    let mut luck = Luck::at(state.seed, Stream::Shelter, state.turn, 0);
    if !state.sheltered {
        let roof = scenario
            .strand_ids()
            .filter(|strand| scenario.strands[strand.at()].covert)
            .map(|strand| scenario.strands[strand.at()].reach * state.get(Quantity::Strand(strand)))
            .fold(0.0_f64, f64::max);
        let hosts: f64 =
            scenario.bloc_ids().map(|bloc| scenario.blocs[bloc.at()].host * state.get(Quantity::Bond(bloc))).sum();
        if luck.happens(scenario.rule(K::Shelter) * roof * hosts) {
            state.sheltered = true;
            events.push(Event::Sheltered);
        }
    } else if luck.happens(scenario.rule(K::Found)) {
        state.found = true;
        let promised =
            |deal: &&mut Deal| scenario.term(&deal.package, Role::Ladder).is_some_and(|rung| rung.covert > 0.0);
        if let Some(deal) = deal.as_mut().filter(promised) {
            deal.breaches += 1;
        }
        ask(state, QuestionKind::Found, events);
    }
}

fn split(scenario: &Scenario, state: &mut State, deal: &Deal, events: &mut Vec<Event>) {
    let truth = Evaluator::new(scenario, state, Mind::True);
    let margins: Vec<f64> = scenario.bloc_ids().map(|bloc| truth.margin(&deal.package, bloc)).collect();
    for bloc in scenario.bloc_ids() {
        let capability = state.get(Quantity::Capability(bloc));
        if capability <= 0.02 || scenario.leader == Some(bloc) {
            continue;
        }
        let loss = (-margins[bloc.at()]).max(0.0);
        let authority = if scenario.leader.is_some() { state.get(Quantity::Authority) } else { 0.0 };
        let loyal = authority * state.get(Quantity::Loyalty(bloc));
        let hazard = (scenario.rule(K::SplitFloor) + scenario.rule(K::SplitLoss) * loss)
            * (1.0 - loyal)
            * (1.0 + state.get(Quantity::Rival));
        let mut luck = Luck::at(state.seed, Stream::Splinter, state.turn, u32::from(bloc.0));
        if luck.happens(hazard) {
            let share = luck.between(SPLIT_LEAST, scenario.rule(K::SplitShare).max(SPLIT_LEAST)) * capability;
            let cause = Cause::Drift(Drift::Splinter);
            let traces = vec![
                state.add(Quantity::Capability(bloc), cause, -share),
                state.add(Quantity::Rival, cause, 0.5 * share),
            ];
            events.push(Event::Split { bloc, share, traces });
        }
    }
}

fn standing(scenario: &Scenario, state: &State, deal: &mut Deal, events: &mut Vec<Event>) {
    let late = f64::from(deal.overdue) > scenario.rule(K::Grace);
    let now = if deal.status == Status::Collapsed || (deal.suspended && deal.overdue > COLLAPSE_AFTER) {
        Status::Collapsed
    } else if deal.suspended || late {
        Status::Suspended
    } else if deal.breaches > 0 {
        Status::Hollow
    } else {
        Status::Held
    };
    if !late && !deal.suspended && deal.compliance >= KEPT {
        deal.held += 1;
    }
    if now != deal.status {
        deal.status = now;
        events.push(Event::StatusChanged { to: now });
    }
    debug_assert!(state.turn >= deal.signed, "a deal cannot precede its signature");
}
