//! Whole percentages that sum to 100, as a stated belief has them.

/// Shares as whole percentages that sum to 100.
#[must_use]
pub fn whole_percent(shares: &[f64]) -> Vec<u8> {
    let mut percents: Vec<u8> = shares
        .iter()
        .map(|share| {
            #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "clamped to 0 to 100")]
            let percent = (share * 100.0).round().clamp(0.0, 100.0) as u8;
            percent
        })
        .collect();
    let sum: i32 = percents.iter().map(|percent| i32::from(*percent)).sum();
    if let Some(largest) = (0..percents.len()).max_by_key(|index| percents[*index]) {
        let mended = (i32::from(percents[largest]) + 100 - sum).clamp(0, 100);
        percents[largest] = u8::try_from(mended).unwrap_or(0);
    }
    percents
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn whole_percentages_sum_to_a_hundred() {
        assert_eq!(whole_percent(&[0.25, 0.35, 0.40]), [25, 35, 40]);
        for shares in [[1.0 / 3.0; 3], [0.995, 0.003, 0.002], [0.0, 0.5, 0.5], [0.145, 0.345, 0.51]] {
            assert_eq!(whole_percent(&shares).iter().map(|share| u32::from(*share)).sum::<u32>(), 100, "{shares:?}");
        }
    }
}
