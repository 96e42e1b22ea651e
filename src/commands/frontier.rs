//! `wedge frontier`: the best that could be had, exactly: frontier, bargaining point, zone of agreement, prices of rungs.

use std::ffi::{OsStr, OsString};
use std::io::Read;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use wedge_engine::{Command, Package, State};
use wedge_scenario::{Line, Pack, format_package, parse_line, printable};
use wedge_study::{
    Domain, Given, Hypothesis, NoSitting, Reading, RungPrice, Settled, domain_rows, read, rows, standing,
};
use wedge_words::Teller;

use crate::commands::common::{Failure, Target, plural, say, scenario, speech, type_of};

/// What stands below the help.
const AFTER: &str = "Home's worth is that of a package on paper by the mandate's weights, 0 to 1; `as kept` is what of it home would \
                     have if the covert part were kept as far as such a leadership means to. A leadership's worth is its gain over \
                     fighting on: what is worth less than 0 to it, it would not sign. Under a belief it is the mean, and what is \
                     hidden is in each case what the hypothesis says on average.\n\n\
                     A file that ends in .json is read as a bargaining domain: issues with a number of values, and parties with \
                     weights, a table of values for each issue and a reserved utility.\n\n\
                     Exit status: 0 done; 1 the scenario or the domain has an error; 2 the command line is wrong; 3 a file could \
                     not be read or written.";

/// Columns of the text.
const WIDTH: usize = 100;
/// The most packages of a frontier that are printed; the table of `--csv` has all.
const PRINTED: usize = 15;
/// Largest size of a file with a domain.
const LARGEST_BYTES: u64 = 16 << 20;

/// Show the best that both sides could have: the Pareto frontier, the bargaining point, the zone, the price of each rung
///
/// Every package is looked at, under each hypothesis and under a belief, between home and the leadership across the table.
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Frontier {
    /// The scenario, by id or path, or a file with a bargaining domain [default: the first scenario inside the program]
    scenario: Option<OsString>,
    /// Show this hypothesis alone, by its id
    #[arg(long = "type", value_name = "T", conflicts_with = "belief")]
    kind: Option<String>,
    /// Show this belief alone, in per cent, such as "chip=25 divided=35 bond=40" [default: that by which nature draws]
    #[arg(long, value_name = "BELIEF")]
    belief: Option<String>,
    /// Months after the opening, or whatever the scenario's turns are; the sitting in which they fall is shown
    #[arg(long, value_name = "M")]
    month: Option<u32>,
    /// The seed of the luck until then, in which the player has only let time pass
    #[arg(long, value_name = "S", default_value_t = 1)]
    seed: u64,
    /// Write every package of the frontier, and the other packages named, to this file as rows; `-` is standard output, instead
    /// of the text
    #[arg(long, value_name = "FILE")]
    csv: Option<PathBuf>,
}

