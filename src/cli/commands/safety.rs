//! `backup` and `restore`: verified copies.

use serde_json::json;

use super::End;
use crate::cli::args::{BackupArguments, RestoreArguments};
use crate::cli::output::Answer;
use crate::cli::session::Session;
use crate::engine::{BackupMade, Command, EngineError};

/// Makes a verified copy in a folder.
pub(super) fn backup(session: &mut Session, arguments: &BackupArguments) -> End {
    session.open(&arguments.file)?;
    let outcome = session.call(Command::BackUp { folder: Some(arguments.folder.clone()) })?;
    let made = outcome.backup.ok_or_else(|| EngineError::Internal("no backup".to_owned()))?;
    let path = made.path.display().to_string();
    Ok(Answer::new(json!({ "path": path, "sha256": made.sha256 }), session.tr.cli_backed_up(path.clone())))
}

/// Puts a verified copy in the place of a workspace; what stood there is kept beside it.
pub(super) fn restore(session: &mut Session, arguments: &RestoreArguments) -> End {
    let command = Command::Restore { backup: arguments.backup.clone(), to: arguments.file.clone() };
    let outcome = session.call(command)?;
    let path = arguments.file.display().to_string();
    let aside: Option<&BackupMade> = outcome.backup.as_ref();
    let kept = outcome.kept_aside.as_ref().map(|p| p.display().to_string());
    let text = match &kept {
        Some(kept) => session.tr.cli_restored_kept(path.clone(), kept.clone()),
        None => session.tr.cli_restored(path.clone()),
    };
    Ok(Answer::new(json!({ "path": path, "sha256": aside.map(|b| b.sha256.clone()), "kept_aside": kept }), text))
}
