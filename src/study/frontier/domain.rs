//! A bargaining domain as others write them: issues with so many values each, and parties whose utilities add up over issues.

use serde::Deserialize;

use super::bargain::nash;
use super::pareto::pareto;

/// The most outcomes that are looked at.
const MOST_OUTCOMES: usize = 20_000_000;
/// The largest number that a domain may hold: beyond it billionths cannot be told apart.
const LARGEST: f64 = 1e6;

/// A bargaining domain. What else its file holds, such as the rounds of a protocol, has no part in what could be had.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct Domain {
    /// What is bargained over.
    pub issues: Vec<DomainIssue>,
    /// Who bargains.
    pub parties: Vec<DomainParty>,
}

/// An issue of a domain.
#[derive(Clone, Debug, PartialEq, Eq, Deserialize)]
pub struct DomainIssue {
    /// Its name.
    pub name: String,
    /// How many values it has.
    pub n: usize,
}

/// A party of a domain.
#[derive(Clone, Debug, PartialEq, Deserialize)]
pub struct DomainParty {
    /// Its name.
    pub name: String,
    /// Weight of each issue.
    pub weights: Vec<f64>,
    /// By issue, what each value is worth before its weight.
    pub values: Vec<Vec<f64>>,
    /// The utility that it has without an agreement.
    #[serde(default)]
    pub reserved: f64,
}

/// Why a text is no bargaining domain.
#[derive(Debug, thiserror::Error)]
pub enum DomainError {
    /// It is not of the form.
    #[error("{0}")]
    Form(#[from] serde_json::Error),
    /// Something in it does not fit the rest.
    #[error("{0}")]
    Wrong(String),
}

/// What could be had in a domain. Outcomes are named by their positions.
#[derive(Clone, Debug, PartialEq)]
pub struct Settled {
    /// By party, the utility of every outcome.
    pub utilities: Vec<Vec<f64>>,
    /// The Pareto frontier, the best for the first party first.
    pub frontier: Vec<usize>,
    /// Those of it that leave nobody below what it has without an agreement.
    pub within_reach: Vec<usize>,
    /// The Nash bargaining point.
    pub nash: Option<usize>,
    /// How many outcomes leave nobody below what it has without an agreement.
    pub zone: usize,
}

impl Domain {
    /// Reads a domain from its text.
    ///
    /// # Errors
    /// A text of another form, or numbers that do not fit each other.
    pub fn read(text: &str) -> Result<Self, DomainError> {
        let domain: Self = serde_json::from_str(text)?;
        domain.verify().map_err(DomainError::Wrong)?;
        Ok(domain)
    }

    fn verify(&self) -> Result<(), String> {
        if self.parties.len() < 2 {
            return Err(format!("a bargain takes two parties or more, and there are {}", self.parties.len()));
        }
        if self.issues.is_empty() {
            return Err("there is no issue to bargain over".to_owned());
        }
        let product = self.issues.iter().try_fold(1_usize, |product, issue| product.checked_mul(issue.n));
        match product {
            Some(0) => return Err("an issue has no values".to_owned()),
            Some(product) if product <= MOST_OUTCOMES => {}
            _ => return Err(format!("there are more than {MOST_OUTCOMES} outcomes")),
        }
        for party in &self.parties {
            let name = &party.name;
            for (what, count) in [("weights", party.weights.len()), ("tables of values", party.values.len())] {
                if count != self.issues.len() {
                    return Err(format!("party `{name}` has {count} {what} for {} issues", self.issues.len()));
                }
            }
            for (issue, table) in self.issues.iter().zip(&party.values) {
                if table.len() != issue.n {
                    let (issue, n) = (&issue.name, issue.n);
                    return Err(format!("party `{name}` has {} values for the {n} of issue `{issue}`", table.len()));
                }
            }
            let numbers = party.weights.iter().chain(party.values.iter().flatten()).chain([&party.reserved]);
            if let Some(large) = numbers.copied().find(|number| number.abs() > LARGEST) {
                return Err(format!("party `{name}` has the number {large}, and none may be beyond {LARGEST}"));
            }
            let most: f64 = party
                .weights
                .iter()
                .zip(&party.values)
                .map(|(weight, table)| weight.abs() * table.iter().fold(0.0, |most: f64, value| most.max(value.abs())))
                .sum();
            if most > LARGEST {
                return Err(format!("party `{name}` can reach a utility of {most}, and none may be beyond {LARGEST}"));
            }
        }
        Ok(())
    }

    /// How many outcomes there are.
    #[must_use]
    pub fn outcomes(&self) -> usize {
        self.issues.iter().map(|issue| issue.n).product()
    }

    /// The values of an outcome, counted from 0; the last issue's change fastest.
    #[must_use]
    pub fn outcome(&self, mut at: usize) -> Vec<usize> {
        let mut values = vec![0; self.issues.len()];
        for (value, issue) in values.iter_mut().zip(&self.issues).rev() {
            *value = at % issue.n;
            at /= issue.n;
        }
        values
    }

    /// The utility of every outcome to a party.
    fn utilities(&self, party: &DomainParty) -> Vec<f64> {
        party.weights.iter().zip(&party.values).fold(vec![0.0], |sums, (weight, table)| {
            let mut longer = Vec::with_capacity(sums.len() * table.len());
            for sum in sums {
                longer.extend(table.iter().map(|value| sum + weight * value));
            }
            longer
        })
    }

    /// What could be had.
    #[must_use]
    pub fn settle(&self) -> Settled {
        let utilities: Vec<Vec<f64>> = self.parties.iter().map(|party| self.utilities(party)).collect();
        let reserved: Vec<f64> = self.parties.iter().map(|party| party.reserved).collect();
        let outcomes = 0..self.outcomes();
        let bearable = |at: &usize| utilities.iter().zip(&reserved).all(|(column, least)| column[*at] >= *least);
        let frontier = pareto(&utilities);
        Settled {
            within_reach: frontier.iter().copied().filter(bearable).collect(),
            frontier,
            nash: nash(&utilities, &reserved, outcomes.clone()),
            zone: outcomes.filter(bearable).count(),
            utilities,
        }
    }
}
