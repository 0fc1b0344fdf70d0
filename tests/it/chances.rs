//! What the models say of single customers and of all of them: the same in the window, on the command line and in files; told only where
//! it says something; reckoned apart, to be stopped at any time.

use std::fmt::Write as _;
use std::sync::Mutex;
use std::sync::atomic::{AtomicU64, Ordering};

use comeback::analysis::buying::Kind;
use comeback::analysis::chance::Chance;
use comeback::analysis::facts::Facts;
use comeback::analysis::model::{self, Model, WhyNot};
use comeback::analysis::{self, Filter as Asked, Standing, standings};
use comeback::domain::contact::{AttemptDetails, ContactOutcome};
use comeback::domain::customer::{Channel, State};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::engine::sample::Big;
use comeback::engine::views::chances::{AtRiskQuery, AtRiskSort, ChanceQuery, ModelFiguresQuery, ModelQuery};
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::{Command, Engine, Export, ExportRequest, Filter, Stage};
use comeback::i18n::Tr;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;

use crate::cli_support::Place;
use crate::figures_data::{ONLINE_RETAIL, day, departure, facts};
use crate::support::{Content, HarnessExt as _, Window};

/// Pictures until what was asked for is there.
const SETTLED: usize = 8;

/// A shop whose customers buy and leave as the models suppose.
fn shop(purchases: usize, customers: usize) -> Facts {
    let big = Big::new(purchases, customers, 7).map(|(_, receipts)| receipts.iter().map(|r| (r.day, r.amount.0)).collect::<Vec<_>>());
    facts(&big.collect::<Vec<_>>(), None)
}

fn chances(facts: &Facts, model: &Model) -> Vec<Option<Chance>> {
    let as_of = analysis::as_of(facts, &Asked::default()).unwrap();
    let chance = |(row, standing): (usize, &Standing)| Chance::of(model, (facts, as_of), row, standing);
    standings(facts, &Asked::default()).iter().enumerate().map(chance).collect()
}

#[test]
fn the_chances_of_all_come_to_what_is_said_of_them_together() {
    let mut shop = shop(6_000, 600);
    shop.departures = vec![departure(3, day("2030-01-01"), None)].into();
    for facts in [&shop, &*ONLINE_RETAIL] {
        let model = model::fit(facts, &Asked::default());
        let chances: Vec<Chance> = chances(facts, &model).into_iter().flatten().collect();
        let close = |found: f64, expected: f64| assert!((found - expected).abs() < 1e-6 * expected.abs(), "{found} {expected}");
        close(chances.iter().map(|chance| chance.still).sum(), model.still_customers.unwrap());
        close(chances.iter().map(|chance| chance.days.unwrap()).sum(), model.expected_days_next_year.unwrap());
        let money: f64 = chances.iter().map(|chance| chance.days.unwrap() * chance.each.unwrap()).sum();
        assert!((money - model.expected_money_next_year.unwrap().0 as f64).abs() < 1.0);
        assert!(chances.iter().all(|chance| (0.0..=1.0).contains(&chance.still) && chance.each.unwrap() >= 0.0));
    }
}

#[test]
fn who_has_left_by_the_records_is_not_waited_for_but_fitted_with() {
    let all = shop(6_000, 600);
    let before = model::fit(&all, &Asked::default());
    let coming = standings(&all, &Asked::default()).iter().position(|standing| standing.state == State::Current).unwrap();
    let left = Facts { departures: vec![departure(coming as u32, all.as_of.unwrap(), None)].into(), ..all.clone() };
    let after = model::fit(&left, &Asked::default());
    assert_eq!((after.mbgnbd, after.customers), (before.mbgnbd, before.customers), "what they bought was bought");
    let theirs = chances(&all, &before)[coming].unwrap().still;
    assert!((before.still_customers.unwrap() - after.still_customers.unwrap() - theirs).abs() < 1e-9);
    assert!(chances(&left, &after)[coming].is_none(), "nothing is expected of them");
}

#[test]
fn a_chance_falls_with_silence_and_money_lies_between_the_own_and_that_of_all() {
    let all = shop(6_000, 600);
    let model = model::fit(&all, &Asked::default());
    let found = model.mbgnbd.unwrap();
    for chance in chances(&all, &model).into_iter().flatten() {
        let later = comeback::analysis::buying::History { t: chance.history.t + 26.0, ..chance.history };
        assert!(found.alive(Kind::MbgNbd, later) < chance.still);
        let (mean, of_all) = (chance.spending.mean, model.gamma_gamma.unwrap().population_mean());
        let each = chance.each.unwrap();
        let between = chance.spending.x == 0.0 && (each - of_all).abs() < 1e-6 || (mean.min(of_all)..=mean.max(of_all)).contains(&each);
        assert!(between, "{each} between {mean} and {of_all}");
    }
}

