//! The program itself, killed at any moment: an import that was said to be done is there, one that was not is there whole or not at
//! all; what was being typed is kept.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::Stdio;
use std::time::Duration;

use comeback::domain::language::Language;
use comeback::engine::views::draft::DraftQuery;
use comeback::engine::{Command as Order, Deps, DraftKey, Engine};
use jiff::civil::date;

use crate::cli_support::Place;
use crate::store_support::again;
use crate::store_undo::Dice;

/// Customers in each file.
const EACH: u64 = 300;

/// The customers on record, after looking whether the file is sound.
fn customers(place: &Place) -> u64 {
    let check = place.run(&["check", "shop.comeback", "--json"]).good().json();
    assert_eq!(check["ok"], true, "{check}");
    place.run(&["figures", "shop.comeback", "--json"]).good().json()["customers"]["total"].as_u64().unwrap()
}

fn kill_imports(times: usize) {
    let place = Place::new();
    place.workspace("shop.comeback");
    let mut dice = Dice::new(5);
    let (mut said, mut killed, mut before) = (0, 0, 0);
    for n in 0..times {
        let lines = (0..EACH).flat_map(|c| (1..6).map(move |m| format!("{n}-{c},2025-0{m}-03,{m}.50\n")));
        std::fs::write(place.path("p.csv"), format!("customer,date,amount\n{}", lines.collect::<String>())).unwrap();
        let mut command = place.command(&["import", "shop.comeback", "p.csv", "--json"]);
        let mut child = command.stdout(Stdio::null()).stderr(Stdio::null()).spawn().unwrap();
        std::thread::sleep(Duration::from_millis(10 + dice.roll(400) as u64));
        let ended = child.try_wait().unwrap();
        child.kill().ok();
        let done = child.wait().unwrap().success();
        (said, killed) = (said + u64::from(done), killed + u64::from(ended.is_none()));
        let now = customers(&place);
        assert!(now == before + EACH || (now == before && !done), "{before} and then {now} after kill {n}");
        before = now;
    }
    println!("{times} imports: {killed} killed, {said} said to be done, {before} customers");
    assert!(killed > 0);
}

#[test]
fn a_killed_import_is_there_whole_or_not_at_all() {
    kill_imports(10);
}

#[test]
#[ignore = "long: two hundred kills"]
fn two_hundred_killed_imports_are_there_whole_or_not_at_all() {
    kill_imports(200);
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
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nkept {n}").unwrap();
        out.flush().unwrap();
    }
}

#[test]
fn what_was_typed_into_a_response_survives_a_kill() {
    let folder = tempfile::tempdir().unwrap();
    let path = folder.path().join("shop.comeback");
    engine(folder.path()).call(Order::CreateSample { path: path.clone(), language: Language::En }).unwrap();
    for wait in [300, 450, 600] {
        let mut child =
            again("cli_kill::killed_typist", FOLDER, folder.path()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn().unwrap();
        let mut out = BufReader::new(child.stdout.take().unwrap()).lines().map_while(Result::ok).filter(|l| l.starts_with("kept "));
        let first = out.next().expect("the child keeps drafts");
        std::thread::sleep(Duration::from_millis(wait));
        child.kill().unwrap();
        child.wait().unwrap();
        let said: u64 = out.last().unwrap_or(first)["kept ".len()..].parse().unwrap();
        let engine = engine(folder.path());
        engine.call(Order::Open { path: path.clone() }).unwrap();
        let kept = engine.fetch(DraftQuery(draft())).unwrap().expect("a draft");
        let kept: u64 = kept.json.parse().unwrap();
        assert!(kept == said || kept == said + 1, "said {said}, kept {kept}");
    }
}
