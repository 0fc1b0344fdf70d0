//! The drafts of one questionnaire: what was typed and not saved in an earlier time, offered until it is taken or thrown away; and
//! under which key what is typed now is kept, so that it never takes the place of one still offered.

use super::spot::Typing;
use crate::domain::ids::QuestionnaireId;
use crate::domain::questionnaire::Content;
use crate::engine::views::draft::{DraftView, DraftsQuery};
use crate::engine::{Asked, DraftKey, EngineError};
use crate::ui::screen::ScreenCtx;

/// Where several are offered, one more key is tried, up to this one.
const LAST_KEY: usize = 9;

/// What was typed and not saved.
#[derive(Debug, Clone, PartialEq)]
pub(super) struct Offered {
    /// Its draft.
    pub(super) key: DraftKey,
    /// The words.
    pub(super) text: String,
    /// Where they were typed; none where something else stands there now, so that they can only be copied.
    pub(super) typing: Option<Typing>,
}

/// The drafts of one questionnaire.
#[derive(Default)]
pub(super) struct Drafts {
    id: Option<QuestionnaireId>,
    asked: Option<Asked<Vec<DraftView>>>,
    /// Why they could not be read.
    pub(super) error: Option<EngineError>,
    /// Those of earlier times.
    pub(super) offered: Vec<Offered>,
}

impl Drafts {
    pub(super) fn of(id: QuestionnaireId, ctx: &ScreenCtx<'_>) -> Self {
        let mut drafts = Self { id: Some(id), ..Self::default() };
        drafts.ask(ctx);
        drafts
    }

    /// Reads them.
    pub(super) fn ask(&mut self, ctx: &ScreenCtx<'_>) {
        self.error = None;
        self.asked = Some(ctx.engine.ask(DraftsQuery { kind: Typing::DRAFT.to_owned() }));
    }

    /// Takes up what was read; gives the drafts of no use any more: what they hold stands there.
    pub(super) fn settle(&mut self, content: &Content) -> Vec<DraftKey> {
        let Some(answer) = self.asked.as_ref().and_then(Asked::take) else { return Vec::new() };
        self.asked = None;
        let mut of_no_use = Vec::new();
        match answer {
            Ok(found) => {
                let ours: Vec<DraftView> = found.into_iter().filter(|d| self.is_ours(&d.draft)).collect();
                for draft in ours {
                    match read(&draft.json, content) {
                        Some((text, typing)) => self.offered.push(Offered { key: draft.draft, text, typing }),
                        None => of_no_use.push(draft.draft),
                    }
                }
            }
            Err(error) => self.error = Some(error),
        }
        of_no_use
    }

    fn is_ours(&self, key: &DraftKey) -> bool {
        (1..=LAST_KEY).any(|n| self.key_of(n).as_ref() == Some(key))
    }

    fn key_of(&self, n: usize) -> Option<DraftKey> {
        let id = self.id?;
        Some(DraftKey::new(Typing::DRAFT, if n == 1 { id.to_string() } else { format!("{id}:{n}") }))
    }

    /// The key what is typed now is kept under: one of no draft offered. None before it is known which those are.
    pub(super) fn free_key(&self) -> Option<DraftKey> {
        if self.asked.is_some() {
            return None;
        }
        let first = if self.error.is_some() { LAST_KEY } else { 1 };
        let taken = |key: &DraftKey| self.offered.iter().any(|o| o.key == *key);
        (first..=LAST_KEY).filter_map(|n| self.key_of(n)).find(|key| !taken(key)).or_else(|| self.key_of(LAST_KEY))
    }
}

/// The words of a draft and, where it still fits, the place they were typed in; none if they stand there already.
fn read(json: &str, content: &Content) -> Option<(String, Option<Typing>)> {
    let Ok(typing) = serde_json::from_str::<Typing>(json) else {
        // Of another program: its words are shown as they can be found.
        let value = serde_json::from_str::<serde_json::Value>(json).ok();
        let text = value.as_ref().and_then(|v| v.get("text")).and_then(|t| t.as_str()).unwrap_or(json);
        return Some((text.to_owned(), None));
    };
    let stands = typing.spot.texts(content).map(|texts| texts.get(typing.language));
    if stands == Some(typing.text.trim()) {
        return None;
    }
    let fits = stands == Some(typing.before.as_str());
    Some((typing.text.clone(), fits.then_some(typing)))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::domain::questionnaire::Texts;
    use crate::ui::screens::questionnaire::spot::Spot;

    #[test]
    fn a_draft_is_of_no_use_only_where_its_words_stand_already() {
        let content = Content { title: Texts::one(Language::En, "Lost customers"), ..Content::default() };
        let draft = |text: &str, before: &str, spot| {
            let typing = Typing { spot, language: Language::En, text: text.into(), before: before.into(), since: 0.0 };
            read(&serde_json::to_string(&typing).unwrap(), &content).map(|(text, typing)| (text, typing.is_some()))
        };
        for (text, before, spot, found) in [
            ("Those who left", "Lost customers", Spot::Title, Some(true)),
            ("Those who left", "Something else", Spot::Title, Some(false)),
            ("Lost customers ", "Something else", Spot::Title, None),
            ("Why?", "", Spot::Question(3), Some(false)),
        ] {
            assert_eq!(draft(text, before, spot).map(|(_, fits)| fits), found, "{text} over {before}");
        }
        assert_eq!(read("{\"text\":\"half a sentence\"}", &content), Some(("half a sentence".into(), None)));
        assert_eq!(read("not even JSON", &content), Some(("not even JSON".into(), None)));
    }

    #[test]
    fn what_is_typed_now_never_takes_the_place_of_what_is_offered() {
        let key = |n: &str| DraftKey::new(Typing::DRAFT, n);
        let offered = |n: &str| Offered { key: key(n), text: String::new(), typing: None };
        let mut drafts = Drafts { id: Some(QuestionnaireId(7)), ..Drafts::default() };
        assert_eq!(drafts.free_key(), Some(key("7")));
        drafts.offered = vec![offered("7"), offered("7:2")];
        assert_eq!(drafts.free_key(), Some(key("7:3")));
        drafts.offered.remove(0);
        assert_eq!(drafts.free_key(), Some(key("7")));
        assert!(drafts.is_ours(&key("7:9")) && !drafts.is_ours(&key("71")) && !drafts.is_ours(&key("8")));
    }
}
