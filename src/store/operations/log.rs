//! The log of rows: TEMP triggers, generated from the tables as they are, write each touched row before and after as JSON. They
//! exist only in the connection that writes, so no file can bring its own.

use super::super::{Conn, Result, Tables};
use rusqlite::Connection;

/// The tables whose rows are logged, and the subject each belongs to.
pub(super) const LOGGED: &[(&str, Tables)] = &[
    ("setting", Tables::SETTINGS),
    ("import", Tables::IMPORTS),
    ("customer", Tables::CUSTOMERS),
    ("tag", Tables::CUSTOMERS),
    ("customer_tag", Tables::CUSTOMERS),
    ("segment", Tables::SEGMENTS),
    ("purchase", Tables::PURCHASES),
    ("loose_sale", Tables::PURCHASES),
    ("reason_group", Tables::REASONS),
    ("reason", Tables::REASONS),
    ("reason_history", Tables::REASONS),
    ("departure", Tables::DEPARTURES),
    ("departure_reason", Tables::DEPARTURES),
    ("guess", Tables::DEPARTURES),
    ("contract", Tables::DEPARTURES),
    ("contract_amount", Tables::DEPARTURES),
    ("contact_attempt", Tables::CONTACTS),
    ("questionnaire", Tables::QUESTIONNAIRES),
    ("version", Tables::QUESTIONNAIRES),
    ("identity", Tables::QUESTIONNAIRES),
    ("question", Tables::QUESTIONNAIRES),
    ("library_item", Tables::LIBRARY),
    ("response", Tables::RESPONSES),
    ("answer", Tables::RESPONSES),
    ("coding", Tables::CODINGS),
    ("passage", Tables::CODINGS),
    ("suggestion_trial", Tables::CODINGS),
    ("quote", Tables::QUOTES),
    ("second_reading", Tables::READINGS),
    ("second_answer", Tables::READINGS),
    ("second_coding", Tables::READINGS),
    ("mark", Tables::MARKS),
];

/// The subject of a logged table.
pub(super) fn subject(table: &str) -> Tables {
    LOGGED.iter().find(|(name, _)| *name == table).map_or(Tables::NONE, |(_, subject)| *subject)
}

/// A table's columns as the file has them.
#[derive(Debug, Clone)]
pub(super) struct Shape {
    /// Its name, out of [`LOGGED`].
    pub(super) name: &'static str,
    /// Its columns in order.
    pub(super) columns: Vec<String>,
    /// Those of its primary key.
    pub(super) key: Vec<String>,
}

impl Shape {
    /// Reads the columns of one of the logged tables.
    pub(super) fn of(conn: &Connection, name: &'static str) -> Result<Self> {
        let mut statement = conn.prepare_cached("SELECT name, pk FROM pragma_table_info(?1) ORDER BY cid")?;
        let rows: Vec<(String, i64)> =
            statement.query_map([name], |row| Ok((row.get(0)?, row.get(1)?)))?.collect::<rusqlite::Result<_>>()?;
        let key = rows.iter().filter(|(_, pk)| *pk > 0).map(|(column, _)| column.clone()).collect();
        Ok(Self { name, columns: rows.into_iter().map(|(column, _)| column).collect(), key })
    }

    /// The row as JSON, each column behind `prefix` (`old.`, `new.` or nothing).
    pub(super) fn json(&self, prefix: &str) -> String {
        format!("json_object({})", list(&self.columns, |column| format!("'{column}', {prefix}\"{column}\"")))
    }

    /// The row as a tuple.
    fn tuple(&self, prefix: &str) -> String {
        format!("({})", list(&self.columns, |column| format!("{prefix}\"{column}\"")))
    }
}

/// Each name through `write`, with commas between.
pub(super) fn list(names: &[String], write: impl Fn(&str) -> String) -> String {
    names.iter().map(|name| write(name)).collect::<Vec<_>>().join(", ")
}

/// Makes the log's triggers for this connection, switched off.
pub(in crate::store) fn install(conn: &Connection) -> Result<()> {
    conn.execute_batch(
        "CREATE TEMP TABLE log_state (id INTEGER PRIMARY KEY CHECK (id = 1), operation INTEGER NOT NULL, is_on INTEGER NOT NULL);
         INSERT INTO log_state (id, operation, is_on) VALUES (1, 0, 0);",
    )?;
    for (table, _) in LOGGED {
        conn.execute_batch(&triggers(&Shape::of(conn, table)?))?;
    }
    Ok(())
}

/// Whether rows are being logged.
const IS_ON: &str = "(SELECT is_on FROM log_state)";

