//! All receipts of all customers, by one scan in the order of their key; of many, two scans side by side, each of half the customers.

use std::path::Path;
use std::thread;

use super::is_undone;
use crate::analysis::facts::{Person, Purchases};
use crate::domain::ids::CustomerId;
use crate::domain::money::Money;
use crate::store::codes::read_day;
use crate::store::{Conn, Result, TextKeys, imports};

/// From so many customers on a second connection is worth its while.
const MANY: usize = 50_000;

/// The receipts of these customers.
pub(super) fn all(conn: &Conn, people: &[Person]) -> Result<Purchases> {
    let undone = imports::undone_ids(conn)?;
    let room = at_most(conn)?;
    // What a change has written so far, another connection would not see.
    let is_snapshot = !conn.0.is_autocommit() && conn.0.is_readonly(rusqlite::MAIN_DB)?;
    let path = conn.0.path().map(Path::new).filter(|path| people.len() >= MANY && is_snapshot && path.is_file());
    let (former, latter) = people.split_at(people.len() / 2);
    let (Some(path), Some(middle)) = (path, latter.first().map(|person| person.id)) else {
        return scan(conn, people, &undone, (CustomerId(i64::MIN), CustomerId(i64::MAX)), room);
    };
    // While this connection reads nobody can change the file: the other one sees the same state.
    thread::scope(|scope| {
        let keys = conn.1;
        let (until, undone) = (CustomerId(middle.0 - 1), undone.as_slice());
        let other = thread::Builder::new().name("comeback-receipts".to_owned());
        let other = other.spawn_scoped(scope, move || beside(path, keys, latter, undone, (middle, CustomerId(i64::MAX)), room));
        let mut all = scan(conn, former, undone, (CustomerId(i64::MIN), until), room)?;
        let rest = match other.map(thread::ScopedJoinHandle::join) {
            Ok(Ok(Ok(rest))) => rest,
            // No thread or no second connection to be had.
            Ok(Ok(Err(_)) | Err(_)) | Err(_) => scan(conn, latter, undone, (middle, CustomerId(i64::MAX)), room)?,
        };
        all.extend_from(&rest, 0..rest.rows());
        all.shrink();
        Ok(all)
    })
}

/// The same over a connection of its own.
fn beside(
    path: &Path,
    keys: TextKeys,
    people: &[Person],
    undone: &[i64],
    range: (CustomerId, CustomerId),
    room: usize,
) -> Result<Purchases> {
    let conn = Conn::open_read_only(path, keys)?;
    conn.snapshot(|conn| scan(conn, people, undone, range, room))
}

/// The receipts of customers between two ids; `people` are those of them on record.
fn scan(conn: &Conn, people: &[Person], undone: &[i64], (from, to): (CustomerId, CustomerId), room: usize) -> Result<Purchases> {
    let mut all = Purchases::with_capacity(people.len(), room);
    let mut ids = people.iter().map(|person| person.id.0);
    let mut filling = ids.next();
    let which = if undone.is_empty() { "" } else { ", import_id" };
    let sql = format!("SELECT customer_id, day, amount{which} FROM purchase WHERE customer_id BETWEEN ?1 AND ?2 ORDER BY customer_id, day");
    let mut statement = conn.0.prepare_cached(&sql)?;
    let mut rows = statement.query([from.0, to.0])?;
    while let Some(row) = rows.next()? {
        if is_undone(row, 3, undone)? {
            continue;
        }
        let customer: i64 = row.get(0)?;
        while filling.is_some_and(|id| id < customer) {
            all.end_customer();
            filling = ids.next();
        }
        if filling == Some(customer) {
            all.push(read_day(row, 1)?, Money(row.get(2)?));
        }
    }
    drop(rows);
    (all.rows()..people.len()).for_each(|_| all.end_customer());
    all.shrink();
    Ok(all)
}

/// More receipts than there can be, without counting them: none takes less room in the file. Memory not written to costs nothing.
fn at_most(conn: &Conn) -> Result<usize> {
    const SMALLEST: i64 = 12;
    let number = |pragma: &str| conn.0.query_row(&format!("PRAGMA {pragma}"), [], |row| row.get::<_, i64>(0));
    let bytes = number("page_count")?.saturating_mul(number("page_size")?);
    Ok(usize::try_from(bytes / SMALLEST).unwrap_or_default().min(1 << 28))
}
