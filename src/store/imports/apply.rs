//! Applying an import: everything in the transaction it is given. Customers and receipts it adds carry its id and are not logged one
//! by one; what it changes, and the departures and reasons it brings, are.

use std::collections::HashMap;

use rusqlite::params;

use super::ImportOptions;
use super::contracts;
use super::leavings::{self, Leaving};
use super::matching::{People, Who};
use super::receipts::{Group, Tally, groups, sort_out};
use crate::domain::departure::{DepartureDetails, GivenReason};
use crate::domain::ids::{CustomerId, ImportId, ReasonId, TagId};
use crate::domain::import::{ImportOutcome, ImportPlan, Staged};
use crate::domain::reason::ReasonKind;
use crate::store::codes::{day_number, json};
use crate::store::file::hexadecimal;
use crate::store::operations::{paused, without_asking};
use crate::store::{Conn, Progress, Result, StoreError, Tx, customers, departures, reasons, tags};

/// Rows between two reports of progress.
pub(super) const STRIDE: u64 = 2_048;

/// A receipt of an import.
pub(super) const INSERT_PURCHASE: &str = "INSERT INTO purchase (customer_id, day, receipt, amount, import_id) VALUES (?1, ?2, ?3, ?4, ?5)";
/// One without a customer.
pub(super) const INSERT_LOOSE: &str =
    "INSERT INTO loose_sale (day, receipt, amount, import_id) VALUES (?1, ?2, ?3, ?4) ON CONFLICT DO NOTHING";

/// What is to be done.
struct Plan<'s> {
    people: People,
    who: Vec<Who>,
    contracts: contracts::Plan,
    leavings: Vec<Leaving<'s>>,
}

impl<'s> Plan<'s> {
    fn make(conn: &Conn, staged: &'s Staged, options: ImportOptions) -> Result<Self> {
        let mut people = People::read(conn)?;
        let who = people.sort_out(staged);
        let contracts = contracts::Plan::make(conn, staged, &who, &people)?;
        let leavings = leavings::find(conn, staged, (&who, &people), &contracts, options)?;
        Ok(Self { people, who, contracts, leavings })
    }

    fn groups(&self, staged: &'s Staged) -> Vec<Group<'s>> {
        groups(staged, &self.who, &self.people)
    }

    /// The reasons that are in no codebook yet, each once.
    fn new_reasons(&self, conn: &Conn) -> Result<Vec<String>> {
        let mut names = reasons::meant_for_leaving(conn)?;
        let brought = self.leavings.iter().filter(|leaving| leaving.brings_reason());
        let new = brought.filter(|l| names.insert(reasons::comparable(conn.1, l.reason), ReasonId(0)).is_none());
        Ok(new.map(|leaving| leaving.reason.to_owned()).collect())
    }

    /// What is known without looking at receipts; `reasons` are those that would be new.
    fn outcome(&self, reasons: &[String]) -> ImportOutcome {
        ImportOutcome {
            customers_new: self.who.iter().filter(|who| matches!(who, Who::New(_))).count() as u64,
            customers_changed: self.people.known.iter().filter(|person| person.changed).count() as u64,
            departures_new: self.leavings.iter().filter(|leaving| leaving.recorded.is_none()).count() as u64,
            departures_changed: self.leavings.iter().filter(|leaving| leaving.explains()).count() as u64,
            reasons_new: reasons.len() as u64,
            contracts_new: self.contracts.counts().0,
            contracts_changed: self.contracts.counts().1,
            ..ImportOutcome::default()
        }
    }
}

/// See [`super::plan`].
pub(super) fn plan(conn: &Conn, staged: &Staged, options: ImportOptions) -> Result<ImportPlan> {
    let plan = Plan::make(conn, staged, options)?;
    let reasons = plan.new_reasons(conn)?;
    let mut tally = Tally { outcome: plan.outcome(&reasons), ..Tally::default() };
    sort_out(conn, &plan.groups(staged), &mut tally)?;
    for sale in &staged.loose {
        tally.loose(conn, sale)?;
    }
    Ok(ImportPlan { outcome: tally.outcome, changed: tally.changed, reasons })
}

/// See [`super::apply`].
pub(super) fn apply(tx: &Tx<'_>, staged: &Staged, options: ImportOptions, progress: Progress<'_>) -> Result<ImportOutcome> {
    let plan = Plan::make(tx, staged, options)?;
    let mut tally = Tally { outcome: plan.outcome(&plan.new_reasons(tx)?), ..Tally::default() };
    let import = paused(tx, || announce(tx, staged, options))?;
    let total = staged.customers.len() + staged.receipts.len() + staged.loose.len();
    let mut steps = Steps { done: 0, total: total as u64, progress };
    let ids = without_asking(tx, &["customer", "customer_tag", "purchase", "loose_sale"], || {
        let ids = write_customers(tx, &plan, import, &mut steps)?;
        write_tags(tx, &plan, &ids, import)?;
        write_receipts(tx, &plan.groups(staged), &ids, import, &mut tally, &mut steps)?;
        write_loose(tx, staged, import, &mut tally, &mut steps)?;
        Ok(ids)
    })?;
    let outcome = tally.outcome;
    paused(tx, || conclude(tx, import, &outcome))?;
    tx.0.execute("UPDATE import SET undone = 0 WHERE id = ?1", [import.0])?;
    plan.contracts.write(tx, &ids, options.today)?;
    write_departures(tx, &plan.leavings, &ids, options)?;
    steps.report()?;
    Ok(outcome)
}

/// Counts rows, and stops when told to.
struct Steps<'p> {
    done: u64,
    total: u64,
    progress: Progress<'p>,
}

