//! A class without a network: sealed files, the envelope, what comes back, and its debrief. Every rung of the ladder that needs no
//! browser is played to a debrief here.

use std::collections::BTreeSet;
use std::fs;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Instant;

use serde_json::Value;
use wedge_class::{Envelope, TEMPLATE};
use wedge_counsel::ByTheRecord;
use wedge_engine::{Command, TypeId};
use wedge_record::{Session, SessionError, Written};
use wedge_testkit::{Pack, Player, time_goes_on};

use crate::run::{Ran, ran, root, wedge};
use crate::terminal::converse;

/// An exercise of the short scenario for four teams.
const SHORT: &str = r#"(
    format: 1, title: "A short class", scenario: "first-talks", teams: ["Amber", "Birch", "Cedar", "Dune 4"],
    arms: ["chip", "bond"], minutes: [5],
)"#;

/// A session of a file. A program that another test starts may hold its lock for as long as it takes to begin.
fn opened(path: &Path) -> Session {
    loop {
        match Session::resume(path) {
            Ok((session, _)) => return session,
            Err(SessionError::InUse(_)) => std::thread::sleep(std::time::Duration::from_millis(10)),
            Err(other) => panic!("{other}"),
        }
    }
}

/// Plays a session to its end: some orders by lot, then time goes on. What a team does in the window goes the same way.
fn play(path: &Path, lot: u64, orders: usize) {
    let mut session = opened(path);
    // Whatever the lot brings, it states what it believes.
    let mut belief = vec![0; session.pack().types.len()];
    belief[0] = 100;
    session.apply(&Command::Believe(belief)).unwrap();
    let mut player = Player::new(session.pack(), lot);
    for _ in 0..orders {
        if session.game().outcome().is_some() {
            break;
        }
        let order = player.next(session.game());
        session.apply(&order).ok();
    }
    while session.game().outcome().is_none() {
        let order = time_goes_on(session.game());
        session.apply(&order).unwrap();
    }
}

/// A class that was sealed: its folder, and the words that were printed.
fn sealed(folder: &Path, exercise: &str) -> (PathBuf, Vec<String>) {
    let (file, out) = (folder.join("class.ron"), folder.join("sealed"));
    fs::write(&file, exercise).unwrap();
    let done = ran(wedge().arg("seal").arg(&file).arg("--out").arg(&out));
    assert_eq!(done.status, 0, "{}", done.err);
    let words = done.out.trim().strip_prefix("In the envelope: ").unwrap();
    (out, words.split(' ').map(str::to_owned).collect())
}

/// The same, with the files of all teams played.
fn played(folder: &Path, exercise: &str) -> PathBuf {
    let (out, _) = sealed(folder, exercise);
    for (lot, path) in (1..).zip(files(&out.join("teams"))) {
        play(&path, lot, 40);
    }
    out
}

/// What lies in a folder, by name.
fn files(folder: &Path) -> Vec<PathBuf> {
    let mut all: Vec<PathBuf> = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    all.sort();
    all
}

fn names(folder: &Path) -> Vec<String> {
    files(folder).iter().map(|path| path.file_name().unwrap().to_string_lossy().into_owned()).collect()
}

fn debriefed(folder: &Path, out: &Path) -> Ran {
    ran(wedge().arg("debrief").arg(folder).arg("--out").arg(out))
}

/// Every file under a folder, with its text.
fn texts(folder: &Path) -> Vec<(String, String)> {
    let mut all = Vec::new();
    for path in files(folder) {
        if path.is_dir() {
            all.extend(texts(&path));
        } else {
            all.push((path.file_name().unwrap().to_string_lossy().into_owned(), fs::read_to_string(&path).unwrap()));
        }
    }
    all
}

