//! Puts reports and charts together from the open workspace: what may stand in them is decided here, how they look in `report`.

use std::collections::HashMap;
use std::sync::Arc;

use crate::analysis::chance::Chance;
use crate::analysis::facts::Facts;
use crate::analysis::leaving::Group;
use crate::analysis::model::Model;
use crate::analysis::segment::Chosen;
use crate::analysis::side_by_side::Side;
use crate::analysis::{Behind, FIGURES, Figures, Standing, people_behind};
use crate::chart::Chart;
use crate::domain::contract::Business;
use crate::domain::customer::{Channel, Customer, CustomerDetails, State};
use crate::domain::day::Day;
use crate::domain::ids::{AnswerId, CustomerId, ReasonId};
use crate::domain::language::Language;
use crate::domain::mark::Mark;
use crate::domain::questionnaire::{Audience, Questionnaire, Version};
use crate::domain::quote::Quoting;
use crate::domain::settings::Settings;
use crate::i18n::Tr;
use crate::report::charts::{SIDES, alone};
use crate::report::document::{Block, Table};
use crate::report::findings::Scene;
use crate::report::{
    CHARTS, CallPerson, ChartSpec, Document, ListedCustomer, Quote, REPORTS, ReportInput, chart_document, customer_list, five_questions,
};
use crate::store::{customers, marks, questionnaires, quotes};
use crate::words::mask;

use super::alongside;
use super::chances::Fitted;
use super::error::{EngineError, Refusal};
use super::export::{Quotes, ReportChoice};
use super::filter::Filter;
use super::library;
use super::reader::Reader;
use super::sendable::sendable;
use super::spoken::{self, Spoken, Words};
use super::standings::row_of;
use super::status::Stage;
use super::views::call_pile::not_to_call;
use super::views::customer_list::{main_reason, shown};

/// Questions on a call sheet.
const QUESTIONS: usize = 5;
/// Quotes of a report where none was chosen by itself.
const QUOTES: usize = 8;
/// Customers of a list read between two tellings of how far it is.
const PART: usize = 2_000;
/// The most people a report names.
const MOST_PEOPLE: usize = 500;
/// Whom to ask first.
const FIRST: usize = 5;
/// Customers read at a time.
const CHUNK: usize = 50;

/// The report as it was chosen.
pub(super) fn document(reader: &Reader, choice: &ReportChoice, language: Language, filter: &Filter) -> Result<Document, EngineError> {
    let spec = REPORTS.iter().find(|r| r.id == choice.kind).ok_or_else(|| Refusal::none_of(&choice.kind, REPORTS.iter().map(|r| r.id)))?;
    let mut figures = figures(reader, filter, language)?;
    // Sums over chances of a part, beside those of the whole, would tell of the few outside it.
    let shared = !(spec.named || choice.small_groups);
    let of_a_part = shared && filter.segment.is_some();
    if !spec.named && !of_a_part {
        figures.model = fitted(reader, filter, figures.customers.buyers)?.map(|fitted| fitted.model);
    }
    let settings = reader.settings();
    let marks = marks(reader)?;
    let named = if choice.names || spec.named { choice.people.min(MOST_PEOPLE) } else { 0 };
    let mut calls = calls(reader, filter, &figures, named.max(FIRST))?;
    let quotes = chosen_quotes(reader, filter, &choice.quotes, language)?;
    let version = asked(reader, choice, language)?;
    if spec.named {
        in_their_language(reader, choice, language, version.as_ref(), &mut calls)?;
    }
    let questions = version.map_or_else(Vec::new, |version| questions(&version, language));
    if spec.named && !choice.sides.is_empty() {
        return Err(Refusal::NoPlaceForSides.into());
    }
    may_compare(&figures, &choice.sides, choice.small_groups)?;
    // A call sheet has no charts, and of members a shared report compares nothing.
    let alone = spec.named || (figures.business == Business::Members && !choice.small_groups);
    let alongside = if alone { None } else { Some(alongside::of_report(reader, filter, &choice.sides)?) };
    let input = ReportInput {
        definitions: FIGURES,
        shared,
        quotes: &quotes,
        calls: calls.get(..named.min(calls.len())).unwrap_or_default(),
        first: first(&calls),
        questions: &questions,
        marks: &marks,
        alongside: alongside.as_ref(),
        ..input(settings, &figures)
    };
    Ok((spec.build)(&input, &Tr::new(language)))
}

