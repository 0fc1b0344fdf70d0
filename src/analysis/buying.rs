//! BG/NBD (Fader, Hardie & Lee 2005) and MBG/NBD (Batislam, Denizel & Filiztekin 2007): how often customers will buy, and whether they still
//! are customers. Formulas as METRICS B 1.1; time in any unit, the same throughout.

use std::collections::BTreeMap;

use super::model::BuyingParameters;
use super::num;
use super::optimise;
use super::special::{hyp2f1, ln_gamma};

/// What the models need to know of one customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct History {
    /// Repeat purchase days.
    pub x: f64,
    /// From the first to the last purchase day.
    pub tx: f64,
    /// From the first purchase day to the as-of day.
    pub t: f64,
}

/// Which of the two models: they differ in whether a customer may leave right after the first purchase.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Kind {
    /// BG/NBD: nobody leaves before the second purchase, so one-off buyers stay customers for ever.
    BgNbd,
    /// MBG/NBD: one may leave after each purchase, the first too. For "still a customer?".
    MbgNbd,
}

impl BuyingParameters {
    /// Chance that a customer still is one.
    #[must_use]
    pub fn alive(&self, kind: Kind, history: History) -> f64 {
        let History { x, tx, t } = history;
        if kind == Kind::BgNbd && x <= 0.0 {
            return 1.0;
        }
        let before = if kind == Kind::BgNbd { self.b + x - 1.0 } else { self.b + x };
        let odds = (self.a / before).ln() + (self.r + x) * ((self.alpha + t) / (self.alpha + tx)).ln();
        1.0 / (1.0 + odds.exp())
    }

    /// Purchase days to expect of a customer over the next stretch of time, by BG/NBD:
    /// (a+b+x-1)/(a-1) · [1 - ((alpha+T)/(alpha+T+t))^(r+x) · 2F1(r+x, b+x; a+b+x-1; t/(alpha+T+t))] · P(alive).
    #[must_use]
    pub fn expected(&self, history: History, stretch: f64) -> f64 {
        let History { x, t, .. } = history;
        // At a = 1 the formula is 0/0; its value is that of its neighbours.
        let a = if (self.a - 1.0).abs() < 1e-6 { 1.0 + 1e-6 } else { self.a };
        let c = a + self.b + x - 1.0;
        let z = stretch / (self.alpha + t + stretch);
        // Euler's transformation, 2F1(p, q; c; z) = (1-z)^(c-p-q) 2F1(c-p, c-q; c; z), keeps every factor small also for frequent buyers.
        let rest = (1.0 - z).powf(a - 1.0) * hyp2f1(a + self.b - 1.0 - self.r, a - 1.0, c, z);
        c / (a - 1.0) * (1.0 - rest) * self.alive(Kind::BgNbd, history)
    }
}

/// Customers with the same history, how many.
struct Pattern {
    history: History,
    weight: f64,
}

fn patterns(histories: &[History]) -> Vec<Pattern> {
    let mut counts: BTreeMap<[u64; 3], u64> = BTreeMap::new();
    for History { x, tx, t } in histories {
        *counts.entry([x.to_bits(), tx.to_bits(), t.to_bits()]).or_default() += 1;
    }
    let pattern = |([x, tx, t], n): ([u64; 3], u64)| Pattern {
        history: History { x: f64::from_bits(x), tx: f64::from_bits(tx), t: f64::from_bits(t) },
        weight: num::float(n),
    };
    counts.into_iter().map(pattern).collect()
}

/// Log-likelihood of all patterns under ln r, ln alpha, ln a, ln b.
fn log_likelihood(kind: Kind, patterns: &[Pattern], logs: &[f64; 4]) -> f64 {
    let [r, alpha, a, b] = logs.map(f64::exp);
    let fixed = r * alpha.ln() - ln_gamma(r) + ln_gamma(a + b) - ln_gamma(b);
    // Patterns stand by x, so what hangs on x alone is reckoned once for each.
    let mut of_x = (f64::NAN, 0.0, 0.0);
    let mut sum = 0.0;
    for Pattern { history: History { x, tx, t }, weight } in patterns {
        if of_x.0.to_bits() != x.to_bits() {
            of_x = (*x, constant(kind, *x, r, a, b), odds(kind, *x, a, b));
        }
        let (_, constant, odds) = of_x;
        let alive = -(r + x) * (alpha + t).ln();
        let gone = if kind == Kind::BgNbd && *x <= 0.0 { f64::NEG_INFINITY } else { odds - (r + x) * (alpha + tx).ln() };
        let (high, low) = if alive > gone { (alive, gone) } else { (gone, alive) };
        sum += weight * (fixed + constant + high + (low - high).exp().ln_1p());
    }
    sum
}

