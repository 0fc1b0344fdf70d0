//! The pages of a report as plain marks (words, lines, boxes, places of charts), exactly as the PDF has them: for showing
//! them before they are written. Draws nothing.

use typst::layout::{Frame, FrameItem, Point, Transform};
use typst::text::TextItem;
use typst::visualize::{CurveItem, FixedStroke, Geometry, Paint, Shape};
use typst_layout::PagedDocument;

use super::super::ReportError;
use super::super::document::{Block, Document};
use super::pdf;
use crate::chart::{Chart, Color, Rect};
use crate::i18n::Tr;

/// A report as pages.
#[derive(Debug, Clone)]
pub struct Sheets {
    /// The pages.
    pub pages: Vec<Sheet>,
    /// The charts, by the number marks know them by.
    pub charts: Vec<Chart>,
}

/// One page. All lengths are points (1/72 inch) from its upper left corner.
#[derive(Debug, Clone, PartialEq)]
pub struct Sheet {
    /// Width.
    pub width: f64,
    /// Height.
    pub height: f64,
    /// What stands on it, in the order of drawing.
    pub marks: Vec<Mark>,
}

/// One thing on a page.
#[derive(Debug, Clone, PartialEq)]
pub enum Mark {
    /// A word.
    Word(Word),
    /// A straight line.
    Line {
        /// From here, x and y.
        from: (f64, f64),
        /// To here.
        to: (f64, f64),
        /// Thickness.
        width: f64,
        /// Colour.
        color: Color,
    },
    /// A box, perhaps with round corners.
    Box {
        /// Where.
        rect: Rect,
        /// Radius of its corners.
        radius: f64,
        /// Filling.
        fill: Option<Color>,
        /// Thickness and colour of its border.
        stroke: Option<(f64, Color)>,
    },
    /// The chart of this number fills this place.
    Chart(usize, Rect),
}

/// A word, or a run of letters that cannot be parted.
#[derive(Debug, Clone, PartialEq)]
pub struct Word {
    /// Its left edge.
    pub x: f64,
    /// Its baseline.
    pub baseline: f64,
    /// Its width as set.
    pub width: f64,
    /// Size of its letters.
    pub size: f64,
    /// Semibold rather than regular.
    pub semibold: bool,
    /// Colour.
    pub color: Color,
    /// The letters.
    pub text: String,
}

impl Sheet {
    /// Its words in the order they were set, for those who listen instead of look.
    #[must_use]
    pub fn text(&self) -> String {
        let words = self.marks.iter().filter_map(|mark| if let Mark::Word(word) = mark { Some(word.text.as_str()) } else { None });
        words.collect::<Vec<_>>().join(" ")
    }
}

/// Sets the pages of a report.
///
/// # Errors
/// Where the pages could not be set.
pub fn sheets(document: &Document, tr: &Tr) -> Result<Sheets, ReportError> {
    let set = pdf::pages(document, tr)?;
    let drawn = document.blocks.iter().filter_map(|b| if let Block::Chart(chart) = b { Some((**chart).clone()) } else { None });
    Ok(Sheets { charts: drawn.collect(), ..of_pages(&set) })
}

/// Pages that are set, as marks.
pub(super) fn of_pages(set: &PagedDocument) -> Sheets {
    let mut charts = 0;
    let pages = set.pages().iter().map(|page| sheet(&page.frame, &mut charts)).collect();
    Sheets { pages, charts: Vec::new() }
}

fn sheet(frame: &Frame, charts: &mut usize) -> Sheet {
    let mut marks = Vec::new();
    collect(frame, Transform::identity(), charts, &mut marks);
    Sheet { width: frame.width().to_pt(), height: frame.height().to_pt(), marks }
}

fn collect(frame: &Frame, place: Transform, charts: &mut usize, marks: &mut Vec<Mark>) {
    for (at, item) in frame.items() {
        match item {
            FrameItem::Group(group) => {
                let inner = place.pre_concat(Transform::translate(at.x, at.y)).pre_concat(group.transform);
                collect(&group.frame, inner, charts, marks);
            }
            FrameItem::Text(text) => words(text, pt(at.transform(place)), marks),
            FrameItem::Shape(shape, _) => marks.extend(drawn(shape, pt(at.transform(place)))),
            FrameItem::Image(_, size, _) => {
                let (x, y) = pt(at.transform(place));
                marks.push(Mark::Chart(*charts, Rect::new(x, y, size.x.to_pt(), size.y.to_pt())));
                *charts += 1;
            }
            FrameItem::Link(..) | FrameItem::Tag(_) => {}
        }
    }
}

