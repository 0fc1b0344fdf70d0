//! The coach of a language made ready apart from the window: its rules are many and read once. Afterwards a question is judged in no
//! time, wherever it is asked.

use crate::domain::language::Language;
use crate::engine::{EngineError, Lane, Query, Reader, Tables};
use crate::words::coach;

/// Reads the rules of a language, if nobody has yet.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct CoachReadyQuery(pub Language);

impl Query for CoachReadyQuery {
    type View = ();

    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        Tables::NONE
    }

    fn run(&self, _reader: &Reader) -> Result<(), EngineError> {
        let _read_now = coach::look("", self.0);
        Ok(())
    }
}
