//! "You may know already": the biggest silent names one by one, and a key for each reason. What the owner presses is kept as
//! a guess, never as the customer's words.

use std::collections::HashSet;

use eframe::egui::{Context, Key, Ui};

use crate::domain::ids::{CustomerId, ReasonId};
use crate::engine::views::customer_list::CustomerRow;
use crate::engine::views::home::Home;
use crate::engine::{Command, Event, Ticket};
use crate::ui::dialogs;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Chip, text};

/// The keys of the first nine reasons.
const KEYS: [Key; 9] = [Key::Num1, Key::Num2, Key::Num3, Key::Num4, Key::Num5, Key::Num6, Key::Num7, Key::Num8, Key::Num9];

/// The dialog.
#[derive(Debug, Default)]
pub(super) struct Guesses {
    open: bool,
    /// Sent, and perhaps not yet in the view.
    sent: Vec<(Ticket, CustomerId, bool)>,
    skipped: HashSet<CustomerId>,
}

impl Guesses {
    /// Opens it at the biggest name.
    pub(super) fn open(&mut self) {
        self.open = true;
        self.skipped.clear();
    }

    /// Something was done: perhaps one of the guesses.
    pub(super) fn event(&mut self, event: &Event) {
        match event {
            Event::Done { ticket, .. } => self.sent.iter_mut().filter(|(t, ..)| t == ticket).for_each(|(.., done)| *done = true),
            Event::Failed { ticket, .. } => self.sent.retain(|(t, ..)| t != ticket),
            _ => {}
        }
    }

    /// The view is the newest: it knows the guesses that were done.
    pub(super) fn settle(&mut self, fresh: bool) {
        if fresh {
            self.sent.retain(|(.., done)| !done);
        }
    }

    /// Shows the dialog while it is open.
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, home: &Home) {
        if !self.open {
            return;
        }
        let waiting = |row: &&CustomerRow| !self.skipped.contains(&row.id) && !self.sent.iter().any(|(_, id, _)| *id == row.id);
        let row = home.silent.iter().find(waiting);
        let tr = ctx.tr;
        let (chosen, closed) = dialogs::window(context, "guesses", &tr.home_guess(), &tr.ui_close(), 560.0, |ui| {
            if let Some(row) = row {
                one(ui, ctx, home, row)
            } else {
                text(ctx.tr.home_guess_done()).show(ui);
                Button::secondary(ctx.tr.ui_close()).show(ui).clicked().then_some(Chosen::Close)
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
            (Some(Chosen::Close), _) => self.open = false,
            _ => {}
        }
        self.open &= !closed;
    }
}

/// What was chosen for a name.
enum Chosen {
    Reason(ReasonId),
    Skip,
    Close,
}

/// One name: what is known, and the reasons with their keys.
fn one(ui: &mut Ui, ctx: &ScreenCtx<'_>, home: &Home, row: &CustomerRow) -> Option<Chosen> {
    let tr = ctx.tr;
    let name = super::super::people::name_of(tr, row);
    text(tr.home_guess_ask(name)).lead().semibold().show(ui);
    let last = row.standing.last.map(|day| tr.home_guess_last(tr.day(day)));
    let worth = tr.home_guess_worth(tr.money(row.value_year, ctx.settings().currency));
    text(last.into_iter().chain([worth]).collect::<Vec<_>>().join("; ")).muted().show(ui);
    let mut chosen = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::S);
        let offered = home.reasons.iter().filter(|r| !r.retired);
        for (i, reason) in offered.enumerate() {
            let mut chip = Chip::new(reason.name.as_str(), false);
            let key = KEYS.get(i).copied();
            if let Some(key) = key {
                chip = chip.key(key.symbol_or_name());
            }
            let clicked = ui.push_id(reason.id, |ui| chip.show(ui).clicked()).inner;
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
