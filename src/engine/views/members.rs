//! What screens show of members beyond the figures.

use crate::domain::contract::Business;
use crate::domain::ids::CustomerId;
use crate::engine::{EngineError, Query, Reader, Tables};
use crate::store::customers;

use super::customer_list::MADE_FROM;

/// What these customers are called, in their order.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CancelledQuery(pub Vec<CustomerId>);

impl Query for CancelledQuery {
    type View = Vec<String>;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS | Tables::IMPORTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<String>, EngineError> {
        let conn = reader.conn()?;
        let name = |id: &CustomerId| {
            let found = customers::get(conn, *id).map_err(|error| reader.told(error))?;
            Ok(found.map(|customer| customer.details.display_name().to_owned()).unwrap_or_default())
        };
        self.0.iter().map(name).collect()
    }
}

/// Whether there is anything to ask of members: contracts on record, or a business of members.
#[derive(Debug, Clone, Copy, Default, PartialEq)]
pub struct MembersThereQuery;

impl Query for MembersThereQuery {
    type View = bool;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<bool, EngineError> {
        Ok(reader.settings().business == Some(Business::Members) || !reader.facts()?.contracts.is_empty())
    }
}
