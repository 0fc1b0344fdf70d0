//! What was learned from the decisions of the open workspace. Learned anew beside everything else (`Lane::Work`), handed over to the
//! lane that answers the bench, and there brought up to date with each decision. Nothing here decides or is kept in the file.
//!
//! Learned from is what people decided: not what was accepted for many answers at once. "No reason in it" is one more reason; reasons no
//! longer offered are not suggested.

mod blind;
mod pick;

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::facts::{AnswerFact, Facts};
use crate::domain::coding::DecidedBy;
use crate::domain::ids::{AnswerId, ReasonId};
use crate::domain::language::Language;
use crate::domain::reason::Reason;
use crate::store::{Conn, Result, responses};
use crate::words::suggest::{Decision, Learned};

use super::shared::Opened;
pub(super) use blind::{is_blind, order_of_chance};
pub(super) use pick::{Rules, both, shown};
pub use pick::{SURE_ENOUGH, Sureness};

/// So many new decisions are taken in at once; more are learned from anew.
const AT_ONCE: usize = 12;
/// Learned anew once more than this part of the decisions was only taken in.
const A_PART: usize = 100;

/// What can be suggested, in order: a reason with its name, or that there is none in it.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Codebook(Vec<(Option<ReasonId>, String)>);

impl Codebook {
    fn of(reasons: &[Reason]) -> Self {
        let offered = reasons.iter().filter(|reason| !reason.retired).map(|reason| (Some(reason.id), reason.name.clone()));
        let mut all: Vec<_> = offered.collect();
        // Its place must not depend on what somebody moves in the list.
        all.sort_by_key(|(id, _)| *id);
        all.push((None, String::new()));
        Self(all)
    }

    /// The reason at a position; none for "no reason in it".
    pub(super) fn reason(&self, position: usize) -> Option<ReasonId> {
        self.0.get(position).and_then(|(id, _)| *id)
    }

    pub(super) fn position(&self, reason: ReasonId) -> Option<usize> {
        self.0.iter().position(|(id, _)| *id == Some(reason))
    }

    /// What is learned from the decision about an answer, as positions; none where nothing is.
    fn decided(&self, answer: &AnswerFact) -> Option<Vec<usize>> {
        if !answer.coded || answer.by == DecidedBy::Together {
            return None;
        }
        if answer.reasons.is_empty() {
            return Some(vec![self.0.len() - 1]);
        }
        let known: Vec<usize> = answer.reasons.iter().filter_map(|reason| self.position(*reason)).collect();
        (!known.is_empty()).then_some(known)
    }
}

/// What was learned, and from what.
#[derive(Debug, Clone)]
pub(super) struct Lesson {
    /// One learned anew has a higher one.
    pub(super) number: u64,
    pub(super) opened: Opened,
    pub(super) learned: Learned,
    pub(super) codebook: Codebook,
    /// The answers learned from, by position.
    pub(super) answers: Vec<AnswerId>,
    decided: HashMap<AnswerId, Vec<usize>>,
    /// The last ones of them were only taken in.
    taken_in: usize,
}

/// How what was decided differs from what a lesson was learned from.
#[derive(Debug, Default)]
struct Difference<'a> {
    new: Vec<(&'a AnswerFact, Vec<usize>)>,
    /// Decided otherwise since, or not decided any more: that cannot be unlearned.
    otherwise: usize,
}

impl Lesson {
    /// Learns from all decisions.
    pub(super) fn learn(number: u64, opened: &Opened, facts: &Facts, conn: &Conn, language: Language) -> Result<Self> {
        let codebook = Codebook::of(&facts.reasons);
        let decided: Vec<_> = facts.answers.iter().filter_map(|a| Some((a, codebook.decided(a)?))).collect();
        let answers: Vec<AnswerId> = decided.iter().map(|(answer, _)| answer.id).collect();
        let texts = responses::texts(conn, &answers)?;
        let decision =
            |((answer, reasons), text): (&(&AnswerFact, Vec<usize>), &_)| (answer.language, reasons.clone(), String::clone(text));
        let owned: Vec<_> = decided.iter().zip(&texts).map(decision).collect();
        let all: Vec<Decision<'_>> =
            owned.iter().map(|(language, reasons, text)| Decision { text, language: *language, reasons }).collect();
        let names: Vec<&str> = codebook.0.iter().map(|(_, name)| name.as_str()).collect();
        let learned = Learned::from(&names, language, &all);
        let decided = decided.into_iter().map(|(answer, reasons)| (answer.id, reasons)).collect();
        Ok(Self { number, opened: opened.clone(), learned, codebook, answers, decided, taken_in: 0 })
    }

    /// How many decisions it was learned from.
    pub(super) fn decisions(&self) -> usize {
        self.answers.len()
    }

    /// Whether it was learned from the decision about this answer.
    pub(super) fn knows(&self, answer: AnswerId) -> bool {
        self.decided.contains_key(&answer)
    }

    /// Whether it is good enough for these facts, perhaps with some decisions taken in.
    pub(super) fn still_good(&self, opened: &Opened, facts: &Facts) -> bool {
        if self.opened != *opened || self.codebook != Codebook::of(&facts.reasons) {
            return false;
        }
        let difference = self.difference(facts);
        difference.otherwise == 0 && difference.new.len() + self.taken_in <= self.answers.len() / A_PART
    }

    fn difference<'a>(&self, facts: &'a Facts) -> Difference<'a> {
        let mut difference = Difference::default();
        let mut same = 0;
        for answer in facts.answers.iter().filter(|answer| answer.coded) {
            let Some(decided) = self.codebook.decided(answer) else { continue };
            match self.decided.get(&answer.id) {
                None => difference.new.push((answer, decided)),
                Some(known) if *known == decided => same += 1,
                Some(_) => {}
            }
        }
        difference.otherwise = self.decided.len() - same;
        difference
    }

    /// Takes in what was decided since, if it is little: quick enough for who waits for the next answer.
    pub(super) fn catch_up(lesson: &mut Arc<Self>, facts: &Facts, conn: &Conn) -> Result<()> {
        let new = lesson.difference(facts).new;
        if new.is_empty() || new.len() > AT_ONCE {
            return Ok(());
        }
        let ids: Vec<AnswerId> = new.iter().map(|(answer, _)| answer.id).collect();
        let texts = responses::texts(conn, &ids)?;
        let lesson = Arc::make_mut(lesson);
        for ((answer, reasons), text) in new.into_iter().zip(&texts) {
            lesson.learned.decide(&Decision { text, language: answer.language, reasons: &reasons });
            lesson.answers.push(answer.id);
            lesson.decided.insert(answer.id, reasons);
            lesson.taken_in += 1;
        }
        Ok(())
    }
}
