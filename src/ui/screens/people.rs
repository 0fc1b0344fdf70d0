//! The people behind a figure, a bar or a point, with their own words where they said something: a dialog over the screen
//! that shows the number. It changes nothing.

use eframe::egui::{Align, Context, Layout, Ui, vec2};

use crate::domain::customer::State;
use crate::engine::views::customer_list::CustomerRow;
use crate::engine::views::people::{People, PeopleQuery, PersonRow, Whose};
use crate::engine::{Cached, Filter};
use crate::i18n::Tr;
use crate::ui::dialogs;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Button, Mark, rule, text};

/// Shown at first, and more with each wish for more.
const STEP: usize = 100;
/// Width of the dialog.
const WIDTH: f32 = 720.0;
/// Columns at the right of a name.
const COLUMNS: [f32; 3] = [104.0, 104.0, 136.0];
/// Height of a person without words.
const ROW: f32 = size::ROW;
/// Height of a person with words.
const ROW_WORDS: f32 = 52.0;

/// Height of a name with words below it.
const NAME_AND_WORDS: f32 = 38.0;

/// The dialog.
#[derive(Debug, Default)]
pub struct PeoplePanel {
    open: Option<Open>,
    view: Cached<PeopleQuery>,
}

#[derive(Debug)]
struct Open {
    title: String,
    query: PeopleQuery,
}

impl PeoplePanel {
    /// Opens it: whose people, under which words, for which period and segment.
    pub fn open(&mut self, title: String, whose: Whose, filter: &Filter) {
        self.view.clear();
        self.open = Some(Open { title, query: PeopleQuery { whose, filter: filter.clone(), limit: STEP } });
    }

    /// Shows it while it is open.
    pub fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) {
        let Some(open) = &self.open else { return };
        let view = self.view.get(ctx.engine, &open.query);
        let tr = ctx.tr;
        let (done, closed) = dialogs::window(context, "people", &open.title, &tr.ui_close(), WIDTH, |ui| {
            if let Some(people) = view {
                content(ui, ctx, people)
            } else {
                text(tr.ui_loading()).muted().show(ui);
                None
            }
        });
        match done {
            Some(Done::Go(route)) => {
                self.open = None;
                ctx.go(route);
            }
            Some(Done::More) => {
                if let Some(open) = &mut self.open {
                    open.query.limit += STEP;
                }
            }
            None if closed => self.open = None,
            None => {}
        }
    }
}

/// What was chosen.
enum Done {
    Go(Route),
    More,
}

fn content(ui: &mut Ui, ctx: &ScreenCtx<'_>, people: &People) -> Option<Done> {
    let tr = ctx.tr;
    let money = tr.money(people.value_year, ctx.settings().currency);
    let line = if people.total == 0 { tr.people_nobody() } else { tr.people_line(people.total, money, tr.count(people.total)) };
    text(line).muted().show(ui);
    if people.total == 0 {
        return None;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    head(ui, ctx);
    let height = if people.rows.iter().any(|row| row.last_words.is_some()) { ROW_WORDS } else { ROW };
    let room = (ui.ctx().content_rect().height() - 260.0).max(120.0);
    let mut done = None;
    let list = dialogs::scrolling(room).id_salt("people").auto_shrink([false, true]);
    list.show_rows(ui, height, people.rows.len(), |ui, range| {
        for row in people.rows.get(range).unwrap_or_default() {
            if let Some(route) = ui.push_id(row.customer.id, |ui| person(ui, ctx, row, height)).inner {
                done = Some(Done::Go(route));
            }
        }
    });
    if people.rows.len() < people.total {
        ui.add_space(space::M);
        ui.horizontal(|ui| {
            text(tr.people_first(tr.count(people.total), tr.count(people.rows.len()))).small().muted().show(ui);
            if Button::link(tr.people_more()).show(ui).clicked() {
                done = Some(Done::More);
            }
        });
    }
    done
}

/// A row of columns from the right, what is left for the name.
fn columns(ui: &mut Ui, height: f32, mut column: impl FnMut(&mut Ui, usize), name: impl FnOnce(&mut Ui)) {
    let size = vec2(ui.available_width(), height);
    ui.allocate_ui_with_layout(size, Layout::right_to_left(Align::Center), |ui| {
        ui.set_min_size(size);
        ui.add_space(space::M); // the scroll bar floats over the right edge
        ui.spacing_mut().item_spacing = vec2(space::M, 0.0);
        let narrow = size.x < 520.0;
        for (i, width) in COLUMNS.iter().enumerate() {
            // On a narrow page the day of the last purchase gives way to the name.
            if narrow && i == 1 {
                continue;
            }
            let right = if i == 2 { Layout::left_to_right(Align::Center) } else { Layout::right_to_left(Align::Center) };
            ui.allocate_ui_with_layout(vec2(*width, height), right, |ui| {
                ui.set_min_width(*width);
                column(ui, i);
            });
        }
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| name(ui));
    });
}

fn head(ui: &mut Ui, ctx: &ScreenCtx<'_>) {
    let tr = ctx.tr;
    let names = [tr.people_value(), tr.people_last(), tr.people_state()];
    let column = |ui: &mut Ui, i: usize| {
        if let Some(name) = names.get(i) {
            text(name).small().muted().one_line().show(ui);
        }
    };
    columns(ui, size::CONTROL_SMALL, column, |ui| {
        text(tr.people_name()).small().muted().show(ui);
    });
    rule(ui);
}

fn person(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &PersonRow, height: f32) -> Option<Route> {
    let (tr, customer) = (ctx.tr, &row.customer);
    let column = |ui: &mut Ui, i: usize| match i {
        0 => {
            text(tr.money(customer.value_year, ctx.settings().currency)).show(ui);
        }
        1 => {
            text(customer.standing.last.map_or_else(String::new, |day| tr.day(day))).muted().show(ui);
        }
        _ => {
            if let Some(mark) = Mark::of(customer.standing.state) {
                mark.show(ui, &state_name(tr, customer.standing.state));
            }
        }
    };
    let mut chosen = None;
    columns(ui, height - 1.0, column, |ui| match &row.last_words {
        None => chosen = name(ui, tr, customer),
        Some(words) => {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space((height - NAME_AND_WORDS) / 2.0);
                chosen = name(ui, tr, customer);
                text(tr.home_quote(words.as_str())).small().muted().one_line().show(ui);
            });
        }
    });
    rule(ui);
    chosen
}

/// The name; it opens the customer's page once there is such a screen.
fn name(ui: &mut Ui, tr: &Tr, customer: &CustomerRow) -> Option<Route> {
    let Some(route) = Route::customer(customer.id) else {
        text(name_of(tr, customer)).semibold().one_line().show(ui);
        return None;
    };
    Button::link(name_of(tr, customer)).show(ui).clicked().then_some(route)
}

/// What to call a customer, also one nothing is known of.
#[must_use]
pub fn name_of(tr: &Tr, row: &CustomerRow) -> String {
    if row.name.trim().is_empty() { tr.report_call_nameless(row.id.0.to_string()) } else { row.name.clone() }
}

/// The word of a state (METRICS A3).
#[must_use]
pub fn state_name(tr: &Tr, state: State) -> String {
    match state {
        State::NoPurchase => tr.people_state_none(),
        State::Once => tr.people_state_once(),
        State::Current => tr.people_state_current(),
        State::AtRisk => tr.people_state_at_risk(),
        State::Lapsed => tr.people_state_lapsed(),
        State::Lost => tr.people_state_lost(),
    }
}
