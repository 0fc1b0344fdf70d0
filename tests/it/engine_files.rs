//! The engine and its file: what long work says of itself and how it is stopped, and what happens when others put their hands on it.

use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicBool, Ordering};
use std::sync::{Arc, Mutex, OnceLock};

use comeback::domain::contract::Business;
use comeback::domain::customer::CustomerDetails;
use comeback::domain::import::{Staged, StagedCustomer};
use comeback::domain::language::Language;
use comeback::domain::settings::Settings;
use comeback::engine::views::customer_list::CustomerListQuery;
use comeback::engine::views::files::BackupsQuery;
use comeback::engine::views::rail::RailQuery;
use comeback::engine::{Command, Deps, Engine, EngineError, Event, Query, Reader, Stage, Tables};
use jiff::civil::{DateTime, date};
use tempfile::TempDir;

use crate::store_support::folder;

fn noon() -> DateTime {
    date(2026, 1, 15).at(12, 0, 0, 0)
}

fn inline(folder: &Path) -> Engine {
    Engine::inline(Deps::fixed(folder.to_path_buf(), noon()))
}

fn named(name: &str) -> Command {
    Command::AddCustomer(CustomerDetails { name: name.into(), ..CustomerDetails::default() })
}

/// A workspace with this customer, open here.
fn shop(engine: &Engine, folder: &TempDir, customer: &str) -> PathBuf {
    let path = folder.path().join("shop.comeback");
    engine.call(Command::Create { path: path.clone(), settings: Settings { name: customer.into(), ..Settings::default() } }).unwrap();
    engine.call(named(customer)).unwrap();
    path
}

fn people(count: usize) -> Arc<Staged> {
    let details = |n: usize| CustomerDetails { number: n.to_string(), ..CustomerDetails::default() };
    let customers = (0..count).map(|n| StagedCustomer { details: details(n), ..StagedCustomer::default() }).collect();
    Arc::new(Staged { customers, ..Staged::default() })
}

#[test]
fn long_work_says_what_it_is() {
    let folder = folder();
    let seen: Arc<Mutex<Vec<Stage>>> = Arc::default();
    let told: Arc<OnceLock<Engine>> = Arc::default();
    let (look, note) = (Arc::clone(&told), Arc::clone(&seen));
    let wake = Arc::new(move || {
        if let Some(job) = look.get().and_then(|engine| engine.status().job) {
            note.lock().unwrap().push(job.stage);
        }
    });
    let engine = Engine::inline(Deps { wake, ..Deps::fixed(folder.path().to_path_buf(), noon()) });
    told.set(engine.clone()).unwrap();
    let path = folder.path().join("shop.comeback");
    let during = |command: Command| {
        seen.lock().unwrap().clear();
        engine.call(command).unwrap();
        assert_eq!(engine.status().job, None);
        let mut stages = seen.lock().unwrap().clone();
        stages.dedup();
        stages
    };
    assert_eq!(
        during(Command::CreateSample { path: path.clone(), language: Language::En, business: Business::Shop }),
        [Stage::MakingSample]
    );
    assert_eq!(during(Command::Open { path: path.clone() }), [Stage::Opening]);
    let own = folder.path().join("own.comeback");
    during(Command::Create { path: own.clone(), settings: Settings::default() });
    assert_eq!(during(Command::Import(people(2_500).into())), [Stage::BackingUp, Stage::Importing]);
    let all = engine.fetch(CustomerListQuery::default()).unwrap().ids;
    engine.call(Command::SetSegment(all, "Town".into())).unwrap();
    assert_eq!(during(Command::Undo), [Stage::TakingBack]);
    assert_eq!(during(Command::Redo), [Stage::DoingAgain]);
    assert_eq!(during(Command::BackUp { folder: None }), [Stage::BackingUp]);
    let backup = engine.fetch(BackupsQuery).unwrap().remove(0).path;
    assert_eq!(during(Command::Restore { backup, to: own }), [Stage::Restoring], "what it is made of is not told apart");
    drop(seen);
}

