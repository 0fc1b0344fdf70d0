//! The way to a goal for retention: where we are, how many people are missing, and what came at the same point a window earlier. It
//! promises nothing: what is still to come is told only as far as the interval of what came then carries it. The way of members
//! stands with their contracts ([`super::contracts::way`]).

use serde::{Deserialize, Serialize};

use super::facts::Facts;
use super::headline;
use super::intervals::Share;
use super::num;
use super::segment::Chosen;
use super::small::Telling;
use crate::domain::contract::Business;
use crate::domain::day::Day;

/// What is aimed at: a share of customers who come again in a window of so many months, by a day; or of members who are there still.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Aim {
    /// Share of the customers of one window who are to buy in the next, or of the members at a window's start who are to be members at
    /// its end, 0-1.
    pub rate: f64,
    /// Months in a window: 1, 3, 6 or 12.
    pub months: u8,
    /// Last day of the window it is for; none: no date was set.
    pub until: Option<Day>,
}

/// Where we are on the way.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// Whose way it is: customers who come again, or members who stay.
    pub of: Business,
    /// Months in a window.
    pub months: u8,
    /// First day of the window before, whose customers count; of members the evening before the window.
    pub base_from: Day,
    /// First day of the window counted.
    pub from: Day,
    /// Last day of the window counted.
    pub to: Day,
    /// Of those who bought in the window before, how many have bought in this one so far; of the members at its start, how many have
    /// not left so far.
    pub share: Share,
    /// How many of them the goal asks for.
    pub wanted: u64,
    /// Members among them who have cancelled, and whose last day comes before the window is over; nought in a shop.
    pub going: u64,
    /// How far it is.
    pub stage: Stage,
}

/// How far the window of a goal is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Stage {
    /// No date was set: the newest whole window is counted.
    Undated,
    /// Its window has not begun: who counts is not known yet. The newest whole window is counted instead.
    Before {
        /// From this day on it is known who counts.
        begins: Day,
    },
    /// It is running.
    Running {
        /// The same point and the end of the window before; none where the records do not reach so far.
        earlier: Option<Earlier>,
        /// What that carries.
        outlook: Outlook,
    },
    /// It is over.
    Over,
}

/// How it went one window earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct Earlier {
    /// Had come by the same point, of those who counted then; of members, were there still.
    pub by_now: Share,
    /// Had come by its end.
    pub by_end: Share,
}

/// What can be said of the end.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Outlook {
    /// As many as wanted have come.
    Reached,
    /// If those still missing come as they did then, it is reached, also at the lower end of the range.
    OnTheWay,
    /// The range holds both.
    Open,
    /// Also at the upper end of the range it is not reached: more have to come than did then.
    Behind,
    /// Of members: it is missed if those who have cancelled go.
    Cancelled,
    /// Of members: too many have left for it to be reached.
    Missed,
    /// Too little is known to say anything.
    Unknown,
}

impl Way {
    /// How many more have to come; of members, how many too many have left.
    #[must_use]
    pub const fn missing(&self) -> u64 {
        self.wanted.saturating_sub(self.share.of)
    }

    /// Of members: how many more may leave.
    #[must_use]
    pub const fn spare(&self) -> u64 {
        self.share.of.saturating_sub(self.wanted)
    }

    /// Whether as many as wanted have come, or have stayed to the end: members may leave as long as it runs.
    #[must_use]
    pub const fn is_reached(&self) -> bool {
        let open = matches!(self.of, Business::Members) && matches!(self.stage, Stage::Running { .. });
        self.share.all > 0 && self.missing() == 0 && !open
    }
}

