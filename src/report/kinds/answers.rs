//! Coded answers as bare tables for other programs: one row an answer with a column of 0 and 1 for each reason; one row a passage; the
//! codebook. The first column tells rows apart; no two columns have the same name.

use super::super::document::Cell;
use crate::domain::coding::DecidedBy;
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, ReasonId, ResponseId};
use crate::domain::language::Language;
use crate::domain::reason::{Reason, ReasonGroup};
use crate::i18n::Tr;

/// An answer of the list, as it may be told.
#[derive(Debug, Clone, PartialEq)]
pub struct ListedAnswer {
    /// Which.
    pub id: AnswerId,
    /// Of which response.
    pub response: ResponseId,
    /// Number and name of who gave it; only where names are asked for.
    pub who: Option<(String, String)>,
    /// Code of their state; empty for an anonymous sheet.
    pub state: &'static str,
    /// When.
    pub day: Day,
    /// By which channel.
    pub channel: Channel,
    /// In which language.
    pub language: Language,
    /// Title of the questionnaire.
    pub questionnaire: String,
    /// Number of its version.
    pub version: u32,
    /// The question as it was worded.
    pub question: String,
    /// What was said, as it may be read.
    pub text: String,
    /// Its reasons, the main one first.
    pub reasons: Vec<ReasonId>,
    /// Whether somebody has read it.
    pub coded: bool,
    /// How its reasons were decided.
    pub by: DecidedBy,
}

/// Some words of an answer, or all of it, that say a reason.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ListedPassage {
    /// Which row it is, from 1.
    pub number: usize,
    /// Of which answer.
    pub answer: AnswerId,
    /// Which reason.
    pub reason: ReasonId,
    /// The first character and the one after the last; none where the whole answer says it.
    pub place: Option<(u32, u32)>,
    /// The words, as they may be read.
    pub text: String,
}

fn name<'a>(reasons: &[&'a Reason], id: ReasonId) -> &'a str {
    reasons.iter().find(|reason| reason.id == id).map_or("", |reason| reason.name.as_str())
}

/// The columns of answers: what is known of each, then one for each of these reasons. `names`: with who gave them.
#[must_use]
pub fn answer_columns(reasons: &[&Reason], groups: &[ReasonGroup], names: bool, tr: &Tr) -> Vec<String> {
    let mut columns = vec![tr.coded_column_answer(), tr.coded_column_response()];
    if names {
        columns.extend([tr.coded_column_number(), tr.coded_column_name()]);
    }
    columns.extend([
        tr.coded_column_state(),
        tr.coded_column_day(),
        tr.coded_column_channel(),
        tr.coded_column_language(),
        tr.coded_column_questionnaire(),
        tr.coded_column_version(),
        tr.coded_column_question(),
        tr.coded_column_text(),
        tr.coded_column_main(),
        tr.coded_column_by(),
    ]);
    for reason in reasons {
        let group = groups.iter().find(|group| Some(group.id) == reason.group).map_or("", |group| group.name.as_str());
        let free = free(&columns, &reason.name, group);
        columns.push(free);
    }
    columns
}

/// A name no column has yet: with the group before it, or a number behind.
fn free(taken: &[String], name: &str, group: &str) -> String {
    let is_free = |name: &str| !taken.iter().any(|column| column.to_lowercase() == name.to_lowercase());
    let long = format!("{group} / {name}");
    let mut names = std::iter::once(name.to_owned()).chain((!group.is_empty()).then_some(long));
    let numbered = || (2..=taken.len() + 2).map(|number| format!("{name} ({number})")).find(|name| is_free(name));
    names.find(|name| is_free(name)).or_else(numbered).unwrap_or_default()
}

/// An answer as a row below [`answer_columns`]. One nobody has read has neither 0 nor 1.
#[must_use]
pub fn answer_row(answer: &ListedAnswer, reasons: &[&Reason], names: bool, tr: &Tr) -> Vec<Cell> {
    let mut row = vec![Cell::Count(answer.id.0), Cell::Count(answer.response.0)];
    if names {
        let (number, name) = answer.who.clone().unwrap_or_default();
        row.extend([text(&number), text(&name)]);
    }
    let main = answer.reasons.first().map_or("", |id| self::name(reasons, *id));
    let by = if answer.coded { tr.coded_by(by_code(answer.by)) } else { String::new() };
    row.extend([
        if answer.state.is_empty() { Cell::Empty } else { Cell::Text(tr.customer_state(answer.state)) },
        Cell::Day(answer.day),
        Cell::Text(tr.customer_channel(<&str>::from(answer.channel))),
        Cell::Text(answer.language.code().to_owned()),
        text(&answer.questionnaire),
        Cell::Count(i64::from(answer.version)),
        text(&answer.question),
        text(&answer.text),
        text(main),
        text(&by),
    ]);
    let given = |reason: &&Reason| match (answer.coded, answer.reasons.contains(&reason.id)) {
        (_, true) => Cell::Count(1),
        (true, false) => Cell::Count(0),
        (false, false) => Cell::Empty,
    };
    row.extend(reasons.iter().map(given));
    row
}

