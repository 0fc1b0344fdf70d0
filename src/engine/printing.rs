//! Puts a run of printed questionnaires together: for whom, what each sheet says, which code stands on it. How it looks is decided in
//! `report`.

use std::collections::{BTreeMap, BTreeSet, HashSet};

use sha2::{Digest as _, Sha256};

use crate::domain::customer::{Channel, Customer, State};
use crate::domain::day::Day;
use crate::domain::ids::{CustomerId, QuestionnaireId, VersionId};
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::domain::questionnaire::{Content, Question, QuestionKind, Questionnaire, Texts};
use crate::domain::sheet_code::SheetCode;
use crate::i18n::Tr;
use crate::report::letters::{Letter, Part, PrintedQuestion, Recipient, Room, Run};
use crate::report::skip_words;
use crate::store::{customers, questionnaires, sheets};

use super::addressed::{Addressee, said_to};
use super::error::{EngineError, Refusal};
use super::export::ExportRequest;
use super::filter::Filter;
use super::print_order::{Prepared, PrintOrder, Printed, Unspoken, Whom};
use super::reader::Reader;
use super::sendable::{sendable, spoken_in};
use super::standings::row_of;
use super::views::call_pile::asked_lately;

/// Most sheets of one run.
pub(super) const MOST: usize = 5_000;

/// For whom it is printed, each with the language of their sheet, and how many were left out of those asked for.
#[derive(Debug, Default)]
pub(super) struct Recipients {
    pub(super) customers: Vec<(Customer, Language)>,
    pub(super) printed: Printed,
}

/// The questionnaire with its newest version.
pub(super) fn questionnaire(reader: &Reader, id: QuestionnaireId) -> Result<Questionnaire, EngineError> {
    let found = questionnaires::get(reader.conn()?, id).map_err(|e| reader.told(e))?;
    Ok(found.ok_or(Refusal::Gone)?)
}

/// Where it has no words in this language, in reading order.
pub(super) fn holes(questionnaire: &Questionnaire, language: Language) -> Vec<Place> {
    let base = questionnaire.languages.first().copied().unwrap_or_default();
    Place::missing(&questionnaire.version.content, base, language)
}

/// Whom the order means, without those who are not to be written to. `language` is for those of whom none is known.
pub(super) fn recipients(
    reader: &Reader,
    order: &PrintOrder,
    questionnaire: &Questionnaire,
    language: Language,
) -> Result<Recipients, EngineError> {
    let conn = reader.conn()?;
    let mut found = Recipients { printed: Printed { unspoken_get: order.unspoken, ..Printed::default() }, ..Recipients::default() };
    let ids = match &order.whom {
        Whom::Nobody(copies) => {
            found.printed.languages.insert(language, *copies);
            return Ok(found);
        }
        Whom::These(ids) => {
            let mut seen = HashSet::new();
            ids.iter().copied().filter(|id| seen.insert(*id)).collect()
        }
        Whom::All => customers::ids_by_name(conn).map_err(|e| reader.told(e))?,
        Whom::Lost => lost(reader)?,
    };
    let lately = if order.not_lately { asked_lately(conn, reader.today()).map_err(|e| reader.told(e))? } else { HashSet::new() };
    let spoken = spoken_in(&questionnaire.version.content, &questionnaire.languages);
    let printed = &mut found.printed;
    for customer in customers::rows(conn, &ids).map_err(|e| reader.told(e))? {
        if customer.details.do_not_contact.contains(&Channel::Letter) {
            printed.barred += 1;
            continue;
        }
        if lately.contains(&customer.id) {
            printed.lately += 1;
            continue;
        }
        let own = customer.details.language;
        let unspoken = own.filter(|own| !spoken.contains(own) && *own != language);
        if let Some(unspoken) = unspoken {
            *printed.unspoken.entry(unspoken).or_default() += 1;
        }
        if unspoken.is_none() || order.unspoken == Unspoken::Instead {
            let gets = own.filter(|_| unspoken.is_none()).unwrap_or(language);
            *printed.languages.entry(gets).or_default() += 1;
            found.customers.push((customer, gets));
        }
    }
    Ok(found)
}

