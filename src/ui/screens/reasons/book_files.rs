//! The codebook to and from files: what a file would change is shown before it is taken over; what a file could not hold, after.

use std::path::PathBuf;

use eframe::egui::{Align, Context, Layout, Popup, Ui};

use crate::engine::views::codebook_file::{CodebookFile, Format, Input, Planned, ReadCodebook, Told};
use crate::engine::{Cached, Command, Event, Export, Filter, told_line};
use crate::i18n::Tr;
use crate::ui::dialogs::{Answer, NotCarriedDialog, PathAsk, buttons, scrolling, window};
use crate::ui::files::PathKind;
use crate::ui::saving::{Asking, Saving, file_button, file_name};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, from_right, menu_item, note, tag, text};

/// By which the answer to "which file" is known.
const WHICH: &str = "codebook-file";
/// Endings of the files that are read.
const ENDINGS: [&str; 4] = ["qdc", "csv", "txt", "xml"];
/// The formats that are written.
const FORMATS: [Format; 3] = [Format::Refi, Format::Taguette, Format::Plain];
/// So many reasons are listed before they are taken over.
const LISTED: usize = 200;

/// The files of the codebook.
#[derive(Default)]
pub(super) struct BookFiles {
    saving: Saving,
    wanted: Option<Format>,
    reading: Option<Reading>,
    told: Option<NotCarriedDialog>,
}

/// A file that is read, and shown before it is taken over.
struct Reading {
    name: String,
    query: ReadCodebook,
    file: Cached<ReadCodebook>,
}

impl BookFiles {
    /// The buttons in the head, from the right.
    pub(super) fn buttons(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let tr = ctx.tr;
        let button = file_button(ui, Icon::Download, tr.coded_export()).enabled(self.saving.is_free()).show(ui);
        Popup::menu(&button).width(280.0).show(|ui| {
            for format in FORMATS {
                if menu_item(ui, None, &tr.coded_book_format(format.ending()), false, None).clicked() {
                    self.wanted = Some(format);
                }
            }
        });
        let free = self.reading.is_none() && !ctx.is_locked();
        if file_button(ui, Icon::Upload, tr.coded_import()).enabled(free).show(ui).clicked() {
            ctx.ask_path(PathAsk {
                tag: WHICH,
                title: tr.coded_book_import_title(),
                words: tr.coded_book_import_words(),
                button: tr.import_look(),
                kind: PathKind::Open(ENDINGS.to_vec()),
                start: ctx.engine.deps().documents_dir.join(""),
            });
        }
    }

    /// A file was chosen, if it was asked for here.
    pub(super) fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        if tag == WHICH {
            let name = file_name(&path);
            self.reading = Some(Reading { name, query: ReadCodebook(Input::Path(path)), file: Cached::default() });
        } else {
            self.saving.path_chosen(tag, path, ctx);
        }
    }

    /// A question was answered with yes.
    pub(super) fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.saving.confirmed(tag, ctx);
    }

    /// A file was written, perhaps not with all there is.
    pub(super) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        let Some(written) = self.saving.event(event, ctx).filter(|written| !written.told.is_empty()) else { return };
        let lines = lines(&written.told, ctx.tr);
        let tr = ctx.tr;
        self.told = Some(NotCarriedDialog::of_lines(file_name(&written.path), tr.coded_book_lost(), tr.ui_understood(), lines));
    }

    /// Whether a dialog is open.
    pub(super) const fn is_open(&self) -> bool {
        self.told.is_some() || self.reading.is_some()
    }

    /// Shows what is going on.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        if let Some(format) = self.wanted.take() {
            self.ask(ctx, format);
        }
        if let Some(told) = &self.told
            && told.show(ui.ctx(), ctx.tr) != Answer::Open
        {
            self.told = None;
        }
        self.read(ui, ctx);
    }

    fn ask(&mut self, ctx: &mut ScreenCtx<'_>, format: Format) {
        let asking = Asking {
            title: ctx.tr.coded_book_export_title(),
            words: ctx.tr.coded_book_export_words(),
            name: ctx.tr.coded_sheet_book(),
            ending: format.ending(),
            what: Export::Codebook,
            language: ctx.tr.language(),
            filter: Filter::default(),
        };
        self.saving.ask(ctx, asking);
    }

    fn read(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let Some(reading) = &mut self.reading else { return };
        if let Some(error) = reading.file.error().cloned() {
            ctx.problem(error);
            self.reading = None;
            return;
        }
        let Some(file) = reading.file.get(ctx.engine, &reading.query) else {
            let mut cancelled = false;
            note(ui, Icon::FileText, ctx.tokens.accent, text(ctx.tr.exchange_reading(reading.name.as_str())), |ui| {
                cancelled = Button::quiet(ctx.tr.ui_cancel()).small().show(ui).clicked();
            });
            if cancelled {
                self.reading = None;
            }
            return;
        };
        match preview(ui.ctx(), ctx, &reading.name, file) {
            Answer::Open => {}
            Answer::Closed => self.reading = None,
            Answer::Chosen(()) => {
                let command = Command::ImportCodebook { name: reading.name.clone(), book: file.book.clone() };
                ctx.send(command);
                self.reading = None;
            }
        }
    }
}

/// What became different, line by line.
fn lines(told: &[Told], tr: &Tr) -> Vec<String> {
    told.iter().map(|told| told_line(told, tr)).collect()
}

/// What a file would change, before it does.
fn preview(context: &Context, ctx: &ScreenCtx<'_>, name: &str, file: &CodebookFile) -> Answer<()> {
    let tr = ctx.tr;
    let (added, changed, known) = file.plan.counts();
    let brings = file.plan.brings_anything();
    let (chosen, closed) = window(context, "codebook-file", name, &tr.ui_close(), size::DIALOG, |ui| {
        let words = [tr.coded_book_added(tr.count(added)), tr.coded_book_changed(tr.count(changed)), tr.coded_book_known(tr.count(known))];
        text(words.join(" · ")).show(ui);
        text(if brings { tr.coded_book_words() } else { tr.coded_book_nothing() }).small().muted().show(ui);
        let height = (ui.ctx().content_rect().height() - 320.0).max(120.0);
        scrolling(height).show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::XS;
            for line in lines(&file.told, tr) {
                text(format!("•  {line}")).small().show(ui);
            }
            for (at, planned) in file.plan.reasons.iter().filter(|r| !matches!(r.planned, Planned::Known(_))).take(LISTED).enumerate() {
                ui.push_id(at, |ui| {
                    from_right(ui, size::ROW_DENSE, |ui| {
                        let what = if planned.planned == Planned::Added { "new" } else { "changed" };
                        tag(ui, &tr.coded_becomes(what));
                        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
                            let line = text(&planned.name);
                            let group = format!("  {}", planned.code.group);
                            if planned.code.group.is_empty() { line } else { line.then(group).muted() }.one_line().show(ui);
                        });
                    });
                });
            }
        });
        buttons(ui, |ui| {
            let main =
                Button::main(if brings { tr.coded_book_take() } else { tr.ui_close() }).enabled(!brings || !ctx.is_locked()).show(ui);
            if ui.memory(|m| m.focused().is_none()) {
                main.request_focus();
            }
            let cancelled = brings && Button::secondary(tr.ui_cancel()).show(ui).clicked();
            (main.clicked(), cancelled)
        })
    });
    match (chosen, closed) {
        ((true, _), _) if brings => Answer::Chosen(()),
        ((false, false), false) => Answer::Open,
        _ => Answer::Closed,
    }
}
