//! The recorded line of a scenario, ready to be played.

use wedge_engine::{Command, IssueId, Package};

use crate::moves::{Line, parse_line};
use crate::pack::Pack;

/// One move of the record.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RecordedMove {
    /// An order.
    Order(Command),
    /// The answer to a dated event, by the id of the reply.
    Answer(String),
}

/// The recorded line.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Recorded {
    /// The moves in order, each with the index of the step of the record it is part of.
    pub moves: Vec<(usize, RecordedMove)>,
}

impl Recorded {
    /// The recorded line of a scenario. A line that is no move cannot be in it: loading refuses such a scenario.
    #[must_use]
    pub fn of(pack: &Pack) -> Self {
        let mut standing = Package::status_quo(pack.scenario.issues.len());
        let mut moves = Vec::new();
        for (index, step) in pack.steps.iter().enumerate() {
            for line in &step.moves {
                match parse_line(pack, line, &standing) {
                    Ok(Line::Command(command)) => {
                        if let Command::Offer(package) = &command {
                            standing = package.clone();
                        }
                        moves.push((index, RecordedMove::Order(command)));
                    }
                    Ok(Line::Answer(id)) => moves.push((index, RecordedMove::Answer(id))),
                    Ok(Line::Empty) | Err(_) => {}
                }
            }
        }
        Self { moves }
    }

    /// The package that was tabled last before a signature; without a signature, the last one tabled.
    #[must_use]
    pub fn deal(&self) -> Option<Package> {
        let signed = self.moves.iter().position(|(_, step)| *step == RecordedMove::Order(Command::Sign));
        self.moves[..signed.unwrap_or(self.moves.len())].iter().rev().find_map(|(_, step)| match step {
            RecordedMove::Order(Command::Offer(package)) => Some(package.clone()),
            _ => None,
        })
    }

    /// Every package that was tabled, with the index of its step.
    pub fn offers(&self) -> impl Iterator<Item = (usize, &Package)> {
        self.moves.iter().filter_map(|(index, step)| match step {
            RecordedMove::Order(Command::Offer(package)) => Some((*index, package)),
            _ => None,
        })
    }

    /// The deal with one issue set otherwise.
    #[must_use]
    pub fn deal_with(&self, issue: IssueId, option: u8) -> Option<Package> {
        self.deal().map(|deal| deal.with(issue, option))
    }
}
