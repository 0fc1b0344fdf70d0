//! The chosen rows: how many, what they are worth, and what can be done with all of them.

use std::collections::BTreeSet;

use eframe::egui::{Align, CornerRadius, Frame, Layout, Margin, Rect, Ui, UiBuilder, pos2, vec2};

use super::export;
use crate::domain::customer::State;
use crate::domain::ids::CustomerId;
use crate::engine::views::customer_list::CustomerRowsQuery;
use crate::engine::views::people::{PeopleQuery, Whose};
use crate::engine::{Cached, Filter};
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{Leaver, LeavingForm, money};
use crate::ui::theme::{Icon, Tokens, radius, space};
use crate::ui::widgets::{Button, Toast, text};

/// Height of the bar.
pub(in crate::ui::screens) const BAR: f32 = 44.0;
/// Marked as left at once at most: more would be no decision about people.
const AT_ONCE: usize = 500;

/// The rows chosen, as a list, with what is asked about them.
#[derive(Default)]
pub(in crate::ui::screens) struct Chosen {
    ids: Vec<CustomerId>,
    worth: Cached<PeopleQuery>,
    query: Option<PeopleQuery>,
    rows: Cached<CustomerRowsQuery>,
}

/// What is to be done with the chosen rows.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::screens) enum Deed {
    Segment,
    Tag,
    MarkLeft,
    /// Save them as a list, or print a questionnaire for them.
    Export(export::Output),
    Nothing,
}

impl Chosen {
    /// Other rows are chosen.
    pub(in crate::ui::screens) fn set(&mut self, ids: &BTreeSet<CustomerId>) {
        self.ids = ids.iter().copied().collect();
        self.query = Some(PeopleQuery { whose: Whose::Customers(self.ids.clone()), filter: Filter::default(), limit: 0 });
    }

    pub(in crate::ui::screens) fn ids(&self) -> &[CustomerId] {
        &self.ids
    }

    /// Those who can be marked as left, and how many have left already; nothing while that is not known.
    fn leavers(&mut self, ctx: &ScreenCtx<'_>) -> Option<(Vec<Leaver>, usize)> {
        let query = CustomerRowsQuery(self.ids.clone());
        self.rows.get(ctx.engine, &query);
        if !self.rows.is_fresh() {
            return None;
        }
        let rows = self.rows.view()?;
        let staying: Vec<_> = rows.iter().filter(|r| r.standing.state != State::Lost).map(|r| (r.id, r.standing.last)).collect();
        let skipped = rows.len() - staying.len();
        Some((staying, skipped))
    }

    /// The form that marks those chosen as left, if that is wanted and it is known by now who of them has left already. That all have
    /// is said instead.
    pub(in crate::ui::screens) fn leaving_form(&mut self, wanted: &mut bool, ctx: &mut ScreenCtx<'_>) -> Option<LeavingForm> {
        if !*wanted {
            return None;
        }
        let (who, skipped) = self.leavers(ctx)?;
        *wanted = false;
        if who.is_empty() {
            ctx.toast(Toast::warning(ctx.tr.customers_all_left()));
            return None;
        }
        let title = ctx.tr.customers_leaving_title(who.len(), ctx.tr.count(who.len()));
        Some(LeavingForm::mark(who, skipped, title, ctx))
    }

    /// The bar, in this place; gives what was clicked.
    pub(in crate::ui::screens) fn bar(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, room: Rect) -> Option<Deed> {
        let tokens = Tokens::of(ui);
        let width = room.width().min(760.0);
        let rect = Rect::from_min_size(pos2(room.center().x - width / 2.0, room.top()), vec2(width, BAR));
        let frame =
            Frame::NONE.fill(tokens.card).stroke(tokens.hairline()).shadow(tokens.shadow).corner_radius(CornerRadius::same(radius::CARD));
        ui.painter().add(frame.inner_margin(Margin::ZERO).paint(rect.shrink(1.0)));
        let inner = rect.shrink2(vec2(space::L, 0.0));
        let mut child = ui.new_child(UiBuilder::new().id_salt("selection").max_rect(inner).layout(Layout::right_to_left(Align::Center)));
        child.spacing_mut().item_spacing.x = space::S;
        self.content(&mut child, ctx, width)
    }

    fn content(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, width: f32) -> Option<Deed> {
        let mut deed = None;
        let may = !ctx.is_locked();
        if Button::icon_only(Icon::X, ctx.tr.customers_choose_none()).small().show(ui).clicked() {
            deed = Some(Deed::Nothing);
        }
        let few = self.ids.len() <= AT_ONCE;
        let too_many = ctx.tr.customers_too_many(ctx.tr.count(AT_ONCE));
        let narrow = width < 560.0;
        let button = |words: String, icon: Icon| if narrow { Button::icon_only(icon, words) } else { Button::quiet(words).icon(icon) };
        let mark = button(ctx.tr.customer_mark_left_more(), Icon::LogOut).enabled(may && few);
        let mark = if few { mark } else { mark.named(format!("{} {too_many}", ctx.tr.customer_mark_left_more())).hint(too_many) };
        if mark.show(ui).clicked() {
            deed = Some(Deed::MarkLeft);
        }
        if button(ctx.tr.segment_tag(), Icon::Tag).enabled(may).show(ui).clicked() {
            deed = Some(Deed::Tag);
        }
        if button(ctx.tr.customers_put_in_segment(), Icon::Users).enabled(may).show(ui).clicked() {
            deed = Some(Deed::Segment);
        }
        let export = button(ctx.tr.customers_export(), Icon::Download).show(ui);
        deed = export::menu(&export, ctx).map(Deed::Export).or(deed);
        let worth = self.query.as_ref().and_then(|q| self.worth.get(ctx.engine, q)).map(|p| p.value_year);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let n = self.ids.len();
            let words = text(ctx.tr.customers_chosen(n, ctx.tr.count(n))).semibold();
            let words = match worth {
                Some(worth) => words.then(format!("  {}", ctx.tr.customers_worth(money(ctx, worth)))).muted(),
                None => words,
            };
            words.one_line().show(ui);
        });
        deed
    }
}
