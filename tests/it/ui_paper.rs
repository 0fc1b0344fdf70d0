//! Printing a questionnaire and typing its sheets in again, by the keyboard.

use comeback::domain::answer::{AnswerState, AnswerValue};
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::ids::{CustomerId, ResponseId};
use comeback::domain::language::Language;
use comeback::domain::questionnaire::Audience;
use comeback::domain::sheet_code::SheetCode;
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::customer_page::{CustomerPageQuery, Happened};
use comeback::engine::views::people::{PeopleQuery, Whose};
use comeback::engine::views::quotes::QuoteQuery;
use comeback::engine::views::responses::ResponseQuery;
use comeback::engine::views::sheets::SheetQuery;
use comeback::engine::{CodedChoice, Command, Created, Engine, Export, ExportRequest, Filter};
use comeback::i18n::Tr;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use eframe::egui::accesskit::Role;
use egui_kittest::Harness;
use egui_kittest::kittest::{Queryable as _, by};

use crate::paper::{codes, every_kind};
use crate::support::{Content, HarnessExt as _, Window, answers};

fn settle(harness: &mut Harness<'_, App>) {
    for _ in 0..5 {
        harness.run();
    }
}

/// A customer, and the questionnaire with every kind of question.
fn with_questions(engine: &Engine) -> CustomerId {
    let add = Command::AddQuestionnaire { audience: Audience::Lost, languages: Language::ALL.to_vec(), content: every_kind() };
    engine.call(add).unwrap();
    let details = CustomerDetails { name: "Ruth Okafor".into(), ..CustomerDetails::default() };
    let created = engine.call(Command::AddCustomer(details)).unwrap().created;
    let [Created::Customer(customer)] = created[..] else { panic!("{created:?}") };
    customer
}

/// Prints for all customers, by keyboard; gives the window and the code on the one sheet.
fn printed(home: &std::path::Path) -> (Harness<'static, App>, CustomerId, SheetCode) {
    let window = Window::default();
    let engine = window.engine(home, Content::Empty);
    let customer = with_questions(&engine);
    let to = home.join("letters");
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Print(None, Vec::new()));
    settle(&mut harness);
    assert!(harness.shows("0 sheets"), "nobody has left yet");
    harness.click_label("All customers");
    settle(&mut harness);
    assert!(harness.shows("One sheet") && harness.shows("2 pages each, 2 in all"));
    assert!(harness.shows("One person has no address on record"));
    assert!(harness.all_pages().contains("Dear Ruth of Corner Dry Cleaning"), "{}", harness.all_pages());
    harness.ctrl(Key::Enter);
    harness.replace("File or folder", to.to_str().unwrap());
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("letters.pdf"), "the notice says where it is");
    assert!(harness.shows("Open"));
    assert!(std::fs::read(to.with_extension("pdf")).unwrap().starts_with(b"%PDF"));
    let code = codes(&home.join("empty.comeback")).remove(0);
    (harness, customer, code)
}

fn responses(harness: &Harness<'_, App>, customer: CustomerId) -> Vec<ResponseId> {
    let page = harness.state().engine().fetch(CustomerPageQuery(customer)).unwrap();
    page.timeline.iter().filter_map(|e| if let Happened::Response { id, .. } = &e.what { Some(*id) } else { None }).collect()
}

fn enter_code(harness: &mut Harness<'_, App>, code: &str) {
    harness.replace("Code on the sheet", code);
    harness.press(Key::Enter);
    settle(harness);
}

