//! `wedge host`: the class, in browsers.

use std::io::ErrorKind;
use std::net::{IpAddr, Ipv4Addr, Ipv6Addr, SocketAddr};
use std::path::{Path, PathBuf};
use std::sync::Arc;
use std::time::Duration;

use clap::Args;
use tokio::net::TcpListener;
use wedge_class::TEMPLATE;
use wedge_hub::{Hub, Site, addresses, answer_all, is_own, listen, rehearse, serve};
use wedge_record::disk::{Existing, write_whole};
use wedge_record::printable_path;
use wedge_words::Teller;

use crate::commands::common::{Failure, say, scenario_by_rounds, speech, tell};
use crate::commands::exercise::{DATABASE, database, read};
use crate::commands::language::Language;

/// Between one thing and the next in a rehearsal.
const PAUSE: Duration = Duration::from_millis(1500);

/// How long nobody comes before it is said what may be the cause.
const LONE: Duration = Duration::from_secs(30);

/// What may be the cause, and what to do then.
const NOBODY: &str = "nobody has reached this machine yet. If a phone shows an error: is it on the same network? Does a firewall of \
                      this machine ask to let the program in? Many guest networks keep devices apart: then use a hotspot or a \
                      small router of your own; else one device a team on it; else play as one delegation on the projector.";

/// What stands below the help.
const AFTER: &str = "Teams join with any browser at the address that is printed, each with its code. The board for the instructor \
                     and the wall for the projector are at /board and /wall of the same address. All that happens is kept in the \
                     folder as it happens: started again with the same file and folder, the class goes on where it was, with the \
                     same codes. Deleting the folder deletes all of it.\n\n\
                     Without an exercise file: `wedge host --template FILE` writes one that works unchanged.\n\n\
                     Exit status: 0 the class was closed, or a device reached the machine; 1 with --check, nobody did; 2 the command line or the exercise is wrong; 3 a file, the database or \
                     the port could not be used.";

/// Host a class: teams play in browsers, on any device
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Host {
    /// The exercise file
    #[arg(value_name = "EXERCISE", required_unless_present_any = ["template", "check"])]
    exercise: Option<PathBuf>,
    /// Where the class is kept; the exercise's own name without its ending, if not named
    #[arg(long, value_name = "DIR")]
    folder: Option<PathBuf>,
    /// Keep it in a database of `PostgreSQL` instead, by its address: `postgres://USER@HOST/NAME`
    #[arg(long, value_name = "URL", conflicts_with = "folder")]
    database: Option<String>,
    /// The port to listen on
    #[arg(long, value_name = "N", default_value_t = 8080)]
    port: u16,
    /// Listen on this address alone; without it on all that the machine has
    #[arg(long, value_name = "ADDRESS")]
    listen: Option<IpAddr>,
    /// A name under which the class is reached, where something stands in front of it
    #[arg(long, value_name = "NAME")]
    name: Vec<String>,
    /// Let players fill the teams that do what desks propose: an hour in a few minutes, to see the board and the wall at work
    #[arg(long)]
    rehearse: bool,
    /// Found the class of a rehearsal from this number: the same number gives the same codes and the same luck again
    #[arg(long, value_name = "N", requires = "rehearse")]
    seed: Option<u64>,
    /// Test the room instead: answer whoever comes, and say who came; end with Ctrl-C
    #[arg(long)]
    check: bool,
    /// Write an exercise that works unchanged to this file, and end
    #[arg(long, value_name = "FILE")]
    template: Option<PathBuf>,
    #[command(flatten)]
    language: Language,
}

