//! The bench: answers in words, with and without a reason. The order as a list of ids out of the facts in memory, the words by the
//! page: with a hundred thousand answers the next one must be there at once.

use std::cmp::Reverse;
use std::collections::{HashMap, HashSet};

use crate::analysis::facts::AnswerFact;
use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, ReasonId, ResponseId};
use crate::domain::language::Language;
use crate::domain::money::Money;
use crate::engine::standings::row_of;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};
use crate::store::responses::{self, RecordedAnswer};

use super::customer_list::{MADE_FROM, names, shown};
use super::responses::Versions;

/// Which answers are looked through.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct BenchQuery {
    /// Only to this question.
    pub question: Option<IdentityId>,
    /// Only those looked at (or not yet) by a person; none for all.
    pub coded: Option<bool>,
    /// Only those with this reason.
    pub reason: Option<ReasonId>,
    /// Only those with these words in them.
    pub search: String,
    /// Put off for now: they come after the others nobody has read, in this order.
    pub put_off: Vec<AnswerId>,
    /// Only those put off.
    pub only_put_off: bool,
}

/// Answers in words: those nobody has read first, then the newest.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Bench {
    /// The answers that fit, in order.
    pub ids: Vec<AnswerId>,
    /// So many of them, the first, nobody has read or put off.
    pub to_do: usize,
    /// Answers in words looked at by a person.
    pub coded: usize,
    /// Answers in words in all.
    pub total: usize,
    /// The questions they answer: identity, newest wording, answers.
    pub questions: Vec<(IdentityId, String, usize)>,
}

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
        Tables::RESPONSES | Tables::CODINGS
    }

    fn run(&self, reader: &Reader) -> Result<Bench, EngineError> {
        let facts = reader.facts()?;
        let hits = self.hits(reader)?;
        let fits = |a: &&AnswerFact| {
            self.question.is_none_or(|q| q == a.question)
                && self.coded.is_none_or(|c| c == a.coded)
                && self.reason.is_none_or(|r| a.reasons.contains(&r))
                && (!self.only_put_off || self.put_off.contains(&a.id))
                && hits.as_ref().is_none_or(|h| h.binary_search(&a.id).is_ok())
        };
        let mut found: Vec<(Place, AnswerId)> = facts.answers.iter().filter(fits).map(|a| (self.place(a), a.id)).collect();
        found.sort_unstable();
        Ok(Bench {
            to_do: found.partition_point(|((read, put_off, ..), _)| !read && put_off.is_none()),
            ids: found.into_iter().map(|(_, id)| id).collect(),
            coded: facts.answers.iter().filter(|a| a.coded).count(),
            total: facts.answers.len(),
            questions: questions(reader)?,
        })
    }
}

/// Whether it was read, its place among those put off, then the newest first.
type Place = (bool, Option<usize>, Reverse<(Day, AnswerId)>);

impl BenchQuery {
    fn place(&self, answer: &AnswerFact) -> Place {
        let put_off = self.put_off.iter().position(|id| *id == answer.id).filter(|_| !answer.coded);
        (answer.coded, put_off, Reverse((answer.day, answer.id)))
    }

    /// Those with the words searched for, by ascending id; none where no words are.
    fn hits(&self, reader: &Reader) -> Result<Option<Vec<AnswerId>>, EngineError> {
        if self.search.trim().is_empty() {
            return Ok(None);
        }
        responses::search(reader.conn()?, &self.search).map(Some).map_err(|e| reader.told(e))
    }
}

/// The questions answered in words, the one answered last first: newest wording and count.
pub(super) fn questions(reader: &Reader) -> Result<Vec<(IdentityId, String, usize)>, EngineError> {
    let mut newest: HashMap<IdentityId, ((Day, AnswerId), usize)> = HashMap::new();
    for answer in reader.facts()?.answers.iter() {
        let (last, count) = newest.entry(answer.question).or_insert(((answer.day, answer.id), 0));
        *last = (*last).max((answer.day, answer.id));
        *count += 1;
    }
    let mut order: Vec<_> = newest.into_iter().map(|(question, (last, count))| (Reverse(last), question, count)).collect();
    order.sort_unstable();
    let ids: Vec<AnswerId> = order.iter().map(|(Reverse((_, id)), ..)| *id).collect();
    let rows = rows(reader, &ids)?;
    Ok(order.into_iter().zip(rows).map(|((_, question, count), row)| (question, row.wording, count)).collect())
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
pub(super) fn rows(reader: &Reader, ids: &[AnswerId]) -> Result<Vec<BenchAnswer>, EngineError> {
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
            text: words(answer.state),
            customer: answer.customer.and_then(|id| people.get(&id).cloned()),
            day: answer.day,
            reasons: answer.reasons,
            coded: answer.coded,
        });
    }
    Ok(rows)
}

fn words(state: AnswerState) -> String {
    match state {
        AnswerState::Answered(AnswerValue::Text(text)) => text,
        _ => String::new(),
    }
}

fn people(reader: &Reader, answers: &[RecordedAnswer]) -> Result<HashMap<CustomerId, BenchPerson>, EngineError> {
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
