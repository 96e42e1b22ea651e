//! What the teams' orders come to by the rivals of a scenario's assumptions: worked out once, elsewhere than where requests wait.

use std::collections::BTreeMap;
use std::sync::{Arc, Mutex, PoisonError};

use wedge_counsel::{Course, Elsewhere};
use wedge_record::Written;

/// By team and assumption: what the team's orders come to by the rival, where the rules can play that.
#[derive(Debug, Default)]
pub(crate) struct Rivals(Mutex<BTreeMap<(usize, usize), Option<Arc<Elsewhere>>>>);

impl Rivals {
    /// What the orders of a team's game come to by the rival of an assumption; none while the game is on, or where the rules cannot play
    /// that.
    pub(crate) async fn of(&self, team: usize, game: &Written, assumption: usize) -> Option<Arc<Elsewhere>> {
        let key = (team, assumption);
        let known = self.0.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(made) = known {
            return made;
        }
        let rival = game.pack().with_rival(assumption)?;
        let game = game.clone();
        let work = tokio::task::spawn_blocking(move || Course::of(game.game())?.by(rival.scenario).map(Arc::new));
        let made = work.await.ok().flatten();
        self.0.lock().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
        made
    }
}
