//! Retention: its tabs by names and keys, the numbers of the figures, every number opens its people.

use std::path::Path;

use comeback::analysis::CohortStep;
use comeback::domain::language::Language;
use comeback::domain::money::{Currency, Money};
use comeback::domain::rule::QuietRule;
use comeback::engine::views::figures::FigureSetQuery;
use comeback::engine::{Filter, Unit};
use comeback::i18n::Tr;
use comeback::ui::App;
use comeback::ui::routes::Route;
use eframe::egui::Key;
use egui_kittest::Harness;
use egui_kittest::kittest::Queryable as _;

use crate::support::{Content, HarnessExt as _, Window};

/// Pictures until what was asked for is there.
const SETTLED: usize = 6;

fn retention(window: Window, folder: &Path, content: Content) -> Harness<'static, App> {
    let mut harness = window.open(window.engine(folder, content));
    harness.state_mut().go(Route::Retention);
    harness.run_steps(SETTLED);
    harness
}

fn figures(harness: &Harness<'static, App>, filter: Filter) -> std::sync::Arc<comeback::analysis::Figures> {
    harness.state().engine().fetch(FigureSetQuery { filter, with_model: false }).unwrap().figures
}

fn usd(tr: &Tr, money: Money) -> String {
    tr.money(money, Currency::parse("USD").unwrap())
}

#[test]
fn an_empty_workspace_leads_to_the_import() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = retention(Window::default(), folder.path(), Content::Empty);
    let tr = Tr::new(Language::En);
    assert!(harness.shows(&tr.retention_empty()) && !harness.shows(&tr.retention_report()));
    harness.click_label(&tr.retention_empty_import());
    assert_eq!(*harness.state().route(), Route::Import);
}

#[test]
fn over_time_says_one_sentence_and_every_point_opens_its_people() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = retention(Window::default(), folder.path(), Content::Sample);
    let found = figures(&harness, Filter::default());
    let last = found.retention.iter().rfind(|row| row.complete).unwrap();
    let rate = format!("{:.0}", last.share.rate().unwrap() * 100.0);
    assert!(harness.shows(&format!("{rate} bought again in")));
    let counts = format!("{} of {}", last.share.of, last.share.all);
    assert!(harness.shows(&format!("{counts}; ")), "counts and range below the sentence");
    harness.get_by_label_contains(&format!(", {rate}, {counts}")).focus();
    harness.run_steps(SETTLED);
    harness.press(Key::Enter);
    harness.run_steps(SETTLED);
    assert!(harness.shows(&format!("{} people, ", last.share.of)));
    harness.press(Key::Escape);

    harness.click_label(&Tr::new(Language::En).retention_half());
    harness.run_steps(SETTLED);
    let half = figures(&harness, Filter { unit: Unit::Half, ..Filter::default() });
    let row = half.retention.iter().rfind(|row| row.complete).unwrap();
    assert!(harness.shows(&format!("{} of {}", row.share.of, row.share.all)));
}

#[test]
fn the_balance_adds_up_and_its_numbers_open_their_people() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = retention(Window { size: [1280.0, 1100.0], ..Window::default() }, folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    assert!(!harness.shows(&tr.retention_became()), "below More");
    harness.tab_to(&tr.retention_more());
    harness.press(Key::Enter);
    let found = figures(&harness, Filter::default());
    let row = found.balance.iter().rfind(|row| row.complete).unwrap();
    let cell = |column: &str, words: String| format!(", {column}: {words}");
    assert!(harness.shows(&cell(&tr.retention_start(), tr.whole(row.regulars_at_start as i64))));
    let quiet = cell(&tr.retention_quiet(), tr.whole(-(row.went_quiet as i64)));
    harness.get_all_by_label_contains(&quiet).last().unwrap().click();
    harness.run_steps(SETTLED);
    assert!(harness.shows(&format!("{} people, ", row.went_quiet)));
    harness.press(Key::Escape);
    let sum: i64 = found.balance.iter().map(comeback::analysis::balance::BalanceRow::change).sum();
    assert_eq!(sum, found.customers.regulars() as i64, "all periods end at the regulars now");
}

