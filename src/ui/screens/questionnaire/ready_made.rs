//! Ready-made scales: whether customers would tell, and whether they would recommend. They come from the library with their
//! identities, so that their answers are read together with those of other questionnaires.

use eframe::egui::{Popup, PopupCloseBehavior, Ui};

use super::change::Edit;
use super::order;
use super::state::{Now, State};
use crate::domain::questionnaire::{Question, Role};
use crate::engine::library::{ready_made, starter};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, menu_item};

/// The button with its list. What is chosen comes last.
pub(super) fn button(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let scales = [(ctx.tr.editor_ready_tell_us(), would_you_tell_us()), (ctx.tr.editor_ready_recommend(), would_you_recommend())];
    let missing = |questions: &Vec<Question>| questions.iter().any(|q| now.whole.content.question(q.identity).is_none());
    let offered: Vec<_> = scales.into_iter().filter(|(_, questions)| missing(questions)).collect();
    if offered.is_empty() {
        return;
    }
    let button = Button::quiet(ctx.tr.editor_ready()).icon(Icon::Scale).trailing(Icon::ChevronDown).show(ui);
    let mut chosen = None;
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClick).width(360.0).gap(space::XS).show(|ui| {
        ui.spacing_mut().item_spacing.y = 0.0;
        for (name, questions) in &offered {
            if menu_item(ui, None, name, false, None).clicked() {
                chosen = Some(questions.clone());
            }
        }
    });
    if let Some(questions) = chosen {
        let content = &now.whole.content;
        state.edit(Edit::AddAll(order::spot_at(content, content.questions.len()), questions), now.whole);
    }
}

/// What they did the last time something was not right, and what they would do the next: the second makes no sense alone.
fn would_you_tell_us() -> Vec<Question> {
    let roles = [Role::ComplaintBehaviour, Role::ComplaintReadiness];
    let all = starter("tell_us").map(|s| s.content.questions.as_slice()).unwrap_or_default();
    all.iter().filter(|q| q.role.is_some_and(|role| roles.contains(&role))).cloned().collect()
}

/// How likely they are to recommend, and what that rests on.
fn would_you_recommend() -> Vec<Question> {
    ready_made().to_vec()
}
