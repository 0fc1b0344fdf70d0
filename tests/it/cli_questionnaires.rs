//! Questionnaires by the command line: listed, shown, written for other programs and read back, each addition one step.

use serde_json::Value;

use super::cli_support::Place;

/// A sample shop in this folder.
fn shop() -> Place {
    let place = Place::new();
    place.run(&["sample", "shop.comeback", "--language", "en"]).good();
    place
}

fn list(place: &Place, file: &str) -> Vec<Value> {
    place.run(&["questionnaire", "list", file, "--json"]).good().json().as_array().unwrap().clone()
}

fn show(place: &Place, file: &str, id: &Value) -> Value {
    place.run(&["questionnaire", "show", file, &id.to_string(), "--json"]).good().json()
}

/// What must be the same after a way there and back, except for the questions' numbers.
fn said(mut questionnaire: Value) -> Value {
    for question in questionnaire["questions"].as_array_mut().unwrap() {
        question["identity"].take();
        question["show_if"].take();
    }
    let keys = ["title", "titles", "audience", "languages", "introduction", "thanks", "questions"];
    keys.into_iter().map(|key| (key.to_owned(), questionnaire[key].take())).collect::<serde_json::Map<_, _>>().into()
}

#[test]
fn they_are_listed_and_shown() {
    let place = shop();
    let all = list(&place, "shop.comeback");
    assert!(all.len() >= 2, "{all:?}");
    for one in &all {
        for key in ["id", "title", "audience", "languages", "version", "responses"] {
            assert!(!one[key].is_null(), "{key}: {one}");
        }
        let shown = show(&place, "shop.comeback", &one["id"]);
        assert_eq!(shown["title"], one["title"]);
        assert_eq!(shown["responses"], one["responses"]);
        assert!(!shown["questions"].as_array().unwrap().is_empty());
    }
    assert!(all.iter().any(|one| one["responses"].as_u64().unwrap() > 0));
    let words = place.run(&["questionnaire", "list", "shop.comeback"]).good().out;
    assert_eq!(words.lines().count(), all.len(), "{words}");
    let missing = place.run(&["questionnaire", "show", "shop.comeback", "999", "--json"]);
    assert_eq!((missing.code, missing.kind().as_str()), (1, "refused"));
}

#[test]
fn each_format_is_written_and_what_can_be_read_back_is_the_same() {
    let place = shop();
    let first = list(&place, "shop.comeback").remove(0);
    let id = first["id"].to_string();
    let before = show(&place, "shop.comeback", &first["id"]);
    place.run(&["new", "other.comeback", "--name", "Other", "--language", "en"]).good();
    for ending in ["xlsx", "txt", "json", "docx", "md"] {
        let out = format!("form.{ending}");
        let made = place.run(&["questionnaire", "export", "shop.comeback", &id, "--out", &out, "--json"]).good().json();
        assert!(made["bytes"].as_u64().unwrap() > 500, "{made}");
        assert_eq!(made["bytes"].as_u64().unwrap(), place.path(&out).metadata().unwrap().len());
        if matches!(ending, "docx" | "md") {
            continue;
        }
        // Where the questions are known they stay the same questions; elsewhere only those of the library do.
        let here = place.run(&["questionnaire", "import", "shop.comeback", &out, "--json"]).good().json();
        assert_eq!(here["not_carried"].as_array().unwrap().len(), 0, "{here}");
        let read = show(&place, "shop.comeback", &here["id"]);
        assert_eq!(read["questions"], before["questions"], "{ending}");
        assert_eq!(said(read), said(before.clone()), "{ending}");
        let there = place.run(&["questionnaire", "import", "other.comeback", &out, "--json"]).good().json();
        assert_eq!(said(show(&place, "other.comeback", &there["id"])), said(before.clone()), "{ending}");
    }
    assert!(show(&place, "shop.comeback", &first["id"])["frozen"].as_bool().unwrap(), "what is out of the house stays as it is");
}

