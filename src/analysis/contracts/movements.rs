//! The balance of members and of their money in one window: it adds up exactly, in people and in minor units (METRICS B 1.2).

use serde::{Deserialize, Serialize};

use super::repeats::Flow;
use super::walk::{Cause, Move};
use crate::analysis::intervals::Share;
use crate::analysis::num;
use crate::analysis::windows::Window;
use crate::domain::day::Day;
use crate::domain::money::Money;

/// People who left and the money a month that went with them, by cause.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ByCause {
    /// Of their own choice.
    pub voluntary: (u64, Money),
    /// Payment failed, or the like.
    pub involuntary: (u64, Money),
    /// Not on record.
    pub unknown: (u64, Money),
}

impl ByCause {
    fn add(&mut self, cause: Cause, money: Money) {
        let (people, sum) = match cause {
            Cause::Voluntary => &mut self.voluntary,
            Cause::Involuntary => &mut self.involuntary,
            Cause::Unknown => &mut self.unknown,
        };
        *people += 1;
        *sum += money;
    }

    /// Those of one cause.
    #[must_use]
    pub const fn of(&self, cause: Cause) -> (u64, Money) {
        match cause {
            Cause::Voluntary => self.voluntary,
            Cause::Involuntary => self.involuntary,
            Cause::Unknown => self.unknown,
        }
    }

    /// All of them.
    #[must_use]
    pub const fn people(&self) -> u64 {
        self.voluntary.0 + self.involuntary.0 + self.unknown.0
    }
}

/// What happened to members and to their money in one window. Money is minor units a month.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Movements {
    /// First day.
    pub from: Day,
    /// Last day; of the running window the as-of day.
    pub to: Day,
    /// Whether the window is over.
    pub complete: bool,
    /// Calendar months of a whole window.
    pub months: u8,
    /// Members on the evening before `from`.
    pub members_at_start: u64,
    /// Became members for the first time.
    pub joined: u64,
    /// Became members again.
    pub came_back: u64,
    /// Left: the last contract ended. Who left twice counts twice.
    pub left: ByCause,
    /// Of those, members at the start: the churned of the rate. The others joined and left within the window.
    pub left_of_start: ByCause,
    /// Members on the evening of `to`.
    pub members_at_end: u64,
    /// Paid a month at the start.
    pub money_at_start: Money,
    /// By those who joined.
    pub money_joined: Money,
    /// By those who came back.
    pub money_back: Money,
    /// More paid by those who stayed.
    pub expansion: Money,
    /// Less paid by those who stayed.
    pub contraction: Money,
    /// Customers who took to paying more, each once.
    #[serde(default)]
    pub paid_more: u64,
    /// Customers who took to paying less, each once.
    #[serde(default)]
    pub paid_less: u64,
    /// Customers who left or took to paying less, each once.
    #[serde(default)]
    pub went: u64,
    /// Customers who came back or took to paying more, each once.
    #[serde(default)]
    pub regained: u64,
    /// These and those who joined, each once.
    #[serde(default)]
    pub brought: u64,
    /// Paid last by those who left.
    pub money_left: Money,
    /// Paid a month at the end.
    pub money_at_end: Money,
}

impl Movements {
    fn of(window: &Window, months: u8, before: Option<&Self>) -> Self {
        let (members, money) = before.map_or((0, Money::ZERO), |row| (row.members_at_end, row.money_at_end));
        Self {
            from: window.from,
            to: window.to,
            complete: window.complete,
            months,
            members_at_start: members,
            joined: 0,
            came_back: 0,
            left: ByCause::default(),
            left_of_start: ByCause::default(),
            members_at_end: members,
            money_at_start: money,
            money_joined: Money::ZERO,
            money_back: Money::ZERO,
            expansion: Money::ZERO,
            contraction: Money::ZERO,
            paid_more: 0,
            paid_less: 0,
            went: 0,
            regained: 0,
            brought: 0,
            money_left: Money::ZERO,
            money_at_end: money,
        }
    }

    fn take(&mut self, moved: Move) {
        match moved {
            Move::New(money) => {
                self.joined += 1;
                self.money_joined += money;
            }
            Move::Back(money) => {
                self.came_back += 1;
                self.money_back += money;
            }
            Move::More(money) => self.expansion += money,
            Move::Less(money) => self.contraction += money,
            Move::Left { money, cause, since } => {
                self.left.add(cause, money);
                self.money_left += money;
                if since < self.from.number() {
                    self.left_of_start.add(cause, money);
                }
            }
        }
    }

