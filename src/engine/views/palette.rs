//! What the palette finds in the workspace: customers, tags and questions.

use crate::domain::customer::CustomerDetails;
use crate::domain::ids::{CustomerId, IdentityId, QuestionnaireId};
use crate::engine::{EngineError, Query, Reader, Tables};
use crate::store::{customers, questionnaires, tags};
use crate::words::fold;

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
    /// Tags in use: what they say, and how many customers have them.
    pub tags: Vec<(String, u64)>,
    /// Questions: which, in which questionnaire, wording, title of that questionnaire.
    pub questions: Vec<(IdentityId, QuestionnaireId, String, String)>,
}

impl Query for PaletteQuery {
    type View = PaletteHits;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS | Tables::QUESTIONNAIRES | Tables::IMPORTS
    }

    fn run(&self, reader: &Reader) -> Result<PaletteHits, EngineError> {
        if self.search.trim().is_empty() {
            return Ok(PaletteHits::default());
        }
        let conn = reader.conn()?;
        let read = || -> crate::store::Result<_> {
            let ids: Vec<_> = customers::search(conn, &self.search)?.into_iter().take(self.limit).collect();
            Ok((customers::rows(conn, &ids)?, questionnaires::list(conn)?))
        };
        let (people, all) = read().map_err(|e| reader.told(e))?;
        let tags = tags::in_use(conn).map_err(|e| reader.told(e))?.into_iter();
        let customers = people.into_iter().map(|c| (c.id, c.details.display_name().to_owned(), also_known_by(&c.details)));
        let words: Vec<String> = fold(&self.search).split_whitespace().map(str::to_owned).collect();
        let questions = all.iter().filter(|q| !q.retired).flat_map(|q| {
            let base = q.languages.first().copied().unwrap_or_default();
            let content = &q.version.content;
            let title = content.title.get(base);
            content.questions.iter().map(move |question| (question.identity, q.id, question.text.get(base).to_owned(), title.to_owned()))
        });
        let fits = |text: &str| {
            let text = fold(text);
            words.iter().all(|word| text.contains(word.as_str()))
        };
        Ok(PaletteHits {
            customers: customers.collect(),
            tags: tags.filter(|(tag, _)| fits(&tag.name)).take(self.limit).map(|(tag, customers)| (tag.name, customers)).collect(),
            questions: questions.filter(|(_, _, text, _)| fits(text)).take(self.limit).collect(),
        })
    }
}

/// What else tells a customer apart.
fn also_known_by(details: &CustomerDetails) -> String {
    let name = details.display_name();
    let others = [&details.number, &details.email, &details.phone];
    others.into_iter().find(|text| !text.is_empty() && *text != name).cloned().unwrap_or_default()
}
