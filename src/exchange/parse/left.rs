//! Whether a cell says that somebody left: a day, or a word for yes or no in English, Dutch or Russian.

use super::{day, folded};
use crate::domain::day::Day;
use crate::domain::import::{DateOrder, StagedLeft};

/// Words (folded) that say they left.
const LEFT: &[&str] = &[
    "yes",
    "y",
    "true",
    "1",
    "x",
    "churned",
    "churn",
    "left",
    "lost",
    "cancelled",
    "canceled",
    "inactive",
    "closed",
    "gone",
    "former",
    "excustomer",
    "quit",
    "terminated",
    "expired",
    "ended",
    "stopped",
    "ja",
    "j",
    "waar",
    "vertrokken",
    "weg",
    "opgezegd",
    "beëindigd",
    "gestopt",
    "inactief",
    "verloren",
    "oudklant",
    "vertrek",
    "afgehaakt",
    "да",
    "д",
    "истина",
    "ушел",
    "ушла",
    "ушли",
    "потерян",
    "потеряна",
    "отток",
    "неактивен",
    "неактивна",
    "неактивный",
    "закрыт",
    "отказался",
    "отказалась",
    "расторгнут",
    "прекращен",
];

/// Words (folded) that say they did not.
const STAYED: &[&str] = &[
    "no",
    "n",
    "false",
    "0",
    "stayed",
    "stay",
    "staying",
    "active",
    "current",
    "joined",
    "retained",
    "new",
    "open",
    "existing",
    "customer",
    "nee",
    "onwaar",
    "actief",
    "gebleven",
    "blijft",
    "klant",
    "nieuw",
    "lopend",
    "нет",
    "н",
    "ложь",
    "активен",
    "активна",
    "активный",
    "действующий",
    "действует",
    "остался",
    "осталась",
    "новый",
    "новая",
    "текущий",
    "клиент",
];

/// What the cell says; `None` if that cannot be told.
pub(crate) fn parse(cell: &str, order: DateOrder, workbook: bool) -> Option<StagedLeft> {
    word(cell).or_else(|| day::parse(cell.as_bytes(), order, workbook).map(|day: Day| StagedLeft::On(day)))
}

/// What the cell says by a word.
pub(crate) fn word(cell: &str) -> Option<StagedLeft> {
    let word = folded(cell);
    if LEFT.contains(&word.as_str()) {
        Some(StagedLeft::Sometime)
    } else if STAYED.contains(&word.as_str()) {
        Some(StagedLeft::No)
    } else {
        None
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_and_days_of_leaving_are_understood() {
        let on = |text| Some(StagedLeft::On(Day::parse_iso(text).unwrap()));
        for (cell, expected) in [
            ("Churned", Some(StagedLeft::Sometime)),
            ("JA", Some(StagedLeft::Sometime)),
            ("Ушёл", Some(StagedLeft::Sometime)),
            ("Stayed", Some(StagedLeft::No)),
            ("Joined", Some(StagedLeft::No)),
            ("нет", Some(StagedLeft::No)),
            ("3/4/2025", on("2025-04-03")),
            ("perhaps", None),
        ] {
            assert_eq!(parse(cell, DateOrder::DayFirst, false), expected, "{cell}");
        }
    }
}
