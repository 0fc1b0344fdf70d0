//! Retention without known unavoidable loss: those of whom it is known that they could not have been kept are taken out of the base.
//! Of those whose reason is not known it says what follows if they are like the known, and nothing more.

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::brief::Brief;
use super::headline::Headline;
use super::intervals::{Interval, Share};
use super::num;
use super::reasons::{self, Answers};
use super::small::Telling;
use crate::domain::reason::ReasonKind;

/// The leading retention figure without those of whom it is known that nothing could have kept them.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Avoidable {
    /// Kept, of the base less known unavoidable loss.
    pub share: Share,
    /// Not kept, with a known unavoidable main reason: taken out of the base.
    pub unavoidable: u64,
    /// Not kept, with another known main reason.
    pub other: u64,
    /// Not kept, and no reason is known.
    pub unknown: u64,
    /// The rate if the unknown are like the known: with the lower and the upper end of the interval of the share of unavoidable ones
    /// among the known. None where fewer than ten reasons are known.
    pub like_known: Option<Interval>,
}

impl Avoidable {
    /// From its parts: kept, and how many of the others left for an unavoidable, another known, or an unknown reason.
    #[must_use]
    pub fn of(kept: u64, unavoidable: u64, other: u64, unknown: u64) -> Self {
        let known = Share::new(unavoidable, unavoidable + other);
        let base = kept + other + unknown;
        let band = known.interval().filter(|_| Telling::of(known.all).may_rank() && base > 0);
        let without = |part: f64| {
            let left = num::float(base) - num::float(unknown) * part;
            if left > 0.0 { num::float(kept) / left } else { 1.0 }
        };
        let like_known = band.map(|band| Interval { low: without(band.low), high: without(band.high) });
        Self { share: Share::new(kept, base), unavoidable, other, unknown, like_known }
    }
}

/// Where a customer of the base who did not come again stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum NotKept {
    Unavoidable,
    Other,
    Unknown,
}

/// The rows of the base that were not kept, and what is known of why.
pub(super) fn not_kept(base: &Base<'_>, headline: &Headline) -> Vec<(usize, NotKept)> {
    of_rows(base, headline, base.selected_briefs())
}

/// The same of some rows.
fn of_rows<'b>(base: &'b Base<'_>, headline: &Headline, rows: impl Iterator<Item = (usize, &'b Brief)>) -> Vec<(usize, NotKept)> {
    let answers = Answers::of(base);
    let bought = |row: usize, from, to| super::headline::bought(base.visits.of(row), from, to);
    let missing = rows.filter(|(row, _)| bought(*row, headline.base_from, headline.base_to) && !bought(*row, headline.from, headline.to));
    let told = |(row, brief)| {
        let why = reasons::why(base, &answers, row, brief);
        let kind = why.main.map(|main| why.kind.or_else(|| Some(base.facts.reason(main)?.kind)).unwrap_or_default());
        let place = match kind {
            None => NotKept::Unknown,
            Some(ReasonKind::Unavoidable) => NotKept::Unavoidable,
            Some(_) => NotKept::Other,
        };
        (row, place)
    };
    missing.map(told).collect()
}

/// Counts them; none without a headline.
pub(super) fn count(base: &Base<'_>, headline: Option<&Headline>) -> Option<Avoidable> {
    let headline = headline?;
    // Of whom nothing is recorded no reason is known.
    let told = of_rows(base, headline, base.recorded());
    let of = |place| num::count(told.iter().filter(|(_, p)| *p == place).count());
    let (unavoidable, other) = (of(NotKept::Unavoidable), of(NotKept::Other));
    let missing = headline.all.all - headline.all.of;
    Some(Avoidable::of(headline.all.of, unavoidable, other, missing.saturating_sub(unavoidable + other)))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn known_unavoidable_loss_is_taken_out_of_the_base() {
        // 700 bought, 500 came again; of the 200 others 20 moved, 30 left for something else, of 150 nothing is known.
        let found = Avoidable::of(500, 20, 30, 150);
        assert_eq!((found.share, found.unknown), (Share::new(500, 680), 150));
        let band = found.like_known.unwrap();
        let known = Share::new(20, 50).interval().unwrap();
        assert!((band.low - 500.0 / (680.0 - 150.0 * known.low)).abs() < 1e-12);
        assert!((band.high - 500.0 / (680.0 - 150.0 * known.high)).abs() < 1e-12);
        assert!(found.share.rate().unwrap() < band.low && band.low < band.high && band.high <= 1.0);
    }

    #[test]
    fn under_ten_known_reasons_say_nothing_of_the_others() {
        assert_eq!(Avoidable::of(50, 4, 5, 30).like_known, None);
        assert!(Avoidable::of(50, 4, 6, 30).like_known.is_some());
    }

    #[test]
    fn without_unavoidable_loss_it_is_the_rate_itself() {
        assert_eq!(Avoidable::of(70, 0, 0, 30).share, Share::new(70, 100));
        assert_eq!(Avoidable::of(0, 3, 0, 0).share.rate(), None, "nobody is left in the base");
    }
}
