//! Turning one kind of number into another where nothing can be lost that matters; the only place in this room that casts.

use crate::domain::money::Money;

/// A count as a float.
#[expect(clippy::cast_precision_loss, reason = "counts and sums of a business stay far below 2^53")]
pub(super) const fn float(count: u64) -> f64 {
    count as f64
}

/// Minor units as a float.
#[expect(clippy::cast_precision_loss, reason = "sums of a business stay far below 2^53 minor units")]
pub(super) const fn money_float(amount: i64) -> f64 {
    amount as f64
}

/// The other way round, to the nearest minor unit.
#[expect(clippy::cast_possible_truncation, reason = "`as` saturates")]
pub(super) const fn money(amount: f64) -> Money {
    Money(amount.round() as i64)
}

/// A position from a difference of days; before the beginning is the beginning.
#[expect(clippy::cast_sign_loss, reason = "not below 0 here")]
pub(super) const fn index(difference: i32) -> usize {
    if difference < 0 { 0 } else { difference as usize }
}

/// The same for days that are never before the beginning: one that were would be beyond every list.
#[expect(clippy::cast_sign_loss, reason = "a day before the beginning is to be beyond the end")]
pub(super) const fn place(difference: i32) -> usize {
    difference as u32 as usize
}

/// A position as a difference of days.
#[expect(clippy::cast_possible_truncation, clippy::cast_possible_wrap, reason = "positions in a calendar of at most 110,000 days")]
pub(super) const fn days(position: usize) -> i32 {
    position as i32
}

/// The number of things in a list.
pub(super) const fn count(len: usize) -> u64 {
    len as u64
}

/// A row number as it is kept.
#[expect(clippy::cast_possible_truncation, reason = "more than 4 billion customers do not fit into memory")]
pub(super) const fn row(position: usize) -> u32 {
    position as u32
}

/// The whole days below a limit of silence, within what a calendar holds.
#[expect(clippy::cast_possible_truncation, reason = "held within 0 to 1 million")]
pub(super) const fn whole_days(limit: f64) -> i32 {
    limit.clamp(0.0, 1.0e6).floor() as i32
}

/// Two equally long lists of counts, added up.
pub(super) fn added(mut sums: Vec<u64>, more: Vec<u64>) -> Vec<u64> {
    sums.iter_mut().zip(more).for_each(|(sum, more)| *sum += more);
    sums
}
