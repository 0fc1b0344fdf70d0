//! Answers and the codebook by the command line: written for other programs, read from them.

use std::fmt::Write as _;
use std::path::Path;

use super::cli_support::Place;

fn own() -> String {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/coded/why_they_left.csv").display().to_string()
}

#[test]
fn coded_answers_are_read_and_written() {
    let place = Place::new();
    place.workspace("shop.comeback");
    let none = place.run(&["answers", "export", "shop.comeback", "--out", "a.csv", "--json"]);
    assert_eq!((none.code, none.kind().as_str()), (1, "refused"));
    let dry = place.run(&["answers", "import", "shop.comeback", &own(), "--dry-run", "--json"]).good().json();
    assert_eq!((&dry["answers_new"], &dry["rows_empty"], &dry["reasons_new"]), (&6.into(), &2.into(), &4.into()), "{dry}");
    let made = place.run(&["answers", "import", "shop.comeback", &own(), "--json"]).good().json();
    assert_eq!((&made["answers_new"], &made["questionnaire_new"], &made["dry_run"]), (&6.into(), &true.into(), &false.into()), "{made}");
    let again = place.run(&["answers", "import", "shop.comeback", &own(), "--json"]).good().json();
    assert_eq!((&again["answers_new"], &again["answers_known"], &again["reasons_new"]), (&0.into(), &6.into(), &0.into()), "{again}");
    let out = place.run(&["answers", "export", "shop.comeback", "--out", "a.csv", "--passages", "p.csv", "--json"]).good().json();
    assert_eq!((&out["answers"], &out["passages"], &out["names"]), (&6.into(), &"p.csv".into(), &false.into()), "{out}");
    assert_eq!(out["bytes"].as_u64().unwrap(), place.path("a.csv").metadata().unwrap().len());
    assert!(place.path("p.csv").exists());
    place.run(&["answers", "export", "shop.comeback", "--out", "a.xlsx", "--names", "--json"]).good();
    // What was written is read elsewhere, as a workbook too.
    place.workspace("other.comeback");
    let book = place.run(&["answers", "import", "other.comeback", "a.xlsx", "--json"]).good().json();
    assert_eq!((&book["answers_new"], &book["reasons_new"]), (&6.into(), &4.into()), "{book}");
    assert_eq!(book["columns"]["id"], "answer id");
    let wrong = place.run(&["answers", "export", "shop.comeback", "--out", "a.pdf", "--json"]);
    assert_eq!((wrong.code, wrong.kind().as_str()), (1, "refused"));
    let step = place.run(&["undo", "shop.comeback", "--json"]).good().json();
    assert_eq!(step["name"], "imported coded answers: why_they_left", "{step}");
    let words = place.run(&["answers", "import", "shop.comeback", &own()]).good().out;
    assert!(words.contains("New answers") && words.contains("Why did you stop coming?"), "{words}");
}

#[test]
fn a_day_to_come_is_none_and_is_told() {
    let place = Place::new();
    place.workspace("shop.comeback");
    let rows = "customer,why,codes,date\n050,it was too dear for us,Price,2099-05-01\n051,the staff were rude,Price,31/31/2024\n052,we moved away,Move,2024-05-01\n";
    std::fs::write(place.path("why.csv"), rows).unwrap();
    let dry = place.run(&["answers", "import", "shop.comeback", "why.csv", "--dry-run", "--json"]).good().json();
    assert_eq!((&dry["columns"]["date"], &dry["days_unread"]), (&"date".into(), &serde_json::json!([2, 3])), "{dry}");
    let words = place.run(&["answers", "import", "shop.comeback", "why.csv"]).good().out;
    let line = words.lines().find(|line| line.contains("have not come yet")).unwrap_or_else(|| panic!("{words}"));
    assert!(line.ends_with(" 2"), "{line}");
}

#[test]
fn what_the_person_says_of_the_columns_counts() {
    let place = Place::new();
    place.workspace("shop.comeback");
    std::fs::write(place.path("said.csv"), "what,why,more\nabcdef,\"slow, rude\",x\nxyz,a/b,\n").unwrap();
    let unclear = place.run(&["answers", "import", "shop.comeback", "said.csv", "--json"]);
    assert_eq!((unclear.code, unclear.kind().as_str()), (1, "unreadable"), "{}", unclear.out);
    let missing = place.run(&["answers", "import", "shop.comeback", "said.csv", "--text", "nothing", "--json"]);
    assert_eq!((missing.code, missing.kind().as_str()), (1, "unreadable"));
    let arguments =
        ["answers", "import", "shop.comeback", "said.csv", "--text", "WHAT", "--reasons", "#2", "--split", ",", "--nested", "/", "--json"];
    let made = place.run(&arguments).good().json();
    let names: Vec<_> =
        made["reasons"].as_array().unwrap().iter().map(|r| (r["group"].as_str().unwrap(), r["name"].as_str().unwrap())).collect();
    assert_eq!(names, [("", "Slow or no response"), ("", "rude"), ("a", "b")]);
    let usage = place.run(&["answers", "import", "shop.comeback", "said.csv", "--split", "x", "--json"]);
    assert_eq!((usage.code, usage.kind().as_str()), (2, "usage"));
}

