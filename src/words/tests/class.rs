//! The debrief of a class: its figures are those of the games, and it keeps the truth until the envelope is opened.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeMap;
use std::sync::Arc;

use wedge_counsel::{Course, Elsewhere, Review, whole_percent};
use wedge_engine::{Event, Game, Outcome, Scenario, Status};
use wedge_testkit::{Pack, random_game, shipped};
use wedge_words::{
    Drawn, Opened, Piece, Section, Speech, Table, TeamTold, Teller, capital, class_attacked, class_debrief,
};

/// Other lucks of each game.
const LUCKS: u32 = 8;

fn table(section: &Section) -> &Table {
    let tables = section.pieces.iter().find_map(|piece| match piece {
        Piece::Table(table) => Some(table),
        Piece::Picture(picture) => Some(&picture.table),
        _ => None,
    });
    tables.unwrap_or_else(|| panic!("there is no table in {}", section.id))
}

fn row<'a>(table: &'a Table, name: &str) -> &'a [String] {
    &table.rows.iter().find(|row| row[0] == name).unwrap_or_else(|| panic!("there is no row {name}"))[1..]
}

const NAMES: [&str; 8] = ["A", "B", "C", "D", "E", "F", "G", "H"];

/// Games by lot, looked back upon.
struct Class(Vec<(Game, Review)>);

impl Class {
    fn of(pack: &Arc<Pack>, teams: u64, first: u64) -> Self {
        let game = |team: u64| {
            let game = random_game(pack, first + team, first + 40 + team, 200).0;
            let review = Review::of(&game, LUCKS).unwrap();
            (game, review)
        };
        Self((0..teams).map(game).collect())
    }

    fn told(&self) -> Vec<TeamTold<'_>> {
        let mut all = Vec::new();
        for ((game, review), name) in self.0.iter().zip(NAMES) {
            let (truth, outcome) = (game.truth().unwrap(), game.outcome().unwrap());
            all.push(TeamTold { name, truth, outcome, review });
        }
        all
    }
}

fn teller(pack: &Arc<Pack>) -> Teller {
    Teller::new(Arc::clone(pack), Arc::new(Speech::english().unwrap()))
}

/// Squared errors of what a team stated and of what an observer would have stated, each with its turn.
fn errors(team: &TeamTold<'_>) -> [Vec<(f64, f64)>; 2] {
    let (mut beliefs, mut forecasts) = (BTreeMap::new(), BTreeMap::new());
    for (turn, event) in team.truth.log {
        match event {
            Event::Believed { shares } => drop(beliefs.insert(*turn, shares.clone())),
            Event::Forecast { stated } => {
                for (which, percent) in stated {
                    forecasts.insert((*turn, *which), f64::from(*percent) / 100.0);
                }
            }
            _ => {}
        }
    }
    let ideal = |turn: u32| -> Vec<f64> {
        let mut known = team.review.learned.iter().filter(|learned| learned.turn <= turn);
        known.next_back().unwrap().shares.clone()
    };
    let so = |at: usize| if at == team.outcome.kind.at() { 1.0 } else { 0.0 };
    let apart = |shares: &[f64]| shares.iter().enumerate().map(|(at, share)| (share - so(at)).powi(2)).sum::<f64>();
    let beliefs = beliefs.into_iter().map(|(turn, shares)| {
        let own: Vec<f64> = shares.iter().map(|share| f64::from(*share) / 100.0).collect();
        (apart(&own), apart(&ideal(turn)))
    });
    let forecasts = forecasts.into_iter().map(|((turn, which), own)| {
        let test = &team.truth.scenario.forecasts[usize::from(which)];
        let came = |outcome: &Outcome| if outcome.passes(test) { 1.0 } else { 0.0 };
        let mut expected = 0.0;
        for (lucks, share) in team.review.lucks.iter().zip(ideal(turn)) {
            let of = lucks.games.iter().map(|game| came(&game.outcome)).sum::<f64>() / lucks.games.len() as f64;
            expected += of * share;
        }
        let so = came(team.outcome);
        ((own - so).powi(2), (expected - so).powi(2))
    });
    [beliefs.collect(), forecasts.collect()]
}

