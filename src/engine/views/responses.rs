//! Responses: what was answered, question by question, in the wording that was answered.

use std::collections::hash_map::Entry;
use std::collections::{BTreeSet, HashMap, HashSet};

use crate::domain::answer::{AnswerState, AnswerValue, ResponseEntry};
use crate::domain::customer::Channel;
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, IdentityId, QuestionnaireId, ReasonId, ResponseId, VersionId};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Choice, Question, QuestionKind, Questionnaire, Texts, Version};
use crate::domain::skip::OTHER;
use crate::engine::{EngineError, Query, Reader, Refusal, Tables};
use crate::store::responses::{RecordedResponse, ResponseLine};
use crate::store::{questionnaires, responses};

use super::customer_list::names;

/// One answer with its question.
#[derive(Debug, Clone, PartialEq)]
pub struct AnswerView {
    /// Which answer; none where the question was not put.
    pub id: Option<AnswerId>,
    /// The question as it stood in the version answered.
    pub question: Question,
    /// In which language it was asked.
    pub language: Language,
    /// What was answered.
    pub state: AnswerState,
    /// Reasons given to it, the main one first.
    pub reasons: Vec<ReasonId>,
    /// Looked at by a person.
    pub coded: bool,
}

/// The responses to a questionnaire, newest first, and what was answered to its closed questions.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponsesQuery {
    /// Which.
    pub questionnaire: QuestionnaireId,
    /// Only the responses in which this was answered to this question.
    pub gave: Option<(IdentityId, AnswerValue)>,
}

/// The responses to a questionnaire.
#[derive(Debug, Clone, PartialEq)]
pub struct Responses {
    /// The questionnaire.
    pub questionnaire: Questionnaire,
    /// The responses that fit, newest first, over all versions.
    pub ids: Vec<ResponseId>,
    /// Its questions that are answered by choosing, in the order of the newest version they stand in.
    pub closed: Vec<ClosedCounts>,
    /// Its open questions that were asked otherwise in an earlier version that has answers.
    pub open: Vec<AskedOtherwise>,
}

/// A question that was asked otherwise in an earlier version that has answers.
#[derive(Debug, Clone, PartialEq)]
pub struct AskedOtherwise {
    /// As it stands in the newest version that has it.
    pub question: Question,
    /// As it stood before, the newest version first.
    pub before: Vec<Earlier>,
}

/// A question as it stood in earlier versions that have answers, otherwise than now.
#[derive(Debug, Clone, PartialEq)]
pub struct Earlier {
    /// Number of the oldest and of the newest version in which it stood so.
    pub versions: (u32, u32),
    /// As it stood.
    pub question: Question,
}

/// What was answered to a question that is answered by choosing, over all versions.
#[derive(Debug, Clone, PartialEq)]
pub struct ClosedCounts {
    /// The question, as it stands in the newest version that has it; options of earlier versions that are gone from it stand as no
    /// longer offered.
    pub question: Question,
    /// As it stood in earlier versions that have answers, where it was asked otherwise.
    pub before: Vec<Earlier>,
    /// Who answered it.
    pub answered: usize,
    /// How often each of its answers was given, in the order offered; those never given too, unless they are no longer offered.
    pub given: Vec<(AnswerValue, usize)>,
}

/// The rows of these responses, in this order; at most some hundreds at a time.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseRowsQuery(pub Vec<ResponseId>);

/// One response in a list.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseRow {
    /// Which.
    pub id: ResponseId,
    /// By whom; none for an anonymous sheet.
    pub customer: Option<(CustomerId, String)>,
    /// Number of the version answered.
    pub version: u32,
    /// When.
    pub day: Day,
    /// How.
    pub channel: Channel,
    /// Questions answered, and questions in all.
    pub answered: (usize, usize),
}

/// One response in full, as it can be edited.
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct ResponseQuery(pub ResponseId);

/// A response in full.
#[derive(Debug, Clone, PartialEq)]
pub struct ResponseView {
    /// As it was saved.
    pub entry: ResponseEntry,
    /// Its answers with their questions.
    pub answers: Vec<AnswerView>,
    /// Name of the customer.
    pub customer: Option<String>,
}

const MADE_FROM: Tables =
    Tables::QUESTIONNAIRES.with(Tables::RESPONSES).with(Tables::CODINGS).with(Tables::CUSTOMERS).with(Tables::IMPORTS);

/// Versions looked at while reading responses: each is read once.
#[derive(Default)]
pub(in crate::engine) struct Versions(HashMap<VersionId, Version>);

impl Versions {
    pub(in crate::engine) fn get(&mut self, reader: &Reader, id: VersionId) -> Result<&Version, EngineError> {
        match self.0.entry(id) {
            Entry::Occupied(known) => Ok(known.into_mut()),
            Entry::Vacant(free) => {
                let found = questionnaires::version(reader.conn()?, id).map_err(|e| reader.told(e))?;
                Ok(free.insert(found.ok_or(Refusal::Gone)?))
            }
        }
    }
}