#[test]
fn an_older_model_speaks_of_the_day_it_is_asked_on() {
    let all = shop(6_000, 600);
    let model = model::fit(&all, &Asked::default());
    let older = Model { as_of: model.as_of.map(|day| day.plus_days(-1_000)), ..model };
    let told = chances(&all, &older);
    assert_eq!(told, chances(&all, &model), "its parameters are old, nothing else");
    let since = |days: f64| told.iter().flatten().filter(|chance| chance.history.t * 7.0 < days).count();
    assert!(since(1_500.0) > 0 && told.iter().flatten().all(|chance| chance.history.t >= chance.history.tx));
}

#[test]
fn where_leaving_cannot_be_told_from_rare_buying_it_is_said() {
    // In one year of Online Retail the fit comes to hardly any leaving at all, as that of lifetimes does (a: 0.00).
    let retail = model::fit(&ONLINE_RETAIL, &Asked::default());
    assert!(!retail.sees_leaving(), "{:?}", retail.leaving);
    assert!(retail.leaving.unwrap() >= -1e-6, "a model with more parameters is never less likely");
    let shop = model::fit(&shop(6_000, 600), &Asked::default());
    assert!(shop.sees_leaving(), "{:?}", shop.leaving);
}

#[test]
fn of_spending_without_a_mean_no_money_is_expected_and_it_is_said_why() {
    // What a purchase brings: from cents to a hundred thousand, each customer much the same.
    let wild = |row: usize, amount: i64| (amount % 100 + 1) * 10_i64.pow(row as u32 % 8);
    let receipts: Vec<Vec<_>> = Big::new(6_000, 600, 7)
        .enumerate()
        .map(|(row, (_, receipts))| receipts.iter().map(|r| (r.day, wild(row, r.amount.0))).collect())
        .collect();
    let facts = facts(&receipts, None);
    let model = model::fit(&facts, &Asked::default());
    assert!(model.mbgnbd.is_ok() && model.expected_days_next_year.is_some(), "{model:?}");
    assert_eq!((model.gamma_gamma, model.expected_money_next_year), (Err(WhyNot::NotFound), None));
    assert!(chances(&facts, &model).into_iter().flatten().all(|chance| chance.each.is_none() && chance.sales(&model).is_none()));
    let mut lines = "customer,date,amount\n".to_owned();
    for (row, list) in receipts.iter().enumerate() {
        for (day, amount) in list {
            writeln!(lines, "{},{day},{}.{:02}", row + 1, amount / 100, amount % 100).unwrap();
        }
    }
    let place = Place::new();
    place.workspace("wild.comeback");
    std::fs::write(place.path("wild.csv"), lines).unwrap();
    place.run(&["import", "wild.comeback", "wild.csv"]).good();
    let told = place.run(&["figures", "wild.comeback"]).good().out;
    let tr = Tr::new(Language::En);
    assert!(told.contains(&tr.chance_no_money()), "{told}");
    let mut harness = retention_of(Window::default(), opened(&place, "wild.comeback"), &tr.retention_value());
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.chance_no_money()));
}

/// A workspace the command line made.
fn opened(place: &Place, name: &str) -> Engine {
    let engine = Engine::inline(comeback::engine::Deps::fixed(place.path("window"), crate::support::now()));
    engine.call(Command::Open { path: place.path(name) }).unwrap();
    engine
}

#[test]
fn a_list_says_nothing_of_chances_that_say_nothing() {
    let place = Place::new();
    place.online_retail();
    place.workspace("retail.comeback");
    place.run(&["import", "retail.comeback", "online_retail.csv"]).good();
    let engine = opened(&place, "retail.comeback");
    let fitted = engine.fetch(ModelQuery(Filter::default())).unwrap();
    assert!(fitted.model.why_not().is_none() && !fitted.model.sees_leaving());
    let list = exported(&engine, &place.path("list.csv")).unwrap();
    assert!(!list.contains(&Tr::new(Language::En).chance_column()));
}

