//! What a change of the codebook would do, in words, before it is done. The figures are the engine's; counts come first where there are
//! few (METRICS A8).

use eframe::egui::Ui;

use super::order::find;
use crate::analysis::leaving::Group;
use crate::analysis::{Share, Telling};
use crate::domain::ids::CustomerId;
use crate::domain::money::Currency;
use crate::engine::Cached;
use crate::engine::views::codebook::Codebook;
use crate::engine::views::recode::{Foreseen, Named, Recoding, RecodingQuery, Sides};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::space;
use crate::ui::widgets::{Button, heading, quote_box, text};

/// Height there is for what changes, whatever does.
const LEAST: f32 = 4.0 * 24.0;

/// The part of a dialog that says what would change.
#[derive(Default)]
pub(super) struct Effect(Cached<RecodingQuery>);

impl Effect {
    /// What was foreseen of this, once it is there.
    pub(super) fn of(&mut self, ctx: &ScreenCtx<'_>, recoding: &Recoding) -> Option<&Foreseen> {
        self.0.get(ctx.engine, &RecodingQuery(recoding.clone()));
        self.0.view().filter(|foreseen| foreseen.of == *recoding)
    }

    /// Shows it, in a box that does not grow by what is in it; gives the people whose being shown was asked for. The last answer stays,
    /// muted, until the newer one is there. `recoding`: or why there is none yet.
    pub(super) fn show(
        &mut self,
        ui: &mut Ui,
        ctx: &ScreenCtx<'_>,
        recoding: Result<&Recoding, String>,
        said: &Said<'_>,
    ) -> Option<Vec<CustomerId>> {
        let tr = ctx.tr;
        heading(ui, &tr.book_what());
        let mut wanted = None;
        quote_box(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.set_min_height(LEAST);
            ui.spacing_mut().item_spacing.y = space::XS;
            let recoding = match recoding {
                Ok(recoding) => recoding,
                Err(why) => {
                    text(why).muted().show(ui);
                    return;
                }
            };
            self.0.get(ctx.engine, &RecodingQuery(recoding.clone()));
            let Some(foreseen) = self.0.view() else {
                text(tr.book_reckoning()).muted().show(ui);
                ui.ctx().request_repaint();
                return;
            };
            let old = foreseen.of != *recoding;
            if old {
                ui.ctx().request_repaint();
            }
            for line in lines(tr, foreseen, said, ctx.settings().currency) {
                if old { text(line).muted() } else { text(line) }.show(ui);
            }
            let people = if is_kept(&foreseen.of) { &foreseen.named } else { &foreseen.people };
            if !people.is_empty() && Button::link(tr.book_people(people.len(), tr.count(people.len()))).show(ui).clicked() {
                wanted = Some(people.clone());
            }
        });
        wanted
    }
}

/// What things are called in it.
pub(super) struct Said<'b> {
    pub(super) book: &'b Codebook,
    /// The reason that is not there yet.
    pub(super) new: &'b str,
}

impl Said<'_> {
    fn name(&self, tr: &Tr, row: &Named) -> String {
        match find(self.book, row.id) {
            Some(known) => known.reason.name.clone(),
            None if self.new.trim().is_empty() => tr.book_split_new(),
            None => self.new.trim().to_owned(),
        }
    }
}

/// Whether what was said stays as it is said.
const fn is_kept(recoding: &Recoding) -> bool {
    matches!(recoding, Recoding::Retire(_) | Recoding::Replace(_))
}

/// All of it, line by line.
pub(super) fn lines(tr: &Tr, foreseen: &Foreseen, said: &Said<'_>, currency: Currency) -> Vec<String> {
    let counted = |answers: usize, leavers: usize| (answers, tr.count(answers), leavers, tr.count(leavers));
    if is_kept(&foreseen.of) {
        let (answers, answers_number, leavers, leavers_number) = counted(foreseen.answers, foreseen.named.len());
        return vec![tr.book_keep(answers, answers_number, leavers, leavers_number)];
    }
    let (answers, answers_number, leavers, leavers_number) = counted(foreseen.changed, foreseen.people.len());
    let mut lines = vec![tr.book_effect(answers, answers_number, leavers, leavers_number)];
    // Of those that go nothing is left: how they were named stands with what they become.
    let rows = match &foreseen.of {
        Recoding::Merge { from, .. } => foreseen.rows.get(from.len()..).unwrap_or_default(),
        _ => &foreseen.rows,
    };
    lines.extend(rows.iter().filter_map(|row| row_line(tr, foreseen, said, row)));
    if foreseen.known.before != foreseen.known.after {
        let of = |known: Group| tr.whole(known.people.cast_signed());
        lines.push(tr.book_effect_known(of(foreseen.known.after), of(foreseen.known.before)));
    }
    lines.extend(avoidable(tr, foreseen, currency));
    lines
}

