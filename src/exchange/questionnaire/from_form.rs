//! From a form to our value: which of its languages are ours, what its questions are here, what its expressions mean. What cannot be
//! carried is told.

use std::collections::{BTreeMap, BTreeSet};

use super::carried::{At, Lost, Told, quoted};
use super::dialect::{self, Dialect};
use super::form::{Answer, Form, Item, Offers, Said};
use super::private::{One, Whole, mark, of_json};
use super::rule_in::{self, Known, Names};
use super::{Exchanged, Read, expression, languages, names};
use crate::domain::ids::IdentityId;
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Choice, Content, Question, QuestionKind, Section, Texts};
use crate::domain::skip::ShowIf;
use crate::exchange::error::{ExchangeError, Limit};

/// Widest scale: eleven points. Wider ones are numbers here.
pub(super) const WIDEST: i32 = 10;
/// Longest text of a question, as the editor takes it, in letters.
const LONGEST: usize = 100_000;
/// Options of all questions together: more are lists of places or products, which nobody is asked to read.
const OPTIONS: usize = 50_000;

/// What a form is here.
pub(super) fn from_form(form: Form, dialect: Dialect, base: Language) -> Result<Read, ExchangeError> {
    taken(form, dialect, base, true)
}

/// What a form says by itself, where words are missing too: what the writer compares with what it meant.
pub(super) fn as_it_stands(form: Form, dialect: Dialect, base: Language) -> Option<Content> {
    taken(form, dialect, base, false).ok().map(|read| read.value.content)
}

fn taken(mut form: Form, dialect: Dialect, base: Language, mended: bool) -> Result<Read, ExchangeError> {
    if form.items.is_empty() {
        return Err(ExchangeError::NoQuestions);
    }
    if form.items.len() as u64 > Limit::Questions.most() {
        return Err(ExchangeError::TooLarge(Limit::Questions));
    }
    let offers = |item: &Item| if let Answer::One(o) | Answer::Several(o) = &item.answer { o.all.len() } else { 0 };
    let most = form.items.iter().map(offers).max().unwrap_or_default() as u64;
    if most > Limit::Options.most() || form.items.iter().map(offers).sum::<usize>() > OPTIONS {
        return Err(ExchangeError::TooLarge(Limit::Options));
    }
    let ones: Vec<Option<One>> = form.items.iter().map(|item| of_json(&item.private)).collect();
    let whole: Option<Whole> = of_json(&form.private).or_else(|| ones.iter().flatten().find_map(|one| one.whole.as_deref().cloned()));
    if whole.as_ref().is_some_and(|whole| whole.loose) {
        loosen(&mut form);
    }
    let mut told = std::mem::take(&mut form.told);
    let languages = languages::of(&form, whole.as_ref(), base, &mut told);
    let codes = whole.as_ref().map(|whole| whole.sections.clone());
    let reader = Reader { dialect, languages: &languages, codes, identities: identities(&form, &ones) };
    let mut content = reader.content(&form, &ones, &mut told);
    let mut lost = reader.texts(&form, &mut content);
    restore(&mut content, whole.as_ref(), &ones, &mut lost);
    reader.rules(&form, &ones, &mut content, &mut told);
    if mended {
        reader.mend(&form, &mut content, &mut told);
    }
    for (place, what) in lost {
        told.tell(at(place, &content, languages.base()), what);
    }
    let audience = whole.map(|whole| whole.audience).unwrap_or_default();
    Ok(Read { value: Exchanged { content, languages: languages.all, audience }, not_carried: told.0 })
}

/// Takes the first group away, which was made for questions of no section only. It is known by its title, which is that of the form.
fn loosen(form: &mut Form) {
    if form.groups.first().is_some_and(|first| first.title == form.title && first.introduction.is_empty()) {
        form.groups.remove(0);
        for item in &mut form.items {
            item.group = item.group.and_then(|group| group.checked_sub(1));
        }
    }
}

/// The identity of each question: the one written privately, each once; otherwise none yet.
fn identities(form: &Form, ones: &[Option<One>]) -> Vec<IdentityId> {
    let mut used = BTreeSet::new();
    let mut own: Vec<Option<i64>> = Vec::with_capacity(form.items.len());
    for one in ones {
        own.push(one.as_ref().map(|one| one.id).filter(|id| *id != 0 && used.insert(*id)));
    }
    let mut next = 0;
    let mut fresh = || loop {
        next -= 1;
        if !used.contains(&next) {
            return next;
        }
    };
    own.into_iter().map(|id| IdentityId(id.unwrap_or_else(&mut fresh))).collect()
}

