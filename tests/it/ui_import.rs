//! Importing in the window: by keyboard alone, nothing dropped silently, nothing added twice, all of it taken back.

use std::path::Path;
use std::sync::{Arc, OnceLock};

use comeback::domain::departure::{HowKnown, ReasonSource};
use comeback::domain::import::Field;
use comeback::domain::settings::Settings;
use comeback::engine::views::draft::DraftsQuery;
use comeback::engine::{Command, Deps, Engine, Stage, TEXT_KEYS};
use comeback::store::{Store, departures};
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::{Event, Key};
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window, now};

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
    use egui_kittest::kittest::NodeT as _;
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

/// The window on an empty workspace, at the import screen.
fn importing(home: &Path) -> Harness<'static, App> {
    let window = Window { size: [1280.0, 900.0], ..Window::default() };
    let mut harness = window.open(window.engine(home, Content::Empty));
    on_import(&mut harness);
    harness
}

/// Looks at this file by its typed path.
fn look_at(harness: &mut Harness<'_, App>, file: &Path) {
    harness.ctrl(Key::N);
    harness.replace("File or folder", file.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
}

fn import(harness: &mut Harness<'_, App>) {
    harness.ctrl(Key::Enter);
    harness.run();
    harness.run();
}

/// Types into the field for pasted text.
fn type_rows(harness: &mut Harness<'_, App>, text: &str) {
    harness.get_by_role_and_label(eframe::egui::accesskit::Role::MultilineTextInput, "Rows with their column names").focus();
    harness.run();
    harness.type_keys(text);
}

/// What is typed and not imported yet.
fn drafts(harness: &Harness<'_, App>) -> Vec<String> {
    let all = harness.state().engine().fetch(DraftsQuery { kind: "import".to_owned() }).unwrap();
    all.into_iter().filter(|d| d.draft.key != "recent").map(|d| d.draft.key).collect()
}

#[test]
fn names_typed_without_a_day_are_customers_and_what_cannot_be_read_stays_to_be_mended() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = importing(home.path());
    harness.type_into("Name, row 1", "Anna Baker");
    harness.type_into("Last visit, row 1", "30/11/2025");
    harness.type_into("Name, row 2", "Ruth Palmer");
    harness.type_into("Name, row 3", "Jan Smit");
    harness.type_into("Last visit, row 3", "some time ago");
    type_rows(&mut harness, "not yet");
    harness.click_label("Look at 3 names");
    harness.run();
    import(&mut harness);
    assert_eq!(counts(&harness), (1, 2));
    assert!(harness.shows("2 new customers") && harness.shows("1 line left out"));
    on_import(&mut harness);
    assert_eq!(harness.said("Name, row 1"), "Jan Smit", "the row that could not be taken is still there");
    assert_eq!(harness.said("Name, row 2"), "");
    assert_eq!(harness.said("Rows with their column names"), "not yet", "the other form is left alone");
    harness.ctrl(Key::Z);
    harness.run();
    on_import(&mut harness);
    harness.run();
    assert_eq!(counts(&harness), (0, 0));
    assert_eq!(["1", "2", "3"].map(|row| harness.said(&format!("Name, row {row}"))), ["Anna Baker", "Ruth Palmer", "Jan Smit"]);
    harness.key_press_modifiers(eframe::egui::Modifiers::COMMAND | eframe::egui::Modifiers::SHIFT, Key::Z);
    harness.run();
    harness.run();
    assert_eq!(counts(&harness), (1, 2));
    assert_eq!(harness.said("Name, row 1"), "Jan Smit");
    harness.replace("Last visit, row 1", "29/11/2025");
    harness.click_label("Look at 1 name");
    harness.run();
    import(&mut harness);
    assert_eq!(counts(&harness), (2, 3));
    assert_eq!(drafts(&harness), ["pasted"], "nothing of the names is left over");
}

#[test]
fn pasted_text_leaves_its_form_but_for_the_lines_that_cannot_be_read() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = importing(home.path());
    harness.type_into("Name, row 1", "Anna Baker");
    type_rows(&mut harness, "Customer\tDate\tAmount\n1\t2025-11-02\t5\n2\t2025-11-31\t6\n");
    harness.click_label("Look at what was pasted");
    harness.run();
    import(&mut harness);
    assert_eq!(counts(&harness), (1, 1));
    on_import(&mut harness);
    assert_eq!(harness.said("Rows with their column names"), "Customer\tDate\tAmount\n2\t2025-11-31\t6\n");
    assert_eq!(harness.said("Name, row 1"), "Anna Baker");
    harness.ctrl(Key::Z);
    harness.run();
    harness.run();
    assert!(harness.said("Rows with their column names").contains("2025-11-02"), "undo brings the whole back");
}

