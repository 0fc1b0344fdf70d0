//! What a member is worth (METRICS A7, for those who pay by the month): what one pays a month, times twelve, times the years one stays.

use serde::{Deserialize, Serialize};

use super::movements::Movements;
use crate::analysis::intervals::Share;
use crate::analysis::num;
use crate::analysis::small::Telling;
use crate::analysis::worth::Worth;
use crate::domain::money::Money;

/// Worth of a member = amount a month x 12 x expected years.
#[derive(Debug, Clone, Copy, Default, PartialEq, Serialize, Deserialize)]
pub struct MemberWorth {
    /// What a member pays a month on average now, in minor units.
    pub monthly: Option<Money>,
    /// What a member brings in a year: profit where a margin is entered.
    pub per_year: Option<Money>,
    /// Members at the start of the leading window who left in it.
    pub lost: Share,
    /// Months of that window.
    pub months: u8,
    /// The share lost in a year: of a shorter window 1 - (1 - share)^(12/months). None out of fewer than ten members (METRICS A8), and
    /// with it no years and no worth.
    pub yearly_loss: Option<f64>,
    /// 1 / yearly loss, at most [`Worth::MOST_YEARS`].
    pub expected_years: Option<f64>,
    /// The years were capped: say "at least".
    pub at_least: bool,
    /// Worth over the expected years.
    pub worth: Option<Money>,
    /// Money is profit (a margin is entered), otherwise what is paid.
    pub profit: bool,
}

impl MemberWorth {
    /// What one is worth over the expected years who brings in so much a year.
    #[must_use]
    pub fn over_years(&self, per_year: Money) -> Option<Money> {
        self.expected_years.map(|years| per_year.scaled(years))
    }
}

/// Of so many members who pay so much a month together; money is shown with this margin in per cent, where there is one.
pub(super) fn count(members: u64, monthly: Money, headline: Option<&Movements>, margin_percent: Option<u8>) -> MemberWorth {
    let shown = |money: Money| margin_percent.map_or(money, |percent| money.scaled(f64::from(percent) / 100.0));
    let each = |money: Money| (members > 0).then(|| money.scaled(1.0 / num::float(members)));
    let (lost, months) = headline.map_or((Share::default(), 0), |row| (row.churn(), row.months));
    let told = lost.rate().filter(|_| Telling::of(lost.all).may_rank());
    let yearly_loss = told.map(|rate| in_a_year(rate, months));
    let years = yearly_loss.map(Worth::years_at);
    // Twelve months of all of them are shared out once, so that cents are not rounded twelve times.
    let per_year = each(shown(Money(monthly.0.saturating_mul(12))));
    let worth = MemberWorth {
        monthly: each(monthly),
        per_year,
        lost,
        months,
        yearly_loss,
        expected_years: years.map(|(years, _)| years),
        at_least: years.is_some_and(|(_, capped)| capped),
        worth: None,
        profit: margin_percent.is_some(),
    };
    MemberWorth { worth: per_year.and_then(|money| worth.over_years(money)), ..worth }
}

/// A share lost in so many months, as one of a year.
fn in_a_year(rate: f64, months: u8) -> f64 {
    match months {
        0 | 12 => rate,
        months => 1.0 - (1.0 - rate).powf(12.0 / f64::from(months)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::contracts::movements::tally;
    use crate::analysis::windows::Window;
    use crate::domain::day::Day;

    fn row(left: u64, members: u64, months: u8) -> Movements {
        let (from, to) = (Day::from_number(0), Day::from_number(364));
        let mut row = tally(&[], &[Window { from, to, complete: true, covered: true }], months)[0];
        row.members_at_start = members;
        row.left_of_start.voluntary.0 = left;
        row
    }

    #[test]
    fn a_member_is_worth_the_years_they_stay() {
        let found = count(40, Money(120_000), Some(&row(10, 50, 12)), None);
        assert_eq!((found.monthly, found.per_year), (Some(Money(3_000)), Some(Money(36_000))));
        assert_eq!((found.expected_years, found.at_least, found.worth), (Some(5.0), false, Some(Money(180_000))));
        let profit = count(40, Money(120_000), Some(&row(10, 50, 12)), Some(25));
        assert_eq!((profit.per_year, profit.worth, profit.profit), (Some(Money(9_000)), Some(Money(45_000)), true));
        assert_eq!(profit.monthly, Some(Money(3_000)), "what is paid is no profit");
    }

    #[test]
    fn years_are_capped_and_months_are_made_a_year() {
        let capped = count(10, Money(10_000), Some(&row(1, 20, 12)), None);
        assert_eq!((capped.expected_years, capped.at_least, capped.worth), (Some(10.0), true, Some(Money(120_000))));
        assert!(count(10, Money(10_000), Some(&row(0, 20, 12)), None).at_least, "nobody left: at least ten years");
        let quarter = count(10, Money(10_000), Some(&row(2, 20, 3)), None);
        assert!(quarter.yearly_loss.is_some_and(|loss| (loss - (1.0 - 0.9_f64.powi(4))).abs() < 1e-12));
        let unknown = count(10, Money(10_000), None, None);
        assert_eq!((unknown.worth, unknown.per_year), (None, Some(Money(12_000))), "how long they stay is not known yet");
        assert_eq!(count(0, Money::ZERO, Some(&row(2, 20, 12)), None).worth, None);
    }

    #[test]
    fn out_of_fewer_than_ten_no_worth_is_told() {
        for few in [row(1, 8, 2), row(0, 3, 2), row(0, 9, 12)] {
            let found = count(8, Money(8_000), Some(&few), None);
            assert_eq!((found.lost, found.per_year), (few.churn(), Some(Money(12_000))), "what was counted is told");
            assert_eq!((found.yearly_loss, found.expected_years, found.at_least, found.worth), (None, None, false, None));
        }
        assert!(count(8, Money(8_000), Some(&row(1, 10, 2)), None).worth.is_some());
    }
}
