//! Quotes: an answer worth quoting, whether it may be, and what is hidden in it. Places are in characters.

use std::ops::Range;

use serde::{Deserialize, Serialize};
use strum::{EnumIter, EnumString, IntoStaticStr};

use super::ids::AnswerId;

/// Whether the one who said it agreed to be quoted without their name.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Hash, Serialize, Deserialize, EnumIter, EnumString, IntoStaticStr)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum Consent {
    /// As they answered "May we quote you without your name?": no answer is no.
    #[default]
    #[strum(serialize = "")]
    AsSaid,
    /// They agreed otherwise; the owner says so.
    Given,
    /// They do not want it; the owner says so.
    Refused,
}

impl Consent {
    /// Whether they may be quoted; `said` is whether they said yes themselves.
    #[must_use]
    pub const fn allows(self, said: bool) -> bool {
        match self {
            Self::AsSaid => said,
            Self::Given => true,
            Self::Refused => false,
        }
    }
}

/// What a person decided about hiding, beside what is found by itself.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
#[serde(default)]
pub struct Masks {
    /// Hidden by hand.
    pub hide: Vec<(usize, usize)>,
    /// Found to be a name or number, and shown all the same.
    pub show: Vec<(usize, usize)>,
}

impl Masks {
    /// From now on these characters are hidden.
    pub fn hide(&mut self, place: &Range<usize>) {
        self.show = cut(&self.show, place);
        self.hide = cut(&self.hide, place);
        self.hide.push((place.start, place.end));
        self.hide.sort_unstable();
    }

    /// From now on these characters are shown.
    pub fn show(&mut self, place: &Range<usize>) {
        self.hide = cut(&self.hide, place);
        self.show = cut(&self.show, place);
        self.show.push((place.start, place.end));
        self.show.sort_unstable();
    }

    /// As ranges: those to hide.
    #[must_use]
    pub fn hidden(&self) -> Vec<Range<usize>> {
        self.hide.iter().map(|(from, to)| *from..*to).collect()
    }

    /// As ranges: those to show.
    #[must_use]
    pub fn shown(&self) -> Vec<Range<usize>> {
        self.show.iter().map(|(from, to)| *from..*to).collect()
    }
}

/// Places without what lies in another.
fn cut(places: &[(usize, usize)], taken: &Range<usize>) -> Vec<(usize, usize)> {
    let parts = places.iter().flat_map(|(from, to)| [(*from, (*to).min(taken.start)), ((*from).max(taken.end), *to)]);
    parts.filter(|(from, to)| from < to).collect()
}

/// An answer as a quote.
#[derive(Debug, Clone, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Quoting {
    /// Worth quoting: reports take these first.
    pub starred: bool,
    /// Whether it may be quoted.
    pub consent: Consent,
    /// What is hidden and shown by hand.
    pub masks: Masks,
}

/// Which answer is quoted how.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AnswerQuote {
    /// Which.
    pub answer: AnswerId,
    /// How.
    pub quoting: Quoting,
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_word_about_a_place_holds() {
        let mut masks = Masks::default();
        masks.hide(&(2..9));
        masks.show(&(4..6));
        assert_eq!((masks.hide.clone(), masks.show.clone()), (vec![(2, 4), (6, 9)], vec![(4, 6)]));
        masks.hide(&(0..12));
        assert_eq!((masks.hide, masks.show), (vec![(0, 12)], vec![]));
    }

    #[test]
    fn nobody_is_quoted_against_their_will() {
        for (consent, said, may) in
            [(Consent::AsSaid, true, true), (Consent::AsSaid, false, false), (Consent::Given, false, true), (Consent::Refused, true, false)]
        {
            assert_eq!(consent.allows(said), may, "{consent:?} {said}");
        }
    }
}
