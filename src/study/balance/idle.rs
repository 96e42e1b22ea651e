//! Options and actions that stand in no good line: each is put into the best line known of each hypothesis, in several ways, and
//! the nearest that comes of it is told.

use std::sync::Arc;

use rayon::prelude::*;
use wedge_engine::{ActionId, Event, TypeId};
use wedge_scenario::Pack;

use super::marks::ABOUT;
use super::plays::{Tally, played};
use super::remark::{RemarkKind, Said, figure};
use crate::search::{Follower, Line, Put, with_action, with_option};
use crate::simulate::SimulateError;
use crate::stats::Mean;

/// The seeds of the games by which these lines are told lie apart from all others.
const TOLD: u64 = 500_000;
/// Games after which a line that is surely behind is played no further, and told by those.
const LOOK: usize = 8;

/// The best line known under a hypothesis, and the weighted sum of each of its games.
pub(super) struct Best {
    kind: TypeId,
    line: Line,
    scores: Vec<f64>,
}

impl Best {
    /// Tells a line by so many games.
    pub(super) fn told(pack: &Arc<Pack>, kind: TypeId, line: &Line, games: u64) -> Result<Self, SimulateError> {
        let scores = (TOLD..TOLD + games)
            .into_par_iter()
            .map(|seed| Ok(played(pack, &mut Follower::of(line.clone()), seed, kind, |_| false)?.score))
            .collect::<Result<_, SimulateError>>()?;
        Ok(Self { kind, line: line.clone(), scores })
    }
}

/// How an option or an action comes into a line.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Way {
    /// The line has it.
    AsItIs,
    /// It is put into it.
    Put(Put),
    /// It is put into the draft of another line, which this one then tables.
    OtherDraft,
}

impl Way {
    fn words(self) -> &'static str {
        match self {
            Self::AsItIs => "as it stands",
            Self::Put(Put::Draft) => "in its own draft",
            Self::Put(Put::OpeningDraft) => "in an opening draft that is given up for less",
            Self::OtherDraft => "in the draft of another line",
            Self::Put(Put::Errand) => "done beside its drafts",
            Self::Put(Put::LaterErrand) => "done after the talks",
        }
    }
}

/// The nearest that something came to the best lines.
#[derive(Clone, Copy, Debug)]
struct Nearest {
    kind: TypeId,
    way: Way,
    /// How far behind, by the same luck, with its standard error.
    behind: Mean,
}

/// What was tried of one thing: the nearest, and what came about in the games.
type Tried = (Option<Nearest>, Tally);

/// The best line as it stands, and with an action in it.
fn action_in(line: &Line, action: ActionId, sittings: u32) -> Vec<(Way, Line)> {
    let middle = sittings.div_ceil(2);
    let stretches = [(1, u32::MAX), (1, 1), (middle, middle), (sittings, sittings)];
    let put = with_action(line, action, &stretches).into_iter().map(|(put, one)| (Way::Put(put), one));
    std::iter::once((Way::AsItIs, line.clone())).chain(put).collect()
}

/// The best line as it stands, and with an option in a draft: in that of another line if it has none of its own.
fn option_in(line: &Line, issue: usize, option: u8, best: &[Best]) -> Vec<(Way, Line)> {
    let mut lines: Vec<(Way, Line)> =
        with_option(line, issue, option).into_iter().map(|(put, one)| (Way::Put(put), one)).collect();
    if line.asks.is_empty() {
        for (_, package) in best.iter().filter_map(|other| other.line.asks.last()) {
            let mut one = line.clone();
            let mut package = package.clone();
            package.0[issue] = option;
            one.asks.push((1, package));
            lines.push((Way::OtherDraft, one));
        }
    }
    // Who leaves before he tables anything stays for that long.
    for (_, one) in &mut lines {
        if let (Some(leaves), Some((first, _))) = (&mut one.leaves, one.asks.first()) {
            *leaves = (*leaves).max(first + 1);
        }
    }
    lines.insert(0, (Way::AsItIs, line.clone()));
    lines
}

/// The nearest that any of some variations of the best lines comes to them, in half of whose games or more something happens that
/// is looked for.
fn nearest(
    pack: &Pack,
    best: &[Best],
    varied: &dyn Fn(&Line) -> Vec<(Way, Line)>,
    looked_for: &dyn Fn(&Event) -> bool,
) -> Result<Tried, SimulateError> {
    let mut tally = Tally::of(&pack.scenario);
    let mut found: Option<Nearest> = None;
    for Best { kind, line, scores } in best {
        for (way, variation) in varied(line) {
            let (mut behind, mut saw) = (Vec::new(), 0);
            for (seed, score) in (TOLD..).zip(scores) {
                let game = played(pack, &mut Follower::of(variation.clone()), seed, *kind, looked_for)?;
                tally = tally.and(&game.tally);
                behind.push(score - game.score);
                saw += usize::from(game.saw);
                if behind.len() == LOOK {
                    let far = Mean::of(&behind);
                    if saw == 0 || far.mean - 2.0 * far.error > ABOUT {
                        break;
                    }
                }
            }
            if 2 * saw < behind.len() {
                continue;
            }
            let behind = Mean::of(&behind);
            if found.is_none_or(|before| behind.mean < before.behind.mean) {
                found = Some(Nearest { kind: *kind, way, behind });
            }
            if behind.mean < 0.5 * ABOUT {
                return Ok((found, tally));
            }
        }
    }
    Ok((found, tally))
}

