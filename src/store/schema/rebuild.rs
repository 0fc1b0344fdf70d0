//! What the program itself makes anew once a file has come through a step: texts that no SQL can make. Done after all steps, in the
//! same transaction, so that a file is never half one and half the other.

use rusqlite::{Connection, Row, params};

use crate::store::codes::{read_code, read_json};
use crate::store::customers::{self, row_to_customer};
use crate::store::{Result, TextKeys, responses};

/// Rows read at a time.
const PAGE: i64 = 1_000;

/// Makes what customers and answers are found by anew. What stands there already is not written again.
pub(super) fn search_texts(conn: &Connection, keys: TextKeys) -> Result<()> {
    let customer = |row: &Row<'_>| row_to_customer(row).map(|c| (c.id.0, customers::search_text(&c.details, keys)));
    write_anew(conn, "customer", &format!("SELECT {} FROM customer WHERE true", customers::COLUMNS), customer)?;
    let answer = |row: &Row<'_>| Ok((row.get(0)?, responses::search_text(&read_json(row, 1)?, read_code(row, 2)?, keys)));
    write_anew(conn, "answer", &format!("{ANSWERS} WHERE true"), answer)
}

/// Makes what answers are found by that were not taken for words before: what was said besides the choices offered.
pub(super) fn other_words(conn: &Connection, keys: TextKeys) -> Result<()> {
    let answer = |row: &Row<'_>| Ok((row.get(0)?, responses::search_text(&read_json(row, 1)?, read_code(row, 2)?, keys)));
    write_anew(conn, "answer", &format!("{ANSWERS} WHERE in_words = 1 AND search_text = ''"), answer)
}

const ANSWERS: &str = "SELECT answer.id, state, language FROM answer JOIN response ON response.id = answer.response_id";

/// Writes the text of each row of a table, page by page.
fn write_anew(conn: &Connection, table: &str, select: &str, text: impl Fn(&Row<'_>) -> rusqlite::Result<(i64, String)>) -> Result<()> {
    let mut page = conn.prepare(&format!("{select} AND {table}.id > ?1 ORDER BY {table}.id LIMIT ?2"))?;
    let mut update = conn.prepare(&format!("UPDATE {table} SET search_text = ?2 WHERE id = ?1 AND search_text <> ?2"))?;
    let mut last = 0;
    loop {
        let rows: Vec<(i64, String)> = page.query_map([last, PAGE], &text)?.collect::<rusqlite::Result<_>>()?;
        let Some((end, _)) = rows.last() else { return Ok(()) };
        last = *end;
        for (id, text) in &rows {
            update.execute(params![id, text])?;
        }
    }
}
