//! Gamma-Gamma (Fader & Hardie 2013): what a purchase day of a customer brings. Formulas as METRICS B 1.1.

use super::model::ValueParameters;
use super::num;
use super::optimise;
use super::special::ln_gamma;

/// What one customer's repeat purchase days brought.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Spending {
    /// Repeat purchase days.
    pub x: f64,
    /// Mean value of each; the first purchase day is left out.
    pub mean: f64,
}

impl ValueParameters {
    /// What a purchase day of this customer will bring: p (v + x m) / (p x + q - 1).
    #[must_use]
    pub fn expected(&self, spending: Spending) -> f64 {
        self.p * spending.x.mul_add(spending.mean, self.v) / (self.p.mul_add(spending.x, self.q) - 1.0)
    }

    /// Whether there is a mean over the population at all: with q of 1 or less there is none, and nothing to expect of who came once.
    #[must_use]
    pub fn has_mean(&self) -> bool {
        self.q > 1.0
    }

    /// Mean over the population: p v / (q - 1).
    #[must_use]
    pub fn population_mean(&self) -> f64 {
        self.p * self.v / (self.q - 1.0)
    }
}

/// The parameters under which this spending is likeliest. Only x > 0 and a mean above 0 take part. None if the fit does not settle, or
/// if what customers bring differs so much that it has no mean.
#[must_use]
pub fn fit(spending: &[Spending]) -> Option<ValueParameters> {
    fit_while(spending, &|| true)
}

/// The same; none too as soon as `goes_on` says no.
pub(super) fn fit_while(spending: &[Spending], goes_on: &impl Fn() -> bool) -> Option<ValueParameters> {
    let used: Vec<_> = spending.iter().filter(|s| s.x > 0.0 && s.mean > 0.0 && s.mean.is_finite() && s.x.is_finite()).collect();
    let n = num::float(num::count(used.len()));
    if used.is_empty() {
        return None;
    }
    // In units of the mean value the search begins in the middle of things, whatever the currency.
    let unit = used.iter().map(|s| s.mean).sum::<f64>() / n;
    let scaled: Vec<_> = used.iter().map(|s| (s.x, s.mean / unit, (s.mean / unit).ln(), s.x.ln())).collect();
    let loss = |logs: &[f64; 3]| {
        let [p, q, v] = logs.map(f64::exp);
        let fixed = q * v.ln() - ln_gamma(q);
        let term = |(x, m, ln_m, ln_x): &(f64, f64, f64, f64)| {
            let px = p * x;
            ln_gamma(px + q) - ln_gamma(px) + fixed + (px - 1.0) * ln_m + px * ln_x - (px + q) * x.mul_add(*m, v).ln()
        };
        -scaled.iter().map(term).sum::<f64>() / n
    };
    let (logs, _) = optimise::lowest([1.0, 1.0, 0.0], 0.5, &loss, goes_on)?;
    let [p, q, v] = logs.map(f64::exp);
    let found = [p, q, v].iter().all(|parameter| (1e-4..1e5).contains(parameter));
    Some(ValueParameters { p, q, v: v * unit }).filter(|fitted| found && fitted.has_mean())
}

#[cfg(test)]
mod tests {
    use super::*;

    const CDNOW: ValueParameters = ValueParameters { p: 6.248_802, q: 3.744_588, v: 15.447_748 };

    #[test]
    fn expectations_are_those_of_lifetimes() {
        for (x, mean, expected) in [(2.0, 22.35, 24.658_616), (1.0, 11.77, 18.911_48), (7.0, 73.74, 71.462_851)] {
            let found = CDNOW.expected(Spending { x, mean });
            assert!((found - expected).abs() < 1e-4, "{x}: {found}");
        }
        assert!((CDNOW.population_mean() - 35.171_002).abs() < 1e-4);
    }

    #[test]
    fn spending_without_a_mean_has_no_fit() {
        let with = |q| ValueParameters { q, ..CDNOW };
        assert!(CDNOW.has_mean() && with(1.001).has_mean() && !with(1.0).has_mean() && !with(0.5).has_mean());
        // Shares of a Pareto distribution of shape one half, each told by five days a little apart.
        let one = |i: u32| Spending { x: 5.0, mean: (400.0 / (f64::from(i) + 0.5)).powi(2) * (1.0 + 0.2 * f64::from(i * 7 % 5)) };
        assert_eq!(fit(&(0..400).map(one).collect::<Vec<_>>()), None);
    }

    #[test]
    fn without_repeats_there_is_no_fit() {
        assert!(fit(&[Spending { x: 0.0, mean: 10.0 }, Spending { x: 2.0, mean: -3.0 }]).is_none());
    }
}
