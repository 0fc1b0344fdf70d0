//! What is written is read again the same, is valid where others look at it, and what is odd in files of others is no harm.

use std::collections::HashSet;

use proptest::prelude::*;

use super::build::tidy;
use super::*;
use crate::exchange::xml;

struct Plain;

impl Words for Plain {
    fn kind(&self, kind: ReasonKind) -> String {
        <&str>::from(kind).to_owned()
    }

    fn retired(&self) -> String {
        "No longer used".to_owned()
    }
}

fn bytes(name: &str, bytes: impl Into<Vec<u8>>) -> Input {
    Input::Bytes { name: name.to_owned(), bytes: bytes.into() }
}

fn read_text(text: &str) -> Read {
    read(&bytes("", text.as_bytes())).unwrap()
}

fn told(read: &Read, change: Change) -> Vec<String> {
    read.told.iter().filter(|told| told.change == change).flat_map(|told| told.names.clone()).collect()
}

/// Group and name of each code.
fn names(read: &Read) -> Vec<(String, String)> {
    read.book.codes.iter().map(|code| (code.group.clone(), code.name.clone())).collect()
}

fn pairs(all: &[(&str, &str)]) -> Vec<(String, String)> {
    all.iter().map(|(group, name)| ((*group).to_owned(), (*name).to_owned())).collect()
}

fn qdc(codes: &str) -> String {
    format!("<?xml version=\"1.0\"?><CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"x\"><Codes>{codes}</Codes></CodeBook>")
}

/// Names and texts that break what is careless.
fn naughty() -> impl Strategy<Value = String> {
    let signs = "[a-cА-ГЁё \\.,;:>/\\\\\"'<&\\|=+@\\-\u{a0}\t\n\r\u{0}\u{b}\u{fffe}é😀\u{200b}—?\\]#\\[n]{0,14}";
    prop_oneof![
        4 => proptest::string::string_regex(signs).unwrap(),
        1 => prop::sample::select(vec![
            "=1+1", "-2", "@x", "]]>", "?>", "<!--", "a>>b", "a.b", "a/b", "a->b", "'=1", "''", "&amp;", "tag", "sep=;", "\u{feff}x",
            "Прочее", "1.2", "no longer used",
        ])
        .prop_map(str::to_owned),
    ]
}

fn some_colour() -> impl Strategy<Value = String> {
    prop_oneof![Just(String::new()), "#[0-9A-F]{6}"]
}

prop_compose! {
    fn code(groups: Vec<String>)(
        name in naughty(),
        group in prop::sample::select(groups),
        description in naughty(),
        colour in some_colour(),
        kind in prop::sample::select(vec![None, Some(ReasonKind::Avoidable), Some(ReasonKind::Involuntary)]),
        examples in prop::collection::vec(naughty(), 0..3),
        rule in naughty(),
        retired in any::<bool>(),
    ) -> Code {
        Code { name, group, description, colour, guid: String::new(), kind, examples, rule, retired }
    }
}

fn books() -> impl Strategy<Value = Codebook> {
    let group = (naughty(), naughty(), some_colour());
    prop::collection::vec(group, 0..4)
        .prop_flat_map(|groups| {
            let mut names: Vec<String> = groups.iter().map(|(name, ..)| name.clone()).collect();
            names.push(String::new());
            let groups: Vec<_> =
                groups.into_iter().map(|(name, description, colour)| Group { name, description, colour, guid: String::new() }).collect();
            (Just(groups), prop::collection::vec(code(names), 1..8))
        })
        .prop_map(|(groups, codes)| tidy(&Codebook { groups, codes }).unwrap().book)
        .prop_filter("nothing in it", |book| !book.codes.is_empty())
}

/// The codes in the order of their groups, which is the order of a tree.
fn in_order(book: &Codebook) -> Codebook {
    let mut codes = book.codes.clone();
    let place = |code: &Code| book.groups.iter().position(|group| group.name == code.group).map_or(0, |at| at + 1);
    codes.sort_by_key(place);
    Codebook { groups: book.groups.clone(), codes }
}

