//! What a user gains from the coach: it knows an open question, finds what is wrong with one, and proposes a wording that it would itself
//! call open. Measured on questions that were labelled by hand (`tests/data/coach`).

use std::collections::BTreeMap;
use std::path::Path;

use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Question, QuestionKind};
use comeback::engine::coach::{Asked, Fault, Finding, Form, Kind, look, whole};
use comeback::engine::library::{MONTH, starters};
use proptest::prelude::*;
use strum::IntoEnumIterator as _;

/// A question with what a careful reader said of it.
struct Labelled {
    set: String,
    kind: Kind,
    faults: Vec<Fault>,
    question: String,
}

fn labelled(language: Language) -> Vec<Labelled> {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/coach").join(format!("{}.csv", language.code()));
    let mut reader = csv::Reader::from_path(file).unwrap();
    let row = |record: csv::StringRecord| Labelled {
        set: record[0].to_owned(),
        kind: record[1].parse().unwrap(),
        faults: record[2].split_whitespace().map(|fault| fault.parse().unwrap()).collect(),
        question: record[3].to_owned(),
    };
    reader.records().map(|record| row(record.unwrap())).collect()
}

/// Right, wrongly found, overlooked.
#[derive(Default)]
struct Count {
    right: usize,
    wrong: usize,
    missed: usize,
}

impl Count {
    fn add(&mut self, found: bool, there: bool) {
        match (found, there) {
            (true, true) => self.right += 1,
            (true, false) => self.wrong += 1,
            (false, true) => self.missed += 1,
            (false, false) => {}
        }
    }

    fn precision(&self) -> f64 {
        self.right as f64 / (self.right + self.wrong).max(1) as f64
    }

    fn recall(&self) -> f64 {
        self.right as f64 / (self.right + self.missed).max(1) as f64
    }
}

#[test]
fn open_and_closed_are_told_apart_in_each_language() {
    for language in Language::ALL {
        let rows = labelled(language);
        let mut sets: BTreeMap<&str, (usize, usize)> = BTreeMap::new();
        for row in &rows {
            let set = sets.entry(&row.set).or_default();
            set.0 += usize::from(look(&row.question, language).kind == Some(row.kind));
            set.1 += 1;
        }
        for (set, (right, all)) in sets {
            println!("{} {set}: {right} of {all}", language.code());
            assert!(all >= 30, "{set} is too small to say anything");
            assert!(right as f64 >= 0.95 * all as f64, "{} {set}: {right} of {all}", language.code());
        }
        let open = rows.iter().filter(|row| row.kind == Kind::Open).count();
        assert!(open * 3 > rows.len() && open * 3 < rows.len() * 2, "{open} of {} are open", rows.len());
    }
}

#[test]
fn faults_are_found_and_none_invented() {
    for language in Language::ALL {
        let mut counts: BTreeMap<Fault, Count> = BTreeMap::new();
        for row in labelled(language) {
            let found = look(&row.question, language).faults;
            for fault in Fault::iter() {
                counts.entry(fault).or_default().add(found.contains(&fault), row.faults.contains(&fault));
            }
        }
        for (fault, count) in counts {
            let (precision, recall) = (count.precision(), count.recall());
            println!(
                "{} {}: precision {precision:.2}, recall {recall:.2} of {}",
                language.code(),
                fault.code(),
                count.right + count.missed
            );
            assert!(precision >= 0.9 && recall >= 0.85, "{} {}: {precision:.2} {recall:.2}", language.code(), fault.code());
        }
    }
}

