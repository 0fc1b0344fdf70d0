//! Columns are found, reasons are read as they stand, and what is odd is told.

use super::*;
use crate::domain::import::Said;
use crate::exchange::Input;

fn opened(name: &str, text: &str) -> Source {
    let input = Input::Bytes { name: name.to_owned(), bytes: text.as_bytes().to_vec() };
    Source::open(&input, None, "", &|_, _| Ok(())).unwrap()
}

fn proposed(text: &str) -> Head {
    propose(&opened("told.csv", text), &Said::default()).unwrap()
}

/// Long after any day told here.
fn today() -> Day {
    Day::parse_iso("2030-01-01").unwrap()
}

fn all(text: &str) -> Coded {
    let source = opened("told.csv", text);
    let how = propose(&source, &Said::default()).unwrap().coded_as;
    read(&source, &how, today(), &|_, _| Ok(())).unwrap()
}

/// Texts with their reasons.
fn told(coded: &Coded) -> Vec<(String, Vec<String>)> {
    coded.rows.iter().map(|row| (row.text.clone(), row.reasons.iter().map(names::joined).collect())).collect()
}

fn check(text: &str, expected: &[(&str, &[&str])]) {
    let expected: Vec<(String, Vec<String>)> =
        expected.iter().map(|(text, reasons)| ((*text).to_owned(), reasons.iter().map(|r| (*r).to_owned()).collect())).collect();
    assert_eq!(told(&all(text)), expected, "{text}");
}

#[test]
fn several_columns_of_reasons_are_found() {
    let text = "ResponseId,Why did you leave us?,Code 1,Code 2,Code 3\n\
        R_1,\"Too dear, and slow\",price,service->slow,\n\
        R_2,,,,\n\
        R_3,The man was rude,service->rude,SERVICE->Rude,\n";
    let head = proposed(text);
    assert_eq!(head.coded_as.texts, [1]);
    assert_eq!(head.coded_as.reasons, [2, 3, 4]);
    assert_eq!((head.coded_as.id, head.coded_as.nested, head.coded_as.split), (Some(0), Some(Nested::Arrow), None));
    check(text, &[("Too dear, and slow", &["price", "service / slow"]), ("The man was rude", &["service / rude"])]);
    let coded = all(text);
    assert_eq!((coded.title.as_str(), coded.question.as_str(), coded.empty), ("told", "Why did you leave us?", 1));
    assert_eq!(coded.rows[0].id, "R_1");
    assert_eq!(coded.rows[1].line, 4);
    let counts: Vec<usize> = coded.reasons.iter().map(|(_, count)| *count).collect();
    assert_eq!(counts, [1, 1, 1]);
}

#[test]
fn one_cell_holds_several_apart_by_a_semicolon() {
    let text = "text;reason\nI waited a long time;\"Slow; Rude\"\nNobody said hello to me;Rude\nIt was all too dear; Price ;\n";
    check(
        text,
        &[("I waited a long time", &["Slow", "Rude"]), ("Nobody said hello to me", &["Rude"]), ("It was all too dear", &["Price"])],
    );
    // A comma is part of a name unless the person says otherwise.
    let commas = "text,reason\nI waited for a long time,\"Slow, late\"\nIt was much too dear,Price\n";
    check(commas, &[("I waited for a long time", &["Slow, late"]), ("It was much too dear", &["Price"])]);
    let source = opened("x.csv", commas);
    let how = CodedAs { split: Some(','), ..propose(&source, &Said::default()).unwrap().coded_as };
    let read = read(&source, &how, today(), &|_, _| Ok(())).unwrap();
    assert_eq!(read.rows[0].reasons.iter().map(|r| r.name.as_str()).collect::<Vec<_>>(), ["Slow", "late"]);
}

#[test]
fn columns_of_zero_and_one_are_reasons() {
    let text = "answer id,text,main reason,Price,Slow,Moved\n\
        7,It was too dear and too slow for me,Slow,1,1,0\n8,We have moved to another town,Moved,0,0,1\n9,I do not know why,,0,0,0\n";
    let head = proposed(text);
    assert_eq!((head.coded_as.marks, head.coded_as.main), (Marks::Ticks, Some(2)));
    check(
        text,
        &[
            ("It was too dear and too slow for me", &["Slow", "Price"]),
            ("We have moved to another town", &["Moved"]),
            ("I do not know why", &[]),
        ],
    );
    // x and nothing; a column nobody ticked stays a reason without answers.
    let crosses = "comment;Price;Slow;Rude\nMuch too dear for us;x;;\nWe waited for an hour;;X;\n";
    check(crosses, &[("Much too dear for us", &["Price"]), ("We waited for an hour", &["Slow"])]);
}

