//! A list of members through the command line: contracts, once and only once, and the figures that come of them.

use std::path::Path;

use comeback::analysis::{FIGURES, Telling};
use serde_json::{Value, json};

use super::cli_support::Place;

const MEMBERS: &str = "Member,Name,Joined,Left,Monthly fee,Reason
1,Ann,2025-01-01,,30.00,
2,Bob,2025-01-01,2025-08-31,20.00,Price
3,Cas,2025-02-01,,25.50,
4,Dee,2025-03-01,2025-06-30,30.00,Payment failed
4,Dee,2025-09-10,,30.00,
5,Eve,2025-09-01,2025-09-20,10.00,
6,Fay,2025-01-15,2099-12-31,40.00,
";

fn place(members: &str) -> Place {
    let place = Place::new();
    std::fs::write(place.path("members.csv"), members).unwrap();
    place.workspace("gym.comeback");
    place
}

fn import(place: &Place, more: &[&str]) -> Value {
    place.run(&[&["import", "gym.comeback", "members.csv", "--json"], more].concat()).good().json()
}

fn figures(place: &Place, more: &[&str]) -> Value {
    place.run(&[&["figures", "gym.comeback", "--json"], more].concat()).good().json()
}

#[test]
fn a_list_of_members_becomes_contracts_and_the_same_list_again_nothing() {
    let place = place(MEMBERS);
    let dry = import(&place, &["--dry-run"]);
    let first = import(&place, &[]);
    for answer in [&dry, &first] {
        assert_eq!(answer["mapping"]["monthly"], "Monthly fee", "{answer}");
        assert_eq!((&answer["contracts_new"], &answer["customers_new"]), (&json!(7), &json!(6)));
        // Bob, Dee, Eve, and Fay, who is there until the end of 2099.
        assert_eq!((&answer["departures_new"], &answer["rejected_count"]), (&json!(4), &json!(0)));
    }
    let found = figures(&place, &[]);
    assert_eq!(found["as_of"], "2025-09-20", "the last day anything happened on");
    let contracts = &found["contracts"];
    assert_eq!((&contracts["business"], &contracts["members"], &contracts["ever"]), (&json!("members"), &json!(4), &json!(6)));
    assert_eq!(contracts["money_per_month"], 12_550);
    assert_eq!(contracts["cancelled"]["customers"], 1);
    assert_eq!(contracts["cancelled"]["list"][0]["ends_on"], "2099-12-31");
    let again = import(&place, &[]);
    assert_eq!((&again["contracts_new"], &again["contracts_changed"], &again["departures_new"]), (&json!(0), &json!(0), &json!(0)));
    assert_eq!(figures(&place, &[])["contracts"], *contracts);
    assert_eq!(place.run(&["check", "gym.comeback", "--json"]).good().json()["ok"], true);
}

#[test]
fn reasons_and_money_of_leavers_come_from_their_contracts() {
    let place = place(MEMBERS);
    import(&place, &[]);
    let found = figures(&place, &["--as-of", "2025-08-31"]);
    assert_eq!(found["leaving"]["customers"], 2, "Dee is back only later");
    assert_eq!(found["leaving"]["money_per_year"], (20_00 + 30_00) * 12);
    let reason = |name: &str| found["reasons"].as_array().unwrap().iter().find(|r| r["name"] == name).cloned().unwrap_or_default();
    assert_eq!((&reason("Price")["main"], &reason("Price")["money_per_year"]), (&json!(1), &json!(20_00 * 12)));
    let months = figures(&place, &["--as-of", "2025-09-20", "--period", "month"]);
    let rows = months["contracts"]["movements"].as_array().unwrap().clone();
    let left: Vec<_> = rows.iter().map(|row| row["left"].as_u64().unwrap()).collect();
    assert_eq!(left, [0, 0, 0, 0, 0, 1, 0, 1, 1]);
    assert_eq!(rows[5]["unknown"]["left"].as_u64().unwrap() + rows[5]["involuntary"]["left"].as_u64().unwrap(), 1);
    assert_eq!((&rows[8]["came_back"], &rows[8]["joined_and_left"], &rows[8]["customer_churn"]["left"]), (&json!(1), &json!(1), &json!(0)));
    for row in &rows {
        let money = |name: &str| row["money"][name].as_i64().unwrap();
        let came = money("at_start") + money("joined") + money("came_back") + money("expansion");
        assert_eq!(came - money("contraction") - money("left"), money("at_end"));
    }
}

