//! Questionnaires as other programs keep them: XLSForm, LimeSurvey, SurveyJS; and as people read them: Word, Markdown.
//!
//! A file and our own value meet in a [`form::Form`]: names, texts and expressions as the file has them. A format knows only how a form
//! stands in its file; what it means for us (languages, kinds, rules, texts with something put in) is worked out once, in `to_form` and
//! `from_form`. What cannot be carried is told in a list and never dropped silently.
//!
//! **Our own files come back the same.** What a format has no place for (identities, roles, a fallback text) is written beside it,
//! privately, where other programs look away: each private original together with a mark of what was written in its stead. It counts
//! only while that stands unchanged, so that a form edited elsewhere is read as it was edited.

mod carried;
mod dialect;
mod document;
mod expression;
mod form;
mod from_form;
mod html;
mod languages;
mod limesurvey;
mod names;
mod private;
mod rule_in;
mod rule_out;
mod source;
mod surveyjs;
mod to_form;
mod xlsform;

use std::path::Path;

pub use carried::{At, Lost, NotCarried};

use super::error::ExchangeError;
use super::source::{Input, Progress};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Audience, Content};
use dialect::Dialect;

/// A questionnaire on its way from or to a file.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Exchanged {
    /// What it says.
    pub content: Content,
    /// The languages it is offered in; the first is its base language.
    pub languages: Vec<Language>,
    /// Whom it is for.
    pub audience: Audience,
}

impl Exchanged {
    /// The language everything is said in.
    #[must_use]
    pub fn base(&self) -> Language {
        self.languages.first().copied().unwrap_or_default()
    }

    /// In one language only.
    #[must_use]
    pub fn in_language(&self, language: Language) -> Self {
        Self { content: self.content.in_language(language), languages: vec![language], audience: self.audience }
    }
}

/// A format that can be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter)]
pub enum Format {
    /// XLSForm, for KoboToolbox, ODK, SurveyCTO…
    XlsForm,
    /// LimeSurvey's tab-separated survey structure.
    LimeSurvey,
    /// SurveyJS JSON.
    SurveyJs,
    /// A document to be printed or edited.
    Word,
    /// A plain text with marks.
    Markdown,
}

impl Format {
    /// The ending of its files, without a dot.
    #[must_use]
    pub const fn ending(self) -> &'static str {
        match self {
            Self::XlsForm => "xlsx",
            Self::LimeSurvey => "txt",
            Self::SurveyJs => "json",
            Self::Word => "docx",
            Self::Markdown => "md",
        }
    }

    /// The format files of this ending have.
    #[must_use]
    pub fn of_ending(ending: &str) -> Option<Self> {
        <Self as strum::IntoEnumIterator>::iter().find(|format| format.ending().eq_ignore_ascii_case(ending))
    }

    /// Whether it holds all languages side by side.
    #[must_use]
    pub const fn holds_languages(self) -> bool {
        matches!(self, Self::XlsForm | Self::LimeSurvey | Self::SurveyJs)
    }
}

/// The words a file needs beside those of the questionnaire.
pub trait Words {
    /// A word of the form in a language.
    fn word(&self, word: Word, language: Language) -> String;
    /// A text as it stands on a sheet for nobody in particular.
    fn plain(&self, text: &str, language: Language) -> String;
    /// When a question is asked, in words; empty if always.
    fn rule(&self, content: &Content, question: usize, language: Language) -> String;
}

/// A word of the form.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum Word {
    /// Yes.
    Yes,
    /// No.
    No,
    /// Something else, in one's own words.
    Other,
    /// Please say what else.
    Specify,
    /// An answer is asked for.
    Required,
    /// Several may be chosen.
    Several,
    /// A day is to be written.
    Day,
    /// A number is to be written.
    Number,
}

/// A file that was made.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Made {
    /// Its bytes.
    pub bytes: Vec<u8>,
    /// What it could not hold.
    pub not_carried: Vec<NotCarried>,
}

/// Writes a questionnaire. Word and Markdown hold its base language only.
pub fn write(format: Format, value: &Exchanged, words: &dyn Words) -> Result<Made, ExchangeError> {
    let made = |dialect| to_form::to_form(value, dialect, words);
    Ok(match format {
        Format::XlsForm => {
            let (form, not_carried) = made(Dialect::XlsForm);
            Made { bytes: xlsform::write(&form, words)?, not_carried }
        }
        Format::LimeSurvey => {
            let (form, not_carried) = made(Dialect::LimeSurvey);
            Made { bytes: limesurvey::write(&form)?, not_carried }
        }
        Format::SurveyJs => {
            let (form, not_carried) = made(Dialect::SurveyJs);
            Made { bytes: surveyjs::write(&form)?, not_carried }
        }
        Format::Word => document::word(value, words)?,
        Format::Markdown => document::markdown(value, words),
    })
}

/// A file that was read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read {
    /// What it says.
    pub value: Exchanged,
    /// What was in it and could not be carried.
    pub not_carried: Vec<NotCarried>,
}

/// Reads a questionnaire of any of the formats that are read; which one it is shows in the file itself. `base` is the language of texts
/// that do not say theirs, or stand in one that is not spoken here. `program` is this program itself, which reads workbooks.
pub fn read(input: &Input, base: Language, program: Option<&Path>, progress: Progress<'_>) -> Result<Read, ExchangeError> {
    let (form, dialect) = source::form(input, program, progress)?;
    from_form::from_form(form, dialect, base)
}