/// The answers of a response with their questions, in the order of the version.
pub(super) fn answers_of(reader: &Reader, response: &RecordedResponse, versions: &mut Versions) -> Result<Vec<AnswerView>, EngineError> {
    let recorded = responses::answers(reader.conn()?, &response.answers).map_err(|e| reader.told(e))?;
    let version = versions.get(reader, response.entry.version)?;
    let view = |question: &Question| {
        let found = recorded.iter().find(|a| a.question == question.identity);
        AnswerView {
            id: found.map(|a| a.id),
            question: question.clone(),
            language: response.entry.language,
            state: found.map_or(AnswerState::NotShown, |a| a.state.clone()),
            reasons: found.map(|a| a.reasons.clone()).unwrap_or_default(),
            coded: found.is_some_and(|a| a.coded),
        }
    };
    Ok(version.content.questions.iter().map(view).collect())
}

impl Query for ResponsesQuery {
    type View = Responses;

    fn depends_on(&self) -> Tables {
        Tables::QUESTIONNAIRES | Tables::RESPONSES
    }

    fn run(&self, reader: &Reader) -> Result<Responses, EngineError> {
        let conn = reader.conn()?;
        let read = || -> crate::store::Result<_> {
            Ok((
                questionnaires::get(conn, self.questionnaire)?,
                questionnaires::versions(conn, self.questionnaire)?,
                match &self.gave {
                    Some((question, value)) => responses::giving(conn, self.questionnaire, *question, value)?,
                    None => responses::of_questionnaire(conn, self.questionnaire)?,
                },
                responses::given(conn, self.questionnaire)?,
            ))
        };
        let (questionnaire, versions, ids, given) = read().map_err(|e| reader.told(e))?;
        let asked = asked(reader, &versions)?;
        let open = asked.iter().filter(|q| q.question.is_open() && !q.before.is_empty()).cloned().collect();
        Ok(Responses { questionnaire: questionnaire.ok_or(Refusal::Gone)?, ids, closed: closed(asked, &given), open })
    }
}

/// The questions of all versions, those of the newest first, each as it stands in the newest that has it, and as it was asked before
/// where that was otherwise and somebody answered that version.
fn asked(reader: &Reader, versions: &[Version]) -> Result<Vec<AskedOtherwise>, EngineError> {
    let conn = reader.conn()?;
    let mut asked: Vec<AskedOtherwise> = Vec::new();
    for version in versions.iter().rev() {
        let answered = responses::count_of_version(conn, version.id).map_err(|e| reader.told(e))? > 0;
        for question in &version.content.questions {
            let Some(known) = asked.iter_mut().find(|known| known.question.identity == question.identity) else {
                asked.push(AskedOtherwise { question: question.clone(), before: Vec::new() });
                continue;
            };
            if !answered || !is_asked_otherwise(question, &known.question) {
                continue;
            }
            match known.before.last_mut().filter(|later| !is_asked_otherwise(question, &later.question)) {
                Some(later) => later.versions.0 = version.number,
                None => known.before.push(Earlier { versions: (version.number, version.number), question: question.clone() }),
            }
        }
    }
    Ok(asked)
}

/// Whether answers to the one and to the other are answers to different words, options or points. A translation more, help, the order
/// of options and lines to write on make no difference to them.
fn is_asked_otherwise(one: &Question, other: &Question) -> bool {
    let reads = |one: &Texts, other: &Texts| Language::ALL.iter().any(|l| differ(one.get(*l), other.get(*l)));
    let kinds = match (&one.kind, &other.kind) {
        (QuestionKind::Scale { from, to, low, high }, QuestionKind::Scale { from: first, to: last, low: lowest, high: highest }) => {
            (from, to) != (first, last) || reads(low, lowest) || reads(high, highest)
        }
        (one, other) => {
            let codes = |kind: &QuestionKind| kind.offered().map(|c| c.code).collect::<BTreeSet<_>>();
            let text = |kind: &QuestionKind, code| kind.choices().iter().find(|c| c.code == code).map(|c| c.text.clone());
            let reworded = |c: &Choice| text(other, c.code).is_some_and(|now| reads(&c.text, &now));
            std::mem::discriminant(one) != std::mem::discriminant(other)
                || codes(one) != codes(other)
                || one.has_other() != other.has_other()
                || one.offered().any(reworded)
        }
    };
    kinds || reads(&one.text, &other.text)
}

/// Whether both say something, and not the same.
fn differ(one: &str, other: &str) -> bool {
    !one.is_empty() && !other.is_empty() && one != other
}

