//! Mutants of the rules, made from the list of their terms and causal links: each term zeroed, turned round and
//! doubled, and links that the claims forbid put in. Which claim notices which mutant is printed as a matrix and held
//! in `README.md`.

use std::collections::BTreeMap;
use std::path::PathBuf;

use rayon::prelude::*;
use wedge_engine::{
    Coefficient, Condition, CounterpartId, Effect, Impatience, Incident, Origin, Quantity, Role, Scenario, StrandId,
};
use wedge_testkit::root;

use crate::ground::*;
use crate::{Claim, claims};

type Change = Box<dyn Fn(&mut Scenario) + Sync + Send>;

/// A term with its mutants.
struct Term {
    name: String,
    mutants: Vec<(String, Change)>,
}

/// What is done to a number.
const WAYS: [(&str, f64); 3] = [("zeroed", 0.0), ("turned round", -1.0), ("doubled", 2.0)];

fn scaled(name: &str, change: impl Fn(&mut Scenario, f64) + Sync + Send + Copy + 'static) -> Term {
    let mutants = WAYS
        .into_iter()
        .map(|(way, by)| {
            let change: Change = Box::new(move |scenario| change(scenario, by));
            (format!("{name} {way}"), change)
        })
        .collect();
    Term { name: name.to_owned(), mutants }
}

fn forbidden(name: &str, change: impl Fn(&mut Scenario) + Sync + Send + 'static) -> Term {
    let change: Change = Box::new(change);
    Term { name: format!("forbidden: {name}"), mutants: vec![(format!("forbidden: {name}"), change)] }
}