impl Steps<'_> {
    fn step(&mut self) -> Result<()> {
        self.done += 1;
        if self.done.is_multiple_of(STRIDE) { self.report() } else { Ok(()) }
    }

    fn report(&mut self) -> Result<()> {
        if (self.progress)(self.done, self.total) { Ok(()) } else { Err(StoreError::Cancelled) }
    }
}

/// The import's own row. It begins as undone, and coming to hold is the one logged change: taking that back takes all of it back.
pub(super) fn announce(tx: &Tx<'_>, staged: &Staged, options: ImportOptions) -> Result<ImportId> {
    let sha256 = hexadecimal(&staged.sha256);
    let (first, last) = staged.days.unzip();
    let sql = "INSERT INTO import (source, sha256, made_on, first_day, last_day, outcome, undone) VALUES (?1, ?2, ?3, ?4, ?5, '{}', 1)";
    tx.0.execute(sql, params![staged.source, sha256, options.today.number(), day_number(first), day_number(last)])?;
    Ok(ImportId(tx.0.last_insert_rowid()))
}

pub(super) fn conclude(tx: &Tx<'_>, import: ImportId, outcome: &ImportOutcome) -> Result<()> {
    tx.0.execute("UPDATE import SET outcome = ?2 WHERE id = ?1", params![import.0, json(outcome)?])?;
    Ok(())
}

/// Writes the customers; gives their ids by index in the file.
fn write_customers(tx: &Tx<'_>, plan: &Plan<'_>, import: ImportId, steps: &mut Steps<'_>) -> Result<Vec<CustomerId>> {
    for person in plan.people.known.iter().filter(|person| person.changed) {
        customers::update(tx, person.id, &person.details)?;
    }
    // Few customers are quicker written one by one.
    if plan.who.iter().filter(|who| matches!(who, Who::New(_))).count() > BULK {
        return customers::in_bulk(tx, || insert_customers(tx, plan, import, steps));
    }
    insert_customers(tx, plan, import, steps)
}

/// From so many new customers on they are inserted in bulk.
const BULK: usize = 500;

fn insert_customers(tx: &Tx<'_>, plan: &Plan<'_>, import: ImportId, steps: &mut Steps<'_>) -> Result<Vec<CustomerId>> {
    let mut ids = Vec::with_capacity(plan.who.len());
    for who in &plan.who {
        let known = match who {
            Who::New(_) => None,
            Who::Known(at) => plan.people.known.get(*at),
        };
        ids.push(match (who, known) {
            (Who::New(details), _) => customers::insert(tx, details, Some(import))?,
            (Who::Known(_), Some(person)) => person.id,
            (Who::Known(_), None) => return Err(StoreError::Refused("a customer was lost while importing")),
        });
        steps.step()?;
    }
    Ok(ids)
}