#[test]
fn what_is_proposed_is_open_without_fault_and_opens_as_it_should() {
    for language in Language::ALL {
        let rows = labelled(language);
        let closed = rows.iter().filter(|row| row.kind == Kind::Closed).count();
        let mut proposed = 0;
        for row in &rows {
            let advice = look(&row.question, language);
            let Some(wording) = advice.proposal else { continue };
            proposed += usize::from(row.kind == Kind::Closed);
            let again = look(&wording, language);
            assert_eq!(again.kind, Some(Kind::Open), "{} => {wording}", row.question);
            let kept = |fault: &Fault| matches!(fault, Fault::Leading | Fault::Double | Fault::Negation);
            assert!(!again.faults.iter().any(kept), "{} => {wording}: {:?}", row.question, again.faults);
            assert!(opens(language).iter().any(|word| wording.starts_with(word)) && wording.ends_with('?'), "{wording}");
        }
        println!("{}: a wording for {proposed} of {closed} closed questions", language.code());
        // The rest are facts, to which a closed question is right.
        assert!(proposed * 5 > closed, "{proposed} of {closed}");
    }
}

fn opens(language: Language) -> &'static [&'static str] {
    match language {
        Language::En => &["What ", "Which ", "How ", "When ", "Where ", "Who ", "Why "],
        Language::Nl => &["Wat ", "Welk ", "Welke ", "Hoe ", "Wanneer ", "Waar ", "Wie ", "Waarom "],
        Language::Ru => &["Что ", "Какой ", "Какая ", "Какое ", "Какие ", "Каким ", "Какими ", "Как ", "Когда ", "Где ", "Кто ", "Почему "],
    }
}

#[test]
fn our_own_starters_are_open_and_without_fault() {
    for starter in starters() {
        for question in &starter.content.questions {
            for language in Language::ALL {
                let text = question.text.get(language).replace(MONTH, "mei");
                let advice = look(&text, language);
                assert!(advice.faults.is_empty(), "{text}: {:?}", advice.faults);
                if question.is_open() {
                    assert_eq!((advice.kind, advice.proposal), (Some(Kind::Open), None), "{text}");
                }
            }
        }
    }
}

#[test]
fn our_own_starters_are_well_built() {
    for starter in starters() {
        for language in Language::ALL {
            let options: Vec<Vec<&str>> = starter.content.questions.iter().map(|q| option_texts(q, language)).collect();
            let asked: Vec<_> = starter.content.questions.iter().zip(&options).map(|(q, options)| asked(q, options, language)).collect();
            let whole = whole(&asked, language);
            assert_eq!(whole.findings, Vec::<Finding>::new(), "{} {language:?}", starter.key);
            assert_eq!(whole.open + whole.closed, starter.content.questions.len());
            assert!((1..=6).contains(&whole.minutes), "{} {} minutes", starter.key, whole.minutes);
        }
    }
}

fn option_texts(question: &Question, language: Language) -> Vec<&str> {
    match &question.kind {
        QuestionKind::OneChoice { choices, .. } | QuestionKind::SeveralChoices { choices, .. } => {
            choices.iter().map(|c| c.text.get(language)).collect()
        }
        _ => Vec::new(),
    }
}

fn asked<'a>(question: &'a Question, options: &'a [&'a str], language: Language) -> Asked<'a> {
    let form = match &question.kind {
        QuestionKind::OpenText { .. } => Form::Words,
        QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } => Form::List,
        _ => Form::Mark,
    };
    Asked { text: question.text.get(language), form, options }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(200))]

    /// Numbering, capitals, blanks and a lost question mark change nothing about what is asked.
    #[test]
    fn how_it_is_typed_does_not_matter(row in 0_usize..100, language in 0_usize..3, number in 1_u8..30) {
        let language = Language::ALL[language];
        let rows = labelled(language);
        let question = &rows[row].question;
        let kind = look(question, language).kind;
        for typed in [format!("{number}. {question}"), format!("  {question}  "), format!("- {question}"), question.replace('\'', "’")] {
            prop_assert_eq!(look(&typed, language).kind, kind, "{}", typed);
        }
    }

    /// Nothing that can be typed stops the coach.
    #[test]
    fn anything_can_be_typed(text in "\\PC{0,200}") {
        for language in Language::ALL {
            let _ = look(&text, language);
        }
    }
}
