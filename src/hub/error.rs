//! Why a class cannot be held, or something in it was not done.

use wedge_class::ExerciseError;
use wedge_record::SessionError;

use crate::store::StoreError;

/// Why a class cannot be held, or something in it was not done.
#[derive(Debug, thiserror::Error)]
pub enum HubError {
    /// The database.
    #[error(transparent)]
    Store(#[from] StoreError),
    /// A game.
    #[error(transparent)]
    Session(#[from] SessionError),
    /// The exercise.
    #[error(transparent)]
    Exercise(#[from] ExerciseError),
    /// The database keeps another class.
    #[error(
        "another exercise is kept there already: “{0}”; name another folder or database, or start it with its own file"
    )]
    Another(String),
    /// It was founded for a rehearsal from a number, and is opened as a class that is not, or from another one.
    #[error(
        "the class that is kept there was founded from the number {0}, and whoever knows it knows every lot: go on with it by \
         --rehearse --seed {0}, or name another folder or database"
    )]
    Rehearsal(String),
    /// A rehearsal that was founded by chance cannot be had again from a number.
    #[error(
        "the rehearsal that is kept there was founded by chance; leave out --seed, or name another folder or database"
    )]
    ByChance,
    /// A rehearsal is opened as a class in earnest.
    #[error("a rehearsal is kept there; go on with it by --rehearse, or name another folder or database for the class")]
    Rehearsed,
    /// A class in earnest is opened for a rehearsal.
    #[error(
        "the class that is kept there is no rehearsal, and whatever is ordered in it stays; leave out --rehearse to go on with it, \
         or name another folder or database for the rehearsal"
    )]
    Earnest,
    /// No numbers by lot can be had.
    #[error("no numbers by lot can be had from the system: {0}")]
    Lot(#[from] getrandom::Error),
    /// The address cannot be listened at.
    #[error("cannot listen on port {port}: {source}; name another with --port")]
    Port {
        /// Which.
        port: u16,
        /// Why.
        source: std::io::Error,
    },
    /// Too many wrote at once.
    #[error("too many wrote at once; try again")]
    Busy,
    /// An order could not be written down.
    #[error("the order cannot be written down: {0}")]
    Line(#[from] serde_json::Error),
}
