//! What teams did as statements of the Experience API (xAPI 1.0.3), for a store of learning records. A team stands in them by a
//! code name; no person does.

use serde_json::{Map, Value, json};
use wedge_engine::Command;
use wedge_words::{TeamTold, Teller};

use super::rows::{Decision, decisions};

/// Where the names of all that is ours begin. The domain can belong to nobody, so that no name leads anywhere.
const OURS: &str = "https://wedge.invalid";

/// Where the verbs of the profile of ADL begin.
const VERBS: &str = "http://adlnet.gov/expapi/verbs";

/// Where its kinds of activities begin.
const ACTIVITIES: &str = "http://adlnet.gov/expapi/activities";

/// The exercise that statements are about.
#[derive(Clone, Copy, Debug)]
pub struct Exercise<'a> {
    /// A word for it in addresses.
    pub id: &'a str,
    /// Its title.
    pub title: &'a str,
    /// The version of the program.
    pub version: &'a str,
    /// When the games ended, as RFC 3339 has it, where that is known.
    pub ended: Option<&'a str>,
}

/// A line of reason that a team wrote.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Reason {
    /// The sitting in which it was written, from 1.
    pub sitting: u32,
    /// A word for when it was asked for.
    pub moment: &'static str,
    /// The line.
    pub text: String,
    /// When it was written, as RFC 3339 has it, where that is known.
    pub at: Option<String>,
}

/// A team that statements are made of.
#[derive(Clone, Copy, Debug)]
pub struct StatementsOf<'a> {
    /// The name that stands for it.
    pub code: &'a str,
    /// Its game.
    pub team: TeamTold<'a>,
    /// What it wrote; empty where that is left out.
    pub said: &'a [Reason],
}

/// Everything that teams did, as a list of statements in the order of their games. The same games give the same statements with the
/// same ids, in whichever language they are read and with lines of reason or without: a store that has them takes none twice.
///
/// # Errors
/// A list that cannot be written, which is a fault of the program.
pub fn statements(
    teller: &Teller,
    exercise: &Exercise<'_>,
    teams: &[StatementsOf<'_>],
) -> Result<String, serde_json::Error> {
    let all: Vec<Value> = teams.iter().flat_map(|team| Of { teller, exercise, team }.all()).collect();
    serde_json::to_string_pretty(&all).map(|text| text + "\n")
}

/// The statements of a team.
struct Of<'a> {
    teller: &'a Teller,
    exercise: &'a Exercise<'a>,
    team: &'a StatementsOf<'a>,
}

/// What a statement says, before it has an id.
struct Said {
    /// What tells it from the others of its team with the same verb.
    key: String,
    verb: &'static str,
    object: Value,
    result: Option<Value>,
    at: Option<String>,
}

/// A text in the one language that the program speaks.
fn text(text: &str) -> Value {
    json!({ "en": text })
}

/// An identifier of a statement: a UUID of the kind that is made from a name.
fn uuid(name: &str) -> String {
    let mut bytes = blake3::derive_key("wedge statement 1", name.as_bytes());
    bytes[6] = 0x50 | (bytes[6] & 0x0f);
    bytes[8] = 0x80 | (bytes[8] & 0x3f);
    let digits = blake3::Hash::from_bytes(bytes).to_hex();
    [&digits[..8], &digits[8..12], &digits[12..16], &digits[16..20], &digits[20..32]].join("-")
}

