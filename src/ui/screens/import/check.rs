//! The second step: how the file is read, what its columns mean, what would be added. Holds the questions to the engine and
//! the person's corrections; counts nothing itself.

use std::sync::Arc;

use eframe::egui::Ui;

use super::chips::{self, Change};
use super::choose::Form;
use super::grid::{self, Widths};
use super::look_at::{Counting, Kind};
use super::stands::Stands;
use super::{doubts, labels, leavings, look_at, summary, trouble};
use crate::domain::import::{DateOrder, Delimiter, Encoding, Field, ImportKind, LeavingsAs, Mapping, Said, Staged};
use crate::domain::language::Language;
use crate::engine::Cached;
use crate::engine::views::import_preview::{Input, ReadImport, StageImport, StagedImport};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, EmptyState, PageHead};

/// What the person wants to do next.
#[derive(Debug, Clone, Copy)]
pub(super) enum Wish {
    /// Look at something else.
    Other,
    /// Import what is shown.
    Import,
    /// See a list in full.
    Show(Kind),
}

/// A file being checked.
pub(super) struct Check {
    head: ReadImport,
    preview: Cached<ReadImport>,
    whole: Option<StageImport>,
    staged: Cached<StageImport>,
    /// The form it was typed into; none for a file.
    form: Option<Form>,
    /// How the person wants leavings recorded; none: as is likely.
    leavings: Option<LeavingsAs>,
    typical: String,
    /// As of which day a list of members stands.
    stands: Stands,
    widths: Widths,
    details: bool,
}

impl Check {
    /// As the file itself proposes; `form` if it was typed into one here.
    pub(super) fn of(input: Input, form: Option<Form>) -> Self {
        Self {
            head: ReadImport::proposed(input),
            preview: Cached::default(),
            whole: None,
            staged: Cached::default(),
            form,
            leavings: None,
            typical: String::new(),
            stands: Stands::default(),
            widths: Widths::default(),
            details: false,
        }
    }

    /// Names typed here: what their columns are is known.
    pub(super) fn of_names(text: String, mapping: Mapping, ctx: &ScreenCtx<'_>) -> Self {
        let mut check = Self::of(Input::Pasted(text), Some(Form::Names));
        let date_order = match ctx.tr.language() {
            Language::En if ctx.settings().currency.code() == "USD" => DateOrder::MonthFirst,
            _ => DateOrder::DayFirst,
        };
        check.head.said = Said {
            encoding: Some(Encoding("UTF-8".to_owned())),
            delimiter: Some(Delimiter::Tab),
            skip_lines: Some(0),
            header: Some(true),
            date_order: Some(date_order),
            decimal: Some('.'),
            columns: mapping.0.iter().map(|(field, column)| (*column, Some(*field))).collect(),
        };
        check.head.mapping = Some(mapping);
        check
    }

    /// The form it was typed into; none for a file, or what was pasted beside the forms.
    pub(super) const fn form(&self) -> Option<Form> {
        self.form
    }

    /// How leavings in it are recorded.
    pub(super) fn leavings(&self) -> LeavingsAs {
        let likely = || self.preview.view().map(|preview| LeavingsAs::likely(&preview.mapping)).unwrap_or_default();
        self.leavings.unwrap_or_else(likely)
    }

    /// The whole file as it is asked for, with what it came to.
    pub(super) fn whole(&self) -> Option<(&StageImport, &StagedImport)> {
        self.whole.as_ref().zip(self.staged.view())
    }

    /// What the whole file came to, as last counted.
    pub(super) fn staged(&self) -> Option<&StagedImport> {
        self.whole().map(|(_, staged)| staged)
    }

    /// What is to be applied, once it is counted as shown and brings anything.
    pub(super) fn ready(&self) -> Option<Arc<Staged>> {
        let fresh = self.whole.is_some() && self.preview.is_fresh() && self.staged.is_fresh();
        self.staged().filter(|s| fresh && s.plan.outcome.brings_anything()).map(|s| s.staged.clone())
    }

