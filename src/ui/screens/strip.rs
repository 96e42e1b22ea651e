//! The strip at the head of a sitting: the date, the rounds, the effort left, patience at home, what comes next, the menu.

use std::cmp::Ordering;

use egui::{Frame, Margin, Panel, Sense, Stroke, Ui, WidgetInfo, WidgetType, vec2};
use wedge_engine::Phase;
use wedge_words::Arg;

use crate::intent::Scene;
use crate::route::Over;
use crate::state::UiState;
use crate::widgets::{Kit, icon};

/// Below this share patience is marked as running out.
const SHORT: f64 = 0.3;

/// Points of width under which the strip takes two lines.
const NARROW: f32 = 820.0;

/// Rounds that are drawn one by one; more are only counted.
const DRAWN: u32 = 16;

/// Shows the strip.
pub(crate) fn strip_ui(state: &mut UiState, root: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, view) = (scene.teller, scene.view);
    let frame = Frame::new().fill(kit.palette.paper).inner_margin(Margin::symmetric(16, 6));
    // Where there is little room, the time that is left has a line of its own.
    let narrow = root.available_width() < NARROW;
    Panel::top("strip").frame(frame).show_separator_line(true).show(root, |ui| {
        ui.horizontal_wrapped(|ui| {
            if kit.button(ui, &teller.say("strip-menu", &[]), true).clicked() {
                state.open(Over::Menu);
            }
            kit.clause_head(ui, &teller.date(view.turn));
            rounds_ui(ui, kit, scene);
            ui.add_space(kit.theme.space.small);
            let had = view.round_effort.max(view.effort);
            let args = [("left", Arg::Count(view.effort)), ("had", Arg::Count(had))];
            let of = teller.say("table-effort-marks", &args);
            kit.effort(ui, &teller.say("table-effort-short", &[]), &of, view.effort, had - view.effort);
            if !narrow {
                ui.add_space(kit.theme.space.small);
                patience_ui(ui, kit, scene);
                ui.add_space(kit.theme.space.small);
                due_ui(ui, kit, scene);
            }
        });
        if narrow {
            ui.horizontal_wrapped(|ui| {
                patience_ui(ui, kit, scene);
                ui.add_space(kit.theme.space.small);
                due_ui(ui, kit, scene);
            });
        }
    });
}

/// What comes next: what presses, or else what is first.
fn due_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let teller = scene.teller;
    let due = teller.due(scene.view);
    let Some(next) = due.iter().find(|one| one.pressing).or_else(|| due.first()) else { return };
    let date = teller.date(next.turn);
    let text = teller.say("strip-due", &[("date", Arg::Text(&date)), ("what", Arg::Text(&next.text))]);
    let colour = if next.pressing { kit.palette.bad } else { kit.palette.muted };
    kit.icon(ui, icon::CLOCK, colour);
    kit.short(ui, &text, colour);
}

/// The rounds of this phase: those that are over, the one that is open, those that may come.
fn rounds_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, view) = (scene.teller, scene.view);
    let key = if view.phase == Phase::Talks { "table-round" } else { "strip-round-after" };
    let words = teller.say(key, &[("round", Arg::Count(view.round)), ("rounds", Arg::Count(view.rounds))]);
    if view.round == 0 {
        return;
    }
    if view.rounds > DRAWN {
        kit.short(ui, &words, kit.palette.muted);
        return;
    }
    #[expect(clippy::cast_precision_loss, reason = "a handful of rounds")]
    let width = 13.0 * view.rounds as f32;
    let (rect, response) = ui.allocate_exact_size(vec2(width, 14.0), Sense::hover());
    let spoken = words.clone();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, spoken.as_str()));
    for round in 1..=view.rounds {
        #[expect(clippy::cast_precision_loss, reason = "a handful of rounds")]
        let at = egui::pos2(rect.left() + 13.0 * (round as f32 - 0.5), rect.center().y);
        match round.cmp(&view.round) {
            Ordering::Less => ui.painter().circle_filled(at, 3.5, kit.palette.muted),
            Ordering::Equal => ui.painter().circle_filled(at, 5.0, kit.palette.accent),
            Ordering::Greater => ui.painter().circle_stroke(at, 3.5, Stroke::new(1.0, kit.palette.muted)),
        };
    }
    response.on_hover_text(words);
}

fn patience_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let (teller, view) = (scene.teller, scene.view);
    let percent = teller.share(view.patience);
    kit.short(ui, &teller.say("strip-patience", &[]), kit.palette.muted);
    let (rect, response) = ui.allocate_exact_size(vec2(72.0, 6.0), Sense::hover());
    let colour = if view.patience < SHORT { kit.palette.bad } else { kit.palette.accent };
    ui.painter().rect_filled(rect, 2.0, kit.palette.press);
    #[expect(clippy::cast_possible_truncation, reason = "a share of a few pixels")]
    let filled = rect.width() * view.patience.clamp(0.0, 1.0) as f32;
    ui.painter().rect_filled(egui::Rect::from_min_size(rect.min, vec2(filled, rect.height())), 2.0, colour);
    let moves = teller.patience_moves(view);
    let why = if moves.is_empty() { teller.say("clock-still", &[]) } else { moves.join("\n") };
    response.on_hover_text(why);
    kit.short(ui, &percent, kit.palette.muted);
}
