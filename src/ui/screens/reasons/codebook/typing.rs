//! What is being typed into the codebook: another name for a reason, or a new one. A new one is kept as a draft; another name is
//! sent when its field is left, by whatever way. Draws nothing.

use serde::{Deserialize, Serialize};

use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonKind;
use crate::engine::views::reasons::ReasonRow;
use crate::engine::{Command, DraftKey, Ticket};
use crate::i18n::Tr;
use crate::ui::drafted::Drafted;
use crate::ui::screen::ScreenCtx;

/// What is wrong with a name.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Problem {
    Missing,
    Taken,
}

impl Problem {
    pub(super) fn words(self, tr: &Tr) -> String {
        if self == Self::Missing { tr.reasons_name_missing() } else { tr.reasons_name_taken() }
    }

    /// What is wrong with the name of a reason (none for a new one).
    pub(super) fn of(name: &str, of: Option<ReasonId>, all: &[ReasonRow]) -> Option<Self> {
        let name = name.trim().to_lowercase();
        let other = |r: &&ReasonRow| Some(r.reason.id) != of && r.reason.name.trim().to_lowercase() == name;
        if name.is_empty() { Some(Self::Missing) } else { all.iter().find(other).map(|_| Self::Taken) }
    }
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

/// The name of a reason that is there.
#[derive(Default)]
pub(super) struct Renaming {
    pub(super) of: Option<ReasonId>,
    /// What stands in the field.
    pub(super) name: String,
    /// What stands in the codebook, or is on its way there.
    saved: String,
    /// The change on its way, and what stood there before it.
    sent: Option<(Ticket, String)>,
    pub(super) problem: Option<Problem>,
    pub(super) focus: bool,
    /// The field had the keyboard in the last picture.
    pub(super) had_focus: bool,
}

impl Renaming {
    /// A reason is opened.
    pub(super) fn begin(row: &ReasonRow, focus: bool) -> Self {
        let name = row.reason.name.clone();
        Self { of: Some(row.reason.id), saved: name.clone(), name, focus, ..Self::default() }
    }

    /// The codebook says another name, by undo or in another window: it is taken over unless something else was typed.
    pub(super) fn follow(&mut self, row: &ReasonRow) {
        if self.sent.is_none() && row.reason.name != self.saved {
            if self.name == self.saved {
                self.name.clone_from(&row.reason.name);
            }
            self.saved.clone_from(&row.reason.name);
        }
    }

    /// Takes back what was typed.
    pub(super) fn give_up(&mut self) {
        self.name.clone_from(&self.saved);
        self.problem = None;
    }

    /// The field is left: another name is sent; one that cannot be is said to be wrong and stays. True unless it is so.
    pub(super) fn commit(&mut self, all: &[ReasonRow], ctx: &mut ScreenCtx<'_>) -> bool {
        let Some(id) = self.of.filter(|_| self.name.trim() != self.saved && !ctx.is_locked()) else { return true };
        self.problem = Problem::of(&self.name, self.of, all);
        if self.problem.is_none() {
            self.name = self.name.trim().to_owned();
            let ticket = ctx.send(Command::RenameReason(id, self.name.clone()));
            self.sent = Some((ticket, std::mem::replace(&mut self.saved, self.name.clone())));
        }
        self.problem.is_none()
    }

    /// A change has come to its end; of one that was refused the words stay in the field.
    pub(super) fn ended(&mut self, ticket: Ticket, refused: bool) {
        if let Some((_, before)) = self.sent.take_if(|(sent, _)| *sent == ticket)
            && refused
        {
            self.saved = before;
        }
    }
}