#[test]
fn making_a_workspace_can_be_stopped_and_leaves_nothing() {
    let folder = folder();
    let engine = Engine::threaded(Deps::fixed(folder.path().to_path_buf(), noon()));
    let path = folder.path().join("big.comeback");
    let command = Command::CreateSynthetic { path: path.clone(), language: Language::En, purchases: 200_000, customers: 9_000, seed: 1 };
    let ticket = engine.send(command);
    let error = loop {
        engine.cancel();
        let failed = |event| if let Event::Failed { ticket: t, error } = event { (t == ticket).then_some(error) } else { None };
        if let Some(error) = engine.drain().into_iter().find_map(failed) {
            break error;
        }
        std::thread::yield_now();
    };
    assert_eq!((error, path.exists()), (EngineError::Cancelled, false));
    assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 0);
}

/// A question that is answered once it may be, and given up when it is told to be.
#[derive(Clone)]
struct Waiting(Arc<AtomicBool>, Arc<AtomicBool>);

impl PartialEq for Waiting {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0)
    }
}

impl Query for Waiting {
    type View = ();

    fn depends_on(&self) -> Tables {
        Tables::NONE
    }

    fn run(&self, reader: &Reader) -> Result<(), EngineError> {
        self.0.store(true, Ordering::Relaxed);
        while !self.1.load(Ordering::Relaxed) {
            if reader.cancelled() {
                return Err(EngineError::Cancelled);
            }
            std::thread::yield_now();
        }
        Ok(())
    }
}

#[test]
fn cancel_stops_the_job_that_is_shown_and_no_view() {
    let folder = folder();
    let engine = Engine::threaded(Deps::fixed(folder.path().to_path_buf(), noon()));
    shop(&engine, &folder, "Kim");
    let (began, goes_on) = (Arc::new(AtomicBool::new(false)), Arc::new(AtomicBool::new(false)));
    let asked = engine.ask(Waiting(Arc::clone(&began), Arc::clone(&goes_on)));
    while !began.load(Ordering::Relaxed) {
        std::thread::yield_now();
    }
    engine.cancel();
    let ticket = engine.send(Command::Import(people(200_000).into()));
    let stopped = loop {
        engine.cancel();
        let ended = |event| matches!(event, Event::Failed { ticket: t, error: EngineError::Cancelled } if t == ticket);
        if engine.drain().into_iter().any(ended) {
            break true;
        }
        std::thread::yield_now();
    };
    goes_on.store(true, Ordering::Relaxed);
    engine.wait_idle();
    assert!(stopped && matches!(asked.take(), Some(Ok(()))));
}

#[test]
fn a_reading_window_follows_a_file_put_in_its_place() {
    let (here, there) = (folder(), folder());
    let (writing, other) = (inline(here.path()), inline(there.path()));
    let path = shop(&writing, &here, "Kim");
    let reading = inline(here.path());
    reading.call(Command::Open { path: path.clone() }).unwrap();
    assert!(reading.status().workspace.unwrap().locked);
    let newer = shop(&other, &there, "Zoe");
    (0..3).for_each(|n| drop(other.call(named(&format!("Zoe {n}"))).unwrap()));
    other.call(Command::Close).unwrap();
    let _ = reading.drain();
    std::fs::remove_file(&path).unwrap();
    assert_eq!(reading.drain(), [], "nothing is there yet");
    std::fs::rename(newer, &path).unwrap();
    assert_eq!(reading.drain(), [Event::Closed, Event::Opened, Event::ChangedOutside]);
    assert_eq!(reading.fetch(RailQuery).unwrap().customers, 4);
    assert_eq!(reading.status().workspace.unwrap().settings.name, "Zoe");

    std::fs::rename(&path, here.path().join("away.comeback")).unwrap();
    std::fs::write(&path, "something else").unwrap();
    assert_eq!(reading.drain(), [Event::Closed, Event::Lost(EngineError::Foreign(path))]);
    assert_eq!(reading.status().workspace, None);
}

