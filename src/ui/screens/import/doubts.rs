//! What could not be told from the file: one calm line each, with its answers where there are two. What is missing before
//! anything can be imported, and what still works where little is known.

use eframe::egui::Ui;

use super::chips::Change;
use super::labels;
use crate::domain::import::{DateOrder, Field, Mapping};
use crate::engine::views::import_preview::{Doubt, ImportPreview, StagedImport};
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, space};
use crate::ui::widgets::{Button, Field as TextField, icon, text};

/// What must be chosen before anything can be imported.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Missing {
    /// Nothing says when or who.
    Everything,
    /// Amounts or receipts without a day.
    Day,
    /// A day and a quantity, but no price.
    Price,
    /// No customer in a list of customers.
    Customer,
}

/// What a mapping lacks.
pub(super) fn missing(mapping: &Mapping) -> Option<Missing> {
    let has = |field| mapping.column(field).is_some();
    let someone = [Field::Customer, Field::Name, Field::Email, Field::Phone].into_iter().any(has);
    let bought = [Field::Amount, Field::Price, Field::Quantity, Field::Receipt].into_iter().any(has);
    match (has(Field::Date), bought, someone) {
        (false, false, false) if mapping.0.is_empty() => Some(Missing::Everything),
        (false, false, false) => Some(Missing::Customer),
        (false, true, _) => Some(Missing::Day),
        (true, ..) if has(Field::Quantity) && !has(Field::Price) && !has(Field::Amount) => Some(Missing::Price),
        _ => None,
    }
}

/// Draws the lines; gives what was answered: another way to read the file, or that the way it is read is right.
pub(super) fn show(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    preview: &ImportPreview,
    staged: Option<&StagedImport>,
    typical: &mut String,
) -> Option<Change> {
    let mut answer = None;
    if let Some(missing) = missing(&preview.mapping) {
        line(ui, Icon::CircleAlert, ctx.tokens.bad, missing_words(ctx, missing), |_| {});
    }
    for doubt in &preview.doubts {
        answer = doubt_line(ui, ctx, preview, *doubt).or(answer);
    }
    let has = |field| preview.mapping.column(field).is_some();
    if has(Field::Date) && !has(Field::Amount) && !has(Field::Price) && !has(Field::Quantity) {
        typical_line(ui, ctx, typical);
    }
    if let Some(words) = unknown_languages(ctx, staged) {
        line(ui, Icon::Languages, ctx.tokens.warn, words, |_| {});
    }
    if let Some(words) = customerless(ctx, &preview.mapping, staged) {
        line(ui, Icon::TriangleAlert, ctx.tokens.warn, words, |_| {});
    }
    answer
}

fn missing_words(ctx: &ScreenCtx<'_>, missing: Missing) -> String {
    match missing {
        Missing::Everything => ctx.tr.import_missing_everything(),
        Missing::Day => ctx.tr.import_missing_day(),
        Missing::Price => ctx.tr.import_missing_price(),
        Missing::Customer => ctx.tr.import_missing_customer(),
    }
}

fn doubt_line(ui: &mut Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview, doubt: Doubt) -> Option<Change> {
    let (tr, read_as) = (ctx.tr, &preview.read_as);
    match doubt {
        Doubt::DateOrder => date_line(ui, ctx, preview),
        Doubt::Decimal => number_line(ui, ctx, preview),
        Doubt::Encoding => question(ui, ctx, tr.import_doubt_encoding(), Change::Encoding(read_as.encoding.clone())),
        Doubt::Delimiter => question(ui, ctx, tr.import_doubt_delimiter(), Change::Delimiter(read_as.delimiter)),
        Doubt::InvalidBytes(count) => {
            let words = tr.import_doubt_bytes(count, labels::number(tr, count));
            line(ui, Icon::TriangleAlert, ctx.tokens.warn, words, |_| {});
            None
        }
        Doubt::NoCustomer | Doubt::NoAmount => None,
    }
}

fn date_line(ui: &mut Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview) -> Option<Change> {
    let tr = ctx.tr;
    let Some((cell, day_first, month_first)) = &preview.either_day else {
        return question(ui, ctx, tr.import_doubt_dates(), Change::DateOrder(preview.read_as.date_order));
    };
    let (one, other) = (tr.day(*day_first), tr.day(*month_first));
    let words = tr.import_doubt_date(cell.clone(), one.clone(), other.clone());
    let options = [(Change::DateOrder(DateOrder::DayFirst), one), (Change::DateOrder(DateOrder::MonthFirst), other)];
    either(ui, ctx, words, options)
}

