//! The same with each of many things, on all cores.

use std::sync::atomic::{AtomicUsize, Ordering};

use crate::commands::common::threads;

/// Does the same with each of many things on all cores; what comes of them in their order.
pub fn in_parallel<'a, Thing: Sync, Done: Send>(
    things: &'a [Thing],
    work: impl Fn(&'a Thing) -> Done + Sync,
) -> Vec<Done> {
    let next = AtomicUsize::new(0);
    let share = || {
        let mut done = Vec::new();
        loop {
            let at = next.fetch_add(1, Ordering::Relaxed);
            let Some(thing) = things.get(at) else { return done };
            done.push((at, work(thing)));
        }
    };
    let mut all: Vec<(usize, Done)> = std::thread::scope(|scope| {
        let workers: Vec<_> = (0..threads(None).min(things.len())).map(|_| scope.spawn(share)).collect();
        let done = |worker: std::thread::ScopedJoinHandle<'_, Vec<(usize, Done)>>| match worker.join() {
            Ok(done) => done,
            Err(panic) => std::panic::resume_unwind(panic),
        };
        workers.into_iter().flat_map(done).collect()
    });
    all.sort_by_key(|(at, _)| *at);
    all.into_iter().map(|(_, done)| done).collect()
}