/// Something that is put into lines.
#[derive(Clone, Copy, Debug)]
enum Thing {
    Action(ActionId),
    Option(usize, u8),
}

/// All things that are put into lines: every action, and every option but the first of an issue, by which nothing is said of it.
fn things(pack: &Pack) -> Vec<Thing> {
    let actions = (0..pack.actions.len()).map(ActionId::from_index).map(Thing::Action);
    let options = pack.scenario.issues.iter().enumerate().flat_map(|(issue, of)| {
        (1..of.options.len()).map(move |option| Thing::Option(issue, u8::try_from(option).unwrap_or(u8::MAX)))
    });
    // Where a package is in force nobody tables one.
    let talks = !pack.scenario.talks.is_empty();
    actions.chain(options.filter(|_| talks)).collect()
}

/// How many things are tried.
pub(super) fn count(pack: &Pack) -> u64 {
    things(pack).len() as u64
}

/// What came of it.
pub(super) struct Idle {
    /// What came about in the games that were played.
    pub(super) tally: Tally,
    /// By hypothesis, the most by which a line with something put into it did better than the best that was known; with what.
    pub(super) better: Vec<Option<(f64, String)>>,
}

/// Remarks on what stands in no good line.
pub(super) fn look(
    pack: &Arc<Pack>,
    best: &[Best],
    said: &mut Said,
    tick: &(dyn Fn() + Sync),
) -> Result<Idle, SimulateError> {
    let scenario = &pack.scenario;
    let sittings = u32::try_from(scenario.talks.len().max(1)).unwrap_or(u32::MAX);
    let all = things(pack);
    let tried: Vec<Tried> = all
        .par_iter()
        .map(|thing| {
            let tried = match *thing {
                Thing::Action(action) => nearest(
                    pack,
                    best,
                    &|line| action_in(line, action, sittings),
                    &|event| matches!(event, Event::Acted { action: one, .. } if *one == action),
                ),
                Thing::Option(issue, option) => nearest(
                    pack,
                    best,
                    &|line| option_in(line, issue, option, best),
                    &|event| matches!(event, Event::Tabled { package, .. } if package.0[issue] == option),
                ),
            };
            tick();
            tried
        })
        .collect::<Result<_, _>>()?;
    let mut better: Vec<Option<(f64, String)>> = vec![None; scenario.types.len()];
    for (about, wanted) in [("actions", true), ("options", false)] {
        let before = said.remarks.len();
        let mut furthest: Option<(f64, String)> = None;
        let mut count = 0;
        for (thing, (nearest, _)) in all.iter().zip(&tried) {
            let (kind, id, name) = match *thing {
                Thing::Action(action) => {
                    let id = pack.actions[action.at()].id.clone();
                    let name = format!("the action `{id}`");
                    (RemarkKind::ActionInNoGoodLine, id, name)
                }
                Thing::Option(issue, option) => {
                    let text = &pack.issues[issue];
                    let id = format!("{}={}", text.id, text.options[usize::from(option)].id);
                    let name = format!("the option `{id}`");
                    (RemarkKind::OptionInNoGoodLine, id, name)
                }
            };
            if (kind == RemarkKind::ActionInNoGoodLine) != wanted {
                continue;
            }
            count += 1;
            if let Some(near) = nearest
                && better[near.kind.at()].as_ref().is_none_or(|(most, _)| -near.behind.mean > *most)
            {
                better[near.kind.at()] = Some((-near.behind.mean, name.clone()));
            }
            match nearest {
                Some(near) if near.behind.mean <= ABOUT => {
                    if furthest.as_ref().is_none_or(|(most, _)| near.behind.mean > *most) {
                        furthest = Some((near.behind.mean, id));
                    }
                }
                Some(near) => {
                    let says = format!(
                        "{name} stands in no good line: put into the best line known under `{}` {} it is {:.3} behind (± {:.3}), \
                         and nothing that was tried comes nearer",
                        pack.types[near.kind.at()].id,
                        near.way.words(),
                        near.behind.mean,
                        near.behind.error
                    );
                    let figures = vec![figure("behind", near.behind.mean), figure("error", near.behind.error)];
                    said.remark(kind, id, says, figures);
                }
                None => {
                    let says = format!(
                        "{name} stands in no good line: in none of the best lines known could it be put so that it came to pass in half \
                         of the games"
                    );
                    said.remark(kind, id, says, Vec::new());
                }
            }
        }
        let says = match furthest {
            _ if count == 0 => "there are none to try".to_owned(),
            Some((most, id)) if most > 0.0 => {
                format!("each of the {count} stands in a good line; the furthest behind is `{id}`, by {most:.3}")
            }
            _ => format!("each of the {count} stands in a line as good as the best known"),
        };
        said.fine_unless_more(before, about, says);
    }
    let tally = tried.iter().map(|(_, tally)| tally).fold(Tally::of(scenario), Tally::and);
    Ok(Idle { tally, better })
}
