//! A scenario read in one of the languages of its translations.

use std::sync::Arc;

use crate::pack::Pack;
use crate::translate::keys::each;

impl Pack {
    /// The same scenario with its texts in a language; what is not translated stays as it was written. `None` if it has no translation
    /// of that tag. Its rules, files and hash are the same: a game does not know in which language it is played.
    #[must_use]
    pub fn in_language(&self, tag: &str) -> Option<Self> {
        let translation = self.translations.iter().find(|one| one.tag == tag)?;
        let mut pack = self.clone();
        each(&mut pack, &mut |key, text| {
            if let Some(translated) = translation.texts.get(key) {
                text.clone_from(translated);
            }
        });
        if let Some(briefing) = &translation.briefing {
            pack.briefing.clone_from(briefing);
        }
        pack.language = Some(translation.tag.clone());
        Some(pack)
    }

    /// The same in the language that is preferred, if there is one, and it has it; as it is, if not.
    #[must_use]
    pub fn preferably(self: Arc<Self>, tag: Option<&str>) -> Arc<Self> {
        tag.and_then(|tag| self.in_language(tag)).map_or(self, Arc::new)
    }

    /// Every text of it that can be translated, by its key, in the order of the files.
    #[must_use]
    pub fn texts(&self) -> Vec<(String, String)> {
        let mut all = Vec::new();
        each(&mut self.clone(), &mut |key, text| all.push((key.to_owned(), text.clone())));
        all
    }
}
