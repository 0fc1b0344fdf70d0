//! Saving what is chosen: asks where, proposes a name, sends the command, says where the file is. Replaces no file unasked.

use std::path::{Path, PathBuf};

use eframe::egui::{Ui, vec2};

use super::choice::{Choices, What};
use crate::engine::{Command, EngineError, Event, Export, ExportRequest, Exported, Ticket};
use crate::report::{CHARTS, WRITERS};
use crate::ui::dialogs::{Confirm, PathAsk};
use crate::ui::files::PathKind;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, Tokens, size, space};
use crate::ui::widgets::{Button, Toast, note, text};

/// By which the answer to "where to" is known.
const WHERE: &str = "reports-where";
/// By which the answer to "replace it" is known.
const REPLACE: &str = "reports-replace";
/// What no file name may contain on any system.
const RESERVED: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
/// Pictures of charts.
const PICTURES: [&str; 2] = ["png", "svg"];

/// What is being saved, and what was.
#[derive(Default)]
pub(super) struct Saving {
    ending: &'static str,
    running: Option<(Ticket, ExportRequest)>,
    refused: Option<ExportRequest>,
    saved: Option<Exported>,
}

impl Saving {
    /// The buttons of the head: the main one first, from the right.
    pub(super) fn buttons(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, choices: &Choices) {
        let free = self.running.is_none();
        let endings: Vec<&'static str> =
            if choices.what == What::Charts { PICTURES.to_vec() } else { WRITERS.iter().map(|w| w.id).collect() };
        for (i, ending) in endings.into_iter().enumerate() {
            let format = ending.to_uppercase();
            let button = if i == 0 {
                Button::main(ctx.tr.reports_save(format)).icon(Icon::Download)
            } else {
                Button::secondary(ctx.tr.reports_save_other(format.as_str())).named(ctx.tr.reports_save(format))
            };
            if button.enabled(free).show(ui).clicked() {
                self.ask(ctx, choices, ending);
            }
        }
    }

    fn ask(&mut self, ctx: &mut ScreenCtx<'_>, choices: &Choices, ending: &'static str) {
        self.ending = ending;
        let name = choices.name(ctx.tr);
        let start = ctx.engine.deps().documents_dir.join(proposed(&ctx.settings().name, &name, ctx, ending));
        ctx.ask_path(PathAsk {
            tag: WHERE,
            title: ctx.tr.reports_save_title(ending.to_uppercase(), name),
            words: String::new(),
            button: ctx.tr.reports_save_button(),
            kind: PathKind::Save(ending),
            start,
        });
    }

    /// A place was chosen.
    pub(super) fn path_chosen(&mut self, tag: &'static str, path: PathBuf, choices: &Choices, ctx: &mut ScreenCtx<'_>) {
        if tag != WHERE {
            return;
        }
        let what = if let Some(report) = choices.report() {
            Export::Report(report)
        } else {
            let (number, width, height) = choices.picture();
            let Some(spec) = CHARTS.get(number) else { return };
            Export::Chart { chart: spec.id.to_owned(), width, height, dark: choices.dark, small_groups: choices.small_groups() }
        };
        let (to, language) = (with_ending(path, self.ending), choices.language(ctx));
        self.send(ctx, ExportRequest { what, to, language, filter: choices.filter.clone(), replace: false });
    }

    fn send(&mut self, ctx: &mut ScreenCtx<'_>, request: ExportRequest) {
        let ticket = ctx.send_quietly(Command::Export(request.clone()));
        self.running = Some((ticket, request));
    }

    /// The question whether a file may be replaced was answered with yes.
    pub(super) fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        if tag != REPLACE {
            return;
        }
        if let Some(request) = self.refused.take() {
            self.send(ctx, ExportRequest { replace: true, ..request });
        }
    }

    /// Something was done: perhaps ours.
    pub(super) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        let ticket = match event {
            Event::Done { ticket, .. } | Event::Failed { ticket, .. } => *ticket,
            _ => return,
        };
        let Some((_, request)) = self.running.take_if(|(ours, _)| *ours == ticket) else { return };
        match event {
            Event::Done { outcome, .. } => {
                let Some(exported) = outcome.exported.clone() else { return };
                ctx.toast(Toast::done(ctx.tr.reports_saved(file_name(&exported.path))));
                self.saved = Some(exported);
            }
            Event::Failed { error: EngineError::Exists(path), .. } => {
                ctx.confirm(Confirm {
                    tag: REPLACE,
                    title: ctx.tr.reports_replace(),
                    words: ctx.tr.reports_replace_words(path.display().to_string()),
                    yes: ctx.tr.reports_replace_yes(),
                });
                self.refused = Some(request);
            }
            Event::Failed { error, .. } if !matches!(error, EngineError::Cancelled) => ctx.problem(error.clone()),
            _ => {}
        }
    }

    /// The line that says where the last file is.
    pub(super) fn saved(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let Some(saved) = &self.saved else { return };
        let path = saved.path.display().to_string();
        let paged = saved.path.extension().is_some_and(|e| e == "pdf");
        let words = if paged {
            ctx.tr.reports_saved_pages(saved.pages, ctx.tr.count(saved.pages), path.as_str())
        } else {
            ctx.tr.reports_saved(path.as_str())
        };
        let mut done = false;
        // On a page that fills its room a line would take all of it.
        let line = vec2(ui.available_width(), size::CONTROL + space::L);
        let good = Tokens::of(ui).good;
        let buttons = |ui: &mut Ui| {
            done = Button::icon_only(Icon::X, ctx.tr.ui_close()).show(ui).clicked();
            if Button::secondary(ctx.tr.reports_copy_path()).small().show(ui).clicked() {
                ctx.copy(ui.ctx(), path.clone());
            }
            if Button::secondary(ctx.tr.reports_open_folder()).small().icon(Icon::FolderOpen).show(ui).clicked() {
                ctx.show_folder(saved.path.parent().map(std::path::Path::to_path_buf).unwrap_or_default());
            }
        };
        ui.allocate_ui(line, |ui| note(ui, Icon::Check, good, text(words).one_line(), buttons));
        if done {
            self.saved = None;
        }
    }
}

/// The name proposed: who, what, of which day, without anything a file system would not take.
fn proposed(business: &str, name: &str, ctx: &ScreenCtx<'_>, ending: &str) -> String {
    let business = if business.trim().is_empty() { ctx.tr.start_unnamed() } else { business.trim().to_owned() };
    let whole = ctx.tr.reports_file(business, ctx.as_of().to_string(), name);
    let clean: String = whole.chars().map(|c| if c.is_control() || RESERVED.contains(&c) { ' ' } else { c }).collect();
    format!("{}.{ending}", clean.split_whitespace().collect::<Vec<_>>().join(" ").trim_matches('.'))
}

/// The path with the ending that was asked for, behind whatever was typed.
fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut whole = path.into_os_string();
    whole.push(".");
    whole.push(ending);
    PathBuf::from(whole)
}

fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_asked_for_is_always_there() {
        for (typed, expected) in [("a.pdf", "a.pdf"), ("a.PDF", "a.PDF"), ("a", "a.pdf"), ("Report 9.12", "Report 9.12.pdf")] {
            assert_eq!(with_ending(PathBuf::from(typed), "pdf"), PathBuf::from(expected));
        }
    }
}
