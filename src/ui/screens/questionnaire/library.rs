//! Questions of the library that are not in the questionnaire: chosen from a list, each with its identity, so that its answers are
//! read together with those of other questionnaires. It only shows; the change is the editor's.

use eframe::egui::{Frame, Margin, Popup, PopupCloseBehavior, ScrollArea, Ui};

use super::change::{Edit, Whole};
use super::state::{Now, State};
use crate::domain::language::Language;
use crate::domain::questionnaire::Question;
use crate::engine::library::{Starter, fill_month, starters};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, menu_row, text};

/// The button with its list. A question chosen comes last.
pub(super) fn button(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let offered = offered(now.whole);
    if offered.is_empty() {
        return;
    }
    let button = Button::quiet(ctx.tr.questionnaire_add_from()).icon(Icon::ClipboardList).trailing(Icon::ChevronDown).show(ui);
    let mut chosen = None;
    Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClick).width(480.0).gap(space::XS).show(|ui| {
        ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
            ui.spacing_mut().item_spacing.y = 0.0;
            for (starter, questions) in &offered {
                let title = text(starter.content.title.get(ctx.tr.language())).small().muted();
                Frame::NONE.inner_margin(Margin { left: 8, right: 8, top: 8, bottom: 2 }).show(ui, |ui| title.show(ui));
                for question in questions {
                    if menu_row(ui, None, &wording(question, now.language), false, None).clicked() {
                        chosen = Some((*question).clone());
                    }
                }
            }
        });
    });
    if let Some(question) = chosen {
        let last = now.whole.content.questions.len();
        state.edit(Edit::AddFrom(last, Box::new(question)), now.whole);
    }
}

/// What each starter has that the questionnaire has not, each question once.
fn offered(whole: &Whole) -> Vec<(&'static Starter, Vec<&'static Question>)> {
    let mut there: Vec<_> = whole.content.questions.iter().map(|q| q.identity).collect();
    let mut offered = Vec::new();
    for starter in starters() {
        let new: Vec<_> = starter.content.questions.iter().filter(|q| !there.contains(&q.identity)).collect();
        there.extend(new.iter().map(|q| q.identity));
        if !new.is_empty() {
            offered.push((starter, new));
        }
    }
    offered
}

fn wording(question: &Question, language: Language) -> String {
    fill_month(question.text.get(language), language, None)
}
