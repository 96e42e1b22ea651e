//! Claims about what is kept of a promise, what is seen of it, and what its breach leads to.

use wedge_engine::{
    Cause, Coefficient as K, Command, Drift, Effect, Event, Game, Hazard, Pace, Phase, Quantity, QuestionKind, Reply,
    Setting, Status, chance,
};
use wedge_study::Kind;

use crate::Claim;
use crate::ground::*;

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 92,
        words: "unwatched is nearly unseen",
        holds: |g| {
            // Whether a host is held to its word hangs on who can look (Bapat 2006). Under national means little is
            // seen, and less yet of guests who lie low; inspectors who go anywhere see through that.
            let seen = |ground: &Ground, level: u8| {
                let ground = ground.in_force([0, 2, level, 0, 0, 0, 0]).with(rule(K::BondSpread, 0.0));
                chance(ground.scenario(), now(&ground.on_turn(BOND, 1, 1)), Hazard::Detection(ALLY))
            };
            let levels = [0, 1, 2, 3].map(|level| seen(g, level));
            let open = g.with(rule(K::LyingLow, 0.0));
            let hidden = [0, 3].map(|level| seen(g, level) / seen(&open, level));
            // What is seen makes a deal hollow, for a while.
            let hollow = |game: &Game| {
                let broken = turns(
                    game,
                    |event| matches!(event, Event::Asked(question) if matches!(question.kind, QuestionKind::Breach(_))),
                );
                let stood = turns(game, |event| matches!(event, Event::StatusChanged { to: Status::Hollow }));
                broken.first().is_some_and(|turn| stood.contains(turn))
            };
            let watched = g.in_force([0, 2, 3, 0, 0, 0, 0]);
            let games: Vec<Game> = (0..8).map(|seed| watched.on_turn(BOND, seed, 12)).collect();
            levels[0] > 0.0
                && levels[0] < 0.03
                && levels[1] >= levels[0]
                && levels[2] > 2.0 * levels[1]
                && levels[3] > 5.0 * levels[0]
                && (0.3..0.8).contains(&hidden[0])
                && hidden[1] > 0.99
                && share(&games, hollow) > 0.7
        },
    },
    Claim {
        row: 93,
        words: "found where he should not be",
        holds: |g| {
            // As in July 2022: at times the ally's leader is found under the victors' roof, and never before he went
            // there.
            let games = g.games(Kind::Historian, BOND, 40);
            let sheltered = |game: &Game| turns(game, |event| matches!(event, Event::Sheltered { .. }));
            let found = |game: &Game| {
                turns(
                    game,
                    |event| matches!(event, Event::Asked(question) if matches!(question.kind, QuestionKind::Found(_))),
                )
            };
            let late = |game: &Game| found(game).iter().all(|turn| sheltered(game).first().is_some_and(|at| at < turn));
            (0.02..0.5).contains(&share(&games, |game| !found(game).is_empty())) && games.iter().all(late)
        },
    },
    Claim {
        row: 112,
        words: "a breach let pass invites the next",
        holds: |g| {
            // Agreements are kept as far as a breach is expected to be answered (Axelrod and Keohane 1985; Fortna 2003):
            // to say nothing costs more of that than to protest, to protest more than to suspend; where nobody looks
            // there is nothing to lose by it.
            let after = |seed: u64, level: u8, reply: Reply| -> Option<f64> {
                let ground = g.in_force([0, 2, level, 0, 1, 0, 0]).with(rule(K::Detection, 1.0)).monthly();
                let mut game = ground.game(CHIP, seed);
                while !game
                    .glance()
                    .question
                    .is_some_and(|asked| matches!(asked.question.kind, QuestionKind::Breach(_)))
                {
                    if now(&game).turn() > 20 || now(&game).phase() == Phase::Over {
                        return None;
                    }
                    let order = match game.glance().question {
                        Some(asked) => Command::Answer(*asked.replies.last()?),
                        None => Command::EndRound,
                    };
                    game.apply(&order).ok()?;
                }
                game.apply(&Command::Answer(reply)).ok()?;
                game.apply(&Command::EndRound).ok()?;
                Some(kept(&game))
            };
            // The first game in which a breach is seen under either way of looking, and nothing else is asked then.
            let four = |seed| {
                let joint = [Reply::Suspend, Reply::Protest, Reply::Silence].map(|reply| after(seed, 2, reply));
                let [Some(suspended), Some(protested), Some(silent)] = joint else { return None };
                let least = after(seed, 3, Reply::Suspend)? - after(seed, 3, Reply::Silence)?;
                Some((suspended, protested, silent, least))
            };
            let Some((suspended, protested, silent, least)) = (1..20).find_map(four) else { return false };
            suspended > protested + 0.001
                && protested > silent + 0.001
                && silent > 0.3 * suspended
                && least > suspended - silent
        },
    },
    Claim {
        row: 113,
        words: "what snaps back can be taken back",
        holds: |g| {
            // Relief that was given is gone, unless the text says that a breach brings the sanctions back: then a
            // breach that was seen takes it, and nobody is late by it. Elsewhere to hold what is owed is to be late.
            let held = |level: u8| -> Option<(f64, f64, usize)> {
                let ground = g.in_force([0, 2, level, 0, 1, 0, 2]).with(rule(K::Detection, 1.0)).monthly();
                let mut game = ground.game(BOND, 2);
                let given = {
                    wait(&mut game, 9);
                    at_end(&game, Quantity::Relief)
                };
                game.apply(&Command::Set(Setting::Relief(false))).ok()?;
                wait(&mut game, 12);
                Some((given, at_end(&game, Quantity::Relief), overdue(&game).len()))
            };
            let (Some((given, left, late)), Some((before, after, _))) = (held(3), held(2)) else { return false };
            given > 0.3 && left == 0.0 && late == 0 && before > 0.3 && after == before
        },
    },
    Claim {
        row: 97,
        words: "a word is lost faster than it is won",
        holds: |g| {
            // Reputation in the research note: a month's lateness costs several times what a month's performance
            // brings. The other side answers it, and not at once.
            let ground = g.in_force(DEAL).monthly();
            let mut late = ground.game(CHIP, 2);
            late.apply(&Command::Set(Setting::Pace(Pace::Pause))).expect("a lever that moves");
            wait(&mut late, 10);
            let steps =
                |game: &Game, drift| mean(moved(game, Quantity::Credibility, |cause| cause == Cause::Drift(drift)));
            let (won, lost) = (steps(&ground.on_turn(CHIP, 2, 10), Drift::Performance), steps(&late, Drift::Overdue));
            let answered = turns(&late, |event| matches!(event, Event::CounterpartSuspended));
            // Time that a new administration asks for is not lateness, nor is a stop that was agreed for a breach.
            let delayed = g
                .in_force(DEAL)
                .with(|scenario| scenario.incidents = vec![dated(3, vec![Effect::Administration([0.0, 1.0, 0.0])])])
                .on_turn(CHIP, 2, 8);
            let stopped = |level: u8| {
                let ground = g.in_force([3, 2, level, 2, 1, 2, 0]).with(rule(K::Detection, 1.0)).monthly();
                let mut game = ground.game(BOND, 2);
                while now(&game).deal().is_some_and(|deal| deal.breaches.iter().sum::<u32>() == 0)
                    && now(&game).turn() < 20
                {
                    let next = now(&game).turn() + 1;
                    wait(&mut game, next);
                }
                game.apply(&Command::Set(Setting::Pace(Pace::Pause))).ok()?;
                let then = now(&game).turn();
                wait(&mut game, then + 6);
                Some(overdue(&game).len())
            };
            won > 0.0
                && lost < -3.0 * won
                && answered
                    .first()
                    .zip(overdue(&late).first())
                    .is_some_and(|(answer, since)| (1..6).contains(&(answer - since)))
                && at_end(&delayed, Quantity::Presence) > at_end(&ground.on_turn(CHIP, 2, 8), Quantity::Presence) + 0.1
                && overdue(&delayed).is_empty()
                && stopped(2).is_some_and(|months| months > 0)
                && stopped(3) == Some(0)
        },
    },
    Claim {
        row: 100,
        words: "shared war forges trust, a kept promise cuts it",
        holds: |g| {
            // Alliances among militants rest on trust (Bacon 2018). It grows while the war is fought together, the
            // ally's own acts aside, and wears off where the movement does what it promised against the ally.
            let quiet = g.with(|scenario| {
                scenario.incidents.clear();
                scenario.rules = scenario.rules.clone().with(K::AbroadFloor, 0.0).with(K::AbroadStrands, 0.0);
            });
            let trust = |ground: &Ground| at_end(&ground.on_turn(CHIP, 1, 14), Quantity::TieTrust);
            let opened = opening(g.scenario(), Quantity::TieTrust);
            let (war, pledged) = (trust(&quiet), trust(&quiet.in_force([0, 5, 2, 0, 0, 0, 0])));
            war > opened + 0.002 && pledged < opened - 0.05
        },
    },
    Claim {
        row: 102,
        words: "what was said in public binds where leverage is gone",
        holds: |g| {
            // Tying hands (Fearon 1997): with the troops home and the relief given, who has broken before all the world
            // keeps more than who has pledged in small print.
            let left = |options| {
                let ground = g.in_force(options).with(|scenario| {
                    set(scenario, Quantity::Presence, 0.0);
                    set(scenario, Quantity::Relief, 1.0);
                });
                mean((0..4).map(|seed| kept(&ground.on_turn(CHIP, seed, 1))))
            };
            left(RENOUNCE) > left(DEAL) + 0.05 && left(DEAL) > 0.1
        },
    },
];

/// The turns on which home was late with something.
fn overdue(game: &Game) -> Vec<u32> {
    turns(game, |event| {
        event.traces().iter().flat_map(|trace| &trace.terms).any(|term| term.cause == Cause::Drift(Drift::Overdue))
    })
}
