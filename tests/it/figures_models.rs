//! Models and curves come out as lifetimes and lifelines computed them (METRICS C), on files that may not be shipped.

use std::collections::BTreeMap;
use std::path::Path;
use std::time::Instant;

use comeback::analysis::buying::{self, History, Kind};
use comeback::analysis::facts::Facts;
use comeback::analysis::logrank::log_rank;
use comeback::analysis::model::{self, WhyNot};
use comeback::analysis::spending::{self, Spending};
use comeback::analysis::survival::kaplan_meier;
use comeback::analysis::trial;
use comeback::analysis::{Filter, figures};
use comeback::domain::day::Day;

use crate::figures_data::{ONLINE_RETAIL, day, facts, four_digits, real};

#[track_caller]
fn close(found: &[f64], expected: &[f64]) {
    assert_eq!(found.len(), expected.len());
    for (f, e) in found.iter().zip(expected) {
        assert!(four_digits(*f, *e), "found {found:?}, expected {expected:?}");
    }
}

/// The columns of these names, row by row; rows in which one is no number are left out.
fn columns<const N: usize>(path: &Path, names: [&str; N]) -> Vec<[f64; N]> {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let headers = reader.headers().unwrap().clone();
    let places = names.map(|name| headers.iter().position(|h| h == name).unwrap_or_else(|| panic!("no column {name}")));
    reader.records().map(Result::unwrap).map(|record| places.map(|place| record[place].parse().unwrap())).collect()
}

fn histories(path: &Path) -> Vec<History> {
    columns(path, ["frequency", "recency", "T"]).into_iter().map(|[x, tx, t]| History { x, tx, t }).collect()
}

#[test]
fn bg_nbd_of_cdnow_is_that_of_fader_hardie_and_lee() {
    let Some(path) = real("cdnow/cdnow_customers_summary.csv") else { return };
    let start = Instant::now();
    let found = buying::fit(Kind::BgNbd, &histories(&path)).unwrap();
    println!("BG/NBD of CDNOW: {:?}", start.elapsed());
    close(&[found.r, found.alpha, found.a, found.b], &[0.242_593, 4.413_532, 0.792_886, 2.425_752]);
    assert!((found.log_likelihood + 9582.4256).abs() < 5e-4, "{}", found.log_likelihood);
    let history = History { x: 2.0, tx: 30.43, t: 38.86 };
    close(&[found.expected(history, 39.0), found.alive(Kind::BgNbd, history)], &[1.225_910, 0.726_609]);
}

#[test]
fn mbg_nbd_of_cdnow_is_that_of_lifetimes() {
    let Some(path) = real("cdnow/cdnow_customers_summary.csv") else { return };
    let found = buying::fit(Kind::MbgNbd, &histories(&path)).unwrap();
    close(&[found.r, found.alpha, found.a, found.b], &[0.524_838, 6.182_988, 0.891_356, 1.614]);
    close(&[found.alive(Kind::MbgNbd, History { x: 0.0, tx: 0.0, t: 38.86 })], &[0.389_716]);
}

#[test]
fn gamma_gamma_of_cdnow_is_that_of_lifetimes() {
    let Some(path) = real("cdnow/cdnow_customers_summary_with_transactions.csv") else { return };
    let spending: Vec<_> = columns(&path, ["x", "zbar"]).into_iter().map(|[x, mean]| Spending { x, mean }).collect();
    let found = spending::fit(&spending).unwrap();
    close(&[found.p, found.q, found.v, found.population_mean()], &[6.248_802, 3.744_588, 15.447_748, 35.171_002]);
}

/// The raw log of CDNOW: master id, sample id, yyyymmdd, discs, dollars; blanks between.
fn cdnow_log(path: &Path) -> Facts {
    let mut customers: BTreeMap<String, Vec<(Day, i64)>> = BTreeMap::new();
    for line in std::fs::read_to_string(path).unwrap().lines().filter(|line| !line.trim().is_empty()) {
        let fields: Vec<_> = line.split_whitespace().collect();
        let date = format!("{}-{}-{}", &fields[2][..4], &fields[2][4..6], &fields[2][6..]);
        let (dollars, cents) = fields[4].split_once('.').unwrap();
        let amount = dollars.parse::<i64>().unwrap() * 100 + cents.parse::<i64>().unwrap();
        customers.entry(fields[1].to_owned()).or_default().push((day(&date), amount));
    }
    facts(&customers.into_values().collect::<Vec<_>>(), None)
}

#[test]
fn the_raw_log_of_cdnow_comes_to_the_same() {
    let Some(path) = real("cdnow/CDNOW_sample.txt") else { return };
    let facts = cdnow_log(&path);
    assert_eq!((facts.people.len(), facts.purchases.len()), (2_357, 6_919));
    let filter = Filter { as_of: Some(day("1997-09-30")), ..Filter::default() };
    let found = figures(&facts, &filter);
    let days: u64 = found.cohorts.rows.iter().flat_map(|row| &row.cells).map(|cell| cell.people).sum();
    assert!(days > 0, "cohorts of the same days");
    // lifetimes counts 8 rows of 0.00 as purchases; a purchase day here needs a purchase above 0.
    let zero = facts_with_zero_as_a_cent(&facts);
    let all = figures(&zero, &filter);
    assert_eq!((all.customers.buyers, all.purchase_days.repeat_buyers, all.purchase_days.gaps), (2_357, 946, 2_457));
    assert!(all.customers.buyers - found.customers.buyers <= 8);
    let model = model::fit(&zero, &filter);
    let bgnbd = model.bgnbd.unwrap();
    close(&[bgnbd.r, bgnbd.alpha, bgnbd.a, bgnbd.b], &[0.242_595, 4.413_603, 0.792_922, 2.425_906]);
}

