//! The command line on the sample shop: every command answers, for people in three languages and for programs in JSON.

use std::fs;

use super::cli_support::Place;

#[test]
fn every_reading_command_answers_in_three_languages() {
    for language in ["en", "nl", "ru"] {
        let place = Place::new();
        place.run(&["sample", "shop.comeback", "--language", language]).good();
        let figures = place.run(&["figures", "shop.comeback"]).good();
        assert!(figures.out.lines().count() > 12, "{}", figures.out);
        let json = place.run(&["figures", "shop.comeback", "--json"]).good().json();
        assert_eq!(json["customers"]["total"], 240, "{language}");
        assert!(!json["reasons"].as_array().unwrap().is_empty());
        assert_eq!(place.run(&["check", "shop.comeback", "--json"]).good().json()["ok"], true);
        let history = place.run(&["history", "shop.comeback", "--json"]).good().json();
        assert_eq!(history["steps"], serde_json::json!([]), "the sample itself is no step");
        assert_eq!(place.run(&["undo", "shop.comeback", "--json"]).kind(), "nothing_to_undo");
    }
}

#[test]
fn every_figure_explains_itself() {
    let place = Place::new();
    place.run(&["sample", "shop.comeback", "--language", "en"]).good();
    for figure in comeback::analysis::FIGURES {
        for language in ["en", "nl", "ru"] {
            let told = place.run(&["explain", figure.id, "--language", language, "--json"]).good().json();
            assert!(told["definition"].as_str().is_some_and(|d| d.len() > 10), "{} {language}", figure.id);
        }
        let one = place.run(&["figures", "shop.comeback", "--figure", figure.id, "--json"]).good().json();
        assert_eq!(one["id"], figure.id);
    }
    assert_eq!(place.run(&["explain", "horoscope", "--json"]).kind(), "refused");
}

#[test]
fn reports_and_charts_are_written_whole_or_not_at_all() {
    let place = Place::new();
    place.run(&["sample", "shop.comeback", "--language", "en"]).good();
    for (out, begins) in [("r.pdf", &b"%PDF"[..]), ("r.html", b"<!"), ("r.xlsx", b"PK"), ("r.csv", b"")] {
        let made = place.run(&["report", "shop.comeback", "--out", out, "--json"]).good().json();
        let bytes = fs::read(place.path(out)).unwrap();
        assert!(bytes.starts_with(begins), "{out}");
        assert_eq!(made["bytes"].as_u64().unwrap(), bytes.len() as u64);
        assert!(made["pages"].as_u64().unwrap() >= 1);
    }
    for (out, begins) in [("c.png", &b"\x89PNG"[..]), ("c.svg", b"<svg")] {
        for chart in comeback::report::CHARTS {
            place.run(&["chart", "shop.comeback", chart.id, "--out", out, "--theme", "dark", "--json"]).good();
            assert!(fs::read(place.path(out)).unwrap().starts_with(begins), "{out} {}", chart.id);
        }
    }
    let png = fs::read(place.path("c.png")).unwrap();
    assert_eq!(png[16..24], [0, 0, 6, 64, 0, 0, 3, 232], "1600 x 1000 pixels, as asked by default");
    fs::write(place.path("kept.doc"), "mine").unwrap();
    assert_eq!(place.run(&["report", "shop.comeback", "--out", "kept.doc", "--json"]).kind(), "refused");
    assert_eq!(fs::read(place.path("kept.doc")).unwrap(), b"mine");
    assert_eq!(place.run(&["chart", "shop.comeback", "weather", "--out", "w.png", "--json"]).kind(), "refused");
    assert!(!place.path("w.png").exists());
}

#[test]
fn a_synthetic_workspace_has_as_many_as_asked() {
    let place = Place::new();
    let arguments = ["sample", "big.comeback", "--purchases", "5000", "--customers", "300", "--seed", "7", "--json"];
    place.run(&arguments).good();
    let figures = place.run(&["figures", "big.comeback", "--json"]).good().json();
    assert_eq!(figures["customers"]["total"], 300);
}

#[test]
fn bad_rows_are_told_with_their_lines_and_bad_maps_with_their_names() {
    let place = Place::new();
    place.workspace("shop.comeback");
    fs::write(place.path("p.csv"), "customer,date,amount\nA,2025-01-05,10.50\nA,2025-13-05,1\nB,2025-01-07,ten\nB,2025-02-07,3\n").unwrap();
    let done = place.run(&["import", "shop.comeback", "p.csv", "--json"]).good().json();
    assert_eq!((&done["purchases_new"], &done["rejected_count"]), (&2.into(), &2.into()));
    let lines: Vec<_> = done["rejected"].as_array().unwrap().iter().map(|r| r["line"].as_u64().unwrap()).collect();
    assert_eq!(lines, [3, 4]);
    let wrong = place.run(&["import", "shop.comeback", "p.csv", "--map", "amount=Price", "--json"]);
    assert_eq!((wrong.code, wrong.kind().as_str()), (1, "unreadable"));
    assert!(wrong.err.contains("Price"), "{}", wrong.err);
    let wrong = place.run(&["import", "shop.comeback", "p.csv", "--map", "colour=#1", "--json"]);
    assert_eq!((wrong.code, wrong.kind().as_str()), (2, "usage"), "{}", wrong.out);
    assert!(wrong.err.contains("colour") && wrong.err.contains("receipt"), "{}", wrong.err);
    let wrong = place.run(&["import", "shop.comeback", "p.csv", "--map", "date"]);
    assert!(wrong.code == 2 && wrong.err.contains("FIELD=COLUMN"), "{}", wrong.err);
    let by_number = ["import", "shop.comeback", "p.csv", "--map", "customer=#1", "date=#2", "--map", "amount=#3", "--json"];
    assert_eq!(place.run(&by_number).good().json()["purchases_known"], 2);
    let missing = place.run(&["import", "shop.comeback", "nowhere.csv", "--json"]);
    assert_eq!((missing.code, missing.kind().as_str()), (1, "unreadable"));
}

