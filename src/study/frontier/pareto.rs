//! The outcomes that no other one beats: none is at least as good for everybody and better for somebody.
//!
//! Two parties: sorted by one and swept by the other. Three: sorted by the first and held against a staircase of the other two.
//! More: each against those kept so far. All three are exact, and outcomes that are worth the same to everybody are all kept or
//! all left out.

use super::grid::on_grid;

/// The frontier of outcomes, by what each is worth to each party: a column a party, as many numbers in each. The positions of
/// the outcomes that are on it, the best for the first party first; of equals, the first ones first. Worths are told apart to a
/// billionth.
#[must_use]
pub fn pareto(worths: &[Vec<f64>]) -> Vec<usize> {
    match worths {
        [one, other] => two(one, other),
        [one, other, third] => three(one, other, third),
        more => many(more),
    }
}

/// A rising key for a falling order.
fn falling(worth: f64) -> i64 {
    -on_grid(worth)
}

fn two(one: &[f64], other: &[f64]) -> Vec<usize> {
    let mut order: Vec<([i64; 2], usize)> =
        one.iter().zip(other).map(|(one, other)| [falling(*one), falling(*other)]).zip(0..).collect();
    order.sort_unstable();
    let mut kept = Vec::new();
    let mut last: Option<[i64; 2]> = None;
    for (point, at) in order {
        // Whoever comes later is no better for the one, and so must be better for the other.
        if last.is_none_or(|last| point[1] < last[1] || point == last) {
            kept.push(at);
            last = Some(point);
        }
    }
    kept
}

fn three(one: &[f64], other: &[f64], third: &[f64]) -> Vec<usize> {
    let mut order: Vec<([i64; 3], usize)> = one
        .iter()
        .zip(other)
        .zip(third)
        .map(|((one, other), third)| [falling(*one), falling(*other), falling(*third)])
        .zip(0..)
        .collect();
    order.sort_unstable();
    let mut kept = Vec::new();
    let mut last: Option<[i64; 3]> = None;
    // What the outcomes so far reach of the other two: rising in the second key, falling in the third.
    let mut stairs: Vec<(i64, i64)> = Vec::new();
    for (point, at) in order {
        if last == Some(point) {
            kept.push(at);
            continue;
        }
        let [_, second, third] = point;
        let above = stairs.partition_point(|step| step.0 <= second);
        if above > 0 && stairs[above - 1].1 <= third {
            continue;
        }
        kept.push(at);
        last = Some(point);
        // The steps that it makes needless lie side by side.
        let from = stairs.partition_point(|step| step.0 < second);
        let until = from + stairs[from..].partition_point(|step| step.1 >= third);
        stairs.splice(from..until, [(second, third)]);
    }
    kept
}

fn many(worths: &[Vec<f64>]) -> Vec<usize> {
    let outcomes = worths.iter().map(Vec::len).min().unwrap_or(0);
    let mut order: Vec<(Vec<i64>, usize)> =
        (0..outcomes).map(|at| (worths.iter().map(|column| falling(column[at])).collect(), at)).collect();
    order.sort_unstable();
    let mut kept: Vec<(Vec<i64>, usize)> = Vec::new();
    for (point, at) in order {
        // Whoever beats it comes before it, and so does whoever beats that one: those kept are enough.
        let beats = |(better, _): &(Vec<i64>, usize)| {
            *better != point && better.iter().zip(&point).all(|(better, worse)| better <= worse)
        };
        if !kept.iter().any(beats) {
            kept.push((point, at));
        }
    }
    kept.into_iter().map(|(_, at)| at).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_that_differ_by_a_rounding_are_equal() {
        let (sum, whole) = (0.1 + 0.2, 0.3);
        assert!(sum != whole);
        assert_eq!(pareto(&[vec![sum, whole], vec![1.0, 2.0]]), [1]);
        assert_eq!(pareto(&[vec![sum, whole], vec![1.0, 1.0]]), [0, 1]);
    }

    #[test]
    fn nobody_and_nothing() {
        assert!(pareto(&[]).is_empty());
        assert!(pareto(&[vec![], vec![]]).is_empty());
        assert_eq!(pareto(&[vec![1.0, 3.0, 3.0, 2.0]]), [1, 2]);
    }
}
