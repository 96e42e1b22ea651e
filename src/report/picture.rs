//! Pictures as SVG in the page. What they show stands in their words and in the table behind them; colour is never alone.

use maud::{Markup, html};
use wedge_words::{Arg, Bar, Drawn, Panel, Series, Teller};

/// The size of a panel of lines, in its own units, and the room that its drawing has in it.
const SIZE: (f64, f64) = (230.0, 116.0);
const LEFT: f64 = 32.0;
const RIGHT: f64 = 4.0;
const TOP: f64 = 10.0;
const BOTTOM: f64 = 8.0;

pub(crate) fn drawn(teller: &Teller, drawn: &Drawn) -> Markup {
    match drawn {
        Drawn::Lines { panels, last, from, to } => {
            let named = panels.first().map_or(&[][..], |panel| panel.series.as_slice());
            html! {
                // They share their lines and their time, which are written once.
                @let time = teller.say("chart-time", &[("from", Arg::Text(from)), ("to", Arg::Text(to))]);
                (key(named, &time))
                div.panels { @for panel in panels { (panel_of(teller, panel, *last)) } }
            }
        }
        Drawn::Bars { legend, bars } => html! {
            @if let Some([whole, part]) = legend {
                ul.key {
                    li { span.swatch.whole aria-hidden="true" {} (whole) }
                    li { span.swatch.part aria-hidden="true" {} (part) }
                }
            }
            ul.bars { @for bar in bars { (bar_of(bar)) } }
        },
    }
}

/// Which line is whose, each by its stroke as well as by its colour; and from when to when they go.
fn key(series: &[Series], time: &str) -> Markup {
    html! {
        ul.key {
            @for (at, one) in series.iter().enumerate() {
                li {
                    svg.sample viewBox="0 0 30 8" aria-hidden="true" {
                        line class=(stroke(at, series.len())) x1="1" y1="4" x2="29" y2="4" {}
                    }
                    (one.name)
                }
            }
            li { (time) }
        }
    }
}

/// The last line of a panel is that of whoever reasons without error; it is dashed wherever it stands.
fn stroke(at: usize, of: usize) -> &'static str {
    if at + 1 == of { "line second" } else { "line first" }
}

fn panel_of(teller: &Teller, panel: &Panel, last: u32) -> Markup {
    let (width, height) = SIZE;
    let (floor, right) = (height - BOTTOM, width - RIGHT);
    let level = |share: f64| floor - share * (floor - TOP);
    let said = panel.series.iter().filter_map(|one| from_to(teller, one)).collect::<Vec<_>>().join("; ");
    let said = format!("{}. {said}", panel.name);
    html! {
        div.panel {
            p.name { (panel.name) }
            svg viewBox=(format!("0 0 {width} {height}")) role="img" aria-label=(said) {
                @for share in [0.0, 0.5, 1.0] {
                    line.grid x1=(LEFT) y1=(level(share)) x2=(right) y2=(level(share)) {}
                    text x=(LEFT - 5.0) y=(level(share) + 4.0) text-anchor="end" { (format!("{:.0}", share * 100.0)) }
                }
                @for (at, one) in panel.series.iter().enumerate() {
                    polyline class=(stroke(at, panel.series.len())) points=(points(one, last, level)) {}
                }
            }
        }
    }
}

/// A belief stands until another is stated: a line in steps.
fn points(one: &Series, last: u32, level: impl Fn(f64) -> f64) -> String {
    let across = |turn: u32| LEFT + (SIZE.0 - RIGHT - LEFT) * f64::from(turn) / f64::from(last.max(1));
    let mut all = Vec::new();
    let mut before = None;
    for (turn, share) in &one.points {
        let place = |share: f64| format!("{:.1},{:.1}", across(*turn), level(share.clamp(0.0, 1.0)));
        all.extend(before.map(place));
        all.push(place(*share));
        before = Some(*share);
    }
    all.join(" ")
}

fn from_to(teller: &Teller, one: &Series) -> Option<String> {
    let share = |share: f64| format!("{:.0}", share * 100.0);
    let (from, to) = (share(one.points.first()?.1), share(one.points.last()?.1));
    let args = [("name", Arg::Text(&one.name)), ("from", Arg::Text(&from)), ("to", Arg::Text(&to))];
    Some(teller.say("debrief-from-to", &args))
}

/// A bar under its words; the numbers are in the words, so that the drawing is for the eye alone.
fn bar_of(bar: &Bar) -> Markup {
    let length = |share: f64| format!("{:.1}", 100.0 * share.clamp(0.0, 1.0));
    html! {
        li {
            span.label { (bar.label) }
            span.value { (bar.value) }
            svg.bar viewBox="0 0 100 6" preserveAspectRatio="none" aria-hidden="true" {
                rect.whole x="0" y="0" height="6" width=(length(bar.whole)) {}
                rect.part x="0" y="0" height="6" width=(length(bar.part)) {}
            }
        }
    }
}