#[test]
fn a_table_pasted_beside_the_forms_leaves_them_alone() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = importing(home.path());
    harness.type_into("Name, row 1", "Anna Baker");
    harness.press(Key::Escape);
    paste(&mut harness, "Customer\tDate\tAmount\n1\t2025-11-02\t5\n");
    import(&mut harness);
    assert_eq!(counts(&harness), (1, 1));
    on_import(&mut harness);
    assert_eq!(harness.said("Name, row 1"), "Anna Baker");
}

#[test]
fn lines_left_out_are_told_afterwards_and_can_still_be_seen_and_saved() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("till.csv");
    std::fs::write(&file, "Cust No,Date,Amount\n1,02/06/2024,31.50\n2,31/06/2024,27.50\n3,04/06/2024,\"12,5o\"\n4,14/06/2024,8.00\n")
        .unwrap();
    let mut harness = importing(home.path());
    look_at(&mut harness, &file);
    import(&mut harness);
    assert!(harness.shows("Imported: 2 receipts · 2 new customers · 2 lines left out"));
    harness.click_label("Show them");
    assert_eq!(*harness.state().route(), Route::LeftOut);
    assert!(harness.shows("3, “31/06/2024” is not a day"));
    harness.click_label("Save as CSV…");
    let saved = home.path().join("rest.csv");
    harness.replace("File or folder", saved.to_str().unwrap());
    harness.press(Key::Enter);
    harness.run();
    assert_eq!(std::fs::read_to_string(&saved).unwrap().lines().count(), 3);
    harness.press(Key::Escape);
    harness.run();
    assert_eq!(*harness.state().route(), Route::Import);
    assert!(harness.shows("till: 2 lines left out"));
}

#[test]
fn a_second_file_with_reasons_only_is_imported_as_told() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = importing(home.path());
    paste(&mut harness, "Customer\tName\tLeft\n1\tAnna Baker\t2025-10-01\n2\tRuth Palmer\t2025-10-02\n");
    assert!(harness.shows("Leavings in this file are recorded as:"));
    import(&mut harness);
    on_import(&mut harness);
    paste(&mut harness, "Customer\tLeft\tReason\n1\t2025-10-01\tPrice\n2\t2025-10-02\tDog died\n");
    assert!(harness.shows("Import 2 reasons for leaving"));
    harness.choose("Who says so", "our guess");
    harness.click_label("Show: 1 new reason");
    assert!(harness.shows("Dog died"));
    harness.press(Key::Escape);
    import(&mut harness);
    assert!(harness.shows("reasons noted for 2 who had left"));
    let path = harness.state().engine().status().workspace.unwrap().path;
    let store = Store::open_read_only(&path, TEXT_KEYS).unwrap();
    let all = departures::all(store.conn()).unwrap();
    let said: Vec<_> = all.iter().map(|d| (d.details.how_known, d.details.main.map(|main| main.source))).collect();
    assert_eq!(said, [(HowKnown::ContractEnded, Some(ReasonSource::OwnersGuess)); 2]);
}

#[test]
fn receipts_known_with_another_amount_are_listed() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = importing(home.path());
    for (receipts, new) in [("A\t5\n", ""), ("A\t6\n", "\n1\tAnna\t2025-11-03\tB\t7\n")] {
        on_import(&mut harness);
        paste(&mut harness, &format!("Customer\tName\tDate\tReceipt\tAmount\n1\tAnna\t2025-11-02\t{receipts}{new}"));
        if !new.is_empty() {
            harness.click_label("Show: 1 receipt known with another amount");
            assert!(harness.shows("A, €5.00, €6.00, Anna"));
            harness.press(Key::Escape);
        }
        import(&mut harness);
    }
    assert!(harness.shows("Imported: 1 receipt · 1 receipt known with another amount"));
}

