//! Answers by the page: in words, with whose they are.

use std::collections::{HashMap, HashSet};

use crate::domain::coding::{DecidedBy, Passage};
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, ReasonId, ResponseId};
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::engine::standings::row_of;
use crate::engine::views::customer_list::{MADE_FROM, names, shown};
use crate::engine::views::responses::Versions;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};
use crate::store::responses::{self, RecordedAnswer};

/// These answers in full, in this order; at most some hundreds at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct BenchRowsQuery(pub Vec<AnswerId>);

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
    /// The number of the version answered.
    pub version: u32,
    /// Who said it; none for an anonymous sheet.
    pub customer: Option<BenchPerson>,
    /// When.
    pub day: Day,
    /// Reasons given to it, the main one first.
    pub reasons: Vec<ReasonId>,
    /// Looked at by a person.
    pub coded: bool,
    /// Words that say one of its reasons, in its order.
    pub passages: Vec<Passage>,
    /// How its reasons were decided.
    pub by: DecidedBy,
    /// Put off, to come back to it.
    pub later: bool,
}

/// Who said it.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
pub struct BenchPerson {
    /// Who.
    pub id: CustomerId,
    /// Name.
    pub name: String,
    /// Segment; empty for none.
    pub segment: String,
    /// State.
    pub state: State,
    /// Value a year.
    pub value_year: Money,
    /// Last purchase day.
    pub last: Option<Day>,
}

impl Query for BenchRowsQuery {
    type View = Vec<BenchAnswer>;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<BenchAnswer>, EngineError> {
        rows(reader, &self.0)
    }
}

/// These answers in full, in this order.
pub(in crate::engine::views) fn rows(reader: &Reader, ids: &[AnswerId]) -> Result<Vec<BenchAnswer>, EngineError> {
    let answers = responses::answers(reader.conn()?, ids).map_err(|e| reader.told(e))?;
    let people = people(reader, &answers)?;
    let mut versions = Versions::default();
    let mut rows = Vec::with_capacity(answers.len());
    for answer in answers {
        let version = versions.get(reader, answer.version)?;
        let question = version.content.questions.iter().find(|q| q.identity == answer.question);
        rows.push(BenchAnswer {
            id: answer.id,
            response: answer.response,
            question: answer.question,
            wording: question.map(|q| q.text.get(answer.language).to_owned()).unwrap_or_default(),
            language: answer.language,
            version: version.number,
            text: answer.state.into_words().unwrap_or_default(),
            customer: answer.customer.and_then(|id| people.get(&id).cloned()),
            day: answer.day,
            reasons: answer.reasons,
            coded: answer.coded,
            passages: answer.passages,
            by: answer.by,
            later: answer.later.is_some(),
        });
    }
    Ok(rows)
}

fn people(reader: &Reader, answers: &[RecordedAnswer]) -> Result<HashMap<CustomerId, BenchPerson>, EngineError> {
    let ids: HashSet<CustomerId> = answers.iter().filter_map(|a| a.customer).collect();
    let names = names(reader, &ids)?;
    let facts = reader.facts()?;
    let standings = reader.standings(&Filter::default())?;
    let segment = |row: Option<usize>| row.and_then(|row| facts.people.get(row)?.segment).and_then(|at| facts.segments.get(at as usize));
    let person = |(id, name): (CustomerId, String)| {
        let row = row_of(facts, id);
        let standing = row.and_then(|row| standings.get(row)).copied().unwrap_or_default();
        let (state, last, segment) = (standing.state, standing.last, segment(row).cloned().unwrap_or_default());
        (id, BenchPerson { id, name, segment, state, value_year: shown(reader, standing.yearly), last })
    };
    Ok(names.into_iter().map(person).collect())
}
