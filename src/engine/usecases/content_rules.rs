//! Rules of questionnaires and of answers to them: does the content hold together, does each answer fit the question it answers.

use std::collections::BTreeSet;

use crate::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry, is_number};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Choice, Content, Question, QuestionKind, Texts};
use crate::domain::skip::{self, OTHER, SkipFault};
use crate::engine::error::Refusal;

/// Longest text of a question, a choice or an answer, in characters, as fields count them.
pub(super) const LONGEST_TEXT: usize = 100_000;
/// Widest scale: eleven points.
const LONGEST_SCALE: i32 = 10;

/// A questionnaire has a title and questions, each worded in its base language, with at least two choices or a scale that rises.
pub(super) fn check_content(languages: &[Language], content: &Content) -> Result<(), Refusal> {
    let base = *languages.first().ok_or(Refusal::NoLanguage)?;
    if content.title.get(base).trim().is_empty() {
        return Err(Refusal::NoName);
    }
    if content.questions.is_empty() {
        return Err(Refusal::NoQuestions);
    }
    check_sections(base, content)?;
    (1..).zip(&content.questions).try_for_each(|(number, question)| check_question(base, number, question))?;
    check_skip_rules(content)
}

/// Each section has a code of its own and a title.
fn check_sections(base: Language, content: &Content) -> Result<(), Refusal> {
    let codes: BTreeSet<u32> = content.sections.iter().map(|s| s.code).collect();
    if codes.len() < content.sections.len() || codes.contains(&0) {
        return Err(Refusal::BadSetting);
    }
    let titled = content.sections.iter().all(|s| !s.title.get(base).trim().is_empty());
    titled.then_some(()).ok_or(Refusal::NoName)
}

/// Skip rules look at questions that are there, and at answers these can have. One that points forward, or can never hold, is somebody's
/// work in progress: it is said where it stands.
fn check_skip_rules(content: &Content) -> Result<(), Refusal> {
    let dangling = |faults: &Vec<SkipFault>| faults.iter().any(|f| matches!(f, SkipFault::Gone | SkipFault::Misfit));
    let at = skip::faults(content).iter().position(dangling);
    at.map_or(Ok(()), |at| Err(Refusal::BadSkipRule(at + 1)))
}

fn check_question(base: Language, number: usize, question: &Question) -> Result<(), Refusal> {
    let worded = |texts: &Texts| !texts.get(base).trim().is_empty();
    if !worded(&question.text) {
        return Err(Refusal::NoWording(number));
    }
    if question.text.0.values().chain(question.help.0.values()).any(|text| text.chars().count() > LONGEST_TEXT) {
        return Err(Refusal::TooLong);
    }
    match &question.kind {
        QuestionKind::OneChoice { choices, .. } | QuestionKind::SeveralChoices { choices, .. } => {
            let offered: Vec<_> = choices.iter().filter(|c| !c.retired).collect();
            let codes: BTreeSet<u32> = choices.iter().map(|c| c.code).collect();
            let enough = offered.len() + usize::from(question.kind.has_other()) >= 2;
            if !enough || codes.len() < choices.len() || codes.contains(&OTHER) {
                return Err(Refusal::BadQuestion(number));
            }
            offered.iter().all(|c| worded(&c.text)).then_some(()).ok_or(Refusal::NoWording(number))
        }
        QuestionKind::Scale { from, to, .. } => {
            let fits = from < to && to.saturating_sub(*from) <= LONGEST_SCALE;
            fits.then_some(()).ok_or(Refusal::BadQuestion(number))
        }
        _ => Ok(()),
    }
}

