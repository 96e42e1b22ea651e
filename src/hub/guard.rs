//! Who is let in at all: addresses that are meant, forms that come from our own pages, codes that are not guessed.

use std::net::{IpAddr, SocketAddr};
use std::time::{Duration, Instant};

use axum::http::header::{FORWARDED, HOST, ORIGIN};
use axum::http::{HeaderMap, Method};

/// How long a wrong code makes its sender wait, for each wrong one of late; and the longest wait.
const WAIT: Duration = Duration::from_millis(400);
const LONGEST_WAIT: u32 = 10;

/// How long a wrong code is remembered.
const MEMORY: Duration = Duration::from_mins(1);

/// Headers by which a proxy says that it is one.
const OF_PROXIES: [&str; 4] = ["forwarded", "x-forwarded-for", "x-real-ip", "via"];

/// True for a host that this server is meant by: a number, this machine, a name of the local network, or one that was named.
/// Anything else may be a page elsewhere whose name was bent to this address.
pub(crate) fn meant(host: &str, named: &[String]) -> bool {
    let bare = host.rsplit_once(':').filter(|(_, port)| port.bytes().all(|byte| byte.is_ascii_digit()));
    let name = bare.map_or(host, |(name, _)| name).trim_matches(['[', ']']).to_ascii_lowercase();
    name == "localhost"
        || name.parse::<IpAddr>().is_ok()
        || name.rsplit('.').next() == Some("local")
        || named.iter().any(|own| own.eq_ignore_ascii_case(&name))
}

/// Whether a request is to be heard: its host is meant, and a form comes from a page of the same host.
pub(crate) fn heard(method: &Method, headers: &HeaderMap, named: &[String]) -> bool {
    let text = |name| headers.get(name).and_then(|value| value.to_str().ok());
    let Some(host) = text(HOST) else { return false };
    if !meant(host, named) {
        return false;
    }
    if matches!(*method, Method::GET | Method::HEAD) {
        return true;
    }
    // A browser says where a form was; one that says nothing is old, and its cookie is kept from other pages anyway.
    let from = headers.get(ORIGIN).map(|value| value.to_str().unwrap_or_default());
    from.is_none_or(|from| from.split_once("://").is_some_and(|(_, from)| from.eq_ignore_ascii_case(host)))
}

/// True for a request from this machine itself, and not from a proxy on it.
pub(crate) fn from_here(peer: SocketAddr, headers: &HeaderMap) -> bool {
    let proxied = headers.contains_key(FORWARDED) || OF_PROXIES.iter().any(|name| headers.contains_key(*name));
    peer.ip().to_canonical().is_loopback() && !proxied
}

/// Wrong codes of late.
#[derive(Debug, Default)]
pub(crate) struct Wrong {
    at: Vec<Instant>,
}

impl Wrong {
    /// Takes note of a wrong code; how long its sender waits for the answer.
    pub(crate) fn note(&mut self) -> Duration {
        let now = Instant::now();
        self.at.retain(|at| now.duration_since(*at) < MEMORY);
        self.at.push(now);
        let count = u32::try_from(self.at.len()).unwrap_or(LONGEST_WAIT);
        WAIT * count.min(LONGEST_WAIT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn hosts_that_are_meant() {
        let named = ["class.example.edu".to_owned()];
        for host in
            ["127.0.0.1:8080", "192.168.1.7", "[::1]:80", "localhost:9", "laptop.local", "Class.Example.EDU:443"]
        {
            assert!(meant(host, &named), "{host}");
        }
        for host in ["evil.example", "class.example.edu.evil.example", "localhost.evil.example:80", ""] {
            assert!(!meant(host, &named), "{host}");
        }
    }

    #[test]
    fn forms_from_elsewhere_are_not_heard() {
        let told = |method: &Method, pairs: &[(&'static str, &'static str)]| {
            let mut headers = HeaderMap::new();
            for (name, value) in pairs {
                headers.insert(*name, value.parse().unwrap());
            }
            heard(method, &headers, &[])
        };
        let host = ("host", "10.0.0.2:8000");
        assert!(told(&Method::POST, &[host, ("origin", "http://10.0.0.2:8000")]));
        assert!(told(&Method::POST, &[host]));
        for origin in ["http://10.0.0.2", "http://evil.example", "null", "http://10.0.0.2:8000.evil.example"] {
            assert!(!told(&Method::POST, &[host, ("origin", origin)]), "{origin}");
        }
        assert!(told(&Method::GET, &[host, ("origin", "http://evil.example")]));
        assert!(!told(&Method::GET, &[("host", "evil.example")]));
        assert!(!told(&Method::GET, &[]));
    }

    #[test]
    fn a_proxy_on_this_machine_is_not_this_machine() {
        let mut headers = HeaderMap::new();
        let own: SocketAddr = "127.0.0.1:5000".parse().unwrap();
        assert!(from_here(own, &headers));
        assert!(from_here("[::ffff:127.0.0.1]:5000".parse().unwrap(), &headers));
        assert!(!from_here("192.168.0.3:5000".parse().unwrap(), &headers));
        headers.insert("x-forwarded-for", "192.168.0.3".parse().unwrap());
        assert!(!from_here(own, &headers));
    }

    #[test]
    fn each_wrong_code_makes_the_next_one_slower() {
        let mut wrong = Wrong::default();
        let waits: Vec<Duration> = (0..20).map(|_| wrong.note()).collect();
        assert!(waits.windows(2).all(|pair| pair[0] <= pair[1]));
        assert_eq!((waits[0], waits[19]), (WAIT, WAIT * LONGEST_WAIT));
    }
}
