//! Which column becomes which field: by the words over the columns, checked against the values; without words by the values alone.

use std::collections::BTreeMap;

use strum::IntoEnumIterator as _;

use super::profile::Profile;
use super::words;
use crate::domain::import::{Field, Mapping, Said};
use crate::exchange::parse::folded;

/// How sure each proposed field is, from 0 to 1.
pub(super) type Confidence = BTreeMap<Field, f32>;

/// The proposed mapping. `names` are the headers; empty ones where there is no header. What the person has said of columns stands.
pub(super) fn propose(names: &[String], profiles: &[Profile], said: &Said) -> (Mapping, Confidence) {
    let headers: Vec<String> = names.iter().map(|name| folded(name)).collect();
    let list = words::is_list(&headers);
    let mut candidates = by_words(&headers, profiles);
    if list {
        candidates.retain(|(_, field, _)| !OF_PURCHASES.contains(field));
        let number = headers.iter().position(|header| words::is_listed_number(header));
        candidates.extend(number.map(|column| (1.0, Field::Customer, column)));
    }
    candidates.sort_by(|a, b| b.0.total_cmp(&a.0).then(a.2.cmp(&b.2)));
    let mut proposal = Proposal::new(said);
    for (score, field, column) in candidates {
        proposal.give(field, column, score);
    }
    if !list {
        by_values(&mut proposal, profiles, names.iter().all(String::is_empty));
        money_needs_days(&mut proposal, &headers, profiles);
    }
    proposal.settle();
    (proposal.mapping, proposal.confidence)
}

/// What a list of customers has none of.
const OF_PURCHASES: [Field; 5] = [Field::Date, Field::Receipt, Field::Amount, Field::Quantity, Field::Price];

struct Proposal<'s> {
    mapping: Mapping,
    confidence: Confidence,
    said: &'s Said,
}

impl<'s> Proposal<'s> {
    fn new(said: &'s Said) -> Self {
        let mapping = Mapping(said.columns.iter().filter_map(|(column, field)| Some(((*field)?, *column))).collect());
        let confidence = mapping.0.keys().map(|field| (*field, 1.0)).collect();
        Self { mapping, confidence, said }
    }

    /// Whether nothing is known of the column yet.
    fn is_free(&self, column: usize) -> bool {
        self.mapping.field(column).is_none() && !self.said.columns.contains_key(&column)
    }

    fn give(&mut self, field: Field, column: usize, score: f32) {
        if self.mapping.column(field).is_none() && self.is_free(column) {
            self.mapping.set(column, Some(field));
            self.confidence.insert(field, score);
        }
    }

    fn has(&self, field: Field) -> bool {
        self.mapping.column(field).is_some()
    }

    /// Takes a proposal back; what the person has said is none.
    fn drop(&mut self, field: Field) {
        if !self.said.columns.values().any(|said| *said == Some(field)) {
            self.mapping.0.remove(&field);
            self.confidence.remove(&field);
        }
    }

    /// Takes out what makes no sense together: money without days; a quantity beside an amount.
    fn settle(&mut self) {
        if !self.has(Field::Date) {
            for field in [Field::Receipt, Field::Amount, Field::Quantity, Field::Price] {
                self.drop(field);
            }
        }
        // With purchase days it is a list of purchases, not of members.
        if self.has(Field::Date) {
            for field in [Field::Monthly, Field::Cancelled, Field::Tenure] {
                self.drop(field);
            }
        }
        // A town alone is no address to write to.
        if !self.has(Field::Address) {
            self.drop(Field::Postcode);
            self.drop(Field::City);
        }
        let product = self.has(Field::Quantity) && self.has(Field::Price);
        let sure = |f: Field| self.confidence.get(&f).copied().unwrap_or(0.0);
        if self.has(Field::Amount) && !(product && sure(Field::Amount) < 0.5) {
            for field in [Field::Quantity, Field::Price] {
                self.drop(field);
            }
        } else if product {
            self.drop(Field::Amount);
        } else {
            self.drop(Field::Quantity);
        }
    }
}

fn by_words(headers: &[String], profiles: &[Profile]) -> Vec<(f32, Field, usize)> {
    let mut candidates = Vec::new();
    for (column, header) in headers.iter().enumerate().filter(|(_, header)| !header.is_empty()) {
        let Some(profile) = profiles.get(column) else { continue };
        for field in Field::iter() {
            let score = words::score(field, header);
            let in_spite = score > 0.5 && is_called_money(field, profile);
            if score > 0.0 && (holds(field, profile, score) || in_spite) {
                let score = if holds(field, profile, score) { score } else { IN_SPITE };
                let names = field == Field::Customer && profile.mostly(profile.names) && words::is_who(header);
                // A column "Customer" full of names tells the name, unless another column tells it.
                candidates.extend(names.then_some((score, Field::Name, column)));
                candidates.push((if names { score * 0.5 } else { score }, field, column));
            }
        }
    }
    candidates
}

/// How sure a field is whose header is sure and whose values are not: surer than a header that only begins or ends so, and too little to
/// stand against a quantity and a price.
const IN_SPITE: f32 = 0.45;

/// Whether a column with a sure header of money or of a quantity is that field although many of its cells are no numbers: those are
/// rows to be named one by one. Passed over, every receipt would be worth nothing. Days, addresses and mere words are something else.
fn is_called_money(field: Field, column: &Profile) -> bool {
    let numeric = column.numbers > 0 || column.filled > 0 && column.digits * 2 >= column.filled;
    Field::NUMBERS.contains(&field) && numeric && !column.mostly(column.days) && !column.mostly(column.emails)
}

