//! What was done to the codebook, or to one reason, in words by day. Shows only.

use eframe::egui::Context;

use super::order::find;
use crate::domain::ids::ReasonId;
use crate::domain::reason::ReasonEvent;
use crate::engine::Cached;
use crate::engine::views::codebook::{BookHistoryQuery, Codebook, Done};
use crate::i18n::Tr;
use crate::ui::dialogs;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{size, space};
use crate::ui::widgets::text;

/// The list while it is open.
pub(super) struct History {
    of: Option<ReasonId>,
    list: Cached<BookHistoryQuery>,
}

impl History {
    pub(super) fn new(of: Option<ReasonId>) -> Self {
        Self { of, list: Cached::default() }
    }

    /// Shows it; true once it is closed.
    pub(super) fn show(&mut self, context: &Context, ctx: &ScreenCtx<'_>, book: &Codebook) -> bool {
        let tr = ctx.tr;
        let query = BookHistoryQuery(self.of);
        self.list.get(ctx.engine, &query);
        let name = self.of.and_then(|id| find(book, id)).map(|row| row.reason.name.clone());
        let title = name.map_or_else(|| tr.book_history_title(), |name| tr.book_history_of(name));
        let ((), closed) = dialogs::window(context, "book-history", &title, &tr.ui_close(), size::DIALOG + 80.0, |ui| {
            let Some(all) = self.list.view() else {
                text(tr.ui_loading()).muted().show(ui);
                return;
            };
            let lines: Vec<&Done> = all.iter().filter(|done| self.of.is_some() || is_news(book, done)).collect();
            if lines.is_empty() {
                text(tr.book_history_none()).muted().show(ui);
            }
            let height = (ui.ctx().content_rect().height() - 220.0).max(120.0);
            dialogs::scrolling(height).show(ui, |ui| {
                ui.set_width(ui.available_width());
                ui.spacing_mut().item_spacing.y = space::XS;
                for done in lines {
                    text(tr.book_history_line(tr.day(done.day), words(tr, done))).show(ui);
                }
            });
        });
        closed
    }
}

/// What the codebook began with is no change of it, and what is noted of two reasons is told of one of them.
fn is_news(book: &Codebook, done: &Done) -> bool {
    match done.event {
        ReasonEvent::Merged | ReasonEvent::Split | ReasonEvent::Replaced => done.gone,
        ReasonEvent::Added => find(book, done.reason).is_none_or(|row| row.reason.code.is_empty()),
        _ => true,
    }
}

/// What was done, in words.
fn words(tr: &Tr, done: &Done) -> String {
    let name = done.name.clone();
    let other = done.other.as_ref().map(|(_, name)| name.clone()).unwrap_or_default();
    let (count, number) = (done.answers, tr.count(done.answers));
    match (done.event, done.gone) {
        (ReasonEvent::Added | ReasonEvent::Unknown, _) => tr.book_done_added(name),
        (ReasonEvent::Renamed, _) => tr.book_done_renamed(done.name_before.clone(), name),
        (ReasonEvent::Kind, _) => tr.book_done_kind(tr.answers_kind(<&str>::from(done.kind)), name),
        (ReasonEvent::Group, _) if done.group.is_empty() => tr.book_done_no_group(name),
        (ReasonEvent::Group, _) => tr.book_done_group(done.group.clone(), name),
        (ReasonEvent::Retired, _) => tr.book_done_retired(name),
        (ReasonEvent::BroughtBack, _) => tr.book_done_brought_back(name),
        (ReasonEvent::Merged, true) => tr.book_done_merged_gone(count, name, number, other),
        (ReasonEvent::Merged, false) => tr.book_done_merged(count, name, number, other),
        (ReasonEvent::Split, true) => tr.book_done_split_new(count, name, number, other),
        (ReasonEvent::Split, false) => tr.book_done_split(count, name, number, other),
        (ReasonEvent::Replaced, true) => tr.book_done_replaced_new(name, other),
        (ReasonEvent::Replaced, false) => tr.book_done_replaced(name, other),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::day::Day;
    use crate::domain::language::Language;
    use crate::domain::reason::ReasonKind;

    #[test]
    fn what_was_done_is_told_in_words() {
        let done = |event, gone| Done {
            day: Day::from_ymd(2026, 11, 27).unwrap(),
            reason: ReasonId(1),
            event,
            name: "Late".into(),
            name_before: "Later".into(),
            kind: ReasonKind::Avoidable,
            group: "Time".into(),
            other: Some((ReasonId(2), "Slow".into())),
            gone,
            answers: 14,
        };
        let tr = Tr::new(Language::En);
        for (event, gone, told) in [
            (ReasonEvent::Merged, true, "“Late” merged into “Slow”: 14 answers"),
            (ReasonEvent::Merged, false, "“Slow” merged into “Late”: 14 answers"),
            (ReasonEvent::Split, true, "“Late” split off from “Slow” with 14 answers"),
            (ReasonEvent::Replaced, false, "“Slow” took the place of “Late”"),
            (ReasonEvent::Renamed, false, "“Later” renamed to “Late”"),
            (ReasonEvent::Group, false, "“Late” moved to the group “Time”"),
        ] {
            assert_eq!(words(&tr, &done(event, gone)), told);
        }
        let ru = Tr::new(Language::Ru);
        assert_eq!(words(&ru, &done(ReasonEvent::Merged, true)), "«Late» объединена с «Slow»: 14 ответов");
        assert_eq!(words(&ru, &Done { answers: 22, ..done(ReasonEvent::Split, true) }), "«Late» отделена от «Slow»: 22 ответа");
    }
}
