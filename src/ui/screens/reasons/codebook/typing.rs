//! What is being typed into the codebook: another name for a reason or a group, what is written down about a reason, or a new one. All is
//! kept as a draft or sent when its field is left, by whatever way. Draws nothing.

use serde::{Deserialize, Serialize};

use super::order::{Entry, Head, find};
use crate::domain::ids::{GroupId, ReasonId};
use crate::domain::reason::{ReasonDetails, ReasonKind};
use crate::engine::rules::Rule;
use crate::engine::views::codebook::Codebook;
use crate::engine::{Command, DraftKey, Event, Tables, Ticket};
use crate::i18n::Tr;
use crate::ui::drafted::Drafted;
use crate::ui::screen::ScreenCtx;

/// What is wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    Missing,
    Taken,
    TakenByGroup,
}

impl Problem {
    pub(super) fn words(self, tr: &Tr) -> String {
        match self {
            Self::Missing => tr.reasons_name_missing(),
            Self::Taken => tr.reasons_name_taken(),
            Self::TakenByGroup => tr.book_name_taken_group(),
        }
    }

    /// What is wrong with the name of a reason (none for a new one).
    pub(super) fn of_reason(name: &str, of: Option<ReasonId>, book: &Codebook) -> Option<Self> {
        let others = book.rows.iter().filter(|row| Some(row.reason.id) != of).map(|row| row.reason.name.as_str());
        Self::among(name, others, Self::Taken)
    }

    /// What is wrong with the name of a group (none for a new one).
    pub(super) fn of_group(name: &str, of: Option<GroupId>, book: &Codebook) -> Option<Self> {
        let others = book.groups.iter().filter(|row| Some(row.group.id) != of).map(|row| row.group.name.as_str());
        Self::among(name, others, Self::TakenByGroup)
    }

    fn among<'n>(name: &str, mut others: impl Iterator<Item = &'n str>, taken: Self) -> Option<Self> {
        let name = comparable(name);
        if name.is_empty() { Some(Self::Missing) } else { others.any(|other| comparable(other) == name).then_some(taken) }
    }
}

fn comparable(name: &str) -> String {
    name.split_whitespace().collect::<Vec<_>>().join(" ").to_lowercase()
}

/// A reason that is not there yet.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct NewReason {
    pub(super) name: String,
    pub(super) kind: ReasonKind,
}

/// The form of a new reason.
pub(super) struct Adding {
    pub(super) typed: Drafted<NewReason>,
    pub(super) problem: Option<Problem>,
    pub(super) focus: bool,
    /// On its way to the engine.
    pub(super) sent: Option<Ticket>,
}

impl Adding {
    pub(super) fn new() -> Self {
        Self { typed: Drafted::new(DraftKey::new("reason", ""), NewReason::default()), problem: None, focus: true, sent: None }
    }
}

/// A group that is not there yet, and which reason goes into it.
pub(super) struct AddingGroup {
    pub(super) name: Drafted<String>,
    pub(super) member: Option<ReasonId>,
    pub(super) problem: Option<Problem>,
    pub(super) focus: bool,
    pub(super) sent: Option<Ticket>,
}

impl AddingGroup {
    pub(super) fn new(member: Option<ReasonId>) -> Self {
        let name = Drafted::new(DraftKey::new("reason-group", ""), String::new());
        Self { name, member, problem: None, focus: true, sent: None }
    }
}

/// What the open entry of the codebook is called there.
pub(super) fn name_of(book: &Codebook, entry: Entry) -> Option<&str> {
    match entry {
        Entry::Reason(id) => find(book, id).map(|row| row.reason.name.as_str()),
        Entry::Head(Head::Group(id)) => book.groups.iter().find(|row| row.group.id == id).map(|row| row.group.name.as_str()),
        Entry::Head(_) => None,
    }
}

/// A change that was sent, until the codebook in view shows it: it is asked for again only once the change is done.
struct Sent<T> {
    ticket: Ticket,
    done: bool,
    /// What stood there before.
    before: T,
}

impl<T: PartialEq> Sent<T> {
    const fn new(ticket: Ticket, before: T) -> Self {
        Self { ticket, done: false, before }
    }

    /// Whether what is in view is still that of before the change; it is forgotten once it is not.
    fn waits(sent: &mut Option<Self>, in_view: &T) -> bool {
        let waits = sent.as_ref().is_some_and(|sent| !sent.done || sent.before == *in_view);
        if !waits {
            *sent = None;
        }
        waits
    }

    /// A command has come to its end. Of one of its own that was refused it gives what stood there before.
    fn ended(sent: &mut Option<Self>, event: &Event) -> Option<T> {
        let mut own = sent.take()?;
        match event {
            Event::Failed { ticket, .. } if *ticket == own.ticket => return Some(own.before),
            Event::Done { ticket, .. } if *ticket == own.ticket => own.done = true,
            // Undone, say, before it was seen.
            Event::Done { outcome, .. } if own.done && outcome.touched.intersects(Tables::REASONS) => return None,
            _ => {}
        }
        *sent = Some(own);
        None
    }
}

/// The name of a reason or a group that is there.
#[derive(Default)]
pub(super) struct Renaming {
    pub(super) of: Option<Entry>,
    /// What stands in the field.
    pub(super) name: String,
    /// What stands in the codebook, or is on its way there.
    saved: String,
    sent: Option<Sent<String>>,
    pub(super) problem: Option<Problem>,
    pub(super) focus: bool,
    /// The field had the keyboard in the last picture.
    pub(super) had_focus: bool,
}

