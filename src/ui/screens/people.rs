//! The people behind a figure, a bar or a point, with their own words where they said something: a dialog over the screen
//! that shows the number. What is cut opens on a click. It changes nothing.

use std::collections::HashSet;

use eframe::egui::{Align, Context, Layout, Rect, ScrollArea, Sense, Ui, vec2};

use crate::analysis::Behind;
use crate::analysis::reasons::Reasons;
use crate::chart::Chart;
use crate::domain::contract::Membership;
use crate::domain::customer::State;
use crate::domain::ids::{CustomerId, ReasonId, ResponseId};
use crate::engine::views::customer_list::CustomerRow;
use crate::engine::views::people::{People, PeopleQuery, PersonRow, Said, Whose};
use crate::engine::{Cached, Filter};
use crate::i18n::Tr;
use crate::report::charts::OTHER_REASONS;
use crate::ui::dialogs;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Mark, could_not_read, quote_box, rule, text};
use crate::ui::words;

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
    /// Whose words are shown in full.
    unfolded: HashSet<CustomerId>,
}

impl PeoplePanel {
    /// Opens it: whose people, under which words, for which period and segment.
    pub fn open(&mut self, title: String, whose: Whose, filter: &Filter) {
        self.view.clear();
        let query = PeopleQuery { whose, filter: filter.clone(), limit: STEP };
        self.open = Some(Open { title, query, unfolded: HashSet::new() });
    }

    /// Opens the people of a bar of the chart of reasons: who named the reason, whose guess it is, or who left for one of those
    /// put together.
    pub fn open_bar(&mut self, tr: &Tr, (chart, reasons): (&Chart, &Reasons), id: i64, filter: &Filter) {
        let Chart::Bars(bars) = chart else { return };
        let label = bars.rows.iter().find(|bar| bar.id == Some(id)).map(|bar| bar.label.clone()).unwrap_or_default();
        // A guess has the id of its reason below nought.
        let (title, whose) = match id {
            OTHER_REASONS => {
                let apart = |id: ReasonId| bars.rows.iter().any(|bar| bar.id == Some(id.0));
                (label, Whose::WithMain(reasons.rows.iter().map(|row| row.id).filter(|id| !apart(*id)).collect()))
            }
            ..0 => (tr.chart_guess_label(label.trim_end_matches('?')), Whose::Behind(Behind::GuessedReason(ReasonId(-id)))),
            _ => (tr.home_named(label), Whose::Behind(Behind::Reason(ReasonId(id)))),
        };
        self.open(title, whose, filter);
    }

    /// Shows it while it is open.
    pub fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) {
        let Some(open) = &mut self.open else { return };
        self.view.get(ctx.engine, &open.query);
        let (view, error) = (self.view.view(), self.view.error());
        let tr = ctx.tr;
        let (done, closed) = dialogs::window(context, "people", &open.title, &tr.ui_close(), WIDTH, |ui| {
            let again = error.is_some_and(|error| could_not_read(ui, ctx, error));
            if again {
                return Some(Done::Again);
            }
            match view {
                Some(people) => content(ui, ctx, people, (&open.title, &open.unfolded)),
                None if error.is_some() => None,
                None => {
                    text(tr.ui_loading()).muted().show(ui);
                    None
                }
            }
        });
        match done {
            Some(Done::Go(route)) => {
                self.open = None;
                ctx.go(route);
            }
            Some(Done::More) => open.query.limit += STEP,
            Some(Done::Unfold(customer)) => turn(&mut open.unfolded, customer),
            Some(Done::Again) => self.view.again(),
            None if closed => self.open = None,
            None => {}
        }
    }
}

/// Folds what is unfolded, and the other way round.
fn turn(unfolded: &mut HashSet<CustomerId>, customer: CustomerId) {
    if !unfolded.remove(&customer) {
        unfolded.insert(customer);
    }
}

/// What was chosen.
enum Done {
    Go(Route),
    More,
    Unfold(CustomerId),
    Again,
}

fn content(ui: &mut Ui, ctx: &ScreenCtx<'_>, people: &People, (title, unfolded): (&str, &HashSet<CustomerId>)) -> Option<Done> {
    let tr = ctx.tr;
    let yearly = words::a_year(tr, people.value_year, &ctx.settings(), of_members(people));
    let line = if people.total == 0 { tr.people_nobody() } else { tr.people_line(people.total, tr.count(people.total), yearly) };
    let mut as_list = false;
    ui.horizontal(|ui| {
        ui.with_layout(Layout::right_to_left(Align::Center), |ui| {
            as_list = people.total > 0 && Button::secondary(tr.people_as_list()).icon(Icon::Users).small().show(ui).clicked();
            ui.with_layout(Layout::left_to_right(Align::Center), |ui| text(line).muted().show(ui));
        });
    });
    if as_list {
        return Some(Done::Go(Route::These(people.ids.clone(), title.to_owned())));
    }
    if people.total == 0 && people.nameless.is_empty() {
        return None;
    }
    ui.spacing_mut().item_spacing.y = 0.0;
    if people.total > 0 {
        head(ui, ctx, of_members(people));
    }
    let room = (ui.ctx().content_rect().height() - 260.0).max(120.0);
    // The sheet is as high as what is in it: without a least height the list would stay as small as at its first frame.
    let list = ScrollArea::vertical().id_salt("people").max_height(room).min_scrolled_height(room).auto_shrink([false, true]);
    let mut done = list.show(ui, |ui| rows(ui, ctx, people, unfolded)).inner;
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

/// The people, and below them what was said without a name.
fn rows(ui: &mut Ui, ctx: &ScreenCtx<'_>, people: &People, unfolded: &HashSet<CustomerId>) -> Option<Done> {
    let height = if people.rows.iter().any(|row| !row.said.is_empty()) { ROW_WORDS } else { ROW };
    let mut done = None;
    for row in &people.rows {
        let open = unfolded.contains(&row.customer.id);
        let at = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height));
        if !open && !ui.is_rect_visible(at) {
            ui.allocate_space(at.size());
            continue;
        }
        let chosen = ui.push_id(row.customer.id, |ui| person(ui, ctx, row, height, open)).inner;
        done = chosen.or(done);
    }
    if !people.nameless.is_empty() {
        ui.add_space(space::M);
        text(ctx.tr.people_nameless(people.nameless.len(), ctx.tr.count(people.nameless.len()))).small().muted().show(ui);
        ui.add_space(space::XS);
        done = in_full(ui, ctx.tr, &people.nameless).map(Done::Go).or(done);
    }
    done
}

