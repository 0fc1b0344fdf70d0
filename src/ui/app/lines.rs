//! The lines of the palette: commands that apply now, screens, and what the workspace holds.

use eframe::egui::Context;
use strum::IntoEnumIterator;

use super::App;
use super::logic::tokens;
use crate::ui::command::{Applies, UiCommand};
use crate::ui::dialogs::palette_line::{Line, PaletteChoice, matches};
use crate::ui::routes::{InRail, Route, SCREENS};

/// What the workspace holds that matches; kept between pictures.
#[derive(Default)]
pub(super) struct Found;

impl App {
    /// The lines for what is typed.
    pub(super) fn palette_lines(&mut self, context: &Context, typed: &str) -> Vec<Line> {
        let mut lines = self.command_lines(context, typed);
        lines.extend(self.screen_lines(typed));
        lines
    }

    fn command_lines(&mut self, context: &Context, typed: &str) -> Vec<Line> {
        let open = self.status.workspace.is_some();
        let taken = self.with_screen(tokens(context), |screen, _| screen.takes().to_vec()).unwrap_or_default();
        let applies = |c: &UiCommand| match c.applies() {
            Applies::Always => true,
            Applies::InWorkspace => open,
            Applies::OnScreen => taken.contains(c),
        };
        UiCommand::iter()
            .filter(|c| c.in_palette() && applies(c))
            .map(|c| Line {
                group: self.tr.ui_palette_commands(),
                icon: c.icon(),
                words: c.text(&self.tr),
                more: c.key_text(context).unwrap_or_default(),
                choice: PaletteChoice::Run(c),
            })
            .filter(|line| matches(&line.words, typed))
            .collect()
    }

    fn screen_lines(&self, typed: &str) -> Vec<Line> {
        if self.status.workspace.is_none() {
            return Vec::new();
        }
        SCREENS
            .iter()
            .filter(|s| s.rail != InRail::No && s.route != Route::Start)
            .map(|s| Line {
                group: self.tr.ui_palette_screens(),
                icon: s.icon,
                words: (s.label)(&self.tr),
                more: String::new(),
                choice: PaletteChoice::Go(s.route.clone()),
            })
            .filter(|line| matches(&line.words, typed))
            .collect()
    }
}