#[test]
fn a_sealed_file_tells_nothing_and_no_two_can_be_held_against_each_other() {
    let temp = tempfile::tempdir().unwrap();
    let (out, words) = sealed(temp.path(), TEMPLATE);
    assert_eq!(names(&out), ["envelope.txt", "exercise.ron", "teams"]);
    let teams = files(&out.join("teams"));
    assert_eq!(names(&out.join("teams"))[..2], ["amber.wedge", "birch.wedge"]);
    // Three teams have each of two types, and all have one luck: whatever is equal among the files is equal among all of them.
    let mut told: Vec<[String; 3]> = Vec::new();
    for path in &teams {
        let text = fs::read_to_string(path).unwrap();
        let lines: Vec<Value> = text.lines().map(|line| serde_json::from_str(line).unwrap()).collect();
        assert_eq!(lines.len(), 2);
        let mut header = lines[0].as_object().unwrap().clone();
        header.remove("scenario").unwrap();
        let header = Value::Object(header);
        assert_eq!(header["of_class"]["words"], words.join(" "));
        for kind in ["chip", "bond", "divided"] {
            assert!(!header.to_string().contains(kind) && !lines[1].to_string().contains(kind), "{kind} is told");
        }
        let text = |value: &Value| value.as_str().unwrap().to_owned();
        told.push([text(&header["sealed_type"]), text(&header["sealed_seed"]), text(&lines[1]["state"])]);
    }
    for at in 0..3 {
        let different: BTreeSet<&String> = told.iter().map(|own| &own[at]).collect();
        assert_eq!(different.len(), teams.len(), "two files are alike in part {at}");
    }
    // What was drawn is what the envelope says, and the words stand for it.
    let envelope = Envelope::parse(&fs::read_to_string(out.join("envelope.txt")).unwrap()).unwrap();
    assert_eq!(envelope.words().to_vec(), words);
    for (path, line) in teams.iter().zip(envelope.sealed().unwrap()) {
        let session = opened(path);
        let game = session.game().clone().open_book();
        let truth = game.truth().unwrap();
        assert_eq!((&session.pack().types[truth.state.kind().at()].id, truth.number), (&line.kind, line.number));
    }
    // It is not sealed again over what was handed out.
    let again = ran(wedge().arg("seal").arg(temp.path().join("class.ron")).arg("--out").arg(&out));
    assert_eq!(again.status, 3);
    assert!(again.err.contains("it is there already; a class that was sealed is not sealed again"), "{}", again.err);
    assert_eq!(envelope.text(), fs::read_to_string(out.join("envelope.txt")).unwrap());
}

#[test]
fn a_team_opens_its_file_where_a_scenario_would_stand() {
    let temp = tempfile::tempdir().unwrap();
    let (out, _) = sealed(temp.path(), SHORT);
    let path = out.join("teams/amber.wedge");
    let done = converse(wedge().arg("text").arg(&path), b"end\nquit\n");
    assert_eq!(done.status, 0, "{}", done.err);
    assert!(fs::read_to_string(&path).unwrap().lines().count() > 2, "its order is kept in its own file");
    let odd = ran(wedge().arg("text").arg(&path).args(["--seed", "1"]));
    assert_eq!(odd.status, 2);
    assert!(odd.err.contains("name it alone to go on with it"), "{}", odd.err);
}

#[test]
fn sealed_files_that_come_back_are_one_class_and_all_of_it_is_the_same_again() {
    let temp = tempfile::tempdir().unwrap();
    let out = played(temp.path(), SHORT);
    let (pages, again) = (temp.path().join("pages"), temp.path().join("again"));
    let done = debriefed(&out, &pages);
    assert_eq!((done.status, done.out.as_str()), (0, ""), "{}", done.err);
    assert_eq!(names(&pages), ["class.html", "decisions.csv", "statements.json", "teams", "teams.csv"]);
    assert_eq!(names(&pages.join("teams")), ["amber.html", "birch.html", "cedar.html", "dune-4.html"]);
    assert_eq!(debriefed(&out, &again).status, 0);
    assert_eq!(texts(&pages), texts(&again), "made again it is another");
    let class = fs::read_to_string(pages.join("class.html")).unwrap();
    for step in 1..=11 {
        assert!(class.contains(&format!("<h2>{step}. ")), "step {step} is missing");
    }
    let envelope = Envelope::parse(&fs::read_to_string(out.join("envelope.txt")).unwrap()).unwrap();
    assert!(class.contains("A short class") && class.contains("Dune 4") && class.contains(&envelope.words().join(" ")));
    assert!(!class.contains("<script") && !class.contains("http:") && !class.contains(" src="));
    // The page of a team is the one that its session gives.
    let own = ran(wedge().arg("debrief").arg(out.join("teams/birch.wedge")).args(["--out", "-"]));
    assert_eq!(own.status, 0);
    assert!(own.out == fs::read_to_string(pages.join("teams/birch.html")).unwrap(), "it is another page");
    // What is there is replaced only when that is asked for, and nothing is half done.
    fs::remove_file(pages.join("teams.csv")).unwrap();
    let kept = debriefed(&out, &pages);
    assert_eq!(kept.status, 3);
    assert!(kept.err.contains("add --replace") && !pages.join("teams.csv").exists(), "{}", kept.err);
    let replaced = ran(wedge().arg("debrief").arg(&out).arg("--replace").arg("--out").arg(&pages));
    assert_eq!(replaced.status, 0, "{}", replaced.err);
    assert_eq!(texts(&pages), texts(&again));
}

/// The rows of a file, each by the head of its columns.
fn rows(path: &Path) -> (Vec<String>, Vec<Vec<String>>) {
    let text = fs::read_to_string(path).unwrap();
    let text = text.strip_prefix('\u{feff}').expect("the mark for spreadsheets");
    let mut reader = csv::Reader::from_reader(text.as_bytes());
    let cells = |row: &csv::StringRecord| row.iter().map(str::to_owned).collect::<Vec<_>>();
    let head = cells(reader.headers().unwrap());
    (head, reader.records().map(|row| cells(&row.unwrap())).collect())
}

