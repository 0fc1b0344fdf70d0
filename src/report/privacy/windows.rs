//! Windows of retention and cohorts together: who bought in a window is the sum of its cohorts' cells, or, at the beginning of
//! the records, of their sizes. Which of them a shared report may show, so that no group under five follows.

use std::collections::HashMap;

use super::few;
use super::ledger::Ledger;
use super::told::Number;
use crate::analysis::Figures;
use crate::analysis::cohorts::{CohortRow, Cohorts};
use crate::analysis::retention::RetentionRow;
use crate::domain::day::Day;

/// Cohorts shown at most, the newest; the older ones are told together by nobody.
pub(in crate::report) const COHORTS: usize = 24;

/// What may be shown.
#[derive(Debug, Clone, Default)]
pub(in crate::report) struct Windows {
    /// By window.
    windows: Vec<bool>,
    /// By cohort and step; step 0 is the size.
    cells: Vec<Vec<bool>>,
}

impl Windows {
    /// Everything.
    pub(in crate::report) fn all(figures: &Figures) -> Self {
        let cells = figures.cohorts.rows.iter().map(|row| vec![true; row.cells.len()]).collect();
        Self { windows: vec![true; figures.retention.len()], cells }
    }

    /// What may leave the house: windows before cohorts, the newest window first. `tells`: which numbers of all customers are told beside
    /// them.
    pub(in crate::report) fn shared(figures: &Figures, tells: impl Fn(Number) -> bool) -> Self {
        let mut book = Book::default();
        book.windows(&figures.retention);
        book.cohorts(&figures.cohorts, figures.customers.buyers);
        book.new_and_old(&figures.cohorts, &figures.retention);
        book.stretches(figures, tells);
        book.side_by_side(&figures.cohorts, &figures.retention);
        let mut ledger = book.open();
        let mut shown = Self {
            windows: vec![false; figures.retention.len()],
            cells: figures.cohorts.rows.iter().map(|row| vec![false; row.cells.len()]).collect(),
        };
        for (at, row) in figures.retention.iter().enumerate().rev().filter(|(_, row)| row.complete) {
            let told = row.share.all > 0 && ledger.tell(&[book.number(Key::Base(at)), book.number(Key::Again(at))]);
            shown.set(|shown| shown.windows.get_mut(at), told);
        }
        let steps = figures.cohorts.rows.iter().map(|row| row.cells.len()).max().unwrap_or(0);
        for k in 0..steps {
            for (at, _) in newest(&figures.cohorts).filter(|(_, row)| k < row.cells.len()) {
                // A cell says its share, and so the size too.
                let sized = k == 0 || shown.shows_cell(at, 0);
                let key = Key::Cell(at, k);
                let told = sized && ledger.tell_but(&[book.number(key)], &book.rests(key, &shown));
                shown.set(|shown| shown.cells.get_mut(at)?.get_mut(k), told);
            }
        }
        shown
    }

    fn set(&mut self, place: impl FnOnce(&mut Self) -> Option<&mut bool>, told: bool) {
        if let Some(place) = place(self) {
            *place = told;
        }
    }

    /// Whether a window is shown.
    pub(in crate::report) fn shows_window(&self, at: usize) -> bool {
        self.windows.get(at).copied().unwrap_or(false)
    }

    /// Whether a cell is shown; step 0 is the size of the cohort.
    pub(in crate::report) fn shows_cell(&self, cohort: usize, step: usize) -> bool {
        self.cells.get(cohort).and_then(|cells| cells.get(step)).copied().unwrap_or(false)
    }
}

fn newest(cohorts: &Cohorts) -> impl Iterator<Item = (usize, &CohortRow)> {
    let older = cohorts.rows.len().saturating_sub(COHORTS);
    cohorts.rows.iter().enumerate().skip(older)
}

/// The stretches of time of which the report tells elsewhere how many bought in them.
fn elsewhere(figures: &Figures, tells: impl Fn(Number) -> bool) -> Vec<(Day, Day, u64)> {
    let mut stretches = Vec::new();
    if let Some(headline) = &figures.headline {
        let start = headline.to.plus_months(-3 * i32::from(headline.months)).plus_days(1);
        let before = headline.before.filter(|_| tells(Number::BeforeBase));
        stretches.extend(before.map(|before| (start, headline.base_from.plus_days(-1), before.all)));
        stretches.extend(tells(Number::Base).then_some((headline.base_from, headline.base_to, headline.all.all)));
    }
    if let Some(day) = figures.as_of.filter(|_| tells(Number::YearBuyers)) {
        stretches.push((day.plus_months(-12).plus_days(1), day, figures.worth.buyers));
    }
    stretches
}

