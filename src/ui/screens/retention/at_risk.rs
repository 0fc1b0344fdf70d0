//! At risk: the regulars who are overdue, the most valuable first, with their own rhythm, their silence and the last words they said.
//! Chosen rows become a call list, a file, a segment, or are marked as left. Holds the selection by id, never records.

use std::ops::Range;

use eframe::egui::{Context, Rect, Ui, UiBuilder, vec2};

use super::{Part, Shared, scene, whole};
use crate::analysis::{Behind, Figures};
use crate::domain::customer::State;
use crate::domain::ids::CustomerId;
use crate::engine::views::people::{People, PeopleQuery, PersonRow, Whose};
use crate::engine::views::segments::SegmentsQuery;
use crate::engine::{Cached, Event};
use crate::report::findings::Scene;
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::{LeavingForm, days_words, money};
use crate::ui::screens::customers::export;
use crate::ui::screens::customers::segment::SegmentForm;
use crate::ui::screens::customers::selection::{BAR, Chosen, Deed};
use crate::ui::screens::customers::tagging::TagForm;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::told::figure;
use crate::ui::screens::people::name_of;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Column, Rows, Table, TableEvent, TableState, Toast, could_not_read, text};

/// Shown at first, and more with each wish for more.
const STEP: usize = 100;
/// The table is never higher than this; beyond it scrolls.
const HIGHEST: f32 = 400.0;
/// From this width on there is room for rhythm and words.
const ROOMY: f32 = 760.0;

/// The tab.
pub(super) struct AtRiskTab {
    people: Cached<PeopleQuery>,
    limit: usize,
    table: TableState<CustomerId>,
    chosen: Chosen,
    dialog: Option<Dialog>,
    segments: Cached<SegmentsQuery>,
    /// Mark as left was asked for; waits for the states of those chosen.
    marking: bool,
}

/// The form that is open.
enum Dialog {
    Segment(Box<SegmentForm>),
    Tag(Box<TagForm>),
    Left(Box<LeavingForm>),
}

impl Default for AtRiskTab {
    fn default() -> Self {
        Self {
            people: Cached::default(),
            limit: STEP,
            table: TableState::new(0, true),
            chosen: Chosen::default(),
            dialog: None,
            segments: Cached::default(),
            marking: false,
        }
    }
}

impl Part for AtRiskTab {
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, shared: &mut Shared) {
        let scene = scene(figures, ctx);
        head(ui, &title(&scene), &ctx.tr.retention_at_risk_line(), |ui| shared.figure(ui, ctx, &figure("overdue", &scene)));
        let mut people = std::mem::take(&mut self.people);
        people.get(
            ctx.engine,
            &PeopleQuery { whose: Whose::Behind(Behind::State(State::AtRisk)), filter: shared.filter.clone(), limit: self.limit },
        );
        if people.error().cloned().is_some_and(|error| could_not_read(ui, ctx, &error)) {
            people.again();
        }
        match people.view() {
            Some(found) if found.total > 0 => self.list(ui, ctx, shared, found),
            Some(_) => {
                text(ctx.tr.retention_at_risk_nobody()).show(ui);
            }
            None => {
                text(ctx.tr.ui_loading()).muted().show(ui);
            }
        }
        self.people = people;
        self.start_marking(ctx);
        self.show_dialog(ui.ctx(), ctx);
    }

    fn takes(&self) -> &[UiCommand] {
        if self.dialog.is_some() { &[UiCommand::SaveAndNext] } else { &[] }
    }

    fn command(&mut self, _command: UiCommand) {
        match &mut self.dialog {
            Some(Dialog::Segment(form)) => form.ask_to_save(),
            Some(Dialog::Tag(form)) => form.ask_to_save(),
            Some(Dialog::Left(form)) => form.ask_to_save(),
            None => {}
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        let outcome = match &mut self.dialog {
            Some(Dialog::Segment(form)) => form.ended(event, ctx),
            Some(Dialog::Tag(form)) => form.ended(event, ctx),
            Some(Dialog::Left(form)) => form.ended(event, ctx),
            None => None,
        };
        if outcome.is_some() {
            self.dialog = None;
            self.choose_none();
        }
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        match &mut self.dialog {
            Some(Dialog::Segment(form)) => form.keep(ctx),
            Some(Dialog::Tag(form)) => form.keep(ctx),
            Some(Dialog::Left(form)) => form.keep(ctx),
            None => {}
        }
        self.dialog = None;
    }
}

/// How many they are and what they bring: "22 regulars are overdue; $4,120 of sales a year".
fn title(scene: &Scene<'_>) -> String {
    let all = scene.figures.at_risk.all;
    if all.people == 0 {
        return scene.tr.retention_at_risk_none();
    }
    scene.tr.retention_at_risk_title(all.people, whole(scene.tr, all.people), scene.a_year(all.money))
}

impl AtRiskTab {
    fn choose_none(&mut self) {
        self.table.selected.clear();
        self.chosen.set(&self.table.selected);
    }

