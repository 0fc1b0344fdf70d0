//! The one question after the first import: from when on has a regular stayed away? With what each answer would mean, and how
//! often it would have been wrong; asked until the owner keeps one.

use eframe::egui::{Align, Layout, Margin, Stroke, Ui, vec2};

use crate::analysis::Behind;
use crate::analysis::slider::SliderRow;
use crate::domain::rule::QuietRule;
use crate::domain::settings::Settings;
use crate::engine::views::home::Home;
use crate::engine::views::people::Whose;
use crate::engine::{Command, Filter};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::people::PeoplePanel;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Explanation, ExplanationAnswer, Select, card_frame, icon, info_button, text};

use super::tiles::marked;
use super::told::{figure, scene};
use super::{WIDE, rule_of};

/// Height of question and answer.
const HEIGHT: f32 = 52.0;

/// Shows the question, unless it was answered or there is nobody it could be asked of.
pub(super) fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: &Home, filter: &mut Filter, people: &mut PeoplePanel) {
    let settings = ctx.settings();
    if settings.rule_kept || home.figures.customers.regulars_and_quiet() == 0 {
        filter.rule = None;
        return;
    }
    let frame = card_frame(ctx.tokens).stroke(Stroke::new(1.0, ctx.tokens.accent)).inner_margin(Margin::symmetric(15, 9));
    frame.show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::XS;
        if ui.available_width() < WIDE {
            question(ui, ctx, home, filter);
            ui.horizontal(|ui| {
                keep(ui, ctx, filter, &settings);
                explain(ui, ctx, home, filter, people);
            });
            return;
        }
        let room = vec2(ui.available_width(), HEIGHT);
        ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_size(room);
            ui.spacing_mut().item_spacing.x = space::M;
            keep(ui, ctx, filter, &settings);
            explain(ui, ctx, home, filter, people);
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                icon(ui, Icon::Clock, ctx.tokens.muted);
                ui.vertical(|ui| question(ui, ctx, home, filter));
            });
        });
    });
}

fn question(ui: &mut Ui, ctx: &ScreenCtx<'_>, home: &Home, filter: &mut Filter) {
    let tr = ctx.tr;
    let kept = ctx.settings().rule;
    let mut rule = rule_of(filter, ctx);
    let mut rules: Vec<QuietRule> = crate::analysis::slider::STOPS.to_vec();
    if !rules.contains(&kept) {
        rules.push(kept);
    }
    let options: Vec<_> = rules.into_iter().map(|rule| (rule, rule_words(tr, rule))).collect();
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        text(tr.home_rule_question()).show(ui);
        ui.push_id("rule", |ui| Select::new(tr.home_rule_question()).label_hidden().dense().show(ui, &mut rule, &options));
    });
    filter.rule = (rule != kept).then_some(rule);
    let row = home.figures.slider.iter().find(|row| row.rule == rule);
    if let Some(row) = row {
        answer(ui, ctx, row);
    }
}

/// What the rule would say now, and how often it was wrong half a year ago.
pub(in crate::ui::screens) fn answer(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &SliderRow) {
    let tr = ctx.tr;
    let number = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
    let counts = tr.chart_of(number(row.regulars), number(row.quiet.people));
    let back = if row.lookback.quiet == 0 {
        tr.home_rule_untested()
    } else {
        tr.home_rule_back(number(row.lookback.came_back), row.lookback.quiet, number(row.lookback.quiet))
    };
    let words = format!("{} {back}", tr.home_rule_quiet(counts.clone()));
    let words =
        if row.lookback.quiet > 0 && row.lookback.often_wrong() { format!("{words} {}", tr.home_rule_often_wrong()) } else { words };
    marked(&words, &counts).show(ui);
}

/// A rule in words.
pub(in crate::ui::screens) fn rule_words(tr: &Tr, rule: QuietRule) -> String {
    match rule {
        QuietRule::TimesRhythm(times) => tr.home_rule_times(tr.decimal(times, usize::from((times - times.round()).abs() > 0.05))),
        QuietRule::Days(days) => tr.home_rule_days(days, tr.whole(i64::from(days))),
    }
}

/// The button that makes the rule tried the one in force.
pub(in crate::ui::screens) fn keep(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, filter: &Filter, settings: &Settings) {
    if Button::secondary(ctx.tr.home_rule_keep()).enabled(!ctx.is_locked()).show(ui).clicked() {
        let rule = rule_of(filter, ctx);
        ctx.send(Command::SaveSettings(Settings { rule, rule_kept: true, ..settings.clone() }));
    }
}

fn explain(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: &Home, filter: &Filter, people: &mut PeoplePanel) {
    let tr = ctx.tr;
    let info = info_button(ui, &tr.home_explain(tr.home_rule()));
    if !Explanation::is_wanted(ui, &info) {
        return;
    }
    let told = figure("look_back", &scene(home, ctx, &ctx.settings()));
    match told.explanation.show(ui, &info, tr) {
        Some(ExplanationAnswer::Copy) => ctx.copy(ui.ctx(), told.explanation.words()),
        Some(ExplanationAnswer::People) => {
            people.open(told.explanation.title, Whose::Behind(told.behind.unwrap_or(Behind::LookBackQuiet)), filter);
        }
        None => {}
    }
}
