//! Taguette's table of tags: `tag,description,number of highlights,number of documents`. It reads any of `tag`, `name` or `path` and
//! passes columns by that it does not know, so that what it has no place for stands in columns of our own.

use std::collections::HashMap;

#[cfg(test)]
use super::Group;
use super::build::{Builder, key, one_line, tidy};
use super::{Change, Code, Codebook, Made, Read, Uses, colour_of, tell};
use crate::domain::reason::ReasonKind;
use crate::exchange::csv_out::{self, guarded};
use crate::exchange::error::ExchangeError;
use crate::exchange::parse;

/// The columns, Taguette's first.
const COLUMNS: [&str; 10] =
    ["tag", "description", "number of highlights", "number of documents", "group", "color", "kind", "examples", "rule", "no longer used"];
/// What the column of names may be called, the best first.
const NAMES: [&str; 4] = ["path", "tag", "name", "code"];
/// What stands between the parts of a path, where the file does not say it otherwise.
const BETWEEN: [&str; 6] = [">>", "->", "::", "/", ".", "\\"];

/// Writes the table.
pub(super) fn write(book: &Codebook, uses: &[Uses]) -> Result<Made, ExchangeError> {
    let mut told = Vec::new();
    let used: HashMap<String, Uses> = book.codes.iter().zip(uses).map(|(code, uses)| (key(&code.name), *uses)).collect();
    let Read { book, told: tidied } = tidy(book)?;
    told.extend(tidied);
    let mut writer = csv_out::writer(Vec::new())?;
    let failed = |error: csv::Error| ExchangeError::Writing(std::io::Error::other(error));
    writer.write_record(COLUMNS).map_err(failed)?;
    for code in &book.codes {
        let used = used.get(&key(&code.name)).copied().unwrap_or_default();
        let row = [
            tag(code),
            code.description.clone(),
            used.highlights.to_string(),
            used.documents.to_string(),
            code.group.clone(),
            colour_of(&code.colour).unwrap_or_default(),
            code.kind.map(|kind| <&str>::from(kind).to_owned()).unwrap_or_default(),
            code.examples.iter().map(|example| example.replace('\\', "\\\\").replace('\n', "\\n")).collect::<Vec<_>>().join("\n"),
            code.rule.clone(),
            if code.retired { "1" } else { "" }.to_owned(),
        ];
        writer.write_record(row.iter().map(|cell| held(cell))).map_err(failed)?;
    }
    for group in &book.groups {
        if !book.codes.iter().any(|code| code.group == group.name) {
            tell(&mut told, Change::EmptyGroup, &group.name);
        }
        if !group.description.is_empty() {
            tell(&mut told, Change::GroupDescription, &group.name);
        }
    }
    let bytes = writer.into_inner().map_err(|error| ExchangeError::Writing(std::io::Error::other(error.to_string())))?;
    Ok(Made { bytes, told })
}

/// A cell as a spreadsheet may hold it; an apostrophe at its start is doubled, so that it is not taken for a guard.
fn held(cell: &str) -> String {
    if cell.starts_with('\'') { format!("'{cell}") } else { guarded(cell) }
}

/// A cell as it was meant.
fn meant(cell: &str) -> String {
    let text = parse::text(cell.as_bytes());
    if text.starts_with("''") { text.get(1..).unwrap_or_default().to_owned() } else { text }
}

fn tag(code: &Code) -> String {
    if code.group.is_empty() { code.name.clone() } else { format!("{}.{}", code.group, code.name) }
}

/// Where the columns stand.
struct Columns(HashMap<String, usize>);

impl Columns {
    fn of(header: &csv::StringRecord) -> Self {
        let mut all = HashMap::new();
        for (at, name) in header.iter().enumerate() {
            all.entry(parse::text(name.as_bytes()).to_lowercase()).or_insert(at);
        }
        Self(all)
    }

    fn name(&self) -> Option<usize> {
        NAMES.iter().find_map(|name| self.0.get(*name)).copied()
    }

    fn cell(&self, row: &csv::StringRecord, names: &[&str]) -> String {
        let at = names.iter().find_map(|name| self.0.get(*name));
        at.and_then(|at| row.get(*at)).map(meant).unwrap_or_default()
    }

    fn has(&self, name: &str) -> bool {
        self.0.contains_key(name)
    }
}

