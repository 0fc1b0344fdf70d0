//! Texts of forms that are HTML: marks taken out, breaks kept, signs decoded. Only texts; nothing is fetched or run.

/// A text without its marks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Clean {
    pub(super) text: String,
    /// Whether there was a picture, a sound or a film.
    pub(super) media: bool,
}

/// Marks after which a new line begins.
const BREAKS: [&str; 13] = ["br", "p", "div", "li", "ul", "ol", "tr", "table", "h1", "h2", "h3", "h4", "hr"];
/// Marks whose content is no text.
const SILENT: [&str; 3] = ["script", "style", "head"];
const MEDIA: [&str; 6] = ["img", "video", "audio", "iframe", "object", "embed"];

const NAMED: &[(&str, &str)] = &[
    ("amp", "&"),
    ("lt", "<"),
    ("gt", ">"),
    ("quot", "\""),
    ("apos", "'"),
    ("nbsp", "\u{a0}"),
    ("laquo", "«"),
    ("raquo", "»"),
    ("mdash", "—"),
    ("ndash", "–"),
    ("hellip", "…"),
    ("lsquo", "‘"),
    ("rsquo", "’"),
    ("ldquo", "“"),
    ("rdquo", "”"),
    ("euro", "€"),
    ("eacute", "é"),
    ("egrave", "è"),
    ("ecirc", "ê"),
    ("euml", "ë"),
    ("agrave", "à"),
    ("auml", "ä"),
    ("iuml", "ï"),
    ("ouml", "ö"),
    ("uuml", "ü"),
    ("ccedil", "ç"),
    ("szlig", "ß"),
];

/// Takes the marks out. A text without any keeps its lines; `<` before anything but a mark is a sign like others.
pub(super) fn clean(text: &str) -> Clean {
    if !text.contains(['<', '&']) {
        return Clean { text: text.trim().to_owned(), media: false };
    }
    let mut out = String::with_capacity(text.len());
    let (mut media, mut marked) = (false, false);
    let mut rest = text;
    while let Some(at) = rest.find(['<', '&']) {
        out.push_str(rest.get(..at).unwrap_or_default());
        rest = rest.get(at..).unwrap_or_default();
        if let Some((mark, after)) = mark(rest) {
            marked = true;
            let name = mark_name(mark);
            media |= MEDIA.contains(&name.as_str());
            if BREAKS.contains(&name.as_str()) {
                out.push('\u{1}');
            }
            rest = if SILENT.contains(&name.as_str()) && !mark.starts_with('/') { behind(after, &name) } else { after };
        } else if let Some((sign, after)) = entity(rest) {
            out.push_str(&sign);
            rest = after;
        } else {
            out.push_str(rest.get(..1).unwrap_or_default());
            rest = rest.get(1..).unwrap_or_default();
        }
    }
    out.push_str(rest);
    let text = if marked { lines(&out) } else { out.trim().to_owned() };
    Clean { text, media }
}

/// The inside of the mark that begins here, and what follows it.
fn mark(text: &str) -> Option<(&str, &str)> {
    let inside = text.strip_prefix('<')?;
    if let Some(comment) = inside.strip_prefix("!--") {
        return Some(("!", comment.split_once("-->").map_or("", |(_, after)| after)));
    }
    let first = inside.trim_start_matches('/').chars().next()?;
    if !(first.is_ascii_alphabetic() || inside.starts_with('!')) {
        return None;
    }
    inside.split_once('>')
}

fn mark_name(mark: &str) -> String {
    mark.trim_start_matches('/').chars().take_while(char::is_ascii_alphanumeric).collect::<String>().to_ascii_lowercase()
}

/// What follows the end of a mark whose content is no text.
fn behind<'a>(text: &'a str, name: &str) -> &'a str {
    let end = format!("</{name}");
    let at = text.to_ascii_lowercase().find(&end);
    at.and_then(|at| text.get(at..)).and_then(|rest| rest.split_once('>')).map_or("", |(_, after)| after)
}

/// The sign written here as `&name;` or `&#number;`, and what follows it.
fn entity(text: &str) -> Option<(String, &str)> {
    let (name, after) = text.strip_prefix('&')?.split_once(';').filter(|(name, _)| name.len() <= 10)?;
    let sign = if let Some(number) = name.strip_prefix('#') {
        let code = number.strip_prefix(['x', 'X']).map_or_else(|| number.parse().ok(), |hex| u32::from_str_radix(hex, 16).ok());
        char::from_u32(code?).filter(|c| !c.is_control() || *c == '\n')?.to_string()
    } else {
        NAMED.iter().find(|(known, _)| *known == name).map(|(_, sign)| (*sign).to_owned())?
    };
    Some((sign, after))
}

/// White space as a page shows it: runs are one blank, breaks are lines, no more than one of them empty.
fn lines(text: &str) -> String {
    let lines = text.split('\u{1}').map(|line| line.split([' ', '\n', '\t', '\r']).filter(|w| !w.is_empty()).collect::<Vec<_>>().join(" "));
    let mut kept: Vec<String> = Vec::new();
    for line in lines {
        if !(line.is_empty() && kept.last().is_none_or(String::is_empty)) {
            kept.push(line);
        }
    }
    kept.join("\n").trim().to_owned()
}

/// A text as HTML that shows it.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            // A table of LimeSurvey takes a backslash before a quote for a sign of its own.
            '\\' => out.push_str("&#92;"),
            '\n' => out.push_str("<br />"),
            other => out.push(other),
        }
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_go_and_words_stay() {
        for (html, text, media) in [
            ("plain\nlines", "plain\nlines", false),
            ("<p>One</p>\n<p>Two&nbsp;&amp; three</p>", "One\n\nTwo\u{a0}& three", false),
            ("a<br />b<BR>c", "a\nb\nc", false),
            ("5 < 6 & 7 > 2", "5 < 6 & 7 > 2", false),
            ("<b>Bold</b> <img src='x.png' alt='y'/>text", "Bold text", true),
            ("<script>alert('<b>')</script>safe", "safe", false),
            ("&#1044;&#x430;&unknown;", "Да&unknown;", false),
            ("<!-- gone -->kept", "kept", false),
            ("<b", "<b", false),
            ("&lt;b&gt;", "<b>", false),
        ] {
            assert_eq!(clean(html), Clean { text: text.to_owned(), media }, "{html}");
        }
    }

    #[test]
    fn what_is_escaped_is_read_back() {
        for text in ["a < b & c > d", "two\nlines", "\"quoted\" &amp; <i>not</i>"] {
            assert_eq!(clean(&escaped(text)).text, text);
        }
    }
}