/// The first of those overdue as a list.
fn exported(engine: &Engine, to: &std::path::Path) -> Result<String, comeback::engine::EngineError> {
    let what = Export::Customers(vec![engine.fetch(at_risk(None)).unwrap().rows[0].customer.id]);
    let request = ExportRequest { what, to: to.to_owned(), language: Language::En, filter: Filter::default(), replace: false };
    engine.call(Command::Export(request))?;
    Ok(std::fs::read_to_string(to).unwrap())
}

#[test]
fn a_fit_tells_how_far_it_is_and_ends_when_it_is_told_to() {
    let steps = AtomicU64::new(0);
    let told = Mutex::new(Vec::new());
    let all = shop(6_000, 600);
    let stopped = model::try_fit(&all, &Asked::default(), &|done, total| {
        told.lock().unwrap().push((done, total));
        if steps.fetch_add(1, Ordering::Relaxed) == 20 { Err("enough") } else { Ok(()) }
    });
    assert_eq!(stopped.unwrap_err(), "enough");
    let told = told.into_inner().unwrap();
    assert!(told.iter().all(|(done, total)| done < total));
    assert!(told.len() < 30, "it did not go on for long: {}", told.len());
    let steps = AtomicU64::new(0);
    let finished = model::try_fit(&all, &Asked::default(), &|_, _| {
        steps.fetch_add(1, Ordering::Relaxed);
        Ok::<(), ()>(())
    });
    println!("steps of a fit: {}", steps.load(Ordering::Relaxed));
    assert_eq!(finished.unwrap(), model::fit(&all, &Asked::default()));
}

fn many(folder: &std::path::Path) -> Engine {
    Window::default().engine(folder, Content::Many)
}

#[test]
fn window_and_command_line_say_the_same() {
    let place = Place::new();
    place.run(&["sample", "many.comeback", "--purchases", "6000", "--customers", "600", "--seed", "7", "--language", "en"]).good();
    let told = place.run(&["figures", "many.comeback", "--json"]).good().json();
    let folder = tempfile::tempdir().unwrap();
    let engine = many(folder.path());
    let fitted = engine.fetch(ModelQuery(Filter::default())).unwrap();
    let shown = engine.fetch(ModelFiguresQuery { filter: Filter::default(), model: Some(fitted.number) }).unwrap().unwrap();
    let set = engine.fetch(FigureSetQuery { filter: Filter::default(), with_model: true }).unwrap();
    assert_eq!(shown.model, set.figures.model, "one fit for all");
    let model = &told["model"];
    assert_eq!(model["still_customers"].as_f64(), fitted.model.still_customers);
    assert_eq!(model["expected_days_next_year"].as_f64(), fitted.model.expected_days_next_year);
    assert_eq!(model["expected_money_next_year"].as_i64(), fitted.model.expected_money_next_year.map(|money| money.0));
    assert_eq!(model["sees_leaving"].as_bool(), Some(true));
    for (id, value) in [
        ("still_customers", fitted.model.still_customers.unwrap().round()),
        ("expected_purchases", fitted.model.expected_days_next_year.unwrap().round()),
        ("expected_money", fitted.model.expected_money_next_year.unwrap().0 as f64),
    ] {
        let one = place.run(&["figures", "many.comeback", "--figure", id, "--json"]).good().json();
        assert_eq!(one["figure"]["value"].as_f64(), Some(value), "{id}");
        let spec = comeback::analysis::catalogue::find(id).unwrap();
        assert_eq!((spec.value)(&shown).value, Some(value), "{id} in the window");
    }
}

#[test]
fn a_model_is_fitted_once_until_somebody_buys() {
    let folder = tempfile::tempdir().unwrap();
    let engine = many(folder.path());
    let first = engine.fetch(ModelQuery(Filter::default())).unwrap();
    let monthly = Filter { unit: comeback::engine::Unit::Month, ..Filter::default() };
    assert_eq!(engine.fetch(ModelQuery(monthly)).unwrap().number, first.number, "windows are nothing to it");
    let customer = engine.fetch(at_risk(None)).unwrap().rows[0].customer.id;
    let attempt = AttemptDetails {
        customer,
        channel: Channel::Phone,
        outcome: ContactOutcome::NoAnswer,
        number: "020 123".to_owned(),
        call_back: None,
        note: String::new(),
    };
    engine.call(Command::RecordAttempt { attempt, never_again: false }).unwrap();
    assert_eq!(engine.fetch(ModelQuery(Filter::default())).unwrap().number, first.number, "nor is what was said");
    let day = engine.status().workspace.unwrap().as_of.unwrap();
    engine.call(Command::AddPurchase { customer, day, amount: Money(1_000) }).unwrap();
    let second = engine.fetch(ModelQuery(Filter::default())).unwrap();
    assert_ne!(second.number, first.number);
    // By its number the old one still answers, so that nothing disappears while the new one is reckoned.
    let old = engine.fetch(ChanceQuery { customer, model: Some(first.number) }).unwrap().unwrap();
    assert_eq!(old.model, first.model);
    assert!(engine.fetch(ChanceQuery { customer, model: None }).unwrap().is_none());
}

