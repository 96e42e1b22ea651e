//! Which device asks: by its one cookie, which holds a number drawn by lot and nothing else.

use axum::http::HeaderMap;
use axum::http::header::COOKIE;
use cookie::time::Duration;
use cookie::{Cookie, SameSite};
use wedge_class::{Device, digits};

use crate::error::HubError;

/// The name of the cookie.
const NAME: &str = "wedge";

/// Digits of its number.
const DIGITS: usize = 32;

/// Who asks, and the cookie that it is given if it has none yet.
#[derive(Clone, Debug)]
pub(crate) struct Asker {
    /// The device.
    pub device: Device,
    /// A cookie to be set.
    pub fresh: Option<String>,
}

impl Asker {
    /// Who asks with these headers; one without a cookie is given one.
    pub(crate) fn of(headers: &HeaderMap) -> Result<Self, HubError> {
        if let Some(number) = known(headers) {
            return Ok(Self { device: device(&number), fresh: None });
        }
        let mut bytes = [0; DIGITS / 2];
        getrandom::fill(&mut bytes)?;
        let number = digits(&bytes);
        let cookie = Cookie::build((NAME, number.clone()))
            .path("/")
            .http_only(true)
            .same_site(SameSite::Lax)
            .max_age(Duration::days(2));
        Ok(Self { device: device(&number), fresh: Some(cookie.to_string()) })
    }
}

/// The number in the cookie of a request, if it is one.
fn known(headers: &HeaderMap) -> Option<String> {
    let cookies = headers.get_all(COOKIE).iter().filter_map(|value| value.to_str().ok());
    let mut all = cookies.flat_map(|text| Cookie::split_parse(text.to_owned()).filter_map(Result::ok));
    let number = all.find(|cookie| cookie.name() == NAME)?.value().to_owned();
    let whole = number.len() == DIGITS && number.bytes().all(|byte| byte.is_ascii_hexdigit());
    whole.then_some(number)
}

/// What a device is called in the log: from it nobody finds the cookie.
fn device(number: &str) -> Device {
    let hash = blake3::derive_key("wedge device 1", number.as_bytes());
    Device(digits(&hash[..8]))
}
