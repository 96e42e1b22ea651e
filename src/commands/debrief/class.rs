//! The debrief of a class: what is made of the sessions in a folder, and where it is written.

use std::path::PathBuf;
use std::sync::Arc;

use wedge_class::{ATTACK, file_names};
use wedge_counsel::{Course, Elsewhere, OTHER_LUCKS, Review};
use wedge_report::class::{
    Decision, Exercise, Reason, StatementsOf, TeamRow, Whole, class_page, decision_rows, decisions, statements,
    team_rows,
};
use wedge_report::debrief_page;
use wedge_words::{Arg, Opened, Piece, Section, TeamTold, Teller, class_attacked, class_debrief, debrief};

use super::folder::{Folder, Played, read};
use super::{AGAIN, Beside, Debrief};
use crate::commands::common::{Failure, complain, plural, tell};
use crate::commands::exercise::{TEAMS, there};
use crate::commands::language::Language;
use crate::commands::parallel::in_parallel;

/// Up to so many sessions, the most teams that an exercise has, each is played again under all the other lucks.
const IN_FULL: u32 = 16;

/// The fewest other lucks under which a session is played again.
const FEWEST: u32 = 16;

/// Other lucks for each of so many sessions: as many in all as a full class has.
fn lucks(sessions: usize) -> u32 {
    let sessions = u32::try_from(sessions).unwrap_or(u32::MAX).max(1);
    (OTHER_LUCKS * IN_FULL / sessions).clamp(FEWEST, OTHER_LUCKS)
}

/// A session looked back upon.
struct Told<'a> {
    played: &'a Played,
    review: Review,
    page: String,
    decisions: Vec<Decision>,
}

impl Debrief {
    /// Writes all that is made of a class.
    pub(super) fn class(&self) -> Result<(), Failure> {
        if self.csv.is_some() {
            let why = "--csv is for a session; of a class the tables are written in any case";
            return Err(Failure::Usage(why.to_owned()));
        }
        if self.out.as_os_str() == "-" {
            return Err(Failure::Usage("a class has more pages than one; name a folder with --out".to_owned()));
        }
        let mut class = self.found()?;
        if self.without_texts {
            class.played.iter_mut().for_each(|own| own.said.clear());
        }
        for why in &class.left_out {
            complain(&format_args!("left out: {why}"));
        }
        if class.played.is_empty() {
            return Err(Failure::NothingToReport);
        }
        let files = made(&class, &self.language)?;
        let files: Vec<(PathBuf, String)> = files.into_iter().map(|(name, text)| (self.out.join(name), text)).collect();
        // All or none: what is half old and half new would be read as one class.
        if let Some((path, _)) = files.iter().find(|(path, _)| !self.replace && path.exists()) {
            return Err(there(path, AGAIN));
        }
        let teams = self.out.join(TEAMS);
        std::fs::create_dir_all(&teams).map_err(|source| Failure::Write { path: teams.clone(), source })?;
        for (path, text) in &files {
            if path.parent() == Some(&teams) {
                self.put(path, text)?;
            } else {
                self.write(path, text)?;
            }
        }
        let pages = plural(class.played.len(), "page");
        tell(&format_args!("written: {pages} in {}", wedge_record::printable_path(&teams)));
        match class.left_out.len() {
            0 => Ok(()),
            left_out => Err(Failure::LeftOut { left_out }),
        }
    }

    fn found(&self) -> Result<Folder, Failure> {
        #[cfg(feature = "hub")]
        if let Some(kept) = super::hub::read(&self.session)? {
            return Ok(kept);
        }
        read(&self.session)
    }
}

/// Everything that is written, by its path in the folder.
fn made(class: &Folder, language: &Language) -> Result<Vec<(String, String)>, Failure> {
    let Some(first) = class.played.first() else { return Ok(Vec::new()) };
    let teller = Teller::new(Arc::clone(&first.pack), language.speech(&first.pack)?);
    let lucks = lucks(class.played.len());
    let told = in_parallel(&class.played, |own| told(&teller, own, lucks));
    let told: Vec<Told<'_>> = told.into_iter().flatten().collect();
    let teams: Vec<TeamTold<'_>> = told.iter().filter_map(Told::team).collect();
    let codes: Vec<String> = (1..=teams.len()).map(|number| format!("team-{number}")).collect();

    let nonce = class.envelope.as_ref().map_or("", |envelope| &envelope.nonce);
    let mut steps = class_debrief(&teller, &teams, &Opened { words: &class.words, nonce });
    if let Some(step) = steps.get_mut(ATTACK) {
        attack(&teller, &told, &teams, &class.attacked, step);
    }
    let mut files = vec![("class.html".to_owned(), class_page(&teller, &whole(&teller, class, lucks), steps))];
    let names = file_names(told.iter().map(|own| own.played.team.as_str()));
    for (own, name) in told.iter().zip(names) {
        files.push((format!("{TEAMS}/{name}.html"), own.page.clone()));
    }
    let unwritten =
        |error: Box<dyn std::error::Error + Send + Sync>| Failure::Output { source: std::io::Error::other(error) };
    let all: Vec<Decision> = told.iter().flat_map(|own| own.decisions.iter().cloned()).collect();
    files.push(("decisions.csv".to_owned(), decision_rows(&all).map_err(|error| unwritten(error.into()))?));
    let rows = teams.iter().zip(&codes).zip(&told);
    let rows: Vec<TeamRow<'_>> =
        rows.map(|((team, code), own)| TeamRow { team: *team, code, by_clock: own.played.by_clock }).collect();
    files.push(("teams.csv".to_owned(), team_rows(&teller, &rows).map_err(|error| unwritten(error.into()))?));
    let title = title(&teller, class);
    let id = wedge_class::file_name(title);
    let exercise = Exercise { id: &id, title, version: env!("CARGO_PKG_VERSION"), ended: class.ended.as_deref() };
    let of = teams.iter().zip(&codes).zip(&told);
    let of: Vec<StatementsOf<'_>> =
        of.map(|((team, code), own)| StatementsOf { code, team: *team, said: &own.played.said }).collect();
    let text = statements(&teller, &exercise, &of).map_err(|error| unwritten(error.into()))?;
    files.push(("statements.json".to_owned(), text));
    Ok(files)
}

