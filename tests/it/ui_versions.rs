//! Versions: what changed is said in words, each can be read as it stood, results stand together and say where they were asked
//! otherwise, and a response always shows the wording it answered.

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::customer::Channel;
use comeback::domain::ids::{QuestionnaireId, ResponseId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Audience, Question, Texts, Version};
use comeback::engine::views::questionnaires::QuestionnairePageQuery;
use comeback::engine::{Command, Created, Engine, library};
use comeback::i18n::Tr;
use comeback::ui::App;
use comeback::ui::routes::Route;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window};

const FIRST: QuestionnaireId = QuestionnaireId(1);

fn newest(engine: &Engine) -> Version {
    engine.fetch(QuestionnairePageQuery(FIRST)).unwrap().questionnaire.version
}

/// A sheet that answers the first question and how they dealt with the last trouble.
fn answered(engine: &Engine, language: Language, last_time: u32) -> ResponseId {
    let version = newest(engine);
    let questions = &version.content.questions;
    let of = |q: &Question, value| AnswerEntry { question: q.identity, state: AnswerState::Answered(value), reasons: Vec::new() };
    let answers = vec![
        of(&questions[0], AnswerValue::Text("Less than before".into())),
        of(questions.iter().find(|q| q.identity.0 == 40).unwrap(), AnswerValue::Choice(last_time)),
    ];
    let day = comeback::domain::day::Day::from(crate::support::now().date());
    let entry = ResponseEntry {
        version: version.id,
        customer: None,
        channel: Channel::Letter,
        language,
        day,
        typed_by: String::new(),
        answers,
        departure_source: None,
    };
    match engine.call(Command::SaveResponse(entry.into())).unwrap().created[0] {
        Created::Response(id) => id,
        ref other => panic!("{other:?}"),
    }
}

/// The yearly check, answered, changed, and answered again.
fn two_versions(language: Language, home: &std::path::Path) -> (Harness<'static, App>, ResponseId) {
    let window = Window { language, ..Window::default() };
    let engine = window.engine(home, Content::Empty);
    let starter = library::starter("yearly").unwrap();
    let (audience, languages) = (starter.audience, vec![language]);
    engine.call(Command::AddQuestionnaire { audience, languages: languages.clone(), content: starter.content.clone() }).unwrap();
    let first = answered(&engine, language, 3);
    let mut content = newest(&engine).content;
    content.questions[0].text = Texts::one(language, "2026?");
    let last_time = content.questions.iter().position(|q| q.identity.0 == 40).unwrap();
    content.questions[last_time].text = Texts::one(language, "2027?");
    content.questions[last_time].kind.choices_mut().unwrap()[2].retired = true;
    content.questions.remove(1);
    engine.call(Command::EditQuestionnaire { id: FIRST, audience: Audience::Any, languages, content }).unwrap();
    answered(&engine, language, 1);
    (window.open(engine), first)
}

#[test]
fn what_changed_is_said_in_words_in_each_language() {
    for (language, sentences) in [
        (
            Language::En,
            [
                "Question 1, “2026?”: before, it read “What has changed over the past year in what you need from us?”",
                "Question 7, “2027?”: “I said nothing” is no longer offered",
                "Gone: Question 2, “What brings you back?”",
                "For whom: Anyone, before: Customers who still come",
                "in use since ",
            ],
        ),
        (
            Language::Nl,
            [
                "Vraag 1, “2026?”: luidde eerst “Wat is er het afgelopen jaar veranderd in wat u van ons nodig hebt?”",
                "Vraag 7, “2027?”: “Ik heb niets gezegd” wordt niet meer aangeboden",
                "Weg: Vraag 2, “Wat brengt u steeds weer bij ons terug?”",
                "Voor wie: Iedereen, eerst: Klanten die nog komen",
                "in gebruik sinds ",
            ],
        ),
        (
            Language::Ru,
            [
                "Вопрос 1, «2026?»: раньше звучал так: «Что за последний год изменилось в том, что вам от нас нужно?»",
                "Вопрос 7, «2027?»: вариант «Ничего не сказали» больше не предлагается",
                "Убран: Вопрос 2, «Что приводит вас к нам снова?»",
                "Для кого: ",
                "в работе с ",
            ],
        ),
    ] {
        let home = tempfile::tempdir().unwrap();
        let (mut harness, _) = two_versions(language, home.path());
        harness.state_mut().go(Route::Questionnaire(FIRST));
        harness.run_steps(4);
        harness.click_label(&Tr::new(language).questionnaire_versions());
        harness.run_steps(3);
        let tr = Tr::new(language);
        let since = tr.versions_since(tr.day(crate::support::now().date().into()));
        let standing = format!("{since} · {}", tr.questionnaire_version_answers(1, tr.count(1)));
        assert_eq!(harness.query_all_by_label_contains(&standing).count(), 2, "{standing}");
        for sentence in sentences {
            assert!(harness.shows(sentence), "{sentence}");
        }
    }
}

#[test]
fn each_version_is_read_as_it_stood() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, _) = two_versions(Language::En, home.path());
    harness.state_mut().go(Route::Questionnaire(FIRST));
    harness.run_steps(4);
    harness.click_label("Versions");
    harness.click_label("Read version 1");
    harness.run_steps(2);
    assert!(harness.shows("Version 1, in the words people were asked in."));
    assert!(harness.shows("What brings you back?") && harness.shows("I said nothing") && !harness.shows("2026?"));
    harness.click_label("All versions");
    harness.click_label("Read version 2");
    harness.run_steps(2);
    assert!(harness.shows("2026?") && !harness.shows("What brings you back?") && !harness.shows("I said nothing"));
}

#[test]
fn results_stand_together_and_say_what_was_asked_otherwise() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, _) = two_versions(Language::En, home.path());
    harness.state_mut().go(Route::Responses(FIRST));
    harness.run_steps(4);
    assert!(harness.shows("2 sheets"));
    let line = "Worded differently in version 1: “Think of the last time something was not quite right with us, however small. What did you do?”. \
                Other choices in version 1: “I told you at once”";
    assert!(harness.shows(line), "of what is chosen");
    assert!(harness.shows("I said nothing"), "an option of version 1 is counted");
    assert!(harness.shows("Open questions that were worded differently"));
    assert!(harness.shows("Worded differently in version 1: “What has changed over the past year in what you need from us?”"));
    assert_eq!(harness.query_all_by_label_contains("Worded differently").count(), 2, "what stayed the same is not spoken of");
}

#[test]
fn a_response_shows_the_wording_it_answered() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, first) = two_versions(Language::En, home.path());
    harness.state_mut().go(Route::Response(first));
    harness.run_steps(5);
    assert!(harness.shows("What has changed over the past year in what you need from us?") && !harness.shows("2026?"));
    assert!(harness.shows("I said nothing"));
}
