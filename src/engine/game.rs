//! One game: the only place where a state changes.

use std::sync::Arc;

use crate::outcome::outcome;
use crate::scenario::{Fault, Scenario};
use crate::state::{Deal, State};
use crate::table::home::{HomeVerdict, home_verdict};
use crate::table::intelligence;
use crate::table::leader::{leader_decides, turns_lost};
use crate::table::posture::answer;
use crate::time::{effects, incidents, oath, patience, turn};
use crate::value::{Evaluator, Mind, hidden};
use crate::view::{Glance, View};
use crate::vocabulary::{
    AIMS, ActionId, Answer, AnswerKind, Balk, BlocId, Cause, Coefficient, Command, CounterpartId, DeskId, Event,
    FlagId, IssueId, Lever, Luck, Oath, Outcome, Pace, Package, Phase, Quantity, Question, QuestionKind, Refusal,
    Reply, Role, Setting, Shift, Step, Stream, Term, ThirdStance, Trace, TypeId, Undertaking,
};

/// Scale and precision of the two strikes a question of the game offers.
const PRECISE_STRIKE: (f64, f64) = (0.3, 0.9);

const HARD_STRIKE: (f64, f64) = (0.7, 0.2);

/// A game in progress or over.
#[derive(Clone, Debug)]
pub struct Game {
    scenario: Arc<Scenario>,
    state: State,
    /// The state when the talks closed, with a signature or without, for the debrief's measures.
    at_close: Option<Box<State>>,
    log: Vec<(u32, Event)>,
    open_book: bool,
}

/// The truth of a game: everything.
#[derive(Clone, Copy, Debug)]
pub struct Truth<'a> {
    /// The scenario.
    pub scenario: &'a Scenario,
    /// The state.
    pub state: &'a State,
    /// The state when the talks closed, with a signature or without.
    pub at_close: Option<&'a State>,
    /// Every event with its turn.
    pub log: &'a [(u32, Event)],
}

/// A commitment to a seed: BLAKE3 over the seed and the scenario's hash. Shown before the game, checked after it.
#[must_use]
pub fn commitment(seed: u64, scenario_hash: &str) -> String {
    let mut hasher = blake3::Hasher::new();
    hasher.update(b"wedge seed commitment 1");
    hasher.update(&seed.to_le_bytes());
    hasher.update(scenario_hash.as_bytes());
    hasher.finalize().to_hex().to_string()
}

/// How far the counterpart reckons with an answer to its breaches, after one was answered in some way.
fn reckon(state: &mut State, asked: QuestionKind, resolve: impl Fn(f64) -> f64) {
    if let (QuestionKind::Breach(_), Some(deal)) = (asked, &mut state.deal) {
        deal.resolve = resolve(deal.resolve);
    }
}

impl Game {
    /// Starts a game.
    ///
    /// # Errors
    /// A scenario that the rules cannot play.
    #[expect(clippy::needless_pass_by_value, reason = "a game keeps its scenario")]
    pub fn new(scenario: Arc<Scenario>, seed: u64) -> Result<Self, Fault> {
        Self::drawn(&scenario, seed, None)
    }

    /// Starts an open-book game in which nature has drawn a given type, all other luck being that of the seed: for studies
    /// that compare types.
    ///
    /// # Errors
    /// A scenario that the rules cannot play, or a type that it does not have.
    #[expect(clippy::needless_pass_by_value, reason = "a game keeps its scenario")]
    pub fn of_type(scenario: Arc<Scenario>, seed: u64, kind: TypeId) -> Result<Self, Fault> {
        if kind.at() >= scenario.types.len() {
            return Err(Fault(format!("the scenario has no hypothesis number {}", kind.at())));
        }
        Self::drawn(&scenario, seed, Some(kind)).map(Self::open_book)
    }

    fn drawn(scenario: &Arc<Scenario>, seed: u64, kind: Option<TypeId>) -> Result<Self, Fault> {
        scenario.verify()?;
        let state = State::new(scenario, seed);
        let mut game =
            Self { state, scenario: Arc::clone(scenario), at_close: None, log: Vec::new(), open_book: false };
        let mut events = vec![game.draw(kind)];
        if let Some(package) = &scenario.in_force {
            game.at_close = Some(Box::new(game.state.clone()));
            events.extend(game.enter_into_force(package.clone()));
        }
        incidents::incidents(&game.scenario, &mut game.state, &mut events);
        game.open_due_round(&mut events);
        game.keep(&events);
        Ok(game)
    }

