//! Small charts over time, each with its numbers as a table.

use egui::{Color32, Pos2, Rect, Sense, Stroke, Ui, WidgetInfo, WidgetType, pos2, vec2};
use wedge_words::{Arg, Bar, Series, Table, Teller};

use crate::widgets::{Kit, grid};

/// Height of a chart in points.
const HEIGHT: f32 = 120.0;

/// Fewest turns that a chart spans.
const LEAST_TURNS: u32 = 6;

/// A chart of shares from the opening to now. What it shows is said in a sentence, and stands as a table below.
pub(crate) fn chart_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, title: &str, now: u32, series: &[Series]) {
    let last = now.max(LEAST_TURNS);
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), HEIGHT), Sense::hover());
    let spoken = title.to_owned();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Image, true, spoken.as_str()));
    let painter = ui.painter();
    let room = Rect::from_min_max(rect.min + vec2(34.0, 16.0), rect.max - vec2(14.0, 22.0));
    let font = egui::TextStyle::Small.resolve(ui.style());
    for share in [0.0_f32, 0.5, 1.0] {
        let y = room.bottom() - share * room.height();
        painter.hline(room.x_range(), y, Stroke::new(1.0, kit.palette.line));
        let label = format!("{:.0}", share * 100.0);
        painter.text(pos2(room.left() - 6.0, y), egui::Align2::RIGHT_CENTER, label, font.clone(), kit.palette.muted);
    }
    for (turn, align) in [(0, egui::Align2::LEFT_TOP), (last, egui::Align2::RIGHT_TOP)] {
        let foot = place(room, last, turn, 0.0) + vec2(0.0, 5.0);
        painter.text(foot, align, teller.date(turn), font.clone(), kit.palette.muted);
    }
    for (at, one) in series.iter().enumerate() {
        let (mark, colour) = style(kit, at);
        let places: Vec<Pos2> = one.points.iter().map(|(turn, share)| place(room, last, *turn, *share)).collect();
        let stroke = Stroke::new(2.0, colour);
        match at % 3 {
            0 => {
                painter.line(places.clone(), stroke);
            }
            1 => painter.extend(egui::Shape::dashed_line(&places, stroke, 7.0, 4.0)),
            _ => painter.extend(egui::Shape::dotted_line(&places, colour, 5.0, 1.5)),
        }
        for place in &places {
            painter.circle_filled(*place, 3.0, colour);
        }
        if let Some(end) = places.last().filter(|_| series.len() > 1) {
            // One beside the other, so that lines that end in one place are both named.
            let aside = vec2(9.0 + 9.0 * from_count(at), -7.0);
            painter.text(*end + aside, egui::Align2::CENTER_CENTER, mark, font.clone(), colour);
        }
    }
    for (at, one) in series.iter().enumerate().filter(|_| series.len() > 1) {
        let (mark, colour) = style(kit, at);
        ui.horizontal_wrapped(|ui| {
            kit.marked(ui, &mark, colour);
            kit.note(ui, &one.name);
        });
    }
    table_ui(ui, kit, teller, title, series);
}

/// Number, colour and line tell the series apart, each by itself. Shapes stand for factions, so they are not used here.
pub(crate) fn style(kit: &Kit<'_>, at: usize) -> (String, Color32) {
    let colours = [kit.palette.accent, kit.palette.focus, kit.palette.good, kit.palette.ink, kit.palette.muted];
    ((at + 1).to_string(), colours[at % colours.len()])
}

#[expect(clippy::cast_precision_loss, reason = "a few series")]
fn from_count(at: usize) -> f32 {
    at as f32
}

#[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "a place on a screen")]
fn place(room: Rect, last: u32, turn: u32, share: f64) -> Pos2 {
    let x = room.left() + room.width() * turn as f32 / last.max(1) as f32;
    pos2(x, room.bottom() - room.height() * share.clamp(0.0, 1.0) as f32)
}

/// Height of a bar in points.
const BAR: f32 = 12.0;

