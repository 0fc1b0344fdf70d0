//! Printed questionnaires as PDF, set by typst from a template of their own. The same pages can be shown before they are written.

use std::collections::{BTreeMap, BTreeSet, HashMap};
use std::sync::{Mutex, PoisonError};

use qrcode::{EcLevel, QrCode, Version};
use serde_json::{Map, Value, json};
use typst_layout::PagedDocument;

use super::super::ReportError;
use super::super::letters::{Letter, Paper, Part, PrintedQuestion, Room, Run};
use super::sheets::{self, Mark, Sheets};
use super::{Artifact, pdf};
use crate::chart::Color;
use crate::domain::language::Language;
use crate::i18n::Tr;

const TEMPLATE: &str = include_str!("../../../assets/reports/letter.typ");
/// White around the picture of a code, in squares: what a reader needs.
const QUIET: usize = 4;
/// Dots to a side of each square, so that nothing softens its edges.
const DOTS: usize = 6;
/// Where a picture of a code will be.
const PLACE: Color = Color(0xC9, 0xC7, 0xC1);
/// From so many lines on, an answer may go on overleaf.
const LONG: u8 = 14;
/// Options no longer than this stand in two columns, from [`MANY`] of them on.
const SHORT: usize = 30;
const MANY: usize = 5;

/// Letters set, ready to be written.
pub struct SetLetters(PagedDocument);

impl SetLetters {
    /// How many pages there are.
    #[must_use]
    pub fn pages(&self) -> usize {
        self.0.pages().len()
    }
}

/// Sets a run. `turn` hears how many letters of it were begun, and stops it by `false`: [`ReportError::Stopped`].
pub fn letters(run: &Run, turn: &(dyn Fn(usize) -> bool + Sync)) -> Result<SetLetters, ReportError> {
    // Asked twice for one letter, the answer must be the same.
    let answers: Mutex<BTreeMap<String, bool>> = Mutex::default();
    let reading = |name: &str| {
        if !name.starts_with("turn-") {
            return true;
        }
        let mut answers = answers.lock().unwrap_or_else(PoisonError::into_inner);
        let begun = answers.len() + 1;
        *answers.entry(name.to_owned()).or_insert_with(|| turn(begun))
    };
    let set = pdf::set(TEMPLATE, files(run)?.into_iter(), &reading);
    let stopped = !turn(run.letters.len());
    if stopped { Err(ReportError::Stopped) } else { set.map(SetLetters) }
}

/// The PDF of letters that are set.
pub fn write_letters(set: &SetLetters) -> Result<Artifact, ReportError> {
    pdf::written(&set.0)
}

/// The pages of letters that are set, to be shown.
#[must_use]
pub fn letter_sheets(set: &SetLetters) -> Sheets {
    let mut sheets = sheets::of_pages(&set.0);
    for mark in sheets.pages.iter_mut().flat_map(|page| &mut page.marks) {
        // The picture of a code that means nothing yet is a place kept for it.
        if let Mark::Chart(_, rect) = mark {
            *mark = Mark::Box { rect: *rect, radius: 0.0, fill: Some(PLACE), stroke: None };
        }
    }
    sheets
}

fn files(run: &Run) -> Result<Vec<(String, Vec<u8>)>, ReportError> {
    let languages: BTreeSet<Language> = run.letters.iter().map(|letter| letter.language).collect();
    let spoken: BTreeMap<Language, Tr> = languages.into_iter().map(|language| (language, Tr::new(language))).collect();
    let mut files = Vec::new();
    let mut known: HashMap<String, usize> = HashMap::new();
    let (mut sets, mut all) = (Vec::new(), Vec::with_capacity(run.letters.len()));
    for (i, letter) in run.letters.iter().enumerate() {
        // Where nothing of one customer is put in, all letters ask the same and are made of the same parts.
        let Some(tr) = spoken.get(&letter.language) else { continue };
        let parts = json!({"language": letter.language.code(), "parts": letter.parts.iter().map(|p| part(p, tr)).collect::<Vec<_>>()});
        let at = *known.entry(parts.to_string()).or_insert_with(|| {
            sets.push(parts);
            sets.len() - 1
        });
        let mut size = 0;
        if let Some(code) = &letter.code {
            let (side, dots) = picture(code)?;
            size = side;
            files.push((format!("code-{i}"), dots));
        }
        files.push((format!("turn-{i}"), Vec::new()));
        all.push(letter_data(letter, at, size, tr));
    }
    let paper = match run.paper {
        Paper::A4 => "a4",
        Paper::Letter => "us-letter",
    };
    let from: Vec<&str> = std::iter::once(run.business.as_str()).chain(run.address.iter().map(String::as_str)).collect();
    let words: Map<String, Value> = spoken.iter().map(|(language, tr)| (language.code().to_owned(), words(run, &from, tr))).collect();
    let data = json!({
        "paper": paper,
        "language": run.language.code(),
        "title": run.title,
        "business": run.business,
        "address": run.address,
        "from": if run.address.is_empty() { String::new() } else { from.join(" · ") },
        "words": words,
        "sets": sets,
        "letters": all,
    });
    files.push(("data.json".to_owned(), serde_json::to_vec(&data)?));
    Ok(files)
}

/// What stands on every sheet in one language.
fn words(run: &Run, from: &[&str], tr: &Tr) -> Value {
    let back = if run.address.is_empty() { String::new() } else { tr.paper_back(from.join(", ")) };
    json!({
        "code": tr.paper_code(), "linked": tr.paper_linked(), "page": tr.report_page_of("{page}", "{pages}"), "back": back,
        "day": tr.paper_day(), "month": tr.paper_month(), "year": tr.paper_year(),
    })
}

