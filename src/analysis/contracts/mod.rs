//! Figures of members and subscribers from their contracts (METRICS A3, B 1.2): the balance of members and of money over time, churn by
//! customers and by money, who has cancelled and is there still, how long they stay. Reckons with contracts alone; purchases are the
//! shop's.

mod behind;
mod kinds;
mod movements;
mod repeats;
mod sides;
mod walk;
mod way;
mod worth;

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::survival::{Survival, kaplan_meier};
use super::windows::{self, Window};
use crate::domain::day::Day;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::domain::reason::ReasonKind;

pub(super) use behind::people;
pub use behind::{MemberGroup, MemberTurn};
pub use kinds::ByKind;
pub use movements::{ByCause, Movements};
pub use repeats::{Flow, Repeat, together};
pub(super) use sides::{kept, lasted, of_members, window};
pub use walk::{Cause, Member};
use walk::{Move, Walk};
pub(super) use walk::{member, of_row};
pub use way::way;
pub use worth::MemberWorth;

/// One who has cancelled and is there still, or will pay less.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Cancelled {
    /// Who.
    pub customer: CustomerId,
    /// When they said so, where known.
    pub said_on: Option<Day>,
    /// The last day.
    pub ends_on: Day,
    /// What goes with it, a month.
    pub monthly: Money,
    /// They leave altogether; otherwise another contract runs on.
    pub leaves: bool,
}

/// Figures from contracts.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub struct Contracts {
    /// Customers who are or were members, as of the day.
    pub ever: u64,
    /// Members now.
    pub members: u64,
    /// What they pay a month.
    pub monthly: Money,
    /// Windows over time, oldest first, the running one last.
    pub rows: Vec<Movements>,
    /// Who took part in a flow in several of them.
    #[serde(default)]
    pub repeats: Vec<Repeat>,
    /// The leading figure: the longest of 12, 6, 3 and 1 months up to the as-of day that begins with members.
    pub headline: Option<Movements>,
    /// Of those it lost, how many could have been kept.
    #[serde(default)]
    pub kinds: Option<ByKind>,
    /// Who has cancelled and is there still, by when they go.
    pub cancelled: Vec<Cancelled>,
    /// The first day on which a membership ended: before it the records may know of no leaving.
    pub first_left: Option<Day>,
    /// How long memberships last, in days; a second membership is followed anew.
    pub survival: Survival,
    /// What a member is worth.
    #[serde(default)]
    pub worth: MemberWorth,
}

impl Contracts {
    /// Whether there are any.
    #[must_use]
    pub const fn any(&self) -> bool {
        self.ever > 0
    }

    /// Those who have cancelled and leave altogether, and what they pay a month.
    #[must_use]
    pub fn leaving(&self) -> (u64, Money) {
        let leaving = || self.cancelled.iter().filter(|cancelled| cancelled.leaves);
        (leaving().count() as u64, leaving().map(|cancelled| cancelled.monthly).sum())
    }
}

/// Counts contracts of those in the filter.
pub(super) fn count(base: &Base<'_>) -> Contracts {
    let as_of = base.as_of.number();
    let mut found = Contracts::default();
    let (mut all, mut times) = (Vec::new(), Vec::new());
    for (row, contracts) in walk::by_row(base.facts).filter(|(row, _)| base.is_selected(*row)) {
        let walk = Walk::new(contracts, as_of);
        let (_, departures) = base.departures(row);
        let moves = walk.moves(|day| walk::kind_of_leaving(base.facts, departures, day));
        if moves.is_empty() {
            continue;
        }
        found.ever += 1;
        follow(&moves, as_of, &mut times);
        let now = walk.now();
        found.members += u64::from(now.member);
        found.monthly += now.monthly;
        if let (Some(ends_on), Some(person)) = (now.ends_on, base.facts.people.get(row)) {
            let (customer, said_on) = (person.id, now.said_on);
            found.cancelled.push(Cancelled { customer, said_on, ends_on, monthly: now.going, leaves: now.all });
        }
        all.extend(moves.into_iter().map(|(day, moved)| (day, row, moved)));
    }
    all.sort_by_key(|(day, ..)| *day);
    found.cancelled.sort_by_key(|cancelled| (cancelled.ends_on, cancelled.customer));
    let Some((first, ..)) = all.first().copied() else { return found };
    let first = Day::from_number(first);
    found.first_left = all.iter().find(|(.., moved)| matches!(moved, Move::Left { .. })).map(|(day, ..)| Day::from_number(*day));
    let unit = base.filter.unit.months();
    let grid = windows::windows(first, base.as_of, unit);
    found.rows = movements::tally(&all, &grid, u8::try_from(unit).unwrap_or(1));
    found.repeats = repeats::count(&all, &grid);
    found.headline = headline(base, &all, first);
    found.kinds = kinds::count(base, &all, found.headline.as_ref());
    found.survival = kaplan_meier(&times);
    found.worth = worth::count(found.members, found.monthly, found.headline.as_ref(), base.filter.margin_percent);
    found
}

/// Of those the leading window lost, who left for a known reason that could not be avoided.
fn unavoidable(base: &Base<'_>) -> Vec<usize> {
    let Some(window) = count(base).headline else { return Vec::new() };
    let mut all = Vec::new();
    for (row, contracts) in walk::by_row(base.facts).filter(|(row, _)| base.is_selected(*row)) {
        let moves = Walk::new(contracts, base.as_of.number()).moves(|_| None);
        all.extend(moves.into_iter().map(|(day, moved)| (day, row, moved)));
    }
    let lost = kinds::lost(base, &all, &window).into_iter();
    lost.filter(|(_, kind)| *kind == Some(ReasonKind::Unavoidable)).map(|(row, _)| row).collect()
}

/// The memberships of one customer: how long each lasted, and whether it ended.
fn follow(moves: &[(i32, Move)], as_of: i32, times: &mut Vec<(f64, bool)>) {
    let mut open = None;
    for (day, moved) in moves {
        match moved {
            Move::New(_) | Move::Back(_) => open = Some(*day),
            Move::Left { since, .. } => {
                times.push((f64::from(day - since), true));
                open = None;
            }
            Move::More(_) | Move::Less(_) => {}
        }
    }
    times.extend(open.map(|since| (f64::from(as_of - since), false)));
}

/// The longest of 12, 6, 3 and 1 civil months up to the as-of day at whose start there were members.
fn headline(base: &Base<'_>, moves: &[movements::Moved], first: Day) -> Option<Movements> {
    [12_u8, 6, 3, 1].into_iter().find_map(|months| {
        let before = base.as_of.plus_months(-i32::from(months));
        if first > before {
            return None;
        }
        let window = |from, to| Window { from, to, complete: true, covered: true };
        let rows = movements::tally(moves, &[window(first, before), window(before.plus_days(1), base.as_of)], months);
        rows.into_iter().nth(1).filter(|row| row.members_at_start > 0)
    })
}
