//! Cards of questionnaires, two to a row where there is room. They only show; what was clicked is told.

use eframe::egui::{Rect, Ui, UiBuilder, pos2, vec2};

use super::Clicked;
use crate::domain::ids::QuestionnaireId;
use crate::domain::language::Language;
use crate::engine::views::questionnaires::QuestionnaireCard;
use crate::ui::routes::Route;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, card_sized, text};

/// Height of a card.
const HIGH: f32 = 156.0;
/// Least width of a card that has another beside it.
const NARROW: f32 = 380.0;

/// All of these cards; gives what was clicked on which.
pub(super) fn grid(ui: &mut Ui, ctx: &ScreenCtx<'_>, cards: &[QuestionnaireCard]) -> Option<(QuestionnaireId, Clicked)> {
    let one = ui.available_width() < 2.0 * NARROW + space::L;
    let mut clicked = None;
    for line in cards.chunks(if one { 1 } else { 2 }) {
        let (_, place) = ui.allocate_space(vec2(ui.available_width(), HIGH));
        let width = if one { place.width() } else { (place.width() - space::L) / 2.0 };
        for (left, one) in [place.left(), place.left() + width + space::L].into_iter().zip(line) {
            let place = Rect::from_min_size(pos2(left, place.top()), vec2(width, HIGH));
            let mut child = ui.new_child(UiBuilder::new().id_salt(one.questionnaire.id).max_rect(place));
            let on_it = card_sized(&mut child, width, HIGH, |ui| card(ui, ctx, one));
            clicked = on_it.map(|c| (one.questionnaire.id, c)).or(clicked);
        }
    }
    clicked
}

fn card(ui: &mut Ui, ctx: &ScreenCtx<'_>, card: &QuestionnaireCard) -> Option<Clicked> {
    let tr = ctx.tr;
    let questionnaire = &card.questionnaire;
    let mut clicked = None;
    let base = questionnaire.languages.first().copied().unwrap_or_default();
    let title = questionnaire.version.content.title.get(base);
    text(title).lead().semibold().one_line().show(ui);
    let mut facts = vec![tr.questionnaires_audience(<&str>::from(questionnaire.version.audience))];
    facts.extend(questionnaire.languages.iter().map(|l| Language::own_name(*l).to_owned()));
    text(facts.join(" · ")).muted().one_line().show(ui);
    let questions = questionnaire.version.content.questions.len();
    let number = tr.count(questionnaire.version.number as usize);
    let version = if questionnaire.version.frozen { tr.questionnaires_version(number) } else { tr.questionnaires_version_draft(number) };
    text(format!("{version} · {}", tr.questionnaires_questions(questions, tr.count(questions)))).small().muted().one_line().show(ui);
    if answered(ui, ctx, card, title) {
        clicked = Some(Clicked::Responses);
    }
    ui.add_space(space::XS);
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let edit = Button::secondary(tr.questionnaires_edit()).named(tr.questionnaires_edit_named(title));
        if edit.icon(Icon::Pencil).show(ui).clicked() {
            clicked = Some(Clicked::Open);
        }
        let recordable = Route::Record(Some(questionnaire.id), None).entry().is_some() && !questionnaire.retired;
        let record = || Button::quiet(tr.questionnaires_record()).named(tr.questionnaires_record_named(title));
        if recordable && record().icon(Icon::MessageSquareText).show(ui).clicked() {
            clicked = Some(Clicked::Record);
        }
        ui.add_enabled_ui(!ctx.is_locked(), |ui| {
            let button = if questionnaire.retired {
                Button::icon_only(Icon::ArchiveRestore, tr.questionnaires_bring_back_named(title))
            } else {
                Button::icon_only(Icon::Archive, tr.questionnaires_retire_named(title))
            };
            if button.show(ui).clicked() {
                clicked = Some(Clicked::Retire(!questionnaire.retired));
            }
        });
    });
    clicked
}

/// Who has answered, when last, what is being typed in. True when the list of them was asked for.
fn answered(ui: &mut Ui, ctx: &ScreenCtx<'_>, card: &QuestionnaireCard, title: &str) -> bool {
    let tr = ctx.tr;
    let words = tr.questionnaires_answered(card.responses, tr.count(card.responses));
    let mut more = String::new();
    if let Some(day) = card.last_response {
        more = format!(", {}", tr.questionnaires_last(tr.day(day)));
    }
    if card.drafts > 0 {
        more = format!("{more} · {}", tr.questionnaires_drafts(card.drafts, tr.count(card.drafts)));
    }
    let mut clicked = false;
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = 0.0;
        if card.responses > 0 {
            clicked = Button::link(&words).small().named(format!("{words}: {title}")).show(ui).clicked();
        } else {
            text(&words).small().muted().show(ui);
        }
        text(more).small().muted().one_line().show(ui);
    });
    clicked
}
