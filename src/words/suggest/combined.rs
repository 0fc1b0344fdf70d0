//! A suggestion and the keyword rules an answer meets: what somebody wrote a rule for is likelier, and the words that met it are grounds.

use std::ops::Range;

use super::{Guess, Suggestion};
use crate::words::places::joined;

/// So many times likelier against the other reasons a rule makes its reason. Somebody wrote it because such answers mostly have that
/// reason; what was decided on many answers like this one still outweighs it.
const RULE: f32 = 8.0;

/// A rule that an answer meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The reason it speaks for, as a position in the codebook.
    pub reason: usize,
    /// Where the answer meets it, in bytes, in order.
    pub places: Vec<Range<usize>>,
}

impl Suggestion {
    /// The suggestion in the light of the rules the answer meets. A reason with a rule is said even where too little was decided to say
    /// anything else.
    #[must_use]
    pub fn with_rules(mut self, hits: &[Hit]) -> Self {
        let hit = |guess: &Guess| hits.iter().any(|hit| hit.reason == guess.reason);
        if !self.guesses.iter().any(hit) {
            return self;
        }
        let learned = self.best().map(|guess| guess.reason);
        for guess in self.guesses.iter_mut().filter(|guess| hit(guess)) {
            guess.confidence *= RULE;
        }
        let all: f32 = self.guesses.iter().map(|guess| guess.confidence).sum();
        for guess in &mut self.guesses {
            guess.confidence /= all;
        }
        self.guesses.sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
        let Some(best) = self.best() else { return self };
        if learned != Some(best.reason) {
            self.because.clear();
        }
        if hit(&best) {
            self.abstains = None;
            self.because.extend(hits.iter().filter(|hit| hit.reason == best.reason).flat_map(|hit| hit.places.iter().cloned()));
            self.because = joined(self.because);
        }
        self
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::words::suggest::Abstains;

    fn suggestion(confidence: [f32; 3], abstains: Option<Abstains>) -> Suggestion {
        let guesses = confidence.into_iter().enumerate().map(|(reason, confidence)| Guess { reason, confidence }).collect();
        Suggestion { guesses, because: std::iter::once(0..4).collect(), abstains }
    }

    fn hit(reason: usize, place: Range<usize>) -> Hit {
        Hit { reason, places: std::iter::once(place).collect() }
    }

    #[test]
    fn a_rule_lifts_its_reason_and_gives_grounds() {
        // Few decisions: the rule leads, and what spoke for the other reason is no ground any more.
        let led = suggestion([0.4, 0.3, 0.3], Some(Abstains::TooFew)).with_rules(&[hit(2, 6..9)]);
        assert_eq!((led.best().unwrap().reason, led.abstains), (2, None));
        assert!((led.best().unwrap().confidence - 2.4 / 3.1).abs() < 1.0e-6);
        assert_eq!(led.because, std::iter::once(6..9).collect::<Vec<_>>());
        // Both agree: both are grounds, and it is surer.
        let both = suggestion([0.6, 0.2, 0.2], None).with_rules(&[hit(0, 2..9), hit(0, 12..15)]);
        assert!(both.best().unwrap().confidence > 0.9 && both.because == [0..9, 12..15], "{both:?}");
        // Many decisions say otherwise: they stand.
        let other = suggestion([0.97, 0.02, 0.01], None).with_rules(&[hit(1, 6..9)]);
        assert_eq!((other.best().unwrap().reason, other.because.len()), (0, 1));
        let all: f32 = other.guesses.iter().map(|guess| guess.confidence).sum();
        assert!((all - 1.0).abs() < 1.0e-6);
    }

    #[test]
    fn without_a_rule_of_the_codebook_nothing_changes() {
        let same = suggestion([0.4, 0.3, 0.3], Some(Abstains::Unsure));
        assert_eq!(same.clone().with_rules(&[]), same);
        assert_eq!(same.clone().with_rules(&[hit(9, 0..1)]), same);
    }
}
