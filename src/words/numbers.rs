//! Numbers as they are written.

/// A share as a whole percentage.
pub(crate) fn percent(share: f64) -> String {
    format!("{:.0}", share * 100.0)
}

/// Most decimals of a percentage.
const MOST_DECIMALS: usize = 6;

/// A share and the mark it is held against, in percent, with as many decimals as it takes to see whether it reaches the mark: what
/// falls just short of 55 is not called 55.
pub(crate) fn beside(share: f64, mark: f64) -> (String, String) {
    let written = |decimals: usize| {
        let of = |value: f64| format!("{:.decimals$}", value * 100.0);
        (of(share), of(mark))
    };
    let apart = |decimals: &usize| share == mark || written(*decimals).0 != written(*decimals).1;
    written((0..MOST_DECIMALS).find(apart).unwrap_or(MOST_DECIMALS))
}

/// A signed number with two decimals and a minus sign that a reader sees.
pub(crate) fn signed(value: f64) -> String {
    let text = format!("{value:+.2}");
    if text == "+0.00" || text == "-0.00" { "0.00".to_owned() } else { text.replace('-', "\u{2212}") }
}

/// A share as a whole percentage with its sign, and a minus that a reader sees.
pub(crate) fn signed_percent(share: f64) -> String {
    let text = format!("{:+.0}", share * 100.0);
    if text == "+0" || text == "-0" { "0".to_owned() } else { text.replace('-', "\u{2212}") }
}

/// A count of people or things, in whole numbers; from a thousand on to the nearest hundred, since nothing that is counted here is
/// known better, and with its thousands apart.
pub(crate) fn count(value: f64) -> String {
    if value < 1000.0 {
        return format!("{value:.0}");
    }
    let digits = format!("{:.0}", (value / 100.0).round() * 100.0);
    let (head, tail) = digits.split_at(digits.len() % 3);
    let groups = tail.as_bytes().chunks(3).map(|group| String::from_utf8_lossy(group).into_owned());
    let parts: Vec<String> = Some(head.to_owned()).filter(|head| !head.is_empty()).into_iter().chain(groups).collect();
    parts.join(",")
}

#[cfg(test)]
mod tests {
    use super::{beside, count};

    #[test]
    fn counts_are_written_as_people_read_them() {
        let of = [0.0, 112.4, 999.0, 1000.0, 12_071.0, 123_456.0, 1_000_000.0].map(count);
        assert_eq!(of, ["0", "112", "999", "1,000", "12,100", "123,500", "1,000,000"]);
    }

    #[test]
    fn what_falls_short_of_a_mark_does_not_look_like_it() {
        let of = |share, mark| beside(share, mark);
        assert_eq!(of(0.5461, 0.55), ("54.6".to_owned(), "55.0".to_owned()));
        assert_eq!(of(0.549_96, 0.55), ("54.996".to_owned(), "55.000".to_owned()));
        assert_eq!(of(0.55, 0.55), ("55".to_owned(), "55".to_owned()));
        assert_eq!(of(0.72, 0.55), ("72".to_owned(), "55".to_owned()));
        assert_eq!(of(0.5504, 0.55), ("55.04".to_owned(), "55.00".to_owned()));
    }
}