fn pt(point: Point) -> (f64, f64) {
    (point.x.to_pt(), point.y.to_pt())
}

/// A run of text word by word, so that each stands where it was set whatever font draws it.
fn words(item: &TextItem, (x, baseline): (f64, f64), marks: &mut Vec<Mark>) {
    let semibold = item.font.info().variant.weight.to_number() >= 600;
    let (size, color) = (item.size.to_pt(), solid(&item.fill));
    let word = |x, width, text: &str| Mark::Word(Word { x, baseline, width, size, semibold, color, text: text.to_owned() });
    let forward = item.glyphs.is_sorted_by_key(|g| g.range.start);
    if !forward {
        marks.push(word(x, item.width().to_pt(), &item.text));
        return;
    }
    let (mut cursor, mut begin, mut start) = (x, x, 0_usize);
    for glyph in &item.glyphs {
        let range = glyph.range();
        let advance = glyph.x_advance.at(item.size).to_pt();
        if item.text.get(range.clone()) == Some(" ") {
            marks.extend(item.text.get(start..range.start).filter(|t| !t.is_empty()).map(|t| word(begin, cursor - begin, t)));
            (begin, start) = (cursor + advance, range.end);
        }
        cursor += advance;
    }
    marks.extend(item.text.get(start..).filter(|t| !t.is_empty()).map(|t| word(begin, cursor - begin, t)));
}

fn drawn(shape: &Shape, (x, y): (f64, f64)) -> Option<Mark> {
    let stroke = shape.stroke.as_ref().map(|s: &FixedStroke| (s.thickness.to_pt(), solid(&s.paint)));
    let fill = shape.fill.as_ref().map(solid);
    let (rect, radius) = match &shape.geometry {
        Geometry::Line(to) => (Rect::new(x, y, to.x.to_pt(), to.y.to_pt()), 0.0),
        Geometry::Rect(size) => (Rect::new(x, y, size.x.to_pt(), size.y.to_pt()), 0.0),
        Geometry::Curve(curve) => rounded(&curve.0, (x, y))?,
    };
    if rect.width.abs() > 0.01 && rect.height.abs() > 0.01 {
        return Some(Mark::Box { rect, radius, fill, stroke });
    }
    stroke.map(|(width, color)| Mark::Line { from: (rect.x, rect.y), to: (rect.x + rect.width, rect.y + rect.height), width, color })
}

/// The box a curve stands for, and the radius of its corners: the template draws no other curves.
fn rounded(items: &[CurveItem], (x, y): (f64, f64)) -> Option<(Rect, f64)> {
    let ends = items.iter().filter_map(|item| match item {
        CurveItem::Move(p) | CurveItem::Line(p) | CurveItem::Cubic(_, _, p) => Some(pt(*p)),
        CurveItem::Close => None,
    });
    let ends: Vec<_> = ends.collect();
    let (first_x, first_y) = *ends.first()?;
    let corner = |(left, top): (f64, f64), (px, py): &(f64, f64)| (left.min(*px), top.min(*py));
    let (left, top) = ends.iter().fold((first_x, first_y), corner);
    let (right, bottom) = ends.iter().fold((first_x, first_y), |(r, b), (px, py)| (r.max(*px), b.max(*py)));
    let radius = ends.iter().map(|(px, _)| px - left).filter(|r| *r > 0.01).fold(f64::INFINITY, f64::min);
    let radius = if radius < (right - left) / 2.0 { radius } else { 0.0 };
    Some((Rect::new(x + left, y + top, right - left, bottom - top), radius))
}

fn solid(paint: &Paint) -> Color {
    match paint {
        Paint::Solid(color) => {
            let [red, green, blue, _] = color.to_vec4_u8();
            Color(red, green, blue)
        }
        Paint::Gradient(_) | Paint::Tiling(_) => Color(0, 0, 0),
    }
}