impl Frontier {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        if let Some(path) = self.scenario.as_deref().and_then(domain_file) {
            if self.kind.is_some() || self.belief.is_some() || self.month.is_some() {
                let why = "--type, --belief and --month are about a scenario; a bargaining domain has nothing hidden and no months";
                return Err(Failure::Usage(why.to_owned()));
            }
            return self.domain(path);
        }
        let pack = scenario(self.scenario.as_deref(), folders)?;
        let scenario = &pack.scenario;
        let under = match (&self.kind, &self.belief) {
            (Some(id), _) => vec![Hypothesis::Type(type_of(&pack, id)?)],
            (None, Some(belief)) => vec![Hypothesis::Belief(believed(&pack, belief)?)],
            (None, None) => {
                let each = scenario.type_ids().map(Hypothesis::Type);
                let more = (scenario.types.len() > 1).then(|| Hypothesis::prior(scenario));
                each.chain(more).collect()
            }
        };
        let teller = Teller::new(Arc::clone(&pack), speech()?);
        let target = self.csv.as_deref().map(Target::open).transpose()?;
        let state = standing(&pack, self.month.unwrap_or(0), self.seed).map_err(|error| match error {
            NoSitting::Game(error) => Failure::Simulate(error),
            other => Failure::Usage(other.to_string()),
        })?;
        let readings: Vec<Reading> = under.into_iter().map(|under| read(scenario, &state, under)).collect();
        self.give(target, || Ok(rows(&pack, state.turn(), &readings)?), || text(&teller, &state, &readings))
    }

    fn domain(&self, path: &Path) -> Result<(), Failure> {
        let cannot = |source| Failure::Read { path: path.to_owned(), source };
        let mut text = String::new();
        let file = std::fs::File::open(path).map_err(cannot)?;
        let read = file.take(LARGEST_BYTES + 1).read_to_string(&mut text).map_err(cannot)?;
        if read as u64 > LARGEST_BYTES {
            return Err(cannot(std::io::Error::new(std::io::ErrorKind::FileTooLarge, "it is larger than 16 MiB")));
        }
        let wrong = |error: wedge_study::DomainError| Failure::Domain { path: path.to_owned(), why: error.to_string() };
        let domain = Domain::read(&text).map_err(wrong)?;
        let target = self.csv.as_deref().map(Target::open).transpose()?;
        let settled = domain.settle();
        self.give(target, || Ok(domain_rows(&domain, &settled)?), || of_domain(&domain, &settled))
    }

    /// Writes the rows where they are wanted, and the text unless they took its place.
    fn give(
        &self,
        target: Option<Target>,
        rows: impl FnOnce() -> Result<String, Failure>,
        text: impl FnOnce() -> String,
    ) -> Result<(), Failure> {
        let to_screen = target.as_ref().is_some_and(Target::is_standard_output);
        if let Some(target) = target {
            target.write(&rows()?)?;
        }
        if to_screen { Ok(()) } else { say(&text()) }
    }
}

/// The path of a file with a domain, if that is what is named.
fn domain_file(named: &OsStr) -> Option<&Path> {
    let path = Path::new(named);
    path.extension().is_some_and(|end| end.eq_ignore_ascii_case("json")).then_some(path)
}

/// A belief as the terminal takes it.
fn believed(pack: &Pack, belief: &str) -> Result<Vec<f64>, Failure> {
    let nothing = Package::status_quo(pack.scenario.issues.len());
    match parse_line(pack, &format!("believe {belief}"), &nothing) {
        Ok(Line::Command(Command::Believe(percents))) => {
            let sum: u32 = percents.iter().copied().map(u32::from).sum();
            if sum != 100 {
                return Err(Failure::Usage(format!("--belief: the shares sum to {sum}; they have to sum to 100")));
            }
            Ok(percents.into_iter().map(|percent| f64::from(percent) / 100.0).collect())
        }
        Ok(_) => Err(Failure::Usage(format!("--belief: `{}` is no belief", printable(belief)))),
        Err(error) => Err(Failure::Usage(format!("--belief: {error}"))),
    }
}

fn wrapped(text: &str, first: &str, rest: &str) -> String {
    textwrap::fill(text, textwrap::Options::new(WIDTH).initial_indent(first).subsequent_indent(rest)) + "\n"
}

/// A number beside which a rounding is not shown as less than nothing.
fn number(value: f64) -> String {
    let shown = format!("{value:.3}");
    if shown == "-0.000" { "0.000".to_owned() } else { shown }
}

fn text(teller: &Teller, state: &State, readings: &[Reading]) -> String {
    let pack = &teller.pack;
    let staying = readings.first().map_or(0.0, |reading| reading.worths.walk_away[0]);
    let across = if pack.scenario.counterparts.len() > 1 { "leaderships" } else { "leadership" };
    let mut text = wrapped(
        &format!(
            "{}, {}: {} packages between home and the {across} across the table. Home's worth is that on paper by the mandate's \
             weights; without a deal it has {} by staying. A leadership's is its gain over fighting on: below 0 it would not sign.",
            pack.title,
            teller.date(state.turn()),
            pack.scenario.packages(),
            number(staying)
        ),
        "",
        "",
    );
    for reading in readings {
        text.push('\n');
        text.push_str(&of_reading(pack, reading));
    }
    text
}

