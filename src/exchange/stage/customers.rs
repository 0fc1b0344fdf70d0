//! The customers of a file, each once: found by number, else by e-mail, else by name and phone. As where an import meets those on record
//! (`store::imports`), a number or an address that differs speaks against, and doubt makes a new customer.

use std::collections::HashMap;

use csv::ByteRecord;

use super::hash::QuickMap;
use super::line::{Line, cell, is_missing};
use crate::domain::customer::{email_key, person_key};
use crate::domain::import::{Field, Mapping, StagedCustomer, StagedLeft};
use crate::domain::language::Language;
use crate::domain::segment::tags_of_cell;
use crate::exchange::parse;

/// So many people of one name are looked at: a name that more share ("Guest") tells nobody apart.
const CROWD: usize = 50;

/// The customers found so far.
pub(super) struct Customers<'a> {
    mapping: &'a Mapping,
    found: Vec<StagedCustomer>,
    numbers: Numbers,
    emails: HashMap<String, Vec<u32>>,
    people: HashMap<(String, String), Vec<u32>>,
    /// Whether rows say more of a customer than the number.
    details: bool,
    /// The number seen last, for lines of a customer come together.
    last: (Vec<u8>, u32),
}

impl<'a> Customers<'a> {
    pub(super) fn new(mapping: &'a Mapping) -> Self {
        let more = [
            Field::Name,
            Field::Email,
            Field::Phone,
            Field::Joined,
            Field::Left,
            Field::Reason,
            Field::Segment,
            Field::Address,
            Field::Postcode,
            Field::City,
            Field::Language,
            Field::Tags,
        ];
        Self {
            mapping,
            found: Vec::new(),
            numbers: Numbers::default(),
            emails: HashMap::new(),
            people: HashMap::new(),
            details: more.into_iter().any(|field| mapping.column(field).is_some()),
            last: (Vec::new(), 0),
        }
    }

    /// The customer of a row, added if new; none if the row names nobody.
    pub(super) fn find(&mut self, record: &ByteRecord) -> Option<u32> {
        let number = known(cell(record, self.mapping, Field::Customer));
        if !number.is_empty() {
            if self.last.0 == number {
                return Some(self.last.1);
            }
            let known = self.numbers.get(number);
            let index = known.unwrap_or_else(|| self.adopt(record, number));
            number.clone_into(&mut self.last.0);
            self.last.1 = index;
            return Some(index);
        }
        let (email, person) = self.keys(record);
        if email.is_empty() && person.0.is_empty() && person.1.is_empty() {
            return None;
        }
        Some(match self.namesake(b"", &email, &person) {
            Some(index) => self.note(index, email, person),
            None => self.add(b"", email, person),
        })
    }

    /// A number not seen before: somebody known without a number, or somebody new.
    fn adopt(&mut self, record: &ByteRecord, number: &[u8]) -> u32 {
        let (email, person) = if self.details { self.keys(record) } else { Default::default() };
        let Some(index) = self.namesake(number, &email, &person) else { return self.add(number, email, person) };
        self.numbers.insert(number, index);
        if let Some(customer) = self.at(index) {
            customer.details.number = String::from_utf8_lossy(number).into_owned();
        }
        self.note(index, email, person)
    }

    /// Somebody of this address, else of this name and phone, of whom nothing known differs.
    fn namesake(&self, number: &[u8], email: &str, person: &(String, String)) -> Option<u32> {
        let by_email = self.emails.get(email).and_then(|found| self.only_one(found, number, email));
        by_email.or_else(|| self.people.get(person).and_then(|found| self.only_one(found, number, email)))
    }

    /// The one of these that nothing speaks against; of several, the one that is known by exactly as much.
    fn only_one(&self, found: &[u32], number: &[u8], email: &str) -> Option<u32> {
        let known = |index: &u32| {
            let details = &self.found.get(*index as usize)?.details;
            Some((*index, details.number.as_bytes(), email_key(&details.email)))
        };
        let differ = |a: &[u8], b: &[u8]| !a.is_empty() && !b.is_empty() && a != b;
        let possible = || found.iter().take(CROWD).filter_map(known);
        let mut fitting =
            possible().filter(|(_, theirs, address)| !differ(theirs, number) && !differ(address.as_bytes(), email.as_bytes()));
        let (one, another) = (fitting.next(), fitting.next());
        let found = if another.is_none() { one } else { possible().find(|(_, theirs, address)| *theirs == number && address == email) };
        found.map(|(index, ..)| index)
    }

