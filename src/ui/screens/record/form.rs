//! A sheet in view: the sheet with the questions it answers, where one is, what is wrong. Draws nothing and sends nothing.

use std::collections::BTreeMap;

use super::about::About;
use super::fill::{Typist, Wrong};
use super::outcomes::Trying;
use super::sheet::Sheet;
use super::spoken::{answer_words, in_words, said_content};
use crate::domain::contact::AttemptDetails;
use crate::domain::customer::{Channel, State};
use crate::domain::day::Day;
use crate::domain::ids::{DepartureId, IdentityId};
use crate::domain::language::Language;
use crate::domain::piping::{self, Pipe};
use crate::domain::place::Place;
use crate::domain::questionnaire::{Audience, Content, Texts, Version};
use crate::engine::addressed::Addressee;
use crate::engine::views::call_pile::PileRow;
use crate::engine::views::customer_page::CustomerPage;
use crate::engine::views::questionnaires::QuestionnaireCard;
use crate::engine::views::reasons::ReasonRow;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;

/// What is wanted next.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Step {
    /// The next question; at the end: save.
    Next,
    /// The next question, whatever stands in this one.
    Skip,
    /// The question before.
    Back,
    /// This question.
    To(usize),
    /// Back to choosing; what was typed stays as a draft.
    Setup,
    /// The call came to this, and perhaps they are not to be called again; on demand to their page from here.
    Tried { attempt: AttemptDetails, never_again: bool, to_page: bool },
    /// A fresh sheet in place of the one begun before; of a saved one: what is saved in place of what was changed, and back.
    Anew,
    /// Takes the saved sheet away.
    Remove,
}

/// What is known while filling in.
pub struct Known<'a> {
    /// The customer, if it is not an anonymous sheet.
    pub customer: Option<&'a CustomerPage>,
    /// The reasons, retired ones too.
    pub reasons: &'a [ReasonRow],
    /// Who comes next.
    pub pile: &'a [&'a PileRow],
    /// When the draft was kept last.
    pub kept_at: Option<&'a str>,
    /// Nothing is on its way that what is typed now would miss.
    pub may_type: bool,
}

/// A question as it is put: in the language of the sheet, or in another where it has no words in that one.
#[derive(Debug, Clone, Default)]
pub struct Wording {
    pub text: String,
    /// The language that stands in.
    pub instead: Option<Language>,
}

/// A sheet in view.
#[expect(clippy::struct_excessive_bools, reason = "each is one fact about the sheet in view")]
pub struct Form {
    pub sheet: Sheet,
    /// As it was frozen.
    pub source: Content,
    /// As it is said to this customer: what is put into its texts is put in.
    pub content: Content,
    /// Which questions are to be asked by what stands in the fields.
    pub shown: Vec<bool>,
    /// The questions as they are put to this customer.
    pub wordings: Vec<Wording>,
    worded: Option<(Language, Addressee, BTreeMap<IdentityId, String>)>,
    /// Speaks the language of the sheet.
    pub voice: Option<Tr>,
    /// Stands in where a text has no words in the language of the sheet.
    pub base: Language,
    /// The whole sheet in view, as on paper.
    pub whole: bool,
    /// The questionnaire is for those who left.
    lost_audience: bool,
    /// Reasons are asked for under answers in words.
    pub hears_reasons: bool,
    /// The customer has left or gone quiet.
    pub lost: bool,
    /// The leaving on record that holds now, and its day.
    pub departure: Option<(DepartureId, Day)>,
    /// The field in view wants the keyboard.
    pub focus: bool,
    pub problem: Option<(usize, Wrong)>,
    /// Places that must be answered and are not, once that was said.
    pub missing: Vec<usize>,
    /// When a digit was typed last, for points of two digits.
    pub digit_at: f64,
    /// It was begun before, on this day.
    pub begun: Option<Day>,
    /// Of a saved sheet: what does not stand in view, of what is saved and what was changed.
    pub other: Option<Box<Sheet>>,
    /// What is saved stands in view, as it is, in place of what was changed.
    pub reverted: bool,
    /// When, how and by whom it was answered, while that is looked at.
    pub about: About,
    /// What a call came to, while that is being typed.
    pub trying: Option<Trying>,
}

