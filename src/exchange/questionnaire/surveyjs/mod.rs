//! SurveyJS: a form as JSON.

mod elements;
mod read;
mod write;

pub(super) use read::read;
pub(super) use write::write;

/// The property in which we write what is ours.
const PRIVATE: &str = "comeback";
/// SurveyJS's own language: what stands under `default` where a text is also said in the form's language.
const DEFAULT: &str = "default";
const ENGLISH: &str = "en";
