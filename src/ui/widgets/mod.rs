//! The house widgets: everything a screen is made of. A screen uses nothing else of egui than layout (`horizontal`,
//! `vertical`, `columns`, `ScrollArea`), names no colour and no size, and speaks only through `ctx.tr`.
//!
//! # One page for whoever writes a screen
//!
//! **Getting there.** `screens/x.rs` with `struct XScreen { draft, selection, filter, view: Cached<XQuery> }` and
//! `impl Screen`; a line in `Route`, a line in `SCREENS` (both `routes.rs`); words in `assets/i18n/*/x.ftl`. Rail, palette,
//! pictures and the loop test follow by themselves. Read `screen.rs` for what `ScreenCtx` gives: `ctx.tr`, `ctx.tokens`,
//! `ctx.engine`, `ctx.settings()`, `ctx.as_of()`, `ctx.go(Route)`, `ctx.send(Command)`, `ctx.toast`, `ctx.confirm`,
//! `ctx.ask_path`, `ctx.copy`. A change shows its notice with Undo by itself; a refusal says why by itself; so does a view that
//! cannot be read. A file for others is written by a `saving::Saving` in the screen: it names it, asks where, replaces nothing.
//!
//! **A page** of scrolling content begins with its head; blocks are 12 apart:
//! ```ignore
//! PageHead::new(&tr.x_title()).line(&tr.x_line()).show(ui, |ui| {          // from the right: the main button first
//!     if Button::main(tr.x_add()).icon(Icon::Plus).key("Ctrl+N").show(ui).clicked() { … }
//!     Button::secondary(tr.x_import()).icon(Icon::Upload).show(ui);
//! });
//! row(ui, 132.0, &[208.0, 272.0, 224.0, 280.0], |ui, i, width| { … card_sized(ui, width, 132.0, |ui| …) });
//! card(ui, |ui| { heading(ui, &tr.x_part()); text(tr.x_note()).small().muted().show(ui); });
//! ```
//! A child page has `.crumbs(&[…])` instead of the line. A screen that fills the page itself (a table, an editor) says
//! `fills_page() -> true` and gets a rectangle with the sides already taken off; all else scrolls.
//!
//! | to show | write |
//! |---|---|
//! | text | `text("…").small()/.lead()/.title()/.figure().muted()/.semibold()/.bad()… .then("more").semibold().one_line().show(ui)` |
//! | a button | `Button::main/secondary/quiet/link(words).icon(I).trailing(I).key("K").small()/.big()/.wide(w).enabled(b).chosen(b).named("…").hint("…").show(ui)` |
//! | an icon as button | `Button::icon_only(Icon::X, name).show(ui)` |
//! | a field, several lines | `Field::new(label).hint().problem(p.as_deref()).note().icon().width().right().id(id).show(ui, &mut s)`, `Field::area(label, rows).lead()` |
//! | a select | `Select::new(label).label_hidden().dense().icon().width().show(ui, &mut value, &[(value, words)])`; several on a page: each in `ui.push_id` |
//! | choices | `check_box`, `check_lines` (several lines), `radio`, `Chip::new(words, on).count("9").key("Alt+1").dot(c).opens().removable()`, `segments(ui, name, &mut v, &opts)`, `tabs(ui, &mut v, &opts)`, `menu_item` in a popup (`menu_row` where choosing keeps it open); a slider with a few stops: `stops(ui, name, &mut at, &words)` |
//! | cards, figures | `card`, `card_sized`, `next_card`, `row` (side by side), `StatTile::new(label, figure, explain).line(text("…").muted()).show(ui, w, h)` gives `.tile` and `.info` |
//! | an explanation | fill `Explanation { … }`, `.show_for(ui, &tile, tr)` (or `.show(ui, &info, tr)`) gives `People`/`Copy`; any other content: `popover(ui, &anchor, |ui| …)`; an (i) alone: `info_button` |
//! | a table | `impl Rows for MyRows`, `Table::new("id", &columns).selectable().dense().show(ui, tr, &mut state, &mut rows)` gives `Open/Sorted/Selected` |
//! | a short list | `ListRow::new(id, height, name).chosen(on).lined().show(ui, |ui| …)`, one for each row |
//! | somebody's words | `marked_words(ui, id, text, quoted, &marks)`: parts marked, words selected with the mouse |
//! | bars, charts | `bar_rows(ui, &[BarRow{…}])` gives the clicked row; a real chart: `chart_view::chart(ui, &chart, height)` gives the clicked region |
//! | marks | `Mark::of(state).show(ui, word)`, `Badge::Waiting(n)/Overdue(n)/Total(n).show(ui)`, `icon(ui, I, colour)`, `rule(ui)`, `tag(ui, word)`, `progress`, `steps` |
//! | a record | `facts(ui, 112.0, rows)`, `timeline_row(ui, day, icon, None, last, |ui| …)`, `quote_box(ui, |ui| …)` |
//! | nothing yet | `EmptyState::new(icon, lead, why).button(Button::main(…)).note("…").show(ui)` is true when its button was clicked |
//! | a line from the right edge | `from_right(ui, size::CONTROL, |ui| { buttons; ui.with_layout(left_to_right, …) })`: never a bare `with_layout`, which takes all the height there is |
//! | one calm line | `coach_line(ui, text("…").then("…").semibold(), &take, &leave)`, `note(ui, icon, colour, words, |ui| buttons)`, `page_bar(ui, icon, words, &[link])`, `problem_line` |
//! | could not be read | `could_not_read(ui, ctx, error)` is true when it is to be tried again: `cached.again()` |
//! | notices | `ctx.toast(Toast::done("…").undoable(outcome.undo))` |
//!
//! **Rules.** Every input has a name: that of its label, or `.named(…)`. In loops `ui.push_id(record_id, …)`, never the
//! index; but chips of a wrapping row directly in it, or they do not wrap. Cut text with `.one_line()` (the whole text then shows on hover); leave the rest to wrap. Money and numbers come
//! from `ctx.tr` as words. Nothing computes, sorts or formats thousands of things while drawing. Keys of a screen:
//! `takes()` + `command()` for those of the list, `ui.input(|i| i.key_pressed(…))` for digits and arrows of its own (test
//! `ui.ctx().text_edit_focused()` first; with dialogs of its own also `ctx.modal_open`, for Esc `ctx.was_typing`), and `keys()`
//! to show them in the status bar.

