//! Importing: choosing a file, text or names; checking what its columns mean; then all of it in one step that Undo takes
//! back. Nothing is kept before. Reading and counting is the engine's.

mod check;
mod chips;
mod choose;
mod doubts;
mod grid;
mod input;
mod labels;
mod lists;
mod look_at;
mod summary;
mod trouble;
mod typed;

use std::path::PathBuf;

use eframe::egui::{Key, Popup, Ui};

use self::check::{Check, Wish};
use self::choose::{Choice, Choose};
use self::lists::List;
use crate::domain::import::ImportOutcome;
use crate::engine::views::import_preview::Input;
use crate::engine::{Command, EngineError, Event, Export, Filter, Outcome, Ticket};
use crate::ui::command::UiCommand;
use crate::ui::dialogs::PathAsk;
use crate::ui::files::PathKind;
use crate::ui::routes::Route;
use crate::ui::saving::{Asking, Saving};
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::widgets::Toast;

/// The path question of this screen.
const FILE: &str = "import-file";
/// Endings of files that can be read.
const ENDINGS: [&str; 9] = ["csv", "tsv", "txt", "tab", "xlsx", "xlsm", "xlsb", "ods", "dat"];

/// The screen of importing.
#[derive(Default)]
pub struct ImportScreen {
    choose: Choose,
    check: Option<Check>,
    list: Option<List>,
    applying: Option<Ticket>,
    saving: Saving,
}

impl Screen for ImportScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.import_name()
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        if let Some(input) = input::given(ui) {
            self.look_at(input, ctx);
        }
        let free = !ctx.modal_open && !ctx.was_typing && !Popup::is_any_open(ui.ctx());
        if self.check.is_some() && free && ui.input(|i| i.key_pressed(Key::Escape)) {
            self.step_back();
        }
        match (&mut self.check, &mut self.list) {
            (Some(check), Some(list)) => {
                let staged = check.staged().map(|s| s.staged.clone());
                match staged.and_then(|staged| list.ui(ui, ctx, &staged)) {
                    Some(lists::Wish::Back) => self.list = None,
                    Some(lists::Wish::Save) => self.save_rejected(ctx),
                    None => {}
                }
            }
            (Some(check), None) => {
                let wish = check.ui(ui, ctx, self.applying.is_some());
                self.carry_out(wish, ctx);
            }
            (None, _) => {
                let choice = self.choose.ui(ui, ctx);
                self.chosen(choice, ctx);
            }
        }
    }

    fn takes(&self) -> &[UiCommand] {
        if self.check.is_some() { &[UiCommand::SaveAndNext] } else { &[UiCommand::New] }
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        match command {
            UiCommand::SaveAndNext => self.import(ctx),
            UiCommand::New => ask_for_file(ctx),
            _ => {}
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        match event {
            Event::Done { ticket, outcome } if self.applying.take_if(|t| t == ticket).is_some() => self.imported(outcome, ctx),
            Event::Failed { ticket, error } if self.applying.take_if(|t| t == ticket).is_some() => refused(error, ctx),
            _ => {
                self.saving.event(event, ctx);
            }
        }
    }

    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        match tag {
            FILE => self.look_at(Input::Path(path), ctx),
            _ => self.saving.path_chosen(tag, path, ctx),
        }
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.saving.confirmed(tag, ctx);
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.choose.keep(ctx);
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        let tr = ctx.tr;
        match (&self.check, &self.list) {
            (Some(_), Some(_)) => vec![("Esc".to_owned(), tr.import_key_back())],
            (Some(_), None) => vec![("Ctrl+Enter".to_owned(), tr.import_key_import()), ("Esc".to_owned(), tr.import_key_other())],
            (None, _) => vec![("Ctrl+N".to_owned(), tr.import_key_file()), ("Ctrl+V".to_owned(), tr.import_key_paste())],
        }
    }

    fn fills_page(&self) -> bool {
        self.check.is_some() && self.list.is_some()
    }
}

impl ImportScreen {
    fn look_at(&mut self, input: Input, ctx: &mut ScreenCtx<'_>) {
        if self.applying.is_some() {
            return;
        }
        if let Input::Path(path) = &input {
            self.choose.remember(path, ctx);
        }
        self.list = None;
        self.check = Some(Check::of(input));
    }

