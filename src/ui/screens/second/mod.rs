//! A second reader: the readings there are, answers read blind one by one, and how alike two people read. Holds what is open and what is
//! chosen; every answer read is kept by the engine at once, so that a reading can be left and gone on with.

mod begin;
mod read;
mod result;

use std::path::PathBuf;

use eframe::egui::Ui;

use crate::domain::ids::ReadingId;
use crate::engine::views::readings::{ReadingQuery, ReadingView, Readings, ReadingsQuery};
use crate::engine::views::reasons::ReasonListQuery;
use crate::engine::{Cached, Command, Created, Event, Ticket};
use crate::ui::screen::{Screen, ScreenCtx};
use crate::ui::screens::answers::Book;
use crate::ui::theme::Icon;
use crate::ui::widgets::{Button, PageHead, text};

use begin::{BeginForm, Listed};
use read::Reads;
use result::Settles;

/// The screen.
#[derive(Default)]
pub struct SecondScreen {
    readings: Cached<ReadingsQuery>,
    view: Cached<ReadingQuery>,
    reasons: Cached<ReasonListQuery>,
    /// The reading in view; none for the list of them.
    open: Option<ReadingId>,
    /// A reading being begun: it is opened once it is there.
    begun: Option<Ticket>,
    form: BeginForm,
    reads: Reads,
    settles: Settles,
}

impl Screen for SecondScreen {
    fn title(&self, ctx: &ScreenCtx<'_>) -> String {
        ctx.tr.second_name()
    }

    fn event(&mut self, event: &Event, _ctx: &mut ScreenCtx<'_>) {
        let Some(ticket) = event.ticket() else { return };
        self.reads.event(event);
        if self.begun != Some(ticket) {
            return;
        }
        self.begun = None;
        if let Event::Done { outcome, .. } = event {
            let made = outcome.created.iter().find_map(|made| if let Created::Reading(id) = made { Some(*id) } else { None });
            self.show_reading(made);
            self.form = BeginForm::default();
        }
    }

    fn path_chosen(&mut self, tag: &'static str, path: PathBuf, _ctx: &mut ScreenCtx<'_>) {
        self.form.path_chosen(tag, path);
    }

    fn keys(&self, ctx: &ScreenCtx<'_>) -> Vec<(String, String)> {
        let tr = ctx.tr;
        let under_way = self.open.is_some() && self.view.view().is_some_and(|view| view.as_ref().is_some_and(|v| v.result.is_none()));
        if !under_way {
            return Vec::new();
        }
        vec![("1–9".to_owned(), tr.answers_key_reason()), ("Alt 1–9".to_owned(), tr.answers_key_main())]
    }

    fn ui(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>) {
        let (mut readings, mut view, mut reasons) =
            (std::mem::take(&mut self.readings), std::mem::take(&mut self.view), std::mem::take(&mut self.reasons));
        readings.get(ctx.engine, &ReadingsQuery);
        reasons.get(ctx.engine, &ReasonListQuery { retired: true, people: false });
        if let Some(id) = self.open {
            view.get(ctx.engine, &ReadingQuery(id));
        }
        let reading = self.open.and(view.view());
        if reading.is_some_and(Option::is_none) && view.is_fresh() {
            // Taken away, or its beginning taken back.
            self.open = None;
        }
        let reading = reading.and_then(Option::as_ref);
        let book = Book::of(reasons.view().map(Vec::as_slice).unwrap_or_default());
        self.head(ui, ctx, reading);
        match (self.open, reading, readings.view()) {
            (Some(_), Some(reading), _) => self.reading(ui, ctx, reading, &book),
            (None, _, Some(all)) => self.list(ui, ctx, all),
            _ => {
                text(ctx.tr.ui_loading()).muted().show(ui);
            }
        }
        (self.readings, self.view, self.reasons) = (readings, view, reasons);
    }
}

impl SecondScreen {
    fn show_reading(&mut self, id: Option<ReadingId>) {
        self.view.clear();
        (self.open, self.reads, self.settles) = (id, Reads::default(), Settles::default());
    }

    fn head(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, reading: Option<&ReadingView>) {
        let tr = ctx.tr;
        let line =
            reading.map_or_else(|| tr.second_line(), |view| tr.second_of(tr.day(view.reading.started), view.reading.reader.as_str()));
        let (mut back, mut close) = (false, None);
        PageHead::new(&tr.second_name()).line(&line).show(ui, |ui| {
            let Some(view) = reading else { return };
            let over = view.reading.done == view.reading.answers;
            if !over && view.reading.done > 0 {
                let button =
                    if view.reading.closed { Button::secondary(tr.second_go_on()) } else { Button::secondary(tr.second_compare()) };
                if button.enabled(!ctx.is_locked()).show(ui).clicked() {
                    close = Some(Command::CloseReading(view.reading.id, !view.reading.closed));
                }
            }
            back = Button::quiet(tr.second_all()).icon(Icon::ArrowLeft).show(ui).clicked();
        });
        if let Some(command) = close {
            ctx.send(command);
        }
        if back {
            self.show_reading(None);
        }
    }

    fn reading(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, reading: &ReadingView, book: &Book<'_>) {
        match &reading.result {
            Some(found) => self.settles.show(ui, ctx, reading, found, book),
            None => self.reads.show(ui, ctx, reading, book),
        }
    }

    fn list(&mut self, ui: &mut Ui, ctx: &mut ScreenCtx<'_>, all: &Readings) {
        match begin::show(ui, ctx, all, &mut self.form) {
            Some(Listed::Begin(command)) => self.begun = Some(ctx.send(*command)),
            Some(Listed::Open(id)) => self.show_reading(Some(id)),
            Some(Listed::Remove(id)) => {
                ctx.send(Command::RemoveReading(id));
            }
            None => {}
        }
    }
}
