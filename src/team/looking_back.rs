//! A team's game looked back upon.

use wedge_counsel::Review;
use wedge_record::Written;
use wedge_report::class::over_page;
use wedge_report::{About, debrief_page};
use wedge_words::{Arg, Debrief, Teller, debrief};

use crate::sitter::Sitter;

/// The debrief of a game that is over as a page that is one file; none while it is on. `notes`: lines under its heading.
#[must_use]
pub fn looked_back(teller: &Teller, game: &Written, review: Option<&Review>, notes: Vec<String>) -> Option<String> {
    Some(debrief_page(teller, &about(teller, game, notes), &told(teller, game, review)?))
}

fn told(teller: &Teller, game: &Written, review: Option<&Review>) -> Option<Debrief> {
    let (truth, outcome) = (game.game().truth()?, game.game().outcome()?);
    Some(debrief(teller, &truth, outcome, review))
}

fn about(teller: &Teller, game: &Written, notes: Vec<String>) -> About {
    let moves = game.commands().len().to_string();
    let made = [("version", Arg::Text(env!("CARGO_PKG_VERSION"))), ("moves", Arg::Text(&moves))];
    About { notes, foot: teller.say("report-foot", &made) }
}

impl Sitter {
    /// The debrief at the table of whoever plays alone, once the game is over. `waits`: nobody has looked back yet.
    #[must_use]
    pub fn debrief(&self, teller: &Teller, review: Option<&Review>, waits: bool) -> Option<String> {
        let told = told(teller, &self.game, review)?;
        let about = about(teller, &self.game, Vec::new());
        Some(over_page(teller, &self.top(0, None), &about, &told, waits))
    }
}
