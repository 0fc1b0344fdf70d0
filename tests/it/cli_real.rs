//! The command line on half a million real lines: what comes out is what other people's programs say of the same file.

use serde_json::{Value, json};

use super::cli_support::{Place, Run};

const MAP: [&str; 6] = ["--map", "customer=CustomerID", "receipt=InvoiceNo", "date=InvoiceDate", "quantity=Quantity", "price=UnitPrice"];

fn import(place: &Place, file: &str, more: &[&str]) -> Run {
    let mut arguments = vec!["import", file, "online_retail.csv", "--json"];
    arguments.extend(more);
    place.run(&arguments).good()
}

fn counts(answer: &Value) -> Value {
    json!([answer["purchases_new"], answer["purchases_known"], answer["without_customer"]["receipts"], answer["without_customer"]["lines"]])
}

#[test]
fn online_retail_comes_out_to_the_printed_digits() {
    let place = Place::new();
    place.online_retail();
    place.workspace("shop.comeback");

    let dry = import(&place, "shop.comeback", &["--dry-run"]).json();
    assert_eq!(counts(&dry), json!([22_190, 0, 3_710, 135_080]), "a dry run tells what would be done");
    assert_eq!(place.run(&["figures", "shop.comeback", "--json"]).good().json()["customers"]["total"], 0, "and does nothing");

    let first = import(&place, "shop.comeback", &MAP).json();
    assert_eq!(counts(&first), json!([22_190, 0, 3_710, 135_080]));
    assert_eq!(first["mapping"], dry["mapping"], "the same mapping is proposed without being told");
    figures_are_right(&place);
    again_adds_nothing(&place);
    undo_takes_it_back(&place);
}

fn figures_are_right(place: &Place) {
    let figures = place.run(&["figures", "shop.comeback", "--json"]).good().json();
    let customers = &figures["customers"];
    assert_eq!(customers["buyers"], 4_338);
    let states = ["once", "current", "at_risk", "lapsed", "lost"].map(|s| customers[s].as_u64().unwrap());
    assert_eq!(states.iter().sum::<u64>(), 4_338);
    let days = &figures["purchase_days"];
    assert_eq!((&days["repeat_buyers"], &days["gap_median"]), (&json!(2_790), &json!(28.0)));
    assert_eq!((&days["gap_p75"], &days["gap_p90"]), (&json!(58.0), &json!(110.0)));
    assert!((days["gap_mean"].as_f64().unwrap() - 45.6569).abs() < 5e-5);
    let rule = &figures["rule"];
    assert_eq!(rule["borrowed_rhythm"], 30.0);
    assert_eq!(rule["lookback"], json!({ "day": "2011-06-10", "quiet": 111, "came_back": 66 }));
    let headline = &figures["headline"];
    assert_eq!((&headline["months"], &headline["base"], &headline["kept"]), (&json!(6), &json!(2_648), &json!(1_870)));
    let cohort = &figures["cohorts"][0];
    let people: Vec<_> = cohort["cells"].as_array().unwrap().iter().map(|c| c["people"].as_u64().unwrap()).collect();
    assert_eq!(cohort["cohort"], "2010-12");
    assert_eq!(people, [885, 324, 286, 340, 321, 352, 321, 309, 313, 350, 331, 445, 235]);
    for row in figures["balance"].as_array().unwrap() {
        let n = |name: &str| row[name].as_i64().unwrap();
        assert_eq!(n("became_regular") + n("came_back") - n("went_quiet") - n("left"), n("change"));
    }

    let half = place.run(&["figures", "shop.comeback", "--json", "--period", "half"]).good().json();
    let complete = half["retention"].as_array().unwrap().iter().rfind(|r| r["complete"] == true).cloned().unwrap();
    assert_eq!((&complete["base_from"], &complete["to"]), (&json!("2010-12-01"), &json!("2011-11-30")));
    assert_eq!((&complete["base"], &complete["kept"]), (&json!(2_718), &json!(1_892)));
}

fn again_adds_nothing(place: &Place) {
    let again = import(place, "shop.comeback", &[]).json();
    assert_eq!((&again["purchases_new"], &again["purchases_known"]), (&json!(0), &json!(22_190)));
    assert_eq!((&again["customers_new"], &again["without_customer"]["new"]), (&json!(0), &json!(0)));
    assert_eq!(place.run(&["figures", "shop.comeback", "--json"]).good().json()["customers"]["buyers"], 4_338);
    let check = place.run(&["check", "shop.comeback", "--json"]).good().json();
    assert_eq!(check["ok"], true);
}

fn undo_takes_it_back(place: &Place) {
    for _ in 0..place.run(&["history", "shop.comeback", "--json"]).good().json()["steps"].as_array().unwrap().len() {
        assert_eq!(place.run(&["undo", "shop.comeback", "--json"]).good().json()["step"], "import");
    }
    let figures = place.run(&["figures", "shop.comeback", "--json"]).good().json();
    assert_eq!((&figures["customers"]["total"], &figures["as_of"]), (&json!(0), &Value::Null));
    let none_left = place.run(&["undo", "shop.comeback", "--json"]);
    assert_eq!((none_left.code, none_left.kind().as_str()), (1, "nothing_to_undo"));
    place.run(&["redo", "shop.comeback", "--json"]).good();
    assert_eq!(place.run(&["figures", "shop.comeback", "--json"]).good().json()["customers"]["buyers"], 4_338);
}