#[test]
fn half_of_cdnow_held_back_comes_to_what_lifetimes_expected() {
    let Some(path) = real("cdnow/CDNOW_sample.txt") else { return };
    let facts = facts_with_zero_as_a_cent(&cdnow_log(&path));
    let filter = Filter { as_of: Some(day("1998-06-30")), ..Filter::default() };
    let trial = trial::hold_back(&facts, &filter, 39).unwrap();
    assert_eq!((trial.day, trial.weeks, trial.all().customers, trial.all().came), (day("1997-09-30"), 39, 2_357, 1_882));
    assert_eq!(format!("{:.0} {:.3}", trial.all().expected, trial.correlation.unwrap()), "1653 0.626");
    let off = trial.off().unwrap();
    assert!((-0.13..-0.12).contains(&off) && !trial.is_rough(), "{off}");
    // Of its own accord it holds back half a year: the whole record is 78 weeks long.
    let tried = model::fit(&facts, &filter).tried.unwrap();
    assert_eq!((tried.weeks, tried.day), (26, day("1997-12-30")));
    let (promised, brought) = tried.money.unwrap();
    assert!(promised.0 > 0 && brought.0 > 0, "{promised:?} {brought:?}");
}

fn facts_with_zero_as_a_cent(facts_of: &Facts) -> Facts {
    let rows = 0..facts_of.purchases.rows();
    let list = |row| {
        let (days, amounts) = facts_of.purchases.of(row);
        days.iter().zip(amounts).map(|(day, amount)| (Day::from_number(*day), (*amount).max(1))).collect()
    };
    facts(&rows.map(list).collect::<Vec<_>>(), None)
}

#[test]
fn survival_of_telco_is_that_of_lifelines() {
    let Some(path) = real("telco/telecom_customer_churn.csv") else { return };
    let mut reader = csv::Reader::from_path(&path).unwrap();
    let headers = reader.headers().unwrap().clone();
    let place = |name: &str| headers.iter().position(|h| h == name).unwrap();
    let (tenure, status) = (place("Tenure in Months"), place("Customer Status"));
    let times: Vec<_> =
        reader.records().map(Result::unwrap).map(|r| (r[tenure].parse::<f64>().unwrap(), &r[status] == "Churned")).collect();
    let curve = kaplan_meier(&times);
    let at = |t: f64| curve.rows.iter().find(|row| row.t == t).unwrap();
    let six = |x: f64| format!("{x:.6}");
    assert_eq!((times.len(), at(0.0).at_risk, at(1.0).events), (7_043, 7_043, 380));
    let s = [1.0, 12.0, 24.0, 60.0, 72.0].map(|t| six(at(t).s));
    assert_eq!(s, ["0.946046", "0.843437", "0.788958", "0.664591", "0.592957"]);
    let band = [1.0, 12.0, 24.0, 60.0, 72.0].map(|t| format!("{} {}", six(at(t).low.unwrap()), six(at(t).high.unwrap())));
    assert_eq!(band, ["0.940511 0.951079", "0.834418 0.852009", "0.778543 0.798949", "0.650415 0.678342", "0.573227 0.612105"]);
    assert_eq!((curve.median, format!("{:.3}", curve.restricted_mean(72.0))), (None, "54.507".to_owned()));
}

#[test]
fn telco_groups_differ_as_lifelines_says() {
    let Some(path) = real("telco/telecom_customer_churn.csv") else { return };
    let mut reader = csv::Reader::from_path(&path).unwrap();
    let headers = reader.headers().unwrap().clone();
    let place = |name: &str| headers.iter().position(|h| h == name).unwrap();
    let (tenure, status) = (place("Tenure in Months"), place("Customer Status"));
    let rows: Vec<_> = reader.records().map(Result::unwrap).collect();
    let test = |column: &str| {
        let mut groups: std::collections::BTreeMap<&str, Vec<(f64, bool)>> = std::collections::BTreeMap::new();
        for row in &rows {
            groups.entry(&row[place(column)]).or_default().push((row[tenure].parse().unwrap(), &row[status] == "Churned"));
        }
        log_rank(&groups.into_values().collect::<Vec<_>>()).unwrap()
    };
    let (contract, gender) = (test("Contract"), test("Gender"));
    assert_eq!((format!("{:.1}", contract.chi2), contract.df), ("2769.0".to_owned(), 2));
    assert_eq!((format!("{:.3}", gender.chi2), gender.df, format!("{:.3}", gender.p)), ("0.530".to_owned(), 1, "0.466".to_owned()));
    assert!(contract.differs() && !gender.differs());
}

#[test]
fn a_model_of_online_retail_settles_and_few_customers_get_none() {
    let start = Instant::now();
    let found = model::fit(&ONLINE_RETAIL, &Filter::default());
    println!("all models of Online Retail: {:?} {found:?}", start.elapsed());
    assert!(found.bgnbd.is_ok() && found.mbgnbd.is_ok() && found.gamma_gamma.is_ok(), "{found:?}");
    assert_eq!(found.customers, 4_338);
    assert!((1.0..4_338.0).contains(&found.still_customers.unwrap()));
    let few = facts(&vec![vec![(day("2024-01-01"), 1), (day("2024-02-01"), 1)]; 299], None);
    let few = model::fit(&few, &Filter::default());
    assert_eq!((few.bgnbd, few.gamma_gamma), (Err(WhyNot::TooFew), Err(WhyNot::TooFew)));
}
