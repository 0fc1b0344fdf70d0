//! How long the bench takes with a million answers, and with six thousand decisions to learn from: `cargo bench --bench answers`. The
//! million is written once and kept among the build's files. Measures; asserts nothing.

#![expect(clippy::indexing_slicing, clippy::unwrap_used, reason = "a measurement that cannot be made should stop")]

use std::path::{Path, PathBuf};

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::coding::AnswerCoding;
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::day::Day;
use comeback::domain::ids::AnswerId;
use comeback::domain::language::Language;
use comeback::domain::settings::Settings;
use comeback::engine::views::bench::{BenchQuery, BenchRowsQuery, WholeBenchQuery};
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::views::suggestions::{LearnQuery, SuggestQuery, SureQuery};
use comeback::engine::{Command, Deps, Engine, TEXT_KEYS, library};
use comeback::store::{Conn, OperationKind, Store, Tx, customers, questionnaires, reasons, responses};
use divan::Bencher;
use jiff::civil::date;

fn main() {
    divan::main();
}

/// What people say most, in their three languages; rarer words are made up.
const COMMON: [(Language, &str); 3] = [
    (
        Language::En,
        "the to i a and for you my it on is of was with not they me at waited waiting weeks delivery delayed price expensive staff rude \
         nobody called back phone order late cold broken moved away parking closed hours quality stain coat shop",
    ),
    (
        Language::Nl,
        "de het een en van ik te dat die in is niet op voor met zijn maar was ook wachten gewacht weken levering prijs duur personeel \
         onvriendelijk niemand belde terug telefoon bestelling laat koud kapot verhuisd parkeren gesloten kwaliteit vlek jas winkel",
    ),
    (
        Language::Ru,
        "и в не на я что с по это как мы но очень ждал ждали недели доставка цена дорого персонал грубый никто перезвонил телефон заказ \
         поздно холодный сломан переехали парковка закрыто часы качество пятно пальто магазин ещё",
    ),
];

/// Numbers by chance, the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, end: usize) -> usize {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        usize::try_from(self.0 >> 33).unwrap() % end
    }
}

/// An answer of some ten to twenty words: the common ones by rank, a tenth of them rare.
fn said(chance: &mut Chance) -> (String, Language) {
    let (language, common) = COMMON[[0, 0, 1, 2][chance.below(4)]];
    let common: Vec<&str> = common.split_whitespace().collect();
    let word = |chance: &mut Chance| match chance.below(10) {
        0 => format!("w{}", chance.below(40_000)),
        _ => common[chance.below(common.len()).min(chance.below(common.len()))].to_owned(),
    };
    let count = 10 + chance.below(11);
    ((0..count).map(|_| word(chance)).collect::<Vec<_>>().join(" "), language)
}

fn deps(folder: &Path) -> Deps {
    Deps::fixed(folder.to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0))
}

/// So many are different; where more are wanted, all of them are said again and again.
const WRITTEN: usize = 10_000;

/// Says everything so many times; what is said again nobody has read.
fn multiply(path: &Path, written: usize, times: usize) {
    let conn = rusqlite::Connection::open(path).unwrap();
    conn.execute_batch("BEGIN").unwrap();
    for time in 1..times {
        let responses = "INSERT INTO response (id, version_id, customer_id, channel, language, day, typed_by) \
                         SELECT id + ?1, version_id, customer_id, channel, language, day, typed_by FROM response WHERE id <= ?2";
        let answers = "INSERT INTO answer (response_id, identity_id, state, in_words, coded, search_text) \
                       SELECT response_id + ?1, identity_id, state, in_words, 0, search_text FROM answer WHERE response_id <= ?2";
        for sql in [responses, answers] {
            conn.execute(sql, [i64::try_from(time * written).unwrap(), i64::try_from(written).unwrap()]).unwrap();
        }
    }
    conn.execute_batch("COMMIT").unwrap();
}

/// A workspace of so many answers by ten thousand customers, of which the first so many have a reason.
fn answered(answers: usize, decided: usize) -> PathBuf {
    let folder = PathBuf::from(env!("CARGO_TARGET_TMPDIR"));
    let path = folder.join(format!("answers-{answers}-{decided}-7.comeback"));
    if path.exists() {
        return path;
    }
    let written = answers.min(WRITTEN);
    let making = folder.join("making.comeback");
    let _ = std::fs::remove_file(&making);
    Engine::inline(deps(&folder)).call(Command::Create { path: making.clone(), settings: Settings::default() }).unwrap();
    let mut store = Store::open(&making, TEXT_KEYS).unwrap();
    let starter = library::starter("lost").unwrap();
    let fill = |tx: &Tx<'_>| {
        let named = |n: usize| CustomerDetails { name: format!("Customer {n}"), ..CustomerDetails::default() };
        let people = (0..10_000).map(|n| customers::add(tx, &named(n))).collect::<Result<Vec<_>, _>>()?;
        let id = questionnaires::add(tx, starter.audience, &Language::ALL, &starter.content)?;
        let version = questionnaires::get(tx, id)?.unwrap().version;
        let question = version.content.questions[0].identity;
        let known: Vec<_> = reasons::list(tx)?.into_iter().map(|r| r.id).collect();
        let mut chance = Chance(7);
        for n in 0..written {
            let (text, language) = said(&mut chance);
            let reasons = if n < decided { vec![known[text.len() % 12]] } else { Vec::new() };
            let entry = ResponseEntry {
                version: version.id,
                customer: Some(people[n % people.len()]),
                channel: Channel::Phone,
                language,
                day: Day::from_number(20_000 + i32::try_from(n * 400 / written).unwrap()),
                typed_by: String::new(),
                answers: vec![AnswerEntry { question, state: AnswerState::Answered(AnswerValue::Text(text)), reasons }],
                departure_source: None,
            };
            responses::save(tx, &entry)?;
        }
        Ok(())
    };
    store.transact(&OperationKind::new("fill"), date(2026, 1, 15).at(9, 0, 0, 0), fill).unwrap();
    store.forget_steps().unwrap();
    drop(store);
    multiply(&making, written, answers / written);
    std::fs::rename(&making, &path).unwrap();
    path
}

