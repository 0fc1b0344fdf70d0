//! Settings of the workspace: business, language and look, the rule for gone quiet, closed months, backups. Each change is
//! sent at once and can be undone; nothing is kept here but what is being typed.

use eframe::egui::{Id, Ui};

use super::settings_typed::Typed;
use crate::domain::contract::Business;
use crate::domain::language::Language;
use crate::domain::money::Currency;
use crate::domain::rule::QuietRule;
use crate::domain::settings::{Look, Settings};
use crate::engine::views::figures::FigureSetQuery;
use crate::engine::{Cached, Command, Event, Filter, message};
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::space;
use crate::ui::widgets::{Field, PageHead, Select, card, heading, problem_line, segments, text};
use crate::ui::words;

/// The sizes offered; Ctrl+Plus and Ctrl+Minus reach those between.
const ZOOMS: [u16; 7] = [75, 90, 100, 110, 125, 150, 200];
/// The rhythms offered.
const TIMES: [f64; 5] = [2.0, 3.0, 4.0, 5.0, 6.0];
/// Width of a field within a card.
const FIELD: f32 = 320.0;
/// Room of what the rule says.
const ANSWER: f32 = 40.0;

/// The settings screen.
#[derive(Default)]
pub struct SettingsScreen {
    /// What is being typed; filled from the settings while the field has no keyboard.
    name: Typed,
    address: Typed,
    margin: Typed,
    days: Typed,
    goal: super::settings_goal::GoalForm,
    as_of: super::settings_as_of::AsOfForm,
    /// What the rule says, live beside it.
    figures: Cached<FigureSetQuery>,
    closed: super::settings_closed::ClosedForm,
    backups: super::settings_backups::Backups,
}

impl Screen for SettingsScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.settings_name()
    }

    fn event(&mut self, event: &Event, _ctx: &mut ScreenCtx<'_>) {
        if matches!(event, Event::BackedUp | Event::Done { .. }) {
            self.backups.again();
        }
    }

    /// What is typed and not yet left counts too.
    fn leaving(&mut self, ctx: &mut ScreenCtx<'_>) {
        let old = ctx.settings();
        let mut new = old.clone();
        self.take_name(&mut new);
        self.take_address(&mut new);
        self.take_margin(&mut new);
        self.take_rule_days(&mut new);
        self.goal.take(&mut new);
        self.as_of.take(ctx, &mut new);
        if new != old && !ctx.is_locked() {
            ctx.send(Command::SaveSettings(new));
        }
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        PageHead::new(&ctx.tr.settings_name()).line(&ctx.tr.settings_line()).show(ui, |_| {});
        let old = ctx.settings();
        let mut new = old.clone();
        let may = !ctx.is_locked();
        let within = |ui: &mut Ui, content: &mut dyn FnMut(&mut Ui)| ui.add_enabled_ui(may, |ui| card(ui, content));
        let business = old.business.or_else(|| self.figures.view().map(|set| set.figures.business)).unwrap_or_default();
        two_columns(ui, |ui, column| {
            if column == 0 {
                within(ui, &mut |ui| self.business(ui, ctx, &mut new));
                // how it looks is nobody else's business: it can be changed in a file that cannot
                card(ui, |ui| look(ui, ctx, &mut new, may));
                within(ui, &mut |ui| self.goal.show(ui, ctx, &mut new, business));
            } else {
                within(ui, &mut |ui| self.quiet(ui, ctx, &mut new));
                within(ui, &mut |ui| self.as_of.show(ui, ctx, &mut new, FIELD));
                within(ui, &mut |ui| self.closed.show(ui, ctx, &mut new));
            }
        });
        card(ui, |ui| self.backups.show(ui, ctx));
        if new != old {
            ctx.send(Command::SaveSettings(new));
        }
    }
}

/// Two columns of cards, or one where there is no room.
fn two_columns(ui: &mut Ui, mut content: impl FnMut(&mut Ui, usize)) {
    if ui.available_width() < 760.0 {
        content(ui, 0);
        content(ui, 1);
        return;
    }
    ui.spacing_mut().item_spacing.x = space::L;
    ui.columns(2, |columns| {
        for (i, column) in columns.iter_mut().enumerate() {
            column.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::M);
            content(column, i);
        }
    });
}

