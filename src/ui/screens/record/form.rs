//! A sheet in view: the sheet with the questions it answers, where one is, what is wrong. Draws nothing and sends nothing.

use super::sheet::{Sheet, Wrong};
use crate::domain::customer::{Channel, State};
use crate::domain::day::{Day, Month};
use crate::domain::ids::DepartureId;
use crate::domain::language::Language;
use crate::domain::questionnaire::Content;
use crate::engine::library::fill_month;
use crate::engine::views::customer_list::CustomerRow;
use crate::engine::views::customer_page::CustomerPage;
use crate::engine::views::reasons::ReasonRow;
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;

/// What is wanted next.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// The next question; at the end: save.
    Next,
    /// The next question, this one without an answer.
    Skip,
    /// The question before.
    Back,
    /// Back to choosing; what was typed stays as a draft.
    Setup,
    /// Nobody answered the phone: the next one on the pile.
    NotReached,
    /// Go on with what was typed before.
    TakeOffered,
    /// Throw away what was typed before.
    DropOffered,
}

/// What is known while filling in.
pub struct Known<'a> {
    /// The customer, if it is not an anonymous sheet.
    pub customer: Option<&'a CustomerPage>,
    /// The reasons in use.
    pub reasons: &'a [ReasonRow],
    /// Who comes next.
    pub pile: &'a [&'a CustomerRow],
    /// When the draft was kept last.
    pub kept_at: Option<&'a str>,
}

/// A sheet in view.
#[expect(clippy::struct_excessive_bools, reason = "each is one fact about the sheet in view")]
pub struct Form {
    pub sheet: Sheet,
    pub content: Content,
    /// The questions as they are put to this customer.
    pub wordings: Vec<String>,
    worded: Option<(Language, Option<Month>)>,
    /// Speaks the language of the sheet.
    pub voice: Option<Tr>,
    /// The whole sheet in view, as on paper.
    pub whole: bool,
    /// The questionnaire is for those who left.
    pub lost_audience: bool,
    /// Reasons are asked for under answers in words.
    pub hears_reasons: bool,
    /// The customer has left or gone quiet.
    pub lost: bool,
    /// The leaving on record that holds now, and its day.
    pub departure: Option<(DepartureId, Day)>,
    /// The field in view wants the keyboard.
    pub focus: bool,
    pub problem: Option<(usize, Wrong)>,
    /// When a digit was typed last, for points of two digits.
    pub digit_at: f64,
    /// What was typed before and not saved.
    pub offered: Option<Box<Sheet>>,
}

impl Form {
    /// A sheet with its questions.
    pub fn new(sheet: Sheet, content: Content) -> Self {
        let whole = sheet.channel != Channel::Phone || sheet.saved.is_some();
        Self {
            sheet,
            content,
            wordings: Vec::new(),
            worded: None,
            voice: None,
            whole,
            lost_audience: false,
            hears_reasons: false,
            lost: false,
            departure: None,
            focus: true,
            problem: None,
            digit_at: f64::NEG_INFINITY,
            offered: None,
        }
    }

    /// Goes on with another sheet of the same version.
    pub fn take(&mut self, sheet: Sheet) {
        self.whole = sheet.channel != Channel::Phone || sheet.saved.is_some();
        self.sheet = sheet;
        self.focus = true;
    }

    /// Takes in what is known of the customer: wording, state, leaving on record.
    pub fn know(&mut self, ctx: &ScreenCtx<'_>, customer: Option<&CustomerPage>) {
        let month = customer.and_then(|c| c.standing.last).map(Day::month);
        self.lost = customer.is_some_and(|c| matches!(c.standing.state, State::Lost | State::Lapsed));
        self.hears_reasons = self.lost || self.lost_audience;
        let open = customer.and_then(|c| c.departures.iter().find(|d| d.open));
        self.departure = open.map(|d| (d.departure.id, d.departure.details.left_on));
        let wanted = (self.sheet.language, month);
        if self.worded == Some(wanted) {
            return;
        }
        self.worded = Some(wanted);
        let voice = if ctx.tr.language() == self.sheet.language { ctx.tr.clone() } else { Tr::new(self.sheet.language) };
        let month = month.map(|m| in_month(&voice, m, ctx.today));
        let words = |text: &str| fill_month(text, self.sheet.language, month.as_deref());
        self.wordings = self.content.questions.iter().map(|q| words(q.text.get(self.sheet.language))).collect();
        self.voice = Some(voice);
    }

    /// All questions are behind.
    pub fn at_end(&self) -> bool {
        self.whole || self.sheet.at >= self.content.questions.len()
    }

    /// Goes on, unless what stands in the field cannot be read.
    pub fn next(&mut self, today: Day) {
        let at = self.sheet.at;
        let (Some(question), Some(fill)) = (self.content.questions.get(at), self.sheet.fills.get_mut(at)) else { return };
        if let Err(wrong) = fill.value(&question.kind, today) {
            self.wrong_at(at, wrong);
            return;
        }
        fill.put = true;
        self.go(at + 1);
    }

    /// Goes on without an answer.
    pub fn skip(&mut self) {
        let at = self.sheet.at;
        if let Some(fill) = self.sheet.fills.get_mut(at) {
            fill.clear();
            fill.put = true;
            self.go(at + 1);
        }
    }

    /// Goes back by one question.
    pub fn back(&mut self) {
        self.go(self.sheet.at.saturating_sub(1));
    }

    fn go(&mut self, at: usize) {
        self.sheet.at = at;
        (self.problem, self.focus, self.digit_at) = (None, true, f64::NEG_INFINITY);
    }

    /// Shows the field that cannot be read.
    pub fn wrong_at(&mut self, place: usize, wrong: Wrong) {
        self.sheet.at = place;
        (self.problem, self.focus) = (Some((place, wrong)), true);
    }

    /// Whether the reasons are also those they left for: as said, or yes for those who left or went quiet.
    pub fn explains(&self) -> bool {
        self.sheet.explains.unwrap_or(self.lost) && !self.sheet.reasons().is_empty()
    }

    /// Writes down what was left at its preset.
    pub fn settle_explains(&mut self) {
        self.sheet.explains = Some(self.explains());
    }

    /// The leaving to be withdrawn.
    pub fn withdrawn(&self) -> Option<DepartureId> {
        self.departure.filter(|_| self.sheet.still_comes).map(|(id, _)| id)
    }
}

/// A month as it follows "in", with its year where that is another one than today's.
pub fn in_month(tr: &Tr, month: Month, today: Day) -> String {
    let name = tr.record_month_in(format!("m{}", month.of_year()));
    if month.year() == today.month().year() { name } else { tr.record_month_year(name, month.year().to_string()) }
}
