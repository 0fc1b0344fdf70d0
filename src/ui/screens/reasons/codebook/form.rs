//! The form beside the list: all about the open reason or group, and the forms of new ones. Whatever the mouse does in the list can be done
//! here by the keyboard. Gives what is wanted.

use eframe::egui::{Align, Id, Key, Response, Role, Sense, StrokeKind, Ui, WidgetInfo, vec2};
use strum::IntoEnumIterator as _;

use super::order::{Entry, Head, step};
use super::rule::{self, Trying};
use super::typing::{Adding, AddingGroup, Describing, Problem, Renaming, Written, name_of};
use super::wish::Wish;
use crate::domain::ids::{AnswerId, GroupId, ReasonId};
use crate::domain::reason::ReasonKind;
use crate::engine::views::bench::{BenchQuery, BenchRowsQuery};
use crate::engine::views::codebook::{BookGroup, BookRow, Codebook};
use crate::engine::{Cached, Command};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::theme::{Icon, Tokens, radius, size, space};
use crate::ui::widgets::paint::focus_ring;
use crate::ui::widgets::{Button, Field, Select, heading, icon, popover, quote_box, rule as line, text};

/// Colours a reason can have.
const COLOURS: usize = 8;
/// Answers offered as examples.
const EXAMPLES: usize = 3;

/// What is typed and looked up for the open entry.
#[derive(Default)]
pub(super) struct Opened {
    pub(super) renaming: Renaming,
    pub(super) describing: Option<Describing>,
    pub(super) trying: Trying,
    list: Cached<BenchQuery>,
    rows: Cached<BenchRowsQuery>,
}

fn kinds(tr: &Tr) -> Vec<(ReasonKind, String)> {
    ReasonKind::iter().map(|kind| (kind, tr.answers_kind(<&str>::from(kind)))).collect()
}

/// The form of a new reason; true when it is not wanted any more.
pub(super) fn add(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, book: &Codebook, adding: &mut Adding) -> bool {
    let tr = ctx.tr;
    adding.typed.tend(ui, ctx);
    heading(ui, &tr.reasons_new());
    let problem = adding.problem.map(|p| p.words(tr));
    let field = Field::new(tr.reasons_name_label()).problem(problem.as_deref()).limit(80).id(Id::unique("reason-new-name"));
    let response = field.show(ui, &mut adding.typed.data.name);
    if std::mem::take(&mut adding.focus) {
        response.request_focus();
    }
    if response.changed() {
        adding.problem = None;
    }
    let enter = entered(ui, &response);
    ui.push_id("new-kind", |ui| Select::new(tr.reasons_kind_label()).show(ui, &mut adding.typed.data.kind, &kinds(tr)));
    if !adding.typed.data.kind.is_leaving() {
        text(tr.book_topic_note()).small().muted().show(ui);
    }
    let ready = adding.sent.is_none() && !ctx.is_locked();
    let (add, close) = add_or_not(ui, tr, tr.reasons_add(), ready);
    if ready && (add || enter) {
        let new = &adding.typed.data;
        adding.problem = Problem::of_reason(&new.name, None, book);
        if adding.problem.is_none() {
            adding.sent = Some(ctx.send(Command::AddReason { name: new.name.trim().to_owned(), kind: new.kind }));
        }
    }
    if close {
        adding.typed.discard(ctx);
    }
    close
}

/// The form of a new group; true when it is not wanted any more.
pub(super) fn add_group(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, book: &Codebook, adding: &mut AddingGroup) -> bool {
    let tr = ctx.tr;
    adding.name.tend(ui, ctx);
    heading(ui, &tr.book_new_group());
    let problem = adding.problem.map(|p| p.words(tr));
    let field = Field::new(tr.book_group_name()).problem(problem.as_deref()).limit(80).id(Id::unique("reason-group-name"));
    let response = field.show(ui, &mut adding.name.data);
    if std::mem::take(&mut adding.focus) {
        response.request_focus();
    }
    if response.changed() {
        adding.problem = None;
    }
    let enter = entered(ui, &response);
    let ready = adding.sent.is_none() && !ctx.is_locked();
    let (add, close) = add_or_not(ui, tr, tr.book_group_add(), ready);
    if ready && (add || enter) {
        adding.problem = Problem::of_group(&adding.name.data, None, book);
        if adding.problem.is_none() {
            let name = adding.name.data.trim().to_owned();
            let command = match adding.member {
                Some(member) => Command::AddGroupFor(member, name),
                None => Command::AddGroup(name),
            };
            adding.sent = Some(ctx.send(command));
        }
    }
    if close {
        adding.name.discard(ctx);
    }
    close
}

