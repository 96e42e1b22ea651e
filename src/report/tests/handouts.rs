//! What is printed for a class: every page of every scenario, whole, escaped, within its budget.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::collections::BTreeSet;
use std::sync::Arc;

use wedge_report::{Paper, handout_page};
use wedge_testkit::{Pack, fixture, shipped, words};
use wedge_words::handouts::{Handout, Piece, handouts};
use wedge_words::{Speech, Teller, plain};

fn teller(pack: &Arc<Pack>) -> Teller {
    Teller::new(Arc::clone(pack), Arc::new(Speech::english().unwrap()))
}

fn packs() -> Vec<Arc<Pack>> {
    let fixtures = ["two-allies", "three-signatories", "no-ladder", "no-leader", "mediator", "weeks"];
    let there = |name: &&str| wedge_testkit::root().join("tests/fixtures").join(name).is_dir();
    let mut all = vec![shipped("doha-2018"), shipped("first-talks")];
    all.extend(fixtures.iter().filter(|name| there(name)).map(|name| fixture(name)));
    assert!(all.len() > 4, "the fixtures are called otherwise now");
    all
}

/// Every text of a piece.
fn texts(piece: &Piece) -> Vec<String> {
    match piece {
        Piece::Text(spans) => vec![plain(spans)],
        Piece::Note(text) => vec![text.clone()],
        Piece::Items(items) => items.iter().map(|item| plain(item)).collect(),
        Piece::Steps(steps) => steps.clone(),
        Piece::Table(table) => table.head.iter().chain(table.rows.iter().flatten()).cloned().collect(),
        Piece::Scale { label, rows, .. } => [label].into_iter().chain(rows).cloned().collect(),
        Piece::Boxes { label, options } => [label].into_iter().chain(options).cloned().collect(),
        Piece::Room { label, .. } => vec![label.clone()],
        Piece::Values(values) => values.iter().map(|(name, value)| format!("{name} {value}")).collect(),
    }
}

fn all_texts(handout: &Handout) -> Vec<String> {
    let parts = handout.parts.iter().flat_map(|part| {
        [part.title.clone()].into_iter().chain(part.pieces.iter().flat_map(texts)).collect::<Vec<_>>()
    });
    [handout.title.clone(), handout.note.clone()].into_iter().chain(parts).collect()
}

/// What stands between two marks, each time.
fn between<'a>(page: &'a str, from: &str, to: &str) -> Vec<&'a str> {
    page.split(from).skip(1).map(|rest| rest.split(to).next().unwrap()).collect()
}

#[test]
fn every_scenario_has_them_all_and_none_has_an_empty_part() {
    let wanted = [
        "brief",
        "brief-in-full",
        "how-to-read-an-answer",
        "role-cards",
        "order-slips",
        "ballots",
        "facilitators-guide",
        "ladder",
        "rubric",
        "assumption-sheet",
        "key-sheet",
    ];
    for pack in packs() {
        let all = handouts(&teller(&pack));
        let ids: Vec<&str> = all.iter().map(|handout| handout.id).collect();
        // Where nothing is tabled there is no answer to be read.
        let report = pack.scenario.talks.is_empty();
        let wanted = wanted.map(|id| if report && id == "how-to-read-an-answer" { "how-to-read-a-report" } else { id });
        assert_eq!(ids, wanted, "{}", pack.scenario.id);
        for handout in &all {
            let place = format!("{}, {}", pack.scenario.id, handout.id);
            assert!(!handout.parts.is_empty(), "{place}");
            for part in &handout.parts {
                assert!(!part.title.is_empty() && !part.pieces.is_empty(), "{place}: {}", part.title);
                for piece in &part.pieces {
                    let said = texts(piece);
                    let table = matches!(piece, Piece::Table(_));
                    assert!(!said.is_empty() && (table || said.iter().all(|text| !text.trim().is_empty())), "{place}");
                }
            }
            for text in all_texts(handout) {
                // A name that a scenario does not have leaves a hole in a sentence.
                assert!(!text.contains("  ") && !text.contains(" .") && !text.contains(" ,"), "{place}: {text}");
            }
        }
    }
}

