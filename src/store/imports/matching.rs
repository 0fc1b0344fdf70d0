//! Who of an import is known already: by number, else by e-mail address, else by name and phone. Mistaking two people for one is
//! worse than keeping one twice, so a number or an address that differs speaks against, and doubt makes a new customer.

use std::collections::HashMap;

use crate::domain::customer::{CustomerDetails, email_key, person_key};
use crate::domain::ids::CustomerId;
use crate::domain::import::Staged;
use crate::store::customers::{for_each, tidy};
use crate::store::{Conn, Result};

/// A known customer, with what the file adds.
pub(super) struct Person {
    /// Whose id.
    pub(super) id: CustomerId,
    /// What is known, with what the file says.
    pub(super) details: CustomerDetails,
    /// Whether the file said anything new.
    pub(super) changed: bool,
}

/// A customer of the file.
pub(super) enum Who {
    /// Not known before.
    New(Box<CustomerDetails>),
    /// Index into [`People::known`].
    Known(usize),
}

/// The customers of the workspace, as an import looks for them.
pub(super) struct People {
    /// All of them, by id.
    pub(super) known: Vec<Person>,
    by_number: HashMap<String, usize>,
    by_email: HashMap<String, Vec<usize>>,
    by_name: HashMap<(String, String), Vec<usize>>,
}

impl People {
    /// Reads them.
    pub(super) fn read(conn: &Conn) -> Result<Self> {
        let mut people = Self { known: Vec::new(), by_number: HashMap::new(), by_email: HashMap::new(), by_name: HashMap::new() };
        for_each(conn, |customer| {
            let index = people.known.len();
            let details = customer.details;
            if !details.number.is_empty() {
                people.by_number.insert(details.number.clone(), index);
            }
            if !details.email.is_empty() {
                people.by_email.entry(email_key(&details.email)).or_default().push(index);
            }
            if is_person(&details) {
                people.by_name.entry(name_key(&details)).or_default().push(index);
            }
            people.known.push(Person { id: customer.id, details, changed: false });
        })?;
        Ok(people)
    }

    /// Finds each customer of the file, and notes what the file says of those known.
    pub(super) fn sort_out(&mut self, staged: &Staged) -> Vec<Who> {
        staged.customers.iter().map(|customer| self.who(tidy(&customer.details))).collect()
    }

    fn who(&mut self, details: CustomerDetails) -> Who {
        let Some(index) = self.find(&details) else { return Who::New(Box::new(details)) };
        let numbered_before = self.known.get(index).is_some_and(|person| !person.details.number.is_empty());
        if let Some(person) = self.known.get_mut(index) {
            person.changed |= learn(&mut person.details, &details);
            if !numbered_before && !details.number.is_empty() {
                self.by_number.insert(details.number, index);
            }
        }
        Who::Known(index)
    }

    fn find(&self, details: &CustomerDetails) -> Option<usize> {
        if let Some(index) = self.by_number.get(&details.number).filter(|_| !details.number.is_empty()) {
            return Some(*index);
        }
        let by_email = self.by_email.get(&email_key(&details.email)).filter(|_| !details.email.is_empty());
        if let Some(index) = by_email.and_then(|found| self.only_one(found, details)) {
            return Some(index);
        }
        let by_name = self.by_name.get(&name_key(details)).filter(|_| is_person(details));
        by_name.and_then(|found| self.only_one(found, details))
    }

    /// The one of these that nothing speaks against; of several, the one that is known by exactly as much.
    fn only_one(&self, found: &[usize], details: &CustomerDetails) -> Option<usize> {
        let possible = || found.iter().filter_map(|index| Some((*index, self.known.get(*index)?)));
        let mut fitting = possible().filter(|(_, person)| nothing_differs(&person.details, details));
        let (one, another) = (fitting.next(), fitting.next());
        if another.is_none() {
            return one.map(|(index, _)| index);
        }
        let same = |known: &CustomerDetails| known.number == details.number && email_key(&known.email) == email_key(&details.email);
        possible().find(|(_, person)| same(&person.details)).map(|(index, _)| index)
    }
}

/// Who has this number or, failing that, this e-mail address, as an import would find them.
pub fn known_customers(conn: &Conn, wanted: &[(&str, &str)]) -> Result<Vec<Option<CustomerId>>> {
    let people = People::read(conn)?;
    let find = |(number, email): &(&str, &str)| {
        let details = CustomerDetails { number: (*number).to_owned(), email: (*email).to_owned(), ..CustomerDetails::default() };
        people.find(&tidy(&details)).and_then(|index| people.known.get(index)).map(|person| person.id)
    };
    Ok(wanted.iter().map(find).collect())
}

