//! What waits for a person, as counts in the rail. Asks the engine; counts nothing itself.

use crate::engine::Engine;
use crate::i18n::Tr;
use crate::ui::routes::Route;
use crate::ui::widgets::Badge;

/// The counts of the rail.
#[derive(Default)]
pub(crate) struct Badges;

impl Badges {
    /// Asks anew where something changed.
    pub(crate) fn refresh(&mut self, _engine: &Engine, _open: bool) {}

    /// The badge of a screen, if it has one.
    pub(crate) fn of(&self, _route: &Route, _tr: &Tr) -> Option<Badge> {
        None
    }
}
