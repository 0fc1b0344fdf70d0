//! 95 % intervals of shares and of differences of shares (METRICS B 1.3). No figure of its own.

use serde::{Deserialize, Serialize};

/// The 97.5 % point of the normal distribution.
pub const Z: f64 = 1.959_963_984_540_054;

/// A 95 % interval; both ends included.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Interval {
    /// Lower end.
    pub low: f64,
    /// Upper end.
    pub high: f64,
}

impl Interval {
    /// Whether the value lies in it.
    #[must_use]
    pub fn contains(self, value: f64) -> bool {
        (self.low..=self.high).contains(&value)
    }

    /// Whether the two have a point in common: then no winner may be named.
    #[must_use]
    pub fn overlaps(self, other: Self) -> bool {
        self.low <= other.high && other.low <= self.high
    }

    /// The end nearest to nought, nought if it lies within; by it differences are ranked.
    #[must_use]
    pub fn nearest_to_nought(self) -> f64 {
        if self.contains(0.0) {
            0.0
        } else if self.low.abs() < self.high.abs() {
            self.low
        } else {
            self.high
        }
    }
}

/// A share: so many of so many.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Share {
    /// Those counted.
    pub of: u64,
    /// Out of all.
    pub all: u64,
}

impl Share {
    /// So many of so many.
    #[must_use]
    pub const fn new(of: u64, all: u64) -> Self {
        Self { of, all }
    }

    /// The share, 0-1; none out of nothing.
    #[must_use]
    #[expect(clippy::cast_precision_loss, reason = "counts of people stay far below 2^53")]
    pub fn rate(self) -> Option<f64> {
        (self.all > 0).then(|| self.of as f64 / self.all as f64)
    }

    /// Its Wilson interval; none out of nothing.
    #[must_use]
    pub fn interval(self) -> Option<Interval> {
        wilson(self.of, self.all)
    }
}

/// Wilson's 95 % interval of a share `of` / `all`: (p + z²/2n ± z·sqrt(p(1-p)/n + z²/4n²)) / (1 + z²/n). None out of nothing.
#[must_use]
pub fn wilson(of: u64, all: u64) -> Option<Interval> {
    wilson_at(of, all, Z)
}

/// The same at another point of the normal distribution.
#[expect(clippy::cast_precision_loss, reason = "counts of people stay far below 2^53")]
fn wilson_at(of: u64, all: u64, z: f64) -> Option<Interval> {
    if all == 0 {
        return None;
    }
    let n = all as f64;
    let p = of.min(all) as f64 / n;
    let middle = p + z * z / (2.0 * n);
    let half = z * (p * (1.0 - p) / n + z * z / (4.0 * n * n)).sqrt();
    let scale = 1.0 + z * z / n;
    // Where nobody or everybody counts the formula gives exactly 0 or 1; rounding must not step over it.
    let low = if of == 0 { 0.0 } else { ((middle - half) / scale).max(0.0) };
    let high = if of >= all { 1.0 } else { ((middle + half) / scale).min(1.0) };
    Some(Interval { low, high })
}

/// Newcombe's 95 % interval (his method 10) of the difference of two independent shares, first less second. None if either is out of nothing.
#[must_use]
pub fn newcombe(first: Share, second: Share) -> Option<Interval> {
    newcombe_at(first, second, Z)
}

/// How often chance alone would bring a difference at least so large: one less the confidence at which Newcombe's interval just
/// touches nought. Below 0.05 exactly where the 95 % interval leaves nought out. None if either share is out of nothing.
#[must_use]
pub fn newcombe_p(first: Share, second: Share) -> Option<f64> {
    /// Beyond it there is nothing to tell apart.
    const FARTHEST: f64 = 40.0;
    let clear = |z: f64| Some(!newcombe_at(first, second, z)?.contains(0.0));
    let (one, other) = (first.rate()?, second.rate()?);
    if (one - other).abs() < f64::EPSILON {
        return Some(1.0);
    }
    let (mut near, mut far) = (0.0, FARTHEST);
    if clear(far)? {
        return Some(0.0);
    }
    for _ in 0..60 {
        let middle = f64::midpoint(near, far);
        if clear(middle)? {
            near = middle;
        } else {
            far = middle;
        }
    }
    Some(super::logrank::upper_tail(near * near, 1))
}

fn newcombe_at(first: Share, second: Share, z: f64) -> Option<Interval> {
    let (one, other) = (first.rate()?, second.rate()?);
    let (a, b) = (wilson_at(first.of, first.all, z)?, wilson_at(second.of, second.all, z)?);
    let difference = one - other;
    Some(Interval { low: difference - (one - a.low).hypot(b.high - other), high: difference + (a.high - one).hypot(other - b.low) })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_p_of_a_difference_says_what_its_interval_says() {
        for first in 0..=40 {
            for second in 0..=25 {
                let (a, b) = (Share::new(first, 40), Share::new(second, 25));
                let p = newcombe_p(a, b).unwrap();
                assert_eq!(p < 0.05, !newcombe(a, b).unwrap().contains(0.0), "{first} {second}: {p}");
            }
        }
        assert_eq!(newcombe_p(Share::new(0, 0), Share::new(1, 2)), None);
        assert_eq!(newcombe_p(Share::new(10, 20), Share::new(5, 10)), Some(1.0));
    }

    #[test]
    fn wilson_comes_out_as_published() {
        for (of, all, low, high) in [(0, 5, 0.0, 43.4), (1, 5, 3.6, 62.4), (3, 10, 10.8, 60.3), (17, 43, 26.4, 54.4), (10, 10, 72.2, 100.0)]
        {
            let found = wilson(of, all).unwrap();
            let printed = |x: f64| (x * 1000.0).round() / 10.0;
            assert_eq!((printed(found.low), printed(found.high)), (low, high), "{of} of {all}");
        }
        assert_eq!(wilson(0, 0), None);
    }

    #[test]
    fn newcombe_comes_out_as_published() {
        // Newcombe 1998, table II, method 10: 56/70 - 48/80 = .0524 to .3339; 9/10 - 3/10 = .1705 to .8090; 0/10 - 0/20 = -.1611 to .2775.
        for (a, b, low, high) in [
            (Share::new(56, 70), Share::new(48, 80), 0.0524, 0.3339),
            (Share::new(9, 10), Share::new(3, 10), 0.1705, 0.8090),
            (Share::new(0, 10), Share::new(0, 20), -0.1611, 0.2775),
        ] {
            let found = newcombe(a, b).unwrap();
            assert!((found.low - low).abs() < 5e-5 && (found.high - high).abs() < 5e-5, "{a:?} {b:?}: {found:?}");
        }
    }

    #[test]
    fn the_end_nearest_to_nought_ranks() {
        for (low, high, nearest) in [(-0.1, 0.2, 0.0), (0.1, 0.2, 0.1), (-0.3, -0.2, -0.2)] {
            let found = Interval { low, high }.nearest_to_nought();
            assert!((found - nearest).abs() < f64::EPSILON, "{low} to {high}: {found}");
        }
    }
}
