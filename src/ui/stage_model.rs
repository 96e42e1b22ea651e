//! From a view to the stage: who sits how near, how warm, turned to whom, what is believed of each tie, and the room.

use wedge_engine::{BlocId, BlocView, Phase, Role, Scenario, View};
use wedge_scenario::raw::{Cloth, Hair, Headgear, LookText};
use wedge_words::Teller;

use crate::stage::{AllyFigure, Cord, Figure, Gaze, Mark, RoomModel, Season, Seat, StageModel, StagePalette};
use crate::stage_moment::{Traces, traces};

const MARKS: [Mark; 6] = [Mark::Circle, Mark::Square, Mark::Triangle, Mark::Diamond, Mark::Hexagon, Mark::Pentagon];

/// Looks for those of whom the scenario says nothing: anybody could have them.
const PLAIN: [LookText; 5] = [
    plain(Headgear::Bare, Cloth::Pale, Hair::Grey),
    plain(Headgear::Cap, Cloth::Dark, Hair::Dark),
    plain(Headgear::Bare, Cloth::Pale, Hair::Dark),
    plain(Headgear::Brim, Cloth::Mid, Hair::Grey),
    plain(Headgear::FlatCap, Cloth::Pale, Hair::Dark),
];

const fn plain(head: Headgear, cloth: Cloth, hair: Hair) -> LookText {
    LookText { head, cloth, beard: wedge_scenario::raw::Beard::None, hair, glasses: false }
}

/// How strong a tie must be believed to be for somebody to look round at the ally when the draft touches it.
const BOUND: f64 = 0.55;

/// The patience at which the light begins to go, and that at which it is gone.
const LIGHT: (f64, f64) = (0.70, 0.15);

/// The share of the whole game that has passed when the light begins to go after the talks, and when it is gone.
const LAST_LIGHT: (f64, f64) = (0.45, 1.0);

/// The shape that a faction bears, on the stage and beside its name.
pub(crate) fn mark_of(bloc: BlocId) -> Mark {
    MARKS[bloc.at() % MARKS.len()]
}

/// The stage for a view.
#[must_use]
pub fn stage_model(teller: &Teller, view: &View, palette: StagePalette, reduced_motion: bool) -> StageModel {
    let scenario = &teller.pack.scenario;
    let prior: Vec<f64> = scenario.types.iter().map(|kind| kind.prior).collect();
    let belief: Vec<f64> =
        view.beliefs.last().map_or(prior, |(_, shares)| shares.iter().map(|share| f64::from(*share) / 100.0).collect());
    let unsure = unsureness(&belief);
    let traces = traces(view);
    let figures = view
        .blocs
        .iter()
        .map(|bloc| {
            let at = bloc.bloc.at();
            let spec = &scenario.blocs[at];
            let stance = bloc.reading.as_ref().map_or(0.0, |reading| f32::from(reading.stance) / 2.0);
            let moved = moved(bloc) / 2.0;
            let anger = f32::from(bloc.anger) / 3.0;
            Figure {
                id: at,
                leader: scenario.leads(bloc.bloc),
                nearness: (0.45 + 0.3 * stance + 0.2 * moved - 0.25 * anger).clamp(0.0, 1.0),
                warmth: (0.8 * stance - 0.8 * anger).clamp(-1.0, 1.0),
                bulk: share(spec.capability.max(0.2)),
                mark: mark_of(bloc.bloc),
                face: teller.pack.factions.get(at).and_then(|text| text.look).unwrap_or(PLAIN[at % PLAIN.len()]),
                lean: lean(view, bloc),
                gaze: gaze(scenario, view, bloc, &traces),
                seat: seat(scenario, bloc.bloc, &traces),
            }
        })
        .collect();
    let cords = view
        .blocs
        .iter()
        .map(|bloc| Cord { figure: bloc.bloc.at(), thickness: share(bloc.believed_bond), blur: share(unsure) })
        .collect();
    let ladder = scenario.issue_with(Role::Ladder).is_some();
    StageModel {
        figures,
        ally: ladder.then_some(AllyFigure { presence: 0.65 }),
        cords,
        room: room(teller, view, &traces),
        palette,
        reduced_motion,
    }
}

