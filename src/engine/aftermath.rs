//! A turn after the talks: who performs, what is seen of it, and what comes of it.
//!
//! Compliance is measured against what was signed. Hazards are smooth in their causes.

use crate::account::{Account, Why};
use crate::change::{Cause, Drift, Quantity, Step, Term, Trace};
use crate::command::{Pace, ThirdStance};
use crate::deal::{Deal, Status};
use crate::event::{Event, QuestionKind};
use crate::hazard::{Hazard, chance, logistic};
use crate::ids::AllyId;
use crate::luck::{Luck, Stream};
use crate::margin::held_by_leader;
use crate::outcome::opening;
use crate::rules::Coefficient as K;
use crate::scenario::{Phase, Role, Scenario};
use crate::state::State;
use crate::turn::ask;

/// Turns after which an unanswered suspension leaves nothing of a deal.
const COLLAPSE_AFTER: u32 = 9;
/// Turns between two questions about breaches.
const BREACH_PAUSE: u32 = 6;
/// Width of the passage from a faction that obeys to one to which the tie is taboo.
const TABOO_WIDTH: f64 = 0.05;
/// Compliance from which a deal counts as kept.
pub(crate) const KEPT: f64 = 0.6;
/// Share of an unbound withdrawal that passes in a turn at the fast pace.
const FAST_SHARE: f64 = 1.0 / 12.0;

