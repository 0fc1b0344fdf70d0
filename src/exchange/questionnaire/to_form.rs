//! From our value to a form: names, texts and expressions as one program has them, and what it has no place for beside it.

use std::collections::BTreeSet;

use super::carried::{At, Lost, NotCarried, Told, quoted};
use super::dialect::{self, Dialect};
use super::form::{Answer, Form, Group, Item, Offer, Offers, Said};
use super::private::{One, RuleWas, Spot, TextWas, Whole, mark, to_json};
use super::{Exchanged, Words, from_form, names, rule_out};
use crate::domain::ids::IdentityId;
use crate::domain::language::Language;
use crate::domain::piping::Pipe;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Content, Question, QuestionKind, Texts};

/// The form a questionnaire is for a program, and what that cannot hold.
pub(super) fn to_form(value: &Exchanged, dialect: Dialect, words: &dyn Words) -> (Form, Vec<NotCarried>) {
    let mut told = Told::default();
    let offered = offered(value, &mut told);
    let writer = Writer { value: &offered, dialect, words };
    let mut form = writer.form(&mut told);
    writer.add_private(&mut form);
    (form, told.0)
}

/// The questionnaire as it is asked now: in its languages, without options no longer offered and rules that look at them.
fn offered(value: &Exchanged, told: &mut Told) -> Exchanged {
    let mut value = value.clone();
    let languages = value.languages.clone();
    for (at, question) in (1..).zip(&mut value.content.questions) {
        let Some(choices) = question.kind.choices_mut() else { continue };
        let gone: Vec<_> =
            choices.iter().filter(|c| c.retired).map(|c| quoted(c.text.0.values().next().map_or("", String::as_str))).collect();
        choices.retain(|c| !c.retired);
        if !gone.is_empty() {
            told.tell(At::Question(at), Lost::Retired(gone.join(", ")));
        }
    }
    for place in Place::all(&value.content) {
        if let Some(texts) = place.texts_mut(&mut value.content) {
            texts.0.retain(|language, _| languages.contains(language));
        }
    }
    let before: Vec<usize> = value.content.questions.iter().map(|q| q.show_if.conditions.len()).collect();
    value.content.mend_skip_rules();
    for (at, (question, before)) in value.content.questions.iter().zip(before).enumerate() {
        if question.show_if.conditions.len() < before {
            let words = question.text.get(value.languages.first().copied().unwrap_or_default());
            told.tell(At::Question(at + 1), Lost::Rule(quoted(words)));
        }
    }
    value
}

struct Writer<'a> {
    value: &'a Exchanged,
    dialect: Dialect,
    words: &'a dyn Words,
}

