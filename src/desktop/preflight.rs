//! Looks for a display and a graphics adapter before the window opens, because Bevy panics without them.

use thiserror::Error;

use crate::adapter::{self, Chosen};

/// Why the window cannot open on this machine.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum PreflightError {
    /// Neither X11 nor Wayland is there.
    #[error(
        "there is no display: neither WAYLAND_DISPLAY nor DISPLAY is set. Start it from a graphical session; \
         `wedge text` plays in this terminal without one"
    )]
    NoDisplay,
    /// A display is named, but nothing answers there.
    #[error("the display {name} does not answer ({reason}). Check {variable}; `wedge text` plays without a display")]
    DisplayUnreachable {
        /// `DISPLAY` or `WAYLAND_DISPLAY`.
        variable: &'static str,
        /// Its value.
        name: String,
        /// What the system said.
        reason: String,
    },
    /// No driver that can draw.
    #[error("no graphics driver was found that can draw. {}", DRIVERS)]
    NoAdapter,
}

/// Where drivers come from, by system.
const DRIVERS: &str = if cfg!(target_os = "windows") {
    "Wedge draws by Vulkan, DirectX 12 or OpenGL 3.3; let Windows Update look for a driver of your graphics card, or get the \
     newest from the card's maker, and start Wedge again. `wedge-cli text`, beside this program, plays in a terminal without one"
} else if cfg!(target_os = "macos") {
    "Wedge draws by Metal, which a Mac with macOS 10.14 or later has. `wedge text` plays in a terminal without it"
} else {
    "Wedge draws by Vulkan. Install a driver for it, on Debian or Ubuntu: \
     apt install mesa-vulkan-drivers libxkbcommon-x11-0 libxcursor1 libxi6 libxrandr2; \
     `wedge text` plays without graphics"
};

/// Checks what the window needs, and says what it is drawn with. Cheap: one connection, and one trial of a driver.
///
/// # Errors
/// When there is no display that answers, or no graphics adapter.
pub(crate) fn check() -> Result<Chosen, PreflightError> {
    display()?;
    adapter::best().ok_or(PreflightError::NoAdapter)
}

#[cfg(not(target_os = "linux"))]
fn display() -> Result<(), PreflightError> {
    Ok(())
}

#[cfg(target_os = "linux")]
fn display() -> Result<(), PreflightError> {
    let set = |name: &str| std::env::var(name).ok().filter(|value| !value.is_empty());
    // The order in which winit chooses, which does not fall back from one to the other.
    if set("WAYLAND_SOCKET").is_some() {
        return Ok(());
    }
    if let Some(name) = set("WAYLAND_DISPLAY") {
        return linux::wayland(&name, set("XDG_RUNTIME_DIR").as_deref())
            .map_err(|reason| PreflightError::DisplayUnreachable { variable: "WAYLAND_DISPLAY", name, reason });
    }
    if let Some(name) = set("DISPLAY") {
        return linux::x11(&name).map_err(|reason| PreflightError::DisplayUnreachable {
            variable: "DISPLAY",
            name,
            reason,
        });
    }
    Err(PreflightError::NoDisplay)
}

#[cfg(target_os = "linux")]
mod linux {
    use std::net::{TcpStream, ToSocketAddrs};
    use std::os::linux::net::SocketAddrExt;
    use std::os::unix::net::{SocketAddr, UnixStream};
    use std::path::Path;
    use std::time::Duration;

    /// Connects to a Wayland compositor's socket and hangs up.
    pub(super) fn wayland(name: &str, runtime_dir: Option<&str>) -> Result<(), String> {
        let path = if name.starts_with('/') {
            Path::new(name).to_path_buf()
        } else {
            let dir = runtime_dir.ok_or_else(|| "XDG_RUNTIME_DIR is not set".to_owned())?;
            Path::new(dir).join(name)
        };
        UnixStream::connect(path).map(drop).map_err(|error| error.to_string())
    }

    /// Connects to an X server (`:0`, `unix:0`, `host:10.0`, `/path/to/socket:0`) and hangs up.
    pub(super) fn x11(display: &str) -> Result<(), String> {
        let (host, rest) = display.rsplit_once(':').ok_or_else(|| "there is no `:` in it".to_owned())?;
        let number = rest.split('.').next().unwrap_or(rest);
        let number: u16 = number.parse().map_err(|_| format!("`{rest}` is not a display number"))?;
        if host.starts_with('/') {
            return UnixStream::connect(display)
                .or_else(|_| UnixStream::connect(host))
                .map(drop)
                .map_err(|error| error.to_string());
        }
        if host.is_empty() || host == "unix" {
            let path = format!("/tmp/.X11-unix/X{number}");
            let hidden = SocketAddr::from_abstract_name(path.as_bytes());
            if hidden.is_ok_and(|at| UnixStream::connect_addr(&at).is_ok()) {
                return Ok(());
            }
            return UnixStream::connect(path).map(drop).map_err(|error| error.to_string());
        }
        let host = host.rsplit('/').next().unwrap_or(host).trim_matches(['[', ']']);
        let port = 6000_u16.checked_add(number).ok_or_else(|| "the display number is too large".to_owned())?;
        let mut addresses = (host, port).to_socket_addrs().map_err(|error| error.to_string())?;
        let mut last = "the host has no address".to_owned();
        if addresses.any(|at| match TcpStream::connect_timeout(&at, Duration::from_secs(3)) {
            Ok(_) => true,
            Err(error) => {
                last = error.to_string();
                false
            }
        }) {
            Ok(())
        } else {
            Err(last)
        }
    }
}

#[cfg(all(test, target_os = "linux"))]
mod tests {
    use super::linux::{wayland, x11};

    #[test]
    fn a_display_without_a_server_is_told_apart_from_nonsense() {
        assert!(x11(":7777").is_err());
        assert_eq!(x11("nonsense"), Err("there is no `:` in it".to_owned()));
        assert_eq!(x11(":x"), Err("`x` is not a display number".to_owned()));
        assert!(x11("localhost:60000").is_err());
        assert_eq!(wayland("wayland-0", None), Err("XDG_RUNTIME_DIR is not set".to_owned()));
    }
}
