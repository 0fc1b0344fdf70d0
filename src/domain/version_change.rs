//! What is different between two versions of a questionnaire, question by question, known by their identity. The words for it are made
//! where it is shown.

use std::collections::BTreeSet;

use super::ids::IdentityId;
use super::language::Language;
use super::place::Place;
use super::questionnaire::{Content, Question, QuestionKind, Texts};

/// One difference. Places are those of the later version, except for what is gone.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum VersionChange {
    /// Title, introduction, thanks or a section's text say something else in these languages.
    Said(Place, Vec<Language>),
    /// A section is new.
    SectionAdded(u32),
    /// A section is gone; its code in the earlier version.
    SectionRemoved(u32),
    /// A question is new; its place.
    Added(usize),
    /// A question is gone; its place in the earlier version.
    Removed(usize),
    /// A question is asked earlier or later than others it has in common with the earlier version: from place, to place.
    Moved(usize, usize),
    /// A question is worded differently in these languages (its words or its help): before, now.
    Reworded(usize, Vec<Language>),
    /// A question takes another kind of answer, so that answers cannot be read together.
    Kind(usize),
    /// A text was said in a language for the first time and in none differently.
    Translated(usize, Vec<Language>),
    /// An option is new.
    ChoiceAdded(usize, u32),
    /// An option is no longer offered.
    ChoiceRetired(usize, u32),
    /// An option is offered again.
    ChoiceBack(usize, u32),
    /// An option is gone without a trace; its code.
    ChoiceRemoved(usize, u32),
    /// An option says something else in these languages.
    ChoiceReworded(usize, u32, Vec<Language>),
    /// Length of a scale, its ends, lines to write on, "other", the order of options.
    Settings(usize),
    /// It is asked in other cases than before.
    ShowIf(usize),
    /// It must be answered now, or need not any more.
    Required(usize),
    /// It stands in another section.
    Section(usize),
}

/// The differences between two versions, in reading order of the later one, what is gone at the end.
#[must_use]
pub fn changes(before: &Content, after: &Content) -> Vec<VersionChange> {
    let mut all = Vec::new();
    let said = |place: Place, all: &mut Vec<VersionChange>| {
        let texts = (place.texts(before), place.texts(after));
        if let (Some(old), Some(new)) = texts {
            let languages = differing(old, new);
            all.extend((!languages.is_empty()).then_some(VersionChange::Said(place, languages)));
        }
    };
    said(Place::Title, &mut all);
    said(Place::Introduction, &mut all);
    for section in &after.sections {
        if before.section(section.code).is_none() {
            all.push(VersionChange::SectionAdded(section.code));
        }
        said(Place::Section(section.code), &mut all);
        said(Place::SectionIntroduction(section.code), &mut all);
    }
    let moved = moved(before, after);
    for (at, question) in after.questions.iter().enumerate() {
        match before.questions.iter().enumerate().find(|(_, q)| q.identity == question.identity) {
            None => all.push(VersionChange::Added(at)),
            Some((from, old)) => {
                all.extend(moved.contains(&question.identity).then_some(VersionChange::Moved(from, at)));
                question_changes(&mut all, at, old, question);
            }
        }
    }
    said(Place::Thanks, &mut all);
    let gone = |q: &Question| after.question(q.identity).is_none();
    all.extend(before.questions.iter().enumerate().filter(|(_, q)| gone(q)).map(|(at, _)| VersionChange::Removed(at)));
    let gone = before.sections.iter().filter(|s| after.section(s.code).is_none());
    all.extend(gone.map(|s| VersionChange::SectionRemoved(s.code)));
    all
}

