//! The editor of questionnaires: sections, skip rules, ready-made scales, what is put into texts, the coach, its keys; each change one
//! step that can be taken back, in a window driven by names.

mod coach;
mod rules;
mod sections;

use comeback::domain::ids::{IdentityId, QuestionnaireId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Audience, Choice, Content as Words, Question, QuestionKind, Section, Texts};
use comeback::domain::skip::{Condition, Join, OTHER, ShowIf, Test};
use comeback::engine::Command;
use comeback::engine::views::questionnaires::{QuestionnairePage, QuestionnairePageQuery};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window};

const FIRST: QuestionnaireId = QuestionnaireId(1);

/// The editor with these questions, in English and Dutch or English alone.
fn editor(home: &std::path::Path, languages: &[Language], content: Words) -> Harness<'static, App> {
    let window = Window::default();
    let engine = window.engine(home, Content::Empty);
    let command = Command::AddQuestionnaire { audience: Audience::Lost, languages: languages.to_vec(), content };
    engine.call(command).unwrap();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness
}

fn english(home: &std::path::Path, questions: Vec<Question>) -> Harness<'static, App> {
    editor(home, &[Language::En], with(questions))
}

fn with(questions: Vec<Question>) -> Words {
    Words { title: said("Lost customers"), questions, ..Words::default() }
}

fn said(text: &str) -> Texts {
    Texts::one(Language::En, text)
}

fn question(text: &str, kind: QuestionKind) -> Question {
    Question::new(said(text), kind)
}

fn open(text: &str) -> Question {
    question(text, QuestionKind::OpenText { lines: 3 })
}

fn choice(text: &str, options: &[&str]) -> Question {
    let choices = (1..).zip(options).map(|(code, text)| Choice { code, text: said(text), retired: false }).collect();
    question(text, QuestionKind::OneChoice { choices, other: false, shuffled: false })
}

fn page(harness: &Harness<'_, App>) -> QuestionnairePage {
    harness.state().engine().fetch(QuestionnairePageQuery(FIRST)).unwrap()
}

fn content(harness: &Harness<'_, App>) -> Words {
    page(harness).questionnaire.version.content
}

/// Each question with the title of its section.
fn placed(harness: &Harness<'_, App>) -> Vec<(String, String)> {
    let content = content(harness);
    let title = |code: Option<u32>| code.and_then(|c| content.section(c)).map_or("", |s| s.title.get(Language::En)).to_owned();
    content.questions.iter().map(|q| (q.text.get(Language::En).to_owned(), title(q.section))).collect()
}

fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
    expected.iter().map(|(a, b)| ((*a).to_owned(), (*b).to_owned())).collect()
}

fn undo(harness: &mut Harness<'_, App>) {
    harness.state().engine().call(Command::Undo).unwrap();
    harness.run_steps(4);
}

/// Clicks what has this name, once it is in view.
fn click(harness: &mut Harness<'_, App>, name: &str) {
    into_view(harness, name);
    harness.click_label(name);
    harness.run_steps(3);
}

fn choose(harness: &mut Harness<'_, App>, select: &str, option: &str) {
    into_view(harness, select);
    harness.choose(select, option);
    harness.run_steps(3);
}

/// Scrolls as a reader's aid does.
fn into_view(harness: &mut Harness<'_, App>, name: &str) {
    if let Some(node) = harness.query_all_by_label(name).next() {
        node.scroll_to_me();
    }
    harness.run_steps(4);
}

fn rewrite(harness: &mut Harness<'_, App>, name: &str, text: &str) {
    harness.get_by_role_and_label(Role::MultilineTextInput, name).focus();
    harness.run();
    harness.ctrl(Key::A);
    harness.press(Key::Delete);
    harness.type_keys(text);
}

fn alt(harness: &mut Harness<'_, App>, key: Key) {
    harness.key_press_modifiers(Modifiers::ALT, key);
    harness.run_steps(4);
}

fn three() -> Vec<Question> {
    vec![open("What changed?"), open("Where do you go now?"), open("What do they do better?")]
}

