//! How everything that a scenario's files can hold looks in one: found in those that there are, by the form of the files.

use std::collections::BTreeMap;
use std::path::Path;

use wedge_scenario::Files;

use crate::forms::{Form, Forms, Shape};

/// What was found, by the record or set of words and the name of the field or word.
pub type Examples = BTreeMap<(String, String), String>;

/// Longest example.
const LONGEST: usize = 110;

/// A piece of a file.
struct Node<'a> {
    text: &'a str,
    /// The word before its brackets, or the whole of a word or number.
    name: &'a str,
    /// What stands in the brackets; keys are empty where there are none.
    inside: Vec<(&'a str, Node<'a>)>,
}

/// Reads a file that is known to be well written.
struct Reader<'a> {
    text: &'a str,
    at: usize,
}

impl<'a> Reader<'a> {
    fn skip(&mut self) {
        loop {
            let rest = &self.text[self.at..];
            let blank = rest.len() - rest.trim_start_matches([' ', '\n', '\t', '\r', ',']).len();
            self.at += blank;
            if self.text[self.at..].starts_with("//") {
                self.at += self.text[self.at..].find('\n').unwrap_or(self.text.len() - self.at);
            } else if blank == 0 {
                return;
            }
        }
    }

    fn word(&mut self) -> &'a str {
        let rest = &self.text[self.at..];
        let length = if let Some(inside) = rest.strip_prefix('"') {
            let mut escaped = false;
            let end = inside.find(|c| {
                let ends = c == '"' && !escaped;
                escaped = c == '\\' && !escaped;
                ends
            });
            end.unwrap() + 2
        } else {
            rest.find(|c: char| !(c.is_alphanumeric() || "_+-.".contains(c))).unwrap_or(rest.len())
        };
        self.at += length;
        &rest[..length]
    }

    fn node(&mut self) -> Node<'a> {
        self.skip();
        let from = self.at;
        let name = self.word();
        let mut inside = Vec::new();
        if !name.starts_with('"') && self.text[self.at..].starts_with(['(', '[', '{']) {
            self.at += 1;
            loop {
                self.skip();
                if self.text[self.at..].starts_with([')', ']', '}']) {
                    self.at += 1;
                    break;
                }
                let node = self.node();
                self.skip();
                if self.text[self.at..].starts_with(':') {
                    self.at += 1;
                    let value = self.node();
                    inside.push((node.text, value));
                } else {
                    inside.push(("", node));
                }
            }
        }
        assert!(self.at > from, "nothing can be read at {:?}", &self.text[from..(from + 40).min(self.text.len())]);
        Node { text: &self.text[from..self.at], name, inside }
    }
}

/// A piece on one line and without comments.
fn flat(text: &str) -> String {
    let mut out = String::new();
    let mut in_text = false;
    for line in text.lines() {
        let mut before = ' ';
        for (at, c) in line.char_indices() {
            if c == '"' && before != '\\' {
                in_text = !in_text;
            }
            if !in_text && line[at..].starts_with("//") {
                break;
            }
            before = c;
            out.push(c);
        }
        out.push(' ');
    }
    let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
    ["(", "["]
        .iter()
        .fold(out, |out, open| out.replace(&format!("{open} "), open))
        .replace(", )", ")")
        .replace(", ]", "]")
        .replace(" )", ")")
        .replace(" ]", "]")
}

struct Finder<'a> {
    forms: &'a Forms,
    found: Examples,
}

impl Finder<'_> {
    /// Keeps the first that is short, and until there is one the shortest.
    fn keep(&mut self, of: &str, name: &str, text: &str) {
        let text = flat(text);
        let kept = self.found.entry((of.to_owned(), name.to_owned())).or_insert_with(|| text.clone());
        if kept.chars().count() > LONGEST && text.chars().count() < kept.chars().count() {
            *kept = text;
        }
    }

    /// Looks through a value; `stands` is how a bare word in it stands.
    fn walk(&mut self, form: &Form, node: &Node<'_>, stands: &str) {
        match form {
            Form::Plain(_) => {}
            Form::List(of) | Form::Table(of) => node.inside.iter().for_each(|(_, one)| self.walk(of, one, one.text)),
            Form::Pair(parts) => {
                parts.iter().zip(&node.inside).for_each(|(part, (_, one))| self.walk(part, one, one.text));
            }
            Form::Named(name) => match &self.forms.get(name).shape {
                Shape::Record(fields) => {
                    for (key, value) in &node.inside {
                        let field = fields.iter().find(|field| field.name == *key).expect(key);
                        let example = format!("{key}: {}", value.text);
                        self.keep(name, key, &example);
                        self.walk(&field.of, value, &example);
                    }
                }
                Shape::Words(words) => {
                    let word = words.iter().find(|word| word.name == node.name).expect(node.name);
                    self.keep(name, &word.name, if node.inside.is_empty() { stands } else { node.text });
                    for (key, value) in node.inside.iter().filter(|(key, _)| !key.is_empty()) {
                        let field = word.fields.iter().find(|field| field.name == *key).expect(key);
                        let example = format!("{key}: {}", value.text);
                        self.keep(&format!("{name}.{}", word.name), key, &example);
                        self.walk(&field.of, value, &example);
                    }
                    for (form, (_, value)) in word.holds.iter().zip(&node.inside) {
                        self.walk(form, value, node.text);
                    }
                }
            },
        }
    }
}

/// Looks through the scenario that an author begins with, the fixtures, and those that are shipped, in this order.
pub fn examples(forms: &Forms, root: &Path) -> Examples {
    let mut fixtures: Vec<_> =
        std::fs::read_dir(root.join("tests/fixtures")).unwrap().map(|one| one.unwrap().path()).collect();
    fixtures.sort();
    let fixtures = fixtures.iter().map(|path| Files::read(path).unwrap());
    let mut shipped = Files::shipped();
    shipped.sort_by(|one, other| other.id.cmp(&one.id));
    let mut finder = Finder { forms, found: Examples::new() };
    for files in [Files::template()].into_iter().chain(fixtures).chain(shipped) {
        for (file, form) in &forms.files {
            let Some(text) = files.text(file) else { continue };
            let node = Reader { text, at: 0 }.node();
            finder.walk(form, &node, node.text);
        }
    }
    for text in finder.found.values_mut().filter(|text| text.chars().count() > LONGEST) {
        *text = text.chars().take(LONGEST - 4).collect::<String>() + " ...";
    }
    finder.found
}