/// The answers are to this content's questions, each once, each of the kind its question takes; something was answered.
pub(super) fn check_answers(content: &Content, entry: &ResponseEntry) -> Result<(), Refusal> {
    let mut seen = BTreeSet::new();
    for (number, answer) in (1..).zip(&entry.answers) {
        let question = content.questions.iter().find(|q| q.identity == answer.question).ok_or(Refusal::BadAnswer(number))?;
        let place = content.questions.iter().position(|q| q.identity == answer.question).map_or(number, |at| at + 1);
        if !seen.insert(answer.question) || !fits(question, answer) {
            return Err(Refusal::BadAnswer(place));
        }
    }
    let answered = entry.answers.iter().any(|a| matches!(a.state, AnswerState::Answered(_)));
    answered.then_some(()).ok_or(Refusal::NothingAnswered)
}

/// Whether an answer fits its question. Reasons belong to answers in words only, each once.
fn fits(question: &Question, answer: &AnswerEntry) -> bool {
    let reasons: BTreeSet<_> = answer.reasons.iter().collect();
    let reasons_fit = reasons.len() == answer.reasons.len() && (answer.reasons.is_empty() || answer.state.words().is_some());
    reasons_fit
        && match &answer.state {
            AnswerState::NotShown | AnswerState::Skipped => true,
            AnswerState::Answered(value) => value_fits(&question.kind, value),
        }
}

fn value_fits(kind: &QuestionKind, value: &AnswerValue) -> bool {
    match (kind, value) {
        (QuestionKind::OpenText { .. }, AnswerValue::Text(text)) => is_said(text),
        (QuestionKind::OneChoice { choices, .. }, AnswerValue::Choice(code)) => known(choices, *code),
        (QuestionKind::SeveralChoices { choices, .. }, AnswerValue::Choices(codes)) => {
            let each_once: BTreeSet<_> = codes.iter().collect();
            !codes.is_empty() && each_once.len() == codes.len() && codes.iter().all(|code| known(choices, *code))
        }
        (QuestionKind::OneChoice { other: true, .. }, AnswerValue::Other { codes, text }) => codes.is_empty() && is_said(text),
        (QuestionKind::SeveralChoices { choices, other: true, .. }, AnswerValue::Other { codes, text }) => {
            let each_once: BTreeSet<_> = codes.iter().collect();
            each_once.len() == codes.len() && codes.iter().all(|code| known(choices, *code)) && is_said(text)
        }
        (QuestionKind::Scale { from, to, .. }, AnswerValue::Scale(point)) => (from..=to).contains(&point),
        (QuestionKind::Number, AnswerValue::Number(text)) => is_number(text),
        (QuestionKind::Date, AnswerValue::Date(_)) | (QuestionKind::YesNo, AnswerValue::YesNo(_)) => true,
        _ => false,
    }
}

fn is_said(text: &str) -> bool {
    !text.trim().is_empty() && text.chars().count() <= LONGEST_TEXT
}

