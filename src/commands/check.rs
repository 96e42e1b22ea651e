//! `wedge check`: every error of a scenario, each with its place.

use std::fmt;
use std::path::PathBuf;

use clap::{Args, ValueEnum};
use miette::{LabeledSpan, NamedSource, SourceCode};
use wedge_scenario::{Diagnostic, Files, Severity, load};

use crate::commands::common::{Failure, say};

#[derive(Debug, Args)]
pub struct Check {
    /// Scenarios, by path or id [default: every scenario there is]
    scenarios: Vec<String>,
    /// How findings are shown
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Take warnings for errors
    #[arg(long)]
    deny_warnings: bool,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, ValueEnum)]
enum Format {
    /// With the source line and a caret, on standard error
    Human,
    /// One JSON object a finding, on standard output
    Json,
}

impl Check {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let files: Vec<Files> = if self.scenarios.is_empty() {
            Files::library(folders).into_iter().collect::<Result<_, _>>()?
        } else {
            self.scenarios.iter().map(|wanted| Files::find(wanted, folders)).collect::<Result<_, _>>()?
        };
        let (mut errors, mut warnings) = (0, 0);
        for files in files {
            let id = files.id.clone();
            let loaded = load(files.clone());
            for finding in &loaded.findings {
                match finding.severity {
                    Severity::Error => errors += 1,
                    Severity::Warning => warnings += 1,
                }
                match self.format {
                    Format::Human => {
                        let text = files.text(&finding.file).unwrap_or("").to_owned();
                        let name = format!("{id}/{}", finding.file);
                        eprintln!("{:?}", miette::Report::new(Shown::new(finding.clone(), name, text)));
                    }
                    Format::Json => say(&format!("{}\n", json(&id, finding)))?,
                }
            }
            if let (Some(pack), Format::Human) = (&loaded.pack, self.format) {
                say(&format!(
                    "{id}: {} issues, {} packages, {} factions, {} actions, {} events, {} sources; findings: {}\n",
                    pack.issues.len(),
                    pack.scenario.packages(),
                    pack.factions.len(),
                    pack.actions.len(),
                    pack.events.len(),
                    pack.sources.len(),
                    loaded.findings.len()
                ))?;
            }
        }
        if errors > 0 || (self.deny_warnings && warnings > 0) {
            return Err(Failure::Findings { errors, warnings });
        }
        Ok(())
    }
}

fn json(id: &str, finding: &Diagnostic) -> serde_json::Value {
    serde_json::json!({
        "scenario": id,
        "code": finding.code,
        "severity": match finding.severity { Severity::Error => "error", Severity::Warning => "warning" },
        "file": finding.file,
        "line": finding.line,
        "column": finding.column,
        "message": finding.message,
        "help": finding.help,
    })
}

/// A finding in the form that is drawn with its source line.
#[derive(Debug)]
struct Shown {
    finding: Diagnostic,
    source: NamedSource<String>,
}

impl Shown {
    fn new(finding: Diagnostic, name: String, text: String) -> Self {
        Self { finding, source: NamedSource::new(name, text) }
    }
}

impl fmt::Display for Shown {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.finding.message)
    }
}

impl std::error::Error for Shown {}

impl miette::Diagnostic for Shown {
    fn code<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        Some(Box::new(self.finding.code))
    }

    fn severity(&self) -> Option<miette::Severity> {
        Some(match self.finding.severity {
            Severity::Error => miette::Severity::Error,
            Severity::Warning => miette::Severity::Warning,
        })
    }

    fn help<'a>(&'a self) -> Option<Box<dyn fmt::Display + 'a>> {
        self.finding.help.as_ref().map(|help| Box::new(help) as Box<dyn fmt::Display>)
    }

    fn source_code(&self) -> Option<&dyn SourceCode> {
        Some(&self.source)
    }

    fn labels(&self) -> Option<Box<dyn Iterator<Item = LabeledSpan> + '_>> {
        let span = &self.finding.span;
        // A record over many lines is marked where it begins.
        let length = self.source.inner().get(span.clone()).map_or(0, |text| text.lines().next().map_or(0, str::len));
        Some(Box::new(std::iter::once(LabeledSpan::at(span.start..span.start + length, "here"))))
    }
}
