//! What a search finds.

use crate::judge::Means;
use crate::search::line::Line;

/// A line that was found, and what it comes to.
#[derive(Clone, Debug)]
pub struct Found {
    /// The line.
    pub line: Line,
    /// By hypothesis, in games that had no part in the search.
    pub means: Vec<Means>,
}

impl Found {
    /// What it is expected to come to under a belief over the hypotheses.
    #[must_use]
    pub fn expected(&self, belief: &[f64]) -> f64 {
        self.means.iter().zip(belief).map(|(means, share)| share * means.score).sum()
    }
}