/// Money without days would be left out: a column of numbers that is called the day is it then, and what is no day in it is named.
fn money_needs_days(proposal: &mut Proposal<'_>, headers: &[String], profiles: &[Profile]) {
    let has = |field| proposal.has(field);
    if [Field::Date, Field::Joined, Field::Left].into_iter().any(has) || ![Field::Amount, Field::Price].into_iter().any(has) {
        return;
    }
    let called = profiles.iter().zip(headers).enumerate().filter(|(n, (column, _))| column.mostly(column.numbers) && proposal.is_free(*n));
    let called = called.map(|(n, (_, header))| (words::score(Field::Date, header), n)).filter(|(score, _)| *score > 0.5);
    if let Some((_, column)) = called.max_by(|a, b| a.0.total_cmp(&b.0).then(b.1.cmp(&a.1))) {
        proposal.give(Field::Date, column, IN_SPITE);
    }
}

/// Whether the values do not speak against the field. A column without values says nothing, so its word decides.
fn holds(field: Field, column: &Profile, score: f32) -> bool {
    if column.filled == 0 {
        return score > 0.5;
    }
    match field {
        // Called a date and neither a number nor an address: its bad days are named one by one, not taken for something else.
        Field::Date if score > 0.5 => column.days + column.serials > 0 || !column.mostly(column.numbers) && !column.mostly(column.emails),
        Field::Date | Field::Joined | Field::Cancelled => column.mostly(column.days + column.serials),
        Field::Amount | Field::Quantity | Field::Price | Field::Monthly | Field::Tenure => column.mostly(column.numbers),
        Field::Email => column.mostly(column.emails),
        Field::Phone => column.mostly(column.phones + column.numbers),
        Field::Left => column.mostly(column.left_words) || column.mostly(column.days + column.serials),
        Field::Customer => column.days * 2 < column.filled && !column.mostly(column.emails) && (score > 0.5 || many(column)),
        Field::Receipt => !column.mostly(column.days) && column.fractions * 2 < column.filled && (score > 0.5 || many(column)),
        Field::Name => column.numbers * 2 < column.filled && !column.mostly(column.days) && many(column),
        Field::Reason => column.numbers * 2 < column.filled,
        Field::Address | Field::City => column.numbers * 2 < column.filled && !column.mostly(column.emails) && !column.mostly(column.days),
        Field::Postcode => score > 0.5 && column.fractions == 0 && !column.mostly(column.emails),
        // Where people live or work may be said in other words: only words that name languages speak for one.
        Field::Language => column.languages * 2 >= column.filled,
        // Called so, and not numbers or days throughout.
        Field::Tags => score > 0.5 && !column.mostly(column.numbers) && !column.mostly(column.days),
        Field::Segment => column.distinct <= 50.max(column.filled / 20) && column.fractions == 0,
    }
}

fn many(column: &Profile) -> bool {
    column.distinct * 10 >= column.filled || column.distinct > 20
}

/// What words did not tell: days, addresses and phones show themselves; the rest only where no column has a name.
fn by_values(proposal: &mut Proposal<'_>, profiles: &[Profile], nameless: bool) {
    let free = |proposal: &Proposal<'_>, test: &dyn Fn(&Profile) -> bool| {
        let found = profiles.iter().enumerate().filter(|(n, p)| p.filled > 0 && proposal.is_free(*n) && test(p));
        found.map(|(n, _)| n).collect::<Vec<_>>()
    };
    let days = free(proposal, &|p| p.mostly(p.days) && (nameless || !p.mostly(p.numbers)));
    if let ([only], false) = (days.as_slice(), proposal.has(Field::Joined) || proposal.has(Field::Left)) {
        proposal.give(Field::Date, *only, 0.6);
    } else if let Some(first) = days.first().filter(|_| nameless) {
        proposal.give(Field::Date, *first, 0.4);
    }
    for (field, test) in [(Field::Email, (|p| p.mostly(p.emails)) as fn(&Profile) -> bool), (Field::Phone, |p| p.mostly(p.phones))] {
        if let [only] = free(proposal, &test).as_slice() {
            proposal.give(field, *only, 0.6);
        }
    }
    if nameless {
        nameless_columns(proposal, &free);
    }
}

type Free<'a> = dyn Fn(&Proposal<'_>, &dyn Fn(&Profile) -> bool) -> Vec<usize> + 'a;

/// A file without names: the first column of names, the last of amounts, the first of numbers that come back.
fn nameless_columns(proposal: &mut Proposal<'_>, free: &Free<'_>) {
    if let Some(first) = free(proposal, &|p| p.mostly(p.names)).first() {
        proposal.give(Field::Name, *first, 0.5);
    }
    if let Some(last) = free(proposal, &|p| p.mostly(p.fractions)).last() {
        proposal.give(Field::Amount, *last, 0.6);
    }
    if let Some(first) = free(proposal, &|p| p.mostly(p.codes) && many(p) && p.fractions == 0).first() {
        proposal.give(Field::Customer, *first, 0.5);
    }
    let words = |p: &Profile| p.numbers + p.days == 0 && many(p);
    if !proposal.has(Field::Name)
        && !proposal.has(Field::Customer)
        && let Some(first) = free(proposal, &words).first()
    {
        proposal.give(Field::Name, *first, 0.4);
    }
    if !proposal.has(Field::Amount)
        && let [only] = free(proposal, &|p| p.mostly(p.numbers)).as_slice()
    {
        proposal.give(Field::Amount, *only, 0.4);
    }
}
