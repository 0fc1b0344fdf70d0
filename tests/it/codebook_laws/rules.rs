//! Single rules of the codebook: merged names, topics, refusals, rules tried on every answer.

use comeback::domain::coding::{AnswerCoding, Passage};
use comeback::domain::ids::ReasonId;
use comeback::domain::import::StagedLeft;
use comeback::domain::reason::{ReasonDetails, ReasonKind};
use comeback::engine::views::rule_trial::RuleTrialQuery;
use comeback::engine::{Command, Deps, Engine, EngineError, Refusal, TEXT_KEYS};
use comeback::store::imports::{self, ImportOptions};
use comeback::store::{Store, departures, facts, reasons, responses};
use rusqlite::Connection;

use super::{Book, Model};
use crate::store_support::{change, day, now, staged, staged_customer};

#[test]
fn a_name_out_of_a_file_means_what_the_reason_has_become() {
    let book = Book::new();
    let id = |name: &str| book.codebook().into_iter().find(|reason| reason.name == name).unwrap().id;
    let [price, slow, late] = ["Price", "Slow", "Late"].map(id);
    book.engine.call(Command::MergeReasons { from: vec![late], into: slow }).unwrap();
    // A second time over: no chain is left.
    book.engine.call(Command::MergeReasons { from: vec![slow], into: price }).unwrap();
    book.engine.call(Command::RenameReason(price, "Too dear".into())).unwrap();
    let (count, path) = (book.codebook().len(), book.path.clone());
    let mut leavers = Vec::new();
    for (number, reason) in [("90", "late"), ("91", "SLOW"), ("92", "price"), ("93", "Smell")] {
        let mut customer = staged_customer(number, reason);
        (customer.left, customer.reason) = (Some(StagedLeft::On(day("2025-05-01"))), reason.into());
        leavers.push((customer, vec![("2025-04-01", number, 500)]));
    }
    drop(book.engine);
    let mut store = Store::open(&path, TEXT_KEYS).unwrap();
    change(&mut store, "import", |tx| imports::apply(tx, &staged(leavers), &ImportOptions::on(day("2025-06-30")), &mut |_, _| true));
    let all = departures::all(store.conn()).unwrap();
    let main: Vec<ReasonId> = all.iter().rev().take(4).rev().map(|departure| departure.details.main.unwrap().reason).collect();
    assert_eq!(main[..3], [price; 3], "merged away, or by the code of the starting list");
    let now = reasons::list(store.conn()).unwrap();
    assert_eq!((now.len(), now.last().unwrap().name.as_str(), now.last().unwrap().to_review), (count + 1, "Smell", true));
}

#[test]
fn an_answer_given_a_reason_that_was_merged_meanwhile_gets_what_it_has_become() {
    let book = Book::new();
    let id = |name: &str| book.codebook().into_iter().find(|reason| reason.name == name).unwrap().id;
    let [slow, late] = ["Slow", "Late"].map(id);
    book.engine.call(Command::MergeReasons { from: vec![late], into: slow }).unwrap();
    let answer = *Model::read(&book).answers.keys().next().unwrap();
    let passages = vec![Passage { first: 0, past: 4, reason: late }];
    book.engine.call(Command::SetReasons(AnswerCoding { passages, ..AnswerCoding::read(answer, vec![late, slow]) })).unwrap();
    let read = responses::answers(&book.conn(), &[answer]).unwrap().remove(0);
    assert_eq!((read.reasons, read.passages), (vec![slow], vec![Passage { first: 0, past: 4, reason: slow }]));
}

#[test]
fn nobody_leaves_for_a_topic() {
    let book = Book::new();
    let id = |name: &str| book.codebook().into_iter().find(|reason| reason.name == name).unwrap().id;
    let praise = id("Praise");
    // Every answer of the lost says it, and nothing else.
    for answer in Model::read(&book).answers.into_keys() {
        book.engine.call(Command::SetReasons(AnswerCoding::read(answer, vec![praise]))).unwrap();
    }
    let told = book.told();
    assert!(told.reasons.rows.iter().chain(&told.reasons.guesses).all(|row| row.id != praise));
    assert!(told.reasons.without_reason.people > 0, "they have answered, and no reason is in it");
    let conn = book.conn();
    let of_response = |departure: &comeback::domain::departure::Departure| {
        departure.details.main.iter().chain(&departure.details.mentioned).any(|given| given.reason == praise)
    };
    assert!(!departures::all(&conn).unwrap().iter().any(of_response), "what was told of a departure is what is told now");
    // The kind of a reason for leaving changed: departures marked by hand keep it, and it counts no more.
    let price = id("Slow");
    book.engine.call(Command::SetReasonKind(price, ReasonKind::Topic)).unwrap();
    let told = book.told();
    assert!(told.leavers.iter().all(|leaver| !leaver.named.contains(&price) && leaver.main != Some(price)));
    assert!(departures::all(&conn).unwrap().iter().any(|d| d.details.mentioned.iter().any(|given| given.reason == price)));
}

