//! Writing a file for others: proposes a name, asks where, writes, says where it is. Replaces no file unasked. One of these in
//! each screen that saves files; it writes nothing itself.

use std::path::{Path, PathBuf};

use eframe::egui::Ui;

use super::dialogs::{Confirm, PathAsk};
use super::files::PathKind;
use super::screen::ScreenCtx;
use super::theme::{Icon, space};
use super::widgets::{Button, Toast, card, icon, text};
use crate::domain::language::Language;
use crate::engine::{Command, EngineError, Event, Export, ExportRequest, Exported, Filter, Ticket};

/// By which the answer to "where to" is known.
const WHERE: &str = "save-where";
/// By which the answer to "replace it" is known.
const REPLACE: &str = "save-replace";
/// What no file name may contain on any system.
const RESERVED: [char; 9] = ['/', '\\', ':', '*', '?', '"', '<', '>', '|'];
/// Names Windows keeps for its devices, whatever the ending.
const DEVICES: [&str; 4] = ["con", "prn", "aux", "nul"];
/// Longest name proposed, in letters.
const LONGEST: usize = 120;

/// A file to be written.
pub(super) struct Asking {
    /// The title of the question where to.
    pub(super) title: String,
    /// A line that helps; may be empty.
    pub(super) words: String,
    /// What it is, as the proposed name says it.
    pub(super) name: String,
    /// Its format.
    pub(super) ending: &'static str,
    /// What is written.
    pub(super) what: Export,
    /// In which language.
    pub(super) language: Language,
    /// For which period and customers.
    pub(super) filter: Filter,
}

/// The files a screen is writing.
#[derive(Default)]
pub(super) struct Saving {
    /// Waiting for a place.
    asked: Option<Asking>,
    running: Vec<(Ticket, ExportRequest)>,
    /// Waiting for leave to replace what is there.
    refused: Option<ExportRequest>,
    /// Written without what the models say, because their fit was stopped.
    without_model: Option<ExportRequest>,
}

impl Saving {
    /// Asks where it goes, with a name that says whose, what, and of which day.
    pub(super) fn ask(&mut self, ctx: &mut ScreenCtx<'_>, asking: Asking) {
        ctx.ask_path(PathAsk {
            tag: WHERE,
            title: asking.title.clone(),
            words: asking.words.clone(),
            button: ctx.tr.ui_save(),
            kind: PathKind::Save(asking.ending),
            start: ctx.engine.deps().documents_dir.join(proposed(&asking.name, asking.ending, ctx)),
        });
        self.asked = Some(asking);
    }

    /// A place was chosen.
    pub(super) fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        let Some(Asking { ending, what, language, filter, .. }) = self.asked.take_if(|_| tag == WHERE) else { return };
        self.send(ctx, ExportRequest { what, to: with_ending(path, ending), language, filter, replace: false });
    }

    fn send(&mut self, ctx: &mut ScreenCtx<'_>, request: ExportRequest) {
        let ticket = ctx.send_quietly(Command::Export(request.clone()));
        self.running.push((ticket, request));
    }

    /// A question was answered with yes: perhaps whether a file may be replaced.
    pub(super) fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        if let Some(request) = self.refused.take_if(|_| tag == REPLACE) {
            self.send(ctx, ExportRequest { replace: true, ..request });
        }
    }

    /// Something happened: gives what was written, if it is one of ours.
    pub(super) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) -> Option<Exported> {
        if matches!(event, Event::Opened | Event::Closed | Event::Lost(_)) {
            self.without_model = None;
        }
        let ticket = event.ticket()?;
        let at = self.running.iter().position(|(ours, _)| *ours == ticket)?;
        let (_, request) = self.running.swap_remove(at);
        match event {
            Event::Done { outcome, .. } => {
                let exported = outcome.exported.clone()?;
                let saved = Toast::done(ctx.tr.ui_file_saved(file_name(&exported.path)));
                ctx.toast(saved.opening(ctx.tr.ui_open(), exported.path.clone()));
                self.without_model = Some(request).filter(|_| exported.without_model);
                return Some(exported);
            }
            Event::Failed { error: EngineError::Exists(path), .. } => {
                ctx.confirm(Confirm {
                    tag: REPLACE,
                    title: ctx.tr.ui_replace(),
                    words: ctx.tr.ui_replace_words(path.display().to_string()),
                    yes: ctx.tr.ui_replace_yes(),
                });
                self.refused = Some(request);
            }
            Event::Failed { error: EngineError::Cancelled, .. } => ctx.toast(Toast::warning(ctx.tr.ui_file_cancelled())),
            Event::Failed { error, .. } => ctx.problem(error.clone()),
            _ => {}
        }
        None
    }

    /// Says of a file that what the models say is not in it, where their fit was stopped, and offers to write it again with that.
    pub(super) fn show_missing(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let Some(request) = &self.without_model else { return };
        let name = file_name(&request.to);
        let words = match request.what {
            Export::Customers(_) => ctx.tr.chance_list_without(ctx.tr.chance_column(), name),
            _ => ctx.tr.chance_report_without(name),
        };
        let (mut again, mut close) = (false, false);
        card(ui, |ui| {
            ui.horizontal_top(|ui| {
                icon(ui, Icon::TriangleAlert, ctx.tokens.warn);
                text(words).show(ui);
            });
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                again = Button::secondary(ctx.tr.chance_write_again()).icon(Icon::RefreshCw).small().show(ui).clicked();
                close = Button::quiet(ctx.tr.ui_close()).small().show(ui).clicked();
            });
        });
        if let Some(request) = self.without_model.take_if(|_| again) {
            self.send(ctx, ExportRequest { replace: true, ..request });
        } else if close {
            self.without_model = None;
        }
    }

    /// Whether nothing is being written.
    pub(super) const fn is_free(&self) -> bool {
        self.running.is_empty()
    }
}

