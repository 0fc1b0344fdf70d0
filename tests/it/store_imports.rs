//! An import meets whom it knows, adds nothing twice, goes with undo and comes with redo, and is quick.

use std::collections::HashMap;
use std::io::Read as _;
use std::time::Instant;

use comeback::domain::customer::CustomerDetails;
use comeback::domain::departure::{HowKnown, ReasonSource};
use comeback::domain::import::{ImportOutcome, LeavingsAs, Staged, StagedCustomer, StagedLeft, StagedLooseSale, StagedReceipt};
use comeback::domain::money::Money;
use comeback::domain::reason::ReasonKind;
use comeback::engine::TEXT_KEYS;
use comeback::store::imports::ImportOptions;
use comeback::store::{OperationKind, Store, StoreError, check, customers, departures, facts, imports, operations, purchases, reasons};

use crate::store_support::{Shop, change, day, dump, named, now, staged, staged_customer};

fn options() -> ImportOptions {
    ImportOptions::on(day("2025-06-30"))
}

/// Plans and applies; the plan must have told what applying does.
fn import(store: &mut Store, staged: &Staged) -> ImportOutcome {
    let planned = imports::plan(store.conn(), staged, &options()).unwrap().outcome;
    let (done, _) = change(store, "import", |tx| imports::apply(tx, staged, &options(), &mut |_, _| true));
    assert_eq!(planned, done);
    done
}

fn till() -> Staged {
    let mut ruth = staged_customer("1", "Ruth");
    ruth.left = Some(StagedLeft::On(day("2025-05-01")));
    ruth.reason = "PRICE".into();
    let mut jan = staged_customer("2", "Jan");
    jan.left = Some(StagedLeft::Sometime);
    jan.reason = "Dog died".into();
    let mut kim = staged_customer("", "Kim");
    kim.left = Some(StagedLeft::No);
    kim.reason = "ignored".into();
    let mut staged = staged(vec![
        (ruth, vec![("2025-01-01", "r1", 100), ("2025-02-01", "r2", -50)]),
        (jan, vec![("2025-03-03", "r3", 0), ("2025-01-01", "r1", 70)]),
        (kim, vec![]),
    ]);
    staged.loose = vec![StagedLooseSale { day: day("2025-06-01"), receipt: "r9".into(), amount: Money(500) }];
    staged
}

#[test]
fn the_same_file_again_adds_nothing() {
    let (shop, mut store) = Shop::new();
    let (price, _) = change(&mut store, "reason", |tx| reasons::add(tx, "price", "Price", ReasonKind::Avoidable, false));
    let first = import(&mut store, &till());
    let expected =
        ImportOutcome { customers_new: 3, purchases_new: 4, loose_new: 1, departures_new: 2, reasons_new: 1, ..ImportOutcome::default() };
    assert_eq!(first, expected);
    let (ruth, jan) =
        (customers::by_number(store.conn(), "1").unwrap().unwrap(), customers::by_number(store.conn(), "2").unwrap().unwrap());
    let left = departures::of(store.conn(), ruth).unwrap().remove(0).details;
    assert_eq!((left.left_on, left.how_known), (day("2025-05-01"), HowKnown::ContractEnded));
    assert_eq!(left.main.map(|main| (main.reason, main.source)), Some((price, ReasonSource::ToldStaff)));
    assert_eq!(departures::of(store.conn(), jan).unwrap()[0].details.left_on, day("2025-03-03"), "the last purchase day stands in");
    let made = reasons::list(store.conn()).unwrap().remove(1);
    assert_eq!((made.name.as_str(), made.to_review), ("Dog died", true));

    let before = dump(&shop.path);
    let again = import(&mut store, &till());
    assert_eq!(again, ImportOutcome { purchases_known: 4, loose_known: 1, ..ImportOutcome::default() });
    let but_imports = |text: &str| text.lines().filter(|line| !line.starts_with("import")).collect::<Vec<_>>().join("\n");
    assert_eq!(but_imports(&before), but_imports(&dump(&shop.path)));
    assert_eq!(imports::list(store.conn()).unwrap().iter().map(|i| i.outcome.clone()).collect::<Vec<_>>(), [again, first]);
}

