//! Questions of the library that are not in the questionnaire: chosen from a list, each with its identity, so that its answers are
//! read together with those of other questionnaires. First one's own, then those built in. A questionnaire or a question goes into
//! one's own library from here too. It only shows; the changes are the editor's and the engine's.

use eframe::egui::{Frame, Margin, Popup, PopupCloseBehavior, ScrollArea, Ui, vec2};

use super::change::{Edit, Whole};
use super::state::{Now, State};
use crate::domain::language::Language;
use crate::domain::library::LibraryItem;
use crate::domain::questionnaire::Question;
use crate::engine::Command;
use crate::engine::library::{Starter, for_anyone, starters};
use crate::engine::views::library::LibraryQuery;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, menu_item, text};

/// Width of the list.
const WIDE: f32 = 480.0;

/// The button that keeps a question by its place, or all of the questionnaire, in one's own library.
pub(super) fn save(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, question: Option<usize>) {
    // Beside the number of a question there is room for icons only.
    let button = match question {
        Some(_) => Button::icon_only(Icon::Bookmark, ctx.tr.library_save()).small(),
        None => Button::quiet(ctx.tr.library_save()).icon(Icon::Bookmark),
    };
    if button.show(ui).clicked() {
        state.commit();
        state.to_library.push(question);
    }
}

/// The button with its list. A question chosen comes last.
pub(super) fn button(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let mut cached = std::mem::take(&mut state.own);
    let own = cached.get(ctx.engine, &LibraryQuery).map(Vec::as_slice).unwrap_or_default();
    let (own, lacking) = own_questions(own, now.whole);
    let offered = offered(now.whole, &own);
    let mut wanted = None;
    if !offered.is_empty() || !own.is_empty() || lacking > 0 {
        let button = Button::quiet(ctx.tr.questionnaire_add_from()).icon(Icon::ClipboardList).trailing(Icon::ChevronDown).show(ui);
        Popup::menu(&button).close_behavior(PopupCloseBehavior::CloseOnClick).width(WIDE).gap(space::XS).show(|ui| {
            ScrollArea::vertical().max_height(360.0).show(ui, |ui| {
                ui.spacing_mut().item_spacing.y = 0.0;
                wanted = own_list(ui, ctx, now, &own, lacking);
                for (starter, questions) in &offered {
                    group(ui, starter.content.title.get(ctx.tr.language()));
                    for question in questions {
                        if menu_item(ui, None, &wording(question, now.language), false, None).clicked() {
                            wanted = Some(Wanted::Add((*question).clone()));
                        }
                    }
                }
            });
        });
    }
    state.own = cached;
    match wanted {
        Some(Wanted::Add(question)) => {
            let last = now.whole.content.questions.len();
            state.edit(Edit::AddFrom(last, Box::new(question)), now.whole);
        }
        Some(Wanted::Remove(command)) => drop(ctx.send(command)),
        None => {}
    }
}

enum Wanted {
    Add(Question),
    Remove(Command),
}

fn group(ui: &mut Ui, name: &str) {
    Frame::NONE.inner_margin(Margin { left: 8, right: 8, top: 8, bottom: 2 }).show(ui, |ui| text(name).small().muted().show(ui));
}

/// The questions of one's own library, each with the way out of it.
fn own_list(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, own: &[(&LibraryItem, &Question)], lacking: usize) -> Option<Wanted> {
    if own.is_empty() && lacking == 0 {
        return None;
    }
    let mut wanted = None;
    group(ui, &ctx.tr.library_own());
    for (item, question) in own {
        let name = &for_anyone(item.entry.name(now.language), now.language);
        ui.push_id(item.id, |ui| {
            ui.horizontal(|ui| {
                ui.spacing_mut().item_spacing.x = 0.0;
                let room = vec2(ui.available_width() - size::CONTROL_DENSE, size::CONTROL_DENSE);
                let row = ui.allocate_ui(room, |ui| menu_item(ui, Some(Icon::Bookmark), name, false, None));
                if row.inner.clicked() {
                    wanted = Some(Wanted::Add((*question).clone()));
                }
                if Button::icon_only(Icon::X, ctx.tr.library_remove_named(name)).small().show(ui).clicked() {
                    wanted = Some(Wanted::Remove(Command::RemoveFromLibrary(item.id)));
                }
            });
        });
    }
    if lacking > 0 {
        group(ui, &ctx.tr.library_lacking(lacking, now.whole.base().own_name(), ctx.tr.count(lacking)));
    }
    wanted
}

/// The questions of one's own library the questionnaire has not and can take: they have words in its base language. And how many have
/// none.
fn own_questions<'a>(own: &'a [LibraryItem], whole: &Whole) -> (Vec<(&'a LibraryItem, &'a Question)>, usize) {
    let questions = own.iter().filter_map(|item| Some((item, item.entry.question()?)));
    let new = questions.filter(|(_, question)| whole.content.question(question.identity).is_none());
    let (fit, lack): (Vec<_>, Vec<_>) = new.partition(|(_, question)| is_worded(question, whole.base()));
    (fit, lack.len())
}

fn is_worded(question: &Question, language: Language) -> bool {
    !question.text.get(language).is_empty() && question.kind.offered().all(|choice| !choice.text.get(language).is_empty())
}

/// What each starter has that neither the questionnaire nor one's own library has, each question once.
fn offered(whole: &Whole, own: &[(&LibraryItem, &Question)]) -> Vec<(&'static Starter, Vec<&'static Question>)> {
    let mut there: Vec<_> = whole.content.questions.iter().map(|q| q.identity).collect();
    there.extend(own.iter().map(|(_, question)| question.identity));
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
    for_anyone(question.text.get(language), language)
}
