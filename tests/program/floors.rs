//! The floors of the engine, and no circle of files: a file may use what lies below it, or beside it, and nothing that
//! uses it.

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// From the ground up. A room is a folder of `src/engine`, or one file.
const FLOORS: [&[&str]; 9] = [
    &["vocabulary"],
    &["scenario"],
    &["state"],
    &["value"],
    &["table", "time"],
    &["outcome"],
    &["orders"],
    &["view"],
    &["game"],
];

/// The crates whose files must not import each other in a circle.
const CLEAR: [&str; 15] = [
    "bench", "class", "commands", "counsel", "desktop", "engine", "hub", "record", "report", "scenario", "solo",
    "study", "team", "ui", "words",
];

/// Longest file, in lines, without the tests at its end.
const LONGEST: usize = 400;

fn floor(room: &str) -> Option<usize> {
    FLOORS.iter().position(|rooms| rooms.contains(&room))
}

fn sources(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(name)
}

/// Every file of the program in a folder, by its path inside it without `.rs`; tests and benchmarks are none.
fn files(root: &Path) -> BTreeMap<String, String> {
    fn walk(root: &Path, folder: &Path, found: &mut BTreeMap<String, String>) {
        for entry in fs::read_dir(folder).unwrap() {
            let path = entry.unwrap().path();
            let inside = path.strip_prefix(root).unwrap().to_string_lossy().replace('\\', "/");
            if path.is_dir() {
                if !["tests", "benches"].iter().any(|folder| path.ends_with(folder)) {
                    walk(root, &path, found);
                }
            } else if let Some(name) = inside.strip_suffix(".rs") {
                found.insert(name.to_owned(), fs::read_to_string(&path).unwrap());
            }
        }
    }
    let mut found = BTreeMap::new();
    walk(root, root, &mut found);
    assert!(!found.is_empty(), "no file of the program under {}", root.display());
    found
}

/// A text without the tests at its end.
fn before_tests(text: &str) -> &str {
    let tests = ["#[cfg(test)]", "#[cfg(all(test"].iter().filter_map(|mark| text.find(mark)).min();
    &text[..tests.unwrap_or(text.len())]
}

/// A text without its comments and without the tests at its end.
fn code(text: &str) -> String {
    before_tests(text).lines().filter(|line| !line.trim_start().starts_with("//")).collect::<Vec<_>>().join("\n")
}

/// Every path that a `use` names, with its lists taken apart.
fn spelled_out(tree: &str) -> Vec<String> {
    let tree = tree.trim();
    let Some(open) = tree.find('{') else {
        return vec![tree.split(" as ").next().unwrap_or_default().trim().to_owned()];
    };
    let (before, inside) = (&tree[..open], &tree[open + 1..tree.rfind('}').unwrap_or(tree.len())]);
    let (mut deep, mut from, mut parts) = (0, 0, Vec::new());
    for (at, letter) in inside.char_indices() {
        match letter {
            '{' => deep += 1,
            '}' => deep -= 1,
            ',' if deep == 0 => {
                parts.push(&inside[from..at]);
                from = at + 1;
            }
            _ => {}
        }
    }
    parts.push(&inside[from..]);
    let named = parts.into_iter().filter(|part| !part.trim().is_empty());
    named.flat_map(spelled_out).map(|rest| format!("{before}{}", if rest == "self" { "" } else { &rest })).collect()
}

/// Every path of a text that may lead to another file of its crate: in `use` lists, and spelled out in the code.
fn paths(text: &str, children: &[&str]) -> Vec<String> {
    let is_word = |letter: char| letter.is_alphanumeric() || letter == '_' || letter == ':';
    let (mut found, mut rest) = (Vec::new(), String::new());
    let mut lines = text.lines();
    while let Some(line) = lines.next() {
        let said = line.trim_start();
        let public = said.strip_prefix("pub").and_then(|more| more.split_once(' ')).map(|(_, more)| more);
        let Some(tree) = public.unwrap_or(said).strip_prefix("use ") else {
            rest.push_str(line);
            rest.push('\n');
            continue;
        };
        let mut tree = tree.to_owned();
        while !tree.contains(';') {
            tree.push_str(lines.next().unwrap_or(";"));
        }
        found.extend(spelled_out(tree.split(';').next().unwrap_or_default()));
    }
    found.extend(rest.split(|letter: char| !is_word(letter)).filter(|word| word.contains("::")).map(str::to_owned));
    let leads = |path: &String| {
        let first = path.split("::").next().unwrap_or_default();
        ["crate", "super", "self"].contains(&first) || children.contains(&first)
    };
    found.into_iter().filter(leads).collect()
}

/// The modules that a file declares.
fn children(text: &str) -> Vec<&str> {
    let declared = text.lines().filter_map(|line| line.trim().strip_suffix(';'));
    declared.filter_map(|line| line.rsplit_once("mod ").map(|(_, name)| name)).collect()
}

/// The module that a file is.
fn module(file: &str) -> Vec<&str> {
    let mut parts: Vec<&str> = file.split('/').collect();
    if ["mod", "lib", "main"].contains(parts.last().unwrap_or(&"")) {
        parts.pop();
    }
    parts
}

