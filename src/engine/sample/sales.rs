//! Customers and receipts of the sample shop, as an import would bring them.

use sha2::{Digest as _, Sha256};

use crate::domain::contract::Business;
use crate::domain::customer::CustomerDetails;
use crate::domain::day::Day;
use crate::domain::import::{Staged, StagedCustomer, StagedLooseSale, StagedReceipt};
use crate::domain::language::Language;
use crate::domain::money::Money;

use super::plan::{FIRST_DAY, Fate, LAST_DAY, Person};
use super::rng::Rng;
use super::source::{Names, Sheet, marks, names};

/// Amounts end on half a euro or dollar; in roubles on twenty-five.
const STEP: i64 = 50;

/// What one unit of the other currencies is in this language's: fifty roubles.
pub(super) const fn scale(language: Language) -> i64 {
    match language {
        Language::Ru => 50,
        Language::En | Language::Nl => 1,
    }
}

/// The people as customers with their receipts, and sales without a name.
pub fn staged(language: Language, people: &[Person], sheets: &[Sheet]) -> Staged {
    let mut rng = Rng::new(2025);
    let mut sales: Vec<(Day, Option<u32>, Money)> = Vec::new();
    for (customer, person) in (0_u32..).zip(people) {
        let spoilt =
            person.lost_sheet.and_then(|s| sheets.get(s)).is_some_and(|s| s.reasons.iter().any(|r| ["mistake", "complaint"].contains(r)));
        let refunded = spoilt || person.fate == Fate::Coming && rng.one_in(9);
        sales.extend(
            amounts(person, refunded, &mut rng).into_iter().map(|(day, cents)| (day, Some(customer), Money(cents * scale(language)))),
        );
    }
    sales.extend(walk_ins(&mut rng).into_iter().map(|(day, cents)| (day, None, Money(cents * scale(language)))));
    sales.sort();
    with_receipts(language, customers(language, people), &sales)
}

/// Days and amounts in cents of one customer. What they spent in the year up to their last day, less refunds, is their value.
fn amounts(person: &Person, refunded: bool, rng: &mut Rng) -> Vec<(Day, i64)> {
    let Some(last) = person.days.last().copied() else { return Vec::new() };
    let year_ago = last.plus_months(-12);
    let in_year = person.days.iter().filter(|d| **d > year_ago).count();
    let target = person.value * 100 / STEP;
    #[expect(clippy::cast_precision_loss, reason = "visits of a customer are few")]
    let mean = target as f64 / in_year.max(1) as f64;
    #[expect(clippy::cast_possible_truncation, reason = "amounts of a small shop")]
    let mut steps: Vec<(Day, i64)> =
        person.days.iter().map(|day| (*day, ((mean * rng.around(0.4, 1.6) * season(*day)) as i64).max(6))).collect();
    settle(&mut steps, year_ago, target);
    let mut sales: Vec<_> = steps.into_iter().map(|(day, n)| (day, n * STEP)).collect();
    if refunded && let Some(place) = sales.len().checked_sub(2) {
        let back = i64::from(rng.range(8, 24)) * STEP;
        let paid = sales.get_mut(place);
        let day = paid.map(|(day, cents)| {
            *cents += back;
            *day
        });
        // Brought back on the next open day but one; the sum of the year stays what it was.
        sales.extend(day.map(|d| (d.plus_days(if (d.number() + 2).rem_euclid(7) == 3 { 3 } else { 2 }), -back)));
    }
    sales
}

/// More coats in winter, less of everything in summer.
fn season(day: Day) -> f64 {
    match day.month().of_year() {
        11 | 12 | 1..=3 => 1.2,
        7 | 8 => 0.8,
        _ => 1.0,
    }
}

/// Spreads what is missing or too much over the year's visits until they add up to the target.
fn settle(steps: &mut [(Day, i64)], year_ago: Day, target: i64) {
    for _ in 0..1000 {
        let mut missing = target - steps.iter().filter(|(d, _)| *d > year_ago).map(|(_, n)| n).sum::<i64>();
        if missing == 0 {
            return;
        }
        for (_, n) in steps.iter_mut().filter(|(d, n)| *d > year_ago && *n > 6) {
            let step = missing.signum();
            *n += step;
            missing -= step;
            if missing == 0 {
                return;
            }
        }
        if steps.iter().all(|(d, n)| *d <= year_ago || *n <= 6) {
            for (_, n) in steps.iter_mut() {
                *n += 1;
            }
        }
    }
}

