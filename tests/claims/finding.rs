//! Claims about finding out while bargaining: what a demand costs, what is kept back, what forces press, and whose word is
//! waited for.

use wedge_engine::{
    ActionId, BlocId, Coefficient as K, Command, CounterpartId, Evaluator, Event, Game, Mind, Phase, Quantity, Refusal,
    TableMove, Trace, TypeId,
};

use crate::Claim;
use crate::ground::*;

/// How far a quantity moves when a public break is demanded at the opening and refused.
fn by_a_demand(g: &Ground, kind: TypeId, quantity: Quantity) -> f64 {
    let mut game = g.game(kind, 0).open_book();
    let before = now(&game).get(quantity);
    game.apply(&Command::Offer(package(RENOUNCE))).expect("a draft that can be tabled");
    now(&game).get(quantity) - before
}

/// How far the bonds of a part and of another move by it, as shares of what was missing.
fn hardening(g: &Ground, bloc: BlocId) -> f64 {
    let missing = 1.0 - now(&g.game(DIVIDED, 0)).get(Quantity::Bond(bloc, ALLY));
    by_a_demand(g, DIVIDED, Quantity::Bond(bloc, ALLY)) / missing
}

/// How far sanctuary has moved by a turn under a deal in force, the third party never falling.
fn sanctuary(g: &Ground, kind: TypeId, options: [u8; 7]) -> f64 {
    let lasting = g.in_force(options).with(rule(K::FallPeak, 0.0));
    let moved = |seed| at_end(&lasting.on_turn(kind, seed, 20), Quantity::Strand(SANCTUARY));
    mean((0..6).map(moved)) - opening(g.scenario(), Quantity::Strand(SANCTUARY))
}

/// A table that would agree to the recorded deal at once, and a home that would ratify it.
fn easy(g: &Ground) -> Ground {
    g.with(|scenario| {
        scenario.rules = scenario.rules.clone().with(K::Aspiration, 0.0);
        scenario.home.threshold = 0.0;
        scenario.incidents.clear();
    })
}

/// Does at the table what one of the actions does there, where that can be done.
fn does(g: &Ground, game: &mut Game, table: TableMove) {
    let at = g.scenario().actions.iter().position(|action| action.table == table).expect("an action for it");
    let _refused = game.apply(&Command::Act(ActionId::from_index(at)));
}

/// What an annex adds to the worth of a package to a leadership.
fn spared(g: &Ground, options: [u8; 7]) -> f64 {
    let mut game = g.game(CHIP, 0).open_book();
    let worth = |game: &Game| Evaluator::new(g.scenario(), now(game), Mind::Reputed).value(&package(options));
    let before = worth(&game);
    does(g, &mut game, TableMove::Annex);
    worth(&game) - before
}

/// By how much support at home falls when an annex comes out, and the least by which a part's anger rises, for each of some
/// games; nothing where it does not.
fn leaks(g: &Ground) -> Vec<Option<(f64, f64)>> {
    let easy = easy(g);
    (0..12)
        .map(|seed| {
            let mut game = easy.game(CHIP, seed).open_book();
            does(g, &mut game, TableMove::Annex);
            game.apply(&Command::Offer(package(DEAL))).expect("a draft that can be tabled");
            sign_when_it_can_be(&mut game);
            wait(&mut game, u32::MAX);
            game.log().iter().find_map(|(_, event)| {
                let Event::AnnexLeaked { traces } = event else { return None };
                let moved = |trace: &Trace| trace.to - trace.from;
                let anger = traces.iter().filter(|trace| matches!(trace.quantity, Quantity::Anger(_))).map(moved);
                let support = traces.iter().find(|trace| trace.quantity == Quantity::Support).map(moved)?;
                Some((support, anger.fold(f64::INFINITY, f64::min)))
            })
        })
        .collect()
}

/// The dearest of what moves when a public break is demanded through somebody in between and refused; infinite where it is not.
fn carried_in_vain(g: &Ground) -> f64 {
    let mut game = g.game(DIVIDED, 0).open_book();
    does(g, &mut game, TableMove::Carry);
    let before = now(&game).clone();
    game.apply(&Command::Offer(package(RENOUNCE))).expect("a draft that can be tabled");
    if game.glance().agreed.is_some() {
        return f64::INFINITY;
    }
    let blocs = g.scenario().bloc_ids().map(|bloc| Quantity::Bond(bloc, ALLY));
    let all = blocs.chain([Quantity::Support, Quantity::Patience, Quantity::Authority(CounterpartId(0))]);
    all.map(|quantity| (at_end(&game, quantity) - before.get(quantity)).abs()).fold(0.0, f64::max)
}

