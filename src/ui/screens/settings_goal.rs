//! The card of the goal in the settings: how many of 100 should come again, or stay, within what, by when, in the owner's words. Home and
//! Retention show the way to it.

use eframe::egui::{Id, Ui};

use super::goal;
use super::settings_typed::Typed;
use crate::domain::contract::Business;
use crate::domain::settings::{Goal, Settings};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{Field, Select, heading, text};

/// Width of a field; two stand beside each other.
const FIELD: f32 = 180.0;

/// The goal being typed.
#[derive(Default)]
pub(super) struct GoalForm {
    rate: Typed,
    words: Typed,
}

impl GoalForm {
    /// Shows the card.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings, business: Business) {
        let tr = ctx.tr;
        heading(ui, &tr.settings_goal());
        let line = if business == Business::Members { tr.settings_goal_members_line() } else { tr.settings_goal_line() };
        text(line).muted().show(ui);
        let now = new.goal.as_ref().map(|g| tr.decimal(g.rate * 100.0, 0)).unwrap_or_default();
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let field = Field::new(goal::rate_label(tr, business)).hint(tr.settings_goal_none()).width(FIELD).limit(6);
            if self.rate.show(ui, field.id(Id::unique("settings-goal")), &now, &tr.settings_goal_wrong()) {
                self.take(new);
            }
            by(ui, ctx, new);
        });
        let Some(goal) = &new.goal else { return };
        let (mut months, words) = (goal.months, goal.words.clone());
        let (windows, within) = (goal::windows(tr), goal::within_label(tr, business));
        if ui.push_id("goal-within", |ui| Select::new(within).width(FIELD).show(ui, &mut months, &windows)).inner
            && let Some(goal) = &mut new.goal
        {
            goal.months = months;
        }
        let field = Field::area(tr.goal_words(), 2).hint(goal::words_hint(tr, business)).limit(Goal::LONGEST).width(2.0 * FIELD + space::S);
        if self.words.show(ui, field.id(Id::unique("settings-goal-words")), &words, "") {
            self.take(new);
        }
    }

    /// Takes what was typed.
    pub(super) fn take(&mut self, new: &mut Settings) {
        self.rate.take(|typed| match goal::rate(typed) {
            Ok(Some(rate)) => {
                let known = new.goal.take().unwrap_or_else(|| Goal::of(rate));
                new.goal = Some(Goal { rate, ..known });
                true
            }
            Ok(None) => {
                new.goal = None;
                true
            }
            Err(()) => false,
        });
        self.words.take(|typed| {
            if let Some(goal) = &mut new.goal {
                typed.clone_into(&mut goal.words);
            }
            true
        });
    }
}

/// By which month, once there is a goal.
fn by(ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
    let Some(goal) = &mut new.goal else { return };
    let options = goal::months(ctx, goal.by);
    ui.push_id("goal-by", |ui| Select::new(ctx.tr.settings_goal_by()).width(FIELD).show(ui, &mut goal.by, &options));
}
