//! Recording answers by the keyboard alone: the words are saved, the reasons reach the departure, nothing typed is lost.

mod calls;
mod drafts;
mod sheets;

use comeback::domain::answer::{AnswerState, AnswerValue};
use comeback::domain::customer::CustomerDetails;
use comeback::domain::departure::{DepartureDetails, HowKnown};
use comeback::domain::ids::{CustomerId, ReasonId, ResponseId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::{Audience, Choice, Question, QuestionKind, Texts};
use comeback::engine::views::draft::DraftsQuery;
use comeback::engine::views::questionnaires::QuestionnaireListQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::views::responses::{ResponseQuery, ResponseRow, ResponseRowsQuery, ResponsesQuery};
use comeback::engine::{Command, Created, DraftKey, Engine, library};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Event, Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::{Queryable as _, by};

use crate::support::{Content, HarnessExt as _, Window, now};

/// An empty workspace with the questionnaire for those who left and one customer who did.
fn with_a_lost_customer(engine: &Engine) -> CustomerId {
    let starter = library::starters().iter().find(|s| s.key == "lost").unwrap();
    let add = Command::AddQuestionnaire { audience: starter.audience, languages: vec![Language::En], content: starter.content.clone() };
    engine.call(add).unwrap();
    lost(engine, "Marion Hale")
}

/// A customer who left and of whom nobody knows why.
fn lost(engine: &Engine, name: &str) -> CustomerId {
    let details = CustomerDetails { name: name.into(), phone: "555-0126".into(), ..CustomerDetails::default() };
    let created = engine.call(Command::AddCustomer(details)).unwrap().created;
    let [Created::Customer(customer)] = created[..] else { panic!("{created:?}") };
    mark_left(engine, customer);
    customer
}

/// They left forty days ago, nobody knows why.
pub(crate) fn mark_left(engine: &Engine, customer: CustomerId) {
    let day = comeback::domain::day::Day::from(now().date()).plus_days(-40);
    let left = DepartureDetails {
        customer,
        noticed_on: day,
        left_on: day,
        how_known: HowKnown::OwnersDecision,
        main: None,
        mentioned: Vec::new(),
        kind_override: None,
        returned_on: None,
        note: String::new(),
    };
    engine.call(Command::MarkLeft(vec![left])).unwrap();
}

fn reason(engine: &Engine, place: usize) -> ReasonId {
    engine.fetch(ReasonListQuery::default()).unwrap()[place].reason.id
}

fn alt(harness: &mut Harness<'_, App>, key: Key, text: &str) {
    // A system that types a digit with Alt held must not put it into the words.
    harness.key_press_modifiers(Modifiers::ALT, key);
    harness.event_modifiers(Event::Text(text.to_owned()), Modifiers::ALT);
    harness.run();
}

/// What stands in the field of the question whose wording this is part of.
fn typed(harness: &Harness<'_, App>, question: &str) -> String {
    let field = by().label_contains(question).predicate(|n| matches!(n.role(), Role::MultilineTextInput | Role::TextInput));
    harness.query_all(field).next().and_then(|n| n.value()).unwrap_or_default()
}

/// Back to choosing; what was typed stays as a draft.
fn put_away(harness: &mut Harness<'_, App>, title: &str) {
    pause(harness);
    harness.click_label(title);
    settle(harness);
}

/// What is kept of sheets not saved.
fn drafts(harness: &Harness<'_, App>) -> Vec<String> {
    let all = harness.state().engine().fetch(DraftsQuery { kind: String::new() }).unwrap();
    all.into_iter().filter(|d| d.draft.kind.starts_with(DraftKey::RESPONSE)).map(|d| d.json).collect()
}

/// Long enough for what was typed to be kept.
fn pause(harness: &mut Harness<'_, App>) {
    harness.run_steps(8);
    settle(harness);
}

/// Views asked for come with the next pictures.
fn settle(harness: &mut Harness<'_, App>) {
    for _ in 0..5 {
        harness.run();
    }
}

/// From the choice of the customer to the first question, by keyboard.
fn begin(harness: &mut Harness<'_, App>) {
    harness.state_mut().go(Route::Record(None, None));
    settle(harness);
    harness.type_keys("mari");
    settle(harness);
    harness.press(Key::Enter);
    settle(harness);
    harness.press(Key::Enter);
    settle(harness);
}

/// An anonymous sheet, by keyboard.
fn begin_anonymous(harness: &mut Harness<'_, App>) {
    harness.state_mut().go(Route::Record(None, None));
    settle(harness);
    if !harness.shows("Another") {
        harness.tab_to("Anonymous sheet");
        harness.press(Key::Enter);
        settle(harness);
    }
    harness.press(Key::Enter);
    settle(harness);
}

/// All saved responses, those of the newest questionnaire last.
fn recorded(engine: &Engine) -> Vec<ResponseRow> {
    let cards = engine.fetch(QuestionnaireListQuery::default()).unwrap();
    let ids = cards.iter().flat_map(|card| engine.fetch(ResponsesQuery { questionnaire: card.questionnaire.id, gave: None }).unwrap().ids);
    engine.fetch(ResponseRowsQuery(ids.collect())).unwrap()
}

/// A saved anonymous sheet with these words in its first question.
fn saved(harness: &mut Harness<'_, App>, words: &str) -> ResponseId {
    begin_anonymous(harness);
    harness.type_keys(words);
    harness.ctrl(Key::Enter);
    settle(harness);
    recorded(harness.state().engine())[0].id
}

fn first_answer(harness: &Harness<'_, App>, id: ResponseId) -> String {
    let view = harness.state().engine().fetch(ResponseQuery(id)).unwrap();
    match &view.answers[0].state {
        AnswerState::Answered(AnswerValue::Text(words)) => words.clone(),
        other => panic!("{other:?}"),
    }
}

/// A questionnaire with one question of each kind; the scale must be answered.
fn with_every_kind(engine: &Engine) {
    let words = |text: &str| Texts::one(Language::En, text);
    let choice = |code, text: &str| Choice { code, text: words(text), retired: false };
    let choices = || vec![choice(1, "The counter"), choice(2, "The phone"), choice(3, "The web")];
    let question = |text: &str, kind| Question { required: matches!(kind, QuestionKind::Scale { .. }), ..Question::new(words(text), kind) };
    let questions = vec![
        question("How often?", QuestionKind::Number),
        question("Since when?", QuestionKind::Date),
        question("How content?", QuestionKind::Scale { from: 1, to: 10, low: words("not"), high: words("very") }),
        question("Where?", QuestionKind::SeveralChoices { choices: choices(), other: false, shuffled: false }),
        question("Where first?", QuestionKind::OneChoice { choices: choices(), other: false, shuffled: false }),
        question("Again?", QuestionKind::YesNo),
        question("What else?", QuestionKind::OpenText { lines: 2 }),
    ];
    let content = comeback::domain::questionnaire::Content { title: words("Every kind"), questions, ..Default::default() };
    engine.call(Command::AddQuestionnaire { audience: Audience::Lost, languages: vec![Language::En], content }).unwrap();
}

/// A phone call to the one customer there is, of the questionnaire with every kind.
fn with_every_kind_begun(home: &std::path::Path) -> Harness<'static, App> {
    let window = Window::default();
    let engine = window.engine(home, Content::Empty);
    with_every_kind(&engine);
    let details = CustomerDetails { name: "Marion Hale".into(), phone: "555-0126".into(), ..CustomerDetails::default() };
    engine.call(Command::AddCustomer(details)).unwrap();
    let mut harness = window.open(engine);
    begin(&mut harness);
    harness
}
