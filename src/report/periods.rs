//! Names of windows of time: months, quarters, half-years, years.

use crate::analysis::{Figures, Unit};
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
    format!("{}\u{a0}{}", window_label(from, to, tr), window_year((from, to), None))
}

/// The year to write below a window, or both it lies in: where it differs from that of the window before.
pub(super) fn window_year(window: (Day, Day), before: Option<(Day, Day)>) -> String {
    let years = |(from, to): (Day, Day)| {
        let (first, last) = (from.date().year(), to.date().year());
        if first == last { first.to_string() } else { format!("{first}/{:02}", last % 100) }
    };
    let year = years(window);
    if before.is_some_and(|before| years(before) == year) { String::new() } else { year }
}

/// Period and as-of day: "10 Dec 2024 – 9 Dec 2025 · as of 9 Dec 2025".
pub(super) fn scope(figures: &Figures, tr: &Tr) -> String {
    let Some(to) = figures.as_of else { return tr.report_no_data() };
    let from = figures.leaving.from.or_else(|| figures.filter.period.day_before(to).map(|d| d.plus_days(1)));
    from.map_or_else(|| tr.report_as_of(tr.day(to)), |from| tr.report_scope(tr.day(from), tr.day(to)))
}

/// The as-of day alone, for what hangs on no period.
pub(super) fn as_of(figures: &Figures, tr: &Tr) -> String {
    figures.as_of.map_or_else(|| tr.report_no_data(), |day| tr.report_as_of(tr.day(day)))
}

/// Of whom it speaks, where that is not everybody.
pub(super) fn segment(figures: &Figures, tr: &Tr) -> Option<String> {
    figures.segment.as_ref().map(|segment| tr.report_method_segment(segment.as_str()))
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