#[cfg(unix)]
#[test]
fn a_reading_window_sees_again_after_the_writer_was_killed() {
    let Some((cut, _)) = crate::store_cut_off::torn() else { return };
    let place = folder();
    let path = place.path().join("shop.comeback");
    std::fs::copy(&cut.path, &path).unwrap();
    std::fs::copy(crate::store_cut_off::journal(&cut.path), crate::store_cut_off::journal(&path)).unwrap();
    let torn = [path.clone(), crate::store_cut_off::journal(&path)].map(|file| (std::fs::read(&file).unwrap(), file));
    let reading = inline(place.path());
    reading.call(Command::OpenReadOnly { path }).unwrap();
    assert_eq!(reading.fetch(RailQuery).unwrap().customers, 200);
    for (bytes, file) in torn {
        std::fs::write(file, bytes).unwrap();
    }
    assert!(reading.drain().contains(&Event::ChangedOutside), "so that views that failed meanwhile are asked again");
    assert_eq!(reading.fetch(RailQuery).unwrap().customers, 200);
}

#[test]
fn a_workspace_that_cannot_be_opened_again_is_told_to_be_closed() {
    let folder = folder();
    let engine = inline(folder.path());
    let path = shop(&engine, &folder, "Kim");
    engine.call(Command::BackUp { folder: None }).unwrap();
    let _ = engine.drain();
    std::fs::remove_file(&path).unwrap();
    std::fs::write(&path, "something else").unwrap();
    assert_eq!(engine.call(Command::Open { path: path.clone() }), Err(EngineError::Foreign(path)));
    assert_eq!(engine.drain(), [Event::Closed]);
    assert_eq!(engine.status().workspace, None);
}

/// Names under which files are open in this program.
fn open_files() -> Vec<PathBuf> {
    let Ok(all) = std::fs::read_dir("/proc/self/fd") else { return Vec::new() };
    all.filter_map(|entry| std::fs::read_link(entry.ok()?.path()).ok()).collect()
}

#[test]
fn nobody_holds_on_to_a_file_that_was_replaced_by_restoring() {
    let folder = folder();
    let engine = Engine::threaded(Deps::fixed(folder.path().to_path_buf(), noon()));
    let path = shop(&engine, &folder, "Kim");
    engine.call(Command::BackUp { folder: None }).unwrap();
    engine.call(named("Zoe")).unwrap();
    engine.fetch(RailQuery).unwrap();
    let backup = engine.fetch(BackupsQuery).unwrap().remove(0).path;
    let restored = engine.call(Command::Restore { backup, to: path }).unwrap();
    let aside = restored.kept_aside.unwrap();
    assert!(!open_files().contains(&aside), "{aside:?}");
    assert_eq!(engine.fetch(RailQuery).unwrap().customers, 1);
}

#[test]
fn two_files_of_one_name_have_backups_of_their_own() {
    let [here, there, data] = [folder(), folder(), folder()];
    let engines = [&here, &there].map(|place| {
        let engine = inline(data.path());
        shop(&engine, place, "Kim");
        (0..6).for_each(|_| drop(engine.call(Command::BackUp { folder: None }).unwrap()));
        engine
    });
    assert_eq!(engines.map(|engine| engine.fetch(BackupsQuery).unwrap().len()), [6, 6]);
}