/// Which files of a crate each one of them uses.
fn imports(files: &BTreeMap<String, String>) -> BTreeMap<&str, BTreeSet<&str>> {
    let homes: BTreeMap<Vec<&str>, &str> = files.keys().map(|file| (module(file), file.as_str())).collect();
    let mut graph = BTreeMap::new();
    for (file, text) in files {
        let text = code(text);
        let own = module(file);
        let mut used = BTreeSet::new();
        for path in paths(&text, &children(&text)) {
            let mut at: Vec<&str> = own.clone();
            let mut parts = path.split("::").peekable();
            match parts.peek() {
                Some(&"crate") => {
                    at.clear();
                    parts.next();
                }
                Some(&"self") => {
                    parts.next();
                }
                _ => {}
            }
            while parts.peek() == Some(&"super") {
                at.pop();
                parts.next();
            }
            for part in parts {
                at.push(part);
                if !homes.contains_key(&at) {
                    at.pop();
                    break;
                }
            }
            if let Some(home) = homes.get(&at).filter(|home| **home != file) {
                used.insert(*home);
            }
        }
        graph.insert(file.as_str(), used);
    }
    graph
}

/// What is left of a graph when everything that lies on no circle is taken away: `a -> b`, line by line.
fn circles(mut graph: BTreeMap<&str, BTreeSet<&str>>) -> Vec<String> {
    loop {
        let used: BTreeSet<&str> = graph.values().flatten().copied().collect();
        let before = graph.len();
        graph.retain(|file, uses| !uses.is_empty() && used.contains(file));
        if graph.len() == before {
            break;
        }
        let left: BTreeSet<&str> = graph.keys().copied().collect();
        graph.values_mut().for_each(|uses| uses.retain(|one| left.contains(one)));
    }
    graph.iter().flat_map(|(file, uses)| uses.iter().map(move |used| format!("{file} -> {used}"))).collect()
}

#[test]
fn no_room_of_the_engine_looks_up() {
    let (mut wrong, mut seen) = (Vec::new(), 0);
    let files = files(&sources("engine"));
    for (file, uses) in imports(&files) {
        let room = |file: &str| file.split('/').next().unwrap_or_default().to_owned();
        let own = room(file);
        if own == "lib" {
            continue;
        }
        let Some(stands) = floor(&own) else {
            wrong.push(format!("{file} stands on no floor"));
            continue;
        };
        for used in uses {
            seen += 1;
            match floor(&room(used)) {
                Some(below) if below < stands || room(used) == own => {}
                Some(_) => wrong.push(format!("{file} (floor {}) uses {used}", stands + 1)),
                None => wrong.push(format!("{file} uses {used}, which stands on no floor")),
            }
        }
    }
    assert!(seen > 50, "only {seen} uses were found; are they written otherwise now?");
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn no_files_import_each_other_in_a_circle() {
    for name in CLEAR {
        let files = match name {
            // The program's own crate is `src/main.rs` with what stands in this folder.
            "commands" => files(&sources("")).into_iter().filter(|(file, _)| file.starts_with(name)).collect(),
            _ => files(&sources(name)),
        };
        let graph = imports(&files);
        let edges: usize = graph.values().map(BTreeSet::len).sum();
        assert!(edges >= files.len() / 2, "{name}: only {edges} uses between {} files were found", files.len());
        let circles = circles(graph);
        assert!(circles.is_empty(), "{name}:\n{}", circles.join("\n"));
    }
}

#[test]
fn no_file_is_too_long_to_be_read_at_a_sitting() {
    let long: Vec<String> = files(&sources(""))
        .into_iter()
        .map(|(file, text)| (before_tests(&text).lines().count(), file))
        .filter(|(lines, _)| *lines > LONGEST)
        .map(|(lines, file)| format!("{file}: {lines} lines"))
        .collect();
    assert!(long.is_empty(), "{}", long.join("\n"));
}

#[test]
fn the_reader_sees_every_kind_of_use() {
    let given = |text: &[(&str, &str)]| -> BTreeMap<String, String> {
        text.iter().map(|(file, text)| ((*file).to_owned(), (*text).to_owned())).collect()
    };
    let files = given(&[
        ("lib", "mod a;\nmod b;\npub use a::{one::X, Y};\n"),
        ("a/mod", "//! crate::b::no\nmod one;\nmod two;\npub use one::X;\n"),
        ("a/one", "use super::two::{Z as Q};\nfn f() -> crate::b::B { B }\n"),
        ("a/two", "use crate::{b::B, a};\n#[cfg(test)]\nmod tests { use crate::b::C; }\n"),
        ("b", "pub(crate) use crate::a::{\n    self, one,\n};\n"),
    ]);
    let graph = imports(&files);
    let of = |file: &str| graph[file].iter().copied().collect::<Vec<_>>();
    assert_eq!(of("lib"), ["a/mod", "a/one"]);
    assert_eq!(of("a/mod"), ["a/one"]);
    assert_eq!(of("a/one"), ["a/two", "b"]);
    assert_eq!(of("a/two"), ["a/mod", "b"]);
    assert_eq!(of("b"), ["a/mod", "a/one"]);
    let circle = circles(graph);
    assert!(
        circle.contains(&"a/one -> b".to_owned()) && !circle.iter().any(|line| line.starts_with("lib")),
        "{circle:?}"
    );
}

#[test]
fn what_lies_on_no_circle_is_not_blamed() {
    let graph = [("a", vec!["b"]), ("b", vec!["c"]), ("c", vec!["b", "d"]), ("d", vec![])];
    let graph = graph.into_iter().map(|(file, uses)| (file, uses.into_iter().collect())).collect();
    assert_eq!(circles(graph), ["b -> c", "c -> b"]);
}