fn entered(ui: &Ui, field: &Response) -> bool {
    field.lost_focus() && ui.input(|i| i.key_pressed(Key::Enter))
}

fn add_or_not(ui: &mut Ui, tr: &Tr, words: String, ready: bool) -> (bool, bool) {
    let (add, close) = ui
        .horizontal(|ui| {
            let add = Button::secondary(words).icon(Icon::Check).enabled(ready).show(ui).clicked();
            (add, Button::quiet(tr.ui_cancel()).show(ui).clicked())
        })
        .inner;
    (add, close || ui.input(|i| i.key_pressed(Key::Escape)))
}

/// The form of a reason that is there.
pub(super) fn reason(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, book: &Codebook, row: &BookRow, opened: &mut Opened) -> Option<Wish> {
    let (tr, id) = (ctx.tr, row.reason.id);
    name(ui, ctx, book, Entry::Reason(id), &mut opened.renaming);
    let mut wish = kind_and_group(ui, tr, book, row);
    text(tr.reasons_kept_id()).small().muted().show(ui);
    if row.reason.to_review {
        text(tr.reasons_review_note()).small().warn().show(ui);
        if Button::secondary(tr.reasons_keep()).icon(Icon::Check).show(ui).clicked() {
            wish = Some(Wish::Keep);
        }
    }
    wish = actions(ui, tr, book, row).or(wish);
    line(ui);
    described(ui, ctx, row, opened);
    wish
}

fn kind_and_group(ui: &mut Ui, tr: &Tr, book: &Codebook, row: &BookRow) -> Option<Wish> {
    let id = row.reason.id;
    let mut wish = None;
    let mut kind = row.reason.kind;
    if ui.push_id(("kind", id), |ui| Select::new(tr.reasons_kind_label()).show(ui, &mut kind, &kinds(tr))).inner {
        wish = Some(Wish::Kind(kind));
    }
    if !row.reason.kind.is_leaving() {
        text(tr.book_topic_note()).small().muted().show(ui);
    }
    // The last choice makes a new one.
    let mut group: Result<Option<GroupId>, ()> = Ok(row.reason.group);
    let known = book.groups.iter().map(|row| (Ok(Some(row.group.id)), row.group.name.clone()));
    let options: Vec<_> = [(Ok(None), tr.book_group_none())].into_iter().chain(known).chain([(Err(()), tr.book_group_new())]).collect();
    if ui.push_id(("group", id), |ui| Select::new(tr.book_group_label()).show(ui, &mut group, &options)).inner {
        wish = Some(group.map_or(Wish::NewGroup, Wish::Group));
    }
    wish
}

/// Colour, description, examples and rule: kept as a draft while they are typed, sent when their field is left.
fn described(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, row: &BookRow, opened: &mut Opened) {
    let (tr, id, details) = (ctx.tr, row.reason.id, &row.reason.details);
    let Opened { describing, trying, list, rows, .. } = opened;
    let describing = match describing {
        Some(known) if known.of == id => known,
        other => other.insert(Describing::begin(id, details)),
    };
    describing.follow(details);
    describing.typed.tend(ui, ctx);
    if let Some(colour) = colours(ui, tr, &details.colour) {
        describing.colour(colour, ctx);
    }
    let Written { description, examples, rule } = &mut describing.typed.data;
    let field = |name: &str| Id::unique((name.to_owned(), id));
    let about = Field::area(tr.book_description(), 2).hint(tr.book_description_hint()).limit(2_000).id(field("reason-description"));
    let about = about.show(ui, description);
    let said =
        Field::area(tr.book_examples(), 3).hint(tr.book_examples_hint()).limit(4_000).id(field("reason-examples")).show(ui, examples);
    let picked = pick_example(ui, ctx, id, examples, (list, rows));
    let rule = rule::show(ui, ctx, id, rule, trying);
    let focused = [&about, &said, &rule].iter().position(|field| field.has_focus());
    let left = describing.had_focus.is_some() && describing.had_focus != focused;
    describing.had_focus = focused;
    if left || picked {
        describing.commit(ctx);
    }
}

