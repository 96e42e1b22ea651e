//! The scenario's recorded line, move by move.

use std::sync::Arc;

use wedge_engine::{Command, QuestionKind};
use wedge_scenario::{Pack, reply_by_id};

use crate::policy::seat::{Policy, Seat, mild_answer};
use crate::recorded::{Recorded, Step};

/// Plays the record. What a seed asks beside it is answered mildly, and time goes on to where the record goes on.
#[derive(Debug)]
pub(crate) struct ByTheRecord {
    pack: Arc<Pack>,
    moves: Vec<Step>,
    next: usize,
}

impl ByTheRecord {
    pub(crate) fn new(pack: &Arc<Pack>) -> Self {
        let moves = Recorded::of(pack).moves.into_iter().map(|(_, step)| step).collect();
        Self { pack: Arc::clone(pack), moves, next: 0 }
    }
}

impl Policy for ByTheRecord {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        if let Some(question) = &seat.glance.question {
            let asked = question.question.kind;
            if matches!(asked, QuestionKind::Incident(_)) {
                // The record's answer to this very event, wherever it stands further on.
                let answer = self.moves.iter().enumerate().skip(self.next).find_map(|(at, step)| match step {
                    Step::Answer(id) => reply_by_id(&self.pack, id, Some(asked)).map(|reply| (at, reply)),
                    Step::Order(_) => None,
                });
                if let Some((at, reply)) = answer {
                    self.next = at + 1;
                    return Command::Answer(reply);
                }
            }
            return mild_answer(seat).unwrap_or(Command::EndRound);
        }
        let step = self.moves.get(self.next);
        // Between two sittings time goes on, whatever interrupted it.
        if seat.glance.effort == 0 && !matches!(step, Some(Step::Order(Command::EndRound))) {
            return Command::EndRound;
        }
        self.next += 1;
        match step {
            Some(Step::Order(command)) => command.clone(),
            // Nobody asks what the record answered here.
            Some(Step::Answer(_)) => self.next(seat),
            None => Command::EndRound,
        }
    }
}
