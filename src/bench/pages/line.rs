//! How quantities go along the recorded line, by hypothesis.

use std::sync::Arc;

use maud::{Markup, html};
use wedge_counsel::ByTheRecord;
use wedge_engine::{BlocId, CounterpartId, Game, Phase, Quantity, TypeId, seed_of_study};
use wedge_scenario::Pack;
use wedge_words::{Arg, Teller};

use super::frame::Around;

/// Orders that a game by the record may take: far more than any has.
const MOST: usize = 4_000;
/// The size of a line that is drawn.
const SIZE: (f64, f64) = (220.0, 36.0);

/// A quantity along the line: a value a turn.
struct Drawn {
    name: String,
    values: Vec<f64>,
}

pub(crate) fn line_page(around: &Around<'_>, pack: &Arc<Pack>, teller: &Teller, kind: usize, seed: u64) -> String {
    let title = around.say("bench-nav-line", &[]);
    let kind = kind.min(pack.types.len().saturating_sub(1));
    let drawn = along(pack, around, kind, seed);
    let caption = match pack.steps.len() {
        0 => around.say("bench-line-table-none", &[]),
        _ => around.say("bench-line-table", &[]),
    };
    let body = html! {
        @if pack.steps.is_empty() {
            p { (around.say("bench-line-none", &[])) }
        } @else {
            p { (around.say("bench-line-note", &[])) }
        }
        form method="get" action="/line" {
            label.row {
                span { (around.say("bench-under", &[])) }
                select name="type" {
                    @for (at, of) in pack.types.iter().enumerate() { option value=(at) selected[at == kind] { (of.name) } }
                }
            }
            label.row {
                span { (around.say("bench-seed", &[])) }
                input type="number" name="seed" min="0" value=(seed);
            }
            button.main { (around.say("bench-weigh", &[])) }
        }
        @match &drawn {
            Err(error) => p.said.refused { (error) },
            Ok(drawn) => (tables(around, teller, &caption, drawn)),
        }
    };
    around.page(&title, &format!("/line?type={kind}&seed={seed}"), &body)
}

/// Plays the recorded line and notes every quantity after each turn.
fn along(pack: &Arc<Pack>, around: &Around<'_>, kind: usize, seed: u64) -> Result<Vec<Drawn>, String> {
    let game = Game::of_type(Arc::clone(&pack.scenario), seed_of_study(seed), TypeId::from_index(kind));
    let mut game = game.map_err(|fault| fault.to_string())?.open_book();
    let mut record = ByTheRecord::new(pack);
    let mut drawn: Vec<(Quantity, Drawn)> = quantities(pack, around)
        .into_iter()
        .map(|(quantity, name)| (quantity, Drawn { name, values: Vec::new() }))
        .collect();
    for _ in 0..MOST {
        if let Some(truth) = game.truth() {
            let turn = truth.state.turn() as usize;
            for (quantity, drawn) in &mut drawn {
                let value = truth.state.get(*quantity);
                // Turns pass one by one, several at an order.
                drawn.values.resize((turn + 1).max(drawn.values.len()), value);
                drawn.values[turn] = value;
            }
        }
        if game.glance().phase == Phase::Over {
            break;
        }
        let order = record.next(&game.glance());
        // What the rules refuse is passed over.
        drop(game.apply(&order));
    }
    Ok(drawn.into_iter().map(|(_, drawn)| drawn).collect())
}

