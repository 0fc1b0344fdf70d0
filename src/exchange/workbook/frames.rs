//! What the reading process says to the one that started it: frames of a tag and parts of text, each part with its length before it.

use std::io::{self, Read, Write};

use crate::exchange::error::Limit;

/// One frame.
#[derive(Debug, PartialEq, Eq)]
pub(super) enum Frame {
    /// Names of all sheets.
    Sheets(Vec<Vec<u8>>),
    /// Name of the sheet the rows are from.
    Sheet(Vec<u8>),
    /// Number of the row from 1, and its cells.
    Row(u32, Vec<Vec<u8>>),
    /// It cannot be read: which kind of trouble, and the technical text.
    Failed(Failure, Vec<u8>),
    /// All was sent.
    End,
}

/// Kinds of trouble.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Failure {
    /// Beyond this limit.
    TooLarge(Limit),
    /// Locked by a password.
    Password,
    /// No such sheet.
    NoSheet,
    /// A binary workbook (XLSB).
    Binary,
    /// Damaged or not understood.
    Unreadable,
}

const FAILURES: [Failure; 9] = [
    Failure::TooLarge(Limit::Files),
    Failure::TooLarge(Limit::Unpacked),
    Failure::TooLarge(Limit::Cells),
    Failure::TooLarge(Limit::Corner),
    Failure::TooLarge(Limit::Cell),
    Failure::Password,
    Failure::NoSheet,
    Failure::Binary,
    Failure::Unreadable,
];

/// Longest part and most parts of one frame; anything larger is nonsense.
const LONGEST: u32 = 2 << 20;
const MOST: u32 = 20_000;

impl Frame {
    pub(super) fn write(&self, out: &mut dyn Write) -> io::Result<()> {
        match self {
            Self::Sheets(names) => parts(out, b'S', 0, names),
            Self::Sheet(name) => parts(out, b'C', 0, std::slice::from_ref(name)),
            Self::Row(number, cells) => parts(out, b'R', *number, cells),
            Self::Failed(failure, detail) => {
                let code = FAILURES.iter().position(|f| f == failure).and_then(|n| u32::try_from(n).ok()).unwrap_or(0);
                parts(out, b'X', code, std::slice::from_ref(detail))
            }
            Self::End => parts(out, b'Z', 0, &[]),
        }
    }

    /// The next frame; an error if the stream breaks off or is not of this kind.
    pub(super) fn read(from: &mut dyn Read) -> io::Result<Self> {
        let mut tag = [0];
        from.read_exact(&mut tag)?;
        let (number, count) = (read_u32(from)?, read_u32(from)?);
        if count > MOST {
            return Err(io::ErrorKind::InvalidData.into());
        }
        let mut parts = (0..count).map(|_| read_part(from)).collect::<io::Result<Vec<_>>>()?;
        Ok(match tag {
            [b'S'] => Self::Sheets(parts),
            [b'C'] => Self::Sheet(parts.pop().unwrap_or_default()),
            [b'R'] => Self::Row(number, parts),
            [b'X'] => {
                let failure = usize::try_from(number).ok().and_then(|n| FAILURES.get(n)).copied().unwrap_or(Failure::Unreadable);
                Self::Failed(failure, parts.pop().unwrap_or_default())
            }
            [b'Z'] => Self::End,
            _ => return Err(io::ErrorKind::InvalidData.into()),
        })
    }
}

fn parts(out: &mut dyn Write, tag: u8, number: u32, parts: &[Vec<u8>]) -> io::Result<()> {
    out.write_all(&[tag])?;
    out.write_all(&number.to_le_bytes())?;
    out.write_all(&u32::try_from(parts.len()).unwrap_or(u32::MAX).to_le_bytes())?;
    for part in parts {
        out.write_all(&u32::try_from(part.len()).unwrap_or(u32::MAX).to_le_bytes())?;
        out.write_all(part)?;
    }
    Ok(())
}

fn read_u32(from: &mut dyn Read) -> io::Result<u32> {
    let mut bytes = [0; 4];
    from.read_exact(&mut bytes)?;
    Ok(u32::from_le_bytes(bytes))
}

fn read_part(from: &mut dyn Read) -> io::Result<Vec<u8>> {
    let length = read_u32(from)?;
    if length > LONGEST {
        return Err(io::ErrorKind::InvalidData.into());
    }
    let mut part = vec![0; length as usize];
    from.read_exact(&mut part)?;
    Ok(part)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn frames_come_back_as_sent() {
        let frames = [
            Frame::Sheets(vec![b"a".to_vec(), b"b".to_vec()]),
            Frame::Sheet(b"a".to_vec()),
            Frame::Row(7, vec![b"x".to_vec(), Vec::new()]),
            Frame::Failed(Failure::Password, b"why".to_vec()),
            Frame::Failed(Failure::TooLarge(Limit::Corner), Vec::new()),
            Frame::End,
        ];
        let mut bytes = Vec::new();
        for frame in &frames {
            frame.write(&mut bytes).unwrap();
        }
        let mut stream = bytes.as_slice();
        for frame in frames {
            assert_eq!(Frame::read(&mut stream).unwrap(), frame);
        }
        assert!(Frame::read(&mut stream).is_err());
    }
}
