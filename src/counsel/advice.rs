//! What each desk would do next: one ready move with its ground.
//!
//! A desk knows what anybody can read in the scenario, what home would say, and its own reports; it sees the world from
//! those it hears. Its advice is a proposal, not an analysis: it may be wrong, and it is wrong in the direction of its
//! sources. Nothing hidden enters.

use wedge_engine::{
    BlocId, Command, DeskId, HomeVerdict, IssueId, Pace, Package, Phase, Refusal, Role, Scenario, Setting, View,
};

use crate::afterwards::{self, Use};

/// What a desk that has not reported takes the readiness to cut the tie to be.
const UNASKED: f64 = 0.5;

/// What a whole rung costs those a desk hears, in shares of an interest, if they are not ready for it at all.
const RUNG: f64 = 0.5;

/// Least difference, in shares of an interest, for which a desk moves a clause.
const LEAST: f64 = 0.005;

/// How much more than the other side's a first draft counts its own side's gains.
const OWN_SIDE: f64 = 2.0;

/// Most clauses that a desk asks for at once.
const MOST_ASKED: usize = 3;

/// From this estimate up a desk trusts that the tie can be cut.
const READY: f64 = 0.6;

/// Below this one it trusts that it can not.
const NOT_READY: f64 = 0.4;

/// Why a desk proposes what it proposes.
#[derive(Clone, Debug, PartialEq)]
pub enum Ground {
    /// It has not been asked in this game.
    NotAsked,
    /// A first draft; the issue on which those it hears want most.
    First(IssueId),
    /// A trade: what to give, which those it hears want, and what to ask for in return, which costs them little.
    Trade {
        /// What to give, with the option.
        give: Option<(IssueId, usize)>,
        /// What to ask for, with the options.
        ask: Vec<(IssueId, usize)>,
        /// Whether home would ratify the whole.
        ratifies: bool,
    },
    /// Their counter-offer can be had, and little would be gained by asking for more.
    Take,
    /// What is agreed can be signed; the estimate behind it, if the desk has ever reported.
    Sign(Option<f64>),
    /// What is agreed should be watched better before it is signed; the estimate behind it.
    Watch(f64, IssueId, usize),
    /// What is agreed would not pass at home.
    HomeFirst,
    /// What is agreed has gone to the leadership across the table; until it answers nothing can be signed.
    Referred,
    /// Slow down or hold back, because the tie is not being cut as far as it hears.
    Hold(f64),
    /// Do as agreed, because the tie is being cut as far as it hears.
    Perform(f64),
    /// An action that is worth its effort, and what for; the estimate behind it.
    Act(Use, f64),
    /// Nothing to gain before time passes.
    Wait,
}

/// The ready move of a desk.
#[derive(Clone, Debug, PartialEq)]
pub struct Advice {
    /// Whose.
    pub desk: DeskId,
    /// Whom it hears most, at most two, with how often, 0 to 1.
    pub hears: Vec<(BlocId, f64)>,
    /// The move.
    pub command: Command,
    /// Why.
    pub ground: Ground,
}

/// One ready move from each desk; none while something waits for an answer or when the game is over.
#[must_use]
pub fn advice(scenario: &Scenario, view: &View, home: &dyn Fn(&Package) -> Option<HomeVerdict>) -> Vec<Advice> {
    if view.phase == Phase::Over || view.question.is_some() {
        return Vec::new();
    }
    scenario
        .desk_ids()
        .map(|desk| {
            let adviser = Adviser::new(scenario, view, home, desk);
            let (command, ground) = adviser.proposes();
            Advice { desk, hears: adviser.hears(), command, ground }
        })
        .collect()
}

struct Adviser<'a> {
    scenario: &'a Scenario,
    view: &'a View,
    home: &'a dyn Fn(&Package) -> Option<HomeVerdict>,
    desk: DeskId,
    /// Its last estimate of the readiness to cut the tie, 0 to 1.
    estimate: Option<f64>,
}

impl<'a> Adviser<'a> {
    fn new(
        scenario: &'a Scenario,
        view: &'a View,
        home: &'a dyn Fn(&Package) -> Option<HomeVerdict>,
        desk: DeskId,
    ) -> Self {
        let estimate = view.desks[desk.at()].reports.last().map(|report| report.estimate);
        Self { scenario, view, home, desk, estimate }
    }

    fn hears(&self) -> Vec<(BlocId, f64)> {
        let access = &self.scenario.desks[self.desk.at()].access;
        let mut heard: Vec<(BlocId, f64)> = self.scenario.bloc_ids().map(|bloc| (bloc, access[bloc.at()])).collect();
        heard.sort_by(|one, other| other.1.total_cmp(&one.1));
        heard.retain(|(_, share)| *share > 0.0);
        heard.truncate(2);
        heard
    }