fn question_changes(all: &mut Vec<VersionChange>, at: usize, old: &Question, new: &Question) {
    let mut languages = differing(&old.text, &new.text);
    languages.extend(differing(&old.help, &new.help));
    languages.sort_unstable();
    languages.dedup();
    let first_time = |language: &Language| old.text.get(*language).is_empty() && old.help.get(*language).is_empty();
    if !languages.is_empty() {
        let translated = languages.iter().all(first_time);
        all.push(if translated { VersionChange::Translated(at, languages) } else { VersionChange::Reworded(at, languages) });
    }
    let same_kind = std::mem::discriminant(&old.kind) == std::mem::discriminant(&new.kind);
    if same_kind {
        choice_changes(all, at, old, new);
        all.extend((settings(&old.kind) != settings(&new.kind)).then_some(VersionChange::Settings(at)));
    } else {
        all.push(VersionChange::Kind(at));
    }
    all.extend((old.show_if != new.show_if).then_some(VersionChange::ShowIf(at)));
    all.extend((old.required != new.required).then_some(VersionChange::Required(at)));
    all.extend((old.section != new.section).then_some(VersionChange::Section(at)));
}

fn choice_changes(all: &mut Vec<VersionChange>, at: usize, old: &Question, new: &Question) {
    for choice in new.kind.choices() {
        let Some(before) = old.kind.choices().iter().find(|c| c.code == choice.code) else {
            all.push(VersionChange::ChoiceAdded(at, choice.code));
            continue;
        };
        match (before.retired, choice.retired) {
            (false, true) => all.push(VersionChange::ChoiceRetired(at, choice.code)),
            (true, false) => all.push(VersionChange::ChoiceBack(at, choice.code)),
            _ => {}
        }
        let languages = differing(&before.text, &choice.text);
        all.extend((!languages.is_empty()).then_some(VersionChange::ChoiceReworded(at, choice.code, languages)));
    }
    let gone = old.kind.choices().iter().filter(|c| !new.kind.choices().iter().any(|n| n.code == c.code));
    all.extend(gone.map(|c| VersionChange::ChoiceRemoved(at, c.code)));
}

/// A kind without its options: what else is set of it, and in which order the options stand.
fn settings(kind: &QuestionKind) -> (QuestionKind, Vec<u32>) {
    let mut bare = kind.clone();
    let order = kind.choices().iter().map(|c| c.code).collect();
    if let Some(choices) = bare.choices_mut() {
        choices.clear();
    }
    (bare, order)
}

/// The languages in which two texts differ.
fn differing(old: &Texts, new: &Texts) -> Vec<Language> {
    Language::ALL.into_iter().filter(|language| old.get(*language) != new.get(*language)).collect()
}

