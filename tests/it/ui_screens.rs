//! Every screen is laid out in three languages, light and dark, empty and full: no missing glyph, no input without a name,
//! nothing that goes on repainting. kittest checks all of that by itself.

use comeback::domain::language::Language;
use comeback::i18n::Tr;
use comeback::ui::routes::{Route, SCREENS};
use eframe::egui::accesskit::Role;
use egui_kittest::kittest::{NodeT as _, Queryable as _};

use crate::support::{Content, HarnessExt as _, Window};

/// Height of the bar at the bottom of the window.
const STATUS_BAR: f32 = 28.0;

fn lay_out(content: Content) {
    for language in Language::ALL {
        for dark in [false, true] {
            let window = Window { language, dark, ..Window::default() };
            let home = tempfile::tempdir().unwrap();
            let mut harness = window.open(window.engine(home.path(), content));
            for screen in SCREENS.iter().filter(|s| (s.route == Route::Start) == (content == Content::Nothing)) {
                harness.state_mut().go(screen.route.clone());
                harness.run();
                assert_eq!(*harness.state().route(), screen.route, "{} {language:?} dark {dark} {content:?}", screen.name);
            }
        }
    }
}

#[test]
fn the_first_start_is_laid_out_in_every_language_and_look() {
    lay_out(Content::Nothing);
}

#[test]
fn every_screen_of_an_empty_workspace_is_laid_out_in_every_language_and_look() {
    lay_out(Content::Empty);
}

#[test]
fn every_screen_of_the_sample_shop_is_laid_out_in_every_language_and_look() {
    lay_out(Content::Sample);
}

#[test]
fn every_screen_has_room_in_a_small_window_and_at_twice_the_size() {
    for (size, zoom) in [([640.0, 480.0], 100), ([1280.0, 720.0], 200)] {
        let window = Window { language: Language::Ru, size, zoom, ..Window::default() };
        let home = tempfile::tempdir().unwrap();
        let mut harness = window.open(window.engine(home.path(), Content::Sample));
        for screen in SCREENS.iter().filter(|s| s.route != Route::Start) {
            harness.state_mut().go(screen.route.clone());
            harness.run();
        }
        assert!(!harness.shows("nothing of this name"));
    }
}

#[test]
fn no_head_lies_under_its_buttons_and_nothing_to_press_outside_the_window_at_twice_the_size() {
    for language in Language::ALL {
        let window = Window { language, size: [1280.0, 720.0], zoom: 200, ..Window::default() };
        let home = tempfile::tempdir().unwrap();
        let mut harness = window.open(window.engine(home.path(), Content::Sample));
        let mut heads = 0;
        for screen in SCREENS.iter().filter(|s| s.route != Route::Start) {
            harness.state_mut().go(screen.route.clone());
            harness.run();
            // A sheet, a customer and a questionnaire have none before it is known whose.
            let Some(title) = harness.query_all_by_role(Role::Heading).next() else { continue };
            heads += 1;
            let head = title.rect();
            assert!(head.width() > 30.0, "{} {language:?}: its title has no room", screen.name);
            let tools = [Role::Button, Role::ComboBox].into_iter().flat_map(|role| harness.query_all_by_role(role));
            let lies = tools.filter(|tool| tool.rect().intersects(head.shrink(1.0))).map(|tool| tool.accesskit_node().label());
            assert_eq!(lies.collect::<Vec<_>>(), [], "{} {language:?}: on its title", screen.name);
            let all = [Role::Button, Role::ComboBox, Role::TextInput].into_iter().flat_map(|role| harness.query_all_by_role(role));
            let cut = all.filter(|tool| tool.rect().left() < 0.0 || tool.rect().right() > 640.5).map(|tool| tool.accesskit_node().label());
            assert_eq!(cut.collect::<Vec<_>>(), [], "{} {language:?}: cut by the window", screen.name);
        }
        assert!(heads >= 9, "{heads} heads looked at");
    }
}

#[test]
fn the_list_of_what_to_do_can_be_read_on_home_of_a_laptop_without_scrolling() {
    for language in Language::ALL {
        let window = Window { language, size: [1280.0, 720.0], ..Window::default() };
        let home = tempfile::tempdir().unwrap();
        let mut harness = window.open(window.engine(home.path(), Content::Sample));
        harness.state_mut().go(Route::Home);
        harness.run();
        let tr = Tr::new(language);
        let last = harness.get_by_label_contains(&format!("{}: ", tr.home_overdue_button())).rect();
        // Above the status bar, a half of it at least.
        assert!(last.center().y < 720.0 - STATUS_BAR, "{language:?}: {last}");
    }
}
