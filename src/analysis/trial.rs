//! The models tried on time they had not seen: fitted to what was on record up to an earlier day, and what they would have expected since
//! then held against what came. How far off they were is the only warrant for what they expect next.

use serde::{Deserialize, Serialize};

use super::base::{self, Base};
use super::buying::{self, Kind};
use super::facts::Facts;
use super::filter::Filter;
use super::model::{Known, Model, drawn, known};
use super::num;
use super::spending;
use crate::domain::day::Day;
use crate::domain::money::Money;

/// What the models would have expected, and what came.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Trial {
    /// They knew what was on record up to this day.
    pub day: Day,
    /// So many weeks after it were held back.
    pub weeks: u32,
    /// By the purchase days known then, few to many.
    pub groups: [TrialGroup; 4],
    /// What the purchases of these weeks would have brought, and brought: profit where a margin is entered, otherwise sales, less refunds.
    /// None where what a purchase day brings could not be told then.
    pub money: Option<(Money, Money)>,
    /// Pearson's correlation over the customers of purchase days expected and come; none where all are alike.
    pub correlation: Option<f64>,
}

/// Customers with so many purchase days up to the day of a trial.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct TrialGroup {
    /// Fewest purchase days of one of them.
    pub from: u32,
    /// Customers: those who had bought by then and were not known to have left; where the models know a sample, of the sample.
    pub customers: u64,
    /// Purchase days expected of them, by BG/NBD.
    pub expected: f64,
    /// Purchase days that came.
    pub came: u64,
}

impl Trial {
    /// Weeks that may be held back, the longest first.
    pub const WEEKS: [u32; 3] = [52, 26, 13];
    /// Fewest purchase days in each group.
    const FROM: [u32; 4] = [1, 2, 3, 6];
    /// Further off than this share of what came, what the models expect is a rough guide only.
    const ROUGH: f64 = 0.25;

    /// All customers in it.
    #[must_use]
    pub fn all(&self) -> TrialGroup {
        self.groups.iter().fold(TrialGroup { from: 1, ..TrialGroup::default() }, |all, group| TrialGroup {
            customers: all.customers + group.customers,
            expected: all.expected + group.expected,
            came: all.came + group.came,
            ..all
        })
    }

    /// How far off the purchase days were, as a share of those that came: 0.1 is a tenth too many, -0.1 a tenth too few. None where
    /// none came.
    #[must_use]
    pub fn off(&self) -> Option<f64> {
        let TrialGroup { expected, came, .. } = self.all();
        (came > 0).then(|| expected / num::float(came) - 1.0)
    }

    /// Whether what the models expect is a rough guide only.
    #[must_use]
    pub fn is_rough(&self) -> bool {
        self.off().is_none_or(|off| off.abs() > Self::ROUGH)
    }
}

/// How many weeks may be held back of a record so many weeks long: as much must come before as is held back.
pub(super) fn weeks(longest: f64) -> Option<u32> {
    Trial::WEEKS.into_iter().find(|weeks| 2.0 * f64::from(*weeks) <= longest)
}

/// Tries the models on the last `weeks` weeks of the record. None where there was no model to be had before them: too few buyers then, or
/// the fit did not settle.
#[must_use]
pub fn hold_back(facts: &Facts, filter: &Filter, weeks: u32) -> Option<Trial> {
    hold_back_while(facts, filter, weeks, &|| true)
}

/// The same; none too as soon as `goes_on` says no.
pub(super) fn hold_back_while(facts: &Facts, filter: &Filter, weeks: u32, goes_on: &(impl Fn() -> bool + Sync)) -> Option<Trial> {
    let end = base::as_of(facts, filter)?;
    let day = Day::from_number(end.number().saturating_sub(i32::try_from(weeks).ok()?.saturating_mul(7)));
    let filter = Filter { as_of: Some(day), ..filter.clone() };
    let departures = facts.departures.iter().filter(|departure| departure.known_on(end) <= day).cloned().collect::<Vec<_>>();
    let then = Facts { departures: departures.into(), ..facts.clone() };
    let base = Base::new(&then, &filter);
    let known = known(&base, &drawn(&base).0);
    if num::count(known.len()) < Model::FEWEST {
        return None;
    }
    let histories: Vec<_> = known.iter().map(|one| one.history).collect();
    let spending: Vec<_> = known.iter().map(|one| one.spending).collect();
    let (buying, value) = rayon::join(|| buying::fit_while(Kind::BgNbd, &histories, goes_on), || spending::fit_while(&spending, goes_on));
    let buying = buying?;
    let stretch = f64::from(weeks);
    let outcome = |one: &Known| {
        let (came, brought) = since(facts, one.row, day, end);
        let expected = buying.expected(one.history, stretch);
        Outcome { visits: one.visits, expected, came, promised: value.map(|value| expected * value.expected(one.spending)), brought }
    };
    let outcomes: Vec<Outcome> = known.iter().filter(|one| !one.left).map(outcome).collect();
    let promised: Option<f64> = outcomes.iter().map(|one| one.promised).sum();
    let brought: f64 = outcomes.iter().map(|one| one.brought).sum();
    Some(Trial {
        day,
        weeks,
        groups: groups(&outcomes),
        money: promised.map(|promised| (base.shown(num::money(promised)), base.shown(num::money(brought)))),
        correlation: correlation(&outcomes),
    })
}

