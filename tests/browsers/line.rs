//! A bad network: it stands before the program and cuts one request in ten, before it arrives or before its answer does.

use std::io::{Read, Write};
use std::net::{Shutdown, SocketAddr, TcpListener, TcpStream};
use std::sync::atomic::{AtomicU16, AtomicUsize, Ordering};
use std::sync::{Arc, Mutex};
use std::thread;

use wedge_testkit::Dice;

/// A line to the program.
#[derive(Debug)]
pub struct Line {
    /// Where browsers reach it.
    pub base: String,
    behind: Arc<AtomicU16>,
    counted: Arc<Counted>,
}

/// What went over it.
#[derive(Debug, Default)]
struct Counted {
    requests: AtomicUsize,
    before: AtomicUsize,
    after: AtomicUsize,
}

/// What becomes of a request.
#[derive(Clone, Copy, PartialEq, Eq)]
enum Lot {
    Passes,
    /// It never arrives.
    CutBefore,
    /// It arrives, and its answer does not.
    CutAfter,
}

impl Line {
    /// A line that cuts so many of a hundred requests.
    pub fn lay(percent: usize) -> Self {
        let listener = TcpListener::bind("127.0.0.1:0").unwrap();
        let base = format!("http://{}", listener.local_addr().unwrap());
        let behind = Arc::new(AtomicU16::new(0));
        let counted = Arc::<Counted>::default();
        let dice = Arc::new(Mutex::new(Dice::new(14)));
        let (port, counts) = (Arc::clone(&behind), Arc::clone(&counted));
        thread::spawn(move || {
            for came in listener.incoming() {
                let Ok(came) = came else { continue };
                let (port, counts, dice) = (Arc::clone(&port), Arc::clone(&counts), Arc::clone(&dice));
                thread::spawn(move || {
                    let lot = || {
                        counts.requests.fetch_add(1, Ordering::Relaxed);
                        let mut dice = dice.lock().unwrap();
                        match (dice.percent(percent), dice.percent(50)) {
                            (false, _) => Lot::Passes,
                            (true, true) => Lot::CutBefore,
                            (true, false) => Lot::CutAfter,
                        }
                    };
                    carry(came, &port, &counts, lot);
                });
            }
        });
        Self { base, behind, counted }
    }

    /// Where the program is now.
    pub fn leads_to(&self, port: u16) {
        self.behind.store(port, Ordering::Relaxed);
    }

    /// How many requests it carried, and how many of them it cut before and after they arrived.
    pub fn counts(&self) -> (usize, usize, usize) {
        let of = |count: &AtomicUsize| count.load(Ordering::Relaxed);
        (of(&self.counted.requests), of(&self.counted.before), of(&self.counted.after))
    }
}

/// Carries one request and its answer. A connection is used for one request alone, so that each has a lot of its own.
fn carry(mut came: TcpStream, port: &AtomicU16, counts: &Counted, lot: impl FnOnce() -> Lot) -> Option<()> {
    let request = whole(&mut came)?;
    let lot = lot();
    if lot == Lot::CutBefore {
        counts.before.fetch_add(1, Ordering::Relaxed);
        return None;
    }
    let address = SocketAddr::from(([127, 0, 0, 1], port.load(Ordering::Relaxed)));
    let mut on = TcpStream::connect(address).ok()?;
    on.write_all(&request).ok()?;
    let mut part = [0; 1 << 14];
    if lot == Lot::CutAfter {
        // Once something comes back, it was carried out.
        on.read_exact(&mut [0]).ok()?;
        counts.after.fetch_add(1, Ordering::Relaxed);
        return None;
    }
    // Whoever asked and left is told no more.
    let (gone, other) = (came.try_clone().ok()?, on.try_clone().ok()?);
    thread::spawn(move || {
        (&gone).read_exact(&mut [0]).ok();
        other.shutdown(Shutdown::Both).ok();
    });
    // To its end, whoever ends it: also a program that was killed in the middle of an answer.
    while let Some(count) = on.read(&mut part).ok().filter(|count| *count > 0) {
        if came.write_all(&part[..count]).is_err() {
            break;
        }
    }
    came.shutdown(Shutdown::Both).ok();
    Some(())
}

/// A whole request, told to be the last of its connection.
fn whole(came: &mut TcpStream) -> Option<Vec<u8>> {
    let (mut read, mut part) = (Vec::new(), [0; 1 << 12]);
    let head = loop {
        if let Some(at) = read.windows(4).position(|four| four == b"\r\n\r\n") {
            break at;
        }
        let count = came.read(&mut part).ok().filter(|count| *count > 0)?;
        read.extend_from_slice(&part[..count]);
    };
    let text = String::from_utf8_lossy(&read[..head]).into_owned();
    let of = |name: &str| {
        let mut lines = text.lines().filter_map(|line| line.split_once(':'));
        lines.find(|(own, _)| own.eq_ignore_ascii_case(name)).map(|(_, value)| value.trim().to_owned())
    };
    let length: usize = of("content-length").and_then(|length| length.parse().ok()).unwrap_or(0);
    let mut body = read.split_off(head + 4);
    while body.len() < length {
        let count = came.read(&mut part).ok().filter(|count| *count > 0)?;
        body.extend_from_slice(&part[..count]);
    }
    let kept = text.lines().filter(|line| !line.to_ascii_lowercase().starts_with("connection:"));
    let mut request = kept.collect::<Vec<_>>().join("\r\n").into_bytes();
    request.extend_from_slice(b"\r\nConnection: close\r\n\r\n");
    request.extend_from_slice(&body);
    Some(request)
}
