//! Whether the files of scenarios have changed while a window is open. They are looked at now and then by a thread of its own, which
//! needs nothing from the system and sees what lies on a network or in a container as well.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Weak, mpsc};
use std::thread;
use std::time::{Duration, SystemTime};

use wedge_scenario::TRANSLATIONS;

/// How often is looked.
const EVERY: Duration = Duration::from_millis(500);

/// A file as it was: when it was last written and how long it is.
type Seen = BTreeMap<PathBuf, (Option<SystemTime>, u64)>;

/// Somebody who looks.
pub struct Watch {
    changed: Arc<AtomicBool>,
    /// The thread ends once nobody holds this.
    _held: mpsc::Sender<()>,
}

impl Watch {
    /// Looks at the scenarios in these folders, and at the ones that lie at these paths; once something has changed and nobody writes
    /// any more, `wake` is called. `None` if the system has no thread to give.
    pub fn begin(folders: Vec<PathBuf>, paths: Vec<PathBuf>, wake: impl Fn() + Send + 'static) -> Option<Self> {
        let changed = Arc::new(AtomicBool::new(false));
        let (held, gone) = mpsc::channel();
        let flag = Arc::downgrade(&changed);
        let begun = seen(&folders, &paths);
        let look = move || look(&gone, &flag, begun, || seen(&folders, &paths), wake);
        thread::Builder::new().name("wedge-watch".to_owned()).spawn(look).ok()?;
        Some(Self { changed, _held: held })
    }

    /// True once for every change.
    pub fn take(&self) -> bool {
        self.changed.swap(false, Ordering::AcqRel)
    }
}

/// Looks until nobody wants to know any more.
fn look(
    gone: &mpsc::Receiver<()>,
    changed: &Weak<AtomicBool>,
    mut told: Seen,
    now: impl Fn() -> Seen,
    wake: impl Fn(),
) {
    let mut last = told.clone();
    while gone.recv_timeout(EVERY) == Err(mpsc::RecvTimeoutError::Timeout) {
        let seen = now();
        // What is still being written is looked at again.
        if seen != told && seen == last {
            let Some(changed) = changed.upgrade() else { return };
            changed.store(true, Ordering::Release);
            wake();
            told.clone_from(&seen);
        }
        last = seen;
    }
}

/// The files of every scenario in these folders and at these paths.
fn seen(folders: &[PathBuf], paths: &[PathBuf]) -> Seen {
    let mut all = Seen::new();
    for folder in folders {
        for scenario in inside(folder).filter(|path| path.is_dir()) {
            note(&scenario, &mut all);
        }
    }
    for path in paths {
        note(path, &mut all);
    }
    all
}

fn inside(folder: &Path) -> impl Iterator<Item = PathBuf> {
    std::fs::read_dir(folder).into_iter().flatten().filter_map(Result::ok).map(|entry| entry.path())
}

fn note(scenario: &Path, all: &mut Seen) {
    for file in inside(scenario).chain(inside(&scenario.join(TRANSLATIONS))) {
        if let Ok(known) = file.metadata().map(|known| (known.modified().ok(), known.len())) {
            all.insert(file, known);
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Instant;

    use super::*;

    fn waits(told: &mpsc::Receiver<()>, long: Duration) -> bool {
        told.recv_timeout(long).is_ok()
    }

    #[test]
    fn a_change_is_told_once_and_nothing_else_is() {
        let temp = tempfile::tempdir().unwrap();
        let [one, other] = ["one", "other"].map(|name| temp.path().join(name));
        std::fs::create_dir_all(one.join("mine")).unwrap();
        std::fs::create_dir_all(&other).unwrap();
        let (send, told) = mpsc::channel();
        let folders = vec![one.clone(), temp.path().join("nowhere")];
        let watch = Watch::begin(folders, vec![other.clone()], move || {
            send.send(()).ok();
        })
        .unwrap();
        assert!(!waits(&told, 3 * EVERY) && !watch.take(), "nothing has changed");
        for path in [one.join("mine/events.ron"), other.join("scenario.ron")] {
            std::fs::write(&path, "[]").unwrap();
            assert!(waits(&told, 20 * EVERY), "{} was written", path.display());
            assert!(watch.take() && !watch.take());
        }
        std::fs::remove_file(other.join("scenario.ron")).unwrap();
        assert!(waits(&told, 20 * EVERY) && watch.take(), "a file is gone");
        assert!(!waits(&told, 3 * EVERY));
        // Nobody looks any more once nobody wants to know.
        drop(watch);
        let begun = Instant::now();
        while told.try_recv() != Err(mpsc::TryRecvError::Disconnected) {
            assert!(begun.elapsed() < 20 * EVERY, "the thread does not end");
            thread::sleep(EVERY / 10);
        }
    }
}
