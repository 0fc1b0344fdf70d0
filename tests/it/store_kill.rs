//! Killed at any moment, a workspace keeps every answer and import that was said to be saved, and is sound.

use std::io::{BufRead as _, BufReader, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};
use std::time::Duration;

use comeback::domain::language::Language;
use comeback::domain::questionnaire::Audience;
use comeback::engine::TEXT_KEYS;
use comeback::store::imports::ImportOptions;
use comeback::store::{OperationKind, Store, check, customers, drafts, imports, operations, questionnaires, responses};

use crate::store_support::{Shop, change, content, day, now, open_question, response, staged, staged_customer};
use crate::store_undo::Dice;

const WORKSPACE: &str = "COMEBACK_TEST_KILLED_WORKSPACE";

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
        let mut out = std::io::stdout().lock();
        writeln!(out, "\nsaved {word}").unwrap();
        out.flush().unwrap();
    }
}

fn kills(times: usize) {
    let (shop, mut store) = Shop::new();
    let questions = content(vec![open_question("Why?", None)]);
    change(&mut store, "add", |tx| questionnaires::add(tx, Audience::Lost, &[Language::En], &questions));
    drop(store);
    let mut dice = Dice::new(11);
    let mut said: Vec<String> = Vec::new();
    for _ in 0..times {
        let mut child = Command::new(std::env::current_exe().unwrap())
            .args(["store_kill::killed_writer", "--exact", "--nocapture", "--test-threads=1"])
            .env(WORKSPACE, &shop.path)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let out = BufReader::new(child.stdout.take().unwrap());
        let lines = std::thread::scope(|scope| {
            let reader = scope.spawn(|| out.lines().map_while(Result::ok).collect::<Vec<_>>());
            std::thread::sleep(Duration::from_millis(60 + dice.roll(240) as u64));
            child.kill().unwrap();
            child.wait().unwrap();
            reader.join().unwrap()
        });
        said.extend(lines.iter().filter_map(|line| line.strip_prefix("saved ")).map(str::to_owned));
        let store = Store::open(&shop.path, TEXT_KEYS).unwrap();
        for word in &said {
            let found = responses::search(store.conn(), word).unwrap().len() + customers::search(store.conn(), word).unwrap().len();
            assert!(found > 0, "{word} was saved and is gone");
        }
        assert_eq!(check::all(store.conn()).unwrap().problems, Vec::<String>::new());
    }
    println!("{times} kills, {} changes said to be saved, none lost", said.len());
    assert!(said.len() > times, "the child hardly wrote");
}

#[test]
fn ten_kills_lose_nothing() {
    kills(10);
}

#[test]
#[ignore = "long: two hundred kills"]
fn two_hundred_kills_lose_nothing() {
    kills(200);
}
