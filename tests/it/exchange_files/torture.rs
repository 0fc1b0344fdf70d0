//! Bad input: whatever the bytes, a table or a clear word; each bad row named, kept and to be mended.

use comeback::domain::import::{Delimiter, Field, Mapping, ReadAs, RowProblem, Said};
use comeback::exchange::{Cancelled, Doubt, ExchangeError, Input, Limit, Source, mapping_of, preview, rejected_csv, stage};
use std::path::Path;
use std::time::{Duration, Instant};

use super::{all, data, detect, files, lf, open, options, pasted, read};

#[test]
fn every_bad_input_gives_a_table_or_a_clear_word_in_time() {
    let mut seen = 0;
    for folder in ["csv", "csv_made", "encodings", "xlsx", "xlsx_made", "xlsx_panics", "strings"] {
        for file in files(&format!("badinputs/{folder}")) {
            let start = Instant::now();
            let outcome = open(&Input::Path(file.clone())).and_then(|source| {
                let detected = detect(&source)?;
                let shown = preview(&source, &detected.read_as, &detected.mapping, &options(), 10)?;
                let staged = all(&source, &detected)?;
                Ok(format!("{} columns, {} rows, {} rejected", shown.columns.len(), staged.rows, staged.rejected_count))
            });
            let took = start.elapsed();
            println!("{:>5} ms {}: {}", took.as_millis(), file.display(), outcome.unwrap_or_else(|e| format!("! {e}")));
            assert!(took < Duration::from_secs(30), "{} took {took:?}", file.display());
            seen += 1;
        }
    }
    assert!(seen > 80, "{seen}");
}

#[test]
fn what_brings_a_reader_down_does_not_bring_the_program_down() {
    let word = |file: &str| open(&Input::Path(data(&format!("badinputs/{file}")))).err();
    assert!(matches!(word("xlsx/calamine_pass_protected.xlsx"), Some(ExchangeError::PasswordProtected)));
    assert!(matches!(word("xlsx_made/far_corner_two_cells.xlsx"), Some(ExchangeError::TooLarge(Limit::Corner))));
    assert!(matches!(word("csv_made/empty.csv"), Some(ExchangeError::Empty)));
    assert!(matches!(word("xlsx_made/html_named_xlsx.xlsx"), Some(ExchangeError::NotATable)));
    assert!(matches!(word("xlsx/calamine_issue_666_panic.xlsb"), Some(ExchangeError::OtherWorkbook(".xlsb"))));
    assert!(matches!(word("xlsx_made/truncated_half.xlsx"), Some(ExchangeError::Workbook(_))));
    assert!(word("xlsx_made/ok_minimal.xlsx").is_none());
    let gone = Source::open(&Input::Path(data("nothing.csv")), None, "", &|_, _| Ok(()));
    assert!(matches!(gone, Err(ExchangeError::Io(_))));
    let broken = Source::open(&Input::Path(data("badinputs/xlsx_made/ok_minimal.xlsx")), Some(Path::new("/bin/false")), "", &|_, _| Ok(()));
    assert!(matches!(broken, Err(ExchangeError::Crashed(_))), "{broken:?}");
    let stopped = Source::open(&Input::Pasted("a,b".to_owned()), None, "", &|_, _| Err(Cancelled));
    assert!(matches!(stopped, Err(ExchangeError::Cancelled)));
}

#[test]
fn the_torture_files_read_as_they_should() {
    for file in files("badinputs/csv_expected") {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let expected: Vec<serde_json::Map<String, serde_json::Value>> = serde_json::from_slice(&std::fs::read(&file).unwrap()).unwrap();
        let source = open(&Input::Path(data(&format!("badinputs/csv/{name}.csv")))).unwrap();
        let detected = detect(&source).unwrap();
        let read_as = ReadAs { header: true, skip_lines: 0, delimiter: Delimiter::Comma, ..detected.read_as };
        let shown = preview(&source, &read_as, &Mapping::default(), &options(), 100).unwrap();
        assert_eq!(shown.rows.len(), expected.len(), "{name}");
        for (row, wanted) in shown.rows.iter().zip(&expected) {
            for (column, cell) in shown.columns.iter().zip(&row.cells) {
                let wanted = wanted.get(column).and_then(|v| v.as_str()).unwrap().trim();
                assert_eq!(lf(wanted), lf(cell), "{name} {column}");
            }
        }
    }
}

#[test]
fn encodings_are_told_or_asked_never_wrong_in_silence() {
    let (mut right, mut asked, mut wrong) = (0, Vec::new(), Vec::new());
    let files = files("badinputs/encodings");
    for file in &files {
        let name = file.file_stem().unwrap().to_string_lossy().into_owned();
        let detected = detect(&open(&Input::Path(file.clone())).unwrap()).unwrap();
        let bytes = std::fs::read(file).unwrap();
        let truth = truth(&name);
        let same = truth == detected.read_as.encoding.0 || decoded(&bytes, truth) == decoded(&bytes, &detected.read_as.encoding.0);
        match (same, detected.doubts.contains(&Doubt::Encoding)) {
            (true, false) => right += 1,
            (_, true) => asked.push((name, detected.read_as.encoding.0, same)),
            (false, false) => wrong.push((name, detected.read_as.encoding.0)),
        }
    }
    println!("right {right} of {}, asked {asked:?}", files.len());
    assert!(wrong.is_empty(), "{wrong:?}");
    assert!(right * 22 >= files.len() * 20, "{right} of {}: {asked:?}", files.len());
}

