//! Claims about home: what an attack, a threat and a reply do to what home supports, trusts and ratifies.

use wedge_engine::{
    Cause, Coefficient as K, Command, Drift, Effect, Game, Hazard, HomeVerdict, IncidentId, Package, Quantity,
    QuestionKind, Reply, State, Undertaking, chance,
};

use crate::Claim;
use crate::ally::around_an_attack;
use crate::ground::*;

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 89,
        words: "an empty threat costs at home and abroad",
        holds: |g| {
            // Audience costs (Fearon 1994; Tomz 2007): who threatens in public and does nothing loses support and
            // belief, and has angered the other side; who carries it out does not.
            let threatens = g
                .scenario()
                .action_ids()
                .find(|action| g.scenario().actions[action.at()].effects.contains(&Effect::Threaten))
                .expect("a public threat");
            let cost = |then: &Command| {
                let mut game = g.monthly().game(CHIP, 1);
                game.apply(&Command::Act(threatens)).expect("a threat");
                game.apply(then).expect("an order that was open");
                wait(&mut game, 2);
                [Quantity::Support, Quantity::Credibility, Quantity::Anger(LEADER)]
                    .map(|quantity| moved(&game, quantity, |cause| cause == Cause::EmptyThreat).iter().sum::<f64>())
            };
            let (empty, carried_out) = (cost(&Command::EndRound), cost(&Command::BreakOff));
            empty[0] < -0.02 && empty[1] < -0.02 && empty[2] > 0.02 && carried_out == [0.0; 3]
        },
    },
    Claim {
        row: 90,
        words: "an attack narrows what home will ratify",
        holds: |g| {
            // The smaller win-set (Putnam 1988): less can be carried home after an attack, by support and by trust
            // alike. To be seen doing something gives a little of it back, to pass over it in silence loses more.
            let answered = around_an_attack(g).is_some_and(|(before, game)| {
                let verdict = |state: &State| state.home_verdict(g.scenario(), &package(DEAL)).expect("a verdict");
                let answered = |reply| {
                    let mut game = game.clone();
                    game.apply(&Command::Answer(reply)).expect("a reply that was offered");
                    verdict(now(&game)).index
                };
                let (then, hit): (HomeVerdict, HomeVerdict) = (verdict(&before), verdict(now(&game)));
                hit.support < then.support - 0.001
                    && hit.trust < then.trust - 0.001
                    && ratified(g, now(&game)) < ratified(g, &before)
                    && answered(Reply::Protest) > hit.index
                    && answered(Reply::Silence) < hit.index - 0.001
            });
            // What is popular at home after a bomb costs belief across the table, and the reverse.
            let (off, on) = (after_a_bomb(g, 0), after_a_bomb(g, 2));
            answered && off.0 > on.0 + 0.02 && off.1 < on.1 - 0.02
        },
    },
    Claim {
        row: 91,
        words: "quiet builds trust slowly, one attack undoes months",
        holds: |g| {
            // Kydd and Walter 2002, with nothing else to judge by: no covert part was promised.
            let attacked = g.in_force([3, 0, 0, 2, 1, 2, 1]).with(rule(K::AttackUnderDeal, 0.15));
            let games: Vec<Game> = (0..12).map(|seed| attacked.on_turn(CHIP, seed, 14)).collect();
            let steps = |drift| {
                games
                    .iter()
                    .flat_map(|game| moved(game, Quantity::Trust, move |cause| cause == Cause::Drift(drift)))
                    .collect::<Vec<f64>>()
            };
            let (quiet, hit) = (mean(steps(Drift::Quiet)), mean(steps(Drift::Violence)));
            // It wears on those at home who must wait, too.
            let worn = mean(games.iter().map(|game| {
                moved(game, Quantity::Patience, |cause| cause == Cause::Drift(Drift::Violence)).iter().sum::<f64>()
            }));
            // And a deal is what brings the quiet.
            let attacks =
                |ground: &Ground| chance(ground.scenario(), now(&ground.on_turn(CHIP, 1, 1)), Hazard::HomeAttack);
            let (dealt, open) = (attacks(&g.in_force(DEAL)), attacks(g));
            quiet > 0.0 && hit < -6.0 * quiet && worn < -0.002 && dealt > 0.0 && dealt < 0.1 * open
        },
    },
    Claim {
        row: 103,
        words: "a war that drags on is harder to refuse an end",
        holds: |g| {
            // Weariness (Mueller 1973): the longer the forces have stood there, the more of the same text home bears; where
            // they have gone, it does not grow. It is a slow thing: less than what one attack abroad does.
            let weary = |ground: &Ground, turn| {
                let game = ground.on_turn(CHIP, 1, turn);
                now(&game).home_verdict(g.scenario(), &package(DEAL)).expect("a verdict").weariness
            };
            let gone = g.with(|scenario| set(scenario, Quantity::Presence, 0.0));
            weary(g, 0) == 0.0
                && weary(g, 16) > weary(g, 8)
                && (0.004..0.04).contains(&weary(g, 16))
                && weary(&gone, 16) == 0.0
        },
    },
    Claim {
        row: 104,
        words: "what was said in public is held against a text",
        holds: |g| {
            // Who has told those at home where the line runs does not carry a text across it as lightly, and who has
            // threatened asks for more patience with each threat (Fearon 1994; Snyder and Borghard 2011 doubt how much:
            // it is a small part of the index, not a bar).
            let verdict =
                |game: &Game, options| now(game).home_verdict(g.scenario(), &package(options)).expect("a verdict");
            let line = g.pack.mandate.red_lines.iter().position(|line| line.id == "half_a_year").expect("a red line");
            let mut bound = g.monthly().game(CHIP, 1);
            let red_line = u8::try_from(line).expect("few lines");
            let chosen = Undertaking { aims: vec![0, 1], red_line };
            bound.apply(&Command::Undertake(chosen)).expect("a choice at the opening");
            let free = g.monthly().game(CHIP, 1);
            let crossing = verdict(&bound, MAJOR).index - verdict(&free, MAJOR).index;
            let keeping = verdict(&bound, DEAL).index - verdict(&free, DEAL).index;
            let often = g.monthly().with(|scenario| {
                scenario.incidents = vec![dated(1, vec![Effect::Threaten]), dated(2, vec![Effect::Threaten])];
            });
            let threatened = |turn| verdict(&often.on_turn(CHIP, 1, turn), DEAL).threats;
            crossing < -0.02
                && crossing > -0.15
                && keeping == 0.0
                && threatened(0) == 0.0
                && threatened(1) < -0.002
                && threatened(2) < 1.5 * threatened(1)
                && threatened(2) > -0.1
        },
    },
    Claim {
        row: 114,
        words: "a war that is borne at home wears slower",
        holds: |g| {
            // Support decides how long a public bears with a war (Gelpi, Feaver and Reifler 2006): the same months take more
            // patience where there is less of it, and not all of it.
            let left = |support| {
                let ground = g.with(|scenario| {
                    scenario.incidents.clear();
                    set(scenario, Quantity::Support, support);
                });
                at_end(&ground.on_turn(CHIP, 1, 10), Quantity::Patience)
            };
            let gap = left(0.9) - left(0.2);
            gap > 0.02 && gap < 0.3
        },
    },
];

