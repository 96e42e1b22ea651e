//! From a term of the rules back to the line of the scenario it comes from.

use std::collections::BTreeMap;

use wedge_engine::{
    ActionId, BlocId, Cause, Coefficient as K, Drift, IncidentId, IssueId, Quantity, Reply, Role, StrandId, Why,
};

use crate::diagnostic::position;
use crate::files::Files;
use crate::pack::{Pack, Records};
use crate::read::Located;

/// A line of a scenario's file.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub struct Place {
    /// The file.
    pub file: &'static str,
    /// The line, from 1.
    pub line: usize,
}

/// A record that a term can come from.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
enum Origin {
    Coefficient(K),
    Opening(Quantity),
    Drift(Quantity),
    Issue(IssueId),
    Bloc(BlocId),
    Strand(StrandId),
    Action(ActionId),
    Incident(IncidentId),
    Mandate,
    Types,
}

/// Where the records of a scenario stand.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Places(BTreeMap<Origin, Place>);

impl Places {
    /// Notes where the records stand. `opening` and `drifts` are the quantities of those lists, in their order.
    pub(crate) fn of(files: &Files, records: &Records, opening: &[Quantity], drifts: &[Quantity]) -> Self {
        fn note<T>(places: &mut BTreeMap<Origin, Place>, files: &Files, origin: Origin, at: &Located<T>) {
            let (line, _) = position(files.text(at.file).unwrap_or(""), at.node.span.start);
            // The first of several, such as two drifts of one quantity, stands for all.
            places.entry(origin).or_insert(Place { file: at.file, line });
        }
        let mut places = BTreeMap::new();
        for at in &records.coefficients {
            note(&mut places, files, Origin::Coefficient(at.value.id), at);
        }
        for (at, quantity) in records.opening.iter().zip(opening) {
            note(&mut places, files, Origin::Opening(*quantity), at);
        }
        for (at, quantity) in records.drifts.iter().zip(drifts) {
            note(&mut places, files, Origin::Drift(*quantity), at);
        }
        for (index, at) in records.issues.iter().enumerate() {
            note(&mut places, files, Origin::Issue(IssueId::from_index(index)), at);
        }
        for (index, at) in records.factions.iter().enumerate() {
            note(&mut places, files, Origin::Bloc(BlocId::from_index(index)), at);
        }
        for (index, at) in records.strands.iter().enumerate() {
            note(&mut places, files, Origin::Strand(StrandId::from_index(index)), at);
        }
        for (index, at) in records.actions.iter().enumerate() {
            note(&mut places, files, Origin::Action(ActionId::from_index(index)), at);
        }
        for (index, at) in records.events.iter().enumerate() {
            note(&mut places, files, Origin::Incident(IncidentId::from_index(index)), at);
        }
        if let Some(at) = &records.mandate {
            note(&mut places, files, Origin::Mandate, at);
        }
        if let Some(at) = records.types.first() {
            note(&mut places, files, Origin::Types, at);
        }
        Self(places)
    }

    fn at(&self, origin: Origin) -> Option<Place> {
        self.0.get(&origin).copied()
    }
}

impl Pack {
    /// The line from which a quantity's movement comes; `None` where the scenario leaves a number to its usual value, and
    /// for the end of a range, which is nobody's.
    #[must_use]
    pub fn place_of(&self, quantity: Quantity, cause: Cause) -> Option<Place> {
        let places = &self.places;
        let rule = |name: K| places.at(Origin::Coefficient(name));
        let issue = |role: Role| self.scenario.issue_with(role).and_then(|issue| places.at(Origin::Issue(issue)));
        match cause {
            Cause::Opening => match quantity {
                Quantity::Bond(..) => places.at(Origin::Types),
                Quantity::Loyalty(bloc) | Quantity::Capability(bloc) => places.at(Origin::Bloc(bloc)),
                Quantity::Strand(strand) => places.at(Origin::Strand(strand)),
                other => places.at(Origin::Opening(other)),
            },
            Cause::Nature => rule(K::BondSpread),
            Cause::Action(action) => places.at(Origin::Action(action)),
            Cause::Incident(incident) | Cause::Reply(incident, _) => places.at(Origin::Incident(incident)),
            Cause::Question(_, reply) => match reply {
                Reply::Strike | Reply::StrikeHard => {
                    rule(if matches!(quantity, Quantity::Anger(_)) { K::StrikeAnger } else { K::StrikeBackfire })
                }
                Reply::Silence => rule(K::SilenceSupport),
                Reply::Protest | Reply::Suspend | Reply::Listed(_) => rule(K::ProtestSupport),
            },
            Cause::Balk | Cause::WalkOut => {
                rule(if quantity == Quantity::Trust { K::BalkTrust } else { K::BalkCredibility })
            }
            Cause::Breach => rule(K::BelievedControl),
            Cause::Signature => issue(Role::Ladder),
            Cause::EmptyThreat => rule(K::AudienceCost),
            Cause::Retraction => rule(K::RetractionAnger),
            Cause::Ally(_) => rule(match quantity {
                Quantity::Support => K::AbroadSupport,
                Quantity::Trust => K::BelievedControl,
                Quantity::TieTrust => K::TieTrustShock,
                Quantity::Bond(..) => K::AbroadFrustration,
                Quantity::Strand(_) => K::PublicityStrand,
                _ => K::PublicityAnger,
            }),
            Cause::Succession(_) => rule(match quantity {
                Quantity::Loyalty(_) => K::SuccessorLoyalty,
                Quantity::Bond(..) => K::BondSpread,
                _ => K::SuccessorAuthority,
            }),
            Cause::Drift(drift) => self.place_of_drift(quantity, drift),
            Cause::Bound => None,
        }
    }