#[test]
fn what_could_be_read_otherwise_is_told_in_words_and_in_json() {
    let place = Place::new();
    place.workspace("shop.comeback");
    for (rows, kind, words) in [
        ("A,02/06/2024,10\nB,03/07/2024,11\n", "date_order", ["02/06/2024", "read as 2 Jun 2024", "6 Feb 2024"]),
        ("A,13/06/2024,10\nB,06/14/2024,11\n", "date_order", ["Day and month", "", ""]),
        ("A,2024-01-02,1.000\nB,2024-01-03,2.000\n", "decimal", ["1.000", " 1.", "1,000"]),
    ] {
        fs::write(place.path("p.csv"), format!("customer,date,amount\n{rows}")).unwrap();
        let run = place.run(&["import", "shop.comeback", "p.csv", "--dry-run", "--json"]).good();
        let (json, told) = (run.json(), run.err.replace('\u{a0}', " "));
        assert_eq!((json["doubts"].as_array().unwrap().len(), json["doubts"][0]["kind"].as_str()), (1, Some(kind)), "{json}");
        assert_eq!(json["doubts"][0]["message"].as_str().unwrap().trim(), run.err.trim());
        assert!(words.iter().all(|word| told.contains(word)), "{told}");
        assert!(json["read_as"]["date_order"].is_string() && json["read_as"]["decimal"].is_string(), "{json}");
        assert!(place.run(&["import", "shop.comeback", "p.csv", "--dry-run"]).good().err.contains(words[0]));
    }
    let told = |text: &str, more: &[&str]| {
        fs::write(place.path("p.csv"), text).unwrap();
        let run = place.run(&[&["import", "shop.comeback", "p.csv", "--dry-run", "--json"], more].concat()).good();
        run.json()["doubts"].as_array().unwrap().iter().map(|doubt| doubt["kind"].as_str().unwrap().to_owned()).collect::<Vec<_>>()
    };
    assert_eq!(told("customer,date,amount\nA,2024-01-02,1.50\n", &[]), Vec::<String>::new());
    assert_eq!(told("customer,date,amount\nA,02/06/2024,1.000\n", &["--kind", "customers"]), Vec::<String>::new(), "neither is read");
    assert_eq!(told("customer,date,amount\nA,2024-01-02,1.50\n", &["--map", "customer=#1", "date=#2"]), ["no_amount"]);
    assert_eq!(told("date,amount\n2024-01-02,1.50\n", &[]), ["no_customer"]);
}

#[test]
fn nothing_stands_as_of_a_day_to_come() {
    let place = Place::new();
    place.run(&["sample", "shop.comeback"]).good();
    for arguments in [
        &["figures", "shop.comeback"][..],
        &["report", "shop.comeback", "--out", "r.csv"],
        &["chart", "shop.comeback", "reasons", "--out", "c.svg"],
    ] {
        let wrong = place.run(&[arguments, &["--as-of", "2099-12-31", "--json"]].concat());
        assert_eq!((wrong.code, wrong.kind().as_str()), (1, "refused"), "{arguments:?}: {}", wrong.out);
        assert!(wrong.err.replace('\u{a0}', " ").contains("31 Dec 2099 has not come yet"), "{}", wrong.err);
    }
    assert!(!place.path("r.csv").exists() && !place.path("c.svg").exists());
}

#[test]
fn an_import_says_what_it_changed_and_a_sample_takes_none() {
    let place = Place::new();
    place.workspace("shop.comeback");
    let import = |file: &str, text: &str| {
        fs::write(place.path(file), text).unwrap();
        place.run(&["import", "shop.comeback", file, "--json"]).good().json()
    };
    import("left.csv", "customer,name,left\n1,Anna,2025-05-01\n");
    let told = import("why.csv", "customer,left,reason\n1,2025-05-01,Dog died\n");
    assert_eq!((&told["departures_changed"], &told["departures_new"]), (&1.into(), &0.into()), "{told}");
    assert_eq!(told["reasons"], serde_json::json!(["Dog died"]));
    import("till.csv", "customer,date,receipt,amount\n1,2025-01-02,A,5\n,2025-01-03,B,6\n");
    let told = import("later.csv", "customer,date,receipt,amount\n1,2025-01-02,A,7\n,2025-01-03,B,8\n");
    assert_eq!(told["changed"][0], serde_json::json!({ "customer": "Anna", "day": "2025-01-02", "receipt": "A", "old": 500, "new": 700 }));
    assert_eq!((&told["changed"][1]["new"], &told["without_customer"]["changed"]), (&800.into(), &1.into()));
    place.run(&["sample", "sample.comeback", "--language", "en"]).good();
    assert_eq!(place.run(&["import", "sample.comeback", "till.csv", "--json"]).kind(), "refused");
}
