//! The kinds of reports, one file each; adding one is a file and a line here.

mod answers;
mod beside;
mod calls;
mod compared;
mod customers;
mod members;
mod owner;
mod pages;

pub use answers::{ListedAnswer, ListedPassage, answer_columns, answer_row, book_columns, book_row, passage_columns, passage_row};
pub use calls::five_questions;
pub use customers::{ListedCustomer, customer_list};

use super::charts::{self, Measure};
use super::document::{Block, Document, Role, Table};
use super::findings::{Alongside, Scene};
use super::periods;
use crate::analysis::contracts::Member;
use crate::analysis::leaving::Group;
use crate::analysis::{FigureSpec, Figures};
use crate::domain::day::Day;
use crate::domain::ids::ReasonId;
use crate::domain::language::Language;
use crate::domain::mark::Mark;
use crate::domain::money::{Currency, Money};
use crate::domain::settings::Goal;
use crate::i18n::Tr;

/// A kind of report.
#[derive(Debug, Clone, Copy)]
pub struct ReportSpec {
    /// Its id.
    pub id: &'static str,
    /// Its name in menus.
    pub name: fn(&Tr) -> String,
    /// Whether it can only be made with names in it.
    pub named: bool,
    /// Makes it.
    pub build: fn(&ReportInput<'_>, &Tr) -> Document,
}

/// All of them, in the order of menus.
pub const REPORTS: &[ReportSpec] = &[
    ReportSpec { id: "owner", name: Tr::report_owner_name, named: false, build: owner::build },
    ReportSpec { id: "calls", name: Tr::report_calls_name, named: true, build: calls::build },
];

/// What a report is made from, besides words. Names and quotes stand here only if whoever asks has switched them on.
#[derive(Debug, Clone)]
pub struct ReportInput<'a> {
    /// Name of the business.
    pub business: &'a str,
    /// Currency of its sums.
    pub currency: Currency,
    /// Goal for retention.
    pub goal: Option<&'a Goal>,
    /// The figures.
    pub figures: &'a Figures,
    /// What the owner changed, oldest first.
    pub marks: &'a [Mark],
    /// What is told alongside the figures.
    pub alongside: Option<&'a Alongside>,
    /// The figures to define; usually `analysis::FIGURES`.
    pub definitions: &'a [FigureSpec],
    /// Whether it leaves the house: then groups under five are hidden. True unless switched off.
    pub shared: bool,
    /// Chosen quotes; none unless switched on.
    pub quotes: &'a [Quote],
    /// Whom to ring, the most valuable first.
    pub calls: &'a [CallPerson],
    /// The first of these by number and money, whether they are named or not.
    pub first: Group,
    /// Questions of the call sheet in the report's language; the five of the method where empty.
    pub questions: &'a [String],
}

/// The numbers of one chart as a document of its own; none for a chart whose numbers are no table.
#[must_use]
pub fn chart_document(chart: &str, input: &ReportInput<'_>, tr: &Tr) -> Option<Document> {
    let scene = input.scene(tr);
    let by = |measure| (charts::reasons(&scene, measure), pages::reasons_table(&scene, measure).into_iter().collect());
    let (drawn, tables): (_, Vec<Table>) = match chart {
        "reasons_beside" => {
            let tables = beside::by_window(&scene).into_iter().chain(beside::by_reason(&scene));
            (charts::beside(&scene), tables.collect())
        }
        "differs" => (charts::differs(&scene), compared::differs_table(&scene).into_iter().collect()),
        "over_time" => (charts::over_time(&scene), compared::over_time_table(&scene).into_iter().collect()),
        "retention" => (charts::retention(&scene), pages::retention_table(&scene).into_iter().collect()),
        charts::SIDES => (charts::sides(&scene), charts::side_tables(&scene)),
        charts::SILENCE => (charts::silences(&scene), charts::silence_tables(&scene)),
        _ => by([Measure::People, Measure::Money].into_iter().find(|measure| measure.chart() == chart)?),
    };
    let title = if drawn.head().title.is_empty() { drawn.head().empty.clone() } else { drawn.head().title.clone() };
    let notes = drawn.head().notes.iter().map(|note| Block::Text(Role::Note, note.clone()));
    let segment = periods::segment(input.figures, tr).filter(|_| chart != charts::SIDES).map(|segment| Block::Text(Role::Note, segment));
    let blocks = segment.into_iter().chain(tables.into_iter().map(Block::Table)).chain(notes).collect();
    Some(Document { kind: "chart", title, foot: pages::foot(&scene), blocks, ..pages::empty(input, tr) })
}

impl<'a> ReportInput<'a> {
    fn scene(&self, tr: &'a Tr) -> Scene<'a> {
        Scene::new(self.figures, tr, self.currency, None, self.shared)
            .with_goal(self.goal)
            .with_marks(self.marks)
            .with_alongside(self.alongside)
    }
}

/// A customer's words, chosen to be shown, without a name.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Quote {
    /// The words.
    pub text: String,
    /// The reason given to them and its name, if any.
    pub reason: Option<(ReasonId, String)>,
}

/// One person to ring.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct CallPerson {
    /// The number they are known by, for those without a name.
    pub number: String,
    /// Name, or what else they can be called by; may be empty.
    pub name: String,
    /// Phone as written.
    pub phone: String,
    /// Last purchase day.
    pub last: Option<Day>,
    /// Rhythm in days.
    pub rhythm: Option<f64>,
    /// Yearly value.
    pub money: Money,
    /// Where they stand by their contracts.
    pub member: Member,
    /// The language they speak, where it is known.
    pub speaks: Option<Language>,
    /// What they are asked in their language; empty where they are asked what the others are.
    pub questions: Vec<String>,
}

impl CallPerson {
    /// What to call them: never nothing.
    fn called(&self, tr: &Tr) -> String {
        if self.name.trim().is_empty() { tr.report_call_nameless(self.number.as_str()) } else { self.name.clone() }
    }
}
