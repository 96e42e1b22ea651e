//! Records of a list that become comments where they stand.

use std::ops::Range;

use crate::reading::Commas;

/// The comments that are made in a text.
pub(super) struct Comments<'a> {
    text: &'a str,
    commas: Commas,
    line_end: &'static str,
    /// Where the last of them ends, if what stands behind it begins a line by now.
    broken: Option<usize>,
}

impl<'a> Comments<'a> {
    /// None yet.
    pub(super) fn of(text: &'a str) -> Self {
        let line_end = if text.contains("\r\n") { "\r\n" } else { "\n" };
        Self { text, commas: Commas::of(text), line_end, broken: None }
    }

    /// The edits that make a comment of a record of a list, and take away the comma behind it. Records of one list come in
    /// their order.
    pub(super) fn make(&mut self, record: &Range<usize>) -> Vec<(Range<usize>, String)> {
        let text = self.text;
        let comma = self.commas.behind(record.end);
        // A comma that stands right behind it goes into the comment with it.
        let beside = comma.as_ref().filter(|comma| text[record.end..comma.start].trim().is_empty());
        let end = beside.map_or(record.end, |comma| comma.end);
        let apart = comma.clone().filter(|comma| comma.start >= end).map(|comma| (comma, String::new()));
        let begins = text[..record.start].rfind('\n').map_or(0, |at| at + 1);
        let behind = text[end..].lines().next().unwrap_or_default().trim();
        let ends_line = behind.is_empty() || behind.starts_with("//");
        let indent: String = text[begins..].chars().take_while(|c| matches!(c, ' ' | '\t')).collect();
        let lines = commented(&text[record.start..end]);
        let comment = if ends_line && text[begins..record.start].trim().is_empty() {
            (record.start..end, lines)
        } else {
            // What stands beside it on its lines gets lines of its own.
            let new_line = format!("{}{indent}", self.line_end);
            let bare = text[..record.start].trim_end_matches([' ', '\t']).len();
            let until = end + text[end..].len() - text[end..].trim_start_matches([' ', '\t']).len();
            let (from, before) = match self.broken {
                Some(broken) if broken == record.start => (broken, ""),
                _ if bare == begins => (record.start, ""),
                _ => (bare, new_line.as_str()),
            };
            let ends = text[until..].is_empty() || text[until..].starts_with(['\r', '\n']);
            self.broken = (!ends).then_some(until);
            (from..until, format!("{before}{lines}{}", if ends { "" } else { &new_line }))
        };
        std::iter::once(comment).chain(apart).collect()
    }
}

/// A text with every line of it a comment, each as far in as it was.
fn commented(text: &str) -> String {
    let line = |line: &str| {
        let bare = line.trim_start_matches([' ', '\t']);
        format!("{}// {bare}", &line[..line.len() - bare.len()])
    };
    text.split('\n').map(line).collect::<Vec<_>>().join("\n")
}
