//! Names of windows of time: months, quarters, half-years, years.

use crate::analysis::Unit;
use crate::domain::day::Day;
use crate::i18n::Tr;

/// A window by its months: "Dec", "Sep–Nov". The year stands apart, see [`window_year`].
#[must_use]
pub fn window_label(from: Day, to: Day, tr: &Tr) -> String {
    let short = |day: Day| tr.month_name_short(day.date().month());
    if from.month() == to.month() { short(from).to_owned() } else { format!("{}–{}", short(from), short(to)) }
}

/// A window with its year, standing alone.
pub(super) fn window_full(from: Day, to: Day, tr: &Tr) -> String {
    format!("{}\u{a0}{}", window_label(from, to, tr), to.date().year())
}

/// The year to write below a window: where it differs from that of the window before.
pub(super) fn window_year(from: Day, before: Option<Day>) -> String {
    let year = from.date().year();
    if before.is_some_and(|b| b.date().year() == year) { String::new() } else { year.to_string() }
}

/// The selector of messages that speak of a window's length.
pub(super) const fn unit_code(unit: Unit) -> &'static str {
    match unit {
        Unit::Month => "month",
        Unit::Quarter => "quarter",
        Unit::Half => "half",
        Unit::Year => "year",
    }
}
