//! The right of the editor: the settings of the chosen question, or of the questionnaire; the language being edited.

use eframe::egui::{Margin, Ui};
use strum::IntoEnumIterator as _;

use super::change::{Edit, Kind};
use super::change_question::WIDEST_SCALE;
use super::choices::choice_list;
use super::state::{Chosen, Now, State};
use super::{insert, order, rules, sections};
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Audience, Question, QuestionKind, Role};
use crate::engine::Command;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, Tokens, size, space};
use crate::ui::widgets::{Button, Chip, Field, Select, card_frame, check_box, heading, rule, text};

/// Lines offered.
const LINES: [u8; 6] = [1, 2, 3, 4, 6, 10];
/// Ends of a scale offered.
const LOWEST: [i32; 2] = [0, 1];
const HIGHEST: std::ops::RangeInclusive<i32> = 1..=10;

/// The panel.
pub(super) fn panel(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let tokens = Tokens::of(ui);
    card_frame(tokens).inner_margin(Margin::symmetric(15, 11)).show(ui, |ui| {
        ui.set_width(ui.available_width());
        ui.spacing_mut().item_spacing.y = space::M;
        let question = state.question().and_then(|at| Some((at, now.whole.content.questions.get(at)?)));
        match (state.chosen, question) {
            (_, Some((at, question))) => question_settings(ui, ctx, state, now, at, question),
            (Chosen::Section(code), None) => sections::settings(ui, ctx, state, now, code),
            (_, None) => questionnaire_settings(ui, ctx, state, now),
        }
        rule(ui);
        languages(ui, ctx, state, now);
        if state.chosen == Chosen::Head {
            versions(ui, ctx, now);
        }
    });
}

fn question_settings(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize, question: &Question) {
    head(ui, ctx, state, now, at);
    let mut kind = Kind::of(&question.kind);
    let kinds: Vec<_> = Kind::iter().map(|k| (k, ctx.tr.questionnaire_kind_name(k.code()))).collect();
    if ui.push_id("kind", |ui| Select::new(ctx.tr.questionnaire_kind()).show(ui, &mut kind, &kinds)).inner {
        state.edit(Edit::Kind(at, kind), now.whole);
    }
    match &question.kind {
        QuestionKind::OpenText { lines } => expected(ui, ctx, state, now, at, *lines),
        QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } => choice_list(ui, ctx, state, now, at, question),
        QuestionKind::Scale { from, to, .. } => scale(ui, ctx, state, now, at, (*from, *to)),
        QuestionKind::Number | QuestionKind::Date | QuestionKind::YesNo => {}
    }
    help(ui, ctx, state, now, at);
    let mut required = question.required;
    if check_box(ui, &mut required, &ctx.tr.questionnaire_required()) {
        state.edit(Edit::Required(at, required), now.whole);
    }
    rules::rules(ui, ctx, state, now, at, question);
    section(ui, ctx, state, now, at, question);
    if question.role == Some(Role::Shared) {
        text(ctx.tr.questionnaire_shared_note()).small().muted().show(ui);
    }
}

/// The line of help, and what can be put into it.
fn help(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize) {
    ui.spacing_mut().item_spacing.y = space::XS;
    let label = ctx.tr.questionnaire_help();
    state.field(ui, ctx, now, Place::Help(at), Field::area(label.as_str(), 1).limit(500));
    insert::faults(ui, ctx, now, Place::Help(at));
    insert::button(ui, ctx, state, now, (Place::Help(at), &label));
    ui.spacing_mut().item_spacing.y = space::M;
}

/// The section a question stands in; it goes to the end of another one.
fn section(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize, question: &Question) {
    let content = &now.whole.content;
    if content.sections.is_empty() {
        return;
    }
    let mut section = question.section;
    let named = content.sections.iter().map(|s| (Some(s.code), s.title.get(now.language).to_owned()));
    let options: Vec<_> = std::iter::once((None, ctx.tr.editor_section_none())).chain(named).collect();
    let changed = ui.push_id("section", |ui| Select::new(ctx.tr.editor_section_of()).show(ui, &mut section, &options)).inner;
    if let Some(spot) = order::without(content, at, order::end_of(content, section)).filter(|_| changed) {
        state.edit(Edit::Move(at, spot), now.whole);
    }
}

