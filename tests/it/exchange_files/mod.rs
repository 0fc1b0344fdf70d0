//! What a user gains: any file gives a table or a clear word, and known files are understood without a question.

mod torture;
mod workbooks;

use comeback::domain::day::Day;
use comeback::domain::import::{DateOrder, Delimiter, Encoding, Field, ImportKind, Mapping, RowProblem, Said, Staged, StagedLeft};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::exchange::{Detected, Doubt, ExchangeError, Input, Source, StageOptions, mapping_of, stage};
use std::io::Read as _;
use std::path::{Path, PathBuf};
use std::time::Instant;
use strum::IntoEnumIterator as _;

const PROGRAM: &str = env!("CARGO_BIN_EXE_comeback");

fn data(part: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data").join(part)
}

/// Line ends are those of the checkout.
fn lf(text: &str) -> String {
    text.replace("\r\n", "\n")
}

/// A file that may not be shipped.
fn real(part: &str) -> Option<PathBuf> {
    let folder = std::env::var_os("COMEBACK_REAL_DATA");
    if folder.is_none() {
        println!("skipped: COMEBACK_REAL_DATA does not say where {part} is");
    }
    folder.map(|f| Path::new(&f).join(part))
}

fn options() -> StageOptions {
    StageOptions { currency_digits: 2, today: Day::parse_iso("2026-06-30").unwrap(), typical_amount: None, members: false, stands_on: None }
}

fn open(input: &Input) -> Result<Source, ExchangeError> {
    Source::open(input, Some(Path::new(PROGRAM)), "", &|_, _| Ok(()))
}

/// As the file itself proposes.
fn detect(source: &Source) -> Result<Detected, ExchangeError> {
    comeback::exchange::detect(source, &Said::default())
}

fn pasted(text: &str) -> Source {
    open(&Input::Pasted(text.to_owned())).unwrap()
}

fn all(source: &Source, detected: &Detected) -> Result<Staged, ExchangeError> {
    stage(source, &detected.read_as, &detected.mapping, &options(), &|_, _| Ok(()))
}

fn read(text: &str) -> (Detected, Staged) {
    let source = pasted(text);
    let detected = detect(&source).unwrap();
    let staged = all(&source, &detected).unwrap();
    (detected, staged)
}

fn columns(mapping: &Mapping) -> Vec<(Field, usize)> {
    mapping.0.iter().map(|(f, c)| (*f, *c)).collect()
}

fn files(folder: &str) -> Vec<PathBuf> {
    let mut files: Vec<_> = std::fs::read_dir(data(folder)).unwrap().map(|e| e.unwrap().path()).collect();
    files.sort();
    files
}

#[test]
fn the_online_shop_is_understood_without_a_word_and_adds_up() {
    let mut bytes = Vec::new();
    flate2::read::GzDecoder::new(std::fs::File::open(data("online_retail.csv.gz")).unwrap()).read_to_end(&mut bytes).unwrap();
    let start = Instant::now();
    let source = open(&Input::Bytes { name: "online_retail.csv".to_owned(), bytes }).unwrap();
    let opened = start.elapsed();
    let start = Instant::now();
    let detected = detect(&source).unwrap();
    let looked = start.elapsed();
    let pairs = [
        (Field::Customer, "CustomerID"),
        (Field::Receipt, "InvoiceNo"),
        (Field::Date, "InvoiceDate"),
        (Field::Quantity, "Quantity"),
        (Field::Price, "UnitPrice"),
    ];
    let asked = mapping_of(&pairs.map(|(f, c)| (f, c.to_owned())), &detected.columns).unwrap();
    assert_eq!(detected.mapping, asked);
    assert_eq!((detected.kind, detected.doubts.as_slice()), (ImportKind::Purchases, &[][..]));
    let start = Instant::now();
    let staged = all(&source, &detected).unwrap();
    println!("opened {opened:?}, looked {looked:?}, staged {:?}", start.elapsed());
    assert_eq!(staged.rows, 541_909);
    assert_eq!((staged.receipts.len(), staged.customers.len()), (22_190, 4_372));
    assert_eq!((staged.loose.len(), staged.loose_lines), (3_710, 135_080));
    assert_eq!(staged.rejected_count, 0);
    let day = |text| Day::parse_iso(text).unwrap();
    assert_eq!(staged.days, Some((day("2010-12-01"), day("2011-12-09"))));
    // The sum of all lines: 9,747,747.934 (UCI); receipts are rounded one by one.
    let sum: Money = staged.receipts.iter().map(|r| r.amount).chain(staged.loose.iter().map(|l| l.amount)).sum();
    assert!((sum.0 - 974_774_793).abs() < 200, "{sum:?}");
    let first = staged.receipts.iter().find(|r| r.receipt == "536365").unwrap();
    assert_eq!((first.day, first.amount), (day("2010-12-01"), Money(13_912)));
}

