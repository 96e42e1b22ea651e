//! What an envoy could know. Screens, texts and policies get nothing else while a game is on.
//!
//! Nothing here lets anybody subtract a hidden term: what contains one is a grade, and only what is public or the
//! player's own is a number.

mod glance;
mod memory;
mod observation;
mod parts;
mod shown;

use serde::{Deserialize, Serialize};

use crate::orders::{legal, round};
use crate::scenario::Scenario;
use crate::state::State;
use crate::table::intelligence;
use crate::vocabulary::{
    Cause, Command, Obligation, Outcome, Package, Phase, Quantity, Refusal, Setting, Status, Undertaking,
};
use shown::{graded, two_digits};

pub use glance::Glance;
pub(crate) use memory::Memory;
pub use memory::Seen;
pub use observation::{LogEntry, Observation};
pub use parts::{ActionView, BlocView, DeskView, LeverView, QuestionView, TableView};
pub use shown::Shown;

/// Everything an envoy could know.
#[derive(Clone, Debug, PartialEq, Serialize, Deserialize)]
pub struct View {
    /// The turn.
    pub turn: u32,
    /// The last turn.
    pub last_turn: u32,
    /// The phase.
    pub phase: Phase,
    /// The number of the round in this phase; 0 before the first.
    pub round: u32,
    /// How many rounds this phase has at most.
    pub rounds: u32,
    /// Effort left.
    pub effort: u32,
    /// The effort that the round began with; 0 before the first of a phase.
    pub round_effort: u32,
    /// The turn on which the next round opens.
    pub next_round: Option<u32>,
    /// The table.
    pub table: TableView,
    /// The counterpart.
    pub blocs: Vec<BlocView>,
    /// The desks.
    pub desks: Vec<DeskView>,
    /// The actions.
    pub actions: Vec<ActionView>,
    /// What waits for an answer.
    pub question: Option<QuestionView>,
    /// Patience at home, 0 to 1.
    pub patience: f64,
    /// What moved it since the round before this one opened, by cause; nothing of it is hidden.
    pub patience_moves: Vec<(Cause, f64)>,
    /// Support at home, 0 to 1.
    pub support: f64,
    /// Home's trust in those across the table, 0 to 1.
    pub trust: f64,
    /// The turn on which an order to leave comes, if it is announced.
    pub notice: Option<u32>,
    /// The turn on which it came.
    pub ordered_out: Option<u32>,
    /// The third party's cooperation, 0 (none) to 4 (full), if there is one.
    pub cooperation: Option<u8>,
    /// The third party's morale, 0 to 4.
    pub morale: Option<u8>,
    /// How the player's side is believed across the table, 0 (not at all) to 4.
    pub credibility: u8,
    /// Momentum as it is reported in public, 0 to 1.
    pub reported_momentum: f64,
    /// Presence, 0 to 1.
    pub presence: f64,
    /// Relief given, 0 to 1.
    pub relief: f64,
    /// Prisoners freed, 0 to 1, in steps of a twentieth.
    pub releases: f64,
    /// Violence, in the scenario's unit, to two significant digits.
    pub violence: f64,
    /// The signed package.
    pub signed: Option<(u32, Package)>,
    /// How the deal stands.
    pub status: Option<Status>,
    /// The ledger of obligations.
    pub ledger: Vec<Obligation>,
    /// The levers that can be moved, each with the settings and why not where not.
    pub levers: Vec<LeverView>,
    /// The settings in force.
    pub settings: Vec<Setting>,
    /// When the third party fell.
    pub fell: Option<u32>,
    /// What the player chose at the opening.
    pub undertaking: Option<Undertaking>,
    /// Whether aims and a red line can be chosen now.
    pub can_undertake: Result<(), Refusal>,
    /// Whether some package can be tabled now; of one package, [`View::may_table`] tells.
    pub may_offer: Result<(), Refusal>,
    /// Whether the package that was tabled last can be tabled again now.
    pub may_repeat: Result<(), Refusal>,
    /// Whether the counter-offer can be accepted now.
    pub may_accept: Result<(), Refusal>,
    /// Whether what is agreed in principle can be put to ratification now.
    pub may_sign: Result<(), Refusal>,
    /// Whether the talks can be broken off now.
    pub may_break_off: Result<(), Refusal>,
    /// Whether the round can be ended now.
    pub may_end_round: Result<(), Refusal>,
    /// Stated beliefs with their turns, in percent by type.
    pub beliefs: Vec<(u32, Vec<u8>)>,
    /// Forecasts with their turns, each by its index, in percent.
    pub forecasts: Vec<(u32, u8, u8)>,
    /// Everything seen, in order.
    pub log: Seen,
    /// How it came out, once it is over.
    pub outcome: Option<Outcome>,
}

impl View {
    /// Whether a package that fits the issues can be tabled now: what [`Game::may`](crate::Game::may) says of it.
    ///
    /// # Errors
    /// The refusal.
    pub fn may_table(&self, package: &Package) -> Result<(), Refusal> {
        let again = self.table.offer.as_ref() == Some(package);
        if again { self.may_repeat.clone() } else { self.may_offer.clone() }
    }

