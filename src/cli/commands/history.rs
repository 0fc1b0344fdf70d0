//! `undo`, `redo`, `history`: the steps of a workspace.

use serde_json::json;

use super::End;
use crate::cli::args::FileArguments;
use crate::cli::output::{Answer, aligned};
use crate::cli::session::Session;
use crate::domain::day::Day;
use crate::engine::views::files::HistoryQuery;
use crate::engine::{Command, Step, step_name};
use crate::i18n::Tr;

/// Takes the newest step back.
pub(super) fn undo(session: &mut Session, arguments: &FileArguments) -> End {
    session.open_to_change(&arguments.file)?;
    let step = session.call(Command::Undo)?.operation;
    Ok(told(session, step, Tr::cli_undone))
}

/// Does the step taken back last again.
pub(super) fn redo(session: &mut Session, arguments: &FileArguments) -> End {
    session.open_to_change(&arguments.file)?;
    let step = session.call(Command::Redo)?.operation;
    Ok(told(session, step, Tr::cli_redone))
}

fn told(session: &Session, step: Option<Step>, words: impl Fn(&Tr, String) -> String) -> Answer {
    let name = name(step.as_ref(), &session.tr);
    Answer::new(json!({ "step": step.map(|s| s.kind.code()), "name": name }), words(&session.tr, name.clone()))
}

fn name(step: Option<&Step>, tr: &Tr) -> String {
    step.map_or_else(|| tr.cli_unknown_step(), |step| step_name(step, tr))
}

/// All steps on record, newest first.
pub(super) fn history(session: &mut Session, arguments: &FileArguments) -> End {
    session.open(&arguments.file)?;
    let steps = session.engine.fetch(HistoryQuery { limit: usize::MAX })?;
    let tr = &session.tr;
    let json: Vec<_> = steps
        .iter()
        .map(|s| json!({ "id": s.id.0, "at": s.at.to_string(), "step": s.step.as_ref().map(|step| step.kind.code()), "name": name(s.step.as_ref(), tr), "undone": s.undone }))
        .collect();
    let rows: Vec<_> = steps
        .iter()
        .map(|s| {
            let at = format!("{} {:02}:{:02}", tr.day(Day::from(s.at.date())), s.at.hour(), s.at.minute());
            let name = name(s.step.as_ref(), tr);
            (at, if s.undone { tr.cli_taken_back(name) } else { name })
        })
        .collect();
    let text = if rows.is_empty() { tr.cli_no_steps() } else { aligned(&rows) };
    Ok(Answer::new(json!({ "steps": json }), text))
}
