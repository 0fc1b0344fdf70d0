//! A shop with a handful of customers, made step by step: who came, who stayed away, what was said. For tests of small numbers.

use comeback::domain::answer::{AnswerEntry, AnswerState, AnswerValue, ResponseEntry};
use comeback::domain::customer::{Channel, CustomerDetails};
use comeback::domain::day::Day;
use comeback::domain::departure::{DepartureDetails, GivenReason, HowKnown, ReasonSource};
use comeback::domain::ids::{CustomerId, ReasonId, VersionId};
use comeback::domain::language::Language;
use comeback::domain::money::Money;
use comeback::domain::questionnaire::{Audience, Content, Role};
use comeback::domain::settings::Settings;
use comeback::engine::views::questionnaires::QuestionnairePageQuery;
use comeback::engine::views::reasons::ReasonListQuery;
use comeback::engine::{Command, Created, Engine, library};

/// What is done to the shop through its engine.
pub struct SmallShop<'e> {
    pub engine: &'e Engine,
    version: VersionId,
    content: Content,
}

fn day(text: &str) -> Day {
    Day::parse_iso(text).unwrap()
}

impl<'e> SmallShop<'e> {
    /// An empty workspace gets the questionnaire for lost customers; all is as of 9 December 2025.
    pub fn new(engine: &'e Engine) -> Self {
        Self::with(engine, Audience::Lost, "lost")
    }

    fn with(engine: &'e Engine, audience: Audience, starter: &str) -> Self {
        let content = library::starter(starter).unwrap().content.clone();
        let add = Command::AddQuestionnaire { audience, languages: Language::ALL.to_vec(), content };
        let created = engine.call(add).unwrap().created;
        let Created::Questionnaire(id) = created[0] else { panic!("{created:?}") };
        let version = engine.fetch(QuestionnairePageQuery(id)).unwrap().questionnaire.version;
        let settings = engine.status().workspace.unwrap().settings;
        engine.call(Command::SaveSettings(Settings { as_of: Some(day("2025-12-09")), ..(*settings).clone() })).unwrap();
        Self { engine, version: version.id, content: version.content }
    }

    /// The same shop with the questionnaire for those who still come.
    pub fn current(&self) -> Self {
        Self::with(self.engine, Audience::Current, "current")
    }

    /// A customer who came on these days and spent so many units each time.
    pub fn customer(&self, name: &str, segment: &str, days: &[&str], units: i64) -> CustomerId {
        let details = CustomerDetails { name: name.into(), segment: segment.into(), ..CustomerDetails::default() };
        let created = self.engine.call(Command::AddCustomer(details)).unwrap().created;
        let Created::Customer(customer) = created[0] else { panic!("{created:?}") };
        for text in days {
            self.engine.call(Command::AddPurchase { customer, day: day(text), amount: Money(units * 100) }).unwrap();
        }
        customer
    }

    /// So many who came four times in spring and then no more; each spent a little less than the one before.
    pub fn quiet(&self, count: i64, segment: &str) -> Vec<CustomerId> {
        let days = ["2025-03-01", "2025-03-20", "2025-04-10", "2025-05-01"];
        (0..count).map(|i| self.customer(&format!("{segment} {i}"), segment, &days, 100 - i)).collect()
    }

    pub fn reason(&self, code: &str) -> ReasonId {
        let all = self.engine.fetch(ReasonListQuery { retired: true, people: false }).unwrap();
        all.iter().find(|r| r.reason.code == code).unwrap().reason.id
    }

    /// Staff were told why.
    pub fn told(&self, customer: CustomerId, code: &str, left: &str) {
        let given = GivenReason { reason: self.reason(code), source: ReasonSource::ToldStaff };
        let details = DepartureDetails {
            customer,
            noticed_on: day(left),
            left_on: day(left),
            how_known: HowKnown::ToldUs,
            main: Some(given),
            mentioned: Vec::new(),
            kind_override: None,
            returned_on: None,
            note: String::new(),
        };
        self.engine.call(Command::MarkLeft(vec![details])).unwrap();
    }

    /// Somebody answered the first open question, and whether they may be quoted.
    pub fn said(&self, customer: Option<CustomerId>, words: &str, codes: &[&str], on: &str, may_quote: bool) {
        let open = self.content.questions.iter().find(|q| q.is_open() && q.role != Some(Role::Shared)).unwrap();
        let mut answers = vec![AnswerEntry {
            question: open.identity,
            state: AnswerState::Answered(AnswerValue::Text(words.into())),
            reasons: codes.iter().map(|code| self.reason(code)).collect(),
        }];
        if let Some(quote) = self.content.questions.iter().find(|q| q.role == Some(Role::MayQuote)) {
            let state = AnswerState::Answered(AnswerValue::YesNo(may_quote));
            answers.push(AnswerEntry { question: quote.identity, state, reasons: Vec::new() });
        }
        let entry = ResponseEntry {
            version: self.version,
            customer,
            channel: Channel::Phone,
            language: Language::En,
            day: day(on),
            typed_by: String::new(),
            answers,
            departure_source: None,
        };
        self.engine.call(Command::SaveResponse(entry.into())).unwrap();
    }
}
