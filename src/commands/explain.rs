//! `wedge explain`: what a field, a word, a coefficient or a finding of the scenario files means.

use clap::Args;
use wedge_scenario::{Entry, EntryKind, Reference, reference};
use wedge_words::{Arg, Speech, capital};

use crate::commands::common::{Failure, say, speech};

/// What stands below the help.
const AFTER: &str = "Known are the records of the files (Faction), their fields (war_cost, or Faction.war_cost), the words that \
                     are chosen from (Presence, Condition.Signed), the coefficients (ChipPrice), the parts of an outcome \
                     (Security) and the codes of the check (W205). Capitals do not matter. Where several things have one name, \
                     each is told.\n\n\
                     Exit status: 0 told; 2 there is nothing of that name.";

/// Widest line.
const WIDTH: usize = 100;

/// Tell what a field, a word, a coefficient or a finding means
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Explain {
    /// What to tell about [default: a list of all there is]
    #[arg(value_name = "NAME")]
    names: Vec<String>,
}

impl Explain {
    pub fn run(self) -> Result<(), Failure> {
        let speech = speech()?;
        let reference = reference().map_err(|error| Failure::Usage(error.to_string()))?;
        if self.names.is_empty() {
            return say(&all(&speech, reference));
        }
        let mut told = Vec::new();
        for name in &self.names {
            let found = reference.find(name);
            if found.is_empty() {
                return Err(Failure::Usage(unknown(reference, name)));
            }
            told.extend(found.into_iter().map(|entry| one(&speech, reference, entry)));
        }
        say(&told.join("\n"))
    }
}

fn unknown(reference: &Reference, name: &str) -> String {
    let near = match reference.near(name) {
        Some(near) => format!("did you mean `{near}`?"),
        None => "`wedge explain` alone lists what there is".to_owned(),
    };
    format!("the scenario files know no `{}`; {near}", wedge_scenario::printable(name))
}

/// A text in lines, each indented.
fn filled(text: &str, indent: &str) -> String {
    let options = textwrap::Options::new(WIDTH).initial_indent(indent).subsequent_indent(indent);
    textwrap::fill(text, options) + "\n"
}

/// One entry: its name and what it is, what it means, how it is written, what it does.
fn one(speech: &Speech, reference: &Reference, entry: &Entry) -> String {
    let of = ("of", Arg::Text(&entry.of));
    let what = match entry.kind {
        EntryKind::Record => speech.say("explain-record", &[of]),
        EntryKind::Field => speech.say("explain-field", &[of]),
        EntryKind::Words => speech.say("explain-words", &[of]),
        EntryKind::Word => speech.say("explain-word", &[of]),
        EntryKind::Coefficient => speech.say("explain-coefficient", &[]),
        EntryKind::Finding => speech.say("explain-finding", &[]),
    };
    let mut text = format!("{}  ({what})\n", entry.written());
    text.push_str(&filled(&capital(&entry.text), "  "));
    let mut line = |label: String, said: &str| {
        if !said.is_empty() {
            text.push_str(&filled(&format!("{label}: {said}"), "  "));
        }
    };
    match entry.kind {
        EntryKind::Field => {
            line(speech.say("explain-form", &[]), &entry.form);
            let left_out = entry.left_out.clone().unwrap_or_else(|| speech.say("explain-needed", &[]));
            line(speech.say("explain-left-out", &[]), &left_out);
        }
        EntryKind::Coefficient => line(speech.say("explain-range", &[]), &entry.form),
        EntryKind::Finding => line(speech.say("explain-severity", &[]), &entry.form),
        EntryKind::Record | EntryKind::Words | EntryKind::Word => {}
    }
    line(speech.say("explain-usual", &[]), &entry.usual);
    match entry.kind {
        EntryKind::Finding => line(speech.say("explain-to-do", &[]), &entry.note),
        _ => line(speech.say("explain-at-table", &[]), &entry.note),
    }
    line(speech.say("explain-example", &[]), &entry.example);
    if let Some(name) = held(reference, entry) {
        text.push_str(&filled(&speech.say("explain-see", &[("name", Arg::Text(&name))]), "  "));
    }
    let within: Vec<&Entry> = match entry.kind {
        EntryKind::Record | EntryKind::Words => reference.within(&entry.name).collect(),
        EntryKind::Word | EntryKind::Field | EntryKind::Coefficient | EntryKind::Finding => Vec::new(),
    };
    for inner in within {
        let form = if inner.kind == EntryKind::Field { format!(": {}", inner.form) } else { String::new() };
        let optional = if inner.left_out.is_some() { speech.say("explain-optional", &[]) } else { String::new() };
        let head = format!("{}{form}{optional}", inner.written());
        text.push_str(&filled(&head, "    "));
        text.push_str(&filled(&inner.text, "        "));
    }
    text
}

/// The record, or the set of words, that a field holds: as `Sayings`, or the last word of `list of Basis`.
fn held(reference: &Reference, entry: &Entry) -> Option<String> {
    let form = entry.form.rsplit(' ').next().filter(|_| entry.kind == EntryKind::Field)?;
    let is = |one: &&Entry| matches!(one.kind, EntryKind::Record | EntryKind::Words) && one.name == form;
    reference.entries.iter().find(is).map(|one| one.name.clone())
}

/// Everything that can be looked up, by name alone.
fn all(speech: &Speech, reference: &Reference) -> String {
    let names = |kind: EntryKind| -> Vec<&str> {
        reference.entries.iter().filter(|entry| entry.kind == kind).map(|entry| entry.name.as_str()).collect()
    };
    let mut text = filled(&speech.say("explain-all", &[]), "");
    let mut part = |title: String, names: &[&str]| {
        text.push_str(&format!("\n{title}\n"));
        text.push_str(&filled(&names.join(", "), "  "));
    };
    part(speech.say("explain-all-records", &[]), &names(EntryKind::Record));
    for words in reference.entries.iter().filter(|entry| entry.kind == EntryKind::Words) {
        let inside: Vec<&str> = reference.within(&words.name).map(|word| word.name.as_str()).collect();
        part(speech.say("explain-all-words", &[("of", Arg::Text(&words.name))]), &inside);
    }
    for group in &reference.groups {
        let inside: Vec<&str> = group.notes.0.iter().map(|(name, _)| name.as_str()).collect();
        part(speech.say("explain-all-coefficients", &[("of", Arg::Text(&group.title))]), &inside);
    }
    part(speech.say("explain-all-findings", &[]), &names(EntryKind::Finding));
    text
}
