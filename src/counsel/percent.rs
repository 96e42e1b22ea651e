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

/// Sets one share and lets the others make room in proportion, so that the sum stays 100.
pub fn set_share(shares: &mut [u8], which: usize, to: u8) {
    let to = to.min(100);
    let others: u32 =
        shares.iter().enumerate().filter(|(index, _)| *index != which).map(|(_, share)| u32::from(*share)).sum();
    let left = 100 - u32::from(to);
    let count = u32::try_from(shares.len().saturating_sub(1)).unwrap_or(1).max(1);
    let mut given = 0;
    let mut last = None;
    for (index, share) in shares.iter_mut().enumerate() {
        if index == which {
            *share = to;
            continue;
        }
        let part = (left * u32::from(*share)).checked_div(others).unwrap_or(left / count);
        *share = u8::try_from(part).unwrap_or(0);
        given += part;
        last = Some(index);
    }
    if let Some(last) = last {
        shares[last] = u8::try_from(u32::from(shares[last]) + left - given).unwrap_or(0);
    }
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

    #[test]
    fn shares_always_sum_to_a_hundred() {
        for start in [[34, 33, 33], [100, 0, 0], [0, 0, 100], [1, 98, 1]] {
            for which in 0..3 {
                for to in [0, 1, 17, 50, 99, 100] {
                    let mut shares = start;
                    set_share(&mut shares, which, to);
                    assert_eq!(
                        shares.iter().map(|share| u32::from(*share)).sum::<u32>(),
                        100,
                        "{start:?} {which} {to}"
                    );
                    assert_eq!(shares[which], to);
                }
            }
        }
    }
}
