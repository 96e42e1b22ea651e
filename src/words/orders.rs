//! Orders in full, for tables and files that are read away from the game.

use wedge_engine::{Command, Package, QuestionKind};

use crate::teller::Teller;

impl Teller {
    /// An order with the names of all that it names. `asked`: what an answer answers.
    #[must_use]
    pub fn order_in_full(&self, command: &Command, asked: Option<QuestionKind>) -> String {
        match command {
            Command::Offer(package) => {
                let nothing = Package::status_quo(self.pack.scenario.issues.len());
                let clauses = self.difference(&nothing, package).into_iter();
                let clauses: Vec<String> =
                    clauses.map(|(issue, _, option)| format!("{}: {option}", self.issue(issue))).collect();
                if clauses.is_empty() { self.say("order-nothing", &[]) } else { clauses.join("; ") }
            }
            Command::Undertake(undertaking) => {
                let (aims, never) = self.undertaking(undertaking);
                format!("{}; {never}", aims.join("; "))
            }
            Command::Believe(shares) => self.belief(shares),
            Command::Forecast(stated) => {
                stated.iter().map(|(which, percent)| self.forecast(*which, *percent)).collect::<Vec<_>>().join("; ")
            }
            Command::Answer(reply) => asked.map_or_else(String::new, |kind| self.reply(*reply, kind).0),
            Command::EndRound => self.say("board-order-end", &[]),
            other => self.order(other, &Package::status_quo(self.pack.scenario.issues.len())),
        }
    }
}
