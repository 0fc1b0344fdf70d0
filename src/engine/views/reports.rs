//! Reports before they are written: the pages, the charts, and what there is to choose from.

use super::customer_list::MADE_FROM;
use crate::analysis::side_by_side::Side;
use crate::chart::Chart;
use crate::domain::ids::ReasonId;
use crate::domain::language::Language;
use crate::domain::segment::Pick;
use crate::engine::reporting::{self, AskedChart};
use crate::engine::{AgreedQuote, EngineError, Filter, Lane, Query, Reader, Refusal, ReportChoice, Tables};
use crate::i18n::Tr;
use crate::report::{self, Sheets};

/// Everything a report is made from.
const SOURCES: Tables = MADE_FROM.with(Tables::RESPONSES).with(Tables::CODINGS).with(Tables::QUESTIONNAIRES).with(Tables::QUOTES);

/// The pages of a report, as they would be written.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetsQuery {
    /// Which report.
    pub choice: ReportChoice,
    /// In which language.
    pub language: Language,
    /// For which period and segment.
    pub filter: Filter,
}

/// A chart as it would be written.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartQuery {
    /// Which, as `report::CHARTS` names it.
    pub chart: &'static str,
    /// In which language.
    pub language: Language,
    /// For which period and segment.
    pub filter: Filter,
    /// Whether groups of fewer than five people are shown apart.
    pub small_groups: bool,
    /// Which parts of the customers it compares, where it compares any; none: the first few.
    pub sides: Vec<Side>,
}

/// What reports can be made from.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ReportBasisQuery {
    /// For which period and segment.
    pub filter: Filter,
}

/// What there is to report on.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct ReportBasis {
    /// Customers on record.
    pub customers: usize,
    /// The segments that can be asked for, saved ones first, with their names.
    pub segments: Vec<(Pick, String)>,
    /// Whether it is a business of members: of them parts stand side by side only in a file for oneself.
    pub members: bool,
    /// Answers whose givers agreed to be quoted without their name, the newest first.
    pub quotes: Vec<AgreedQuote>,
    /// The names of all reasons.
    pub reasons: Vec<(ReasonId, String)>,
}

impl Query for SheetsQuery {
    type View = Sheets;
    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        SOURCES
    }

    fn run(&self, reader: &Reader) -> Result<Sheets, EngineError> {
        let document = reporting::document(reader, &self.choice, self.language, &self.filter)?;
        report::sheets(&document, &Tr::new(self.language)).map_err(|e| EngineError::Internal(e.to_string()))
    }
}

impl Query for ChartQuery {
    type View = Chart;
    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        SOURCES
    }

    fn run(&self, reader: &Reader) -> Result<Chart, EngineError> {
        let Self { chart, language, filter, small_groups, sides } = self;
        reporting::chart(reader, AskedChart { chart, language: *language, filter, small_groups: *small_groups, sides })
    }
}

impl Query for ReportBasisQuery {
    type View = ReportBasis;

    fn depends_on(&self) -> Tables {
        SOURCES
    }

    fn run(&self, reader: &Reader) -> Result<ReportBasis, EngineError> {
        let facts = reader.facts()?;
        let figures = reader.figures(&Filter { segment: None, ..self.filter.clone() })?;
        Ok(ReportBasis {
            customers: facts.people.len(),
            segments: facts.picks(),
            members: figures.of_members(),
            quotes: match reporting::agreed_quotes(reader, &self.filter) {
                // The segment is gone; what is chosen follows.
                Err(EngineError::Refused(Refusal::NoSegment(_))) => Vec::new(),
                quotes => quotes?,
            },
            reasons: facts.reasons.iter().map(|reason| (reason.id, reason.name.clone())).collect(),
        })
    }
}
