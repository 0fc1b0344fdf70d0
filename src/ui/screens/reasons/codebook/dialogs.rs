//! The dialogs of the codebook: merging, splitting, and the changes of one reason. Each says what would change before it is done; what it
//! answers is carried out elsewhere.

use std::collections::BTreeSet;

use eframe::egui::{Context, Id, Key, Ui};

use super::effect::{Effect, Said};
use super::order::find;
use super::rule;
use super::typing::Problem;
use crate::domain::ids::{AnswerId, CustomerId, ReasonId};
use crate::domain::reason::ReasonKind;
use crate::engine::views::bench::{Bench, BenchAnswer, BenchQuery, BenchRowsQuery};
use crate::engine::views::codebook::{BookRow, Codebook};
use crate::engine::views::recode::Recoding;
use crate::engine::views::rule_trial::RuleTrialQuery;
use crate::engine::{Cached, Command};
use crate::ui::dialogs;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, size, space};
use crate::ui::widgets::{Button, Field, Select, check_box, check_lines, text};

/// Width of the dialogs with lists.
const WIDTH: f32 = 640.0;
/// Answers listed at most; a rule ticks among all of them.
const LISTED: usize = 300;

/// What a dialog says after a picture.
pub(super) enum Shown {
    Open,
    Closed,
    Do(Box<Command>),
    People(String, Vec<CustomerId>),
}

/// One of them.
pub(super) enum Dialog {
    Merge(Merging),
    Split(Box<Splitting>),
    Ask(Asking),
}

impl Dialog {
    pub(super) fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, book: &Codebook, busy: bool) -> Shown {
        match self {
            Self::Merge(merging) => merging.show(context, ctx, book, busy),
            Self::Split(splitting) => splitting.show(context, ctx, book, busy),
            Self::Ask(asking) => asking.show(context, ctx, book, busy),
        }
    }
}

/// The buttons at the bottom; whether it is to be done, and whether not.
fn buttons(ui: &mut Ui, ctx: &ScreenCtx<'_>, words: String, ready: bool, first: bool) -> (bool, bool) {
    dialogs::buttons(ui, |ui| {
        let yes = Button::main(words).icon(Icon::Check).enabled(ready).show(ui);
        if first {
            yes.request_focus();
        }
        (yes.clicked(), Button::secondary(ctx.tr.ui_cancel()).show(ui).clicked())
    })
}

/// Reasons becoming part of another one.
pub(super) struct Merging {
    from: BTreeSet<ReasonId>,
    into: Option<ReasonId>,
    /// Where it was begun: its sort is that of all of them.
    first: ReasonId,
    effect: Effect,
    fresh: bool,
}

impl Merging {
    pub(super) fn new(id: ReasonId, into: Option<ReasonId>) -> Self {
        Self { from: BTreeSet::from([id]), into, first: id, effect: Effect::default(), fresh: true }
    }

    /// What they become part of.
    pub(super) const fn target(&self) -> Option<ReasonId> {
        self.into
    }

    fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, book: &Codebook, busy: bool) -> Shown {
        let tr = ctx.tr;
        let Some(first) = find(book, self.first) else { return Shown::Closed };
        let sort = first.reason.kind.is_leaving();
        let offered: Vec<&BookRow> = book.rows.iter().filter(|row| !row.reason.retired && row.reason.kind.is_leaving() == sort).collect();
        let mut people = None;
        let (done, closed) = dialogs::window(context, "book-merge", &tr.book_merge_title(), &tr.ui_close(), WIDTH, |ui| {
            if offered.len() < 2 {
                text(tr.book_merge_nowhere()).show(ui);
                return buttons(ui, ctx, tr.book_merge_do(), false, false);
            }
            let options: Vec<(Option<ReasonId>, String)> = offered
                .iter()
                .map(|row| (Some(row.reason.id), row.reason.name.clone()))
                .filter(|(id, _)| *id != Some(self.first))
                .collect();
            Select::new(tr.book_merge_into()).or_else(tr.book_merge_pick()).show(ui, &mut self.into, &options);
            self.which(ui, ctx, &offered);
            self.from.retain(|id| Some(*id) != self.into);
            let recoding = match self.into {
                None => Err(tr.book_merge_pick()),
                Some(_) if self.from.is_empty() => Err(tr.book_merge_none()),
                Some(into) => Ok(self.recoding(into)),
            };
            let name = self.into.and_then(|into| find(book, into)).map(|row| row.reason.name.as_str());
            text(name.map_or_else(String::new, |name| tr.book_merge_note(name))).small().muted().show(ui);
            people = self.effect.show(ui, ctx, recoding.as_ref().map_err(Clone::clone), &Said { book, new: "" });
            let ready = self.into.is_some() && !self.from.is_empty() && !busy && !ctx.is_locked();
            buttons(ui, ctx, tr.book_merge_do(), ready, std::mem::take(&mut self.fresh) && ready)
        });
        match (done, people, self.into) {
            ((true, _), _, Some(into)) => Shown::Do(Box::new(Command::MergeReasons { from: self.from.iter().copied().collect(), into })),
            (_, Some(people), _) => Shown::People(tr.book_people_title(), people),
            ((_, true), ..) => Shown::Closed,
            _ if closed => Shown::Closed,
            _ => Shown::Open,
        }
    }

    fn recoding(&self, into: ReasonId) -> Recoding {
        Recoding::Merge { from: self.from.iter().copied().collect(), into }
    }

    /// The reasons that go, to be ticked.
    fn which(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, offered: &[&BookRow]) {
        text(ctx.tr.book_merge_which()).small().muted().show(ui);
        dialogs::scrolling(152.0).id_salt("merge").show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = 0.0;
            for row in offered.iter().filter(|row| Some(row.reason.id) != self.into) {
                let id = row.reason.id;
                let mut on = self.from.contains(&id);
                let words = format!("{} ({})", row.reason.name, ctx.tr.count(row.counts.answers));
                if ui.push_id(id, |ui| check_box(ui, &mut on, &words)).inner {
                    if on {
                        self.from.insert(id)
                    } else {
                        self.from.remove(&id)
                    };
                }
            }
        });
    }
}

