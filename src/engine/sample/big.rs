//! A big synthetic workspace for trying the program at size: invented numbers, no names, no reasons. One customer after the other, so
//! that ten million purchases need no more memory than ten thousand.
//!
//! It is meant to look like a till: customers arrive over five years and come at gaps of their own that differ from one time to the
//! next, some of them once only; many stop at some time, soon or late; there are seasons, days of the week, a closed day a week, now
//! and then two receipts on one day, refunds, and a few receipts without a customer.

use sha2::{Digest as _, Sha256};

use crate::domain::customer::CustomerDetails;
use crate::domain::day::Day;
use crate::domain::import::{StagedCustomer, StagedLooseSale, StagedReceipt};
use crate::domain::money::Money;

use super::plan::LAST_DAY;
use super::rng::Rng;

/// Days covered: five years up to the sample's last day.
const SPAN: i32 = 1826;
/// How busy the months are, from January on; 100 is the mean.
const SEASONS: [u32; 12] = [86, 84, 95, 98, 104, 102, 88, 80, 99, 103, 112, 149];
/// How busy the days of the week are, counted from a Thursday (as 1970-01-01 was); Sunday is closed.
const WEEK: [u32; 7] = [100, 125, 150, 0, 70, 75, 80];
/// Segments, and how many of a hundred customers are in each; the rest are in none.
const SEGMENTS: [(&str, i32); 3] = [("A", 45), ("B", 30), ("C", 15)];
/// One purchase in so many is a refund of an earlier one.
const REFUND_ONE_IN: i32 = 45;
/// One sale without a customer to so many purchases.
const LOOSE_ONE_IN: usize = 150;

/// Makes the customers of one big workspace, the same for the same arguments: exactly as many purchases as asked for, at least one
/// for each customer.
#[derive(Debug)]
pub struct Big {
    rng: Rng,
    days: BusyDays,
    customers: usize,
    made: usize,
    purchases: usize,
    left: usize,
    seed: u64,
    receipts: u64,
    /// How often somebody of a middling rate buys who is there all the time.
    busy: f64,
    /// Purchases of the customers made last, on average.
    mean: f64,
}

/// What one customer does: places are between 0, the first day, and 1, the last.
#[derive(Debug, Clone, Copy)]
struct History {
    count: usize,
    first: f64,
    last: f64,
}

impl Big {
    /// So many purchases of so many customers.
    #[must_use]
    pub fn new(purchases: usize, customers: usize, seed: u64) -> Self {
        let customers = customers.clamp(1, purchases.max(1)).min(u32::MAX as usize);
        let mean = whole(purchases) / whole(customers);
        Self {
            rng: Rng::new(seed),
            days: BusyDays::new(),
            customers,
            made: 0,
            purchases,
            left: purchases,
            seed,
            receipts: 10_000_000,
            busy: mean * 2.5,
            mean,
        }
    }

    /// What it is called as the source of an import.
    #[must_use]
    pub fn source(&self) -> String {
        format!("sample-{}-{}-{}", self.purchases, self.customers, self.seed)
    }

