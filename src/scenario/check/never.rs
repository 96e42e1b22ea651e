//! W306 and W211: events, actions and replies whose needs can never hold, and marks that a quantity is always at, or never.

use wedge_engine::{Condition, Effect, Incident, Origin, Phase, Quantity, Scenario, Status, Test};

use crate::check::number::number;
use crate::reading::{Findings, Located};
use crate::records::Records;

pub(super) fn check(records: &Records, scenario: &Scenario, findings: &mut Findings<'_>) {
    let known = Known::of(scenario);
    for (index, at) in records.actions.iter().enumerate() {
        let needs = &scenario.actions[index].needs;
        if !marks(at, &["needs"], needs, findings)
            && let Some(why) = known.why_never(Who::Action(index), needs)
        {
            tell(at, &["needs"], "this can never be done", &why, findings);
        }
    }
    for (index, at) in records.events.iter().enumerate() {
        let needs = &scenario.incidents[index].needs;
        if !marks(at, &["needs"], needs, findings)
            && let Some(why) = known.why_never(Who::Event(index), needs)
        {
            tell(at, &["needs"], "this event can never happen", &why, findings);
            continue;
        }
        for (reply, of) in scenario.incidents[index].replies.iter().enumerate() {
            let path = ["replies", &reply.to_string(), "needs"];
            if !marks(at, &path, &of.needs, findings)
                && let Some(why) = known.why_never(Who::Reply(index), &of.needs)
            {
                tell(at, &path, "this reply can never be given", &why, findings);
            }
        }
    }
    if let Some(at) = &records.mandate {
        let (aims, lines) = (at.value.aims.len(), at.value.red_lines.len());
        let paths = (0..aims).map(|at| ["aims".to_owned(), at.to_string(), "met".to_owned()]);
        let paths = paths.chain((0..lines).map(|at| ["red_lines".to_owned(), at.to_string(), "crossed".to_owned()]));
        for (test, path) in scenario.aims.iter().chain(&scenario.red_lines).zip(paths) {
            let path: Vec<&str> = path.iter().map(String::as_str).collect();
            end(at, &path, test, scenario, &known, findings);
        }
    }
    for (at, test) in records.forecasts.iter().zip(&scenario.forecasts) {
        end(at, &["comes"], test, scenario, &known, findings);
    }
}

/// What a test asks of the end of the game, and nothing can bring about.
fn end<T>(
    at: &Located<T>,
    path: &[&str],
    test: &Test,
    scenario: &Scenario,
    known: &Known<'_>,
    findings: &mut Findings<'_>,
) {
    let Test::Ends(which) = test else { return };
    let Some(needs) = scenario.ends.get(*which) else { return };
    if !marks(at, path, needs, findings)
        && let Some(why) = known.why_never(Who::End, needs)
    {
        tell(at, path, "this can never be so at the end", &why, findings);
    }
}

/// Why needs can never hold.
struct Why {
    says: String,
    /// The id in them that it is about, if it is about one.
    about: Option<String>,
}

impl From<&str> for Why {
    fn from(says: &str) -> Self {
        Self { says: says.to_owned(), about: None }
    }
}

fn tell<T>(at: &Located<T>, path: &[&str], so: &str, why: &Why, findings: &mut Findings<'_>) {
    let place = findings.place_where(at, path, &|text| why.about.as_deref() == Some(text.trim_matches('"')));
    findings.warning_at("W306", at.file, place, format!("{so}: {}", why.says), None);
}

