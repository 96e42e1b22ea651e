//! How much there is to read: words counted over games by lot, each with its budget.

#![allow(clippy::expect_used, clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]
#![allow(clippy::print_stdout, reason = "what was counted is told")]

use std::sync::Arc;

use wedge_engine::{Command, Game, IncidentId, Observation, Phase, Question, QuestionKind, QuestionView, Reply};
use wedge_testkit::{Longest, Pack, Player, shipped, shipped_ids, words};
use wedge_words::{Page, Speech, Teller};

/// Most words of what opens a sitting of the talks: the news, and how things stand.
const SITTING: usize = 250;
/// The same after the talks.
const STOCK_TAKING: usize = 200;
/// Of an answer to a draft.
const ANSWER: usize = 120;
/// Of a question with its replies.
const QUESTION: usize = 90;
/// The scenarios that keep to these; in others an answer may have more factions and issues to tell of.
const TIGHT: [&str; 2] = ["doha-2018", "first-talks"];
const WIDE_ANSWER: usize = 180;
/// Of the short briefing, with the mandate and the hypotheses.
const BRIEF: usize = 700;

/// Games by lot in which words are counted.
const GAMES: u64 = 30;
/// Moves of each at most.
const MOVES: usize = 160;

fn teller(pack: &Arc<Pack>) -> Teller {
    Teller::new(Arc::clone(pack), Arc::new(Speech::english().unwrap()))
}

#[derive(Default)]
struct Counted {
    sitting: Longest,
    stock_taking: Longest,
    answer: Longest,
    question: Longest,
}

impl Counted {
    /// Plays one game by lot and counts what every move has told.
    fn play(&mut self, pack: &Arc<Pack>, seed: u64) {
        let teller = teller(pack);
        let mut game = Game::new(Arc::clone(&pack.scenario), seed).unwrap();
        let mut player = Player::new(pack, seed);
        for _ in 0..MOVES {
            let command = player.next(&game);
            let seen = game.seen().len();
            if game.apply(&command).is_err() {
                continue;
            }
            let mut view = game.view();
            if view.phase == Phase::Over {
                return;
            }
            if view.log[seen..].iter().any(|entry| matches!(entry.what, Observation::Asked(_))) {
                let mut page = Page::new(&teller, 80);
                page.question(&view);
                let ids = view.question.as_ref().map_or(0, |question| question.replies.len());
                let page = page.finish();
                // The words that are typed are no reading.
                let typed = page.matches("- answer ").count();
                assert_eq!(typed, ids);
                self.question.meet(page.lines().map(untyped).collect::<Vec<_>>().join("\n"));
            }
            view.question = None;
            let mut page = Page::new(&teller, 80);
            page.after_move(&view, seen);
            let page = page.finish();
            match command {
                Command::Offer(_) => self.answer.meet(page),
                Command::EndRound | Command::Answer(_) if view.phase == Phase::Talks => self.sitting.meet(page),
                Command::EndRound | Command::Answer(_) => self.stock_taking.meet(page),
                _ => {}
            }
        }
    }
}

/// A line of a question without the move before its reply.
fn untyped(line: &str) -> &str {
    match line.trim_start().strip_prefix("- answer ") {
        Some(rest) => rest.split_once(": ").map_or("", |(_, said)| said),
        None => line,
    }
}

/// A scenario as it was written, and in the languages that it is translated into.
fn in_each_language(pack: &Arc<Pack>) -> Vec<Arc<Pack>> {
    let translated = pack.translations.iter().filter_map(|one| pack.in_language(&one.tag)).map(Arc::new);
    std::iter::once(Arc::clone(pack)).chain(translated).collect()
}

/// Games by lot of a scenario, in its own rounds and in those of a class.
fn counted(ids: &[String]) -> Counted {
    let mut counted = Counted::default();
    for pack in ids.iter().flat_map(|id| in_each_language(&shipped(id))) {
        let class = pack.with_preset("class").map(Arc::new);
        for pack in [Some(pack), class].into_iter().flatten() {
            (0..GAMES).for_each(|seed| counted.play(&pack, seed));
        }
    }
    counted
}

#[test]
fn nothing_takes_longer_to_read_than_it_may() {
    let (tight, wide) = shipped_ids().into_iter().partition::<Vec<String>, _>(|id| TIGHT.contains(&id.as_str()));
    let (tight, wide) = (counted(&tight), counted(&wide));
    let over: Vec<String> = [
        tight.sitting.holds("a sitting", SITTING, 21),
        tight.stock_taking.holds("a stock-taking", STOCK_TAKING, 21),
        tight.answer.holds("an answer", ANSWER, 21),
        tight.question.holds("a question", QUESTION, 21),
        wide.sitting.holds("a sitting", SITTING, 21),
        wide.stock_taking.holds("a stock-taking", STOCK_TAKING, 21),
        wide.answer.holds("an answer of a further world", WIDE_ANSWER, 21),
        wide.question.holds("a question of a further world", QUESTION, 21),
    ]
    .into_iter()
    .flatten()
    .collect();
    assert!(over.is_empty(), "{}", over.join("\n\n"));
}

/// Whatever games by lot come across: what every dated event asks, with every reply that it has in any game.
#[test]
fn no_event_asks_in_more_words_than_a_question_may_have() {
    let mut long = Vec::new();
    for id in shipped_ids() {
        let pack = shipped(&id);
        let teller = teller(&pack);
        for (at, incident) in pack.scenario.incidents.iter().enumerate() {
            let replies: Vec<Reply> = (0..).zip(&incident.replies).map(|(reply, _)| Reply::Listed(reply)).collect();
            let kind = QuestionKind::Incident(IncidentId::from_index(at));
            let asked = teller.question(&QuestionView { question: Question { kind, turn: 0 }, replies });
            let said = asked.replies.iter().flat_map(|reply| [&reply.label, &reply.note]);
            let said = said.chain([&asked.title, &asked.text]).chain(&asked.origin);
            let count: usize = said.map(|text| words(text)).sum();
            if !incident.replies.is_empty() && count > QUESTION {
                long.push(format!("{id}, {}: {count} words", pack.events[at].id));
            }
        }
    }
    assert!(long.is_empty(), "{QUESTION} allowed:\n{}", long.join("\n"));
}

#[test]
fn the_short_briefing_is_short() {
    for pack in shipped_ids().iter().flat_map(|id| in_each_language(&shipped(id))) {
        let language = pack.language.as_ref().map_or_else(String::new, |tag| format!(" in {tag}"));
        let id = format!("{}{language}", pack.scenario.id);
        let short = pack.briefing.split("\n# ").next().unwrap();
        let hypotheses = pack.types.iter().flat_map(|kind| [&kind.name, &kind.statement]);
        let beside: usize = pack.mandate.lines.iter().chain(hypotheses).map(|text| words(text)).sum();
        let count = words(short) + beside;
        println!("the short briefing of {id}: {count} words, {beside} of them mandate and hypotheses");
        assert!((50..=BRIEF).contains(&count), "{id}: {count} words");
    }
}