/// In a window narrower than this, buttons of files are icons: their words have no room beside the main button.
const NARROW: f32 = 1400.0;

/// A button beside the main one that leads to files.
pub(super) fn file_button(ui: &Ui, icon: Icon, words: String) -> Button {
    if ui.ctx().content_rect().width() < NARROW { Button::icon_only(icon, words) } else { Button::secondary(words).icon(icon) }
}

/// The name proposed: whose, what, of which day.
fn proposed(name: &str, ending: &str, ctx: &ScreenCtx<'_>) -> String {
    let settings = ctx.settings();
    let business = if settings.name.trim().is_empty() { ctx.tr.start_unnamed() } else { settings.name.trim().to_owned() };
    format!("{}.{ending}", clean_name(&ctx.tr.ui_file_name(business, ctx.as_of().to_string(), name)))
}

/// A name that every file system takes; empty if nothing is left of it.
pub(super) fn clean_name(name: &str) -> String {
    let kept: String = name.chars().map(|c| if c.is_control() || RESERVED.contains(&c) { ' ' } else { c }).collect();
    let words = kept.split_whitespace().collect::<Vec<_>>().join(" ");
    let short: String = words.trim_matches('.').chars().take(LONGEST).collect();
    let short = short.trim_end_matches([' ', '.']);
    if is_device(short) { format!("_{short}") } else { short.to_owned() }
}

/// Whether Windows takes this name for a device: `nul`, `com1`, `lpt9.txt`.
fn is_device(name: &str) -> bool {
    let stem = name.split('.').next().unwrap_or_default().trim_end().to_lowercase();
    let numbered = ["com", "lpt"].iter().any(|port| stem.strip_prefix(port).is_some_and(|n| matches!(n.as_bytes(), [b'1'..=b'9'])));
    numbered || DEVICES.contains(&stem.as_str())
}

/// The path with the ending that was asked for, behind whatever was typed: `Sheet 9.12` becomes `Sheet 9.12.pdf`.
pub(super) fn with_ending(path: PathBuf, ending: &str) -> PathBuf {
    if path.extension().is_some_and(|e| e.eq_ignore_ascii_case(ending)) {
        return path;
    }
    let mut whole = path.into_os_string();
    whole.push(".");
    whole.push(ending);
    PathBuf::from(whole)
}

/// The name of a file without its folder.
pub(super) fn file_name(path: &Path) -> String {
    path.file_name().unwrap_or_default().to_string_lossy().into_owned()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_ending_asked_for_is_always_there() {
        for (typed, expected) in
            [("a.pdf", "a.pdf"), ("a.PDF", "a.PDF"), ("a", "a.pdf"), ("Sheet 9.12", "Sheet 9.12.pdf"), ("mine.csv", "mine.csv.pdf")]
        {
            assert_eq!(with_ending(PathBuf::from(typed), "pdf"), PathBuf::from(expected));
        }
    }

    #[test]
    fn a_name_is_one_every_system_takes() {
        for (name, clean) in [
            ("Corner Dry Cleaning", "Corner Dry Cleaning"),
            ("Bloemen & Zo / Utrecht", "Bloemen & Zo Utrecht"),
            ("Химчистка «Снежинка»", "Химчистка «Снежинка»"),
            ("Why: \"slow\"?", "Why slow"),
            ("..", ""),
            ("Shop Ltd.", "Shop Ltd"),
            ("nul", "_nul"),
            ("Com1.report", "_Com1.report"),
            ("Comfort", "Comfort"),
            ("", ""),
        ] {
            assert_eq!(clean_name(name), clean);
        }
        assert_eq!(clean_name(&"я".repeat(500)).chars().count(), LONGEST);
    }
}
