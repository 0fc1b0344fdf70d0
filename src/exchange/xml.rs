//! XML of other programs as a small tree: elements by their local names, with their attributes and texts. Limits are kept while reading:
//! a file with definitions of its own (DTD) is refused, since that is how small files are made to unfold without end.

use quick_xml::Reader;
use quick_xml::events::{BytesRef, BytesStart, Event};

use quick_xml::escape::resolve_xml_entity;

use super::error::ExchangeError;

/// Deepest nesting.
const DEEPEST: usize = 100;

/// An element.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Element {
    /// Its name without a prefix.
    pub(super) name: String,
    /// Its attributes by their names without a prefix, in their order.
    pub(super) attributes: Vec<(String, String)>,
    /// The texts directly in it, joined.
    pub(super) text: String,
    /// The elements directly in it.
    pub(super) children: Vec<Element>,
}

impl Element {
    /// An attribute; empty if there is none. Whatever the case: programs differ.
    pub(super) fn attribute(&self, name: &str) -> &str {
        self.attributes.iter().find(|(known, _)| known.eq_ignore_ascii_case(name)).map_or("", |(_, value)| value)
    }

    /// The elements directly in it of this name.
    pub(super) fn all<'a>(&'a self, name: &'a str) -> impl Iterator<Item = &'a Self> {
        self.children.iter().filter(move |child| child.name.eq_ignore_ascii_case(name))
    }
}

/// A document: what stands before its root for this program alone, and the root.
#[derive(Debug, Default)]
pub(super) struct Document {
    /// Processing instructions: whom they are for, and what they say.
    pub(super) instructions: Vec<(String, String)>,
    /// The root.
    pub(super) root: Element,
}

/// What is wrong, and where.
pub(super) fn broken(error: &dyn std::fmt::Display, reader: &Reader<&[u8]>) -> ExchangeError {
    ExchangeError::Broken(format!("{error} ({})", reader.buffer_position()))
}

/// What `&name;` or `&#number;` stands for.
pub(super) fn referred(name: &BytesRef<'_>, reader: &Reader<&[u8]>) -> Result<String, ExchangeError> {
    let sign = name.resolve_char_ref().map_err(|error| broken(&error, reader))?;
    let named = (**name).to_owned();
    let known = sign.map(String::from).or_else(|| resolve_xml_entity(&named).map(str::to_owned));
    known.ok_or_else(|| ExchangeError::Broken(format!("&{named};")))
}

/// Reads a document of at most so many elements; `None` where there are more.
pub(super) fn read(text: &str, most: usize) -> Result<Option<Document>, ExchangeError> {
    let mut reader = Reader::from_str(text);
    reader.config_mut().expand_empty_elements = true;
    let mut document = Document::default();
    let (mut open, mut count): (Vec<Element>, usize) = (Vec::new(), 0);
    loop {
        match reader.read_event().map_err(|error| broken(&error, &reader))? {
            Event::DocType(_) => return Err(ExchangeError::Broken("DOCTYPE".to_owned())),
            Event::PI(told) => document.instructions.push((told.target().to_owned(), told.content().trim().to_owned())),
            Event::Start(start) => {
                count += 1;
                if count > most {
                    return Ok(None);
                }
                if open.len() == DEEPEST {
                    return Err(broken(&"nesting", &reader));
                }
                open.push(begun(&start, &reader)?);
            }
            Event::Text(text) => add(&mut open, &text.xml10_content()),
            Event::CData(text) => add(&mut open, &text.xml10_content()),
            Event::GeneralRef(name) => {
                let sign = referred(&name, &reader)?;
                add(&mut open, &sign);
            }
            Event::End(_) => {
                let Some(done) = open.pop() else { return Err(broken(&"end", &reader)) };
                match open.last_mut() {
                    Some(parent) => parent.children.push(done),
                    None if document.root.name.is_empty() => document.root = done,
                    None => return Err(broken(&"a second root", &reader)),
                }
            }
            Event::Eof if open.is_empty() => return Ok(Some(document)),
            Event::Eof => return Err(ExchangeError::Broken(format!("no end of {}", open.last().map_or("", |e| e.name.as_str())))),
            _ => {}
        }
    }
}

fn add(open: &mut [Element], text: &str) {
    if let Some(element) = open.last_mut() {
        element.text.push_str(text);
    }
}

fn begun(start: &BytesStart<'_>, reader: &Reader<&[u8]>) -> Result<Element, ExchangeError> {
    let mut element = Element { name: start.local_name().as_ref().to_owned(), ..Element::default() };
    for attribute in start.attributes() {
        let attribute = attribute.map_err(|error| broken(&error, reader))?;
        let value = attribute.normalized_value(quick_xml::XmlVersion::Implicit1_0).map_err(|error| broken(&error, reader))?;
        element.attributes.push((attribute.key.local_name().as_ref().to_owned(), value.into_owned()));
    }
    Ok(element)
}

/// A text as it may stand between marks or in an attribute: `&`, `<`, `>`, quotes and line breaks as references, and what XML cannot
/// hold (most control characters) left out.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\n' => out.push_str("&#10;"),
            '\r' => out.push_str("&#13;"),
            '\t' => out.push_str("&#9;"),
            c if allowed(c) => out.push(c),
            _ => {}
        }
    }
    out
}

/// Whether XML can hold this character.
pub(super) const fn allowed(c: char) -> bool {
    matches!(c, '\n' | '\r' | '\t' | '\u{20}'..='\u{fffd}' | '\u{10000}'..)
}
