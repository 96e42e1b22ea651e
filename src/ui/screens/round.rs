//! How a round opens: the mandate in three lines, what has changed, one ready move from each desk, what is due.

use egui::text::LayoutJob;
use egui::{Frame, Margin, Stroke, Ui};
use wedge_counsel::{Advice, quarrel};
use wedge_engine::{Command, LogEntry, Package, Phase};
use wedge_words::{Arg, Tone};

use crate::intent::{Intent, Scene};
use crate::route::Tab;
use crate::screens::news::worth_telling;
use crate::stage_model::mark_of;
use crate::state::UiState;
use crate::widgets::{Kit, icon};

/// Most headlines of what is new.
const HEADLINES: usize = 7;

/// Shows the opening of the round.
pub(crate) fn round_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, intents: &mut Vec<Intent>) {
    let teller = scene.teller;
    changed_ui(state, ui, kit, scene);
    if !scene.advice.is_empty() {
        kit.caption(ui, &teller.say("counsel-title", &[])).on_hover_text(teller.say("counsel-note", &[]));
        if let Some(quarrel) = quarrel(&teller.pack.scenario, scene.view) {
            kit.text(ui, &teller.quarrel(&quarrel));
        }
        for advice in scene.advice {
            ui.push_id(("advice", advice.desk), |ui| advice_ui(state, ui, kit, scene, advice, intents));
            ui.add_space(kit.theme.space.small);
        }
        ui.add_space(kit.theme.space.small);
    }
    clock_ui(ui, kit, scene);
    mandate_ui(ui, kit, scene);
}

/// The mandate, and what was set out to do.
fn mandate_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, view) = (scene.teller, scene.view);
    let title = teller.say("briefing-mandate", &[]);
    kit.folded(ui, "mandate", &title, &title, |ui| {
        for (index, line) in teller.pack.mandate.lines.iter().enumerate() {
            kit.note(ui, &format!("{}. {line}", index + 1));
        }
        if let Some(chosen) = &view.undertaking {
            let (aims, line) = teller.undertaking(chosen);
            let aims = teller.say("round-aims", &[("aims", Arg::Text(&aims.join("; ")))]);
            kit.note(ui, &format!("{aims} {line}"));
        }
    });
}

/// Headlines of what happened since the player last sat here.
fn changed_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let teller = scene.teller;
    let own = |entry: &LogEntry| teller.tell(entry).tone == Tone::Own;
    let since = teller.by_day(scene.view.log.get(state.new_from..).unwrap_or(&[]));
    let new: Vec<&LogEntry> = since.into_iter().filter(|entry| worth_telling(entry) && !own(entry)).collect();
    kit.caption(ui, &teller.say("round-changed", &[]));
    if new.is_empty() {
        let first = scene.view.phase == Phase::Talks && scene.view.round == 1;
        kit.note(ui, &if first { teller.say("round-quiet-first", &[]) } else { teller.say("round-quiet", &[]) });
    }
    for entry in new.iter().take(HEADLINES) {
        let title = teller.tell(entry).title;
        kit.text(ui, &format!("\u{2013} {title}"));
    }
    if !new.is_empty() && kit.button(ui, &teller.say("round-read", &[]), true).clicked() {
        state.tab = Tab::Cables;
    }
    ui.add_space(kit.theme.space.medium);
}