fn name_key(details: &CustomerDetails) -> (String, String) {
    person_key(&details.name, &details.phone)
}

/// Whether a name or a phone tells who it is.
fn is_person(details: &CustomerDetails) -> bool {
    !details.name.is_empty() || !details.phone.is_empty()
}

fn nothing_differs(known: &CustomerDetails, said: &CustomerDetails) -> bool {
    let differs = |a: &str, b: &str| !a.is_empty() && !b.is_empty() && a != b;
    !differs(&known.number, &said.number) && !differs(&email_key(&known.email), &email_key(&said.email))
}

/// Takes over what the file says and was not known so. Whether there was anything.
fn learn(known: &mut CustomerDetails, said: &CustomerDetails) -> bool {
    let mut learned = false;
    let pairs = [
        (&mut known.number, &said.number),
        (&mut known.name, &said.name),
        (&mut known.email, &said.email),
        (&mut known.phone, &said.phone),
        (&mut known.segment, &said.segment),
        (&mut known.note, &said.note),
        (&mut known.address, &said.address),
    ];
    for (old, new) in pairs {
        if !new.is_empty() && old != new {
            old.clone_from(new);
            learned = true;
        }
    }
    if said.joined.is_some() && known.joined != said.joined {
        known.joined = said.joined;
        learned = true;
    }
    if said.language.is_some() && known.language != said.language {
        known.language = said.language;
        learned = true;
    }
    // The file may stick tags on; those it does not name stay.
    for tag in &said.tags {
        if !known.tags.iter().any(|worn| worn.to_lowercase() == tag.to_lowercase()) {
            known.tags.push(tag.clone());
            learned = true;
        }
    }
    let channels = known.do_not_contact.len();
    known.do_not_contact.extend(&said.do_not_contact);
    *known = tidy(known);
    learned || known.do_not_contact.len() != channels
}

#[cfg(test)]
mod tests {
    use super::*;

    fn people(known: &[(&str, &str, &str, &str)]) -> People {
        let mut people = People { known: Vec::new(), by_number: HashMap::new(), by_email: HashMap::new(), by_name: HashMap::new() };
        for (index, who) in known.iter().enumerate() {
            let details = details(*who);
            people.by_number.insert(details.number.clone(), index);
            people.by_email.entry(email_key(&details.email)).or_default().push(index);
            people.by_name.entry(name_key(&details)).or_default().push(index);
            people.known.push(Person { id: CustomerId(0), details, changed: false });
        }
        people
    }

    fn details((number, name, email, phone): (&str, &str, &str, &str)) -> CustomerDetails {
        CustomerDetails { number: number.into(), name: name.into(), email: email.into(), phone: phone.into(), ..Default::default() }
    }

    #[test]
    fn a_customer_is_found_by_number_then_address_then_name_and_phone() {
        let known = [
            ("17", "Ruth Palmer", "ruth@shop.example", "06 1234"),
            ("", "Jan Smit", "", ""),
            ("18", "Kim", "kim@shop.example", ""),
            ("19", "Kim", "", ""),
        ];
        for (said, found) in [
            (("17", "Somebody Else", "", ""), Some(0)),
            (("", "", "RUTH@shop.example", ""), Some(0)),
            (("99", "Ruth Palmer", "ruth@shop.example", ""), None),
            (("", "ruth  PALMER", "", "06-1234"), Some(0)),
            (("", "Ruth Palmer", "", ""), None),
            (("", "Jan Smit", "", ""), Some(1)),
            (("20", "Jan Smit", "", ""), Some(1)),
            (("", "Kim", "", ""), None),
            (("19", "", "", ""), Some(3)),
        ] {
            let who = people(&known).who(details(said));
            let index = if let Who::Known(index) = who { Some(index) } else { None };
            assert_eq!(index, found, "{said:?}");
        }
    }

    #[test]
    fn empty_fields_change_nothing() {
        let mut known = details(("17", "Ruth Palmer", "", "1"));
        assert!(!learn(&mut known, &details(("", "", "", ""))));
        assert!(learn(&mut known, &details(("", "Ruth P.", "r@x.example", ""))));
        assert_eq!(known, details(("17", "Ruth P.", "r@x.example", "1")));
    }
}
