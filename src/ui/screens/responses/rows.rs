//! The responses as rows of a table: who, day, how, version, how much of it. What stands in them comes by the page.

use std::ops::Range;

use eframe::egui::Ui;

use crate::domain::ids::ResponseId;
use crate::engine::views::responses::{ResponseRow, ResponseRowsQuery};
use crate::ui::pages::Pages;
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::{Column, Rows, text};

/// Below this width only who and when are shown.
const NARROW: f32 = 560.0;

/// The columns for this room.
pub(super) fn columns(ctx: &ScreenCtx<'_>, room: f32) -> Vec<Column> {
    let tr = ctx.tr;
    let mut columns = vec![Column::rest(tr.responses_who()), Column::new(tr.responses_day(), 136.0)];
    if room >= NARROW {
        columns.push(Column::new(tr.responses_channel(), 136.0));
        columns.push(Column::new(tr.responses_version(), 96.0).right());
        columns.push(Column::new(tr.responses_answered(), 136.0).right());
    }
    columns
}

/// The rows as the table asks for them, for one picture.
pub(super) struct SheetRows<'a, 'c> {
    pub(super) ids: &'a [ResponseId],
    pub(super) pages: &'a mut Pages<ResponseRowsQuery>,
    pub(super) ctx: &'a ScreenCtx<'c>,
    pub(super) narrow: bool,
}

impl SheetRows<'_, '_> {
    fn row(&self, place: usize) -> Option<&ResponseRow> {
        self.pages.row(place, *self.ids.get(place)?)
    }

    fn who(&self, row: &ResponseRow) -> String {
        row.customer.as_ref().map_or_else(|| self.ctx.tr.answers_anonymous(), |(_, name)| name.clone())
    }
}

impl Rows for SheetRows<'_, '_> {
    type Id = ResponseId;

    fn count(&self) -> usize {
        self.ids.len()
    }

    fn wanted(&mut self, visible: Range<usize>) {
        self.pages.want(self.ids, &visible, None);
    }

    fn id(&self, row: usize) -> Option<ResponseId> {
        self.row(row).map(|row| row.id)
    }

    fn name(&self, row: usize) -> String {
        self.row(row).map_or_else(|| self.ctx.tr.ui_loading(), |row| format!("{}, {}", self.who(row), self.ctx.tr.day(row.day)))
    }

    fn cell(&mut self, ui: &mut Ui, row: usize, column: usize) {
        let Some(found) = self.row(row) else { return };
        let tr = self.ctx.tr;
        let words = match column {
            0 if found.customer.is_some() => text(self.who(found)).semibold(),
            0 => text(self.who(found)).muted(),
            1 => text(tr.day(found.day)),
            _ if self.narrow => return,
            2 => text(tr.customer_channel(<&str>::from(found.channel))),
            3 => text(tr.count(found.version as usize)).muted(),
            _ => text(tr.chart_of(tr.count(found.answered.1), tr.count(found.answered.0))).muted(),
        };
        words.one_line().show(ui);
    }
}
