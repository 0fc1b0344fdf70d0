//! The table of customers: the order as a list of ids, the rows by the page.

use std::cmp::Ordering;
use std::collections::{HashMap, HashSet};

use strum::IntoEnumIterator as _;

use crate::analysis::facts::Facts;
use crate::analysis::segment::Chosen;
use crate::domain::contract::Membership;
use crate::domain::customer::{Customer, State};
use crate::domain::ids::{CustomerId, ReasonId};
use crate::domain::money::Money;
use crate::domain::segment::Pick;
use crate::engine::standings::row_of;
use crate::engine::{EngineError, Filter, Query, Reader, Refusal, Tables};
use crate::store::customers;

pub use crate::analysis::Standing;

/// What the table of customers is made from.
pub(super) const MADE_FROM: Tables = Tables::CUSTOMERS
    .with(Tables::PURCHASES)
    .with(Tables::DEPARTURES)
    .with(Tables::REASONS)
    .with(Tables::SETTINGS)
    .with(Tables::IMPORTS)
    .with(Tables::SEGMENTS);

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
    /// By the first day of the membership that runs, or ran last.
    MemberSince,
    /// By what they pay a month as a member, or paid last.
    Monthly,
}

/// Which customers, in which order.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerListQuery {
    /// Words to be found in name, number, e-mail, phone or note; empty for all.
    pub search: String,
    /// Only these states; empty for all.
    pub states: Vec<State>,
    /// Beside them those who have cancelled and are members still.
    pub cancelled: bool,
    /// Only this segment.
    pub segment: Option<Pick>,
    /// Only those who left for this main reason.
    pub reason: Option<ReasonId>,
    /// Only these.
    pub only: Option<Vec<CustomerId>>,
    /// By what they are sorted; equal ones by id.
    pub sort: CustomerSort,
    /// Largest or last first.
    pub descending: bool,
}

impl Default for CustomerListQuery {
    fn default() -> Self {
        Self {
            search: String::new(),
            states: Vec::new(),
            cancelled: false,
            segment: None,
            reason: None,
            only: None,
            sort: CustomerSort::default(),
            descending: true,
        }
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
    /// How many of those found have cancelled and are members still; they are in a state besides.
    pub cancelled: usize,
    /// The segments that can be asked for, saved ones first, with their names.
    pub segments: Vec<(Pick, String)>,
}

/// The rows of these customers, in this order; at most some hundreds at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct CustomerRowsQuery(pub Vec<CustomerId>);

/// One row of the table.
#[derive(Debug, Clone, PartialEq, serde::Serialize, serde::Deserialize)]
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
    /// Value a year (METRICS A6): profit where a margin is entered, otherwise sales.
    pub value_year: Money,
    /// Id and name of the main reason of their departure, if they left and it is known.
    pub reason: Option<(ReasonId, String)>,
}

impl Query for CustomerListQuery {
    type View = CustomerList;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<CustomerList, EngineError> {
        let facts = reader.facts()?;
        let standings = reader.standings(&Filter::default())?;
        let by_name = customers::search(reader.conn()?, &self.search).map_err(|e| reader.told(e))?;
        // One that is gone is nobody's; the filter stays in view, and so a way back.
        let chosen = match reader.chosen(self.segment.as_ref()) {
            Err(EngineError::Refused(Refusal::NoSegment(_))) => Chosen::Nobody,
            chosen => chosen?,
        };
        let only: Option<HashSet<CustomerId>> = self.only.as_ref().map(|ids| ids.iter().copied().collect());
        let mut found: Vec<Found<'_>> = Vec::with_capacity(by_name.len());
        for (place, id) in by_name.into_iter().enumerate() {
            let Some(row) = row_of(facts, id) else { continue };
            let Some(standing) = standings.get(row) else { continue };
            let reason = main_reason(facts, standing);
            let wanted = only.as_ref().is_none_or(|only| only.contains(&id));
            if wanted && chosen.has(facts, row) && self.reason.is_none_or(|wanted| reason == Some(wanted)) {
                found.push(Found { id, place, standing, reason });
            }
        }
        let by_state = State::iter().map(|s| (s, found.iter().filter(|f| f.standing.state == s).count())).collect();
        let cancelled = |f: &Found<'_>| f.standing.member.membership == Membership::Leaving;
        let leaving = found.iter().filter(|f| cancelled(f)).count();
        let everybody = self.states.is_empty() && !self.cancelled;
        found.retain(|f| everybody || self.states.contains(&f.standing.state) || self.cancelled && cancelled(f));
        self.order(&mut found, &names_of_reasons(facts));
        let ids = found.iter().map(|f| f.id).collect();
        Ok(CustomerList { ids, total: facts.people.len(), by_state, cancelled: leaving, segments: facts.picks() })
    }
}