#[test]
fn what_is_odd_in_a_row_is_told() {
    let text = "id,date,customer number,text,reason\n\
        a,2026-01-05,K7,We waited for ages,Slow\n\
        a,2026-01-05,K7,We waited for ages,Rude\n\
        b,yesterday,,Nobody ever called back,Slow\n\
        c,2026-01-07,,,Slow\n\
        d,2026-01-08,,,\n\
        ,2026-01-09,,We waited for ages,Slow\n\
        ,2026-01-09,,We waited for ages,Slow\n\
        e,2099-05-01,,They moved to the coast,Slow\n";
    let coded = all(text);
    assert_eq!(
        told(&coded).iter().map(|(_, r)| r.len()).collect::<Vec<_>>(),
        [2, 1, 1, 1, 1],
        "without a mark the same words are two answers"
    );
    assert_eq!((coded.repeated, coded.empty), (1, 2));
    assert_eq!((coded.without_text, coded.bad_days), (vec![5], vec![4, 9]));
    assert_eq!(coded.rows[0].customer, "K7");
    assert_eq!(coded.rows[0].day, Day::parse_iso("2026-01-05"));
    assert_eq!((coded.rows[1].day, coded.rows[4].day), (None, None), "no day, and one that has not come yet");
}

#[test]
fn a_file_without_reasons_or_answers_is_not_proposed() {
    for text in ["customer,amount\n1,2\n3,4\n", "a\n", "date,amount,customer\n2026-01-01,5,Kim\n2026-01-02,6,Lee\n"] {
        assert!(!proposed(text).coded_as.is_enough(), "{text}");
    }
}

#[test]
fn reasons_of_the_same_name_in_two_groups_stay_two() {
    let code = |group: &str, name: &str| CodeName { group: group.to_owned(), name: name.to_owned() };
    let known = |id: u8, group: &str, name: &str| Known { id, group: group.to_owned(), name: name.to_owned() };
    let key = |name: &str| name.to_lowercase();
    let here = [known(1, "", "Price"), known(2, "Staff", "Rude"), known(3, "", "Van / Late")];
    let reasons = [
        code("", "price"),
        code("Staff", "rude"),
        code("Van", "late"),
        code("Van", "rude"),
        code("A", "x"),
        code("B", "x"),
        code("", "new"),
    ];
    let expected: Vec<Result<u8, String>> =
        vec![Ok(1), Ok(2), Ok(3), Err("Van / rude".to_owned()), Err("A / x".to_owned()), Err("B / x".to_owned()), Err("new".to_owned())];
    assert_eq!(fitting(&reasons, &here, &key), expected);
    assert_eq!(parents(&[code("", "Staff"), code("staff", "rude"), code("", "x")]), [true, false, false]);
    for (written, nested, expected) in [
        ("a->b->c", Some(Nested::Arrow), code("a / b", "c")),
        ("a: b", Some(Nested::Colon), code("a", "b")),
        ("a/b", None, code("", "a/b")),
        ("->", Some(Nested::Arrow), code("", "->")),
        (" a  b ", None, code("", "a b")),
    ] {
        assert_eq!(names::read(written, nested), expected);
    }
}

#[test]
fn fresh_answers_are_read_without_reasons() {
    let text = "customer,date,answer,reasons\n\
        K1,2026-01-05,\"I waited three weeks, and nobody rang\",\n\
        K2,2026-01-06,The price went up again this year,\n\
        K3,2026-01-07,We moved to another town in spring,\n";
    let head = proposed(text);
    assert_eq!((head.coded_as.texts.as_slice(), head.coded_as.reasons.as_slice()), (&[2][..], &[][..]));
    let coded = all(text);
    assert_eq!(coded.rows.len(), 3);
    assert!(coded.reasons.is_empty() && coded.rows.iter().all(|row| row.reasons.is_empty() && row.day.is_some()));
    assert_eq!(coded.rows[0].text, "I waited three weeks, and nobody rang");
}
