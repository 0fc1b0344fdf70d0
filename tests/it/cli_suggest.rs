//! Suggested reasons on the command line: learned from one file, told of another.

use std::fmt::Write as _;
use std::path::Path;

use serde_json::Value;

use super::cli_support::Place;

fn data(language: &str) -> String {
    let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/suggest").join(format!("{language}.csv"));
    file.display().to_string()
}

/// What is suggested for these texts, one a row, by what the file of a language teaches.
fn suggest(place: &Place, language: &str, texts: &[&str]) -> Value {
    let quoted = texts.iter().fold("text\n".to_owned(), |mut file, text| {
        let _ = writeln!(file, "\"{}\"", text.replace('"', "\"\""));
        file
    });
    std::fs::write(place.path("texts.csv"), quoted).unwrap();
    place.run(&["suggest", "--train", &data(language), "--texts", "texts.csv", "--language", language, "--json"]).good().json()
}

#[test]
fn each_text_gets_its_reason_with_its_grounds_in_order() {
    let place = Place::new();
    for (language, text, reason, ground) in [
        ("en", "Waited ages, and nobody called back", "Slow response", "called back"),
        ("nl", "Veel te duur, elders betaal je minder", "Prijs", "duur"),
        ("ru", "Продавщица нахамила, \"персонал\" ужасный", "Персонал", "персонал"),
    ] {
        let json = suggest(&place, language, &[text, "", "zzz", text]);
        let all = json.as_array().unwrap();
        assert_eq!(all.len(), 4, "{json}");
        assert_eq!((&all[0]["reason"], &all[0]["abstain"]), (&Value::from(reason), &Value::from(false)), "{json}");
        let confidence = all[0]["confidence"].as_f64().unwrap();
        assert!(confidence > 0.5 && confidence <= 1.0, "{json}");
        let because: Vec<_> = all[0]["because"].as_array().unwrap().iter().map(|words| words.as_str().unwrap()).collect();
        assert!(because.iter().all(|words| text.contains(words)) && because.iter().any(|words| words.contains(ground)), "{json}");
        assert_eq!(all[0], all[3]);
        // There is always a best guess, and it says when it is none.
        for nothing in &all[1..3] {
            assert!(nothing["reason"].is_string() && nothing["abstain"] == true && nothing["because"] == serde_json::json!([]), "{json}");
        }
    }
}

#[test]
fn other_columns_several_reasons_and_words_for_people() {
    let place = Place::new();
    let mut train = "Answer;Codes\n".to_owned();
    for n in 0..12 {
        let _ = writeln!(train, "\"slow; reply number {n}\";Wait; Staff\nso dear {n};Price\nnothing {n};");
    }
    std::fs::write(place.path("a.csv"), train.replace(";Wait; Staff", ";\"Wait; Staff\"")).unwrap();
    std::fs::write(place.path("b.csv"), "ANSWER\na slow reply, again\n").unwrap();
    let asked = ["suggest", "--train", "a.csv", "--texts", "b.csv", "--text-column", "answer", "--reason-column", "#2"];
    let told = place.run(&[&asked[..], &["--language", "en", "--json"]].concat()).good().json();
    assert!(["Wait", "Staff"].contains(&told[0]["reason"].as_str().unwrap()), "{told}");
    let told = place.run(&[&asked[..], &["--language", "en"]].concat()).good().out;
    assert!(told.contains("a slow reply, again") && told.contains('%') && told.contains("because of: slow reply"), "{told}");
}

#[test]
fn what_cannot_be_read_is_told_with_its_file() {
    let place = Place::new();
    std::fs::write(place.path("texts.csv"), "text\nslow\n").unwrap();
    let run = |train: &str, texts: &str| place.run(&["suggest", "--train", train, "--texts", texts, "--language", "en", "--json"]);
    for (train, texts, kind, words) in [
        ("texts.csv", "texts.csv", "import", ["texts.csv", "reason"]),
        (data("en").as_str(), "gone.csv", "import", ["gone.csv", ""]),
        ("gone.csv", "texts.csv", "import", ["gone.csv", ""]),
    ] {
        let told = run(train, texts);
        assert_eq!(told.code, 1, "{}", told.err);
        assert!(words.iter().all(|word| told.err.contains(word)), "{}", told.err);
        assert!(!told.kind().is_empty(), "{kind}: {}", told.out);
    }
    let nothing = place.run(&["suggest", "--train", "texts.csv"]);
    assert!(nothing.code == 2 && nothing.err.contains("--texts"), "{}", nothing.err);
}
