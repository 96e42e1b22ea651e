//! What every page of the bench stands in.

use maud::{Markup, html};
use wedge_report::class::{Live, sheet};
use wedge_words::{Arg, Speech};

use crate::folder::Now;
use crate::work::Stands;

/// What is around a page: the folder as it is, and what came of the last press.
pub(crate) struct Around<'a> {
    pub(crate) speech: &'a Speech,
    pub(crate) now: &'a Now,
    /// The folder, as it was named.
    pub(crate) folder: &'a str,
    /// What was done or not, and whether it was.
    pub(crate) said: Option<(bool, String)>,
    /// True if the last change can be taken back.
    pub(crate) may_undo: bool,
    /// How the balance report stands.
    pub(crate) stands: &'a Stands,
}

/// What a page shows, as a word that differs when that does.
pub(crate) fn version(now: &Now, page: &str, stands: &Stands) -> String {
    let report = match stands {
        _ if page != "balance" => String::new(),
        Stands::None => "none".to_owned(),
        Stands::Running(percent) => percent.to_string(),
        Stands::Done(..) => "done".to_owned(),
        Stands::Failed(_) => "failed".to_owned(),
    };
    format!("{}{report}", now.version)
}

impl Around<'_> {
    pub(crate) fn say(&self, key: &str, args: &[(&str, Arg<'_>)]) -> String {
        self.speech.say(key, args)
    }

    /// Why what is written now cannot be played, where a scenario of before is shown: the first that is to be mended.
    fn unplayable(&self) -> Option<String> {
        if !self.now.stale || self.now.pack.is_none() {
            return None;
        }
        let first = self.now.findings.iter().find(|finding| finding.severity == wedge_scenario::Severity::Error);
        first.map(ToString::to_string).or_else(|| self.now.unread.clone()).or_else(|| Some(String::new()))
    }

    /// A whole page at an address.
    pub(crate) fn page(&self, title: &str, here: &str, body: &Markup) -> String {
        // That of the report follows the report as well.
        let page = if here == "/balance" { "balance" } else { "bench" };
        let live = Live { page, version: version(self.now, page, self.stands), here: here.to_owned().into() };
        let links = [
            ("/", self.say("bench-nav-findings", &[])),
            ("/values", self.say("bench-nav-values", &[])),
            ("/package", self.say("bench-nav-package", &[])),
            ("/prices", self.say("bench-nav-prices", &[])),
            ("/line", self.say("bench-nav-line", &[])),
            ("/balance", self.say("bench-nav-balance", &[])),
        ];
        let base = here.split('?').next().unwrap_or_default();
        let section = if base.starts_with("/values") { "/values" } else { base };
        let (errors, warnings) = counted(self.now);
        let whole = html! {
            header.top {
                p.above { (self.say("bench-title", &[])) }
                p.name { strong { (self.folder) } }
                p.time { (self.say("bench-counted", &[("errors", Arg::Count(errors)), ("warnings", Arg::Count(warnings))])) }
                nav aria-label=(self.say("bench-nav", &[])) {
                    @for (address, name) in &links {
                        @if *address == section { a href=(address) aria-current="page" { (name) } } @else { a href=(address) { (name) } }
                    }
                }
            }
            main.board-body {
                p.changed hidden role="status" { a href=(here) { (self.say("class-changed", &[])) } }
                @if let Some((done, text)) = &self.said {
                    @if *done { p.said role="status" { (text) } } @else { p.said.refused role="alert" { (text) } }
                }
                @if let Some(finding) = self.unplayable() {
                    p.said.refused {
                        @if section == "/values" { (self.say("bench-stale-values", &[("finding", Arg::Text(&finding))])) } @else { (self.say("bench-stale", &[("finding", Arg::Text(&finding))])) }
                    }
                }
                h1 { (title) }
                (body)
            }
        };
        sheet(self.speech, title, Some(&live), &whole)
    }
}

/// How many errors and warnings there are.
pub(crate) fn counted(now: &Now) -> (u32, u32) {
    let count = |severity| {
        let of = now.findings.iter().filter(|finding| finding.severity == severity).count();
        u32::try_from(of).unwrap_or(u32::MAX)
    };
    (count(wedge_scenario::Severity::Error), count(wedge_scenario::Severity::Warning))
}

/// A page that needs a scenario which can be played, where there is none.
pub(crate) fn wanting(around: &Around<'_>, title: &str, here: &str) -> String {
    let body = html! {
        p { (around.say("bench-wanting", &[])) }
        p { a href="/" { (around.say("bench-nav-findings", &[])) } }
    };
    around.page(title, here, &body)
}

/// A page that says one thing.
pub(crate) fn notice_page(speech: &Speech, text: &str) -> String {
    wedge_report::class::notice_page(
        speech,
        &speech.say("bench-title", &[]),
        text,
        Some(("/", &speech.say("bench-nav-findings", &[]))),
    )
}
