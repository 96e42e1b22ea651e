//! `wedge check`: every error of a scenario, each with its place.

use std::collections::BTreeMap;
use std::ffi::{OsStr, OsString};
use std::fmt;
use std::path::{Path, PathBuf};
use std::sync::Arc;

use clap::Args;
use miette::{LabeledSpan, NamedSource, SourceCode};
use wedge_scenario::{Diagnostic, Files, FilesError, Pack, Severity, covered, load, printable, printable_path};

use crate::commands::common::{Failure, complain, plural, say, tell};
use crate::commands::deep::Deep;
use crate::commands::format::Format;

#[derive(Debug, Args)]
pub struct Check {
    /// Scenarios, by path or id [default: every scenario there is]
    scenarios: Vec<OsString>,
    /// How findings are shown
    #[arg(long, value_enum, default_value_t = Format::Human)]
    format: Format,
    /// Take warnings for errors
    #[arg(long)]
    deny_warnings: bool,
    #[command(flatten)]
    deep: Deep,
}

/// Findings that are drawn with their source lines; of those behind them, each is one line.
const MOST_DRAWN: usize = 100;

/// Bytes on either side of a place within which the lines around it have to end to be drawn.
const LONGEST_DRAWN: usize = 8_000;

impl Check {
    pub fn run(self, folders: &[PathBuf]) -> Result<(), Failure> {
        let wanted: Vec<(OsString, Result<Files, FilesError>)> = if self.scenarios.is_empty() {
            Files::library(folders).into_iter().map(|files| (OsString::new(), files)).collect()
        } else {
            self.scenarios.iter().map(|wanted| (wanted.clone(), Files::find(wanted, folders))).collect()
        };
        let mut tally = Tally::default();
        let mut nowhere = Vec::new();
        let mut playable = Vec::new();
        for (wanted, files) in wanted {
            match files {
                Ok(files) => playable.extend(self.check(&files, &mut tally)?),
                // The others are looked at all the same.
                Err(error) => {
                    if self.format == Format::Json {
                        say(&format!("{}\n", unfound(&wanted, &error)))?;
                    }
                    nowhere.push(error);
                }
            }
        }
        self.deep.report(&playable, self.format)?;
        let mut nowhere = nowhere.into_iter();
        if let Some(first) = nowhere.next() {
            for other in nowhere {
                complain(&other);
            }
            return Err(first.into());
        }
        let Tally { errors, warnings } = tally;
        if errors > 0 || (self.deny_warnings && warnings > 0) {
            return Err(Failure::Findings { errors, warnings });
        }
        Ok(())
    }

    /// Shows what is wrong with a scenario; it, if it can be played.
    fn check(&self, files: &Files, tally: &mut Tally) -> Result<Option<Arc<Pack>>, Failure> {
        let id = printable(&files.id);
        let loaded = load(files.clone());
        let mut sources: BTreeMap<&str, Arc<String>> = BTreeMap::new();
        for finding in &loaded.findings {
            match finding.severity {
                Severity::Error => tally.errors += 1,
                Severity::Warning => tally.warnings += 1,
            }
            if self.format == Format::Json {
                say(&format!("{}\n", json(&id, finding)))?;
                continue;
            }
            match files.text(&finding.file) {
                Some(text)
                    if tally.errors + tally.warnings <= MOST_DRAWN && lines_are_short(text, finding.span.start) =>
                {
                    let source = sources.entry(&finding.file).or_insert_with(|| Arc::new(covered(text)));
                    let name = format!("{id}/{}", finding.file);
                    let drawn = miette::Report::new(Drawn::new(finding.clone(), name, Arc::clone(source)));
                    tell(&format_args!("{drawn:?}"));
                }
                // Without a text there is no line to draw, one without end cannot be drawn, and who has so many findings
                // wants a list of them.
                _ => tell(&format_args!("{id}/{finding}")),
            }
        }
        if let (Some(pack), Format::Human) = (&loaded.pack, self.format) {
            say(&format!(
                "{id}: {}, {}, {}, {}, {}, {}; findings: {}\n",
                plural(pack.issues.len(), "issue"),
                plural(pack.scenario.packages(), "package"),
                match pack.factions.len() {
                    1 => "1 leader or faction".to_owned(),
                    count => format!("{count} leaders and factions"),
                },
                plural(pack.actions.len(), "action"),
                plural(pack.events.len(), "event"),
                plural(pack.sources.len(), "source"),
                loaded.findings.len()
            ))?;
        }
        Ok(loaded.pack.map(Arc::new))
    }
}

/// True if the line of a byte, and those beside it, are of a length that can be drawn.
fn lines_are_short(text: &str, byte: usize) -> bool {
    let (before, behind) = text.as_bytes().split_at(byte.min(text.len()));
    let ends = |bytes: &mut dyn Iterator<Item = &u8>| bytes.take(LONGEST_DRAWN).filter(|byte| **byte == b'\n').count();
    (before.len() < LONGEST_DRAWN || ends(&mut before.iter().rev()) > 1)
        && (behind.len() < LONGEST_DRAWN || ends(&mut behind.iter()) > 1)
}

#[derive(Default)]
struct Tally {
    errors: usize,
    warnings: usize,
}

/// A scenario that is nowhere, in the form of a finding.
fn unfound(wanted: &OsStr, error: &FilesError) -> serde_json::Value {
    serde_json::json!({
        "scenario": printable_path(Path::new(wanted)),
        "code": "W003",
        "severity": "error",
        "file": "",
        "line": 1,
        "column": 1,
        "message": error.to_string(),
        "help": null,
    })
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
struct Drawn {
    finding: Diagnostic,
    source: NamedSource<Arc<String>>,
}

impl Drawn {
    fn new(finding: Diagnostic, name: String, text: Arc<String>) -> Self {
        Self { finding, source: NamedSource::new(name, text) }
    }
}

impl fmt::Display for Drawn {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.finding.message)
    }
}

impl std::error::Error for Drawn {}

impl miette::Diagnostic for Drawn {
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
