//! How long the work of each room takes on half a million real receipt lines: `cargo bench`. Measures; asserts nothing.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a measurement that cannot be made should stop")]

mod lines;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use comeback::analysis::facts::Facts;
use comeback::analysis::{Filter, figures};
use comeback::chart::{self, ChartTheme};
use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::coding::AnswerCoding;
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::day::Day;
use comeback::domain::ids::QuestionnaireId;
use comeback::domain::import::{Said, Staged};
use comeback::domain::language::Language;
use comeback::domain::money::Currency;
use comeback::domain::settings::Settings;
use comeback::engine::coach::look;
use comeback::engine::suggest::{Decision, Learned};
use comeback::engine::views::bench::{BenchQuery, BenchRowsQuery};
use comeback::engine::views::customer_list::CustomerListQuery;
use comeback::engine::views::rail::RailQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::{Command, Deps, Engine, Export, ExportRequest, PrintOrder, TEXT_KEYS, Unspoken, Whom, library};
use comeback::exchange::{Input, Source, StageOptions, detect, stage};
use comeback::i18n::Tr;
use comeback::report::CHARTS;
use comeback::report::findings::Scene;
use comeback::report::letters::Paper;
use comeback::store::{Conn, OperationKind, Store, Tx, customers, facts, questionnaires, reasons, responses};
use divan::Bencher;
use divan::counter::ItemsCount;
use jiff::civil::date;

fn main() {
    divan::main();
}

/// The folder everything is made in, once.
fn folder() -> &'static Path {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| tempfile::tempdir().unwrap()).path()
}

fn lines() -> &'static Path {
    static LINES: OnceLock<PathBuf> = OnceLock::new();
    LINES.get_or_init(|| lines::unpack(folder()))
}

fn staged() -> Staged {
    let source = Source::open(&Input::Path(lines().to_path_buf()), None, "", &|_, _| Ok(())).unwrap();
    let found = detect(&source, &Said::default()).unwrap();
    let options =
        StageOptions { currency_digits: 2, today: date(2026, 1, 15).into(), typical_amount: None, members: false, stands_on: None };
    stage(&source, &found.read_as, &found.mapping, &options, &|_, _| Ok(())).unwrap()
}

fn engine(name: &str) -> Engine {
    let engine = Engine::inline(Deps::fixed(folder().to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0)));
    let path = folder().join(name);
    engine.call(Command::Create { path, settings: Settings { name: "Shop".into(), ..Settings::default() } }).unwrap();
    engine
}

/// A workspace with all of it.
fn workspace() -> &'static Path {
    static WORKSPACE: OnceLock<PathBuf> = OnceLock::new();
    WORKSPACE.get_or_init(|| {
        engine("shop.comeback").call(Command::Import(Arc::new(staged()).into())).unwrap();
        folder().join("shop.comeback")
    })
}

