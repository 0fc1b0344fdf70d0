//! Segments and tags in the window: put together with a live count, looked at, changed, taken away; by names and by keys.

use std::path::Path;

use comeback::domain::language::Language;
use comeback::domain::segment::Pick;
use comeback::engine::views::segments::{SavedSegmentsQuery, TagsQuery};
use comeback::i18n::Tr;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;

use crate::support::{Content, HarnessExt as _, Window};

const SETTLED: usize = 6;

fn customers(window: Window, folder: &Path, content: Content) -> Harness<'static, App> {
    let mut harness = window.open(window.engine(folder, content));
    harness.state_mut().go(Route::Customers);
    harness.run_steps(SETTLED);
    harness
}

fn saved(harness: &Harness<'static, App>) -> Vec<(String, usize)> {
    harness.state().engine().fetch(SavedSegmentsQuery).unwrap().iter().map(|(s, n)| (s.name.clone(), *n)).collect()
}

#[test]
fn a_segment_is_put_together_with_a_live_count_and_looked_at() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = customers(Window::default(), folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    harness.click_label(&tr.segment_manage());
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.segment_none()), "it says what will be here");
    harness.click_label(&tr.segment_new());
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.segment_incomplete()));
    harness.type_keys("Regulars who went");
    harness.choose(&tr.segment_condition("1"), &tr.segment_kind("state"));
    harness.run_steps(SETTLED);
    harness.click_label("Gone quiet");
    harness.run_steps(SETTLED);
    assert!(harness.shows(" of 240 customers: "), "counted while it is put together");
    harness.click_label(&tr.segment_save());
    harness.run_steps(SETTLED);
    let all = saved(&harness);
    assert!(all.len() == 1 && all[0].0 == "Regulars who went" && all[0].1 > 0, "{all:?}");
    // The table shows them, and the list of segments says what they are.
    assert!(harness.shows("Regulars who went"));
    harness.click_label(&tr.segment_manage());
    harness.run_steps(SETTLED);
    assert!(harness.shows("State: Gone quiet"));
    harness.click_label(&tr.segment_remove("Regulars who went"));
    harness.run_steps(SETTLED);
    assert!(saved(&harness).is_empty() && harness.shows(&tr.segment_none()));
    harness.press(Key::Escape);
    harness.ctrl(Key::Z);
    harness.run_steps(SETTLED);
    assert_eq!(saved(&harness), all, "and Undo brings it back");
}

#[test]
fn a_saved_segment_is_offered_wherever_one_is_chosen() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 1100.0], ..Window::default() };
    let engine = window.engine(folder.path(), Content::Sample);
    let conditions = vec![comeback::domain::segment::Condition::is(comeback::domain::segment::Test::Worth {
        from: Some(comeback::domain::money::Money(20_000)),
        below: None,
    })];
    engine.call(comeback::engine::Command::SaveSegment("Big spenders".into(), conditions)).unwrap();
    let mut harness = window.open(engine);
    let tr = Tr::new(Language::En);
    for (route, select) in [
        (Route::Home, tr.home_segment()),
        (Route::Customers, tr.customer_segment()),
        (Route::Retention, tr.home_segment()),
        (Route::Reports, tr.reports_segment()),
    ] {
        harness.state_mut().go(route.clone());
        harness.run_steps(SETTLED);
        harness.choose(&select, "Big spenders");
        harness.run_steps(SETTLED);
        assert!(harness.shows("Big spenders"), "{route:?}");
    }
    let pick = harness.state().engine().fetch(comeback::engine::views::segments::PicksQuery).unwrap()[0].0.clone();
    assert!(matches!(pick, Pick::Saved(_)));
}

#[test]
fn chosen_customers_are_tagged_and_the_tag_comes_off_again() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = customers(Window::default(), folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    harness.state_mut().go(Route::Customers);
    harness.run_steps(SETTLED);
    harness.ctrl(Key::F);
    harness.press(Key::ArrowDown);
    harness.run_steps(SETTLED);
    harness.press(Key::Space);
    harness.press(Key::ArrowDown);
    harness.press(Key::Space);
    harness.run_steps(SETTLED);
    harness.click_label(&tr.segment_tag());
    harness.run_steps(SETTLED);
    harness.type_keys("VIP");
    harness.press(Key::Enter);
    harness.run_steps(SETTLED);
    let tags = |harness: &Harness<'static, App>| {
        harness.state().engine().fetch(TagsQuery).unwrap().iter().map(|(tag, n)| (tag.name.clone(), *n)).collect::<Vec<_>>()
    };
    assert_eq!(tags(&harness), [("VIP".to_owned(), 2)]);
    harness.ctrl(Key::Z);
    harness.run_steps(SETTLED);
    assert!(tags(&harness).is_empty());
}

