//! A list of customers as a bare table, to be worked on elsewhere and, if wanted, imported again.

use super::super::document::{Block, Cell, Document, Table};
use crate::domain::customer::CustomerDetails;
use crate::domain::day::Day;
use crate::domain::language::Language;
use crate::domain::money::{Currency, Money};
use crate::i18n::Tr;

/// One customer of a list: what is known, and how they stand.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct ListedCustomer {
    /// What is known.
    pub details: CustomerDetails,
    /// Code of the state.
    pub state: &'static str,
    /// Last purchase day.
    pub last: Option<Day>,
    /// Rhythm in days.
    pub rhythm: Option<f64>,
    /// Value a year; none for those who never bought.
    pub money: Option<Money>,
    /// Name of the main reason of their leaving; empty if none is known.
    pub reason: String,
    /// Chance that they still are a customer, 0-1; none where no model speaks of them.
    pub still: Option<f64>,
    /// Codes of the channels they may be asked by.
    pub may: Vec<&'static str>,
}

/// The list as a document of one table. `profit`: money is profit, not sales; `chances`: it tells who still is a customer, by a model.
#[must_use]
pub fn customer_list(customers: &[ListedCustomer], currency: Currency, (profit, chances): (bool, bool), tr: &Tr) -> Document {
    let mut head = vec![
        tr.customer_name(),
        tr.customer_number(),
        tr.customer_phone(),
        tr.customer_email(),
        tr.customer_segment(),
        tr.segment_tags(),
        tr.customer_language(),
        tr.customer_address(),
        tr.customer_state_label(),
        tr.customer_last(),
        tr.customer_rhythm(),
        if profit { tr.customer_profit_year() } else { tr.customer_value_year() },
        tr.customer_main_reason(),
        tr.customer_joined(),
        tr.customer_may_be_asked(),
        tr.customer_note(),
    ];
    let mut rows: Vec<_> = customers.iter().map(|customer| row(customer, tr)).collect();
    if chances {
        // At the end: what stands before it is the same in every list.
        head.push(tr.chance_column());
        rows.iter_mut().zip(customers).for_each(|(row, customer)| row.push(customer.still.map_or(Cell::Empty, Cell::Share)));
    }
    let table = Table { title: tr.customers_name(), head, rows, total: false };
    Document {
        kind: "customers",
        language: tr.language(),
        currency,
        business: String::new(),
        scope: String::new(),
        title: String::new(),
        foot: String::new(),
        page_of: String::new(),
        blocks: vec![Block::Table(table)],
    }
}

fn row(customer: &ListedCustomer, tr: &Tr) -> Vec<Cell> {
    let text = |text: &str| if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) };
    let day = |day: Option<Day>| day.map_or(Cell::Empty, Cell::Day);
    let known = &customer.details;
    let may = customer.may.iter().map(|channel| tr.customer_channel(*channel)).collect::<Vec<_>>();
    vec![
        text(&known.name),
        text(&known.number),
        text(&known.phone),
        text(&known.email),
        text(&known.segment),
        text(&known.tags.join("; ")),
        text(known.language.map_or("", Language::own_name)),
        text(&known.address),
        Cell::Text(tr.customer_state(customer.state)),
        day(customer.last),
        customer.rhythm.map_or(Cell::Empty, |days| Cell::Number(days, 0)),
        customer.money.map_or(Cell::Empty, Cell::Money),
        text(&customer.reason),
        day(known.joined),
        text(&if may.is_empty() { tr.customer_not_to_be_asked() } else { may.join(", ") }),
        text(&known.note),
    ]
}