/// Refuses parts of members side by side where it leaves the house: no ledger covers them.
fn may_compare(figures: &Figures, sides: &[Side], small_groups: bool) -> Result<(), EngineError> {
    if figures.of_members() && !sides.is_empty() && !small_groups { Err(Refusal::SidesOfMembers.into()) } else { Ok(()) }
}

/// Everything of the business, and nothing of single people.
fn input<'a>(settings: &'a Settings, figures: &'a Figures) -> ReportInput<'a> {
    ReportInput {
        business: &settings.name,
        currency: settings.currency,
        goal: settings.goal.as_ref(),
        figures,
        marks: &[],
        alongside: None,
        definitions: &[],
        shared: true,
        quotes: &[],
        calls: &[],
        first: Group::default(),
        questions: &[],
    }
}

/// The figures with the starting reasons in the language of what is written, where the owner did not rename them.
fn figures(reader: &Reader, filter: &Filter, language: Language) -> Result<Figures, EngineError> {
    let mut figures = Figures::clone(&*reader.figures(filter)?);
    let reasons = &mut figures.reasons;
    for row in reasons.rows.iter_mut().chain(&mut reasons.guesses) {
        if let Some(name) = library::reason_in(&row.code, &row.name, language) {
            name.clone_into(&mut row.name);
        }
    }
    let compared = figures.compare.channels.iter_mut().map(|(_, found)| found).chain(std::iter::once(&mut figures.compare.all));
    let compared = compared.flat_map(|found| &mut found.rows).map(|row| (&mut row.name, &row.code));
    let over_time = figures.over_time.reasons.iter_mut().map(|row| (&mut row.name, &row.code));
    let beside = figures.beside.reasons.iter_mut().map(|row| (&mut row.name, &row.code));
    for (name, code) in compared.chain(over_time).chain(beside) {
        if let Some(own) = library::reason_in(code, name, language).map(str::to_owned) {
            *name = own;
        }
    }
    Ok(figures)
}

/// What the owner changed, oldest first.
fn marks(reader: &Reader) -> Result<Vec<Mark>, EngineError> {
    marks::list(reader.conn()?).map_err(|e| reader.told(e))
}

/// Tables and nothing else, as a document of numbers.
pub(super) fn bare(reader: &Reader, language: Language, tables: Vec<Table>) -> Document {
    let settings = reader.settings();
    Document {
        kind: "chart",
        language,
        currency: settings.currency,
        business: settings.name.clone(),
        scope: String::new(),
        title: String::new(),
        foot: String::new(),
        page_of: String::new(),
        blocks: tables.into_iter().map(Block::Table).collect(),
    }
}

/// A chart that was asked for.
#[derive(Debug, Clone, Copy)]
pub(super) struct AskedChart<'a> {
    /// Its name.
    pub(super) chart: &'a str,
    /// In which language.
    pub(super) language: Language,
    /// For which period and segment.
    pub(super) filter: &'a Filter,
    /// Whether groups of fewer than five people are shown apart.
    pub(super) small_groups: bool,
    /// Which parts of the customers it compares, where it compares any.
    pub(super) sides: &'a [Side],
}

impl AskedChart<'_> {
    fn spec(&self) -> Result<&'static ChartSpec, EngineError> {
        let id = self.chart.replace('-', "_");
        CHARTS.iter().find(|c| c.id == id).ok_or_else(|| Refusal::none_of(self.chart, CHARTS.iter().map(|c| c.id)).into())
    }

    /// The filter; parts side by side are of all customers.
    fn filter(&self, spec: &ChartSpec) -> Filter {
        let segment = self.filter.segment.clone().filter(|_| spec.id != SIDES);
        Filter { segment, ..self.filter.clone() }
    }
}

