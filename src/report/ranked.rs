//! Reasons in the order they are shown, by people or by money: the same for title, bars and table.

use std::cmp::Reverse;

use super::charts::Measure;
use super::findings::Scene;
use super::privacy::shown;
use crate::analysis::leaving::Group;
use crate::analysis::reasons::ReasonRow;

/// Reasons in order.
pub(super) struct Ranked<'f> {
    /// Shown apart.
    pub(super) rows: Vec<&'f ReasonRow>,
    /// How many others are put together, and what they come to.
    pub(super) together: Option<(usize, Group)>,
    /// Whether each of those is a group under five.
    pub(super) all_few: bool,
}

impl<'f> Ranked<'f> {
    /// The reasons that may be shown, by what is measured: avoidable first, "don't know" and "other" last.
    pub(super) fn of(scene: &Scene<'f>, measure: Measure) -> Self {
        let reasons = &scene.figures.reasons;
        let mut ranked = if scene.shared() {
            let shown = shown(reasons);
            Self { rows: shown.rows, together: shown.together, all_few: shown.all_few }
        } else {
            Self { rows: reasons.rows.iter().filter(|row| row.named.people > 0).collect(), together: None, all_few: false }
        };
        if measure == Measure::Money {
            ranked.rows.sort_by_key(|row| (row.place(), Reverse(row.main.money), Reverse(row.named.money), row.id));
        }
        ranked
    }
}
