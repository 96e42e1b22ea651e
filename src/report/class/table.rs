//! A team's table: what is asked, what is new, what they answered, the draft, and what else can be done.

use maud::{Markup, html};
use wedge_engine::Phase;
use wedge_scenario::raw::Figure;
use wedge_words::{Arg, Momentum, Teller};

use super::frame::{Top, team_sheet};
use super::part::{At, Ends, Page};
use super::story::{Under, news_in_short};

/// Step of a stated belief, in percent.
const STEP: u8 = 5;

/// A forecast that says nothing, in percent.
const EVEN: u8 = 50;

/// The page of a team.
#[must_use]
pub fn team_page(teller: &Teller, top: &Top, at: &At<'_>) -> String {
    let view = at.view;
    let title = teller.date(view.turn);
    let page = Page { teller, at, view };
    let body = html! {
        @if !at.open && view.phase != Phase::Over {
            section { h1 { (title) } p.lead { (teller.say("class-wait", &[])) } (page.news(Under::Page)) }
        } @else if view.phase == Phase::Over {
            section { h1 { (title) } p.lead { (teller.say("class-over", &[])) } (page.news(Under::Page)) }
            (page.beliefs())
        } @else {
            section { (page.head(&title)) @if view.question.is_none() { (page.jumps()) } }
            @if view.question.is_some() { (page.question()) } @else {
                @if view.can_undertake.is_ok() { (page.aims()) }
                section { h2 { (teller.say("class-news", &[])) } (page.news(Under::Part)) }
                @if view.phase == Phase::Talks { (page.answer()) div #draft { (page.draft()) } } @else { (page.ledger()) }
                (page.reason())
                div #desks { (page.desks()) }
                div #actions { (page.actions()) }
                div #belief { (page.beliefs()) }
                div #done { (page.done()) }
            }
        }
    };
    team_sheet(teller, top, &title, "/team", &body)
}

impl Page<'_> {
    fn head(&self, title: &str) -> Markup {
        let (teller, view) = (self.teller, self.view);
        let round = match view.phase {
            _ if self.at.between => self.say("class-between", &[]),
            Phase::Talks => {
                self.say("table-round", &[("round", Arg::Count(view.round)), ("rounds", Arg::Count(view.rounds))])
            }
            _ if view.signed.is_some() => self.say("after-title", &[]),
            _ => self.say("after-title-none", &[]),
        };
        let share = |value: f64| teller.share(value);
        let mut meters = vec![
            (self.say("table-effort-short", &[]), view.effort.to_string()),
            (self.say("home-patience", &[]), share(view.patience)),
            (self.say("home-support", &[]), share(view.support)),
            (self.say("home-trust", &[]), share(view.trust)),
            (self.say("home-credibility", &[]), teller.grade(view.credibility)),
        ];
        if let Momentum::Reported(text, _) | Momentum::Estimated(text) = teller.momentum(view) {
            meters.push((teller.conflict(), text));
        }
        if teller.reported(view, Figure::Violence) {
            let violence = format!("{} {}", teller.count(view.violence), teller.pack.names.violence);
            meters.push((self.say("war-violence", &[]), violence));
        }
        let presence = view.presence * f64::from(teller.pack.names.presence_full);
        meters.push((
            self.say("war-presence", &[]),
            format!("{} {}", teller.count(presence), teller.pack.names.presence),
        ));
        let mut marks: Vec<String> = self.at.marked.clone();
        if let Some(turn) = view.table.stalled_until {
            marks.push(self.say("table-stalled", &[("date", Arg::Text(&teller.date(turn)))]));
        }
        if view.table.threatened {
            marks.push(self.say("table-threat", &[]));
        }
        marks.extend(teller.referred(view));
        marks.extend(teller.put_down(view));
        marks.extend(teller.notice(view));
        if let Some(status) = view.status {
            meters.push(teller.standing(status));
        }
        html! {
            h1 { (title) }
            p { (round) }
            ul.meters { @for (name, value) in &meters { li { (name) ": " strong { (value) } } } }
            @for mark in &marks { p.bad { (mark) } }
            @if let Some(chosen) = &view.undertaking {
                @let (aims, line) = teller.undertaking(chosen);
                p.note { (self.say("class-chosen", &[("aims", Arg::Text(&aims.join("; "))), ("line", Arg::Text(&line))])) }
            }
            @if !self.at.pen {
                form.row-of method="post" action="/team/pen" {
                    button type="submit" { (self.say("class-pen-take", &[])) }
                    span.note { (self.say("class-pen-elsewhere", &[])) }
                }
            }
        }
    }

    /// Links to the parts of the page, which is long on a phone: what is asked for stands at its end.
    fn jumps(&self) -> Markup {
        let draft = (self.view.phase == Phase::Talks).then(|| ("#draft", self.say("table-draft", &[])));
        let rest = [
            ("#desks", self.say("table-desks", &[])),
            ("#actions", self.say("table-actions", &[])),
            ("#belief", self.say("table-belief", &[])),
            ("#done", self.say("class-jump-done", &[])),
        ];
        html! {
            nav.jumps aria-label=(self.say("class-jumps", &[])) {
                @for (to, name) in draft.into_iter().chain(rest) { a href=(to) { (name) } " " }
            }
        }
    }

    fn news(&self, under: Under) -> Markup {
        html! {
            @if self.at.news.is_empty() { p.note { (self.say("table-quiet", &[])) } } @else { (news_in_short(self.teller, &self.at.news, under)) }
        }
    }

    fn question(&self) -> Markup {
        let Some(question) = &self.view.question else { return html! {} };
        let asked = self.teller.question(question);
        html! {
            section {
                h2 { (asked.title) }
                p { (asked.text) }
                @if let Some(origin) = &asked.origin { p.note { (origin) } }
                ul.moves {
                    @for reply in &asked.replies {
                        li { (self.order(&format!("answer {}", reply.id), &reply.label, &Ok(()), true)) p.note { (reply.note) } }
                    }
                }
            }
        }
    }

    fn aims(&self) -> Markup {
        let mandate = &self.teller.pack.mandate;
        html! {
            section {
                h2 { (self.say("class-aims", &[])) }
                form method="post" action="/team/aims" {
                    input type="hidden" name="on" value=(self.at.on);
                    fieldset {
                        legend { (self.say("class-aims-two", &[])) }
                        @for aim in &mandate.aims {
                            label { input type="checkbox" name="aim" value=(aim.id) checked[self.ticked("aim", &aim.id)]; (aim.text) }
                        }
                    }
                    fieldset {
                        legend { (self.say("class-red-line", &[])) }
                        @for line in &mandate.red_lines {
                            label { input type="radio" name="line" value=(line.id) required checked[self.ticked("line", &line.id)]; (line.text) }
                        }
                    }
                    button.main type="submit" disabled[!self.at.pen] { (self.say("class-aims-do", &[])) }
                }
            }
        }
    }

    /// A line of reason that goes with no order.
    fn reason(&self) -> Markup {
        let Some((moment, asked)) = &self.at.asks.reason else { return html! {} };
        html! {
            section {
                form method="post" action="/team/say" {
                    input type="hidden" name="moment" value=(moment);
                    label for="reason" { (asked) }
                    input type="text" id="reason" name="text" maxlength="400" required autocomplete="off";
                    p { button type="submit" { (self.say("class-reason-do", &[])) } }
                }
            }
        }
    }

    fn beliefs(&self) -> Markup {
        let (teller, view, pack) = (self.teller, self.view, &self.teller.pack);
        let last = view.beliefs.last().map(|(_, shares)| shares);
        let asks = &self.at.asks;
        let refused = pack.types.iter().any(|kind| self.filled(&format!("share.{}", kind.id)).is_some());
        let form = html! {
            form method="post" action="/team/belief" {
                input type="hidden" name="on" value=(self.at.on);
                @for (at, kind) in pack.types.iter().enumerate() {
                    label.row {
                        span { (kind.name) }
                        @let name = format!("share.{}", kind.id);
                        select name=(name) {
                            @let stated = last.map_or(0, |shares| shares[at] / STEP * STEP);
                            @let now = self.filled(&name).and_then(|percent| percent.parse().ok()).unwrap_or(stated);
                            @for percent in (0..=100).step_by(usize::from(STEP)) {
                                option value=(percent) selected[percent == now] { (percent) " %" }
                            }
                        }
                    }
                }
                p { button type="submit" disabled[!self.at.pen] { (self.say("table-belief-state", &[])) } }
            }
        };
        html! {
            @if asks.belief {
                section { h2 { (self.say("class-belief-asked", &[])) } p.note { (self.say("class-belief-note", &[])) } (form) }
            } @else if view.phase != Phase::Over {
                section {
                    details open[refused] {
                        summary { (self.say("table-belief", &[])) @if let Some(shares) = last { ": " (teller.belief(shares)) } }
                        (form)
                    }
                }
            }
            @if asks.forecasts {
                section {
                    h2 { (self.say("forecast-title", &[])) }
                    form method="post" action="/team/forecast" {
                        input type="hidden" name="on" value=(self.at.on);
                        @for forecast in &pack.forecasts {
                            label.row {
                                span { (forecast.text) }
                                @let name = format!("chance.{}", forecast.id);
                                select name=(name) {
                                    @let now = self.filled(&name).and_then(|percent| percent.parse().ok()).unwrap_or(EVEN);
                                    @for percent in (0_u8..=100).step_by(usize::from(STEP)) {
                                        option value=(percent) selected[percent == now] { (percent) " %" }
                                    }
                                }
                            }
                        }
                        p { button type="submit" disabled[!self.at.pen] { (self.say("class-forecast-do", &[])) } }
                    }
                }
            }
        }
    }

    fn done(&self) -> Markup {
        let missing = self.at.asks.belief || self.at.asks.forecasts || self.at.asks.reason.is_some();
        let note = match self.at.ends {
            Ends::WithAll { .. } => self.say("class-ready-note", &[]),
            Ends::Itself => self.say("solo-close-note", &[]),
        };
        html! {
            section {
                p.note { (note) }
                @if missing { p.bad { (self.say("class-ready-missing", &[])) } }
                @match self.at.ends {
                    Ends::WithAll { ready } => (self.ready(ready)),
                    // Nothing is lost by an end after which nothing could be done.
                    Ends::Itself if self.view.effort == 0 => (self.order("close", &self.say("solo-close", &[]), &Ok(()), true)),
                    Ends::Itself => (self.asked_first("close", &self.say("solo-close", &[]), false)),
                }
            }
        }
    }

    fn ready(&self, ready: bool) -> Markup {
        let (value, label) =
            if ready { ("no", self.say("class-not-ready", &[])) } else { ("yes", self.say("class-ready", &[])) };
        html! { form method="post" action="/team/ready" { button type="submit" name="ready" value=(value) { (label) } } }
    }
}
