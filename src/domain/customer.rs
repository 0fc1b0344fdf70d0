//! Customers: who they are, how they may be reached, and the states a shop's customer can be in.

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::day::Day;
use super::ids::CustomerId;
use super::language::Language;
use super::money::Money;

/// What is known of a customer, as typed or imported. Texts are trimmed; empty means not known.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct CustomerDetails {
    /// The number the business knows them by (from the till or the book-keeping); unique where given.
    pub number: String,
    /// Name of the person or firm.
    pub name: String,
    /// E-mail address.
    pub email: String,
    /// Phone number, as written.
    pub phone: String,
    /// Postal address in lines, as it stands on a letter, without the name.
    pub address: String,
    /// Group the business puts them in, such as "Households".
    pub segment: String,
    /// Words stuck on them, by name. They come and go by commands of their own; editing a customer leaves them alone.
    pub tags: Vec<String>,
    /// Anything worth remembering.
    pub note: String,
    /// Day they became a customer or member, where known apart from purchases.
    pub joined: Option<Day>,
    /// The language they are asked in; none: not known.
    pub language: Option<Language>,
    /// Channels by which they may not be contacted.
    pub do_not_contact: Vec<Channel>,
}

impl CustomerDetails {
    /// What to call them: the name, else the number, else the e-mail address, else the phone; empty if all are.
    #[must_use]
    pub fn display_name(&self) -> &str {
        [&self.name, &self.number, &self.email, &self.phone].into_iter().find(|t| !t.is_empty()).map_or("", String::as_str)
    }

    /// Whether there is anything to know the customer by.
    #[must_use]
    pub fn is_identified(&self) -> bool {
        !self.display_name().is_empty()
    }
}

/// By what an e-mail address is known: in lower case.
#[must_use]
pub fn email_key(email: &str) -> String {
    email.trim().to_lowercase()
}

/// By what a person without number and e-mail address is known: the name in lower case with single blanks, and the digits of the
/// phone. Both rooms that ask who is the same customer, the one that reads files and the one that keeps them, ask it so.
#[must_use]
pub fn person_key(name: &str, phone: &str) -> (String, String) {
    let name = name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase();
    (name, phone.chars().filter(char::is_ascii_digit).collect())
}

/// A customer as recorded.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Customer {
    /// Its id.
    pub id: CustomerId,
    /// What is known.
    pub details: CustomerDetails,
}

/// A way to reach a customer, or by which an answer came.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Channel {
    /// By post.
    Letter,
    /// By e-mail.
    Email,
    /// By phone.
    Phone,
    /// In the shop.
    Counter,
    /// By a link to a form.
    Link,
}

/// The state of a shop's customer on a day (METRICS A3). `Back` is counted among `Current` and `AtRisk` too.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum State {
    /// No purchase yet.
    NoPurchase,
    /// Came once: one purchase day.
    Once,
    /// Coming.
    Current,
    /// Overdue: silent for more than twice the rhythm.
    AtRisk,
    /// Gone quiet by the rule.
    Lapsed,
    /// Left: a recorded departure not followed by a purchase.
    Lost,
}

/// One receipt: one customer, one civil day, one net amount.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Purchase {
    /// The day.
    pub day: Day,
    /// Receipt number, or a key made from day and amount where there was none (then it starts with `~`).
    pub receipt: String,
    /// Net amount; a refund is negative.
    pub amount: Money,
}

/// How the receipt of a purchase typed by hand begins, so that a file with the same sale does not meet it by chance.
pub const BY_HAND: &str = "~hand~";

impl Purchase {
    /// Whether it was typed by hand, not brought by a file.
    #[must_use]
    pub fn is_by_hand(&self) -> bool {
        self.receipt.starts_with(BY_HAND)
    }
}