/// Marks outside of what a quantity can be; true if there is one, so that no more needs to be said.
fn marks<T>(at: &Located<T>, path: &[&str], needs: &[Condition], findings: &mut Findings<'_>) -> bool {
    let mut found = false;
    let mut look = |quantity: &Quantity, mark: f64, least: bool| {
        let (low, high) = quantity.range();
        let place = || findings.place_where(at, path, &|text| text.parse() == Ok(mark));
        if !(low..=high).contains(&mark) {
            let message = format!("a mark of {}, where the quantity runs from {low} to {high}", number(mark));
            let place = place();
            findings.error_at("W211", at.file, place, message, None);
            found = true;
        } else if (least && mark <= low) || (!least && mark >= high) {
            let word = if least { "least" } else { "most" };
            let message = format!("a quantity that runs from {low} to {high} is always at {word} {mark}");
            let help = Some("take the condition out, or set another mark".to_owned());
            let place = place();
            findings.warning_at("W306", at.file, place, message, help);
            found = true;
        }
    };
    each(needs, &mut |condition| match condition {
        Condition::AtLeast(quantity, mark) => look(quantity, *mark, true),
        Condition::AtMost(quantity, mark) => look(quantity, *mark, false),
        _ => {}
    });
    found
}

fn each<'a>(conditions: &'a [Condition], look: &mut dyn FnMut(&'a Condition)) {
    for condition in conditions {
        look(condition);
        match condition {
            Condition::All(parts) | Condition::Any(parts) => each(parts, look),
            Condition::Not(part) => each(std::slice::from_ref(part.as_ref()), look),
            _ => {}
        }
    }
}

/// Whose needs are looked at.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Who {
    Action(usize),
    Event(usize),
    /// A reply to this event.
    Reply(usize),
    /// A test of the outcome.
    End,
}

/// What is known of a scenario before anything is played.
struct Known<'a> {
    scenario: &'a Scenario,
    /// Events that can never happen, and actions that can never be done.
    events: Vec<bool>,
    actions: Vec<bool>,
    /// By flag, what sets it.
    setters: Vec<Setters>,
}

#[derive(Clone, Default)]
struct Setters {
    fact: bool,
    actions: Vec<usize>,
    events: Vec<usize>,
}

/// Rounds of going over all needs: what an action can never do, no event behind it can rest on. Whoever nests deeper is
/// believed.
const ROUNDS: usize = 8;

impl<'a> Known<'a> {
    fn of(scenario: &'a Scenario) -> Self {
        let mut setters = vec![Setters::default(); scenario.flags];
        for fact in &scenario.facts {
            setters[fact.flag.at()].fact = true;
        }
        for (index, action) in scenario.actions.iter().enumerate() {
            for flag in sets(&action.effects) {
                setters[flag].actions.push(index);
            }
        }
        for (index, event) in scenario.incidents.iter().enumerate() {
            for flag in event.replies.iter().flat_map(|reply| sets(&reply.effects)).chain(sets(&event.effects)) {
                setters[flag].events.push(index);
            }
        }
        let no_chance = |event: &Incident| {
            event.sway.is_none() && !event.chance.is_empty() && event.chance.iter().all(|chance| *chance == 0.0)
        };
        let events = scenario.incidents.iter().map(no_chance).collect();
        let mut known = Self { scenario, events, actions: vec![false; scenario.actions.len()], setters };
        for _ in 0..ROUNDS {
            let mut changed = false;
            for index in 0..scenario.incidents.len() {
                if !known.events[index]
                    && known.why_never(Who::Event(index), &scenario.incidents[index].needs).is_some()
                {
                    known.events[index] = true;
                    changed = true;
                }
            }
            for index in 0..scenario.actions.len() {
                if !known.actions[index]
                    && known.why_never(Who::Action(index), &scenario.actions[index].needs).is_some()
                {
                    known.actions[index] = true;
                    changed = true;
                }
            }
            if !changed {
                break;
            }
        }
        known
    }

    /// Why a list of conditions can never hold, as far as that shows without playing.
    fn why_never(&self, who: Who, needs: &[Condition]) -> Option<Why> {
        needs
            .iter()
            .find_map(|need| self.why(who, need))
            .or_else(|| contradiction(needs))
            .or_else(|| self.before(who, needs))
    }

