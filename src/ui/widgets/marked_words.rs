//! What somebody said, large, with parts of it marked in ways that differ by more than their colour; words are selected with the mouse.
//! It marks what it is told to and tells what is selected; it knows no reason.

use std::ops::Range;

use eframe::egui::text::{LayoutJob, TextFormat};
use eframe::egui::{CursorIcon, Id, Role, Sense, Stroke, Ui, WidgetInfo};

use super::paint;
use crate::ui::theme::{TextSize, Tokens};

/// How words are marked.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum WordMark {
    /// They speak for what is suggested: on a ground.
    Ground,
    /// They meet a rule: a thin line below.
    Rule,
    /// They were marked by a person: on another ground, a thick line below.
    Passage,
    /// They are being marked: reversed.
    Selected,
}

/// Characters of the text, and how they are marked.
pub type Marked = (Range<usize>, WordMark);

/// What is being selected with the mouse.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Selecting {
    /// The characters.
    pub range: Range<usize>,
    /// The mouse was let go.
    pub done: bool,
}

/// Shows a text between quotation marks; `quoted` is it with them.
pub fn marked_words(ui: &mut Ui, id: Id, text: &str, quoted: &str, marks: &[Marked]) -> Option<Selecting> {
    let tokens = Tokens::of(ui);
    let before = quoted.find(text).and_then(|at| quoted.get(..at)).map_or(0, |before| before.chars().count());
    let moved: Vec<Marked> = marks.iter().map(|(range, mark)| (range.start + before..range.end + before, *mark)).collect();
    let mut job = job(quoted, &moved, TextSize::Lead, tokens);
    job.wrap.max_width = ui.available_width();
    let galley = ui.painter().layout_job(job);
    let (rect, _) = ui.allocate_exact_size(galley.size(), Sense::hover());
    let response = ui.interact(rect, id, Sense::DRAG).on_hover_cursor(CursorIcon::Text);
    response.widget_info(|| WidgetInfo::labeled(Role::Label, true, quoted));
    let at = |pos: eframe::egui::Pos2| usize::from(galley.cursor_from_pos(pos - rect.min).index).saturating_sub(before);
    let end = response.interact_pointer_pos().map(at);
    ui.painter().galley(rect.min, std::sync::Arc::clone(&galley), tokens.text);
    if response.drag_started() {
        // Where the button went down, not where the mouse was when it was found to be dragged.
        let origin = ui.input(|i| i.pointer.press_origin()).map(at).or(end)?;
        ui.data_mut(|data| data.insert_temp(id, origin));
    }
    let start = ui.data(|data| data.get_temp::<usize>(id))?;
    let done = response.drag_stopped();
    if done || !response.dragged() {
        ui.data_mut(|data| data.remove::<usize>(id));
    }
    let end = end?;
    (done || response.dragged()).then(|| Selecting { range: start.min(end)..start.max(end), done })
}

/// A text with its marks, as a run for a legend or a list.
#[must_use]
pub fn marked_job(text: &str, marks: &[Marked], tokens: &Tokens) -> LayoutJob {
    job(text, marks, TextSize::Small, tokens)
}

fn job(text: &str, marks: &[Marked], size: TextSize, tokens: &Tokens) -> LayoutJob {
    let mut cuts: Vec<usize> = marks.iter().flat_map(|(range, _)| [range.start, range.end]).collect();
    cuts.extend([0, text.chars().count()]);
    cuts.sort_unstable();
    cuts.dedup();
    let mut job = LayoutJob::default();
    let mut letters = text.chars();
    for piece in cuts.windows(2) {
        let &[from, to] = piece else { continue };
        let words: String = letters.by_ref().take(to - from).collect();
        let has = |mark| marks.iter().any(|(range, m)| *m == mark && range.start <= from && to <= range.end);
        job.append(&words, 0.0, format(size, tokens, has));
    }
    job
}

fn format(size: TextSize, tokens: &Tokens, has: impl Fn(WordMark) -> bool) -> TextFormat {
    let plain = if matches!(size, TextSize::Small) { tokens.muted } else { tokens.text };
    let mut format = paint::format(size, false, plain);
    if has(WordMark::Rule) {
        format.underline = Stroke::new(1.0, tokens.muted);
    }
    if has(WordMark::Passage) {
        format.background = tokens.accent_soft;
        format.underline = Stroke::new(2.0, tokens.accent);
    }
    if has(WordMark::Ground) {
        format.background = tokens.mark;
        if plain == tokens.muted {
            format.color = tokens.text;
        }
    }
    if has(WordMark::Selected) {
        (format.background, format.color) = (tokens.accent, tokens.on_accent);
    }
    format
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn marks_cut_the_text_where_they_begin_and_end() {
        let tokens = Tokens::theme(false);
        let job = job("Ждал три дня", &[(0..8, WordMark::Ground), (5..12, WordMark::Passage)], TextSize::Lead, tokens);
        let pieces: Vec<(&str, bool, bool)> = job
            .sections
            .iter()
            .map(|s| {
                (&job.text[s.byte_range.start.0..s.byte_range.end.0], s.format.background == tokens.mark, s.format.underline.width > 1.0)
            })
            .collect();
        assert_eq!(pieces, [("Ждал ", true, false), ("три", true, true), (" дня", false, true)]);
    }
}
