//! What the house widgets share in drawing: icons, the focus ring, text cut to a width. Holds no state and takes no input.

use std::sync::Arc;

use eframe::egui::text::{LayoutJob, TextFormat, TextWrapping};
use eframe::egui::{Align, Align2, Color32, Galley, Painter, Pos2, Rect, Response, StrokeKind, Ui, pos2, vec2};

use crate::ui::theme::{Icon, TextSize, Tokens, icon_font};

/// Draws an icon with its middle at a point, `points` wide.
pub fn icon_at(painter: &Painter, centre: Pos2, icon: Icon, points: f32, colour: Color32) {
    painter.text(centre, Align2::CENTER_CENTER, icon.glyph(), icon_font(points), colour);
}

/// Draws the ring round what has the keyboard: 2 points of accent, 1 point off.
pub fn focus_ring(ui: &Ui, response: &Response, rect: Rect, radius: u8) {
    if response.has_focus() {
        let outer = rect.expand(1.0);
        let painter = ui.painter().with_clip_rect(ui.clip_rect().expand(3.0));
        painter.rect_stroke(outer, radius.saturating_add(1), Tokens::of(ui).focus(), StrokeKind::Outside);
    }
}

/// Lays out one line of text, cut with an ellipsis where it is wider than `max_width`.
#[must_use]
pub fn line(ui: &Ui, text: &str, size: TextSize, semibold: bool, colour: Color32, max_width: f32) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), format(size, semibold, colour));
    job.wrap = TextWrapping { max_width: max_width.max(1.0), max_rows: 1, break_anywhere: true, overflow_character: Some('…') };
    job.break_on_newline = false;
    ui.painter().layout_job(job)
}

/// Lays out text in at most so many lines of this width, cut with an ellipsis behind them.
#[must_use]
pub fn rows(ui: &Ui, text: &str, (size, colour): (TextSize, Color32), (max_width, max_rows): (f32, usize)) -> Arc<Galley> {
    let mut job = LayoutJob::single_section(text.to_owned(), format(size, false, colour));
    job.wrap = TextWrapping { max_width: max_width.max(1.0), max_rows, break_anywhere: false, overflow_character: Some('…') };
    ui.painter().layout_job(job)
}

/// The format of one run of text.
#[must_use]
pub fn format(size: TextSize, semibold: bool, colour: Color32) -> TextFormat {
    TextFormat {
        font_id: size.font(semibold),
        color: colour,
        line_height: Some(size.line()),
        valign: Align::Center,
        ..TextFormat::default()
    }
}

/// Draws a laid-out line with its left end at `x` and its middle at `y`; gives the `x` after it.
#[expect(clippy::must_use_candidate, reason = "mostly the end of the line is of no interest")]
pub fn put_line(painter: &Painter, x: f32, y: f32, galley: Arc<Galley>, colour: Color32) -> f32 {
    let size = galley.size();
    painter.galley(pos2(x, y - size.y / 2.0), galley, colour);
    x + size.x
}

/// A square round a point.
#[must_use]
pub fn square(centre: Pos2, side: f32) -> Rect {
    Rect::from_center_size(centre, vec2(side, side))
}
