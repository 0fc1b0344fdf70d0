//! A questionnaire in a file of another program, ready to be added. What is added is a command of its own, so that it is one step.

use crate::domain::language::Language;
use crate::domain::questionnaire::{Audience, Content};
use crate::engine::forms;
use crate::engine::{EngineError, Lane, Query, Reader, Tables};

pub use crate::exchange::Input;
pub use crate::exchange::questionnaire::NotCarried;

/// Reads a file: XLSForm, LimeSurvey or SurveyJS.
#[derive(Debug, Clone, PartialEq)]
pub struct ReadForm {
    /// The file.
    pub input: Input,
    /// The language of texts that do not say theirs.
    pub base: Language,
}

/// What it says.
#[derive(Debug, Clone, PartialEq)]
pub struct FormFile {
    /// For whom it is; anyone where the file does not say.
    pub audience: Audience,
    /// The languages it is offered in, the base language first.
    pub languages: Vec<Language>,
    /// Its questions and texts.
    pub content: Content,
    /// What was in the file and could not be carried.
    pub not_carried: Vec<NotCarried>,
}

impl Query for ReadForm {
    type View = FormFile;

    const LANE: Lane = Lane::Work;
    const TOLD_BY_SCREEN: bool = true;

    fn depends_on(&self) -> Tables {
        Tables::NONE
    }

    fn run(&self, reader: &Reader) -> Result<FormFile, EngineError> {
        let read = forms::read(reader, &self.input, self.base)?;
        let value = read.value;
        Ok(FormFile { audience: value.audience, languages: value.languages, content: value.content, not_carried: read.not_carried })
    }
}
