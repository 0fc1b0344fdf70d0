//! One customer: the facts and one timeline.

use crate::analysis::facts::Facts;
use crate::analysis::model::Model;
use crate::domain::contact::Attempt;
use crate::domain::contract::{Contract, spells};
use crate::domain::customer::{Channel, Customer, Purchase, State};
use crate::domain::day::{Day, Month};
use crate::domain::departure::Departure;
use crate::domain::ids::{CustomerId, ReasonId, ResponseId};
use crate::domain::money::Money;
use crate::engine::standings::row_of;
use crate::engine::{EngineError, Filter, Query, Reader, Refusal, Tables};
use crate::store::{contacts, contracts, customers, departures, purchases, responses, sheets};

use super::customer_list::{MADE_FROM, Standing, shown};
use super::responses::{AnswerView, Versions, answers_of};

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
    /// Value a year (METRICS A6): profit where a margin is entered, otherwise sales.
    pub value_year: Money,
    /// All they spent up to the as-of day, less refunds: sales.
    pub spent: Money,
    /// All departures, newest first.
    pub departures: Vec<DepartureView>,
    /// Their contracts, by the first day.
    pub contracts: Vec<Contract>,
    /// The newest day on which a sheet was printed for them that has not come back.
    pub written_on: Option<Day>,
    /// What happened, newest first.
    pub timeline: Vec<TimelineEntry>,
    /// Customers who have bought, counted up to as many as a model of their chances needs.
    pub buyers: usize,
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
    /// Whether it counts now: by it the customer is in the state of having left, as of the as-of day.
    pub open: bool,
    /// Whether it lies after the as-of day: it counts once the records reach it.
    pub waits: bool,
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
    /// Somebody tried to reach them.
    Attempt(Box<Attempt>),
    /// The owner guessed why they stay away.
    Guessed {
        /// Name of the reason.
        reason: String,
        /// It holds still: nothing was bought since.
        holds: bool,
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

impl Query for PurchasesQuery {
    type View = Vec<Purchase>;

    fn depends_on(&self) -> Tables {
        Tables::PURCHASES | Tables::IMPORTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<Purchase>, EngineError> {
        let mut all = purchases::of(reader.conn()?, self.customer).map_err(|e| reader.told(e))?;
        all.retain(|p| self.month.is_none_or(|month| p.day.month() == month));
        all.reverse();
        Ok(all)
    }
}

impl Query for CustomerPageQuery {
    type View = CustomerPage;

    fn depends_on(&self) -> Tables {
        MADE_FROM | Tables::RESPONSES | Tables::CODINGS | Tables::QUESTIONNAIRES | Tables::CONTACTS
    }

    fn run(&self, reader: &Reader) -> Result<CustomerPage, EngineError> {
        let conn = reader.conn()?;
        let read = || -> crate::store::Result<_> {
            Ok((
                customers::get(conn, self.0)?,
                purchases::of(conn, self.0)?,
                departures::of(conn, self.0)?,
                responses::of_customer(conn, self.0)?,
                sheets::newest_out(conn, self.0)?,
                contracts::of(conn, self.0)?,
            ))
        };
        let (found, bought, left, answered, written_on, contracts) = read().map_err(|e| reader.told(e))?;
        let customer = found.ok_or(Refusal::Gone)?;
        let standings = reader.standings(&Filter::default())?;
        let facts = reader.facts()?;
        let row = row_of(facts, self.0);
        let standing = row.and_then(|row| standings.get(row)).copied().unwrap_or_default();
        let open = row.and_then(|row| place_of_open(facts, row, &standing));
        let departures: Vec<_> =
            left.into_iter().enumerate().rev().map(|(place, departure)| view_of(facts, departure, open == Some(place))).collect();
        let mut events = departure_events(&departures);
        // Later memberships stand as returns beside the leavings they end.
        let first = spells(contracts.iter().map(|contract| &contract.details)).first().map(|spell| spell.from);
        let first = first.filter(|day| *day <= reader.today() && customer.details.joined.is_none());
        if let Some(day) = customer.details.joined.or(first) {
            events.push(TimelineEntry { day, what: Happened::Joined });
        }
        events.extend(tried_and_guessed(reader, self.0, standing.last)?);
        let mut versions = Versions::default();
        for response in &answered {
            let answers = answers_of(reader, response, &mut versions)?;
            let version = versions.get(reader, response.entry.version)?;
            let what = Happened::Response {
                id: response.id,
                title: version.content.title.get(response.entry.language).to_owned(),
                version: version.number,
                channel: response.entry.channel,
                typed_by: response.entry.typed_by.clone(),
                answers,
            };
            events.push(TimelineEntry { day: response.entry.day, what });
        }
        let needed = usize::try_from(Model::FEWEST).unwrap_or(usize::MAX);
        Ok(CustomerPage {
            buyers: standings.iter().filter(|standing| standing.visits > 0).take(needed).count(),
            customer,
            value_year: shown(reader, standing.yearly),
            spent: standing.net,
            standing,
            departures,
            contracts,
            written_on,
            timeline: with_purchases(events, &bought),
        })
    }
}

/// Which of a customer's departures, in the order of their days, is the one by which they have left now.
fn place_of_open(facts: &Facts, row: usize, standing: &Standing) -> Option<usize> {
    let first = facts.departures.partition_point(|departure| (departure.row as usize) < row);
    let open = standing.departure.filter(|_| standing.state == State::Lost)?;
    (open as usize).checked_sub(first)
}

fn view_of(facts: &Facts, departure: Departure, open: bool) -> DepartureView {
    let name = |id: ReasonId| facts.reasons.iter().find(|r| r.id == id).map(|r| r.name.clone()).unwrap_or_default();
    let details = &departure.details;
    DepartureView {
        main: details.main.map(|given| name(given.reason)),
        mentioned: details.mentioned.iter().map(|given| name(given.reason)).collect(),
        open,
        waits: facts.as_of.is_some_and(|as_of| details.left_on > as_of),
        departure,
    }
}

/// Attempts to reach them, and the newest guess.
fn tried_and_guessed(reader: &Reader, id: CustomerId, last: Option<Day>) -> Result<Vec<TimelineEntry>, EngineError> {
    let conn = reader.conn()?;
    let attempts = contacts::of(conn, id).map_err(|e| reader.told(e))?;
    let entry = |attempt: Attempt| TimelineEntry { day: attempt.day, what: Happened::Attempt(Box::new(attempt)) };
    let mut events: Vec<_> = attempts.into_iter().map(entry).collect();
    if let Some(guess) = departures::guess_of(conn, id).map_err(|e| reader.told(e))? {
        let reason = reader.facts()?.reasons.iter().find(|r| r.id == guess.reason).map(|r| r.name.clone()).unwrap_or_default();
        let holds = last.is_none_or(|last| guess.day >= last);
        events.push(TimelineEntry { day: guess.day, what: Happened::Guessed { reason, holds } });
    }
    Ok(events)
}

fn departure_events(departures: &[DepartureView]) -> Vec<TimelineEntry> {
    let mut events = Vec::new();
    for view in departures {
        let details = &view.departure.details;
        events.push(TimelineEntry { day: details.left_on, what: Happened::Left(Box::new(view.clone())) });
        events.extend(details.returned_on.map(|day| TimelineEntry { day, what: Happened::Returned }));
    }
    events
}

/// Events newest first, with the purchases between two of them folded to one entry.
fn with_purchases(mut events: Vec<TimelineEntry>, bought: &[Purchase]) -> Vec<TimelineEntry> {
    events.sort_by_key(|e| std::cmp::Reverse(e.day));
    let mut left: Vec<&Purchase> = bought.iter().collect();
    left.sort_by_key(|p| p.day);
    let mut timeline = Vec::new();
    for event in events {
        // purchases after the event stand above it; those of the same day came before it
        let at = left.partition_point(|p| p.day <= event.day);
        timeline.extend(folded(&left.split_off(at)));
        timeline.push(event);
    }
    timeline.extend(folded(&left));
    timeline
}

/// Purchases by day as one entry; none if there are none.
fn folded(purchases: &[&Purchase]) -> Option<TimelineEntry> {
    let (first, last) = (purchases.first()?, purchases.last()?);
    let mut months: Vec<(Month, usize, Money)> = Vec::new();
    for purchase in purchases.iter().rev() {
        match months.last_mut() {
            Some((month, receipts, sum)) if *month == purchase.day.month() => {
                *receipts += 1;
                *sum += purchase.amount;
            }
            _ => months.push((purchase.day.month(), 1, purchase.amount)),
        }
    }
    let sum = purchases.iter().map(|p| p.amount).sum();
    let what = Happened::Purchases { from: first.day, receipts: purchases.len(), sum, months };
    Some(TimelineEntry { day: last.day, what })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn bought(day: &str, amount: i64) -> Purchase {
        Purchase { day: Day::parse_iso(day).unwrap(), receipt: String::new(), amount: Money(amount) }
    }

    #[test]
    fn purchases_between_events_fold_to_one_entry_by_month() {
        let day = |text| Day::parse_iso(text).unwrap();
        let purchases = [bought("2025-01-05", 100), bought("2025-01-20", 200), bought("2025-03-01", 300), bought("2025-06-01", 400)];
        let events = vec![TimelineEntry { day: day("2025-03-01"), what: Happened::Returned }];
        let timeline = with_purchases(events, &purchases);
        let days: Vec<_> = timeline.iter().map(|e| e.day.to_string()).collect();
        assert_eq!(days, ["2025-06-01", "2025-03-01", "2025-03-01"]);
        let Happened::Purchases { from, receipts, sum, months } = &timeline[2].what else { panic!("not purchases") };
        assert_eq!((*from, *receipts, *sum), (day("2025-01-05"), 3, Money(600)));
        assert_eq!(months, &[(day("2025-03-01").month(), 1, Money(300)), (day("2025-01-01").month(), 2, Money(300))]);
        assert!(with_purchases(Vec::new(), &[]).is_empty());
    }
}
