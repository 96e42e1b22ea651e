//! Words over the stage, each a label that a screen reader can say: who sits there and how, and what has just happened.

use egui::{Align2, Pos2, Rect, RichText, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, vec2};
use wedge_engine::{BlocView, View};
use wedge_words::{Arg, Teller};

use crate::hearing::Air;
use crate::stage::{Gaze, LEANS, Seat, Spots};
use crate::stage_model::{gaze, lean, seat};
use crate::stage_moment::{Traces, moments, traces};
use crate::state::UiState;
use crate::widgets::{Kit, capital};

/// Share of the stage's width that the slip with what has happened may take.
const SLIP: f32 = 0.34;

/// Points between the slip with what is heard and the stage's edge.
const CAPTION_EDGE: f32 = 12.0;

/// The least width in points that the names must leave it.
const LEAST_CAPTION: f32 = 150.0;

/// Names over the stage, and a slip with what has just happened.
pub fn name_cards(ui: &mut Ui, state: &UiState, teller: &Teller, view: &View, spots: &Spots) {
    let palette = state.theme.palette(state.settings.look);
    let kit = Kit {
        theme: &state.theme,
        palette,
        settings: &state.settings,
        glossary: &state.glossary,
        visit: state.visit,
        ringed: None,
    };
    let corner = ui.min_rect().min;
    let traces = traces(view);
    for spot in &spots.figures {
        let Some(bloc) = view.blocs.iter().find(|bloc| bloc.bloc.at() == spot.id) else { continue };
        let short = &teller.pack.factions[spot.id].short;
        let at = corner + vec2(spot.label[0], spot.label[1]);
        let spoken = figure(teller, view, bloc, &traces);
        card(ui, &kit, &capital(short), &spoken, at, Align2::CENTER_TOP, spot.width);
    }
    if let Some(at) = spots.ally {
        let name = teller.say("stage-ally", &[]);
        let short = &capital(&teller.pack.names.ally);
        let at = corner + vec2(at[0], at[1]);
        card(ui, &kit, short, &name, at, Align2::CENTER_BOTTOM, 220.0);
    }
    slip(ui, &kit, &happened(teller, view));
    if state.settings.captions {
        caption(ui, &kit, state, teller, view, spots);
    }
}