const MILLION: usize = 1_000_000;

fn opened(path: PathBuf, write: bool) -> Engine {
    let engine = Engine::inline(deps(path.parent().unwrap()));
    let command = if write { Command::Open { path } } else { Command::OpenReadOnly { path } };
    engine.call(command).unwrap();
    engine
}

fn to_do(search: &str) -> BenchQuery {
    BenchQuery { coded: Some(false), search: search.to_owned(), ..BenchQuery::default() }
}

const TYPED: [&str; 12] =
    ["w", "wa", "wai", "waiting", "the", "i w", "weeks waiting", "в", "ждал недели", "ещё", "gewacht", "the price nobody"];

/// The index alone: the newest fifty of a million.
#[divan::bench(args = TYPED, sample_count = 10, sample_size = 1)]
fn store_finds_the_first_50_of_a_million(bencher: Bencher<'_, '_>, typed: &str) {
    let conn = Conn::open_read_only(&answered(MILLION, 6_000), TEXT_KEYS).unwrap();
    bencher.bench_local(|| {
        let mut found: Vec<AnswerId> = Vec::new();
        let _ = responses::search_newest(&conn, typed, |id| {
            found.push(id);
            found.len() < 50
        });
        found
    });
}

/// What the window waits for after each letter: the first hits and their words.
#[divan::bench(args = TYPED, sample_count = 10, sample_size = 1)]
fn engine_finds_the_first_of_a_million(bencher: Bencher<'_, '_>, typed: &str) {
    let engine = opened(answered(MILLION, 6_000), false);
    let _ = engine.fetch(to_do("")).unwrap();
    bencher.bench_local(|| {
        let ids = engine.fetch(to_do(typed)).unwrap().ids;
        engine.fetch(BenchRowsQuery(ids.into_iter().take(50).collect())).unwrap()
    });
}

/// All of them in order, and how many there are: may follow.
#[divan::bench(args = ["w", "waiting", "the price nobody", ""], sample_count = 5, sample_size = 1)]
fn engine_finds_all_of_a_million(bencher: Bencher<'_, '_>, typed: &str) {
    let engine = opened(answered(MILLION, 6_000), false);
    bencher.bench_local(|| engine.fetch(WholeBenchQuery(to_do(typed))).unwrap().ids.len());
}

/// A decision, and what the window asks for after it: the list, the words of the next answers, suggestions for the next 21.
#[divan::bench(args = [10_000, MILLION], sample_count = 10, sample_size = 1)]
fn engine_takes_a_decision_and_suggests_the_next_21(bencher: Bencher<'_, '_>, answers: usize) {
    let kept = answered(answers, 6_000);
    let copy = kept.with_file_name("decided.comeback");
    std::fs::copy(&kept, &copy).unwrap();
    let engine = opened(copy.clone(), true);
    let reason = engine.fetch(ReasonListQuery::default()).unwrap()[0].reason.id;
    let lesson = engine.fetch(LearnQuery).unwrap().lesson;
    let mut next: Vec<AnswerId> = engine.fetch(to_do("")).unwrap().ids;
    bencher.bench_local(|| {
        engine.call(Command::SetReasons(AnswerCoding::read(next[0], vec![reason]))).unwrap();
        next = engine.fetch(to_do("")).unwrap().ids;
        let ids: Vec<AnswerId> = next[..21].to_vec();
        let _ = engine.fetch(BenchRowsQuery(ids.clone())).unwrap();
        engine.fetch(SuggestQuery { lesson, ids }).unwrap()
    });
    drop(engine);
    let _ = std::fs::remove_file(copy);
}

/// Suggestions alone for the answer in view and the next twenty, with grounds and likes out of 6,000 decisions.
#[divan::bench(sample_count = 20, sample_size = 1)]
fn engine_suggests_for_21_answers(bencher: Bencher<'_, '_>) {
    let engine = opened(answered(10_000, 6_000), false);
    let lesson = engine.fetch(LearnQuery).unwrap().lesson;
    let ids: Vec<AnswerId> = engine.fetch(to_do("")).unwrap().ids.into_iter().take(21).collect();
    bencher.bench_local(|| engine.fetch(SuggestQuery { lesson, ids: ids.clone() }).unwrap());
}

/// Learning anew, beside everything else.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn engine_learns_from_6_000_decisions(bencher: Bencher<'_, '_>) {
    let path = answered(10_000, 6_000);
    bencher.with_inputs(|| opened(path.clone(), false)).bench_local_values(|engine| engine.fetch(LearnQuery).unwrap());
}

/// All others: what is as good as certain among 4,000 answers nobody has read.
#[divan::bench(sample_count = 5, sample_size = 1)]
fn engine_looks_for_the_sure_ones_among_4_000(bencher: Bencher<'_, '_>) {
    let engine = opened(answered(10_000, 6_000), false);
    let lesson = engine.fetch(LearnQuery).unwrap().lesson;
    bencher.bench_local(|| engine.fetch(SureQuery { lesson }).unwrap().all.len());
}
