//! Where one can be in the window, and the one list of screens. Adding a screen: its file in `screens/`, a line in
//! [`Route`], a line in [`SCREENS`].

use super::screen::Screen;
use super::screens;
use super::theme::Icon;
use super::widgets::Badge;
use crate::domain::ids::{CustomerId, QuestionnaireId, ResponseId};
use crate::domain::language::Language;
use crate::domain::segment::Pick;
use crate::engine::views::rail::RailBadges;
use crate::engine::{Engine, Period};
use crate::i18n::Tr;

/// A place in the window. A place of one record carries its id.
#[derive(Debug, Clone, Default, PartialEq, Eq, Hash)]
pub enum Route {
    /// First start: no workspace is open.
    #[default]
    Start,
    /// Home.
    Home,
    /// The table of customers.
    Customers,
    /// The same, of those found by these words.
    Found(String),
    /// The same, of these, who stood behind something called so.
    These(Vec<CustomerId>, String),
    /// One customer.
    Customer(CustomerId),
    /// Importing customers and purchases.
    Import,
    /// The lines the import before left out.
    LeftOut,
    /// The questionnaires.
    Questionnaires,
    /// One questionnaire in the editor.
    Questionnaire(QuestionnaireId),
    /// The same with its translation into this language.
    Translate(QuestionnaireId, Language),
    /// Who answered a questionnaire, and what was chosen.
    Responses(QuestionnaireId),
    /// Recording answers: of this questionnaire and this customer, where they are chosen already.
    Record(Option<QuestionnaireId>, Option<CustomerId>),
    /// The same, with the codes of printed sheets that came back.
    Returned,
    /// A questionnaire to be printed, and for whom, where that is chosen already.
    Print(Option<QuestionnaireId>, Vec<CustomerId>),
    /// A response saved before, to be changed.
    Response(ResponseId),
    /// Answers in words and their reasons.
    Answers,
    /// Answers coded in a spreadsheet, to be taken over.
    ImportAnswers,
    /// Answers read again by a second reader.
    SecondReader,
    /// The codebook.
    Reasons,
    /// How many stay.
    Retention,
    /// Reports to share.
    Reports,
    /// The same, of this period and segment.
    ReportOn(Period, Option<Pick>),
    /// Settings of the workspace.
    Settings,
}

/// Where a screen stands in the rail.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum InRail {
    /// In the list at the top, in the order of [`SCREENS`].
    Top,
    /// At the bottom.
    Bottom,
    /// Not in the rail, but found by the palette.
    Palette,
    /// Not in the rail: a child page, or outside a workspace.
    No,
}

/// One screen of the program.
pub struct ScreenEntry {
    /// A short name for tests and pictures.
    pub name: &'static str,
    /// The place it is reached by; a child page gives that of an example only through its parent.
    pub route: Route,
    /// Its icon.
    pub icon: Icon,
    /// The screen it belongs to, for a child page: that one is shown as chosen in the rail.
    pub parent: Option<&'static str>,
    /// Whether and where it stands in the rail.
    pub rail: InRail,
    /// Its name in the rail and the palette.
    pub label: fn(&Tr) -> String,
    /// Whether a place is shown by this screen.
    pub shows: fn(&Route) -> bool,
    /// What waits for a person there, as its badge; `|_, _| None` for none.
    pub badge: fn(&RailBadges, &Tr) -> Option<Badge>,
    /// Makes it.
    pub make: fn(&Engine) -> Box<dyn Screen>,
}

