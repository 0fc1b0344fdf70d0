//! Tests of a skip rule without their values, which of them fit a kind of question, and the value of one being typed. Draws nothing.

use strum::{EnumIter, IntoEnumIterator as _, IntoStaticStr};

use super::change::Edit;
use super::state::State;
use crate::domain::day::Day;
use crate::domain::questionnaire::{Question, QuestionKind};
use crate::domain::skip::{Condition, ShowIf, Test};
use crate::i18n::Tr;
use crate::ui::typed;

/// A test without its value.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(super) enum TestKind {
    Chosen,
    NotChosen,
    Yes,
    No,
    Contains,
    AtLeast,
    AtMost,
    Is,
    IsNot,
    OnOrAfter,
    OnOrBefore,
    Answered,
    NotAnswered,
}

impl TestKind {
    pub(super) const fn of(test: &Test) -> Self {
        match test {
            Test::Answered => Self::Answered,
            Test::NotAnswered => Self::NotAnswered,
            Test::Chosen(_) => Self::Chosen,
            Test::NotChosen(_) => Self::NotChosen,
            Test::Yes => Self::Yes,
            Test::No => Self::No,
            Test::Contains(_) => Self::Contains,
            Test::Is(_) => Self::Is,
            Test::IsNot(_) => Self::IsNot,
            Test::AtLeast(_) => Self::AtLeast,
            Test::AtMost(_) => Self::AtMost,
            Test::OnOrAfter(_) => Self::OnOrAfter,
            Test::OnOrBefore(_) => Self::OnOrBefore,
        }
    }

    /// Its code, for the words.
    pub(super) fn code(self) -> &'static str {
        self.into()
    }

    /// Those that can be asked of answers to a question, the likeliest first.
    pub(super) fn fitting(kind: &QuestionKind) -> Vec<Self> {
        let fits = |test: &Self| match test {
            Self::Answered | Self::NotAnswered => true,
            Self::Chosen | Self::NotChosen => matches!(kind, QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. }),
            Self::Yes | Self::No => matches!(kind, QuestionKind::YesNo),
            Self::Contains => matches!(kind, QuestionKind::OpenText { .. }),
            Self::AtLeast | Self::AtMost | Self::Is | Self::IsNot => matches!(kind, QuestionKind::Number | QuestionKind::Scale { .. }),
            Self::OnOrAfter | Self::OnOrBefore => matches!(kind, QuestionKind::Date),
        };
        Self::iter().filter(fits).collect()
    }

    /// The test with the value that stands there now where that still makes sense, or a first one; none where it has to be typed.
    pub(super) fn with(self, question: &Question, old: &Test) -> Option<Test> {
        let code = match old {
            Test::Chosen(code) | Test::NotChosen(code) => Some(*code),
            _ => question.kind.offered().next().map(|c| c.code),
        };
        let number = match (old, &question.kind) {
            (Test::Is(n) | Test::IsNot(n) | Test::AtLeast(n) | Test::AtMost(n), _) => Some(n.clone()),
            (_, QuestionKind::Scale { from, to, .. }) => Some(if self == Self::AtMost { from } else { to }.to_string()),
            _ => None,
        };
        let day = if let Test::OnOrAfter(day) | Test::OnOrBefore(day) = old { Some(*day) } else { None };
        let words = if let Test::Contains(words) = old { Some(words.clone()) } else { None };
        match self {
            Self::Answered => Some(Test::Answered),
            Self::NotAnswered => Some(Test::NotAnswered),
            Self::Yes => Some(Test::Yes),
            Self::No => Some(Test::No),
            Self::Chosen => code.map(Test::Chosen),
            Self::NotChosen => code.map(Test::NotChosen),
            Self::Contains => words.map(Test::Contains),
            Self::Is => number.map(Test::Is),
            Self::IsNot => number.map(Test::IsNot),
            Self::AtLeast => number.map(Test::AtLeast),
            Self::AtMost => number.map(Test::AtMost),
            Self::OnOrAfter => day.map(Test::OnOrAfter),
            Self::OnOrBefore => day.map(Test::OnOrBefore),
        }
    }

    /// The test with a value as it was typed; none where it is not one.
    pub(super) fn typed(self, text: &str, tr: &Tr, today: Day) -> Option<Test> {
        let number = || typed::number(text, tr);
        let day = || typed::day(text, tr, today);
        match self {
            Self::Contains => Some(text.trim()).filter(|w| !w.is_empty()).map(|w| Test::Contains(w.to_owned())),
            Self::Is => number().map(Test::Is),
            Self::IsNot => number().map(Test::IsNot),
            Self::AtLeast => number().map(Test::AtLeast),
            Self::AtMost => number().map(Test::AtMost),
            Self::OnOrAfter => day().map(Test::OnOrAfter),
            Self::OnOrBefore => day().map(Test::OnOrBefore),
            _ => None,
        }
    }
}

/// The value of a test as it stands in a field.
pub(super) fn value_text(test: &Test, tr: &Tr) -> String {
    match test {
        Test::Contains(words) => words.clone(),
        Test::Is(n) | Test::IsNot(n) | Test::AtLeast(n) | Test::AtMost(n) => typed::number_text(n, tr),
        Test::OnOrAfter(day) | Test::OnOrBefore(day) => tr.day(*day),
        _ => String::new(),
    }
}

/// What a condition begins with: the likeliest test that needs no typing.
pub(super) fn first_condition(question: &Question) -> Condition {
    let likely = TestKind::fitting(&question.kind).into_iter().find_map(|kind| kind.with(question, &Test::Answered));
    Condition { question: question.identity, test: likely.unwrap_or(Test::Answered) }
}

/// The value of a condition that is being typed.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct RuleTyping {
    /// The question whose rule it is, and which of its conditions.
    pub(super) at: usize,
    pub(super) number: usize,
    pub(super) kind: TestKind,
    pub(super) text: String,
    /// What it says so far; none where it is no value yet.
    pub(super) test: Option<Test>,
    /// It was left without being a value.
    pub(super) wrong: bool,
    /// The keyboard is to go there.
    pub(super) fresh: bool,
}

impl State {
    /// Ends typing the value of a condition: a value becomes a change, anything else is said to be none.
    pub(super) fn commit_rule(&mut self) {
        let Some(typing) = self.rule.take() else { return };
        let Some(test) = typing.test.clone() else {
            self.rule = Some(RuleTyping { wrong: true, ..typing });
            return;
        };
        let Some(question) = self.whole.as_ref().and_then(|w| w.content.questions.get(typing.at)) else { return };
        let mut rule: ShowIf = question.show_if.clone();
        if let Some(condition) = rule.conditions.get_mut(typing.number).filter(|c| c.test != test) {
            condition.test = test;
            self.edits.push(Edit::ShowIf(typing.at, rule));
        }
    }
}
