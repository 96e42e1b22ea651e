//! What waits for an answer: a paper laid over the screen.

use egui::{Id, Ui};
use wedge_engine::{Command, QuestionKind};

use crate::intent::{Intent, Scene};
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows the question that waits, if one does and nothing is laid over the screen.
pub(crate) fn question_ui(state: &UiState, ui: &Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let Some(question) = scene.view.question.as_ref().filter(|_| state.over.is_empty()) else { return };
    let asked = scene.teller.question(question);
    let id = Id::new(("question", question.question.turn, asked.title.as_str()));
    let fresh = kit.fresh(ui, id.with("fresh"));
    kit.laid_over(ui, id, 620.0, |ui| {
        kit.note(ui, &scene.teller.date(question.question.turn));
        kit.heading(ui, &asked.title);
        ui.add_space(kit.theme.space.small);
        kit.document(ui, &asked.text);
        if let Some(origin) = &asked.origin {
            kit.note(ui, origin);
        }
        recall_ui(ui, kit, scene, question.question.kind);
        ui.add_space(kit.theme.space.medium);
        for (index, reply) in asked.replies.iter().enumerate() {
            let (button, meant) = kit.grave_button(ui, &reply.label, true);
            // Whatever had the keyboard lies behind it now.
            if index == 0 && (fresh || ui.memory(|memory| memory.focused().is_none())) {
                button.request_focus();
            }
            if meant {
                intents.push(Intent::Command(Command::Answer(reply.reply)));
            }
            kit.note(ui, &reply.note);
            ui.add_space(kit.theme.space.small);
        }
    });
}

/// At a breach: what had been said at the signature of what the deal rests on, and of what then.
fn recall_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, kind: QuestionKind) {
    let (QuestionKind::Breach(issue), Some((signed, package))) = (kind, &scene.view.signed) else { return };
    let teller = scene.teller;
    let Some(line) = teller.rests_on_issue(package, issue) else { return };
    ui.add_space(kit.theme.space.small);
    let date = teller.date(*signed);
    kit.caption(ui, &teller.say("question-recall", &[("date", wedge_words::Arg::Text(&date))]));
    kit.document(ui, &line);
    kit.note(ui, &teller.say("sign-then-text", &[]));
}
