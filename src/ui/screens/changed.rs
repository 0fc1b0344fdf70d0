//! What differs between this period and the last: three sentences, each of which opens its people. Holds what was reckoned, no more.

use eframe::egui::{Layout, Ui};

use super::people::PeoplePanel;
use crate::analysis::changed::Changed;
use crate::engine::views::changed::ChangedQuery;
use crate::engine::views::people::Whose;
use crate::engine::{Cached, Filter};
use crate::i18n::Tr;
use crate::report::{Speaks, Told, changed_told};
use crate::ui::command::UiCommand;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, could_not_read, heading, text};

/// What was reckoned.
#[derive(Default)]
pub(super) struct ChangedPart {
    view: Cached<ChangedQuery>,
}

impl ChangedPart {
    /// Shows it; the people behind a sentence open in the panel of the screen. `leads_on`: with the way to reasons beside retention.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, filter: &Filter, people: &mut PeoplePanel, leads_on: bool) {
        let tr = ctx.tr;
        self.view.get(ctx.engine, &ChangedQuery { filter: filter.clone() });
        let again = self.view.error().is_some_and(|error| could_not_read(ui, ctx, error));
        if again {
            self.view.again();
        }
        let Some(found) = self.view.view() else {
            heading(ui, &tr.changed_heading());
            text(tr.ui_loading()).muted().show(ui);
            return;
        };
        let told = found.as_ref().map(|found| changed_told(tr, found, ctx.settings().currency)).unwrap_or_default();
        let mut copy = false;
        super::super::widgets::from_right(ui, size::CONTROL_SMALL, |ui| {
            copy = !told.is_empty() && Button::icon_only(Icon::Copy, tr.retention_copy()).small().show(ui).clicked();
            if leads_on && Button::link(tr.command_reasons_beside()).small().show(ui).clicked() {
                ctx.run(UiCommand::ReasonsBeside);
            }
            ui.with_layout(Layout::left_to_right(eframe::egui::Align::Center), |ui| heading(ui, &tr.changed_heading()));
        });
        let Some(found) = found else {
            text(tr.changed_too_short()).muted().show(ui);
            return;
        };
        text(period(tr, found)).small().muted().show(ui);
        for (at, one) in told.iter().enumerate() {
            if ui.push_id(at, |ui| sentence(ui, ctx, one)).inner {
                open(one, filter, people);
            }
        }
        if copy {
            ctx.copy(ui.ctx(), told.iter().map(|one| one.words.as_str()).collect::<Vec<_>>().join("\n"));
        }
    }
}

/// A sentence with the button that shows whom it speaks of; true when that was pressed.
/// The two periods with their days: they end on the as-of day, and are no months of the calendar.
fn period(tr: &Tr, found: &Changed) -> String {
    let before = found.to.plus_months(-2 * i32::from(found.months)).plus_days(1);
    let end = found.from.plus_days(-1);
    let [from, from_before, to, to_before] = [found.from, before, found.to, end].map(|day| tr.day(day));
    tr.changed_line(from, from_before, to, to_before)
}

fn sentence(ui: &mut Ui, ctx: &ScreenCtx<'_>, told: &Told) -> bool {
    let mut shown = false;
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        match told.who {
            Speaks::Nobody => {
                ui.allocate_space(eframe::egui::vec2(size::CONTROL_SMALL, size::CONTROL_SMALL));
            }
            _ => shown = Button::icon_only(Icon::Users, ctx.tr.changed_people(told.words.as_str())).small().show(ui).clicked(),
        }
        ui.vertical(|ui| {
            ui.add_space(2.0);
            let words = text(&told.words);
            if told.real {
                words.semibold().show(ui)
            } else {
                words.show(ui)
            };
        });
    });
    shown
}

fn open(told: &Told, filter: &Filter, people: &mut PeoplePanel) {
    let whose = match &told.who {
        Speaks::Behind(behind) => Whose::Behind(*behind),
        Speaks::Gone(of) => Whose::Gone(of.clone()),
        Speaks::Nobody => return,
    };
    people.open(told.words.clone(), whose, filter);
}