impl Form {
    /// A sheet with its questions, those of `card` where the questionnaire is still in use.
    pub fn new(mut sheet: Sheet, version: &Version, card: Option<&QuestionnaireCard>, tr: &Tr) -> Self {
        let content = version.content.clone();
        sheet.fit(&content.questions);
        let all = |language: &Language| content.questions.iter().all(|q| !q.text.get(*language).is_empty());
        let complete = Language::ALL.into_iter().find(all);
        let base = card.and_then(|c| c.questionnaire.languages.first().copied()).or(complete).unwrap_or_default();
        Self {
            whole: sheet.channel != Channel::Phone || sheet.saved.is_some(),
            about: About::of(&sheet, tr),
            sheet,
            source: content.clone(),
            shown: vec![true; content.questions.len()],
            content,
            wordings: Vec::new(),
            worded: None,
            voice: None,
            base,
            lost_audience: version.audience == Audience::Lost,
            hears_reasons: false,
            lost: false,
            departure: None,
            focus: true,
            problem: None,
            missing: Vec::new(),
            digit_at: f64::NEG_INFINITY,
            begun: None,
            other: None,
            reverted: false,
            trying: None,
        }
    }

    /// What is known of the customer: how the questions read, which are to be asked, whether reasons are asked for, a leaving on record.
    pub fn know(&mut self, ctx: &ScreenCtx<'_>, customer: Option<&CustomerPage>) {
        self.lost = customer.is_some_and(|c| matches!(c.standing.state, State::Lost | State::Lapsed));
        self.hears_reasons = self.lost || self.lost_audience;
        let open = customer.and_then(|c| c.departures.iter().find(|d| d.open));
        self.departure = open.map(|d| (d.departure.id, d.departure.details.left_on));
        self.shown = self.sheet.shown(&self.source, Typist { tr: ctx.tr, today: ctx.today });
        if !self.whole && self.shown.get(self.sheet.at) == Some(&false) {
            self.sheet.at = self.after(self.sheet.at);
        }
        let shop = ctx.settings().name;
        let to = match customer {
            Some(page) => Addressee::new(&page.customer.details.name, &shop, page.standing.last_seen()),
            None => Addressee::anyone(&shop),
        };
        let wanted = (self.sheet.language, to, self.piped_answers(ctx.tr));
        if self.worded.as_ref() == Some(&wanted) {
            return;
        }
        let voice = match self.voice.take() {
            Some(voice) if voice.language() == self.sheet.language => voice,
            _ if ctx.tr.language() == self.sheet.language => ctx.tr.clone(),
            _ => Tr::new(self.sheet.language),
        };
        self.content = said_content(&self.source, &voice, &wanted.1, &wanted.2, ctx.today);
        let word = |texts: &Texts| {
            let (text, language) = in_words(texts, self.sheet.language, self.base);
            Wording { text: text.to_owned(), instead: (language != self.sheet.language).then_some(language) }
        };
        self.wordings = self.content.questions.iter().map(|q| word(&q.text)).collect();
        self.voice = Some(voice);
        self.worded = Some(wanted);
    }

    /// The answers that are put into texts, in words.
    fn piped_answers(&self, tr: &Tr) -> BTreeMap<IdentityId, String> {
        let texts = Place::all(&self.source).into_iter().filter_map(|place| place.texts(&self.source));
        let piped = texts.flat_map(|texts| texts.0.values()).filter(|text| text.contains('{')).flat_map(|text| piping::pipes(text));
        let wanted = piped.filter_map(|pipe| if let Pipe::Answer(identity) = pipe { Some(identity) } else { None });
        let answer = |identity: IdentityId| {
            let at = self.source.questions.iter().position(|q| q.identity == identity)?;
            let is_shown = self.shown.get(at) == Some(&true);
            let (question, fill) = self.source.questions.get(at).zip(self.sheet.fill(identity).filter(|_| is_shown))?;
            Some((identity, answer_words(tr, (self.sheet.language, self.base), question, fill)))
        };
        wanted.filter_map(answer).collect()
    }

