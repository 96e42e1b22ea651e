//! Events of the first form of session files, which held the truth, as what an envoy saw of them: nothing hidden is read.

use serde_json::{Value, json};

/// How an event becomes an observation.
enum Shape {
    /// It is the same.
    Same,
    /// One field of it.
    Field(&'static str),
    /// Some fields of it, under their names.
    Fields(&'static [&'static str]),
}

use Shape::{Field, Fields, Same};

/// The events that are seen, with what is seen of them.
const SEEN: [(&str, Shape); 26] = [
    ("Asked", Same),
    ("Undertook", Same),
    ("Tabled", Field("package")),
    ("Agreed", Field("package")),
    ("VotedDown", Field("package")),
    ("Signed", Field("package")),
    ("Acted", Field("action")),
    ("Happened", Field("incident")),
    ("Believed", Field("shares")),
    ("Forecast", Field("stated")),
    ("LeverSet", Field("setting")),
    ("StatusChanged", Field("to")),
    ("BreachSeen", Field("ally")),
    ("BreachShown", Field("issue")),
    ("AllyStruck", Field("ally")),
    ("AllyBoasted", Field("ally")),
    ("LeaderDied", Field("party")),
    ("Administration", Field("course")),
    ("PutOff", Field("turns")),
    ("Answered", Fields(&["offer", "by", "kind", "readings"])),
    ("Balked", Fields(&["by", "balk", "turns"])),
    ("Reported", Fields(&["desk", "estimate"])),
    ("Sounded", Fields(&["bloc", "leaning"])),
    ("Replied", Fields(&["question", "reply"])),
    ("TalksEnded", Fields(&["by_player"])),
    ("OathMoved", Fields(&["ally", "to"])),
];

/// Events without fields that are seen.
const PLAIN: [&str; 9] = [
    "NoticeWithdrawn",
    "OrderedOut",
    "HomeAttacked",
    "CounterpartSuspended",
    "CounterpartResumed",
    "ThirdFell",
    "ThirdRose",
    "HomeWithheld",
    "HomeFollowed",
];

/// Events that are not seen.
const HIDDEN: [&str; 6] = ["Drawn", "TurnPassed", "Moved", "DidNotHappen", "Subcontracted", "Sheltered"];

/// The turn that an event began.
pub(crate) fn turn_passed(event: &Value) -> Option<u32> {
    event.get("TurnPassed")?.get("turn")?.as_u64()?.try_into().ok()
}

/// The observation of an event, as JSON; `None` if it is not seen. `talks` is told when the talks are over.
pub(crate) fn what_was_seen(event: &Value, talks: &mut bool) -> Option<Value> {
    if let Some(name) = event.as_str() {
        return (!HIDDEN.contains(&name)).then(|| if PLAIN.contains(&name) { json!(name) } else { Value::Null });
    }
    let (name, fields) = event.as_object().and_then(|event| event.iter().next())?;
    if HIDDEN.contains(&name.as_str()) {
        return None;
    }
    if matches!(name.as_str(), "Signed" | "TalksEnded") {
        *talks = false;
    }
    let phase = if *talks { "Talks" } else { "Implementation" };
    let field = |name: &str| fields.get(name).cloned().unwrap_or(Value::Null);
    let what = match name.as_str() {
        "RoundOpened" => json!({ "number": field("number"), "phase": phase }),
        "Notice" => json!({ "turn": field("turn"), "talks": *talks }),
        "Split" => {
            let share = field("share").as_f64().unwrap_or(1.0);
            let size = 1 + u8::from(share >= 0.02) + u8::from(share >= 0.05);
            json!({ "bloc": field("bloc"), "size": size })
        }
        "Ended" => return Some(json!("Ended")),
        // What is passed over in silence is not announced.
        "OathMoved" if !["Accepted", "Removed", "Repudiated"].map(Value::from).contains(&field("to")) => return None,
        name => match SEEN.iter().find(|(seen, _)| *seen == name)?.1 {
            Same => fields.clone(),
            Field(one) => field(one),
            Fields(some) => some.iter().map(|one| ((*one).to_owned(), field(one))).collect(),
        },
    };
    Some(Value::Object([(name.clone(), what)].into_iter().collect()))
}
