//! Factions, hypotheses, strands, desks, and those they belong to.

use std::collections::BTreeMap;

use wedge_engine::{Ally, Bloc, BlocId, Counterpart, DecisionRule, Desk, Oath, Strand, TypeSpec};

use crate::compile::compiler::Compiler;
use crate::compile::ids::What;
use crate::raw::{FactionText, Fraction, Table, TypeText, WithText};
use crate::reading::Located;

impl Compiler<'_, '_, '_> {
    pub(super) fn blocs(&mut self) -> Vec<Bloc> {
        let records = self.records;
        records.factions.iter().map(|at| self.bloc(at)).collect()
    }

    fn bloc(&mut self, at: &Located<FactionText>) -> Bloc {
        let faction = &at.value;
        Bloc {
            id: faction.id.clone(),
            counterpart: self.party(faction.counterpart.as_ref(), at),
            capability: faction.capability.0,
            hawk: faction.hawk.0,
            war_cost: faction.war_cost.0,
            host: self.with_each(at, |with| with.host, faction.host),
            weights: self.row(&faction.weights, What::Issue, at, "weights", true),
            reputed_bond: self.with_each(at, |with| with.reputed_bond, faction.reputed_bond),
            needs: self.row(&faction.needs, What::Strand, at, "needs", false),
            minds: faction.minds.0,
            owes: faction.owes.0,
            heir: faction.heir,
        }
    }

    /// What a faction is to each ally: to the first by its own fields, to the others by `with`.
    fn with_each(&mut self, at: &Located<FactionText>, field: fn(&WithText) -> Fraction, first: Fraction) -> Vec<f64> {
        let further = Table(at.value.with.0.iter().map(|(id, with)| (id.clone(), field(with))).collect());
        let mut all = vec![first.0];
        all.extend(self.row(&further, What::FurtherAlly, at, "with", true));
        all
    }

    pub(super) fn types(&mut self) -> Vec<TypeSpec> {
        let records = self.records;
        let one = |at: &Located<TypeText>| TypeSpec {
            id: at.value.id.clone(),
            prior: at.value.prior.0,
            will: at.value.will.0,
            reserve: at.value.reserve.0,
            bonds: self.bonds(at),
        };
        records.types.iter().map(one).collect()
    }

    /// The mean bonds under a hypothesis, by ally and then by faction.
    fn bonds(&mut self, at: &Located<TypeText>) -> Vec<Vec<f64>> {
        let mut all = vec![self.row(&at.value.bonds, What::Faction, at, "bonds", true)];
        self.keys(&at.value.bonds_to, What::FurtherAlly, at, &["bonds_to"]);
        let further: Vec<String> = self.ids.further_allies.iter().map(str::to_owned).collect();
        for id in &further {
            let none = Table::default();
            let of_ally = at.value.bonds_to.get(id).unwrap_or(&none);
            all.push(self.row(of_ally, What::Faction, at, "bonds_to", true));
        }
        all
    }

    pub(super) fn strands(&mut self) -> Vec<Strand> {
        let records = self.records;
        records
            .strands
            .iter()
            .map(|at| Strand {
                id: at.value.id.clone(),
                ally: self.ally(at.value.ally.as_ref(), at),
                covert: at.value.covert,
                oath: at.value.oath,
                craft: at.value.craft.0,
                growth: at.value.growth.0,
                reach: at.value.reach.0,
                floor: at.value.floor.0,
                strike: at.value.strike.0,
                resentment: at.value.resentment.0,
            })
            .collect()
    }

    pub(super) fn desks(&mut self) -> Vec<Desk> {
        let records = self.records;
        records
            .desks
            .iter()
            .map(|at| Desk {
                id: at.value.id.clone(),
                access: self.row(&at.value.access, What::Faction, at, "access", true),
                habit: at.value.habit.0,
                effort: at.value.effort,
                dearer: at.value.dearer,
                noisier: at.value.noisier.0,
            })
            .collect()
    }

    /// Those across the table, each with the first of its leaders.
    pub(super) fn counterparts(&self, blocs: &[Bloc]) -> Vec<Counterpart> {
        let records = self.records;
        let mut leaders: BTreeMap<usize, BlocId> = BTreeMap::new();
        for index in &records.leaders {
            let party = blocs.get(*index).map(|bloc| bloc.counterpart.at());
            if let Some(party) = party {
                leaders.entry(party).or_insert(BlocId::from_index(*index));
            }
        }
        let leader = |party: usize| leaders.get(&party).copied();
        let rule = |party: usize| records.counterparts.get(party).map_or(DecisionRule::Authority, |at| at.value.rule);
        let one = |(at, id): (usize, &str)| Counterpart { id: id.to_owned(), leader: leader(at), rule: rule(at) };
        self.ids.counterparts.iter().enumerate().map(one).collect()
    }

    pub(super) fn allies(&self) -> Vec<Ally> {
        let oath = |index: usize| self.records.allies.get(index).map_or(Oath::None, |at| at.value.oath);
        let acts = |index: usize| self.records.allies.get(index).is_none_or(|at| at.value.acts);
        let one = |(index, id): (usize, &str)| Ally { id: id.to_owned(), oath: oath(index), acts: acts(index) };
        self.ids.allies.iter().enumerate().map(one).collect()
    }
}
