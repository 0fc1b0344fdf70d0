//! The palette (Ctrl+K): commands, screens, customers, questions by a few letters. Arrows walk, Enter runs, Esc closes.

use eframe::egui::text::LayoutJob;
use eframe::egui::{Align2, Area, Context, CornerRadius, Frame, Id, Key, Modal, Modifiers, Rect, Role, Sense, Ui, WidgetInfo, pos2, vec2};

use super::Answer;
use crate::i18n::Tr;
use crate::ui::command::UiCommand;
use crate::ui::routes::Route;
use crate::ui::theme::{Icon, TextSize, Tokens, radius, size, space};
use crate::ui::widgets::paint::{format, icon_at, put_line};
use crate::ui::widgets::{Field, key_cap, text};

/// Height of the line one types in.
const HEAD: f32 = 48.0;

/// What a line of the palette does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) enum PaletteChoice {
    /// Runs a command.
    Run(UiCommand),
    /// Goes to a place.
    Go(Route),
}

/// One line of the palette.
#[derive(Debug, Clone)]
pub(crate) struct Line {
    pub(crate) group: String,
    pub(crate) icon: Icon,
    pub(crate) words: String,
    pub(crate) more: String,
    pub(crate) choice: PaletteChoice,
}

/// The palette while it is open.
#[derive(Default)]
pub(crate) struct Palette {
    pub(crate) typed: String,
    at: usize,
    old: bool,
    /// Enter was pressed before there was anything to run.
    entered: bool,
}

impl Palette {
    /// Shows it over the window; `lines` are those that match what was typed, `complete` says that no more will come. Enter on
    /// nothing waits for those that may come.
    pub(crate) fn show(&mut self, context: &Context, tr: &Tr, lines: &[Line], complete: bool) -> Answer<PaletteChoice> {
        let tokens = Tokens::theme(context.global_style().visuals.dark_mode);
        let width = 640.0_f32.min(context.content_rect().width() - 2.0 * space::XL);
        let area = Area::new(Id::unique("palette-area"))
            .kind(eframe::egui::UiKind::Modal)
            .sense(Sense::hover())
            .anchor(Align2::CENTER_TOP, vec2(0.0, 72.0))
            .order(eframe::egui::Order::Foreground)
            .interactable(true);
        let frame =
            Frame::NONE.fill(tokens.card).stroke(tokens.hairline()).shadow(tokens.shadow).corner_radius(CornerRadius::same(radius::CARD));
        let typed = self.typed.clone();
        let moved = self.keys(context, lines.len());
        let modal = Modal::new(Id::unique("palette")).area(area).backdrop_color(tokens.scrim).frame(frame).show(context, |ui| {
            ui.set_width(width);
            ui.spacing_mut().item_spacing.y = 0.0;
            self.head(ui, tr);
            let clicked = self.list(ui, lines, moved);
            if lines.is_empty() && complete {
                ui.add_space(space::L);
                ui.horizontal(|ui| {
                    ui.add_space(space::L);
                    text(tr.ui_palette_nothing()).muted().show(ui);
                });
                ui.add_space(space::L);
            }
            foot(ui, tr);
            clicked
        });
        let entered = self.entered(context, typed != self.typed, lines.is_empty() && !complete);
        match modal.inner.or(entered.then_some(self.at)).and_then(|i| lines.get(i)) {
            Some(line) => Answer::Chosen(line.choice.clone()),
            None if modal.should_close() => Answer::Closed,
            None => Answer::Open,
        }
    }

    /// Whether Enter means a line of those that are there: not of those for other letters, and not while there may still come some.
    fn entered(&mut self, context: &Context, changed: bool, awaited: bool) -> bool {
        let pressed = context.input(|i| i.key_pressed(Key::Enter));
        let entered = pressed || self.entered && !changed;
        if changed {
            self.at = 0;
        }
        self.entered = entered && (changed || awaited);
        if self.entered {
            context.request_repaint();
        }
        entered && !self.entered
    }

    /// Arrow keys, taken before the field sees them.
    fn keys(&mut self, context: &Context, count: usize) -> bool {
        let (down, up) =
            context.input_mut(|i| (i.consume_key(Modifiers::NONE, Key::ArrowDown), i.consume_key(Modifiers::NONE, Key::ArrowUp)));
        if down {
            self.at = (self.at + 1).min(count.saturating_sub(1));
        }
        if up {
            self.at = self.at.saturating_sub(1);
        }
        down || up
    }

    fn head(&mut self, ui: &mut Ui, tr: &Tr) {
        ui.horizontal(|ui| {
            ui.set_min_height(HEAD);
            ui.add_space(space::S);
            let field = Field::new(tr.command_palette()).label_hidden().bare().lead().icon(Icon::Search).hint(tr.ui_palette_hint());
            let width = ui.available_width() - 60.0;
            let response = ui.vertical(|ui| {
                ui.add_space((HEAD - size::CONTROL) / 2.0);
                field.id(Id::unique("palette-field")).width(width).show(ui, &mut self.typed)
            });
            let response = response.inner;
            // Enter on nothing found takes the keyboard from the field: it is given back.
            if !self.old || response.lost_focus() {
                response.request_focus();
                self.old = true;
            }
            key_cap(ui, "Esc");
        });
        crate::ui::widgets::rule(ui);
    }

