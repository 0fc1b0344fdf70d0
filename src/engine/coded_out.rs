//! Coded answers as tables for other programs, written row by row: one row an answer, and one a passage. Without names nobody is named:
//! neither in a column nor in the words.

use std::collections::{HashMap, HashSet};
use std::path::{Path, PathBuf};

use crate::domain::coding::Passage;
use crate::domain::customer::CustomerDetails;
use crate::domain::ids::{AnswerId, CustomerId, ReasonId};
use crate::domain::language::Language;
use crate::domain::quote::Masks;
use crate::domain::reason::Reason;
use crate::i18n::Tr;
use crate::report::{self, Cell, CsvTable, ListedAnswer, ListedPassage, ReportError, TableBook};
use crate::store::responses::RecordedAnswer;
use crate::store::{customers, quotes, responses};
use crate::words::mask::{self, Found};

use super::error::{EngineError, Refusal};
use super::export::{ExportRequest, Exported};
use super::exporting::{format, unwritten, write_whole};
use super::filter::Filter;
use super::progress::Progress;
use super::reader::Reader;
use super::standings::row_of;
use super::status::Stage;
use super::views::responses::Versions;

/// Answers read at a time.
const PART: usize = 1_000;

/// Which coded answers are written, and how.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodedChoice {
    /// With who gave them; without, names, numbers and addresses in their words are masked.
    pub names: bool,
    /// Where the passages go in a table of their own; none: beside the answers. A workbook has a sheet for them.
    pub passages: Option<PathBuf>,
}

/// Writes all answers in words.
pub(super) fn write(reader: &Reader, request: &ExportRequest, choice: &CodedChoice, ending: &str) -> Result<Exported, EngineError> {
    let tr = Tr::new(request.language);
    let listing = Listing::new(reader, choice.names)?;
    let (bytes, also) = match ending {
        "csv" => {
            let beside = choice.passages.clone().unwrap_or_else(|| beside(&request.to));
            if beside == request.to || !request.replace && beside.exists() {
                return Err(EngineError::Exists(beside));
            }
            (listing.csv((&request.to, &beside), request.replace, &tr)?, vec![beside])
        }
        "xlsx" => {
            let made = listing.book(&tr)?;
            (write_whole((&request.to, request.replace), |out| out.write_all(&made).map_err(|e| unwritten(&e, &request.to)))?, Vec::new())
        }
        _ => return Err(format(ending, &["xlsx", "csv"])),
    };
    let path = request.to.clone();
    Ok(Exported { path, also, pages: 1, bytes, rows: listing.ids.len(), ..Exported::default() })
}

/// `answers.csv` has its passages in `answers-passages.csv`.
fn beside(to: &Path) -> PathBuf {
    let stem = to.file_stem().map(|stem| stem.to_string_lossy().into_owned()).unwrap_or_default();
    to.with_file_name(format!("{stem}-passages.csv"))
}

/// What is listed.
struct Listing<'a> {
    reader: &'a Reader,
    names: bool,
    ids: Vec<AnswerId>,
    reasons: Vec<&'a Reason>,
    /// What was hidden and shown by hand.
    masks: HashMap<AnswerId, Masks>,
}

/// A part of the answers with what belongs to them.
struct Part {
    answers: Vec<RecordedAnswer>,
    people: HashMap<CustomerId, CustomerDetails>,
}

impl<'a> Listing<'a> {
    fn new(reader: &'a Reader, names: bool) -> Result<Self, EngineError> {
        let facts = reader.facts()?;
        let given: HashSet<ReasonId> = facts.answers.iter().flat_map(|answer| answer.reasons.iter().copied()).collect();
        let reasons = facts.reasons.iter().filter(|reason| !reason.retired || given.contains(&reason.id)).collect();
        let ids: Vec<AnswerId> = facts.answers.iter().map(|answer| answer.id).collect();
        if ids.is_empty() {
            return Err(Refusal::NoAnswers.into());
        }
        let quotes = quotes::all(reader.conn()?).map_err(|e| reader.told(e))?;
        let masks = quotes.into_iter().map(|quote| (quote.answer, quote.quoting.masks)).collect();
        Ok(Self { reader, names, ids, reasons, masks })
    }