fn of_reading(pack: &Pack, reading: &Reading) -> String {
    let heading = match &reading.under {
        Hypothesis::Type(kind) => {
            let kind = &pack.types[kind.at()];
            format!("{}: {}", kind.id, kind.name)
        }
        Hypothesis::Belief(shares) => {
            let share =
                |(kind, share): (&wedge_scenario::raw::TypeText, &f64)| format!("{} {:.0} %", kind.id, 100.0 * share);
            let shares: Vec<String> = pack.types.iter().zip(shares).map(share).collect();
            format!("belief: {}", shares.join(", "))
        }
    };
    let within: Vec<usize> = reading
        .frontier
        .iter()
        .copied()
        .filter(|at| reading.worths.bearable(*at) && reading.worths.parties[0][*at] >= reading.worths.walk_away[0])
        .collect();
    let inside = reading.frontier.iter().filter(|at| reading.worths.in_the_zone(**at)).count();
    let mut text = format!("{heading}\n{}\n", "-".repeat(heading.chars().count()));
    let mut count = |label: &str, count: usize| text.push_str(&format!("    {label:<62} {count:>6}\n"));
    count("packages that leave no leadership worse off", reading.bearable);
    count("of those, home would ratify: the zone of agreement", reading.zone);
    count("packages on the frontier", reading.frontier.len());
    count("of the frontier, no worse for anybody than no deal", within.len());
    count("of the frontier, in the zone of agreement", inside);
    text.push_str("\n    Nash bargaining point");
    text.push_str(match (reading.nash, reading.nash_in_zone) {
        (None, _) => ": none; no package leaves everybody better off than no deal\n",
        (Some(at), Some(inside)) if at == inside => ", which home would ratify\n",
        (Some(at), _) if reading.worths.ratified[at] => "\n",
        (Some(_), None) => ", which home would not ratify; nor would it any other that the leadership bears\n",
        (Some(_), Some(_)) => ", which home would not ratify; and that of the zone\n",
    });
    let outside = reading.nash.filter(|_| reading.nash != reading.nash_in_zone);
    for at in outside.into_iter().chain(reading.nash_in_zone) {
        text.push_str(&line(pack, reading, at));
    }
    text.push_str(&prices(pack, reading));
    if within.is_empty() {
        return text;
    }
    let every = within.len().div_ceil(PRINTED).max(1);
    let chosen = if every > 1 { format!("; every {} of {}", ordinal(every), within.len()) } else { String::new() };
    let heading = format!("The frontier where nobody does worse than without a deal, the best for home first{chosen}");
    text.push('\n');
    text.push_str(&wrapped(&heading, "    ", "    "));
    for at in within.iter().step_by(every) {
        text.push_str(&line(pack, reading, *at));
    }
    text
}

fn ordinal(number: usize) -> String {
    match number {
        2 => "second".to_owned(),
        3 => "third".to_owned(),
        more => format!("{more}th"),
    }
}

/// A package with what it is worth to each, and the package in the words of an offer below it.
fn line(pack: &Pack, reading: &Reading, at: usize) -> String {
    let scenario = &pack.scenario;
    let worths = &reading.worths;
    let mut text =
        format!("    home {} (as kept {})", number(worths.parties[0][at]), number(reading.as_kept(scenario, at)));
    for (party, column) in worths.parties[1..].iter().enumerate() {
        let name = pack.counterparts.get(party).filter(|_| worths.parties.len() > 2);
        let name = name.map_or("leadership", |named| named.id.as_str());
        text.push_str(&format!(", {name} {}", number(column[at])));
    }
    if let Hypothesis::Belief(_) = reading.under {
        text.push_str(&format!(", borne under {:.0} % of the belief", 100.0 * worths.chance[at]));
    }
    if worths.in_the_zone(at) {
        text.push_str(", in the zone");
    } else if !worths.ratified[at] {
        text.push_str(", not ratified");
    }
    text.push('\n');
    text.push_str(&wrapped(&format_package(pack, &reading.package(scenario, at)), "        ", "        "));
    text
}

