//! A few words in a window of the system, for whoever started the game by a double click and has no console to read.

/// Whether nobody reads what is written to standard error. On Windows it is nowhere at all then; elsewhere it goes to a log.
#[must_use]
pub fn unheard() -> bool {
    #[cfg(windows)]
    let unheard = std::os::windows::io::AsRawHandle::as_raw_handle(&std::io::stderr()).is_null();
    #[cfg(not(windows))]
    let unheard = {
        use std::io::IsTerminal;
        !std::io::stderr().is_terminal() && !std::io::stdout().is_terminal() && !std::io::stdin().is_terminal()
    };
    unheard
}

/// Says it in a window of the system, and waits until it has been read.
#[cfg(any(target_os = "windows", target_os = "macos"))]
pub fn tell(title: &str, text: &str) {
    let dialog = rfd::MessageDialog::new().set_level(rfd::MessageLevel::Info).set_title(title).set_description(text);
    dialog.show();
}

/// Says it in a window of the system, and waits until it has been read. No desktop of Linux has one for all programs, but each
/// has a program for it; where there is none, nothing is shown.
#[cfg(not(any(target_os = "windows", target_os = "macos")))]
pub fn tell(title: &str, text: &str) {
    linux::first_that_tells(&[
        ("zenity", &["--info", "--no-markup", "--title", title, "--text", text]),
        ("kdialog", &["--title", title, "--msgbox", text]),
        ("xmessage", &["-center", "-title", title, text]),
    ]);
}

#[cfg(not(any(target_os = "windows", target_os = "macos")))]
mod linux {
    use std::process::{Command, Stdio};
    use std::time::{Duration, Instant};

    /// Nobody has read a window and closed it within this time.
    const AT_ONCE: Duration = Duration::from_millis(500);

    /// Runs programs until one has told. One that complains at once has found no display or no library of its own, and showed
    /// nothing; later, that is how some say that their window was closed.
    pub(super) fn first_that_tells(programs: &[(&str, &[&str])]) {
        for (program, words) in programs {
            let began = Instant::now();
            let ran = Command::new(program).args(*words).stdout(Stdio::null()).stderr(Stdio::null()).status();
            if ran.is_ok_and(|status| status.success() || began.elapsed() >= AT_ONCE) {
                return;
            }
        }
    }
}

#[cfg(all(test, not(any(target_os = "windows", target_os = "macos"))))]
mod tests {
    use super::linux::first_that_tells;

    #[test]
    fn who_fails_at_once_has_told_nothing_and_a_window_that_was_closed_has() {
        let file = std::env::temp_dir().join(format!("wedge-dialog-{}", std::process::id()));
        let path = file.display().to_string();
        for (first, then) in [("exit 1", true), ("sleep 1; exit 1", false), ("exit 0", false)] {
            first_that_tells(&[
                ("a program that nobody has", &[]),
                ("sh", &["-c", first]),
                ("sh", &["-c", ": > \"$0\"", &path]),
            ]);
            assert_eq!(std::fs::remove_file(&file).is_ok(), then, "{first}");
        }
    }
}
