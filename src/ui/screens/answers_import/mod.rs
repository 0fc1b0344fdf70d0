//! Answers somebody gave reasons in a spreadsheet: which file, what its columns hold, what would come of it; then all of it in one step
//! that Undo takes back. Reading and counting is the engine's.

mod columns;
mod found;

use std::path::{Path, PathBuf};

use eframe::egui::{Key, Popup, Ui};

use crate::domain::language::Language;
use crate::domain::questionnaire::Audience;
use crate::engine::views::coded_file::{CodedAs, CodedFile, Input, ReadCoded};
use crate::engine::{Cached, CodedOrder, Command, EngineError, Event, Ticket, message};
use crate::ui::command::UiCommand;
use crate::ui::dialogs::PathAsk;
use crate::ui::files::PathKind;
use crate::ui::routes::Route;
use crate::ui::saving::file_name;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, EmptyState, PageHead, Toast, card, icon, note, text};
use crate::ui::words;

use columns::Chosen;

/// The path question of this screen.
const FILE: &str = "coded-file";
/// Endings of files that can be read.
const ENDINGS: [&str; 6] = ["csv", "tsv", "txt", "xlsx", "xlsm", "ods"];

/// The screen.
#[derive(Default)]
pub struct AnswersImportScreen {
    file: Option<File>,
    applying: Option<Ticket>,
}

/// The file that is looked at.
struct File {
    name: String,
    query: ReadCoded,
    view: Cached<ReadCoded>,
    /// In which language was answered; none: that of the workspace.
    language: Option<Language>,
    /// Who was asked.
    audience: Audience,
}

impl Screen for AnswersImportScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.coded_name()
    }

    fn takes(&self) -> &[UiCommand] {
        if self.file.is_some() { &[UiCommand::SaveAndNext] } else { &[UiCommand::New] }
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        match command {
            UiCommand::SaveAndNext => self.import(ctx),
            UiCommand::New => ask_for_file(ctx),
            _ => {}
        }
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        let tr = ctx.tr;
        match self.file {
            Some(_) => vec![("Ctrl+Enter".to_owned(), tr.import_key_import()), ("Esc".to_owned(), tr.import_key_other())],
            None => vec![("Ctrl+N".to_owned(), tr.import_key_file())],
        }
    }

    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, _ctx: &mut ScreenCtx<'_>) {
        if tag == FILE && self.applying.is_none() {
            self.look_at(&path);
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        match event {
            Event::Done { ticket, outcome } if self.applying.take_if(|t| t == ticket).is_some() => {
                let added = self.file.take().and_then(|file| file.view.view().map(|view| view.plan.added())).unwrap_or_default();
                ctx.toast(Toast::done(ctx.tr.coded_imported(added, ctx.tr.count(added))).undoable(outcome.undo));
                ctx.go(Route::Answers);
            }
            Event::Failed { ticket, error } if self.applying.take_if(|t| t == ticket).is_some() => match error {
                EngineError::Cancelled => ctx.toast(Toast::warning(ctx.tr.coded_cancelled())),
                other => ctx.problem(other.clone()),
            },
            _ => {}
        }
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        if ctx.settings().sample {
            return sample(ui, ctx);
        }
        if let Some(path) = dropped(ui).filter(|_| self.applying.is_none()) {
            self.look_at(&path);
        }
        let free = !ctx.modal_open && !ctx.was_typing && !Popup::is_any_open(ui.ctx());
        if free && self.applying.is_none() && ui.input(|i| i.key_pressed(Key::Escape)) && self.file.take().is_none() {
            ctx.go(Route::Answers);
        }
        let applying = self.applying.is_some();
        let Some(file) = &mut self.file else { return choose(ui, ctx) };
        file.view.get(ctx.engine, &file.query);
        match file.ui(ui, ctx, applying) {
            Some(Wish::Import) => self.import(ctx),
            Some(Wish::Other) => self.file = None,
            Some(Wish::Answers) => ctx.go(Route::Answers),
            None => {}
        }
    }
}

/// What is wanted next.
enum Wish {
    Import,
    Other,
    Answers,
}

impl AnswersImportScreen {
    fn look_at(&mut self, path: &Path) {
        let query = ReadCoded { input: Input::Path(path.to_path_buf()), sheet: String::new(), coded_as: None };
        self.file = Some(File { name: file_name(path), query, view: Cached::default(), language: None, audience: Audience::Lost });
    }

    fn import(&mut self, ctx: &mut ScreenCtx<'_>) {
        let Some(file) = self.file.as_ref().filter(|_| self.applying.is_none() && !ctx.is_locked()) else { return };
        let Some(view) = file.ready() else { return };
        let language = file.language.unwrap_or_else(|| ctx.settings().language);
        let order = CodedOrder { coded: view.coded.clone(), language, audience: file.audience };
        self.applying = Some(ctx.send_quietly(Command::ImportCoded(order)));
    }
}

