//! What answers coded in a spreadsheet would bring: which of them are known, which reasons are known by name, who gave them. The same for
//! the preview and for the import itself.

use std::collections::HashMap;

use crate::domain::answer::ResponseEntry;
use crate::domain::ids::{CustomerId, GroupId, IdentityId, QuestionnaireId, ReasonId, VersionId};
use crate::domain::language::Language;
use crate::domain::questionnaire::{Content, Question, QuestionKind, Questionnaire, Texts};
use crate::domain::reason::Reason;
use crate::exchange::coded::{CodeName, Coded, CodedRow, Known, fitting, parents};
use crate::store::{Conn, Result, imports, questionnaires, reasons, responses};

use super::book_plan::comparable;

/// What a reason of the file becomes here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Becomes {
    /// A reason that is here.
    Known(ReasonId),
    /// A reason that is here and no longer offered.
    Retired(ReasonId),
    /// A new one, of this name.
    New(String),
}

/// A reason of the file and what it becomes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedCode {
    /// As the file names it.
    pub written: CodeName,
    /// What it becomes.
    pub becomes: Becomes,
    /// What that is called here.
    pub name: String,
    /// The group a new one is put into; empty for none.
    pub group: String,
    /// Answers that have it.
    pub answers: usize,
}

/// What becomes of an answer of the file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum PlannedAnswer {
    /// It is here already.
    Known,
    /// It is here already, with other reasons, and stays as it is.
    Differs,
    /// It is added, as given by this customer or by nobody in particular.
    New(Option<CustomerId>),
}

/// What a file would bring.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct CodedPlan {
    /// The questionnaire it belongs to, and its version and question, where it is here already.
    pub into: Option<(QuestionnaireId, VersionId, IdentityId)>,
    /// What the questionnaire is called.
    pub title: String,
    /// The question.
    pub question: String,
    /// Its answers, in its order.
    pub answers: Vec<PlannedAnswer>,
    /// Its reasons, in its order.
    pub reasons: Vec<PlannedCode>,
    /// Answers that name a customer who is not known here; they are added as given by nobody in particular.
    pub strangers: usize,
}

impl CodedPlan {
    /// Answers that are added.
    #[must_use]
    pub fn added(&self) -> usize {
        self.answers.iter().filter(|answer| matches!(answer, PlannedAnswer::New(_))).count()
    }

    /// Answers that are here already with other reasons.
    #[must_use]
    pub fn differing(&self) -> usize {
        self.answers.iter().filter(|answer| **answer == PlannedAnswer::Differs).count()
    }

    /// Answers given by customers who are known.
    #[must_use]
    pub fn named(&self) -> usize {
        self.answers.iter().filter(|answer| matches!(answer, PlannedAnswer::New(Some(_)))).count()
    }

    /// So many reasons of the file become this.
    #[must_use]
    pub fn count(&self, is: impl Fn(&Becomes) -> bool) -> usize {
        self.reasons.iter().filter(|reason| is(&reason.becomes)).count()
    }
}

/// What the questionnaire of a file is called: as the file, with blanks for the signs that stand for them in names of files.
fn title_of(coded: &Coded, otherwise: &str) -> String {
    let title = coded.title.replace('_', " ").split_whitespace().collect::<Vec<_>>().join(" ");
    if title.is_empty() { otherwise.to_owned() } else { title }
}

/// What a file would bring. `otherwise` is what the questionnaire is called where the file has no name.
pub(super) fn plan(conn: &Conn, coded: &Coded, otherwise: &str) -> Result<CodedPlan> {
    let title = title_of(coded, otherwise);
    let question = if coded.question.trim().is_empty() { title.clone() } else { coded.question.clone() };
    let into = found(&questionnaires::list(conn)?, &title, &question);
    let reasons = planned_codes(conn, coded)?;
    let (who, strangers) = customers(conn, &coded.rows)?;
    let mut known = Before::read(conn, into.map(|(_, _, question)| question), &reasons)?;
    let answers = coded.rows.iter().zip(who).map(|(row, customer)| known.planned(row, customer)).collect();
    Ok(CodedPlan { into, title, question, answers, reasons, strangers })
}

/// The open question of these words in a questionnaire of this name that is in use.
fn found(all: &[Questionnaire], title: &str, question: &str) -> Option<(QuestionnaireId, VersionId, IdentityId)> {
    let says = |texts: &Texts, words: &str| texts.0.values().any(|text| comparable(text) == comparable(words));
    all.iter().filter(|one| !one.retired && says(&one.version.content.title, title)).find_map(|one| {
        let open = one.version.content.questions.iter().filter(|q| matches!(q.kind, QuestionKind::OpenText { .. }));
        let asked = open.into_iter().find(|asked| says(&asked.text, question))?;
        Some((one.id, one.version.id, asked.identity))
    })
}

