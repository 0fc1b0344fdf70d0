//! How long a questionnaire is: questions, open ones, minutes. A rule of thumb, shown as "about".

use crate::domain::questionnaire::{Content, QuestionKind};

/// Seconds an answer in one's own words takes.
const OPEN: usize = 38;
/// Seconds any other answer takes.
const CLOSED: usize = 5;

/// Questions, open ones among them, minutes (at least one).
pub(in crate::ui::screens) fn measure(content: &Content) -> (usize, usize, usize) {
    let all = content.questions.len();
    let open = content.questions.iter().filter(|q| matches!(q.kind, QuestionKind::OpenText { .. })).count();
    let seconds = open * OPEN + (all - open) * CLOSED;
    (all, open, ((seconds + 30) / 60).max(1))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::engine::library;

    /// The introductions of the starters tell the customer how long it takes; the editor says the same.
    #[test]
    fn the_minutes_are_those_the_starters_speak_of() {
        for (key, minutes) in [("lost", 4), ("current", 5), ("complaint", 3), ("newcomers", 5), ("yearly", 5), ("tell_us", 2)] {
            assert_eq!(measure(&library::starter(key).unwrap().content).2, minutes, "{key}");
        }
    }
}
