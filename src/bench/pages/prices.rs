//! What each rung of a ladder costs, by hypothesis.

use maud::html;
use wedge_scenario::{Pack, format_package};
use wedge_study::{Given, Hypothesis, Reading, read, standing};
use wedge_words::{Arg, Teller};

use super::frame::Around;

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
                @for reading in readings { (table(around, pack, teller, reading)) }
            }
        }
    };
    around.page(&title, &format!("/prices?turn={turn}"), &body)
}

fn table(around: &Around<'_>, pack: &Pack, teller: &Teller, reading: &Reading) -> maud::Markup {
    let name = match &reading.under {
        Hypothesis::Type(kind) => pack.types[kind.at()].name.clone(),
        Hypothesis::Belief(_) => around.say("bench-by-prior", &[]),
    };
    let (bearable, zone) = (reading.bearable.to_string(), reading.zone.to_string());
    let given = |given: Option<&Given>| {
        given.map_or_else(|| "–".to_owned(), |given| format!("{:+.3}", given.price).replace('-', "\u{2212}"))
    };
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
                                th scope="row" { (teller.option(rung.ladder, rung.option)) }
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
