//! Quotes: which answers are starred, may be quoted, and with what hidden.

use crate::domain::quote::AnswerQuote;
use crate::engine::error::Refusal;
use crate::engine::event::Created;
use crate::store::{StoreError, quotes};

use super::{Change, Stop};

/// How an answer is quoted from now on.
pub(super) fn set(change: &Change<'_>, quote: &AnswerQuote) -> Result<Vec<Created>, Stop> {
    match quotes::set(change.tx, quote) {
        Err(StoreError::Missing(_)) => Err(Refusal::Gone.into()),
        done => done.map(|()| Vec::new()).map_err(Stop::from),
    }
}
