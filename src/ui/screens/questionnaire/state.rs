//! What the editor holds besides the view: what is being typed, what is on its way to the engine, what is chosen. Changes go out as
//! whole questionnaires, one step each; a key pressed is no step, it only keeps a draft after a pause.

use std::rc::Rc;

use eframe::egui::Ui;

use super::advice::Advisor;
use super::change::{Edit, Whole};
use super::drafts::Drafts;
use super::heights::Heights;
use super::insert::Inserting;
use super::known::Known;
use super::order::{self, Row};
use super::rule_typing::RuleTyping;
use super::translate::Rows;
use super::typing::Typing;
use super::versions::Told;
use crate::domain::ids::{QuestionnaireId, VersionId};
use crate::domain::language::Language;
use crate::domain::piping;
use crate::domain::place::Place;
use crate::domain::skip::SkipFault;
use crate::engine::views::library::LibraryQuery;
use crate::engine::views::questionnaires::QuestionnairePage;
use crate::engine::{Cached, Command, DraftKey, Ticket};
use crate::i18n::Tr;
use crate::ui::screen::ScreenCtx;
use crate::ui::widgets::Toast;

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

/// What is open for its words and settings.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Chosen {
    /// Title, introduction and thanks.
    #[default]
    Head,
    /// The question at this place.
    Question(usize),
    /// The section with this code.
    Section(u32),
}