#[test]
fn in_a_sample_shop_nothing_is_imported_and_the_way_to_ones_own_stands_there() {
    let home = tempfile::tempdir().unwrap();
    let window = Window::default();
    let mut harness = window.open(window.engine(home.path(), Content::Sample));
    let before = counts(&harness);
    on_import(&mut harness);
    assert!(harness.shows("This is a sample shop"));
    paste(&mut harness, "Customer\tDate\tAmount\n1\t2025-11-02\t5\n");
    harness.ctrl(Key::N);
    harness.ctrl(Key::Enter);
    harness.run();
    assert_eq!(counts(&harness), before);
    let refused = harness.state().engine().call(Command::Import(Arc::<comeback::domain::import::Staged>::default().into()));
    assert_eq!(refused, Err(comeback::engine::Refusal::Sample.into()));
    harness.get_by_role_and_label(eframe::egui::accesskit::Role::Button, "Use my own customers").click();
    harness.run();
    assert_eq!(*harness.state().route(), Route::Start);
}

/// An engine that can read workbooks, with an empty workspace.
fn with_workbooks(home: &Path) -> Engine {
    let program = Some(env!("CARGO_BIN_EXE_comeback").into());
    let engine = Engine::inline(Deps { program, ..Deps::fixed(home.to_path_buf(), now()) });
    engine.call(Command::Create { path: home.join("shop.comeback"), settings: Settings::default() }).unwrap();
    engine
}

#[test]
fn a_workbook_with_a_title_is_imported_and_its_first_line_can_be_chosen() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("till.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    sheet.write_string(0, 0, "Sales of the till").unwrap();
    for (column, name) in (0_u16..).zip(["Customer", "Date", "Amount"]) {
        sheet.write_string(2, column, name).unwrap();
    }
    for row in 3..=22_u32 {
        sheet.write_number(row, 0, f64::from(17_850 + row % 5)).unwrap();
        sheet.write_number_with_format(row, 1, f64::from(45_000 + row), &date).unwrap();
        sheet.write_number(row, 2, f64::from(row)).unwrap();
    }
    book.save(&file).unwrap();
    let mut harness = Window::default().open(with_workbooks(home.path()));
    on_import(&mut harness);
    look_at(&mut harness, &file);
    assert!(harness.shows("Table begins in line 3"));
    assert!(harness.shows("Import 20 receipts"));
    harness.click_label("Table begins in line 3");
    harness.click_label("1: Sales of the till");
    harness.run();
    assert!(harness.shows("Table begins in line 1"));
    harness.click_label("Table begins in line 1");
    harness.click_label("3: Customer Date Amount");
    harness.run();
    harness.run();
    import(&mut harness);
    assert_eq!(counts(&harness), (20, 5));
}

#[test]
fn another_delimiter_or_first_line_is_followed_by_new_proposals_but_chosen_columns_stay() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = importing(home.path());
    paste(&mut harness, "monthly, report\nklant,datum,bedrag,korting\n1,02-06-2025,5.00,1.00\n2,03-06-2025,6.00,1.00\n");
    assert!(harness.shows("Table begins in line 2"));
    harness.choose("What becomes of column korting", "Amount");
    harness.click_label("Table begins in line 2");
    harness.click_label("4: 2,03-06-2025,6.00,1.00");
    harness.run();
    harness.click_label("Table begins in line 4");
    harness.click_label("2: klant,datum,bedrag,korting");
    harness.run();
    harness.run();
    assert!(harness.shows("Import 2 receipts"), "customer and day are proposed again");
    import(&mut harness);
    let path = harness.state().engine().status().workspace.unwrap().path;
    let conn = rusqlite::Connection::open_with_flags(path, rusqlite::OpenFlags::SQLITE_OPEN_READ_ONLY).unwrap();
    let sum: i64 = conn.query_row("SELECT sum(amount) FROM live_purchase", [], |r| r.get(0)).unwrap();
    assert_eq!(sum, 200, "the column that was chosen");
}

