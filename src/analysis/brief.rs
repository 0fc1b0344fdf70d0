//! How each customer stands, in as few bytes as will do: a million customers are walked along twice a second, and what is written for
//! each of them must fit. [`super::Standing`] is made from it where somebody looks at one customer.

use super::calendar::{Calendar, NEVER};
use super::median;
use super::num;
use super::silences::Silences;
use super::standing::{Ground, Turn, Walk};
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::rule::QuietRule;

/// Stands for no day.
const NO_DAY: i32 = i32::MIN;

/// How a customer stands on the as-of day.
#[derive(Debug, Clone, Copy)]
pub(super) struct Brief {
    pub(super) state: State,
    /// Purchase days.
    pub(super) visits: u32,
    /// Last sign of life: a purchase, or a return noted by hand.
    pub(super) sign: i32,
    quiet: i32,
    left: i32,
    back: i32,
    departure: u32,
}

impl Default for Brief {
    fn default() -> Self {
        Self { state: State::NoPurchase, visits: 0, sign: 0, quiet: NO_DAY, left: NO_DAY, back: NO_DAY, departure: u32::MAX }
    }
}

fn day(number: i32) -> Option<Day> {
    (number != NO_DAY).then_some(Day::from_number(number))
}

impl Brief {
    /// Since when they have been gone quiet.
    pub(super) fn quiet_since(&self) -> Option<Day> {
        day(self.quiet)
    }

    /// Since when they have been gone, by a recorded departure.
    pub(super) fn left_on(&self) -> Option<Day> {
        day(self.left)
    }

    /// The last time they came back after having gone quiet or left.
    pub(super) fn back_on(&self) -> Option<Day> {
        day(self.back)
    }

    /// Index of the departure they are gone by.
    pub(super) const fn departure(&self) -> Option<u32> {
        if self.departure == u32::MAX { None } else { Some(self.departure) }
    }

    /// Coming or overdue.
    pub(super) const fn is_regular(&self) -> bool {
        matches!(self.state, State::Current | State::AtRisk)
    }

    /// The day they were gone, if they are: left or gone quiet.
    pub(super) fn gone_on(&self) -> Option<Day> {
        match self.state {
            State::Lost => self.left_on(),
            State::Lapsed => self.quiet_since(),
            _ => None,
        }
    }
}

/// The rhythm of a customer by twice the median of their gaps, never under a week.
pub(super) fn rhythm(middle: i32) -> f64 {
    (f64::from(middle) / 2.0).max(QuietRule::SHORTEST_RHYTHM)
}

/// The rhythm of a customer with these three or more purchase days.
pub(super) fn own_rhythm(days: &[i32], calendar: &Calendar, gaps: &mut Vec<i32>) -> f64 {
    gaps.clear();
    gaps.extend(days.iter().zip(days.iter().skip(1)).map(|(from, to)| calendar.silence(*from, *to)));
    rhythm(median::twice(gaps))
}

/// What walking along many customers needs.
pub(super) struct Pace<'a> {
    pub(super) ground: Ground<'a>,
    /// The rhythm lent to those with two purchase days, in days.
    pub(super) lent: Option<f64>,
    /// Which silences of those with more can make a difference.
    pub(super) silences: &'a Silences,
}

