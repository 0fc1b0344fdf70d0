//! Reports as files: the same numbers in each, tagged pages, texts of strangers inert.

use std::io::Cursor;
use std::time::Instant;

use calamine::{Data, Reader};
use comeback::domain::language::Language;
use comeback::i18n::Tr;
use comeback::report::{Artifact, Block, CallPerson, Document, Quote, REPORTS, WRITERS, guarded};

use super::report_sample as sample;

fn written(id: &str, document: &Document, tr: &Tr) -> Artifact {
    let writer = WRITERS.iter().find(|w| w.id == id).unwrap();
    (writer.write)(document, tr).unwrap()
}

fn owner(language: Language) -> (Document, Tr) {
    let (tr, figures, calls, quotes) = (Tr::new(language), sample::figures(language), sample::calls(), sample::quotes());
    let document = (REPORTS[0].build)(&sample::input(&figures, language, &calls, &quotes), &tr);
    (document, tr)
}

fn cells(bytes: &[u8]) -> Vec<Data> {
    let mut book = calamine::Xlsx::new(Cursor::new(bytes)).unwrap();
    let sheets = book.worksheets();
    for (name, _) in &sheets {
        assert!(book.worksheet_formula(name).unwrap().is_empty(), "{name}: a formula");
    }
    sheets.into_iter().flat_map(|(_, range)| range.cells().map(|(_, _, c)| c.clone()).collect::<Vec<_>>()).collect()
}

#[test]
fn every_writer_shows_the_same_numbers() {
    let (document, tr) = owner(Language::En);
    let html = String::from_utf8(written("html", &document, &tr).bytes).unwrap();
    let csv = String::from_utf8(written("csv", &document, &tr).bytes).unwrap();
    let sheet = cells(&written("xlsx", &document, &tr).bytes);
    let text = comeback::report::plain_text(&document, &tr);
    for (shown, number) in [("130", 130.0), ("68", 68.0), ("$6,140", 6140.0), ("$4,120", 4120.0), ("$16,960", 16_960.0), ("128", 128.0)] {
        assert!(text.contains(shown) && html.contains(shown), "{shown}");
        assert!(sheet.iter().any(|c| matches!(c, Data::Float(f) if (f - number).abs() < 1e-9)), "{number} in the workbook");
    }
    for field in ["\"130\"", "\"6140.00\"", "\"4120.00\"", "\"0.7134\""] {
        assert!(csv.contains(field), "{field} in {csv}");
    }
    assert!(html.contains("71%") && text.contains("71%"));
    assert!(sheet.iter().any(|c| matches!(c, Data::Float(f) if (f - 117.0 / 164.0).abs() < 1e-9)));
}

#[test]
fn a_pdf_is_tagged_accessible_and_carries_our_font() {
    let folder = std::env::var_os("COMEBACK_LOOK").map(std::path::PathBuf::from);
    for language in Language::ALL {
        let (tr, figures, calls, quotes) = (Tr::new(language), sample::figures(language), sample::calls(), sample::quotes());
        for report in REPORTS {
            let document = (report.build)(&sample::input(&figures, language, &calls, &quotes), &tr);
            let start = Instant::now();
            let pdf = written("pdf", &document, &tr);
            println!("{} {}: {} pages, {} bytes, {:?}", report.id, language.code(), pdf.pages.unwrap(), pdf.bytes.len(), start.elapsed());
            let raw = String::from_utf8_lossy(&pdf.bytes);
            assert!(raw.starts_with("%PDF-") && raw.contains("/StructTreeRoot") && raw.contains("/Marked true"), "tagged");
            assert!(raw.contains("pdfuaid"), "{} {}: certified as PDF/UA-1", report.id, language.code());
            assert!(raw.contains("Inter") && raw.contains("/FontFile2"), "our font is embedded");
            assert_eq!(report.id == "calls", pdf.pages == Some(1));
            if let Some(folder) = &folder {
                for writer in WRITERS {
                    let bytes = written(writer.id, &document, &tr).bytes;
                    std::fs::write(folder.join(format!("{}-{}.{}", report.id, language.code(), writer.id)), bytes).unwrap();
                }
            }
        }
    }
}

#[test]
fn the_first_page_stands_alone() {
    for language in Language::ALL {
        for shared in [true, false] {
            let (tr, figures) = (Tr::new(language), sample::figures(language));
            let input = comeback::report::ReportInput { shared, ..sample::input(&figures, language, &[], &[]) };
            let mut document = (REPORTS[0].build)(&input, &tr);
            let end = document.blocks.iter().position(|b| matches!(b, Block::PageBreak)).unwrap();
            document.blocks.truncate(end);
            assert_eq!(written("pdf", &document, &tr).pages, Some(1), "{} {shared}", language.code());
        }
    }
}

/// Strings that have broken programs before: formulas, markup, scripts, odd Unicode.
fn payloads() -> Vec<String> {
    let mut all: Vec<String> = include_str!("../data/payloads.txt").lines().filter(|l| !l.is_empty()).map(str::to_owned).collect();
    if let Some(folder) = std::env::var_os("COMEBACK_REAL_DATA") {
        let folder = std::path::Path::new(&folder).join("badinputs/strings");
        for name in ["blns.txt", "csv_injection_payloads.txt"] {
            let text = std::fs::read(folder.join(name)).unwrap();
            all.extend(String::from_utf8_lossy(&text).lines().filter(|l| !l.is_empty() && !l.starts_with('#')).map(str::to_owned));
        }
    } else {
        println!("without COMEBACK_REAL_DATA: only the short list of payloads");
    }
    all
}