    fn can_be_asked(&self) -> bool {
        self.view.desks[self.desk.at()].can_task.is_ok()
    }

    fn proposes(&self) -> (Command, Ground) {
        if self.estimate.is_none() && self.can_be_asked() {
            return (Command::Task(self.desk), Ground::NotAsked);
        }
        match self.view.phase {
            Phase::Talks => self.at_the_table(),
            Phase::Implementation | Phase::Over => self.afterwards(),
        }
    }

    fn wait(&self) -> (Command, Ground) {
        (Command::EndRound, Ground::Wait)
    }

    fn at_the_table(&self) -> (Command, Ground) {
        let table = &self.view.table;
        if table.stalled_until.is_some() {
            return self.wait();
        }
        if let Some(agreed) = &table.agreed {
            return self.on_what_is_agreed(agreed);
        }
        if self.view.may_offer.is_err() {
            return match &table.counter {
                Some(counter) if self.ratifies(counter) => (Command::Accept, Ground::Take),
                _ => self.wait(),
            };
        }
        let (package, ground) = match (&table.counter, &table.offer) {
            (Some(counter), _) => self.trade(counter, self.ratifies(counter)),
            (None, Some(offer)) => self.trade(offer, false),
            (None, None) => self.first(),
        };
        if matches!(ground, Ground::Take) {
            return (Command::Accept, ground);
        }
        // On another day the rules admit the same draft again; a desk has nothing new to say with it.
        if table.offer.as_ref() == Some(&package) {
            return self.wait();
        }
        (Command::Offer(package), ground)
    }

    fn on_what_is_agreed(&self, agreed: &Package) -> (Command, Ground) {
        if !self.ratifies(agreed) {
            let (package, _) = self.trade(agreed, false);
            let unchanged = package == *agreed || self.view.may_table(&package).is_err();
            let command = if unchanged { Command::EndRound } else { Command::Offer(package) };
            return (command, Ground::HomeFirst);
        }
        let watch = self.scenario.issue_with(Role::Verification).filter(|_| self.view.may_offer.is_ok());
        if let Some((issue, estimate)) = watch.zip(self.estimate.filter(|estimate| *estimate < NOT_READY)) {
            let next = agreed.option(issue) + 1;
            if next < self.scenario.issues[issue.at()].options.len() {
                return (Command::Offer(with(agreed, issue, next)), Ground::Watch(estimate, issue, next));
            }
        }
        if matches!(self.view.may_sign, Err(Refusal::WithLeadership(_))) {
            return (Command::EndRound, Ground::Referred);
        }
        (Command::Sign, Ground::Sign(self.estimate))
    }

    fn afterwards(&self) -> (Command, Ground) {
        let Some(estimate) = self.estimate else { return self.wait() };
        let open = |setting: Setting| {
            let settings = self.view.levers.iter().flat_map(|lever| &lever.settings);
            settings.into_iter().any(|(one, can): &(Setting, Result<(), Refusal>)| *one == setting && can.is_ok())
        };
        let wanted = if estimate < NOT_READY {
            [Setting::Pace(Pace::Pause), Setting::Relief(false)]
        } else if estimate >= READY {
            [Setting::Pace(Pace::Agreed), Setting::Relief(true)]
        } else {
            return self.act(estimate, [Use::Third, Use::Press, Use::Hold]);
        };
        if let Some(setting) = wanted.into_iter().find(|setting| open(*setting)) {
            let ground = if estimate < NOT_READY { Ground::Hold(estimate) } else { Ground::Perform(estimate) };
            return (Command::Set(setting), ground);
        }
        let uses = if estimate < NOT_READY {
            [Use::Press, Use::Third, Use::Hold]
        } else {
            [Use::Hold, Use::Third, Use::Press]
        };
        self.act(estimate, uses)
    }

    fn act(&self, estimate: f64, uses: [Use; 3]) -> (Command, Ground) {
        match afterwards::best(self.scenario, self.view, uses) {
            Some((action, used)) => (Command::Act(action), Ground::Act(used, estimate)),
            None => self.wait(),
        }
    }

    fn ratifies(&self, package: &Package) -> bool {
        (self.home)(package).is_some_and(|verdict| verdict.ratifies)
    }

    fn index(&self, package: &Package) -> f64 {
        (self.home)(package).map_or(0.0, |verdict| verdict.index)
    }

