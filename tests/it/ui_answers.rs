//! The bench and the codebook by the keyboard: answers get their reasons by digits and letters, a renamed reason stays itself.

use comeback::domain::ids::{AnswerId, ReasonId};
use comeback::domain::reason::ReasonKind;
use comeback::engine::views::bench::{BenchAnswer, BenchQuery};
use comeback::engine::views::reasons::{ReasonListQuery, ReasonRow};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::{Key, Modifiers};
use egui_kittest::Harness;

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
    harness.press(Key::Num2);
    harness.press(Key::Enter);
    harness.press(Key::Num0);
    assert_eq!(answer(&harness, waiting[0].id), (vec![ids[0], ids[2]], true));
    assert_eq!(answer(&harness, waiting[1].id), (vec![ids[1]], true));
    assert_eq!(answer(&harness, waiting[2].id), (vec![], true));
    assert_eq!(to_do(&harness).len(), waiting.len() - 3);
    harness.ctrl(Key::Z);
    assert!(!answer(&harness, waiting[2].id).1);
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
