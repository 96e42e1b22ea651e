//! The balance of policies: what ignores evidence is right under some hypotheses and wrong under others.
//!
//! Thousands of policies that ignore evidence are played, with every package in reach; those that come near the best under
//! some hypothesis, and the whole library, are played again in more games before anything is said of the best.

#![allow(
    clippy::expect_used,
    clippy::unwrap_used,
    clippy::panic,
    clippy::print_stdout,
    reason = "a test fails by panicking, and prints what it measured"
)]

use std::collections::BTreeSet;
use std::sync::{Arc, OnceLock};

use rayon::prelude::*;
use wedge_engine::{Measure, TypeId};
use wedge_study::{Kind, Listening, Maker, Means, Row, blind, dominated, means, play};
use wedge_testkit::{Dice, Pack, shipped};

/// Games by each policy of the field under each hypothesis, and by those that come near the best.
const GAMES: u64 = 8;
const MORE_GAMES: u64 = 120;
/// How many of the best by each way of looking are played again.
const NEAR: usize = 20;
/// Least difference in a part that counts, in units of a share: below it policies are alike.
const ALIKE: f64 = 0.02;
/// Least difference of weighted sums that counts.
const LEAST: f64 = 0.002;

struct Player {
    name: String,
    reads_evidence: bool,
    maker: Maker,
}

/// What a policy came to, by hypothesis.
struct Played {
    name: String,
    reads_evidence: bool,
    means: Vec<Means>,
    /// Whether it ever signs.
    signs: Vec<bool>,
}

struct Field {
    pack: Arc<Pack>,
    players: Vec<Player>,
    /// Every policy, in a few games.
    wide: Vec<Played>,
    /// Those near the best and the library, in many.
    near: Vec<Played>,
}

fn played(pack: &Pack, player: &Player, games: u64) -> Played {
    let kinds: Vec<TypeId> = pack.scenario.type_ids().collect();
    let rows: Vec<Vec<Row>> = kinds
        .iter()
        .map(|kind| {
            (1..=games)
                .map(|seed| {
                    let game = play(pack, (player.maker)(seed).as_mut(), seed, Some(*kind)).unwrap();
                    Row { seed, outcome: game.into_outcome().unwrap() }
                })
                .collect()
        })
        .collect();
    Played {
        name: player.name.clone(),
        reads_evidence: player.reads_evidence,
        means: rows.iter().map(|rows| means(&pack.scenario, rows)).collect(),
        signs: rows.iter().map(|rows| rows.iter().any(|row| row.outcome.signed.is_some())).collect(),
    }
}

/// Played once for all tests of this file.
fn field() -> &'static Field {
    static FIELD: OnceLock<Field> = OnceLock::new();
    FIELD.get_or_init(|| {
        let pack = shipped("doha-2018");
        let library = Kind::ALL.into_iter().map(|kind| {
            let pack = Arc::clone(&pack);
            let maker: Maker = Box::new(move |seed| kind.policy(&pack, seed));
            Player { name: kind.name().to_owned(), reads_evidence: kind.reads_evidence(), maker }
        });
        let grid = blind(&pack).into_iter().map(|(name, maker)| Player { name, reads_evidence: false, maker });
        let players: Vec<Player> = library.chain(grid).collect();
        let wide: Vec<Played> = players.par_iter().map(|player| played(&pack, player, GAMES)).collect();
        // The library; the best under each hypothesis, with and without a signature; those that are nowhere far off, and
        // those that do best by the prior.
        let mut again: BTreeSet<usize> = (0..Kind::ALL.len()).collect();
        let mut take = |key: &dyn Fn(&Played) -> f64, among: &dyn Fn(&Played) -> bool| {
            let mut order: Vec<usize> = (0..wide.len()).filter(|index| among(&wide[*index])).collect();
            order.sort_by(|one, other| key(&wide[*other]).total_cmp(&key(&wide[*one])));
            again.extend(order.into_iter().take(NEAR));
        };
        let tops = tops(&wide);
        for kind in pack.scenario.type_ids() {
            take(&|one| one.means[kind.at()].score, &|one| one.signs[kind.at()]);
            take(&|one| one.means[kind.at()].score, &|one| !one.signs[kind.at()]);
        }
        take(&|one| -regret(one, &tops), &|_| true);
        take(&|one| expected(&pack, one), &|_| true);
        let again: Vec<usize> = again.into_iter().collect();
        let near = again.par_iter().map(|index| played(&pack, &players[*index], MORE_GAMES)).collect();
        Field { pack, players, wide, near }
    })
}

