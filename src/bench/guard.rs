//! Who is answered: browsers of this machine that asked for it by its own name. A page elsewhere whose name was bent to this
//! address is not, nor a form of such a page.

use axum::http::header::{HOST, ORIGIN};
use axum::http::{HeaderMap, Method};

/// Whether a request is to be heard.
pub(crate) fn heard(method: &Method, headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = text(HOST) else { return false };
    let name = host.rsplit_once(':').map_or(host, |(name, port)| if port.ends_with(']') { host } else { name });
    if !["localhost", "127.0.0.1", "[::1]"].contains(&name) {
        return false;
    }
    if matches!(*method, Method::GET | Method::HEAD) {
        return true;
    }
    // A browser says where a form was. One that says nothing is none, and a program of this machine may do what its user may.
    let from = headers.get(ORIGIN).map(|value| value.to_str().unwrap_or_default());
    from.is_none_or(|from| from.split_once("://").is_some_and(|(_, from)| from.eq_ignore_ascii_case(host)))
}

#[cfg(test)]
mod tests {
    #![allow(clippy::unwrap_used, reason = "a test fails by panicking")]

    use super::*;

    fn heard_from(method: &Method, host: &str, origin: Option<&str>) -> bool {
        let mut headers = HeaderMap::new();
        headers.insert(HOST, host.parse().unwrap());
        if let Some(origin) = origin {
            headers.insert(ORIGIN, origin.parse().unwrap());
        }
        heard(method, &headers)
    }

    #[test]
    fn only_this_machine_is_answered_and_only_by_its_own_name() {
        for host in ["localhost:8090", "127.0.0.1:8090", "[::1]:8090", "localhost", "[::1]"] {
            assert!(heard_from(&Method::GET, host, None), "{host}");
            assert!(heard_from(&Method::POST, host, Some(&format!("http://{host}"))), "{host}");
            assert!(!heard_from(&Method::POST, host, Some("http://elsewhere.example")), "{host}");
            assert!(!heard_from(&Method::POST, host, Some("null")), "{host}");
        }
        for host in ["elsewhere.example", "localhost.elsewhere.example:8090", "192.0.2.7:8090", ""] {
            assert!(!heard_from(&Method::GET, host, None), "{host}");
        }
        assert!(!heard(&Method::GET, &HeaderMap::new()));
    }
}