/// A number of people.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
enum Key {
    /// Bought in the base of a window; after all of these, in a stretch of time of which is told elsewhere.
    Base(usize),
    /// Of those, again in the window.
    Again(usize),
    /// Of those, not.
    NotAgain(usize),
    /// Buyers who did not buy in the base of a window.
    Outside(usize),
    /// Bought in the first of two stretches of time and not in the second, which lies in it.
    Beside(usize, usize),
    /// In the base of the headline and again after it.
    Kept,
    /// Of those, not in the base of a window and again in it.
    KeptBeside(usize),
    /// Bought in the window and not in its base.
    NewFaces(usize),
    /// All buyers.
    Buyers,
    /// Of a cohort, in a step; step 0 is its size.
    Cell(usize, usize),
    /// Of a cohort, not in a step.
    NotCell(usize, usize),
    /// Of the cohorts older than those shown, in the step of this cohort.
    Older(usize),
    /// Of those, all.
    AllOlder,
    /// In the base of a window and not new in it, again in the window.
    OthersAgain(usize),
    /// The same, not again.
    OthersNot(usize),
    /// Of the cohorts older than those shown, new in the base of a window.
    Rest(usize),
    /// The same, in none.
    RestOutside,
    /// In the base of a window and not new in it.
    OldFaces(usize),
    /// New before the base of a window.
    Earlier(usize),
    /// The same, and not in it.
    OldAway(usize),
    /// In the base of a window, not new in it, and not in the window before.
    OldAmongNew(usize),
}

/// The numbers and how they hang together.
#[derive(Default)]
struct Book {
    numbers: HashMap<Key, (usize, u64)>,
    sums: Vec<(Key, Vec<Key>)>,
    /// Told elsewhere.
    known: Vec<Key>,
}

impl Book {
    fn note(&mut self, key: Key, people: u64) {
        let number = self.numbers.len();
        self.numbers.entry(key).or_insert((number, people));
    }

    fn number(&self, key: Key) -> usize {
        self.numbers.get(&key).map_or(usize::MAX, |(number, _)| *number)
    }

    fn sum(&mut self, whole: Key, parts: impl IntoIterator<Item = Key>) {
        self.sums.push((whole, parts.into_iter().collect()));
    }

    /// What is left of each sum once a part of it is told beside those that are: secret where it is a group under five.
    fn rests(&self, part: Key, shown: &Windows) -> Vec<Vec<usize>> {
        let hidden = |key: &Key| *key != part && !matches!(key, Key::Cell(at, k) if shown.shows_cell(*at, *k));
        let rests = self.sums.iter().filter(|(_, parts)| parts.contains(&part)).map(|(_, parts)| parts.iter().filter(|key| hidden(key)));
        let people = |key: &Key| self.numbers.get(key).copied().unwrap_or_default();
        let few_left =
            rests.map(|keys| keys.map(people).collect::<Vec<_>>()).filter(|rest| few(rest.iter().map(|(_, people)| people).sum()));
        few_left.map(|rest| rest.into_iter().map(|(number, _)| number).collect()).collect()
    }

    /// The ledger of these numbers, before anything is told.
    fn open(&self) -> Ledger {
        let mut ledger = Ledger::new(Vec::new());
        for (number, _) in self.numbers.values().filter(|(_, people)| *people == 0) {
            ledger.know([(*number, 1.0)]);
        }
        for (whole, parts) in &self.sums {
            ledger.know_sum(self.number(*whole), parts.iter().map(|part| self.number(*part)));
        }
        for key in &self.known {
            ledger.know([(self.number(*key), 1.0)]);
        }
        ledger.keep_secret(self.numbers.values().filter(|(_, people)| few(*people)).map(|(number, _)| vec![*number]));
        // How many buyers there are is taken for known, told or not.
        ledger.know([(self.number(Key::Buyers), 1.0)]);
        ledger
    }

    fn windows(&mut self, rows: &[RetentionRow]) {
        for (at, row) in rows.iter().enumerate() {
            self.note(Key::Base(at), row.share.all);
            self.note(Key::Again(at), row.share.of);
            self.note(Key::NotAgain(at), row.share.all.saturating_sub(row.share.of));
            self.sum(Key::Base(at), [Key::Again(at), Key::NotAgain(at)]);
        }
        for (at, pair) in rows.windows(2).enumerate() {
            if let [row, next] = pair
                && next.base_from == row.from
            {
                self.note(Key::NewFaces(at), next.share.all.saturating_sub(row.share.of));
                self.sum(Key::Base(at + 1), [Key::Again(at), Key::NewFaces(at)]);
            }
        }
    }

