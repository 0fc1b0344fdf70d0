//! The questionnaires as cards: whom each is for, its version, who has answered. Retired ones are folded away. A new one comes from
//! the library ([`picker`]).

mod cards;
mod from_file;
mod own;
mod picker;

use std::path::PathBuf;

use eframe::egui::{Key, Modifiers, Ui};

use self::from_file::FromFile;
use self::own::Wish;
use self::picker::{Picker, Start};
use crate::engine::views::questionnaires::{QuestionnaireCard, QuestionnaireListQuery};
use crate::engine::{Cached, Command, Created, Event, Ticket};
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::saving::Saving;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, EmptyState, PageHead, Toast};

/// The screen of cards.
#[derive(Default)]
pub struct QuestionnairesScreen {
    cards: Cached<QuestionnaireListQuery>,
    retired_shown: bool,
    picker: Option<Picker>,
    /// The questionnaire being made: the editor opens when it is there.
    making: Option<Ticket>,
    from_file: FromFile,
    /// The library file being taken over.
    importing: Option<Ticket>,
    saving: Saving,
}

/// What was clicked on a card.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Clicked {
    Open,
    Responses,
    Record,
    Retire(bool),
}

impl Screen for QuestionnairesScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.questionnaires_name()
    }

    fn takes(&self) -> &[UiCommand] {
        if self.from_file.is_telling() {
            return &[];
        }
        if self.picker.is_some() { &[UiCommand::SaveAndNext] } else { &[UiCommand::New] }
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        if ctx.is_locked() {
            return;
        }
        match command {
            UiCommand::New => self.picker = Some(Picker::new(ctx)),
            UiCommand::SaveAndNext => self.make(ctx),
            _ => {}
        }
    }

    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        if tag == own::WHICH {
            self.importing = Some(ctx.send(Command::ImportLibrary(path)));
        } else {
            self.from_file.path_chosen(tag, path.clone(), ctx);
            self.saving.path_chosen(tag, path, ctx);
        }
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.saving.confirmed(tag, ctx);
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.saving.event(event, ctx);
        self.from_file.event(event, ctx);
        match event {
            Event::Done { ticket, outcome } if self.importing == Some(*ticket) => {
                self.importing = None;
                if outcome.created.is_empty() {
                    ctx.toast(Toast::done(ctx.tr.library_import_nothing()));
                }
            }
            Event::Failed { ticket, .. } if self.importing == Some(*ticket) => self.importing = None,
            Event::Done { ticket, outcome } if self.making == Some(*ticket) => {
                self.making = None;
                self.picker = None;
                if let Some(Created::Questionnaire(id)) = outcome.created.first() {
                    ctx.go(Route::Questionnaire(*id));
                }
            }
            Event::Failed { ticket, .. } if self.making == Some(*ticket) => self.making = None,
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        if self.picker.is_some() {
            self.pick(ui, ctx);
        } else {
            self.overview(ui, ctx);
        }
    }
}

impl QuestionnairesScreen {
    fn overview(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let mut cards = std::mem::take(&mut self.cards);
        let all = cards.get(ctx.engine, &QuestionnaireListQuery { retired: true });
        let some = all.is_some_and(|all| !all.is_empty());
        let title = ctx.tr.questionnaires_name();
        PageHead::new(&title).line(&ctx.tr.questionnaires_line()).show(ui, |ui| {
            // An empty screen has its one next step in the middle.
            let new = Button::main(ctx.tr.questionnaires_new()).icon(Icon::Plus).enabled(!ctx.is_locked());
            if some && new.show(ui).clicked() {
                self.picker = Some(Picker::new(ctx));
            }
            if some && Button::secondary(ctx.tr.questionnaires_returned()).icon(Icon::Mail).show(ui).clicked() {
                ctx.go(Route::Returned);
            }
            self.from_file.button(ui, ctx);
        });
        self.from_file.show(ui, ctx);
        if let Some(all) = all {
            self.show(ui, ctx, all);
        }
        self.cards = cards;
    }

    fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all: &[QuestionnaireCard]) {
        if all.is_empty() {
            let empty = EmptyState::new(Icon::ClipboardList, ctx.tr.questionnaires_empty(), ctx.tr.questionnaires_empty_words());
            let button = Button::main(ctx.tr.questionnaires_new()).icon(Icon::Plus).enabled(!ctx.is_locked());
            if empty.button(button).show(ui) {
                self.picker = Some(Picker::new(ctx));
            }
            return;
        }
        // Those in use come first in the view.
        let (in_use, retired) = all.split_at(all.partition_point(|c| !c.questionnaire.retired));
        let mut clicked = cards::grid(ui, ctx, in_use);
        if !retired.is_empty() {
            let words = ctx.tr.questionnaires_retired(ctx.tr.count(retired.len()));
            let chevron = if self.retired_shown { Icon::ChevronDown } else { Icon::ChevronRight };
            if Button::quiet(words).icon(chevron).show(ui).clicked() {
                self.retired_shown = !self.retired_shown;
            }
            if self.retired_shown {
                clicked = cards::grid(ui, ctx, retired).or(clicked);
            }
        }
        match clicked {
            Some((id, Clicked::Open)) => ctx.go(Route::Questionnaire(id)),
            Some((id, Clicked::Responses)) => ctx.go(Route::Responses(id)),
            Some((id, Clicked::Record)) => ctx.go(Route::Record(Some(id), None)),
            Some((id, Clicked::Retire(retired))) => drop(ctx.send(Command::RetireQuestionnaire(id, retired))),
            None => {}
        }
    }

    fn pick(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let crumbs = [ctx.tr.questionnaires_name()];
        let mut use_it = false;
        let wide = ui.available_width() >= picker::ONE_COLUMN;
        let back = PageHead::new(&ctx.tr.questionnaires_new()).crumbs(&crumbs).show(ui, |ui| {
            let main = Button::main(ctx.tr.questionnaires_use()).icon(Icon::ArrowRight);
            let main = if wide { main.key("Ctrl+Enter") } else { main };
            use_it = main.enabled(self.making.is_none() && !ctx.is_locked()).show(ui).clicked();
        });
        match self.picker.as_mut().and_then(|picker| picker.show(ui, ctx)) {
            Some(Wish::Change(command)) => drop(ctx.send(*command)),
            Some(Wish::Import) => own::ask_import(ctx),
            Some(Wish::Export) => own::ask_export(&mut self.saving, ctx),
            None => {}
        }
        if use_it {
            self.make(ctx);
        }
        let esc = ui.input_mut(|i| i.consume_key(Modifiers::NONE, Key::Escape));
        if back.is_some() || esc {
            self.picker = None;
        }
    }

    /// Makes the questionnaire that was picked.
    fn make(&mut self, ctx: &mut ScreenCtx<'_>) {
        let start = self.picker.as_ref().filter(|_| self.making.is_none()).and_then(|picker| picker.start(ctx.settings().language));
        let Some(Start { audience, languages, content }) = start else { return };
        self.making = Some(ctx.send(Command::AddQuestionnaire { audience, languages, content }));
    }
}
