//! What each rung of a ladder costs, by hypothesis.

use maud::html;
use wedge_engine::Coefficient;
use wedge_scenario::{Pack, format_package};
use wedge_study::{Given, Hypothesis, Reading, read, standing};
use wedge_words::{Arg, Teller};

use super::frame::Around;
use super::weigh::number;

pub(crate) fn prices_page(around: &Around<'_>, pack: &Pack, teller: &Teller, turn: u32) -> String {
    let title = around.say("bench-nav-prices", &[]);
    let scenario = &pack.scenario;
    let under = || scenario.type_ids().map(Hypothesis::Type).chain([Hypothesis::prior(scenario)]);
    let readings = standing(pack, turn, 1).map(|state| {
        let date = teller.date(state.turn());
        (date, under().map(|under| read(scenario, &state, under)).collect::<Vec<Reading>>())
    });
    let body = html! {
        p { (around.say("bench-prices-note", &[])) }
        form method="get" action="/prices" {
            label.row {
                span { (around.say("bench-turn", &[])) }
                input type="number" name="turn" min="0" max=(scenario.calendar.last) value=(turn);
            }
            button.main { (around.say("bench-weigh", &[])) }
        }
        @match &readings {
            Err(error) => p.said.refused { (error) },
            Ok((date, readings)) => {
                p { (around.say("bench-prices-date", &[("date", Arg::Text(date))])) }
                @if let Some(reading) = readings.first().filter(|reading| !reading.rungs.is_empty()) {
                    p.note { (dear(around, pack, teller, reading)) }
                }
                @for reading in readings { (table(around, pack, teller, reading)) }
            }
        }
    };
    around.page(&title, &format!("/prices?turn={turn}"), &body)
}

/// True of the first option of a ladder that is dear to them.
fn begins_dear(pack: &Pack, option: usize) -> bool {
    pack.scenario.costly(option) && !option.checked_sub(1).is_some_and(|before| pack.scenario.costly(before))
}

/// From where on it is dear, and by which number.
fn dear(around: &Around<'_>, pack: &Pack, teller: &Teller, reading: &Reading) -> String {
    let value = pack.scenario.rule(Coefficient::CostlyRung).to_string();
    let value = ("value", Arg::Text(&value));
    match reading.rungs.iter().find(|rung| begins_dear(pack, rung.option)) {
        Some(rung) => {
            around.say("bench-prices-dear", &[("rung", Arg::Text(teller.option(rung.ladder, rung.option))), value])
        }
        None => around.say("bench-prices-none-dear", &[value]),
    }
}

fn table(around: &Around<'_>, pack: &Pack, teller: &Teller, reading: &Reading) -> maud::Markup {
    let name = match &reading.under {
        Hypothesis::Type(kind) => pack.types[kind.at()].name.clone(),
        Hypothesis::Belief(_) => around.say("bench-by-prior", &[]),
    };
    let (bearable, zone) = (reading.bearable.to_string(), reading.zone.to_string());
    let given = |given: Option<&Given>| given.map_or_else(|| "–".to_owned(), |given| number(given.price));
    let package = |given: Option<&Given>| given.map(|given| format_package(pack, &given.package)).unwrap_or_default();
    html! {
        section {
            h2 { (name) }
            p.note { (around.say("bench-zone", &[("bearable", Arg::Text(&bearable)), ("zone", Arg::Text(&zone))])) }
            @if reading.rungs.is_empty() { p { (around.say("bench-no-ladder", &[])) } } @else {
                div.wide tabindex="0" role="region" aria-label=(name) {
                    table {
                        thead { tr {
                            th scope="col" { (around.say("bench-rung", &[])) }
                            th scope="col" { (around.say("bench-rung-worth", &[])) }
                            th scope="col" { (around.say("bench-rung-asked", &[])) }
                            th scope="col" { (around.say("bench-rung-agreed", &[])) }
                            th scope="col" { (around.say("bench-rung-package", &[])) }
                        } }
                        tbody {
                            @for rung in &reading.rungs { tr {
                                @let name = teller.option(rung.ladder, rung.option);
                                th scope="row" {
                                    @if begins_dear(pack, rung.option) {
                                        (around.say("bench-rung-dear", &[("rung", Arg::Text(name))]))
                                    } @else { (name) }
                                }
                                td { (format!("{:.3}", rung.worth)) }
                                td { (given(rung.asked.as_ref())) }
                                td { (given(rung.agreed.as_ref())) }
                                td.note { (package(rung.agreed.as_ref().or(rung.asked.as_ref()))) }
                            } }
                        }
                    }
                }
            }
        }
    }
}