/// Sales without a name: about one a week, and one on the last day.
fn walk_ins(rng: &mut Rng) -> Vec<(Day, i64)> {
    let days = (FIRST_DAY.number()..=LAST_DAY.number()).filter(|d| d.rem_euclid(7) != 3);
    let mut sales = Vec::new();
    for day in days {
        if day == LAST_DAY.number() || rng.one_in(6) {
            sales.push((Day::from_number(day), i64::from(rng.range(14, 70)) * STEP));
        }
    }
    sales
}

fn with_receipts(language: Language, customers: Vec<StagedCustomer>, sales: &[(Day, Option<u32>, Money)]) -> Staged {
    let mut staged = Staged { source: "sample".to_owned(), customers, ..Staged::default() };
    staged.sha256 = Sha256::digest(format!("sample shop, {}", language.code())).into();
    for (number, (day, customer, amount)) in (10_001_u32..).zip(sales) {
        let (day, receipt, amount) = (*day, number.to_string(), *amount);
        match customer {
            Some(customer) => staged.receipts.push(StagedReceipt { customer: *customer, day, receipt, amount }),
            None => staged.loose.push(StagedLooseSale { day, receipt, amount }),
        }
    }
    staged.receipts.sort_by(|a, b| (a.customer, a.day, &a.receipt).cmp(&(b.customer, b.day, &b.receipt)));
    staged.rows = sales.len() as u64;
    staged.loose_lines = staged.loose.len() as u64;
    staged.refunds = staged.receipts.iter().filter(|r| r.amount < Money::ZERO).count() as u64;
    staged.days = sales.first().zip(sales.last()).map(|(a, b)| (a.0, b.0));
    staged
}

fn customers(language: Language, people: &[Person]) -> Vec<StagedCustomer> {
    let mut given = Names::new(language);
    let fixed = names(Business::Shop, language, "fixed");
    let firms = names(Business::Shop, language, "firms");
    let segments = names(Business::Shop, language, "segments");
    let mut phones = 100..200;
    let mut rng = Rng::new(7);
    let mut customers = Vec::new();
    for (number, person) in (1001_u32..).zip(people) {
        let firm = person.current_sheet.filter(|_| person.mark == 'b').and_then(|s| firms.get(firms_before(s)));
        let known = person.fixed_name.and_then(|i| fixed.get(i)).or(firm);
        let name = known.map_or_else(|| given.next(person.mark), |n| (*n).to_owned());
        let gone = matches!(person.fate, Fate::Left | Fate::Quiet);
        let phone = if gone || rng.one_in(10) { phones.next().map(|n| phone(language, n)).unwrap_or_default() } else { String::new() };
        let email = if phone.is_empty() && person.fate != Fate::Once || rng.one_in(3) { email(&name, number) } else { String::new() };
        let place = if person.mark == 'b' { 2 } else { usize::from(rng.one_in(3)) };
        let segment = segments.get(place).copied().unwrap_or_default().to_owned();
        let details = CustomerDetails { number: number.to_string(), name, email, phone, segment, ..CustomerDetails::default() };
        customers.push(StagedCustomer { details, ..StagedCustomer::default() });
    }
    customers
}

/// How many firms filled in a current-customer sheet before this one.
fn firms_before(sheet: usize) -> usize {
    marks(Business::Shop).1.iter().take(sheet).filter(|m| **m == 'b').count()
}

/// Numbers kept free for made-up people.
pub(super) fn phone(language: Language, n: u32) -> String {
    match language {
        Language::En => format!("555-0{n}"),
        Language::Nl => format!("555 0{} {:02}", n / 100, n % 100),
        Language::Ru => format!("555-0{}-{:02}", n / 100, n % 100),
    }
}

/// First name (or first word of a firm) in Latin letters and the customer's number, at a domain kept free for examples.
pub(super) fn email(name: &str, number: u32) -> String {
    let word = name.split_whitespace().map(latin).find(|w| w.len() > 2).unwrap_or_default();
    format!("{word}{number}@example.com")
}

fn latin(word: &str) -> String {
    const CYRILLIC: &str = "абвгдеёжзийклмнопрстуфхцчшщъыьэюя";
    const LATIN: [&str; 33] = [
        "a", "b", "v", "g", "d", "e", "e", "zh", "z", "i", "y", "k", "l", "m", "n", "o", "p", "r", "s", "t", "u", "f", "kh", "ts", "ch",
        "sh", "sch", "", "y", "", "e", "yu", "ya",
    ];
    let letter = |c: char| {
        let place = CYRILLIC.chars().position(|k| k == c);
        match place.and_then(|p| LATIN.get(p)) {
            Some(latin) => (*latin).to_owned(),
            None if c == 'é' => "e".to_owned(),
            None if c.is_ascii_alphanumeric() => c.to_string(),
            None => String::new(),
        }
    };
    word.to_lowercase().chars().map(letter).collect()
}
