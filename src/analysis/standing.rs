//! How each customer stands on the as-of day, and what happened to them on the way: one walk along purchases and departures,
//! with only what was known at the time (METRICS A3, A5). The past never changes when a rhythm does.

use serde::{Deserialize, Serialize};

use super::brief;
use super::calendar::{Calendar, NEVER};
use super::contracts::Member;
use super::facts::DepartureFact;
use crate::domain::contract::Membership;
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::money::Money;
use crate::domain::rule::QuietRule;

/// How a customer stands on the as-of day.
#[derive(Debug, Clone, Copy, PartialEq, Serialize, Deserialize)]
pub struct Standing {
    /// State.
    pub state: State,
    /// Purchase days.
    pub visits: u32,
    /// Receipts above 0.
    pub orders: u32,
    /// First purchase day.
    pub first: Option<Day>,
    /// Last purchase day.
    pub last: Option<Day>,
    /// Days of silence, closed days taken out.
    pub silence: u32,
    /// Rhythm reckoned with, in days; none for those who came once.
    pub rhythm: Option<f64>,
    /// The rhythm is borrowed: two purchase days say too little.
    pub borrowed: bool,
    /// Since when they have been gone quiet.
    pub quiet_since: Option<Day>,
    /// Since when they have been gone, by a recorded departure.
    pub left_on: Option<Day>,
    /// Index of that departure in the facts.
    pub departure: Option<u32>,
    /// The last time they came back after having gone quiet or left.
    pub back_on: Option<Day>,
    /// Net of all receipts: sales.
    pub net: Money,
    /// Yearly value (METRICS A6): sales; of members twelve months of what they pay, or paid last, beside it.
    pub yearly: Money,
    /// Where they stand by their contracts.
    #[serde(default)]
    pub member: Member,
}

impl Default for Standing {
    fn default() -> Self {
        Self {
            state: State::NoPurchase,
            visits: 0,
            orders: 0,
            first: None,
            last: None,
            silence: 0,
            rhythm: None,
            borrowed: false,
            quiet_since: None,
            left_on: None,
            departure: None,
            back_on: None,
            net: Money::ZERO,
            yearly: Money::ZERO,
            member: Member::default(),
        }
    }
}

impl Standing {
    /// Coming or overdue.
    #[must_use]
    pub const fn is_regular(&self) -> bool {
        matches!(self.state, State::Current | State::AtRisk)
    }

    /// The day they were last seen: of their last purchase; of a member who left and never bought, their last day.
    #[must_use]
    pub fn last_seen(&self) -> Option<Day> {
        self.last.or_else(|| self.member.until.filter(|_| self.member.membership == Membership::Ended))
    }

    /// Coming or overdue, and came back at some time.
    #[must_use]
    pub const fn is_back(&self) -> bool {
        self.is_regular() && self.back_on.is_some()
    }

    /// The day they were gone, if they are: left or gone quiet.
    #[must_use]
    pub const fn gone_on(&self) -> Option<Day> {
        match self.state {
            State::Lost => self.left_on,
            State::Lapsed => self.quiet_since,
            _ => None,
        }
    }
}

/// What changes the number of regulars, and first purchase days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Turn {
    /// First purchase day.
    First,
    /// Second purchase day.
    Became,
    /// A sign of life after having gone quiet or left.
    Back,
    /// Silence first exceeded the rule.
    Quiet,
    /// A recorded departure of one who had not gone quiet.
    Left,
}

/// What a walk needs to know of the business.
pub(super) struct Ground<'a> {
    pub(super) calendar: &'a Calendar,
    pub(super) rule: QuietRule,
    /// By last day, for those with two purchase days.
    pub(super) quiet_days: &'a [i32],
    /// The last day walked to.
    pub(super) until: i32,
}

impl Ground<'_> {
    /// The day silence after `sign` first exceeded the rule for one with two purchase days so far.
    pub(super) fn lent_quiet_day(&self, sign: i32) -> i32 {
        self.quiet_days.get(self.calendar.position(sign)).copied().unwrap_or(NEVER)
    }

    /// The day silence after `sign` first exceeded the rule for one with these purchase days so far; [`NEVER`] up to the last day.
    pub(super) fn quiet_day(&self, days: &[i32], sign: i32, scratch: &mut Vec<i32>) -> i32 {
        match days.len() {
            0 | 1 => NEVER,
            2 => self.lent_quiet_day(sign),
            _ => {
                // The median is looked for only where even the shortest rhythm would be exceeded.
                if self.calendar.first_over(sign, self.rule.limit(QuietRule::SHORTEST_RHYTHM)) == NEVER {
                    return NEVER;
                }
                self.calendar.first_over(sign, self.rule.limit(brief::own_rhythm(days, self.calendar, scratch)))
            }
        }
    }
}

