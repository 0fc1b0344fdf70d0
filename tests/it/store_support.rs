//! What the tests of the workspace file share: a workspace in a temporary folder, small records, and everything in it as text.

use std::fmt::Write as _;
use std::path::{Path, PathBuf};
use std::process::Command;

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::day::Day;
use comeback::domain::departure::{DepartureDetails, HowKnown};
use comeback::domain::ids::{CustomerId, IdentityId, VersionId};
use comeback::domain::import::{Staged, StagedCustomer, StagedReceipt};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::questionnaire::{Content, Question, QuestionKind, Role, Texts};
use comeback::domain::settings::Settings;
use comeback::engine::TEXT_KEYS;
use comeback::store::{OperationKind, Result, Store, Touched, Tx};
use jiff::civil::{DateTime, date};
use rusqlite::types::ValueRef;
use rusqlite::{Connection, OpenFlags};

/// A workspace in its own folder.
pub(crate) struct Shop {
    pub(crate) folder: tempfile::TempDir,
    pub(crate) path: PathBuf,
}

/// A folder of one's own. In memory where the system has such folders: a kill harms files there no less than on a disk, and what a
/// power cut does is not what these tests are about.
pub(crate) fn folder() -> tempfile::TempDir {
    tempfile::tempdir_in("/dev/shm").or_else(|_| tempfile::tempdir()).unwrap()
}

impl Shop {
    pub(crate) fn new() -> (Self, Store) {
        let folder = folder();
        let path = folder.path().join("shop.comeback");
        let store = Store::create(&path, &Settings { name: "Shop".into(), ..Settings::default() }, TEXT_KEYS).unwrap();
        (Self { folder, path }, store)
    }

    pub(crate) fn beside(&self, name: &str) -> PathBuf {
        self.folder.path().join(name)
    }
}

/// One of these tests in a process of its own, which may be killed; it finds the file in the variable of this name.
pub(crate) fn again(test: &str, variable: &str, path: &Path) -> Command {
    let mut child = Command::new(std::env::current_exe().unwrap());
    child.args([test, "--exact", "--nocapture", "--test-threads=1"]).env(variable, path);
    child
}

pub(crate) fn now() -> DateTime {
    date(2025, 6, 30).at(12, 0, 0, 0)
}

pub(crate) fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

pub(crate) fn change<T>(store: &mut Store, code: &str, work: impl FnOnce(&Tx<'_>) -> Result<T>) -> (T, Touched) {
    store.transact(&OperationKind::new(code), now(), work).unwrap()
}

pub(crate) fn named(name: &str) -> CustomerDetails {
    CustomerDetails { name: name.into(), ..CustomerDetails::default() }
}

pub(crate) fn leaving(customer: CustomerId, on: &str) -> DepartureDetails {
    DepartureDetails {
        customer,
        noticed_on: day("2025-06-30"),
        left_on: day(on),
        how_known: HowKnown::ToldUs,
        main: None,
        mentioned: Vec::new(),
        kind_override: None,
        returned_on: None,
        note: String::new(),
    }
}

pub(crate) fn open_question(text: &str, role: Option<Role>) -> Question {
    Question { role, ..Question::new(Texts::one(Language::En, text), QuestionKind::OpenText { lines: 4 }) }
}

pub(crate) fn content(questions: Vec<Question>) -> Content {
    Content { title: Texts::one(Language::En, "Would you tell us?"), questions, ..Content::default() }
}

pub(crate) fn response(version: VersionId, customer: Option<CustomerId>, said: &[(IdentityId, &str)]) -> ResponseEntry {
    let answer = |(question, text): &(IdentityId, &str)| AnswerEntry {
        question: *question,
        state: AnswerState::Answered(AnswerValue::Text((*text).to_owned())),
        reasons: Vec::new(),
    };
    ResponseEntry {
        version,
        customer,
        channel: Channel::Phone,
        language: Language::En,
        day: day("2025-06-01"),
        typed_by: "Ann".into(),
        answers: said.iter().map(answer).collect(),
        departure_source: None,
    }
}

pub(crate) fn staged_customer(number: &str, name: &str) -> StagedCustomer {
    let details = CustomerDetails { number: number.into(), name: name.into(), ..CustomerDetails::default() };
    StagedCustomer { details, left: None, reason: String::new() }
}

/// Receipts of a customer: day, number, amount.
pub(crate) type Receipts<'a> = Vec<(&'a str, &'a str, i64)>;

/// Customers, each with receipts.
pub(crate) fn staged(customers: Vec<(StagedCustomer, Receipts<'_>)>) -> Staged {
    let mut staged = Staged { source: "till.csv".into(), ..Staged::default() };
    for (index, (customer, receipts)) in (0..).zip(customers) {
        staged.customers.push(customer);
        let receipt = |(on, number, amount): (&str, &str, i64)| StagedReceipt {
            customer: index,
            day: day(on),
            receipt: number.into(),
            amount: Money(amount),
        };
        let mut receipts: Vec<_> = receipts.into_iter().map(receipt).collect();
        receipts.sort_by(|a, b| (a.day, &a.receipt).cmp(&(b.day, &b.receipt)));
        staged.receipts.extend(receipts);
    }
    let days = staged.receipts.iter().map(|receipt| receipt.day);
    staged.days = days.clone().min().zip(days.max());
    staged
}

/// Everything that holds in a workspace, row by row.
pub(crate) fn dump(path: &Path) -> String {
    let conn = Connection::open_with_flags(path, OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let mut text = String::new();
    for (table, what, order) in [
        ("setting", "setting", "id"),
        ("import", "import WHERE undone = 0", "id"),
        ("customer", "live_customer", "id"),
        ("purchase", "live_purchase", "customer_id, day, receipt"),
        ("loose_sale", "live_loose_sale", "day, receipt"),
        ("reason", "reason", "id"),
        ("reason_history", "reason_history", "id"),
        ("departure", "departure", "id"),
        ("departure_reason", "departure_reason", "departure_id, reason_id"),
        ("questionnaire", "questionnaire", "id"),
        ("version", "version", "id"),
        ("identity", "identity", "id"),
        ("question", "question", "id"),
        ("library_item", "library_item", "id"),
        ("response", "response", "id"),
        ("answer", "answer", "id"),
        ("coding", "coding", "answer_id, reason_id"),
    ] {
        let mut statement = conn.prepare(&format!("SELECT * FROM {what} ORDER BY {order}")).unwrap();
        let columns = statement.column_count();
        let mut rows = statement.query([]).unwrap();
        while let Some(row) = rows.next().unwrap() {
            text.push_str(table);
            for column in 0..columns {
                match row.get_ref(column).unwrap() {
                    ValueRef::Null => text.push_str(" | -"),
                    ValueRef::Integer(number) => write!(text, " | {number}").unwrap(),
                    other => write!(text, " | {:?}", other.as_str().unwrap()).unwrap(),
                }
            }
            text.push('\n');
        }
    }
    text
}