#[test]
fn an_import_stopped_on_the_way_keeps_nothing_and_can_be_tried_again() {
    let home = tempfile::tempdir().unwrap();
    // Cancel is pressed the first time the status bar says how far the import is.
    let engine: Arc<OnceLock<Engine>> = Arc::default();
    let held = Arc::clone(&engine);
    let stopped = std::sync::atomic::AtomicBool::new(false);
    let wake = move || {
        let Some(engine) = held.get() else { return };
        let importing = engine.status().job.is_some_and(|job| job.stage == Stage::Importing);
        if importing && !stopped.swap(true, std::sync::atomic::Ordering::SeqCst) {
            engine.cancel();
        }
    };
    let made = Engine::inline(Deps { wake: Arc::new(wake), ..Deps::fixed(home.path().to_path_buf(), now()) });
    made.call(Command::Create { path: home.path().join("shop.comeback"), settings: Settings::default() }).unwrap();
    let _ = engine.set(made.clone());
    let mut harness = Window::default().open(made);
    on_import(&mut harness);
    let row = |n: u32| format!("{n}\t2025-11-02\t5\n");
    paste(&mut harness, &(0..3_000).fold("Customer\tDate\tAmount\n".to_owned(), |text, n| text + &row(n)));
    import(&mut harness);
    assert!(harness.shows("Import stopped. Nothing was kept."));
    assert_eq!(counts(&harness), (0, 0));
    import(&mut harness);
    assert_eq!(counts(&harness), (3_000, 3_000));
}

#[test]
fn a_failed_backup_before_an_import_is_told_and_keeps_nobody_from_their_data() {
    let home = tempfile::tempdir().unwrap();
    let data_dir = home.path().join("data");
    let engine = Engine::inline(Deps { data_dir: data_dir.clone(), ..Deps::fixed(home.path().to_path_buf(), now()) });
    engine.call(Command::Create { path: home.path().join("shop.comeback"), settings: Settings::default() }).unwrap();
    std::fs::write(&data_dir, "a file where the folder should be").unwrap();
    let mut harness = Window::default().open(engine);
    on_import(&mut harness);
    paste(&mut harness, "Customer\tDate\tAmount\n1\t2025-11-02\t5\n");
    import(&mut harness);
    assert_eq!(counts(&harness), (1, 1));
    assert!(harness.shows("No backup could be made."));
}

/// A file as the window system hands it over.
#[derive(Debug)]
struct Dropped(std::path::PathBuf);

impl eframe::egui::DroppedFile for Dropped {
    fn path(&self) -> &Path {
        &self.0
    }

    fn bytes(&self) -> Result<Vec<u8>, String> {
        std::fs::read(&self.0).map_err(|e| e.to_string())
    }
}

#[test]
fn a_dropped_file_is_shown_and_others_dropped_with_it_are_named() {
    let home = tempfile::tempdir().unwrap();
    let files = ["one.csv", "two.csv"].map(|name| home.path().join(name));
    for file in &files {
        std::fs::write(file, "Customer,Date,Amount\n1,2025-11-02,5\n").unwrap();
    }
    let mut harness = importing(home.path());
    for file in files {
        harness.input_mut().dropped_files.push(Arc::new(Dropped(file)));
    }
    harness.run();
    harness.run();
    assert!(harness.shows("one.csv: check what each column means"));
    assert!(harness.shows("Only one.csv is shown."));
    assert!(harness.shows("Import 1 receipt"));
}

#[test]
fn a_file_of_sales_without_customers_says_what_works_and_what_does_not() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = importing(home.path());
    let row = |n: u32| format!("{}\t2025-11-02\t{n}\t5\n", if n == 0 { "1" } else { "" });
    paste(&mut harness, &(0..20).fold("Customer\tDate\tReceipt\tAmount\n".to_owned(), |text, n| text + &row(n)));
    assert!(harness.shows("19 of 20 lines name no customer."));
    assert!(harness.shows("19 receipts have no customer"));
    import(&mut harness);
    assert_eq!(counts(&harness), (1, 1));
}

#[test]
fn what_cannot_be_opened_says_why_in_words() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = importing(home.path());
    look_at(&mut harness, home.path());
    assert!(harness.shows("is a folder. Choose a file in it."));
    let old = home.path().join("old.xls");
    let mut bytes = vec![0xD0, 0xCF, 0x11, 0xE0, 0xA1, 0xB1, 0x1A, 0xE1];
    bytes.resize(4096, 0);
    std::fs::write(&old, bytes).unwrap();
    harness.press(Key::Escape);
    look_at(&mut harness, &old);
    assert!(harness.shows("Workbooks of the kind .xls are not read."));
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
            tr.import_field_address(),
            tr.import_field_postcode(),
            tr.import_field_city(),
            tr.import_field_language(),
            tr.import_field_monthly(),
            tr.import_field_cancelled(),
            tr.import_field_tenure(),
            tr.segment_tags(),
        ];
        let different: std::collections::HashSet<_> = words.iter().collect();
        assert_eq!(different.len(), Field::iter().count(), "{language:?}");
    }
}
