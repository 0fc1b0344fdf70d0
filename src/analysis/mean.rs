//! A mean with how far it may be trusted (METRICS A8): a bootstrap for mean money, always the same for the same numbers.

use serde::{Deserialize, Serialize};

use super::intervals::{Interval, Z};
use super::num;

/// A mean.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Mean {
    /// Of so many.
    pub n: u64,
    /// The mean; 0 of none.
    pub value: f64,
    /// Its 95 % interval; none for fewer than ten.
    pub interval: Option<Interval>,
}

/// Fewest for an interval.
const ENOUGH: usize = 10;
/// With more the normal distribution says the same, and does not take long.
const MANY: usize = 2_000;
/// Drawn again so often.
const DRAWS: usize = 1_000;

/// The mean of numbers.
#[must_use]
pub fn mean(numbers: &[f64]) -> Mean {
    let n = num::count(numbers.len());
    if numbers.is_empty() {
        return Mean::default();
    }
    let value = numbers.iter().sum::<f64>() / num::float(n);
    let interval = match numbers.len() {
        0..ENOUGH => None,
        ENOUGH..=MANY => Some(drawn_again(numbers)),
        _ => {
            let spread = numbers.iter().map(|x| (x - value) * (x - value)).sum::<f64>() / num::float(n - 1);
            let half = Z * (spread / num::float(n)).sqrt();
            Some(Interval { low: value - half, high: value + half })
        }
    };
    Mean { n, value, interval }
}

/// The middle 95 of 100 means of as many numbers drawn anew.
fn drawn_again(numbers: &[f64]) -> Interval {
    let mut dice = 0x9E37_79B9_7F4A_7C15_u64;
    let mut draw = || {
        // SplitMix64 (Steele, Lea & Flood 2014).
        dice = dice.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = dice;
        z = (z ^ (z >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        z ^ (z >> 31)
    };
    let len = num::count(numbers.len());
    let mut means: Vec<f64> = (0..DRAWS)
        .map(|_| {
            let sum: f64 =
                (0..len).map(|_| usize::try_from(draw() % len).ok().and_then(|at| numbers.get(at)).copied().unwrap_or(0.0)).sum();
            sum / num::float(len)
        })
        .collect();
    means.sort_unstable_by(f64::total_cmp);
    let at = |place: usize| means.get(place).copied().unwrap_or(0.0);
    Interval { low: at(DRAWS * 25 / 1000), high: at(DRAWS * 975 / 1000) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn few_have_no_interval_and_the_same_numbers_the_same() {
        assert_eq!(mean(&[]), Mean::default());
        assert_eq!(mean(&[2.0, 4.0]), Mean { n: 2, value: 3.0, interval: None });
        let numbers: Vec<f64> = (0..40).map(f64::from).collect();
        let found = mean(&numbers);
        assert_eq!(found, mean(&numbers));
        let interval = found.interval.unwrap();
        assert!(interval.low < 19.5 && 19.5 < interval.high && interval.high - interval.low < 10.0, "{interval:?}");
    }

    #[test]
    fn many_agree_with_drawing_again() {
        let few: Vec<f64> = (0..2_000).map(|i| f64::from(i % 97)).collect();
        let many: Vec<f64> = few.iter().copied().chain([48.0]).collect();
        let (a, b) = (mean(&few).interval.unwrap(), mean(&many).interval.unwrap());
        assert!((a.low - b.low).abs() < 0.3 && (a.high - b.high).abs() < 0.3, "{a:?} {b:?}");
    }
}
