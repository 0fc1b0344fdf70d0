//! Holds the rooms apart: who may use whom, and the words a room must not contain.

use std::fs;
use std::path::{Path, PathBuf};

/// Room, the rooms of ours it may use, and the words it must not contain.
const ROOMS: &[(&str, &[&str], &[&str])] = &[
    ("domain", &[], PURE),
    ("analysis", &["domain"], PURE),
    ("words", &["domain"], PURE),
    ("chart", &[], &["egui", "eframe", "rusqlite", "std::fs", "SystemTime::now", "Instant::now", "Zoned::now"]),
    ("i18n", &["domain"], PURE),
    ("exchange", &["domain"], NO_INTERFACE),
    ("report", &["domain", "analysis", "chart", "i18n"], NO_INTERFACE),
    ("store", &["domain", "analysis::facts"], &["egui", "eframe", "SystemTime::now", "Instant::now", "Zoned::now"]),
    ("engine", &["domain", "analysis", "words", "chart", "i18n", "exchange", "report", "store"], NO_INTERFACE),
    (
        "ui",
        &["domain", "analysis", "chart", "report", "i18n", "engine"],
        &["rusqlite", "std::fs", "SystemTime::now", "Instant::now", "Zoned::now"],
    ),
    ("cli", &["domain", "analysis", "chart", "report", "i18n", "engine"], NO_INTERFACE),
];

const PURE: &[&str] = &["egui", "eframe", "rusqlite", "std::fs", "SystemTime", "Instant::now", "Zoned::now", "std::thread"];
const NO_INTERFACE: &[&str] = &["egui", "eframe", "rusqlite"];

#[test]
fn rooms_use_only_whom_they_may() {
    let mut faults = Vec::new();
    for (room, allowed, forbidden) in ROOMS {
        for file in rust_files(&Path::new(env!("CARGO_MANIFEST_DIR")).join("src").join(room)) {
            let text = fs::read_to_string(&file).unwrap();
            for (number, line) in text.lines().enumerate().filter(|(_, l)| !l.trim_start().starts_with("//")) {
                let place = format!("{}:{}", file.display(), number + 1);
                faults.extend(forbidden.iter().filter(|w| line.contains(**w)).map(|w| format!("{place}: {room} must not know `{w}`")));
                faults.extend(
                    uses(line).filter(|used| !may_use(room, allowed, used)).map(|used| format!("{place}: {room} must not use `{used}`")),
                );
            }
        }
    }
    assert!(faults.is_empty(), "{}", faults.join("\n"));
}

/// The paths after each `crate::` of a line.
fn uses(line: &str) -> impl Iterator<Item = String> + '_ {
    line.match_indices("crate::")
        .map(|(at, word)| line[at + word.len()..].chars().take_while(|c| c.is_alphanumeric() || *c == '_' || *c == ':').collect())
}

fn may_use(room: &str, allowed: &[&str], used: &str) -> bool {
    let within = |name: &str| used == name || used.strip_prefix(name).is_some_and(|rest| rest.starts_with("::"));
    within(room) || allowed.iter().any(|name| within(name))
}

#[test]
fn every_file_opens_with_what_it_is() {
    let root = Path::new(env!("CARGO_MANIFEST_DIR"));
    let bare: Vec<_> = ["src", "tests", "benches"]
        .into_iter()
        .flat_map(|folder| rust_files(&root.join(folder)))
        .filter(|file| !fs::read_to_string(file).unwrap().starts_with("//!"))
        .collect();
    assert!(bare.is_empty(), "no `//!` header: {bare:?}");
}

fn rust_files(folder: &Path) -> Vec<PathBuf> {
    let Ok(entries) = fs::read_dir(folder) else { return Vec::new() };
    let mut files = Vec::new();
    for path in entries.map(|e| e.unwrap().path()) {
        if path.is_dir() {
            files.extend(rust_files(&path));
        } else if path.extension().is_some_and(|e| e == "rs") {
            files.push(path);
        }
    }
    files
}
