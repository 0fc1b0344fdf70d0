//! The drafts of one questionnaire: what was typed and not saved in an earlier time, offered until it is taken or thrown away; and
//! under which key what is typed now is kept, so that it never takes the place of one still offered.

use super::typing::Typing;
use crate::domain::ids::QuestionnaireId;
use crate::domain::questionnaire::Content;
use crate::engine::views::draft::{DraftView, DraftsQuery};
use crate::engine::{Cached, DraftKey};
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
    found: Cached<DraftsQuery>,
    looked: bool,
    /// Those of earlier times.
    pub(super) offered: Vec<Offered>,
}

impl Drafts {
    pub(super) fn of(id: QuestionnaireId) -> Self {
        Self { id: Some(id), ..Self::default() }
    }

    /// Looks for them, once; gives those of no use any more: what they hold stands there. Where they cannot be read, the page says so.
    pub(super) fn look(&mut self, content: &Content, ctx: &ScreenCtx<'_>) -> Vec<DraftKey> {
        let mut of_no_use = Vec::new();
        if self.looked {
            return of_no_use;
        }
        let mut cached = std::mem::take(&mut self.found);
        let Some(found) = cached.get(ctx.engine, &DraftsQuery { kind: Typing::DRAFT.to_owned() }) else {
            self.found = cached;
            return of_no_use;
        };
        self.looked = true;
        let ours: Vec<DraftView> = found.iter().filter(|d| self.is_ours(&d.draft)).cloned().collect();
        for draft in ours {
            match read(&draft.json, content) {
                Some((text, typing)) => self.offered.push(Offered { key: draft.draft, text, typing }),
                None => of_no_use.push(draft.draft),
            }
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
        let first = match (self.looked, self.found.error()) {
            (true, _) => 1,
            (false, Some(_)) => LAST_KEY,
            (false, None) => return None,
        };
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
    let stands = typing.place.texts(content).map(|texts| texts.get(typing.language));
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
    use crate::domain::place::Place;
    use crate::domain::questionnaire::Texts;

    #[test]
    fn a_draft_is_of_no_use_only_where_its_words_stand_already() {
        let content = Content { title: Texts::one(Language::En, "Lost customers"), ..Content::default() };
        let draft = |text: &str, before: &str, place| {
            let typing = Typing { place, language: Language::En, text: text.into(), before: before.into(), since: 0.0 };
            read(&serde_json::to_string(&typing).unwrap(), &content).map(|(text, typing)| (text, typing.is_some()))
        };
        for (text, before, place, found) in [
            ("Those who left", "Lost customers", Place::Title, Some(true)),
            ("Those who left", "Something else", Place::Title, Some(false)),
            ("Lost customers ", "Something else", Place::Title, None),
            ("Why?", "", Place::Question(3), Some(false)),
        ] {
            assert_eq!(draft(text, before, place).map(|(_, fits)| fits), found, "{text} over {before}");
        }
        assert_eq!(read("{\"text\":\"half a sentence\"}", &content), Some(("half a sentence".into(), None)));
        assert_eq!(read("not even JSON", &content), Some(("not even JSON".into(), None)));
    }

    #[test]
    fn what_is_typed_now_never_takes_the_place_of_what_is_offered() {
        let key = |n: &str| DraftKey::new(Typing::DRAFT, n);
        let offered = |n: &str| Offered { key: key(n), text: String::new(), typing: None };
        let mut drafts = Drafts::of(QuestionnaireId(7));
        assert_eq!(drafts.free_key(), None, "not before it is known what is offered");
        drafts.looked = true;
        assert_eq!(drafts.free_key(), Some(key("7")));
        drafts.offered = vec![offered("7"), offered("7:2")];
        assert_eq!(drafts.free_key(), Some(key("7:3")));
        drafts.offered.remove(0);
        assert_eq!(drafts.free_key(), Some(key("7")));
        assert!(drafts.is_ours(&key("7:9")) && !drafts.is_ours(&key("71")) && !drafts.is_ours(&key("8")));
    }
}