/// One customer, tried.
struct Outcome {
    /// Purchase days up to the day of the trial.
    visits: u32,
    expected: f64,
    came: u32,
    /// What these would have brought, minor units of sales.
    promised: Option<f64>,
    brought: f64,
}

fn groups(outcomes: &[Outcome]) -> [TrialGroup; 4] {
    let mut groups = Trial::FROM.map(|from| TrialGroup { from, ..TrialGroup::default() });
    for one in outcomes {
        if let Some(group) = groups.iter_mut().rev().find(|group| group.from <= one.visits) {
            group.customers += 1;
            group.expected += one.expected;
            group.came += u64::from(one.came);
        }
    }
    groups
}

/// Purchase days of a customer after one day up to another, and what all receipts of that time came to.
fn since(facts: &Facts, row: usize, after: Day, until: Day) -> (u32, f64) {
    let (days, amounts) = facts.purchases.of(row);
    let from = days.partition_point(|day| *day <= after.number());
    let to = days.partition_point(|day| *day <= until.number());
    let (mut came, mut brought, mut last) = (0, 0.0, None);
    for (day, amount) in days.iter().zip(amounts).take(to).skip(from) {
        brought += num::money_float(*amount);
        if *amount > 0 && last != Some(*day) {
            came += 1;
            last = Some(*day);
        }
    }
    (came, brought)
}

fn correlation(outcomes: &[Outcome]) -> Option<f64> {
    let n = num::float(num::count(outcomes.len()));
    let pair = |one: &Outcome| (one.expected, f64::from(one.came));
    let (x, y) = outcomes.iter().map(pair).fold((0.0, 0.0), |(x, y), (a, b)| (x + a / n, y + b / n));
    let apart = |(a, b): (f64, f64)| (a - x, b - y);
    let sums = outcomes.iter().map(pair).map(apart).fold([0.0; 3], |[xy, xx, yy], (a, b)| [xy + a * b, xx + a * a, yy + b * b]);
    let [xy, xx, yy] = sums;
    (xx > 0.0 && yy > 0.0).then(|| xy / (xx * yy).sqrt())
}

#[cfg(test)]
mod tests {
    use super::*;

    fn outcome(visits: u32, expected: f64, came: u32) -> Outcome {
        Outcome { visits, expected, came, promised: None, brought: 0.0 }
    }

    #[test]
    fn customers_are_told_by_how_often_they_had_come() {
        let outcomes = [outcome(1, 0.5, 0), outcome(2, 1.0, 1), outcome(5, 2.0, 3), outcome(6, 4.0, 4), outcome(40, 9.0, 8)];
        let trial = Trial { day: Day::from_number(0), weeks: 52, groups: groups(&outcomes), money: None, correlation: None };
        assert_eq!(trial.groups.map(|group| (group.from, group.customers, group.came)), [(1, 1, 0), (2, 1, 1), (3, 1, 3), (6, 2, 12)]);
        assert_eq!((trial.all().customers, trial.all().came), (5, 16));
        assert!((trial.all().expected - 16.5).abs() < 1e-12);
        assert!((trial.off().unwrap() - 0.5 / 16.0).abs() < 1e-12 && !trial.is_rough());
    }

    #[test]
    fn a_quarter_off_is_rough() {
        let with = |expected, came| {
            let groups = groups(&[outcome(1, expected, came)]);
            Trial { day: Day::from_number(0), weeks: 13, groups, money: None, correlation: None }
        };
        assert!(!with(12.5, 10).is_rough() && !with(7.5, 10).is_rough());
        assert!(with(12.6, 10).is_rough() && with(7.4, 10).is_rough() && with(0.1, 0).is_rough());
        assert_eq!(with(0.1, 0).off(), None);
    }

    #[test]
    fn as_much_comes_before_as_is_held_back() {
        assert_eq!(
            [25.9, 26.0, 51.0, 52.0, 103.9, 104.0, 900.0].map(weeks),
            [None, Some(13), Some(13), Some(26), Some(26), Some(52), Some(52)]
        );
    }

    #[test]
    fn what_goes_together_is_correlated() {
        let (rising, falling) = ([outcome(1, 1.0, 2), outcome(1, 2.0, 4)], [outcome(1, 1.0, 4), outcome(1, 2.0, 2)]);
        assert!((correlation(&rising).unwrap() - 1.0).abs() < 1e-12 && (correlation(&falling).unwrap() + 1.0).abs() < 1e-12);
        assert_eq!(correlation(&[outcome(1, 1.0, 2), outcome(1, 1.0, 3)]), None);
        assert_eq!(correlation(&[]), None);
    }
}
