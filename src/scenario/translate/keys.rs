//! Every text of a scenario under its key: the kind of its record, the id, the field, never a place in a list. What identifies a
//! work (author, title, where it appeared, the reference of a source) is cited as it is, and is none of them.

use std::collections::BTreeSet;

use crate::pack::Pack;
use crate::raw::{ArgumentText, Beside, Cue, Mandate, Names, SayingsText};

/// Shows every text that says something, with its key, in the order of the files; what is made of it takes its place.
pub(super) fn each(pack: &mut Pack, visit: &mut dyn FnMut(&str, &mut String)) {
    let mut walk = Walk { seen: BTreeSet::new(), visit };
    frame(pack, &mut walk);
    for one in &mut pack.issues {
        let at = format!("issues.{}", one.id);
        walk.fields(&at, [("name", &mut one.name), ("note", &mut one.note)]);
        for option in &mut one.options {
            let at = format!("{at}.{}", option.id);
            walk.fields(&at, [("label", &mut option.label), ("clause", &mut option.clause)]);
        }
    }
    parties(pack, &mut walk);
    for one in &mut pack.actions {
        let texts = [("name", &mut one.name), ("note", &mut one.note), ("result", &mut one.result)];
        walk.fields(&format!("actions.{}", one.id), texts);
    }
    for one in &mut pack.events {
        let at = format!("events.{}", one.id);
        walk.fields(&at, [("title", &mut one.title), ("text", &mut one.text), ("matters", &mut one.matters)]);
        for reply in &mut one.replies {
            let at = format!("{at}.{}", reply.id);
            walk.fields(&at, [("label", &mut reply.label), ("note", &mut reply.note)]);
        }
    }
    for one in &mut pack.steps {
        walk.fields(&format!("history.{}", one.id), [("text", &mut one.text), ("answer", &mut one.answer)]);
    }
    for one in &mut pack.assumptions {
        let texts = [("name", &mut one.name), ("claim", &mut one.claim), ("instead", &mut one.instead)];
        walk.fields(&format!("assumptions.{}", one.id), texts);
    }
    for one in &mut pack.sources {
        walk.fields(&format!("sources.{}", one.id), [("note", &mut one.note)]);
    }
}

/// The texts of `scenario.ron`.
fn frame(pack: &mut Pack, walk: &mut Walk<'_>) {
    walk.text("title".to_owned(), &mut pack.title);
    walk.text("subtitle".to_owned(), &mut pack.subtitle);
    walk.text("summary".to_owned(), &mut pack.summary);
    walk.text("content_note".to_owned(), &mut pack.content_note);
    walk.lines("not_in_the_room".to_owned(), &mut pack.not_in_the_room);
    names(&mut pack.names, walk);
    sayings(&mut pack.sayings, walk);
    mandate(&mut pack.mandate, walk);
    for one in &mut pack.forecasts {
        walk.fields(&format!("forecasts.{}", one.id), [("text", &mut one.text)]);
    }
    for one in &mut pack.presets {
        walk.fields(&format!("presets.{}", one.id), [("name", &mut one.name), ("note", &mut one.note)]);
    }
    for one in &mut pack.types {
        let texts = [("name", &mut one.name), ("statement", &mut one.statement), ("case", &mut one.case)];
        walk.fields(&format!("types.{}", one.id), texts);
    }
    for one in &mut pack.facts {
        walk.fields(&format!("facts.{}", one.id), [("statement", &mut one.statement)]);
    }
    for one in &mut pack.guide {
        walk.fields(&format!("guide.{}", cue(one.when)), [("text", &mut one.text)]);
    }
    if let Some(argument) = &mut pack.argument {
        of_argument(argument, walk);
    }
}

fn names(names: &mut Names, walk: &mut Walk<'_>) {
    let Names {
        player,
        home,
        counterpart,
        ally,
        ally_leader,
        third,
        rival,
        violence,
        presence,
        presence_full: _,
        conflict,
        momentum,
        tie,
        cut,
    } = names;
    walk.fields("names", [("player", player), ("home", home), ("counterpart", counterpart), ("ally", ally)]);
    walk.fields(
        "names",
        [("ally_leader", ally_leader), ("rival", rival), ("violence", violence), ("presence", presence)],
    );
    let some = [("third", third), ("conflict", conflict), ("momentum", momentum), ("tie", tie), ("cut", cut)];
    walk.given("names", some);
}

fn sayings(sayings: &mut SayingsText, walk: &mut Walk<'_>) {
    let SayingsText {
        ordered_out,
        forces_attacked,
        attacks_counted,
        ally_strikes,
        strike_asked,
        strike_doubt,
        strikes_counted,
        strike_back,
        strike_back_note,
        strike_back_hard,
        strike_back_hard_note,
        quiet_abroad,
        quiet_home,
        leader_found,
        leader_found_where,
        reach_meant,
        ally_boasts,
        oath_accepted,
        oath_removed,
        oath_renounced,
        break_refused,
        annex_leaked,
        administration_keeps,
        administration_delays,
        administration_stops,
        in_force,
    } = sayings;
    let some = [
        ("ordered_out", ordered_out),
        ("forces_attacked", forces_attacked),
        ("attacks_counted", attacks_counted),
        ("ally_strikes", ally_strikes),
        ("strike_asked", strike_asked),
        ("strike_doubt", strike_doubt),
        ("strikes_counted", strikes_counted),
        ("strike_back", strike_back),
        ("strike_back_note", strike_back_note),
        ("strike_back_hard", strike_back_hard),
        ("strike_back_hard_note", strike_back_hard_note),
        ("quiet_abroad", quiet_abroad),
        ("quiet_home", quiet_home),
        ("leader_found", leader_found),
        ("leader_found_where", leader_found_where),
        ("reach_meant", reach_meant),
        ("ally_boasts", ally_boasts),
        ("oath_accepted", oath_accepted),
        ("oath_removed", oath_removed),
        ("oath_renounced", oath_renounced),
        ("break_refused", break_refused),
        ("annex_leaked", annex_leaked),
        ("administration_keeps", administration_keeps),
        ("administration_delays", administration_delays),
        ("administration_stops", administration_stops),
        ("in_force", in_force),
    ];
    walk.given("sayings", some);
}

