//! The draft on the desk, with what it was before: nothing that is not tabled yet is lost.

use wedge_engine::{IssueId, Package};

/// Most changes that can be taken back.
const LONGEST: usize = 100;

/// A draft with its history.
#[derive(Clone, Debug, PartialEq, Eq, Default)]
pub(crate) struct Drafting {
    now: Package,
    past: Vec<Package>,
    future: Vec<Package>,
}

impl Drafting {
    /// A draft without a history.
    pub(crate) fn new(now: Package) -> Self {
        Self { now, past: Vec::new(), future: Vec::new() }
    }

    /// The draft.
    pub(crate) fn now(&self) -> &Package {
        &self.now
    }

    /// Sets one clause.
    pub(crate) fn set(&mut self, issue: IssueId, option: usize) {
        self.put(self.now.with(issue, u8::try_from(option).unwrap_or(0)));
    }

    /// Puts another draft in its place.
    pub(crate) fn put(&mut self, package: Package) {
        if package == self.now {
            return;
        }
        self.past.push(std::mem::replace(&mut self.now, package));
        if self.past.len() > LONGEST {
            self.past.remove(0);
        }
        self.future.clear();
    }

    /// True if a change can be taken back.
    pub(crate) fn can_undo(&self) -> bool {
        !self.past.is_empty()
    }

    /// True if a change that was taken back can be made again.
    pub(crate) fn can_redo(&self) -> bool {
        !self.future.is_empty()
    }

    /// Takes the last change back.
    pub(crate) fn undo(&mut self) {
        if let Some(before) = self.past.pop() {
            self.future.push(std::mem::replace(&mut self.now, before));
        }
    }

    /// Makes it again.
    pub(crate) fn redo(&mut self) {
        if let Some(after) = self.future.pop() {
            self.past.push(std::mem::replace(&mut self.now, after));
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn changes_are_taken_back_and_made_again() {
        let mut drafting = Drafting::new(Package::status_quo(3));
        drafting.set(IssueId::from_index(0), 2);
        drafting.set(IssueId::from_index(1), 1);
        drafting.set(IssueId::from_index(1), 1);
        assert_eq!(drafting.now().0, [2, 1, 0]);
        drafting.undo();
        assert_eq!(drafting.now().0, [2, 0, 0]);
        assert!(drafting.can_redo());
        drafting.redo();
        assert_eq!(drafting.now().0, [2, 1, 0]);
        drafting.undo();
        drafting.undo();
        assert!(!drafting.can_undo());
        drafting.set(IssueId::from_index(2), 1);
        assert!(!drafting.can_redo(), "a new change ends the way forward");
    }
}
