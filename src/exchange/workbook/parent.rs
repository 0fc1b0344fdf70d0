//! Starts the reading process, waits for its rows within limits of time, memory and output, and makes an error of whatever else happens.

use std::io::{self, BufReader, Read};
use std::path::Path;
use std::process::{Child, Command, Stdio};
use std::sync::mpsc::{Receiver, RecvTimeoutError, sync_channel};
use std::time::{Duration, Instant};

use super::Workbook;
use super::frames::{Failure, Frame};
use crate::exchange::error::ExchangeError;
use crate::exchange::source::Progress;

const TIME: Duration = Duration::from_mins(1);
/// Bytes of rows taken from the child.
const OUTPUT: u64 = 400 << 20;
/// Memory of the child where the system's shell can limit it, in KB.
const MEMORY: u64 = 1 << 20;
const GLANCE: Duration = Duration::from_millis(50);

/// The sheet of the workbook at `path`, read by `program read-workbook`.
pub(crate) fn read(program: &Path, path: &Path, sheet: &str, progress: Progress<'_>) -> Result<Workbook, ExchangeError> {
    let started = command(program, path, sheet).stdin(Stdio::null()).stdout(Stdio::piped()).stderr(Stdio::null()).spawn();
    let mut process = Process(started.map_err(|error| ExchangeError::Crashed(error.to_string()))?);
    let frames = listen(&mut process.0)?;
    let result = gather(&frames, progress);
    drop(frames);
    result
}

/// The child, ended when it is no longer needed.
struct Process(Child);

impl Drop for Process {
    fn drop(&mut self) {
        // It may have ended by itself; then there is nothing to kill, only to collect.
        let _ = self.0.kill();
        let _ = self.0.wait();
    }
}

/// On systems with a shell of that kind the child gets a limit of memory; `exec` makes it the very process that was started.
#[cfg(unix)]
fn command(program: &Path, path: &Path, sheet: &str) -> Command {
    let mut command = Command::new("/bin/sh");
    command.arg("-c").arg(format!("ulimit -v {MEMORY} 2>/dev/null; exec \"$@\"")).arg("sh");
    command.arg(program).arg("read-workbook").arg(path).arg("--sheet").arg(sheet);
    command
}

#[cfg(not(unix))]
fn command(program: &Path, path: &Path, sheet: &str) -> Command {
    let mut command = Command::new(program);
    command.arg("read-workbook").arg(path).arg("--sheet").arg(sheet);
    command
}

type Said = io::Result<Frame>;

/// Frames as they come, read on a thread so that a silent child can be given up.
fn listen(child: &mut Child) -> Result<Receiver<Said>, ExchangeError> {
    let output = child.stdout.take().ok_or_else(|| ExchangeError::Crashed("no output".to_owned()))?;
    let (send, receive) = sync_channel(1024);
    let read = move || {
        let mut output = BufReader::with_capacity(1 << 16, output.take(OUTPUT));
        loop {
            let frame = Frame::read(&mut output);
            let over = !matches!(frame, Ok(Frame::Sheets(_) | Frame::Sheet(_) | Frame::Row(..)));
            if send.send(frame).is_err() || over {
                return;
            }
        }
    };
    let thread = std::thread::Builder::new().name("workbook".to_owned()).spawn(read);
    thread.map(|_| receive).map_err(|error| ExchangeError::Crashed(error.to_string()))
}

fn gather(frames: &Receiver<Said>, progress: Progress<'_>) -> Result<Workbook, ExchangeError> {
    let until = Instant::now() + TIME;
    let mut book = Workbook::default();
    let mut count = 0_u64;
    loop {
        match frames.recv_timeout(GLANCE) {
            Ok(Ok(Frame::Row(number, cells))) => book.push(number, cells.iter().map(Vec::as_slice)),
            Ok(Ok(Frame::Sheets(names))) => book.sheets = names.iter().map(|n| String::from_utf8_lossy(n).into_owned()).collect(),
            Ok(Ok(Frame::Sheet(name))) => book.sheet = String::from_utf8_lossy(&name).into_owned(),
            Ok(Ok(Frame::Failed(failure, detail))) => return Err(error(failure, &detail)),
            Ok(Ok(Frame::End)) if book.rows.is_empty() => return Err(ExchangeError::Empty),
            Ok(Ok(Frame::End)) => return Ok(book),
            Ok(Err(broken)) => return Err(ExchangeError::Crashed(broken.to_string())),
            Err(RecvTimeoutError::Disconnected) => return Err(ExchangeError::Crashed("no end".to_owned())),
            Err(RecvTimeoutError::Timeout) => progress(count, count)?,
        }
        count += 1;
        if count.is_multiple_of(4096) {
            progress(count, count)?;
        }
        if Instant::now() > until {
            return Err(ExchangeError::TimedOut);
        }
    }
}

pub(crate) fn error(failure: Failure, detail: &[u8]) -> ExchangeError {
    let detail = String::from_utf8_lossy(detail).into_owned();
    match failure {
        Failure::TooLarge(limit) => ExchangeError::TooLarge(limit),
        Failure::Password => ExchangeError::PasswordProtected,
        Failure::NoSheet => ExchangeError::SheetMissing(detail),
        Failure::Binary => ExchangeError::OtherWorkbook(".xlsb"),
        Failure::Unreadable => ExchangeError::Workbook(detail),
    }
}
