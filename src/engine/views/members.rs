//! What screens show of members beyond the figures.

use crate::domain::ids::CustomerId;
use crate::engine::{EngineError, Query, Reader, Tables};
use crate::store::customers;

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