/// Puts the rivals that the class chose in the place of the step at which it was asked for one: what the same orders come to by each.
fn attack(teller: &Teller, told: &[Told<'_>], teams: &[TeamTold<'_>], chosen: &[usize], step: &mut Section) {
    let shown = chosen.iter().filter_map(|assumption| {
        let rival = teller.pack.with_rival(*assumption)?.scenario;
        let games: Vec<&Played> = told.iter().map(|own| own.played).collect();
        let then: Vec<Option<Elsewhere>> = in_parallel(&games, |own| Course::of(&own.game)?.by(Arc::clone(&rival)));
        class_attacked(teller, teams, *assumption, &then)
    });
    // Several stand below one heading: each begins with its own.
    let pieces: Vec<Piece> =
        shown.flat_map(|section| std::iter::once(Piece::Lead(section.title)).chain(section.pieces)).collect();
    if !pieces.is_empty() {
        step.pieces = pieces;
    }
}

impl Told<'_> {
    fn team(&self) -> Option<TeamTold<'_>> {
        let game = &self.played.game;
        let (truth, outcome) = (game.truth()?, game.outcome()?);
        Some(TeamTold { name: &self.played.team, truth, outcome, review: &self.review })
    }
}

/// Looks back upon a session, and makes what is made of it alone.
fn told<'a>(teller: &Teller, played: &'a Played, lucks: u32) -> Option<Told<'a>> {
    let (truth, outcome) = (played.game.truth()?, played.game.outcome()?);
    let review = Review::of(&played.game, lucks)?;
    let team = played.named.then_some(played.team.as_str());
    let beside = Beside { team, from_save: played.from_save, orders: played.orders };
    let page = debrief_page(teller, &beside.about(teller), &debrief(teller, &truth, outcome, Some(&review)));
    let mut decisions = decisions(teller, &played.team, &truth);
    decisions.extend(played.said.iter().map(|reason| written(teller, &played.team, reason)));
    Some(Told { played, review, page, decisions })
}

/// A line of reason as a row.
fn written(teller: &Teller, team: &str, reason: &Reason) -> Decision {
    let sitting = reason.sitting.to_string();
    Decision {
        team: team.to_owned(),
        number: String::new(),
        turn: String::new(),
        date: teller.say("wall-sitting", &[("number", Arg::Text(&sitting))]),
        order: reason.moment.to_owned(),
        words: reason.text.clone(),
    }
}

fn title<'a>(teller: &'a Teller, class: &'a Folder) -> &'a str {
    let told = class.played.iter().find_map(|own| own.of_class.as_ref()).map(|own| own.exercise.as_str());
    class.title.as_deref().or(told).unwrap_or(&teller.pack.title)
}

/// What stands on the page of the class beside its steps.
fn whole(teller: &Teller, class: &Folder, lucks: u32) -> Whole {
    let number = |count: usize| Arg::Count(u32::try_from(count).unwrap_or(u32::MAX));
    let orders: usize = class.played.iter().map(|own| own.orders).sum();
    let mut notes = vec![teller.say("class-page-teams", &[("count", number(class.played.len()))])];
    if let Some(preset) = teller.pack.presets.iter().find(|preset| Some(&preset.id) == teller.pack.preset.as_ref()) {
        notes.push(teller.say("report-rounds", &[("name", Arg::Text(&preset.name))]));
    }
    if lucks < OTHER_LUCKS {
        notes.push(teller.say("class-page-lucks", &[("count", Arg::Count(lucks))]));
    }
    if !class.left_out.is_empty() {
        notes.push(teller.say("class-page-left-out", &[("count", number(class.left_out.len()))]));
    }
    let line = |reason: &Reason| {
        let sitting = reason.sitting.to_string();
        let args = [("number", Arg::Text(&sitting)), ("text", Arg::Text(&reason.text))];
        match reason.moment {
            "first-draft" => teller.say("class-page-said-draft", &args),
            "signing" => teller.say("class-page-said-signing", &args),
            _ => teller.say("class-page-said-other", &args),
        }
    };
    let said = class.played.iter().filter(|own| !own.said.is_empty());
    let said = said.map(|own| (own.team.clone(), own.said.iter().map(line).collect())).collect();
    let moves = orders.to_string();
    let foot =
        teller.say("report-foot", &[("version", Arg::Text(env!("CARGO_PKG_VERSION"))), ("moves", Arg::Text(&moves))]);
    Whole { title: title(teller, class).to_owned(), notes, said, foot }
}

#[cfg(test)]
mod tests {
    use super::lucks;

    #[test]
    fn a_class_is_played_again_in_full_and_more_than_that_takes_no_longer() {
        assert_eq!([1, 6, 16].map(lucks), [200; 3]);
        assert_eq!([17, 32, 100, 200, 5_000].map(lucks), [188, 100, 32, 16, 16]);
    }
}
