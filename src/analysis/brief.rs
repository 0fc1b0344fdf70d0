//! How each customer stands, in as few bytes as will do: a million customers are walked along twice a second, and what is written for
//! each of them must fit. [`super::Standing`] is made from it where somebody looks at one customer.

use super::calendar::{Calendar, NEVER};
use super::median;
use super::num;
use super::standing::{Turn, Walk};
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
fn rhythm(middle: i32) -> f64 {
    (f64::from(middle) / 2.0).max(QuietRule::SHORTEST_RHYTHM)
}

/// The rhythm of a customer with these three or more purchase days.
pub(super) fn own_rhythm(days: &[i32], calendar: &Calendar, gaps: &mut Vec<i32>) -> f64 {
    gaps.clear();
    gaps.extend(days.iter().zip(days.iter().skip(1)).map(|(from, to)| calendar.silence(*from, *to)));
    rhythm(median::twice(gaps))
}

/// For each silence in whole days, the longest rhythm of which it exceeds a rule: twice its median, so that it is whole; below
/// nought where it exceeds the rule for nobody.
#[derive(Debug, Clone, Default)]
pub(super) struct Exceeded(Vec<i32>);

impl Exceeded {
    /// For silences up to so many days.
    pub(super) fn new(rule: QuietRule, longest: usize) -> Self {
        let exceeds = |silence: i32, middle: i32| silence > num::whole_days(rule.limit(rhythm(middle)));
        let mut middle = -1;
        let of = |silence: i32| {
            if middle < 0 && exceeds(silence, 0) {
                middle = 0;
            }
            while (0..i32::MAX / 2).contains(&middle) && exceeds(silence, middle + 1) {
                // Under a fixed number of days every rhythm is exceeded at once.
                middle = if exceeds(silence, i32::MAX / 2) { i32::MAX / 2 } else { middle + 1 };
            }
            middle
        };
        Self((0..).take(longest + 1).map(of).collect())
    }

    /// The longest rhythm (as twice the median) of which this silence exceeds the rule.
    pub(super) fn by(&self, silence: i32) -> i32 {
        if silence < 0 { -1 } else { self.0.get(num::index(silence)).or(self.0.last()).copied().unwrap_or(-1) }
    }
}

/// What walking along many customers needs.
pub(super) struct Pace<'a> {
    pub(super) calendar: &'a Calendar,
    pub(super) rule: QuietRule,
    /// By last day, for those with two purchase days.
    pub(super) quiet_days: &'a [i32],
    /// For those with more.
    pub(super) exceeded: &'a Exceeded,
    /// The last day walked to.
    pub(super) until: i32,
    /// The rhythm lent to those with two purchase days, in days.
    pub(super) lent: Option<f64>,
}

/// Room for one customer at a time.
#[derive(Debug, Default)]
pub(super) struct Scratch {
    /// Open days up to each purchase day.
    opens: Vec<i32>,
    /// Silences between purchase days.
    gaps: Vec<i32>,
}

