//! What else can be done: desks, actions, levers.

use maud::{Markup, html};
use wedge_engine::{ActionView, Command, DeskId, Phase, Refusal};
use wedge_scenario::format_command;
use wedge_words::{Arg, capital};

use super::part::Page;

impl Page<'_> {
    pub(super) fn ledger(&self) -> Markup {
        let (teller, view) = (self.teller, self.view);
        let signed = view.signed.is_some();
        html! {
            section {
                h2 { (self.say("after-ledger", &[])) }
                @if view.ledger.is_empty() { p { (self.say("after-ledger-none", &[])) } }
                ul { @for obligation in &view.ledger { li { (teller.obligation(obligation)) } } }
                @let seen = teller.signs(view);
                @if !seen.is_empty() { h3 { (self.say("tie-seen", &[])) } ul { @for line in &seen { li { (line) } } } }
                @for lever in &view.levers {
                    h3 { (teller.lever(lever.lever)) }
                    div.row-of {
                        @for (setting, may) in &lever.settings {
                            @let label = teller.setting(*setting, signed);
                            @if view.settings.contains(setting) { strong { (label) } } @else {
                                (self.order(&format_command(&teller.pack, &Command::Set(*setting), None), &label, may, false))
                            }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn desks(&self) -> Markup {
        self.those_desks(|_| true)
    }

    /// The desks whose reports come to this device.
    pub(super) fn own_desks(&self) -> Markup {
        self.those_desks(|desk| self.at.hears.contains(&desk))
    }

    fn those_desks(&self, wanted: impl Fn(DeskId) -> bool) -> Markup {
        let (teller, view) = (self.teller, self.view);
        html! {
            section {
                h2 { (self.say("table-desks", &[])) }
                ul.moves {
                    @for desk in view.desks.iter().filter(|desk| wanted(desk.desk)) {
                        @let text = &teller.pack.desks[desk.desk.at()];
                        li #{ "desk-" (text.id) } {
                            strong { (capital(&text.name)) } " " span.price { (self.say("table-cost", &[("effort", Arg::Count(desk.effort))])) }
                            details { summary { (self.say("class-desk-how", &[])) span.unseen { ": " (text.name) } } p.note { (teller.desk_expects(desk.desk)) } }
                            @if self.at.hears.contains(&desk.desk) {
                                @if desk.reports.is_empty() { p { (self.say("table-no-reports", &[])) } }
                                ul { @for report in &desk.reports { li { (teller.report(desk.desk, report)) } } }
                            } @else {
                                p { (self.say("class-report-elsewhere", &[("count", Arg::Count(u32::try_from(desk.reports.len()).unwrap_or(u32::MAX)))])) }
                            }
                            @if self.at.pen {
                                (self.order(&format!("task {}", text.id), &self.say("table-task", &[("name", Arg::Text(&text.name))]), &desk.can_task, false))
                                (self.why_not(&desk.can_task))
                            }
                        }
                    }
                }
            }
        }
    }

    pub(super) fn actions(&self) -> Markup {
        let (teller, view) = (self.teller, self.view);
        let may = |one: &&ActionView| one.can_act.is_ok();
        let open: Vec<&ActionView> = view.actions.iter().filter(may).collect();
        let shut: Vec<&ActionView> = view.actions.iter().filter(|one| !may(one)).collect();
        html! {
            section {
                h2 { (self.say("table-actions", &[])) }
                @if view.phase == Phase::Talks {
                    div.row-of {
                        @for bloc in &view.blocs {
                            @let text = &teller.pack.factions[bloc.bloc.at()];
                            (self.order(&format!("sound {}", text.id), &self.say("table-sound", &[("name", Arg::Text(&text.short))]), &bloc.can_sound, false))
                        }
                    }
                }
                details {
                    summary { (self.say("class-actions", &[("count", Arg::Count(u32::try_from(open.len()).unwrap_or(u32::MAX)))])) }
                    ul.moves {
                        @for one in open {
                            @let text = &teller.pack.actions[one.action.at()];
                            li {
                                (self.order(&format!("act {}", text.id), &text.name, &one.can_act, false))
                                span.price { (self.say("table-cost", &[("effort", Arg::Count(one.effort))])) }
                                p.note { (text.note) }
                            }
                        }
                    }
                }
                @if !shut.is_empty() {
                    details {
                        summary { (self.say("class-not-now", &[])) }
                        ul.moves {
                            @for one in shut {
                                @let text = &teller.pack.actions[one.action.at()];
                                li {
                                    strong { (text.name) }
                                    (self.why_not(&one.can_act))
                                    @if matches!(one.can_act, Err(Refusal::NotNow)) {
                                        @if let Some(needs) = teller.needs(one.action, self.view) { p.note { (needs) } }
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
