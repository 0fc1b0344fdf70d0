//! The keyword rule of a reason while it is typed: what is wrong with it and where, what it meets, and some of those answers. It decides
//! nothing.

use eframe::egui::{Context, Id, Response, Ui};

use crate::domain::ids::ReasonId;
use crate::engine::rules::{Fault, FaultKind, Rule};
use crate::engine::views::rule_trial::{Met, RuleTrial, RuleTrialQuery, Stands};
use crate::engine::{Cached, EngineError};
use crate::i18n::Tr;
use crate::ui::dialogs;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, Field, heading, info_button, popover, quote_box, text};

/// Width of the list of answers.
const WIDTH: f32 = 640.0;
/// Samples below the field.
const BELOW: usize = 2;

/// The trial of the rule being typed, and whether all it meets is being looked at.
#[derive(Default)]
pub(super) struct Trying {
    trial: Cached<RuleTrialQuery>,
    looking: bool,
}

/// What is wrong with a rule, in words; none for an empty one or one that can be read.
pub(super) fn problem(tr: &Tr, rule: &str) -> Option<String> {
    if rule.trim().is_empty() {
        return None;
    }
    let Fault { kind, place } = Rule::read(rule).err()?;
    let part: String = rule.get(place.clone()).unwrap_or_default().chars().take(24).collect();
    let letter = tr.count(rule.get(..place.start).map_or(0, |before| before.chars().count()) + 1);
    Some(match kind {
        FaultKind::Empty => tr.book_rule_empty(),
        FaultKind::Missing => tr.book_rule_missing(part, letter),
        FaultKind::Unclosed => tr.book_rule_unclosed(part, letter),
        FaultKind::NoWord => tr.book_rule_no_word(part, letter),
        FaultKind::OnlyVetoes => tr.book_rule_only_vetoes(),
    })
}

/// The field with what the rule meets below it.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, of: ReasonId, rule: &mut String, trying: &mut Trying) -> Response {
    let tr = ctx.tr;
    let wrong = problem(tr, rule);
    let field = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        let width = ui.available_width() - 24.0;
        let problem = wrong.as_ref().map(|words| format!("{words} {}", tr.book_rule_kept()));
        let field = Field::area(tr.book_rule(), 2).hint(tr.book_rule_hint()).problem(problem.as_deref()).limit(1_000).width(width);
        let field = field.id(Id::unique(("reason-rule", of))).show(ui, rule);
        let info = info_button(ui, &tr.book_rule_help());
        popover(ui, &info, |ui| {
            text(tr.book_rule_help()).semibold().show(ui);
            text(tr.book_rule_signs()).show(ui);
            text(tr.book_rule_suggests()).small().muted().show(ui);
        });
        field
    });
    if wrong.is_none() && !rule.trim().is_empty() {
        trial(ui, ctx, of, rule.trim(), trying);
    } else {
        trying.looking = false;
        if rule.trim().is_empty() {
            text(tr.book_rule_suggests()).small().muted().show(ui);
        }
    }
    field.inner
}

fn trial(ui: &mut Ui, ctx: &ScreenCtx<'_>, of: ReasonId, rule: &str, trying: &mut Trying) {
    let tr = ctx.tr;
    trying.trial.get(ctx.engine, &RuleTrialQuery { reason: Some(of), rule: rule.to_owned(), only_with: false });
    if !trying.trial.is_fresh() && !matches!(trying.trial.error(), Some(error) if *error != EngineError::Cancelled) {
        ui.ctx().request_repaint();
    }
    let Some(trial) = trying.trial.view() else {
        text(tr.book_trial_wait()).small().muted().show(ui);
        return;
    };
    let line = text(counted(tr, trial)).small();
    if trial.rule == rule { line } else { line.muted() }.show(ui);
    if trial.missed > 0 {
        text(tr.book_trial_missed(trial.missed, tr.count(trial.missed))).small().muted().show(ui);
    }
    ui.push_id("samples", |ui| {
        for met in trial.samples.iter().take(BELOW) {
            quote_box(ui, |ui| marked(met).small().show(ui));
        }
    });
    if trial.met() > 0 && Button::link(tr.book_trial_show()).small().show(ui).clicked() {
        trying.looking = true;
    }
}

/// How many it meets, and how they stand to the reason.
fn counted(tr: &Tr, trial: &RuleTrial) -> String {
    let count = |list: &Vec<_>| tr.count(list.len());
    let met = trial.met();
    if met == 0 {
        return tr.book_trial_none(tr.count(trial.total));
    }
    tr.book_trial(met, tr.count(met), tr.count(trial.total), count(&trial.unread), count(&trial.with), count(&trial.without))
}

/// What was said, with what the rule meets marked.
fn marked(met: &Met) -> crate::ui::widgets::Text {
    let mut words = text("");
    let mut end = 0;
    for place in &met.places {
        words =
            words.then(met.text.get(end..place.start).unwrap_or_default()).then(met.text.get(place.clone()).unwrap_or_default()).marked();
        end = place.end;
    }
    words.then(met.text.get(end..).unwrap_or_default())
}

impl Trying {
    /// The list of what it meets, while that is looked at.
    pub(super) fn look(&mut self, context: &Context, ctx: &ScreenCtx<'_>) {
        let tr = ctx.tr;
        let Some(trial) = self.trial.view().filter(|_| self.looking) else { return };
        let ((), closed) = dialogs::window(context, "book-trial", &tr.book_trial_title(), &tr.ui_close(), WIDTH, |ui| {
            text(counted(tr, trial)).show(ui);
            let height = (ui.ctx().content_rect().height() - 220.0).max(160.0);
            dialogs::scrolling(height).id_salt("trial").show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::S;
                for (stands, code, all) in [
                    (Stands::Without, "without", trial.without.len()),
                    (Stands::Unread, "unread", trial.unread.len()),
                    (Stands::With, "with", trial.with.len()),
                ] {
                    part(ui, tr, &tr.book_trial_stands(code), trial.samples.iter().filter(|met| met.stands == stands), all);
                }
            });
        });
        self.looking = !closed;
    }
}

fn part<'m>(ui: &mut Ui, tr: &Tr, title: &str, samples: impl Iterator<Item = &'m Met> + Clone, all: usize) {
    let shown = samples.clone().count();
    if shown == 0 {
        return;
    }
    heading(ui, title);
    for met in samples {
        quote_box(ui, |ui| {
            ui.set_width(ui.available_width());
            marked(met).show(ui);
        });
    }
    if shown < all {
        text(tr.book_trial_first(tr.count(all), tr.count(shown))).small().muted().show(ui);
    }
}