fn expected(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize, lines: u8) {
    let mut all = LINES.to_vec();
    if !all.contains(&lines) {
        all.push(lines);
        all.sort_unstable();
    }
    let named = |n: u8| ctx.tr.questionnaire_lines_of(n, ctx.tr.count(usize::from(n)));
    let options: Vec<_> = all.into_iter().map(|n| (n, named(n))).collect();
    let mut wanted = lines;
    if ui.push_id("lines", |ui| Select::new(ctx.tr.questionnaire_lines()).show(ui, &mut wanted, &options)).inner {
        state.edit(Edit::Lines(at, wanted), now.whole);
    }
}

fn scale(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize, (from, to): (i32, i32)) {
    let points = |mut all: Vec<i32>, now: i32| {
        if !all.contains(&now) {
            all.push(now);
            all.sort_unstable();
        }
        all.into_iter().map(|p| (p, ctx.tr.whole(i64::from(p)))).collect::<Vec<_>>()
    };
    let (mut low, mut high) = (from, to);
    let fits = |from: i32, to: i32| from < to && to.saturating_sub(from) <= WIDEST_SCALE;
    let lows = points(LOWEST.into_iter().filter(|p| fits(*p, to)).collect(), from);
    let highs = points(HIGHEST.filter(|p| fits(from, *p)).collect(), to);
    let width = (ui.available_width() - space::S) / 2.0;
    let changed = ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        let low = ui.push_id("low", |ui| Select::new(ctx.tr.questionnaire_scale_from()).width(width).show(ui, &mut low, &lows)).inner;
        let high = ui.push_id("high", |ui| Select::new(ctx.tr.questionnaire_scale_to()).width(width).show(ui, &mut high, &highs)).inner;
        low || high
    });
    if changed.inner {
        state.edit(Edit::Scale(at, low, high), now.whole);
    }
    text(ctx.tr.editor_scale_points(ctx.tr.whole(i64::from(to.saturating_sub(from)) + 1))).small().muted().show(ui);
    state.field(ui, ctx, now, Place::Low(at), Field::new(ctx.tr.questionnaire_scale_low()).limit(200));
    state.field(ui, ctx, now, Place::High(at), Field::new(ctx.tr.questionnaire_scale_high()).limit(200));
}

fn questionnaire_settings(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    heading(ui, &ctx.tr.questionnaire_name());
    let mut audience = now.whole.audience;
    let all: Vec<_> = Audience::iter().map(|a| (a, ctx.tr.questionnaires_audience(<&str>::from(a)))).collect();
    if ui.push_id("audience", |ui| Select::new(ctx.tr.questionnaire_audience()).show(ui, &mut audience, &all)).inner {
        state.edit(Edit::Audience(audience), now.whole);
    }
    let questionnaire = &now.page.questionnaire;
    let (words, icon) = if questionnaire.retired {
        (ctx.tr.questionnaires_bring_back(), Icon::ArchiveRestore)
    } else {
        (ctx.tr.questionnaires_retire(), Icon::Archive)
    };
    if Button::secondary(words).icon(icon).show(ui).clicked() {
        state.commit();
        ctx.send(Command::RetireQuestionnaire(questionnaire.id, !questionnaire.retired));
    }
    super::library::save(ui, ctx, state, None);
}

