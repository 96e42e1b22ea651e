//! The balance report: what no game reaches, what gives the answer away, what pays.

use maud::{Markup, html};
use wedge_study::{Balance, Fine, MARKS, Remark, Worth};
use wedge_words::Arg;

use super::frame::Around;
use crate::work::{BUDGET, Stands};

pub(crate) fn balance_page(around: &Around<'_>, stands: &Stands) -> String {
    let title = around.say("bench-nav-balance", &[]);
    let (games, lines) = (BUDGET.games.to_string(), BUDGET.lines.to_string());
    let body = html! {
        p { (around.say("bench-balance-note", &[("games", Arg::Text(&games)), ("lines", Arg::Text(&lines))])) }
        @match stands {
            Stands::Running(percent) => {
                p role="status" { (around.say("bench-balance-running", &[("percent", Arg::Text(&percent.to_string()))])) }
                progress max="100" value=(percent) aria-label=(title) {}
            }
            _ => form method="post" action="/balance" {
                p.note { (around.say("bench-balance-takes", &[])) }
                button.main { (around.say("bench-balance-make", &[])) }
            },
        }
        @match stands {
            Stands::Failed(why) => p.said.refused role="alert" { (why) },
            Stands::Done(balance, rules) => {
                @if *rules != around.now.rules { p.said.refused { (around.say("bench-balance-old", &[])) } }
                (shown(around, balance))
            }
            Stands::None | Stands::Running(_) => {}
        }
    };
    around.page(&title, "/balance", &body)
}

fn shown(around: &Around<'_>, balance: &Balance) -> Markup {
    let Balance { remarks, fine, worths, types, knowing, asking, .. } = balance;
    let (knowing, asking) = (format!("{knowing:.3}"), format!("{asking:.3}"));
    html! {
        section {
            h2 { (around.say("bench-balance-remarks", &[])) }
            @if remarks.is_empty() { p { (around.say("bench-balance-none", &[])) } }
            ul { @for Remark { kind, says, .. } in remarks { li { strong { (kind.name()) } ": " (says) "." } } }
        }
        section {
            h2 { (around.say("bench-balance-fine", &[])) }
            ul { @for Fine { about, says } in fine { li { strong { (about) } ": " (says) "." } } }
        }
        section {
            h2 { (around.say("bench-balance-worths", &[])) }
            p { (around.say("bench-balance-worth", &[("knowing", Arg::Text(&knowing)), ("asking", Arg::Text(&asking))])) }
            div.wide tabindex="0" role="region" aria-label=(around.say("bench-balance-worths", &[])) {
                table {
                    thead { tr {
                        th scope="col" { (around.say("bench-balance-line", &[])) }
                        th scope="col" { (around.say("bench-balance-expected", &[])) }
                        @for kind in types { th scope="col" { (kind) } }
                    } }
                    tbody {
                        @for Worth { what, expected, scores, errors } in worths { tr {
                            th scope="row" { (what) }
                            td { (format!("{expected:.3}")) }
                            @for (score, error) in scores.iter().zip(errors) { td { (format!("{score:.3} ±{error:.3}")) } }
                        } }
                    }
                }
            }
        }
        details {
            summary { (around.say("bench-balance-marks", &[])) }
            ul { @for mark in MARKS { li { (mark.word) " (" (format!("{:.2}", mark.value)) "): " (mark.means) "." } } }
        }
    }
}