fn without_guids(book: &Codebook) -> Codebook {
    let mut book = book.clone();
    book.codes.iter_mut().for_each(|code| code.guid.clear());
    book.groups.iter_mut().for_each(|group| group.guid.clear());
    book
}

/// What stays of a book in a list of names and meanings.
fn listed(book: &Codebook) -> Vec<(String, String, String)> {
    let line = |text: &str| text.split_whitespace().collect::<Vec<_>>().join(" ");
    book.codes.iter().filter(|c| !c.retired).map(|c| (c.group.clone(), c.name.clone(), line(&c.description))).collect()
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(300))]

    #[test]
    fn a_qdc_reads_back_equal(book in books()) {
        let made = write(Format::Refi, &book, &[], &Plain).unwrap();
        check_valid(&made.bytes);
        let back = read(&bytes("x.qdc", made.bytes)).unwrap();
        prop_assert_eq!(without_guids(&back.book), in_order(&book));
        // And once more: now with its identities.
        let again = write(Format::Refi, &back.book, &[], &Plain).unwrap();
        prop_assert_eq!(read(&bytes("x.qdc", again.bytes)).unwrap().book, back.book);
    }

    #[test]
    fn a_table_reads_back_equal(book in books()) {
        let made = write(Format::Taguette, &book, &[], &Plain).unwrap();
        let back = read(&bytes("x.csv", made.bytes)).unwrap();
        let mut expected = taguette::without_groups_of_their_own(&book);
        // Groups come in the order of their codes.
        let first = |group: &Group| book.codes.iter().position(|code| code.group == group.name);
        expected.groups.sort_by_key(first);
        prop_assert_eq!(without_guids(&back.book), expected);
    }

    #[test]
    fn a_list_reads_back_with_names_and_meanings(book in books()) {
        let fit = |name: &str| !name.contains(">>") && !name.starts_with('>') && !name.ends_with('>');
        prop_assume!(book.codes.iter().all(|code| fit(&code.name) && fit(&code.group)));
        if let Ok(made) = write(Format::Plain, &book, &[], &Plain) {
            // The first line could look like a table, or like XML.
            let text = String::from_utf8(made.bytes).unwrap();
            prop_assume!(!text.trim_start().starts_with('<') && taguette::read(&text).unwrap().is_none());
            prop_assert_eq!(listed(&plain::read(&text).unwrap().book), listed(&book));
        }
    }

    #[test]
    fn whatever_is_given_is_read_or_refused(text in naughty(), cut in 0_usize..400) {
        let whole = qdc("<Code guid='3F2504E0-4F89-41D3-9A0C-0305E82C3301' name='A' isCodable='false'><Code guid='' name='b' isCodable='true' color='#123'/></Code>");
        let part: String = whole.chars().take(cut).collect::<String>() + &text;
        let _ = read(&bytes("x.qdc", part.clone()));
        let _ = read(&bytes("x.txt", text.clone()));
        let _ = read(&bytes("x.csv", format!("tag,description\n{text}")));
    }
}

/// The rules of the schema: what there may be, what there must be, and how identities and colours are written.
fn check_valid(bytes: &[u8]) {
    let text = String::from_utf8(bytes.to_vec()).unwrap();
    assert!(text.contains("<CodeBook xmlns=\"urn:QDA-XML:codebook:1.0\" origin=\"Comeback"), "{text}");
    let root = xml::read(&text, 100_000).unwrap().unwrap().root;
    assert_eq!(root.name, "CodeBook");
    let parts: Vec<&str> = root.children.iter().map(|child| child.name.as_str()).collect();
    assert!(parts == ["Codes"] || parts == ["Codes", "Sets"], "{parts:?}");
    let mut seen = HashSet::new();
    assert!(!root.children[0].children.is_empty(), "Codes holds at least one Code");
    root.children[0].children.iter().for_each(|code| check_code(code, &mut seen));
    for set in root.children.iter().skip(1).flat_map(|sets| &sets.children) {
        assert_eq!(set.name, "Set");
        check_guid(set.attribute("guid"));
        assert!(!set.attribute("name").is_empty());
        for member in &set.children {
            assert_eq!(member.name, "MemberCode");
            assert!(seen.contains(member.attribute("guid")));
        }
    }
}

