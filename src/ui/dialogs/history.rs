//! The steps that were done, newest first: a click takes everything back to before that step, or does it again up to it.
//! Undoes nothing itself.

use eframe::egui::{Color32, Context, CursorIcon, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::Answer;
use crate::domain::day::Day;
use crate::engine::views::files::{HistoryQuery, HistoryRow};
use crate::engine::{Cached, Command, Engine, operation_name};
use crate::i18n::Tr;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{focus_ring, icon_at, line, put_line};
use crate::ui::widgets::text;
use crate::ui::words;

/// So many steps are listed.
const LISTED: usize = 1000;

/// The list of steps.
#[derive(Default)]
pub(crate) struct HistoryDialog(Cached<HistoryQuery>);

impl HistoryDialog {
    /// Shows it; chosen is how far to undo or redo.
    pub(crate) fn show(&mut self, context: &Context, tr: &Tr, engine: &Engine) -> Answer<Command> {
        let rows = self.0.get(engine, &HistoryQuery { limit: LISTED });
        let (chosen, closed) = super::window(context, "history", &tr.command_history(), &tr.ui_close(), size::DIALOG, |ui| {
            text(tr.ui_history_line()).muted().show(ui);
            let rows = rows.map_or(&[][..], Vec::as_slice);
            if rows.is_empty() {
                text(tr.ui_history_nothing()).muted().show(ui);
            }
            list(ui, tr, rows)
        });
        match chosen {
            Some(chosen) => Answer::Chosen(chosen),
            None if closed => Answer::Closed,
            None => Answer::Open,
        }
    }
}

fn list(ui: &mut Ui, tr: &Tr, rows: &[HistoryRow]) -> Option<Command> {
    let mut chosen = None;
    let height = (ui.ctx().content_rect().height() - 260.0).max(120.0);
    ui.spacing_mut().item_spacing.y = 0.0;
    super::scrolling(height).show_rows(ui, size::CONTROL, rows.len(), |ui, seen| {
        for row in rows.get(seen).unwrap_or_default() {
            if ui.push_id(row.id, |ui| step(ui, tr, row)).inner {
                chosen = Some(if row.undone { Command::RedoTo(row.id) } else { Command::UndoTo(row.id) });
            }
        }
    });
    chosen
}

/// One step; true when it was clicked. One out of reach is history: shown, not clicked.
fn step(ui: &mut Ui, tr: &Tr, row: &HistoryRow) -> bool {
    let tokens = Tokens::of(ui);
    let sense = if row.within_reach { Sense::click() } else { Sense::hover() };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL), sense);
    let name = row.step.as_ref().map_or_else(|| tr.ui_history_unknown(), |step| operation_name(step.kind, tr));
    let say = match (row.within_reach, row.undone) {
        (false, _) => tr.ui_history_out_of_reach(name.as_str()),
        (true, true) => tr.ui_history_again(name.as_str()),
        (true, false) => tr.ui_history_back(name.as_str()),
    };
    let role = if row.within_reach { Role::Button } else { Role::Label };
    response.widget_info(|| WidgetInfo::labeled(role, true, &say));
    if row.within_reach && (response.hovered() || response.has_focus()) {
        ui.painter().rect_filled(rect, radius::CONTROL, tokens.hover);
    }
    let colour = if row.undone || !row.within_reach { tokens.faint } else { tokens.text };
    words_of(ui, tr, row, rect, (name, colour));
    focus_ring(ui, &response, rect.shrink(2.0), radius::CONTROL);
    let response = if row.within_reach { response.on_hover_cursor(CursorIcon::PointingHand) } else { response };
    response.on_hover_text(say).clicked()
}

/// Mark, what was done, and when.
fn words_of(ui: &Ui, tr: &Tr, row: &HistoryRow, rect: Rect, (name, colour): (String, Color32)) {
    let (y, muted) = (rect.center().y, Tokens::of(ui).muted);
    if row.within_reach {
        let mark = if row.undone { Icon::Redo2 } else { Icon::Undo2 };
        icon_at(ui.painter(), pos2(rect.left() + 16.0, y), mark, size::ICON, muted);
    }
    let at = line(ui, &when(tr, row), TextSize::Small, false, muted, 160.0);
    let end = rect.right() - space::S - at.size().x;
    put_line(ui.painter(), end, y, at, muted);
    let subject = row.step.as_ref().map(|step| step.subject.as_str()).filter(|subject| !subject.is_empty());
    let whole = subject.map(|subject| format!("{name}: {subject}")).unwrap_or(name);
    let words = line(ui, &whole, TextSize::Body, false, colour, end - rect.left() - 32.0 - space::M);
    put_line(ui.painter(), rect.left() + 32.0, y, words, colour);
}

fn when(tr: &Tr, row: &HistoryRow) -> String {
    format!("{}, {}", tr.day_short(Day::from(row.at.date())), words::time(row.at))
}
