//! What a hub knows of its class, how it learns what other hubs did, and how whoever waits is told.

use std::path::Path;
use std::sync::Arc;

use tokio::sync::watch;
use wedge_class::{Device, Entry, Kept, Room};
use wedge_record::Written;

use crate::error::HubError;
use crate::hub::{Hub, inside, now};
use crate::store::Calls;

/// The team that an entry is about; none if it is about all of them.
fn team_of(entry: &Entry) -> Option<usize> {
    match entry {
        Entry::Joined { team, .. }
        | Entry::Took { team, .. }
        | Entry::Left { team, .. }
        | Entry::Pen { team, .. }
        | Entry::Ready { team, .. }
        | Entry::Said { team, .. } => Some(*team),
        Entry::Opened
        | Entry::Paused { .. }
        | Entry::Resumed
        | Entry::More { .. }
        | Entry::Closed { .. }
        | Entry::Fired { .. }
        | Entry::Noted { .. }
        | Entry::Ended
        | Entry::Step { .. }
        | Entry::Attacked { .. } => None,
    }
}

impl Hub {
    /// Tells when something has changed: for a team, or anything at all.
    pub(crate) fn changes(&self, team: Option<usize>) -> watch::Receiver<u64> {
        team.and_then(|team| self.games.get(team)).map_or(&self.changed, |table| &table.changed).subscribe()
    }

    /// Something has changed: for some teams alone, or for the whole class.
    fn has_changed(&self, teams: Option<&[usize]>) {
        for (team, table) in self.games.iter().enumerate() {
            if teams.is_none_or(|teams| teams.contains(&team)) {
                table.changed.send_modify(|count| *count += 1);
            }
        }
        self.changed.send_modify(|count| *count += 1);
    }

    /// A device was heard of. One that came to no team is nobody's, and not remembered.
    pub(crate) fn saw(&self, device: &Device) {
        if !inside(&self.room).devices.contains_key(device) {
            return;
        }
        inside(&self.seen).insert(device.clone(), now());
    }

    /// When a device was last heard of.
    pub(crate) fn last_seen(&self, device: &Device) -> Option<u64> {
        inside(&self.seen).get(device).copied()
    }

    /// The class as it was when it was last looked at.
    pub(crate) fn known_room(&self) -> Arc<Room> {
        Arc::clone(&inside(&self.room))
    }

    /// The class as it stands, whoever moved it; its games are known as they stand from then on.
    pub(crate) async fn room(&self) -> Result<Arc<Room>, HubError> {
        self.catch_up().await?;
        Ok(self.known_room())
    }

    /// Takes in entries of the log, the first of which has this number; some may have come in by another way already.
    pub(crate) fn take_in(&self, from: u64, new: &[Kept]) -> Arc<Room> {
        let mut room = inside(&self.room);
        let (mut teams, mut whole) = (Vec::new(), false);
        for (_, kept) in (from..).zip(new).filter(|(number, _)| *number >= room.entries).collect::<Vec<_>>() {
            Arc::make_mut(&mut room).take(kept);
            match team_of(&kept.entry) {
                Some(team) => teams.push(team),
                None => whole = true,
            }
        }
        let now_known = Arc::clone(&room);
        drop(room);
        if whole || !teams.is_empty() {
            self.has_changed((!whole).then_some(&teams));
        }
        now_known
    }

    /// The game of a team as it was when it was last looked at; none before the first look.
    pub(crate) fn known_game(&self, team: usize) -> Option<Arc<Written>> {
        self.games.get(team).and_then(|table| inside(&table.game).clone())
    }

    /// The game of a team as it stands, whoever moved it; none if there is no such team.
    pub(crate) async fn snapshot(&self, team: usize) -> Result<Option<Arc<Written>>, HubError> {
        if team >= self.games.len() {
            return Ok(None);
        }
        self.catch_up().await?;
        Ok(self.known_game(team))
    }

    /// Takes in what was kept before this was called, by whichever process.
    async fn catch_up(&self) -> Result<(), HubError> {
        self.looks.shared(|| self.look()).await
    }

    /// Takes in the entries that are new.
    async fn read_room(&self) -> Result<(), HubError> {
        let known = self.known_room();
        let new = self.store.entries(known.entries).await?;
        if !new.is_empty() {
            self.take_in(known.entries, &new);
        }
        Ok(())
    }

    /// Takes in the lines of a team's game that are new.
    async fn read_game(&self, team: usize) -> Result<(), HubError> {
        let known = self.known_game(team);
        let new = self.store.lines(team, known.as_ref().map_or(0, |game| game.lines())).await?;
        let game = match known {
            Some(_) if new.is_empty() => return Ok(()),
            Some(known) => {
                let mut game = Written::clone(&known);
                for line in &new {
                    game.follow(line)?;
                }
                game
            }
            None => Written::read(Path::new(&self.name(team)), &new)?,
        };
        self.put(team, &Arc::new(game));
        Ok(())
    }

    /// Keeps a game in mind, unless more of it is known already.
    pub(crate) fn put(&self, team: usize, game: &Arc<Written>) {
        let mut known = inside(&self.games[team].game);
        let is_news = known.as_ref().is_none_or(|known| known.lines() < game.lines());
        if is_news {
            *known = Some(Arc::clone(game));
        }
        drop(known);
        if is_news {
            self.has_changed(Some(&[team]));
        }
    }

    fn name(&self, team: usize) -> String {
        self.drawn.codes.get(team).cloned().unwrap_or_default()
    }

    /// Looks whether another process moved the class, and tells whoever waits.
    pub(crate) async fn look(&self) -> Result<(), HubError> {
        let games: usize =
            (0..self.games.len()).filter_map(|team| self.known_game(team)).map(|game| game.lines()).sum();
        let (entries, lines) = self.store.extent().await?;
        if entries > self.known_room().entries {
            self.read_room().await?;
        }
        if lines > games {
            for team in 0..self.games.len() {
                self.read_game(team).await?;
            }
        }
        Ok(())
    }

    /// What the database tells of changes by itself, if it does.
    pub(crate) async fn calls(&self) -> Result<Option<Calls>, HubError> {
        Ok(self.store.calls().await?)
    }
}