impl SettingsScreen {
    fn business(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
        heading(ui, &ctx.tr.settings_business());
        let field = Field::new(ctx.tr.start_business_name()).width(FIELD).limit(80).id(Id::unique("settings-name"));
        if self.name.show(ui, field, &new.name, &ctx.tr.settings_name_missing()) {
            self.take_name(new);
        }
        let field = Field::area(ctx.tr.settings_address(), 3).width(FIELD).limit(500).note(ctx.tr.settings_address_note());
        if self.address.show(ui, field.id(Id::unique("settings-address")), &new.address, "") {
            self.take_address(new);
        }
        let mut currencies: Vec<_> = Currency::OFFERED.iter().map(|c| (*c, words::currency(ctx.tr, *c))).collect();
        if !Currency::OFFERED.contains(&new.currency) {
            currencies.push((new.currency, new.currency.code().to_owned()));
        }
        ui.push_id("currency", |ui| Select::new(ctx.tr.start_currency()).width(FIELD).show(ui, &mut new.currency, &currencies));
        let figures = self.figures.view().map(|set| set.figures.business);
        ui.push_id("kind", |ui| kind_of_business(ui, ctx, new, figures));
        self.margin(ui, ctx, new);
    }

    fn margin(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
        let now = new.margin_percent.map(|m| m.to_string()).unwrap_or_default();
        let field = Field::new(ctx.tr.settings_margin()).hint(ctx.tr.settings_margin_none()).note(ctx.tr.settings_margin_note());
        let field = field.width(FIELD).limit(6).id(Id::unique("settings-margin"));
        if self.margin.show(ui, field, &now, &ctx.tr.settings_margin_wrong()) {
            self.take_margin(new);
        }
    }

    fn take_name(&mut self, new: &mut Settings) {
        self.name.take(|typed| {
            let named = !typed.is_empty();
            if named {
                typed.clone_into(&mut new.name);
            }
            named
        });
    }

    fn take_address(&mut self, new: &mut Settings) {
        self.address.take(|typed| {
            typed.clone_into(&mut new.address);
            true
        });
    }

    fn take_margin(&mut self, new: &mut Settings) {
        self.margin.take(|typed| match typed.trim_end_matches(['%', ' ', '\u{a0}']).parse::<u8>() {
            _ if typed.is_empty() => {
                new.margin_percent = None;
                true
            }
            Ok(margin @ 1..=100) => {
                new.margin_percent = Some(margin);
                true
            }
            _ => false,
        });
    }

    fn take_rule_days(&mut self, new: &mut Settings) {
        self.days.take(|typed| match QuietRule::parse(&format!("{typed}d")) {
            Some(rule) => {
                (new.rule, new.rule_kept) = (rule, true);
                true
            }
            None => false,
        });
    }

    fn quiet(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
        heading(ui, &ctx.tr.settings_rule());
        text(ctx.tr.settings_rule_line()).muted().show(ui);
        let mut by_rhythm = matches!(new.rule, QuietRule::TimesRhythm(_));
        let kinds = [(true, ctx.tr.settings_rule_by_rhythm()), (false, ctx.tr.settings_rule_by_days())];
        if segments(ui, &ctx.tr.settings_rule(), &mut by_rhythm, &kinds) {
            new.rule = if by_rhythm { QuietRule::default() } else { QuietRule::Days(90) };
            new.rule_kept = true;
        }
        match new.rule {
            QuietRule::TimesRhythm(mut times) => {
                let mut options: Vec<_> = TIMES.iter().map(|t| (*t, ctx.tr.settings_rule_times(ctx.tr.decimal(*t, 0)))).collect();
                if !TIMES.contains(&times) {
                    options.push((times, ctx.tr.settings_rule_times(ctx.tr.decimal(times, 1))));
                }
                let select = Select::new(ctx.tr.settings_rule_after()).width(FIELD);
                if ui.push_id("times", |ui| select.show(ui, &mut times, &options)).inner {
                    new.rule = QuietRule::TimesRhythm(times);
                    new.rule_kept = true;
                }
            }
            QuietRule::Days(days) => self.rule_days(ui, ctx, days, new),
        }
        self.rule_answer(ui, ctx, new.rule);
    }

