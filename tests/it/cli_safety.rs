//! What the command line refuses, and that a refused file is left as it was.

use std::fs;

use super::cli_support::Place;

#[test]
fn a_file_that_is_there_is_never_made_over() {
    let place = Place::new();
    fs::write(place.path("mine.comeback"), "my own notes").unwrap();
    for command in [&["new", "mine.comeback", "--name", "X", "--json"][..], &["sample", "mine.comeback", "--json"]] {
        let run = place.run(command);
        assert_eq!((run.code, run.kind().as_str()), (1, "exists"));
        assert_eq!(fs::read(place.path("mine.comeback")).unwrap(), b"my own notes");
    }
}

#[test]
fn wrong_usage_is_told_with_exit_code_2() {
    let place = Place::new();
    for wrong in
        [&["new"][..], &["figures", "a.comeback", "--as-of", "yesterday"], &["figures", "a.comeback", "--quiet-after", "0x"], &["--fly"]]
    {
        assert_eq!(place.run(wrong).code, 2, "{wrong:?}");
        let run = place.run(&[wrong, &["--json"]].concat());
        assert_eq!((run.code, run.kind().as_str()), (2, "usage"), "{wrong:?}");
        assert!(run.err.contains(run.json()["error"]["message"].as_str().unwrap()), "{}", run.err);
    }
    assert_eq!(place.run(&["--help"]).code, 0);
}

#[test]
fn damaged_foreign_and_newer_files_are_refused_untouched() {
    let place = Place::new();
    let good = fs::read(place.workspace("good.comeback")).unwrap();
    let mut damaged = good.clone();
    let middle = damaged.len() / 3;
    damaged[middle..middle + 4096].fill(0xA5);
    let mut newer = good.clone();
    newer[60..64].copy_from_slice(&9999_u32.to_be_bytes());
    let mut foreign = good.clone();
    foreign[68..72].copy_from_slice(&[1, 2, 3, 4]);
    for (name, bytes, kind) in [
        ("damaged", damaged, "damaged"),
        ("newer", newer, "newer"),
        ("foreign", foreign, "foreign"),
        ("text", b"<html>".to_vec(), "foreign"),
        ("empty", Vec::new(), "foreign"),
    ] {
        let file = format!("{name}.comeback");
        fs::write(place.path(&file), &bytes).unwrap();
        for command in ["figures", "undo", "check"] {
            if (command, name) == ("check", "damaged") {
                continue; // it is what the check is for
            }
            let run = place.run(&[command, &file, "--json"]);
            assert_eq!((run.code, run.kind().as_str()), (1, kind), "{command} {name}");
            assert!(run.err.contains(&file), "told which file: {}", run.err);
            assert_eq!(fs::read(place.path(&file)).unwrap(), bytes, "{command} wrote to {name}");
        }
    }
    let checked = place.run(&["check", "damaged.comeback", "--json"]);
    let found = checked.json();
    assert_eq!((checked.code, &found["ok"]), (1, &false.into()));
    assert!(!found["problems"].as_array().unwrap().is_empty() && found["error"].is_null(), "{found}");
    assert!(!place.run(&["check", "damaged.comeback"]).out.is_empty());
    let missing = place.run(&["figures", "nowhere.comeback", "--json"]);
    assert_eq!((missing.code, missing.kind().as_str()), (1, "missing"));
    assert!(!place.path("nowhere.comeback").exists(), "asking must not make a file");
}

#[test]
fn a_file_open_in_another_window_can_be_read_and_not_written() {
    let place = Place::new();
    let path = place.workspace("shop.comeback");
    let holder = comeback::store::Store::open(&path, comeback::engine::TEXT_KEYS).unwrap();
    let run = place.run(&["undo", "shop.comeback", "--json"]);
    assert_eq!((run.code, run.kind().as_str()), (1, "locked"));
    place.run(&["figures", "shop.comeback", "--json"]).good();
    place.run(&["history", "shop.comeback", "--json"]).good();
    drop(holder);
    assert_eq!(place.run(&["undo", "shop.comeback", "--json"]).kind(), "nothing_to_undo");
}

#[test]
fn without_a_display_it_says_so_and_names_the_command_line() {
    if !cfg!(target_os = "linux") {
        return;
    }
    let run = Place::new().run(&[]);
    assert_eq!(run.code, 1);
    assert!(run.err.contains("comeback --help"), "{}", run.err);
}

