//! What the editor holds besides the view: what is being typed, what is on its way to the engine, what is chosen. Changes go out as
//! whole questionnaires, one step each; a key pressed is no step, it only keeps a draft after a pause.

use std::rc::Rc;

use eframe::egui::text::{CCursor, CCursorRange};
use eframe::egui::text_edit::TextEditState;
use eframe::egui::{Id, Response, Ui};

use super::change::{Edit, Whole};
use super::drafts::Drafts;
use super::translate::Rows;
use super::typing::Typing;
use super::versions::Told;
use crate::domain::ids::{QuestionnaireId, VersionId};
use crate::domain::language::Language;
use crate::domain::place::Place;
use crate::engine::views::library::LibraryQuery;
use crate::engine::views::questionnaires::QuestionnairePage;
use crate::engine::{Cached, Command, DraftKey, Ticket};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::Field;

/// After so many seconds without a key what is typed is kept as a draft.
const PAUSE: f64 = 1.0;

/// What is shown in the middle.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Side {
    #[default]
    Edit,
    Screen,
    Paper,
    Phone,
    Translate,
    Versions,
}

/// What a drawing reads.
pub(super) struct Now<'a> {
    pub(super) page: &'a QuestionnairePage,
    pub(super) whole: &'a Whole,
    /// The language being edited.
    pub(super) language: Language,
}

/// The state of one questionnaire in the editor.
#[derive(Default)]
pub(super) struct State {
    pub(super) id: Option<QuestionnaireId>,
    /// As it stands, with changes on their way to the engine.
    pub(super) whole: Option<Rc<Whole>>,
    pending: Vec<Ticket>,
    typing: Option<Typing>,
    /// The draft on the disk that is of this typing.
    kept: Option<DraftKey>,
    /// Drafts that are thrown away once the changes made are on their way.
    done_with: Vec<DraftKey>,
    /// What was typed, in case its change is refused.
    sent: Option<(Option<Ticket>, Typing)>,
    /// A place that was left without the words it needs.
    wrong: Option<Place>,
    /// The chosen question; none for title and introduction.
    pub(super) selected: Option<usize>,
    /// The closed card that has the keyboard.
    pub(super) focused: Option<usize>,
    /// Fields are new ones after each of these, so that the text's own undo never brings in the words of another.
    serial: u64,
    /// The place the keyboard goes to, and whether all its words are then chosen.
    focus: Option<(Place, bool)>,
    select_all: Option<Place>,
    language: Option<Language>,
    pub(super) side: Side,
    pub(super) scroll_to_selected: bool,
    edits: Vec<Edit>,
    /// What is to be kept in the library once the changes made are on their way: a question by its place, or all of it.
    pub(super) to_library: Vec<Option<usize>>,
    pub(super) own: Cached<LibraryQuery>,
    pub(super) rows: Rows,
    pub(super) told: Option<Told>,
    /// The version being read.
    pub(super) reading: Option<VersionId>,
    pub(super) drafts: Drafts,
    spoken: Vec<(Language, Tr)>,
}

impl State {
    /// Begins with another questionnaire.
    pub(super) fn open(id: QuestionnaireId) -> Self {
        Self { id: Some(id), drafts: Drafts::of(id), selected: Some(0), ..Self::default() }
    }

    /// Takes over what the engine says, unless something is still on its way there.
    pub(super) fn settle(&mut self, page: &QuestionnairePage, fresh: bool, ctx: &ScreenCtx<'_>) {
        let q = &page.questionnaire;
        let same = |w: &Whole| w.audience == q.version.audience && w.languages == q.languages && w.content == q.version.content;
        if self.pending.is_empty() && fresh && !self.whole.as_deref().is_some_and(same) {
            self.whole = Some(Rc::new(Whole::of(q)));
        }
        let Some(whole) = self.whole.clone() else { return };
        self.selected = self.selected.map(|at| at.min(whole.content.questions.len().saturating_sub(1)));
        if self.typing.as_ref().is_some_and(|t| t.place.texts(&whole.content).is_none()) {
            self.typing = None;
        }
        self.done_with.extend(self.drafts.look(&whole.content, ctx));
    }

    /// The language being edited: the one chosen, that of the window, the base language.
    pub(super) fn language(&self, whole: &Whole, window: Language) -> Language {
        let offered = |l: &Language| whole.languages.contains(l);
        self.language.filter(offered).or(Some(window).filter(offered)).unwrap_or_else(|| whole.base())
    }

    /// Edits the words of another language from now on.
    pub(super) fn speak(&mut self, language: Language) {
        self.commit();
        self.language = Some(language);
        self.serial += 1;
    }