/// Puts originals back; what was lost of a text that is back is not lost.
fn restore(content: &mut Content, whole: Option<&Whole>, ones: &[Option<One>], lost: &mut Vec<(Place, Lost)>) {
    let of_whole = whole.into_iter().flat_map(|whole| whole.texts.iter().map(|was| (0, was)));
    let of_ones = ones.iter().enumerate().flat_map(|(at, one)| one.iter().flat_map(move |one| one.texts.iter().map(move |was| (at, was))));
    for (question, was) in of_whole.chain(of_ones) {
        if was.restore(content, question) {
            let place = was.at.place(question);
            lost.retain(|(at, _)| *at != place);
        }
    }
}

struct Reader<'a> {
    dialect: Dialect,
    languages: &'a languages::Languages,
    /// The codes of the sections in a file of our own.
    codes: Option<Vec<u32>>,
    identities: Vec<IdentityId>,
}

impl Reader<'_> {
    /// Everything but texts and rules.
    fn content(&self, form: &Form, ones: &[Option<One>], told: &mut Told) -> Content {
        let sections = self.sections(form);
        let mut content = Content { sections: sections.iter().map(|(_, s)| s.clone()).collect(), ..Content::default() };
        let mut current: Option<usize> = None;
        for (at, (item, one)) in form.items.iter().zip(ones).enumerate() {
            let number = At::Question(at + 1);
            // A section once left is not gone back to: the order of the questions counts.
            if item.group < current {
                let title = current.and_then(|group| form.groups.get(group)).map_or("", |group| group.title.any());
                told.tell(number.clone(), Lost::Regrouped(quoted(title)));
            }
            current = item.group.max(current);
            let section = current.and_then(|group| sections.iter().find(|(of, _)| *of == group)).map(|(_, section)| section.code);
            let kind = kind(item, one.as_ref(), &number, told);
            let identity = self.identities.get(at).copied().unwrap_or(IdentityId(0));
            let role = one.as_ref().and_then(|one| one.role);
            item.lost.iter().for_each(|lost| told.tell(number.clone(), lost.clone()));
            content.questions.push(Question { identity, role, section, required: item.required, ..Question::new(Texts::default(), kind) });
        }
        let foreign: Vec<_> = form.items.iter().zip(ones).filter(|(_, one)| one.is_none()).map(|(item, _)| item.name.as_str()).collect();
        if !foreign.is_empty() {
            told.whole(Lost::Names(quoted(&foreign.join(", "))));
        }
        content
    }

    /// The sections, each with the place of its group. In forms of others, groups without questions and words of their own only hold groups.
    fn sections(&self, form: &Form) -> Vec<(usize, Section)> {
        let filled: BTreeSet<usize> = form.items.iter().filter_map(|item| item.group).collect();
        let kept = |group: &usize| {
            self.codes.is_some() || filled.contains(group) || form.groups.get(*group).is_some_and(|g| !g.introduction.is_empty())
        };
        let groups: Vec<usize> = (0..form.groups.len()).filter(kept).collect();
        let named: Vec<_> = groups.iter().map(|group| form.groups.get(*group).and_then(|g| names::section(&g.name))).collect();
        let own: Vec<_> = self.codes.iter().flatten().copied().map(Some).collect();
        let codes = if own.len() == groups.len() { own } else { named };
        let each_once = codes.iter().flatten().collect::<BTreeSet<_>>().len() == groups.len();
        let code =
            |at: usize| codes.get(at).copied().flatten().filter(|_| each_once).unwrap_or_else(|| u32::try_from(at + 1).unwrap_or(u32::MAX));
        groups.into_iter().enumerate().map(|(at, group)| (group, Section { code: code(at), ..Section::default() })).collect()
    }

    /// Reads every text into its place; gives what was lost, and where.
    fn texts(&self, form: &Form, content: &mut Content) -> Vec<(Place, Lost)> {
        let mut lost = Vec::new();
        let mut put = |place: Place, said: &Said, content: &mut Content| {
            let (texts, more) = self.text(said, form);
            lost.extend(more.into_iter().map(|what| (place, what)));
            if let Some(target) = place.texts_mut(content) {
                *target = texts;
            }
        };
        put(Place::Title, &form.title, content);
        put(Place::Introduction, &form.introduction, content);
        put(Place::Thanks, &form.thanks, content);
        for (group, section) in self.sections(form) {
            let Some(group) = form.groups.get(group) else { continue };
            put(Place::Section(section.code), &group.title, content);
            put(Place::SectionIntroduction(section.code), &group.introduction, content);
        }
        for (at, item) in form.items.iter().enumerate() {
            put(Place::Question(at), &item.text, content);
            put(Place::Help(at), &item.help, content);
            let codes: Vec<u32> = content.questions.get(at).map(|q| q.kind.choices().iter().map(|c| c.code).collect()).unwrap_or_default();
            match (&item.answer, codes.is_empty()) {
                (Answer::One(offers) | Answer::Several(offers), false) => {
                    codes.iter().zip(&offers.all).for_each(|(code, offer)| put(Place::Choice(at, *code), &offer.text, content));
                }
                (Answer::One(offers) | Answer::Several(offers), true) => {
                    if let Some(Answer::Scale { low, high, .. }) = super::form::scale_of(offers, point) {
                        put(Place::Low(at), &low, content);
                        put(Place::High(at), &high, content);
                    }
                }
                (Answer::Scale { low, high, .. }, _) => {
                    put(Place::Low(at), low, content);
                    put(Place::High(at), high, content);
                }
                _ => {}
            }
        }
        lost
    }

    fn text(&self, said: &Said, form: &Form) -> (Texts, Vec<Lost>) {
        let (mut texts, mut lost) = (Texts::default(), Vec::new());
        let question = |name: &str| {
            let at = form.items.iter().position(|item| item.name == name)?;
            self.identities.get(at).copied()
        };
        for (tag, text) in &said.0 {
            let Some(language) = self.languages.of(tag) else { continue };
            let mut read = dialect::read(text, self.dialect, question);
            // In a file of ours these are words in braces that mean nothing.
            lost.extend(read.lost.into_iter().filter(|_| self.codes.is_none()).map(|name| Lost::Piped(quoted(&name))));
            lost.extend(read.media.then(|| Lost::Media(quoted(&read.text))));
            if read.text.chars().count() > LONGEST {
                read.text = read.text.chars().take(LONGEST).collect();
                lost.push(Lost::TooLong);
            }
            // Of two tags of one language (nl, nl-informal) the first counts.
            if texts.get(language).is_empty() {
                texts.set(language, read.text);
            }
        }
        (texts, lost)
    }

    /// Reads every rule; those of a group hold for each of its questions.
    fn rules(&self, form: &Form, ones: &[Option<One>], content: &mut Content, told: &mut Told) {
        let names = known(form, content);
        let escapes = self.dialect != Dialect::XlsForm;
        let read = |text: &str| expression::parse(text, escapes).and_then(|expression| rule_in::rule(&expression, &names));
        let group_rules: Vec<Option<ShowIf>> = form.groups.iter().map(|g| read_or_always(&g.relevant, read)).collect();
        for (group, rule) in form.groups.iter().zip(&group_rules) {
            if rule.is_none() {
                told.tell(At::Section(quoted(group.title.any())), Lost::Rule(quoted(&group.relevant)));
            }
        }
        let identities: BTreeSet<IdentityId> = self.identities.iter().copied().collect();
        for (at, (item, one)) in form.items.iter().zip(ones).enumerate() {
            let was = one.as_ref().and_then(|one| one.rule.as_ref()).filter(|rule| rule.mark == mark(&item.relevant));
            let all_there = |rule: &ShowIf| rule.conditions.iter().all(|c| identities.contains(&c.question));
            let of_group = item.group.and_then(|group| group_rules.get(group)).cloned().flatten().unwrap_or_default();
            let own = was.map(|rule| rule.was.clone()).filter(all_there).or_else(|| read_or_always(&item.relevant, read));
            let rule = own.and_then(|own| rule_in::both(of_group, own));
            if rule.is_none() {
                told.tell(At::Question(at + 1), Lost::Rule(quoted(&item.relevant)));
            }
            if let Some(question) = content.questions.get_mut(at) {
                question.show_if = rule.unwrap_or_default();
            }
        }
    }

    /// Gives words to what must have some in the base language.
    fn mend(&self, form: &Form, content: &mut Content, told: &mut Told) {
        let base = self.languages.base();
        for place in Place::all(content).into_iter().filter(|place| place.needs_words()) {
            if !place.words(content, base).is_empty() {
                continue;
            }
            let other = place.texts(content).and_then(|texts| texts.0.values().next().cloned());
            let words = other.or_else(|| stand_in(place, form, content));
            let words = words.filter(|words| !words.trim().is_empty()).unwrap_or_else(|| "…".to_owned());
            if place != Place::Title {
                told.tell(at(place, content, base), Lost::NoWords(quoted(&words)));
            }
            if let Some(texts) = place.texts_mut(content) {
                texts.set(base, words);
            }
        }
    }
}

