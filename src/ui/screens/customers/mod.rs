//! The table of customers: search, states, segment; adding one; and what can be done with several at once. Holds the filter
//! and the selection by id, never records.

pub(super) mod export;
mod filters;
mod rows;
pub(super) mod segment;
pub(super) mod selection;
pub(super) mod tagging;
mod tags;

use std::path::PathBuf;

use eframe::egui::{Context, Id, Rect, Ui, UiBuilder, pos2};

use self::rows::{TableRows, columns};
use self::segment::SegmentForm;
use self::selection::{BAR, Chosen, Deed};
use self::tagging::TagForm;
use self::tags::TagsDialog;
use super::customer::{LeavingForm, PersonForm};
use super::segments::SegmentsDialog;
use crate::domain::ids::CustomerId;
use crate::domain::segment::Pick;
use crate::engine::views::customer_list::{CustomerList, CustomerListQuery, CustomerRowsQuery, CustomerSort};
use crate::engine::views::figures::FigureSetQuery;
use crate::engine::{Cached, Created, Event};
use crate::ui::command::UiCommand;
use crate::ui::dialogs::Answer;
use crate::ui::pages::Pages;
use crate::ui::routes::Route;
use crate::ui::saving::Saving;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Chip, EmptyState, PageHead, Table, TableEvent, TableState};

/// The customers screen.
pub struct CustomersScreen {
    query: CustomerListQuery,
    list: Cached<CustomerListQuery>,
    pages: Pages<CustomerRowsQuery>,
    table: TableState<CustomerId>,
    chosen: Chosen,
    figures: Cached<FigureSetQuery>,
    dialog: Option<Dialog>,
    saving: Saving,
    /// The keyboard goes to the table at the next picture.
    to_table: bool,
    to_search: bool,
    /// Mark as left was asked for; waits for the states of those chosen.
    marking: bool,
    /// The words that were handed over on coming here.
    handed: Option<Route>,
    /// What those shown alone stood behind.
    these: String,
}

/// The form that is open.
enum Dialog {
    Add(Box<PersonForm>),
    Segment(Box<SegmentForm>),
    Tag(Box<TagForm>),
    Segments(Box<SegmentsDialog>),
    Tags(Box<TagsDialog>),
    Left(Box<LeavingForm>),
}

impl Default for CustomersScreen {
    fn default() -> Self {
        Self {
            query: CustomerListQuery::default(),
            list: Cached::default(),
            pages: Pages::default(),
            table: TableState::new(0, true),
            chosen: Chosen::default(),
            figures: Cached::default(),
            dialog: None,
            saving: Saving::default(),
            to_table: false,
            to_search: false,
            marking: false,
            handed: None,
            these: String::new(),
        }
    }
}