impl File {
    /// What is shown, once it is that of what is chosen and brings anything.
    fn ready(&self) -> Option<&CodedFile> {
        self.view.view().filter(|view| self.view.is_fresh() && view.plan.added() > 0)
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, applying: bool) -> Option<Wish> {
        let mut wish = self.head(ui, ctx, applying);
        if let Some(error) = self.view.error().cloned() {
            if trouble(ui, ctx, &error) {
                wish = Some(Wish::Other);
            }
            if self.view.view().is_none() {
                return wish;
            }
        }
        let Some(view) = self.view.view() else {
            note(ui, Icon::FileSpreadsheet, ctx.tokens.accent, text(ctx.tr.exchange_reading(self.name.as_str())), |ui| {
                if Button::quiet(ctx.tr.ui_cancel()).small().show(ui).clicked() {
                    wish = Some(Wish::Other);
                }
            });
            return wish;
        };
        let before = self.language.unwrap_or_else(|| ctx.settings().language);
        let (mut language, mut sheet) = (before, view.sheet.clone());
        let how = columns::show(ui, ctx, view, Chosen { language: &mut language, sheet: &mut sheet, audience: &mut self.audience });
        found::show(ui, ctx, view);
        let other_sheet = sheet != view.sheet;
        if language != before {
            self.language = Some(language);
        }
        self.change(how.filter(|_| !other_sheet), other_sheet.then_some(sheet));
        wish
    }

    /// Reads it in another way, or another sheet of it.
    fn change(&mut self, how: Option<CodedAs>, sheet: Option<String>) {
        if let Some(sheet) = sheet {
            self.query = ReadCoded { sheet, coded_as: None, ..self.query.clone() };
        } else if let Some(how) = how {
            self.query.coded_as = Some(how);
        }
    }

    fn head(&self, ui: &mut Ui, ctx: &ScreenCtx<'_>, applying: bool) -> Option<Wish> {
        let tr = ctx.tr;
        let mut wish = None;
        let crumbs = [tr.answers_name()];
        let clicked = PageHead::new(&self.name).crumbs(&crumbs).show(ui, |ui| {
            let added = self.ready().map_or(0, |view| view.plan.added());
            let words = if applying { tr.import_importing() } else { tr.coded_button(added, tr.count(added)) };
            let enabled = added > 0 && !applying && !ctx.is_locked();
            if Button::main(words).wide(200.0).enabled(enabled).hint("Ctrl+Enter").show(ui).clicked() {
                wish = Some(Wish::Import);
            }
            if Button::secondary(tr.import_other()).icon(Icon::FolderOpen).enabled(!applying).show(ui).clicked() {
                wish = Some(Wish::Other);
            }
        });
        clicked.map(|_| Wish::Answers).or(wish)
    }
}

/// No file yet: what it may look like, and the one next step.
fn choose(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    let tr = ctx.tr;
    let crumbs = [tr.answers_name()];
    if PageHead::new(&tr.coded_name()).crumbs(&crumbs).show(ui, |_| {}).is_some() {
        ctx.go(Route::Answers);
    }
    let button = Button::main(tr.coded_choose()).icon(Icon::FolderOpen).enabled(!ctx.is_locked());
    if EmptyState::new(Icon::FileSpreadsheet, tr.coded_empty(), tr.coded_empty_words()).button(button).show(ui) {
        ask_for_file(ctx);
    }
}

fn ask_for_file(ctx: &mut ScreenCtx<'_>) {
    ctx.ask_path(PathAsk {
        tag: FILE,
        title: ctx.tr.coded_name(),
        words: ctx.tr.coded_file_words(),
        button: ctx.tr.import_look(),
        kind: PathKind::Open(ENDINGS.to_vec()),
        start: ctx.engine.deps().documents_dir.join(""),
    });
}

/// A file dropped onto the window.
fn dropped(ui: &Ui) -> Option<PathBuf> {
    let files = ui.input(|i| i.raw.dropped_files.iter().map(|file| file.path().to_path_buf()).collect::<Vec<_>>());
    files.into_iter().find(|path| !path.as_os_str().is_empty())
}

/// It cannot be read; true when another file is wanted.
fn trouble(ui: &mut Ui, ctx: &ScreenCtx<'_>, error: &EngineError) -> bool {
    let mut other = false;
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::M;
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            icon(ui, Icon::CircleAlert, ctx.tokens.bad);
            text(message(error, ctx.tr)).show(ui);
        });
        text(ctx.tr.import_trouble_safe()).muted().show(ui);
        other = Button::secondary(ctx.tr.import_other()).icon(Icon::FolderOpen).named(ctx.tr.coded_choose()).show(ui).clicked();
    });
    other
}

/// In a sample shop nothing is imported: one's own answers have a file of their own.
fn sample(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    let tr = ctx.tr;
    let crumbs = [tr.answers_name()];
    if PageHead::new(&tr.coded_name()).crumbs(&crumbs).show(ui, |_| {}).is_some() {
        ctx.go(Route::Answers);
    }
    let own = Button::main(tr.ui_sample_own()).icon(Icon::Users);
    if EmptyState::new(Icon::Store, words::sample(tr, &ctx.settings()), tr.coded_sample_words()).button(own).show(ui) {
        ctx.run(UiCommand::NewWorkspace);
    }
}