/// By hypothesis, the best weighted sum that any policy reaches.
fn tops(field: &[Played]) -> Vec<f64> {
    let kinds = field[0].means.len();
    (0..kinds).map(|kind| field.iter().map(|one| one.means[kind].score).fold(f64::MIN, f64::max)).collect()
}

/// The most by which a policy falls short of the best under some hypothesis.
fn regret(one: &Played, tops: &[f64]) -> f64 {
    one.means.iter().zip(tops).map(|(means, top)| top - means.score).fold(0.0, f64::max)
}

/// The weighted sum to be expected under the prior.
fn expected(pack: &Pack, one: &Played) -> f64 {
    pack.scenario.types.iter().zip(&one.means).map(|(kind, means)| kind.prior * means.score).sum()
}

/// The best policy under a hypothesis among some.
fn best(field: &[Played], kind: usize, among: impl Fn(&Played) -> bool) -> (&str, f64) {
    let scores = field.iter().filter(|one| among(one)).map(|one| (one.name.as_str(), one.means[kind].score));
    scores.max_by(|one, other| one.1.total_cmp(&other.1)).unwrap()
}

#[test]
#[ignore = "plays thousands of policies"]
fn no_policy_that_ignores_evidence_is_best_under_every_hypothesis() {
    let Field { pack, near, wide, .. } = field();
    let tops = tops(near);
    println!("{} policies, {} of them again in {MORE_GAMES} games under each hypothesis", wide.len(), near.len());
    for (kind, spec) in pack.types.iter().enumerate() {
        let (first, score) = best(near, kind, |_| true);
        println!("{}: best is {first} with {score:.3}", spec.id);
        let mut order: Vec<&Played> = near.iter().collect();
        order.sort_by(|one, other| other.means[kind].score.total_cmp(&one.means[kind].score));
        for one in order.iter().take(5) {
            let parts: Vec<String> =
                one.means[kind].parts.iter().map(|(part, value)| format!("{part:?} {value:.2}")).collect();
            println!("    {:<34} {:.3}: {}", one.name, one.means[kind].score, parts.join(", "));
        }
        for policy in Kind::ALL {
            let one = near.iter().find(|one| one.name == policy.name()).unwrap();
            let own = one.means[kind].score;
            println!("    {:<18} {own:.3}, regret {:.3}", policy.name(), score - own);
        }
    }
    let blind = near.iter().filter(|one| !one.reads_evidence);
    let least = blind.min_by(|one, other| regret(one, &tops).total_cmp(&regret(other, &tops))).unwrap();
    println!("the least regret of one that ignores evidence: {}, {:.3}", least.name, regret(least, &tops));
    assert!(regret(least, &tops) > LEAST, "`{}` is as good as any other policy under each hypothesis", least.name);
}

#[test]
#[ignore = "plays thousands of policies"]
fn asking_for_the_ideal_and_insisting_on_the_recorded_deal_are_best_under_no_hypothesis() {
    let Field { pack, near, .. } = field();
    for name in ["anchor", "historian", "sign-and-stay"] {
        let one = near.iter().find(|one| one.name == name).unwrap();
        for (kind, spec) in pack.types.iter().enumerate() {
            let (first, score) = best(near, kind, |_| true);
            assert!(score > one.means[kind].score + LEAST, "`{name}` is best under {} ({first})", spec.id);
        }
    }
}

