//! Which of the guesses are shown, and in which words it is said how sure they are. Pure.

use std::ops::Range;

use crate::analysis::facts::Facts;
use crate::domain::ids::ReasonId;
use crate::domain::language::Language;
use crate::words::rules::{Answer, Rule};
use crate::words::suggest::{Guess, Hit, Suggestion};

use super::Codebook;

/// From here on a guess is as good as certain: nine of ten such guesses are right.
pub const SURE_ENOUGH: f32 = 0.9;
/// Right four times of five.
const VERY_LIKELY: f32 = 0.8;
/// More often right than wrong.
const LIKELY: f32 = 0.5;
/// A second reason is suggested beside the best from here on: of one that is right less often than one time in four, little is gained.
const BESIDES: f32 = 0.25;
/// So many are suggested at most.
const MOST: usize = 3;

/// How sure a guess is, in words.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::EnumIter, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Sureness {
    /// Right at least four times of five.
    VeryLikely,
    /// More often right than wrong.
    Likely,
    /// Worth a look.
    Possible,
}

impl Sureness {
    /// In words for a share.
    #[must_use]
    pub const fn of(confidence: f32) -> Self {
        if confidence >= VERY_LIKELY {
            Self::VeryLikely
        } else if confidence >= LIKELY {
            Self::Likely
        } else {
            Self::Possible
        }
    }
}

/// The guesses that are shown: the best, and others that may be in the answer too. None where it abstains.
pub(in crate::engine) fn shown(suggestion: &Suggestion, hits: &[Hit]) -> Vec<Guess> {
    if suggestion.abstains.is_some() {
        return Vec::new();
    }
    let ruled = |guess: &Guess| hits.iter().any(|hit| hit.reason == guess.reason);
    let others = suggestion.guesses.iter().skip(1).filter(|guess| guess.confidence >= BESIDES || ruled(guess));
    suggestion.guesses.iter().take(1).chain(others).copied().take(MOST).collect()
}

/// The keyword rules of a codebook, read.
pub(in crate::engine) struct Rules(Vec<(ReasonId, Rule)>);

impl Rules {
    /// Those of the reasons that are offered; one that cannot be read is none.
    pub(in crate::engine) fn of(facts: &Facts) -> Self {
        let ruled = facts.reasons.iter().filter(|reason| !reason.retired && !reason.details.rule.trim().is_empty());
        Self(ruled.filter_map(|reason| Some((reason.id, Rule::read(&reason.details.rule).ok()?))).collect())
    }

    /// Those an answer meets, with the places.
    pub(in crate::engine) fn met(&self, text: &str, language: Language) -> Vec<(ReasonId, Vec<Range<usize>>)> {
        if self.0.is_empty() {
            return Vec::new();
        }
        let answer = Answer::read(text, language);
        self.0.iter().filter_map(|(reason, rule)| Some((*reason, rule.met(&answer)?))).collect()
    }
}

/// The suggestion in the light of the rules met, and these by position.
pub(in crate::engine) fn both(
    suggestion: Suggestion,
    met: &[(ReasonId, Vec<Range<usize>>)],
    codebook: &Codebook,
) -> (Suggestion, Vec<Hit>) {
    let hit = |(reason, places): &(ReasonId, Vec<_>)| Some(Hit { reason: codebook.position(*reason)?, places: places.clone() });
    let hits: Vec<Hit> = met.iter().filter_map(hit).collect();
    (suggestion.with_rules(&hits), hits)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::suggest::Abstains;

    #[test]
    fn the_best_and_what_may_be_in_it_too_are_shown() {
        let guess = |(reason, confidence)| Guess { reason, confidence };
        let of = |shares: &[f32]| Suggestion { guesses: shares.iter().copied().enumerate().map(guess).collect(), ..Suggestion::default() };
        let reasons = |suggestion: &Suggestion, hits: &[Hit]| shown(suggestion, hits).iter().map(|g| g.reason).collect::<Vec<_>>();
        let hit = |reason| Hit { reason, places: Vec::new() };
        assert_eq!(reasons(&of(&[0.9, 0.06, 0.04]), &[]), [0]);
        assert_eq!(reasons(&of(&[0.6, 0.3, 0.1]), &[]), [0, 1]);
        assert_eq!(reasons(&of(&[0.9, 0.06, 0.04]), &[hit(2)]), [0, 2], "a rule suggests");
        assert_eq!(reasons(&Suggestion { abstains: Some(Abstains::Unsure), ..of(&[0.4, 0.3]) }, &[hit(7)]), [] as [usize; 0]);
        assert_eq!(Sureness::of(0.81), Sureness::VeryLikely);
        assert_eq!(Sureness::of(0.5), Sureness::Likely);
        assert_eq!(Sureness::of(0.3), Sureness::Possible);
    }
}
