//! Puts reports and charts together from the open workspace: what may stand in them is decided here, how they look in `report`.

use crate::analysis::facts::Facts;
use crate::analysis::{Behind, FIGURES, Figures, Standing, people_behind};
use crate::chart::Chart;
use crate::domain::customer::{Channel, Customer, CustomerDetails, State};
use crate::domain::ids::CustomerId;
use crate::domain::language::Language;
use crate::domain::questionnaire::{Audience, Questionnaire};
use crate::i18n::Tr;
use crate::report::findings::Scene;
use crate::report::{CHARTS, CallPerson, Document, ListedCustomer, Quote, REPORTS, ReportInput, chart_document, customer_list};
use crate::store::{customers, questionnaires, responses};

use super::error::{EngineError, Refusal};
use super::export::ReportChoice;
use super::filter::Filter;
use super::reader::Reader;
use super::standings::row_of;
use super::status::Stage;
use super::views::customer_list::{main_reason, shown};

/// Questions on a call sheet.
const QUESTIONS: usize = 5;
/// Quotes of a report.
const QUOTES: u32 = 8;
/// Customers of a list read between two tellings of how far it is.
const PART: usize = 2_000;
/// The most people a report names.
const MOST_PEOPLE: usize = 500;

/// The report as it was chosen.
pub(super) fn document(reader: &Reader, choice: &ReportChoice, language: Language, filter: &Filter) -> Result<Document, EngineError> {
    let spec = REPORTS.iter().find(|r| r.id == choice.kind).ok_or_else(|| Refusal::NoSuch(choice.kind.clone()))?;
    let figures = reader.figures(filter)?;
    let settings = reader.settings();
    let named = choice.names || spec.named;
    let calls = if named { calls(reader, filter, &figures, choice.people.min(MOST_PEOPLE))? } else { Vec::new() };
    let quotes = if choice.quotes { chosen_quotes(reader)? } else { Vec::new() };
    let questions = if spec.named { questions(reader, language)? } else { Vec::new() };
    let input = ReportInput {
        business: &settings.name,
        currency: settings.currency,
        goal: settings.goal.map(|g| g.rate),
        figures: &figures,
        definitions: FIGURES,
        shared: !(spec.named || choice.small_groups),
        quotes: &quotes,
        calls: &calls,
        questions: &questions,
    };
    Ok((spec.build)(&input, &Tr::new(language)))
}

/// A chart that was asked for: its name, the language, the filter, whether groups of fewer than five are shown apart.
pub(super) type AskedChart<'a> = (&'a str, Language, &'a Filter, bool);

/// A chart by its name.
pub(super) fn chart(reader: &Reader, (name, language, filter, small_groups): AskedChart<'_>) -> Result<Chart, EngineError> {
    let spec = CHARTS.iter().find(|c| c.id == name).ok_or_else(|| Refusal::NoSuch(name.to_owned()))?;
    let figures = reader.figures(filter)?;
    let settings = reader.settings();
    let tr = Tr::new(language);
    let goal = settings.goal.map(|g| g.rate);
    Ok((spec.build)(&Scene { figures: &figures, tr: &tr, currency: settings.currency, goal, shared: !small_groups }))
}

/// The numbers of a chart as a document of its own; none for a chart whose numbers are no table.
pub(super) fn numbers(reader: &Reader, (name, language, filter, small_groups): AskedChart<'_>) -> Result<Option<Document>, EngineError> {
    if !CHARTS.iter().any(|c| c.id == name) {
        return Err(Refusal::NoSuch(name.to_owned()).into());
    }
    let figures = reader.figures(filter)?;
    let settings = reader.settings();
    let input = ReportInput {
        business: &settings.name,
        currency: settings.currency,
        goal: settings.goal.map(|g| g.rate),
        figures: &figures,
        definitions: &[],
        shared: !small_groups,
        quotes: &[],
        calls: &[],
        questions: &[],
    };
    Ok(chart_document(name, &input, &Tr::new(language)))
}

