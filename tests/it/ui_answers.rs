//! The bench and the codebook by the keyboard: answers get their reasons by digits and letters, a renamed reason stays itself.

use comeback::domain::coding::AnswerCoding;
use comeback::domain::ids::{AnswerId, ReasonId};
use comeback::domain::language::Language;
use comeback::domain::reason::ReasonKind;
use comeback::engine::views::bench::{BenchAnswer, BenchQuery};
use comeback::engine::views::reasons::{ReasonListQuery, ReasonRow};
use comeback::engine::{Command, Created};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::accesskit::Role;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window, answers};

fn at(home: &std::path::Path, content: Content, route: Route) -> Harness<'static, App> {
    let window = Window::default();
    let mut harness = window.open(window.engine(home, content));
    harness.state_mut().go(route);
    // A view asked for in one picture is there in the next: some pictures, until all are.
    for _ in 0..4 {
        harness.run();
    }
    harness
}

fn reasons(harness: &Harness<'_, App>) -> Vec<ReasonRow> {
    harness.state().engine().fetch(ReasonListQuery { retired: true, people: true }).unwrap()
}

fn to_do(harness: &Harness<'_, App>) -> Vec<BenchAnswer> {
    answers(harness.state().engine(), BenchQuery { coded: Some(false), ..BenchQuery::default() })
}

fn answer(harness: &Harness<'_, App>, id: AnswerId) -> (Vec<ReasonId>, bool) {
    let all = answers(harness.state().engine(), BenchQuery::default());
    all.into_iter().find(|a| a.id == id).map(|a| (a.reasons, a.coded)).unwrap()
}

#[test]
fn three_answers_get_their_reasons_by_digits_and_each_can_be_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    let waiting = to_do(&harness);
    let ids: Vec<ReasonId> = reasons(&harness).iter().filter(|r| !r.reason.retired).map(|r| r.reason.id).collect();
    // The second chosen is made the main one with Alt.
    for key in [Key::Num3, Key::Num1] {
        harness.press(key);
    }
    harness.key_press_modifiers(Modifiers::ALT, Key::Num1);
    harness.press(Key::Enter);
    harness.run_steps(3);
    harness.press(crate::ui_bench::key_of(&harness, waiting[1].id, ids[1]).unwrap());
    harness.press(Key::Enter);
    harness.run_steps(3);
    harness.press(Key::Num0);
    assert_eq!(answer(&harness, waiting[0].id), (vec![ids[0], ids[2]], true));
    assert_eq!(answer(&harness, waiting[1].id), (vec![ids[1]], true));
    assert_eq!(answer(&harness, waiting[2].id), (vec![], true));
    assert_eq!(to_do(&harness).len(), waiting.len() - 3);
    harness.ctrl(Key::Z);
    assert!(!answer(&harness, waiting[2].id).1);
    harness.run_steps(3);
    harness.press(Key::Num0);
    assert!(answer(&harness, waiting[2].id).1, "what was taken back is in view again");
    harness.ctrl(Key::Z);
    harness.ctrl(Key::Z);
    assert_eq!(answer(&harness, waiting[1].id), (vec![], false));
    assert_eq!(answer(&harness, waiting[0].id), (vec![ids[0], ids[2]], true));
}

#[test]
fn letters_find_any_reason_and_later_comes_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    let waiting = to_do(&harness);
    let moved = reasons(&harness).into_iter().find(|r| r.reason.name.starts_with("Moved")).unwrap().reason;
    harness.ctrl(Key::L);
    harness.run();
    assert!(harness.shows("Come back to it 1"));
    harness.type_keys("m");
    harness.type_keys("oved");
    harness.press(Key::Enter);
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(answer(&harness, waiting[1].id), (vec![moved.id], true));
    assert_eq!(answer(&harness, waiting[0].id), (vec![], false));
}

#[test]
fn enter_without_a_reason_says_what_to_do_and_changes_nothing() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    let waiting = to_do(&harness);
    harness.press(Key::Enter);
    assert!(harness.shows("Choose a reason first"));
    assert_eq!(to_do(&harness), waiting);
}