const fn at_risk(model: Option<u64>) -> AtRiskQuery {
    AtRiskQuery {
        filter: Filter {
            as_of: None,
            period: comeback::engine::Period::LastMonths(12),
            unit: comeback::engine::Unit::Quarter,
            cohorts: None,
            rule: None,
            segment: None,
        },
        sort: AtRiskSort::Value,
        descending: true,
        model,
        limit: 1_000,
    }
}

#[test]
fn those_overdue_are_sorted_by_what_is_asked() {
    let folder = tempfile::tempdir().unwrap();
    let engine = many(folder.path());
    let fitted = engine.fetch(ModelQuery(Filter::default())).unwrap();
    let by = |sort, descending| engine.fetch(AtRiskQuery { sort, descending, ..at_risk(Some(fitted.number)) }).unwrap();
    let all = by(AtRiskSort::Value, true);
    assert_eq!(all.rows.len(), all.total);
    assert_eq!(all.total as u64, engine.fetch(FigureSetQuery::default()).unwrap().figures.customers.at_risk);
    let falls = |values: Vec<f64>| values.windows(2).all(|pair| pair[0] >= pair[1]);
    assert!(falls(all.rows.iter().map(|row| row.customer.standing.yearly.0 as f64).collect()));
    assert!(falls(by(AtRiskSort::Still, true).still.iter().map(|still| still.unwrap()).collect()));
    assert!(falls(by(AtRiskSort::Still, false).still.iter().rev().map(|still| still.unwrap()).collect()));
    assert!(falls(by(AtRiskSort::Silence, true).rows.iter().map(|row| f64::from(row.customer.standing.silence)).collect()));
    assert!(falls(by(AtRiskSort::Rhythm, true).rows.iter().map(|row| row.customer.standing.rhythm.unwrap()).collect()));
    let names: Vec<String> = by(AtRiskSort::Name, false).rows.iter().map(|row| row.customer.name.clone()).collect();
    let mut sorted = names.clone();
    sorted.sort_by_key(|name| name.parse::<u32>().unwrap());
    assert_eq!(names, sorted, "as everywhere numbers in names count as numbers");
    assert!(engine.fetch(at_risk(None)).unwrap().still.iter().all(Option::is_none), "nothing is told before the model is there");
}

#[test]
fn a_list_of_customers_says_who_still_is_one_and_is_read_again() {
    let folder = tempfile::tempdir().unwrap();
    let engine = many(folder.path());
    let fitted = engine.fetch(ModelQuery(Filter::default())).unwrap();
    let found = engine.fetch(at_risk(Some(fitted.number))).unwrap();
    let ids: Vec<_> = found.rows.iter().map(|row| row.customer.id).collect();
    for language in Language::ALL {
        let to = folder.path().join(format!("list-{}.csv", language.code()));
        let what = Export::Customers(ids.clone());
        engine.call(Command::Export(ExportRequest { what, to: to.clone(), language, filter: Filter::default(), replace: false })).unwrap();
        let text = std::fs::read_to_string(&to).unwrap();
        let separator = if language == Language::En { b',' } else { b';' };
        let mut reader = csv::ReaderBuilder::new().delimiter(separator).from_reader(text.trim_start_matches('\u{feff}').as_bytes());
        let tr = Tr::new(language);
        let last = reader.headers().unwrap().iter().next_back().unwrap().to_owned();
        assert_eq!(last, tr.chance_column());
        for (record, still) in reader.records().zip(&found.still) {
            let told: f64 = record.unwrap().iter().next_back().unwrap().replace(',', ".").parse().unwrap();
            assert!((told - still.unwrap()).abs() < 5e-5);
        }
        // Where the list is read again, the chance is not taken for anything.
        let place = Place::new();
        place.run(&["new", "again.comeback", "--name", "Again", "--currency", "EUR", "--language", language.code()]).good();
        let again = place.run(&["import", "again.comeback", to.to_str().unwrap(), "--dry-run", "--json"]).good().json();
        assert!(again["mapping"].as_object().unwrap().values().all(|column| column.as_str() != Some(last.as_str())), "{again}");
    }
    // The sample shop has too few customers for a model: there is no such column.
    let small = tempfile::tempdir().unwrap();
    let engine = Window::default().engine(small.path(), Content::Sample);
    let to = small.path().join("list.csv");
    assert!(!exported(&engine, &to).unwrap().contains(&Tr::new(Language::En).chance_column()));
}