/// The eight colours and none; the one chosen.
fn colours(ui: &mut Ui, tr: &Tr, now: &str) -> Option<String> {
    let mut chosen = None;
    text(tr.book_colour()).small().muted().show(ui);
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::XS, space::XS);
        let series = (0..COLOURS).map(|at| (Tokens::series_code(at), tr.book_colour_name(at + 1)));
        let mut all: Vec<(String, String)> = std::iter::once((String::new(), tr.book_colour_name(0))).chain(series).collect();
        if !all.iter().any(|(code, _)| code.eq_ignore_ascii_case(now)) {
            all.push((now.to_owned(), tr.book_colour_own(now)));
        }
        for (code, name) in all {
            let on = code.eq_ignore_ascii_case(now);
            if colour(ui, &code, &name, on).clicked() && !on {
                chosen = Some(code);
            }
        }
    });
    chosen
}

fn colour(ui: &mut Ui, code: &str, name: &str, on: bool) -> Response {
    let tokens = Tokens::of(ui);
    let (rect, response) = ui.allocate_exact_size(vec2(size::CONTROL_SMALL, size::CONTROL_SMALL), Sense::click());
    let enabled = ui.is_enabled();
    response.widget_info(|| WidgetInfo::selected(Role::RadioButton, enabled, on, name));
    let inner = rect.shrink(if on { 4.0 } else { 3.0 });
    if let Some(colour) = tokens.written_colour(code) {
        ui.painter().rect(inner, radius::SMALL, colour, tokens.hairline(), StrokeKind::Inside);
    } else {
        ui.painter().rect(inner, radius::SMALL, tokens.card, tokens.border(), StrokeKind::Inside);
        ui.painter().line_segment([inner.left_bottom(), inner.right_top()], tokens.border());
    }
    if on {
        ui.painter().rect_stroke(rect, radius::CONTROL, tokens.focus(), StrokeKind::Inside);
    }
    focus_ring(ui, &response, rect.expand(2.0), radius::CONTROL);
    response.on_hover_text(name)
}

/// Three answers with the reason, one of which becomes an example; true when one was taken.
fn pick_example(
    ui: &mut Ui,
    ctx: &ScreenCtx<'_>,
    of: ReasonId,
    examples: &mut String,
    (list, rows): (&mut Cached<BenchQuery>, &mut Cached<BenchRowsQuery>),
) -> bool {
    let tr = ctx.tr;
    let button = Button::link(tr.book_examples_add()).small().show(ui);
    let mut taken = None;
    popover(ui, &button, |ui| {
        list.get(ctx.engine, &BenchQuery { reason: Some(of), ..BenchQuery::default() });
        let Some(found) = list.view() else {
            text(tr.ui_loading()).muted().show(ui);
            return;
        };
        let ids: Vec<AnswerId> = found.ids.iter().copied().take(EXAMPLES).collect();
        if ids.is_empty() {
            text(tr.book_examples_none()).show(ui);
            return;
        }
        rows.get(ctx.engine, &BenchRowsQuery(ids));
        text(tr.book_examples_pick()).small().muted().show(ui);
        for answer in rows.view().map(Vec::as_slice).unwrap_or_default() {
            ui.push_id(answer.id, |ui| {
                quote_box(ui, |ui| {
                    ui.set_width(ui.available_width());
                    if Button::link(beginning(&answer.text)).named(answer.text.as_str()).hint(answer.text.as_str()).show(ui).clicked() {
                        taken = Some(answer.text.clone());
                        ui.close();
                    }
                });
            });
        }
    });
    let Some(said) = taken else { return false };
    if !examples.is_empty() && !examples.ends_with('\n') {
        examples.push('\n');
    }
    examples.push_str(&said.split_whitespace().collect::<Vec<_>>().join(" "));
    true
}

/// As much of an answer as stands on one line.
fn beginning(said: &str) -> String {
    let whole = said.split_whitespace().collect::<Vec<_>>().join(" ");
    if whole.chars().count() <= 48 { whole } else { format!("{}…", whole.chars().take(47).collect::<String>().trim_end()) }
}

