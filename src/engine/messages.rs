//! The words for errors and operations, in the reader's language: window and command line say the same.

use std::path::Path;

use crate::analysis::side_by_side::Side;
use crate::domain::import::RowProblem;
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::exchange::library_file::LibraryFault;
use crate::i18n::Tr;
use crate::words::coach::Fault;

use super::error::{EngineError, Refusal};
use super::import_problem::{ImportProblem, Limit};
use super::operation::{OperationKind, Step};

/// What happened, what is safe, what to do. Technical text stands apart ([`EngineError::details`]).
#[must_use]
pub fn message(error: &EngineError, tr: &Tr) -> String {
    match error {
        EngineError::NotOpen => tr.error_not_open(),
        EngineError::ReadOnly => tr.error_read_only(),
        EngineError::Paused => tr.error_paused(),
        EngineError::Locked(path) => tr.error_locked(name(path)),
        EngineError::Busy(path) => tr.error_busy(name(path)),
        EngineError::CutOff(path) => tr.error_cut_off(name(path)),
        EngineError::Older { path, .. } => tr.error_older(name(path)),
        EngineError::Exists(path) => tr.error_exists(name(path)),
        EngineError::Missing(path) => tr.error_missing(name(path)),
        EngineError::NoFolder(path) => tr.error_no_folder(path.display().to_string()),
        EngineError::Foreign(path) => tr.error_foreign(name(path)),
        EngineError::Damaged { path, .. } => tr.error_damaged(name(path)),
        EngineError::Newer { path, .. } => tr.error_newer(name(path)),
        EngineError::DiskFull => tr.error_disk_full(),
        EngineError::Disk(detail) => tr.error_disk(detail.clone()),
        EngineError::Unreadable(problem) => import_message(problem, tr),
        EngineError::Library { path, fault } => library_message(fault, name(path), tr),
        EngineError::Refused(refusal) => refusal_message(refusal, tr),
        EngineError::Cancelled => tr.error_cancelled(),
        EngineError::NothingToUndo => tr.error_nothing_to_undo(),
        EngineError::NothingToRedo => tr.error_nothing_to_redo(),
        EngineError::UndoConflict(_) => tr.error_undo_conflict(),
        EngineError::Replaced => tr.error_replaced(),
        EngineError::NoBackup(why) => tr.error_no_backup(message(why, tr)),
        EngineError::Internal(_) => tr.error_internal(),
    }
}

/// A path as people know it: its last part.
fn name(path: &Path) -> String {
    path.file_name().unwrap_or(path.as_os_str()).to_string_lossy().into_owned()
}

fn whole(tr: &Tr, number: u64) -> String {
    tr.whole(number.cast_signed())
}

fn import_message(problem: &ImportProblem, tr: &Tr) -> String {
    match problem {
        ImportProblem::Missing(file) => tr.error_import_missing(file.clone()),
        ImportProblem::Folder(file) => tr.error_import_folder(file.clone()),
        ImportProblem::Denied(file) => tr.error_import_denied(file.clone()),
        ImportProblem::Io(file, _) => tr.error_import_unread(file.clone()),
        ImportProblem::Empty => tr.error_import_empty(),
        ImportProblem::NotText => tr.error_import_not_text(),
        ImportProblem::NotATable => tr.error_import_not_a_table(),
        ImportProblem::TooLarge(Limit::Row) => tr.error_import_long_row(whole(tr, Limit::Row.most())),
        ImportProblem::TooLarge(limit @ (Limit::Form | Limit::FormUnpacked | Limit::Questions | Limit::Options)) => {
            tr.error_form_too_large(<&str>::from(*limit), whole(tr, limit.most()))
        }
        ImportProblem::TooLarge(limit @ (Limit::Codebook | Limit::Codes | Limit::Reasons | Limit::Answers)) => {
            tr.coded_error_too_large(<&str>::from(*limit), whole(tr, limit.most()))
        }
        ImportProblem::TooLarge(limit) => tr.error_import_too_large(tr.error_import_limit(<&str>::from(*limit), whole(tr, limit.most()))),
        ImportProblem::PasswordProtected => tr.error_import_password(),
        ImportProblem::OtherWorkbook(ending) => tr.error_import_other_workbook(*ending),
        ImportProblem::Damaged(_) => tr.error_import_damaged(),
        ImportProblem::NoSheet(name) => tr.error_import_no_sheet(name.clone()),
        ImportProblem::NoColumn(name) => tr.error_import_no_column(name.clone()),
        ImportProblem::NoRows => tr.error_import_no_rows(),
        ImportProblem::Mapping => tr.error_import_mapping(),
        ImportProblem::NotMembers => tr.error_import_members(),
        ImportProblem::NotAForm => tr.error_form_none(),
        ImportProblem::NoQuestions => tr.error_form_no_questions(),
        ImportProblem::Broken(detail) => tr.error_form_broken(detail.clone()),
        ImportProblem::NoCodedColumns => tr.coded_error_no_columns(),
        ImportProblem::NotACodebook => tr.coded_error_no_codebook(),
        ImportProblem::NoCodes => tr.coded_error_no_codes(),
        ImportProblem::BrokenCodebook(detail) => tr.coded_error_broken(detail.clone()),
        ImportProblem::Worker(_) => tr.error_import_worker(),
    }
}