fn lost(reader: &Reader) -> Result<Vec<CustomerId>, EngineError> {
    let facts = reader.facts()?;
    let standings = reader.standings(&Filter::default())?;
    let is_lost = |id: &CustomerId| {
        let standing = row_of(facts, *id).and_then(|row| standings.get(row));
        standing.is_some_and(|s| matches!(s.state, State::Lost | State::Lapsed))
    };
    let mut ids = customers::ids_by_name(reader.conn()?).map_err(|e| reader.told(e))?;
    ids.retain(is_lost);
    Ok(ids)
}

/// The run, with a fresh code on each sheet for a customer.
pub(super) fn prepare(reader: &Reader, request: &ExportRequest, order: &PrintOrder) -> Result<Prepared, EngineError> {
    let questionnaire = questionnaire(reader, order.questionnaire)?;
    sendable(&questionnaire.version.content, &questionnaire.languages, request.language)?;
    let Recipients { customers: whom, printed } = recipients(reader, order, &questionnaire, request.language)?;
    let copies = if let Whom::Nobody(copies) = order.whom { copies } else { whom.len() };
    if copies == 0 {
        return Err(Refusal::NobodyToPrintFor.into());
    }
    if copies > MOST {
        return Err(Refusal::TooManySheets(MOST).into());
    }
    let version = questionnaire.version.id;
    let sheets = fresh_codes(reader, version, &whom)?;
    let setting = Setting::new(reader, &questionnaire.version.content, request.language);
    let languages: BTreeSet<Language> = whom.iter().map(|(_, language)| *language).collect();
    let settings: BTreeMap<Language, Setting<'_>> =
        languages.into_iter().map(|language| (language, setting.in_language(language))).collect();
    let mut letters = Vec::with_capacity(copies);
    for ((customer, language), sheet) in whom.iter().zip(&sheets) {
        let setting = settings.get(language).unwrap_or(&setting);
        letters.push(setting.letter(customer, last_purchase(reader, customer.id)?, &sheet.code));
    }
    if let Whom::Nobody(copies) = order.whom {
        letters.extend(std::iter::repeat_n(setting.copy(), copies));
    }
    Ok(Prepared { run: setting.run(order, letters), version, sheets, printed, request: request.clone() })
}

/// The first sheet of the run, to be looked at: its code means nothing.
pub(super) fn example(
    reader: &Reader,
    order: &PrintOrder,
    questionnaire: &Questionnaire,
    language: Language,
    whom: &Recipients,
) -> Result<Run, EngineError> {
    let setting = Setting::new(reader, &questionnaire.version.content, language);
    let letter = match whom.customers.first() {
        Some((customer, own)) => setting.in_language(*own).letter(customer, last_purchase(reader, customer.id)?, &SheetCode::of_number(0)),
        None => setting.copy(),
    };
    Ok(setting.run(order, vec![letter]))
}

fn last_purchase(reader: &Reader, customer: CustomerId) -> Result<Option<Day>, EngineError> {
    let standings = reader.standings(&Filter::default())?;
    Ok(row_of(reader.facts()?, customer).and_then(|row| standings.get(row)).and_then(crate::analysis::Standing::last_seen))
}

/// Codes that stand on no other sheet of this workspace.
fn fresh_codes(reader: &Reader, version: VersionId, whom: &[(Customer, Language)]) -> Result<Vec<sheets::PrintedSheet>, EngineError> {
    let (now, today) = (reader.deps().clock.now(), reader.today());
    let mut taken = HashSet::new();
    let mut all = Vec::with_capacity(whom.len());
    for (customer, language) in whom {
        let mut attempt = 0_u32;
        let code = loop {
            let digest = Sha256::digest(format!("sheet {now} {version} {} {attempt}", customer.id));
            let number = digest.iter().take(8).fold(0_u64, |number, byte| number << 8 | u64::from(*byte));
            let code = SheetCode::of_number(number);
            if !taken.contains(&code) && !sheets::is_taken(reader.conn()?, &code).map_err(|e| reader.told(e))? {
                break code;
            }
            attempt += 1;
        };
        taken.insert(code.clone());
        all.push(sheets::PrintedSheet { code, version, customer: customer.id, language: *language, printed_on: today });
    }
    Ok(all)
}