/// The questions that changed places: the fewest whose moving explains the order, so that one question taken from the end to the front
/// is one move and not as many as there are questions.
fn moved(before: &Content, after: &Content) -> BTreeSet<IdentityId> {
    let place = |identity| before.questions.iter().position(|q| q.identity == identity);
    let common: Vec<(IdentityId, usize)> = after.questions.iter().filter_map(|q| Some((q.identity, place(q.identity)?))).collect();
    // The longest rising run of old places stays; best[i] is the longest that ends at i, and where it came from.
    let mut best: Vec<(usize, Option<usize>)> = Vec::with_capacity(common.len());
    for (at, (_, from)) in common.iter().enumerate() {
        let earlier = common.iter().zip(&best).enumerate().take(at).filter(|(_, ((_, other), _))| other < from);
        let longest = earlier.max_by_key(|(index, (_, (length, _)))| (*length, std::cmp::Reverse(*index)));
        best.push(longest.map_or((1, None), |(index, (_, (length, _)))| (length + 1, Some(index))));
    }
    let mut stays = BTreeSet::new();
    let mut at = best.iter().enumerate().max_by_key(|(index, (length, _))| (*length, std::cmp::Reverse(*index))).map(|(index, _)| index);
    while let Some(index) = at {
        stays.extend(common.get(index).map(|(identity, _)| *identity));
        at = best.get(index).and_then(|(_, from)| *from);
    }
    common.into_iter().map(|(identity, _)| identity).filter(|identity| !stays.contains(identity)).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::questionnaire::{Choice, Section};
    use crate::domain::skip::{Condition, Test};

    fn question(identity: i64) -> Question {
        let text = Texts::one(Language::En, format!("Question {identity}?"));
        Question { identity: IdentityId(identity), ..Question::new(text, QuestionKind::OpenText { lines: 3 }) }
    }

    fn with_choices(identity: i64, codes: &[(u32, bool)]) -> Question {
        let choice =
            |(code, retired): &(u32, bool)| Choice { code: *code, text: Texts::one(Language::En, format!("{code}")), retired: *retired };
        let choices = codes.iter().map(choice).collect();
        Question { kind: QuestionKind::OneChoice { choices, other: false, shuffled: false }, ..question(identity) }
    }

    fn content(questions: Vec<Question>) -> Content {
        Content { title: Texts::one(Language::En, "Lost customers"), questions, ..Content::default() }
    }

    #[test]
    fn nothing_changed_is_no_change() {
        let same = content(vec![question(1), with_choices(2, &[(1, false), (2, true)])]);
        assert_eq!(changes(&same, &same.clone()), []);
    }

    #[test]
    fn questions_come_go_and_move() {
        let before = content(vec![question(1), question(2), question(3), question(4)]);
        let after = content(vec![question(4), question(1), question(5), question(3)]);
        assert_eq!(changes(&before, &after), [VersionChange::Moved(3, 0), VersionChange::Added(2), VersionChange::Removed(1)]);
        let swapped = content(vec![question(2), question(1), question(3), question(4)]);
        assert_eq!(changes(&before, &swapped).len(), 1, "one of two is enough to say");
    }

    #[test]
    fn wording_translation_and_settings_are_told_apart() {
        let before = content(vec![question(1), question(2), question(3)]);
        let mut after = before.clone();
        after.title.set(Language::En, "Those who left");
        after.sections.push(Section { code: 1, title: Texts::one(Language::En, "About us"), introduction: Texts::default() });
        let [one, two, three] = after.questions.as_mut_slice() else { panic!("three") };
        one.text.set(Language::Nl, "Vraag 1?");
        two.text.set(Language::En, "What has changed?");
        two.required = true;
        three.kind = QuestionKind::OpenText { lines: 5 };
        three.show_if.conditions.push(Condition { question: IdentityId(1), test: Test::Answered });
        three.section = Some(1);
        let said = VersionChange::Said(Place::Title, vec![Language::En]);
        assert_eq!(
            changes(&before, &after),
            [
                said,
                VersionChange::SectionAdded(1),
                VersionChange::Translated(0, vec![Language::Nl]),
                VersionChange::Reworded(1, vec![Language::En]),
                VersionChange::Required(1),
                VersionChange::Settings(2),
                VersionChange::ShowIf(2),
                VersionChange::Section(2),
            ]
        );
    }

    #[test]
    fn options_are_followed_by_their_code() {
        let before = content(vec![with_choices(1, &[(1, false), (2, false), (3, true), (4, false)])]);
        let mut after = content(vec![with_choices(1, &[(1, false), (2, true), (3, false), (5, false)])]);
        let choices = after.questions.first_mut().and_then(|q| q.kind.choices_mut()).unwrap();
        choices.first_mut().unwrap().text.set(Language::En, "one");
        let expected = [
            VersionChange::ChoiceReworded(0, 1, vec![Language::En]),
            VersionChange::ChoiceRetired(0, 2),
            VersionChange::ChoiceBack(0, 3),
            VersionChange::ChoiceAdded(0, 5),
            VersionChange::ChoiceRemoved(0, 4),
            VersionChange::Settings(0),
        ];
        assert_eq!(changes(&before, &after), expected);
        after.questions = vec![question(1)];
        assert_eq!(changes(&before, &after), [VersionChange::Kind(0)]);
    }
}