#[test]
fn a_later_file_adds_what_is_new_and_keeps_old_amounts() {
    let (_shop, mut store) = Shop::new();
    import(&mut store, &till());
    let mut ruth = staged_customer("1", "");
    ruth.details.email = "ruth@shop.example".into();
    let later = staged(vec![(ruth, vec![("2025-01-01", "r1", 999), ("2025-02-01", "r2", -50), ("2025-06-29", "r7", 10)])]);
    let outcome = import(&mut store, &later);
    let expected =
        ImportOutcome { customers_changed: 1, purchases_new: 1, purchases_known: 1, purchases_changed: 1, ..ImportOutcome::default() };
    assert_eq!(outcome, expected);
    let id = customers::by_number(store.conn(), "1").unwrap().unwrap();
    let kept = customers::get(store.conn(), id).unwrap().unwrap().details;
    assert_eq!((kept.name.as_str(), kept.email.as_str()), ("Ruth", "ruth@shop.example"));
    assert_eq!(purchases::of(store.conn(), id).unwrap().iter().map(|p| p.amount.0).collect::<Vec<_>>(), [100, -50, 10]);
    assert_eq!(facts::as_of(store.conn()).unwrap(), Some(day("2025-06-29")));
}

#[test]
fn two_rows_of_one_known_customer_are_taken_together() {
    let (_shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| {
        customers::add(tx, &CustomerDetails { number: "1".into(), email: "kim@shop.example".into(), ..named("Kim") })
    });
    let mut by_mail = staged_customer("", "");
    by_mail.details.email = "KIM@shop.example".into();
    let file = staged(vec![
        (staged_customer("1", ""), vec![("2025-01-01", "a", 1), ("2025-01-02", "b", 2)]),
        (by_mail, vec![("2025-01-01", "a", 1), ("2025-01-02", "b", 3), ("2025-01-03", "c", 4)]),
    ]);
    let outcome = change(&mut store, "import", |tx| imports::apply(tx, &file, &options(), &mut |_, _| true)).0;
    assert_eq!((outcome.purchases_new, outcome.purchases_known, outcome.purchases_changed), (3, 1, 1));
}

#[test]
fn who_left_and_came_back_may_leave_again() {
    let (_shop, mut store) = Shop::new();
    let told = |on: &str, receipts: Vec<(&'static str, &'static str, i64)>| {
        let mut ruth = staged_customer("1", "Ruth");
        ruth.left = Some(StagedLeft::On(day(on)));
        staged(vec![(ruth, receipts)])
    };
    let mut departures_new = |file: &Staged| import(&mut store, file).departures_new;
    assert_eq!(departures_new(&told("2025-02-01", vec![("2025-01-01", "a", 1)])), 1);
    assert_eq!(departures_new(&told("2025-02-09", vec![])), 0, "the same leaving, another day");
    assert_eq!(departures_new(&told("2025-05-01", vec![("2025-04-01", "b", 1)])), 1, "came again in between");
}

#[test]
fn a_reason_for_a_leaving_on_record_is_brought_and_counted() {
    let (_shop, mut store) = Shop::new();
    let left = |reason: &str| {
        let mut ruth = staged_customer("1", "Ruth");
        ruth.left = Some(StagedLeft::On(day("2025-05-01")));
        ruth.reason = reason.into();
        staged(vec![(ruth, vec![])])
    };
    let first = import(&mut store, &left(""));
    assert_eq!((first.departures_new, first.departures_changed), (1, 0));
    let plan = imports::plan(store.conn(), &left("Dog died"), &options()).unwrap();
    assert_eq!((plan.outcome.departures_changed, plan.reasons.as_slice()), (1, &["Dog died".to_owned()][..]));
    let told = ImportOptions { leavings: LeavingsAs { how_known: HowKnown::ToldUs, source: ReasonSource::OwnersGuess }, ..options() };
    let second = change(&mut store, "import", |tx| imports::apply(tx, &left("Dog died"), &told, &mut |_, _| true)).0;
    assert!(second.brings_anything());
    assert_eq!((second.departures_new, second.departures_changed, second.customers_changed, second.reasons_new), (0, 1, 0, 1));
    let ruth = customers::by_number(store.conn(), "1").unwrap().unwrap();
    let details = departures::of(store.conn(), ruth).unwrap().remove(0).details;
    assert_eq!((details.how_known, details.main.unwrap().source), (HowKnown::ContractEnded, ReasonSource::OwnersGuess));
    assert!(!import(&mut store, &left("Dog died")).brings_anything());
}