    /// The next question that is to be asked; the end where there is none.
    fn after(&self, at: usize) -> usize {
        (at + 1..self.source.questions.len()).find(|at| self.shown.get(*at) == Some(&true)).unwrap_or(self.source.questions.len())
    }

    /// How many questions are to be asked, and which of them the one in view is, from 1.
    pub fn progress(&self) -> (usize, usize) {
        let count = |shown: &[bool]| shown.iter().filter(|shown| **shown).count();
        (count(self.shown.get(..self.sheet.at).unwrap_or(&self.shown)) + 1, count(&self.shown))
    }

    /// Of a saved sheet: what is saved in place of what was changed, and back.
    pub fn swap(&mut self, tr: &Tr) {
        if let Some(other) = &mut self.other {
            std::mem::swap(&mut self.sheet, other);
            self.reverted = !self.reverted;
            self.about = About::of(&self.sheet, tr);
            self.go(0);
        }
    }

    /// All questions are behind.
    pub fn at_end(&self) -> bool {
        self.whole || self.sheet.at >= self.content.questions.len()
    }

    /// Goes on, unless what stands in the field cannot be read.
    pub fn next(&mut self, by: Typist<'_>) {
        let at = self.sheet.at;
        let (Some(question), Some(fill)) = (self.content.questions.get(at), self.sheet.fills.get(at)) else { return };
        if let Err(wrong) = fill.value(&question.kind, by) {
            self.wrong_at(at, wrong);
        } else {
            // What was typed just now may say what is asked next.
            self.shown = self.sheet.shown(&self.source, by);
            self.skip();
        }
    }

    /// Goes on. What stands in the field stays.
    pub fn skip(&mut self) {
        let at = self.sheet.at;
        if let Some(fill) = self.sheet.fills.get_mut(at).filter(|_| at < self.source.questions.len()) {
            fill.put = true;
            self.go(self.after(at));
        }
    }

    /// Goes back to the question asked before.
    pub fn back(&mut self) {
        let before = (0..self.sheet.at).rev().find(|at| self.shown.get(*at) == Some(&true));
        self.go(before.unwrap_or(self.sheet.at));
    }

    /// Goes to a question.
    pub fn go(&mut self, at: usize) {
        self.sheet.at = at;
        (self.problem, self.focus, self.digit_at) = (None, true, f64::NEG_INFINITY);
    }

    /// Shows the field that cannot be read.
    pub fn wrong_at(&mut self, place: usize, wrong: Wrong) {
        self.sheet.at = place;
        (self.problem, self.focus) = (Some((place, wrong)), true);
    }

    /// Whether something that must be answered is not, and this was not said yet. It is said once; the next time the sheet is saved.
    pub fn asks_for_missing(&mut self, by: Typist<'_>) -> bool {
        let missing = self.sheet.unanswered(&self.source, by);
        let fresh = missing.iter().any(|place| !self.missing.contains(place));
        self.missing = missing;
        fresh
    }

    /// Whether the reasons are also those they left for: as said; else yes for those whose leaving is on record. Whoever has only gone
    /// quiet leaves by nobody's preset.
    pub fn explains(&self) -> bool {
        let left = self.departure.is_some();
        self.sheet.explains.unwrap_or(left) && (!left || !self.sheet.reasons().is_empty())
    }

    /// Writes down what was left at its preset.
    pub fn settle_explains(&mut self) {
        self.sheet.explains = Some(self.lost && self.explains());
    }

    /// The leaving to be withdrawn.
    pub fn withdrawn(&self) -> Option<DepartureId> {
        self.departure.filter(|_| self.sheet.still_comes).map(|(id, _)| id)
    }
}
