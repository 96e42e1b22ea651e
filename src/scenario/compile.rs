//! From raw records to the rules' form: ids become indices, and every id that leads nowhere is an error.

use wedge_engine::{
    Action, ActionId, Bloc, BlocId, Calendar, Choice, Coefficients, Condition, Constituency, Desk, DriftRule, Effect,
    FlagId, Home, Incident, IncidentId, Issue, IssueId, Quantity, Role, Round, Scenario, ScenarioReply, Strand,
    StrandId, Target, ThirdParty, TypeSpec,
};

use crate::diagnostic::did_you_mean;
use crate::pack::Records;
use crate::raw::{ConditionText, EffectText, Fraction, QuantityText, RoundText, Table, TargetText};
use crate::read::{Findings, Located};

/// Compiles; `None` if something is missing without which nothing can be made.
pub(crate) fn compile(id: &str, records: &Records, findings: &mut Findings<'_>) -> Option<Scenario> {
    let names = Ids {
        issues: ids(&records.issues, |issue| &issue.id),
        blocs: ids(&records.factions, |faction| &faction.id),
        strands: ids(&records.strands, |strand| &strand.id),
        events: ids(&records.events, |event| &event.id),
        flags: flags(records),
    };
    let options: Vec<Vec<String>> = records
        .issues
        .iter()
        .map(|issue| issue.value.options.iter().map(|option| option.id.clone()).collect())
        .collect();

    let issues = records.issues.iter().map(|issue| compile_issue(&issue.value)).collect();
    let blocs = records
        .factions
        .iter()
        .map(|at| {
            let faction = &at.value;
            Bloc {
                id: faction.id.clone(),
                capability: faction.capability.0,
                hawk: faction.hawk.0,
                war_cost: faction.war_cost.0,
                host: faction.host.0,
                weights: row(&faction.weights, &names.issues, at, "weights", "issue", true, findings),
                reputed_bond: faction.reputed_bond.0,
                needs: row(&faction.needs, &names.strands, at, "needs", "strand", false, findings),
                minds: faction.minds.0,
            }
        })
        .collect();
    let types = records
        .types
        .iter()
        .map(|at| TypeSpec {
            id: at.value.id.clone(),
            prior: at.value.prior.0,
            will: at.value.will.0,
            bonds: row(&at.value.bonds, &names.blocs, at, "bonds", "faction", true, findings),
        })
        .collect();
    let strands = records
        .strands
        .iter()
        .map(|at| Strand {
            id: at.value.id.clone(),
            covert: at.value.covert,
            growth: at.value.growth.0,
            reach: at.value.reach.0,
            floor: at.value.floor.0,
            strike: at.value.strike.0,
            resentment: at.value.resentment.0,
        })
        .collect();
    let desks = records
        .desks
        .iter()
        .map(|at| Desk {
            id: at.value.id.clone(),
            access: row(&at.value.access, &names.blocs, at, "access", "faction", true, findings),
            habit: at.value.habit.0,
            effort: at.value.effort,
        })
        .collect();
    let home = compile_home(records, &names, &options, findings);
    let actions = records
        .actions
        .iter()
        .map(|at| Action {
            id: at.value.id.clone(),
            effort: at.value.effort,
            once: at.value.once,
            needs: at.value.needs.iter().filter_map(|need| condition(need, at, &names, &options, findings)).collect(),
            effects: effects(&at.value.effects, at, &["effects"], &names, findings),
        })
        .collect();
    let kinds = ids(&records.types, |kind| &kind.id);
    let incidents = records
        .events
        .iter()
        .map(|at| Incident {
            id: at.value.id.clone(),
            turn: at.value.turn,
            needs: at.value.needs.iter().filter_map(|need| condition(need, at, &names, &options, findings)).collect(),
            chance: at
                .value
                .chance
                .as_ref()
                .map(|table| row(table, &kinds, at, "chance", "hypothesis", true, findings))
                .unwrap_or_default(),
            effects: effects(&at.value.effects, at, &["effects"], &names, findings),
            replies: at
                .value
                .replies
                .iter()
                .enumerate()
                .map(|(index, reply)| ScenarioReply {
                    id: reply.id.clone(),
                    effects: effects(&reply.effects, at, &["replies", &index.to_string(), "effects"], &names, findings),
                })
                .collect(),
        })
        .collect();

    let mut opening = Vec::new();
    for at in &records.opening {
        if let Some(quantity) = quantity(&at.value.quantity, at, &["quantity"], &names, findings) {
            opening.push((quantity, at.value.value.0));
        }
    }
    for (index, at) in records.factions.iter().enumerate() {
        opening.push((Quantity::Loyalty(BlocId::from_index(index)), at.value.loyalty.0));
    }
    for at in &records.strands {
        if let Some(strand) = names.strands.iter().position(|id| *id == at.value.id) {
            opening.push((Quantity::Strand(StrandId::from_index(strand)), at.value.start.0));
        }
    }
    let mut drifts = Vec::new();
    for at in &records.drifts {
        if let Some(quantity) = quantity(&at.value.quantity, at, &["quantity"], &names, findings) {
            drifts.push(DriftRule { quantity, by: at.value.by.0, during: at.value.during });
        }
    }
    let values: Vec<_> = records.coefficients.iter().map(|at| (at.value.id, at.value.value.0)).collect();
    let rules = match Coefficients::new(&values) {
        Ok(rules) => Some(rules),
        Err(wrong) => {
            for name in wrong {
                let (low, high) = name.range();
                let message = format!("the coefficient `{}` is missing or not between {low} and {high}", name.name());
                match records.coefficients.iter().find(|at| at.value.id == name) {
                    Some(at) => findings.error("W203", at, &["value"], message, None),
                    None if !findings.whole(&["scenario.ron"]) => {}
                    None => {
                        findings.error_in_file(
                            "W203",
                            "scenario.ron",
                            message,
                            Some("add it to `coefficients`".into()),
                        );
                    }
                }
            }
            None
        }
    };

    let calendar = &records.calendar.as_ref()?.value;
    let scenario = Scenario {
        id: id.to_owned(),
        calendar: Calendar { year: calendar.year, month: calendar.month, turn: calendar.turn, last: calendar.last },
        talks: rounds(&records.talks),
        implementation: rounds(&records.implementation),
        issues,
        blocs,
        leader: records.leader.map(BlocId::from_index),
        types,
        strands,
        desks,
        home: home?,
        third: records.third.as_ref().map(|at| ThirdParty { holds_prisoners: at.value.holds_prisoners }),
        actions,
        incidents,
        flags: names.flags.len(),
        opening,
        reported_momentum: records.reported_momentum.as_ref()?.value.0,
        drifts,
        horizon: records.horizon.as_ref()?.value,
        rules: rules?,
    };
    if findings.clean()
        && let Err(fault) = scenario.verify()
    {
        findings.error_in_file("W200", "scenario.ron", fault.to_string(), None);
        return None;
    }
    Some(scenario)
}