#[test]
fn an_empty_bench_says_what_will_be_here_and_leads_to_recording() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Answers);
    assert!(harness.shows("What customers say will be here"));
    harness.tab_to("Record answers");
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(*harness.state().route(), Route::Record(None, None));
}

#[test]
fn a_renamed_reason_keeps_its_id_and_a_name_that_is_taken_is_refused_in_words() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Reasons);
    let before = reasons(&harness);
    harness.tab_to(&before[0].reason.name);
    harness.press(Key::Enter);
    harness.run();
    harness.replace("Name", &before[1].reason.name);
    harness.press(Key::Tab);
    harness.run();
    assert!(harness.shows("There is a reason of this name"));
    assert_eq!(reasons(&harness), before);
    harness.replace("Name", "Too dear");
    harness.press(Key::Enter);
    harness.run();
    let after = reasons(&harness);
    assert_eq!((after[0].reason.id, after[0].reason.name.as_str()), (before[0].reason.id, "Too dear"));
    assert_eq!(after[0].reason.code, before[0].reason.code);
}

#[test]
fn a_reason_is_added_moved_with_alt_and_retired() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Reasons);
    let before = reasons(&harness);
    harness.ctrl(Key::N);
    harness.run();
    harness.type_keys("Smell in the shop");
    harness.press(Key::Enter);
    harness.run();
    let added = reasons(&harness).into_iter().find(|r| r.reason.name == "Smell in the shop").unwrap().reason;
    assert_eq!(added.kind, ReasonKind::Avoidable);
    harness.tab_to(&before[1].reason.name);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run();
    assert_eq!(reasons(&harness)[0].reason.id, before[1].reason.id);
    harness.press(Key::Enter);
    harness.run();
    harness.click_label("No longer offer");
    harness.run();
    assert!(reasons(&harness).iter().find(|r| r.reason.id == before[1].reason.id).unwrap().reason.retired);
    harness.click_label("Offer again");
    harness.run();
    assert!(!reasons(&harness).iter().find(|r| r.reason.id == before[1].reason.id).unwrap().reason.retired);
}

/// What stands in the field for the name of a reason.
fn field(harness: &Harness<'_, App>) -> String {
    harness.get_by_role_and_label(Role::TextInput, "Name").value().unwrap_or_default()
}

/// The rows of the codebook that are offered.
fn offered(harness: &Harness<'_, App>) -> Vec<ReasonRow> {
    reasons(harness).into_iter().filter(|r| !r.reason.retired).collect()
}

#[test]
fn the_codebook_beside_the_answers_has_its_groups() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    assert!(!harness.shows("Time and promises"));
    let first = offered(&harness)[0].reason.id;
    let engine = harness.state().engine();
    let made = engine.call(Command::AddGroup("Time and promises".into())).unwrap().created;
    let group = made.iter().find_map(|c| if let Created::Group(id) = c { Some(*id) } else { None });
    engine.call(Command::SetReasonGroup(first, group)).unwrap();
    harness.run_steps(4);
    assert!(harness.shows("Time and promises"));
}

#[test]
fn a_reason_no_longer_offered_is_seen_on_its_answer_and_can_be_taken_off() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    let said = to_do(&harness)[0].clone();
    let [gone, stays] = [0, 1].map(|i| offered(&harness)[i].reason.clone());
    let engine = harness.state().engine();
    engine.call(Command::SetReasons(AnswerCoding::read(said.id, vec![gone.id, stays.id]))).unwrap();
    engine.call(Command::RetireReason(gone.id, true)).unwrap();
    harness.run_steps(4);
    harness.click_label(&format!(
        "Read {}",
        answers(harness.state().engine(), BenchQuery { coded: Some(true), ..BenchQuery::default() }).len()
    ));
    harness.run();
    harness.click_label(&said.text);
    harness.run();
    let chip = format!("{} main, no longer offered", gone.name);
    assert!(harness.shows(&chip));
    // It has no key any more: the first digit is that of the next one.
    harness.press(Key::Num1);
    harness.press(Key::Num1);
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(answer(&harness, said.id).0, [gone.id, stays.id], "accepted again, it is kept");
    harness.click_label(&said.text);
    harness.run();
    harness.click_label(&chip);
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(answer(&harness, said.id).0, [stays.id]);
}

