//! Games played through the pages, by lot and by the record.

use std::path::Path;
use std::sync::Arc;

use wedge_engine::{Command, Game};
use wedge_record::{Dealt, Verdict, Written, verify_lines};
use wedge_scenario::{Files, format_command};
use wedge_testkit::{Pack, Player, shipped, shipped_ids};

use crate::{Answer, Began, Part, Solo, one_file};

const BEGAN: Began = Began { seed: 7 };

fn solo(id: &str) -> Solo {
    Solo::new(Files::find(id, &[]).unwrap(), None, None).unwrap()
}

fn begun(id: &str) -> Solo {
    let mut solo = solo(id);
    assert_eq!(solo.give("/begin", "rounds=own", BEGAN), Answer::See("/team"));
    solo
}

fn form(fields: &[(&str, &str)]) -> String {
    form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish()
}

fn page(answer: Answer) -> String {
    match answer {
        Answer::Page { html, .. } => html,
        other => panic!("no page: {other:?}"),
    }
}

fn lines(solo: &Solo) -> usize {
    solo.table.as_ref().unwrap().game.lines()
}

/// Sends an order from the table as it stands.
fn order(solo: &mut Solo, text: &str) -> Answer {
    let on = lines(solo).to_string();
    solo.give("/team/order", &form(&[("on", &on), ("order", text)]), BEGAN)
}

/// A move as a form writes it; ending a round has a word of its own.
fn written(pack: &Pack, game: &Game, command: &Command) -> String {
    let asked = game.view().question.map(|question| question.question.kind);
    if *command == Command::EndRound { "close".to_owned() } else { format_command(pack, command, asked) }
}

#[test]
fn every_scenario_is_played_to_its_debrief_and_survives_a_reload_after_every_order() {
    for id in shipped_ids() {
        let pack = shipped(&id);
        let mut solo = begun(&id);
        let mut player = Player::new(&pack, 11);
        for step in 0..4_000 {
            if solo.table.as_ref().unwrap().over() {
                break;
            }
            // Most by lot, and time goes on whatever they are.
            let command = if step % 5 == 4 {
                wedge_testkit::time_goes_on(solo.table.as_ref().unwrap().game.game())
            } else {
                player.next(solo.table.as_ref().unwrap().game.game())
            };
            let before = lines(&solo);
            let text = written(&pack, solo.table.as_ref().unwrap().game.game(), &command);
            let answer = order(&mut solo, &text);
            if answer == Answer::See("/team") && lines(&solo) > before && step % 7 == 0 {
                let (text, sitting) = solo.kept("").unwrap();
                let mut again = self::solo(&id);
                again.open(&text, sitting).unwrap();
                assert_eq!(again.look("/team"), solo.look("/team"), "{id}: a reload shows another table");
                assert_eq!(again.kept(""), solo.kept(""));
            }
        }
        assert!(solo.table.as_ref().unwrap().over(), "{id} is not played to its end");
        let first = solo.look("/team");
        assert!(matches!(&first, Answer::Page { more: true, .. }), "{id}: nothing is looked back upon");
        solo.look_back();
        let Answer::Page { html, more: false } = solo.look("/team") else { panic!("{id}: it waits for ever") };
        assert_ne!(page(first), html);
        let text = solo.kept("").unwrap().0;
        let all: Vec<String> = text.lines().map(str::to_owned).collect();
        let verified = verify_lines(Path::new("page"), &all).unwrap();
        assert_eq!((verified.verdict, verified.commands), (Verdict::Same, all.len() - 2), "{id}");
    }
}

