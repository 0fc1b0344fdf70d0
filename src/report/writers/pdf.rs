//! A report as PDF: pages set by typst from a fixed template; the report's words come in as data, never as source.
//! The template can read its data and its charts and nothing else: no disk, no packages, no network.

use std::collections::HashMap;
use std::sync::LazyLock;

use serde_json::{Value, json};
use typst::diag::{FileError, FileResult, SourceDiagnostic};
use typst::foundations::{Bytes, Datetime, Duration};
use typst::syntax::{FileId, RootedPath, Source, VirtualPath, VirtualRoot};
use typst::text::{Font, FontBook};
use typst::utils::LazyHash;
use typst::{Library, LibraryExt as _, World};
use typst_layout::PagedDocument;
use typst_pdf::{PdfOptions, PdfStandard, PdfStandards};

use super::super::ReportError;
use super::super::document::{Block, Cell, Document, Role, Table};
use super::super::text::cell_text;
use super::Artifact;
use super::html::pixels;
use crate::chart::{ChartTheme, Options, font, height, svg};
use crate::i18n::Tr;

const TEMPLATE: &str = include_str!("../../../assets/reports/page.typ");
const CHART_WIDTH: u32 = 682;
/// A chart is never higher than this, nor a note of it higher than that, so that it stands on one page with its heading: in its own points,
/// of which a page is 964 high between its margins.
const PAGE_ROOM: f64 = 836.0;
const NOTE_ROOM: f64 = 37.0;

/// Fonts and typst's own library: made once.
static SHARED: LazyLock<(LazyHash<Library>, LazyHash<FontBook>, Vec<Font>)> = LazyLock::new(|| {
    let fonts: Vec<Font> = [font::REGULAR, font::SEMIBOLD].into_iter().flat_map(|bytes| Font::iter(Bytes::new(bytes))).collect();
    (LazyHash::new(Library::builder().build()), LazyHash::new(FontBook::from_fonts(&fonts)), fonts)
});

/// All a template can see.
struct Pages<'a> {
    main: Source,
    files: HashMap<FileId, Bytes>,
    /// Told by name of each file that is read; an error stops the setting.
    reading: &'a (dyn Fn(&str) -> bool + Sync),
}

impl World for Pages<'_> {
    fn library(&self) -> &LazyHash<Library> {
        &SHARED.0
    }

    fn book(&self) -> &LazyHash<FontBook> {
        &SHARED.1
    }

    fn main(&self) -> FileId {
        self.main.id()
    }

    fn source(&self, id: FileId) -> FileResult<Source> {
        if id == self.main.id() { Ok(self.main.clone()) } else { Err(FileError::AccessDenied) }
    }

    fn file(&self, id: FileId) -> FileResult<Bytes> {
        if !(self.reading)(id.vpath().get_without_slash()) {
            return Err(FileError::AccessDenied);
        }
        self.files.get(&id).cloned().ok_or(FileError::AccessDenied)
    }

    fn font(&self, index: usize) -> Option<Font> {
        SHARED.2.get(index).cloned()
    }

    fn today(&self, _offset: Option<Duration>) -> Option<Datetime> {
        None
    }
}

pub(super) fn write(document: &Document, tr: &Tr) -> Result<Artifact, ReportError> {
    written(&pages(document, tr)?)
}

/// The pages as PDF: tagged, with what it takes to be read aloud.
pub(super) fn written(set: &PagedDocument) -> Result<Artifact, ReportError> {
    let accessible = PdfStandards::new(&[PdfStandard::Ua_1]).map_err(|e| ReportError::Pages(format!("{e:?}")))?;
    // A name in a script our font lacks is no reason to refuse a report: then it is tagged, but not certified as PDF/UA-1.
    let bytes = typst_pdf::pdf(set, &PdfOptions { standards: accessible, creator: creator(), ..PdfOptions::default() })
        .or_else(|_| typst_pdf::pdf(set, &PdfOptions { creator: creator(), ..PdfOptions::default() }))
        .map_err(|e| failed(&e))?;
    Ok(Artifact { bytes, pages: Some(set.pages().len()) })
}

/// The pages, set but not yet written.
pub(super) fn pages(document: &Document, tr: &Tr) -> Result<PagedDocument, ReportError> {
    let (data, charts) = data(document, tr)?;
    let charts = charts.into_iter().enumerate().map(|(i, chart)| (format!("chart-{i}.svg"), chart.into_bytes()));
    let data = ("data.json".to_owned(), serde_json::to_vec(&data)?);
    set(TEMPLATE, std::iter::once(data).chain(charts), &|_| true)
}

/// Sets the pages of a template with these files, by name. `reading` hears of each file as it is read, and may stop it all.
pub(super) fn set(
    template: &str,
    files: impl Iterator<Item = (String, Vec<u8>)>,
    reading: &(dyn Fn(&str) -> bool + Sync),
) -> Result<PagedDocument, ReportError> {
    let files = files.map(|(name, bytes)| Ok((file_id(&name)?, Bytes::new(bytes)))).collect::<Result<_, ReportError>>()?;
    let pages = Pages { main: Source::new(file_id("main.typ")?, template.to_owned()), files, reading };
    let outcome = typst::compile::<PagedDocument>(&pages).output.map_err(|e| failed(&e));
    // The memory of earlier pages would otherwise stay for good.
    typst::comemo::evict(0);
    outcome
}