/// How many of all packages home would ratify in a state.
fn ratified(g: &Ground, state: &State) -> usize {
    let all = g.scenario().issues.iter().fold(vec![Vec::new()], |all: Vec<Vec<u8>>, issue| {
        let longer = |start: &Vec<u8>| {
            let start = start.clone();
            (0_u8..).take(issue.options.len()).map(move |option| [start.as_slice(), &[option]].concat())
        };
        all.iter().flat_map(longer).collect()
    });
    all.into_iter()
        .filter(|options| state.home_verdict(g.scenario(), &Package(options.clone())).is_some_and(|one| one.ratifies))
        .count()
}

/// What a reply to the car bomb of September 2019 does to support at home and to credibility.
fn after_a_bomb(g: &Ground, reply: u8) -> (f64, f64) {
    let bomb = g.scenario().incidents.iter().position(|one| one.id == "car_bomb").expect("the bomb");
    let mut game = g.on_turn(CHIP, 1, g.scenario().incidents[bomb].turn - 1);
    game.apply(&Command::EndRound).expect("time passes");
    let bomb = IncidentId::from_index(bomb);
    while let Some(asked) = game.glance().question {
        let reply = match asked.question.kind {
            QuestionKind::Incident(incident) if incident == bomb => Reply::Listed(reply),
            _ => Reply::Silence,
        };
        game.apply(&Command::Answer(reply)).expect("a reply that was offered");
    }
    let by_reply = |quantity| moved(&game, quantity, |cause| cause == Cause::Reply(bomb, reply)).iter().sum();
    (by_reply(Quantity::Support), by_reply(Quantity::Credibility))
}