#[test]
fn a_sheet_is_printed_comes_back_and_is_typed_in_by_its_code() {
    let home = tempfile::tempdir().unwrap();
    let (mut harness, customer, code) = printed(home.path());
    harness.state_mut().go(Route::Questionnaires);
    settle(&mut harness);
    harness.click_label("Type in returned sheets");
    settle(&mut harness);
    // A scanner types the code and presses Enter: the field has the keyboard.
    let mut swapped: Vec<char> = code.as_str().chars().collect();
    let at = (0..3).find(|at| swapped[*at] != swapped[at + 1]).unwrap();
    swapped.swap(at, at + 1);
    harness.type_keys(&swapped.iter().collect::<String>());
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("one sign is wrong, or two changed places"));
    enter_code(&mut harness, "K7M2");
    assert!(harness.shows("A code has eight signs"));
    enter_code(&mut harness, SheetCode::of_number(12).as_str());
    assert!(harness.shows("No sheet with this code"));
    enter_code(&mut harness, &code.as_str().to_lowercase().replace('-', ""));
    assert!(harness.shows("Ruth Okafor") && harness.shows("1. What had changed?"));
    assert!(harness.shows("Only if you ticked “Price” at question 1:"));
    // Something else, in the customer's own words.
    harness.click_label("Other");
    settle(&mut harness);
    harness.type_keys("the smell");
    settle(&mut harness);
    // Written although it was not to be answered: kept, and said.
    harness.get(by().label_contains("Which price").predicate(|n| n.role() == Role::MultilineTextInput)).focus();
    settle(&mut harness);
    harness.type_keys("the big one");
    settle(&mut harness);
    assert!(harness.shows("What stands here is kept"));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let [response] = responses(&harness, customer)[..] else { panic!("not saved") };
    let saved = harness.state().engine().fetch(ResponseQuery(response)).unwrap().entry;
    assert_eq!((saved.channel, saved.language), (Channel::Letter, Language::En));
    assert_eq!(saved.answers[0].state, AnswerState::Answered(AnswerValue::Other { codes: Vec::new(), text: "the smell".into() }));
    assert_eq!(saved.answers[1].state, AnswerState::Answered(AnswerValue::Text("the big one".into())));
    assert_eq!(saved.answers[2].state, AnswerState::Skipped);
    // What was said besides the choices is told like any other answer in words, with its names hidden.
    let engine = harness.state().engine();
    let said = answers(engine, BenchQuery::default()).into_iter().find(|answer| answer.text == "the smell").unwrap();
    assert_eq!(engine.fetch(QuoteQuery(said.id)).unwrap().masked, "the smell");
    let to = home.path().join("answers.csv");
    let what = Export::CodedAnswers(CodedChoice::default());
    let (language, filter) = (Language::En, Filter::default());
    engine.call(Command::Export(ExportRequest { what, to: to.clone(), language, filter, replace: false })).unwrap();
    assert!(std::fs::read_to_string(&to).unwrap().contains("\"the smell\""));
    let people = PeopleQuery { whose: Whose::Customers(vec![customer]), filter: Filter::default(), limit: 1 };
    assert_eq!(engine.fetch(people).unwrap().rows[0].said[0].text, "the smell");
    let found = harness.state().engine().fetch(SheetQuery(code.clone())).unwrap().unwrap();
    assert_eq!(found.response, Some(response));
    // The next one of the stack: the field waits for it. The same once more is shown, not typed in twice.
    harness.type_keys(code.as_str());
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("This sheet was typed in already"));
    harness.click_label("Show what was typed in");
    settle(&mut harness);
    assert_eq!(harness.state().route(), &Route::Response(response));
}

