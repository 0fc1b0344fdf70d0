//! Asks for a file or folder: a typed path that always works, and the system's picker beside it.

use std::ops::Range;
use std::path::{Path, PathBuf};

use eframe::egui::{Context, Id, Key};

use super::Answer;
use crate::i18n::Tr;
use crate::ui::act::Asker;
use crate::ui::files::{Files, PathKind, Pick, PickRequest, Picked};
use crate::ui::paths;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, select_letters, text};

/// A question for a path.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PathAsk {
    /// By which the screen knows the answer.
    pub tag: &'static str,
    /// The title, such as "Open a workspace file".
    pub title: String,
    /// One line that helps; may be empty.
    pub words: String,
    /// The verb on the button, such as "Open".
    pub button: String,
    /// What is asked for.
    pub kind: PathKind,
    /// What stands in the field at first.
    pub start: PathBuf,
}

/// The dialog of a question for a path.
pub(crate) struct PathDialog {
    ask: PathAsk,
    pub(crate) asker: Asker,
    typed: String,
    home: PathBuf,
    picked: Option<Picked>,
    no_picker: bool,
    fresh: bool,
    /// What of the field is to be selected once the keyboard is its own.
    select: Option<Range<usize>>,
}

impl PathDialog {
    pub(crate) fn new(ask: PathAsk, asker: Asker, home: PathBuf) -> Self {
        let typed = ask.start.display().to_string();
        let select = Some(to_replace(&typed, matches!(ask.kind, PathKind::Save(_))));
        Self { ask, asker, typed, home, picked: None, no_picker: false, fresh: true, select }
    }

    pub(crate) fn show(
        &mut self,
        context: &Context,
        tr: &Tr,
        files: &dyn Files,
        frame: Option<&eframe::Frame>,
    ) -> Answer<(&'static str, PathBuf, Asker)> {
        if let Some(answer) = self.picked.as_ref().and_then(Picked::take) {
            self.picked = None;
            match answer {
                Pick::Chosen(path) => return Answer::Chosen((self.ask.tag, path, self.asker)),
                Pick::Nothing => self.no_picker = true,
            }
        }
        let title = self.ask.title.clone();
        let (done, closed) = super::window(context, "path", &title, &tr.ui_close(), 560.0, |ui| self.content(ui, tr, files, frame));
        match done {
            Some(true) => Answer::Chosen((self.ask.tag, self.path(), self.asker)),
            Some(false) => Answer::Closed,
            None if closed => Answer::Closed,
            None => Answer::Open,
        }
    }

    /// The folder and the name it began with.
    fn start(&self) -> (PathBuf, String) {
        let start = &self.ask.start;
        if self.ask.kind == PathKind::Folder || paths::is_folder(&start.display().to_string()) {
            return (start.clone(), String::new());
        }
        let name = start.file_name().unwrap_or_default().to_string_lossy().into_owned();
        (start.parent().map(Path::to_path_buf).unwrap_or_default(), name)
    }

    /// What was typed as a path. A folder alone, for a file to be written, means that folder with the name proposed.
    fn path(&self) -> PathBuf {
        let (folder, name) = self.start();
        let path = paths::cleaned(&self.typed, &folder, &self.home);
        let saves = matches!(self.ask.kind, PathKind::Save(_));
        if saves && paths::is_folder(&self.typed) { path.join(name) } else { path }
    }

    /// Where the picker begins: in the folder that is typed, with the name that is.
    fn request(&self, tr: &Tr) -> PickRequest {
        let path = self.path();
        let whole = self.ask.kind == PathKind::Folder || paths::is_folder(&path.display().to_string());
        let folder = if whole { path.clone() } else { path.parent().map(Path::to_path_buf).unwrap_or_default() };
        let name = if whole { String::new() } else { path.file_name().unwrap_or_default().to_string_lossy().into_owned() };
        PickRequest { title: self.ask.title.clone(), kind: self.ask.kind.clone(), all_files: tr.ui_all_files(), folder, name }
    }

