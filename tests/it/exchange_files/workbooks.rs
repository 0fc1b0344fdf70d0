//! Workbooks: read like texts, titles passed over, numbers of customers no days.

use comeback::domain::day::Day;
use comeback::domain::import::Field;
use comeback::domain::money::Money;
use comeback::exchange::{ExchangeError, Input, Source, first_lines};
use std::io::Read as _;
use std::path::Path;

use super::{PROGRAM, all, columns, data, detect, open, pasted};

#[test]
fn a_workbook_reads_like_a_text() {
    let folder = tempfile::tempdir().unwrap();
    let file = folder.path().join("till.xlsx");
    let mut book = rust_xlsxwriter::Workbook::new();
    book.add_worksheet().set_name("Empty").unwrap();
    let sheet = book.add_worksheet();
    sheet.set_name("Till").unwrap();
    let date = rust_xlsxwriter::Format::new().set_num_format("yyyy-mm-dd");
    for (column, name) in ["Customer", "Date", "Amount"].iter().enumerate() {
        sheet.write_string(0, u16::try_from(column).unwrap(), *name).unwrap();
    }
    for row in 1..=200_u32 {
        sheet.write_number(row, 0, f64::from(row % 7)).unwrap();
        sheet.write_number_with_format(row, 1, f64::from(45_000 + row), &date).unwrap();
        sheet.write_number(row, 2, f64::from(row) / 4.0).unwrap();
    }
    book.save(&file).unwrap();
    let source = open(&Input::Path(file.clone())).unwrap();
    assert_eq!((source.sheet(), source.sheets().len()), ("Till", 2));
    let detected = detect(&source).unwrap();
    let staged = all(&source, &detected).unwrap();
    assert_eq!((staged.customers.len(), staged.receipts.len(), staged.rejected_count), (7, 200, 0));
    assert_eq!(staged.receipts.iter().map(|r| r.amount).sum::<Money>(), Money(200 * 201 / 2 * 25));
    assert_eq!(staged.days.map(|(first, _)| first), Day::parse_iso("2023-03-16"));
    let missing = Source::open(&Input::Path(file), Some(Path::new(PROGRAM)), "None", &|_, _| Ok(()));
    assert!(matches!(missing, Err(ExchangeError::SheetMissing(_))));
}

/// The first lines of Online Retail, as text and as a workbook; `serials`: with days as bare numbers, as some programs write them.
fn online_retail_as_workbook(folder: &Path, serials: bool) -> (Source, Source) {
    let mut text = String::new();
    flate2::read::GzDecoder::new(std::fs::File::open(data("online_retail.csv.gz")).unwrap()).read_to_string(&mut text).unwrap();
    let text: String = text.lines().take(1_500).flat_map(|line| [line, "\n"]).collect();
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    let date = rust_xlsxwriter::Format::new().set_num_format(if serials { "General" } else { "yyyy-mm-dd hh:mm" });
    for (row, record) in (0_u32..).zip(csv::ReaderBuilder::new().has_headers(false).from_reader(text.as_bytes()).records()) {
        for (column, cell) in (0_u16..).zip(&record.unwrap()) {
            let day = cell.get(..10).and_then(Day::parse_iso).filter(|_| row > 0);
            match (day, cell.parse::<f64>()) {
                (Some(day), _) => sheet.write_number_with_format(row, column, f64::from(day.number() + 25_569), &date),
                (None, Ok(number)) => sheet.write_number(row, column, number),
                (None, Err(_)) => sheet.write_string(row, column, cell),
            }
            .unwrap();
        }
    }
    let file = folder.join(format!("retail-{serials}.xlsx"));
    book.save(&file).unwrap();
    (pasted(&text), open(&Input::Path(file)).unwrap())
}

#[test]
fn a_workbook_s_customer_numbers_are_no_days() {
    let folder = tempfile::tempdir().unwrap();
    for serials in [false, true] {
        let (text, book) = online_retail_as_workbook(folder.path(), serials);
        let (wanted, found) = (detect(&text).unwrap(), detect(&book).unwrap());
        assert!(all(&text, &wanted).unwrap().customers.iter().any(|c| c.details.number == "17850"), "between 11,000 and 79,999");
        assert_eq!(found.mapping, wanted.mapping, "serials {serials}");
        let (wanted, found) = (all(&text, &wanted).unwrap(), all(&book, &found).unwrap());
        assert_eq!((found.receipts, found.days), (wanted.receipts, wanted.days), "serials {serials}");
    }
}

fn workbook(folder: &Path, rows: &[&[&str]]) -> Source {
    let mut book = rust_xlsxwriter::Workbook::new();
    let sheet = book.add_worksheet();
    for (row, cells) in (0_u32..).zip(rows) {
        for (column, cell) in (0_u16..).zip(*cells).filter(|(_, cell)| !cell.is_empty()) {
            match cell.parse::<f64>() {
                Ok(number) => sheet.write_number(row, column, number),
                Err(_) => sheet.write_string(row, column, *cell),
            }
            .unwrap();
        }
    }
    let file = folder.join("book.xlsx");
    book.save(&file).unwrap();
    open(&Input::Path(file)).unwrap()
}

#[test]
fn titles_above_the_table_of_a_workbook_are_passed_over_and_rows_of_the_table_never() {
    let folder = tempfile::tempdir().unwrap();
    let table: [&[&str]; 4] = [
        &["Customer", "Name", "Date", "Amount"],
        &["1", "Anna B", "2025-01-02", "5"],
        &["2", "", "2025-01-03", "6"],
        &["3", "Bo C", "2025-01-04", "7"],
    ];
    let titled = [&[&["Sales of 2025"][..], &[], &["Printed", "31 Dec 2025"]][..], &table].concat();
    let source = workbook(folder.path(), &titled);
    let detected = detect(&source).unwrap();
    // Rows with nothing in them are none.
    assert_eq!((detected.read_as.skip_lines, detected.read_as.header), (2, true));
    assert_eq!(columns(&detected.mapping), [(Field::Customer, 0), (Field::Name, 1), (Field::Date, 2), (Field::Amount, 3)]);
    assert_eq!(all(&source, &detected).unwrap().receipts.len(), 3);
    let lines = first_lines(&source, &detected.read_as, 3).unwrap();
    let lines: Vec<_> = lines.iter().map(|l| (l.skip, l.line, l.text.as_str())).collect();
    assert_eq!(lines, [(0, 1, "Sales of 2025"), (1, 3, "Printed 31 Dec 2025"), (2, 4, "Customer Name Date Amount")]);

    let bare = workbook(folder.path(), &[&["Anna B"], table[1], table[2], table[3]]);
    let detected = detect(&bare).unwrap();
    assert_eq!(detected.read_as.skip_lines, 0, "no row of names below: it may be somebody without a purchase");
}
