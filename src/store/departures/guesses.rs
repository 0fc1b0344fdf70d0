//! What the owner guesses of why somebody stays away. A guess is no departure: it changes neither state nor count.

use rusqlite::{OptionalExtension as _, Row, params};

use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, ReasonId};
use crate::store::codes::read_day;
use crate::store::{Conn, Result, StoreError, Tx};

/// A guess.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Guess {
    /// Of whom.
    pub customer: CustomerId,
    /// Why, as guessed.
    pub reason: ReasonId,
    /// When it was made.
    pub day: Day,
}

/// Keeps a guess; a newer one of the same customer counts in place of the older.
pub fn guess(tx: &Tx<'_>, guess: &Guess) -> Result<()> {
    if crate::store::customers::get(tx, guess.customer)?.is_none() {
        return Err(StoreError::Missing(format!("customer {}", guess.customer)));
    }
    let sql = "INSERT INTO guess (customer_id, reason_id, day) VALUES (?1, ?2, ?3)";
    tx.0.prepare_cached(sql)?.execute(params![guess.customer.0, guess.reason.0, guess.day.number()])?;
    Ok(())
}

/// There is no guess of this customer any more.
pub fn take_guess_back(tx: &Tx<'_>, customer: CustomerId) -> Result<()> {
    tx.0.prepare_cached("DELETE FROM guess WHERE customer_id = ?1")?.execute([customer.0])?;
    Ok(())
}

/// The newest guess of a customer.
pub fn guess_of(conn: &Conn, customer: CustomerId) -> Result<Option<Guess>> {
    let sql = "SELECT customer_id, reason_id, day FROM guess WHERE customer_id = ?1 ORDER BY id DESC LIMIT 1";
    Ok(conn.0.prepare_cached(sql)?.query_row([customer.0], row_to_guess).optional()?)
}

/// All guesses, by customer, the newest of each last.
pub fn all_guesses(conn: &Conn) -> Result<Vec<Guess>> {
    let sql = "SELECT customer_id, reason_id, day FROM guess ORDER BY customer_id, id";
    Ok(conn.0.prepare_cached(sql)?.query_map([], row_to_guess)?.collect::<rusqlite::Result<_>>()?)
}

fn row_to_guess(row: &Row<'_>) -> rusqlite::Result<Guess> {
    Ok(Guess { customer: CustomerId(row.get(0)?), reason: ReasonId(row.get(1)?), day: read_day(row, 2)? })
}

#[cfg(test)]
mod tests {
    use rusqlite::Connection;

    use crate::store::TextKeys;
    use crate::store::schema::{MIGRATIONS, migrate};

    /// A file of schema 1 in which the owner guessed twice, once beside what a customer said since, and marked one as left.
    const BEFORE: &str = "
        INSERT INTO customer (id, number, name, email, phone, segment, note, do_not_contact, search_text, sort_key)
        SELECT value, '', 'C' || value, '', '', '', '', '[]', '', '' FROM json_each('[1, 2, 3]');
        INSERT INTO reason (id, code, name, kind, position, retired, to_review) VALUES (7, 'price', 'Price', 'avoidable', 1, 0, 0);
        INSERT INTO reason (id, code, name, kind, position, retired, to_review) VALUES (8, 'slow', 'Slow', 'avoidable', 2, 0, 0);
        INSERT INTO departure (id, customer_id, noticed_on, left_on, how_known, note)
        SELECT value, value, 200, 100, 'owners_decision', '' FROM json_each('[1, 2, 3]');
        INSERT INTO departure_reason VALUES (1, 7, 0, 'owners_guess'), (2, 8, 0, 'customers_words'), (2, 7, 1, 'owners_guess'),
            (3, 7, 0, 'owners_guess');
        INSERT INTO questionnaire VALUES (1, 'lost', '[\"en\"]', 0);
        INSERT INTO version VALUES (1, 1, 1, 1, '{}', '{}', '{}');
        INSERT INTO identity VALUES (5, NULL);
        INSERT INTO response VALUES (9, 1, 2, 'phone', 'en', 210, '', 'customers_words');
        INSERT INTO answer VALUES (4, 9, 5, '{}', 1, 1, '');
        INSERT INTO coding VALUES (4, 8, 0);
        INSERT INTO draft VALUES ('response', '1:-', 1, '{}', '2025-12-09T14:02:00');
        INSERT INTO operation VALUES (1, 'keep_guess', '{}', '', 1, 0, 0), (2, 'keep_guess', '{}', '', 1, 0, 0), (3, 'mark_left', '{}', '', 1, 0, 0);
        INSERT INTO operation_change (operation_id, table_name, after)
        SELECT value, 'departure', json_object('id', value, 'left_on', 100, 'noticed_on', 200) FROM json_each('[1, 2, 3]');
    ";

    #[test]
    fn guesses_of_an_older_file_stand_alone_and_what_was_said_knows_its_sheet() {
        let conn = Connection::open_in_memory().unwrap();
        let keys = TextKeys { fold: str::to_lowercase, answer: |text, _| text.to_owned(), wanted: |_| Vec::new() };
        migrate(&conn, &MIGRATIONS[..1], keys).unwrap();
        conn.execute_batch(BEFORE).unwrap();
        migrate(&conn, &MIGRATIONS[..2], keys).unwrap();
        let all = |sql: &str| conn.query_row(sql, [], |row| row.get::<_, String>(0)).unwrap();
        assert_eq!(all("SELECT group_concat(customer_id || ' ' || reason_id || ' ' || day, ', ') FROM guess"), "1 7 200");
        assert_eq!(all("SELECT group_concat(id, ', ') FROM departure"), "2, 3", "a marked one has left, whoever guessed why");
        let given = "SELECT group_concat(reason_id || ' ' || coalesce(response_id, '-'), ', ') FROM \
                     (SELECT * FROM departure_reason WHERE departure_id = 2 ORDER BY position)";
        assert_eq!(all(given), "8 9, 7 -");
        assert_eq!(all("SELECT version_id || ' ' || since FROM version_in_use"), "1 2025-12-09T14:02:00");
    }
}
