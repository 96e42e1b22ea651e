//! In which language the texts of a scenario are read.

use std::sync::Arc;

use clap::Args;
use wedge_scenario::{Pack, is_tag};
use wedge_words::Speech;

use crate::commands::common::Failure;

/// The language of the texts, as a command line names it.
#[derive(Clone, Debug, Default, Args)]
pub struct Language {
    /// Show the scenario's own texts in this language, such as `de`, where it is translated; the program speaks English, and no game
    /// hangs on it [default: as the scenario was written]
    #[arg(long = "language", value_name = "TAG", value_parser = tag)]
    pub tag: Option<String>,
}

/// Reads the tag of a language.
pub fn tag(text: &str) -> Result<String, String> {
    if is_tag(text) { Ok(text.to_owned()) } else { Err("name it by its tag, such as `de` or `pt-BR`".to_owned()) }
}

impl Language {
    /// The interface's sentences, with the texts of this scenario in the language that was named.
    pub fn speech(&self, pack: &Pack) -> Result<Arc<Speech>, Failure> {
        self.is_of(pack)?;
        Ok(Arc::new(Speech::english()?.with_texts_in(self.tag.clone())))
    }

    /// Refuses a language that the scenario does not have.
    pub fn is_of(&self, pack: &Pack) -> Result<(), Failure> {
        let Some(tag) = self.tag.as_ref().filter(|tag| !pack.translations.iter().any(|one| one.tag == **tag)) else {
            return Ok(());
        };
        let (id, known) = (&pack.scenario.id, pack.translations.iter().map(|one| one.tag.as_str()));
        let known: Vec<&str> = known.collect();
        Err(Failure::Usage(match known.as_slice() {
            [] => format!("the scenario `{id}` has no translations; leave --language out"),
            known => format!("the scenario `{id}` is not translated into `{tag}`; there are {}", known.join(", ")),
        }))
    }
}