fn triggers(shape: &Shape) -> String {
    let table = shape.name;
    let (old_row, new_row) = (shape.tuple("old."), shape.tuple("new."));
    format!(
        "{inserting}
         CREATE TEMP TRIGGER log_{table}_update AFTER UPDATE ON main.{table} WHEN {IS_ON} AND {old_row} IS NOT {new_row} {updated}
         CREATE TEMP TRIGGER log_{table}_delete AFTER DELETE ON main.{table} WHEN {IS_ON} {deleted}",
        inserting = insert_trigger(shape),
        updated = log_row(table, &shape.json("old."), &shape.json("new.")),
        deleted = log_row(table, &shape.json("old."), "NULL"),
    )
}

/// An import's rows carry its id instead of being logged one by one: taking it back marks the import.
fn insert_trigger(shape: &Shape) -> String {
    let table = shape.name;
    let by_import = if shape.columns.iter().any(|column| column == "import_id") { "new.import_id IS NULL AND " } else { "" };
    let inserted = log_row(table, "NULL", &shape.json("new."));
    format!("CREATE TEMP TRIGGER log_{table}_insert AFTER INSERT ON main.{table} WHEN {by_import}{IS_ON} {inserted}")
}

fn log_row(table: &str, before: &str, after: &str) -> String {
    format!(
        "BEGIN INSERT INTO operation_change (operation_id, table_name, before, after) \
         VALUES ((SELECT operation FROM log_state), '{table}', {before}, {after}); END;"
    )
}

/// Inserts an import's rows into these tables. The log would pass each of them over; it is not even asked, which is a quarter of
/// the time. If `insert` fails, the transaction must be rolled back: that brings the log's triggers back.
pub(in crate::store) fn without_asking<T>(conn: &Conn, tables: &[&'static str], insert: impl FnOnce() -> Result<T>) -> Result<T> {
    for table in tables {
        conn.0.execute_batch(&format!("DROP TRIGGER temp.log_{table}_insert"))?;
    }
    let value = insert()?;
    for table in tables {
        conn.0.execute_batch(&insert_trigger(&Shape::of(&conn.0, table)?))?;
    }
    Ok(value)
}

/// From now on rows are logged for this operation.
pub(super) fn switch_on(conn: &Conn, operation: i64) -> Result<()> {
    conn.0.prepare_cached("UPDATE log_state SET operation = ?1, is_on = 1")?.execute([operation])?;
    Ok(())
}

/// Rows are no longer logged.
pub(super) fn switch_off(conn: &Conn) -> Result<()> {
    conn.0.prepare_cached("UPDATE log_state SET is_on = 0")?.execute([])?;
    Ok(())
}

/// Does something whose rows are not logged, within an operation.
pub(in crate::store) fn paused<T>(conn: &Conn, work: impl FnOnce() -> Result<T>) -> Result<T> {
    switch_off(conn)?;
    let value = work()?;
    conn.0.prepare_cached("UPDATE log_state SET is_on = 1")?.execute([])?;
    Ok(value)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::store::schema;

    const NOT_LOGGED: &[&str] =
        &["workspace", "draft", "version_in_use", "sheet", "operation", "operation_change", "operation_draft", "figure_cache"];

    #[test]
    fn every_table_is_logged_or_deliberately_not() {
        let conn = schema::empty(schema::MIGRATIONS).unwrap();
        let sql = "SELECT name FROM pragma_table_list WHERE type = 'table' AND schema = 'main' AND name NOT LIKE 'sqlite!_%' ESCAPE '!'";
        let tables: Vec<String> = conn.prepare(sql).unwrap().query_map([], |row| row.get(0)).unwrap().map(Result::unwrap).collect();
        assert!(tables.len() > 10);
        for table in tables {
            let logged = LOGGED.iter().any(|(name, _)| *name == table);
            assert!(logged != NOT_LOGGED.contains(&table.as_str()), "{table}");
        }
    }

    #[test]
    fn no_logged_column_can_hold_what_json_cannot() {
        let conn = schema::empty(schema::MIGRATIONS).unwrap();
        for (table, _) in LOGGED {
            let sql = "SELECT count(*) FROM pragma_table_info(?1) WHERE type NOT IN ('INTEGER', 'TEXT')";
            assert_eq!(conn.query_row(sql, [table], |row| row.get::<_, i64>(0)).unwrap(), 0, "{table}");
            assert!(!Shape::of(&conn, table).unwrap().key.is_empty(), "{table}");
        }
    }
}
