//! The coach in the editor: what it has to say about each question and about the whole, in the language being edited. Each wording
//! is judged once, a few with each picture; what is said is one calm line, and left alone when asked to.

use std::collections::{BTreeMap, BTreeSet};
use std::rc::Rc;

use eframe::egui::Ui;

use super::change::{Edit, Whole};
use super::measure::{asked, options};
use super::order;
use super::state::{Now, State};
use crate::domain::language::Language;
use crate::domain::piping;
use crate::domain::place::Place;
use crate::domain::questionnaire::Question;
use crate::engine::coach::{self, Advice, Finding, Form, Kind, Seen};
use crate::engine::library::fill_month;
use crate::engine::views::coach::CoachReadyQuery;
use crate::engine::{Cached, Engine, fault_name};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::{CoachAnswer, coach_line, text};

/// So many wordings are judged with each picture.
const AT_ONCE: usize = 8;

/// What the coach thinks of one wording with its options.
#[derive(Debug)]
struct Judged {
    form: Form,
    advice: Advice,
    seen: Seen,
}

/// What the coach has found so far.
#[derive(Debug, Default)]
pub(super) struct Advisor {
    /// Whose rules have been read: until then nothing is said.
    ready: BTreeMap<Language, Cached<CoachReadyQuery>>,
    judged: BTreeMap<Language, BTreeMap<String, Rc<Judged>>>,
    of: Option<(Rc<Whole>, Language)>,
    each: Vec<Option<Rc<Judged>>>,
    whole: Option<coach::Whole>,
    /// Wordings that are to be left as they are, and findings.
    left: BTreeSet<String>,
    left_findings: BTreeSet<&'static str>,
}

impl Advisor {
    /// Looks at what has changed, a few questions at a time. Whether there is more to look at.
    pub(super) fn look(&mut self, engine: &Engine, whole: &Rc<Whole>, language: Language) -> bool {
        if self.ready.entry(language).or_default().get(engine, &CoachReadyQuery(language)).is_none() {
            return false;
        }
        let same = self.of.as_ref().is_some_and(|(of, l)| Rc::ptr_eq(of, whole) && *l == language);
        if same && self.whole.is_some() {
            return false;
        }
        let questions = &whole.content.questions;
        if !same {
            let known = self.judged.entry(language).or_default();
            self.each = questions.iter().map(|q| known.get(&key(q, q.text.get(language), language)).cloned()).collect();
            self.of = Some((Rc::clone(whole), language));
        }
        let missing: Vec<usize> = self.each.iter().enumerate().filter(|(_, j)| j.is_none()).map(|(at, _)| at).take(AT_ONCE + 1).collect();
        for at in missing.iter().copied().take(AT_ONCE) {
            let found = questions.get(at).map(|q| self.judge(q, q.text.get(language), language));
            if let Some(each) = self.each.get_mut(at) {
                *each = found;
            }
        }
        let more = missing.len() > AT_ONCE;
        self.whole = (!more).then(|| {
            let seen: Vec<Seen> = self.each.iter().map(|j| j.as_ref().map(|j| j.seen).unwrap_or_default()).collect();
            coach::whole_of(&seen)
        });
        more
    }

    /// What it thinks of a question with these words.
    fn judge(&mut self, question: &Question, words: &str, language: Language) -> Rc<Judged> {
        let known = self.judged.entry(language).or_default();
        let key = key(question, words, language);
        if let Some(judged) = known.get(&key) {
            return Rc::clone(judged);
        }
        let options = options(question, language);
        let read = as_read(words, language);
        let asked = asked(question, &read, &options);
        let advice = coach::look(&read, language);
        let seen = coach::seen(&asked, &advice, language);
        let judged = Rc::new(Judged { form: asked.form, advice, seen });
        known.insert(key, Rc::clone(&judged));
        judged
    }

    /// What is to be said about a question with its saved words, in a few words.
    pub(super) fn short(&self, at: usize, words: &str, tr: &Tr) -> Option<String> {
        let judged = self.each.get(at)?.as_ref()?;
        said(judged, tr).filter(|_| !self.left.contains(words))
    }
}

/// How a wording is known: with its options, for these are looked at too.
fn key(question: &Question, words: &str, language: Language) -> String {
    let mut key = String::with_capacity(words.len() + 16);
    key.push_str(Kinds::of(question));
    for part in std::iter::once(words).chain(options(question, language)) {
        key.push('\u{1}');
        key.push_str(part);
    }
    key
}

/// The forms of answer the coach tells apart.
struct Kinds;

impl Kinds {
    const fn of(question: &Question) -> &'static str {
        match asked(question, "", &[]).form {
            Form::Words => "w",
            Form::List => "l",
            Form::Mark => "m",
        }
    }
}

/// The words as the one who is asked reads them, where nothing is known of them.
fn as_read(words: &str, language: Language) -> String {
    piping::fill(&fill_month(words, language, None), |_| None)
}

