//! Asking the system for a file. The picker is the system's own where there is one; a typed path always works beside it,
//! because a missing picker cannot be told from a cancelled one. Opens no file.

use std::path::PathBuf;
use std::sync::Arc;
use std::sync::Mutex;
use std::sync::PoisonError;
use std::sync::atomic::{AtomicBool, Ordering};
use std::task::{Context, Poll, Wake, Waker};
use std::thread::Thread;

/// What is asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum PathKind {
    /// A file that is there, with one of these endings (none: any).
    Open(Vec<&'static str>),
    /// A file to be written, with this ending.
    Save(&'static str),
    /// A folder.
    Folder,
}

/// A question for the system's picker.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PickRequest {
    /// Title of the picker.
    pub title: String,
    /// What is asked for.
    pub kind: PathKind,
    /// What the choice "All files" is called.
    pub all_files: String,
    /// Where to begin.
    pub folder: PathBuf,
    /// The name proposed for a file to be written.
    pub name: String,
}

/// Where a picked path arrives.
#[derive(Clone, Default)]
pub struct Picked(Arc<Mutex<Option<Pick>>>);

/// What a picker answered.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Pick {
    /// This was chosen.
    Chosen(PathBuf),
    /// Nothing was chosen, or there is no picker.
    Nothing,
}

impl Picked {
    /// The answer, once: a path, or nothing chosen.
    #[must_use]
    pub fn take(&self) -> Option<Pick> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner).take()
    }

    /// Answers.
    pub fn set(&self, path: Option<PathBuf>) {
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(path.map_or(Pick::Nothing, Pick::Chosen));
    }
}

/// Asks for files. Tests answer at once.
pub trait Files {
    /// Opens the picker; none if one is open already or there is none at all. Never waits.
    fn pick(&self, request: PickRequest, parent: Option<&eframe::Frame>, wake: eframe::egui::Context) -> Option<Picked>;

    /// Shows a folder in the system's file manager; false if there is none. Never waits.
    fn show_folder(&self, folder: &std::path::Path) -> bool {
        let _ = folder;
        false
    }
}

/// The system's picker.
#[derive(Debug, Clone, Default)]
pub struct SystemFiles {
    open: Arc<AtomicBool>,
}

impl Files for SystemFiles {
    fn pick(&self, request: PickRequest, parent: Option<&eframe::Frame>, wake: eframe::egui::Context) -> Option<Picked> {
        if self.open.swap(true, Ordering::AcqRel) {
            return None;
        }
        let guard = Guard(Arc::clone(&self.open));
        let picked = Picked::default();
        let answer = picked.clone();
        // The dialog is made on this thread, as macOS wants; only the waiting is elsewhere.
        let future = dialog(request, parent);
        let thread = std::thread::Builder::new().name("comeback-picker".to_owned()).spawn(move || {
            let _guard = guard;
            answer.set(block_on(future));
            wake.request_repaint();
        });
        thread.is_ok().then_some(picked)
    }

    fn show_folder(&self, folder: &std::path::Path) -> bool {
        let program = if cfg!(windows) {
            "explorer"
        } else if cfg!(target_os = "macos") {
            "open"
        } else {
            "xdg-open"
        };
        let Ok(mut child) = std::process::Command::new(program).arg(folder).spawn() else { return false };
        // Only waited for, so that nothing is left behind when it ends.
        let wait = std::thread::Builder::new().name("comeback-folder".to_owned()).spawn(move || child.wait());
        wait.is_ok()
    }
}

/// Lets the next picker open, however this one ended.
struct Guard(Arc<AtomicBool>);

impl Drop for Guard {
    fn drop(&mut self) {
        self.0.store(false, Ordering::Release);
    }
}

type PathFuture = std::pin::Pin<Box<dyn Future<Output = Option<PathBuf>> + Send>>;

fn dialog(request: PickRequest, parent: Option<&eframe::Frame>) -> PathFuture {
    let mut dialog = rfd::AsyncFileDialog::new().set_title(request.title).set_directory(request.folder);
    if let Some(frame) = parent {
        dialog = dialog.set_parent(frame);
    }
    match request.kind {
        PathKind::Open(endings) => {
            // On macOS there is no choosing between filters: nothing may be kept out there.
            if !endings.is_empty() && !cfg!(target_os = "macos") {
                dialog = dialog.add_filter(endings.join(", "), &in_either_case(&endings)).add_filter(request.all_files, &["*"]);
            }
            let future = dialog.pick_file();
            Box::pin(async { future.await.map(|f| f.path().to_owned()) })
        }
        PathKind::Save(ending) => {
            let future = dialog.add_filter(ending, &[ending]).set_file_name(request.name).save_file();
            Box::pin(async { future.await.map(|f| f.path().to_owned()) })
        }
        PathKind::Folder => {
            let future = dialog.pick_folder();
            Box::pin(async { future.await.map(|f| f.path().to_owned()) })
        }
    }
}

/// Endings as small and as capital letters: on Linux `KASSA.CSV` would be kept out otherwise.
fn in_either_case(endings: &[&str]) -> Vec<String> {
    endings.iter().flat_map(|ending| [(*ending).to_owned(), ending.to_uppercase()]).collect()
}

struct Unpark(Thread);

impl Wake for Unpark {
    fn wake(self: Arc<Self>) {
        self.0.unpark();
    }
}

/// Waits on this thread for a future; there is no async runtime in this program.
fn block_on<T>(mut future: std::pin::Pin<Box<dyn Future<Output = T> + Send>>) -> T {
    let waker = Waker::from(Arc::new(Unpark(std::thread::current())));
    let mut context = Context::from_waker(&waker);
    loop {
        match future.as_mut().poll(&mut context) {
            Poll::Ready(value) => return value,
            Poll::Pending => std::thread::park(),
        }
    }
}

/// A picker for tests: answers at once with what it was told.
#[derive(Debug, Clone, Default)]
pub struct AnsweringFiles(pub Arc<Mutex<Vec<Option<PathBuf>>>>);

impl Files for AnsweringFiles {
    fn pick(&self, _request: PickRequest, _parent: Option<&eframe::Frame>, _wake: eframe::egui::Context) -> Option<Picked> {
        let answer = self.0.lock().unwrap_or_else(PoisonError::into_inner).pop()?;
        let picked = Picked::default();
        picked.set(answer);
        Some(picked)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_named_in_capitals_can_be_chosen() {
        assert_eq!(in_either_case(&["csv", "xlsx"]), ["csv", "CSV", "xlsx", "XLSX"]);
    }
}
