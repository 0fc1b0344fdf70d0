//! At risk: the regulars who are overdue, the most valuable first, with their own rhythm, their silence and the last words they said.
//! Chosen rows become a call list, a file, a segment, or are marked as left. Holds the selection by id, never records.

mod rows;

use eframe::egui::{Context, Rect, Ui, UiBuilder, vec2};

use super::{Part, Shared, scene, whole};
use crate::analysis::Figures;
use crate::analysis::model::Model;
use crate::domain::ids::CustomerId;
use crate::engine::views::chances::{AtRisk, AtRiskQuery, AtRiskSort, ModelQuery};
use crate::engine::views::segments::SegmentsQuery;
use crate::engine::{Cached, EngineError, Event, Filter};
use crate::i18n::Tr;
use crate::report::findings::Scene;
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::screens::customer::LeavingForm;
use crate::ui::screens::customers::export;
use crate::ui::screens::customers::segment::SegmentForm;
use crate::ui::screens::customers::selection::{BAR, Chosen, Deed};
use crate::ui::screens::customers::tagging::TagForm;
use crate::ui::screens::home::charts::head;
use crate::ui::screens::home::told::figure;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Column, Explanation, Table, TableEvent, TableState, could_not_read, text};
use crate::ui::words::model_fitted;

use rows::{PersonRows, Shows, columns};

/// Shown at first, and more with each wish for more.
const STEP: usize = 100;
/// The table is never higher than this; beyond it scrolls.
const HIGHEST: f32 = 400.0;
/// And never lower than this.
const LOWEST: f32 = 200.0;
/// What stands above and below it in the window.
const AROUND: f32 = 400.0;

/// The tab.
pub(super) struct AtRiskTab {
    people: Cached<AtRiskQuery>,
    /// The model by which their chances are told: of the whole business, whatever the segment in view.
    model: Cached<ModelQuery>,
    limit: usize,
    sort: (AtRiskSort, bool),
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
            model: Cached::default(),
            limit: STEP,
            sort: (AtRiskSort::Value, true),
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
        let chances = self.has_chances(ctx, figures, shared.filter.segment.is_some());
        let model = self.model.view().map(|fitted| fitted.model).filter(|_| chances);
        head(ui, &title(&scene), &ctx.tr.retention_at_risk_line(), |ui| {
            shared.figure(ui, ctx, &figure("overdue", &scene));
            if chances {
                shared.explain(ui, ctx, &still_explained(ctx.tr, model.as_ref()), None);
            }
        });
        let mut people = std::mem::take(&mut self.people);
        let (sort, descending) = self.sort;
        let model = self.model.view().map(|fitted| fitted.number);
        people.get(ctx.engine, &AtRiskQuery { filter: shared.filter.clone(), sort, descending, model, limit: self.limit });
        if people.error().cloned().is_some_and(|error| could_not_read(ui, ctx, &error)) {
            people.again();
        }
        match people.view() {
            Some(found) if found.total > 0 => self.list(ui, ctx, shared, (found, chances)),
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

/// The column of chances: what it tells, and from what.
fn still_explained(tr: &Tr, model: Option<&Model>) -> Explanation {
    let blind = model.filter(|model| !model.sees_leaving()).map(|_| tr.chance_no_leaving());
    let parts = [Some(tr.chance_still_formula()), model.and_then(|m| m.as_of).map(|day| tr.explain_as_of(tr.day(day)))];
    let formula = parts.into_iter().flatten().chain(model.map(|model| model_fitted(tr, model)));
    Explanation {
        title: tr.chance_still(),
        term: tr.chance_still_term(),
        sentence: [Some(tr.chance_still_sentence()), blind].into_iter().flatten().collect::<Vec<_>>().join(" "),
        sum: Vec::new(),
        formula: formula.collect::<Vec<_>>().join(". "),
        left_out: vec![tr.chance_left_out()],
        people: String::new(),
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

    /// Whether there are customers enough for a model, so that the column of chances has its place before the model is there. Asks for
    /// the model.
    fn has_chances(&mut self, ctx: &ScreenCtx<'_>, figures: &Figures, segment: bool) -> bool {
        if !segment && figures.customers.buyers < Model::FEWEST {
            return false;
        }
        let fitted = self.model.get(ctx.engine, &ModelQuery(Filter::default()));
        fitted.is_none_or(|fitted| fitted.model.why_not().is_none())
    }

    fn list(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, shared: &mut Shared, (found, chances): (&AtRisk, bool)) {
        let columns = columns(ctx, ui.available_width(), chances);
        let shown: Vec<Shows> = columns.iter().map(|(shows, _)| *shows).collect();
        let heads: Vec<Column> = columns.into_iter().map(|(_, column)| column).collect();
        self.table.descending = self.sort.1;
        self.table.sort = shown.iter().position(|shows| *shows == Shows::Sorted(self.sort.0)).unwrap_or(usize::MAX);
        let blind = chances && self.model.view().is_some_and(|fitted| !fitted.model.sees_leaving());
        // What can be done with those chosen stands below it, in view in a low window too.
        let height = (ui.ctx().content_rect().height() - AROUND).clamp(LOWEST, HIGHEST);
        let event = ui
            .scope_builder(UiBuilder::new().max_rect(Rect::from_min_size(ui.cursor().min, vec2(ui.available_width(), height))), |ui| {
                let mut rows = PersonRows { found, shown: &shown, waits: self.model.view().is_none(), blind, ctx };
                Table::new("at-risk", &heads).selectable().show(ui, ctx.tr, &mut self.table, &mut rows)
            })
            .inner;
        match event {
            Some(TableEvent::Open(id)) => ctx.go(Route::Customer(id)),
            Some(TableEvent::Selected) => self.chosen.set(&self.table.selected),
            Some(TableEvent::Sorted) => {
                if let Some(Shows::Sorted(sort)) = shown.get(self.table.sort) {
                    self.sort = (*sort, self.table.descending);
                }
            }
            None => {}
        }
        if blind {
            text(ctx.tr.chance_no_leaving()).small().muted().show(ui);
        }
        self.stopped(ui, ctx, chances);
        if found.rows.len() < found.total {
            let count = |n: usize| ctx.tr.count(n);
            ui.horizontal(|ui| {
                text(ctx.tr.chart_of(count(found.total), count(found.rows.len()))).small().muted().show(ui);
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

    /// Somebody stopped the fit, or it failed: it can be asked for again.
    fn stopped(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, chances: bool) {
        let Some(error) = self.model.error().cloned().filter(|_| chances) else { return };
        let again = match error {
            EngineError::Cancelled => {
                ui.horizontal_wrapped(|ui| {
                    text(ctx.tr.chance_stopped()).small().muted().show(ui);
                    Button::link(ctx.tr.chance_again()).small().show(ui).clicked()
                })
                .inner
            }
            error => could_not_read(ui, ctx, &error),
        };
        if again {
            self.model.again();
        }
    }

    fn carry_out(&mut self, deed: Deed, ctx: &mut ScreenCtx<'_>, shared: &mut Shared, found: &AtRisk) {
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
        if let Some(form) = self.chosen.leaving_form(&mut self.marking, ctx) {
            self.dialog = Some(Dialog::Left(Box::new(form)));
        }
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
