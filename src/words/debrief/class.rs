//! The debrief of a class, step by step on a wall: what the teams did and what came of it, side by side. Nobody is ranked.
//!
//! Up to the step at which the envelope is opened nothing here tells what the tie was.

use wedge_counsel::{Lucks, whole_percent};
use wedge_engine::{Event, Outcome, Status};

use crate::debrief::luck::kept_to_the_end;
use crate::debrief::paper::{Drawn, Panel, Picture, Piece, Section, Series, Table};
use crate::debrief::told::{NONE, TeamTold, Told};
use crate::debrief::{absent, argument, attack, beliefs, judgement, question};
use crate::numbers::percent;
use crate::speech::{Arg, capital};
use crate::teller::Teller;

/// What an instructor reads out of the envelope.
#[derive(Clone, Copy, Debug)]
pub struct Opened<'a> {
    /// The words that were shown before the class.
    pub words: &'a [String],
    /// The number that lies in it.
    pub nonce: &'a str,
}

/// The steps, in order: how it felt, the deals, the beliefs, the envelope and how well was judged, the arms, what told most and what
/// nobody asked, luck or choice, who was not in the room, the argument and the record, the model attacked, one question.
#[must_use]
pub fn class_debrief(teller: &Teller, teams: &[TeamTold<'_>], opened: &Opened<'_>) -> Vec<Section> {
    let class = Class { teller, teams };
    let nothing = |id: &'static str, title: String| Section { id, title, pieces: Vec::new(), folds: Vec::new() };
    vec![
        class.plain("felt", teller.say("wall-felt", &[]), teller.say("wall-felt-text", &[])),
        class.deals(),
        class.beliefs(),
        class.envelope(opened),
        class.arms(),
        class.told_most(),
        class.luck(),
        class.absent().unwrap_or_else(|| nothing("absent", teller.say("debrief-absent", &[]))),
        class.record().unwrap_or_else(|| nothing("argument", teller.say("wall-argument", &[]))),
        attack::open(teller),
        class.take_away(),
    ]
}

struct Class<'a> {
    teller: &'a Teller,
    teams: &'a [TeamTold<'a>],
}