#[test]
fn an_import_is_one_step_and_tells_what_it_lost() {
    let place = Place::new();
    place.run(&["new", "shop.comeback", "--name", "Shop", "--language", "en"]).good();
    std::fs::copy(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/forms/surveyjs_lost_customer.json"),
        place.path("form.json"),
    )
    .unwrap();
    let made = place.run(&["questionnaire", "import", "shop.comeback", "form.json", "--json"]).good().json();
    assert_eq!((made["title"].as_str(), made["questions"].as_u64()), (Some("We miss you"), Some(3)));
    let lost = made["not_carried"].as_array().unwrap();
    let kinds: Vec<_> = lost.iter().filter_map(|lost| lost["kind"].as_str()).collect();
    assert!(kinds.contains(&"codes") && kinds.contains(&"language"), "{lost:?}");
    let codes = lost.iter().find(|lost| lost["kind"] == "codes").unwrap();
    assert_eq!(codes["question"], 2);
    assert_eq!(codes["words"], "Question 2: the options have numbers here: price = 1, quality = 2, hours = 3");
    assert_eq!(place.run(&["undo", "shop.comeback", "--json"]).good().json()["step"], "add_questionnaire");
    assert_eq!(list(&place, "shop.comeback").len(), 0);
    let words = place.run(&["questionnaire", "import", "shop.comeback", "form.json"]).good().out;
    assert!(words.contains("“We miss you”") && words.contains("What could not be carried"), "{words}");
}

#[test]
fn bad_files_and_endings_are_refused_in_words() {
    let place = shop();
    let id = list(&place, "shop.comeback")[0]["id"].to_string();
    let ending = place.run(&["questionnaire", "export", "shop.comeback", &id, "--out", "form.odt", "--json"]);
    assert_eq!((ending.code, ending.kind().as_str()), (1, "refused"));
    assert!(ending.err.contains("xlsx, txt, json, docx, md"), "{}", ending.err);
    let language = place.run(&["questionnaire", "export", "shop.comeback", &id, "--out", "form.md", "--language", "ru", "--json"]);
    assert_eq!((language.code, language.kind().as_str()), (1, "refused"));
    assert!(!place.path("form.odt").exists() && !place.path("form.md").exists());
    let before = list(&place, "shop.comeback");
    for (name, content, words) in [
        ("cut.json", "{\"pages\":[{\"ele", "damaged or was cut off"),
        ("none.json", "{\"a\": 1}", "No questionnaire was found"),
        ("empty.csv", "survey,,\n,type,name\n", "no questions"),
        ("gone.json", "", "is not there"),
    ] {
        if !content.is_empty() {
            std::fs::write(place.path(name), content).unwrap();
        }
        let run = place.run(&["questionnaire", "import", "shop.comeback", name, "--json"]);
        assert_eq!((run.code, run.kind().as_str()), (1, "unreadable"), "{name}: {}", run.err);
        assert!(run.err.contains(words) && run.err.contains(name), "{name}: {}", run.err);
    }
    std::fs::File::create(place.path("big.json")).unwrap().set_len(50 << 20).unwrap();
    let began = std::time::Instant::now();
    let run = place.run(&["questionnaire", "import", "shop.comeback", "big.json"]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("more than 10 MB") && began.elapsed().as_secs() < 5, "{}", run.err);
    assert_eq!(list(&place, "shop.comeback"), before);
}