#[test]
fn a_subscription_file_tells_who_left_and_why() {
    let Some(file) = real("telco/telecom_customer_churn.csv") else { return };
    let source = open(&Input::Path(file)).unwrap();
    let detected = detect(&source).unwrap();
    let name = |field| detected.mapping.column(field).map(|c| detected.columns[c].as_str());
    assert_eq!(detected.kind, ImportKind::Customers);
    let wanted = [
        (Field::Customer, "Customer ID"),
        (Field::Left, "Customer Status"),
        (Field::Reason, "Churn Reason"),
        (Field::Segment, "Contract"),
        (Field::Monthly, "Monthly Charge"),
        (Field::Tenure, "Tenure in Months"),
    ];
    for (field, header) in wanted {
        assert_eq!(name(field), Some(header), "{field:?}");
    }
    assert_eq!(detected.mapping.0.len(), wanted.len(), "{:?}", detected.mapping);
    let staged = all(&source, &detected).unwrap();
    assert_eq!((staged.customers.len(), staged.rejected_count, staged.contracts.len()), (7_043, 0, 7_043));
    let gone: Vec<_> = staged.customers.iter().filter(|c| c.left == Some(StagedLeft::Sometime)).collect();
    assert_eq!(gone.len(), 1_869);
    assert!(gone.iter().all(|c| !c.reason.is_empty()));
}

#[test]
fn a_file_aligned_by_blanks_without_names_is_understood() {
    let Some(file) = real("cdnow/CDNOW_sample.txt") else { return };
    let source = open(&Input::Path(file)).unwrap();
    let detected = detect(&source).unwrap();
    assert_eq!((detected.read_as.delimiter, detected.read_as.header), (Delimiter::Blanks, false));
    assert_eq!(columns(&detected.mapping), [(Field::Customer, 0), (Field::Date, 2), (Field::Amount, 4)]);
    let staged = all(&source, &detected).unwrap();
    assert_eq!((staged.customers.len(), staged.receipts.len(), staged.rejected_count), (2_357, 6_919, 0));
}

#[test]
fn columns_are_known_by_their_words_in_three_languages() {
    let check = |text: &str, expected: &[(Field, usize)]| {
        let (detected, _) = read(text);
        assert_eq!(columns(&detected.mapping), expected, "{text}");
    };
    use Field::{Amount, Customer, Date, Email, Joined, Left, Name, Phone, Price, Quantity, Reason, Receipt};
    check(
        "Cust No,Name,Phone,Date,Receipt,Amount,Notes\n1007,Anna Baker,555-0107,02/06/2024,24-0118,31.50,\n",
        &[(Customer, 0), (Name, 1), (Phone, 2), (Receipt, 4), (Date, 3), (Amount, 5)],
    );
    check("Klantnr;Datum;Bonnummer;Bedrag\n1;31-12-2025;A1;12,50\n", &[(Customer, 0), (Receipt, 2), (Date, 1), (Amount, 3)]);
    check(
        "Клиент\tДата\tНомер чека\tКол-во\tЦена\n1\t31.12.2025\t15\t2\t100,50\n",
        &[(Customer, 0), (Receipt, 2), (Date, 1), (Quantity, 3), (Price, 4)],
    );
    check(
        "ФИО;E-mail;Дата регистрации;Дата ухода;Причина ухода\nИван Ш.;a@b.ru;01.02.2020;;\n",
        &[(Name, 0), (Email, 1), (Joined, 2), (Left, 3), (Reason, 4)],
    );
    check("Anna Baker\t2025-12-01\nRuth Palmer\t2025-11-20\n", &[(Name, 0), (Date, 1)]);
    check("Anna Baker, 3 Dec 2025\nRuth Palmer, 20 Nov 2025\n", &[(Name, 0), (Date, 1)]);
}

