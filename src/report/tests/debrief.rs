//! The page of a debrief: one file, in order, escaped, short before anything is unfolded.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::sync::Arc;

use wedge_counsel::Review;
use wedge_engine::Game;
use wedge_report::{About, debrief_page, rows};
use wedge_testkit::{Pack, fixture, game_with_aims, shipped};
use wedge_words::{Debrief, Speech, Teller, debrief};

/// Most words of a page before anything is unfolded.
const BUDGET: usize = 600;

fn told(pack: &Arc<Pack>, game: &Game) -> (Teller, Debrief) {
    let teller = Teller::new(Arc::clone(pack), Arc::new(Speech::english().unwrap()));
    let review = Review::of(game, 5);
    let debrief = debrief(&teller, &game.truth().unwrap(), game.outcome().unwrap(), review.as_ref());
    (teller, debrief)
}

fn about() -> About {
    About { notes: vec!["Played with the sittings for a class.".to_owned()], foot: "Wedge 0, 40 orders.".to_owned() }
}

fn page(pack: &Arc<Pack>, seed: u64) -> String {
    let (teller, debrief) = told(pack, &game_with_aims(pack, seed));
    debrief_page(&teller, &about(), &debrief)
}

/// What stands between two marks, each time.
fn between<'a>(page: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    page.split(from).skip(1).map(|rest| rest.split(to).next().unwrap()).collect()
}

/// The tags of a page in order, those that close with their stroke.
fn tags(page: &str) -> Vec<&str> {
    between(page, "<", ">")
}

#[test]
fn it_is_one_file_without_script_and_asks_for_nothing_from_elsewhere() {
    for pack in [shipped("doha-2018"), shipped("first-talks"), fixture("two-allies"), fixture("three-signatories")] {
        for seed in 0..4 {
            let page = page(&pack, seed);
            for no in ["<script", " src=", "<link", "@import", "url(", "http:", "https:"] {
                assert!(!tags(&page).iter().any(|tag| tag.contains(no)), "{no} in a tag of {}", pack.scenario.id);
            }
            let acts = |part: &str| part.starts_with("on") && part.contains('=');
            assert!(!tags(&page).iter().any(|tag| tag.split(' ').any(acts)), "something acts in {}", pack.scenario.id);
            assert!(!page.contains("url(") && !page.contains("@import"));
            assert!(page.starts_with("<!DOCTYPE html><html lang=\"en\">"));
            assert!(page.len() < 120_000, "{} bytes", page.len());
        }
    }
}

#[test]
fn every_tag_that_opens_closes_in_its_order_and_every_id_is_there_once() {
    const ALONE: [&str; 3] = ["meta", "!DOCTYPE", "br"];
    for pack in [shipped("doha-2018"), shipped("first-talks")] {
        for seed in 0..4 {
            let page = page(&pack, seed);
            let mut open: Vec<String> = Vec::new();
            for tag in tags(&page) {
                let name = tag.split_whitespace().next().unwrap();
                match name.strip_prefix('/') {
                    Some(closed) => assert_eq!(open.pop().as_deref(), Some(closed), "{tag}"),
                    None if ALONE.contains(&name) => {}
                    None => open.push(name.to_owned()),
                }
            }
            assert!(open.is_empty(), "{open:?}");
            let ids = between(&page, " id=\"", "\"");
            assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
            assert_eq!(page.matches("<h1>").count(), 1);
            for by in between(&page, "aria-labelledby=\"", "\"") {
                assert!(ids.contains(&by), "nothing is called {by}");
            }
        }
    }
}

#[test]
fn every_picture_is_said_and_has_its_table() {
    let page = page(&shipped("doha-2018"), 2);
    let figures = between(&page, "<figure>", "</figure>");
    assert!(figures.len() >= 2, "{}", figures.len());
    for figure in figures {
        assert!(figure.contains("<svg") && figure.contains("<details") && figure.contains("<table>"), "{figure}");
        for svg in between(figure, "<svg", ">") {
            assert!(svg.contains("aria-label=\"") || svg.contains("aria-hidden=\"true\""), "{svg}");
        }
    }
    for table in between(&page, "<table>", "</table>") {
        assert!(table.contains("<caption>") && table.contains("scope=\"col\"") && table.contains("scope=\"row\""));
    }
}

#[test]
fn what_a_scenario_says_is_text_and_nothing_else() {
    let mut pack = shipped("first-talks").as_ref().clone();
    let hostile = "<script>alert(1)</script>\"'&<b onclick=x>";
    pack.title = hostile.to_owned();
    pack.names.counterpart = hostile.to_owned();
    pack.types.iter_mut().for_each(|kind| kind.name = hostile.to_owned());
    pack.not_in_the_room = vec![hostile.to_owned()];
    pack.issues.iter_mut().for_each(|issue| issue.name = hostile.to_owned());
    let page = page(&Arc::new(pack), 1);
    assert!(!page.contains("<script") && !page.contains("<b ") && !page.contains("\"'&<"));
    assert!(page.contains("&lt;script&gt;alert(1)&lt;/script&gt;"));
}

#[test]
fn a_page_is_read_in_six_hundred_words() {
    let mut longest = 0;
    for (pack, count) in [(shipped("doha-2018"), 40), (shipped("first-talks"), 20)] {
        for seed in 0..count {
            let page = page(&pack, seed);
            let body = page.split("<body>").nth(1).unwrap();
            // What is folded is not read yet, and what only a screen reader is told is no reading.
            let mut seen = String::new();
            let (mut folded, mut summary, mut unseen) = (0, false, false);
            for piece in body.split('<').skip(1) {
                let (tag, text) = piece.split_once('>').unwrap();
                match tag.split_whitespace().next().unwrap() {
                    "details" => folded += 1,
                    "/details" => folded -= 1,
                    "summary" => summary = folded == 1,
                    "/summary" => summary = false,
                    "span" => unseen = tag.contains("unseen"),
                    "/span" => unseen = false,
                    _ => {}
                }
                if (folded == 0 || summary) && !unseen {
                    seen.push(' ');
                    seen.push_str(text);
                }
            }
            let counts = |word: &&str| word.chars().any(char::is_alphanumeric);
            let words = seen.split_whitespace().filter(counts).count();
            assert!(words <= BUDGET, "{} {seed}: {words} words: {seen}", pack.scenario.id);
            longest = longest.max(words);
        }
    }
    assert!(longest > 300, "nothing was counted: {longest}");
}

#[test]
fn the_rows_hold_every_table_and_no_formula() {
    let pack = shipped("doha-2018");
    let (_, debrief) = told(&pack, &game_with_aims(&pack, 2));
    let text = rows(&debrief).unwrap();
    let text = text.strip_prefix('\u{feff}').unwrap();
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let all: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    assert!(all.len() > 40, "{}", all.len());
    assert!(all.iter().all(|row| row.len() == 5));
    let sections: BTreeSet<&str> = all.iter().map(|row| &row[0]).collect();
    assert!(sections.is_superset(&BTreeSet::from(["beliefs", "luck", "argument"])), "{sections:?}");
    for cell in all.iter().flat_map(csv::StringRecord::iter) {
        assert!(!cell.starts_with(['=', '+', '-', '@']) || cell.parse::<f64>().is_ok(), "{cell}");
    }
}
