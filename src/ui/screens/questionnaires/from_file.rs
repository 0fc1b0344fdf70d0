//! A questionnaire out of a file of another program: which file, reading it, adding it as one step, and what could not be carried.

use std::path::PathBuf;

use eframe::egui::Ui;

use crate::domain::ids::QuestionnaireId;
use crate::engine::views::form_file::{FormFile, Input, NotCarried, ReadForm};
use crate::engine::{Cached, Command, Created, Event, Ticket};
use crate::ui::dialogs::{Answer, NotCarriedDialog, PathAsk};
use crate::ui::files::PathKind;
use crate::ui::routes::Route;
use crate::ui::saving::file_name;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, note, text};

/// By which the answer to "which file" is known.
const WHICH: &str = "questionnaire-file";
/// Endings of the files that are read.
const ENDINGS: [&str; 5] = ["xlsx", "csv", "txt", "lss", "json"];

/// A file on its way to a questionnaire.
#[derive(Default)]
pub(super) struct FromFile {
    reading: Option<Reading>,
    /// The questionnaire being added: its title, and what was lost.
    adding: Option<(Ticket, String, Vec<NotCarried>)>,
    told: Option<(QuestionnaireId, NotCarriedDialog)>,
}

struct Reading {
    name: String,
    query: ReadForm,
    file: Cached<ReadForm>,
}

impl FromFile {
    /// Whether nothing of it is under way.
    pub(super) const fn is_free(&self) -> bool {
        self.reading.is_none() && self.adding.is_none()
    }

    /// Whether the list of what was lost is open.
    pub(super) const fn is_telling(&self) -> bool {
        self.told.is_some()
    }

    /// The button that asks which file.
    pub(super) fn button(&self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let free = self.is_free() && !ctx.is_locked();
        if Button::secondary(ctx.tr.exchange_import()).icon(Icon::Upload).enabled(free).show(ui).clicked() {
            ctx.ask_path(PathAsk {
                tag: WHICH,
                title: ctx.tr.exchange_import_title(),
                words: ctx.tr.exchange_import_words(),
                button: ctx.tr.exchange_import_button(),
                kind: PathKind::Open(ENDINGS.to_vec()),
                // A folder: what is typed after it is a file in it.
                start: ctx.engine.deps().documents_dir.join(""),
            });
        }
    }

    /// A file was chosen, if it was asked for here.
    pub(super) fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &ScreenCtx<'_>) {
        if tag == WHICH {
            let (name, base) = (file_name(&path), ctx.settings().language);
            self.reading = Some(Reading { name, query: ReadForm { input: Input::Path(path), base }, file: Cached::default() });
        }
    }

    /// Looks whether the file is read, and tells what is going on.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        self.read(ui, ctx);
        let Some((id, dialog)) = &self.told else { return };
        match dialog.show(ui.ctx(), ctx.tr) {
            Answer::Open => {}
            Answer::Closed => self.told = None,
            Answer::Chosen(()) => {
                ctx.go(Route::Questionnaire(*id));
                self.told = None;
            }
        }
    }

    fn read(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let Some(reading) = &mut self.reading else { return };
        let view = reading.file.get(ctx.engine, &reading.query).cloned();
        if let Some(file) = view {
            self.reading = None;
            self.add(file, ctx);
        } else if let Some(error) = reading.file.error() {
            ctx.problem(error.clone());
            self.reading = None;
        } else {
            let mut cancelled = false;
            note(ui, Icon::FileSpreadsheet, ctx.tokens.accent, text(ctx.tr.exchange_reading(reading.name.as_str())), |ui| {
                cancelled = Button::quiet(ctx.tr.ui_cancel()).small().show(ui).clicked();
            });
            if cancelled {
                self.reading = None;
            }
        }
    }

    fn add(&mut self, file: FormFile, ctx: &mut ScreenCtx<'_>) {
        let title = file.content.title.get(file.languages.first().copied().unwrap_or_default()).to_owned();
        let command = Command::AddQuestionnaire { audience: file.audience, languages: file.languages, content: file.content };
        self.adding = Some((ctx.send(command), title, file.not_carried));
    }

    /// The questionnaire was added, or not: then the window has said why.
    pub(super) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        let Some((_, title, lost)) = self.adding.take_if(|(ticket, ..)| event.ticket() == Some(*ticket)) else { return };
        let Event::Done { outcome, .. } = event else { return };
        let Some(Created::Questionnaire(id)) = outcome.created.first() else { return };
        if lost.is_empty() {
            ctx.go(Route::Questionnaire(*id));
            return;
        }
        let (title, words) = (ctx.tr.exchange_added(title), ctx.tr.exchange_added_lost(lost.len(), ctx.tr.count(lost.len())));
        let button = ctx.tr.exchange_open();
        self.told = Some((*id, NotCarriedDialog::new(title, words, button, &lost, ctx.tr)));
    }
}
