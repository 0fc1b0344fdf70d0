//! Who answered a questionnaire: how often each closed answer was given, and every response, newest first, each opening its sheet.
//! Holds what is filtered by and one page of rows, never records.

mod closed;
mod otherwise;
mod rows;

use eframe::egui::{Id, ScrollArea, Ui, UiBuilder};

use self::rows::{SheetRows, columns};
use crate::domain::answer::AnswerValue;
use crate::domain::ids::{IdentityId, QuestionnaireId, ResponseId};
use crate::domain::language::Language;
use crate::domain::questionnaire::Questionnaire;
use crate::engine::Cached;
use crate::engine::views::responses::{ResponseRowsQuery, Responses, ResponsesQuery};
use crate::ui::pages::Pages;
use crate::ui::routes::Route;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Chip, EmptyState, PageHead, Table, TableEvent, TableState, text};

/// Of the room below the head, what was chosen takes at most so much.
const CLOSED_SHARE: f32 = 0.45;

/// The screen.
pub struct ResponsesScreen {
    of: Option<QuestionnaireId>,
    /// Only those who gave this answer.
    gave: Option<(IdentityId, AnswerValue)>,
    view: Cached<ResponsesQuery>,
    pages: Pages<ResponseRowsQuery>,
    table: TableState<ResponseId>,
    /// The keyboard goes to the table at the next picture.
    to_table: bool,
}

impl Default for ResponsesScreen {
    fn default() -> Self {
        let (view, pages) = (Cached::default(), Pages::default());
        Self { of: None, gave: None, view, pages, table: TableState::new(usize::MAX, true), to_table: true }
    }
}

impl Screen for ResponsesScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.responses_name()
    }

    fn fills_page(&self) -> bool {
        true
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        if self.view.view().is_none_or(|v| v.ids.is_empty()) {
            return Vec::new();
        }
        vec![("↑ ↓".to_owned(), ctx.tr.responses_key_walk()), ("Enter".to_owned(), ctx.tr.responses_key_open())]
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let Route::Responses(id) = *ctx.route else { return };
        if self.of != Some(id) {
            *self = Self { of: Some(id), ..Self::default() };
        }
        let mut view = std::mem::take(&mut self.view);
        view.get(ctx.engine, &ResponsesQuery { questionnaire: id, gave: self.gave.clone() });
        self.pages.ask(ctx.engine);
        let gone = view.is_gone();
        head(ui, ctx, id, view.view().filter(|_| !gone));
        match view.view() {
            _ if gone => nothing(ui, ctx, (ctx.tr.questionnaire_gone(), ctx.tr.questionnaire_gone_words()), None),
            Some(found) if found.ids.is_empty() && self.gave.is_none() && view.is_fresh() => {
                let record = (!found.questionnaire.retired).then_some(Route::Record(Some(id), None));
                nothing(ui, ctx, (ctx.tr.responses_empty(), ctx.tr.responses_empty_words()), record);
            }
            Some(found) => self.show(ui, ctx, found),
            None => {}
        }
        self.view = view;
    }
}

/// Title and where it belongs; an empty list has its one next step in the middle.
fn head(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, id: QuestionnaireId, found: Option<&Responses>) {
    let mut crumbs = vec![ctx.tr.questionnaires_name()];
    crumbs.extend(found.map(|f| f.questionnaire.version.content.title.get(spoken(ctx, &f.questionnaire)).to_owned()));
    let mut record = false;
    let clicked = PageHead::new(&ctx.tr.responses_name()).crumbs(&crumbs).show(ui, |ui| {
        if found.is_some_and(|f| !f.questionnaire.retired && !f.ids.is_empty()) {
            record = Button::main(ctx.tr.questionnaires_record()).icon(Icon::MessageSquareText).show(ui).clicked();
        }
    });
    match clicked {
        Some(0) => ctx.go(Route::Questionnaires),
        Some(_) => ctx.go(Route::Questionnaire(id)),
        None if record => ctx.go(Route::Record(Some(id), None)),
        None => {}
    }
}

/// The language a questionnaire is read in here: that of the window where it has words in it.
fn spoken(ctx: &ScreenCtx<'_>, questionnaire: &Questionnaire) -> Language {
    let window = ctx.tr.language();
    let base = questionnaire.languages.first().copied().unwrap_or_default();
    if questionnaire.languages.contains(&window) { window } else { base }
}

fn nothing(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, (lead, words): (String, String), record: Option<Route>) {
    let empty = EmptyState::new(Icon::MessageSquareText, lead, words);
    let Some(route) = record else {
        empty.show(ui);
        return;
    };
    if empty.button(Button::main(ctx.tr.questionnaires_record()).icon(Icon::MessageSquareText)).show(ui) {
        ctx.go(route);
    }
}

impl ResponsesScreen {
    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, found: &Responses) {
        let language = spoken(ctx, &found.questionnaire);
        let before = self.gave.clone();
        if !found.closed.is_empty() || !found.open.is_empty() {
            let most = ui.available_height() * CLOSED_SHARE;
            ScrollArea::vertical().id_salt("closed").max_height(most).auto_shrink([false, true]).show(ui, |ui| {
                if let Some(clicked) = closed::show(ui, ctx, &found.closed, language) {
                    self.gave = Some(clicked).filter(|clicked| before.as_ref() != Some(clicked));
                }
                otherwise::open(ui, ctx, &found.open, language);
            });
            ui.add_space(space::S);
        }
        ui.horizontal(|ui| {
            text(ctx.tr.responses_count(found.ids.len(), ctx.tr.count(found.ids.len()))).small().muted().show(ui);
            let shown = self.gave.as_ref().and_then(|(question, value)| {
                let counts = found.closed.iter().find(|c| c.question.identity == *question)?;
                Some(closed::value_words(ctx.tr, &counts.question, value, language))
            });
            if shown.is_some_and(|words| Chip::new(words, true).removable().show(ui).clicked()) {
                self.gave = None;
            }
        });
        if self.gave != before {
            self.table.show_row(0);
        }
        self.rows(ui, ctx, &found.ids);
    }

    fn rows(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, ids: &[ResponseId]) {
        if std::mem::take(&mut self.to_table) && !ids.is_empty() {
            ui.memory_mut(|m| m.request_focus(Id::unique(("table", "responses"))));
        }
        let room = ui.available_rect_before_wrap();
        let columns = columns(ctx, room.width());
        let mut child = ui.new_child(UiBuilder::new().id_salt("table").max_rect(room));
        let mut rows = SheetRows { ids, pages: &mut self.pages, ctx, narrow: columns.len() < 4 };
        let event = Table::new("responses", &columns).show(&mut child, ctx.tr, &mut self.table, &mut rows);
        ui.advance_cursor_after_rect(room);
        if self.pages.ask(ctx.engine) {
            ui.ctx().request_repaint();
        }
        if let Some(TableEvent::Open(id)) = event {
            self.to_table = true;
            ctx.go(Route::Response(id));
        }
    }
}