fn check_code(code: &xml::Element, seen: &mut HashSet<String>) {
    assert_eq!(code.name, "Code");
    check_guid(code.attribute("guid"));
    assert!(seen.insert(code.attribute("guid").to_owned()), "each identity stands once");
    assert!(!code.attribute("name").is_empty());
    assert!(["true", "false"].contains(&code.attribute("isCodable")));
    assert!(code.attributes.iter().all(|(name, _)| ["guid", "name", "isCodable", "color"].contains(&name.as_str())));
    if code.attributes.iter().any(|(name, _)| name == "color") {
        let digits = code.attribute("color").strip_prefix('#').unwrap();
        assert!(digits.len() == 6 && digits.chars().all(|c| c.is_ascii_hexdigit()));
    }
    for (at, child) in code.children.iter().enumerate() {
        match child.name.as_str() {
            "Description" => assert_eq!(at, 0, "a description stands first"),
            _ => check_code(child, seen),
        }
    }
}

fn check_guid(guid: &str) {
    let lengths: Vec<usize> = guid.split('-').map(str::len).collect();
    assert!(lengths == [8, 4, 4, 4, 12] && guid.chars().all(|c| c == '-' || c.is_ascii_hexdigit()), "{guid}");
}

#[test]
fn identities_are_the_same_in_every_workspace() {
    let book = |description: &str| Codebook {
        groups: vec![Group { name: "Service".to_owned(), ..Group::default() }],
        codes: vec![Code { name: "Slow".to_owned(), group: "Service".to_owned(), description: description.to_owned(), ..Code::default() }],
    };
    let guids = |book: &Codebook| {
        let made = write(Format::Refi, book, &[], &Plain).unwrap();
        let back = read(&bytes("x.qdc", made.bytes)).unwrap().book;
        (back.groups[0].guid.clone(), back.codes[0].guid.clone())
    };
    assert_eq!(guids(&book("")), guids(&book("other")));
    // Version 5: made from names.
    assert_eq!(guids(&book("")).1.as_bytes()[14], b'5');
}

#[test]
fn a_hierarchy_with_sets_is_read() {
    let text = r##"<?xml version="1.0" encoding="utf-8"?>
<CodeBook xmlns="urn:QDA-XML:codebook:1.0" xmlns:xsi="http://www.w3.org/2001/XMLSchema-instance"
 xsi:schemaLocation="urn:QDA-XML:codebook:0:4 Codebook.xsd" origin="some program">
 <Codes>
  <Code guid="3F2504E0-4F89-41D3-9A0C-0305E82C3301" name="Money" isCodable="false">
   <Description>Anything about cost</Description>
   <Code guid="{3f2504e0-4f89-41d3-9a0c-0305e82c3302}" name="Price too high" isCodable="true" color="#C0392B"><Description>Too dear</Description></Code>
  </Code>
  <Code guid="3F2504E0-4F89-41D3-9A0C-0305E82C3304" name="Été &amp; parking" isCodable="true" color="rgb(41,128,185)"/>
 </Codes>
 <Sets>
  <Set guid="3F2504E0-4F89-41D3-9A0C-0305E82C3305" name="Avoidable"><MemberCode guid="3F2504E0-4F89-41D3-9A0C-0305E82C3302"/></Set>
  <Set guid="3F2504E0-4F89-41D3-9A0C-0305E82C3306" name="Place"><MemberCode targetGUID="3F2504E0-4F89-41D3-9A0C-0305E82C3304"/></Set>
  <Set guid="3F2504E0-4F89-41D3-9A0C-0305E82C3307" name="Nobody"/>
 </Sets>
</CodeBook>"##;
    let read = read_text(text);
    assert_eq!(names(&read), pairs(&[("Money", "Price too high"), ("Place", "Été & parking")]));
    assert_eq!(
        read.book.groups.iter().map(|g| (g.name.as_str(), g.description.as_str())).collect::<Vec<_>>(),
        [("Money", "Anything about cost"), ("Place", "")]
    );
    assert_eq!(read.book.codes[0].colour, "#C0392B");
    assert_eq!(read.book.codes[0].guid, "3F2504E0-4F89-41D3-9A0C-0305E82C3302");
    assert_eq!(read.book.codes[1].colour, "#2980B9");
    assert_eq!(told(&read, Change::Set), ["Avoidable"]);
}

