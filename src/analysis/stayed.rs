//! The people behind a day on a curve of how long they stay: who was followed so long, who was gone sooner, and who came too recently to
//! be followed so long. The three add up to everybody on the curve. Draws no curve.

use std::collections::BTreeSet;

use serde::{Deserialize, Serialize};

use super::base::Base;
use super::contracts;
use super::survival::{Survival, stayed};

/// Which of those on the curve, at a time.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum WhichStayed {
    /// Followed at least so long: the number below the axis.
    Followed,
    /// Gone before.
    Gone,
    /// Still there, but followed for less.
    Shorter,
}

/// Some of those on a curve, at so many days after their beginning.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
pub struct StayedTo {
    /// Days.
    pub days: u32,
    /// Which.
    pub which: WhichStayed,
}

impl StayedTo {
    /// Whether somebody who stayed so many days, and then went or did not, is among them.
    pub(super) fn takes(self, (stayed, gone): (f64, bool)) -> bool {
        let so_long = stayed >= f64::from(self.days);
        match self.which {
            WhichStayed::Followed => so_long,
            WhichStayed::Gone => !so_long && gone,
            WhichStayed::Shorter => !so_long && !gone,
        }
    }
}

impl Survival {
    /// How many are followed for so many days, how many were gone before, and how many are followed for less.
    #[must_use]
    pub fn parts_at(&self, days: u32) -> [(WhichStayed, u64); 3] {
        let (all, _) = self.counts();
        let time = f64::from(days);
        let followed = self.rows.iter().find(|row| row.t >= time).map_or(0, |row| row.at_risk);
        let gone: u64 = self.rows.iter().take_while(|row| row.t < time).map(|row| row.events).sum();
        let shorter = all.saturating_sub(followed + gone);
        [(WhichStayed::Followed, followed), (WhichStayed::Gone, gone), (WhichStayed::Shorter, shorter)]
    }
}

/// The rows of those on the curve of all in the filter: regulars, or members where it is a business of members. Of a member any one
/// membership will do.
pub(super) fn rows(base: &Base<'_>, of: StayedTo) -> Vec<usize> {
    if base.of_members {
        let taken = contracts::lasted(base, None).into_iter().filter(|(_, lasted)| of.takes(*lasted)).map(|(row, _)| row);
        return taken.collect::<BTreeSet<usize>>().into_iter().collect();
    }
    let takes = |(row, brief)| stayed(base, row, brief).is_some_and(|(days, gone)| of.takes((f64::from(days), gone)));
    base.selected_briefs().filter(|(row, brief)| takes((*row, *brief))).map(|(row, _)| row).collect()
}

#[cfg(test)]
mod tests {
    use super::super::survival::kaplan_meier;
    use super::*;

    #[test]
    fn the_three_parts_are_everybody_on_the_curve_at_every_day() {
        let times = [(0.0, false), (3.0, true), (3.0, false), (7.0, true), (7.0, false), (12.0, false), (30.0, true)];
        let curve = kaplan_meier(&times);
        for days in 0..40 {
            let parts = curve.parts_at(days);
            for (which, told) in parts {
                let found = times.iter().filter(|one| StayedTo { days, which }.takes(**one)).count();
                assert_eq!(found as u64, told, "{which:?} at {days}");
            }
            assert_eq!(parts.iter().map(|(_, told)| told).sum::<u64>(), times.len() as u64);
        }
        assert_eq!(curve.parts_at(7).map(|(_, told)| told), [4, 1, 2]);
    }
}