/// A new reason for some answers of one.
pub(super) struct Splitting {
    pub(super) of: ReasonId,
    name: String,
    ticked: BTreeSet<AnswerId>,
    rule: String,
    problem: Option<Problem>,
    list: Cached<BenchQuery>,
    rows: Cached<BenchRowsQuery>,
    trial: Cached<RuleTrialQuery>,
    effect: Effect,
    fresh: bool,
}

impl Splitting {
    pub(super) fn new(of: ReasonId) -> Self {
        Self {
            of,
            name: String::new(),
            ticked: BTreeSet::new(),
            rule: String::new(),
            problem: None,
            list: Cached::default(),
            rows: Cached::default(),
            trial: Cached::default(),
            effect: Effect::default(),
            fresh: true,
        }
    }

    /// Opened again with what was typed and ticked before.
    pub(super) const fn again(&mut self) {
        self.fresh = true;
    }

    fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, book: &Codebook, busy: bool) -> Shown {
        let tr = ctx.tr;
        let Some(row) = find(book, self.of) else { return Shown::Closed };
        self.list.get(ctx.engine, &BenchQuery { reason: Some(self.of), ..BenchQuery::default() });
        let ids = self.list.view().map(|bench: &Bench| bench.ids.clone());
        let mut people = None;
        let (done, closed) =
            dialogs::window(context, "book-split", &tr.book_split_title(row.reason.name.as_str()), &tr.ui_close(), WIDTH, |ui| {
                let Some(ids) = &ids else {
                    text(tr.ui_loading()).muted().show(ui);
                    ui.ctx().request_repaint();
                    return (false, false);
                };
                if ids.is_empty() {
                    text(tr.book_split_empty()).show(ui);
                    return buttons(ui, ctx, tr.book_split_do(), false, false);
                }
                self.ticked.retain(|id| ids.contains(id));
                let problem = self.problem.map(|problem| problem.words(tr));
                let field = Field::new(tr.book_split_name()).problem(problem.as_deref()).limit(80).id(Id::unique("book-split-name"));
                let field = field.show(ui, &mut self.name);
                if std::mem::take(&mut self.fresh) {
                    field.request_focus();
                }
                if field.changed() {
                    self.problem = None;
                }
                self.choose(ui, ctx, ids);
                self.answers(ui, ctx, ids);
                let recoding = Recoding::Split { from: self.of, answers: self.ticked.iter().copied().collect() };
                let recoding = if self.ticked.is_empty() { Err(tr.book_split_some()) } else { Ok(&recoding) };
                people = self.effect.show(ui, ctx, recoding, &Said { book, new: &self.name });
                buttons(ui, ctx, tr.book_split_do(), !self.ticked.is_empty() && !busy && !ctx.is_locked(), false)
            });
        match (done, people) {
            ((true, _), _) => self.wanted(book),
            (_, Some(people)) => Shown::People(tr.book_people_title(), people),
            ((_, true), _) => Shown::Closed,
            _ if closed => Shown::Closed,
            _ => Shown::Open,
        }
    }

    fn wanted(&mut self, book: &Codebook) -> Shown {
        self.problem = Problem::of_reason(&self.name, None, book);
        if self.problem.is_some() {
            self.fresh = true;
            return Shown::Open;
        }
        let answers = self.ticked.iter().copied().collect();
        Shown::Do(Box::new(Command::SplitReason { from: self.of, name: self.name.trim().to_owned(), answers }))
    }

    /// Those a rule meets, all, or none.
    fn choose(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, ids: &[AnswerId]) {
        let tr = ctx.tr;
        let query = RuleTrialQuery { reason: Some(self.of), rule: self.rule.trim().to_owned(), only_with: true };
        let readable = !query.rule.is_empty() && rule::problem(tr, &self.rule).is_none();
        if readable {
            self.trial.get(ctx.engine, &query);
        }
        let met = self.trial.view().filter(|trial| readable && trial.rule == query.rule).map(|trial| trial.with.clone());
        let problem = rule::problem(tr, &self.rule).filter(|_| !self.rule.trim().is_empty());
        ui.horizontal_top(|ui| {
            ui.spacing_mut().item_spacing.x = space::S;
            let width = (ui.available_width() - 240.0).max(160.0);
            Field::new(tr.book_split_rule()).hint(tr.book_rule_hint()).problem(problem.as_deref()).width(width).show(ui, &mut self.rule);
            ui.vertical(|ui| {
                ui.add_space(20.0);
                ui.horizontal(|ui| {
                    let count = met.as_ref().map(|met| tr.count(met.len())).filter(|_| readable);
                    let words = count.map_or_else(|| tr.book_split_tick(), |count| format!("{} ({count})", tr.book_split_tick()));
                    if Button::secondary(words).enabled(met.is_some()).show(ui).clicked() {
                        self.ticked = met.iter().flatten().copied().collect();
                    }
                });
            });
        });
        if readable && met.is_none() {
            ui.ctx().request_repaint();
        }
        ui.horizontal(|ui| {
            text(tr.book_split_which()).small().muted().show(ui);
        });
        ui.horizontal(|ui| {
            ui.spacing_mut().item_spacing.x = space::M;
            text(tr.book_split_chosen(tr.count(ids.len()), self.ticked.len(), tr.count(self.ticked.len()))).semibold().show(ui);
            if Button::link(tr.book_split_all()).show(ui).clicked() {
                self.ticked = ids.iter().copied().collect();
            }
            if Button::link(tr.book_split_nobody()).show(ui).clicked() {
                self.ticked.clear();
            }
        });
    }

    fn answers(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, ids: &[AnswerId]) {
        let first: Vec<AnswerId> = ids.iter().copied().take(LISTED).collect();
        self.rows.get(ctx.engine, &BenchRowsQuery(first));
        let rows: &[BenchAnswer] = self.rows.view().map(Vec::as_slice).unwrap_or_default();
        let height = (ui.ctx().content_rect().height() - 560.0).clamp(96.0, 240.0);
        dialogs::scrolling(height).id_salt("split").show(ui, |ui| {
            ui.set_width(ui.available_width());
            ui.spacing_mut().item_spacing.y = space::S;
            for answer in rows {
                let mut on = self.ticked.contains(&answer.id);
                let who = answer.customer.as_ref().map_or_else(|| ctx.tr.answers_anonymous(), |person| person.name.clone());
                let words = text(&answer.text).then(format!("  {who}, {}", ctx.tr.day(answer.day))).muted();
                if ui.push_id(answer.id, |ui| check_lines(ui, &mut on, &words)).inner {
                    if on {
                        self.ticked.insert(answer.id)
                    } else {
                        self.ticked.remove(&answer.id)
                    };
                }
            }
        });
        if ids.len() > LISTED {
            text(ctx.tr.book_split_more(ctx.tr.count(ids.len()), ctx.tr.count(LISTED))).small().muted().show(ui);
        }
    }
}

