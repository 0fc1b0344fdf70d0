//! The cast of the sample shop: which 240 customers there are, with what is to become of each. The same in every language.

use crate::domain::contract::Business;
use crate::domain::day::Day;

use super::plan::{FIRST_DAY, Fate, LAST_DAY, LOOK_BACK, Person, Shape, days, fitting, share_out};
use super::rng::Rng;
use super::source::{Mark, marks};

const SEED: u64 = 1974;

/// Lost sheets 0-25 were filled in by people who left, and their reasons are those of the departure.
pub const LINKED_SHEETS: usize = 26;
/// Lost sheets from here on are still to be read; their reasons are not given yet.
pub const FIRST_UNREAD_SHEET: usize = 48;
/// Main reasons of those who left and came again, told staff.
pub const CAME_BACK: [&str; 3] = ["slow", "slow", "mistake"];
/// Reasons of departures that were told to staff in passing; then the owner's guesses. None is known for the four after them.
pub const TOLD_STAFF: [&str; 4] = ["moved", "promise", "place", "slow"];
/// The owner's guesses.
pub const GUESSES: [&str; 4] = ["price", "drifted", "better_offer", "place"];
/// People who left within the last twelve months.
pub const LEFT_LATELY: usize = 38;

/// Yearly value by main reason of those who left lately: mains in the order of the sheets, then told staff, guesses, unknown.
fn left_values(reasons: &[String], rng: &mut Rng) -> Vec<i64> {
    const SUMS: [(&str, i64); 7] =
        [("slow", 6140), ("promise", 3720), ("mistake", 2980), ("place", 1460), ("price", 980), ("complaint", 900), ("moved", 780)];
    let mut values = vec![0; reasons.len()];
    for (code, sum) in SUMS {
        let places: Vec<_> = (0..reasons.len()).filter(|i| reasons.get(*i).is_some_and(|r| r == code)).collect();
        // The first of the sheets is a regular of every other week, known by name in the pictures.
        let known = if places.first() == Some(&0) { 1120 } else { 0 };
        let open: Vec<_> = places.iter().copied().filter(|i| known == 0 || *i != 0).collect();
        for (place, value) in open.iter().zip(share_out(sum - known, open.len(), rng)) {
            values.iter_mut().skip(*place).take(1).for_each(|v| *v = value);
        }
        values.iter_mut().take(usize::from(known > 0)).for_each(|v| *v = known);
    }
    let rest = values.iter().filter(|v| **v == 0).count();
    let mut shares = share_out(2120, rest, rng).into_iter();
    values.iter_mut().filter(|v| **v == 0).for_each(|v| *v = shares.next().unwrap_or_default());
    values
}

/// All 240, in no particular order.
#[must_use]
pub fn cast(main_reasons: &[String]) -> Vec<Person> {
    let mut rng = Rng::new(SEED);
    let (lost_marks, current_marks) = marks(Business::Shop);
    let mut people = left(&lost_marks, main_reasons, &mut rng);
    people.extend(quiet(&lost_marks, &mut rng));
    people.extend(coming(&lost_marks, &current_marks, &mut rng));
    people.extend((0..34).map(|i| once(i, &mut rng)));
    for (place, person) in people.iter_mut().enumerate() {
        person.cast_order = place;
    }
    people
}

fn mark_or(mark: Option<&Mark>, rng: &mut Rng) -> Mark {
    match mark {
        Some(m @ ('f' | 'm' | 'b')) => *m,
        _ if rng.one_in(3) => 'm',
        _ => 'f',
    }
}

fn person(fate: Fate, mark: Mark, value: i64, days: Vec<Day>) -> Person {
    Person { cast_order: 0, fate, mark, fixed_name: None, days, left_on: None, value, lost_sheet: None, current_sheet: None }
}

fn left(lost_marks: &[Mark], reasons: &[String], rng: &mut Rng) -> Vec<Person> {
    let values = left_values(reasons, rng);
    let mut people: Vec<Person> = values.iter().enumerate().map(|(i, value)| left_lately(i, *value, lost_marks, rng)).collect();
    for value in share_out(1080, 4, rng) {
        let left_on = FIRST_DAY.plus_days(rng.range(110, 165));
        let rhythm = rng.range(11, 19);
        let to = left_on.plus_days(-rhythm);
        let came = days(Shape { from: FIRST_DAY.plus_days(rng.range(0, 15)), to, rhythm, pause: None }, rng);
        let mark = mark_or(None, rng);
        people.push(Person { left_on: Some(left_on), ..person(Fate::Left, mark, value, came) });
    }
    people
}

