//! Second readers: their readings, the answer to be read next, and how alike the two were. What the first reader found stays out of
//! view until the reading is over.

use std::collections::BTreeMap;
use std::path::PathBuf;
use std::sync::Arc;

use crate::analysis::agreement::{Agreement, ReadTwice, agreement};
use crate::domain::ids::{AnswerId, IdentityId, ReadingId, ReasonId};
use crate::domain::language::Language;
use crate::engine::{EngineError, Lane, Query, Reader, Tables, reading_file};
use crate::store::readings::{self, ReadingAnswer};

pub use crate::store::readings::Reading;

use super::bench::{self, BenchAnswer};
use super::coded_file::{Becomes, Coded, Input, ReadCoded};

/// All readings, the newest first, and what could be read.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct ReadingsQuery;

/// What there is to read twice.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Readings {
    /// The readings, the newest first.
    pub all: Vec<Reading>,
    /// Answers somebody has coded, by question: identity, newest wording, how many.
    pub coded: Vec<(IdentityId, String, usize)>,
}

/// One reading.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ReadingQuery(pub ReadingId);

/// A reading, under way or over.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadingView {
    /// Which.
    pub reading: Reading,
    /// The answers in their order; true for those read.
    pub order: Vec<(AnswerId, bool)>,
    /// The result, once it is over.
    pub result: Option<ReadingResult>,
}

/// How alike the two were.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadingResult {
    /// Over all answers both have read, as they stood before anything was settled.
    pub agreement: Agreement,
    /// The answers they read differently, in their order.
    pub differences: Vec<Difference>,
}

/// One answer two people read differently.
#[derive(Debug, Clone, PartialEq)]
pub struct Difference {
    /// The answer, as it stands now.
    pub answer: BenchAnswer,
    /// The first reader's reasons.
    pub first: Vec<ReasonId>,
    /// The second reader's.
    pub second: Vec<ReasonId>,
    /// Somebody has settled it.
    pub settled: bool,
}

/// One answer of a reading as the second reader sees it: without what anybody found.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ToReadQuery(pub ReadingId, pub AnswerId);

/// What the second reader sees.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ToRead {
    /// Which answer.
    pub answer: AnswerId,
    /// The question as it was worded.
    pub wording: String,
    /// In which language.
    pub language: Language,
    /// What was said.
    pub text: String,
    /// What the second reader found before, where they come back to it.
    pub found: Option<Vec<ReasonId>>,
}

const MADE_FROM: Tables = Tables::READINGS.with(Tables::RESPONSES).with(Tables::CODINGS).with(Tables::QUESTIONNAIRES);

impl Query for ReadingsQuery {
    type View = Readings;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<Readings, EngineError> {
        let all = readings::list(reader.conn()?).map_err(|e| reader.told(e))?;
        let mut coded: BTreeMap<IdentityId, usize> = BTreeMap::new();
        reader.facts()?.answers.iter().filter(|answer| answer.coded).for_each(|answer| *coded.entry(answer.question).or_default() += 1);
        let questions = bench::questions(reader)?.into_iter();
        let coded = questions.filter_map(|(question, wording, _)| Some((question, wording, *coded.get(&question)?))).collect();
        Ok(Readings { all, coded })
    }
}

impl Query for ReadingQuery {
    type View = Option<ReadingView>;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<Option<ReadingView>, EngineError> {
        let conn = reader.conn()?;
        let Some(reading) = readings::get(conn, self.0).map_err(|e| reader.told(e))? else { return Ok(None) };
        let answers = readings::answers(conn, self.0).map_err(|e| reader.told(e))?;
        let order = answers.iter().map(|one| (one.answer, one.done)).collect();
        let over = reading.closed || reading.done == reading.answers;
        let result = (over && reading.done > 0).then(|| result(reader, answers)).transpose()?;
        Ok(Some(ReadingView { reading, order, result }))
    }
}

fn result(reader: &Reader, answers: Vec<ReadingAnswer>) -> Result<ReadingResult, EngineError> {
    let done: Vec<ReadingAnswer> = answers.into_iter().filter(|one| one.done).collect();
    let twice = |one: &ReadingAnswer| ReadTwice { answer: one.answer, first: one.first.clone(), second: one.second.clone() };
    let agreement = agreement(&done.iter().map(twice).collect::<Vec<_>>());
    let rows = bench::rows(reader, &agreement.differing)?;
    let differences = rows.into_iter().filter_map(|answer| {
        let one = done.iter().find(|one| one.answer == answer.id)?;
        Some(Difference { answer, first: one.first.clone(), second: one.second.clone(), settled: one.settled })
    });
    Ok(ReadingResult { differences: differences.collect(), agreement })
}

impl Query for ToReadQuery {
    type View = Option<ToRead>;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<Option<ToRead>, EngineError> {
        let answers = readings::answers(reader.conn()?, self.0).map_err(|e| reader.told(e))?;
        let found = answers.into_iter().find(|one| one.answer == self.1);
        let row = bench::rows(reader, &[self.1])?.into_iter().next();
        Ok(row.zip(found).map(|(row, found)| ToRead {
            answer: row.id,
            wording: row.wording,
            language: row.language,
            text: row.text,
            found: found.done.then_some(found.second),
        }))
    }
}

/// What a spreadsheet of a second reader would bring.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadingFileQuery(pub PathBuf);

/// What was found in it.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadingFile {
    /// All of it.
    pub coded: Arc<Coded>,
    /// Rows with reasons.
    pub rows: usize,
    /// Of those, answers that are here and have been read.
    pub here: usize,
    /// Reasons that are not known here.
    pub new: usize,
}

impl Query for ReadingFileQuery {
    type View = ReadingFile;
    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::REASONS
    }

    fn run(&self, reader: &Reader) -> Result<ReadingFile, EngineError> {
        let query = ReadCoded { input: Input::Path(self.0.clone()), sheet: String::new(), coded_as: None };
        let file = query.run(reader)?;
        let matched = reading_file::matched(reader.conn()?, reader.facts()?, &file.coded).map_err(|e| reader.told(e))?;
        let rows = file.coded.rows.iter().filter(|row| !row.reasons.is_empty()).count();
        let new = file.plan.count(|becomes| matches!(becomes, Becomes::New(_)));
        Ok(ReadingFile { coded: file.coded, rows, here: matched.len(), new })
    }
}