#[test]
fn tables_and_statements_say_what_the_sessions_say() {
    let temp = tempfile::tempdir().unwrap();
    let out = played(temp.path(), &SHORT.replace("Amber", "=Amber+1"));
    let pages = temp.path().join("pages");
    assert_eq!(debriefed(&out, &pages).status, 0);
    let (head, decisions) = rows(&pages.join("decisions.csv"));
    assert_eq!(head, ["team", "number", "turn", "date", "order", "in_words"]);
    let (head, teams) = rows(&pages.join("teams.csv"));
    let column = |name: &str| head.iter().position(|own| own == name).unwrap();
    assert_eq!(teams.len(), 4);
    let (mut orders, mut judged) = (0, 0);
    for ((path, row), team) in
        files(&out.join("teams")).iter().zip(&teams).zip(["=Amber+1", "Birch", "Cedar", "Dune 4"])
    {
        let session = opened(path);
        let (game, pack) = (session.game(), session.pack());
        let (truth, outcome) = (game.truth().unwrap(), game.outcome().unwrap());
        orders += truth.orders.len();
        // A cell that begins as a formula does is none.
        let shown = if team.starts_with('=') { format!("'{team}") } else { team.to_owned() };
        assert_eq!(row[column("team")], shown);
        assert_eq!(row[column("tie")], pack.types[outcome.kind.at()].id);
        assert_eq!(row[column("signed_turn")], outcome.signed.map_or_else(String::new, |turn| turn.to_string()));
        assert_eq!(row[column("kept")], format!("{:.4}", outcome.compliance));
        // A belief is scored beside the observer's of the same evidence, or neither is.
        let [own, observer] = ["brier", "brier_of_observer"].map(|name| row[column(name)].parse::<f64>().ok());
        assert_eq!(own.is_some(), observer.is_some());
        if let Some(observer) = observer {
            let review = wedge_counsel::Review::of(game, 1).unwrap();
            let mut stated = BTreeSet::new();
            for (turn, event) in truth.log {
                if matches!(event, wedge_engine::Event::Believed { .. }) {
                    stated.insert(*turn);
                }
            }
            let score = |turn: &u32| -> f64 {
                let mut known = review.learned.iter().filter(|learned| learned.turn <= *turn);
                let shares = &known.next_back().unwrap().shares;
                let so = |at: usize| if at == outcome.kind.at() { 1.0 } else { 0.0 };
                shares.iter().enumerate().map(|(at, share)| (share - so(at)).powi(2)).sum()
            };
            let mean = stated.iter().map(score).sum::<f64>() / stated.len() as f64;
            assert!((observer - mean).abs() < 1e-4, "{observer}, {mean}");
            judged += 1;
        }
        for (issue, spec) in pack.scenario.issue_ids().zip(&pack.issues) {
            let signed = outcome.package.as_ref().map(|package| &spec.options[package.option(issue)]);
            assert_eq!(row[column(&spec.id)], signed.map_or("", |option| option.id.as_str()));
            assert_eq!(row[column(&format!("{}_name", spec.id))], signed.map_or("", |option| option.label.as_str()));
        }
        assert_eq!(decisions.iter().filter(|decision| decision[0] == shown).count(), truth.orders.len());
        let drafts = decisions.iter().filter(|row| row[0] == shown && row[4].starts_with("offer ")).count();
        assert_eq!(row[column("drafts")], drafts.to_string());
    }
    assert_eq!(decisions.len(), orders);
    assert_eq!(judged, 4, "not every team stated a belief");
    let statements: Vec<Value> =
        serde_json::from_str(&fs::read_to_string(pages.join("statements.json")).unwrap()).unwrap();
    let ids: BTreeSet<&str> = statements.iter().map(valid).collect();
    assert_eq!(ids.len(), statements.len(), "two statements have one id");
    let verb = |statement: &Value| statement["verb"]["id"].as_str().unwrap().rsplit('/').next().unwrap().to_owned();
    assert_eq!(statements.iter().filter(|one| verb(one) == "completed").count(), 4);
    let given = decisions.iter().filter(|row| row[4] != "end").count();
    assert_eq!(statements.len(), 8 + given, "a beginning, an end, and every order but that time goes on");
    let all = fs::read_to_string(pages.join("statements.json")).unwrap();
    assert_eq!(all.matches("extension/signed").count(), 4);
    // Read in another language they are the same statements.
    let german = temp.path().join("german");
    let done = ran(wedge().arg("debrief").arg(&out).args(["--language", "de"]).arg("--out").arg(&german));
    assert_eq!(done.status, 0, "{}", done.err);
    let german: Vec<Value> =
        serde_json::from_str(&fs::read_to_string(german.join("statements.json")).unwrap()).unwrap();
    assert_eq!(german.iter().map(|one| one["id"].as_str().unwrap()).collect::<BTreeSet<_>>(), ids);
    let title = &german[0]["object"]["definition"]["name"];
    assert!(title.get("de").is_some() && title.get("en").is_none(), "{title}");
    for team in ["Amber", "Birch", "Cedar", "Dune"] {
        assert!(!all.contains(team), "{team} is named");
    }
}