/// Every term of the rules and of the scenario that drives them.
fn terms() -> Vec<Term> {
    // Scaling what ships as nothing changes nothing.
    let shipped = Ground::new(&|_| {});
    let mut terms: Vec<Term> = Coefficient::ALL
        .iter()
        .filter(|name| shipped.rule(**name) != 0.0 || shipped.forms().rule(**name) != 0.0)
        .map(|name| {
            let name = *name;
            let mutants = WAYS
                .into_iter()
                .map(|(way, by)| {
                    let change: Change = Box::new(move |scenario| {
                        let value = scenario.rule(name);
                        scenario.rules = scenario.rules.clone().with(name, value * by);
                    });
                    (format!("{} {way}", name.name()), change)
                })
                .collect();
            Term { name: name.name().to_owned(), mutants }
        })
        .collect();
    terms.extend([
        scaled("needs of the strands", |s, by| {
            s.blocs.iter_mut().for_each(|bloc| bloc.needs.iter_mut().for_each(|need| *need *= by));
        }),
        scaled("minding the tie's cost", |s, by| s.blocs.iter_mut().for_each(|bloc| bloc.minds *= by)),
        scaled("debt to the ally", |s, by| s.blocs.iter_mut().for_each(|bloc| bloc.owes *= by)),
        scaled("hawkishness", |s, by| s.blocs.iter_mut().for_each(|bloc| bloc.hawk *= by)),
        scaled("war costs", |s, by| s.blocs.iter_mut().for_each(|bloc| bloc.war_cost *= by)),
        scaled("hosting", |s, by| {
            s.blocs.iter_mut().for_each(|bloc| bloc.host.iter_mut().for_each(|host| *host *= by));
        }),
        scaled("bonds of the hypotheses", |s, by| {
            s.types
                .iter_mut()
                .for_each(|kind| kind.bonds.iter_mut().flatten().for_each(|bond| *bond = (*bond * by).clamp(0.0, 1.0)));
        }),
        scaled("wills of the hypotheses", |s, by| {
            s.types.iter_mut().for_each(|kind| kind.will = (kind.will * by).clamp(0.0, 1.0));
        }),
        scaled("what the hypotheses keep in reserve", |s, by| {
            s.types.iter_mut().for_each(|kind| kind.reserve = (kind.reserve * by).clamp(0.0, 1.0));
        }),
        scaled("growth of strands", |s, by| s.strands.iter_mut().for_each(|strand| strand.growth *= by)),
        scaled("floors of strands", |s, by| s.strands.iter_mut().for_each(|strand| strand.floor *= by)),
        scaled("reach of strands", |s, by| s.strands.iter_mut().for_each(|strand| strand.reach *= by)),
        scaled("craft of strands", |s, by| s.strands.iter_mut().for_each(|strand| strand.craft *= by)),
        scaled("strikes on strands", |s, by| s.strands.iter_mut().for_each(|strand| strand.strike *= by)),
        scaled("resentment in strands", |s, by| s.strands.iter_mut().for_each(|strand| strand.resentment *= by)),
        scaled("habits of desks", |s, by| s.desks.iter_mut().for_each(|desk| desk.habit *= by)),
        scaled("public parts of rungs", |s, by| {
            choices(s, Role::Ladder).iter_mut().for_each(|choice| choice.public *= by);
        }),
        scaled("covert parts of rungs", |s, by| {
            choices(s, Role::Ladder).iter_mut().for_each(|choice| choice.covert *= by);
        }),
        scaled("exposure of verification", |s, by| {
            choices(s, Role::Verification).iter_mut().for_each(|choice| choice.exposure *= by);
        }),
        scaled("what the rank and file must swallow", |s, by| {
            s.issues.iter_mut().for_each(|issue| issue.options.iter_mut().for_each(|choice| choice.cohesion *= by));
        }),
        scaled("weights of the factions", |s, by| {
            s.blocs.iter_mut().flat_map(|bloc| &mut bloc.weights).for_each(|weight| *weight *= by);
        }),
        scaled("worths of options to the counterpart", |s, by| {
            s.issues
                .iter_mut()
                .flat_map(|issue| &mut issue.options)
                .flat_map(|choice| &mut choice.worth)
                .for_each(|worth| *worth *= by);
        }),
        scaled("home's weights", |s, by| {
            s.home.constituencies.iter_mut().flat_map(|part| &mut part.weights).for_each(|weight| *weight *= by);
        }),
        scaled("effects of actions", |s, by| {
            s.actions.iter_mut().flat_map(|action| &mut action.effects).for_each(|effect| {
                shift(effect, by);
                anger(effect, by);
            });
        }),
        scaled("home's threshold", |s, by| s.home.threshold *= by),
        scaled("drifts", |s, by| s.drifts.iter_mut().for_each(|drift| drift.by *= by)),
        scaled("effects of dated events", |s, by| {
            s.incidents.iter_mut().flat_map(|one| &mut one.effects).for_each(|effect| shift(effect, by));
        }),
        scaled("anger over dated events", |s, by| {
            s.incidents.iter_mut().flat_map(|one| &mut one.effects).for_each(|effect| anger(effect, by));
        }),
        scaled("effects of replies", |s, by| {
            s.incidents.iter_mut().flat_map(|one| &mut one.replies).flat_map(|reply| &mut reply.effects).for_each(
                |effect| {
                    shift(effect, by);
                    anger(effect, by);
                },
            );
        }),
        scaled("momentum as reported", |s, by| s.reported_momentum *= by),
        scaled("opening momentum", |s, by| open(s, Quantity::Momentum, by)),
        scaled("opening exit belief", |s, by| open(s, Quantity::ExitBelief, by)),
        scaled("opening credibility", |s, by| open(s, Quantity::Credibility, by)),
        scaled("opening authority", |s, by| open(s, Quantity::Authority(CounterpartId(0)), by)),
        scaled("opening pull of the rival", |s, by| open(s, Quantity::Rival, by)),
        scaled("opening trust in the tie", |s, by| open(s, Quantity::TieTrust, by)),
        scaled("opening standing of the ally's leader", |s, by| open(s, Quantity::AllyPrestige, by)),
        scaled("opening patience", |s, by| open(s, Quantity::Patience, by)),
        scaled("opening support", |s, by| open(s, Quantity::Support, by)),
        scaled("opening trust", |s, by| open(s, Quantity::Trust, by)),
        scaled("opening morale", |s, by| open(s, Quantity::Morale, by)),
        scaled("opening cooperation", |s, by| open(s, Quantity::Cooperation, by)),
        scaled("opening coercion", |s, by| open(s, Quantity::Coercion, by)),
        scaled("opening cadre", |s, by| open(s, Quantity::Cadre, by)),
        scaled("opening strands", |s, by| {
            (0..s.strands.len()).for_each(|strand| open(s, Quantity::Strand(StrandId::from_index(strand)), by));
        }),
        scaled("loyalty", |s, by| {
            for bloc in s.bloc_ids() {
                open(s, Quantity::Loyalty(bloc), by);
            }
        }),
    ]);
    terms.extend(of_forms());
    terms.extend([
        forbidden("the ally asks before it strikes abroad", |s| {
            s.rules = s.rules.clone().with(Coefficient::HeedAbroad, 1.0);
        }),
        forbidden("the ally's instructors hold the rival down", |s| {
            let trained = Condition::AtLeast(Quantity::Strand(TRAINING), 0.2);
            late(s, trained, Effect::Shift(Quantity::Rival, -0.1));
        }),
        forbidden("the war rests on the ally", |s| {
            let untrained = Condition::AtMost(Quantity::Strand(TRAINING), 0.1);
            late(s, untrained, Effect::Shift(Quantity::Momentum, -0.1));
        }),
        forbidden("standing comes without talks", |s| {
            s.incidents.iter_mut().filter(|one| one.id == "moscow_conference").for_each(|one| one.needs.clear());
        }),
        forbidden("every faction is bound alike", |s| {
            s.types.iter_mut().for_each(|kind| {
                let mean = kind.bonds[0].iter().sum::<f64>() / kind.bonds[0].len() as f64;
                kind.bonds[0].fill(mean);
            });
        }),
        forbidden("the hypotheses are as likely as one another", |s| {
            let even = 1.0 / s.types.len() as f64;
            s.types.iter_mut().for_each(|kind| kind.prior = even);
        }),
        forbidden("the other side has all the time there is", |s| s.horizon = (4_000, 4_000)),
        forbidden("every desk hears everybody alike", |s| s.desks.iter_mut().for_each(|desk| desk.access.fill(0.2))),
        forbidden("kinship fades by itself", |s| {
            s.strands.iter_mut().for_each(|strand| strand.growth = -strand.growth);
        }),
        forbidden("the movement lives on the ally's money", |s| {
            s.blocs.iter_mut().for_each(|bloc| bloc.needs[MONEY.at()] = 1.0);
        }),
        forbidden("home ratifies any rung", |s| s.home.least_rungs.fill(0)),
        forbidden("all hypotheses will alike", |s| s.types.iter_mut().for_each(|kind| kind.will = 0.5)),
        forbidden("events tell nothing of the type", |s| {
            s.incidents.iter_mut().for_each(|one| {
                if !one.chance.is_empty() {
                    one.chance.fill(0.7);
                }
            });
        }),
        forbidden("relief is worth the same to all", |s| {
            let relief = s.issue_with(Role::Relief).expect("an issue");
            s.blocs.iter_mut().for_each(|bloc| bloc.weights[relief.at()] = 0.1);
        }),
        forbidden("the more capable is the more dovish", |s| {
            let hawks: Vec<f64> = s.blocs.iter().map(|bloc| bloc.hawk).collect();
            s.blocs.iter_mut().zip(hawks.into_iter().rev()).for_each(|(bloc, hawk)| bloc.hawk = hawk);
        }),
    ]);
    terms
}