#[test]
fn the_lines_are_those_of_any_other_session() {
    let pack = shipped("first-talks");
    let mut solo = begun("first-talks");
    let mut lines: Vec<String> = Vec::new();
    let (mut game, opening) = Written::dealt(Arc::clone(&pack), Dealt::drawn(BEGAN.seed)).unwrap();
    lines.extend(opening);
    let (mut player, mut step) = (Player::new(&pack, 3), 0);
    while game.game().outcome().is_none() {
        // Most by lot, and time goes on whatever they are.
        step += 1;
        let command = if step % 5 == 0 { wedge_testkit::time_goes_on(game.game()) } else { player.next(game.game()) };
        order(&mut solo, &written(&pack, game.game(), &command));
        // The page goes on by itself after an answer between two sittings, so the other is led by what it wrote.
        let text = solo.kept("").unwrap().0;
        for line in text.lines().skip(lines.len()) {
            game.follow(line).unwrap();
            lines.push(line.to_owned());
        }
    }
    assert_eq!(solo.kept("").unwrap().0, lines.iter().flat_map(|line| [line.as_str(), "\n"]).collect::<String>());
}

#[test]
fn a_second_press_does_nothing_twice_and_an_old_table_is_told() {
    let mut solo = begun("first-talks");
    let on = lines(&solo).to_string();
    let desk = solo.table.as_ref().unwrap().teller.pack.desks[0].id.clone();
    let press = form(&[("on", &on), ("order", &format!("task {desk}"))]);
    assert_eq!(solo.give("/team/order", &press, BEGAN), Answer::See("/team"));
    let after = lines(&solo);
    assert_eq!(solo.give("/team/order", &press, BEGAN), Answer::See("/team"));
    assert_eq!(lines(&solo), after);
    let old = form(&[("on", &on), ("order", "offer")]);
    assert!(page(solo.give("/team/order", &old, BEGAN)).contains("class=\"said refused\""));
    assert_eq!(lines(&solo), after);
    let close = form(&[("on", &after.to_string()), ("order", "close")]);
    assert_eq!(solo.give("/team/order", &close, BEGAN), Answer::See("/team"));
    let closed = lines(&solo);
    assert!(closed > after);
    assert_eq!(solo.give("/team/order", &close, BEGAN), Answer::See("/team"));
    assert_eq!(lines(&solo), closed, "a second press closed the next sitting as well");
}

#[test]
fn an_order_that_is_carried_out_was_given_on_the_table_as_it_stands() {
    let mut solo = begun("first-talks");
    let desk = solo.table.as_ref().unwrap().teller.pack.desks[0].id.clone();
    let now = lines(&solo);
    for (on, text) in [(now + 1, format!("task {desk}")), (now + 1, "close".to_owned()), (now - 1, "close".to_owned())]
    {
        let answer = solo.give("/team/order", &form(&[("on", &on.to_string()), ("order", &text)]), BEGAN);
        assert!(page(answer).contains("class=\"said refused\""), "{text} on {on}");
        assert_eq!(lines(&solo), now, "{text} on {on}");
    }
}

#[test]
fn a_form_without_an_order_is_told_so() {
    let mut solo = begun("first-talks");
    for text in ["", "  "] {
        let said = page(order(&mut solo, text));
        assert!(said.contains(&solo.teller.say("class-empty-order", &[])), "{said}");
    }
}

#[test]
fn what_cannot_be_opened_changes_nothing_and_is_kept() {
    let mut solo = begun("first-talks");
    let kept = solo.kept("");
    let broken = "{}".to_owned();
    for text in ["", "{}", "nothing", "{\"format\":2}"] {
        assert!(solo.open(text, 0).is_err());
        assert!(page(solo.receive(text)).contains("class=\"said refused\""));
        assert_eq!(solo.kept(""), kept);
    }
    solo.keeps("!1", &broken, 0);
    assert!(solo.kept_unread("why").contains("\"/kept.wedge?place=%211\""));
    let file = Answer::File { name: "kept.wedge".to_owned(), text: broken.clone() };
    assert_eq!(solo.look("/kept.wedge?place=%211"), file);
    // It stays whatever is played, until somebody removes it.
    assert!(page(solo.give("/take", "place=%211", BEGAN)).contains("class=\"said refused\""));
    solo.give("/begin", "rounds=own&sure=yes", BEGAN);
    assert_eq!(solo.kept("!1"), Some((broken, 0)));
    solo.give("/forget", "place=%211", BEGAN);
    assert_eq!(solo.kept("!1"), None);
    assert!(solo.kept("").is_some());
}