fn prices(pack: &Pack, reading: &Reading) -> String {
    let mut text = String::new();
    let mut ladder = None;
    for rung in &reading.rungs {
        if ladder != Some(rung.ladder) {
            ladder = Some(rung.ladder);
            let name = &pack.issues[rung.ladder.at()].name;
            text.push('\n');
            text.push_str(&wrapped(
                &format!(
                    "{name}: what home must give elsewhere for each rung, on paper, so that the leadership bears it; and so that home \
                     ratifies it as well"
                ),
                "    ",
                "    ",
            ));
            text.push_str(&format!("    {:<22} {:>8} {:>8} {:>8}\n", "rung", "worth", "price", "ratified"));
        }
        text.push_str(&price(pack, rung));
    }
    text
}

fn price(pack: &Pack, rung: &RungPrice) -> String {
    let id = &pack.issues[rung.ladder.at()].options[rung.option].id;
    let shown = |given: &Option<Given>| given.as_ref().map_or("none".to_owned(), |given| number(given.price));
    let mut text =
        format!("    {id:<22} {:>8} {:>8} {:>8}\n", number(rung.worth), shown(&rung.asked), shown(&rung.agreed));
    let cheapest = rung.agreed.as_ref().or(rung.asked.as_ref());
    if let Some(given) = cheapest {
        text.push_str(&wrapped(&format_package(pack, &given.package), "        ", "        "));
    }
    text
}

fn of_domain(domain: &Domain, settled: &Settled) -> String {
    let names: Vec<String> = domain.parties.iter().map(|party| printable(&party.name)).collect();
    let mut text = wrapped(
        &format!(
            "{} outcomes of {} between {}",
            domain.outcomes(),
            plural(domain.issues.len(), "issue"),
            names.join(", ")
        ),
        "",
        "",
    );
    let mut count = |label: &str, count: usize| text.push_str(&format!("    {label:<62} {count:>6}\n"));
    count("outcomes that leave nobody below the reserved utility", settled.zone);
    count("outcomes on the frontier", settled.frontier.len());
    count("of the frontier, leave nobody below it", settled.within_reach.len());
    let outcome = |at: usize| {
        let values = domain.issues.iter().zip(domain.outcome(at));
        let values: Vec<String> = values.map(|(issue, value)| format!("{}={value}", printable(&issue.name))).collect();
        let utilities = names.iter().zip(&settled.utilities);
        let utilities: Vec<String> = utilities.map(|(name, column)| format!("{name} {}", number(column[at]))).collect();
        wrapped(&utilities.join(", "), "    ", "    ") + &wrapped(&values.join(" "), "        ", "        ")
    };
    match settled.nash {
        Some(at) => {
            text.push_str("\n    Nash bargaining point\n");
            text.push_str(&outcome(at));
        }
        None => text.push_str("\n    Nash bargaining point: none; no outcome leaves everybody better off\n"),
    }
    let every = settled.within_reach.len().div_ceil(PRINTED).max(1);
    if !settled.within_reach.is_empty() {
        let of = settled.within_reach.len();
        text.push_str(&format!(
            "\n    The frontier that leaves nobody below it, the best for {} first{}\n",
            names[0],
            if every > 1 { format!("; every {} of {of}", ordinal(every)) } else { String::new() }
        ));
    }
    for at in settled.within_reach.iter().step_by(every) {
        text.push_str(&outcome(*at));
    }
    text
}
