//! What is new for a team: what happened since its sitting before, what they answered, what their leadership said.

use wedge_engine::{AnswerKind, Balk, BlocReading, LogEntry, Observation, Phase, View};
use wedge_record::Written;
use wedge_words::{Matrix, Teller, Told};

/// Where in the log each sitting opened.
pub(crate) fn opened(view: &View) -> Vec<usize> {
    let opens = view.log.iter().enumerate().filter(|(_, entry)| matches!(entry.what, Observation::RoundOpened { .. }));
    opens.map(|(at, _)| at).collect()
}

/// Whether something of a turn is new at the open sitting: it came after the one before had opened.
fn is_new(view: &View) -> impl Fn(u32) -> bool {
    let opens = opened(view);
    let before = opens.len().checked_sub(2).map(|at| view.log[opens[at]].turn);
    move |turn| before.is_none_or(|before| turn > before)
}

/// The news of the open sitting: all that happened since the one before it closed, but for what stands elsewhere on the page.
pub(crate) fn news(teller: &Teller, view: &View) -> Vec<Told> {
    let is_new = is_new(view);
    let elsewhere = |what: &Observation| {
        matches!(
            what,
            Observation::Reported { .. }
                | Observation::Believed(_)
                | Observation::Forecast(_)
                | Observation::RoundOpened { .. }
                | Observation::Answered { .. }
                | Observation::Asked(_)
                | Observation::Tabled(_)
        )
    };
    let log = teller.by_day(&view.log).into_iter();
    let fresh = log.filter(|entry| is_new(entry.turn) && !elsewhere(&entry.what));
    fresh.map(|entry| Told { more: Vec::new(), ..teller.tell(entry) }).collect()
}

/// News that comes to every team alike: what happened in the world.
#[must_use]
pub fn shared_news(teller: &Teller, view: &View) -> Vec<Told> {
    let is_new = is_new(view);
    let happened = |entry: &&LogEntry| matches!(entry.what, Observation::Happened(_)) && is_new(entry.turn);
    let happened: Vec<_> = view.log.iter().filter(happened).cloned().collect();
    teller.in_short(&happened, view.phase).0
}

/// What they said to the draft that was tabled last, against every clause of it.
pub(crate) fn answered(teller: &Teller, game: &Written, view: &View) -> (Option<Matrix>, Vec<String>) {
    let mut answers = view.log.iter().rev().filter_map(|entry| match &entry.what {
        Observation::Answered { offer, kind, readings, .. } => Some((offer, kind, readings)),
        _ => None,
    });
    let Some((offer, kind, readings)) = answers.next().filter(|_| view.phase == Phase::Talks) else {
        return (None, Vec::new());
    };
    let before: Option<&Vec<BlocReading>> = answers.next().map(|(_, _, readings)| readings);
    let balked = view.log.iter().rev().find_map(|entry| match &entry.what {
        Observation::Balked { balk: Balk::Change(package), .. } => Some(package),
        _ => None,
    });
    let theirs = match kind {
        AnswerKind::Counter(package) | AnswerKind::Restated(package) => Some(package),
        _ => balked.filter(|_| view.table.counter.is_some()),
    };
    let pulls = game.game().pulls(offer);
    let matrix = teller.matrix(offer, theirs, &pulls, readings, before.map(Vec::as_slice));
    (Some(matrix), teller.apart(readings, before.map(Vec::as_slice)))
}

/// What their leadership answered when it was asked to sign on this date, if it did not.
pub(crate) fn balked(teller: &Teller, view: &View) -> Vec<String> {
    let now = view.log.iter().filter(|entry| entry.turn == view.turn);
    now.filter(|entry| matches!(entry.what, Observation::Balked { .. } | Observation::VotedDown(_)))
        .map(|entry| teller.tell(entry).title)
        .collect()
}
