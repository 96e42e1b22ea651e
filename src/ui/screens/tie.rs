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
/// Height of one whose ends are named and whose last report is written out.
const TALL: f32 = 78.0;
/// Signs of the tie that are listed, the newest first.
const SIGNS: usize = 6;

/// Shows what the desks say of the tie and what was seen of it.
pub(crate) fn tie_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let teller = scene.teller;
    kit.caption(ui, &teller.say("tie-title", &[]));
    kit.note(ui, &teller.say("tie-note", &[]));
    hypotheses_ui(ui, kit, teller);
    if let Some(quarrel) = quarrel(&teller.pack.scenario, scene.view) {
        kit.text(ui, &teller.quarrel(&quarrel));
    }
    for desk in &scene.view.desks {
        kit.plain(ui, &teller.pack.desks[desk.desk.at()].name);
        scale_ui(ui, kit, teller, desk, false);
        match desk.reports.last() {
            Some(report) => kit.note(ui, &teller.report(desk.desk, report)),
            None => kit.note(ui, &teller.say("table-no-reports", &[])),
        };
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

/// The marks of the hypotheses on a scale, each with its name.
pub(crate) fn hypotheses_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller) {
    ui.horizontal_wrapped(|ui| {
        for (at, kind) in teller.pack.types.iter().enumerate() {
            let (mark, colour) = style(kit, at);
            kit.marked(ui, &mark, colour);
            kit.note(ui, &kind.name);
        }
    });
}

/// A scale from 0 to 100: for each hypothesis where the desk's reports would lie (their average, and a band in which two in
/// three of them fall), and above it the reports that came, the last one full. Where there is room, the `ends` of the scale are
/// named, and the last report is written out large.
pub(crate) fn scale_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, desk: &DeskView, ends: bool) {
    let scenario = &teller.pack.scenario;
    let height = if ends { TALL } else { HEIGHT };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), height), Sense::hover());
    let room = rect.shrink2(vec2(16.0, 0.0));
    let at = |share: f64| room.left() + room.width() * fraction(share);
    let (line, dots) =
        if ends { (rect.top() + 44.0, rect.top() + 15.0) } else { (rect.top() + 30.0, rect.top() + 9.0) };
    let painter = ui.painter();
    painter.hline(room.x_range(), line, Stroke::new(1.0, kit.palette.line));
    let small = TextStyle::Small.resolve(ui.style());
    let write = |spot, align, text: String, colour| {
        painter.text(spot, align, text, small.clone(), colour);
    };
    if ends {
        let below = rect.bottom() - 8.0;
        let (low, high) = (teller.say("desk-scale-low", &[]), teller.say("desk-scale-high", &[]));
        write(pos2(room.left(), below), Align2::LEFT_CENTER, low, kit.palette.ink);
        write(pos2(room.right(), below), Align2::RIGHT_CENTER, high, kit.palette.ink);
    } else {
        write(pos2(at(0.0) - 3.0, line), Align2::RIGHT_CENTER, "0".to_owned(), kit.palette.muted);
        write(pos2(at(1.0) + 3.0, line), Align2::LEFT_CENTER, "100".to_owned(), kit.palette.muted);
    }
    let spread = report_spread(scenario, desk.strays);
    let mut spoken = Vec::new();
    for (index, kind) in scenario.type_ids().enumerate() {
        let mean = expected_report(scenario, desk.desk, kind);
        let (mark, colour) = style(kit, index);
        // One under the other, so that hypotheses that a desk cannot tell apart are both seen.
        #[expect(clippy::cast_precision_loss, reason = "a few hypotheses")]
        let y = line + 3.0 + 4.0 * index as f32;
        painter.hline(at(mean - spread)..=at(mean + spread), y, Stroke::new(3.0, colour.gamma_multiply(0.85)));
        write(pos2(at(mean), line - 8.0), Align2::CENTER_CENTER, mark, colour);
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
        if ends && index == last {
            // On the side on which there is room for it.
            let (way, align) =
                if report.estimate > 0.5 { (-10.0, Align2::RIGHT_CENTER) } else { (10.0, Align2::LEFT_CENTER) };
            let number = format!("{:.0}", report.estimate * 100.0);
            let large = TextStyle::Heading.resolve(ui.style());
            painter.text(spot + vec2(way, 0.0), align, number, large, kit.palette.ink);
        }
        spoken.push(teller.report(desk.desk, report));
    }
    let said = spoken.join(". ");
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Image, true, said.as_str()));
    response.on_hover_text(spoken.join("\n"));
}

#[expect(clippy::cast_possible_truncation, reason = "a place on a screen")]
fn fraction(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}
