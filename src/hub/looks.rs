//! Looks at the database that are shared: however many ask, it is asked once at a time.

use std::future::Future;
use std::sync::atomic::{AtomicU64, Ordering};

use tokio::sync::Mutex;

/// How many called for a look, and what came of the last one.
#[derive(Debug, Default)]
pub(crate) struct Looks {
    called: AtomicU64,
    last: Mutex<Last>,
}

/// The last look that was taken: how many calls it answered, and whether it went well.
#[derive(Debug, Default)]
struct Last {
    answered: u64,
    well: bool,
}

impl Looks {
    /// Takes a look that begins after this was called, or waits for one that does. Whoever calls while one is being taken shares the
    /// next one with all who did. Where it failed each takes one alone, to learn what is wrong and to wait for nobody else.
    pub(crate) async fn shared<Look, E>(&self, look: impl Fn() -> Look + Send) -> Result<(), E>
    where
        Look: Future<Output = Result<(), E>> + Send,
    {
        let call = self.called.fetch_add(1, Ordering::SeqCst);
        let mut last = self.last.lock().await;
        if last.answered > call {
            let well = last.well;
            drop(last);
            return if well { Ok(()) } else { look().await };
        }
        let answered = self.called.load(Ordering::SeqCst);
        let done = look().await;
        *last = Last { answered, well: done.is_ok() };
        done
    }
}

#[cfg(test)]
mod tests {
    use std::sync::Arc;
    use std::sync::atomic::{AtomicBool, AtomicUsize};
    use std::time::Duration;

    use futures_util::future::join_all;

    use super::*;

    /// Looks at a number that grows, each of which takes a while.
    #[derive(Default)]
    struct Shelf {
        looks: Looks,
        taken: AtomicUsize,
        kept: AtomicUsize,
        known: AtomicUsize,
        broken: AtomicBool,
    }

    impl Shelf {
        async fn look(&self) -> Result<(), &'static str> {
            self.taken.fetch_add(1, Ordering::SeqCst);
            let kept = self.kept.load(Ordering::SeqCst);
            tokio::time::sleep(Duration::from_millis(20)).await;
            if self.broken.load(Ordering::SeqCst) {
                return Err("broken");
            }
            self.known.fetch_max(kept, Ordering::SeqCst);
            Ok(())
        }
    }

    #[tokio::test]
    async fn many_share_a_look_and_each_sees_what_was_kept_before_it_called() {
        let shelf = Arc::new(Shelf::default());
        let callers = (1..=200_usize).map(|at| {
            let shelf = Arc::clone(&shelf);
            tokio::spawn(async move {
                tokio::time::sleep(Duration::from_millis(at as u64 / 4)).await;
                let before = shelf.kept.fetch_add(1, Ordering::SeqCst) + 1;
                shelf.looks.shared(|| shelf.look()).await.unwrap();
                assert!(
                    shelf.known.load(Ordering::SeqCst) >= before,
                    "it does not know what was kept before it called"
                );
            })
        });
        join_all(callers).await.into_iter().for_each(Result::unwrap);
        let taken = shelf.taken.load(Ordering::SeqCst);
        assert!((2..40).contains(&taken), "{taken} looks for 200 calls");
    }

    #[tokio::test]
    async fn who_waited_for_a_look_that_failed_learns_it_and_the_next_goes_well() {
        let shelf = Arc::new(Shelf::default());
        shelf.broken.store(true, Ordering::SeqCst);
        let done = join_all((0..8).map(|_| shelf.looks.shared(|| shelf.look()))).await;
        assert!(done.iter().all(|one| *one == Err("broken")), "{done:?}");
        shelf.broken.store(false, Ordering::SeqCst);
        assert_eq!(shelf.looks.shared(|| shelf.look()).await, Ok(()));
    }
}