#[test]
fn tags_are_renamed_joined_and_taken_off_from_their_list() {
    use comeback::engine::Command;
    for (language, size) in [(Language::En, [1280.0, 720.0]), (Language::Nl, [640.0, 360.0]), (Language::Ru, [640.0, 360.0])] {
        let folder = tempfile::tempdir().unwrap();
        let window = Window { language, size, ..Window::default() };
        let mut harness = customers(window, folder.path(), Content::Sample);
        let tr = Tr::new(language);
        let people: Vec<_> = (1..=3).map(comeback::domain::ids::CustomerId).collect();
        harness.state().engine().call(Command::TagCustomers(people.clone(), "Gold".into())).unwrap();
        harness.state().engine().call(Command::TagCustomers(people[..1].to_vec(), "Silver".into())).unwrap();
        harness.run_steps(SETTLED);
        let tags = |harness: &Harness<'static, App>| {
            harness.state().engine().fetch(TagsQuery).unwrap().iter().map(|(tag, n)| (tag.name.clone(), *n)).collect::<Vec<_>>()
        };
        let narrow = size[0] < 700.0;
        let open = |harness: &mut Harness<'static, App>| {
            if narrow {
                harness.click_label(&tr.customers_filter());
                harness.run_steps(SETTLED);
            }
            harness.click_label(&tr.tags_manage());
            harness.run_steps(SETTLED);
        };
        open(&mut harness);
        assert!(harness.shows(&tr.tags_line()) && harness.shows("Silver"), "{language:?}");
        harness.click_label(&tr.tags_rename("Silver"));
        harness.run_steps(SETTLED);
        assert!(harness.shows(&tr.tags_keeps(1, tr.count(1))));
        harness.replace(&tr.segment_tag_word(), "gold");
        harness.run_steps(SETTLED);
        assert!(harness.shows(&tr.tags_joins(3, "Gold", tr.count(3))), "how many it would be is said beforehand");
        harness.press(Key::Enter);
        harness.run_steps(SETTLED);
        assert_eq!(tags(&harness), [("Gold".to_owned(), 3)]);
        let three = tr.segment_customers(3, tr.count(3));
        harness.click_label(&tr.tags_remove(three.as_str(), "Gold"));
        harness.run_steps(SETTLED);
        assert!(tags(&harness).is_empty() && harness.shows(&tr.segment_no_tags()));
        harness.press(Key::Escape);
        harness.ctrl(Key::Z);
        harness.run_steps(SETTLED);
        harness.ctrl(Key::Z);
        harness.run_steps(SETTLED);
        assert_eq!(tags(&harness), [("Gold".to_owned(), 3), ("Silver".to_owned(), 1)]);
        // A number leads to those who have it.
        open(&mut harness);
        harness.click_label(&tr.segment_show(three.as_str(), "Gold"));
        harness.run_steps(SETTLED);
        assert_eq!(*harness.state().route(), Route::Found("#Gold".to_owned()));
        assert!(harness.shows(&tr.customers_export_found(3, tr.count(3))), "{language:?}");
    }
}

#[test]
fn the_form_has_its_words_in_every_language_and_refuses_in_words() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let window = Window { language, ..Window::default() };
        let mut harness = customers(window, folder.path(), Content::Sample);
        let tr = Tr::new(language);
        harness.click_label(&tr.segment_manage());
        harness.run_steps(SETTLED);
        harness.click_label(&tr.segment_new());
        harness.run_steps(SETTLED);
        harness.click_label(&tr.segment_save());
        harness.run_steps(SETTLED);
        assert!(harness.shows(&tr.segment_nameless()) && harness.shows(&tr.segment_empty()), "{language:?}");
        assert!(saved(&harness).is_empty());
    }
}
