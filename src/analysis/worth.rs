//! What a customer is worth (METRICS A7), and the calculator with the owner's own numbers.

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::brief::Brief;
use super::intervals::Share;
use super::num;
use super::states::Counts;
use crate::domain::day::Day;
use crate::domain::money::Money;

/// Worth of a customer = average order value x orders a year x expected years.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct Worth {
    /// Receipts above 0 in the last calendar year.
    pub orders: u64,
    /// Customers who bought in it.
    pub buyers: u64,
    /// Customers with a receipt before it.
    pub earlier: u64,
    /// Average order value of that year, net of refunds.
    pub average_order: Option<Money>,
    /// Orders of that year per customer who bought in it.
    pub orders_per_year: Option<f64>,
    /// What a buyer brings in a year.
    pub per_year: Option<Money>,
    /// Regulars who left or went quiet in the last year and have not come back, out of these and the regulars now.
    pub yearly_loss: Share,
    /// 1 / yearly loss, at most [`Worth::MOST_YEARS`].
    pub expected_years: Option<f64>,
    /// The years were capped, or the records are shorter than a year: say "at least".
    pub at_least: bool,
    /// Worth over the expected years.
    pub worth: Option<Money>,
    /// Money is profit (a margin is entered), otherwise sales.
    pub profit: bool,
}

impl Worth {
    /// Expected years are capped here.
    pub const MOST_YEARS: f64 = 10.0;
}

impl Worth {
    fn years(loss: Share) -> Option<(f64, bool)> {
        loss.rate().map(Self::years_at)
    }

    /// The years one stays where this share is lost in each, and whether they were capped.
    pub(super) fn years_at(rate: f64) -> (f64, bool) {
        let years = if rate > 0.0 { 1.0 / rate } else { f64::INFINITY };
        (years.min(Self::MOST_YEARS), years > Self::MOST_YEARS)
    }
}

/// Regulars who left or went quiet in the last calendar year and have not come back, while they are counted.
pub(super) struct Gone {
    before: Day,
    people: u64,
}

impl Gone {
    /// Nobody yet.
    pub(super) fn of(base: &Base<'_>) -> Self {
        Self { before: base.as_of.plus_months(-12), people: 0 }
    }

    /// Takes in one more customer.
    pub(super) fn add(&mut self, brief: &Brief) {
        let gone = brief.visits > 1 && brief.gone_on().is_some_and(|day| day > self.before);
        self.people += u64::from(gone);
    }

    /// Takes in others.
    pub(super) const fn join(&mut self, other: &Self) {
        self.people += other.people;
    }
}

/// What a customer in the filter is worth, from the last calendar year.
pub(super) fn count(base: &Base<'_>, counts: &Counts, gone: &Gone) -> Worth {
    let year = base.visits.last_year;
    let yearly_loss = Share::new(gone.people, gone.people + counts.regulars());
    let years = Worth::years(yearly_loss);
    let net = base.shown(year.net);
    let per_year = (year.buyers > 0).then(|| net.scaled(1.0 / num::float(year.buyers)));
    Worth {
        orders: year.orders,
        buyers: year.buyers,
        earlier: year.earlier,
        average_order: (year.orders > 0).then(|| net.scaled(1.0 / num::float(year.orders))),
        orders_per_year: Share::new(year.orders, year.buyers).rate(),
        per_year,
        yearly_loss,
        expected_years: years.map(|(years, _)| years),
        at_least: years.is_some_and(|(_, capped)| capped) || base.first_purchase().is_none_or(|first| first > gone.before),
        worth: per_year.zip(years).map(|(money, (years, _))| money.scaled(years)),
        profit: base.is_profit(),
    }
}

/// What losing customers costs a year, by the owner's own numbers.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct YearlyLoss {
    /// Customers lost a year.
    pub customers: u64,
    /// What they would have brought in a year.
    pub money: Money,
}

/// So many customers, worth so much a year each, a share of them lost each year.
#[must_use]
pub fn yearly_loss(customers: u64, per_year: Money, lost_share: f64) -> YearlyLoss {
    let lost = Money(customers.min(i64::MAX.cast_unsigned()).cast_signed()).scaled(lost_share).0.max(0).cast_unsigned();
    YearlyLoss { customers: lost, money: per_customers(per_year, lost) }
}

/// What one customer brings in a year who spends so much in each of so many weeks.
#[must_use]
pub fn per_year(per_week: Money, weeks: u32) -> Money {
    per_customers(per_week, u64::from(weeks))
}

/// What so many customers bring in who bring in so much each.
#[must_use]
pub fn per_customers(each: Money, customers: u64) -> Money {
    Money(each.0.saturating_mul(i64::try_from(customers).unwrap_or(i64::MAX)))
}

/// What it is worth a year when one more of a hundred of so many customers stays.
#[must_use]
pub fn point(customers: u64, per_year: Money) -> Money {
    per_year.scaled(num::float(customers) / 100.0)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_worked_examples_come_out() {
        let loss = yearly_loss(700, Money(30_000), 0.2);
        assert_eq!((loss.customers, loss.money), (140, Money(4_200_000)));
        assert_eq!(point(700, Money(30_000)), Money(210_000), "seven customers of 300");
        let one = per_year(Money(50_00), 50);
        assert_eq!([1, 10, 20].map(|n| per_customers(one, n).0 / 100), [2_500, 25_000, 50_000]);
    }

    #[test]
    fn years_are_capped() {
        assert_eq!(Worth::years(Share::new(20, 100)), Some((5.0, false)));
        assert_eq!(Worth::years(Share::new(1, 100)), Some((10.0, true)));
        assert_eq!(Worth::years(Share::new(0, 100)), Some((10.0, true)));
        assert_eq!(Worth::years(Share::new(0, 0)), None);
    }
}