/// The first sitting in which the recorded deal, watched by joint teams and tabled in each, is agreed to; with the text worded so
/// that each side can read it in its own way, or not.
fn agreed_in(g: &Ground, open: bool) -> u32 {
    let mut game = g.with(|scenario| scenario.incidents.clear()).game(CHIP, 0);
    if open {
        does(g, &mut game, TableMove::Ambiguity);
    }
    while game.glance().agreed.is_none() && game.glance().phase == Phase::Talks {
        let _refused = game.apply(&Command::Offer(package(JOINT)));
        if game.glance().agreed.is_none() {
            game.apply(&Command::EndRound).expect("a round that can be closed");
        }
    }
    game.glance().round
}

/// The recorded deal signed, its text open to two readings or not, a turn later: what is kept of it out of sight.
fn kept_of_it(g: &Ground, open: bool) -> f64 {
    let mut game = easy(g).game(CHIP, 3).open_book();
    if open {
        does(g, &mut game, TableMove::Ambiguity);
    }
    game.apply(&Command::Offer(package(DEAL))).expect("a draft that can be tabled");
    sign_when_it_can_be(&mut game);
    let turn = now(&game).turn() + 1;
    wait(&mut game, turn);
    kept(&game)
}

/// By how much trust at home falls in a quarrel over what a text says, and the least by which a part's anger rises; each of them
/// over some games.
fn quarrels(g: &Ground) -> Vec<(f64, f64)> {
    let easy = easy(g);
    let mut quarrels = Vec::new();
    for seed in 0..6 {
        let mut game = easy.game(CHIP, seed).open_book();
        does(g, &mut game, TableMove::Ambiguity);
        game.apply(&Command::Offer(package(DEAL))).expect("a draft that can be tabled");
        sign_when_it_can_be(&mut game);
        wait(&mut game, u32::MAX);
        for (_, event) in game.log() {
            let Event::Quarrelled { traces } = event else { continue };
            let moved = |trace: &Trace| trace.to - trace.from;
            let anger = traces.iter().filter(|trace| matches!(trace.quantity, Quantity::Anger(_))).map(moved);
            let trust = traces.iter().find(|trace| trace.quantity == Quantity::Trust).map_or(0.0, moved);
            quarrels.push((trust, anger.fold(f64::INFINITY, f64::min)));
        }
    }
    quarrels
}

fn sign_when_it_can_be(game: &mut Game) {
    while matches!(game.may(&Command::Sign), Err(Refusal::WithLeadership(_))) {
        game.apply(&Command::EndRound).expect("a round that can be closed");
    }
    let _balked = game.apply(&Command::Sign);
}

/// Credibility lost by going back on what was initialled, beyond what the same drafts cost where nothing was.
fn reopening(g: &Ground) -> f64 {
    let after = |initials: bool| {
        let mut game = g.game(CHIP, 0).open_book();
        let _walked_out = game.apply(&Command::Offer(package([3, 2, 1, 2, 1, 1, 1])));
        if initials {
            does(g, &mut game, TableMove::Initial);
        }
        let _walked_out = game.apply(&Command::Offer(package([1, 5, 3, 1, 3, 4, 2])));
        at_end(&game, Quantity::Credibility)
    };
    after(true) - after(false)
}

/// Over some games, how often a text from somebody in between is taken where their answer to the draft itself was no.
fn taken(g: &Ground) -> usize {
    let taken = |seed| {
        let mut game = g.game(CHIP, seed);
        game.apply(&Command::Offer(package([3, 2, 2, 2, 1, 2, 1]))).expect("a draft that can be tabled");
        let refused = game.glance().agreed.is_none();
        if game.glance().agreed.is_none() && !game.glance().stalled {
            does(g, &mut game, TableMove::Text);
        }
        let takes = |event: &Event| matches!(event, Event::Mediated { taken: true, .. });
        refused && game.log().iter().any(|(_, event)| takes(event))
    };
    (0..6).filter(|seed| taken(*seed)).count()
}

/// The sitting in which the recorded deal, agreed in the first at a table that would agree to it, can be signed.
fn signable(g: &Ground) -> u32 {
    let mut game: Game = easy(g).game(CHIP, 0);
    game.apply(&Command::Offer(package(DEAL))).expect("a draft that can be tabled");
    while matches!(game.may(&Command::Sign), Err(Refusal::WithLeadership(_))) {
        game.apply(&Command::EndRound).expect("a round that can be closed");
    }
    game.glance().round
}

