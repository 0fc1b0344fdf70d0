//! Everything that can be done, as one list. Each change is one named operation: one undo step, one transaction.
//! Knows nothing of how it is done (`usecases`).

use std::path::PathBuf;
use std::sync::Arc;

use crate::domain::answer::ResponseEntry;
use crate::domain::coding::AnswerCoding;
use crate::domain::contact::AttemptDetails;
use crate::domain::contract::{Business, ContractDetails, Ending};
use crate::domain::customer::CustomerDetails;
use crate::domain::day::Day;
use crate::domain::departure::DepartureDetails;
use crate::domain::ids::{
    AnswerId, ContractId, CustomerId, DepartureId, GroupId, IdentityId, LibraryItemId, MarkId, OperationId, QuestionnaireId, ReadingId,
    ReasonId, ResponseId, SegmentId, TagId, VersionId,
};
use crate::domain::import::{LeavingsAs, Staged};
use crate::domain::language::Language;
use crate::domain::mark::MarkDetails;
use crate::domain::money::Money;
use crate::domain::questionnaire::{Audience, Content};
use crate::domain::quote::AnswerQuote;
use crate::domain::reason::{ReasonDetails, ReasonKind};
use crate::domain::segment::Condition;
use crate::domain::settings::{Appearance, Settings};
use crate::domain::sheet_code::SheetCode;
use crate::exchange::codebook::Codebook;
use crate::exchange::coded::Coded;

use super::coded_in::CodedOrder;
use super::export::ExportRequest;
use super::print_order::PrintRun;

/// Which draft: what kind of form, and which one of them.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DraftKey {
    /// Kind of form, such as `response` or `customer`.
    pub kind: String,
    /// Which of them; empty where there is only one.
    pub key: String,
}

impl DraftKey {
    /// Kind of a response being typed in.
    pub const RESPONSE: &'static str = "response";
    /// Kind of a saved response being changed.
    pub const RESPONSE_EDIT: &'static str = "response-edit";

    /// A draft of this kind.
    #[must_use]
    pub fn new(kind: impl Into<String>, key: impl Into<String>) -> Self {
        Self { kind: kind.into(), key: key.into() }
    }

    /// The draft of a response as it was named before each sheet had a name of its own: one for each version and customer.
    #[must_use]
    pub fn response(version: VersionId, customer: Option<CustomerId>) -> Self {
        let who = customer.map_or_else(|| "-".to_owned(), |c| c.to_string());
        Self::new(Self::RESPONSE, format!("{version}:{who}"))
    }

    /// The draft of a saved response being changed.
    #[must_use]
    pub fn response_edit(id: ResponseId) -> Self {
        Self::new(Self::RESPONSE_EDIT, id.to_string())
    }
}

/// A sheet to be saved, and what ends with it: all of it is one step.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Finished {
    /// What was filled in.
    pub entry: ResponseEntry,
    /// The draft it was typed in.
    pub draft: Option<DraftKey>,
    /// They still come: this leaving of theirs was none.
    pub withdraw: Option<DepartureId>,
    /// The printed sheet it was typed in from.
    pub sheet: Option<SheetCode>,
}

impl From<ResponseEntry> for Finished {
    fn from(entry: ResponseEntry) -> Self {
        Self { entry, draft: None, withdraw: None, sheet: None }
    }
}

/// An import to be applied.
#[derive(Debug, Clone)]
pub struct ImportOrder {
    /// What the file gave.
    pub staged: Arc<Staged>,
    /// How its leavings are recorded.
    pub leavings: LeavingsAs,
    /// The form it was typed into: its draft ends with the import, and comes back when that is undone.
    pub draft: Option<DraftKey>,
}

impl From<Arc<Staged>> for ImportOrder {
    /// Not out of a form, leavings as usual.
    fn from(staged: Arc<Staged>) -> Self {
        Self { staged, leavings: LeavingsAs::default(), draft: None }
    }
}

/// How a contract stops.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ContractEnd {
    /// The day the customer said so, where they did.
    pub said_on: Option<Day>,
    /// Last day.
    pub ends_on: Day,
    /// How.
    pub ending: Option<Ending>,
    /// Why, where that is known; none leaves what is on record.
    pub reason: Option<ReasonId>,
}

