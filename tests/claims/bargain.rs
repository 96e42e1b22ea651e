//! Claims about the bargaining itself: when a side yields, what it repays, and who cannot carry it home.

use wedge_engine::{
    ActionId, Answer, AnswerKind, Balk, Cause, Coefficient as K, Command, CounterpartId, Evaluator, Event, Game, Mind,
    Oath, Quantity, State, TypeId,
};

use crate::Claim;
use crate::ground::*;

/// More than anybody across the table would take.
const HARD: [u8; 7] = [1, 4, 2, 0, 3, 4, 0];
/// The same for the other side, and still less.
const HARDER: [u8; 7] = [0, 5, 3, 0, 3, 4, 0];

pub const CLAIMS: &[Claim] = &[
    Claim {
        row: 82,
        words: "firm first, yielding toward the horizon",
        holds: |g| {
            // Time-dependent tactics (Faratin, Sierra and Jennings 1998): what is aspired to falls to nothing by a
            // deadline of one's own, and the first counter stands well above it without being all that one could wish.
            let ground = g.monthly().with(|scenario| {
                scenario.horizon = (20, 20);
                scenario.incidents.clear();
                scenario.drifts.clear();
            });
            let mut game = ground.game(CHIP, 1);
            let mind = Evaluator::new(ground.scenario(), now(&game), Mind::Reputed);
            let (best, value) = (mind.best().1, |package: &_| mind.value(package));
            let first = table(&mut game, HARD);
            let stands = first.as_ref().and_then(|answer| match &answer.kind {
                AnswerKind::Counter(counter) => Some((value(counter) - answer.aspiration) / (best - answer.aspiration)),
                _ => None,
            });
            let mut aspired: Vec<f64> = first.iter().map(|answer| answer.aspiration).collect();
            for turn in [4, 8, 14, 20] {
                wait(&mut game, turn);
                aspired.extend(table(&mut game, HARD).map(|answer| answer.aspiration));
            }
            stands.is_some_and(|way| (0.2..0.95).contains(&way))
                && aspired.len() == 5
                && aspired.windows(2).all(|pair| pair[1] < pair[0])
                && aspired[4] < 0.02 * aspired[0]
        },
    },
    Claim {
        row: 83,
        words: "like is answered with like",
        holds: |g| {
            // Behaviour-dependent tactics (Faratin, Sierra and Jennings 1998): the same package on the same day meets a
            // lower aspiration after a concession, and a higher one and anger after something was taken back.
            let after = |before: Option<[u8; 7]>| {
                let mut game = g.monthly().game(CHIP, 1);
                if let Some(options) = before {
                    table(&mut game, options);
                }
                let angry = |game: &Game| mean(BLOCS.map(|bloc| now(game).get(Quantity::Anger(bloc))));
                let calm = angry(&game);
                let answer = table(&mut game, HARD);
                (answer.map_or(f64::NAN, |answer| answer.aspiration), angry(&game) - calm)
            };
            let (first, conceded, retracted) = (after(None), after(Some(HARDER)), after(Some(DEAL)));
            conceded.0 < first.0 - 0.005
                && conceded.0 > 0.5 * first.0
                && retracted.0 > first.0 + 0.005
                && first.1 == 0.0
                && conceded.1 == 0.0
                && retracted.1 > 0.01
        },
    },
    Claim {
        row: 84,
        words: "who cannot carry it home loses credit",
        holds: |g| {
            // Involuntary defection (Putnam 1988): what the table agrees to is more than the movement behind it would
            // bear. It leaves over what is far beyond it and plays for time or for a change otherwise; each costs
            // belief on both sides.
            let easy = g.easy_table().with(|scenario| scenario.home.threshold = 0.0);
            let balks = |options| {
                let (game, balk) = signs(&easy, BOND, options);
                let cost = |quantity| moved(&game, quantity, |cause| cause == Cause::Balk).iter().sum::<f64>();
                (balk, cost(Quantity::Credibility), cost(Quantity::Trust), cost(Quantity::Patience))
            };
            let (near, far) = (balks([3, 2, 3, 2, 1, 2, 1]), balks(MAJOR));
            matches!(near.0, Some(Balk::Delay | Balk::Change(_)))
                && matches!(far.0, Some(Balk::Walk))
                && [near, far]
                    .iter()
                    .all(|(_, word, trust, patience)| *word < -0.02 && *trust < -0.02 && *patience < -0.02)
        },
    },
    Claim {
        row: 85,
        words: "a public break ends the oath, a pledge does not",
        holds: |g| {
            // The research note's oath: renounced by what is said before all, not by a promise about the soil.
            let sold = g.easy_table().with(|scenario| {
                scenario.home.threshold = 0.0;
                scenario.rules = scenario.rules.clone().with(K::PrivateAspiration, 0.0).with(K::BondSpread, 0.0);
            });
            let (broken, pledged) = (signs(&sold, CHIP, MAJOR).0, signs(&sold, CHIP, DEAL).0);
            let signed = |game: &Game| happened(game, |event| matches!(event, Event::Signed { .. }));
            signed(&broken)
                && signed(&pledged)
                && now(&broken).oath(ALLY) == Oath::Repudiated
                && now(&pledged).oath(ALLY) == g.scenario().allies[ALLY.at()].oath
        },
    },
    Claim {
        row: 109,
        words: "what would be enough is known to one side alone",
        holds: |g| {
            // Private information about resolve is why bargains fail that both could have lived with (Fearon 1995): from
            // leader to leader it differs by as much as a clause is worth, nobody asks for less than nothing, and it wears
            // off as his own time runs out. A successor aspires to something of his own.
            let died = |game: &Game| happened(game, |event| matches!(event, Event::LeaderDied { .. }));
            let aspires = |seed| {
                let of = |game: &Game| now(game).private_aspiration(CounterpartId(0));
                let (first, late) = (g.on_turn(CHIP, seed, 0), g.on_turn(CHIP, seed, 14));
                (!died(&late)).then(|| (of(&first), of(&late)))
            };
            let (first, late): (Vec<f64>, Vec<f64>) = (0..30).filter_map(aspires).unzip();
            let most = first.iter().copied().fold(f64::NEG_INFINITY, f64::max);
            let least = first.iter().copied().fold(f64::INFINITY, f64::min);
            least >= 0.0
                && most - least > 0.02
                && most < 0.2
                && late.iter().zip(&first).all(|(late, first)| late <= first)
                && mean(late) < 0.8 * mean(first)
        },
    },
    Claim {
        row: 110,
        words: "small deeds are believed, talk of leaving is paid for",
        holds: |g| {
            // Promises small enough to be kept at once are how trust begins (Osgood 1962; Kydd 2005). Who speaks of leaving
            // eases things at home and raises the price of everything abroad.
            let act = |id: &str, quantity| {
                let action = g.scenario().actions.iter().position(|one| one.id == id).expect("the action");
                let action = ActionId::from_index(action);
                let mut game = g.on_turn(CHIP, 1, 8);
                let before = now(&game).clone();
                // Some mutant may have shut it.
                if game.apply(&Command::Act(action)).is_err() {
                    return (f64::NAN, f64::NAN);
                }
                let deal = |state: &State| g.mind(state).value(&package(DEAL));
                (now(&game).get(quantity) - before.get(quantity), deal(now(&game)) - deal(&before))
            };
            let (kept, better) = act("small_promise", Quantity::Credibility);
            let (eased, worse) = act("speak_of_leaving", Quantity::Patience);
            let (leaves, _) = act("speak_of_leaving", Quantity::ExitBelief);
            let (calmer, _) = act("hold_fire", Quantity::Anger(LEADER));
            kept > 0.01 && better > 0.0 && eased > 0.02 && leaves > 0.02 && worse < -0.005 && calmer <= 0.0
        },
    },
];

/// Tables a package and returns the answer to it.
fn table(game: &mut Game, options: [u8; 7]) -> Option<Answer> {
    let events = game.apply(&Command::Offer(package(options))).ok()?;
    events.into_iter().find_map(|event| match event {
        Event::Answered(answer) => Some(answer),
        _ => None,
    })
}

/// A package tabled, and put to ratification if it is agreed to; how the leader balked, if he did.
fn signs(g: &Ground, kind: TypeId, options: [u8; 7]) -> (Game, Option<Balk>) {
    let mut game = g.game(kind, 1);
    table(&mut game, options);
    let events = game.apply(&Command::Sign).unwrap_or_default();
    let balk = events.into_iter().find_map(|event| match event {
        Event::Balked { balk, .. } => Some(balk),
        _ => None,
    });
    (game, balk)
}
