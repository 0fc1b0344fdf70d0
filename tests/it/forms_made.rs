//! Questionnaires made at random from a seed, the same each time: every kind, language, rule and section, and strings that break programs.

use comeback::domain::day::Day;
use comeback::domain::ids::IdentityId;
use comeback::domain::language::Language;
use comeback::domain::place::Place;
use comeback::domain::questionnaire::{Audience, Choice, Content, Question, QuestionKind, Role, Section, Texts};
use comeback::domain::skip::{Condition, Join, OTHER, ShowIf, Test};
use comeback::exchange::questionnaire::Exchanged;

/// Numbers from a seed.
pub struct Dice(u64);

impl Dice {
    pub fn new(seed: u64) -> Self {
        Self(seed.wrapping_mul(0x9E37_79B9_7F4A_7C15) | 1)
    }

    pub fn number(&mut self, below: usize) -> usize {
        self.0 ^= self.0 << 13;
        self.0 ^= self.0 >> 7;
        self.0 ^= self.0 << 17;
        (self.0 >> 16) as usize % below.max(1)
    }

    pub fn one_in(&mut self, n: usize) -> bool {
        self.number(n) == 0
    }

    fn pick<'a, T>(&mut self, all: &'a [T]) -> &'a T {
        &all[self.number(all.len())]
    }
}

const WORDS: [&str; 12] = [
    "What happened the last time you came to us?",
    "Wat gebeurde er toen u er voor het laatst was?",
    "Что произошло, когда вы были у нас в последний раз?",
    "Price & quality < service > \"speed\"",
    "Line one\nLine two\n\n- three",
    "Dear {first_name|customer}, thank you",
    "Dear {first_name},",
    "At {shop} in {month}",
    "${q1} and {q1} and {{x}} and _x0041_ and ${",
    "  blanks at both ends  ",
    "5 – very good",
    "<b>bold</b> &amp; <script>alert(1)</script>",
];

/// A text nobody would write on purpose, or one somebody would.
fn words(dice: &mut Dice, naughty: &[String], before: &[i64]) -> String {
    match dice.number(10) {
        0..=2 if !naughty.is_empty() => dice.pick(naughty).clone(),
        3 if !before.is_empty() => format!("You said {{answer:{}|this}}. And?", dice.pick(before)),
        4 if !before.is_empty() => format!("{{answer:{}}}", dice.pick(before)),
        5 => dice.number(100).to_string(),
        _ => (*dice.pick(&WORDS)).to_owned(),
    }
}

struct Maker<'a> {
    dice: Dice,
    naughty: &'a [String],
    languages: Vec<Language>,
    before: Vec<i64>,
}