fn left_lately(i: usize, value: i64, lost_marks: &[Mark], rng: &mut Rng) -> Person {
    // The last four without a known reason answered only lately: sheets that are still to be read.
    let unread = i >= LEFT_LATELY - 4;
    let sheet = if i < LINKED_SHEETS { Some(i) } else { unread.then(|| FIRST_UNREAD_SHEET + i + 4 - LEFT_LATELY) };
    let step = i32::try_from(i).unwrap_or_default();
    let mark = mark_or(sheet.and_then(|s| lost_marks.get(s)), rng);
    let (left_on, came) = match i {
        0 => {
            let shape = Shape { from: FIRST_DAY.plus_days(1), to: LAST_DAY.plus_days(-117), rhythm: 16, pause: None };
            (LAST_DAY.plus_days(-68), fitting(Fate::Left, Some(false), rng, |_| shape))
        }
        // Five were silent for long before anybody noted that they had left.
        1..=5 => {
            let left_on = LOOK_BACK.plus_days(rng.range(12, 80));
            let shape = |rng: &mut Rng| Shape {
                from: FIRST_DAY.plus_days(rng.range(0, 60)),
                to: LOOK_BACK.plus_days(-rng.range(85, 120)),
                rhythm: rng.range(12, 19),
                pause: None,
            };
            (left_on, fitting(Fate::Left, Some(true), rng, shape))
        }
        _ => {
            let ago = if unread { rng.range(30, 60) } else { 22 + (step * 89) % 325 };
            let left_on = LAST_DAY.plus_days(-ago);
            let shape = |rng: &mut Rng| {
                let rhythm = rng.range(14, 38);
                Shape {
                    from: FIRST_DAY.plus_days(rng.range(0, (390 - ago).max(40))),
                    to: left_on.plus_days(-rng.range(rhythm / 2, rhythm * 2)),
                    rhythm,
                    pause: None,
                }
            };
            (left_on, fitting(Fate::Left, (left_on > LOOK_BACK).then_some(false), rng, shape))
        }
    };
    let fixed_name = (i == 0).then_some(0);
    Person { left_on: Some(left_on), lost_sheet: sheet, fixed_name, ..person(Fate::Left, mark, value, came) }
}

fn quiet(lost_marks: &[Mark], rng: &mut Rng) -> Vec<Person> {
    // The five biggest silent names: value, last day before the as-of day, rhythm.
    const BIG: [(i64, i32, i32, Mark); 5] =
        [(1240, 141, 18, 'f'), (980, 189, 24, 'm'), (860, 162, 21, 'f'), (790, 160, 23, 'm'), (720, 144, 28, 'f')];
    let mut people = Vec::new();
    for (i, (value, ago, rhythm, mark)) in BIG.into_iter().enumerate() {
        let to = LAST_DAY.plus_days(-ago);
        let from = FIRST_DAY.plus_days(rng.range(0, 100));
        let came = fitting(Fate::Quiet, Some(false), rng, |_| Shape { from, to, rhythm, pause: None });
        people.push(Person { fixed_name: Some(i + 1), ..person(Fate::Quiet, mark, value, came) });
    }
    // Read sheets first, then those still to be read.
    let sheets: Vec<usize> = (LINKED_SHEETS..40).chain([55, 56, 58, 59]).collect();
    for (i, value) in share_out(6090, 25, rng).into_iter().enumerate() {
        let before = i % 3 != 2;
        let came = fitting(Fate::Quiet, Some(before), rng, |rng| quiet_shape(before, rng));
        let lost_sheet = sheets.get(i).copied();
        let mark = mark_or(lost_sheet.and_then(|s| lost_marks.get(s)), rng);
        people.push(Person { lost_sheet, ..person(Fate::Quiet, mark, value, came) });
    }
    for value in share_out(1240, 4, rng) {
        let shape =
            |rng: &mut Rng| Shape { from: FIRST_DAY, to: FIRST_DAY.plus_days(rng.range(60, 100)), rhythm: rng.range(9, 14), pause: None };
        let came = fitting(Fate::Quiet, Some(true), rng, shape);
        let mark = mark_or(None, rng);
        people.push(person(Fate::Quiet, mark, value, came));
    }
    people
}