/// One of those that fit.
struct Found<'a> {
    id: CustomerId,
    /// Place by name.
    place: usize,
    standing: &'a Standing,
    reason: Option<ReasonId>,
}

impl CustomerListQuery {
    fn order(&self, found: &mut [Found<'_>], reasons: &HashMap<ReasonId, &str>) {
        found.sort_by(|a, b| {
            let (x, y) = (a.standing, b.standing);
            let order = match self.sort {
                CustomerSort::Name => a.place.cmp(&b.place),
                CustomerSort::State => x.state.cmp(&y.state),
                CustomerSort::LastPurchase => x.last.cmp(&y.last),
                CustomerSort::Rhythm => x.rhythm.partial_cmp(&y.rhythm).unwrap_or(Ordering::Equal),
                CustomerSort::Value => x.yearly.cmp(&y.yearly),
                CustomerSort::MemberSince => x.member.since.cmp(&y.member.since),
                CustomerSort::Monthly => x.member.monthly.cmp(&y.member.monthly),
                CustomerSort::Reason => a.reason.and_then(|r| reasons.get(&r)).cmp(&b.reason.and_then(|r| reasons.get(&r))),
            };
            let order = if self.descending { order.reverse() } else { order };
            order.then(a.id.cmp(&b.id))
        });
    }
}

/// The main reason of the departure that holds now.
pub(in crate::engine) fn main_reason(facts: &Facts, standing: &Standing) -> Option<ReasonId> {
    let departure = standing.departure.and_then(|at| facts.departures.get(at as usize))?;
    let main = departure.main.filter(|_| standing.state == State::Lost)?;
    // Nobody leaves for a topic; if the main reason has become one, the next is it.
    [main].iter().chain(&departure.mentioned).map(|given| given.reason).find(|reason| facts.is_leaving(*reason))
}

fn names_of_reasons(facts: &Facts) -> HashMap<ReasonId, &str> {
    facts.reasons.iter().map(|r| (r.id, r.name.as_str())).collect()
}

impl Query for CustomerRowsQuery {
    type View = Vec<CustomerRow>;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<Vec<CustomerRow>, EngineError> {
        rows(reader, &Filter::default(), &self.0)
    }
}

/// The rows of these customers, in this order.
pub(super) fn rows(reader: &Reader, filter: &Filter, ids: &[CustomerId]) -> Result<Vec<CustomerRow>, EngineError> {
    let facts = reader.facts()?;
    let standings = reader.standings(filter)?;
    let reasons = names_of_reasons(facts);
    let found = customers::rows(reader.conn()?, ids).map_err(|e| reader.told(e))?;
    let row = |customer: Customer| {
        let standing = row_of(facts, customer.id).and_then(|row| standings.get(row)).copied().unwrap_or_default();
        let reason = main_reason(facts, &standing).map(|id| (id, reasons.get(&id).copied().unwrap_or_default().to_owned()));
        let details = customer.details;
        CustomerRow {
            id: customer.id,
            name: details.display_name().to_owned(),
            value_year: shown(reader, standing.yearly),
            standing,
            reason,
            number: details.number,
            email: details.email,
            phone: details.phone,
            segment: details.segment,
        }
    };
    Ok(found.into_iter().map(row).collect())
}

/// Money as it is shown: profit where a margin is entered, otherwise sales.
pub(in crate::engine) fn shown(reader: &Reader, sales: Money) -> Money {
    reader.settings().margin_percent.map_or(sales, |margin| sales.scaled(f64::from(margin) / 100.0))
}

/// Names of these customers.
pub(super) fn names(reader: &Reader, ids: &HashSet<CustomerId>) -> Result<HashMap<CustomerId, String>, EngineError> {
    let mut ids: Vec<_> = ids.iter().copied().collect();
    ids.sort_unstable();
    let found = customers::rows(reader.conn()?, &ids).map_err(|e| reader.told(e))?;
    Ok(found.into_iter().map(|c| (c.id, c.details.display_name().to_owned())).collect())
}
