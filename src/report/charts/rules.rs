//! Other rules for "gone quiet", and how often each was wrong.

use super::super::findings::{self, Scene, times_text};
use super::super::privacy;
use crate::analysis::Telling;
use crate::analysis::slider::SliderRow;
use crate::chart::spec::{Choice, Choices};
use crate::chart::{Chart, Head};
use crate::domain::rule::QuietRule;

/// Other rules for "gone quiet", and how often each was wrong; those under ten are no shares to be drawn.
#[must_use]
pub fn rules(scene: &Scene<'_>) -> Chart {
    let (tr, figures) = (scene.tr, scene.figures);
    let in_force = figures.rule.rule;
    let same = |rule: QuietRule| matches!(rule, QuietRule::TimesRhythm(_)) == matches!(in_force, QuietRule::TimesRhythm(_));
    let of_kind = figures.slider.iter().filter(|row| same(row.rule) && row.lookback.quiet > 0);
    let enough: Vec<&SliderRow> = of_kind.clone().filter(|row| Telling::of(row.lookback.quiet).may_rank()).collect();
    let rows = if scene.shared() { privacy::rules(&enough, in_force) } else { enough.clone() };
    let nobody = figures.customers.regulars_and_quiet() == 0;
    let empty = match (of_kind.count(), enough.is_empty()) {
        (0, _) if nobody => tr.chart_empty_rules(),
        (0, _) => tr.chart_no_rules(),
        (_, true) => tr.chart_few_rules(),
        (_, false) => tr.chart_hidden(),
    };
    let title = if nobody { tr.chart_rules_name() } else { findings::rule(scene) };
    let head = Head { title, subtitle: tr.chart_rules_subtitle(), notes: Vec::new(), empty };
    Chart::Choices(Choices { head, bars: rows.into_iter().map(|row| bar(scene, row)).collect() })
}

/// The stops of the kind of the rule in force, each with its bar, to be chosen from on the owner's own screen: under ten stand as
/// counts alone.
#[must_use]
pub fn rules_to_choose(scene: &Scene<'_>) -> (Vec<QuietRule>, Chart) {
    let (tr, figures) = (scene.tr, scene.figures);
    let times = |rule: QuietRule| matches!(rule, QuietRule::TimesRhythm(_));
    let mut rows: Vec<&SliderRow> = figures.slider.iter().filter(|row| times(row.rule) == times(figures.rule.rule)).collect();
    let size = |rule: QuietRule| match rule {
        QuietRule::TimesRhythm(times) => times,
        QuietRule::Days(days) => f64::from(days),
    };
    rows.sort_by(|a, b| size(a.rule).total_cmp(&size(b.rule)));
    let bars = rows.iter().map(|row| {
        let drawn = Telling::of(row.lookback.quiet).may_rank();
        Choice { share: if drawn { bar(scene, row).share } else { 0.0 }, ..bar(scene, row) }
    });
    let head = Head { title: findings::rule(scene), subtitle: tr.chart_rules_subtitle(), notes: Vec::new(), empty: tr.chart_empty_rules() };
    let chart = Chart::Choices(Choices { head, bars: bars.collect() });
    (rows.iter().map(|row| row.rule).collect(), chart)
}

fn bar(scene: &Scene<'_>, row: &SliderRow) -> Choice {
    let tr = scene.tr;
    Choice {
        label: match row.rule {
            QuietRule::TimesRhythm(times) => tr.chart_rule_times(times_text(tr, times)),
            QuietRule::Days(days) => tr.chart_rule_days(tr.whole(i64::from(days))),
        },
        share: row.lookback.share().rate().unwrap_or_default(),
        text: scene.of(row.lookback.share()),
        chosen: row.rule == scene.figures.rule.rule,
    }
}
