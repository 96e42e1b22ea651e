//! What may be ordered is what is carried out: one answer, whoever asks.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

use std::sync::Arc;

use proptest::prelude::*;
use wedge_engine::{
    ActionId, ActionView, BlocId, Command, DeskId, Game, Package, Phase, Reply, Scenario, Setting, Undertaking,
};
use wedge_testkit::{Player, cases, fixture, shipped};

/// Moves by lot in a game; after each, every order is asked about.
const MOVES: usize = 40;

/// Orders of every kind, sensible or not, to things that exist and to things that do not.
fn every_order(scenario: &Scenario, game: &Game) -> Vec<Command> {
    let table = game.view().table;
    let nothing = Package::status_quo(scenario.issues.len());
    let mut drafts = vec![Package(vec![255; scenario.issues.len()]), Package(Vec::new()), nothing];
    drafts.extend([table.offer, table.counter, table.agreed].into_iter().flatten());
    let types = scenario.types.len();
    let mut even = vec![0; types];
    even[types - 1] = 100;
    let replies = [0, 1, 7].map(Reply::Listed).into_iter().chain([
        Reply::Protest,
        Reply::Suspend,
        Reply::Silence,
        Reply::Strike,
        Reply::StrikeHard,
    ]);
    let undertaking = |aims: &[u8], red_line| Command::Undertake(Undertaking { aims: aims.to_vec(), red_line });
    // One past the end is a thing that does not exist.
    let mut all: Vec<Command> = drafts.into_iter().map(Command::Offer).collect();
    all.extend((0..=scenario.desks.len()).map(|at| Command::Task(DeskId::from_index(at))));
    all.extend((0..=scenario.blocs.len()).map(|at| Command::Sound(BlocId::from_index(at))));
    all.extend((0..=scenario.actions.len()).map(|at| Command::Act(ActionId::from_index(at))));
    all.extend(replies.map(Command::Answer));
    all.extend(Setting::ALL.map(Command::Set));
    all.extend([even, Vec::new(), vec![90; types]].map(Command::Believe));
    all.extend(
        [vec![(0, 50)], vec![(0, 50), (0, 60)], vec![(200, 1)], vec![(0, 101)], Vec::new()].map(Command::Forecast),
    );
    all.extend([undertaking(&[0, 1], 0), undertaking(&[0, 0], 0), undertaking(&[], 9)]);
    all.extend([Command::Accept, Command::Sign, Command::BreakOff, Command::EndRound]);
    all
}

fn one_answer(scenario: &Scenario, game: &Game) -> Result<(), TestCaseError> {
    for command in every_order(scenario, game) {
        let said = game.may(&command);
        let done = game.clone().apply(&command).map(drop);
        prop_assert_eq!(said, done, "{:?}", command);
    }
    Ok(())
}

/// The view gives the same answers as the game.
fn the_view_agrees(scenario: &Scenario, game: &Game) -> Result<(), TestCaseError> {
    let view = game.view();
    for bloc in &view.blocs {
        prop_assert_eq!(&bloc.can_sound, &game.may(&Command::Sound(bloc.bloc)));
    }
    for desk in &view.desks {
        prop_assert_eq!(&desk.can_task, &game.may(&Command::Task(desk.desk)));
    }
    for ActionView { action, can_act: can, .. } in &view.actions {
        prop_assert_eq!(can, &game.may(&Command::Act(*action)));
    }
    for (setting, can) in view.levers.iter().flat_map(|lever| &lever.settings) {
        prop_assert_eq!(can, &game.may(&Command::Set(*setting)));
    }
    prop_assert_eq!(&view.may_accept, &game.may(&Command::Accept));
    prop_assert_eq!(&view.may_sign, &game.may(&Command::Sign));
    prop_assert_eq!(&view.may_break_off, &game.may(&Command::BreakOff));
    prop_assert_eq!(&view.may_end_round, &game.may(&Command::EndRound));
    let nothing = Package::status_quo(scenario.issues.len());
    let last = scenario.issues.iter().map(|issue| u8::try_from(issue.options.len() - 1).unwrap());
    let drafts = [nothing, Package(last.collect())];
    let table = view.table.clone();
    for draft in drafts.into_iter().chain([table.offer, table.counter, table.agreed].into_iter().flatten()) {
        prop_assert_eq!(view.may_table(&draft), game.may(&Command::Offer(draft)));
    }
    if scenario.aims.len() > 1 && !scenario.red_lines.is_empty() {
        let chosen = Command::Undertake(Undertaking { aims: vec![0, 1], red_line: 0 });
        prop_assert_eq!(&view.can_undertake, &game.may(&chosen));
    }
    Ok(())
}

proptest! {
    #![proptest_config(cases(24))]

    #[test]
    fn what_may_be_ordered_is_what_is_carried_out(seed: u64, moves: u64, which in 0..4_usize) {
        let pack = match which {
            0 => fixture("three-signatories"),
            1 => fixture("two-allies"),
            _ => shipped("doha-2018"),
        };
        let mut game = Game::new(Arc::clone(&pack.scenario), seed).unwrap();
        let mut player = Player::new(&pack, moves);
        for _ in 0..MOVES {
            one_answer(&pack.scenario, &game)?;
            the_view_agrees(&pack.scenario, &game)?;
            let _refused = game.apply(&player.next(&game)).is_err();
        }
        while game.view().phase != Phase::Over {
            one_answer(&pack.scenario, &game)?;
            the_view_agrees(&pack.scenario, &game)?;
            let reply = game.view().question.map(|question| question.replies[0]);
            game.apply(&reply.map_or(Command::EndRound, Command::Answer)).unwrap();
        }
        one_answer(&pack.scenario, &game)?;
        the_view_agrees(&pack.scenario, &game)?;
    }
}
