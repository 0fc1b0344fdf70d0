//! Retention: how many stay, for how long, what they are worth, and who is about to go. Each tab is a part of its own, drawn from the
//! one set of figures; the screen holds the segment, what is open and nothing else.

mod at_risk;
mod balance;
mod beside;
mod cohorts;
mod expected;
mod marks;
mod members;
mod members_tables;
mod moment;
mod over_time;
mod rule;
mod side;
mod silence;
mod stay;
mod value;

use std::path::PathBuf;

use eframe::egui::{Ui, vec2};

use crate::analysis::{Behind, Figures, Unit};
use crate::chart::Chart;
use crate::domain::contract::Business;
use crate::engine::views::figures::FigureSetQuery;
use crate::engine::views::members::CancelledQuery;
use crate::engine::views::people::Whose;
use crate::engine::views::segments::PicksQuery;
use crate::engine::{Cached, EngineError, Event, Filter};
use crate::i18n::Tr;
use crate::report::findings::Scene;
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::saving::Saving;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::screens::goal::GoalPart;
use crate::ui::screens::home::menu::{self, Chosen};
use crate::ui::screens::home::rule::{keep, rule_words};
use crate::ui::screens::home::told::Figure;
use crate::ui::screens::home::{filter, saving::ask_chart};
use crate::ui::screens::people::PeoplePanel;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, EmptyState, Explanation, ExplanationAnswer, PageHead, could_not_read, icon, info_button, tabs, text};

/// From this width on two cards stand side by side.
const WIDE: f32 = 840.0;

/// What all tabs share.
#[derive(Default)]
struct Shared {
    filter: Filter,
    people: PeoplePanel,
    saving: Saving,
    /// What those are called who have cancelled.
    cancelled: Cached<CancelledQuery>,
    /// The form that notes what was changed.
    mark: marks::MarkForm,
    /// The goal and the way to it.
    goal: GoalPart,
}

impl Shared {
    /// Opens the people behind a number.
    fn open(&mut self, title: String, behind: Behind) {
        self.people.open(title, Whose::Behind(behind), &self.filter);
    }

    /// The (i) of a figure of the list.
    fn figure(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figure: &Figure) {
        self.explain(ui, ctx, &figure.explanation, figure.behind);
    }

    /// An (i) with its explanation.
    fn explain(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, explanation: &Explanation, behind: Option<Behind>) {
        let info = info_button(ui, &ctx.tr.home_explain(explanation.title.as_str()));
        match explanation.show(ui, &info, ctx.tr) {
            Some(ExplanationAnswer::Copy) => ctx.copy(ui.ctx(), explanation.words()),
            Some(ExplanationAnswer::People) => {
                if let Some(behind) = behind {
                    self.open(explanation.title.clone(), behind);
                }
            }
            None => {}
        }
    }

    /// The menu of a chart.
    fn menu(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, (chart, name): (&str, &str), made: impl FnOnce() -> Chart) {
        self.menu_of(ui, ctx, (chart, name, true), made);
    }

    /// The menu of a chart of which there may be no file: then its numbers can be copied alone.
    fn menu_of(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, (chart, name, saves): (&str, &str, bool), made: impl FnOnce() -> Chart) {
        match menu::with_copy(ui, ctx, name, saves) {
            Some(Chosen::Save(shape)) => ask_chart(&mut self.saving, &self.filter, ctx, (chart, name, shape)),
            Some(Chosen::Copy) => ctx.copy(ui.ctx(), crate::chart::words(&made())),
            None => {}
        }
    }
}

