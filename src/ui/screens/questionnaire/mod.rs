//! One questionnaire in the editor: questions in the middle, settings at the right, a preview by a switch. Each change is one step
//! of undo; a version that has been used is never changed, the engine makes the next one.

mod advice;
mod cards;
mod change;
mod change_question;
mod changed;
mod choices;
mod conditions;
mod drafts;
mod export;
mod fields;
mod heights;
mod insert;
mod keys;
mod known;
#[cfg(test)]
mod laws;
mod library;
mod list;
pub(super) mod measure;
mod order;
mod panel;
mod paper;
mod preview;
mod ready_made;
mod rule_typing;
mod rules;
mod sections;
mod state;
mod translate;
mod typing;
mod versions;

use eframe::egui::{Layout, Rect, ScrollArea, Ui, UiBuilder};

use self::change::Edit;
use self::drafts::Offered;
use self::export::Exporting;
use self::state::{Chosen, Now, Side, State};
use crate::domain::language::Language;
use crate::domain::piping;
use crate::domain::place::Place;
use crate::engine::views::questionnaires::{QuestionnairePage, QuestionnairePageQuery};
use crate::engine::{Cached, Event};
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, EmptyState, PageHead, note, segments, text};

/// Width of the settings.
const SETTINGS: f32 = 296.0;
/// Below this width everything stands in one column.
const ONE_COLUMN: f32 = 640.0;

/// The editor.
#[derive(Default)]
pub struct QuestionnaireScreen {
    page: Cached<QuestionnairePageQuery>,
    state: State,
    /// The language it was opened to be translated into.
    into: Option<Language>,
    exporting: Exporting,
}

impl Screen for QuestionnaireScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.questionnaire_name()
    }

    fn takes(&self) -> &[UiCommand] {
        &[UiCommand::New, UiCommand::SaveAndNext]
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        let Some(whole) = self.state.whole.clone().filter(|_| !ctx.is_locked()) else { return };
        if command == UiCommand::SaveAndNext && self.state.side == Side::Translate {
            let language = self.state.language(&whole, ctx.tr.language());
            if let Some(language) = translate::target(&whole, language) {
                self.state.next_missing(&whole, language);
            }
        } else if matches!(command, UiCommand::New | UiCommand::SaveAndNext) {
            let content = &whole.content;
            let spot = match self.state.chosen {
                Chosen::Question(at) => order::behind(content, at),
                Chosen::Section(code) => order::end_of(content, Some(code)),
                Chosen::Head => order::spot_at(content, content.questions.len()),
            };
            self.state.side = Side::Edit;
            self.state.edit(Edit::Add(spot), &whole);
        }
    }

    fn path_chosen(&mut self, tag: &'static str, path: std::path::PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.exporting.path_chosen(tag, path, ctx);
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.exporting.confirmed(tag, ctx);
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.exporting.event(event, ctx);
        match event {
            Event::Done { ticket, .. } => self.state.ended(*ticket, false),
            Event::Failed { ticket, .. } => self.state.ended(*ticket, true),
            _ => {}
        }
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        if ctx.is_locked() {
            return;
        }
        self.state.commit();
        if let Some(view) = self.page.view() {
            self.state.flush(ctx, view);
        }
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        let add = ("Ctrl+Enter".to_owned(), ctx.tr.questionnaire_key_add());
        match self.state.side {
            Side::Edit => {
                let duplicate = ("Ctrl+D".to_owned(), ctx.tr.editor_key_duplicate());
                vec![("Alt+↑ ↓".to_owned(), ctx.tr.questionnaire_key_move()), duplicate, add]
            }
            Side::Translate => vec![("Ctrl+Enter".to_owned(), ctx.tr.translate_key_next())],
            _ => vec![add],
        }
    }

    fn fills_page(&self) -> bool {
        true
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let (id, into) = match *ctx.route {
            Route::Questionnaire(id) => (id, None),
            Route::Translate(id, into) => (id, Some(into)),
            _ => return,
        };
        if self.state.id != Some(id) {
            self.page.clear();
            self.state = State::open(id);
        }
        if self.into != into {
            self.into = into;
            if let Some(language) = into {
                self.state.translate(language);
            }
        }
        let mut page = std::mem::take(&mut self.page);
        page.get(ctx.engine, &QuestionnairePageQuery(id));
        if page.is_gone() {
            gone(ui, ctx);
        } else if let Some(view) = page.view() {
            self.state.settle(view, page.is_fresh(), ctx);
            self.show(ui, ctx, view);
        }
        self.page = page;
        self.exporting.show(ui.ctx(), ctx.tr);
    }
}

/// It was taken away, by undo or in another window.
fn gone(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    if PageHead::new(&ctx.tr.questionnaire_name()).crumbs(&[ctx.tr.questionnaires_name()]).show(ui, |_| {}).is_some() {
        ctx.go(Route::Questionnaires);
    }
    let empty = EmptyState::new(Icon::ClipboardList, ctx.tr.questionnaire_gone(), ctx.tr.questionnaire_gone_words());
    if empty.button(Button::main(ctx.tr.questionnaires_name())).show(ui) {
        ctx.go(Route::Questionnaires);
    }
}