#[test]
fn the_rule_is_tried_by_keys_and_kept() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = retention(Window { size: [1280.0, 1100.0], ..Window::default() }, folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    harness.click_label(&tr.retention_more());
    let slider = |times: &str| format!("{}: {}", tr.home_rule(), tr.home_rule_times(times));
    harness.tab_to(&slider("4"));
    harness.press(Key::ArrowRight);
    harness.run_steps(SETTLED);
    assert!(harness.shows(&slider("5")));
    let tried = figures(&harness, Filter { rule: Some(QuietRule::TimesRhythm(5.0)), ..Filter::default() });
    assert!(harness.shows(&format!("{} of {} have gone quiet", tried.customers.lapsed, tried.customers.regulars_and_quiet())));
    assert!(harness.shows(&tr.retention_rule_back(tr.home_rule_times("4"))));
    harness.click_label(&tr.home_rule_keep());
    harness.run_steps(SETTLED);
    assert_eq!(harness.state().engine().status().workspace.unwrap().settings.rule, QuietRule::TimesRhythm(5.0));
    assert!(!harness.shows(&tr.home_rule_keep()), "nothing left to keep");
    harness.click_label(&tr.retention_rule_days());
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.home_rule_days(90, "90")));
}

#[test]
fn a_rule_that_is_tried_is_told_on_every_tab_with_the_way_back() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = retention(Window { size: [1280.0, 1100.0], ..Window::default() }, folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    harness.click_label(&tr.retention_more());
    harness.tab_to(&format!("{}: {}", tr.home_rule(), tr.home_rule_times("4")));
    harness.press(Key::ArrowRight);
    harness.run_steps(SETTLED);
    let says = tr.retention_rule_tried(tr.home_rule_times("4"), tr.home_rule_times("5"));
    for tab in [tr.beside_tab(), tr.chart_survival_name(), tr.retention_at_risk(), tr.retention_value()] {
        harness.click_label(&tab);
        harness.run_steps(SETTLED);
        assert!(harness.shows(&says), "{tab}");
    }
    harness.click_label(&tr.retention_rule_back(tr.home_rule_times("4")));
    harness.run_steps(SETTLED);
    assert!(!harness.shows(&says));
    let loss = figures(&harness, Filter::default()).worth.yearly_loss.of;
    assert!(harness.shows(&format!("{loss} customers leave a year: ")), "by the rule in force again");
}

#[test]
fn a_cohort_cell_says_its_words_and_shows_its_people() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = retention(Window { size: [1280.0, 1000.0], ..Window::default() }, folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    harness.click_label(&tr.chart_cohorts_name());
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.retention_cell_hint()));
    let found = figures(&harness, Filter { cohorts: Some(CohortStep::Quarter), ..Filter::default() });
    let row = &found.cohorts.rows[1];
    let cell = row.cells[1];
    let counts = format!("{} of {}", cell.people, row.size);
    harness.get_by_label_contains(&format!(", {counts}")).click();
    harness.run_steps(SETTLED);
    assert!(harness.shows(&format!("{counts} from ")));
    harness.click_label(&tr.home_show_count(cell.people, tr.whole(cell.people as i64)));
    harness.run_steps(SETTLED);
    assert!(harness.shows(&format!("{} people, ", cell.people)));
    harness.press(Key::Escape);

    harness.click_label(&tr.retention_since());
    harness.run_steps(SETTLED);
    assert!(harness.shows("or later"));
    harness.click_label(&tr.retention_money());
    harness.run_steps(SETTLED);
    assert!(harness.shows("A newcomer spends ") || harness.shows(&tr.report_find_cohorts_few()));
    harness.click_label(&tr.retention_year());
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.report_find_cohorts_few()), "no year of newcomers is over yet");
}

#[test]
fn how_long_they_stay_is_told_whole_and_by_segment() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = retention(Window { size: [1280.0, 1000.0], ..Window::default() }, folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    harness.click_label(&tr.chart_survival_name());
    harness.run_steps(SETTLED);
    let found = figures(&harness, Filter::default());
    assert!(harness.shows(&tr.report_find_survival(tr.decimal(found.survival.median.unwrap(), 0))));
    assert!(harness.shows(&tr.retention_segments_alike()) || harness.shows(&tr.retention_segments_differ()));
    harness.tab_to(&tr.home_explain(tr.retention_by_segment()));
    harness.type_keys("?");
    assert!(harness.shows(&tr.retention_logrank_sentence()));
}

