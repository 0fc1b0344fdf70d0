//! What the engine is given by the outside world, so that tests decide it: wake-up, clock, folders, the program's own path.

use std::path::PathBuf;
use std::sync::Arc;

use jiff::civil::DateTime;

use crate::domain::day::Day;

/// Tells the time on the wall. The only clock of the program.
pub trait Clock: Send + Sync {
    /// Now, as civil date and time.
    fn now(&self) -> DateTime;

    /// Today.
    fn today(&self) -> Day {
        Day::from(self.now().date())
    }
}

/// The clock of this machine, in its own zone.
#[derive(Debug, Clone, Copy, Default)]
pub struct SystemClock;

impl Clock for SystemClock {
    fn now(&self) -> DateTime {
        jiff::Zoned::now().datetime()
    }
}

/// A clock that stands still, for tests and pictures.
#[derive(Debug, Clone, Copy)]
pub struct FixedClock(pub DateTime);

impl Clock for FixedClock {
    fn now(&self) -> DateTime {
        self.0
    }
}

/// Checking the pages of a smaller file takes no longer than the eye needs.
const LARGE_FILE: u64 = 32 << 20;

/// What the outside world gives.
#[derive(Clone)]
pub struct Deps {
    /// Wakes the window; called after each event and each filled view. Must not block.
    pub wake: Arc<dyn Fn() + Send + Sync>,
    /// The clock.
    pub clock: Arc<dyn Clock>,
    /// The program itself, started again to read workbooks in a child process; none reads none.
    pub program: Option<PathBuf>,
    /// Where backups and the list of recent files are kept.
    pub data_dir: PathBuf,
    /// Where new workspaces are offered.
    pub documents_dir: PathBuf,
    /// What a path beginning with `~` means.
    pub home_dir: PathBuf,
    /// From so many bytes on a workspace is shown before its pages are checked.
    pub large_file: u64,
}

impl Deps {
    /// The real world of this machine; `wake` is called from the engine's threads.
    #[must_use]
    pub fn system(wake: Arc<dyn Fn() + Send + Sync>) -> Self {
        let data_dir = std::env::var_os("COMEBACK_DATA_DIR")
            .map(PathBuf::from)
            .or_else(|| dirs::data_dir().map(|d| d.join("comeback")))
            .unwrap_or_else(|| std::env::temp_dir().join("comeback"));
        let documents_dir = dirs::document_dir().or_else(dirs::home_dir).unwrap_or_else(std::env::temp_dir);
        let home_dir = dirs::home_dir().unwrap_or_else(|| documents_dir.clone());
        Self {
            wake,
            clock: Arc::new(SystemClock),
            program: std::env::current_exe().ok(),
            data_dir,
            documents_dir,
            home_dir,
            large_file: LARGE_FILE,
        }
    }

    /// Where backups go by themselves.
    #[must_use]
    pub fn backup_dir(&self) -> PathBuf {
        super::backups::folder(&self.data_dir)
    }

    /// The world of a test: this folder for everything, this standing clock, nobody to wake.
    #[must_use]
    pub fn fixed(folder: PathBuf, now: DateTime) -> Self {
        Self {
            wake: Arc::new(|| {}),
            clock: Arc::new(FixedClock(now)),
            program: None,
            data_dir: folder.clone(),
            documents_dir: folder.clone(),
            home_dir: folder,
            large_file: LARGE_FILE,
        }
    }
}

impl std::fmt::Debug for Deps {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("Deps").field("program", &self.program).field("data_dir", &self.data_dir).finish_non_exhaustive()
    }
}
