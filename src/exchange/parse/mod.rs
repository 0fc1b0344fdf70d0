//! Reading single cells: days, numbers, and whether somebody left. Pure over bytes; knows no files and no columns.

pub(super) mod day;
pub(super) mod left;
pub(super) mod number;

/// A cell without blanks around it (also no-break and zero-width ones) and without the guard that keeps spreadsheets from
/// taking text for a formula (a leading `'` before `=`, `+`, `-`, `@` or a control character).
pub(super) fn clean(mut cell: &[u8]) -> &[u8] {
    loop {
        cell = cell.trim_ascii();
        let rest = BLANKS.iter().find_map(|b| cell.strip_prefix(*b).or_else(|| cell.strip_suffix(*b)));
        match rest {
            Some(rest) => cell = rest,
            None => return unguard(cell),
        }
    }
}

/// NBSP, zero-width space, thin and narrow no-break space, byte order mark.
const BLANKS: [&[u8]; 5] = [b"\xC2\xA0", b"\xE2\x80\x8B", b"\xE2\x80\x89", b"\xE2\x80\xAF", b"\xEF\xBB\xBF"];

/// What a spreadsheet takes for the start of a formula, also behind a byte order mark or as full-width signs.
pub(super) const FORMULA_STARTS: [&str; 12] = ["=", "+", "-", "@", "\t", "\r", "\n", "\0", "\u{FF1D}", "\u{FF0B}", "\u{FF0D}", "\u{FF20}"];

fn unguard(cell: &[u8]) -> &[u8] {
    match cell.strip_prefix(b"'") {
        Some(rest) if is_formula(rest) || rest.first() == Some(&b'\'') && is_formula(rest.trim_ascii_start()) => rest,
        _ => cell,
    }
}

fn is_formula(cell: &[u8]) -> bool {
    FORMULA_STARTS.iter().any(|start| cell.starts_with(start.as_bytes()))
}

/// A cell as text; bytes that are none become the replacement character.
pub(super) fn text(cell: &[u8]) -> String {
    String::from_utf8_lossy(clean(cell)).into_owned()
}

/// Lower case without accents on `ё`, only letters and digits: how words are compared.
pub(super) fn folded(word: &str) -> String {
    word.chars().flat_map(char::to_lowercase).filter(|c| c.is_alphanumeric()).map(|c| if c == 'ё' { 'е' } else { c }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn blanks_and_guards_are_taken_off() {
        for (cell, expected) in
            [("  a ", "a"), ("\u{A0}a\u{200B}", "a"), ("'=1+1", "=1+1"), ("'-3", "-3"), ("'t Hof", "'t Hof"), ("'", "'"), ("", "")]
        {
            assert_eq!(text(cell.as_bytes()), expected, "{cell:?}");
        }
    }
}
