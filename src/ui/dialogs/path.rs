//! Asks for a file or folder: a typed path that always works, and the system's picker beside it.

use std::path::PathBuf;

use eframe::egui::{Context, Id, Key};

use super::Answer;
use crate::i18n::Tr;
use crate::ui::act::Asker;
use crate::ui::files::{Files, PathKind, Pick, PickRequest, Picked};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, text};

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
    picked: Option<Picked>,
    no_picker: bool,
    fresh: bool,
}

impl PathDialog {
    pub(crate) fn new(ask: PathAsk, asker: Asker) -> Self {
        let typed = ask.start.display().to_string();
        Self { ask, asker, typed, picked: None, no_picker: false, fresh: true }
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
            Some(true) => Answer::Chosen((self.ask.tag, PathBuf::from(self.typed.trim()), self.asker)),
            Some(false) => Answer::Closed,
            None if closed => Answer::Closed,
            None => Answer::Open,
        }
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
            let field = Field::new(tr.ui_path()).id(Id::unique("path-field")).width(room).show(ui, &mut self.typed);
            entered = field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            if self.fresh {
                field.request_focus();
                self.fresh = false;
            }
            ui.vertical(|ui| {
                ui.add_space(20.0);
                if Button::secondary(choose).icon(Icon::FolderOpen).enabled(self.picked.is_none()).show(ui).clicked() {
                    self.pick(ui.ctx(), files, frame);
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

    fn pick(&mut self, context: &Context, files: &dyn Files, frame: Option<&eframe::Frame>) {
        let request = PickRequest { title: self.ask.title.clone(), kind: self.ask.kind.clone(), start: PathBuf::from(self.typed.trim()) };
        self.picked = files.pick(request, frame, context.clone());
        self.no_picker = self.picked.is_none();
    }
}