#[test]
fn namespaces_of_any_version_and_prefix_are_read() {
    for (open, close) in [
        ("CodeBook xmlns=\"urn:QDA-XML:codebook:0:4\"", "CodeBook"),
        ("CodeBook xmlns='urn:QDA-XML:codebook:0.5'", "CodeBook"),
        ("CodeBook", "CodeBook"),
    ] {
        let text = format!("<{open}><Codes><Code guid='x' name='A' isCodable='true'/></Codes><Sets/></{close}>");
        assert_eq!(names(&read_text(&text)), pairs(&[("", "A")]), "{text}");
    }
    let prefixed =
        "<q:CodeBook xmlns:q='urn:QDA-XML:codebook:1.0'><q:Codes><q:Code guid='x' name='A' isCodable='1'/></q:Codes></q:CodeBook>";
    assert_eq!(names(&read_text(prefixed)), pairs(&[("", "A")]));
    let project =
        "<Project xmlns='urn:QDA-XML:project:1.0'><CodeBook><Codes><Code guid='x' name='A' isCodable='true'/></Codes></CodeBook></Project>";
    assert_eq!(names(&read_text(project)), pairs(&[("", "A")]));
}

#[test]
fn more_than_two_levels_become_two_and_are_told() {
    let text = qdc("<Code guid='' name='Service' isCodable='false'><Code guid='' name='Waiting' isCodable='false'>\
         <Code guid='' name='On the phone' isCodable='true'/></Code><Code guid='' name='Rude' isCodable='true'>\
         <Code guid='' name='Shouted' isCodable='true'/></Code></Code>");
    let read = read_text(&text);
    let expected = [("Service / Waiting", "On the phone"), ("Service / Rude", "Rude"), ("Service / Rude", "Shouted")];
    assert_eq!(names(&read), pairs(&expected));
    assert_eq!(told(&read, Change::Folded), ["Service / Waiting", "Service / Rude"]);
}

#[test]
fn equal_names_are_joined_and_no_child_is_lost() {
    let text = qdc("<Code guid='' name='Price' isCodable='true' color='nonsense'><Description>Dear</Description></Code>\
         <Code guid='' name=' PRICE ' isCodable='true' color='#112233'><Description>Costly</Description>\
         <Code guid='' name='Rise' isCodable='true'/></Code>\
         <Code guid='' name='' isCodable='false'><Code guid='' name='Lost?' isCodable='true'/></Code>\
         <Code guid='' name='  ' isCodable='true'><Description>said</Description></Code>");
    let read = read_text(&text);
    assert_eq!(names(&read), pairs(&[("PRICE", "Price"), ("PRICE", "Rise"), ("", "Lost?")]));
    assert_eq!(read.book.codes[0].description, "Dear\n\nCostly");
    assert_eq!(read.book.codes[0].colour, "#112233");
    assert_eq!(told(&read, Change::Merged), ["Price"]);
    assert_eq!(told(&read, Change::Colour), ["Price (nonsense)"]);
    assert_eq!(told(&read, Change::Nameless), ["", "said"]);
}