/// A mean over all that teams stated and its standard error by teams, as it is written.
fn mean_and_error(teams: &[Vec<f64>]) -> String {
    let stated: Vec<&Vec<f64>> = teams.iter().filter(|one| !one.is_empty()).collect();
    let all: Vec<f64> = stated.iter().flat_map(|one| one.iter().copied()).collect();
    let mean = all.iter().sum::<f64>() / all.len() as f64;
    let off: f64 = stated.iter().map(|one| one.iter().map(|score| score - mean).sum::<f64>().powi(2)).sum();
    let count = stated.len() as f64;
    let error = (off * count / (count - 1.0)).sqrt() / all.len() as f64;
    format!("{mean:.2} \u{b1} {error:.2}").replace('-', "\u{2212}")
}

/// What a row of a table says of an outcome.
type Measured<'a> = &'a dyn Fn(&Outcome) -> String;

#[test]
fn a_class_is_judged_beside_the_observer_of_what_it_saw_and_no_team_is_told_apart() {
    let pack = shipped("doha-2018");
    let class = Class::of(&pack, 6, 300);
    let teams = class.told();
    let opened = Opened { words: &[], nonce: "00ff" };
    let steps = class_debrief(&teller(&pack), &teams, &opened);
    let envelope = steps.iter().find(|step| step.id == "envelope").unwrap();
    let tables: Vec<&Table> = envelope
        .pieces
        .iter()
        .filter_map(|piece| if let Piece::Table(table) = piece { Some(table) } else { None })
        .collect();
    let judged = tables[1];
    let scores: Vec<[Vec<(f64, f64)>; 2]> = teams.iter().map(errors).collect();
    for (at, name) in ["Beliefs", "Forecasts"].into_iter().enumerate() {
        let of = |score: fn(&(f64, f64)) -> f64| -> String {
            let each: Vec<Vec<f64>> = scores.iter().map(|team| team[at].iter().map(score).collect()).collect();
            mean_and_error(&each)
        };
        let count: usize = scores.iter().map(|team| team[at].len()).sum();
        assert!(count > 2, "{count} {name}: too few to compare");
        let cells = [count.to_string(), of(|one| one.0), of(|one| one.1), of(|one| one.0 - one.1)];
        assert_eq!(row(judged, name), cells);
    }
    let prior = row(judged, "Staying with the brief's chances");
    let scenario = &pack.scenario;
    let of_prior = |team: &TeamTold<'_>| -> f64 {
        let so = |kind: wedge_engine::TypeId| if kind == team.outcome.kind { 1.0 } else { 0.0 };
        scenario.type_ids().map(|kind| (scenario.types[kind.at()].prior - so(kind)).powi(2)).sum()
    };
    let mean = teams.iter().map(of_prior).sum::<f64>() / teams.len() as f64;
    assert_eq!(prior[1], format!("{mean:.2}"));
    // Nothing in the table is about one team.
    assert!(judged.head.iter().chain(judged.rows.iter().flatten()).all(|cell| !NAMES.contains(&cell.as_str())));
}

/// Most words of a step on the wall.
const MOST_WORDS: usize = 60;

/// The words of a step that are read before anything is unfolded: its title, its sentences, the titles of its tables and pictures, and
/// what the lines of a picture are called. What stands in the cells of a table or at the bars and panels of a picture is looked up and
/// not read; neither are the heads over them.
fn words_of(section: &Section) -> usize {
    let count = |text: &str| text.split_whitespace().count();
    let of = |piece: &Piece| match piece {
        Piece::Lead(text) | Piece::Text(text) | Piece::Note(text) => count(text),
        Piece::Items(items) => items.iter().map(|item| count(item)).sum(),
        Piece::Facts(facts) => {
            let each = facts.iter().flat_map(|fact| [Some(&fact.label), Some(&fact.value), fact.note.as_ref()]);
            each.flatten().map(|text| count(text)).sum()
        }
        Piece::Table(table) => count(&table.title),
        Piece::Picture(picture) => {
            let named = match &picture.drawn {
                Drawn::Lines { panels, .. } => {
                    panels.iter().take(1).flat_map(|panel| &panel.series).map(|one| count(&one.name)).sum()
                }
                Drawn::Bars { legend, .. } => legend.iter().flatten().map(|text| count(text)).sum::<usize>(),
            };
            count(&picture.title) + named
        }
    };
    count(&section.title) + section.pieces.iter().map(of).sum::<usize>()
}

