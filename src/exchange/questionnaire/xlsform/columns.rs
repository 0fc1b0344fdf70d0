//! The columns of a sheet: what each holds, in which language, whatever its header is spelt like.

use crate::exchange::questionnaire::form::Said;

/// A column.
#[derive(Debug, Clone, PartialEq, Eq)]
struct Column {
    /// Its name as we know it.
    name: String,
    /// Its language; empty if it says none.
    language: String,
}

/// The header of a sheet.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Header(Vec<Column>);

/// A name that stands for another.
const ALIASES: [(&str, &str); 13] = [
    ("caption", "label"),
    ("command", "type"),
    ("relevance", "relevant"),
    ("bind::relevant", "relevant"),
    ("calculate", "calculation"),
    ("tag", "name"),
    ("value", "name"),
    ("list name", "list_name"),
    ("set form title", "form_title"),
    ("set form id", "form_id"),
    ("title", "form_title"),
    ("id_string", "form_id"),
    ("body::rows", "rows"),
];

/// Columns that hold a text in each language.
const TEXTS: [&str; 12] = [
    "label",
    "caption",
    "hint",
    "guidance_hint",
    "required_message",
    "constraint_message",
    "media",
    "image",
    "audio",
    "video",
    "big-image",
    "note",
];

impl Header {
    pub(super) fn read(cells: &[String]) -> Self {
        let double = cells.iter().any(|cell| cell.contains("::"));
        Self(cells.iter().map(|cell| column(cell, double)).collect())
    }

    /// The cell of a column that has no language.
    pub(super) fn get<'a>(&self, row: &'a [String], name: &str) -> &'a str {
        let at = self.0.iter().position(|column| column.name == name && column.language.is_empty());
        at.and_then(|at| row.get(at)).map_or("", |cell| cell.trim())
    }

    /// The texts of a column in all its languages.
    pub(super) fn said(&self, row: &[String], name: &str) -> Said {
        let mut said = Said::default();
        for (column, cell) in self.0.iter().zip(row).filter(|(column, _)| column.name == name) {
            if said.get(&column.language).is_empty() {
                said.set(&column.language, cell);
            }
        }
        said
    }

    /// Whether any cell of such a column is filled.
    pub(super) fn any<'a>(&self, row: &'a [String], name: &str) -> Option<&'a str> {
        let cells = self.0.iter().zip(row).filter(|(column, _)| column.name == name);
        cells.map(|(_, cell)| cell.trim()).find(|cell| !cell.is_empty())
    }

    /// Whether there is such a column.
    pub(super) fn has(&self, name: &str) -> bool {
        self.0.iter().any(|column| column.name == name)
    }

    /// The languages texts stand in, in their order.
    pub(super) fn languages(&self) -> Vec<String> {
        let mut all: Vec<String> = Vec::new();
        for column in self.0.iter().filter(|column| TEXTS.contains(&column.name.as_str())) {
            if !all.contains(&column.language) {
                all.push(column.language.clone());
            }
        }
        all
    }
}

fn column(header: &str, double: bool) -> Column {
    let header = header.trim();
    let lower = header.to_lowercase().replace('_', " ");
    let known = |name: &str| {
        let name = name.trim().to_lowercase();
        let spaced = name.replace('_', " ");
        let alias = ALIASES.iter().find(|(alias, _)| alias.replace('_', " ") == spaced).map(|(_, name)| (*name).to_owned());
        alias.unwrap_or_else(|| spaced.replace(' ', "_"))
    };
    if let Some((_, name)) = ALIASES.iter().find(|(alias, _)| alias.replace('_', " ") == lower) {
        return Column { name: (*name).to_owned(), language: String::new() };
    }
    let split = if double { header.split_once("::") } else { header.split_once(':') };
    match split {
        // media::image::Nederlands (nl)
        Some((name, rest)) if known(name) == "media" => {
            let language = rest.rsplit_once("::").map_or("", |(_, language)| language);
            Column { name: "media".to_owned(), language: language.trim().to_owned() }
        }
        Some((name, language)) if TEXTS.contains(&known(name).as_str()) => {
            Column { name: known(name), language: language.trim_start_matches(':').trim().to_owned() }
        }
        _ => Column { name: known(header), language: String::new() },
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn headers_are_known_however_they_are_spelt() {
        for (header, double, name, language) in [
            ("label::English (en)", true, "label", "English (en)"),
            ("label:English", false, "label", "English"),
            ("Caption", false, "label", ""),
            ("LIST NAME", false, "list_name", ""),
            ("list_name", false, "list_name", ""),
            ("Relevance", true, "relevant", ""),
            ("media::image::Nederlands (nl)", true, "media", "Nederlands (nl)"),
            ("jr:count", false, "jr:count", ""),
            ("Required_Message::nl", true, "required_message", "nl"),
        ] {
            let expected = Column { name: name.to_owned(), language: language.to_owned() };
            assert_eq!(column(header, double), expected, "{header}");
        }
    }
}
