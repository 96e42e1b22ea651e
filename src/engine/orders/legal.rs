//! What may be ordered now: the one place that says so, to the game, to its view, and to whoever plans a move.
//!
//! Every order asks its own question here before it touches the state, and [`may`] asks the same one; so what it says is
//! what the order would answer, with the same refusal. Nothing here changes anything.

use crate::scenario::{Action, Scenario};
use crate::state::State;
use crate::table::home::home_verdict;
use crate::table::intelligence;
use crate::time::effects;
use crate::vocabulary::{
    AIMS, ActionId, BlocId, Coefficient, Command, DeskId, IssueId, Lever, Pace, Package, Phase, Quantity, Question,
    QuestionKind, Refusal, Reply, Role, Setting, TableMove, ThirdStance, Undertaking, Waits,
};

/// Whether an order may be given now.
pub(crate) fn may(scenario: &Scenario, state: &State, command: &Command) -> Result<(), Refusal> {
    at_all(state, command)?;
    match command {
        Command::Undertake(chosen) => undertaking(scenario, state, chosen),
        Command::Offer(package) => offering(scenario, state, package),
        Command::Accept => accepting(state).map(drop),
        Command::Sign => signing(scenario, state).map(drop),
        Command::Task(desk) => tasking(scenario, state, *desk).map(drop),
        Command::Sound(bloc) => sounding(scenario, state, *bloc).map(drop),
        Command::Act(action) => acting(scenario, state, *action).map(drop),
        Command::Answer(reply) => replying(scenario, state, *reply).map(drop),
        Command::Believe(shares) => believing(scenario, shares),
        Command::Forecast(stated) => forecasting(scenario, stated),
        Command::Set(setting) => moving(scenario, state, *setting),
        Command::BreakOff => breaking_off(state),
        Command::EndRound => Ok(()),
    }
}

/// Whether an order of this kind is heard at all.
pub(crate) fn at_all(state: &State, command: &Command) -> Result<(), Refusal> {
    let free =
        matches!(command, Command::Answer(_) | Command::Believe(_) | Command::Forecast(_) | Command::Undertake(_));
    heard(state, free)
}

/// The game is on, and nothing waits for an answer first, unless the order is free of that.
fn heard(state: &State, free: bool) -> Result<(), Refusal> {
    if state.clock.phase == Phase::Over {
        Err(Refusal::Over)
    } else if free || state.asked.is_empty() {
        Ok(())
    } else {
        Err(Refusal::AnswerFirst)
    }
}

/// Whether some package may be tabled now, whichever it is.
pub(crate) fn may_offer(scenario: &Scenario, state: &State) -> Result<(), Refusal> {
    heard(state, false)?;
    at_the_table(state)?;
    affords(state, scenario.count(Coefficient::OfferEffort))
}

/// Whether some aims and a red line may be chosen now, whichever they are.
pub(crate) fn may_undertake(scenario: &Scenario, state: &State) -> Result<(), Refusal> {
    heard(state, true)?;
    at_the_opening(scenario, state)
}

fn affords(state: &State, needed: u32) -> Result<(), Refusal> {
    if needed > state.clock.effort { Err(Refusal::Effort { needed, left: state.clock.effort }) } else { Ok(()) }
}

fn at_the_table(state: &State) -> Result<(), Refusal> {
    if state.clock.phase != Phase::Talks {
        return Err(Refusal::WrongPhase);
    }
    if state.clock.turn < state.table.stalled_until {
        return Err(Refusal::Stalled(state.table.stalled_until));
    }
    Ok(())
}

pub(crate) fn offering(scenario: &Scenario, state: &State, package: &Package) -> Result<(), Refusal> {
    at_the_table(state)?;
    if !scenario.admits(package) {
        return Err(Refusal::BadPackage);
    }
    // Another day, another answer: only in the sitting in which it was answered is it pointless to say it again.
    let again = state.table.offer.as_ref() == Some(package) && state.table.offered == state.clock.turn;
    if again && state.table.counter.is_some() {
        return Err(Refusal::SamePackage);
    }
    affords(state, scenario.count(Coefficient::OfferEffort))
}

/// The counter-offer that can be accepted.
pub(crate) fn accepting(state: &State) -> Result<&Package, Refusal> {
    at_the_table(state)?;
    state.table.counter.as_ref().ok_or(Refusal::NoCounter)
}

