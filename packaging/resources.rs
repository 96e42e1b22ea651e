//! Before a build for Windows: the icon and what the system shows of a program's properties. Before one with the browser's part: where
//! that lies. Else it does nothing.

#![allow(clippy::print_stdout, reason = "Cargo listens there")]

use std::process::ExitCode;

fn main() -> ExitCode {
    println!("cargo::rerun-if-changed=packaging/resources.rs");
    println!("cargo::rerun-if-changed=packaging/icon/wedge.ico");
    println!("cargo::rerun-if-env-changed=WEDGE_PAGE");
    // What is named from here is else looked for beside the source that includes it.
    if let Some(page) = std::env::var_os("WEDGE_PAGE")
        && let Ok(page) = std::path::absolute(page)
    {
        println!("cargo::rustc-env=WEDGE_PAGE={}", page.display());
    }
    if std::env::var("CARGO_CFG_TARGET_OS").is_ok_and(|system| system == "windows")
        && let Err(error) = resources()
    {
        println!("cargo::error=the icon and the properties could not be put into the program: {error}");
        return ExitCode::FAILURE;
    }
    ExitCode::SUCCESS
}

fn resources() -> std::io::Result<()> {
    let window = std::env::var_os("CARGO_FEATURE_DESKTOP").is_some();
    let (name, does) = if window {
        ("wedge.exe", "Wedge, a negotiation game")
    } else {
        ("wedge-cli.exe", "Wedge in a terminal, and the host of a class")
    };
    winresource::WindowsResource::new()
        .set_icon("packaging/icon/wedge.ico")
        .set("ProductName", "Wedge")
        .set("FileDescription", does)
        .set("OriginalFilename", name)
        .set("LegalCopyright", "MIT or Apache-2.0")
        .compile()
}