    fn content(&mut self, ui: &mut eframe::egui::Ui, tr: &Tr, files: &dyn Files, frame: Option<&eframe::Frame>) -> Option<bool> {
        if !self.ask.words.is_empty() {
            text(&self.ask.words).muted().show(ui);
        }
        let mut entered = false;
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let choose = tr.ui_choose();
            let room = ui.available_width() - 150.0;
            let id = Id::unique("path-field");
            if ui.memory(|m| m.owns_ime_events(id))
                && let Some(letters) = self.select.take()
            {
                select_letters(ui, id, letters);
            }
            let field = Field::new(tr.ui_path()).id(id).width(room).show(ui, &mut self.typed);
            entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            if self.fresh {
                field.request_focus();
                ui.ctx().request_repaint();
                self.fresh = false;
            }
            ui.vertical(|ui| {
                ui.add_space(20.0);
                if Button::secondary(choose).icon(Icon::FolderOpen).enabled(self.picked.is_none()).show(ui).clicked() {
                    self.pick(ui.ctx(), tr, files, frame);
                }
            });
        });
        if self.no_picker {
            text(tr.ui_no_picker()).small().muted().show(ui);
        }
        let ready = !self.typed.trim().is_empty();
        let (yes, no) = super::buttons(ui, |ui| {
            let yes = Button::main(&self.ask.button).enabled(ready).show(ui).clicked();
            (yes, Button::secondary(tr.ui_cancel()).show(ui).clicked())
        });
        if (yes || entered) && ready {
            return Some(true);
        }
        no.then_some(false)
    }

    fn pick(&mut self, context: &Context, tr: &Tr, files: &dyn Files, frame: Option<&eframe::Frame>) {
        self.picked = files.pick(self.request(tr), frame, context.clone());
        self.no_picker = self.picked.is_none();
    }
}

/// Which letters the first key replaces: the name of a file to be written, without its ending; else all, as a name alone is looked for in
/// the folder that stood there.
fn to_replace(start: &str, saves: bool) -> Range<usize> {
    let letters = |bytes: usize| start.get(..bytes).map_or(0, |part| part.chars().count());
    let name = start.rfind(['/', '\\']).map_or(0, |at| at + 1);
    let end = start.rfind('.').filter(|dot| *dot > name).unwrap_or(start.len());
    if saves && name < start.len() { letters(name)..letters(end) } else { 0..letters(start.len()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    fn dialog(kind: PathKind, start: &str, typed: &str) -> PathDialog {
        let ask = PathAsk { tag: "", title: String::new(), words: String::new(), button: String::new(), kind, start: PathBuf::from(start) };
        PathDialog { typed: typed.to_owned(), ..PathDialog::new(ask, "", PathBuf::from("/home/anna")) }
    }

    #[test]
    fn a_file_to_be_written_keeps_its_proposed_name_where_only_a_folder_is_typed() {
        let start = "/home/anna/Documents/Sheet 9.12.pdf";
        for (typed, path, folder, name) in [
            (start, start, "/home/anna/Documents", "Sheet 9.12.pdf"),
            ("mine", "/home/anna/Documents/mine", "/home/anna/Documents", "mine"),
            ("/stick/", "/stick/Sheet 9.12.pdf", "/stick", "Sheet 9.12.pdf"),
            ("~/mine.pdf", "/home/anna/mine.pdf", "/home/anna", "mine.pdf"),
        ] {
            let dialog = dialog(PathKind::Save("pdf"), start, typed);
            let request = dialog.request(&Tr::new(Language::En));
            assert_eq!((dialog.path(), request.folder, request.name.as_str()), (path.into(), folder.into(), name), "{typed}");
        }
    }

    #[test]
    fn the_first_key_replaces_the_name_and_never_its_ending() {
        for (start, saves, letters) in [
            ("/home/anna/Documents/", false, 0..21),
            ("/home/anna/Лист 9.12.pdf", true, 11..20),
            ("C:\\Users\\Anna\\sheet", true, 14..19),
            ("/home/anna/", true, 0..11),
        ] {
            assert_eq!(to_replace(start, saves), letters, "{start}");
        }
    }

    #[test]
    fn a_file_to_be_opened_is_looked_for_in_the_folder_that_stands_there() {
        for (typed, path, folder) in [
            ("/home/anna/Documents/", "/home/anna/Documents/", "/home/anna/Documents/"),
            ("shop.comeback", "/home/anna/Documents/shop.comeback", "/home/anna/Documents"),
        ] {
            let dialog = dialog(PathKind::Open(Vec::new()), "/home/anna/Documents/", typed);
            assert_eq!((dialog.path(), dialog.request(&Tr::new(Language::En)).folder), (path.into(), folder.into()), "{typed}");
        }
    }
}
