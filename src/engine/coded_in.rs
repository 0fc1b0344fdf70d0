//! Takes over answers coded in a spreadsheet: all of them in one transaction and one step, or none. Can be cancelled until it is done.

use std::collections::HashMap;
use std::sync::Arc;
use std::sync::atomic::AtomicBool;

use crate::domain::coding::{AnswerCoding, DecidedBy};
use crate::domain::ids::{GroupId, ReasonId};
use crate::domain::language::Language;
use crate::domain::questionnaire::Audience;
use crate::domain::reason::ReasonKind;
use crate::exchange::coded::{CodeName, Coded, CodedRow};
use crate::store::{questionnaires, reasons, responses};

use super::book_plan::{comparable, known_group};
use super::coded_plan::{self, Becomes, CodedPlan, Goes, PlannedAnswer};
use super::error::Refusal;
use super::event::Created;
use super::operation::{OperationKind, Step};
use super::progress::Progress;
use super::status::Stage;
use super::usecases::{Change, Stop, add_questionnaire};
use super::writer::{End, Writer};

/// Answers to be taken over.
#[derive(Debug, Clone)]
pub struct CodedOrder {
    /// What the file holds.
    pub coded: Arc<Coded>,
    /// In which language it was asked and answered.
    pub language: Language,
    /// Who was asked, where the questionnaire is not here yet. Only what those lost say counts as a reason for leaving.
    pub audience: Audience,
}

/// What the questionnaire of pasted answers is called.
pub(super) const PASTED: &str = "…";

/// Answers written between two tellings of how far it is.
const PART: usize = 100;

impl Writer {
    pub(super) fn import_coded(&mut self, order: &CodedOrder, cancel: &Arc<AtomicBool>) -> End {
        self.may_import()?;
        self.shared.change_status(|status| status.busy = true);
        let progress = Progress::new(Arc::clone(&self.shared), Stage::Importing, Arc::clone(cancel)).begin();
        let step = Step { kind: OperationKind::ImportCoded, subject: order.coded.title.clone() };
        let (created, outcome) = self.transact(step, |change| take_over(change, order, &progress))?;
        Ok(super::event::Outcome { created, ..outcome })
    }
}

fn take_over(change: &Change<'_>, order: &CodedOrder, progress: &Progress) -> Result<Vec<Created>, Stop> {
    let plan = coded_plan::plan(change.tx, &order.coded, PASTED)?;
    let mut made = Vec::new();
    // What changes nothing is no step: no questionnaire and no reason without an answer of its own.
    if plan.added() == 0 {
        return Ok(made);
    }
    let goes = goes(change, &plan, order, &mut made)?;
    let ids = codes(change, &plan, &mut made)?;
    let total = order.coded.rows.len();
    for (at, (row, planned)) in order.coded.rows.iter().zip(&plan.answers).enumerate() {
        if at.is_multiple_of(PART) {
            progress.step(at as u64, total as u64)?;
        }
        if let PlannedAnswer::New(customer) = planned {
            let day = row.day.filter(|day| *day <= change.today).unwrap_or(change.today);
            let entry = coded_plan::response(row, &goes, *customer, day);
            made.push(Created::Response(write(change, row, &entry, &ids)?));
        }
    }
    progress.step(total as u64, total as u64)?;
    Ok(made)
}

/// The questionnaire the answers belong to, made if it is not there.
fn goes(change: &Change<'_>, plan: &CodedPlan, order: &CodedOrder, made: &mut Vec<Created>) -> Result<Goes, Stop> {
    let language = order.language;
    if let Some((id, version, question)) = plan.into {
        let offered = questionnaires::get(change.tx, id)?.map(|found| found.languages).unwrap_or_default();
        let language = if offered.contains(&language) { language } else { offered.first().copied().unwrap_or(language) };
        return Ok(Goes { version, question, language });
    }
    let content = coded_plan::questionnaire(plan, language);
    let created = add_questionnaire(change, order.audience, &[language], &content)?;
    let id = created.iter().find_map(|one| if let Created::Questionnaire(id) = one { Some(*id) } else { None });
    made.extend(created);
    let found = questionnaires::get(change.tx, id.ok_or(Refusal::Gone)?)?.ok_or(Refusal::Gone)?;
    let question = found.version.content.questions.first().map(|question| question.identity).ok_or(Refusal::Gone)?;
    Ok(Goes { version: found.version.id, question, language })
}

/// The reasons of the file as they are here; new ones are added to the codebook, to be looked at.
pub(super) fn codes(change: &Change<'_>, plan: &CodedPlan, made: &mut Vec<Created>) -> Result<HashMap<CodeName, ReasonId>, Stop> {
    let known = reasons::groups(change.tx)?;
    let mut groups: HashMap<String, GroupId> = HashMap::new();
    let mut ids = HashMap::new();
    for code in &plan.reasons {
        let id = match &code.becomes {
            Becomes::Known(id) | Becomes::Retired(id) => *id,
            Becomes::New(name) => {
                let id = reasons::add(change.tx, "", name, ReasonKind::default(), true)?;
                made.push(Created::Reason(id));
                if !code.group.is_empty() {
                    let there = groups.get(&comparable(&code.group)).copied().or_else(|| known_group(&known, &code.group));
                    let group = if let Some(group) = there {
                        group
                    } else {
                        let group = reasons::add_group(change.tx, &code.group)?;
                        made.push(Created::Group(group));
                        group
                    };
                    groups.insert(comparable(&code.group), group);
                    reasons::set_group(change.tx, id, Some(group))?;
                }
                id
            }
        };
        ids.insert(code.written.clone(), id);
    }
    Ok(ids)
}

fn write(
    change: &Change<'_>,
    row: &CodedRow,
    entry: &crate::domain::answer::ResponseEntry,
    ids: &HashMap<CodeName, ReasonId>,
) -> Result<crate::domain::ids::ResponseId, Stop> {
    let id = responses::save(change.tx, entry)?;
    if !row.id.is_empty() {
        responses::set_origin(change.tx, id, &row.id)?;
    }
    let answer = responses::get(change.tx, id)?.and_then(|saved| saved.answers.first().copied());
    let mut reasons: Vec<ReasonId> = Vec::new();
    for reason in row.reasons.iter().filter_map(|reason| ids.get(reason)) {
        if !reasons.contains(reason) {
            reasons.push(*reason);
        }
    }
    // An answer without a reason in the file has not been read by anybody who would have said so.
    if let Some(answer) = answer.filter(|_| !reasons.is_empty()) {
        let coding = AnswerCoding { by: DecidedBy::Import, ..AnswerCoding::read(answer, reasons) };
        responses::decide(change.tx, &coding)?;
    }
    Ok(id)
}