    const fn finish(&mut self) {
        self.members_at_end = (self.members_at_start + self.joined + self.came_back).saturating_sub(self.left.people());
        let came = self.money_at_start.0 + self.money_joined.0 + self.money_back.0 + self.expansion.0;
        self.money_at_end = Money(came - self.contraction.0 - self.money_left.0);
    }

    /// Change in members.
    #[must_use]
    pub const fn change(&self) -> i64 {
        (self.joined + self.came_back).cast_signed() - self.left.people().cast_signed()
    }

    /// Change in money a month.
    #[must_use]
    pub const fn money_change(&self) -> Money {
        Money(self.money_at_end.0 - self.money_at_start.0)
    }

    /// Joined or came back, and left within the window: in the balance, not in the rate.
    #[must_use]
    pub const fn joined_and_left(&self) -> u64 {
        self.left.people().saturating_sub(self.left_of_start.people())
    }

    /// Customer churn: members at the start who left in the window, out of the members at the start.
    #[must_use]
    pub const fn churn(&self) -> Share {
        Share::new(self.left_of_start.people(), self.members_at_start)
    }

    /// The same for one cause.
    #[must_use]
    pub const fn churn_by(&self, cause: Cause) -> Share {
        Share::new(self.left_of_start.of(cause).0, self.members_at_start)
    }

    /// Members at the start who did not leave in the window, out of the members at the start.
    #[must_use]
    pub const fn kept(&self) -> Share {
        Share::new(self.members_at_start.saturating_sub(self.left_of_start.people()), self.members_at_start)
    }

    /// Customer churn a month: 1 - (1 - c)^(1/m); of the running window none.
    #[must_use]
    pub fn churn_a_month(&self) -> Option<f64> {
        let rate = self.churn().rate().filter(|_| self.complete && self.months > 0)?;
        Some(1.0 - (1.0 - rate).powf(1.0 / f64::from(self.months)))
    }

    /// Gross money churn: (left + paid less) / money at the start; none where that is not above nought.
    #[must_use]
    pub fn gross(&self) -> Option<f64> {
        self.of_start(self.money_left.0 + self.contraction.0)
    }

    /// Net money churn: (left + paid less - paid more - came back) / money at the start; below nought where more came in.
    #[must_use]
    pub fn net(&self) -> Option<f64> {
        self.of_start(self.money_left.0 + self.contraction.0 - self.expansion.0 - self.money_back.0)
    }

    fn of_start(&self, money: i64) -> Option<f64> {
        (self.money_at_start.0 > 0).then(|| num::money_float(money) / num::money_float(self.money_at_start.0))
    }
}

/// What happened to the customer of a row on a day.
pub(super) type Moved = (i32, usize, Move);

/// How many customers something of this kind happened to.
fn customers(moves: &[Moved], fits: impl Fn(Move) -> bool) -> u64 {
    let mut rows: Vec<usize> = moves.iter().filter(|(.., moved)| fits(*moved)).map(|(_, row, _)| *row).collect();
    rows.sort_unstable();
    rows.dedup();
    num::count(rows.len())
}

/// The movements of each window; the windows follow one another and begin with the first move.
pub(super) fn tally(moves: &[Moved], windows: &[Window], months: u8) -> Vec<Movements> {
    let mut rows: Vec<Movements> = Vec::with_capacity(windows.len());
    let mut rest = moves;
    for window in windows {
        let mut row = Movements::of(window, months, rows.last());
        let (now, later) = rest.split_at(rest.partition_point(|(day, ..)| *day <= window.to.number()));
        for (.., moved) in now {
            row.take(*moved);
        }
        row.paid_more = customers(now, |moved| matches!(moved, Move::More(_)));
        row.paid_less = customers(now, |moved| matches!(moved, Move::Less(_)));
        row.went = customers(now, |moved| Flow::Out.has(moved));
        row.regained = customers(now, |moved| Flow::Regained.has(moved));
        row.brought = customers(now, |moved| Flow::In.has(moved));
        row.finish();
        rest = later;
        rows.push(row);
    }
    rows
}
