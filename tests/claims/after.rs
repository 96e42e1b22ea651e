//! Claims about what comes after a signature, or without one.

use wedge_engine::{
    Cause, Coefficient as K, Command, Event, Game, Hazard, Measure, Outcome, Quantity, Status, TypeId, chance,
};
use wedge_study::Kind;

use crate::Claim;
use crate::ground::*;

fn outcomes(g: &Ground, policy: Kind, kind: TypeId, seeds: u64) -> Vec<Outcome> {
    g.games(policy, kind, seeds).into_iter().filter_map(Game::into_outcome).collect()
}

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 2,
        words: "strategic objective ... has often been unclear",
        holds: |g| {
            // The same games, judged by other aims, rank otherwise.
            let patient = g.patient();
            let (sign, stay) =
                (outcomes(&patient, Kind::Historian, BOND, 16), outcomes(&patient, Kind::WalkAway, BOND, 16));
            let by = |games: &[Outcome], measure| mean(games.iter().map(|one| one.measure(measure)));
            by(&sign, Measure::QuietAtHome) > by(&stay, Measure::QuietAtHome) + 0.05
                && by(&sign, Measure::ThirdStands) < by(&stay, Measure::ThirdStands) - 0.05
        },
    },
    Claim {
        row: 3,
        words: "would remain a safe haven",
        holds: |g| {
            // Where the third party has fallen for some time, the shelter is larger than it was.
            let games = g.games(Kind::Historian, BOND, 40);
            let opened = g.state(BOND).get(Quantity::Strand(SANCTUARY));
            let long_fallen: Vec<f64> = games
                .iter()
                .filter(|game| game.log().iter().any(|(turn, event)| matches!(event, Event::ThirdFell) && *turn < 42))
                .map(|game| at_end(game, Quantity::Strand(SANCTUARY)))
                .collect();
            let standing: Vec<f64> = games
                .iter()
                .filter(|game| !happened(game, |event| matches!(event, Event::ThirdFell)))
                .map(|game| at_end(game, Quantity::Strand(SANCTUARY)))
                .collect();
            long_fallen.len() > 5
                && mean(long_fallen.iter().copied()) > opened + 0.02
                // Where all forces have gone the shelter is as whole without a fall as with one.
                && mean(long_fallen) > mean(standing) - 0.02
        },
    },
    Claim {
        row: 18,
        words: "willingness to provide such sanctuary is uncertain",
        holds: |g| {
            // It hangs on the type: who would be sheltered after a victory, and what is kept of the promise until then.
            let fallen = |kind| {
                let game = g.games(Kind::Historian, kind, 1).remove(0);
                let ended = now(&game).clone().as_type(g.scenario(), kind);
                let state =
                    g.scenario().strand_ids().fold(ended, |state, strand| state.with(Quantity::Strand(strand), 0.5));
                chance(g.scenario(), &state, Hazard::Shelter(ALLY))
            };
            let keeps = |kind| mean((0..6).map(|seed| kept(&g.in_force(RENOUNCE).on_turn(kind, seed, 10))));
            fallen(BOND) > fallen(DIVIDED)
                && fallen(DIVIDED) > fallen(CHIP)
                && keeps(CHIP) > keeps(DIVIDED)
                && keeps(DIVIDED) > keeps(BOND)
        },
    },
    Claim {
        row: 28,
        words: "local grievances and the Afghan government's lack of legitimacy",
        holds: |g| {
            // The war's course follows the government's morale, hardly the ally.
            let lasting = g.in_force(DEAL).with(rule(K::FallPeak, 0.0));
            let course =
                |ground: &Ground| mean((0..6).map(|seed| at_end(&ground.on_turn(CHIP, seed, 9), Quantity::Momentum)));
            let bare = lasting.with(|scenario| {
                [SANCTUARY, TRAINING, MONEY]
                    .into_iter()
                    .for_each(|strand| set(scenario, Quantity::Strand(strand), 0.0));
            });
            let shaken = lasting.with(|scenario| set(scenario, Quantity::Morale, 0.1));
            let (base, without, weak) = (course(&lasting), course(&bare), course(&shaken));
            (base - without).abs() < 0.02 && weak > base + 0.02
        },
    },
    Claim {
        row: 60,
        words: "not an anomaly ... larger failure",
        holds: |g| {
            // No way of playing leaves a bonded movement without its tie: kinship, which nothing undoes, left aside.
            let games: Vec<_> = Kind::ALL.into_iter().flat_map(|policy| g.games(policy, BOND, 3)).collect();
            let tie = |game: &Game| mean([SANCTUARY, TRAINING].map(|strand| at_end(game, Quantity::Strand(strand))));
            share(&games, |game| tie(game) < 0.3) <= 0.1
        },
    },
    Claim {
        row: 76,
        words: "unwilling or unable",
        holds: |g| {
            // The words of the American secretary of state in August 2022, as the research note has them:
            // "unwillingness or inability". The same deal is kept by the willing, half kept by the divided, and not by
            // the bonded.
            let kept =
                |kind| mean(outcomes(&g.in_force(RENOUNCE), Kind::Historian, kind, 8).iter().map(|one| one.compliance));
            kept(CHIP) > kept(DIVIDED) + 0.03 && kept(DIVIDED) > kept(BOND) + 0.05
        },
    },
    Claim {
        row: 77,
        words: "leverage given away makes a promise hollow",
        holds: |g| {
            // The commitment problem (Fearon 1995; Powell 2006): what is kept falls as the troops leave.
            let ground = g.in_force(DEAL);
            let early = kept(&ground.on_turn(CHIP, 3, 1));
            let late = mean(outcomes(&ground, Kind::Historian, CHIP, 6).iter().map(|one| one.compliance));
            early > late + 0.1
        },
    },
    Claim {
        row: 78,
        words: "being watched makes those who can comply comply",
        holds: |g| {
            // Those held to account by somebody who can look keep more (Bapat 2006). The watchers stay as long as the
            // troops do.
            let with = |level: u8| {
                let ground = g.in_force([0, 2, level, 2, 1, 2, 1]);
                mean(outcomes(&ground, Kind::Historian, CHIP, 6).iter().map(|one| one.compliance))
            };
            with(3) > with(0) + 0.05
        },
    },
    Claim {
        row: 79,
        words: "a home that does not perform is answered",
        holds: |g| {
            // Reciprocity (Axelrod 1984). Sign and stay: the other side stops performing, and the attacks come back.
            let (stay, leave) = (outcomes(g, Kind::SignAndStay, CHIP, 16), outcomes(g, Kind::Historian, CHIP, 16));
            let attacks = |games: &[Outcome]| mean(games.iter().map(|one| f64::from(one.attacks_home)));
            let broken = |one: &Outcome| matches!(one.status, Some(Status::Suspended | Status::Collapsed));
            mean(stay.iter().map(|one| f64::from(u8::from(broken(one))))) > 0.8
                && attacks(&stay) > attacks(&leave) + 2.0
        },
    },
    Claim {
        row: 80,
        words: "troops leave, morale goes, the war is lost",
        holds: |g| {
            // The deal as the single most important factor in the collapse (SIGAR 2022).
            let fell = |games: &[Outcome]| mean(games.iter().map(|one| f64::from(u8::from(one.fell.is_some()))));
            let patient = g.patient();
            let (leave, stay) =
                (outcomes(&patient, Kind::Historian, DIVIDED, 30), outcomes(&patient, Kind::SignAndStay, DIVIDED, 30));
            fell(&leave) > fell(&stay) + 0.2 && fell(&leave) < 0.97
        },
    },
    Claim {
        row: 81,
        words: "attacks are the more telling the more control is believed in",
        holds: |g| {
            // Kydd and Walter 2002: after an attack, trust falls further where the leadership is thought to be in
            // control.
            let fallen = |control: f64| {
                let ground = g.with(rule(K::BelievedControl, control * sign(g.rule(K::BelievedControl))));
                let trust = |game: &Game| {
                    let of = |cause| cause == Cause::Ally(ALLY);
                    moved(game, Quantity::Trust, of).first().copied()
                };
                mean((0..40).filter_map(|seed| trust(&ground.idle(CHIP, seed))))
            };
            fallen(0.8) < fallen(0.2) - 0.02 && fallen(0.2) < 0.0
        },
    },
    Claim {
        row: 108,
        words: "what a victory opens to the guest is its hosts' choice",
        holds: |g| {
            // Whether a movement that has won houses its ally depends on those who would have to open the door (Byman
            // 2005 on states that shelter): before, nothing differs; afterwards the guest finds more room the closer its
            // hosts are to it, and none more where nobody is.
            let falls = g.patient().with(|scenario| {
                scenario.incidents.clear();
                scenario.rules = scenario
                    .rules
                    .clone()
                    .with(K::FallPeak, 1.0)
                    .with(K::FallMiddle, 0.0)
                    .with(K::BondSpread, 0.0)
                    .with(K::AbroadStrands, 0.0)
                    .with(K::AbroadFloor, 0.0);
                set(scenario, Quantity::Presence, 0.0);
            });
            let unbound = falls.with(|scenario| scenario.types[CHIP.at()].bonds[ALLY.at()].fill(0.0));
            let room = |ground: &Ground, kind, turn| {
                let mut game = ground.game(kind, 1);
                game.apply(&Command::BreakOff).expect("talks that can be broken off");
                wait(&mut game, turn);
                at_end(&game, Quantity::Strand(TRAINING))
            };
            let start = opening(g.scenario(), Quantity::Strand(TRAINING));
            let (chip, bond, none) = (room(&falls, CHIP, 30), room(&falls, BOND, 30), room(&unbound, CHIP, 30));
            bond > 1.1 * chip && chip > 1.1 * none && none < 1.05 * start && room(&falls, BOND, 1) < 1.3 * start
        },
    },
];
