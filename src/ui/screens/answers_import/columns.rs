//! What the columns of a spreadsheet hold, and how reasons stand in them. Proposed; each can be said otherwise.

use eframe::egui::{Align, Layout, Ui};

use crate::domain::language::Language;
use crate::domain::questionnaire::Audience;
use crate::engine::views::coded_file::{CodedAs, CodedFile, Marks, Nested};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::{Select, card, from_right, heading, text};

/// So many columns are listed; of a wider file the rest keeps what was proposed.
const LISTED: usize = 80;
/// Width of a select of how something is read.
const WIDTH: f32 = 208.0;

/// What a column holds.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Holds {
    Nothing,
    Text,
    Reasons,
    Main,
    Id,
    Customer,
    Email,
    Day,
}

impl Holds {
    const ALL: [Self; 8] = [Self::Nothing, Self::Text, Self::Reasons, Self::Main, Self::Id, Self::Customer, Self::Email, Self::Day];

    const fn code(self) -> &'static str {
        match self {
            Self::Nothing => "nothing",
            Self::Text => "text",
            Self::Reasons => "reasons",
            Self::Main => "main",
            Self::Id => "id",
            Self::Customer => "customer",
            Self::Email => "email",
            Self::Day => "day",
        }
    }

    fn of(how: &CodedAs, column: usize) -> Self {
        let is = |one: Option<usize>| one == Some(column);
        match () {
            () if how.texts.contains(&column) => Self::Text,
            () if how.reasons.contains(&column) => Self::Reasons,
            () if is(how.main) => Self::Main,
            () if is(how.id) => Self::Id,
            () if is(how.customer) => Self::Customer,
            () if is(how.email) => Self::Email,
            () if is(how.day) => Self::Day,
            () => Self::Nothing,
        }
    }

    /// Gives a column this; what only one column can hold is taken from any other.
    fn give(self, how: &mut CodedAs, column: usize) {
        how.texts.retain(|other| *other != column);
        how.reasons.retain(|other| *other != column);
        for one in [&mut how.main, &mut how.id, &mut how.customer, &mut how.email, &mut how.day] {
            one.take_if(|other| *other == column);
        }
        match self {
            Self::Nothing => {}
            Self::Text => {
                how.texts.push(column);
                how.texts.sort_unstable();
            }
            Self::Reasons => {
                how.reasons.push(column);
                how.reasons.sort_unstable();
            }
            Self::Main => how.main = Some(column),
            Self::Id => how.id = Some(column),
            Self::Customer => how.customer = Some(column),
            Self::Email => how.email = Some(column),
            Self::Day => how.day = Some(column),
        }
    }
}

/// What is chosen of a file beside its columns.
pub(super) struct Chosen<'a> {
    pub(super) language: &'a mut Language,
    pub(super) sheet: &'a mut String,
    pub(super) audience: &'a mut Audience,
}

/// Shows them; gives how it is read from now on, if anything was changed.
pub(super) fn show(ui: &mut Ui, ctx: &ScreenCtx<'_>, file: &CodedFile, chosen: Chosen<'_>) -> Option<CodedAs> {
    let tr = ctx.tr;
    let mut how = file.coded_as.clone();
    card(ui, |ui| {
        ui.spacing_mut().item_spacing.y = space::S;
        heading(ui, &tr.coded_columns());
        text(tr.coded_columns_words()).small().muted().show(ui);
        let options: Vec<(Holds, String)> = Holds::ALL.map(|holds| (holds, tr.coded_holds(holds.code()))).to_vec();
        for (column, name) in file.columns.iter().enumerate().take(LISTED) {
            let name = if name.is_empty() { tr.coded_column_nameless(tr.count(column + 1)) } else { name.clone() };
            ui.push_id(("column", column), |ui| one(ui, ctx, file, (column, &name), &options, &mut how));
        }
        let more = file.columns.len().saturating_sub(LISTED);
        if more > 0 {
            text(tr.coded_columns_more(tr.count(more))).small().muted().show(ui);
        }
    });
    card(ui, |ui| options(ui, ctx, file, &mut how, chosen));
    (how != file.coded_as).then_some(how)
}

