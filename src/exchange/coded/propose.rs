//! Which columns hold the answers, their reasons and what else is of use: proposals from a sample of the rows, by the words over the
//! columns and by what stands in them. Decides nothing.

use std::collections::HashSet;

use csv::ByteRecord;
use strum::IntoEnumIterator as _;

use super::{CodedAs, Marks, Nested};
use crate::domain::import::{Delimiter, Field, ReadAs, Said};
use crate::exchange::detect::detect;
use crate::exchange::error::ExchangeError;
use crate::exchange::parse::{self, folded};
use crate::exchange::rows::{Rows, Step};
use crate::exchange::source::Source;

/// The head of a file, and how it is best read.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Head {
    /// Names of the columns.
    pub columns: Vec<String>,
    /// The first rows below.
    pub rows: Vec<Vec<String>>,
    /// The sheets of a workbook.
    pub sheets: Vec<String>,
    /// How it is best read. Without texts or reasons where none look like it.
    pub coded_as: CodedAs,
}

/// Rows looked at.
const SAMPLE: usize = 2_000;
/// Rows shown, and characters of a cell shown.
const SHOWN: (usize, usize) = (8, 200);

/// What columns of reasons are called, in letters only, without a number behind.
const REASONS: [&str; 38] = [
    "code",
    "codes",
    "coding",
    "codings",
    "reason",
    "reasons",
    "category",
    "categories",
    "theme",
    "themes",
    "tag",
    "tags",
    "label",
    "labels",
    "topic",
    "topics",
    "reden",
    "redenen",
    "categorie",
    "categorieën",
    "categorieen",
    "thema",
    "themas",
    "onderwerp",
    "onderwerpen",
    "codering",
    "причина",
    "причины",
    "код",
    "коды",
    "категория",
    "категории",
    "тема",
    "темы",
    "метка",
    "метки",
    "тег",
    "теги",
];
/// What the column of the main reason is called beside columns of 0 and 1.
const MAIN: [&str; 5] = ["mainreason", "hoofdreden", "главнаяпричина", "основнаяпричина", "belangrijkstereden"];
/// What columns of answers are called.
const TEXTS: [&str; 18] = [
    "text",
    "answer",
    "answers",
    "comment",
    "comments",
    "response",
    "content",
    "verbatim",
    "quote",
    "tekst",
    "antwoord",
    "antwoorden",
    "opmerking",
    "reactie",
    "текст",
    "ответ",
    "ответы",
    "комментарий",
];
/// What columns that tell rows apart are called.
const IDS: [&str; 14] = [
    "id",
    "responseid",
    "answerid",
    "respondentid",
    "respondent",
    "submissionid",
    "recordid",
    "caseid",
    "case",
    "respid",
    "antwoordid",
    "responsid",
    "идентификатор",
    "idответа",
];

/// Proposes how to read a file of coded answers. What the person has said of its rows stands.
pub fn propose(source: &Source, said: &Said) -> Result<Head, ExchangeError> {
    let detected = detect(source, &Said { header: said.header.or(Some(true)), ..said.clone() })?;
    let first = head(source, &detected.read_as)?;
    if first.coded_as.is_whole() || source.is_workbook() || said.delimiter.is_some() {
        return Ok(first);
    }
    // Running text is full of commas and semicolons: another sign may part the columns better.
    for delimiter in Delimiter::iter().filter(|one| *one != detected.read_as.delimiter && *one != Delimiter::Blanks) {
        let other = head(source, &ReadAs { delimiter, skip_lines: said.skip_lines.unwrap_or(0), ..detected.read_as.clone() })?;
        if other.coded_as.is_whole() {
            return Ok(other);
        }
    }
    Ok(first)
}