/// What stands where the form has no words: a name.
fn stand_in(place: Place, form: &Form, content: &Content) -> Option<String> {
    match place {
        Place::Title => Some(form.name.clone()),
        Place::Section(code) => {
            let at = content.sections.iter().position(|s| s.code == code)?;
            Some(form.groups.get(at)?.name.clone())
        }
        Place::Question(at) => Some(form.items.get(at)?.name.clone()),
        Place::Choice(at, code) => {
            let place = content.questions.get(at)?.kind.choices().iter().position(|c| c.code == code)?;
            let (Answer::One(offers) | Answer::Several(offers)) = &form.items.get(at)?.answer else { return None };
            Some(offers.all.get(place)?.code.clone())
        }
        _ => None,
    }
}

fn read_or_always(text: &str, read: impl Fn(&str) -> Option<ShowIf>) -> Option<ShowIf> {
    match text.trim() {
        "" | "1" | "true" | "true()" => Some(ShowIf::default()),
        text => read(text),
    }
}

/// The questions as expressions name them.
fn known(form: &Form, content: &Content) -> Names {
    let mut names: Names = BTreeMap::new();
    for (item, question) in form.items.iter().zip(&content.questions) {
        let codes = match &item.answer {
            Answer::One(offers) | Answer::Several(offers) => {
                offers.all.iter().zip(question.kind.choices()).map(|(offer, choice)| (offer.code.clone(), choice.code)).collect()
            }
            _ => BTreeMap::new(),
        };
        let known = Known { identity: question.identity, kind: question.kind.clone(), codes };
        names.entry(item.name.clone()).or_insert(known);
    }
    names
}

