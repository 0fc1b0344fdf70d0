//! Parts of the customers side by side, and the curve of silence: as a picture or as numbers of their own.

use crate::analysis::side_by_side::Side;
use crate::chart::Chart;
use crate::domain::language::Language;
use crate::i18n::Tr;
use crate::report::charts::{side_by_side, side_tables, silence, silence_tables};
use crate::report::document::{Document, Table};

use super::error::EngineError;
use super::filter::Filter;
use super::query::Query as _;
use super::reader::Reader;
use super::reporting;
use super::views::compared::{SideBySideQuery, SilenceQuery};

/// What is drawn or written out.
#[derive(Debug, Clone, PartialEq)]
pub enum Compared {
    /// Parts of the customers side by side: how long each stays.
    Sides(Vec<Side>),
    /// How many came back, by how long they had been silent.
    Silence,
}

/// As a chart: below it is said whose it is and as of when.
pub(super) fn chart(reader: &Reader, what: &Compared, filter: &Filter, language: Language) -> Result<Chart, EngineError> {
    let tr = Tr::new(language);
    let mut chart = match what {
        Compared::Sides(sides) => side_by_side(&tr, &SideBySideQuery { filter: filter.clone(), sides: sides.clone() }.run(reader)?),
        Compared::Silence => {
            let settled = reader.settled(filter)?;
            silence(&tr, &SilenceQuery(filter.clone()).run(reader)?, settled.rule)
        }
    };
    // In a file so few people are not told apart (METRICS A8).
    if let Chart::Curves(curves) = &mut chart {
        let counts = curves.ticks.iter_mut().flat_map(|(.., counts)| counts);
        counts.filter(|count| matches!(count.as_str(), "1" | "2" | "3" | "4")).for_each(|count| "–".clone_into(count));
    }
    let as_of = filter.as_of.or(reader.facts()?.as_of).map(|day| tr.report_as_of(tr.day(day)));
    let parts = [Some(reader.settings().name.trim().to_owned()).filter(|name| !name.is_empty()), as_of];
    chart.head_mut().notes.push(parts.into_iter().flatten().collect::<Vec<_>>().join(" · "));
    Ok(chart)
}

/// As tables and nothing else.
pub(super) fn numbers(reader: &Reader, what: &Compared, filter: &Filter, language: Language) -> Result<Document, EngineError> {
    let tr = Tr::new(language);
    let tables: Vec<Table> = match what {
        Compared::Sides(sides) => side_tables(&tr, &SideBySideQuery { filter: filter.clone(), sides: sides.clone() }.run(reader)?),
        Compared::Silence => silence_tables(&tr, &SilenceQuery(filter.clone()).run(reader)?),
    };
    Ok(reporting::bare(reader, language, tables))
}