/// Answers in full, each with its day and the way to it.
fn in_full(ui: &mut Ui, tr: &Tr, all: &[Said]) -> Option<Route> {
    let mut chosen = None;
    for (i, said) in all.iter().enumerate() {
        ui.push_id((said.response, i), |ui| {
            quote_box(ui, |ui| {
                text(tr.home_quote(said.text.as_str())).show(ui);
                ui.horizontal(|ui| {
                    text(tr.day(said.day)).small().muted().show(ui);
                    if Button::link(tr.people_open_answer()).small().show(ui).clicked() {
                        chosen = Some(answer(said.response));
                    }
                });
            });
        });
        ui.add_space(space::S);
    }
    chosen
}

const fn answer(response: ResponseId) -> Route {
    Route::Response(response)
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

/// Whether they are or were members and none of them buys.
fn of_members(people: &People) -> bool {
    let member = |row: &PersonRow| row.customer.standing.visits == 0 && row.customer.standing.member.membership != Membership::None;
    !people.rows.is_empty() && people.rows.iter().all(member)
}

fn head(ui: &mut Ui, ctx: &ScreenCtx<'_>, members: bool) {
    let tr = ctx.tr;
    let value = match (ctx.settings().margin_percent, members) {
        (Some(_), _) => tr.people_value("profit"),
        (None, true) => tr.people_value_paid(),
        (None, false) => tr.people_value("sales"),
    };
    let names = [value, if members { tr.people_until() } else { tr.people_last() }, tr.people_state()];
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

fn person(ui: &mut Ui, ctx: &ScreenCtx<'_>, row: &PersonRow, height: f32, open: bool) -> Option<Done> {
    let (tr, customer) = (ctx.tr, &row.customer);
    let column = |ui: &mut Ui, i: usize| match i {
        0 => {
            text(tr.money(customer.value_year, ctx.settings().currency)).show(ui);
        }
        1 => {
            let day = customer.standing.last.or(customer.standing.member.until);
            text(day.map_or_else(String::new, |day| tr.day(day))).muted().show(ui);
        }
        _ => {
            let standing = &customer.standing;
            // Who never bought stands as a member.
            let (mark, word) = match standing.state {
                State::NoPurchase => super::customer::said::standing(tr, standing),
                state => (Mark::of(state), state_name(tr, state)),
            };
            if let Some(mark) = mark {
                mark.show(ui, &word);
            }
        }
    };
    let mut done = None;
    columns(ui, height - 1.0, column, |ui| match row.said.first() {
        None => done = name(ui, tr, customer).map(Done::Go),
        Some(first) => {
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                ui.add_space((height - NAME_AND_WORDS) / 2.0);
                done = name(ui, tr, customer).map(Done::Go);
                if fold(ui, tr, customer, first, open) {
                    done = Some(Done::Unfold(customer.id));
                }
            });
        }
    });
    if open {
        let route = in_full(ui, tr, &row.said);
        done = route.map(Done::Go).or(done);
    }
    rule(ui);
    done
}

/// The first of the words on one line; true when it was clicked, to open or fold what was said.
fn fold(ui: &mut Ui, tr: &Tr, customer: &CustomerRow, said: &Said, open: bool) -> bool {
    let (words, icon) = if open { (tr.people_words_less(), Icon::ChevronUp) } else { (tr.people_words_all(), Icon::ChevronDown) };
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let named = format!("{words}: {}", name_of(tr, customer));
        let clicked = Button::icon_only(icon, named).small().show(ui).clicked();
        let line = text(tr.home_quote(said.text.as_str())).small().muted().one_line().show(ui);
        // For the mouse alone: the keyboard has the button before it.
        clicked || ui.interact(line.rect, line.id.with("fold"), Sense::CLICK).clicked()
    })
    .inner
}

/// The name; it opens the customer's page once there is such a screen.
fn name(ui: &mut Ui, tr: &Tr, customer: &CustomerRow) -> Option<Route> {
    let Some(route) = Route::customer(customer.id) else {
        text(name_of(tr, customer)).semibold().one_line().show(ui);
        return None;
    };
    Button::link(name_of(tr, customer)).show(ui).clicked().then_some(route)
}

/// What to call a customer, also one of whom only a number is known.
#[must_use]
pub fn name_of(tr: &Tr, row: &CustomerRow) -> String {
    if row.name.trim().is_empty() {
        tr.report_call_nameless(row.id.0.to_string())
    } else if row.name == row.number {
        tr.report_call_nameless(row.number.as_str())
    } else {
        row.name.clone()
    }
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
