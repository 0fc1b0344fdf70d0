//! How texts stand in the files of each program: what means something there, how the answer to a question is put in, what is escaped.

use std::fmt::Write as _;

use super::html;
use crate::domain::piping::{self, Piece, Pipe};

/// The program a form is for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Dialect {
    XlsForm,
    LimeSurvey,
    SurveyJs,
}

/// The longest text of a cell in a workbook is 32,767 signs of UTF-16; other programs take what we hold.
const CELL: usize = 16_000;

/// What the name of an answer in words adds to the question's: XLSForm puts codes into texts, so a calculation beside the question has
/// the words of the option chosen.
pub(super) const SHOWN: &str = "_shown";

/// Stands where a text has signs, and none of them can be written.
pub(super) const NOTHING: &str = "–";

impl Dialect {
    /// The longest text, in letters.
    pub(super) const fn longest(self) -> usize {
        match self {
            Self::XlsForm => CELL,
            Self::LimeSurvey | Self::SurveyJs => 100_000,
        }
    }

    /// Whether each text must stand in every language, because nothing else is shown where it does not.
    pub(super) const fn fills_languages(self) -> bool {
        matches!(self, Self::XlsForm | Self::LimeSurvey)
    }

    /// The answer to a question, put into a text.
    fn piped(self, name: &str) -> String {
        match self {
            Self::XlsForm => format!("${{{name}}}"),
            Self::LimeSurvey => format!("{{{name}.shown}}"),
            Self::SurveyJs => format!("{{{name}}}"),
        }
    }

    /// Words that mean nothing but themselves there.
    fn words(self, text: &str) -> String {
        match self {
            Self::XlsForm => without_controls(text).replace("${", "$ {"),
            Self::LimeSurvey => html::escaped(&opened(&without_controls(text))),
            Self::SurveyJs => text.to_owned(),
        }
    }
}

/// A text of ours as it is written.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Written {
    pub(super) text: String,
    /// What was put into it and cannot be there.
    pub(super) lost: Vec<Pipe>,
    /// It was too long.
    pub(super) cut: bool,
}

/// Writes a text: answers as the program puts them in (`name` gives the question's name if its answer can be), fallbacks for the rest.
pub(super) fn written(text: &str, dialect: Dialect, name: impl Fn(Pipe) -> Option<String>) -> Written {
    let mut out = Written::default();
    let longest = dialect.longest();
    out.cut = text.chars().count() > longest;
    let cut: String = if out.cut { text.chars().take(longest).collect() } else { text.to_owned() };
    for piece in piping::pieces(&cut) {
        match piece {
            Piece::Words(words) => out.text.push_str(&dialect.words(words)),
            Piece::Piped(pipe, fallback) => {
                if let Some(name) = name(pipe) {
                    out.text.push_str(&dialect.piped(&name));
                    continue;
                }
                out.lost.push(pipe);
                if fallback.is_empty() {
                    // "Dear {first_name}, …" must not become "Dear , …".
                    out.text.truncate(out.text.trim_end_matches(' ').len());
                } else {
                    out.text.push_str(&dialect.words(fallback));
                }
            }
        }
    }
    if out.text.trim().is_empty() && !text.trim().is_empty() {
        NOTHING.clone_into(&mut out.text);
    }
    out
}

/// A text as it is read.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct ReadText {
    pub(super) text: String,
    /// Names of what is put into it and is not known here.
    pub(super) lost: Vec<String>,
    /// Whether there was a picture, a sound or a film.
    pub(super) media: bool,
}

/// Reads a text: marks taken out, answers put in as we do it (`question` gives the identity of the question of a name).
pub(super) fn read(text: &str, dialect: Dialect, question: impl Fn(&str) -> Option<crate::domain::ids::IdentityId>) -> ReadText {
    let cleaned = html::clean(text);
    let open = if dialect == Dialect::XlsForm { "${" } else { "{" };
    let mut out = ReadText { media: cleaned.media, ..ReadText::default() };
    let mut rest = cleaned.text.as_str();
    while let Some((words, behind)) = rest.split_once(open) {
        out.text.push_str(words);
        let inside = behind.split_once('}').filter(|(name, _)| is_name(name));
        let Some((name, after)) = inside else {
            out.text.push_str(open);
            rest = behind;
            continue;
        };
        let bare = name.trim_end_matches(".shown").trim_end_matches(".NAOK").trim_end_matches(".value");
        let shown = || bare.strip_suffix(SHOWN).filter(|_| dialect == Dialect::XlsForm).and_then(&question);
        match question(bare).or_else(shown) {
            Some(identity) => drop(write!(out.text, "{{answer:{identity}}}")),
            None if bare.eq_ignore_ascii_case("TOKEN:FIRSTNAME") => out.text.push_str("{first_name}"),
            None => {
                out.lost.push(name.to_owned());
                out.text.extend([open, name, "}"]);
            }
        }
        rest = after;
    }
    out.text.push_str(rest);
    out
}

/// Whether this stands between braces as the name of something.
fn is_name(text: &str) -> bool {
    let mut letters = text.chars();
    letters.next().is_some_and(|c| c.is_alphabetic() || c == '_')
        && text.len() <= 200
        && letters.all(|c| c.is_alphanumeric() || matches!(c, '_' | '-' | '.' | ':' | '#'))
}

/// Without the signs XML cannot hold; line ends are line feeds.
pub(super) fn without_controls(text: &str) -> String {
    let kept = |c: char| !c.is_control() && !matches!(c, '\u{FFFE}' | '\u{FFFF}');
    text.replace("\r\n", "\n").chars().map(|c| if c == '\r' { '\n' } else { c }).filter(|c| matches!(c, '\n' | '\t') || kept(*c)).collect()
}

/// A brace before which LimeSurvey would read an expression gets a blank behind it.
fn opened(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        out.push(c);
        if c == '{' && letters.peek().is_some_and(|next| !next.is_whitespace()) {
            out.push(' ');
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::IdentityId;

    #[test]
    fn texts_are_written_so_that_they_mean_themselves() {
        let name = |pipe| if pipe == Pipe::Answer(IdentityId(7)) { Some("q7".to_owned()) } else { None };
        for (text, xlsform, limesurvey) in [
            ("Dear {first_name|customer},", "Dear customer,", "Dear customer,"),
            ("Dear {first_name},", "Dear,", "Dear,"),
            ("You said {answer:7|this}.", "You said ${q7}.", "You said {q7.shown}."),
            ("${x} {y} <b>", "$ {x} {y} <b>", "${ x} { y} &lt;b&gt;"),
            ("{first_name}", "–", "–"),
            ("a\u{0}\r\nb", "a\nb", "a<br />b"),
        ] {
            assert_eq!(written(text, Dialect::XlsForm, name).text, xlsform);
            assert_eq!(written(text, Dialect::LimeSurvey, name).text, limesurvey);
        }
    }

    #[test]
    fn what_is_put_in_is_read() {
        let question = |name: &str| (name == "q7").then_some(IdentityId(7));
        let found = read("<p>You said {q7.shown}, {TOKEN:FIRSTNAME} of {shopName}</p>", Dialect::LimeSurvey, question);
        assert_eq!(found.text, "You said {answer:7}, {first_name} of {shopName}");
        assert_eq!(found.lost, ["shopName"]);
        assert_eq!(read("{q7} ${q7}", Dialect::XlsForm, question).text, "{q7} {answer:7}");
        assert_eq!(read("${q7_shown} ${q8_shown}", Dialect::XlsForm, question).text, "{answer:7} ${q8_shown}");
    }
}