fn library_message(fault: &LibraryFault, file: String, tr: &Tr) -> String {
    match fault {
        LibraryFault::Foreign => tr.error_library_foreign(file),
        LibraryFault::Damaged(_) => tr.error_library_damaged(file),
        LibraryFault::Newer(_) => tr.error_library_newer(file),
        LibraryFault::TooLarge => tr.error_library_too_large(file),
    }
}

fn refusal_message(refusal: &Refusal, tr: &Tr) -> String {
    match refusal {
        Refusal::Gone => tr.error_refused_gone(),
        Refusal::Nameless => tr.error_refused_nameless(),
        Refusal::NumberTaken(number) => tr.error_refused_number_taken(number.clone()),
        Refusal::InFuture(day) => tr.error_refused_in_future(tr.day(*day)),
        Refusal::InPast(day) => tr.error_refused_in_past(tr.day(*day)),
        Refusal::BadCallBack => tr.error_refused_call_back(),
        Refusal::DaysInWrongOrder => tr.error_refused_days(),
        Refusal::ByContract => tr.error_refused_by_contract(),
        Refusal::NoName => tr.error_refused_no_name(),
        Refusal::NoDay => tr.error_refused_no_day(),
        Refusal::NameTaken(name) => tr.error_refused_name_taken(name.clone()),
        Refusal::NoQuestions => tr.error_refused_no_questions(),
        Refusal::NoWording(number) => tr.error_refused_no_wording(tr.count(*number)),
        Refusal::BadQuestion(number) => tr.error_refused_bad_question(tr.count(*number)),
        Refusal::BadSkipRule(number) => tr.error_refused_bad_skip_rule(tr.count(*number)),
        Refusal::BadAnswer(number) => tr.error_refused_bad_answer(tr.count(*number)),
        Refusal::NothingAnswered => tr.error_refused_nothing_answered(),
        Refusal::Frozen => tr.error_refused_frozen(),
        Refusal::NoLanguage => tr.error_refused_no_language(),
        Refusal::NotOffered(language) => tr.error_refused_not_offered(language.own_name()),
        Refusal::NotANumber { line, text } => tr.error_refused_not_a_number(tr.count(*line), text.clone()),
        Refusal::LastAfterEnd { line } => tr.error_refused_last_after_end(tr.count(*line)),
        Refusal::BadRule => tr.error_refused_bad_rule(),
        Refusal::ReasonRetired(name) => tr.error_refused_reason_retired(name.clone()),
        Refusal::ReasonMerged(name) => tr.error_refused_reason_merged(name.clone()),
        Refusal::ReasonSorts => tr.error_refused_reason_sorts(),
        Refusal::InLibrary => tr.error_refused_in_library(),
        Refusal::LibraryItem { number, why } => tr.error_refused_library_item(tr.count(*number), refusal_message(why, tr)),
        Refusal::NoConditions => tr.error_refused_no_conditions(),
        Refusal::BadCondition(number) => tr.error_refused_bad_condition(tr.count(*number)),
        Refusal::BadTag => tr.error_refused_bad_tag(),
        Refusal::NoSegment(name) if name.is_empty() => tr.error_refused_segment_gone(),
        Refusal::NoSegment(name) => tr.error_refused_no_segment(name.clone()),
        Refusal::NoPlaceForSides => tr.error_refused_no_place_for_sides(),
        Refusal::SidesOfMembers => tr.error_refused_sides_of_members(),
        Refusal::TooManySides => tr.error_refused_too_many_sides(tr.count(Side::MOST)),
        Refusal::NoSuch(name) => tr.error_refused_no_such(name.clone()),
        Refusal::NoneOf { name, known } => tr.error_refused_none_of(known.clone(), name.clone()),
        Refusal::Format { ending, known } => tr.error_refused_format(known.clone(), ending.clone()),
        Refusal::NoData => tr.error_refused_no_data(),
        Refusal::NoAnswers => tr.coded_error_no_answers(),
        Refusal::FullSheet => tr.coded_error_full_sheet(),
        Refusal::NoReasons => tr.coded_error_no_reasons(),
        Refusal::BadSetting => tr.error_refused_setting(),
        Refusal::TooLong => tr.error_refused_too_long(),
        Refusal::Sample => tr.error_refused_sample(),
        Refusal::NotByHand => tr.error_refused_not_by_hand(),
        Refusal::Holes { language, places } => holes(*language, places, tr),
        Refusal::NobodyToPrintFor => tr.error_refused_nobody_to_print_for(),
        Refusal::TooManySheets(most) => tr.error_refused_too_many_sheets(tr.count(*most)),
        Refusal::SheetTyped(code) => tr.error_refused_sheet_typed(code.to_string()),
    }
}

