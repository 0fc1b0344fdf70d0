//! Those who left and have said something, one by one, for as long as there are too few reasons for bars (METRICS A8): their
//! words or their name, the reason noted, what they were worth. A row opens the answer, or the customer.

use eframe::egui::{Align, Id, Layout, Ui, vec2};

use crate::engine::views::home::{Home, HomeCase};
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::people::name_of;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, ListRow, from_right, tag, text};

/// Width of the sums at the right.
const MONEY: f32 = 72.0;
/// From this width on a row has its sum and its reason beside the words; below it the reason stands under them.
const WIDE: f32 = 420.0;
/// Height of a row with the reason under the words.
const TWO_LINES: f32 = 60.0;

/// What was clicked.
pub(super) enum Opens {
    /// The answer or the customer.
    Place(Route),
    /// All of them.
    All,
}

/// Shows the first of them.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, home: &Home) -> Option<Opens> {
    let (tr, cases) = (ctx.tr, &home.cases);
    let wide = ui.available_width() >= WIDE;
    let mut opens = None;
    if wide {
        let head = crate::report::findings::money_head(tr, home.figures.leaving.profit, home.figures.of_members());
        from_right(ui, size::ICON, |ui| {
            ui.add_space(space::M);
            text(head).small().muted().show(ui);
        });
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    for (i, case) in cases.first.iter().enumerate() {
        if row(ui, ctx, home, (i, case), wide) {
            opens = place(case).map(Opens::Place);
        }
    }
    let more = cases.people.len().saturating_sub(cases.first.iter().filter(|case| case.customer.is_some()).count());
    if more > 0 {
        ui.add_space(space::XS);
        if Button::link(tr.home_cases_more(more, tr.count(more))).show(ui).clicked() {
            opens = Some(Opens::All);
        }
    }
    opens
}

/// Where a case is told in full.
fn place(case: &HomeCase) -> Option<Route> {
    let response = case.said.as_ref().map(|(response, _)| Route::Response(*response));
    response.or_else(|| case.customer.as_ref().and_then(|customer| Route::customer(customer.id)))
}

fn row(ui: &mut Ui, ctx: &ScreenCtx<'_>, home: &Home, (i, case): (usize, &HomeCase), wide: bool) -> bool {
    let tr = ctx.tr;
    let name = case.customer.as_ref().map_or_else(|| tr.home_case_nameless(), |customer| name_of(tr, customer));
    let words = case.said.as_ref().map_or_else(|| name.clone(), |(_, words)| tr.home_quote(words.as_str()));
    let reason = case.reason.and_then(|id| home.reasons.iter().find(|reason| reason.id == id)).map(|reason| reason.name.clone());
    let money = case.customer.as_ref().map_or_else(String::new, |c| tr.money(c.value_year, ctx.settings().currency));
    let said = [name.as_str(), words.as_str(), reason.as_deref().unwrap_or_default(), money.as_str()];
    let whole = said.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
    let id = case.customer.as_ref().map_or_else(|| Id::unique(("case", i)), |customer| Id::unique(("case of", customer.id)));
    let height = if wide { size::ROW } else { TWO_LINES };
    let row = ListRow::new(id, height, &whole).lined().show(ui, |ui| {
        if wide {
            beside(ui, tr, (&words, reason, &money));
        } else {
            below(ui, tr, (&words, reason, &money));
        }
    });
    row.on_hover_text(words).clicked()
}

fn beside(ui: &mut Ui, tr: &crate::i18n::Tr, (words, reason, money): (&str, Option<String>, &str)) {
    let room = ui.available_size();
    ui.allocate_ui_with_layout(room, Layout::right_to_left(Align::Center), |ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        ui.allocate_ui_with_layout(vec2(MONEY, room.y), Layout::right_to_left(Align::Center), |ui| {
            ui.set_min_width(MONEY);
            text(money).muted().one_line().show(ui);
        });
        note(ui, tr, reason);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(words).one_line().show(ui));
    });
}

fn below(ui: &mut Ui, tr: &crate::i18n::Tr, (words, reason, money): (&str, Option<String>, &str)) {
    ui.spacing_mut().item_spacing.y = space::XS;
    ui.add_space(space::XS);
    text(words).one_line().show(ui);
    ui.horizontal(|ui| {
        note(ui, tr, reason);
        text(money).muted().show(ui);
    });
}

/// The reason noted, or that none is.
fn note(ui: &mut Ui, tr: &crate::i18n::Tr, reason: Option<String>) {
    match reason {
        Some(reason) => {
            tag(ui, &reason);
        }
        None => {
            text(tr.home_case_unread()).small().muted().show(ui);
        }
    }
}
