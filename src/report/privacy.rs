//! What a report that leaves the house must not show: groups of fewer than five people, also where they could be found by
//! subtraction (METRICS A8, RELIABILITY 2.18).

use crate::analysis::Share;
use crate::analysis::leaving::Group;
use crate::analysis::reasons::{ReasonRow, Reasons};
use crate::domain::reason::ReasonKind;

/// The smallest group shown apart.
pub const SMALLEST: u64 = 5;

/// Whether a group is too small to be shown: somebody, but fewer than five.
#[must_use]
pub const fn few(people: u64) -> bool {
    people > 0 && people < SMALLEST
}

/// Whether a share would show a small group: those counted, or those not counted.
#[must_use]
pub const fn hidden(share: Share) -> bool {
    few(share.of) || few(share.all.saturating_sub(share.of)) || few(share.all)
}

/// The reasons of a shared report: those with five or more people, and the rest in one.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// Shown apart, in order.
    pub rows: Vec<&'a ReasonRow>,
    /// How many reasons are put together, and their people and money. None if there are none, or if even together they are few.
    pub together: Option<(usize, Group)>,
}

/// Which reasons may be shown apart. The remainder must reach five itself, else the smallest of the others joins it.
#[must_use]
pub fn shown(reasons: &Reasons) -> Shown<'_> {
    let (mut rows, mut small): (Vec<_>, Vec<_>) =
        reasons.rows.iter().filter(|r| r.main.people > 0).partition(|r| r.main.people >= SMALLEST);
    while few(sum(&small).people) {
        let Some(place) = (0..rows.len()).rev().min_by_key(|i| rows.get(*i).map_or(u64::MAX, |r| r.main.people)) else { break };
        small.push(rows.remove(place));
    }
    let group = sum(&small);
    Shown { rows, together: (group.people >= SMALLEST).then_some((small.len(), group)) }
}

/// People and money of several reasons, by main reason: nobody is counted twice.
pub(super) fn sum(rows: &[&ReasonRow]) -> Group {
    rows.iter().fold(Group::default(), |all, row| Group { people: all.people + row.main.people, money: all.money + row.main.money })
}

/// The people who named a reason, as far as that may be told: without those who only mentioned it where they are few.
pub(super) fn named(row: &ReasonRow, shared: bool) -> Group {
    if shared && few(row.named.people.saturating_sub(row.main.people)) { row.main } else { row.named }
}

/// The reason that leads: the first that could have been avoided, else the first.
pub(super) fn leading(reasons: &Reasons, shared: bool) -> Option<&ReasonRow> {
    let told = |row: &&ReasonRow| named(row, shared).people >= if shared { SMALLEST } else { 1 };
    reasons.rows.iter().filter(told).find(|r| r.kind == ReasonKind::Avoidable).or_else(|| reasons.rows.iter().find(told))
}
