//! Skip rules in words, one plain line: "Only if Q2 is “Price” or Q3 is at least 4". From the rule, what the questionnaire says and
//! the language its options are read in; the words are those of the reader. It judges nothing.

use crate::domain::language::Language;
use crate::domain::questionnaire::{Content, Question, QuestionKind};
use crate::domain::skip::{Condition, Join, OTHER, ShowIf, Test};
use crate::i18n::Tr;

/// The rule as one line; empty where the question is always asked. Options stand in `language`, the rest in that of `tr`.
#[must_use]
pub fn line(rule: &ShowIf, content: &Content, language: Language, tr: &Tr) -> String {
    let mut conditions: Vec<String> = rule.conditions.iter().map(|c| condition(c, content, language, tr)).collect();
    let Some(last) = conditions.pop() else { return String::new() };
    let joined = match (conditions.is_empty(), rule.join) {
        (true, _) => last,
        (false, Join::All) => tr.rule_and(last, conditions.join(", ")),
        (false, Join::Any) => tr.rule_or(last, conditions.join(", ")),
    };
    tr.rule_only_if(joined)
}

/// How a question is named in a rule: Q2.
#[must_use]
pub fn question_name(at: usize, tr: &Tr) -> String {
    tr.rule_question(tr.count(at + 1))
}

/// What an option is called in a rule.
#[must_use]
pub fn choice_name(question: &Question, code: u32, language: Language, tr: &Tr) -> String {
    if code == OTHER {
        return tr.rule_other();
    }
    let found = question.kind.choices().iter().find(|c| c.code == code).map(|c| c.text.get(language));
    found.filter(|text| !text.is_empty()).map_or_else(|| tr.questionnaire_new_choice(code), str::to_owned)
}

/// A number with a decimal point, as the reader writes it.
#[must_use]
pub fn number(text: &str, tr: &Tr) -> String {
    text.replace('.', &tr.decimal_sign().to_string()).replace('-', "\u{2212}")
}

fn condition(condition: &Condition, content: &Content, language: Language, tr: &Tr) -> String {
    let Some(at) = content.questions.iter().position(|q| q.identity == condition.question) else { return tr.rule_gone() };
    let Some(question) = content.questions.get(at) else { return tr.rule_gone() };
    let name = question_name(at, tr);
    let several = matches!(question.kind, QuestionKind::SeveralChoices { .. });
    let choice = |code: u32| choice_name(question, code, language, tr);
    match &condition.test {
        Test::Answered => tr.rule_answered(name),
        Test::NotAnswered => tr.rule_not_answered(name),
        Test::Chosen(code) if several => tr.rule_includes(choice(*code), name),
        Test::NotChosen(code) if several => tr.rule_not_includes(choice(*code), name),
        Test::Chosen(code) => tr.rule_chosen(choice(*code), name),
        Test::NotChosen(code) => tr.rule_not_chosen(choice(*code), name),
        Test::Yes => tr.rule_yes(name),
        Test::No => tr.rule_no(name),
        Test::Contains(words) => tr.rule_contains(name, words.as_str()),
        Test::Is(than) => tr.rule_is(number(than, tr), name),
        Test::IsNot(than) => tr.rule_is_not(number(than, tr), name),
        Test::AtLeast(than) => tr.rule_at_least(number(than, tr), name),
        Test::AtMost(than) => tr.rule_at_most(number(than, tr), name),
        Test::OnOrAfter(day) => tr.rule_on_or_after(tr.day(*day), name),
        Test::OnOrBefore(day) => tr.rule_on_or_before(tr.day(*day), name),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::ids::IdentityId;
    use crate::domain::questionnaire::{Choice, Texts};

    fn content() -> Content {
        let question =
            |identity, kind| Question { identity: IdentityId(identity), ..Question::new(Texts::one(Language::En, "What?"), kind) };
        let choices = vec![Choice { code: 3, text: Texts::one(Language::En, "Price"), retired: false }];
        let questions = vec![
            question(7, QuestionKind::OneChoice { choices: choices.clone(), other: true, shuffled: false }),
            question(8, QuestionKind::SeveralChoices { choices, other: false, shuffled: false }),
            question(9, QuestionKind::Number),
        ];
        Content { questions, ..Content::default() }
    }

    fn said(join: Join, conditions: &[(i64, Test)], language: Language) -> String {
        let conditions = conditions.iter().map(|(id, test)| Condition { question: IdentityId(*id), test: test.clone() }).collect();
        line(&ShowIf { join, conditions }, &content(), Language::En, &Tr::new(language))
    }

    #[test]
    fn a_rule_reads_as_one_plain_line() {
        let en = |join, conditions: &[(i64, Test)]| said(join, conditions, Language::En);
        assert_eq!(en(Join::All, &[]), "");
        assert_eq!(en(Join::All, &[(7, Test::Chosen(3))]), "Only if Q1 is “Price”");
        assert_eq!(en(Join::All, &[(7, Test::NotChosen(OTHER))]), "Only if Q1 is not “something else”");
        let many = [(8, Test::Chosen(3)), (9, Test::AtLeast("-1.5".into())), (99, Test::Answered)];
        assert_eq!(en(Join::Any, &many), "Only if Q2 includes “Price”, Q3 is at least \u{2212}1.5 or a question that is gone");
        let day = Day::parse_iso("2025-12-09").unwrap();
        let two = [(9, Test::OnOrAfter(day)), (9, Test::Answered)];
        assert_eq!(en(Join::All, &two), "Only if Q3 is 9\u{a0}Dec\u{a0}2025 or later and Q3 is answered");
        assert_eq!(said(Join::All, &[(7, Test::Chosen(3))], Language::Nl), "Alleen als V1 “Price” is");
        assert_eq!(said(Join::All, &[(7, Test::Chosen(3))], Language::Ru), "Только если на В1 ответ «Price»");
    }
}
