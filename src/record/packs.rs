//! Scenarios of sessions that are read one beside the other: what many have is loaded once.

use std::sync::{Arc, Mutex, PoisonError};

use wedge_scenario::{Files, Pack, load};

/// Scenarios that were loaded, each by the hash of its files and by its translations, which are not in the hash.
#[derive(Debug, Default)]
pub struct Packs(Mutex<Vec<Arc<Pack>>>);

impl Packs {
    /// The scenario of some files, whose hash is `hash`; the first finding where it does not load.
    pub(crate) fn of(&self, files: &Files, hash: &str) -> Result<Arc<Pack>, String> {
        let known = |known: &Vec<Arc<Pack>>| {
            let same = |pack: &&Arc<Pack>| pack.hash == hash && pack.files.translations == files.translations;
            known.iter().find(same).cloned()
        };
        if let Some(pack) = known(&self.0.lock().unwrap_or_else(PoisonError::into_inner)) {
            return Ok(pack);
        }
        // Not under the lock: two that come at once both load it, and one of the two is kept.
        let loaded = load(files.clone());
        let first = || loaded.findings.first().map_or_else(String::new, ToString::to_string);
        let pack = Arc::new(loaded.pack.ok_or_else(first)?);
        let mut all = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        if known(&all).is_none() {
            all.push(Arc::clone(&pack));
        }
        Ok(pack)
    }
}