#[test]
fn a_game_is_not_given_up_for_a_file_without_a_second_press() {
    let mut solo = begun("first-talks");
    let desk = solo.table.as_ref().unwrap().teller.pack.desks[0].id.clone();
    let early = solo.kept("").unwrap();
    assert_eq!(order(&mut solo, &format!("task {desk}")), Answer::See("/team"));
    let kept = solo.kept("").unwrap();
    // A file that goes on from what is kept takes nothing away.
    assert_eq!(solo.receive(&kept.0), Answer::See("/team"));
    let sure = page(solo.receive(&early.0));
    assert!(sure.contains("action=\"/open\"") && sure.contains("href=\"/team/game\""), "{sure}");
    assert_eq!(solo.kept(""), Some(kept.clone()));
    assert_eq!(solo.give("/open", "", BEGAN), Answer::See("/team"));
    assert_eq!(solo.kept(""), Some(early));
    // It is asked once.
    let nowhere = solo.look("/nowhere");
    assert_eq!(solo.give("/open", "", BEGAN), nowhere);
    // In this one nothing was ordered.
    assert_eq!(solo.receive(&kept.0), Answer::See("/team"));
}

#[test]
fn a_game_that_is_kept_and_not_on_is_not_given_up_either() {
    let mut solo = begun("first-talks");
    let desk = solo.table.as_ref().unwrap().teller.pack.desks[0].id.clone();
    assert_eq!(order(&mut solo, &format!("task {desk}")), Answer::See("/team"));
    let own = solo.kept("").unwrap();
    let (amber, birch) = (team("Amber & Co: 1", "00"), team("Birch", "01"));
    assert_eq!(solo.receive(&amber), Answer::See("/team"));
    let place = solo.place().unwrap();
    assert!(place.starts_with('?') && !place.contains(':'), "{place}");
    assert_eq!(order(&mut solo, &format!("task {desk}")), Answer::See("/team"));
    let played = solo.kept(&place).unwrap();
    assert_eq!(solo.receive(&birch), Answer::See("/team"));
    // All three are kept, and the start says whose they are.
    assert_eq!((solo.kept(""), solo.kept(&place)), (Some(own.clone()), Some(played.clone())));
    let start = page(solo.look("/"));
    assert!(start.contains("<h3>Amber &amp; Co: 1, Talks</h3>"), "{start}");
    assert!(page(solo.receive(&amber)).contains("action=\"/open\""));
    assert!(page(solo.give("/begin", "rounds=own", BEGAN)).contains("name=\"sure\""));
    assert_eq!(solo.give("/take", &form(&[("place", &place)]), BEGAN), Answer::See("/team"));
    assert_eq!(solo.place(), Some(place.clone()));
    assert_eq!(solo.kept(&place), Some(played));
    assert_eq!(solo.give("/take", "place=", BEGAN), Answer::See("/team"));
    assert_eq!((solo.place(), solo.kept("")), (Some(String::new()), Some(own)));
    // What lies in a place that is not its own takes nobody else's.
    solo.keeps("?team=other", &birch, 0);
    let nowhere = solo.look("/nowhere");
    assert_eq!(solo.give("/take", "place=%3Fteam%3Dother", BEGAN), nowhere);
    assert_eq!(solo.give("/take", "place=%3Fnone", BEGAN), nowhere);
}

#[test]
fn a_game_is_not_given_up_without_a_second_press() {
    let mut solo = begun("doha-2018");
    // One in which nothing was ordered is no loss.
    assert_eq!(solo.give("/begin", "rounds=class", BEGAN), Answer::See("/team"));
    let desk = solo.table.as_ref().unwrap().teller.pack.desks[0].id.clone();
    assert_eq!(order(&mut solo, &format!("task {desk}")), Answer::See("/team"));
    let kept = solo.kept("");
    assert!(page(solo.give("/begin", "rounds=own", BEGAN)).contains("name=\"sure\""));
    assert_eq!(solo.kept(""), kept);
    assert_eq!(solo.give("/begin", "rounds=own&sure=yes", BEGAN), Answer::See("/team"));
    assert_ne!(solo.kept(""), kept);
    assert_eq!(solo.give("/forget", "", BEGAN), Answer::See("/"));
    assert_eq!(solo.kept(""), None);
}