/// A thing to be done. All changes are refused while the workspace is open for reading only.
#[derive(Debug, Clone)]
pub enum Command {
    /// Makes a new workspace with the starting list of reasons and opens it. An existing file is refused, untouched.
    Create {
        /// Where.
        path: PathBuf,
        /// Name, currency, language…
        settings: Settings,
    },
    /// Makes a sample and opens it. An existing file is refused, untouched.
    CreateSample {
        /// Where.
        path: PathBuf,
        /// In which language.
        language: Language,
        /// Of which kind of business: the sample shop or the sample club.
        business: Business,
    },
    /// Makes a big workspace of invented purchases and opens it. An existing file is refused, untouched.
    CreateSynthetic {
        /// Where.
        path: PathBuf,
        /// In which language.
        language: Language,
        /// How many purchases.
        purchases: u64,
        /// By how many customers.
        customers: u64,
        /// From which seed.
        seed: u64,
    },
    /// Opens a workspace; for reading only where another window has it.
    Open {
        /// Which.
        path: PathBuf,
    },
    /// Opens a workspace for reading only, taking no lock.
    OpenReadOnly {
        /// Which.
        path: PathBuf,
    },
    /// Closes the workspace, with a backup if anything changed.
    Close,
    /// Remembers the open workspace among those opened lately; the window does, the command line does not.
    Remember,
    /// Remembers how the window looks on this machine. Needs no workspace and is no step.
    KeepAppearance(Appearance),
    /// Keeps new settings.
    SaveSettings(Settings),
    /// Adds a customer.
    AddCustomer(CustomerDetails),
    /// Changes what is known of a customer.
    EditCustomer(CustomerId, CustomerDetails),
    /// Puts customers in a segment; an empty name takes them out.
    SetSegment(Vec<CustomerId>, String),
    /// Sticks a tag on customers; a new one if nothing is called so.
    TagCustomers(Vec<CustomerId>, String),
    /// Takes a tag off customers.
    UntagCustomers(Vec<CustomerId>, TagId),
    /// Calls a tag something else; it keeps its meaning.
    RenameTag(TagId, String),
    /// Makes two tags one: whoever has the first gets the second in its stead, and segments that ask for the first ask for the second.
    MergeTags {
        /// The one that goes.
        from: TagId,
        /// The one that stays.
        into: TagId,
    },
    /// Takes a tag off everybody.
    RemoveTag(TagId),
    /// Saves a segment: its name and the conditions all of which must be met.
    SaveSegment(String, Vec<Condition>),
    /// Calls a saved segment something else; it keeps its number.
    RenameSegment(SegmentId, String),
    /// Changes a saved segment; other conditions make another one in its place.
    EditSegment(SegmentId, String, Vec<Condition>),
    /// Takes a saved segment away; the customers in it stay as they are.
    RemoveSegment(SegmentId),
    /// Adds a purchase typed by hand.
    AddPurchase {
        /// Whose.
        customer: CustomerId,
        /// When; not after today.
        day: Day,
        /// How much.
        amount: Money,
    },
    /// Takes out a purchase that was typed by hand.
    RemovePurchase {
        /// Whose.
        customer: CustomerId,
        /// When.
        day: Day,
        /// Its receipt, as the list of purchases has it.
        receipt: String,
    },
    /// Records departures.
    MarkLeft(Vec<DepartureDetails>),
    /// Changes a departure.
    EditDeparture(DepartureId, DepartureDetails),
    /// Takes a departure back: it was none.
    WithdrawDeparture(DepartureId),
    /// Notes that the customer came back on this day.
    NoteReturn(DepartureId, Day),
    /// Keeps the owner's guess why a customer stays away. Nobody leaves by it: it goes to the departure on record, or stands alone.
    KeepGuess {
        /// Who.
        customer: CustomerId,
        /// Why, as the owner guesses.
        reason: ReasonId,
    },
    /// Takes the owner's guess about a customer back.
    DropGuess(CustomerId),
    /// Records an attempt to reach a customer, made now; on demand they are not to be called any more.
    RecordAttempt {
        /// What came of it.
        attempt: AttemptDetails,
        /// From now on they are not called.
        never_again: bool,
    },
    /// Adds a contract of a member.
    AddContract(ContractDetails),
    /// Changes a contract; a departure that followed from its end follows.
    EditContract(ContractId, ContractDetails),
    /// From a day on a contract costs another amount a month.
    ChangeAmount {
        /// Which.
        contract: ContractId,
        /// First day of the new amount.
        since: Day,
        /// A month.
        monthly: Money,
    },
    /// A contract stops: on a day to come, or it has stopped. When it is the last one of the customer they leave on that day.
    EndContract(ContractId, ContractEnd),
    /// Takes a contract away: there was none.
    RemoveContract(ContractId),
    /// Applies an import; a backup is made first. Refused in a sample shop.
    Import(ImportOrder),
    /// Adds a questionnaire.
    AddQuestionnaire {
        /// For whom.
        audience: Audience,
        /// In which languages, the base language first.
        languages: Vec<Language>,
        /// What it says.
        content: Content,
    },
    /// Changes a questionnaire; if its newest version is frozen, this makes the next one.
    EditQuestionnaire {
        /// Which.
        id: QuestionnaireId,
        /// For whom.
        audience: Audience,
        /// In which languages.
        languages: Vec<Language>,
        /// What it says.
        content: Content,
    },
    /// Takes a questionnaire out of use, or back into it.
    RetireQuestionnaire(QuestionnaireId, bool),
    /// Keeps a questionnaire as it stands for later ones, or one of its questions, by its place.
    AddToLibrary {
        /// Which questionnaire.
        questionnaire: QuestionnaireId,
        /// Which of its questions; none for all of it.
        question: Option<usize>,
    },
    /// Takes an entry out of the library.
    RemoveFromLibrary(LibraryItemId),
    /// Calls an entry of the library something else, in one language.
    RenameInLibrary {
        /// Which.
        id: LibraryItemId,
        /// In which language.
        language: Language,
        /// What it is called from now on.
        name: String,
    },
    /// Takes over what a library file holds and is not in the library yet: one step.
    ImportLibrary(PathBuf),
    /// A version is printed or handed out: it stays as it is from now on. No operation, no undo step.
    FreezeVersion(VersionId),
    /// Keeps a draft: no operation, no undo step. Survives a kill.
    KeepDraft {
        /// Which.
        draft: DraftKey,
        /// Version of the form it was typed into (of the questionnaire for a response); 0 where forms have none.
        version: i64,
        /// What was typed.
        json: String,
    },
    /// Throws a draft away.
    DropDraft(DraftKey),
    /// Saves a response, ends its draft, and gives its reasons to the departure it explains.
    SaveResponse(Finished),
    /// Changes a saved response, with what it told of a departure, and ends the draft of the change.
    EditResponse(ResponseId, ResponseEntry),
    /// Takes a saved response away, with what it told of a departure.
    RemoveResponse(ResponseId),
    /// Gives reasons to an answer, the main one first.
    SetReasons(AnswerCoding),
    /// Takes over what is suggested for these answers: one step.
    AcceptSuggestions(Vec<AnswerCoding>),
    /// Puts an answer off, to come back to it; or takes that back.
    PutOff(AnswerId, bool),
    /// Adds a reason to the codebook.
    AddReason {
        /// Its name.
        name: String,
        /// Avoidable or not.
        kind: ReasonKind,
    },
    /// Renames a reason; it keeps its meaning.
    RenameReason(ReasonId, String),
    /// Changes a reason's kind.
    SetReasonKind(ReasonId, ReasonKind),
    /// Moves a reason to this place in the list, from 0.
    MoveReason(ReasonId, usize),
    /// Puts a reason into a group, or into none, at this place in the list, from 0: one step.
    PlaceReason {
        /// Which.
        id: ReasonId,
        /// In which group.
        group: Option<GroupId>,
        /// At which place.
        place: usize,
    },
    /// No longer offers a reason, or offers it again.
    RetireReason(ReasonId, bool),
    /// Notes that a reason made by an import has been looked at.
    ReviewReason(ReasonId),
    /// Writes down what belongs to a reason.
    DescribeReason(ReasonId, ReasonDetails),
    /// Adds a group to the codebook.
    AddGroup(String),
    /// Adds a group to the codebook and puts a reason into it.
    AddGroupFor(ReasonId, String),
    /// Renames a group.
    RenameGroup(GroupId, String),
    /// Moves a group to this place among the groups, from 0.
    MoveGroup(GroupId, usize),
    /// Takes a group away; its reasons stand in none then.
    RemoveGroup(GroupId),
    /// Puts a reason into a group, or into none.
    SetReasonGroup(ReasonId, Option<GroupId>),
    /// Makes reasons part of another one, with all that says them.
    MergeReasons {
        /// Those that are not offered any more.
        from: Vec<ReasonId>,
        /// What they become part of.
        into: ReasonId,
    },
    /// Makes a new reason out of one, for some of its answers.
    SplitReason {
        /// Which.
        from: ReasonId,
        /// What the new one is called.
        name: String,
        /// Its answers.
        answers: Vec<AnswerId>,
    },
    /// A reason of another meaning takes the place of one; what was said before keeps the old one.
    ReplaceReason {
        /// Which is not offered any more.
        old: ReasonId,
        /// What the new one is called.
        name: String,
    },
    /// Somebody else reads answers again, without seeing the reasons they have.
    BeginReading {
        /// Who.
        reader: String,
        /// Answers to which question; none for those to any.
        question: Option<IdentityId>,
        /// So many, drawn by lot; none for all.
        most: Option<usize>,
    },
    /// Takes over what somebody else found in answers that are here, from a spreadsheet they coded.
    ImportReading {
        /// Who.
        reader: String,
        /// What the file holds.
        coded: Arc<Coded>,
    },
    /// The second reader has read an answer.
    ReadAnswer {
        /// In which reading.
        reading: ReadingId,
        /// Which.
        answer: AnswerId,
        /// What they found, the main reason first; none if no reason was in it.
        reasons: Vec<ReasonId>,
    },
    /// What two readers found differently is settled.
    SettleAnswer {
        /// In which reading.
        reading: ReadingId,
        /// The reasons the answer has from now on.
        settled: AnswerCoding,
    },
    /// Ends a reading, so that it is compared as far as it has come; or goes on with it.
    CloseReading(ReadingId, bool),
    /// Takes a reading away.
    RemoveReading(ReadingId),
    /// How an answer is quoted: starred, with consent, with what hidden.
    SetQuote(AnswerQuote),
    /// Takes over a codebook out of a file: known reasons stay, new ones are added, what known ones lack is filled in.
    ImportCodebook {
        /// What the file is called.
        name: String,
        /// What it says.
        book: Arc<Codebook>,
    },
    /// Takes over answers coded in a spreadsheet, with the reasons that are not known yet. Refused in a sample shop.
    ImportCoded(CodedOrder),
    /// Notes what the owner changed in the business.
    AddMark(MarkDetails),
    /// Says it otherwise.
    EditMark(MarkId, MarkDetails),
    /// Takes it out.
    RemoveMark(MarkId),
    /// Takes the last step back.
    Undo,
    /// Does the step taken back again.
    Redo,
    /// Takes back every step down to this one, which is taken back too. Stops where one cannot be.
    UndoTo(OperationId),
    /// Does every step taken back up to this one again. Stops where one cannot be.
    RedoTo(OperationId),
    /// Makes a verified backup now.
    BackUp {
        /// Where; none for the usual folder.
        folder: Option<PathBuf>,
    },
    /// Restores a backup to this file; what stood there is kept aside.
    Restore {
        /// The backup.
        backup: PathBuf,
        /// Where it goes.
        to: PathBuf,
    },
    /// Writes a report, a chart or printed questionnaires to a file.
    Export(ExportRequest),
    /// Keeps the codes of a run and freezes its version before it is printed: sent by the engine itself.
    KeepSheets(PrintRun),
    /// Takes the codes of a run back that could not be written: it asks nobody. Ends as the writing did. Sent by the program itself.
    WithdrawSheets(PrintRun, Box<super::EngineError>),
}

impl Command {
    /// Whether it changes records of the open workspace, alone or by undoing.
    #[must_use]
    pub const fn is_change(&self) -> bool {
        !matches!(
            self,
            Self::Create { .. }
                | Self::CreateSample { .. }
                | Self::CreateSynthetic { .. }
                | Self::Open { .. }
                | Self::OpenReadOnly { .. }
                | Self::Close
                | Self::Remember
                | Self::KeepAppearance(_)
                | Self::KeepDraft { .. }
                | Self::DropDraft(_)
                | Self::Import(_)
                | Self::ImportCoded(_)
                | Self::BackUp { .. }
                | Self::Restore { .. }
                | Self::Export(_)
                | Self::KeepSheets(_)
                | Self::WithdrawSheets(..)
        )
    }
}