impl Writer<'_> {
    fn content(&self) -> &Content {
        &self.value.content
    }

    fn form(&self, told: &mut Told) -> Form {
        let content = self.content();
        let mut groups: Vec<Group> = Vec::new();
        for section in &content.sections {
            let mut introduction = self.said(Place::SectionIntroduction(section.code), told);
            let empty = introduction.is_empty() && content.questions.iter().all(|q| q.section != Some(section.code));
            if empty && self.dialect == Dialect::XlsForm {
                // A group with nothing in it is refused there.
                self.value.languages.iter().for_each(|language| introduction.set(language.code(), dialect::NOTHING));
            }
            let (name, title) = (names::of_section(section.code), self.said(Place::Section(section.code), told));
            groups.push(Group { name, title, introduction, relevant: String::new() });
        }
        let mut title = self.said(Place::Title, told);
        if self.dialect == Dialect::XlsForm && title.0.len() > 1 {
            let base = self.value.base().code();
            title = Said::one(base, title.get(base));
            told.whole(Lost::Titles);
        }
        Form {
            title,
            name: String::new(),
            introduction: self.said(Place::Introduction, told),
            thanks: self.said(Place::Thanks, told),
            languages: self.value.languages.iter().map(|l| l.code().to_owned()).collect(),
            groups,
            items: (0..content.questions.len()).filter_map(|at| self.item(at, told)).collect(),
            private: String::new(),
            told: Told::default(),
        }
    }

    fn item(&self, at: usize, told: &mut Told) -> Option<Item> {
        let question = self.content().questions.get(at)?;
        let section = question.section.and_then(|code| self.content().sections.iter().position(|s| s.code == code));
        Some(Item {
            help: self.said(Place::Help(at), told),
            group: section,
            required: question.required,
            relevant: rule_out::expression(&question.show_if, self.content(), self.dialect),
            ..Item::new(&names::of_question(question.identity), self.said(Place::Question(at), told), self.answer(at, question, told))
        })
    }

    fn answer(&self, at: usize, question: &Question, told: &mut Told) -> Answer {
        let offers = |other: bool, shuffled: bool, told: &mut Told| {
            let codes = self.codes(&question.kind);
            let offer = |(choice, code): (&crate::domain::questionnaire::Choice, String)| Offer {
                code,
                text: self.said(Place::Choice(at, choice.code), told),
            };
            Offers { all: question.kind.choices().iter().zip(codes).map(offer).collect(), other, shuffled }
        };
        match &question.kind {
            // No line at all is a short answer to other programs.
            QuestionKind::OpenText { lines } => Answer::Open { lines: (*lines).max(1) },
            QuestionKind::OneChoice { other, shuffled, .. } => Answer::One(offers(*other, *shuffled, told)),
            QuestionKind::SeveralChoices { other, shuffled, .. } => Answer::Several(offers(*other, *shuffled, told)),
            QuestionKind::Scale { from, to, .. } => {
                Answer::Scale { from: *from, to: *to, low: self.said(Place::Low(at), told), high: self.said(Place::High(at), told) }
            }
            QuestionKind::Number => Answer::Number,
            QuestionKind::Date => Answer::Date,
            QuestionKind::YesNo => Answer::YesNo,
        }
    }

    /// The codes options have in the file: their numbers, where the program takes these.
    fn codes(&self, kind: &QuestionKind) -> Vec<String> {
        let largest = if self.dialect == Dialect::LimeSurvey { 99_999 } else { u32::MAX };
        let mut used: BTreeSet<u32> = kind.choices().iter().map(|c| c.code).filter(|code| *code <= largest).collect();
        let mut code = |own: u32| {
            if own <= largest {
                return own.to_string();
            }
            let free = (1..=largest).find(|code| !used.contains(code)).unwrap_or(own);
            used.insert(free);
            free.to_string()
        };
        kind.choices().iter().map(|c| code(c.code)).collect()
    }

    /// A text in the languages of the questionnaire.
    fn said(&self, place: Place, told: &mut Told) -> Said {
        let Some(texts) = place.texts(self.content()) else { return Said::default() };
        let mut said = Said::default();
        for language in &self.value.languages {
            let text = match texts.get(*language) {
                "" if self.dialect.fills_languages() && !texts.is_empty() => {
                    let stands = self.standing_in(texts);
                    told.tell(at(place), Lost::NoTranslation(*language));
                    stands
                }
                text => text,
            };
            said.set(language.code(), &self.written(place, text, *language, told));
        }
        said
    }

    /// What stands where there are no words: those of the base language.
    fn standing_in<'t>(&self, texts: &'t Texts) -> &'t str {
        self.value.languages.iter().map(|language| texts.get(*language)).find(|text| !text.is_empty()).unwrap_or_default()
    }

    fn written(&self, place: Place, text: &str, language: Language, told: &mut Told) -> String {
        let plain = self.words.plain(text, language);
        let limit = place.question().unwrap_or(match place {
            Place::Title | Place::Introduction => 0,
            Place::Section(code) | Place::SectionIntroduction(code) => {
                self.content().questions.iter().position(|q| q.section == Some(code)).unwrap_or(self.content().questions.len())
            }
            _ => self.content().questions.len(),
        });
        let before = |identity: IdentityId| self.content().questions.iter().take(limit).find(|q| q.identity == identity);
        let written = dialect::written(&plain, self.dialect, |pipe| match pipe {
            Pipe::Answer(identity) => before(identity).map(|question| self.name_in_text(question)),
            _ => None,
        });
        if plain != text || !written.lost.is_empty() {
            told.tell(at(place), Lost::Piped(quoted(text)));
        }
        if written.cut {
            told.tell(at(place), Lost::TooLong);
        }
        written.text
    }

    /// By which name the answer to a question is put into a text: where the program would put in the code of an option, by that of its
    /// words.
    fn name_in_text(&self, question: &Question) -> String {
        let name = names::of_question(question.identity);
        let coded = matches!(question.kind, QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } | QuestionKind::YesNo);
        if coded && self.dialect == Dialect::XlsForm { format!("{name}{}", dialect::SHOWN) } else { name }
    }

    /// Writes privately what is not read back from the form by itself.
    fn add_private(&self, form: &mut Form) {
        let mut ones: Vec<One> =
            self.content().questions.iter().map(|q| One { id: q.identity.0, role: q.role, ..One::default() }).collect();
        let sections = self.content().sections.iter().map(|s| s.code).collect();
        let whole = Whole { audience: self.value.audience, languages: self.value.languages.clone(), sections, ..Whole::default() };
        for (item, (one, question)) in form.items.iter().zip(ones.iter_mut().zip(&self.content().questions)) {
            one.codes = changed_codes(item, question);
        }
        put(form, &ones, &whole);
        // Twice: whether a list looks like a scale decides what else is to be kept of it.
        let Some(back) = self.read_back(form) else { return };
        for (one, (question, seen)) in ones.iter_mut().zip(self.content().questions.iter().zip(&back.questions)) {
            one.listed = question.kind.choices().is_empty() != seen.kind.choices().is_empty();
        }
        put(form, &ones, &whole);
        let Some(back) = self.read_back(form) else { return };
        let whole = Whole { texts: self.texts_lost(&back, |place| place.question().is_none()), ..whole };
        for (at, (one, (question, seen))) in ones.iter_mut().zip(self.content().questions.iter().zip(&back.questions)).enumerate() {
            one.texts = self.texts_lost(&back, |place| place.question() == Some(at));
            if let (QuestionKind::OpenText { lines }, QuestionKind::OpenText { lines: seen }) = (&question.kind, &seen.kind) {
                one.lines = (lines != seen).then_some(*lines);
            }
            let written = form.items.get(at).map(|item| item.relevant.as_str()).unwrap_or_default();
            one.rule = (question.show_if != seen.show_if).then(|| RuleWas { was: question.show_if.clone(), mark: mark(written) });
        }
        put(form, &ones, &whole);
    }

    fn read_back(&self, form: &Form) -> Option<Content> {
        from_form::as_it_stands(form.clone(), self.dialect, self.value.base())
    }

    /// The texts that are read otherwise than they were.
    fn texts_lost(&self, back: &Content, of: impl Fn(&Place) -> bool) -> Vec<TextWas> {
        let mut lost = Vec::new();
        for place in Place::all(self.content()).into_iter().filter(of) {
            for language in &self.value.languages {
                let (was, seen) = (place.words(self.content(), *language), place.words(back, *language));
                if was != seen {
                    lost.push(TextWas { at: Spot::of(place), language: *language, was: was.to_owned(), mark: mark(seen) });
                }
            }
        }
        lost
    }
}

fn put(form: &mut Form, ones: &[One], whole: &Whole) {
    for (item, one) in form.items.iter_mut().zip(ones) {
        item.private = to_json(one);
    }
    form.private = to_json(whole);
}

/// The codes of options that had to be other ones.
fn changed_codes(item: &Item, question: &Question) -> Vec<(String, u32)> {
    let (Answer::One(offers) | Answer::Several(offers)) = &item.answer else { return Vec::new() };
    let both = offers.all.iter().zip(question.kind.choices());
    let all: Vec<_> = both.map(|(offer, choice)| (offer.code.clone(), choice.code)).collect();
    if all.iter().all(|(code, number)| *code == number.to_string()) { Vec::new() } else { all }
}

/// Where a text stands, as it is told.
fn at(place: Place) -> At {
    match (place.question(), place) {
        (Some(question), _) => At::Question(question + 1),
        (None, Place::Section(code) | Place::SectionIntroduction(code)) => At::Section(code.to_string()),
        _ => At::Whole,
    }
}
