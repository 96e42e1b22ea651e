//! A class at an address: what a server knows beside the class itself.

use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use qrcode::QrCode;
use qrcode::render::svg;

use crate::guard::Wrong;
use crate::hub::Hub;

/// A class at an address.
#[derive(Debug)]
pub struct Site {
    hub: Arc<Hub>,
    /// Hosts that it is meant by, beside numbers and names of the local network.
    names: Vec<String>,
    /// Where teams join.
    address: String,
    /// That as a picture.
    qr: String,
    wrong: Mutex<Wrong>,
}

impl Site {
    /// A class at an address by which teams reach it.
    #[must_use]
    pub fn new(hub: Arc<Hub>, address: String, names: Vec<String>) -> Arc<Self> {
        let qr = QrCode::new(address.as_bytes()).map(|code| {
            let drawn = code.render::<svg::Color<'_>>().min_dimensions(200, 200).build();
            // In a page, what stands before the picture itself is in the way.
            drawn.find("<svg").map_or_else(String::new, |at| drawn[at..].to_owned())
        });
        Arc::new(Self { hub, names, address, qr: qr.unwrap_or_default(), wrong: Mutex::default() })
    }

    pub(crate) fn hub(&self) -> &Arc<Hub> {
        &self.hub
    }

    pub(crate) fn names(&self) -> &[String] {
        &self.names
    }

    /// The address at which teams join.
    #[must_use]
    pub fn address(&self) -> &str {
        &self.address
    }

    pub(crate) fn qr(&self) -> &str {
        &self.qr
    }

    pub(crate) fn wrong_code(&self) -> Duration {
        self.wrong.lock().unwrap_or_else(PoisonError::into_inner).note()
    }
}