pub mod paint;
pub mod toast;

mod bars;
mod button;
mod card;
mod check;
mod check_lines;
mod chip;
mod field;
mod focus;
mod key_cap;
mod list_row;
mod marked_words;
mod marks;
mod page;
mod popover;
mod row_window;
mod segments;
mod select;
mod stops;
mod table;
mod text;
mod timeline;

pub use bars::{BarRow, bar_rows};
pub use button::Button;
pub use card::{StatTile, TileResponse, card, card_frame, card_sized, info_button, next_card, row};
pub use check::{bare_check_box, check_box, radio};
pub use check_lines::check_lines;
pub use chip::Chip;
pub use field::{Field, problem_line, select_letters};
pub use focus::follow_focus;
pub use key_cap::key_cap;
pub(in crate::ui) use key_cap::{key_cap_at, width as key_cap_width};
pub use list_row::ListRow;
pub use marked_words::{Marked, Selecting, WordMark, marked_job, marked_words};
pub use marks::{Badge, Mark, facts, icon, progress, quote_box, rule, steps, tag};
pub use page::{CoachAnswer, EmptyState, PageHead, coach_line, could_not_read, from_right, gap, heading, note, page_bar};
pub use popover::{Explanation, ExplanationAnswer, popover};
pub(in crate::ui) use row_window::{RowTop, RowWindow};
pub use segments::{segments, tabs};
pub use select::{Select, menu_item, menu_row};
pub use stops::stops;
pub use table::{Column, Rows, Table, TableEvent, TableState};
pub use text::{Text, text};
pub use timeline::timeline_row;
pub use toast::Toast;