#[test]
fn where_a_deal_is_in_force_from_the_opening_nothing_is_said_of_signing() {
    let temp = tempfile::tempdir().unwrap();
    let exercise = SHORT.replace("first-talks", "exit-2020").replace(r#"["chip", "bond"]"#, r#"["paid"]"#);
    let pages = temp.path().join("pages");
    assert_eq!(debriefed(&played(temp.path(), &exercise), &pages).status, 0);
    let (head, teams) = rows(&pages.join("teams.csv"));
    assert!(teams.len() == 4 && !head.iter().any(|name| name.contains("signed")), "{head:?}");
    let statements = fs::read_to_string(pages.join("statements.json")).unwrap();
    assert!(statements.contains("extension/kept") && !statements.contains("extension/signed"));
}

/// Holds a statement against the structure of xAPI 1.0.3; its id.
fn valid(statement: &Value) -> &str {
    let known = ["id", "actor", "verb", "object", "result", "context", "timestamp"];
    assert!(statement.as_object().unwrap().keys().all(|key| known.contains(&key.as_str())), "{statement}");
    let iri = |value: &Value| {
        let text = value.as_str().unwrap();
        assert!(text.starts_with("http") && !text.contains(' '), "{text} is no IRI");
    };
    let language_map = |value: &Value| {
        assert!(value.as_object().unwrap().iter().all(|(tag, text)| tag == "en" && text.is_string()), "{value}");
    };
    let uuid = |value: &Value| {
        let text = value.as_str().unwrap();
        let lengths: Vec<usize> = text.split('-').map(str::len).collect();
        assert_eq!(lengths, [8, 4, 4, 4, 12], "{text}");
        assert!(text.bytes().all(|byte| byte == b'-' || byte.is_ascii_hexdigit()) && text.as_bytes()[14] == b'5');
        assert!(b"89ab".contains(&text.as_bytes()[19]), "{text} is of another variant");
    };
    uuid(&statement["id"]);
    let actor = &statement["actor"];
    assert_eq!(actor["objectType"], "Group");
    // One identifier and no other: an account.
    assert!(["mbox", "mbox_sha1sum", "openid"].iter().all(|other| actor.get(other).is_none()));
    assert_eq!(actor["account"].as_object().unwrap().len(), 2);
    iri(&actor["account"]["homePage"]);
    assert!(actor["account"]["name"].as_str().unwrap().starts_with("team-"));
    iri(&statement["verb"]["id"]);
    language_map(&statement["verb"]["display"]);
    let object = &statement["object"];
    assert_eq!(object["objectType"], "Activity");
    iri(&object["id"]);
    language_map(&object["definition"]["name"]);
    iri(&object["definition"]["type"]);
    if let Some(result) = statement.get("result") {
        let known = ["response", "completion", "extensions"];
        assert!(result.as_object().unwrap().keys().all(|key| known.contains(&key.as_str())), "{result}");
        result["extensions"].as_object().unwrap().keys().for_each(|key| iri(&Value::String(key.clone())));
    }
    uuid(&statement["context"]["registration"]);
    for activity in statement["context"]["contextActivities"]["grouping"].as_array().unwrap() {
        iri(&activity["id"]);
    }
    statement["id"].as_str().unwrap()
}

#[test]
fn what_does_not_belong_is_named_and_the_rest_is_reported() {
    let temp = tempfile::tempdir().unwrap();
    let out = played(temp.path(), SHORT);
    let teams = out.join("teams");
    let text = |name: &str| fs::read_to_string(teams.join(name)).unwrap();
    let put = |name: &str, text: &str| fs::write(teams.join(name), text).unwrap();
    // A line that was changed; a file that was cut; a copy; another scenario; a class of its own; a save; no session at all.
    put("birch.wedge", &text("birch.wedge").replacen("\"turn\":1", "\"turn\":2", 1));
    let cedar = text("cedar.wedge");
    put("cedar.wedge", &cedar[..cedar.len() - 100]);
    put("copy of amber.wedge", &text("amber.wedge"));
    put("notes.wedge", "hello\n");
    let other = temp.path().join("other");
    fs::create_dir(&other).unwrap();
    let elsewhere = played(&other, SHORT);
    put("stranger.wedge", &fs::read_to_string(elsewhere.join("teams/amber.wedge")).unwrap());
    let foreign = temp.path().join("foreign");
    fs::create_dir(&foreign).unwrap();
    let doha = played(&foreign, &TEMPLATE.replace("\"Birch\", \"Cedar\", \"Dune\", \"Elm\", \"Flint\"", "\"Birch\""));
    put("foreign.wedge", &fs::read_to_string(doha.join("teams/birch.wedge")).unwrap());
    let pages = temp.path().join("pages");
    let done = debriefed(&out, &pages);
    assert_eq!(done.status, 1, "{}", done.err);
    for (name, why) in [
        ("birch.wedge", "it was changed"),
        ("cedar.wedge", "its game is not over"),
        ("copy of amber.wedge", "it is the same game as"),
        ("notes.wedge", "it is no session file"),
        ("stranger.wedge", "it was sealed with another envelope"),
        ("foreign.wedge", "it is of another scenario"),
    ] {
        let said = done.err.lines().filter(|line| line.starts_with("wedge: left out: "));
        assert!(said.into_iter().any(|line| line.contains(name) && line.contains(why)), "{name}, {why}: {}", done.err);
    }
    assert_eq!(names(&pages.join("teams")), ["amber.html", "dune-4.html"]);
    // Two games of one team: which counts, the program cannot know.
    play_otherwise(&out, "dune-4.wedge");
    let replaced = ran(wedge().arg("debrief").arg(&out).arg("--replace").arg("--out").arg(temp.path().join("two")));
    assert_eq!(replaced.status, 1);
    assert_eq!(replaced.err.matches("another game of the team Dune 4").count(), 2, "{}", replaced.err);
}

/// Another game of the same team, from the file that it was handed.
fn play_otherwise(out: &Path, name: &str) {
    let text = fs::read_to_string(out.join("teams").join(name)).unwrap();
    let begun: Vec<&str> = text.lines().take(2).collect();
    let path = out.join("teams").join(format!("again {name}"));
    fs::write(&path, begun.join("\n") + "\n").unwrap();
    play(&path, 77, 25);
}

#[test]
fn a_file_that_is_not_what_the_envelope_says_is_named() {
    let temp = tempfile::tempdir().unwrap();
    let out = played(temp.path(), SHORT);
    let envelope = fs::read_to_string(out.join("envelope.txt")).unwrap();
    let pages = temp.path().join("pages");
    // An envelope that was changed has other words than those in the files.
    fs::write(out.join("envelope.txt"), envelope.replace("Birch: bond", "Birch: chip")).unwrap();
    let changed = debriefed(&out, &pages);
    assert_eq!(changed.status, 1);
    assert!(changed.err.contains("it was sealed with another envelope") && !pages.exists(), "{}", changed.err);
    // Files without a class in them are held against the envelope by what was drawn.
    let bare = temp.path().join("bare");
    fs::create_dir(&bare).unwrap();
    let sealed = Envelope::parse(&envelope).unwrap().sealed().unwrap();
    for line in &sealed {
        let name = if line.team == "Dune 4" { "dune-4" } else { &line.team };
        let pack = wedge_testkit::shipped("first-talks");
        // The type that follows from the number alone: for some team it is another than the envelope's.
        let session = Session::create(&bare.join(format!("{name}.wedge")), pack, line.number).unwrap();
        drop(session);
        play(&bare.join(format!("{name}.wedge")), line.number, 10);
    }
    fs::write(bare.join("envelope.txt"), envelope).unwrap();
    let held = debriefed(&bare, &pages);
    assert_eq!(held.status, 1, "{}", held.err);
    let named = held.err.matches("what the tie was in it is not what the envelope has for its team").count();
    assert!(named == 2 || named == 4, "{}", held.err);
}

#[test]
fn the_words_are_held_against_the_envelope_and_fewer_than_eight_are_told() {
    let temp = tempfile::tempdir().unwrap();
    let (out, words) = sealed(temp.path(), SHORT);
    let verify = |noted: &[String]| ran(wedge().arg("verify").arg(out.join("envelope.txt")).args(noted));
    let same = verify(&words);
    assert_eq!((same.status, same.out.trim(), same.err.as_str()), (0, words.join(" ").as_str(), ""));
    let fewer = verify(&words[..5]);
    assert_eq!(fewer.status, 1);
    assert!(fewer.err.contains("5 words noted, and an envelope has 8") && fewer.err.contains("words 6, 7, 8 above"));
    let mut other = words.clone();
    other[3] = "bada".to_owned();
    let other = verify(&other);
    assert_eq!(other.status, 1);
    assert!(other.err.contains("word 4 as noted is `bada`"), "{}", other.err);
}

#[test]
fn all_that_is_wrong_with_an_exercise_is_told_in_one_go() {
    let temp = tempfile::tempdir().unwrap();
    let file = temp.path().join("class.ron");
    let wrong = SHORT.replace("format: 1", "format: 7").replace("\"chip\"", "\"chop\"").replace("[5]", "[0]");
    for (text, faults) in [
        (wrong.clone(), ["format: this program", "minutes: name", "no hypothesis `chop`"]),
        (wrong.replace("first-talks", "nowhere"), ["format: this program", "minutes: name", "scenario: "]),
    ] {
        fs::write(&file, text).unwrap();
        for command in ["seal", "host"] {
            if command == "host" && cfg!(not(feature = "hub")) {
                continue;
            }
            let mut told = wedge();
            told.arg(command).arg(&file);
            if command == "seal" {
                told.arg("--out").arg(temp.path().join("out"));
            }
            let told = ran(&mut told);
            assert_eq!(told.status, 2, "{}", told.err);
            for fault in faults {
                assert!(told.err.contains(fault), "{command}: {fault} is not told: {}", told.err);
            }
        }
    }
}

#[test]
fn the_class_as_one_delegation_ends_in_the_same_debrief() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("class");
    fs::create_dir(&folder).unwrap();
    let moves = root().join("tests/transcripts/doha-class/moves");
    let mut text = wedge();
    text.args(["text", "doha-2018", "--rounds", "class", "--seed", "4"]).arg("--session").arg(folder.join("we.wedge"));
    assert_eq!(ran(text.arg("--moves").arg(&moves)).status, 0);
    let done = debriefed(&folder, &temp.path().join("pages"));
    assert_eq!(done.status, 0, "{}", done.err);
    let class = fs::read_to_string(temp.path().join("pages/class.html")).unwrap();
    assert!((1..=11).all(|step| class.contains(&format!("<h2>{step}. "))), "{class}");
    assert_eq!(names(&temp.path().join("pages/teams")), ["we.html"]);
}

