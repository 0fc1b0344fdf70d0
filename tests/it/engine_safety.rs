//! The engine keeps people's work: backups by the clock, what others do to the file, backups that fail, what is shown at opening.

use std::sync::{Arc, Mutex};

use comeback::domain::contract::Business;
use comeback::domain::customer::CustomerDetails;
use comeback::domain::import::{Staged, StagedCustomer};
use comeback::domain::language::Language;
use comeback::domain::settings::Settings;
use comeback::engine::views::files::BackupsQuery;
use comeback::engine::views::home::HomeQuery;
use comeback::engine::{Cached, Clock, Command, Deps, Engine, EngineError, Event};
use jiff::ToSpan as _;
use jiff::civil::{DateTime, date};
use tempfile::TempDir;

/// A clock that is moved by hand.
struct Hand(Mutex<DateTime>);

impl Clock for Hand {
    fn now(&self) -> DateTime {
        *self.0.lock().unwrap()
    }
}

impl Hand {
    fn forward(&self, minutes: i64) {
        let mut now = self.0.lock().unwrap();
        *now = now.checked_add(minutes.minutes()).unwrap();
    }
}

fn noon() -> DateTime {
    date(2026, 1, 15).at(12, 0, 0, 0)
}

fn shop() -> (TempDir, Arc<Hand>, Engine) {
    let folder = tempfile::tempdir().unwrap();
    let clock = Arc::new(Hand(Mutex::new(noon())));
    let deps = Deps { clock: Arc::<Hand>::clone(&clock), ..Deps::fixed(folder.path().to_path_buf(), noon()) };
    let engine = Engine::inline(deps);
    let settings = Settings { name: "Shop".into(), ..Settings::default() };
    engine.call(Command::Create { path: folder.path().join("shop.comeback"), settings }).unwrap();
    (folder, clock, engine)
}

fn named(name: &str) -> Command {
    Command::AddCustomer(CustomerDetails { name: name.into(), ..CustomerDetails::default() })
}

fn backed_up(engine: &Engine) -> usize {
    engine.drain().iter().filter(|event| matches!(event, Event::BackedUp)).count()
}

#[test]
fn half_an_hour_of_change_is_backed_up_once_and_no_change_never() {
    let (_folder, clock, engine) = shop();
    clock.forward(120);
    assert_eq!(backed_up(&engine), 0, "nothing was changed");
    engine.call(named("Ruth")).unwrap();
    clock.forward(29);
    engine.call(named("Jan")).unwrap();
    assert_eq!(backed_up(&engine), 0, "not yet half an hour");
    clock.forward(1);
    assert_eq!(backed_up(&engine), 1, "half an hour since the first change");
    clock.forward(300);
    assert_eq!(backed_up(&engine), 0, "nothing was changed since");
    assert_eq!(engine.fetch(BackupsQuery).unwrap().len(), 1);
    assert_eq!(engine.status().backup_at, Some(noon().checked_add(150.minutes()).unwrap()));
    engine.call(named("Kim")).unwrap();
    clock.forward(-3 * 24 * 60);
    assert_eq!(backed_up(&engine), 1, "a clock put back puts off nothing");
}

#[test]
fn what_another_program_does_to_the_file_is_seen_and_told() {
    let (folder, _clock, engine) = shop();
    let mut home: Cached<HomeQuery> = Cached::default();
    home.get(&engine, &HomeQuery::default());
    let _ = engine.drain();
    assert!(home.get(&engine, &HomeQuery::default()).is_some() && home.is_fresh());
    let outside = rusqlite::Connection::open(folder.path().join("shop.comeback")).unwrap();
    let json = serde_json::to_string(&Settings { name: "Renamed".into(), ..Settings::default() }).unwrap();
    outside.execute("UPDATE setting SET json = ?1", [json]).unwrap();
    let events = engine.drain();
    assert_eq!(events.iter().filter(|event| **event == Event::ChangedOutside).count(), 1, "{events:?}");
    assert_eq!(engine.status().workspace.unwrap().settings.name, "Renamed");
    home.get(&engine, &HomeQuery::default());
    assert!(!home.is_fresh(), "views are made anew");
    assert!(!engine.drain().contains(&Event::ChangedOutside), "told once");
}

