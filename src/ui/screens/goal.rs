//! The goal for retention: the form that writes it down, and the way to it as a line on Home and as a card beside the charts. Reckons
//! nothing; what is said of the way is `report`'s.

use eframe::egui::{Context, Id, Ui};
use serde::{Deserialize, Serialize};

use super::customer::entered;
use super::people::PeoplePanel;
use crate::analysis::Behind;
use crate::analysis::contracts::{MemberGroup, MemberTurn};
use crate::analysis::goal::Way;
use crate::domain::contract::Business;
use crate::domain::day::Month;
use crate::domain::settings::{Goal, Settings};
use crate::engine::views::goal::GoalWayQuery;
use crate::engine::views::people::Whose;
use crate::engine::{Cached, Command, Event, Filter};
use crate::i18n::Tr;
use crate::report::{GoalTold, goal_told};
use crate::ui::form::{Form, FormWords, Moment};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Field, Select, heading, text};

/// Months ahead that are offered.
const AHEAD: i32 = 24;
/// Width of a select in the form.
const SELECT: f32 = 216.0;

#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
#[serde(default)]
struct Typed {
    rate: String,
    months: Option<u8>,
    by: Option<Month>,
    words: String,
}

/// What is known of the goal, and the form while it is open.
#[derive(Default)]
pub(super) struct GoalPart {
    way: Cached<GoalWayQuery>,
    form: Option<Form<Typed>>,
    /// Whose goal the form speaks of.
    business: Business,
}

impl GoalPart {
    /// Opens the form with the goal there is; a new one is for windows of the length in view.
    pub(super) fn open(&mut self, ctx: &ScreenCtx<'_>, window: u8, business: Business) {
        self.business = business;
        let start = match ctx.settings().goal {
            Some(goal) => Typed { rate: ctx.tr.decimal(goal.rate * 100.0, 0), months: goal.months, by: goal.by, words: goal.words },
            None => Typed { months: Some(window), ..Typed::default() },
        };
        self.form = Some(Form::new("goal", "", start));
    }

    /// Whether the form is open.
    pub(super) const fn is_open(&self) -> bool {
        self.form.is_some()
    }

    /// Saves what is typed.
    pub(super) fn ask_to_save(&mut self) {
        if let Some(form) = &mut self.form {
            form.ask_to_save();
        }
    }

    /// Takes the end of its command.
    pub(super) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        if self.form.as_mut().is_some_and(|form| form.ended(event, ctx).is_some()) {
            self.form = None;
        }
    }

    /// Keeps what is typed and closes the form.
    pub(super) fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        if let Some(mut form) = self.form.take() {
            form.drafted.keep(ctx);
        }
    }

    /// Shows the form while it is open.
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>) {
        let (tr, business) = (ctx.tr, self.business);
        let Some(form) = &mut self.form else { return };
        let title = if ctx.settings().goal.is_some() { tr.goal_change() } else { tr.goal_set() };
        let said = FormWords { id: "goal", title, save: tr.goal_save(), width: size::DIALOG };
        let closed =
            form.show(context, ctx, &said, fields(business), |typed, ctx| with_goal(typed, ctx.settings()).map(Command::SaveSettings));
        if closed {
            self.form = None;
        }
    }

    /// The way as it was reckoned last.
    fn way(&mut self, ctx: &ScreenCtx<'_>, filter: &Filter) -> Option<Way> {
        self.way.get(ctx.engine, &GoalWayQuery { filter: filter.clone() });
        self.way.view().copied().flatten()
    }

    /// Height of the way to the goal: two lines.
    pub(super) const HEIGHT: f32 = 34.0;

    /// The way in a line or two, with the button that writes or changes the goal.
    pub(super) fn line(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, filter: &Filter, business: Business) {
        let (tr, goal, may) = (ctx.tr, ctx.settings().goal, !ctx.is_locked());
        let told = goal.as_ref().map(|goal| goal_told(tr, goal, self.way(ctx, filter).as_ref(), business));
        let words = told.as_ref().map_or_else(|| tr.goal_none(), in_a_line);
        let button = if goal.is_some() { tr.goal_change() } else { tr.goal_set() };
        let mut open = false;
        super::super::widgets::from_right(ui, Self::HEIGHT, |ui| {
            open = Button::link(button).small().enabled(may).show(ui).clicked();
            ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| {
                text(words).small().muted().at_most(2).show(ui)
            });
        });
        if open {
            self.open(ctx, window(filter), business);
        }
    }

    /// The goal and the way to it, in full.
    pub(super) fn card(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, (filter, business): (&Filter, Business), people: &mut PeoplePanel) {
        let (tr, goal, may) = (ctx.tr, ctx.settings().goal, !ctx.is_locked());
        heading(ui, &tr.goal_heading());
        let Some(goal) = goal else {
            let line = if business == Business::Members { tr.goal_members_none_line() } else { tr.goal_none_line() };
            text(tr.goal_none()).then(format!(" {line}")).muted().show(ui);
            if Button::secondary(tr.goal_set()).icon(Icon::Target).enabled(may).show(ui).clicked() {
                self.open(ctx, window(filter), business);
            }
            return;
        };
        let way = self.way(ctx, filter);
        let told = goal_told(tr, &goal, way.as_ref(), business);
        if !goal.words.is_empty() {
            text(tr.home_quote(goal.words.as_str())).lead().show(ui);
        }
        text(&told.title).semibold().show(ui);
        text(&told.line).show(ui);
        let more: Vec<_> = [told.pace, told.outlook].into_iter().filter(|part| !part.is_empty()).collect();
        if !more.is_empty() {
            text(more.join(" ")).muted().show(ui);
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            if Button::secondary(tr.goal_change()).icon(Icon::Target).enabled(may).show(ui).clicked() {
                self.open(ctx, window(filter), business);
            }
            let missing = way.filter(|way| way.share.all > way.share.of);
            if let Some(way) = missing
                && Button::quiet(missing_who(tr, business)).icon(Icon::Users).show(ui).clicked()
            {
                let title = if business == Business::Members { tr.goal_members_missing_people() } else { tr.goal_missing_people() };
                people.open(title, Whose::Behind(not_yet(&way, ctx)), filter);
            }
        });
    }
}