    fn csv(&self, (answers_to, passages_to): (&Path, &Path), replace: bool, tr: &Tr) -> Result<u64, EngineError> {
        let facts = self.reader.facts()?;
        let currency = self.reader.settings().currency;
        write_whole((answers_to, replace), |out| {
            let told = |error: std::io::Error| unwritten(&error, answers_to);
            let head = report::answer_columns(&self.reasons, &facts.groups, self.names, tr);
            let mut answers = CsvTable::new(out, &head, currency, tr).map_err(told)?;
            write_whole((passages_to, replace), |out| {
                let told_beside = |error: std::io::Error| unwritten(&error, passages_to);
                let mut passages = CsvTable::new(out, &report::passage_columns(tr), currency, tr).map_err(told_beside)?;
                self.rows(tr, &mut |row| match row {
                    Row::Answer(cells) => answers.row(cells).map_err(told),
                    Row::Passage(cells) => passages.row(cells).map_err(told_beside),
                })?;
                passages.end().map_err(told_beside)
            })?;
            answers.end().map_err(told)
        })
    }

    fn book(&self, tr: &Tr) -> Result<Vec<u8>, EngineError> {
        let facts = self.reader.facts()?;
        let failed = |error: ReportError| match error {
            ReportError::FullSheet => EngineError::Refused(Refusal::FullSheet),
            other => EngineError::Internal(other.to_string()),
        };
        let mut book = TableBook::new(self.reader.settings().currency, tr);
        let head = report::answer_columns(&self.reasons, &facts.groups, self.names, tr);
        let widths: Vec<f64> = head.iter().map(|name| if *name == tr.coded_column_text() { 60.0 } else { 14.0 }).collect();
        let answers = book.sheet(&tr.coded_sheet_answers(), &head, &widths).map_err(failed)?;
        let widths = [8.0, 10.0, 28.0, 20.0, 8.0, 8.0, 60.0];
        let passages = book.sheet(&tr.coded_sheet_passages(), &report::passage_columns(tr), &widths).map_err(failed)?;
        self.rows(tr, &mut |row| match row {
            Row::Answer(cells) => book.row(answers, cells).map_err(failed),
            Row::Passage(cells) => book.row(passages, cells).map_err(failed),
        })?;
        let widths = [28.0, 20.0, 14.0, 8.0, 60.0, 60.0, 30.0, 10.0];
        let codebook = book.sheet(&tr.coded_sheet_book(), &report::book_columns(tr), &widths).map_err(failed)?;
        for reason in facts.reasons.iter().filter(|reason| reason.merged_into.is_none()) {
            book.row(codebook, &report::book_row(reason, &facts.groups, tr)).map_err(failed)?;
        }
        book.end().map_err(failed)
    }