/// A session under this luck and some type: by the recorded line as far as the rules take it, or by lot.
fn session_of(pack: &Arc<Pack>, number: u64) -> String {
    let kind = TypeId::from_index(usize::try_from(number).unwrap() % pack.types.len());
    let (mut written, opening) = Written::begin(Arc::clone(pack), number, Some(kind)).unwrap();
    let mut lines = opening.to_vec();
    let (mut record, mut player) = (ByTheRecord::new(pack), Player::new(pack, number));
    while written.game().outcome().is_none() {
        let order = match number % 2 {
            0 => record.next(&written.game().glance()),
            _ if lines.len() > 60 => time_goes_on(written.game()),
            _ => player.next(written.game()),
        };
        if let Ok((next, line)) = written.next(&order) {
            written = next;
            lines.push(line);
        }
    }
    lines.join("\n") + "\n"
}

/// 200 sessions of an hour are reported within ten seconds by a program as it is released, on two cores that have nothing else to
/// do; the program of the tests is slower, and is held to no more than that nobody gives up.
#[test]
#[ignore = "it measures time"]
fn two_hundred_sessions_are_reported_while_somebody_waits() {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("many");
    fs::create_dir(&folder).unwrap();
    let pack = Arc::new(wedge_testkit::shipped("doha-2018").with_preset("class").unwrap());
    for number in 0..200 {
        fs::write(folder.join(format!("team {number:03}.wedge")), session_of(&pack, number)).unwrap();
    }
    let begun = Instant::now();
    let done = debriefed(&folder, &temp.path().join("pages"));
    let took = begun.elapsed();
    assert_eq!(done.status, 0, "{}", done.err);
    eprintln!("200 sessions: {:.1} s", took.as_secs_f64());
    let most = if cfg!(debug_assertions) { 60 } else { 10 };
    assert!(took.as_secs() < most, "{took:?}");
    let (_, teams) = rows(&temp.path().join("pages/teams.csv"));
    assert_eq!(teams.len(), 200);
    let signed = teams.iter().filter(|row| !row[10].is_empty()).count();
    assert!(signed > 20, "{signed} signed");
}

