//! The board: what the instructor sees and does. Beliefs, drafts and truths are not on it before the games are over: a screen
//! that is mirrored spoils nothing.

use maud::{Markup, PreEscaped, html};
use wedge_words::{Arg, Teller};

use super::debrief::{Leaf, wall_step};
use super::frame::{Live, Said, clock, sheet};

/// A team on the board.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct BoardRow {
    /// Its place in the list.
    pub team: usize,
    /// Its name.
    pub name: String,
    /// Its code.
    pub code: String,
    /// Its seats that are taken, and how many there are.
    pub seats: (usize, usize),
    /// Minutes since anything was heard of one of its devices; none if nothing ever was.
    pub heard: Option<u64>,
    /// True if it said that it is done.
    pub ready: bool,
    /// The last thing it ordered, in a word or two that give nothing away.
    pub last: String,
    /// How many orders it gave.
    pub orders: usize,
    /// How many reports it asked for.
    pub reports: usize,
    /// Where it stands: at which date, and whether its game is over.
    pub stands: String,
    /// True if it has a question to answer before it comes to its sitting, or at it.
    pub asked: bool,
    /// How often the clock answered for it.
    pub by_clock: usize,
}

/// News that the instructor can bring in.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Inject {
    /// Its headline.
    pub title: String,
    /// What will be sent.
    pub text: String,
    /// True once it was.
    pub fired: bool,
}

/// What stands on the board.
#[derive(Clone, Debug, PartialEq)]
pub struct Board {
    /// The title of the exercise.
    pub exercise: String,
    /// The address at which teams join.
    pub address: String,
    /// The sitting that is open; 0 if none is.
    pub sitting: u32,
    /// Milliseconds left, and whether the clock runs.
    pub clock: Option<(i64, bool)>,
    /// The teams.
    pub rows: Vec<BoardRow>,
    /// News that can be brought in.
    pub injects: Vec<Inject>,
    /// Assumptions by whose rival the games can be shown again, each with whether they are; empty where that is not the step.
    pub rivals: Vec<(String, bool)>,
    /// Notes so far.
    pub notes: Vec<String>,
    /// The step of the debrief, once the games are over, and the titles of all.
    pub leaf: Option<Leaf>,
    /// The titles of the steps.
    pub steps: Vec<String>,
    /// What came of the last press.
    pub said: Option<Said>,
    /// How it is told of changes.
    pub live: Live,
}

/// A button that does one thing. `also`: a field that goes with it.
fn press(act: &str, label: &str, also: Option<(&str, &str)>, main: bool) -> Markup {
    html! {
        form method="post" action="/board" {
            @if let Some((name, value)) = also { input type="hidden" name=(name) value=(value); }
            button.main[main] type="submit" name="act" value=(act) { (label) }
        }
    }
}

/// A button that takes the pen of a team, for orders on paper. Its page opens beside the board: one window for all teams.
fn pen(teller: &Teller, team: usize) -> Markup {
    html! {
        form.quiet method="post" action="/board" target="team" {
            input type="hidden" name="team" value=(team);
            button.quiet type="submit" name="act" value="pen" { (teller.say("board-pen", &[])) }
        }
    }
}

/// The board.
#[must_use]
pub fn board_page(teller: &Teller, board: &Board) -> String {
    let title = teller.say("board-title", &[]);
    let sitting = board.sitting.to_string();
    let body = html! {
        div.board-body {
            header.top {
                p.above { (title) }
                p.name { strong { (board.exercise) } }
                @if let Some((left, runs)) = board.clock { p.time { (clock(teller, left, runs, &teller.say("board-clock-up", &[]))) } }
                nav aria-label=(title) { a href="/wall" { (teller.say("wall-title", &[])) } }
            }
            main {
                p.changed hidden role="status" { a href="/board" { (teller.say("class-changed", &[])) } }
                @match &board.said {
                    Some(Said::Done(text)) => p.said role="status" { (text) },
                    Some(Said::Refused(text)) => p.said.refused role="alert" { (text) },
                    None => {},
                }
                section {
                    @if let Some(leaf) = &board.leaf {
                        h1 { (teller.say("board-debrief", &[])) }
                        div.row-of {
                            @if leaf.step > 0 { (press("step", &teller.say("board-back", &[]), Some(("step", &(leaf.step - 1).to_string())), false)) }
                            @if leaf.step + 1 < board.steps.len() { (press("step", &teller.say("board-on", &[]), Some(("step", &(leaf.step + 1).to_string())), true)) }
                            a href="/board/class.csv" { (teller.say("board-csv", &[])) }
                        }
                        ol { @for (at, step) in board.steps.iter().enumerate() { li { @if at == leaf.step { strong { (step) } } @else { (step) } } } }
                    } @else if board.sitting == 0 {
                        h1 { (teller.say("board-gathering", &[])) }
                        p { (teller.say("board-join", &[("address", Arg::Text(&board.address))])) }
                        div.row-of {
                            (press("open", &teller.say("board-open", &[]), None, true))
                            a href="/board/cards" { (teller.say("board-cards", &[])) }
                        }
                    } @else {
                        h1 { (teller.say("wall-sitting", &[("number", Arg::Count(board.sitting))])) }
                        div.row-of {
                            @if board.clock.is_some_and(|(_, runs)| runs) { (press("pause", &teller.say("board-pause", &[]), None, false)) }
                            @else { (press("resume", &teller.say("board-resume", &[]), None, true)) }
                            (press("more", &teller.say("board-more", &[]), None, false))
                            form method="get" action="/board/sure" {
                                input type="hidden" name="act" value="close";
                                input type="hidden" name="sitting" value=(sitting);
                                button.main type="submit" { (teller.say("board-close", &[])) }
                            }
                            a href=(format!("/board/sure?act=end&sitting={sitting}")) { (teller.say("board-end", &[])) }
                        }
                    }
                }
                (rows(teller, board))
                @if !board.injects.is_empty() && board.leaf.is_none() {
                    section {
                        h2 { (teller.say("board-injects", &[])) }
                        ul.moves {
                            @for (at, one) in board.injects.iter().enumerate() {
                                li {
                                    strong { (one.title) } " " (one.text) " "
                                    @if one.fired { span.price { (teller.say("board-fired", &[])) } }
                                    @else { (press("fire", &teller.say("board-fire", &[]), Some(("inject", &at.to_string())), false)) }
                                }
                            }
                        }
                    }
                }
                @if !board.rivals.is_empty() {
                    section {
                        h2 { (teller.say("board-rivals", &[])) }
                        div.row-of {
                            @for (at, (name, shown)) in board.rivals.iter().enumerate() {
                                (press("attack", name, Some(("assumption", &at.to_string())), *shown))
                            }
                        }
                    }
                }
                @if let Some(leaf) = &board.leaf { (wall_step(teller, leaf)) }
                section {
                    h2 { (teller.say("board-notes", &[])) }
                    ul { @for note in &board.notes { li { (note) } } }
                    form method="post" action="/board" {
                        label for="note" { (teller.say("board-note", &[])) }
                        input type="text" id="note" name="note" maxlength="400" required autocomplete="off";
                        p { button type="submit" name="act" value="note" { (teller.say("board-note-do", &[])) } }
                    }
                }
            }
        }
    };
    sheet(teller.speech(), &format!("{title}: {}", board.exercise), Some(&board.live), &body)
}

