//! A second reader: what two people found in the same answers, blind, kept answer by answer, settled step by step; and how alike they
//! were, against answers two people really coded and an independent reckoning.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use comeback::analysis::agreement::{Agreement, ReadTwice, agreement};
use comeback::domain::coding::AnswerCoding;
use comeback::domain::ids::{AnswerId, ReadingId, ReasonId};
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::coded_file::{Input, ReadCoded};
use comeback::engine::views::readings::{ReadingFileQuery, ReadingQuery, ReadingView, ReadingsQuery, ToReadQuery};
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::{CodedOrder, Command, Created, Deps, Engine};

use crate::support::{Content, Window, answers, now};

/// The answers two people coded, by file: who, first's and second's codes without those below them.
fn coded(name: &str) -> Option<Vec<[BTreeSet<String>; 2]>> {
    let Some(folder) = std::env::var_os("COMEBACK_REAL_DATA") else {
        println!("skipped: set COMEBACK_REAL_DATA to a folder with survey/");
        return None;
    };
    let read = |who: &str| {
        let path = Path::new(&folder).join(format!("survey/Qualitative_Responses_{name}_{who}.csv"));
        let mut reader = csv::Reader::from_path(path).unwrap();
        let top = |code: &str| code.split("->").next().unwrap_or_default().trim().to_owned();
        let row = |row: csv::StringRecord| {
            let codes = row.iter().skip(2).map(top).filter(|code| !code.is_empty()).collect::<BTreeSet<_>>();
            (row[0].to_owned(), codes)
        };
        reader.records().map(|record| row(record.unwrap())).collect::<BTreeMap<_, _>>()
    };
    let (first, second) = (read("primary"), read("secondary"));
    let both = |(who, codes): (&String, &BTreeSet<String>)| {
        let other = second.get(who).filter(|other| !other.is_empty() && !codes.is_empty())?;
        Some([codes.clone(), other.clone()])
    };
    Some(first.iter().filter_map(both).collect())
}

/// Reckoned by ours, with the names of the reasons by number.
fn reckoned(all: &[[BTreeSet<String>; 2]]) -> (Agreement, Vec<String>) {
    let names: Vec<String> = all.iter().flatten().flatten().cloned().collect::<BTreeSet<_>>().into_iter().collect();
    let id = |code: &String| ReasonId(names.iter().position(|name| name == code).unwrap() as i64);
    let read = |(at, [first, second]): (usize, &[BTreeSet<String>; 2])| ReadTwice {
        answer: AnswerId(at as i64),
        first: first.iter().map(id).collect(),
        second: second.iter().map(id).collect(),
    };
    (agreement(&all.iter().enumerate().map(read).collect::<Vec<_>>()), names)
}

/// Kappa and its standard error by the general formula for any number of classes (Fleiss, Cohen & Everitt 1969), over two here.
fn independent(pairs: &[(bool, bool)]) -> (f64, f64) {
    let n = pairs.len() as f64;
    let cell = |i: bool, j: bool| pairs.iter().filter(|pair| **pair == (i, j)).count() as f64 / n;
    let classes = [true, false];
    let row = |i: bool| classes.iter().map(|j| cell(i, *j)).sum::<f64>();
    let column = |j: bool| classes.iter().map(|i| cell(*i, j)).sum::<f64>();
    let seen: f64 = classes.iter().map(|i| cell(*i, *i)).sum();
    let lot: f64 = classes.iter().map(|i| row(*i) * column(*i)).sum();
    let kappa = (seen - lot) / (1.0 - lot);
    let mut sum = 0.0;
    for i in classes {
        for j in classes {
            let term = if i == j { (1.0 - lot) - (row(i) + column(i)) * (1.0 - seen) } else { (1.0 - seen) * (column(i) + row(j)) };
            sum += cell(i, j) * term * term;
        }
    }
    sum -= (seen * lot - 2.0 * lot + seen).powi(2);
    (kappa, (sum.max(0.0) / (n * (1.0 - lot).powi(4))).sqrt())
}

