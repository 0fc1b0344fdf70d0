//! Codes, days and JSON as columns: how values of the domain stand in the file, and how they are read back. What cannot be read is damage.

use std::str::FromStr;

use rusqlite::Row;
use rusqlite::types::Type;
use serde::Serialize;
use serde::de::DeserializeOwned;

use super::error::Result;
use crate::domain::day::Day;

/// The code of a value.
pub(super) fn code<T: Into<&'static str>>(value: T) -> &'static str {
    value.into()
}

/// A column holding a code.
pub(super) fn read_code<T: FromStr>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    text.parse().ok().ok_or_else(|| unreadable(column, text))
}

/// A column holding a code or nothing.
pub(super) fn read_code_or_none<T: FromStr>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    let text = row.get_ref(column)?.as_str_or_null()?;
    text.map(|text| text.parse().ok().ok_or_else(|| unreadable(column, text))).transpose()
}

/// A column holding a code or an empty text.
pub(super) fn read_code_or_empty<T: FromStr>(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<T>> {
    let text = row.get_ref(column)?.as_str()?;
    if text.is_empty() { Ok(None) } else { read_code(row, column).map(Some) }
}

/// A column holding a day.
pub(super) fn read_day(row: &Row<'_>, column: usize) -> rusqlite::Result<Day> {
    row.get(column).map(Day::from_number)
}

/// A column holding a day or nothing.
pub(super) fn read_day_or_none(row: &Row<'_>, column: usize) -> rusqlite::Result<Option<Day>> {
    Ok(row.get::<_, Option<i32>>(column)?.map(Day::from_number))
}

/// A column holding a count.
pub(super) fn read_count(row: &Row<'_>, column: usize) -> rusqlite::Result<usize> {
    row.get(column).map(|count: i64| usize::try_from(count).unwrap_or_default())
}

/// A column holding JSON.
pub(super) fn read_json<T: DeserializeOwned>(row: &Row<'_>, column: usize) -> rusqlite::Result<T> {
    let text = row.get_ref(column)?.as_str()?;
    serde_json::from_str(text).map_err(|error| rusqlite::Error::FromSqlConversionFailure(column, Type::Text, Box::new(error)))
}

/// A value as JSON.
pub(super) fn json<T: Serialize>(value: &T) -> Result<String> {
    Ok(serde_json::to_string(value)?)
}

/// A day as a column.
pub(super) fn day_number(day: Option<Day>) -> Option<i32> {
    day.map(Day::number)
}

fn unreadable(column: usize, text: &str) -> rusqlite::Error {
    rusqlite::Error::FromSqlConversionFailure(column, Type::Text, format!("unknown code {text}").into())
}
