//! What waits for a person, as counts in the rail. Asks the engine; counts nothing itself.

use crate::engine::views::rail::RailQuery;
use crate::engine::{Cached, Engine};
use crate::i18n::Tr;
use crate::ui::routes::ScreenEntry;
use crate::ui::widgets::Badge;

/// The counts of the rail.
#[derive(Default)]
pub(crate) struct Badges(Cached<RailQuery>);

impl Badges {
    /// Asks anew where something changed.
    pub(crate) fn refresh(&mut self, engine: &Engine, open: bool) {
        if open {
            self.0.get(engine, &RailQuery);
        } else {
            self.0.clear();
        }
    }

    /// The badge of a screen, if it has one.
    pub(crate) fn of(&self, screen: &ScreenEntry, tr: &Tr) -> Option<Badge> {
        (screen.badge)(self.0.view()?, tr)
    }
}