#[test]
fn agreement_of_two_real_readers_is_what_an_independent_reckoning_says() {
    for (name, key) in [("No_Only_-_N2", "N2"), ("Yes_and_No_-_Q5", "Q5")] {
        let Some(all) = coded(name) else { return };
        let (found, names) = reckoned(&all);
        let same = all.iter().filter(|[first, second]| first == second).count();
        assert_eq!((found.same.of, found.same.all), (same as u64, all.len() as u64), "{name}");
        let part = |[first, second]: &[BTreeSet<String>; 2]| first.intersection(second).count() as f64 / first.union(second).count() as f64;
        let overlap = all.iter().map(part).sum::<f64>() / all.len() as f64;
        assert!((found.overlap.unwrap() - overlap).abs() < 1e-12);
        let mut cells = Vec::new();
        for (id, code) in names.iter().enumerate() {
            let pairs: Vec<_> = all.iter().map(|[first, second]| (first.contains(code), second.contains(code))).collect();
            cells.extend(pairs.iter().copied());
            let (kappa, error) = independent(&pairs);
            let row = found.reasons.iter().find(|row| row.reason == ReasonId(id as i64)).unwrap();
            let ours = row.kappa.unwrap();
            assert!((ours.value - kappa).abs() < 1e-12, "{name} {code}: {ours:?}, {kappa}");
            if error > 1e-6 {
                assert!((ours.interval.low - (kappa - 1.959_964 * error).max(-1.0)).abs() < 1e-5, "{name} {code}: {ours:?}");
            }
        }
        assert!((found.kappa.unwrap().value - independent(&cells).0).abs() < 1e-12, "{name}: all reasons together");
        as_published(key, &all, &found, &names);
    }
}

/// Against the figures somebody else's program gave.
fn as_published(key: &str, all: &[[BTreeSet<String>; 2]], found: &Agreement, names: &[String]) {
    let data = PathBuf::from(std::env::var_os("COMEBACK_REAL_DATA").unwrap());
    let Ok(text) = std::fs::read_to_string(data.join("../reference/survey_codes.json")) else { return };
    let published: serde_json::Value = serde_json::from_str(&text).unwrap();
    let published = &published[key];
    assert_eq!(published["double_coded"].as_u64().unwrap(), all.len() as u64);
    assert_eq!(published["exact_same_set"].as_u64().unwrap(), found.same.of);
    assert!((published["mean_jaccard"].as_f64().unwrap() - found.overlap.unwrap()).abs() < 5e-5);
    for (code, kappa) in published["kappa_by_code"].as_object().unwrap() {
        let id = ReasonId(names.iter().position(|name| name == code).unwrap() as i64);
        let ours = found.reasons.iter().find(|row| row.reason == id).unwrap().kappa.unwrap();
        assert!((ours.value - kappa.as_f64().unwrap()).abs() < 5e-5, "{key} {code}: {} {kappa}", ours.value);
    }
}

fn sample(folder: &Path) -> Engine {
    Window::default().engine(folder, Content::Sample)
}

fn view(engine: &Engine, reading: ReadingId) -> ReadingView {
    engine.fetch(ReadingQuery(reading)).unwrap().unwrap()
}

fn begun(engine: &Engine, most: Option<usize>) -> ReadingId {
    let outcome = engine.call(Command::BeginReading { reader: " Anna ".into(), question: None, most }).unwrap();
    let [Created::Reading(id)] = outcome.created[..] else { panic!("{:?}", outcome.created) };
    id
}

/// Reads all: as the first reader, but every third answer otherwise.
fn read_all(engine: &Engine, reading: ReadingId) {
    let coded = answers(engine, BenchQuery { coded: Some(true), ..BenchQuery::default() });
    let other = engine.fetch(ReasonListQuery { retired: false, people: false }).unwrap()[0].reason.id;
    for (at, (answer, _)) in view(engine, reading).order.into_iter().enumerate() {
        let first = coded.iter().find(|one| one.id == answer).unwrap().reasons.clone();
        let reasons = if at % 3 == 0 { vec![other] } else { first };
        engine.call(Command::ReadAnswer { reading, answer, reasons }).unwrap();
    }
}