fn truth(name: &str) -> &'static str {
    let known = [
        ("utf-16-be", "UTF-16BE"),
        ("utf-16-le", "UTF-16LE"),
        ("utf-32-le", "UTF-32LE"),
        ("utf-8", "UTF-8"),
        ("cp1251", "windows-1251"),
        ("koi8_r", "KOI8-R"),
        ("mac_cyrillic", "x-mac-cyrillic"),
        ("big5", "Big5"),
        ("cp1250", "windows-1250"),
        ("cp1252", "windows-1252"),
        ("cp1254", "windows-1254"),
        ("euc_kr", "EUC-KR"),
        ("iso8859_1", "windows-1252"),
        ("iso8859_2", "ISO-8859-2"),
    ];
    known.iter().find(|(part, _)| name.contains(part)).unwrap().1
}

fn decoded(bytes: &[u8], encoding: &str) -> String {
    encoding_rs::Encoding::for_label(encoding.as_bytes()).map(|e| e.decode_without_bom_handling(bytes).0.into_owned()).unwrap_or_default()
}

#[test]
fn a_bad_row_is_named_by_its_line_in_the_file_whatever_ends_the_lines() {
    for end in ["\n", "\r\n"] {
        for last in ["", end] {
            let lines = [
                "name,date,amount",
                "Ann,2025-01-01,5",
                "",
                "\"Bob",
                "Smith\",2025-01-02,6",
                "Cy,yesterday,7",
                "Di,2025-01-03,8",
                "Ed,never,9",
            ];
            let (_, staged) = read(&(lines.join(end) + last));
            let bad: Vec<_> = staged.rejected.iter().map(|r| r.line).collect();
            assert_eq!(bad, [6, 8], "{end:?} {last:?}");
        }
    }
}

#[test]
fn a_quote_never_closed_costs_its_own_line_only() {
    let text = "customer,date,amount,note\n1,2025-01-02,5,fine\n2,2025-01-02,5,\"oops\n3,2025-01-02,5,fine\n4,2025-01-02,5,fine\n";
    let (_, staged) = read(text);
    assert_eq!((staged.customers.len(), staged.receipts.len()), (4, 4));
    let long =
        format!("customer,date,amount,note\n1,2025-01-02,5,\"{}\n2,2025-01-02,5,x\n", format!("{}\n", "z".repeat(99)).repeat(170 << 10));
    let (_, staged) = read(&long);
    assert!(staged.receipts.iter().any(|r| staged.customers[r.customer as usize].details.number == "2"));
}

#[test]
fn zero_bytes_are_refused_row_by_row() {
    let (_, staged) = read("customer,date,amount\n1,2025-01-02,5\n2\0,2025-01-02,5\n");
    assert_eq!((staged.receipts.len(), &staged.rejected[0].problem), (1, &RowProblem::NotText));
}

#[test]
fn rejected_rows_can_be_mended_and_imported_again() {
    let text = "customer,date,amount,note\n1,x,5,=1+1\n2,y,5,\"a \"\"b\"\"\nc\"\n3,z,-5,+49 30\n";
    let source = pasted(text);
    let detected = detect(&source).unwrap();
    let mapping = mapping_of(
        &[(Field::Customer, "customer".into()), (Field::Date, "#2".into()), (Field::Amount, "Amount".into())],
        &detected.columns,
    )
    .unwrap();
    let read_as = ReadAs { header: true, ..detected.read_as };
    let staged = stage(&source, &read_as, &mapping, &options(), &|_, _| Ok(())).unwrap();
    assert_eq!(staged.rejected_count, 3);
    let mut out = Vec::new();
    rejected_csv(&source, &read_as, &mapping, &options(), &|_, _| Ok(()), &mut out).unwrap();
    assert!(out.starts_with("\u{FEFF}\"customer\"".as_bytes()) && String::from_utf8_lossy(&out).contains("'=1+1"));
    let again = open(&Input::Bytes { name: "rest.csv".to_owned(), bytes: out }).unwrap();
    let shown = preview(&again, &read_as, &mapping, &options(), 10).unwrap();
    let cells: Vec<_> = shown.rows.iter().map(|r| r.cells.clone()).collect();
    assert_eq!(cells, staged.rejected.iter().map(|r| r.cells.clone()).collect::<Vec<_>>());
}

#[test]
fn a_line_worth_too_much_says_what_stands_there() {
    let (_, staged) = read("customer,date,quantity,price\n1,2025-01-02,1,5\n2,2025-01-02,1000000,99999999999\n3,2025-01-03,1,5\n");
    assert_eq!(staged.rejected[0].problem, RowProblem::TooLarge(Field::Price, "1000000 × 99999999999".to_owned()));
}

#[test]
fn all_lines_that_cannot_be_taken_are_counted_and_saved_however_many() {
    let bad = |n: u32| format!("{n},soon,{n}\n");
    let text = (0..10_050).fold("customer,date,amount\n0,2025-01-01,1\n".to_owned(), |text, n| text + &bad(n));
    let source = pasted(&text);
    let said = Said { columns: [(0, Some(Field::Customer)), (1, Some(Field::Date)), (2, Some(Field::Amount))].into(), ..Said::default() };
    let detected = comeback::exchange::detect(&source, &said).unwrap();
    let staged = all(&source, &detected).unwrap();
    assert_eq!((staged.rejected_count, staged.rejected.len(), staged.faults.days), (10_050, 10_000, 10_050));
    let mut out = Vec::new();
    rejected_csv(&source, &detected.read_as, &detected.mapping, &options(), &|_, _| Ok(()), &mut out).unwrap();
    assert_eq!(String::from_utf8(out).unwrap().lines().count(), 10_051);
}