    /// The same game with the truth open from the start: for studies and tests, never for play.
    #[must_use]
    pub fn open_book(mut self) -> Self {
        self.open_book = true;
        self
    }

    /// The same game standing elsewhere, with its book open: for studies and tests of what would be shown or decided there.
    #[must_use]
    pub fn standing_at(mut self, state: State) -> Self {
        self.state = state;
        self.open_book()
    }

    /// The scenario.
    #[must_use]
    pub fn scenario(&self) -> &Arc<Scenario> {
        &self.scenario
    }

    /// What an envoy could know.
    #[must_use]
    pub fn view(&self) -> View {
        View::of(self)
    }

    /// The part of [`Game::view`] by which a program decides on its next move, without the rest.
    #[must_use]
    pub fn glance(&self) -> Glance {
        Glance::of(self)
    }

    /// The truth, once the game is over (or in an open-book game).
    #[must_use]
    pub fn truth(&self) -> Option<Truth<'_>> {
        (self.open_book || self.state.phase == Phase::Over).then_some(Truth {
            scenario: &self.scenario,
            state: &self.state,
            at_close: self.at_close.as_deref(),
            log: &self.log,
        })
    }

    /// Hash of the state.
    #[must_use]
    pub fn state_hash(&self) -> String {
        self.state.hash()
    }

    /// Every event so far with its turn, for the session file.
    #[must_use]
    pub fn log(&self) -> &[(u32, Event)] {
        &self.log
    }

    /// What home would say to a package now; nothing in it is hidden.
    #[must_use]
    pub fn home_verdict(&self, package: &Package) -> Option<HomeVerdict> {
        self.state.home_verdict(&self.scenario, package)
    }

    pub(crate) fn state(&self) -> &State {
        &self.state
    }

    /// Carries out one order: either everything it does, or nothing and the reason.
    ///
    /// # Errors
    /// A refusal; the game is then as it was.
    pub fn apply(&mut self, command: &Command) -> Result<Vec<Event>, Refusal> {
        if self.state.phase == Phase::Over {
            return Err(Refusal::Over);
        }
        let free =
            matches!(command, Command::Answer(_) | Command::Believe(_) | Command::Forecast(_) | Command::Undertake(_));
        if !free && !self.state.asked.is_empty() {
            return Err(Refusal::AnswerFirst);
        }
        let events = match command {
            Command::Undertake(undertaking) => self.undertake(undertaking)?,
            Command::Offer(package) => self.offer(package)?,
            Command::Accept => self.accept()?,
            Command::Sign => self.sign()?,
            Command::Task(desk) => self.task(*desk)?,
            Command::Sound(bloc) => self.sound(*bloc)?,
            Command::Act(action) => self.act(*action)?,
            Command::Answer(reply) => self.reply(*reply)?,
            Command::Believe(shares) => self.believe(shares)?,
            Command::Forecast(stated) => self.forecast(stated)?,
            Command::Set(setting) => self.set(*setting)?,
            Command::BreakOff => self.break_off()?,
            Command::EndRound => self.end_round(),
        };
        if self.at_close.is_none() && events.iter().any(|event| matches!(event, Event::TalksEnded { .. })) {
            self.at_close = Some(Box::new(self.state.clone()));
        }
        self.keep(&events);
        Ok(events)
    }

    fn keep(&mut self, events: &[Event]) {
        for event in events {
            let turn = self.log.last().map_or(0, |(turn, _)| *turn);
            let turn = match event {
                Event::TurnPassed { turn, .. } => *turn,
                _ => turn,
            };
            self.log.push((turn, event.clone()));
        }
    }

    /// Nature draws the type, its bonds, the counterpart's horizon and the leader's aspiration.
    fn draw(&mut self, given: Option<TypeId>) -> Event {
        let scenario = Arc::clone(&self.scenario);
        let state = &mut self.state;
        let mut nature = Luck::at(state.seed, Stream::Nature, 0, 0);
        let drawn = drawn_type(&scenario, nature.uniform());
        state.kind = given.unwrap_or(drawn);
        let mut traces: Vec<Trace> = Vec::new();
        for (quantity, value) in &scenario.opening {
            traces.push(state.add(*quantity, Cause::Opening, *value));
        }
        for bloc in scenario.bloc_ids() {
            traces.push(state.add(Quantity::Capability(bloc), Cause::Opening, scenario.blocs[bloc.at()].capability));
            let mut nature = Luck::at(state.seed, Stream::Nature, 0, 1 + u32::from(bloc.0));
            for ally in scenario.ally_ids() {
                let mean = scenario.types[state.kind.at()].bonds[ally.at()][bloc.at()];
                let spread = scenario.rule(Coefficient::BondSpread) * nature.normal();
                let terms = vec![
                    Term { cause: Cause::Opening, step: Step::Add(mean) },
                    Term { cause: Cause::Nature, step: Step::Add(spread) },
                ];
                traces.push(state.change(Quantity::Bond(bloc, ally), terms));
            }
        }
        for (index, fact) in scenario.facts.iter().enumerate() {
            let mut luck = Luck::at(state.seed, Stream::Nature, 1, u32::try_from(index).unwrap_or(u32::MAX));
            if luck.happens(fact.chance[state.kind.at()]) {
                let flag: FlagId = fact.flag;
                state.flags.push(flag);
            }
        }
        let mut temper = Luck::at(state.seed, Stream::Temper, 0, 0);
        let (shortest, longest) = scenario.horizon;
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between two u32")]
        let horizon = temper.between(f64::from(shortest), f64::from(longest) + 1.0) as u32;
        state.horizon = horizon.min(longest);
        let most = scenario.rule(Coefficient::PrivateAspiration);
        state.private_aspiration = scenario.counterpart_ids().map(|_| temper.between(0.0, most)).collect();
        let aspirations = state.private_aspiration.clone();
        Event::Drawn { kind: state.kind, horizon: state.horizon, aspirations, traces }
    }

    fn spend(&mut self, effort: u32) -> Result<(), Refusal> {
        if effort > self.state.effort {
            return Err(Refusal::Effort { needed: effort, left: self.state.effort });
        }
        self.state.effort -= effort;
        Ok(())
    }

    fn at_the_table(&self) -> Result<(), Refusal> {
        if self.state.phase != Phase::Talks {
            return Err(Refusal::WrongPhase);
        }
        if self.state.turn < self.state.stalled_until {
            return Err(Refusal::Stalled(self.state.stalled_until));
        }
        Ok(())
    }

    fn offer(&mut self, package: &Package) -> Result<Vec<Event>, Refusal> {
        self.at_the_table()?;
        if !self.scenario.admits(package) {
            return Err(Refusal::BadPackage);
        }
        // Another day, another answer: only in the sitting in which it was answered is it pointless to say it again.
        let again = self.state.offer.as_ref() == Some(package) && self.state.offered == self.state.turn;
        if again && self.state.counter.is_some() {
            return Err(Refusal::SamePackage);
        }
        self.spend(1)?;
        let scenario = Arc::clone(&self.scenario);
        let step = self.state.offer.as_ref().map(|last| {
            let gained = |party| {
                let posture = Evaluator::of(&scenario, &self.state, Mind::Reputed, party);
                posture.value(package) - posture.value(last)
            };
            scenario.counterpart_ids().map(gained).fold(f64::INFINITY, f64::min)
        });
        let mut traces = Vec::new();
        self.state.reciprocity = match step {
            Some(step) if step > 0.01 => scenario.rule(Coefficient::Reciprocity),
            Some(step) if step < -0.01 => scenario.rule(Coefficient::Retraction),
            _ => 1.0,
        };
        if step.is_some_and(|step| step < -0.01) {
            for bloc in scenario.bloc_ids() {
                traces.push(self.state.add(
                    Quantity::Anger(bloc),
                    Cause::Retraction,
                    scenario.rule(Coefficient::RetractionAnger),
                ));
            }
        }
        let answer = answer(&scenario, &self.state, package, None);
        let mut events = vec![Event::Tabled { package: package.clone(), traces }];
        self.state.offer = Some(package.clone());
        self.state.offered = self.state.turn;
        self.state.agreed = None;
        self.hear(answer, &mut events);
        Ok(events)
    }

    /// An answer across the table, and what follows from it.
    fn hear(&mut self, answer: Answer, events: &mut Vec<Event>) {
        let (package, kind, by) = (answer.offer.clone(), answer.kind.clone(), answer.by);
        events.push(Event::Answered(answer));
        match kind {
            AnswerKind::Agreed => self.settle(package, events),
            AnswerKind::Counter(counter) | AnswerKind::Restated(counter) => {
                self.state.positions[by.at()] = Some(counter.clone());
                self.state.counter = Some(counter);
                self.state.counter_by = by;
            }
            AnswerKind::WalkOut { until } => {
                self.state.counter = None;
                self.state.stalled_until = until;
                self.state.effort = 0;
                events.push(Event::Moved { traces: self.loses_face(Cause::WalkOut) });
            }
        }
    }

    fn settle(&mut self, package: Package, events: &mut Vec<Event>) {
        self.state.settled = true;
        self.state.counter = None;
        self.state.positions.fill(Some(package.clone()));
        self.state.agreed = Some(package.clone());
        events.push(Event::Agreed { package });
    }

    fn accept(&mut self) -> Result<Vec<Event>, Refusal> {
        self.at_the_table()?;
        let counter = self.state.counter.clone().ok_or(Refusal::NoCounter)?;
        // Whose counter it is has agreed to it; others, if there are any, have not been asked yet.
        let others = self.scenario.counterparts.len() > 1;
        let by = Some(self.state.counter_by);
        let answer = others.then(|| answer(&self.scenario, &self.state, &counter, by));
        self.state.offer = Some(counter.clone());
        let mut events = Vec::new();
        match answer {
            Some(answer) => self.hear(answer, &mut events),
            None => self.settle(counter, &mut events),
        }
        Ok(events)
    }

    fn sign(&mut self) -> Result<Vec<Event>, Refusal> {
        self.at_the_table()?;
        let package = self.state.agreed.clone().ok_or(Refusal::NothingAgreed)?;
        if !home_verdict(&self.scenario, &self.state, &package).ratifies {
            return Err(Refusal::HomeRefuses);
        }
        let scenario = Arc::clone(&self.scenario);
        for party in scenario.counterpart_ids() {
            let (value, balk) = leader_decides(&scenario, &self.state, party, &package);
            if let Some(balk) = balk {
                let hidden = hidden(&scenario, &self.state, &package);
                return Ok(vec![self.balked(party, balk, value, hidden)]);
            }
        }
        self.at_close = Some(Box::new(self.state.clone()));
        Ok(self.enter_into_force(package))
    }

    /// A package comes into force: what it says in public is said at once.
    fn enter_into_force(&mut self, package: Package) -> Vec<Event> {
        let scenario = Arc::clone(&self.scenario);
        let value = |party| Evaluator::of(&scenario, &self.state, Mind::True, party).value(&package);
        let values: Vec<f64> = scenario.counterpart_ids().map(value).collect();
        let hidden = hidden(&scenario, &self.state, &package);
        let mut traces = Vec::new();
        for strand in scenario.strand_ids().filter(|strand| !scenario.strands[strand.at()].covert) {
            if let Some(rung) = scenario.rung(&package, scenario.strands[strand.at()].ally) {
                let left = vec![Term { cause: Cause::Signature, step: Step::Times(1.0 - rung.public) }];
                traces.push(self.state.change(Quantity::Strand(strand), left));
            }
        }
        self.state.deal = Some(Deal::fresh(&scenario, package.clone(), self.state.turn));
        self.state.phase = Phase::Implementation;
        self.state.round = 0;
        self.state.effort = 0;
        self.state.notice = None;
        self.state.threatened = false;
        self.state.agreed = None;
        self.state.counter = None;
        let mut events = vec![Event::Signed { package, values, hidden, traces }];
        for ally in scenario.ally_ids() {
            let deal = self.state.deal.as_ref();
            let public = deal.and_then(|deal| scenario.rung(&deal.package, ally)).map_or(0.0, |rung| rung.public);
            if public >= scenario.rule(Coefficient::OathRepudiated) && self.state.oath(ally) != Oath::None {
                oath::turn_to(&mut self.state, ally, Oath::Repudiated, &mut events);
            }
        }
        events
    }

    /// A sitting that was broken off, or an agreement that was not carried home, costs both sides something.
    fn loses_face(&mut self, cause: Cause) -> Vec<Trace> {
        vec![
            self.state.add(Quantity::Credibility, cause, -self.scenario.rule(Coefficient::BalkCredibility)),
            self.state.add(Quantity::Trust, cause, -self.scenario.rule(Coefficient::BalkTrust)),
        ]
    }

    fn balked(&mut self, by: CounterpartId, balk: Balk, value: f64, hidden: Vec<Shift>) -> Event {
        let aspiration = self.state.private_aspiration(by);
        let turns = turns_lost(&balk);
        let traces = self.loses_face(Cause::Balk);
        self.state.stalled_until = self.state.turn + turns;
        self.state.effort = 0;
        self.state.agreed = None;
        self.state.counter = match &balk {
            Balk::Change(package) => {
                self.state.positions[by.at()] = Some(package.clone());
                self.state.counter_by = by;
                Some(package.clone())
            }
            Balk::Delay | Balk::Walk => None,
        };
        Event::Balked { by, balk, value, aspiration, turns, hidden, traces }
    }

    fn task(&mut self, desk: DeskId) -> Result<Vec<Event>, Refusal> {
        let spec = self.scenario.desks.get(desk.at()).ok_or(Refusal::Unknown)?;
        if self.state.desks_tasked.contains(&desk) {
            return Err(Refusal::AlreadyDone);
        }
        let effort = spec.effort;
        self.spend(effort)?;
        self.state.desks_tasked.push(desk);
        self.state.reports += 1;
        let (heard, estimate) = intelligence::report(&self.scenario, &self.state, desk);
        Ok(vec![Event::Reported { desk, heard, estimate }])
    }

    /// What a faction would be sounded out about: what is agreed, else the counter-offer, else the last offer.
    pub(crate) fn on_table(&self) -> Option<&Package> {
        let state = &self.state;
        state.agreed.as_ref().or(state.counter.as_ref()).or(state.offer.as_ref())
    }

    fn sound(&mut self, bloc: BlocId) -> Result<Vec<Event>, Refusal> {
        if self.state.phase != Phase::Talks {
            return Err(Refusal::WrongPhase);
        }
        if bloc.at() >= self.scenario.blocs.len() {
            return Err(Refusal::Unknown);
        }
        if self.state.blocs_sounded.contains(&bloc) {
            return Err(Refusal::AlreadyDone);
        }
        let package = self.on_table().cloned().ok_or(Refusal::NothingTabled)?;
        self.spend(1)?;
        self.state.blocs_sounded.push(bloc);
        let (leaning, margin) = intelligence::sound(&self.scenario, &self.state, bloc, &package);
        Ok(vec![Event::Sounded { bloc, leaning, margin }])
    }

    /// Whether an action could be taken now, effort aside from what is left.
    pub(crate) fn action_open(&self, action: ActionId) -> Result<(), Refusal> {
        let spec = self.scenario.actions.get(action.at()).ok_or(Refusal::Unknown)?;
        if spec.once && self.state.actions_taken.contains(&action) {
            return Err(Refusal::OnlyOnce);
        }
        if self.state.actions_this_round.contains(&action) {
            return Err(Refusal::AlreadyDone);
        }
        if !spec.needs.iter().all(|need| effects::holds(&self.state, need)) {
            return Err(Refusal::NotNow);
        }
        if spec.effort > self.state.effort {
            return Err(Refusal::Effort { needed: spec.effort, left: self.state.effort });
        }
        Ok(())
    }

    fn act(&mut self, action: ActionId) -> Result<Vec<Event>, Refusal> {
        self.action_open(action)?;
        let scenario = Arc::clone(&self.scenario);
        let spec = &scenario.actions[action.at()];
        self.spend(spec.effort)?;
        self.state.actions_taken.push(action);
        self.state.actions_this_round.push(action);
        let mut after = Vec::new();
        let traces = effects::apply(&scenario, &mut self.state, Cause::Action(action), &spec.effects, &mut after);
        let mut events = vec![Event::Acted { action, traces }];
        events.append(&mut after);
        Ok(events)
    }

    /// The replies a question admits.
    pub(crate) fn replies(&self, question: Question) -> Vec<Reply> {
        match question.kind {
            QuestionKind::Incident(incident) => {
                let replies = self.scenario.incidents[incident.at()].replies.len();
                (0..replies).map(|index| Reply::Listed(u8::try_from(index).unwrap_or(u8::MAX))).collect()
            }
            QuestionKind::Breach(_) => vec![Reply::Protest, Reply::Suspend, Reply::Silence],
            QuestionKind::AllyAttack(_) => vec![Reply::Strike, Reply::StrikeHard, Reply::Protest, Reply::Silence],
            QuestionKind::Found(_) => vec![Reply::Strike, Reply::Protest, Reply::Silence],
        }
    }

    fn reply(&mut self, reply: Reply) -> Result<Vec<Event>, Refusal> {
        let question = *self.state.asked.first().ok_or(Refusal::NothingAsked)?;
        if !self.replies(question).contains(&reply) {
            return Err(Refusal::NoSuchReply);
        }
        self.state.asked.remove(0);
        let scenario = Arc::clone(&self.scenario);
        let cause = Cause::Question(question.kind, reply);
        let state = &mut self.state;
        let mut after = Vec::new();
        let traces = match (question.kind, reply) {
            (QuestionKind::Incident(incident), Reply::Listed(index)) => {
                let spec = &scenario.incidents[incident.at()].replies[usize::from(index)];
                effects::apply(&scenario, state, Cause::Reply(incident, index), &spec.effects, &mut after)
            }
            (kind, Reply::Strike | Reply::StrikeHard) => {
                let struck = match kind {
                    QuestionKind::AllyAttack(ally) | QuestionKind::Found(ally) => Some(ally),
                    QuestionKind::Incident(_) | QuestionKind::Breach(_) => None,
                };
                let how = if reply == Reply::Strike { PRECISE_STRIKE } else { HARD_STRIKE };
                let leader_killed = matches!(kind, QuestionKind::Found(_)) && reply == Reply::Strike;
                effects::strike(&scenario, state, cause, struck, how, leader_killed)
            }
            (kind, Reply::Suspend) => {
                reckon(state, kind, |_| 1.0);
                state.levers.pace = Pace::Pause;
                state.levers.relief = false;
                vec![state.add(Quantity::Support, cause, scenario.rule(Coefficient::ProtestSupport))]
            }
            (kind, Reply::Protest) => {
                reckon(state, kind, |resolve| resolve * (1.0 - scenario.rule(Coefficient::ProtestResolve)));
                vec![state.add(Quantity::Support, cause, scenario.rule(Coefficient::ProtestSupport))]
            }
            (kind, Reply::Silence | Reply::Listed(_)) => {
                reckon(state, kind, |resolve| resolve * (1.0 - scenario.rule(Coefficient::SilenceResolve)));
                vec![state.add(Quantity::Support, cause, -scenario.rule(Coefficient::SilenceSupport))]
            }
        };
        let mut events = vec![Event::Replied { question, reply, traces }];
        events.append(&mut after);
        Ok(events)
    }

    /// Whether aims and a red line can be chosen now: at the opening, once, before anything has been tabled.
    pub(crate) fn undertaking_open(&self) -> Result<(), Refusal> {
        let state = &self.state;
        if self.scenario.aims.len() < AIMS || self.scenario.red_lines.is_empty() {
            Err(Refusal::Unknown)
        } else if state.undertaking.is_some() {
            Err(Refusal::OnlyOnce)
        } else if state.turn > 0 || state.offer.is_some() {
            Err(Refusal::TooLate)
        } else {
            Ok(())
        }
    }

    fn undertake(&mut self, undertaking: &Undertaking) -> Result<Vec<Event>, Refusal> {
        self.undertaking_open()?;
        let (aims, lines) = (&undertaking.aims, self.scenario.red_lines.len());
        let known = aims.iter().all(|aim| usize::from(*aim) < self.scenario.aims.len());
        let differ = aims.iter().enumerate().all(|(at, aim)| !aims[..at].contains(aim));
        if aims.len() != AIMS || !known || !differ || usize::from(undertaking.red_line) >= lines {
            return Err(Refusal::BadUndertaking);
        }
        self.state.undertaking = Some(undertaking.clone());
        Ok(vec![Event::Undertook(undertaking.clone())])
    }

    fn believe(&mut self, shares: &[u8]) -> Result<Vec<Event>, Refusal> {
        let sum: u32 = shares.iter().map(|share| u32::from(*share)).sum();
        if shares.len() != self.scenario.types.len() || sum != 100 {
            return Err(Refusal::BadBelief);
        }
        // Said again on the same turn, it takes the place of what was said before.
        let turn = self.state.turn;
        self.state.beliefs.retain(|(stated, _)| *stated != turn);
        self.state.beliefs.push((turn, shares.to_vec()));
        Ok(vec![Event::Believed { shares: shares.to_vec() }])
    }

    fn forecast(&mut self, stated: &[(u8, u8)]) -> Result<Vec<Event>, Refusal> {
        let known = self.scenario.forecasts.len();
        let fits = |(at, (which, percent)): (usize, &(u8, u8))| {
            usize::from(*which) < known && *percent <= 100 && stated[..at].iter().all(|(before, _)| before != which)
        };
        if stated.is_empty() || !stated.iter().enumerate().all(fits) {
            return Err(Refusal::BadForecast);
        }
        let turn = self.state.turn;
        for (which, percent) in stated {
            self.state.forecasts.retain(|(on, before, _)| (*on, before) != (turn, which));
            self.state.forecasts.push((turn, *which, *percent));
        }
        Ok(vec![Event::Forecast { stated: stated.to_vec() }])
    }

    /// Whether a lever can be set so.
    pub(crate) fn lever_open(&self, setting: Setting) -> Result<(), Refusal> {
        let state = &self.state;
        if state.phase != Phase::Implementation {
            return Err(Refusal::WrongPhase);
        }
        // What is left of a deal that has collapsed binds nobody.
        let deal = state.deal.as_ref().filter(|deal| deal.in_force());
        let (moves, stands) = match setting {
            Setting::Pace(pace) => {
                let moves = self.scenario.issue_with(Role::Presence).is_some()
                    && state.get(Quantity::Presence) > 0.0
                    && state.ordered_out.is_none();
                let leaves = deal.is_none_or(|deal| {
                    self.scenario.term(&deal.package, Role::Presence).is_some_and(|choice| choice.level < 1.0)
                });
                (moves && leaves && !(pace == Pace::Pause && deal.is_none()), state.levers.pace == pace)
            }
            Setting::Relief(relief) => {
                let promised = deal.and_then(|deal| deal.package.option_of(&self.scenario, Role::Relief));
                (promised.is_some_and(|option| option > 0), state.levers.relief == relief)
            }
            Setting::Third(third) => {
                (self.scenario.third.is_some() && state.fell.is_none(), state.levers.third == third)
            }
        };
        if !moves {
            Err(Refusal::NoLever)
        } else if stands {
            Err(Refusal::NoChange)
        } else {
            Ok(())
        }
    }

    fn set(&mut self, setting: Setting) -> Result<Vec<Event>, Refusal> {
        self.lever_open(setting)?;
        match setting {
            Setting::Pace(pace) => self.state.levers.pace = pace,
            Setting::Relief(relief) => self.state.levers.relief = relief,
            Setting::Third(third) => self.state.levers.third = third,
        }
        Ok(vec![Event::LeverSet { setting }])
    }

    fn break_off(&mut self) -> Result<Vec<Event>, Refusal> {
        if self.state.phase != Phase::Talks {
            return Err(Refusal::WrongPhase);
        }
        let mut events = Vec::new();
        self.state.threatened = false;
        patience::end_talks(&mut self.state, true, &mut events);
        Ok(events)
    }

    /// Time passes until a round opens, something needs an answer, or the game is over.
    fn end_round(&mut self) -> Vec<Event> {
        let scenario = Arc::clone(&self.scenario);
        let mut events = Vec::new();
        if self.state.threatened {
            self.empty_threat(&mut events);
        }
        // The last sitting of all is put off, not lost, while the delegation is away: what effort is left waits with it.
        let away = self.state.phase == Phase::Talks
            && self.next_round().is_none()
            && self.state.turn < self.state.stalled_until;
        if !away {
            self.state.effort = 0;
        }
        loop {
            if self.state.turn >= scenario.calendar.last {
                self.finish(&mut events);
                break;
            }
            turn::pass(&scenario, &mut self.state, &mut events);
            let opened = self.open_due_round(&mut events);
            let back = away && self.state.turn >= self.state.stalled_until;
            let last = self.state.phase == Phase::Talks && self.next_round().is_none();
            if last && !away && !opened && self.state.asked.is_empty() {
                patience::end_talks(&mut self.state, false, &mut events);
                break;
            }
            if opened || back || !self.state.asked.is_empty() || self.state.talks_ended == Some(self.state.turn) {
                break;
            }
        }
        events
    }

    /// A public threat that was followed by neither a signature nor an end of talks by the end of the round.
    fn empty_threat(&mut self, events: &mut Vec<Event>) {
        self.state.threatened = false;
        let by = -self.scenario.rule(Coefficient::AudienceCost);
        let mut traces = vec![
            self.state.add(Quantity::Support, Cause::EmptyThreat, by),
            self.state.add(Quantity::Credibility, Cause::EmptyThreat, by),
        ];
        let scenario = Arc::clone(&self.scenario);
        for bloc in scenario.bloc_ids() {
            traces.push(self.state.add(Quantity::Anger(bloc), Cause::EmptyThreat, -by));
        }
        events.push(Event::Moved { traces });
    }

    /// The turn on which the next round opens.
    pub(crate) fn next_round(&self) -> Option<(u32, u32)> {
        let index = self.state.round as usize;
        match self.state.phase {
            Phase::Talks => self.scenario.talks.get(index).map(|round| (round.opens, round.effort)),
            Phase::Implementation => {
                let from = self.state.deal.as_ref().map(|deal| deal.signed).or(self.state.talks_ended).unwrap_or(0);
                let round = self.scenario.implementation.get(index)?;
                let opens = from + round.opens;
                (opens < self.scenario.calendar.last).then_some((opens, round.effort))
            }
            Phase::Over => None,
        }
    }

    fn open_due_round(&mut self, events: &mut Vec<Event>) -> bool {
        let mut opened = false;
        while let Some((opens, effort)) = self.next_round() {
            if opens > self.state.turn {
                break;
            }
            self.state.round += 1;
            self.state.effort = effort;
            self.state.desks_tasked.clear();
            self.state.blocs_sounded.clear();
            self.state.actions_this_round.clear();
            opened = true;
        }
        if opened {
            events.push(Event::RoundOpened { number: self.state.round, effort: self.state.effort });
        }
        opened
    }

    fn finish(&mut self, events: &mut Vec<Event>) {
        self.state.phase = Phase::Over;
        events.push(Event::Ended { outcome: self.outcome() });
    }

    /// How the game came out, once it is over.
    #[must_use]
    pub fn into_outcome(self) -> Option<Outcome> {
        self.log.into_iter().rev().find_map(|(_, event)| match event {
            Event::Ended { outcome } => Some(outcome),
            _ => None,
        })
    }

    fn outcome(&self) -> Outcome {
        outcome(&self.scenario, &self.state, self.at_close.as_deref())
    }

    /// The levers of this phase, of those that what was signed leaves to the player.
    pub(crate) fn levers(&self) -> Vec<Lever> {
        [
            (Lever::Pace, [Setting::Pace(Pace::Agreed), Setting::Pace(Pace::Fast)].as_slice()),
            (Lever::Relief, [Setting::Relief(true), Setting::Relief(false)].as_slice()),
            (Lever::Third, [Setting::Third(ThirdStance::Press), Setting::Third(ThirdStance::Spare)].as_slice()),
        ]
        .into_iter()
        .filter(|(_, settings)| settings.iter().any(|setting| self.lever_open(*setting).is_ok()))
        .map(|(lever, _)| lever)
        .collect()
    }

    /// Which issues differ between two packages.
    #[must_use]
    pub fn differing(&self, one: &Package, other: &Package) -> Vec<IssueId> {
        self.scenario.issue_ids().filter(|issue| one.option(*issue) != other.option(*issue)).collect()
    }
}

/// The type at a point of the prior's cumulated shares, 0 to 1.
#[must_use]
pub(crate) fn drawn_type(scenario: &Scenario, at: f64) -> TypeId {
    let mut left = at * scenario.types.iter().map(|spec| spec.prior).sum::<f64>();
    for kind in scenario.type_ids() {
        left -= scenario.types[kind.at()].prior;
        if left < 0.0 {
            return kind;
        }
    }
    TypeId::from_index(scenario.types.len() - 1)
}
