//! The library: the starting list of reasons and the starter questionnaires, as data under `assets/library`.
//! It only reads what is built in; it must not know the store, and nothing of it is ever changed at run time.
//!
//! **Identity.** A library question carries a fixed identity number below [`FIRST_OWN_IDENTITY`], the same in every
//! starter that holds it, so that answers to it can be compared across questionnaires and versions of a workspace. The
//! store keeps these numbers as they are and numbers questions written by the user from [`FIRST_OWN_IDENTITY`] on. A number
//! is never given to another question; one that is dropped stays unused.

use std::sync::LazyLock;

use serde::Deserialize;

use crate::domain::ids::IdentityId;
use crate::domain::language::Language;
pub use crate::domain::library::FIRST_OWN_IDENTITY;
use crate::domain::piping;
use crate::domain::questionnaire::{Audience, Content, Question, Texts};
use crate::domain::reason::ReasonKind;

/// Stands in a question for the month of the customer's last purchase; see [`fill_month`].
pub const MONTH: &str = "{month}";

/// A reason of the starting list, in one language.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct StartingReason {
    /// Its code, such as `price`: stable, never shown.
    pub code: String,
    /// Its name.
    pub name: String,
    /// Avoidable or not.
    pub kind: ReasonKind,
    /// Place in the list, from 1.
    pub position: i64,
}

/// A starter questionnaire.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Starter {
    /// Its key, such as `lost`: stable, never shown.
    pub key: String,
    /// Whom it is for.
    pub audience: Audience,
    /// What it says, in all languages, with the library's identities.
    /// Its title is the owner's name for it in lists; a sheet for customers should not print it ("Lost customers" presumes too much).
    pub content: Content,
    /// Key of each question, in the order of the content, such as `shared_change_first`.
    pub question_keys: Vec<String>,
}

impl Starter {
    /// The question with this key.
    #[must_use]
    pub fn question(&self, key: &str) -> Option<&Question> {
        let at = self.question_keys.iter().position(|k| k == key)?;
        self.content.questions.get(at)
    }

    /// The identity of the question with this key.
    #[must_use]
    pub fn identity(&self, key: &str) -> Option<IdentityId> {
        self.question(key).map(|q| q.identity)
    }
}

#[derive(Deserialize)]
struct ReasonFile {
    code: String,
    kind: ReasonKind,
    name: Texts,
}

#[derive(Deserialize)]
struct StarterFile {
    key: String,
    audience: Audience,
    title: Texts,
    introduction: Texts,
    thanks: Texts,
    questions: Vec<KeyedQuestion>,
}

#[derive(Deserialize)]
struct KeyedQuestion {
    key: String,
    #[serde(flatten)]
    question: Question,
}

#[derive(Deserialize, Default)]
struct MonthFile {
    known: Texts,
    unknown: Texts,
}

/// The library's files of starters, in the order in which they are offered.
pub const STARTER_FILES: [&str; 6] = [
    include_str!("../../assets/library/lost.json"),
    include_str!("../../assets/library/current.json"),
    include_str!("../../assets/library/complaint.json"),
    include_str!("../../assets/library/newcomers.json"),
    include_str!("../../assets/library/yearly.json"),
    include_str!("../../assets/library/tell_us.json"),
];

/// The file of ready-made scales: questions that are added alone, to any questionnaire.
pub const READY_MADE_FILE: &str = include_str!("../../assets/library/ready_made.json");

// A file that could not be read would be missing from the list; `tests/it/library_content.rs` reads every one of them.
static REASONS: LazyLock<Vec<ReasonFile>> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../assets/library/reasons.json")).unwrap_or_default());
static STARTERS: LazyLock<Vec<Starter>> = LazyLock::new(|| STARTER_FILES.iter().filter_map(|file| read_starter(file).ok()).collect());
static READY_MADE: LazyLock<Vec<Question>> =
    LazyLock::new(|| read_starter(READY_MADE_FILE).map(|file| file.content.questions).unwrap_or_default());
static MONTHS: LazyLock<MonthFile> =
    LazyLock::new(|| serde_json::from_str(include_str!("../../assets/library/month.json")).unwrap_or_default());

/// The starting list of reasons, in its order. The first nine answer to the keys 1-9.
#[must_use]
pub fn reasons(language: Language) -> Vec<StartingReason> {
    let reason = |(file, position): (&ReasonFile, i64)| StartingReason {
        code: file.code.clone(),
        name: file.name.get(language).to_owned(),
        kind: file.kind,
        position,
    };
    REASONS.iter().zip(1..).map(reason).collect()
}

/// What a reason of the starting list is called in another language; none for one that was renamed, or is none of the list.
#[must_use]
pub fn reason_in(code: &str, name: &str, language: Language) -> Option<&'static str> {
    let reason = REASONS.iter().find(|reason| reason.code == code)?;
    Language::ALL.iter().any(|of| reason.name.get(*of) == name).then(|| reason.name.get(language))
}

/// The starter questionnaires, in the order in which they are offered.
#[must_use]
pub fn starters() -> &'static [Starter] {
    &STARTERS
}

/// The ready-made scales that are in no starter, each with the question that goes with it.
#[must_use]
pub fn ready_made() -> &'static [Question] {
    &READY_MADE
}

/// The built-in question of this identity.
#[must_use]
pub fn built_in(identity: IdentityId) -> Option<&'static Question> {
    starters().iter().find_map(|s| s.content.question(identity)).or_else(|| ready_made().iter().find(|q| q.identity == identity))
}

/// The starter with this key.
#[must_use]
pub fn starter(key: &str) -> Option<&'static Starter> {
    starters().iter().find(|s| s.key == key)
}

/// Reads one library file.
pub fn read_starter(json: &str) -> Result<Starter, serde_json::Error> {
    let file: StarterFile = serde_json::from_str(json)?;
    let (question_keys, questions) = file.questions.into_iter().map(|q| (q.key, q.question)).unzip();
    let content = Content { title: file.title, introduction: file.introduction, thanks: file.thanks, questions, ..Content::default() };
    Ok(Starter { key: file.key, audience: file.audience, content, question_keys })
}

/// A text as it reads for nobody in particular: without a month, and with what stands where nothing is known of the reader.
#[must_use]
pub fn for_anyone(text: &str, language: Language) -> String {
    piping::fill(&fill_month(text, language, None), |_| None)
}

/// A question's wording for one customer: [`MONTH`] becomes the month of their last purchase. It must come in the form that
/// follows "in": `July`, `juli`, `июле` (or with the year: `July 2025`, `июле 2025 года`). Without a month, as on a sheet for
/// nobody in particular, "in {month}" becomes "some time ago".
#[must_use]
pub fn fill_month(text: &str, language: Language, month: Option<&str>) -> String {
    match month {
        Some(month) => text.replace(MONTH, month),
        None => text.replace(MONTHS.known.get(language), MONTHS.unknown.get(language)),
    }
}
