//! A scenario ready for use: the compiled rules, the texts, and the files they came from.

use std::sync::Arc;

use wedge_engine::{BlocId, Round, Scenario, Why};

use crate::places::{Place, Places};
use crate::raw::{
    ActionText, AllyText, ArgumentText, AssumptionText, CoefficientText, ConstituencyText, CounterpartText, DeskText,
    EventText, FactText, FactionText, ForecastText, HintText, IssueText, Mandate, Names, OutsideText, PresetText,
    SayingsText, SourceText, StandsText, StepText, StrandText, ThirdText, TypeText,
};
use crate::reading::Files;
use crate::translate::translation::Translation;

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
    /// What is seen from its windows.
    pub outside: OutsideText,
    /// Sentences of the game itself that it says in words of its own.
    pub sayings: SayingsText,
    /// The argument it rests on, and what happened in fact, for after the game.
    pub argument: Option<ArgumentText>,
    /// The coefficients that it gives a value.
    pub coefficients: Vec<CoefficientText>,
    /// What it takes to be so, each with a rival.
    pub assumptions: Vec<AssumptionText>,
    /// Of each of them the place of its value among those that the scenario opens with, where it is about one.
    pub(crate) opens: Vec<Option<usize>>,
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
    /// What it can be read in beside the language it was written in, by the tags of the languages.
    pub translations: Arc<[Translation]>,
    /// The tag of the language that its texts are in, if it is not the one it was written in.
    pub language: Option<String>,
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

    /// The value in use of what an assumption is about; `None` if there is no assumption of that place.
    #[must_use]
    pub fn in_use(&self, assumption: usize) -> Option<f64> {
        match &self.assumptions.get(assumption)?.of {
            StandsText::Coefficient(name) => Some(self.scenario.rule(*name)),
            StandsText::Opening(_) => Some(self.scenario.opening.get((*self.opens.get(assumption)?)?)?.1),
        }
    }

    /// The same scenario with the rival value of an assumption; `None` if it has none of that place. It is for studies and for looking
    /// back: its files still say what is in use, so nothing is to be written down as played by it.
    #[must_use]
    pub fn with_rival(&self, assumption: usize) -> Option<Self> {
        let one = self.assumptions.get(assumption)?;
        let mut scenario = self.scenario.as_ref().clone();
        match &one.of {
            StandsText::Coefficient(name) => scenario.rules = scenario.rules.with(*name, one.rival.0),
            StandsText::Opening(_) => scenario.opening.get_mut((*self.opens.get(assumption)?)?)?.1 = one.rival.0,
        }
        Some(Self { scenario: Arc::new(scenario), ..self.clone() })
    }

    /// The line from which a term of a margin, a decision or an outcome comes; `None` where the scenario leaves a number to
    /// its usual value.
    #[must_use]
    pub fn place_of_term(&self, bloc: Option<BlocId>, why: Why) -> Option<Place> {
        self.places.of_term(bloc, why)
    }
}