pub(crate) fn pass(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    let mut deal = state.deal.take();
    let presence_before = state.get(Quantity::Presence);
    let releases_before = state.get(Quantity::Releases);

    let in_force = deal.as_ref().filter(|deal| deal.in_force());
    withdraw(scenario, state, in_force, traces);
    give_relief(scenario, state, in_force, traces);
    release(scenario, state, in_force, traces);
    if let Some(deal) = &mut deal {
        answer_overdue(scenario, state, deal, traces, events);
        comply(scenario, state, deal);
    }
    let in_force = deal.as_ref().filter(|deal| deal.in_force());
    fight(scenario, state, in_force, traces);
    third_party(scenario, state, in_force, (presence_before, releases_before), traces, events);
    state.deal = deal;
    let attacked = attacks(scenario, state, traces, events);
    watch(scenario, state, attacked, traces, events);
    shelter(scenario, state, traces, events);
    standing(scenario, state, events);
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
            (Pace::Fast, None) => (presence - FAST_SHARE).max(0.0),
            (pace, Some(deal)) => {
                let choice = scenario.term(&deal.package, Role::Presence);
                let (level, turns) = choice.map_or((1.0, 1), |choice| (choice.level, choice.turns.max(1)));
                // Transport has an end: who is behind the schedule catches up at twice its pace and no faster.
                let soonest = (presence - 2.0 * (1.0 - level) / f64::from(turns)).max(level);
                let agreed = deal.scheduled_presence(scenario, state.turn);
                presence.min(if pace == Pace::Agreed { soonest.max(agreed) } else { soonest })
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
    } else if !state.levers.relief && given > 0.0 && deal.snaps_back(scenario, state.turn) {
        // Only where it was agreed is relief taken back.
        traces.push(state.change(Quantity::Relief, term(-given, Drift::Relief)));
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
    if !deal.in_force() {
        return;
    }
    let may_stop = deal.home_may_stay(scenario, state.turn)
        && (!deal.relief_is_overdue(scenario, state) || deal.snaps_back(scenario, state.turn));
    if deal.home_is_overdue(scenario, state) && !deal.suspended && may_stop {
        // Stopping was agreed for this case: nothing is late, and what is owed is owed so much later.
        deal.put_off += 1;
        deal.overdue = 0;
    } else if deal.home_is_overdue(scenario, state) {
        deal.overdue += 1;
        let broken =
            Term { cause: Cause::Drift(Drift::Overdue), step: Step::Times(1.0 - scenario.rule(K::CredibilityLoss)) };
        traces.push(state.change(Quantity::Credibility, vec![broken]));
        if f64::from(deal.overdue) > scenario.rule(K::Grace) && !deal.suspended {
            deal.suspended = true;
            events.push(Event::CounterpartSuspended);
        }
    } else {
        deal.overdue = 0;
        let gained = scenario.rule(K::CredibilityGain) * (1.0 - state.get(Quantity::Credibility));
        traces.push(state.change(Quantity::Credibility, term(gained, Drift::Performance)));
        if deal.suspended {
            deal.suspended = false;
            events.push(Event::CounterpartResumed);
        }
    }
}

/// The share of each covert obligation that is kept this turn: will, what leverage leaves of it, what the fear of
/// exposure adds for those who can comply, and what factions beyond the leadership's reach take away.
fn comply(scenario: &Scenario, state: &State, deal: &mut Deal) {
    for ally in scenario.ally_ids() {
        let because = if deal.suspended { Account::default() } else { compliance(scenario, state, deal, ally) };
        deal.compliance[ally.at()] = because.total();
        deal.because[ally.at()] = because;
    }
}

/// What home still holds in its hand, 0 to 1: forces that are there and relief that is not yet given.
fn leverage(scenario: &Scenario, state: &State) -> f64 {
    let presence = scenario.rule(K::LeveragePresence);
    presence * state.get(Quantity::Presence) + (1.0 - presence) * (1.0 - state.get(Quantity::Relief))
}

/// What would be kept of the covert obligation about an ally, 0 to 1, term by term.
fn compliance(scenario: &Scenario, state: &State, deal: &Deal, ally: AllyId) -> Account {
    let will = scenario.types[state.kind.at()].will;
    let leverage = leverage(scenario, state);
    let floor = scenario.rule(K::ComplianceFloor);
    // What was said in public binds where leverage no longer does (Fearon 1997).
    let public = scenario.rung(&deal.package, ally).map_or(0.0, |rung| rung.public);
    let tied = (1.0 - leverage) * scenario.rule(K::TiedHands) * public;
    let mut account = Account::default();
    let mut meant = account.put(Why::Will, will * floor);
    meant += account.put(Why::Leverage, will * (1.0 - floor) * leverage);
    meant += account.put(Why::Tied(ally), will * (1.0 - floor) * tied);
    let feared = deal.exposure(scenario, ally) * deal.resolve;
    let watched = scenario.rule(K::ComplianceExposure) * feared * leverage * will;
    let kept = meant + account.put(Why::Watched(ally), (1.0 - meant) * watched);
    let beyond: Vec<f64> = scenario
        .bloc_ids()
        .map(|bloc| {
            let spec = &scenario.blocs[bloc.at()];
            let over = (state.get(Quantity::Bond(bloc, ally)) - scenario.rule(K::TabooBond)) / TABOO_WIDTH;
            spec.host[ally.at()] * logistic(over) * (1.0 - held_by_leader(scenario, state, bloc))
        })
        .collect();
    // More than all of it nobody can take away.
    let all = beyond.iter().sum::<f64>().max(1.0);
    for (bloc, beyond) in scenario.bloc_ids().zip(beyond) {
        account.put(Why::Beyond(bloc), -kept * beyond / all);
    }
    account
}

/// What home sees of the other side's part, and what it makes of it: Bayes' rule, for a leadership that is willing or not
/// and has or has not the control that home supposes (Kydd and Walter 2002).
fn watch(scenario: &Scenario, state: &mut State, attacked: bool, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    if state.deal.as_ref().is_none_or(|deal| deal.suspended) {
        return;
    }
    let control = scenario.rule(K::BelievedControl);
    let attacks = scenario.rule(K::BelievedAttacks);
    let mut terms = Vec::new();
    let mut trust = state.get(Quantity::Trust);
    let mut judge = |after: f64, cause: Cause| {
        terms.push(Term { cause, step: Step::Add(after - trust) });
        trust = after;
        trust
    };
    let mut now = state.get(Quantity::Trust);
    now = if attacked {
        judge(after_attack(now, control), Cause::Drift(Drift::Violence))
    } else {
        let rest = 1.0 - attacks + now * attacks * control;
        let quiet = if rest > 0.0 { now * (1.0 - attacks * (1.0 - control)) / rest } else { now };
        judge(quiet, Cause::Drift(Drift::Quiet))
    };
    let mut seen = Vec::new();
    for ally in scenario.ally_ids() {
        let sees = sees(scenario, state, ally);
        if sees <= 0.0 {
            continue;
        }
        if Luck::at(state.seed, Stream::Detection, state.turn, u32::from(ally.0)).happens(chance(
            scenario,
            state,
            Hazard::Detection(ally),
        )) {
            now = judge(after_attack(now, control), Cause::Breach);
            seen.push(ally);
        } else {
            let rest = now + (1.0 - now) * (1.0 - sees);
            now = judge(if rest > 0.0 { now / rest } else { now }, Cause::Drift(Drift::Quiet));
        }
    }
    traces.push(state.change(Quantity::Trust, terms));
    for ally in seen {
        if let Some(deal) = &mut state.deal {
            deal.note_breach(ally, state.turn);
        }
        events.push(Event::BreachSeen { ally });
        if let Some(ladder) = scenario.issue_about(Role::Ladder, ally)
            && state.breach_asked[ally.at()].is_none_or(|asked| state.turn >= asked + BREACH_PAUSE)
        {
            state.breach_asked[ally.at()] = Some(state.turn);
            ask(state, QuestionKind::Breach(ladder), events);
        }
    }
}

/// Trust after an attack or a breach by people whom a leadership may or may not control.
pub(crate) fn after_attack(trust: f64, control: f64) -> f64 {
    let rest = 1.0 - trust * control;
    if rest > 0.0 { trust * (1.0 - control) / rest } else { 0.0 }
}

/// Chance a turn that a total breach of the covert part about an ally is seen; 0 where none was promised.
pub(crate) fn sees(scenario: &Scenario, state: &State, ally: AllyId) -> f64 {
    let Some(deal) = state.deal.as_ref().filter(|deal| !deal.suspended) else { return 0.0 };
    if !scenario.promises(&deal.package, ally) {
        return 0.0;
    }
    // An ally that lies low shows less to whoever has not been let in.
    let hidden = 1.0 - scenario.rule(K::LyingLow) * (1.0 - deal.exposure(scenario, ally));
    scenario.rule(K::Detection) * deal.exposure(scenario, ally) * hidden * (0.4 + 0.6 * state.get(Quantity::Presence))
}

fn fight(scenario: &Scenario, state: &mut State, deal: Option<&Deal>, traces: &mut Vec<Trace>) {
    let base = opening(scenario, Quantity::Violence);
    if state.fell.is_some() {
        let by = -scenario.rule(K::ViolenceSpeed) * state.get(Quantity::Violence);
        traces.push(state.change(Quantity::Violence, term(by, Drift::Violence)));
        return;
    }
    let gone: f64 = scenario.bloc_ids().map(|bloc| state.get(Quantity::Gone(bloc))).sum();
    // No promise enforces itself: restraint toward the third party lasts as far as home could still answer its end.
    let due = deal.filter(|deal| !deal.suspended).map_or(0.0, |deal| deal.restraint_due(scenario, state.turn));
    let restraint = due * leverage(scenario, state);
    let rests = base
        * (1.0
            + scenario.rule(K::ViolencePresence) * (1.0 - state.get(Quantity::Presence))
            + scenario.rule(K::ViolenceReleases) * state.get(Quantity::Releases)
            + scenario.rule(K::SpoilerViolence) * gone)
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

    if Luck::at(state.seed, Stream::Third, state.turn, 0).happens(chance(scenario, state, Hazard::Fall)) {
        state.fell = Some(state.turn);
        events.push(Event::ThirdFell);
    }
}

fn attacks(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) -> bool {
    let hazard = chance(scenario, state, Hazard::HomeAttack);
    let attacked = Luck::at(state.seed, Stream::Attacks, state.turn, 0).happens(hazard);
    if attacked {
        state.attacks_home += 1;
        traces.push(state.add(Quantity::Patience, Cause::Drift(Drift::Violence), -scenario.rule(K::AttackPatience)));
        events.push(Event::HomeAttacked);
    }
    attacked
}

fn shelter(scenario: &Scenario, state: &mut State, traces: &mut Vec<Trace>, events: &mut Vec<Event>) {
    for ally in scenario.ally_ids() {
        if state.fell.is_none() || state.found[ally.at()] {
            continue;
        }
        let mut luck = Luck::at(state.seed, Stream::Shelter, state.turn, u32::from(ally.0));
        if !state.sheltered[ally.at()] {
            if luck.happens(chance(scenario, state, Hazard::Shelter(ally))) {
                state.sheltered[ally.at()] = true;
                events.push(Event::Sheltered { ally });
            }
        } else if luck.happens(scenario.rule(K::Found)) {
            state.found[ally.at()] = true;
            let turn = state.turn;
            let promised =
                |deal: &&mut Deal| deal.in_force() && !deal.suspended && scenario.promises(&deal.package, ally);
            if let Some(deal) = state.deal.as_mut().filter(promised) {
                deal.note_breach(ally, turn);
                let trust = state.get(Quantity::Trust);
                let after = after_attack(trust, scenario.rule(K::BelievedControl));
                traces.push(state.add(Quantity::Trust, Cause::Breach, after - trust));
            }
            ask(state, QuestionKind::Found(ally), events);
        }
    }
}

fn standing(scenario: &Scenario, state: &mut State, events: &mut Vec<Event>) {
    let turn = state.turn;
    let Some(deal) = &mut state.deal else { return };
    let late = f64::from(deal.overdue) > scenario.rule(K::Grace);
    let seen_broken = scenario.ally_ids().any(|ally| deal.breach_weighs(scenario, ally, turn));
    let now = if deal.status == Status::Collapsed || (deal.suspended && deal.overdue > COLLAPSE_AFTER) {
        Status::Collapsed
    } else if deal.suspended || late {
        Status::Suspended
    } else if seen_broken {
        Status::Hollow
    } else {
        Status::Held
    };
    if !late && !deal.suspended && deal.kept(scenario) >= KEPT {
        deal.held += 1;
    }
    if now != deal.status {
        deal.status = now;
        events.push(Event::StatusChanged { to: now });
    }
}

/// True while talks are on or a deal is in force: the time in which counsel is given to an ally.
pub(crate) fn engaged(state: &State) -> bool {
    state.phase == Phase::Talks || state.deal.as_ref().is_some_and(|deal| deal.status != Status::Collapsed)
}