impl Maker<'_> {
    /// A text in the base language always (or not at all, if it may be missing), in the others mostly.
    fn texts(&mut self, may_miss: bool) -> Texts {
        let mut texts = Texts::default();
        if may_miss && self.dice.one_in(3) {
            return texts;
        }
        for (at, language) in self.languages.clone().into_iter().enumerate() {
            if at == 0 && !may_miss || !self.dice.one_in(6) {
                let mut text = words(&mut self.dice, self.naughty, &self.before);
                if text.trim().is_empty() {
                    "What?".clone_into(&mut text);
                }
                texts.set(language, text);
            }
        }
        texts
    }

    fn choices(&mut self) -> Vec<Choice> {
        let mut codes: Vec<u32> = (1..=8).collect();
        codes.extend([99_999, 100_000, u32::MAX]);
        let count = 2 + self.dice.number(6);
        let mut choices: Vec<Choice> = Vec::new();
        for _ in 0..count {
            let code = codes.remove(self.dice.number(codes.len()));
            let retired = choices.len() >= 2 && self.dice.one_in(5);
            choices.push(Choice { code, text: self.texts(false), retired });
        }
        choices
    }

    fn kind(&mut self) -> QuestionKind {
        match self.dice.number(9) {
            0 => QuestionKind::OpenText { lines: self.dice.number(12) as u8 },
            1 | 2 => QuestionKind::OneChoice { choices: self.choices(), other: self.dice.one_in(2), shuffled: self.dice.one_in(2) },
            3 => QuestionKind::SeveralChoices { choices: self.choices(), other: self.dice.one_in(2), shuffled: self.dice.one_in(2) },
            4 => {
                let from = self.dice.number(8) as i32 - 4;
                let to = from + 1 + self.dice.number(10) as i32;
                QuestionKind::Scale { from, to, low: self.texts(true), high: self.texts(true) }
            }
            5 => QuestionKind::Number,
            6 => QuestionKind::Date,
            7 => QuestionKind::YesNo,
            // Options that look like a scale and are none.
            _ => {
                let text = |code: u32| Texts(self.languages.iter().map(|l| (*l, code.to_string())).collect());
                let choices = (1..=3).map(|code| Choice { code, text: text(code), retired: false }).collect();
                QuestionKind::OneChoice { choices, other: false, shuffled: false }
            }
        }
    }

    fn test(&mut self, kind: &QuestionKind) -> Test {
        let number = |dice: &mut Dice| dice.pick(&["0", "1", "3", "-2", "2.5", "007"]).to_string();
        let day = |dice: &mut Dice| Day::from_number(18_000 + dice.number(3000) as i32);
        if self.dice.one_in(5) {
            return if self.dice.one_in(2) { Test::Answered } else { Test::NotAnswered };
        }
        let dice = &mut self.dice;
        match kind {
            QuestionKind::OpenText { .. } => {
                let words = dice.pick(&["slow", "Too DEAR", "it's \"so\"", "дорого", "a/b.c\\d", "${x}", "\\\"", "'"]);
                Test::Contains((*words).to_owned())
            }
            QuestionKind::OneChoice { choices, other, .. } | QuestionKind::SeveralChoices { choices, other, .. } => {
                let code = if *other && dice.one_in(4) { OTHER } else { dice.pick(choices).code };
                if dice.one_in(2) { Test::Chosen(code) } else { Test::NotChosen(code) }
            }
            QuestionKind::Scale { .. } | QuestionKind::Number => match dice.number(4) {
                0 => Test::Is(number(dice)),
                1 => Test::IsNot(number(dice)),
                2 => Test::AtLeast(number(dice)),
                _ => Test::AtMost(number(dice)),
            },
            QuestionKind::Date if dice.one_in(2) => Test::OnOrAfter(day(dice)),
            QuestionKind::Date => Test::OnOrBefore(day(dice)),
            QuestionKind::YesNo if dice.one_in(2) => Test::Yes,
            QuestionKind::YesNo => Test::No,
        }
    }

    fn rule(&mut self, before: &[Question]) -> ShowIf {
        let mut rule = ShowIf { join: *self.dice.pick(&[Join::All, Join::Any]), conditions: Vec::new() };
        if before.is_empty() || !self.dice.one_in(2) {
            return ShowIf::default();
        }
        for _ in 0..=self.dice.number(3) {
            let of = before[self.dice.number(before.len())].clone();
            rule.conditions.push(Condition { question: of.identity, test: self.test(&of.kind) });
        }
        rule
    }
}

/// A questionnaire that keeps the rules of the program.
pub fn questionnaire(seed: u64, naughty: &[String]) -> Exchanged {
    let mut dice = Dice::new(seed);
    let mut languages = Language::ALL.to_vec();
    languages.rotate_left(dice.number(3));
    languages.truncate(1 + dice.number(3));
    let audience = *dice.pick(&[Audience::Current, Audience::Lost, Audience::Complainant, Audience::Any]);
    let mut maker = Maker { dice, naughty, languages: languages.clone(), before: Vec::new() };
    let mut content =
        Content { title: maker.texts(false), introduction: maker.texts(true), thanks: maker.texts(true), ..Content::default() };
    for _ in 0..maker.dice.number(4) {
        let code = [7, 2, 1_000, 3][content.sections.len()];
        content.sections.push(Section { code, title: maker.texts(false), introduction: maker.texts(true) });
    }
    let roles = [Role::Shared, Role::WhyLeft, Role::ComplaintBehaviour, Role::MayCall];
    for at in 0..=maker.dice.number(12) {
        let kind = maker.kind();
        let text = maker.texts(false);
        let section = (!content.sections.is_empty() && !maker.dice.one_in(4)).then(|| maker.dice.pick(&content.sections).code);
        let question = Question {
            identity: IdentityId([1, 12, 999, 1_000][maker.dice.number(4)] * 100 + at as i64 + 1),
            role: maker.dice.one_in(4).then(|| *maker.dice.pick(&roles)),
            help: maker.texts(true),
            section,
            show_if: maker.rule(&content.questions),
            required: maker.dice.one_in(3),
            ..Question::new(text, kind)
        };
        maker.before.push(question.identity.0);
        content.questions.push(question);
    }
    content.settle();
    Exchanged { content, languages, audience }
}

/// What a file holds of it: options no longer offered and rules that look at them are left out.
pub fn as_offered(value: &Exchanged) -> Exchanged {
    let mut value = value.clone();
    for question in &mut value.content.questions {
        if let Some(choices) = question.kind.choices_mut() {
            choices.retain(|c| !c.retired);
        }
    }
    value.content.mend_skip_rules();
    for place in Place::all(&value.content) {
        if let Some(texts) = place.texts_mut(&mut value.content) {
            texts.0.retain(|language, _| value.languages.contains(language));
        }
    }
    value
}
