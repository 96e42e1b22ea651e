//! What each side makes of a package on a turn: every faction, the leadership, home; where the aspiration stands, and what would be
//! said.

use std::sync::Arc;

use maud::{Markup, html};
use wedge_engine::{
    Account, AnswerKind, BlocId, Command, CounterpartId, Evaluator, Event, Game, HomeVerdict, Mind, Package, State,
    TypeId, aspiration,
};
use wedge_scenario::Pack;
use wedge_study::standing;
use wedge_words::{Arg, Teller};

use super::frame::Around;

/// What is asked for.
pub(crate) struct Asked {
    /// The turn.
    pub(crate) turn: u32,
    /// The options, by issue; as things are, where none is named.
    pub(crate) options: Vec<usize>,
    /// The faction whose account is unfolded.
    pub(crate) account: Option<usize>,
}

/// One column of what the other side makes of it: the reputation that everybody knows, or a hypothesis.
struct Eyes<'a> {
    name: String,
    minds: Vec<Evaluator<'a>>,
    state: State,
}

pub(crate) fn weigh_page(around: &Around<'_>, pack: &Arc<Pack>, teller: &Teller, asked: &Asked) -> String {
    let title = around.say("bench-nav-package", &[]);
    let scenario = &pack.scenario;
    let options = scenario.issues.iter().enumerate().map(|(at, issue)| {
        let option = asked.options.get(at).copied().unwrap_or(0).min(issue.options.len() - 1);
        u8::try_from(option).unwrap_or(0)
    });
    let package = Package(options.collect());
    let body = match standing(pack, asked.turn, 1) {
        Ok(state) => html! {
            (form(around, pack, asked, &package))
            (weighed(around, pack, teller, asked, &package, &state))
        },
        Err(error) => html! {
            (form(around, pack, asked, &package))
            p.said.refused { (error) }
        },
    };
    around.page(&title, &address(asked, &package), &body)
}

fn address(asked: &Asked, package: &Package) -> String {
    let options: Vec<String> = package.0.iter().enumerate().map(|(at, option)| format!("&o{at}={option}")).collect();
    format!("/package?turn={}{}", asked.turn, options.concat())
}

fn form(around: &Around<'_>, pack: &Pack, asked: &Asked, package: &Package) -> Markup {
    html! {
        form method="get" action="/package" {
            label.row {
                span { (around.say("bench-turn", &[])) }
                input type="number" name="turn" min="0" max=(pack.scenario.calendar.last) value=(asked.turn);
            }
            @for (at, issue) in pack.issues.iter().enumerate() {
                label.row {
                    span { (issue.name) }
                    select name=(format!("o{at}")) {
                        @for (option, text) in issue.options.iter().enumerate() {
                            option value=(option) selected[usize::from(package.0[at]) == option] { (text.label) }
                        }
                    }
                }
            }
            label.row {
                span { (around.say("bench-account-of", &[])) }
                select name="account" {
                    option value="" { (around.say("bench-account-none", &[])) }
                    @for (at, faction) in pack.factions.iter().enumerate() {
                        option value=(at) selected[asked.account == Some(at)] { (faction.short) }
                    }
                }
            }
            button.main { (around.say("bench-weigh", &[])) }
        }
    }
}

fn weighed(
    around: &Around<'_>,
    pack: &Arc<Pack>,
    teller: &Teller,
    asked: &Asked,
    package: &Package,
    state: &State,
) -> Markup {
    let scenario = &pack.scenario;
    let eyes = |name: String, mind: Mind, state: State| {
        let minds = scenario.counterpart_ids().map(|party| Evaluator::of(scenario, &state, mind, party)).collect();
        Eyes { name, minds, state }
    };
    let mut columns = vec![eyes(around.say("bench-reputed", &[]), Mind::Reputed, state.clone())];
    for (kind, text) in scenario.type_ids().zip(&pack.types) {
        columns.push(eyes(text.name.clone(), Mind::True, state.clone().as_type(scenario, kind)));
    }
    let date = teller.date(state.turn());
    let aspires = number(aspiration(scenario, state));
    html! {
        section {
            h2 { (around.say("bench-sides", &[("date", Arg::Text(&date))])) }
            p.note { (around.say("bench-sides-note", &[])) }
            (sides(around, pack, &columns, package))
            p { (around.say("bench-aspiration", &[("value", Arg::Text(&aspires))])) }
            p { (answered(around, pack, teller, state, package)) }
        }
        @if let Some(verdict) = state.home_verdict(scenario, package) { (home(around, pack, &verdict)) }
        @if let Some(bloc) = asked.account.filter(|at| *at < scenario.blocs.len()).map(BlocId::from_index) {
            @for eyes in &columns { (account(around, teller, eyes, package, bloc)) }
        }
    }
}

