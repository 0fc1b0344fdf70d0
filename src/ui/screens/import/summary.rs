//! What will be added, over the whole file. The places of the numbers are there before the numbers are.

use eframe::egui::{Align, Layout, Ui, vec2};

use super::stands::reckoned_from;
use super::{labels, look_at};
use crate::domain::import::{ImportKind, ImportOutcome};
use crate::engine::views::import_preview::StagedImport;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{TextSize, space};
use crate::ui::widgets::{self, card_sized, heading, text};

/// Height of one number with its label.
const NUMBER: f32 = 24.0;

/// The two cards below the table.
pub(super) enum Part {
    /// What will be added.
    Added,
    /// What a person should look at.
    LookAt,
}

/// Lays the two cards side by side, or one below the other where there is little room.
pub(super) fn row(ui: &mut Ui, mut each: impl FnMut(&mut Ui, Part, f32, f32), staged: Option<&StagedImport>) {
    let narrow = ui.available_width() < 760.0;
    let room = ui.available_width();
    let lines = look_at::count(staged).div_ceil(if narrow { 1 } else { 2 }).max(2);
    #[expect(clippy::cast_precision_loss, reason = "a few lines")]
    let (added, height) = (56.0 + numbers(staged) as f32 * NUMBER, 44.0 + lines as f32 * look_at::ITEM);
    let height = height.max(added);
    if narrow {
        each(ui, Part::Added, room, added);
        each(ui, Part::LookAt, room, height);
    } else {
        widgets::row(ui, height, &[304.0, 712.0], |ui, i, width| each(ui, if i == 0 { Part::Added } else { Part::LookAt }, width, height));
    }
}

/// Draws the card of what will be added.
pub(super) fn added(ui: &mut Ui, ctx: &ScreenCtx<'_>, staged: Option<&StagedImport>, counted: bool, (width, height): (f32, f32)) {
    card_sized(ui, width, height, |ui| {
        ui.spacing_mut().item_spacing.y = space::XS;
        let nothing = staged.is_some_and(|s| counted && !s.plan.outcome.brings_anything());
        heading(ui, &if nothing { ctx.tr.import_nothing_new() } else { ctx.tr.import_added() });
        for (label, value, quiet) in rows(ctx, staged) {
            number_row(ui, &label, &value, quiet || !counted);
        }
    });
}

/// How many numbers there are: their places are kept before they are counted.
fn numbers(staged: Option<&StagedImport>) -> usize {
    let extra = |s: &StagedImport| {
        let departures = s.kind == ImportKind::Purchases && s.plan.outcome.departures_new > 0;
        usize::from(departures) + usize::from(s.plan.outcome.departures_changed > 0)
    };
    let contracts = |s: &StagedImport| usize::from(!s.staged.contracts.is_empty()) + usize::from(s.plan.outcome.contracts_changed > 0);
    4 + staged.map_or(0, extra) + staged.map_or(0, contracts) + usize::from(staged.and_then(reckoned_from).is_some())
}

/// Label, value, and whether it is quiet.
fn rows(ctx: &ScreenCtx<'_>, staged: Option<&StagedImport>) -> Vec<(String, String, bool)> {
    let tr = ctx.tr;
    let outcome = staged.map(|s| &s.plan.outcome);
    let number = |of: fn(&ImportOutcome) -> u64| outcome.map_or_else(|| "…".to_owned(), |o| labels::number(tr, of(o)));
    let mut rows = vec![(tr.import_added_customers(), number(|o| o.customers_new), false)];
    if staged.is_some_and(|s| s.kind == ImportKind::Customers) {
        rows.push((tr.import_added_changed(), number(|o| o.customers_changed), false));
        if staged.is_some_and(|s| !s.staged.contracts.is_empty()) {
            rows.push((tr.import_added_contracts(), number(|o| o.contracts_new), false));
        }
        if outcome.is_some_and(|o| o.contracts_changed > 0) {
            rows.push((tr.import_added_contracts_changed(), number(|o| o.contracts_changed), false));
        }
        rows.push((tr.import_added_departures(), number(|o| o.departures_new), false));
        if outcome.is_some_and(|o| o.departures_changed > 0) {
            rows.push((tr.import_added_explained(), number(|o| o.departures_changed), false));
        }
        rows.push((tr.import_added_reasons(), number(|o| o.reasons_new), false));
        rows.extend(staged.and_then(reckoned_from).map(|day| (tr.import_reckoned_from(), tr.day(day), true)));
        return rows;
    }
    rows.push((tr.import_added_receipts(), number(|o| o.purchases_new), false));
    rows.push((tr.import_added_loose(), number(|o| o.loose_new), false));
    if outcome.is_some_and(|o| o.departures_new > 0) {
        rows.push((tr.import_added_departures(), number(|o| o.departures_new), false));
    }
    if outcome.is_some_and(|o| o.departures_changed > 0) {
        rows.push((tr.import_added_explained(), number(|o| o.departures_changed), false));
    }
    let days = staged.and_then(|s| s.staged.days);
    rows.push((tr.import_days(), days.map_or_else(|| "…".to_owned(), |(a, b)| tr.import_from_to(tr.day(a), tr.day(b))), true));
    rows
}

fn number_row(ui: &mut Ui, label: &str, value: &str, quiet: bool) {
    let row = vec2(ui.available_width(), TextSize::Body.line());
    ui.allocate_ui_with_layout(row, Layout::right_to_left(Align::Center), |ui| {
        let value = if quiet { text(value).muted() } else { text(value).semibold() };
        value.show(ui);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let label = if quiet { text(label).muted() } else { text(label) };
            label.one_line().show(ui);
        });
    });
}