#[cfg(feature = "hub")]
mod hosted {
    use std::io::{Read, Write};
    use std::net::{SocketAddr, TcpStream};
    use std::sync::Arc;
    use std::time::Duration;

    use tokio::net::TcpListener;
    use wedge_class::Exercise;
    use wedge_hub::{Hub, KeptClass, Site, rehearse, serve};
    use wedge_testkit::shipped;
    use wedge_words::Speech;

    use super::{SHORT, debriefed, fs, names, ran, rows, texts, wedge};

    /// Sends a form, with a cookie if there is one; the whole answer.
    fn form(address: SocketAddr, path: &str, cookie: &str, fields: &str) -> String {
        let mut stream = TcpStream::connect(address).unwrap();
        let head = format!("POST {path} HTTP/1.1\r\nHost: {address}\r\nConnection: close\r\nCookie: {cookie}");
        let kind = "Content-Type: application/x-www-form-urlencoded";
        write!(stream, "{head}\r\n{kind}\r\nContent-Length: {}\r\n\r\n{fields}", fields.len()).unwrap();
        let mut answer = String::new();
        stream.read_to_string(&mut answer).unwrap();
        answer
    }

    #[test]
    fn what_students_wrote_is_in_it_once_and_can_be_left_out() {
        let temp = tempfile::tempdir().unwrap();
        let kept = temp.path().join("kept");
        fs::create_dir(&kept).unwrap();
        let address = format!("sqlite://{}?mode=rwc", kept.join("class.sqlite").display());
        let work = tokio::runtime::Runtime::new().unwrap();
        let (own, code) = work.block_on(async {
            let exercise = Exercise::read(SHORT).unwrap();
            let pack = shipped(&exercise.scenario);
            let hub =
                Hub::rehearsal(&address, exercise, pack, Arc::new(Speech::english().unwrap()), Some(1)).await.unwrap();
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let (own, code) = (listener.local_addr().unwrap(), hub.codes()[1].clone());
            rehearse(&hub, Duration::ZERO).await.unwrap();
            let site = Site::new(hub, format!("http://{own}"), Vec::new());
            tokio::spawn(serve(site, listener, std::future::pending()));
            (own, code)
        });
        let joined = form(own, "/join", "", &format!("code={code}"));
        let cookie = joined.split("set-cookie: ").nth(1).unwrap().split(';').next().unwrap();
        let said = form(own, "/team/say", cookie, "moment=last-belief&text=%3D1%2B1+%3Cb%3Ewe%3C%2Fb%3E+heard+it");
        assert!(said.starts_with("HTTP/1.1 303"), "{said}");
        drop(work);
        let [with, without] = ["with", "without"].map(|name| temp.path().join(name));
        assert_eq!(debriefed(&kept, &with).status, 0);
        let stored = fs::read(kept.join("class.sqlite")).unwrap();
        let done = ran(wedge().arg("debrief").arg(&kept).arg("--without-texts").arg("--out").arg(&without));
        assert_eq!(done.status, 0, "{}", done.err);
        assert!(stored == fs::read(kept.join("class.sqlite")).unwrap(), "the class was changed by being read");
        let told = |folder| {
            let all = texts(folder).into_iter().filter(|(_, text)| text.contains("heard it"));
            all.map(|(name, _)| name).collect::<Vec<_>>()
        };
        assert_eq!(told(&with), ["class.html", "decisions.csv", "statements.json"]);
        assert!(told(&without).is_empty());
        let (_, decisions) = rows(&with.join("decisions.csv"));
        let lines: Vec<&Vec<String>> = decisions.iter().filter(|row| row[1].is_empty()).collect();
        assert_eq!(lines.len(), 1);
        assert_eq!((lines[0][0].as_str(), lines[0][5].as_str()), ("Birch", "'=1+1 <b>we</b> heard it"));
        assert!(fs::read_to_string(with.join("class.html")).unwrap().contains("=1+1 &lt;b&gt;we&lt;/b&gt; heard it"));
        // The statement of it is valid, and has the moment at which it was written.
        let statements = fs::read_to_string(with.join("statements.json")).unwrap();
        let statements: Vec<serde_json::Value> = serde_json::from_str(&statements).unwrap();
        assert!(statements.iter().all(|one| !super::valid(one).is_empty()));
        let said = statements.iter().find(|one| one["verb"]["id"].as_str().unwrap().ends_with("commented")).unwrap();
        assert!(said["timestamp"].as_str().unwrap().ends_with('Z'), "{said}");
    }

