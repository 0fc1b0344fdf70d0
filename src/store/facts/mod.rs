//! Fills [`Facts`] from the file by streaming scans; after a change, only what was touched is read again.

mod receipts;

use std::collections::{BTreeMap, HashMap};
use std::sync::Arc;

use rusqlite::Row;

use super::codes::{json, read_code, read_day, read_day_or_none};
use super::departures::Guess;
use super::{Conn, Result, Tables, TextKeys, Touched, contracts, departures, imports, purchases, reasons, segments, settings};
use crate::analysis::facts::{AnswerFact, ContractFact, DepartureFact, Facts, GuessFact, LooseSales, Person, Purchases};
use crate::domain::contract::Contract;
use crate::domain::day::Day;
use crate::domain::departure::Departure;
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, ReasonId, VersionId};
use crate::domain::money::Money;

/// Reads everything figures need.
pub fn load(conn: &Conn) -> Result<Facts> {
    reload(conn, &Facts::default(), &Touched::from(Tables::ALL))
}

/// The facts after a change: what was touched is read, the rest shared with `before`.
pub fn reload(conn: &Conn, before: &Facts, touched: &Touched) -> Result<Facts> {
    let tables = touched.tables;
    let mut facts = before.clone();
    let mut rows_moved = false;
    if tables.intersects(Tables::CUSTOMERS) {
        let (people, segments) = people(conn)?;
        rows_moved = !same_rows(&before.people, &people);
        (facts.people, facts.segments) = (Arc::new(people), Arc::new(segments));
    }
    if rows_moved || tables.intersects(Tables::CUSTOMERS.with(Tables::SEGMENTS)) {
        facts.saved = Arc::new(segments::facts(conn, &facts.people)?);
    }
    if rows_moved || tables.intersects(Tables::PURCHASES) || facts.purchases.rows() != facts.people.len() {
        let nobody: &[CustomerId] = &[];
        let buyers = if tables.intersects(Tables::PURCHASES) { touched.purchases_of.as_deref() } else { Some(nobody) };
        facts.purchases = Arc::new(match buyers.filter(|_| !rows_moved) {
            Some(buyers) => patched(conn, &facts, buyers)?,
            None => receipts::all(conn, &facts.people)?,
        });
    }
    if tables.intersects(Tables::PURCHASES) && touched.purchases_of.is_none() {
        facts.loose = loose_sales(conn)?;
    }
    if rows_moved || tables.intersects(Tables::DEPARTURES) {
        facts.departures = Arc::new(departure_facts(conn, &facts.people)?);
        facts.guesses = Arc::new(guess_facts(conn, &facts.people)?);
        facts.contracts = Arc::new(contract_facts(conn, &facts.people)?);
    }
    if tables.intersects(Tables::REASONS) {
        (facts.reasons, facts.groups) = (Arc::new(reasons::list(conn)?), Arc::new(reasons::groups(conn)?));
    }
    // What was answered is frozen, so a change of questionnaires changes no answer.
    if rows_moved || tables.intersects(Tables::RESPONSES | Tables::CODINGS) {
        facts.answers = Arc::new(match touched.answers.as_deref().filter(|_| !rows_moved) {
            Some(few) => patched_answers(conn, &facts, few)?,
            None => answers(conn, &facts.people, None)?,
        });
    }
    if tables.intersects(Tables::PURCHASES.with(Tables::DEPARTURES).with(Tables::IMPORTS).with(Tables::SETTINGS)) {
        facts.as_of = as_of(conn)?;
    }
    facts.purchases.prepare(&settings::get(conn)?.closed);
    Ok(facts)
}

/// The as-of day: set by hand, else the last day of the newest import, else of the last purchase. Where there are contracts and no till's
/// file, it goes with the days on which one was written by hand as well, as long as the book is kept
/// (`contracts::kept_until`): a note in a book that nobody has kept for a year says nothing of that year.
pub fn as_of(conn: &Conn) -> Result<Option<Day>> {
    if let Some(day) = settings::get(conn)?.as_of {
        return Ok(Some(day));
    }
    let imported = imports::last_day(conn)?;
    match imported {
        // Purchases of a file are whole up to its last day, whatever is written of contracts.
        Some(_) if !contracts::any(conn)? || purchases::any(conn)? => Ok(imported),
        Some(_) => contracts::kept_until(conn, imported),
        None => {
            let bought = purchases::last_day(conn)?;
            if contracts::any(conn)? { contracts::kept_until(conn, bought) } else { Ok(bought) }
        }
    }
}

