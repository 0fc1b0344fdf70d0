//! The engine as a machine: with threads or without it gives the same, a fault is an event, a view stays until the newer one is there.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};

use comeback::domain::contract::Business;
use comeback::domain::customer::CustomerDetails;
use comeback::domain::day::Day;
use comeback::domain::ids::CustomerId;
use comeback::domain::import::{Staged, StagedCustomer, StagedReceipt};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::settings::Settings;
use comeback::engine::views::customer_list::{CustomerListQuery, CustomerRowsQuery};
use comeback::engine::views::home::HomeQuery;
use comeback::engine::views::rail::RailQuery;
use comeback::engine::{Cached, Command, Created, Deps, Engine, EngineError, Event, Query, Reader, Tables};
use jiff::civil::date;
use tempfile::TempDir;

/// Both drivers, each in a folder of its own.
fn both() -> [(TempDir, Engine); 2] {
    [Engine::threaded, Engine::inline].map(|make| {
        let folder = tempfile::tempdir().unwrap();
        let deps = Deps::fixed(folder.path().to_path_buf(), date(2026, 1, 15).at(9, 30, 0, 0));
        (folder, make(deps))
    })
}

fn create(folder: &TempDir, engine: &Engine) {
    let settings = Settings { name: "Shop".into(), ..Settings::default() };
    engine.call(Command::Create { path: folder.path().join("shop.comeback"), settings }).unwrap();
}

fn named(name: &str) -> Command {
    Command::AddCustomer(CustomerDetails { name: name.into(), ..CustomerDetails::default() })
}

fn purchases(customers: u32, each: i32) -> Staged {
    let customer = |n| StagedCustomer {
        details: CustomerDetails { number: format!("{n}"), ..CustomerDetails::default() },
        ..StagedCustomer::default()
    };
    let receipts = (0..customers).flat_map(|customer| {
        (0..each).map(move |n| StagedReceipt {
            customer,
            day: Day::from_number(19_000 + n * 7),
            receipt: format!("{customer}-{n:06}"),
            amount: Money(1000),
        })
    });
    Staged {
        source: "till.csv".into(),
        customers: (0..customers).map(customer).collect(),
        receipts: receipts.collect(),
        days: Some((Day::from_number(19_000), Day::from_number(19_000 + (each - 1) * 7))),
        ..Staged::default()
    }
}

#[test]
fn with_threads_or_without_the_same_comes_out() {
    let [a, b] = both().map(|(folder, engine)| {
        engine
            .call(Command::CreateSample { path: folder.path().join("s.comeback"), language: Language::En, business: Business::Shop })
            .unwrap();
        engine.call(named("Ruth Palmer")).unwrap();
        engine.call(named("Jan de Vries")).unwrap();
        engine.call(Command::Undo).unwrap();
        let list = engine.fetch(CustomerListQuery::default()).unwrap();
        let rows = engine.fetch(CustomerRowsQuery(list.ids.clone())).unwrap();
        let home = engine.fetch(HomeQuery::default()).unwrap();
        (list, rows, home.figures, home.badges, engine.status().undo, engine.status().redo)
    });
    assert_eq!(a, b);
    assert_eq!(a.0.total, 241);
    assert_eq!(a.5.unwrap().subject, "Jan de Vries");
}

#[test]
fn a_command_sent_ends_in_an_event_and_wakes_the_window() {
    let woken = Arc::new(AtomicUsize::new(0));
    let folder = tempfile::tempdir().unwrap();
    let mut deps = Deps::fixed(folder.path().to_path_buf(), date(2026, 1, 15).at(9, 30, 0, 0));
    let counted = Arc::clone(&woken);
    deps.wake = Arc::new(move || {
        counted.fetch_add(1, Ordering::Relaxed);
    });
    let engine = Engine::threaded(deps);
    create(&folder, &engine);
    let _ = engine.drain();
    let before = woken.load(Ordering::Relaxed);
    let (good, bad) = (engine.send(named("Ruth")), engine.send(named("   ")));
    engine.wait_idle();
    let events = engine.drain();
    let done = events.iter().find_map(|e| if let Event::Done { ticket, outcome } = e { Some((*ticket, outcome.clone())) } else { None });
    let (ticket, outcome) = done.unwrap();
    assert_eq!(ticket, good);
    assert!(matches!(outcome.created[..], [Created::Customer(_)]) && outcome.touched.contains(Tables::CUSTOMERS));
    assert!(events.iter().any(|e| matches!(e, Event::Failed { ticket, error: EngineError::Refused(_) } if *ticket == bad)));
    assert!(woken.load(Ordering::Relaxed) >= before + 2);
}

/// A question with a fault in it.
#[derive(Clone, PartialEq)]
struct Faulty;

