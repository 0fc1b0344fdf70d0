//! What is to be written: which report or chart, for whom, in which language, and what may stand in it. Kept while the
//! workspace is open; nothing of single people is on at first.

use eframe::egui::{Id, Ui};

use crate::analysis::side_by_side::Side;
use crate::domain::ids::AnswerId;
use crate::domain::language::Language;
use crate::engine::views::reports::ReportBasis;
use crate::engine::{AgreedQuote, Filter, Period, Quotes, ReportChoice, Unit};
use crate::i18n::Tr;
use crate::report::charts::SIDES;
use crate::report::{CHARTS, ChartSpec, REPORTS};
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::{Button, Field, Select, card, check_box, check_lines, heading, radio, segments, text};

const PERIODS: [Period; 5] = [Period::LastMonths(3), Period::LastMonths(6), Period::LastMonths(12), Period::LastMonths(24), Period::All];
const UNITS: [(Unit, &str); 4] = [(Unit::Month, "month"), (Unit::Quarter, "quarter"), (Unit::Half, "half"), (Unit::Year, "year")];
/// Shapes of pictures: code, width, height in pixels.
const SIZES: [(&str, u32, u32); 3] = [("page", 1600, 1000), ("slide", 1920, 1080), ("small", 800, 500)];
const PEOPLE: std::ops::RangeInclusive<usize> = 1..=500;
/// Answers to be ticked that are listed at first.
const QUOTES: usize = 6;

/// What is to be written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum What {
    /// The report of this place in `REPORTS`.
    Report(usize),
    /// One of the charts.
    Charts,
}

/// Everything chosen on this screen.
#[expect(clippy::struct_excessive_bools, reason = "each is a switch of its own")]
pub(super) struct Choices {
    pub(super) what: What,
    pub(super) language: Option<Language>,
    pub(super) filter: Filter,
    names: bool,
    /// The answers ticked to be quoted.
    quotes: Vec<AnswerId>,
    /// The list of answers is shown to its end.
    all_quotes: bool,
    small_groups: bool,
    people: usize,
    other: bool,
    typed: String,
    chart: usize,
    /// The parts that stand side by side; none: the first few.
    sides: Vec<Side>,
    size: (&'static str, u32, u32),
    pub(super) dark: bool,
}

impl Default for Choices {
    fn default() -> Self {
        Self {
            what: What::Report(0),
            language: None,
            filter: Filter::default(),
            names: false,
            quotes: Vec::new(),
            all_quotes: false,
            small_groups: false,
            people: 5,
            other: false,
            typed: String::new(),
            chart: 0,
            sides: Vec::new(),
            size: ("page", 1600, 1000),
            dark: false,
        }
    }
}

impl Choices {
    /// What is no longer there is no longer chosen; nothing is given up before it is known what there is.
    pub(super) fn follow(&mut self, ctx: &ScreenCtx<'_>, basis: Option<&ReportBasis>) {
        self.language.get_or_insert(ctx.tr.language());
        let Some(basis) = basis else { return };
        let gone = self.filter.segment.as_ref().is_some_and(|s| !basis.segments.iter().any(|(pick, _)| pick == s));
        if gone {
            self.filter.segment = None;
        }
        self.sides.retain(|side| !matches!(side, Side::Part(pick) if !basis.segments.iter().any(|(known, _)| known == pick)));
        if basis.members && !self.small_groups {
            self.sides.clear();
        }
        self.quotes.retain(|answer| basis.quotes.iter().any(|quote| quote.answer == *answer));
    }

    /// The language of what is written.
    pub(super) fn language(&self, ctx: &ScreenCtx<'_>) -> Language {
        self.language.unwrap_or_else(|| ctx.tr.language())
    }

    /// The report that is chosen; none while a chart is.
    pub(super) fn report(&self) -> Option<ReportChoice> {
        let What::Report(number) = self.what else { return None };
        let spec = REPORTS.get(number)?;
        Some(ReportChoice {
            kind: spec.id.to_owned(),
            names: self.names && !spec.named,
            quotes: if spec.named || self.quotes.is_empty() { Quotes::None } else { Quotes::These(self.quotes.clone()) },
            small_groups: self.small_groups && !spec.named,
            people: self.people,
            sides: if spec.named { Vec::new() } else { self.sides.clone() },
        })
    }

    /// The chosen chart, and width and height of its picture in pixels.
    pub(super) fn picture(&self) -> Option<(&'static ChartSpec, u32, u32)> {
        let (_, width, height) = self.size;
        Some((CHARTS.get(self.chart)?, width, height))
    }

