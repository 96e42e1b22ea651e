//! The draft agreement as a document: clauses in words with their changes marked, each with its options, the ladder drawn
//! as a ladder, their counter-offer laid over it, and what home would say to it, live.

use egui::text::LayoutJob;
use egui::{Label, RichText, Sense, Stroke, TextFormat, TextStyle, Ui, WidgetInfo, WidgetType, vec2};
use wedge_engine::{Coefficient, HomeVerdict, IssueId, Package, Role};
use wedge_words::{Arg, Teller};

use crate::intent::Scene;
use crate::stage_model::mark_of;
use crate::state::UiState;
use crate::widgets::{Kit, icon};

/// Weight from which a faction counts as touched by an issue, 0 to 1.
const TOUCHED: f64 = 0.15;

/// Shows the draft, which can be changed.
pub(crate) fn draft_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let teller = scene.teller;
    kit.sheet(ui, |ui| {
        kit.heading(ui, &teller.say("table-draft", &[]));
        if let Some(agreed) = &scene.view.table.agreed {
            kit.marked(ui, &teller.say("table-agreed-mark", &[]), kit.palette.good);
            if state.drafting.now() == agreed {
                kit.note(ui, &teller.say("answer-agreed-note", &[]));
            } else {
                kit.nothing(ui);
            }
        } else {
            kit.note(ui, &teller.say("table-draft-note", &[]));
            kit.nothing(ui);
        }
        ui.add_space(kit.theme.space.tight);
        preview_ui(state, ui, kit, scene);
        ui.add_space(kit.theme.space.small);
        for (number, issue) in teller.pack.scenario.issue_ids().enumerate() {
            if let Some(chosen) = clause_ui(ui, kit, scene, number + 1, issue, state.drafting.now()) {
                state.drafting.set(issue, chosen);
            }
        }
        parts_ui(ui, kit, scene, state.drafting.now());
    });
}

/// What tabling the draft would cost, what home says, whom the changes touch; never the answer.
fn preview_ui(state: &UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let teller = scene.teller;
    let draft = state.drafting.now();
    if let Some(verdict) = (scene.home)(draft) {
        let (head, _) = teller.home(&verdict);
        let (glyph, colour) =
            if verdict.ratifies { (icon::GOOD, kit.palette.good) } else { (icon::BAD, kit.palette.bad) };
        let heads = other_heads(teller, &verdict);
        let font = TextStyle::Body.resolve(ui.style());
        let jobs = heads.map(|head| LayoutJob::simple(head, font.clone(), colour, f32::INFINITY));
        kit.in_room_of(ui, jobs.into_iter(), |ui| {
            ui.horizontal_wrapped(|ui| {
                kit.icon(ui, glyph, colour);
                kit.marked(ui, &head, colour);
            });
        });
    }
    let nothing = Package::status_quo(teller.pack.scenario.issues.len());
    let before = scene.view.table.offer.as_ref().unwrap_or(&nothing);
    let changed = teller.difference(before, draft);
    let count = u32::try_from(changed.len()).unwrap_or(u32::MAX);
    let key = if scene.view.table.offer.is_some() { "draft-changed" } else { "draft-first" };
    let effort = teller.pack.scenario.count(Coefficient::OfferEffort);
    kit.note(ui, &teller.say(key, &[("count", Arg::Count(count)), ("effort", Arg::Count(effort))]));
}

/// Everything that home may say in its first line, with room for the sign before it.
fn other_heads(teller: &Teller, verdict: &HomeVerdict) -> [String; 3] {
    [(false, false), (true, false), (true, true)].map(|(rung_accepted, ratifies)| {
        let other = HomeVerdict { rung_accepted, ratifies, ..verdict.clone() };
        format!("\u{2003}\u{2003}{}", teller.home(&other).0)
    })
}