#[test]
fn a_newer_list_ends_contracts_and_changes_amounts() {
    let place = place("Member,Joined,Left,Monthly fee\n1,2025-01-01,,30.00\n2,2025-01-01,,20.00\n");
    import(&place, &[]);
    std::fs::write(place.path("members.csv"), "Member,Joined,Left,Monthly fee\n1,2025-01-01,,33.00\n2,2025-01-01,2025-06-30,20.00\n")
        .unwrap();
    let newer = import(&place, &[]);
    assert_eq!((&newer["contracts_new"], &newer["contracts_changed"], &newer["departures_new"]), (&json!(0), &json!(2), &json!(1)));
    let last = figures(&place, &["--period", "month"])["contracts"]["movements"].as_array().unwrap().last().unwrap().clone();
    assert_eq!((&last["to"], &last["left"], &last["money"]["expansion"]), (&json!("2025-06-30"), &json!(1), &json!(3_00)));
    for _ in 0..2 {
        assert_eq!(place.run(&["undo", "gym.comeback", "--json"]).good().json()["step"], "import");
    }
    assert_eq!(figures(&place, &[])["contracts"]["ever"], 0, "and undo takes all of it back");
    place.run(&["redo", "gym.comeback", "--json"]).good();
    assert_eq!(figures(&place, &[])["contracts"]["members"], 2);
}