fn known(choices: &[Choice], code: u32) -> bool {
    choices.iter().any(|c| c.code == code)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::customer::Channel;
    use crate::domain::day::Day;
    use crate::domain::ids::{IdentityId, ReasonId, VersionId};
    use crate::domain::questionnaire::Section;
    use crate::domain::skip::{Condition, ShowIf, Test};

    fn question(identity: i64, kind: QuestionKind) -> Question {
        Question { identity: IdentityId(identity), ..Question::new(Texts::one(Language::En, "What?"), kind) }
    }

    fn choice(code: u32) -> Choice {
        Choice { code, text: Texts::one(Language::En, format!("{code}")), retired: false }
    }

    fn scale() -> QuestionKind {
        QuestionKind::Scale { from: 1, to: 5, low: Texts::default(), high: Texts::default() }
    }

    fn content() -> Content {
        Content {
            title: Texts::one(Language::En, "Lost customers"),
            questions: vec![
                question(1, QuestionKind::OpenText { lines: 3 }),
                question(2, QuestionKind::OneChoice { choices: vec![choice(1), choice(2)], other: false, shuffled: false }),
                question(3, QuestionKind::SeveralChoices { choices: vec![choice(1), choice(2)], other: false, shuffled: false }),
                question(4, scale()),
                question(5, QuestionKind::Number),
                question(6, QuestionKind::Date),
                question(7, QuestionKind::YesNo),
            ],
            ..Content::default()
        }
    }

    fn check(identity: i64, value: AnswerValue) -> Result<(), Refusal> {
        let answer = AnswerEntry { question: IdentityId(identity), state: AnswerState::Answered(value), reasons: Vec::new() };
        check_all(vec![answer])
    }

    fn check_all(answers: Vec<AnswerEntry>) -> Result<(), Refusal> {
        let entry = ResponseEntry {
            version: VersionId(1),
            customer: None,
            channel: Channel::Phone,
            language: Language::En,
            day: Day::from_number(0),
            typed_by: String::new(),
            answers,
            departure_source: None,
        };
        check_answers(&content(), &entry)
    }

    #[test]
    fn an_answer_must_be_of_the_kind_its_question_takes() {
        use AnswerValue as V;
        let day = Day::from_number(10);
        for (identity, value, good) in [
            (1, V::Text("too slow".into()), true),
            (1, V::Text("  ".into()), false),
            (1, V::Text("щ".repeat(LONGEST_TEXT)), true),
            (1, V::Text("щ".repeat(LONGEST_TEXT + 1)), false),
            (1, V::YesNo(true), false),
            (2, V::Choice(2), true),
            (2, V::Choice(3), false),
            (3, V::Choices(vec![2, 1]), true),
            (3, V::Choices(vec![]), false),
            (3, V::Choices(vec![1, 1]), false),
            (4, V::Scale(5), true),
            (4, V::Scale(6), false),
            (5, V::Number("-12.50".into()), true),
            (5, V::Number("12,5".into()), false),
            (5, V::Number("1e9".into()), false),
            (5, V::Number(String::new()), false),
            (6, V::Date(day), true),
            (6, V::Number("10".into()), false),
            (7, V::YesNo(false), true),
            (8, V::YesNo(false), false),
        ] {
            assert_eq!(check(identity, value.clone()).is_ok(), good, "{identity} {value:?}");
        }
    }

    #[test]
    fn something_else_may_be_said_where_it_is_asked_for() {
        use AnswerValue as V;
        let mut content = content();
        let other = |codes: &[u32], text: &str| V::Other { codes: codes.to_vec(), text: text.into() };
        assert!(!value_fits(&content.questions[1].kind, &other(&[], "a friend")));
        for question in &mut content.questions {
            if let QuestionKind::OneChoice { other, .. } | QuestionKind::SeveralChoices { other, .. } = &mut question.kind {
                *other = true;
            }
        }
        for (at, value, good) in [
            (1, other(&[], "a friend"), true),
            (1, other(&[], "  "), false),
            (1, other(&[1], "a friend"), false),
            (2, other(&[1], "a friend"), true),
            (2, other(&[1, 1], "a friend"), false),
            (2, other(&[7], "a friend"), false),
            (3, other(&[], "a friend"), false),
        ] {
            assert_eq!(value_fits(&content.questions[at].kind, &value), good, "{at} {value:?}");
        }
    }

    #[test]
    fn a_skip_rule_looks_at_what_is_there() {
        let with = |question, test| {
            let mut content = content();
            let condition = Condition { question: IdentityId(question), test };
            content.questions[2].show_if = ShowIf { conditions: vec![condition], ..ShowIf::default() };
            check_content(&[Language::En], &content)
        };
        assert_eq!(with(2, Test::Chosen(1)), Ok(()));
        assert_eq!(with(2, Test::Chosen(9)), Err(Refusal::BadSkipRule(3)));
        assert_eq!(with(99, Test::Answered), Err(Refusal::BadSkipRule(3)));
        assert_eq!(with(7, Test::Yes), Ok(()), "one that points forward is kept, and flagged where it stands");
    }

    #[test]
    fn a_sheet_without_an_answer_is_refused() {
        let skipped = AnswerEntry { question: IdentityId(1), state: AnswerState::Skipped, reasons: Vec::new() };
        assert_eq!(check_all(vec![skipped]), Err(Refusal::NothingAnswered));
        assert_eq!(check_all(Vec::new()), Err(Refusal::NothingAnswered));
    }

    #[test]
    fn reasons_belong_to_words_and_a_question_is_answered_once() {
        let words =
            |reasons| AnswerEntry { question: IdentityId(1), state: AnswerState::Answered(AnswerValue::Text("slow".into())), reasons };
        let yes =
            AnswerEntry { question: IdentityId(7), state: AnswerState::Answered(AnswerValue::YesNo(true)), reasons: vec![ReasonId(1)] };
        assert_eq!(check_all(vec![words(vec![ReasonId(1), ReasonId(2)])]), Ok(()));
        assert_eq!(check_all(vec![words(vec![ReasonId(1), ReasonId(1)])]), Err(Refusal::BadAnswer(1)));
        assert_eq!(check_all(vec![yes]), Err(Refusal::BadAnswer(7)));
        let other = AnswerValue::Other { codes: Vec::new(), text: "a friend".into() };
        let other = AnswerEntry { question: IdentityId(2), state: AnswerState::Answered(other), reasons: vec![ReasonId(1)] };
        let asked = question(2, QuestionKind::OneChoice { choices: vec![choice(1), choice(2)], other: true, shuffled: false });
        assert!(fits(&asked, &other), "what is said besides the choices is words too");
        assert_eq!(check_all(vec![words(vec![]), words(vec![])]), Err(Refusal::BadAnswer(1)));
    }

    #[test]
    fn a_questionnaire_that_cannot_be_answered_is_refused() {
        let with = |kind| Content { questions: vec![question(1, kind)], ..content() };
        let en = [Language::En];
        assert_eq!(check_content(&en, &content()), Ok(()));
        assert_eq!(check_content(&[], &content()), Err(Refusal::NoLanguage));
        assert_eq!(check_content(&[Language::Ru], &content()), Err(Refusal::NoName));
        assert_eq!(check_content(&en, &Content { questions: Vec::new(), ..content() }), Err(Refusal::NoQuestions));
        assert_eq!(
            check_content(&en, &with(QuestionKind::OneChoice { choices: vec![choice(1)], other: false, shuffled: false })),
            Err(Refusal::BadQuestion(1))
        );
        assert_eq!(
            check_content(&en, &with(QuestionKind::OneChoice { choices: vec![choice(1), choice(1)], other: false, shuffled: false })),
            Err(Refusal::BadQuestion(1))
        );
        let flat = QuestionKind::Scale { from: 5, to: 5, low: Texts::default(), high: Texts::default() };
        assert_eq!(check_content(&en, &with(flat)), Err(Refusal::BadQuestion(1)));
        let long = QuestionKind::Scale { from: 0, to: 11, low: Texts::default(), high: Texts::default() };
        assert_eq!(check_content(&en, &with(long)), Err(Refusal::BadQuestion(1)), "eleven points are enough");
        let section = |code| Section { code, ..Section::default() };
        assert_eq!(check_content(&en, &Content { sections: vec![section(1)], ..content() }), Err(Refusal::NoName));
        let titled = |code| Section { title: Texts::one(Language::En, "About us"), ..section(code) };
        assert_eq!(check_content(&en, &Content { sections: vec![titled(1), titled(2)], ..content() }), Ok(()));
        assert_eq!(check_content(&en, &Content { sections: vec![titled(1), titled(1)], ..content() }), Err(Refusal::BadSetting));
        let mute = Content { questions: vec![Question { text: Texts::default(), ..question(1, QuestionKind::YesNo) }], ..content() };
        assert_eq!(check_content(&en, &mute), Err(Refusal::NoWording(1)));
    }
}
