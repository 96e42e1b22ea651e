//! How much there is to read on the screens of a game before anything is unfolded, counted over games by lot.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, reason = "helpers of tests")]

mod stand;

use egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::NodeT;
use stand::{Shared, harness, stand_of};
use wedge_engine::{Command, Observation, Phase};
use wedge_testkit::{Longest, Player, shipped};
use wedge_ui::{Screen, Settings};

/// Most words of an answer, beside the player's own draft.
const ANSWER: usize = 120;
/// Of the page that opens a sitting of the talks.
const SITTING: usize = 250;
/// The same after the talks.
const STOCK_TAKING: usize = 200;

/// Games by lot, and moves of each at most.
const GAMES: u64 = 12;
const MOVES: usize = 60;

/// What is there to be read, a text a line: labels and headings, but neither what stands on buttons nor what a picture says to
/// a screen reader alone.
fn read(harness: &Harness<'_>, pictures: &[String]) -> Vec<String> {
    fn walk(node: &egui_kittest::Node<'_>, pictures: &[String], out: &mut Vec<String>) {
        let one = node.accesskit_node();
        // What is only announced is heard once and not read.
        if one.data().live().is_some() {
            return;
        }
        if one.role() == Role::Label {
            let text = one.label().or_else(|| one.value()).unwrap_or_default();
            if !pictures.iter().any(|name| text.starts_with(name)) {
                out.push(text);
            }
            return;
        }
        for child in node.children() {
            walk(&child, pictures, out);
        }
    }
    let mut out = Vec::new();
    walk(&harness.root(), pictures, &mut out);
    out
}

/// The screen as it stands, without the player's own draft.
fn page(stand: &Shared, harness: &mut Harness<'_>, screen: Screen) -> String {
    stand.borrow_mut().state.screen = screen;
    harness.run();
    let names: Vec<String> = {
        let stand = stand.borrow();
        let factions = stand.teller.pack.factions.iter();
        factions.map(|faction| format!("{}: ", wedge_words::capital(&faction.short))).collect()
    };
    let mut page = read(harness, &names);
    let stand = stand.borrow();
    if let Some(offer) = stand.view.table.offer.as_ref().filter(|_| screen == Screen::Answer) {
        let own = stand.teller.pack.scenario.issue_ids().map(|issue| stand.teller.option(issue, offer.option(issue)));
        for option in own {
            let at = page.iter().position(|text| text == option).expect("the player's own draft stands beside theirs");
            page.remove(at);
        }
    }
    page.join("\n")
}

#[test]
fn no_screen_takes_longer_to_read_than_it_may() {
    let (mut answer, mut sitting, mut stock) = (Longest::default(), Longest::default(), Longest::default());
    for seed in 0..GAMES {
        let stand = stand_of("doha-2018", seed, Settings { reduced_motion: true, ..Settings::default() });
        let mut harness = harness(&stand, [1280.0, 800.0]);
        harness.run();
        let mut player = Player::new(&shipped("doha-2018"), seed);
        for _ in 0..MOVES {
            let command = player.next(stand.borrow().session.game());
            {
                let stand = &mut *stand.borrow_mut();
                let seen = stand.view.log.len();
                if stand.session.apply(&command).is_err() {
                    continue;
                }
                stand.refresh();
                let view = stand.view.clone();
                stand.state.turn_to(&stand.teller.clone(), &command, &view, seen);
            }
            let (phase, asked, answered) = {
                let view = &stand.borrow().view;
                let last = view.log.iter().last().map(|entry| matches!(entry.what, Observation::Answered { .. }));
                (view.phase, view.question.is_some(), last == Some(true))
            };
            if asked {
                continue;
            }
            match (command, phase) {
                (_, Phase::Over) => break,
                (Command::Offer(_), _) if answered => answer.meet(page(&stand, &mut harness, Screen::Answer)),
                (Command::EndRound, Phase::Talks) => sitting.meet(page(&stand, &mut harness, Screen::Table)),
                (Command::EndRound, Phase::Implementation) => stock.meet(page(&stand, &mut harness, Screen::After)),
                _ => {}
            }
        }
    }
    let over: Vec<String> = [
        answer.holds("an answer", ANSWER, 6),
        sitting.holds("a sitting", SITTING, 6),
        stock.holds("a stock-taking", STOCK_TAKING, 6),
    ]
    .into_iter()
    .flatten()
    .collect();
    assert!(over.is_empty(), "{}", over.join("\n"));
}
