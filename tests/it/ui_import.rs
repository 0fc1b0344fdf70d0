//! Importing in the window: by keyboard alone, nothing dropped silently, nothing added twice, all of it taken back.

use comeback::domain::import::Field;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::{Event, Key};
use egui_kittest::Harness;

use crate::support::{Content, HarnessExt as _, Window};

/// Purchases and customers of the open workspace, read back from its file.
fn counts(harness: &Harness<'_, App>) -> (i64, i64) {
    let path = harness.state().engine().status().workspace.unwrap().path;
    let conn = rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let count = |table: &str| conn.query_row(&format!("SELECT count(*) FROM {table}"), [], |r| r.get(0)).unwrap();
    (count("live_purchase"), count("live_customer"))
}

fn on_import(harness: &mut Harness<'_, App>) {
    harness.state_mut().go(Route::Import);
    harness.run();
}

fn paste(harness: &mut Harness<'_, App>, text: &str) {
    harness.event(Event::Paste(text.to_owned()));
    harness.run();
    harness.run();
}

#[test]
fn three_pasted_lines_are_imported_by_keyboard_and_taken_back() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    on_import(&mut harness);
    paste(&mut harness, "Customer\tName\tDate\tAmount\n1007\tAnna Baker\t2025-11-02\t31.50\n1012\tHotel Linden\t2025-11-30\t148.00\n");
    assert!(harness.shows("Import 2 receipts"));
    harness.ctrl(Key::Enter);
    harness.run();
    assert_eq!(counts(&harness), (2, 2));
    assert!(harness.shows("Imported: 2 receipts · 2 new customers"));
    assert_ne!(*harness.state().route(), Route::Import);
    harness.ctrl(Key::Z);
    harness.run();
    assert_eq!(counts(&harness), (0, 0));
}

#[test]
fn the_same_again_says_that_nothing_is_new() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    let text = "Phone\tDate\tAmount\n+31 20 5550107\t2025-11-02\t31.50\n020-555 01 12\t2025-11-30\t148.00\n";
    for _ in 0..2 {
        on_import(&mut harness);
        paste(&mut harness, text);
        harness.ctrl(Key::Enter);
        harness.run();
    }
    assert_eq!(*harness.state().route(), Route::Import, "nothing was imported the second time");
    assert!(harness.shows("Nothing new: all of it is known already"));
    assert!(harness.shows("2 receipts known already"));
    assert_eq!(counts(&harness), (2, 2));
}

#[test]
fn lines_that_cannot_be_read_are_shown_with_their_reason_and_saved() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("till.csv");
    std::fs::write(&file, "Cust No,Date,Amount\n1,02/06/2024,31.50\n2,31/06/2024,27.50\n3,04/06/2024,\"12,5o\"\n4,14/06/2024,8.00\n")
        .unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    on_import(&mut harness);
    harness.ctrl(Key::N);
    harness.replace("File or folder", file.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.shows("Line 3 cannot be read: “31/06/2024” is not a day"));
    assert!(harness.shows("1 date, 1 amount: left out, can be saved"));
    harness.click_label("Show: 2 lines cannot be read");
    assert!(harness.shows("3, “31/06/2024” is not a day, 2 · 31/06/2024 · 27.50"));
    harness.click_label("Save as CSV…");
    assert!(harness.said("File or folder").ends_with("Corner Dry Cleaning - till - not imported 2025-12-09.csv"));
    let saved = home.path().join("rest.csv");
    std::fs::write(&saved, "years of work").unwrap();
    harness.replace("File or folder", saved.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(std::fs::read_to_string(&saved).unwrap(), "years of work", "not replaced unasked");
    harness.click_label("Replace");
    harness.run();
    assert!(harness.shows("Saved: rest.csv"));
    let text = std::fs::read_to_string(&saved).unwrap();
    assert_eq!(text.trim_start_matches('\u{feff}').lines().next(), Some("\"Cust No\",\"Date\",\"Amount\""));
    assert!(text.contains("\"2\",\"31/06/2024\",\"27.50\""));
    harness.press(Key::Escape);
    harness.ctrl(Key::Enter);
    harness.run();
    assert_eq!(counts(&harness), (2, 2), "the good lines are imported");
}

#[test]
fn columns_aligned_by_blanks_without_names_are_given_their_meaning_by_hand() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("sample.txt");
    std::fs::write(&file, " 00004  0001 19970101  2   29.33\n 00004  0001 19970118  2   29.73\n 00021  0002 19970101  3   63.34\n")
        .unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    on_import(&mut harness);
    harness.ctrl(Key::N);
    harness.replace("File or folder", file.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.shows("Aligned by blanks"));
    assert!(harness.shows("First line is data"));
    for (column, field) in [(1, Some("Customer number")), (3, Some("Purchase day")), (5, Some("Amount"))] {
        choose_column(&mut harness, column, field);
    }
    for column in [2, 4] {
        choose_column(&mut harness, column, None);
    }
    assert!(harness.shows("Import 3 receipts"));
    harness.ctrl(Key::Enter);
    harness.run();
    assert_eq!(counts(&harness), (3, 2));
}