impl Class<'_> {
    fn plain(&self, id: &'static str, title: String, text: String) -> Section {
        Section { id, title, pieces: vec![Piece::Lead(text)], folds: Vec::new() }
    }

    fn told<'b>(&'b self, team: &'b TeamTold<'b>) -> Told<'b> {
        Told { teller: self.teller, truth: &team.truth, outcome: team.outcome, review: Some(team.review) }
    }

    /// Who was not in the room, and what it cost them in the mean of all games.
    fn absent(&self) -> Option<Section> {
        let sum: f64 = self.teams.iter().map(|team| team.outcome.mean_violence).sum();
        absent::with_violence(self.teller, sum / self.teams.len().max(1) as f64)
    }

    /// The argument and the record, beside every game.
    fn record(&self) -> Option<Section> {
        let mut own = self.teams.iter().map(|team| argument::section(&self.told(team)));
        let mut section = own.next()??;
        // Of the argument the wall says what it holds; what it is a part of is a second thought.
        if let Some(argument) = &self.teller.pack.argument {
            section.pieces.retain(|piece| !matches!(piece, Piece::Text(text) if *text == argument.larger));
        }
        let table = |section: &mut Section| {
            section
                .pieces
                .iter_mut()
                .find_map(|piece| if let Piece::Table(table) = piece { Some(table.clone()) } else { None })
        };
        let Some(mut beside) = table(&mut section) else { return Some(section) };
        for mut other in own.flatten() {
            for (row, more) in beside.rows.iter_mut().zip(table(&mut other).map(|table| table.rows).unwrap_or_default())
            {
                row.extend(more.into_iter().nth(2));
            }
        }
        beside.head.truncate(2);
        beside.head.extend(self.teams.iter().map(|team| team.name.to_owned()));
        for piece in &mut section.pieces {
            if let Piece::Table(table) = piece {
                table.clone_from(&beside);
            }
        }
        Some(section)
    }

    /// A table of teams by something: its columns are the teams.
    fn table(&self, title: &str, first: String, rows: Vec<Vec<String>>) -> Piece {
        let names = self.teams.iter().map(|team| team.name.to_owned());
        let head = std::iter::once(first).chain(names).collect();
        Piece::Table(Table { title: title.to_owned(), head, rows })
    }

    /// A row of such a table.
    fn row(&self, name: &str, cell: impl Fn(&TeamTold<'_>) -> String) -> Vec<String> {
        std::iter::once(capital(name)).chain(self.teams.iter().map(cell)).collect()
    }

    /// True if there was something to sign and no team did.
    fn nobody_signed(&self) -> bool {
        self.teller.talks() && self.teams.iter().all(|team| team.outcome.signed.is_none())
    }

    /// A count and what it is a part of.
    fn of(&self, count: usize, all: usize) -> String {
        let [count, all] = [count, all].map(|count| Arg::Count(u32::try_from(count).unwrap_or(u32::MAX)));
        self.teller.say("wall-count-of", &[("count", count), ("all", all)])
    }

    /// What was signed, team by team; where an agreement was in force before, its text, and how it stood in the end.
    fn deals(&self) -> Section {
        if !self.teller.talks() {
            return self.in_force();
        }
        let teller = self.teller;
        let title = teller.say("wall-deals", &[]);
        if self.nobody_signed() {
            return self.plain("deals", title, teller.say("wall-deals-none", &[]));
        }
        let signed = self.row(&teller.say("wall-signed", &[]), |team| {
            team.outcome.signed.map_or_else(|| NONE.to_owned(), |turn| teller.date(turn))
        });
        let clauses = teller.pack.scenario.issue_ids().map(|issue| {
            self.row(teller.issue(issue), |team| {
                let package = team.outcome.package.as_ref();
                package
                    .map_or_else(|| NONE.to_owned(), |package| teller.option(issue, package.option(issue)).to_owned())
            })
        });
        let rows = std::iter::once(signed).chain(clauses).collect();
        let pieces = vec![
            Piece::Text(teller.say("wall-deals-ask", &[])),
            self.table(&title, teller.say("answer-clause", &[]), rows),
        ];
        Section { id: "deals", title, pieces, folds: Vec::new() }
    }

    /// How the agreement that was in force stood at the end for each team, and what stands in it.
    fn in_force(&self) -> Section {
        let teller = self.teller;
        let title = teller.say("wall-in-force", &[]);
        let stood = self.row(&teller.say("wall-in-force-stood", &[]), |team| {
            team.outcome.status.map_or_else(|| NONE.to_owned(), |status| teller.status(status))
        });
        let kept = self.row(&teller.say("wall-kept", &[]), |team| teller.share(team.outcome.compliance));
        let held = self.row(&teller.say("wall-durability", &[]), |team| teller.share(team.outcome.durability));
        let mut pieces = vec![
            Piece::Text(teller.say("wall-in-force-ask", &[])),
            self.table(&title, teller.say("wall-team", &[]), vec![stood, kept, held]),
        ];
        if let Some(package) = &teller.pack.scenario.in_force {
            let clause =
                |issue| vec![capital(teller.issue(issue)), teller.option(issue, package.option(issue)).to_owned()];
            let head = vec![teller.say("answer-clause", &[]), teller.say("wall-in-force-text", &[])];
            let rows = teller.pack.scenario.issue_ids().map(clause).collect();
            pieces.push(Piece::Table(Table { title: teller.say("wall-in-force-text", &[]), head, rows }));
        }
        Section { id: "deals", title, pieces, folds: Vec::new() }
    }

    /// Beliefs in each hypothesis over time, each team beside an observer who saw what it saw.
    fn beliefs(&self) -> Section {
        let teller = self.teller;
        let ask = Piece::Text(teller.say("wall-beliefs-ask", &[]));
        let pictures = (0..teller.pack.types.len()).map(|kind| Piece::Picture(self.belief_in(kind)));
        let pieces = std::iter::once(ask).chain(pictures).collect();
        Section { id: "beliefs", title: teller.say("wall-beliefs", &[]), pieces, folds: Vec::new() }
    }

    /// Beliefs in one hypothesis.
    fn belief_in(&self, kind: usize) -> Picture {
        let teller = self.teller;
        let [own, ideal] = [teller.say("wall-team", &[]), teller.say("wall-observer", &[])];
        let end = |team: &TeamTold<'_>| team.truth.log.last().map_or(0, |(turn, _)| *turn);
        let last = self.teams.iter().map(end).max().unwrap_or(0).max(1);
        let panel = |team: &TeamTold<'_>| {
            let stated = beliefs::stated(&self.told(team));
            let mut mine: Vec<(u32, f64)> =
                stated.iter().map(|(turn, shares)| (*turn, f64::from(shares[kind]) / 100.0)).collect();
            let mut seen: Vec<(u32, f64)> =
                team.review.learned.iter().map(|learned| (learned.turn, learned.shares[kind])).collect();
            for points in [&mut mine, &mut seen] {
                points.extend(points.last().map(|(_, share)| (end(team), *share)));
            }
            let series = [(own.clone(), mine), (ideal.clone(), seen)].map(|(name, points)| Series { name, points });
            Panel { name: team.name.to_owned(), series: series.to_vec() }
        };
        let panels = self.teams.iter().map(panel).collect();
        let name = teller.pack.types[kind].name.clone();
        let rows = self.teams.iter().map(|team| vec![team.name.to_owned(), self.last_belief(team, kind)]);
        let title = teller.say("wall-beliefs-table", &[]);
        let table = Table { title, head: vec![own.clone(), name.clone()], rows: rows.collect() };
        let (from, to) = (teller.date(0), teller.date(last));
        Picture { title: name, drawn: Drawn::Lines { panels, last, from, to }, table }
    }

    /// The last belief of a team in a hypothesis, and the observer's in brackets, in percent.
    fn last_belief(&self, team: &TeamTold<'_>, kind: usize) -> String {
        let own = beliefs::stated(&self.told(team)).last().map(|(_, shares)| shares[kind].to_string());
        let ideal = team.review.learned.last().map(|learned| whole_percent(&learned.shares)[kind].to_string());
        let or_none = |text: Option<String>| text.unwrap_or_else(|| NONE.to_owned());
        let (own, ideal) = (or_none(own), or_none(ideal));
        self.teller.say("wall-own-and-observer", &[("own", Arg::Text(&own)), ("observer", Arg::Text(&ideal))])
    }

    fn kind(&self, team: &TeamTold<'_>) -> String {
        self.teller.pack.types[team.outcome.kind.at()].name.clone()
    }

    fn envelope(&self, opened: &Opened<'_>) -> Section {
        let teller = self.teller;
        let title = teller.say("wall-envelope", &[]);
        let row = self.row(&teller.say("wall-was", &[]), |team| self.kind(team));
        let believed =
            self.row(&teller.say("wall-believed", &[]), |team| self.last_belief(team, team.outcome.kind.at()));
        let (words, nonce) = (opened.words.join(" "), opened.nonce);
        let mut pieces = vec![self.table(&title, teller.say("wall-team", &[]), vec![row, believed])];
        pieces.extend(judgement::of_class(teller, self.teams));
        // A class that is put together from files may have no envelope.
        if !nonce.is_empty() {
            let args = [("words", Arg::Text(&words)), ("nonce", Arg::Text(nonce))];
            pieces.push(Piece::Note(teller.say("wall-envelope-note", &args)));
        }
        Section { id: "envelope", title, pieces, folds: Vec::new() }
    }

    /// Means over the teams of each hypothesis that any of them sat across from.
    fn arms(&self) -> Section {
        let teller = self.teller;
        let talks = teller.talks();
        let (title, ask) = match (talks, self.nobody_signed()) {
            (true, true) => (teller.say("wall-arms-none", &[]), teller.say("wall-arms-none-ask", &[])),
            (true, false) => (teller.say("wall-arms", &[]), teller.say("wall-arms-ask", &[])),
            (false, _) => (teller.say("wall-arms", &[]), teller.say("wall-arms-ask-in-force", &[])),
        };
        let mut head = vec![teller.say("wall-was", &[])];
        head.push(teller.say("wall-teams", &[]));
        head.extend(talks.then(|| teller.say("wall-count-signed", &[])));
        // Where nothing was signed there is nothing that was kept.
        let kept = !self.nobody_signed();
        head.extend(["wall-kept", "wall-durability"].into_iter().filter(|_| kept).map(|key| teller.say(key, &[])));
        let third = teller.pack.scenario.third.is_some();
        if third {
            head.push(teller.say("wall-stood", &[]));
        }
        let rows = teller.pack.scenario.type_ids().filter_map(|kind| {
            let of: Vec<&TeamTold<'_>> = self.teams.iter().filter(|team| team.outcome.kind == kind).collect();
            if of.is_empty() {
                return None;
            }
            let signed: Vec<&&TeamTold<'_>> = of.iter().filter(|team| team.outcome.signed.is_some()).collect();
            let mean = |value: fn(&Outcome) -> f64| {
                let sum: f64 = signed.iter().map(|team| value(team.outcome)).sum();
                if signed.is_empty() { NONE.to_owned() } else { teller.share(sum / signed.len() as f64) }
            };
            let mut row = vec![teller.pack.types[kind.at()].name.clone(), of.len().to_string()];
            let of_all = |count: usize| self.of(count, of.len());
            row.extend(talks.then(|| of_all(signed.len())));
            if kept {
                row.extend([mean(|outcome| outcome.compliance), mean(|outcome| outcome.durability)]);
            }
            if third {
                row.push(of_all(of.iter().filter(|team| team.outcome.fell.is_none()).count()));
            }
            Some(row)
        });
        let table = Table { title: title.clone(), head, rows: rows.collect() };
        let pieces = vec![Piece::Table(table), Piece::Text(ask)];
        Section { id: "arms", title, pieces, folds: Vec::new() }
    }

    /// On which date the observer's belief moved furthest, how often each team heard each source, and whom nobody asked.
    fn told_most(&self) -> Section {
        let teller = self.teller;
        let title = teller.say("wall-told", &[]);
        let count = |team: &TeamTold<'_>, counts: &dyn Fn(&Event) -> bool| {
            team.truth.log.iter().filter(|(_, event)| counts(event)).count()
        };
        let mut rows = Vec::new();
        let mut nobody = Vec::new();
        for desk in teller.pack.scenario.desk_ids() {
            let reports = |event: &Event| matches!(event, Event::Reported { desk: of, .. } if *of == desk);
            rows.push(self.row(teller.desk(desk), |team| count(team, &reports).to_string()));
            if self.teams.iter().all(|team| count(team, &reports) == 0) {
                nobody.push(teller.desk(desk).to_owned());
            }
        }
        // A faction is asked about a draft.
        if teller.talks() {
            let sounded = |event: &Event| matches!(event, Event::Sounded { .. });
            rows.push(self.row(&teller.say("wall-sounded", &[]), |team| count(team, &sounded).to_string()));
            if self.teams.iter().all(|team| count(team, &sounded) == 0) {
                nobody.push(teller.say("wall-asked-factions", &[]));
            }
        }
        rows.extend(self.furthest());
        let mut pieces = vec![self.table(&title, teller.say("wall-source", &[]), rows)];
        pieces.push(Piece::Text(if nobody.is_empty() {
            teller.say("wall-asked-all", &[])
        } else {
            teller.say("wall-asked-nobody", &[("names", Arg::Text(&nobody.join(", ")))])
        }));
        pieces.push(Piece::Text(teller.say("wall-told-ask", &[])));
        Section { id: "told", title, pieces, folds: Vec::new() }
    }

    /// On which date the observer's belief moved furthest, and by how much.
    fn furthest(&self) -> [Vec<String>; 2] {
        let teller = self.teller;
        let furthest = |team: &TeamTold<'_>| {
            let moves = team.review.learned.windows(2).map(|pair| {
                let by: f64 = pair[0].shares.iter().zip(&pair[1].shares).map(|(one, other)| (one - other).abs()).sum();
                (pair[1].turn, by / 2.0)
            });
            moves.max_by(|one, other| one.1.total_cmp(&other.1))
        };
        let date = self.row(&teller.say("wall-told-date", &[]), |team| {
            furthest(team).map_or_else(|| NONE.to_owned(), |(turn, _)| teller.date(turn))
        });
        let by = self.row(&teller.say("wall-told-by", &[]), |team| {
            furthest(team).map_or_else(|| NONE.to_owned(), |(_, by)| percent(by))
        });
        [date, by]
    }

    /// Each team's orders under other lucks, the tie being what it was.
    fn luck(&self) -> Section {
        let teller = self.teller;
        let title = teller.say("debrief-luck", &[]);
        let of = |team: &TeamTold<'_>, counts: fn(&Outcome) -> bool| {
            let lucks = team.review.as_it_was(team.outcome.kind);
            let cell = |lucks: &Lucks| self.of(lucks.count(counts), lucks.games.len());
            lucks.map_or_else(|| NONE.to_owned(), cell)
        };
        let mut rows = Vec::new();
        if teller.talks() {
            let signed = teller.say("debrief-luck-signed", &[]);
            rows.push(self.row(&signed, |team| of(team, |outcome| outcome.signed.is_some())));
        }
        let held = teller.say(kept_to_the_end(teller), &[]);
        rows.push(self.row(&held, |team| of(team, |outcome| outcome.status == Some(Status::Held))));
        if teller.pack.scenario.third.is_some() {
            let stood = teller.say("debrief-luck-stood", &[]);
            rows.push(self.row(&stood, |team| of(team, |outcome| outcome.fell.is_none())));
        }
        rows.push(
            self.row(&teller.say("debrief-luck-quiet", &[]), |team| of(team, |outcome| outcome.attacks_abroad == 0)),
        );
        let games = self.teams.first().and_then(|team| team.review.lucks.first()).map_or(0, |lucks| lucks.games.len());
        let games = games.to_string();
        let pieces = vec![
            self.table(&title, teller.say("wall-luck-of", &[("count", Arg::Text(&games))]), rows),
            Piece::Text(teller.say("wall-luck-ask", &[])),
        ];
        Section { id: "luck", title, pieces, folds: Vec::new() }
    }

    /// The question that most of the games raise; where no question is that of more than half of them, the one behind all.
    fn take_away(&self) -> Section {
        let asked: Vec<Section> = self.teams.iter().map(|team| question::section(&self.told(team))).collect();
        let votes = |one: &&Section| asked.iter().filter(|other| other.pieces == one.pieces).count();
        let most = asked.iter().max_by_key(votes).filter(|one| 2 * votes(one) > asked.len());
        most.cloned().unwrap_or_else(|| {
            let (title, text) = (self.teller.say("debrief-question", &[]), self.teller.say("wall-question", &[]));
            self.plain("question", title, text)
        })
    }
}
