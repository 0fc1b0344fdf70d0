//! The log-rank test: whether groups stay for differently long, by more than chance (METRICS B 1.1). Pure; knows no customers.

use serde::{Deserialize, Serialize};

use super::num;
use super::special::ln_gamma;

/// What the test says.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct LogRank {
    /// The statistic.
    pub chi2: f64,
    /// Degrees of freedom: groups less one.
    pub df: u32,
    /// How often chance alone would differ at least so much.
    pub p: f64,
}

impl LogRank {
    /// Below this the groups differ by more than chance.
    pub const LEVEL: f64 = 0.05;

    /// Whether the groups may be said to differ.
    #[must_use]
    pub fn differs(self) -> bool {
        self.p < Self::LEVEL
    }
}

/// Compares groups of (time, whether the event came). Groups without anybody do not count; none for fewer than two groups, or where
/// nothing happened that could tell them apart.
#[must_use]
pub fn log_rank(groups: &[Vec<(f64, bool)>]) -> Option<LogRank> {
    let clean =
        |group: &Vec<(f64, bool)>| -> Vec<(f64, bool)> { group.iter().copied().filter(|(t, _)| t.is_finite() && *t >= 0.0).collect() };
    let groups: Vec<_> = groups.iter().map(clean).filter(|group| !group.is_empty()).collect();
    let df = groups.len().checked_sub(1).filter(|df| *df > 0)?;
    let (excess, variance) = sums(&groups, df);
    let chi2 = quadratic(variance, excess)?;
    let df = num::row(df);
    Some(LogRank { chi2, df, p: upper_tail(chi2, df) })
}

/// Observed less expected events of all groups but the last, and the covariance of these, over all times.
fn sums(groups: &[Vec<(f64, bool)>], df: usize) -> (Vec<f64>, Vec<Vec<f64>>) {
    let mut all: Vec<(f64, bool, usize)> =
        groups.iter().enumerate().flat_map(|(group, times)| times.iter().map(move |(t, event)| (*t, *event, group))).collect();
    all.sort_unstable_by(|a, b| a.0.total_cmp(&b.0));
    let mut at_risk: Vec<f64> = groups.iter().map(|group| num::float(num::count(group.len()))).collect();
    let (mut excess, mut variance) = (vec![0.0; df], vec![vec![0.0; df]; df]);
    for same in all.chunk_by(|a, b| a.0.total_cmp(&b.0).is_eq()) {
        let n: f64 = at_risk.iter().sum();
        let d = num::float(num::count(same.iter().filter(|(_, event, _)| *event).count()));
        if d > 0.0 {
            // Hypergeometric: how the events of one time would fall if the groups were alike.
            let spread = if n > 1.0 { d * (n - d) / (n - 1.0) } else { 0.0 };
            let shares: Vec<f64> = at_risk.iter().map(|risk| risk / n).collect();
            for (i, (sum, share)) in excess.iter_mut().zip(&shares).enumerate() {
                let own = num::float(num::count(same.iter().filter(|(_, event, group)| *event && *group == i).count()));
                *sum += own - d * share;
            }
            for (i, (row, share)) in variance.iter_mut().zip(&shares).enumerate() {
                for (j, (cell, other)) in row.iter_mut().zip(&shares).enumerate() {
                    *cell += spread * share * (f64::from(u8::from(i == j)) - other);
                }
            }
        }
        for (_, _, group) in same {
            if let Some(risk) = at_risk.get_mut(*group) {
                *risk -= 1.0;
            }
        }
    }
    (excess, variance)
}

/// x' V^-1 x by elimination; none where V has no inverse.
fn quadratic(mut matrix: Vec<Vec<f64>>, mut x: Vec<f64>) -> Option<f64> {
    let mut sum = 0.0;
    // V is symmetric and positive: Gauss without swapping gives x' V^-1 x as the sum of squares over the pivots.
    while let (Some(first), Some(head)) = (matrix.first().cloned(), x.first().copied()) {
        let pivot = first.first().copied().filter(|pivot| *pivot > 1e-9)?;
        sum += head * head / pivot;
        matrix = matrix.iter().skip(1).map(|row| reduced(row, &first, pivot)).collect();
        x = x.iter().zip(&first).skip(1).map(|(value, upper)| value - upper / pivot * head).collect();
    }
    Some(sum)
}

