//! What a run of printed questionnaires is asked for with, and what is made ready for it.

use std::collections::BTreeMap;

use crate::domain::ids::{CustomerId, QuestionnaireId, VersionId};
use crate::domain::language::Language;
use crate::report::letters::{Paper, Run};
use crate::store::sheets::PrintedSheet;

use super::export::ExportRequest;

/// A run of printed questionnaires. Customers get it in their own language where it can be sent in it; the language of the request is
/// for those of whom none is known, and for copies.
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
    /// What becomes of those whose language the questionnaire cannot be sent in.
    pub unspoken: Unspoken,
}

/// What becomes of customers who speak a language that a questionnaire cannot be sent in.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Unspoken {
    /// They get the language chosen for the run, like those of whom no language is known.
    #[default]
    Instead,
    /// They are left out.
    LeaveOut,
}

/// Who gets a run and who does not, in numbers.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Printed {
    /// Left out because they do not want letters.
    pub barred: usize,
    /// Left out because they were asked, or did not want to be, lately.
    pub lately: usize,
    /// Sheets in each language.
    pub languages: BTreeMap<Language, usize>,
    /// Those who speak a language that the questionnaire cannot be sent in.
    pub unspoken: BTreeMap<Language, usize>,
    /// What becomes of these.
    pub unspoken_get: Unspoken,
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
    pub(super) printed: Printed,
    pub(super) request: ExportRequest,
}

/// A run ready to be printed, as it passes through the writer, which keeps its codes.
#[derive(Debug, Clone)]
pub struct PrintRun(pub(super) Box<Prepared>);
