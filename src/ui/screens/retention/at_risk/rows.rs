//! The rows of those overdue, and the columns for which there is room.

use std::ops::Range;

use eframe::egui::Ui;

use crate::domain::ids::CustomerId;
use crate::engine::views::chances::{AtRisk, AtRiskSort};
use crate::engine::views::people::PersonRow;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{days_words, money};
use crate::ui::screens::people::name_of;
use crate::ui::widgets::{Column, Rows, text};

/// From this width on there is room for rhythm and words.
const ROOMY: f32 = 760.0;
/// Below it, as at 200 %, columns stand close.
const WIDE_ENOUGH: f32 = 560.0;

/// What a column shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Shows {
    /// Something the rows can be sorted by.
    Sorted(AtRiskSort),
    /// The last words they said.
    Words,
}

/// The columns for which there is room, the most needed last to go.
pub(super) fn columns(ctx: &ScreenCtx<'_>, room: f32, chances: bool) -> Vec<(Shows, Column)> {
    let tr = ctx.tr;
    let roomy = room >= ROOMY;
    let value = if ctx.settings().margin_percent.is_some() { tr.customer_profit_year() } else { tr.customer_value_year() };
    // Name, silence and chance.
    let widths = match room {
        room if roomy || room >= WIDE_ENOUGH => [168.0, 112.0, 128.0],
        _ if chances => [106.0, 78.0, 84.0],
        _ => [140.0, 112.0, 0.0],
    };
    let mut columns = vec![
        (AtRiskSort::Name, Column::new(tr.customer_name(), widths[0])),
        (AtRiskSort::Silence, Column::new(tr.retention_silent(), widths[1]).right()),
    ];
    if roomy {
        columns.push((AtRiskSort::Rhythm, Column::new(tr.customer_rhythm(), 132.0).right()));
    }
    if chances {
        columns.push((AtRiskSort::Still, Column::new(tr.chance_still(), widths[2]).right()));
    }
    let value = if roomy { Column::new(value, 120.0) } else { Column::rest(value) };
    columns.push((AtRiskSort::Value, value.right()));
    let mut columns: Vec<_> = columns.into_iter().map(|(sort, column)| (Shows::Sorted(sort), column.sorts())).collect();
    if roomy {
        columns.push((Shows::Words, Column::rest(tr.retention_last_words())));
    }
    columns
}

/// The rows as the table asks for them, for one picture.
pub(super) struct PersonRows<'a, 'c> {
    pub(super) found: &'a AtRisk,
    pub(super) shown: &'a [Shows],
    /// The model is still to come.
    pub(super) waits: bool,
    /// It cannot tell who has left.
    pub(super) blind: bool,
    pub(super) ctx: &'a ScreenCtx<'c>,
}

impl Rows for PersonRows<'_, '_> {
    type Id = CustomerId;

    fn count(&self) -> usize {
        self.found.rows.len()
    }

    fn wanted(&mut self, _visible: Range<usize>) {}

    fn id(&self, row: usize) -> Option<CustomerId> {
        self.found.rows.get(row).map(|row| row.customer.id)
    }

    fn name(&self, row: usize) -> String {
        let tr = self.ctx.tr;
        self.found.rows.get(row).map_or_else(String::new, |row| {
            let silence = days_words(tr, f64::from(row.customer.standing.silence));
            format!("{}, {}: {silence}", name_of(tr, &row.customer), tr.retention_silent())
        })
    }

    fn cell(&mut self, ui: &mut Ui, row: usize, column: usize) {
        let (Some(PersonRow { customer, said }), Some(shows)) = (self.found.rows.get(row), self.shown.get(column)) else { return };
        let (tr, standing) = (self.ctx.tr, &customer.standing);
        match shows {
            Shows::Sorted(AtRiskSort::Name) => text(name_of(tr, customer)).semibold().one_line().show(ui),
            Shows::Sorted(AtRiskSort::Silence) => text(days_words(tr, f64::from(standing.silence))).one_line().show(ui),
            Shows::Sorted(AtRiskSort::Rhythm) => {
                let words = text(standing.rhythm.map_or_else(String::new, |rhythm| days_words(tr, rhythm))).one_line();
                if standing.borrowed { words.muted() } else { words }.show(ui)
            }
            Shows::Sorted(AtRiskSort::Still) => match self.found.still.get(row).copied().flatten() {
                Some(still) if self.blind => text(tr.percent(still)).muted().one_line().show(ui),
                Some(still) => text(tr.percent(still)).one_line().show(ui),
                None => text(if self.waits { "…" } else { "–" }).muted().one_line().show(ui),
            },
            Shows::Sorted(AtRiskSort::Value) => text(money(self.ctx, customer.value_year)).one_line().show(ui),
            Shows::Words => match said.first() {
                Some(said) => text(tr.home_quote(said.text.as_str())).one_line().show(ui),
                None => text(tr.retention_said_nothing()).muted().one_line().show(ui),
            },
        };
    }
}