fn creator() -> typst::foundations::Smart<Option<String>> {
    typst::foundations::Smart::Custom(Some(format!("Comeback {}", env!("CARGO_PKG_VERSION"))))
}

fn failed(errors: &[SourceDiagnostic]) -> ReportError {
    ReportError::Pages(errors.iter().map(|e| e.message.to_string()).collect::<Vec<_>>().join("; "))
}

fn file_id(name: &str) -> Result<FileId, ReportError> {
    let path = VirtualPath::new(name).map_err(|e| ReportError::Pages(format!("{name}: {e:?}")))?;
    Ok(RootedPath::new(VirtualRoot::Project, path).intern())
}

/// The document as data for the template, and its charts.
fn data(document: &Document, tr: &Tr) -> Result<(Value, Vec<String>), ReportError> {
    let mut charts = Vec::new();
    let mut blocks = document.blocks.iter().map(|b| block(b, document, tr, &mut charts)).collect::<Result<Vec<_>, _>>()?;
    // Definitions and what follows them are short texts: two columns of them are read more easily than lines across the page.
    if let Some(first) = document.blocks.iter().position(|b| matches!(b, Block::Definition(_))) {
        let texts = blocks.split_off(first);
        blocks.push(json!({"kind": "columns", "blocks": texts}));
    }
    let data = json!({
        "kind": document.kind,
        "language": document.language.code(),
        "business": document.business,
        "scope": document.scope,
        "title": document.title,
        "foot": document.foot,
        "page_of": document.page_of,
        "blocks": blocks,
    });
    Ok((data, charts))
}

fn block(block: &Block, document: &Document, tr: &Tr, charts: &mut Vec<String>) -> Result<Value, ReportError> {
    let cell = |c: &Cell| cell_text(c, document.currency, tr);
    Ok(match block {
        Block::Heading(level, text) => json!({"kind": "heading", "level": level, "text": text}),
        Block::Text(role, text) => json!({"kind": role_name(*role), "text": text}),
        Block::Figures(figures) => {
            let figures: Vec<_> = figures.iter().map(|f| json!({"name": f.name, "value": cell(&f.value), "note": f.note})).collect();
            json!({"kind": "figures", "figures": figures})
        }
        Block::Definition(d) => json!({"kind": "definition", "name": d.name, "value": cell(&d.value), "lines": d.lines}),
        Block::Table(table) => table_data(table, document, tr),
        Block::Chart(chart) => {
            let head = chart.head();
            let room = PAGE_ROOM - NOTE_ROOM * f64::from(u8::try_from(head.notes.len()).unwrap_or(u8::MAX));
            let tall = pixels(height(chart, f64::from(CHART_WIDTH), Options::BARE).min(room.max(300.0)));
            charts.push(svg(chart, (CHART_WIDTH, tall), &ChartTheme::LIGHT, Options::BARE, false)?);
            let alt = [&head.title, &head.subtitle].into_iter().chain(&head.notes).cloned().collect::<Vec<_>>().join(" ");
            let file = format!("chart-{}.svg", charts.len() - 1);
            json!({"kind": "chart", "file": file, "title": head.title, "subtitle": head.subtitle, "notes": head.notes, "alt": alt})
        }
        Block::Steps(steps) => json!({"kind": "steps", "steps": steps}),
        Block::Quote { reason, words } => json!({"kind": "quote", "reason": reason, "text": words}),
        Block::Call(c) => json!({
            "kind": "call", "name": c.name, "phone": c.phone, "facts": c.facts, "worth": c.worth,
            "outcomes": c.outcomes, "questions": c.questions,
        }),
        Block::PageBreak => json!({"kind": "page"}),
    })
}

const fn role_name(role: Role) -> &'static str {
    match role {
        Role::Lead => "lead",
        Role::Body => "body",
        Role::Note => "note",
    }
}

fn table_data(table: &Table, document: &Document, tr: &Tr) -> Value {
    let row = |cells: &Vec<Cell>| cells.iter().map(|c| cell_text(c, document.currency, tr)).collect::<Vec<_>>();
    let rows: Vec<Vec<String>> = table.rows.iter().map(row).collect();
    json!({"kind": "table", "title": table.title, "head": table.head, "rows": rows, "total": table.total, "widths": widths(table, &rows)})
}

/// Characters beyond which a text in a table is read, not looked up: it stands on the left and takes a share of the width.
const READ: usize = 24;
/// Characters of all columns together that fit beside each other on a page.
const FITTING: usize = 96;

/// Shares of the width by column; 0 for a column as wide as what stands in it. The first takes what is left, unless there are texts to be
/// read beside it, or so many columns that nothing is left.
fn widths(table: &Table, rows: &[Vec<String>]) -> Vec<usize> {
    let longest = |column: usize| rows.iter().filter_map(|row| row.get(column)).map(|text| text.chars().count()).max().unwrap_or(0);
    let cells: Vec<usize> = (0..table.head.len()).map(longest).collect();
    let all: usize = cells.iter().zip(&table.head).map(|(cell, head)| head.chars().count().max(*cell) + 2).sum();
    let shares: Vec<usize> = cells.iter().map(|cell| if *cell > READ { (*cell).min(3 * READ) } else { 0 }).collect();
    let beside_texts = shares.iter().skip(1).any(|share| *share > 0);
    let first = if beside_texts { shares.first().copied().unwrap_or(0) } else { usize::from(all <= FITTING) };
    std::iter::once(first).chain(shares.into_iter().skip(1)).collect()
}
