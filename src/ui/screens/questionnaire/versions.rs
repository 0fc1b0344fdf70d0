//! The versions of a questionnaire: since when each was in use, who answered it, what changed in words; each can be read as it stood.

use eframe::egui::Ui;

use super::change::Whole;
use super::changed::sentences;
use super::known::Known;
use super::preview;
use super::state::{Now, State};
use crate::domain::language::Language;
use crate::domain::questionnaire::Version;
use crate::engine::views::questionnaires::QuestionnairePage;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, card, from_right, segments, text};

/// The list, or the one being read.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let read = state.reading.and_then(|id| now.page.versions.iter().find(|(v, _)| v.id == id));
    if let Some((version, _)) = read {
        reading(ui, ctx, state, now, version);
        return;
    }
    ui.spacing_mut().item_spacing.y = space::M;
    let told = state.told.take().filter(|told| told.is_of(ctx, now)).unwrap_or_else(|| Told::of(ctx, now));
    for ((version, answers), sentences) in now.page.versions.iter().zip(&told.sentences) {
        ui.push_id(version.id, |ui| card(ui, |ui| one(ui, ctx, state, now, (version, *answers), sentences.as_deref())));
    }
    state.told = Some(told);
}

/// What changed from version to version, made once and kept while it holds.
pub(super) struct Told {
    /// The newest version and how many there are: older ones never change.
    newest: Option<Version>,
    count: usize,
    /// The language of the window, and the one the questionnaire is read in.
    languages: (Language, Language),
    /// Of each version, the newest first; none of the first version.
    sentences: Vec<Option<Vec<String>>>,
}

impl Told {
    fn is_of(&self, ctx: &ScreenCtx<'_>, now: &Now<'_>) -> bool {
        let versions = &now.page.versions;
        self.languages == (ctx.tr.language(), now.language)
            && self.count == versions.len()
            && self.newest.as_ref() == versions.first().map(|(v, _)| v)
    }

    fn of(ctx: &ScreenCtx<'_>, now: &Now<'_>) -> Self {
        let versions = &now.page.versions;
        let before = versions.iter().skip(1).map(|(v, _)| Some(v)).chain([None]);
        let told = |((version, _), before): (&(Version, usize), Option<&Version>)| {
            before.map(|before| sentences(ctx.tr, before, version, now.language))
        };
        Self {
            newest: versions.first().map(|(v, _)| v.clone()),
            count: versions.len(),
            languages: (ctx.tr.language(), now.language),
            sentences: versions.iter().zip(before).map(told).collect(),
        }
    }
}

/// A version: what it is, the way to read it, what changed; the first says how many questions it has.
fn one(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    state: &mut State,
    now: &Now<'_>,
    (version, answers): (&Version, usize),
    changed: Option<&[String]>,
) {
    let tr = ctx.tr;
    ui.spacing_mut().item_spacing.y = space::XS;
    let number = tr.count(version.number as usize);
    from_right(ui, size::CONTROL_DENSE, |ui| {
        let read = Button::secondary(tr.versions_read()).named(tr.versions_read_named(number.clone())).small();
        if read.icon(Icon::BookOpen).show(ui).clicked() {
            state.reading = Some(version.id);
        }
        ui.with_layout(eframe::egui::Layout::left_to_right(eframe::egui::Align::Center), |ui| {
            let name = text(tr.questionnaires_version(number.clone())).semibold();
            name.then(format!("   {}", standing(ctx, now.page, version, answers))).muted().one_line().show(ui);
        });
    });
    let Some(sentences) = changed else {
        let questions = version.content.questions.len();
        text(tr.versions_first(questions, tr.count(questions))).show(ui);
        return;
    };
    if sentences.is_empty() {
        text(tr.versions_same()).muted().show(ui);
    }
    for sentence in sentences {
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            text("–").muted().show(ui);
            text(sentence).show(ui);
        });
    }
}

/// Since when it is in use, and how often it was answered.
fn standing(ctx: &ScreenCtx<'_>, page: &QuestionnairePage, version: &Version, answers: usize) -> String {
    let tr = ctx.tr;
    if !version.frozen {
        return tr.versions_draft();
    }
    let since = page.since.get(&version.id).map_or_else(|| tr.versions_used(), |day| tr.versions_since(tr.day(*day)));
    format!("{since} · {}", tr.questionnaire_version_answers(answers, tr.count(answers)))
}

/// A version as people were asked it, in each language it has words in.
fn reading(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, version: &Version) {
    let tr = ctx.tr;
    let content = &version.content;
    let spoken = content.languages();
    let languages: Vec<Language> = now.whole.languages.iter().copied().filter(|l| spoken.contains(l)).collect();
    let languages = if languages.is_empty() { spoken } else { languages };
    let mut language = if languages.contains(&now.language) { now.language } else { languages.first().copied().unwrap_or_default() };
    let number = tr.count(version.number as usize);
    ui.horizontal_wrapped(|ui| {
        if Button::quiet(tr.versions_back()).icon(Icon::ArrowLeft).show(ui).clicked() {
            state.reading = None;
        }
        let words = if version.frozen { tr.versions_reading(number) } else { tr.versions_reading_draft(number) };
        text(words).show(ui);
        let named: Vec<_> = languages.iter().map(|l| (*l, l.own_name().to_owned())).collect();
        if named.len() > 1 && segments(ui, &tr.questionnaire_languages(), &mut language, &named) {
            state.speak(language);
        }
    });
    let whole = Whole { audience: version.audience, languages, content: content.clone() };
    let as_it_stood = Now { page: now.page, whole: &whole, known: &Known::default(), language };
    preview::screen(ui, ctx, &as_it_stood, &state.spoken(language));
}