/// What is asked about one reason.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Asked {
    Kind(ReasonKind),
    Retire,
    Replace,
    /// Another name for the same meaning.
    Rename,
}

/// A change of one reason, with what it would do. One that changes nothing is not asked about.
pub(super) struct Asking {
    pub(super) of: ReasonId,
    what: Asked,
    /// Of the one that takes its place.
    name: String,
    problem: Option<Problem>,
    effect: Effect,
    fresh: bool,
}

impl Asking {
    pub(super) fn new(of: ReasonId, what: Asked) -> Self {
        Self { of, what, name: String::new(), problem: None, effect: Effect::default(), fresh: true }
    }

    /// Another name, the present one to begin with.
    pub(super) fn renaming(of: ReasonId, name: &str) -> Self {
        Self { name: name.to_owned(), ..Self::new(of, Asked::Rename) }
    }

    /// What would change by it; another name changes nothing that was said.
    fn recoding(&self) -> Option<Recoding> {
        match self.what {
            Asked::Kind(kind) => Some(Recoding::Kind(self.of, kind)),
            Asked::Retire => Some(Recoding::Retire(self.of)),
            Asked::Replace => Some(Recoding::Replace(self.of)),
            Asked::Rename => None,
        }
    }

    /// Whether a name is typed in it.
    fn is_named(&self) -> bool {
        matches!(self.what, Asked::Replace | Asked::Rename)
    }