impl Pace<'_> {
    /// Walks along the purchase days of one without recorded departures, telling each turn: what [`Walk::along`] gives, in a fraction
    /// of its time.
    pub(super) fn along(&self, days: &[i32], scratch: &mut Scratch, tell: &mut impl FnMut(i32, Turn)) -> Brief {
        let (Some(&first), Some(&last)) = (days.first(), days.last()) else { return Brief::default() };
        let mut brief = Brief { state: State::Once, visits: num::row(days.len()), sign: last, ..Brief::default() };
        tell(first, Turn::First);
        let Some(&second) = days.get(1) else { return brief };
        tell(second, Turn::Became);
        if let Some(&third) = days.get(2) {
            self.silences(days, scratch);
            let quiet = self.quiet_day(second);
            if quiet < third {
                gone_and_back(&mut brief, quiet, third, tell);
            }
            self.later_silences(days, scratch, &mut brief, tell);
        } else {
            scratch.gaps.clear();
        }
        let silence = self.calendar.silence(last, self.until);
        let quiet = if days.len() == 2 { self.quiet_day(second) } else { self.quiet_now(last, silence, &scratch.gaps) };
        if quiet <= self.until {
            tell(quiet, Turn::Quiet);
            brief.quiet = quiet;
            brief.state = State::Lapsed;
        } else {
            brief.state = if self.is_overdue(&scratch.gaps, silence) { State::AtRisk } else { State::Current };
        }
        brief
    }

    /// Since when one with these gaps, silent for so long, is quiet; [`NEVER`] while they are not.
    fn quiet_now(&self, sign: i32, silence: i32, gaps: &[i32]) -> i32 {
        let longest = self.exceeded.by(silence);
        if longest >= 0 && median::is_at_most(gaps, longest) { self.first_over(sign, median::twice(gaps)) } else { NEVER }
    }

    /// The silences before the fourth purchase day and each one after.
    fn later_silences(&self, days: &[i32], scratch: &Scratch, brief: &mut Brief, tell: &mut impl FnMut(i32, Turn)) {
        let mut bound = LowBound::of(&scratch.gaps);
        let pairs = days.iter().zip(days.iter().skip(1)).zip(&scratch.opens).enumerate().skip(2);
        for (known, ((&sign, &day), &open)) in pairs {
            let silence = self.calendar.open_before(day) - open;
            let longest = self.exceeded.by(silence);
            if bound.excludes(&scratch.gaps, known, longest) {
                continue;
            }
            let gaps = scratch.gaps.get(..known).unwrap_or_default();
            if median::is_at_most(gaps, longest) {
                gone_and_back(brief, self.first_over(sign, median::twice(gaps)), day, tell);
            } else {
                bound = LowBound::above(gaps, longest);
            }
        }
    }

    fn silences(&self, days: &[i32], scratch: &mut Scratch) {
        scratch.opens.clear();
        scratch.opens.extend(days.iter().map(|day| self.calendar.open(*day)));
        scratch.gaps.clear();
        scratch.gaps.extend(scratch.opens.iter().zip(scratch.opens.iter().skip(1)).map(|(from, to)| to - from));
    }

    fn quiet_day(&self, sign: i32) -> i32 {
        self.quiet_days.get(self.calendar.position(sign)).copied().unwrap_or(NEVER)
    }

    fn first_over(&self, sign: i32, middle: i32) -> i32 {
        self.calendar.first_over(sign, self.rule.limit(rhythm(middle)))
    }

    /// Whether a silence makes a regular with these gaps overdue; the lent rhythm stands in where there are none.
    fn is_overdue(&self, gaps: &[i32], silence: i32) -> bool {
        let over = |rhythm: f64| f64::from(silence) > QuietRule::OVERDUE_TIMES * rhythm;
        if gaps.is_empty() {
            return self.lent.is_some_and(over);
        }
        // Twice the median is a whole number, so that a silence is over it where it is over each number up to one less.
        over(QuietRule::SHORTEST_RHYTHM) && median::is_at_most(gaps, silence - 1)
    }

    /// How one stands whose walk went along departures too.
    pub(super) fn after(&self, days: &[i32], walk: &Walk, scratch: &mut Scratch) -> Brief {
        let mut brief = Brief {
            visits: num::row(days.len()),
            sign: walk.sign,
            quiet: walk.quiet.unwrap_or(NO_DAY),
            left: walk.left.map_or(NO_DAY, |(day, _)| day),
            departure: walk.left.map_or(u32::MAX, |(_, departure)| departure),
            back: walk.back.unwrap_or(NO_DAY),
            ..Brief::default()
        };
        scratch.gaps.clear();
        if days.len() > 2 {
            self.silences(days, scratch);
        }
        let silence = if walk.visits == 0 { 0 } else { self.calendar.silence(walk.sign, self.until) };
        brief.state = match (walk.visits, walk.left, walk.quiet) {
            (_, Some(_), _) => State::Lost,
            (0, ..) => State::NoPurchase,
            (1, ..) => State::Once,
            (_, _, Some(_)) => State::Lapsed,
            _ if self.is_overdue(&scratch.gaps, silence) => State::AtRisk,
            _ => State::Current,
        };
        brief
    }
}

/// What the median of the gaps so far is certainly above, kept up with one comparison for each gap: few silences then need the median.
struct LowBound {
    /// Fewer than half of the gaps are at most so long.
    pivot: i32,
    /// How many are.
    count: usize,
    /// Of so many.
    known: usize,
}

impl LowBound {
    /// Of the first two gaps.
    fn of(gaps: &[i32]) -> Self {
        Self { pivot: gaps.iter().take(2).min().copied().unwrap_or(0) - 1, count: 0, known: 2 }
    }

    /// Anew, where twice the median of these has been found to be above so much.
    fn above(gaps: &[i32], twice: i32) -> Self {
        let pivot = twice.div_euclid(2);
        Self { pivot, count: median::at_most(gaps, pivot).unsigned_abs() as usize, known: gaps.len() }
    }

    /// Whether twice the median of the first so many gaps, no fewer than before, is certainly above `most`.
    fn excludes(&mut self, gaps: &[i32], known: usize, most: i32) -> bool {
        if most < 0 {
            return true;
        }
        while self.known < known {
            self.count += usize::from(gaps.get(self.known).is_some_and(|gap| *gap <= self.pivot));
            self.known += 1;
        }
        self.count * 2 < known && most < self.pivot * 2 + 2
    }
}

fn gone_and_back(brief: &mut Brief, quiet: i32, back: i32, tell: &mut impl FnMut(i32, Turn)) {
    tell(quiet, Turn::Quiet);
    tell(back, Turn::Back);
    brief.back = back;
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_silence_exceeds_a_rule_exactly_where_the_limit_says() {
        for rule in [QuietRule::TimesRhythm(4.0), QuietRule::TimesRhythm(2.3), QuietRule::TimesRhythm(1.0), QuietRule::Days(30)] {
            let exceeded = Exceeded::new(rule, 400);
            for silence in 0..=400 {
                for middle in [0, 1, 13, 14, 15, 27, 60, 61, 199, 2000] {
                    let by_letter = silence > num::whole_days(rule.limit(rhythm(middle)));
                    assert_eq!(exceeded.by(silence) >= middle, by_letter, "{rule:?} {silence} {middle}");
                }
            }
        }
        assert_eq!(Exceeded::new(QuietRule::Days(30), 20).by(-1), -1);
    }
}
