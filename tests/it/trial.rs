//! The models tried on time they had not seen: by nothing that came after, counted right, and told the same everywhere.

use comeback::analysis::facts::{DepartureFact, Facts};
use comeback::analysis::trial::{self, Trial};
use comeback::analysis::{Filter as Asked, model};
use comeback::domain::day::Day;
use comeback::domain::language::Language;
use comeback::engine::sample::Big;
use comeback::engine::views::chances::{ModelFiguresQuery, ModelQuery};
use comeback::engine::{Command, Export, ExportRequest, Filter, ReportChoice};
use comeback::i18n::Tr;

use crate::cli_support::Place;
use crate::figures_data::{day, departure, facts};
use crate::support::{Content, Window};

type Receipts = Vec<Vec<(Day, i64)>>;

/// A shop whose customers buy and leave as the models suppose.
fn receipts() -> Receipts {
    Big::new(12_000, 1_000, 7).map(|(_, receipts)| receipts.iter().map(|r| (r.day, r.amount.0)).collect()).collect()
}

fn tried(shop: &Facts) -> Trial {
    trial::hold_back(shop, &Asked::default(), 52).unwrap()
}

#[test]
fn what_came_is_counted_and_what_was_expected_is_near() {
    let receipts = receipts();
    let shop = facts(&receipts, None);
    let trial = tried(&shop);
    assert_eq!(trial.day.plus_days(364), shop.as_of.unwrap());
    assert_eq!(model::fit(&shop, &Asked::default()).tried, Some(trial));
    let days = |list: &[(Day, i64)], later: bool| {
        let mut days: Vec<Day> =
            list.iter().filter(|(day, amount)| *amount > 0 && (*day > trial.day) == later).map(|(day, _)| *day).collect();
        days.sort_unstable();
        days.dedup();
        days.len() as u64
    };
    let known: Vec<(u64, u64)> =
        receipts.iter().map(|list| (days(list, false), days(list, true))).filter(|(before, _)| *before > 0).collect();
    assert_eq!((trial.all().customers, trial.all().came), (known.len() as u64, known.iter().map(|(_, came)| came).sum()));
    for (group, until) in trial.groups.iter().zip([2, 3, 6, u64::MAX]) {
        let of = known.iter().filter(|(before, _)| (u64::from(group.from)..until).contains(before));
        assert_eq!((group.customers, group.came), of.fold((0, 0), |(people, sum), (_, came)| (people + 1, sum + came)), "{}", group.from);
    }
    let off = trial.off().unwrap();
    assert!(off.abs() < 0.1 && !trial.is_rough(), "{off}");
    assert!(trial.correlation.unwrap() > 0.5, "{:?}", trial.correlation);
    let (promised, brought) = trial.money.unwrap();
    let net: i64 =
        receipts.iter().filter(|list| days(list, false) > 0).flatten().filter(|(day, _)| *day > trial.day).map(|(_, amount)| amount).sum();
    assert_eq!(brought.0, net);
    assert!((promised.0 as f64 / brought.0 as f64 - 1.0).abs() < 0.15, "{promised:?} {brought:?}");
    let with_margin = trial::hold_back(&shop, &Asked { margin_percent: Some(40), ..Asked::default() }, 52).unwrap();
    assert_eq!(with_margin.money.unwrap().1, brought.scaled(0.4));
}