fn letter_data(letter: &Letter, parts: usize, size: usize, tr: &Tr) -> Value {
    let to = letter.to.as_ref().map(|to| json!({"name": to.name, "address": to.address}));
    let alt = letter.code.as_ref().map(|code| tr.paper_code_picture(code.as_str()));
    json!({
        "to": to, "code": letter.code, "alt": alt, "size": size, "introduction": letter.introduction, "parts": parts, "thanks": letter.thanks,
        "language": letter.language.code(), "day": letter.day,
    })
}

fn part(part: &Part, tr: &Tr) -> Value {
    match part {
        Part::Section(title, introduction) => json!({"kind": "section", "title": title, "introduction": introduction}),
        Part::Question(q) => question(q, tr),
    }
}

fn question(q: &PrintedQuestion, tr: &Tr) -> Value {
    let note = match &q.answer {
        Room::Boxes { several: true, .. } => tr.paper_several(),
        _ => String::new(),
    };
    let answer = match &q.answer {
        Room::Lines(lines) => json!({"kind": "lines", "lines": lines}),
        Room::Short => json!({"kind": "short"}),
        Room::Day => json!({"kind": "day"}),
        Room::Boxes { options, other, .. } => {
            let short = options.iter().all(|o| o.chars().count() <= SHORT);
            let columns = if options.len() >= MANY && short { 2 } else { 1 };
            json!({"kind": "boxes", "options": options, "other": other, "columns": columns})
        }
        Room::Scale { points, low, high } => json!({"kind": "scale", "points": points, "low": low, "high": high}),
    };
    let long = matches!(q.answer, Room::Lines(lines) if lines >= LONG);
    json!({
        "kind": "question", "number": q.number, "only-if": q.only_if, "text": q.text, "help": q.help, "note": note, "long": long,
        "answer": answer,
    })
}

/// The picture of a code as dots, black 0 and white 255, and how many to a side. Half of it may be dirty and it is read still.
fn picture(code: &str) -> Result<(usize, Vec<u8>), ReportError> {
    let drawn = QrCode::with_version(code.as_bytes(), Version::Normal(1), EcLevel::H).map_err(|e| ReportError::Pages(e.to_string()))?;
    let squares = drawn.width() + 2 * QUIET;
    let dark = |x: usize, y: usize| {
        let inside = |at: usize| (QUIET..QUIET + drawn.width()).contains(&at);
        inside(x) && inside(y) && drawn[(x - QUIET, y - QUIET)] == qrcode::Color::Dark
    };
    let side = squares * DOTS;
    let dots = (0..side * side).map(|at| if dark(at % side / DOTS, at / side / DOTS) { 0 } else { 255 });
    Ok((side, dots.collect()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::sheet_code::SheetCode;
    use crate::report::letters::Recipient;

    fn question(number: usize, text: &str, answer: Room) -> Part {
        let (only_if, help) = (String::new(), String::new());
        Part::Question(Box::new(PrintedQuestion { number, only_if, text: text.to_owned(), help, answer }))
    }

    fn run(letters: usize, paper: Paper) -> Run {
        let options = ["Price", "Opening hours", "How long it took", "The way we spoke to you", "Moved house"].map(str::to_owned).to_vec();
        let scale = Room::Scale { points: (0..=10).map(|p| p.to_string()).collect(), low: "not at all".into(), high: "very likely".into() };
        let parts = vec![
            question(1, "We last saw you some time ago. What has changed since then?", Room::Lines(5)),
            question(2, "What led up to that?", Room::Boxes { options, other: Some("Other".into()), several: true }),
            Part::Section("The shop next door".into(), "A little about where you go now.".into()),
            question(3, "How likely are you to recommend us?", scale),
            question(4, "When was that?", Room::Day),
            question(5, "How many times?", Room::Short),
            question(6, "What should we change first?", Room::Lines(3)),
            question(
                7,
                "May we call you about this?",
                Room::Boxes { options: vec!["Yes".into(), "No".into()], other: None, several: false },
            ),
        ];
        let letter = |n: usize| Letter {
            language: Language::En,
            day: "9 December 2025".into(),
            to: Some(Recipient { name: format!("Ruth Okafor {n}"), address: Vec::new() }),
            code: Some(SheetCode::of_number(n as u64 * 7919).to_string()),
            introduction: vec![format!("Dear Ruth {n}, we have not seen you for a while and would like to know how you are getting on.")],
            parts: parts.clone(),
            thanks: vec!["Thank you. We read every word.".to_owned()],
        };
        Run {
            paper,
            language: Language::En,
            title: "Lost customers".into(),
            business: "Corner Dry Cleaning".into(),
            address: vec!["12 Mill Lane".into(), "Oxford OX1 2AB".into()],
            letters: (0..letters).map(letter).collect(),
        }
    }

    #[test]
    fn letters_are_set_and_can_be_stopped() {
        for paper in [Paper::A4, Paper::Letter] {
            let set = letters(&run(3, paper), &|_| true).unwrap();
            assert_eq!(set.pages(), 6, "each letter begins a page of its own");
            let text: Vec<String> = letter_sheets(&set).pages.iter().map(sheets::Sheet::text).collect();
            assert!(text[2].contains("Ruth Okafor 1") && text[2].contains("Page 1 of 2") && text[3].contains("Page 2 of 2"), "{text:?}");
            let code = SheetCode::of_number(7919).to_string();
            assert!(text[2].contains(&code) && text[3].contains(&code), "the code stands on every page");
            assert!(write_letters(&set).unwrap().bytes.starts_with(b"%PDF"));
        }
        assert!(matches!(letters(&run(3, Paper::A4), &|n| n < 2), Err(ReportError::Stopped)));
    }
}