    /// What the rule says now and how often it was wrong: always beside it (METRICS A3). Its room is kept while it is reckoned.
    fn rule_answer(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, rule: QuietRule) {
        let query = FigureSetQuery { filter: Filter { rule: Some(rule), ..Filter::default() }, with_model: false };
        self.figures.get(ctx.engine, &query);
        ui.scope(|ui| {
            ui.set_min_height(ANSWER);
            if let Some(error) = self.figures.error() {
                problem_line(ui, &message(error, ctx.tr));
                return;
            }
            let row = self.figures.view().and_then(|set| set.figures.slider.iter().find(|row| row.rule == rule));
            match row.filter(|row| row.regulars > 0) {
                Some(row) => super::home::rule::answer(ui, ctx, row),
                None if self.figures.is_fresh() => {
                    text(ctx.tr.chart_empty_rules()).muted().show(ui);
                }
                None => {}
            }
        });
    }

    fn rule_days(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, days: u32, new: &mut Settings) {
        let field = Field::new(ctx.tr.settings_rule_days()).width(FIELD).limit(6).id(Id::unique("settings-days"));
        if self.days.show(ui, field, &days.to_string(), &ctx.tr.settings_rule_days_wrong()) {
            self.take_rule_days(new);
        }
    }
}

/// What kind of business it is: as the records look, until somebody says so.
fn kind_of_business(ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings, now: Option<Business>) {
    let likely = match now.filter(|_| new.business.is_none()).unwrap_or_default() {
        Business::Shop => ctx.tr.members_kind_shop(),
        Business::Members => ctx.tr.members_kind_members(),
    };
    let mut kinds = vec![(None, ctx.tr.members_business_auto(likely))];
    kinds.extend([Business::Shop, Business::Members].map(|kind| (Some(kind), words::business(ctx.tr, kind))));
    Select::new(ctx.tr.members_business()).width(FIELD).show(ui, &mut new.business, &kinds);
    text(ctx.tr.members_business_note()).small().muted().show(ui);
}

/// The language is the workspace's; look and size are this machine's.
fn look(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, new: &mut Settings, may: bool) {
    heading(ui, &ctx.tr.settings_look());
    let languages: Vec<_> = Language::ALL.iter().map(|l| (*l, l.own_name().to_owned())).collect();
    let select = Select::new(ctx.tr.start_language()).width(FIELD);
    ui.add_enabled_ui(may, |ui| ui.push_id("language", |ui| select.show(ui, &mut new.language, &languages)));
    let looks = [
        (Look::System, ctx.tr.settings_look_system()),
        (Look::Light, ctx.tr.settings_look_light()),
        (Look::Dark, ctx.tr.settings_look_dark()),
    ];
    let mut appearance = ctx.appearance;
    segments(ui, &ctx.tr.settings_look(), &mut appearance.look, &looks);
    let mut zooms: Vec<u16> = ZOOMS.to_vec();
    if !zooms.contains(&appearance.zoom_percent) {
        zooms.push(appearance.zoom_percent);
        zooms.sort_unstable();
    }
    let zooms: Vec<_> = zooms.into_iter().map(|z| (z, ctx.tr.percent(f64::from(z) / 100.0))).collect();
    // `percent` never writes more than is there; 200 % and the like pass through unchanged.
    let select = Select::new(ctx.tr.settings_zoom()).width(FIELD);
    ui.push_id("zoom", |ui| select.show(ui, &mut appearance.zoom_percent, &zooms));
    text(ctx.tr.settings_look_note()).small().muted().show(ui);
    if appearance != ctx.appearance {
        ctx.appear(appearance);
    }
}
