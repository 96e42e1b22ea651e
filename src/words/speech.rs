//! Messages of the interface, read from a Fluent file.

use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::resolver::ResolverError;
use fluent_bundle::resolver::errors::ReferenceKind;
use fluent_bundle::{FluentArgs, FluentError, FluentResource, FluentValue};
use unic_langid::LanguageIdentifier;

/// The English messages, inside the program.
const ENGLISH: &str = include_str!("../../assets/text/en.ftl");

/// The test messages, made by a machine from the English ones.
const TEST: &str = include_str!("../../assets/text/en-XA.ftl");

/// Why messages cannot be used.
#[derive(Debug, thiserror::Error)]
pub enum SpeechError {
    /// The language's name cannot be read.
    #[error("`{0}` is no language")]
    Language(String),
    /// The file cannot be read.
    #[error("the messages for {language} cannot be read: {why}")]
    Messages {
        /// Which.
        language: String,
        /// What is wrong.
        why: String,
    },
}

/// What could not be said: the key in brackets, and what its message lacks.
#[derive(Clone, Debug, PartialEq, Eq, thiserror::Error)]
#[error("[{key}{}{}]", if .lacks.is_empty() { "" } else { ": " }, .lacks.join(", "))]
pub struct Unsaid {
    /// The key.
    pub key: String,
    /// The arguments that were not given, each with its `$`, and whatever else went wrong; nothing if there is no message.
    pub lacks: Vec<String>,
}

/// What an error of a message says is lacking.
fn lacking(error: &FluentError) -> String {
    match error {
        FluentError::ResolverError(ResolverError::Reference(ReferenceKind::Variable { id })) => format!("${id}"),
        other => other.to_string(),
    }
}

/// A value in a message.
#[derive(Clone, Copy, Debug)]
pub enum Arg<'a> {
    /// Words.
    Text(&'a str),
    /// A whole number, which may choose a plural.
    Count(u32),
}

/// The messages of one language, and the language in which the texts of scenarios are preferred.
pub struct Speech {
    bundle: FluentBundle<FluentResource>,
    texts: Option<String>,
}

/// The function of messages that writes a name large.
const CAPITAL: &str = "CAPITAL";

/// A text as it stands at the head of a sentence: a name with a small article is written large there.
#[must_use]
pub fn capital(text: &str) -> String {
    let mut letters = text.chars();
    letters.next().map(|first| first.to_uppercase().chain(letters).collect()).unwrap_or_default()
}

/// The function of messages that says whose something is.
const POSSESSIVE: &str = "POSSESSIVE";

/// A name as that of whom something is: one that ends in a small s, as most plurals do, takes an apostrophe alone.
fn possessive(name: &str) -> String {
    if name.ends_with('s') { format!("{name}'") } else { format!("{name}'s") }
}

/// What a function of messages makes of a name.
type Form = fn(&str) -> String;

/// The functions of messages.
const FORMS: [(&str, Form); 2] = [(CAPITAL, capital), (POSSESSIVE, possessive)];

/// Messages in which every argument that begins a sentence, at the head of its message or inside it, is written large, and every
/// one with `'s` behind it as its name wants it.
fn with_forms(messages: &str) -> String {
    let begins = |before: &str| [" = ", ". ", "? ", "! "].iter().any(|end| before.ends_with(end));
    let mut out = String::new();
    for line in messages.lines() {
        let mut rest = line;
        while let Some(at) = rest.find("{ $").filter(|_| !line.starts_with('#')) {
            let (before, argument) = rest.split_at(at);
            let length = argument.find('}').map_or(argument.len(), |end| end + 1);
            let (argument, after) = argument.split_at(length);
            out.push_str(before);
            let name = argument.strip_prefix("{ ").and_then(|inside| inside.strip_suffix(" }"));
            let Some(name) = name.filter(|name| !name.contains(' ')) else {
                out.push_str(argument);
                rest = after;
                continue;
            };
            let owned = after.strip_prefix("'s").filter(|behind| !behind.starts_with(char::is_alphanumeric));
            let name = if owned.is_some() { format!("{POSSESSIVE}({name})") } else { name.to_owned() };
            let name = if begins(before) { format!("{CAPITAL}({name})") } else { name };
            out.push_str(&format!("{{ {name} }}"));
            rest = owned.unwrap_or(after);
        }
        out.push_str(rest);
        out.push('\n');
    }
    out
}

impl std::fmt::Debug for Speech {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Speech").field("locales", &self.bundle.locales).finish_non_exhaustive()
    }
}

impl Speech {
    /// English.
    ///
    /// # Errors
    /// Messages that cannot be read; the tests keep that from happening.
    pub fn english() -> Result<Self, SpeechError> {
        Self::of("en", ENGLISH)
    }

    /// The languages of the interface: tag, and name in that language.
    pub const LANGUAGES: [(&'static str, &'static str); 2] = [("en", "English"), ("en-XA", "Test language")];