    fn command(&self) -> Command {
        match self.what {
            Asked::Kind(kind) => Command::SetReasonKind(self.of, kind),
            Asked::Retire => Command::RetireReason(self.of, true),
            Asked::Replace => Command::ReplaceReason { old: self.of, name: self.name.trim().to_owned() },
            Asked::Rename => Command::RenameReason(self.of, self.name.trim().to_owned()),
        }
    }

    fn show(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, book: &Codebook, busy: bool) -> Shown {
        let Some(row) = find(book, self.of) else { return Shown::Closed };
        let Some(recoding) = self.recoding() else { return self.ask(context, ctx, book, row, busy) };
        let changes = self.effect.of(ctx, &recoding).map(|foreseen| match self.what {
            Asked::Kind(_) => !foreseen.people.is_empty(),
            Asked::Retire => !foreseen.is_nothing(),
            Asked::Replace | Asked::Rename => true,
        });
        match changes {
            // A moment, so that no dialog flashes up for what needs none.
            None if self.what != Asked::Replace => {
                context.request_repaint();
                Shown::Open
            }
            Some(false) if busy => Shown::Open,
            Some(false) => Shown::Do(Box::new(self.command())),
            _ => self.ask(context, ctx, book, row, busy),
        }
    }

    fn ask(&mut self, context: &Context, ctx: &mut ScreenCtx<'_>, book: &Codebook, row: &BookRow, busy: bool) -> Shown {
        let tr = ctx.tr;
        let name = row.reason.name.as_str();
        let (title, note, yes) = match self.what {
            Asked::Kind(kind) => {
                let note = if kind.is_leaving() { String::new() } else { tr.book_topic_note() };
                (tr.book_kind_title(tr.answers_kind(<&str>::from(kind)), name), note, tr.book_kind_do())
            }
            Asked::Retire => (tr.book_retire_title(name), tr.book_retire_note(), tr.book_retire_do()),
            Asked::Replace => (tr.book_replace_title(name), tr.book_replace_note(name), tr.book_replace_do()),
            Asked::Rename => (tr.book_rename_title(name), tr.book_rename_note(), tr.book_rename_do()),
        };
        let recoding = self.recoding();
        let mut people = None;
        let (mut done, closed) = dialogs::window(context, "book-ask", &title, &tr.ui_close(), size::DIALOG, |ui| {
            if !note.is_empty() {
                text(&note).show(ui);
            }
            let entered = self.is_named() && self.new_name(ui, ctx);
            if let Some(recoding) = &recoding {
                people = self.effect.show(ui, ctx, Ok(recoding), &Said { book, new: &self.name });
            }
            let first = std::mem::take(&mut self.fresh) && !self.is_named();
            let ready = !busy && !ctx.is_locked();
            let (yes, no) = buttons(ui, ctx, yes, ready, first);
            (yes || entered && ready, no)
        });
        if done.0 && self.is_named() {
            let same = (self.what == Asked::Rename).then_some(self.of);
            self.problem = Problem::of_reason(&self.name, same, book);
            (done.0, self.fresh) = (self.problem.is_none(), self.problem.is_some());
        }
        match (done, people) {
            ((true, _), _) => Shown::Do(Box::new(self.command())),
            (_, Some(people)) => {
                let changed = matches!(self.what, Asked::Kind(_));
                Shown::People(if changed { tr.book_people_title() } else { tr.book_people_named(name) }, people)
            }
            ((_, true), _) => Shown::Closed,
            _ if closed => Shown::Closed,
            _ => Shown::Open,
        }
    }

    /// The name of the one that takes its place; true when Enter was pressed in it.
    fn new_name(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>) -> bool {
        let problem = self.problem.map(|problem| problem.words(ctx.tr));
        let label = if self.what == Asked::Rename { ctx.tr.reasons_name_label() } else { ctx.tr.book_replace_name() };
        let field = Field::new(label).problem(problem.as_deref()).limit(80).id(Id::unique("book-replace-name"));
        let field = field.show(ui, &mut self.name);
        if std::mem::take(&mut self.fresh) {
            field.request_focus();
        }
        if field.changed() {
            self.problem = None;
        }
        field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))
    }
}