fn sides(around: &Around<'_>, pack: &Pack, columns: &[Eyes<'_>], package: &Package) -> Markup {
    let scenario = &pack.scenario;
    let party = |bloc: BlocId| scenario.blocs[bloc.at()].counterpart.at();
    html! {
        div.wide tabindex="0" role="region" aria-label=(around.say("bench-sides-table", &[])) {
            table {
                caption { (around.say("bench-sides-table", &[])) }
                thead { tr {
                    th scope="col" { (around.say("bench-part", &[])) }
                    @for eyes in columns { th scope="col" { (eyes.name) } }
                } }
                tbody {
                    @for bloc in scenario.bloc_ids() { tr {
                        th scope="row" { (pack.factions[bloc.at()].short) }
                        @for eyes in columns { td { (number(eyes.minds[party(bloc)].margin(package, bloc))) } }
                    } }
                    @for one in scenario.counterpart_ids() { tr {
                        th scope="row" { strong { (decides(around, pack, one)) } }
                        @for eyes in columns { td { strong { (number(eyes.minds[one.at()].value(package))) } } }
                    } }
                }
            }
        }
    }
}

fn decides(around: &Around<'_>, pack: &Pack, party: CounterpartId) -> String {
    let name = pack.counterparts.get(party.at()).map_or(pack.names.counterpart.as_str(), |one| one.name.as_str());
    around.say("bench-decides", &[("name", Arg::Text(name))])
}

/// What would be said if this were tabled in that state.
fn answered(around: &Around<'_>, pack: &Arc<Pack>, teller: &Teller, state: &State, package: &Package) -> String {
    let game = Game::of_type(Arc::clone(&pack.scenario), 0, TypeId(0));
    let Ok(game) = game else { return around.say("bench-answer-none", &[]) };
    let mut game = game.open_book().standing_at(state.clone());
    let events = game.apply(&Command::Offer(package.clone()));
    let answer = events.iter().flatten().find_map(|event| match event {
        Event::Answered(answer) => Some(&answer.kind),
        _ => None,
    });
    match answer {
        Some(AnswerKind::Agreed) => around.say("bench-answer-agreed", &[]),
        Some(AnswerKind::Counter(counter) | AnswerKind::Restated(counter)) => {
            let other = pack.scenario.issue_ids().filter(|issue| counter.option(*issue) != package.option(*issue));
            let clauses =
                other.map(|issue| format!("{}: {}", teller.issue(issue), teller.option(issue, counter.option(issue))));
            let clauses = clauses.collect::<Vec<_>>().join("; ");
            around.say("bench-answer-counter", &[("clauses", Arg::Text(&clauses))])
        }
        Some(AnswerKind::WalkOut { .. }) => around.say("bench-answer-walks", &[]),
        None => around.say("bench-answer-none", &[]),
    }
}

fn home(around: &Around<'_>, pack: &Pack, verdict: &HomeVerdict) -> Markup {
    let (index, threshold) = (format!("{:.3}", verdict.index), format!("{:.3}", verdict.threshold));
    let args = [("index", Arg::Text(&index)), ("threshold", Arg::Text(&threshold))];
    html! {
        section {
            h2 { (around.say("bench-home", &[("home", Arg::Text(&pack.names.home))])) }
            p {
                @if verdict.ratifies { (around.say("bench-home-ratifies", &args)) } @else { (around.say("bench-home-refuses", &args)) }
                @if !verdict.rung_accepted { " " (around.say("bench-home-rung", &[])) }
            }
            dl {
                @for (part, text) in verdict.constituencies.iter().zip(&pack.constituencies) {
                    div { dt { (text.name) } dd { (format!("{:.3}", part.index)) } }
                }
            }
        }
    }
}

fn account(around: &Around<'_>, teller: &Teller, eyes: &Eyes<'_>, package: &Package, bloc: BlocId) -> Markup {
    let pack = &teller.pack;
    let party = pack.scenario.blocs[bloc.at()].counterpart.at();
    let account: Account = eyes.minds[party].margin_account(&eyes.state, package, bloc);
    let name = around
        .say("bench-account", &[("name", Arg::Text(&pack.factions[bloc.at()].short)), ("eyes", Arg::Text(&eyes.name))]);
    html! {
        details open {
            summary { (name) }
            div.wide tabindex="0" role="region" aria-label=(name) {
                table {
                    thead { tr {
                        th scope="col" { (around.say("bench-term", &[])) }
                        th scope="col" { (around.say("bench-term-value", &[])) }
                        th scope="col" { (around.say("bench-term-place", &[])) }
                    } }
                    tbody {
                        @for item in account.items.iter().filter(|item| item.value != 0.0) {
                            @let place = pack.place_of_term(Some(bloc), item.why);
                            tr {
                                th scope="row" { (teller.why(item.why)) }
                                td { (number(item.value)) }
                                td { @if let Some(place) = place { (place.file) ":" (place.line) } }
                            }
                        }
                        tr { th scope="row" { strong { (around.say("bench-sum", &[])) } } td { strong { (number(account.total())) } } td {} }
                    }
                }
            }
        }
    }
}

/// A number with its sign, to three places.
pub(super) fn number(value: f64) -> String {
    format!("{:+.3}", if value.abs() < 0.0005 { 0.0 } else { value }).replace('-', "\u{2212}")
}