#[test]
fn what_cannot_be_is_refused_in_words() {
    let book = Book::new();
    let id = |name: &str| book.codebook().into_iter().find(|reason| reason.name == name).unwrap().id;
    let [price, slow, late, praise] = ["Price", "Slow", "Late", "Praise"].map(id);
    let call = |command: Command| book.engine.call(command);
    let refusal = |command: Command| match call(command) {
        Err(EngineError::Refused(refusal)) => refusal,
        other => panic!("{other:?}"),
    };
    let merge = |from: ReasonId, into: ReasonId| Command::MergeReasons { from: vec![from], into };
    assert_eq!(refusal(merge(praise, slow)), Refusal::ReasonSorts);
    call(merge(late, slow)).unwrap();
    assert_eq!(refusal(merge(late, price)), Refusal::ReasonMerged("Late".into()));
    assert_eq!(refusal(merge(price, late)), Refusal::ReasonRetired("Late".into()));
    assert_eq!(refusal(Command::ReplaceReason { old: late, name: "Other".into() }), Refusal::ReasonRetired("Late".into()));
    assert_eq!(refusal(Command::AddGroup(" time ".into())), Refusal::NameTaken("time".into()));
    let rule = ReasonDetails { rule: "slow |".into(), ..ReasonDetails::default() };
    assert_eq!(refusal(Command::DescribeReason(slow, rule)), Refusal::BadRule);
    // Brought back it stands alone, and can be merged again.
    call(Command::RetireReason(late, false)).unwrap();
    call(merge(late, price)).unwrap();
    // A name is taken by names, not by the codes of the starting list.
    call(Command::RenameReason(price, "Too dear".into())).unwrap();
    call(Command::AddReason { name: "Price".into(), kind: ReasonKind::Avoidable }).unwrap();
}

#[test]
fn a_rule_is_tried_on_every_answer_and_each_stands_where_it_should() {
    let book = Book::new();
    let id = |name: &str| book.codebook().into_iter().find(|reason| reason.name == name).unwrap().id;
    let slow = id("Slow");
    let trial = |rule: &str, only_with| book.engine.fetch(RuleTrialQuery { reason: Some(slow), rule: rule.into(), only_with }).unwrap();
    let all = facts::load(&book.conn()).unwrap().answers;
    let having = |has: bool, read: bool| all.iter().filter(|a| a.reasons.contains(&slow) == has && a.coded == read).count();
    let met = trial("rang", false);
    assert_eq!((met.total, met.met(), met.missed), (all.len(), all.len(), 0));
    assert_eq!([met.with.len(), met.without.len(), met.unread.len()], [having(true, true), having(false, true), having(false, false)]);
    let sample = &met.samples[0];
    assert_eq!(&sample.text[sample.places[0].clone()], "rang");
    let none = trial("nothing + of + this", false);
    assert_eq!((none.met(), none.missed), (0, having(true, true)));
    assert_eq!(trial("rang", true).total, having(true, true));
    assert_eq!(trial("rang |", false).total, 0, "it cannot be read");
}

#[test]
#[ignore = "makes 100,000 answers; says how long a rule takes on them"]
fn a_rule_on_a_hundred_thousand_answers() {
    let book = Book::new();
    let path = book.path.clone();
    drop(book.engine);
    let conn = Connection::open(&path).unwrap();
    conn.execute_batch(
        "WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < 100000)
         INSERT INTO answer (response_id, identity_id, state, in_words, coded, search_text)
         SELECT (SELECT min(id) FROM response), (SELECT min(id) FROM identity),
                json_object('answered', json_object('text', 'I waited ' || i % 97 || ' weeks for my word' || i % 5003 ||
                    ' and nobody rang me back about the curtains in number ' || i % 11)), 1, 0, ''
         FROM n;",
    )
    .unwrap();
    let engine = Engine::inline(Deps::fixed(path.parent().unwrap().to_path_buf(), now()));
    engine.call(Command::Open { path }).unwrap();
    let query = |rule: &str| RuleTrialQuery { reason: None, rule: rule.into(), only_with: false };
    engine.fetch(query("first")).unwrap();
    let began = std::time::Instant::now();
    let trial = engine.fetch(query("weeks + rang | slow -curtain")).unwrap();
    println!("{} answers in {} ms", trial.total, began.elapsed().as_millis());
    assert!(trial.total > 100_000);
}