    /// Notes by what else somebody is known.
    fn note(&mut self, index: u32, email: String, person: (String, String)) -> u32 {
        // Who has no address is looked at first.
        let note = |known: &mut Vec<u32>, first: bool| {
            if !known.iter().take(CROWD).any(|noted| *noted == index) {
                let end = known.len();
                known.insert(if first { 0 } else { end }, index);
            }
        };
        let first = email.is_empty();
        if !email.is_empty() {
            note(self.emails.entry(email).or_default(), false);
        }
        if !person.0.is_empty() || !person.1.is_empty() {
            note(self.people.entry(person).or_default(), first);
        }
        index
    }

    fn add(&mut self, number: &[u8], email: String, person: (String, String)) -> u32 {
        let index = u32::try_from(self.found.len()).unwrap_or(u32::MAX);
        let mut customer = StagedCustomer::default();
        customer.details.number = String::from_utf8_lossy(number).into_owned();
        self.found.push(customer);
        if !number.is_empty() {
            self.numbers.insert(number, index);
        }
        self.note(index, email, person)
    }

    fn at(&mut self, index: u32) -> Option<&mut StagedCustomer> {
        self.found.get_mut(index as usize)
    }

    fn keys(&self, record: &ByteRecord) -> (String, (String, String)) {
        let text = |field| parse::text(known(cell(record, self.mapping, field)));
        (email_key(&text(Field::Email)), person_key(&text(Field::Name), &text(Field::Phone)))
    }

    /// Takes over what the row says of its customer: the first value of each detail, the last word on leaving.
    pub(super) fn learn(&mut self, index: u32, line: &Line<'_>) {
        if !self.details {
            return;
        }
        let mapping = self.mapping;
        let value = |field| known(cell(line.record, mapping, field));
        let Some(customer) = self.at(index) else { return };
        let details = &mut customer.details;
        for (field, known) in [
            (Field::Name, &mut details.name),
            (Field::Email, &mut details.email),
            (Field::Phone, &mut details.phone),
            (Field::Segment, &mut details.segment),
        ] {
            if known.is_empty() {
                *known = parse::text(value(field));
            }
        }
        if details.address.is_empty() {
            details.address = address(&value);
        }
        details.language = details.language.or_else(|| Language::named(&parse::text(value(Field::Language))));
        // Tags add up: each line may bring another.
        for tag in tags_of_cell(&parse::text(value(Field::Tags))) {
            if !details.tags.iter().any(|known| known.to_lowercase() == tag.to_lowercase()) {
                details.tags.push(tag);
            }
        }
        details.joined = details.joined.or(line.joined);
        if line.left.is_some() {
            customer.left = line.left;
            let reason = if line.left == Some(StagedLeft::No) { &[][..] } else { known(line.reason) };
            customer.reason = parse::text(reason);
        }
    }

    pub(super) fn finish(self) -> Vec<StagedCustomer> {
        self.found
    }
}

/// Customers by their numbers. Short ones, as most are, lie in the table itself, so that looking one up is one look into memory.
#[derive(Debug, Default)]
struct Numbers {
    short: QuickMap<[u8; 16], u32>,
    long: QuickMap<Vec<u8>, u32>,
}

impl Numbers {
    fn get(&self, number: &[u8]) -> Option<u32> {
        short(number).map_or_else(|| self.long.get(number), |key| self.short.get(&key)).copied()
    }

    fn insert(&mut self, number: &[u8], index: u32) {
        match short(number) {
            Some(key) => self.short.insert(key, index),
            None => self.long.insert(number.to_vec(), index),
        };
    }
}

/// A number of at most 15 bytes, with its length last.
fn short(number: &[u8]) -> Option<[u8; 16]> {
    let len = u8::try_from(number.len()).ok().filter(|len| *len < 16)?;
    let mut key = [0; 16];
    key.iter_mut().zip(number).for_each(|(to, from)| *to = *from);
    key.iter_mut().skip(15).for_each(|last| *last = len);
    Some(key)
}

/// The lines of the address: street and number, then postcode and town.
fn address<'r>(value: &impl Fn(Field) -> &'r [u8]) -> String {
    let [street, postcode, city] = [Field::Address, Field::Postcode, Field::City].map(|field| parse::text(value(field)));
    let place = [postcode, city].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(" ");
    // Some tills put several lines into one cell, with breaks or bars between them.
    let lines = street.split(['\n', '\r', '|']).map(str::trim).filter(|line| !line.is_empty());
    lines.chain(Some(place.as_str()).filter(|place| !place.is_empty())).collect::<Vec<_>>().join("\n")
}

fn known(cell: &[u8]) -> &[u8] {
    if is_missing(cell) { &[] } else { cell }
}
