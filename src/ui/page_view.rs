//! Pages of a report in the window, exactly as they will be printed: `report`'s marks over an egui painter. Sets no page itself.

use eframe::egui::{
    self, Color32, CornerRadius, FontFamily, FontId, Painter, Pos2, Role, Sense, Stroke, StrokeKind, Ui, WidgetInfo, pos2, vec2,
};

use super::chart_view;
use super::theme::{TextSize, Tokens};
use crate::chart::Color;
use crate::report::{Mark, Sheet, Sheets, Word};

/// Width at which charts are set on pages, in their own points.
const CHART_WIDTH: f32 = 682.0;

/// Draws page `number` (from 0) as wide as said. Listeners get its words under `name`.
pub fn page(ui: &mut Ui, sheets: &Sheets, number: usize, width: f32, name: &str) {
    let Some(sheet) = sheets.pages.get(number) else { return };
    let zoom = width / points(sheet.width).max(1.0);
    let (rect, response) = ui.allocate_exact_size(vec2(width, points(sheet.height) * zoom), Sense::hover());
    response.widget_info(|| {
        let mut info = WidgetInfo::labeled(Role::Image, true, name);
        info.current_text_value = Some(sheet.text());
        info
    });
    if !ui.is_rect_visible(rect) {
        return;
    }
    let painter = ui.painter().with_clip_rect(rect.expand(1.0).intersect(ui.clip_rect()));
    painter.rect(rect, CornerRadius::ZERO, Color32::WHITE, Tokens::of(ui).hairline(), StrokeKind::Outside);
    let paper = Paper { painter, origin: rect.min, zoom };
    paper.draw(sheet, sheets);
}

/// A page on the screen.
struct Paper {
    painter: Painter,
    origin: Pos2,
    zoom: f32,
}

impl Paper {
    fn draw(&self, sheet: &Sheet, sheets: &Sheets) {
        for mark in &sheet.marks {
            match mark {
                Mark::Word(word) => self.word(word),
                Mark::Line { from, to, width, color } => {
                    let stroke = self.stroke((*width, *color));
                    self.painter.line_segment([self.at(from.0, from.1), self.at(to.0, to.1)], stroke);
                }
                Mark::Box { rect, radius, fill, stroke } => {
                    let fill = fill.map_or(Color32::TRANSPARENT, ink);
                    let stroke = stroke.map_or(Stroke::NONE, |s| self.stroke(s));
                    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "a few points")]
                    let radius = CornerRadius::same((points(*radius) * self.zoom).round() as u8);
                    self.painter.rect(self.area(*rect), radius, fill, stroke, StrokeKind::Middle);
                }
                Mark::Chart(number, rect) => {
                    if let Some(chart) = sheets.charts.get(*number) {
                        chart_view::on_paper(&self.painter, chart, self.area(*rect), CHART_WIDTH);
                    }
                }
            }
        }
    }

    /// Words that are scrolled out of sight are not even laid out: the first picture of a page would take long.
    fn word(&self, word: &Word) {
        let at = self.at(word.x, word.baseline);
        let tall = points(word.size) * self.zoom;
        if !self.painter.clip_rect().y_range().expand(tall).contains(at.y) {
            return;
        }
        let family = if word.semibold { TextSize::Body.font(true).family } else { FontFamily::Proportional };
        let font = FontId::new(tall, family);
        let galley = self.painter.layout_no_wrap(word.text.clone(), font, ink(word.color));
        let baseline = galley.rows.first().and_then(|r| r.glyphs.first()).map_or(0.0, |g| g.pos.y);
        self.painter.galley(at - vec2(0.0, baseline), galley, Color32::PLACEHOLDER);
    }

    /// A hairline is never thinner than a pixel, or it would fade away.
    fn stroke(&self, (width, color): (f64, Color)) -> Stroke {
        Stroke::new((points(width) * self.zoom).max(1.0 / self.painter.pixels_per_point()), ink(color))
    }

    fn at(&self, x: f64, y: f64) -> Pos2 {
        pos2(self.origin.x + points(x) * self.zoom, self.origin.y + points(y) * self.zoom)
    }

    fn area(&self, rect: crate::chart::Rect) -> egui::Rect {
        egui::Rect::from_min_max(self.at(rect.x, rect.y), self.at(rect.x + rect.width, rect.y + rect.height))
    }
}

const fn ink(color: Color) -> Color32 {
    Color32::from_rgb(color.0, color.1, color.2)
}

#[expect(clippy::cast_possible_truncation, reason = "points of a page")]
const fn points(length: f64) -> f32 {
    length as f32
}