fn reduced(row: &[f64], first: &[f64], pivot: f64) -> Vec<f64> {
    let factor = row.first().copied().unwrap_or_default() / pivot;
    row.iter().zip(first).skip(1).map(|(value, upper)| value - factor * upper).collect()
}

/// The share of a chi-square distribution above `x`: the regularised incomplete gamma function, by its series or its continued fraction.
#[must_use]
pub fn upper_tail(x: f64, df: u32) -> f64 {
    let (a, x) = (f64::from(df) / 2.0, x / 2.0);
    if x <= 0.0 || a <= 0.0 {
        return 1.0;
    }
    let front = (a * x.ln() - x - ln_gamma(a)).exp();
    let tail = if x < a + 1.0 { 1.0 - front * series(a, x) } else { front * fraction(a, x) };
    tail.clamp(0.0, 1.0)
}

fn series(a: f64, x: f64) -> f64 {
    let (mut term, mut sum) = (1.0 / a, 1.0 / a);
    for n in 1..1000_u32 {
        term *= x / (a + f64::from(n));
        sum += term;
        if term < sum * 1e-15 {
            break;
        }
    }
    sum
}

/// Lentz's way to the continued fraction.
fn fraction(a: f64, x: f64) -> f64 {
    const TINY: f64 = 1e-300;
    let mut denominator = x + 1.0 - a;
    let mut above = 1.0 / TINY;
    let mut below = 1.0 / denominator;
    let mut value = below;
    for n in 1..1000_u32 {
        let n = f64::from(n);
        let numerator = -n * (n - a);
        denominator += 2.0;
        below = 1.0 / not_nought(numerator * below + denominator, TINY);
        above = not_nought(denominator + numerator / above, TINY);
        value *= below * above;
        if (below * above - 1.0).abs() < 1e-15 {
            break;
        }
    }
    value
}

const fn not_nought(value: f64, tiny: f64) -> f64 {
    if value.abs() < tiny { tiny } else { value }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn group(events: &[u8], censored: &[u8]) -> Vec<(f64, bool)> {
        let of = |times: &[u8], event| times.iter().map(move |t| (f64::from(*t), event)).collect::<Vec<_>>();
        [of(events, true), of(censored, false)].concat()
    }

    #[test]
    fn the_textbook_example_comes_out() {
        // Freireich's leukaemia trial, 6-MP against placebo (Kalbfleisch & Prentice; R survdiff): chi2 = 16.79 on 1 df.
        let treated = group(&[6, 6, 6, 7, 10, 13, 16, 22, 23], &[6, 9, 10, 11, 17, 19, 20, 25, 32, 32, 34, 35]);
        let placebo = group(&[1, 1, 2, 2, 3, 4, 4, 5, 5, 8, 8, 8, 8, 11, 11, 12, 12, 15, 17, 22, 23], &[]);
        let found = log_rank(&[treated.clone(), placebo.clone()]).unwrap();
        assert_eq!((format!("{:.2}", found.chi2), found.df), ("16.79".to_owned(), 1));
        assert!((found.p - 4.17e-5).abs() < 1e-6 && found.differs(), "{}", found.p);
        let turned = log_rank(&[placebo, treated, Vec::new()]).unwrap();
        assert!((turned.chi2 - found.chi2).abs() < 1e-9 && turned.df == 1, "order and empty groups change nothing");
    }

    #[test]
    fn nothing_is_said_of_nothing() {
        assert_eq!(log_rank(&[]), None);
        assert_eq!(log_rank(&[group(&[1, 2], &[])]), None);
        assert_eq!(log_rank(&[group(&[], &[3, 4]), group(&[], &[5])]), None, "nobody left");
        let alike = log_rank(&[group(&[1, 2, 3], &[4]), group(&[1, 2, 3], &[4])]).unwrap();
        assert!(alike.chi2 < 1e-12 && (alike.p - 1.0).abs() < 1e-6 && !alike.differs());
    }

    #[test]
    fn tails_are_those_of_the_tables() {
        for (x, df, p) in [(3.841_459, 1, 0.05), (5.991_465, 2, 0.05), (9.210_340, 2, 0.01), (18.307_04, 10, 0.05), (0.530, 1, 0.466_6)] {
            assert!((upper_tail(x, df) - p).abs() < 1e-4, "{x} {df}: {}", upper_tail(x, df));
        }
        assert!(upper_tail(0.0, 3) >= 1.0 && upper_tail(2769.0, 2) < 1e-300);
    }
}
