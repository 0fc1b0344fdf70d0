//! A second reader in the window, quotes on the bench, and the tabs of Reasons: by the keyboard, taken back with Ctrl+Z, and with
//! `COMEBACK_LOOK` drawn into a folder.

use comeback::domain::coding::AnswerCoding;
use comeback::domain::language::Language;
use comeback::engine::Command;
use comeback::engine::views::bench::{BenchAnswer, BenchQuery};
use comeback::engine::views::quotes::QuoteQuery;
use comeback::engine::views::readings::{ReadingQuery, ReadingsQuery};
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::views::saturation::SaturationQuery;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window, answers};

fn at(window: Window, home: &std::path::Path, content: Content, route: Route) -> Harness<'static, App> {
    let mut harness = window.open(window.engine(home, content));
    harness.state_mut().go(route);
    settle(&mut harness);
    harness
}

/// A view asked for in one picture is there in the next: some pictures, until all are.
fn settle(harness: &mut Harness<'static, App>) {
    for _ in 0..4 {
        harness.run();
    }
}

/// Draws the window into the folder of `COMEBACK_LOOK`, if that is set.
fn look(harness: &mut Harness<'static, App>, name: &str) {
    if let Some(folder) = std::env::var_os("COMEBACK_LOOK") {
        harness.render().unwrap().save(std::path::Path::new(&folder).join(format!("{name}.png"))).unwrap();
    }
}

fn coded(harness: &Harness<'_, App>) -> Vec<BenchAnswer> {
    answers(harness.state().engine(), BenchQuery { coded: Some(true), ..BenchQuery::default() })
}

#[test]
fn a_second_reader_reads_blind_by_the_keys_and_what_differs_is_settled() {
    let home = tempfile::tempdir().unwrap();
    // High enough for all that differs.
    let mut harness = at(Window { size: [1280.0, 3200.0], ..Window::default() }, home.path(), Content::Sample, Route::SecondReader);
    look(&mut harness, "second-begin");
    harness.type_into("Who reads", "Anna");
    harness.choose("How many answers", "20, drawn by lot");
    harness.click_label("Begin reading");
    settle(&mut harness);
    let reading = harness.state().engine().fetch(ReadingsQuery).unwrap().all[0].id;
    let view = |harness: &Harness<'static, App>| harness.state().engine().fetch(ReadingQuery(reading)).unwrap().unwrap();
    let first = view(&harness).order[0].0;
    let before = coded(&harness).into_iter().find(|answer| answer.id == first).unwrap();
    let book = harness.state().engine().fetch(ReasonListQuery { retired: false, people: false }).unwrap();
    assert!(harness.shows("0 of 20 read") && harness.shows(&format!("“{}”", before.text)), "the answer is shown");
    look(&mut harness, "second-reading");
    // Two reasons by digits, the second made the main one.
    harness.press(Key::Num1);
    harness.press(Key::Num2);
    harness.key_press_modifiers(Modifiers::ALT, Key::Num2);
    harness.run();
    harness.press(Key::Enter);
    settle(&mut harness);
    assert_eq!(view(&harness).reading.done, 1);
    assert!(harness.shows("1 of 20 read"));
    assert_eq!(coded(&harness).into_iter().find(|answer| answer.id == first).unwrap(), before, "the first reader's stay as they are");
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert_eq!(view(&harness).reading.done, 0, "an answer read is a step");
    for _ in 0..20 {
        harness.press(Key::Num0);
        settle(&mut harness);
    }
    let over = view(&harness).result.unwrap();
    assert_eq!(over.agreement.same.all, 20);
    assert!(harness.query_all_by_label_contains("Anna: no reason").next().is_some(), "who found what");
    assert!(harness.shows("What “alike” means") && harness.shows(&format!("{} answers were read differently", over.differences.len())));
    look(&mut harness, "second-result");
    let one = over.differences[0].clone();
    let name = "As Anna";
    harness.get_all_by_role_and_label(Role::Button, name).next().unwrap().click();
    settle(&mut harness);
    let after = coded(&harness).into_iter().find(|answer| answer.id == one.answer.id).unwrap();
    assert_eq!(after.reasons, one.second);
    assert_eq!(view(&harness).result.unwrap().agreement, over.agreement);
    harness.ctrl(Key::Z);
    let back = coded(&harness).into_iter().find(|answer| answer.id == one.answer.id).unwrap();
    assert_eq!(back.reasons, one.answer.reasons, "settling is a step");
    assert!(book.len() > 2);
    harness.click_label("All readings");
    settle(&mut harness);
    look(&mut harness, "second-list");
    harness.click_label("Remove the reading by Anna");
    settle(&mut harness);
    assert!(harness.state().engine().fetch(ReadingsQuery).unwrap().all.is_empty());
}

#[test]
fn without_answers_a_second_reader_is_told_what_comes_first() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(Window::default(), home.path(), Content::Empty, Route::SecondReader);
    assert!(harness.shows("A second reader needs answers that have been read once"));
    harness.click_label("Go to the answers");
    assert_eq!(*harness.state().route(), Route::Answers);
}

