//! `fit` and `survival` on the command line: tables in, the answers of METRICS C out, and clear words where a table is wrong.

use serde_json::Value;

use super::cli_support::Place;
use crate::figures_data::{four_digits, real};

fn close(found: &Value, expected: f64) {
    let number = found.as_f64().unwrap_or_else(|| panic!("{found}"));
    assert!(four_digits(number, expected), "found {found}, expected {expected}");
}

#[test]
fn cdnow_is_fitted_as_lifetimes_does() {
    let (Some(summary), Some(values)) =
        (real("cdnow/cdnow_customers_summary.csv"), real("cdnow/cdnow_customers_summary_with_transactions.csv"))
    else {
        return;
    };
    let place = Place::new();
    let told = place.run(&["fit", "--rfm", summary.to_str().unwrap(), "--json"]).good().json();
    for (model, expected) in [("bgnbd", [0.242_593, 4.413_532, 0.792_886, 2.425_752]), ("mbgnbd", [0.524_838, 6.182_988, 0.891_356, 1.614])]
    {
        for (name, expected) in ["r", "alpha", "a", "b"].into_iter().zip(expected) {
            close(&told[model][name], expected);
        }
    }
    assert!((told["bgnbd"]["log_likelihood"].as_f64().unwrap() + 9582.4256).abs() < 5e-4, "{told}");
    assert_eq!(told["gamma_gamma"], Value::Null, "the table says nothing of money");
    let told = place.run(&["fit", "--rfm", values.to_str().unwrap(), "--json"]).good().json();
    for (name, expected) in ["p", "q", "v"].into_iter().zip([6.248_802, 3.744_588, 15.447_748]) {
        close(&told["gamma_gamma"][name], expected);
    }
}

#[test]
fn telco_stays_as_lifelines_says() {
    let Some(telco) = real("telco/telecom_customer_churn.csv") else { return };
    let place = Place::new();
    let arguments = ["survival", telco.to_str().unwrap(), "--time", "Tenure in Months", "--event", "Customer Status=Churned", "--json"];
    let told = place.run(&arguments).good().json();
    let rows = told.as_array().unwrap();
    assert_eq!((rows[0]["t"].as_f64(), rows[0]["at_risk"].as_u64(), rows[0]["s"].as_f64()), (Some(0.0), Some(7_043), Some(1.0)));
    let at = |t: f64| rows.iter().find(|row| row["t"].as_f64() == Some(t)).unwrap();
    for (t, s, low, high) in [(12.0, 0.843_437, 0.834_418, 0.852_009), (60.0, 0.664_591, 0.650_415, 0.678_342)] {
        for (key, expected) in [("s", s), ("low", low), ("high", high)] {
            assert!((at(t)[key].as_f64().unwrap() - expected).abs() < 5e-7, "{key} at {t}: {}", at(t));
        }
    }
}

#[test]
fn a_small_table_is_read_whatever_its_names_and_signs() {
    let place = Place::new();
    std::fs::write(place.path("t.csv"), "months;what\n1;left\n2,5;here\n\n3;left\n").unwrap();
    let told = place.run(&["survival", "t.csv", "--time", "Months", "--event", "what=left", "--json"]).good().json();
    let expected = serde_json::json!([[0.0, 3, 0], [1.0, 3, 1], [2.5, 2, 0], [3.0, 1, 1]]);
    let found: Value = told.as_array().unwrap().iter().map(|row| serde_json::json!([row["t"], row["at_risk"], row["events"]])).collect();
    assert_eq!(found, expected);
    assert_eq!((&told[3]["s"], &told[3]["low"]), (&Value::from(0.0), &Value::Null), "nobody is left");
}

#[test]
fn what_is_wrong_with_a_table_is_told_with_its_line() {
    let place = Place::new();
    std::fs::write(place.path("a.csv"), "x,t_x,T\n1,2,3\n1,often,3\n").unwrap();
    std::fs::write(place.path("b.csv"), "x,t_x,T\n1,4,3\n").unwrap();
    std::fs::write(place.path("c.csv"), "x,T\n1,4\n").unwrap();
    std::fs::write(place.path("d.csv"), "x,t_x,T\n").unwrap();
    for (file, says) in [("a.csv", "often"), ("b.csv", "2"), ("c.csv", "recency"), ("d.csv", ""), ("none.csv", "none.csv")] {
        let told = place.run(&["fit", "--rfm", file]);
        assert_eq!(told.code, 1, "{file}");
        assert!(!told.err.trim().is_empty() && told.err.contains(says), "{file}: {}", told.err);
    }
    let told = place.run(&["survival", "a.csv", "--time", "T", "--event", "churned"]);
    assert!(told.code == 2 && told.err.contains("churned"), "{}", told.err);
    std::fs::write(place.path("lines.csv"), "x,t_x,T\n1,2,3\n\n1,2,abc\n").unwrap();
    let told = place.run(&["fit", "--rfm", "lines.csv"]);
    assert!(told.code == 1 && told.err.contains('4') && told.err.contains("abc"), "the line of the file, empty ones counted: {}", told.err);
}

#[test]
fn a_table_without_rows_is_called_one() {
    let place = Place::new();
    std::fs::write(place.path("t.csv"), "frequency,recency,T\n").unwrap();
    for arguments in [&["fit", "--rfm", "t.csv", "--json"][..], &["survival", "t.csv", "--time", "T", "--event", "frequency=1", "--json"]] {
        let wrong = place.run(arguments);
        assert_eq!((wrong.code, wrong.kind().as_str()), (1, "unreadable"), "{}", wrong.out);
        assert!(wrong.err.contains("t.csv") && wrong.err.contains("no row"), "{}", wrong.err);
    }
}
