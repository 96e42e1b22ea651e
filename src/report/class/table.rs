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
                @if at.pen { (page.for_the_pen()) } @else { (page.for_the_others()) }
                div #done { (page.done()) }
            }
        }
    };
    team_sheet(teller, top, &title, "/team", &body)
}

impl Page<'_> {
    /// What the device sees that gives the orders.
    fn for_the_pen(&self) -> Markup {
        let view = self.view;
        html! {
            @if view.can_undertake.is_ok() { div #aims { (self.aims()) } }
            div #news { (self.heard()) }
            @if view.phase == Phase::Talks { div #answer { (self.answer()) } div #draft { (self.draft()) } } @else { div #ledger { (self.ledger()) } }
            div #reason { (self.reason()) }
            div #desks { (self.desks()) }
            div #actions { (self.actions()) }
            div #belief { (self.beliefs()) }
        }
    }

    /// What every other device of the team sees: what is its own first, and folded what the pen could order.
    fn for_the_others(&self) -> Markup {
        let view = self.view;
        html! {
            @if !self.at.hears.is_empty() { div #desks { (self.own_desks()) } }
            div #news { (self.heard()) }
            @if view.phase == Phase::Talks { div #answer { (self.answer()) } } @else { div #ledger { (self.ledger()) } }
            div #reason { (self.reason()) }
            section {
                details {
                    summary { (self.say("class-pen-could", &[])) }
                    @if view.can_undertake.is_ok() { (self.aims()) }
                    @if view.phase == Phase::Talks { (self.draft()) }
                    @if self.at.hears.is_empty() { (self.desks()) }
                    (self.actions())
                    (self.beliefs())
                }
            }
        }
    }

    fn heard(&self) -> Markup {
        html! { section { h2 { (self.say("class-news", &[])) } (self.news(Under::Part)) } }
    }

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
        ];
        if let Some(status) = view.status {
            meters.push(teller.standing(status));
        }
        let mut others = vec![
            (self.say("home-trust", &[]), share(view.trust)),
            (self.say("home-credibility", &[]), teller.grade(view.credibility)),
        ];
        if let Momentum::Reported(text, _) | Momentum::Estimated(text) = teller.momentum(view) {
            others.push((teller.conflict(), text));
        }
        if teller.reported(view, Figure::Violence) {
            let violence = format!("{} {}", teller.count(view.violence), teller.pack.names.violence);
            others.push((self.say("war-violence", &[]), violence));
        }
        let presence = view.presence * f64::from(teller.pack.names.presence_full);
        others.push((
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
        let dues = self.dues();
        html! {
            h1 { (title) }
            p { (round) @if !self.at.seats.is_empty() { " \u{b7} " (self.say("class-you-sit", &[("seats", Arg::Text(&self.at.seats.join(", ")))])) } }
            (meters_of(&meters))
            details { summary { (self.say("class-figures", &[])) } (meters_of(&others)) }
            @for mark in &marks { p.bad { (mark) } }
            @if let Some(chosen) = &view.undertaking {
                @let (aims, line) = teller.undertaking(chosen);
                p.note { (self.say("class-chosen", &[("aims", Arg::Text(&aims.join("; "))), ("line", Arg::Text(&line))])) }
            }
            @if !dues.is_empty() && view.question.is_none() {
                p.due { strong { (self.say("class-due", &[])) } " " (due_of(&dues)) }
            }
            @if !self.at.pen {
                form.row-of method="post" action="/team/pen" {
                    button type="submit" { (self.say("class-pen-take", &[])) }
                    span.note { (self.say("class-pen-elsewhere", &[])) }
                }
            }
        }
    }

    /// What is asked for at this sitting and not yet given, each with where it is given.
    fn dues(&self) -> Vec<(&'static str, String)> {
        let asks = &self.at.asks;
        let own = asks.reason.is_some() || (asks.with_draft.is_some() && !self.at.pen);
        let all = [
            (self.view.can_undertake.is_ok() && self.at.pen, "#aims", self.say("class-due-aims", &[])),
            (own, "#reason", self.say("class-due-reason", &[])),
            (asks.belief && self.at.pen, "#belief", self.say("class-due-belief", &[])),
            (asks.forecasts && self.at.pen, "#forecasts", self.say("class-due-forecasts", &[])),
        ];
        all.into_iter().filter(|(due, ..)| *due).map(|(_, to, name)| (to, name)).collect()
    }

    /// Links to the parts of the page, which is long on a phone.
    fn jumps(&self) -> Markup {
        let talks = self.view.phase == Phase::Talks;
        let all = [
            (talks && self.at.matrix.is_some(), "#answer", self.say("answer-title", &[])),
            (talks && self.at.pen, "#draft", self.say("table-draft", &[])),
            (self.at.pen || !self.at.hears.is_empty(), "#desks", self.say("table-desks", &[])),
            (self.at.pen, "#actions", self.say("table-actions", &[])),
            (self.at.pen, "#belief", self.say("table-belief", &[])),
            (true, "#done", self.say("class-jump-done", &[])),
        ];
        html! {
            nav.jumps aria-label=(self.say("class-jumps", &[])) {
                @for (_, to, name) in all.iter().filter(|(there, ..)| *there) { a href=(to) { (name) } " " }
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
                            label { input type="checkbox" name="aim" value=(aim.id) disabled[!self.at.pen] checked[self.ticked("aim", &aim.id)]; (aim.text) }
                        }
                    }
                    fieldset {
                        legend { (self.say("class-red-line", &[])) }
                        @for line in &mandate.red_lines {
                            label { input type="radio" name="line" value=(line.id) required disabled[!self.at.pen] checked[self.ticked("line", &line.id)]; (line.text) }
                        }
                    }
                    button.main type="submit" disabled[!self.at.pen] { (self.say("class-aims-do", &[])) }
                }
            }
        }
    }

    /// A line of reason that goes with no order.
    fn reason(&self) -> Markup {
        // Whoever holds the pen gives the one for a draft with it; anyone else may write it down beforehand.
        let beside = self.at.asks.with_draft.clone().filter(|_| !self.at.pen).map(|asked| ("first-draft", asked));
        let Some((moment, asked)) = self.at.asks.reason.clone().or(beside) else { return html! {} };
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
                        select name=(name) disabled[!self.at.pen] {
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
                section #forecasts {
                    h2 { (self.say("forecast-title", &[])) }
                    form method="post" action="/team/forecast" {
                        input type="hidden" name="on" value=(self.at.on);
                        @for forecast in &pack.forecasts {
                            label.row {
                                span { (forecast.text) }
                                @let name = format!("chance.{}", forecast.id);
                                select name=(name) disabled[!self.at.pen] {
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
        let missing = self.dues();
        let note = match self.at.ends {
            Ends::WithAll { .. } => self.say("class-ready-note", &[]),
            Ends::Itself => self.say("solo-close-note", &[]),
        };
        html! {
            section {
                p.note { (note) }
                @if !missing.is_empty() { p.bad { (self.say("class-ready-missing", &[])) " " (due_of(&missing)) } }
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

fn meters_of(meters: &[(String, String)]) -> Markup {
    html! { ul.meters { @for (name, value) in meters { li { (name) ": " strong { (value) } } } } }
}

fn due_of(dues: &[(&'static str, String)]) -> Markup {
    html! { @for (at, (to, name)) in dues.iter().enumerate() { @if at > 0 { ", " } a href=(to) { (name) } } }
}
