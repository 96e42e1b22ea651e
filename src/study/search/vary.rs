//! Lines by lot, and lines that differ a little from others.

use wedge_engine::{ActionId, Luck, Pace, Package, Reply, Scenario, Stream, ThirdStance};

use crate::search::line::{Afterwards, Errand, Line, Replies};

/// Most drafts of a line, and most errands before and after the talks end.
const ASKS: usize = 3;
const ERRANDS: usize = 5;

/// What is searched: every line, or those of a kind.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Among {
    /// Every line that takes no answer of a leader as a sign.
    Blind,
    /// Those that go on to another draft when a leader balks.
    Probing,
    /// Those that table nothing and stay at the table.
    Stalling,
    /// Those that sign nothing: they table nothing, or leave.
    Unsigned,
    /// Those that put something to signature in the first sitting.
    AtOnce,
}

/// Draws numbers and lines.
#[derive(Debug)]
pub(crate) struct Lot {
    luck: Luck,
    sittings: u32,
}

impl Lot {
    /// Luck of the search's own, apart from that of any game.
    pub(crate) fn new(scenario: &Scenario, climber: u32) -> Self {
        let sittings = u32::try_from(scenario.talks.len()).unwrap_or(u32::MAX).max(1);
        Self { luck: Luck::at(0, Stream::Nature, u32::MAX - 2, climber), sittings }
    }