#[test]
fn other_encodings_are_read() {
    let text = qdc("<Code guid='' name='Été' isCodable='true'/><Code guid='' name='Ёлка' isCodable='true'/>");
    let utf16: Vec<u8> = "\u{feff}".encode_utf16().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect();
    let marked = [b"\xEF\xBB\xBF".as_slice(), text.as_bytes()].concat();
    for given in [utf16, marked] {
        assert_eq!(names(&read(&bytes("x.qdc", given)).unwrap()), pairs(&[("", "Été"), ("", "Ёлка")]));
    }
    let latin =
        b"<?xml version='1.0' encoding='iso-8859-1'?><CodeBook><Codes><Code guid='' name='\xC9t\xE9' isCodable='true'/></Codes></CodeBook>";
    assert_eq!(names(&read(&bytes("x.qdc", latin.to_vec())).unwrap()), pairs(&[("", "Été")]));
    let cyrillic = b"<?xml version=\"1.0\" encoding=\"windows-1251\"?><CodeBook><Codes><Code guid='' name='\xD6\xE5\xED\xE0' isCodable='true'/></Codes></CodeBook>";
    assert_eq!(names(&read(&bytes("x.qdc", cyrillic.to_vec())).unwrap()), pairs(&[("", "Цена")]));
}

#[test]
fn examples_count_only_while_they_stand_as_written() {
    let code = Code {
        name: "Slow".to_owned(),
        description: "Waited".to_owned(),
        examples: vec!["An hour".to_owned()],
        rule: "slow | wait".to_owned(),
        ..Code::default()
    };
    let book = Codebook { groups: Vec::new(), codes: vec![code] };
    let text = String::from_utf8(write(Format::Refi, &book, &[], &Plain).unwrap().bytes).unwrap();
    assert!(text.contains("Waited&#10;&#10;– An hour"), "others see the examples too: {text}");
    let edited = read_text(&text.replace("– An hour", "– Two hours"));
    assert_eq!(edited.book.codes[0].description, "Waited\n\n– Two hours");
    assert!(edited.book.codes[0].examples.is_empty());
    assert_eq!(edited.book.codes[0].rule, "slow | wait");
    let renamed = read_text(&text.replace("name=\"Slow\"", "name=\"Fast\""));
    assert!(renamed.book.codes[0].rule.is_empty());
}

#[test]
fn tags_are_read_as_taguette_reads_them() {
    let read = read_text(
        "tag,description,number of highlights,number of documents\r\ninteresting,Look again,3,1\r\npeople,,0,0\r\ninteresting.places,,1,1\r\n",
    );
    assert_eq!(names(&read), pairs(&[("", "interesting"), ("", "people"), ("interesting", "places")]));
    assert_eq!(read.book.codes[0].description, "Look again");
    for (text, expected) in [
        (
            "Name\nService/Waiting\nPrice / quality\nDr. Smith\n1.2\ne.g.\n",
            &[("Service", "Waiting"), ("", "Price / quality"), ("", "Dr. Smith"), ("", "1.2"), ("", "e.g.")][..],
        ),
        ("PATH;Description\nA/B/C;x\n\nD;y\n", &[("A / B", "C"), ("", "D")]),
        ("\u{feff}description,tag\nwhy,'=a\n", &[("", "=a")]),
        ("tag,parent\nA,\nA.b,A\nc,A\n", &[("", "A"), ("A", "b"), ("A", "c")]),
        ("tag\nmonitor->webcam\nA >> B\n", &[("monitor", "webcam"), ("A", "B")]),
    ] {
        assert_eq!(names(&read_text(text)), pairs(expected), "{text}");
    }
}

#[test]
fn taguettes_columns_stand_first_with_what_is_counted() {
    let book = Codebook { groups: Vec::new(), codes: vec![Code { name: "Slow".to_owned(), ..Code::default() }] };
    let made = write(Format::Taguette, &book, &[Uses { highlights: 4, documents: 3 }], &Plain).unwrap();
    let text = String::from_utf8(made.bytes).unwrap();
    let mut lines = text.split("\r\n");
    let head = lines.next().unwrap();
    assert!(head.starts_with("\u{feff}\"tag\",\"description\",\"number of highlights\",\"number of documents\","), "{head}");
    assert!(!head.contains("\"name\"") && !head.contains("\"path\""), "exactly one of these may stand there");
    assert!(lines.next().unwrap().starts_with("\"Slow\",\"\",\"4\",\"3\","));
}

