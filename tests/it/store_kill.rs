//! Killed at any moment, a workspace keeps every answer and import that was said to be saved, a backup that is listed is a good one,
//! a file being restored is the old one or the new one, and one being made is there whole or not at all.

use std::collections::HashSet;
use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::{Duration, Instant};

use comeback::domain::language::Language;
use comeback::domain::questionnaire::Audience;
use comeback::domain::settings::Settings;
use comeback::engine::TEXT_KEYS;
use comeback::engine::{Command as Order, Deps, Engine, library};
use comeback::store::imports::ImportOptions;
use comeback::store::{OperationKind, Store, backup, check, customers, drafts, imports, operations, questionnaires, reasons, responses};
use jiff::ToSpan as _;

use crate::store_support::{Shop, again, change, content, day, dump, folder, named, now, open_question, response, staged, staged_customer};
use crate::store_undo::Dice;

const WORKSPACE: &str = "COMEBACK_TEST_KILLED_WORKSPACE";
const BACKED_UP: &str = "COMEBACK_TEST_KILLED_BACKUP";
const RESTORED: &str = "COMEBACK_TEST_KILLED_RESTORING";
const MADE: &str = "COMEBACK_TEST_KILLED_MAKING";
/// Kills of a thorough run.
const MANY: usize = 200;

/// Told by a child.
pub(crate) fn say(what: &str) {
    let mut out = std::io::stdout().lock();
    writeln!(out, "\nsaid {what}").unwrap();
    out.flush().unwrap();
}

/// Kills a child so many microseconds after the first thing it said; all it said.
pub(crate) fn killed(child: &mut Command, after: u64) -> Vec<String> {
    let mut child = child.stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
    let lines = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok);
    let mut said = lines.filter_map(|line| line.strip_prefix("said ").map(str::to_owned));
    let first = said.next().unwrap();
    std::thread::sleep(Duration::from_micros(after));
    child.kill().unwrap();
    child.wait().unwrap();
    std::iter::once(first).chain(said).collect()
}

/// Rounds of a test that kills: as many as fit in some seconds, so that the usual run stays short; at least three.
pub(crate) fn as_many_as_fit(seconds: u64) -> impl Iterator<Item = usize> {
    let began = Instant::now();
    (0..MANY).take_while(move |round| *round < 3 || began.elapsed() < Duration::from_secs(seconds))
}

/// The child: saves answers and imports without end, and says after each that it is saved.
#[test]
fn killed_writer() {
    let Ok(path) = std::env::var(WORKSPACE) else { return };
    let mut store = Store::open(Path::new(&path), TEXT_KEYS).unwrap();
    let version = questionnaires::list(store.conn()).unwrap().remove(0).version;
    let question = version.content.questions[0].identity;
    let first = operations::count(store.conn()).unwrap();
    for n in first..first + 100_000 {
        let word = format!("answer{n}");
        if n % 3 == 0 {
            let file = staged(vec![(staged_customer(&n.to_string(), &word), vec![("2025-01-01", "a", 1), ("2025-01-02", "b", 2)])]);
            let kind = OperationKind::new("import");
            store.transact(&kind, now(), |tx| imports::apply(tx, &file, &ImportOptions::on(day("2025-06-30")), &mut |_, _| true)).unwrap();
        } else {
            store.jot(now(), |jotter| drafts::keep(jotter, "answer", "1", None, &word)).unwrap();
            let save = |tx: &comeback::store::Tx<'_>| {
                drafts::finish(tx, "answer", "1")?;
                responses::save(tx, &response(version.id, None, &[(question, word.as_str())]))
            };
            store.transact(&OperationKind::new("save"), now(), save).unwrap();
        }
        say(&word);
    }
}

/// All words there are in names and answers.
fn words(path: &Path) -> HashSet<String> {
    let conn = rusqlite::Connection::open(path).unwrap();
    let mut all = conn.prepare("SELECT name FROM customer UNION ALL SELECT json_extract(state, '$.answered.text') FROM answer").unwrap();
    all.query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect()
}

fn kills_of_a_writer(rounds: impl Iterator<Item = usize>) {
    let (shop, mut store) = Shop::new();
    let questions = content(vec![open_question("Why?", None)]);
    change(&mut store, "add", |tx| questionnaires::add(tx, Audience::Lost, &[Language::En], &questions));
    drop(store);
    let mut dice = Dice::new(11);
    let mut said: Vec<String> = Vec::new();
    let kills = rounds.map(|_| {
        said.extend(killed(&mut again("store_kill::killed_writer", WORKSPACE, &shop.path), dice.roll(30_000) as u64));
        let store = Store::open(&shop.path, TEXT_KEYS).unwrap();
        let kept = words(&shop.path);
        let lost: Vec<_> = said.iter().filter(|word| !kept.contains(*word)).collect();
        assert!(lost.is_empty(), "saved and gone: {lost:?}");
        assert_eq!(check::all(store.conn()).unwrap().problems, Vec::<String>::new());
    });
    println!("a writer killed {} times: {} changes said to be saved, none lost", kills.count(), said.len());
}

#[test]
fn a_killed_writer_loses_nothing() {
    kills_of_a_writer(as_many_as_fit(6));
}

#[test]
#[ignore = "long: two hundred kills"]
fn a_writer_killed_two_hundred_times_loses_nothing() {
    kills_of_a_writer(0..MANY);
}

