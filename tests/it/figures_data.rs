//! Facts for the tests of figures: read from real files by a loop of their own, or made by hand.

use std::collections::BTreeMap;
use std::io::Read;
use std::path::PathBuf;
use std::sync::{Arc, LazyLock};

use comeback::analysis::facts::{DepartureFact, Facts, Person, Purchases};
use comeback::domain::day::Day;
use comeback::domain::departure::{GivenReason, HowKnown, ReasonSource};
use comeback::domain::ids::{CustomerId, ReasonId};
use comeback::domain::money::Money;

/// A day from `YYYY-MM-DD`.
pub fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap_or_else(|| panic!("no day: {text}"))
}

/// Facts from each customer's receipts (day, minor units); as of the last day, or `as_of`.
pub fn facts(customers: &[Vec<(Day, i64)>], as_of: Option<Day>) -> Facts {
    let receipts = customers.iter().map(Vec::len).sum();
    let mut purchases = Purchases::with_capacity(customers.len(), receipts);
    for list in customers {
        let mut list = list.clone();
        list.sort_by_key(|(day, _)| *day);
        for (day, amount) in list {
            purchases.push(day, Money(amount));
        }
        purchases.end_customer();
    }
    let people = (1..).take(customers.len()).map(|id| Person { id: CustomerId(id), segment: None, joined: None }).collect();
    Facts {
        people: Arc::new(people),
        purchases: Arc::new(purchases),
        as_of: as_of.or_else(|| customers.iter().flatten().map(|(day, _)| *day).max()),
        ..Facts::default()
    }
}

/// A recorded departure with a main reason, if any.
pub fn departure(row: u32, left_on: Day, main: Option<(i64, ReasonSource)>) -> DepartureFact {
    DepartureFact {
        row,
        left_on,
        noticed_on: left_on,
        how_known: HowKnown::ToldUs,
        main: main.map(|(id, source)| GivenReason { reason: ReasonId(id), source }),
        mentioned: Vec::new(),
        kind_override: None,
        returned_on: None,
    }
}

/// Online Retail: lines of one receipt, customer and day added up, exact, rounded once to pence.
pub static ONLINE_RETAIL: LazyLock<Facts> = LazyLock::new(|| {
    let file = std::fs::File::open(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/online_retail.csv.gz")).unwrap();
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(file).read_to_end(&mut text).unwrap();
    let mut receipts: BTreeMap<(i64, Day, Vec<u8>), i64> = BTreeMap::new();
    let mut reader = csv::Reader::from_reader(text.as_slice());
    let mut line = csv::ByteRecord::new();
    while reader.read_byte_record(&mut line).unwrap() {
        if line[6].is_empty() {
            continue;
        }
        let field = |at: usize| std::str::from_utf8(&line[at]).unwrap();
        let quantity: i64 = field(3).parse().unwrap();
        let key = (field(6).parse().unwrap(), day(&field(4)[..10]), line[0].to_vec());
        *receipts.entry(key).or_default() += quantity * thousandths(field(5));
    }
    let mut customers: BTreeMap<i64, Vec<(Day, i64)>> = BTreeMap::new();
    for ((customer, day, _), amount) in receipts {
        let pence = (amount.abs() + 5) / 10 * amount.signum();
        customers.entry(customer).or_default().push((day, pence));
    }
    facts(&customers.into_values().collect::<Vec<_>>(), None)
});

/// An amount with up to three decimals, in thousandths.
fn thousandths(text: &str) -> i64 {
    let (whole, decimals) = text.split_once('.').unwrap_or((text, ""));
    assert!(decimals.len() <= 3, "{text}");
    let sign = if whole.starts_with('-') { -1 } else { 1 };
    let whole: i64 = whole.trim_start_matches('-').parse().unwrap();
    sign * (whole * 1000 + format!("{decimals:0<3}").parse::<i64>().unwrap())
}

/// A file that may not be shipped, from the folder named by `COMEBACK_REAL_DATA`; none (and a line says so) without it.
pub fn real(path: &str) -> Option<PathBuf> {
    let Some(folder) = std::env::var_os("COMEBACK_REAL_DATA") else {
        println!("skipped: set COMEBACK_REAL_DATA to a folder with {path}");
        return None;
    };
    Some(PathBuf::from(folder).join(path))
}

/// Whether two numbers agree to four significant digits.
pub fn four_digits(found: f64, expected: f64) -> bool {
    (found - expected).abs() <= expected.abs() * 5e-5
}