#[test]
fn the_way_of_reading_is_told_by_the_values() {
    let way = |text: &str| {
        let read_as = read(text).0.read_as;
        (read_as.delimiter, read_as.header, read_as.date_order, read_as.decimal)
    };
    assert_eq!(way("Klant;Datum;Bedrag\n1;31-12-2025;1.234,50\n"), (Delimiter::Semicolon, true, DateOrder::DayFirst, ','));
    assert_eq!(way("customer,date,amount\n1,12/31/2025,\"1,234.50\"\n"), (Delimiter::Comma, true, DateOrder::MonthFirst, '.'));
    assert_eq!(way("1|20251231|3.50\n2|20251231|4.50\n"), (Delimiter::Pipe, false, DateOrder::YearFirst, '.'));
    assert_eq!(way("sep=;\ncustomer;date;amount\n1;2025-12-31;3,50\n").0, Delimiter::Semicolon);
    let doubts = |text: &str| read(text).0.doubts;
    assert_eq!(doubts("customer,date,amount\n1,02/06/2024,3.50\n"), [Doubt::DateOrder]);
    assert_eq!(doubts("name,date\nAnna B,2024-06-02\n"), [Doubt::NoAmount]);
    assert_eq!(doubts("receipt,date,amount\n1,2024-06-02,3.50\n"), [Doubt::NoCustomer]);
    assert_eq!(doubts("customer,date,amount\n1,2024-06-02,1.234\n"), [Doubt::Decimal]);
}

#[test]
fn lines_become_receipts_and_nothing_is_dropped() {
    let text = "customer,date,receipt,amount\n7,2025-01-02,A,1.10\n7,2025-01-02,A,2.20\n,2025-01-02,B,5\n8,2025-13-02,C,5\n8,2025-01-02,C,x\n\
                8,2027-01-02,C,5\n8,,C,5\n8,2025-01-03,,4\n8,2025-01-03,,4\n8,2025-01-04,R,-4\n";
    let (_, staged) = read(text);
    let receipts: Vec<_> = staged.receipts.iter().map(|r| (r.customer, r.receipt.as_str(), r.amount.0)).collect();
    assert_eq!(receipts, [(0, "A", 330), (1, "~400~1", 400), (1, "~400~2", 400), (1, "R", -400)]);
    assert_eq!((staged.loose.len(), staged.loose_lines, staged.shared_lines, staged.refunds, staged.rows), (1, 1, 1, 1, 10));
    let problems: Vec<_> = staged.rejected.iter().map(|r| (r.line, r.problem.clone())).collect();
    let wanted = [
        (5, RowProblem::Date("2025-13-02".to_owned())),
        (6, RowProblem::Number(Field::Amount, "x".to_owned())),
        (7, RowProblem::DateInFuture("2027-01-02".to_owned())),
        (8, RowProblem::NoDate),
    ];
    assert_eq!(problems, wanted);
}

#[test]
fn a_till_file_with_semicolons_and_decimal_commas_raises_no_doubt() {
    let row = |n: u32| format!("Анна Иванова;+7 910 555-10-10;Ч-{n};{:02}.{:02}.2026;{n},50\r\n", n % 28 + 1, n % 5 + 1);
    let text = (1..40).fold("Клиент;Телефон;Чек;Дата;Сумма\r\n".to_owned(), |text, n| text + &row(n));
    let (detected, staged) = read(&text);
    assert_eq!(detected.doubts, []);
    let wanted = [(Field::Name, 0), (Field::Phone, 1), (Field::Receipt, 2), (Field::Date, 3), (Field::Amount, 4)];
    assert_eq!(columns(&detected.mapping), wanted);
    assert_eq!(staged.customers.len(), 1);
}

#[test]
fn a_column_called_date_is_the_date_even_when_its_days_are_bad() {
    let (detected, staged) = read("name,date\nAnn,2025-13-01\n");
    assert_eq!(columns(&detected.mapping), [(Field::Name, 0), (Field::Date, 1)]);
    assert_eq!(staged.rejected_count, 1);
}