/// The room of a view.
pub(crate) fn room(teller: &Teller, view: &View, traces: &Traces) -> RoomModel {
    // The hour: how far patience has run out; once there is nothing to be patient with, how far the game has gone.
    let passed = f64::from(view.turn) / f64::from(view.last_turn.max(1));
    let (from, to, now) = if view.phase == Phase::Talks {
        (LIGHT.0, LIGHT.1, view.patience)
    } else {
        (LAST_LIGHT.0, LAST_LIGHT.1, passed)
    };
    let outside = teller.pack.outside;
    RoomModel {
        season: Season::of(teller.month(view.turn)),
        dusk: share(((from - now) / (from - to)).clamp(0.0, 1.0)),
        outside: if view.phase == Phase::Talks { outside.talks } else { outside.after },
        signed: view.signed.is_some(),
        alarm: traces.alarm,
        bared: traces.bared,
        grave: !traces.bereaved.is_empty() || view.fell.is_some(),
        fallen: view.fell.is_some(),
    }
}

fn moved(bloc: &BlocView) -> f32 {
    bloc.reading.as_ref().and_then(|reading| reading.moved).map_or(0.0, f32::from)
}

/// How far somebody leans in, from -1 (back) to 1: what the last answer showed, and anger. After the talks no draft lies on
/// the table, and only anger shows.
pub(crate) fn lean(view: &View, bloc: &BlocView) -> f32 {
    let anger = 0.25 * f32::from(bloc.anger);
    if view.phase != Phase::Talks {
        return -anger;
    }
    let stance = bloc.reading.as_ref().map_or(0.0, |reading| f32::from(reading.stance));
    (0.30 * stance + 0.25 * moved(bloc) - anger).clamp(-1.0, 1.0)
}

/// Where somebody looks: away if a part of theirs has just left; to the one who leads, or back, where the two stand on
/// opposite sides of the last draft; round at the ally where a strong tie is believed and the draft touches it.
pub(crate) fn gaze(scenario: &Scenario, view: &View, bloc: &BlocView, traces: &Traces) -> Gaze {
    if traces.split.contains(&bloc.bloc) {
        return Gaze::Away;
    }
    let answered = bloc.reading.as_ref().filter(|_| view.phase == Phase::Talks);
    let Some(reading) = answered else { return Gaze::Ahead };
    // How far the other stands off: nothing unless the two are on opposite sides.
    let apart = |other: &BlocView| {
        let stance = other.reading.as_ref().map_or(0, |reading| reading.stance);
        if stance.signum() * reading.stance.signum() < 0 { (stance - reading.stance).abs() } else { 0 }
    };
    let leader = scenario.leader_of(bloc.bloc);
    let other = if leader == Some(bloc.bloc) {
        let led = |other: &&BlocView| other.bloc != bloc.bloc && scenario.leader_of(other.bloc) == leader;
        view.blocs.iter().filter(led).max_by_key(|other| apart(other))
    } else {
        view.blocs.iter().find(|other| Some(other.bloc) == leader)
    };
    if let Some(other) = other.filter(|other| apart(other) > 0) {
        return Gaze::Figure(other.bloc.at());
    }
    let tied = scenario
        .issue_with(Role::Ladder)
        .is_some_and(|ladder| reading.pulls.iter().any(|pull| pull.issue == ladder && pull.strength != 0));
    if tied && bloc.believed_bond >= BOUND { Gaze::Ally } else { Gaze::Ahead }
}

/// Whether somebody's seat is taken.
pub(crate) fn seat(scenario: &Scenario, bloc: BlocId, traces: &Traces) -> Seat {
    let party = scenario.blocs[bloc.at()].counterpart;
    if scenario.leads(bloc) && traces.bereaved.contains(&party) {
        Seat::Draped
    } else if traces.over || traces.out.contains(&party) {
        Seat::Left
    } else {
        Seat::Taken
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a share drawn on a screen")]
fn share(value: f64) -> f32 {
    value as f32
}

/// How little a belief says: its entropy as a share of the largest possible.
fn unsureness(belief: &[f64]) -> f64 {
    let entropy: f64 = belief.iter().filter(|share| **share > 0.0).map(|share| -share * share.ln()).sum();
    let most = (belief.len().max(2) as f64).ln();
    entropy / most
}
