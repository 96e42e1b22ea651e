//! Clauses against factions: what each makes of every clause, theirs beside yours, and what sets the factions apart.

use wedge_engine::{BlocId, BlocReading, IssueId, Package, Pull};

use crate::speech::{Arg, capital};
use crate::teller::Teller;

/// Clauses against factions.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Matrix {
    /// The factions, each a column.
    pub factions: Vec<Column>,
    /// The clauses, each a row.
    pub clauses: Vec<Row>,
    /// True if a package of theirs stands beside yours.
    pub beside: bool,
}

/// A faction.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    /// Which.
    pub bloc: BlocId,
    /// Its short name, as it begins a sentence.
    pub name: String,
    /// How it took what was tabled last, if anything was, from -2 (against it) to 2 (for it).
    pub stance: Option<i8>,
    /// How it moved since the draft before that, if there was one, from -2 (further off) to 2 (nearer).
    pub moved: Option<i8>,
    /// Both in words; empty if nothing was tabled.
    pub words: String,
}

/// A clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    /// Which.
    pub issue: IssueId,
    /// Its name.
    pub name: String,
    /// What you want.
    pub yours: String,
    /// What they want, where that is something else.
    pub theirs: Option<String>,
    /// What each faction makes of yours.
    pub cells: Vec<Cell>,
}

/// What a faction makes of a clause.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Cell {
    /// From -3 (strongly against) to 3 (strongly for).
    pub strength: i8,
    /// How it changed since the draft before, if there was one: below 0 it likes it less.
    pub changed: i8,
    /// Both in words, with the faction's name.
    pub words: String,
}

fn of_clause(pulls: &[Pull], issue: IssueId) -> i8 {
    pulls.iter().find(|pull| pull.issue == issue).map_or(0, |pull| pull.strength)
}

impl Teller {
    /// The matrix of a package: how each of its clauses pulls on each faction (`pulls`, by faction), beside their package if
    /// there is one. `readings` say how the factions took what was tabled last, and `before` how the clauses of the draft
    /// before pulled on them.
    #[must_use]
    pub fn matrix(
        &self,
        yours: &Package,
        theirs: Option<&Package>,
        pulls: &[Vec<Pull>],
        readings: &[BlocReading],
        before: Option<&[BlocReading]>,
    ) -> Matrix {
        let scenario = &self.pack.scenario;
        let name = |bloc: BlocId| capital(&self.pack.factions[bloc.at()].short);
        let factions = scenario
            .bloc_ids()
            .map(|bloc| {
                let reading = readings.iter().find(|reading| reading.bloc == bloc);
                let moved = reading.and_then(|reading| reading.moved);
                let words = reading.map(|reading| {
                    let stance = self.stance(reading.stance);
                    match moved {
                        None => stance,
                        Some(moved) => {
                            let moved = self.moved(moved);
                            self.say("matrix-took", &[("stance", Arg::Text(&stance)), ("moved", Arg::Text(&moved))])
                        }
                    }
                });
                let stance = reading.map(|reading| reading.stance);
                Column { bloc, name: name(bloc), stance, moved, words: words.unwrap_or_default() }
            })
            .collect();
        let clauses = scenario
            .issue_ids()
            .map(|issue| {
                let (mine, other) = (yours.option(issue), theirs.map(|package| package.option(issue)));
                let cells = scenario.bloc_ids().zip(pulls).map(|(bloc, pulls)| {
                    let old = before.and_then(|all| all.iter().find(|reading| reading.bloc == bloc));
                    self.cell(bloc, of_clause(pulls, issue), old.map(|reading| of_clause(&reading.pulls, issue)))
                });
                Row {
                    issue,
                    name: self.issue(issue).to_owned(),
                    yours: self.option(issue, mine).to_owned(),
                    theirs: other.filter(|other| *other != mine).map(|other| self.option(issue, other).to_owned()),
                    cells: cells.collect(),
                }
            })
            .collect();
        Matrix { factions, clauses, beside: theirs.is_some() }
    }

    /// How a clause of a package pulls on each faction, by what everybody knows: the cells of its row.
    #[must_use]
    pub fn cells(&self, pulls: &[Vec<Pull>], issue: IssueId) -> Vec<Cell> {
        let blocs = self.pack.scenario.bloc_ids().zip(pulls);
        blocs.map(|(bloc, pulls)| self.cell(bloc, of_clause(pulls, issue), None)).collect()
    }