#[test]
fn a_newer_list_knows_better_when_a_contract_ends() {
    let list = |end: &str| format!("Member,Joined,Left,Monthly fee\n1,2025-01-01,,30.00\n2,2025-01-01,{end},20.00\n");
    let place = place(&list("2026-12-31"));
    import(&place, &[]);
    let last = |place: &Place| {
        let found = figures(place, &["--as-of", "2025-09-30", "--period", "month"]);
        let movements = found["contracts"]["movements"].as_array().unwrap().clone();
        movements.iter().filter(|row| row["left"] != 0).map(|row| row["to"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert!(last(&place).is_empty());
    // They stopped before their time, and then it was a month later after all.
    for (end, month) in [("2025-06-30", "2025-06-30"), ("2025-07-31", "2025-07-31")] {
        std::fs::write(place.path("members.csv"), list(end)).unwrap();
        let newer = import(&place, &[]);
        assert_eq!((&newer["contracts_new"], &newer["contracts_changed"]), (&json!(0), &json!(1)), "{newer}");
        assert_eq!(last(&place), [month]);
        assert_eq!(import(&place, &[])["contracts_changed"], 0, "the same list again says nothing new");
        assert_eq!(place.run(&["check", "gym.comeback", "--json"]).good().json()["ok"], true);
    }
    place.run(&["undo", "gym.comeback"]).good();
    assert_eq!(last(&place), ["2025-07-31"], "the list that added nothing is taken back first");
}

#[test]
fn a_list_of_a_shop_makes_no_contracts_unless_it_is_one_of_members() {
    let list = "Customer,Joined,Left\n1,2025-01-01,\n2,2025-01-01,2025-06-30\n";
    let shop = place(list);
    let answer = import(&shop, &[]);
    assert_eq!((&answer["contracts_new"], &answer["departures_new"]), (&json!(0), &json!(1)));
    shop.run(&["new", "club.comeback", "--name", "Club", "--business", "members", "--json"]).good();
    let answer = shop.run(&["import", "club.comeback", "members.csv", "--json"]).good().json();
    assert_eq!((&answer["contracts_new"], &answer["departures_new"]), (&json!(2), &json!(1)));
    assert_eq!(shop.run(&["new", "x.comeback", "--name", "X", "--business", "bakery"]).code, 2);
}

#[test]
fn rows_that_cannot_be_contracts_say_why() {
    let place = place("Member,Joined,Left,Monthly fee\n1,,,30.00\n2,2025-05-01,2025-01-01,20.00\n3,2025-01-01,,thirty\n4,2025-01-01,,5\n");
    let answer = import(&place, &[]);
    assert_eq!((&answer["rejected_count"], &answer["contracts_new"]), (&json!(3), &json!(1)));
    let lines: Vec<_> = answer["rejected"].as_array().unwrap().iter().map(|r| r["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [2, 3, 4]);
}

#[test]
fn monthly_amounts_are_known_by_their_names_in_three_languages() {
    for (head, field) in [("Monthly Charges", "monthly"), ("Maandbedrag", "monthly"), ("Ежемесячно", "monthly"), ("Opgezegd op", "left")]
    {
        let value = if field == "left" { "2025-05-05" } else { "30" };
        let place = place(&format!("Lidnummer,Joined,{head}\n1,2025-01-01,{value}\n2,2025-02-01,{value}\n"));
        assert_eq!(import(&place, &["--dry-run"])["mapping"][field], head);
    }
}

#[test]
fn every_figure_of_members_is_told_and_explained() {
    let place = place(MEMBERS);
    import(&place, &[]);
    for figure in FIGURES.iter().filter(|figure| figure.id.starts_with("members_")) {
        let told = place.run(&["figures", "gym.comeback", "--figure", figure.id, "--as-of", "2025-08-31", "--json"]).good().json();
        assert_eq!(told["id"], figure.id);
        match figure.id {
            "members_stay_median" => {}
            "members_worth" => assert!(told["figure"]["value"].is_null(), "of six members no yearly loss is told: {told}"),
            _ => assert!(told["figure"]["value"].is_number(), "{told}"),
        }
        assert!(!place.run(&["explain", figure.id, "--language", "ru"]).good().out.is_empty());
    }
    assert_eq!(Telling::of(6), Telling::CountsOnly);
    for chart in ["members", "members_balance", "members_money", "survival"] {
        place.run(&["chart", "gym.comeback", chart, "--out", &format!("{chart}.svg")]).good();
    }
}

#[test]
fn telco_comes_out_as_published() {
    let Some(folder) = std::env::var_os("COMEBACK_REAL_DATA") else { return };
    let telco = Path::new(&folder).join("telco/telecom_customer_churn.csv");
    let place = Place::new();
    place.workspace("telco.comeback");
    let map = [
        "--map",
        "customer=Customer ID",
        "left=Customer Status",
        "reason=Churn Category",
        "monthly=Monthly Charge",
        "tenure=Tenure in Months",
    ];
    let answer = place.run(&[&["import", "telco.comeback", telco.to_str().unwrap(), "--json"], map.as_slice()].concat()).good().json();
    assert_eq!((&answer["contracts_new"], &answer["departures_new"]), (&json!(7_043), &json!(1_869)));
    let found = place.run(&["figures", "telco.comeback", "--json"]).good().json();
    let reasons = found["reasons"].as_array().unwrap();
    let of = |name: &str| {
        reasons.iter().find(|r| r["name"] == name).map_or((0, 0), |r| (r["main"].as_i64().unwrap(), r["money_per_year"].as_i64().unwrap()))
    };
    assert_eq!(of("Competitor"), (841, 6_374_285 * 12), "63,742.85 a month");
    assert_eq!(["Dissatisfaction", "Attitude", "Price", "Other"].map(|name| of(name).0), [321, 314, 211, 182]);
    let contracts = &found["contracts"];
    assert_eq!((&contracts["ever"], &contracts["members"]), (&json!(7_043), &json!(7_043 - 1_869)));
    let curve = contracts["survival"].as_array().unwrap();
    let after = |months: f64| curve.iter().rfind(|row| row["t"].as_f64().unwrap() <= months * 30.5 + 1.0).unwrap()["s"].as_f64().unwrap();
    for (months, share) in [(1.0, 0.946_046), (12.0, 0.843_437), (24.0, 0.788_958), (60.0, 0.664_591)] {
        assert!((after(months) - share).abs() < 0.002, "{months} months: {}", after(months));
    }
}

#[test]
fn any_list_can_be_taken_for_one_of_members() {
    // An amount and a day alone could be a till's; said to be members, they are contracts.
    let place = place("Name,Amount,Joined,Left\nAnn,30.00,2025-01-01,\nBob,20.00,2025-02-01,2025-06-30\n");
    let named = ["--map", "name=Name", "amount=Amount", "date=Joined", "left=Left"];
    let answer = import(&place, &[&["--kind", "members"], &named[..]].concat());
    assert_eq!(
        (&answer["mapping"]["monthly"], &answer["contracts_new"], &answer["purchases_new"]),
        (&json!("Amount"), &json!(2), &json!(0))
    );
    let contracts = figures(&place, &[])["contracts"].clone();
    assert_eq!((&contracts["members"], &contracts["money_per_month"]), (&json!(1), &json!(30_00)));
    std::fs::write(place.path("names.csv"), "Name,Phone\nAnn,123\n").unwrap();
    let refused = place.run(&["import", "gym.comeback", "names.csv", "--kind", "members", "--json"]);
    assert_eq!(refused.code, 1);
    for chart in ["members", "members_balance", "members_money", "survival"] {
        place.run(&["chart", "gym.comeback", chart, "--out", &format!("{chart}.svg")]).good();
    }
}

#[test]
fn months_are_counted_back_from_the_day_the_list_stands_for() {
    let place = place("Customer,Tenure Months,Churn Label,Monthly Charges\n1,10,No,30.00\n2,3,Yes,20.00\n");
    let days = |place: &Place| {
        let conn = rusqlite::Connection::open(place.path("gym.comeback")).unwrap();
        let mut rows = conn.prepare("SELECT starts_on, ends_on FROM contract ORDER BY id").unwrap();
        let found = rows.query_map([], |row| Ok((row.get::<_, i64>(0)?, row.get::<_, Option<i64>>(1)?))).unwrap();
        found.map(Result::unwrap).collect::<Vec<_>>()
    };
    let on = |text: &str| i64::from(comeback::domain::day::Day::parse_iso(text).unwrap().number());
    let refused = place.run(&["import", "gym.comeback", "members.csv", "--as-of", "30.6.2025"]);
    assert_eq!(refused.code, 2, "a day is written as in the other commands");
    import(&place, &["--as-of", "2025-06-30"]);
    assert_eq!(days(&place), [(on("2024-08-30"), None), (on("2025-03-30"), Some(on("2025-06-30")))]);
    assert_eq!(figures(&place, &[])["as_of"], "2025-06-30");
}

#[test]
fn a_list_that_does_not_say_when_they_left_makes_no_trend() {
    use comeback::analysis::changed::Verdict;
    use comeback::domain::language::Language;
    use comeback::domain::money::Currency;
    use comeback::engine::views::changed::ChangedQuery;
    use comeback::engine::{Command, Deps, Engine, Filter};
    let rows = (0..60).map(|n| format!("{n},{},{},30.00\n", 30 + n % 7, if n % 2 == 0 { "Yes" } else { "No" }));
    let place = place(&format!("Customer,Tenure Months,Churn Label,Monthly Charges\n{}", rows.collect::<String>()));
    import(&place, &["--as-of", "2025-06-30"]);
    let engine = Engine::inline(Deps::fixed(place.path("data"), jiff::civil::date(2026, 1, 15).at(9, 30, 0, 0)));
    engine.call(Command::Open { path: place.path("gym.comeback") }).unwrap();
    let found = engine.fetch(ChangedQuery { filter: Filter::default() }).unwrap().unwrap();
    let day = comeback::domain::day::Day::parse_iso("2025-06-30").unwrap();
    assert_eq!((found.one_day, found.gone.now.of), (Some((30, day)), 30));
    assert_eq!(found.gone.verdict, Verdict::More, "by the figures alone it would be one");
    for language in Language::ALL {
        let tr = comeback::i18n::Tr::new(language);
        let told = comeback::report::changed_told(&tr, &found, Currency::EUR);
        assert!(!told[0].real && told[0].words.contains(&tr.day(day)) && told[0].words.contains("30"), "{:?}", told[0]);
        assert!(told.iter().all(|one| !one.real), "{told:?}");
    }
}
