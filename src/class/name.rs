//! The name of a team as that of a file: one that every system takes and every mail programme passes on.

use std::collections::BTreeSet;

/// Names that one system keeps for its devices, whatever ends them.
const OF_DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];

/// A name for a file, without an ending: letters and digits of any script in small, everything else as single hyphens.
#[must_use]
pub fn file_name(team: &str) -> String {
    let letters = team.chars().map(|c| if c.is_alphanumeric() { c } else { ' ' }).collect::<String>();
    let name = letters.to_lowercase().split_whitespace().collect::<Vec<_>>().join("-");
    let numbered = name.len() == 4 && ["com", "lpt"].iter().any(|device| name.starts_with(device));
    match name.as_str() {
        "" => "team".to_owned(),
        device if OF_DEVICES.contains(&device) || numbered => format!("team-{device}"),
        _ => name,
    }
}

/// A name for the file of each team; no two are the same.
#[must_use]
pub fn file_names<'a>(teams: impl IntoIterator<Item = &'a str>) -> Vec<String> {
    let mut taken = BTreeSet::new();
    let free = |team: &str| {
        let name = file_name(team);
        let numbered = (2..).map(|number| format!("{name}-{number}"));
        let all = std::iter::once(name.clone()).chain(numbered);
        // There is always one that is free.
        all.into_iter().find(|name| taken.insert(name.clone())).unwrap_or_default()
    };
    teams.into_iter().map(free).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whatever_a_team_is_called_its_file_has_a_name() {
        for (team, name) in [
            ("Amber", "amber"),
            (" Team  7/b ", "team-7-b"),
            ("../../etc/passwd", "etc-passwd"),
            ("Ямал", "ямал"),
            ("\u{202e}<script>", "script"),
            ("...", "team"),
            ("NUL", "team-nul"),
            ("Com1", "team-com1"),
            ("Comet", "comet"),
        ] {
            assert_eq!(file_name(team), name);
        }
        assert_eq!(file_names(["Amber", "amber", "AMBER!", "Amber 2"]), ["amber", "amber-2", "amber-3", "amber-2-2"]);
    }
}