/// The terms of what the shipped scenario has no use for.
fn of_forms() -> Vec<Term> {
    // Zeroed, turned round (a turn is then the least there is), doubled.
    let turns = |turns: u32, by: f64| match by {
        by if by < 0.0 => 1,
        by if by > 0.0 => 2 * turns,
        _ => 0,
    };
    let counted = move |s: &mut Scenario, from: Origin, by: f64| {
        s.incidents.iter_mut().filter(|one| one.from == from).for_each(|one| one.turn = turns(one.turn, by));
    };
    vec![
        scaled("turns from the signature", move |s, by| counted(s, Origin::Signature, by)),
        scaled("turns from the end of the talks", move |s, by| counted(s, Origin::TalksEnd, by)),
        scaled("what sways a chance", |s, by| {
            s.incidents.iter_mut().filter_map(|one| one.sway.as_mut()).for_each(|sway| sway.by *= by);
        }),
        scaled("dates that are put off", move |s, by| {
            s.incidents.iter_mut().flat_map(|one| &mut one.effects).for_each(|effect| {
                if let Effect::PutOff(of) = effect {
                    *of = turns(*of, by);
                }
            });
        }),
        scaled("what desks take more as forces leave", move |s, by| {
            s.desks.iter_mut().for_each(|desk| desk.dearer = turns(desk.dearer, by));
        }),
        scaled("how desks stray more as forces leave", |s, by| {
            s.desks.iter_mut().for_each(|desk| desk.noisier *= by);
        }),
        forbidden("a reply is open whatever it needs", |s| {
            s.incidents.iter_mut().flat_map(|one| &mut one.replies).for_each(|reply| reply.needs.clear());
        }),
        forbidden("an event asks nothing of how a deal stands", |s| {
            s.incidents.iter_mut().for_each(|one| one.needs.retain(|need| !matches!(need, Condition::Deal(_))));
        }),
        forbidden("an end asks nothing", |s| s.ends.iter_mut().for_each(Vec::clear)),
        forbidden("nothing raises what has fallen", |s| {
            s.incidents.iter_mut().for_each(|one| one.effects.retain(|effect| *effect != Effect::Restore));
        }),
        forbidden("nothing shows a breach", |s| {
            s.incidents.iter_mut().for_each(|one| one.effects.retain(|effect| !matches!(effect, Effect::Breach(_))));
        }),
        forbidden("a home that breaks off orders its forces out", |s| s.home.impatience = Impatience::OrdersOut),
        forbidden("what is no actor acts", |s| s.allies.iter_mut().for_each(|ally| ally.acts = true)),
    ]
}