fn head(source: &Source, read_as: &ReadAs) -> Result<Head, ExchangeError> {
    let mut rows = Rows::open(source, read_as)?;
    let mut record = ByteRecord::new();
    let mut sample: Vec<Vec<String>> = Vec::new();
    let mut columns: Vec<String> = Vec::new();
    if read_as.header && rows.step(&mut record)? != Step::End {
        columns = record.iter().map(parse::text).collect();
    }
    while sample.len() < SAMPLE && rows.step(&mut record)? != Step::End {
        sample.push(record.iter().map(parse::text).collect());
    }
    let width = sample.iter().map(Vec::len).chain([columns.len()]).max().unwrap_or(0);
    columns.resize(width, String::new());
    let all: Vec<Column> = (0..width).map(|at| Column::of(&columns, &sample, at)).collect();
    let coded_as = proposed(&all, source, read_as)?;
    let shown = |row: &Vec<String>| (0..width).map(|at| row.get(at).map(|cell| short(cell)).unwrap_or_default()).collect();
    Ok(Head { rows: sample.iter().take(SHOWN.0).map(shown).collect(), columns, sheets: source.sheets().to_vec(), coded_as })
}

fn short(cell: &str) -> String {
    cell.chars().take(SHOWN.1).collect()
}

/// What a column is like.
struct Column {
    header: String,
    filled: usize,
    distinct: usize,
    letters: usize,
    words: usize,
    longest: usize,
    ticks: usize,
    ticked: usize,
    semicolons: usize,
    arrows: usize,
}

impl Column {
    fn of(columns: &[String], rows: &[Vec<String>], at: usize) -> Self {
        let header = folded(columns.get(at).map_or("", String::as_str));
        let cells: Vec<&str> = rows.iter().filter_map(|row| row.get(at)).map(String::as_str).filter(|cell| !cell.is_empty()).collect();
        let count = |is: &dyn Fn(&str) -> bool| cells.iter().filter(|cell| is(cell)).count();
        Self {
            header,
            filled: cells.len(),
            distinct: cells.iter().collect::<HashSet<_>>().len(),
            letters: cells.iter().map(|cell| cell.chars().filter(|c| c.is_alphabetic()).count()).sum(),
            words: cells.iter().map(|cell| cell.split_whitespace().count()).sum(),
            longest: cells.iter().map(|cell| cell.chars().count()).max().unwrap_or(0),
            ticks: count(&|cell| tick(cell).is_some()),
            ticked: count(&|cell| tick(cell) == Some(true)),
            semicolons: count(&|cell| cell.contains(';')),
            arrows: count(&|cell| cell.contains("->")),
        }
    }

    /// Header without the number behind it.
    fn stem(&self) -> &str {
        self.header.trim_end_matches(|c: char| c.is_ascii_digit())
    }

    fn is_called(&self, names: &[&str]) -> bool {
        names.contains(&self.header.as_str())
    }

    fn is_reason_by_name(&self) -> bool {
        REASONS.contains(&self.stem())
    }

    /// Cells that are all 0 or 1, x or nothing, yes or no.
    fn is_ticks(&self) -> bool {
        self.filled > 0 && self.ticks == self.filled && self.ticked > 0 && !self.header.is_empty()
    }

    /// Letters a cell has: how much is said in it.
    fn said(&self) -> usize {
        self.letters.checked_div(self.filled).unwrap_or(0)
    }

    fn is_running_text(&self) -> bool {
        self.filled > 0 && self.words >= self.filled * 2 && self.said() >= 8
    }

    /// Short words that come again and again.
    fn repeats(&self) -> bool {
        self.filled > 3 && self.distinct * 2 <= self.filled && self.longest <= 80 && self.letters > 0 && self.ticks < self.filled
    }
}

/// Whether a cell says that a reason is given; `None` where it says something else.
pub(super) fn tick(cell: &str) -> Option<bool> {
    match cell.trim().to_lowercase().as_str() {
        "1" | "1.0" | "1,0" | "x" | "х" | "✓" | "✔" | "yes" | "y" | "true" | "ja" | "j" | "waar" | "да" | "истина" => {
            Some(true)
        }
        "" | "0" | "0.0" | "0,0" | "-" | "no" | "n" | "false" | "nee" | "onwaar" | "нет" | "ложь" => Some(false),
        _ => None,
    }
}

