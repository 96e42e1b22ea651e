//! The recorded line, led through a game that need not go as the record did.

use std::sync::Arc;

use wedge_engine::{Command, Effect, Glance, Quantity, QuestionKind, QuestionView, Reply, Scenario};
use wedge_scenario::{Pack, Recorded, RecordedMove, reply_by_id};

/// The scenario's recorded line, move by move. What a game asks beside it is answered mildly, and time goes on to where the
/// record goes on.
#[derive(Clone, Debug)]
pub struct ByTheRecord {
    pack: Arc<Pack>,
    moves: Vec<RecordedMove>,
    next: usize,
}

impl ByTheRecord {
    /// The recorded line of a scenario from its first move on.
    #[must_use]
    pub fn new(pack: &Arc<Pack>) -> Self {
        let moves = Recorded::of(pack).moves.into_iter().map(|(_, step)| step).collect();
        Self { pack: Arc::clone(pack), moves, next: 0 }
    }

    /// The next order from where things stand; behind the last recorded move time goes on. An order that the rules refuse
    /// is passed over: the next call gives the one behind it.
    pub fn next(&mut self, glance: &Glance) -> Command {
        if let Some(question) = &glance.question {
            return Command::Answer(
                self.recorded_reply(question.question.kind)
                    .unwrap_or_else(|| mild_reply(&self.pack.scenario, question)),
            );
        }
        // Between two sittings time goes on, whatever interrupted it.
        if glance.effort == 0 && self.moves.get(self.next) != Some(&RecordedMove::Order(Command::EndRound)) {
            return Command::EndRound;
        }
        loop {
            let step = self.moves.get(self.next);
            self.next += 1;
            match step {
                Some(RecordedMove::Order(command)) => return command.clone(),
                // Nobody asks what the record answered here.
                Some(RecordedMove::Answer(_)) => {}
                None => return Command::EndRound,
            }
        }
    }

    /// The record's answer to this very event, wherever it stands further on.
    fn recorded_reply(&mut self, asked: QuestionKind) -> Option<Reply> {
        if !matches!(asked, QuestionKind::Incident(_)) {
            return None;
        }
        let (at, reply) = self.moves.iter().enumerate().skip(self.next).find_map(|(at, step)| match step {
            RecordedMove::Answer(id) => reply_by_id(&self.pack, id, Some(asked)).map(|reply| (at, reply)),
            RecordedMove::Order(_) => None,
        })?;
        self.next = at + 1;
        Some(reply)
    }
}

/// The answer that burns least: to a dated event the reply that costs least credibility, else a protest, and a strike at
/// what was found.
#[must_use]
pub fn mild_reply(scenario: &Scenario, question: &QuestionView) -> Reply {
    match question.question.kind {
        QuestionKind::Incident(incident) => {
            let credibility = |reply: &Reply| {
                let Reply::Listed(index) = reply else { return 0.0 };
                let replies = &scenario.incidents[incident.at()].replies;
                shifted(&replies[usize::from(*index)].effects, Quantity::Credibility)
            };
            let best = question.replies.iter().max_by(|one, other| credibility(one).total_cmp(&credibility(other)));
            best.copied().unwrap_or(Reply::Listed(0))
        }
        QuestionKind::Found(_) => Reply::Strike,
        QuestionKind::Breach(_) | QuestionKind::AllyAttack(_) => Reply::Protest,
    }
}

/// What effects add to a quantity.
#[must_use]
pub fn shifted(effects: &[Effect], quantity: Quantity) -> f64 {
    effects
        .iter()
        .map(|effect| match effect {
            Effect::Shift(moved, by) if *moved == quantity => *by,
            _ => 0.0,
        })
        .sum()
}