/// Cards with the codes of the teams, to be printed and cut: name and code of each, the address and its picture (SVG).
#[must_use]
pub fn cards_page(teller: &Teller, exercise: &str, address: &str, qr: &str, teams: &[(String, String)]) -> String {
    let title = teller.say("board-cards", &[]);
    let body = html! {
        header { p.above { (exercise) } h1 { (title) } }
        main.cards {
            @for (name, code) in teams {
                section {
                    div.qr { (PreEscaped(qr)) }
                    div {
                        h2 { (name) }
                        p.code { (code) }
                        p { (teller.say("board-card-how", &[("address", Arg::Text(address))])) }
                    }
                }
            }
        }
    };
    sheet(teller.speech(), &format!("{title}: {exercise}"), None, &body)
}

/// When a team was last heard of.
fn heard(teller: &Teller, row: &BoardRow) -> String {
    match row.heard {
        None => "\u{2013}".to_owned(),
        Some(minutes) => {
            teller.say("board-minutes", &[("count", Arg::Count(u32::try_from(minutes).unwrap_or(u32::MAX)))])
        }
    }
}

/// What stands in the row of a team behind its name.
fn cells(teller: &Teller, row: &BoardRow) -> [String; 9] {
    [
        row.code.clone(),
        format!("{}/{}", row.seats.0, row.seats.1),
        heard(teller, row),
        if row.ready { teller.say("board-yes", &[]) } else { String::new() },
        if row.asked { teller.say("board-asked", &[("date", Arg::Text(&row.stands))]) } else { row.stands.clone() },
        row.last.clone(),
        row.orders.to_string(),
        row.reports.to_string(),
        row.by_clock.to_string(),
    ]
}

fn rows(teller: &Teller, board: &Board) -> Markup {
    let title = teller.say("board-teams", &[]);
    let over = board.leaf.is_some();
    let heads = [
        teller.say("board-code", &[]),
        teller.say("board-seats", &[]),
        teller.say("board-heard", &[]),
        teller.say("board-done", &[]),
        teller.say("board-stands", &[]),
        teller.say("board-last", &[]),
        teller.say("board-orders", &[]),
        teller.say("board-reports", &[]),
        teller.say("board-by-clock", &[]),
    ];
    html! {
        section {
            h2 { (title) }
            div.wide role="region" tabindex="0" aria-label=(title) {
                // What folds on a narrow screen is no table to a browser any more, but for its roles.
                table.folds role="table" {
                    caption.unseen { (title) }
                    thead role="rowgroup" {
                        tr role="row" {
                            th scope="col" role="columnheader" { (teller.say("wall-team", &[])) }
                            @for head in &heads { th scope="col" role="columnheader" { (head) } }
                        }
                    }
                    tbody role="rowgroup" {
                        @for row in &board.rows {
                            tr role="row" {
                                th scope="row" role="rowheader" {
                                    (row.name)
                                    @if over { " " a href=(format!("/board/team/{}", row.team)) { (teller.say("board-page", &[])) } " " a href=(format!("/board/team/{}/session.wedge", row.team)) { (teller.say("board-session", &[])) } }
                                }
                                @for (at, (head, cell)) in heads.iter().zip(cells(teller, row)).enumerate() {
                                    td role="cell" data-of=(head) {
                                        (cell)
                                        @if at == 0 && board.sitting > 0 { " " (pen(teller, row.team)) }
                                    }
                                }
                            }
                        }
                    }
                }
            }
        }
    }
}
