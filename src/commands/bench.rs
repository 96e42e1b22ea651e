//! `wedge bench`: a scenario's folder in a browser, while it is written.

use std::net::{Ipv4Addr, SocketAddr};
use std::path::PathBuf;
use std::sync::Arc;

use clap::Args;
use tokio::net::TcpListener;
use wedge_bench::{Folder, serve};
use wedge_hub::HubError;
use wedge_record::printable_path;
use wedge_scenario::{Files, folder_of};

use crate::commands::common::{Failure, say, speech};

/// What stands below the help.
const AFTER: &str = "Open the address that is printed in a browser of this machine; no other machine is answered. The pages follow the \
                     files as you save them: findings, all numbers as tables that can be changed and taken to a spreadsheet and \
                     back, what each side makes of a package on a turn, the price of each rung, quantities along the recorded \
                     line. Nothing is written but the numbers that you change there, each where it stands in its file.\n\n\
                     A scenario of your own to begin with: `wedge new DIR`.\n\n\
                     Exit status: 0 it was ended with Ctrl-C; 2 the command line is wrong; 3 there is no scenario in the folder, \
                     or the port could not be used.";

/// Work on a scenario in a browser: findings, values, packages and prices, live as its files are saved
#[derive(Debug, Args)]
#[command(after_help = AFTER)]
pub struct Bench {
    /// The scenario's folder
    #[arg(value_name = "DIR")]
    folder: PathBuf,
    /// The port to listen on; 0 lets the system choose one
    #[arg(long, value_name = "N", default_value_t = 8090)]
    port: u16,
}

impl Bench {
    pub fn run(self) -> Result<(), Failure> {
        // A folder without a scenario is said at once; one with a broken scenario is what the bench is for.
        let path = folder_of(&self.folder).to_owned();
        Files::read(&path)?;
        let folder = Arc::new(Folder::open(&path));
        let work = tokio::runtime::Runtime::new().map_err(|source| Failure::Input { source })?;
        let speech = speech()?;
        work.block_on(async move {
            let port = |source| Failure::from(HubError::Port { port: self.port, source });
            let listener = TcpListener::bind(SocketAddr::from((Ipv4Addr::LOCALHOST, self.port))).await.map_err(port)?;
            let address = listener.local_addr().map_err(port)?;
            say(&format!("The bench of {} is at  http://{address}/\nEnd with Ctrl-C.\n", printable_path(&path)))?;
            let stop = async {
                // Where no signal can be waited for, it is ended from outside.
                if tokio::signal::ctrl_c().await.is_err() {
                    std::future::pending::<()>().await;
                }
            };
            serve(folder, speech, listener, stop).await.map_err(port)
        })
    }
}
