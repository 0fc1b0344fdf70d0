//! A big synthetic workspace for trying the program at size: invented numbers, no names, no reasons.

use sha2::{Digest as _, Sha256};

use crate::domain::customer::CustomerDetails;
use crate::domain::day::Day;
use crate::domain::import::{Staged, StagedCustomer, StagedReceipt};
use crate::domain::money::Money;

use super::plan::LAST_DAY;
use super::rng::Rng;

/// Days covered: five years up to the sample's last day.
const SPAN: i32 = 1826;

/// About two thirds of the customers come until the end; the others leave on a day of their own.
const STAY_ONE_IN: i32 = 3;

/// `customers` customers with exactly `purchases` receipts between them (at least one each; the rest by each one's rhythm), the
/// same for the same arguments. Receipts have their customer's number and a running number.
#[must_use]
pub fn big(purchases: usize, customers: usize, seed: u64) -> Staged {
    let customers = customers.clamp(1, purchases.max(1)).min(u32::MAX as usize);
    let mut rng = Rng::new(seed);
    let mut staged = Staged { source: format!("sample-{purchases}-{customers}-{seed}"), ..Staged::default() };
    staged.sha256 = Sha256::digest(staged.source.as_bytes()).into();
    staged.customers = (0..customers).map(customer).collect();
    staged.receipts.reserve_exact(purchases);
    let mut left = purchases;
    for (index, waiting) in (0_u32..).zip((1..=customers).rev()) {
        // A customer takes their share of what is left, more or less; the last one takes the rest.
        let mean = left / waiting;
        let most = left - (waiting - 1);
        let count = if waiting == 1 { left } else { share(mean, &mut rng).clamp(1, most) };
        receipts(index, count, &mut rng, &mut staged);
        left -= count;
    }
    staged.rows = staged.receipts.len() as u64;
    staged.refunds = staged.receipts.iter().filter(|r| r.amount < Money::ZERO).count() as u64;
    let days = staged.receipts.iter().map(|r| r.day);
    staged.days = days.clone().min().zip(days.max());
    staged
}

fn customer(index: usize) -> StagedCustomer {
    let details = CustomerDetails { number: (index + 1).to_string(), ..CustomerDetails::default() };
    StagedCustomer { details, ..StagedCustomer::default() }
}

/// Many with few receipts, few with many: the mean times a number whose own mean is 1.
fn share(mean: usize, rng: &mut Rng) -> usize {
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "counts of receipts")]
    let count = (mean as f64 * -(1.0 - rng.unit()).ln()).round() as usize;
    count
}

/// The receipts of one customer, in the order of their days.
fn receipts(customer: u32, count: usize, rng: &mut Rng, staged: &mut Staged) {
    let first = LAST_DAY.number() - rng.range(0, SPAN - 1);
    let last = if rng.one_in(STAY_ONE_IN) { rng.range(first, LAST_DAY.number()) } else { LAST_DAY.number() };
    let price = rng.range(300, 9000);
    #[expect(clippy::cast_precision_loss, reason = "counts of receipts")]
    let gap = f64::from(last - first) / count.max(1) as f64;
    let mut at = f64::from(first);
    for n in 1..=count {
        #[expect(clippy::cast_possible_truncation, reason = "a day's number")]
        let day = Day::from_number((at as i32).min(last));
        let cents = i64::from(price + rng.range(-price / 2, price / 2));
        let amount = Money(if rng.one_in(50) && n > 1 { -cents / 2 } else { cents });
        staged.receipts.push(StagedReceipt { customer, day, receipt: format!("{customer}-{n:06}"), amount });
        at += gap * rng.around(0.5, 1.5);
    }
}
