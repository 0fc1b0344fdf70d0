//! What each change does, one file per subject: rules are checked here, then the store is told. Knows no window and no clock of its own.

mod codebook;
mod codebook_in;
mod coding;
mod contacts;
mod content_rules;
mod contracts;
mod customers;
pub(super) mod departures;
mod library;
mod marks;
mod questionnaires;
mod quotes;
mod readings;
mod reasons;
pub(super) mod responses;
mod segments;
mod settings;

use jiff::civil::DateTime;

use crate::analysis::facts::Facts;
use crate::domain::day::Day;
use crate::domain::language::Language;
use crate::domain::library::LibraryEntry;
use crate::domain::questionnaire::{Audience, Content};
use crate::domain::settings::Settings;
use crate::store::{Conn, StoreError, Tx};

use super::command::Command;
use super::error::{EngineError, Refusal};
use super::event::Created;
use super::operation::{OperationKind, Step};

/// Why a change is not made.
#[derive(Debug)]
pub(super) enum Stop {
    /// A rule was not kept.
    Refused(Refusal),
    /// The store could not.
    Store(StoreError),
    /// Anything else.
    Other(EngineError),
}

impl From<Refusal> for Stop {
    fn from(refusal: Refusal) -> Self {
        Self::Refused(refusal)
    }
}

impl From<StoreError> for Stop {
    fn from(error: StoreError) -> Self {
        Self::Store(error)
    }
}

impl From<EngineError> for Stop {
    fn from(error: EngineError) -> Self {
        Self::Other(error)
    }
}

/// What a change is made in: the transaction, now and today, the settings, and the facts where somebody has loaded them.
pub(super) struct Change<'a> {
    pub(super) tx: &'a Tx<'a>,
    pub(super) now: DateTime,
    pub(super) today: Day,
    pub(super) settings: &'a Settings,
    pub(super) facts: &'a dyn Fn() -> Result<std::sync::Arc<Facts>, EngineError>,
}

impl Change<'_> {
    /// The minute of the day.
    fn minute(&self) -> u16 {
        u16::try_from(i32::from(self.now.hour()) * 60 + i32::from(self.now.minute())).unwrap_or_default()
    }

    /// Nothing is recorded for a day that has not come.
    fn not_in_future(&self, day: Day) -> Result<(), Refusal> {
        if day > self.today { Err(Refusal::InFuture(day)) } else { Ok(()) }
    }
}

/// Every setting is in its range.
pub(super) fn check_settings(new: &Settings) -> Result<(), Refusal> {
    settings::check(new)
}

/// Adds a questionnaire.
pub(super) fn add_questionnaire(
    change: &Change<'_>,
    audience: Audience,
    languages: &[Language],
    content: &Content,
) -> Result<Vec<Created>, Stop> {
    questionnaires::add(change, audience, languages, content)
}

/// Takes the entries of a library file over.
pub(super) fn take_over_library(change: &Change<'_>, entries: &[LibraryEntry]) -> Result<Vec<Created>, Stop> {
    library::take_over(change, entries)
}