const fn by_code(by: DecidedBy) -> &'static str {
    match by {
        DecidedBy::Person => "person",
        DecidedBy::Accepted => "accepted",
        DecidedBy::Together => "together",
        DecidedBy::Import => "import",
    }
}

/// The columns of passages.
#[must_use]
pub fn passage_columns(tr: &Tr) -> Vec<String> {
    vec![
        tr.coded_column_id(),
        tr.coded_column_answer(),
        tr.coded_column_reason(),
        tr.coded_column_group(),
        tr.coded_column_first(),
        tr.coded_column_past(),
        tr.coded_column_text(),
    ]
}

/// A passage as a row below [`passage_columns`].
#[must_use]
pub fn passage_row(passage: &ListedPassage, reasons: &[&Reason], groups: &[ReasonGroup]) -> Vec<Cell> {
    let group = reasons.iter().find(|reason| reason.id == passage.reason).and_then(|reason| reason.group);
    let group = groups.iter().find(|known| Some(known.id) == group).map_or("", |known| known.name.as_str());
    let place = |place: Option<u32>| place.map_or(Cell::Empty, |place| Cell::Count(i64::from(place)));
    vec![
        Cell::Count(i64::try_from(passage.number).unwrap_or(i64::MAX)),
        Cell::Count(passage.answer.0),
        text(name(reasons, passage.reason)),
        text(group),
        place(passage.place.map(|(first, _)| first)),
        place(passage.place.map(|(_, past)| past)),
        text(&passage.text),
    ]
}

/// The columns of the codebook.
#[must_use]
pub fn book_columns(tr: &Tr) -> Vec<String> {
    vec![
        tr.coded_column_reason(),
        tr.coded_column_group(),
        tr.coded_column_kind(),
        tr.coded_column_retired(),
        tr.coded_column_description(),
        tr.coded_column_examples(),
        tr.coded_column_rule(),
        tr.coded_column_colour(),
    ]
}

/// A reason as a row below [`book_columns`].
#[must_use]
pub fn book_row(reason: &Reason, groups: &[ReasonGroup], tr: &Tr) -> Vec<Cell> {
    let group = groups.iter().find(|group| Some(group.id) == reason.group).map_or("", |group| group.name.as_str());
    vec![
        text(&reason.name),
        text(group),
        Cell::Text(tr.coded_set_kind(<&str>::from(reason.kind))),
        Cell::Count(i64::from(reason.retired)),
        text(&reason.details.description),
        text(&reason.details.examples.join("\n")),
        text(&reason.details.rule),
        text(&reason.details.colour),
    ]
}

fn text(text: &str) -> Cell {
    if text.is_empty() { Cell::Empty } else { Cell::Text(text.to_owned()) }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::GroupId;
    use crate::domain::reason::ReasonKind;

    #[test]
    fn no_two_columns_have_the_same_name() {
        let tr = Tr::new(Language::En);
        let in_group =
            |id: i64, name: &str| Reason { group: Some(GroupId(1)), ..Reason::named(ReasonId(id), "", name, ReasonKind::Avoidable) };
        let alone = |id: i64, name: &str| Reason::named(ReasonId(id), "", name, ReasonKind::Avoidable);
        let reasons = [alone(1, "Price"), in_group(2, "price"), in_group(3, "Price"), alone(4, "text"), alone(5, "Text (2)")];
        let groups = [ReasonGroup { id: GroupId(1), name: "Money".to_owned(), position: 0 }];
        let columns = answer_columns(&reasons.iter().collect::<Vec<_>>(), &groups, true, &tr);
        let mut lower: Vec<String> = columns.iter().map(|name| name.to_lowercase()).collect();
        lower.sort();
        lower.dedup();
        assert_eq!(lower.len(), columns.len(), "{columns:?}");
        assert!(columns.contains(&"Money / price".to_owned()), "{columns:?}");
    }
}
