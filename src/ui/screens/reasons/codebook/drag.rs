//! A reason in the hand: where it would go is shown and said, and let go there it goes. The same for every list of the codebook; it only
//! needs to know where the rows are. Esc lets it go nowhere.

use eframe::egui::{Area, Frame, Id, Key, Margin, Order, Pos2, Rect, Stroke, StrokeKind, Ui, pos2, vec2};

use super::order::{Entry, Head, Spot, end_of, find, spot_beside, title};
use super::wish::Wish;
use crate::domain::ids::ReasonId;
use crate::engine::views::codebook::Codebook;
use crate::i18n::Tr;
use crate::ui::theme::{Tokens, radius, space};
use crate::ui::widgets::text;

/// A reason dragged this near to the edge of the list makes it scroll, by so much a picture.
const NEAR_EDGE: f32 = 40.0;
const SCROLL: f32 = 8.0;
/// A row's upper and lower part, where something dropped goes between rows; in the middle it is merged.
const EDGE: f32 = 0.25;

/// Where a dragged reason would go when it is let go here.
#[derive(Debug, Clone, PartialEq)]
enum Drop {
    Onto(ReasonId),
    At(Spot, f32),
    Into(Head),
}

/// Follows the hand; gives what is wanted of the reason once it is let go. `places`: the rows as they lie on the screen.
pub(in crate::ui::screens) fn drag(
    ui: &Ui,
    (tr, book): (&Tr, &Codebook),
    places: &[(Entry, Rect)],
    dragged: &mut Option<ReasonId>,
) -> Option<(ReasonId, Wish)> {
    let id = (*dragged)?;
    let (pointer, down, escape) = ui.input(|i| (i.pointer.latest_pos(), i.pointer.any_down(), i.key_pressed(Key::Escape)));
    if escape {
        *dragged = None;
        return None;
    }
    let drop = pointer.and_then(|at| target(book, places, id, at));
    if !down {
        *dragged = None;
        return drop.and_then(|drop| wished(book, id, &drop)).map(|wish| (id, wish));
    }
    if let (Some(at), Some(row)) = (pointer, find(book, id)) {
        scroll(ui, at);
        mark(ui, places, drop.as_ref());
        label(ui, at, &row.reason.name, &said(tr, book, drop.as_ref()));
    }
    None
}

/// The page goes on where the hand is near its edge.
fn scroll(ui: &Ui, at: Pos2) {
    let page = ui.clip_rect();
    let by = if at.y < page.top() + NEAR_EDGE {
        SCROLL
    } else if at.y > page.bottom() - NEAR_EDGE {
        -SCROLL
    } else {
        return;
    };
    ui.scroll_with_delta(vec2(0.0, by));
    ui.ctx().request_repaint();
}

fn target(book: &Codebook, places: &[(Entry, Rect)], id: ReasonId, at: Pos2) -> Option<Drop> {
    let (entry, rect) = places.iter().find(|(_, rect)| rect.contains(at))?;
    match *entry {
        Entry::Head(Head::Retired) => None,
        Entry::Head(head) => Some(Drop::Into(head)),
        Entry::Reason(other) if other == id || find(book, other)?.reason.retired => None,
        Entry::Reason(other) => {
            let part = (at.y - rect.top()) / rect.height();
            if (EDGE..=1.0 - EDGE).contains(&part) {
                return Some(Drop::Onto(other));
            }
            let behind = part > 0.5;
            let own = find(book, id)?.reason.kind;
            let theirs = &find(book, other)?.reason;
            if theirs.group.is_none() && theirs.kind != own {
                return Some(Drop::Into(Head::Kind(theirs.kind)));
            }
            Some(Drop::At(spot_beside(book, id, other, behind)?, if behind { rect.bottom() } else { rect.top() }))
        }
    }
}

/// What letting it go there would do; none where nothing.
fn wished(book: &Codebook, id: ReasonId, drop: &Drop) -> Option<Wish> {
    let reason = &find(book, id)?.reason;
    match *drop {
        Drop::Onto(other) => Some(Wish::Merge(Some(other))),
        Drop::At(spot, _) => Some(Wish::Place(spot)),
        Drop::Into(Head::Group(group)) if reason.group != Some(group) => end_of(book, id, Some(group)).map(Wish::Place),
        Drop::Into(Head::Kind(kind)) if reason.kind != kind => Some(Wish::Kind(kind)),
        Drop::Into(Head::Kind(_)) if reason.group.is_some() => Some(Wish::Group(None)),
        Drop::Into(_) => None,
    }
}

fn said(tr: &Tr, book: &Codebook, drop: Option<&Drop>) -> String {
    match drop {
        Some(Drop::Onto(id)) => tr.book_drag_merge(find(book, *id).map(|row| row.reason.name.clone()).unwrap_or_default()),
        Some(Drop::At(..)) => tr.book_drag_here(),
        Some(Drop::Into(head @ Head::Group(_))) => tr.book_drag_group(title(tr, book, *head)),
        Some(Drop::Into(head)) => tr.book_drag_kind(title(tr, book, *head)),
        None => String::new(),
    }
}

fn mark(ui: &Ui, places: &[(Entry, Rect)], drop: Option<&Drop>) {
    let tokens = Tokens::of(ui);
    let rect_of = |wanted: Entry| places.iter().find(|(entry, _)| *entry == wanted).map(|(_, rect)| *rect);
    match drop {
        Some(Drop::At(_, y)) => {
            if let Some((_, rect)) = places.first() {
                ui.painter().hline(rect.x_range(), *y, Stroke::new(2.0, tokens.accent));
            }
        }
        Some(Drop::Onto(id)) => outline(ui, rect_of(Entry::Reason(*id))),
        Some(Drop::Into(head)) => outline(ui, rect_of(Entry::Head(*head))),
        None => {}
    }
}

fn outline(ui: &Ui, rect: Option<Rect>) {
    if let Some(rect) = rect {
        ui.painter().rect_stroke(rect.shrink(2.0), radius::SMALL, Tokens::of(ui).focus(), StrokeKind::Inside);
    }
}

/// What is in the hand, and what letting it go would do.
fn label(ui: &Ui, at: Pos2, name: &str, said: &str) {
    let tokens = Tokens::of(ui);
    let frame = Frame::NONE.fill(tokens.card).stroke(tokens.hairline()).shadow(tokens.shadow).corner_radius(radius::CONTROL);
    Area::new(Id::unique("book-dragged")).order(Order::Tooltip).fixed_pos(pos2(at.x + space::L, at.y + space::S)).interactable(false).show(
        ui.ctx(),
        |ui| {
            frame.inner_margin(Margin::symmetric(8, 4)).show(ui, |ui| {
                ui.set_max_width(320.0);
                ui.spacing_mut().item_spacing.y = 0.0;
                text(name).semibold().show(ui);
                if !said.is_empty() {
                    text(said).small().muted().show(ui);
                }
            });
        },
    );
}
