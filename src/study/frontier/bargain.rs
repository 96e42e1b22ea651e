//! The point at which two who bargain well would meet.

/// The Nash bargaining point: of some outcomes, the one with the largest product of what each party gains over `walk_away`, what
/// it has without an agreement; the first of equals. `None` if none of them leaves everybody better off.
#[must_use]
pub fn nash(worths: &[Vec<f64>], walk_away: &[f64], among: impl IntoIterator<Item = usize>) -> Option<usize> {
    let mut best = None;
    let mut most = 0.0;
    for at in among {
        let gains = worths.iter().zip(walk_away).map(|(column, least)| (column[at] - least).max(0.0));
        let product: f64 = gains.product();
        if product > most {
            (most, best) = (product, Some(at));
        }
    }
    best
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_middle_between_two_who_share_a_cake() {
        let home: Vec<f64> = (0..=10).map(|part| f64::from(part) / 10.0).collect();
        let other: Vec<f64> = home.iter().map(|part| 1.0 - part).collect();
        let worths = [home, other];
        assert_eq!(nash(&worths, &[0.0, 0.0], 0..11), Some(5));
        // Who has more without an agreement gets more of it.
        assert_eq!(nash(&worths, &[0.4, 0.0], 0..11), Some(7));
        assert_eq!(nash(&worths, &[0.4, 0.0], 0..5), None);
        assert_eq!(nash(&worths, &[0.5, 0.6], 0..11), None);
    }
}