/// A chart as it stands in a file of its own.
pub(super) fn chart(reader: &Reader, asked: AskedChart<'_>) -> Result<Chart, EngineError> {
    let spec = asked.spec()?;
    let filter = asked.filter(spec);
    let figures = figures(reader, &filter, asked.language)?;
    if spec.id != SIDES && !asked.sides.is_empty() {
        return Err(Refusal::NoPlaceForSides.into());
    }
    may_compare(&figures, asked.sides, asked.small_groups)?;
    let alongside = alongside::of_chart(reader, spec.id, &filter, asked.sides)?;
    let settings = reader.settings();
    let tr = Tr::new(asked.language);
    let marks = marks(reader)?;
    let scene = Scene::new(&figures, &tr, settings.currency, None, !asked.small_groups).with_goal(settings.goal.as_ref());
    let scene = scene.with_marks(&marks).with_alongside(Some(&alongside));
    Ok(alone(spec, &scene, &settings.name))
}

/// The numbers of a chart as a document of its own; none for a chart whose numbers are no table.
pub(super) fn numbers(reader: &Reader, asked: AskedChart<'_>) -> Result<Option<Document>, EngineError> {
    let spec = asked.spec()?;
    let filter = asked.filter(spec);
    let figures = figures(reader, &filter, asked.language)?;
    let alongside = alongside::of_chart(reader, spec.id, &filter, asked.sides)?;
    let marks = marks(reader)?;
    let input =
        ReportInput { shared: !asked.small_groups, marks: &marks, alongside: Some(&alongside), ..input(reader.settings(), &figures) };
    Ok(chart_document(spec.id, &input, &Tr::new(asked.language)))
}

/// Whom to ring first: those who left or went quiet and whom nobody has asked, the most valuable first, without those who may
/// not be called.
pub(super) fn calls(reader: &Reader, filter: &Filter, figures: &Figures, most: usize) -> Result<Vec<CallPerson>, EngineError> {
    let facts = reader.facts()?;
    let standings = reader.standings(filter)?;
    let standing = |id: CustomerId| row_of(facts, id).and_then(|row| standings.get(row)).copied().unwrap_or_default();
    let left_alone = not_to_call(reader.conn()?, reader.today()).map_err(|e| reader.told(e))?;
    let may_call = |c: &Customer| !c.details.do_not_contact.contains(&Channel::Phone) && !left_alone.contains(&c.id);
    let mut calls = Vec::new();
    for some in people_behind(facts, &figures.filter, Behind::NotAsked).chunks(CHUNK) {
        let found = customers::rows(reader.conn()?, some).map_err(|e| reader.told(e))?;
        calls.extend(found.into_iter().filter(may_call).map(|customer| call(reader, standing(customer.id), customer)));
        if calls.len() >= most {
            break;
        }
    }
    calls.truncate(most);
    Ok(calls)
}

/// The first of those to ring: how many they are, and what they are worth a year.
pub(super) fn first(calls: &[CallPerson]) -> Group {
    let first = calls.get(..FIRST.min(calls.len())).unwrap_or_default();
    Group { people: first.len() as u64, money: first.iter().map(|call| call.money).sum() }
}

fn call(reader: &Reader, standing: Standing, customer: Customer) -> CallPerson {
    let details = customer.details;
    let by_number = details.name.is_empty() && !details.number.is_empty();
    CallPerson {
        name: if by_number { String::new() } else { details.display_name().to_owned() },
        number: if details.number.is_empty() { customer.id.to_string() } else { details.number },
        phone: details.phone,
        last: standing.last,
        rhythm: standing.rhythm,
        money: super::views::customer_list::shown(reader, standing.yearly),
        member: standing.member,
        speaks: details.language,
        questions: Vec::new(),
    }
}

