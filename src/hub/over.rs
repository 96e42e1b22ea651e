//! What can be told of a class once its games are over.

use std::sync::Arc;

use wedge_class::{Envelope, Sealed, Stage};
use wedge_counsel::Review;

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

    /// The lines of a team's game: a session file.
    pub(crate) async fn session(&self, team: usize) -> Result<String, HubError> {
        let lines = self.store.lines(team, 0).await?;
        Ok(lines.into_iter().map(|line| line + "\n").collect())
    }
}