    /// Stands for the contents of a file.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        Sha256::digest(self.source().as_bytes()).into()
    }

    /// Customers and receipts in all.
    #[must_use]
    pub const fn rows(&self) -> u64 {
        (self.customers + self.purchases + self.purchases / LOOSE_ONE_IN) as u64
    }

    /// The sales without a customer, by day; to be asked for after the customers.
    #[must_use]
    pub fn loose(mut self) -> Vec<StagedLooseSale> {
        let mut all: Vec<_> = (0..self.purchases / LOOSE_ONE_IN)
            .map(|_| {
                let day = self.days.at(self.rng.unit());
                StagedLooseSale { day, receipt: self.number(), amount: Money(i64::from(self.rng.range(150, 6000))) }
            })
            .collect();
        all.sort_unstable_by(|a, b| (a.day, &a.receipt).cmp(&(b.day, &b.receipt)));
        all
    }

    fn number(&mut self) -> String {
        self.receipts += 1;
        self.receipts.to_string()
    }

    /// The history of the next customer: they buy at a rate of their own for as long as they stay, and may leave after each purchase,
    /// some sooner than others. How busy all of them are follows what is left, so that the last one takes no great rest.
    fn history(&mut self) -> History {
        let waiting = self.customers - self.made;
        let most = self.left - (waiting - 1);
        let rng = &mut self.rng;
        // A third were there before the records.
        let first = if rng.one_in(3) { rng.unit() * 0.06 } else { rng.unit() * rng.unit().max(0.4) };
        let expected = exponential(rng) * self.busy * (1.0 - first);
        let could = floor(expected + expected.sqrt() * normal(rng) + 0.5);
        let staying = floor((1.0 - rng.unit()).ln() / (1.0 - leaving(rng)).ln()) + 1;
        let count = if waiting == 1 { most } else { staying.min(could + 1).clamp(1, most) };
        let gap = (1.0 - first) / whole(could.max(count));
        let last = if staying <= could { first + gap * whole(count - count.min(1)) } else { 1.0 - gap * rng.unit() };
        let wanted = whole(self.left) / whole(waiting);
        self.mean += (whole(count) - self.mean) / 50.0;
        self.busy = (self.busy * (1.0 + (wanted / self.mean.max(0.1) - 1.0).clamp(-1.0, 1.0) / 100.0)).max(0.01);
        History { count, first, last: last.max(first) }
    }

    fn details(&mut self) -> CustomerDetails {
        let mut place = self.rng.range(0, 99);
        let segment = SEGMENTS.iter().find(|(_, of)| {
            place -= of;
            place < 0
        });
        let segment = segment.map(|(name, _)| (*name).to_owned()).unwrap_or_default();
        CustomerDetails { number: self.made.to_string(), segment, ..CustomerDetails::default() }
    }

    /// The receipts of the next customer, by day.
    fn receipts(&mut self, history: &History) -> Vec<StagedReceipt> {
        let rng = &mut self.rng;
        let places = places(history, rng);
        let price = 4.0 * (0.8 * normal(rng)).exp() + 2.0;
        let days = places.into_iter().map(|place| self.days.at(place)).collect::<Vec<_>>();
        let mut before = Money::ZERO;
        let customer = u32::try_from(self.made - 1).unwrap_or(u32::MAX);
        days.into_iter()
            .map(|day| {
                let refund = before > Money::ZERO && self.rng.one_in(REFUND_ONE_IN);
                let paid = price * 300.0 * (0.35 * normal(&mut self.rng)).exp();
                let amount = if refund { Money(-(before.0 / 2).max(1)) } else { cents(paid) };
                before = amount;
                StagedReceipt { customer, day, receipt: self.number(), amount }
            })
            .collect()
    }
}

impl Iterator for Big {
    type Item = (StagedCustomer, Vec<StagedReceipt>);

    fn next(&mut self) -> Option<Self::Item> {
        if self.made >= self.customers {
            return None;
        }
        let history = self.history();
        self.made += 1;
        self.left -= history.count;
        let details = self.details();
        Some((StagedCustomer { details, ..StagedCustomer::default() }, self.receipts(&history)))
    }
}

/// Ascending places between two, at gaps that vary as lives do: most near their mean, some much longer.
fn places(history: &History, rng: &mut Rng) -> Vec<f64> {
    let mut at = 0.0;
    let mut places = vec![0.0];
    for _ in 1..history.count {
        at += exponential(rng) + 0.3 * exponential(rng) + 0.1;
        places.push(at);
    }
    let stretch = if at > 0.0 { (history.last - history.first) / at } else { 0.0 };
    for place in &mut places {
        *place = history.first + *place * stretch;
    }
    places.truncate(history.count);
    places
}

/// How likely somebody is to leave after a purchase: hardly for most, soon for some.
fn leaving(rng: &mut Rng) -> f64 {
    let soon = normal(rng).powi(2) / 2.0;
    let never = exponential(rng) + exponential(rng) + exponential(rng) + normal(rng).powi(2) / 2.0;
    (soon / (soon + never)).clamp(1e-6, 0.99)
}

/// Which day a share of all that was ever bought falls on.
#[derive(Debug)]
struct BusyDays(Vec<u32>);

