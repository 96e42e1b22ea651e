//! The same orders in another world: a game replayed with one choice made otherwise, or under another luck.

use std::sync::Arc;

use wedge_engine::{Command, Game, Outcome, Phase, QuestionKind, Reply, Scenario, TypeId};

/// One order of a game that was played.
#[derive(Clone, Debug, PartialEq)]
pub struct Step {
    /// The turn on which it was given.
    pub turn: u32,
    /// The order.
    pub order: Command,
    /// What it answered, if it is an answer.
    pub asked: Option<QuestionKind>,
}

/// The orders of a game, each with the game as it stood before it. The books of these games lie open.
///
/// What was taken back before it could tell is left out: a belief that was stated anew on the same turn, a forecast of the same,
/// a lever that was moved on. So however often somebody changes his mind, there are no more orders here than a game has use for.
#[derive(Clone, Debug)]
pub struct Course {
    /// The orders.
    pub steps: Vec<Step>,
    /// As many games, each before the order of its place.
    pub before: Vec<Game>,
    /// The game after the last of them.
    pub end: Game,
}

/// Where the same orders led in another world.
#[derive(Clone, Debug, PartialEq)]
pub struct Elsewhere {
    /// How it came out there.
    pub outcome: Outcome,
    /// Orders that could not be given there and were passed over.
    pub passed_over: u32,
}

impl Course {
    /// The course of a game that is over; `None` of one that is on.
    #[must_use]
    pub fn of(game: &Game) -> Option<Self> {
        let truth = game.truth().filter(|_| game.outcome().is_some())?;
        let mut steps: Vec<Step> = Vec::new();
        let mut now = game.from_the_opening()?;
        for order in truth.orders {
            let glance = now.glance();
            let asked = glance.question.as_ref().map(|question| question.question.kind);
            let asked = asked.filter(|_| matches!(order, Command::Answer(_)));
            let turn = glance.turn;
            let idle =
                steps.iter().rev().take_while(|step| step.turn == turn && may_be_taken_back(&step.order)).count();
            let mut waiting = steps.split_off(steps.len() - idle);
            waiting.retain(|step| !takes_back(order, &step.order));
            steps.append(&mut waiting);
            steps.push(Step { turn, order: order.clone(), asked });
            now.apply(order).ok()?;
        }
        let mut course = Self { steps: Vec::new(), before: Vec::new(), end: game.from_the_opening()? };
        for step in steps {
            let before = course.end.clone();
            match course.end.apply(&step.order) {
                Ok(_) => {
                    course.before.push(before);
                    course.steps.push(step);
                }
                // A lever that was moved there and back stands where it stood.
                Err(_) if matches!(step.order, Command::Set(_)) => {}
                Err(_) => return None,
            }
        }
        Some(course)
    }

    /// The same orders from the beginning, under the luck of another number and under a hypothesis. `None` if the rules cannot
    /// play that.
    #[must_use]
    pub fn under(&self, number: u64, kind: TypeId) -> Option<Elsewhere> {
        let scenario = Arc::clone(self.before.first()?.scenario());
        go_on(Game::of_type(scenario, number, kind).ok()?, &self.steps)
    }

    /// The same orders from the beginning, under the same luck and the same type, by another form of the scenario: one number changed
    /// in it, say. `None` if the rules cannot play that.
    #[must_use]
    pub fn by(&self, scenario: Arc<Scenario>) -> Option<Elsewhere> {
        let truth = self.end.truth()?;
        let game = Game::dealt(scenario, truth.number, Some(truth.state.kind()), truth.desks).ok()?;
        go_on(game.open_book(), &self.steps)
    }

    /// The game as it stood before an order, with other orders given in its place and all later ones as they were. `None` if
    /// the first of the other orders is refused there.
    #[must_use]
    pub fn instead(&self, at: usize, others: &[Command]) -> Option<Elsewhere> {
        let mut game = self.before.get(at)?.clone();
        if let Some((first, more)) = others.split_first() {
            game.apply(first).ok()?;
            more.iter().for_each(|order| drop(game.apply(order)));
        }
        go_on(game, &self.steps[at + 1..])
    }