    fn cohorts(&mut self, cohorts: &Cohorts, buyers: u64) {
        self.note(Key::Buyers, buyers);
        let mut sizes = Vec::new();
        for (at, row) in newest(cohorts) {
            for (k, cell) in row.cells.iter().enumerate() {
                self.note(Key::Cell(at, k), cell.people);
                self.note(Key::NotCell(at, k), row.size.saturating_sub(cell.people));
                self.sum(Key::Cell(at, 0), [Key::Cell(at, k), Key::NotCell(at, k)]);
            }
            sizes.push(Key::Cell(at, 0));
        }
        let older = cohorts.rows.len().saturating_sub(COHORTS);
        self.note(Key::AllOlder, cohorts.rows.iter().take(older).map(|row| row.size).sum());
        self.sum(Key::Buyers, sizes.into_iter().chain([Key::AllOlder]));
    }

    /// Who bought in a window is new in it or came before; so is who bought in it and not in the window before. At the beginning of
    /// the records nobody came before, so that the cohorts of these windows add up.
    fn new_and_old(&mut self, cohorts: &Cohorts, rows: &[RetentionRow]) {
        let older = cohorts.rows.len().saturating_sub(COHORTS);
        let mut outside: u64 = cohorts.rows.iter().take(older).map(|row| row.size).sum();
        for (at, row) in rows.iter().enumerate() {
            let (new, shown) = self.new_within(cohorts, at, (row.base_from, row.base_to), row.share.all);
            outside = outside.saturating_sub(self.numbers.get(&Key::Rest(at)).map_or(0, |(_, people)| *people));
            let before = at.checked_sub(1).map(Key::NewFaces).and_then(|key| Some((key, self.numbers.get(&key)?.1)));
            if let Some((key, faces)) = before {
                self.note(Key::OldAmongNew(at), faces.saturating_sub(new));
                self.sum(key, shown.into_iter().chain([Key::Rest(at), Key::OldAmongNew(at)]));
            }
        }
        self.note(Key::RestOutside, outside);
        self.sum(Key::AllOlder, (0..rows.len()).map(Key::Rest).chain([Key::RestOutside]));
    }

    /// The same of one stretch of days, with so many who bought in it; gives how many are new in it, and the cohorts of those shown.
    fn new_within(&mut self, cohorts: &Cohorts, at: usize, (from, to): (Day, Day), bought: u64) -> (u64, Vec<Key>) {
        let within = |cohort: &CohortRow| {
            let last = cohort.cohort.plus(i32::from(cohorts.months) - 1).last_day();
            cohort.cohort.first_day() >= from && last <= to
        };
        let older = cohorts.rows.len().saturating_sub(COHORTS);
        let new: u64 = cohorts.rows.iter().filter(|row| within(row)).map(|row| row.size).sum();
        let rest: u64 = cohorts.rows.iter().take(older).filter(|row| within(row)).map(|row| row.size).sum();
        let shown: Vec<Key> = newest(cohorts).filter(|(_, row)| within(row)).map(|(at, _)| Key::Cell(at, 0)).collect();
        self.note(Key::Rest(at), rest);
        self.note(Key::OldFaces(at), bought.saturating_sub(new));
        self.sum(Key::Base(at), shown.iter().copied().chain([Key::Rest(at), Key::OldFaces(at)]));
        self.earlier(cohorts, (at, from), bought.saturating_sub(new));
        (new, shown)
    }

    /// Beside how many buyers there are, and how many bought in stretches of time that are told elsewhere: who bought in the base of a
    /// window bought in the stretch it lies in, too.
    fn stretches(&mut self, figures: &Figures, tells: impl Fn(Number) -> bool) {
        let rows = &figures.retention;
        let bases = || rows.iter().map(|row| (row.base_from, row.base_to, row.share.all)).enumerate();
        for (at, (.., people)) in bases() {
            self.note(Key::Outside(at), figures.customers.buyers.saturating_sub(people));
            self.sum(Key::Buyers, [Key::Base(at), Key::Outside(at)]);
        }
        for (whole, (from, to, people)) in (rows.len()..).zip(elsewhere(figures, &tells)) {
            self.note(Key::Base(whole), people);
            self.known.push(Key::Base(whole));
            self.new_within(&figures.cohorts, whole, (from, to), people);
            for (at, (base_from, base_to, inside)) in bases() {
                if from <= base_from && base_to <= to {
                    self.beside((whole, people), (at, inside));
                } else if base_from <= from && to <= base_to {
                    self.beside((at, inside), (whole, people));
                }
            }
        }
        let Some(headline) = figures.headline.filter(|_| tells(Number::Kept)) else { return };
        self.note(Key::Kept, headline.all.of);
        self.known.push(Key::Kept);
        let within =
            |row: &RetentionRow| headline.base_from <= row.base_from && row.base_to <= headline.base_to && headline.from <= row.from;
        for (at, row) in rows.iter().enumerate().filter(|(_, row)| within(row)) {
            self.note(Key::KeptBeside(at), headline.all.of.saturating_sub(row.share.of));
            self.sum(Key::Kept, [Key::Again(at), Key::KeptBeside(at)]);
        }
    }

