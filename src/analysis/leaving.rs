//! Who left or went quiet in the period, and what that costs a year (METRICS A6).

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::brief::Brief;
use super::states::LookBack;
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::money::Money;

/// People and the yearly value that goes with them.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Group {
    /// How many.
    pub people: u64,
    /// Their yearly value; profit where a margin is entered, otherwise sales.
    pub money: Money,
}

impl Group {
    /// Takes one more person in.
    pub(super) fn add(&mut self, money: Money) {
        self.people += 1;
        self.money += money;
    }

    /// Both together.
    pub(super) fn with(self, other: Self) -> Self {
        Self { people: self.people + other.people, money: self.money + other.money }
    }
}

/// Those who left or went quiet in the period and have not come back.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Leaving {
    /// First day of the period; none: from the beginning of the records.
    pub from: Option<Day>,
    /// Left: a recorded departure in the period.
    pub told: Group,
    /// Gone quiet by the rule in the period.
    pub by_rule: Group,
    /// Both: "up to".
    pub all: Group,
    /// Of all, with two or more purchase days.
    pub regulars: u64,
    /// "About": told + by rule less the share that came back in the look-back.
    pub money_about: Money,
    /// Money is profit (a margin is entered), otherwise sales.
    pub profit: bool,
    /// Left out: left or went quiet in the period, and came back.
    pub came_back: u64,
    /// Left out: left or went quiet before the period.
    pub gone_before: u64,
    /// Left out: came once, so are not regulars.
    pub came_once: u64,
}

impl Leaving {
    /// "About", where it says anything beyond "up to": somebody went quiet, the rule could be tested, and some came back.
    #[must_use]
    pub fn about(&self) -> Option<Money> {
        (self.by_rule.people > 0 && self.money_about != self.all.money).then_some(self.money_about)
    }
}

/// The rows of those in the filter who left or went quiet in the period and have not come back.
pub(super) fn leavers<'b>(base: &'b Base<'_>) -> impl Iterator<Item = (usize, &'b Brief)> {
    let within = Within::of(base);
    let pieces = base.pieces(|rows| rows.filter(|(_, brief)| within.contains(brief.gone_on())).collect::<Vec<_>>());
    pieces.into_iter().flatten()
}

/// The period, its beginning worked out once.
#[derive(Debug, Clone, Copy)]
struct Within {
    before: Option<Day>,
    as_of: Day,
}

impl Within {
    fn of(base: &Base<'_>) -> Self {
        Self { before: base.filter.period.day_before(base.as_of), as_of: base.as_of }
    }

    /// As [`super::filter::Period::contains`].
    fn contains(self, day: Option<Day>) -> bool {
        day.is_some_and(|day| day <= self.as_of && self.before.is_none_or(|before| day > before))
    }
}

/// Who left or went quiet in the period, while it is counted: in sales.
pub(super) struct Sums {
    within: Within,
    sums: Leaving,
}

impl Sums {
    /// Nobody yet.
    pub(super) fn of(base: &Base<'_>) -> Self {
        Self { within: Within::of(base), sums: Leaving::default() }
    }

    /// Takes in one more customer.
    pub(super) fn add(&mut self, base: &Base<'_>, row: usize, brief: &Brief) {
        let Self { within, sums } = self;
        match brief.state {
            State::Once => sums.came_once += 1,
            State::Current | State::AtRisk => sums.came_back += u64::from(within.contains(brief.back_on())),
            State::Lost | State::Lapsed if !within.contains(brief.gone_on()) => sums.gone_before += 1,
            State::Lost => {
                sums.told.add(base.yearly(row));
                sums.regulars += u64::from(brief.visits > 1);
            }
            State::Lapsed => {
                sums.by_rule.add(base.yearly(row));
                sums.regulars += 1;
            }
            State::NoPurchase => {}
        }
    }

    /// Takes in others.
    pub(super) fn join(&mut self, Self { sums: other, .. }: &Self) {
        let sums = &mut self.sums;
        sums.told = sums.told.with(other.told);
        sums.by_rule = sums.by_rule.with(other.by_rule);
        sums.regulars += other.regulars;
        sums.came_back += other.came_back;
        sums.gone_before += other.gone_before;
        sums.came_once += other.came_once;
    }
}

/// Who left or went quiet in the period, with their yearly value.
pub(super) fn count(base: &Base<'_>, counted: &Sums, lookback: &LookBack) -> Leaving {
    let from = base.filter.period.day_before(base.as_of).map(|day| day.plus_days(1));
    finished(base, Leaving { from, profit: base.is_profit(), ..counted.sums }, lookback)
}

/// Turns sales into what is shown, and adds the sums.
fn finished(base: &Base<'_>, leaving: Leaving, lookback: &LookBack) -> Leaving {
    let staying_away = lookback.share().rate().map_or(1.0, |back| 1.0 - back);
    let all = Group { people: leaving.told.people + leaving.by_rule.people, money: leaving.told.money + leaving.by_rule.money };
    let about = leaving.told.money + leaving.by_rule.money.scaled(staying_away);
    Leaving {
        told: base.shown_group(leaving.told),
        by_rule: base.shown_group(leaving.by_rule),
        all: base.shown_group(all),
        money_about: base.shown(about),
        ..leaving
    }
}
