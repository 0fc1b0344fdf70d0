//! Values as they are typed: what they may be, and what is said of others.

use strum::IntoEnumIterator as _;

use crate::domain::contract::Business;
use crate::domain::import::Field;
use crate::domain::language::Language;
use crate::domain::questionnaire::Audience;
use crate::report::letters::Paper;

pub(super) fn language(text: &str) -> Result<Language, String> {
    text.to_ascii_lowercase().parse().map_err(|_unknown| "en, nl, ru".to_owned())
}

pub(super) fn audience(text: &str) -> Result<Audience, String> {
    text.to_ascii_lowercase().parse().map_err(|_unknown| "lost, current, complainant, any".to_owned())
}

pub(super) fn business(text: &str) -> Result<Business, String> {
    text.to_ascii_lowercase().parse().map_err(|_unknown| "shop, members".to_owned())
}

pub(super) fn paper(text: &str) -> Result<Paper, String> {
    text.to_ascii_lowercase().parse().map_err(|_unknown| "a4, letter".to_owned())
}

pub(super) fn day(text: &str) -> Result<crate::domain::day::Day, String> {
    crate::domain::day::Day::parse_iso(text).ok_or_else(|| "YYYY-MM-DD".to_owned())
}

pub(super) fn pair(text: &str) -> Result<(Field, String), String> {
    let fields = || Field::iter().map(<&str>::from).collect::<Vec<_>>().join(", ");
    let read = text.split_once('=').filter(|(_, column)| !column.trim().is_empty());
    let read = read.and_then(|(field, column)| Some((field.trim().to_ascii_lowercase().parse().ok()?, column.trim().to_owned())));
    read.ok_or_else(|| format!("FIELD=COLUMN (FIELD: {})", fields()))
}

pub(super) fn rule(text: &str) -> Result<crate::domain::rule::QuietRule, String> {
    crate::domain::rule::QuietRule::parse(text).ok_or_else(|| "4x, 90d".to_owned())
}

pub(super) fn people(text: &str) -> Result<usize, String> {
    text.parse().ok().filter(|n| (1..=500).contains(n)).ok_or_else(|| "1 - 500".to_owned())
}

pub(super) fn size(text: &str) -> Result<(u32, u32), String> {
    let read = |part: &str| part.parse::<u32>().ok().filter(|n| (100..=10_000).contains(n));
    let (width, height) = text.split_once(['x', 'X']).ok_or_else(|| "1600x1000".to_owned())?;
    read(width).zip(read(height)).ok_or_else(|| "100x100 - 10000x10000".to_owned())
}
