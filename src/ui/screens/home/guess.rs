//! "You may know already": the biggest silent names one by one, and a key for each reason. What the owner presses is kept as
//! a guess, never as the customer's words.

use std::collections::HashSet;

use eframe::egui::{Context, Key, Ui};

use crate::domain::ids::{CustomerId, ReasonId};
use crate::engine::views::customer_list::CustomerRow;
use crate::engine::views::home::{Home, SilentQuery};
use crate::engine::{Cached, Command, Event, Filter, Ticket};
use crate::ui::dialogs;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Chip, could_not_read, text};
use crate::ui::words;

/// The keys of the first nine reasons.
const KEYS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// Names asked for beyond those that are done with.
const AHEAD: usize = 5;

/// The dialog.
#[derive(Debug, Default)]
pub(super) struct Guesses {
    open: bool,
    names: Cached<SilentQuery>,
    /// Sent, and perhaps not yet in the view.
    sent: Vec<(Ticket, CustomerId, bool)>,
    /// "I do not know": not asked for again while the workspace is open.
    skipped: HashSet<CustomerId>,
}

impl Guesses {
    /// Opens it at the biggest name.
    pub(super) const fn open(&mut self) {
        self.open = true;
    }

    /// Something was done: perhaps one of the guesses.
    pub(super) fn event(&mut self, event: &Event) {
        match event {
            Event::Done { ticket, .. } => self.sent.iter_mut().filter(|(t, ..)| t == ticket).for_each(|(.., done)| *done = true),
            Event::Failed { ticket, .. } => self.sent.retain(|(t, ..)| t != ticket),
            _ => {}
        }
    }

    /// Shows the dialog while it is open.
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, home: &Home, filter: &Filter) {
        if !self.open {
            return;
        }
        let row = self.next(ctx, filter);
        let (error, fresh) = (self.names.error().cloned(), self.names.is_fresh());
        let tr = ctx.tr;
        let (chosen, closed) = dialogs::window(context, "guesses", &tr.home_guess(), &tr.ui_close(), 560.0, |ui| match (&row, &error) {
            (Some(row), _) => one(ui, ctx, home, row),
            (None, Some(error)) => could_not_read(ui, ctx, error).then_some(Chosen::Again),
            (None, None) if fresh => {
                text(tr.home_guess_done()).show(ui);
                Button::secondary(tr.ui_close()).show(ui).clicked().then_some(Chosen::Close)
            }
            (None, None) => {
                text(tr.ui_loading()).muted().show(ui);
                None
            }
        });
        match (chosen, row) {
            (Some(Chosen::Reason(reason)), Some(row)) => {
                let ticket = ctx.send(Command::KeepGuess { customer: row.id, reason });
                self.sent.push((ticket, row.id, false));
            }
            (Some(Chosen::Skip), Some(row)) => {
                self.skipped.insert(row.id);
            }
            (Some(Chosen::Again), _) => self.names.again(),
            (Some(Chosen::Close), _) => self.open = false,
            _ => {}
        }
        self.open &= !closed;
    }

    /// The biggest name that is neither guessed at nor passed over; more are asked for as these grow.
    fn next(&mut self, ctx: &ScreenCtx<'_>, filter: &Filter) -> Option<CustomerRow> {
        let done = self.skipped.len() + self.sent.len();
        let limit = (done / AHEAD + 2) * AHEAD;
        self.names.get(ctx.engine, &SilentQuery { filter: filter.clone(), limit });
        if self.names.is_fresh() {
            // The view is the newest: it knows the guesses that were done.
            self.sent.retain(|(.., done)| !done);
        }
        let waiting = |row: &&CustomerRow| !self.skipped.contains(&row.id) && !self.sent.iter().any(|(_, id, _)| *id == row.id);
        self.names.view()?.iter().find(waiting).cloned()
    }
}

/// What was chosen for a name.
enum Chosen {
    Reason(ReasonId),
    Skip,
    Again,
    Close,
}

/// One name: what is known, and the reasons with their keys.
fn one(ui: &mut Ui, ctx: &ScreenCtx<'_>, home: &Home, row: &CustomerRow) -> Option<Chosen> {
    let tr = ctx.tr;
    let name = super::super::people::name_of(tr, row);
    text(tr.home_guess_ask(name)).lead().semibold().show(ui);
    let (standing, currency) = (&row.standing, ctx.settings().currency);
    let last = standing.last.map(|day| tr.home_guess_last(tr.day(day)));
    let last = last.or_else(|| standing.member.until.map(|day| tr.members_guess_until(tr.day(day))));
    let worth = if standing.last.is_none() && standing.member.until.is_some() {
        tr.members_contract_a_month(tr.money(standing.member.monthly, currency))
    } else {
        words::a_year(tr, row.value_year, &ctx.settings(), false)
    };
    text(last.into_iter().chain([worth]).collect::<Vec<_>>().join("; ")).muted().show(ui);
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::S);
        let offered = home.reasons.iter().filter(|r| !r.retired && r.kind.is_leaving());
        for (i, reason) in offered.enumerate() {
            let mut chip = Chip::new(reason.name.as_str(), false);
            let key = KEYS.get(i).copied();
            if let Some(key) = key {
                chip = chip.key(key.symbol_or_name());
            }
            let clicked = chip.show(ui).clicked();
            if clicked || key.is_some_and(|key| ui.input(|input| input.key_pressed(key) && input.modifiers.is_none())) {
                chosen = Some(Chosen::Reason(reason.id));
            }
        }
    });
    text(tr.home_guess_note()).small().muted().show(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(size::CONTROL);
        let skip = Button::secondary(tr.home_guess_skip()).icon(Icon::ArrowRight).key("0").show(ui).clicked();
        if skip || ui.input(|input| input.key_pressed(Key::Num0)) {
            chosen = Some(Chosen::Skip);
        }
    });
    chosen
}