fn number_line(ui: &mut Ui, ctx: &ScreenCtx<'_>, preview: &ImportPreview) -> Option<Change> {
    let tr = ctx.tr;
    let Some((cell, point, comma)) = &preview.either_number else {
        return question(ui, ctx, tr.import_doubt_numbers(), Change::Decimal(preview.read_as.decimal));
    };
    let (one, other) = (tr.thousandths(*point), tr.thousandths(*comma));
    let words = tr.import_doubt_number(cell.clone(), one.clone(), other.clone());
    either(ui, ctx, words, [(Change::Decimal('.'), one), (Change::Decimal(','), other)])
}

/// A question with two answers.
fn either(ui: &mut Ui, ctx: &ScreenCtx<'_>, words: String, options: [(Change, String); 2]) -> Option<Change> {
    let mut answer = None;
    line(ui, Icon::CircleHelp, ctx.tokens.warn, words, |ui| {
        for (change, words) in options {
            if Button::secondary(words).small().show(ui).clicked() {
                answer = Some(change);
            }
        }
    });
    answer
}

/// A question that is settled by looking, `right` being as it is read now; the chips above change it.
fn question(ui: &mut Ui, ctx: &ScreenCtx<'_>, words: String, right: Change) -> Option<Change> {
    let mut settled = false;
    line(ui, Icon::CircleHelp, ctx.tokens.warn, words, |ui| {
        settled = Button::secondary(ctx.tr.import_doubt_right()).small().show(ui).clicked();
    });
    settled.then_some(right)
}

/// What a visit usually brings, asked honestly: without it money stays unknown.
fn typical_line(ui: &mut Ui, ctx: &ScreenCtx<'_>, typical: &mut String) {
    let tr = ctx.tr;
    let digits = ctx.settings().currency.digits();
    let wrong = !typical.trim().is_empty() && labels::typed_amount(typical, digits).is_none();
    let problem = wrong.then(|| tr.import_typical_wrong());
    ui.horizontal_top(|ui| {
        ui.spacing_mut().item_spacing.x = space::S;
        icon(ui, Icon::CircleHelp, ctx.tokens.warn);
        ui.vertical(|ui| {
            ui.spacing_mut().item_spacing.y = space::XS;
            text(tr.import_typical()).show(ui);
            ui.horizontal_wrapped(|ui| {
                ui.spacing_mut().item_spacing.x = space::S;
                let field = TextField::new(tr.import_typical_label()).label_hidden().dense().right().width(112.0).limit(16);
                field.problem(problem.as_deref()).show(ui, typical);
                text(tr.import_typical_words()).small().muted().show(ui);
            });
        });
    });
}

/// Said where customers speak what we do not: they are imported, their language stays open.
fn unknown_languages(ctx: &ScreenCtx<'_>, staged: Option<&StagedImport>) -> Option<String> {
    let staged = &staged?.staged;
    let rows = staged.languages_unknown_rows();
    let named = staged.languages_unknown.keys().take(4).map(|word| format!("“{word}”")).collect::<Vec<_>>().join(", ");
    (rows > 0).then(|| ctx.tr.import_languages_unknown(rows, labels::number(ctx.tr, rows), named))
}

/// Said where nearly all lines name no customer: what still works.
fn customerless(ctx: &ScreenCtx<'_>, mapping: &Mapping, staged: Option<&StagedImport>) -> Option<String> {
    let someone = [Field::Customer, Field::Name, Field::Email, Field::Phone].into_iter().any(|f| mapping.column(f).is_some());
    if mapping.column(Field::Date).is_some() && !someone {
        return Some(ctx.tr.import_no_customers());
    }
    let staged = &staged?.staged;
    let kept = staged.rows.saturating_sub(staged.rejected_count);
    let nearly_all = kept > 0 && staged.loose_lines * 10 >= kept * 9;
    nearly_all.then(|| ctx.tr.import_few_customers(labels::number(ctx.tr, kept), labels::number(ctx.tr, staged.loose_lines)))
}

/// One calm line: icon, words, answers.
pub(super) fn line(ui: &mut Ui, mark: Icon, colour: eframe::egui::Color32, words: String, buttons: impl FnOnce(&mut Ui)) {
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = eframe::egui::vec2(space::S, space::XS);
        icon(ui, mark, colour);
        text(words).show(ui);
        buttons(ui);
    });
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_missing_is_named() {
        let mapping = |fields: &[Field]| Mapping(fields.iter().enumerate().map(|(column, field)| (*field, column)).collect());
        for (fields, expected) in [
            (&[][..], Some(Missing::Everything)),
            (&[Field::Name, Field::Amount][..], Some(Missing::Day)),
            (&[Field::Segment][..], Some(Missing::Customer)),
            (&[Field::Date, Field::Customer, Field::Quantity][..], Some(Missing::Price)),
            (&[Field::Date, Field::Customer, Field::Quantity, Field::Price][..], None),
            (&[Field::Date, Field::Name][..], None),
            (&[Field::Email][..], None),
        ] {
            assert_eq!(missing(&mapping(fields)), expected, "{fields:?}");
        }
    }
}
