//! What the bench asks of the engine, and holds of it: the list, what was learned, suggestions, their score. Draws nothing.

use crate::analysis::saturation::Enough;
use crate::domain::ids::{AnswerId, IdentityId};
use crate::engine::views::bench::{Bench, BenchChoices, BenchChoicesQuery, BenchOrder, BenchQuery, WholeBenchQuery};
use crate::engine::views::saturation::{QuestionSaturation, SaturationQuery};
use crate::engine::views::suggestions::{LearnQuery, ScoreQuery, SuggestQuery, Suggested, Suggestions, Sure, SureQuery, SurenessQuery};
use crate::engine::{Cached, Engine};

use super::suggested::Known;

/// Answers suggested for beside the one in view, so that the next ones are there at once.
const NEXT: usize = 20;
/// Of more answers than this it is not said after each decision whether they are enough: the tab of Reasons says it.
const MANY: usize = 50_000;

/// The views.
#[derive(Default)]
pub(super) struct Views {
    list: Cached<BenchQuery>,
    /// Where there are very many: all that fit, and to which question they are the answer.
    whole: Cached<WholeBenchQuery>,
    whole_of: Option<BenchQuery>,
    asked: BenchQuery,
    lesson: Cached<LearnQuery>,
    suggestions: Cached<SuggestQuery>,
    score: Cached<ScoreQuery>,
    sureness: Cached<SurenessQuery>,
    sure: Cached<SureQuery>,
    choices: Cached<BenchChoicesQuery>,
    heard: Cached<SaturationQuery>,
}

impl Views {
    /// Asks for what the screen shows now.
    pub(super) fn ask(&mut self, engine: &Engine, mut query: BenchQuery) {
        self.lesson.get(engine, &LearnQuery);
        self.score.get(engine, &ScoreQuery);
        if matches!(query.order, BenchOrder::MostSure | BenchOrder::LeastSure) {
            let lesson = self.lesson();
            query.sureness = self.sureness.get(engine, &SurenessQuery { lesson }).cloned().unwrap_or_default();
        }
        self.choices.get(engine, &BenchChoicesQuery);
        let more = self.list.get(engine, &query).is_some_and(|bench| bench.more);
        if more {
            let whole = WholeBenchQuery(query);
            self.whole.get(engine, &whole);
            query = whole.0;
            if self.whole.is_fresh() {
                self.whole_of = Some(query.clone());
            }
        }
        if self.list.view().is_some_and(|bench| bench.total <= MANY) {
            self.heard.get(engine, &SaturationQuery);
        }
        self.asked = query;
    }

    /// How reasons came in on this question, or on the one of which most was read; none while too few are read to say anything.
    pub(super) fn heard(&self, question: Option<IdentityId>) -> Option<&QuestionSaturation> {
        let all = self.heard.view()?;
        let chosen = match question {
            Some(question) => all.iter().find(|one| one.question == question),
            None => all.iter().max_by_key(|one| one.found.answers),
        };
        chosen.filter(|one| one.found.enough != Enough::TooFew)
    }

    fn lesson(&self) -> u64 {
        self.lesson.view().map_or(0, |learned| learned.lesson)
    }

    /// The answers that fit: the first of them until all are there.
    pub(super) fn bench(&self) -> Option<&Bench> {
        let first = self.list.view()?;
        let whole = self.whole.view().filter(|_| first.more && self.whole_of.as_ref() == Some(&self.asked));
        Some(whole.unwrap_or(first))
    }

    /// Asks what to suggest for an answer and those after it.
    pub(super) fn suggest(&mut self, engine: &Engine, ids: &[AnswerId]) {
        let ids = ids.get(..=NEXT).unwrap_or(ids).to_vec();
        let query = SuggestQuery { lesson: self.lesson(), ids };
        self.suggestions.get(engine, &query);
    }

    /// What is suggested for an answer, and whether that is the last word: nothing newer is on its way.
    pub(super) fn suggested(&self, answer: AnswerId, coded: bool) -> (Option<&Suggested>, bool) {
        let found = self.suggestions.view().and_then(|all| all.of.iter().find(|one| one.answer == answer));
        let learned = self.suggestions.view().is_some_and(|all| all.learned);
        (found, coded || learned && self.suggestions.is_fresh() && found.is_some())
    }

    /// What is known of all suggestions.
    pub(super) fn known(&self) -> Known<'_> {
        Known { view: self.suggestions.view(), score: self.score.view().copied() }
    }

    /// Whether there is anything to suggest.
    pub(super) fn suggests(&self) -> bool {
        self.suggestions.view().is_some_and(|all: &Suggestions| all.learned && all.to_go == 0)
    }

    /// What could be accepted together, once it was worked out.
    pub(super) fn sure(&mut self, engine: &Engine) -> Option<&Sure> {
        let lesson = self.lesson();
        self.sure.get(engine, &SureQuery { lesson });
        self.sure.view().filter(|_| self.sure.is_fresh())
    }

    pub(super) const fn choices(&self) -> Option<&BenchChoices> {
        self.choices.view()
    }
}