#[test]
fn an_import_without_a_backup_is_done_and_says_so() {
    let folder = tempfile::tempdir().unwrap();
    let in_the_way = folder.path().join("data");
    let engine = Engine::inline(Deps { data_dir: in_the_way.clone(), ..Deps::fixed(folder.path().to_path_buf(), noon()) });
    engine.call(Command::Create { path: folder.path().join("shop.comeback"), settings: Settings::default() }).unwrap();
    std::fs::write(&in_the_way, "a file where the folder should be").unwrap();
    let _ = engine.drain();
    let details = CustomerDetails { number: "1".into(), ..CustomerDetails::default() };
    let staged = Staged { customers: vec![StagedCustomer { details, ..StagedCustomer::default() }], ..Staged::default() };
    let done = engine.call(Command::Import(Arc::new(staged).into())).unwrap();
    assert_eq!(done.import.unwrap().customers_new, 1);
    assert!(matches!(done.backup_failed.as_deref(), Some(EngineError::NoBackup(_))), "{:?}", done.backup_failed);
    let told = engine.drain();
    assert!(told.iter().any(|event| matches!(event, Event::BackupFailed(EngineError::NoBackup(_)))), "{told:?}");
    std::fs::remove_file(in_the_way).unwrap();
    assert_eq!(
        engine.call(Command::Import(Arc::<Staged>::default().into())).unwrap().backup_failed,
        None,
        "tried again with the next import"
    );
}

#[test]
fn at_opening_home_stands_at_once_as_it_was_and_only_if_it_still_holds() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.comeback");
    let engine = || Engine::inline(Deps::fixed(folder.path().to_path_buf(), noon()));
    let query = HomeQuery::default();
    let first = engine();
    first.call(Command::CreateSample { path: path.clone(), language: Language::En, business: Business::Shop }).unwrap();
    let was = first.fetch(query.clone()).unwrap();
    drop(first);

    let second = engine();
    second.call(Command::Open { path: path.clone() }).unwrap();
    let mut home: Cached<HomeQuery> = Cached::default();
    let shown = home.get(&second, &query).expect("before anything was read").figures.clone();
    // not everything: the last bit of a share may be lost in writing it down
    assert_eq!((shown.as_of, &shown.customers, &shown.silent), (was.figures.as_of, &was.figures.customers, &was.figures.silent));
    assert!(!home.is_fresh());
    let _ = second.drain();
    assert_eq!(home.get(&second, &query).unwrap().figures, was.figures);
    assert!(home.is_fresh());
    second.call(named("Ruth")).unwrap();
    assert!(Cached::<HomeQuery>::default().get(&second, &query).is_none(), "no longer as it was");
    drop(second);

    let third = engine();
    third.call(Command::Open { path }).unwrap();
    assert!(Cached::<HomeQuery>::default().get(&third, &query).is_none(), "of an older state");
}

#[test]
fn restoring_the_oldest_backup_does_not_thin_it_out_first() {
    let (folder, clock, engine) = shop();
    for name in ["Ruth", "Jan", "Kim", "Zoe", "Ann", "Bob", "Cas", "Dee", "Eve", "Fay"] {
        engine.call(named(name)).unwrap();
        engine.call(Command::BackUp { folder: None }).unwrap();
        clock.forward(5);
    }
    let oldest = engine.fetch(BackupsQuery).unwrap().pop().unwrap().path;
    // A change that is in no backup yet is backed up before the file is left: the eleventh of the day.
    engine.call(named("Gus")).unwrap();
    let to = folder.path().join("shop.comeback");
    engine.call(Command::Restore { backup: oldest.clone(), to }).unwrap();
    assert!(oldest.exists(), "what was restored is still there");
    assert_eq!(engine.fetch(comeback::engine::views::rail::RailQuery).unwrap().customers, 1);
}