#[test]
fn the_calculator_begins_with_the_own_figures_and_works_the_examples() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = retention(Window { size: [1280.0, 1000.0], ..Window::default() }, folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    harness.click_label(&tr.retention_value());
    harness.run_steps(SETTLED);
    let worth = figures(&harness, Filter::default()).worth;
    assert!(harness.shows(&usd(&tr, worth.average_order.unwrap())));
    assert!(harness.shows(&usd(&tr, worth.worth.unwrap())));
    assert!(harness.shows(&format!("{} of {}", worth.yearly_loss.of, worth.yearly_loss.all)));
    let share: f64 = harness.said(&tr.retention_share_lost()).parse().unwrap();
    assert!((share / 100.0 - worth.yearly_loss.rate().unwrap()).abs() < 0.0005);
    assert!(harness.shows(&format!("{} customers leave a year: ", worth.yearly_loss.of)), "as many as the tile above says");

    harness.click_label(&tr.retention_example_loss("$300"));
    assert!(harness.shows("140 customers leave a year: $42,000"));
    assert!(harness.shows(&tr.retention_point("$2,100")));
    harness.replace(&tr.retention_share_lost(), "half");
    assert!(harness.shows(&tr.retention_wrong_share()) && harness.shows(&tr.retention_fill_in()));
    harness.click_label(&tr.retention_own_figures());
    assert!(!harness.shows(&tr.retention_fill_in()));

    for (label, sum) in [("$50 a week, 50 weeks", "$2,500"), ("10 of these", "$25,000"), ("20 of these", "$50,000")] {
        harness.click_label(label);
        assert!(harness.shows(&format!("{sum} a year")), "{label}");
    }
}

#[test]
fn those_at_risk_stand_by_money_and_are_acted_on_together() {
    let folder = tempfile::tempdir().unwrap();
    let mut harness = retention(Window { size: [1280.0, 1000.0], ..Window::default() }, folder.path(), Content::Sample);
    let tr = Tr::new(Language::En);
    harness.click_label(&tr.retention_at_risk());
    harness.run_steps(SETTLED);
    let found = figures(&harness, Filter::default());
    let all = found.at_risk.all;
    assert!(all.people > 2, "the sample shop has some");
    let yearly = tr.chart_a_year("sales", usd(&tr, all.money));
    assert!(harness.shows(&tr.retention_at_risk_title(all.people, tr.whole(all.people as i64), yearly)));
    let rows: Vec<String> = harness
        .query_all(egui_kittest::kittest::by().label_contains(&format!(", {}: ", tr.retention_silent())))
        .filter_map(|node| egui_kittest::kittest::NodeT::accesskit_node(&node).label())
        .collect();
    assert!(rows[0].ends_with(&format!("{} days", found.at_risk.first[0].silence)), "{rows:?}");
    harness.get_by_label("at-risk").focus();
    harness.run_steps(SETTLED);
    harness.press(Key::Space);
    harness.press(Key::ArrowDown);
    harness.press(Key::Space);
    assert!(harness.shows("2 "), "two chosen");
    harness.click_label(&tr.customer_mark_left_more());
    harness.run_steps(SETTLED);
    assert!(harness.shows(&tr.customers_leaving_title(2, "2")));
    harness.press(Key::Escape);
    harness.run_steps(SETTLED);
    harness.get_by_label("at-risk").focus();
    harness.run_steps(SETTLED);
    harness.press(Key::Enter);
    assert!(matches!(harness.state().route(), Route::Customer(_)));
}

#[test]
fn every_tab_is_laid_out_in_every_language_and_in_a_small_window() {
    for language in Language::ALL {
        for (size, dark, zoom) in [([1280.0, 720.0], true, 100), ([640.0, 480.0], false, 100), ([1280.0, 720.0], false, 200)] {
            let folder = tempfile::tempdir().unwrap();
            let mut harness = retention(Window { language, dark, size, zoom, ..Window::default() }, folder.path(), Content::Sample);
            let tr = Tr::new(language);
            harness.click_label(&tr.retention_more());
            for tab in [tr.chart_cohorts_name(), tr.chart_survival_name(), tr.retention_value(), tr.retention_at_risk()] {
                harness.click_label(&tab);
                harness.run_steps(SETTLED);
                let width = size[0] * 100.0 / f32::from(zoom);
                let wide =
                    harness.query_all(egui_kittest::kittest::by().label(&tab)).filter(|node| node.rect().right() > width + 0.5).count();
                assert_eq!(wide, 0, "{language:?} {size:?}: {tab} is cut");
            }
        }
    }
}