#[test]
fn a_sample_is_drawn_once_read_blind_and_kept_answer_by_answer() {
    let home = tempfile::tempdir().unwrap();
    let path = home.path().join("sample.comeback");
    let (reading, order, first);
    {
        let engine = sample(home.path());
        reading = begun(&engine, Some(20));
        let under_way = view(&engine, reading);
        assert_eq!((under_way.reading.reader.as_str(), under_way.order.len(), under_way.result), ("Anna", 20, None));
        order = under_way.order;
        assert!(order.iter().map(|(answer, _)| *answer).collect::<BTreeSet<_>>().len() == 20);
        first = order[0].0;
        let shown = engine.fetch(ToReadQuery(reading, first)).unwrap().unwrap();
        assert!(!shown.text.is_empty() && !shown.wording.is_empty() && shown.found.is_none());
        engine.call(Command::ReadAnswer { reading, answer: first, reasons: vec![] }).unwrap();
    }
    // The window was closed in the middle: what was read is there, the rest waits in the same order.
    let engine = Engine::inline(Deps::fixed(home.path().to_path_buf(), now()));
    engine.call(Command::Open { path }).unwrap();
    let again = view(&engine, reading);
    assert_eq!(again.order.iter().map(|one| one.0).collect::<Vec<_>>(), order.iter().map(|one| one.0).collect::<Vec<_>>());
    assert_eq!((again.reading.done, again.order[0].1), (1, true));
    assert_eq!(engine.fetch(ToReadQuery(reading, first)).unwrap().unwrap().found, Some(vec![]));
    engine.call(Command::Undo).unwrap();
    assert_eq!(view(&engine, reading).reading.done, 0);
}

#[test]
fn what_differs_is_settled_and_how_alike_they_were_stays_as_it_was() {
    let home = tempfile::tempdir().unwrap();
    let engine = sample(home.path());
    let before = answers(&engine, BenchQuery::default());
    let reading = begun(&engine, Some(21));
    read_all(&engine, reading);
    let result = view(&engine, reading).result.unwrap();
    assert_eq!((result.agreement.same.all, result.differences.len() as u64), (21, 21 - result.agreement.same.of));
    let difference = result.differences.first().unwrap();
    let both: Vec<ReasonId> = difference.first.iter().chain(&difference.second).copied().collect();
    let settled = AnswerCoding::read(difference.answer.id, both.clone());
    engine.call(Command::SettleAnswer { reading, settled }).unwrap();
    let after = view(&engine, reading).result.unwrap();
    assert_eq!(after.agreement, result.agreement, "as it was before settling");
    let now = after.differences.iter().find(|one| one.answer.id == difference.answer.id).unwrap();
    let mut expected = both;
    let mut seen = BTreeSet::new();
    expected.retain(|reason| seen.insert(*reason));
    assert!(now.settled && now.answer.reasons == expected && now.first == difference.first);
    engine.call(Command::RemoveReading(reading)).unwrap();
    assert!(engine.fetch(ReadingsQuery).unwrap().all.is_empty());
    engine.call(Command::Undo).unwrap();
    assert_eq!(view(&engine, reading).result.unwrap().agreement, result.agreement, "a reading removed comes back");
    for _ in 0..23 {
        engine.call(Command::Undo).unwrap();
    }
    assert!(engine.fetch(ReadingsQuery).unwrap().all.is_empty());
    assert_eq!(answers(&engine, BenchQuery::default()), before);
}

