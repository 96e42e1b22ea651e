//! Wakes the sleeping app: at the time of a later frame, and when an assistive technology wants something.

use std::collections::BTreeSet;
use std::sync::Arc;
use std::sync::mpsc::{Receiver, RecvTimeoutError, Sender, channel};
use std::time::{Duration, Instant};

use bevy::a11y::AccessibilityRequested;
use bevy::prelude::*;
use bevy::window::PrimaryWindow;
use bevy::winit::accessibility::WinitActionRequestHandlers;
use bevy::winit::{EventLoopProxyWrapper, WinitUserEvent};

/// How often the sleeping app looks whether an assistive technology wants something.
const ASSISTIVE_POLL: Duration = Duration::from_millis(100);

/// The way to the thread that wakes the app at a given time.
#[derive(Resource)]
pub(crate) struct Waker(pub(crate) Sender<Instant>);

/// Starts a thread that wakes the event loop when egui wants a later frame or an assistive technology wants
/// something: accesskit leaves its requests in a queue and wakes nobody.
pub(crate) fn start_waker(
    mut commands: Commands,
    proxy: Res<EventLoopProxyWrapper>,
    asked: Res<AccessibilityRequested>,
    handlers: Res<WinitActionRequestHandlers>,
    window: Query<Entity, With<PrimaryWindow>>,
) {
    let (sender, receiver) = channel();
    let proxy = (*proxy).clone();
    let asked = asked.clone();
    let queues: Vec<_> = window.iter().filter_map(|w| handlers.get(&w)).map(Arc::clone).collect();
    let wake = move || proxy.send_event(WinitUserEvent::WakeUp).is_ok();
    let waiting = move || queues.iter().any(|queue| queue.lock().is_ok_and(|queue| !queue.is_empty()));
    let started = std::thread::Builder::new()
        .name("wedge-waker".to_owned())
        .spawn(move || sleep_and_wake(&receiver, || asked.get(), waiting, wake));
    match started {
        Ok(_) => commands.insert_resource(Waker(sender)),
        Err(error) => warn!("the waker could not start, tooltips and screen readers will be late: {error}"),
    }
}

fn sleep_and_wake(
    requests: &Receiver<Instant>,
    asked: impl Fn() -> bool,
    waiting: impl Fn() -> bool,
    wake: impl Fn() -> bool,
) {
    let mut alarms: BTreeSet<Instant> = BTreeSet::new();
    let mut was_asked = false;
    loop {
        let now = Instant::now();
        let next = alarms.first().map_or(ASSISTIVE_POLL, |at| at.saturating_duration_since(now));
        match requests.recv_timeout(next.min(ASSISTIVE_POLL)) {
            Ok(at) => {
                alarms.insert(at);
            }
            Err(RecvTimeoutError::Timeout) => {}
            Err(RecvTimeoutError::Disconnected) => return,
        }
        let now = Instant::now();
        let later = alarms.split_off(&now);
        let due = !alarms.is_empty();
        alarms = later;
        let is_asked = asked();
        let changed = is_asked != was_asked;
        was_asked = is_asked;
        if (due || changed || waiting()) && !wake() {
            return;
        }
    }
}

#[cfg(test)]
mod tests {
    use std::sync::{Mutex, PoisonError};

    use super::*;

    #[test]
    fn the_waker_wakes_at_its_time_and_ends_with_the_app() {
        let (sender, receiver) = channel();
        let woken = Arc::new(Mutex::new(Vec::new()));
        let notes = Arc::clone(&woken);
        let begun = Instant::now();
        assert!(sender.send(begun + Duration::from_millis(30)).is_ok());
        let thread = std::thread::spawn(move || {
            sleep_and_wake(
                &receiver,
                || false,
                || false,
                || {
                    notes.lock().is_ok_and(|mut notes| {
                        notes.push(begun.elapsed());
                        true
                    })
                },
            );
        });
        std::thread::sleep(Duration::from_millis(300));
        drop(sender);
        assert!(thread.join().is_ok());
        let woken = woken.lock().unwrap_or_else(PoisonError::into_inner);
        assert_eq!(woken.len(), 1);
        assert!(woken.iter().all(|at| *at >= Duration::from_millis(30)));
    }
}