fn quantities(pack: &Pack, around: &Around<'_>) -> Vec<(Quantity, String)> {
    let mut all = vec![
        (Quantity::Patience, "Patience".to_owned()),
        (Quantity::Support, "Support".to_owned()),
        (Quantity::Trust, "Trust".to_owned()),
        (Quantity::Credibility, "Credibility".to_owned()),
        (Quantity::ExitBelief, "ExitBelief".to_owned()),
        (Quantity::Momentum, "Momentum".to_owned()),
        (Quantity::Presence, "Presence".to_owned()),
        (Quantity::Relief, "Relief".to_owned()),
        (Quantity::Releases, "Releases".to_owned()),
        (Quantity::Violence, "Violence".to_owned()),
        (Quantity::Rival, "Rival".to_owned()),
        (Quantity::Coercion, "Coercion".to_owned()),
        (Quantity::TieTrust, "TieTrust".to_owned()),
        (Quantity::Authority(CounterpartId(0)), "Authority".to_owned()),
    ];
    if pack.scenario.third.is_some() {
        all.extend([(Quantity::Cooperation, "Cooperation".to_owned()), (Quantity::Morale, "Morale".to_owned())]);
    }
    for (at, faction) in pack.factions.iter().enumerate() {
        let id = ("id", Arg::Text(faction.id.as_str()));
        all.push((Quantity::Anger(BlocId::from_index(at)), around.say("bench-quantity-anger", &[id])));
        all.push((Quantity::Loyalty(BlocId::from_index(at)), around.say("bench-quantity-loyalty", &[id])));
    }
    for (strand, text) in pack.scenario.strand_ids().zip(&pack.strands) {
        let id = ("id", Arg::Text(text.id.as_str()));
        all.push((Quantity::Strand(strand), around.say("bench-quantity-strand", &[id])));
    }
    all
}

fn tables(around: &Around<'_>, teller: &Teller, name: &str, drawn: &[Drawn]) -> Markup {
    let turns = drawn.first().map_or(0, |one| one.values.len());
    html! {
        div.wide tabindex="0" role="region" aria-label=(name) {
            table {
                caption { (name) }
                thead { tr {
                    th scope="col" { (around.say("bench-quantity", &[])) }
                    th scope="col" { (around.say("bench-from", &[])) }
                    th scope="col" { (around.say("bench-to", &[])) }
                    th scope="col" { (around.say("bench-course", &[])) }
                } }
                tbody {
                    @for one in drawn { tr {
                        th scope="row" { (one.name) }
                        td { (figure(one.values.first().copied().unwrap_or(0.0))) }
                        td { (figure(one.values.last().copied().unwrap_or(0.0))) }
                        td { (course(&one.values)) }
                    } }
                }
            }
        }
        details {
            summary { (around.say("bench-turn-by-turn", &[])) }
            div.wide tabindex="0" role="region" aria-label=(around.say("bench-turn-by-turn", &[])) {
                table {
                    thead { tr {
                        th scope="col" { (around.say("bench-turn", &[])) }
                        @for one in drawn { th scope="col" { (one.name) } }
                    } }
                    tbody {
                        @for turn in 0..turns { tr {
                            th scope="row" { (turn) ", " (teller.date(u32::try_from(turn).unwrap_or(u32::MAX))) }
                            @for one in drawn { td { (figure(one.values[turn])) } }
                        } }
                    }
                }
            }
        }
    }
}

fn figure(value: f64) -> String {
    if value.abs() >= 10.0 { format!("{value:.0}") } else { format!("{value:.2}") }
}

/// The course of a quantity, for the eye: the numbers stand beside it.
fn course(values: &[f64]) -> Markup {
    let most = values.iter().copied().fold(1.0, f64::max);
    let last = values.len().saturating_sub(1).max(1) as f64;
    let place = |(at, value): (usize, &f64)| {
        format!("{:.1},{:.1}", at as f64 / last * SIZE.0, (1.0 - value / most) * (SIZE.1 - 4.0) + 2.0)
    };
    let points = values.iter().enumerate().map(place).collect::<Vec<_>>().join(" ");
    html! {
        svg.course viewBox=(format!("0 0 {} {}", SIZE.0, SIZE.1)) width=(SIZE.0) height=(SIZE.1) aria-hidden="true" {
            polyline class="line first" points=(points) {}
        }
    }
}
