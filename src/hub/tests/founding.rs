//! Lots: by chance for every class that is played, from a number for a rehearsal, and never the one for the other.

#![allow(clippy::unwrap_used, clippy::panic, reason = "a test fails by panicking")]

#[allow(dead_code, reason = "the other tests of a class use the rest of it")]
mod place;

use std::collections::BTreeSet;
use std::sync::Arc;
use std::time::Duration;

use place::{exercise, in_folder};
use wedge_class::Exercise;
use wedge_hub::{Hub, HubError, KeptClass, rehearse};
use wedge_testkit::shipped;
use wedge_words::Speech;

/// What a class is opened for.
#[derive(Clone, Copy)]
enum For {
    Earnest,
    Rehearsal(Option<u64>),
}

/// Opens a class of three teams in a folder.
async fn opened(folder: &std::path::Path, purpose: For) -> Result<Arc<Hub>, HubError> {
    let exercise = Exercise::read(&exercise(3, "luck: Own")).unwrap();
    let (address, pack) = (in_folder(folder), shipped("first-talks"));
    let speech = Arc::new(Speech::english().unwrap());
    match purpose {
        For::Rehearsal(number) => Hub::rehearsal(&address, exercise, pack, speech, number).await,
        For::Earnest => Hub::open(&address, exercise, pack, speech).await,
    }
}

/// A rehearsed class from a number, as it is kept.
async fn rehearsed(number: u64) -> (Vec<String>, String, KeptClass) {
    let folder = tempfile::tempdir().unwrap();
    let hub = opened(folder.path(), For::Rehearsal(Some(number))).await.unwrap();
    rehearse(&hub, Duration::ZERO).await.unwrap();
    let kept = KeptClass::read(&in_folder(folder.path())).await.unwrap();
    (hub.codes().to_vec(), hub.key().to_owned(), kept)
}

#[tokio::test]
async fn a_rehearsal_from_a_number_is_the_same_hour_again() {
    let ((codes, key, kept), again, other) = (rehearsed(7).await, rehearsed(7).await, rehearsed(8).await);
    assert_eq!((&codes, &key), (&again.0, &again.1));
    assert_eq!((&kept.words, &kept.nonce, &kept.sessions), (&again.2.words, &again.2.nonce, &again.2.sessions));
    assert!(kept.ended.is_some());
    assert!(codes.iter().all(|code| !other.0.contains(code)) && key != other.1);
    assert!(kept.words != other.2.words && kept.nonce != other.2.nonce && kept.sessions != other.2.sessions);
}

#[tokio::test]
async fn a_class_by_chance_is_no_other_class() {
    let (mut codes, mut secrets) = (BTreeSet::new(), BTreeSet::new());
    for _ in 0..4 {
        let folder = tempfile::tempdir().unwrap();
        let hub = opened(folder.path(), For::Earnest).await.unwrap();
        let kept = KeptClass::read(&in_folder(folder.path())).await.unwrap();
        codes.extend(hub.codes().to_vec());
        secrets.extend([hub.key().to_owned(), hub.words().join(" "), kept.nonce, kept.sessions.concat().concat()]);
    }
    // Two of 12 codes drawn by chance are alike once in seven million times.
    assert_eq!((codes.len(), secrets.len()), (12, 16));
}

#[tokio::test]
async fn a_class_in_earnest_is_not_rehearsed_nor_a_rehearsal_played_in_earnest() {
    let (chance, seven) = (For::Rehearsal(None), For::Rehearsal(Some(7)));
    let folder = tempfile::tempdir().unwrap();
    let first = opened(folder.path(), seven).await.unwrap();
    for other in [For::Earnest, chance, For::Rehearsal(Some(8))] {
        assert!(matches!(opened(folder.path(), other).await, Err(HubError::Rehearsal(number)) if number == "7"));
    }
    assert_eq!(opened(folder.path(), seven).await.unwrap().codes(), first.codes());

    let folder = tempfile::tempdir().unwrap();
    let first = opened(folder.path(), chance).await.unwrap();
    assert!(matches!(opened(folder.path(), seven).await, Err(HubError::ByChance)));
    assert!(matches!(opened(folder.path(), For::Earnest).await, Err(HubError::Rehearsed)));
    assert_eq!(opened(folder.path(), chance).await.unwrap().codes(), first.codes());

    let folder = tempfile::tempdir().unwrap();
    let first = opened(folder.path(), For::Earnest).await.unwrap();
    for other in [chance, seven] {
        assert!(matches!(opened(folder.path(), other).await, Err(HubError::Earnest)));
    }
    assert_eq!(opened(folder.path(), For::Earnest).await.unwrap().codes(), first.codes());
}
