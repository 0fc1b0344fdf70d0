//! Coded answers and the codebook from and to files in the window: looked at before, one step, and what could not be held is told.

use std::path::{Path, PathBuf};

use comeback::engine::Command;
use comeback::engine::views::bench::BenchQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;

use crate::support::{Content, HarnessExt as _, Window, answers};

fn own() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/coded/why_they_left.csv")
}

fn at(home: &Path, content: Content, route: Route) -> Harness<'static, App> {
    let window = Window::default();
    let mut harness = window.open(window.engine(home, content));
    harness.state_mut().go(route);
    // A view asked for in one picture is there in the next.
    for _ in 0..4 {
        harness.run();
    }
    harness
}

fn give_path(harness: &mut Harness<'_, App>, path: &Path, button: &str) {
    harness.ctrl(Key::A);
    harness.type_keys(&path.display().to_string());
    harness.click_label(button);
    harness.run_steps(6);
}

fn said(harness: &Harness<'_, App>) -> usize {
    answers(harness.state().engine(), BenchQuery::default()).len()
}

fn reasons(harness: &Harness<'_, App>) -> usize {
    harness.state().engine().fetch(ReasonListQuery { retired: true, people: false }).unwrap().len()
}

#[test]
fn a_coded_spreadsheet_is_looked_at_and_taken_over_in_one_step() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::Answers);
    let before = reasons(&harness);
    harness.click_label("Import…");
    harness.run_steps(4);
    assert_eq!(*harness.state().route(), Route::ImportAnswers);
    harness.click_label("Choose a file…");
    harness.run_steps(2);
    give_path(&mut harness, &own(), "Look at it");
    assert!(harness.shows("Why did you stop coming?"));
    assert!(harness.shows("slow answer"));
    assert!(harness.shows("Rows without an answer: 2"));
    harness.click_label("Import 6 answers");
    harness.run_steps(6);
    assert_eq!(*harness.state().route(), Route::Answers);
    assert_eq!((said(&harness), reasons(&harness)), (6, before + 4));
    harness.ctrl(Key::Z);
    harness.run_steps(4);
    assert_eq!((said(&harness), reasons(&harness)), (0, before));
}

#[test]
fn a_file_that_is_no_table_is_told_and_nothing_is_added() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::ImportAnswers);
    let file = home.path().join("picture.csv");
    std::fs::write(&file, b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00\x00\x00").unwrap();
    harness.click_label("Choose a file…");
    harness.run_steps(2);
    give_path(&mut harness, &file, "Look at it");
    assert!(harness.shows("neither a text file nor a workbook"));
    harness.press(Key::Escape);
    harness.run_steps(2);
    assert!(harness.shows("Answers coded in a spreadsheet"));
    harness.press(Key::Escape);
    harness.run_steps(2);
    assert_eq!(*harness.state().route(), Route::Answers);
}

#[test]
fn days_to_come_are_told_before_anything_is_taken_over() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("why.csv");
    std::fs::write(&file, "why,codes,date\nIt was too dear for me,Price,2099-05-01\nNobody called me back,slow,2024-05-01\n").unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::ImportAnswers);
    harness.click_label("Choose a file…");
    harness.run_steps(2);
    give_path(&mut harness, &file, "Look at it");
    assert!(harness.shows("have not come yet; today is put instead: 1"));
}

#[test]
fn what_columns_hold_can_be_said_otherwise() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("odd.csv");
    std::fs::write(&file, "what,why\nIt was too dear for me,price\nNobody called me back,slow\n").unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::ImportAnswers);
    harness.click_label("Choose a file…");
    harness.run_steps(2);
    give_path(&mut harness, &file, "Look at it");
    assert!(harness.shows("No column holds reasons: the answers come to the bench"));
    harness.choose("What “why” holds", "Reason");
    harness.run_steps(4);
    harness.click_label("Import 2 answers");
    harness.run_steps(6);
    assert_eq!(said(&harness), 2);
}