impl Of<'_> {
    fn all(&self) -> Vec<Value> {
        let initialized = Said { key: String::new(), verb: "initialized", object: self.game(), result: None, at: None };
        let truth = &self.team.team.truth;
        let orders = decisions(self.teller, self.team.code, truth);
        let orders = orders.iter().zip(truth.orders).filter(|(_, order)| **order != Command::EndRound);
        let orders = orders.map(|(written, order)| self.order(written, order));
        let said = self.team.said.iter().map(|reason| self.reason(reason));
        let all = std::iter::once(initialized).chain(orders).chain(said).chain([self.completed()]);
        all.map(|said| self.statement(said)).collect()
    }

    fn statement(&self, said: Said) -> Value {
        let Said { key, verb, object, result, at } = said;
        let (exercise, team) = (self.exercise, self.team);
        let mut statement = Map::new();
        let game = format!("{}, {}, {:016x}", exercise.id, team.code, team.team.truth.number);
        statement.insert("id".to_owned(), json!(uuid(&format!("{game}, {verb}, {key}"))));
        statement.insert(
            "actor".to_owned(),
            json!({
                "objectType": "Group",
                "name": team.code,
                "account": { "homePage": format!("{OURS}/exercise/{}", exercise.id), "name": team.code },
            }),
        );
        statement.insert("verb".to_owned(), json!({ "id": format!("{VERBS}/{verb}"), "display": text(verb) }));
        statement.insert("object".to_owned(), object);
        if let Some(result) = result {
            statement.insert("result".to_owned(), result);
        }
        let grouping = json!({ "objectType": "Activity", "id": format!("{OURS}/exercise/{}", exercise.id), "definition": {
            "name": text(exercise.title), "type": format!("{ACTIVITIES}/course"),
        }});
        statement.insert(
            "context".to_owned(),
            json!({
                "registration": uuid(&game),
                "platform": format!("Wedge {}", exercise.version),
                "language": "en",
                "contextActivities": { "grouping": [grouping] },
            }),
        );
        if let Some(at) = at {
            statement.insert("timestamp".to_owned(), json!(at));
        }
        Value::Object(statement)
    }

    fn activity(&self, path: &str, name: &Value, kind: &str) -> Value {
        let id = format!("{OURS}/scenario/{}{path}", self.teller.pack.scenario.id);
        json!({ "objectType": "Activity", "id": id, "definition": {
            "name": name, "type": format!("{ACTIVITIES}/{kind}"),
        }})
    }

    fn game(&self) -> Value {
        let pack = &self.teller.pack;
        // A scenario does not say in which language it was written; those inside the program are in English.
        self.activity("", &json!({ pack.language.as_deref().unwrap_or("en"): pack.title }), "simulation")
    }

    fn order(&self, written: &Decision, order: &Command) -> Said {
        let word = written.order.split(' ').next().unwrap_or_default();
        let answers = matches!(order, Command::Believe(_) | Command::Forecast(_) | Command::Answer(_));
        let (verb, kind) = if answers { ("answered", "question") } else { ("interacted", "interaction") };
        let extensions = json!({
            format!("{OURS}/extension/number"): written.number.parse::<u32>().unwrap_or_default(),
            format!("{OURS}/extension/turn"): written.turn.parse::<u32>().unwrap_or_default(),
            format!("{OURS}/extension/date"): written.date,
            format!("{OURS}/extension/in-words"): written.words,
        });
        let result = json!({ "response": written.order, "extensions": extensions });
        let object = self.activity(&format!("/order/{word}"), &text(word), kind);
        Said { key: written.number.clone(), verb, object, result: Some(result), at: None }
    }

    fn reason(&self, reason: &Reason) -> Said {
        let object = self.activity(&format!("/reason/{}", reason.moment), &text(reason.moment), "question");
        let extensions = json!({ format!("{OURS}/extension/sitting"): reason.sitting });
        let result = json!({ "response": reason.text, "extensions": extensions });
        let key = format!("{}, {}, {}", reason.sitting, reason.moment, reason.text);
        Said { key, verb: "commented", object, result: Some(result), at: reason.at.clone() }
    }

    fn completed(&self) -> Said {
        let outcome = self.team.team.outcome;
        let mut extensions = Map::new();
        let mut put = |name: &str, value: Value| {
            extensions.insert(format!("{OURS}/extension/{name}"), value);
        };
        put("tie", json!(self.teller.pack.types[outcome.kind.at()].id));
        // Where an agreement is in force from the opening, nothing is signed.
        if self.teller.talks() {
            put("signed", json!(outcome.signed.is_some()));
        }
        put("kept", json!(outcome.compliance));
        put("durability", json!(outcome.durability));
        put("attacks-abroad", json!(outcome.attacks_abroad));
        if let Some(brier) = outcome.brier {
            put("brier", json!(brier));
        }
        let result = json!({ "completion": true, "extensions": extensions });
        let at = self.exercise.ended.map(str::to_owned);
        Said { key: String::new(), verb: "completed", object: self.game(), result: Some(result), at }
    }
}
