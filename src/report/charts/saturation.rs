//! How reasons came in, answer by answer: the stair, its sentence, and its numbers as a table.

use std::collections::BTreeMap;

use crate::analysis::saturation::{Enough, NewReasons, QUIET, Saturation};
use crate::chart::spec::Climb;
use crate::chart::{Chart, Head};
use crate::domain::ids::ReasonId;
use crate::i18n::Tr;
use crate::report::document::{Cell, Table};

/// What came in on one question.
#[derive(Debug, Clone, Copy)]
pub struct Heard<'a> {
    /// How.
    pub found: &'a Saturation,
    /// Answers to it in words, read or not.
    pub total: usize,
    /// The names of the reasons heard.
    pub names: &'a BTreeMap<ReasonId, String>,
}

impl Heard<'_> {
    /// The names of what one answer brought.
    #[must_use]
    pub fn named(&self, step: &NewReasons) -> String {
        let names: Vec<&str> = step.reasons.iter().filter_map(|reason| self.names.get(reason)).map(String::as_str).collect();
        names.join(", ")
    }
}

/// What the answers to a question say about whether they are enough, in one sentence.
#[must_use]
pub fn saturation_sentence(tr: &Tr, found: &Saturation, total: usize) -> String {
    match found.enough {
        Enough::TooFew => tr.enough_too_few(whole(tr, found.answers), tr.count(total)),
        Enough::StillNew => tr.enough_still_new(whole(tr, found.answers - found.since), whole(tr, found.since), found.since),
        Enough::NothingNew if found.heard == 0 => tr.enough_nothing_at_all(whole(tr, found.answers)),
        Enough::NothingNew => tr.enough_nothing_new(whole(tr, found.answers - found.since), whole(tr, found.since)),
    }
}

/// The stair.
#[must_use]
pub fn saturation(tr: &Tr, heard: Heard<'_>) -> Chart {
    let found = heard.found;
    let step = |step: &NewReasons| {
        let words = tr.enough_step(whole(tr, step.after), heard.named(step));
        (super::exact(step.after), super::exact(step.heard), words)
    };
    let mut notes = Vec::new();
    if found.heard > 0 {
        notes.push(tr.enough_once(found.heard_once, whole(tr, found.heard), whole(tr, found.heard_once)));
    }
    let quiet = (found.since >= QUIET && found.heard > 0).then(|| tr.enough_quiet(whole(tr, found.since)));
    let title = saturation_sentence(tr, found, heard.total);
    Chart::Climb(Climb {
        head: Head { title, subtitle: tr.enough_subtitle(), notes, empty: tr.enough_empty() },
        steps: found.steps.iter().map(step).collect(),
        looks: super::exact(found.answers),
        axis: tr.enough_axis(),
        quiet,
    })
}

/// Every answer that brought something new, in the order they came.
#[must_use]
pub fn saturation_table(tr: &Tr, heard: Heard<'_>) -> Table {
    let head = vec![tr.enough_new(), tr.enough_after(), tr.enough_heard(), tr.enough_day()];
    let row =
        |step: &NewReasons| vec![Cell::Text(heard.named(step)), Cell::people(step.after), Cell::people(step.heard), Cell::Day(step.day)];
    Table { title: tr.enough_tab(), head, rows: heard.found.steps.iter().map(row).collect(), total: false }
}

fn whole(tr: &Tr, count: u64) -> String {
    tr.whole(i64::try_from(count).unwrap_or(i64::MAX))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn the_sentence_says_how_many_of_what() {
        let tr = Tr::new(Language::En);
        let told = |answers, since, heard, enough| {
            let found = Saturation { answers, steps: Vec::new(), heard, heard_once: 1, since, enough };
            saturation_sentence(&tr, &found, 300)
        };
        for (said, expected) in [
            (told(12, 3, 4, Enough::TooFew), "12 of 300 answers read: too few to say whether a reason is missing"),
            (told(40, 0, 4, Enough::StillNew), "The last answer read (40) still brought a new reason: go on"),
            (told(40, 1, 4, Enough::StillNew), "The last new reason came one answer ago, after 39: go on"),
            (told(40, 12, 4, Enough::StillNew), "The last new reason came 12 answers ago, after 28: go on"),
            (told(125, 56, 11, Enough::NothingNew), "The last 56 answers brought nothing new; the last new reason came after 69"),
            (told(25, 25, 0, Enough::NothingNew), "No reason was found in 25 answers"),
        ] {
            assert_eq!(said, expected);
        }
        let russian = Tr::new(Language::Ru);
        let found = Saturation { answers: 45, steps: Vec::new(), heard: 3, heard_once: 0, since: 3, enough: Enough::StillNew };
        assert_eq!(saturation_sentence(&russian, &found, 50), "Последняя новая причина — 3 ответа назад, на 42-м: продолжайте");
    }
}