#[test]
fn a_column_called_money_is_money_even_when_many_of_its_cells_are_bad() {
    let (purchases, bad_amounts) = ([(Field::Customer, 0), (Field::Date, 1), (Field::Amount, 2)], |staged: &Staged| staged.faults.amounts);
    let far = "999999999999999999999999999999";
    let (detected, staged) =
        read(&format!("customer,date,amount\n1,2024-01-02,10\n1,2024-01-02,10\n2,2024-01-03,{far}\n3,2024-01-04,1e400\n4,2024-02-30,5\n"));
    assert_eq!(columns(&detected.mapping), purchases);
    assert_eq!((staged.receipts.len(), staged.rejected_count), (2, 3));
    assert!(staged.receipts.iter().all(|receipt| receipt.amount == Money(1000)), "{:?}", staged.receipts);
    let (detected, staged) = read("customer,date,amount\nA,2024-01-02,10%\nB,2024-01-03,=1+1\n");
    assert_eq!(columns(&detected.mapping), purchases);
    assert_eq!((staged.receipts.len(), staged.rejected_count, bad_amounts(&staged)), (0, 2, 2));
    let (detected, staged) = read("customer;date;amount\nA;2024-01-02;12,50\nB;2024-01-03;x1\nC;2024-01-03;x2\n");
    assert_eq!((detected.read_as.decimal, staged.receipts[0].amount, staged.rejected_count), (',', Money(1250), 2));
    let (detected, staged) = read("customer,date,qty,unit price\nA,2024-01-02,2,5.00\nB,2024-01-03,2 pcs,5.00\nC,2024-01-03,3 pcs,5.00\n");
    assert_eq!(columns(&detected.mapping), [(Field::Customer, 0), (Field::Date, 1), (Field::Quantity, 2), (Field::Price, 3)]);
    assert_eq!((staged.receipts.len(), staged.rejected_count), (1, 2), "three would have been worth one piece each");
}

#[test]
fn money_beside_a_column_called_date_is_a_list_of_purchases_whatever_stands_there() {
    let (detected, staged) = read("customer,date,amount\nA,1704067200,10\nB,1706745600,10\n");
    assert_eq!(columns(&detected.mapping), [(Field::Customer, 0), (Field::Date, 1), (Field::Amount, 2)]);
    assert_eq!((staged.receipts.len(), staged.customers.len(), staged.rejected_count), (0, 0, 2));
    let (detected, _) = read("customer,day,amount,bought on\nA,3,10,2024-01-03\nB,4,10,2024-01-04\n");
    assert_eq!(detected.mapping.column(Field::Date), Some(3), "days that are some go before a name");
}

#[test]
fn a_weak_header_or_mere_words_make_no_amount() {
    for (text, amount) in [
        ("name,last visit,value\nAnn Smit,2024-01-02,high\nBo Jong,2024-01-03,low\n", None),
        ("name,last visit,paid\nAnn Smit,2024-01-02,2024-01-05\nBo Jong,2024-01-03,2024-01-06\n", None),
        ("customer,date,discount amount\nA,2024-01-02,1\nB,2024-01-03,x2\nC,2024-01-03,x3\n", None),
        ("customer,date,discount amount,amount\nA,2024-01-02,1,10\nB,2024-01-03,2,x2\nC,2024-01-03,3,x3\n", Some(3)),
        ("customer,date,amount,total\nA,2024-01-02,10 x,10\nB,2024-01-03,20 x,20\n", Some(3)),
    ] {
        assert_eq!(read(text).0.mapping.column(Field::Amount), amount, "{text}");
    }
}

#[test]
fn customers_are_one_by_number_email_or_name_and_phone() {
    let text = "Customer number,Name,E-mail,Phone,Status\n1,Anna B,a@x.nl,,active\n,Anna B,A@X.nl,,\n,Bo C,,06-12345678,left\n,bo  c,,0612345678,\n2,Bo C,,06 12345678,\n3,Bo C,,06 12345678,\n";
    let (_, staged) = read(text);
    let found: Vec<_> = staged.customers.iter().map(|c| (c.details.number.as_str(), c.details.name.as_str(), c.left)).collect();
    assert_eq!(found, [("1", "Anna B", Some(StagedLeft::No)), ("2", "Bo C", Some(StagedLeft::Sometime)), ("3", "Bo C", None)]);
}