#[test]
fn enter_begins_the_next_question_shift_enter_a_line_and_keys_double_and_delete() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    let before = content(&harness);
    let texts = |harness: &Harness<'_, App>| placed(harness).into_iter().map(|(text, _)| text).collect::<Vec<_>>();
    rewrite(&mut harness, "Wording of question 1", "What");
    harness.key_press_modifiers(Modifiers::SHIFT, Key::Enter);
    harness.run();
    harness.type_keys("changed?");
    harness.press(Key::Enter);
    harness.run_steps(4);
    harness.type_keys("Since when?");
    harness.ctrl(Key::Enter);
    harness.run_steps(4);
    harness.type_keys("And then?");
    harness.ctrl(Key::D);
    harness.run_steps(4);
    let now = ["What\nchanged?", "Since when?", "And then?", "And then?", "Where do you go now?", "What do they do better?"];
    assert_eq!(texts(&harness), now);
    // A closed card with the keyboard is deleted; the keyboard goes on to the next card, never into a text.
    harness.tab_to("Question 5: Where do you go now?");
    harness.press(Key::Delete);
    harness.run_steps(4);
    assert!(harness.shows("Undo"));
    assert!(harness.get_by_role_and_label(Role::Button, "Question 5: What do they do better?").is_focused());
    harness.press(Key::Delete);
    harness.run_steps(4);
    assert_eq!(texts(&harness), now[..4]);
    while content(&harness) != before {
        undo(&mut harness);
    }
}

#[test]
fn a_long_questionnaire_draws_what_is_in_view_and_tab_reaches_the_rest() {
    let home = tempfile::tempdir().unwrap();
    let many = (1..=120).map(|n| open(&format!("What about {n}?"))).collect();
    let mut harness = english(home.path(), many);
    harness.run_steps(20);
    let cards = harness.query_all_by_label_contains("Question ").count();
    assert!(cards < 40, "{cards} cards are drawn");
    assert!(!harness.shows("Question 120: What about 120?"));
    harness.tab_to("Question 40: What about 40?");
    harness.press(Key::Enter);
    harness.run_steps(4);
    let field = harness.get_by_role_and_label(Role::MultilineTextInput, "Wording of question 40").rect();
    assert!((100.0..700.0).contains(&field.center().y), "in view: {field:?}");
}

#[test]
fn what_was_printed_stays_whatever_is_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = english(home.path(), three());
    rewrite(&mut harness, "Wording of question 1", "What is different now?");
    harness.press(Key::Tab);
    harness.run_steps(3);
    let printed = page(&harness).questionnaire.version;
    harness.state().engine().call(Command::FreezeVersion(printed.id)).unwrap();
    harness.run_steps(3);
    click(&mut harness, "Edit");
    harness.ctrl(Key::Z);
    harness.run_steps(3);
    assert!(harness.shows("This version has been used already."));
    assert_eq!(content(&harness), printed.content);
    // What comes after it is a version of its own, and can be taken back.
    click(&mut harness, "Duplicate");
    assert_eq!(page(&harness).questionnaire.version.number, 2);
    undo(&mut harness);
    assert_eq!((content(&harness), page(&harness).questionnaire.version.number), (printed.content, 1));
}

