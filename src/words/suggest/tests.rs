//! What suggestions must keep to, on small made-up decisions.

use proptest::prelude::*;

use super::*;

const NAMES: [&str; 3] = ["Slow response", "Price", "Staff"];

/// Thirty decisions, ten for each reason, in each language in turn.
const DECIDED: [(&str, Language, usize); 30] = [
    ("I waited three weeks for a reply", Language::En, 0),
    ("Too expensive for what you get", Language::En, 1),
    ("The waiter was rude to us", Language::En, 2),
    ("Niemand heeft me teruggebeld", Language::Nl, 0),
    ("De prijzen zijn weer verhoogd", Language::Nl, 1),
    ("Het personeel was onvriendelijk", Language::Nl, 2),
    ("Мне так и не перезвонили", Language::Ru, 0),
    ("Слишком дорого", Language::Ru, 1),
    ("Официант нагрубил", Language::Ru, 2),
    ("Nobody ever called me back", Language::En, 0),
    ("The shop next door is cheaper", Language::En, 1),
    ("An impolite lady at the counter", Language::En, 2),
    ("Drie weken gewacht op antwoord", Language::Nl, 0),
    ("Veel te duur", Language::Nl, 1),
    ("De ober was onbeleefd", Language::Nl, 2),
    ("Три недели ждал ответа", Language::Ru, 0),
    ("Цены завышены", Language::Ru, 1),
    ("Продавец хамит", Language::Ru, 2),
    ("Your answer took a month", Language::En, 0),
    ("Prices went up twice", Language::En, 1),
    ("Staff ignored us all evening", Language::En, 2),
    ("Ik wacht nog steeds op bericht", Language::Nl, 0),
    ("De winkel hiernaast is goedkoper", Language::Nl, 1),
    ("Die verkoper was arrogant", Language::Nl, 2),
    ("Ответили только через месяц", Language::Ru, 0),
    ("У соседей дешевле", Language::Ru, 1),
    ("Кассир накричала на маму", Language::Ru, 2),
    ("Replies come weeks too late", Language::En, 0),
    ("I cannot afford it any more", Language::En, 1),
    ("The manager shouted at me", Language::En, 2),
];

fn decisions(count: usize) -> Vec<Decision<'static>> {
    let only: [&'static [usize]; 3] = [&[0], &[1], &[2]];
    DECIDED[..count].iter().map(|(text, language, reason)| Decision { text, language: *language, reasons: only[*reason] }).collect()
}

fn learned() -> Learned {
    Learned::from(&NAMES, Language::En, &decisions(DECIDED.len()))
}

fn because<'a>(text: &'a str, suggestion: &Suggestion) -> Vec<&'a str> {
    suggestion.because.iter().map(|range| &text[range.clone()]).collect()
}

#[test]
fn each_language_s_answers_are_told_apart_with_their_grounds() {
    let learned = learned();
    for (text, language, reason, ground) in [
        ("We have been waiting for weeks!", Language::En, 0, "waiting"),
        ("It is all so EXPENSIVE now", Language::En, 1, "EXPENSIVE"),
        ("Rude people at the counter", Language::En, 2, "Rude"),
        ("Wij wachten al weken op een antwoord", Language::Nl, 0, "antwoord"),
        ("Het is hier duurder geworden", Language::Nl, 1, "duurder"),
        ("Onbeleefde bediening", Language::Nl, 2, "Onbeleefde"),
        ("Жду ответа уже месяц", Language::Ru, 0, "ответа"),
        ("Очень дорогие товары", Language::Ru, 1, "дорогие"),
        ("Официантка была груба", Language::Ru, 2, "Официантка"),
    ] {
        let suggestion = learned.suggest(text, language);
        let told = because(text, &suggestion);
        assert_eq!(suggestion.best().unwrap().reason, reason, "{text}: {suggestion:?}");
        assert!(suggestion.abstains.is_none() && told.iter().any(|words| words.contains(ground)), "{text}: {told:?} {suggestion:?}");
    }
}

#[test]
fn what_it_does_not_know_it_does_not_say() {
    let learned = learned();
    for (text, expected) in [("zzz qqq", Abstains::NothingKnown), ("", Abstains::NothingKnown), ("!!!", Abstains::NothingKnown)] {
        assert_eq!(learned.suggest(text, Language::En).abstains, Some(expected), "{text}");
    }
    let unsure = learned.suggest("We came by on a Tuesday with the dog", Language::En);
    assert_eq!(unsure.abstains, Some(Abstains::Unsure), "{unsure:?}");
    let few = Learned::from(&NAMES, Language::En, &decisions(FEWEST - 1)).suggest("Much too expensive", Language::En);
    assert_eq!((few.abstains, few.best().unwrap().reason), (Some(Abstains::TooFew), 1));
    assert_eq!(Learned::from(&NAMES, Language::En, &decisions(FEWEST)).suggest("Much too expensive", Language::En).abstains, None);
    let nothing = Learned::from(&[], Language::En, &[]).suggest("Much too expensive", Language::En);
    assert_eq!((nothing.best(), nothing.abstains), (None, Some(Abstains::TooFew)));
}

