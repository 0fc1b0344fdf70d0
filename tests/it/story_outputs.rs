//! Reasons beside retention as picture, drawing, numbers and page: every one says the numbers of the figures; charts of Reasons are saved
//! and copied from their menus.

use std::io::Cursor;

use comeback::chart::{self, Chart};
use comeback::domain::language::Language;
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::views::marks::MarksQuery;
use comeback::engine::views::reports::SheetsQuery;
use comeback::engine::{Command, Deps, Engine, Filter, Period, ReportChoice};
use comeback::i18n::Tr;
use comeback::report::charts::beside;
use comeback::report::findings::Scene;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use serde_json::Value;

use crate::cli_support::Place;
use crate::support::{Content, HarnessExt as _, Window, now};

const FILE: &str = "shop.comeback";

fn sample(language: Language) -> Place {
    let place = Place::new();
    place.run(&["sample", FILE, "--language", language.code()]).good();
    place
}

fn engine(place: &Place) -> Engine {
    let engine = Engine::inline(Deps::fixed(place.path("data"), now()));
    engine.call(Command::Open { path: place.path(FILE) }).unwrap();
    engine
}

/// The chart as the window draws it.
fn drawn(engine: &Engine, tr: &Tr) -> comeback::chart::spec::Beside {
    let figures = engine.fetch(FigureSetQuery { filter: Filter::default(), with_model: false }).unwrap().figures;
    let marks = engine.fetch(MarksQuery).unwrap();
    let currency = engine.status().workspace.unwrap().settings.currency;
    let scene = Scene::new(&figures, tr, currency, None, false).with_marks(&marks);
    let Chart::Beside(chart) = beside(&scene) else { panic!("reasons beside retention") };
    *chart
}

/// What the drawing says of its numbers: each rate, and each sum above a bar.
fn told(chart: &comeback::chart::spec::Beside) -> Vec<String> {
    let rates = chart.line.points.iter().map(|point| point.text.clone()).filter(|text| !text.is_empty());
    let sums = chart.stack.windows.iter().map(|window| window.counts.iter().sum::<u64>()).filter(|sum| *sum > 0).map(|sum| sum.to_string());
    rates.chain(sums).chain(chart.stack.series.iter().cloned()).chain(chart.marks.iter().map(|(_, words)| words.clone())).collect()
}

#[test]
fn window_figures_drawing_numbers_and_page_say_the_same() {
    for language in Language::ALL {
        let place = sample(language);
        let (engine, tr) = (engine(&place), Tr::new(language));
        let chart = drawn(&engine, &tr);
        let json = place.run(&["figures", FILE, "--json"]).good().json();
        let found = &json["reasons_beside"];
        let sum = |value: &Value| {
            value["people"].as_array().unwrap().iter().map(|n| n.as_u64().unwrap()).sum::<u64>() + value["unknown"].as_u64().unwrap()
        };
        let windows = found["windows"].as_array().unwrap();
        let bars = chart.stack.windows.iter().rev().zip(windows.iter().rev());
        for (bar, window) in bars {
            assert_eq!(bar.counts.iter().sum::<u64>(), sum(window), "{window}");
        }
        let rows = json["retention"].as_array().unwrap().iter().filter(|row| row["complete"] == true);
        let rates: Vec<_> = rows.map(|row| format!("{:.0}", row["rate"].as_f64().unwrap() * 100.0)).collect();
        let points: Vec<_> = chart.line.points.iter().map(|point| point.text.clone()).filter(|text| !text.is_empty()).collect();
        assert_eq!(points, rates);

        let out = |ending: &str| {
            let name = format!("beside.{ending}");
            let arguments =
                ["chart", FILE, "reasons-beside", "--out", &name, "--small-groups", "--size", "1600x1200", "--language", language.code()];
            place.run(&arguments).good();
            std::fs::read(place.path(&name)).unwrap()
        };
        let picture = image::load_from_memory(&out("png")).unwrap();
        assert_eq!((picture.width(), picture.height()), (1600, 1200));
        let drawing = String::from_utf8(out("svg")).unwrap();
        for words in told(&chart) {
            let escaped = words.replace('&', "&amp;");
            assert!(drawing.contains(&format!("{escaped}\n</text>")), "{language:?}: the drawing lacks {words}");
        }

        // As text, for the clipboard.
        let words = chart::words(&Chart::Beside(Box::new(chart.clone())));
        for window in &chart.stack.windows {
            let counts: Vec<_> = window.counts.iter().map(u64::to_string).collect();
            assert!(words.contains(&format!("\t{}", counts.join("\t"))), "{words}");
        }

        // On the page of the owner's report.
        let choice = ReportChoice { small_groups: true, ..ReportChoice::default() };
        let asked = engine.ask(SheetsQuery { choice, language, filter: Filter::default() });
        engine.wait_idle();
        let sheets = asked.take().unwrap().unwrap();
        let page = sheets.charts.iter().find_map(|chart| if let Chart::Beside(chart) = chart { Some(chart) } else { None }).unwrap();
        assert_eq!((&page.line.points, &page.stack.windows, &page.marks), (&chart.line.points, &chart.stack.windows, &chart.marks));
    }
}

