//! Answers to and from files: a table of all of them with their reasons, and a spreadsheet somebody coded elsewhere.

use eframe::egui::{Popup, Ui};

use crate::engine::{CodedChoice, Export, Filter};
use crate::ui::routes::Route;
use crate::ui::saving::{Asking, Saving, file_button};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, menu_item};

/// What can be written: the format, and whether with names.
const FORMATS: [(&str, bool); 4] = [("xlsx", false), ("xlsx", true), ("csv", false), ("csv", true)];

/// The files of this screen.
#[derive(Default)]
pub(super) struct AnswerFiles {
    pub(super) saving: Saving,
    wanted: Option<Wanted>,
}

/// What a button asks for.
enum Wanted {
    Export(&'static str, bool),
    Import,
}

impl AnswerFiles {
    /// The buttons in the head, from the right. `some`: there are answers to be written.
    pub(super) fn buttons(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, some: bool) {
        let tr = ctx.tr;
        if some {
            let button = file_button(ui, Icon::Download, tr.coded_export()).enabled(self.saving.is_free()).show(ui);
            Popup::menu(&button).width(280.0).show(|ui| {
                for (ending, names) in FORMATS {
                    let words = match (ending, names) {
                        ("xlsx", false) => tr.coded_export_xlsx(),
                        ("xlsx", true) => tr.coded_export_xlsx_names(),
                        (_, false) => tr.coded_export_csv(),
                        (_, true) => tr.coded_export_csv_names(),
                    };
                    if menu_item(ui, None, &words, false, None).clicked() {
                        self.wanted = Some(Wanted::Export(ending, names));
                    }
                }
            });
        }
        // On an empty page there is room for its words, and it may be what one came for.
        let import =
            if some { file_button(ui, Icon::Upload, tr.coded_import()) } else { Button::secondary(tr.coded_import()).icon(Icon::Upload) };
        if import.enabled(!ctx.is_locked()).show(ui).clicked() {
            self.wanted = Some(Wanted::Import);
        }
    }

    /// Does what was asked for.
    pub(super) fn carry_out(&mut self, ctx: &mut ScreenCtx<'_>) {
        match self.wanted.take() {
            Some(Wanted::Import) => ctx.go(Route::ImportAnswers),
            Some(Wanted::Export(ending, names)) => self.ask(ctx, ending, names),
            None => {}
        }
    }

    fn ask(&mut self, ctx: &mut ScreenCtx<'_>, ending: &'static str, names: bool) {
        let tr = ctx.tr;
        let who = if names { tr.coded_export_with_names() } else { tr.coded_export_without_names() };
        let passages = if ending == "xlsx" { tr.coded_export_sheets() } else { tr.coded_export_beside() };
        let asking = Asking {
            title: ctx.tr.coded_export_title(),
            words: format!("{who} {passages}"),
            name: ctx.tr.coded_export_name(),
            ending,
            what: Export::CodedAnswers(CodedChoice { names, passages: None }),
            language: ctx.tr.language(),
            filter: Filter::default(),
        };
        self.saving.ask(ctx, asking);
    }
}
