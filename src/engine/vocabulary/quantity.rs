//! The numbers of a state: what each is, where it stands, and how far it goes.

use serde::{Deserialize, Serialize};

use super::ids::{AllyId, BlocId, CounterpartId, StrandId};

/// How many of everything that has quantities of its own there are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Shape {
    /// Leaders and factions.
    pub blocs: usize,
    /// Strands.
    pub strands: usize,
    /// Allies.
    pub allies: usize,
    /// Counterparts.
    pub counterparts: usize,
}

/// A number of the state.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
pub enum Quantity {
    /// How the war goes for the counterpart, 0 to 1.
    Momentum,
    /// The counterpart's belief that the home side leaves anyway, 0 to 1.
    ExitBelief,
    /// The home side's credibility in the counterpart's eyes, 0 to 1.
    Credibility,
    /// Patience at home, 0 to 1.
    Patience,
    /// Support at home, 0 to 1.
    Support,
    /// The third party's cooperation, 0 to 1.
    Cooperation,
    /// The third party's morale, 0 to 1.
    Morale,
    /// Pull of a rival movement on the counterpart's people, 0 to 1.
    Rival,
    /// The home side's trust in the counterpart's leadership, 0 to 1.
    Trust,
    /// The home side's forces as a share of those at the opening, 0 to 1.
    Presence,
    /// Relief given, as a share of all there is to give, 0 to 1.
    Relief,
    /// Prisoners freed, as a share of all, 0 to 1.
    Releases,
    /// Violence against the third party, attacks a quarter, 0 to 50,000.
    Violence,
    /// Trust between counterpart and ally, 0 to 1. Hidden.
    TieTrust,
    /// The standing of the ally's leader, 0 to 1.
    AllyPrestige,
    /// The ally's skilled people in the country, as a share of the most there have been, 0 to 1.
    Cadre,
    /// Coercion of the counterpart over its tie, beside the war: strikes, designations, arrests, 0 to 1.
    Coercion,
    /// The authority of a counterpart's leader over it, 0 to 1.
    Authority(CounterpartId),
    /// A bloc's anger, 0 to 1.
    Anger(BlocId),
    /// A bloc's loyalty to the leader, 0 to 1.
    Loyalty(BlocId),
    /// A bloc's share of the movement's strength, 0 to 1.
    Capability(BlocId),
    /// A bloc's bond to an ally, 0 to 1. Hidden.
    Bond(BlocId, AllyId),
    /// The share of the movement that left a bloc for the rival and may come back, 0 to 1.
    Gone(BlocId),
    /// A strand of the tie, 0 to 1.
    Strand(StrandId),
}

/// The quantities that belong to nobody in particular, in the order of their slots.
const SCALARS: [Quantity; 17] = [
    Quantity::Momentum,
    Quantity::ExitBelief,
    Quantity::Credibility,
    Quantity::Patience,
    Quantity::Support,
    Quantity::Cooperation,
    Quantity::Morale,
    Quantity::Rival,
    Quantity::Trust,
    Quantity::Presence,
    Quantity::Relief,
    Quantity::Releases,
    Quantity::Violence,
    Quantity::TieTrust,
    Quantity::AllyPrestige,
    Quantity::Cadre,
    Quantity::Coercion,
];

impl Quantity {
    /// Where its value stands in the state; `None` if what it is about does not exist. Asked some thousand times a game, so the
    /// places are written out.
    #[must_use]
    pub fn slot(self, shape: Shape) -> Option<usize> {
        let Shape { blocs, strands, allies, counterparts } = shape;
        let of_bloc =
            |kind: usize, bloc: BlocId| (bloc.at() < blocs).then_some(SCALARS.len() + kind * blocs + bloc.at());
        let behind = SCALARS.len() + (4 + allies) * blocs;
        match self {
            Self::Anger(bloc) => of_bloc(0, bloc),
            Self::Loyalty(bloc) => of_bloc(1, bloc),
            Self::Capability(bloc) => of_bloc(2, bloc),
            Self::Gone(bloc) => of_bloc(3, bloc),
            Self::Bond(bloc, ally) => of_bloc(4 + ally.at(), bloc).filter(|_| ally.at() < allies),
            Self::Strand(strand) => (strand.at() < strands).then_some(behind + strand.at()),
            Self::Authority(party) => (party.at() < counterparts).then_some(behind + strands + party.at()),
            Self::Momentum => Some(0),
            Self::ExitBelief => Some(1),
            Self::Credibility => Some(2),
            Self::Patience => Some(3),
            Self::Support => Some(4),
            Self::Cooperation => Some(5),
            Self::Morale => Some(6),
            Self::Rival => Some(7),
            Self::Trust => Some(8),
            Self::Presence => Some(9),
            Self::Relief => Some(10),
            Self::Releases => Some(11),
            Self::Violence => Some(12),
            Self::TieTrust => Some(13),
            Self::AllyPrestige => Some(14),
            Self::Cadre => Some(15),
            Self::Coercion => Some(16),
        }
    }

    /// Every quantity that a state of this shape has, in the order of its slots.
    #[must_use]
    pub fn all(shape: Shape) -> Vec<Self> {
        let Shape { blocs, strands, allies, counterparts } = shape;
        let mut all = SCALARS.to_vec();
        let of_bloc: [fn(BlocId) -> Self; 4] = [Self::Anger, Self::Loyalty, Self::Capability, Self::Gone];
        for quantity in of_bloc {
            all.extend((0..blocs).map(|bloc| quantity(BlocId::from_index(bloc))));
        }
        for ally in (0..allies).map(AllyId::from_index) {
            all.extend((0..blocs).map(|bloc| Self::Bond(BlocId::from_index(bloc), ally)));
        }
        all.extend((0..strands).map(|strand| Self::Strand(StrandId::from_index(strand))));
        all.extend((0..counterparts).map(|party| Self::Authority(CounterpartId::from_index(party))));
        all
    }

    /// Its smallest and its largest value.
    #[must_use]
    pub fn range(self) -> (f64, f64) {
        match self {
            Self::Violence => (0.0, 50_000.0),
            _ => (0.0, 1.0),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_quantity_stands_where_it_is_looked_for() {
        let shape = Shape { blocs: 3, strands: 2, allies: 2, counterparts: 2 };
        let slots: Vec<Option<usize>> = Quantity::all(shape).into_iter().map(|quantity| quantity.slot(shape)).collect();
        assert_eq!(slots, (0..slots.len()).map(Some).collect::<Vec<_>>());
    }
}