/// Reads the table; `None` where it is none: its first row names no tags.
pub(super) fn read(text: &str) -> Result<Option<Read>, ExchangeError> {
    let Some((mut reader, columns)) = [b',', b';', b'\t'].into_iter().find_map(|sign| opened(text, sign)) else { return Ok(None) };
    let Some(at) = columns.name() else { return Ok(None) };
    let mut builder = Builder::default();
    for row in reader.records() {
        let row = row.map_err(|error| ExchangeError::Broken(error.to_string()))?;
        let written = row.get(at).map(meant).unwrap_or_default();
        if row.iter().all(|cell| cell.trim().is_empty()) {
            continue;
        }
        let mut path = placed(&written, &columns, &row);
        let name = path.pop().unwrap_or_default();
        let code = code(name, &columns, &row, &mut builder);
        builder.code(&path, code)?;
    }
    Ok(Some(builder.done()))
}

fn opened(text: &str, sign: u8) -> Option<(csv::Reader<&[u8]>, Columns)> {
    let mut reader = csv::ReaderBuilder::new().delimiter(sign).flexible(true).from_reader(text.as_bytes());
    let columns = Columns::of(reader.headers().ok()?);
    // One column only, as in a list of names, is a table too: but not when it stands between other signs.
    let found = columns.name().is_some();
    found.then_some((reader, columns))
}

fn code(name: String, columns: &Columns, row: &csv::StringRecord, builder: &mut Builder) -> Code {
    let cell = |names: &[&str]| columns.cell(row, names);
    let written = cell(&["color", "colour"]);
    let colour = colour_of(&written).unwrap_or_default();
    if colour.is_empty() && !written.is_empty() {
        builder.tell(Change::Colour, &format!("{name} ({written})"));
    }
    let kind = cell(&["kind"]).to_lowercase().parse::<ReasonKind>().ok();
    Code {
        name,
        description: cell(&["description", "memo", "definition"]),
        colour,
        kind,
        examples: cell(&["examples"]).lines().map(unescaped).collect(),
        rule: cell(&["rule"]),
        retired: cell(&["no longer used"]) == "1",
        ..Code::default()
    }
}

fn unescaped(line: &str) -> String {
    let mut out = String::new();
    let mut signs = line.chars();
    while let Some(c) = signs.next() {
        match c {
            '\\' => match signs.next() {
                Some('n') => out.push('\n'),
                Some(other) => out.push(other),
                None => out.push(c),
            },
            c => out.push(c),
        }
    }
    out
}

/// The groups of a tag and its name, the name last: as a column says, or by the signs within the tag.
fn placed(written: &str, columns: &Columns, row: &csv::StringRecord) -> Vec<String> {
    let column = ["group", "parent", "category"].into_iter().find(|name| columns.has(name));
    let Some(column) = column else { return parts(written) };
    let group = columns.cell(row, &[column]);
    let name = written.strip_prefix(group.as_str()).and_then(|rest| rest.strip_prefix(['.', '/'])).filter(|name| !name.trim().is_empty());
    match (group.is_empty(), name) {
        (true, _) => vec![written.to_owned()],
        (false, Some(name)) => vec![group, name.to_owned()],
        (false, None) => vec![group, written.to_owned()],
    }
}

/// A tag in its parts: only where a sign stands between words without blanks, and a point not between numbers.
fn parts(written: &str) -> Vec<String> {
    for between in BETWEEN {
        let parts: Vec<&str> = written.split(between).collect();
        let close = between.len() == 1;
        let word = |part: &&str| {
            let bare = part.trim();
            !bare.is_empty() && (!close || bare == *part) && (between != "." || bare.chars().any(char::is_alphabetic))
        };
        if parts.len() > 1 && parts.iter().all(word) {
            return parts.into_iter().map(one_line).collect();
        }
    }
    vec![written.to_owned()]
}

/// What a group says in a file of codes only.
#[cfg(test)]
pub(super) fn without_groups_of_their_own(book: &Codebook) -> Codebook {
    let used = |group: &&Group| book.codes.iter().any(|code| code.group == group.name);
    let bare = |group: &Group| Group { name: group.name.clone(), ..Group::default() };
    Codebook { groups: book.groups.iter().filter(used).map(bare).collect(), codes: book.codes.clone() }
}
