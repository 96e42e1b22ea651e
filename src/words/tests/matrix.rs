//! Clauses against factions: what stands in the cells, and what is said of those who stand apart.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use wedge_engine::{BlocId, BlocReading, Command, Game, IssueId, Observation, Package, Pull};
use wedge_testkit::shipped;
use wedge_words::{Speech, Teller};

fn teller() -> Teller {
    Teller::new(shipped("doha-2018"), Arc::new(Speech::english().unwrap()))
}

fn reading(bloc: usize, stance: i8, moved: i8, pulls: &[(usize, i8)]) -> BlocReading {
    let pull = |(issue, strength): &(usize, i8)| Pull { issue: IssueId::from_index(*issue), strength: *strength };
    BlocReading { bloc: BlocId::from_index(bloc), stance, moved: Some(moved), pulls: pulls.iter().map(pull).collect() }
}

#[test]
fn what_is_known_before_a_draft_is_tabled_is_what_its_answer_shows() {
    let teller = teller();
    let pack = Arc::clone(&teller.pack);
    let mut tried = 0;
    for number in 0..40_u8 {
        let mut game = Game::new(Arc::clone(&pack.scenario), 5).unwrap();
        let package = pack.scenario.issues.iter().enumerate().fold(
            Package::status_quo(pack.scenario.issues.len()),
            |package, (at, issue)| {
                let options = u8::try_from(issue.options.len()).unwrap();
                package.with(IssueId::from_index(at), number.wrapping_mul(7).wrapping_add(number >> (at % 4)) % options)
            },
        );
        let known = game.pulls(&package);
        if game.apply(&Command::Offer(package.clone())).is_err() {
            continue;
        }
        let view = game.view();
        let answer = view.log.iter().rev().find_map(|entry| match &entry.what {
            Observation::Answered { readings, .. } => Some(readings.clone()),
            _ => None,
        });
        let shown: Vec<Vec<Pull>> = answer.unwrap().into_iter().map(|reading| reading.pulls).collect();
        assert_eq!(known, shown);
        // And the cells say the same.
        let matrix = teller.matrix(&package, None, &known, &[], None);
        for (row, issue) in matrix.clauses.iter().zip(pack.scenario.issue_ids()) {
            for (cell, pulls) in row.cells.iter().zip(&known) {
                let strength = pulls.iter().find(|pull| pull.issue == issue).map_or(0, |pull| pull.strength);
                assert_eq!(cell.strength, strength);
            }
            assert!(row.theirs.is_none() && row.cells.len() == pack.scenario.blocs.len());
        }
        tried += 1;
    }
    assert!(tried > 20, "{tried}");
    assert!(Game::new(Arc::clone(&pack.scenario), 5).unwrap().pulls(&Package::status_quo(1)).is_empty());
}

#[test]
fn whoever_breaks_ranks_is_named_with_the_clause_that_divides_them() {
    let teller = teller();
    let scenario = &teller.pack.scenario;
    let leader = scenario.bloc_ids().find(|bloc| scenario.leads(*bloc)).unwrap().at();
    let other = scenario.bloc_ids().find(|bloc| !scenario.leads(*bloc)).unwrap().at();
    let before = [reading(leader, 0, 0, &[(0, 1), (3, 1)]), reading(other, 0, 0, &[(0, 1), (3, 1)])];
    let now = [reading(leader, 1, 1, &[(0, 1), (3, 2)]), reading(other, -1, -1, &[(0, -2), (3, 1)])];
    let said = teller.apart(&now, Some(&before));
    let named = |which: usize| teller.pack.factions[which].short.as_str();
    let issue = |at: usize| teller.issue(IssueId::from_index(at));
    let holds =
        |line: &str, parts: &[&str]| parts.iter().all(|part| line.to_lowercase().contains(&part.to_lowercase()));
    assert_eq!(said.len(), 3, "{said:?}");
    let full = |which: usize| teller.bloc(BlocId::from_index(which));
    assert!(holds(&said[0], &[full(other), full(leader), issue(0), "apart"]), "{}", said[0]);
    assert!(holds(&said[1], &["closer", issue(3), named(leader)]), "{}", said[1]);
    assert!(holds(&said[2], &["further", issue(0), named(other)]), "{}", said[2]);
    // Who moved while no interest shows why is named as such.
    let puzzling = [reading(leader, -1, -2, &[(0, 1), (3, 1)]), reading(other, 0, 0, &[(0, 1), (3, 1)])];
    let said = teller.apart(&puzzling, Some(&before));
    assert!(said.len() == 1 && holds(&said[0], &["further", "interests", named(leader)]), "{said:?}");
    // What it likes is not what it stands apart over, even if its leader likes that more.
    let liked = [reading(leader, 1, 0, &[(0, 3), (3, 0)]), reading(other, -1, 0, &[(0, 1), (3, -1)])];
    let said = teller.apart(&liked, None);
    assert!(said.len() == 1 && holds(&said[0], &[full(other), issue(3)]), "{said:?}");
    assert!(!said[0].contains(issue(0)), "{said:?}");
    let nothing = [reading(leader, 1, 0, &[(0, 3)]), reading(other, -1, 0, &[(0, 1)])];
    assert!(!holds(&teller.apart(&nothing, None)[0], &["above all"]));
    // Where all take it alike, and nothing was tabled before, there is nothing to say of anybody.
    let alike = [reading(leader, 1, 0, &[(0, 1)]), reading(other, 0, 0, &[(0, 1)])];
    assert!(teller.apart(&alike, None).is_empty());
}

#[test]
fn a_cell_tells_what_changed_and_a_row_what_they_want_instead() {
    let teller = teller();
    let scenario = &teller.pack.scenario;
    let nothing = Package::status_quo(scenario.issues.len());
    let issue = IssueId::from_index(0);
    let (yours, theirs) = (nothing.clone().with(issue, 1), nothing.with(issue, 2));
    let pulls = vec![vec![Pull { issue, strength: 2 }]; scenario.blocs.len()];
    let before: Vec<BlocReading> = (0..scenario.blocs.len()).map(|bloc| reading(bloc, 0, 0, &[(0, -1)])).collect();
    let matrix = teller.matrix(&yours, Some(&theirs), &pulls, &[], Some(&before));
    let row = &matrix.clauses[0];
    assert_eq!(row.theirs.as_deref(), Some(teller.option(issue, 2)));
    assert!(row.cells.iter().all(|cell| cell.changed == 3 && cell.words.contains("before")));
    assert!(matrix.clauses[1].theirs.is_none() && matrix.clauses[1].cells.iter().all(|cell| cell.changed == 0));
}
