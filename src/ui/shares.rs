//! Whole percentages that sum to 100, as a stated belief has them.

/// Sets one share and lets the others make room in proportion, so that the sum stays 100.
pub(crate) fn set_share(shares: &mut [u8], which: usize, to: u8) {
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