/// The step a command makes; none for commands that change no records.
#[expect(clippy::too_many_lines, reason = "one line for each command")]
pub(super) fn step(command: &Command, conn: &Conn) -> Option<Step> {
    use OperationKind as Kind;
    let customer = |id| customers::name(conn, id);
    let reason = |id| reasons::name(conn, id);
    let (kind, subject) = match command {
        Command::SaveSettings(new) => (settings::kind(conn, new), String::new()),
        Command::AddCustomer(details) => (Kind::AddCustomer, details.display_name().trim().to_owned()),
        Command::EditCustomer(id, _) => (Kind::EditCustomer, customer(*id)),
        Command::SetSegment(_, segment) => (Kind::SetSegment, segment.trim().to_owned()),
        Command::TagCustomers(_, name) => (Kind::TagCustomers, name.trim().to_owned()),
        Command::UntagCustomers(_, tag) => (Kind::UntagCustomers, segments::tag_name(conn, *tag)),
        Command::RenameTag(_, name) => (Kind::RenameTag, name.trim().to_owned()),
        Command::MergeTags { into, .. } => (Kind::MergeTags, segments::tag_name(conn, *into)),
        Command::RemoveTag(tag) => (Kind::RemoveTag, segments::tag_name(conn, *tag)),
        Command::SaveSegment(name, _) => (Kind::SaveSegment, name.trim().to_owned()),
        Command::RenameSegment(_, name) => (Kind::RenameSegment, name.trim().to_owned()),
        Command::EditSegment(_, name, _) => (Kind::EditSegment, name.trim().to_owned()),
        Command::RemoveSegment(id) => (Kind::RemoveSegment, segments::name(conn, *id)),
        Command::AddPurchase { customer: id, .. } => (Kind::AddPurchase, customer(*id)),
        Command::RemovePurchase { customer: id, .. } => (Kind::RemovePurchase, customer(*id)),
        Command::MarkLeft(all) => (Kind::MarkLeft, departures::names(conn, all)),
        Command::EditDeparture(_, details) => (Kind::EditDeparture, customer(details.customer)),
        Command::WithdrawDeparture(id) => (Kind::WithdrawDeparture, departures::name(conn, *id)),
        Command::NoteReturn(id, _) => (Kind::NoteReturn, departures::name(conn, *id)),
        Command::KeepGuess { customer: id, .. } => (Kind::KeepGuess, customer(*id)),
        Command::DropGuess(id) => (Kind::DropGuess, customer(*id)),
        Command::RecordAttempt { attempt, .. } => (Kind::RecordAttempt, customer(attempt.customer)),
        Command::AddContract(details) => (Kind::AddContract, customer(details.customer)),
        Command::EditContract(id, _) | Command::ChangeAmount { contract: id, .. } => (Kind::EditContract, contracts::name(conn, *id)),
        Command::EndContract(id, end) => {
            let ahead = end.said_on.is_some_and(|said| said < end.ends_on);
            (if ahead { Kind::CancelContract } else { Kind::EndContract }, contracts::name(conn, *id))
        }
        Command::RemoveContract(id) => (Kind::RemoveContract, contracts::name(conn, *id)),
        Command::AddQuestionnaire { content, languages, .. } => (Kind::AddQuestionnaire, questionnaires::title(content, languages)),
        Command::EditQuestionnaire { content, languages, .. } => (Kind::EditQuestionnaire, questionnaires::title(content, languages)),
        Command::RetireQuestionnaire(id, _) => (Kind::RetireQuestionnaire, questionnaires::name(conn, *id)),
        Command::AddToLibrary { questionnaire, question } => (Kind::AddToLibrary, library::name_of(conn, *questionnaire, *question)),
        Command::RemoveFromLibrary(id) => (Kind::RemoveFromLibrary, library::name(conn, *id)),
        Command::RenameInLibrary { name, .. } => (Kind::RenameInLibrary, name.trim().to_owned()),
        Command::SaveResponse(finished) => (Kind::SaveResponse, finished.entry.customer.map(customer).unwrap_or_default()),
        Command::EditResponse(_, entry) => (Kind::EditResponse, entry.customer.map(customer).unwrap_or_default()),
        Command::RemoveResponse(id) => (Kind::RemoveResponse, responses::name(conn, *id)),
        Command::SetReasons(coding) => (Kind::SetReasons, responses::said_by(conn, coding.answer)),
        Command::AcceptSuggestions(_) => (Kind::AcceptSuggestions, String::new()),
        Command::PutOff(answer, _) => (Kind::PutOff, responses::said_by(conn, *answer)),
        Command::AddReason { name, .. } => (Kind::AddReason, name.trim().to_owned()),
        Command::RenameReason(_, name) => (Kind::RenameReason, name.trim().to_owned()),
        Command::SetReasonKind(id, _) => (Kind::SetReasonKind, reason(*id)),
        Command::MoveReason(id, _) | Command::PlaceReason { id, .. } => (Kind::MoveReason, reason(*id)),
        Command::RetireReason(id, _) => (Kind::RetireReason, reason(*id)),
        Command::ReviewReason(id) => (Kind::ReviewReason, reason(*id)),
        Command::DescribeReason(id, _) => (Kind::DescribeReason, reason(*id)),
        Command::AddGroup(name) | Command::AddGroupFor(_, name) => (Kind::AddGroup, name.trim().to_owned()),
        Command::RenameGroup(_, name) => (Kind::RenameGroup, name.trim().to_owned()),
        Command::MoveGroup(id, _) => (Kind::MoveGroup, codebook::group_name(conn, *id)),
        Command::RemoveGroup(id) => (Kind::RemoveGroup, codebook::group_name(conn, *id)),
        Command::SetReasonGroup(id, _) => (Kind::SetReasonGroup, reason(*id)),
        Command::MergeReasons { into, .. } => (Kind::MergeReasons, reason(*into)),
        Command::SplitReason { from, .. } => (Kind::SplitReason, reason(*from)),
        Command::ImportCodebook { name, .. } => (Kind::ImportCodebook, name.clone()),
        Command::ReplaceReason { old, .. } => (Kind::ReplaceReason, reason(*old)),
        Command::BeginReading { reader, .. } => (Kind::BeginReading, reader.trim().to_owned()),
        Command::ImportReading { reader, .. } => (Kind::ImportReading, reader.trim().to_owned()),
        Command::ReadAnswer { reading, .. } => (Kind::ReadAnswer, readings::reader(conn, *reading)),
        Command::SettleAnswer { settled, .. } => (Kind::SettleAnswer, responses::said_by(conn, settled.answer)),
        Command::CloseReading(id, _) => (Kind::CloseReading, readings::reader(conn, *id)),
        Command::RemoveReading(id) => (Kind::RemoveReading, readings::reader(conn, *id)),
        Command::SetQuote(quote) => (Kind::SetQuote, responses::said_by(conn, quote.answer)),
        Command::AddMark(details) => (Kind::AddMark, details.text.trim().to_owned()),
        Command::EditMark(_, details) => (Kind::EditMark, details.text.trim().to_owned()),
        Command::RemoveMark(id) => (Kind::RemoveMark, marks::text(conn, *id)),
        _ => return None,
    };
    Some(Step { kind, subject })
}