/// A column: its name, how it begins, what it holds.
fn one(ui: &mut Ui, ctx: &ScreenCtx<'_>, file: &CodedFile, (column, name): (usize, &str), options: &[(Holds, String)], how: &mut CodedAs) {
    let before = Holds::of(how, column);
    let mut holds = before;
    let example = file.rows.iter().filter_map(|row| row.get(column)).find(|cell| !cell.is_empty());
    let example = example.map(|cell| cell.split_whitespace().collect::<Vec<_>>().join(" ")).unwrap_or_default();
    let width = if ui.available_width() < 480.0 { 150.0 } else { 190.0 };
    from_right(ui, size::CONTROL_DENSE, |ui| {
        Select::new(ctx.tr.coded_holds_of(name)).label_hidden().dense().width(width).show(ui, &mut holds, options);
        ui.with_layout(Layout::left_to_right(Align::Center), |ui| {
            let name = if holds == Holds::Nothing { text(name).muted() } else { text(name).semibold() };
            name.then(format!("  {example}")).muted().one_line().show(ui);
        });
    });
    if holds != before {
        holds.give(how, column);
    }
}

/// Something of how a file is read.
#[derive(Clone, Copy)]
enum Said {
    Marks,
    Split,
    Nested,
    Language,
    Audience,
    Sheet,
}

/// How reasons stand in their columns, in which language was answered, which sheet: as many side by side as there is room for.
fn options(ui: &mut Ui, ctx: &ScreenCtx<'_>, file: &CodedFile, how: &mut CodedAs, chosen: Chosen<'_>) {
    let Chosen { language, sheet, audience } = chosen;
    // How reasons stand is asked where there are any.
    let reasons = !how.reasons.is_empty();
    let split = (reasons && how.marks == Marks::Names).then_some(Said::Split);
    let asked = file.plan.into.is_none().then_some(Said::Audience);
    let sheets = (file.sheets.len() > 1).then_some(Said::Sheet);
    let all: Vec<Said> = [asked, Some(Said::Language), sheets, reasons.then_some(Said::Marks), split, reasons.then_some(Said::Nested)]
        .into_iter()
        .flatten()
        .collect();
    let room = ui.available_width();
    let width = WIDTH.min(room);
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a handful")]
    let abreast = (((room + space::M) / (width + space::M)) as usize).max(1);
    ui.spacing_mut().item_spacing = eframe::egui::vec2(space::M, space::M);
    for line in all.chunks(abreast) {
        ui.horizontal(|ui| {
            for said in line {
                match said {
                    Said::Marks => marks(ui, ctx, width, how),
                    Said::Split => splits(ui, ctx, width, how),
                    Said::Nested => nested(ui, ctx, width, how),
                    Said::Language => {
                        let languages = Language::ALL.map(|language| (language, language.own_name().to_owned()));
                        ui.push_id("language", |ui| Select::new(ctx.tr.coded_language()).width(width).show(ui, language, &languages));
                    }
                    Said::Audience => {
                        let audiences = [Audience::Lost, Audience::Current, Audience::Complainant, Audience::Any];
                        let audiences = audiences.map(|one| (one, ctx.tr.questionnaires_audience(<&str>::from(one))));
                        ui.push_id("audience", |ui| Select::new(ctx.tr.coded_audience()).width(width).show(ui, audience, &audiences));
                    }
                    Said::Sheet => {
                        let sheets: Vec<(String, String)> = file.sheets.iter().map(|name| (name.clone(), name.clone())).collect();
                        ui.push_id("sheet", |ui| Select::new(ctx.tr.coded_sheet()).width(width).show(ui, sheet, &sheets));
                    }
                }
            }
        });
    }
}

fn marks(ui: &mut Ui, ctx: &ScreenCtx<'_>, width: f32, how: &mut CodedAs) {
    let tr = ctx.tr;
    let marks = [(Marks::Names, tr.coded_marks("names")), (Marks::Ticks, tr.coded_marks("ticks"))];
    ui.push_id("marks", |ui| Select::new(tr.coded_marks_label()).width(width).show(ui, &mut how.marks, &marks));
}

fn splits(ui: &mut Ui, ctx: &ScreenCtx<'_>, width: f32, how: &mut CodedAs) {
    let tr = ctx.tr;
    let mut splits = vec![(None, tr.coded_split_none())];
    splits.extend([';', ',', '|'].map(|sign| (Some(sign), tr.coded_split(sign.to_string()))));
    ui.push_id("split", |ui| Select::new(tr.coded_split_label()).width(width).show(ui, &mut how.split, &splits));
}

fn nested(ui: &mut Ui, ctx: &ScreenCtx<'_>, width: f32, how: &mut CodedAs) {
    let tr = ctx.tr;
    let mut nested = vec![(None, tr.coded_nested_none())];
    let signs = [(Nested::Arrow, "a->b"), (Nested::Slash, "a/b"), (Nested::Colon, "a: b")];
    nested.extend(signs.map(|(sign, example)| (Some(sign), tr.coded_nested(example))));
    ui.push_id("nested", |ui| Select::new(tr.coded_nested_label()).width(width).show(ui, &mut how.nested, &nested));
}
