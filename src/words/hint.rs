//! The hints of a guided game.

use wedge_engine::{Observation, Phase, View};
use wedge_scenario::raw::Cue;

use crate::teller::Teller;

impl Teller {
    /// The hint of a guided game that fits a view: of all whose cue has come about, the last one of the list.
    #[must_use]
    pub fn hint(&self, view: &View, seated: bool) -> Option<&str> {
        let seen = |what: fn(&Observation) -> bool| view.log.iter().any(|entry| what(&entry.what));
        let opened = |wanted: Phase, least: u32| {
            view.log.iter().any(|entry| {
                matches!(entry.what, Observation::RoundOpened { number, phase } if phase == wanted && number >= least)
            })
        };
        let come = |cue: Cue| match cue {
            Cue::Opening => true,
            Cue::Seated => seated || seen(|what| matches!(what, Observation::Tabled(_))) || view.turn > 0,
            Cue::Round(number) => opened(Phase::Talks, number),
            Cue::Tabled => seen(|what| matches!(what, Observation::Tabled(_))),
            Cue::Countered => view.table.counter.is_some(),
            Cue::Agreed => view.table.agreed.is_some(),
            Cue::Balked => seen(|what| matches!(what, Observation::Balked { .. })),
            Cue::Reported => seen(|what| matches!(what, Observation::Reported { .. })),
            Cue::Believed => seen(|what| matches!(what, Observation::Believed(_))),
            Cue::Signed => view.signed.is_some(),
            Cue::Ended => view.phase != Phase::Talks && view.signed.is_none(),
            Cue::Asked => view.question.is_some(),
            Cue::After(number) => opened(Phase::Implementation, number),
            Cue::Over => view.phase == Phase::Over,
        };
        self.pack.guide.iter().rev().find(|hint| come(hint.when)).map(|hint| hint.text.as_str())
    }
}