    #[test]
    fn the_rivals_that_a_class_chose_stand_on_its_page() {
        const LONG: &str = r#"(format: 1, title: "A class", scenario: "doha-2018", rounds: "class", teams: ["Amber", "Birch"], minutes: [5])"#;
        let temp = tempfile::tempdir().unwrap();
        let kept = temp.path().join("kept");
        fs::create_dir(&kept).unwrap();
        let address = format!("sqlite://{}?mode=rwc", kept.join("class.sqlite").display());
        let work = tokio::runtime::Runtime::new().unwrap();
        let own = work.block_on(async {
            let exercise = Exercise::read(LONG).unwrap();
            let pack = Arc::new(shipped("doha-2018").with_preset("class").unwrap());
            let hub =
                Hub::rehearsal(&address, exercise, pack, Arc::new(Speech::english().unwrap()), Some(1)).await.unwrap();
            let listener = TcpListener::bind("127.0.0.1:0").await.unwrap();
            let own = listener.local_addr().unwrap();
            let site = Site::new(hub, format!("http://{own}"), Vec::new());
            tokio::spawn(serve(site, listener, std::future::pending()));
            own
        });
        let press = |fields: &str| {
            let done = form(own, "/board", "", fields);
            assert!(done.starts_with("HTTP/1.1 303"), "{fields}: {done}");
        };
        press("act=open");
        press("act=end&sitting=1");
        let page = |name: &str| {
            let out = temp.path().join(name);
            assert_eq!(debriefed(&kept, &out).status, 0);
            fs::read_to_string(out.join("class.html")).unwrap()
        };
        let assumptions = &shipped("doha-2018").assumptions;
        let open = page("open");
        assert!(assumptions.iter().all(|one| open.contains(&one.name) && !open.contains(&one.claim)));
        // The second one, the first one, and the second one again.
        for at in ["1", "0", "1"] {
            press(&format!("act=attack&assumption={at}"));
        }
        drop(work);
        let attacked = page("attacked");
        let place = |at: usize| attacked.find(&assumptions[at].claim);
        assert!(place(1).is_some() && place(1) < place(0), "{:?}, {:?}", place(1), place(0));
        assert_eq!(attacked.matches(&assumptions[1].claim).count(), 1);
        assert!(!attacked.contains(&assumptions[2].claim));
        // What the same orders come to by it stands there, team by team.
        let step = attacked.split(&assumptions[1].claim).nth(1).unwrap().split(&assumptions[0].claim).next().unwrap();
        let told = |words: &str| step.contains(words);
        assert!(told("<th scope=\"col\">Birch</th>") || told("Same orders, same luck. Unchanged:"), "{step}");
        // Its value and the rival one stand over what is claimed for them.
        let above = attacked.split(&assumptions[1].claim).next().unwrap();
        assert!(above.contains(&format!("\u{2192} {}", assumptions[1].rival.0)), "{above}");
    }