fn planned_codes(conn: &Conn, coded: &Coded) -> Result<Vec<PlannedCode>> {
    let mut here = reasons::list(conn)?;
    // Those in use first: of two of the same name they are meant.
    here.sort_by_key(|reason| reason.retired);
    let groups = reasons::groups(conn)?;
    let group = |id: Option<GroupId>| groups.iter().find(|group| Some(group.id) == id).map(|group| group.name.clone()).unwrap_or_default();
    let names: Vec<CodeName> = coded.reasons.iter().map(|(name, _)| name.clone()).collect();
    let parents = parents(&names);
    let known = |r: &Reason, name: &str| Known { id: r.id, name: name.to_owned(), group: group(r.group) };
    let by_code = here.iter().filter(|r| !r.code.is_empty()).map(|r| known(r, &r.code));
    let known: Vec<Known<ReasonId>> = here.iter().map(|r| known(r, &r.name)).chain(by_code).collect();
    // A reason that is a group of the file too is known in whichever group it stands, and so is one without a group.
    let known: Vec<Known<ReasonId>> = known.into_iter().map(|one| fits_anywhere(one, &names)).collect();
    let fits = fitting(&names, &known, &comparable);
    let planned = names.into_iter().zip(fits).zip(parents).zip(&coded.reasons).map(|(((written, fit), parent), (_, answers))| {
        let (becomes, name) = match fit {
            Ok(id) => becomes(&here, id),
            Err(name) => (Becomes::New(name.clone()), name),
        };
        let group = if parent { written.name.clone() } else { written.group.clone() };
        PlannedCode { written, becomes, name, group, answers: *answers }
    });
    Ok(planned.collect())
}

/// A known reason stands in its own group here; the file that names it without a group means it all the same.
fn fits_anywhere(known: Known<ReasonId>, names: &[CodeName]) -> Known<ReasonId> {
    let bare = names.iter().any(|name| name.group.is_empty() && comparable(&name.name) == comparable(&known.name));
    if bare { Known { group: String::new(), ..known } } else { known }
}

/// One that became part of another is that other.
fn becomes(here: &[Reason], id: ReasonId) -> (Becomes, String) {
    let get = |id: ReasonId| here.iter().find(|reason| reason.id == id);
    let found = get(id).and_then(|reason| reason.merged_into.and_then(get).or(Some(reason)));
    match found {
        Some(reason) if reason.retired => (Becomes::Retired(reason.id), reason.name.clone()),
        Some(reason) => (Becomes::Known(reason.id), reason.name.clone()),
        None => (Becomes::Known(id), String::new()),
    }
}

/// Who gave each answer, and how many of those named are not known.
fn customers(conn: &Conn, rows: &[CodedRow]) -> Result<(Vec<Option<CustomerId>>, usize)> {
    let named = |row: &CodedRow| !row.customer.is_empty() || !row.email.is_empty();
    if !rows.iter().any(named) {
        return Ok((vec![None; rows.len()], 0));
    }
    let wanted: Vec<(&str, &str)> = rows.iter().map(|row| (row.customer.as_str(), row.email.as_str())).collect();
    let found = imports::known_customers(conn, &wanted)?;
    let strangers = rows.iter().zip(&found).filter(|(row, found)| named(row) && found.is_none()).count();
    Ok((found, strangers))
}

/// The answers that are here already, by what tells them apart and what they say; with their reasons.
struct Before {
    answers: HashMap<(String, String), Vec<Vec<ReasonId>>>,
    /// What the reasons of the file are here; none for new ones.
    ids: HashMap<CodeName, Option<ReasonId>>,
}

impl Before {
    fn read(conn: &Conn, question: Option<IdentityId>, reasons: &[PlannedCode]) -> Result<Self> {
        let mut answers: HashMap<(String, String), Vec<Vec<ReasonId>>> = HashMap::new();
        for known in question.map_or_else(|| Ok(Vec::new()), |question| responses::known_answers(conn, question))? {
            answers.entry((known.origin, known.text)).or_default().push(known.reasons);
        }
        let id = |code: &PlannedCode| match code.becomes {
            Becomes::Known(id) | Becomes::Retired(id) => Some(id),
            Becomes::New(_) => None,
        };
        Ok(Self { answers, ids: reasons.iter().map(|code| (code.written.clone(), id(code))).collect() })
    }

    /// Each answer that is here makes one of the file known.
    fn planned(&mut self, row: &CodedRow, customer: Option<CustomerId>) -> PlannedAnswer {
        let same = self.answers.get_mut(&(row.id.clone(), row.text.clone())).filter(|same| !same.is_empty());
        let Some(same) = same else { return PlannedAnswer::New(customer) };
        let reasons = same.remove(0);
        let mut wanted: Vec<Option<ReasonId>> = Vec::new();
        for reason in &row.reasons {
            let id = self.ids.get(reason).copied().flatten();
            if !wanted.contains(&id) || id.is_none() {
                wanted.push(id);
            }
        }
        let equal = wanted.len() == reasons.len() && wanted.iter().all(|id| id.is_some_and(|id| reasons.contains(&id)));
        if equal { PlannedAnswer::Known } else { PlannedAnswer::Differs }
    }
}

/// A questionnaire of one open question.
pub(super) fn questionnaire(plan: &CodedPlan, language: Language) -> Content {
    let question = Question::new(Texts::one(language, plan.question.as_str()), QuestionKind::OpenText { lines: 4 });
    Content { title: Texts::one(language, plan.title.as_str()), questions: vec![question], ..Content::default() }
}

/// Where the answers of a file go to, once it is there.
pub(super) struct Goes {
    /// The version answered.
    pub(super) version: VersionId,
    /// Its question.
    pub(super) question: IdentityId,
    /// In which language it was asked.
    pub(super) language: Language,
}

/// An answer of a file as a response.
pub(super) fn response(row: &CodedRow, goes: &Goes, customer: Option<CustomerId>, day: crate::domain::day::Day) -> ResponseEntry {
    use crate::domain::answer::{AnswerEntry, AnswerState, AnswerValue};
    ResponseEntry {
        version: goes.version,
        customer,
        channel: crate::domain::customer::Channel::Link,
        language: goes.language,
        day,
        typed_by: String::new(),
        answers: vec![AnswerEntry {
            question: goes.question,
            state: AnswerState::Answered(AnswerValue::Text(row.text.clone())),
            reasons: Vec::new(),
        }],
        departure_source: None,
    }
}