/// Makes the change of a command within one transaction; says what was made.
#[expect(clippy::too_many_lines, reason = "one line for each command")]
pub(super) fn apply(change: &Change<'_>, command: Command) -> Result<Vec<Created>, Stop> {
    match command {
        Command::SaveSettings(new) => settings::save(change, &new),
        Command::AddCustomer(details) => customers::add(change, &details),
        Command::EditCustomer(id, details) => customers::edit(change, id, &details),
        Command::SetSegment(ids, segment) => customers::set_segment(change, &ids, &segment),
        Command::TagCustomers(ids, name) => segments::tag(change, &ids, &name),
        Command::UntagCustomers(ids, tag) => segments::untag(change, &ids, tag),
        Command::RenameTag(tag, name) => segments::rename_tag(change, tag, &name),
        Command::MergeTags { from, into } => segments::merge_tags(change, from, into),
        Command::RemoveTag(tag) => segments::remove_tag(change, tag),
        Command::SaveSegment(name, conditions) => segments::save(change, &name, &conditions),
        Command::RenameSegment(id, name) => segments::rename(change, id, &name),
        Command::EditSegment(id, name, conditions) => segments::edit(change, id, &name, &conditions),
        Command::RemoveSegment(id) => segments::remove(change, id),
        Command::AddPurchase { customer, day, amount } => customers::add_purchase(change, customer, day, amount),
        Command::RemovePurchase { customer, day, receipt } => customers::remove_purchase(change, customer, day, &receipt),
        Command::MarkLeft(all) => departures::mark_left(change, &all),
        Command::EditDeparture(id, details) => departures::edit(change, id, &details),
        Command::WithdrawDeparture(id) => departures::withdraw(change, id),
        Command::NoteReturn(id, day) => departures::note_return(change, id, day),
        Command::KeepGuess { customer, reason } => departures::keep_guess(change, customer, reason),
        Command::DropGuess(customer) => departures::drop_guess(change, customer),
        Command::RecordAttempt { attempt, never_again } => contacts::record(change, attempt, never_again),
        Command::AddContract(details) => contracts::add(change, &details),
        Command::EditContract(id, details) => contracts::edit(change, id, &details),
        Command::ChangeAmount { contract, since, monthly } => contracts::change_amount(change, contract, since, monthly),
        Command::EndContract(id, end) => contracts::end(change, id, &end),
        Command::RemoveContract(id) => contracts::remove(change, id),
        Command::AddQuestionnaire { audience, languages, content } => questionnaires::add(change, audience, &languages, &content),
        Command::EditQuestionnaire { id, audience, languages, content } => questionnaires::edit(change, id, audience, &languages, &content),
        Command::RetireQuestionnaire(id, retired) => questionnaires::retire(change, id, retired),
        Command::AddToLibrary { questionnaire, question } => library::add(change, questionnaire, question),
        Command::RemoveFromLibrary(id) => library::remove(change, id),
        Command::RenameInLibrary { id, language, name } => library::rename(change, id, language, &name),
        Command::SaveResponse(finished) => responses::save(change, &finished),
        Command::EditResponse(id, entry) => responses::edit(change, id, &entry),
        Command::RemoveResponse(id) => responses::remove(change, id),
        Command::SetReasons(coding) => coding::decide(change, &coding),
        Command::AcceptSuggestions(all) => coding::accept(change, &all),
        Command::PutOff(answer, later) => coding::put_off(change, answer, later),
        Command::AddReason { name, kind } => reasons::add(change, &name, kind),
        Command::RenameReason(id, name) => reasons::rename(change, id, &name),
        Command::SetReasonKind(id, kind) => reasons::set_kind(change, id, kind),
        Command::MoveReason(id, place) => reasons::move_to(change, id, place),
        Command::PlaceReason { id, group, place } => codebook::place(change, id, group, place),
        Command::RetireReason(id, retired) => reasons::retire(change, id, retired),
        Command::ReviewReason(id) => reasons::review(change, id),
        Command::DescribeReason(id, details) => codebook::describe(change, id, &details),
        Command::AddGroup(name) => codebook::add_group(change, &name, None),
        Command::AddGroupFor(id, name) => codebook::add_group(change, &name, Some(id)),
        Command::RenameGroup(id, name) => codebook::rename_group(change, id, &name),
        Command::MoveGroup(id, place) => codebook::move_group(change, id, place),
        Command::RemoveGroup(id) => codebook::remove_group(change, id),
        Command::SetReasonGroup(id, group) => codebook::set_group(change, id, group),
        Command::MergeReasons { from, into } => codebook::merge(change, &from, into),
        Command::SplitReason { from, name, answers } => codebook::split(change, from, &name, &answers),
        Command::ImportCodebook { book, .. } => codebook_in::take_over(change, &book),
        Command::ReplaceReason { old, name } => codebook::replace(change, old, &name),
        Command::BeginReading { reader, question, most } => readings::begin(change, &reader, question, most),
        Command::ImportReading { reader, coded } => readings::import(change, &reader, &coded),
        Command::ReadAnswer { reading, answer, reasons } => readings::read(change, reading, answer, &reasons),
        Command::SettleAnswer { reading, settled } => readings::settle(change, reading, &settled),
        Command::CloseReading(id, closed) => readings::close(change, id, closed),
        Command::RemoveReading(id) => readings::remove(change, id),
        Command::SetQuote(quote) => quotes::set(change, &quote),
        Command::AddMark(details) => marks::add(change, &details),
        Command::EditMark(id, details) => marks::edit(change, id, &details),
        Command::RemoveMark(id) => marks::remove(change, id),
        other => Err(EngineError::Internal(format!("no change: {other:?}")).into()),
    }
}
