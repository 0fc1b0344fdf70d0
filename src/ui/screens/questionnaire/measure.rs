//! How long a questionnaire is: questions, open ones, minutes. The coach's rule of thumb, shown as "about".

use crate::domain::language::Language;
use crate::domain::questionnaire::{Content, Question, QuestionKind};
use crate::engine::coach::{self, Asked, Form};

/// Questions, open ones among them, minutes (at least one) in one of its languages.
pub(in crate::ui::screens) fn measure(content: &Content, language: Language) -> (usize, usize, usize) {
    let open = content.questions.iter().filter(|q| q.is_open()).count();
    let options: Vec<_> = content.questions.iter().map(|q| options(q, language)).collect();
    let asked: Vec<_> = content.questions.iter().zip(&options).map(|(q, options)| asked(q, q.text.get(language), options)).collect();
    (content.questions.len(), open, usize::try_from(coach::minutes(&asked)).unwrap_or(usize::MAX))
}

/// What is offered to choose from.
pub(super) fn options(question: &Question, language: Language) -> Vec<&str> {
    question.kind.offered().map(|c| c.text.get(language)).collect()
}

/// A question as the coach sees it, with these words.
pub(super) const fn asked<'a>(question: &Question, text: &'a str, options: &'a [&'a str]) -> Asked<'a> {
    let form = match &question.kind {
        QuestionKind::OpenText { .. } => Form::Words,
        QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } => Form::List,
        QuestionKind::Scale { .. } | QuestionKind::Number | QuestionKind::Date | QuestionKind::YesNo => Form::Mark,
    };
    Asked { text, form, options }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::library;

    /// The introductions of the starters tell the customer how long it takes; the editor says the same.
    #[test]
    fn the_minutes_are_those_the_starters_speak_of() {
        for (key, minutes) in [("lost", 4), ("current", 5), ("complaint", 3), ("newcomers", 5), ("yearly", 5), ("tell_us", 2)] {
            for language in Language::ALL {
                assert_eq!(measure(&library::starter(key).unwrap().content, language).2, minutes, "{key} {language:?}");
            }
        }
    }
}