/// Gives a column its meaning unless it has it already.
fn choose_column(harness: &mut Harness<'_, App>, column: usize, field: Option<&str>) {
    use eframe::egui::accesskit::Role;
    use egui_kittest::kittest::{NodeT as _, Queryable as _};
    let name = format!("What becomes of column Column {column}");
    let wanted = field.unwrap_or("Not imported");
    let now = harness.get_by_role_and_label(Role::ComboBox, &name).accesskit_node().value().unwrap_or_default();
    if now != wanted {
        harness.choose(&name, wanted);
    }
}

#[test]
fn what_is_missing_is_named_and_nothing_can_be_imported_until_it_is_there() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    on_import(&mut harness);
    paste(&mut harness, "Name\tAmount\nAnna Baker\t31.50\nHotel Linden\t148.00\n");
    assert!(harness.shows("Import 2 customers"), "amounts without a day are not proposed");
    harness.choose("What becomes of column Amount", "Amount");
    assert!(harness.shows("Choose which column is the day"));
    harness.ctrl(Key::Enter);
    harness.run();
    assert_eq!(counts(&harness), (0, 0));
}

#[test]
fn a_date_that_may_be_two_days_is_asked_about() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    on_import(&mut harness);
    paste(&mut harness, "Customer\tDate\tAmount\n1\t03/04/2025\t31.50\n2\t05/06/2025\t148.00\n");
    assert!(harness.shows("03/04/2025: is this 3\u{a0}Apr\u{a0}2025 or 4\u{a0}Mar\u{a0}2025?"));
    harness.click_label("4\u{a0}Mar\u{a0}2025");
    harness.run();
    assert!(!harness.shows("is this 3\u{a0}Apr"));
    assert!(harness.shows("Month first"));
    harness.ctrl(Key::Enter);
    harness.run();
    assert_eq!(counts(&harness), (2, 2));
}

#[test]
fn names_typed_by_hand_are_kept_as_a_draft_and_imported() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    on_import(&mut harness);
    harness.type_into("Name, row 1", "Щёлочь №5");
    harness.press(Key::Enter);
    harness.type_keys("anna@example.com");
    harness.press(Key::Enter);
    harness.type_keys("30/11/2025");
    // Leaving keeps what was typed; coming back finds it.
    harness.state_mut().go(Route::Settings);
    harness.run();
    on_import(&mut harness);
    harness.click_label("Look at 1 name");
    harness.run();
    assert!(harness.shows("What does one visit usually bring?"));
    harness.type_into("Usual amount of a visit", "25");
    harness.run();
    harness.ctrl(Key::Enter);
    harness.run();
    assert_eq!(counts(&harness), (1, 1));
}

#[test]
fn a_file_that_is_no_text_says_so_in_words() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("photo.csv");
    std::fs::write(&file, [0x89, b'P', b'N', b'G', 13, 10, 26, 10, 0, 0, 0, 13, 0, 0]).unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Empty));
    on_import(&mut harness);
    harness.ctrl(Key::N);
    harness.replace("File or folder", file.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    assert!(harness.shows("This is neither a text file nor a workbook"));
    harness.click_label("Details");
    assert!(harness.shows("cannot read: not text"));
    harness.click_label("Choose something else");
    assert!(harness.shows("Paste from Excel"));
}

#[test]
fn starting_with_my_customers_lands_here() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Nothing));
    harness.click_label("Start with my customers");
    harness.run();
    assert_eq!(*harness.state().route(), Route::Import);
}

/// The words that give a column a meaning name every field once.
#[test]
fn every_field_has_its_own_words_in_every_language() {
    use comeback::domain::language::Language;
    use strum::IntoEnumIterator as _;
    for language in Language::ALL {
        let tr = comeback::i18n::Tr::new(language);
        let words = [
            tr.import_field_customer(),
            tr.import_field_name(),
            tr.import_field_email(),
            tr.import_field_phone(),
            tr.import_field_joined(),
            tr.import_field_left(),
            tr.import_field_reason(),
            tr.import_field_segment(),
            tr.import_field_receipt(),
            tr.import_field_date(),
            tr.import_field_amount(),
            tr.import_field_quantity(),
            tr.import_field_price(),
        ];
        let different: std::collections::HashSet<_> = words.iter().collect();
        assert_eq!(different.len(), Field::iter().count(), "{language:?}");
    }
}