#[test]
#[ignore = "plays thousands of policies"]
fn signing_and_keeping_a_few_is_best_under_no_hypothesis() {
    let Field { pack, wide, .. } = field();
    for one in wide.iter().filter(|one| one.name.contains("KeepAFew")) {
        for (kind, spec) in pack.types.iter().enumerate() {
            let (first, score) = best(wide, kind, |_| true);
            assert!(score > one.means[kind].score + LEAST, "`{}` is best under {} ({first})", one.name, spec.id);
        }
    }
}

#[test]
#[ignore = "plays thousands of policies"]
fn under_a_bond_some_policy_that_never_signs_beats_every_one_that_signs() {
    let Field { pack, near, .. } = field();
    let at = |id: &str| pack.types.iter().position(|kind| kind.id == id).unwrap();
    let both = |kind: usize| (best(near, kind, |one| !one.signs[kind]), best(near, kind, |one| one.signs[kind]));
    let ((walk, without), (sign, with)) = both(at("bond"));
    println!("under a bond {walk} {without:.3}, {sign} {with:.3}");
    assert!(without > with + LEAST, "{walk} {without:.3} and {sign} {with:.3}");
    // And under the hypothesis in which the tie can be bought, signing pays.
    let ((walk, without), (sign, with)) = both(at("chip"));
    println!("under a chip {walk} {without:.3}, {sign} {with:.3}");
    assert!(with > without + LEAST, "{walk} {without:.3} and {sign} {with:.3}");
}

#[test]
#[ignore = "plays thousands of policies"]
fn evidence_is_worth_asking_for() {
    // The one that asks first and acts on what it hears does better under the prior than every policy that does not, and
    // less well than whoever knew the type: what it hears costs, and it errs.
    let Field { pack, near, .. } = field();
    let asks = near.iter().find(|one| one.reads_evidence).unwrap();
    let by_expectation = |one: &&Played, other: &&Played| expected(pack, one).total_cmp(&expected(pack, other));
    let blind = || near.iter().filter(|one| !one.reads_evidence);
    let of_library = |one: &&Played| Kind::named(&one.name).is_some();
    let rest = blind().filter(of_library).max_by(by_expectation).unwrap();
    let most = blind().max_by(by_expectation).unwrap();
    let informed: f64 = pack.scenario.types.iter().zip(tops(near)).map(|(kind, top)| kind.prior * top).sum();
    println!(
        "expected under the prior: {} {:.3}; without evidence {} {:.3} of the library and {} {:.3} of all; whoever knew \
         the type {informed:.3}",
        asks.name,
        expected(pack, asks),
        rest.name,
        expected(pack, rest),
        most.name,
        expected(pack, most)
    );
    assert!(expected(pack, asks) > expected(pack, most) + LEAST, "{} is as good", most.name);
    assert!(informed > expected(pack, asks) + LEAST, "nothing is lost by not knowing");
}

/// The parts of the outcome that the tie decides: each is made from what is kept of the covert part. They were chosen after
/// the fact.
const OF_THE_TIE: [Measure; 3] = [Measure::Security, Measure::Realised, Measure::Durability];

/// The policies that ignore evidence and that nobody dominates under any hypothesis, judged by some of the parts.
fn undominated_everywhere<'a>(field: &'a [Played], parts: &[Measure]) -> Vec<&'a str> {
    let cut = |means: &Means| {
        let parts = means.parts.iter().filter(|(part, _)| parts.contains(part)).copied().collect();
        Means { parts, ..means.clone() }
    };
    let cuts: Vec<Vec<Means>> = field.iter().map(|one| one.means.iter().map(cut).collect()).collect();
    let dominated_somewhere = |own: &Vec<Means>| {
        (0..own.len()).any(|kind| cuts.iter().any(|other| dominated(&own[kind], &other[kind], ALIKE)))
    };
    let left = field.par_iter().zip(&cuts).filter(|(one, own)| !one.reads_evidence && !dominated_somewhere(own));
    left.map(|(one, _)| one.name.as_str()).collect()
}

