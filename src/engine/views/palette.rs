//! What the palette finds in the workspace: customers and questions.

use crate::domain::ids::{CustomerId, IdentityId, QuestionnaireId};
use crate::engine::{EngineError, Query, Reader, Tables};

/// Words to be found.
#[derive(Debug, Clone, PartialEq)]
pub struct PaletteQuery {
    /// The words.
    pub search: String,
    /// At most so many of each.
    pub limit: usize,
}

/// What was found.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct PaletteHits {
    /// Customers: id, name, and what else tells them apart (number, e-mail or phone).
    pub customers: Vec<(CustomerId, String, String)>,
    /// Questions: which, in which questionnaire, wording.
    pub questions: Vec<(IdentityId, QuestionnaireId, String)>,
}