impl QuestionnaireScreen {
    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, view: &QuestionnairePage) {
        if !ctx.is_locked() {
            if self.state.side == Side::Edit && !ctx.modal_open {
                keys::take(ui, &mut self.state);
            }
            // What keys have changed is drawn as changed already.
            self.state.flush(ctx, view);
        }
        let Some(whole) = self.state.whole.clone() else { return };
        let language = self.state.language(&whole, ctx.tr.language());
        let known = self.state.know(&whole, language);
        if self.state.advisor.look(ctx.engine, &whole, language) {
            ui.ctx().request_repaint();
        }
        let now = Now { page: view, whole: &whole, known: &known, language };
        let (state, exporting) = (&mut self.state, &mut self.exporting);
        if ui.available_width() < ONE_COLUMN {
            // Where there is little room all of it scrolls, or nothing but the head would be seen.
            ScrollArea::vertical().id_salt("all").auto_shrink([false, false]).show(ui, |ui| {
                head(ui, ctx, state, &now, exporting);
                body(ui, ctx, state, &now);
            });
        } else {
            head(ui, ctx, state, &now, exporting);
            match state.side {
                Side::Edit => editor(ui, ctx, state, &now),
                Side::Translate => translate::page(ui, ctx, state, &now),
                Side::Versions | Side::Screen | Side::Paper | Side::Phone => {
                    ScrollArea::vertical().id_salt("preview").auto_shrink([false, false]).show(ui, |ui| body(ui, ctx, state, &now));
                }
            }
        }
        if ctx.is_locked() {
            return;
        }
        state.keep(Some(ui), ctx);
        state.flush(ctx, view);
    }
}

/// Title, buttons, the line about versions, notes.
fn head(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, state: &mut State, now: &Now<'_>, exporting: &mut Exporting) {
    let title = fields::shown(now, Place::Title, now.whole.base());
    let crumbs = [ctx.tr.questionnaires_name()];
    let wide = ui.available_width() >= ONE_COLUMN;
    let id = now.page.questionnaire.id;
    let clicked = PageHead::new(&title).crumbs(&crumbs).show(ui, |ui| {
        let record = Route::Record(Some(id), None);
        let can = record.entry().is_some() && !now.page.questionnaire.retired;
        if can && Button::main(ctx.tr.questionnaires_record()).icon(Icon::MessageSquareText).show(ui).clicked() {
            ctx.go(record);
        }
        let print = Route::Print(Some(id), Vec::new());
        if Button::secondary(ctx.tr.print_open()).icon(Icon::Printer).show(ui).clicked() {
            ctx.go(print);
        }
        exporting.button(ui, ctx, &now.page.questionnaire, now.language);
        if wide {
            sides(ui, ctx, state);
        }
    });
    if !wide {
        sides(ui, ctx, state);
    }
    if clicked.is_some() {
        ctx.go(Route::Questionnaires);
    }
    if lines(ui, ctx, now) {
        ctx.go(Route::Responses(id));
    }
    notes(ui, ctx, state, now);
}

/// What is below the head, in one column.
fn body(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    match state.side {
        Side::Edit => {
            ui.add_enabled_ui(!ctx.is_locked(), |ui| {
                list::list(ui, ctx, state, now);
                panel::panel(ui, ctx, state, now);
            });
        }
        Side::Screen => preview::screen(ui, ctx, now, &state.spoken(now.language)),
        Side::Paper => paper::show(ui, ctx, now, &state.spoken(now.language)),
        Side::Phone => preview::phone(ui, ctx, now, &state.spoken(now.language)),
        Side::Translate => translate::show(ui, ctx, state, now),
        Side::Versions => versions::show(ui, ctx, state, now),
    }
    ui.add_space(space::L);
}

fn sides(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State) {
    let all = [
        (Side::Edit, ctx.tr.questionnaire_edit()),
        (Side::Screen, ctx.tr.questionnaire_screen()),
        (Side::Paper, ctx.tr.questionnaire_paper()),
        (Side::Phone, ctx.tr.questionnaire_phone()),
        (Side::Translate, ctx.tr.translate_name()),
        (Side::Versions, ctx.tr.questionnaire_versions()),
    ];
    let mut side = state.side;
    if segments(ui, &ctx.tr.questionnaire_view(), &mut side, &all) {
        state.commit();
        state.side = side;
    }
}

