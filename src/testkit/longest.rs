//! How much there is to read, counted over pages of a kind.

/// The longest page of a kind that was met.
#[derive(Debug, Default)]
pub struct Longest {
    words: usize,
    met: usize,
    sum: usize,
    page: String,
}

/// Words of a page: what stands between blanks and is more than a rule or the mark of an item.
#[must_use]
pub fn words(page: &str) -> usize {
    page.split_whitespace().filter(|word| word.chars().any(char::is_alphanumeric)).count()
}

impl Longest {
    /// Counts a page.
    pub fn meet(&mut self, page: String) {
        let words = words(&page);
        self.met += 1;
        self.sum += words;
        if words > self.words {
            (self.words, self.page) = (words, page);
        }
    }

    /// What is wrong with the kind, if its longest page has more words than its budget.
    ///
    /// # Panics
    /// If fewer pages were met than it takes to say anything.
    #[must_use]
    pub fn holds(&self, what: &str, budget: usize, least: usize) -> Option<String> {
        assert!(self.met >= least, "{what}: only {} were met", self.met);
        let mean = self.sum / self.met.max(1);
        println!("{what}: {} met, {mean} words on average, {} at most, {budget} allowed", self.met, self.words);
        (self.words > budget).then(|| format!("{what}: {} words, {budget} allowed:\n{}", self.words, self.page))
    }
}
