//! What is suggested for answers nobody has decided about yet, why, and how often such suggestions were right. Nothing suggested counts in
//! any figure until somebody accepts it.

use std::collections::BTreeSet;
use std::ops::Range;
use std::sync::Arc;

use crate::analysis::facts::AnswerFact;
use crate::domain::coding::{AnswerCoding, DecidedBy, Trial};
use crate::domain::ids::{AnswerId, ReasonId};
use crate::domain::language::Language;
use crate::engine::suggestions::{self, Lesson, Rules};
use crate::engine::{EngineError, Lane, Query, Reader, Tables};
use crate::store::responses;
use crate::words::suggest::{Abstains, Explained, FEWEST, Hit};

pub use crate::engine::suggestions::{SURE_ENOUGH, Sureness};
pub use crate::store::responses::TrialScore;

/// What lessons are learned from.
const DECISIONS: Tables = Tables::RESPONSES.with(Tables::CODINGS).with(Tables::REASONS).with(Tables::SETTINGS);
/// Decided answers like the one in view that are shown for each suggestion.
const LIKE: usize = 2;
/// Answers looked at before many are accepted.
const SAMPLE: usize = 10;
/// So many answers are suggested for before somebody may say that it is not needed any more.
const AT_A_TIME: usize = 2_000;

/// Learns from what was decided, where too much was decided since it was done last. On the lane for work: it may take a second.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct LearnQuery;

/// What was learned last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub struct LearnedView {
    /// Which lesson: questions for suggestions name it, so that they are asked again after a new one.
    pub lesson: u64,
}

impl Query for LearnQuery {
    type View = LearnedView;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        DECISIONS
    }

    fn run(&self, reader: &Reader) -> Result<LearnedView, EngineError> {
        reader.learn().map(|lesson| LearnedView { lesson })
    }
}

/// What is suggested for these answers: the one in view, and those that come next.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct SuggestQuery {
    /// The lesson known to be there.
    pub lesson: u64,
    /// Which answers.
    pub ids: Vec<AnswerId>,
}

/// Suggestions.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Suggestions {
    /// Something was learned; otherwise it is on its way.
    pub learned: bool,
    /// Decisions still to be made before anything but rules suggests.
    pub to_go: usize,
    /// One for each answer nobody has decided about.
    pub of: Vec<Suggested>,
}

/// What is suggested for an answer.
#[derive(Debug, Clone, PartialEq)]
pub struct Suggested {
    /// Which answer.
    pub answer: AnswerId,
    /// It is decided about without seeing a suggestion; what would have been suggested goes along with the decision.
    pub blind: Option<Trial>,
    /// What is suggested, likeliest first; nothing where it is blind or abstains.
    pub guesses: Vec<SuggestedReason>,
    /// Why nothing is suggested.
    pub abstains: Option<Abstains>,
    /// The rules it meets, with the places.
    pub rules: Vec<RuleMet>,
}

/// A reason that is suggested.
#[derive(Debug, Clone, PartialEq)]
pub struct SuggestedReason {
    /// Which; none: there is no reason in it.
    pub reason: Option<ReasonId>,
    /// How often such a guess is right, 0-1.
    pub confidence: f32,
    /// The same in words.
    pub sureness: Sureness,
    /// What in the answer speaks for it.
    pub because: Vec<Ground>,
    /// Decided answers with it that are most like this one.
    pub like: Vec<LikeAnswer>,
}

/// Words of an answer, and where they stand: the characters from `first` to before `past`.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Ground {
    /// The first character.
    pub first: u32,
    /// The character after the last one.
    pub past: u32,
    /// The words.
    pub words: String,
}

/// An answer somebody decided about.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LikeAnswer {
    /// Which.
    pub id: AnswerId,
    /// What was said.
    pub text: String,
    /// The reasons given to it.
    pub reasons: Vec<ReasonId>,
}

/// A keyword rule an answer meets.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct RuleMet {
    /// The reason it speaks for.
    pub reason: ReasonId,
    /// Where.
    pub places: Vec<Ground>,
}

impl Query for SuggestQuery {
    type View = Suggestions;

    fn depends_on(&self) -> Tables {
        DECISIONS
    }

    fn run(&self, reader: &Reader) -> Result<Suggestions, EngineError> {
        let Some(lesson) = reader.lesson()? else { return Ok(Suggestions::default()) };
        let facts = reader.facts()?;
        let fact = |id: &AnswerId| facts.answers.binary_search_by_key(id, |answer| answer.id).ok().and_then(|at| facts.answers.get(at));
        // One that was decided about and is no longer was learned from: nothing is said of it until that is forgotten.
        let is_open = |answer: &&AnswerFact| !answer.coded && !lesson.knows(answer.id);
        let open: Vec<&AnswerFact> = self.ids.iter().filter_map(fact).filter(is_open).collect();
        let texts =
            responses::texts(reader.conn()?, &open.iter().map(|answer| answer.id).collect::<Vec<_>>()).map_err(|e| reader.told(e))?;
        let telling = Telling { reader, lesson: &lesson, rules: Rules::of(facts) };
        let of = open.iter().zip(&texts).map(|(answer, text)| telling.suggest(answer, text)).collect::<Result<_, _>>()?;
        Ok(Suggestions { learned: true, to_go: FEWEST.saturating_sub(lesson.decisions()), of })
    }
}