#[test]
fn no_step_on_the_wall_has_more_than_sixty_words() {
    let own = shipped("doha-2018");
    let preset = Arc::new(own.with_preset("class").unwrap());
    let words: Vec<String> = (0..8).map(|_| "baugau".to_owned()).collect();
    let opened = Opened { words: &words, nonce: "00ff" };
    for (pack, teams, first) in [(own, 8, 0), (preset, 6, 60), (shipped("first-talks"), 1, 90)] {
        let teller = teller(&pack);
        let class = Class::of(&pack, teams, first);
        let teams = class.told();
        let mut steps = class_debrief(&teller, &teams, &opened);
        let courses: Vec<Course> = class.0.iter().map(|(game, _)| Course::of(game).unwrap()).collect();
        for assumption in 0..pack.assumptions.len() {
            let rival = pack.with_rival(assumption).unwrap().scenario;
            let then: Vec<Option<Elsewhere>> = courses.iter().map(|course| course.by(Arc::clone(&rival))).collect();
            steps.extend(class_attacked(&teller, &teams, assumption, &then));
        }
        assert_eq!(steps.len(), 11 + pack.assumptions.len());
        let long: Vec<(&str, usize)> =
            steps.iter().map(|step| (step.id, words_of(step))).filter(|(_, words)| *words > MOST_WORDS).collect();
        assert!(long.is_empty(), "{}: {long:?}", pack.scenario.id);
    }
}

/// The rules by the rival of an assumption.
fn rival_of(pack: &Pack, assumption: usize) -> Arc<Scenario> {
    pack.with_rival(assumption).unwrap().scenario
}

