//! The draft agreement as a document: clauses in words with their changes marked, each with its options, the ladder drawn
//! as a ladder, their counter-offer laid over it, and what home would say to it, live.

use egui::text::LayoutJob;
use egui::{Label, RichText, Sense, Stroke, TextFormat, TextStyle, Ui, WidgetInfo, WidgetType, vec2};
use wedge_engine::{Coefficient, HomeVerdict, IssueId, Package, Role};
use wedge_words::{Arg, Matrix, Teller};

use crate::intent::Scene;
use crate::screens::lines::{INDENT, Line, Lines};
use crate::state::UiState;
use crate::widgets::{Kit, grid, icon};

/// Shows the draft, which can be changed: a line a clause, and what can be done with the one that is unfolded.
pub(crate) fn draft_ui(state: &mut UiState, ui: &mut Ui, kit: &Kit<'_>, scene: &Scene<'_>) {
    let teller = scene.teller;
    let table = &scene.view.table;
    kit.sheet(ui, |ui| {
        ui.horizontal_wrapped(|ui| {
            kit.heading(ui, &teller.say("table-draft", &[]));
            if table.agreed.is_some() {
                kit.marked(ui, &teller.say("table-agreed-mark", &[]), kit.palette.good)
                    .on_hover_text(teller.say("answer-agreed-note", &[]));
            } else {
                kit.note(ui, &teller.say("draft-unfold", &[]));
            }
        });
        // Of a draft that sets nothing there is nothing to judge.
        if state.drafting.now().0.iter().any(|option| *option > 0) {
            preview_ui(state, ui, kit, scene);
        } else {
            kit.nothing(ui);
        }
        ui.add_space(kit.theme.space.tight);
        let draft = state.drafting.now();
        let readings: Vec<_> = scene.view.blocs.iter().filter_map(|bloc| bloc.reading.clone()).collect();
        let matrix = teller.matrix(draft, table.counter.as_ref(), &(scene.pulls)(draft), &readings, None);
        let lines = Lines::of(ui, &matrix);
        let mut unfolds = state.open_clause;
        let mut changes = None;
        grid::table(ui, &teller.say("draft-matrix", &[]), |ui| {
            let apart = std::mem::replace(&mut ui.spacing_mut().item_spacing.y, 0.0);
            lines.head_ui(ui, kit, teller, &matrix, &changed(teller, table.offer.as_ref(), draft));
            for (number, row) in matrix.clauses.iter().enumerate() {
                let open = state.open_clause == Some(row.issue);
                let tabled = table.offer.as_ref().map(|offer| offer.option(row.issue));
                let was = tabled.filter(|tabled| *tabled != draft.option(row.issue));
                let line = Line {
                    number: number + 1,
                    row,
                    open,
                    answered: table.counter.is_some(),
                    left: table.counter.as_ref().map(|counter| counter.option(row.issue)) == tabled,
                    was: was.map(|was| teller.option(row.issue, was)),
                };
                let top = ui.cursor().top();
                if lines.row_ui(ui, kit, teller, &line) {
                    unfolds = (!open).then_some(row.issue);
                }
                if open {
                    let within = egui::Frame::new().inner_margin(egui::Margin { left: INDENT, ..Default::default() });
                    let chosen = within.show(ui, |ui| {
                        ui.spacing_mut().item_spacing.y = apart;
                        clause_ui(ui, kit, scene, &lines.within(), &matrix, row.issue, draft)
                    });
                    // What has just been unfolded is brought into sight, with the line that it belongs to.
                    if kit.fresh(ui, egui::Id::new(("unfolded", row.issue))) {
                        let whole = chosen.response.rect.with_min_y(top);
                        ui.scroll_to_rect(whole, None);
                    }
                    let chosen = chosen.inner;
                    changes = chosen.map(|chosen| (row.issue, chosen)).or(changes);
                }
            }
            lines.took_ui(ui, kit, teller, &matrix);
        });
        state.open_clause = unfolds;
        if let Some((issue, chosen)) = changes {
            state.drafting.set(issue, chosen);
        }
        parts_ui(ui, kit, scene, state.drafting.now());
    });
}

