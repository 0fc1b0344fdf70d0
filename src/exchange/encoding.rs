//! In which encoding a text stands: what one pass over the bytes shows, and the verdict with whether it is certain.
//! The order: mark at the start, zero bytes of UTF-16 and UTF-32, strict UTF-8, then the languages' letters.

use chardetng::{EncodingDetector, Iso2022JpDetection, Utf8Detection};
use encoding_rs::Encoding as Coding;

use super::decode;

/// What one pass over all bytes found.
#[derive(Debug, Default)]
pub(super) struct Scan {
    length: u64,
    zeros: u64,
    controls: u64,
    /// Bytes that are no UTF-8, and well-formed sequences of two or more bytes.
    invalid: u64,
    sequences: u64,
    /// The first bytes, and pieces with bytes outside ASCII from all over the file.
    head: Vec<u8>,
    foreign: Vec<u8>,
    /// Start of a sequence cut by the end of a chunk.
    carry: Vec<u8>,
    locked: bool,
}

/// What a file is by its first bytes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum FileKind {
    Text,
    Zip,
    Locked,
    OldWorkbook,
    Page,
    Binary,
}

/// A proposed encoding.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Verdict {
    pub(super) name: &'static str,
    pub(super) certain: bool,
}

/// The encodings offered to a person who knows better.
pub(super) const OFFERED: [&str; 22] = [
    "UTF-8",
    "windows-1252",
    "windows-1251",
    "windows-1250",
    "windows-1253",
    "windows-1254",
    "windows-1257",
    "ISO-8859-2",
    "ISO-8859-5",
    "ISO-8859-15",
    "KOI8-R",
    "KOI8-U",
    "IBM866",
    "macintosh",
    "x-mac-cyrillic",
    "UTF-16LE",
    "UTF-16BE",
    "Shift_JIS",
    "GBK",
    "gb18030",
    "Big5",
    "EUC-KR",
];

const HEAD: usize = 256 << 10;
const FOREIGN: usize = 256 << 10;
const PIECE: usize = 4 << 10;

impl Scan {
    pub(super) fn take(&mut self, chunk: &[u8]) {
        if self.head.len() < HEAD {
            self.head.extend(chunk.iter().take(HEAD - self.head.len()));
        }
        self.length += chunk.len() as u64;
        if !chunk.is_ascii() || !self.carry.is_empty() {
            self.take_foreign(chunk);
            let joined = if self.carry.is_empty() { chunk.to_vec() } else { [std::mem::take(&mut self.carry).as_slice(), chunk].concat() };
            self.count_utf8(&joined);
        }
        self.zeros += chunk.iter().filter(|b| matches!(b, 0)).count() as u64;
        self.controls += chunk.iter().filter(|b| matches!(b, 1..=8 | 14..=26 | 28..=31)).count() as u64;
        self.locked |= self.head.starts_with(OLE) && contains(chunk, &"EncryptedPackage".bytes().flat_map(|b| [b, 0]).collect::<Vec<_>>());
    }

    fn take_foreign(&mut self, chunk: &[u8]) {
        for piece in chunk.chunks(PIECE).filter(|p| !p.is_ascii()) {
            if self.foreign.len() >= FOREIGN {
                return;
            }
            self.foreign.extend(piece);
        }
    }

    fn count_utf8(&mut self, mut bytes: &[u8]) {
        loop {
            match std::str::from_utf8(bytes) {
                Ok(text) => {
                    self.sequences += foreign_chars(text);
                    return;
                }
                Err(error) => {
                    let (valid, rest) = bytes.split_at_checked(error.valid_up_to()).unwrap_or((bytes, &[]));
                    self.sequences += std::str::from_utf8(valid).map_or(0, foreign_chars);
                    let Some(length) = error.error_len() else {
                        self.carry = rest.to_vec();
                        return;
                    };
                    self.invalid += length as u64;
                    bytes = rest.get(length..).unwrap_or_default();
                }
            }
        }
    }

    /// A sequence that is cut off by the end of the file is invalid.
    pub(super) fn end(&mut self) {
        self.invalid += std::mem::take(&mut self.carry).len() as u64;
    }

