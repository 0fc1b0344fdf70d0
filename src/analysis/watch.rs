//! The regulars on one day with what any rule needs to call them quiet: so that many rules can be tried at once.

use rayon::prelude::*;

use super::base::{Base, chunks};
use super::facts::DepartureFact;
use super::leaving::Group;
use super::num;
use super::rhythm;
use super::standing::{Ground, Walk};
use super::states::LookBack;
use crate::domain::day::Day;
use crate::domain::departure::HowKnown;
use crate::domain::money::Money;
use crate::domain::rule::QuietRule;

/// One regular on the day watched.
#[derive(Debug, Clone, Copy)]
pub(super) struct Watched {
    pub(super) row: u32,
    /// Last sign of life.
    sign: i32,
    /// Own rhythm; none: borrowed.
    own: Option<f64>,
    /// Bought after the day watched.
    pub(super) bought_since: bool,
    /// Yearly value as of now: sales.
    money: Money,
}

/// All who had two or more purchase days and were not known to have left on one day, of the whole business. Who told us only later
/// was quiet then like the others: without them the rule would look more often wrong than it was.
pub(super) struct Watch {
    pub(super) day: Day,
    regulars: Vec<Watched>,
}

impl Watch {
    /// The regulars as they were known on `day`.
    pub(super) fn on(base: &Base<'_>, day: Day) -> Self {
        // Who had left does not hang on the rule, so any will do for the walk.
        let ground = Ground { calendar: &base.calendar, rule: QuietRule::Days(u32::MAX), quiet_days: &[], until: day.number() };
        let piece = |rows: std::ops::Range<usize>| -> Vec<Watched> {
            let mut scratch = Vec::new();
            rows.filter_map(|row| watched(base, &ground, row, &mut scratch)).collect()
        };
        Self { day, regulars: chunks(base.visits.rows()).into_par_iter().flat_map_iter(piece).collect() }
    }

    /// Those quiet by a rule on the day watched.
    pub(super) fn quiet<'w>(&'w self, base: &'w Base<'_>, rule: QuietRule) -> impl Iterator<Item = &'w Watched> {
        let quiet_days = base.borrowed.quiet_days(&base.calendar, rule);
        let on = self.day.number();
        self.regulars.iter().filter(move |regular| {
            let quiet = match regular.own {
                Some(rhythm) => base.calendar.first_over(regular.sign, rule.limit(rhythm)),
                None => quiet_days.get(base.calendar.position(regular.sign)).copied().unwrap_or(i32::MAX),
            };
            quiet <= on
        })
    }

    /// How many there are.
    pub(super) fn regulars(&self) -> u64 {
        num::count(self.regulars.len())
    }

    /// Those quiet by a rule, and their yearly value.
    pub(super) fn group(&self, base: &Base<'_>, rule: QuietRule) -> Group {
        let mut group = Group::default();
        for regular in self.quiet(base, rule) {
            group.people += 1;
            group.money += regular.money;
        }
        base.shown_group(group)
    }

    /// How many of those quiet by a rule have bought since.
    pub(super) fn look_back(&self, base: &Base<'_>, rule: QuietRule) -> LookBack {
        let mut lookback = LookBack { day: base.known.then_some(self.day), ..LookBack::default() };
        for regular in self.quiet(base, rule) {
            lookback.quiet += 1;
            lookback.came_back += u64::from(regular.bought_since);
        }
        lookback
    }
}

/// Since when it is known that they left; the end of a contract is known beforehand. What was noticed after the last day of the
/// figures is known on it, as everywhere in them.
fn known_on(base: &Base<'_>, departure: &DepartureFact) -> i32 {
    match departure.how_known {
        HowKnown::ContractEnded => departure.left_on.number(),
        HowKnown::ToldUs | HowKnown::OwnersDecision => departure.noticed_on.min(base.as_of).max(departure.left_on).number(),
    }
}

fn watched(base: &Base<'_>, ground: &Ground<'_>, row: usize, scratch: &mut Vec<i32>) -> Option<Watched> {
    let all = base.visits.of(row);
    let until = all.partition_point(|day| *day <= ground.until);
    let days = all.get(..until)?;
    let (number, departures) = base.departures(row);
    if days.len() < 2 {
        return None;
    }
    let known: Vec<DepartureFact> = departures.iter().filter(|d| known_on(base, d) <= ground.until).cloned().collect();
    let sign = if known.is_empty() {
        days.last().copied()?
    } else {
        let walk = Walk::along(ground, days, &known, number, scratch, &mut |_, _| {});
        walk.left.is_none().then_some(walk.sign)?
    };
    Some(Watched {
        row: num::row(row),
        sign,
        own: (days.len() > 2).then(|| rhythm::own(days, &base.calendar, scratch)),
        bought_since: until < all.len(),
        money: Money(base.visits.till(row).yearly),
    })
}