/// What is wrong with a question, as the coach says it.
#[must_use]
pub fn fault_name(fault: Fault, tr: &Tr) -> String {
    match fault {
        Fault::Leading => tr.coach_leading(),
        Fault::Double => tr.coach_double(),
        Fault::Negation => tr.coach_negation(),
        Fault::Long => tr.coach_long(),
        Fault::Hard => tr.coach_hard(),
        Fault::Jargon => tr.coach_jargon(),
    }
}

/// Places named in a refusal; more are counted.
const NAMED: usize = 4;

fn holes(language: Language, places: &[(Place, usize)], tr: &Tr) -> String {
    let names: Vec<String> = places.iter().take(NAMED).map(|(place, number)| place_name(*place, *number, tr)).collect();
    let more = places.len().saturating_sub(NAMED);
    let rest = if more == 0 { String::new() } else { tr.error_places_more(tr.count(more)) };
    tr.error_refused_holes(language.code(), format!("{}{rest}", names.join(", ")))
}

/// What a place of a questionnaire is called; `number` is that of an option or a section, from 1.
#[must_use]
pub fn place_name(place: Place, number: usize, tr: &Tr) -> String {
    let kind = match place {
        Place::Title => "title",
        Place::Introduction => "introduction",
        Place::Thanks => "thanks",
        Place::Section(_) => "section",
        Place::SectionIntroduction(_) => "section_introduction",
        Place::Question(_) => "question",
        Place::Help(_) => "help",
        Place::Choice(..) => "choice",
        Place::Low(_) => "low",
        Place::High(_) => "high",
    };
    let question = place.question().map_or_else(String::new, |at| tr.count(at + 1));
    tr.error_place(kind, tr.count(number), question)
}

