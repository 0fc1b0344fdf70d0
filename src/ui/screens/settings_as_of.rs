//! The card of the as-of day in the settings: the day all figures are reckoned as of, where it is set by hand.

use eframe::egui::{Id, Ui};

use super::settings_typed::Typed;
use crate::domain::settings::Settings;
use crate::ui::screen::ScreenCtx;
use crate::ui::typed;
use crate::ui::widgets::{Field, heading, text};

/// The day being typed.
#[derive(Default)]
pub(super) struct AsOfForm {
    day: Typed,
}

impl AsOfForm {
    /// Shows the card.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings, width: f32) {
        let tr = ctx.tr;
        heading(ui, &tr.settings_as_of());
        text(tr.settings_as_of_line()).muted().show(ui);
        let now = new.as_of.map(|day| tr.day(day)).unwrap_or_default();
        let field = Field::new(tr.settings_as_of_day()).hint(tr.settings_as_of_none(tr.day(ctx.as_of())));
        let field = field.width(width).limit(30).id(Id::unique("settings-as-of"));
        if self.day.show(ui, field, &now, &tr.settings_as_of_wrong(tr.day(ctx.today))) {
            self.take(ctx, new);
        }
    }

    /// Takes what was typed: a day that is over or today; nothing for the day the records end.
    pub(super) fn take(&mut self, ctx: &ScreenCtx<'_>, new: &mut Settings) {
        self.day.take(|typed| match typed::day(typed, ctx.tr, ctx.today).filter(|day| *day <= ctx.today) {
            _ if typed.is_empty() => {
                new.as_of = None;
                true
            }
            Some(day) => {
                new.as_of = Some(day);
                true
            }
            None => false,
        });
    }
}
