//! The order of a questionnaire: its questions and sections as one list of rows, the spots between them, and what moving does. Pure;
//! it knows no picture.

use crate::domain::questionnaire::{Content, Question, Section, Texts};

/// A row of the editor's list.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub(super) enum Row {
    /// The question at this place.
    Question(usize),
    /// The head of this section.
    Section(u32),
}

/// Where a question can stand: before the one at this place, as part of this section.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Spot {
    pub(super) at: usize,
    pub(super) section: Option<u32>,
}

/// The rows in their order: first the questions of no section, then each section with its own.
pub(super) fn rows(content: &Content) -> Vec<Row> {
    let mut rows = Vec::with_capacity(content.questions.len() + content.sections.len());
    let mut questions = content.questions.iter().enumerate().peekable();
    let heads = std::iter::once(None).chain(content.sections.iter().map(|s| Some(s.code)));
    for section in heads {
        rows.extend(section.map(Row::Section));
        while let Some((at, _)) = questions.next_if(|(_, q)| q.section == section) {
            rows.push(Row::Question(at));
        }
    }
    rows.extend(questions.map(|(at, _)| Row::Question(at)));
    rows
}

/// The spot before the row of this number.
pub(super) fn spot(rows: &[Row], number: usize) -> Spot {
    let before = rows.iter().take(number);
    let at = before.clone().filter(|row| matches!(row, Row::Question(_))).count();
    let section = before.rev().find_map(|row| if let Row::Section(code) = row { Some(*code) } else { None });
    Spot { at, section }
}

/// The spot of the question at this place; behind the last one, that of the last section.
pub(super) fn spot_at(content: &Content, at: usize) -> Spot {
    let section = match content.questions.get(at) {
        Some(question) => question.section,
        None => content.sections.last().map(|s| s.code),
    };
    Spot { at: at.min(content.questions.len()), section }
}

/// The spot behind the question at this place, in its section.
pub(super) fn behind(content: &Content, at: usize) -> Spot {
    Spot { at: at + 1, section: content.questions.get(at).and_then(|q| q.section) }
}

/// The spot at the end of a section; of none, before the first section.
pub(super) fn end_of(content: &Content, section: Option<u32>) -> Spot {
    let rows = rows(content);
    let begins = section.map_or(Some(0), |code| rows.iter().position(|row| *row == Row::Section(code)).map(|at| at + 1));
    let begins = begins.unwrap_or(rows.len());
    let more = rows.iter().skip(begins).take_while(|row| matches!(row, Row::Question(_))).count();
    spot(&rows, begins + more)
}

/// The spot as it counts without the question at this place; none where moving it there would change nothing.
pub(super) fn without(content: &Content, from: usize, spot: Spot) -> Option<Spot> {
    let question = content.questions.get(from)?;
    let at = if spot.at > from { spot.at - 1 } else { spot.at };
    (at != from || question.section != spot.section).then_some(Spot { at, section: spot.section })
}

/// Where the question of a row goes by one step up (or down), across the head of a section where one stands there.
pub(super) fn step(content: &Content, from: usize, up: bool) -> Option<Spot> {
    let rows = rows(content);
    let row = rows.iter().position(|row| *row == Row::Question(from))?;
    let number = if up { row.checked_sub(1)? } else { row + 2 };
    (number <= rows.len()).then(|| spot(&rows, number)).and_then(|spot| without(content, from, spot))
}

/// Puts a question there.
pub(super) fn insert(content: &mut Content, spot: Spot, question: Question) {
    let at = spot.at.min(content.questions.len());
    let section = spot.section.filter(|code| content.section(*code).is_some());
    content.questions.insert(at, Question { section, ..question });
    content.settle();
}

