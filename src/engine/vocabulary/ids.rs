//! Dense, typed indices into a compiled scenario, and the package that names one option for every issue.

use serde::{Deserialize, Serialize};

macro_rules! id {
    ($(#[$doc:meta])* $name:ident) => {
        $(#[$doc])*
        #[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(pub u16);

        impl $name {
            /// Position in the scenario's list, for indexing.
            #[must_use]
            pub fn at(self) -> usize {
                usize::from(self.0)
            }

            /// The id of the record at a position. Scenario lists are far shorter than `u16::MAX`; beyond it the id
            /// saturates and is then refused by [`Scenario::verify`](crate::Scenario::verify).
            #[must_use]
            pub fn from_index(index: usize) -> Self {
                Self(u16::try_from(index).unwrap_or(u16::MAX))
            }
        }
    };
}

id!(
    /// An issue on the table.
    IssueId
);

id!(
    /// A part of the counterpart: the leader or a faction.
    BlocId
);

id!(
    /// A hypothesis about the counterpart that nature may have drawn.
    TypeId
);

id!(
    /// A component of the tie between counterpart and ally.
    StrandId
);

id!(
    /// A party behind a counterpart.
    AllyId
);

id!(
    /// A party across the table.
    CounterpartId
);

id!(
    /// A source of reports.
    DeskId
);

id!(
    /// Something the player may do beside tabling packages.
    ActionId
);

id!(
    /// A dated event of the scenario.
    IncidentId
);

id!(
    /// A named fact that incidents and actions set and conditions read.
    FlagId
);

/// One option for every issue, in the scenario's order of issues; option 0 is always the state of affairs without a
/// deal.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct Package(pub Vec<u8>);

impl Package {
    /// The package that changes nothing.
    #[must_use]
    pub fn status_quo(issues: usize) -> Self {
        Self(vec![0; issues])
    }

    /// The option chosen on an issue, as an index.
    #[must_use]
    pub fn option(&self, issue: IssueId) -> usize {
        usize::from(self.0[issue.at()])
    }

    /// The same package with one issue changed.
    #[must_use]
    pub fn with(&self, issue: IssueId, option: u8) -> Self {
        let mut changed = self.clone();
        changed.0[issue.at()] = option;
        changed
    }
}
