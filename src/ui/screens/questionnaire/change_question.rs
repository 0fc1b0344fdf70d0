//! What becomes of one question: its kind, its choices, its settings. Sends nothing.

use strum::{EnumIter, IntoStaticStr};

use super::change::{Edit, in_all};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Choice, Content, Question, QuestionKind, Texts};
use crate::engine::views::questionnaires::QuestionnairePage;
use crate::i18n::Tr;

/// Widest scale: eleven points.
pub(super) const WIDEST_SCALE: i32 = 10;

/// A kind of question without its settings.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub(super) enum Kind {
    OpenText,
    OneChoice,
    SeveralChoices,
    Scale,
    Number,
    Date,
    YesNo,
}

impl Kind {
    /// The kind of a question.
    pub(super) const fn of(kind: &QuestionKind) -> Self {
        match kind {
            QuestionKind::OpenText { .. } => Self::OpenText,
            QuestionKind::OneChoice { .. } => Self::OneChoice,
            QuestionKind::SeveralChoices { .. } => Self::SeveralChoices,
            QuestionKind::Scale { .. } => Self::Scale,
            QuestionKind::Number => Self::Number,
            QuestionKind::Date => Self::Date,
            QuestionKind::YesNo => Self::YesNo,
        }
    }

    /// Its code, for the words.
    pub(super) fn code(self) -> &'static str {
        self.into()
    }

    const fn has_choices(self) -> bool {
        matches!(self, Self::OneChoice | Self::SeveralChoices)
    }
}

pub(super) fn new_question(languages: &[Language]) -> Question {
    Question::new(in_all(languages, Tr::questionnaire_new_question), QuestionKind::OpenText { lines: 3 })
}

pub(super) fn change_question(question: &mut Question, edit: &Edit, languages: &[Language], page: &QuestionnairePage) {
    match edit {
        Edit::Lines(_, wanted) => {
            if let QuestionKind::OpenText { lines } = &mut question.kind {
                *lines = *wanted;
            }
        }
        Edit::Required(_, required) => question.required = *required,
        Edit::ShowIf(_, rule) => question.show_if = rule.clone(),
        Edit::Other(_, wanted) => {
            if let QuestionKind::OneChoice { other, .. } | QuestionKind::SeveralChoices { other, .. } = &mut question.kind {
                *other = *wanted;
            }
        }
        Edit::Shuffled(_, wanted) => {
            if let QuestionKind::OneChoice { shuffled, .. } | QuestionKind::SeveralChoices { shuffled, .. } = &mut question.kind {
                *shuffled = *wanted;
            }
        }
        Edit::Scale(_, low, high) if low < high && high.saturating_sub(*low) <= WIDEST_SCALE => {
            if let QuestionKind::Scale { from, to, .. } = &mut question.kind {
                (*from, *to) = (*low, *high);
            }
        }
        _ => change_choices(question, edit, languages, page),
    }
}

fn change_choices(question: &mut Question, edit: &Edit, languages: &[Language], page: &QuestionnairePage) {
    let answered = matches!(edit, Edit::RemoveChoice(_, code) if may_be_answered(question, *code, page));
    let code = next_code(question, page);
    let Some(choices) = question.kind.choices_mut() else { return };
    let offered = choices.iter().filter(|c| !c.retired).count();
    let place = |choices: &[Choice], code: u32| choices.iter().position(|c| c.code == code);
    match edit {
        Edit::AddChoice(_) => choices.push(new_choice(languages, code, offered + 1)),
        Edit::RemoveChoice(_, code) if offered > 2 && !answered => choices.retain(|c| c.code != *code),
        Edit::RetireChoice(_, code, retired) if offered > 2 || !retired => {
            for choice in choices.iter_mut().filter(|c| c.code == *code) {
                choice.retired = *retired;
            }
        }
        Edit::ShiftChoice(_, code, up) => {
            let Some(from) = place(choices, *code) else { return };
            let mut others = (0..choices.len()).filter(|i| choices.get(*i).is_some_and(|c| !c.retired));
            let to = if *up { others.rfind(|i| *i < from) } else { others.find(|i| *i > from) };
            if let Some(to) = to {
                let choice = choices.remove(from);
                choices.insert(to, choice);
            }
        }
        _ => {}
    }
}

