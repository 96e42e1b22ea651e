//! The view for a projector: large type, and nothing that only the player at the desk should know.

use egui::{FontFamily, FontId, Label, RichText, Ui};
use wedge_engine::{AnswerKind, Observation, Phase};
use wedge_words::Arg;

use crate::intent::Scene;
use crate::layout::page;
use crate::widgets::Kit;

/// Size of type as a multiple of the usual one.
const LARGE: f32 = 1.5;

/// Shows what everyone in a room may see: the date, what lies on the table, what was answered and how it was taken. No
/// reports, no beliefs, no aims.
pub(crate) fn presenter_ui(root: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, view) = (scene.teller, scene.view);
    let large = |ui: &mut Ui, text: &str, family: &str, size: f32| {
        let font = FontId::new(size * LARGE, FontFamily::Name(family.into()));
        ui.add(Label::new(RichText::new(text).font(font).color(kit.palette.ink)).wrap());
    };
    let (body, head) = (kit.theme.text.body, kit.theme.text.heading);
    page(root, kit, "presenter", |ui| {
        large(ui, &teller.pack.title, crate::fonts::SERIF_STRONG, head);
        let round =
            teller.say("table-round", &[("round", Arg::Count(view.round)), ("rounds", Arg::Count(view.rounds))]);
        let when = if view.phase == Phase::Talks {
            format!("{}. {round}", teller.date(view.turn))
        } else {
            teller.date(view.turn)
        };
        large(ui, &when, crate::fonts::SERIF, body);
        ui.add_space(kit.theme.space.large);
        let last = view.log.iter().rev().find_map(|entry| match &entry.what {
            Observation::Answered { offer, kind, readings, .. } => Some((entry, offer, kind, readings)),
            _ => None,
        });
        if let Some((_, package)) = &view.signed {
            large(ui, &teller.say("presenter-signed", &[]), crate::fonts::SERIF_STRONG, body);
            for issue in teller.pack.scenario.issue_ids() {
                let option = teller.option(issue, package.option(issue));
                large(ui, &format!("{}: {option}", teller.issue(issue)), crate::fonts::SERIF, body);
            }
            if let Some(status) = view.status {
                ui.add_space(kit.theme.space.medium);
                let (label, status) = teller.standing(status);
                large(ui, &format!("{label}: {status}"), crate::fonts::SERIF_STRONG, body);
            }
            return;
        }
        let Some((entry, offer, kind, readings)) = last else {
            large(ui, &teller.say("presenter-nothing", &[]), crate::fonts::SERIF, body);
            return;
        };
        large(ui, &teller.tell(entry).title, crate::fonts::SERIF_STRONG, body);
        ui.add_space(kit.theme.space.small);
        if let AnswerKind::Counter(counter) | AnswerKind::Restated(counter) = kind {
            for (issue, you, they) in teller.difference(offer, counter) {
                large(ui, teller.issue(issue), crate::fonts::SERIF_STRONG, body);
                large(ui, &teller.say("answer-you", &[("option", Arg::Text(&you))]), crate::fonts::SERIF, body);
                large(ui, &teller.say("answer-they", &[("option", Arg::Text(&they))]), crate::fonts::SERIF, body);
                ui.add_space(kit.theme.space.small);
            }
        }
        ui.add_space(kit.theme.space.medium);
        for line in teller.reactions(readings).into_iter().chain(teller.apart(readings, None)) {
            large(ui, &line, crate::fonts::SERIF, body);
        }
    });
}
