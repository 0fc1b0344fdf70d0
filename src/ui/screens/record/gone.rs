//! A sheet whose questionnaire is gone, or a saved one that is: says so, and shows what was typed so that it can be taken elsewhere.

use eframe::egui::Ui;

use super::sheet::Sheet;
use crate::engine::{DraftKey, EngineError, Refusal, message};
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, EmptyState, PageHead, card, heading, text};

/// What is not there any more.
pub struct Gone {
    /// What was typed, if anything.
    pub typed: Option<Sheet>,
    /// Where that is kept.
    pub draft: DraftKey,
    /// Why it cannot be shown.
    pub error: EngineError,
}

/// What is wanted.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum OfGone {
    /// Back to where sheets are begun.
    Leave,
    /// Throw away what was typed.
    ThrowAway,
}

/// Shows it.
pub fn show(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, gone: &Gone) -> Option<OfGone> {
    let tr = ctx.tr;
    let (lead, why) = match (&gone.error, gone.draft.kind.as_str()) {
        (EngineError::Refused(Refusal::Gone), DraftKey::RESPONSE_EDIT) => (tr.record_gone_sheet(), tr.record_gone_why()),
        (EngineError::Refused(Refusal::Gone), _) => (tr.record_gone_questionnaire(), tr.record_gone_why()),
        (error, _) => (tr.record_gone_other(), message(error, tr)),
    };
    let typed: Vec<&str> = gone.typed.iter().flat_map(|s| &s.fills).map(|f| f.text.trim()).filter(|t| !t.is_empty()).collect();
    if typed.is_empty() {
        let to_answers = Button::secondary(tr.record_gone_to_answers()).icon(Icon::MessageSquareText);
        if EmptyState::new(Icon::FileX, lead, why).button(to_answers).show(ui) {
            ctx.go(Route::Answers);
        }
        return None;
    }
    let mut wanted = None;
    PageHead::new(&lead).line(&why).show(ui, |ui| {
        if Button::secondary(tr.record_gone_leave()).show(ui).clicked() {
            wanted = Some(OfGone::Leave);
        }
        if Button::quiet(tr.record_draft_drop()).icon(Icon::Trash2).enabled(!ctx.is_locked()).show(ui).clicked() {
            wanted = Some(OfGone::ThrowAway);
        }
    });
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        heading(ui, &ctx.tr.record_gone_typed());
        for words in &typed {
            text(ctx.tr.record_quoted((*words).to_owned())).show(ui);
        }
        if Button::secondary(ctx.tr.record_copy()).icon(Icon::Copy).show(ui).clicked() {
            ctx.copy(&ui.ctx().clone(), typed.join("\n\n"));
        }
    });
    wanted
}
