//! What a report that leaves the house must not show: groups of fewer than five people, also where they could be found by
//! sums, differences or means (METRICS A8, RELIABILITY 2.18). Decides what is told; says nothing itself.

mod book;
mod leavings;
mod ledger;
mod members;
mod people;
mod printed;
mod sides;
mod tables;
mod told;
mod windows;

use leavings::Leavings;
pub(super) use leavings::WindowTold;
use ledger::Ledger;
pub use members::{Members, Told};
pub(super) use sides::{SideTold, SidesTold, sides};
pub(super) use tables::{followed, rules, silences, steps, together};
pub use told::Number;
pub(super) use windows::{COHORTS, Windows};

use std::cell::OnceCell;

use crate::analysis::leaving::Group;
use crate::analysis::reasons::{ReasonRow, Reasons};
use crate::analysis::{Figures, Share};
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

/// What may be told of some figures.
#[derive(Debug, Clone)]
pub struct Privacy {
    /// By number; empty where nothing is hidden.
    told: Vec<bool>,
    /// What is known once all of that is told.
    ledger: Ledger,
    windows: Windows,
    balance: bool,
    members: Members,
    shared: bool,
    /// Worked out where somebody asks.
    leavings: OnceCell<Leavings>,
}

impl Privacy {
    /// Of these figures: everything on the owner's own screen, and in what is shared no group under five.
    #[must_use]
    pub fn of(figures: &Figures, shared: bool) -> Self {
        let balance = !shared || tables::balance(figures);
        let (told, ledger) = if shared { told::told(figures, balance) } else { (Vec::new(), Ledger::new(Vec::new())) };
        let tells = |number: Number| told.get(number as usize).copied().unwrap_or(false);
        let windows = if shared { Windows::shared(figures, tells) } else { Windows::all(figures) };
        let members = if shared { Members::shared(figures, tells) } else { Members::all(&figures.contracts) };
        let mut privacy = Self { told, ledger, windows, balance, members, shared, leavings: OnceCell::new() };
        // Over all periods those who became regulars are those who came more than once, and the last count is that of today.
        privacy.balance = balance && privacy.tells_all(&[Number::RepeatBuyers, Number::Regulars]);
        privacy
    }

    /// Whether it leaves the house.
    #[must_use]
    pub const fn shared(&self) -> bool {
        self.shared
    }

    /// Whether a number may be told.
    #[must_use]
    pub fn tells(&self, number: Number) -> bool {
        !self.shared || self.told.get(number as usize).copied().unwrap_or(false)
    }

    /// Whether all of them may be told.
    #[must_use]
    pub fn tells_all(&self, numbers: &[Number]) -> bool {
        numbers.iter().all(|number| self.tells(*number))
    }

    /// Whether the money of the first so many of those never asked may be told beside all the rest; of the figures this was made for.
    pub(super) fn tells_first(&self, figures: &Figures, first: u64) -> bool {
        !self.shared || told::tells_first(&self.ledger, figures, first)
    }

    /// What may be shown of windows and cohorts.
    pub(super) const fn windows(&self) -> &Windows {
        &self.windows
    }

    /// What may be told of reasons by when people left; of the figures this was made for.
    pub(super) fn leavings(&self, figures: &Figures) -> &Leavings {
        self.leavings.get_or_init(|| if self.shared { Leavings::shared(figures, self) } else { Leavings::all(figures) })
    }

    /// What may be told of members.
    #[must_use]
    pub const fn members(&self) -> &Members {
        &self.members
    }

    /// Whether the balance of regulars may be shown.
    #[must_use]
    pub const fn tells_balance(&self) -> bool {
        self.balance
    }
}

/// The reasons of a shared report: those with five or more people, and the rest in one.
#[derive(Debug, Clone)]
pub struct Shown<'a> {
    /// Shown apart, in order.
    pub rows: Vec<&'a ReasonRow>,
    /// How many reasons are put together, and their people and money. None if there are none, or if even together they are few.
    pub together: Option<(usize, Group)>,
    /// Whether each of those put together is a group under five.
    pub all_few: bool,
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
    let all_few = small.iter().all(|row| few(row.main.people));
    Shown { rows, together: (group.people >= SMALLEST).then_some((small.len(), group)), all_few }
}

/// People and money of several reasons, by main reason: nobody is counted twice.
pub(super) fn sum(rows: &[&ReasonRow]) -> Group {
    rows.iter().fold(Group::default(), |all, row| Group { people: all.people + row.main.people, money: all.money + row.main.money })
}

/// The people who named a reason, as far as that may be told: without those who only mentioned it where they are few, or
/// where those who did not name it are.
pub(super) fn named(row: &ReasonRow, shared: bool) -> Group {
    let extra = row.named.people.saturating_sub(row.main.people);
    let others = row.share.all.saturating_sub(row.named.people);
    if shared && (few(extra) || few(others)) { row.main } else { row.named }
}

/// The reason that leads: the first of these that could have been avoided, else the first.
pub(super) fn leading<'r>(rows: &[&'r ReasonRow]) -> Option<&'r ReasonRow> {
    rows.iter().find(|row| row.kind == ReasonKind::Avoidable).or_else(|| rows.first()).copied()
}