fn proposed(columns: &[Column], source: &Source, read_as: &ReadAs) -> Result<CodedAs, ExchangeError> {
    let find = |names: &[&str]| columns.iter().position(|column| column.is_called(names));
    let id = find(&IDS).filter(|at| columns.get(*at).is_some_and(|column| column.filled > 0));
    let text = text(columns);
    let main = find(&MAIN);
    let free = |at: usize| Some(at) != id && Some(at) != text && Some(at) != main;
    let those = |is: &dyn Fn(&Column) -> bool| -> Vec<usize> {
        columns.iter().enumerate().filter(|(at, column)| free(*at) && is(column)).map(|(at, _)| at).collect()
    };
    let named = those(&|column| column.is_reason_by_name() && column.filled > 0 && column.ticks < column.filled);
    let ticks = those(&Column::is_ticks);
    let (marks, reasons) = if !named.is_empty() {
        // Columns of the same name without anything in them yet belong to it: Code 1 to Code 8.
        let stems: HashSet<&str> = named.iter().filter_map(|at| columns.get(*at)).map(Column::stem).collect();
        (Marks::Names, those(&|column| stems.contains(column.stem())))
    } else if ticks.len() > 1 {
        // A column nobody ticked may stand among them.
        let like = those(&|column| !column.header.is_empty() && column.ticks == column.filled);
        (Marks::Ticks, longest_run(&like))
    } else {
        (
            Marks::Names,
            those(&|column| column.repeats() || column.semicolons * 4 > column.filled && column.semicolons > 0)
                .into_iter()
                .take(1)
                .collect(),
        )
    };
    let of_reasons = |count: &dyn Fn(&Column) -> usize| reasons.iter().filter_map(|at| columns.get(*at)).map(count).sum::<usize>();
    let split = (marks == Marks::Names && of_reasons(&|column| column.semicolons) > 0).then_some(';');
    let arrows = of_reasons(&|column| column.arrows) > 0;
    let other = |field: Field| -> Result<Option<usize>, ExchangeError> {
        let detected = detect(
            source,
            &Said {
                delimiter: Some(read_as.delimiter),
                skip_lines: Some(read_as.skip_lines),
                header: Some(read_as.header),
                ..Said::default()
            },
        )?;
        Ok(detected.mapping.column(field).filter(|at| free(*at) && !reasons.contains(at)))
    };
    Ok(CodedAs {
        texts: text.into_iter().collect(),
        split,
        nested: arrows.then_some(Nested::Arrow),
        main: main.filter(|_| marks == Marks::Ticks),
        id,
        customer: other(Field::Customer)?,
        email: other(Field::Email)?,
        day: other(Field::Date)?,
        marks,
        reasons,
        read_as: read_as.clone(),
    })
}

/// The longest run of columns that stand side by side: reasons stand together, and a number of 1 alone elsewhere is none.
fn longest_run(columns: &[usize]) -> Vec<usize> {
    let runs = columns.chunk_by(|one, next| one + 1 == *next);
    runs.max_by_key(|run| run.len()).map(<[usize]>::to_vec).unwrap_or_default()
}

/// The column in which most is said; one called so before others.
fn text(columns: &[Column]) -> Option<usize> {
    let worth = |column: &Column| (column.is_called(&TEXTS), column.said());
    let texts = columns
        .iter()
        .enumerate()
        .filter(|(_, column)| !column.is_reason_by_name() && (column.is_running_text() || column.is_called(&TEXTS) && column.letters > 0));
    texts.max_by_key(|(at, column)| (worth(column), std::cmp::Reverse(*at))).map(|(at, _)| at)
}