    pub(crate) fn of(scenario: &Scenario, state: &State, memory: &Memory) -> Self {
        let may = |command: &Command| legal::may(scenario, state, command);
        let in_talks = state.clock.phase == Phase::Talks;
        let belief = state.said.beliefs.last().map(|(_, shares)| shares);
        let blocs = scenario
            .bloc_ids()
            .map(|bloc| BlocView {
                bloc,
                anger: graded(state, Quantity::Anger(bloc)),
                reading: memory.reading(bloc).cloned(),
                said: memory.said(bloc),
                can_sound: may(&Command::Sound(bloc)),
                believed_bond: scenario
                    .type_ids()
                    .map(|kind| {
                        let share =
                            belief.map_or(scenario.types[kind.at()].prior, |all| f64::from(all[kind.at()]) / 100.0);
                        let bonds = &scenario.types[kind.at()].bonds;
                        share * bonds.iter().map(|of_ally| of_ally[bloc.at()]).sum::<f64>() / bonds.len() as f64
                    })
                    .sum(),
            })
            .collect();
        let desks = scenario
            .desk_ids()
            .map(|desk| DeskView {
                desk,
                reports: memory.reports(desk).to_vec(),
                effort: legal::desk_price(scenario, state, desk),
                strays: intelligence::strays(scenario, state, desk),
                can_task: may(&Command::Task(desk)),
            })
            .collect();
        let rounds = if in_talks { scenario.talks.len() } else { scenario.implementation.len() };
        let third = |quantity| scenario.third.map(|_| graded(state, quantity));
        let verdict = state.table.agreed.as_ref().and_then(|package| state.home_verdict(scenario, package));
        let shown_momentum =
            scenario.reported_momentum + state.get(Quantity::Momentum) - scenario.opening(Quantity::Momentum);
        Self {
            turn: state.clock.turn,
            last_turn: state.last_turn(scenario),
            phase: state.clock.phase,
            round: state.clock.round,
            rounds: u32::try_from(rounds).unwrap_or(u32::MAX),
            effort: state.clock.effort,
            round_effort: round::effort(scenario, state),
            next_round: round::next(scenario, state).map(|(opens, _)| opens),
            table: TableView {
                offer: state.table.offer.clone(),
                counter: state.table.counter.clone(),
                counter_waits: legal::accepting(state)
                    .ok()
                    .and_then(|package| legal::would_wait(scenario, state, package)),
                agreed: state.table.agreed.clone(),
                referred: legal::unanswered(scenario, state),
                initialled: state.table.initialled.clone(),
                annex: state.table.annex,
                ambiguous: state.table.ambiguous,
                carried: state.table.carried,
                home: verdict,
                stalled_until: (in_talks && state.clock.turn < state.table.stalled_until)
                    .then_some(state.table.stalled_until),
                threatened: state.table.threatened,
            },
            blocs,
            desks,
            actions: scenario
                .action_ids()
                .map(|action| ActionView {
                    action,
                    effort: legal::price(scenario, state, action),
                    can_act: may(&Command::Act(action)),
                })
                .collect(),
            question: state.asked.first().map(|question| QuestionView {
                question: *question,
                replies: legal::replies(scenario, state, *question),
            }),
            patience: state.get(Quantity::Patience),
            patience_moves: memory.patience_moves(),
            support: state.get(Quantity::Support),
            trust: state.get(Quantity::Trust),
            notice: state.home.notice,
            ordered_out: state.home.ordered_out,
            cooperation: third(Quantity::Cooperation),
            morale: third(Quantity::Morale),
            credibility: graded(state, Quantity::Credibility),
            reported_momentum: libm::round(shown_momentum.clamp(0.0, 1.0) * 20.0) / 20.0,
            presence: state.get(Quantity::Presence),
            relief: state.get(Quantity::Relief),
            // In steps: from one month's exact number to the next the third party's cooperation could be worked out.
            releases: libm::round(state.get(Quantity::Releases) * 20.0) / 20.0,
            violence: two_digits(state.get(Quantity::Violence)),
            signed: state.after.deal.as_ref().map(|deal| (deal.signed, deal.package.clone())),
            status: state.after.deal.as_ref().map(|deal| deal.status),
            ledger: state.after.deal.as_ref().map_or_else(Vec::new, |deal| deal.ledger(scenario, state)),
            levers: legal::levers(scenario, state)
                .into_iter()
                .map(|lever| {
                    let settings = Setting::ALL
                        .into_iter()
                        .filter(|setting| setting.lever() == lever)
                        .map(|setting| (setting, may(&Command::Set(setting))))
                        .collect();
                    LeverView { lever, settings }
                })
                .collect(),
            settings: vec![
                Setting::Pace(state.after.levers.pace),
                Setting::Relief(state.after.levers.relief),
                Setting::Third(state.after.levers.third),
            ],
            fell: state.fell,
            undertaking: state.said.undertaking.clone(),
            can_undertake: legal::may_undertake(scenario, state),
            may_offer: legal::may_offer(scenario, state),
            may_repeat: match &state.table.offer {
                Some(offer) => may(&Command::Offer(offer.clone())),
                None => legal::may_offer(scenario, state),
            },
            may_accept: may(&Command::Accept),
            may_sign: may(&Command::Sign),
            may_break_off: may(&Command::BreakOff),
            may_end_round: may(&Command::EndRound),
            beliefs: state.said.beliefs.clone(),
            forecasts: state.said.forecasts.clone(),
            outcome: memory.outcome().cloned(),
            log: memory.seen().clone(),
        }
    }
}
