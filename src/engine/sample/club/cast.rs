//! The cast of the sample club: who joined when, for which contract, and how it ended. The same in every language.

use crate::domain::contract::{Business, Ending};
use crate::domain::day::Day;
use crate::domain::departure::ReasonSource;
use crate::engine::sample::plan::{FIRST_DAY, LAST_DAY};
use crate::engine::sample::rng::Rng;
use crate::engine::sample::source::{Mark, Sheet, marks};

const SEED: u64 = 180;
/// Lost sheets from here on are still to be read; their reasons are not given yet.
pub(super) const FIRST_UNREAD_SHEET: usize = 28;
/// The day prices rose by a tenth, for everybody: 1 March 2025.
const RISE: Day = Day::from_number(20_148);
/// What the three contracts cost a month, in cents, before the rise and after.
const PRICES: [[i64; 3]; 2] = [[2_990, 3_990, 5_490], [3_290, 4_390, 5_990]];
/// What students paid less before the rise.
const STUDENT: i64 = 500;
/// Nobody leaves before they have been there for so long.
const STAYED: i32 = 60;

/// So many joined between these days after the opening.
const JOINED: [(usize, i32, i32); 6] = [(58, 0, 50), (34, 51, 200), (38, 205, 265), (24, 266, 440), (21, 448, 510), (5, 511, 540)];
/// Months after June 2024 at whose end those left who filled in the first sheets.
const BY_SHEET: [i32; 26] = [10, 11, 10, 12, 15, 13, 12, 8, 7, 16, 13, 17, 16, 14, 9, 6, 11, 13, 15, 9, 16, 7, 14, 8, 12, 11];
/// Those who told it at the desk.
const AT_THE_DESK: [(&str, i32); 8] =
    [("moved", 4), ("price", 10), ("quality", 9), ("drifted", 5), ("place", 12), ("price", 14), ("no_need", 7), ("service", 16)];
/// What the owner guesses.
const GUESSED: [(&str, i32); 4] = [("drifted", 9), ("price", 11), ("drifted", 15), ("better_offer", 13)];
/// Nobody knows why.
const UNKNOWN: [i32; 6] = [3, 6, 8, 11, 14, 16];
/// The payment failed in that month; every other one came to put it right.
const PAYMENT: [i32; 9] = [3, 5, 7, 8, 10, 12, 13, 15, 16];
/// Left and came again.
const CAME_BACK: [(&str, i32); 5] = [("drifted", 3), ("price", 4), ("drifted", 6), ("no_need", 8), ("quality", 10)];
/// Have cancelled and are there still: days after the last day on which they go.
const GOING: [i32; 6] = [22, 22, 22, 22, 53, 53];

/// How a contract ended, or will end.
#[derive(Debug, Clone)]
pub(super) struct End {
    pub(super) said_on: Option<Day>,
    pub(super) ends_on: Day,
    pub(super) ending: Ending,
    /// Codes of the reasons, the main one first; none if it is not known.
    pub(super) reasons: Vec<&'static str>,
    pub(super) source: ReasonSource,
}

/// A member to be.
#[derive(Debug, Clone)]
pub(super) struct Member {
    pub(super) mark: Mark,
    pub(super) segment: usize,
    pub(super) joined: Day,
    /// Which of the three contracts.
    plan: usize,
    /// Another contract from a day on.
    moved_to: Option<(Day, usize)>,
    pub(super) end: Option<End>,
    /// Became a member again.
    back_on: Option<Day>,
    /// Lost-customer sheet they filled in.
    pub(super) lost_sheet: Option<usize>,
    /// Current-customer sheet they filled in.
    pub(super) current_sheet: Option<usize>,
}

/// One contract: what it costs at first, and from later days on.
pub(super) struct Stretch {
    pub(super) plan: usize,
    pub(super) from: Day,
    pub(super) end: Option<End>,
    pub(super) cents: i64,
    pub(super) changes: Vec<(Day, i64)>,
}

impl Member {
    fn plan_on(&self, day: Day) -> usize {
        self.moved_to.filter(|(since, _)| *since <= day).map_or(self.plan, |(_, plan)| plan)
    }

    fn cents(&self, day: Day) -> i64 {
        let prices = if day >= RISE { PRICES[1] } else { PRICES[0] };
        let student = if self.segment == 1 && day < RISE { STUDENT } else { 0 };
        prices.get(self.plan_on(day)).copied().unwrap_or_default() - student
    }