    /// The program's words in a language of the questionnaire.
    pub(super) fn spoken(&mut self, language: Language) -> Tr {
        if let Some((_, tr)) = self.spoken.iter().find(|(l, _)| *l == language) {
            return tr.clone();
        }
        let tr = Tr::new(language);
        self.spoken.push((language, tr.clone()));
        tr
    }

    /// Chooses a question (none for title and introduction) and puts the keyboard into its words.
    pub(super) fn select(&mut self, at: Option<usize>) {
        self.commit();
        self.selected = at;
        self.turn(at.map_or(Place::Title, Place::Question), false);
    }

    /// Chooses the question of a place and puts the keyboard there.
    pub(super) fn go_to(&mut self, place: Place) {
        self.commit();
        self.selected = place.question();
        self.turn(place, false);
    }

    /// Whether the keyboard is on its way to a place, or something is being typed there.
    pub(super) fn wants(&self, place: Place) -> bool {
        self.focus.is_some_and(|(to, _)| to == place) || self.typing.as_ref().is_some_and(|t| t.place == place)
    }

    /// The next place after the one the keyboard was in last that has no words in this language; from the end on, the first.
    pub(super) fn next_missing(&mut self, whole: &Whole, language: Language) {
        let typed = self.typing.as_ref().filter(|t| !t.text.trim().is_empty()).map(|t| t.place);
        let missing = Place::missing(&whole.content, whole.base(), language);
        let missing: Vec<Place> = missing.into_iter().filter(|place| Some(*place) != typed).collect();
        let all = Place::all(&whole.content);
        let at = self.rows.at.and_then(|at| all.iter().position(|place| *place == at));
        let after = |place: &&Place| at.is_none_or(|at| all.iter().skip(at + 1).any(|later| later == *place));
        match missing.iter().find(after).or(missing.first()).copied() {
            Some(place) => self.go_to(place),
            None => self.commit(),
        }
    }

    fn turn(&mut self, place: Place, select_all: bool) {
        self.serial += 1;
        self.wrong = None;
        self.focus = Some((place, select_all));
        self.select_all = None;
        self.scroll_to_selected = true;
    }

    /// Makes a change; what was being typed is a change of its own before it.
    pub(super) fn edit(&mut self, edit: Edit, whole: &Whole) {
        self.commit();
        let last = whole.content.questions.len().saturating_sub(1);
        match &edit {
            Edit::Add(at) | Edit::AddFrom(at, _) => {
                self.selected = Some(*at);
                self.turn(Place::Question(*at), matches!(edit, Edit::Add(_)));
            }
            Edit::Duplicate(at) => {
                self.selected = Some(at + 1);
                self.turn(Place::Question(at + 1), false);
            }
            Edit::Delete(at) => {
                self.selected = Some((*at).min(last.saturating_sub(1)));
                self.turn(Place::Question((*at).min(last.saturating_sub(1))), false);
            }
            Edit::Move(_, to) => {
                self.selected = Some(*to);
                self.turn(Place::Question(*to), false);
            }
            Edit::AddLanguage(language) => self.speak(*language),
            _ => self.serial += 1,
        }
        self.edits.push(edit);
    }

    /// Ends typing: other words become a change, none where some are needed are said to be wrong.
    pub(super) fn commit(&mut self) {
        let Some(typing) = self.typing.take() else { return };
        let base = self.whole.as_ref().map(|w| w.base());
        if typing.text.trim().is_empty() && typing.place.needs_words() && base == Some(typing.language) {
            self.wrong = Some(typing.place);
        } else if typing.text.trim() != typing.before {
            self.edits.push(Edit::Text(typing.place, typing.language, typing.text.clone()));
            self.sent = Some((None, typing));
        }
    }

    /// Sends the changes made since the last call, one step each.
    pub(super) fn flush(&mut self, ctx: &mut ScreenCtx<'_>, page: &QuestionnairePage) {
        for edit in std::mem::take(&mut self.edits) {
            let (Some(id), Some(whole)) = (self.id, self.whole.clone()) else { return };
            let mut next = (*whole).clone();
            next.make(&edit, page, self.language(&whole, ctx.tr.language()));
            if next == *whole {
                continue;
            }
            let Whole { audience, languages, content } = next.clone();
            let ticket = ctx.send(Command::EditQuestionnaire { id, audience, languages, content });
            if let (Edit::Text(..), Some(sent)) = (&edit, &mut self.sent) {
                sent.0 = Some(ticket);
            }
            self.pending.push(ticket);
            self.whole = Some(Rc::new(next));
        }
        for question in std::mem::take(&mut self.to_library) {
            if let Some(questionnaire) = self.id {
                ctx.send(Command::AddToLibrary { questionnaire, question });
            }
        }
        if self.typing.is_none() {
            self.done_with.extend(self.kept.take());
        }
        for key in std::mem::take(&mut self.done_with) {
            ctx.send_quietly(Command::DropDraft(key));
        }
    }