/// The package that can be put to both sides' ratification.
pub(crate) fn signing<'a>(scenario: &Scenario, state: &'a State) -> Result<&'a Package, Refusal> {
    at_the_table(state)?;
    let package = state.table.agreed.as_ref().ok_or(Refusal::NothingAgreed)?;
    // What is open until home has voted may be put to the vote.
    let verdict = home_verdict(scenario, state, package);
    if !verdict.ratifies && !verdict.chance.is_some_and(|chance| chance > 0.0) {
        return Err(Refusal::HomeRefuses);
    }
    match referred(scenario, state, package).map(|(_, sitting)| sitting).max() {
        Some(sitting) if sitting > state.clock.round => {
            let opens = |sitting: u32| scenario.talks.get(sitting.saturating_sub(1) as usize).map(|round| round.opens);
            Err(Refusal::WithLeadership(opens(sitting)))
        }
        _ => Ok(package),
    }
}

/// The clauses of a package for which a delegation had no instructions, each with the sitting in which its leadership has
/// answered.
fn referred<'a>(
    scenario: &Scenario,
    state: &'a State,
    package: &'a Package,
) -> impl Iterator<Item = (IssueId, u32)> + use<'a> {
    let takes = scenario.count(Coefficient::Referral);
    let clauses = state.table.referred.iter().filter(|(issue, option, _)| package.0.get(issue.at()) == Some(option));
    clauses.map(move |(issue, _, sitting)| (*issue, sitting + takes))
}

/// What of a package would wait for the leadership across the table, were it agreed now.
pub(crate) fn would_wait(scenario: &Scenario, state: &State, package: &Package) -> Option<Waits> {
    let (now, takes) = (state.clock.round, scenario.count(Coefficient::Referral));
    let clauses = scenario.issue_ids().filter_map(|issue| {
        let option = package.option(issue);
        if !scenario.issues[issue.at()].options[option].refer {
            return None;
        }
        let sent = state.table.referred.iter().find(|(one, other, _)| *one == issue && usize::from(*other) == option);
        let answered = sent.map_or(now, |(_, _, sitting)| *sitting) + takes;
        (answered > now).then_some((issue, answered))
    });
    let clauses: Vec<(IssueId, u32)> = clauses.collect();
    let last = clauses.iter().map(|(_, sitting)| *sitting).max()?;
    let until = scenario.talks.get(last.saturating_sub(1) as usize).map(|round| round.opens);
    Some(Waits { issues: clauses.into_iter().map(|(issue, _)| issue).collect(), until })
}

/// The issues of what is agreed on which a leadership has not answered yet.
pub(crate) fn unanswered(scenario: &Scenario, state: &State) -> Vec<IssueId> {
    let Some(package) = &state.table.agreed else { return Vec::new() };
    let clauses = referred(scenario, state, package).filter(|(_, sitting)| *sitting > state.clock.round);
    clauses.map(|(issue, _)| issue).collect()
}

/// The effort that a desk takes now: more as forces leave, where a scenario says so.
pub(crate) fn desk_price(scenario: &Scenario, state: &State, desk: DeskId) -> u32 {
    let left = intelligence::gone(scenario, state);
    scenario.desks.get(desk.at()).map_or(0, |spec| {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count")]
        let more = (f64::from(spec.dearer) * left + 1e-9) as u32;
        spec.effort.saturating_add(more)
    })
}

/// The effort it takes to task a desk, if it can be tasked.
pub(crate) fn tasking(scenario: &Scenario, state: &State, desk: DeskId) -> Result<u32, Refusal> {
    if desk.at() >= scenario.desks.len() {
        return Err(Refusal::Unknown);
    }
    let needed = desk_price(scenario, state, desk);
    if state.sitting.desks_tasked.contains(&desk) {
        return Err(Refusal::AlreadyDone);
    }
    affords(state, needed).map(|()| needed)
}

/// What a faction would be sounded out about: what is agreed, else the draft that was tabled last.
pub(crate) fn sounding<'a>(scenario: &Scenario, state: &'a State, bloc: BlocId) -> Result<&'a Package, Refusal> {
    if state.clock.phase != Phase::Talks {
        return Err(Refusal::WrongPhase);
    }
    if bloc.at() >= scenario.blocs.len() {
        return Err(Refusal::Unknown);
    }
    if state.sitting.blocs_sounded.contains(&bloc) {
        return Err(Refusal::AlreadyDone);
    }
    let package = state.table.agreed.as_ref().or(state.table.offer.as_ref()).ok_or(Refusal::NothingTabled)?;
    affords(state, scenario.count(Coefficient::SoundingEffort)).map(|()| package)
}

