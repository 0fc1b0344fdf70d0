//! Skip rules: when a question is asked, judged by what was answered before it. A negative test ("is not") also holds where nothing
//! was answered, as in other programs; a question that was not asked counts as not answered.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use strum::IntoStaticStr;

use super::answer::{AnswerValue, compare_numbers, is_number};
use super::day::Day;
use super::ids::IdentityId;
use super::questionnaire::{Content, Question, QuestionKind};

/// Stands among codes for the option in the customer's own words ("other").
pub const OTHER: u32 = 0;

/// When a question is asked. Without conditions it always is.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct ShowIf {
    /// Whether all of the conditions must hold, or any of them.
    #[serde(default)]
    pub join: Join,
    /// The conditions, in the order in which they are read.
    pub conditions: Vec<Condition>,
}

/// How conditions are joined.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Join {
    /// And.
    #[default]
    All,
    /// Or.
    Any,
}

/// One condition: a test of the answer to one question.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Condition {
    /// The question whose answer is looked at.
    pub question: IdentityId,
    /// What is asked of it.
    #[serde(flatten)]
    pub test: Test,
}

/// A test of an answer. Numbers as typed, with a decimal point.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize, IntoStaticStr)]
#[serde(rename_all = "snake_case", tag = "test", content = "than")]
#[strum(serialize_all = "snake_case")]
pub enum Test {
    /// There is one.
    Answered,
    /// There is none.
    NotAnswered,
    /// This option is chosen; [`OTHER`] is the one in own words.
    Chosen(u32),
    /// This option is not chosen.
    NotChosen(u32),
    /// Yes.
    Yes,
    /// No.
    No,
    /// The words hold these, in whatever case.
    Contains(String),
    /// The number or point is this.
    Is(String),
    /// It is not.
    IsNot(String),
    /// It is this or more.
    AtLeast(String),
    /// It is this or less.
    AtMost(String),
    /// The day is this or later.
    OnOrAfter(Day),
    /// The day is this or earlier.
    OnOrBefore(Day),
}

/// What is wrong with a skip rule.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum SkipFault {
    /// The question it looks at is not in the questionnaire.
    Gone,
    /// The question it looks at does not take answers of that kind, or not that option.
    Misfit,
    /// It looks at itself or at a question asked later.
    Forward,
    /// It can never hold, so that its question is never asked.
    Never,
}

impl Test {
    /// Whether it holds for an answer; none is no answer.
    #[must_use]
    pub fn holds(&self, answer: Option<&AnswerValue>) -> bool {
        let number = |than: &str| number_of(answer?).map(|given| compare_numbers(&given, than));
        let day = || if let Some(AnswerValue::Date(day)) = answer { Some(*day) } else { None };
        match self {
            Self::Answered => answer.is_some(),
            Self::NotAnswered => answer.is_none(),
            Self::Chosen(code) => answer.is_some_and(|a| is_chosen(a, *code)),
            Self::NotChosen(code) => !answer.is_some_and(|a| is_chosen(a, *code)),
            Self::Yes => answer == Some(&AnswerValue::YesNo(true)),
            Self::No => answer == Some(&AnswerValue::YesNo(false)),
            Self::Contains(words) => matches!(answer, Some(AnswerValue::Text(text)) if text.to_lowercase().contains(&words.to_lowercase())),
            Self::Is(than) => number(than).is_some_and(std::cmp::Ordering::is_eq),
            Self::IsNot(than) => !number(than).is_some_and(std::cmp::Ordering::is_eq),
            Self::AtLeast(than) => number(than).is_some_and(std::cmp::Ordering::is_ge),
            Self::AtMost(than) => number(than).is_some_and(std::cmp::Ordering::is_le),
            Self::OnOrAfter(than) => day().is_some_and(|day| day >= *than),
            Self::OnOrBefore(than) => day().is_some_and(|day| day <= *than),
        }
    }

