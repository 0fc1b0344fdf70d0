//! Under ten no percentage anywhere: figures that explain themselves, charts, reports and the command line of a tiny shop.

use comeback::analysis::model::{Model, WhyNot};
use comeback::analysis::{FIGURES, FigureUnit, Filter, Telling, figures, model};
use comeback::domain::day::Day;
use comeback::domain::language::Language;
use comeback::domain::money::Currency;
use comeback::i18n::Tr;
use comeback::report::findings::Scene;
use comeback::report::{CHARTS, explain};

use crate::cli_support::Place;
use crate::figures_data::{day, departure, facts};

/// Percentages in a text, but for the 95 of the intervals.
fn percentages(text: &str) -> Vec<String> {
    let plain: String = text.chars().filter(|c| !c.is_whitespace() && *c != '\u{a0}' && *c != '\u{202f}').collect();
    let mut found = Vec::new();
    for (at, _) in plain.match_indices('%') {
        let digits: String = plain[..at].chars().rev().take_while(char::is_ascii_digit).collect::<String>().chars().rev().collect();
        if !digits.is_empty() && digits != "95" {
            found.push(format!("{digits}%"));
        }
    }
    found
}

/// So many customers who came monthly for two years, some of whom stopped, one of whom told us so.
fn shop(customers: usize) -> comeback::analysis::facts::Facts {
    let visits = |i: usize| {
        let months = if i.is_multiple_of(3) { 14 } else { 24 };
        (0..months).map(|month| (day("2023-01-10").plus_months(month), 2_000)).collect::<Vec<(Day, i64)>>()
    };
    let mut facts = facts(&(0..customers).map(visits).collect::<Vec<_>>(), Some(day("2024-12-31")));
    facts.departures = vec![departure(0, day("2024-05-01"), None)].into();
    facts
}

#[test]
fn percentages_are_found_by_this_test() {
    assert_eq!(percentages("12 of 38; 72%, 95% range 64\u{a0}–\u{a0}79\u{a0}%"), ["72%", "79%"]);
}

#[test]
fn of_seven_customers_nothing_is_said_in_per_cent() {
    let (facts, filter) = (shop(7), Filter::default());
    let found = figures(&facts, &filter);
    for language in Language::ALL {
        let tr = Tr::new(language);
        for spec in FIGURES.iter().filter(|spec| spec.unit == FigureUnit::Share) {
            let value = (spec.value)(&found);
            let told = explain(spec.id, &value, &tr, Currency::EUR).unwrap();
            if Telling::of(value.n) == Telling::CountsOnly {
                assert_eq!(percentages(&told.result), Vec::<String>::new(), "{}: {}", spec.id, told.result);
            }
        }
        let scene = Scene::new(&found, &tr, Currency::EUR, None, false);
        for spec in CHARTS {
            let chart = (spec.build)(&scene);
            let head = chart.head();
            let said = [head.title.clone(), head.notes.join(" ")].join(" ");
            assert_eq!(percentages(&said), Vec::<String>::new(), "{}: {said}", spec.id);
        }
    }
}

#[test]
fn from_ten_counts_come_first_and_from_thirty_per_cent() {
    for (customers, telling) in [(12, Telling::CountsFirst), (45, Telling::PercentFirst)] {
        let found = figures(&shop(customers), &Filter::default());
        let headline = found.headline.unwrap().all;
        assert_eq!(Telling::of(headline.all), telling);
        let tr = Tr::new(Language::En);
        let told = comeback::report::share_told(&tr, headline);
        let counts = format!("{} of {}", headline.of, headline.all);
        assert_eq!(told.starts_with(&counts), telling == Telling::CountsFirst, "{told}");
        assert!(told.contains(&counts) && told.contains('%'));
    }
}

#[test]
fn a_short_record_says_at_least_however_early_somebody_left() {
    let from = day("2025-06-02");
    // Every third has gone quiet, so that no cap of ten years says it.
    let list = |n: i32| (0..if n % 3 == 0 { 3 } else { 8 }).map(|k| (from.plus_days(n % 7 + k * 20), 1_000)).collect::<Vec<_>>();
    let mut shop = facts(&(0..40).map(list).collect::<Vec<_>>(), None);
    let worth = figures(&shop, &Filter::default()).worth;
    assert!(worth.at_least && worth.expected_years.unwrap() < 9.0, "{worth:?}");
    shop.departures = vec![departure(3, day("2024-01-01"), None)].into();
    assert!(figures(&shop, &Filter::default()).worth.at_least, "what was typed of 2024 makes the sales no longer");
}

#[test]
fn under_three_hundred_customers_no_model_and_the_reason() {
    for (customers, few) in [(Model::FEWEST as usize - 1, true), (Model::FEWEST as usize, false)] {
        let made = model::fit(&shop(customers), &Filter::default());
        assert_eq!(made.bgnbd.err() == Some(WhyNot::TooFew), few, "{customers}");
        assert!(!few || made.still_customers.is_none());
    }
}

#[test]
fn the_command_line_says_why_there_is_no_model_and_counts_where_few() {
    let place = Place::new();
    place.run(&["sample", "shop.comeback", "--language", "en"]).good();
    let told = place.run(&["figures", "shop.comeback"]).good().out;
    assert!(told.contains("under 300 customers"), "{told}");
    let found = place.run(&["figures", "shop.comeback", "--json"]).good().json();
    let segments = found["segments"].as_array().unwrap();
    assert!(segments.len() == 3 && segments.iter().all(|one| one["kind"] == "written" && one["id"].is_null()), "{segments:?}");
    let all: u64 = segments.iter().map(|one| one["customers"].as_u64().unwrap()).sum();
    assert_eq!(all, found["customers"]["total"].as_u64().unwrap());
    assert_eq!(found["silence"]["unit"], "rhythms");
    let quiet: u64 = found["silence"]["years"].as_array().unwrap().iter().map(|year| year["went_quiet"].as_u64().unwrap()).sum();
    let balance: u64 = found["balance"].as_array().unwrap().iter().map(|row| row["went_quiet"].as_u64().unwrap()).sum();
    assert_eq!(quiet, balance);
    let days = place.run(&["figures", "shop.comeback", "--json", "--quiet-after", "90d"]).good().json();
    assert_eq!(days["silence"]["unit"], "days");
}

#[test]
fn how_long_few_regulars_stay_is_told_in_counts_first() {
    let visits = |i: usize| {
        let months = if i.is_multiple_of(3) { 6 } else { 24 };
        (0..months).map(|month| (day("2023-01-10").plus_months(month), 2_000)).collect::<Vec<(Day, i64)>>()
    };
    for (customers, starts) in [(15, "5 of 15 regulars have gone so far; "), (45, "")] {
        let found = figures(&facts(&(0..customers).map(visits).collect::<Vec<_>>(), Some(day("2024-12-31"))), &Filter::default());
        let tr = Tr::new(Language::En);
        let scene = Scene::new(&found, &tr, Currency::EUR, None, false);
        let said = comeback::report::findings::survival(&scene);
        assert_eq!(said.starts_with("5 of 15 regulars have gone so far; "), !starts.is_empty(), "{said}");
        assert!(said.contains('%'), "{said}");
        assert_eq!(said.contains("95% range"), customers == 15, "{said}");
        // In a file a group under five would be told: here it is five and more, so that it may be.
        let shared = Scene::new(&found, &tr, Currency::EUR, None, true);
        assert!(!comeback::report::findings::survival(&shared).contains("4 of"));
    }
}