    pub(crate) fn below(&mut self, end: usize) -> usize {
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "below a count of options")]
        let index = (self.luck.uniform() * end as f64) as usize;
        index.min(end.saturating_sub(1))
    }

    fn one_in(&mut self, many: usize) -> bool {
        self.below(many) == 0
    }

    fn sitting(&mut self) -> u32 {
        1 + u32::try_from(self.below(self.sittings as usize)).unwrap_or(0)
    }

    pub(crate) fn package(&mut self, scenario: &Scenario) -> Package {
        Package(scenario.issues.iter().map(|issue| small(self.below(issue.options.len()))).collect())
    }

    /// One of some packages, every option of an issue as likely as another, however few of them have it.
    fn known(&mut self, scenario: &Scenario, reachable: &[Package]) -> Package {
        let issue = self.below(scenario.issues.len());
        let option = small(self.below(scenario.issues[issue].options.len()));
        let with: Vec<&Package> = reachable.iter().filter(|package| package.0[issue] == option).collect();
        match with.len() {
            0 => reachable[self.below(reachable.len())].clone(),
            some => with[self.below(some)].clone(),
        }
    }

    fn action(&mut self, scenario: &Scenario) -> Option<ActionId> {
        (!scenario.actions.is_empty()).then(|| ActionId::from_index(self.below(scenario.actions.len())))
    }

    fn errand(&mut self, scenario: &Scenario) -> Option<Errand> {
        // As often as it can be done, or in some sittings.
        let (one, other) = if self.one_in(2) { (1, self.sittings) } else { (self.sitting(), self.sitting()) };
        self.action(scenario).map(|action| Errand { action, first: one.min(other), last: one.max(other) })
    }

    fn reply(&mut self) -> Reply {
        [Reply::Protest, Reply::Suspend, Reply::Silence, Reply::Strike, Reply::StrikeHard][self.below(5)]
    }

    fn pace(&mut self) -> Pace {
        [Pace::Agreed, Pace::Pause, Pace::Fast][self.below(3)]
    }

    fn third(&mut self) -> ThirdStance {
        [ThirdStance::Spare, ThirdStance::Press][self.below(2)]
    }

    /// A line by lot. Some begin from a package that is known to be within reach.
    pub(crate) fn line(&mut self, scenario: &Scenario, reachable: &[Package]) -> Line {
        let mut asks: Vec<(u32, Package)> = (0..=self.below(ASKS))
            .map(|_| {
                let known = !reachable.is_empty() && !self.one_in(4);
                let package = if known { self.known(scenario, reachable) } else { self.package(scenario) };
                (self.sitting(), package)
            })
            .collect();
        asks.sort_by_key(|(sitting, _)| *sitting);
        let errands = (0..=self.below(ERRANDS)).filter_map(|_| self.errand(scenario)).collect();
        let after = (0..self.below(ERRANDS)).filter_map(|_| self.action(scenario)).collect();
        Line {
            asks,
            yields: false,
            settles: self.one_in(3).then(|| self.sitting()),
            leaves: self.one_in(4).then(|| self.sitting()),
            errands,
            replies: Replies {
                breach: self.reply(),
                attack: self.reply(),
                found: self.reply(),
                incidents: scenario
                    .incidents
                    .iter()
                    .map(|incident| small(self.below(incident.replies.len().max(1))))
                    .collect(),
            },
            after: Afterwards {
                pace: self.pace(),
                relief: !self.one_in(3),
                third: self.third(),
                since: u32::try_from(self.below(scenario.implementation.len().max(1))).unwrap_or(0),
                errands: after,
            },
        }
    }

    /// The same line with one thing, or a few, otherwise.
    pub(crate) fn varied(&mut self, scenario: &Scenario, line: &Line, reachable: &[Package]) -> Line {
        let mut line = line.clone();
        for _ in 0..=self.below(3) {
            self.vary(scenario, &mut line, reachable);
        }
        line
    }

    fn vary(&mut self, scenario: &Scenario, line: &mut Line, reachable: &[Package]) {
        match self.below(16) {
            // A clause of a draft: the commonest change, since there are most of them.
            0..=4 if !line.asks.is_empty() => {
                let (ask, issue) = (self.below(line.asks.len()), self.below(scenario.issues.len()));
                line.asks[ask].1.0[issue] = small(self.below(scenario.issues[issue].options.len()));
            }
            5 if !line.asks.is_empty() => {
                let ask = self.below(line.asks.len());
                line.asks[ask].0 = self.sitting();
                line.asks.sort_by_key(|(sitting, _)| *sitting);
            }
            6 => {
                if line.asks.len() > 1 && self.one_in(2) {
                    let gone = self.below(line.asks.len());
                    line.asks.remove(gone);
                } else if line.asks.len() < ASKS {
                    let copied = (!line.asks.is_empty() && self.one_in(2)).then(|| self.below(line.asks.len()));
                    let package = match copied {
                        Some(ask) => line.asks[ask].1.clone(),
                        None if reachable.is_empty() => self.package(scenario),
                        None => self.known(scenario, reachable),
                    };
                    line.asks.push((self.sitting(), package));
                    line.asks.sort_by_key(|(sitting, _)| *sitting);
                }
            }
            7 => line.settles = if line.settles.is_some() { None } else { Some(self.sitting()) },
            8 => line.leaves = if line.leaves.is_some() { None } else { Some(self.sitting()) },
            9 | 10 => {
                let full = line.errands.len() >= ERRANDS || (!line.errands.is_empty() && self.one_in(3));
                if full {
                    let gone = self.below(line.errands.len());
                    line.errands.remove(gone);
                } else {
                    line.errands.extend(self.errand(scenario));
                }
            }
            11 | 12 => {
                let errands = &mut line.after.errands;
                if errands.len() >= ERRANDS || (!errands.is_empty() && self.one_in(3)) {
                    let gone = self.below(errands.len());
                    errands.remove(gone);
                } else if let Some(action) = self.action(scenario) {
                    let place = self.below(errands.len() + 1);
                    errands.insert(place, action);
                }
            }
            13 => match self.below(4) {
                0 => line.after.pace = self.pace(),
                1 => line.after.relief = !line.after.relief,
                2 => line.after.third = self.third(),
                _ => {
                    let rounds = scenario.implementation.len().max(1);
                    line.after.since = u32::try_from(self.below(rounds)).unwrap_or(0);
                }
            },
            14 => match self.below(3) {
                0 => line.replies.breach = self.reply(),
                1 => line.replies.attack = self.reply(),
                _ => line.replies.found = self.reply(),
            },
            _ => {
                let asking: Vec<usize> =
                    (0..scenario.incidents.len()).filter(|at| scenario.incidents[*at].replies.len() > 1).collect();
                if !asking.is_empty() {
                    let incident = asking[self.below(asking.len())];
                    line.replies.incidents[incident] = small(self.below(scenario.incidents[incident].replies.len()));
                }
            }
        }
    }
}

impl Among {
    /// The line made one of these, by the smallest change.
    pub(crate) fn held(self, mut line: Line) -> Line {
        match self {
            Self::Blind => line.yields = false,
            Self::Probing => line.yields = true,
            Self::Stalling => {
                line.asks.clear();
                line.leaves = None;
                line.settles = None;
            }
            Self::Unsigned => {
                line.asks.clear();
                line.settles = None;
            }
            Self::AtOnce => {
                line.leaves = None;
                line.asks.truncate(1);
                line.asks.iter_mut().for_each(|(sitting, _)| *sitting = 1);
            }
        }
        line
    }
}

fn small(number: usize) -> u8 {
    u8::try_from(number).unwrap_or(u8::MAX)
}
