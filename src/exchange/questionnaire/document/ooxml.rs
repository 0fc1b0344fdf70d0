//! The pieces a Word document is made of: texts, paragraphs, boxes, and the parts of the package around them.

use std::fmt::Write as _;
use std::io::{Cursor, Write as _};

use super::super::dialect::without_controls;
use crate::exchange::error::ExchangeError;

const HEAD: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\n";
const TYPES: &str = "<Types xmlns=\"http://schemas.openxmlformats.org/package/2006/content-types\"><Default Extension=\"rels\" \
    ContentType=\"application/vnd.openxmlformats-package.relationships+xml\"/><Default Extension=\"xml\" ContentType=\"application/xml\"/>\
    <Override PartName=\"/word/document.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.document.main+xml\"/>\
    <Override PartName=\"/word/styles.xml\" ContentType=\"application/vnd.openxmlformats-officedocument.wordprocessingml.styles+xml\"/>\
    <Override PartName=\"/docProps/core.xml\" ContentType=\"application/vnd.openxmlformats-package.core-properties+xml\"/></Types>";
const RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship Id=\"rId1\" \
    Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/officeDocument\" Target=\"word/document.xml\"/>\
    <Relationship Id=\"rId2\" Type=\"http://schemas.openxmlformats.org/package/2006/relationships/metadata/core-properties\" \
    Target=\"docProps/core.xml\"/></Relationships>";
const DOCUMENT_RELATIONS: &str = "<Relationships xmlns=\"http://schemas.openxmlformats.org/package/2006/relationships\"><Relationship \
    Id=\"rId1\" Type=\"http://schemas.openxmlformats.org/officeDocument/2006/relationships/styles\" Target=\"styles.xml\"/></Relationships>";
const NAMES: &str = "xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\" \
    xmlns:w14=\"http://schemas.microsoft.com/office/word/2010/wordml\" xmlns:mc=\"http://schemas.openxmlformats.org/markup-compatibility/2006\" \
    mc:Ignorable=\"w14\"";
/// A4, with margins of 2 cm.
const PAGE: &str = "<w:sectPr><w:pgSz w:w=\"11906\" w:h=\"16838\"/><w:pgMar w:top=\"1134\" w:right=\"1134\" w:bottom=\"1134\" w:left=\"1134\" \
    w:header=\"567\" w:footer=\"567\" w:gutter=\"0\"/></w:sectPr>";

/// A text as XML.
pub(super) fn xml(text: &str) -> String {
    without_controls(text).replace('&', "&amp;").replace('<', "&lt;").replace('>', "&gt;").replace('"', "&quot;")
}

/// A run of text; line breaks stay.
pub(super) fn run(text: &str) -> String {
    let mut out = String::from("<w:r>");
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            out.push_str("<w:br/>");
        }
        let _ = write!(out, "<w:t xml:space=\"preserve\">{}</w:t>", xml(line));
    }
    out.push_str("</w:r>");
    out
}

/// A paragraph of a style, around runs.
pub(super) fn paragraph(style: &str, runs: &str) -> String {
    format!("<w:p><w:pPr><w:pStyle w:val=\"{style}\"/></w:pPr>{runs}</w:p>")
}

/// A box that can be ticked with the mouse as well as with a pen.
pub(super) fn tick() -> &'static str {
    "<w:sdt><w:sdtPr><w14:checkbox><w14:checked w14:val=\"0\"/><w14:checkedState w14:val=\"2612\" w14:font=\"MS Gothic\"/>\
     <w14:uncheckedState w14:val=\"2610\" w14:font=\"MS Gothic\"/></w14:checkbox></w:sdtPr><w:sdtContent><w:r><w:rPr>\
     <w:rFonts w:ascii=\"MS Gothic\" w:eastAsia=\"MS Gothic\" w:hAnsi=\"MS Gothic\" w:hint=\"eastAsia\"/></w:rPr><w:t>\u{2610}</w:t></w:r></w:sdtContent></w:sdt>"
}

/// A table of one row, each cell around a paragraph of its own.
pub(super) fn row(cells: &[String], width: usize) -> String {
    let each = width / cells.len().max(1);
    let grid = format!("<w:gridCol w:w=\"{each}\"/>").repeat(cells.len());
    let begin = format!("<w:tc><w:tcPr><w:tcW w:w=\"{each}\" w:type=\"dxa\"/></w:tcPr>");
    let cells: String = cells.iter().flat_map(|cell| [begin.as_str(), cell, "</w:tc>"]).collect();
    format!(
        "<w:tbl><w:tblPr><w:tblW w:w=\"{width}\" w:type=\"dxa\"/><w:tblLayout w:type=\"fixed\"/></w:tblPr><w:tblGrid>{grid}</w:tblGrid>\
         <w:tr><w:trPr><w:cantSplit/></w:trPr>{cells}</w:tr></w:tbl>"
    )
}