struct Ids {
    issues: Vec<String>,
    blocs: Vec<String>,
    strands: Vec<String>,
    events: Vec<String>,
    flags: Vec<String>,
}

fn ids<T>(records: &[Located<T>], id: impl Fn(&T) -> &String) -> Vec<String> {
    records.iter().map(|at| id(&at.value).clone()).collect()
}

/// Every flag that anything sets, in the order of first mention.
fn flags(records: &Records) -> Vec<String> {
    let mut flags: Vec<String> = Vec::new();
    let of_actions = records.actions.iter().flat_map(|at| &at.value.effects);
    let of_events = records
        .events
        .iter()
        .flat_map(|at| at.value.effects.iter().chain(at.value.replies.iter().flat_map(|reply| &reply.effects)));
    for effect in of_actions.chain(of_events) {
        if let EffectText::Set(flag) = effect
            && !flags.contains(flag)
        {
            flags.push(flag.clone());
        }
    }
    flags
}

fn rounds(records: &[Located<RoundText>]) -> Vec<Round> {
    records.iter().map(|at| Round { opens: at.value.opens, effort: at.value.effort }).collect()
}

fn compile_issue(issue: &crate::raw::IssueText) -> Issue {
    Issue {
        id: issue.id.clone(),
        role: issue.role,
        performer: issue.performer,
        options: issue
            .options
            .iter()
            .map(|option| Choice {
                id: option.id.clone(),
                home: option.home.0,
                counterpart: option.counterpart.0,
                cohesion: option.cohesion.0,
                level: option.level.0,
                turns: option.turns,
                public: option.public.0,
                covert: option.covert.0,
                exposure: option.exposure.0,
                pressure: option.pressure.0,
            })
            .collect(),
    }
}

