//! The lists behind "To look at", in full: what is wrong in which line, receipts without customer, shared ones, refunds, those known
//! with another amount, new reasons.

use eframe::egui::Ui;

use super::labels;
use super::look_at::Kind;
use crate::domain::import::{ImportPlan, Staged, StagedReceipt};
use crate::domain::money::Money;
use crate::engine::row_problem;
use crate::engine::views::import_preview::StagedImport;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, Column, PageHead, Rows, Table, TableState, text};

/// A list in view.
pub(super) struct List {
    kind: Kind,
    state: TableState<usize>,
    /// Places of the refunds among the receipts.
    refunds: Vec<usize>,
    /// Places of those without a customer.
    loose_refunds: Vec<usize>,
}

/// What is wanted of it.
pub(super) enum Wish {
    /// Back to the file.
    Back,
    /// Save the lines as CSV.
    Save,
}

impl List {
    /// The list of this kind.
    pub(super) fn of(kind: Kind, staged: &Staged) -> Self {
        let mut list = Self { kind, state: TableState::new(0, false), refunds: Vec::new(), loose_refunds: Vec::new() };
        if kind == Kind::Refunds {
            let below = |amount: Money| amount < Money::ZERO;
            list.refunds = staged.receipts.iter().enumerate().filter(|(_, r)| below(r.amount)).map(|(i, _)| i).collect();
            list.loose_refunds = staged.loose.iter().enumerate().filter(|(_, r)| below(r.amount)).map(|(i, _)| i).collect();
        }
        list
    }

    /// Draws it; gives what is wanted.
    pub(super) fn ui(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, file: &StagedImport) -> Option<Wish> {
        let tr = ctx.tr;
        let mut wish = None;
        let title = self.title(ctx, file);
        let crumbs = [tr.import_name()];
        let crumb = PageHead::new(&title).crumbs(&crumbs).show(ui, |ui| {
            if self.kind == Kind::Rejected && Button::main(tr.import_save_csv()).icon(Icon::Download).show(ui).clicked() {
                wish = Some(Wish::Save);
            }
            if Button::secondary(tr.import_back()).icon(Icon::ArrowLeft).key("Esc").show(ui).clicked() {
                wish = Some(Wish::Back);
            }
        });
        if crumb.is_some() {
            wish = Some(Wish::Back);
        }
        let columns = self.columns(ctx);
        let mut rows = ListRows { list: (self.kind, &self.refunds, &self.loose_refunds), staged: &file.staged, plan: &file.plan, ctx };
        text(self.words(ctx, file)).muted().show(ui);
        Table::new("import-list", &columns).dense().show(ui, tr, &mut self.state, &mut rows);
        wish
    }

    fn title(&self, ctx: &ScreenCtx<'_>, StagedImport { staged, plan, .. }: &StagedImport) -> String {
        let (tr, number) = (ctx.tr, |count| labels::number(ctx.tr, count));
        match self.kind {
            Kind::Rejected => tr.import_rejected(staged.rejected_count, number(staged.rejected_count)),
            Kind::Loose => tr.import_loose(staged.loose.len() as u64, number(staged.loose.len() as u64)),
            Kind::Shared => tr.import_shared(staged.shared_lines, number(staged.shared_lines)),
            Kind::Refunds => tr.import_refunds(staged.refunds, number(staged.refunds)),
            Kind::Changed => labels::changed(tr, plan.outcome.changed()),
            Kind::Reasons => tr.import_reasons(plan.outcome.reasons_new, number(plan.outcome.reasons_new)),
        }
    }

    fn words(&self, ctx: &ScreenCtx<'_>, StagedImport { staged, plan, .. }: &StagedImport) -> String {
        let tr = ctx.tr;
        match self.kind {
            Kind::Rejected if staged.rejected_count > staged.rejected.len() as u64 => tr.import_first_kept(tr.count(staged.rejected.len())),
            Kind::Rejected => tr.import_rejected_list(),
            Kind::Loose => tr.import_loose_words(),
            Kind::Shared => tr.import_shared_words(),
            Kind::Refunds => tr.import_refunds_words(),
            Kind::Changed if plan.outcome.changed() > plan.changed.len() as u64 => tr.import_first_listed(tr.count(plan.changed.len())),
            Kind::Changed => tr.import_changed_words(),
            Kind::Reasons => tr.import_reasons_words(),
        }
    }