#[test]
fn a_backup_counts_even_if_older_ones_cannot_be_thinned_out() {
    let folder = folder();
    let engine = inline(folder.path());
    shop(&engine, &folder, "Kim");
    (0..3).for_each(|_| drop(engine.call(Command::BackUp { folder: None }).unwrap()));
    let good = engine.fetch(BackupsQuery).unwrap().remove(0).path;
    // older than everything that stays, and a folder, which no file can be removed as
    let stuck = PathBuf::from(good.to_str().unwrap().replace(" 2026-01-15", " 2016-01-15"));
    let manifest = |path: &Path| PathBuf::from(format!("{}.json", path.display()));
    std::fs::create_dir(&stuck).unwrap();
    let text = std::fs::read_to_string(manifest(&good)).unwrap();
    for n in 0..40 {
        let (year, month) = (2016 + n / 12, n % 12 + 1);
        let older = PathBuf::from(stuck.to_str().unwrap().replace("2016-01", &format!("{year}-{month:02}")));
        std::fs::write(manifest(&older), text.replacen("2026-01", &format!("{year}-{month:02}"), 1)).unwrap();
        if older != stuck {
            std::fs::copy(&good, older).unwrap();
        }
    }
    assert!(engine.call(Command::BackUp { folder: None }).unwrap().backup.is_some());
    assert!(stuck.exists());
}

/// What an engine tells that shows every file before its pages are checked, and whether a job was shown while the file was.
fn told_while_opening(folder: &TempDir, path: &Path) -> (Result<(), EngineError>, Vec<Event>, bool) {
    let told: Arc<OnceLock<Engine>> = Arc::default();
    let checked_in_sight = Arc::new(AtomicBool::new(false));
    let (look, note) = (Arc::clone(&told), Arc::clone(&checked_in_sight));
    let wake = Arc::new(move || {
        let status = look.get().map(Engine::status);
        if status.is_some_and(|status| status.workspace.is_some() && status.job.is_some_and(|job| job.stage == Stage::Opening)) {
            note.store(true, Ordering::Relaxed);
        }
    });
    let engine = Engine::inline(Deps { wake, large_file: 0, ..Deps::fixed(folder.path().to_path_buf(), noon()) });
    told.set(engine.clone()).unwrap();
    let end = engine.call(Command::Open { path: path.to_path_buf() }).map(drop);
    (end, engine.drain(), checked_in_sight.load(Ordering::Relaxed))
}

#[test]
fn a_large_file_is_shown_before_its_pages_are_checked_and_taken_away_if_they_are_bad() {
    let folder = folder();
    let path = shop(&inline(folder.path()), &folder, "Vis");
    let (end, events, in_sight) = told_while_opening(&folder, &path);
    assert!(end.is_ok() && in_sight);
    assert!(matches!(events.as_slice(), [Event::Opened]), "opened once: {events:?}");
    // A page no question asked at opening looks at.
    let sql = "SELECT (SELECT rootpage FROM sqlite_schema WHERE name = 'response'), page_size FROM pragma_page_size";
    let conn = rusqlite::Connection::open(&path).unwrap();
    let (page, size): (u32, u32) = conn.query_row(sql, [], |row| Ok((row.get(0)?, row.get(1)?))).unwrap();
    drop(conn);
    let mut bytes = std::fs::read(&path).unwrap();
    bytes[((page - 1) * size) as usize..(page * size) as usize].fill(0x5a);
    std::fs::write(&path, bytes).unwrap();
    let (end, events, in_sight) = told_while_opening(&folder, &path);
    assert!(matches!(end, Err(EngineError::Damaged { .. })), "{end:?}");
    assert!(in_sight && matches!(events.as_slice(), [Event::Opened, Event::Closed]), "{events:?}");
    // Another one that is open is not left for a bad one.
    let engine = Engine::inline(Deps { large_file: 0, ..Deps::fixed(folder.path().to_path_buf(), noon()) });
    let other = folder.path().join("other.comeback");
    engine.call(Command::Create { path: other.clone(), settings: Settings::default() }).unwrap();
    assert!(!engine.drain().is_empty());
    assert!(engine.call(Command::Open { path }).is_err());
    assert_eq!((engine.status().workspace.map(|open| open.path), engine.drain().len()), (Some(other), 0));
}
