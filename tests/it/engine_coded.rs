//! Answers coded elsewhere are taken over in one step, once; answers and the codebook go out and come back the same.

use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

use comeback::domain::coding::{AnswerCoding, DecidedBy, Passage};
use comeback::domain::contract::Business;
use comeback::domain::customer::CustomerDetails;
use comeback::domain::language::Language;
use comeback::domain::questionnaire::Audience;
use comeback::domain::reason::{Reason, ReasonDetails, ReasonKind};
use comeback::engine::views::bench::{BenchAnswer, BenchQuery};
use comeback::engine::views::codebook_file::{CodebookFile, ReadCodebook};
use comeback::engine::views::coded_file::{Becomes, CodedFile, Input, ReadCoded};
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::{CodedChoice, CodedOrder, Command, Export, ExportRequest, Exported, Filter, OperationKind, Outcome, Refusal};

use crate::engine_usecases::Shop;
use crate::support::answers;

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/coded/why_they_left.csv")
}

fn looked_at(shop: &Shop, path: &Path) -> CodedFile {
    shop.engine.fetch(ReadCoded { input: Input::Path(path.to_path_buf()), sheet: String::new(), coded_as: None }).unwrap()
}

fn taken_over(shop: &Shop, path: &Path) -> Outcome {
    let coded = looked_at(shop, path).coded;
    shop.engine.call(Command::ImportCoded(CodedOrder { coded, language: Language::En, audience: Audience::Lost })).unwrap()
}

fn reasons(shop: &Shop) -> Vec<Reason> {
    let all = shop.engine.fetch(ReasonListQuery { retired: true, people: false }).unwrap();
    all.iter().map(|row| row.reason.clone()).collect()
}

fn said(shop: &Shop) -> Vec<BenchAnswer> {
    answers(&shop.engine, BenchQuery::default())
}

/// Texts with the names of their reasons.
fn told(shop: &Shop) -> BTreeMap<String, Vec<String>> {
    let names: BTreeMap<_, _> = reasons(shop).into_iter().map(|reason| (reason.id, reason.name)).collect();
    said(shop).into_iter().map(|answer| (answer.text, answer.reasons.iter().map(|id| names[id].clone()).collect())).collect()
}

fn written(shop: &Shop, what: Export, name: &str) -> (PathBuf, Exported) {
    let to = shop.folder.path().join(name);
    let request = ExportRequest { what, to: to.clone(), language: Language::En, filter: Filter::default(), replace: false };
    (to, shop.engine.call(Command::Export(request)).unwrap().exported.unwrap())
}

#[test]
fn a_coded_spreadsheet_is_one_step_and_adds_nothing_twice() {
    let shop = Shop::new();
    let details = CustomerDetails { name: "Anna".into(), number: "K-104".into(), ..CustomerDetails::default() };
    shop.engine.call(Command::AddCustomer(details)).unwrap();
    let before = reasons(&shop).len();
    let file = looked_at(&shop, &own());
    assert_eq!((file.plan.added(), file.plan.named(), file.plan.strangers, file.coded.empty), (6, 1, 1, 2));
    assert_eq!(file.plan.title, "why they left");
    assert!(file.plan.reasons.iter().filter(|r| r.becomes == Becomes::New("slow answer".into())).all(|r| r.group == "team"));
    let outcome = taken_over(&shop, &own());
    assert_eq!(outcome.operation.unwrap().kind, OperationKind::ImportCoded);
    let all = told(&shop);
    assert_eq!(all.len(), 6);
    assert_eq!(all["Rude at the desk, and too dear for what it is."], ["rude", "Price"]);
    let new: Vec<Reason> = reasons(&shop).into_iter().skip(before).collect();
    assert!(new.iter().all(|reason| reason.to_review && reason.kind == ReasonKind::Avoidable));
    let team: BTreeSet<_> = new.iter().filter(|r| r.group.is_some()).map(|r| r.name.as_str()).collect();
    assert_eq!(team, BTreeSet::from(["rude", "slow answer", "team", "unclear letter"]), "a group that is a reason too stands in itself");
    let by: BTreeSet<_> = shop.engine.fetch(Decided).unwrap().into_iter().collect();
    assert_eq!(by, BTreeSet::from([(true, DecidedBy::Import.into())]));
    let anna = said(&shop).into_iter().find(|answer| answer.text.starts_with("Every time")).unwrap();
    assert_eq!(anna.customer.unwrap().name, "Anna");
    assert_eq!(anna.day.to_string(), "2025-11-02");
    // Once more: nothing, and no step.
    let again = looked_at(&shop, &own());
    assert_eq!((again.plan.added(), again.plan.differing(), again.plan.answers.len()), (0, 0, 6));
    assert!(again.plan.reasons.iter().all(|reason| matches!(reason.becomes, Becomes::Known(_))));
    let outcome = taken_over(&shop, &own());
    assert!(outcome.created.is_empty() && outcome.undo.is_none());
    // And back: all of it in one step.
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!((said(&shop).len(), reasons(&shop).len()), (0, before));
}