    /// What an option is worth to those the desk hears, from interests that everyone knows and its own estimate.
    fn theirs(&self, issue: IssueId, option: usize) -> f64 {
        let spec = &self.scenario.issues[issue.at()];
        let choice = &spec.options[option];
        let access = &self.scenario.desks[self.desk.at()].access;
        let interest: f64 = self
            .scenario
            .bloc_ids()
            .map(|bloc| {
                let side = &self.scenario.blocs[bloc.at()];
                access[bloc.at()] * side.weights[issue.at()] * choice.worth[side.counterpart.at()]
            })
            .sum();
        if spec.role == Role::Ladder {
            let reluctance = 1.0 - self.estimate.unwrap_or(UNASKED);
            interest - RUNG * reluctance * (choice.public + choice.covert) / 2.0
        } else {
            interest
        }
    }

    /// Every clause that could be moved from a package, with what it brings those heard and what it brings home.
    fn moves(&self, from: &Package) -> Vec<(IssueId, usize, f64, f64)> {
        let here = self.index(from);
        let mut moves = Vec::new();
        for issue in self.scenario.issue_ids() {
            let stands = from.option(issue);
            for option in 0..self.scenario.issues[issue.at()].options.len() {
                if option != stands {
                    let theirs = self.theirs(issue, option) - self.theirs(issue, stands);
                    let ours = self.index(&with(from, issue, option)) - here;
                    moves.push((issue, option, theirs, ours));
                }
            }
        }
        moves
    }

    /// A first draft: on each issue what is best for both together, its own side counted double, so that something is left
    /// to be given.
    fn first(&self) -> (Package, Ground) {
        let nothing = Package::status_quo(self.scenario.issues.len());
        let mut draft = nothing.clone();
        for issue in self.scenario.issue_ids() {
            let both = |(_, _, theirs, ours): &(IssueId, usize, f64, f64)| theirs + OWN_SIDE * ours;
            let best = self
                .moves(&nothing)
                .into_iter()
                .filter(|one| one.0 == issue && both(one) > LEAST)
                .max_by(|one, other| both(one).total_cmp(&both(other)));
            if let Some((_, option, ..)) = best {
                draft = with(&draft, issue, option);
            }
        }
        draft = self.until_home_ratifies(draft).0;
        let most = self.scenario.issue_ids().max_by(|one, other| {
            let wish = |issue: IssueId| {
                let options = 0..self.scenario.issues[issue.at()].options.len();
                options.map(|option| self.theirs(issue, option)).fold(0.0, f64::max)
            };
            wish(*one).total_cmp(&wish(*other))
        });
        (draft, Ground::First(most.unwrap_or(IssueId(0))))
    }

    /// Asks for what costs those heard least, until home would ratify.
    fn until_home_ratifies(&self, mut package: Package) -> (Package, Vec<(IssueId, usize)>) {
        let mut asked = Vec::new();
        while !self.ratifies(&package) && asked.len() < MOST_ASKED {
            let cheapest = self
                .moves(&package)
                .into_iter()
                .filter(|(issue, _, _, ours)| *ours > LEAST && !asked.iter().any(|(one, _)| one == issue))
                .max_by(|one, other| (one.2 + one.3).total_cmp(&(other.2 + other.3)));
            let Some((issue, option, ..)) = cheapest else { break };
            package = with(&package, issue, option);
            asked.push((issue, option));
        }
        (package, asked)
    }

    /// Asks for something and gives something, from what stands on the table. `good` is true if home would ratify it.
    fn trade(&self, from: &Package, good: bool) -> (Package, Ground) {
        let (mut package, mut ask) = self.until_home_ratifies(from.clone());
        if good {
            let worth_asking = self
                .moves(from)
                .into_iter()
                .filter(|(_, _, theirs, ours)| *ours > LEAST && theirs + ours > LEAST)
                .max_by(|one, other| (one.2 + one.3).total_cmp(&(other.2 + other.3)));
            let Some((issue, option, ..)) = worth_asking else { return (from.clone(), Ground::Take) };
            package = with(&package, issue, option);
            ask.push((issue, option));
        }
        let give = self
            .moves(&package)
            .into_iter()
            .filter(|(issue, option, theirs, ours)| {
                *theirs > LEAST
                    && theirs + ours > 0.0
                    && !ask.iter().any(|(one, _)| one == issue)
                    && self.ratifies(&with(&package, *issue, *option))
            })
            .max_by(|one, other| one.2.total_cmp(&other.2))
            .map(|(issue, option, ..)| (issue, option));
        if let Some((issue, option)) = give {
            package = with(&package, issue, option);
        }
        let ratifies = self.ratifies(&package);
        (package, Ground::Trade { give, ask, ratifies })
    }
}

fn with(package: &Package, issue: IssueId, option: usize) -> Package {
    package.with(issue, u8::try_from(option).unwrap_or(0))
}
