//! Languages: translating side by side by the keyboard alone, with drafts and undo; a language with a hole is not offered to anybody.

use comeback::domain::ids::QuestionnaireId;
use comeback::domain::language::Language;
use comeback::domain::place::Place;
use comeback::domain::questionnaire::{Content as Words, Question, QuestionKind, Texts};
use comeback::engine::views::draft::DraftsQuery;
use comeback::engine::views::questionnaires::QuestionnairePageQuery;
use comeback::engine::{Command, Engine, library};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{Queryable as _, by};

use crate::support::{Content, HarnessExt as _, Window};

const FIRST: QuestionnaireId = QuestionnaireId(1);
const BOTH: &[Language] = &[Language::En, Language::Nl];

/// The starter for complaints with the Dutch of these places left out.
fn with_holes(places: &[Place]) -> Words {
    let mut content = library::starter("complaint").unwrap().content.clone();
    for place in places {
        place.texts_mut(&mut content).unwrap().0.remove(&Language::Nl);
    }
    content
}

fn add(engine: &Engine, languages: &[Language], content: Words) {
    let audience = library::starter("complaint").unwrap().audience;
    engine.call(Command::AddQuestionnaire { audience, languages: languages.to_vec(), content }).unwrap();
}

/// The side for translating of a questionnaire.
fn translating(home: &std::path::Path, languages: &[Language], content: Words) -> Harness<'static, App> {
    let window = Window::default();
    let mut harness = window.open(window.engine(home, Content::Empty));
    add(harness.state().engine(), languages, content);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    // The coach reads two hundred questions over some pictures.
    harness.run_steps(40);
    harness.click_label("Translate");
    harness.run_steps(3);
    harness
}

fn content(harness: &Harness<'_, App>) -> Words {
    harness.state().engine().fetch(QuestionnairePageQuery(FIRST)).unwrap().questionnaire.version.content
}

fn has_keyboard(harness: &Harness<'_, App>, name: &str) -> bool {
    harness.query_all(by().label(name)).any(|n| n.is_focused())
}

/// Ctrl+Enter, until the page has settled.
fn next(harness: &mut Harness<'_, App>) {
    harness.ctrl(Key::Enter);
    harness.run_steps(6);
}

#[test]
fn what_is_missing_is_filled_in_by_the_keyboard_alone() {
    let home = tempfile::tempdir().unwrap();
    let (help, choice) = (Place::Question(1), Place::Low(2));
    let mut harness = translating(home.path(), BOTH, with_holes(&[help, choice, Place::Thanks]));
    assert!(harness.shows("3 of 13 texts have no words in Nederlands yet."));
    assert_eq!(harness.query_all_by_label("no words yet").count(), 2, "those in view are marked");
    next(&mut harness);
    assert!(has_keyboard(&harness, "Wording of question 2 (Nederlands)"));
    harness.type_keys("Hoe zijn wij daarmee omgegaan?");
    assert!(content(&harness).questions[1].text.get(Language::Nl).is_empty(), "nothing is sent while one types");
    next(&mut harness);
    assert_eq!(content(&harness).questions[1].text.get(Language::Nl), "Hoe zijn wij daarmee omgegaan?");
    assert!(has_keyboard(&harness, "Question 3: What the lowest means (Nederlands)"), "on to the next hole");
    harness.type_keys("helemaal niet");
    // Enter leaves a field of one line for the next text, missing or not.
    harness.press(Key::Enter);
    harness.run_steps(4);
    assert!(has_keyboard(&harness, "Question 3: What the highest means (Nederlands)"));
    next(&mut harness);
    assert!(has_keyboard(&harness, "Thanks, at the end (Nederlands)"));
    harness.type_keys("Dank u wel.");
    next(&mut harness);
    assert!(harness.shows("Everything has words in Nederlands: it can be sent in that language."));
    assert!(Place::missing(&content(&harness), Language::En, Language::Nl).is_empty());
    // Each text was a step of its own.
    harness.click_label("Edit");
    harness.ctrl(Key::Z);
    harness.run_steps(3);
    assert_eq!(Place::missing(&content(&harness), Language::En, Language::Nl), [Place::Thanks]);
}

#[test]
fn a_translation_being_typed_survives_and_goes_nowhere_else() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = translating(home.path(), BOTH, with_holes(&[Place::Question(0)]));
    next(&mut harness);
    harness.type_keys("Wat ging er");
    harness.run_steps(8);
    let drafts = harness.state().engine().fetch(DraftsQuery { kind: "questionnaire".into() }).unwrap();
    assert_eq!(drafts.len(), 1, "kept after a pause");
    assert!(drafts[0].json.contains("Wat ging er") && drafts[0].json.contains("\"nl\""));
    harness.click_label("Edit");
    harness.run_steps(3);
    let words = content(&harness).questions[0].text.clone();
    assert_eq!((words.get(Language::Nl), words.get(Language::En)), ("Wat ging er", "What went wrong, in your own words?"));
}

