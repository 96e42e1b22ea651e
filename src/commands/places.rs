//! Where the user's own things lie, and where scenarios are looked for.

use std::path::{Path, PathBuf};

use directories::ProjectDirs;

/// The folders that scenarios are looked for in, before those inside the program.
pub fn folders(data: Option<&Path>) -> Vec<PathBuf> {
    let given = data.map(|folder| {
        let inside = folder.join("scenarios");
        if inside.is_dir() { inside } else { folder.to_owned() }
    });
    given.into_iter().chain(own_scenarios()).collect()
}

/// Where the user's own scenarios lie.
pub fn own_scenarios() -> Option<PathBuf> {
    project().map(|dirs| dirs.data_dir().join("scenarios"))
}

/// The user's data folder.
#[cfg(feature = "desktop")]
pub fn data() -> Option<PathBuf> {
    project().map(|dirs| dirs.data_dir().to_owned())
}

/// Where sessions are kept.
#[cfg(feature = "desktop")]
pub fn sessions() -> Option<PathBuf> {
    project().map(|dirs| dirs.data_dir().join("sessions"))
}

/// Where a player can put typefaces for scripts that the program's own lack.
#[cfg(feature = "desktop")]
pub fn typefaces() -> Vec<PathBuf> {
    project().map(|dirs| dirs.data_dir().join("fonts")).into_iter().collect()
}

/// Where settings are kept.
#[cfg(feature = "desktop")]
pub fn config() -> Option<PathBuf> {
    project().map(|dirs| dirs.config_dir().to_owned())
}

fn project() -> Option<ProjectDirs> {
    ProjectDirs::from("", "", "wedge")
}