/// Whom to ring first: those who left or went quiet and whom nobody has asked, the most valuable first; with a phone before those without.
pub(super) fn calls(reader: &Reader, filter: &Filter, figures: &Figures, most: usize) -> Result<Vec<CallPerson>, EngineError> {
    let facts = reader.facts()?;
    let standings = reader.standings(filter)?;
    let ids = people_behind(facts, &figures.filter, Behind::NotAsked);
    let found = customers::rows(reader.conn()?, &ids).map_err(|e| reader.told(e))?;
    let (with_phone, without): (Vec<_>, Vec<_>) = found.into_iter().partition(|c| !c.details.phone.is_empty());
    let person = |customer: Customer| {
        let standing: Standing = row_of(facts, customer.id).and_then(|row| standings.get(row)).copied().unwrap_or_default();
        CallPerson {
            id: customer.id.0,
            name: customer.details.display_name().to_owned(),
            phone: customer.details.phone,
            last: standing.last,
            rhythm: standing.rhythm,
            money: shown(reader, standing.yearly),
        }
    };
    let may_call = |c: &Customer| !c.details.do_not_contact.contains(&Channel::Phone);
    Ok(with_phone.into_iter().chain(without).filter(may_call).take(most).map(person).collect())
}

/// These customers as a list, in this order.
pub(super) fn customers(reader: &Reader, ids: &[CustomerId], tr: &Tr) -> Result<Document, EngineError> {
    let facts = reader.facts()?;
    let standings = reader.standings(&Filter::default())?;
    let progress = reader.progress(Stage::Exporting);
    let mut listed = Vec::with_capacity(ids.len());
    for part in ids.chunks(PART) {
        progress.step(listed.len() as u64, ids.len() as u64)?;
        for customer in customers::rows(reader.conn()?, part).map_err(|e| reader.told(e))? {
            let standing = row_of(facts, customer.id).and_then(|row| standings.get(row)).copied().unwrap_or_default();
            listed.push(listed_customer(reader, facts, customer.details, &standing));
        }
    }
    let settings = reader.settings();
    Ok(customer_list(&listed, settings.currency, settings.margin_percent.is_some(), tr))
}

fn listed_customer(reader: &Reader, facts: &Facts, details: CustomerDetails, standing: &Standing) -> ListedCustomer {
    let reason = main_reason(facts, standing).and_then(|id| facts.reasons.iter().find(|r| r.id == id));
    let ways = [(Channel::Phone, !details.phone.is_empty()), (Channel::Email, !details.email.is_empty()), (Channel::Letter, true)];
    let may = ways.into_iter().filter(|(channel, known)| *known && !details.do_not_contact.contains(channel));
    ListedCustomer {
        state: if standing.state == State::Current && standing.is_back() { "back" } else { standing.state.into() },
        last: standing.last,
        rhythm: standing.rhythm,
        money: (standing.visits > 0).then(|| shown(reader, standing.yearly)),
        reason: reason.map(|r| r.name.clone()).unwrap_or_default(),
        may: may.map(|(channel, _)| channel.into()).collect(),
        details,
    }
}

/// The open questions of the newest questionnaire for lost customers that speaks this language; none where there is no such.
fn questions(reader: &Reader, language: Language) -> Result<Vec<String>, EngineError> {
    let all = questionnaires::list(reader.conn()?).map_err(|e| reader.told(e))?;
    let fits = |q: &&Questionnaire| !q.retired && q.version.audience == Audience::Lost && q.languages.contains(&language);
    let Some(chosen) = all.iter().rev().find(fits) else { return Ok(Vec::new()) };
    let open = chosen.version.content.questions.iter().filter(|q| q.is_open());
    let texts = open.map(|q| super::library::fill_month(q.text.get(language), language, None));
    Ok(texts.filter(|t| !t.is_empty()).take(QUESTIONS).collect())
}

/// The newest words of those who said that they may be quoted without their name, one a person.
pub(super) fn chosen_quotes(reader: &Reader) -> Result<Vec<Quote>, EngineError> {
    let facts = reader.facts()?;
    let found = responses::quotable(reader.conn()?, QUOTES).map_err(|e| reader.told(e))?;
    let name = |id| facts.reasons.iter().find(|r| r.id == id).map(|r| r.name.clone());
    Ok(found.into_iter().map(|(text, reason)| Quote { text, reason: name(reason) }).collect())
}