    fn why(&self, who: Who, need: &Condition) -> Option<Why> {
        let talks = self.scenario.in_force.is_none();
        match need {
            Condition::All(parts) => self.why_never(who, parts),
            Condition::Any(parts) if parts.is_empty() => Some("of an empty `Any([])` none holds".into()),
            Condition::Any(parts) => {
                let whys: Option<Vec<Why>> = parts.iter().map(|part| self.why(who, part)).collect();
                whys?.into_iter().next()
            }
            Condition::Not(part) => match part.as_ref() {
                Condition::All(parts) if parts.is_empty() => Some("an empty `All([])` always holds".into()),
                Condition::Not(part) => self.why(who, part),
                _ => None,
            },
            Condition::During(Phase::Over) if who != Who::End => Some("nothing happens when the game is over".into()),
            Condition::During(Phase::Talks) | Condition::Agreed if !talks => {
                Some("there are no talks where a deal is in force at the opening".into())
            }
            Condition::Fallen if self.scenario.third.is_none() => {
                Some("there is no third party that could fall".into())
            }
            Condition::Happened(event) => self.event(who, event.at()),
            Condition::Flag(flag) => self.flag(who, flag.at()),
            _ => None,
        }
    }

    fn event(&self, who: Who, wanted: usize) -> Option<Why> {
        let event = self.scenario.incidents.get(wanted)?;
        let id = &event.id;
        let says = match who {
            Who::Event(own) if own == wanted => "it needs itself".to_owned(),
            Who::Event(own) | Who::Reply(own) if self.later(wanted, own) => {
                format!("it needs `{id}`, which comes later, on turn {}", event.turn)
            }
            Who::Event(own) if !self.may_precede(wanted, own) => {
                format!("it needs `{id}`, which stands behind it on the same turn")
            }
            _ if self.events[wanted] => format!("it needs `{id}`, which can never happen"),
            _ => return None,
        };
        Some(Why { says, about: Some(id.clone()) })
    }

    /// True if two events count their turns from the same moment: of others nobody knows which comes first.
    fn comparable(&self, one: usize, other: usize) -> bool {
        self.scenario.incidents[one].from == self.scenario.incidents[other].from
    }

    /// True if one event has a later turn than another.
    fn later(&self, one: usize, other: usize) -> bool {
        let turn = |index: usize| self.scenario.incidents[index].turn;
        self.comparable(one, other) && turn(one) > turn(other)
    }

    /// True if one event may have its turn before another: by the turn, and within a turn by the order of the file.
    fn may_precede(&self, one: usize, other: usize) -> bool {
        let turn = |index: usize| self.scenario.incidents[index].turn;
        !self.comparable(one, other) || (turn(one), one) < (turn(other), other)
    }

    fn flag(&self, who: Who, flag: usize) -> Option<Why> {
        let setters = self.setters.get(flag)?;
        let by_action = setters.actions.iter().any(|action| Who::Action(*action) != who && !self.actions[*action]);
        let before = |event: &usize| match who {
            Who::Event(own) => self.may_precede(*event, own),
            // The event's own effects come before its question.
            Who::Reply(own) => *event == own || self.may_precede(*event, own),
            Who::Action(_) | Who::End => true,
        };
        let by_event = setters.events.iter().any(|event| before(event) && !self.events[*event]);
        if setters.fact || by_action || by_event {
            return None;
        }
        let own = match who {
            Who::Event(own) => setters.events == [own] && setters.actions.is_empty(),
            Who::Action(own) => setters.actions == [own] && setters.events.is_empty(),
            Who::Reply(_) | Who::End => false,
        };
        Some(if own {
            "it needs a flag that only itself sets".into()
        } else {
            "it needs a flag that nothing can have set before".into()
        })
    }