    /// One stretch of time that lies in another, each with how many bought in it.
    fn beside(&mut self, (whole, people): (usize, u64), (part, inside): (usize, u64)) {
        self.note(Key::Beside(whole, part), people.saturating_sub(inside));
        self.sum(Key::Base(whole), [Key::Base(part), Key::Beside(whole, part)]);
    }

    /// Those new before the base of a window came in it or did not.
    fn earlier(&mut self, cohorts: &Cohorts, (at, from): (usize, Day), came: u64) {
        let earlier = |row: &CohortRow| row.cohort.first_day() < from;
        let all = cohorts.rows.iter().filter(|row| earlier(row)).map(|row| row.size).sum();
        let older = cohorts.rows.len().saturating_sub(COHORTS);
        let shown: Vec<Key> = newest(cohorts).filter(|(_, row)| earlier(row)).map(|(at, _)| Key::Cell(at, 0)).collect();
        if cohorts.rows.iter().take(older).all(earlier) {
            self.note(Key::Earlier(at), all);
            self.note(Key::OldAway(at), all.saturating_sub(came));
            self.sum(Key::Earlier(at), shown.into_iter().chain([Key::AllOlder]));
            self.sum(Key::Earlier(at), [Key::OldFaces(at), Key::OldAway(at)]);
        }
    }

    /// Where a window is as long as a step, who bought in it is the sum of the cohorts' cells; the youngest of them is new in it.
    fn side_by_side(&mut self, cohorts: &Cohorts, rows: &[RetentionRow]) {
        let older = cohorts.rows.len().saturating_sub(COHORTS);
        for (window, row) in rows.iter().enumerate() {
            let same = |(_, cohort): &(usize, &CohortRow)| {
                let last = cohort.cohort.plus(i32::from(cohorts.months) - 1).last_day();
                (cohort.cohort.first_day(), last) == (row.base_from, row.base_to)
            };
            let Some((step, cohort)) = newest(cohorts).find(same) else { continue };
            let cells = newest(cohorts).filter(|(at, _)| *at <= step).map(|(at, _)| Key::Cell(at, step - at));
            let cells: Vec<Key> = cells.filter(|key| self.numbers.contains_key(key)).collect();
            let old = cohorts.rows.iter().enumerate().take(older);
            self.note(Key::Older(step), old.filter_map(|(at, row)| row.cells.get(step - at)).map(|cell| cell.people).sum());
            self.sum(Key::Base(window), cells.into_iter().chain([Key::Older(step)]));
            if let Some(again) = cohort.cells.get(1).filter(|_| row.complete).map(|cell| cell.people) {
                let others = row.share.of.saturating_sub(again);
                self.note(Key::OthersAgain(window), others);
                self.note(Key::OthersNot(window), (row.share.all + again).saturating_sub(row.share.of + cohort.size));
                self.sum(Key::Again(window), [Key::Cell(step, 1), Key::OthersAgain(window)]);
                self.sum(Key::NotAgain(window), [Key::NotCell(step, 1), Key::OthersNot(window)]);
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::analysis::cohorts::Cell;

    fn figures(rows: &[&[u64]]) -> Figures {
        let first = Day::parse_iso("2025-01-01").unwrap().month();
        let row = |(at, cells): (i32, &&[u64])| CohortRow {
            cohort: first.plus(at),
            size: cells[0],
            before_records: at == 0,
            cells: cells.iter().zip(0..).map(|(people, k)| Cell { k, people: *people, complete: true }).collect(),
        };
        let mut figures =
            Figures { cohorts: Cohorts { months: 1, rows: (0..).zip(rows).map(row).collect(), means: Vec::new() }, ..Figures::default() };
        figures.customers.buyers = figures.cohorts.rows.iter().map(|row| row.size).sum();
        figures
    }

    #[test]
    fn a_small_cell_is_not_shown_nor_the_one_beside_which_it_would_follow() {
        let shown = Windows::shared(&figures(&[&[60, 30, 12], &[50, 3], &[40]]), |_| false);
        assert!(!shown.shows_cell(1, 1), "three of fifty");
        assert!(shown.shows_cell(0, 1) && shown.shows_cell(0, 2) && shown.shows_cell(2, 0), "nothing adds up to the month");
    }

    #[test]
    fn a_hidden_size_does_not_follow_from_all_buyers() {
        let shown = Windows::shared(&figures(&[&[60, 30, 12], &[50, 20], &[2]]), |_| false);
        assert!(!shown.shows_cell(2, 0));
        assert!(!(shown.shows_cell(0, 0) && shown.shows_cell(1, 0)), "a second cohort is hidden with the small one");
    }
}
