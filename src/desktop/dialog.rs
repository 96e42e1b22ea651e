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
    let programs: [(&str, &[&str]); 3] = [
        ("zenity", &["--info", "--no-markup", "--title", title, "--text", text]),
        ("kdialog", &["--title", title, "--msgbox", text]),
        ("xmessage", &["-center", "-title", title, text]),
    ];
    for (program, words) in programs {
        let silent = std::process::Stdio::null;
        if std::process::Command::new(program).args(words).stdout(silent()).stderr(silent()).status().is_ok() {
            return;
        }
    }
}