/// The terms that hang on x alone: ln Γ(r+x) + ln Γ(b+x') - ln Γ(a+b+x'), x' = x or x + 1.
fn constant(kind: Kind, x: f64, r: f64, a: f64, b: f64) -> f64 {
    let left = if kind == Kind::BgNbd { x } else { x + 1.0 };
    ln_gamma(r + x) + ln_gamma(b + left) - ln_gamma(a + b + left)
}

/// ln of a / (b + x - 1), for MBG/NBD a / (b + x).
fn odds(kind: Kind, x: f64, a: f64, b: f64) -> f64 {
    if kind == Kind::BgNbd { a.ln() - (b + x - 1.0).ln() } else { a.ln() - (b + x).ln() }
}

/// The parameters under which these histories are likeliest; all customers belong in it, also those with x = 0. None if the fit does
/// not settle, or runs off to parameters that mean nothing.
#[must_use]
pub fn fit(kind: Kind, histories: &[History]) -> Option<BuyingParameters> {
    fit_while(kind, histories, &|| true)
}

/// The same; none too as soon as `goes_on` says no.
pub(super) fn fit_while(kind: Kind, histories: &[History], goes_on: &impl Fn() -> bool) -> Option<BuyingParameters> {
    let (patterns, unit) = scaled(histories)?;
    fit_patterns(kind, &patterns, unit, goes_on)
}

/// The highest log-likelihood of these histories if nobody ever left (NBD; Ehrenberg 1959): by how much the models that know of leaving do
/// better says whether leaving can be told from rare buying. None as in [`fit_while`].
pub(super) fn staying_while(histories: &[History], goes_on: &impl Fn() -> bool) -> Option<f64> {
    /// ln a, so small that nobody leaves, beside b = 1.
    const NEVER: [f64; 2] = [-30.0, 0.0];
    let (patterns, unit) = scaled(histories)?;
    let all = |[r, alpha]: &[f64; 2]| log_likelihood(Kind::MbgNbd, &patterns, &[*r, *alpha, NEVER[0], NEVER[1]]);
    let n: f64 = patterns.iter().map(|pattern| pattern.weight).sum();
    let (logs, _) = optimise::lowest([0.0; 2], 0.5, &|logs| -all(logs) / n, goes_on)?;
    Some(in_unit(&patterns, unit, all(&logs)))
}

/// Histories grouped, in units of a tenth of the longest following, so that the search begins in the middle of things whatever the unit
/// of time; and that unit. None where they cannot be.
fn scaled(histories: &[History]) -> Option<(Vec<Pattern>, f64)> {
    let longest = histories.iter().map(|history| history.t).fold(0.0, f64::max);
    let usable = |h: &History| h.x >= 0.0 && h.tx >= 0.0 && h.t >= h.tx && h.t.is_finite() && h.x.is_finite();
    if longest <= 0.0 || !histories.iter().all(usable) {
        return None;
    }
    let unit = longest / 10.0;
    let scaled: Vec<_> = histories.iter().map(|h| History { x: h.x, tx: h.tx / unit, t: h.t / unit }).collect();
    Some((patterns(&scaled), unit))
}

/// A log-likelihood back in the caller's unit: each purchase's density is per unit of time.
fn in_unit(patterns: &[Pattern], unit: f64, log_likelihood: f64) -> f64 {
    let repeats: f64 = patterns.iter().map(|pattern| pattern.weight * pattern.history.x).sum();
    repeats.mul_add(-unit.ln(), log_likelihood)
}

