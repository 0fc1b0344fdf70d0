//! The card of closed days in the settings: months of every year, and spans of days. They do not count as silence.

use eframe::egui::{Id, Ui};

use super::settings_typed::Typed;
use crate::domain::settings::{Closed, Settings};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::typed;
use crate::ui::widgets::{Button, Chip, Field, heading, problem_line, text};

/// A span of days being typed.
#[derive(Default)]
pub(super) struct ClosedForm {
    from: Typed,
    to: Typed,
    backwards: bool,
}

impl ClosedForm {
    /// Shows the card.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
        heading(ui, &ctx.tr.settings_closed());
        text(ctx.tr.settings_closed_line()).muted().show(ui);
        months(ui, ctx, new);
        spans(ui, ctx, new);
        self.add(ui, ctx, new);
    }

    fn add(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
        let tr = ctx.tr;
        let mut done = false;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let example = tr.day(ctx.today);
            let wrong = tr.settings_closed_wrong(example.clone());
            let field =
                |label: String, id: &str| Field::new(label).hint(example.clone()).limit(30).width(132.0).id(Id::unique(id.to_owned()));
            let left = self.from.show(ui, field(tr.settings_closed_from(), "settings-closed-from"), "", &wrong);
            let left = self.to.show(ui, field(tr.settings_closed_to(), "settings-closed-to"), "", &wrong) || left;
            let entered = left && ui.input(|i| i.key_pressed(eframe::egui::Key::Enter));
            ui.vertical(|ui| {
                ui.add_space(20.0);
                let some = !self.from.text.trim().is_empty();
                done = Button::secondary(tr.settings_closed_add()).icon(Icon::Plus).enabled(some).show(ui).clicked() || (entered && some);
            });
        });
        if self.backwards {
            problem_line(ui, &tr.settings_closed_backwards());
        }
        if done {
            self.take(ctx, new);
        }
    }

    /// Adds the span; a single day may be typed as the first alone.
    fn take(&mut self, ctx: &ScreenCtx<'_>, new: &mut Settings) {
        let read = |typed: &str| typed::day(typed, ctx.tr, ctx.today);
        let from = read(self.from.text.trim());
        let to = if self.to.text.trim().is_empty() { from } else { read(self.to.text.trim()) };
        self.backwards = false;
        match (from, to) {
            (Some(from), Some(to)) if from <= to => {
                let span = Closed::Days { from, to };
                if !new.closed.contains(&span) {
                    new.closed.push(span);
                }
                self.from.clear();
                self.to.clear();
            }
            (Some(_), Some(_)) => self.backwards = true,
            (None, _) => self.from.mark_wrong(),
            (_, None) => self.to.mark_wrong(),
        }
    }
}

fn months(ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
    ui.horizontal_wrapped(|ui| {
        for month in 1..=12_u8 {
            let every = Closed::EveryYear { month };
            let on = new.closed.contains(&every);
            let name = ctx.tr.month_name(i8::try_from(month).unwrap_or(1));
            if Chip::new(name, on).show(ui).clicked() {
                if on {
                    new.closed.retain(|c| *c != every);
                } else {
                    new.closed.push(every);
                }
            }
        }
    });
}

/// The spans there are; a click takes one out.
fn spans(ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
    if !new.closed.iter().any(|c| matches!(c, Closed::Days { .. })) {
        return;
    }
    let mut gone = None;
    ui.horizontal_wrapped(|ui| {
        for span in &new.closed {
            let Closed::Days { from, to } = *span else { continue };
            let words = if from == to { ctx.tr.day(from) } else { ctx.tr.settings_closed_days(ctx.tr.day(from), ctx.tr.day(to)) };
            if Chip::new(words, true).removable().show(ui).clicked() {
                gone = Some(*span);
            }
        }
    });
    if let Some(span) = gone {
        new.closed.retain(|c| *c != span);
    }
}