impl Screen for CustomersScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.customers_name()
    }

    fn fills_page(&self) -> bool {
        true
    }

    fn takes(&self) -> &[UiCommand] {
        if self.dialog.is_some() { &[UiCommand::SaveAndNext] } else { &[UiCommand::Find, UiCommand::New] }
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        match (command, &mut self.dialog) {
            (UiCommand::Find, None) => self.to_search = true,
            (UiCommand::New, None) => self.add(ctx),
            (UiCommand::SaveAndNext, Some(Dialog::Add(form))) => form.ask_to_save(),
            (UiCommand::SaveAndNext, Some(Dialog::Segment(form))) => form.ask_to_save(),
            (UiCommand::SaveAndNext, Some(Dialog::Tag(form))) => form.ask_to_save(),
            (UiCommand::SaveAndNext, Some(Dialog::Segments(all))) => all.ask_to_save(),
            (UiCommand::SaveAndNext, Some(Dialog::Tags(all))) => all.ask_to_save(),
            (UiCommand::SaveAndNext, Some(Dialog::Left(form))) => form.ask_to_save(),
            _ => {}
        }
    }

    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.saving.path_chosen(tag, path, ctx);
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.saving.confirmed(tag, ctx);
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.saving.event(event, ctx);
        let outcome = match &mut self.dialog {
            Some(Dialog::Add(form)) => form.ended(event, ctx),
            Some(Dialog::Segment(form)) => form.ended(event, ctx),
            Some(Dialog::Tag(form)) => form.ended(event, ctx),
            Some(Dialog::Segments(all)) => {
                // What was just put together is looked at.
                if let Some(made) = all.event(event, ctx) {
                    self.look_at(made);
                }
                None
            }
            Some(Dialog::Tags(all)) => {
                all.event(event, ctx);
                None
            }
            Some(Dialog::Left(form)) => form.ended(event, ctx),
            None => None,
        };
        let Some(outcome) = outcome else { return };
        let added = outcome.created.iter().find_map(|made| if let Created::Customer(id) = made { Some(*id) } else { None });
        if let (Some(Dialog::Add(_)), Some(id)) = (&self.dialog, added) {
            ctx.go(Route::Customer(id));
        }
        self.dialog = None;
        self.choose_none();
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        match &mut self.dialog {
            Some(Dialog::Add(form)) => form.keep(ctx),
            Some(Dialog::Segment(form)) => form.keep(ctx),
            Some(Dialog::Tag(form)) => form.keep(ctx),
            Some(Dialog::Segments(all)) => all.keep(ctx),
            Some(Dialog::Tags(all)) => all.keep(ctx),
            Some(Dialog::Left(form)) => form.keep(ctx),
            None => {}
        }
        self.dialog = None;
        self.handed = None;
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        [
            ("↑↓", ctx.tr.customers_key_walk()),
            ("Enter", ctx.tr.customers_key_open()),
            (&*ctx.tr.customers_key_space(), ctx.tr.customers_key_choose()),
        ]
        .map(|(key, does)| (key.to_owned(), does))
        .into()
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        self.take_over(ctx);
        self.head(ui, ctx);
        self.saving.show_missing(ui, ctx);
        self.list.get(ctx.engine, &self.query);
        let empty = self.list.view().is_some_and(|l| l.total == 0);
        if empty {
            self.nothing_yet(ui, ctx);
        } else {
            self.full(ui, ctx);
        }
        self.show_dialog(ui.ctx(), ctx);
    }
}

impl CustomersScreen {
    /// Takes the words one came with, once: those found by them and no others; or the people, who are chosen at once.
    fn take_over(&mut self, ctx: &ScreenCtx<'_>) {
        let blank = match ctx.route {
            Route::Found(words) => CustomerListQuery { search: words.clone(), ..CustomerListQuery::default() },
            Route::These(ids, _) => CustomerListQuery { only: Some(ids.clone()), ..CustomerListQuery::default() },
            _ => return,
        };
        if self.handed.as_ref() != Some(ctx.route) {
            if let Route::These(ids, words) = ctx.route {
                self.these.clone_from(words);
                self.table.selected = ids.iter().copied().collect();
                self.chosen.set(&self.table.selected);
            }
            self.query = CustomerListQuery { sort: self.query.sort, descending: self.query.descending, ..blank };
            self.table.show_row(0);
            self.handed = Some(ctx.route.clone());
        }
    }

    /// Whose people these are, and the way back to everybody.
    fn whose(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) {
        let Some(only) = &self.query.only else { return };
        let chip = Chip::new(ctx.tr.customers_these(self.these.as_str()), true).count(ctx.tr.count(only.len())).removable();
        if chip.show(ui).clicked() {
            self.query.only = None;
            self.choose_none();
        }
    }

    fn add(&mut self, ctx: &ScreenCtx<'_>) {
        if !ctx.is_locked() {
            self.dialog = Some(Dialog::Add(Box::new(PersonForm::add(self.segments()))));
        }
    }

