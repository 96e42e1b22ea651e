//! What was read of a scenario: the raw records, each with its place, parties sorted by what they are.

use std::collections::BTreeSet;
use std::ops::Range;

use crate::raw::{
    ActionText, AllyText, ArgumentText, AssumptionText, CalendarText, CoefficientText, ConstituencyText,
    CounterpartText, DeskText, DriftText, EventText, FORMAT, FactText, FactionText, ForecastText, Fraction, HintText,
    HomeText, IssueText, Mandate, Names, OpeningText, OutcomeText, OutsideText, PartyText, PresetText, RoundText,
    SayingsText, SourceText, StepText, StrandText, Table, ThirdText, TypeText,
};
use crate::reading::{Findings, Located};

/// The raw records of a scenario, each with its place, parties sorted by what they are.
#[derive(Debug)]
pub(crate) struct Records {
    /// For the library, and at the head of every page.
    pub title: Option<Located<String>>,
    /// A line below it.
    pub subtitle: Option<Located<String>>,
    /// What the library says of it: whose quarrel it is, who the player is, what he can offer.
    pub summary: Option<Located<String>>,
    /// What players should know beforehand.
    pub content_note: Option<Located<String>>,
    /// Who is affected and has no seat, one sentence on each at least.
    pub not_in_the_room: Option<Located<Vec<String>>>,
    /// How the parties are called in sentences.
    pub names: Option<Located<Names>>,
    /// When it takes place, and how long a turn is.
    pub calendar: Option<Located<CalendarText>>,
    /// What the player is sent to do, and may aim at.
    pub mandate: Option<Located<Mandate>>,
    /// The rounds of the talks, in order.
    pub talks: Vec<Located<RoundText>>,
    /// The rounds after them, counted from the signature or the end of the talks.
    pub implementation: Vec<Located<RoundText>>,
    /// Other groupings of the turns into rounds.
    pub presets: Vec<Located<PresetText>>,
    /// What the player may forecast.
    pub forecasts: Vec<Located<ForecastText>>,
    /// The hypotheses about the tie, of which nature draws one.
    pub types: Vec<Located<TypeText>>,
    /// The values that quantities open with.
    pub opening: Vec<Located<OpeningText>>,
    /// Where the list of them stands in `scenario.ron`.
    pub opening_list: Range<usize>,
    /// How the war goes as the public hears it, at the opening.
    pub reported_momentum: Option<Located<Fraction>>,
    /// Turns over which the other side's firmness fades: the fewest and the most.
    pub horizon: Option<Located<(u32, u32)>>,
    /// What changes with every turn of a phase, whatever is done.
    pub drifts: Vec<Located<DriftText>>,
    /// Numbers of the rules that the scenario sets.
    pub coefficients: Vec<Located<CoefficientText>>,
    /// What is hidden beside the type.
    pub facts: Vec<Located<FactText>>,
    /// A deal that is in force at the opening, issue by issue; there are no talks then.
    pub in_force: Option<Located<Table<String>>>,
    /// The parts by which outcomes are judged in analysis, with their weights.
    pub outcome: Vec<Located<OutcomeText>>,
    /// The hints of a guided game.
    pub guide: Vec<Located<HintText>>,
    /// What is seen from the windows.
    pub outside: Option<Located<OutsideText>>,
    /// Sentences of the game itself that would be wrong in this world, in words of the scenario's own.
    pub sayings: Option<Located<SayingsText>>,
    /// The work whose argument it follows, told after the game.
    pub argument: Option<Located<ArgumentText>>,
    pub counterparts: Vec<Located<CounterpartText>>,
    pub allies: Vec<Located<AllyText>>,
    pub issues: Vec<Located<IssueText>>,
    /// The factions that lead.
    pub leaders: Vec<usize>,
    /// The counterparts they lead.
    pub led: BTreeSet<Option<String>>,
    pub factions: Vec<Located<FactionText>>,
    pub strands: Vec<Located<StrandText>>,
    pub desks: Vec<Located<DeskText>>,
    pub constituencies: Vec<Located<ConstituencyText>>,
    pub home: Option<Located<HomeText>>,
    pub third: Option<Located<ThirdText>>,
    pub actions: Vec<Located<ActionText>>,
    pub events: Vec<Located<EventText>>,
    pub steps: Vec<Located<StepText>>,
    pub sources: Vec<Located<SourceText>>,
    pub assumptions: Vec<Located<AssumptionText>>,
}

