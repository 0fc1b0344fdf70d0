//! How reasons came in on one question, as a picture or as numbers of its own.

use crate::chart::Chart;
use crate::domain::ids::IdentityId;
use crate::domain::language::Language;
use crate::i18n::Tr;
use crate::report::charts::{Heard, saturation, saturation_table};
use crate::report::document::Document;

use super::error::{EngineError, Refusal};
use super::library::fill_month;
use super::query::Query as _;
use super::reader::Reader;
use super::reporting;
use super::views::saturation::{QuestionSaturation, SaturationQuery};

/// What came in on a question.
pub(super) fn heard(reader: &Reader, question: IdentityId) -> Result<QuestionSaturation, EngineError> {
    let found = SaturationQuery.run(reader)?;
    found.into_iter().find(|one| one.question == question).ok_or_else(|| Refusal::NoSuch(question.to_string()).into())
}

/// As a chart: below it is said whose it is, and to which question.
pub(super) fn chart(reader: &Reader, one: &QuestionSaturation, language: Language) -> Chart {
    let mut chart = saturation(&Tr::new(language), of(one));
    let parts = [reader.settings().name.trim().to_owned(), fill_month(&one.wording, language, None)];
    let parts: Vec<_> = parts.into_iter().filter(|part| !part.is_empty()).collect();
    chart.head_mut().notes.push(parts.join(" · "));
    chart
}

/// As a table and nothing else.
pub(super) fn numbers(reader: &Reader, one: &QuestionSaturation, language: Language) -> Document {
    reporting::bare(reader, language, vec![saturation_table(&Tr::new(language), of(one))])
}

fn of(one: &QuestionSaturation) -> Heard<'_> {
    Heard { found: &one.found, total: one.total, names: &one.names }
}