/// The effort that an action takes now: more each time it was taken before, where a scenario says so.
pub(crate) fn price(scenario: &Scenario, state: &State, action: ActionId) -> u32 {
    let taken = state.actions_taken.iter().filter(|taken| **taken == action).count();
    scenario.actions.get(action.at()).map_or(0, |spec| {
        spec.effort.saturating_add(spec.dearer.saturating_mul(u32::try_from(taken).unwrap_or(u32::MAX)))
    })
}

/// The action that can be taken.
pub(crate) fn acting<'a>(scenario: &'a Scenario, state: &State, action: ActionId) -> Result<&'a Action, Refusal> {
    let spec = scenario.actions.get(action.at()).ok_or(Refusal::Unknown)?;
    if spec.once && state.actions_taken.contains(&action) {
        return Err(Refusal::OnlyOnce);
    }
    if state.sitting.actions_this_round.contains(&action) {
        return Err(Refusal::AlreadyDone);
    }
    if !spec.needs.iter().all(|need| effects::holds(state, need)) {
        return Err(Refusal::NotNow);
    }
    moving_at_the_table(scenario, state, spec.table)?;
    affords(state, price(scenario, state, action)).map(|()| spec)
}

fn moving_at_the_table(scenario: &Scenario, state: &State, table: TableMove) -> Result<(), Refusal> {
    if table == TableMove::Nothing {
        return Ok(());
    }
    at_the_table(state)?;
    match table {
        TableMove::Initial if common(scenario, state).is_empty() => Err(Refusal::NothingToInitial),
        TableMove::Text if state.table.offer.is_none() => Err(Refusal::NothingTabled),
        TableMove::Annex if state.table.annex => Err(Refusal::OnlyOnce),
        TableMove::Ambiguity if state.table.ambiguous => Err(Refusal::OnlyOnce),
        TableMove::Carry if state.table.carried => Err(Refusal::AlreadyDone),
        _ => Ok(()),
    }
}

/// The clauses on which the draft that was tabled last and what stands against it say the same, and which are not initialled:
/// issue and option of each.
pub(crate) fn common(scenario: &Scenario, state: &State) -> Vec<(IssueId, u8)> {
    let table = &state.table;
    let Some((ours, theirs)) = table.offer.as_ref().zip(table.agreed.as_ref().or(table.counter.as_ref())) else {
        return Vec::new();
    };
    let clauses = scenario.issue_ids().map(|issue| (issue, ours.0[issue.at()]));
    clauses
        .filter(|(issue, option)| *option > 0 && theirs.0[issue.at()] == *option)
        .filter(|clause| !table.initialled.contains(clause))
        .collect()
}

/// The replies a question admits.
pub(crate) fn replies(scenario: &Scenario, state: &State, question: Question) -> Vec<Reply> {
    match question.kind {
        QuestionKind::Incident(incident) => {
            let replies = scenario.incidents[incident.at()].replies.iter().enumerate();
            let open = replies.filter(|(_, reply)| reply.needs.iter().all(|need| effects::holds(state, need)));
            open.map(|(index, _)| Reply::Listed(u8::try_from(index).unwrap_or(u8::MAX))).collect()
        }
        QuestionKind::Breach(_) => vec![Reply::Protest, Reply::Suspend, Reply::Silence],
        QuestionKind::AllyAttack(_) => vec![Reply::Strike, Reply::StrikeHard, Reply::Protest, Reply::Silence],
        QuestionKind::Found(_) => vec![Reply::Strike, Reply::Protest, Reply::Silence],
    }
}

/// The question that a reply would answer.
pub(crate) fn replying(scenario: &Scenario, state: &State, reply: Reply) -> Result<Question, Refusal> {
    let question = *state.asked.first().ok_or(Refusal::NothingAsked)?;
    if replies(scenario, state, question).contains(&reply) { Ok(question) } else { Err(Refusal::NoSuchReply) }
}

