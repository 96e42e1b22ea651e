//! The desks' quarrel: where two desks that hear different people would answer the same question with yes and no, and for what
//! reasons.
//!
//! A desk takes those it hears for the whole. Before it has reported it says what anybody can work out who reads the scenario:
//! whom it hears, how ready those are under each hypothesis, and how likely each is held to be at the opening. Once it has
//! reported it says what it has reported. Nothing hidden enters, and where all agree nothing is said.

use wedge_engine::{BlocId, DeskId, Package, Report, Role, Scenario, View};

use crate::expected::{expected_report, report_spread};

/// Readiness from which a desk calls a tie loose of which nothing is asked yet.
const LOOSE: f64 = 0.5;

/// Least difference, in readiness, by which those a desk hears lean.
const LEAST_LEAN: f64 = 0.05;

/// What a quarrel is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum About {
    /// Whether what the draft asks of the tie, or what is agreed, would be done.
    Draft,
    /// Whether what was signed about the tie is being done.
    Signed,
    /// Whether they are ready to cut the tie, while nothing is asked of it.
    Tie,
}

/// Which way those lean whom a desk hears, beside the whole of those across the table, by what is known of them beforehand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Lean {
    /// They are readier to cut the tie.
    Ready,
    /// They are more bound.
    Bound,
    /// Neither.
    Even,
}

/// What a desk says of the tie, and why.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Voice {
    /// Which desk.
    pub desk: DeskId,
    /// Whom it hears most.
    pub hears: Option<BlocId>,
    /// Which way those lean whom it hears.
    pub lean: Lean,
    /// How ready to cut the tie it takes them to be, 0 to 1: the mean of its reports, or what it expects without any.
    pub says: f64,
    /// How many reports that rests on; 0 if it expects.
    pub reports: usize,
}

/// Two desks that disagree.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Quarrel {
    /// About what.
    pub about: About,
    /// The readiness that it takes, 0 to 1: what is asked out of sight, where something is asked.
    pub takes: f64,
    /// The most hopeful desk: it says yes.
    pub yes: Voice,
    /// The least hopeful: it says no.
    pub no: Voice,
}

/// The desks' quarrel as a game stands; `None` where no two of them would say yes and no, or where they are no further apart than
/// two reports of one desk.
#[must_use]
pub fn quarrel(scenario: &Scenario, view: &View) -> Option<Quarrel> {
    let reports: Vec<Vec<Report>> = view.desks.iter().map(|desk| desk.reports.clone()).collect();
    let signed = view.signed.as_ref().map(|(_, package)| package);
    let stands = view.table.agreed.as_ref().or(view.table.offer.as_ref());
    between(scenario, &reports, signed, stands)
}

/// The quarrel of desks that have reported so, by desk, about what was signed, or else about the draft that stands.
pub(crate) fn between(
    scenario: &Scenario,
    reports: &[Vec<Report>],
    signed: Option<&Package>,
    stands: Option<&Package>,
) -> Option<Quarrel> {
    let draft = || stands.and_then(|package| Some((About::Draft, asked(scenario, package)?)));
    let (about, takes) = match signed {
        Some(package) => (About::Signed, asked(scenario, package)?),
        None => draft().unwrap_or((About::Tie, LOOSE)),
    };
    let voices = || scenario.desk_ids().map(|desk| voice(scenario, desk, &reports[desk.at()]));
    let yes = voices().max_by(|one, other| one.says.total_cmp(&other.says))?;
    let no = voices().min_by(|one, other| one.says.total_cmp(&other.says))?;
    let strayed = [yes.desk, no.desk].into_iter().flat_map(|desk| &reports[desk.at()]);
    let spread = report_spread(scenario, strayed.map(|report| report.strays).fold(0.0, f64::max));
    let disagree = yes.says >= takes && no.says < takes && yes.says - no.says > spread;
    disagree.then_some(Quarrel { about, takes, yes, no })
}

/// The most that a package asks out of sight about any tie, 0 to 1; `None` if it asks nothing of one.
fn asked(scenario: &Scenario, package: &Package) -> Option<f64> {
    let ladders = scenario.issue_ids().filter(|issue| scenario.issues[issue.at()].role == Role::Ladder);
    let most =
        ladders.map(|issue| scenario.issues[issue.at()].options[package.option(issue)].covert).fold(0.0, f64::max);
    (most > 0.0).then_some(most)
}

/// What a desk says that has reported so.
fn voice(scenario: &Scenario, desk: DeskId, reports: &[Report]) -> Voice {
    let prior = |of: &dyn Fn(usize) -> f64| {
        scenario.types.iter().enumerate().map(|(at, kind)| kind.prior * of(at)).sum::<f64>()
    };
    let expects = scenario.type_ids().map(|kind| expected_report(scenario, desk, kind)).collect::<Vec<_>>();
    let expects = prior(&|at| expects[at]);
    let all = prior(&|at| {
        let bonds = scenario.types[at].bonds.iter().flatten();
        1.0 - bonds.sum::<f64>() / (scenario.allies.len() * scenario.blocs.len()) as f64
    });
    let access = &scenario.desks[desk.at()].access;
    let hears = scenario.bloc_ids().max_by(|one, other| access[one.at()].total_cmp(&access[other.at()]));
    let lean = match expects - all {
        more if more > LEAST_LEAN => Lean::Ready,
        less if less < -LEAST_LEAN => Lean::Bound,
        _ => Lean::Even,
    };
    let says = if reports.is_empty() {
        expects
    } else {
        reports.iter().map(|report| report.estimate).sum::<f64>() / reports.len() as f64
    };
    Voice { desk, hears, lean, says, reports: reports.len() }
}