#[test]
fn letters_are_printed_in_each_customer_s_language_and_it_says_who_got_which() {
    let place = Place::new();
    place.workspace("shop.comeback");
    let list = "Naam;Taal;Straat;Postcode;Plaats\nAnna de Boer;Nederlands;Kerkstraat 3;1011 AB;Amsterdam\n\
                Boris Petrov;русский;;;\nRuth Okafor;;;;\nHans Krause;de;;;\n";
    std::fs::write(place.path("people.csv"), list).unwrap();
    let map = ["--map", "name=Naam", "language=Taal", "address=Straat", "postcode=Postcode", "city=Plaats"];
    let arguments = [&["import", "shop.comeback", "people.csv", "--json"][..], &map].concat();
    let import = place.run(&arguments).good();
    assert_eq!((&import.json()["customers_new"], &import.json()["languages_unknown"]["de"]), (&4.into(), &1.into()));
    assert!(import.err.contains("“de”"), "{}", import.err);
    let mut content =
        std::fs::read_to_string(std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/forms/surveyjs_lost_customer.json"))
            .unwrap();
    content.truncate(content.trim_end().len());
    std::fs::write(place.path("form.json"), content).unwrap();
    let made = place.run(&["questionnaire", "import", "shop.comeback", "form.json", "--json"]).good().json();
    let id = made["id"].to_string();
    let print = |more: &[&str], out: &str| {
        let base = ["questionnaire", "print", "shop.comeback", &id, "--customers", "all", "--out", out, "--json"];
        place.run(&[&base[..], more].concat()).good()
    };
    let all = print(&["--language", "en"], "all.pdf");
    let json = all.json();
    assert_eq!((&json["sheets"], &json["no_letters"]), (&4.into(), &0.into()), "{json}");
    assert_eq!(json["other_language_instead"], serde_json::json!({"nl": 1, "ru": 1}), "the form speaks English only: {json}");
    assert_eq!(json["languages"], serde_json::json!({"en": 4}), "{json}");
    assert!(all.err.contains("One person speaks Russian"), "{}", all.err);
    let fewer = print(&["--language", "en", "--only-spoken"], "fewer.pdf").json();
    assert_eq!((&fewer["sheets"], &fewer["other_language_left_out"]), (&2.into(), &serde_json::json!({"nl": 1, "ru": 1})), "{fewer}");
}

#[test]
fn a_version_whose_sheets_are_printed_is_not_taken_back() {
    let place = Place::new();
    place.workspace("shop.comeback");
    std::fs::write(place.path("people.csv"), "name,address\nAnn Baker,3 Church Lane\n").unwrap();
    place.run(&["import", "shop.comeback", "people.csv", "--json"]).good();
    std::fs::copy(
        std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/forms/surveyjs_lost_customer.json"),
        place.path("form.json"),
    )
    .unwrap();
    let import = || place.run(&["questionnaire", "import", "shop.comeback", "form.json", "--json"]).good().json()["id"].to_string();
    import();
    place.run(&["undo", "shop.comeback", "--json"]).good();
    let id = import();
    let arguments =
        ["questionnaire", "print", "shop.comeback", &id, "--customers", "all", "--language", "en", "--out", "all.pdf", "--json"];
    let printed = place.run(&arguments).good().json();
    assert_eq!(printed["sheets"], 1, "{printed}");
    let undo = place.run(&["undo", "shop.comeback", "--json"]);
    assert_eq!(undo.code, 1, "{}", undo.out);
    let listed = place.run(&["questionnaire", "list", "shop.comeback", "--json"]).good();
    assert!(listed.out.contains("We miss you"), "{}", listed.out);
}

#[test]
fn a_run_that_could_not_be_written_has_asked_nobody() {
    let place = Place::new();
    place.workspace("shop.comeback");
    std::fs::write(place.path("people.csv"), "name,address\nAnn Baker,3 Church Lane\nBob Cook,4 Church Lane\n").unwrap();
    place.run(&["import", "shop.comeback", "people.csv", "--json"]).good();
    let form = std::path::Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/forms/surveyjs_lost_customer.json");
    std::fs::copy(form, place.path("form.json")).unwrap();
    let id = place.run(&["questionnaire", "import", "shop.comeback", "form.json", "--json"]).good().json()["id"].to_string();
    let print = |out: &str| {
        place.run(&["questionnaire", "print", "shop.comeback", &id, "--customers", "all", "--language", "en", "--out", out, "--json"])
    };
    let failed = print("no folder/of this name/all.pdf");
    assert_ne!(failed.code, 0, "{}", failed.out);
    let sheets = || -> i64 {
        let conn = rusqlite::Connection::open(place.path("shop.comeback")).unwrap();
        conn.query_row("SELECT count(*) FROM sheet", [], |row| row.get(0)).unwrap()
    };
    assert_eq!(sheets(), 0, "no code of it is anywhere");
    let printed = print("all.pdf").good().json();
    assert_eq!((printed["sheets"].as_u64(), sheets()), (Some(2), 2), "{printed}");
}
