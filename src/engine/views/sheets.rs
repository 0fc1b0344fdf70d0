//! Printed sheets: what a run would print, and whose sheet a code stands on.

use crate::domain::ids::{CustomerId, QuestionnaireId, ResponseId, VersionId};
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::sheet_code::SheetCode;
use crate::engine::print_order::{PrintOrder, Printed, Whom};
use crate::engine::{EngineError, Query, Reader, Tables, printing};
use crate::report::{self, Sheets};
use crate::store::{questionnaires, sheets};

use super::customer_list::MADE_FROM;

/// What a run would print, in this language.
#[derive(Debug, Clone, PartialEq)]
pub struct PrintPlanQuery {
    /// The run.
    pub order: PrintOrder,
    /// In which language.
    pub language: Language,
}

/// What a run would print.
#[derive(Debug, Clone)]
pub struct PrintPlan {
    /// Sheets, one for each customer, or copies.
    pub sheets: usize,
    /// Who gets them and who does not, in numbers.
    pub printed: Printed,
    /// How many of the people have no address on record.
    pub without_address: usize,
    /// Where there are no words in this language: then nothing is printed.
    pub missing: Vec<Place>,
    /// The pages of the first sheet.
    pub first: Sheets,
}

/// Whose sheet it is.
#[derive(Debug, Clone, PartialEq)]
pub struct SheetQuery(pub SheetCode);

/// A printed sheet that came back.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ReturnedSheet {
    /// Which questionnaire it asks.
    pub questionnaire: QuestionnaireId,
    /// The version it asks.
    pub version: VersionId,
    /// Whose it is.
    pub customer: CustomerId,
    /// In which language.
    pub language: Language,
    /// The response it was typed in as, if it was.
    pub response: Option<ResponseId>,
}

impl Query for PrintPlanQuery {
    type View = PrintPlan;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::QUESTIONNAIRES | Tables::RESPONSES | Tables::CONTACTS
    }

    fn run(&self, reader: &Reader) -> Result<PrintPlan, EngineError> {
        let questionnaire = printing::questionnaire(reader, self.order.questionnaire)?;
        let whom = printing::recipients(reader, &self.order, &questionnaire, self.language)?;
        let run = printing::example(reader, &self.order, &questionnaire, self.language, &whom)?;
        let told = |e: report::ReportError| EngineError::Internal(e.to_string());
        let first = report::set_letters(&run, &|_| true).map_err(told)?;
        Ok(PrintPlan {
            sheets: if let Whom::Nobody(copies) = self.order.whom { copies } else { whom.customers.len() },
            without_address: whom.customers.iter().filter(|(c, _)| c.details.address.is_empty()).count(),
            printed: whom.printed,
            missing: printing::holes(&questionnaire, self.language),
            first: report::letter_sheets(&first),
        })
    }
}

impl Query for SheetQuery {
    type View = Option<ReturnedSheet>;

    /// Sheets themselves belong to no subject: one that was never printed is asked for again with the next change.
    fn depends_on(&self) -> Tables {
        Tables::QUESTIONNAIRES | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<Option<ReturnedSheet>, EngineError> {
        let conn = reader.conn()?;
        let read = || -> crate::store::Result<_> {
            let Some(sheet) = sheets::get(conn, &self.0)? else { return Ok(None) };
            let Some(version) = questionnaires::version(conn, sheet.version)? else { return Ok(None) };
            Ok(Some(ReturnedSheet {
                questionnaire: version.questionnaire,
                version: sheet.version,
                customer: sheet.customer,
                language: sheet.language,
                response: sheets::response(conn, &self.0)?,
            }))
        };
        read().map_err(|e| reader.told(e))
    }
}
