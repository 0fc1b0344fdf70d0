//! One answer as a quote: what is hidden in it and why, and whether it may be quoted.

use std::ops::Range;

use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::ids::AnswerId;
use crate::domain::questionnaire::Role;
use crate::domain::quote::Quoting;
use crate::engine::reporting::own_name;
use crate::engine::{EngineError, Query, Reader, Tables};
use crate::store::{quotes, responses};
use crate::words::mask;

pub use crate::words::mask::Kind as MaskKind;

use super::responses::Versions;

/// One answer as a quote.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct QuoteQuery(pub AnswerId);

/// How an answer is quoted.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quote {
    /// What was decided about it.
    pub quoting: Quoting,
    /// Whether they said themselves that they may be quoted; none where they were not asked or did not answer.
    pub said: Option<bool>,
    /// What is hidden, in characters of the answer, in order.
    pub hidden: Vec<Hidden>,
    /// As reports print it.
    pub masked: String,
}

/// Something hidden.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hidden {
    /// Which characters.
    pub place: Range<usize>,
    /// What it is.
    pub kind: MaskKind,
    /// What stands in its place.
    pub word: &'static str,
}

impl Quote {
    /// Whether reports may print it.
    #[must_use]
    pub fn may(&self) -> bool {
        self.quoting.consent.allows(self.said == Some(true))
    }
}

impl Query for QuoteQuery {
    type View = Quote;

    fn depends_on(&self) -> Tables {
        Tables::QUOTES | Tables::RESPONSES | Tables::CUSTOMERS | Tables::QUESTIONNAIRES
    }

    fn run(&self, reader: &Reader) -> Result<Quote, EngineError> {
        let conn = reader.conn()?;
        let Some(response) = responses::of_answer(conn, self.0).map_err(|e| reader.told(e))? else { return Ok(Quote::default()) };
        let mut versions = Versions::default();
        let version = versions.get(reader, response.entry.version)?;
        let asks = |role| version.content.questions.iter().find(|q| q.role == Some(role)).map(|q| q.identity);
        let consent = asks(Role::MayQuote).and_then(|asked| response.entry.answers.iter().find(|answer| answer.question == asked));
        let said = consent.and_then(|answer| match answer.state {
            AnswerState::Answered(AnswerValue::YesNo(yes)) => Some(yes),
            _ => None,
        });
        let answers = response.answers.iter().zip(&response.entry.answers);
        let text = answers.filter(|(id, _)| **id == self.0).find_map(|(_, answer)| answer.state.words());
        let (text, language) = (text.unwrap_or_default(), response.entry.language);
        let quoting = quotes::get(conn, self.0).map_err(|e| reader.told(e))?;
        let found = mask::find(text, language, &own_name(reader, response.entry.customer)?);
        let hidden = mask::hidden(&found, &quoting.masks.shown(), &quoting.masks.hidden());
        let masked = mask::masked(text, &hidden, language);
        let hidden = hidden.into_iter().map(|one| Hidden { place: one.place, kind: one.kind, word: mask::word(one.kind, language) });
        Ok(Quote { quoting, said, hidden: hidden.collect(), masked })
    }
}
