//! The lines of the palette: commands that apply now, screens, and what the workspace holds.

use eframe::egui::Context;
use strum::IntoEnumIterator;

use super::App;
use crate::engine::views::palette::PaletteQuery;
use crate::engine::{Cached, step_name};
use crate::ui::command::{Applies, UiCommand};
use crate::ui::dialogs::palette_line::{Line, PaletteChoice, matches};
use crate::ui::routes::{InRail, Route, SCREENS};
use crate::ui::theme::Icon;

/// At most so many customers and questions.
const AT_MOST: usize = 6;

/// What the workspace holds that matches; kept between pictures.
#[derive(Default)]
pub(super) struct Found(Cached<PaletteQuery>);

impl App {
    /// The lines for what is typed, and whether more may come.
    pub(super) fn palette_lines(&mut self, context: &Context, typed: &str) -> (Vec<Line>, bool) {
        let mut lines = self.command_lines(context, typed);
        lines.extend(self.screen_lines(typed));
        let (found, complete) = self.found_lines(typed);
        lines.extend(found);
        (lines, complete)
    }

    /// Customers, tags and questions, and whether those are all; the places they open are those of `Route::customer` and
    /// `Route::questionnaire`. Until the newest answer is there, of the one before only what fits the newest letters as well.
    fn found_lines(&mut self, typed: &str) -> (Vec<Line>, bool) {
        if self.status.workspace.is_none() || typed.trim().is_empty() {
            return (Vec::new(), true);
        }
        let query = PaletteQuery { search: typed.trim().to_owned(), limit: AT_MOST };
        self.lines.0.get(&self.engine, &query);
        let (fresh, failed) = (self.lines.0.is_fresh(), self.lines.0.error().is_some());
        let Some(hits) = self.lines.0.view() else { return (Vec::new(), failed) };
        let customers = hits.customers.iter().filter_map(|(id, name, more)| {
            let choice = PaletteChoice::Go(Route::customer(*id)?);
            Some(Line { group: self.tr.ui_palette_customers(), icon: Icon::User, words: name.clone(), more: more.clone(), choice })
        });
        let tags = hits.tags.iter().map(|(name, customers)| {
            let count = usize::try_from(*customers).unwrap_or(usize::MAX);
            Line {
                group: self.tr.segment_tags(),
                icon: Icon::Tag,
                words: name.clone(),
                more: self.tr.segment_customers(count, self.tr.count(count)),
                choice: PaletteChoice::Go(Route::Found(format!("#{name}"))),
            }
        });
        let questions = hits.questions.iter().filter_map(|(_, questionnaire, words, title)| {
            let choice = PaletteChoice::Go(Route::questionnaire(*questionnaire)?);
            Some(Line {
                group: self.tr.ui_palette_questions(),
                icon: Icon::ClipboardList,
                words: words.clone(),
                more: title.clone(),
                choice,
            })
        });
        (customers.chain(tags).chain(questions).filter(|line| fresh || matches(&line.words, typed)).collect(), fresh || failed)
    }

    fn command_lines(&mut self, context: &Context, typed: &str) -> Vec<Line> {
        let open = self.status.workspace.is_some();
        let taken = self.with_screen(context, |screen, _| screen.takes().to_vec()).unwrap_or_default();
        let applies = |c: &UiCommand| match c.applies() {
            Applies::Always => true,
            Applies::InWorkspace => open,
            Applies::OnScreen => taken.contains(c),
        };
        UiCommand::iter()
            .filter(|c| c.in_palette() && applies(c) && self.has_use(*c))
            .map(|c| Line {
                group: self.tr.ui_palette_commands(),
                icon: c.icon(),
                words: self.command_words(c),
                more: c.keys_text(context),
                choice: PaletteChoice::Run(c),
            })
            .filter(|line| matches(&line.words, typed))
            .collect()
    }

    /// Whether a command would do anything now.
    fn has_use(&self, command: UiCommand) -> bool {
        match command {
            UiCommand::Undo => self.status.undo.is_some(),
            UiCommand::Redo => self.status.redo.is_some(),
            UiCommand::Back => !self.back.is_empty(),
            _ => !command.changes() || self.status.workspace.as_ref().is_some_and(|w| !w.read_only),
        }
    }

    /// Its name; undo and redo say of which step.
    fn command_words(&self, command: UiCommand) -> String {
        let step = match command {
            UiCommand::Undo => self.status.undo.as_ref().map(|s| self.tr.ui_undo_step(step_name(s, &self.tr))),
            UiCommand::Redo => self.status.redo.as_ref().map(|s| self.tr.ui_redo_step(step_name(s, &self.tr))),
            _ => None,
        };
        step.unwrap_or_else(|| command.text(&self.tr))
    }

    fn screen_lines(&self, typed: &str) -> Vec<Line> {
        if self.status.workspace.is_none() {
            return Vec::new();
        }
        SCREENS
            .iter()
            .filter(|s| s.rail != InRail::No)
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