impl Query for Faulty {
    type View = ();

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS
    }

    fn run(&self, _: &Reader) -> Result<(), EngineError> {
        panic!("a fault in a view")
    }
}

#[test]
fn a_fault_in_a_view_is_an_event_and_the_next_view_still_comes() {
    for (folder, engine) in both() {
        create(&folder, &engine);
        let _ = engine.drain();
        let end = engine.fetch(Faulty);
        assert!(matches!(&end, Err(EngineError::Internal(text)) if text.contains("a fault in a view")), "{end:?}");
        assert!(engine.drain().iter().any(|e| matches!(e, Event::Fault(text) if text.contains("a fault in a view"))));
        assert_eq!(engine.fetch(RailQuery).unwrap().customers, 0);
    }
}

#[test]
fn a_view_stays_until_the_newer_one_is_there() {
    for (folder, engine) in both() {
        create(&folder, &engine);
        engine.call(named("Ruth")).unwrap();
        let mut list: Cached<CustomerListQuery> = Cached::default();
        let query = CustomerListQuery::default();
        let seen = |list: &mut Cached<CustomerListQuery>| list.get(&engine, &query).map(|v| v.ids.len());
        seen(&mut list);
        engine.wait_idle();
        assert_eq!(seen(&mut list), Some(1));
        assert!(list.is_fresh());

        engine.send(named("Jan"));
        let shown = seen(&mut list);
        assert!(shown == Some(1) || (shown == Some(2) && list.is_fresh()), "nothing jumps while the newer one is made: {shown:?}");
        engine.wait_idle();
        seen(&mut list);
        engine.wait_idle();
        assert_eq!(seen(&mut list), Some(2));

        let other = CustomerListQuery { search: "jan".into(), ..CustomerListQuery::default() };
        let shown = list.get(&engine, &other).map(|v| v.ids.len());
        assert_eq!(shown, Some(if list.is_fresh() { 1 } else { 2 }), "the old answer until the new one");
        engine.wait_idle();
        assert_eq!(list.get(&engine, &other).map(|v| v.ids.len()), Some(1));
    }
}

#[test]
fn a_view_is_asked_again_only_when_what_it_is_made_from_was_touched() {
    let [_, (folder, engine)] = both();
    create(&folder, &engine);
    let mut rail: Cached<CustomerRowsQuery> = Cached::default();
    let query = CustomerRowsQuery(vec![CustomerId(1)]);
    rail.get(&engine, &query);
    let _ = engine.drain();
    rail.get(&engine, &query);
    assert!(rail.is_fresh());
    let draft = comeback::engine::DraftKey::new("note", "");
    engine.call(Command::KeepDraft { draft, version: 0, json: "{}".into() }).unwrap();
    rail.get(&engine, &query);
    assert!(rail.is_fresh(), "a draft touches no customer");
    engine.call(named("Ruth")).unwrap();
    rail.get(&engine, &query);
    assert!(!rail.is_fresh());
}

#[test]
fn a_cancelled_import_leaves_nothing() {
    let [(folder, engine), _] = both();
    create(&folder, &engine);
    let staged = Arc::new(purchases(2_000, 60));
    let ticket = engine.send(Command::Import(Arc::clone(&staged).into()));
    let cancelled = loop {
        engine.cancel();
        let end = engine.drain().into_iter().find_map(|event| match event {
            Event::Done { ticket: t, outcome } if t == ticket => Some(Ok(outcome)),
            Event::Failed { ticket: t, error } if t == ticket => Some(Err(error)),
            _ => None,
        });
        if let Some(end) = end {
            break end;
        }
        std::thread::sleep(std::time::Duration::from_millis(1));
    };
    assert_eq!(cancelled.unwrap_err(), EngineError::Cancelled);
    assert_eq!(engine.fetch(RailQuery).unwrap().customers, 0);
    let status = engine.status();
    assert!(status.undo.is_none() && status.job.is_none() && !status.busy);
    let done = engine.call(Command::Import(staged.into())).unwrap();
    assert_eq!(done.import.unwrap().purchases_new, 120_000);
    assert_eq!(engine.fetch(RailQuery).unwrap().customers, 2_000);
}

#[test]
fn closing_after_a_change_leaves_a_verified_backup_and_opening_finds_it() {
    for (folder, engine) in both() {
        create(&folder, &engine);
        let path = folder.path().join("shop.comeback");
        assert!(engine.status().backup_at.is_none());
        engine.call(named("Ruth")).unwrap();
        engine.call(Command::Close).unwrap();
        engine.call(Command::Open { path: path.clone() }).unwrap();
        assert_eq!(engine.status().backup_at, Some(date(2026, 1, 15).at(9, 30, 0, 0)));
        let backups = engine.fetch(comeback::engine::views::files::BackupsQuery).unwrap();
        assert_eq!(backups.len(), 1);
    }
}