#[test]
fn what_an_attack_on_the_model_shows_are_the_same_orders_by_its_rival() {
    let pack = shipped("doha-2018");
    let teller = teller(&pack);
    let class = Class::of(&pack, 8, 500);
    let teams = class.told();
    let (mut moved, mut compared) = (0, 0);
    for (at, one) in pack.assumptions.iter().enumerate() {
        let rival = pack.with_rival(at).unwrap().scenario;
        let then: Vec<Option<Elsewhere>> =
            class.0.iter().map(|(game, _)| Course::of(game).unwrap().by(Arc::clone(&rival))).collect();
        let section = class_attacked(&teller, &teams, at, &then).unwrap();
        let (own, rival) = (pack.in_use(at).unwrap(), one.rival.0);
        assert_eq!(section.title, format!("{}: {own} \u{2192} {rival}", one.name));
        let kept = |outcome: &Outcome| {
            outcome.signed.map_or_else(|| "\u{2013}".to_owned(), |_| format!("{:.0}", 100.0 * outcome.compliance))
        };
        let ending =
            |outcome: &Outcome| outcome.status.map_or_else(|| "No deal".to_owned(), |status| teller.status(status));
        let stood = |outcome: &Outcome| {
            outcome.fell.map_or("still stood".to_owned(), |turn| format!("fell in {}", teller.date(turn)))
        };
        let rows: [(&str, Measured<'_>); 3] =
            [("Ending", &ending), ("Kept out of sight, in percent", &kept), ("Kabul", &stood)];
        // The orders once more, by hand.
        let again = class.0.iter().map(|(game, _)| {
            let truth = game.truth().unwrap();
            let mut again = Game::of_type(Arc::clone(&rival_of(&pack, at)), truth.number, truth.state.kind()).unwrap();
            let all = truth.orders.iter().all(|order| again.apply(order).is_ok());
            (game.outcome().unwrap(), again.outcome().filter(|_| all).cloned())
        });
        let again: Vec<(&Outcome, Option<Outcome>)> = again.collect();
        moved += again.iter().filter(|(was, now)| now.as_ref().is_some_and(|now| now != *was)).count();
        // Where orders cannot be given by the rival, what is shown is not compared here.
        if again.iter().any(|(_, now)| now.is_none()) {
            continue;
        }
        let shown = section.pieces.iter().find_map(|piece| match piece {
            Piece::Table(table) => Some(table),
            _ => None,
        });
        let text: Vec<&str> = section
            .pieces
            .iter()
            .filter_map(|piece| if let Piece::Text(text) = piece { Some(text.as_str()) } else { None })
            .collect();
        compared += 1;
        let mut unchanged = Vec::new();
        for (name, cell) in rows {
            let pairs: Vec<(String, String)> =
                again.iter().map(|(was, now)| (cell(was), cell(now.as_ref().unwrap()))).collect();
            let line = shown.and_then(|table| table.rows.iter().find(|row| row[0] == name));
            if pairs.iter().all(|(was, now)| was == now) {
                assert!(line.is_none(), "{name} is unchanged by {} and shown", one.name);
                unchanged.push(name);
                continue;
            }
            let cells: Vec<String> = pairs
                .into_iter()
                .map(|(was, now)| if was == now { capital(&was) } else { capital(&format!("{was} \u{2192} {now}")) })
                .collect();
            assert_eq!(line.unwrap()[1..], cells);
        }
        // What is unchanged is said once.
        assert_eq!(shown.is_none(), unchanged.len() == rows.len());
        let said = text.last().unwrap();
        assert_eq!(said.starts_with("Same orders, same luck."), shown.is_none());
        assert!(unchanged.iter().all(|name| said.contains(name)), "{said}");
    }
    assert!(compared > 1, "{compared} assumptions were compared");
    assert!(moved > 6, "{moved} games came out otherwise by a rival");
}

#[test]
fn a_class_that_signed_nothing_is_asked_why_and_not_what_it_signed() {
    let pack = shipped("doha-2018");
    let class = Class::of(&pack, 4, 700);
    let teller = teller(&pack);
    let opened = Opened { words: &[], nonce: "" };
    let mut none: Vec<Outcome> = class.told().iter().map(|team| team.outcome.clone()).collect();
    for outcome in &mut none {
        (outcome.signed, outcome.status, outcome.package) = (None, None, None);
    }
    let teams: Vec<TeamTold<'_>> =
        class.told().into_iter().zip(&none).map(|(team, outcome)| TeamTold { outcome, ..team }).collect();
    let steps = class_debrief(&teller, &teams, &opened);
    let step = |id: &str| steps.iter().find(|step| step.id == id).unwrap();
    assert_eq!(step("deals").pieces, [Piece::Lead(teller.say("wall-deals-none", &[]))]);
    let arms = step("arms");
    assert_eq!(arms.title, teller.say("wall-arms-none", &[]));
    assert!(table(arms).head.iter().all(|head| *head != teller.say("wall-kept", &[])));
    for row in &table(arms).rows {
        assert_eq!(row.len(), table(arms).head.len());
        assert!(row[2].starts_with("0 of "), "{row:?}");
    }
    // As soon as one has signed, it is compared.
    let mut one = none.clone();
    one[0].signed = Some(3);
    let teams: Vec<TeamTold<'_>> =
        class.told().into_iter().zip(&one).map(|(team, outcome)| TeamTold { outcome, ..team }).collect();
    let steps = class_debrief(&teller, &teams, &opened);
    assert_eq!(steps[4].title, teller.say("wall-arms", &[]));
    assert!(matches!(steps[1].pieces[1], Piece::Table(_)));
}

#[test]
fn factions_that_nobody_sounded_out_are_among_those_whom_nobody_asked() {
    let pack = shipped("doha-2018");
    let teller = teller(&pack);
    let opened = Opened { words: &[], nonce: "" };
    let mut seen = [false; 2];
    for first in (0..).map(|at| 800 + 10 * at).take(12) {
        let class = Class::of(&pack, 1, first);
        let teams = class.told();
        let steps = class_debrief(&teller, &teams, &opened);
        let told = steps.iter().find(|step| step.id == "told").unwrap();
        let sounded = row(table(told), &teller.say("wall-sounded", &[]))[0] != "0";
        let Piece::Text(asked) = &told.pieces[1] else { panic!("{:?}", told.pieces) };
        assert_eq!(asked.contains(&teller.say("wall-asked-factions", &[])), !sounded, "{asked}");
        if !sounded {
            assert_ne!(*asked, teller.say("wall-asked-all", &[]));
        }
        seen[usize::from(sounded)] = true;
    }
    assert!(seen[1], "no faction was sounded out in any of these games");
}

#[test]
fn every_figure_is_that_of_the_games_and_no_step_before_the_envelope_tells_what_is_in_it() {
    let pack = shipped("first-talks");
    let class = Class::of(&pack, 6, 40);
    let names = &NAMES[..6];
    let teams = class.told();
    let teller = teller(&pack);
    let words = ["one".to_owned(), "two".to_owned()];
    let opened = Opened { words: &words, nonce: "00ff" };
    let steps = class_debrief(&teller, &teams, &opened);
    let step = |id: &str| steps.iter().find(|step| step.id == id).unwrap();
    assert_eq!(steps.len(), 11);
    let signed = teams.iter().filter(|team| team.outcome.signed.is_some()).count();
    assert!(signed > 0, "no game of these was signed, so nothing is compared");
    // What was signed, clause by clause.
    let deals = table(step("deals"));
    assert_eq!(deals.head[1..], *names);
    for issue in pack.scenario.issue_ids() {
        let cells = row(deals, &capital(teller.issue(issue)));
        for (team, cell) in teams.iter().zip(cells) {
            match &team.outcome.package {
                Some(package) => assert_eq!(cell, teller.option(issue, package.option(issue))),
                None => assert_eq!(cell, "\u{2013}"),
            }
        }
    }
    // Who asked whom.
    let asked = table(step("told"));
    for desk in pack.scenario.desk_ids() {
        let cells = row(asked, &capital(teller.desk(desk)));
        for (team, cell) in teams.iter().zip(cells) {
            let reports = |event: &Event| matches!(event, Event::Reported { desk: of, .. } if *of == desk);
            let count = team.truth.log.iter().filter(|(_, event)| reports(event)).count();
            assert_eq!(cell, &count.to_string());
        }
    }
    // On which date an observer's belief moved furthest, and by how much.
    let (dates, moves) = (row(asked, &teller.say("wall-told-date", &[])), row(asked, &teller.say("wall-told-by", &[])));
    for (at, team) in teams.iter().enumerate() {
        let mut furthest = (0, -1.0);
        for pair in team.review.learned.windows(2) {
            let by: f64 =
                pair[0].shares.iter().zip(&pair[1].shares).map(|(one, other)| (one - other).abs() / 2.0).sum();
            if by >= furthest.1 {
                furthest = (pair[1].turn, by);
            }
        }
        if furthest.1 < 0.0 {
            assert_eq!(dates[at], "\u{2013}");
        } else {
            assert_eq!(dates[at], teller.date(furthest.0));
            assert!((moves[at].parse::<f64>().unwrap() - 100.0 * furthest.1).abs() <= 0.5 + 1e-9);
        }
    }
    // The last belief of each team, and the observer's, before the envelope and in it.
    let stated = |team: &TeamTold<'_>| {
        let last = team.truth.log.iter().rev().find_map(|(_, event)| match event {
            Event::Believed { shares } => Some(shares.clone()),
            _ => None,
        });
        let ideal = whole_percent(&team.review.learned.last().unwrap().shares);
        let cell = |kind: usize| {
            let own = last.as_ref().map_or("\u{2013}".to_owned(), |shares| shares[kind].to_string());
            format!("{own} ({})", ideal[kind])
        };
        (0..pack.types.len()).map(cell).collect::<Vec<String>>()
    };
    // A picture for each hypothesis, each with its table.
    let believed: Vec<&Table> = step("beliefs")
        .pieces
        .iter()
        .filter_map(|piece| match piece {
            Piece::Picture(picture) => Some(&picture.table),
            _ => None,
        })
        .collect();
    assert_eq!(believed.len(), pack.types.len());
    let opened_to = row(table(step("envelope")), &teller.say("wall-believed", &[]));
    for (at, team) in teams.iter().enumerate() {
        for (kind, said) in stated(team).into_iter().enumerate() {
            assert_eq!(row(believed[kind], team.name), [said]);
        }
        assert_eq!(opened_to[at], stated(team)[team.outcome.kind.at()]);
    }
    // Who was not in the room, and what it cost them in the mean.
    let violence = teams.iter().map(|team| team.outcome.mean_violence).sum::<f64>() / teams.len() as f64;
    let cost = step("absent")
        .pieces
        .iter()
        .any(|piece| matches!(piece, Piece::Text(text) if text.contains(&teller.count(violence))));
    assert!(cost, "{:?}", step("absent").pieces);
    // The arms: how many of them, and the mean of those that signed.
    let arms = table(step("arms"));
    for kind in pack.scenario.type_ids() {
        let of: Vec<_> = teams.iter().filter(|team| team.outcome.kind == kind).collect();
        let Some(row) = arms.rows.iter().find(|row| row[0] == pack.types[kind.at()].name) else {
            assert!(of.is_empty());
            continue;
        };
        let kept: Vec<f64> =
            of.iter().filter(|team| team.outcome.signed.is_some()).map(|team| team.outcome.compliance).collect();
        let of_all = |count: usize| format!("{count} of {}", of.len());
        assert_eq!(row[1..3], [of.len().to_string(), of_all(kept.len())]);
        if pack.scenario.third.is_some() {
            let stood = of.iter().filter(|team| team.outcome.fell.is_none()).count();
            assert_eq!(row[5], of_all(stood));
        }
        if !kept.is_empty() {
            let mean = 100.0 * kept.iter().sum::<f64>() / kept.len() as f64;
            assert!(
                (row[3].trim_end_matches(" %").parse::<f64>().unwrap() - mean).abs() <= 0.5 + 1e-9,
                "{} is not {mean}",
                row[3]
            );
            let signed = of.iter().filter(|team| team.outcome.signed.is_some());
            let held = 100.0 * signed.map(|team| team.outcome.durability).sum::<f64>() / kept.len() as f64;
            assert!(
                (row[4].trim_end_matches(" %").parse::<f64>().unwrap() - held).abs() <= 0.5 + 1e-9,
                "{} is not {held}",
                row[4]
            );
        }
    }
    // Luck or choice: counted once more.
    let luck = table(step("luck"));
    let counted = |name: &str, holds: fn(&Outcome) -> bool| {
        for (team, cell) in teams.iter().zip(row(luck, name)) {
            let games = &team.review.as_it_was(team.outcome.kind).unwrap().games;
            let count = games.iter().filter(|game| holds(&game.outcome)).count();
            assert_eq!(cell, &format!("{count} of {}", games.len()));
        }
    };
    counted(&teller.say("debrief-luck-signed", &[]), |outcome| outcome.signed.is_some());
    counted(&teller.say("debrief-luck-quiet", &[]), |outcome| outcome.attacks_abroad == 0);
    if pack.scenario.third.is_some() {
        counted(&capital(&teller.say("debrief-luck-stood", &[])), |outcome| outcome.fell.is_none());
    }
    let held = row(luck, &teller.say("debrief-luck-held", &[]));
    for (team, cell) in teams.iter().zip(held) {
        let games = &team.review.as_it_was(team.outcome.kind).unwrap().games;
        let count = games.iter().filter(|game| game.outcome.status == Some(Status::Held)).count();
        assert_eq!(cell, &format!("{count} of {}", games.len()));
    }
    // Up to the envelope nothing differs where the same games were of another type: nothing of it is told.
    let mut others: Vec<Outcome> = teams.iter().map(|team| team.outcome.clone()).collect();
    for outcome in &mut others {
        outcome.kind = wedge_engine::TypeId::from_index((outcome.kind.at() + 1) % pack.types.len());
        outcome.compliance = 1.0 - outcome.compliance;
    }
    let changed: Vec<TeamTold<'_>> =
        teams.iter().zip(&others).map(|(team, outcome)| TeamTold { outcome, ..*team }).collect();
    let otherwise = class_debrief(&teller, &changed, &opened);
    assert_eq!(steps[..3], otherwise[..3]);
    assert_ne!(steps[3], otherwise[3]);
}