/// These customers as a list, in this order.
pub(super) fn customers(reader: &Reader, ids: &[CustomerId], tr: &Tr) -> Result<Document, EngineError> {
    let facts = reader.facts()?;
    let standings = reader.standings(&Filter::default())?;
    let progress = reader.progress(Stage::Exporting);
    let (fitted, as_of) = (telling(reader, &standings)?, reader.as_of()?);
    let mut listed = Vec::with_capacity(ids.len());
    for part in ids.chunks(PART) {
        progress.step(listed.len() as u64, ids.len() as u64)?;
        for customer in customers::rows(reader.conn()?, part).map_err(|e| reader.told(e))? {
            let row = row_of(facts, customer.id);
            let standing = row.and_then(|row| standings.get(row)).copied().unwrap_or_default();
            let chance = row.zip(fitted.as_ref()).zip(as_of);
            let chance = chance.and_then(|((row, fitted), as_of)| Chance::of(&fitted.model, (facts, as_of), row, &standing));
            let still = chance.map(|chance| chance.still);
            listed.push(ListedCustomer { still, ..listed_customer(reader, facts, customer.details, &standing) });
        }
    }
    let settings = reader.settings();
    Ok(customer_list(&listed, settings.currency, (settings.margin_percent.is_some(), fitted.is_some()), tr))
}

/// The model of so many buyers. Nothing is fitted for too few; who stops the fit goes without it.
fn fitted(reader: &Reader, filter: &Filter, buyers: u64) -> Result<Option<Arc<Fitted>>, EngineError> {
    if buyers < Model::FEWEST { Ok(None) } else { reader.model_in_passing(filter) }
}

/// The model, where it says something of single customers.
fn telling(reader: &Reader, standings: &[Standing]) -> Result<Option<Arc<Fitted>>, EngineError> {
    let buyers = standings.iter().filter(|standing| standing.visits > 0).count();
    let fitted = fitted(reader, &Filter::default(), buyers as u64)?;
    Ok(fitted.filter(|fitted| fitted.model.why_not().is_none() && fitted.model.sees_leaving()))
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
        still: None,
        details,
    }
}

/// The version whose questions a report asks: of the newest questionnaire for lost customers that has all words in its language; none
/// where there is no such, or the report asks nothing. Printing it puts that version in use.
pub(super) fn asked(reader: &Reader, choice: &ReportChoice, language: Language) -> Result<Option<Version>, EngineError> {
    if !REPORTS.iter().any(|r| r.id == choice.kind && r.named) {
        return Ok(None);
    }
    let all = questionnaires::list(reader.conn()?).map_err(|e| reader.told(e))?;
    let speaks = |q: &Questionnaire| sendable(&q.version.content, &q.languages, language).is_ok();
    let fits = |q: &Questionnaire| !q.retired && q.version.audience == Audience::Lost && speaks(q);
    Ok(all.into_iter().rev().find(fits).map(|chosen| chosen.version))
}

/// Whoever speaks another language than that of the sheet is asked the same in theirs, where it has all words in it.
fn in_their_language(
    reader: &Reader,
    choice: &ReportChoice,
    language: Language,
    version: Option<&Version>,
    calls: &mut [CallPerson],
) -> Result<(), EngineError> {
    for own in Language::ALL.into_iter().filter(|own| *own != language) {
        if calls.iter().all(|call| call.speaks != Some(own)) {
            continue;
        }
        let theirs = asked(reader, choice, own)?;
        let same = theirs.as_ref().map(|v| v.id) == version.map(|v| v.id);
        if !same {
            continue;
        }
        let questions = theirs.map_or_else(|| five_questions(&Tr::new(own)), |version| questions(&version, own));
        calls.iter_mut().filter(|call| call.speaks == Some(own)).for_each(|call| call.questions.clone_from(&questions));
    }
    Ok(())
}

/// Its open questions.
fn questions(version: &Version, language: Language) -> Vec<String> {
    let open = version.content.questions.iter().filter(|q| q.is_open());
    let texts = open.map(|q| library::fill_month(q.text.get(language), language, None));
    texts.filter(|t| !t.is_empty()).take(QUESTIONS).collect()
}

/// An answer whose giver agreed to be quoted without their name.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct AgreedQuote {
    /// Which.
    pub answer: AnswerId,
    /// The words, with what tells who somebody is left out.
    pub text: String,
    /// The main reason given to it.
    pub reason: Option<ReasonId>,
    /// When it was said.
    pub day: Day,
    /// Somebody found it worth quoting.
    pub starred: bool,
}

