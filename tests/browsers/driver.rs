//! Browsers, driven as <https://www.w3.org/TR/webdriver2/> says: plain requests with JSON to a driver on this machine.

use std::time::Duration;

use serde_json::{Value, json};

/// How long one thing may take on a machine that is busy with thirty browsers.
const PATIENCE: Duration = Duration::from_secs(90);

/// The name under which the protocol hands out an element.
const ELEMENT: &str = "element-6066-11e4-a52e-4f735466cecf";

/// Keys as the protocol writes them.
pub const TAB: char = '\u{E004}';
pub const ENTER: char = '\u{E007}';
pub const HOME: char = '\u{E011}';
pub const DOWN: char = '\u{E015}';
pub const SPACE: char = ' ';

/// What a driver says when something could not be done: its word for it and its sentence.
#[derive(Debug)]
pub struct Fault(String);

impl Fault {
    /// True if something was to be done with an element of a page that was left.
    pub fn is_of_a_page_left(&self) -> bool {
        self.0.starts_with("stale element") || self.0.starts_with("no such element")
    }
}

/// An element of a page; once that page is left, it is stale and nothing can be done with it.
#[derive(Clone, Debug)]
pub struct Element(String);

impl Element {
    /// What a script gave back, if it is an element.
    pub fn read(value: &Value) -> Option<Self> {
        value[ELEMENT].as_str().map(|id| Self(id.to_owned()))
    }

    /// As an argument of a script.
    pub fn value(&self) -> Value {
        json!({ ELEMENT: self.0 })
    }
}

/// A browser of its own: a process, an empty profile, its own cookies.
#[derive(Debug)]
pub struct Browser {
    agent: ureq::Agent,
    session: String,
}

impl Browser {
    /// Starts one.
    pub fn start() -> Self {
        let driver = std::env::var("WEDGE_TEST_DRIVER").expect("tests/with-browsers.sh says where the driver is");
        let config = ureq::Agent::config_builder().timeout_global(Some(PATIENCE)).http_status_as_error(false);
        let agent = config.build().new_agent();
        let program = std::env::var("WEDGE_TEST_BROWSER").expect("tests/with-browsers.sh says where the browser is");
        let options = json!({ "binary": program, "args": [
            "--headless", "--no-sandbox", "--disable-gpu", "--disable-background-networking", "--disable-dev-shm-usage",
            "--disable-extensions", "--no-first-run", "--window-size=900,1000",
        ] });
        let wanted = json!({ "capabilities": { "alwaysMatch": {
            "browserName": "chrome", "pageLoadStrategy": "normal", "unhandledPromptBehavior": "accept",
            "timeouts": { "pageLoad": 30_000, "script": 60_000 }, "goog:chromeOptions": options,
        } } });
        let begun = asked(&agent, "POST", &format!("{driver}/session"), Some(&wanted)).expect("a browser starts");
        let session = format!("{driver}/session/{}", begun["sessionId"].as_str().unwrap());
        Self { agent, session }
    }

    fn ask(&self, method: &str, path: &str, body: Option<&Value>) -> Result<Value, Fault> {
        asked(&self.agent, method, &format!("{}{path}", self.session), body)
    }

    /// Goes to an address.
    pub fn go(&self, address: &str) -> Result<(), Fault> {
        self.ask("POST", "/url", Some(&json!({ "url": address }))).map(drop)
    }

    /// The button that goes back.
    pub fn back(&self) -> Result<(), Fault> {
        self.ask("POST", "/back", Some(&json!({}))).map(drop)
    }

    /// The button that loads a page again; a form that was sent is sent again.
    pub fn reload(&self) -> Result<(), Fault> {
        self.ask("POST", "/refresh", Some(&json!({}))).map(drop)
    }

    /// Loses all cookies.
    pub fn forget(&self) {
        self.ask("DELETE", "/cookie", None).expect("cookies can be deleted");
    }

    /// Runs the body of a function in the page.
    pub fn run(&self, script: &str, args: &[Value]) -> Result<Value, Fault> {
        self.ask("POST", "/execute/sync", Some(&json!({ "script": script, "args": args })))
    }

