//! A scenario ready for use: the compiled rules, the texts, and the files they came from.

use std::sync::Arc;

use wedge_engine::{Round, Scenario};

use crate::check;
use crate::compile::compile;
use crate::diagnostic::Diagnostic;
use crate::files::Files;
use crate::places::Places;
use crate::raw::{
    ActionText, AllyText, CalendarText, ConstituencyText, CounterpartText, DeskText, EventText, FORMAT, FactText,
    FactionText, ForecastText, HintText, HomeText, IssueText, Mandate, Names, OutcomeText, PartyText, PresetText,
    RoundText, SourceText, StepText, StrandText, Table, ThirdText, TypeText,
};
use crate::raw::{CoefficientText, DriftText, Fraction, OpeningText};
use crate::read::{Findings, Located};

/// The raw records of a scenario, each with its place, parties sorted by what they are.
#[derive(Debug)]
pub(crate) struct Records {
    pub title: Option<Located<String>>,
    pub subtitle: Option<Located<String>>,
    pub summary: Option<Located<String>>,
    pub content_note: Option<Located<String>>,
    pub not_in_the_room: Option<Located<Vec<String>>>,
    pub names: Option<Located<Names>>,
    pub calendar: Option<Located<CalendarText>>,
    pub mandate: Option<Located<Mandate>>,
    pub talks: Vec<Located<RoundText>>,
    pub implementation: Vec<Located<RoundText>>,
    pub presets: Vec<Located<PresetText>>,
    pub forecasts: Vec<Located<ForecastText>>,
    pub types: Vec<Located<TypeText>>,
    pub opening: Vec<Located<OpeningText>>,
    pub reported_momentum: Option<Located<Fraction>>,
    pub horizon: Option<Located<(u32, u32)>>,
    pub drifts: Vec<Located<DriftText>>,
    pub coefficients: Vec<Located<CoefficientText>>,
    pub facts: Vec<Located<FactText>>,
    pub in_force: Option<Located<Table<String>>>,
    pub outcome: Vec<Located<OutcomeText>>,
    pub guide: Vec<Located<HintText>>,
    pub counterparts: Vec<Located<CounterpartText>>,
    pub allies: Vec<Located<AllyText>>,
    pub issues: Vec<Located<IssueText>>,
    /// The factions that lead.
    pub leaders: Vec<usize>,
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
}

