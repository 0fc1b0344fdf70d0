//! One's own library among the starters: its head with import and export, and what can be done with an entry. It only asks for it.

use eframe::egui::{Id, Key, Ui};

use crate::domain::language::Language;
use crate::domain::library::{LibraryEntry, LibraryItem};
use crate::engine::library::for_anyone;
use crate::engine::{Command, Export, Filter};
use crate::i18n::Tr;
use crate::ui::dialogs::PathAsk;
use crate::ui::files::PathKind;
use crate::ui::saving::{Asking, Saving};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Field, from_right, heading, text};

/// By which the answer to "which file" is known.
pub(super) const WHICH: &str = "library-import";
/// The ending of a library file.
const ENDING: &str = "json";

/// What is wanted of the library.
pub(super) enum Wish {
    /// A change of it.
    Change(Box<Command>),
    /// What a file holds is to be taken over.
    Import,
    /// It is to be written to a file.
    Export,
}

/// What is being done with the entry chosen.
#[derive(Default)]
pub(super) struct Own {
    /// The name being typed.
    naming: Option<String>,
    focus: bool,
}

/// The title above the entries, with import and export.
pub(super) fn head(ui: &mut Ui, ctx: &ScreenCtx<'_>, items: &[LibraryItem]) -> Option<Wish> {
    heading(ui, &ctx.tr.library_own());
    if items.is_empty() {
        text(ctx.tr.library_own_empty()).small().muted().show(ui);
    }
    let mut wish = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let import = Button::quiet(ctx.tr.library_import()).icon(Icon::Upload).small().enabled(!ctx.is_locked());
        if import.show(ui).clicked() {
            wish = Some(Wish::Import);
        }
        if !items.is_empty() && Button::quiet(ctx.tr.library_export()).icon(Icon::Download).small().show(ui).clicked() {
            wish = Some(Wish::Export);
        }
    });
    wish
}

/// What an entry holds, in a few words.
pub(super) fn holds(tr: &Tr, entry: &LibraryEntry) -> String {
    let languages = entry.languages.iter().map(|l| l.own_name()).collect::<Vec<_>>().join(", ");
    if entry.question().is_some() {
        return tr.library_holds_question(languages);
    }
    let questions = entry.content.questions.len();
    tr.library_holds(languages, tr.questionnaires_questions(questions, tr.count(questions)))
}

/// The language an entry is read in: the window's where it speaks it, else its base language.
pub(super) fn spoken(window: Language, entry: &LibraryEntry) -> Language {
    if entry.languages.contains(&window) { window } else { entry.languages.first().copied().unwrap_or(window) }
}

/// Asks which file is to be taken over.
pub(super) fn ask_import(ctx: &mut ScreenCtx<'_>) {
    ctx.ask_path(PathAsk {
        tag: WHICH,
        title: ctx.tr.library_import_title(),
        words: ctx.tr.library_import_words(),
        button: ctx.tr.library_import_button(),
        kind: PathKind::Open(vec![ENDING]),
        // A folder: what is typed after it is a file in it.
        start: ctx.engine.deps().documents_dir.join(""),
    });
}

/// Asks where the library is to be written.
pub(super) fn ask_export(saving: &mut Saving, ctx: &mut ScreenCtx<'_>) {
    let asking = Asking {
        title: ctx.tr.library_export_title(),
        words: ctx.tr.library_export_words(),
        name: ctx.tr.library_export_name(),
        ending: ENDING,
        what: Export::Library,
        language: ctx.tr.language(),
        filter: Filter::default(),
    };
    saving.ask(ctx, asking);
}

impl Own {
    /// The name of an entry, and the ways to call it something else and to take it out.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, item: &LibraryItem) -> Option<Wish> {
        let language = ctx.tr.language();
        let name = &for_anyone(item.entry.name(language), language);
        if self.naming.is_some() {
            return self.rename(ui, ctx, item).map(|command| Wish::Change(Box::new(command)));
        }
        let mut wish = None;
        from_right(ui, size::CONTROL_DENSE, |ui| {
            let may = !ctx.is_locked();
            let remove = Button::quiet(ctx.tr.library_remove()).named(ctx.tr.library_remove_named(name)).icon(Icon::Trash2).small();
            if remove.enabled(may).show(ui).clicked() {
                wish = Some(Wish::Change(Box::new(Command::RemoveFromLibrary(item.id))));
            }
            let rename = Button::quiet(ctx.tr.library_rename()).named(ctx.tr.library_rename_named(name)).icon(Icon::Pencil).small();
            if rename.enabled(may).show(ui).clicked() {
                (self.naming, self.focus) = (Some(name.to_owned()), true);
            }
            ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| {
                text(name).semibold().one_line().show(ui);
            });
        });
        wish
    }

    fn rename(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, item: &LibraryItem) -> Option<Command> {
        let typed = self.naming.as_mut()?;
        let field = Field::new(ctx.tr.library_new_name()).limit(200).id(Id::unique("library-name")).show(ui, typed);
        if std::mem::take(&mut self.focus) {
            field.request_focus();
        }
        let entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
        let ready = !typed.trim().is_empty();
        let (mut save, mut away) = (entered, false);
        ui.horizontal(|ui| {
            save |= Button::secondary(ctx.tr.library_keep_name()).small().enabled(ready).show(ui).clicked();
            away = Button::quiet(ctx.tr.ui_cancel()).small().show(ui).clicked();
        });
        if away || save && ready {
            let name = self.naming.take().filter(|_| !away)?;
            // The name that is read here is the one in the window's language, where there is one.
            let own = !item.entry.content.title.get(ctx.tr.language()).is_empty();
            let language = if own { ctx.tr.language() } else { item.entry.languages.first().copied().unwrap_or_default() };
            return Some(Command::RenameInLibrary { id: item.id, language, name });
        }
        None
    }
}
