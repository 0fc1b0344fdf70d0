//! Whom to call next: the biggest silent names whom nobody has asked lately and who may be called. Reads only.

use std::collections::HashSet;

use crate::analysis::Standing;
use crate::domain::customer::{Channel, State};
use crate::domain::day::Day;
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::engine::{EngineError, Filter, Query, Reader, Tables};
use crate::store::{customers, responses};

use super::customer_list::{CustomerRow, MADE_FROM, rows};

/// Nobody is asked twice within so many days.
pub const ASKED_LATELY_DAYS: i32 = 90;
/// Looked at before giving up: those who have no number or asked not to be called are passed over.
const LOOKED_AT: usize = 400;

/// The pile of people to call, the most valuable first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CallPileQuery {
    /// Today: whoever answered within [`ASKED_LATELY_DAYS`] before is left alone.
    pub today: Day,
    /// At most so many.
    pub limit: usize,
}

impl Query for CallPileQuery {
    type View = Vec<CustomerRow>;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<Vec<CustomerRow>, EngineError> {
        let conn = reader.conn()?;
        let asked = self.asked_lately(reader)?;
        let facts = reader.facts()?;
        let standings = reader.standings(&Filter::default())?;
        let people = facts.people.iter().map(|person| person.id).zip(standings.iter());
        let mut silent: Vec<(Money, CustomerId)> =
            people.filter(|(id, standing)| waits(standing) && !asked.contains(id)).map(|(id, standing)| (standing.yearly, id)).collect();
        silent.sort_by_key(|(money, id)| (std::cmp::Reverse(*money), *id));
        let first: Vec<CustomerId> = silent.into_iter().map(|(_, id)| id).take(LOOKED_AT).collect();
        let known = customers::rows(conn, &first).map_err(|e| reader.told(e))?;
        let callable = known.iter().filter(|c| !c.details.phone.is_empty() && !c.details.do_not_contact.contains(&Channel::Phone));
        let chosen: Vec<CustomerId> = callable.map(|c| c.id).take(self.limit).collect();
        rows(reader, &Filter::default(), &chosen)
    }
}

/// Gone quiet: nobody has told us yet why.
fn waits(standing: &Standing) -> bool {
    standing.state == State::Lapsed
}

impl CallPileQuery {
    fn asked_lately(&self, reader: &Reader) -> Result<HashSet<CustomerId>, EngineError> {
        let lately = responses::answered_after(reader.conn()?, self.today.plus_days(-ASKED_LATELY_DAYS));
        Ok(lately.map_err(|e| reader.told(e))?.into_iter().collect())
    }
}