#[test]
fn an_address_that_differs_speaks_against_and_doubt_makes_another_customer() {
    let of = |text: &str| {
        let staged = read(text).1;
        staged.customers.into_iter().map(|c| (c.details.number, c.details.name, c.details.email)).collect::<Vec<_>>()
    };
    let who = |number: &str, name: &str, email: &str| (number.to_owned(), name.to_owned(), email.to_owned());
    let jans =
        "name,e-mail,date,amount\nJan Smit,jan1@x.nl,2025-01-01,5\nJan Smit,jan2@x.nl,2025-01-02,6\nJan Smit,JAN1@x.nl,2025-01-03,7\n";
    assert_eq!(of(jans), [who("", "Jan Smit", "jan1@x.nl"), who("", "Jan Smit", "jan2@x.nl")]);
    // Without an address it may be either; somebody of whom as little is known is the same.
    let kims = "customer number,name,e-mail\n18,Kim,\n19,Kim,\n,Kim,\n,Kim,\n";
    assert_eq!(of(kims), [who("18", "Kim", ""), who("19", "Kim", ""), who("", "Kim", "")]);
    // An address told later belongs to whom it was told of.
    let told = "name,e-mail\nBo,\nBo,bo@x.nl\nB. Jansen,bo@x.nl\n";
    assert_eq!(of(told), [who("", "Bo", "bo@x.nl")]);
    let shared = "customer number,name,e-mail\n1,Ann,us@x.nl\n2,Ben,us@x.nl\n,Cas,us@x.nl\n";
    assert_eq!(of(shared).len(), 3, "{shared}");
}

#[test]
fn a_name_that_thousands_share_tells_nobody_apart_and_takes_no_time() {
    let guest = |n: u32| format!("{},g{n}@x.nl,2025-01-01,5\n", if n.is_multiple_of(9) { format!("Ann {n}") } else { "Guest".to_owned() });
    let lines: String = (0..30_000).map(guest).collect();
    let staged = read(&format!("name,e-mail,date,amount\n{lines}Guest,,2025-01-02,5\nGuest,,2025-01-03,5\n")).1;
    assert_eq!((staged.customers.len(), staged.receipts.len()), (30_001, 30_002), "both without an address are one");
}

#[test]
fn names_and_last_visits_get_no_invented_amount() {
    let source = pasted("Anna Baker\t2025-12-01\nRuth Palmer\t2025-11-20\n");
    let detected = detect(&source).unwrap();
    let amounts = |typical| {
        let options = StageOptions { typical_amount: typical, ..options() };
        let staged = stage(&source, &detected.read_as, &detected.mapping, &options, &|_, _| Ok(())).unwrap();
        staged.receipts.iter().map(|r| (r.receipt.clone(), r.amount.0)).collect::<Vec<_>>()
    };
    assert_eq!(amounts(None), [("~visit~1".to_owned(), 0), ("~visit~1".to_owned(), 0)]);
    assert_eq!(amounts(Some(Money(2500))), [("~visit~1".to_owned(), 2500), ("~visit~1".to_owned(), 2500)]);
}

#[test]
fn what_the_person_says_stands_and_the_rest_is_proposed_in_its_light() {
    let said = |source: &Source, said: Said| comeback::exchange::detect(source, &said).unwrap();
    // Read as Cyrillic the header has words; the doubt about the letters is gone.
    let bytes = encoding_rs::WINDOWS_1251.encode("\u{41a}\u{43b}\u{438}\u{435}\u{43d}\u{442};\u{414}\u{430}\u{442}\u{430};\u{421}\u{443}\u{43c}\u{43c}\u{430}\n1;02.06.2024;1.234\n").0.into_owned();
    let source = open(&Input::Bytes { name: "kassa.csv".to_owned(), bytes }).unwrap();
    let wrong = said(&source, Said { encoding: Some(Encoding("windows-1252".to_owned())), ..Said::default() });
    assert_eq!(wrong.mapping.column(Field::Customer), None);
    let right = said(&source, Said { encoding: Some(Encoding("windows-1251".to_owned())), ..Said::default() });
    assert_eq!(columns(&right.mapping), [(Field::Customer, 0), (Field::Date, 1), (Field::Amount, 2)]);
    assert!(!right.doubts.contains(&Doubt::Encoding) && right.doubts.contains(&Doubt::DateOrder));
    let settled = Said { date_order: Some(DateOrder::MonthFirst), decimal: Some(','), ..Said::default() };
    let settled = said(&source, Said { encoding: Some(Encoding("windows-1251".to_owned())), ..settled });
    assert_eq!((settled.read_as.date_order, settled.doubts.as_slice()), (DateOrder::MonthFirst, &[][..]));

    // Another delimiter: columns, order of dates and decimal sign are those of the table it makes.
    let source = pasted("name;12/31/2025\ta,b\n");
    let comma = said(&source, Said { delimiter: Some(Delimiter::Comma), ..Said::default() });
    assert_eq!((comma.read_as.delimiter, comma.columns.len()), (Delimiter::Comma, 2));
    let semicolon = said(&source, Said { delimiter: Some(Delimiter::Semicolon), ..Said::default() });
    assert_eq!(semicolon.read_as.delimiter, Delimiter::Semicolon);

    // A column given a meaning keeps it, whatever else is corrected; nothing else is given the same one.
    let source = pasted("a title\nklant,datum,bedrag,korting\n1,2025-01-02,5.00,1.00\n2,2025-01-03,6.00,1.00\n");
    let mut wanted = Said { skip_lines: Some(1), header: Some(true), ..Said::default() };
    wanted.set(2, None);
    wanted.set(3, Some(Field::Amount));
    let detected = said(&source, wanted);
    assert_eq!(columns(&detected.mapping), [(Field::Customer, 0), (Field::Date, 1), (Field::Amount, 3)]);
}