#[test]
fn another_language_is_added_where_there_is_one() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = translating(home.path(), &[Language::En], with_holes(&[]));
    assert!(harness.shows("It is written in one language so far"));
    harness.click_label("Add Русский");
    harness.run_steps(4);
    assert!(harness.shows("Everything has words in Русский"), "the starter has them");
    harness.click_label("Add Nederlands");
    harness.run_steps(4);
    assert!(harness.query_by_role_and_label(Role::TextInput, "Title, for your own lists (Nederlands)").is_some());
    harness.get(by().label_contains("Русский").role(Role::Button)).click();
    harness.run_steps(3);
    assert!(harness.query_by_role_and_label(Role::TextInput, "Title, for your own lists (Русский)").is_some());
}

#[test]
fn a_text_that_was_changed_since_it_was_translated_is_marked() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = translating(home.path(), BOTH, with_holes(&[]));
    let version = harness.state().engine().fetch(QuestionnairePageQuery(FIRST)).unwrap().questionnaire.version;
    harness.state().engine().call(Command::FreezeVersion(version.id)).unwrap();
    let mut words = version.content;
    words.questions.swap(0, 1);
    words.questions[1].text.set(Language::En, "What happened, in your own words?");
    let edit = Command::EditQuestionnaire { id: FIRST, audience: version.audience, languages: BOTH.to_vec(), content: words };
    harness.state().engine().call(edit).unwrap();
    harness.run_steps(4);
    assert_eq!(harness.query_all_by_label("Changed in English since version 1: does this still say the same?").count(), 1);
}

#[test]
fn two_hundred_questions_are_translated_as_quickly_as_two() {
    let home = tempfile::tempdir().unwrap();
    let mut content = with_holes(&[]);
    content.questions = (1..=200)
        .map(|n| {
            let mut text = Texts::one(Language::En, format!("What about {n}?"));
            text.set(Language::Nl, if n == 190 { String::new() } else { format!("En {n}?") });
            Question::new(text, QuestionKind::OpenText { lines: 3 })
        })
        .collect();
    let mut harness = translating(home.path(), BOTH, content);
    let drawn = harness.query_all_by_role(Role::MultilineTextInput).count();
    assert!((2..40).contains(&drawn), "{drawn} fields are laid out, not two hundred");
    next(&mut harness);
    let field = "Wording of question 190 (Nederlands)";
    assert!(has_keyboard(&harness, field));
    let place = harness.get_by_role_and_label(Role::MultilineTextInput, field).rect();
    assert!(place.top() > 180.0 && place.bottom() < 700.0, "in view: {place:?}");
    harness.press(Key::Tab);
    harness.run_steps(2);
    assert!(has_keyboard(&harness, "Wording of question 191 (Nederlands)"), "Tab goes on from there");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Tab);
    harness.run_steps(2);
    assert!(has_keyboard(&harness, field));
}

#[test]
fn nobody_is_asked_in_a_language_with_a_hole() {
    let home = tempfile::tempdir().unwrap();
    let window = Window { language: Language::Nl, ..Window::default() };
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    add(harness.state().engine(), &[Language::Nl, Language::En, Language::Ru], with_holes(&[]));
    let ask = |harness: &mut Harness<'static, App>| {
        harness.state_mut().go(Route::Questionnaires);
        harness.run_steps(2);
        harness.state_mut().go(Route::Record(Some(FIRST), None));
        harness.run_steps(4);
    };
    let offered = |harness: &Harness<'_, App>| -> Vec<bool> {
        Language::ALL.map(|l| harness.query_by_role_and_label(Role::RadioButton, l.own_name()).is_some()).into()
    };
    ask(&mut harness);
    assert_eq!(offered(&harness), [true, true, true]);
    let page = harness.state().engine().fetch(QuestionnairePageQuery(FIRST)).unwrap().questionnaire;
    let mut words = page.version.content;
    Place::High(2).texts_mut(&mut words).unwrap().0.remove(&Language::Ru);
    let edit = Command::EditQuestionnaire { id: FIRST, audience: page.version.audience, languages: page.languages, content: words };
    harness.state().engine().call(edit).unwrap();
    ask(&mut harness);
    assert_eq!(offered(&harness), [true, true, false]);
    assert!(harness.shows("In het Russisch ontbreken nog de woorden voor "), "and why is said");
    harness.click_label("Aanvullen: Русский");
    harness.run_steps(3);
    assert_eq!(*harness.state().route(), Route::Translate(FIRST, Language::Ru));
}
