//! Search, states and segment above the table; in a narrow window states and segment are in one menu. They change what is asked
//! for and nothing else.

use eframe::egui::{Id, Key, Modifiers, Popup, PopupCloseBehavior, ScrollArea, Ui};
use strum::IntoEnumIterator as _;

use crate::domain::contract::Business;
use crate::domain::customer::State;
use crate::engine::Cached;
use crate::engine::views::customer_list::{CustomerList, CustomerListQuery};
use crate::engine::views::figures::FigureSetQuery;
use crate::i18n::Tr;
use crate::ui::command::UiCommand;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::state_explanation;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Chip, Field, Select, check_box, info_button, radio, text};

/// Narrower than this the filters are a menu instead of chips.
const NARROW: f32 = 720.0;
/// Width of the choice of a segment.
const SEGMENT: f32 = 148.0;

/// The field's id, for Ctrl+F.
pub(super) fn search_id() -> Id {
    Id::unique("customers-search")
}

/// What was asked for beside another filter.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Asked {
    /// Enter or Down in the search field asks for the table.
    pub(super) to_table: bool,
    /// The segments are to be looked after.
    pub(super) segments: bool,
    /// The tags are.
    pub(super) tags: bool,
}

/// Shows them.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &mut ScreenCtx<'_>,
    query: &mut CustomerListQuery,
    list: &CustomerList,
    figures: &mut Cached<FigureSetQuery>,
) -> Asked {
    let narrow = ui.available_width() < NARROW;
    let members = figures.view().is_some_and(|set| set.figures.business == Business::Members);
    let mut asked = Asked::default();
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let width = if narrow { (ui.available_width() * 0.45).max(140.0) } else { 240.0 };
        let key = UiCommand::Find.key_text(ui.ctx()).unwrap_or_default();
        let field = Field::new(ctx.tr.customers_search()).label_hidden().hint(ctx.tr.customers_search()).icon(Icon::Search);
        let field = if narrow { field } else { field.key(key) };
        let search = field.width(width).id(search_id()).limit(200).show(ui, &mut query.search);
        // The key is used up: the table would take it as its own.
        let key = |ui: &Ui, key| ui.input_mut(|i| i.consume_key(Modifiers::NONE, key));
        asked.to_table = search.has_focus() && key(ui, Key::ArrowDown) || search.lost_focus() && key(ui, Key::Enter);
        if narrow {
            (asked.segments, asked.tags) = menu(ui, ctx.tr, query, list, members);
        } else {
            let room = ui.available_width() - if list.segments.is_empty() { 112.0 } else { 116.0 + SEGMENT };
            ScrollArea::horizontal()
                .id_salt("states")
                .max_width(room)
                .auto_shrink([true, true])
                .show(ui, |ui| chips(ui, ctx.tr, query, list, members));
        }
        explain(ui, ctx, figures);
        if !narrow {
            (asked.segments, asked.tags) = segment(ui, ctx.tr, query, list);
        }
    });
    asked
}

/// How many were found, whatever their state.
fn found(list: &CustomerList) -> usize {
    list.by_state.iter().map(|(_, n)| *n).sum()
}

/// The states with how many of those found are in each; those nobody is in are left out, but never one chosen.
fn offered(tr: &Tr, query: &CustomerListQuery, list: &CustomerList, members: bool) -> Vec<(State, String, usize)> {
    let count = |state: State| list.by_state.iter().find(|(s, _)| *s == state).map_or(0, |(_, n)| *n);
    let all = found(list);
    let mut offered = Vec::new();
    let order = [State::Current, State::AtRisk, State::Lapsed, State::Lost, State::Once, State::NoPurchase];
    debug_assert_eq!(order.len(), State::iter().count(), "a state is missing");
    for state in order {
        let n = count(state);
        if n > 0 || query.states.contains(&state) || !matches!(state, State::NoPurchase) && all == 0 {
            let words = if members && state == State::NoPurchase { tr.members_chip_there() } else { chip_words(tr, state) };
            offered.push((state, words, n));
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

fn chips(ui: &mut Ui, tr: &Tr, query: &mut CustomerListQuery, list: &CustomerList, members: bool) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let all = query.states.is_empty() && !query.cancelled;
        if Chip::new(tr.customer_all(), all).count(tr.count(found(list))).show(ui).clicked() {
            (query.states, query.cancelled) = (Vec::new(), false);
        }
        for (state, words, n) in offered(tr, query, list, members) {
            if Chip::new(words, query.states.contains(&state)).count(tr.count(n)).show(ui).clicked() {
                toggle(&mut query.states, state);
            }
        }
        if offers_cancelled(query, list)
            && Chip::new(tr.members_state_leaving(), query.cancelled).count(tr.count(list.cancelled)).show(ui).clicked()
        {
            query.cancelled = !query.cancelled;
        }
    });
}