fn retention(window: Window, folder: &std::path::Path, content: Content, tab: &str) -> Harness<'static, App> {
    retention_of(window, window.engine(folder, content), tab)
}

fn retention_of(window: Window, engine: Engine, tab: &str) -> Harness<'static, App> {
    let mut harness = window.open(engine);
    harness.state_mut().go(Route::Retention);
    harness.run_steps(SETTLED);
    harness.click_label(tab);
    harness.run_steps(SETTLED);
    harness
}

#[test]
fn the_value_tab_says_what_the_models_expect_with_its_figures_explained() {
    for language in Language::ALL {
        let folder = tempfile::tempdir().unwrap();
        let tr = Tr::new(language);
        let window = Window { language, dark: language == Language::Nl, size: [1280.0, 1200.0], ..Window::default() };
        let mut harness = retention(window, folder.path(), Content::Many, &tr.retention_value());
        let engine = harness.state().engine();
        let fitted = engine.fetch(ModelQuery(Filter::default())).unwrap();
        let still = tr.whole(fitted.model.still_customers.unwrap().round() as i64);
        assert!(harness.shows(&still), "{language:?}");
        assert!(harness.shows(&tr.chance_fitted(600, "600")) && harness.shows(&tr.chance_value_line()));
        let trial = fitted.model.tried.unwrap();
        let [came, expected] = [trial.all().came as f64, trial.all().expected].map(|days| tr.whole(days.round() as i64));
        assert!(harness.shows(&tr.chance_tried(came, tr.day(trial.day), expected, "52")), "{language:?}");
        harness.tab_to(&tr.home_explain(comeback::report::figure_name("still_customers", &tr).unwrap()));
        harness.type_keys("?");
        assert!(harness.shows(&tr.explain_still_customers_definition()));
        harness.press(Key::Escape);
        harness.run_steps(SETTLED);
        assert!(!harness.shows(&tr.chance_buying_bg()));
        harness.click_label(&tr.retention_more());
        harness.run_steps(SETTLED);
        assert!(harness.shows(&tr.chance_buying_bg()) && harness.shows(&tr.chance_spending()));
        assert!(harness.shows(&tr.chance_tried_table()) && harness.shows(&tr.chance_tried_group("often")));
    }
}

#[test]
fn of_few_customers_the_rhythm_is_told_and_why() {
    let folder = tempfile::tempdir().unwrap();
    let tr = Tr::new(Language::En);
    let mut harness = retention(Window::default(), folder.path(), Content::Sample, &tr.retention_value());
    let few = tr.retention_model_few("240", "300");
    assert!(harness.shows(&few));
    let customer = harness.state().engine().fetch(at_risk(None)).unwrap().rows[0].customer.id;
    harness.state_mut().go(Route::Customer(customer));
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.chance_by_rhythm("overdue")));
    harness.tab_to(&tr.customer_explain(tr.chance_still()));
    harness.type_keys("?");
    assert!(harness.shows(&few));
}

#[test]
fn a_customer_page_says_what_is_to_be_expected_with_the_numbers_put_in() {
    let folder = tempfile::tempdir().unwrap();
    let tr = Tr::new(Language::En);
    let mut harness = retention(Window::default(), folder.path(), Content::Many, &tr.retention_at_risk());
    let engine = harness.state().engine();
    let fitted = engine.fetch(ModelQuery(Filter::default())).unwrap();
    let found = engine.fetch(at_risk(Some(fitted.number))).unwrap();
    let told = tr.percent(found.still[0].unwrap());
    assert!(harness.shows(&tr.chance_still()) && harness.shows(&told), "in the column of those overdue");
    let customer = found.rows[0].customer.id;
    let chance = engine.fetch(ChanceQuery { customer, model: Some(fitted.number) }).unwrap().unwrap();
    harness.state_mut().go(Route::Customer(customer));
    harness.run_steps(SETTLED);
    assert!(harness.shows(&told) && harness.shows(&tr.chance_year()));
    let currency = harness.state().engine().status().workspace.unwrap().settings.currency;
    let all = tr.money(chance.money.unwrap().all, currency);
    assert!(harness.shows(&tr.chance_about_money(all)));
    for name in [tr.chance_still(), tr.chance_purchases_name(), tr.chance_money_name("sales")] {
        harness.tab_to(&tr.customer_explain(name.as_str()));
        harness.type_keys("?");
        assert!(harness.shows(&tr.chance_fitted(600, "600")) && harness.shows(&tr.chance_left_out()), "{name}");
        harness.press(Key::Escape);
        harness.run_steps(SETTLED);
    }
}

