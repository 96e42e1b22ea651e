//! How findings and reports are shown.

use clap::ValueEnum;

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
pub enum Format {
    /// With the source line and a caret, on standard error
    Human,
    /// One JSON object a finding, on standard output
    Json,
}
