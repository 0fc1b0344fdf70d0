//! The rows of the table: the order is a list of ids, what stands in them comes by the page around what is in view.

use std::ops::Range;

use eframe::egui::{Rect, Sense, Ui, pos2, vec2};

use crate::domain::contract::Membership;
use crate::domain::customer::State;
use crate::domain::ids::CustomerId;
use crate::engine::views::customer_list::{CustomerRow, CustomerRowsQuery, CustomerSort};
use crate::ui::pages::Pages;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{days_words, money, money_exact, standing_words};
use crate::ui::theme::{Tokens, space};
use crate::ui::widgets::{Column, Rows, text};

/// The columns shown in this room, the most needed last to go, each with what it sorts by.
/// Where customers are `members` and nobody buys, contracts stand in the place of purchases.
pub(super) fn columns(ctx: &ScreenCtx<'_>, room: f32, members: bool) -> Vec<(CustomerSort, Column)> {
    let tr = ctx.tr;
    let profit = ctx.status.workspace.as_ref().is_some_and(|w| w.settings.margin_percent.is_some());
    let value = if profit { tr.customer_profit_year() } else { tr.customer_value_year() };
    let wide = room >= 860.0;
    let mut columns = vec![(
        CustomerSort::Name,
        if room >= 460.0 {
            Column::new(tr.customer_name(), if wide { 212.0 } else { 170.0 })
        } else {
            Column::new(tr.customer_name(), (room - 40.0 - 124.0).max(120.0))
        },
    )];
    if room >= 460.0 {
        columns.push((CustomerSort::State, Column::new(tr.customer_state_label(), if wide { 136.0 } else { 120.0 })));
    }
    if wide {
        if members {
            columns.push((CustomerSort::MemberSince, Column::new(tr.members_since(), 136.0)));
            columns.push((CustomerSort::Monthly, Column::new(tr.members_column_monthly(), 136.0).right()));
        } else {
            columns.push((CustomerSort::LastPurchase, Column::new(tr.customer_last(), 136.0)));
            columns.push((CustomerSort::Rhythm, Column::new(tr.customer_rhythm(), 136.0).right()));
        }
        columns.push((CustomerSort::Value, Column::new(value, 136.0).right()));
        columns.push((CustomerSort::Reason, Column::rest(tr.customer_main_reason())));
    } else {
        columns.push((CustomerSort::Value, Column::rest(value).right()));
    }
    columns.into_iter().map(|(sort, column)| (sort, column.sorts())).collect()
}

/// The rows as the table asks for them, for one picture.
pub(super) struct TableRows<'a, 'c> {
    pub(super) ids: &'a [CustomerId],
    pub(super) pages: &'a mut Pages<CustomerRowsQuery>,
    pub(super) shown: &'a [CustomerSort],
    pub(super) ctx: &'a ScreenCtx<'c>,
}

impl Rows for TableRows<'_, '_> {
    type Id = CustomerId;

    fn count(&self) -> usize {
        self.ids.len()
    }

    fn wanted(&mut self, visible: Range<usize>) {
        self.pages.want(self.ids, &visible, None);
    }

    fn id(&self, row: usize) -> Option<CustomerId> {
        self.ids.get(row).copied()
    }

    fn name(&self, row: usize) -> String {
        let Some(found) = self.id(row).and_then(|id| self.pages.row(row, id)) else { return self.ctx.tr.ui_loading() };
        let (_, state) = standing_words(self.ctx.tr, &found.standing);
        format!("{}, {}", found.name, state.to_lowercase())
    }

    fn cell(&mut self, ui: &mut Ui, row: usize, column: usize) {
        let (Some(sort), Some(id)) = (self.shown.get(column), self.id(row)) else { return };
        let Some(found) = self.pages.row(row, id) else {
            let rect = ui.max_rect();
            let bar = Rect::from_center_size(rect.center(), vec2(rect.width() * 0.8, 8.0));
            ui.painter().rect_filled(bar, 4, Tokens::of(ui).sunken);
            return;
        };
        cell(ui, self.ctx, found, *sort, self.shown);
    }
}

fn cell(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &CustomerRow, column: CustomerSort, shown: &[CustomerSort]) {
    let standing = &row.standing;
    match column {
        CustomerSort::Name => {
            // Where there is no room for the state, its mark stands before the name.
            if let Some(mark) = standing_words(ctx.tr, standing).0.filter(|_| !shown.contains(&CustomerSort::State)) {
                let (rect, _) = ui.allocate_exact_size(vec2(space::L, space::L), Sense::hover());
                mark.paint(ui, pos2(rect.left() + space::XS, rect.center().y));
            }
            text(&row.name).semibold().one_line().show(ui);
        }
        CustomerSort::State => {
            let (mark, word) = standing_words(ctx.tr, standing);
            match mark {
                Some(mark) => mark.show(ui, &word),
                None => text(word).muted().one_line().show(ui),
            };
        }
        CustomerSort::LastPurchase => {
            if let Some(day) = standing.last {
                text(ctx.tr.day(day)).one_line().show(ui);
            }
        }
        CustomerSort::Rhythm => {
            if let Some(rhythm) = standing.rhythm {
                let words = text(days_words(ctx.tr, rhythm)).one_line();
                if standing.borrowed { words.muted() } else { words }.show(ui);
            }
        }
        CustomerSort::MemberSince => {
            if let Some(day) = standing.member.since {
                text(ctx.tr.day(day)).one_line().show(ui);
            }
        }
        CustomerSort::Monthly => {
            if standing.member.membership != Membership::None {
                text(money_exact(ctx, standing.member.monthly)).one_line().show(ui);
            }
        }
        CustomerSort::Value => {
            if standing.visits > 0 || standing.member.membership != Membership::None {
                text(money(ctx, row.value_year)).one_line().show(ui);
            }
        }
        CustomerSort::Reason => match &row.reason {
            Some((_, name)) => {
                text(name).one_line().show(ui);
            }
            None if matches!(standing.state, State::Lapsed | State::Lost) => {
                text(ctx.tr.customers_not_asked()).muted().one_line().show(ui);
            }
            None => {}
        },
    }
}