fn shift(effect: &mut Effect, times: f64) {
    if let Effect::Shift(_, by) = effect {
        *by *= times;
    }
}

fn anger(effect: &mut Effect, times: f64) {
    if let Effect::Anger(_, by) = effect {
        *by *= times;
    }
}

/// An event behind all others, if something holds.
fn late(scenario: &mut Scenario, needs: Condition, effect: Effect) {
    scenario.incidents.push(Incident { needs: vec![needs], ..dated(scenario.calendar.last - 1, vec![effect]) });
}

fn open(scenario: &mut Scenario, quantity: Quantity, by: f64) {
    let (low, high) = quantity.range();
    if let Some((_, value)) = scenario.opening.iter_mut().find(|(named, _)| *named == quantity) {
        *value = (*value * by).clamp(low, high);
    }
}

fn readme() -> PathBuf {
    root().join("tests/claims/README.md")
}

/// The part of the list that the matrix decides.
fn untested(killed: &BTreeMap<u32, u32>, unnoticed: &[String]) -> String {
    let unkilled: Vec<String> = claims()
        .iter()
        .filter(|claim| killed.get(&claim.row).is_none_or(|kills| *kills == 0))
        .map(|claim| format!("- {}: \"{}\"", claim.row, claim.words))
        .collect();
    let unnoticed: Vec<String> = unnoticed.iter().map(|term| format!("- {term}")).collect();
    let or_none = |list: Vec<String>| if list.is_empty() { "None.".to_owned() } else { list.join("\n") };
    format!(
        "## Claims that no mutant kills\n\n{}\n\n## Terms that no claim notices\n\n{}\n",
        or_none(unkilled),
        or_none(unnoticed)
    )
}

