//! What a text of a questionnaire says to one customer: the month they were last seen in, their first name and what else is put into it.
//! The same on paper, on the phone and on the screen.

use crate::domain::day::{Day, Month};
use crate::domain::first_name::first_name;
use crate::domain::ids::IdentityId;
use crate::domain::piping::{self, Pipe};
use crate::i18n::Tr;

use super::library::fill_month;

/// To whom a text is said; the default is nobody in particular.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Addressee {
    /// Their first name, where it is known.
    pub first_name: Option<String>,
    /// The name of the business.
    pub shop: String,
    /// The day of their last purchase.
    pub last: Option<Day>,
}

impl Addressee {
    /// A customer of this name, last seen on this day.
    #[must_use]
    pub fn new(name: &str, shop: &str, last: Option<Day>) -> Self {
        Self { first_name: first_name(name).map(str::to_owned), shop: shop.to_owned(), last }
    }

    /// Nobody in particular.
    #[must_use]
    pub fn anyone(shop: &str) -> Self {
        Self { shop: shop.to_owned(), ..Self::default() }
    }
}

/// The text as it is said to them in the language `tr` speaks; `answer` gives their answer to a question in words.
#[must_use]
pub fn said_to(text: &str, to: &Addressee, tr: &Tr, today: Day, answer: impl Fn(IdentityId) -> Option<String>) -> String {
    if !text.contains('{') && to.last.is_some() {
        return text.to_owned();
    }
    let month = to.last.map(|last| in_month(tr, last.month(), today));
    let text = fill_month(text, tr.language(), month.as_deref());
    piping::fill(&text, |pipe| match pipe {
        Pipe::FirstName => to.first_name.clone(),
        Pipe::Shop => Some(to.shop.clone()),
        Pipe::LastPurchase => to.last.map(|last| tr.day(last)),
        Pipe::Month => month.clone(),
        Pipe::Answer(question) => answer(question),
    })
}

/// A month as it follows "in", with its year where that is another one than today's.
#[must_use]
pub fn in_month(tr: &Tr, month: Month, today: Day) -> String {
    let name = tr.record_month_in(format!("m{}", month.of_year()));
    if month.year() == today.month().year() { name } else { tr.record_month_year(name, month.year().to_string()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn a_text_says_what_is_known_of_each_and_its_other_words_to_the_rest() {
        let today = Day::from_number(20_000); // 4 October 2024
        let text = "{first_name|Hello}, we last saw you in {month} at {shop}. You said {answer:7|something}.";
        let ruth = Addressee::new("Ruth Okafor", "Mill Lane", Some(today.plus_days(-60)));
        let en = Tr::new(Language::En);
        assert_eq!(said_to(text, &ruth, &en, today, |_| Some("yes".into())), "Ruth, we last saw you in August at Mill Lane. You said yes.");
        let anyone = Addressee::anyone("Mill Lane");
        assert_eq!(said_to(text, &anyone, &en, today, |_| None), "Hello, we last saw you some time ago at Mill Lane. You said something.");
        let ru = Tr::new(Language::Ru);
        assert_eq!(said_to("видели вас в {month}", &ruth, &ru, today.plus_days(300), |_| None), "видели вас в августе 2024 года");
    }
}