impl Records {
    /// Reads all files; `None` if nothing can be made of the one that holds the rest.
    pub(crate) fn read(findings: &mut Findings<'_>) -> Option<Self> {
        let mut fields = findings.fields("scenario.ron")?;
        if let Some(format) = fields.one::<u32>(findings, "format") {
            of_format(&format, findings);
        }
        let mut records = Self {
            title: fields.one(findings, "title"),
            subtitle: fields.one(findings, "subtitle"),
            summary: fields.one(findings, "summary"),
            content_note: fields.one(findings, "content_note"),
            not_in_the_room: fields.one(findings, "not_in_the_room"),
            names: fields.one(findings, "names"),
            calendar: fields.one(findings, "calendar"),
            mandate: fields.one(findings, "mandate"),
            talks: fields.list(findings, "talks"),
            implementation: fields.list(findings, "implementation"),
            presets: fields.optional_list(findings, "presets"),
            forecasts: fields.optional_list(findings, "forecasts"),
            types: fields.list(findings, "types"),
            opening_list: fields.place("opening"),
            opening: fields.list(findings, "opening"),
            reported_momentum: fields.one(findings, "reported_momentum"),
            horizon: fields.one(findings, "horizon"),
            drifts: fields.list(findings, "drifts"),
            coefficients: fields.list(findings, "coefficients"),
            facts: fields.optional_list(findings, "facts"),
            in_force: fields.optional(findings, "in_force"),
            outcome: fields.optional_list(findings, "outcome"),
            guide: fields.optional_list(findings, "guide"),
            outside: fields.optional(findings, "outside"),
            sayings: fields.optional(findings, "sayings"),
            argument: fields.optional(findings, "argument"),
            counterparts: Vec::new(),
            allies: Vec::new(),
            issues: findings.records("issues.ron"),
            leaders: Vec::new(),
            led: BTreeSet::new(),
            factions: Vec::new(),
            strands: Vec::new(),
            desks: Vec::new(),
            constituencies: Vec::new(),
            home: None,
            third: None,
            actions: findings.records("actions.ron"),
            events: findings.records("events.ron"),
            steps: findings.records("history.ron"),
            sources: findings.records("sources.ron"),
            assumptions: findings.optional_records("assumptions.ron"),
        };
        fields.finish(findings);
        for party in findings.records::<PartyText>("parties.ron") {
            records.sort_in(party, findings);
        }
        if findings.is_there("briefing.md") && findings.text("briefing.md").trim().is_empty() {
            findings.error_in_file("W003", "briefing.md", "the briefing is empty".to_owned(), None);
        }
        Some(records)
    }

    fn sort_in(&mut self, party: Located<PartyText>, findings: &mut Findings<'_>) {
        let Located { value, file, node } = party;
        match value {
            PartyText::Counterpart(value) => self.counterparts.push(Located { value, file, node }),
            PartyText::Ally(value) => self.allies.push(Located { value, file, node }),
            PartyText::Leader(value) => {
                let leader = Located { value, file, node };
                if !self.led.insert(leader.value.counterpart.clone()) {
                    let help = Some("write the others as `Faction((...))`".to_owned());
                    findings.error("W105", &leader, &["id"], "there is a second leader".to_owned(), help);
                }
                self.leaders.push(self.factions.len());
                self.factions.push(leader);
            }
            PartyText::Faction(value) => self.factions.push(Located { value, file, node }),
            PartyText::Strand(value) => self.strands.push(Located { value, file, node }),
            PartyText::Desk(value) => self.desks.push(Located { value, file, node }),
            PartyText::Constituency(value) => self.constituencies.push(Located { value, file, node }),
            PartyText::Home(value) => only(&mut self.home, Located { value, file, node }, findings),
            PartyText::Third(value) => only(&mut self.third, Located { value, file, node }, findings),
        }
    }
}

/// What there is to say of the form that the files say they have. Sessions hold their scenario as it was when they were
/// begun: what stands in an older form is read as long as each word in it is known.
fn of_format(format: &Located<u32>, findings: &mut Findings<'_>) {
    let number = format.value;
    if number == 0 {
        let message = "there is no format 0".to_owned();
        findings.error("W004", format, &[], message, Some(format!("the present format is {FORMAT}")));
    } else if number > FORMAT {
        let message = format!("this is format {number}; this program reads formats up to {FORMAT}");
        findings.error("W004", format, &[], message, Some("use a newer version of the program".to_owned()));
    } else if number < FORMAT {
        let message = format!("this is format {number}; the present one is {FORMAT}");
        let help =
            "run `wedge migrate DIR` on this folder: it changes what has to be changed, and says what".to_owned();
        findings.warning_at("W007", format.file, format.node.span.clone(), message, Some(help));
    }
}

fn only<T>(slot: &mut Option<Located<T>>, record: Located<T>, findings: &mut Findings<'_>) {
    if slot.is_some() {
        findings.error("W105", &record, &["id"], "there can be only one such record".to_owned(), None);
    }
    *slot = Some(record);
}