fn missing_who(tr: &Tr, business: Business) -> String {
    if business == Business::Members { tr.goal_members_missing_who() } else { tr.goal_missing_who() }
}

/// Who counts and has not come again by the as-of day, or has left.
fn not_yet(way: &Way, ctx: &ScreenCtx<'_>) -> Behind {
    let to = way.to.min(ctx.as_of()).max(way.from);
    if way.of == Business::Members {
        return Behind::Members(MemberGroup::Turned { turn: MemberTurn::LeftOfStart, from: way.from, to });
    }
    Behind::NotRetained { base_from: way.base_from, base_to: way.from.plus_days(-1), from: way.from, to }
}

/// The way in short: where we are, and what that carries.
fn in_a_line(told: &GoalTold) -> String {
    if told.outlook.is_empty() { told.line.clone() } else { format!("{}. {}", told.line, told.outlook) }
}

/// Months of the windows in view.
fn window(filter: &Filter) -> u8 {
    u8::try_from(filter.unit.months()).unwrap_or(3)
}

/// The windows a goal may be for.
pub(super) fn windows(tr: &Tr) -> Vec<(Option<u8>, String)> {
    let all = [(1, tr.goal_month()), (3, tr.goal_quarter()), (6, tr.goal_half()), (12, tr.goal_year())];
    all.into_iter().map(|(months, words)| (Some(months), words)).chain([(None, tr.goal_as_headline())]).collect()
}

/// The months a goal may be for, with the one it is for.
pub(super) fn months(ctx: &ScreenCtx<'_>, by: Option<Month>) -> Vec<(Option<Month>, String)> {
    let first = ctx.today.month();
    let mut months: Vec<_> = (0..=AHEAD).map(|n| first.plus(n)).collect();
    if let Some(by) = by.filter(|by| !months.contains(by)) {
        months.insert(0, by);
    }
    let options = months.into_iter().map(|m| (Some(m), ctx.tr.month(m)));
    std::iter::once((None, ctx.tr.settings_goal_no_month())).chain(options).collect()
}

/// A rate as it is typed: none for nothing, an error for what is no rate.
pub(super) fn rate(typed: &str) -> Result<Option<f64>, ()> {
    let typed = typed.trim();
    if typed.is_empty() {
        return Ok(None);
    }
    match typed.trim_end_matches(['%', ' ', '\u{a0}']).parse::<u8>() {
        Ok(rate @ 1..=100) => Ok(Some(f64::from(rate) / 100.0)),
        _ => Err(()),
    }
}

/// The settings with the goal typed, or without one where nothing is; none while it is wrong.
fn with_goal(typed: &Typed, settings: Settings) -> Option<Settings> {
    let rate = rate(&typed.rate).ok()?;
    let goal = rate.map(|rate| Goal { rate, by: typed.by, months: typed.months, words: typed.words.trim().to_owned() });
    Some(Settings { goal, ..settings })
}

fn fields(business: Business) -> impl FnOnce(&mut Ui, &mut ScreenCtx<'_>, &mut Typed, Moment) -> bool {
    move |ui, ctx, typed, moment| {
        let tr = ctx.tr;
        let wrong = rate(&typed.rate).is_err().then(|| tr.settings_goal_wrong()).filter(|_| moment.tried);
        let field = Field::new(rate_label(tr, business)).hint(tr.settings_goal_none()).problem(wrong.as_deref());
        let field = field.limit(6).id(Id::unique("goal-rate")).show(ui, &mut typed.rate);
        if moment.fresh {
            field.request_focus();
        }
        ui.horizontal_wrapped(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let windows = windows(tr);
            let within = within_label(tr, business);
            ui.push_id("within", |ui| Select::new(within).width(SELECT).show(ui, &mut typed.months, &windows));
            let months = months(ctx, typed.by);
            ui.push_id("by", |ui| Select::new(tr.settings_goal_by()).width(SELECT).show(ui, &mut typed.by, &months));
        });
        let words = Field::area(tr.goal_words(), 2).hint(words_hint(tr, business)).limit(Goal::LONGEST);
        words.id(Id::unique("goal-words")).show(ui, &mut typed.words);
        entered(ui, &field)
    }
}

/// Of whom so many of a hundred.
pub(super) fn rate_label(tr: &Tr, business: Business) -> String {
    if business == Business::Members { tr.settings_goal_members_rate() } else { tr.settings_goal_rate() }
}

/// Within what they come again, or after what they are members still.
pub(super) fn within_label(tr: &Tr, business: Business) -> String {
    if business == Business::Members { tr.goal_members_within() } else { tr.goal_within() }
}

/// What the owner's words could be.
pub(super) fn words_hint(tr: &Tr, business: Business) -> String {
    if business == Business::Members { tr.goal_members_words_hint() } else { tr.goal_words_hint() }
}
