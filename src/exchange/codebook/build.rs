//! Puts a codebook together out of what a file says: names made fit, equal ones joined, groups within groups made one.

use std::collections::HashMap;

use super::super::error::{ExchangeError, Limit};
use super::super::xml::allowed;
use super::{Change, Code, Codebook, Group, MOST, NAME, Read, Told, tell};

/// What stands between the names of groups that became one.
pub const JOINED: &str = " / ";

/// A codebook being put together.
#[derive(Debug, Default)]
pub(super) struct Builder {
    book: Codebook,
    told: Vec<Told>,
    groups: HashMap<String, usize>,
    codes: HashMap<String, usize>,
}

impl Builder {
    /// The group at the end of these groups within groups; says what it is called. Made if it is not there.
    pub(super) fn group(&mut self, path: &[String], about: Group) -> Result<String, ExchangeError> {
        let names: Vec<String> = path.iter().map(|name| one_line(name)).filter(|name| !name.is_empty()).collect();
        if names.is_empty() {
            return Ok(String::new());
        }
        let name = self.fit(&names.join(JOINED));
        if names.len() > 1 {
            self.tell(Change::Folded, &name);
        }
        let about = Group { name, description: lines(&about.description), ..about };
        let at = *self.groups.entry(key(&about.name)).or_insert(self.book.groups.len());
        if let Some(known) = self.book.groups.get_mut(at) {
            join(&mut known.description, &about.description);
            fill(&mut known.colour, &about.colour);
            fill(&mut known.guid, &about.guid);
            return Ok(known.name.clone());
        }
        let name = about.name.clone();
        self.book.groups.push(about);
        self.not_too_many()?;
        Ok(name)
    }

    /// A code below these groups. One of this name is there already: what is new of it is added to that. Says its place.
    pub(super) fn code(&mut self, path: &[String], code: Code) -> Result<Option<usize>, ExchangeError> {
        let name = one_line(&code.name);
        if name.is_empty() {
            self.tell(Change::Nameless, &lines(&code.description));
            return Ok(None);
        }
        let group = self.group(path, Group::default())?;
        let fit = self.fit(&name);
        let said = lines(&code.description);
        let description = if fit == name { said } else { lines(&format!("{name}\n\n{said}")) };
        let examples = code.examples.iter().map(|example| lines(example)).filter(|example| !example.is_empty()).collect();
        let code = Code { name: fit, group, description, examples, rule: lines(&code.rule), ..code };
        let at = *self.codes.entry(key(&code.name)).or_insert(self.book.codes.len());
        if self.book.codes.len() == at {
            self.book.codes.push(code);
            self.not_too_many()?;
        } else {
            self.merge(at, code);
        }
        Ok(Some(at))
    }

    /// The code at a place.
    pub(super) fn at(&mut self, at: usize) -> Option<&mut Code> {
        self.book.codes.get_mut(at)
    }

    /// Tells of something that became different.
    pub(super) fn tell(&mut self, change: Change, name: &str) {
        tell(&mut self.told, change, name);
    }

    /// What came of it.
    pub(super) fn done(self) -> Read {
        Read { book: self.book, told: self.told }
    }

    fn merge(&mut self, at: usize, code: Code) {
        let Some(known) = self.book.codes.get_mut(at) else { return };
        let second = !known.group.is_empty() && !code.group.is_empty() && known.group != code.group;
        fill(&mut known.group, &code.group);
        join(&mut known.description, &code.description);
        fill(&mut known.colour, &code.colour);
        fill(&mut known.guid, &code.guid);
        fill(&mut known.rule, &code.rule);
        known.kind = known.kind.or(code.kind);
        known.retired &= code.retired;
        for example in code.examples {
            if !known.examples.contains(&example) {
                known.examples.push(example);
            }
        }
        let name = known.name.clone();
        self.tell(Change::Merged, &name);
        if second {
            self.tell(Change::SecondGroup, &name);
        }
    }

    fn fit(&mut self, name: &str) -> String {
        if name.chars().count() <= NAME {
            return name.to_owned();
        }
        let cut: String = name.chars().take(NAME - 1).collect();
        let cut = format!("{}…", cut.trim_end());
        self.tell(Change::Cut, &cut);
        cut
    }

    fn not_too_many(&self) -> Result<(), ExchangeError> {
        let many = self.book.codes.len() + self.book.groups.len() > MOST;
        if many { Err(ExchangeError::TooLarge(Limit::Codes)) } else { Ok(()) }
    }
}

/// What is fit to be a codebook out of any: names on one line and each once, texts without what no file can hold.
pub(super) fn tidy(book: &Codebook) -> Result<Read, ExchangeError> {
    let mut builder = Builder::default();
    for group in &book.groups {
        builder.group(std::slice::from_ref(&group.name), group.clone())?;
    }
    for code in &book.codes {
        builder.code(std::slice::from_ref(&code.group), code.clone())?;
    }
    Ok(builder.done())
}

/// A name as names are compared: whatever the case, with single blanks.
#[must_use]
pub fn key(name: &str) -> String {
    one_line(name).to_lowercase()
}

/// On one line, with single blanks, without what no file can hold.
#[must_use]
pub fn one_line(text: &str) -> String {
    let kept: String = text.chars().map(|c| if c.is_control() || c.is_whitespace() { ' ' } else { c }).filter(|c| !unseen(*c)).collect();
    kept.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" ")
}

/// Lines without blanks around them and without what no file can hold.
pub(super) fn lines(text: &str) -> String {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let kept: String = text.chars().filter(|c| *c == '\n' || *c == '\t' || !c.is_control() && !unseen(*c)).collect();
    kept.trim().to_owned()
}

/// What no file can hold, and what nobody sees: marks of the order of bytes, blanks without width.
const fn unseen(c: char) -> bool {
    !allowed(c) || matches!(c, '\u{200b}' | '\u{feff}')
}

fn fill(known: &mut String, other: &str) {
    if known.is_empty() {
        other.clone_into(known);
    }
}

fn join(known: &mut String, other: &str) {
    if known.is_empty() {
        other.clone_into(known);
    } else if !other.is_empty() && !known.contains(other) {
        known.push_str("\n\n");
        known.push_str(other);
    }
}