/// Whether aims and a red line can be chosen: at the opening, once, before anything has been tabled.
fn at_the_opening(scenario: &Scenario, state: &State) -> Result<(), Refusal> {
    if scenario.aims.len() < AIMS || scenario.red_lines.is_empty() {
        Err(Refusal::Unknown)
    } else if state.said.undertaking.is_some() {
        Err(Refusal::OnlyOnce)
    } else if state.clock.turn > 0 || state.table.offer.is_some() {
        Err(Refusal::TooLate)
    } else {
        Ok(())
    }
}

pub(crate) fn undertaking(scenario: &Scenario, state: &State, chosen: &Undertaking) -> Result<(), Refusal> {
    at_the_opening(scenario, state)?;
    let aims = &chosen.aims;
    let known = aims.iter().all(|aim| usize::from(*aim) < scenario.aims.len());
    let differ = aims.iter().enumerate().all(|(at, aim)| !aims[..at].contains(aim));
    let line = usize::from(chosen.red_line) < scenario.red_lines.len();
    if aims.len() == AIMS && known && differ && line { Ok(()) } else { Err(Refusal::BadUndertaking) }
}

pub(crate) fn believing(scenario: &Scenario, shares: &[u8]) -> Result<(), Refusal> {
    let sum: u32 = shares.iter().map(|share| u32::from(*share)).sum();
    if shares.len() == scenario.types.len() && sum == 100 { Ok(()) } else { Err(Refusal::BadBelief) }
}

pub(crate) fn forecasting(scenario: &Scenario, stated: &[(u8, u8)]) -> Result<(), Refusal> {
    let known = scenario.forecasts.len();
    let fits = |(at, (which, percent)): (usize, &(u8, u8))| {
        usize::from(*which) < known && *percent <= 100 && stated[..at].iter().all(|(before, _)| before != which)
    };
    let all = !stated.is_empty() && stated.iter().enumerate().all(fits);
    if all { Ok(()) } else { Err(Refusal::BadForecast) }
}

/// Whether a lever can be set so.
pub(crate) fn moving(scenario: &Scenario, state: &State, setting: Setting) -> Result<(), Refusal> {
    if state.clock.phase != Phase::Implementation {
        return Err(Refusal::WrongPhase);
    }
    // What is left of a deal that has collapsed binds nobody.
    let deal = state.in_force();
    let (moves, stands) = match setting {
        Setting::Pace(pace) => {
            let moves = scenario.issue_with(Role::Presence).is_some()
                && state.get(Quantity::Presence) > 0.0
                && state.home.ordered_out.is_none();
            let leaves = deal.is_none_or(|deal| {
                scenario.term(&deal.package, Role::Presence).is_some_and(|choice| choice.level < 1.0)
            });
            (moves && leaves && !(pace == Pace::Pause && deal.is_none()), state.after.levers.pace == pace)
        }
        Setting::Relief(relief) => {
            let promised = deal.and_then(|deal| deal.package.option_of(scenario, Role::Relief));
            (promised.is_some_and(|option| option > 0), state.after.levers.relief == relief)
        }
        Setting::Third(third) => (scenario.third.is_some() && state.fell.is_none(), state.after.levers.third == third),
    };
    if !moves {
        Err(Refusal::NoLever)
    } else if stands {
        Err(Refusal::NoChange)
    } else {
        Ok(())
    }
}

/// The levers of this phase, of those that what was signed leaves to the player. One that only a question keeps from
/// being moved is among them.
pub(crate) fn levers(scenario: &Scenario, state: &State) -> Vec<Lever> {
    [
        (Lever::Pace, [Setting::Pace(Pace::Agreed), Setting::Pace(Pace::Fast)].as_slice()),
        (Lever::Relief, [Setting::Relief(true), Setting::Relief(false)].as_slice()),
        (Lever::Third, [Setting::Third(ThirdStance::Press), Setting::Third(ThirdStance::Spare)].as_slice()),
    ]
    .into_iter()
    .filter(|(_, settings)| settings.iter().any(|setting| moving(scenario, state, *setting).is_ok()))
    .map(|(lever, _)| lever)
    .collect()
}

pub(crate) fn breaking_off(state: &State) -> Result<(), Refusal> {
    if state.clock.phase == Phase::Talks { Ok(()) } else { Err(Refusal::WrongPhase) }
}