/// The way to an aim as of a day, for these customers. None where the records do not hold a window and its base.
#[must_use]
pub fn way(facts: &Facts, chosen: &Chosen, as_of: Day, aim: Aim) -> Option<Way> {
    let bought = Bought { facts, chosen };
    let first = bought.first()?;
    let counted = |end: Day| {
        let from = start(end, 2, aim);
        covers(first, from).then(|| bought.share(from, start(end, 1, aim), end))
    };
    let (to, stage) = window(as_of, aim);
    let share = match stage {
        Stage::Running { .. } => {
            let from = start(to, 2, aim);
            covers(first, from).then(|| bought.share_until(from, start(to, 1, aim), as_of))?
        }
        _ => counted(to)?,
    };
    let wanted = wanted(aim.rate, share.all);
    let stage = match stage {
        Stage::Running { .. } => {
            let earlier = earlier(&bought, first, as_of, to, aim);
            Stage::Running { earlier, outlook: outlook(share, wanted, earlier) }
        }
        other => other,
    };
    let (base_from, from) = (start(to, 2, aim), start(to, 1, aim));
    Some(Way { of: Business::Shop, months: aim.months, base_from, from, to, share, wanted, going: 0, stage })
}

/// The last day of the window that is counted, and how far that of the goal is; what a running one carries is not known yet.
pub(super) fn window(as_of: Day, aim: Aim) -> (Day, Stage) {
    match aim.until {
        None => (as_of, Stage::Undated),
        Some(until) if as_of >= until => (until, Stage::Over),
        Some(until) if as_of < before(until, i32::from(aim.months.max(1))) => (as_of, Stage::Before { begins: start(until, 1, aim) }),
        Some(until) => (until, Stage::Running { earlier: None, outlook: Outlook::Unknown }),
    }
}

/// The first day of so many windows that end on a day. The window of a goal with a date is one of whole months where it ends with one;
/// the newest windows are those of the leading figure.
pub(super) fn start(end: Day, windows: i32, aim: Aim) -> Day {
    if aim.until == Some(end) {
        return before(end, windows * i32::from(aim.months.max(1))).plus_days(1);
    }
    headline::window_start(end, aim.months.max(1), windows)
}

/// The day one window earlier than a day of the window that ends on `until`; never beyond that window.
pub(super) fn same_point(day: Day, until: Day, aim: Aim) -> Day {
    let gone = day.since(start(until, 1, aim));
    start(until, 2, aim).plus_days(gone).min(start(until, 1, aim).plus_days(-1))
}

/// The day so many months before the end of a goal: a month's end stays a month's end, however many months one goes back.
fn before(day: Day, months: i32) -> Day {
    if day.month().last_day() == day { day.month().plus(-months).last_day() } else { day.plus_months(-months) }
}

/// Records that begin within the first month of a window cover it.
fn covers(first: Day, start: Day) -> bool {
    first < start.plus_months(1)
}

fn earlier(bought: &Bought<'_>, first: Day, as_of: Day, until: Day, aim: Aim) -> Option<Earlier> {
    let start = |windows: i32| start(until, windows, aim);
    let earlier = covers(first, start(3)).then(|| Earlier {
        by_now: bought.share_until(start(3), start(2), same_point(as_of, until, aim)),
        by_end: bought.share(start(3), start(2), start(1).plus_days(-1)),
    });
    earlier.filter(|earlier| earlier.by_end.all > 0)
}

/// How many of so many are wanted.
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a share of a count of people")]
pub(super) fn wanted(rate: f64, all: u64) -> u64 {
    (rate.clamp(0.0, 1.0) * num::float(all) - 1e-9).ceil().max(0.0) as u64
}

/// What the window before carries: of those who had not come by this point then, how many still came.
fn outlook(share: Share, wanted: u64, earlier: Option<Earlier>) -> Outlook {
    if share.all == 0 {
        return Outlook::Unknown;
    }
    if share.of >= wanted {
        return Outlook::Reached;
    }
    let Some(Earlier { by_now, by_end }) = earlier else { return Outlook::Unknown };
    let later = Share::new(by_end.of.saturating_sub(by_now.of), by_end.all.saturating_sub(by_now.of));
    carried(later, wanted - share.of, share.all - share.of)
}