    /// The parts that stand side by side in the chosen chart.
    pub(super) fn sides(&self) -> Vec<Side> {
        let compares = CHARTS.get(self.chart).is_some_and(|spec| spec.id == SIDES);
        if compares { self.sides.clone() } else { Vec::new() }
    }

    /// Whether small groups are shown.
    pub(super) const fn small_groups(&self) -> bool {
        self.small_groups
    }

    /// The name of what is chosen, in the language of the window.
    pub(super) fn name(&self, tr: &Tr) -> String {
        match self.what {
            What::Report(number) => REPORTS.get(number).map(|spec| (spec.name)(tr)).unwrap_or_default(),
            What::Charts => CHARTS.get(self.chart).map(|spec| (spec.name)(tr)).unwrap_or_default(),
        }
    }

    /// Shows it all.
    pub(super) fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, basis: &ReportBasis) {
        card(ui, |ui| self.kinds(ui, ctx.tr));
        if self.what == What::Charts {
            card(ui, |ui| self.chart(ui, ctx.tr, basis));
        } else {
            card(ui, |ui| self.inside(ui, ctx.tr, basis));
        }
        card(ui, |ui| self.scope(ui, ctx, basis));
        // Which answers may be quoted hangs on the period and the segment.
        if self.report().is_some() && !self.is_calls() {
            card(ui, |ui| self.quotes(ui, ctx.tr, basis));
        }
    }

    fn kinds(&mut self, ui: &mut Ui, tr: &Tr) {
        heading(ui, &tr.reports_what());
        for (i, spec) in REPORTS.iter().enumerate() {
            if radio(ui, self.what == What::Report(i), &(spec.name)(tr)) {
                self.what = What::Report(i);
            }
        }
        if radio(ui, self.what == What::Charts, &tr.reports_charts()) {
            self.what = What::Charts;
        }
        let about = match self.what {
            What::Charts => tr.reports_about_charts(),
            What::Report(_) if self.is_calls() => tr.reports_about_calls(),
            What::Report(_) => tr.reports_about_owner(),
        };
        text(about).small().muted().show(ui);
    }

    fn is_calls(&self) -> bool {
        matches!(self.what, What::Report(i) if REPORTS.get(i).is_some_and(|spec| spec.named))
    }

    fn chart(&mut self, ui: &mut Ui, tr: &Tr, basis: &ReportBasis) {
        heading(ui, &tr.reports_chart());
        for (i, spec) in CHARTS.iter().enumerate() {
            if radio(ui, self.chart == i, &(spec.name)(tr)) {
                self.chart = i;
            }
        }
        if CHARTS.get(self.chart).is_some_and(|spec| spec.id == SIDES) {
            self.compared(ui, tr, basis);
        }
        let sizes: Vec<_> = SIZES.iter().map(|s| (*s, tr.reports_size_name(s.2.to_string(), s.0, s.1.to_string()))).collect();
        ui.push_id("size", |ui| Select::new(tr.reports_size()).show(ui, &mut self.size, &sizes));
        segments(ui, &tr.reports_look(), &mut self.dark, &[(false, tr.reports_light()), (true, tr.reports_dark())]);
        self.small(ui, tr);
    }

    fn inside(&mut self, ui: &mut Ui, tr: &Tr, basis: &ReportBasis) {
        heading(ui, &tr.reports_inside());
        if self.is_calls() {
            self.how_many(ui, tr);
            return;
        }
        check_box(ui, &mut self.names, &if basis.members { tr.members_report_names() } else { tr.reports_names() });
        if self.names {
            self.how_many(ui, tr);
        }
        self.small(ui, tr);
        // A report on one part compares no others.
        if self.filter.segment.is_none() && (self.small_groups || !basis.members) {
            self.compared(ui, tr, basis);
        }
    }

    /// Which parts of the customers stand side by side.
    fn compared(&mut self, ui: &mut Ui, tr: &Tr, basis: &ReportBasis) {
        if basis.segments.is_empty() {
            return;
        }
        text(tr.side_tab()).semibold().show(ui);
        let shown = if self.sides.is_empty() { Side::first_of(&basis.segments) } else { Side::or_others(self.sides.clone()) };
        let all =
            basis.segments.iter().map(|(pick, name)| (Side::Part(pick.clone()), name.clone())).chain([(Side::Others, tr.side_others())]);
        for (at, (side, name)) in all.enumerate() {
            let mut on = shown.contains(&side);
            let room = on || shown.len() < Side::MOST;
            let changed = ui.push_id(("side", at), |ui| ui.add_enabled_ui(room, |ui| check_box(ui, &mut on, &name)).inner).inner;
            if changed {
                self.sides = shown.iter().filter(|known| **known != side).cloned().collect();
                self.sides.extend(on.then_some(side));
            }
        }
    }

