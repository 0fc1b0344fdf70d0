//! The choices of the chosen question in the settings: their words, their order, which are offered; "other" and a shuffled order.

use eframe::egui::Ui;

use super::change::{Edit, may_be_answered};
use super::state::{Now, State};
use crate::domain::place::Place;
use crate::domain::questionnaire::{Choice, Question, QuestionKind};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, check_box, text};

/// The choices: words, up and down, away; one that may have been answered is no longer offered instead.
pub(super) fn choice_list(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize, question: &Question) {
    ui.spacing_mut().item_spacing.y = space::XS;
    text(ctx.tr.questionnaire_choices()).small().muted().show(ui);
    let offered: Vec<&Choice> = question.kind.choices().iter().filter(|c| !c.retired).collect();
    let last = offered.len().saturating_sub(1);
    for (i, choice) in offered.iter().enumerate() {
        ui.push_id(choice.code, |ui| choice_row(ui, ctx, state, now, (at, question, choice), (i, last)));
    }
    if Button::quiet(ctx.tr.questionnaire_choice_add()).small().icon(Icon::Plus).show(ui).clicked() {
        state.edit(Edit::AddChoice(at), now.whole);
    }
    for choice in question.kind.choices().iter().filter(|c| c.retired) {
        ui.push_id(choice.code, |ui| {
            ui.horizontal_wrapped(|ui| {
                text(ctx.tr.questionnaire_choice_retired(choice.text.get(now.language))).small().muted().show(ui);
                if Button::link(ctx.tr.questionnaire_choice_again()).small().show(ui).clicked() {
                    state.edit(Edit::RetireChoice(at, choice.code, false), now.whole);
                }
            });
        });
    }
    ui.spacing_mut().item_spacing.y = space::S;
    switches(ui, ctx, state, now, at, question);
    ui.spacing_mut().item_spacing.y = space::M;
}

/// Whether something else may be said, whether everybody sees the choices in the same order.
fn switches(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize, question: &Question) {
    let (QuestionKind::OneChoice { other, shuffled, .. } | QuestionKind::SeveralChoices { other, shuffled, .. }) = &question.kind else {
        return;
    };
    let (mut other, mut shuffled) = (*other, *shuffled);
    if check_box(ui, &mut other, &ctx.tr.editor_choice_other()) {
        state.edit(Edit::Other(at, other), now.whole);
    }
    if check_box(ui, &mut shuffled, &ctx.tr.editor_choice_shuffled()) {
        state.edit(Edit::Shuffled(at, shuffled), now.whole);
    }
}

fn choice_row(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    state: &mut State,
    now: &Now<'_>,
    (at, question, choice): (usize, &Question, &Choice),
    (i, last): (usize, usize),
) {
    let words = choice.text.get(now.language).to_owned();
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        let width = ui.available_width() - 3.0 * 24.0 - space::XS;
        let field = Field::new(ctx.tr.questionnaire_choice(ctx.tr.count(i + 1))).label_hidden().dense().width(width).limit(500);
        state.field(ui, ctx, now, Place::Choice(at, choice.code), field);
        ui.add_space(space::XS);
        let button = |icon, name| Button::icon_only(icon, name).small();
        ui.vertical(|ui| {
            ui.add_space(2.0);
            ui.horizontal(|ui| {
                let up = button(Icon::ChevronUp, ctx.tr.questionnaire_choice_up(words.clone())).enabled(i > 0);
                if up.show(ui).clicked() {
                    state.edit(Edit::ShiftChoice(at, choice.code, true), now.whole);
                }
                let down = button(Icon::ChevronDown, ctx.tr.questionnaire_choice_down(words.clone())).enabled(i < last);
                if down.show(ui).clicked() {
                    state.edit(Edit::ShiftChoice(at, choice.code, false), now.whole);
                }
                let answered = may_be_answered(question, choice.code, now.page);
                let (icon, name, edit) = if answered {
                    (Icon::EyeOff, ctx.tr.questionnaire_choice_retire(words), Edit::RetireChoice(at, choice.code, true))
                } else {
                    (Icon::X, ctx.tr.questionnaire_choice_remove(words), Edit::RemoveChoice(at, choice.code))
                };
                if button(icon, name).enabled(last > 1).show(ui).clicked() {
                    state.edit(edit, now.whole);
                }
            });
        });
    });
}