/// A ready move: coloured by whom the desk hears, with what it would do and why.
fn advice_ui(
    state: &mut UiState,
    ui: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    advice: &Advice,
    intents: &mut Vec<Intent>,
) {
    let teller = scene.teller;
    let nothing = Package::status_quo(teller.pack.scenario.issues.len());
    let standing = scene.view.table.offer.as_ref().unwrap_or(&nothing);
    let counsel = teller.counsel(advice, standing);
    let frame = Frame::new()
        .fill(kit.palette.sheet)
        .stroke(Stroke::new(1.0, kit.palette.line))
        .corner_radius(kit.theme.space.corner)
        .inner_margin(Margin { left: 16, right: 14, top: 10, bottom: 10 });
    let shown = frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.horizontal_wrapped(|ui| {
            kit.clause_head(ui, &counsel.desk);
            if kit.settings.shapes {
                for (bloc, _) in &advice.hears {
                    kit.icon(ui, icon::shape(mark_of(*bloc)), kit.palette.accent);
                }
            }
        });
        kit.document(ui, &counsel.title);
        let why = teller.say("counsel-why", &[]);
        let spoken = teller.say("counsel-why-spoken", &[("name", Arg::Text(&counsel.desk))]);
        kit.folded(ui, "why", &why, &spoken, |ui| {
            kit.note(ui, &counsel.hears);
            kit.note(ui, &counsel.why);
        });
        let key = if matches!(advice.command, Command::Offer(_)) { "counsel-take" } else { "counsel-do" };
        let label = teller.say(key, &[]);
        let spoken = format!("{label}: {}", counsel.desk);
        if kit.spoken_button(ui, &label, &spoken, true).clicked() {
            match &advice.command {
                Command::Offer(package) => {
                    state.drafting.put(package.clone());
                    state.saying = teller.say("counsel-taken", &[("name", Arg::Text(&counsel.desk))]);
                }
                command => intents.push(Intent::Command(command.clone())),
            }
        }
    });
    // A band at the edge: as many parts as factions are heard, as long as they are heard often.
    let band = shown.response.rect;
    let mut top = band.top();
    let whole: f64 = advice.hears.iter().map(|(_, share)| share).sum();
    for (at, (_, share)) in advice.hears.iter().enumerate() {
        #[expect(clippy::cast_possible_truncation, reason = "a share of a few pixels")]
        let height = band.height() * (share / whole.max(1e-9)) as f32;
        let part = egui::Rect::from_min_size(egui::pos2(band.left(), top), egui::vec2(5.0, height));
        let colour = if at == 0 { kit.palette.accent } else { kit.palette.muted };
        ui.painter().rect_filled(part, 0.0, colour);
        top += height;
    }
}

/// What is due, and why patience moved.
fn clock_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, view) = (scene.teller, scene.view);
    kit.caption(ui, &teller.say("clock-due", &[]));
    // What is owed stands in the ledger beside this.
    for due in teller.due(view).into_iter().filter(|due| !due.owed) {
        let date = teller.date(due.turn);
        let line = teller.say("seen-line", &[("date", Arg::Text(&date)), ("title", Arg::Text(&due.text))]);
        if due.pressing {
            kit.marked(ui, &line, kit.palette.bad);
        } else {
            kit.text(ui, &line);
        }
    }
    ui.add_space(kit.theme.space.small);
    let title = teller.say("clock-moved", &[]);
    kit.folded(ui, "moved", &title, &title, |ui| {
        let moves = teller.patience_moves(view);
        if moves.is_empty() {
            kit.note(ui, &teller.say("clock-still", &[]));
        }
        for line in moves {
            kit.text(ui, &line);
        }
    });
    let no_deal = teller.no_deal(view);
    if !no_deal.is_empty() {
        let title = teller.say("no-deal-title", &[]);
        kit.folded(ui, "no deal", &title, &title, |ui| {
            for line in no_deal {
                kit.text(ui, &line);
            }
        });
    }
}

/// The foot of a guided game: what to look at or to try. Where it may not be told yet, its room is kept.
pub(crate) fn hint_ui(state: &UiState, root: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, told: bool) {
    let Some(hint) = scene.teller.hint(scene.view, state.seated) else { return };
    let frame = Frame::new().fill(kit.palette.hover).inner_margin(Margin::symmetric(20, 8));
    egui::Panel::bottom("hint").frame(frame).show_separator_line(false).show(root, |ui| {
        ui.horizontal_top(|ui| {
            kit.icon(ui, icon::HINT, kit.palette.accent);
            ui.vertical(|ui| {
                if !told {
                    let font = egui::TextStyle::Body.resolve(ui.style());
                    let job = LayoutJob::simple(hint.to_owned(), font, kit.palette.ink, f32::INFINITY);
                    kit.in_room_of(ui, std::iter::once(job), |_| {});
                    return;
                }
                let said = kit.text(ui, hint);
                ui.ctx().accesskit_node_builder(said.id, |node| node.set_live(egui::accesskit::Live::Polite));
            });
        });
    });
}