/// What else can be done to it.
fn actions(ui: &mut Ui, tr: &Tr, book: &Codebook, row: &BookRow) -> Option<Wish> {
    let reason = &row.reason;
    let mut wish = None;
    let mut offer = |ui: &mut Ui, icon: Icon, words: String, enabled: bool, what: Wish| {
        if Button::secondary(words).icon(icon).enabled(enabled).show(ui).clicked() {
            wish = Some(what);
        }
    };
    if reason.retired {
        let into = reason.merged_into.and_then(|id| name_of(book, Entry::Reason(id)));
        ui.horizontal_wrapped(|ui| {
            offer(ui, Icon::ArchiveRestore, tr.reasons_bring_back(), true, Wish::Offer);
            offer(ui, Icon::History, tr.book_history(), true, Wish::History);
        });
        let note = into.map_or_else(|| tr.reasons_retire_note(), |name| tr.book_merged_into(name));
        text(note).small().muted().show(ui);
        return wish;
    }
    let last_one = book.rows.iter().filter(|row| !row.reason.retired).count() < 2;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        for (by, icon, words) in [(-1, Icon::ArrowUp, tr.reasons_up()), (1, Icon::ArrowDown, tr.reasons_down())] {
            let spot = step(book, reason.id, by);
            offer(ui, icon, words, spot.is_some(), spot.map_or(Wish::History, Wish::Place));
        }
        offer(ui, Icon::Merge, tr.book_menu_merge(), true, Wish::Merge(None));
        offer(ui, Icon::Split, tr.book_menu_split(), true, Wish::Split);
        offer(ui, Icon::RefreshCw, tr.book_menu_replace(), true, Wish::Replace);
        offer(ui, Icon::Archive, tr.reasons_retire(), !last_one, Wish::Retire);
        offer(ui, Icon::History, tr.book_history(), true, Wish::History);
    });
    wish
}

/// What is wanted of a group.
pub(super) fn group(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, book: &Codebook, row: &BookGroup, renaming: &mut Renaming) -> Option<Command> {
    let (tr, id) = (ctx.tr, row.group.id);
    name(ui, ctx, book, Entry::Head(Head::Group(id)), renaming);
    let members = book.rows.iter().filter(|row| row.reason.group == Some(id) && !row.reason.retired).count();
    let money = tr.money(row.counts.money, ctx.settings().currency);
    let people = tr.whole(row.counts.people.cast_signed());
    text(tr.book_group_counts(tr.count(row.counts.answers), members, money, tr.count(members), people)).small().muted().show(ui);
    let mut command = None;
    ui.horizontal_wrapped(|ui| {
        ui.spacing_mut().item_spacing = vec2(space::S, space::S);
        let at = book.groups.iter().position(|other| other.group.id == id).unwrap_or_default();
        let up = at.checked_sub(1);
        if Button::secondary(tr.book_group_first()).icon(Icon::ArrowUp).enabled(up.is_some()).show(ui).clicked() {
            command = up.map(|place| Command::MoveGroup(id, place));
        }
        let last = at + 1 >= book.groups.len();
        if Button::secondary(tr.book_group_last()).icon(Icon::ArrowDown).enabled(!last).show(ui).clicked() {
            command = Some(Command::MoveGroup(id, at + 1));
        }
        if Button::secondary(tr.book_group_remove()).icon(Icon::Trash2).show(ui).clicked() {
            command = Some(Command::RemoveGroup(id));
        }
    });
    text(tr.book_group_remove_note()).small().muted().show(ui);
    command
}

/// The name; sent when the field is left, by Enter, a click elsewhere or the palette.
fn name(ui: &mut Ui, ctx: &mut ScreenCtx<'_>, book: &Codebook, entry: Entry, typing: &mut Renaming) {
    let Some(known) = name_of(book, entry) else { return };
    if typing.of != Some(entry) {
        *typing = Renaming::begin(entry, known, false);
    }
    typing.follow(known);
    let problem = typing.problem.map(|p| p.words(ctx.tr));
    let field = Field::new(ctx.tr.reasons_name_label()).problem(problem.as_deref()).limit(80).id(Id::unique(("reason-name", entry)));
    let response = field.show(ui, &mut typing.name);
    if std::mem::take(&mut typing.focus) {
        response.request_focus();
        response.scroll_to_me(Some(Align::Center));
    }
    if response.changed() {
        typing.problem = None;
    }
    let left = std::mem::replace(&mut typing.had_focus, response.has_focus()) && !response.has_focus();
    if left && ui.input(|i| i.key_pressed(Key::Escape)) {
        typing.give_up();
    } else if left {
        typing.commit(book, ctx);
    }
}

/// The card where nothing is open.
pub(super) fn nothing(ui: &mut Ui, ctx: &ScreenCtx<'_>) {
    ui.horizontal_top(|ui| {
        icon(ui, Icon::Info, ctx.tokens.muted);
        text(ctx.tr.book_pick()).muted().show(ui);
    });
}