    pub(super) fn length(&self) -> u64 {
        self.length
    }

    /// Bytes that are no UTF-8.
    pub(super) fn invalid_utf8(&self) -> u64 {
        self.invalid
    }

    pub(super) fn kind(&self, name: &str) -> FileKind {
        let head = &self.head;
        let start = String::from_utf8_lossy(head.get(..512).unwrap_or(head)).trim_start().to_ascii_lowercase();
        if head.starts_with(b"PK\x03\x04") {
            FileKind::Zip
        } else if head.starts_with(OLE) {
            if self.locked { FileKind::Locked } else { FileKind::OldWorkbook }
        } else if start.starts_with("<!doctype") || start.starts_with("<html") || start.starts_with("<?xml") {
            FileKind::Page
        } else if self.is_binary(name) {
            FileKind::Binary
        } else {
            FileKind::Text
        }
    }

    fn is_binary(&self, _name: &str) -> bool {
        const MAGIC: [&[u8]; 7] = [b"%PDF", b"\x89PNG", b"GIF8", b"\xFF\xD8\xFF", b"\x1F\x8B", b"SQLite format 3\0", b"\x7FELF"];
        let wide = decode::bom(&self.head).is_some() || self.wide().is_some();
        let odd = self.controls + if self.zeros > 64 { self.zeros } else { 0 };
        MAGIC.iter().any(|m| self.head.starts_with(m)) || !wide && odd * 50 > self.length
    }

    /// UTF-16 or UTF-32 without a mark: zero bytes where those encodings have them, and a text that reads sensibly.
    fn wide(&self) -> Option<&'static str> {
        if self.zeros == 0 {
            return None;
        }
        let part = self.head.get(..self.head.len().min(16 << 10) / 4 * 4).filter(|p| !p.is_empty()).unwrap_or(&self.head);
        ["UTF-32LE", "UTF-32BE", "UTF-16LE", "UTF-16BE"].into_iter().find(|name| is_sensible(&decode::to_string(part, name)))
    }

    /// The encoding these bytes are most likely in.
    pub(super) fn verdict(&self) -> Verdict {
        if let Some((name, _)) = decode::bom(&self.head) {
            return Verdict { name, certain: true };
        }
        if let Some(name) = self.wide() {
            return Verdict { name, certain: true };
        }
        if self.invalid == 0 {
            return Verdict { name: "UTF-8", certain: true };
        }
        // Whole sequences of UTF-8 do not come about by chance: with as many of them as of strays it is UTF-8 with damage.
        if self.sequences > self.invalid {
            return Verdict { name: "UTF-8", certain: false };
        }
        legacy(&self.foreign)
    }
}

const OLE: &[u8] = b"\xD0\xCF\x11\xE0\xA1\xB1\x1A\xE1";

fn contains(haystack: &[u8], needle: &[u8]) -> bool {
    haystack.windows(needle.len()).any(|w| w == needle)
}

fn foreign_chars(text: &str) -> u64 {
    text.chars().filter(|c| !c.is_ascii()).count() as u64
}

fn is_sensible(text: &str) -> bool {
    let (mut good, mut all, mut ascii) = (0_usize, 0_usize, 0_usize);
    for c in text.chars() {
        if c == '\u{FFFD}' || c.is_control() && !matches!(c, '\t' | '\r' | '\n') {
            return false;
        }
        all += 1;
        ascii += usize::from(c.is_ascii());
        good += usize::from(matches!(c, '\0'..'\u{600}' | '\u{1E00}'..='\u{22FF}' | '\u{3000}'..='\u{30FF}' | '\u{FEFF}'));
    }
    all > 0 && good * 2 > all && ascii * 50 > all
}

/// A hypothesis: these letters in this encoding.
struct Letters {
    encoding: &'static str,
    letters: &'static str,
}

