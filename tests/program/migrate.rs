//! `tests/migrate/NAME/`: a scenario as somebody wrote it under an older form in `before`, what `wedge migrate` says of it in
//! `report`, how it ends in `status`, and in `after` the files that it changed, as they are then. `WEDGE_BLESS=1` writes all but
//! the first.

use std::collections::BTreeMap;
use std::fs;
use std::path::Path;

use wedge_scenario::{Files, load};

use crate::run::{Ran, all_of, cases, compare, ran, root, wedge};

/// The files of a folder by their names.
fn files(folder: &Path) -> BTreeMap<String, Vec<u8>> {
    let entries = fs::read_dir(folder).into_iter().flatten().map(|entry| entry.unwrap());
    entries.map(|entry| (entry.file_name().into_string().unwrap(), fs::read(entry.path()).unwrap())).collect()
}

/// A copy of what a case begins with.
fn copied(case: &Path, folder: &Path) {
    fs::create_dir(folder).unwrap();
    for (name, bytes) in files(&case.join("before")) {
        fs::write(folder.join(name), bytes).unwrap();
    }
}

fn migrated(folder: &Path, flags: &[&str]) -> Ran {
    let parent = folder.parent().unwrap();
    ran(wedge().current_dir(parent).arg("migrate").arg(folder.file_name().unwrap()).args(flags))
}

fn check(case: &Path) -> Result<(), String> {
    let temp = tempfile::tempdir().unwrap();
    let folder = temp.path().join("old");
    copied(case, &folder);
    let before = files(&folder);

    // What is only shown changes nothing, and shows what is then done.
    let shown = migrated(&folder, &["--dry-run"]);
    if files(&folder) != before {
        return Err(format!("{}: a dry run changes something", case.display()));
    }
    let done = migrated(&folder, &[]);
    let told = |ran: &Ran| {
        ran.out.split("\n\nNothing was written").next().unwrap().split("\n\nWritten").next().unwrap().to_owned()
    };
    if (shown.status, told(&shown), &shown.err) != (done.status, told(&done), &done.err) {
        return Err(format!("{}: a dry run shows something else than is done", case.display()));
    }
    compare(&case.join("report"), &format!("{}{}", done.out, done.err))?;
    compare(&case.join("status"), &format!("{}\n", done.status))?;

    // Each file that is another now lies beside it as it was; and no number is lost.
    let now = files(&folder);
    for (name, old) in &before {
        let new = &now[name];
        if new == old {
            if case.join("after").join(name).exists() {
                return Err(format!("{}: {name} was not changed", case.display()));
            }
            continue;
        }
        let kept = name.replace(".ron", ".format-1.ron");
        assert_eq!(now.get(&kept), Some(old), "{}: {kept}", case.display());
        fs::create_dir_all(case.join("after")).unwrap();
        compare(&case.join("after").join(name), std::str::from_utf8(new).unwrap())?;
        let (old, new) = (std::str::from_utf8(old).unwrap(), std::str::from_utf8(new).unwrap());
        assert!(new.lines().count() >= old.lines().count(), "{}: {name} has lost a line", case.display());
    }

    // Once more, there is nothing to do.
    if done.status == 0 {
        let again = migrated(&folder, &[]);
        assert_eq!((again.status, again.err.as_str()), (0, ""), "{}", case.display());
        assert_eq!(files(&folder), now, "{}: the second time it is changed again", case.display());
    }
    Ok(())
}

#[test]
fn every_older_scenario_is_brought_over_where_it_stands() {
    let failures: Vec<String> =
        cases(&root().join("tests/migrate")).iter().filter_map(|case| check(case).err()).collect();
    all_of(&failures);
}

#[test]
fn what_is_brought_over_loads_and_is_played_to_its_end() {
    for name in ["first-talks-first", "prototype-first", "prototype-with-leave-rate"] {
        let temp = tempfile::tempdir().unwrap();
        let folder = temp.path().join("old");
        copied(&root().join("tests/migrate").join(name), &folder);
        assert_eq!(migrated(&folder, &[]).status, 0, "{name}");
        let loaded = load(Files::read(&folder).unwrap());
        // What is good style by now is no part of a format.
        assert!(loaded.findings.iter().all(|one| one.code == "W313"), "{name}: {:#?}", loaded.findings);
        let pack = std::sync::Arc::new(loaded.pack.unwrap());
        let mut over = 0;
        for seed in 1..=3 {
            let (game, _) = wedge_testkit::random_game(&pack, seed, seed, 40);
            over += usize::from(game.truth().is_some());
        }
        assert_eq!(over, 3, "{name}");
    }
}

#[test]
fn what_cannot_be_read_or_written_is_left_alone() {
    let temp = tempfile::tempdir().unwrap();
    let nowhere = migrated(&temp.path().join("nowhere"), &[]);
    assert_eq!((nowhere.status, nowhere.out.as_str()), (3, ""), "{}", nowhere.err);
    fs::create_dir(temp.path().join("empty")).unwrap();
    assert_eq!(migrated(&temp.path().join("empty"), &[]).status, 3);

    let folder = temp.path().join("old");
    copied(&root().join("tests/migrate/first-talks-first"), &folder);
    let text = fs::read(folder.join("scenario.ron")).unwrap();
    fs::write(folder.join("scenario.ron"), [&[0xff, 0xfe], text.as_slice()].concat()).unwrap();
    let wide = migrated(&folder, &[]);
    assert_eq!(wide.status, 3);
    assert!(wide.err.contains("scenario.ron`: it is UTF-16 and not UTF-8"), "{}", wide.err);
    assert!(!folder.join("scenario.format-1.ron").exists());

    // A mark before the text and a name that is taken stay.
    fs::write(folder.join("scenario.ron"), [&[0xef, 0xbb, 0xbf], text.as_slice()].concat()).unwrap();
    fs::write(folder.join("scenario.format-1.ron"), "mine").unwrap();
    let done = migrated(&folder, &[]);
    assert_eq!(done.status, 0, "{}", done.err);
    assert!(fs::read(folder.join("scenario.ron")).unwrap().starts_with(&[0xef, 0xbb, 0xbf]));
    assert_eq!(fs::read_to_string(folder.join("scenario.format-1.ron")).unwrap(), "mine");
    assert!(folder.join("scenario.format-1-2.ron").exists());
}
