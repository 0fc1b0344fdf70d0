//! What a user gains from the library: six questionnaires and sixteen reasons that can be used as they stand, in three languages.

use std::collections::{BTreeMap, BTreeSet};

use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Question, QuestionKind, Role, Texts};
use comeback::engine::library::{FIRST_OWN_IDENTITY, MONTH, STARTER_FILES, fill_month, read_starter, reasons, starters};

const SHARED: [(Language, &str); 3] = [
    (Language::En, "What should we change first?"),
    (Language::Nl, "Wat zouden wij als eerste moeten veranderen?"),
    (Language::Ru, "Что нам следует изменить в первую очередь?"),
];

#[test]
fn every_file_of_the_library_is_read() {
    for file in STARTER_FILES {
        read_starter(file).unwrap();
    }
    let keys: Vec<_> = starters().iter().map(|s| s.key.as_str()).collect();
    assert_eq!(keys, ["lost", "current", "complaint", "newcomers", "yearly", "tell_us"]);
}

#[test]
fn the_starting_list_has_sixteen_reasons_and_three_topics_with_names_short_enough_for_bars() {
    for language in Language::ALL {
        let list = reasons(language);
        assert_eq!(list.iter().filter(|r| r.kind.is_leaving()).count(), 16);
        let codes: BTreeSet<_> = list.iter().map(|r| r.code.clone()).collect();
        assert_eq!(codes.len(), 19);
        let names: BTreeSet<_> = list.iter().map(|r| r.name.to_lowercase()).collect();
        assert_eq!(names.len(), 19, "{language:?}");
        for reason in &list {
            assert!((2..=40).contains(&reason.name.chars().count()), "{}", reason.name);
        }
        assert_eq!(list.iter().map(|r| r.position).collect::<Vec<_>>(), (1..=19).collect::<Vec<_>>());
    }
}

#[test]
fn every_text_is_there_in_every_language_and_tidy() {
    for (place, texts) in all_texts() {
        for language in Language::ALL {
            let text = texts.get(language);
            assert!(!text.is_empty(), "{place} has no {language:?}");
            assert_eq!(text, text.trim(), "{place}");
            for wrong in ["  ", " ,", " .", " ?", "..", "'s", "TODO"] {
                assert!(!text.contains(wrong), "{place}: `{wrong}` in {text}");
            }
            let cyrillic = text.chars().any(|c| ('а'..='я').contains(&c));
            assert_eq!(cyrillic, language == Language::Ru, "{place}: {text}");
        }
    }
}

#[test]
fn every_starter_asks_the_shared_question_word_for_word_with_one_identity() {
    for starter in starters() {
        let shared: Vec<_> = starter.content.questions.iter().filter(|q| q.role == Some(Role::Shared)).collect();
        assert_eq!(shared.len(), 1, "{}", starter.key);
        assert_eq!(shared[0].identity.0, 1);
        assert_eq!(starter.identity("shared_change_first"), Some(shared[0].identity));
        for (language, words) in SHARED {
            assert_eq!(shared[0].text.get(language), words);
        }
    }
}

#[test]
fn a_question_has_one_identity_wherever_it_stands_and_no_two_share_one() {
    let mut known: BTreeMap<i64, (String, Question)> = BTreeMap::new();
    for starter in starters() {
        assert_eq!(starter.question_keys.len(), starter.content.questions.len());
        for (key, question) in starter.question_keys.iter().zip(&starter.content.questions) {
            let number = question.identity.0;
            assert!((1..FIRST_OWN_IDENTITY).contains(&number), "{key}");
            let (first_key, first) = known.entry(number).or_insert_with(|| (key.clone(), question.clone()));
            assert_eq!((&*first_key, &*first), (key, question));
        }
    }
    let keys: BTreeSet<_> = known.values().map(|(k, _)| k).collect();
    assert_eq!(keys.len(), known.len(), "one key, one identity");
}