#[test]
fn a_name_alone_says_something_and_decisions_say_more() {
    let names = ["Цена", "Персонал"];
    let by_name = Learned::from(&names, Language::Ru, &[]).suggest("The waitress was rude", Language::En);
    assert_eq!(by_name.best().unwrap().reason, 1, "{by_name:?}");
    // Here a waitress is a matter of price.
    let odd: Vec<_> = (0..FEWEST).map(|_| Decision { text: "the waitress", language: Language::En, reasons: &[0] }).collect();
    assert_eq!(Learned::from(&names, Language::Ru, &odd).suggest("the waitress", Language::En).best().unwrap().reason, 0);
}

#[test]
fn one_more_decision_is_taken_in_at_once() {
    let mut learned = learned();
    let asked = "parrot flutters";
    assert!(learned.suggest(asked, Language::En).abstains.is_some());
    learned.decide(&Decision { text: "Your parrot flutters all day", language: Language::En, reasons: &[2] });
    let suggestion = learned.suggest(asked, Language::En);
    assert_eq!(suggestion.best().unwrap().reason, 2, "{suggestion:?}");
    assert_eq!(because(asked, &suggestion), ["parrot flutters"]);
    assert_eq!(learned.like(asked, Language::En, 2, 1), [DECIDED.len()]);
    // Nothing is learned from what has no reason, but it keeps its place.
    learned.decide(&Decision { text: "nothing to say", language: Language::En, reasons: &[] });
    learned.decide(&Decision { text: "a hamster bites", language: Language::En, reasons: &[2] });
    assert_eq!(learned.like("hamster", Language::En, 2, 1), [DECIDED.len() + 2]);
}

#[test]
fn like_answers_are_those_decided_so() {
    let learned = learned();
    let like = learned.like("Three weeks without a reply", Language::En, 0, 2);
    assert_eq!(like.first(), Some(&0));
    assert!(like.iter().all(|at| DECIDED[*at].2 == 0) && like.len() == 2);
    assert_eq!(learned.like("zzz", Language::En, 0, 2), Vec::<usize>::new());
}

#[test]
fn an_answer_may_have_several_reasons() {
    let both = [0, 1];
    let mut decisions = decisions(DECIDED.len());
    decisions.extend((0..10).map(|_| Decision { text: "slow and dear as always", language: Language::En, reasons: &both }));
    let suggestion = Learned::from(&NAMES, Language::En, &decisions).suggest("slow and dear", Language::En);
    let [first, second, third] = suggestion.guesses[..] else { panic!("{suggestion:?}") };
    assert!(first.reason != 2 && second.reason != 2 && second.confidence > 2.0 * third.confidence, "{suggestion:?}");
    // A reason that is not in the codebook is none.
    let odd = [Decision { text: "slow", language: Language::En, reasons: &[7] }];
    assert_eq!(Learned::from(&NAMES, Language::En, &odd).suggest("slow", Language::En).guesses.len(), 3);
}

#[test]
fn many_at_once_are_as_one_by_one_and_always_the_same() {
    let (one, other) = (learned(), learned());
    let asked: Vec<_> = (0..6_000).map(|n| (DECIDED[n % 30].0, DECIDED[n % 30].1)).collect();
    let all = one.suggest_all(&asked);
    assert_eq!(all, other.suggest_all(&asked));
    assert!(asked.iter().zip(&all).take(60).all(|((text, language), suggestion)| one.suggest(text, *language) == *suggestion));
    assert_eq!(all.len(), asked.len());
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn any_text_gets_likelihoods_that_come_to_one_and_grounds_within_it(text in "\\PC{0,80}|(waiter|цена|duur|[a-z]{1,9}|[!?. ])( |)*{0,12}") {
        let learned = learned_once();
        let suggestion = learned.suggest(&text, Language::Ru);
        let all: f32 = suggestion.guesses.iter().map(|guess| guess.confidence).sum();
        prop_assert!((all - 1.0).abs() < 1.0e-4 && suggestion.guesses.len() == 3);
        prop_assert!(suggestion.guesses.is_sorted_by(|one, other| one.confidence >= other.confidence));
        let mut end = 0;
        for range in &suggestion.because {
            prop_assert!(range.start >= end && text.get(range.clone()).is_some_and(|words| !words.is_empty()));
            end = range.end;
        }
        prop_assert!(suggestion.because.len() <= 3);
    }
}

fn learned_once() -> &'static Learned {
    static LEARNED: std::sync::LazyLock<Learned> = std::sync::LazyLock::new(learned);
    &LEARNED
}