#[test]
#[ignore = "plays thousands of policies"]
fn by_the_parts_that_the_tie_decides_every_policy_that_ignores_evidence_is_dominated_somewhere() {
    let left = undominated_everywhere(&field().wide, &OF_THE_TIE);
    assert!(left.is_empty(), "dominated under no hypothesis: {left:?}");
}

/// Weights of the parts, drawn evenly from all that sum to 1 (a flat Dirichlet distribution).
fn weights(dice: &mut Dice, parts: usize) -> Vec<f64> {
    #[expect(clippy::cast_precision_loss, reason = "a number by lot")]
    let mut drawn: Vec<f64> =
        (0..parts).map(|_| -((dice.roll() >> 11) as f64 / (1_u64 << 53) as f64).max(1e-12).ln()).collect();
    let sum: f64 = drawn.iter().sum();
    drawn.iter_mut().for_each(|weight| *weight /= sum);
    drawn
}

/// By the whole vector a few are dominated by nothing else in the field, since whoever cares for one part alone need not
/// know the type: the troops are home soonest if they leave at once, and the third party stands longest if they stay. But
/// each of those is dominated by the policy that does as it does and listens: with the effort that it leaves over it judges
/// better, and is the same in everything else.
#[test]
#[ignore = "plays thousands of policies"]
fn by_the_whole_vector_every_policy_that_ignores_evidence_is_dominated_somewhere() {
    let Field { pack, players, wide, .. } = field();
    let all: Vec<Measure> = pack.scenario.outcome.iter().map(|(part, _)| *part).collect();
    let left = undominated_everywhere(wide, &all);
    let blind = wide.iter().filter(|one| !one.reads_evidence).count();
    println!("of {blind} policies that ignore evidence {} are dominated by none but who listens: {left:?}", left.len());
    assert!(left.len() * 50 < blind, "{} of {blind}", left.len());
    for name in left {
        let player = players.iter().find(|player| player.name == name).unwrap();
        let listens = Player {
            name: format!("{name}, listening"),
            reads_evidence: true,
            maker: Box::new(|seed| Box::new(Listening::to((player.maker)(seed)))),
        };
        let (own, other) = (played(pack, player, MORE_GAMES), played(pack, &listens, MORE_GAMES));
        let under: Vec<&str> = (0..own.means.len())
            .filter(|kind| dominated(&own.means[*kind], &other.means[*kind], ALIKE))
            .map(|kind| pack.types[kind].id.as_str())
            .collect();
        println!("    {name}: by its like that listens, under {under:?}");
        assert!(!under.is_empty(), "{name}");
    }
}

/// How much hangs on what the parts are worth to somebody: printed, to be read in `docs/rules.md`.
#[test]
#[ignore = "plays thousands of policies"]
fn what_hangs_on_the_weights_is_printed() {
    const DRAWN: u32 = 2_000;
    let Field { pack, wide, .. } = field();
    let parts = pack.scenario.outcome.len();
    let score = |means: &Means, weights: &[f64]| {
        means.parts.iter().zip(weights).map(|((_, value), weight)| value * weight).sum::<f64>()
    };
    let mut dice = Dice::new(1);
    let drawn: Vec<Vec<f64>> = (0..DRAWN).map(|_| weights(&mut dice, parts)).collect();
    let best_everywhere = |weights: &&Vec<f64>| {
        let scores: Vec<Vec<f64>> =
            wide.iter().map(|one| one.means.iter().map(|means| score(means, weights)).collect()).collect();
        let kinds = scores[0].len();
        let tops: Vec<f64> =
            (0..kinds).map(|kind| scores.iter().map(|one| one[kind]).fold(f64::MIN, f64::max)).collect();
        let near = |one: &Vec<f64>| one.iter().zip(&tops).all(|(own, top)| *own >= top - LEAST);
        scores.iter().zip(wide).any(|(scores, one)| !one.reads_evidence && near(scores))
    };
    let alike = drawn.par_iter().filter(best_everywhere).count();
    println!(
        "of {DRAWN} weightings drawn evenly one of them is best under every hypothesis in {:.1} %",
        100.0 * alike as f64 / f64::from(DRAWN)
    );
}