pub const CLAIMS: &[Claim] = &[
    // To ask in the open for what is refused costs the one who is asked (Putnam 1988: a leader seen to be pressed from
    // outside loses room inside).
    Claim {
        row: 115,
        words: "a demand that is refused takes from the leader's standing, the same under every hypothesis",
        holds: |g| {
            let lost = |kind| by_a_demand(g, kind, Quantity::Authority(CounterpartId(0)));
            lost(CHIP) < -0.02 && TYPES.iter().all(|kind| lost(*kind) == lost(CHIP))
        },
    },
    // Coercion without a credible end rallies those it is aimed at (Jervis 1976).
    Claim {
        row: 116,
        words: "those who house the ally close ranks, the more so the more of it they house",
        holds: |g| hardening(g, NETWORK) > 2.0 * hardening(g, FIELD) && hardening(g, FIELD) > 0.005,
    },
    // An audience at home that sees a demand fail thinks less of who made it (Fearon 1994).
    Claim {
        row: 117,
        words: "home hears of a demand that was refused",
        holds: |g| by_a_demand(g, CHIP, Quantity::Support) < -0.01 && by_a_demand(g, CHIP, Quantity::Patience) < -0.02,
    },
    // The article: a break is kept in reserve for a major concession.
    Claim {
        row: 118,
        words: "in reserve for a major concession",
        holds: |g| {
            // Under the chip a pledge short of a break is kept less well than one that was bought, far less than the text alone
            // would make it; where nothing is kept in reserve the difference is that of the text.
            let keeps =
                |g: &Ground, kind, options| mean((0..4).map(|seed| kept(&g.in_force(options).on_turn(kind, seed, 4))));
            let ratio = |kind| keeps(g, kind, DEAL) / keeps(g, kind, RENOUNCE);
            ratio(CHIP) < 0.55 && ratio(DIVIDED) > 0.75
        },
    },
    // What is pressed comes back where the pressure goes and nothing is kept; the less bonded the hosts, the less.
    Claim {
        row: 119,
        words: "as forces leave, what is not kept grows back",
        holds: |g| {
            let stays = [0, 2, 1, 2, 1, 2, 1];
            sanctuary(g, BOND, DEAL) > 0.15
                && sanctuary(g, BOND, stays) < 0.05
                && sanctuary(g, CHIP, RENOUNCE) < sanctuary(g, BOND, DEAL) - 0.2
        },
    },
    // A delegation negotiates within instructions; what goes beyond them is agreed subject to those who gave them.
    Claim { row: 120, words: "a delegation agrees subject to its leadership", holds: |g| signable(g) == 3 },
    // What is read out to nobody costs no leader his ranks; what asks nothing of the ranks is worth the same either way.
    Claim {
        row: 121,
        words: "an annex spares their ranks",
        holds: |g| {
            let asks_much = spared(g, [3, 2, 2, 2, 1, 3, 1]);
            (0.01..0.06).contains(&asks_much) && spared(g, [3, 2, 2, 2, 0, 1, 1]).abs() < 1e-9
        },
    },
    // The annexes of February 2020 were in the newspapers within weeks.
    Claim {
        row: 122,
        words: "what is kept out of a text comes out, and home asks what else it was not told",
        holds: |g| {
            let leaks = leaks(g);
            let out: Vec<(f64, f64)> = leaks.iter().flatten().copied().collect();
            let tells = |(support, anger): &(f64, f64)| (-0.12..-0.04).contains(support) && *anger > 0.0;
            (4..12).contains(&out.len()) && out.iter().all(tells)
        },
    },
    // Nothing is agreed until all is; but an initial is a word given.
    Claim { row: 123, words: "to change what was initialled is to go back on it", holds: |g| reopening(g) < -0.03 },
    // A single text is nobody's concession (Fisher and Ury 1981, on Camp David).
    Claim {
        row: 124,
        words: "a text from somebody in between is taken more easily than a draft",
        holds: |g| taken(g) > 3 && taken(&g.with(rule(K::TextEase, 1.0))) < taken(g),
    },
    // What was not asked for in the open was not refused in the open (Pruitt 2008, on back channels).
    Claim {
        row: 125,
        words: "a demand that somebody in between carries is refused at no cost",
        holds: |g| carried_in_vain(g) < 1e-12 && by_a_demand(g, DIVIDED, Quantity::Support) < -1e-3,
    },
    // Constructive ambiguity: agreement on words where there is none on what they mean (Fischhendler 2008).
    Claim {
        row: 126,
        words: "a text that each side can read in its own way is agreed to sooner",
        holds: |g| agreed_in(g, true) < agreed_in(g, false),
    },
    Claim {
        row: 127,
        words: "such a text is kept as they read it",
        holds: |g| (0.03..0.08).contains(&(kept_of_it(g, false) - kept_of_it(g, true))),
    },
    Claim {
        row: 128,
        words: "such a text is quarrelled over, and each quarrel costs belief on both sides",
        holds: |g| {
            let quarrels = quarrels(g);
            let hurts = |(trust, anger): &(f64, f64)| (-0.08..-0.01).contains(trust) && *anger > 0.0;
            (6..40).contains(&quarrels.len()) && quarrels.iter().filter(|one| hurts(one)).count() * 2 > quarrels.len()
        },
    },
];