/// What is to be said: closed where words are asked for, and what else is wrong. Choices and marks are closed by their nature.
fn said(judged: &Judged, tr: &Tr) -> Option<String> {
    let closed = judged.form == Form::Words && judged.advice.kind == Some(Kind::Closed);
    let faults = judged.advice.faults.iter().map(|fault| fault_name(*fault, tr));
    let all: Vec<String> = closed.then(|| tr.editor_coach_closed()).into_iter().chain(faults).collect();
    (!all.is_empty()).then(|| all.join(". "))
}

/// The line under the open question: about what is typed once there was a pause, else about what is saved.
pub(super) fn question_line(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>, at: usize) {
    let is_ready = state.advisor.ready.get(&now.language).is_some_and(|ready| ready.view().is_some());
    let Some(question) = now.whole.content.questions.get(at).filter(|_| is_ready) else { return };
    let place = Place::Question(at);
    let paused = state.typing.as_ref().filter(|t| t.place == place && t.language == now.language && t.is_kept());
    // Words whose field has just been left, by a press on the very button below, are on their way and not yet in the questionnaire.
    let leaving = state.edits.iter().rev().find_map(|edit| match edit {
        Edit::Text(of, language, text) if (*of, *language) == (place, now.language) => Some(text.trim().to_owned()),
        _ => None,
    });
    let words = match paused {
        Some(typing) => piping::kept(&typing.text, &now.whole.content),
        None => leaving.unwrap_or_else(|| question.text.get(now.language).to_owned()),
    };
    let judged = state.advisor.judge(question, &words, now.language);
    let Some(line) = said(&judged, ctx.tr).filter(|_| !state.advisor.left.contains(&words)) else { return };
    let proposal = judged.advice.proposal.as_ref().filter(|_| judged.form == Form::Words);
    let line = match proposal {
        Some(proposal) => text(format!("{line}. ")).then(ctx.tr.coach_try(proposal.as_str())).semibold(),
        None => text(format!("{line}.")),
    };
    let take = proposal.map(|_| ctx.tr.editor_coach_use());
    match coach_line(ui, line, take.as_deref(), &ctx.tr.editor_coach_leave()) {
        Some(CoachAnswer::Use) => {
            if let Some(proposal) = proposal {
                state.edit(Edit::Text(place, now.language, proposal.clone()), now.whole);
            }
        }
        Some(CoachAnswer::Leave) => drop(state.advisor.left.insert(words)),
        None => {}
    }
}

/// The line about the whole questionnaire: the first of what is to be said, with what to do.
pub(super) fn whole_line(ui: &mut Ui, ctx: &ScreenCtx<'_>, state: &mut State, now: &Now<'_>) {
    let Some(whole) = &state.advisor.whole else { return };
    let left = &state.advisor.left_findings;
    let Some(finding) = whole.findings.iter().copied().find(|f| !left.contains(finding_code(*f))) else { return };
    let number = |at: usize| ctx.tr.count(at + 1);
    let tr = ctx.tr;
    let (words, take) = match finding {
        Finding::NothingOpen => (tr.editor_whole_nothing_open(), Some(tr.editor_whole_add_open())),
        Finding::ClosedFirst { closed, open } => {
            (tr.editor_whole_closed_first(number(closed), number(open)), Some(tr.editor_whole_ask_first(number(open))))
        }
        Finding::ReasonsFirst { list, open: Some(open) } => {
            (tr.editor_whole_reasons_first(number(list), number(open)), Some(tr.editor_whole_ask_first(number(open))))
        }
        Finding::ReasonsFirst { list, open: None } => (tr.editor_whole_reasons_only(number(list)), Some(tr.editor_whole_add_open())),
        Finding::TooLong => (tr.editor_whole_too_long(), None),
    };
    match coach_line(ui, text(words).small(), take.as_deref(), &tr.editor_coach_leave()) {
        Some(CoachAnswer::Use) => state.edit(mended(finding, now), now.whole),
        Some(CoachAnswer::Leave) => drop(state.advisor.left_findings.insert(finding_code(finding))),
        None => {}
    }
}

const fn finding_code(finding: Finding) -> &'static str {
    match finding {
        Finding::NothingOpen => "nothing_open",
        Finding::ClosedFirst { .. } => "closed_first",
        Finding::ReasonsFirst { .. } => "reasons_first",
        Finding::TooLong => "too_long",
    }
}

/// What the button of a finding does: the open question goes before what it should go before, or a new one stands there.
fn mended(finding: Finding, now: &Now<'_>) -> Edit {
    let content = &now.whole.content;
    let before = |at: usize| order::spot_at(content, at);
    match finding {
        Finding::ClosedFirst { closed: before_this, open } | Finding::ReasonsFirst { list: before_this, open: Some(open) } => {
            Edit::Move(open, before(before_this))
        }
        Finding::ReasonsFirst { list, open: None } => Edit::Add(before(list)),
        Finding::NothingOpen | Finding::TooLong => Edit::Add(before(0)),
    }
}
