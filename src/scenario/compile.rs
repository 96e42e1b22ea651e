//! From raw records to the rules' form: ids become indices, and every id that leads nowhere is an error.

use wedge_engine::{
    Action, ActionId, Ally, AllyId, Bloc, BlocId, Calendar, Choice, Coefficients, Condition, Constituency, Counterpart,
    CounterpartId, DecisionRule, Desk, DriftRule, Effect, Fact, FlagId, Home, Incident, IncidentId, Issue, IssueId,
    Measure, Oath, Package, Performer, Quantity, Role, Round, Scenario, ScenarioReply, Strand, StrandId, Target, Test,
    ThirdParty, TypeSpec,
};

use crate::diagnostic::did_you_mean;
use crate::pack::Records;
use crate::raw::{
    ConditionText, EffectText, FactionText, Fraction, IssueText, PerformerText, QuantityText, RoundText, Table,
    TargetText, TestText, TypeText,
};
use crate::read::{Findings, Located};

/// Of what a scenario may leave unsaid at the opening, the values that leave a rule without effect of its own.
const UNSAID: [(Quantity, f64); 3] = [(Quantity::TieTrust, 1.0), (Quantity::AllyPrestige, 0.5), (Quantity::Cadre, 1.0)];

/// Compiles; `None` if something is missing without which nothing can be made.
pub(crate) fn compile(id: &str, records: &Records, findings: &mut Findings<'_>) -> Option<Scenario> {
    let names = Ids {
        issues: ids(&records.issues, |issue| &issue.id),
        blocs: ids(&records.factions, |faction| &faction.id),
        strands: ids(&records.strands, |strand| &strand.id),
        events: ids(&records.events, |event| &event.id),
        counterparts: or_one(ids(&records.counterparts, |party| &party.id), "counterpart"),
        allies: or_one(ids(&records.allies, |ally| &ally.id), "ally"),
        flags: flags(records),
    };
    let options: Vec<Vec<String>> = records
        .issues
        .iter()
        .map(|issue| issue.value.options.iter().map(|option| option.id.clone()).collect())
        .collect();

    let issues = records.issues.iter().map(|issue| compile_issue(issue, &names, findings)).collect();
    let blocs: Vec<Bloc> = records
        .factions
        .iter()
        .map(|at| {
            let faction = &at.value;
            Bloc {
                id: faction.id.clone(),
                counterpart: party(faction.counterpart.as_ref(), at, &names, findings),
                capability: faction.capability.0,
                hawk: faction.hawk.0,
                war_cost: faction.war_cost.0,
                host: with_each(at, &names, |with| with.host, faction.host, findings),
                weights: row(&faction.weights, &names.issues, at, "weights", "issue", true, findings),
                reputed_bond: with_each(at, &names, |with| with.reputed_bond, faction.reputed_bond, findings),
                needs: row(&faction.needs, &names.strands, at, "needs", "strand", false, findings),
                minds: faction.minds.0,
                owes: faction.owes.0,
                heir: faction.heir,
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
            bonds: bonds(at, &names, findings),
        })
        .collect();
    let strands = records
        .strands
        .iter()
        .map(|at| Strand {
            id: at.value.id.clone(),
            ally: ally(at.value.ally.as_ref(), at, &names, findings),
            covert: at.value.covert,
            oath: at.value.oath,
            craft: at.value.craft.0,
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
    for (quantity, value) in UNSAID {
        if !opening.iter().any(|(named, _)| *named == quantity) {
            opening.push((quantity, value));
        }
    }
    let facts = records
        .facts
        .iter()
        .filter_map(|at| {
            let flag = names.flags.iter().position(|flag| *flag == at.value.id)?;
            Some(Fact {
                id: at.value.id.clone(),
                flag: FlagId::from_index(flag),
                chance: row(&at.value.chance, &kinds, at, "chance", "hypothesis", true, findings),
            })
        })
        .collect();
    let in_force = in_force(records, &names, &options, findings);
    let mandate = records.mandate.as_ref()?;
    let forecasts: Vec<Option<Test>> =
        records.forecasts.iter().map(|at| test(&at.value.comes, at, &["comes"], &names, &options, findings)).collect();
    let forecasts: Option<Vec<Test>> = forecasts.into_iter().collect();
    let mut test = |part: &str, at: usize, field: &str, text: &TestText| {
        test(text, mandate, &[part, &at.to_string(), field], &names, &options, findings)
    };
    // All of them are looked at before one that leads nowhere ends it.
    let aims: Vec<Option<Test>> =
        mandate.value.aims.iter().enumerate().map(|(at, aim)| test("aims", at, "met", &aim.met)).collect();
    let red_lines: Vec<Option<Test>> = mandate
        .value
        .red_lines
        .iter()
        .enumerate()
        .map(|(at, line)| test("red_lines", at, "crossed", &line.crossed))
        .collect();
    let aims: Option<Vec<Test>> = aims.into_iter().collect();
    let red_lines: Option<Vec<Test>> = red_lines.into_iter().collect();
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
                let message = format!("the coefficient `{}` is not between {low} and {high}", name.name());
                if let Some(at) = records.coefficients.iter().find(|at| at.value.id == name) {
                    findings.error("W203", at, &["value"], message, None);
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
        counterparts: counterparts(records, &names, &blocs),
        blocs,
        allies: names
            .allies
            .iter()
            .enumerate()
            .map(|(index, id)| Ally {
                id: id.clone(),
                oath: records.allies.get(index).map_or(Oath::None, |at| at.value.oath),
            })
            .collect(),
        types,
        strands,
        desks,
        home: home?,
        third: records.third.as_ref().map(|at| ThirdParty { holds_prisoners: at.value.holds_prisoners }),
        actions,
        incidents,
        flags: names.flags.len(),
        facts,
        in_force,
        outcome: outcome(records),
        aims: aims?,
        forecasts: forecasts?,
        red_lines: red_lines?,
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
    counterparts: Vec<String>,
    allies: Vec<String>,
    flags: Vec<String>,
}

/// The ids, or the one that goes without a record of its own.
fn or_one(ids: Vec<String>, alone: &str) -> Vec<String> {
    if ids.is_empty() { vec![alone.to_owned()] } else { ids }
}

fn party<T>(id: Option<&String>, at: &Located<T>, names: &Ids, findings: &mut Findings<'_>) -> CounterpartId {
    let found = id.and_then(|id| index(id, &names.counterparts, "counterpart", at, &["counterpart"], findings));
    CounterpartId::from_index(found.unwrap_or(0))
}

fn ally<T>(id: Option<&String>, at: &Located<T>, names: &Ids, findings: &mut Findings<'_>) -> AllyId {
    let found = id.and_then(|id| index(id, &names.allies, "ally", at, &["ally"], findings));
    AllyId::from_index(found.unwrap_or(0))
}

/// What a faction is to each ally: to the first by its own fields, to the others by `with`.
fn with_each(
    at: &Located<FactionText>,
    names: &Ids,
    field: fn(&crate::raw::WithText) -> Fraction,
    first: Fraction,
    findings: &mut Findings<'_>,
) -> Vec<f64> {
    let further = Table(at.value.with.0.iter().map(|(id, with)| (id.clone(), field(with))).collect());
    let mut all = vec![first.0];
    all.extend(row(&further, &names.allies[1..], at, "with", "further ally", true, findings));
    all
}

fn bonds(at: &Located<TypeText>, names: &Ids, findings: &mut Findings<'_>) -> Vec<Vec<f64>> {
    let mut all = vec![row(&at.value.bonds, &names.blocs, at, "bonds", "faction", true, findings)];
    for (id, _) in &at.value.bonds_to.0 {
        index(id, &names.allies[1..], "further ally", at, &["bonds_to", id], findings);
    }
    for id in &names.allies[1..] {
        let none = Table::default();
        let of_ally = at.value.bonds_to.get(id).unwrap_or(&none);
        all.push(row(of_ally, &names.blocs, at, "bonds_to", "faction", true, findings));
    }
    all
}

fn counterparts(records: &Records, names: &Ids, blocs: &[Bloc]) -> Vec<Counterpart> {
    let leader = |party: usize| {
        let leads = |index: &&usize| blocs.get(**index).is_some_and(|bloc| bloc.counterpart.at() == party);
        records.leaders.iter().find(leads).map(|index| BlocId::from_index(*index))
    };
    let rule = |party: usize| records.counterparts.get(party).map_or(DecisionRule::Authority, |at| at.value.rule);
    let one = |(at, id): (usize, &String)| Counterpart { id: id.clone(), leader: leader(at), rule: rule(at) };
    names.counterparts.iter().enumerate().map(one).collect()
}

/// The package that is in force at the opening; issues that are not named stand at their first option.
fn in_force(records: &Records, names: &Ids, options: &[Vec<String>], findings: &mut Findings<'_>) -> Option<Package> {
    let at = records.in_force.as_ref()?;
    let mut package = Package::status_quo(names.issues.len());
    for (issue, option) in &at.value.0 {
        let issue_at = index(issue, &names.issues, "issue", at, &[issue], findings)?;
        let option_at = index(option, &options[issue_at], "option", at, &[issue], findings)?;
        package.0[issue_at] = u8::try_from(option_at).unwrap_or(u8::MAX);
    }
    Some(package)
}

/// The parts an outcome is judged by; all alike, where the scenario names none.
fn outcome(records: &Records) -> Vec<(Measure, f64)> {
    if records.outcome.is_empty() {
        let even = 1.0 / Measure::ALL.len() as f64;
        return Measure::ALL.into_iter().map(|part| (part, even)).collect();
    }
    records.outcome.iter().map(|at| (at.value.part, at.value.weight.0)).collect()
}

fn ids<T>(records: &[Located<T>], id: impl Fn(&T) -> &String) -> Vec<String> {
    records.iter().map(|at| id(&at.value).clone()).collect()
}

/// Every flag that anything sets, in the order of first mention.
fn flags(records: &Records) -> Vec<String> {
    let mut flags: Vec<String> = records.facts.iter().map(|at| at.value.id.clone()).collect();
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
    records.iter().map(|at| Round::from(&at.value)).collect()
}

impl From<&RoundText> for Round {
    fn from(text: &RoundText) -> Self {
        Self { opens: text.opens, effort: text.effort }
    }
}

fn compile_issue(at: &Located<IssueText>, names: &Ids, findings: &mut Findings<'_>) -> Issue {
    let issue = &at.value;
    Issue {
        id: issue.id.clone(),
        role: issue.role,
        performer: match &issue.performer {
            PerformerText::Home => Performer::Home,
            PerformerText::Counterpart => Performer::Counterpart(CounterpartId(0)),
            PerformerText::Other(id) => {
                let found = index(id, &names.counterparts, "counterpart", at, &["performer"], findings);
                Performer::Counterpart(CounterpartId::from_index(found.unwrap_or(0)))
            }
        },
        ally: ally(issue.ally.as_ref(), at, names, findings),
        options: issue
            .options
            .iter()
            .enumerate()
            .map(|(position, option)| {
                let mut worth = vec![option.counterpart.0];
                let here = format!("{position}");
                for (id, _) in &option.others.0 {
                    let path = ["options", here.as_str(), "others", id];
                    index(id, &names.counterparts[1..], "further counterpart", at, &path, findings);
                }
                for id in &names.counterparts[1..] {
                    let value = option.others.get(id);
                    if value.is_none() {
                        let message = format!("no worth to the counterpart `{id}` here");
                        findings.error("W103", at, &["options", here.as_str()], message, None);
                    }
                    worth.push(value.map_or(0.0, |value| value.0));
                }
                Choice {
                    id: option.id.clone(),
                    home: option.home.0,
                    worth,
                    cohesion: option.cohesion.0,
                    level: option.level.0,
                    turns: option.turns,
                    public: option.public.0,
                    covert: option.covert.0,
                    exposure: option.exposure.0,
                    pressure: option.pressure.0,
                    snap_back: option.snap_back,
                }
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
    match (&at.value.least_rung, ladder) {
        (Some(rung), None) if findings.whole(&["issues.ron"]) => {
            let message = format!("`{rung}` is a rung, but no issue has the role Ladder");
            findings.error("W101", at, &["least_rung"], message, None);
        }
        (Some(rung), Some(ladder)) if !options.iter().any(|options| options.contains(rung)) => {
            index(rung, &options[ladder], "rung", at, &["least_rung"], findings);
        }
        _ => {}
    }
    // The rung of that name on every ladder that has one.
    let least_rung_about = |ally: &String| {
        let about = |issue: &Located<IssueText>| {
            issue.value.role == Role::Ladder && issue.value.ally.as_ref().unwrap_or(&names.allies[0]) == ally
        };
        let ladder = records.issues.iter().position(about);
        let rung = ladder
            .zip(at.value.least_rung.as_ref())
            .and_then(|(ladder, rung)| options[ladder].iter().position(|option| option == rung));
        u8::try_from(rung.unwrap_or(0)).unwrap_or(u8::MAX)
    };
    Some(Home {
        constituencies,
        threshold: at.value.threshold.0,
        least_rungs: names.allies.iter().map(least_rung_about).collect(),
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
        "faction" | "strand" | "counterpart" | "further counterpart" | "ally" | "further ally" => &["parties.ron"],
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
        QuantityText::Authority => Quantity::Authority(CounterpartId(0)),
        QuantityText::AuthorityOf(id) => {
            let party = index(id, &names.counterparts, "counterpart", at, path, findings)?;
            Quantity::Authority(CounterpartId::from_index(party))
        }
        QuantityText::TieTrust => Quantity::TieTrust,
        QuantityText::AllyPrestige => Quantity::AllyPrestige,
        QuantityText::Coercion => Quantity::Coercion,
        QuantityText::Cadre => Quantity::Cadre,
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
        QuantityText::Bond(id) => Quantity::Bond(bloc(id)?, AllyId(0)),
        QuantityText::BondTo(id, to) => {
            let bloc = bloc(id)?;
            let ally = index(to, &names.allies, "ally", at, path, findings)?;
            Quantity::Bond(bloc, AllyId::from_index(ally))
        }
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
                EffectText::Oath(to) => Effect::Oath(AllyId(0), *to),
                EffectText::OathOf(id, to) => {
                    let ally = index(id, &names.allies, "ally", at, &here, findings)?;
                    Effect::Oath(AllyId::from_index(ally), *to)
                }
                EffectText::LeaderDies => Effect::LeaderDies(CounterpartId(0)),
                EffectText::LeaderOfDies(id) => {
                    let party = index(id, &names.counterparts, "counterpart", at, &here, findings)?;
                    Effect::LeaderDies(CounterpartId::from_index(party))
                }
                EffectText::Administration { keep, delay, stop } => Effect::Administration([keep.0, delay.0, stop.0]),
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

/// What an aim or a red line is held against.
fn test<T>(
    text: &TestText,
    at: &Located<T>,
    path: &[&str],
    names: &Ids,
    options: &[Vec<String>],
    findings: &mut Findings<'_>,
) -> Option<Test> {
    Some(match text {
        TestText::Least(measure, least) => Test::Least(*measure, least.0),
        TestText::Below(measure, least) => Test::Below(*measure, least.0),
        TestText::Signed { issue, options: wanted } => {
            let issue = index(issue, &names.issues, "issue", at, path, findings)?;
            let found: Vec<Option<usize>> =
                wanted.iter().map(|option| index(option, &options[issue], "option", at, path, findings)).collect();
            let found: Option<Vec<usize>> = found.into_iter().collect();
            let small = |option: usize| u8::try_from(option).unwrap_or(u8::MAX);
            Test::Signed(IssueId::from_index(issue), found?.into_iter().map(small).collect())
        }
    })
}

/// The action with an id.
pub(crate) fn action_id(records: &[crate::raw::ActionText], id: &str) -> Option<ActionId> {
    records.iter().position(|action| action.id == id).map(ActionId::from_index)
}
