//! The observer of a debrief is right as often as it says: over ten thousand games, by policies that play for a deal, by lot, and
//! to find out.

#![allow(
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and prints what it measured"
)]

use std::sync::Arc;

use rayon::prelude::*;
use wedge_counsel::{Learned, learned};
use wedge_engine::{BlocId, Command, Event};
use wedge_study::{Kind, Policy, Seat, play};
use wedge_testkit::{Pack, shipped};

/// Games by all policies together, half of them by the scenario's own rounds and half by those of a class.
const GAMES: u64 = 10_000;

/// Steps by which probabilities are put together.
const BINS: usize = 10;

/// How far from what was said the share of those that were so may lie.
const MOST: f64 = 0.05;

/// Probabilities in a step from which its share is judged: with fewer its own chance is wider than what is asked.
const ENOUGH: u64 = 400;

/// Does as another policy does, and asks with the effort that is left over: desks, or factions about what lies on the table and
/// then desks.
#[derive(Debug)]
struct Asking {
    inner: Box<dyn Policy>,
    factions: bool,
}

impl Policy for Asking {
    fn next(&mut self, seat: &Seat<'_>) -> Command {
        let command = self.inner.next(seat);
        if !matches!(command, Command::EndRound | Command::BreakOff) {
            return command;
        }
        let blocs = if self.factions { seat.scenario().blocs.len() } else { 0 };
        let factions = (0..blocs).map(|at| Command::Sound(BlocId::from_index(at)));
        factions.chain(seat.scenario().desk_ids().map(Command::Task)).find(|ask| seat.may(ask)).unwrap_or(command)
    }
}

/// Who plays, in turn.
fn policy(pack: &Arc<Pack>, seed: u64) -> Box<dyn Policy> {
    let asking = |kind: Kind, factions: bool| -> Box<dyn Policy> {
        Box::new(Asking { inner: kind.policy(pack, seed), factions })
    };
    match seed % 10 {
        0..=4 => Kind::Random.policy(pack, seed),
        5 => asking(Kind::Random, true),
        6 => Kind::ScreenThenAct.policy(pack, seed),
        7 => asking(Kind::Recorded, false),
        8 => asking(Kind::Inspector, false),
        _ => asking(Kind::CredibilityFirst, true),
    }
}

/// By step of probability: how often it was said, the sum of what was said, how often it was so.
type Bins = [(u64, f64, u64); BINS];

fn put(bins: &mut Bins, said: &Learned, kind: usize) {
    for (of, share) in said.shares.iter().enumerate() {
        let step = (1..BINS).take_while(|step| *share >= *step as f64 / BINS as f64).count();
        bins[step].0 += 1;
        bins[step].1 += share;
        bins[step].2 += u64::from(of == kind);
    }
}

fn merged(mut one: Vec<Bins>, other: Vec<Bins>) -> Vec<Bins> {
    for (mine, theirs) in one.iter_mut().flatten().zip(other.into_iter().flatten()) {
        *mine = (mine.0 + theirs.0, mine.1 + theirs.1, mine.2 + theirs.2);
    }
    one
}

#[test]
#[ignore = "plays ten thousand games and weighs what was seen in them"]
fn what_the_observer_says_is_so_as_often_as_it_says() {
    let own = shipped("doha-2018");
    let class = Arc::new(own.with_preset("class").unwrap());
    let moments = ["where the talks closed", "at the end"];
    let mut all = vec![Bins::default(); moments.len()];
    for pack in [&own, &class] {
        let bins = (0..GAMES / 2).into_par_iter().map(|seed| {
            let game = play(pack, policy(pack, seed).as_mut(), seed, None).unwrap();
            let closes = |event: &Event| matches!(event, Event::Signed { .. } | Event::TalksEnded { .. });
            let closed = game.log().iter().find(|(_, event)| closes(event)).map_or(u32::MAX, |(turn, _)| *turn);
            let said = learned(&game);
            let kind = game.outcome().unwrap().kind.at();
            let then = said.iter().rev().find(|one| one.turn <= closed).unwrap();
            let mut bins = vec![Bins::default(); moments.len()];
            put(&mut bins[0], then, kind);
            put(&mut bins[1], said.last().unwrap(), kind);
            bins
        });
        all = merged(all, bins.reduce(|| vec![Bins::default(); moments.len()], merged));
    }
    let mut worst = 0.0_f64;
    for (moment, bins) in moments.iter().zip(&all) {
        println!("{moment}: how often, said on the average, was so");
        for (count, said, so) in bins.iter().filter(|bin| bin.0 > 0) {
            let (mean, share) = (said / *count as f64, *so as f64 / *count as f64);
            println!("{count:>6} {mean:.3} {share:.3}");
            if *count >= ENOUGH {
                worst = worst.max((mean - share).abs());
            }
        }
    }
    println!("furthest from what was said: {worst:.3}");
    assert!(worst <= MOST, "{worst}");
}