/// What a step is called, as it stands after "Undo:".
#[must_use]
#[expect(clippy::too_many_lines, reason = "one line for each kind")]
pub fn operation_name(kind: OperationKind, tr: &Tr) -> String {
    use OperationKind as Kind;
    match kind {
        Kind::SaveSettings => tr.operation_save_settings(),
        Kind::SaveGoal => tr.operation_save_goal(),
        Kind::SaveRule => tr.operation_save_rule(),
        Kind::SaveAsOf => tr.operation_save_as_of(),
        Kind::SaveClosed => tr.operation_save_closed(),
        Kind::SaveName => tr.operation_save_name(),
        Kind::SaveMargin => tr.operation_save_margin(),
        Kind::SaveCurrency => tr.operation_save_currency(),
        Kind::AddCustomer => tr.operation_add_customer(),
        Kind::EditCustomer => tr.operation_edit_customer(),
        Kind::SetSegment => tr.operation_set_segment(),
        Kind::TagCustomers => tr.operation_tag_customers(),
        Kind::UntagCustomers => tr.operation_untag_customers(),
        Kind::RenameTag => tr.operation_rename_tag(),
        Kind::MergeTags => tr.operation_merge_tags(),
        Kind::RemoveTag => tr.operation_remove_tag(),
        Kind::SaveSegment => tr.operation_save_segment(),
        Kind::RenameSegment => tr.operation_rename_segment(),
        Kind::EditSegment => tr.operation_edit_segment(),
        Kind::RemoveSegment => tr.operation_remove_segment(),
        Kind::AddPurchase => tr.operation_add_purchase(),
        Kind::RemovePurchase => tr.operation_remove_purchase(),
        Kind::MarkLeft => tr.operation_mark_left(),
        Kind::EditDeparture => tr.operation_edit_departure(),
        Kind::WithdrawDeparture => tr.operation_withdraw_departure(),
        Kind::AddContract => tr.operation_add_contract(),
        Kind::EditContract => tr.operation_edit_contract(),
        Kind::CancelContract => tr.operation_cancel_contract(),
        Kind::EndContract => tr.operation_end_contract(),
        Kind::RemoveContract => tr.operation_remove_contract(),
        Kind::NoteReturn => tr.operation_note_return(),
        Kind::KeepGuess => tr.operation_keep_guess(),
        Kind::DropGuess => tr.operation_drop_guess(),
        Kind::RecordAttempt => tr.operation_record_attempt(),
        Kind::Import => tr.operation_import(),
        Kind::AddQuestionnaire => tr.operation_add_questionnaire(),
        Kind::EditQuestionnaire => tr.operation_edit_questionnaire(),
        Kind::RetireQuestionnaire => tr.operation_retire_questionnaire(),
        Kind::AddToLibrary => tr.operation_add_to_library(),
        Kind::RemoveFromLibrary => tr.operation_remove_from_library(),
        Kind::RenameInLibrary => tr.operation_rename_in_library(),
        Kind::ImportLibrary => tr.operation_import_library(),
        Kind::FreezeVersion => tr.operation_freeze_version(),
        Kind::SaveResponse => tr.operation_save_response(),
        Kind::EditResponse => tr.operation_edit_response(),
        Kind::RemoveResponse => tr.operation_remove_response(),
        Kind::SetReasons => tr.operation_set_reasons(),
        Kind::AddReason => tr.operation_add_reason(),
        Kind::RenameReason => tr.operation_rename_reason(),
        Kind::SetReasonKind => tr.operation_set_reason_kind(),
        Kind::MoveReason => tr.operation_move_reason(),
        Kind::RetireReason => tr.operation_retire_reason(),
        Kind::ReviewReason => tr.operation_review_reason(),
        Kind::AcceptSuggestions => tr.operation_accept_suggestions(),
        Kind::PutOff => tr.operation_put_off(),
        Kind::DescribeReason => tr.operation_describe_reason(),
        Kind::AddGroup => tr.operation_add_group(),
        Kind::RenameGroup => tr.operation_rename_group(),
        Kind::MoveGroup => tr.operation_move_group(),
        Kind::RemoveGroup => tr.operation_remove_group(),
        Kind::SetReasonGroup => tr.operation_set_reason_group(),
        Kind::MergeReasons => tr.operation_merge_reasons(),
        Kind::SplitReason => tr.operation_split_reason(),
        Kind::ImportCoded => tr.operation_import_coded(),
        Kind::ImportCodebook => tr.operation_import_codebook(),
        Kind::ReplaceReason => tr.operation_replace_reason(),
        Kind::BeginReading => tr.operation_begin_reading(),
        Kind::ImportReading => tr.operation_import_reading(),
        Kind::ReadAnswer => tr.operation_read_answer(),
        Kind::SettleAnswer => tr.operation_settle_answer(),
        Kind::CloseReading => tr.operation_close_reading(),
        Kind::RemoveReading => tr.operation_remove_reading(),
        Kind::SetQuote => tr.operation_set_quote(),
        Kind::AddMark => tr.operation_add_mark(),
        Kind::EditMark => tr.operation_edit_mark(),
        Kind::RemoveMark => tr.operation_remove_mark(),
        Kind::FillSample => tr.operation_fill_sample(),
    }
}

/// What a step is called, with whom or what it was done to.
#[must_use]
pub fn step_name(step: &Step, tr: &Tr) -> String {
    let name = operation_name(step.kind, tr);
    if step.subject.is_empty() { name } else { format!("{name}: {}", step.subject) }
}

/// What is wrong with a row of a file.
#[must_use]
pub fn row_problem(problem: &RowProblem, tr: &Tr) -> String {
    match problem {
        RowProblem::Date(text) => tr.error_row_date(text.clone()),
        RowProblem::DateInFuture(text) => tr.error_row_date_in_future(text.clone()),
        RowProblem::Number(_, text) => tr.error_row_number(text.clone()),
        RowProblem::TooLarge(_, text) => tr.error_row_too_large(text.clone()),
        RowProblem::NoDate => tr.error_row_no_date(),
        RowProblem::NoAmount => tr.error_row_no_amount(),
        RowProblem::NoCustomer => tr.error_row_no_customer(),
        RowProblem::Left(text) => tr.error_row_left(text.clone()),
        RowProblem::TooLong => tr.error_row_too_long(),
        RowProblem::NotText => tr.error_row_not_text(),
    }
}
