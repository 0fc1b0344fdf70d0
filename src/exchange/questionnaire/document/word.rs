//! A Word document: title, introduction, sections, questions with lines to write on and boxes to tick.

use super::ooxml::{package, paragraph, row, run, tick};
use super::{Asked, Block, Room, blocks};
use crate::exchange::error::ExchangeError;
use crate::exchange::questionnaire::{Exchanged, Made, Words};

/// Between the margins of A4, in twentieths of a point.
const WIDTH: usize = 9_638;
/// A line for a few words behind a box, in letters.
const FEW_WORDS: usize = 40;

pub(in crate::exchange::questionnaire) fn word(value: &Exchanged, words: &dyn Words) -> Result<Made, ExchangeError> {
    let (blocks, not_carried) = blocks(value, words);
    let body: String = blocks.iter().map(block).collect();
    let title = value.content.title.get(value.base());
    Ok(Made { bytes: package(title, value.base().code(), &body)?, not_carried })
}

fn block(block: &Block) -> String {
    match block {
        Block::Title(text) => paragraph("Title", &run(text)),
        Block::Section(text) => paragraph("Heading1", &run(text)),
        Block::Words(text) => paragraph("Normal", &run(text)),
        Block::Question(asked) => question(asked),
    }
}

fn question(asked: &Asked) -> String {
    let mut out = paragraph("Question", &format!("{}<w:r><w:tab/></w:r>{}", run(&format!("{}.", asked.number)), run(&asked.text)));
    out.extend(asked.notes.iter().map(|note| paragraph("Note", &run(note))));
    match &asked.room {
        Room::Lines(lines) => {
            // Paragraphs that are alike share one border; the last line of them lets the next question go.
            out.extend((0..*lines).map(|_| paragraph("Line", "")));
            out.push_str(&paragraph("Normal", ""));
        }
        Room::Boxes(boxes, other) => {
            let line = "_".repeat(FEW_WORDS);
            let other = other.iter().map(|words| format!("{words}: {line}"));
            let option = |words: String| paragraph("Option", &format!("{}<w:r><w:tab/></w:r>{}", tick(), run(&words)));
            out.extend(boxes.iter().cloned().chain(other).map(option));
        }
        Room::Scale(points, low, high) => {
            let point = |point: &i32| format!("{}{}", paragraph("Point", tick()), paragraph("Point", &run(&point.to_string())));
            out.push_str(&row(&points.iter().map(point).collect::<Vec<_>>(), WIDTH));
            out.push_str(&row(&[paragraph("PointBegin", &run(low)), paragraph("PointEnd", &run(high))], WIDTH));
            // Between two tables, and before the end, there must be a paragraph.
            out.push_str(&paragraph("Normal", ""));
        }
    }
    out
}
