//! Markdown: plain text with marks, for wikis, repositories and other editors.

use super::{Asked, Block, Room, blocks};
use crate::exchange::questionnaire::{Exchanged, Made, Words};

/// Signs that mean something wherever they stand.
const SIGNS: &str = "\\`*_[]<>#|~&";

pub(in crate::exchange::questionnaire) fn markdown(value: &Exchanged, words: &dyn Words) -> Made {
    let (blocks, not_carried) = blocks(value, words);
    let mut out = String::new();
    for block in &blocks {
        match block {
            Block::Title(text) => part(&mut out, &format!("# {}", one_line(text))),
            Block::Section(text) => part(&mut out, &format!("## {}", one_line(text))),
            Block::Words(text) => part(&mut out, &escaped(text)),
            Block::Question(asked) => question(&mut out, asked),
        }
    }
    Made { bytes: out.into_bytes(), not_carried }
}

fn question(out: &mut String, asked: &Asked) {
    part(out, &format!("**{}. {}**", asked.number, one_line(&asked.text)));
    for note in &asked.notes {
        part(out, &format!("*{}*", one_line(note)));
    }
    match &asked.room {
        Room::Lines(lines) => (0..*lines).for_each(|_| part(out, "___")),
        Room::Boxes(boxes, other) => {
            let other = other.iter().map(|words| format!("- [ ] {}: \\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_\\_", one_line(words)));
            let lines: Vec<_> = boxes.iter().map(|words| format!("- [ ] {}", one_line(words))).chain(other).collect();
            part(out, &lines.join("\n"));
        }
        Room::Scale(points, low, high) => {
            let marks: Vec<_> = points.iter().map(|point| format!("☐ {point}")).collect();
            let end = |words: &str, point: Option<&i32>| {
                let point = point.copied().unwrap_or_default();
                (!words.trim().is_empty()).then(|| format!("{point} = {}", one_line(words)))
            };
            part(out, &marks.join(" \u{2003}"));
            let ends: Vec<_> = [end(low, points.first()), end(high, points.last())].into_iter().flatten().collect();
            if !ends.is_empty() {
                part(out, &format!("*{}*", ends.join(", ")));
            }
        }
    }
}

fn part(out: &mut String, text: &str) {
    if !out.is_empty() {
        out.push('\n');
    }
    out.push_str(text);
    out.push('\n');
}

fn one_line(text: &str) -> String {
    escaped(&text.split_whitespace().collect::<Vec<_>>().join(" ")).replace("  \n", " ")
}

/// Words that mean nothing but themselves; a line break stays one.
fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for (number, line) in text.lines().enumerate() {
        if number > 0 {
            out.push_str("  \n");
        }
        let line = line.trim();
        let digits = line.chars().take_while(char::is_ascii_digit).count();
        let listed = digits > 0 && line.get(digits..).is_some_and(|rest| rest.starts_with(['.', ')']));
        for (at, c) in line.chars().enumerate() {
            let begins = at == 0 && matches!(c, '+' | '-' | '=');
            if SIGNS.contains(c) || begins || (listed && at == digits) {
                out.push('\\');
            }
            out.push(c);
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_no_marks() {
        for (text, written) in [
            ("What *now*?", "What \\*now\\*?"),
            ("1. First", "1\\. First"),
            ("- so", "\\- so"),
            ("a\nb", "a  \nb"),
            ("<script>", "\\<script\\>"),
        ] {
            assert_eq!(escaped(text), written);
        }
    }
}
