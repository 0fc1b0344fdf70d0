//! Settings of the workspace: business, language and look, the rule for gone quiet, closed months, backups. Each change is
//! sent at once and can be undone; nothing is kept here but what is being typed.

use eframe::egui::{Id, Ui};

use super::settings_backups::RESTORE;
use crate::domain::language::Language;
use crate::domain::money::Currency;
use crate::domain::rule::QuietRule;
use crate::domain::settings::{Closed, Look, Settings};
use crate::engine::{Command, Event};
use crate::ui::command::UiCommand;
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Chip, Field, PageHead, Select, card, facts, heading, segments, text};
use crate::ui::words;

/// The sizes offered; Ctrl+Plus and Ctrl+Minus reach those between.
const ZOOMS: [u16; 7] = [75, 90, 100, 110, 125, 150, 200];
/// The rhythms offered.
const TIMES: [f64; 5] = [2.0, 3.0, 4.0, 5.0, 6.0];
/// Width of a field within a card.
const FIELD: f32 = 320.0;

/// The settings screen.
#[derive(Default)]
pub struct SettingsScreen {
    /// What is being typed; filled from the settings while the field has no keyboard.
    name: Typed,
    margin: Typed,
    days: Typed,
    backups: super::settings_backups::Backups,
}

/// A field whose text is sent when it is left.
#[derive(Default)]
struct Typed {
    text: String,
    editing: bool,
    wrong: bool,
}

impl Typed {
    /// Shows the field; gives the text when it was left with another one than `now`.
    fn show(&mut self, ui: &mut Ui, field: Field<'_>, now: &str, problem: &str) -> Option<String> {
        if !self.editing && !self.wrong {
            now.clone_into(&mut self.text);
        }
        let response = field.problem(self.wrong.then_some(problem)).show(ui, &mut self.text);
        self.editing = response.has_focus();
        if response.changed() {
            self.wrong = false;
        }
        (response.lost_focus() && self.text.trim() != now).then(|| self.text.trim().to_owned())
    }
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

    fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        if tag == RESTORE {
            self.backups.restore(ctx);
        }
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        PageHead::new(&ctx.tr.settings_name()).line(&ctx.tr.settings_line()).show(ui, |_| {});
        let old = ctx.settings();
        let mut new = old.clone();
        ui.add_enabled_ui(!ctx.is_locked(), |ui| {
            two_columns(ui, |ui, column| {
                if column == 0 {
                    card(ui, |ui| self.business(ui, ctx, &mut new));
                    card(ui, |ui| look(ui, ctx, &mut new));
                } else {
                    card(ui, |ui| self.quiet(ui, ctx, &mut new));
                    card(ui, |ui| closed(ui, ctx, &mut new));
                }
            });
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
        if let Some(name) = self.name.show(ui, field, &new.name, &ctx.tr.settings_name_missing()) {
            if name.is_empty() {
                self.name.wrong = true;
            } else {
                new.name = name;
            }
        }
        let mut currencies: Vec<_> = Currency::OFFERED.iter().map(|c| (*c, words::currency(ctx.tr, *c))).collect();
        if !Currency::OFFERED.contains(&new.currency) {
            currencies.push((new.currency, new.currency.code().to_owned()));
        }
        ui.push_id("currency", |ui| Select::new(ctx.tr.start_currency()).width(FIELD).show(ui, &mut new.currency, &currencies));
        self.margin(ui, ctx, new);
    }

    fn margin(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
        let now = new.margin_percent.map(|m| m.to_string()).unwrap_or_default();
        let field = Field::new(ctx.tr.settings_margin()).hint(ctx.tr.settings_margin_none()).note(ctx.tr.settings_margin_note());
        let field = field.width(FIELD).limit(6).id(Id::unique("settings-margin"));
        let Some(typed) = self.margin.show(ui, field, &now, &ctx.tr.settings_margin_wrong()) else { return };
        match typed.trim_end_matches(['%', ' ', '\u{a0}']).parse::<u8>() {
            _ if typed.is_empty() => new.margin_percent = None,
            Ok(margin @ 1..=100) => new.margin_percent = Some(margin),
            _ => self.margin.wrong = true,
        }
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
    }

    fn rule_days(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, days: u32, new: &mut Settings) {
        let field = Field::new(ctx.tr.settings_rule_days()).width(FIELD).limit(6).id(Id::unique("settings-days"));
        let Some(typed) = self.days.show(ui, field, &days.to_string(), &ctx.tr.settings_rule_days_wrong()) else { return };
        match QuietRule::parse(&format!("{typed}d")) {
            Some(rule) => (new.rule, new.rule_kept) = (rule, true),
            None => self.days.wrong = true,
        }
    }
}

fn look(ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
    heading(ui, &ctx.tr.settings_look());
    let languages: Vec<_> = Language::ALL.iter().map(|l| (*l, l.own_name().to_owned())).collect();
    ui.push_id("language", |ui| Select::new(ctx.tr.start_language()).width(FIELD).show(ui, &mut new.language, &languages));
    let looks = [
        (Look::System, ctx.tr.settings_look_system()),
        (Look::Light, ctx.tr.settings_look_light()),
        (Look::Dark, ctx.tr.settings_look_dark()),
    ];
    segments(ui, &ctx.tr.settings_look(), &mut new.look, &looks);
    let mut zooms: Vec<u16> = ZOOMS.to_vec();
    if !zooms.contains(&new.zoom_percent) {
        zooms.push(new.zoom_percent);
        zooms.sort_unstable();
    }
    let zooms: Vec<_> = zooms.into_iter().map(|z| (z, ctx.tr.percent(f64::from(z) / 100.0))).collect();
    // `percent` never writes more than is there; 200 % and the like pass through unchanged.
    ui.push_id("zoom", |ui| Select::new(ctx.tr.settings_zoom()).width(FIELD).show(ui, &mut new.zoom_percent, &zooms));
}

/// Months the business is closed every year: taken out of silence.
fn closed(ui: &mut Ui, ctx: &ScreenCtx<'_>, new: &mut Settings) {
    heading(ui, &ctx.tr.settings_closed());
    text(ctx.tr.settings_closed_line()).muted().show(ui);
    ui.horizontal_wrapped(|ui| {
        for month in 1..=12_u8 {
            let every = Closed::EveryYear { month };
            let on = new.closed.contains(&every);
            let name = ctx.tr.month_name(i8::try_from(month).unwrap_or(1));
            if Chip::new(name, on).show(ui).clicked() {
                if on {
                    new.closed.retain(|c| *c != every);
                } else {
                    new.closed.push(every);
                }
            }
        }
    });
    let days: Vec<_> = new.closed.iter().copied().filter(|c| matches!(c, Closed::Days { .. })).collect();
    for span in days {
        let Closed::Days { from, to } = span else { continue };
        let words = ctx.tr.settings_closed_days(ctx.tr.day(from), ctx.tr.day(to));
        if Chip::new(words, true).removable().show(ui).clicked() {
            new.closed.retain(|c| *c != span);
        }
    }
}

/// The file and its backups.
pub(super) fn file_facts(ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
    heading(ui, &ctx.tr.settings_backups());
    text(ctx.tr.settings_backups_line()).muted().show(ui);
    let Some(workspace) = &ctx.status.workspace else { return };
    let last = ctx.status.backup_at.map_or_else(
        || ctx.tr.settings_backup_none(),
        |at| format!("{}, {}", ctx.tr.day(crate::domain::day::Day::from(at.date())), words::time(at)),
    );
    let rows = [(ctx.tr.settings_file(), text(workspace.path.display().to_string())), (ctx.tr.settings_last_backup(), text(last))];
    facts(ui, 160.0, rows);
    ui.add_space(space::S);
    ui.horizontal(|ui| {
        if Button::secondary(ctx.tr.command_back_up_now()).icon(Icon::Archive).show(ui).clicked() {
            ctx.run(UiCommand::BackUpNow);
        }
        if Button::secondary(ctx.tr.start_restore()).icon(Icon::ArchiveRestore).show(ui).clicked() {
            ctx.run(UiCommand::RestoreBackup);
        }
    });
}
