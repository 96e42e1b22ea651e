//! Which sessions in the folder of a class are reported, and why the others are not.

use std::collections::BTreeMap;

use wedge_class::{Sealed, WORDS, file_name};
use wedge_engine::Truth;
use wedge_record::OfClass;

use super::folder::{Folder, Played, Read};

impl Played {
    fn truth(&self) -> Option<Truth<'_>> {
        self.game.truth()
    }

    /// What a session must have in common with the others of its class.
    fn kind(&self) -> (&str, Option<&str>) {
        (&self.pack.hash, self.pack.preset.as_deref())
    }

    /// True of two that are one game.
    fn same_game(&self, other: &Self) -> bool {
        let part = |one: &Self| {
            let truth = one.truth()?;
            Some((truth.number, truth.state.kind(), truth.orders.to_vec()))
        };
        part(self) == part(other)
    }
}

impl Folder {
    /// Takes in what was read of all files: what is of this class, of each team once.
    pub fn take_all(&mut self, read: Vec<Read>) {
        let (mut played, mut unplayed, mut named) = (Vec::new(), Vec::new(), Vec::new());
        for one in read {
            match one {
                Read::Played(own) => played.push(*own),
                Read::Unplayed(shown, of_class) => unplayed.push((shown, of_class)),
                Read::Not(why, team) => {
                    self.left_out.push(why);
                    named.extend(team);
                }
            }
        }
        for own in &mut played {
            self.name(own);
        }
        named.extend(played.iter().map(|own| own.team.clone()));
        let played = self.of_one_class(played);
        let played = self.of_this_envelope(played);
        self.played = self.each_once(played);
        self.place_in_order();
        self.tell_who_is_missing(unplayed, named);
    }

    /// What was drawn for each team; empty where there is no envelope.
    fn sealed(&self) -> Vec<Sealed> {
        self.envelope.as_ref().and_then(|envelope| envelope.sealed().ok()).unwrap_or_default()
    }

    /// Gives a session the name of the team that its file is called after.
    fn name(&self, own: &mut Played) {
        if own.named {
            return;
        }
        let sealed = self.sealed();
        let known = self.names.iter().chain(sealed.iter().map(|line| &line.team));
        let called = file_name(&own.team);
        if let Some(team) = known.into_iter().find(|team| file_name(team) == called) {
            (own.team, own.named) = (team.clone(), true);
        }
    }

    /// Those of the scenario, the rounds and the envelope that most of them have.
    fn of_one_class(&mut self, played: Vec<Played>) -> Vec<Played> {
        let mut count: BTreeMap<(&str, Option<&str>), usize> = BTreeMap::new();
        for own in &played {
            *count.entry(own.kind()).or_default() += 1;
        }
        // Of two that are as many, the one that comes first.
        let most = count.values().copied().max().unwrap_or_default();
        let first = played.iter().find(|own| count[&own.kind()] == most);
        let Some(first) = first else { return played };
        let (hash, preset) = (first.pack.hash.clone(), first.pack.preset.clone());
        let words = self.words_of_most(&played);
        let mut kept = Vec::new();
        for own in played {
            if own.pack.hash != hash {
                let title = format!("it is of another scenario: {}", own.pack.title);
                self.leave_out(&own.shown, &title);
            } else if own.pack.preset != preset {
                self.leave_out(&own.shown, "it was played by other rounds than the rest");
            } else if own.of_class.as_ref().is_some_and(|own| own.words != words) {
                self.leave_out(&own.shown, "it belongs to another class: it was sealed with another envelope");
            } else {
                kept.push(own);
            }
        }
        kept
    }

    /// The words that stand in the files of a class: the envelope's, or else those of most files.
    fn words_of_most(&mut self, played: &[Played]) -> String {
        if self.words.is_empty() {
            let mut count: BTreeMap<&str, usize> = BTreeMap::new();
            for own in played.iter().filter_map(|own| own.of_class.as_ref()) {
                *count.entry(&own.words).or_default() += 1;
            }
            let most = count.iter().max_by_key(|(_, count)| **count).map(|(words, _)| *words);
            let words: Vec<String> = most.unwrap_or_default().split(' ').map(str::to_owned).collect();
            if words.len() == WORDS {
                self.words = words;
            }
        }
        self.words.join(" ")
    }

    /// Those that are what the envelope says of their team.
    fn of_this_envelope(&mut self, played: Vec<Played>) -> Vec<Played> {
        let sealed = self.sealed();
        if sealed.is_empty() {
            return played;
        }
        let mut kept = Vec::new();
        for own in played {
            let line = sealed.iter().find(|line| line.team == own.team);
            let drawn = own.truth().map(|truth| (&own.pack.types[truth.state.kind().at()].id, truth.number));
            let why = match (line, drawn) {
                (None, _) => "the envelope has no team of this name; a file is called as its team is",
                (Some(line), Some((kind, _))) if line.kind != *kind => {
                    "what the tie was in it is not what the envelope has for its team"
                }
                (Some(line), Some((_, number))) if line.number != number => {
                    "its luck is not the one that the envelope has for its team"
                }
                _ => {
                    kept.push(own);
                    continue;
                }
            };
            self.leave_out(&own.shown, why);
        }
        kept
    }

    /// Of each team one game. The same twice is taken once; of two that differ nobody but the instructor can say which counts.
    fn each_once(&mut self, played: Vec<Played>) -> Vec<Played> {
        let mut kept: Vec<Played> = Vec::new();
        let mut unclear: Vec<String> = Vec::new();
        for own in played {
            let alike = |other: &&Played| {
                let one_team = other.team == own.team;
                one_team || (!(other.named && own.named) && other.same_game(&own))
            };
            match kept.iter().find(alike) {
                None => kept.push(own),
                Some(other) if other.same_game(&own) => {
                    let why = format!("it is the same game as `{}`", other.shown);
                    self.leave_out(&own.shown, &why);
                }
                Some(other) => {
                    let why = format!(
                        "it is another game of the team {} than `{}`; keep the one that counts",
                        own.team, other.shown
                    );
                    self.leave_out(&own.shown, &why);
                    unclear.push(own.team.clone());
                }
            }
        }
        for own in kept.extract_if(.., |own| unclear.contains(&own.team)) {
            self.left_out.push(format!(
                "`{}`: there is another game of the team {}; keep the one that counts",
                own.shown, own.team
            ));
        }
        kept
    }

    fn place_in_order(&mut self) {
        let order = self.order();
        let place = |team: &str| order.iter().position(|name| name == team).unwrap_or(usize::MAX);
        self.played.sort_by(|one, other| (place(&one.team), &one.team).cmp(&(place(&other.team), &other.team)));
    }

    /// The teams of the class, in order, where they are known.
    fn order(&self) -> Vec<String> {
        let sealed = self.sealed().into_iter().map(|line| line.team);
        if self.names.is_empty() { sealed.collect() } else { self.names.clone() }
    }

    /// Teams of which no game came back. `named`: those of which something was said.
    fn tell_who_is_missing(&mut self, unplayed: Vec<(String, Option<OfClass>)>, mut named: Vec<String>) {
        for (shown, of_class) in unplayed {
            let team = of_class.map(|own| own.team);
            // What was handed out may lie beside what came back.
            if team.as_ref().is_none_or(|team| !named.contains(team)) {
                self.leave_out(&shown, "nobody has played on it");
                named.extend(team);
            }
        }
        for team in self.order().into_iter().filter(|team| !named.contains(team)) {
            self.left_out.push(format!("{team}: no session of this team lies there"));
        }
    }
}