    #[test]
    fn a_class_that_was_hosted_is_made_again_from_its_folder_and_from_what_the_board_hands_out() {
        let temp = tempfile::tempdir().unwrap();
        let kept = temp.path().join("kept");
        fs::create_dir(&kept).unwrap();
        let address = format!("sqlite://{}?mode=rwc", kept.join("class.sqlite").display());
        let work = tokio::runtime::Runtime::new().unwrap();
        let class = work.block_on(async {
            let exercise = Exercise::read(SHORT).unwrap();
            let pack = shipped(&exercise.scenario);
            let hub =
                Hub::rehearsal(&address, exercise, pack, Arc::new(Speech::english().unwrap()), Some(1)).await.unwrap();
            rehearse(&hub, Duration::ZERO).await.unwrap();
            KeptClass::read(&address).await.unwrap()
        });
        drop(work);
        assert!(class.ended.is_some());
        let pages = temp.path().join("pages");
        let done = debriefed(&kept, &pages);
        assert_eq!(done.status, 0, "{}", done.err);
        assert_eq!(names(&pages.join("teams")), ["amber.html", "birch.html", "cedar.html", "dune-4.html"]);
        let page = fs::read_to_string(pages.join("class.html")).unwrap();
        assert!(page.contains(&class.words.join(" ")) && page.contains(&class.nonce), "the envelope is not opened");
        // When the games ended is known, and stands in the statements as it stands in the class.
        let statements = fs::read_to_string(pages.join("statements.json")).unwrap();
        assert_eq!(statements.matches("\"timestamp\"").count(), 4);
        // The same from the files of the board: one a team, with the envelope and the exercise beside them.
        let files = temp.path().join("files");
        fs::create_dir(&files).unwrap();
        for (name, lines) in ["amber", "birch", "cedar", "dune-4"].iter().zip(&class.sessions) {
            fs::write(files.join(format!("{name}.wedge")), lines.join("\n") + "\n").unwrap();
        }
        fs::write(files.join("class.ron"), SHORT).unwrap();
        let (_, teams) = rows(&pages.join("teams.csv"));
        let sessions = ["Amber", "Birch", "Cedar", "Dune 4"].iter().zip(&class.sessions).zip(&teams);
        let lines: Vec<String> = sessions
            .map(|((team, lines), row)| {
                let path = temp.path().join("one.wedge");
                fs::write(&path, lines.join("\n")).unwrap();
                let game = wedge_record::verify(&path).unwrap().game.unwrap().1;
                format!("{team}: {}, {:016x}", row[2], game.truth().unwrap().number)
            })
            .collect();
        fs::write(files.join("envelope.txt"), format!("{}\n{}\n", class.nonce, lines.join("\n"))).unwrap();
        let again = temp.path().join("again");
        let done = debriefed(&files, &again);
        assert_eq!(done.status, 0, "{}", done.err);
        let pages_only =
            |folder| texts(folder).into_iter().filter(|(name, _)| name.ends_with("html")).collect::<Vec<_>>();
        assert_eq!(pages_only(&pages), pages_only(&again));
        // A class without its lines of reason is the same here, since nobody wrote one.
        let without = temp.path().join("without");
        let done = ran(wedge().arg("debrief").arg(&kept).arg("--without-texts").arg("--out").arg(&without));
        assert_eq!(done.status, 0, "{}", done.err);
        assert_eq!(texts(&without), texts(&pages));
    }
}
