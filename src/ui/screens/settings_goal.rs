//! The card of the goal in the settings: how many of 100 should come again, and by when. Home draws it as a line.

use eframe::egui::{Id, Ui};

use super::settings_typed::Typed;
use crate::domain::settings::{Goal, Settings};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, Select, heading, text};

/// Months ahead that are offered.
const AHEAD: i32 = 24;

/// The goal being typed.
#[derive(Default)]
pub(super) struct GoalForm {
    rate: Typed,
}

impl GoalForm {
    /// Shows the card.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
        let tr = ctx.tr;
        heading(ui, &tr.settings_goal());
        text(tr.settings_goal_line()).muted().show(ui);
        let now = new.goal.map(|g| tr.decimal(g.rate * 100.0, 0)).unwrap_or_default();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let field =
                Field::new(tr.settings_goal_rate()).hint(tr.settings_goal_none()).width(180.0).limit(6).id(Id::unique("settings-goal"));
            if self.rate.show(ui, field, &now, &tr.settings_goal_wrong()) {
                self.take(new);
            }
            by(ui, ctx, new);
        });
    }

    /// Takes what was typed.
    pub(super) fn take(&mut self, new: &mut Settings) {
        self.rate.take(|typed| match typed.trim_end_matches(['%', ' ', '\u{a0}']).parse::<u8>() {
            _ if typed.is_empty() => {
                new.goal = None;
                true
            }
            Ok(rate @ 1..=100) => {
                new.goal = Some(Goal { rate: f64::from(rate) / 100.0, by: new.goal.and_then(|g| g.by) });
                true
            }
            _ => false,
        });
    }
}

/// By which month, once there is a goal.
fn by(ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
    let Some(mut goal) = new.goal else { return };
    let first = ctx.today.month();
    let mut months: Vec<_> = (1..=AHEAD).map(|n| first.plus(n)).collect();
    if let Some(by) = goal.by.filter(|by| !months.contains(by)) {
        months.insert(0, by);
    }
    let options = months.into_iter().map(|m| (Some(m), ctx.tr.month(m)));
    let options: Vec<_> = std::iter::once((None, ctx.tr.settings_goal_no_month())).chain(options).collect();
    if ui.push_id("goal-by", |ui| Select::new(ctx.tr.settings_goal_by()).width(180.0).show(ui, &mut goal.by, &options)).inner {
        new.goal = Some(goal);
    }
}