const WESTERN: &str = "äöüßéèêëïîçàâùûñáíóúìòôœæåøãõÿýðþÄÖÜÉÈÊËÏÎÇÀÂÙÛÑÁÍÓÚÌÒÔŒÆÅØÃÕÝÐÞ¡¿ªº";
const POLISH: &str = "ąćęłńóśźżĄĆĘŁŃÓŚŹŻ";
const CZECH: &str = "áčďéěíňóřšťúůýžľĺŕäôÁČĎÉĚÍŇÓŘŠŤÚŮÝŽĽĹŔÄÔ";
const HUNGARIAN: &str = "áéíóöőúüűÁÉÍÓÖŐÚÜŰ";
const TURKISH: &str = "çğıöşüÇĞİÖŞÜâîû";
const GREEK: &str = "αβγδεζηθικλμνξοπρστυφχψωςάέήίόύώϊϋΐΰΑΒΓΔΕΖΗΘΙΚΛΜΝΞΟΠΡΣΤΥΦΧΨΩΆΈΉΊΌΎΏ";
const COMMON: &str = "–—‘’“”„«»€£©®°§·…•№ ´±½¼¾²³µ×‰™";

const LATIN: [Letters; 13] = [
    Letters { encoding: "windows-1252", letters: WESTERN },
    Letters { encoding: "ISO-8859-15", letters: WESTERN },
    Letters { encoding: "macintosh", letters: WESTERN },
    Letters { encoding: "windows-1250", letters: POLISH },
    Letters { encoding: "windows-1250", letters: CZECH },
    Letters { encoding: "windows-1250", letters: HUNGARIAN },
    Letters { encoding: "ISO-8859-2", letters: POLISH },
    Letters { encoding: "ISO-8859-2", letters: CZECH },
    Letters { encoding: "ISO-8859-2", letters: HUNGARIAN },
    Letters { encoding: "windows-1254", letters: TURKISH },
    Letters { encoding: "windows-1253", letters: GREEK },
    Letters { encoding: "ISO-8859-7", letters: GREEK },
    Letters { encoding: "windows-1257", letters: "ąčęėįšųūžĄČĘĖĮŠŲŪŽāēģīķļņōŗĀĒĢĪĶĻŅŌŖ" },
];

