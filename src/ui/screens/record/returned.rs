//! Printed sheets that came back: the code on one, typed or scanned, opens it. Holds what is typed and what was found.

use eframe::egui::{Id, Key, Ui};

use super::RecordScreen;
use super::opening::Opening;
use super::sheet::{Asked, Sheet};
use crate::domain::customer::Channel;
use crate::domain::ids::ResponseId;
use crate::domain::questionnaire::Content;
use crate::domain::sheet_code::{SheetCode, WrongCode};
use crate::engine::Cached;
use crate::engine::views::sheets::{ReturnedSheet, SheetQuery};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field, heading, text};

/// Width of the field.
const WIDTH: f32 = 200.0;

/// The field for a code.
#[derive(Default)]
pub struct Returned {
    typed: String,
    /// What is being looked for.
    asked: Option<SheetCode>,
    found: Cached<SheetQuery>,
    problem: Option<Problem>,
    /// The field wants the keyboard.
    pub focus: bool,
}

/// Why a code opens nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Problem {
    Wrong(WrongCode),
    Unknown,
    /// It was typed in already: there it is.
    Typed(ResponseId),
}

/// What is wanted.
pub enum OfReturned {
    /// Type this sheet in.
    Open(Box<ReturnedSheet>, SheetCode),
    /// Show what was typed in from it before.
    Show(ResponseId),
}

impl Returned {
    /// Ready for the next sheet.
    pub fn next(&mut self) {
        *self = Self { focus: true, ..Self::default() };
    }

    /// Shows it; gives what is wanted.
    pub fn show(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> Option<OfReturned> {
        let tr = ctx.tr;
        ui.spacing_mut().item_spacing.y = space::S;
        heading(ui, &tr.record_returned());
        let problem = self.problem.map(|problem| words(tr, problem));
        let mut sent = false;
        ui.horizontal_top(|ui| {
            let field = Field::new(tr.record_returned_code()).width(WIDTH).hint("K7M2-9QXD").limit(40).problem(problem.as_deref());
            let response = field.id(Id::unique("record-code")).show(ui, &mut self.typed);
            if std::mem::take(&mut self.focus) {
                response.request_focus();
            }
            if response.changed() {
                (self.problem, self.asked) = (None, None);
            }
            sent = response.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter));
            ui.vertical(|ui| {
                ui.spacing_mut().item_spacing.y = space::XS;
                text(" ").small().show(ui);
                let button = Button::secondary(tr.record_returned_open()).icon(Icon::ArrowRight).enabled(!ctx.is_locked());
                sent |= button.show(ui).clicked();
            });
        });
        if sent && !ctx.is_locked() {
            self.look_up();
        }
        let mut wanted = self.found(ctx);
        if let Some(Problem::Typed(response)) = self.problem
            && Button::link(tr.record_returned_show()).show(ui).clicked()
        {
            wanted = Some(OfReturned::Show(response));
        }
        wanted
    }

    fn look_up(&mut self) {
        match SheetCode::read(&self.typed) {
            Ok(code) => {
                self.found.again();
                self.asked = Some(code);
            }
            Err(wrong) => {
                (self.problem, self.focus) = (Some(Problem::Wrong(wrong)), true);
            }
        }
    }

    /// What was found, once it is.
    fn found(&mut self, ctx: &ScreenCtx<'_>) -> Option<OfReturned> {
        let code = self.asked.clone()?;
        self.found.get(ctx.engine, &SheetQuery(code.clone()));
        if !self.found.is_fresh() {
            return None;
        }
        self.asked = None;
        match self.found.view()? {
            None => self.problem = Some(Problem::Unknown),
            Some(ReturnedSheet { response: Some(response), .. }) => self.problem = Some(Problem::Typed(*response)),
            Some(sheet) => return Some(OfReturned::Open(Box::new(sheet.clone()), code)),
        }
        self.focus = true;
        None
    }
}

fn words(tr: &Tr, problem: Problem) -> String {
    match problem {
        Problem::Wrong(WrongCode::Empty) => tr.record_code_empty(),
        Problem::Wrong(WrongCode::Length) => tr.record_code_length(),
        Problem::Wrong(WrongCode::Sign(sign)) => tr.record_code_sign(sign.to_string()),
        Problem::Wrong(WrongCode::Check) => tr.record_code_check(),
        Problem::Unknown => tr.record_code_unknown(),
        Problem::Typed(_) => tr.record_code_typed(),
    }
}

impl RecordScreen {
    /// A printed sheet came back: what was begun of it is gone on with.
    pub(super) fn open_returned(&mut self, found: &ReturnedSheet, code: SheetCode, ctx: &ScreenCtx<'_>) {
        let begun = self.begun.with_code(&code).and_then(|b| Some((b.sheet.clone()?, b.view.kept_at)));
        if let Some((sheet, kept_at)) = begun {
            self.start_opening(Opening::Draft(Box::new(sheet), Some(kept_at.date().into())));
            return;
        }
        let asked = Asked { customer: Some(found.customer), channel: Channel::Letter, language: found.language, day: ctx.today };
        let name = self.free_name(found.version, asked.customer, ctx);
        // Its questions come with the form.
        let mut sheet = Sheet::new(name.clone(), found.version, &Content::default(), asked);
        sheet.typed_by.clone_from(&self.typed_by);
        sheet.code = Some(code);
        self.names.insert(name);
        self.start_opening(Opening::Draft(Box::new(sheet), None));
    }
}
