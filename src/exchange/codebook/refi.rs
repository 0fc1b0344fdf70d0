//! REFI-QDA codebook exchange, `.qdc`: `CodeBook` with `Codes` within `Codes`, and `Sets`. A code that is not codable is a group; a
//! codable one with others below it is a code of the group it makes. Read by local names, whatever the version of the namespace; written
//! as the schema of version 1.0 has it.

use std::collections::{HashMap, HashSet};
use std::fmt::Write as _;

use strum::IntoEnumIterator as _;

use super::build::{Builder, one_line, tidy};
use super::private::{self, Private};
use super::{Change, Code, Codebook, Group, MOST, Made, NAME, Read, Words, colour_of, guid};
use crate::domain::reason::ReasonKind;
use crate::exchange::encoding::coding;
use crate::exchange::error::{ExchangeError, Limit};
use crate::exchange::xml::{self, Element, escaped};

const NAMESPACE: &str = "urn:QDA-XML:codebook:1.0";

/// The encoding an XML file says it has; `None` where it says none or one that says nothing new.
pub(super) fn announced(bytes: &[u8]) -> Option<&'static str> {
    let head = String::from_utf8_lossy(bytes.get(..bytes.len().min(200)).unwrap_or_default()).into_owned();
    let declared = head.trim_start().strip_prefix("<?xml")?.split_once("?>")?.0.split_once("encoding")?.1;
    let name = declared.trim_start().strip_prefix('=')?.trim_start().trim_start_matches(['"', '\'']).split(['"', '\'']).next()?;
    let known = coding(name).name();
    (!known.starts_with("UTF-")).then_some(known)
}

/// Reads a codebook.
pub(super) fn read(text: &str) -> Result<Read, ExchangeError> {
    // Sets name codes once more, and each code may have a description.
    let document = xml::read(text.trim_start(), MOST * 10)?.ok_or(ExchangeError::TooLarge(Limit::Codes))?;
    let book = found(&document.root).ok_or(ExchangeError::NotACodebook)?;
    let mut reading = Reading::default();
    let mut path = Vec::new();
    for codes in book.all("Codes") {
        reading.all(codes, &mut path)?;
    }
    for set in book.all("Sets").flat_map(|sets| sets.all("Set")) {
        reading.set(set)?;
    }
    let kept = document.instructions.iter().find(|(target, _)| target == private::TARGET);
    let kept = kept.map(|(_, text)| Private::read(text)).unwrap_or_default();
    let mut read = reading.builder.done();
    read.book.codes.iter_mut().for_each(|code| kept.give_back(code));
    Ok(read)
}

/// The codebook: the root, or directly in it, as in the project file of the same standard.
fn found(root: &Element) -> Option<&Element> {
    if root.name.eq_ignore_ascii_case("CodeBook") { Some(root) } else { root.all("CodeBook").next() }
}

/// A file being read.
#[derive(Default)]
struct Reading {
    builder: Builder,
    /// The codes by their identities.
    known: HashMap<String, usize>,
    /// Those that got their group from a set.
    grouped: HashSet<usize>,
}

impl Reading {
    fn all(&mut self, parent: &Element, path: &mut Vec<String>) -> Result<(), ExchangeError> {
        parent.all("Code").try_for_each(|code| self.code(code, path))
    }

    fn code(&mut self, element: &Element, path: &mut Vec<String>) -> Result<(), ExchangeError> {
        let name = one_line(element.attribute("name"));
        let parent = element.all("Code").next().is_some();
        let codable = match element.attribute("isCodable").trim() {
            "" => !parent,
            other => !matches!(other.to_ascii_lowercase().as_str(), "false" | "0"),
        };
        let description = element.all("Description").map(|text| text.text.as_str()).collect::<Vec<_>>().join("\n");
        let colour = self.colour(element, &name);
        let identity = guid::tidy(element.attribute("guid"));
        let named = !name.is_empty();
        if named && (parent || !codable) {
            path.push(name.clone());
            let group = Group { description: description.clone(), colour: colour.clone(), guid: identity.clone(), ..Group::default() };
            self.builder.group(path, if codable { Group::default() } else { group })?;
        } else if !named && !codable {
            self.builder.tell(Change::Nameless, &one_line(&description));
        }
        if codable {
            let code = Code { name, description, colour, guid: identity.clone(), ..Code::default() };
            if let Some(at) = self.builder.code(path, code)? {
                self.known.insert(identity, at);
            }
        }
        self.all(element, path)?;
        if named && (parent || !codable) {
            path.pop();
        }
        Ok(())
    }

    fn colour(&mut self, element: &Element, name: &str) -> String {
        let written = element.attribute("color");
        let colour = colour_of(written).unwrap_or_default();
        if colour.is_empty() && !written.trim().is_empty() {
            self.builder.tell(Change::Colour, &format!("{name} ({written})"));
        }
        colour
    }

    /// A set of codes: one of ours says of which kind they are; any other is the group of those that have none.
    fn set(&mut self, set: &Element) -> Result<(), ExchangeError> {
        let identity = guid::tidy(set.attribute("guid"));
        let name = one_line(set.attribute("name"));
        let of = |member: &Element| [member.attribute("guid"), member.attribute("targetGUID")].map(guid::tidy);
        let members: Vec<usize> =
            set.all("MemberCode").filter_map(|member| of(member).iter().find_map(|guid| self.known.get(guid)).copied()).collect();
        if let Some(kind) = ReasonKind::iter().find(|kind| guid::of_kind(*kind) == identity) {
            self.each(&members, |code| code.kind = Some(kind));
            return Ok(());
        }
        if identity == guid::of_retired() {
            self.each(&members, |code| code.retired = true);
            return Ok(());
        }
        if members.is_empty() || name.is_empty() {
            return Ok(());
        }
        self.set_as_group(&name, set, &members)
    }

