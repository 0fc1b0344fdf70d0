//! Skip rules in plain words, as they stand above a question on paper and beside it in the editor: "Only if you ticked “Price” at
//! question 2:". One place for all who say them.

use crate::domain::questionnaire::{Content, QuestionKind};
use crate::domain::skip::{Condition, Join, OTHER, ShowIf, Test};
use crate::i18n::Tr;

/// The rule in the language `tr` speaks, with a colon at its end; empty where the question is always asked. Questions go by their number;
/// options in the words of that language. A condition on a question that is gone says nothing.
#[must_use]
pub fn skip_words(rule: &ShowIf, content: &Content, tr: &Tr) -> String {
    let said: Vec<String> = rule.conditions.iter().filter_map(|c| condition(c, content, tr)).collect();
    let joint = match rule.join {
        Join::All => tr.skip_and(),
        Join::Any => tr.skip_or(),
    };
    if said.is_empty() { String::new() } else { tr.skip_only(said.join(&format!(" {joint} "))) }
}

fn condition(condition: &Condition, content: &Content, tr: &Tr) -> Option<String> {
    let at = content.questions.iter().position(|q| q.identity == condition.question)?;
    let kind = &content.questions.get(at)?.kind;
    let number = tr.count(at + 1);
    let option = |code: u32| option_words(kind, code, tr);
    Some(match &condition.test {
        Test::Answered => tr.skip_answered(number),
        Test::NotAnswered => tr.skip_not_answered(number),
        Test::Chosen(code) => tr.skip_chosen(option(*code), number),
        Test::NotChosen(code) => tr.skip_not_chosen(option(*code), number),
        Test::Yes => tr.skip_chosen(tr.record_yes(), number),
        Test::No => tr.skip_chosen(tr.record_no(), number),
        Test::Contains(words) => tr.skip_contains(number, words.trim().to_owned()),
        Test::Is(than) => tr.skip_is(number, shown(than, tr)),
        Test::IsNot(than) => tr.skip_is_not(number, shown(than, tr)),
        Test::AtLeast(than) => tr.skip_at_least(number, shown(than, tr)),
        Test::AtMost(than) => tr.skip_at_most(number, shown(than, tr)),
        Test::OnOrAfter(day) => tr.skip_on_or_after(tr.day(*day), number),
        Test::OnOrBefore(day) => tr.skip_on_or_before(tr.day(*day), number),
    })
}

fn option_words(kind: &QuestionKind, code: u32, tr: &Tr) -> String {
    if code == OTHER {
        return tr.questionnaire_other();
    }
    kind.choices().iter().find(|c| c.code == code).map(|c| c.text.get(tr.language()).to_owned()).unwrap_or_default()
}

/// A number with the decimal sign of the language.
fn shown(number: &str, tr: &Tr) -> String {
    number.replace('.', &tr.decimal_sign().to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::ids::IdentityId;
    use crate::domain::language::Language;
    use crate::domain::questionnaire::{Choice, Question, Texts};

    fn content() -> Content {
        let texts =
            Texts([(Language::En, "Price"), (Language::Nl, "Prijs"), (Language::Ru, "Цена")].map(|(l, t)| (l, t.to_owned())).into());
        let choices = vec![Choice { code: 1, text: texts.clone(), retired: false }];
        let question = |identity, kind| Question { identity: IdentityId(identity), ..Question::new(texts.clone(), kind) };
        let several = QuestionKind::SeveralChoices { choices, other: true, shuffled: false };
        Content { questions: vec![question(70, QuestionKind::Number), question(60, several)], ..Content::default() }
    }

    fn said(join: Join, tests: &[(i64, Test)], language: Language) -> String {
        let conditions = tests.iter().map(|(question, test)| Condition { question: IdentityId(*question), test: test.clone() });
        skip_words(&ShowIf { join, conditions: conditions.collect() }, &content(), &Tr::new(language))
    }

    #[test]
    fn a_rule_is_said_in_each_language_by_the_numbers_of_questions() {
        let rule = [(60, Test::Chosen(1)), (70, Test::AtLeast("2.5".into()))];
        for (language, words) in [
            (Language::En, "Only if you ticked “Price” at question 2 and your answer to question 1 is 2.5 or more:"),
            (Language::Nl, "Alleen als u bij vraag 2 ‘Prijs’ hebt aangekruist en uw antwoord op vraag 1 2,5 of meer is:"),
            (Language::Ru, "Только если в вопросе 2 вы отметили «Цена» и в вопросе 1 ваш ответ — 2,5 или больше:"),
        ] {
            assert_eq!(said(Join::All, &rule, language), words);
        }
        let either = [(60, Test::NotChosen(OTHER)), (70, Test::Answered)];
        assert_eq!(
            said(Join::Any, &either, Language::Nl),
            "Alleen als u bij vraag 2 ‘Anders’ niet hebt aangekruist of u vraag 1 hebt beantwoord:"
        );
    }

    #[test]
    fn every_test_has_its_words_and_what_is_gone_says_nothing() {
        let day = Day::from_number(20_000);
        let texts = || "2".to_owned();
        let tests = [
            Test::Answered,
            Test::NotAnswered,
            Test::Chosen(1),
            Test::NotChosen(1),
            Test::Yes,
            Test::No,
            Test::Contains(texts()),
            Test::Is(texts()),
            Test::IsNot(texts()),
            Test::AtLeast(texts()),
            Test::AtMost(texts()),
            Test::OnOrAfter(day),
            Test::OnOrBefore(day),
        ];
        for language in Language::ALL {
            let mut all: Vec<String> = tests.iter().map(|test| said(Join::All, &[(60, test.clone())], language)).collect();
            assert!(all.iter().all(|words| words.contains('2') && words.ends_with(':')), "{all:?}");
            all.sort();
            all.dedup();
            assert_eq!(all.len(), tests.len(), "{language:?}");
            assert_eq!(said(Join::All, &[(99, Test::Answered)], language), "");
        }
    }
}