    /// The game as it stood before an order, with other orders given before it, and that order and all later ones as they were.
    /// `None` if the first of the other orders is refused there.
    #[must_use]
    pub fn with(&self, at: usize, others: &[Command]) -> Option<Elsewhere> {
        let mut game = self.before.get(at)?.clone();
        let (first, more) = others.split_first()?;
        game.apply(first).ok()?;
        more.iter().for_each(|order| drop(game.apply(order)));
        go_on(game, &self.steps[at..])
    }
}

/// Plays on by the same orders: each on the date on which it was given, or in the first sitting after it; an answer where the
/// same is asked. What is refused is passed over. What was never asked gets the first answer that it admits.
fn go_on(mut game: Game, steps: &[Step]) -> Option<Elsewhere> {
    let mut used = vec![false; steps.len()];
    let (mut next, mut passed_over) = (0, 0);
    let bound = 64 * (game.scenario().calendar.last as usize + 2) + 2 * steps.len();
    for _ in 0..bound {
        while used.get(next) == Some(&true) {
            next += 1;
        }
        let glance = game.glance();
        if glance.phase == Phase::Over {
            let left = steps.iter().zip(&used).skip(next).filter(|(step, used)| !**used && weighs(step)).count();
            passed_over += u32::try_from(left).unwrap_or(u32::MAX);
            return game.into_outcome().map(|outcome| Elsewhere { outcome, passed_over });
        }
        let step = steps.get(next);
        if let Some(question) = &glance.question {
            // What is free may be said before an answer, and was.
            let free = step.filter(|step| step.turn == glance.turn && !matches!(step.order, Command::Answer(_)));
            if let Some(step) = free.filter(|step| game.may(&step.order).is_ok() && step.order != Command::EndRound) {
                game.carry_out(&step.order).ok()?;
                used[next] = true;
                continue;
            }
            let kind = question.question.kind;
            let answer = |at: usize| -> Option<Reply> {
                let step = steps.get(at).filter(|step| !used[at] && step.asked == Some(kind))?;
                match &step.order {
                    Command::Answer(reply) if question.replies.contains(reply) => Some(*reply),
                    _ => None,
                }
            };
            let found = (next..steps.len()).find_map(|at| Some((at, answer(at)?)));
            let reply = found.map(|(_, reply)| reply).or_else(|| question.replies.first().copied())?;
            if let Some((at, _)) = found {
                used[at] = true;
            }
            game.carry_out(&Command::Answer(reply)).ok()?;
            continue;
        }
        let Some(step) = step else {
            game.carry_out(&Command::EndRound).ok()?;
            continue;
        };
        if step.order != Command::EndRound && glance.turn < step.turn {
            game.carry_out(&Command::EndRound).ok()?;
            continue;
        }
        used[next] = true;
        if step.order == Command::EndRound {
            // Where time has run further, it has passed already.
            if glance.turn <= step.turn {
                game.carry_out(&step.order).ok()?;
            }
        } else if game.carry_out(&step.order).is_err() && weighs(step) {
            passed_over += 1;
        }
    }
    None
}

/// True of an order that tells only once time passes or something else is ordered.
fn may_be_taken_back(order: &Command) -> bool {
    matches!(order, Command::Believe(_) | Command::Forecast(_) | Command::Set(_))
}

/// True of an order that leaves nothing of another one on the same turn.
fn takes_back(order: &Command, earlier: &Command) -> bool {
    match (order, earlier) {
        (Command::Believe(_), Command::Believe(_)) => true,
        (Command::Forecast(now), Command::Forecast(then)) => {
            then.iter().all(|(which, _)| now.iter().any(|(one, _)| one == which))
        }
        (Command::Set(now), Command::Set(then)) => now.lever() == then.lever(),
        _ => false,
    }
}

/// True of an order that would be missed: time passes by itself, and to state a belief moves nothing.
fn weighs(step: &Step) -> bool {
    !matches!(step.order, Command::EndRound | Command::Believe(_) | Command::Forecast(_))
}