    /// Needs of an event whose turn is counted from a moment behind which they cannot hold.
    fn before(&self, who: Who, needs: &[Condition]) -> Option<Why> {
        let (Who::Event(event) | Who::Reply(event)) = who else { return None };
        let (known, says): (&[Condition], _) = match self.scenario.incidents[event].from {
            Origin::Opening => return None,
            Origin::Signature => (&[Condition::During(Phase::Implementation), Condition::Signed], "the signature"),
            Origin::TalksEnd => (&[Condition::During(Phase::Implementation)], "the end of the talks"),
        };
        let all: Vec<&Condition> = known.iter().collect();
        shut_out(needs, all)
            .then(|| format!("its turn is counted from {says}, after which they do not").as_str().into())
    }
}

/// Two of the conditions that shut one another out.
fn contradiction(needs: &[Condition]) -> Option<Why> {
    shut_out(needs, Vec::new()).then(|| "its conditions contradict one another".into())
}

/// True if needs shut one another out, or what is known to hold.
fn shut_out<'a>(needs: &'a [Condition], known: Vec<&'a Condition>) -> bool {
    let mut hold = known;
    let mut fail = Vec::new();
    literals(needs, &mut hold, &mut fail);
    hold.iter().enumerate().any(|(at, one)| {
        fail.iter().any(|other| implies(one, other)) || hold[..at].iter().any(|other| exclude(one, other))
    })
}

fn sets(effects: &[Effect]) -> impl Iterator<Item = usize> + '_ {
    effects.iter().filter_map(|effect| match effect {
        Effect::Set(flag) => Some(flag.at()),
        _ => None,
    })
}

/// What has to hold and what has to fail for all of a list to hold.
fn literals<'a>(needs: &'a [Condition], hold: &mut Vec<&'a Condition>, fail: &mut Vec<&'a Condition>) {
    for need in needs {
        match need {
            Condition::All(parts) => literals(parts, hold, fail),
            Condition::Any(parts) if parts.len() == 1 => literals(parts, hold, fail),
            Condition::Not(part) => match part.as_ref() {
                Condition::Any(parts) => fail.extend(parts),
                part => fail.push(part),
            },
            need => hold.push(need),
        }
    }
}

/// True if one cannot hold without the other.
fn implies(one: &Condition, other: &Condition) -> bool {
    match (one, other) {
        (one, Condition::Signed) if of_a_deal(one) => true,
        (Condition::Late, Condition::InForce) => true,
        (Condition::Deal(status), Condition::InForce) => *status != Status::Collapsed,
        (Condition::Term(issue, option), Condition::Term(other, least)) => issue == other && option >= least,
        (Condition::AtLeast(quantity, mark), Condition::AtLeast(other, lower)) => quantity == other && mark >= lower,
        (Condition::AtMost(quantity, mark), Condition::AtMost(other, higher)) => quantity == other && mark <= higher,
        _ => one == other,
    }
}

/// True if the two cannot hold at once.
fn exclude(one: &Condition, other: &Condition) -> bool {
    match (one, other) {
        (Condition::During(phase), Condition::During(other)) => phase != other,
        (Condition::AtLeast(quantity, least), Condition::AtMost(other, most))
        | (Condition::AtMost(other, most), Condition::AtLeast(quantity, least)) => quantity == other && least > most,
        (Condition::Stands(lever, setting), Condition::Stands(other, another)) => lever == other && setting != another,
        (Condition::Deal(status), Condition::Deal(other)) => status != other,
        (Condition::Deal(Status::Collapsed), Condition::InForce | Condition::Late)
        | (Condition::InForce | Condition::Late, Condition::Deal(Status::Collapsed)) => true,
        (Condition::Agreed, Condition::During(phase)) | (Condition::During(phase), Condition::Agreed) => {
            *phase != Phase::Talks
        }
        (one, Condition::During(Phase::Talks) | Condition::Agreed)
        | (Condition::During(Phase::Talks) | Condition::Agreed, one) => of_a_deal(one),
        _ => false,
    }
}

/// True if it cannot hold before something was signed.
fn of_a_deal(condition: &Condition) -> bool {
    matches!(
        condition,
        Condition::Signed | Condition::InForce | Condition::Term(..) | Condition::Deal(_) | Condition::Late
    )
}