fn point(code: &str) -> Option<i32> {
    code.strip_prefix('m').map_or_else(|| code.parse().ok(), |digits| digits.parse::<i32>().ok().and_then(i32::checked_neg))
}

/// The kind of a question, without its words.
fn kind(item: &Item, one: Option<&One>, number: &At, told: &mut Told) -> QuestionKind {
    let listed = one.is_some_and(|one| one.listed);
    match &item.answer {
        Answer::Open { lines } => QuestionKind::OpenText { lines: one.and_then(|one| one.lines).unwrap_or(*lines) },
        Answer::Number => QuestionKind::Number,
        Answer::Date => QuestionKind::Date,
        Answer::YesNo => QuestionKind::YesNo,
        Answer::Scale { from, to, .. } => scale(*from, *to, number, told),
        Answer::One(offers) => match super::form::scale_of(offers, point).filter(|_| !listed) {
            Some(Answer::Scale { from, to, .. }) => scale(from, to, number, told),
            _ => choices(offers, false, one, number, told),
        },
        Answer::Several(offers) => choices(offers, true, one, number, told),
    }
}

fn scale(from: i32, to: i32, number: &At, told: &mut Told) -> QuestionKind {
    if from < to && to.saturating_sub(from) <= WIDEST {
        return QuestionKind::Scale { from, to, low: Texts::default(), high: Texts::default() };
    }
    told.tell(number.clone(), Lost::LongScale(format!("{from} – {to}")));
    QuestionKind::Number
}

fn choices(offers: &Offers, several: bool, one: Option<&One>, number: &At, told: &mut Told) -> QuestionKind {
    let (other, shuffled) = (offers.other, offers.shuffled);
    match (offers.all.len(), other) {
        (0, _) => {
            if other {
                told.tell(number.clone(), Lost::OneOption(String::new()));
            }
            return QuestionKind::OpenText { lines: 1 };
        }
        (1, false) => {
            told.tell(number.clone(), Lost::OneOption(quoted(offers.all.first().map_or("", |offer| offer.text.any()))));
            return QuestionKind::YesNo;
        }
        _ => {}
    }
    let (codes, renumbered) = codes(offers, one);
    if renumbered {
        let pairs: Vec<_> = offers.all.iter().zip(&codes).map(|(offer, code)| format!("{} = {code}", offer.code)).collect();
        told.tell(number.clone(), Lost::Codes(quoted(&pairs.join(", "))));
    }
    let choices = codes.into_iter().map(|code| Choice { code, text: Texts::default(), retired: false }).collect();
    if several { QuestionKind::SeveralChoices { choices, other, shuffled } } else { QuestionKind::OneChoice { choices, other, shuffled } }
}

/// The numbers of options: those written privately, those of the file where they are numbers, otherwise 1, 2, 3…; whether the last.
fn codes(offers: &Offers, one: Option<&One>) -> (Vec<u32>, bool) {
    let private = |offer: &super::form::Offer| one?.codes.iter().find(|(code, _)| *code == offer.code).map(|(_, number)| *number);
    let plain = |offer: &super::form::Offer| offer.code.parse().ok().filter(|number: &u32| *number > 0 && number.to_string() == offer.code);
    let own: Option<Vec<u32>> = offers.all.iter().map(|offer| private(offer).or_else(|| plain(offer))).collect();
    let each_once = |codes: &Vec<u32>| codes.iter().collect::<BTreeSet<_>>().len() == codes.len();
    match own.filter(each_once) {
        Some(codes) => (codes, false),
        None => ((1..).take(offers.all.len()).collect(), true),
    }
}

fn at(place: Place, content: &Content, base: Language) -> At {
    match (place.question(), place) {
        (Some(question), _) => At::Question(question + 1),
        (None, Place::Section(_) | Place::SectionIntroduction(_)) => At::Section(quoted(place.words(content, base))),
        _ => At::Whole,
    }
}