#[test]
fn a_backup_restores_to_the_same_workspace_and_keeps_the_old_one() {
    let place = Place::new();
    place.workspace("shop.comeback");
    let lines = (0..40).flat_map(|n| (1..6).map(move |month| format!("C{n},2025-0{month}-0{},{month}.50\n", n % 9 + 1)));
    fs::write(place.path("till.csv"), format!("customer,date,amount\n{}", lines.collect::<String>())).unwrap();
    place.run(&["import", "shop.comeback", "till.csv", "--json"]).good();
    let before = place.run(&["figures", "shop.comeback", "--json"]).good().json();
    let made = place.run(&["backup", "shop.comeback", "safe", "--json"]).good().json();
    let backup = made["path"].as_str().unwrap().to_owned();
    assert_eq!(made["sha256"].as_str().unwrap().len(), 64);
    fs::write(place.path("people.csv"), "name;phone\nNieuwe Klant;06-1\n").unwrap();
    place.run(&["import", "shop.comeback", "people.csv", "--json"]).good();
    let changed = place.run(&["figures", "shop.comeback", "--json"]).good().json();
    assert_ne!(before["customers"]["total"], changed["customers"]["total"]);

    let restored = place.run(&["restore", &backup, "shop.comeback", "--json"]).good().json();
    let after = place.run(&["figures", "shop.comeback", "--json"]).good().json();
    for part in ["customers", "reasons", "leaving", "headline", "cohorts"] {
        assert_eq!(before[part], after[part], "{part}");
    }
    let kept = restored["kept_aside"].as_str().unwrap().to_owned();
    assert_eq!(place.run(&["figures", &kept, "--json"]).good().json()["customers"], changed["customers"]);

    let mut broken = fs::read(place.path(&backup)).unwrap();
    let last = broken.len() - 100;
    broken[last] ^= 1;
    fs::write(place.path(&backup), broken).unwrap();
    let untouched = fs::read(place.path("shop.comeback")).unwrap();
    assert_eq!(place.run(&["restore", &backup, "shop.comeback", "--json"]).code, 1, "a backup that changed is no backup");
    assert_eq!(fs::read(place.path("shop.comeback")).unwrap(), untouched);
}

#[test]
fn copies_in_a_folder_of_ones_own_are_never_thinned_out() {
    let place = Place::new();
    place.workspace("shop.comeback");
    let copies = |n: usize| (0..n).for_each(|_| drop(place.run(&["backup", "shop.comeback", "stick", "--json"]).good()));
    copies(1);
    for file in fs::read_dir(place.path("stick")).unwrap().map(|file| file.unwrap().path()) {
        // as if it were years old
        let old = file.to_str().unwrap().replace(" 20", " 19");
        let text = fs::read(&file).unwrap();
        let is_manifest = file.extension().unwrap() == "json";
        let text = if is_manifest { String::from_utf8(text).unwrap().replacen("\"20", "\"19", 1).into_bytes() } else { text };
        fs::write(old, text).unwrap();
    }
    copies(12);
    assert_eq!(fs::read_dir(place.path("stick")).unwrap().count(), 14 * 2);
}

#[test]
fn an_import_without_a_backup_tells_so_and_json_is_asked_for_anywhere() {
    let place = Place::new();
    place.workspace("shop.comeback");
    std::fs::write(place.path("p.csv"), "customer,date,amount\nA,2025-01-05,10.50\n").unwrap();
    std::fs::write(place.path("in_the_way"), "").unwrap();
    let mut command = place.command(&["--json", "import", "shop.comeback", "p.csv"]);
    let output = command.env("COMEBACK_DATA_DIR", place.path("in_the_way")).output().unwrap();
    let told: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!((output.status.code(), &told["purchases_new"]), (Some(0), &1.into()));
    assert!(told["backup_failed"].as_str().unwrap().starts_with("No backup could be made."), "{told}");
    assert!(String::from_utf8_lossy(&output.stderr).contains("No backup could be made."));
}

#[test]
fn wrong_usage_is_2_and_errors_name_their_file() {
    let place = Place::new();
    place.workspace("shop.comeback");
    for wrong in [&["figurs", "x", "y"][..], &["--renderer", "glow", "check", "shop.comeback"], &["check"], &["undo", "a", "b"]] {
        let run = place.run(wrong);
        assert_eq!((run.code, run.out.as_str()), (2, ""), "{wrong:?}: {}", run.err);
        assert!(!run.err.is_empty());
    }
    for (arguments, name) in [
        (&["undo", "shop.comeback"][..], "shop.comeback"),
        (&["figures", "nowhere.comeback"], "nowhere.comeback"),
        (&["import", "shop.comeback", "shop.comeback"], "shop.comeback"),
        (&["import", "shop.comeback", "empty.csv"], "empty.csv"),
    ] {
        std::fs::write(place.path("empty.csv"), "").unwrap();
        let run = place.run(arguments);
        assert_eq!(run.code, 1, "{arguments:?}");
        assert!(run.err.contains(name), "{arguments:?}: {}", run.err);
    }
}

#[test]
fn help_speaks_the_language_of_the_system() {
    let place = Place::new();
    for (locale, word, missing) in [
        ("en_GB.UTF-8", "Find out why", "missing: <FILE>"),
        ("nl_NL.UTF-8", "Gebruik:", "ontbreekt: <FILE>"),
        ("ru_RU.UTF-8", "Команды", "Не хватает: <FILE>"),
    ] {
        let output = place.command(&["--help"]).env("LC_ALL", locale).env("LANG", locale).output().unwrap();
        assert_eq!(output.status.code(), Some(0));
        let help = String::from_utf8_lossy(&output.stdout).into_owned();
        assert!(help.contains(word) && help.contains("figures"), "{help}");
        let output = place.command(&["figures"]).env("LC_ALL", locale).env("LANG", locale).output().unwrap();
        let told = String::from_utf8_lossy(&output.stderr).into_owned();
        assert!(told.contains(missing) && told.contains("comeback figures"), "{told}");
    }
}