/// Whether answers were read, and how their reasons were decided.
#[derive(Clone, PartialEq)]
struct Decided;

impl comeback::engine::Query for Decided {
    type View = Vec<(bool, &'static str)>;

    fn depends_on(&self) -> comeback::engine::Tables {
        comeback::engine::Tables::CODINGS
    }

    fn run(&self, reader: &comeback::engine::Reader) -> Result<Self::View, comeback::engine::EngineError> {
        Ok(reader.facts()?.answers.iter().map(|answer| (answer.coded, answer.by.into())).collect())
    }
}

#[test]
fn reasons_known_retired_and_merged_are_used() {
    let shop = Shop::new();
    let add = |name: &str| {
        shop.engine.call(Command::AddReason { name: name.into(), kind: ReasonKind::Unavoidable }).unwrap();
        reasons(&shop).into_iter().find(|reason| reason.name == name).unwrap().id
    };
    let (dear, gone, shouted) = (add("Too dear"), add("Unclear  LETTER"), add("Rude"));
    shop.engine.call(Command::RetireReason(gone, true)).unwrap();
    shop.engine.call(Command::MergeReasons { from: vec![shouted], into: dear }).unwrap();
    let plan = looked_at(&shop, &own()).plan;
    let becomes = |name: &str| plan.reasons.iter().find(|reason| reason.written.name == name).unwrap().becomes.clone();
    assert_eq!((becomes("rude"), becomes("unclear letter")), (Becomes::Known(dear), Becomes::Retired(gone)));
    assert_eq!(becomes("moved"), Becomes::Known(shop.reason("moved")), "a word of the starting list");
    taken_over(&shop, &own());
    assert_eq!(told(&shop)["Rude at the desk, and too dear for what it is."], ["Too dear", "Price"]);
    // Recoded here, the answer stays as it was decided here.
    let answer = said(&shop).into_iter().find(|answer| answer.text.starts_with("The price")).unwrap();
    shop.engine.call(Command::SetReasons(AnswerCoding::read(answer.id, vec![gone]))).unwrap();
    let again = looked_at(&shop, &own()).plan;
    assert_eq!((again.added(), again.differing()), (0, 1));
}

#[test]
fn a_sample_shop_takes_nobodys_answers() {
    let shop = Shop::new();
    let path = shop.folder.path().join("sample.comeback");
    shop.engine.call(Command::CreateSample { path, language: Language::En, business: Business::Shop }).unwrap();
    let coded = looked_at(&shop, &own()).coded;
    assert_eq!(shop.refused(Command::ImportCoded(CodedOrder { coded, language: Language::En, audience: Audience::Lost })), Refusal::Sample);
}

#[test]
fn answers_of_two_coders_become_two_questionnaires_of_the_same_codes() {
    let Some(folder) = std::env::var_os("COMEBACK_REAL_DATA") else {
        println!("skipped: set COMEBACK_REAL_DATA to a folder with survey/");
        return;
    };
    let folder = Path::new(&folder).join("survey");
    for kind in ["No_Only_-_N2", "Yes_and_No_-_Q5"] {
        let shop = Shop::new();
        let paths = ["primary", "secondary"].map(|who| folder.join(format!("Qualitative_Responses_{kind}_{who}.csv")));
        for path in &paths {
            let file = looked_at(&shop, path);
            assert!(file.plan.into.is_none() && file.plan.added() == file.coded.rows.len() && !file.coded.rows.is_empty());
            taken_over(&shop, path);
            assert_eq!(looked_at(&shop, path).plan.added(), 0, "the same file adds nothing");
        }
        // Each answer has the reasons its file gives it, by group and name.
        let files = paths.map(|path| looked_at(&shop, &path));
        let total: usize = files.iter().map(|file| file.coded.rows.len()).sum();
        assert_eq!(said(&shop).len(), total);
        let codings: usize = files.iter().flat_map(|file| &file.coded.rows).map(|row| row.reasons.len()).sum();
        assert_eq!(said(&shop).iter().map(|answer| answer.reasons.len()).sum::<usize>(), codings, "no two codes became one");
    }
}

#[test]
fn coded_answers_go_out_and_come_back_the_same() {
    let shop = Shop::new();
    let details = CustomerDetails { name: "Anna Smit".into(), number: "K-104".into(), ..CustomerDetails::default() };
    shop.engine.call(Command::AddCustomer(details)).unwrap();
    taken_over(&shop, &own());
    let slow = said(&shop).into_iter().find(|answer| answer.text.starts_with("Every time")).unwrap();
    let passage = Passage { first: 20, past: 32, reason: slow.reasons[0] };
    let coding = AnswerCoding { passages: vec![passage], ..AnswerCoding::read(slow.id, slow.reasons.clone()) };
    shop.engine.call(Command::SetReasons(coding)).unwrap();

    let (path, made) = written(&shop, Export::CodedAnswers(CodedChoice::default()), "told.csv");
    assert_eq!(made.rows, 6);
    let bytes = std::fs::read(&path).unwrap();
    assert!(bytes.starts_with("\u{feff}\"answer id\",\"response id\",\"state\"".as_bytes()));
    assert_eq!(bytes.split(|b| *b == b'\n').count() - 2, bytes.windows(2).filter(|w| w == b"\r\n").count(), "one break is in an answer");
    let mut reader = csv::Reader::from_reader(&bytes[3..]);
    let head: Vec<String> = reader.headers().unwrap().iter().map(str::to_owned).collect();
    assert_eq!(head.iter().collect::<BTreeSet<_>>().len(), head.len());
    assert!(!head.contains(&"customer name".to_owned()));
    let rows: Vec<csv::StringRecord> = reader.records().map(Result::unwrap).collect();
    let ids: BTreeSet<&str> = rows.iter().map(|row| &row[0]).collect();
    assert_eq!(ids.len(), 6);
    let at = |name: &str| head.iter().position(|column| column == name).unwrap();
    let price: usize = rows.iter().filter(|row| &row[at("Price")] == "1").count();
    assert_eq!(price, 2);
    let formula = rows.iter().find(|row| row[at("text")].contains("SUM")).unwrap();
    assert!(formula[at("text")].starts_with("'=SUM"));
    assert_eq!(formula[at("main reason")].to_owned(), "unclear letter");

    let beside = shop.folder.path().join("told-passages.csv");
    assert_eq!(made.also, std::slice::from_ref(&beside));
    let text = std::fs::read_to_string(&beside).unwrap();
    assert_eq!(text.lines().filter(|line| line.contains("\"slow answer\"")).count(), 2);
    assert!(text.contains("\"slow answer\",\"team\",\"20\",\"32\",\"it took ages\""), "{text}");
    assert!(text.contains("\"Price\",\"\",\"\",\"\",\"The price went up twice within a year.\""), "{text}");

    // Nothing that stands there is replaced unasked.
    let request = ExportRequest {
        what: Export::CodedAnswers(CodedChoice { names: false, passages: Some(beside.clone()) }),
        to: shop.folder.path().join("new.csv"),
        language: Language::En,
        filter: Filter::default(),
        replace: false,
    };
    assert!(matches!(shop.engine.call(Command::Export(request)), Err(comeback::engine::EngineError::Exists(path)) if path == beside));

    // In another workspace the same reasons are read out of it.
    let other = Shop::new();
    let read = looked_at(&other, &path);
    assert_eq!(read.plan.added(), 6);
    taken_over(&other, &path);
    let sorted = |shop: &Shop| -> BTreeMap<String, BTreeSet<String>> {
        told(shop).into_iter().map(|(text, reasons)| (text, reasons.into_iter().collect())).collect()
    };
    assert_eq!(sorted(&other), sorted(&shop));
    let main = |shop: &Shop| -> BTreeMap<String, Option<String>> {
        told(shop).into_iter().map(|(text, reasons)| (text, reasons.first().cloned())).collect()
    };
    assert_eq!(main(&other), main(&shop));
}

#[test]
fn without_names_nobody_is_named() {
    let shop = Shop::new();
    let details = CustomerDetails { name: "Anna Smit".into(), number: "K-104".into(), ..CustomerDetails::default() };
    shop.engine.call(Command::AddCustomer(details)).unwrap();
    let file = shop.folder.path().join("called.csv");
    std::fs::write(
        &file,
        "id,customer number,text,reason\n1,K-104,\"This is Anna Smit, call me on 06 12345678 or mail anna@example.org\",phone\n",
    )
    .unwrap();
    taken_over(&shop, &file);
    let (path, _) = written(&shop, Export::CodedAnswers(CodedChoice::default()), "masked.csv");
    let all = std::fs::read_to_string(&path).unwrap() + &std::fs::read_to_string(shop.folder.path().join("masked-passages.csv")).unwrap();
    for word in ["Anna", "Smit", "12345678", "anna@", "K-104"] {
        assert!(!all.contains(word), "{word}: {all}");
    }
    let (path, _) = written(&shop, Export::CodedAnswers(CodedChoice { names: true, passages: None }), "named.csv");
    let all = std::fs::read_to_string(&path).unwrap();
    for word in ["\"Anna Smit\"", "06 12345678", "\"K-104\"", "customer name"] {
        assert!(all.contains(word), "{word}: {all}");
    }
}

#[test]
fn a_workbook_has_answers_passages_and_codebook() {
    use calamine::Reader as _;
    let shop = Shop::new();
    taken_over(&shop, &own());
    let (path, made) = written(&shop, Export::CodedAnswers(CodedChoice::default()), "told.xlsx");
    assert!(made.also.is_empty());
    let mut book: calamine::Xlsx<_> = calamine::open_workbook(&path).unwrap();
    assert_eq!(book.sheet_names(), ["Answers", "Passages", "Codebook"]);
    let answers = book.worksheet_range("Answers").unwrap();
    assert_eq!(answers.height(), 7);
    let head: Vec<String> = answers.rows().next().unwrap().iter().map(ToString::to_string).collect();
    let price = head.iter().position(|name| name == "Price").unwrap();
    let ones = answers.rows().skip(1).filter(|row| row[price].to_string().parse() == Ok(1)).count();
    assert_eq!(ones, 2);
    assert_eq!(book.worksheet_range("Passages").unwrap().height(), 9, "one row for each reason of an answer");
}

fn read_book(shop: &Shop, path: &Path) -> CodebookFile {
    shop.engine.fetch(ReadCodebook(Input::Path(path.to_path_buf()))).unwrap()
}

#[test]
fn the_codebook_goes_to_another_workspace_and_back() {
    let shop = Shop::new();
    taken_over(&shop, &own());
    let rude = reasons(&shop).into_iter().find(|reason| reason.name == "rude").unwrap();
    let details = ReasonDetails {
        colour: "#AA3311".into(),
        description: "Staff was rude".into(),
        examples: vec!["He shouted".into()],
        rule: "rude | shout".into(),
    };
    shop.engine.call(Command::DescribeReason(rude.id, details.clone())).unwrap();
    for (ending, details) in [
        ("qdc", details.clone()),
        ("csv", details.clone()),
        ("txt", ReasonDetails { description: details.description.clone(), ..ReasonDetails::default() }),
    ] {
        let (path, _) = written(&shop, Export::Codebook, &format!("book.{ending}"));
        let here = read_book(&shop, &path);
        assert!(!here.plan.brings_anything(), "{ending}: what is here is known");
        let other = Shop::new();
        let before = reasons(&other).len();
        let file = read_book(&other, &path);
        assert_eq!(file.plan.counts().0, 4, "{ending}");
        let command = Command::ImportCodebook { name: "book".into(), book: file.book.clone() };
        let outcome = other.engine.call(command.clone()).unwrap();
        assert_eq!(outcome.operation.unwrap().kind, OperationKind::ImportCodebook);
        let there = reasons(&other).into_iter().find(|reason| reason.name == "rude").unwrap();
        assert_eq!(there.details, details, "{ending}");
        assert!(there.group.is_some());
        assert_eq!(there.to_review, ending == "txt", "a list does not say of which kind a reason is");
        assert!(other.engine.call(command).unwrap().undo.is_none(), "nothing to add twice");
        other.engine.call(Command::Undo).unwrap();
        assert_eq!(reasons(&other).len(), before);
    }
}

#[test]
fn many_answers_taken_back_leave_no_word_in_the_index() {
    let shop = Shop::new();
    let file = shop.folder.path().join("many.csv");
    let rows = (0..300).fold("Answer,Reason\n".to_owned(), |rows, n| rows + &format!("zebrafink number {n} came late,Price\n"));
    std::fs::write(&file, rows).unwrap();
    let found = || answers(&shop.engine, BenchQuery { search: "zebrafink".into(), ..BenchQuery::default() }).len();
    let conn = rusqlite::Connection::open(shop.engine.status().workspace.unwrap().path).unwrap();
    let number = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, i64>(0)).unwrap();
    let indexed = || number("SELECT count(*) FROM answer_text_data WHERE instr(block, CAST('zebrafink' AS BLOB)) > 0");
    taken_over(&shop, &file);
    assert_eq!(found(), 300);
    assert!(indexed() > 0);
    shop.engine.call(Command::Undo).unwrap();
    assert_eq!((found(), indexed()), (0, 0));
    assert_eq!(number("SELECT v FROM answer_text_config WHERE k = 'secure-delete'"), 1, "words taken out one by one are wiped too");
    shop.engine.call(Command::Redo).unwrap();
    assert_eq!(found(), 300);
}