/// A tab of the screen.
trait Part {
    /// Draws it below title and tabs.
    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures, shared: &mut Shared);

    /// As [`Screen::takes`], while it is in view.
    fn takes(&self) -> &[UiCommand] {
        &[]
    }

    /// As [`Screen::command`].
    fn command(&mut self, _command: UiCommand) {}

    /// As [`Screen::event`]; in view or not.
    fn event(&mut self, _event: &Event, _ctx: &mut ScreenCtx<'_>) {}

    /// As [`Screen::leaving`]; also when another tab is gone to.
    fn leaving(&mut self, _ctx: &mut ScreenCtx<'_>) {}
}

/// A tab: its name, and what makes it.
struct Tab {
    label: fn(&Tr) -> String,
    /// It tells of purchases: in a business of members where nobody buys it has nothing to say.
    of_purchases: bool,
    make: fn() -> Box<dyn Part>,
}

/// The tabs in their order. Another one is a file with its [`Part`] and a line here.
const TABS: &[Tab] = &[
    Tab { label: Tr::retention_over_time, of_purchases: false, make: || Box::<over_time::OverTime>::default() },
    Tab { label: Tr::beside_tab, of_purchases: false, make: || Box::<beside::BesideTab>::default() },
    Tab { label: Tr::chart_cohorts_name, of_purchases: true, make: || Box::<cohorts::CohortsTab>::default() },
    Tab { label: Tr::chart_survival_name, of_purchases: false, make: || Box::<stay::StayTab>::default() },
    Tab { label: Tr::side_tab, of_purchases: false, make: || Box::<side::SideTab>::default() },
    Tab { label: Tr::retention_value, of_purchases: false, make: || Box::<value::ValueTab>::default() },
    Tab { label: Tr::retention_at_risk, of_purchases: true, make: || Box::<at_risk::AtRiskTab>::default() },
];

/// Where in the list the tab stands in which another rule is tried.
const OVER_TIME: usize = 0;

/// Where in the list the tab stands that shows what was changed.
const BESIDE: usize = 1;

/// The screen.
pub struct RetentionScreen {
    at: usize,
    parts: Vec<Box<dyn Part>>,
    shared: Shared,
    view: Cached<FigureSetQuery>,
    segments: Cached<PicksQuery>,
}

impl Default for RetentionScreen {
    fn default() -> Self {
        Self {
            at: 0,
            parts: TABS.iter().map(|tab| (tab.make)()).collect(),
            shared: Shared::default(),
            view: Cached::default(),
            segments: Cached::default(),
        }
    }
}

impl Screen for RetentionScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.retention_name()
    }

    fn takes(&self) -> &[UiCommand] {
        if self.shared.mark.is_open() || self.shared.goal.is_open() {
            return &[UiCommand::SaveAndNext];
        }
        self.parts.get(self.at).map_or(&[], |part| part.takes())
    }

    fn command(&mut self, command: UiCommand, ctx: &mut ScreenCtx<'_>) {
        match command {
            UiCommand::SaveAndNext if self.shared.mark.is_open() => return self.shared.mark.ask_to_save(),
            UiCommand::SaveAndNext if self.shared.goal.is_open() => return self.shared.goal.ask_to_save(),
            UiCommand::ReasonsBeside => self.at = BESIDE,
            UiCommand::NoteChange => {
                self.at = BESIDE;
                return self.shared.mark.add(ctx);
            }
            _ => {}
        }
        if let Some(part) = self.parts.get_mut(self.at) {
            part.command(command);
        }
    }

    fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.shared.saving.event(event, ctx);
        self.shared.mark.event(event, ctx);
        self.shared.goal.event(event, ctx);
        self.parts.iter_mut().for_each(|part| part.event(event, ctx));
    }

    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        self.shared.mark.leaving(ctx);
        self.shared.goal.leaving(ctx);
        self.parts.iter_mut().for_each(|part| part.leaving(ctx));
    }

    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.shared.saving.path_chosen(tag, path, ctx);
    }

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.shared.saving.confirmed(tag, ctx);
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        vec![("?".to_owned(), ctx.tr.home_key_explain())]
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        // Taken out while drawing, so that what it holds can be read beside the rest of the screen.
        let mut view = std::mem::take(&mut self.view);
        view.get(ctx.engine, &FigureSetQuery { filter: self.shared.filter.clone(), with_model: false });
        filter::follow(ctx, &mut self.shared.filter, view.error());
        if self.page(ui, ctx, view.view().map(|set| &*set.figures), view.error()) {
            view.again();
        }
        self.view = view;
        self.shared.people.show(ui.ctx(), ctx);
        self.shared.mark.show(ui.ctx(), ctx);
        self.shared.goal.show(ui.ctx(), ctx);
    }
}

