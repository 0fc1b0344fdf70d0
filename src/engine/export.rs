//! What can be written to files for others: reports and charts, by name, and what came of it.

use std::path::PathBuf;

use crate::analysis::side_by_side::Side;
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, QuestionnaireId};
use crate::domain::language::Language;
use crate::exchange::codebook::Told;
use crate::exchange::questionnaire::NotCarried;

use super::coded_out::CodedChoice;
use super::filter::Filter;
use super::print_order::{PrintOrder, Printed};
use super::views::import_preview::StageImport;

/// A report or a chart to be written.
#[derive(Debug, Clone, PartialEq)]
pub struct ExportRequest {
    /// What.
    pub what: Export,
    /// Where; the ending of its name says the format.
    pub to: PathBuf,
    /// In which language.
    pub language: Language,
    /// For which period and segment.
    pub filter: Filter,
    /// Whether a file that stands there already may be replaced; otherwise it is refused and left alone.
    pub replace: bool,
}

/// What is written.
#[derive(Debug, Clone, PartialEq)]
pub enum Export {
    /// A report: pdf, html, xlsx or csv.
    Report(ReportChoice),
    /// One chart: png or svg; csv for the numbers of those that have a table.
    Chart {
        /// Which, such as `reasons` or `retention`.
        chart: String,
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// Light on dark.
        dark: bool,
        /// Whether groups of fewer than five people are shown apart.
        small_groups: bool,
        /// Which parts of the customers it compares, where it compares any; none: the first few.
        sides: Vec<Side>,
    },
    /// How reasons came in on one question, answer by answer: png or svg; csv for its numbers.
    Saturation {
        /// Which question.
        question: IdentityId,
        /// Width in pixels.
        width: u32,
        /// Height in pixels.
        height: u32,
        /// Light on dark.
        dark: bool,
    },
    /// What is known of these customers and how they stand, in this order: xlsx or csv.
    Customers(Vec<CustomerId>),
    /// The library of one's own: json.
    Library,
    /// All answers in words with their reasons, one row each, and their passages: xlsx, or two of csv.
    CodedAnswers(CodedChoice),
    /// The codebook: qdc (REFI-QDA), csv (a table as of Taguette) or txt (a plain list as of QualCoder).
    Codebook,
    /// The newest version of a questionnaire: xlsx (XLSForm), txt (LimeSurvey), json (SurveyJS), docx or md. What is handed out is frozen.
    Questionnaire {
        /// Which.
        id: QuestionnaireId,
        /// In this language only; none: in all it is offered in where the format can, else in its base language.
        language: Option<Language>,
    },
    /// Printed questionnaires, one for each customer, or copies: pdf. What is printed is frozen, and its codes are kept.
    Print(PrintOrder),
    /// All rows of a file that an import cannot take: csv.
    Rejected(StageImport),
}

/// Which report, and what may stand in it. By default nothing of single customers: no names, no quotes, no small groups.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReportChoice {
    /// Which kind, as `report::REPORTS` names it; `owner` and `calls` among them.
    pub kind: String,
    /// Whether customers are named.
    pub names: bool,
    /// Which answers are quoted, of those who agreed to it.
    pub quotes: Quotes,
    /// Whether groups of fewer than five people are shown apart.
    pub small_groups: bool,
    /// How many silent customers at most are named, the biggest first.
    pub people: usize,
    /// Which parts of the customers stand side by side; none: the first few.
    pub sides: Vec<Side>,
}

/// Which answers a report quotes, of those whose givers agreed to it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub enum Quotes {
    /// None.
    #[default]
    None,
    /// The newest few.
    Newest,
    /// These.
    These(Vec<AnswerId>),
}

impl Default for ReportChoice {
    fn default() -> Self {
        Self { kind: "owner".to_owned(), names: false, quotes: Quotes::None, small_groups: false, people: 5, sides: Vec::new() }
    }
}

/// What was written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exported {
    /// Where.
    pub path: PathBuf,
    /// Pages of a report; 1 for a chart.
    pub pages: usize,
    /// Printed questionnaires in it; none in anything else.
    pub sheets: usize,
    /// Who got a printed questionnaire and who did not; nobody for anything else.
    pub printed: Printed,
    /// Size of the file.
    pub bytes: u64,
    /// What of a questionnaire the file could not hold.
    pub not_carried: Vec<NotCarried>,
    /// What was written beside it.
    pub also: Vec<PathBuf>,
    /// Answers in it, where it is a table of those.
    pub rows: usize,
    /// What of a codebook became different in the file.
    pub told: Vec<Told>,
    /// What the models say is not in it, because their fit was stopped.
    pub without_model: bool,
}