#[test]
fn a_reason_there_is_none_of_yet_is_made_on_the_bench_and_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    let waiting = to_do(&harness);
    let before = reasons(&harness).len();
    harness.type_keys("g");
    harness.type_keys("lue in the hem");
    assert!(harness.shows("New reason: glue in the hem"));
    harness.press(Key::Enter);
    harness.run_steps(3);
    harness.press(Key::Enter);
    harness.run_steps(3);
    let made = reasons(&harness).into_iter().find(|r| r.reason.name == "glue in the hem").unwrap().reason;
    assert_eq!(answer(&harness, waiting[0].id), (vec![made.id], true));
    harness.ctrl(Key::Z);
    harness.ctrl(Key::Z);
    assert_eq!((reasons(&harness).len(), to_do(&harness)), (before, waiting));
}

#[test]
fn a_reason_no_longer_offered_is_offered_again_by_its_name() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    let waiting = to_do(&harness);
    let price = offered(&harness).into_iter().find(|r| r.reason.name == "Price").unwrap().reason;
    harness.state().engine().call(Command::RetireReason(price.id, true)).unwrap();
    harness.run_steps(3);
    harness.type_keys("p");
    harness.type_keys("rice");
    assert!(harness.shows("Price: offer it again") && !harness.shows("New reason: price"));
    harness.press(Key::Enter);
    harness.run_steps(3);
    harness.press(Key::Enter);
    harness.run_steps(3);
    assert_eq!(answer(&harness, waiting[0].id).0, [price.id]);
    assert!(offered(&harness).iter().any(|r| r.reason.id == price.id));
}

#[test]
fn a_bench_that_cannot_be_changed_says_why() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let engine = window.engine(home.path(), Content::Sample);
    engine.call(Command::Close).unwrap();
    engine.call(Command::OpenReadOnly { path: home.path().join("sample.comeback") }).unwrap();
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Answers);
    harness.run_steps(4);
    let waiting = to_do(&harness);
    let why = "This file may not be written to";
    let said = harness.query_all_by_label_contains(why).count();
    harness.press(Key::Num0);
    harness.run();
    assert!(harness.query_all_by_label_contains(why).count() > said, "a notice says why nothing happened");
    assert_eq!(to_do(&harness), waiting);
}

#[test]
fn the_step_says_whose_answer_it_was() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    let waiting = to_do(&harness);
    let name = |said: &BenchAnswer| said.customer.as_ref().map(|c| c.name.clone());
    harness.press(Key::Num0);
    let subject = harness.state().engine().status().undo.unwrap().subject;
    let first_words: String = waiting[0].text.split(' ').take(2).collect::<Vec<_>>().join(" ");
    assert!(name(&waiting[0]).map_or_else(|| subject.starts_with(&first_words), |name| subject == name), "{subject}");
}

#[test]
fn an_empty_bench_has_one_main_button_and_no_keys() {
    let home = tempfile::tempdir().unwrap();
    let harness = at(home.path(), Content::Empty, Route::Answers);
    assert_eq!(harness.query_all_by_role_and_label(Role::Button, "Record answers").count(), 1);
    assert!(!harness.shows("main reason"));
}