    /// A change of ours has come to its end. A refused one gives back what was typed.
    pub(super) fn ended(&mut self, ticket: Ticket, refused: bool) {
        self.pending.retain(|t| *t != ticket);
        if let Some((_, typing)) = self.sent.take_if(|(t, _)| *t == Some(ticket))
            && refused
            && self.typing.is_none()
        {
            self.typing = Some(Typing { since: f64::MIN_POSITIVE, ..typing });
        }
    }

    /// Keeps what is being typed once there was a pause, or now.
    pub(super) fn keep(&mut self, ui: Option<&Ui>, ctx: &mut ScreenCtx<'_>) {
        let Some(typing) = self.typing.as_mut().filter(|t| t.since > 0.0) else { return };
        if let Some(ui) = ui {
            let left = typing.since + PAUSE - ui.input(|i| i.time);
            if left > 0.0 {
                ui.ctx().request_repaint_after(std::time::Duration::from_secs_f64(left));
                return;
            }
        }
        let Some(draft) = self.kept.clone().or_else(|| self.drafts.free_key()) else { return };
        typing.since = 0.0;
        if let Ok(json) = serde_json::to_string(typing) {
            ctx.send_quietly(Command::KeepDraft { draft: draft.clone(), version: 0, json });
            self.kept = Some(draft);
        }
    }

    /// Uses what an earlier draft holds, or throws it away.
    pub(super) fn answer_offer(&mut self, at: usize, take: bool) {
        if at < self.drafts.offered.len() {
            let offered = self.drafts.offered.remove(at);
            self.done_with.push(offered.key);
            if let Some(typing) = offered.typing.filter(|_| take) {
                self.commit();
                self.edits.push(Edit::Text(typing.place, typing.language, typing.text));
            }
        }
    }

    /// A field for the words of a place, in the language being edited.
    pub(super) fn field(&mut self, ui: &mut Ui, ctx: &ScreenCtx<'_>, now: &Now<'_>, place: Place, field: Field<'_>) -> Response {
        let id = Id::unique(("questionnaire-words", self.serial, place));
        let saved = place.words(&now.whole.content, now.language);
        let typed = self.typing.as_ref().filter(|t| (t.place, t.language) == (place, now.language)).map(|t| t.text.clone());
        let mut words = typed.unwrap_or_else(|| saved.to_owned());
        let problem = (self.wrong == Some(place)).then(|| needs_words(ctx.tr, place));
        let base = place.words(&now.whole.content, now.whole.base()).to_owned();
        let hint = match (self.side, base.is_empty()) {
            // What is to be said stands beside it there.
            (Side::Translate, _) => String::new(),
            (_, true) => ctx.tr.questionnaire_none(),
            (_, false) => base,
        };
        // While a change waits to be sent, this place may still show the words of another.
        let settled = self.edits.is_empty();
        let focus = self.focus.take_if(|(s, _)| settled && *s == place);
        // A field chooses words only once the keyboard is its own, so this comes a picture later.
        if ui.memory(|m| m.owns_ime_events(id)) && self.select_all.take_if(|s| *s == place).is_some() {
            select_all(ui, id, &words);
        }
        let response = field.id(id).hint(hint).problem(problem.as_deref()).show(ui, &mut words);
        if let Some((_, all)) = focus {
            response.request_focus();
            self.select_all = all.then_some(place);
            ui.ctx().request_repaint();
        }
        if response.changed() {
            if self.typing.as_ref().is_some_and(|t| t.place != place) {
                self.commit();
            }
            let since = ui.input(|i| i.time).max(f64::MIN_POSITIVE);
            self.wrong = None;
            self.typing = Some(Typing { place, language: now.language, text: words, before: saved.to_owned(), since });
        }
        if response.lost_focus() && self.typing.as_ref().is_some_and(|t| t.place == place) {
            self.commit();
        }
        response
    }
}

fn needs_words(tr: &Tr, place: Place) -> String {
    match place {
        Place::Title => tr.questionnaire_no_title(),
        Place::Choice(..) => tr.questionnaire_no_choice(),
        _ => tr.questionnaire_no_words(),
    }
}

/// All of a field's words are chosen, so that the next key replaces them.
fn select_all(ui: &Ui, id: Id, words: &str) {
    let mut state = TextEditState::load(ui.ctx(), id).unwrap_or_default();
    let end = CCursor::new(words.chars().count());
    state.cursor.set_char_range(Some(CCursorRange::two(CCursor::new(0), end)));
    state.store(ui.ctx(), id);
}