    /// Their contracts, one after the other.
    pub(super) fn stretches(&self) -> Vec<Stretch> {
        let first = self.stretch(self.joined, self.end.clone());
        let second = self.back_on.map(|day| self.stretch(day, None));
        std::iter::once(first).chain(second).collect()
    }

    fn stretch(&self, from: Day, end: Option<End>) -> Stretch {
        let last = end.as_ref().map_or(LAST_DAY, |end| end.ends_on);
        let mut days: Vec<Day> = std::iter::once(RISE).chain(self.moved_to.map(|(day, _)| day)).collect();
        days.retain(|day| *day > from && *day <= last);
        days.sort_unstable();
        days.dedup();
        let mut changes: Vec<(Day, i64)> = days.into_iter().map(|day| (day, self.cents(day))).collect();
        let cents = self.cents(from);
        let mut before = cents;
        changes.retain(|(_, cents)| std::mem::replace(&mut before, *cents) != *cents);
        Stretch { plan: self.plan_on(last), from, end, cents, changes }
    }
}

/// Somebody who leaves, before it is known who that is.
struct Leaver {
    end: End,
    sheet: Option<usize>,
    back_on: Option<Day>,
    /// Was there before that day: what they say needs it.
    joined_before: Day,
}

/// All 180, by the day they joined.
pub(super) fn cast(sheets: &[Sheet]) -> Vec<Member> {
    let mut rng = Rng::new(SEED);
    let (lost, current) = marks(Business::Members);
    let mut members: Vec<Member> = join_days(&mut rng).into_iter().map(|day| joiner(day, &mut rng)).collect();
    let mut leavers = leavers(sheets, &lost, &mut rng);
    leavers.sort_by_key(|leaver| leaver.end.ends_on);
    for leaver in leavers {
        let latest = leaver.end.ends_on.plus_days(-STAYED).min(leaver.joined_before);
        let free: Vec<usize> = (0..).zip(&members).filter(|(_, m)| m.end.is_none() && m.joined <= latest).map(|(at, _)| at).collect();
        let Some(member) = pick(&free, &mut rng).and_then(|at| members.get_mut(at)) else { continue };
        let sheet_mark = leaver.sheet.and_then(|sheet| lost.get(sheet)).filter(|mark| matches!(mark, 'f' | 'm'));
        member.mark = sheet_mark.copied().unwrap_or(member.mark);
        (member.end, member.back_on, member.lost_sheet) = (Some(leaver.end), leaver.back_on, leaver.sheet);
    }
    going(&mut members, &mut rng);
    moves(&mut members, &mut rng);
    asked(&mut members, &current);
    members
}

fn pick(free: &[usize], rng: &mut Rng) -> Option<usize> {
    let last = i32::try_from(free.len()).ok()?.checked_sub(1)?;
    free.get(usize::try_from(rng.range(0, last)).ok()?).copied()
}

/// The days they joined, in order.
fn join_days(rng: &mut Rng) -> Vec<Day> {
    let mut days: Vec<Day> = Vec::new();
    for (count, from, to) in JOINED {
        days.extend((0..count).map(|_| FIRST_DAY.plus_days(rng.range(from, to))));
    }
    days.sort_unstable();
    days
}

fn joiner(joined: Day, rng: &mut Rng) -> Member {
    let segment = match rng.range(1, 20) {
        1..=4 => 1,
        5..=7 => 2,
        _ => 0,
    };
    let plan = match rng.range(1, 10) {
        1..=5 => 0,
        6..=8 => 1,
        _ => 2,
    };
    let mark = if rng.one_in(2) { 'm' } else { 'f' };
    Member { mark, segment, joined, plan, moved_to: None, end: None, back_on: None, lost_sheet: None, current_sheet: None }
}

/// The last day of the month so many months after the opening: contracts end with a month.
fn month_end(months: i32) -> Day {
    FIRST_DAY.month().plus(months).last_day()
}

fn leaver(months: i32, reasons: Vec<&'static str>, source: ReasonSource, rng: &mut Rng) -> Leaver {
    let ends_on = month_end(months);
    let said_on = Some(ends_on.plus_days(-rng.range(17, 40)));
    // Who speaks of the price of before, or of what was promised, was there before the rise.
    let early = reasons.iter().any(|reason| matches!(*reason, "price" | "promise"));
    let joined_before = if early { RISE.plus_days(-30) } else { LAST_DAY };
    Leaver { end: End { said_on, ends_on, ending: Ending::Choice, reasons, source }, sheet: None, back_on: None, joined_before }
}

