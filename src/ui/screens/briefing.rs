//! The briefing: the mandate, the readings of the tie, the people, in two pages or in six.

use egui::Ui;
use wedge_engine::{BlocId, Phase};
use wedge_words::Arg;

use crate::intent::{Intent, Scene};
use crate::layout::{foot, page};
use crate::route::Screen;
use crate::screens::round::hint_ui;
use crate::screens::undertaking::{chosen, missing, undertaking_ui};
use crate::stage_model::mark_of;
use crate::state::UiState;
use crate::widgets::Kit;

/// Shows the briefing.
pub(crate) fn briefing_ui(
    state: &mut UiState,
    root: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    intents: &mut Vec<Intent>,
) {
    let teller = scene.teller;
    let pack = &teller.pack;
    let say = |key: &str| teller.say(key, &[]);
    foot(root, kit, |ui| {
        match missing(state, scene) {
            Some(missing) => {
                kit.primary(ui, &say("briefing-begin"), false);
                kit.plain(ui, &missing);
                if kit.button(ui, &say("briefing-to-aims"), true).clicked() {
                    state.seeks_aims = true;
                }
            }
            None => {
                if kit.waiting(ui, &say("briefing-begin")) {
                    if scene.view.can_undertake.is_ok() {
                        intents.extend(chosen(state).map(Intent::Command));
                    }
                    state.seated = true;
                    state.screen = if scene.view.phase == Phase::Talks { Screen::Table } else { Screen::After };
                }
                kit.nothing(ui);
            }
        }
        if let Some(path) = scene.saved_in {
            kit.note(ui, &teller.say("save-where", &[("path", Arg::Text(path))]));
        }
    });
    hint_ui(state, root, kit, scene, true);
    page(root, kit, "briefing", |ui| {
        kit.note(ui, &say("briefing-title"));
        kit.title(ui, &pack.title);
        kit.lead(ui, &pack.subtitle);
        ui.add_space(kit.theme.space.medium);
        kit.sheet(ui, |ui| {
            kit.caption(ui, &say("briefing-mandate"));
            for (index, line) in pack.mandate.lines.iter().enumerate() {
                kit.lead(ui, &format!("{}. {line}", index + 1));
            }
        });
        ui.add_space(kit.theme.space.medium);
        kit.caption(ui, &teller.say("briefing-hypotheses", &[]));
        kit.note(ui, &say("briefing-hypotheses-note"));
        ui.add_space(kit.theme.space.tight);
        for kind in &pack.types {
            kit.sheet(ui, |ui| {
                let percent = format!("{:.0}", kind.prior.0 * 100.0);
                kit.clause_head(ui, &kind.name);
                kit.document(ui, &kind.statement);
                kit.note(ui, &teller.say("briefing-prior", &[("percent", Arg::Text(&percent))]));
                let title = say("briefing-case");
                let spoken = format!("{title}: {}", kind.name);
                kit.folded(ui, ("case", &kind.id), &title, &spoken, |ui| {
                    kit.note(ui, &kind.case);
                });
            });
            ui.add_space(kit.theme.space.tight);
        }
        ui.add_space(kit.theme.space.medium);
        ui.horizontal(|ui| {
            for (full, key) in [(false, "briefing-short"), (true, "briefing-full")] {
                if kit.tab(ui, &say(key), state.full_briefing == full).clicked() {
                    state.full_briefing = full;
                }
            }
        });
        ui.add_space(kit.theme.space.small);
        kit.markdown(ui, part(&pack.briefing, state.full_briefing));
        ui.add_space(kit.theme.space.medium);
        undertaking_ui(state, ui, kit, scene);
        let title = say("briefing-people");
        kit.folded(ui, "briefing-people", &title, &title, |ui| {
            for (at, faction) in pack.factions.iter().enumerate() {
                kit.named(ui, mark_of(BlocId::from_index(at)), &faction.name);
                kit.document(ui, &faction.note);
                ui.add_space(kit.theme.space.tight);
            }
        });
        let title = say("briefing-absent");
        kit.folded(ui, "briefing-absent", &title, &title, |ui| {
            for line in &pack.not_in_the_room {
                kit.document(ui, &format!("\u{2013} {line}"));
            }
        });
        let title = say("library-content-note");
        kit.folded(ui, "library-content-note", &title, &title, |ui| {
            kit.document(ui, &pack.content_note);
        });
        let title = say("briefing-sources");
        kit.folded(ui, "briefing-sources", &title, &title, |ui| {
            for source in &pack.sources {
                let note = if source.note.is_empty() { String::new() } else { format!(" ({})", source.note) };
                kit.note(ui, &format!("[{}] {}{note}", source.id, source.reference));
            }
        });
    });
}

/// The first part of a briefing is the short one, the second the full one; one with a single part serves as both.
fn part(briefing: &str, full: bool) -> &str {
    let mut heads: Vec<usize> = briefing.match_indices("\n# ").map(|(at, _)| at + 1).collect();
    if briefing.starts_with("# ") {
        heads.insert(0, 0);
    }
    match (heads.as_slice(), full) {
        ([_, second, ..], false) => &briefing[..*second],
        ([_, second, ..], true) => &briefing[*second..],
        _ => briefing,
    }
}

#[cfg(test)]
mod tests {
    use super::part;

    #[test]
    fn a_briefing_has_a_short_and_a_full_part() {
        let text = "# Short\n\na\n\n# Full\n\nb\n";
        assert_eq!(part(text, false), "# Short\n\na\n\n");
        assert_eq!(part(text, true), "# Full\n\nb\n");
        assert_eq!(part("only\n", true), "only\n");
    }
}
