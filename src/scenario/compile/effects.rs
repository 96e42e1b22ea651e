//! What can be done and what happens: actions, events, their conditions and effects, and tests of an outcome.

use wedge_engine::{
    Action, AllyId, BlocId, Condition, CounterpartId, Effect, FlagId, Incident, IncidentId, IssueId, Quantity,
    ScenarioReply, StrandId, Sway, Target, Test,
};

use crate::compile::compiler::Compiler;
use crate::compile::ids::What;
use crate::compile::issues::small;
use crate::raw::{ConditionText, EffectText, EventText, QuantityText, TargetText, TestText};
use crate::reading::Located;

impl Compiler<'_, '_, '_> {
    pub(super) fn actions(&mut self) -> Vec<Action> {
        let records = self.records;
        records
            .actions
            .iter()
            .map(|at| Action {
                id: at.value.id.clone(),
                effort: at.value.effort,
                dearer: at.value.dearer,
                table: at.value.table,
                once: at.value.once,
                needs: self.conditions(&at.value.needs, at, &["needs"]),
                effects: self.effects(&at.value.effects, at, &["effects"]),
            })
            .collect()
    }

    pub(super) fn incidents(&mut self) -> Vec<Incident> {
        let records = self.records;
        records.events.iter().map(|at| self.incident(at)).collect()
    }

    fn incident(&mut self, at: &Located<EventText>) -> Incident {
        let event = &at.value;
        Incident {
            id: event.id.clone(),
            turn: event.turn,
            from: event.from,
            needs: self.conditions(&event.needs, at, &["needs"]),
            chance: match &event.chance {
                Some(table) => self.row(table, What::Hypothesis, at, "chance", true),
                None => Vec::new(),
            },
            sway: event.sway.as_ref().and_then(|sway| {
                let on = self.quantity(&sway.on, at, &["sway", "on"])?;
                Some(Sway { on, at: sway.at.0, by: sway.by.0 })
            }),
            effects: self.effects(&event.effects, at, &["effects"]),
            replies: event
                .replies
                .iter()
                .enumerate()
                .map(|(index, reply)| ScenarioReply {
                    id: reply.id.clone(),
                    needs: self.conditions(&reply.needs, at, &["replies", &index.to_string(), "needs"]),
                    effects: self.effects(&reply.effects, at, &["replies", &index.to_string(), "effects"]),
                })
                .collect(),
        }
    }

    pub(super) fn quantity<T>(&mut self, text: &QuantityText, at: &Located<T>, path: &[&str]) -> Option<Quantity> {
        Some(match text {
            QuantityText::Momentum => Quantity::Momentum,
            QuantityText::ExitBelief => Quantity::ExitBelief,
            QuantityText::Credibility => Quantity::Credibility,
            QuantityText::Authority => Quantity::Authority(CounterpartId(0)),
            QuantityText::AuthorityOf(id) => {
                let party = self.index(What::Counterpart, id, at, path)?;
                Quantity::Authority(CounterpartId::from_index(party))
            }
            QuantityText::TieTrust => Quantity::TieTrust,
            QuantityText::AllyPrestige => Quantity::AllyPrestige,
            QuantityText::Coercion => Quantity::Coercion,
            QuantityText::Cadre => Quantity::Cadre,
            QuantityText::Patience => Quantity::Patience,
            QuantityText::Support => Quantity::Support,
            QuantityText::Cooperation => Quantity::Cooperation,
            QuantityText::Morale => Quantity::Morale,
            QuantityText::Rival => Quantity::Rival,
            QuantityText::Trust => Quantity::Trust,
            QuantityText::Presence => Quantity::Presence,
            QuantityText::Relief => Quantity::Relief,
            QuantityText::Releases => Quantity::Releases,
            QuantityText::Violence => Quantity::Violence,
            QuantityText::Anger(id) => Quantity::Anger(self.faction(id, at, path)?),
            QuantityText::Loyalty(id) => Quantity::Loyalty(self.faction(id, at, path)?),
            QuantityText::Bond(id) => Quantity::Bond(self.faction(id, at, path)?, AllyId(0)),
            QuantityText::BondTo(id, to) => {
                let bloc = self.faction(id, at, path)?;
                let ally = self.index(What::Ally, to, at, path)?;
                Quantity::Bond(bloc, AllyId::from_index(ally))
            }
            QuantityText::Strand(id) => {
                Quantity::Strand(StrandId::from_index(self.index(What::Strand, id, at, path)?))
            }
        })
    }

    fn faction<T>(&mut self, id: &str, at: &Located<T>, path: &[&str]) -> Option<BlocId> {
        self.index(What::Faction, id, at, path).map(BlocId::from_index)
    }

    fn effects<T>(&mut self, texts: &[EffectText], at: &Located<T>, path: &[&str]) -> Vec<Effect> {
        let one = |(position, text): (usize, &EffectText)| {
            let position = position.to_string();
            let here: Vec<&str> = path.iter().copied().chain([position.as_str()]).collect();
            self.effect(text, at, &here)
        };
        texts.iter().enumerate().filter_map(one).collect()
    }

    fn effect<T>(&mut self, text: &EffectText, at: &Located<T>, here: &[&str]) -> Option<Effect> {
        Some(match text {
            EffectText::Shift(what, by) => Effect::Shift(self.quantity(what, at, here)?, by.0),
            EffectText::Anger(TargetText::Everyone, by) => Effect::Anger(Target::Everyone, by.0),
            EffectText::Anger(TargetText::Faction(id), by) => {
                Effect::Anger(Target::Bloc(self.faction(id, at, here)?), by.0)
            }
            EffectText::Strike { scale, precision, leader_killed } => {
                Effect::Strike(scale.0, precision.0, *leader_killed)
            }
            EffectText::Set(flag) => Effect::Set(FlagId::from_index(self.index(What::Flag, flag, at, here)?)),
            EffectText::Void => Effect::Void,
            EffectText::Stall(turns) => Effect::Stall(*turns),
            EffectText::Threaten => Effect::Threaten,
            EffectText::Oath(to) => Effect::Oath(AllyId(0), *to),
            EffectText::OathOf(id, to) => Effect::Oath(AllyId::from_index(self.index(What::Ally, id, at, here)?), *to),
            EffectText::LeaderDies => Effect::LeaderDies(CounterpartId(0)),
            EffectText::LeaderOfDies(id) => {
                let party = self.index(What::Counterpart, id, at, here)?;
                Effect::LeaderDies(CounterpartId::from_index(party))
            }
            EffectText::PutOff(turns) => Effect::PutOff(*turns),
            EffectText::Restore => Effect::Restore,
            EffectText::Breach(issue) => {
                Effect::Breach(IssueId::from_index(self.index(What::Issue, issue, at, here)?))
            }
            EffectText::Administration { keep, delay, stop } => Effect::Administration([keep.0, delay.0, stop.0]),
        })
    }

    fn conditions<T>(&mut self, texts: &[ConditionText], at: &Located<T>, path: &[&str]) -> Vec<Condition> {
        texts.iter().filter_map(|text| self.condition(text, at, path)).collect()
    }

    fn condition<T>(&mut self, text: &ConditionText, at: &Located<T>, path: &[&str]) -> Option<Condition> {
        Some(match text {
            ConditionText::All(parts) => Condition::All(self.conditions(parts, at, path)),
            ConditionText::Any(parts) => Condition::Any(self.conditions(parts, at, path)),
            ConditionText::Not(part) => Condition::Not(Box::new(self.condition(part, at, path)?)),
            ConditionText::During(phase) => Condition::During(*phase),
            ConditionText::Signed => Condition::Signed,
            ConditionText::InForce => Condition::InForce,
            ConditionText::Deal(status) => Condition::Deal(*status),
            ConditionText::Late => Condition::Late,
            ConditionText::Agreed => Condition::Agreed,
            ConditionText::Fallen => Condition::Fallen,
            ConditionText::Flag(flag) => Condition::Flag(FlagId::from_index(self.index(What::Flag, flag, at, path)?)),
            ConditionText::Happened(id) => {
                Condition::Happened(IncidentId::from_index(self.index(What::Event, id, at, path)?))
            }
            ConditionText::AtLeast(what, value) => Condition::AtLeast(self.quantity(what, at, path)?, value.0),
            ConditionText::AtMost(what, value) => Condition::AtMost(self.quantity(what, at, path)?, value.0),
            ConditionText::Term(issue, option) => {
                let issue = self.index(What::Issue, issue, at, path)?;
                let option = self.index(What::Option(issue), option, at, path)?;
                Condition::Term(IssueId::from_index(issue), small(option))
            }
            ConditionText::Stands(setting) => Condition::Stands(setting.lever(), *setting),
        })
    }

    /// What an aim, a red line or a forecast is held against.
    pub(super) fn test<T>(&mut self, text: &TestText, at: &Located<T>, path: &[&str]) -> Option<Test> {
        Some(match text {
            TestText::Least(measure, least) => Test::Least(*measure, least.0),
            TestText::Below(measure, least) => Test::Below(*measure, least.0),
            TestText::Kept(least) => Test::Kept(least.0),
            TestText::Ends(conditions) => {
                let conditions = self.conditions(conditions, at, path);
                self.ends.push(conditions);
                Test::Ends(self.ends.len() - 1)
            }
            TestText::Signed { issue, options } => {
                let issue = self.index(What::Issue, issue, at, path)?;
                let found: Vec<Option<usize>> =
                    options.iter().map(|option| self.index(What::Option(issue), option, at, path)).collect();
                let found: Option<Vec<usize>> = found.into_iter().collect();
                Test::Signed(IssueId::from_index(issue), found?.into_iter().map(small).collect())
            }
        })
    }
}
