//! Importing: choosing a file, text or names; checking what its columns mean; then all of it in one step that Undo takes
//! back. Nothing is kept before. Reading and counting is the engine's.

mod check;
mod chips;
mod choose;
mod doubts;
mod grid;
mod input;
mod kept;
mod labels;
mod leavings;
mod lists;
mod look_at;
mod stands;
mod summary;
mod trouble;
mod typed;

use std::path::PathBuf;

use eframe::egui::{Key, Popup, Ui};

use self::check::{Check, Wish};
use self::choose::{Choice, Choose, Form};
use self::lists::List;
use self::look_at::Kind;
use crate::domain::import::ImportOutcome;
use crate::engine::views::import_preview::{Input, StageImport, StagedImport};
use crate::engine::{Command, EngineError, Event, Export, Filter, ImportOrder, Outcome, Ticket};
use crate::ui::command::UiCommand;
use crate::ui::dialogs::PathAsk;
use crate::ui::files::PathKind;
use crate::ui::routes::Route;
use crate::ui::saving::{Asking, Saving};
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, EmptyState, PageHead, Toast, note, text};
use crate::ui::words;

/// The path question of this screen.
const FILE: &str = "import-file";
/// Endings of files that can be read.
const ENDINGS: [&str; 8] = ["csv", "tsv", "txt", "tab", "xlsx", "xlsm", "ods", "dat"];

/// The screen of importing.
#[derive(Default)]
pub struct ImportScreen {
    choose: Choose,
    check: Option<Check>,
    list: Option<List>,
    /// What the import before left out.
    left_out: Option<LeftOut>,
    /// That is in view.
    at_left_out: bool,
    /// This is a sample shop: nothing is imported.
    in_sample: bool,
    applying: Option<Ticket>,
    saving: Saving,
}

/// Lines an import could not take, until the next one or until they are put away.
struct LeftOut {
    /// Name of the file.
    name: String,
    /// To write all of them.
    whole: StageImport,
    file: StagedImport,
    list: List,
}

impl Screen for ImportScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.import_name()
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        self.in_sample = ctx.settings().sample;
        if self.in_sample {
            return sample(ui, ctx);
        }
        self.at_left_out = *ctx.route == Route::LeftOut;
        let free = !ctx.modal_open && !ctx.was_typing && !Popup::is_any_open(ui.ctx());
        let escape = free && ui.input(|i| i.key_pressed(Key::Escape));
        if self.at_left_out {
            return self.show_left_out(ui, ctx, escape);
        }
        if let Some((input, more)) = input::given(ui) {
            self.given(input, more, ctx);
        }
        if self.check.is_some() && escape {
            self.step_back();
        }
        match (&mut self.check, &mut self.list) {
            (Some(check), Some(list)) => match check.staged().and_then(|file| list.ui(ui, ctx, file)) {
                Some(lists::Wish::Back) => self.list = None,
                Some(lists::Wish::Save) => self.save_rejected(ctx),
                None => {}
            },
            (Some(check), None) => {
                let wish = check.ui(ui, ctx, self.applying.is_some());
                self.carry_out(wish, ctx);
            }
            (None, _) => {
                let choice = self.choose.ui(ui, ctx, |ui, ctx| left_out_line(ui, ctx, &mut self.left_out));
                self.chosen(choice, ctx);
            }
        }
    }

    fn takes(&self) -> &[UiCommand] {
        match (&self.check, self.in_sample || self.at_left_out) {
            (_, true) => &[],
            (Some(_), _) => &[UiCommand::SaveAndNext],
            (None, _) => &[UiCommand::New],
        }
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
            FILE => self.look_at(Input::Path(path), None, ctx),
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
            _ if self.in_sample => Vec::new(),
            _ if self.at_left_out => vec![("Esc".to_owned(), tr.import_key_back())],
            (Some(_), Some(_)) => vec![("Esc".to_owned(), tr.import_key_back())],
            (Some(_), None) => vec![("Ctrl+Enter".to_owned(), tr.import_key_import()), ("Esc".to_owned(), tr.import_key_other())],
            (None, _) => vec![("Ctrl+N".to_owned(), tr.import_key_file()), ("Ctrl+V".to_owned(), tr.import_key_paste())],
        }
    }

    fn fills_page(&self) -> bool {
        self.at_left_out || self.check.is_some() && self.list.is_some()
    }
}

impl ImportScreen {
    /// A file was dropped, or a table pasted beside the forms.
    fn given(&mut self, input: Input, more: bool, ctx: &mut ScreenCtx<'_>) {
        if let (true, Input::Path(path)) = (more, &input) {
            let name = path.file_name().unwrap_or_default().to_string_lossy().into_owned();
            ctx.toast(Toast::warning(ctx.tr.import_several_files(name)));
        }
        self.look_at(input, None, ctx);
    }

    fn look_at(&mut self, input: Input, form: Option<Form>, ctx: &mut ScreenCtx<'_>) {
        if self.applying.is_some() {
            return;
        }
        if let Input::Path(path) = &input {
            self.choose.remember(path, ctx);
        }
        self.list = None;
        self.check = Some(Check::of(input, form));
    }

    fn step_back(&mut self) {
        if self.list.take().is_none() && self.applying.is_none() {
            self.check = None;
        }
    }

