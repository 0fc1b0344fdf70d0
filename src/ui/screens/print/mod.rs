//! Printing a questionnaire: for whom, in which language, on which paper, with the first sheet as it will look and how many there are.
//! Prints nothing itself: it asks for a file.

mod choice;
mod plan;

use eframe::egui::{Ui, UiBuilder};

use self::choice::{Choice, WhomKind};
use crate::engine::views::questionnaires::{QuestionnaireCard, QuestionnaireListQuery};
use crate::engine::views::sheets::PrintPlanQuery;
use crate::engine::{Cached, Event, Export, Filter};
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::saving::{Asking, Saving};
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, EmptyState, PageHead, card};

/// Width of what is chosen.
const CHOICES: f32 = 400.0;
/// Below this width the page stands below what is chosen.
const ONE_COLUMN: f32 = 760.0;

/// The screen.
#[derive(Default)]
pub struct PrintScreen {
    place: Option<Route>,
    choice: Choice,
    questionnaires: Cached<QuestionnaireListQuery>,
    plan: Cached<PrintPlanQuery>,
    saving: Saving,
}

impl Screen for PrintScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.print_name()
    }

    fn takes(&self) -> &[UiCommand] {
        &[UiCommand::SaveAndNext]
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::SaveAndNext && self.may_print(ctx) {
            self.ask(ctx);
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.saving.event(event, ctx);
    }

    fn path_chosen(&mut self, tag: &'static str, path: std::path::PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.saving.path_chosen(tag, path, ctx);
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.saving.confirmed(tag, ctx);
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        vec![("Ctrl Enter".to_owned(), ctx.tr.print_key())]
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        if self.place.as_ref() != Some(ctx.route) {
            self.place = Some(ctx.route.clone());
            if let Route::Print(questionnaire, customers) = ctx.route {
                self.choice = Choice::new(*questionnaire, customers.clone());
            }
        }
        let mut cards = std::mem::take(&mut self.questionnaires);
        if let Some(all) = cards.get(ctx.engine, &QuestionnaireListQuery::default()) {
            if all.is_empty() {
                nothing(ui, ctx);
            } else {
                self.choice.settle(all, ctx);
                self.show(ui, ctx, all);
            }
        }
        self.questionnaires = cards;
    }
}

/// There is no questionnaire yet.
fn nothing(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    PageHead::new(&ctx.tr.print_name()).crumbs(&[ctx.tr.questionnaires_name()]).show(ui, |_| {});
    let empty = EmptyState::new(Icon::Printer, ctx.tr.print_none(), ctx.tr.print_none_words());
    if empty.button(Button::main(ctx.tr.questionnaires_name()).icon(Icon::ArrowRight)).show(ui) {
        ctx.go(Route::Questionnaires);
    }
}

impl PrintScreen {
    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all: &[QuestionnaireCard]) {
        let crumbs = [ctx.tr.questionnaires_name(), self.choice.title(all)];
        let may = self.may_print(ctx);
        let mut ask = false;
        let clicked = PageHead::new(&ctx.tr.print_name()).crumbs(&crumbs).show(ui, |ui| {
            let button = Button::main(ctx.tr.print_button()).icon(Icon::Printer).key("Ctrl Enter").enabled(may);
            ask = button.show(ui).clicked();
        });
        match (clicked, self.choice.questionnaire) {
            (Some(1), Some(id)) => ctx.go(Route::Questionnaire(id)),
            (Some(_), _) => ctx.go(Route::Questionnaires),
            _ => {}
        }
        self.plan.get(ctx.engine, &self.choice.query());
        let room = ui.available_rect_before_wrap();
        let wide = room.width() >= ONE_COLUMN;
        let left = if wide { room.with_max_x(room.left() + CHOICES) } else { room };
        ui.scope_builder(UiBuilder::new().id_salt("choices").max_rect(left), |ui| {
            ui.spacing_mut().item_spacing.y = space::M;
            card(ui, |ui| self.choice.show(ui, ctx, all));
            card(ui, |ui| plan::facts(ui, ctx, &mut self.plan, &mut self.choice));
        });
        let right = if wide { room.with_min_x(left.right() + space::L) } else { ui.available_rect_before_wrap() };
        ui.scope_builder(UiBuilder::new().id_salt("pages").max_rect(right), |ui| plan::pages(ui, ctx, &self.plan));
        if ask {
            self.ask(ctx);
        }
    }

    /// Something is to be printed, and nothing stands against it.
    fn may_print(&self, ctx: &ScreenCtx<'_>) -> bool {
        let anonymous = self.choice.whom == WhomKind::Nobody;
        let ready = self.plan.is_fresh() && self.plan.view().is_some_and(|plan| plan.sheets > 0 && plan.missing.is_empty());
        ready && self.saving.is_free() && (anonymous || !ctx.is_locked())
    }

    fn ask(&mut self, ctx: &mut ScreenCtx<'_>) {
        let query = self.choice.query();
        let asking = Asking {
            title: ctx.tr.print_where(),
            words: ctx.tr.print_where_words(),
            name: ctx.tr.print_file(),
            ending: "pdf",
            what: Export::Print(query.order),
            language: query.language,
            filter: Filter::default(),
        };
        self.saving.ask(ctx, asking);
    }
}