impl BusyDays {
    fn new() -> Self {
        let mut sum = 0;
        let busy = |day: Day| {
            let of_week = WEEK.get(day.number().rem_euclid(7).unsigned_abs() as usize).copied().unwrap_or(100);
            let of_year = SEASONS.get((day.month().of_year() - 1).unsigned_abs() as usize).copied().unwrap_or(100);
            of_week * of_year
        };
        let days = (1 - SPAN..=0).map(|back| {
            sum += busy(LAST_DAY.plus_days(back)) / 100;
            sum
        });
        Self(days.collect())
    }

    /// The day at this place between 0 and 1.
    fn at(&self, place: f64) -> Day {
        let all = f64::from(self.0.last().copied().unwrap_or(1));
        let sought = place.clamp(0.0, 1.0) * all;
        let position = self.0.partition_point(|sum| f64::from(*sum) <= sought).min(self.0.len() - 1);
        LAST_DAY.plus_days(1 - SPAN + i32::try_from(position).unwrap_or(0))
    }
}

fn exponential(rng: &mut Rng) -> f64 {
    -(1.0 - rng.unit()).ln()
}

/// Nearly a bell curve around 0 with a deviation of 1: three throws, which is near enough for prices.
fn normal(rng: &mut Rng) -> f64 {
    2.0 * (rng.unit() + rng.unit() + rng.unit() - 1.5)
}

#[expect(clippy::cast_precision_loss, reason = "counts of receipts")]
const fn whole(count: usize) -> f64 {
    count as f64
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of receipts")]
fn floor(count: f64) -> usize {
    count.max(0.0).floor() as usize
}

#[expect(clippy::cast_possible_truncation, reason = "prices of a shop")]
fn cents(amount: f64) -> Money {
    Money(amount.max(1.0).round() as i64)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn made(purchases: usize, customers: usize, seed: u64) -> (Vec<Vec<StagedReceipt>>, Vec<StagedLooseSale>) {
        let mut big = Big::new(purchases, customers, seed);
        let receipts = big.by_ref().map(|(_, receipts)| receipts).collect();
        (receipts, big.loose())
    }

    #[test]
    fn there_are_as_many_as_asked_for_and_always_the_same() {
        for (purchases, customers) in [(1, 1), (7, 7), (8, 7), (40, 3), (5000, 300), (30_000, 3000)] {
            let (all, loose) = made(purchases, customers, 5);
            assert_eq!((all.len(), all.iter().map(Vec::len).sum::<usize>()), (customers, purchases));
            assert!(all.iter().all(|receipts| !receipts.is_empty() && receipts.is_sorted_by_key(|r| (r.day, r.receipt.clone()))));
            assert_eq!(made(purchases, customers, 5), (all, loose));
        }
        assert_ne!(made(5000, 300, 1), made(5000, 300, 2));
    }

    #[test]
    fn it_looks_like_a_till() {
        let (all, loose) = made(60_000, 6000, 3);
        let receipts = || all.iter().flatten();
        let once = all.iter().filter(|receipts| receipts.len() == 1).count();
        assert!((700..2600).contains(&once), "{once} of 6000 came once");
        let refunds = receipts().filter(|r| r.amount < Money::ZERO).count();
        assert!((600..1500).contains(&refunds), "{refunds} refunds");
        let in_month = |month| receipts().filter(|r| r.day.month().of_year() == month).count();
        assert!(in_month(12) > in_month(8) * 5 / 4, "{} in December, {} in August", in_month(12), in_month(8));
        assert!(
            receipts().all(|r| r.day.number().rem_euclid(7) != 3 && r.day <= LAST_DAY && r.amount != Money::ZERO),
            "Sundays are closed"
        );
        let silent = all.iter().filter(|receipts| receipts.last().is_some_and(|r| r.day < LAST_DAY.plus_days(-365))).count();
        assert!((1000..3600).contains(&silent), "{silent} silent for a year");
        let latest = receipts().map(|r| r.day).max();
        assert!(latest.is_some_and(|day| day >= LAST_DAY.plus_days(-1)), "{latest:?}");
        assert_eq!(loose.len(), 400);
    }
}