#[test]
fn a_quote_is_starred_by_a_key_and_what_is_hidden_is_turned_by_a_click() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(Window::default(), home.path(), Content::Sample, Route::Answers);
    let open = answers(harness.state().engine(), BenchQuery { coded: Some(false), ..BenchQuery::default() })[0].clone();
    harness.ctrl(Key::D);
    settle(&mut harness);
    let quote = |harness: &Harness<'static, App>| harness.state().engine().fetch(QuoteQuery(open.id)).unwrap();
    assert!(quote(&harness).quoting.starred && harness.shows("As reports print it"));
    let word: String =
        open.text.split_whitespace().max_by_key(|word| word.len()).unwrap().trim_matches(|c: char| !c.is_alphabetic()).into();
    harness.get_by_role_and_label(Role::TextInput, "Hide words").focus();
    harness.run();
    harness.type_keys(&word.to_uppercase());
    harness.press(Key::Enter);
    settle(&mut harness);
    assert!(!quote(&harness).masked.contains(&word) && quote(&harness).masked.contains("[…]"), "{}", quote(&harness).masked);
    look(&mut harness, "quote");
    harness.click_label(&format!("[…] {word}"));
    settle(&mut harness);
    assert_eq!(quote(&harness).masked, open.text, "shown again by a click");
    harness.ctrl(Key::Z);
    settle(&mut harness);
    assert!(!quote(&harness).masked.contains(&word), "and taken back");
    harness.click_label("Quotes 1");
    settle(&mut harness);
    assert!(harness.shows(&format!("“{}”", open.text)));
}

#[test]
fn the_tabs_of_reasons_answer_in_sentences_and_open_their_people() {
    for language in Language::ALL {
        let home = tempfile::tempdir().unwrap();
        let size = if language == Language::En { [640.0, 900.0] } else { [1280.0, 1400.0] };
        let window = Window { language, dark: language == Language::Nl, size, ..Window::default() };
        let mut harness = at(window, home.path(), Content::Sample, Route::Reasons);
        let tr = comeback::i18n::Tr::new(language);
        let tabs =
            [("costs", tr.costs_tab()), ("differs", tr.differs_tab()), ("over-time", tr.over_time_tab()), ("enough", tr.enough_tab())];
        for (name, tab) in tabs {
            harness.click_label(&tab);
            settle(&mut harness);
            look(&mut harness, &format!("reasons-{name}-{}", language.code()));
            assert!(!harness.shows(&tr.ui_loading()), "{name}");
        }
    }
}

#[test]
fn a_number_in_a_table_of_reasons_opens_its_people() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(Window { size: [1280.0, 2000.0], ..Window::default() }, home.path(), Content::Sample, Route::Reasons);
    harness.click_label("What it costs");
    settle(&mut harness);
    let known = harness.state().engine().fetch(comeback::engine::views::figures::FigureSetQuery::default()).unwrap().figures.reasons.known;
    harness.click_label(&format!("Reason known: {}", known.people));
    settle(&mut harness);
    assert!(harness.query_all_by_label_contains(&format!("{} people, ", known.people)).next().is_some());
    look(&mut harness, "reasons-people");
    harness.press(Key::Escape);
    settle(&mut harness);
    // Somebody's answer is recoded: the figures of the tab follow.
    let book = harness.state().engine().fetch(ReasonListQuery { retired: false, people: false }).unwrap();
    let answer = answers(harness.state().engine(), BenchQuery { coded: Some(false), ..BenchQuery::default() })[0].id;
    harness.state().engine().call(Command::SetReasons(AnswerCoding::read(answer, vec![book[0].reason.id]))).unwrap();
    harness.click_label("Enough answers?");
    settle(&mut harness);
    assert!(harness.query_by_label_contains("Different reasons heard").is_some());
}

#[test]
fn each_step_of_enough_answers_opens_its_answer_and_the_stair_is_saved() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(Window { size: [1280.0, 1400.0], ..Window::default() }, home.path(), Content::Sample, Route::Reasons);
    harness.click_label("Enough answers?");
    settle(&mut harness);
    let found = harness.state().engine().fetch(SaturationQuery).unwrap();
    let one = found.iter().max_by_key(|one| one.found.answers).unwrap();
    let last = one.found.steps.last().unwrap();
    let named: Vec<&str> = last.reasons.iter().map(|id| one.names[id].as_str()).collect();
    harness.click_label(&format!("Read the answer: {}", named.join(", ")));
    settle(&mut harness);
    let answer = answers(harness.state().engine(), BenchQuery::default()).into_iter().find(|row| row.id == last.answer).unwrap();
    assert!(answer.reasons.iter().any(|id| last.reasons.contains(id)) && harness.shows(&answer.text));
    harness.press(Key::Escape);
    settle(&mut harness);
    // As numbers: a row for each step; as a picture: its sentence.
    for (entry, ending) in [("Numbers (CSV)", "csv"), ("Drawing (SVG)", "svg")] {
        let to = home.path().join(format!("enough.{ending}"));
        harness.click_label("Save: Enough answers");
        settle(&mut harness);
        harness.click_label(entry);
        settle(&mut harness);
        harness.ctrl(Key::A);
        harness.type_keys(&to.display().to_string());
        harness.click_label("Save");
        settle(&mut harness);
        let written = std::fs::read_to_string(&to).unwrap();
        match ending {
            "csv" => assert_eq!(written.lines().count(), one.found.steps.len() + 1, "{written}"),
            _ => assert!(written.contains("nothing new") || written.contains("new reason"), "{written}"),
        }
    }
}
