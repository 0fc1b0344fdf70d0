//! The rule behind "gone quiet", to be tried: what each stop would say now, and how often it would have been wrong half a year ago.

use eframe::egui::Ui;

use super::Shared;
use crate::chart::RegionId;
use crate::domain::rule::QuietRule;
use crate::report::charts;
use crate::report::findings::{self, Scene};
use crate::ui::chart_view;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::rule::{answer, keep, rule_words};
use crate::ui::screens::home::rule_of;
use crate::ui::screens::home::told::figure;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, segments, stops, text};

/// Height of the bars.
const BARS: f32 = 116.0;
/// What one comes to when changing the kind of rule.
const KINDS: [QuietRule; 2] = [QuietRule::TimesRhythm(4.0), QuietRule::Days(90)];

pub(super) fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, scene: &Scene<'_>, shared: &mut Shared) {
    let tr = ctx.tr;
    head(ui, &findings::rule(scene), "", |ui| {
        shared.figure(ui, ctx, &figure("look_back", scene));
        shared.menu(ui, ctx, ("rules", &tr.chart_rules_name()), || charts::rules(scene));
    });
    // The rule the figures in view were made by; they follow the one wished for.
    let (kept, shown) = (ctx.settings().rule, scene.figures.rule.rule);
    if let Some(row) = scene.figures.slider.iter().find(|row| row.rule == shown) {
        answer(ui, ctx, row);
    }
    text(tr.chart_rules_subtitle()).small().muted().show(ui);
    let (rules, chart) = charts::rules_to_choose(scene);
    let mut at = rules.iter().position(|rule| *rule == rule_of(&shared.filter, ctx)).unwrap_or_default();
    if let Some(RegionId::Point(i)) = chart_view::chart(ui, &chart, BARS) {
        at = i;
    }
    let words: Vec<String> = rules.iter().map(|rule| rule_words(tr, *rule)).collect();
    stops(ui, &tr.home_rule(), &mut at, &words);
    let mut wished = rules.get(at).copied().unwrap_or(shown);
    ui.add_space(space::XS);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let mut kind = usize::from(matches!(rule_of(&shared.filter, ctx), QuietRule::Days(_)));
        if segments(ui, &tr.retention_rule_kind(), &mut kind, &[(0, tr.retention_rule_rhythm()), (1, tr.retention_rule_days())]) {
            let same = |rule: &QuietRule| usize::from(matches!(rule, QuietRule::Days(_))) == kind;
            wished = Some(kept).filter(same).or_else(|| KINDS.into_iter().find(same)).unwrap_or(wished);
        }
        if wished != kept {
            keep(ui, ctx, &shared.filter, &ctx.settings());
            if Button::quiet(tr.retention_rule_back(rule_words(tr, kept))).show(ui).clicked() {
                wished = kept;
            }
        }
    });
    // Figures still to come know only the stops of the rule before: they say nothing of what is wished for.
    if shown == rule_of(&shared.filter, ctx) {
        shared.filter.rule = (wished != kept).then_some(wished);
    }
}