    /// Name of the file without its ending.
    pub(super) fn stem(&self, ctx: &ScreenCtx<'_>) -> String {
        let name = self.name();
        let stem = name.rsplit_once('.').map_or(name.as_str(), |(stem, _)| stem);
        if stem.is_empty() { ctx.tr.import_pasted_name() } else { stem.to_owned() }
    }

    /// Draws it; gives what is wanted next.
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, applying: bool) -> Option<Wish> {
        self.ask(ctx);
        let mut wish = self.head_line(ui, ctx, applying);
        if let Some(error) = self.preview.error().cloned() {
            match trouble::show(ui, ctx, &error, &mut self.details) {
                Some(trouble::Wish::Other) => wish = Some(Wish::Other),
                Some(trouble::Wish::Again) => self.preview.again(),
                None => {}
            }
            // What could be read before stays, so that another way to read it can be chosen.
            let change = self.preview.view().and_then(|preview| chips::show(ui, ctx, preview, None));
            self.change(change);
            return wish;
        }
        let Some(preview) = self.preview.view() else {
            EmptyState::new(Icon::Hourglass, ctx.tr.import_reading(), ctx.tr.import_reading_words()).show(ui);
            return wish;
        };
        let change = chips::show(ui, ctx, preview, self.staged());
        // Above the table: below it, it would be out of sight.
        if let Some(error) = self.staged.error().filter(|_| self.whole.is_some()).cloned() {
            match trouble::show(ui, ctx, &error, &mut self.details) {
                Some(trouble::Wish::Other) => wish = Some(Wish::Other),
                Some(trouble::Wish::Again) => self.staged.again(),
                None => {}
            }
        }
        let whole = self.whole.as_ref().and_then(|_| self.staged.view());
        let answer = doubts::show(ui, ctx, preview, whole, &mut self.typical);
        self.stands.show(ui, ctx, whole);
        let mut recorded = self.leavings.unwrap_or_else(|| LeavingsAs::likely(&preview.mapping));
        if leavings::show(ui, ctx, &preview.mapping, &mut recorded) {
            self.leavings = Some(recorded);
        }
        let column = grid::show(ui, ctx, preview, &mut self.widths);
        let mut show = None;
        let counting = self.counting();
        summary::row(
            ui,
            |ui, part, width, height| match part {
                summary::Part::Added => summary::added(ui, ctx, self.staged(), counting == Counting::Done, (width, height)),
                summary::Part::LookAt => show = look_at::show(ui, ctx, self.staged(), counting, (width, height)),
            },
            self.staged(),
        );
        self.change(change.or(answer));
        self.set_column(column);
        wish.or(show.map(Wish::Show))
    }

    /// How far the counting of the whole file is.
    const fn counting(&self) -> Counting {
        match &self.whole {
            None => Counting::Waiting,
            Some(_) if self.staged.error().is_some() => Counting::Stopped,
            Some(_) if self.staged.is_fresh() => Counting::Done,
            Some(_) => Counting::Busy,
        }
    }

    /// Whether the numbers shown are those of what is chosen now.
    fn counted(&self) -> bool {
        self.counting() == Counting::Done
    }

    /// What the file is called; empty for text.
    fn name(&self) -> String {
        match &self.head.input {
            Input::Path(path) => path.file_name().unwrap_or_default().to_string_lossy().into_owned(),
            Input::Bytes { name, .. } => name.clone(),
            Input::Pasted(_) => String::new(),
        }
    }

    fn head_line(&self, ui: &mut Ui, ctx: &ScreenCtx<'_>, applying: bool) -> Option<Wish> {
        let tr = ctx.tr;
        let name = self.name();
        let line = tr.import_check_line(if name.is_empty() { tr.import_pasted_name() } else { name });
        let mut wish = None;
        PageHead::new(&tr.import_name()).line(&line).show(ui, |ui| {
            let ready = self.ready();
            let words = self.main_words(ctx, applying);
            let enabled = ready.is_some() && !applying && !ctx.is_locked();
            if Button::main(words).wide(200.0).enabled(enabled).hint("Ctrl+Enter").show(ui).clicked() {
                wish = Some(Wish::Import);
            }
            if Button::secondary(tr.ui_cancel()).enabled(!applying).show(ui).clicked() {
                wish = Some(Wish::Other);
            }
        });
        wish
    }

    fn main_words(&self, ctx: &ScreenCtx<'_>, applying: bool) -> String {
        let tr = ctx.tr;
        let Some(staged) = self.staged().filter(|_| self.counted()) else { return tr.import_button() };
        let outcome = &staged.plan.outcome;
        let (receipts, customers) = (outcome.purchases_new + outcome.loose_new, outcome.customers_new + outcome.customers_changed);
        let explained = outcome.departures_changed;
        match staged.kind {
            _ if applying => tr.import_importing(),
            ImportKind::Purchases if receipts > 0 => tr.import_button_receipts(receipts, labels::number(tr, receipts)),
            _ if customers > 0 => tr.import_button_customers(customers, labels::number(tr, customers)),
            _ if outcome.departures_new == 0 && explained > 0 => tr.import_button_reasons(explained, labels::number(tr, explained)),
            _ if outcome.brings_anything() => tr.import_button(),
            _ => tr.import_nothing_new_button(),
        }
    }

    /// Keeps the questions in step with what is chosen.
    fn ask(&mut self, ctx: &ScreenCtx<'_>) {
        self.preview.get(ctx.engine, &self.head);
        if !self.preview.is_fresh() {
            return;
        }
        let Some(preview) = self.preview.view() else { return };
        if doubts::missing(&preview.mapping).is_some() {
            self.whole = None;
            return;
        }
        let typical_amount = labels::typed_amount(&self.typical, ctx.settings().currency.digits());
        let same = self.whole.as_ref().is_some_and(|w| {
            (&w.read_as, &w.mapping, &w.sheet, w.typical_amount, w.stands_on)
                == (&preview.read_as, &preview.mapping, &preview.sheet, typical_amount, self.stands.on)
        });
        if !same {
            self.whole = Some(StageImport {
                input: self.head.input.clone(),
                sheet: preview.sheet.clone(),
                read_as: preview.read_as.clone(),
                mapping: preview.mapping.clone(),
                typical_amount,
                stands_on: self.stands.on,
            });
        }
        if let Some(whole) = &self.whole {
            self.staged.get(ctx.engine, whole);
        }
    }

    /// Takes over what was said of how the file is read. What follows from it is proposed anew, but for columns the person has given
    /// a meaning; columns cut otherwise are other columns.
    fn change(&mut self, change: Option<Change>) {
        let Some((change, preview)) = change.zip(self.preview.view()) else { return };
        let (said, now) = (&mut self.head.said, &preview.read_as);
        let anew = match change {
            Change::Sheet(sheet) => {
                self.head = ReadImport { sheet, ..ReadImport::proposed(self.head.input.clone()) };
                return;
            }
            Change::Encoding(encoding) => said.encoding.insert(encoding) != &now.encoding,
            Change::Delimiter(delimiter) => {
                let other = *said.delimiter.insert(delimiter) != now.delimiter;
                said.columns.retain(|_, _| !other);
                other
            }
            Change::SkipLines(lines) => *said.skip_lines.insert(lines) != now.skip_lines,
            Change::Header(header) => *said.header.insert(header) != now.header,
            Change::DateOrder(order) => {
                said.date_order = Some(order);
                false
            }
            Change::Decimal(sign) => {
                said.decimal = Some(sign);
                false
            }
        };
        if anew {
            self.head.mapping = None;
        }
    }

    /// One column means something else; the others keep their meaning.
    fn set_column(&mut self, column: Option<(usize, Option<Field>)>) {
        let Some(((column, field), preview)) = column.zip(self.preview.view()) else { return };
        let mut mapping = preview.mapping.clone();
        mapping.set(column, field);
        self.head.mapping = Some(mapping);
        self.head.said.set(column, field);
    }
}
