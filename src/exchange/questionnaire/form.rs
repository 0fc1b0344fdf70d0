//! A form as a file has it: names, texts in the languages the file names, expressions not yet understood. Every format is read into
//! this and written from it.

use super::carried::Told;

/// A text by the languages the file names; an empty name where it names none. No empty texts.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Said(pub(super) Vec<(String, String)>);

impl Said {
    pub(super) fn one(language: &str, text: &str) -> Self {
        let mut said = Self::default();
        said.set(language, text);
        said
    }

    pub(super) fn get(&self, language: &str) -> &str {
        self.0.iter().find(|(of, _)| of == language).map_or("", |(_, text)| text)
    }

    pub(super) fn set(&mut self, language: &str, text: &str) {
        self.0.retain(|(of, _)| of != language);
        if !text.trim().is_empty() {
            self.0.push((language.to_owned(), text.to_owned()));
        }
    }

    pub(super) fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    /// The first of its texts.
    pub(super) fn any(&self) -> &str {
        self.0.first().map_or("", |(_, text)| text)
    }

    /// Each text changed.
    pub(super) fn map(&self, change: impl Fn(&str, &str) -> String) -> Self {
        let mut said = Self::default();
        for (language, text) in &self.0 {
            said.set(language, &change(language, text));
        }
        said
    }
}

/// A form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Form {
    pub(super) title: Said,
    /// What stands for a title where there is none.
    pub(super) name: String,
    pub(super) introduction: Said,
    pub(super) thanks: Said,
    /// The languages in the order of the file, the base language first.
    pub(super) languages: Vec<String>,
    pub(super) groups: Vec<Group>,
    pub(super) items: Vec<Item>,
    /// What we wrote of the whole for ourselves, as JSON.
    pub(super) private: String,
    /// What was lost on the way from the file.
    pub(super) told: Told,
}

/// A part of a form.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Group {
    pub(super) name: String,
    pub(super) title: Said,
    pub(super) introduction: Said,
    /// When its questions are asked; empty if always.
    pub(super) relevant: String,
}

/// A question.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    pub(super) name: String,
    pub(super) text: Said,
    pub(super) help: Said,
    /// Which group it stands in, by place.
    pub(super) group: Option<usize>,
    pub(super) required: bool,
    /// When it is asked, as the file says it; empty if always.
    pub(super) relevant: String,
    pub(super) answer: Answer,
    /// What we wrote of it for ourselves, as JSON.
    pub(super) private: String,
    /// What of it was lost on the way from the file.
    pub(super) lost: Vec<super::carried::Lost>,
}

impl Item {
    pub(super) fn new(name: &str, text: Said, answer: Answer) -> Self {
        Self {
            name: name.to_owned(),
            text,
            help: Said::default(),
            group: None,
            required: false,
            relevant: String::new(),
            answer,
            private: String::new(),
            lost: Vec::new(),
        }
    }
}

/// What kind of answer it takes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Answer {
    Open { lines: u8 },
    One(Offers),
    Several(Offers),
    Scale { from: i32, to: i32, low: Said, high: Said },
    Number,
    Date,
    YesNo,
}

/// Options, and how they are offered.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Offers {
    pub(super) all: Vec<Offer>,
    pub(super) other: bool,
    pub(super) shuffled: bool,
}

/// An option.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Offer {
    pub(super) code: String,
    pub(super) text: Said,
}

/// A scale that stands as a list of options: its points as codes, their numbers as words, a meaning behind those at the ends.
const BEHIND: &str = " – ";

/// The options a scale stands as.
pub(super) fn points(from: i32, to: i32, low: &Said, high: &Said, languages: &[String], code: impl Fn(i32) -> String) -> Vec<Offer> {
    let text = |point: i32| {
        let mut said = Said::default();
        for language in languages {
            let meaning = match point {
                _ if point == from => low.get(language),
                _ if point == to => high.get(language),
                _ => "",
            };
            let words = if meaning.is_empty() { point.to_string() } else { format!("{point}{BEHIND}{meaning}") };
            said.set(language, &words);
        }
        said
    };
    (from..=to).map(|point| Offer { code: code(point), text: text(point) }).collect()
}

/// The scale a list of options is, if it is one: rising numbers, each with its number as words, those at the ends perhaps with a meaning.
pub(super) fn scale_of(offers: &Offers, point: impl Fn(&str) -> Option<i32>) -> Option<Answer> {
    let points: Vec<i32> = offers.all.iter().map(|o| point(&o.code)).collect::<Option<_>>()?;
    let (from, to) = (*points.first()?, *points.last()?);
    let rising = points.windows(2).all(|pair| matches!(pair, [a, b] if a.checked_add(1) == Some(*b)));
    if offers.other || offers.shuffled || !rising || from == to || to - from > super::from_form::WIDEST {
        return None;
    }
    let (mut low, mut high) = (Said::default(), Said::default());
    for (offer, point) in offers.all.iter().zip(&points) {
        for (language, text) in &offer.text.0 {
            let rest = text.trim().strip_prefix(&point.to_string())?;
            let meaning = rest.strip_prefix(BEHIND).or_else(|| rest.strip_prefix(" - ")).map(str::trim);
            match meaning {
                _ if rest.is_empty() => {}
                Some(meaning) if *point == from => low.set(language, meaning),
                Some(meaning) if *point == to => high.set(language, meaning),
                _ => return None,
            }
        }
        if offer.text.is_empty() {
            return None;
        }
    }
    Some(Answer::Scale { from, to, low, high })
}
