//! No word of a chart runs into another or leaves its picture, with one thing in it and with very many, in narrow pictures and wide ones.

use std::convert::Infallible;

use comeback::chart::{Chart, ChartTheme, Options, Rect, SIZE_FACTOR, draw, font, height};
use plotters_backend::text_anchor::HPos;
use plotters_backend::{BackendColor, BackendCoord, BackendStyle, BackendTextStyle, DrawingBackend, DrawingErrorKind, FontStyle};

use crate::chart_draws::{KINDS, WORDS};

/// A surface that only remembers which text stands where.
struct Texts {
    size: (u32, u32),
    found: Vec<(String, Rect)>,
}

type Drawn = Result<(), DrawingErrorKind<Infallible>>;

impl DrawingBackend for Texts {
    type ErrorType = Infallible;

    fn get_size(&self) -> (u32, u32) {
        self.size
    }

    fn ensure_prepared(&mut self) -> Drawn {
        Ok(())
    }

    fn present(&mut self) -> Drawn {
        Ok(())
    }

    fn draw_pixel(&mut self, _: BackendCoord, _: BackendColor) -> Drawn {
        Ok(())
    }

    fn draw_line<S: BackendStyle>(&mut self, _: BackendCoord, _: BackendCoord, _: &S) -> Drawn {
        Ok(())
    }

    fn draw_rect<S: BackendStyle>(&mut self, _: BackendCoord, _: BackendCoord, _: &S, _: bool) -> Drawn {
        Ok(())
    }

    fn draw_path<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, _: I, _: &S) -> Drawn {
        Ok(())
    }

    fn fill_polygon<S: BackendStyle, I: IntoIterator<Item = BackendCoord>>(&mut self, _: I, _: &S) -> Drawn {
        Ok(())
    }

    fn draw_circle<S: BackendStyle>(&mut self, _: BackendCoord, _: u32, _: &S, _: bool) -> Drawn {
        Ok(())
    }

    fn draw_text<T: BackendTextStyle>(&mut self, text: &str, style: &T, (x, y): BackendCoord) -> Drawn {
        let em = style.size() / SIZE_FACTOR;
        let weight = if matches!(style.style(), FontStyle::Bold) { font::Weight::Bold } else { font::Weight::Regular };
        let wide = font::width(text, em, weight);
        let left = f64::from(x)
            - match style.anchor().h_pos {
                HPos::Left => 0.0,
                HPos::Center => wide / 2.0,
                HPos::Right => wide,
            };
        // From the top of a small letter's ascender to the baseline: what lies below belongs to the next line's gap.
        let rect = Rect::new(left, f64::from(y) + 0.1 * em, wide, 0.68 * em);
        if !text.is_empty() {
            self.found.push((text.to_owned(), rect));
        }
        Ok(())
    }
}

/// The texts of a chart in a picture of this size.
fn texts(chart: &Chart, (width, height): (f64, f64)) -> Vec<(String, Rect)> {
    let mut surface = Texts { size: (width as u32, height as u32), found: Vec::new() };
    draw(chart, &mut surface, Rect::new(0.0, 0.0, width, height), &ChartTheme::LIGHT, 1.0, Options::ALONE).unwrap();
    surface.found
}

fn overlap(one: &Rect, other: &Rect) -> bool {
    let within = |a: f64, b: f64, c: f64, d: f64| a.max(c) + 0.6 < b.min(d);
    within(one.x, one.right(), other.x, other.right()) && within(one.y, one.bottom(), other.y, other.bottom())
}

/// Rules to choose are few, and rows that have no room are left out.
fn most(name: &str, n: usize) -> usize {
    match name {
        "choices" => n.min(8),
        "heat" | "bars" | "dots" => n.min(40),
        _ => n,
    }
}

#[test]
fn no_word_runs_into_another_or_leaves_the_picture() {
    let mut wrong = Vec::new();
    for (name, make) in KINDS {
        for words in &WORDS {
            for n in [0, 1, 2, 3, 7, 24, 120] {
                let mut chart = make(words, most(name, n));
                if let (Chart::Line(line), true) = (&mut chart, n % 2 == 1) {
                    // A goal so low that its words come to those of the running period.
                    line.goal = Some((0.5, format!("{} 50", words[3])));
                }
                for width in [380.0, 560.0, 1_000.0] {
                    let natural = height(&chart, width, Options::ALONE);
                    for high in [natural, 500.0, 348.0, 240.0] {
                        let found = texts(&chart, (width, high));
                        let place = format!("{name} of {n}, {width} x {high:.0}, {}", words[3]);
                        for (at, (text, rect)) in found.iter().enumerate() {
                            if rect.x < -1.5 || rect.right() > width + 1.5 || rect.y < -1.0 || rect.bottom() > high + 1.0 {
                                wrong.push(format!("{place}: \"{text}\" leaves it"));
                            }
                            for (other, theirs) in found.iter().skip(at + 1).filter(|(_, theirs)| overlap(rect, theirs)) {
                                wrong.push(format!("{place}: \"{text}\" on \"{other}\" ({rect:?} {theirs:?})"));
                            }
                        }
                    }
                }
            }
        }
    }
    assert!(wrong.is_empty(), "{} places:\n{}", wrong.len(), wrong.iter().take(400).cloned().collect::<Vec<_>>().join("\n"));
}

#[test]
fn rows_are_never_left_out_without_a_word_and_little_room_makes_them_smaller() {
    for (name, make) in KINDS.iter().filter(|(name, _)| ["bars", "dots"].contains(name)) {
        for (width, high) in [(380.0, 240.0), (300.0, 150.0), (1_000.0, 200.0)] {
            let chart = make(&WORDS[2], 12);
            let mut surface = Texts { size: (width as u32, high as u32), found: Vec::new() };
            let area = Rect::new(0.0, 0.0, width, high);
            let regions = draw(&chart, &mut surface, area, &ChartTheme::LIGHT, 1.0, Options::ALONE).unwrap();
            assert_eq!(regions.len(), 12, "{name} of {width} x {high}");
            assert!(regions.iter().all(|region| region.rect.right() <= width + 1.0 && region.rect.bottom() <= high + 1.0));
        }
    }
}

#[test]
fn words_of_a_chart_with_nothing_in_it_are_as_large_as_ever() {
    for (name, make) in KINDS {
        let chart = make(&WORDS[0], 0);
        let words = |size: (f64, f64)| {
            let found = texts(&chart, size);
            let title = found.iter().find(|(text, _)| WORDS[0].iter().any(|word| word.starts_with(text.as_str())));
            title.map(|(_, rect)| rect.height)
        };
        assert_eq!(words((600.0, 300.0)), words((1_200.0, 900.0)), "{name}");
    }
}