fn loaded() -> Facts {
    facts::load(&Conn::open_read_only(workspace(), TEXT_KEYS).unwrap()).unwrap()
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn exchange_reads_541_909_lines(bencher: Bencher<'_, '_>) {
    let _ = lines();
    bencher.bench_local(staged);
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn engine_imports_them(bencher: Bencher<'_, '_>) {
    let staged = Arc::new(staged());
    let fresh = || {
        let _ = std::fs::remove_file(folder().join("new.comeback"));
        engine("new.comeback")
    };
    bencher.with_inputs(fresh).bench_local_values(|engine| engine.call(Command::Import(Arc::clone(&staged).into())).unwrap());
}

#[divan::bench]
fn store_loads_the_facts(bencher: Bencher<'_, '_>) {
    let _ = workspace();
    bencher.bench_local(loaded);
}

#[divan::bench]
fn analysis_makes_all_figures(bencher: Bencher<'_, '_>) {
    let (facts, filter) = (loaded(), Filter::default());
    bencher.bench_local(|| figures(&facts, &filter));
}

#[divan::bench]
fn engine_orders_the_customers(bencher: Bencher<'_, '_>) {
    let engine = Engine::inline(Deps::fixed(folder().to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0)));
    engine.call(Command::OpenReadOnly { path: workspace().to_path_buf() }).unwrap();
    bencher.bench_local(|| engine.fetch(CustomerListQuery::default()).unwrap());
}

/// A made-up workspace of so many answers in words, by ten thousand customers; a tenth of them has a reason already.
fn answered(answers: usize) -> PathBuf {
    let path = folder().join(format!("{answers}.comeback"));
    if path.exists() {
        return path;
    }
    drop(engine(&format!("{answers}.comeback")));
    let mut store = Store::open(&path, TEXT_KEYS).unwrap();
    let now = date(2026, 1, 15).at(9, 0, 0, 0);
    let starter = library::starter("lost").unwrap();
    let fill = |tx: &Tx<'_>| {
        let named = |n: usize| CustomerDetails { name: format!("Customer {n}"), ..CustomerDetails::default() };
        let people = (0..10_000).map(|n| customers::add(tx, &named(n))).collect::<Result<Vec<_>, _>>()?;
        let id = questionnaires::add(tx, starter.audience, &[Language::En], &starter.content)?;
        let version = questionnaires::get(tx, id)?.unwrap().version;
        let question = version.content.questions[0].identity;
        let reasons: Vec<_> = reasons::list(tx)?.into_iter().map(|r| r.id).collect();
        for n in 0..answers {
            let text = format!("I waited {n} days for my coat and nobody rang; the shop next door was quicker and cheaper");
            let given = if n % 10 == 0 { vec![reasons[n / 10 % reasons.len()]] } else { Vec::new() };
            let answer = AnswerEntry { question, state: AnswerState::Answered(AnswerValue::Text(text)), reasons: given };
            let entry = ResponseEntry {
                version: version.id,
                customer: Some(people[n % people.len()]),
                channel: Channel::Phone,
                language: Language::En,
                day: Day::from_number(20_000 + i32::try_from(n % 400).unwrap()),
                typed_by: String::new(),
                answers: vec![answer],
                departure_source: None,
            };
            responses::save(tx, &entry)?;
        }
        Ok(())
    };
    store.transact(&OperationKind::new("fill"), now, fill).unwrap();
    store.forget_steps().unwrap();
    path
}

/// What the bench asks for after an answer was accepted: how long until the next ones can be read.
#[divan::bench(args = [1_000, 100_000], sample_count = 10, sample_size = 1)]
fn engine_takes_a_reason_and_shows_the_next_answer(bencher: Bencher<'_, '_>, answers: usize) {
    let engine = Engine::inline(Deps::fixed(folder().to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0)));
    engine.call(Command::Open { path: answered(answers) }).unwrap();
    let to_do = BenchQuery { coded: Some(false), ..BenchQuery::default() };
    let reason = engine.fetch(ReasonListQuery::default()).unwrap()[0].reason.id;
    let rows = || engine.fetch(BenchRowsQuery(engine.fetch(to_do.clone()).unwrap().ids[..120].to_vec())).unwrap();
    let mut next = rows()[0].id;
    bencher.bench_local(|| {
        engine.call(Command::SetReasons(AnswerCoding::read(next, vec![reason]))).unwrap();
        next = rows()[0].id;
        engine.fetch(ReasonListQuery::default()).unwrap();
        engine.fetch(RailQuery).unwrap();
    });
}

/// What each letter typed into the search of the bench costs.
#[divan::bench(args = [1_000, 100_000], sample_count = 10, sample_size = 1)]
fn engine_searches_the_answers(bencher: Bencher<'_, '_>, answers: usize) {
    let engine = Engine::inline(Deps::fixed(folder().to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0)));
    engine.call(Command::OpenReadOnly { path: answered(answers) }).unwrap();
    let waiting = BenchQuery { search: "wai".to_owned(), ..BenchQuery::default() };
    bencher.bench_local(|| assert_eq!(engine.fetch(waiting.clone()).unwrap().ids.len(), answers));
}

#[divan::bench(args = ["reasons", "retention", "cohorts"])]
fn chart_draws(bencher: Bencher<'_, '_>, id: &str) {
    let (figures, tr) = (figures(&loaded(), &Filter::default()), Tr::new(Language::En));
    let scene = Scene::new(&figures, &tr, Currency::EUR, None, true);
    let chart = (CHARTS.iter().find(|chart| chart.id == id).unwrap().build)(&scene);
    bencher.bench_local(|| chart::svg(&chart, (800, 500), &ChartTheme::LIGHT, chart::Options::ALONE, true).unwrap());
}

