//! What has just happened that is seen in the room: a split, a death, a walk-out, a signature, an attack, a fall.

use wedge_engine::{AnswerKind, Balk, BlocId, CounterpartId, LogEntry, Observation, View};

/// What was seen since the round before this one: it happened between the two, or in this one.
fn fresh(view: &View) -> impl Iterator<Item = &LogEntry> {
    let before = view.log.iter().rev().find_map(|entry| {
        (matches!(entry.what, Observation::RoundOpened { .. }) && entry.turn < view.turn).then_some(entry.turn)
    });
    view.log.iter().filter(move |entry| before.is_none_or(|turn| entry.turn > turn))
}

/// Whether something leaves its trace in the room.
fn shows(what: &Observation) -> bool {
    matches!(
        what,
        Observation::Answered { kind: AnswerKind::WalkOut { .. }, .. }
            | Observation::Balked { balk: Balk::Walk, .. }
            | Observation::Signed(_)
            | Observation::TalksEnded { .. }
            | Observation::HomeAttacked
            | Observation::BreachSeen(_)
            | Observation::BreachShown(_)
            | Observation::AllyStruck(_)
            | Observation::AllyBoasted(_)
            | Observation::LeaderDied(_)
            | Observation::Split { .. }
            | Observation::ThirdFell
    )
}

/// What has just happened that is seen in the room, each thing once, in the order it happened.
pub(crate) fn moments(view: &View) -> Vec<&LogEntry> {
    let mut moments: Vec<&LogEntry> = Vec::new();
    for entry in fresh(view).filter(|entry| shows(&entry.what)) {
        // A walk-out is over once they are back.
        if left(&entry.what).is_some() && view.table.stalled_until.is_none() {
            continue;
        }
        if moments.iter().all(|known| known.what != entry.what) {
            moments.push(entry);
        }
    }
    moments
}

/// Who leaves the room by it.
fn left(what: &Observation) -> Option<CounterpartId> {
    match what {
        Observation::Answered { by, kind: AnswerKind::WalkOut { .. }, .. }
        | Observation::Balked { by, balk: Balk::Walk, .. } => Some(*by),
        _ => None,
    }
}

/// What of it all concerns the room and those in it.
#[derive(Debug, Default, PartialEq, Eq)]
pub(crate) struct Traces {
    /// An attack or a breach.
    pub alarm: bool,
    /// The tie showed itself.
    pub bared: bool,
    /// The parties that are out of the room.
    pub out: Vec<CounterpartId>,
    /// True once the talks have just ended without a deal: nobody is left.
    pub over: bool,
    /// The parties whose leader has just died.
    pub bereaved: Vec<CounterpartId>,
    /// True once the third party has just fallen.
    pub fell: bool,
    /// The factions of which a part has just left.
    pub split: Vec<BlocId>,
}

/// What leaves its trace in the room now.
pub(crate) fn traces(view: &View) -> Traces {
    let mut traces = Traces::default();
    for entry in moments(view) {
        traces.out.extend(left(&entry.what));
        match entry.what {
            Observation::HomeAttacked | Observation::AllyStruck(_) | Observation::BreachShown(_) => traces.alarm = true,
            Observation::BreachSeen(_) => (traces.alarm, traces.bared) = (true, true),
            Observation::AllyBoasted(_) => traces.bared = true,
            Observation::TalksEnded { .. } => traces.over = true,
            Observation::ThirdFell => traces.fell = true,
            Observation::ThirdRose => traces.fell = false,
            Observation::LeaderDied(party) => traces.bereaved.push(party),
            Observation::Split { bloc, .. } => traces.split.push(bloc),
            _ => {}
        }
    }
    // They may have left in an earlier round and still be out.
    if view.table.stalled_until.is_some() && traces.out.is_empty() {
        traces.out.extend(view.log.iter().rev().find_map(|entry| left(&entry.what)));
    }
    traces
}
