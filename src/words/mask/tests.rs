//! Names, numbers and addresses in answers of three languages, and what only looks like one: `examples/*.txt`.

use proptest::prelude::*;

use super::*;

const EXAMPLES: [(Language, &str); 3] = [
    (Language::En, include_str!("examples/en.txt")),
    (Language::Nl, include_str!("examples/nl.txt")),
    (Language::Ru, include_str!("examples/ru.txt")),
];

/// The answer of an example and what must be hidden in it.
fn example(marked: &str) -> (String, Vec<Found>) {
    let (mut text, mut found) = (String::new(), Vec::new());
    let mut rest = marked;
    while let Some((before, inside)) = rest.split_once('{') {
        let (inside, after) = inside.split_once('}').unwrap();
        let (kind, passage) = inside.split_once(':').unwrap();
        let kind = match kind {
            "n" => Kind::Name,
            "p" => Kind::Phone,
            "m" => Kind::Mail,
            "a" => Kind::Address,
            "i" => Kind::Account,
            _ => panic!("{marked}"),
        };
        text.push_str(before);
        let start = text.chars().count();
        text.push_str(passage);
        found.push(Found { kind, place: start..text.chars().count() });
        rest = after;
    }
    text.push_str(rest);
    (text, found)
}

#[test]
fn what_tells_who_somebody_is_is_found_and_nothing_else() {
    let mut faults = Vec::new();
    for (language, examples) in EXAMPLES {
        let lines = examples.lines().filter(|line| !line.starts_with('#'));
        let mut count = 0;
        for line in lines {
            let (own, marked) = line.split_once(" | ").unwrap_or(("", line));
            let (text, expected) = example(&marked.replace("\\n", "\n"));
            let found = find(&text, language, own);
            count += 1;
            if found != expected {
                faults.push(format!("{language:?} {line}\n     {}", masked(&text, &found, language)));
            }
        }
        assert!(count >= 60, "{language:?}: {count} examples");
    }
    assert!(faults.is_empty(), "{} faults\n{}", faults.len(), faults.join("\n"));
}

#[test]
fn every_language_has_every_class_of_words() {
    for language in Language::ALL {
        let mut expected = classes::NAMES.to_vec();
        expected.sort_unstable();
        assert_eq!(classes::classes(language).names(), expected, "{language:?}");
    }
}

#[test]
fn a_person_has_the_last_word() {
    let text = "Mrs Brown said: call 07700 900123.";
    let found = find(text, Language::En, "");
    assert_eq!(masked(text, &hidden(&found, &[], &[]), Language::En), "Mrs [name] said: call [phone].");
    let shown = hidden(&found, std::slice::from_ref(&(4..9)), &[]);
    assert_eq!(masked(text, &shown, Language::En), "Mrs Brown said: call [phone].");
    let partly = hidden(&found, &[], std::slice::from_ref(&(0..9)));
    assert_eq!(masked(text, &partly, Language::En), "[…] said: call [phone].");
    let both = hidden(&found, std::slice::from_ref(&(0..34)), &[10..14, 12..15]);
    assert_eq!(masked(text, &both, Language::En), "Mrs Brown […] call 07700 900123.");
}

#[test]
fn what_is_hidden_is_said_in_the_language_of_the_answer() {
    for (language, text, expected) in [
        (Language::En, "Mrs Brown, me@a.example", "Mrs [name], [e-mail]"),
        (Language::Nl, "mevrouw Bruin, 06-12345678", "mevrouw [naam], [telefoon]"),
        (Language::Ru, "Анна Сергеевна, a@b.ru", "[имя], [почта]"),
    ] {
        assert_eq!(masked(text, &find(text, language, ""), language), expected);
    }
}

proptest! {
    #[test]
    fn any_text_is_read_in_order_within_itself(
        text in "\\PC{0,80}|([A-ZА-Я]?[a-zа-я]{1,6}|[0-9+() .-]{1,8}|Mrs|мастер|@|, |\\. | ){0,24}",
        own in "\\PC{0,12}",
        cut in (0_usize..90, 0_usize..20),
    ) {
        for language in Language::ALL {
            let found = find(&text, language, &own);
            let count = text.chars().count();
            let mut end = 0;
            for one in &found {
                prop_assert!(one.place.start >= end && one.place.start < one.place.end && one.place.end <= count, "{found:?}");
                end = one.place.end;
            }
            let by_hand = cut.0..(cut.0 + cut.1).min(count.max(cut.0));
            let hidden = hidden(&found, &[], std::slice::from_ref(&by_hand));
            prop_assert!(hidden.windows(2).all(|two| two[0].place.end <= two[1].place.start));
            prop_assert!(hidden.is_empty() || masked(&text, &hidden, language).contains('['));
        }
    }
}