/// The words of those who may be quoted without their name, of the period and the segment: those starred first, then the newest; of whom
/// nothing is starred, one answer. What tells who somebody is is left out of them. Who gave no name is in no segment.
pub(super) fn agreed_quotes(reader: &Reader, filter: &Filter) -> Result<Vec<AgreedQuote>, EngineError> {
    let (facts, figures) = (reader.facts()?, reader.figures(filter)?);
    let chosen = reader.chosen(filter.segment.as_ref())?;
    let in_segment = |customer: Option<CustomerId>| {
        let row = customer.and_then(|id| row_of(facts, id));
        matches!(chosen, Chosen::All) || row.is_some_and(|row| chosen.has(facts, row))
    };
    let in_period = |day: Day| figures.as_of.is_none_or(|as_of| filter.period.contains(day, as_of));
    let decided = quotes::all(reader.conn()?).map_err(|e| reader.told(e))?;
    let decided: HashMap<AnswerId, Quoting> = decided.into_iter().map(|quote| (quote.answer, quote.quoting)).collect();
    let mut agreed = Vec::new();
    for spoken in spoken::all(reader)?.iter().filter(|spoken| in_period(spoken.day) && in_segment(spoken.customer)) {
        agreed.extend(of_response(reader, spoken, &decided)?);
    }
    agreed.sort_by_key(|quote| !quote.starred);
    Ok(agreed)
}

/// What may be quoted of a response: all that is starred, otherwise the first answer with a reason.
fn of_response(reader: &Reader, spoken: &Spoken, decided: &HashMap<AnswerId, Quoting>) -> Result<Vec<AgreedQuote>, EngineError> {
    let quoting = |words: &Words| decided.get(&words.answer).cloned().unwrap_or_default();
    let may = |words: &&Words| quoting(words).consent.allows(spoken.may_quote);
    let mut chosen: Vec<&Words> = spoken.words.iter().filter(may).filter(|words| quoting(words).starred).collect();
    if chosen.is_empty() {
        chosen.extend(spoken.words.iter().filter(may).find(|words| !words.reasons.is_empty()));
    }
    let quote = |words: &Words| {
        let quoting = quoting(words);
        let own = own_name(reader, spoken.customer)?;
        let found = mask::find(&words.text, words.language, &own);
        let hidden = mask::hidden(&found, &quoting.masks.shown(), &quoting.masks.hidden());
        let text = mask::masked(&words.text, &hidden, words.language);
        Ok(AgreedQuote { answer: words.answer, text, reason: words.reasons.first().copied(), day: spoken.day, starred: quoting.starred })
    };
    chosen.into_iter().map(quote).collect()
}

/// What a customer is called, to be left out of what they say; nothing for one without a name.
pub(super) fn own_name(reader: &Reader, customer: Option<CustomerId>) -> Result<String, EngineError> {
    let Some(id) = customer else { return Ok(String::new()) };
    let found = customers::rows(reader.conn()?, &[id]).map_err(|e| reader.told(e))?;
    Ok(found.into_iter().next().map(|customer| customer.details.name).unwrap_or_default())
}

fn chosen_quotes(reader: &Reader, filter: &Filter, chosen: &Quotes, language: Language) -> Result<Vec<Quote>, EngineError> {
    let agreed = match chosen {
        Quotes::None => return Ok(Vec::new()),
        Quotes::Newest => agreed_quotes(reader, filter)?.into_iter().take(QUOTES).collect(),
        Quotes::These(answers) => {
            let mut agreed = agreed_quotes(reader, filter)?;
            agreed.retain(|quote| answers.contains(&quote.answer));
            agreed
        }
    };
    let facts = reader.facts()?;
    let name = |id: ReasonId| {
        let reason = facts.reasons.iter().find(|r| r.id == id)?;
        let name = library::reason_in(&reason.code, &reason.name, language).unwrap_or(reason.name.as_str());
        Some((id, name.to_owned()))
    };
    Ok(agreed.into_iter().map(|quote| Quote { text: quote.text, reason: quote.reason.and_then(name) }).collect())
}