    fn segments(&self) -> Vec<String> {
        let written = |(pick, name): &(Pick, String)| matches!(pick, Pick::Written(_)).then(|| name.clone());
        self.list.view().map(|l| l.segments.iter().filter_map(written).collect()).unwrap_or_default()
    }

    /// Shows this segment alone.
    fn look_at(&mut self, pick: Pick) {
        self.query.segment = Some(pick);
        self.table.show_row(0);
        self.dialog = None;
    }

    fn choose_none(&mut self) {
        self.table.selected.clear();
        self.chosen.set(&self.table.selected);
    }

    fn head(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let members = self.figures.view().is_some_and(|set| set.figures.of_members());
        let line = if members { ctx.tr.members_customers_line() } else { ctx.tr.customers_line() };
        PageHead::new(&ctx.tr.customers_name()).line(&line).show(ui, |ui| {
            let may = !ctx.is_locked();
            if Button::main(ctx.tr.customers_add()).icon(Icon::Plus).enabled(may).show(ui).clicked() {
                self.add(ctx);
            }
            if Route::Import.entry().is_some() && Button::secondary(ctx.tr.customers_import()).icon(Icon::Upload).show(ui).clicked() {
                ctx.go(Route::Import);
            }
            let found = self.list.view().map(|l| l.ids.as_slice()).unwrap_or_default();
            if !found.is_empty() {
                let button = Button::icon_only(Icon::Download, ctx.tr.customers_export_found(found.len(), ctx.tr.count(found.len())));
                if let Some(output) = export::menu(&button.show(ui), ctx) {
                    export::put_out(&mut self.saving, ctx, found.to_vec(), output);
                }
            }
        });
    }

    fn nothing_yet(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let can_import = Route::Import.entry().is_some();
        let button = if can_import {
            Button::secondary(ctx.tr.customers_empty_import()).icon(Icon::Upload)
        } else {
            Button::secondary(ctx.tr.customers_empty_add()).icon(Icon::Plus)
        };
        let empty = EmptyState::new(Icon::Users, ctx.tr.customers_empty(), ctx.tr.customers_empty_why()).button(button);
        if empty.note(ctx.tr.customers_empty_note()).show(ui) {
            if can_import {
                ctx.go(Route::Import);
            } else {
                self.add(ctx);
            }
        }
    }

    fn full(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let nothing = CustomerList::default();
        let before = self.query.clone();
        self.whose(ui, ctx);
        let list = self.list.view().unwrap_or(&nothing);
        let asked = filters::show(ui, ctx, &mut self.query, list, &mut self.figures);
        if self.query != before {
            self.table.show_row(0);
        }
        if std::mem::take(&mut self.to_search) {
            ui.memory_mut(|m| m.request_focus(filters::search_id()));
        }
        if asked.segments {
            self.dialog = Some(Dialog::Segments(Box::default()));
        }
        if asked.tags {
            self.dialog = Some(Dialog::Tags(Box::default()));
        }
        if (asked.to_table || std::mem::take(&mut self.to_table)) && !list.ids.is_empty() {
            ui.memory_mut(|m| m.request_focus(Id::unique(("table", "customers"))));
        }
        let found_none = list.ids.is_empty() && self.list.view().is_some();
        if found_none {
            let all = Button::secondary(ctx.tr.customers_show_all()).icon(Icon::Users);
            if EmptyState::new(Icon::Search, ctx.tr.customers_none(), ctx.tr.customers_none_why()).button(all).show(ui) {
                let (sort, descending) = (self.query.sort, self.query.descending);
                self.query = CustomerListQuery { sort, descending, ..CustomerListQuery::default() };
            }
            return;
        }
        let room = ui.available_rect_before_wrap();
        let bar = !self.chosen.ids().is_empty();
        let bottom = if bar { room.bottom() - BAR - space::S + space::L } else { room.bottom() };
        self.table(ui, ctx, room.with_max_y(bottom.max(room.top() + 104.0)));
        if bar {
            let place = Rect::from_min_max(pos2(room.left(), room.bottom() - BAR + space::L), room.max);
            if let Some(deed) = self.chosen.bar(ui, ctx, place) {
                self.carry_out(deed, ctx);
            }
        }
        self.start_marking(ctx);
    }

