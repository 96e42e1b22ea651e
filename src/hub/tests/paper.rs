//! A class on paper: the instructor's one device enters what teams wrote, with the pen of each; and what is handed out at the end is
//! called after the teams.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "the other tests of a class use the rest of it")]
mod place;

use std::fs;

use place::{Place, buttons, exercise, in_folder, on};
use wedge_engine::Command;
use wedge_record::verify;

#[test]
fn one_device_enters_the_slips_of_every_team_and_the_class_ends_in_its_debrief() {
    let folder = tempfile::tempdir().unwrap();
    let exercise = exercise(3, "").replace("Team 2", "Ямал <b>");
    let place = Place::at(&in_folder(folder.path()), &exercise);
    let instructor = place.device();
    // Before the first sitting there is nothing to enter, and the board offers nothing.
    assert!(!instructor.get("/board").1.contains("value=\"pen\""));
    assert_eq!(instructor.post("/board", &[("act", "open")]).0, 303);
    assert_eq!(instructor.get("/board").1.matches("value=\"pen\"").count(), 3);
    let mut entered = [0; 3];
    for sitting in 1.. {
        for (team, count) in entered.iter_mut().enumerate() {
            assert_eq!(instructor.post("/board", &[("act", "pen"), ("team", &team.to_string())]).0, 303);
            let page = instructor.table();
            let name = ["Team 0", "Team 1", "Ямал &lt;b&gt;"][team];
            assert!(page.contains(name), "the page is not that of {name}");
            let orders = buttons(&page);
            if let Some(order) = orders.iter().find(|order| order.starts_with("task ") || order.starts_with("act ")) {
                let number = on(&page);
                assert_eq!(instructor.post("/team/order", &[("on", &number), ("order", order)]).0, 303);
                *count += 1;
            }
        }
        let now = sitting.to_string();
        assert_eq!(instructor.post("/board", &[("act", "close"), ("sitting", &now)]).0, 303);
        if instructor.get("/board").1.contains("class.csv") {
            break;
        }
    }
    assert!(entered.iter().all(|count| *count > 0), "{entered:?}");
    // Somebody else cannot take a pen by the board.
    let stranger = place.device();
    let agent: ureq::Agent = ureq::Agent::config_builder().http_status_as_error(false).build().into();
    let proxied = agent.post(format!("{}/board", place.base)).header("x-forwarded-for", "10.0.0.9");
    assert_eq!(proxied.send_form([("act", "pen"), ("team", "0")]).unwrap().status().as_u16(), 403);
    assert_eq!(stranger.post("/board", &[("act", "pen"), ("team", "9")]).0, 404);
    for (team, count) in entered.iter().enumerate() {
        let text = instructor.get(&format!("/board/team/{team}/session.wedge")).1;
        let path = folder.path().join("one.wedge");
        fs::write(&path, text).unwrap();
        let (_, game) = verify(&path).unwrap().game.unwrap();
        let own = |order: &&Command| matches!(order, Command::Task(_) | Command::Act(_));
        assert_eq!(game.truth().unwrap().orders.iter().filter(own).count(), *count);
    }
    let called = |path: &str| {
        let answer = agent.get(format!("{}{path}", place.base)).call().unwrap();
        answer.headers().get("content-disposition").unwrap().to_str().unwrap().to_owned()
    };
    assert_eq!(called("/board/team/0/session.wedge"), "attachment; filename*=UTF-8''team-0.wedge");
    let bytes: Vec<String> = "ямал".bytes().map(|byte| format!("%{byte:02X}")).collect();
    assert_eq!(
        called("/board/team/2/session.wedge"),
        format!("attachment; filename*=UTF-8''{}-b.wedge", bytes.concat())
    );
    let (status, rows) = instructor.get("/board/class.csv");
    assert!(status == 200 && rows.starts_with("\u{feff}team,number,turn,date,order,in_words\n"), "{rows}");
    assert!(rows.contains("Ямал <b>"), "{rows}");
    place.end();
}