    fn cell(&self, bloc: BlocId, strength: i8, before: Option<i8>) -> Cell {
        let name = capital(&self.pack.factions[bloc.at()].short);
        let (name, said) = (("name", Arg::Text(&name)), self.strength(strength));
        let now = ("now", Arg::Text(&said));
        let words = match before.filter(|old| *old != strength) {
            Some(old) => {
                let old = self.strength(old);
                self.say("matrix-cell-changed", &[name, now, ("old", Arg::Text(&old))])
            }
            None => self.say("matrix-cell", &[name, now]),
        };
        Cell { strength, changed: before.map_or(0, |old| strength - old), words }
    }

    /// The strength of a pull, from -3 (strongly against) to 3 (strongly for), 0 being neither.
    fn strength(&self, strength: i8) -> String {
        if strength == 0 { self.say("pull-0", &[]) } else { self.pull(strength) }
    }

    /// What sets the factions apart in an answer: who breaks ranks with their leader and over what, and which clauses moved
    /// whom since the draft before.
    #[must_use]
    pub fn apart(&self, readings: &[BlocReading], before: Option<&[BlocReading]>) -> Vec<String> {
        let scenario = &self.pack.scenario;
        let short = |bloc: BlocId| self.pack.factions[bloc.at()].short.as_str();
        let mut said = Vec::new();
        for leader in readings.iter().filter(|reading| scenario.leads(reading.bloc)) {
            let party = scenario.blocs[leader.bloc.at()].counterpart;
            let own = readings.iter().filter(|reading| scenario.blocs[reading.bloc.at()].counterpart == party);
            for other in own.filter(|reading| (reading.stance - leader.stance).abs() >= 2) {
                let side = (other.stance - leader.stance).signum();
                let gap = |issue: IssueId| (of_clause(&other.pulls, issue) - of_clause(&leader.pulls, issue)) * side;
                // Of what pulls it to where it stands, the issue on which it differs most from its leader; of equals the first.
                let pulls = |issue: &IssueId| of_clause(&other.pulls, *issue) * side > 0 && gap(*issue) > 0;
                let issue = scenario.issue_ids().filter(pulls).min_by_key(|issue| -gap(*issue));
                let name = ("name", Arg::Text(self.bloc(other.bloc)));
                let leader = ("leader", Arg::Text(self.bloc(leader.bloc)));
                let stance = self.stance(other.stance);
                let stance = ("stance", Arg::Text(&stance));
                said.push(match issue {
                    Some(issue) => {
                        self.say("apart-over", &[name, leader, stance, ("issue", Arg::Text(self.issue(issue)))])
                    }
                    None => self.say("apart", &[name, leader, stance]),
                });
            }
        }
        let Some(before) = before else { return said };
        let mut moved: Vec<(IssueId, bool, Vec<&str>)> = Vec::new();
        let mut unseen: [Vec<&str>; 2] = Default::default();
        for reading in readings {
            let Some(old) = before.iter().find(|old| old.bloc == reading.bloc) else { continue };
            let nearer = reading.moved.unwrap_or(0).signum();
            let change = |issue: IssueId| (of_clause(&reading.pulls, issue) - of_clause(&old.pulls, issue)) * nearer;
            let most = scenario.issue_ids().min_by_key(|issue| -change(*issue));
            let Some(issue) = most.filter(|issue| change(*issue) > 0) else {
                // What moved it is no interest that everybody knows: the tie, or its words in public.
                match nearer {
                    1.. => unseen[0].push(short(reading.bloc)),
                    0 => {}
                    ..=-1 => unseen[1].push(short(reading.bloc)),
                }
                continue;
            };
            match moved.iter_mut().find(|(one, way, _)| (*one, *way) == (issue, nearer > 0)) {
                Some((_, _, names)) => names.push(short(reading.bloc)),
                None => moved.push((issue, nearer > 0, vec![short(reading.bloc)])),
            }
        }
        for (issue, nearer, names) in moved {
            let key = if nearer { "apart-nearer" } else { "apart-further" };
            let names = names.join(", ");
            said.push(self.say(key, &[("issue", Arg::Text(self.issue(issue))), ("names", Arg::Text(&names))]));
        }
        for (key, names) in ["apart-unseen-nearer", "apart-unseen-further"].into_iter().zip(unseen) {
            if !names.is_empty() {
                said.push(self.say(key, &[("names", Arg::Text(&names.join(", ")))]));
            }
        }
        said
    }
}