#[test]
fn the_codebook_is_written_and_taken_over() {
    let place = Place::new();
    place.workspace("shop.comeback");
    place.workspace("other.comeback");
    place.run(&["answers", "import", "shop.comeback", &own(), "--json"]).good();
    for (ending, kind) in [("qdc", "<CodeBook"), ("csv", "\"tag\",\"description\""), ("txt", "team>>rude")] {
        let out = format!("book.{ending}");
        let made = place.run(&["codebook", "export", "shop.comeback", &out, "--json"]).good().json();
        assert_eq!(made["bytes"].as_u64().unwrap(), place.path(&out).metadata().unwrap().len());
        assert!(std::fs::read_to_string(place.path(&out)).unwrap().contains(kind), "{ending}");
        assert_eq!(made["not_carried"].as_array().unwrap().is_empty(), ending != "txt", "{made}");
        let dry = place.run(&["codebook", "import", "other.comeback", &out, "--dry-run", "--json"]).good().json();
        let made = place.run(&["codebook", "import", "other.comeback", &out, "--json"]).good().json();
        assert_eq!((&made["reasons_added"], &made["groups_added"]), (&4.into(), &1.into()), "{made}");
        assert_eq!(dry["reasons"], made["reasons"]);
        let again = place.run(&["codebook", "import", "other.comeback", &out, "--json"]).good().json();
        assert_eq!((&again["reasons_added"], &again["reasons_changed"]), (&0.into(), &0.into()), "{again}");
        let step = place.run(&["undo", "other.comeback", "--json"]).good().json();
        assert_eq!(step["name"], format!("imported a codebook: {out}"));
    }
    let wrong = place.run(&["codebook", "export", "shop.comeback", "book.pdf", "--json"]);
    assert_eq!((wrong.code, wrong.kind().as_str()), (1, "refused"));
    std::fs::write(place.path("bad.qdc"), "<CodeBook><Codes><Code name='a'>").unwrap();
    let bad = place.run(&["codebook", "import", "other.comeback", "bad.qdc", "--json"]);
    assert_eq!((bad.code, bad.kind().as_str()), (1, "unreadable"));
    assert!(bad.err.contains("bad.qdc") && bad.err.contains("damaged"), "{}", bad.err);
}

/// A shop in which twelve customers came each fortnight until March and twelve others still do; the twelve who stay away were asked why.
fn shop_asked(place: &Place) {
    place.workspace("shop.comeback");
    let mut purchases = "customer,receipt,date,amount\n".to_owned();
    let day = |n: i32| comeback::domain::day::Day::parse_iso("2025-01-06").unwrap().number() + n;
    let iso = |n: i32| comeback::domain::day::Day::from_number(day(n)).to_string();
    for customer in 1..=24 {
        for visit in 0..if customer <= 12 { 6 } else { 20 } {
            writeln!(purchases, "K{customer},R{customer}-{visit},{},25.00", iso(visit * 14 + customer % 7)).unwrap();
        }
    }
    std::fs::write(place.path("buys.csv"), purchases).unwrap();
    let mut said = "customer,date,answer,reasons\n".to_owned();
    for customer in 1..=12 {
        let (words, reason) = if customer <= 8 { ("I waited for weeks", "Slow") } else { ("It became dearer and dearer", "Price") };
        writeln!(said, "K{customer},2025-09-10,{words} {customer},{reason}").unwrap();
    }
    std::fs::write(place.path("said.csv"), said).unwrap();
    place.run(&["import", "shop.comeback", "buys.csv", "--json"]).good();
}

#[test]
fn what_those_lost_said_in_a_spreadsheet_counts_as_why_they_left() {
    for (audience, counted) in [(None, 12), (Some("lost"), 12), (Some("current"), 0), (Some("any"), 0)] {
        let place = Place::new();
        shop_asked(&place);
        let mut import = vec!["answers", "import", "shop.comeback", "said.csv", "--json"];
        import.extend(audience.into_iter().flat_map(|audience| ["--audience", audience]));
        let made = place.run(&import).good().json();
        assert_eq!((&made["answers_new"], &made["answers_of_customers"]), (&12.into(), &12.into()), "{made}");
        let figures = place.run(&["figures", "shop.comeback", "--json"]).good().json();
        let main: u64 = figures["reasons"].as_array().unwrap().iter().map(|reason| reason["main"].as_u64().unwrap()).sum();
        assert_eq!(main, counted, "{audience:?}: {}", figures["reasons"]);
    }
    let place = Place::new();
    shop_asked(&place);
    let wrong = place.run(&["answers", "import", "shop.comeback", "said.csv", "--audience", "nobody", "--json"]);
    assert_eq!((wrong.code, wrong.kind().as_str()), (2, "usage"));
}