    fn place_of_drift(&self, quantity: Quantity, drift: Drift) -> Option<Place> {
        let places = &self.places;
        let rule = |name: K| places.at(Origin::Coefficient(name));
        let issue = |role: Role| self.scenario.issue_with(role).and_then(|issue| places.at(Origin::Issue(issue)));
        match drift {
            Drift::Time => match quantity {
                Quantity::Strand(strand) => {
                    places.at(Origin::Drift(quantity)).or_else(|| places.at(Origin::Strand(strand)))
                }
                other => places.at(Origin::Drift(other)),
            },
            Drift::Fading => rule(if quantity == Quantity::Coercion { K::CoercionDecay } else { K::AngerDecay }),
            Drift::Compliance => rule(if quantity == Quantity::TieTrust { K::TieTrustCut } else { K::StrandSpeed }),
            Drift::Withdrawal => match quantity {
                Quantity::Morale => rule(K::MoralePresence),
                _ => issue(Role::Presence),
            },
            Drift::Violence => rule(match quantity {
                Quantity::Momentum => K::MomentumViolence,
                Quantity::Morale => K::MoraleViolence,
                Quantity::Patience => K::AttackPatience,
                Quantity::Trust => K::BelievedControl,
                _ => K::ViolenceSpeed,
            }),
            Drift::Releases => rule(if quantity == Quantity::Morale { K::MoraleReleases } else { K::ReleaseSpeed }),
            Drift::Inclusion => rule(K::MoraleInclusion),
            Drift::Morale => rule(K::PressMorale),
            Drift::Performance => rule(K::CredibilityGain),
            Drift::Overdue => rule(K::CredibilityLoss),
            Drift::Quiet => rule(K::BelievedAttacks),
            Drift::Splinter => rule(match quantity {
                Quantity::Loyalty(_) => K::SplitLoyalty,
                Quantity::Capability(_) => K::SplitShare,
                _ => K::RivalShare,
            }),
            Drift::Relief => issue(Role::Relief),
            Drift::Support => rule(K::SupportPatience),
            Drift::ExitOrder => {
                rule(if quantity == Quantity::Morale { K::MoraleUnconditional } else { K::PatienceNotice })
            }
            Drift::Return => rule(K::ReturnFlow),
            Drift::SharedWar => rule(K::TieTrustGain),
            Drift::Craft => rule(K::CraftMomentum),
        }
    }

    /// The line from which a term of a margin, a decision or an outcome comes; `None` where the scenario leaves a number to
    /// its usual value.
    #[must_use]
    pub fn place_of_term(&self, bloc: Option<BlocId>, why: Why) -> Option<Place> {
        let places = &self.places;
        let rule = |name: K| places.at(Origin::Coefficient(name));
        match why {
            Why::Interest(_) | Why::Now | Why::Momentum | Why::WarCost | Why::ExitBelief => match bloc {
                Some(bloc) => places.at(Origin::Bloc(bloc)),
                None => places.at(Origin::Mandate),
            },
            Why::Public(_) => rule(K::PublicCost),
            Why::Covert(_) => rule(K::CovertCost),
            Why::Exposure(_) => rule(K::ExposureCost),
            Why::Price(_) => rule(K::ChipPrice),
            Why::Tie(_) => rule(K::TieGain),
            Why::Backfire(_) => rule(K::Backfire),
            Why::Anger => rule(K::AngerWeight),
            Why::Leader(bloc) | Why::Consensus(bloc) | Why::Decisive(bloc) => places.at(Origin::Bloc(bloc)),
            Why::Fracture(_) => rule(K::Fracture),
            Why::Cohesion => rule(K::CohesionWeight),
            Why::Veto(_) => rule(K::VetoLoss),
            Why::Opening => places.at(Origin::Strand(StrandId(0))),
            Why::Strand(strand) => places.at(Origin::Strand(strand)),
            Why::Unkept(issue) => places.at(Origin::Issue(issue)),
            Why::Will => places.at(Origin::Types),
            Why::Leverage => rule(K::LeveragePresence),
            Why::Tied(_) => rule(K::TiedHands),
            Why::Watched(_) => rule(K::ComplianceExposure),
            Why::Beyond(bloc) => places.at(Origin::Bloc(bloc)),
        }
    }
}
