//! News: what happened, newest first, what is new marked by a word.

use egui::Ui;
use wedge_engine::{LogEntry, Observation};
use wedge_words::{Teller, Told, Tone};

use crate::widgets::{Kit, icon};

/// Shows the log, newest date first; entries from `new_from` on are new.
pub(crate) fn news_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, log: &[LogEntry], new_from: usize) {
    let mut shown: Vec<(usize, &LogEntry)> =
        teller.by_day(log).into_iter().enumerate().filter(|(_, entry)| worth_telling(entry)).collect();
    if shown.is_empty() {
        kit.note(ui, &teller.say("table-quiet", &[]));
    }
    // Newest date first, but in the order of things within a date.
    shown.sort_by_key(|(index, entry)| (std::cmp::Reverse(entry.turn), *index));
    let mut turn = None;
    for (index, entry) in shown {
        if turn != Some(entry.turn) {
            if turn.is_some() {
                ui.add_space(kit.theme.space.small);
            }
            kit.caption(ui, &teller.date(entry.turn));
            turn = Some(entry.turn);
        }
        told_ui(ui, kit, teller, &teller.tell(entry), index >= new_from && new_from > 0);
    }
}

/// Shows the whole log in the order of things, the player's own moves too.
pub(crate) fn log_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, log: &[LogEntry]) {
    let mut turn = None;
    for entry in teller.by_day(log).into_iter().filter(|entry| !matches!(entry.what, Observation::Asked(_))) {
        if turn != Some(entry.turn) {
            kit.caption(ui, &teller.date(entry.turn));
            turn = Some(entry.turn);
        }
        told_ui(ui, kit, teller, &teller.tell(entry), false);
    }
}

/// False for what the player did or what is shown elsewhere.
pub(crate) fn worth_telling(entry: &LogEntry) -> bool {
    !matches!(
        entry.what,
        Observation::RoundOpened { .. } | Observation::Asked(_) | Observation::Tabled(_) | Observation::Agreed(_)
    )
}

fn told_ui(ui: &mut Ui, kit: &Kit<'_>, teller: &Teller, told: &Told, new: bool) {
    let (glyph, colour) = match told.tone {
        Tone::Own => (icon::OWN, kit.palette.muted),
        Tone::News => (icon::NEWS, kit.palette.ink),
        Tone::Good => (icon::GOOD, kit.palette.good),
        Tone::Bad => (icon::BAD, kit.palette.bad),
    };
    ui.horizontal_top(|ui| {
        kit.icon(ui, glyph, colour);
        ui.vertical(|ui| {
            let mut title = told.title.clone();
            if new {
                title = format!("{title} \u{2022} {}", teller.say("news-new", &[]));
            }
            kit.clause_head(ui, &title);
            for line in &told.body {
                kit.document(ui, line);
            }
            for line in &told.more {
                kit.note(ui, line);
            }
            if let Some(origin) = &told.origin {
                let said = kit.note(ui, origin);
                if !told.references.is_empty() {
                    said.on_hover_text(told.references.join("\n"));
                }
            }
        });
    });
    ui.add_space(kit.theme.space.tight);
}