impl Host {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        if let Some(path) = &self.template {
            write_whole(path, TEMPLATE.as_bytes(), Existing::Kept).map_err(|source| {
                let there = source.kind() == ErrorKind::AlreadyExists;
                let why = || std::io::Error::new(ErrorKind::AlreadyExists, "it is there already; name another file");
                Failure::Write { path: path.clone(), source: if there { why() } else { source } }
            })?;
            tell(&format_args!("written: {}", printable_path(path)));
            return Ok(());
        }
        if self.check {
            return self.room_test(folders);
        }
        let Some(path) = self.exercise.clone() else {
            return Err(Failure::Usage("name an exercise file, or write one with --template FILE".to_owned()));
        };
        let (exercise, pack) = read(&path, folders)?;
        self.language.is_of(&pack)?;
        let address = self.store(&path)?;
        let work = tokio::runtime::Runtime::new().map_err(|source| Failure::Input { source })?;
        let speech = self.language.speech(&pack)?;
        work.block_on(async move {
            let names = exercise.teams.clone();
            let hub = if self.rehearse {
                Hub::rehearsal(&address, exercise, pack, speech, self.seed).await
            } else {
                Hub::open(&address, exercise, pack, speech).await
            };
            let hub = hub.map_err(Failure::from)?;
            self.serve(hub, &names).await
        })
    }

    /// Whether devices in this room reach this machine: told as they come, and what to do if none does.
    fn room_test(&self, folders: &[PathBuf]) -> Result<(), Failure> {
        let pack = scenario_by_rounds(None::<&Path>, None, folders)?;
        let teller = Arc::new(Teller::new(pack, speech()?));
        let work = tokio::runtime::Runtime::new().map_err(|source| Failure::Input { source })?;
        work.block_on(async move {
            let listener = self.listener()?;
            let port = listener.local_addr().map_or(self.port, |address| address.port());
            let own: Vec<String> =
                addresses().iter().map(|own| format!("  http://{}", SocketAddr::new(*own, port))).collect();
            if own.is_empty() {
                tell(&"this machine has no address that others could reach: it is on no network");
            } else {
                say(&format!(
                    "Open one of these on a phone that is on the network of the class:\n{}\n",
                    own.join("\n")
                ))?;
            }
            let (send, mut came) = tokio::sync::mpsc::unbounded_channel();
            let answering = tokio::spawn(answer_all(listener, teller, send));
            let mut others = std::collections::BTreeSet::new();
            loop {
                tokio::select! {
                    peer = came.recv() => match peer.map(|peer| peer.ip().to_canonical()) {
                        None => break,
                        Some(own) if is_own(own) => tell(&"this machine reached itself"),
                        Some(other) => {
                            if others.insert(other) {
                                say(&format!("a device reached this machine ({} so far)\n", others.len()))?;
                            }
                        }
                    },
                    () = tokio::time::sleep(LONE), if others.is_empty() => tell(&NOBODY),
                    stopped = tokio::signal::ctrl_c() => {
                        stopped.ok();
                        break;
                    }
                }
            }
            answering.abort();
            if others.is_empty() { Err(Failure::Unreached) } else { Ok(()) }
        })
    }

    async fn serve(self, hub: Arc<Hub>, names: &[String]) -> Result<(), Failure> {
        let listener = self.listener()?;
        let port = listener.local_addr().map_or(self.port, |address| address.port());
        let own = self.listen.filter(|own| !own.is_unspecified()).into_iter().chain(addresses()).next();
        let join = match self.name.first() {
            Some(name) => format!("http://{name}"),
            None => format!("http://{}", SocketAddr::new(own.unwrap_or(Ipv4Addr::LOCALHOST.into()), port)),
        };
        let teams = hub.codes().iter().zip(names).map(|(code, name)| format!("  {code}  {name}"));
        let teams: Vec<String> = teams.collect();
        say(&format!(
            "Teams join at   {join}\nThe board is at  http://localhost:{port}/board\nThe wall is at   http://localhost:{port}/wall\n\
             Codes of the teams:\n{}\nThe instructor's key, for a board on another machine: {}\n\
             In the envelope: {}\nEnd with Ctrl-C; nothing is lost.\n",
            teams.join("\n"),
            hub.key(),
            hub.words().join(" "),
        ))?;
        let site = Site::new(Arc::clone(&hub), join, self.name);
        if self.rehearse {
            // Whoever watches the rehearsal ends it; a fault in it is told and does not end the class.
            tokio::spawn(async move {
                if let Err(error) = rehearse(&hub, PAUSE).await {
                    tell(&format_args!("the rehearsal stopped: {error}"));
                }
            });
        }
        let stop = async {
            // Where no signal can be waited for, it is ended from outside.
            if tokio::signal::ctrl_c().await.is_err() {
                std::future::pending::<()>().await;
            }
        };
        serve(site, listener, stop).await?;
        Ok(())
    }

    /// Listens where it was told to, and else on every address, of both kinds where the system has both.
    fn listener(&self) -> Result<TcpListener, Failure> {
        let wanted: Vec<IpAddr> = match self.listen {
            Some(own) => vec![own],
            None => vec![Ipv6Addr::UNSPECIFIED.into(), Ipv4Addr::UNSPECIFIED.into()],
        };
        let mut failed = None;
        for own in wanted {
            match listen(SocketAddr::new(own, self.port)) {
                Ok(listener) => return Ok(listener),
                Err(source) => failed = Some(source),
            }
        }
        let source = failed.unwrap_or_else(|| ErrorKind::AddrNotAvailable.into());
        Err(wedge_hub::HubError::Port { port: self.port, source }.into())
    }

    /// The address of the database: the one that was named, or a file in the folder, which is made.
    fn store(&self, exercise: &Path) -> Result<String, Failure> {
        if let Some(database) = &self.database {
            return Ok(database.clone());
        }
        let folder = self.folder.clone().unwrap_or_else(|| exercise.with_extension(""));
        if folder == exercise {
            return Err(Failure::Usage(format!(
                "{} has no ending, so that a folder of its own name cannot be made beside it; name one with --folder",
                printable_path(exercise)
            )));
        }
        std::fs::create_dir_all(&folder).map_err(|source| Failure::Write { path: folder.clone(), source })?;
        database(&folder.join(DATABASE), "rwc")
    }
}
