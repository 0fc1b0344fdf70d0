//! Figures as charts: which values are drawn, and the words beside them. One file for each kind of question.

mod balance;
mod beside;
mod cohorts;
mod differs;
mod members;
mod over_time;
mod reasons;
mod retention;
mod rules;
mod saturation;
mod side_by_side;
mod silence;
mod survival;

pub use balance::balance;
pub use beside::{AxisWindow, BesideSeries, Kept, beside, beside_axis, beside_name, beside_series, beside_tells, marks_in, marks_on};
pub(super) use beside::{beside_counts, kept_told};
pub(super) use cohorts::unit as cohort_unit;
pub use cohorts::{cohorts, cohorts_money, cohorts_since, hidden_cohorts};
pub(super) use differs::rows as compared_rows;
pub use differs::{differs, differs_within, points, verdict};
pub use members::{members, members_balance, members_money, members_windows};
pub use over_time::{over_time, over_time_marked, shown_apart};
pub use reasons::{OTHER_REASONS, reasons, reasons_within};
pub use retention::retention;
pub use rules::{rules, rules_to_choose};
pub use saturation::{Heard, saturation, saturation_sentence, saturation_table};
pub(super) use side_by_side::{Shown as ShownSides, side_tables};
pub use side_by_side::{
    rounded, side_by_side, side_is_drawn, side_kept_head, side_name, side_neither, side_notes, side_stay, side_title, side_verdict, sides,
};
pub(super) use silence::{past_years, silence_tables};
pub use silence::{rule_mark, silence, silence_point, silence_sentence, silences, silent_words};
pub use survival::survival;

use super::findings::Scene;
use super::periods;
use crate::chart::Chart;
use crate::i18n::Tr;

/// A chart that can be asked for by name.
#[derive(Debug, Clone, Copy)]
pub struct ChartSpec {
    /// Its id.
    pub id: &'static str,
    /// Its name in menus.
    pub name: fn(&Tr) -> String,
    /// Makes it.
    pub build: for<'a> fn(&Scene<'a>) -> Chart,
}

/// All of them, in the order of menus.
pub const CHARTS: &[ChartSpec] = &[
    ChartSpec { id: Measure::People.chart(), name: Tr::chart_reasons_name, build: |scene| reasons(scene, Measure::People) },
    ChartSpec { id: Measure::Money.chart(), name: Tr::chart_reasons_money_name, build: |scene| reasons(scene, Measure::Money) },
    ChartSpec { id: "reasons_beside", name: Tr::beside_chart_name, build: beside },
    ChartSpec { id: "differs", name: Tr::differs_chart_name, build: differs },
    ChartSpec { id: "over_time", name: Tr::over_time_chart_name, build: over_time },
    ChartSpec { id: "retention", name: Tr::chart_retention_name, build: retention },
    ChartSpec { id: "balance", name: Tr::chart_balance_name, build: balance },
    ChartSpec { id: "cohorts", name: Tr::chart_cohorts_name, build: cohorts },
    ChartSpec { id: "survival", name: Tr::chart_survival_name, build: survival },
    ChartSpec { id: SILENCE, name: Tr::silence_chart_name, build: silences },
    ChartSpec { id: SIDES, name: Tr::side_chart_name, build: sides },
    ChartSpec { id: "members", name: Tr::members_churn_name, build: members },
    ChartSpec { id: "members_balance", name: Tr::members_balance_name, build: members_balance },
    ChartSpec { id: "members_money", name: Tr::members_money_name, build: members_money },
    ChartSpec { id: "rules", name: Tr::chart_rules_name, build: rules },
];

/// The id of the chart of parts side by side: it speaks of all customers, whatever the segment.
pub const SIDES: &str = "side_by_side";
/// The id of the curve of silence.
pub const SILENCE: &str = "silence";

/// What the bars of reasons measure.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub enum Measure {
    /// People.
    #[default]
    People,
    /// Money a year.
    Money,
}

impl Measure {
    /// The id of the chart of reasons by this measure.
    #[must_use]
    pub const fn chart(self) -> &'static str {
        match self {
            Self::People => "reasons",
            Self::Money => "reasons_money",
        }
    }
}

/// The chart as it stands in a file of its own: below it is said whose it is, of whom and of when it speaks.
#[must_use]
pub fn alone(spec: &ChartSpec, scene: &Scene<'_>, business: &str) -> Chart {
    let mut chart = (spec.build)(scene);
    // Only leaving is counted over the period; the others show all there is.
    let by_period = spec.id == "over_time" || [Measure::People, Measure::Money].iter().any(|measure| measure.chart() == spec.id);
    let scope = if by_period { periods::scope } else { periods::as_of };
    let parts = [business.trim().to_owned(), scope(scene.figures, scene.tr)].into_iter().filter(|part| !part.is_empty());
    let parts = parts.chain(periods::segment(scene.figures, scene.tr).filter(|_| spec.id != SIDES));
    chart.head_mut().notes.push(parts.collect::<Vec<_>>().join(" · "));
    chart
}

#[expect(clippy::cast_precision_loss, reason = "lengths of bars")]
const fn exact(number: u64) -> f64 {
    number as f64
}