    fn step_back(&mut self) {
        if self.list.take().is_none() && self.applying.is_none() {
            self.check = None;
        }
    }

    fn chosen(&mut self, choice: Option<Choice>, ctx: &mut ScreenCtx<'_>) {
        match choice {
            Some(Choice::AskForFile) => ask_for_file(ctx),
            Some(Choice::Look(input)) => self.look_at(input, ctx),
            Some(Choice::Names { text, mapping }) => {
                self.list = None;
                self.check = Some(Check::of_names(text, mapping, ctx));
            }
            None => {}
        }
    }

    fn carry_out(&mut self, wish: Option<Wish>, ctx: &mut ScreenCtx<'_>) {
        match wish {
            Some(Wish::Other) => self.step_back(),
            Some(Wish::Import) => self.import(ctx),
            Some(Wish::Show(kind)) => self.list = self.check.as_ref().and_then(Check::staged).map(|s| List::of(kind, &s.staged)),
            None => {}
        }
    }

    fn import(&mut self, ctx: &mut ScreenCtx<'_>) {
        if self.applying.is_some() || ctx.is_locked() {
            return;
        }
        if let Some(staged) = self.check.as_ref().and_then(Check::ready) {
            self.applying = Some(ctx.send_quietly(Command::Import(staged)));
        }
    }

    fn imported(&mut self, outcome: &Outcome, ctx: &mut ScreenCtx<'_>) {
        let from_forms = self.check.take().is_some_and(|check| check.is_typed());
        self.list = None;
        if from_forms {
            self.choose.forget(ctx);
        }
        let done = outcome.import.clone().unwrap_or_default();
        ctx.toast(Toast::done(result(&done, ctx)).undoable(outcome.undo));
        let home = [Route::Home, Route::Customers].into_iter().find(|route| route.entry().is_some());
        ctx.go(home.unwrap_or_else(Route::first));
    }

    /// Asks where the lines left out go.
    fn save_rejected(&mut self, ctx: &mut ScreenCtx<'_>) {
        let Some(check) = &self.check else { return };
        let Some(staged) = check.staged().map(|s| s.staged.clone()) else { return };
        let asking = Asking {
            title: ctx.tr.import_save_title(),
            words: ctx.tr.import_save_words(),
            name: ctx.tr.import_save_name(check.stem(ctx)),
            ending: "csv",
            what: Export::Rejected(staged),
            language: ctx.tr.language(),
            filter: Filter::default(),
        };
        self.saving.ask(ctx, asking);
    }
}

fn ask_for_file(ctx: &mut ScreenCtx<'_>) {
    ctx.ask_path(PathAsk {
        tag: FILE,
        title: ctx.tr.import_file_title(),
        words: ctx.tr.import_file_kinds(),
        button: ctx.tr.import_look(),
        kind: PathKind::Open(ENDINGS.to_vec()),
        start: ctx.engine.deps().documents_dir.join(""),
    });
}

fn refused(error: &EngineError, ctx: &mut ScreenCtx<'_>) {
    if matches!(error, EngineError::Cancelled) {
        ctx.toast(Toast::warning(ctx.tr.import_cancelled()));
    } else {
        ctx.problem(error.clone());
    }
}

/// What an import did, in one line.
fn result(done: &ImportOutcome, ctx: &ScreenCtx<'_>) -> String {
    let tr = ctx.tr;
    let parts = [
        (done.purchases_new + done.loose_new, labels::receipts(tr, done.purchases_new + done.loose_new)),
        (done.customers_new, labels::new_customers(tr, done.customers_new)),
        (done.customers_changed, labels::changed_customers(tr, done.customers_changed)),
        (done.departures_new, labels::departures(tr, done.departures_new)),
        (done.purchases_known, labels::known(tr, done.purchases_known)),
        (done.purchases_changed, labels::changed(tr, done.purchases_changed)),
    ];
    let said: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    if said.is_empty() { tr.import_nothing_new() } else { tr.import_done(said.join(" · ")) }
}
