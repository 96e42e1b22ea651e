//! The folder in which `wedge host` keeps a class, read as the folder of a class.

use std::path::Path;

use wedge_class::{Envelope, Sealed};
use wedge_hub::KeptClass;
use wedge_record::verify_lines;
use wedge_report::class::Reason;

use super::folder::{Folder, Read, read_session};
use crate::commands::common::Failure;
use crate::commands::exercise::{DATABASE, database};
use crate::commands::parallel::in_parallel;

/// The class whose database lies in a folder; none if none does.
pub fn read(folder: &Path) -> Result<Option<Folder>, Failure> {
    let file = folder.join(DATABASE);
    if !file.is_file() {
        return Ok(None);
    }
    // Nothing is written, not even beside it, unless a hub has it open or was killed: then there is more in a file beside it.
    let beside = folder.join(format!("{DATABASE}-wal")).exists();
    let address = database(&file, if beside { "ro" } else { "ro&immutable=true" })?;
    let work = tokio::runtime::Runtime::new().map_err(|source| Failure::Input { source })?;
    let kept = work.block_on(KeptClass::read(&address))?;
    let KeptClass { exercise, words, nonce, sessions, said, by_clock, attacked, ended } = kept;
    let teams: Vec<(usize, &String)> = exercise.teams.iter().enumerate().collect();
    let verified = in_parallel(&teams, |(team, name)| {
        let path = Path::new(name.as_str());
        let verified = verify_lines(path, &sessions[*team]);
        let sealed = verified.as_ref().ok().and_then(|found| found.game.as_ref()).and_then(|(pack, game)| {
            let open = game.clone().open_book();
            let truth = open.truth()?;
            let kind = pack.types[truth.state.kind().at()].id.clone();
            Some(Sealed { team: (*name).clone(), kind, number: truth.number, desks: truth.desks })
        });
        (read_session(name, &verified, path), sealed)
    });
    let (mut read, sealed): (Vec<Read>, Vec<Option<Sealed>>) = verified.into_iter().unzip();
    let at = |at: u64| i64::try_from(at).ok().and_then(|at| jiff::Timestamp::from_millisecond(at).ok());
    for (team, one) in read.iter_mut().enumerate() {
        let name = &exercise.teams[team];
        let own = match one {
            Read::Played(own) => own,
            Read::Not(_, of) => {
                *of = Some(name.clone());
                continue;
            }
            Read::Unplayed(..) => {
                *one = Read::Not(format!("`{name}`: nobody has played"), Some(name.clone()));
                continue;
            }
        };
        (own.team, own.named) = (name.clone(), true);
        own.by_clock = by_clock.get(team).copied();
        own.said = said
            .iter()
            .filter(|line| line.team == team)
            .map(|line| Reason {
                sitting: line.sitting,
                moment: line.moment.word(),
                text: line.text.clone(),
                at: at(line.at).map(|at| at.to_string()),
            })
            .collect();
    }
    let lines: Option<Vec<Sealed>> = sealed.into_iter().collect();
    let envelope = lines.map(|lines| Envelope { nonce, lines: lines.iter().map(Sealed::to_string).collect() });
    let mut class = Folder {
        title: Some(exercise.title),
        names: exercise.teams,
        words,
        attacked,
        ended: ended.and_then(at).map(|at| at.to_string()),
        total: read.len(),
        ..Folder::default()
    };
    match envelope {
        Some(envelope) if envelope.words().as_slice() == class.words.as_slice() => class.envelope = Some(envelope),
        _ => class.left_out.push(format!("`{DATABASE}`: its games are not those over which its envelope was sealed")),
    }
    class.take_all(read);
    Ok(Some(class))
}