    fn list(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, shared: &mut Shared, found: &People) {
        let roomy = ui.available_width() >= ROOMY;
        let columns = columns(ctx, roomy);
        let event = ui
            .scope_builder(UiBuilder::new().max_rect(Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), HIGHEST))), |ui| {
                let mut rows = PersonRows { rows: &found.rows, roomy, ctx };
                Table::new("at-risk", &columns).selectable().show(ui, ctx.tr, &mut self.table, &mut rows)
            })
            .inner;
        match event {
            Some(TableEvent::Open(id)) => ctx.go(Route::Customer(id)),
            Some(TableEvent::Selected) => self.chosen.set(&self.table.selected),
            _ => {}
        }
        if found.rows.len() < found.total {
            let count = |n: usize| ctx.tr.count(n);
            ui.horizontal(|ui| {
                text(ctx.tr.people_first(count(found.total), count(found.rows.len()))).small().muted().show(ui);
                if Button::link(ctx.tr.people_more()).show(ui).clicked() {
                    self.limit += STEP;
                }
            });
        }
        if self.chosen.ids().is_empty() {
            text(ctx.tr.retention_at_risk_choose()).small().muted().show(ui);
            return;
        }
        let place = Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), BAR));
        let deed = self.chosen.bar(ui, ctx, place);
        ui.advance_cursor_after_rect(place);
        ui.add_space(space::S);
        if let Some(deed) = deed {
            self.carry_out(deed, ctx, shared, found);
        }
    }

    fn carry_out(&mut self, deed: Deed, ctx: &mut ScreenCtx<'_>, shared: &mut Shared, found: &People) {
        match deed {
            Deed::Export(output) => {
                // In the order of the table, so that the list begins with whom to call first.
                let mut left = self.table.selected.clone();
                let shown: Vec<_> = found.rows.iter().map(|row| row.customer.id).filter(|id| left.remove(id)).collect();
                export::put_out(&mut shared.saving, ctx, shown.into_iter().chain(left).collect(), output);
            }
            Deed::Nothing => self.choose_none(),
            Deed::MarkLeft => self.marking = true,
            Deed::Tag => self.dialog = Some(Dialog::Tag(Box::new(TagForm::new(self.chosen.ids().to_vec())))),
            Deed::Segment => {
                let names = self.segments.get(ctx.engine, &SegmentsQuery).into_iter().flatten().map(|(name, _)| name.clone()).collect();
                self.dialog = Some(Dialog::Segment(Box::new(SegmentForm::new(self.chosen.ids().to_vec(), names))));
            }
        }
    }

    /// Opens the form once the states of those chosen are known.
    fn start_marking(&mut self, ctx: &mut ScreenCtx<'_>) {
        if !self.marking {
            return;
        }
        let Some((who, skipped)) = self.chosen.leavers(ctx) else { return };
        self.marking = false;
        if who.is_empty() {
            ctx.toast(Toast::warning(ctx.tr.customers_all_left()));
            return;
        }
        let title = ctx.tr.customers_leaving_title(who.len(), ctx.tr.count(who.len()));
        self.dialog = Some(Dialog::Left(Box::new(LeavingForm::mark(who, skipped, title, ctx))));
    }

    fn show_dialog(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) {
        let closed = match &mut self.dialog {
            Some(Dialog::Segment(form)) => form.show(context, ctx),
            Some(Dialog::Tag(form)) => form.show(context, ctx),
            Some(Dialog::Left(form)) => form.show(context, ctx),
            None => false,
        };
        if closed {
            self.dialog = None;
        }
    }
}

fn columns(ctx: &ScreenCtx<'_>, roomy: bool) -> Vec<Column> {
    let tr = ctx.tr;
    let value = if ctx.settings().margin_percent.is_some() { tr.customer_profit_year() } else { tr.customer_value_year() };
    let mut columns = vec![Column::new(tr.customer_name(), 180.0), Column::new(tr.retention_silent(), 112.0).right()];
    if roomy {
        columns.push(Column::new(tr.customer_rhythm(), 112.0).right());
        columns.push(Column::new(value, 128.0).right());
        columns.push(Column::rest(tr.retention_last_words()));
    } else {
        columns.push(Column::rest(value).right());
    }
    columns
}

/// The rows as the table asks for them, for one picture.
struct PersonRows<'a, 'c> {
    rows: &'a [PersonRow],
    roomy: bool,
    ctx: &'a ScreenCtx<'c>,
}

impl Rows for PersonRows<'_, '_> {
    type Id = CustomerId;

    fn count(&self) -> usize {
        self.rows.len()
    }

    fn wanted(&mut self, _visible: Range<usize>) {}

    fn id(&self, row: usize) -> Option<CustomerId> {
        self.rows.get(row).map(|row| row.customer.id)
    }

    fn name(&self, row: usize) -> String {
        let tr = self.ctx.tr;
        self.rows.get(row).map_or_else(String::new, |row| {
            let silence = days_words(tr, f64::from(row.customer.standing.silence));
            format!("{}, {}: {silence}", name_of(tr, &row.customer), tr.retention_silent())
        })
    }

    fn cell(&mut self, ui: &mut Ui, row: usize, column: usize) {
        let Some(PersonRow { customer, said }) = self.rows.get(row) else { return };
        let (tr, standing) = (self.ctx.tr, &customer.standing);
        match (column, self.roomy) {
            (0, _) => text(name_of(tr, customer)).semibold().one_line().show(ui),
            (1, _) => text(days_words(tr, f64::from(standing.silence))).one_line().show(ui),
            (2, true) => {
                let words = text(standing.rhythm.map_or_else(String::new, |rhythm| days_words(tr, rhythm))).one_line();
                if standing.borrowed { words.muted() } else { words }.show(ui)
            }
            (2, false) | (3, _) => text(money(self.ctx, customer.value_year)).one_line().show(ui),
            _ => match said.first() {
                Some(said) => text(tr.home_quote(said.text.as_str())).one_line().show(ui),
                None => text(tr.retention_said_nothing()).muted().one_line().show(ui),
            },
        };
    }
}