    /// A language by its tag.
    ///
    /// # Errors
    /// A tag that is none of [`Self::LANGUAGES`].
    pub fn named(tag: &str) -> Result<Self, SpeechError> {
        match tag {
            "en" => Self::english(),
            "en-XA" => Self::of(tag, TEST),
            other => Err(SpeechError::Language(other.to_owned())),
        }
    }

    /// The tag of the language.
    #[must_use]
    pub fn language(&self) -> String {
        self.bundle.locales.first().map(ToString::to_string).unwrap_or_default()
    }

    /// A language from its messages.
    ///
    /// # Errors
    /// A name that is no language, or messages that cannot be read.
    pub fn of(language: &str, messages: &str) -> Result<Self, SpeechError> {
        let known: LanguageIdentifier = language.parse().map_err(|_| SpeechError::Language(language.to_owned()))?;
        let broken = |why: String| SpeechError::Messages { language: language.to_owned(), why };
        let resource = FluentResource::try_new(with_forms(messages))
            .map_err(|(_, errors)| broken(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
        let mut bundle = FluentBundle::new_concurrent(vec![known]);
        // Marks around each argument would show up as boxes in fonts without them.
        bundle.set_use_isolating(false);
        for (name, form) in FORMS {
            bundle
                .add_function(name, move |given, _| match given.first() {
                    Some(FluentValue::String(text)) => FluentValue::from(form(text)),
                    Some(other) => other.clone(),
                    None => FluentValue::Error,
                })
                .map_err(|error| broken(error.to_string()))?;
        }
        bundle
            .add_resource(resource)
            .map_err(|errors| broken(errors.iter().map(ToString::to_string).collect::<Vec<_>>().join("; ")))?;
        Ok(Self { bundle, texts: None })
    }

    /// The same messages, beside which the texts of a scenario stand in the language of this tag, where it has them; as they were
    /// written, for `None`.
    #[must_use]
    pub fn with_texts_in(self, tag: Option<String>) -> Self {
        Self { texts: tag, ..self }
    }

    /// The tag of the language in which the texts of scenarios are preferred; `None` for that in which each was written.
    #[must_use]
    pub fn texts(&self) -> Option<&str> {
        self.texts.as_deref()
    }

    /// The message under a key. What cannot be said shows itself in brackets, with what it lacks, so that it is seen and
    /// mended; a test holds that every call in the source can be said, and a debug build stops at the first that cannot.
    #[must_use]
    pub fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        let said = self.try_say(key, args);
        debug_assert!(said.is_ok(), "{said:?}");
        said.unwrap_or_else(|unsaid| unsaid.to_string())
    }

    /// The message under a key, with its arguments filled in.
    ///
    /// # Errors
    /// A key without a message, or a message that asks for what it was not given.
    pub fn try_say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> Result<String, Unsaid> {
        let message = self.bundle.get_message(key).and_then(|message| message.value());
        let pattern = message.ok_or_else(|| Unsaid { key: key.to_owned(), lacks: Vec::new() })?;
        let mut values = FluentArgs::new();
        for (name, arg) in args {
            let value = match arg {
                Arg::Text(text) => FluentValue::from(*text),
                Arg::Count(count) => FluentValue::from(*count),
            };
            values.set(*name, value);
        }
        let mut errors = Vec::new();
        let said = self.bundle.format_pattern(pattern, Some(&values), &mut errors);
        if !errors.is_empty() {
            return Err(Unsaid { key: key.to_owned(), lacks: errors.iter().map(lacking).collect() });
        }
        Ok(said.into_owned())
    }

    /// True if there is a message under a key.
    #[must_use]
    pub fn has(&self, key: &str) -> bool {
        self.bundle.has_message(key)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_that_begins_a_sentence_is_written_large_and_no_other() {
        let messages = "told = { $who } goes. { $who } comes; { $who } stays. Does { $who } speak? { $who } does.\n\
                        counted = { $count ->\n    [one] One: { $who }. { $who } alone.\n   *[other] All. { $who }.\n}\n";
        let speech = Speech::of("en", messages).expect("the messages");
        let who = ("who", Arg::Text("the league"));
        let told = "The league goes. The league comes; the league stays. Does the league speak? The league does.";
        assert_eq!(speech.say("told", &[who]), told);
        assert_eq!(speech.say("counted", &[who, ("count", Arg::Count(1))]), "One: the league. The league alone.");
        assert_eq!(speech.say("counted", &[who, ("count", Arg::Count(3))]), "All. The league.");
        let owned = Speech::of("en", "told = { $who }'s boats lie off { $who }'s shore.\n").expect("the messages");
        for (name, wanted) in [
            ("the league", "The league's boats lie off the league's shore."),
            ("the board of owners", "The board of owners' boats lie off the board of owners' shore."),
            ("the US", "The US's boats lie off the US's shore."),
        ] {
            assert_eq!(owned.say("told", &[("who", Arg::Text(name))]), wanted);
        }
        assert_eq!([capital(""), capital("éa"), capital("Äb")], ["", "Éa", "Äb"]);
    }
}
