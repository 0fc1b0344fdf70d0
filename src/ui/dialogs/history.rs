//! The steps that were done, newest first: a click takes everything back to before that step, or does it again up to it.
//! Undoes nothing itself.

use eframe::egui::{Context, CursorIcon, Role, ScrollArea, Sense, Ui, WidgetInfo, vec2};

use super::Answer;
use crate::domain::day::Day;
use crate::engine::views::files::{HistoryQuery, HistoryRow};
use crate::engine::{Cached, Command, Engine, operation_name};
use crate::i18n::Tr;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{focus_ring, icon_at, line, put_line};
use crate::ui::widgets::{from_right, text};
use crate::ui::words;

/// So many steps are listed.
const LISTED: usize = 100;

/// The list of steps.
#[derive(Default)]
pub(crate) struct HistoryDialog(Cached<HistoryQuery>);

impl HistoryDialog {
    /// Shows it; chosen is undo or redo, and how many times.
    pub(crate) fn show(&mut self, context: &Context, tr: &Tr, engine: &Engine) -> Answer<(Command, usize)> {
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

fn list(ui: &mut Ui, tr: &Tr, rows: &[HistoryRow]) -> Option<(Command, usize)> {
    let undone = rows.iter().filter(|r| r.undone).count();
    let mut chosen = None;
    let height = (ui.ctx().content_rect().height() - 260.0).max(120.0);
    ScrollArea::vertical().max_height(height).show(ui, |ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        let (mut back, mut again) = (0, undone);
        for row in rows {
            let way = if row.undone {
                again -= 1;
                (Command::Redo, again + 1)
            } else {
                back += 1;
                (Command::Undo, back)
            };
            if ui.push_id(row.id, |ui| step(ui, tr, row)).inner {
                chosen = Some(way);
            }
        }
    });
    chosen
}

/// One step; true when it was clicked.
fn step(ui: &mut Ui, tr: &Tr, row: &HistoryRow) -> bool {
    let tokens = Tokens::of(ui);
    let Some(step) = &row.step else {
        unknown(ui, tr, row);
        return false;
    };
    let (rect, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::CONTROL), Sense::click());
    let name = operation_name(step.kind, tr);
    let say = if row.undone { tr.ui_history_again(name.clone()) } else { tr.ui_history_back(name.clone()) };
    response.widget_info(|| WidgetInfo::labeled(Role::Button, true, &say));
    if response.hovered() || response.has_focus() {
        ui.painter().rect_filled(rect, radius::CONTROL, tokens.hover);
    }
    let (y, colour) = (rect.center().y, if row.undone { tokens.faint } else { tokens.text });
    let mark = if row.undone { Icon::Redo2 } else { Icon::Undo2 };
    icon_at(ui.painter(), eframe::egui::pos2(rect.left() + 16.0, y), mark, size::ICON, tokens.muted);
    let at = line(ui, &when(tr, row), TextSize::Small, false, tokens.muted, 160.0);
    let end = rect.right() - space::S - at.size().x;
    put_line(ui.painter(), end, y, at, tokens.muted);
    let subject = if step.subject.is_empty() { name } else { format!("{name}: {}", step.subject) };
    let words = line(ui, &subject, TextSize::Body, false, colour, end - rect.left() - 32.0 - space::M);
    put_line(ui.painter(), rect.left() + 32.0, y, words, colour);
    focus_ring(ui, &response, rect.shrink(2.0), radius::CONTROL);
    response.on_hover_cursor(CursorIcon::PointingHand).on_hover_text(say).clicked()
}

/// A step of a newer version: shown, not taken back.
fn unknown(ui: &mut Ui, tr: &Tr, row: &HistoryRow) {
    from_right(ui, size::CONTROL, |ui| text(when(tr, row)).small().muted().show(ui));
}

fn when(tr: &Tr, row: &HistoryRow) -> String {
    format!("{}, {}", tr.day_short(Day::from(row.at.date())), words::time(row.at))
}
