//! Where a class is kept: a database, `SQLite` in the exercise's folder or `PostgreSQL` by its address. Everything in it only grows,
//! and every row has its number: two who write the same number at once are told apart by the database, whichever process they
//! are in.

use std::str::FromStr;
use std::time::Duration;

use sqlx::any::{AnyConnectOptions, AnyPoolOptions, install_default_drivers};
use sqlx::postgres::PgListener;
use sqlx::{AnyPool, Executor, Row};
use wedge_class::Kept;

/// Connections that a hub holds at most.
const CONNECTIONS: u32 = 8;

/// How long a request waits for one of them before it says that it could not.
const PATIENCE: Duration = Duration::from_secs(10);

/// What a database of `SQLite` is told on every connection that writes: what is said to be kept is on the disk, readers do not wait
/// for a writer, and a writer waits for another one.
const OF_SQLITE: [&str; 3] = ["PRAGMA journal_mode = WAL", "PRAGMA synchronous = FULL", WAITS];

/// What one that only reads is told: nothing that would change the file.
const WAITS: &str = "PRAGMA busy_timeout = 8000";

/// The tables. Numbers are counted from 0, by team where there is one.
const TABLES: [&str; 3] = [
    "CREATE TABLE IF NOT EXISTS facts (name TEXT PRIMARY KEY, value TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS entries (n BIGINT PRIMARY KEY, entry TEXT NOT NULL)",
    "CREATE TABLE IF NOT EXISTS lines (team BIGINT NOT NULL, n BIGINT NOT NULL, line TEXT NOT NULL, PRIMARY KEY (team, n))",
];

/// Why something is not kept, or cannot be had.
#[derive(Debug, thiserror::Error)]
pub enum StoreError {
    /// Somebody else wrote this number first.
    #[error("somebody else was quicker")]
    Taken,
    /// The database cannot be used.
    #[error("the database cannot be used: {0}")]
    Database(sqlx::Error),
    /// A row that cannot be read.
    #[error("a row of the database cannot be read: {0}")]
    Row(String),
}

impl From<sqlx::Error> for StoreError {
    fn from(error: sqlx::Error) -> Self {
        match &error {
            sqlx::Error::Database(told) if told.is_unique_violation() => Self::Taken,
            _ => Self::Database(error),
        }
    }
}

/// What is to be kept at once: all of it or nothing.
#[derive(Clone, Debug, Default)]
pub(crate) struct Batch {
    /// Facts: name and value.
    pub facts: Vec<(&'static str, String)>,
    /// Entries of the class, each with its number.
    pub entries: Vec<(u64, Kept)>,
    /// Lines of games: team, number, line.
    pub lines: Vec<(usize, usize, String)>,
}

/// The channel on which hubs of one class on `PostgreSQL` call each other.
const CHANNEL: &str = "wedge";

/// A database that keeps a class.
#[derive(Clone, Debug)]
pub(crate) struct Store {
    pool: AnyPool,
    /// The address, where hubs are called by the database itself.
    calls: Option<String>,
}

/// What is called out when something is kept, by whichever hub.
#[derive(Debug)]
pub(crate) struct Calls(PgListener);

impl Calls {
    /// Waits for the next call. A line that was lost is taken up again, and counts as a call: who knows what was missed.
    pub(crate) async fn next(&mut self) -> Result<(), StoreError> {
        self.0.try_recv().await?;
        Ok(())
    }
}

fn number(value: impl TryInto<i64>) -> i64 {
    value.try_into().unwrap_or(i64::MAX)
}

impl Store {
    /// Opens a database by its address, and makes its tables if they are not there.
    pub(crate) async fn open(address: &str) -> Result<Self, StoreError> {
        let store = Self::connected(address, &OF_SQLITE).await?;
        for table in TABLES {
            // Two hubs that begin at once both make it; the second is told that it is there.
            match store.pool.execute(table).await.map_err(StoreError::from) {
                Ok(_) | Err(StoreError::Taken) => {}
                Err(other) => return Err(other),
            }
        }
        Ok(store)
    }

    /// Opens a database by its address to be read.
    pub(crate) async fn open_to_read(address: &str) -> Result<Self, StoreError> {
        Self::connected(address, &[WAITS]).await
    }