fn new_choice(languages: &[Language], code: u32, number: usize) -> Choice {
    Choice { code, text: in_all(languages, |tr| tr.questionnaire_new_choice(tr.count(number))), retired: false }
}

/// A code no version has used for this question: a code never changes its meaning.
fn next_code(question: &Question, page: &QuestionnairePage) -> u32 {
    let older = page.versions.iter().flat_map(|(version, _)| &version.content.questions).filter(|q| q.identity == question.identity);
    older.chain([question]).flat_map(|q| q.kind.choices()).map(|c| c.code).max().unwrap_or(0) + 1
}

/// Whether a choice may have been answered: a frozen version offers it and the question has answers. It is then retired, not removed.
pub(super) fn may_be_answered(question: &Question, code: u32, page: &QuestionnairePage) -> bool {
    let offers = |q: &Question| q.identity == question.identity && q.kind.choices().iter().any(|c| c.code == code);
    is_answered(question, page) && page.versions.iter().any(|(v, _)| v.frozen && v.content.questions.iter().any(offers))
}

/// Whether anybody has answered a question, in whatever version.
fn is_answered(question: &Question, page: &QuestionnairePage) -> bool {
    page.answered.contains(&question.identity)
}

/// Another kind, with settings that make sense. Answers of another kind cannot be read together, so a question that has some, or one
/// the program itself makes use of, becomes another one; from one choice to several it stays what it is. What refers to it follows.
pub(super) fn set_kind(content: &mut Content, at: usize, kind: Kind, languages: &[Language], page: &QuestionnairePage) {
    let free = content.free_identity();
    let Some(question) = content.questions.get_mut(at) else { return };
    let old = Kind::of(&question.kind);
    if old == kind {
        return;
    }
    let kept = question.kind.choices().to_vec();
    let (other, shuffled) = match question.kind {
        QuestionKind::OneChoice { other, shuffled, .. } | QuestionKind::SeveralChoices { other, shuffled, .. } => (other, shuffled),
        _ => (false, false),
    };
    let same = old.has_choices() && kind.has_choices();
    question.kind = match kind {
        Kind::OpenText => QuestionKind::OpenText { lines: 3 },
        Kind::OneChoice => QuestionKind::OneChoice { choices: first_choices(kept, old, languages), other, shuffled },
        Kind::SeveralChoices => QuestionKind::SeveralChoices { choices: first_choices(kept, old, languages), other, shuffled },
        Kind::Scale => QuestionKind::Scale { from: 1, to: 5, low: Texts::default(), high: Texts::default() },
        Kind::Number => QuestionKind::Number,
        Kind::Date => QuestionKind::Date,
        Kind::YesNo => QuestionKind::YesNo,
    };
    if !same && (question.role.is_some() || is_answered(question, page) || was_frozen(question, page)) {
        let was = std::mem::replace(&mut question.identity, free);
        question.role = None;
        content.renumber(|identity| if identity == was { free } else { identity });
    }
}

fn was_frozen(question: &Question, page: &QuestionnairePage) -> bool {
    page.versions.iter().any(|(v, _)| v.frozen && v.content.questions.iter().any(|q| q.identity == question.identity))
}

fn first_choices(kept: Vec<Choice>, old: Kind, languages: &[Language]) -> Vec<Choice> {
    if !kept.is_empty() {
        return kept;
    }
    if old == Kind::YesNo {
        let choice = |code, text| Choice { code, text, retired: false };
        // These are the words everybody has been offered so far, so every language keeps its own.
        let all = Language::ALL;
        return vec![choice(1, in_all(&all, Tr::questionnaire_yes)), choice(2, in_all(&all, Tr::questionnaire_no))];
    }
    vec![new_choice(languages, 1, 1), new_choice(languages, 2, 2)]
}