    /// The same, for one that calls its last argument when it is done.
    pub fn run_async(&self, script: &str, args: &[Value]) -> Result<Value, Fault> {
        self.ask("POST", "/execute/async", Some(&json!({ "script": script, "args": args })))
    }

    /// All elements that a selector of CSS finds, in the order of the page.
    pub fn all(&self, css: &str) -> Result<Vec<Element>, Fault> {
        let found = self.ask("POST", "/elements", Some(&json!({ "using": "css selector", "value": css })))?;
        let ids = found.as_array().unwrap().iter().map(|one| Element(one[ELEMENT].as_str().unwrap().to_owned()));
        Ok(ids.collect())
    }

    /// Presses an element.
    pub fn press(&self, element: &Element) -> Result<(), Fault> {
        self.ask("POST", &format!("/element/{}/click", element.0), Some(&json!({}))).map(drop)
    }

    /// Types a text into a field.
    pub fn fill(&self, element: &Element, text: &str) -> Result<(), Fault> {
        self.ask("POST", &format!("/element/{}/value", element.0), Some(&json!({ "text": text }))).map(drop)
    }

    /// Presses an element twice, as fast as a finger does that is not sure.
    pub fn press_twice(&self, element: &Element) -> Result<(), Fault> {
        self.run("arguments[0].scrollIntoView({block: 'center'})", &[element.value()])?;
        let tap = [json!({ "type": "pointerDown", "button": 0 }), json!({ "type": "pointerUp", "button": 0 })];
        let mut acts = vec![json!({ "type": "pointerMove", "duration": 0, "x": 0, "y": 0, "origin": element.value() })];
        acts.extend(tap.iter().chain(&tap).cloned());
        let pointer =
            json!({ "type": "pointer", "id": "finger", "parameters": { "pointerType": "mouse" }, "actions": acts });
        self.ask("POST", "/actions", Some(&json!({ "actions": [pointer] }))).map(drop)
    }

    /// Types keys to whatever has the focus, as a keyboard does.
    pub fn type_keys(&self, keys: &str) -> Result<(), Fault> {
        let strokes = keys
            .chars()
            .flat_map(|key| [json!({ "type": "keyDown", "value": key }), json!({ "type": "keyUp", "value": key })]);
        let strokes: Vec<Value> = strokes.collect();
        let board = json!({ "type": "key", "id": "keyboard", "actions": strokes });
        self.ask("POST", "/actions", Some(&json!({ "actions": [board] }))).map(drop)
    }

    /// Something of Chromium's own: how wide its screen is, whether it runs scripts.
    pub fn tell(&self, command: &str, params: &Value) {
        let body = json!({ "cmd": command, "params": params });
        self.ask("POST", "/goog/cdp/execute", Some(&body)).expect("the browser takes it");
    }
}

impl Drop for Browser {
    fn drop(&mut self) {
        // One that is gone already cannot be ended.
        self.ask("DELETE", "", None).ok();
    }
}

fn asked(agent: &ureq::Agent, method: &str, address: &str, body: Option<&Value>) -> Result<Value, Fault> {
    let text = body.map(Value::to_string).unwrap_or_default();
    let answer = match method {
        "POST" => agent.post(address).header("content-type", "application/json").send(text),
        "DELETE" => agent.delete(address).call(),
        _ => agent.get(address).call(),
    };
    let mut answer = answer.map_err(|error| Fault(error.to_string()))?;
    let done = answer.status().is_success();
    let read = answer.body_mut().with_config().limit(64 << 20).read_to_string();
    let read = read.map_err(|error| Fault(error.to_string()))?;
    let mut value: Value = serde_json::from_str(&read).unwrap_or_default();
    let value = value["value"].take();
    if done {
        return Ok(value);
    }
    let told = |name: &str| value[name].as_str().unwrap_or_default();
    Err(Fault(format!("{}: {}", told("error"), told("message"))))
}