#[test]
fn receipts_known_with_another_amount_are_listed_with_and_without_a_customer() {
    let (_shop, mut store) = Shop::new();
    import(&mut store, &till());
    let mut later = staged(vec![(staged_customer("1", ""), vec![("2025-01-01", "r1", 999), ("2025-02-01", "r2", -50)])]);
    let loose = |receipt: &str, amount| StagedLooseSale { day: day("2025-06-01"), receipt: receipt.into(), amount: Money(amount) };
    later.loose = vec![loose("r8", 1), loose("r9", 501)];
    let plan = imports::plan(store.conn(), &later, &options()).unwrap();
    let done = import(&mut store, &later);
    assert_eq!((done.purchases_changed, done.loose_new, done.loose_known, done.loose_changed), (1, 1, 0, 1));
    let listed: Vec<_> = plan.changed.iter().map(|c| (c.customer.as_str(), c.receipt.as_str(), c.old.0, c.new.0)).collect();
    assert_eq!(listed, [("Ruth", "r1", 100, 999), ("", "r9", 500, 501)]);
    assert_eq!(import(&mut store, &later).loose_known, 1, "the one that was new");
    assert_eq!(facts::load(store.conn()).unwrap().loose.sum, Money(501), "old amounts are kept");
}

#[test]
fn undo_takes_an_import_back_and_redo_gives_it_again() {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| customers::add(tx, &CustomerDetails { number: "1".into(), ..named("R.") }));
    let before = dump(&shop.path);
    let empty = format!("{:?}", facts::load(store.conn()).unwrap());
    import(&mut store, &till());
    let after = dump(&shop.path);
    let full = format!("{:?}", facts::load(store.conn()).unwrap());
    assert_eq!(store.undo().unwrap().0.code, "import");
    assert_eq!(dump(&shop.path), before);
    assert_eq!(format!("{:?}", facts::load(store.conn()).unwrap()), empty);
    assert!(customers::search(store.conn(), "jan").unwrap().is_empty());
    drop(store);
    let mut store = Store::open(&shop.path, TEXT_KEYS).unwrap();
    store.redo().unwrap();
    assert_eq!(dump(&shop.path), after);
    assert_eq!(format!("{:?}", facts::load(store.conn()).unwrap()), full);

    store.undo().unwrap();
    change(&mut store, "add", |tx| customers::add(tx, &named("New")));
    assert!(matches!(store.redo(), Err(StoreError::NothingToRedo)));
    let again = import(&mut store, &till());
    assert_eq!((again.customers_new, again.purchases_new, again.loose_new), (2, 4, 1), "nothing of the one taken back is in the way");
    assert!(check::all(store.conn()).unwrap().is_ok());
}

#[test]
fn cancelling_leaves_everything_as_it_was() {
    let (shop, mut store) = Shop::new();
    let before = dump(&shop.path);
    let told = store.transact(&OperationKind::new("import"), now(), |tx| imports::apply(tx, &till(), &options(), &mut |_, _| false));
    assert!(matches!(told, Err(StoreError::Cancelled)));
    assert_eq!((dump(&shop.path), operations::count(store.conn()).unwrap()), (before, 0));
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    store.undo().unwrap();
}

