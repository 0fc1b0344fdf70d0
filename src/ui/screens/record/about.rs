//! When a sheet was answered; of a saved one also how and by whom, so that it can be put right.

use eframe::egui::{Id, Response, Ui};

use super::form::{Form, Known};
use super::setup;
use super::sheet::Sheet;
use super::who::Picker;
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::typed;
use crate::ui::widgets::{Field, Select, card};
use crate::ui::words;

/// Narrower than this, the customer stands below.
const BESIDE: f32 = 600.0;

/// What is typed there.
pub struct About {
    day: String,
    who: Picker,
    /// The day wants the keyboard.
    focus: bool,
}

impl About {
    /// As the sheet says.
    pub fn of(sheet: &Sheet, tr: &Tr) -> Self {
        let mut who = Picker::new(sheet.customer, String::new());
        (who.anonymous, who.focus) = (sheet.customer.is_none(), false);
        Self { day: tr.day(sheet.day), who, focus: false }
    }

    /// Whether the sheet can be saved so; what cannot takes the keyboard.
    pub fn is_settled(&mut self, ctx: &ScreenCtx<'_>) -> bool {
        self.focus = day_of(&self.day, ctx).is_err();
        self.who.focus |= !self.who.is_chosen();
        !self.focus && self.who.is_chosen()
    }
}

/// A day on which something can have been answered.
pub fn day_of(text: &str, ctx: &ScreenCtx<'_>) -> Result<Day, String> {
    match typed::day(text, ctx.tr, ctx.today) {
        None => Err(ctx.tr.record_wrong_day()),
        Some(day) if day > ctx.today => Err(ctx.tr.record_day_to_come()),
        Some(day) => Ok(day),
    }
}

/// The field of the day.
pub fn day_field(ui: &mut Ui, ctx: &ScreenCtx<'_>, text: &mut String) -> Response {
    let problem = day_of(text, ctx).err();
    Field::new(ctx.tr.record_day()).width(160.0).limit(40).problem(problem.as_deref()).id(Id::unique("record-day")).show(ui, text)
}

/// Whose sheet it is, and the way to another.
fn customer(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) {
    let who = &mut form.about.who;
    if let Some(page) = known.customer.filter(|page| who.customer == Some(page.customer.id)) {
        who.name = words::called(ctx.tr, &page.customer.details);
    }
    if ui.vertical(|ui| who.show(ui, ctx)).inner && who.is_chosen() {
        form.sheet.customer = who.customer;
    }
}

/// Shows it in a card of its own.
pub fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, form: &mut Form, known: &Known<'_>) {
    card(ui, |ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::L, space::M);
        let beside = form.about.who.is_chosen() && ui.available_width() >= BESIDE;
        ui.horizontal_top(|ui| {
            let day = day_field(ui, ctx, &mut form.about.day);
            if std::mem::take(&mut form.about.focus) {
                day.request_focus();
            }
            if form.sheet.saved.is_some() {
                let channels: Vec<(Channel, String)> = setup::CHANNELS.map(|c| (c, setup::channel_name(ctx.tr, c))).into();
                Select::new(ctx.tr.record_channel()).width(160.0).show(ui, &mut form.sheet.channel, &channels);
                if beside {
                    customer(ui, ctx, form, known);
                }
            }
        });
        if !beside && form.sheet.saved.is_some() {
            customer(ui, ctx, form, known);
        }
    });
    if let Ok(day) = day_of(&form.about.day, ctx) {
        form.sheet.day = day;
    }
}