fn compile_home(records: &Records, names: &Ids, options: &[Vec<String>], findings: &mut Findings<'_>) -> Option<Home> {
    let constituencies = records
        .constituencies
        .iter()
        .map(|at| Constituency {
            id: at.value.id.clone(),
            say: at.value.say.0,
            weights: row(&at.value.weights, &names.issues, at, "weights", "issue", true, findings),
        })
        .collect();
    if records.constituencies.is_empty() && findings.whole(&["parties.ron"]) {
        let help = Some("add a `Constituency((...))`".to_owned());
        findings.error_in_file("W101", "parties.ron", "nobody at home could ratify anything".to_owned(), help);
    }
    let mandate = records.mandate.as_ref()?;
    let weights = row(&mandate.value.weights, &names.issues, mandate, "weights", "issue", true, findings);
    let Some(at) = records.home.as_ref() else {
        if !findings.whole(&["parties.ron"]) {
            return None;
        }
        let help = Some("add `Home((id: \"home\", threshold: ..., ...))`".to_owned());
        findings.error_in_file("W101", "parties.ron", "nobody says what home demands".to_owned(), help);
        return None;
    };
    let ladder = records.issues.iter().position(|issue| issue.value.role == Role::Ladder);
    let least_rung = match (&at.value.least_rung, ladder) {
        (None, _) => 0,
        (Some(_), None) if !findings.whole(&["issues.ron"]) => 0,
        (Some(rung), None) => {
            let message = format!("`{rung}` is a rung, but no issue has the role Ladder");
            findings.error("W101", at, &["least_rung"], message, None);
            0
        }
        (Some(rung), Some(ladder)) => index(rung, &options[ladder], "rung", at, &["least_rung"], findings).unwrap_or(0),
    };
    Some(Home {
        constituencies,
        threshold: at.value.threshold.0,
        least_rung: u8::try_from(least_rung).unwrap_or(u8::MAX),
        weights,
    })
}

/// A table as a row of numbers in the order of the ids it is about.
fn row<T>(
    table: &Table<Fraction>,
    known: &[String],
    at: &Located<T>,
    field: &str,
    what: &str,
    complete: bool,
    findings: &mut Findings<'_>,
) -> Vec<f64> {
    for (key, _) in &table.0 {
        index(key, known, what, at, &[field, key], findings);
    }
    let missing: Vec<&str> = known.iter().filter(|id| table.get(id).is_none()).map(String::as_str).collect();
    if complete && !missing.is_empty() {
        let message = format!("no value for the {what} `{}` here", missing.join("`, `"));
        findings.error("W103", at, &[field], message, None);
    }
    known.iter().map(|id| table.get(id).map_or(0.0, |value| value.0)).collect()
}

fn index<T>(
    id: &str,
    known: &[String],
    what: &str,
    at: &Located<T>,
    path: &[&str],
    findings: &mut Findings<'_>,
) -> Option<usize> {
    let found = known.iter().position(|one| one == id);
    if found.is_none() && !defined_in(what).iter().any(|file| findings.may_hold(file, id)) {
        let help = did_you_mean(id, known.iter().map(String::as_str)).map_or_else(
            || match known {
                [] => "there are none".to_owned(),
                _ => format!("known are {}", known.iter().map(|one| format!("`{one}`")).collect::<Vec<_>>().join(", ")),
            },
            |name| format!("did you mean `{name}`?"),
        );
        findings.error("W101", at, path, format!("there is no {what} `{id}`"), Some(help));
    }
    found
}

/// The files that say what there is of a kind.
fn defined_in(what: &str) -> &'static [&'static str] {
    match what {
        "issue" | "option" | "rung" => &["issues.ron"],
        "faction" | "strand" => &["parties.ron"],
        "event" => &["events.ron"],
        "hypothesis" => &["scenario.ron"],
        _ => &[],
    }
}

fn quantity<T>(
    text: &QuantityText,
    at: &Located<T>,
    path: &[&str],
    names: &Ids,
    findings: &mut Findings<'_>,
) -> Option<Quantity> {
    let mut bloc = |id: &str| index(id, &names.blocs, "faction", at, path, findings).map(BlocId::from_index);
    Some(match text {
        QuantityText::Momentum => Quantity::Momentum,
        QuantityText::ExitBelief => Quantity::ExitBelief,
        QuantityText::Credibility => Quantity::Credibility,
        QuantityText::Authority => Quantity::Authority,
        QuantityText::Patience => Quantity::Patience,
        QuantityText::Support => Quantity::Support,
        QuantityText::Cooperation => Quantity::Cooperation,
        QuantityText::Morale => Quantity::Morale,
        QuantityText::Rival => Quantity::Rival,
        QuantityText::Trust => Quantity::Trust,
        QuantityText::Presence => Quantity::Presence,
        QuantityText::Relief => Quantity::Relief,
        QuantityText::Releases => Quantity::Releases,
        QuantityText::Violence => Quantity::Violence,
        QuantityText::Anger(id) => Quantity::Anger(bloc(id)?),
        QuantityText::Loyalty(id) => Quantity::Loyalty(bloc(id)?),
        QuantityText::Bond(id) => Quantity::Bond(bloc(id)?),
        QuantityText::Strand(id) => {
            Quantity::Strand(StrandId::from_index(index(id, &names.strands, "strand", at, path, findings)?))
        }
    })
}

