//! Orders that are asked about once more before they are given.

use wedge_report::class::{Sure, sure_page};
use wedge_words::{Arg, Teller};

use crate::sitter::Sitter;

/// The page that asks about an order once more; none for an order that needs no asking. `now`: milliseconds since 1970.
#[must_use]
pub fn sure(teller: &Teller, sitter: &Sitter, now: u64, order: &str) -> Option<String> {
    let view = &sitter.view;
    let say = |key: &str| teller.say(key, &[]);
    let mut reason = None;
    let (title, lines, yes) = match order {
        "accept" => (say("class-sure-accept"), teller.accept_then(view), say("table-accept")),
        "sign" => {
            let agreed = view.table.agreed.as_ref();
            let mut lines = agreed.map_or_else(Vec::new, |package| teller.rests_on(package));
            lines.extend([say("table-sign-note"), say("sign-then-text")]);
            reason = sitter.room.exercise().reasons.then(|| say("class-reason-sign"));
            (say("class-sure-sign"), lines, say("sign-do"))
        }
        "break-off" => {
            let mut lines = vec![say("table-break-off-note")];
            lines.extend(teller.no_deal(view));
            (say("class-sure-break-off"), lines, say("table-yes"))
        }
        "close" if sitter.alone => {
            let left = teller.say("solo-sure-close-text", &[("effort", Arg::Count(view.effort))]);
            (say("solo-sure-close"), vec![left], say("solo-close"))
        }
        _ => return None,
    };
    let sure = Sure { title, lines, order: order.to_owned(), on: sitter.game.lines(), yes, reason };
    Some(sure_page(teller, &sitter.top(now, None), &sure))
}
