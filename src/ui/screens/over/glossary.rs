//! The glossary, and a search through everything that can be read in this game.

use egui::{TextEdit, Ui};
use wedge_words::Arg;

use crate::intent::Scene;
use crate::layout::page;
use crate::state::UiState;
use crate::widgets::Kit;

/// Most finds that are listed.
const FINDS: usize = 40;

/// Shows the glossary.
pub(crate) fn glossary_ui(state: &mut UiState, root: &mut Ui, kit: &Kit<'_>, scene: Option<&Scene<'_>>) {
    let speech = state.speech.clone();
    let glossary = state.glossary.clone();
    let say = |key: &str| speech.say(key, &[]);
    page(root, kit, "glossary", |ui| {
        kit.heading(ui, &say("glossary-title"));
        ui.horizontal_wrapped(|ui| {
            let label = kit.text(ui, &say("glossary-search"));
            let edit = ui.add(TextEdit::singleline(&mut state.search).desired_width(280.0)).labelled_by(label.id);
            kit.ring(ui, &edit);
        });
        kit.note(ui, &say(if scene.is_some() { "glossary-search-note" } else { "glossary-note" }));
        ui.add_space(kit.theme.space.medium);
        let wanted = state.search.trim().to_lowercase();
        if !wanted.is_empty() {
            finds_ui(ui, kit, state, scene, &wanted);
            return;
        }
        if let Some(term) = state.word.and_then(|word| glossary.terms.get(word)) {
            kit.sheet(ui, |ui| {
                kit.clause_head(ui, &term.word);
                kit.plain(ui, &term.meaning);
            });
            ui.add_space(kit.theme.space.medium);
        }
        if !state.words_here.is_empty() {
            kit.caption(ui, &say("glossary-here"));
            for term in state.words_here.iter().filter_map(|word| glossary.terms.get(*word)) {
                kit.clause_head(ui, &term.word);
                kit.plain(ui, &term.meaning);
            }
            ui.add_space(kit.theme.space.medium);
        }
        kit.caption(ui, &say("glossary-all"));
        for (at, term) in glossary.terms.iter().enumerate().filter(|(at, _)| !state.words_here.contains(at)) {
            ui.push_id(at, |ui| {
                kit.clause_head(ui, &term.word);
                kit.plain(ui, &term.meaning);
            });
        }
    });
}

/// Everything in which the words looked for stand.
fn finds_ui(ui: &mut Ui, kit: &Kit<'_>, state: &UiState, scene: Option<&Scene<'_>>, wanted: &str) {
    let mut finds: Vec<(String, String)> = Vec::new();
    let mut look = |head: &str, text: &str| {
        if head.to_lowercase().contains(wanted) || text.to_lowercase().contains(wanted) {
            finds.push((head.to_owned(), text.to_owned()));
        }
    };
    for term in &state.glossary.terms {
        look(&term.word, &term.meaning);
    }
    if let Some(scene) = scene {
        let (teller, pack) = (scene.teller, &scene.teller.pack);
        for faction in &pack.factions {
            look(&faction.name, &faction.note);
        }
        for text in &pack.desks {
            look(&text.name, &text.note);
        }
        for issue in &pack.issues {
            look(&issue.name, &issue.note);
            for option in &issue.options {
                look(&format!("{}: {}", issue.name, option.label), &option.clause);
            }
        }
        for action in &pack.actions {
            look(&action.name, &action.note);
        }
        for entry in &scene.view.log {
            let told = teller.tell(entry);
            let date = teller.date(entry.turn);
            let head = teller.say("seen-line", &[("date", Arg::Text(&date)), ("title", Arg::Text(&told.title))]);
            look(&head, &told.body.join(" "));
        }
        for source in &pack.sources {
            look(&format!("[{}] {}", source.id, source.reference), &source.note);
        }
    }
    let count = u32::try_from(finds.len()).unwrap_or(u32::MAX);
    kit.caption(ui, &state.speech.say("glossary-finds", &[("count", Arg::Count(count))]));
    for (head, text) in finds.iter().take(FINDS) {
        kit.clause_head(ui, head);
        if !text.is_empty() {
            kit.plain(ui, text);
        }
        ui.add_space(kit.theme.space.tight);
    }
}
