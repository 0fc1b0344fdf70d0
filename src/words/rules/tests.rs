//! Rules in three languages: what they meet, where, and what is wrong with those that are none.

use proptest::prelude::*;

use super::*;

/// What of an answer a rule meets.
fn met<'a>(rule: &str, answer: &'a str, language: Language) -> Option<Vec<&'a str>> {
    let rule = Rule::read(rule).unwrap_or_else(|fault| panic!("{rule}: {fault:?}"));
    rule.met_in(answer, language).map(|places| places.into_iter().map(|place| &answer[place]).collect())
}

#[test]
fn rules_meet_answers_by_the_forms_of_words() {
    let (en, nl, ru) = (Language::En, Language::Nl, Language::Ru);
    for (rule, answer, language, expected) in [
        // A word, in any form.
        ("wait", "I waited, and waited!", en, Some(&["waited", "waited"][..])),
        ("wachten", "Drie weken gewacht", nl, Some(&["gewacht"])),
        ("ждать", "Мы ждали ещё три недели", ru, None),
        ("ждал", "Мы ждали ещё три недели", ru, Some(&["ждали"])),
        ("ЕЩЕ", "Мы ждали ещё три недели", ru, Some(&["ещё"])),
        ("cafe", "Het café was dicht", nl, Some(&["café"])),
        ("price", "Prijzen", nl, None),
        // Words in a row, with and without quotes; signs between quotes are none.
        ("too expensive", "Too  expensive. Far too expensive", en, Some(&["Too  expensive", "too expensive"])),
        ("\"te duur\"", "duur, te veel", nl, None),
        ("«слишком дорого»", "Всё слишком дорого", ru, Some(&["слишком дорого"])),
        ("\"a + b\"", "grade a b", en, Some(&["a b"])),
        ("e-mail", "No e-mails came", en, Some(&["e-mails"])),
        // Both, either, and what binds closer.
        ("phone + wait", "Waiting on the phone", en, Some(&["Waiting", "phone"])),
        ("phone + wait", "Waiting", en, None),
        ("slow | late", "late and slow", en, Some(&["late", "slow"])),
        ("traag | lang + wachten", "traag", nl, Some(&["traag"])),
        ("traag | lang + wachten", "te lang", nl, None),
        ("цена|дорого+очень", "Очень дорого", ru, Some(&["Очень", "дорого"])),
        // Vetoes, wherever they stand.
        ("slow -delivery", "slow deliveries", en, None),
        ("slow -delivery", "slow answers", en, Some(&["slow"])),
        ("-delivery slow", "slow delivery", en, None),
        ("slow | late -\"not bad\"", "late, but not bad", en, None),
        ("duur + -korting", "duur met korting", nl, None),
        ("дорого –скидка", "дорого", ru, Some(&["дорого"])),
        // The whole answer.
        ("[nothing]", "Nothing!", en, Some(&["Nothing"])),
        ("[nothing]", "Nothing works", en, None),
        ("[geen idee] | weet niet", "Geen idee...", nl, Some(&["Geen idee"])),
        ("[не знаю]", "Не знаю, цены?", ru, None),
        // What overlaps is one place.
        ("far too | too expensive", "far too expensive", en, Some(&["far too expensive"])),
        ("slow", "", en, None),
    ] {
        assert_eq!(met(rule, answer, language).as_deref(), expected, "{rule} in {answer}");
    }
}

#[test]
fn what_is_wrong_with_a_rule_is_told_with_its_place() {
    for (rule, kind, place) in [
        ("", FaultKind::Empty, 0..0),
        ("   ", FaultKind::Empty, 0..3),
        ("a +", FaultKind::Missing, 2..3),
        ("+ a", FaultKind::Missing, 0..1),
        ("a + | b", FaultKind::Missing, 4..5),
        ("a || b", FaultKind::Missing, 3..4),
        ("a -", FaultKind::Missing, 2..3),
        ("a - -b", FaultKind::Missing, 4..5),
        ("цена | \"дорого", FaultKind::Unclosed, 11..24),
        ("[nothing", FaultKind::Unclosed, 0..8),
        ("a + \"\"", FaultKind::NoWord, 5..5),
        ("!!", FaultKind::NoWord, 0..2),
        ("-a", FaultKind::OnlyVetoes, 0..2),
    ] {
        assert_eq!(Rule::read(rule), Err(Fault { kind, place }), "{rule}");
    }
}

proptest! {
    #[test]
    fn any_text_is_a_rule_or_a_fault_within_it(text in "\\PC{0,40}|([a-zа-я]{1,4}|[ +|\"«»\\[\\]-]){0,16}", answer in "([a-zа-я]{1,4}|[ .]){0,16}") {
        match Rule::read(&text) {
            Err(fault) => prop_assert!(text.get(fault.place).is_some()),
            Ok(rule) => {
                let mut end = 0;
                for place in rule.met_in(&answer, Language::Ru).unwrap_or_default() {
                    prop_assert!(place.start >= end && answer.get(place.clone()).is_some_and(|words| !words.is_empty()));
                    end = place.end;
                }
            }
        }
    }

    #[test]
    fn a_rule_of_words_of_the_answer_meets_it(words in proptest::collection::vec("[a-z]{2,8}", 1..6), at in 0_usize..6) {
        let answer = words.join(" ");
        let word = &words[at % words.len()];
        for rule in [word.clone(), format!("{word} + {}", words[0]), format!("zzzzzzzzz | {word}"), format!("[{answer}]"), format!("\"{answer}\"")] {
            prop_assert!(Rule::read(&rule).unwrap().met_in(&answer, Language::En).is_some(), "{rule}");
        }
        let veto = Rule::read(&format!("{word} -{word}")).unwrap().met_in(&answer, Language::En);
        prop_assert!(veto.is_none());
    }
}