#[test]
fn somebody_on_a_list_of_visits_without_a_day_is_a_customer_all_the_same() {
    let (detected, staged) = read("name,last visit\nAnna Baker,2025-12-01\nRuth Palmer,\n,\nJan Smit,soon\n");
    assert_eq!(columns(&detected.mapping), [(Field::Name, 0), (Field::Date, 1)]);
    let names: Vec<_> = staged.customers.iter().map(|c| c.details.name.as_str()).collect();
    assert_eq!((names, staged.receipts.len()), (vec!["Anna Baker", "Ruth Palmer"], 1));
    assert_eq!((staged.rejected_count, staged.rejected[0].line, staged.faults.days), (1, 5, 1));
    let (_, staged) = read("name,date,amount\nAnna Baker,2025-12-01,5\nRuth Palmer,,7\n");
    assert_eq!((staged.customers.len(), staged.rejected_count), (1, 1), "an amount without a day is not dropped");
}

proptest::proptest! {
    #![proptest_config(proptest::prelude::ProptestConfig::with_cases(300))]

    #[test]
    fn any_text_gives_rows_or_a_word(text in "[ -~а-я€\"\t\r\n;,|0-9./-]{0,400}") {
        any_bytes(text.into_bytes());
    }

    #[test]
    fn any_bytes_give_rows_or_a_word(bytes in proptest::collection::vec(proptest::prelude::any::<u8>(), 0..400)) {
        any_bytes(bytes);
    }
}

fn any_bytes(bytes: Vec<u8>) {
    let Ok(source) = Source::open(&Input::Bytes { name: String::new(), bytes }, None, "", &|_, _| Ok(())) else { return };
    let Ok(detected) = detect(&source) else { return };
    let everything = Mapping(Field::iter().enumerate().map(|(n, f)| (f, n % 5)).collect());
    for mapping in [detected.mapping.clone(), everything] {
        let staged = stage(&source, &detected.read_as, &mapping, &options(), &|_, _| Ok(())).unwrap();
        let kept = staged.customers.len() as u64 + staged.loose_lines + staged.rejected_count;
        assert!(staged.rows == 0 || kept > 0);
        assert!(staged.receipts.iter().all(|r| (r.customer as usize) < staged.customers.len()));
    }
}

#[test]
fn languages_and_addresses_are_read_and_what_is_no_language_of_ours_is_told() {
    let text = "Klantnr;Naam;Taal;Adres;Postcode;Woonplaats\n1;Anna;nl-NL;Kerkstraat 3;1011 AB;Amsterdam\n\
                2;Boris;русский;;;\n3;Hans;de;;;\n4;Eva;DE;Am Markt 1;;\n5;Ruth;English;1 Mill Lane | Oxford;;\n";
    let (detected, staged) = read(text);
    for field in [Field::Language, Field::Address, Field::Postcode, Field::City] {
        assert!(detected.mapping.column(field).is_some(), "{field:?}: {:?}", detected.mapping);
    }
    assert_eq!((staged.customers.len(), staged.rejected_count), (5, 0), "no row is lost for its language");
    let known: Vec<_> = staged.customers.iter().map(|c| (c.details.language, c.details.address.as_str())).collect();
    let expected = [
        (Some(Language::Nl), "Kerkstraat 3\n1011 AB Amsterdam"),
        (Some(Language::Ru), ""),
        (None, ""),
        (None, "Am Markt 1"),
        (Some(Language::En), "1 Mill Lane\nOxford"),
    ];
    assert_eq!(known, expected);
    assert_eq!(staged.languages_unknown, [("DE".to_owned(), 1), ("de".to_owned(), 1)].into());
}