impl RetentionScreen {
    /// Shows it all; true when what could not be read is to be tried again.
    fn page(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: Option<&Figures>, error: Option<&EngineError>) -> bool {
        // A segment without buyers still has its filter, and so a way back.
        let full =
            figures.filter(|figures| figures.customers.buyers > 0 || figures.contracts.any() || self.shared.filter.segment.is_some());
        PageHead::new(&ctx.tr.retention_name()).line(&ctx.tr.retention_line()).show(ui, |ui| {
            if full.is_some() {
                self.buttons(ui, ctx);
            }
        });
        self.shared.saving.show_missing(ui, ctx);
        let again = error.is_some_and(|error| could_not_read(ui, ctx, error));
        match (figures, full) {
            (_, Some(figures)) => self.tab(ui, ctx, figures),
            (Some(figures), None) => empty(ui, ctx, figures.business == Business::Members),
            (None, _) if error.is_some() => {}
            (None, _) => {
                text(ctx.tr.ui_loading()).muted().show(ui);
            }
        }
        again
    }

    fn buttons(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        if Button::main(ctx.tr.retention_report()).icon(Icon::FileText).show(ui).clicked() {
            ctx.go(Route::ReportOn(self.shared.filter.period, self.shared.filter.segment.clone()));
        }
        let picks = self.segments.get(ctx.engine, &PicksQuery).cloned().unwrap_or_default();
        filter::segment(ui, ctx, &mut self.shared.filter, &picks);
    }

    /// While another rule is tried, every other tab says so, with the way to keep it and the way back. Where it is tried it stands already,
    /// and the page must not jump under the slider.
    fn tried_rule(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let settings = ctx.settings();
        let tried = self.shared.filter.rule.filter(|rule| self.at != OVER_TIME && *rule != settings.rule);
        let Some(tried) = tried else { return };
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing = vec2(space::M, space::XS);
            // As high as the button from the start, so that the words stand in its middle.
            ui.set_min_height(size::CONTROL);
            icon(ui, Icon::SlidersHorizontal, ctx.tokens.warn);
            text(ctx.tr.retention_rule_tried(rule_words(ctx.tr, settings.rule), rule_words(ctx.tr, tried))).show(ui);
            if Button::link(ctx.tr.retention_rule_back(rule_words(ctx.tr, settings.rule))).show(ui).clicked() {
                self.shared.filter.rule = None;
            }
            keep(ui, ctx, &self.shared.filter, &settings);
        });
    }

    fn tab(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, figures: &Figures) {
        let bought = figures.customers.buyers > 0 || figures.business == Business::Shop;
        let offered = TABS.iter().enumerate().filter(|(_, tab)| bought || !tab.of_purchases);
        let names: Vec<(usize, String)> = offered.map(|(at, tab)| (at, (tab.label)(ctx.tr))).collect();
        if names.iter().all(|(at, _)| *at != self.at) {
            self.at = 0;
        }
        let mut to = self.at;
        if tabs(ui, &mut to, &names) {
            if let Some(part) = self.parts.get_mut(self.at) {
                part.leaving(ctx);
            }
            self.at = to;
        }
        self.tried_rule(ui, ctx);
        if let Some(part) = self.parts.get_mut(self.at) {
            ui.push_id(self.at, |ui| part.ui(ui, ctx, figures, &mut self.shared));
        }
    }
}

/// Nobody has bought yet: the one next step.
fn empty(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, members: bool) {
    if members {
        let button = Button::main(ctx.tr.members_empty_import()).icon(Icon::Upload);
        if EmptyState::new(Icon::TrendingUp, ctx.tr.members_empty(), ctx.tr.members_empty_why()).button(button).show(ui) {
            ctx.go(Route::to_import());
        }
        return;
    }
    let button = Button::main(ctx.tr.retention_empty_import()).icon(Icon::Upload);
    if EmptyState::new(Icon::TrendingUp, ctx.tr.retention_empty(), ctx.tr.retention_empty_why()).button(button).show(ui) {
        ctx.go(Route::to_import());
    }
}

/// The figures to be spoken of on the owner's own screen: nothing is hidden.
fn scene<'a>(figures: &'a Figures, ctx: &ScreenCtx<'a>) -> Scene<'a> {
    let settings = ctx.settings();
    Scene::new(figures, ctx.tr, settings.currency, None, false).with_goal(settings.goal.as_ref())
}

/// A count in words.
fn whole(tr: &Tr, count: u64) -> String {
    tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

/// The lengths of periods one can choose.
fn units(tr: &Tr) -> [(Unit, String); 4] {
    [
        (Unit::Month, tr.retention_month()),
        (Unit::Quarter, tr.retention_quarter()),
        (Unit::Half, tr.retention_half()),
        (Unit::Year, tr.retention_year()),
    ]
}
