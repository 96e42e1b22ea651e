//! Lines of play that are known to be good against one hypothesis, a file each in `lines/`: `errand ACTION FIRST LAST` (in which
//! sittings), `ask SITTING PACKAGE`, `settle SITTING`, `leave SITTING`, `reply EVENT REPLY`, `then ACTION ...` (after the talks).

use wedge_engine::{ActionId, Command, Pace, Package, Reply, ThirdStance};
use wedge_scenario::{Line as Move, parse_line};
use wedge_study::{Afterwards, Errand, Line, Replies};
use wedge_testkit::{Pack, root};

/// A line of play from its file in `lines/`.
pub fn read(pack: &Pack, name: &str) -> Line {
    let text = std::fs::read_to_string(root().join("src/study/tests/lines").join(name)).unwrap();
    let scenario = &pack.scenario;
    let action = |id: &str| ActionId::from_index(pack.actions.iter().position(|one| one.id == id).unwrap());
    let mut line = Line {
        asks: Vec::new(),
        yields: false,
        settles: None,
        leaves: None,
        errands: Vec::new(),
        replies: Replies {
            breach: Reply::Protest,
            attack: Reply::Protest,
            found: Reply::Strike,
            incidents: vec![0; scenario.incidents.len()],
        },
        after: Afterwards {
            pace: Pace::Agreed,
            relief: true,
            third: ThirdStance::Spare,
            since: 1,
            errands: Vec::new(),
        },
    };
    let nothing = Package::status_quo(scenario.issues.len());
    for row in text.lines().filter(|row| !row.starts_with('#')) {
        let words: Vec<&str> = row.split_whitespace().collect();
        match words.as_slice() {
            ["errand", id, first, last] => {
                let (first, last) = (first.parse().unwrap(), last.parse().unwrap());
                line.errands.push(Errand { action: action(id), first, last });
            }
            ["ask", sitting, ..] => {
                let offer = format!("offer {}", words[2..].join(" "));
                let Move::Command(Command::Offer(package)) = parse_line(pack, &offer, &nothing).unwrap() else {
                    panic!("{name}: {row}")
                };
                line.asks.push((sitting.parse().unwrap(), package));
            }
            ["settle", sitting] => line.settles = Some(sitting.parse().unwrap()),
            ["leave", sitting] => line.leaves = Some(sitting.parse().unwrap()),
            ["reply", event, reply] => {
                let at = scenario.incidents.iter().position(|one| one.id == *event).unwrap();
                let index = scenario.incidents[at].replies.iter().position(|one| one.id == *reply).unwrap();
                line.replies.incidents[at] = u8::try_from(index).unwrap();
            }
            ["then", ..] => line.after.errands = words[1..].iter().map(|id| action(id)).collect(),
            _ => panic!("{name}: {row}"),
        }
    }
    line
}