impl Pace<'_> {
    /// Whether [`Pace::along`] may be used: only from twice the rhythm on are all silences known that exceed the rule.
    pub(super) fn knows(rule: QuietRule) -> bool {
        match rule {
            QuietRule::TimesRhythm(k) => k >= QuietRule::OVERDUE_TIMES,
            QuietRule::Days(_) => true,
        }
    }

    /// Walks along the purchase days of one without recorded departures, telling each turn: what [`Walk::along`] gives, in a fraction
    /// of its time.
    pub(super) fn along(&self, row: usize, days: &[i32], tell: &mut impl FnMut(i32, Turn)) -> Brief {
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Brief::default() };
        let mut brief = Brief { state: State::Once, visits: num::row(days.len()), sign: last, ..Brief::default() };
        tell(first, Turn::First);
        let Some(&second) = days.get(1) else { return brief };
        tell(second, Turn::Became);
        let silence = self.ground.calendar.silence(last, self.ground.until);
        let (quiet, overdue) = match days.get(2) {
            None => (self.ground.lent_quiet_day(second), self.lent.is_some_and(|lent| is_overdue(silence, lent))),
            Some(&third) => {
                Self::gone_and_back(self.ground.lent_quiet_day(second), third, &mut brief, tell);
                let middle = self.later_silences(row, days, &mut brief, tell);
                (self.quiet_day(last, middle), middle.is_some_and(|middle| is_overdue(silence, rhythm(middle))))
            }
        };
        if quiet <= self.ground.until {
            tell(quiet, Turn::Quiet);
            brief.quiet = quiet;
            brief.state = State::Lapsed;
        } else {
            brief.state = if overdue { State::AtRisk } else { State::Current };
        }
        brief
    }

    /// The finished silences after the third purchase day and each later one. Gives the rhythm (as twice the median) in the silence after
    /// the last one; none where it was no longer than twice that.
    fn later_silences(&self, row: usize, days: &[i32], brief: &mut Brief, tell: &mut impl FnMut(i32, Turn)) -> Option<i32> {
        if let QuietRule::Days(limit) = self.ground.rule {
            for (&sign, &day) in days.iter().zip(days.iter().skip(1)).skip(2) {
                // Closed days only make a silence shorter.
                if i64::from(day - sign) > i64::from(limit) {
                    Self::gone_and_back(self.quiet_day(sign, Some(0)), day, brief, tell);
                }
            }
        }
        let by_rhythm = matches!(self.ground.rule, QuietRule::TimesRhythm(_));
        for silence in self.silences.of_row(row) {
            let after = silence.after as usize;
            match (days.get(after), days.get(after + 1)) {
                (Some(&sign), Some(&day)) if by_rhythm => {
                    Self::gone_and_back(self.quiet_day(sign, Some(silence.middle)), day, brief, tell);
                }
                (Some(_), Some(_)) => {}
                (Some(_), None) => return Some(silence.middle),
                // Beyond the as-of day.
                (None, _) => return None,
            }
        }
        None
    }

    fn gone_and_back(quiet: i32, back: i32, brief: &mut Brief, tell: &mut impl FnMut(i32, Turn)) {
        if quiet < back {
            tell(quiet, Turn::Quiet);
            tell(back, Turn::Back);
            brief.back = back;
        }
    }

    /// Since when silence after `sign` exceeds the rule for one of this rhythm (as twice the median).
    fn quiet_day(&self, sign: i32, middle: Option<i32>) -> i32 {
        let by_days = matches!(self.ground.rule, QuietRule::Days(_)).then_some(0);
        let rhythm = middle.or(by_days).map(rhythm);
        rhythm.map_or(NEVER, |rhythm| self.ground.calendar.first_over(sign, self.ground.rule.limit(rhythm)))
    }

    /// How one stands whose walk was by the letter.
    pub(super) fn after(&self, days: &[i32], walk: &Walk, scratch: &mut Vec<i32>) -> Brief {
        let calendar = self.ground.calendar;
        let silence = if walk.visits == 0 { 0 } else { calendar.silence(walk.sign, self.ground.until) };
        let rhythm = |scratch| if days.len() > 2 { Some(own_rhythm(days, calendar, scratch)) } else { self.lent };
        let state = match (walk.visits, walk.left, walk.quiet) {
            (_, Some(_), _) => State::Lost,
            (0, ..) => State::NoPurchase,
            (1, ..) => State::Once,
            (_, _, Some(_)) => State::Lapsed,
            _ if rhythm(scratch).is_some_and(|rhythm| is_overdue(silence, rhythm)) => State::AtRisk,
            _ => State::Current,
        };
        Brief {
            state,
            visits: num::row(days.len()),
            sign: walk.sign,
            quiet: walk.quiet.unwrap_or(NO_DAY),
            left: walk.left.map_or(NO_DAY, |(day, _)| day),
            departure: walk.left.map_or(u32::MAX, |(_, departure)| departure),
            back: walk.back.unwrap_or(NO_DAY),
        }
    }
}

fn is_overdue(silence: i32, rhythm: f64) -> bool {
    f64::from(silence) > QuietRule::OVERDUE_TIMES * rhythm
}