#[test]
fn a_plain_list_is_read_and_written() {
    let text = "code1\tA memo for code 1\ncat1>>code2\ncat1>>code3\r\n\ncat3>>cat2>>code4\tanother memo\ncat3>>code5\ncat9>>\ncode6";
    let read = read_text(text);
    let expected = [("", "code1"), ("cat1", "code2"), ("cat1", "code3"), ("cat3 / cat2", "code4"), ("cat3", "code5"), ("", "code6")];
    assert_eq!(names(&read), pairs(&expected));
    assert_eq!(read.book.codes[3].description, "another memo");
    assert!(read.book.groups.iter().any(|group| group.name == "cat9"));
    let odd = Code { name: "a>>b".to_owned(), group: "Service".to_owned(), description: "two\nlines".to_owned(), ..Code::default() };
    let book = Codebook { groups: Vec::new(), codes: vec![odd] };
    let made = write(Format::Plain, &book, &[], &Plain).unwrap();
    assert_eq!(String::from_utf8(made.bytes).unwrap(), "Service>>a››b\ttwo lines\n");
    assert_eq!(made.told.iter().map(|told| told.change).collect::<Vec<_>>(), [Change::OneLine, Change::Renamed]);
}

#[test]
fn what_is_no_codebook_says_so() {
    let check = |name: &str, given: &[u8]| read(&bytes(name, given)).unwrap_err();
    assert!(matches!(check("x.qdc", b""), ExchangeError::Empty));
    assert!(matches!(check("x.qdc", b"<html><body/></html>"), ExchangeError::NotACodebook));
    assert!(matches!(check("x.qdc", b"<CodeBook><Codes/></CodeBook>"), ExchangeError::NoCodes));
    assert!(matches!(check("x.qdc", b"<CodeBook><Codes><Code name='a'>"), ExchangeError::Broken(_)));
    assert!(matches!(check("x.qdc", b"<CodeBook><Codes></CodeBook>"), ExchangeError::Broken(_)));
    let bomb = b"<!DOCTYPE x [<!ENTITY a 'aa'><!ENTITY b '&a;&a;'>]><CodeBook><Codes><Code name='&b;'/></Codes></CodeBook>";
    assert!(matches!(check("x.qdc", bomb), ExchangeError::Broken(_)));
    assert!(matches!(check("x.qdc", qdc("<Code name='&b;'/>").as_bytes()), ExchangeError::Broken(_)));
    assert!(matches!(check("x.csv", b"text,reason\na,b\n"), ExchangeError::NotACodebook));
    assert!(matches!(check("x.csv", b"tag,description\n"), ExchangeError::NoCodes));
    assert!(matches!(check("x.txt", b"\n\n"), ExchangeError::NoCodes));
    assert!(matches!(check("x.txt", "words and words ".repeat(60).as_bytes()), ExchangeError::NotACodebook));
    assert!(matches!(check("x.qdc", b"\x89PNG\r\n\x1a\n\x00\x00\x00\rIHDR\x00\x00"), ExchangeError::NotText));
    let deep = format!("{}{}", "<Code name='a'>".repeat(100_000), "</Code>".repeat(100_000));
    assert!(matches!(check("x.qdc", qdc(&deep).as_bytes()), ExchangeError::Broken(_)));
    let many = (0..=MOST).fold(String::new(), |codes, n| codes + &format!("c{n}\n"));
    assert!(matches!(check("x.txt", many.as_bytes()), ExchangeError::TooLarge(Limit::Codes)));
    assert!(matches!(check("x.txt", &vec![b'a'; (10 << 20) + 1]), ExchangeError::TooLarge(Limit::Codebook)));
    assert!(matches!(write(Format::Refi, &Codebook::default(), &[], &Plain), Err(ExchangeError::NoCodes)));
}

#[test]
fn a_name_without_end_is_cut_and_stands_in_the_description() {
    let long = "word ".repeat(100);
    let read = read_text(&qdc(&format!("<Code guid='' name='{long}' isCodable='true'><Description>why</Description></Code>")));
    let code = &read.book.codes[0];
    assert!(code.name.chars().count() <= NAME && code.name.ends_with('…'));
    assert_eq!(code.description, format!("{}\n\nwhy", long.trim()));
    assert_eq!(told(&read, Change::Cut), std::slice::from_ref(&code.name));
}