#[test]
fn every_page_is_one_file_with_its_tags_in_order() {
    const ALONE: [&str; 3] = ["meta", "!DOCTYPE", "br"];
    for pack in packs() {
        let teller = teller(&pack);
        for handout in handouts(&teller) {
            for paper in Paper::ALL {
                let page = handout_page(&teller, paper, "1.2.3", &handout);
                assert!(page.contains(&format!("@page {{ size: {}; }}", paper.name())));
                assert!(page.len() < 60_000, "{}: {} bytes", handout.id, page.len());
                assert!(!page.contains("url(") && !page.contains("@import") && !page.contains("<script"));
                let mut open: Vec<&str> = Vec::new();
                for tag in between(&page, "<", ">") {
                    let name = tag.split_whitespace().next().unwrap();
                    match name.strip_prefix('/') {
                        Some(closed) => assert_eq!(open.pop(), Some(closed), "{tag}"),
                        None if ALONE.contains(&name) => {}
                        None => open.push(name),
                    }
                }
                assert!(open.is_empty(), "{open:?}");
                let ids = between(&page, " id=\"", "\"");
                assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "{ids:?}");
                assert!(between(&page, "aria-labelledby=\"", "\"").iter().all(|by| ids.contains(by)));
                assert_eq!(page.matches("<h1>").count(), 1);
                assert_eq!((page.matches("<main>").count(), page.matches("<h2 ").count()), (1, handout.parts.len()));
                // Who hears the page tells its regions apart by their names.
                let headings = handout.parts.iter().map(|part| part.title.as_str());
                let captions = between(&page, "<caption>", "</caption>");
                let regions: Vec<&str> = headings.chain(captions).collect();
                assert_eq!(regions.iter().collect::<BTreeSet<_>>().len(), regions.len(), "{regions:?}");
                for table in between(&page, "<table", "</table>") {
                    assert!(table.contains("<caption>") && table.contains("scope=\"row\""), "{table}");
                }
            }
        }
    }
}

#[test]
fn what_is_read_stays_within_its_pages() {
    // A page of text holds about 480 words, of the guide and of the full brief 520.
    for (id, least, most) in [
        ("brief", 100, 700),
        ("brief-in-full", 200, 3_400),
        ("how-to-read-an-answer", 300, 520),
        ("facilitators-guide", 1_000, 1_900),
        ("ladder", 500, 1_100),
        ("rubric", 200, 480),
    ] {
        for pack in [shipped("doha-2018"), shipped("first-talks")] {
            let all = handouts(&teller(&pack));
            let handout = all.iter().find(|handout| handout.id == id).unwrap();
            // Headings are found, not read.
            let read = handout.parts.iter().flat_map(|part| part.pieces.iter().flat_map(texts));
            let count: usize = read.map(|text| words(&text)).sum();
            assert!((least..=most).contains(&count), "{id} of {}: {count} words", pack.scenario.id);
        }
    }
}

#[test]
fn a_desk_s_card_says_whom_it_hears_and_a_slip_has_every_clause() {
    for pack in packs() {
        let teller = teller(&pack);
        let all = handouts(&teller);
        let of = |id: &str| all.iter().find(|handout| handout.id == id).unwrap();
        let cards = of("role-cards");
        let home = usize::from(!pack.constituencies.is_empty());
        assert_eq!(cards.parts.len(), 2 + pack.desks.len() + home, "{}", pack.scenario.id);
        for (at, desk) in pack.scenario.desks.iter().enumerate() {
            let said = cards.parts[1 + at].pieces.iter().flat_map(texts).collect::<Vec<_>>().join("\n");
            for (access, faction) in desk.access.iter().zip(&pack.factions) {
                let line =
                    said.lines().any(|line| line.starts_with(&format!("{}: ", wedge_words::capital(&faction.name))));
                assert_eq!(line, *access > 0.0, "{}: {said}", faction.name);
            }
        }
        let slip = all_texts(of("order-slips"));
        for issue in &pack.issues {
            assert!(issue.options.iter().all(|option| slip.contains(&option.label)), "{}", issue.name);
        }
    }
}