fn effects<T>(
    texts: &[EffectText],
    at: &Located<T>,
    path: &[&str],
    names: &Ids,
    findings: &mut Findings<'_>,
) -> Vec<Effect> {
    texts
        .iter()
        .enumerate()
        .filter_map(|(position, text)| {
            let position = position.to_string();
            let here: Vec<&str> = path.iter().copied().chain([position.as_str()]).collect();
            Some(match text {
                EffectText::Shift(what, by) => Effect::Shift(quantity(what, at, &here, names, findings)?, by.0),
                EffectText::Anger(TargetText::Everyone, by) => Effect::Anger(Target::Everyone, by.0),
                EffectText::Anger(TargetText::Faction(id), by) => {
                    let bloc = index(id, &names.blocs, "faction", at, &here, findings)?;
                    Effect::Anger(Target::Bloc(BlocId::from_index(bloc)), by.0)
                }
                EffectText::Strike { scale, precision, leader_killed } => {
                    Effect::Strike(scale.0, precision.0, *leader_killed)
                }
                EffectText::Set(flag) => {
                    Effect::Set(FlagId::from_index(index(flag, &names.flags, "flag", at, &here, findings)?))
                }
                EffectText::Void => Effect::Void,
                EffectText::Stall(turns) => Effect::Stall(*turns),
                EffectText::Threaten => Effect::Threaten,
            })
        })
        .collect()
}

fn condition<T>(
    text: &ConditionText,
    at: &Located<T>,
    names: &Ids,
    options: &[Vec<String>],
    findings: &mut Findings<'_>,
) -> Option<Condition> {
    let path = ["needs"];
    Some(match text {
        ConditionText::All(parts) => {
            Condition::All(parts.iter().filter_map(|part| condition(part, at, names, options, findings)).collect())
        }
        ConditionText::Any(parts) => {
            Condition::Any(parts.iter().filter_map(|part| condition(part, at, names, options, findings)).collect())
        }
        ConditionText::Not(part) => Condition::Not(Box::new(condition(part, at, names, options, findings)?)),
        ConditionText::During(phase) => Condition::During(*phase),
        ConditionText::Signed => Condition::Signed,
        ConditionText::InForce => Condition::InForce,
        ConditionText::Agreed => Condition::Agreed,
        ConditionText::Fallen => Condition::Fallen,
        // A flag may be set in a record that could not be read.
        ConditionText::Flag(flag) if !names.flags.contains(flag) && !findings.whole(&["actions.ron", "events.ron"]) => {
            return None;
        }
        ConditionText::Flag(flag) => Condition::Flag(FlagId::from_index(index(
            flag,
            &names.flags,
            "flag that anything sets,",
            at,
            &path,
            findings,
        )?)),
        ConditionText::Happened(id) => {
            Condition::Happened(IncidentId::from_index(index(id, &names.events, "event", at, &path, findings)?))
        }
        ConditionText::AtLeast(what, value) => Condition::AtLeast(quantity(what, at, &path, names, findings)?, value.0),
        ConditionText::AtMost(what, value) => Condition::AtMost(quantity(what, at, &path, names, findings)?, value.0),
        ConditionText::Term(issue, option) => {
            let issue = index(issue, &names.issues, "issue", at, &path, findings)?;
            let option = index(option, &options[issue], "option", at, &path, findings)?;
            Condition::Term(IssueId::from_index(issue), u8::try_from(option).unwrap_or(u8::MAX))
        }
        ConditionText::Stands(setting) => Condition::Stands(setting.lever(), *setting),
    })
}

/// The action with an id.
pub(crate) fn action_id(records: &[crate::raw::ActionText], id: &str) -> Option<ActionId> {
    records.iter().position(|action| action.id == id).map(ActionId::from_index)
}
