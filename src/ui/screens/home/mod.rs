//! Home: how many there are, who leaves, what that costs and why, and the one most useful thing to do next. Holds the filter
//! and what is open; every number comes from the engine, every sentence from `report` or the words of this screen.

mod cases;
pub(super) mod charts;
mod empty;
pub(super) mod filter;
mod guess;
mod members;
pub(super) mod menu;
pub(super) mod rule;
pub(super) mod saving;
mod stay;
mod steps;
mod tiles;
pub(super) mod told;
mod why;

use std::path::PathBuf;

use eframe::egui::Ui;

use self::guess::Guesses;
use self::steps::{Does, Step};
use self::told::Told;
use crate::analysis::Behind;
use crate::domain::customer::State;
use crate::domain::rule::QuietRule;
use crate::engine::views::home::{Home, HomeQuery};
use crate::engine::views::people::Whose;
use crate::engine::{Cached, EngineError, Event, Filter, ReportChoice};
use crate::report::charts::Measure;
use crate::ui::command::UiCommand;
use crate::ui::saving::Saving;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::widgets::{PageHead, card, could_not_read, text};

use super::changed::ChangedPart;
use super::goal::GoalPart;
use super::people::PeoplePanel;

/// From this width on things stand side by side as designed; below it they stand under each other.
const WIDE: f32 = 840.0;
/// A page lower than this, as below the line of the sample in a small window, shows fewer bars.
const LOW: f32 = 640.0;

/// The screen.
#[derive(Default)]
pub struct HomeScreen {
    filter: Filter,
    measure: Measure,
    view: Cached<HomeQuery>,
    told: Option<Told>,
    people: PeoplePanel,
    guesses: Guesses,
    saving: Saving,
    goal: GoalPart,
    changed: ChangedPart,
    /// Height of the two cards of charts, as the last picture needed it.
    cards: f32,
}

impl Screen for HomeScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.home_name()
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        // Taken out while drawing, so that what it holds can be read beside the rest of the screen.
        let mut view = std::mem::take(&mut self.view);
        view.get(ctx.engine, &HomeQuery { filter: self.filter.clone() });
        filter::follow(ctx, &mut self.filter, view.error());
        if self.page(ui, ctx, view.view(), view.error()) {
            view.again();
        }
        self.view = view;
    }

    fn takes(&self) -> &[UiCommand] {
        if self.goal.is_open() { &[UiCommand::SaveAndNext] } else { &[] }
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.goal.leaving(ctx);
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        if command == UiCommand::SaveAndNext {
            self.goal.ask_to_save();
        }
        if command == UiCommand::PrintCalls {
            // As many as Home proposes, so that both print the same sheet.
            let mut proposed = self.view.view().into_iter().flat_map(|home| steps::steps(home, ctx, &self.filter));
            let people = proposed.find_map(|step| if let Does::CallSheet(people) = step.does { Some(people) } else { None });
            saving::ask_calls(&mut self.saving, &self.filter, ctx, people.unwrap_or(ReportChoice::default().people));
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.saving.event(event, ctx);
        self.goal.event(event, ctx);
        self.guesses.event(event);
    }

    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.saving.path_chosen(tag, path, ctx);
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.saving.confirmed(tag, ctx);
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        self.told.iter().map(|_| ("?".to_owned(), ctx.tr.home_key_explain())).collect()
    }
}

impl HomeScreen {
    /// Shows it all; true when what could not be read is to be tried again.
    fn page(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: Option<&Home>, error: Option<&EngineError>) -> bool {
        let full = home.filter(|home| home.badges.customers > 0);
        let (title, line) = (ctx.tr.home_name(), ctx.tr.home_line());
        PageHead::new(&title).line(&line).show(ui, |ui| {
            if let Some(home) = full {
                filter::show(ui, ctx, &mut self.filter, &home.segments);
            }
        });
        let again = error.is_some_and(|error| could_not_read(ui, ctx, error));
        match (home, full) {
            (_, Some(home)) => self.content(ui, ctx, home),
            (Some(_), None) => empty::show(ui, ctx),
            (None, _) if error.is_some() => {}
            (None, _) => {
                text(ctx.tr.ui_loading()).muted().show(ui);
            }
        }
        again
    }

    fn content(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, home: &Home) {
        let low = ui.clip_rect().height() < LOW;
        let told = self.told.take().filter(|told| told.holds(home, ctx, self.measure, low));
        let told = told.unwrap_or_else(|| Told::new(home, ctx, self.measure, low));
        rule::show(ui, ctx, home, &mut self.filter, &mut self.people);
        let steps = steps::steps(home, ctx, &self.filter);
        self.top(ui, ctx, &told, &steps);
        self.charts(ui, ctx, home, &told);
        let chosen = steps::strip(ui, ctx, steps.get(1..).unwrap_or_default());
        if let Some(step) = chosen {
            self.take(step, ctx);
        }
        let Self { changed, filter, people, .. } = self;
        let leads_on = !stay::of_members(home);
        ui.push_id("changed", |ui| card(ui, |ui| changed.show(ui, ctx, filter, people, leads_on)));
        self.people.show(ui.ctx(), ctx);
        self.goal.show(ui.ctx(), ctx);
        self.guesses.show(ui.ctx(), ctx, home, &self.filter);
        self.told = Some(told);
    }

    /// Does what a step offers.
    fn take(&mut self, step: Step, ctx: &mut ScreenCtx<'_>) {
        match step.does {
            Does::Go(route) => ctx.go(route),
            Does::CallSheet(people) => saving::ask_calls(&mut self.saving, &self.filter, ctx, people),
            Does::Guess => self.guesses.open(),
            Does::ShowOverdue => {
                let title = crate::report::figure_name("overdue", ctx.tr).unwrap_or(step.title);
                self.people.open(title, Whose::Behind(Behind::State(State::AtRisk)), &self.filter);
            }
        }
    }
}

/// The rule in force on the screen: the one tried, or that of the settings.
pub(super) fn rule_of(filter: &Filter, ctx: &ScreenCtx<'_>) -> QuietRule {
    filter.rule.unwrap_or(ctx.settings().rule)
}