    /// Each answer as a row, and its passages behind it.
    fn rows(&self, tr: &Tr, each: &mut dyn FnMut(Row<'_>) -> Result<(), EngineError>) -> Result<(), EngineError> {
        let facts = self.reader.facts()?;
        let progress: Progress = self.reader.progress(Stage::Exporting);
        let mut versions = Versions::default();
        let mut number = 0;
        for (at, ids) in self.ids.chunks(PART).enumerate() {
            progress.step((at * PART) as u64, self.ids.len() as u64)?;
            let part = self.part(ids)?;
            for answer in &part.answers {
                let text = answer.state.words().unwrap_or_default();
                let own = answer.customer.and_then(|id| part.people.get(&id));
                let hidden = if self.names { Vec::new() } else { self.hidden(answer, text, own) };
                let listed = self.listed(answer, own, &hidden, &mut versions)?;
                each(Row::Answer(&report::answer_row(&listed, &self.reasons, self.names, tr)))?;
                for (reason, place) in said(answer) {
                    number += 1;
                    let words = place.map_or_else(|| listed.text.clone(), |passage| of_passage(passage, text, &hidden, answer.language));
                    let place = place.map(|passage| (passage.first, passage.past));
                    let passage = ListedPassage { number, answer: answer.id, reason, place, text: words };
                    each(Row::Passage(&report::passage_row(&passage, &self.reasons, &facts.groups)))?;
                }
            }
        }
        Ok(())
    }

    /// What in an answer tells who somebody is, as in a quote of it.
    fn hidden(&self, answer: &RecordedAnswer, text: &str, own: Option<&CustomerDetails>) -> Vec<Found> {
        let found = mask::find(text, answer.language, own.map_or("", |own| own.name.as_str()));
        let masks = self.masks.get(&answer.id).cloned().unwrap_or_default();
        mask::hidden(&found, &masks.shown(), &masks.hidden())
    }

    fn part(&self, ids: &[AnswerId]) -> Result<Part, EngineError> {
        let conn = self.reader.conn()?;
        let answers = responses::answers(conn, ids).map_err(|e| self.reader.told(e))?;
        let people: HashSet<CustomerId> = answers.iter().filter_map(|answer| answer.customer).collect();
        let people: Vec<CustomerId> = people.into_iter().collect();
        let people = customers::rows(conn, &people).map_err(|e| self.reader.told(e))?;
        Ok(Part { answers, people: people.into_iter().map(|customer| (customer.id, customer.details)).collect() })
    }

    fn listed(
        &self,
        answer: &RecordedAnswer,
        own: Option<&CustomerDetails>,
        hidden: &[Found],
        versions: &mut Versions,
    ) -> Result<ListedAnswer, EngineError> {
        let standings = self.reader.standings(&Filter::default())?;
        let facts = self.reader.facts()?;
        let row = answer.customer.and_then(|id| row_of(facts, id));
        let state = row.and_then(|row| standings.get(row)).map_or("", |standing| standing.state.into());
        let version = versions.get(self.reader, answer.version)?;
        let question = version.content.questions.iter().find(|question| question.identity == answer.question);
        let text = mask::masked(answer.state.words().unwrap_or_default(), hidden, answer.language);
        Ok(ListedAnswer {
            id: answer.id,
            response: answer.response,
            who: own.filter(|_| self.names).map(|own| (own.number.clone(), own.name.clone())),
            state,
            day: answer.day,
            channel: answer.channel,
            language: answer.language,
            questionnaire: version.content.title.get(answer.language).to_owned(),
            version: version.number,
            question: question.map(|question| question.text.get(answer.language).to_owned()).unwrap_or_default(),
            text,
            reasons: answer.reasons.clone(),
            coded: answer.coded,
            by: answer.by,
        })
    }
}

/// A row of one of the tables.
enum Row<'a> {
    Answer(&'a [Cell]),
    Passage(&'a [Cell]),
}

/// The reasons of an answer with the words that say them; where none are marked, all of it does.
fn said(answer: &RecordedAnswer) -> Vec<(ReasonId, Option<Passage>)> {
    let of = |reason: &ReasonId| {
        let marked: Vec<_> = answer.passages.iter().filter(|passage| passage.reason == *reason).map(|passage| Some(*passage)).collect();
        let marked = if marked.is_empty() { vec![None] } else { marked };
        marked.into_iter().map(|passage| (*reason, passage)).collect::<Vec<_>>()
    };
    answer.reasons.iter().flat_map(of).collect()
}

/// The words of a passage, with what is hidden in the answer hidden in them.
fn of_passage(passage: Passage, text: &str, hidden: &[Found], language: Language) -> String {
    let (first, past) = (passage.first as usize, passage.past as usize);
    let within = hidden.iter().filter(|one| one.place.start < past && first < one.place.end);
    let moved = |one: &Found| Found { kind: one.kind, place: one.place.start.saturating_sub(first)..one.place.end.min(past) - first };
    let hidden: Vec<Found> = within.map(moved).collect();
    mask::masked(passage.of(text), &hidden, language)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_hidden_in_an_answer_is_hidden_in_its_passages() {
        let text = "Call me at 06 1234 5678, Kim";
        let hidden = [Found { kind: mask::Kind::Phone, place: 11..23 }, Found { kind: mask::Kind::Name, place: 25..28 }];
        for (first, past, expected) in
            [(0, 28, "Call me at [phone], [name]"), (0, 14, "Call me at [phone]"), (14, 24, "[phone],"), (0, 7, "Call me")]
        {
            let passage = Passage { first, past, reason: ReasonId(1) };
            assert_eq!(of_passage(passage, text, &hidden, Language::En), expected);
        }
    }

    #[test]
    fn passages_go_beside_the_answers() {
        assert_eq!(beside(Path::new("a/told.csv")), Path::new("a/told-passages.csv"));
    }
}
