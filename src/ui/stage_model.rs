//! From a view to the stage: who sits how near, how warm, and what is believed of each tie.

use egui::{Align2, Pos2, Rect, RichText, Sense, Ui, UiBuilder, WidgetInfo, WidgetType, vec2};
use wedge_engine::{BlocId, View};
use wedge_words::{Arg, Teller};

use crate::stage::{AllyFigure, Cord, Figure, Mark, Spots, StageModel, StagePalette};
use crate::state::UiState;
use crate::widgets::{Kit, capital};

const MARKS: [Mark; 5] = [Mark::Circle, Mark::Square, Mark::Triangle, Mark::Diamond, Mark::Hexagon];

/// The shape that a faction bears, on the stage and beside its name.
pub(crate) fn mark_of(bloc: BlocId) -> Mark {
    MARKS[bloc.at() % MARKS.len()]
}

/// The stage for a view.
#[must_use]
pub fn stage_model(teller: &Teller, view: &View, palette: StagePalette, reduced_motion: bool) -> StageModel {
    let scenario = &teller.pack.scenario;
    let prior: Vec<f64> = scenario.types.iter().map(|kind| kind.prior).collect();
    let belief: Vec<f64> =
        view.beliefs.last().map_or(prior, |(_, shares)| shares.iter().map(|share| f64::from(*share) / 100.0).collect());
    let unsure = unsureness(&belief);
    let figures = view
        .blocs
        .iter()
        .map(|bloc| {
            let spec = &scenario.blocs[bloc.bloc.at()];
            let stance = bloc.reading.as_ref().map_or(0.0, |reading| f32::from(reading.stance) / 2.0);
            let moved =
                bloc.reading.as_ref().and_then(|reading| reading.moved).map_or(0.0, |moved| f32::from(moved) / 2.0);
            let anger = f32::from(bloc.anger) / 3.0;
            Figure {
                id: bloc.bloc.at(),
                leader: scenario.leads(bloc.bloc),
                nearness: (0.45 + 0.3 * stance + 0.2 * moved - 0.25 * anger).clamp(0.0, 1.0),
                warmth: (0.8 * stance - 0.8 * anger).clamp(-1.0, 1.0),
                bulk: share(spec.capability.max(0.2)),
                mark: mark_of(bloc.bloc),
            }
        })
        .collect();
    let cords = view
        .blocs
        .iter()
        .map(|bloc| Cord { figure: bloc.bloc.at(), thickness: share(bloc.believed_bond), blur: share(unsure) })
        .collect();
    let ladder = scenario.issue_with(wedge_engine::Role::Ladder).is_some();
    StageModel { figures, ally: ladder.then_some(AllyFigure { presence: 0.65 }), cords, palette, reduced_motion }
}

#[expect(clippy::cast_possible_truncation, reason = "a share drawn on a screen")]
fn share(value: f64) -> f32 {
    value as f32
}

/// How little a belief says: its entropy as a share of the largest possible.
fn unsureness(belief: &[f64]) -> f64 {
    let entropy: f64 = belief.iter().filter(|share| **share > 0.0).map(|share| -share * share.ln()).sum();
    let most = (belief.len().max(2) as f64).ln();
    entropy / most
}

/// Names over the stage, each a label that a screen reader can say.
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
    for spot in &spots.figures {
        let Some(bloc) = view.blocs.iter().find(|bloc| bloc.bloc.at() == spot.id) else { continue };
        let faction = &teller.pack.factions[spot.id];
        let stance = bloc.reading.as_ref().map_or(0, |reading| reading.stance);
        let spoken = teller.say(
            "stage-figure",
            &[
                ("name", Arg::Text(&faction.name)),
                ("stance", Arg::Text(&teller.stance(stance))),
                ("anger", Arg::Text(&teller.anger(bloc.anger))),
                ("bond", Arg::Text(&format!("{:.0}", bloc.believed_bond * 100.0))),
            ],
        );
        let at = corner + vec2(spot.label[0], spot.label[1]);
        card(ui, &kit, &capital(&faction.short), &spoken, at, Align2::CENTER_TOP, spot.width);
    }
    if let Some(at) = spots.ally {
        let name = teller.say("stage-ally", &[]);
        let short = &capital(&teller.pack.names.ally);
        let at = corner + vec2(at[0], at[1]);
        card(ui, &kit, short, &name, at, Align2::CENTER_BOTTOM, 220.0);
    }
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
    let mut over = ui.new_child(UiBuilder::new().id_salt(spoken).max_rect(rect));
    let response = over.allocate_rect(Rect::from_min_size(rect.min, rect.size()), Sense::hover());
    let said = spoken.to_owned();
    response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, said.as_str()));
    response.on_hover_text(RichText::new(spoken));
}
