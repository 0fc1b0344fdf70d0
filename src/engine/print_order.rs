//! What a run of printed questionnaires is asked for with, and what is made ready for it.

use crate::domain::ids::{CustomerId, QuestionnaireId, VersionId};
use crate::report::letters::{Paper, Run};
use crate::store::sheets::PrintedSheet;

use super::export::ExportRequest;

/// A run of printed questionnaires. Its language is that of the request.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PrintOrder {
    /// Which questionnaire; its newest version is printed, and frozen by it.
    pub questionnaire: QuestionnaireId,
    /// For whom.
    pub whom: Whom,
    /// On which paper.
    pub paper: Paper,
    /// Leave out who was asked, or did not want to be, within 90 days.
    pub not_lately: bool,
}

/// For whom sheets are printed.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Whom {
    /// All customers.
    All,
    /// Those who left or went quiet.
    Lost,
    /// These, in this order.
    These(Vec<CustomerId>),
    /// Nobody in particular: so many copies, without names and codes.
    Nobody(usize),
}

/// A run, put together: what is printed, and what is to be known of it before.
#[derive(Debug, Clone)]
pub(super) struct Prepared {
    pub(super) run: Run,
    pub(super) version: VersionId,
    /// The codes on it.
    pub(super) sheets: Vec<PrintedSheet>,
    pub(super) request: ExportRequest,
}

/// A run ready to be printed, as it passes through the writer, which keeps its codes.
#[derive(Debug, Clone)]
pub struct PrintRun(pub(super) Box<Prepared>);
