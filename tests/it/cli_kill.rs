//! The program itself, killed at any moment: an import that was said to be done is there, one that was not is there whole or not at
//! all; what was being typed is kept.

use std::path::Path;
use std::process::Stdio;
use std::time::{Duration, Instant};

use comeback::domain::contract::Business;
use comeback::domain::language::Language;
use comeback::engine::TEXT_KEYS;
use comeback::engine::views::draft::DraftQuery;
use comeback::engine::{Command as Order, Deps, DraftKey, Engine};
use comeback::store::{Store, check, customers};
use jiff::civil::date;

use crate::cli_support::Place;
use crate::store_kill::{as_many_as_fit, killed, say};
use crate::store_support::{again, folder};
use crate::store_undo::Dice;

/// Customers in each file.
const EACH: u64 = 300;
/// A workspace grows for so many imports, then the next one begins.
const IMPORTS: usize = 20;

fn customers_in(path: &Path) -> u64 {
    let store = Store::open(path, TEXT_KEYS).unwrap();
    assert_eq!(check::all(store.conn()).unwrap().problems, Vec::<String>::new());
    customers::count(store.conn()).unwrap()
}

fn kill_imports(rounds: impl Iterator<Item = usize>) {
    let place = Place::new();
    let path = place.workspace("shop.comeback");
    let empty = std::fs::read(&path).unwrap();
    let mut dice = Dice::new(5);
    let (mut said, mut killed, mut before, mut longest) = (0, 0, 0, 0);
    let all = rounds.map(|n| {
        if n % IMPORTS == 0 {
            std::fs::write(&path, &empty).unwrap();
            before = 0;
        }
        let lines = (0..EACH).flat_map(|c| (1..6).map(move |m| format!("{n}-{c},2025-0{m}-03,{m}.50\n")));
        std::fs::write(place.path("p.csv"), format!("customer,date,amount\n{}", lines.collect::<String>())).unwrap();
        let mut command = place.command(&["import", "shop.comeback", "p.csv", "--json"]);
        let began = Instant::now();
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        // the first one of a workspace is seen to its end, and tells how long one takes
        if n % IMPORTS == 0 {
            assert!(child.wait().unwrap().success());
            longest = began.elapsed().as_micros() as usize;
        } else {
            std::thread::sleep(Duration::from_micros(dice.roll(longest) as u64));
        }
        let ended = child.try_wait().unwrap();
        child.kill().ok();
        let done = child.wait().unwrap().success();
        (said, killed) = (said + u64::from(done), killed + u64::from(ended.is_none()));
        let now = customers_in(&path);
        assert!(now == before + EACH || (now == before && !done), "{before} and then {now} after kill {n}");
        before = now;
    });
    println!("{} imports: {killed} killed, {said} said to be done", all.count());
}

#[test]
fn a_killed_import_is_there_whole_or_not_at_all() {
    kill_imports(as_many_as_fit(5));
}

#[test]
#[ignore = "long: two hundred kills"]
fn two_hundred_killed_imports_are_there_whole_or_not_at_all() {
    kill_imports(0..220);
}

const FOLDER: &str = "COMEBACK_TEST_TYPED_IN";

fn engine(folder: &Path) -> Engine {
    Engine::threaded(Deps::fixed(folder.to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0)))
}

fn draft() -> DraftKey {
    DraftKey::new(DraftKey::RESPONSE, "1")
}

/// The child: types without end, and says what is kept.
#[test]
fn killed_typist() {
    let Ok(folder) = std::env::var(FOLDER) else { return };
    let engine = engine(Path::new(&folder));
    engine.call(Order::Open { path: Path::new(&folder).join("shop.comeback") }).unwrap();
    for n in 1..1_000_000 {
        engine.call(Order::KeepDraft { draft: draft(), version: 1, json: n.to_string() }).unwrap();
        say(&n.to_string());
    }
}

#[test]
fn what_was_typed_into_a_response_survives_a_kill() {
    let folder = folder();
    let path = folder.path().join("shop.comeback");
    engine(folder.path()).call(Order::CreateSample { path: path.clone(), language: Language::En, business: Business::Shop }).unwrap();
    for after in [10_000, 50_000, 200_000] {
        let said = killed(&mut again("cli_kill::killed_typist", FOLDER, folder.path()), after);
        let said: u64 = said.last().unwrap().parse().unwrap();
        let engine = engine(folder.path());
        engine.call(Order::Open { path: path.clone() }).unwrap();
        let kept = engine.fetch(DraftQuery(draft())).unwrap().expect("a draft");
        let kept: u64 = kept.json.parse().unwrap();
        assert!(kept == said || kept == said + 1, "said {said}, kept {kept}");
    }
}