/// The terms whose mutants no claim of those given notices, and the claims that no mutant of those given kills.
fn blind(terms: &[Term], claims: &[&Claim]) -> (Vec<String>, Vec<u32>) {
    let killed = |change: &Change| -> Vec<u32> {
        let ground = Ground::new(&|scenario: &mut Scenario| change(scenario));
        claims.iter().filter(|claim| !(claim.holds)(&ground)).map(|claim| claim.row).collect()
    };
    let rows: Vec<(&Term, Vec<u32>)> = terms
        .par_iter()
        .map(|term| (term, term.mutants.iter().flat_map(|(_, change)| killed(change)).collect()))
        .collect();
    for (term, kills) in &rows {
        println!("{:<48} {}", term.name, kills.iter().map(u32::to_string).collect::<Vec<_>>().join(" "));
    }
    let unnoticed = rows.iter().filter(|(_, kills)| kills.is_empty()).map(|(term, _)| term.name.clone()).collect();
    let kills = |row: u32| rows.iter().any(|(_, kills)| kills.contains(&row));
    (unnoticed, claims.iter().map(|claim| claim.row).filter(|row| !kills(*row)).collect())
}

#[test]
#[ignore = "holds the claims about forms against some dozens of mutants"]
fn what_the_shipped_scenario_has_no_use_for_is_noticed_where_it_is_written_in() {
    let shipped = Ground::new(&|_| {});
    let (forms, mut terms) = (shipped.forms(), of_forms());
    let differs = |name: &Coefficient| forms.rule(*name) != shipped.rule(*name);
    let named: Vec<&str> = Coefficient::ALL.iter().filter(|name| differs(name)).map(|name| name.name()).collect();
    let votes = ["VoteAgain", "VoteCredibility", "VotePatience", "VoteTurns"];
    let others = ["PatienceNotice", "bonds of the hypotheses"];
    let wanted = |term: &Term| [named.as_slice(), &votes, &others].concat().contains(&term.name.as_str());
    terms.extend(self::terms().into_iter().filter(wanted));
    let about: Vec<&Claim> = claims().into_iter().filter(|claim| claim.row > 128).collect();
    let (unnoticed, unkilled) = blind(&terms, &about);
    assert!(unnoticed.is_empty() && unkilled.is_empty(), "not noticed: {unnoticed:?}; not killed: {unkilled:?}");
}

#[test]
#[ignore = "holds every claim against hundreds of mutants"]
fn the_list_of_what_is_untested_is_as_it_is_written() {
    let claims = claims();
    let terms = terms();
    let all: Vec<(usize, &String, &Change)> = terms
        .iter()
        .enumerate()
        .flat_map(|(at, term)| term.mutants.iter().map(move |(name, change)| (at, name, change)))
        .collect();
    let rows: Vec<(usize, &String, Vec<u32>)> = all
        .par_iter()
        .map(|(at, name, change)| {
            let ground = Ground::new(&|scenario: &mut Scenario| change(scenario));
            let killed = claims.iter().filter(|claim| !(claim.holds)(&ground)).map(|claim| claim.row).collect();
            (*at, *name, killed)
        })
        .collect();
    let mut killed: BTreeMap<u32, u32> = BTreeMap::new();
    let mut noticed = vec![false; terms.len()];
    for (at, name, kills) in &rows {
        println!("{name:<48} {}", kills.iter().map(u32::to_string).collect::<Vec<_>>().join(" "));
        noticed[*at] |= !kills.is_empty();
        for row in kills {
            *killed.entry(*row).or_default() += 1;
        }
    }
    let unnoticed: Vec<String> =
        terms.iter().zip(&noticed).filter(|(_, seen)| !**seen).map(|(term, _)| term.name.clone()).collect();
    let list = untested(&killed, &unnoticed);
    println!("{} mutants of {} terms against {} claims", rows.len(), terms.len(), claims.len());
    println!("{list}");
    let text = std::fs::read_to_string(readme()).unwrap_or_default();
    let (head, _) = text.split_once("## Claims that no mutant kills").unwrap_or((text.as_str(), ""));
    if std::env::var_os("WEDGE_BLESS").is_some() {
        std::fs::write(readme(), format!("{head}{list}")).expect("the list can be written");
    } else {
        assert_eq!(text, format!("{head}{list}"), "write the list anew with WEDGE_BLESS=1 and read it");
    }
}
