//! What can be wanted of a reason, from keys, mouse, menu or form alike.

use super::order::Spot;
use crate::domain::ids::{GroupId, ReasonId};
use crate::domain::reason::ReasonKind;

/// Something wanted of a reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(in crate::ui::screens) enum Wish {
    /// To give it another name.
    Rename,
    /// To make it part of another one, this one where it is chosen already.
    Merge(Option<ReasonId>),
    /// To give some of its answers to a new one.
    Split,
    /// To give another kind to it.
    Kind(ReasonKind),
    /// To put it into a group, or into none.
    Group(Option<GroupId>),
    /// To make a group for it.
    NewGroup,
    /// To put it there.
    Place(Spot),
    /// To put another meaning in its place.
    Replace,
    /// To offer it no longer.
    Retire,
    /// To offer it again.
    Offer,
    /// To note that it has been looked at.
    Keep,
    /// To see what was done to it.
    History,
}