/// Encodings of one byte a letter, and those of East Asia.
fn legacy(bytes: &[u8]) -> Verdict {
    if let Some(verdict) = cyrillic(bytes) {
        return verdict;
    }
    let mut detector = EncodingDetector::new(Iso2022JpDetection::Deny);
    detector.feed(bytes, true);
    let guess = detector.guess(None, Utf8Detection::Deny);
    let explaining = explanations(bytes);
    if !guess.is_single_byte() {
        let decoded = decode::to_string(bytes, guess.name());
        return Verdict { name: guess.name(), certain: explaining.is_empty() && is_east_asian(&decoded) };
    }
    // The guess, unless only another encoding makes letters of one language of all bytes.
    let agrees = |(name, text): &&(&'static str, String)| *name == guess.name() || *text == decode::to_string(bytes, guess.name());
    match explaining.iter().find(agrees).or(explaining.first()) {
        Some((name, text)) => Verdict { name, certain: explaining.iter().all(|(_, other)| other == text) },
        None => Verdict { name: guess.name(), certain: false },
    }
}

/// The encodings in which all foreign bytes are letters of one language or usual signs, with the text they make.
fn explanations(bytes: &[u8]) -> Vec<(&'static str, String)> {
    let explains = |text: &str, letters: &str| {
        let foreign = || text.chars().filter(|c| !c.is_ascii());
        let count = foreign().count();
        let known = foreign().filter(|c| letters.contains(*c) || COMMON.contains(*c)).count();
        let real = foreign().filter(|c| letters.contains(*c)).count();
        count > 0
            && real > 0
            && (known == count || count > 200 && known * 100 >= count * 98)
            && !has_capitals_inside(text)
            && !mixes_scripts(text)
    };
    LATIN
        .iter()
        .map(|l| (l, decode::to_string(bytes, l.encoding)))
        .filter(|(l, text)| explains(text, l.letters))
        .map(|(l, t)| (l.encoding, t))
        .collect()
}

/// Greek letters inside Latin words are a sign of a wrong encoding.
fn mixes_scripts(text: &str) -> bool {
    let greek = |c: char| matches!(c, '\u{370}'..='\u{3FF}');
    text.chars().zip(text.chars().skip(1)).any(|(a, b)| greek(a) && b.is_ascii_alphabetic() || a.is_ascii_alphabetic() && greek(b))
}

/// A foreign capital after a small letter is a sign of a wrong encoding.
fn has_capitals_inside(text: &str) -> bool {
    let mut before = ' ';
    let mut odd = 0_usize;
    let mut foreign = 0_usize;
    for c in text.chars() {
        foreign += usize::from(!c.is_ascii());
        odd += usize::from(!c.is_ascii() && c.is_uppercase() && before.is_lowercase());
        before = c;
    }
    odd * 10 > foreign
}

fn is_east_asian(text: &str) -> bool {
    let foreign = || text.chars().filter(|c| !c.is_ascii());
    let known =
        |c: &char| matches!(c, '\u{3000}'..='\u{30FF}' | '\u{4E00}'..='\u{9FFF}' | '\u{AC00}'..='\u{D7A3}' | '\u{FF00}'..='\u{FFEF}');
    foreign().count() > 3 && foreign().all(|c| known(&c))
}

/// How often each letter stands in Russian text, in thousandths (Lyashevskaya and Sharov 2009, rounded).
const RUSSIAN: [(char, i32); 33] = [
    ('о', 110),
    ('е', 84),
    ('а', 80),
    ('и', 74),
    ('н', 67),
    ('т', 63),
    ('с', 55),
    ('р', 47),
    ('в', 45),
    ('л', 44),
    ('к', 35),
    ('м', 32),
    ('д', 30),
    ('п', 28),
    ('у', 26),
    ('я', 20),
    ('ы', 19),
    ('ь', 17),
    ('г', 17),
    ('з', 16),
    ('б', 16),
    ('ч', 14),
    ('й', 12),
    ('х', 10),
    ('ж', 9),
    ('ш', 7),
    ('ю', 6),
    ('ц', 5),
    ('щ', 4),
    ('э', 3),
    ('ф', 3),
    ('ъ', 1),
    ('ё', 1),
];

const CYRILLIC: [&str; 5] = ["windows-1251", "KOI8-R", "IBM866", "ISO-8859-5", "x-mac-cyrillic"];

/// The Cyrillic encoding whose letters look most like Russian words; none if no one does.
fn cyrillic(bytes: &[u8]) -> Option<Verdict> {
    let mut scored: Vec<(i32, &'static str)> =
        CYRILLIC.into_iter().map(|name| (russian_score(&decode::to_string(bytes, name)), name)).collect();
    scored.sort_by_key(|(score, _)| std::cmp::Reverse(*score));
    let [(best, name), (second, _), ..] = scored.as_slice() else { return None };
    (*best >= 30).then(|| Verdict { name, certain: best - second >= 4 })
}

/// Mean worth of the foreign characters: letters by how often Russian has them, capitals inside words and odd signs below zero.
fn russian_score(text: &str) -> i32 {
    let (mut sum, mut count, mut letters, mut before) = (0_i32, 0_i32, 0_i32, ' ');
    for c in text.chars() {
        if !c.is_ascii() {
            count += 1;
            let lower = c.to_lowercase().next().unwrap_or(c);
            sum += match RUSSIAN.iter().find(|(letter, _)| *letter == lower) {
                Some(_) if c.is_uppercase() && before.is_lowercase() => -120,
                Some((_, often)) => *often,
                None if COMMON.contains(c) => 0,
                None => -120,
            };
            letters += i32::from(c.is_alphabetic() && before.is_alphabetic() && !before.is_ascii());
        }
        before = c;
    }
    // Words of foreign letters only: an umlaut in a German word has Latin neighbours.
    if count < 4 || letters * 2 < count { 0 } else { sum / count }
}

/// The encoding of this name, as `encoding_rs` knows it.
pub(super) fn coding(name: &str) -> &'static Coding {
    Coding::for_label(name.as_bytes()).unwrap_or(encoding_rs::UTF_8)
}