/// Whether there is somebody who has cancelled and is a member still; a filter that is set stays in sight.
const fn offers_cancelled(query: &CustomerListQuery, list: &CustomerList) -> bool {
    list.cancelled > 0 || query.cancelled
}

/// States add up: those in any of the chosen ones are shown.
fn toggle(states: &mut Vec<State>, state: State) {
    if states.contains(&state) {
        states.retain(|s| *s != state);
    } else {
        states.push(state);
    }
}

/// All filters in one menu; its chip says how many are set. Whether the segments, and whether the tags
/// are to be looked after.
fn menu(ui: &mut Ui, tr: &Tr, query: &mut CustomerListQuery, list: &CustomerList, members: bool) -> (bool, bool) {
    let (mut manage, mut tags) = (false, false);
    let set = query.states.len() + usize::from(query.cancelled) + usize::from(query.segment.is_some());
    let chip = Chip::new(tr.customers_filter(), set > 0).opens();
    let chip = if set > 0 { chip.count(tr.count(set)) } else { chip };
    let chip = chip.show(ui);
    Popup::menu(&chip).close_behavior(PopupCloseBehavior::CloseOnClickOutside).width(240.0).gap(space::XS).show(|ui| {
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            ui.set_min_width(200.0);
            ui.spacing_mut().item_spacing.y = space::XS;
            for (state, words, n) in offered(tr, query, list, members) {
                let mut on = query.states.contains(&state);
                if check_box(ui, &mut on, &format!("{words} {}", tr.count(n))) {
                    toggle(&mut query.states, state);
                }
            }
            if offers_cancelled(query, list) {
                check_box(ui, &mut query.cancelled, &format!("{} {}", tr.members_state_leaving(), tr.count(list.cancelled)));
            }
            if !list.segments.is_empty() {
                segment_radios(ui, tr, query, list);
            }
            manage = Button::link(tr.segment_manage()).show(ui).clicked();
            tags = Button::link(tr.tags_manage()).show(ui).clicked();
            if set > 0 && Button::link(tr.customers_filter_clear()).show(ui).clicked() {
                (query.states, query.cancelled, query.segment) = (Vec::new(), false, None);
            }
        });
        if manage || tags {
            ui.close();
        }
    });
    (manage, tags)
}

fn segment_radios(ui: &mut Ui, tr: &Tr, query: &mut CustomerListQuery, list: &CustomerList) {
    text(tr.customer_segment()).small().muted().show(ui);
    if radio(ui, query.segment.is_none(), &tr.customers_all_segments()) {
        query.segment = None;
    }
    for (pick, name) in &list.segments {
        if radio(ui, query.segment.as_ref() == Some(pick), name) {
            query.segment = Some(pick.clone());
        }
    }
}

/// Which segment, and the ways to those of the owner's own and to the tags: whether each is taken.
fn segment(ui: &mut Ui, tr: &Tr, query: &mut CustomerListQuery, list: &CustomerList) -> (bool, bool) {
    let (mut manage, mut tags) = (false, false);
    ui.with_layout(eframe::egui::Layout::right_to_left(eframe::egui::Align::Center), |ui| {
        tags = Button::icon_only(Icon::Tag, tr.tags_manage()).show(ui).clicked();
        manage = Button::icon_only(Icon::ListFilter, tr.segment_manage()).show(ui).clicked();
        if list.segments.is_empty() {
            return;
        }
        let mut options = vec![(None, tr.customers_all_segments())];
        options.extend(list.segments.iter().map(|(pick, name)| (Some(pick.clone()), name.clone())));
        let select = Select::new(tr.customer_segment()).label_hidden().width(SEGMENT);
        ui.push_id("segment", |ui| select.show(ui, &mut query.segment, &options));
    });
    (manage, tags)
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
