//! Every screen is laid out in three languages, light and dark, empty and full: no missing glyph, no input without a name,
//! nothing that goes on repainting. kittest checks all of that by itself.

use comeback::domain::language::Language;
use comeback::ui::routes::{Route, SCREENS};

use crate::support::{Content, HarnessExt as _, Window};

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
