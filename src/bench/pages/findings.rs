//! What is wrong with the scenario, each at its place with the line it is about.

use maud::{Markup, html};
use wedge_scenario::{Diagnostic, Severity, covered};
use wedge_words::Arg;

use super::frame::Around;

/// Findings that are shown before the rest is only counted.
const MOST: usize = 200;
/// Characters of a line that are shown.
const LONGEST: usize = 300;

pub(crate) fn findings_page(around: &Around<'_>) -> String {
    let now = around.now;
    let title = around.say("bench-nav-findings", &[]);
    let body = html! {
        @if let Some(why) = &now.unread {
            p.said.refused role="alert" { (why) }
        } @else if now.findings.is_empty() {
            p { (around.say("bench-no-findings", &[])) }
        }
        @for finding in now.findings.iter().take(MOST) { (shown(around, finding)) }
        @if now.findings.len() > MOST {
            p.note { (around.say("bench-more-findings", &[("count", Arg::Count(u32::try_from(now.findings.len() - MOST).unwrap_or(u32::MAX)))])) }
        }
        @if let Some(pack) = &now.pack { (summary(around, pack)) }
    };
    around.page(&title, "/", &body)
}

fn shown(around: &Around<'_>, finding: &Diagnostic) -> Markup {
    let word = match finding.severity {
        Severity::Error => around.say("bench-error", &[]),
        Severity::Warning => around.say("bench-warning", &[]),
    };
    let text = around.now.files.as_ref().and_then(|files| files.text(&finding.file));
    let line = text.and_then(|text| text.lines().nth(finding.line.saturating_sub(1)));
    let cut = line.map(|line| covered(line.trim_end()).chars().take(LONGEST).collect::<String>());
    html! {
        section {
            h2 { (word) " " (finding.code) ": " (finding.file) ":" (finding.line) ":" (finding.column) }
            p { (finding.message) }
            @if let Some(line) = cut {
                div.wide tabindex="0" role="region" aria-label=(around.say("bench-the-line", &[])) { pre { code { (line) } } }
            }
            @if let Some(help) = &finding.help { p.note { (help) } }
        }
    }
}

fn summary(around: &Around<'_>, pack: &wedge_scenario::Pack) -> Markup {
    let facts = [
        (around.say("bench-issues", &[]), pack.issues.len()),
        (around.say("bench-packages", &[]), pack.scenario.packages()),
        (around.say("bench-factions", &[]), pack.factions.len()),
        (around.say("bench-hypotheses", &[]), pack.types.len()),
        (around.say("bench-actions", &[]), pack.actions.len()),
        (around.say("bench-events", &[]), pack.events.len()),
        (around.say("bench-sources", &[]), pack.sources.len()),
    ];
    html! {
        section {
            h2 { (pack.title) }
            dl {
                @for (name, count) in facts { div { dt { (name) } dd { (count) } } }
            }
        }
    }
}
