//! A class that is served on this machine, and devices that come to it.

use std::io::{BufRead, BufReader};
use std::sync::Arc;
use std::sync::mpsc::{Receiver, channel};
use std::thread;
use std::time::Duration;

use tokio::net::TcpListener;
use tokio::runtime::Runtime;
use tokio::sync::oneshot;
use tokio::task::JoinHandle;
use wedge_class::Exercise;
use wedge_hub::{Hub, HubError, Site, serve};
use wedge_testkit::shipped;
use wedge_words::Speech;

/// A class that is served.
pub struct Place {
    runtime: Runtime,
    stop: oneshot::Sender<()>,
    serving: JoinHandle<Result<(), HubError>>,
    pub base: String,
    pub codes: Vec<String>,
    pub key: String,
}

/// An exercise of so many teams in the short scenario, with these further fields.
pub fn exercise(teams: usize, further: &str) -> String {
    let names: Vec<String> = (0..teams).map(|at| format!("\"Team {at}\"")).collect();
    format!(
        "(format: 1, title: \"A class\", scenario: \"first-talks\", teams: [{}], minutes: [5], {further})",
        names.join(", ")
    )
}

/// What classes of tests are founded from, so that nothing in them hangs on chance.
pub const NUMBER: u64 = 1;

/// Opens a class at an address of a database.
pub async fn open(address: &str, exercise: &str) -> Result<Arc<Hub>, HubError> {
    let exercise = Exercise::read(exercise).unwrap();
    let mut pack = shipped(&exercise.scenario);
    if let Some(rounds) = &exercise.rounds {
        pack = Arc::new(pack.with_preset(rounds).unwrap());
    }
    Hub::rehearsal(address, exercise, pack, Arc::new(Speech::english().unwrap()), Some(NUMBER)).await
}

/// The address of the database in a folder.
pub fn in_folder(folder: &std::path::Path) -> String {
    format!("sqlite://{}?mode=rwc", folder.join("class.sqlite").display())
}

impl Place {
    /// Serves the class of a database.
    pub fn at(address: &str, exercise: &str) -> Self {
        let runtime = Runtime::new().unwrap();
        let (hub, listener) = runtime.block_on(async {
            let hub = open(address, exercise).await.unwrap();
            (hub, TcpListener::bind("127.0.0.1:0").await.unwrap())
        });
        let base = format!("http://{}", listener.local_addr().unwrap());
        let (codes, key) = (hub.codes().to_vec(), hub.key().to_owned());
        let (stop, stopped) = oneshot::channel();
        let site = Site::new(hub, base.clone(), Vec::new());
        let serving = runtime.spawn(serve(site, listener, async {
            stopped.await.ok();
        }));
        Self { runtime, stop, serving, base, codes, key }
    }

    /// Ends it as Ctrl-C would.
    pub fn end(self) {
        self.stop.send(()).unwrap();
        self.runtime.block_on(self.serving).unwrap().unwrap();
    }

    /// Ends it as a power cut would: nothing more is done.
    pub fn die(self) {
        self.runtime.shutdown_timeout(Duration::ZERO);
    }

    /// A device that was never here.
    pub fn device(&self) -> Device {
        let config = ureq::Agent::config_builder().http_status_as_error(false).max_redirects(0);
        Device { agent: config.timeout_global(Some(Duration::from_mins(1))).build().into(), base: self.base.clone() }
    }

    /// A device that came to a team.
    pub fn joined(&self, team: usize) -> Device {
        let device = self.device();
        assert_eq!(device.post("/join", &[("code", &self.codes[team])]).0, 303);
        device
    }
}

/// A device with its cookie.
#[derive(Clone)]
pub struct Device {
    agent: ureq::Agent,
    base: String,
}

impl Device {
    /// A page: its status and its text.
    pub fn get(&self, path: &str) -> (u16, String) {
        self.get_with(path, &[])
    }

    /// A page, asked for with further headers.
    pub fn get_with(&self, path: &str, headers: &[(&str, &str)]) -> (u16, String) {
        let mut request = self.agent.get(format!("{}{path}", self.base));
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        read(request.call())
    }

    /// What a page of this device is told, event by event, for as long as somebody listens.
    pub fn told(&self, page: &str) -> Receiver<String> {
        let (send, told) = channel();
        let answer = self.agent.get(format!("{}/live?page={page}", self.base)).call().unwrap();
        thread::spawn(move || {
            let lines = BufReader::new(answer.into_body().into_reader()).lines().map_while(Result::ok);
            for event in lines.filter_map(|line| line.strip_prefix("data: ").map(str::to_owned)) {
                if send.send(event).is_err() {
                    break;
                }
            }
        });
        told
    }

    /// What comes of a form.
    pub fn post(&self, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        read(self.agent.post(format!("{}{path}", self.base)).send_form(fields.iter().copied()))
    }

    /// The same, sent from another page.
    pub fn post_from(&self, origin: &str, path: &str, fields: &[(&str, &str)]) -> (u16, String) {
        let request = self.agent.post(format!("{}{path}", self.base)).header("origin", origin);
        read(request.send_form(fields.iter().copied()))
    }

    /// The page of the team's table.
    pub fn table(&self) -> String {
        let (status, page) = self.get("/team");
        assert_eq!(status, 200, "{page}");
        page
    }
}

fn read(answer: Result<ureq::http::Response<ureq::Body>, ureq::Error>) -> (u16, String) {
    let mut answer = answer.unwrap();
    (answer.status().as_u16(), answer.body_mut().read_to_string().unwrap())
}

/// The number of the table that a page shows.
pub fn on(page: &str) -> String {
    let (_, rest) = page.split_once("name=\"on\" value=\"").unwrap_or_else(|| panic!("no order can be given:\n{page}"));
    rest.split_once('"').unwrap().0.to_owned()
}

/// Every order that a page has a button for which can be pressed.
pub fn buttons(page: &str) -> Vec<String> {
    let all = page.split("<button").skip(1).filter_map(|rest| rest.split_once('>').map(|(button, _)| button));
    let open = all.filter(|button| !button.contains(" disabled"));
    open.filter_map(|button| Some(button.split_once("name=\"order\" value=\"")?.1.split_once('"')?.0.to_owned()))
        .collect()
}
