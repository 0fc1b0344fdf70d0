//! The skip rule of the chosen question in the settings: always, or only if; its conditions, how they are joined, and what is wrong
//! with it in words with a way to mend it.

use eframe::egui::Ui;

use super::change::Edit;
use super::conditions;
use super::order;
use super::rule_typing::first_condition;
use super::state::{Now, State};
use crate::domain::questionnaire::{Question, QuestionKind};
use crate::domain::skip::{Join, ShowIf, SkipFault};
use crate::engine::rule_words;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Select, icon, text};

/// When the question is asked.
pub(super) fn rules(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize, question: &Question) {
    let rule = &question.show_if;
    if at == 0 && rule.is_empty() {
        return;
    }
    ui.spacing_mut().item_spacing.y = space::S;
    let mut only_if = !rule.is_empty();
    let options = [(false, ctx.tr.editor_ask_always()), (true, ctx.tr.editor_ask_only_if())];
    if ui.push_id("asked", |ui| Select::new(ctx.tr.editor_ask()).show(ui, &mut only_if, &options)).inner {
        let conditions = if only_if { likely(now, at).map(first_condition).into_iter().collect() } else { Vec::new() };
        state.rule = None;
        state.edit(Edit::ShowIf(at, ShowIf { join: rule.join, conditions }), now.whole);
    }
    if !rule.is_empty() {
        // Above the conditions: below many of them it would be out of sight.
        faults(ui, ctx, state, now, (at, rule));
        conditions::list(ui, ctx, state, now, (at, rule));
        if Button::quiet(ctx.tr.editor_condition_add()).small().icon(Icon::Plus).show(ui).clicked()
            && let Some(question) = likely(now, at)
        {
            let mut rule = rule.clone();
            rule.conditions.push(first_condition(question));
            state.edit(Edit::ShowIf(at, rule), now.whole);
        }
    }
    ui.spacing_mut().item_spacing.y = space::M;
}

/// How several conditions are joined.
pub(super) fn join(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, (at, rule): (usize, &ShowIf)) {
    let mut join = rule.join;
    let options = [(Join::All, ctx.tr.editor_join_all()), (Join::Any, ctx.tr.editor_join_any())];
    let select = Select::new(ctx.tr.editor_join()).label_hidden().dense().width(ui.available_width());
    if ui.push_id("join", |ui| select.show(ui, &mut join, &options)).inner {
        state.edit(Edit::ShowIf(at, ShowIf { join, ..rule.clone() }), now.whole);
    }
}

/// The question a new condition most likely looks at: the nearest one before that offers answers to pick, else the nearest.
fn likely<'a>(now: &Now<'a>, at: usize) -> Option<&'a Question> {
    let before = || now.whole.content.questions.iter().take(at).rev();
    let picks = |q: &&Question| !matches!(q.kind, QuestionKind::OpenText { .. } | QuestionKind::Number | QuestionKind::Date);
    before().find(picks).or_else(|| before().next())
}

/// What is wrong, each with what mends it.
fn faults(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, (at, rule): (usize, &ShowIf)) {
    let content = &now.whole.content;
    let found = now.known.rule_faults(at);
    let fresh = state.faults_seen.replace((at, found.to_vec())) != Some((at, found.to_vec()));
    for fault in found {
        let said = ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::XS;
            icon(ui, Icon::CircleAlert, ctx.tokens.warn);
            text(fault_words(ctx, now, at, *fault)).small().warn().show(ui);
        });
        if fresh {
            said.response.scroll_to_me(None);
        }
        let later = forward(now, at).filter(|later| *later > at);
        match (fault, later) {
            (SkipFault::Forward, Some(later)) => {
                let spot = order::without(content, at, order::behind(content, later));
                let words = ctx.tr.editor_mend_behind(rule_words::question_name(later, ctx.tr));
                if let Some(spot) = spot.filter(|_| Button::link(words).small().show(ui).clicked()) {
                    state.edit(Edit::Move(at, spot), now.whole);
                }
            }
            (SkipFault::Forward | SkipFault::Gone | SkipFault::Misfit, _) => {
                if Button::link(ctx.tr.editor_mend_drop()).small().show(ui).clicked() {
                    state.edit(Edit::ShowIf(at, without_fault(now, at, rule)), now.whole);
                }
            }
            (SkipFault::Never, _) => {
                if Button::link(ctx.tr.editor_mend_always()).small().show(ui).clicked() {
                    state.edit(Edit::ShowIf(at, ShowIf::default()), now.whole);
                }
            }
        }
    }
}

/// The last question the rule looks at that is not asked before this one.
fn forward(now: &Now<'_>, at: usize) -> Option<usize> {
    let questions = &now.whole.content.questions;
    let looked = |identity| questions.iter().position(|q| q.identity == identity).filter(|found| *found >= at);
    questions.get(at)?.show_if.conditions.iter().filter_map(|c| looked(c.question)).max()
}

/// The rule with only those conditions that look at what is asked before and can be answered so.
fn without_fault(now: &Now<'_>, at: usize, rule: &ShowIf) -> ShowIf {
    let before = || now.whole.content.questions.iter().take(at);
    let fits = |c: &&crate::domain::skip::Condition| before().any(|q| q.identity == c.question && c.test.fits(&q.kind));
    ShowIf { join: rule.join, conditions: rule.conditions.iter().filter(fits).cloned().collect() }
}

/// What is wrong with the rule of a question, in a sentence.
pub(super) fn fault_words(ctx: &ScreenCtx<'_>, now: &Now<'_>, at: usize, fault: SkipFault) -> String {
    match (fault, forward(now, at)) {
        (SkipFault::Forward, Some(later)) if later > at => ctx.tr.editor_fault_forward(rule_words::question_name(later, ctx.tr)),
        (SkipFault::Forward, _) => ctx.tr.editor_fault_itself(),
        (SkipFault::Gone | SkipFault::Misfit, _) => ctx.tr.editor_fault_gone(),
        (SkipFault::Never, _) => ctx.tr.editor_fault_never(),
    }
}
