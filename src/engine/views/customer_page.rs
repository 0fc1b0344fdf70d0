//! One customer: the facts and one timeline.

use crate::domain::customer::{Channel, Customer};
use crate::domain::day::{Day, Month};
use crate::domain::departure::Departure;
use crate::domain::ids::{CustomerId, ReasonId, ResponseId};
use crate::domain::money::Money;
use crate::engine::{EngineError, Query, Reader, Tables};

use super::customer_list::Standing;
use super::responses::AnswerView;

/// The page of this customer.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CustomerPageQuery(pub CustomerId);

/// What stands on it.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerPage {
    /// What is known.
    pub customer: Customer,
    /// Where they stand.
    pub standing: Standing,
    /// All they ever spent, less refunds.
    pub spent: Money,
    /// All departures, newest first.
    pub departures: Vec<DepartureView>,
    /// What happened, newest first.
    pub timeline: Vec<TimelineEntry>,
}

/// A departure with the names of its reasons.
#[derive(Debug, Clone, PartialEq)]
pub struct DepartureView {
    /// As recorded.
    pub departure: Departure,
    /// Name of the main reason.
    pub main: Option<String>,
    /// Names of the others mentioned, in order.
    pub mentioned: Vec<String>,
    /// Whether it counts now: not followed by a purchase or a return.
    pub open: bool,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq)]
pub struct TimelineEntry {
    /// When; for purchases the last day of them.
    pub day: Day,
    /// What.
    pub what: Happened,
}

/// What happened.
#[derive(Debug, Clone, PartialEq)]
pub enum Happened {
    /// Purchases without anything else between them, folded by month, newest first.
    Purchases {
        /// The day of the first of them.
        from: Day,
        /// Receipts (refunds too).
        receipts: usize,
        /// Their sum.
        sum: Money,
        /// By month: receipts and sum.
        months: Vec<(Month, usize, Money)>,
    },
    /// They answered a questionnaire.
    Response {
        /// Which response.
        id: ResponseId,
        /// Title of the questionnaire, in the language it was asked.
        title: String,
        /// Version answered.
        version: u32,
        /// How.
        channel: Channel,
        /// Who typed it in.
        typed_by: String,
        /// The answers in full, with the wording answered.
        answers: Vec<AnswerView>,
    },
    /// They left.
    Left(Box<DepartureView>),
    /// They came back, by hand.
    Returned,
    /// They became a customer, apart from purchases.
    Joined,
}

/// Single purchases of a customer in one month, newest first.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct PurchasesQuery {
    /// Whose.
    pub customer: CustomerId,
    /// Only this month; none for all.
    pub month: Option<Month>,
}

/// A reason by id and name.
pub type NamedReason = (ReasonId, String);
