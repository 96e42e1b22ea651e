//! The balance report in the making: a search and many games, on a thread of its own, while the pages are answered.

use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, Mutex, PoisonError};

use wedge_scenario::Pack;
use wedge_study::{Balance, BalanceBudget, balance, balance_steps};

use crate::folder::Folder;

/// Games and lines of a report that is made between two changes; `wedge check --deep` makes longer ones.
pub(crate) const BUDGET: BalanceBudget = BalanceBudget { games: 20, lines: 300 };

/// How the report stands.
#[derive(Clone, Debug)]
pub(crate) enum Stands {
    /// None has been asked for.
    None,
    /// It is in the making: per cent of the way.
    Running(u64),
    /// It is there, of these rules.
    Done(Arc<Balance>, String),
    /// It could not be made.
    Failed(String),
}

/// The one report there is, or is to be.
#[derive(Debug)]
pub(crate) struct Work {
    stands: Mutex<Stands>,
    done: AtomicU64,
}

impl Work {
    pub(crate) fn new() -> Self {
        Self { stands: Mutex::new(Stands::None), done: AtomicU64::new(0) }
    }

    pub(crate) fn stands(&self) -> Stands {
        self.stands.lock().unwrap_or_else(PoisonError::into_inner).clone()
    }

    fn set(&self, folder: &Folder, stands: Stands) {
        *self.stands.lock().unwrap_or_else(PoisonError::into_inner) = stands;
        folder.tell();
    }

    /// Begins a report, unless one is in the making.
    pub(crate) fn begin(self: &Arc<Self>, folder: &Arc<Folder>, pack: Arc<Pack>, rules: String) {
        {
            let mut stands = self.stands.lock().unwrap_or_else(PoisonError::into_inner);
            if matches!(*stands, Stands::Running(_)) {
                return;
            }
            *stands = Stands::Running(0);
        }
        self.done.store(0, Ordering::Relaxed);
        folder.tell();
        let (work, of) = (Arc::clone(self), Arc::clone(folder));
        // A thread of its own: it may take minutes, and nobody waits for it.
        let made = std::thread::Builder::new().name("wedge-balance".to_owned()).spawn(move || {
            let steps = balance_steps(&pack, BUDGET).max(1);
            let tick = || {
                let done = work.done.fetch_add(1, Ordering::Relaxed) + 1;
                let percent = |done: u64| (100 * done / steps).min(99);
                if percent(done) != percent(done - 1) {
                    work.set(&of, Stands::Running(percent(done)));
                }
            };
            let jobs = std::thread::available_parallelism().map_or(1, usize::from);
            let stands = match balance(&pack, BUDGET, jobs, &tick) {
                Ok(balance) => Stands::Done(Arc::new(balance), rules),
                Err(error) => Stands::Failed(error.to_string()),
            };
            work.set(&of, stands);
        });
        if let Err(error) = made {
            self.set(folder, Stands::Failed(error.to_string()));
        }
    }
}