/// A style of paragraphs.
fn style(id: &str, name: &str, paragraph: &str, letters: &str) -> String {
    let default = if id == "Normal" { " w:default=\"1\"" } else { "" };
    let based = if id == "Normal" { "" } else { "<w:basedOn w:val=\"Normal\"/>" };
    format!(
        "<w:style w:type=\"paragraph\"{default} w:styleId=\"{id}\"><w:name w:val=\"{name}\"/>{based}<w:qFormat/><w:pPr>{paragraph}</w:pPr>\
         <w:rPr>{letters}</w:rPr></w:style>"
    )
}

fn styles(language: &str) -> String {
    let line = "<w:keepNext/><w:pBdr><w:bottom w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"808080\"/>\
                <w:between w:val=\"single\" w:sz=\"4\" w:space=\"1\" w:color=\"808080\"/></w:pBdr><w:spacing w:before=\"0\" w:after=\"0\" w:line=\"480\" w:lineRule=\"exact\"/>";
    let all = [
        style("Normal", "Normal", "<w:spacing w:after=\"120\"/>", "<w:sz w:val=\"22\"/>"),
        style("Title", "Title", "<w:spacing w:after=\"200\"/>", "<w:b/><w:sz w:val=\"36\"/>"),
        style(
            "Heading1",
            "heading 1",
            "<w:keepNext/><w:spacing w:before=\"360\" w:after=\"120\"/><w:outlineLvl w:val=\"0\"/>",
            "<w:b/><w:sz w:val=\"28\"/>",
        ),
        style(
            "Question",
            "Question",
            "<w:keepNext/><w:keepLines/><w:spacing w:before=\"280\" w:after=\"60\"/><w:ind w:left=\"425\" w:hanging=\"425\"/>",
            "<w:b/>",
        ),
        style(
            "Note",
            "Note",
            "<w:keepNext/><w:spacing w:after=\"60\"/><w:ind w:left=\"425\"/>",
            "<w:i/><w:color w:val=\"595959\"/><w:sz w:val=\"19\"/>",
        ),
        style("Option", "Option", "<w:keepLines/><w:spacing w:before=\"40\" w:after=\"40\"/><w:ind w:left=\"850\" w:hanging=\"425\"/>", ""),
        style("Line", "Line", line, ""),
        style("Point", "Point", "<w:keepNext/><w:spacing w:after=\"0\"/><w:jc w:val=\"center\"/>", ""),
        style("PointEnd", "Point end", "<w:spacing w:after=\"60\"/><w:jc w:val=\"right\"/>", "<w:sz w:val=\"19\"/>"),
        style("PointBegin", "Point begin", "<w:spacing w:after=\"60\"/>", "<w:sz w:val=\"19\"/>"),
    ];
    format!(
        "<w:styles {NAMES}><w:docDefaults><w:rPrDefault><w:rPr><w:rFonts w:ascii=\"Calibri\" w:hAnsi=\"Calibri\" w:cs=\"Calibri\"/>\
         <w:lang w:val=\"{language}\"/></w:rPr></w:rPrDefault></w:docDefaults>{}</w:styles>",
        all.concat()
    )
}

/// The whole document around its paragraphs.
pub(super) fn package(title: &str, language: &str, body: &str) -> Result<Vec<u8>, ExchangeError> {
    let core = format!(
        "<cp:coreProperties xmlns:cp=\"http://schemas.openxmlformats.org/package/2006/metadata/core-properties\" \
         xmlns:dc=\"http://purl.org/dc/elements/1.1/\"><dc:title>{}</dc:title><dc:language>{language}</dc:language></cp:coreProperties>",
        xml(title)
    );
    let document = format!("<w:document {NAMES}><w:body>{body}{PAGE}</w:body></w:document>");
    let parts = [
        ("[Content_Types].xml", TYPES.to_owned()),
        ("_rels/.rels", RELATIONS.to_owned()),
        ("word/document.xml", document),
        ("word/_rels/document.xml.rels", DOCUMENT_RELATIONS.to_owned()),
        ("word/styles.xml", styles(language)),
        ("docProps/core.xml", core),
    ];
    let mut zip = zip::ZipWriter::new(Cursor::new(Vec::new()));
    let options = zip::write::SimpleFileOptions::default().compression_method(zip::CompressionMethod::Deflated);
    let written = |error: zip::result::ZipError| ExchangeError::Writing(std::io::Error::other(error));
    for (name, text) in parts {
        zip.start_file(name, options).map_err(written)?;
        zip.write_all(HEAD.as_bytes()).and_then(|()| zip.write_all(text.as_bytes())).map_err(ExchangeError::Writing)?;
    }
    zip.finish().map(Cursor::into_inner).map_err(written)
}
