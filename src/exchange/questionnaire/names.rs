//! Names: of questions, groups and options as files want them, and of languages as files write them.

use crate::domain::ids::IdentityId;
use crate::domain::language::Language;

/// What each language is called, in lower case.
const LANGUAGES: [(Language, &[&str]); 3] = [
    (Language::En, &["en", "eng", "english", "engels", "английский"]),
    (Language::Nl, &["nl", "nld", "dut", "dutch", "nederlands", "нидерландский", "голландский"]),
    (Language::Ru, &["ru", "rus", "russian", "russisch", "русский"]),
];

/// What a language of a file is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Tag {
    /// It says none: the language of the form.
    Unsaid,
    /// One that is spoken here.
    Ours(Language),
    /// Another one.
    Other,
}

/// Reads the name of a language: `nl`, `nl-informal`, `Nederlands (nl)`, `English`.
pub(super) fn language(tag: &str) -> Tag {
    let tag = tag.trim().to_lowercase();
    if tag.is_empty() || tag == "default" {
        return Tag::Unsaid;
    }
    let code = tag.strip_suffix(')').and_then(|tag| tag.rsplit_once('(')).map_or(tag.as_str(), |(_, code)| code.trim());
    let code = code.split(['-', '_']).next().unwrap_or_default();
    let found = LANGUAGES.iter().find(|(_, names)| names.contains(&code) || names.contains(&tag.as_str()));
    found.map_or(Tag::Other, |(language, _)| Tag::Ours(*language))
}

/// A language as an XLSForm names it, such as `Nederlands (nl)`.
pub(super) fn long_tag(code: &str) -> String {
    match language(code) {
        Tag::Ours(language) => format!("{} ({})", language.own_name(), language.code()),
        _ => code.to_owned(),
    }
}

/// The name a question has in files: the same in every version, letters and digits only.
pub(super) fn of_question(identity: IdentityId) -> String {
    if identity.0 > 0 { format!("q{}", identity.0) } else { format!("n{}", identity.0.unsigned_abs()) }
}

/// The name a section has in files.
pub(super) fn of_section(code: u32) -> String {
    format!("s{code}")
}

/// The section's number, from a name made by [`of_section`].
pub(super) fn section(name: &str) -> Option<u32> {
    let digits = name.strip_prefix('s')?;
    let code = digits.parse().ok().filter(|code| *code > 0)?;
    (of_section(code) == name).then_some(code)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn languages_are_known_by_code_and_name() {
        for (tag, expected) in [
            ("nl", Tag::Ours(Language::Nl)),
            ("Nederlands (nl)", Tag::Ours(Language::Nl)),
            ("nl-informal", Tag::Ours(Language::Nl)),
            ("English", Tag::Ours(Language::En)),
            ("en_GB", Tag::Ours(Language::En)),
            (" Русский ", Tag::Ours(Language::Ru)),
            ("Deutsch (de)", Tag::Other),
            ("French", Tag::Other),
            ("", Tag::Unsaid),
            ("default", Tag::Unsaid),
        ] {
            assert_eq!(language(tag), expected, "{tag}");
        }
        assert_eq!(language(&long_tag("ru")), Tag::Ours(Language::Ru));
    }

    #[test]
    fn sections_are_known_by_their_names() {
        for (name, code) in [("s1", Some(1)), ("s0", None), ("s01", None), ("start", None), ("s4294967295", Some(u32::MAX))] {
            assert_eq!(section(name), code, "{name}");
        }
    }
}