    /// Whether it can be asked of answers to this kind of question.
    #[must_use]
    pub fn fits(&self, kind: &QuestionKind) -> bool {
        match self {
            Self::Answered | Self::NotAnswered => true,
            Self::Chosen(code) | Self::NotChosen(code) => match kind {
                QuestionKind::OneChoice { choices, other, .. } | QuestionKind::SeveralChoices { choices, other, .. } => {
                    choices.iter().any(|c| c.code == *code) || (*other && *code == OTHER)
                }
                _ => false,
            },
            Self::Yes | Self::No => matches!(kind, QuestionKind::YesNo),
            Self::Contains(words) => matches!(kind, QuestionKind::OpenText { .. }) && !words.trim().is_empty(),
            Self::Is(than) | Self::IsNot(than) | Self::AtLeast(than) | Self::AtMost(than) => {
                matches!(kind, QuestionKind::Number | QuestionKind::Scale { .. }) && is_number(than)
            }
            Self::OnOrAfter(_) | Self::OnOrBefore(_) => matches!(kind, QuestionKind::Date),
        }
    }
}

impl ShowIf {
    /// Whether it says nothing: the question is always asked.
    #[must_use]
    pub const fn is_empty(&self) -> bool {
        self.conditions.is_empty()
    }

    /// Whether it holds for these answers.
    #[must_use]
    pub fn holds<'a>(&self, answer: impl Fn(IdentityId) -> Option<&'a AnswerValue>) -> bool {
        let mut held = self.conditions.iter().map(|c| c.test.holds(answer(c.question)));
        match self.join {
            _ if self.conditions.is_empty() => true,
            Join::All => held.all(|held| held),
            Join::Any => held.any(|held| held),
        }
    }
}

/// Which of the questions are asked, given the answers so far: one for each question, in their order. What was answered to a question
/// that is not asked does not count.
#[must_use]
pub fn shown(content: &Content, answers: &BTreeMap<IdentityId, AnswerValue>) -> Vec<bool> {
    let mut counted: BTreeMap<IdentityId, &AnswerValue> = BTreeMap::new();
    let mut shown = Vec::with_capacity(content.questions.len());
    for question in &content.questions {
        let is_shown = question.show_if.holds(|identity| counted.get(&identity).copied());
        if let Some(answer) = answers.get(&question.identity).filter(|_| is_shown) {
            counted.insert(question.identity, answer);
        }
        shown.push(is_shown);
    }
    shown
}

/// What is wrong with the skip rule of each question, in their order: for each at most one of a kind, the worst first.
#[must_use]
pub fn faults(content: &Content) -> Vec<Vec<SkipFault>> {
    let place: BTreeMap<IdentityId, usize> = content.questions.iter().enumerate().rev().map(|(at, q)| (q.identity, at)).collect();
    let mut never = vec![false; content.questions.len()];
    let mut all = Vec::with_capacity(content.questions.len());
    for (at, question) in content.questions.iter().enumerate() {
        let mut found: Vec<SkipFault> = Vec::new();
        for condition in &question.show_if.conditions {
            match place.get(&condition.question) {
                None => found.push(SkipFault::Gone),
                Some(before) if *before >= at => found.push(SkipFault::Forward),
                Some(before) if !content.questions.get(*before).is_some_and(|q| condition.test.fits(&q.kind)) => {
                    found.push(SkipFault::Misfit);
                }
                Some(_) => {}
            }
        }
        if found.is_empty() && !can_hold(&question.show_if, content, &place, &never) {
            found.push(SkipFault::Never);
            if let Some(never) = never.get_mut(at) {
                *never = true;
            }
        }
        found.sort_unstable();
        found.dedup();
        all.push(found);
    }
    all
}

/// Whether there are answers for which the rule holds. Each question is tried with those few of its answers on which its tests can turn.
fn can_hold(rule: &ShowIf, content: &Content, place: &BTreeMap<IdentityId, usize>, never: &[bool]) -> bool {
    if rule.conditions.is_empty() {
        return true;
    }
    let mut by_question: BTreeMap<IdentityId, Vec<&Test>> = BTreeMap::new();
    for condition in &rule.conditions {
        by_question.entry(condition.question).or_default().push(&condition.test);
    }
    let mut each = by_question.iter().map(|(identity, tests)| {
        let Some(at) = place.get(identity) else { return false };
        let Some(question) = content.questions.get(*at) else { return false };
        let mut tried = vec![None];
        if !never.get(*at).copied().unwrap_or_default() {
            tried.extend(telling_answers(question, tests).into_iter().map(Some));
        }
        tried.iter().any(|answer| match rule.join {
            Join::All => tests.iter().all(|test| test.holds(answer.as_ref())),
            Join::Any => tests.iter().any(|test| test.holds(answer.as_ref())),
        })
    });
    match rule.join {
        Join::All => each.all(|can| can),
        Join::Any => each.any(|can| can),
    }
}