/// The languages it is offered in: which one is being edited, what has no words yet.
fn languages(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let tokens = Tokens::of(ui);
    let base = now.whole.base();
    ui.spacing_mut().item_spacing.y = space::S;
    text(ctx.tr.questionnaire_languages()).show(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        for language in &now.whole.languages {
            let lacks = now.known.missing(*language).len();
            let mut chip = Chip::new(language.own_name(), *language == now.language);
            if lacks > 0 {
                chip = chip.dot(tokens.warn).count(ctx.tr.count(lacks));
            }
            if chip.show(ui).clicked() {
                state.speak(*language);
            }
        }
    });
    let missing = now.known.missing(now.language);
    if let Some(first) = missing.first().copied() {
        text(ctx.tr.questionnaire_missing(missing.len(), now.language.own_name(), ctx.tr.count(missing.len()))).small().warn().show(ui);
        if Button::link(ctx.tr.questionnaire_missing_next()).small().show(ui).clicked() {
            state.go_to(first);
        }
    } else if now.whole.languages.len() > 1 {
        text(ctx.tr.questionnaire_complete(now.language.own_name())).small().muted().show(ui);
    }
    for language in Language::ALL.into_iter().filter(|l| !now.whole.languages.contains(l)) {
        if Button::link(ctx.tr.questionnaire_language_add(language.own_name())).small().show(ui).clicked() {
            state.edit(Edit::AddLanguage(language), now.whole);
        }
    }
    if now.language != base {
        other_language(ui, ctx, state, now);
    } else if now.whole.languages.len() > 1 {
        text(ctx.tr.questionnaire_language_is_first(now.language.own_name())).small().muted().show(ui);
    }
    ui.add_space(space::XS);
    ui.spacing_mut().item_spacing.y = space::M;
}

/// What can be done with a language that is not the first: make it that, once all that must have words has some; leave it out.
fn other_language(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let name = now.language.own_name();
    if now.known.may_be_first && Button::link(ctx.tr.questionnaire_language_first(name)).small().show(ui).clicked() {
        state.edit(Edit::FirstLanguage(now.language), now.whole);
    }
    let leave_out = Button::link(ctx.tr.questionnaire_language_drop(name)).small().colour(Tokens::of(ui).muted);
    if leave_out.show(ui).clicked() {
        state.edit(Edit::DropLanguage(now.language), now.whole);
    }
}

/// Which question it is, and what can be done with it: always in view, however long its settings are.
fn head(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize) {
    ui.horizontal(|ui| {
        ui.spacing_mut().item_spacing.x = space::XS;
        heading(ui, &ctx.tr.questionnaire_question(ctx.tr.count(at + 1)));
        ui.add_space((ui.available_width() - 4.0 * size::CONTROL_SMALL - 3.0 * space::XS).max(0.0));
        if Button::icon_only(Icon::BetweenHorizontalStart, ctx.tr.editor_section_here()).small().show(ui).clicked() {
            state.edit(Edit::AddSection(order::spot_at(&now.whole.content, at)), now.whole);
        }
        if Button::icon_only(Icon::Copy, ctx.tr.questionnaire_duplicate()).small().show(ui).clicked() {
            state.edit(Edit::Duplicate(at), now.whole);
        }
        super::library::save(ui, ctx, state, Some(at));
        let only = now.whole.content.questions.len() < 2;
        let delete = Button::icon_only(Icon::Trash2, ctx.tr.questionnaire_delete()).small().enabled(!only);
        let delete = if only { delete.hint(ctx.tr.questionnaire_delete_last()) } else { delete };
        if delete.show(ui).clicked() {
            state.edit(Edit::Delete(at), now.whole);
        }
    });
}

fn versions(ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>) {
    rule(ui);
    text(ctx.tr.questionnaire_versions()).show(ui);
    ui.spacing_mut().item_spacing.y = space::XS;
    for (version, answers) in &now.page.versions {
        let number = ctx.tr.count(version.number as usize);
        let name = if version.frozen { ctx.tr.questionnaires_version(number) } else { ctx.tr.questionnaires_version_draft(number) };
        let answered = ctx.tr.questionnaire_version_answers(*answers, ctx.tr.count(*answers));
        text(format!("{name} · {answered}")).small().muted().show(ui);
    }
}
