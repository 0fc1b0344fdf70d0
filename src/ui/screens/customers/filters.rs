//! Search, states and segment above the table. They change what is asked for and nothing else.

use eframe::egui::{Id, Key, Modifiers, ScrollArea, Ui};
use strum::IntoEnumIterator as _;

use crate::domain::customer::State;
use crate::engine::Cached;
use crate::engine::views::customer_list::{CustomerList, CustomerListQuery};
use crate::engine::views::figures::FigureSetQuery;
use crate::i18n::Tr;
use crate::ui::command::UiCommand;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::state_explanation;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Chip, Field, Select, info_button};

/// Narrower than this the states are a list to choose from instead of chips.
const NARROW: f32 = 720.0;
/// Width of the choice of a segment.
const SEGMENT: f32 = 148.0;

/// The field's id, for Ctrl+F.
pub(super) fn search_id() -> Id {
    Id::unique("customers-search")
}

/// Shows them; true when Enter or Down in the search field asks for the table.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    query: &mut CustomerListQuery,
    list: &CustomerList,
    figures: &mut Cached<FigureSetQuery>,
) -> bool {
    let narrow = ui.available_width() < NARROW;
    let mut to_table = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let width = if narrow { (ui.available_width() * 0.45).max(140.0) } else { 240.0 };
        let key = UiCommand::Find.key_text(ui.ctx()).unwrap_or_default();
        let field = Field::new(ctx.tr.customers_search()).label_hidden().hint(ctx.tr.customers_search()).icon(Icon::Search);
        let field = if narrow { field } else { field.key(key) };
        let search = field.width(width).id(search_id()).limit(200).show(ui, &mut query.search);
        // The key is used up: the table would take it as its own.
        let key = |ui: &Ui, key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        to_table = search.has_focus() && key(ui, Key::ArrowDown) || search.lost_focus() && key(ui, Key::Enter);
        if narrow {
            state_select(ui, ctx.tr, query, list);
        } else {
            let room = ui.available_width() - if list.segments.is_empty() { 36.0 } else { 40.0 + SEGMENT };
            ScrollArea::horizontal()
                .id_salt("states")
                .max_width(room)
                .auto_shrink([true, true])
                .show(ui, |ui| chips(ui, ctx.tr, query, list));
            explain(ui, ctx, figures);
        }
        if !list.segments.is_empty() && !narrow {
            segment(ui, ctx.tr, query, list);
        }
    });
    to_table
}

/// The states with how many of those found are in each; those nobody is in are left out, but never the one chosen.
fn offered(tr: &Tr, query: &CustomerListQuery, list: &CustomerList) -> Vec<(Option<State>, String, usize)> {
    let count = |state: State| list.by_state.iter().find(|(s, _)| *s == state).map_or(0, |(_, n)| *n);
    let all: usize = list.by_state.iter().map(|(_, n)| *n).sum();
    let mut offered = vec![(None, tr.customer_all(), all)];
    let order = [State::Current, State::AtRisk, State::Lapsed, State::Lost, State::Once, State::NoPurchase];
    debug_assert_eq!(order.len(), State::iter().count(), "a state is missing");
    for state in order {
        let n = count(state);
        if n > 0 || query.states.contains(&state) || !matches!(state, State::NoPurchase) && all == 0 {
            offered.push((Some(state), chip_words(tr, state), n));
        }
    }
    offered
}

/// The word of a state for many customers.
fn chip_words(tr: &Tr, state: State) -> String {
    match state {
        State::NoPurchase => tr.customers_chip_none(),
        State::Once => tr.customers_chip_once(),
        State::Current => tr.explain_coming_name(),
        State::AtRisk => tr.explain_overdue_name(),
        State::Lapsed => tr.explain_gone_quiet_name(),
        State::Lost => tr.explain_left_name(),
    }
}

fn chips(ui: &mut Ui, tr: &Tr, query: &mut CustomerListQuery, list: &CustomerList) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        for (state, words, n) in offered(tr, query, list) {
            let on = query.states.first().copied() == state;
            if Chip::new(words, on).count(tr.count(n)).show(ui).clicked() {
                query.states = if on { Vec::new() } else { state.into_iter().collect() };
            }
        }
    });
}

fn state_select(ui: &mut Ui, tr: &Tr, query: &mut CustomerListQuery, list: &CustomerList) {
    let options: Vec<_> = offered(tr, query, list).into_iter().map(|(s, words, n)| (s, format!("{words} {}", tr.count(n)))).collect();
    let mut chosen = query.states.first().copied();
    let width = ui.available_width();
    if ui.push_id("state", |ui| Select::new(tr.customer_state_label()).label_hidden().width(width).show(ui, &mut chosen, &options)).inner {
        query.states = chosen.into_iter().collect();
    }
}

fn segment(ui: &mut Ui, tr: &Tr, query: &mut CustomerListQuery, list: &CustomerList) {
    ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
        let mut options = vec![(None, tr.customers_all_segments())];
        options.extend(list.segments.iter().map(|s| (Some(s.clone()), s.clone())));
        let select = Select::new(tr.customer_segment()).label_hidden().width(SEGMENT);
        ui.push_id("segment", |ui| select.show(ui, &mut query.segment, &options));
    });
}

/// What the states mean, and how often the rule was wrong.
fn explain(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &mut Cached<FigureSetQuery>) {
    let Some(set) = figures.get(ctx.engine, &FigureSetQuery::default()) else { return };
    let info = info_button(ui, &ctx.tr.customer_explain(ctx.tr.customers_states()));
    let explanation = state_explanation(ctx, &set.figures);
    if explanation.show(ui, &info, ctx.tr).is_some() {
        let words = explanation.words();
        ctx.copy(&ui.ctx().clone(), words);
    }
}
