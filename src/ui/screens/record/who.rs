//! Choosing a customer by a few letters of the name, number or phone, or an anonymous sheet. Holds what is typed and who is chosen.

use eframe::egui::{Align, Id, Key, Layout, Ui};

use crate::domain::ids::CustomerId;
use crate::engine::Cached;
use crate::engine::views::palette::PaletteQuery;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Field, ListRow, text};

/// Matches listed while a name is typed.
const HITS: usize = 6;
/// Width of the field and its list.
const WIDTH: f32 = 400.0;

/// Who is asked.
#[derive(Default)]
pub struct Picker {
    pub customer: Option<CustomerId>,
    pub name: String,
    pub anonymous: bool,
    /// The field, or what comes after it, wants the keyboard.
    pub focus: bool,
    typed: String,
    at: usize,
    hits: Cached<PaletteQuery>,
}

impl Picker {
    /// With this customer, by name if it is known; nobody yet otherwise.
    pub fn new(customer: Option<CustomerId>, name: String) -> Self {
        Self { customer, name, focus: true, ..Self::default() }
    }

    /// Somebody, or nobody on purpose, is chosen.
    pub const fn is_chosen(&self) -> bool {
        self.customer.is_some() || self.anonymous
    }

    /// Shows who is chosen, or the field. True when that changed.
    pub fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> bool {
        let tr = ctx.tr;
        if self.is_chosen() {
            let name = if self.anonymous { tr.record_anonymous() } else { self.name.clone() };
            let again = super::setup::labelled(ui, &tr.record_customer(), |ui| {
                ui.horizontal(|ui| {
                    text(name).lead().semibold().show(ui);
                    Button::link(tr.record_another()).show(ui).clicked()
                })
                .inner
            });
            if again {
                *self = Self::new(None, String::new());
            }
            return again;
        }
        let field = Field::new(tr.record_customer()).hint(tr.record_customer_hint()).icon(Icon::Search).width(WIDTH);
        let response = field.id(Id::unique("record-customer")).show(ui, &mut self.typed);
        if std::mem::take(&mut self.focus) {
            response.request_focus();
        }
        if response.changed() {
            self.at = 0;
        }
        self.found(ui, ctx, response.has_focus() || response.lost_focus())
    }

    fn found(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, typing: bool) -> bool {
        let query = PaletteQuery { search: self.typed.clone(), limit: HITS };
        let hits = self.hits.get(ctx.engine, &query).map(|h| h.customers.clone()).unwrap_or_default();
        let enter = self.walk(ui, hits.len() + 1, typing);
        let mut chosen = None;
        ui.scope(|ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            ui.set_max_width(WIDTH.min(ui.available_width()));
            for (i, (id, name, also)) in hits.iter().enumerate() {
                let row = ListRow::new(Id::unique(("record-hit", id)), size::ROW_DENSE, name).chosen(self.at == i).show(ui, |ui| {
                    ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                        text(name).then(format!("  {also}")).muted().one_line().show(ui);
                    });
                });
                if row.clicked() || enter && self.at == i {
                    chosen = Some(Some((*id, name.clone())));
                }
            }
            if hits.is_empty() && !self.typed.trim().is_empty() && self.hits.is_fresh() {
                text(ctx.tr.record_not_found()).muted().show(ui);
            }
            let anonymous = ctx.tr.record_anonymous();
            let row = ListRow::new(Id::unique("record-anonymous"), size::ROW_DENSE, &anonymous).chosen(self.at == hits.len());
            let row = row.show(ui, |ui| {
                ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(&anonymous).muted().show(ui));
            });
            if row.clicked() || enter && self.at == hits.len() {
                chosen = Some(None);
            }
            ui.add_space(space::XS);
        });
        let Some(who) = chosen else { return false };
        self.anonymous = who.is_none();
        (self.customer, self.name) = who.map_or((None, String::new()), |(id, name)| (Some(id), name));
        self.focus = true;
        true
    }

    /// Arrows walk along the list; true when Enter chooses.
    fn walk(&mut self, ui: &Ui, rows: usize, typing: bool) -> bool {
        let pressed = |key| typing && ui.input(|i| i.key_pressed(key));
        if pressed(Key::ArrowDown) {
            self.at = (self.at + 1).min(rows - 1);
        } else if pressed(Key::ArrowUp) {
            self.at = self.at.saturating_sub(1);
        }
        pressed(Key::Enter) && (self.at > 0 || !self.typed.trim().is_empty())
    }
}
