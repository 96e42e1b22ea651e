//! What can be told of a class once its games are over.

use std::sync::{Arc, PoisonError};

use wedge_class::{Envelope, Sealed, Stage};
use wedge_counsel::{Course, Elsewhere, Review};

use crate::error::HubError;
use crate::hub::Hub;

/// Other lucks under which the orders of each team are played again, for each hypothesis.
const LUCKS: u32 = 200;

impl Hub {
    /// What lies in the envelope, once the games are over.
    pub(crate) async fn envelope(&self) -> Result<Option<Envelope>, HubError> {
        if !matches!(self.room().await?.stage, Stage::Debrief(_)) {
            return Ok(None);
        }
        let mut lines = Vec::new();
        for team in 0..self.games.len() {
            let Some(game) = self.snapshot(team).await? else { continue };
            let team = self.room().await?.exercise().teams[team].clone();
            let truth = game.game().truth().map(|truth| (truth.number, truth.desks, truth.state.kind()));
            let Some((number, desks, kind)) = truth else { return Ok(None) };
            let kind = self.pack.types[kind.at()].id.clone();
            lines.push(Sealed { team, kind, number, desks }.to_string());
        }
        Ok(Some(Envelope { nonce: self.drawn.nonce.clone(), lines }))
    }

    /// A team's game looked back upon; none while it is on. Worked out once, elsewhere than where requests wait.
    pub(crate) async fn review(&self, team: usize) -> Result<Option<Arc<Review>>, HubError> {
        let Some(game) = self.snapshot(team).await?.filter(|game| game.game().outcome().is_some()) else {
            return Ok(None);
        };
        let made = self.reviews[team].get_or_init(|| async {
            let work = tokio::task::spawn_blocking(move || Review::of(game.game(), LUCKS).map(Arc::new));
            work.await.ok().flatten()
        });
        Ok(made.await.clone())
    }

    /// What a team's orders come to by the rival of an assumption; none while its game is on, or where the rules cannot play that.
    /// Worked out once, as [`Hub::review`] is.
    pub(crate) async fn by_rival(&self, team: usize, assumption: usize) -> Result<Option<Arc<Elsewhere>>, HubError> {
        let key = (team, assumption);
        let known = self.rivals.lock().unwrap_or_else(PoisonError::into_inner).get(&key).cloned();
        if let Some(made) = known {
            return Ok(made);
        }
        let Some(rival) = self.pack.with_rival(assumption) else { return Ok(None) };
        let Some(game) = self.snapshot(team).await?.filter(|game| game.game().outcome().is_some()) else {
            return Ok(None);
        };
        let work = tokio::task::spawn_blocking(move || Course::of(game.game())?.by(rival.scenario).map(Arc::new));
        let made = work.await.ok().flatten();
        self.rivals.lock().unwrap_or_else(PoisonError::into_inner).insert(key, made.clone());
        Ok(made)
    }

    /// The lines of a team's game: a session file.
    pub(crate) async fn session(&self, team: usize) -> Result<String, HubError> {
        let lines = self.store.lines(team, 0).await?;
        Ok(lines.into_iter().map(|line| line + "\n").collect())
    }
}