#[test]
fn a_shared_picture_tells_reasons_by_when_but_no_group_under_five() {
    let place = sample(Language::En);
    let (engine, tr) = (engine(&place), Tr::new(Language::En));
    let own = drawn(&engine, &tr);
    place.run(&["chart", FILE, "reasons_beside", "--out", "beside.svg"]).good();
    let drawing = std::fs::read_to_string(place.path("beside.svg")).unwrap();
    assert!(drawing.contains("72\n</text>"), "the rates stay");
    assert!(drawing.contains(&own.stack.series[0]) && drawing.contains(&tr.over_time_together()), "reasons, and what is put together");
    place.run(&["chart", FILE, "reasons_beside", "--out", "beside.csv"]).good();
    let table = std::fs::read_to_string(place.path("beside.csv")).unwrap();
    let mut records = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(table.as_bytes());
    let rows: Vec<Vec<String>> = records.records().map(|row| row.unwrap().iter().map(str::to_owned).collect()).collect();
    let head = rows.iter().position(|row| row.first() == Some(&tr.chart_period())).unwrap();
    let first = 4;
    let series = rows[head].len() - first - 2;
    let cells: Vec<&str> = rows[head + 1..]
        .iter()
        .take_while(|row| row.len() > first)
        .flat_map(|row| &row[first..=first + series])
        .map(String::as_str)
        .collect();
    let told = cells.iter().filter_map(|cell| cell.parse::<u64>().ok());
    assert!(told.clone().all(|count| count == 0 || count >= 5), "{cells:?}");
    assert!(told.filter(|count| *count > 0).count() > 3 && cells.contains(&tr.report_not_shown().as_str()), "{cells:?}");
}

#[test]
fn charts_of_reasons_are_saved_and_copied_from_their_menus() {
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 1400.0], ..Window::default() };
    let mut harness = window.open(window.engine(folder.path(), Content::Sample));
    let tr = Tr::new(Language::En);
    harness.state_mut().go(Route::Reasons);
    harness.run_steps(8);
    let tabs = [
        (tr.costs_tab(), tr.chart_reasons_money_name()),
        (tr.differs_tab(), tr.differs_chart_name()),
        (tr.over_time_tab(), tr.over_time_chart_name()),
    ];
    for (tab, name) in tabs {
        harness.click_label(&tab);
        harness.run_steps(8);
        for (save, ending) in [(tr.home_save_svg(), "svg"), (tr.home_save_png(), "png"), (tr.home_save_csv(), "csv")] {
            let path = folder.path().join(format!("{}.{ending}", name.replace(' ', "-")));
            harness.click_label(&tr.home_chart_menu(name.as_str()));
            harness.click_label(&save);
            harness.replace(&tr.ui_path(), path.to_str().unwrap());
            harness.press(Key::Enter);
            harness.run_steps(8);
            let bytes = std::fs::read(&path).unwrap_or_else(|error| panic!("{path:?}: {error}"));
            match ending {
                "png" => assert!(image::ImageReader::new(Cursor::new(bytes)).with_guessed_format().unwrap().decode().is_ok()),
                "svg" => assert!(String::from_utf8(bytes).unwrap().trim_end().ends_with("</svg>")),
                _ => assert!(csv::ReaderBuilder::new().flexible(true).from_reader(bytes.as_slice()).records().all(|row| row.is_ok())),
            }
        }
        harness.click_label(&tr.home_chart_menu(name.as_str()));
        harness.click_label(&tr.retention_copy());
        harness.run_steps(4);
        assert!(harness.shows(&tr.ui_copied()), "{name}");
    }
}

#[test]
fn the_numbers_of_the_new_chart_are_saved_window_by_window_and_reason_by_reason() {
    let place = sample(Language::En);
    let engine = engine(&place);
    let tr = Tr::new(Language::En);
    let chart = drawn(&engine, &tr);
    let folder = tempfile::tempdir().unwrap();
    let window = Window { size: [1280.0, 1400.0], ..Window::default() };
    let mut harness = window.open(window.engine(folder.path(), Content::Sample));
    harness.state_mut().go(Route::Retention);
    harness.run_steps(8);
    harness.click_label(&tr.beside_tab());
    harness.run_steps(8);
    harness.click_label(&tr.home_chart_menu(tr.beside_chart_name()));
    harness.click_label(&tr.retention_copy());
    harness.run_steps(4);
    assert!(harness.shows(&tr.ui_copied()));
    let export = comeback::engine::ExportRequest {
        what: comeback::engine::Export::Chart {
            chart: "reasons_beside".to_owned(),
            width: 1600,
            height: 1000,
            dark: false,
            small_groups: true,
            sides: Vec::new(),
        },
        to: folder.path().join("beside.csv"),
        language: Language::En,
        filter: Filter { period: Period::All, ..Filter::default() },
        replace: true,
    };
    engine.call(Command::Export(export)).unwrap();
    let text = std::fs::read_to_string(folder.path().join("beside.csv")).unwrap().replace('"', "");
    let last = chart.stack.windows.iter().rfind(|window| !window.running).unwrap();
    let counts: Vec<_> = last.counts.iter().map(u64::to_string).collect();
    assert!(text.contains(&format!(",{},{}", counts.join(","), last.counts.iter().sum::<u64>())), "{text}");
    let figures = engine.fetch(FigureSetQuery { filter: Filter::default(), with_model: false }).unwrap().figures;
    for reason in &figures.beside.reasons {
        let money = format!("{}.{:02}", reason.away.money.0 / 100, reason.away.money.0 % 100);
        let row = format!("{},{money},{},{}", reason.away.people, reason.back.all, reason.back.of);
        assert!(text.contains(&row), "{}: {row}", reason.name);
    }
}