/// A report whose every text of a stranger is one of the payloads.
/// As many customers as a call sheet is tried with.
const CALLS: usize = 60;

fn hostile(payloads: &[String], kind: usize) -> (Document, Tr) {
    let tr = Tr::new(Language::En);
    let figures = sample::figures(Language::En);
    let quotes: Vec<_> =
        payloads.iter().map(|p| Quote { text: p.clone(), reason: Some((comeback::domain::ids::ReasonId(1), p.clone())) }).collect();
    let call = |p: &String| CallPerson { name: p.clone(), phone: p.clone(), ..CallPerson::default() };
    let calls: Vec<_> = payloads.iter().take(CALLS).map(call).collect();
    let first = payloads.first().cloned().unwrap_or_default();
    let input = comeback::report::ReportInput { business: &first, ..sample::input(&figures, Language::En, &calls, &quotes) };
    ((REPORTS[kind].build)(&input, &tr), tr)
}

#[test]
fn texts_of_strangers_come_out_inert() {
    let payloads = payloads();
    let (document, tr) = hostile(&payloads, 0);
    let html = String::from_utf8(written("html", &document, &tr).bytes).unwrap();
    let tags: Vec<_> = html
        .match_indices('<')
        .map(|(at, _)| {
            html[at + 1..].chars().take_while(|c| c.is_alphanumeric() || *c == '/' || *c == '!').collect::<String>().to_lowercase()
        })
        .collect();
    for tag in ["script", "img", "iframe", "object", "a", "link", "body/", "audio", "video", "form", "input", "math", "embed", "base"] {
        assert!(!tags.iter().any(|t| t == tag), "<{tag}> in the page");
    }
    assert!(
        html.contains("default-src 'none'") && !html.contains("http://")
            || html.matches("http://www.w3.org/2000/svg").count() == html.matches("<svg").count()
    );
    let csv = written("csv", &document, &tr).bytes;
    let mut reader = csv::ReaderBuilder::new().has_headers(false).flexible(true).from_reader(csv.as_slice());
    for field in reader.records().flat_map(|r| r.unwrap().iter().map(str::to_owned).collect::<Vec<_>>()) {
        let first = field.trim_start_matches([' ', '\u{feff}', '\u{a0}']).chars().next().unwrap_or('x');
        let number = field.parse::<f64>().is_ok();
        assert!(number || !"=+-@\t\r\n\0＝＋－＠".contains(first), "would be run: {field}");
    }
    let sheet = cells(&written("xlsx", &document, &tr).bytes);
    let strings: Vec<_> = sheet.iter().filter_map(|c| if let Data::String(s) = c { Some(s.as_str()) } else { None }).collect();
    for payload in payloads.iter().filter(|p| p.starts_with('=')) {
        assert!(strings.contains(&payload.as_str()), "{payload} is a text in the workbook");
    }
}

#[test]
fn texts_of_strangers_are_set_as_they_stand_in_a_pdf() {
    let payloads: Vec<_> = payloads().into_iter().take(CALLS).collect();
    for kind in 0..REPORTS.len() {
        let (document, tr) = hostile(&payloads, kind);
        let pdf = written("pdf", &document, &tr);
        assert!(pdf.pages.unwrap() >= 1 && pdf.bytes.starts_with(b"%PDF-"));
        let pages = comeback::report::sheets(&document, &tr).unwrap().pages;
        assert_eq!(Some(pages.len()), pdf.pages);
        let set: String = pages.iter().map(comeback::report::Sheet::text).collect();
        let set = squeezed(&set);
        for payload in payloads.iter().filter(|p| p.chars().all(left_to_right)) {
            assert!(set.contains(&squeezed(payload)), "report {kind}: {payload:?} is not on the pages as it stands");
        }
    }
}

/// Without spaces: where a line breaks is no difference.
fn squeezed(text: &str) -> String {
    text.chars().filter(|c| !c.is_whitespace()).collect()
}

/// Letters that are set in the order they are written, and are not merely invisible.
fn left_to_right(c: char) -> bool {
    !c.is_control() && c < '\u{590}'
}

#[test]
fn a_guard_stands_before_formulas_only() {
    for (text, safe) in
        [("=1+1", "'=1+1"), (" =1", "' =1"), ("\u{feff}@x", "'\u{feff}@x"), ("－1", "'－1"), ("a=b", "a=b"), ("", ""), ("5%", "5%")]
    {
        assert_eq!(guarded(text), safe);
    }
}

#[test]
fn names_and_quotes_are_there_only_where_given() {
    let (figures, tr) = (sample::figures(Language::En), Tr::new(Language::En));
    let document = (REPORTS[0].build)(&sample::input(&figures, Language::En, &[], &[]), &tr);
    assert!(!document.blocks.iter().any(|b| matches!(b, Block::Quote { .. } | Block::Call(_))));
    let calls = sample::calls();
    let document = (REPORTS[0].build)(&sample::input(&figures, Language::En, &calls, &[]), &tr);
    assert!(comeback::report::plain_text(&document, &tr).contains("Marion"), "where names are given they are listed");
    let without = (REPORTS[0].build)(&sample::input(&figures, Language::En, &[], &[]), &tr);
    assert!(!comeback::report::plain_text(&without, &tr).contains("Marion"), "the owner's report names nobody by itself");
}