/// The fit to these patterns, in units of so much time.
fn fit_patterns(kind: Kind, patterns: &[Pattern], unit: f64, goes_on: &impl Fn() -> bool) -> Option<BuyingParameters> {
    let n: f64 = patterns.iter().map(|pattern| pattern.weight).sum();
    let loss = |logs: &[f64; 4]| -log_likelihood(kind, patterns, logs) / n;
    let (logs, _) = optimise::lowest([0.0; 4], 0.5, &loss, goes_on)?;
    let [r, alpha, a, b] = logs.map(f64::exp);
    let found = [r, alpha, a, b].iter().all(|p| (1e-4..1e4).contains(p));
    let log_likelihood = in_unit(patterns, unit, log_likelihood(kind, patterns, &logs));
    found.then_some(BuyingParameters { r, alpha: alpha * unit, a, b, log_likelihood })
}

#[cfg(test)]
mod tests {
    use super::*;

    const CDNOW: BuyingParameters =
        BuyingParameters { r: 0.242_593, alpha: 4.413_532, a: 0.792_886, b: 2.425_752, log_likelihood: -9582.4256 };
    const CDNOW_MBG: BuyingParameters = BuyingParameters { r: 0.524_838, alpha: 6.182_988, a: 0.891_356, b: 1.614, log_likelihood: 0.0 };

    fn history(x: f64, tx: f64) -> History {
        History { x, tx, t: 38.86 }
    }

    #[test]
    fn expectations_are_those_of_lifetimes() {
        for (x, tx, expected, alive) in [(2.0, 30.43, 1.22591, 0.726_609), (0.0, 0.0, 0.194_781, 1.0), (7.0, 29.43, 3.33724, 0.641_801)] {
            let found = CDNOW.expected(history(x, tx), 39.0);
            assert!((found - expected).abs() < 2e-5, "{x}: {found}");
            assert!((CDNOW.alive(Kind::BgNbd, history(x, tx)) - alive).abs() < 2e-6, "{x}");
        }
        assert!((CDNOW.alive(Kind::BgNbd, history(1.0, 1.71)) - 0.212_227).abs() < 2e-6);
    }

    #[test]
    fn one_off_buyers_may_have_left_by_the_modified_model() {
        assert!((CDNOW_MBG.alive(Kind::MbgNbd, history(0.0, 0.0)) - 0.389_716).abs() < 2e-6);
        assert!((CDNOW_MBG.alive(Kind::MbgNbd, history(2.0, 30.43)) - 0.706_126).abs() < 2e-6);
    }

    #[test]
    fn frequent_buyers_and_a_of_one_do_no_harm() {
        let one = BuyingParameters { a: 1.0, ..CDNOW };
        for x in [0.0, 10.0, 1000.0] {
            let found = one.expected(history(x, 38.0), 39.0);
            assert!(found.is_finite() && found >= 0.0, "{x}: {found}");
        }
    }

    #[test]
    fn equal_histories_counted_once_fit_as_each_by_itself() {
        let history = |n: u32| {
            let x = f64::from(n * n % 5);
            History { x, tx: if x > 0.0 { f64::from(n % 13) + 2.0 } else { 0.0 }, t: 17.0 + f64::from(n % 4) }
        };
        let histories: Vec<_> = (0..900).map(history).collect();
        let alone: Vec<_> = histories.iter().map(|history| Pattern { history: *history, weight: 1.0 }).collect();
        let grouped = patterns(&histories);
        assert!(grouped.len() < 450, "{}", grouped.len());
        // What is looked for is the highest place of this function: where it is the same everywhere, so is the fit.
        for kind in [Kind::BgNbd, Kind::MbgNbd] {
            for logs in [[0.0; 4], [-1.4, 1.5, -0.2, 0.9], [0.7, -0.8, 1.2, 2.5], [-3.0, 3.0, -4.0, 0.1]] {
                let (one, other) = (log_likelihood(kind, &grouped, &logs), log_likelihood(kind, &alone, &logs));
                assert!(one.is_finite() && (one - other).abs() < 1e-9 * other.abs(), "{kind:?} {logs:?}: {one} {other}");
            }
        }
    }

    #[test]
    fn histories_that_cannot_be_are_not_fitted() {
        assert!(fit(Kind::BgNbd, &[]).is_none());
        assert!(fit(Kind::BgNbd, &[History { x: 1.0, tx: 5.0, t: 2.0 }]).is_none());
        assert!(fit(Kind::BgNbd, &[History { x: f64::NAN, tx: 1.0, t: 2.0 }]).is_none());
    }
}
