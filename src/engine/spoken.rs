//! What customers said in their own words, response by response, also besides the choices offered: for the cases on Home, the people behind
//! a bar, and quotes.
//! Reads only; which of it is shown is decided by whoever asks.

use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, ReasonId, ResponseId};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Audience, Role};
use crate::store::responses::{self, RecordedResponse};

use super::error::EngineError;
use super::reader::Reader;
use super::views::responses::Versions;

/// A response with what was said in it in words; at least one answer.
pub(super) struct Spoken {
    pub(super) response: ResponseId,
    /// By whom; none if anonymous.
    pub(super) customer: Option<CustomerId>,
    /// Whom the questionnaire was for.
    pub(super) audience: Audience,
    pub(super) day: Day,
    /// They said that they may be quoted without their name.
    pub(super) may_quote: bool,
    /// In the order of the questions.
    pub(super) words: Vec<Words>,
}

/// One answer in words.
pub(super) struct Words {
    pub(super) answer: AnswerId,
    pub(super) text: String,
    /// In which language.
    pub(super) language: Language,
    /// Reasons given to it, the main one first.
    pub(super) reasons: Vec<ReasonId>,
    /// The answer to the shared question: what to change, not why they left.
    shared: bool,
}

impl Spoken {
    /// The words that tell most: those with this reason in them, else with any, else what is not about what to change.
    pub(super) fn telling(&self, reason: Option<ReasonId>) -> Option<&Words> {
        let with = |wanted: &Words| reason.is_some_and(|reason| wanted.reasons.contains(&reason));
        let why = |words: &&Words| !words.shared && !words.reasons.is_empty();
        let words = self.words.iter();
        words
            .clone()
            .find(|w| with(w))
            .or_else(|| words.clone().find(why))
            .or_else(|| words.clone().find(|w| !w.shared))
            .or(self.words.first())
    }

    /// Whether a reason was found in what they said about leaving.
    pub(super) fn gives(&self, reason: ReasonId) -> bool {
        self.audience == Audience::Lost && self.words.iter().any(|words| !words.shared && words.reasons.contains(&reason))
    }
}

/// All that was said, the newest first.
pub(super) fn all(reader: &Reader) -> Result<Vec<Spoken>, EngineError> {
    read(reader, responses::all(reader.conn()?).map_err(|e| reader.told(e))?)
}

/// What one customer said, the newest first.
pub(super) fn of_customer(reader: &Reader, customer: CustomerId) -> Result<Vec<Spoken>, EngineError> {
    read(reader, responses::of_customer(reader.conn()?, customer).map_err(|e| reader.told(e))?)
}

fn read(reader: &Reader, found: Vec<RecordedResponse>) -> Result<Vec<Spoken>, EngineError> {
    let mut versions = Versions::default();
    let spoken = found.into_iter().map(|response| spoken(reader, response, &mut versions));
    Ok(spoken.collect::<Result<Vec<_>, EngineError>>()?.into_iter().filter(|spoken| !spoken.words.is_empty()).collect())
}

fn spoken(reader: &Reader, found: RecordedResponse, versions: &mut Versions) -> Result<Spoken, EngineError> {
    let version = versions.get(reader, found.entry.version)?;
    let entry = found.entry;
    let language = entry.language;
    let role = |identity| version.content.questions.iter().find(|q| q.identity == identity).and_then(|q| q.role);
    let yes = AnswerState::Answered(AnswerValue::YesNo(true));
    let may_quote = entry.answers.iter().any(|a| role(a.question) == Some(Role::MayQuote) && a.state == yes);
    let words = found.answers.iter().zip(entry.answers).filter_map(|(id, answer)| {
        let (shared, text) = (role(answer.question) == Some(Role::Shared), answer.state.into_words()?);
        Some(Words { answer: *id, text, language, reasons: answer.reasons, shared })
    });
    let words = words.collect();
    Ok(Spoken { response: found.id, customer: entry.customer, audience: version.audience, day: entry.day, may_quote, words })
}