    fn list(&self, ui: &mut Ui, lines: &[Line], moved: bool) -> Option<usize> {
        let mut clicked = None;
        super::scrolling((ui.ctx().content_rect().height() - 240.0).max(120.0)).show(ui, |ui| {
            ui.set_width(ui.available_width());
            let mut group = "";
            for (i, line) in lines.iter().enumerate() {
                if line.group != group {
                    group = &line.group;
                    ui.add_space(space::S);
                    ui.horizontal(|ui| {
                        ui.add_space(20.0);
                        text(group).small().muted().show(ui);
                    });
                    ui.add_space(space::XS);
                }
                if self.line(ui, i, line, moved) {
                    clicked = Some(i);
                }
            }
            ui.add_space(space::S);
        });
        clicked
    }

    fn line(&self, ui: &mut Ui, index: usize, line: &Line, moved: bool) -> bool {
        let tokens = Tokens::of(ui);
        let on = index == self.at;
        let (outer, response) = ui.allocate_exact_size(vec2(ui.available_width(), size::ROW), Sense::CLICK);
        response.widget_info(|| WidgetInfo::selected(Role::MenuItem, true, on, &line.words));
        let rect = outer.shrink2(vec2(space::S, 0.0));
        if on {
            ui.painter().rect_filled(rect, radius::CONTROL, tokens.accent_soft);
            if moved {
                response.scroll_to_me(None);
            }
        } else if response.hovered() {
            ui.painter().rect_filled(rect, radius::CONTROL, tokens.hover);
        }
        let (x, y) = (rect.left() + space::M, rect.center().y);
        icon_at(ui.painter(), pos2(x + 8.0, y), line.icon, size::ICON, if on { tokens.accent } else { tokens.muted });
        let galley = ui.painter().layout_job(highlighted(&line.words, &self.typed, tokens));
        let end = put_line(ui.painter(), x + 28.0, y, galley, tokens.text);
        let room = (rect.right() - end - 80.0).max(0.0);
        let more = crate::ui::widgets::paint::line(ui, &line.more, TextSize::Small, false, tokens.muted, room);
        put_line(ui.painter(), end + space::M, y, more, tokens.muted);
        if on {
            let key = "Enter";
            let left = rect.right() - space::M - 44.0;
            let mut child =
                ui.new_child(eframe::egui::UiBuilder::new().max_rect(Rect::from_min_size(pos2(left, y - 9.0), vec2(60.0, 18.0))));
            key_cap(&mut child, key);
        }
        response.clicked()
    }
}

fn foot(ui: &mut Ui, tr: &Tr) {
    crate::ui::widgets::rule(ui);
    ui.horizontal(|ui| {
        ui.set_min_height(36.0);
        ui.spacing_mut().item_spacing.x = space::XS;
        ui.add_space(space::L);
        key_cap(ui, "↑");
        key_cap(ui, "↓");
        text(tr.ui_palette_choose()).small().muted().show(ui);
        ui.add_space(space::S);
        key_cap(ui, "Enter");
        text(tr.ui_palette_run()).small().muted().show(ui);
    });
}

/// Whether every typed word is somewhere in these words, whatever the case.
pub(crate) fn matches(words: &str, typed: &str) -> bool {
    let words = words.to_lowercase();
    typed.to_lowercase().split_whitespace().all(|part| words.contains(part))
}

/// The words with the letters that were typed in semibold.
fn highlighted(words: &str, typed: &str, tokens: &Tokens) -> LayoutJob {
    let mut job = LayoutJob::default();
    for (part, semibold) in parts(words, typed) {
        job.append(&part, 0.0, format(TextSize::Body, semibold, tokens.text));
    }
    job
}

/// The words cut into what was typed (true) and what was not, whatever the case.
fn parts(words: &str, typed: &str) -> Vec<(String, bool)> {
    let lower = |c: char| c.to_lowercase().next().unwrap_or(c);
    let letters: Vec<char> = words.chars().collect();
    let folded: Vec<char> = letters.iter().copied().map(lower).collect();
    let mut on = vec![false; letters.len()];
    for word in typed.split_whitespace() {
        let word: Vec<char> = word.chars().map(lower).collect();
        let found = folded.windows(word.len().max(1)).position(|w| w == word.as_slice());
        if let Some(marked) = found.and_then(|at| on.get_mut(at..at + word.len())) {
            marked.fill(true);
        }
    }
    let mut parts: Vec<(String, bool)> = Vec::new();
    for (letter, on) in letters.into_iter().zip(on) {
        match parts.last_mut() {
            Some((part, same)) if *same == on => part.push(letter),
            _ => parts.push((letter.to_string(), on)),
        }
    }
    parts
}

#[cfg(test)]
mod tests {
    use super::{matches, parts};

    #[test]
    fn the_letters_typed_stand_out_word_by_word() {
        let shown = |words, typed| {
            let marked = parts(words, typed).into_iter().map(|(part, on)| if on { format!("[{part}]") } else { part });
            marked.collect::<String>()
        };
        assert_eq!(shown("Print the call sheet", "CALL"), "Print the [call] sheet");
        assert_eq!(shown("Back up now", "now back"), "[Back] up [now]");
        assert_eq!(shown("Отменить шаг", "отм"), "[Отм]енить шаг");
        assert_eq!(shown("Back up now", ""), "Back up now");
    }

    #[test]
    fn letters_are_found_in_either_case_and_script() {
        for (words, typed, found) in [
            ("Print the call sheet", "CALL", true),
            ("Отменить шаг", "ОТМ", true),
            ("Back up now", "now back", true),
            ("Back up now", "nowhere", false),
            ("Back up now", "", true),
        ] {
            assert_eq!(matches(words, typed), found, "{words} / {typed}");
        }
    }
}