    fn chosen(&mut self, choice: Option<Choice>, ctx: &mut ScreenCtx<'_>) {
        match choice {
            Some(Choice::AskForFile) => ask_for_file(ctx),
            Some(Choice::Look(input)) => self.look_at(input, None, ctx),
            Some(Choice::Pasted(text)) => self.look_at(Input::Pasted(text), Some(Form::Pasted), ctx),
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
        let Some((check, staged)) = self.check.as_ref().and_then(|check| Some((check, check.ready()?))) else { return };
        let draft = check.form().map(|form| self.choose.hand_over(form, ctx));
        let order = ImportOrder { staged, leavings: check.leavings(), draft };
        self.applying = Some(ctx.send_quietly(Command::Import(order)));
    }

    fn imported(&mut self, outcome: &Outcome, ctx: &mut ScreenCtx<'_>) {
        self.list = None;
        self.left_out = None;
        if let Some(check) = self.check.take() {
            self.put_away(&check, ctx);
        }
        let done = outcome.import.clone().unwrap_or_default();
        let left_out = self.left_out.as_ref().map_or(0, |left| left.file.staged.rejected_count);
        let mut toast = Toast::done(result(&done, left_out, ctx)).undoable(outcome.undo);
        if left_out > 0 {
            toast = toast.leading(ctx.tr.import_left_out_show(), Route::LeftOut);
        }
        ctx.toast(toast);
        let home = [Route::Home, Route::Customers].into_iter().find(|route| route.entry().is_some());
        ctx.go(home.unwrap_or_else(Route::first));
    }

    /// What was imported is done with, but for what it left out.
    fn put_away(&mut self, check: &Check, ctx: &mut ScreenCtx<'_>) {
        let Some((whole, file)) = check.whole() else { return };
        if let Some(form) = check.form() {
            self.choose.imported(form, &file.staged, ctx);
        }
        if file.staged.rejected_count > 0 {
            let list = List::of(Kind::Rejected, &file.staged);
            self.left_out = Some(LeftOut { name: check.stem(ctx), whole: whole.clone(), file: file.clone(), list });
        }
    }

    fn show_left_out(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, escape: bool) {
        let Some(left) = &mut self.left_out else { return ctx.go(Route::Import) };
        match left.list.ui(ui, ctx, &left.file) {
            Some(lists::Wish::Save) => self.save_rejected(ctx),
            Some(lists::Wish::Back) => ctx.go(Route::Import),
            None if escape => ctx.go(Route::Import),
            None => {}
        }
    }

    /// Asks where the lines left out go: those of the file in view, or of the one imported before.
    fn save_rejected(&mut self, ctx: &mut ScreenCtx<'_>) {
        let left = || self.left_out.as_ref().map(|left| (left.name.clone(), left.whole.clone()));
        let file = self.check.as_ref().map_or_else(left, |check| Some((check.stem(ctx), check.whole()?.0.clone())));
        let Some((name, whole)) = file else { return };
        let asking = Asking {
            title: ctx.tr.import_save_title(),
            words: ctx.tr.import_save_words(),
            name: ctx.tr.import_save_name(name),
            ending: "csv",
            what: Export::Rejected(whole),
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

/// In a sample shop nothing is imported: one's own customers have a file of their own.
fn sample(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    let tr = ctx.tr;
    PageHead::new(&tr.import_name()).line(&tr.import_choose_line()).show(ui, |_| {});
    let own = Button::main(tr.ui_sample_own()).icon(Icon::Users);
    if EmptyState::new(Icon::Store, words::sample(tr, &ctx.settings()), tr.import_sample_words()).button(own).show(ui) {
        ctx.run(UiCommand::NewWorkspace);
    }
}

/// What the import before left out, while it can still be looked at.
fn left_out_line(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, left: &mut Option<LeftOut>) {
    let Some(LeftOut { name, file, .. }) = left else { return };
    let words = ctx.tr.import_left_out_of(labels::left_out(ctx.tr, file.staged.rejected_count), name.as_str());
    let (mut show, mut close) = (false, false);
    note(ui, Icon::CircleAlert, ctx.tokens.warn, text(words), |ui| {
        close = Button::icon_only(Icon::X, ctx.tr.ui_close()).small().show(ui).clicked();
        show = Button::secondary(ctx.tr.import_left_out_show()).small().show(ui).clicked();
    });
    if show {
        ctx.go(Route::LeftOut);
    }
    if close {
        *left = None;
    }
}

/// What an import did, in one line.
fn result(done: &ImportOutcome, left_out: u64, ctx: &ScreenCtx<'_>) -> String {
    let tr = ctx.tr;
    let parts = [
        (done.purchases_new + done.loose_new, labels::receipts(tr, done.purchases_new + done.loose_new)),
        (done.customers_new, labels::new_customers(tr, done.customers_new)),
        (done.customers_changed, labels::changed_customers(tr, done.customers_changed)),
        (done.contracts_new, labels::contracts(tr, done.contracts_new)),
        (done.contracts_changed, labels::contracts_changed(tr, done.contracts_changed)),
        (done.departures_new, labels::departures(tr, done.departures_new)),
        (done.departures_changed, labels::explained(tr, done.departures_changed)),
        (done.known(), labels::known(tr, done.known())),
        (done.changed(), labels::changed(tr, done.changed())),
        (left_out, labels::left_out(tr, left_out)),
    ];
    let said: Vec<String> = parts.into_iter().filter(|(count, _)| *count > 0).map(|(_, words)| words).collect();
    if said.is_empty() { tr.import_nothing_new() } else { tr.import_done(said.join(" · ")) }
}