fn clause_ui(
    ui: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    number: usize,
    issue: IssueId,
    draft: &Package,
) -> Option<usize> {
    let (teller, table) = (scene.teller, &scene.view.table);
    let text = &teller.pack.issues[issue.at()];
    let taken = draft.option(issue);
    let tabled = table.offer.as_ref().map(|offer| offer.option(issue));
    let top = ui.cursor().top();
    ui.horizontal_wrapped(|ui| {
        kit.clause_head(ui, &format!("{number}. {}", text.name)).on_hover_text(&text.note);
        touched_ui(ui, kit, teller, issue);
    });
    revision_ui(ui, kit, teller, issue, tabled, taken);
    if tabled.is_some_and(|tabled| tabled != taken) {
        // A bar in the margin, as in a marked-up document.
        let bar = ui.min_rect().left() - 10.0;
        ui.painter().vline(bar, top..=ui.cursor().top() - 4.0, Stroke::new(3.0, kit.palette.accent));
    }
    let mut chosen = None;
    if let Some(theirs) = table.counter.as_ref().map(|counter| counter.option(issue)) {
        // What they did not touch they do not ask for.
        let left = tabled == Some(theirs);
        let wants = teller.say(if left { "table-counter-left" } else { "table-counter" }, &[]);
        let same = theirs == taken;
        ui.scope(|ui| {
            // The words stand level with the button beside them. Where nothing differs they stay, so that nothing moves.
            ui.spacing_mut().interact_size.y = 30.0;
            ui.horizontal_wrapped(|ui| {
                let colour = if same { kit.palette.muted } else { kit.palette.accent };
                kit.marked(ui, &format!("{wants}: {}", text.options[theirs].label), colour);
                let label = teller.say("draft-take", &[]);
                let spoken = teller.say("draft-take-spoken", &[("issue", Arg::Text(&text.name))]);
                if kit.spoken_button(ui, &label, &spoken, !same).clicked() {
                    chosen = Some(theirs);
                }
            });
        });
    } else {
        kit.nothing(ui);
    }
    let mut choice = |ui: &mut Ui, index: usize| {
        let option = &text.options[index];
        let spoken = format!("{}: {}", text.name, option.label);
        let response = kit.choice(ui, &option.label, &spoken, index == taken, true);
        let response = if option.clause.is_empty() { response } else { response.on_hover_text(&option.clause) };
        if response.clicked() {
            chosen = Some(index);
        }
    };
    if text.role == Role::Ladder {
        ladder_ui(ui, kit, teller, issue, taken, &mut choice);
    } else {
        ui.horizontal_wrapped(|ui| {
            for index in 0..text.options.len() {
                choice(ui, index);
            }
        });
    }
    if text.options.iter().any(|option| option.refer) {
        // Its room is kept where the choice needs none, so that no choice moves what lies below.
        let said = teller.say("draft-refer", &[]);
        let font = TextStyle::Small.resolve(ui.style());
        let job = LayoutJob::simple(said.clone(), font, kit.palette.muted, f32::INFINITY);
        kit.in_room_of(ui, std::iter::once(job), |ui| {
            if text.options[taken].refer {
                kit.note(ui, &said);
            }
        });
    }
    ui.add_space(kit.theme.space.medium);
    chosen
}

/// The clause as it stands; where it was changed since it was last tabled, the old words struck out in a line above the new
/// ones. Every option has the room of the longest, so that no choice moves what lies below.
fn revision_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, issue: IssueId, tabled: Option<usize>, taken: usize) {
    let text = &teller.pack.issues[issue.at()];
    let none = teller.say("table-none", &[]);
    let words = |option: usize| {
        let clause = &text.options[option].clause;
        if clause.is_empty() { none.as_str() } else { clause.as_str() }
    };
    let font = TextStyle::Name("document".into()).resolve(ui.style());
    if let Some(tabled) = tabled {
        let mut job = LayoutJob::simple_singleline(words(tabled).to_owned(), font.clone(), kit.palette.muted);
        job.wrap.max_rows = 1;
        kit.in_room_of(ui, std::iter::once(job), |ui| {
            if tabled != taken {
                let struck = RichText::new(words(tabled)).font(font.clone()).color(kit.palette.muted).strikethrough();
                ui.add(Label::new(struck).truncate());
            }
        });
    }
    let plain =
        |option: usize| LayoutJob::simple(words(option).to_owned(), font.clone(), kit.palette.ink, f32::INFINITY);
    kit.in_room_of(ui, (0..text.options.len()).map(plain), |ui| {
        if tabled.is_none_or(|tabled| tabled == taken) {
            if text.options[taken].clause.is_empty() {
                kit.note(ui, &none);
            } else {
                kit.document(ui, words(taken));
            }
            return;
        }
        let inserted = TextFormat {
            font_id: font.clone(),
            color: kit.palette.ink,
            underline: Stroke::new(1.5, kit.palette.accent),
            ..Default::default()
        };
        let mut job = LayoutJob::default();
        job.append(words(taken), 0.0, inserted);
        let response = ui.add(Label::new(job).wrap());
        let (old, new) = (words(tabled.unwrap_or(taken)), words(taken));
        let spoken = teller.say("draft-revision", &[("old", Arg::Text(old)), ("new", Arg::Text(new))]);
        response.widget_info(move || WidgetInfo::labeled(WidgetType::Label, true, spoken.as_str()));
    });
}

