//! What becomes of each customer of the sample shop, and on which days they came: the same in every language.
//! It knows the rules of METRICS A3 (default rule, four times the rhythm) and makes each customer fit the state meant for them.

use crate::domain::day::Day;
use crate::domain::rule::QuietRule;

use super::rng::Rng;
use super::source::Mark;

/// First day of the records: 10 June 2024.
pub const FIRST_DAY: Day = Day::from_number(19_884);
/// Last day, the as-of day: 9 December 2025.
pub const LAST_DAY: Day = Day::from_number(20_431);
/// The day of the look-back test, 182 days earlier.
pub const LOOK_BACK: Day = Day::from_number(20_431 - 182);

/// What becomes of a customer.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Fate {
    /// Came once.
    Once,
    /// Coming.
    Coming,
    /// Coming again after having gone quiet around the look-back day.
    Returned,
    /// Left, was recorded as left, and came again.
    LeftAndBack,
    /// Overdue.
    Overdue,
    /// Gone quiet, before the records are a year from their end, before or after the look-back day.
    Quiet,
    /// Left; the departure is recorded.
    Left,
}

/// A customer to be.
#[derive(Debug, Clone)]
pub struct Person {
    /// Place in the cast, before customers are put in the order of their first purchase.
    pub cast_order: usize,
    /// What becomes of them.
    pub fate: Fate,
    /// Woman, man or business.
    pub mark: Mark,
    /// Which of the fixed names, if one.
    pub fixed_name: Option<usize>,
    /// Purchase days, rising.
    pub days: Vec<Day>,
    /// Their departure, if recorded.
    pub left_on: Option<Day>,
    /// What they spend a year, in whole euros or dollars.
    pub value: i64,
    /// Lost-customer sheet they filled in.
    pub lost_sheet: Option<usize>,
    /// Current-customer sheet they filled in.
    pub current_sheet: Option<usize>,
}

/// How the days of a customer may lie.
#[derive(Debug, Clone, Copy)]
pub struct Shape {
    /// First day they may come.
    pub from: Day,
    /// Last day they come.
    pub to: Day,
    /// Days from visit to visit, about.
    pub rhythm: i32,
    /// A silence to leave in it: from, to.
    pub pause: Option<(Day, Day)>,
}

/// Purchase days within a shape, drawn from the last one backwards; the shop is closed on Sundays.
pub fn days(shape: Shape, rng: &mut Rng) -> Vec<Day> {
    let mut days = vec![open_day(shape.to)];
    let mut day = shape.to;
    loop {
        let gap = (f64::from(shape.rhythm) * rng.around(0.62, 1.38)).round();
        #[expect(clippy::cast_possible_truncation, reason = "a gap is at most some hundred days")]
        let gap = (gap as i32).max(3);
        day = day.plus_days(-gap);
        if let Some((from, to)) = shape.pause
            && day < to
            && day > from
        {
            day = from;
        }
        let open = open_day(day);
        if open < shape.from {
            break;
        }
        days.push(open);
    }
    days.reverse();
    days.dedup();
    days
}

/// The day itself, or the Saturday before a Sunday.
fn open_day(day: Day) -> Day {
    // 1970-01-01 was a Thursday: Sundays are the days 3, 10, 17…
    if day.number().rem_euclid(7) == 3 { day.plus_days(-1) } else { day }
}

/// The state of one with three or more purchase days, as a multiple of the own rhythm: silence on `day` / rhythm.
#[must_use]
pub fn silence_in_rhythms(days: &[Day], day: Day) -> Option<f64> {
    let past: Vec<_> = days.iter().copied().filter(|d| *d <= day).collect();
    let mut gaps: Vec<_> = past.windows(2).filter_map(|w| w.last().zip(w.first()).map(|(b, a)| b.since(*a))).collect();
    if gaps.len() < 2 {
        return None;
    }
    gaps.sort_unstable();
    let middle = gaps.len() / 2;
    let upper = f64::from(*gaps.get(middle)?);
    let lower = f64::from(*gaps.get(middle - usize::from(gaps.len().is_multiple_of(2)))?);
    let rhythm = f64::midpoint(lower, upper).max(QuietRule::SHORTEST_RHYTHM);
    Some(f64::from(day.since(*past.last()?)) / rhythm)
}

/// Whether the days give the state meant, now and on the look-back day.
#[must_use]
pub fn fits(fate: Fate, days: &[Day], quiet_at_look_back: Option<bool>) -> bool {
    let Some(now) = silence_in_rhythms(days, LAST_DAY) else { return fate == Fate::Once };
    let now_fits = match fate {
        Fate::Once => false,
        Fate::Coming | Fate::Returned | Fate::LeftAndBack => now <= 1.9,
        Fate::Overdue => now > 2.1 && now <= 3.9,
        Fate::Quiet => now > 4.1,
        Fate::Left => true,
    };
    // With two days only, the rhythm would be borrowed from the others: not to be relied on after some weeks of silence.
    let then_days: Vec<_> = days.iter().filter(|d| **d <= LOOK_BACK).collect();
    let two_then = then_days.len() == 2 && then_days.last().is_some_and(|d| LOOK_BACK.since(**d) > 30);
    let then = silence_in_rhythms(days, LOOK_BACK);
    now_fits
        && !two_then
        && quiet_at_look_back.is_none_or(|quiet| then.is_some_and(|s| s > 4.1) == quiet && then.is_none_or(|s| !(3.9..=4.1).contains(&s)))
}

/// Tries shapes until the days fit; the last try stands if none does, and the tests of the sample would say so.
pub fn fitting(fate: Fate, quiet_then: Option<bool>, rng: &mut Rng, mut shape: impl FnMut(&mut Rng) -> Shape) -> Vec<Day> {
    let mut found = Vec::new();
    for _ in 0..200 {
        let shape = shape(rng);
        found = days(shape, rng);
        if found.len() >= 3 && fits(fate, &found, quiet_then) {
            break;
        }
    }
    found
}

/// Shares a yearly sum among `n` people unevenly, in steps of ten, exactly.
pub fn share_out(total: i64, n: usize, rng: &mut Rng) -> Vec<i64> {
    let weights: Vec<f64> = (0..n).map(|_| rng.around(0.45, 1.55)).collect();
    let sum: f64 = weights.iter().sum();
    #[expect(clippy::cast_precision_loss, clippy::cast_possible_truncation, reason = "sums of a small shop")]
    let mut shares: Vec<i64> = weights.iter().map(|w| ((total as f64 * w / sum / 10.0).round() as i64) * 10).collect();
    let rest = total - shares.iter().sum::<i64>();
    if let Some(last) = shares.last_mut() {
        *last += rest;
    }
    shares
}