    fn each(&mut self, members: &[usize], change: impl Fn(&mut Code)) {
        for at in members {
            if let Some(code) = self.builder.at(*at) {
                change(code);
            }
        }
    }

    fn set_as_group(&mut self, name: &str, set: &Element, members: &[usize]) -> Result<(), ExchangeError> {
        let free: Vec<usize> = members.iter().copied().filter(|at| self.builder.at(*at).is_some_and(|c| c.group.is_empty())).collect();
        if free.is_empty() {
            self.builder.tell(Change::Set, name);
            return Ok(());
        }
        let description = set.all("Description").map(|text| text.text.as_str()).collect::<Vec<_>>().join("\n");
        let group = self.builder.group(&[name.to_owned()], Group { description, ..Group::default() })?;
        for at in members {
            let Some(code) = self.builder.at(*at) else { continue };
            if free.contains(at) {
                code.group.clone_from(&group);
                self.grouped.insert(*at);
            } else {
                let told = code.name.clone();
                let change = if self.grouped.contains(at) { Change::SecondGroup } else { Change::Set };
                self.builder.tell(change, if change == Change::Set { name } else { &told });
            }
        }
        Ok(())
    }
}

/// Writes a codebook that is fit for it.
pub(super) fn write(book: &Codebook, words: &dyn Words) -> Result<Made, ExchangeError> {
    let Read { book, told } = tidy(book)?;
    let mut writing = Writing::default();
    let mut codes = String::new();
    for code in book.codes.iter().filter(|code| code.group.is_empty()) {
        writing.code(code, 2, &mut codes);
    }
    for group in &book.groups {
        writing.group(group, &book, &mut codes);
    }
    let sets = writing.sets(words);
    let mut text = String::from("<?xml version=\"1.0\" encoding=\"utf-8\"?>\n");
    text.push_str(&writing.private.written());
    let origin = concat!("Comeback ", env!("CARGO_PKG_VERSION"));
    let _ = writeln!(text, "<CodeBook xmlns=\"{NAMESPACE}\" origin=\"{origin}\">\n  <Codes>\n{codes}  </Codes>\n{sets}</CodeBook>");
    Ok(Made { bytes: text.into_bytes(), told })
}

/// A file being written.
#[derive(Default)]
struct Writing {
    taken: HashSet<String>,
    private: Private,
    /// The identities of each set that is ours.
    kinds: HashMap<ReasonKind, Vec<String>>,
    retired: Vec<String>,
}

impl Writing {
    /// The identity of something: its own, or one made from what it is; each stands once.
    fn identity(&mut self, own: &str, made: impl Fn() -> String) -> String {
        let own = guid::tidy(own);
        let mut identity = if own.is_empty() { made() } else { own };
        while !self.taken.insert(identity.clone()) {
            identity = guid::another(&identity);
        }
        identity
    }

    fn group(&mut self, group: &Group, book: &Codebook, out: &mut String) {
        let identity = self.identity(&group.guid, || guid::of_group(&group.name));
        let mut within = String::new();
        for code in book.codes.iter().filter(|code| code.group == group.name) {
            self.code(code, 3, &mut within);
        }
        element(out, 2, (&identity, &group.name, false, &group.colour), &group.description, &within);
    }

    fn code(&mut self, code: &Code, depth: usize, out: &mut String) {
        let identity = self.identity(&code.guid, || guid::of_code(&code.group, &code.name));
        self.private.keep(&identity, code);
        if let Some(kind) = code.kind {
            self.kinds.entry(kind).or_default().push(identity.clone());
        }
        if code.retired {
            self.retired.push(identity.clone());
        }
        element(out, depth, (&identity, &code.name, true, &code.colour), &private::in_words(code), "");
    }

    /// The sets of codes of one kind, for programs that show sets.
    fn sets(&self, words: &dyn Words) -> String {
        let mut sets = String::new();
        for kind in ReasonKind::iter() {
            set(&mut sets, &guid::of_kind(kind), &words.kind(kind), self.kinds.get(&kind).map_or(&[], Vec::as_slice));
        }
        set(&mut sets, &guid::of_retired(), &words.retired(), &self.retired);
        if sets.is_empty() { sets } else { format!("  <Sets>\n{sets}  </Sets>\n") }
    }
}

fn element(out: &mut String, depth: usize, (guid, name, codable, colour): (&str, &str, bool, &str), description: &str, within: &str) {
    let pad = "  ".repeat(depth);
    let colour = colour_of(colour).map(|colour| format!(" color=\"{colour}\"")).unwrap_or_default();
    let _ = write!(out, "{pad}<Code guid=\"{guid}\" name=\"{}\" isCodable=\"{codable}\"{colour}", escaped(name));
    if description.is_empty() && within.is_empty() {
        out.push_str("/>\n");
        return;
    }
    out.push('>');
    out.push('\n');
    if !description.is_empty() {
        let _ = writeln!(out, "{pad}  <Description>{}</Description>", escaped(description));
    }
    let _ = writeln!(out, "{within}{pad}</Code>");
}

fn set(out: &mut String, guid: &str, name: &str, members: &[String]) {
    if members.is_empty() {
        return;
    }
    let name: String = name.chars().take(NAME).collect();
    let _ = writeln!(out, "    <Set guid=\"{guid}\" name=\"{}\">", escaped(&name));
    for member in members {
        let _ = writeln!(out, "      <MemberCode guid=\"{member}\"/>");
    }
    out.push_str("    </Set>\n");
}
