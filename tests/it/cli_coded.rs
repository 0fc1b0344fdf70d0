//! Answers and the codebook by the command line: written for other programs, read from them.

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