/// The closed questions with what was answered to them.
fn closed(asked: Vec<AskedOtherwise>, given: &[(IdentityId, AnswerState, usize)]) -> Vec<ClosedCounts> {
    let mut counts: Vec<ClosedCounts> = Vec::new();
    for AskedOtherwise { mut question, before } in asked {
        let answers = given.iter().filter(|(identity, ..)| *identity == question.identity);
        let values: Vec<(&AnswerValue, usize)> =
            answers.filter_map(|(_, state, n)| if let AnswerState::Answered(value) = state { Some((value, *n)) } else { None }).collect();
        keep_options(&mut question, &before);
        if let Some(given) = counted(&question, &values) {
            counts.push(ClosedCounts { answered: values.iter().map(|(_, n)| n).sum(), question, before, given });
        }
    }
    counts
}

/// Options that were offered once and are gone stay as no longer offered, so that nobody's answer goes uncounted.
fn keep_options(question: &mut Question, before: &[Earlier]) {
    let Some(choices) = question.kind.choices_mut() else { return };
    for choice in before.iter().flat_map(|earlier| earlier.question.kind.choices()) {
        if choices.iter().all(|c| c.code != choice.code) {
            choices.push(Choice { retired: true, ..choice.clone() });
        }
    }
}

/// How often each answer was given that a question offers; none for questions answered in words, by a number or a day.
fn counted(question: &Question, given: &[(&AnswerValue, usize)]) -> Option<Vec<(AnswerValue, usize)>> {
    let offered: Vec<(AnswerValue, bool)> = match &question.kind {
        QuestionKind::OneChoice { choices, .. } | QuestionKind::SeveralChoices { choices, .. } => {
            let named = choices.iter().map(|c| (AnswerValue::Choice(c.code), !c.retired));
            named.chain([(AnswerValue::Choice(OTHER), question.kind.has_other())]).collect()
        }
        QuestionKind::Scale { from, to, .. } => {
            // An earlier version may have had a longer scale.
            let earlier = given.iter().filter_map(|(value, _)| if let AnswerValue::Scale(point) = value { Some(*point) } else { None });
            let points: BTreeSet<i32> = (*from..=*to).chain(earlier).collect();
            points.into_iter().map(|point| (AnswerValue::Scale(point), true)).collect()
        }
        QuestionKind::YesNo => [true, false].map(|yes| (AnswerValue::YesNo(yes), true)).into(),
        QuestionKind::OpenText { .. } | QuestionKind::Number | QuestionKind::Date => return None,
    };
    let names = |value: &AnswerValue, wanted: &AnswerValue| match (value, wanted) {
        (AnswerValue::Choices(codes) | AnswerValue::Other { codes, .. }, AnswerValue::Choice(code)) if *code != OTHER => {
            codes.contains(code)
        }
        (AnswerValue::Other { .. }, AnswerValue::Choice(OTHER)) => true,
        _ => value == wanted,
    };
    let count = |wanted: &AnswerValue| given.iter().filter(|(value, _)| names(value, wanted)).map(|(_, n)| n).sum();
    let counted = offered.into_iter().map(|(value, offered)| (count(&value), value, offered));
    Some(counted.filter(|(n, _, offered)| *offered || *n > 0).map(|(n, value, _)| (value, n)).collect())
}

impl Query for ResponseRowsQuery {
    type View = Vec<ResponseRow>;

    fn depends_on(&self) -> Tables {
        Tables::QUESTIONNAIRES | Tables::RESPONSES | Tables::CUSTOMERS | Tables::IMPORTS
    }

    fn run(&self, reader: &Reader) -> Result<Vec<ResponseRow>, EngineError> {
        let lines = responses::lines(reader.conn()?, &self.0).map_err(|e| reader.told(e))?;
        let names = names(reader, &lines.iter().filter_map(|line| line.customer).collect::<HashSet<_>>())?;
        let row = |line: ResponseLine| ResponseRow {
            id: line.id,
            customer: line.customer.map(|id| (id, names.get(&id).cloned().unwrap_or_default())),
            version: line.number,
            day: line.day,
            channel: line.channel,
            answered: (line.answered, line.questions),
        };
        Ok(lines.into_iter().map(row).collect())
    }
}

impl Query for ResponseQuery {
    type View = ResponseView;

    fn depends_on(&self) -> Tables {
        MADE_FROM
    }

    fn run(&self, reader: &Reader) -> Result<ResponseView, EngineError> {
        let found = responses::get(reader.conn()?, self.0).map_err(|e| reader.told(e))?.ok_or(Refusal::Gone)?;
        let answers = answers_of(reader, &found, &mut Versions::default())?;
        let names = names(reader, &found.entry.customer.into_iter().collect())?;
        let customer = found.entry.customer.and_then(|id| names.get(&id).cloned());
        Ok(ResponseView { entry: found.entry, answers, customer })
    }
}