fn leavers(sheets: &[Sheet], lost: &[Mark], rng: &mut Rng) -> Vec<Leaver> {
    let mut all = Vec::new();
    for (sheet, content) in sheets.iter().enumerate().filter(|(sheet, _)| lost.get(*sheet) != Some(&'a')) {
        let unread = sheet >= FIRST_UNREAD_SHEET;
        let months = BY_SHEET.get(sheet).copied().unwrap_or(17);
        let found = leaver(months, content.reasons.clone(), ReasonSource::CustomersWords, rng);
        // What is still to be read is not known of the departure.
        let reasons = if unread { Vec::new() } else { content.reasons.clone() };
        all.push(Leaver { sheet: Some(sheet), end: End { reasons, ..found.end.clone() }, ..found });
    }
    all.extend(AT_THE_DESK.map(|(code, months)| leaver(months, vec![code], ReasonSource::ToldStaff, rng)));
    all.extend(GUESSED.map(|(code, months)| leaver(months, vec![code], ReasonSource::OwnersGuess, rng)));
    all.extend(UNKNOWN.map(|months| leaver(months, Vec::new(), ReasonSource::ToldStaff, rng)));
    for (place, months) in PAYMENT.into_iter().enumerate() {
        let failed = leaver(months, vec!["payment"], ReasonSource::ToldStaff, rng);
        let ends_on = month_end(months - 1).plus_days(rng.range(5, 24));
        let end = End { said_on: None, ends_on, ending: Ending::PaymentFailed, ..failed.end };
        let back_on = place.is_multiple_of(2).then(|| ends_on.plus_days(rng.range(9, 30)));
        all.push(Leaver { end, back_on, sheet: None, joined_before: LAST_DAY });
    }
    for (code, months) in CAME_BACK {
        let left = leaver(months, vec![code], ReasonSource::ToldStaff, rng);
        let back_on = Some(left.end.ends_on.plus_days(rng.range(80, 170)));
        all.push(Leaver { back_on, joined_before: LAST_DAY, ..left });
    }
    all
}

/// Some have cancelled and are there still.
fn going(members: &mut [Member], rng: &mut Rng) {
    for days in GOING {
        let long_there = |m: &Member| m.end.is_none() && m.joined <= LAST_DAY.plus_days(-120);
        let free: Vec<usize> = (0..).zip(&*members).filter(|(_, m)| long_there(m)).map(|(at, _)| at).collect();
        if let Some(member) = pick(&free, rng).and_then(|at| members.get_mut(at)) {
            let said_on = Some(LAST_DAY.plus_days(-rng.range(2, 24)));
            let (ends_on, source) = (LAST_DAY.plus_days(days), ReasonSource::ToldStaff);
            member.end = Some(End { said_on, ends_on, ending: Ending::Choice, reasons: Vec::new(), source });
        }
    }
}

/// Some of those who stay take another contract at the beginning of a month.
fn moves(members: &mut [Member], rng: &mut Rng) {
    let long_there = members.iter_mut().filter(|m| m.end.is_none() && m.joined <= LAST_DAY.plus_days(-200));
    for (place, member) in long_there.enumerate() {
        let plan = match (place % 9, place % 13, member.plan) {
            (4, _, 0 | 1) => member.plan + 1,
            (_, 7, 1 | 2) => member.plan - 1,
            _ => continue,
        };
        let month = member.joined.plus_days(rng.range(95, 180)).month().plus(1);
        member.moved_to = Some((month.first_day(), plan));
    }
}

/// Those who filled in the sheets of current customers: some of those who stay, old and new members alike.
fn asked(members: &mut [Member], current: &[Mark]) {
    let mut there: Vec<&mut Member> = members.iter_mut().filter(|m| m.end.is_none() && m.joined <= LAST_DAY.plus_days(-100)).collect();
    let step = there.len() / current.len().max(1);
    for (place, (sheet, mark)) in current.iter().enumerate().filter(|(_, mark)| **mark != 'a').enumerate() {
        if let Some(member) = there.get_mut(place * step.max(1)) {
            member.current_sheet = Some(sheet);
            member.mark = if matches!(mark, 'f' | 'm') { *mark } else { member.mark };
        }
    }
}