/// What all sheets of a run have in common.
struct Setting<'a> {
    content: &'a Content,
    tr: Tr,
    today: Day,
    shop: String,
    address: Vec<String>,
}

impl<'a> Setting<'a> {
    fn new(reader: &Reader, content: &'a Content, language: Language) -> Self {
        let settings = reader.settings();
        Self { content, tr: Tr::new(language), today: reader.today(), shop: settings.name.clone(), address: lines(&settings.address) }
    }

    /// The same in another language.
    fn in_language(&self, language: Language) -> Self {
        Self { content: self.content, tr: Tr::new(language), today: self.today, shop: self.shop.clone(), address: self.address.clone() }
    }

    fn run(&self, order: &PrintOrder, letters: Vec<Letter>) -> Run {
        Run {
            paper: order.paper,
            language: self.tr.language(),
            title: self.content.title.get(self.tr.language()).to_owned(),
            business: self.shop.clone(),
            address: self.address.clone(),
            letters,
        }
    }

    fn letter(&self, customer: &Customer, last: Option<Day>, code: &SheetCode) -> Letter {
        let details = &customer.details;
        let to = Addressee::new(&details.name, &self.shop, last);
        let recipient = Recipient { name: details.display_name().to_owned(), address: lines(&details.address) };
        Letter { to: Some(recipient), code: Some(code.to_string()), ..self.words(&to) }
    }

    fn copy(&self) -> Letter {
        self.words(&Addressee::anyone(&self.shop))
    }

    fn words(&self, to: &Addressee) -> Letter {
        let say = |texts: &Texts| said_to(texts.get(self.tr.language()), to, &self.tr, self.today, |_| None);
        let mut parts = Vec::new();
        for (at, question) in self.content.questions.iter().enumerate() {
            if let Some(section) = self.content.section_before(at) {
                parts.push(Part::Section(say(&section.title), say(&section.introduction)));
            }
            parts.push(Part::Question(Box::new(PrintedQuestion {
                number: at + 1,
                only_if: skip_words(&question.show_if, self.content, &self.tr),
                text: say(&question.text),
                help: say(&question.help),
                answer: self.room(question, &say),
            })));
        }
        let paragraphs = |texts: &Texts| lines(&say(texts));
        Letter {
            language: self.tr.language(),
            day: in_full(&self.tr, self.today),
            introduction: paragraphs(&self.content.introduction),
            parts,
            thanks: paragraphs(&self.content.thanks),
            ..Letter::default()
        }
    }

    fn room(&self, question: &Question, say: &impl Fn(&Texts) -> String) -> Room {
        match &question.kind {
            QuestionKind::OpenText { lines } => Room::Lines((*lines).max(1)),
            QuestionKind::Number => Room::Short,
            QuestionKind::Date => Room::Day,
            QuestionKind::YesNo => Room::Boxes { options: vec![self.tr.record_yes(), self.tr.record_no()], other: None, several: false },
            QuestionKind::OneChoice { .. } | QuestionKind::SeveralChoices { .. } => Room::Boxes {
                options: question.kind.offered().map(|c| say(&c.text)).collect(),
                other: question.kind.has_other().then(|| self.tr.questionnaire_other()),
                several: matches!(question.kind, QuestionKind::SeveralChoices { .. }),
            },
            QuestionKind::Scale { from, to, low, high } => {
                Room::Scale { points: (*from..=*to).map(|p| self.tr.whole(i64::from(p))).collect(), low: say(low), high: say(high) }
            }
        }
    }
}

/// A day as a letter has it, with its month written out.
fn in_full(tr: &Tr, day: Day) -> String {
    let date = day.date();
    tr.paper_date(date.day().to_string(), format!("m{}", date.month()), date.year().to_string())
}

/// The lines of a text that hold anything.
fn lines(text: &str) -> Vec<String> {
    text.lines().map(str::trim).filter(|line| !line.is_empty()).map(str::to_owned).collect()
}
