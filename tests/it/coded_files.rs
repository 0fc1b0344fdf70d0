//! Answers coded in a spreadsheet elsewhere, and codebooks of other programs, as real files hold them.

use std::collections::BTreeSet;
use std::path::{Path, PathBuf};

use comeback::domain::day::Day;
use comeback::domain::import::Said;
use comeback::exchange::codebook::{self, Change};
use comeback::exchange::coded::{self, Coded, CodedAs, Nested};
use comeback::exchange::{Input, Source};

fn read(path: &Path) -> (CodedAs, Coded) {
    let source = Source::open(&Input::Path(path.to_path_buf()), None, "", &|_, _| Ok(())).unwrap();
    let how = coded::propose(&source, &Said::default()).unwrap().coded_as;
    let coded = coded::read(&source, &how, Day::from_ymd(2100, 1, 1).unwrap(), &|_, _| Ok(())).unwrap();
    (how, coded)
}

fn own(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/coded").join(name)
}

fn real(part: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("COMEBACK_REAL_DATA");
    if folder.is_none() {
        println!("skipped: COMEBACK_REAL_DATA does not say where {part} is");
    }
    folder.map(|folder| Path::new(&folder).join(part))
}

#[test]
fn a_file_of_our_own_is_read_to_its_ends() {
    let (how, coded) = read(&own("why_they_left.csv"));
    assert_eq!((how.id, how.customer, how.email, how.day), (Some(0), Some(1), Some(2), Some(3)));
    assert_eq!((how.texts.as_slice(), how.reasons.as_slice()), ([4].as_slice(), [5, 6, 7].as_slice()));
    assert_eq!(how.nested, Some(Nested::Arrow));
    assert_eq!((coded.title.as_str(), coded.question.as_str()), ("why_they_left", "Why did you stop coming?"));
    assert_eq!((coded.rows.len(), coded.empty, coded.without_text.len()), (6, 2, 1));
    assert!(coded.rows[2].text.contains("country\nand"));
    assert!(coded.rows[4].text.starts_with("=SUM"));
    let names: Vec<_> = coded.reasons.iter().map(|(name, count)| (name.group.as_str(), name.name.as_str(), *count)).collect();
    let expected = [
        ("team", "slow answer", 2),
        ("", "price", 2),
        ("", "moved", 1),
        ("team", "rude", 1),
        ("team", "unclear letter", 1),
        ("", "team", 1),
    ];
    assert_eq!(names, expected);
}

/// Counts the cells of a file in the plainest way: an answer, and the different codes beside it.
fn counted(path: &Path) -> (usize, usize, BTreeSet<String>) {
    let mut reader = csv::Reader::from_path(path).unwrap();
    let (mut answers, mut codings, mut codes) = (0, 0, BTreeSet::new());
    for row in reader.records().map(Result::unwrap).filter(|row| !row[1].trim().is_empty()) {
        answers += 1;
        let given: BTreeSet<String> = (2..row.len())
            .map(|at| row[at].split("->").map(str::trim).collect::<Vec<_>>().join("->").to_lowercase())
            .filter(|c| !c.is_empty())
            .collect();
        codings += given.len();
        codes.extend(given);
    }
    (answers, codings, codes)
}

#[test]
fn answers_coded_by_two_people_are_read() {
    let Some(folder) = real("survey") else { return };
    let files: Vec<PathBuf> = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path()).collect();
    assert_eq!(files.len(), 4);
    for file in files {
        let (how, coded) = read(&file);
        assert_eq!((how.id, how.texts.as_slice(), how.reasons.len()), (Some(0), [1].as_slice(), 8), "{}", file.display());
        assert_eq!(how.nested, Some(Nested::Arrow));
        let (answers, codings, codes) = counted(&file);
        assert_eq!(coded.rows.len(), answers);
        assert_eq!(coded.rows.iter().map(|row| row.reasons.len()).sum::<usize>(), codings);
        assert_eq!(coded.reasons.len(), codes.len());
        assert!(coded.question.ends_with('?'));
    }
}

#[test]
fn codebooks_of_other_programs_are_read() {
    let Some(folder) = real("samples") else { return };
    let hierarchy = codebook::read(&Input::Path(folder.join("synthetic/refi_codebook_hierarchy.qdc"))).unwrap();
    let names: Vec<_> = hierarchy.book.codes.iter().map(|code| (code.group.as_str(), code.name.as_str())).collect();
    assert_eq!(names, [("Money", "Price too high"), ("Money", "Unexpected price rise"), ("", "Été & parking")]);
    assert_eq!(hierarchy.told.iter().map(|told| told.change).collect::<Vec<_>>(), [Change::Set]);
    let list = codebook::read(&Input::Path(folder.join("qualcoder_survey/plain_codes_categories_for_import.txt"))).unwrap();
    assert_eq!(list.book.codes.len(), 6);
    assert_eq!(list.book.codes[3].group, "cat3 / cat2");
}
