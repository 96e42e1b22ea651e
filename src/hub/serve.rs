//! Listening, and stopping without losing anything.

use std::future::Future;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr, UdpSocket};
use std::sync::Arc;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::time::{MissedTickBehavior, interval};

use crate::error::HubError;
use crate::hub::{Hub, now};
use crate::site::Site;
use crate::store::{Calls, StoreError};
use crate::web::routes;

/// How often the clock looks at itself, and whether another hub moved the class; a gap far longer than this means that the machine
/// slept.
const TICK: Duration = Duration::from_secs(2);

/// Milliseconds between two looks from which the machine is held to have slept.
const SLEPT: u64 = 15_000;

/// Addresses of this machine by which others may reach it: the one that it would send from first.
#[must_use]
pub fn addresses() -> Vec<IpAddr> {
    // Nothing is sent: the system only says which of its addresses it would use.
    let from = |own: IpAddr, other: IpAddr| {
        let socket = UdpSocket::bind((own, 0)).ok()?;
        socket.connect((other, 9)).ok()?;
        socket.local_addr().ok().map(|address| address.ip())
    };
    let four = from(Ipv4Addr::UNSPECIFIED.into(), Ipv4Addr::new(192, 0, 2, 1).into());
    let six = from(Ipv6Addr::UNSPECIFIED.into(), Ipv6Addr::new(0x2001, 0xdb8, 0, 0, 0, 0, 0, 1).into());
    four.into_iter().chain(six).filter(|address| !address.is_loopback() && !address.is_unspecified()).collect()
}

/// True for an address of this machine itself: whoever comes from there is no device in the room.
#[must_use]
pub fn is_own(address: IpAddr) -> bool {
    // Only from an address of its own can a machine send; nothing is sent.
    address.is_loopback() || UdpSocket::bind((address, 0)).is_ok()
}

/// Serves a class until `stop` is done; the clock stands still from then on.
///
/// # Errors
/// A port that cannot be listened at, or a database that fails while the class is opened or closed.
pub async fn serve(
    site: Arc<Site>,
    listener: TcpListener,
    stop: impl Future<Output = ()> + Send + 'static,
) -> Result<(), HubError> {
    // Every page that waits to be told of changes keeps a connection, and some systems allow a program no more than 256 unless it
    // asks. Where no more can be had, it serves as many as it may.
    rlimit::increase_nofile_limit(u64::MAX).ok();
    let hub = Arc::clone(site.hub());
    // Nobody played while it was away.
    let last = hub.last_alive().await?;
    if let Some(last) = last.filter(|last| now().saturating_sub(*last) > SLEPT) {
        hub.pause(last).await?;
    }
    let watching = tokio::spawn(watch(Arc::clone(&hub)));
    let service = routes(site).into_make_service_with_connect_info::<SocketAddr>();
    let (ended, end) = tokio::sync::oneshot::channel::<()>();
    let serving = tokio::spawn(async move {
        let stopped = async move {
            // Whether it was told to or nobody is left who could tell: it stops.
            end.await.ok();
        };
        axum::serve(listener, service).with_graceful_shutdown(stopped).await
    });
    stop.await;
    watching.abort();
    let paused = hub.pause(now()).await;
    // Whoever serves is gone if it cannot be told.
    ended.send(()).ok();
    // Lines that pages are told by stay open for as long as the pages; nobody waits for them.
    tokio::time::timeout(Duration::from_secs(2), serving).await.ok();
    paused.map(drop)
}

/// Keeps the moment at which the class was last alive, stops the clock when the machine has slept, and looks whether another
/// hub moved the class: at once where the database calls, and else every now and then.
async fn watch(hub: Arc<Hub>) {
    let mut ticks = interval(TICK);
    ticks.set_missed_tick_behavior(MissedTickBehavior::Delay);
    let mut before = now();
    // Without calls there are still the looks.
    let mut calls = hub.calls().await.ok().flatten();
    loop {
        tokio::select! {
            _ = ticks.tick() => {
                let at = now();
                // What cannot be kept now is tried again at the next look.
                if at.saturating_sub(before) <= SLEPT || hub.pause(before).await.is_ok() {
                    before = at;
                    hub.alive(at).await.ok();
                }
                if calls.is_none() {
                    calls = hub.calls().await.ok().flatten();
                }
            }
            called = called(&mut calls) => {
                if called.is_err() {
                    calls = None;
                }
            }
        }
        // What cannot be had now is had at the next look.
        hub.look().await.ok();
    }
}

/// Waits for a call, for ever where there are none.
async fn called(calls: &mut Option<Calls>) -> Result<(), StoreError> {
    match calls {
        Some(calls) => calls.next().await,
        None => std::future::pending().await,
    }
}
