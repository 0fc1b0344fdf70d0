//! The table of customers: the order as a list of ids, the rows by the page.

use crate::domain::customer::State;
use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::money::Money;
use crate::engine::{EngineError, Query, Reader, Tables};

/// By what the table is sorted.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum CustomerSort {
    /// By name.
    Name,
    /// By state, in the order of [`State`].
    State,
    /// By the last purchase day.
    LastPurchase,
    /// By the usual rhythm.
    Rhythm,
    /// By value a year.
    #[default]
    Value,
    /// By the name of the reason they left for.
    Reason,
}

/// Which customers, in which order.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerListQuery {
    /// Words to be found in name, number, e-mail, phone or note; empty for all.
    pub search: String,
    /// Only these states; empty for all.
    pub states: Vec<State>,
    /// Only this segment.
    pub segment: Option<String>,
    /// Only those who left for this main reason.
    pub reason: Option<ReasonId>,
    /// By what they are sorted; equal ones by id.
    pub sort: CustomerSort,
    /// Largest or last first.
    pub descending: bool,
}

impl Default for CustomerListQuery {
    fn default() -> Self {
        Self { search: String::new(), states: Vec::new(), segment: None, reason: None, sort: CustomerSort::default(), descending: true }
    }
}

/// The order of the table.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CustomerList {
    /// Those that fit, in order.
    pub ids: Vec<CustomerId>,
    /// All customers.
    pub total: usize,
    /// How many of those found (whatever their state) are in each state.
    pub by_state: Vec<(State, usize)>,
    /// The names of all segments.
    pub segments: Vec<String>,
}

/// The rows of these customers, in this order; at most some hundreds at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerRowsQuery(pub Vec<CustomerId>);

/// One row of the table.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerRow {
    /// Who.
    pub id: CustomerId,
    /// Name, or what else they are known by.
    pub name: String,
    /// Number, e-mail, phone: empty where not known.
    pub number: String,
    /// E-mail address.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// Segment; empty for none.
    pub segment: String,
    /// Where they stand.
    pub standing: Standing,
    /// Id and name of the main reason of their departure, if they left and it is known.
    pub reason: Option<(ReasonId, String)>,
}

/// Where a customer stands, as of the as-of day.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Standing {
    /// State.
    pub state: State,
    /// Bought again after gone quiet or left.
    pub back: bool,
    /// First purchase day.
    pub first: Option<Day>,
    /// Last purchase day.
    pub last: Option<Day>,
    /// Days of silence.
    pub silence: Option<i32>,
    /// Usual days between purchases; none before the second.
    pub rhythm: Option<f64>,
    /// The rhythm is that of the business, because there are too few own gaps.
    pub borrowed: bool,
    /// Purchase days.
    pub purchase_days: u32,
    /// Value a year (METRICS A6), with margin where one is entered.
    pub value_year: Money,
    /// The day they left, if they did.
    pub left_on: Option<Day>,
}
