//! Listening, and looking at the folder meanwhile.

use std::future::Future;
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::time::{MissedTickBehavior, interval};
use wedge_words::Speech;

use crate::folder::Folder;
use crate::web::{Site, routes};
use crate::work::Work;

/// How often the folder is looked at.
const LOOK: Duration = Duration::from_millis(400);

/// Serves the bench of a folder until `stop` is done.
///
/// # Errors
/// A listener that fails.
pub async fn serve(
    folder: Arc<Folder>,
    speech: Arc<Speech>,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> std::io::Result<()> {
    let looking = tokio::spawn(look(Arc::clone(&folder)));
    let site = Arc::new(Site { folder, speech, work: Arc::new(Work::new()) });
    let (ended, end) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(async move {
        let stopped = async move {
            // Whether it was told to or nobody is left who could tell: it stops.
            end.await.ok();
        };
        axum::serve(listener, routes(site)).with_graceful_shutdown(stopped).await
    });
    stop.await;
    looking.abort();
    // Whoever serves is gone if it cannot be told.
    ended.send(()).ok();
    // Lines that pages are told by stay open for as long as the pages; nobody waits for them.
    match tokio::time::timeout(Duration::from_secs(1), serving).await {
        Ok(Ok(served)) => served,
        _ => Ok(()),
    }
}

async fn look(folder: Arc<Folder>) {
    let mut ticks = interval(LOOK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    loop {
        ticks.tick().await;
        let folder = Arc::clone(&folder);
        // One that could not be looked at now is looked at again.
        tokio::task::spawn_blocking(move || folder.look()).await.ok();
    }
}
