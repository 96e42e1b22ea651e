//! The one file: scenario, rules, script and style, in a page that asks for nothing else.

use base64::Engine;
use base64::engine::general_purpose::STANDARD;
use maud::{DOCTYPE, PreEscaped, html};
use wedge_report::class::SHEET;
use wedge_scenario::Pack;
use wedge_words::{Arg, Teller};

/// The script around the rules.
const SHELL: &str = include_str!("shell.js");

/// What a browser may do with the page: run what is in it, and ask nobody for anything.
const POLICY: &str = "default-src 'none'; script-src 'unsafe-inline' 'wasm-unsafe-eval'; style-src 'unsafe-inline'; \
                      img-src data:; form-action 'none'; base-uri 'none'";

/// The rules compiled for a browser.
#[derive(Clone, Copy, Debug)]
pub struct Part<'a> {
    /// The program.
    pub program: &'a [u8],
    /// The script that was made with it, by which it is called.
    pub calls: &'a str,
}

/// A page that plays a scenario. `rounds`: the preset that is proposed, by its id.
///
/// # Errors
/// A scenario that cannot be written down.
pub fn one_file(teller: &Teller, rounds: Option<&str>, part: &Part<'_>) -> serde_json::Result<String> {
    let pack: &Pack = &teller.pack;
    // Inside a script nothing may look like its end.
    let scenario = serde_json::to_string(pack.files.as_ref())?.replace('<', "\\u003c");
    let made = teller.say("solo-made", &[("version", Arg::Text(env!("CARGO_PKG_VERSION")))]);
    let page = html! {
        (DOCTYPE)
        html lang=(teller.speech().language()) {
            head {
                meta charset="utf-8";
                meta name="viewport" content="width=device-width, initial-scale=1";
                meta name="color-scheme" content="light dark";
                meta http-equiv="Content-Security-Policy" content=(POLICY);
                meta name="referrer" content="no-referrer";
                meta name="generator" content=(made);
                title { (pack.title) }
                style { (PreEscaped(SHEET)) }
            }
            body data-scenario=(pack.scenario.id) data-rounds=(rounds.unwrap_or_default())
                data-texts=(teller.speech().texts().unwrap_or_default())
                data-unkept=(teller.say("solo-unkept", &[])) data-elsewhere=(teller.say("solo-elsewhere", &[]))
                data-broke=(teller.say("solo-broke", &[])) data-failed=(teller.say("solo-failed", &[])) {
                header { h1 { (pack.title) } }
                main {
                    p { (teller.say("solo-loading", &[])) }
                    noscript { p.said.refused { (teller.say("solo-no-script", &[])) } }
                }
                script type="application/json" id="scenario" { (PreEscaped(scenario)) }
                script type="text/plain" id="rules" { (PreEscaped(STANDARD.encode(part.program))) }
                script { (PreEscaped(part.calls)) }
                script { (PreEscaped(SHELL)) }
            }
        }
    };
    Ok(page.into_string())
}
