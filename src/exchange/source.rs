//! An opened input: its bytes or its workbook's rows, what they are called and their hash. Opened once, read as often as needed.
//! Does not decide how it is read; that is `detect` and the person.

use std::fs::File;
use std::io::{Read, Seek as _, SeekFrom};
use std::path::{Path, PathBuf};
use std::sync::Arc;

use sha2::{Digest as _, Sha256};

use super::encoding::{FileKind, Scan};
use super::error::{Cancelled, ExchangeError, Limit};
use super::workbook::{self, Workbook};

/// Called every few thousand rows with what is done and the total (bytes, or rows of a workbook); an error stops the work.
pub type Progress<'a> = &'a dyn Fn(u64, u64) -> Result<(), Cancelled>;

/// What a person gives to be imported.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Input {
    /// A file.
    Path(PathBuf),
    /// Pasted text.
    Pasted(String),
    /// Bytes with a name, such as a dropped file.
    Bytes {
        /// File name, without folders.
        name: String,
        /// Its content.
        bytes: Vec<u8>,
    },
}

impl Input {
    /// Its name and all of its bytes, where it is of a kind that is small: one that is not is refused before it is read.
    pub(super) fn small(&self, limit: Limit) -> Result<(String, Vec<u8>), ExchangeError> {
        let most = limit.most() << 20;
        let (name, bytes) = match self {
            Self::Path(path) => {
                if std::fs::metadata(path)?.len() > most {
                    return Err(ExchangeError::TooLarge(limit));
                }
                let name = path.file_name().map(|name| name.to_string_lossy().into_owned()).unwrap_or_default();
                (name, std::fs::read(path)?)
            }
            Self::Pasted(text) => (String::new(), text.clone().into_bytes()),
            Self::Bytes { name, bytes } => (name.clone(), bytes.clone()),
        };
        match bytes.len() as u64 {
            0 => Err(ExchangeError::Empty),
            length if length > most => Err(ExchangeError::TooLarge(limit)),
            _ => Ok((name, bytes)),
        }
    }
}

/// An opened input. Clones share one content.
#[derive(Debug, Clone)]
pub struct Source(Arc<Opened>);

#[derive(Debug)]
struct Opened {
    name: String,
    sha256: [u8; 32],
    size: u64,
    content: Content,
}

/// What was found inside.
#[derive(Debug)]
pub(super) enum Content {
    /// Text in some encoding.
    Text { bytes: Bytes, scan: Scan },
    /// One sheet of a workbook.
    Workbook(Workbook),
}

/// Where the bytes of a text are.
#[derive(Debug)]
pub(super) enum Bytes {
    /// Kept as they were when opened: a file that changes meanwhile changes nothing.
    Memory(Vec<u8>),
    /// Too many to keep.
    File(PathBuf),
}

/// Files up to this size are kept in memory.
const KEPT: u64 = 64 << 20;
const CHUNK: usize = 1 << 20;

impl Source {
    /// Reads the input once: its hash, what kind it is, and for a workbook its rows.
    ///
    /// `program` is this program itself, which reads workbooks in a process of its own (`read-workbook`); without it workbooks are
    /// refused. `sheet` is the sheet wanted, empty for the first that has rows.
    pub fn open(input: &Input, program: Option<&Path>, sheet: &str, progress: Progress<'_>) -> Result<Self, ExchangeError> {
        let (name, bytes, size) = take(input)?;
        if size == 0 {
            return Err(ExchangeError::Empty);
        }
        let mut look = Look::default();
        bytes.chunks(&mut |chunk| {
            look.take(chunk);
            Ok(progress(look.scan.length(), size)?)
        })?;
        let (scan, sha256) = look.finish();
        let content = match scan.kind(&name) {
            FileKind::Text => Content::Text { bytes, scan },
            FileKind::Zip => Content::Workbook(open_workbook(&bytes, &name, size, program, sheet, progress)?),
            FileKind::Locked => return Err(ExchangeError::PasswordProtected),
            FileKind::OldWorkbook => return Err(ExchangeError::OtherWorkbook(".xls")),
            FileKind::Page => return Err(ExchangeError::NotATable),
            FileKind::Binary => return Err(ExchangeError::NotText),
        };
        Ok(Self(Arc::new(Opened { name, sha256, size, content })))
    }

    /// File name without its folders; empty for pasted text.
    #[must_use]
    pub fn name(&self) -> &str {
        &self.0.name
    }

    /// SHA-256 of the bytes.
    #[must_use]
    pub fn sha256(&self) -> [u8; 32] {
        self.0.sha256
    }

    /// Bytes.
    #[must_use]
    pub fn size(&self) -> u64 {
        self.0.size
    }

