//! Text in the sizes of the house. A run may have parts in semibold; nothing here knows a language.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Align, Color32, Label, Layout, Response, Ui, UiBuilder};

use super::paint;
use crate::ui::theme::{TextSize, Tokens};

/// What a text says about itself by its colour.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
enum Tone {
    #[default]
    Plain,
    Muted,
    Accent,
    Good,
    Warn,
    Bad,
    Own(Color32),
}

impl Tone {
    const fn colour(self, tokens: &Tokens) -> Color32 {
        match self {
            Self::Plain => tokens.text,
            Self::Muted => tokens.muted,
            Self::Accent => tokens.accent,
            Self::Good => tokens.good,
            Self::Warn => tokens.warn,
            Self::Bad => tokens.bad,
            Self::Own(colour) => colour,
        }
    }
}

#[derive(Debug, Clone)]
struct Part {
    text: String,
    semibold: bool,
    tone: Tone,
    marked: bool,
}

/// A text to be shown: `text("…").small().muted().show(ui)`.
#[derive(Debug, Clone)]
#[must_use = "a text is shown by `.show(ui)`"]
pub struct Text {
    parts: Vec<Part>,
    size: TextSize,
    one_line: bool,
    rows: usize,
    align: Align,
}

/// A text in body size; wraps at the width there is.
pub fn text(words: impl Into<String>) -> Text {
    Text { parts: Vec::new(), size: TextSize::Body, one_line: false, rows: usize::MAX, align: Align::LEFT }.then(words)
}

impl Text {
    /// Goes on with another part, plain until said otherwise: `text("worth up to ").then("$29,760").semibold()`.
    pub fn then(mut self, words: impl Into<String>) -> Self {
        let tone = self.parts.last().map_or(Tone::Plain, |p| p.tone);
        self.parts.push(Part { text: words.into(), semibold: false, tone, marked: false });
        self
    }

    fn last(mut self, change: impl FnOnce(&mut Part)) -> Self {
        if let Some(part) = self.parts.last_mut() {
            change(part);
        }
        self
    }

    /// The last part in semibold.
    pub fn semibold(self) -> Self {
        self.last(|p| p.semibold = true)
    }

    /// The last part on the ground of highlighted words.
    pub fn marked(self) -> Self {
        self.last(|p| p.marked = true)
    }

    /// The last part muted.
    pub fn muted(self) -> Self {
        self.last(|p| p.tone = Tone::Muted)
    }

    /// The last part in plain text colour, after a coloured one.
    pub fn plain(self) -> Self {
        self.last(|p| p.tone = Tone::Plain)
    }

    /// The last part in the accent colour.
    pub fn accent(self) -> Self {
        self.last(|p| p.tone = Tone::Accent)
    }

    /// The last part in the colour for good news; always with a word or icon that says so.
    pub fn good(self) -> Self {
        self.last(|p| p.tone = Tone::Good)
    }

    /// The last part in the colour for warnings; always with a word or icon that says so.
    pub fn warn(self) -> Self {
        self.last(|p| p.tone = Tone::Warn)
    }

    /// The last part in the colour for what is wrong; always with a word or icon that says so.
    pub fn bad(self) -> Self {
        self.last(|p| p.tone = Tone::Bad)
    }

    /// The last part in a colour of the tokens, such as a series.
    pub fn colour(self, colour: Color32) -> Self {
        self.last(|p| p.tone = Tone::Own(colour))
    }

    /// 12/16.
    pub fn small(mut self) -> Self {
        self.size = TextSize::Small;
        self
    }

    /// 16/24.
    pub fn lead(mut self) -> Self {
        self.size = TextSize::Lead;
        self
    }

    /// 20/28 semibold.
    pub fn title(mut self) -> Self {
        self.size = TextSize::Title;
        self.semibold()
    }

    /// 28/36 semibold.
    pub fn figure(mut self) -> Self {
        self.size = TextSize::Figure;
        self.semibold()
    }

    /// On one line, cut with an ellipsis (the whole text on hover) where there is no room.
    pub fn one_line(mut self) -> Self {
        self.one_line = true;
        self
    }

    /// On at most so many lines, cut like one line is where they have no room.
    pub fn at_most(mut self, rows: usize) -> Self {
        self.rows = rows;
        self
    }

    /// Lines centred.
    pub fn centred(mut self) -> Self {
        self.align = Align::Center;
        self
    }

    /// The laid-out job, for widgets that place text themselves.
    #[must_use]
    pub fn job(&self, tokens: &Tokens) -> LayoutJob {
        let mut job = LayoutJob { halign: self.align, ..LayoutJob::default() };
        for part in &self.parts {
            let mut format = paint::format(self.size, part.semibold, part.tone.colour(tokens));
            if part.marked {
                format.background = tokens.mark;
            }
            job.append(&part.text, 0.0, format);
        }
        job
    }

    /// The words alone, as a screen reader says them.
    #[must_use]
    pub fn words(&self) -> String {
        self.parts.iter().map(|p| p.text.as_str()).collect()
    }

    /// Shows it.
    pub fn show(self, ui: &mut Ui) -> Response {
        let mut job = self.job(Tokens::of(ui));
        if self.align == Align::Center {
            // A centred galley hangs on its middle; the layout of the page places it.
            job.halign = Align::LEFT;
        }
        job.wrap.max_rows = self.rows;
        let label = Label::new(job).halign(self.align);
        let label = if self.one_line { label.truncate() } else { label.wrap() };
        if ui.layout().horizontal_justify() {
            // Columns justify what is in them, which would stretch the words of a line.
            let plain = UiBuilder::new().layout(Layout::top_down(Align::Min));
            return ui.scope_builder(plain, |ui| ui.add(label)).inner;
        }
        ui.add(label)
    }
}
