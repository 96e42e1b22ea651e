//! Means with their errors: the same arithmetic for every table.

/// Standard errors on either side of a mean that hold nineteen cases in twenty.
const NINETEEN_IN_TWENTY: f64 = 1.96;

/// A mean with its standard error.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Mean {
    /// The mean; 0 of nothing.
    pub mean: f64,
    /// The standard error: of the mean of a sample, from its own spread; 0 of fewer than two.
    pub error: f64,
}

impl Mean {
    /// Of numbers.
    #[must_use]
    pub fn of(values: &[f64]) -> Self {
        let count = values.len().max(1) as f64;
        let mean = values.iter().sum::<f64>() / count;
        let spread = values.iter().map(|value| (value - mean) * (value - mean)).sum::<f64>() / (count - 1.0).max(1.0);
        Self { mean, error: (spread / count).sqrt() }
    }

    /// Of how often something holds; the error is that of a share.
    #[must_use]
    pub fn share(hits: usize, all: usize) -> Self {
        let count = all.max(1) as f64;
        let mean = hits as f64 / count;
        Self { mean, error: (mean * (1.0 - mean) / count).sqrt() }
    }

    /// Half the width of the interval around the mean that holds nineteen cases in twenty.
    #[must_use]
    pub fn half(self) -> f64 {
        NINETEEN_IN_TWENTY * self.error
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn means_shares_and_their_errors() {
        let mean = Mean::of(&[1.0, 2.0, 3.0, 6.0]);
        assert_eq!(mean.mean, 3.0);
        // Squares 4, 1, 0, 9 over 3, over 4.
        assert!((mean.error - (14.0_f64 / 12.0).sqrt()).abs() < 1e-12);
        assert_eq!(Mean::of(&[]), Mean { mean: 0.0, error: 0.0 });
        assert_eq!(Mean::of(&[7.0]), Mean { mean: 7.0, error: 0.0 });
        let share = Mean::share(1, 4);
        assert_eq!((share.mean, share.error), (0.25, (0.1875_f64 / 4.0).sqrt()));
        assert!((share.half() - 1.96 * share.error).abs() < 1e-12);
        assert_eq!(Mean::share(0, 0).mean, 0.0);
    }
}