/// Whether the as-of day stays where it is when a purchase is typed by hand; without an import it goes with them.
pub fn as_of_stays(conn: &Conn) -> Result<bool> {
    Ok(settings::get(conn)?.as_of.is_some() || imports::last_day(conn)?.is_some())
}

/// Whether every row that is in both lists stands for the same customer, so that facts by row need not be read again.
fn same_rows(before: &[Person], now: &[Person]) -> bool {
    before.iter().zip(now).all(|(a, b)| a.id == b.id)
}

fn row_of(people: &[Person], id: CustomerId) -> Option<usize> {
    people.binary_search_by_key(&id, |person| person.id).ok()
}

fn row_number(people: &[Person], id: CustomerId) -> Option<u32> {
    row_of(people, id).and_then(|row| u32::try_from(row).ok())
}

fn people(conn: &Conn) -> Result<(Vec<Person>, Vec<String>)> {
    let undone = imports::undone_ids(conn)?;
    let mut names: HashMap<String, u32> = HashMap::new();
    let mut people = Vec::new();
    let mut statement = conn.0.prepare_cached("SELECT id, segment, joined, import_id FROM customer ORDER BY id")?;
    let mut rows = statement.query([])?;
    while let Some(row) = rows.next()? {
        if is_undone(row, 3, &undone)? {
            continue;
        }
        let segment = segment(&mut names, row.get_ref(1)?.as_str().unwrap_or_default());
        people.push(Person { id: CustomerId(row.get(0)?), segment, joined: read_day_or_none(row, 2)? });
    }
    Ok(sorted_segments(people, names, conn.1))
}

fn segment(names: &mut HashMap<String, u32>, name: &str) -> Option<u32> {
    if name.is_empty() {
        return None;
    }
    if let Some(known) = names.get(name) {
        return Some(*known);
    }
    let number = u32::try_from(names.len()).ok()?;
    names.insert(name.to_owned(), number);
    Some(number)
}

/// Segments by name, so that their order does not depend on who came first.
fn sorted_segments(mut people: Vec<Person>, names: HashMap<String, u32>, keys: TextKeys) -> (Vec<Person>, Vec<String>) {
    let mut order: Vec<(String, u32)> = names.into_iter().collect();
    order.sort_by_cached_key(|(name, _)| (keys.sort_key(name), name.clone()));
    let places: HashMap<u32, u32> = (0_u32..).zip(&order).map(|(place, (_, number))| (*number, place)).collect();
    for person in &mut people {
        person.segment = person.segment.and_then(|number| places.get(&number).copied());
    }
    (people, order.into_iter().map(|(name, _)| name).collect())
}

fn is_undone(row: &Row<'_>, column: usize, undone: &[i64]) -> rusqlite::Result<bool> {
    Ok(!undone.is_empty() && row.get::<_, Option<i64>>(column)?.is_some_and(|import| undone.contains(&import)))
}

/// The purchases with those of a few customers read again.
fn patched(conn: &Conn, facts: &Facts, buyers: &[CustomerId]) -> Result<Purchases> {
    let rows: BTreeMap<usize, CustomerId> = buyers.iter().filter_map(|id| Some((row_of(&facts.people, *id)?, *id))).collect();
    let known = &facts.purchases;
    let mut patched = Purchases::with_capacity(known.rows(), known.len() + buyers.len());
    for (row, id) in rows {
        copy_up_to(row, known, &mut patched);
        for purchase in purchases::of(conn, id)? {
            patched.push(purchase.day, purchase.amount);
        }
        patched.end_customer();
    }
    copy_up_to(facts.people.len(), known, &mut patched);
    Ok(patched)
}

/// Copies the rows up to this one; customers not known before have bought nothing.
fn copy_up_to(row: usize, known: &Purchases, patched: &mut Purchases) {
    patched.extend_from(known, patched.rows()..row.min(known.rows()));
    (patched.rows()..row).for_each(|_| patched.end_customer());
}