/// Answers of a question on which these tests can turn.
fn telling_answers(question: &Question, tests: &[&Test]) -> Vec<AnswerValue> {
    match &question.kind {
        QuestionKind::OpenText { .. } => {
            let words: Vec<&str> =
                tests.iter().filter_map(|t| if let Test::Contains(words) = t { Some(words.as_str()) } else { None }).collect();
            vec![AnswerValue::Text(if words.is_empty() { "?".to_owned() } else { words.join(" ") })]
        }
        QuestionKind::OneChoice { choices, other, .. } => {
            let mut all: Vec<_> = choices.iter().filter(|c| !c.retired).map(|c| AnswerValue::Choice(c.code)).collect();
            all.extend(other.then(|| AnswerValue::Other { codes: Vec::new(), text: "?".to_owned() }));
            all
        }
        QuestionKind::SeveralChoices { choices, other, .. } => {
            let offered: Vec<u32> = choices.iter().filter(|c| !c.retired).map(|c| c.code).collect();
            let wanted = |code: &u32| tests.iter().any(|t| matches!(t, Test::Chosen(c) if c == code));
            let unwanted = |code: &u32| tests.iter().any(|t| matches!(t, Test::NotChosen(c) if c == code));
            let chosen: Vec<u32> = offered.iter().copied().filter(wanted).collect();
            let rest: Vec<u32> = offered.iter().copied().filter(|code| !unwanted(code)).collect();
            let plain = [&chosen, &rest].into_iter().filter(|codes| !codes.is_empty()).map(|codes| AnswerValue::Choices(codes.clone()));
            let own = [&chosen, &rest].into_iter().filter(|_| *other);
            plain.chain(own.map(|codes| AnswerValue::Other { codes: codes.clone(), text: "?".to_owned() })).collect()
        }
        QuestionKind::Scale { from, to, .. } => (*from..=*to).map(AnswerValue::Scale).collect(),
        QuestionKind::Number => telling_numbers(tests).into_iter().map(AnswerValue::Number).collect(),
        QuestionKind::Date => {
            let turns = tests.iter().filter_map(|t| if let Test::OnOrAfter(day) | Test::OnOrBefore(day) = t { Some(*day) } else { None });
            let mut days: Vec<_> = turns.map(AnswerValue::Date).collect();
            days.push(AnswerValue::Date(Day::from_number(0)));
            days
        }
        QuestionKind::YesNo => vec![AnswerValue::YesNo(true), AnswerValue::YesNo(false)],
    }
}

/// The numbers named in the tests, and some below, between and above them.
fn telling_numbers(tests: &[&Test]) -> Vec<String> {
    let named = tests.iter().filter_map(|test| match test {
        Test::Is(than) | Test::IsNot(than) | Test::AtLeast(than) | Test::AtMost(than) => Some(than.clone()),
        _ => None,
    });
    let mut named: Vec<String> = named.collect();
    let mut values: Vec<f64> = named.iter().filter_map(|n| n.parse().ok()).collect();
    values.sort_by(f64::total_cmp);
    let between = values.windows(2).filter_map(|pair| if let [a, b] = pair { Some(f64::midpoint(*a, *b)) } else { None });
    let ends = [values.first().map_or(0.0, |v| v - 1.0), values.last().map_or(0.0, |v| v + 1.0)];
    let more: Vec<String> = between.chain(ends).map(|v| format!("{v}")).filter(|n| is_number(n)).collect();
    named.extend(more);
    named
}

fn is_chosen(answer: &AnswerValue, code: u32) -> bool {
    match answer {
        AnswerValue::Choice(chosen) => *chosen == code,
        AnswerValue::Choices(chosen) => chosen.contains(&code),
        AnswerValue::Other { codes, .. } => code == OTHER || codes.contains(&code),
        _ => false,
    }
}