/// Where a walk has come to.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Walk {
    /// Purchase days so far.
    pub(super) visits: usize,
    /// Counts among the regulars.
    pub(super) active: bool,
    /// Since when gone quiet.
    pub(super) quiet: Option<i32>,
    /// Since when gone, and by which departure.
    pub(super) left: Option<(i32, u32)>,
    /// Last comeback.
    pub(super) back: Option<i32>,
    /// Last sign of life: a purchase, or a return noted by hand.
    pub(super) sign: i32,
}

impl Walk {
    /// Walks along purchase days (ascending) and departures (by day) up to the last day, telling each turn.
    pub(super) fn along(
        ground: &Ground<'_>,
        days: &[i32],
        departures: &[DepartureFact],
        first_departure: u32,
        scratch: &mut Vec<i32>,
        tell: &mut impl FnMut(i32, Turn),
    ) -> Self {
        let mut walk = Self::default();
        let mut marks = Marks::of(departures, first_departure, ground.until);
        for (index, &day) in days.iter().enumerate() {
            let so_far = days.get(..index).unwrap_or_default();
            // On one day the purchase comes before the leaving: they left after it.
            while let Some(mark) = marks.next_before(day) {
                walk.mark(ground, so_far, mark, scratch, tell);
            }
            walk.silence(ground, so_far, day, scratch, tell);
            walk.purchase(day, tell);
        }
        while let Some(mark) = marks.next_before(NEVER) {
            walk.mark(ground, days, mark, scratch, tell);
        }
        walk.silence(ground, days, NEVER, scratch, tell);
        walk
    }

    /// If silence exceeded the rule before `day`, they went quiet.
    fn silence(&mut self, ground: &Ground<'_>, days: &[i32], day: i32, scratch: &mut Vec<i32>, tell: &mut impl FnMut(i32, Turn)) {
        if !self.active || days.len() < 2 {
            return;
        }
        let quiet = ground.quiet_day(days, self.sign, scratch);
        if quiet < day && quiet <= ground.until {
            self.active = false;
            self.quiet = Some(quiet);
            tell(quiet, Turn::Quiet);
        }
    }

    fn purchase(&mut self, day: i32, tell: &mut impl FnMut(i32, Turn)) {
        let gone = self.quiet.is_some() || self.left.is_some();
        self.visits += 1;
        match self.visits {
            1 => tell(day, Turn::First),
            2 => tell(day, Turn::Became),
            _ if !self.active => tell(day, Turn::Back),
            _ => {}
        }
        self.returned(day, gone);
    }

    fn returned(&mut self, day: i32, gone: bool) {
        self.active = self.visits >= 2;
        self.quiet = None;
        self.left = None;
        self.sign = day;
        if gone {
            self.back = Some(day);
        }
    }

    fn mark(&mut self, ground: &Ground<'_>, days: &[i32], mark: Mark, scratch: &mut Vec<i32>, tell: &mut impl FnMut(i32, Turn)) {
        self.silence(ground, days, mark.day, scratch, tell);
        if mark.leaves {
            if self.active {
                tell(mark.day, Turn::Left);
            }
            self.active = false;
            self.left = Some((mark.day, mark.departure));
        } else if self.left.is_some() {
            if self.visits >= 2 {
                tell(mark.day, Turn::Back);
            }
            self.returned(mark.day, true);
        }
    }
}

/// A day of leaving, or of a return noted by hand.
#[derive(Debug, Clone, Copy)]
struct Mark {
    day: i32,
    leaves: bool,
    departure: u32,
}

/// Leavings and returns by day.
struct Marks {
    marks: Vec<Mark>,
    next: usize,
}

impl Marks {
    fn of(departures: &[DepartureFact], first: u32, until: i32) -> Self {
        let mut marks = Vec::new();
        for (departure, fact) in (first..).zip(departures) {
            marks.push(Mark { day: fact.left_on.number(), leaves: true, departure });
            if let Some(returned) = fact.returned_on.filter(|returned| *returned >= fact.left_on) {
                marks.push(Mark { day: returned.number(), leaves: false, departure });
            }
        }
        marks.retain(|mark| mark.day <= until);
        marks.sort_by_key(|mark| mark.day);
        Self { marks, next: 0 }
    }

    /// The next mark on a day before `day`.
    fn next_before(&mut self, day: i32) -> Option<Mark> {
        let mark = self.marks.get(self.next).copied().filter(|mark| mark.day < day)?;
        self.next += 1;
        Some(mark)
    }
}
