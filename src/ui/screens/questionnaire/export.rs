//! Writing the questionnaire to a file for another program, or to be read: which format, then where, then what the file could not hold.

use std::path::PathBuf;

use eframe::egui::{Context, Popup, Ui};

use crate::domain::language::Language;
use crate::domain::questionnaire::Questionnaire;
use crate::engine::{Event, Export, Filter, Format};
use crate::i18n::Tr;
use crate::ui::dialogs::{Answer, NotCarriedDialog};
use crate::ui::saving::{Asking, Saving, file_name};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, menu_item};

/// The formats, those for people first.
const FORMATS: [Format; 5] = [Format::Word, Format::XlsForm, Format::LimeSurvey, Format::SurveyJs, Format::Markdown];

/// Files being written, and what the last of them could not hold.
#[derive(Default)]
pub(super) struct Exporting {
    saving: Saving,
    told: Option<NotCarriedDialog>,
}

impl Exporting {
    /// The button with the formats below it. `language` is the one looked at: documents hold one only.
    pub(super) fn button(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, questionnaire: &Questionnaire, language: Language) {
        let button = Button::icon_only(Icon::Download, ctx.tr.exchange_export()).enabled(self.saving.is_free()).show(ui);
        let mut chosen = None;
        Popup::menu(&button).width(340.0).show(|ui| {
            for format in FORMATS {
                if menu_item(ui, None, &name(format, ctx.tr), false, None).clicked() {
                    chosen = Some(format);
                }
            }
        });
        if let Some(format) = chosen {
            self.ask(ctx, questionnaire, language, format);
        }
    }

    fn ask(&mut self, ctx: &mut ScreenCtx<'_>, questionnaire: &Questionnaire, language: Language, format: Format) {
        let base = questionnaire.languages.first().copied().unwrap_or_default();
        let one = (!format.holds_languages()).then_some(if questionnaire.languages.contains(&language) { language } else { base });
        let title = questionnaire.version.content.title.get(base);
        let languages = one.map_or_else(|| questionnaire.languages.clone(), |language| vec![language]);
        let languages: Vec<_> = languages.into_iter().map(Language::own_name).collect();
        let asking = Asking {
            title: ctx.tr.exchange_export_title(name(format, ctx.tr)),
            words: ctx.tr.exchange_export_words(languages.join(", ")),
            name: title.to_owned(),
            ending: format.ending(),
            what: Export::Questionnaire { id: questionnaire.id, language: one },
            language: one.unwrap_or(base),
            filter: Filter::default(),
        };
        self.saving.ask(ctx, asking);
    }

    pub(super) fn path_chosen(&mut self, tag: &'static str, path: PathBuf, ctx: &mut ScreenCtx<'_>) {
        self.saving.path_chosen(tag, path, ctx);
    }

    pub(super) fn confirmed(&mut self, tag: &'static str, ctx: &mut ScreenCtx<'_>) {
        self.saving.confirmed(tag, ctx);
    }

    pub(super) fn event(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        let Some(made) = self.saving.event(event, ctx).filter(|made| !made.not_carried.is_empty()) else { return };
        let (lost, tr) = (&made.not_carried, ctx.tr);
        let words = tr.exchange_written_lost(lost.len(), tr.count(lost.len()));
        self.told = Some(NotCarriedDialog::new(tr.ui_file_saved(file_name(&made.path)), words, tr.ui_understood(), lost, tr));
    }

    /// What the last file could not hold, until it is closed.
    pub(super) fn show(&mut self, context: &Context, tr: &Tr) {
        if self.told.as_ref().is_some_and(|dialog| dialog.show(context, tr) != Answer::Open) {
            self.told = None;
        }
    }
}

/// What a format is called.
fn name(format: Format, tr: &Tr) -> String {
    match format {
        Format::XlsForm => tr.exchange_format_xlsform(),
        Format::LimeSurvey => tr.exchange_format_limesurvey(),
        Format::SurveyJs => tr.exchange_format_surveyjs(),
        Format::Word => tr.exchange_format_word(),
        Format::Markdown => tr.exchange_format_markdown(),
    }
}
