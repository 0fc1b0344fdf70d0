//! As of which day a list of members stands: it says how many months they have been there, and those are counted back from that day.

use eframe::egui::{Id, Ui, vec2};

use super::super::settings_typed::Typed;
use crate::domain::day::Day;
use crate::engine::views::import_preview::StagedImport;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::typed;
use crate::ui::widgets::{Field, icon, text};

/// Room of a day.
const WIDTH: f32 = 176.0;

/// The day being typed, and the one that counts.
#[derive(Default)]
pub(super) struct Stands {
    typed: Typed,
    /// What was said; none: the last day in the list, or today.
    pub on: Option<Day>,
}

impl Stands {
    /// Draws the line where days are reckoned from months.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, staged: Option<&StagedImport>) {
        let tr = ctx.tr;
        let Some(now) = staged.and_then(reckoned_from).or(self.on) else { return };
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::S, space::XS);
            icon(ui, Icon::CalendarDays, ctx.tokens.muted);
            ui.vertical(|ui| {
                text(tr.import_stands()).show(ui);
                ui.horizontal_wrapped(|ui| {
                    let problem = tr.import_stands_wrong(tr.day(ctx.today));
                    let field = Field::new(tr.import_stands_label()).label_hidden().dense().width(WIDTH).limit(30).id(Id::unique("stands"));
                    if self.typed.show(ui, field, &tr.day(now), &problem) {
                        self.take(ctx);
                    }
                    text(tr.import_stands_words()).small().muted().show(ui);
                });
            });
        });
    }

    /// Takes what was typed: a day up to today; nothing for what the list itself says.
    fn take(&mut self, ctx: &ScreenCtx<'_>) {
        let on = &mut self.on;
        self.typed.take(|typed| match typed::day(typed, ctx.tr, ctx.today).filter(|day| *day <= ctx.today) {
            None if !typed.is_empty() => false,
            said => {
                *on = said;
                true
            }
        });
    }
}

/// From which day the days of contracts are reckoned that the file does not tell.
pub(super) fn reckoned_from(staged: &StagedImport) -> Option<Day> {
    let staged = &staged.staged;
    staged.days.map(|(_, last)| last).filter(|_| staged.contracts.iter().any(|contract| contract.about))
}