/// Goes quiet within the last year, on a day before or after the look-back day.
fn quiet_shape(before: bool, rng: &mut Rng) -> Shape {
    let rhythm = rng.range(12, 30);
    let quiet_on = if before { LOOK_BACK.plus_days(-rng.range(10, 165)) } else { LOOK_BACK.plus_days(rng.range(15, 165)) };
    let to = quiet_on.plus_days(-rhythm * 9 / 2);
    Shape { from: FIRST_DAY.plus_days(rng.range(0, (to.since(FIRST_DAY) - 110).max(10))), to, rhythm, pause: None }
}

fn coming(lost_marks: &[Mark], current_marks: &[Mark], rng: &mut Rng) -> Vec<Person> {
    let mut sheets = current_marks.iter().enumerate().filter(|(_, m)| **m != 'a').map(|(i, m)| (i, *m));
    let values: Vec<i64> = share_out(44_800, 112, rng).into_iter().chain(share_out(7960, 18, rng)).collect();
    let mut people = Vec::new();
    for (i, value) in values.into_iter().enumerate() {
        let (fate, quiet_then) = match i {
            0..=11 => (Fate::Returned, Some(true)),
            12..=14 => (Fate::LeftAndBack, Some(false)),
            15..=111 => (Fate::Coming, Some(false)),
            _ => (Fate::Overdue, Some(false)),
        };
        let came = fitting(fate, quiet_then, rng, |rng| coming_shape(i, fate, rng));
        // Every other one was asked; nobody of the newest is.
        let sheet = if i % 2 == 0 || i == 1 { sheets.next() } else { None };
        let abroad = (i == 3).then_some(53);
        let mark = mark_or(sheet.map(|(_, m)| m).as_ref().or_else(|| abroad.and_then(|s: usize| lost_marks.get(s))), rng);
        let mark = if sheet.is_none() && i % 11 == 5 { 'b' } else { mark };
        let value = if seldom(i) { value / 2 } else { value };
        let left_on = (fate == Fate::LeftAndBack).then(|| FIRST_DAY.plus_days(118 + i32::try_from(i).unwrap_or_default()));
        people.push(Person { left_on, lost_sheet: abroad, current_sheet: sheet.map(|(s, _)| s), ..person(fate, mark, value, came) });
    }
    people
}

/// Comes a few times a year, with coats and curtains; the others come every week to every other month.
const fn seldom(i: usize) -> bool {
    i > 14 && i < 112 && i % 2 == 1
}

fn coming_shape(i: usize, fate: Fate, rng: &mut Rng) -> Shape {
    let rhythm = match fate {
        Fate::Returned => rng.range(12, 24),
        Fate::LeftAndBack | Fate::Overdue => rng.range(14, 30),
        _ if seldom(i) => rng.range(110, 165),
        _ if i % 3 == 1 => rng.range(24, 50),
        _ => rng.range(8, 24),
    };
    let silence = match fate {
        // Somebody comes on the last day.
        Fate::Coming if i % 24 == 20 => 0,
        Fate::Overdue => rhythm * rng.range(22, 38) / 10,
        _ => rhythm * rng.range(1, 16) / 10,
    };
    let to = LAST_DAY.plus_days(-silence);
    let early = i % 5 < 2 || rhythm > 50 || fate == Fate::Returned;
    let from = if early { FIRST_DAY.plus_days(rng.range(0, 110)) } else { FIRST_DAY.plus_days(rng.range(150, 430)) };
    match fate {
        Fate::Returned => {
            let to_again = LOOK_BACK.plus_days(rng.range(4, 90));
            Shape { from, to, rhythm, pause: Some((LOOK_BACK.plus_days(-rhythm * 5 - rng.range(0, 40)), to_again)) }
        }
        Fate::LeftAndBack => {
            let from = FIRST_DAY.plus_days(rng.range(0, 20));
            Shape { from, to, rhythm, pause: Some((FIRST_DAY.plus_days(105), FIRST_DAY.plus_days(rng.range(250, 310)))) }
        }
        _ => Shape { from, to, rhythm, pause: None },
    }
}

fn once(i: i32, rng: &mut Rng) -> Person {
    let came = days(
        Shape { from: LAST_DAY, to: FIRST_DAY.plus_days(if i < 10 { 3 + i * 8 } else { 90 + (i - 10) * 19 }), rhythm: 1000, pause: None },
        rng,
    );
    let mark = mark_or(None, rng);
    person(Fate::Once, mark, i64::from(rng.range(2, 9)) * 10, came)
}