/// The factions to whom an issue matters, by interests that everyone knows.
fn touched_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, issue: IssueId) {
    let scenario = &teller.pack.scenario;
    let touched: Vec<_> =
        scenario.bloc_ids().filter(|bloc| scenario.blocs[bloc.at()].weights[issue.at()] >= TOUCHED).collect();
    if touched.is_empty() {
        return;
    }
    let names: Vec<&str> = touched.iter().map(|bloc| teller.pack.factions[bloc.at()].short.as_str()).collect();
    let said = teller.say("draft-touches", &[("names", Arg::Text(&names.join(", ")))]);
    if kit.settings.shapes {
        for bloc in &touched {
            kit.icon(ui, icon::shape(mark_of(*bloc)), kit.palette.muted);
        }
    }
    kit.note(ui, &said);
}

/// The rungs from the top down between two rails; beside each what it costs them in public and asks of them in secret.
fn ladder_ui(
    ui: &mut Ui,
    kit: &Kit<'_>,
    teller: &Teller,
    issue: IssueId,
    taken: usize,
    choice: &mut dyn FnMut(&mut Ui, usize),
) {
    let options = &teller.pack.issues[issue.at()].options;
    for index in (0..options.len()).rev() {
        ui.horizontal(|ui| {
            let (rect, _) = ui.allocate_exact_size(vec2(26.0, 30.0), Sense::hover());
            let rail = Stroke::new(2.0, kit.palette.line);
            let (width, colour) = if index <= taken { (4.0, kit.palette.accent) } else { (2.0, kit.palette.line) };
            let rung = Stroke::new(width, colour);
            let reach = rect.expand2(vec2(0.0, 7.0)).y_range();
            ui.painter().vline(rect.left() + 3.0, reach, rail);
            ui.painter().vline(rect.right() - 3.0, reach, rail);
            ui.painter().hline((rect.left() + 3.0)..=(rect.right() - 3.0), rect.center().y, rung);
            choice(ui, index);
            let option = &options[index];
            if option.public.0 > 0.0 || option.covert.0 > 0.0 {
                let public = format!("{:.0}", option.public.0 * 100.0);
                let covert = format!("{:.0}", option.covert.0 * 100.0);
                let args = [("public", Arg::Text(&public)), ("covert", Arg::Text(&covert))];
                kit.note(ui, &teller.say("draft-rung", &args));
            }
        });
    }
}

/// What each part of home makes of the draft.
fn parts_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, package: &Package) {
    let Some(verdict) = (scene.home)(package) else { return };
    if verdict.constituencies.is_empty() {
        return;
    }
    ui.separator();
    kit.caption(ui, &scene.teller.say("draft-home", &[]));
    for (part, view) in scene.teller.pack.constituencies.iter().zip(&verdict.constituencies) {
        kit.meter(ui, &part.name, &scene.teller.share(view.index), view.index);
    }
}

/// What home says to a package, in full.
pub(crate) fn verdict_ui(ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>, package: &Package) {
    let Some(verdict) = (scene.home)(package) else { return };
    let (head, _) = scene.teller.home(&verdict);
    let colour = if verdict.ratifies { kit.palette.good } else { kit.palette.bad };
    kit.marked(ui, &head, colour);
    parts_ui(ui, kit, scene, package);
}
