//! Bytes of any encoding as a stream of UTF-8. Bytes that make no letter become U+FFFD, where they can be seen; none are dropped.

use std::io::{self, Read};

use encoding_rs::{CoderResult, Decoder};

use super::encoding::coding;

/// The encoding a mark at the start announces, and the length of the mark.
pub(super) fn bom(bytes: &[u8]) -> Option<(&'static str, usize)> {
    const MARKS: [(&[u8], &str); 5] = [
        (b"\xFF\xFE\x00\x00", "UTF-32LE"),
        (b"\x00\x00\xFE\xFF", "UTF-32BE"),
        (b"\xEF\xBB\xBF", "UTF-8"),
        (b"\xFF\xFE", "UTF-16LE"),
        (b"\xFE\xFF", "UTF-16BE"),
    ];
    MARKS.iter().find(|(mark, _)| bytes.starts_with(mark)).map(|(mark, name)| (*name, mark.len()))
}

/// All of `bytes` as text.
pub(super) fn to_string(bytes: &[u8], encoding: &str) -> String {
    let mut text = Vec::new();
    // Reading from memory cannot fail.
    let _ = utf8(Box::new(bytes), encoding, false).and_then(|mut r| r.read_to_end(&mut text));
    String::from_utf8_lossy(&text).into_owned()
}

/// A reader of UTF-8 over bytes in `encoding`, without the mark at the start. `valid`: they are known to be UTF-8.
pub(super) fn utf8<'a>(mut bytes: Box<dyn Read + 'a>, encoding: &str, valid: bool) -> io::Result<Box<dyn Read + 'a>> {
    let mut start = [0; 4];
    let mut filled = 0;
    while let Some(free) = start.get_mut(filled..).filter(|f| !f.is_empty()) {
        match bytes.read(free)? {
            0 => break,
            read => filled += read,
        }
    }
    let start = start.get(..filled).unwrap_or_default();
    let skip = bom(start).filter(|(name, _)| *name == encoding).map_or(0, |(_, length)| length);
    let joined = io::Cursor::new(start.get(skip..).unwrap_or_default().to_vec()).chain(bytes);
    Ok(match encoding {
        "UTF-8" if valid => Box::new(joined),
        "UTF-32LE" => Box::new(Decoding::new(joined, Utf32 { little: true })),
        "UTF-32BE" => Box::new(Decoding::new(joined, Utf32 { little: false })),
        name => Box::new(Decoding::new(joined, Legacy(coding(name).new_decoder_without_bom_handling()))),
    })
}

/// Turns the start of `input` into UTF-8 at the end of `out`; tells how many bytes it took. `last`: no more input comes.
trait Turn {
    fn turn(&mut self, input: &[u8], out: &mut Vec<u8>, last: bool) -> usize;
}

struct Decoding<R, T> {
    bytes: R,
    turn: T,
    input: Vec<u8>,
    output: Vec<u8>,
    taken: usize,
    ended: bool,
}

const BUFFER: usize = 64 << 10;

impl<R: Read, T: Turn> Decoding<R, T> {
    fn new(bytes: R, turn: T) -> Self {
        Self { bytes, turn, input: Vec::new(), output: Vec::new(), taken: 0, ended: false }
    }

    fn fill(&mut self) -> io::Result<()> {
        let before = self.input.len();
        self.input.resize(before + BUFFER, 0);
        let read = self.bytes.read(self.input.get_mut(before..).unwrap_or_default())?;
        self.input.truncate(before + read);
        self.ended = read == 0;
        self.output.clear();
        self.taken = 0;
        let used = self.turn.turn(&self.input, &mut self.output, self.ended);
        self.input.drain(..used.min(self.input.len()));
        Ok(())
    }
}

impl<R: Read, T: Turn> Read for Decoding<R, T> {
    fn read(&mut self, buffer: &mut [u8]) -> io::Result<usize> {
        while self.taken == self.output.len() && !self.ended {
            self.fill()?;
        }
        let mut rest = self.output.get(self.taken..).unwrap_or_default();
        let read = rest.read(buffer)?;
        self.taken += read;
        Ok(read)
    }
}

struct Legacy(Decoder);

impl Turn for Legacy {
    fn turn(&mut self, input: &[u8], out: &mut Vec<u8>, last: bool) -> usize {
        let mut used = 0;
        loop {
            let rest = input.get(used..).unwrap_or_default();
            let from = out.len();
            out.resize(from + rest.len() * 3 + 16, 0);
            let (result, read, written, _) = self.0.decode_to_utf8(rest, out.get_mut(from..).unwrap_or_default(), last);
            out.truncate(from + written);
            used += read;
            if result == CoderResult::InputEmpty {
                return used;
            }
        }
    }
}

struct Utf32 {
    little: bool,
}

impl Turn for Utf32 {
    fn turn(&mut self, input: &[u8], out: &mut Vec<u8>, last: bool) -> usize {
        let (units, rest) = input.as_chunks::<4>();
        for unit in units {
            let code = if self.little { u32::from_le_bytes(*unit) } else { u32::from_be_bytes(*unit) };
            push(out, char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        if last && !rest.is_empty() {
            push(out, char::REPLACEMENT_CHARACTER);
        }
        if last { input.len() } else { input.len() - rest.len() }
    }
}

fn push(out: &mut Vec<u8>, c: char) {
    out.extend(c.encode_utf8(&mut [0; 4]).as_bytes());
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_encoding_becomes_the_same_text() {
        for (bytes, encoding, expected) in [
            (&b"\xEF\xBB\xBFa"[..], "UTF-8", "a"),
            (b"\xFF\xFEa\0", "UTF-16LE", "a"),
            (b"\0a\x04\x10", "UTF-16BE", "aА"),
            (b"a\0\0\0\x10\x04\0\0", "UTF-32LE", "aА"),
            (b"\xC0", "windows-1251", "А"),
            (b"a\xFFb", "UTF-8", "a\u{FFFD}b"),
            (b"a\0\0\0\x10", "UTF-32LE", "a\u{FFFD}"),
        ] {
            assert_eq!(to_string(bytes, encoding), expected, "{encoding}");
        }
    }
}
