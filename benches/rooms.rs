//! How long the work of each room takes on half a million real receipt lines: `cargo bench`. Measures; asserts nothing.

#![expect(clippy::unwrap_used, reason = "a measurement that cannot be made should stop")]

mod lines;

use std::path::{Path, PathBuf};
use std::sync::{Arc, OnceLock};

use comeback::analysis::facts::Facts;
use comeback::analysis::{Filter, figures};
use comeback::chart::{self, ChartTheme};
use comeback::domain::import::{Said, Staged};
use comeback::domain::money::Currency;
use comeback::domain::settings::Settings;
use comeback::engine::views::customer_list::CustomerListQuery;
use comeback::engine::{Command, Deps, Engine};
use comeback::exchange::{Input, Source, StageOptions, detect, stage};
use comeback::i18n::Tr;
use comeback::report::CHARTS;
use comeback::report::findings::Scene;
use comeback::store::{Conn, facts};
use divan::Bencher;
use jiff::civil::date;

fn main() {
    divan::main();
}

/// The folder everything is made in, once.
fn folder() -> &'static Path {
    static FOLDER: OnceLock<tempfile::TempDir> = OnceLock::new();
    FOLDER.get_or_init(|| tempfile::tempdir().unwrap()).path()
}

fn lines() -> &'static Path {
    static LINES: OnceLock<PathBuf> = OnceLock::new();
    LINES.get_or_init(|| lines::unpack(folder()))
}

fn staged() -> Staged {
    let source = Source::open(&Input::Path(lines().to_path_buf()), None, "", &|_, _| Ok(())).unwrap();
    let found = detect(&source, &Said::default()).unwrap();
    let options = StageOptions { currency_digits: 2, today: date(2026, 1, 15).into(), typical_amount: None };
    stage(&source, &found.read_as, &found.mapping, &options, &|_, _| Ok(())).unwrap()
}

fn engine(name: &str) -> Engine {
    let engine = Engine::inline(Deps::fixed(folder().to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0)));
    let path = folder().join(name);
    engine.call(Command::Create { path, settings: Settings { name: "Shop".into(), ..Settings::default() } }).unwrap();
    engine
}

/// A workspace with all of it.
fn workspace() -> &'static Path {
    static WORKSPACE: OnceLock<PathBuf> = OnceLock::new();
    WORKSPACE.get_or_init(|| {
        engine("shop.comeback").call(Command::Import(Arc::new(staged()).into())).unwrap();
        folder().join("shop.comeback")
    })
}

fn loaded() -> Facts {
    facts::load(&Conn::open_read_only(workspace()).unwrap()).unwrap()
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn exchange_reads_541_909_lines(bencher: Bencher<'_, '_>) {
    let _ = lines();
    bencher.bench_local(staged);
}

#[divan::bench(sample_count = 5, sample_size = 1)]
fn engine_imports_them(bencher: Bencher<'_, '_>) {
    let staged = Arc::new(staged());
    let fresh = || {
        let _ = std::fs::remove_file(folder().join("new.comeback"));
        engine("new.comeback")
    };
    bencher.with_inputs(fresh).bench_local_values(|engine| engine.call(Command::Import(Arc::clone(&staged).into())).unwrap());
}

#[divan::bench]
fn store_loads_the_facts(bencher: Bencher<'_, '_>) {
    let _ = workspace();
    bencher.bench_local(loaded);
}

#[divan::bench]
fn analysis_makes_all_figures(bencher: Bencher<'_, '_>) {
    let (facts, filter) = (loaded(), Filter::default());
    bencher.bench_local(|| figures(&facts, &filter));
}

#[divan::bench]
fn engine_orders_the_customers(bencher: Bencher<'_, '_>) {
    let engine = Engine::inline(Deps::fixed(folder().to_path_buf(), date(2026, 1, 15).at(9, 0, 0, 0)));
    engine.call(Command::OpenReadOnly { path: workspace().to_path_buf() }).unwrap();
    bencher.bench_local(|| engine.fetch(CustomerListQuery::default()).unwrap());
}

#[divan::bench(args = ["reasons", "retention", "cohorts"])]
fn chart_draws(bencher: Bencher<'_, '_>, id: &str) {
    let (figures, tr) = (figures(&loaded(), &Filter::default()), Tr::new(comeback::domain::language::Language::En));
    let scene = Scene { figures: &figures, tr: &tr, currency: Currency::EUR, goal: None, shared: true };
    let chart = (CHARTS.iter().find(|chart| chart.id == id).unwrap().build)(&scene);
    bencher.bench_local(|| chart::svg(&chart, (800, 500), &ChartTheme::LIGHT, chart::Options::ALONE, true).unwrap());
}