/// All screens, in the order of the rail.
pub const SCREENS: &[ScreenEntry] = &[
    ScreenEntry {
        name: "start",
        route: Route::Start,
        icon: Icon::Store,
        parent: None,
        rail: InRail::No,
        label: Tr::start_name,
        shows: |r| matches!(r, Route::Start),
        badge: |_, _| None,
        make: |engine| Box::new(screens::start::StartScreen::new(engine)),
    },
    ScreenEntry {
        name: "home",
        route: Route::Home,
        icon: Icon::House,
        parent: None,
        rail: InRail::Top,
        label: Tr::home_name,
        shows: |r| matches!(r, Route::Home),
        badge: |_, _| None,
        make: |_| Box::new(screens::home::HomeScreen::default()),
    },
    ScreenEntry {
        name: "customers",
        route: Route::Customers,
        icon: Icon::Users,
        parent: None,
        rail: InRail::Top,
        label: Tr::customers_name,
        shows: |r| matches!(r, Route::Customers | Route::Found(_) | Route::These(..)),
        badge: |badges, tr| Some(Badge::Total(tr.count(badges.customers))),
        make: |_| Box::new(screens::customers::CustomersScreen::default()),
    },
    ScreenEntry {
        name: "customer",
        route: Route::Customer(CustomerId(1)),
        icon: Icon::User,
        parent: Some("customers"),
        rail: InRail::No,
        label: Tr::customers_name,
        shows: |r| matches!(r, Route::Customer(_)),
        badge: |_, _| None,
        make: |_| Box::new(screens::customer::CustomerScreen::default()),
    },
    ScreenEntry {
        name: "import",
        route: Route::Import,
        icon: Icon::Upload,
        parent: Some("customers"),
        rail: InRail::No,
        label: Tr::import_name,
        shows: |r| matches!(r, Route::Import | Route::LeftOut),
        badge: |_, _| None,
        make: |_| Box::new(screens::import::ImportScreen::default()),
    },
    ScreenEntry {
        name: "questionnaires",
        route: Route::Questionnaires,
        icon: Icon::ClipboardList,
        parent: None,
        rail: InRail::Top,
        label: Tr::questionnaires_name,
        shows: |r| matches!(r, Route::Questionnaires),
        badge: |_, _| None,
        make: |_| Box::new(screens::questionnaires::QuestionnairesScreen::default()),
    },
    ScreenEntry {
        name: "questionnaire",
        route: Route::Questionnaire(QuestionnaireId(1)),
        icon: Icon::ClipboardList,
        parent: Some("questionnaires"),
        rail: InRail::No,
        label: Tr::questionnaire_name,
        shows: |r| matches!(r, Route::Questionnaire(_) | Route::Translate(..)),
        badge: |_, _| None,
        make: |_| Box::new(screens::questionnaire::QuestionnaireScreen::default()),
    },
    ScreenEntry {
        name: "responses",
        route: Route::Responses(QuestionnaireId(1)),
        icon: Icon::ClipboardList,
        parent: Some("questionnaires"),
        rail: InRail::No,
        label: Tr::responses_name,
        shows: |r| matches!(r, Route::Responses(_)),
        badge: |_, _| None,
        make: |_| Box::new(screens::responses::ResponsesScreen::default()),
    },
    ScreenEntry {
        name: "print",
        route: Route::Print(None, Vec::new()),
        icon: Icon::Printer,
        parent: Some("questionnaires"),
        rail: InRail::No,
        label: Tr::print_name,
        shows: |r| matches!(r, Route::Print(..)),
        badge: |_, _| None,
        make: |_| Box::new(screens::print::PrintScreen::default()),
    },
    ScreenEntry {
        name: "record",
        route: Route::Record(None, None),
        icon: Icon::PhoneCall,
        parent: Some("answers"),
        rail: InRail::No,
        label: Tr::record_name,
        shows: |r| matches!(r, Route::Record(..) | Route::Returned | Route::Response(_)),
        badge: |_, _| None,
        make: |_| Box::new(screens::record::RecordScreen::default()),
    },
    ScreenEntry {
        name: "answers",
        route: Route::Answers,
        icon: Icon::MessageSquareText,
        parent: None,
        rail: InRail::Top,
        label: Tr::answers_name,
        shows: |r| matches!(r, Route::Answers),
        badge: |b, tr| (b.answers_to_code > 0).then(|| Badge::Waiting(tr.count(b.answers_to_code))),
        make: |_| Box::new(screens::answers::AnswersScreen::default()),
    },
    ScreenEntry {
        name: "answers_import",
        route: Route::ImportAnswers,
        icon: Icon::FileSpreadsheet,
        parent: Some("answers"),
        rail: InRail::No,
        label: Tr::coded_name,
        shows: |r| matches!(r, Route::ImportAnswers),
        badge: |_, _| None,
        make: |_| Box::new(screens::answers_import::AnswersImportScreen::default()),
    },
    ScreenEntry {
        name: "second",
        route: Route::SecondReader,
        icon: Icon::UserCheck,
        parent: Some("answers"),
        rail: InRail::Palette,
        label: Tr::second_name,
        shows: |r| matches!(r, Route::SecondReader),
        badge: |_, _| None,
        make: |_| Box::new(screens::second::SecondScreen::default()),
    },
    ScreenEntry {
        name: "reasons",
        route: Route::Reasons,
        icon: Icon::Tag,
        parent: None,
        rail: InRail::Top,
        label: Tr::reasons_name,
        shows: |r| matches!(r, Route::Reasons),
        badge: |b, tr| (b.reasons_to_review > 0).then(|| Badge::Waiting(tr.count(b.reasons_to_review))),
        make: |_| Box::new(screens::reasons::ReasonsScreen::default()),
    },
    ScreenEntry {
        name: "retention",
        route: Route::Retention,
        icon: Icon::TrendingUp,
        parent: None,
        rail: InRail::Top,
        label: Tr::retention_name,
        shows: |r| matches!(r, Route::Retention),
        badge: |_, _| None,
        make: |_| Box::new(screens::retention::RetentionScreen::default()),
    },
    ScreenEntry {
        name: "reports",
        route: Route::Reports,
        icon: Icon::FileText,
        parent: None,
        rail: InRail::Top,
        label: Tr::reports_name,
        shows: |r| matches!(r, Route::Reports | Route::ReportOn(..)),
        badge: |_, _| None,
        make: |_| Box::new(screens::reports::ReportsScreen::default()),
    },
    ScreenEntry {
        name: "settings",
        route: Route::Settings,
        icon: Icon::Settings,
        parent: None,
        rail: InRail::Bottom,
        label: Tr::settings_name,
        shows: |r| matches!(r, Route::Settings),
        badge: |_, _| None,
        make: |_| Box::new(screens::settings::SettingsScreen::default()),
    },
];

impl Route {
    /// The screen that shows this place.
    #[must_use]
    pub fn entry(&self) -> Option<&'static ScreenEntry> {
        SCREENS.iter().find(|s| (s.shows)(self))
    }

    /// The page of a customer.
    #[must_use]
    pub const fn customer(id: CustomerId) -> Option<Self> {
        Some(Self::Customer(id))
    }

    /// The page of a questionnaire: the palette lists its questions.
    #[must_use]
    pub const fn questionnaire(id: QuestionnaireId) -> Option<Self> {
        Some(Self::Questionnaire(id))
    }

    /// Where one brings in one's own customers.
    #[must_use]
    pub fn to_import() -> Self {
        if Self::Import.entry().is_some() { Self::Import } else { Self::first() }
    }

    /// The place one comes to when a workspace was opened: the first screen of the rail.
    #[must_use]
    pub fn first() -> Self {
        let mut rail = SCREENS.iter().filter(|s| s.rail == InRail::Top).chain(SCREENS.iter().filter(|s| s.rail == InRail::Bottom));
        rail.next().map_or(Self::Start, |s| s.route.clone())
    }
}