/// Online Retail as receipts: lines of one customer, day and number added up.
fn online_retail() -> Staged {
    let file = std::fs::File::open(concat!(env!("CARGO_MANIFEST_DIR"), "/tests/data/online_retail.csv.gz")).unwrap();
    let mut text = Vec::new();
    flate2::read::GzDecoder::new(file).read_to_end(&mut text).unwrap();
    let mut reader = csv::Reader::from_reader(text.as_slice());
    let headers = reader.headers().unwrap().clone();
    let column = |name: &str| headers.iter().position(|h| h == name).unwrap();
    let (number, invoice, date, quantity, price) =
        (column("CustomerID"), column("InvoiceNo"), column("InvoiceDate"), column("Quantity"), column("UnitPrice"));
    let mut sums: HashMap<(String, String, String), f64> = HashMap::new();
    for record in reader.byte_records() {
        let record = record.unwrap();
        let cell = |at: usize| String::from_utf8_lossy(&record[at]).trim().to_owned();
        let amount = cell(quantity).parse::<f64>().unwrap() * cell(price).parse::<f64>().unwrap();
        *sums.entry((cell(number), cell(date)[..10].to_owned(), cell(invoice))).or_default() += amount;
    }
    let mut all: Vec<_> = sums.into_iter().collect();
    all.sort_by(|a, b| a.0.cmp(&b.0));
    let mut staged = Staged::default();
    for ((number, on, receipt), amount) in all {
        #[expect(clippy::cast_possible_truncation, reason = "small sums")]
        let (on, amount) = (day(&on), Money((amount * 100.0).round() as i64));
        staged.days = Some(staged.days.map_or((on, on), |(first, last)| (first.min(on), last.max(on))));
        if number.is_empty() || number == "NA" {
            staged.loose.push(StagedLooseSale { day: on, receipt, amount });
            continue;
        }
        if staged.customers.last().is_none_or(|last| last.details.number != number) {
            staged
                .customers
                .push(StagedCustomer { details: CustomerDetails { number, ..CustomerDetails::default() }, ..StagedCustomer::default() });
        }
        let customer = u32::try_from(staged.customers.len() - 1).unwrap();
        staged.receipts.push(StagedReceipt { customer, day: on, receipt, amount });
    }
    staged
}

#[test]
fn online_retail_comes_in_whole_and_once() {
    let (_shop, mut store) = Shop::new();
    let file = online_retail();
    let started = Instant::now();
    let first = import(&mut store, &file);
    let taken = started.elapsed();
    assert_eq!((first.purchases_new, first.loose_new), (22_190, 3_710));
    let started = Instant::now();
    let facts = facts::load(store.conn()).unwrap();
    println!("22,190 receipts: plan and import {taken:?}, facts {:?}", started.elapsed());
    assert_eq!((facts.purchases.len(), facts.loose.receipts), (22_190, 3_710));
    assert_eq!(facts.as_of, Some(day("2011-12-09")));
    let again = import(&mut store, &file);
    assert_eq!((again.customers_new, again.purchases_new, again.loose_new, again.purchases_known), (0, 0, 0, 22_190));
    let started = Instant::now();
    store.undo().unwrap();
    store.undo().unwrap();
    println!("two imports undone in {:?}", started.elapsed());
    assert!(facts::load(store.conn()).unwrap().purchases.is_empty());
}

#[test]
#[ignore = "a million rows; meant for --release"]
fn a_million_receipts() {
    let (_shop, mut store) = Shop::new();
    let mut file = Staged::default();
    for customer in 0..50_000_u32 {
        file.customers.push(staged_customer(&format!("{customer}"), &format!("Customer {customer}")));
        file.receipts.extend((0..20).map(|n| StagedReceipt {
            customer,
            day: day("2020-01-01").plus_days(n * 30 + i32::try_from(customer % 30).unwrap()),
            receipt: format!("{}", u64::from(customer) * 20 + u64::try_from(n).unwrap()),
            amount: Money(1_000 + i64::from(n)),
        }));
    }
    for what in ["first", "again"] {
        let started = Instant::now();
        change(&mut store, "import", |tx| imports::apply(tx, &file, &options(), &mut |_, _| true));
        println!("{what}: {:?}", started.elapsed());
    }
    let started = Instant::now();
    let mut facts = facts::load(store.conn()).unwrap();
    println!("facts: {:?}", started.elapsed());
    assert_eq!(facts.purchases.len(), 1_000_000);
    let id = facts.people[25_000].id;
    let (_, touched) = change(&mut store, "sale", |tx| purchases::add(tx, id, day("2022-01-01"), Money(1)));
    let started = Instant::now();
    facts = facts::reload(store.conn(), &facts, &touched).unwrap();
    println!("facts after one sale: {:?}", started.elapsed());
    assert_eq!(facts.purchases.len(), 1_000_001);
    for what in ["sale", "again", "first"] {
        let started = Instant::now();
        store.undo().unwrap();
        println!("undo {what}: {:?}", started.elapsed());
    }
    let started = Instant::now();
    change(&mut store, "add", |tx| customers::add(tx, &named("Kim")));
    println!("purge: {:?}", started.elapsed());
}