/// Whether so many of so many is what a share of then carries, by the ends of its range.
pub(super) fn carried(then: Share, needed: u64, of: u64) -> Outlook {
    let Some(range) = then.interval().filter(|_| Telling::of(then.all).may_rank() && of > 0) else { return Outlook::Unknown };
    let needed = num::float(needed) / num::float(of);
    if needed <= range.low {
        Outlook::OnTheWay
    } else if needed > range.high {
        Outlook::Behind
    } else {
        Outlook::Open
    }
}

/// Purchase days of some customers, read straight from the receipts.
struct Bought<'f> {
    facts: &'f Facts,
    chosen: &'f Chosen,
}

impl Bought<'_> {
    fn rows(&self) -> impl Iterator<Item = usize> + '_ {
        (0..self.facts.people.len()).filter(|row| self.chosen.has(self.facts, *row))
    }

    /// Whether somebody bought between two days.
    fn bought(&self, row: usize, from: Day, to: Day) -> bool {
        let (days, amounts) = self.facts.purchases.of(row);
        let start = days.partition_point(|day| *day < from.number());
        let end = days.partition_point(|day| *day <= to.number());
        amounts.get(start..end.max(start)).unwrap_or_default().iter().any(|amount| *amount > 0)
    }

    fn first(&self) -> Option<Day> {
        let first = |row: usize| {
            let (days, amounts) = self.facts.purchases.of(row);
            days.iter().zip(amounts).find(|(_, amount)| **amount > 0).map(|(day, _)| Day::from_number(*day))
        };
        // The records are those of the whole business, whatever the segment.
        (0..self.facts.people.len()).filter_map(first).min()
    }

    /// Of those who bought from `base_from` up to the day before `from`, how many bought from `from` to `to`.
    fn share(&self, base_from: Day, from: Day, to: Day) -> Share {
        let mut share = Share::default();
        for row in self.rows().filter(|row| self.bought(*row, base_from, from.plus_days(-1))) {
            share.all += 1;
            share.of += u64::from(self.bought(row, from, to));
        }
        share
    }

    /// The same up to a day that may lie before the first.
    fn share_until(&self, base_from: Day, from: Day, until: Day) -> Share {
        if until < from { Share::new(0, self.share(base_from, from, from).all) } else { self.share(base_from, from, until) }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_counted_in_people() {
        assert_eq!(wanted(0.75, 700), 525);
        assert_eq!(wanted(0.7, 10), 7, "no more than that, whatever the floats say");
        assert_eq!(wanted(0.71, 10), 8);
        assert_eq!((wanted(0.0, 9), wanted(1.0, 9)), (0, 9));
    }

    #[test]
    fn the_outlook_says_only_what_the_window_before_carries() {
        let earlier = |by_now: u64, by_end: u64| Some(Earlier { by_now: Share::new(by_now, 700), by_end: Share::new(by_end, 700) });
        let now = Share::new(400, 700);
        // Of 300 who had not come by then, 150 still came: 44 to 56 in 100.
        assert_eq!(outlook(now, 525, earlier(400, 550)), Outlook::OnTheWay, "125 of 300 wanted");
        assert_eq!(outlook(now, 545, earlier(400, 550)), Outlook::Open, "145 of 300 wanted");
        assert_eq!(outlook(now, 600, earlier(400, 550)), Outlook::Behind, "200 of 300 wanted");
        assert_eq!(outlook(now, 400, None), Outlook::Reached);
        assert_eq!(outlook(now, 500, None), Outlook::Unknown);
        assert_eq!(outlook(Share::new(5, 12), 9, Some(Earlier { by_now: Share::new(5, 12), by_end: Share::new(9, 12) })), Outlook::Unknown);
    }

    #[test]
    fn a_months_end_stays_one() {
        let day = |text: &str| Day::parse_iso(text).unwrap();
        assert_eq!(before(day("2026-06-30"), 3), day("2026-03-31"));
        assert_eq!(before(day("2026-03-31"), 1), day("2026-02-28"));
        assert_eq!(before(day("2025-12-09"), 6), day("2025-06-09"));
    }
}