#[test]
fn a_reading_can_be_ended_early_and_merged_reasons_agree() {
    let home = tempfile::tempdir().unwrap();
    let engine = sample(home.path());
    let reading = begun(&engine, None);
    let coded = answers(&engine, BenchQuery { coded: Some(true), ..BenchQuery::default() });
    assert_eq!(view(&engine, reading).order.len(), coded.len());
    let one = coded.iter().find(|answer| answer.reasons.len() == 1).unwrap();
    let other = engine.fetch(ReasonListQuery { retired: false, people: false }).unwrap();
    let other = other.iter().map(|row| &row.reason).find(|reason| reason.id != one.reasons[0] && reason.kind.is_leaving()).unwrap().id;
    engine.call(Command::ReadAnswer { reading, answer: one.id, reasons: vec![other] }).unwrap();
    assert_eq!(view(&engine, reading).result, None);
    engine.call(Command::CloseReading(reading, true)).unwrap();
    assert_eq!(view(&engine, reading).result.unwrap().differences.len(), 1);
    engine.call(Command::MergeReasons { from: vec![other], into: one.reasons[0] }).unwrap();
    let result = view(&engine, reading).result.unwrap();
    assert_eq!((result.agreement.same.of, result.differences.len()), (1, 0), "what became one reason is one");
    engine.call(Command::CloseReading(reading, false)).unwrap();
    assert_eq!(view(&engine, reading).result, None, "gone on with");
}

#[test]
fn nobody_reads_nothing() {
    let home = tempfile::tempdir().unwrap();
    let engine = Window::default().engine(home.path(), Content::Empty);
    assert!(engine.call(Command::BeginReading { reader: "Anna".into(), question: None, most: None }).is_err());
    let other = tempfile::tempdir().unwrap();
    let shop = sample(other.path());
    assert!(shop.call(Command::BeginReading { reader: "  ".into(), question: None, most: None }).is_err());
}

/// The codes of a file by who answered, as they are written.
fn written(folder: &Path, who: &str) -> BTreeMap<String, BTreeSet<String>> {
    let path = folder.join(format!("survey/Qualitative_Responses_Yes_and_No_-_Q5_{who}.csv"));
    let row = |row: csv::StringRecord| {
        (row[0].to_owned(), row.iter().skip(2).map(|code| code.trim().to_owned()).filter(|code| !code.is_empty()).collect::<BTreeSet<_>>())
    };
    csv::Reader::from_path(path).unwrap().records().map(|record| row(record.unwrap())).collect()
}

#[test]
fn what_a_second_reader_coded_in_a_spreadsheet_is_compared_with_what_is_here() {
    let Some(folder) = std::env::var_os("COMEBACK_REAL_DATA").map(PathBuf::from) else {
        println!("skipped: set COMEBACK_REAL_DATA to a folder with survey/");
        return;
    };
    let file = |who: &str| folder.join(format!("survey/Qualitative_Responses_Yes_and_No_-_Q5_{who}.csv"));
    let shop = crate::engine_usecases::Shop::new();
    let query = ReadCoded { input: Input::Path(file("primary")), sheet: String::new(), coded_as: None };
    let coded = shop.engine.fetch(query).unwrap().coded;
    shop.engine
        .call(Command::ImportCoded(CodedOrder {
            coded,
            language: comeback::domain::language::Language::En,
            audience: comeback::domain::questionnaire::Audience::Lost,
        }))
        .unwrap();
    let book = || shop.engine.fetch(ReasonListQuery { retired: true, people: false }).unwrap().len();
    let before = book();
    let found = shop.engine.fetch(ReadingFileQuery(file("secondary"))).unwrap();
    let (first, second) = (written(&folder, "primary"), written(&folder, "secondary"));
    let both: Vec<_> = second.iter().filter(|(who, codes)| !codes.is_empty() && first.contains_key(*who)).collect();
    assert_eq!((found.rows, found.here), (both.len(), both.len()));
    let import = Command::ImportReading { reader: "Second".into(), coded: found.coded };
    let outcome = shop.engine.call(import).unwrap();
    let id = outcome.created.iter().find_map(|made| if let Created::Reading(id) = made { Some(*id) } else { None }).unwrap();
    let result = view(&shop.engine, id).result.unwrap();
    let same = both.iter().filter(|(who, codes)| first[*who] == **codes).count();
    assert_eq!((result.agreement.same.of, result.agreement.same.all), (same as u64, both.len() as u64));
    assert!(book() >= before);
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!((book(), shop.engine.fetch(ReadingsQuery).unwrap().all.len()), (before, 0), "one step");
}