#[test]
fn open_questions_are_asked_openly() {
    for starter in starters() {
        for question in starter.content.questions.iter().filter(|q| q.is_open()) {
            for language in Language::ALL {
                let text = question.text.get(language);
                let asked = text.trim_end_matches('?').rsplit(". ").next().unwrap_or_default();
                let words: Vec<_> = asked.split([' ', ',']).map(str::to_lowercase).collect();
                // Russian may open with a preposition: "К кому".
                let opens = |w: &String| open_words(language).contains(&w.as_str());
                assert!(words.iter().take(if language == Language::Ru { 2 } else { 1 }).any(opens), "not open: {text}");
                assert!(text.ends_with('?'), "{text}");
            }
        }
    }
}

fn open_words(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["what", "when", "where", "who", "which", "how"],
        Language::Nl => &["wat", "wanneer", "waar", "wie", "welke", "hoe"],
        Language::Ru => &["что", "чего", "когда", "где", "куда", "кто", "кому", "какие", "как"],
    }
}

#[test]
fn what_only_paper_says_is_not_read_out_by_a_caller() {
    for starter in starters() {
        for (language, words) in [(Language::En, "sheet"), (Language::Nl, "formulier"), (Language::Ru, "лист")] {
            let introduction = starter.content.introduction.get(language);
            assert!(!introduction.contains(words), "{} {language:?}: {introduction}", starter.key);
        }
    }
}

#[test]
fn the_month_of_the_last_visit_is_filled_in_or_left_out_smoothly() {
    let lost = starters().iter().find(|s| s.key == "lost").unwrap();
    let first = &lost.content.questions[0];
    assert_eq!(first.role, Some(Role::WhyLeft));
    for (language, month, with, without) in [
        (Language::En, "July", "We last saw you in July. What", "We last saw you some time ago. What"),
        (Language::Nl, "juli", "We zagen u voor het laatst in juli. Wat", "We zagen u voor het laatst alweer een tijd geleden. Wat"),
        (Language::Ru, "июле", "В последний раз мы видели вас в июле. Что", "В последний раз мы видели вас довольно давно. Что"),
    ] {
        let text = first.text.get(language);
        assert!(text.contains(MONTH));
        assert!(fill_month(text, language, Some(month)).starts_with(with));
        assert!(fill_month(text, language, None).starts_with(without));
    }
    let holders = all_texts().into_iter().filter(|(_, t)| t.get(Language::En).contains('{')).count();
    assert_eq!(holders, 1, "no other placeholder anywhere");
}

#[test]
fn readiness_to_complain_can_be_counted() {
    let tell_us = starters().iter().find(|s| s.key == "tell_us").unwrap();
    for role in [Role::ComplaintBehaviour, Role::ComplaintReadiness] {
        let question = tell_us.content.questions.iter().find(|q| q.role == Some(role)).unwrap();
        let QuestionKind::OneChoice { choices, .. } = &question.kind else { panic!("{role:?} is one choice") };
        assert_eq!(choices.iter().map(|c| c.code).collect::<Vec<_>>(), [1, 2, 3, 4, 5]);
        assert!(choices[0].text.get(Language::En).ends_with("you at once"));
    }
}

fn all_texts() -> Vec<(String, Texts)> {
    let mut texts = Vec::new();
    for starter in starters() {
        let mut add = |name: &str, text: &Texts| texts.push((format!("{} {name}", starter.key), text.clone()));
        add("title", &starter.content.title);
        add("introduction", &starter.content.introduction);
        add("thanks", &starter.content.thanks);
        for (key, question) in starter.question_keys.iter().zip(&starter.content.questions) {
            add(key, &question.text);
            if question.help != Texts::default() {
                add(key, &question.help);
            }
            match &question.kind {
                QuestionKind::OneChoice { choices, .. } | QuestionKind::SeveralChoices { choices, .. } => {
                    for choice in choices {
                        add(key, &choice.text);
                    }
                }
                QuestionKind::Scale { low, high, .. } => {
                    add(key, low);
                    add(key, high);
                }
                _ => {}
            }
        }
    }
    texts
}