    /// The answers that may be quoted, each to be ticked; none is at first.
    fn quotes(&mut self, ui: &mut Ui, tr: &Tr, basis: &ReportBasis) {
        heading(ui, &tr.reports_quotes());
        let count = basis.quotes.len();
        let agreed = if count == 0 { tr.reports_quotes_none() } else { tr.reports_quotes_count(count, tr.count(count)) };
        text(agreed).small().muted().show(ui);
        let shown = if self.all_quotes { count } else { QUOTES.min(count) };
        for quote in basis.quotes.iter().take(shown) {
            let reason = basis.reasons.iter().find(|(id, _)| Some(*id) == quote.reason).map_or("", |(_, name)| name.as_str());
            ui.push_id(quote.answer, |ui| self.quote(ui, tr, quote, reason));
        }
        if shown < count && Button::link(tr.reports_quotes_more(count - shown, tr.count(count - shown))).show(ui).clicked() {
            self.all_quotes = true;
        }
    }

    fn quote(&mut self, ui: &mut Ui, tr: &Tr, quote: &AgreedQuote, reason: &str) {
        let mut on = self.quotes.contains(&quote.answer);
        let below = [reason.to_owned(), tr.day(quote.day)].into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        let words = text(tr.home_quote(quote.text.as_str())).then(format!("\n{below}")).muted().small();
        if !check_lines(ui, &mut on, &words) {
            return;
        }
        if on {
            self.quotes.push(quote.answer);
        } else {
            self.quotes.retain(|answer| *answer != quote.answer);
        }
    }

    fn small(&mut self, ui: &mut Ui, tr: &Tr) {
        check_box(ui, &mut self.small_groups, &tr.reports_small());
        text(tr.reports_small_note()).small().muted().show(ui);
    }

    fn how_many(&mut self, ui: &mut Ui, tr: &Tr) {
        text(tr.reports_people()).small().muted().show(ui);
        let mut chosen = if self.other { None } else { Some(self.people) };
        let options = [(Some(5), tr.count(5)), (Some(10), tr.count(10)), (None, tr.reports_people_other())];
        if segments(ui, &tr.reports_people(), &mut chosen, &options) {
            self.other = chosen.is_none();
            self.people = chosen.unwrap_or(self.people);
            self.typed = self.people.to_string();
        }
        if !self.other {
            return;
        }
        let read = self.typed.trim().parse::<usize>().ok().filter(|n| PEOPLE.contains(n));
        let wrong = read.is_none().then(|| tr.reports_people_wrong());
        let field = Field::new(tr.reports_people_number()).width(120.0).limit(3).id(Id::unique("reports-people")).problem(wrong.as_deref());
        field.show(ui, &mut self.typed);
        self.people = read.unwrap_or(self.people);
    }

    fn scope(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, basis: &ReportBasis) {
        let tr = ctx.tr;
        heading(ui, &tr.reports_scope());
        let name = |period| match period {
            Period::LastMonths(months) => tr.reports_last(months),
            Period::All => tr.reports_all_time(),
        };
        let periods: Vec<_> = PERIODS.iter().map(|p| (*p, name(*p))).collect();
        ui.push_id("period", |ui| Select::new(tr.reports_period()).show(ui, &mut self.filter.period, &periods));
        let units: Vec<_> = UNITS.iter().map(|(unit, code)| (*unit, tr.reports_unit_name(*code))).collect();
        ui.push_id("unit", |ui| Select::new(tr.reports_unit()).show(ui, &mut self.filter.unit, &units));
        if !basis.segments.is_empty() {
            let mut segments = vec![(None, tr.reports_everybody())];
            segments.extend(basis.segments.iter().map(|(pick, name)| (Some(pick.clone()), name.clone())));
            ui.push_id("segment", |ui| Select::new(tr.reports_segment()).show(ui, &mut self.filter.segment, &segments));
        }
        let languages: Vec<_> = Language::ALL.iter().map(|l| (Some(*l), l.own_name().to_owned())).collect();
        ui.push_id("language", |ui| Select::new(tr.reports_language()).show(ui, &mut self.language, &languages));
    }
}