#[test]
fn on_the_phone_only_what_is_to_be_asked_is_asked() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let customer = with_questions(&engine);
    let phone = CustomerDetails { name: "Ruth Okafor".into(), phone: "555-0126".into(), ..CustomerDetails::default() };
    engine.call(Command::EditCustomer(customer, phone)).unwrap();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Record(None, Some(customer)));
    settle(&mut harness);
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Question 1 of 7"), "the second is not to be asked yet");
    harness.press(Key::Num2); // Moved
    settle(&mut harness);
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Question 2 of 7") && harness.shows("Where do you go now?") && harness.shows("Since then"));
    harness.click_label("Back");
    settle(&mut harness);
    harness.press(Key::Num1); // Price
    settle(&mut harness);
    assert!(harness.shows("Question 1 of 8"));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    assert!(harness.shows("Which price was it?"));
    harness.type_keys("all of them");
    settle(&mut harness);
    harness.click_label("Back");
    settle(&mut harness);
    harness.press(Key::Num1); // not the price after all
    settle(&mut harness);
    for _ in 0..7 {
        harness.ctrl(Key::Enter);
        settle(&mut harness);
    }
    assert!(harness.shows("That was the last question"));
    harness.ctrl(Key::Enter);
    settle(&mut harness);
    let [response] = responses(&harness, customer)[..] else { panic!("not saved") };
    let saved = harness.state().engine().fetch(ResponseQuery(response)).unwrap().entry;
    assert_eq!(saved.answers[0].state, AnswerState::Answered(AnswerValue::Choices(vec![2])));
    assert_eq!(saved.answers[1].state, AnswerState::NotShown);
    assert_eq!(saved.answers[2].state, AnswerState::Skipped);
}

#[test]
fn a_pile_without_phones_says_why_and_who() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Empty);
    let customer = with_questions(&engine);
    crate::ui_record::mark_left(&engine, customer);
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Record(None, None));
    settle(&mut harness);
    assert!(harness.shows("has a phone number on record, so nobody can be called"));
    assert!(!harness.shows("Nobody waits to be called."));
    harness.click_label("Ruth Okafor");
    settle(&mut harness);
    assert_eq!(harness.state().route(), &Route::Customer(customer));
}

#[test]
fn before_printing_it_is_said_who_speaks_a_language_it_cannot_be_sent_in() {
    for language in Language::ALL {
        let home = tempfile::tempdir().unwrap();
        let window = Window { language, size: [1280.0, 720.0], ..Window::default() };
        let engine = window.engine(home.path(), Content::Empty);
        let mut content = every_kind();
        content.thanks.set(Language::Ru, "");
        engine.call(Command::AddQuestionnaire { audience: Audience::Lost, languages: Language::ALL.to_vec(), content }).unwrap();
        let speaking = [("Anna de Boer", Some(Language::Nl)), ("Boris Petrov", Some(Language::Ru)), ("Ruth Okafor", None)];
        for (name, language) in speaking {
            let details = CustomerDetails { name: name.into(), language, ..CustomerDetails::default() };
            engine.call(Command::AddCustomer(details)).unwrap();
        }
        let mut harness = window.open(engine);
        harness.state_mut().go(Route::Print(None, Vec::new()));
        settle(&mut harness);
        let tr = Tr::new(language);
        harness.click_label(&tr.print_all());
        settle(&mut harness);
        // The language of the run is Dutch or English; in Russian nothing can be printed, and that is said instead.
        let run = if language == Language::Ru { Language::En } else { language };
        if language == Language::Ru {
            harness.click_label(Language::En.own_name());
            settle(&mut harness);
        }
        assert!(harness.shows(&tr.print_unspoken("3".to_owned(), 1, "1".to_owned(), "ru")), "{}", harness.all_pages());
        assert!(harness.shows(&tr.print_sheets(3, "3".to_owned())));
        look(&mut harness, &format!("print-{}", language.code()));
        assert!(harness.all_pages().contains("Beste Anna"), "the first sheet is hers, in Dutch");
        harness.click_label(&tr.print_unspoken_leave_out());
        settle(&mut harness);
        assert!(harness.shows(&tr.print_sheets(2, "2".to_owned())), "{run:?}");
        harness.click_label(&tr.record_translate_named(Language::Ru.own_name()));
        settle(&mut harness);
        assert!(matches!(harness.state().route(), Route::Translate(_, Language::Ru)));
        look(&mut harness, &format!("translate-{}", language.code()));
    }
}

/// The window for whoever wants to look: into the folder `COMEBACK_LOOK` names.
fn look(harness: &mut Harness<'_, App>, name: &str) {
    if let Some(folder) = std::env::var_os("COMEBACK_LOOK") {
        harness.render().unwrap().save(std::path::Path::new(&folder).join(format!("{name}.png"))).unwrap();
    }
}