impl Renaming {
    /// An entry is opened.
    pub(super) fn begin(of: Entry, name: &str, focus: bool) -> Self {
        Self { of: Some(of), saved: name.to_owned(), name: name.to_owned(), focus, ..Self::default() }
    }

    /// The codebook says another name, by undo or in another window: it is taken over unless something else was typed.
    pub(super) fn follow(&mut self, name: &str) {
        if !Sent::waits(&mut self.sent, &name.to_owned()) && name != self.saved {
            if self.name == self.saved {
                name.clone_into(&mut self.name);
            }
            name.clone_into(&mut self.saved);
        }
    }

    /// Takes back what was typed.
    pub(super) fn give_up(&mut self) {
        self.name.clone_from(&self.saved);
        self.problem = None;
    }

    /// The field is left: another name is sent; one that cannot be is said to be wrong and stays. True unless it is so.
    pub(super) fn commit(&mut self, book: &Codebook, ctx: &mut ScreenCtx<'_>) -> bool {
        let Some(of) = self.of.filter(|_| self.name.trim() != self.saved && !ctx.is_locked()) else { return true };
        let name = self.name.trim().to_owned();
        let (problem, command) = match of {
            Entry::Reason(id) => (Problem::of_reason(&name, Some(id), book), Command::RenameReason(id, name.clone())),
            Entry::Head(Head::Group(id)) => (Problem::of_group(&name, Some(id), book), Command::RenameGroup(id, name.clone())),
            Entry::Head(_) => return true,
        };
        self.problem = problem;
        if self.problem.is_none() {
            self.name = name;
            let ticket = ctx.send(command);
            self.sent = Some(Sent::new(ticket, std::mem::replace(&mut self.saved, self.name.clone())));
        }
        self.problem.is_none()
    }

    /// A change has come to its end; of one that was refused the words stay in the field.
    pub(super) fn ended(&mut self, event: &Event) {
        if let Some(before) = Sent::ended(&mut self.sent, event) {
            self.saved = before;
        }
    }
}

/// What is written down about a reason, as it is typed.
#[derive(Debug, Clone, Default, PartialEq, Serialize, Deserialize)]
pub(super) struct Written {
    pub(super) description: String,
    /// One a line.
    pub(super) examples: String,
    pub(super) rule: String,
}

impl Written {
    fn of(details: &ReasonDetails) -> Self {
        Self { description: details.description.clone(), examples: details.examples.join("\n"), rule: details.rule.clone() }
    }

    /// As it can be kept: a rule that cannot be read is not.
    fn details(&self, before: &ReasonDetails) -> ReasonDetails {
        let readable = self.rule.trim().is_empty() || Rule::read(&self.rule).is_ok();
        ReasonDetails {
            colour: before.colour.clone(),
            description: self.description.trim().to_owned(),
            examples: self.examples.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect(),
            rule: if readable { self.rule.trim().to_owned() } else { before.rule.clone() },
        }
    }
}

/// The fields about an open reason.
pub(super) struct Describing {
    pub(super) of: ReasonId,
    pub(super) typed: Drafted<Written>,
    /// What stands in the codebook, or is on its way there.
    saved: ReasonDetails,
    sent: Option<Sent<ReasonDetails>>,
    /// Which of the fields had the keyboard in the last picture.
    pub(super) had_focus: Option<usize>,
}

impl Describing {
    pub(super) fn begin(of: ReasonId, details: &ReasonDetails) -> Self {
        let typed = Drafted::new(DraftKey::new("reason-details", of.to_string()), Written::of(details));
        Self { of, typed, saved: details.clone(), sent: None, had_focus: None }
    }

    /// The codebook says something else, by undo or in another window.
    pub(super) fn follow(&mut self, details: &ReasonDetails) {
        if !Sent::waits(&mut self.sent, details) && *details != self.saved {
            self.typed.follow(Written::of(details));
            self.saved = details.clone();
        }
    }

    /// A field is left: what can be kept is sent. A rule that cannot be read stays as a draft.
    pub(super) fn commit(&mut self, ctx: &mut ScreenCtx<'_>) {
        if ctx.is_locked() {
            return;
        }
        let details = self.typed.data.details(&self.saved);
        self.send(details, ctx);
        self.typed.keep(ctx);
    }

    /// Another colour.
    pub(super) fn colour(&mut self, colour: String, ctx: &mut ScreenCtx<'_>) {
        let details = ReasonDetails { colour, ..self.typed.data.details(&self.saved) };
        self.send(details, ctx);
    }

    fn send(&mut self, details: ReasonDetails, ctx: &mut ScreenCtx<'_>) {
        if details == self.saved {
            return;
        }
        let ticket = ctx.send(Command::DescribeReason(self.of, details.clone()));
        let kept = Written::of(&details);
        // What is shown is what is kept, but for a rule that could not be.
        let rule = std::mem::take(&mut self.typed.data.rule);
        let unread = rule.trim() != kept.rule;
        self.typed.data = Written { rule: if unread { rule } else { kept.rule.clone() }, ..kept.clone() };
        self.typed.settle(kept, ctx);
        self.sent = Some(Sent::new(ticket, std::mem::replace(&mut self.saved, details)));
    }

    /// A change has come to its end; of one that was refused the words stay in the fields.
    pub(super) fn ended(&mut self, event: &Event, ctx: &mut ScreenCtx<'_>) {
        self.typed.ended(event, ctx);
        if let Some(before) = Sent::ended(&mut self.sent, event) {
            self.typed.settle(Written::of(&before), ctx);
            self.saved = before;
        }
    }
}