/// Pictures of the editor at work, for the eye: `EDITOR_PICTURES=DIR cargo test --test it -- --ignored pictures_of_the_editor`.
#[test]
#[ignore = "draws pictures to be looked at"]
fn pictures_of_the_editor() {
    let Ok(folder) = std::env::var("EDITOR_PICTURES") else { return };
    for (language, dark) in [(Language::Ru, true), (Language::En, false), (Language::Nl, false)] {
        let window = Window { language, dark, ..Window::default() };
        let home = tempfile::tempdir().unwrap();
        let engine = window.engine(home.path(), Content::Empty);
        let (audience, languages) = (Audience::Lost, vec![language]);
        engine.call(Command::AddQuestionnaire { audience, languages, content: telling() }).unwrap();
        let mut harness = window.open(engine);
        harness.state_mut().go(Route::Questionnaire(FIRST));
        harness.run_steps(10);
        let save = |harness: &mut Harness<'_, App>, name: &str| {
            let path = std::path::Path::new(&folder).join(format!("{name}-{}.png", language.code()));
            harness.render().unwrap().save(path).unwrap();
        };
        save(&mut harness, "coach");
        for (at, name) in [(3, "choices"), (4, "never"), (2, "rule")] {
            let card = format!(" {}: ", at + 1);
            harness.query_all_by_label_contains(&card).next().unwrap().scroll_to_me();
            harness.run_steps(4);
            harness.query_all_by_label_contains(&card).next().unwrap().click();
            harness.run_steps(5);
            save(&mut harness, name);
        }
        for icon in ["Insert into: Wording", "Вставить в: Текст", "Invoegen in: Tekst"] {
            if let Some(node) = harness.query_all_by_label_contains(icon).next() {
                node.click();
            }
        }
        harness.run_steps(5);
        save(&mut harness, "insert");
        for name in ["First name", "Имя", "Voornaam"] {
            if let Some(node) = harness.query_all_by_role_and_label(Role::MenuItem, name).next() {
                node.click();
            }
        }
        harness.run_steps(5);
        save(&mut harness, "fallback");
        harness.press(Key::Escape);
        let title = content(&harness).sections[1].title.get(language).to_owned();
        let card = format!(" 2: {title}");
        harness.query_all_by_label_contains(&card).next().unwrap().scroll_to_me();
        harness.run_steps(4);
        harness.query_all_by_label_contains(&card).next().unwrap().click();
        harness.run_steps(5);
        save(&mut harness, "section");
        for side in ["Screen", "Экран", "Scherm"] {
            if let Some(node) = harness.query_all_by_label(side).next() {
                node.click();
            }
        }
        harness.run_steps(4);
        save(&mut harness, "screen");
    }
}

/// A questionnaire with something to say about everything, in three languages.
fn telling() -> Words {
    let all = |en: &str, nl: &str, ru: &str| {
        Texts([(Language::En, en), (Language::Nl, nl), (Language::Ru, ru)].map(|(l, t)| (l, t.to_owned())).into())
    };
    let choices = [("Price", "Prijs", "Цена"), ("Waiting", "Wachten", "Ожидание"), ("Quality", "Kwaliteit", "Качество")];
    let choices: Vec<_> = (1..).zip(choices).map(|(code, (en, nl, ru))| Choice { code, text: all(en, nl, ru), retired: false }).collect();
    let kinds = [
        QuestionKind::OpenText { lines: 3 },
        QuestionKind::OneChoice { choices: choices.clone(), other: true, shuffled: false },
        QuestionKind::OpenText { lines: 2 },
        QuestionKind::SeveralChoices { choices, other: true, shuffled: true },
        QuestionKind::OpenText { lines: 3 },
    ];
    let texts = [
        all("Were you unhappy with our service?", "Was u ontevreden over onze service?", "Были ли вы недовольны нашим обслуживанием?"),
        all("Why did you stop coming?", "Waarom komt u niet meer?", "Почему вы перестали приходить?"),
        all(
            "{first_name}, what made the waiting so long?",
            "{first_name}, waardoor duurde het wachten zo lang?",
            "{first_name}, из-за чего пришлось так долго ждать?",
        ),
        all("What do others do better?", "Wat doen anderen beter?", "Что у других лучше?"),
        all("What would bring you back?", "Waardoor zou u terugkomen?", "Что вернуло бы вас?"),
    ];
    let mut questions: Vec<_> = (1..)
        .zip(texts.into_iter().zip(kinds))
        .map(|(n, (text, kind))| Question { identity: IdentityId(-n), ..Question::new(text, kind) })
        .collect();
    let chosen = |n: i64, code| Condition { question: IdentityId(-n), test: Test::Chosen(code) };
    questions[2].show_if = ShowIf {
        join: Join::Any,
        conditions: vec![chosen(2, 2), chosen(2, OTHER), Condition { question: IdentityId(-1), test: Test::Contains("slow".into()) }],
    };
    questions[4].show_if.conditions = vec![chosen(2, 1), chosen(2, 3)];
    let section = |code, title| Section {
        code,
        title,
        introduction: all("Now about others, in a few words.", "Nu over anderen, in een paar woorden.", "Теперь о других, в двух словах."),
    };
    questions[3].section = Some(2);
    questions[4].section = Some(2);
    Words {
        title: all("Lost customers", "Vertrokken klanten", "Ушедшие клиенты"),
        sections: vec![section(1, all("About us", "Over ons", "О нас")), section(2, all("Elsewhere", "Elders", "В другом месте"))],
        questions,
        ..Words::default()
    }
}