/// What a drawing reads.
pub(super) struct Now<'a> {
    pub(super) page: &'a QuestionnairePage,
    pub(super) whole: &'a Whole,
    /// What follows from it.
    pub(super) known: &'a Known,
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
    pub(super) known: Option<(Rc<Whole>, Language, Rc<Known>)>,
    pub(super) typing: Option<Typing>,
    /// The draft on the disk that is of this typing.
    kept: Option<DraftKey>,
    /// Drafts that are thrown away once the changes made are on their way.
    done_with: Vec<DraftKey>,
    /// What was typed, in case its change is refused.
    sent: Option<(Option<Ticket>, Typing)>,
    /// A place that was left without the words it needs.
    pub(super) wrong: Option<Place>,
    pub(super) chosen: Chosen,
    /// The closed card that has the keyboard.
    pub(super) focused: Option<Row>,
    /// The closed card that gets it.
    pub(super) card_focus: Option<Row>,
    /// The card that is being dragged.
    pub(super) dragged: Option<Row>,
    pub(super) heights: Heights,
    pub(super) advisor: Advisor,
    /// What was said to be wrong with the rule of the chosen question, so that what is new is brought into view.
    pub(super) faults_seen: Option<(usize, Vec<SkipFault>)>,
    /// The value of a condition being typed.
    pub(super) rule: Option<RuleTyping>,
    /// What is about to be put into a text.
    pub(super) inserting: Option<Inserting>,
    /// Fields are new ones after each of these, so that the text's own undo never brings in the words of another.
    pub(super) serial: u64,
    /// The place the keyboard goes to, and whether all its words are then chosen.
    pub(super) focus: Option<(Place, bool)>,
    pub(super) select_all: Option<Place>,
    language: Option<Language>,
    pub(super) side: Side,
    pub(super) scroll_to_selected: bool,
    pub(super) edits: Vec<Edit>,
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
        Self { id: Some(id), drafts: Drafts::of(id), chosen: Chosen::Question(0), ..Self::default() }
    }

    /// Shows what there is to translate into this language.
    pub(super) fn translate(&mut self, language: Language) {
        self.commit();
        (self.side, self.language) = (Side::Translate, Some(language));
    }

    /// Takes over what the engine says, unless something is still on its way there.
    pub(super) fn settle(&mut self, page: &QuestionnairePage, fresh: bool, ctx: &ScreenCtx<'_>) {
        let news = fresh && self.pending.is_empty() && !self.whole.as_deref().is_some_and(|w| w.is(&page.questionnaire));
        if news {
            self.whole = Some(Rc::new(Whole::of(&page.questionnaire)));
        }
        let Some(whole) = self.whole.clone() else { return };
        let content = &whole.content;
        self.chosen = match self.chosen {
            Chosen::Question(at) => Chosen::Question(at.min(content.questions.len().saturating_sub(1))),
            Chosen::Section(code) if content.section(code).is_none() => Chosen::Head,
            chosen => chosen,
        };
        if self.typing.as_ref().is_some_and(|t| t.place.texts(content).is_none()) {
            self.typing = None;
        }
        self.done_with.extend(self.drafts.look(content, ctx));
    }

    /// What follows from the questionnaire as it stands; made anew only when it has changed.
    pub(super) fn know(&mut self, whole: &Rc<Whole>, language: Language) -> Rc<Known> {
        if let Some((of, spoken, known)) = &self.known
            && Rc::ptr_eq(of, whole)
            && *spoken == language
        {
            return Rc::clone(known);
        }
        let known = Rc::new(Known::of(whole, language));
        self.known = Some((Rc::clone(whole), language, Rc::clone(&known)));
        known
    }

    /// The chosen question.
    pub(super) const fn question(&self) -> Option<usize> {
        if let Chosen::Question(at) = self.chosen { Some(at) } else { None }
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

    /// Chooses this and puts the keyboard into its words.
    pub(super) fn select(&mut self, chosen: Chosen) {
        self.commit();
        self.chosen = chosen;
        let place = match chosen {
            Chosen::Head => Place::Title,
            Chosen::Question(at) => Place::Question(at),
            Chosen::Section(code) => Place::Section(code),
        };
        self.turn(place, false);
    }

    /// Chooses what a place belongs to and puts the keyboard there.
    pub(super) fn go_to(&mut self, place: Place) {
        self.commit();
        self.chosen = match place {
            Place::Section(code) | Place::SectionIntroduction(code) => Chosen::Section(code),
            other => other.question().map_or(Chosen::Head, Chosen::Question),
        };
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
        self.rule = None;
        self.inserting = None;
        self.focus = Some((place, select_all));
        self.select_all = None;
        self.scroll_to_selected = true;
    }

    fn turn_to(&mut self, at: usize, select_all: bool) {
        self.chosen = Chosen::Question(at);
        self.turn(Place::Question(at), select_all);
    }

    /// Makes a change; what was being typed is a change of its own before it.
    pub(super) fn edit(&mut self, edit: Edit, whole: &Whole) {
        self.commit();
        let content = &whole.content;
        match &edit {
            Edit::Add(spot) => self.turn_to(spot.at, true),
            Edit::AddFrom(at, _) => self.turn_to(*at, false),
            Edit::AddAll(spot, _) | Edit::Move(_, spot) => self.turn_to(spot.at, false),
            Edit::Duplicate(at) => self.turn_to(at + 1, false),
            Edit::Delete(at) => self.turn_to((*at).min(content.questions.len().saturating_sub(2)), false),
            Edit::RemoveSection(code) => {
                let row = order::rows(content).iter().position(|row| *row == Row::Section(*code));
                let next = order::spot(&order::rows(content), row.unwrap_or_default()).at;
                self.turn_to(next.min(content.questions.len().saturating_sub(1)), false);
            }
            Edit::AddLanguage(language) => self.speak(*language),
            _ => self.serial += 1,
        }
        self.edits.push(edit);
    }

    /// A card goes while the keyboard is on it: it stays among the cards, and what is open stays open.
    pub(super) fn delete_card(&mut self, row: Row, whole: &Whole) {
        self.commit();
        let rows = order::rows(&whole.content);
        let number = rows.iter().position(|r| *r == row).unwrap_or_default();
        match row {
            Row::Question(_) if whole.content.questions.len() < 2 => return,
            Row::Question(at) => {
                self.chosen = match self.chosen {
                    Chosen::Question(open) if open > at => Chosen::Question(open - 1),
                    open => open,
                };
                self.edits.push(Edit::Delete(at));
            }
            Row::Section(code) => self.edits.push(Edit::RemoveSection(code)),
        }
        // The row that stands there next, counted as it will be.
        let next = rows.get(number + 1).or_else(|| number.checked_sub(1).and_then(|n| rows.get(n)));
        self.card_focus = match (row, next) {
            (Row::Question(at), Some(Row::Question(next))) if *next > at => Some(Row::Question(next - 1)),
            (_, next) => next.copied(),
        };
        self.serial += 1;
    }

    /// Ends typing: other words become a change, none where some are needed are said to be wrong.
    pub(super) fn commit(&mut self) {
        self.commit_rule();
        let Some(typing) = self.typing.take() else { return };
        let Some(whole) = self.whole.clone() else { return };
        let text = piping::kept(&typing.text, &whole.content);
        if text.trim().is_empty() && typing.place.needs_words() && whole.base() == typing.language {
            self.wrong = Some(typing.place);
        } else if text.trim() != typing.before {
            self.edits.push(Edit::Text(typing.place, typing.language, text));
            self.sent = Some((None, typing));
        }
    }

    /// Sends the changes made since the last call, one step each.
    pub(super) fn flush(&mut self, ctx: &mut ScreenCtx<'_>, page: &QuestionnairePage) {
        for edit in std::mem::take(&mut self.edits) {
            let (Some(id), Some(whole)) = (self.id, self.whole.clone()) else { return };
            let mut next = (*whole).clone();
            let gone = next.make(&edit, page, self.language(&whole, ctx.tr.language()));
            if next == *whole {
                continue;
            }
            if gone > 0 {
                ctx.toast(Toast::warning(ctx.tr.editor_conditions_gone(gone, ctx.tr.count(gone))));
            }
            if let Edit::AddSection(_) = edit {
                self.open_new_section(&whole, &next);
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
        let text = self.whole.as_ref().map_or_else(|| typing.text.clone(), |whole| piping::kept(&typing.text, &whole.content));
        if let Ok(json) = serde_json::to_string(&Typing { text, ..typing.clone() }) {
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

    /// A section just made is opened, its words ready to be typed over.
    fn open_new_section(&mut self, before: &Whole, after: &Whole) {
        let new = after.content.sections.iter().find(|s| before.content.section(s.code).is_none());
        if let Some(section) = new {
            self.chosen = Chosen::Section(section.code);
            self.turn(Place::Section(section.code), true);
        }
    }
}