/// The calm line about versions at the left, the counts at the right. True when those who answered are asked for.
fn lines(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>) -> bool {
    let (all, open, minutes) = now.known.length;
    let counts = ctx.tr.questionnaire_counts(
        ctx.tr.questionnaire_minutes(minutes, ctx.tr.count(minutes)),
        ctx.tr.count(open),
        ctx.tr.questionnaires_questions(all, ctx.tr.count(all)),
    );
    let versions = versions(ctx, now.page);
    let answered: usize = now.page.versions.iter().map(|(_, n)| n).sum();
    let words = ctx.tr.questionnaires_answered(answered, ctx.tr.count(answered));
    let who = |ui: &mut Ui| answered > 0 && Button::link(words).small().show(ui).clicked();
    if ui.available_width() < ONE_COLUMN {
        text(versions).small().muted().show(ui);
        text(counts).small().muted().show(ui);
        return who(ui);
    }
    let right = ui.with_layout(Layout::right_to_left(eframe::egui::Align::Min), |ui| {
        text(counts).small().muted().show(ui);
        let clicked = who(ui);
        ui.with_layout(Layout::left_to_right(eframe::egui::Align::Min), |ui| text(versions).small().muted().one_line().show(ui));
        clicked
    });
    right.inner
}

/// Which version this is, and what becomes of the answers to others.
fn versions(ctx: &ScreenCtx<'_>, page: &QuestionnairePage) -> String {
    let tr = ctx.tr;
    let number = |n: u32| tr.count(n as usize);
    let newest = &page.questionnaire.version;
    let answers = page.versions.iter().find(|(v, _)| v.id == newest.id).map_or(0, |(_, n)| *n);
    if newest.frozen {
        let next = number(newest.number + 1);
        return match answers {
            0 => tr.questionnaire_used(next, number(newest.number)),
            n => tr.questionnaire_used_answers(tr.count(n), n, next, number(newest.number)),
        };
    }
    let draft = tr.questionnaire_draft(number(newest.number));
    let older: Vec<_> = page.versions.iter().filter(|(v, n)| v.id != newest.id && *n > 0).collect();
    let kept = match older.as_slice() {
        [] => return draft,
        [(version, n)] => tr.questionnaire_older(tr.count(*n), *n, number(version.number)),
        many => tr.questionnaire_older_many(tr.count(many.iter().map(|(_, n)| n).sum())),
    };
    format!("{draft} {kept}")
}

/// What is to be known: it is retired; something typed was not saved.
fn notes(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    if now.page.questionnaire.retired {
        note(ui, Icon::Archive, ctx.tokens.muted, text(ctx.tr.questionnaire_is_retired()), |ui| {
            if Button::secondary(ctx.tr.questionnaires_bring_back()).small().show(ui).clicked() {
                ctx.send(crate::engine::Command::RetireQuestionnaire(now.page.questionnaire.id, false));
            }
        });
    }
    let mut answered = None;
    for (at, offered) in state.drafts.offered.iter().enumerate() {
        let words = piping::shown(&offered.text, &now.whole.content, now.language);
        ui.push_id(&offered.key.key, |ui| answered = offer(ui, ctx, offered, &words).map(|take| (at, take)).or(answered));
    }
    if let Some((at, take)) = answered.filter(|_| !ctx.is_locked()) {
        state.answer_offer(at, take);
    }
}

/// Something typed in an earlier time: to be used where it still fits, else to be copied. Gives whether it is taken or thrown away.
fn offer(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, offered: &Offered, seen: &str) -> Option<bool> {
    let fits = offered.typing.is_some();
    let why = if fits { ctx.tr.questionnaire_left() } else { ctx.tr.questionnaire_left_over() };
    let words = text(why).then(format!(" “{}”", seen.trim())).semibold().one_line();
    let (mut take, mut drop) = (false, false);
    note(ui, Icon::History, ctx.tokens.accent, words, |ui| {
        drop = Button::quiet(ctx.tr.questionnaire_left_drop()).small().show(ui).clicked();
        let button = if fits { ctx.tr.questionnaire_left_use() } else { ctx.tr.ui_copy() };
        take = Button::secondary(button).small().show(ui).clicked();
    });
    if take && !fits {
        ctx.copy(ui.ctx(), seen.to_owned());
        return None;
    }
    (take || drop).then_some(take)
}

/// Questions and settings, side by side, each with its own scrolling.
fn editor(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let room = ui.available_rect_before_wrap();
    let locked = ctx.is_locked();
    let left = room.with_max_x(room.right() - SETTINGS - space::L);
    column(ui, "questions", left, locked, |ui| list::list(ui, ctx, state, now));
    let right = room.with_min_x(room.right() - SETTINGS);
    column(ui, "settings", right, locked, |ui| panel::panel(ui, ctx, state, now));
}

fn column(ui: &mut Ui, name: &str, place: Rect, locked: bool, content: impl FnOnce(&mut Ui)) {
    let mut child = ui.new_child(UiBuilder::new().id_salt(name).max_rect(place));
    ScrollArea::vertical().id_salt(name).auto_shrink([false, false]).show(&mut child, |ui| {
        ui.add_enabled_ui(!locked, content);
        ui.add_space(space::L);
    });
}