/// The child: makes backups without end, thins them out, and says which.
#[test]
fn killed_backup() {
    let Ok(path) = std::env::var(BACKED_UP) else { return };
    let path = Path::new(&path);
    let store = Store::open(path, TEXT_KEYS).unwrap();
    let backups = path.with_file_name("backups");
    let newest = backup::list(&backups, "shop").unwrap().first().map_or(now(), |newest| newest.manifest.at);
    for minute in 1..100_000 {
        let made = backup::make(store.conn(), &backups, "shop", newest.saturating_add(minute.minutes()), &mut |_, _| true).unwrap();
        backup::thin(&made, "shop", None).unwrap();
        say(made.path.to_str().unwrap());
    }
}

fn kills_of_a_backup(rounds: impl Iterator<Item = usize>) {
    let (shop, mut store) = Shop::new();
    change(&mut store, "add", |tx| (0..300).try_for_each(|n| customers::add(tx, &named(&format!("Kim {n}"))).map(drop)));
    drop(store);
    let backups = shop.beside("backups");
    let mut dice = Dice::new(12);
    let kills = rounds.map(|_| {
        let said = killed(&mut again("store_kill::killed_backup", BACKED_UP, &shop.path), dice.roll(40_000) as u64);
        let listed = backup::list(&backups, "shop").unwrap();
        assert!(listed.iter().any(|backup| Some(backup.path.to_str().unwrap()) == said.last().map(String::as_str)), "{said:?}");
        for backup in &listed {
            assert_eq!(backup::verify(&backup.path).unwrap(), backup.manifest);
        }
        let files = std::fs::read_dir(&backups).unwrap().map(|file| file.unwrap().path());
        let without = files.filter(|file| file.extension().is_some_and(|e| e == "comeback") && listed.iter().all(|b| b.path != *file));
        assert_eq!(without.count(), 0, "a backup without its manifest");
        assert_eq!(customers::count(Store::open(&shop.path, TEXT_KEYS).unwrap().conn()).unwrap(), 300);
    });
    println!("backing up killed {} times", kills.count());
}

#[test]
fn a_killed_backup_is_none_or_a_good_one() {
    kills_of_a_backup(as_many_as_fit(4));
}

#[test]
#[ignore = "long: two hundred kills"]
fn a_backup_killed_two_hundred_times_is_none_or_a_good_one() {
    kills_of_a_backup(0..MANY);
}

/// The child: restores two backups in turn, without end.
#[test]
fn killed_restoring() {
    let Ok(path) = std::env::var(RESTORED) else { return };
    let path = Path::new(&path);
    let backups = backup::list(&path.with_file_name("backups"), "shop").unwrap();
    for backup in backups.iter().cycle().skip(std::process::id() as usize % 2) {
        say("next");
        let restored = backup::restore(&backup.path, path, now(), &mut |_, _| true).unwrap();
        std::fs::remove_file(restored.kept_aside.unwrap()).unwrap();
    }
}

fn kills_of_restoring(rounds: impl Iterator<Item = usize>) {
    let (shop, mut store) = Shop::new();
    let backups = shop.beside("backups");
    let contents = [100, 400].map(|count| {
        change(&mut store, "add", |tx| (0..count).try_for_each(|_| customers::add(tx, &named("Kim")).map(drop)));
        backup::make(store.conn(), &backups, "shop", now(), &mut |_, _| true).unwrap();
        dump(&shop.path)
    });
    drop(store);
    let mut dice = Dice::new(13);
    let mut found = [0, 0];
    let kills = rounds.map(|round| {
        killed(&mut again("store_kill::killed_restoring", RESTORED, &shop.path), dice.roll(80_000) as u64);
        drop(Store::open(&shop.path, TEXT_KEYS).unwrap_or_else(|error| panic!("round {round}: {error}")));
        let which = contents.iter().position(|content| *content == dump(&shop.path)).unwrap();
        found[which] += 1;
    });
    println!("restoring killed {} times; found {found:?}", kills.count());
}

#[test]
fn a_file_whose_restoring_is_killed_is_the_old_or_the_new_one() {
    kills_of_restoring(as_many_as_fit(4));
}

#[test]
#[ignore = "long: two hundred kills"]
fn a_file_whose_restoring_is_killed_two_hundred_times_is_the_old_or_the_new_one() {
    kills_of_restoring(0..MANY);
}

/// The child: makes workspaces without end, and takes each away again.
#[test]
fn killed_making() {
    let Ok(path) = std::env::var(MADE) else { return };
    let path = Path::new(&path);
    let engine = Engine::inline(Deps::fixed(path.parent().unwrap().to_path_buf(), now()));
    say("ready");
    for _ in 0..100_000 {
        std::fs::remove_file(path).ok();
        engine.call(Order::Create { path: path.to_path_buf(), settings: Settings { name: "Shop".into(), ..Settings::default() } }).unwrap();
        engine.call(Order::Close).unwrap();
    }
}

fn kills_of_making(rounds: impl Iterator<Item = usize>) {
    let folder = folder();
    let path = folder.path().join("shop.comeback");
    let expected = library::reasons(Language::En).len();
    let mut dice = Dice::new(14);
    let mut whole = 0;
    let kills = rounds.map(|_| {
        killed(&mut again("store_kill::killed_making", MADE, &path), dice.roll(40_000) as u64);
        if path.exists() {
            let store = Store::open(&path, TEXT_KEYS).unwrap();
            assert_eq!((reasons::list(store.conn()).unwrap().len(), operations::count(store.conn()).unwrap()), (expected, 0));
            whole += 1;
        }
    });
    println!("making a workspace killed {} times; {whole} times it was there", kills.count());
}

#[test]
fn a_workspace_whose_making_is_killed_is_there_whole_or_not_at_all() {
    kills_of_making(as_many_as_fit(3));
}

#[test]
#[ignore = "long: two hundred kills"]
fn a_workspace_whose_making_is_killed_two_hundred_times_is_there_whole_or_not_at_all() {
    kills_of_making(0..MANY);
}
