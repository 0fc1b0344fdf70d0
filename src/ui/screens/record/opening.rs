//! A sheet on its way into view: its version, and of a saved one the draft of its change, are being read. What cannot be shown is gone.

use super::form::Form;
use super::gone::Gone;
use super::sheet::Sheet;
use super::{RecordScreen, Views};
use crate::domain::day::Day;
use crate::domain::ids::{ResponseId, VersionId};
use crate::domain::questionnaire::Version;
use crate::engine::views::draft::DraftQuery;
use crate::engine::views::questionnaires::{QuestionnaireCard, QuestionnaireListQuery, VersionQuery};
use crate::engine::views::responses::ResponseQuery;
use crate::engine::{DraftKey, EngineError, Query};
use crate::ui::screen::ScreenCtx;

/// What is to come into view.
pub enum Opening {
    /// What was typed before, last kept on this day; without one a printed sheet that came back, still empty.
    Draft(Box<Sheet>, Option<Day>),
    /// A saved response.
    Saved(ResponseId),
}

/// What came of an attempt to open it.
enum Found {
    Form(Box<Form>),
    Gone(Box<Gone>),
}

impl RecordScreen {
    /// Nothing read before is taken for what is opened now.
    pub(super) fn start_opening(&mut self, opening: Opening) {
        self.views.version.clear();
        self.views.response.clear();
        self.views.draft.clear();
        self.opening = Some(opening);
    }

    /// Brings it into view once all of it is read.
    pub(super) fn open(&mut self, ctx: &ScreenCtx<'_>) {
        let found = match &self.opening {
            None => return,
            Some(Opening::Draft(sheet, day)) => draft(&mut self.views, ctx, sheet, *day),
            Some(Opening::Saved(id)) => saved(&mut self.views, ctx, *id),
        };
        match found {
            None => return,
            Some(Found::Form(form)) => self.form = Some(*form),
            Some(Found::Gone(gone)) => self.gone = Some(*gone),
        }
        self.opening = None;
    }
}

/// A view once it is there and the newest, or why there is none.
fn settled<'c, Q: Query>(
    cached: &'c mut crate::engine::Cached<Q>,
    ctx: &ScreenCtx<'_>,
    query: &Q,
) -> Option<Result<&'c Q::View, EngineError>> {
    cached.get(ctx.engine, query);
    if let Some(error) = cached.error() {
        return Some(Err(error.clone()));
    }
    if cached.is_fresh() { cached.view().map(Ok) } else { None }
}

fn version<'v>(
    views: &'v mut Views,
    ctx: &ScreenCtx<'_>,
    id: VersionId,
) -> Option<Result<(&'v Version, Option<&'v QuestionnaireCard>), EngineError>> {
    let all = settled(&mut views.every, ctx, &QuestionnaireListQuery { retired: true })?;
    let found = settled(&mut views.version, ctx, &VersionQuery(id))?;
    Some(found.map(|version| (version, all.ok().and_then(|all| all.iter().find(|c| c.questionnaire.id == version.questionnaire)))))
}

fn draft(views: &mut Views, ctx: &ScreenCtx<'_>, sheet: &Sheet, day: Option<Day>) -> Option<Found> {
    Some(match version(views, ctx, sheet.version)? {
        Ok((version, card)) => {
            let mut form = Form::new(sheet.clone(), version, card, ctx.tr);
            form.begun = day;
            Found::Form(Box::new(form))
        }
        Err(error) => Found::Gone(Box::new(Gone { typed: Some(sheet.clone()), draft: sheet.draft(), error })),
    })
}

fn saved(views: &mut Views, ctx: &ScreenCtx<'_>, id: ResponseId) -> Option<Found> {
    let key = DraftKey::response_edit(id);
    let kept = settled(&mut views.draft, ctx, &DraftQuery(key.clone()))?.ok().cloned().flatten();
    let typed = kept.as_ref().and_then(|draft| serde_json::from_str::<Sheet>(&draft.json).ok());
    let gone = |error| Some(Found::Gone(Box::new(Gone { typed: typed.clone(), draft: key.clone(), error })));
    let entry = match settled(&mut views.response, ctx, &ResponseQuery(id))? {
        Ok(view) => view.entry.clone(),
        Err(error) => return gone(error),
    };
    let (version, card) = match version(views, ctx, entry.version)? {
        Ok(found) => found,
        Err(error) => return gone(error),
    };
    let saved = Form::new(Sheet::of_saved(id, &entry, &version.content, ctx.tr), version, card, ctx.tr);
    let Some((mut typed, kept)) = typed.zip(kept) else { return Some(Found::Form(Box::new(saved))) };
    typed.fit(&version.content.questions);
    if (Sheet { at: saved.sheet.at, ..typed.clone() }) == saved.sheet {
        return Some(Found::Form(Box::new(saved)));
    }
    let mut form = Form::new(typed, version, card, ctx.tr);
    (form.begun, form.other) = (Some(kept.kept_at.date().into()), Some(Box::new(saved.sheet)));
    Some(Found::Form(Box::new(form)))
}
