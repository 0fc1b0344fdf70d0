//! Questionnaires to and from files of other programs: the words a file needs, what is written, and which questions of a file are ones
//! this workspace knows.

use std::collections::BTreeMap;

use strum::IntoEnumIterator as _;

use crate::domain::ids::{IdentityId, QuestionnaireId};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Content, Question, QuestionKind, Role};
use crate::exchange::questionnaire::{Exchanged, Format, Made, Read, Word, Words, read as read_form, write as write_form};
use crate::exchange::{self, ExchangeError, Input};
use crate::i18n::Tr;
use crate::report::skip_words;
use crate::store::{Conn, StoreError, questionnaires};

use super::error::{EngineError, Refusal};
use super::exporting::format;
use super::importing::problem;
use super::library;
use super::reader::Reader;
use super::sendable::sendable;
use super::status::Stage;

/// The bytes of the newest version in the format of this ending. What is handed out stays as it is from now on.
pub(super) fn write(reader: &Reader, id: QuestionnaireId, language: Option<Language>, ending: &str) -> Result<Made, EngineError> {
    let known: Vec<_> = Format::iter().map(Format::ending).collect();
    let chosen = Format::of_ending(ending).ok_or_else(|| format(ending, &known))?;
    let found = questionnaires::get(reader.conn()?, id).map_err(|e| reader.told(e))?.ok_or(Refusal::Gone)?;
    let version = found.version;
    let all = Exchanged { content: version.content, languages: found.languages, audience: version.audience };
    let one = language.or_else(|| (!chosen.holds_languages()).then(|| all.base()));
    let value = match one {
        Some(language) => {
            sendable(&all.content, &all.languages, language)?;
            all.in_language(language)
        }
        None => all,
    };
    reader.hand_out(version.id);
    write_form(chosen, &value, &Spoken::new()).map_err(|error| match error {
        ExchangeError::Writing(error) => EngineError::Internal(error.to_string()),
        other => EngineError::Internal(other.to_string()),
    })
}

/// A file as a questionnaire. Its questions keep their identity only where it means the same here.
pub(super) fn read(reader: &Reader, input: &Input, base: Language) -> Result<Read, EngineError> {
    let progress = reader.progress(Stage::Reading);
    let step = |done, total| progress.step(done, total).map_err(|_cancelled| exchange::Cancelled);
    let program = reader.deps().program.as_deref();
    let mut read = read_form(input, base, program, &step).map_err(|error| problem(error, input))?;
    keep_shared(reader.conn()?, &mut read.value.content).map_err(|e| reader.told(e))?;
    Ok(read)
}

/// Takes from the questions what would join their answers to those of other questions: the identity of a question that is another one in
/// this workspace, a role their kind cannot have.
fn keep_shared(conn: &Conn, content: &mut Content) -> Result<(), StoreError> {
    let mut known: BTreeMap<IdentityId, Vec<Question>> = BTreeMap::new();
    let starters = library::starters().iter().flat_map(|starter| starter.content.questions.clone());
    let mut keep = |question: Question| known.entry(question.identity).or_default().push(question);
    starters.for_each(&mut keep);
    for questionnaire in questionnaires::list(conn)? {
        let versions = questionnaires::versions(conn, questionnaire.id)?;
        versions.into_iter().flat_map(|version| version.content.questions).for_each(&mut keep);
    }
    let is_shared = |question: &Question| known.get(&question.identity).is_some_and(|all| all.iter().any(|one| is_same(one, question)));
    let mut fresh = content.free_identity().0;
    let mut new = BTreeMap::new();
    for question in &mut content.questions {
        question.role = question.role.filter(|role| suits(*role, &question.kind));
        if question.identity.0 >= 0 && !is_shared(question) {
            new.insert(question.identity, IdentityId(fresh));
            question.identity = IdentityId(fresh);
            fresh -= 1;
        }
    }
    if !new.is_empty() {
        content.renumber(|identity| new.get(&identity).copied().unwrap_or(identity));
    }
    Ok(())
}

/// Whether two questions ask the same: the same kind of answer, and the same words in a language.
fn is_same(one: &Question, other: &Question) -> bool {
    let same_words =
        Language::ALL.iter().any(|language| !one.text.get(*language).is_empty() && one.text.get(*language) == other.text.get(*language));
    std::mem::discriminant(&one.kind) == std::mem::discriminant(&other.kind) && same_words
}

const fn suits(role: Role, kind: &QuestionKind) -> bool {
    match role {
        Role::MayCall | Role::MayQuote => matches!(kind, QuestionKind::YesNo),
        Role::Recommendation => matches!(kind, QuestionKind::Scale { .. }),
        Role::Shared | Role::WhyLeft | Role::ComplaintBehaviour | Role::ComplaintReadiness => true,
    }
}

/// The words that stand in a file, in each language.
struct Spoken(Vec<Tr>);

impl Spoken {
    fn new() -> Self {
        Self(Language::ALL.into_iter().map(Tr::new).collect())
    }

    fn say(&self, language: Language, words: impl Fn(&Tr) -> String) -> String {
        self.0.iter().find(|tr| tr.language() == language).map(words).unwrap_or_default()
    }
}

impl Words for Spoken {
    fn word(&self, word: Word, language: Language) -> String {
        self.say(language, |tr| match word {
            Word::Yes => tr.exchange_yes(),
            Word::No => tr.exchange_no(),
            Word::Other => tr.exchange_other(),
            Word::Specify => tr.exchange_specify(),
            Word::Required => tr.exchange_required(),
            Word::Several => tr.exchange_several(),
            Word::Day => tr.exchange_day(),
            Word::Number => tr.exchange_number(),
        })
    }

    fn plain(&self, text: &str, language: Language) -> String {
        library::fill_month(text, language, None)
    }

    fn rule(&self, content: &Content, question: usize, language: Language) -> String {
        let Some(question) = content.questions.get(question) else { return String::new() };
        self.say(language, |tr| skip_words(&question.show_if, content, tr))
    }
}