#[test]
fn every_link_and_every_form_of_a_page_leads_somewhere() {
    let mut solo = begun("doha-2018");
    let nowhere = page(solo.look("/nowhere"));
    for address in ["/", "/team", "/team/story", "/team/brief", "/team/game", "/team/sure?order=close"] {
        let html = page(solo.look(address));
        assert_ne!(html, nowhere, "{address}");
        for mark in ["href=\"/", "action=\"/"] {
            for rest in html.split(mark).skip(1) {
                let to = format!("/{}", rest.split_once('"').unwrap().0);
                if mark.starts_with("href") {
                    if to != "/style.css" {
                        assert_ne!(solo.look(&to), Answer::Page { html: nowhere.clone(), more: false }, "{to}");
                    }
                } else if to != "/forget" && to != "/begin" && to != "/team/sure" {
                    // A form without its fields gives no order; an address that is not there answers the same.
                    let on = lines(&solo).to_string();
                    let answer = solo.give(&to, &form(&[("on", &on), ("order", "x")]), BEGAN);
                    assert_ne!(answer, Answer::Page { html: nowhere.clone(), more: false }, "{to}");
                }
            }
        }
    }
}

/// The file of a team of *First talks*, as its instructor hands it out.
fn team(name: &str, salt: &str) -> String {
    let team = wedge_record::OfClass {
        exercise: "Talks".to_owned(),
        team: name.to_owned(),
        words: "one two".to_owned(),
        salt: salt.to_owned(),
    };
    let (_, opening) = Written::dealt(shipped("first-talks"), Dealt { team: Some(team), ..Dealt::drawn(3) }).unwrap();
    opening.join("\n")
}

#[test]
fn a_teams_file_is_played_under_its_name() {
    let mut solo = solo("doha-2018");
    solo.open(&team("Amber", "00"), 0).unwrap();
    assert!(page(solo.look("/team")).contains("Amber"));
    let Answer::File { name, text } = solo.look("/team/session.wedge") else { panic!("no file") };
    assert_eq!((name.as_str(), text.lines().count()), ("amber.wedge", 2));
}

#[test]
fn the_one_file_reads_its_scenario_in_the_language_it_was_made_for() {
    let files = Files::find("first-talks", &[]).unwrap();
    let solo = Solo::new(files.clone(), None, Some("de".to_owned())).unwrap();
    let original = self::solo("first-talks");
    let part = Part { program: b"\0asm", calls: "let wasm_bindgen = null;" };
    let file = one_file(&solo.teller, None, &part).unwrap();
    let (own, was) = (&solo.teller.pack.title, &original.teller.pack.title);
    assert_ne!(own, was);
    assert!(file.contains("data-texts=\"de\"") && file.contains(&format!("<h1>{own}</h1>")));
    assert!(page(solo.look("/")).contains(own.as_str()) && !page(solo.look("/")).contains(was.as_str()));
    assert!(one_file(&original.teller, None, &part).unwrap().contains("data-texts=\"\""));
}

#[test]
fn the_one_file_holds_its_scenario_and_asks_for_nothing() {
    let solo = solo("doha-2018");
    let part = Part { program: b"\0asm", calls: "let wasm_bindgen = null;" };
    let file = one_file(&solo.teller, Some("class"), &part).unwrap();
    let (_, rest) = file.split_once("id=\"scenario\">").unwrap();
    let (scenario, _) = rest.split_once("</script>").unwrap();
    let files: Files = serde_json::from_str(scenario).unwrap();
    assert_eq!(&files, solo.teller.pack.files.as_ref());
    for asks in ["src=", "url(", "@import", "<link"] {
        assert!(!file.contains(asks), "the page has {asks}");
    }
    assert!(file.contains("default-src 'none'") && file.contains("data-rounds=\"class\""));
}
