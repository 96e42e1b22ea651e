//! What waits for an answer: a paper laid over the screen.

use egui::{Id, Ui};
use wedge_engine::{Command, QuestionKind};

use crate::desk::{Intent, Scene};
use crate::widgets::Kit;

/// Shows the question that waits, if one does. True if one does.
pub(crate) fn question_ui(ui: &Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) -> bool {
    let Some(question) = &scene.view.question else { return false };
    let asked = scene.teller.question(question);
    let id = Id::new(("question", question.question.turn, asked.title.as_str()));
    kit.laid_over(ui, id, 620.0, |ui| {
        kit.note(ui, &scene.teller.date(question.question.turn));
        kit.heading(ui, &asked.title);
        ui.add_space(kit.theme.space.small);
        kit.document(ui, &asked.text);
        recall_ui(ui, kit, scene, question.question.kind);
        ui.add_space(kit.theme.space.medium);
        for (index, reply) in asked.replies.iter().enumerate() {
            let button = kit.button(ui, &reply.label, true);
            if index == 0 && ui.memory(|memory| memory.focused().is_none()) {
                button.request_focus();
            }
            if button.clicked() {
                intents.push(Intent::Command(Command::Answer(reply.reply)));
            }
            kit.note(ui, &reply.note);
            ui.add_space(kit.theme.space.small);
        }
    });
    true
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
