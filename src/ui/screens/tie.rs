//! The tie, drawn: what each desk has said it is, against what it would say on the average under each hypothesis, and what was
//! seen of the tie besides.

use egui::{Align2, Sense, Stroke, TextStyle, Ui, WidgetInfo, WidgetType, pos2, vec2};
use wedge_counsel::{expected_report, quarrel, report_spread};
use wedge_engine::DeskView;
use wedge_words::{Arg, Teller};

use crate::intent::Scene;
use crate::screens::charts::style;
use crate::widgets::Kit;

/// Height of a desk's scale, in points.
const HEIGHT: f32 = 44.0;
/// Signs of the tie that are listed, the newest first.
const SIGNS: usize = 6;

/// Shows what the desks say of the tie and what was seen of it.
pub(crate) fn tie_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let teller = scene.teller;
    kit.caption(ui, &teller.say("tie-title", &[]));
    kit.note(ui, &teller.say("tie-note", &[]));
    ui.horizontal_wrapped(|ui| {
        for (at, kind) in teller.pack.types.iter().enumerate() {
            let (mark, colour) = style(kit, at);
            kit.marked(ui, &mark, colour);
            kit.note(ui, &kind.name);
        }
    });
    if let Some(quarrel) = quarrel(&teller.pack.scenario, scene.view) {
        kit.text(ui, &teller.quarrel(&quarrel));
    }
    for desk in &scene.view.desks {
        kit.plain(ui, &teller.pack.desks[desk.desk.at()].name);
        scale_ui(ui, kit, teller, desk);
    }
    let seen = teller.signs(scene.view);
    ui.add_space(kit.theme.space.small);
    kit.caption(ui, &teller.say("tie-seen", &[]));
    if seen.is_empty() {
        kit.note(ui, &teller.say("tie-seen-none", &[]));
    }
    for line in seen.iter().rev().take(SIGNS) {
        kit.text(ui, line);
    }
    ui.add_space(kit.theme.space.medium);
}

/// A scale from 0 to 100: for each hypothesis where the desk's reports would lie (their average, and a band in which two in
/// three of them fall), and above it the reports that came, the last one full.
fn scale_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, desk: &DeskView) {
    let scenario = &teller.pack.scenario;
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let room = rect.shrink2(vec2(16.0, 0.0));
    let at = |share: f64| room.left() + room.width() * fraction(share);
    let (line, dots) = (rect.top() + 30.0, rect.top() + 9.0);
    let painter = ui.painter();
    painter.hline(room.x_range(), line, Stroke::new(1.0, kit.palette.line));
    let small = TextStyle::Small.resolve(ui.style());
    for (share, align) in [(0.0, Align2::RIGHT_CENTER), (1.0, Align2::LEFT_CENTER)] {
        let way = if share > 0.5 { 3.0 } else { -3.0 };
        painter.text(
            pos2(at(share) + way, line),
            align,
            format!("{:.0}", share * 100.0),
            small.clone(),
            kit.palette.muted,
        );
    }
    let spread = report_spread(scenario);
    let mut spoken = Vec::new();
    for (index, kind) in scenario.type_ids().enumerate() {
        let mean = expected_report(scenario, desk.desk, kind);
        let (mark, colour) = style(kit, index);
        // One under the other, so that hypotheses that a desk cannot tell apart are both seen.
        #[expect(clippy::cast_precision_loss, reason = "a few hypotheses")]
        let y = line + 3.0 + 4.0 * index as f32;
        painter.hline(at(mean - spread)..=at(mean + spread), y, Stroke::new(3.0, colour.gamma_multiply(0.85)));
        painter.text(pos2(at(mean), line - 8.0), Align2::CENTER_CENTER, mark, small.clone(), colour);
        let (name, share) = (&teller.pack.types[kind.at()].name, format!("{:.0}", mean * 100.0));
        spoken.push(teller.say("tie-would", &[("name", Arg::Text(name)), ("percent", Arg::Text(&share))]));
    }
    let last = desk.reports.len().saturating_sub(1);
    for (index, report) in desk.reports.iter().enumerate() {
        let spot = pos2(at(report.estimate), dots);
        if index == last {
            painter.circle_filled(spot, 5.0, kit.palette.ink);
        } else {
            painter.circle_stroke(spot, 4.0, Stroke::new(1.5, kit.palette.ink));
        }
        spoken.push(teller.report(desk.desk, report));
    }
    let said = spoken.join(". ");
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Image, true, said.as_str()));
    response.on_hover_text(spoken.join("\n"));
    match desk.reports.last() {
        Some(report) => kit.note(ui, &teller.report(desk.desk, report)),
        None => kit.note(ui, &teller.say("table-no-reports", &[])),
    };
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
fn fraction(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}