/// What home would say to the draft; never their answer.
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
}

/// How much of the draft is new, and what tabling it would cost.
fn changed(teller: &Teller, tabled: Option<&Package>, draft: &Package) -> String {
    let nothing = Package::status_quo(teller.pack.scenario.issues.len());
    let differs = teller.difference(tabled.unwrap_or(&nothing), draft);
    let count = u32::try_from(differs.len()).unwrap_or(u32::MAX);
    let effort = teller.pack.scenario.count(Coefficient::OfferEffort);
    let key = if tabled.is_some() { "draft-changed" } else { "draft-first" };
    teller.say(key, &[("count", Arg::Count(count)), ("effort", Arg::Count(effort))])
}

/// Everything that home may say in its first line, with room for the sign before it.
fn other_heads(teller: &Teller, verdict: &HomeVerdict) -> [String; 3] {
    [(false, false), (true, false), (true, true)].map(|(rung_accepted, ratifies)| {
        let other = HomeVerdict { rung_accepted, ratifies, ..verdict.clone() };
        format!("\u{2003}\u{2003}{}", teller.home(&other).0)
    })
}

/// What can be done with a clause.
fn clause_ui(
    ui: &mut Ui,
    kit: &Kit<'_>,
    scene: &Scene<'_>,
    lines: &Lines,
    matrix: &Matrix,
    issue: IssueId,
    draft: &Package,
) -> Option<usize> {
    let (teller, table) = (scene.teller, &scene.view.table);
    let text = &teller.pack.issues[issue.at()];
    let taken = draft.option(issue);
    let tabled = table.offer.as_ref().map(|offer| offer.option(issue));
    revision_ui(ui, kit, teller, issue, tabled, taken);
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
    let ladder = text.role == Role::Ladder;
    let over = if ladder {
        let rung = &text.options[taken];
        let (public, covert) = (format!("{:.0}", rung.public.0 * 100.0), format!("{:.0}", rung.covert.0 * 100.0));
        teller.say("draft-rung", &[("public", Arg::Text(&public)), ("covert", Arg::Text(&covert))])
    } else {
        teller.say("draft-options", &[])
    };
    lines.head_ui(ui, kit, teller, matrix, &over);
    let count = text.options.len();
    // A ladder is climbed from below.
    let order: Vec<usize> = if ladder { (0..count).rev().collect() } else { (0..count).collect() };
    for index in order {
        let option = &text.options[index];
        let pulls = (scene.pulls)(&draft.with(issue, u8::try_from(index).unwrap_or(0)));
        let cells = teller.cells(&pulls, issue);
        let top = ui.cursor().top();
        lines.option_ui(ui, kit, &cells, |ui| {
            if ladder {
                rung_ui(ui, kit, index <= taken);
            }
            let spoken = format!("{}: {}", text.name, option.label);
            let response = kit.choice(ui, &option.label, &spoken, index == taken, true);
            // The clause that is chosen stands above already.
            let untold = option.clause.is_empty() || index == taken;
            let response = if untold { response } else { response.on_hover_text(&option.clause) };
            if response.clicked() {
                chosen = Some(index);
            }
        });
        if ladder {
            let reach = top..=ui.cursor().top();
            for x in [3.0, RUNG - 3.0] {
                ui.painter().vline(ui.max_rect().left() + x, reach.clone(), Stroke::new(2.0, kit.palette.line));
            }
        }
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

/// Points between the outer edges of the ladder's rails.
const RUNG: f32 = 26.0;

/// A rung, heavier as far as the ladder has been climbed.
fn rung_ui(ui: &mut Ui, kit: &Kit<'_>, climbed: bool) {
    let (rect, _) = ui.allocate_exact_size(vec2(RUNG, 30.0), Sense::hover());
    let (width, colour) = if climbed { (4.0, kit.palette.accent) } else { (2.0, kit.palette.line) };
    ui.painter().hline((rect.left() + 3.0)..=(rect.right() - 3.0), rect.center().y, Stroke::new(width, colour));
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