/// How often a reason was named: by leavers where any did, else in answers.
fn row_line(tr: &Tr, foreseen: &Foreseen, said: &Said<'_>, row: &Sides<Named>) -> Option<String> {
    let name = said.name(tr, &row.after);
    let known = foreseen.known;
    if row.before.named.people == 0 && row.after.named.people == 0 {
        let changed = row.before.answers != row.after.answers;
        return changed.then(|| tr.book_effect_row_answers(tr.count(row.after.answers), tr.count(row.before.answers), name));
    }
    let before = share(tr, Share::new(row.before.named.people, known.before.people));
    let after = share(tr, Share::new(row.after.named.people, known.after.people));
    Some(if before == after { tr.book_effect_same(before, name) } else { tr.book_effect_row(after, before, name) })
}

fn avoidable(tr: &Tr, foreseen: &Foreseen, currency: Currency) -> Option<String> {
    let side =
        |group: Group, known: Group| tr.book_money(tr.money(group.money, currency), share(tr, Share::new(group.people, known.people)));
    let before = side(foreseen.avoidable.before, foreseen.known.before);
    let after = side(foreseen.avoidable.after, foreseen.known.after);
    if foreseen.known.before.people == 0 && foreseen.known.after.people == 0 {
        return None;
    }
    Some(if before == after { tr.book_effect_avoidable_same(before) } else { tr.book_effect_avoidable(after, before) })
}

/// A share, with counts alone or first where it is out of few.
fn share(tr: &Tr, share: Share) -> String {
    let number = |count: u64| tr.whole(count.cast_signed());
    let (part, all) = (number(share.of), number(share.all));
    match (Telling::of(share.all), share.rate()) {
        (Telling::CountsOnly, _) | (_, None) => tr.book_share_counts(all, part),
        (Telling::CountsFirst, Some(rate)) => tr.book_share_counts_first(all, part, tr.percent(rate)),
        (Telling::PercentFirst, Some(rate)) => tr.book_share_percent_first(all, part, tr.percent(rate)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::ids::ReasonId;
    use crate::domain::language::Language;
    use crate::domain::money::Money;
    use crate::domain::reason::{Reason, ReasonKind};
    use crate::engine::views::codebook::{BookRow, Counts};

    fn group(people: u64) -> Group {
        Group { people, money: Money(i64::try_from(people).unwrap() * 10_000) }
    }

    fn named(id: i64, people: u64, answers: usize) -> Named {
        Named { id: ReasonId(id), named: group(people), main: group(people), answers }
    }

    fn foreseen(known: u64) -> Foreseen {
        Foreseen {
            of: Recoding::Merge { from: vec![ReasonId(1)], into: ReasonId(2) },
            changed: 14,
            answers: 14,
            people: vec![CustomerId(1), CustomerId(2), CustomerId(3)],
            named: Vec::new(),
            rows: vec![Sides { before: named(1, 1, 14), after: named(1, 0, 0) }, Sides { before: named(2, 4, 20), after: named(2, 5, 30) }],
            known: Sides { before: group(known), after: group(known) },
            avoidable: Sides { before: group(6), after: group(6) },
        }
    }

    #[test]
    fn it_says_what_changes_with_counts_before_shares() {
        let tr = Tr::new(Language::En);
        let book = Codebook {
            rows: [(1, "Late"), (2, "Slow response")]
                .map(|(id, name)| BookRow {
                    reason: Reason::named(ReasonId(id), "", name, ReasonKind::Avoidable),
                    counts: Counts::default(),
                })
                .to_vec(),
            groups: Vec::new(),
        };
        let told = |foreseen: &Foreseen| lines(&tr, foreseen, &Said { book: &book, new: "" }, Currency::USD);
        let plain = |line: &str| line.replace('\u{a0}', " ");
        let said: Vec<String> = told(&foreseen(13)).iter().map(|line| plain(line)).collect();
        assert_eq!(said[0], "Changes 14 answers and 3 leavers.");
        assert_eq!(said[1], "Slow response: named by 4 of 13 (31%) → 5 of 13 (38%).");
        assert!(said[2].starts_with("What could have been avoided stays: 6 of 13 (46%), $600"), "{said:?}");
        assert_eq!(told(&foreseen(7))[1], "Slow response: named by 4 of 7 → 5 of 7.", "no per cent of so few");
        assert_eq!(plain(&told(&foreseen(40))[1]), "Slow response: named by 10% (4 of 40) → 13% (5 of 40).");
        let retired = Foreseen { of: Recoding::Retire(ReasonId(1)), named: vec![CustomerId(1)], ..foreseen(13) };
        assert_eq!(told(&retired), ["14 answers keep it; one leaver named it."]);
    }
}
