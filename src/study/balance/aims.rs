//! Aims, red lines and forecasts that decide themselves, events that never happen, and replies that are never open.

use wedge_scenario::Pack;

use super::plays::Tally;
use super::remark::{RemarkKind, Said, figure};

/// The verdicts of one sort, and what to say of those that never or always fall.
struct Sort<'a> {
    about: &'static str,
    ids: Vec<&'a str>,
    counts: &'a [u64],
    never: (RemarkKind, &'static str),
    always: (RemarkKind, &'static str),
}

/// A share of the games that is told as 0 %.
const RARE: f64 = 0.005;

fn share_of(count: u64, games: u64) -> f64 {
    count as f64 / games.max(1) as f64
}

/// Remarks on aims, red lines and forecasts.
pub(super) fn look(pack: &Pack, all: &Tally, said: &mut Said) {
    let games = all.all();
    let sorts = [
        Sort {
            about: "aims",
            ids: pack.mandate.aims.iter().map(|aim| aim.id.as_str()).collect(),
            counts: &all.aims,
            never: (RemarkKind::AimNeverReached, "the aim `{}` is reached by no policy and no line"),
            always: (RemarkKind::AimAlwaysReached, "the aim `{}` is reached whatever is done"),
        },
        Sort {
            about: "red lines",
            ids: pack.mandate.red_lines.iter().map(|line| line.id.as_str()).collect(),
            counts: &all.red_lines,
            never: (RemarkKind::RedLineNeverCrossed, "the red line `{}` is crossed by nobody"),
            always: (RemarkKind::RedLineAlwaysCrossed, "the red line `{}` is crossed whatever is done"),
        },
        Sort {
            about: "forecasts",
            ids: pack.forecasts.iter().map(|forecast| forecast.id.as_str()).collect(),
            counts: &all.forecasts,
            never: (RemarkKind::ForecastNeverComes, "the forecast `{}` never comes true"),
            always: (RemarkKind::ForecastAlwaysComes, "the forecast `{}` always comes true"),
        },
    ];
    for Sort { about, ids, counts, never, always } in sorts {
        let before = said.remarks.len();
        for (id, count) in ids.iter().zip(counts) {
            let (kind, says) = match *count {
                0 => (never.0, format!("{}, in {games} games", never.1.replace("{}", id))),
                count if count == games => (always.0, format!("{}, in {games} games", always.1.replace("{}", id))),
                // What is reached by an accident in hundreds of games is no aim that a player could set out for.
                count if about == "aims" && share_of(count, games) < RARE => {
                    (never.0, format!("the aim `{id}` is reached in {count} of {games} games alone"))
                }
                _ => continue,
            };
            said.remark(kind, *id, says, vec![figure("games", *count as f64), figure("of", games as f64)]);
        }
        if ids.is_empty() {
            said.fine(about, "the scenario has none");
            continue;
        }
        let share = |count: &u64| match share_of(*count, games) {
            share if share < RARE => "under 1 %".to_owned(),
            share => format!("{:.0} %", 100.0 * share),
        };
        let each: Vec<String> = ids.iter().zip(counts).map(|(id, count)| format!("`{id}` {}", share(count))).collect();
        said.fine_unless_more(
            before,
            about,
            format!("each holds in some games and not in others: {}", each.join(", ")),
        );
    }
    events(pack, all, said);
}

fn events(pack: &Pack, all: &Tally, said: &mut Said) {
    let games = all.all();
    let before = said.remarks.len();
    for (text, count) in pack.events.iter().zip(&all.happened) {
        if *count == 0 {
            let says = format!("the event `{}` happened in none of {games} games", text.id);
            said.remark(RemarkKind::EventNeverHappens, &text.id, says, vec![figure("of", games as f64)]);
        }
    }
    let rarest = pack.events.iter().zip(&all.happened).min_by_key(|(_, count)| **count);
    let says = match rarest {
        Some((text, count)) => {
            format!("all {} happen; the rarest is `{}`, in {count} games", pack.events.len(), text.id)
        }
        None => "the scenario has none".to_owned(),
    };
    said.fine_unless_more(before, "events", says);
    let before = said.remarks.len();
    let mut replies = 0;
    for ((text, asked), open) in pack.events.iter().zip(&all.asked).zip(&all.open) {
        replies += open.len();
        // An event that never asks has been spoken of already.
        for (reply, count) in text.replies.iter().zip(open).filter(|_| *asked > 0) {
            if *count == 0 {
                let says =
                    format!("the reply `{}` was open none of the {asked} times that `{}` asked", reply.id, text.id);
                said.remark(RemarkKind::ReplyNeverOpen, &reply.id, says, vec![figure("asked", *asked as f64)]);
            }
        }
    }
    said.fine_unless_more(before, "replies", format!("each of the {replies} to events was open in some game"));
}

#[cfg(test)]
mod tests {
    use super::*;
    use wedge_testkit::shipped;

    #[test]
    fn an_aim_that_is_reached_by_accident_alone_is_remarked_on() {
        let pack = shipped("first-talks");
        let with = |reached: u64| {
            let mut all = Tally::of(&pack.scenario);
            all.games[0] = 1000;
            all.aims.iter_mut().for_each(|count| *count = 500);
            all.aims[0] = reached;
            let mut said = Said::default();
            look(&pack, &all, &mut said);
            said
        };
        let of = |said: &Said| said.remarks.iter().find(|one| one.kind == RemarkKind::AimNeverReached).cloned();
        let rare = with(4);
        let remark = of(&rare).map(|one| one.says).unwrap_or_default();
        assert!(remark.ends_with("is reached in 4 of 1000 games alone"), "{remark}");
        assert!(rare.fine.iter().all(|fine| fine.about != "aims"), "{:?}", rare.fine);
        let enough = with(5);
        assert_eq!(of(&enough), None);
        assert!(enough.fine.iter().any(|fine| fine.about == "aims"), "{:?}", enough.fine);
    }
}
