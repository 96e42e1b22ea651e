//! A file of translations as it is written: its fields and records in their form, with the comments that stood at them.

use crate::reading::Node;
use crate::translate::comments::Comments;
use crate::translate::entry::Entry;

/// How far in the fields of the file stand, its records, and their fields.
const FIELD: &str = "    ";
const RECORD: &str = "        ";
const INSIDE: &str = "            ";

/// A file on its way.
pub(super) struct Sheet<'a> {
    out: String,
    comments: &'a Comments<'a>,
    /// The file as it was, where it is written again.
    before: Option<(&'a str, &'a Node)>,
}

impl<'a> Sheet<'a> {
    /// A file that was not there.
    pub(super) fn new(head: &str, comments: &'a Comments<'a>, name: &str, briefing_of: &str) -> Self {
        let mut sheet = Self { out: head.to_owned(), comments, before: None };
        sheet.begin(name, briefing_of);
        sheet
    }

    /// A file that was there, with its head as it was.
    pub(super) fn again(
        text: &'a str,
        root: &'a Node,
        comments: &'a Comments<'a>,
        name: &str,
        briefing_of: &str,
    ) -> Self {
        let mut head = text[..root.span.start].to_owned();
        let blank = head.trim_end_matches([' ', '\t']).len();
        if head[..blank].is_empty() || head[..blank].ends_with('\n') {
            head.truncate(blank);
        }
        let mut sheet = Self { out: head, comments, before: Some((text, root)) };
        sheet.begin(name, briefing_of);
        sheet
    }

    fn begin(&mut self, name: &str, briefing_of: &str) {
        let (comments, root) = (self.comments, self.before.map(|(_, root)| root));
        self.line("", "(", root.map_or(&[], |root| comments.opened(root.span.start)));
        for (field, text) in [("name", name), ("briefing_of", briefing_of)] {
            let at = self.place(field);
            self.lines(FIELD, at.map_or(&[], |at| comments.above(at)));
            let line = format!("{field}: {},", quoted(text));
            self.line(FIELD, &line, at.map_or(&[], |at| comments.behind(at)));
        }
        let at = self.place("texts");
        self.lines(FIELD, at.map_or(&[], |at| comments.above(at)));
        let list = self.list();
        self.line(FIELD, "texts: [", list.map_or(&[], |list| comments.opened(list)));
    }

    /// Writes a record, with the comments of the one that it was.
    pub(super) fn entry(&mut self, entry: &Entry, was: Option<&Node>) {
        let comments = self.comments;
        let of = |place: fn(&'a Comments<'a>, usize) -> &'a [&'a str]| {
            was.map_or(&[][..], |was| place(comments, was.span.start))
        };
        self.lines(RECORD, of(Comments::above));
        self.line(RECORD, "(", of(Comments::opened));
        let Entry { key, was: older, of: original, text } = entry;
        // The comments at a field that is no longer there stand above the next one.
        let mut left: Vec<&str> = Vec::new();
        for (field, value) in
            [("key", Some(key)), ("was", older.as_ref()), ("of", Some(original)), ("text", Some(text))]
        {
            let at = was.and_then(|was| was.fields().iter().find(|one| one.key == field));
            let at = at.map(|field| field.key_span.start);
            let (above, behind) = at.map_or((&[][..], &[][..]), |at| (comments.above(at), comments.behind(at)));
            left.extend(above);
            let Some(value) = value else {
                left.extend(behind);
                continue;
            };
            self.lines(INSIDE, &left);
            left.clear();
            self.line(INSIDE, &format!("{field}: {},", quoted(value)), behind);
        }
        self.lines(INSIDE, of(Comments::closing));
        self.line(RECORD, "),", of(Comments::behind));
    }

    /// The whole file, with the ends of lines that it had.
    pub(super) fn finish(mut self) -> String {
        let comments = self.comments;
        let (list, texts) = (self.list(), self.place("texts"));
        self.lines(RECORD, list.map_or(&[], |list| comments.closing(list)));
        self.line(FIELD, "],", texts.map_or(&[], |at| comments.behind(at)));
        let Some((text, root)) = self.before else { return self.out + ")\n" };
        self.lines(FIELD, comments.closing(root.span.start));
        self.out.push(')');
        self.out.push_str(text[root.span.end..].trim_end());
        self.out.push('\n');
        if text.contains("\r\n") { self.out.replace("\r\n", "\n").replace('\n', "\r\n") } else { self.out }
    }

    /// Where a field of the file stood.
    fn place(&self, name: &str) -> Option<usize> {
        let (_, root) = self.before?;
        root.fields().iter().find(|field| field.key == name).map(|field| field.key_span.start)
    }

    /// Where the list of the records stood.
    fn list(&self) -> Option<usize> {
        self.before?.1.reach(&["texts"]).map(|list| list.span.start)
    }

    fn lines(&mut self, indent: &str, comments: &[&str]) {
        for comment in comments {
            self.line(indent, comment, &[]);
        }
    }

    fn line(&mut self, indent: &str, what: &str, behind: &[&str]) {
        self.out.push_str(indent);
        self.out.push_str(what);
        for comment in behind {
            self.out.push(' ');
            self.out.push_str(comment);
        }
        self.out.push('\n');
    }
}

/// A text as it stands in a file.
fn quoted(text: &str) -> String {
    let mut out = String::from("\"");
    for letter in text.chars() {
        match letter {
            '"' | '\\' => out.extend(['\\', letter]),
            '\n' => out.push_str("\\n"),
            '\r' => out.push_str("\\r"),
            '\t' => out.push_str("\\t"),
            other => out.push(other),
        }
    }
    out + "\""
}