#[test]
fn the_bench_is_walked_in_dutch_and_in_russian() {
    for (language, first, all_read) in
        [(Language::Nl, "Te doen", "Alle antwoorden zijn gelezen"), (Language::Ru, "Разобрать", "Все ответы прочитаны")]
    {
        let home = tempfile::tempdir().unwrap();
        let window = Window { language, ..Window::default() };
        let mut harness = window.open(window.engine(home.path(), Content::Sample));
        harness.state_mut().go(Route::Answers);
        harness.run_steps(4);
        let waiting = to_do(&harness);
        let ids: Vec<ReasonId> = offered(&harness).iter().map(|r| r.reason.id).collect();
        assert!(harness.shows(&format!("{first} {}", waiting.len())));
        // The second is found by the first letters of its name, in its own alphabet.
        let other = offered(&harness)[9].reason.clone();
        let (letter, more) =
            (other.name.chars().next().unwrap().to_lowercase().to_string(), other.name.chars().skip(1).collect::<String>());
        harness.press(Key::Num3);
        harness.press(Key::Enter);
        harness.type_keys(&letter);
        harness.type_keys(&more);
        harness.press(Key::Enter);
        harness.press(Key::Enter);
        harness.run_steps(2);
        assert_eq!(answer(&harness, waiting[0].id), (vec![ids[2]], true), "{language:?}");
        assert_eq!(answer(&harness, waiting[1].id), (vec![other.id], true), "{language:?}");
        for _ in 2..waiting.len() {
            harness.press(Key::Num0);
            harness.run_steps(2);
        }
        assert!(harness.shows(all_read), "{language:?}");
    }
}

#[test]
fn a_name_being_typed_is_kept_when_another_row_is_clicked_or_the_palette_opened() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Reasons);
    let before = reasons(&harness);
    let name = |harness: &Harness<'_, App>, at: usize| reasons(harness)[at].reason.name.clone();
    harness.click_label(&before[0].reason.name);
    harness.run();
    harness.replace("Name", "Too dear");
    harness.click_label(&before[1].reason.name);
    harness.run_steps(2);
    assert_eq!(name(&harness, 0), "Too dear");
    assert_eq!(field(&harness), before[1].reason.name);
    harness.replace("Name", "Bad work");
    harness.ctrl(Key::K);
    harness.run_steps(2);
    assert_eq!(name(&harness, 1), "Bad work");
    harness.press(Key::Escape);
    harness.replace("Name", "Careless work");
    harness.state_mut().go(Route::Home);
    harness.run_steps(2);
    assert_eq!(name(&harness, 1), "Careless work");
    // A name that is taken stays to be mended.
    harness.state_mut().go(Route::Reasons);
    harness.run_steps(4);
    harness.click_label(&before[2].reason.name);
    harness.replace("Name", "Too dear");
    harness.click_label(&before[3].reason.name);
    harness.run_steps(2);
    assert!(harness.shows("There is a reason of this name"));
    assert_eq!((field(&harness), name(&harness, 2)), ("Too dear".to_owned(), before[2].reason.name.clone()));
}

#[test]
fn a_new_reason_being_typed_waits_as_a_draft() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Reasons);
    let before = reasons(&harness);
    harness.ctrl(Key::N);
    harness.run();
    harness.type_keys("Smell in the sh");
    harness.click_label(&before[0].reason.name);
    harness.run_steps(2);
    harness.state_mut().go(Route::Home);
    harness.run_steps(2);
    harness.state_mut().go(Route::Reasons);
    harness.run_steps(4);
    harness.ctrl(Key::N);
    harness.run_steps(3);
    assert_eq!(field(&harness), "Smell in the sh");
    harness.type_keys("op");
    harness.press(Key::Enter);
    harness.run_steps(3);
    assert!(reasons(&harness).iter().any(|r| r.reason.name == "Smell in the shop"));
    harness.ctrl(Key::N);
    harness.run_steps(3);
    assert_eq!(field(&harness), "");
}

#[test]
fn any_reason_gets_any_key() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Reasons);
    let moved = reasons(&harness).into_iter().find(|r| r.reason.name.starts_with("Moved")).unwrap().reason;
    harness.tab_to(&moved.name);
    harness.key_press_modifiers(Modifiers::ALT, Key::Num2);
    harness.run_steps(3);
    assert_eq!(reasons(&harness)[1].reason.id, moved.id);
    harness.key_press_modifiers(Modifiers::ALT, Key::ArrowUp);
    harness.run_steps(3);
    assert_eq!(reasons(&harness)[0].reason.id, moved.id, "also past reasons of another kind");
}
