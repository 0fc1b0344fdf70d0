//! Reports before they are written: the pages, the charts, and what there is to choose from.

use super::customer_list::MADE_FROM;
use crate::chart::Chart;
use crate::domain::ids::ReasonId;
use crate::domain::language::Language;
use crate::domain::segment::Pick;
use crate::engine::{AgreedQuote, EngineError, Filter, Lane, Query, Reader, Refusal, ReportChoice, Tables, reporting};
use crate::i18n::Tr;
use crate::report::{self, CHARTS, Sheets};

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

/// The charts that can be written, in the order of `report::CHARTS`.
#[derive(Debug, Clone, PartialEq)]
pub struct ChartsQuery {
    /// In which language.
    pub language: Language,
    /// For which period and segment.
    pub filter: Filter,
    /// Whether groups of fewer than five people are shown apart.
    pub small_groups: bool,
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

impl Query for ChartsQuery {
    type View = Vec<Chart>;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        SOURCES
    }

    fn run(&self, reader: &Reader) -> Result<Vec<Chart>, EngineError> {
        CHARTS.iter().map(|spec| reporting::chart(reader, (spec.id, self.language, &self.filter, self.small_groups))).collect()
    }
}

impl Query for ReportBasisQuery {
    type View = ReportBasis;

    fn depends_on(&self) -> Tables {
        SOURCES
    }

    fn run(&self, reader: &Reader) -> Result<ReportBasis, EngineError> {
        let facts = reader.facts()?;
        Ok(ReportBasis {
            customers: facts.people.len(),
            segments: facts.picks(),
            quotes: match reporting::agreed_quotes(reader, &self.filter) {
                // The segment is gone; what is chosen follows.
                Err(EngineError::Refused(Refusal::NoSegment(_))) => Vec::new(),
                quotes => quotes?,
            },
            reasons: facts.reasons.iter().map(|reason| (reason.id, reason.name.clone())).collect(),
        })
    }
}