fn mandate(mandate: &mut Mandate, walk: &mut Walk<'_>) {
    walk.lines("mandate.lines".to_owned(), &mut mandate.lines);
    for one in &mut mandate.aims {
        walk.fields(&format!("aims.{}", one.id), [("text", &mut one.text)]);
    }
    for one in &mut mandate.red_lines {
        walk.fields(&format!("red_lines.{}", one.id), [("text", &mut one.text)]);
    }
}

fn of_argument(argument: &mut ArgumentText, walk: &mut Walk<'_>) {
    let texts = [("about", &mut argument.about), ("thesis", &mut argument.thesis), ("larger", &mut argument.larger)];
    walk.fields("argument", texts);
    for (id, text) in &mut argument.spoke.0 {
        walk.text(format!("argument.spoke.{id}"), text);
    }
    for one in &mut argument.record {
        walk.text(format!("argument.record.{}", beside(&one.beside)), &mut one.text);
    }
}

/// The texts of `parties.ron`.
fn parties(pack: &mut Pack, walk: &mut Walk<'_>) {
    for one in &mut pack.counterparts {
        walk.fields(&format!("counterparts.{}", one.id), [("name", &mut one.name)]);
    }
    for one in &mut pack.allies {
        walk.fields(&format!("allies.{}", one.id), [("name", &mut one.name), ("leader", &mut one.leader)]);
    }
    for one in &mut pack.factions {
        let texts = [("name", &mut one.name), ("short", &mut one.short), ("note", &mut one.note)];
        walk.fields(&format!("factions.{}", one.id), texts);
    }
    for one in &mut pack.strands {
        walk.fields(&format!("strands.{}", one.id), [("name", &mut one.name), ("note", &mut one.note)]);
    }
    for one in &mut pack.desks {
        walk.fields(&format!("desks.{}", one.id), [("name", &mut one.name), ("note", &mut one.note)]);
    }
    for one in &mut pack.constituencies {
        walk.fields(&format!("constituencies.{}", one.id), [("name", &mut one.name), ("note", &mut one.note)]);
    }
    if let Some(one) = &mut pack.third {
        walk.fields("third", [("note", &mut one.note)]);
    }
}

/// A hint's cue as a key has it.
fn cue(cue: Cue) -> String {
    let word = match cue {
        Cue::Round(round) => return format!("round_{round}"),
        Cue::After(round) => return format!("after_{round}"),
        Cue::Opening => "opening",
        Cue::Seated => "seated",
        Cue::Tabled => "tabled",
        Cue::Countered => "countered",
        Cue::Agreed => "agreed",
        Cue::Balked => "balked",
        Cue::Reported => "reported",
        Cue::Believed => "believed",
        Cue::Signed => "signed",
        Cue::Ended => "ended",
        Cue::Asked => "asked",
        Cue::Over => "over",
    };
    word.to_owned()
}

/// What the record is held beside, as a key has it.
fn beside(beside: &Beside) -> String {
    let word = match beside {
        Beside::Clause(issue) => return format!("clause.{issue}"),
        Beside::Signed => "signed",
        Beside::Kept => "kept",
        Beside::Reach => "reach",
        Beside::Presence => "presence",
        Beside::Abroad => "abroad",
        Beside::Third => "third",
    };
    word.to_owned()
}

struct Walk<'v> {
    seen: BTreeSet<String>,
    visit: &'v mut dyn FnMut(&str, &mut String),
}

impl Walk<'_> {
    fn text(&mut self, mut key: String, text: &mut String) {
        if text.trim().is_empty() {
            return;
        }
        // Two hints of one cue: nothing else tells them apart.
        while !self.seen.insert(key.clone()) {
            key.push_str("_again");
        }
        (self.visit)(&key, text);
    }

    fn fields<const N: usize>(&mut self, at: &str, fields: [(&str, &mut String); N]) {
        for (field, text) in fields {
            self.text(format!("{at}.{field}"), text);
        }
    }

    fn given<const N: usize>(&mut self, at: &str, fields: [(&str, &mut Option<String>); N]) {
        for (field, text) in fields {
            if let Some(text) = text {
                self.text(format!("{at}.{field}"), text);
            }
        }
    }

    /// Lines without ids are one text, a line each, or as many as one has that holds the end of a line itself.
    fn lines(&mut self, key: String, lines: &mut Vec<String>) {
        let mut text = lines.join("\n");
        self.text(key, &mut text);
        let mut changed = text.split('\n');
        let takes = |line: &String| line.matches('\n').count() + 1;
        let of = |line: &String| changed.by_ref().take(takes(line)).collect::<Vec<_>>().join("\n");
        if text.matches('\n').count() + 1 == lines.iter().map(takes).sum::<usize>() {
            *lines = lines.iter().map(of).collect();
        }
    }
}