    fn columns(&self, ctx: &ScreenCtx<'_>) -> Vec<Column> {
        let tr = ctx.tr;
        let day = || Column::new(tr.import_field_date(), 128.0);
        let receipt = || Column::new(tr.import_field_receipt(), 176.0);
        let amount = || Column::new(tr.import_field_amount(), 136.0).right();
        let customer = || Column::rest(tr.import_list_customer());
        match self.kind {
            Kind::Rejected => {
                vec![
                    Column::new(tr.import_list_line(), 80.0).right(),
                    Column::new(tr.import_list_wrong(), 296.0),
                    Column::rest(tr.import_list_cells()),
                ]
            }
            Kind::Loose => vec![day(), receipt(), amount()],
            Kind::Shared => vec![day(), receipt(), Column::new(tr.import_list_lines(), 104.0).right(), amount(), customer()],
            Kind::Refunds => vec![day(), receipt(), amount(), customer()],
            Kind::Changed => {
                let (old, new) = (Column::new(tr.import_list_old(), 136.0).right(), Column::new(tr.import_list_new(), 152.0).right());
                vec![day(), receipt(), old, new, customer()]
            }
            Kind::Reasons => vec![Column::rest(tr.import_list_reason())],
        }
    }
}

struct ListRows<'a, 'c> {
    list: (Kind, &'a [usize], &'a [usize]),
    staged: &'a Staged,
    plan: &'a ImportPlan,
    ctx: &'a ScreenCtx<'c>,
}

impl ListRows<'_, '_> {
    fn cells(&self, row: usize) -> Vec<String> {
        let (kind, refunds, loose_refunds) = self.list;
        let found = match kind {
            Kind::Rejected => self.rejected(row),
            Kind::Loose => self.loose(row),
            Kind::Shared => self.shared(row),
            Kind::Refunds => match refunds.get(row) {
                Some(at) => self.staged.receipts.get(*at).map(|r| self.refund(r)),
                None => row.checked_sub(refunds.len()).and_then(|i| loose_refunds.get(i)).and_then(|at| self.loose(*at)),
            },
            Kind::Changed => self.changed(row),
            Kind::Reasons => self.plan.reasons.get(row).map(|name| vec![name.clone()]),
        };
        found.unwrap_or_default()
    }

    fn money(&self, amount: Money) -> String {
        self.ctx.tr.money_exact(amount, self.ctx.settings().currency)
    }

    fn rejected(&self, row: usize) -> Option<Vec<String>> {
        let row = self.staged.rejected.get(row)?;
        let cells = row.cells.iter().take(40).map(|c| c.trim()).collect::<Vec<_>>().join(" · ");
        let cells = cells.trim_end_matches([' ', '·']).chars().filter(|c| !c.is_control()).take(400).collect();
        Some(vec![labels::number(self.ctx.tr, row.line), row_problem(&row.problem, self.ctx.tr), cells])
    }

    fn loose(&self, row: usize) -> Option<Vec<String>> {
        let sale = self.staged.loose.get(row)?;
        Some(vec![self.ctx.tr.day(sale.day), labels::receipt(&sale.receipt).to_owned(), self.money(sale.amount)])
    }

    fn shared(&self, row: usize) -> Option<Vec<String>> {
        let shared = self.staged.shared.get(row)?;
        let lines = self.ctx.tr.whole(i64::from(shared.lines));
        let who = shared.customer.map(|c| self.customer(c)).unwrap_or_default();
        Some(vec![self.ctx.tr.day(shared.day), labels::receipt(&shared.receipt).to_owned(), lines, self.money(shared.amount), who])
    }

    fn changed(&self, row: usize) -> Option<Vec<String>> {
        let changed = self.plan.changed.get(row)?;
        let number = labels::receipt(&changed.receipt).to_owned();
        Some(vec![self.ctx.tr.day(changed.day), number, self.money(changed.old), self.money(changed.new), changed.customer.clone()])
    }

    fn refund(&self, receipt: &StagedReceipt) -> Vec<String> {
        let number = labels::receipt(&receipt.receipt).to_owned();
        vec![self.ctx.tr.day(receipt.day), number, self.money(receipt.amount), self.customer(receipt.customer)]
    }

    fn customer(&self, index: u32) -> String {
        self.staged.customers.get(index as usize).map(|c| c.details.display_name().to_owned()).unwrap_or_default()
    }
}

impl Rows for ListRows<'_, '_> {
    type Id = usize;

    fn count(&self) -> usize {
        let (kind, refunds, loose_refunds) = self.list;
        match kind {
            Kind::Rejected => self.staged.rejected.len(),
            Kind::Loose => self.staged.loose.len(),
            Kind::Shared => self.staged.shared.len(),
            Kind::Refunds => refunds.len() + loose_refunds.len(),
            Kind::Changed => self.plan.changed.len(),
            Kind::Reasons => self.plan.reasons.len(),
        }
    }

    fn id(&self, row: usize) -> Option<usize> {
        Some(row)
    }

    fn name(&self, row: usize) -> String {
        self.cells(row).join(", ")
    }

    fn cell(&mut self, ui: &mut Ui, row: usize, column: usize) {
        if let Some(words) = self.cells(row).into_iter().nth(column) {
            text(words).one_line().show(ui);
        }
    }
}