#[test]
fn answers_are_written_without_names_unless_they_are_asked_for() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Answers);
    for (format, name, named) in
        [("Table (.csv)", "a.csv", false), ("Table (.csv), with names", "b.csv", true), ("Workbook (.xlsx)", "c.xlsx", false)]
    {
        harness.click_label("Export…");
        harness.run_steps(2);
        harness.click_label(format);
        harness.run_steps(2);
        let file = home.path().join(name);
        give_path(&mut harness, &file, "Save");
        let bytes = std::fs::read(&file).unwrap();
        if name.ends_with("csv") {
            assert_eq!(String::from_utf8(bytes).unwrap().contains("customer name"), named);
            assert!(home.path().join(name.replace(".csv", "-passages.csv")).exists());
        }
    }
}

#[test]
fn a_codebook_goes_out_and_comes_in() {
    let home = tempfile::tempdir().unwrap();
    let mut harness = at(home.path(), Content::Sample, Route::Reasons);
    for (format, name) in
        [("REFI-QDA, for ATLAS.ti, MAXQDA, NVivo… (.qdc)", "book.qdc"), ("Taguette (.csv)", "book.csv"), ("QualCoder (.txt)", "book.txt")]
    {
        harness.click_label("Export…");
        harness.run_steps(2);
        harness.click_label(format);
        harness.run_steps(2);
        give_path(&mut harness, &home.path().join(name), "Save");
        assert!(home.path().join(name).exists());
        if name == "book.txt" {
            assert!(harness.shows("The file could not hold everything:"));
            harness.click_label("Understood");
            harness.run_steps(2);
        }
    }
    // What is here is known.
    harness.click_label("Import…");
    harness.run_steps(2);
    give_path(&mut harness, &home.path().join("book.qdc"), "Look at it");
    assert!(harness.shows("All of it is here already."));
    harness.press(Key::Escape);
    harness.run_steps(2);
    // Something new is shown, and taken over in one step.
    let before = reasons(&harness);
    std::fs::write(home.path().join("new.txt"), "Van>>Late again\tThe van came late\nVan>>Wrong street\n").unwrap();
    harness.click_label("Import…");
    harness.run_steps(2);
    give_path(&mut harness, &home.path().join("new.txt"), "Look at it");
    assert!(harness.shows("Late again"));
    harness.click_label("Take over");
    harness.run_steps(4);
    assert_eq!(reasons(&harness), before + 2);
    harness.state().engine().call(Command::Undo).unwrap();
    assert_eq!(reasons(&harness), before);
    // One that is damaged says so.
    std::fs::write(home.path().join("cut.qdc"), "<CodeBook><Codes><Code name='a'>").unwrap();
    harness.click_label("Import…");
    harness.run_steps(2);
    give_path(&mut harness, &home.path().join("cut.qdc"), "Look at it");
    assert!(harness.shows("damaged or was cut off"));
}

#[test]
fn fresh_answers_come_to_the_bench_to_be_read() {
    let home = tempfile::tempdir().unwrap();
    let file = home.path().join("fresh.csv");
    std::fs::write(
        &file,
        "date,What made you stop coming?\n2025-11-03,I waited three weeks and nobody rang\n2025-11-04,The price went up again\n",
    )
    .unwrap();
    let mut harness = at(home.path(), Content::Empty, Route::ImportAnswers);
    harness.click_label("Choose a file…");
    harness.run_steps(2);
    give_path(&mut harness, &file, "Look at it");
    assert!(harness.shows("No column holds reasons"));
    harness.click_label("Import 2 answers");
    harness.run_steps(6);
    let open = answers(harness.state().engine(), BenchQuery { coded: Some(false), ..BenchQuery::default() });
    assert_eq!(
        open.iter().map(|answer| answer.text.as_str()).collect::<Vec<_>>(),
        ["The price went up again", "I waited three weeks and nobody rang"]
    );
    harness.ctrl(Key::Z);
    harness.run_steps(4);
    assert_eq!(said(&harness), 0, "one step");
}