impl Records {
    fn read(files: &Files, findings: &mut Findings<'_>) -> Option<Self> {
        let mut fields = findings.fields("scenario.ron")?;
        let format = fields.one::<u32>(findings, "format");
        if let Some(format) = &format
            && format.value != FORMAT
        {
            let message = format!("this is format {}; this program reads format {FORMAT}", format.value);
            findings.error(
                "W004",
                format,
                &[],
                message,
                Some("use a program of the same or a later version".to_owned()),
            );
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
            opening: fields.list(findings, "opening"),
            reported_momentum: fields.one(findings, "reported_momentum"),
            horizon: fields.one(findings, "horizon"),
            drifts: fields.list(findings, "drifts"),
            coefficients: fields.list(findings, "coefficients"),
            facts: fields.optional_list(findings, "facts"),
            in_force: fields.optional(findings, "in_force"),
            outcome: fields.optional_list(findings, "outcome"),
            guide: fields.optional_list(findings, "guide"),
            counterparts: Vec::new(),
            allies: Vec::new(),
            issues: findings.records("issues.ron"),
            leaders: Vec::new(),
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
        };
        fields.finish(findings);
        for party in findings.records::<PartyText>("parties.ron") {
            records.sort_in(party, findings);
        }
        // A stable sort: events of one turn keep the author's order.
        records.events.sort_by_key(|event| event.value.turn);
        if files.text("briefing.md").is_none_or(|text| text.trim().is_empty()) {
            findings.error_in_file("W003", "briefing.md", "the briefing is missing or empty".to_owned(), None);
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
                let second = |index: &usize| self.factions[*index].value.counterpart == leader.value.counterpart;
                if self.leaders.iter().any(second) {
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

fn only<T>(slot: &mut Option<Located<T>>, record: Located<T>, findings: &mut Findings<'_>) {
    if slot.is_some() {
        findings.error("W105", &record, &["id"], "there can be only one such record".to_owned(), None);
    }
    *slot = Some(record);
}

/// A scenario ready for use. Lists stand in the order of the compiled scenario's indices.
#[derive(Clone, Debug)]
pub struct Pack {
    /// The rules' form.
    pub scenario: Arc<Scenario>,
    pub(crate) places: Places,
    /// The files.
    pub files: Arc<Files>,
    /// Their hash.
    pub hash: String,
    /// Title.
    pub title: String,
    /// Subtitle.
    pub subtitle: String,
    /// Summary for the library.
    pub summary: String,
    /// Content note.
    pub content_note: String,
    /// Who is not in the room.
    pub not_in_the_room: Vec<String>,
    /// Names of the parties.
    pub names: Names,
    /// The mandate.
    pub mandate: Mandate,
    /// The hypotheses.
    pub types: Vec<TypeText>,
    /// Those across the table, if they are more than the one in `names`.
    pub counterparts: Vec<CounterpartText>,
    /// Those behind them, if they are more than the one in `names`.
    pub allies: Vec<AllyText>,
    /// What is hidden beside the type.
    pub facts: Vec<FactText>,
    /// The issues.
    pub issues: Vec<IssueText>,
    /// The leader and the factions.
    pub factions: Vec<FactionText>,
    /// The strands.
    pub strands: Vec<StrandText>,
    /// The desks.
    pub desks: Vec<DeskText>,
    /// The constituencies.
    pub constituencies: Vec<ConstituencyText>,
    /// The third party.
    pub third: Option<ThirdText>,
    /// The actions.
    pub actions: Vec<ActionText>,
    /// The events, by turn.
    pub events: Vec<EventText>,
    /// The recorded line.
    pub steps: Vec<StepText>,
    /// The hints of a guided game; empty for one without a guide.
    pub guide: Vec<HintText>,
    /// The sources.
    pub sources: Vec<SourceText>,
    /// The briefing, in Markdown.
    pub briefing: String,
    /// What the player may forecast.
    pub forecasts: Vec<ForecastText>,
    /// Other groupings of the turns into rounds.
    pub presets: Vec<PresetText>,
    /// The one that is played, by its id; `None` for the scenario's own.
    pub preset: Option<String>,
}

impl Pack {
    /// The same scenario with the rounds of a preset; `None` if it has none of that id.
    #[must_use]
    pub fn with_preset(&self, id: &str) -> Option<Self> {
        let preset = self.presets.iter().find(|preset| preset.id == id)?;
        let mut scenario = self.scenario.as_ref().clone();
        scenario.talks = preset.talks.iter().map(Round::from).collect();
        scenario.implementation = preset.implementation.iter().map(Round::from).collect();
        Some(Self { scenario: Arc::new(scenario), preset: Some(preset.id.clone()), ..self.clone() })
    }
}

/// What came of loading: the scenario if it can be played, and everything found on the way.
#[derive(Clone, Debug)]
pub struct Loaded {
    /// The scenario; missing if any finding is an error.
    pub pack: Option<Pack>,
    /// The findings, by file and place.
    pub findings: Vec<Diagnostic>,
}

/// Loads a scenario: all errors in one run, and never something else instead.
#[must_use]
pub fn load(files: Files) -> Loaded {
    let files = Arc::new(files);
    let mut findings = Findings::new(&files);
    let pack = Records::read(&files, &mut findings).and_then(|records| {
        check::all(&records, &mut findings);
        let scenario = compile(&files.id, &records, &mut findings)?;
        check::needs(&records, &scenario, &mut findings);
        assemble(&files, records, scenario)
    });
    let pack = pack.filter(|_| findings.clean());
    if let Some(pack) = &pack {
        check::recorded_moves(pack, &mut findings);
    }
    let clean = findings.clean();
    let findings = findings.finish();
    Loaded { pack: pack.filter(|_| clean), findings }
}

fn assemble(files: &Arc<Files>, records: Records, scenario: Scenario) -> Option<Pack> {
    fn values<T>(located: Vec<Located<T>>) -> Vec<T> {
        located.into_iter().map(|one| one.value).collect()
    }
    let opening: Vec<_> = scenario.opening.iter().map(|(quantity, _)| *quantity).collect();
    let drifts: Vec<_> = scenario.drifts.iter().map(|rule| rule.quantity).collect();
    Some(Pack {
        places: Places::of(files, &records, &opening, &drifts),
        scenario: Arc::new(scenario),
        hash: files.hash(),
        title: records.title?.value,
        subtitle: records.subtitle?.value,
        summary: records.summary?.value,
        content_note: records.content_note?.value,
        not_in_the_room: records.not_in_the_room?.value,
        names: records.names?.value,
        mandate: records.mandate?.value,
        types: values(records.types),
        counterparts: values(records.counterparts),
        allies: values(records.allies),
        facts: values(records.facts),
        issues: values(records.issues),
        factions: values(records.factions),
        strands: values(records.strands),
        desks: values(records.desks),
        constituencies: values(records.constituencies),
        third: records.third.map(|third| third.value),
        actions: values(records.actions),
        events: values(records.events),
        steps: values(records.steps),
        guide: values(records.guide),
        forecasts: values(records.forecasts),
        presets: values(records.presets),
        preset: None,
        sources: values(records.sources),
        briefing: files.text("briefing.md")?.to_owned(),
        files: Arc::clone(files),
    })
}