    async fn connected(address: &str, told: &'static [&'static str]) -> Result<Self, StoreError> {
        install_default_drivers();
        let of_sqlite = address.starts_with("sqlite:");
        let calls = (!of_sqlite).then(|| address.to_owned());
        let pool = AnyPoolOptions::new()
            .max_connections(CONNECTIONS)
            .acquire_timeout(PATIENCE)
            .after_connect(move |connection, _| {
                Box::pin(async move {
                    for one in told.iter().filter(|_| of_sqlite) {
                        connection.execute(*one).await?;
                    }
                    Ok(())
                })
            })
            .connect_with(AnyConnectOptions::from_str(address)?)
            .await?;
        Ok(Self { pool, calls })
    }

    /// What is called out from now on; none where the database is no one's but this machine's.
    pub(crate) async fn calls(&self) -> Result<Option<Calls>, StoreError> {
        let Some(address) = &self.calls else { return Ok(None) };
        let mut listener = PgListener::connect(address).await?;
        listener.listen(CHANNEL).await?;
        Ok(Some(Calls(listener)))
    }

    /// How many entries there are, and how many lines of all games.
    pub(crate) async fn extent(&self) -> Result<(u64, usize), StoreError> {
        // Entries are numbered without a gap, and there are many; of games there are few lines.
        let row = sqlx::query("SELECT (SELECT COALESCE(MAX(n) + 1, 0) FROM entries), (SELECT COUNT(*) FROM lines)");
        let row = row.fetch_one(&self.pool).await?;
        let (entries, lines): (i64, i64) = (row.try_get(0)?, row.try_get(1)?);
        Ok((u64::try_from(entries).unwrap_or(0), usize::try_from(lines).unwrap_or(0)))
    }

    /// A fact.
    pub(crate) async fn fact(&self, name: &str) -> Result<Option<String>, StoreError> {
        let row = sqlx::query("SELECT value FROM facts WHERE name = $1").bind(name.to_owned());
        let row = row.fetch_optional(&self.pool).await?;
        row.map(|row| row.try_get(0)).transpose().map_err(StoreError::from)
    }

    /// Writes a fact over what it was: for what is only a mark of time.
    pub(crate) async fn mark(&self, name: &str, value: &str) -> Result<(), StoreError> {
        let row =
            "INSERT INTO facts (name, value) VALUES ($1, $2) ON CONFLICT (name) DO UPDATE SET value = excluded.value";
        sqlx::query(row).bind(name.to_owned()).bind(value.to_owned()).execute(&self.pool).await?;
        Ok(())
    }

    /// The entries from a number on.
    pub(crate) async fn entries(&self, from: u64) -> Result<Vec<Kept>, StoreError> {
        let rows = sqlx::query("SELECT entry FROM entries WHERE n >= $1 ORDER BY n").bind(number(from));
        let rows = rows.fetch_all(&self.pool).await?;
        let read = |row: &sqlx::any::AnyRow| {
            let text: String = row.try_get(0)?;
            serde_json::from_str(&text).map_err(|error| StoreError::Row(error.to_string()))
        };
        rows.iter().map(read).collect()
    }

    /// The lines of a team's game from a number on.
    pub(crate) async fn lines(&self, team: usize, from: usize) -> Result<Vec<String>, StoreError> {
        let rows = sqlx::query("SELECT line FROM lines WHERE team = $1 AND n >= $2 ORDER BY n");
        let rows = rows.bind(number(team)).bind(number(from)).fetch_all(&self.pool).await?;
        rows.iter().map(|row| row.try_get(0).map_err(StoreError::from)).collect()
    }

    /// Keeps a batch.
    pub(crate) async fn keep(&self, batch: &Batch) -> Result<(), StoreError> {
        let mut transaction = self.pool.begin().await?;
        for (name, value) in &batch.facts {
            let row = sqlx::query("INSERT INTO facts (name, value) VALUES ($1, $2)");
            row.bind((*name).to_owned()).bind(value.clone()).execute(&mut *transaction).await?;
        }
        for (n, kept) in &batch.entries {
            let text = serde_json::to_string(kept).map_err(|error| StoreError::Row(error.to_string()))?;
            let row = sqlx::query("INSERT INTO entries (n, entry) VALUES ($1, $2)");
            row.bind(number(*n)).bind(text).execute(&mut *transaction).await?;
        }
        for (team, n, line) in &batch.lines {
            let row = sqlx::query("INSERT INTO lines (team, n, line) VALUES ($1, $2, $3)");
            let row = row.bind(number(*team)).bind(number(*n)).bind(line.clone());
            row.execute(&mut *transaction).await?;
        }
        if self.calls.is_some() {
            // It is called out with the commit, and not at all without it.
            transaction.execute("NOTIFY wedge").await?;
        }
        transaction.commit().await?;
        Ok(())
    }
}