/// Asks for the model of a shop so big that it takes a moment, and waits until that is shown.
fn being_fitted(engine: &Engine) -> comeback::engine::Asked<std::sync::Arc<comeback::engine::Fitted>> {
    let asked = engine.ask(ModelQuery(Filter::default()));
    until_fitting(engine);
    asked
}

fn until_fitting(engine: &Engine) {
    let began = std::time::Instant::now();
    while engine.status().job.is_none_or(|job| job.stage != Stage::Fitting) {
        assert!(began.elapsed().as_secs() < 60, "it was never shown");
        std::thread::sleep(std::time::Duration::from_millis(2));
    }
}

#[test]
fn a_fit_shows_how_far_it_is_is_stopped_and_asked_for_again() {
    let folder = tempfile::tempdir().unwrap();
    let deps = comeback::engine::Deps::fixed(folder.path().to_path_buf(), crate::support::now());
    let engine = Engine::threaded(deps);
    let path = folder.path().join("big.comeback");
    let (purchases, customers) = (160_000, 40_000);
    engine.call(Command::CreateSynthetic { path, language: Language::En, purchases, customers, seed: 3 }).unwrap();
    let asked = being_fitted(&engine);
    let job = engine.status().job.unwrap();
    assert!(job.can_cancel && job.total > 0 && job.done < job.total);
    // Other views are answered meanwhile.
    engine.fetch(comeback::engine::views::rail::RailQuery).unwrap();
    assert_eq!(engine.status().job.map(|job| job.stage), Some(Stage::Fitting), "it still goes on");
    engine.cancel();
    engine.wait_idle();
    assert_eq!(asked.take().unwrap().unwrap_err(), comeback::engine::EngineError::Cancelled);
    assert!(engine.status().job.is_none());
    // Nobody waits for it any more: it ends by itself, long before it would be done.
    drop(being_fitted(&engine));
    let began = std::time::Instant::now();
    engine.wait_idle();
    assert!(began.elapsed().as_secs() < 5 && engine.status().job.is_none());
    // A list that waits for it goes on without it.
    let column = Tr::new(Language::En).chance_column();
    let to = folder.path().join("without.csv");
    let ended = std::thread::scope(|scope| {
        let list = scope.spawn(|| exported(&engine, &to));
        until_fitting(&engine);
        engine.cancel();
        list.join().unwrap()
    });
    assert!(!ended.unwrap().contains(&column));
    assert!(engine.status().job.is_none());
    // In the window it is said, and written again with that where it is wished.
    let list = folder.path().join("said.csv");
    let mut harness = Window::default().open(engine.clone());
    harness.state_mut().go(Route::Found("39999".to_owned()));
    crate::support::threaded::settle(&mut harness);
    let tr = Tr::new(Language::En);
    harness.click_label(&tr.customers_export_found(1, "1"));
    harness.click_label(&tr.customers_export_as("CSV"));
    harness.replace("File or folder", list.to_str().unwrap());
    harness.press(Key::Enter);
    let said = tr.chance_list_without(tr.chance_column(), "said.csv");
    let until_said = |harness: &mut Harness<'_, App>, wanted: bool| {
        let began = std::time::Instant::now();
        while harness.shows(&said) != wanted {
            assert!(began.elapsed().as_secs() < 60, "it was never said");
            harness.step();
        }
    };
    until_fitting(&engine);
    engine.cancel();
    until_said(&mut harness, true);
    assert!(!std::fs::read_to_string(&list).unwrap().contains(&tr.chance_column()));
    // Once more: it is reckoned anew, and where that is stopped too, it is said again.
    std::fs::remove_file(&list).unwrap();
    harness.click_label(&tr.chance_write_again());
    assert!(!harness.shows(&said));
    until_fitting(&engine);
    engine.cancel();
    until_said(&mut harness, true);
    assert!(list.exists());
}
