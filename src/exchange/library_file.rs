//! The library as a file for others: JSON with the name of its format, all languages of every entry. What stands in it is checked
//! for shape and size only; whether it holds together as a questionnaire is not decided here.

use serde::{Deserialize, Serialize};

use crate::domain::library::LibraryEntry;

/// The name of the format, in the file.
const FORMAT: &str = "comeback-library";
/// The version written, and the newest that is read.
const VERSION: u32 = 1;
/// Largest file read, in bytes.
pub const LARGEST: u64 = 16 << 20;
/// Most entries of a file, most questions of an entry, most options of a question.
const MOST: usize = 1_000;

/// Why a file cannot be taken for a library.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
pub enum LibraryFault {
    /// Something else than a library: no JSON, or JSON of another program.
    #[error("not a library file")]
    Foreign,
    /// It says it is a library, and ends early or has something else in the place of an entry: the technical text.
    #[error("damaged: {0}")]
    Damaged(String),
    /// Of a newer version of the program.
    #[error("library format {0}")]
    Newer(u32),
    /// Beyond what is read.
    #[error("too large")]
    TooLarge,
}

#[derive(Serialize)]
struct Written<'a> {
    format: &'static str,
    version: u32,
    items: &'a [LibraryEntry],
}

#[derive(Deserialize)]
struct Head {
    format: String,
    version: u32,
}

#[derive(Deserialize)]
struct Body {
    items: Vec<LibraryEntry>,
}

/// The file of these entries.
pub fn write(items: &[LibraryEntry]) -> Result<Vec<u8>, serde_json::Error> {
    let mut bytes = serde_json::to_vec_pretty(&Written { format: FORMAT, version: VERSION, items })?;
    bytes.push(b'\n');
    Ok(bytes)
}

/// The entries of a file.
pub fn read(bytes: &[u8]) -> Result<Vec<LibraryEntry>, LibraryFault> {
    if bytes.len() as u64 > LARGEST {
        return Err(LibraryFault::TooLarge);
    }
    let bytes = bytes.strip_prefix("\u{feff}".as_bytes()).unwrap_or(bytes);
    let head: Head = serde_json::from_slice(bytes).map_err(|error| fault(bytes, &error))?;
    if head.format != FORMAT {
        return Err(LibraryFault::Foreign);
    }
    if head.version > VERSION {
        return Err(LibraryFault::Newer(head.version));
    }
    let body: Body = serde_json::from_slice(bytes).map_err(|error| LibraryFault::Damaged(error.to_string()))?;
    let questions = || body.items.iter().flat_map(|item| &item.content.questions);
    let most = body.items.iter().map(|item| item.content.questions.len().max(item.content.sections.len()));
    let most = most.chain(questions().map(|q| q.kind.choices().len().max(q.show_if.conditions.len()))).chain([body.items.len()]);
    if most.max().unwrap_or(0) > MOST {
        return Err(LibraryFault::TooLarge);
    }
    Ok(body.items)
}

/// A file cut off in the middle still says at its beginning what it was.
fn fault(bytes: &[u8], error: &serde_json::Error) -> LibraryFault {
    let start = bytes.get(..bytes.len().min(200)).map(String::from_utf8_lossy).unwrap_or_default();
    if error.is_eof() && start.contains(FORMAT) { LibraryFault::Damaged(error.to_string()) } else { LibraryFault::Foreign }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::IdentityId;
    use crate::domain::language::Language;
    use crate::domain::library::LibraryKind;
    use crate::domain::questionnaire::{Audience, Content, Question, QuestionKind, Texts};

    fn entry() -> LibraryEntry {
        let mut text = Texts::one(Language::En, "What \"else\"?");
        text.set(Language::Ru, "Что ещё?");
        let question = Question { identity: IdentityId(1_001), ..Question::new(text.clone(), QuestionKind::OpenText { lines: 3 }) };
        let content = Content { title: text, questions: vec![question], ..Content::default() };
        LibraryEntry { kind: LibraryKind::Question, audience: Audience::Lost, languages: vec![Language::En, Language::Ru], content }
    }

    #[test]
    fn what_is_written_is_read_again() {
        let items = vec![entry(), LibraryEntry { kind: LibraryKind::Questionnaire, ..entry() }];
        assert_eq!(read(&write(&items).unwrap()), Ok(items));
        let mut marked = "\u{feff}".as_bytes().to_vec();
        marked.extend(write(&[]).unwrap());
        assert_eq!(read(&marked), Ok(Vec::new()));
    }

    #[test]
    fn a_bad_file_says_what_is_bad() {
        let whole = String::from_utf8(write(&[entry()]).unwrap()).unwrap();
        let cut: String = whole.chars().take(whole.chars().count() - 30).collect();
        assert!(matches!(read(cut.as_bytes()), Err(LibraryFault::Damaged(_))));
        let odd = whole.replace("\"open_text\"", "\"hologram\"");
        assert!(matches!(read(odd.as_bytes()), Err(LibraryFault::Damaged(_))));
        assert_eq!(read(whole.replace("\"version\": 1", "\"version\": 2").as_bytes()), Err(LibraryFault::Newer(2)));
        for foreign in ["", "name;phone\nKim;1", "{}", "[1, 2", "{\"format\": \"surveyjs\", \"version\": 1}", "\u{0}\u{1}"] {
            assert_eq!(read(foreign.as_bytes()), Err(LibraryFault::Foreign), "{foreign}");
        }
        let deep = "[".repeat(100_000);
        assert_eq!(read(deep.as_bytes()), Err(LibraryFault::Foreign), "nesting without end is no harm");
        let many = write(&vec![entry(); MOST + 1]).unwrap();
        assert_eq!(read(&many), Err(LibraryFault::TooLarge));
    }
}