fn loose_sales(conn: &Conn) -> Result<LooseSales> {
    let sql = "SELECT count(*), coalesce(sum(amount), 0) FROM live_loose_sale";
    let row = |row: &Row<'_>| Ok(LooseSales { receipts: row.get::<_, i64>(0)?.unsigned_abs(), sum: Money(row.get(1)?) });
    Ok(conn.0.prepare_cached(sql)?.query_row([], row)?)
}

fn departure_facts(conn: &Conn, people: &[Person]) -> Result<Vec<DepartureFact>> {
    Ok(of_departures(departures::all(conn)?, people))
}

/// Departures, by customer and then day, as figures see them.
#[must_use]
pub fn of_departures(all: Vec<Departure>, people: &[Person]) -> Vec<DepartureFact> {
    let fact = |departure: Departure| {
        let details = departure.details;
        Some(DepartureFact {
            row: row_number(people, details.customer)?,
            left_on: details.left_on,
            noticed_on: details.noticed_on,
            how_known: details.how_known,
            main: details.main,
            mentioned: details.mentioned,
            kind_override: details.kind_override,
            returned_on: details.returned_on,
        })
    };
    all.into_iter().filter_map(fact).collect()
}

fn contract_facts(conn: &Conn, people: &[Person]) -> Result<Vec<ContractFact>> {
    let fact = |contract: Contract| {
        let details = contract.details;
        Some(ContractFact {
            row: row_number(people, details.customer)?,
            starts_on: details.starts_on,
            said_on: details.said_on,
            ends_on: details.ends_on,
            ending: details.ending,
            monthly: details.monthly,
            changes: details.changes,
        })
    };
    Ok(contracts::all(conn)?.into_iter().filter_map(fact).collect())
}

fn guess_facts(conn: &Conn, people: &[Person]) -> Result<Vec<GuessFact>> {
    let fact = |guess: Guess| Some(GuessFact { row: row_number(people, guess.customer)?, day: guess.day, reason: guess.reason });
    Ok(departures::all_guesses(conn)?.into_iter().filter_map(fact).collect())
}

/// The answers in words with these ids, or all.
fn answers(conn: &Conn, people: &[Person], ids: Option<&[AnswerId]>) -> Result<Vec<AnswerFact>> {
    const ALL: &str = concat!(include_str!("answers.sql"), " ORDER BY answer.id, coding.position");
    const SOME: &str =
        concat!(include_str!("answers.sql"), " AND answer.id IN (SELECT value FROM json_each(?1)) ORDER BY answer.id, coding.position");
    let mut statement = conn.0.prepare_cached(if ids.is_some() { SOME } else { ALL })?;
    let mut rows = statement.query(rusqlite::params_from_iter(ids.map(|ids| json(&ids)).transpose()?))?;
    let mut facts: Vec<AnswerFact> = Vec::new();
    while let Some(row) = rows.next()? {
        let (id, reason) = (AnswerId(row.get(0)?), row.get::<_, Option<i64>>(8)?.map(ReasonId));
        // One row for each reason given.
        if let Some(fact) = facts.last_mut().filter(|fact| fact.id == id) {
            fact.reasons.extend(reason);
            continue;
        }
        let customer = row.get::<_, Option<i64>>(1)?.map(CustomerId);
        facts.push(AnswerFact {
            id,
            row: customer.and_then(|id| row_number(people, id)),
            audience: read_code(row, 2)?,
            question: IdentityId(row.get(3)?),
            shared: row.get(4)?,
            channel: read_code(row, 5)?,
            day: read_day(row, 6)?,
            coded: row.get(7)?,
            reasons: reason.into_iter().collect(),
            language: read_code(row, 9)?,
            version: VersionId(row.get(10)?),
            later: row.get(11)?,
            by: read_code(row, 12)?,
        });
    }
    Ok(facts)
}

/// The answers with a few of them read again.
fn patched_answers(conn: &Conn, facts: &Facts, ids: &[AnswerId]) -> Result<Vec<AnswerFact>> {
    let mut patched = Vec::with_capacity(facts.answers.len() + ids.len());
    patched.extend(facts.answers.iter().filter(|answer| ids.binary_search(&answer.id).is_err()).cloned());
    patched.extend(answers(conn, &facts.people, Some(ids))?);
    patched.sort_by_key(|answer| answer.id);
    Ok(patched)
}