/// What suggestions are told from.
struct Telling<'a> {
    reader: &'a Reader,
    lesson: &'a Lesson,
    rules: Rules,
}

impl Telling<'_> {
    fn suggest(&self, answer: &AnswerFact, text: &str) -> Result<Suggested, EngineError> {
        let (learned, codebook) = (&self.lesson.learned, &self.lesson.codebook);
        let met = self.rules.met(text, answer.language);
        let (suggestion, hits) = suggestions::both(learned.suggest(text, answer.language), &met, codebook);
        let mut told = Suggested { answer: answer.id, blind: None, guesses: Vec::new(), abstains: suggestion.abstains, rules: Vec::new() };
        if is_blind(self.lesson, answer.id) {
            let trial = |best: crate::words::suggest::Guess| Trial {
                suggested: codebook.reason(best.reason),
                confidence: best.confidence,
                abstained: suggestion.abstains.is_some(),
            };
            told.blind = suggestion.best().map(trial);
            return Ok(told);
        }
        let mut shown = suggestions::shown(&suggestion, &hits);
        shown.retain(|guess| is_offered(self.reader, codebook.reason(guess.reason)));
        let positions: Vec<usize> = shown.iter().map(|guess| guess.reason).collect();
        let explained = learned.explain(text, answer.language, &positions, LIKE);
        for (guess, why) in shown.iter().zip(explained) {
            told.guesses.push(SuggestedReason {
                reason: codebook.reason(guess.reason),
                confidence: guess.confidence,
                sureness: Sureness::of(guess.confidence),
                because: grounds(text, because(&why, &hits, guess.reason)),
                like: self.like(&why.like)?,
            });
        }
        told.rules = met.into_iter().map(|(reason, places)| RuleMet { reason, places: grounds(text, places) }).collect();
        Ok(told)
    }

    /// Decided answers, by their positions in the lesson.
    fn like(&self, positions: &[usize]) -> Result<Vec<LikeAnswer>, EngineError> {
        let ids: Vec<AnswerId> = positions.iter().filter_map(|at| self.lesson.answers.get(*at).copied()).collect();
        let texts = responses::texts(self.reader.conn()?, &ids).map_err(|e| self.reader.told(e))?;
        let facts = self.reader.facts()?;
        let reasons = |id: AnswerId| {
            let at = facts.answers.binary_search_by_key(&id, |answer| answer.id).ok();
            at.and_then(|at| facts.answers.get(at)).map(|answer| answer.reasons.clone()).unwrap_or_default()
        };
        Ok(ids.into_iter().zip(texts).map(|(id, text)| LikeAnswer { id, text, reasons: reasons(id) }).collect())
    }
}

/// Whether a reason is offered still; that there is none always is.
fn is_offered(reader: &Reader, reason: Option<ReasonId>) -> bool {
    let offered = |id| reader.facts().is_ok_and(|facts| facts.reason(id).is_some_and(|reason| !reason.retired));
    reason.is_none_or(offered)
}

/// Nothing is tried blind before there is anything to suggest.
fn is_blind(lesson: &Lesson, answer: AnswerId) -> bool {
    lesson.decisions() >= FEWEST && suggestions::is_blind(answer)
}

/// What speaks for a reason, learned or by a rule, in the order of the answer and apart from each other.
fn because(why: &Explained, hits: &[Hit], reason: usize) -> Vec<Range<usize>> {
    let ruled = hits.iter().filter(|hit| hit.reason == reason).flat_map(|hit| hit.places.iter().cloned());
    let mut all: Vec<Range<usize>> = why.because.iter().cloned().chain(ruled).collect();
    all.sort_by_key(|place| (place.start, place.end));
    let mut apart: Vec<Range<usize>> = Vec::new();
    for place in all {
        match apart.last_mut() {
            Some(last) if place.start < last.end => last.end = last.end.max(place.end),
            _ => apart.push(place),
        }
    }
    apart
}

fn grounds(text: &str, places: Vec<Range<usize>>) -> Vec<Ground> {
    let characters = |end: usize| text.get(..end).and_then(|part| u32::try_from(part.chars().count()).ok());
    let ground = |place: Range<usize>| {
        Some(Ground { first: characters(place.start)?, past: characters(place.end)?, words: text.get(place)?.to_owned() })
    };
    places.into_iter().filter_map(ground).collect()
}

/// How good suggestions were on the answers decided without seeing one.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct ScoreQuery;

impl Query for ScoreQuery {
    type View = TrialScore;

    fn depends_on(&self) -> Tables {
        Tables::CODINGS | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<TrialScore, EngineError> {
        responses::trial_score(reader.conn()?).map_err(|e| reader.told(e))
    }
}

/// The answers nobody has decided about for which a suggestion is as good as certain. On the lane for work: there may be very many.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SureQuery {
    /// The lesson known to be there.
    pub lesson: u64,
}

