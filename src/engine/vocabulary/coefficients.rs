//! The table of coefficients: what a scenario sets, and the usual values for all others.

use super::coefficient::Coefficient;

/// The value of every coefficient.
#[derive(Clone, Debug, PartialEq)]
pub struct Coefficients(Vec<f64>);

impl Coefficients {
    /// The values given, and the usual ones for all others.
    ///
    /// # Errors
    /// The coefficients that are not finite or out of their range.
    pub fn new(values: &[(Coefficient, f64)]) -> Result<Self, Vec<Coefficient>> {
        let mut table: Vec<f64> = Coefficient::ALL.iter().map(|name| name.usual()).collect();
        for &(name, value) in values {
            table[name as usize] = value;
        }
        let wrong: Vec<Coefficient> = Coefficient::ALL
            .iter()
            .copied()
            .filter(|name| {
                let (low, high) = name.range();
                !(low..=high).contains(&table[*name as usize])
            })
            .collect();
        if wrong.is_empty() { Ok(Self(table)) } else { Err(wrong) }
    }

    /// The value of one.
    #[must_use]
    pub fn get(&self, name: Coefficient) -> f64 {
        self.0[name as usize]
    }

    /// The same table with one value changed; for studies and tests of what a coefficient does.
    #[must_use]
    pub fn with(mut self, name: Coefficient, value: f64) -> Self {
        self.0[name as usize] = value;
        self
    }
}
