//! The bench: answers in words, with and without a reason.

use std::collections::{HashMap, HashSet};

use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, QuestionnaireId, ReasonId, ResponseId};
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::engine::standings::row_of;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};
use crate::store::responses::{self, RecordedAnswer, RecordedResponse};

use super::customer_list::{MADE_FROM, names, shown};
use super::responses::Versions;

/// Which answers are looked through.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BenchQuery {
    /// Only of this questionnaire.
    pub questionnaire: Option<QuestionnaireId>,
    /// Only to this question.
    pub question: Option<IdentityId>,
    /// Only those looked at (or not yet) by a person; none for all.
    pub coded: Option<bool>,
    /// Only those with this reason.
    pub reason: Option<ReasonId>,
    /// Only those with these words in them.
    pub search: String,
}

/// Answers in words, those without a reason first, then newest first.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bench {
    /// The answers that fit.
    pub answers: Vec<BenchAnswer>,
    /// Answers in words looked at by a person.
    pub coded: usize,
    /// Answers in words in all.
    pub total: usize,
    /// The questions they answer: identity, newest wording, answers.
    pub questions: Vec<(IdentityId, String, usize)>,
}

/// One answer in words.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct BenchAnswer {
    /// Which.
    pub id: AnswerId,
    /// Of which response.
    pub response: ResponseId,
    /// Which question.
    pub question: IdentityId,
    /// The question as it was worded.
    pub wording: String,
    /// In which language.
    pub language: Language,
    /// What was said.
    pub text: String,
    /// Who said it; none for an anonymous sheet.
    pub customer: Option<BenchPerson>,
    /// When.
    pub day: Day,
    /// Reasons given to it, the main one first.
    pub reasons: Vec<ReasonId>,
    /// Looked at by a person.
    pub coded: bool,
}

/// Who said it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct BenchPerson {
    /// Who.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// State.
    pub state: State,
    /// Value a year.
    pub value_year: Money,
    /// Last purchase day.
    pub last: Option<Day>,
}

impl Query for BenchQuery {
    type View = Bench;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<Bench, EngineError> {
        let conn = reader.conn()?;
        let all = responses::all(conn).map_err(|e| reader.told(e))?;
        let mut versions = Versions::default();
        let in_words = self.in_words(reader, &all, &mut versions)?;
        let hits = if self.search.trim().is_empty() {
            None
        } else {
            let found = responses::search(conn, &self.search).map_err(|e| reader.told(e))?;
            Some(found.into_iter().collect::<HashSet<_>>())
        };
        let questions = questions(&in_words, reader, &mut versions)?;
        let fits = |a: &&RecordedAnswer| {
            self.question.is_none_or(|q| q == a.question)
                && self.coded.is_none_or(|c| c == a.coded)
                && self.reason.is_none_or(|r| a.reasons.contains(&r))
                && hits.as_ref().is_none_or(|h| h.contains(&a.id))
        };
        let mut shown: Vec<&RecordedAnswer> = in_words.iter().filter(fits).collect();
        shown.sort_by_key(|a| (a.coded, std::cmp::Reverse((a.day, a.id))));
        let people = people(reader, &shown)?;
        let mut answers = Vec::with_capacity(shown.len());
        for answer in shown {
            let version = versions.get(reader, answer.version)?;
            let question = version.content.questions.iter().find(|q| q.identity == answer.question);
            answers.push(BenchAnswer {
                id: answer.id,
                response: answer.response,
                question: answer.question,
                wording: question.map(|q| q.text.get(answer.language).to_owned()).unwrap_or_default(),
                language: answer.language,
                text: words(answer).to_owned(),
                customer: answer.customer.and_then(|id| people.get(&id).cloned()),
                day: answer.day,
                reasons: answer.reasons.clone(),
                coded: answer.coded,
            });
        }
        Ok(Bench { answers, coded: in_words.iter().filter(|a| a.coded).count(), total: in_words.len(), questions })
    }
}

impl BenchQuery {
    /// The answers in words of the questionnaire asked for.
    fn in_words(&self, reader: &Reader, all: &[RecordedResponse], versions: &mut Versions) -> Result<Vec<RecordedAnswer>, EngineError> {
        let mut ids: Vec<AnswerId> = Vec::new();
        for response in all {
            if self.questionnaire.is_some() && Some(versions.get(reader, response.entry.version)?.questionnaire) != self.questionnaire {
                continue;
            }
            let answers = response.answers.iter().zip(&response.entry.answers);
            ids.extend(answers.filter(|(_, a)| matches!(a.state, AnswerState::Answered(AnswerValue::Text(_)))).map(|(id, _)| *id));
        }
        responses::answers(reader.conn()?, &ids).map_err(|e| reader.told(e))
    }
}

fn words(answer: &RecordedAnswer) -> &str {
    match &answer.state {
        AnswerState::Answered(AnswerValue::Text(text)) => text,
        _ => "",
    }
}

/// The questions answered in words: newest wording (answers come newest first) and count.
fn questions(
    answers: &[RecordedAnswer],
    reader: &Reader,
    versions: &mut Versions,
) -> Result<Vec<(IdentityId, String, usize)>, EngineError> {
    let mut questions: Vec<(IdentityId, String, usize)> = Vec::new();
    for answer in answers {
        if let Some(known) = questions.iter_mut().find(|(id, ..)| *id == answer.question) {
            known.2 += 1;
            continue;
        }
        let version = versions.get(reader, answer.version)?;
        let question = version.content.questions.iter().find(|q| q.identity == answer.question);
        let wording = question.map(|q| q.text.get(answer.language).to_owned()).unwrap_or_default();
        questions.push((answer.question, wording, 1));
    }
    Ok(questions)
}

fn people(reader: &Reader, answers: &[&RecordedAnswer]) -> Result<HashMap<CustomerId, BenchPerson>, EngineError> {
    let ids: HashSet<CustomerId> = answers.iter().filter_map(|a| a.customer).collect();
    let names = names(reader, &ids)?;
    let facts = reader.facts()?;
    let standings = reader.standings(&Filter::default())?;
    let person = |(id, name): (CustomerId, String)| {
        let standing = row_of(facts, id).and_then(|row| standings.get(row)).copied().unwrap_or_default();
        (id, BenchPerson { id, name, state: standing.state, value_year: shown(reader, standing.yearly), last: standing.last })
    };
    Ok(names.into_iter().map(person).collect())
}