/// What could be accepted together.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Sure {
    /// All of them, those to be looked at first.
    pub all: Vec<SureAnswer>,
    /// Some of them by chance, in full: to be looked at before the others are accepted unseen.
    pub sample: Vec<(SureAnswer, String)>,
}

/// An answer and what would be accepted for it.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct SureAnswer {
    /// Which.
    pub answer: AnswerId,
    /// Its reason; none: there is no reason in it.
    pub reason: Option<ReasonId>,
    /// How often such a guess is right, 0-1.
    pub confidence: f32,
}

impl SureAnswer {
    /// As it is accepted with many others.
    #[must_use]
    pub fn coding(self) -> AnswerCoding {
        AnswerCoding { by: DecidedBy::Together, ..AnswerCoding::read(self.answer, self.reason.into_iter().collect()) }
    }
}

impl Query for SureQuery {
    type View = Sure;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        DECISIONS
    }

    fn run(&self, reader: &Reader) -> Result<Sure, EngineError> {
        let mut all = Vec::new();
        best_of_all(reader, |lesson, answer, best| {
            let left = answer.later.is_some() || is_blind(lesson, answer.id) || lesson.knows(answer.id);
            all.extend(best.filter(|best| !left && best.confidence >= SURE_ENOUGH && is_offered(reader, best.reason)));
        })?;
        all.sort_by_key(|sure| suggestions::order_of_chance(sure.answer));
        let looked_at = all.get(..SAMPLE).unwrap_or(&all);
        let ids: Vec<AnswerId> = looked_at.iter().map(|sure| sure.answer).collect();
        let texts = responses::texts(reader.conn()?, &ids).map_err(|e| reader.told(e))?;
        let sample = looked_at.iter().copied().zip(texts).collect();
        Ok(Sure { all, sample })
    }
}

/// How sure the suggestion for each answer is that nobody has decided about, to put them in order by it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SurenessQuery {
    /// The lesson it is asked of: the order stays until the next one.
    pub lesson: u64,
}

/// How sure the best guess is, by ascending id; those that are blind are left out. Two are the same only if they are one, or
/// empty.
#[derive(Debug, Clone, Default)]
pub struct BySureness(Arc<Vec<(AnswerId, f32)>>);

impl PartialEq for BySureness {
    fn eq(&self, other: &Self) -> bool {
        Arc::ptr_eq(&self.0, &other.0) || self.0.is_empty() && other.0.is_empty()
    }
}

impl BySureness {
    /// How sure the best guess for an answer is.
    #[must_use]
    pub fn of(&self, answer: AnswerId) -> Option<f32> {
        self.0.binary_search_by_key(&answer, |(id, _)| *id).ok().and_then(|at| self.0.get(at)).map(|(_, sure)| *sure)
    }
}

impl Query for SurenessQuery {
    type View = BySureness;
    const LANE: Lane = Lane::Work;

    fn depends_on(&self) -> Tables {
        Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<BySureness, EngineError> {
        let mut all = Vec::new();
        best_of_all(reader, |lesson, answer, best| {
            all.extend(best.filter(|_| !is_blind(lesson, answer.id)).map(|best| (answer.id, best.confidence)));
        })?;
        Ok(BySureness(Arc::new(all)))
    }
}

/// Tells the best guess for each answer nobody has decided about, by ascending id; none where it abstains.
fn best_of_all(reader: &Reader, mut tell: impl FnMut(&Lesson, &AnswerFact, Option<SureAnswer>)) -> Result<(), EngineError> {
    let Some(lesson) = reader.lesson()? else { return Ok(()) };
    let facts = reader.facts()?;
    let rules = Rules::of(facts);
    let open: Vec<&AnswerFact> = facts.answers.iter().filter(|answer| !answer.coded).collect();
    for some in open.chunks(AT_A_TIME) {
        if reader.cancelled() {
            return Err(EngineError::Cancelled);
        }
        let ids: Vec<AnswerId> = some.iter().map(|answer| answer.id).collect();
        let texts = responses::texts(reader.conn()?, &ids).map_err(|e| reader.told(e))?;
        let asked: Vec<(&str, Language)> = some.iter().zip(&texts).map(|(answer, text)| (text.as_str(), answer.language)).collect();
        for ((answer, (text, language)), suggestion) in some.iter().zip(&asked).zip(lesson.learned.suggest_all(&asked)) {
            let (suggestion, _) = suggestions::both(suggestion, &rules.met(text, *language), &lesson.codebook);
            let best = suggestion.best().filter(|_| suggestion.abstains.is_none());
            let sure = |best: crate::words::suggest::Guess| SureAnswer {
                answer: answer.id,
                reason: lesson.codebook.reason(best.reason),
                confidence: best.confidence,
            };
            tell(&lesson, answer, best.map(sure));
        }
    }
    Ok(())
}

/// How these are accepted together, but for those struck out.
#[must_use]
pub fn without(all: &[SureAnswer], struck: &BTreeSet<AnswerId>) -> Vec<AnswerCoding> {
    all.iter().filter(|sure| !struck.contains(&sure.answer)).map(|sure| sure.coding()).collect()
}