    fn table(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, room: Rect) {
        self.pages.ask(ctx.engine);
        let members = self.figures.view().is_some_and(|set| set.figures.of_members());
        let columns = columns(ctx, room.width(), members);
        let (shown, columns): (Vec<CustomerSort>, Vec<_>) = columns.into_iter().unzip();
        self.table.sort = shown.iter().position(|s| *s == self.query.sort).unwrap_or(usize::MAX);
        self.table.descending = self.query.descending;
        let ids = self.list.view().map(|l| l.ids.as_slice()).unwrap_or_default();
        let mut child = ui.new_child(UiBuilder::new().id_salt("table").max_rect(room));
        let mut rows = TableRows { ids, pages: &mut self.pages, shown: &shown, ctx };
        let event = Table::new("customers", &columns).selectable().show(&mut child, ctx.tr, &mut self.table, &mut rows);
        ui.advance_cursor_after_rect(room);
        if self.pages.ask(ctx.engine) {
            ui.ctx().request_repaint();
        }
        match event {
            Some(TableEvent::Open(id)) => {
                self.to_table = true;
                ctx.go(Route::Customer(id));
            }
            Some(TableEvent::Sorted) => {
                self.query.descending = self.table.descending;
                self.query.sort = shown.get(self.table.sort).copied().unwrap_or_default();
                self.table.show_row(0);
            }
            Some(TableEvent::Selected) => self.chosen.set(&self.table.selected),
            None => {}
        }
    }

    /// Those chosen, in the order of the table; behind them those the filter hides now.
    fn chosen_in_order(&self) -> Vec<CustomerId> {
        let mut left = self.table.selected.clone();
        let found = self.list.view().map(|l| l.ids.as_slice()).unwrap_or_default();
        let shown: Vec<_> = found.iter().copied().filter(|id| left.remove(id)).collect();
        shown.into_iter().chain(left).collect()
    }

    fn carry_out(&mut self, deed: Deed, ctx: &mut ScreenCtx<'_>) {
        match deed {
            Deed::Export(output) => {
                let chosen = self.chosen_in_order();
                export::put_out(&mut self.saving, ctx, chosen, output);
            }
            Deed::Nothing => self.choose_none(),
            Deed::MarkLeft => self.marking = true,
            Deed::Tag => self.dialog = Some(Dialog::Tag(Box::new(TagForm::new(self.chosen.ids().to_vec())))),
            Deed::Segment => {
                self.dialog = Some(Dialog::Segment(Box::new(SegmentForm::new(self.chosen.ids().to_vec(), self.segments()))));
            }
        }
    }

    /// Opens the form once it is known who of those chosen has left already.
    fn start_marking(&mut self, ctx: &mut ScreenCtx<'_>) {
        if let Some(form) = self.chosen.leaving_form(&mut self.marking, ctx) {
            self.dialog = Some(Dialog::Left(Box::new(form)));
        }
    }

    fn show_dialog(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) {
        let closed = match &mut self.dialog {
            Some(Dialog::Add(form)) => form.show(context, ctx),
            Some(Dialog::Segment(form)) => form.show(context, ctx),
            Some(Dialog::Tag(form)) => form.show(context, ctx),
            Some(Dialog::Segments(all)) => match all.show(context, ctx) {
                Answer::Chosen(pick) => {
                    self.look_at(pick);
                    false
                }
                Answer::Closed => true,
                Answer::Open => false,
            },
            Some(Dialog::Tags(all)) => all.show(context, ctx),
            Some(Dialog::Left(form)) => form.show(context, ctx),
            None => false,
        };
        if closed {
            self.dialog = None;
        }
    }
}
