//! What is looked at on every page: whether axe-core finds a barrier in it, by day and by night, and whether it scrolls sideways
//! on a narrow screen or with large letters.

use std::collections::BTreeSet;
use std::fs;

use serde_json::json;

use crate::driver::Browser;

/// Widths of a screen in pixels of CSS, each with letters in percent of what is usual. A window of 1280 at a zoom of 200 % has 640
/// of them, one of 640 has 320.
const LOOKS: [(u32, u32); 5] = [(320, 100), (320, 200), (640, 100), (640, 200), (1280, 100)];

/// What was looked at, and what was found.
pub struct Looks {
    axe: String,
    /// Pages by name, each looked at once.
    pub seen: BTreeSet<&'static str>,
    /// What is wrong, page by page.
    pub faults: Vec<String>,
}

impl Looks {
    pub fn new() -> Self {
        let path = std::env::var("WEDGE_TEST_AXE").expect("tests/with-browsers.sh says where axe-core is");
        Self { axe: fs::read_to_string(path).unwrap(), seen: BTreeSet::new(), faults: Vec::new() }
    }

    /// Looks at the page that a browser shows, unless a page of this name was looked at before.
    pub fn at(&mut self, browser: &Browser, name: &'static str) {
        if !self.seen.insert(name) {
            return;
        }
        for (width, letters) in LOOKS {
            screen(browser, width);
            let script = "
                document.documentElement.style.fontSize = arguments[0] + '%';
                const page = document.documentElement;
                const far = [...document.querySelectorAll('body *')].filter(one =>
                    !one.closest('.unseen, .folds thead, .wide') && one.getBoundingClientRect().right > page.clientWidth + 1);
                const over = page.scrollWidth - page.clientWidth;
                return over > 0 ? over + ' px, ' + far.slice(0, 3).map(one => one.tagName + '.' + one.className).join(' ') : '';";
            let over = browser.run(script, &[json!(letters)]).unwrap();
            if over != "" {
                self.faults
                    .push(format!("{name}: at {width} px and letters of {letters} % it scrolls sideways: {over}"));
            }
        }
        browser.run("document.documentElement.style.fontSize = ''", &[]).unwrap();
        screen(browser, 320);
        browser.run(&self.axe, &[]).unwrap();
        for scheme in ["light", "dark"] {
            let features = json!({ "features": [{ "name": "prefers-color-scheme", "value": scheme }] });
            browser.tell("Emulation.setEmulatedMedia", &features);
            let script = "
                const done = arguments[arguments.length - 1];
                axe.run(document, { resultTypes: ['violations'] }).then(
                    found => done(found.violations.map(one => one.id + ': ' + one.nodes.length + ' at ' + one.nodes[0].html)),
                    error => done([String(error)]));";
            let found = browser.run_async(script, &[]).unwrap();
            let found = found.as_array().unwrap().iter().map(|one| format!("{name}, {scheme}: {one}"));
            self.faults.extend(found);
        }
    }
}

/// Makes the screen of a browser so wide.
pub fn screen(browser: &Browser, width: u32) {
    let size = json!({ "width": width, "height": 800, "deviceScaleFactor": 1, "mobile": false });
    browser.tell("Emulation.setDeviceMetricsOverride", &size);
}