/// What is seen of one person, in words.
pub(crate) fn figure(teller: &Teller, view: &View, bloc: &BlocView, traces: &Traces) -> String {
    let faction = |at: usize| teller.pack.factions[at].name.as_str();
    let stance = bloc.reading.as_ref().map_or(0, |reading| reading.stance);
    let mut spoken = teller.say(
        "stage-figure",
        &[
            ("name", Arg::Text(faction(bloc.bloc.at()))),
            ("stance", Arg::Text(&teller.stance(stance))),
            ("anger", Arg::Text(&teller.anger(bloc.anger))),
            ("bond", Arg::Text(&format!("{:.0}", bloc.believed_bond * 100.0))),
        ],
    );
    let scenario = &teller.pack.scenario;
    let mut add = |key: &str, args: &[(&str, Arg<'_>)]| {
        spoken.push(' ');
        spoken.push_str(&teller.say(key, args));
    };
    match seat(scenario, bloc.bloc, traces) {
        Seat::Left => add("stage-left", &[]),
        Seat::Draped => add("stage-draped", &[]),
        Seat::Taken => {
            let lean = lean(view, bloc);
            if lean >= LEANS {
                add("stage-leans-in", &[]);
            } else if lean <= -LEANS {
                add("stage-leans-back", &[]);
            }
            match gaze(scenario, view, bloc, traces) {
                Gaze::Ahead => {}
                Gaze::Figure(other) => add("stage-turns-to", &[("name", Arg::Text(faction(other)))]),
                Gaze::Ally => add("stage-looks-round", &[]),
                Gaze::Away => add("stage-turns-away", &[]),
            }
        }
    }
    spoken
}

/// What has just happened that is seen in the room, as it is told elsewhere.
pub(crate) fn happened(teller: &Teller, view: &View) -> Vec<String> {
    let mut lines = Vec::new();
    for entry in moments(view) {
        let line = teller.tell(entry).title;
        if !lines.contains(&line) {
            lines.push(line);
        }
    }
    lines
}

/// What is heard of the last order, and in the room.
pub(crate) fn caption_of(state: &UiState, teller: &Teller, view: &View) -> Option<String> {
    let moments = state.heard.iter().map(|heard| heard.caption(&state.speech));
    let air = Air::of(teller, view).map(|air| air.caption(&state.speech));
    let sounds: Vec<String> = moments.chain(air).collect();
    (!sounds.is_empty()).then(|| state.speech.say("heard", &[("sounds", Arg::Text(&sounds.join(" ")))]))
}

/// What is heard, on a slip in the corner below beside the names, or above where they leave it no room.
fn caption(ui: &mut Ui, kit: &Kit<'_>, state: &UiState, teller: &Teller, view: &View, spots: &Spots) {
    let Some(text) = caption_of(state, teller, view) else { return };
    let room = ui.max_rect();
    let names = spots.figures.iter().map(|spot| spot.label[0] - spot.width / 2.0).fold(f32::INFINITY, f32::min);
    let (beside, most) = (names - CAPTION_EDGE * 2.0, room.width() * SLIP);
    let below = beside >= LEAST_CAPTION;
    let width = if below { beside.min(most) } else { most } - 20.0;
    let family = egui::FontFamily::Name(crate::fonts::SERIF_ITALIC.into());
    let galley = ui.painter().layout(text.clone(), egui::FontId::new(13.5, family), kit.palette.ink, width);
    let size = galley.size() + vec2(20.0, 10.0);
    let inner = room.shrink(CAPTION_EDGE);
    let rect = if below {
        Align2::LEFT_BOTTOM.anchor_size(inner.left_bottom(), size)
    } else {
        Align2::LEFT_TOP.anchor_size(inner.left_top(), size)
    };
    ui.painter().rect_filled(rect, 2.0, kit.palette.sheet);
    ui.painter().rect_stroke(rect, 2.0, egui::Stroke::new(1.0, kit.palette.line), egui::StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(10.0, 5.0), galley, kit.palette.ink);
    labelled(ui, rect, &text);
}

/// A slip of paper in the corner that says what the light and the empty chairs show.
fn slip(ui: &mut Ui, kit: &Kit<'_>, lines: &[String]) {
    if lines.is_empty() {
        return;
    }
    let text = lines.join("\n");
    let room = ui.max_rect();
    let family = egui::FontFamily::Name(crate::fonts::SERIF_STRONG.into());
    let width = (room.width() * SLIP).max(150.0);
    let galley = ui.painter().layout(text.clone(), egui::FontId::new(14.0, family), kit.palette.ink, width);
    let at = room.right_top() + vec2(-14.0, 12.0);
    let rect = Align2::RIGHT_TOP.anchor_size(at, galley.size() + vec2(26.0, 12.0));
    ui.painter().rect_filled(rect, 2.0, kit.palette.sheet);
    ui.painter().rect_stroke(rect, 2.0, egui::Stroke::new(1.0, kit.palette.line), egui::StrokeKind::Inside);
    let edge = Rect::from_min_max(rect.min, rect.left_bottom() + vec2(5.0, 0.0));
    ui.painter().rect_filled(edge, 0.0, kit.palette.accent);
    ui.painter().galley(rect.min + vec2(16.0, 6.0), galley, kit.palette.ink);
    labelled(ui, rect, &text);
}

fn card(ui: &mut Ui, kit: &Kit<'_>, text: &str, spoken: &str, at: Pos2, align: Align2, width: f32) {
    let family = egui::FontFamily::Name(crate::fonts::SERIF_STRONG.into());
    let size = if width < 90.0 { 11.5 } else { 13.5 };
    let font = egui::FontId::new(size, family);
    let galley = ui.painter().layout_no_wrap(text.to_owned(), font, kit.palette.ink);
    let rect = align.anchor_size(at, galley.size() + vec2(14.0, 5.0));
    let top = ui.min_rect().top() + 3.0;
    let rect = rect.translate(vec2(0.0, (top - rect.top()).max(0.0)));
    ui.painter().rect_filled(rect, 2.0, kit.palette.sheet);
    ui.painter().rect_stroke(rect, 2.0, egui::Stroke::new(1.0, kit.palette.line), egui::StrokeKind::Inside);
    ui.painter().galley(rect.min + vec2(7.0, 2.5), galley, kit.palette.ink);
    labelled(ui, rect, spoken).on_hover_text(RichText::new(spoken));
}

/// Words that a screen reader finds in a place.
fn labelled(ui: &mut Ui, rect: Rect, spoken: &str) -> egui::Response {
    let mut over = ui.new_child(UiBuilder::new().id_salt(spoken).max_rect(rect));
    let response = over.allocate_rect(Rect::from_min_size(rect.min, rect.size()), Sense::hover());
    let words = spoken.to_owned();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, words.as_str()));
    response
}