#[test]
fn what_is_judged_stands_on_the_assumption_sheet_with_its_value() {
    let pack = shipped("doha-2018");
    let all = handouts(&teller(&pack));
    let sheet = all.iter().find(|handout| handout.id == "assumption-sheet").unwrap();
    let mut pieces = sheet.parts.iter().flat_map(|part| &part.pieces);
    let Some(Piece::Values(values)) = pieces.rfind(|piece| matches!(piece, Piece::Values(_))) else {
        panic!("no values")
    };
    for one in &pack.coefficients {
        let shown = values.iter().find(|(name, _)| name == one.id.name());
        let judged = one.basis.contains(&wedge_scenario::raw::Basis::Judgement);
        assert_eq!(shown.is_some(), judged, "{}", one.id.name());
        let Some((_, value)) = shown else { continue };
        assert_eq!(value.trim_end_matches(" *").parse::<f64>().unwrap(), pack.scenario.rule(one.id));
    }
    assert!(values.len() > 100 && values.iter().any(|(_, value)| value.ends_with('*')));
}

#[test]
fn the_guide_s_hour_has_every_sitting_by_its_date_and_no_minute_twice() {
    for pack in [shipped("doha-2018"), shipped("first-talks")] {
        let teller = teller(&pack);
        let all = handouts(&teller);
        let guide = all.iter().find(|handout| handout.id == "facilitators-guide").unwrap();
        let tables: Vec<_> = guide
            .parts
            .iter()
            .flat_map(|part| &part.pieces)
            .filter_map(|piece| if let Piece::Table(table) = piece { Some(table) } else { None })
            .collect();
        let [hour] = tables.as_slice() else { panic!("one table") };
        let minutes: Vec<u32> = hour.rows.iter().map(|row| row[0].parse().unwrap()).collect();
        assert!(minutes.windows(2).all(|pair| pair[0] < pair[1]), "{minutes:?}");
        assert_eq!((minutes[0], *minutes.last().unwrap()), (0, 72));
        let sittings = pack.presets.first().map_or(pack.scenario.talks.len(), |preset| preset.talks.len());
        let opens = pack.presets.first().map_or(pack.scenario.talks[1].opens, |preset| preset.talks[1].opens);
        assert!(hour.rows.iter().any(|row| row[1].starts_with(&teller.date(opens))), "{}", pack.scenario.id);
        assert!(hour.rows.len() >= sittings + 11);
    }
}

#[test]
fn what_a_scenario_says_is_text_and_nothing_else() {
    let mut pack = shipped("first-talks").as_ref().clone();
    let hostile = "<script>alert(1)</script>\"'&<b onclick=x>";
    pack.title = hostile.to_owned();
    pack.subtitle = hostile.to_owned();
    pack.names.counterpart = hostile.to_owned();
    pack.content_note = hostile.to_owned();
    pack.types.iter_mut().for_each(|kind| kind.name = hostile.to_owned());
    pack.desks.iter_mut().for_each(|desk| desk.note = hostile.to_owned());
    pack.factions.iter_mut().for_each(|faction| faction.name = hostile.to_owned());
    pack.issues.iter_mut().for_each(|issue| issue.name = hostile.to_owned());
    pack.briefing = format!("# In brief\n\n{hostile}\n\n# In full\n\n{hostile}\n");
    let teller = teller(&Arc::new(pack));
    for handout in handouts(&teller) {
        let page = handout_page(&teller, Paper::A4, "1", &handout);
        assert!(!page.contains("<script") && !page.contains("<b ") && !page.contains("\"'&<"), "{}", handout.id);
    }
}