#[divan::bench(args = [Language::En, Language::Nl, Language::Ru])]
fn coach_looks_at_questions(bencher: Bencher<'_, '_>, language: Language) {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/coach").join(format!("{}.csv", language.code()));
    let questions: Vec<String> = csv::Reader::from_path(file).unwrap().records().map(|row| row.unwrap()[3].to_owned()).collect();
    let items = ItemsCount::new(questions.len());
    bencher.counter(items).bench_local(|| questions.iter().map(|question| look(question, language).faults.len()).sum::<usize>());
}

/// The lost customers' questionnaire as letters to five hundred people, from the order to the file.
#[divan::bench(sample_count = 3, sample_size = 1)]
fn report_prints_500_letters(bencher: Bencher<'_, '_>) {
    let engine = engine("letters.comeback");
    let starter = library::starters().iter().find(|s| s.key == "lost").unwrap();
    let add = Command::AddQuestionnaire { audience: starter.audience, languages: vec![Language::En], content: starter.content.clone() };
    engine.call(add).unwrap();
    for number in 0..500 {
        let details = CustomerDetails { name: format!("Ruth Okafor {number}"), ..CustomerDetails::default() };
        engine.call(Command::AddCustomer(details)).unwrap();
    }
    bencher.bench_local(|| {
        let order = PrintOrder {
            questionnaire: QuestionnaireId(1),
            whom: Whom::All,
            paper: Paper::A4,
            not_lately: false,
            unspoken: Unspoken::default(),
        };
        let to = folder().join("letters.pdf");
        let request = ExportRequest {
            what: Export::Print(order),
            to,
            language: Language::En,
            filter: comeback::engine::Filter::default(),
            replace: true,
        };
        engine.call(Command::Export(request)).unwrap()
    });
}

/// Six thousand decisions on made-up answers of some twenty words, ten reasons, and as many answers again as are asked for.
fn decided(answers: usize) -> Vec<(String, usize)> {
    let kinds =
        ["waited for a reply", "paid too much", "rude staff", "broke in a week", "moved away", "too far", "cold food", "wrong size"];
    let kinds = kinds.into_iter().chain(["cancelled order", "no parking"]).collect::<Vec<_>>();
    let shops = ["coat", "lamp", "bread", "haircut", "ticket", "parcel", "repair", "kettle", "bicycle", "course", "window"];
    let text = |n: usize| {
        let (kind, shop, other) = (kinds[n % 10], shops[n % 11], shops[n / 7 % 11]);
        let number = n * 7_919 % 9_973;
        format!(
            "On day {number} I {kind} with my {shop} and nobody of the {other} people told me why, so word{number} it was for shop{}",
            n % 997
        )
    };
    (0..answers).map(|n| (text(n), n % 10)).collect()
}

fn learned() -> &'static Learned {
    static LEARNED: OnceLock<Learned> = OnceLock::new();
    LEARNED.get_or_init(|| learn(&decided(6_000)))
}

fn learn(answers: &[(String, usize)]) -> Learned {
    let names = ["slow", "price", "staff", "quality", "moved", "far", "food", "size", "cancelled", "parking"];
    let decision = |(text, reason)| Decision { text, language: Language::En, reasons: std::slice::from_ref(reason) };
    Learned::from(&names, Language::En, &answers.iter().map(|(text, reason)| decision((text.as_str(), reason))).collect::<Vec<_>>())
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn suggestions_are_learned_from_6_000_decisions(bencher: Bencher<'_, '_>) {
    let answers = decided(6_000);
    bencher.bench_local(|| learn(&answers));
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn suggestions_for_100_000_answers(bencher: Bencher<'_, '_>) {
    let answers = decided(100_000);
    let asked: Vec<_> = answers.iter().map(|(text, _)| (text.as_str(), Language::En)).collect();
    let learned = learned();
    bencher.bench_local(|| learned.suggest_all(&asked).len());
}

/// What a decision on the bench costs: it is taken in, and the open answer and the next twenty are suggested anew.
#[divan::bench]
fn suggestions_take_in_a_decision_and_show_the_next(bencher: Bencher<'_, '_>) {
    let (answers, mut learned) = (decided(100), learned().clone());
    bencher.bench_local(|| {
        learned.decide(&Decision { text: &answers[0].0, language: Language::En, reasons: &[1] });
        answers.iter().take(21).map(|(text, _)| learned.suggest(text, Language::En).because.len()).sum::<usize>()
    });
}