/// A section begins at this spot: what follows in the section there is its own now. Its code is one no version has used.
pub(super) fn add_section<'a>(content: &mut Content, spot: Spot, title: Texts, versions: impl Iterator<Item = &'a Content>) {
    let used = versions.flat_map(|c| &c.sections).chain(&content.sections).map(|s| s.code).max();
    let code = used.unwrap_or(0).saturating_add(1);
    let place = spot.section.and_then(|before| content.sections.iter().position(|s| s.code == before)).map_or(0, |at| at + 1);
    for question in content.questions.iter_mut().skip(spot.at).filter(|q| q.section == spot.section) {
        question.section = Some(code);
    }
    content.sections.insert(place, Section { code, title, introduction: Texts::default() });
}

/// The section goes; its questions join the section before it.
pub(super) fn remove_section(content: &mut Content, code: u32) {
    let Some(place) = content.sections.iter().position(|s| s.code == code) else { return };
    let before = place.checked_sub(1).and_then(|at| content.sections.get(at)).map(|s| s.code);
    for question in content.questions.iter_mut().filter(|q| q.section == Some(code)) {
        question.section = before;
    }
    content.sections.remove(place);
}

/// The section goes to this place among the sections, with its questions.
pub(super) fn move_section(content: &mut Content, code: u32, to: usize) {
    let Some(from) = content.sections.iter().position(|s| s.code == code) else { return };
    let section = content.sections.remove(from);
    content.sections.insert(to.min(content.sections.len()), section);
    content.settle();
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::IdentityId;
    use crate::domain::language::Language;
    use crate::domain::questionnaire::QuestionKind;

    /// Questions by identity and section.
    fn content(questions: &[(i64, Option<u32>)], sections: &[u32]) -> Content {
        let question = |(identity, section): &(i64, Option<u32>)| Question {
            identity: IdentityId(*identity),
            section: *section,
            ..Question::new(Texts::one(Language::En, "What?"), QuestionKind::YesNo)
        };
        let section = |code: &u32| Section { code: *code, ..Section::default() };
        Content {
            questions: questions.iter().map(question).collect(),
            sections: sections.iter().map(section).collect(),
            ..Content::default()
        }
    }

    fn told(content: &Content) -> Vec<(i64, Option<u32>)> {
        content.questions.iter().map(|q| (q.identity.0, q.section)).collect()
    }

    #[test]
    fn a_question_walks_through_every_section_empty_ones_too() {
        let mut content = content(&[(1, None), (2, Some(5)), (3, Some(7))], &[5, 6, 7]);
        let mut places = Vec::new();
        let mut at = 0;
        while let Some(spot) = step(&content, at, false) {
            let question = content.questions.remove(at);
            insert(&mut content, spot, question);
            at = spot.at;
            places.push((at, content.questions[at].section));
        }
        let down = [(0, Some(5)), (1, Some(5)), (1, Some(6)), (1, Some(7)), (2, Some(7))];
        assert_eq!(places, down);
        while let Some(spot) = step(&content, at, true) {
            let question = content.questions.remove(at);
            insert(&mut content, spot, question);
            at = spot.at;
        }
        assert_eq!(told(&content), [(1, None), (2, Some(5)), (3, Some(7))]);
    }

    #[test]
    fn a_section_takes_what_follows_and_gives_it_to_the_one_before() {
        let mut content = content(&[(1, None), (2, None), (3, Some(4))], &[4]);
        let before = content.clone();
        let spot = Spot { at: 1, section: None };
        add_section(&mut content, spot, Texts::default(), std::iter::empty());
        assert_eq!(told(&content), [(1, None), (2, Some(5)), (3, Some(4))]);
        assert_eq!(content.sections.iter().map(|s| s.code).collect::<Vec<_>>(), [5, 4]);
        assert_eq!(rows(&content), [Row::Question(0), Row::Section(5), Row::Question(1), Row::Section(4), Row::Question(2)]);
        move_section(&mut content, 5, 1);
        assert_eq!(told(&content), [(1, None), (3, Some(4)), (2, Some(5))]);
        move_section(&mut content, 5, 0);
        remove_section(&mut content, 5);
        assert_eq!(content, before);
        assert_eq!(end_of(&content, None), Spot { at: 2, section: None });
        assert_eq!(end_of(&content, Some(4)), Spot { at: 3, section: Some(4) });
    }
}
