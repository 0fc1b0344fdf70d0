//! Who else has the number, e-mail address or phone being typed for a customer: so that nobody is written down twice.

use crate::domain::customer::Customer;
use crate::domain::ids::CustomerId;
use crate::engine::{EngineError, Query, Reader, Tables};
use crate::store::customers;

/// At most so many of those found by words are compared in full.
const COMPARED: usize = 200;

/// What is being typed, and of whom (nobody for a new customer).
#[derive(Debug, Clone, Default, PartialEq)]
pub struct TwinsQuery {
    /// Number.
    pub number: String,
    /// E-mail address.
    pub email: String,
    /// Phone.
    pub phone: String,
    /// The customer it is typed for.
    pub besides: Option<CustomerId>,
}

/// A customer who has the same.
pub type Twin = (CustomerId, String);

/// Others who have the same, the first by name of each.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Twins {
    /// Same number.
    pub number: Option<Twin>,
    /// Same e-mail address, whatever its case.
    pub email: Option<Twin>,
    /// Same phone, whatever stands between its digits.
    pub phone: Option<Twin>,
}

impl Query for TwinsQuery {
    type View = Twins;

    fn depends_on(&self) -> Tables {
        Tables::CUSTOMERS
    }

    fn run(&self, reader: &Reader) -> Result<Twins, EngineError> {
        let number = self.number.trim();
        let email = self.email.trim().to_lowercase();
        let phone = digits(&self.phone);
        Ok(Twins {
            number: if number.is_empty() { None } else { self.find(reader, number, |c| c.details.number == number)? },
            email: if email.is_empty() { None } else { self.find(reader, &email, |c| c.details.email.to_lowercase() == email)? },
            phone: if phone.len() < 5 { None } else { self.find(reader, &phone, |c| digits(&c.details.phone) == phone)? },
        })
    }
}

impl TwinsQuery {
    fn find(&self, reader: &Reader, words: &str, same: impl Fn(&Customer) -> bool) -> Result<Option<Twin>, EngineError> {
        let read = || {
            let conn = reader.conn()?;
            let mut found = customers::search(conn, words).map_err(|e| reader.told(e))?;
            found.retain(|id| Some(*id) != self.besides);
            found.truncate(COMPARED);
            customers::rows(conn, &found).map_err(|e| reader.told(e))
        };
        Ok(read()?.into_iter().find(same).map(|c| (c.id, c.details.display_name().to_owned())))
    }
}

fn digits(phone: &str) -> String {
    phone.chars().filter(char::is_ascii_digit).collect()
}