    /// Whether it is a workbook: then encoding and delimiter mean nothing.
    #[must_use]
    pub fn is_workbook(&self) -> bool {
        matches!(self.0.content, Content::Workbook(_))
    }

    /// The sheets of a workbook; none for text.
    #[must_use]
    pub fn sheets(&self) -> &[String] {
        match &self.0.content {
            Content::Workbook(book) => &book.sheets,
            Content::Text { .. } => &[],
        }
    }

    /// The sheet that was read; empty for text. Another sheet: open again.
    #[must_use]
    pub fn sheet(&self) -> &str {
        match &self.0.content {
            Content::Workbook(book) => &book.sheet,
            Content::Text { .. } => "",
        }
    }

    pub(super) fn content(&self) -> &Content {
        &self.0.content
    }
}

fn take(input: &Input) -> Result<(String, Bytes, u64), ExchangeError> {
    let memory = |name: &str, bytes: &[u8]| (name.to_owned(), Bytes::Memory(bytes.to_vec()), bytes.len() as u64);
    match input {
        Input::Pasted(text) => Ok(memory("", text.as_bytes())),
        Input::Bytes { name, bytes } => Ok(memory(name, bytes)),
        Input::Path(path) => {
            let name = path.file_name().map(|n| n.to_string_lossy().into_owned()).unwrap_or_default();
            let size = std::fs::metadata(path)?.len();
            if size > KEPT {
                return Ok((name, Bytes::File(path.clone()), size));
            }
            let bytes = std::fs::read(path)?;
            let size = bytes.len() as u64;
            Ok((name, Bytes::Memory(bytes), size))
        }
    }
}

impl Bytes {
    /// All bytes from the start.
    pub(super) fn reader(&self) -> std::io::Result<Box<dyn Read + '_>> {
        Ok(match self {
            Self::Memory(bytes) => Box::new(bytes.as_slice()),
            Self::File(path) => Box::new(File::open(path)?),
        })
    }

    /// Up to `length` bytes from `offset` on.
    pub(super) fn part(&self, offset: u64, length: usize) -> std::io::Result<Vec<u8>> {
        match self {
            Self::Memory(bytes) => {
                let from = usize::try_from(offset).unwrap_or(usize::MAX).min(bytes.len());
                let to = from.saturating_add(length).min(bytes.len());
                Ok(bytes.get(from..to).unwrap_or_default().to_vec())
            }
            Self::File(path) => {
                let mut file = File::open(path)?;
                file.seek(SeekFrom::Start(offset))?;
                let mut part = Vec::new();
                file.take(length as u64).read_to_end(&mut part)?;
                Ok(part)
            }
        }
    }

    fn chunks(&self, each: &mut dyn FnMut(&[u8]) -> Result<(), ExchangeError>) -> Result<(), ExchangeError> {
        match self {
            Self::Memory(bytes) => bytes.chunks(CHUNK).try_for_each(each),
            Self::File(path) => {
                let mut file = File::open(path)?;
                let mut chunk = vec![0; CHUNK];
                loop {
                    let read = file.read(&mut chunk)?;
                    if read == 0 {
                        return Ok(());
                    }
                    each(chunk.get(..read).unwrap_or_default())?;
                }
            }
        }
    }
}

/// The one pass over all bytes.
#[derive(Default)]
struct Look {
    hash: Sha256,
    scan: Scan,
}

impl Look {
    fn take(&mut self, chunk: &[u8]) {
        self.hash.update(chunk);
        self.scan.take(chunk);
    }

    fn finish(mut self) -> (Scan, [u8; 32]) {
        self.scan.end();
        (self.scan, self.hash.finalize().into())
    }
}

/// Has the workbook read by the child process, through a temporary file where the bytes are in memory only.
fn open_workbook(
    bytes: &Bytes,
    name: &str,
    size: u64,
    program: Option<&Path>,
    sheet: &str,
    progress: Progress<'_>,
) -> Result<Workbook, ExchangeError> {
    if size > Limit::Workbook.most() << 20 {
        return Err(ExchangeError::TooLarge(Limit::Workbook));
    }
    let program = program.ok_or_else(|| ExchangeError::Crashed("no program to read workbooks".to_owned()))?;
    let extension = Path::new(name).extension().and_then(|e| e.to_str()).unwrap_or("xlsx").to_lowercase();
    let suffix = format!(".{extension}");
    let mut copy = tempfile::Builder::new().prefix("comeback-").suffix(&suffix).tempfile().map_err(ExchangeError::Writing)?;
    let mut reader = bytes.reader()?;
    std::io::copy(&mut reader, &mut copy).map_err(ExchangeError::Writing)?;
    workbook::read(program, copy.path(), sheet, progress)
}
