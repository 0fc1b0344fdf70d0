//! The people behind a figure or a bar.

use crate::analysis::{Behind, people_behind};
use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::money::Money;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};

use super::customer_list::{CustomerRow, MADE_FROM, rows, shown};
use crate::engine::standings::row_of;
use crate::store::responses;

/// Whose people.
#[derive(Debug, Clone, PartialEq)]
pub enum Whose {
    /// These.
    Customers(Vec<CustomerId>),
    /// Those behind a figure or a bar.
    Behind(Behind),
}

/// The people behind something, by worth, largest first.
#[derive(Debug, Clone, PartialEq)]
pub struct PeopleQuery {
    /// Whose.
    pub whose: Whose,
    /// For which period, segment and rule.
    pub filter: Filter,
    /// At most so many.
    pub limit: usize,
}

/// People behind something.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct People {
    /// The first of them.
    pub rows: Vec<PersonRow>,
    /// How many there are in all.
    pub total: usize,
    /// What they are worth a year, all of them.
    pub value_year: Money,
}

/// One of them.
#[derive(Debug, Clone, PartialEq)]
pub struct PersonRow {
    /// Who, as in the table.
    pub customer: CustomerRow,
    /// Their newest answer in words (what led to the reason, where one is meant), if any.
    pub last_words: Option<String>,
}

impl Query for PeopleQuery {
    type View = People;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS
    }

    fn run(&self, reader: &Reader) -> Result<People, EngineError> {
        let facts = reader.facts()?;
        let ids = match &self.whose {
            Whose::Customers(ids) => ids.clone(),
            Whose::Behind(behind) => people_behind(facts, &reader.settled(&self.filter)?, *behind),
        };
        let standings = reader.standings(&self.filter)?;
        let yearly = |id: &CustomerId| row_of(facts, *id).and_then(|row| standings.get(row)).map(|s| s.yearly).unwrap_or_default();
        let value_year = shown(reader, ids.iter().map(yearly).sum());
        let first: Vec<_> = ids.iter().copied().take(self.limit).collect();
        let rows = rows(reader, &self.filter, &first)?;
        let rows = rows.into_iter().map(|customer| {
            let last_words = last_words(reader, customer.id, self.reason())?;
            Ok(PersonRow { customer, last_words })
        });
        Ok(People { rows: rows.collect::<Result<_, EngineError>>()?, total: ids.len(), value_year })
    }
}

impl PeopleQuery {
    /// The reason these people are asked for, if it is one.
    const fn reason(&self) -> Option<ReasonId> {
        match self.whose {
            Whose::Behind(Behind::Reason(id) | Behind::MainReason(id) | Behind::GuessedReason(id)) => Some(id),
            _ => None,
        }
    }
}

/// The newest answer in words: one with that reason in it, if there is any.
fn last_words(reader: &Reader, customer: CustomerId, reason: Option<ReasonId>) -> Result<Option<String>, EngineError> {
    let all = responses::of_customer(reader.conn()?, customer).map_err(|e| reader.told(e))?;
    let words: Vec<_> = all
        .iter()
        .flat_map(|response| &response.entry.answers)
        .filter_map(|answer| match &answer.state {
            AnswerState::Answered(AnswerValue::Text(text)) => Some((text, &answer.reasons)),
            _ => None,
        })
        .collect();
    let with_reason = words.iter().find(|(_, reasons)| reason.is_some_and(|r| reasons.contains(&r)));
    Ok(with_reason.or(words.first()).map(|(text, _)| (*text).clone()))
}
