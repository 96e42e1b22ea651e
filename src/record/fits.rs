//! Whether what a file says was seen names only things that its scenario has.

use wedge_engine::{AnswerKind, Balk, LogEntry, Observation, Question, QuestionKind, Reply};
use wedge_scenario::Pack;

/// Most turns behind the last one that a date is told for.
const LATEST: u32 = 10_000;

/// True if a scenario has everything that an observation names.
pub(crate) fn fits(entry: &LogEntry, pack: &Pack) -> bool {
    let scenario = &pack.scenario;
    let ally = |ally: &wedge_engine::AllyId| ally.at() < scenario.allies.len();
    let bloc = |bloc: &wedge_engine::BlocId| bloc.at() < scenario.blocs.len();
    let party = |party: &wedge_engine::CounterpartId| party.at() < scenario.counterparts.len();
    let below = |index: u8, count: usize| usize::from(index) < count;
    let question = |question: &Question| match &question.kind {
        QuestionKind::Incident(incident) => incident.at() < pack.events.len(),
        QuestionKind::Breach(issue) => issue.at() < scenario.issues.len(),
        QuestionKind::AllyAttack(one) | QuestionKind::Found(one) => ally(one),
    };
    let what = match &entry.what {
        Observation::Tabled(package)
        | Observation::Agreed(package)
        | Observation::VotedDown(package)
        | Observation::Signed(package) => scenario.admits(package),
        Observation::Initialled(clauses) | Observation::Reopened(clauses) => clauses.iter().all(|(issue, option)| {
            scenario.issues.get(issue.at()).is_some_and(|issue| below(*option, issue.options.len()))
        }),
        Observation::Mediated { package, .. } => package.as_ref().is_none_or(|package| scenario.admits(package)),
        Observation::Answered { offer, by, kind, readings } => {
            let kind = match kind {
                AnswerKind::Counter(package) | AnswerKind::Restated(package) => scenario.admits(package),
                AnswerKind::WalkOut { until } => *until < LATEST,
                AnswerKind::Agreed => true,
            };
            let pulls = |pulls: &[wedge_engine::Pull]| pulls.iter().all(|one| one.issue.at() < scenario.issues.len());
            kind && scenario.admits(offer)
                && party(by)
                && readings.iter().all(|reading| bloc(&reading.bloc) && pulls(&reading.pulls))
        }
        Observation::Balked { by, balk, turns } => {
            let package = match balk {
                Balk::Change(package) => scenario.admits(package),
                Balk::Delay | Balk::Walk => true,
            };
            package && party(by) && *turns < LATEST
        }
        Observation::Reported { desk, .. } => desk.at() < pack.desks.len(),
        Observation::Sounded { bloc: one, .. } | Observation::Split { bloc: one, .. } => bloc(one),
        Observation::Acted(action) => action.at() < pack.actions.len(),
        Observation::Happened(incident) => incident.at() < pack.events.len(),
        Observation::Asked(asked) => question(asked),
        Observation::Replied { question: asked, reply } => {
            let reply = match (&asked.kind, reply) {
                (QuestionKind::Incident(incident), Reply::Listed(index)) => {
                    pack.events.get(incident.at()).is_some_and(|event| below(*index, event.replies.len()))
                }
                (_, Reply::Listed(_)) => false,
                _ => true,
            };
            question(asked) && reply
        }
        Observation::Undertook(undertaking) => {
            undertaking.aims.iter().all(|aim| below(*aim, pack.mandate.aims.len()))
                && below(undertaking.red_line, pack.mandate.red_lines.len())
        }
        Observation::Believed(shares) => shares.len() == pack.types.len(),
        Observation::Forecast(stated) => stated.iter().all(|(which, _)| below(*which, pack.forecasts.len())),
        Observation::Notice { turn, .. } => *turn < LATEST,
        Observation::BreachSeen(one)
        | Observation::DemandRefused(one)
        | Observation::AllyStruck(one)
        | Observation::AllyBoasted(one)
        | Observation::OathMoved { ally: one, .. } => ally(one),
        Observation::LeaderDied(one) => party(one),
        Observation::BreachShown(issue) => issue.at() < scenario.issues.len(),
        Observation::PutOff(turns) => *turns < LATEST,
        Observation::RoundOpened { .. }
        | Observation::LeverSet(_)
        | Observation::StatusChanged(_)
        | Observation::NoticeWithdrawn
        | Observation::OrderedOut
        | Observation::TalksEnded { .. }
        | Observation::DeadlineLapsed
        | Observation::AnnexLeaked
        | Observation::Quarrelled
        | Observation::HomeAttacked
        | Observation::Administration(_)
        | Observation::CounterpartSuspended
        | Observation::CounterpartResumed
        | Observation::ThirdFell
        | Observation::ThirdRose
        | Observation::HomeWithheld
        | Observation::HomeFollowed
        | Observation::Ended => true,
    };
    what && entry.turn < LATEST
}