/// Sticks on the tags the file names. Who wears them carries the import; a new tag is not logged, for the rows of an import taken back
/// still name it, and one that nobody wears is offered no more.
fn write_tags(tx: &Tx<'_>, plan: &Plan<'_>, ids: &[CustomerId], import: ImportId) -> Result<()> {
    let mut known: HashMap<String, TagId> = HashMap::new();
    let new = plan.who.iter().zip(ids).filter_map(|(who, id)| if let Who::New(details) = who { Some((*id, &details.tags)) } else { None });
    let changed = plan.people.known.iter().filter(|person| person.changed).map(|person| (person.id, &person.details.tags));
    for (customer, tags) in new.chain(changed) {
        for name in tags {
            let tag = match known.get(name) {
                Some(tag) => *tag,
                None => *known.entry(name.clone()).or_insert(paused(tx, || tags::named_or_new(tx, name))?),
            };
            tags::stick(tx, tag, &[customer], Some(import))?;
        }
    }
    Ok(())
}

fn write_receipts(
    tx: &Tx<'_>,
    groups: &[Group<'_>],
    ids: &[CustomerId],
    import: ImportId,
    tally: &mut Tally,
    steps: &mut Steps<'_>,
) -> Result<()> {
    let mut insert = tx.0.prepare_cached(INSERT_PURCHASE)?;
    let fresh = sort_out(tx, groups, tally)?;
    for (group, receipts) in groups.iter().zip(fresh) {
        let Some(id) = group.known.or_else(|| ids.get(group.index).copied()) else { continue };
        for receipt in receipts {
            insert.execute(params![id.0, receipt.day.number(), receipt.receipt, receipt.amount.0, import.0])?;
            steps.step()?;
        }
    }
    Ok(())
}

fn write_loose(tx: &Tx<'_>, staged: &Staged, import: ImportId, tally: &mut Tally, steps: &mut Steps<'_>) -> Result<()> {
    let mut insert = tx.0.prepare_cached(INSERT_LOOSE)?;
    for sale in &staged.loose {
        if tally.loose(tx, sale)? {
            insert.execute(params![sale.day.number(), sale.receipt, sale.amount.0, import.0])?;
        }
        steps.step()?;
    }
    Ok(())
}

fn write_departures(tx: &Tx<'_>, leavings: &[Leaving<'_>], ids: &[CustomerId], options: ImportOptions) -> Result<()> {
    let mut names = reasons::meant_for_leaving(tx)?;
    for leaving in leavings {
        let main = if leaving.brings_reason() { Some(reason_for(tx, &mut names, leaving.reason)?) } else { None };
        let main = main.map(|reason| GivenReason { reason, source: options.leavings.source });
        match (&leaving.recorded, ids.get(leaving.index)) {
            (Some(recorded), _) => {
                if let (Some(main), Some(mut departure)) = (main, departures::get(tx, recorded.id)?) {
                    departure.details.mentioned.retain(|given| given.reason != main.reason);
                    departure.details.main = Some(main);
                    departures::edit(tx, recorded.id, &departure.details)?;
                }
            }
            (None, Some(customer)) if leaving.by_contract => {
                let follows = departures::of(tx, *customer)?.into_iter().find(|departure| departure.details.left_on == leaving.left_on);
                if let (Some(main), Some(mut departure)) = (main, follows.filter(|departure| departure.details.main.is_none())) {
                    departure.details.main = Some(main);
                    departures::edit(tx, departure.id, &departure.details)?;
                }
            }
            (None, Some(customer)) => {
                departures::add(tx, &new_departure(*customer, leaving, main, options))?;
            }
            (None, None) => {}
        }
    }
    Ok(())
}

fn new_departure(customer: CustomerId, leaving: &Leaving<'_>, main: Option<GivenReason>, options: ImportOptions) -> DepartureDetails {
    DepartureDetails {
        customer,
        noticed_on: options.today.max(leaving.left_on),
        left_on: leaving.left_on,
        how_known: options.leavings.how_known,
        main,
        mentioned: Vec::new(),
        kind_override: None,
        returned_on: None,
        note: String::new(),
    }
}

fn reason_for(tx: &Tx<'_>, names: &mut HashMap<String, ReasonId>, name: &str) -> Result<ReasonId> {
    let key = reasons::comparable(tx.1, name);
    if let Some(known) = names.get(&key) {
        return Ok(*known);
    }
    let id = reasons::add(tx, "", name, ReasonKind::default(), true)?;
    names.insert(key, id);
    Ok(id)
}