/// Bars, each under what it is about and beside its numbers; the whole of one is pale, the part of it that is filled is not.
pub(crate) fn bars_ui(ui: &mut Ui, kit: &Kit<'_>, legend: Option<&[String; 2]>, bars: &[Bar]) {
    if let Some([whole, part]) = legend {
        ui.horizontal_wrapped(|ui| {
            for (name, fill) in [(whole, kit.palette.line), (part, kit.palette.accent)] {
                let (rect, _) = ui.allocate_exact_size(vec2(BAR, BAR), Sense::hover());
                ui.painter().rect_filled(rect, 2.0, fill);
                kit.note(ui, name);
            }
        });
    }
    for bar in bars {
        ui.horizontal_wrapped(|ui| {
            kit.text(ui, &bar.label);
            kit.note(ui, &bar.value);
        });
        let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), BAR), Sense::hover());
        let spoken = format!("{}: {}", bar.label, bar.value);
        response.widget_info(move || WidgetInfo::labeled(WidgetType::Image, true, spoken.as_str()));
        for (share, fill) in [(bar.whole, kit.palette.line), (bar.part, kit.palette.accent)] {
            let length = rect.width() * of_width(share);
            let filled = Rect::from_min_size(rect.min, vec2(length, rect.height()));
            ui.painter().rect_filled(filled, 2.0, fill);
        }
    }
}

#[expect(clippy::cast_possible_truncation, reason = "a share of a width on a screen")]
fn of_width(share: f64) -> f32 {
    share.clamp(0.0, 1.0) as f32
}

/// A table.
pub(crate) fn grid_ui(ui: &mut Ui, kit: &Kit<'_>, salt: &str, table: &Table) {
    let columns = table.head.len().max(1);
    #[expect(clippy::cast_precision_loss, reason = "a few columns")]
    let width = (ui.available_width() / columns as f32).max(40.0);
    ui.push_id(("grid", salt, &table.title), |ui| {
        grid::table(ui, &table.title, |ui| {
            grid::row(ui, |ui| {
                for text in &table.head {
                    grid::column_head(ui, width, |ui| {
                        ui.set_max_width(width - 8.0);
                        kit.note(ui, text)
                    });
                }
            });
            for row in &table.rows {
                grid::row(ui, |ui| {
                    for text in row {
                        grid::cell(ui, width, |ui| {
                            ui.set_max_width(width - 8.0);
                            kit.text(ui, text)
                        });
                    }
                });
            }
        });
    });
}

/// The numbers of a picture, folded away until asked for.
pub(crate) fn numbers_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, table: &Table) {
    let [label, spoken] = numbers_named(teller, &table.title);
    let salt = ("numbers of", &table.title);
    kit.folded(ui, salt, &label, &spoken, |ui| grid_ui(ui, kit, "numbers", table));
}

/// The header over the numbers of a picture, and which numbers they are: a screen reader meets several such headers on a screen.
fn numbers_named(teller: &Teller, title: &str) -> [String; 2] {
    [teller.say("chart-table", &[]), teller.say("chart-table-of", &[("title", Arg::Text(title))])]
}

/// The numbers of a chart, folded away until asked for.
fn table_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, title: &str, series: &[Series]) {
    let [label, spoken] = numbers_named(teller, title);
    kit.folded(ui, ("numbers", title), &label, &spoken, |ui| {
        let mut turns: Vec<u32> = series.iter().flat_map(|one| &one.points).map(|(turn, _)| *turn).collect();
        turns.sort_unstable();
        turns.dedup();
        let value = |one: &Series, turn: u32| {
            // The last word of a turn is the one that stood.
            let value = one.points.iter().rev().find(|(at, _)| *at == turn).map(|(_, share)| *share);
            value.map_or_else(|| "\u{2013}".to_owned(), |share| format!("{:.0}", share * 100.0))
        };
        let head = std::iter::once(teller.say("chart-date", &[])).chain(series.iter().map(|one| one.name.clone()));
        let rows = turns.iter().map(|turn| {
            std::iter::once(teller.date(*turn)).chain(series.iter().map(|one| value(one, *turn))).collect()
        });
        let table = Table { title: title.to_owned(), head: head.collect(), rows: rows.collect() };
        grid_ui(ui, kit, "over time", &table);
    });
}