fn number_of(answer: &AnswerValue) -> Option<String> {
    match answer {
        AnswerValue::Number(number) => Some(number.clone()),
        AnswerValue::Scale(point) => Some(point.to_string()),
        _ => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::domain::questionnaire::{Choice, Texts};

    fn question(identity: i64, kind: QuestionKind) -> Question {
        Question { identity: IdentityId(identity), ..Question::new(Texts::one(Language::En, "What?"), kind) }
    }

    /// Three, the last no longer offered.
    fn choices() -> Vec<Choice> {
        let choice = |code| Choice { code, text: Texts::one(Language::En, format!("{code}")), retired: code == 3 };
        vec![choice(1), choice(2), choice(3)]
    }

    fn rule(join: Join, conditions: &[(i64, Test)]) -> ShowIf {
        let conditions = conditions.iter().map(|(question, test)| Condition { question: IdentityId(*question), test: test.clone() });
        ShowIf { join, conditions: conditions.collect() }
    }

    /// One question of each kind, then one asked by this rule.
    fn content(show_if: ShowIf) -> Content {
        let scale = QuestionKind::Scale { from: 1, to: 5, low: Texts::default(), high: Texts::default() };
        let last = Question { show_if, ..question(9, QuestionKind::OpenText { lines: 2 }) };
        Content {
            questions: vec![
                question(1, QuestionKind::OpenText { lines: 3 }),
                question(2, QuestionKind::OneChoice { choices: choices(), other: true, shuffled: false }),
                question(3, QuestionKind::SeveralChoices { choices: choices(), other: false, shuffled: false }),
                question(4, scale),
                question(5, QuestionKind::Number),
                question(6, QuestionKind::Date),
                question(7, QuestionKind::YesNo),
                last,
            ],
            ..Content::default()
        }
    }

    #[test]
    fn tests_hold_as_they_read() {
        use AnswerValue as V;
        let day = Day::from_number(100);
        for (test, answer, holds) in [
            (Test::Answered, Some(V::YesNo(false)), true),
            (Test::Answered, None, false),
            (Test::NotAnswered, None, true),
            (Test::Chosen(2), Some(V::Choice(2)), true),
            (Test::Chosen(2), Some(V::Choices(vec![1, 2])), true),
            (Test::Chosen(2), None, false),
            (Test::NotChosen(2), None, true),
            (Test::NotChosen(2), Some(V::Choices(vec![2])), false),
            (Test::Chosen(OTHER), Some(V::Other { codes: vec![1], text: "a friend".into() }), true),
            (Test::Chosen(1), Some(V::Other { codes: vec![1], text: "a friend".into() }), true),
            (Test::Contains("Slow".into()), Some(V::Text("too slow for me".into())), true),
            (Test::Contains("slow".into()), Some(V::Text("dear".into())), false),
            (Test::AtLeast("7".into()), Some(V::Scale(7)), true),
            (Test::AtLeast("7".into()), Some(V::Number("6.99".into())), false),
            (Test::AtMost("-1".into()), Some(V::Number("-1.0".into())), true),
            (Test::Is("10".into()), Some(V::Number("10.00".into())), true),
            (Test::IsNot("10".into()), None, true),
            (Test::OnOrAfter(day), Some(V::Date(day)), true),
            (Test::OnOrBefore(day), Some(V::Date(Day::from_number(101))), false),
            (Test::No, Some(V::YesNo(false)), true),
            (Test::Yes, None, false),
        ] {
            assert_eq!(test.holds(answer.as_ref()), holds, "{test:?} of {answer:?}");
        }
    }

    #[test]
    fn rules_that_cannot_be_are_told_apart() {
        use Test::{Answered, AtLeast, AtMost, Chosen, Contains, Is, IsNot, No, NotAnswered, NotChosen, OnOrAfter, OnOrBefore, Yes};
        let n = |text: &str| text.to_owned();
        let day = Day::from_number;
        let all = |conditions: &[(i64, Test)]| rule(Join::All, conditions);
        let any = |conditions: &[(i64, Test)]| rule(Join::Any, conditions);
        for (rule, fault) in [
            (all(&[]), None),
            (all(&[(8, Answered)]), Some(SkipFault::Gone)),
            (all(&[(9, Answered)]), Some(SkipFault::Forward)),
            (all(&[(1, Yes)]), Some(SkipFault::Misfit)),
            (all(&[(2, Chosen(4))]), Some(SkipFault::Misfit)),
            (all(&[(3, Chosen(OTHER))]), Some(SkipFault::Misfit)),
            (all(&[(5, Is(n("ten")))]), Some(SkipFault::Misfit)),
            (all(&[(2, Chosen(1)), (2, Chosen(2))]), Some(SkipFault::Never)),
            (any(&[(2, Chosen(1)), (2, Chosen(2))]), None),
            (all(&[(2, Chosen(3))]), Some(SkipFault::Never)),
            (all(&[(2, Chosen(OTHER)), (2, NotChosen(1))]), None),
            (all(&[(2, Answered), (2, NotChosen(1)), (2, NotChosen(2)), (2, NotChosen(OTHER))]), Some(SkipFault::Never)),
            (all(&[(3, Chosen(1)), (3, Chosen(2))]), None),
            (all(&[(3, Chosen(1)), (3, NotChosen(1))]), Some(SkipFault::Never)),
            (all(&[(4, AtLeast(n("6")))]), Some(SkipFault::Never)),
            (all(&[(4, AtLeast(n("4"))), (4, AtMost(n("2")))]), Some(SkipFault::Never)),
            (any(&[(4, AtLeast(n("4"))), (4, AtMost(n("2")))]), None),
            (all(&[(5, AtLeast(n("1"))), (5, AtMost(n("2"))), (5, IsNot(n("1"))), (5, IsNot(n("2")))]), None),
            (all(&[(5, AtLeast(n("1"))), (5, AtMost(n("1"))), (5, IsNot(n("1")))]), Some(SkipFault::Never)),
            (all(&[(6, OnOrAfter(day(10))), (6, OnOrBefore(day(9)))]), Some(SkipFault::Never)),
            (all(&[(6, OnOrAfter(day(10))), (6, OnOrBefore(day(10)))]), None),
            (all(&[(7, Yes), (7, No)]), Some(SkipFault::Never)),
            (all(&[(7, Answered), (7, NotAnswered)]), Some(SkipFault::Never)),
            (all(&[(1, Contains(n("slow"))), (1, Contains(n("dear")))]), None),
            (all(&[(1, Contains(n("slow"))), (1, NotAnswered)]), Some(SkipFault::Never)),
        ] {
            let found = faults(&content(rule.clone()));
            assert_eq!(found.last().and_then(|f| f.first()).copied(), fault, "{rule:?}");
            assert!(found.iter().rev().skip(1).all(Vec::is_empty));
        }
    }

    #[test]
    fn what_hangs_on_a_question_that_is_never_asked_is_never_asked() {
        let mut content = content(rule(Join::All, &[(7, Test::Yes), (7, Test::No)]));
        for (identity, test) in [(10, Test::Answered), (11, Test::NotAnswered)] {
            let show_if = rule(Join::All, &[(9, test)]);
            content.questions.push(Question { show_if, ..question(identity, QuestionKind::Number) });
        }
        let found = faults(&content);
        assert_eq!(found.get(8), Some(&vec![SkipFault::Never]));
        assert_eq!(found.get(9), Some(&Vec::new()));
    }

    #[test]
    fn answers_to_what_is_not_asked_do_not_count() {
        let mut content = content(rule(Join::All, &[(7, Test::Yes)]));
        let show_if = rule(Join::All, &[(9, Test::Answered)]);
        content.questions.push(Question { show_if, ..question(10, QuestionKind::Number) });
        let answers = |yes| BTreeMap::from([(IdentityId(7), AnswerValue::YesNo(yes)), (IdentityId(9), AnswerValue::Text("so".into()))]);
        let last_two = |yes| shown(&content, &answers(yes)).split_off(7);
        assert_eq!(last_two(true), [true, true]);
        assert_eq!(last_two(false), [false, false]);
    }
}
