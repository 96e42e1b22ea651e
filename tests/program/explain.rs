//! `wedge explain`: everything can be looked up, and what is misspelt is pointed at.

use wedge_scenario::reference;

use crate::run::{ran, wedge};

#[test]
fn a_thing_is_told_with_all_there_is_to_say_of_it() {
    let told = |name: &str| {
        let ran = ran(wedge().args(["explain", name]));
        assert_eq!((ran.status, ran.err.as_str()), (0, ""), "{name}");
        ran.out
    };
    let of = |name: &str, parts: &[&str]| {
        let out = told(name);
        for part in parts {
            assert!(out.contains(part), "{name}: `{part}` is missing:\n{out}");
        }
    };
    of(
        "Faction.war_cost",
        &[
            "war_cost  (a field of Faction)",
            "Form: fraction",
            "Left out: it has to be there",
            "At the table: ",
            "Example: war_cost: 0.",
        ],
    );
    of(
        "ChipPrice",
        &["a coefficient of the rules", "Range: 0.0 to 1.0", "Usual: 0.1", "Example: (id: ChipPrice, value: 0.1, "],
    );
    of("W205", &["a finding of the check", "Severity: error", "What to do: "]);
    of("Security", &["a word of Measure", "one half if it is as it was"]);
    of("AtLeast", &["AtLeast(Quantity, number)  (a word of Condition)", "Example: AtLeast("]);
    of("Strand", &["Strand  (a record.", "start: fraction", "(may be left out)"]);
    of("sayings", &["a field of Scenario", "For what it holds: wedge explain Sayings"]);
    of("Sayings", &["ally_strikes: text (may be left out)"]);
    of("cue", &["Cue  (one of these is written.", "Round(count)"]);
    // A name of several things tells all of them; capitals and brackets do not matter.
    of("Signed", &["a word of Condition", "a word of Test", "a word of Cue", "a word of Beside"]);
    assert_eq!(told("chipprice"), told("ChipPrice"));
    assert_eq!(told("Strike(scale: 0.3)"), told("Effect.Strike"));
}

#[test]
fn what_is_unknown_is_said_with_what_may_have_been_meant() {
    for (name, near) in [
        ("war_costs", "did you mean `war_cost`?"),
        ("chipprize", "did you mean `ChipPrice`?"),
        ("W250", "did you mean `W"),
    ] {
        let ran = ran(wedge().args(["explain", name]));
        assert_eq!((ran.status, ran.out.as_str()), (2, ""), "{name}");
        assert!(ran.err.contains(near), "{}", ran.err);
    }
    let far = ran(wedge().args(["explain", "gibberish-of-the-worst-kind"]));
    assert_eq!(far.status, 2);
    assert!(far.err.contains("`wedge explain` alone lists what there is"), "{}", far.err);
}

#[test]
fn alone_it_lists_all_that_it_can_tell() {
    let list = ran(wedge().arg("explain"));
    assert_eq!((list.status, list.err.as_str()), (0, ""));
    let names: Vec<&str> = list.out.split([',', '\n', ' ']).map(str::trim).filter(|name| !name.is_empty()).collect();
    for entry in &reference().unwrap().entries {
        if entry.kind != wedge_scenario::EntryKind::Field {
            assert!(names.contains(&entry.name.as_str()), "{} is not listed:\n{}", entry.name, list.out);
        }
    }
}