#[test]
fn nothing_that_came_later_is_known_to_it() {
    let receipts = receipts();
    let before = tried(&facts(&receipts, None));
    let as_of = facts(&receipts, None).as_of;
    // Everybody comes every week, newcomers come in crowds: what was expected stays what it was.
    let mut other = receipts.clone();
    for list in &mut other {
        list.retain(|(day, _)| *day <= before.day);
        list.extend((1..=52).map(|week| (before.day.plus_days(7 * week), 10_000)));
    }
    let after = tried(&facts(&other, as_of));
    assert_eq!(after.groups.map(|group| group.expected), before.groups.map(|group| group.expected));
    assert_eq!(after.all().came, 52 * after.all().customers);
    assert_eq!(after.money.unwrap().0, before.money.unwrap().0);
    assert!(after.is_rough(), "and it says how far off that is");
    // Who had left by then is not waited for, who left afterwards or was noticed only then is.
    let row = receipts.iter().position(|list| list.iter().any(|(day, _)| *day < before.day)).unwrap() as u32;
    for (left, noticed, fewer) in [(0, 0, 1), (1, 1, 0), (0, 1, 0)] {
        let [left_on, noticed_on] = [left, noticed].map(|days| before.day.plus_days(days));
        let mut shop = facts(&receipts, as_of);
        shop.departures = vec![DepartureFact { noticed_on, ..departure(row, left_on, None) }].into();
        assert!(receipts[row as usize].iter().all(|(day, _)| *day != left_on));
        assert_eq!(tried(&shop).all().customers, before.all().customers - fewer, "{left} {noticed}");
    }
}

#[test]
fn a_short_record_is_not_tried() {
    let short = |days: i32| {
        let from = day("2024-01-01");
        let list = |n: i32| (0..5).map(|k| (from.plus_days((n * 37 + k * (n % 11 + 3) * 5) % days), 1_000)).collect::<Vec<_>>();
        let mut all: Receipts = (0..400).map(list).collect();
        all.push(vec![(from, 1_000), (from.plus_days(days), 1_000)]);
        model::fit(&facts(&all, None), &Asked::default())
    };
    assert_eq!(short(170).tried, None, "under half a year");
    // The whole record has buyers enough, the first half of it has not.
    let late =
        |n: i32| vec![(day("2024-01-01").plus_days(if n < 200 { n % 300 } else { 600 + n % 60 }), 1_000), (day("2025-12-01"), 1_000)];
    assert_eq!(trial::hold_back(&facts(&(0..400).map(late).collect::<Receipts>(), None), &Asked::default(), 52), None);
}

#[test]
fn window_command_line_and_report_tell_the_same() {
    let place = Place::new();
    place.run(&["sample", "many.comeback", "--purchases", "6000", "--customers", "600", "--seed", "7", "--language", "en"]).good();
    let told = place.run(&["figures", "many.comeback", "--json"]).good().json();
    let folder = tempfile::tempdir().unwrap();
    let engine = Window::default().engine(folder.path(), Content::Many);
    let fitted = engine.fetch(ModelQuery(Filter::default())).unwrap();
    let trial = fitted.model.tried.unwrap();
    let json = &told["model"]["tried"];
    assert_eq!(json["day"].as_str(), Some(trial.day.to_string().as_str()));
    assert_eq!((json["weeks"].as_u64(), json["came_days"].as_u64()), (Some(u64::from(trial.weeks)), Some(trial.all().came)));
    assert!((json["expected_days"].as_f64().unwrap() - trial.all().expected).abs() < 1e-6);
    assert_eq!(json["came_money"].as_i64(), trial.money.map(|(_, came)| came.0));
    assert_eq!(json["groups"].as_array().unwrap().len(), 4);
    let shown = engine.fetch(ModelFiguresQuery { filter: Filter::default(), model: Some(fitted.number) }).unwrap().unwrap();
    assert_eq!(shown.model.unwrap().tried, Some(trial));
    let came = Tr::new(Language::En).whole(trial.all().came.cast_signed());
    let report = |choice: ReportChoice| {
        let to = folder.path().join("report.html");
        let what = Export::Report(choice);
        let filter = Filter::default();
        engine.call(Command::Export(ExportRequest { what, to: to.clone(), language: Language::En, filter, replace: true })).unwrap();
        std::fs::read_to_string(to).unwrap().replace('\u{a0}', " ")
    };
    let own = report(ReportChoice { small_groups: true, ..ReportChoice::default() });
    assert!(own.contains("What to expect") && own.contains(&format!("; {came} came.")) && own.contains("Expected and come"), "{own}");
    assert!(own.contains("In money: about"));
    let shared = report(ReportChoice::default());
    assert!(shared.contains("What to expect") && shared.contains(&format!("; {came} came.")), "{shared}");
    assert!(
        !shared.contains("Expected and come") && !shared.contains("In money: about"),
        "no groups and no sums that could be set against others"
    );
}
