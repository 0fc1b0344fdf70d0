//! Writes reports, charts, lists of customers and of rejected rows to files. What stands there is replaced only by a whole file.

use std::io::{BufWriter, Write};
use std::path::Path;
use std::sync::Mutex;

use crate::chart::{self, Chart, ChartTheme};
use crate::domain::ids::{CustomerId, IdentityId};
use crate::domain::language::Language;
use crate::i18n::Tr;
use crate::report::document::Document;
use crate::report::{self, ReportError, WRITERS};

use super::codebook_files;
use super::coded_out;
use super::error::{EngineError, Refusal};
use super::export::{Export, ExportRequest, Exported, ReportChoice};
use super::forms;
use super::importing;
use super::own_library;
use super::print_order::{Prepared, PrintOrder};
use super::printing;
use super::reader::Reader;
use super::reporting::{self, AskedChart};
use super::saturation_file;
use super::shared::lock;
use super::status::Stage;

/// Writes what was asked for.
pub(super) fn export(reader: &Reader, request: &ExportRequest) -> Result<Exported, EngineError> {
    let progress = reader.progress(Stage::Exporting);
    progress.step(0, 0)?;
    if !request.replace && request.to.exists() {
        return Err(EngineError::Exists(request.to.clone()));
    }
    let ending = request.to.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let (mut not_carried, mut told) = (Vec::new(), Vec::new());
    reader.fit_stopped.set(false);
    let (bytes, pages) = match &request.what {
        // There may be any number of them: they are written as they are read.
        Export::Rejected(query) if ending == "csv" => {
            let bytes = write_whole((&request.to, request.replace), |out| importing::write_rejected(query, reader, out))?;
            return Ok(Exported { path: request.to.clone(), pages: 1, bytes, ..Exported::default() });
        }
        Export::Rejected(_) => return Err(format(&ending, &["csv"])),
        Export::Questionnaire { id, language } => {
            let made = forms::write(reader, *id, *language, &ending)?;
            not_carried = made.not_carried;
            (made.bytes, 1)
        }
        Export::CodedAnswers(choice) => return coded_out::write(reader, request, choice, &ending),
        Export::Codebook => {
            let made = codebook_files::write(reader, &Tr::new(request.language), &ending)?;
            told = made.told;
            (made.bytes, 1)
        }
        Export::Print(_) => return Err(EngineError::Internal("printing is done in three steps".to_owned())),
        Export::Customers(ids) => (customers(reader, request, &ending, ids)?, 1),
        Export::Library if ending == "json" => (own_library::written(reader)?, 1),
        Export::Library => return Err(format(&ending, &["json"])),
        Export::Report(choice) => report(reader, request, &ending, choice)?,
        Export::Chart { chart, width, height, dark, small_groups, sides } => {
            let (language, filter) = (request.language, &request.filter);
            let asked = AskedChart { chart, language, filter, small_groups: *small_groups, sides };
            if ending == "csv" {
                (numbers(reader, asked)?, 1)
            } else {
                (draw(&reporting::chart(reader, asked)?, &ending, (*width, *height), *dark)?, 1)
            }
        }
        Export::Saturation { question, width, height, dark } => {
            (saturation(reader, request, *question, &ending, ((*width, *height), *dark))?, 1)
        }
    };
    progress.step(0, 0)?;
    let bytes = write_whole((&request.to, request.replace), |out| out.write_all(&bytes).map_err(|e| unwritten(&e, &request.to)))?;
    let without_model = reader.fit_stopped.get();
    Ok(Exported { path: request.to.clone(), pages, bytes, not_carried, told, without_model, ..Exported::default() })
}

/// How reasons came in on a question: as a picture or as numbers.
fn saturation(
    reader: &Reader,
    request: &ExportRequest,
    question: IdentityId,
    ending: &str,
    (size, dark): ((u32, u32), bool),
) -> Result<Vec<u8>, EngineError> {
    let (heard, language) = (saturation_file::heard(reader, question)?, request.language);
    if ending == "csv" {
        return to_csv(&saturation_file::numbers(reader, &heard, language), language);
    }
    draw(&saturation_file::chart(reader, &heard, language), ending, size, dark)
}

/// Puts a run of printed questionnaires together; nothing is written yet.
pub(super) fn begin_print(reader: &Reader, request: &ExportRequest, order: &PrintOrder) -> Result<Prepared, EngineError> {
    if !request.replace && request.to.exists() {
        return Err(EngineError::Exists(request.to.clone()));
    }
    let ending = request.to.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    if ending != "pdf" {
        return Err(format(&ending, &["pdf"]));
    }
    printing::prepare(reader, request, order)
}

/// Sets and writes a run whose codes are kept.
pub(super) fn print(reader: &Reader, prepared: &Prepared) -> Result<Exported, EngineError> {
    let total = prepared.run.letters.len();
    let progress = Mutex::new(reader.progress(Stage::Exporting).begin());
    let turn = |begun: usize| lock(&progress).step(begun as u64, total as u64).is_ok();
    let failed = |error: ReportError| match error {
        ReportError::Stopped => EngineError::Cancelled,
        other => EngineError::Internal(other.to_string()),
    };
    let set = report::set_letters(&prepared.run, &turn).map_err(failed)?;
    let written = report::write_letters(&set).map_err(failed)?;
    lock(&progress).step(total as u64, total as u64)?;
    let to = &prepared.request.to;
    let bytes = write_whole((to, prepared.request.replace), |out| out.write_all(&written.bytes).map_err(|e| unwritten(&e, to)))?;
    Ok(Exported { path: to.clone(), pages: set.pages(), sheets: total, printed: prepared.printed.clone(), bytes, ..Exported::default() })
}

pub(super) fn format(ending: &str, known: &[&str]) -> EngineError {
    Refusal::Format { ending: ending.to_owned(), known: known.join(", ") }.into()
}

fn report(reader: &Reader, request: &ExportRequest, ending: &str, choice: &ReportChoice) -> Result<(Vec<u8>, usize), EngineError> {
    let known: Vec<_> = WRITERS.iter().map(|w| w.id).collect();
    let writer = WRITERS.iter().find(|w| w.id == ending).ok_or_else(|| format(ending, &known))?;
    // Before the pages are made: from now on nobody changes the wording that stands on them.
    if let Some(version) = reporting::asked(reader, choice, request.language)? {
        reader.hand_out(version.id);
    }
    let document = reporting::document(reader, choice, request.language, &request.filter)?;
    let artifact = (writer.write)(&document, &Tr::new(request.language)).map_err(|e| EngineError::Internal(e.to_string()))?;
    Ok((artifact.bytes, artifact.pages.unwrap_or(1)))
}

fn customers(reader: &Reader, request: &ExportRequest, ending: &str, ids: &[CustomerId]) -> Result<Vec<u8>, EngineError> {
    let tables = ["xlsx", "csv"];
    let writer = WRITERS.iter().find(|w| w.id == ending && tables.contains(&ending)).ok_or_else(|| format(ending, &tables))?;
    let tr = Tr::new(request.language);
    let document = reporting::customers(reader, ids, &tr)?;
    (writer.write)(&document, &tr).map(|a| a.bytes).map_err(|e| EngineError::Internal(e.to_string()))
}

fn draw(drawn: &Chart, ending: &str, (width, height): (u32, u32), dark: bool) -> Result<Vec<u8>, EngineError> {
    let theme = if dark { ChartTheme::DARK } else { ChartTheme::LIGHT };
    // Large pictures are drawn at twice the size, so that their words can be read on a page.
    let scale = if width >= 1200 && width % 2 == 0 && height % 2 == 0 { 2 } else { 1 };
    let points = (width / scale, height / scale);
    let options = chart::Options::ALONE;
    match ending {
        "png" => chart::png(drawn, points, scale, &theme, options).map_err(|e| EngineError::Internal(e.to_string())),
        "svg" => {
            let svg = chart::svg(drawn, points, &theme, options, true).map_err(|e| EngineError::Internal(e.to_string()))?;
            let small = format!("width=\"{}\" height=\"{}\"", points.0, points.1);
            Ok(svg.replacen(&small, &format!("width=\"{width}\" height=\"{height}\""), 1).into_bytes())
        }
        _ => Err(format(ending, &["png", "svg", "csv"])),
    }
}

/// The numbers of a chart as a table.
fn numbers(reader: &Reader, asked: AskedChart<'_>) -> Result<Vec<u8>, EngineError> {
    let document = reporting::numbers(reader, asked)?.ok_or_else(|| format("csv", &["png", "svg"]))?;
    to_csv(&document, asked.language)
}

fn to_csv(document: &Document, language: Language) -> Result<Vec<u8>, EngineError> {
    let writer = WRITERS.iter().find(|w| w.id == "csv").ok_or_else(|| format("csv", &["png", "svg"]))?;
    (writer.write)(document, &Tr::new(language)).map(|a| a.bytes).map_err(|e| EngineError::Internal(e.to_string()))
}

/// Has it written beside, then renames: a failure leaves what stood there, and so does a file that came there meanwhile unless it may be
/// replaced. Gives how many bytes there are.
pub(super) fn write_whole(
    (to, replace): (&Path, bool),
    write: impl FnOnce(&mut dyn Write) -> Result<(), EngineError>,
) -> Result<u64, EngineError> {
    let told = |error: &std::io::Error| unwritten(error, to);
    let fresh = tempfile::Builder::new().prefix(".comeback-").tempfile_in(folder_of(to)).map_err(|e| told(&e))?;
    let mut buffered = BufWriter::new(fresh);
    write(&mut buffered)?;
    let fresh = buffered.into_inner().map_err(|e| told(e.error()))?;
    fresh.as_file().sync_all().map_err(|e| told(&e))?;
    let bytes = fresh.as_file().metadata().map_err(|e| told(&e))?.len();
    let put = if replace { fresh.persist(to) } else { fresh.persist_noclobber(to) };
    match put {
        Err(error) if error.error.kind() == std::io::ErrorKind::AlreadyExists => Err(EngineError::Exists(to.to_path_buf())),
        put => put.map(|_| bytes).map_err(|e| told(&e.error)),
    }
}

fn folder_of(to: &Path) -> &Path {
    to.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."))
}

pub(super) fn unwritten(error: &std::io::Error, to: &Path) -> EngineError {
    match error.kind() {
        std::io::ErrorKind::StorageFull => EngineError::DiskFull,
        std::io::ErrorKind::NotFound => EngineError::NoFolder(folder_of(to).to_path_buf()),
        _ => EngineError::Disk(error.to_string()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_file_that_came_meanwhile_is_not_replaced_unasked() {
        let folder = tempfile::tempdir().unwrap();
        let to = folder.path().join("report.csv");
        let write = |replace| {
            write_whole((&to, replace), |out| {
                std::fs::write(&to, "somebody else's").unwrap();
                out.write_all(b"ours").map_err(|e| unwritten(&e, &to))
            })
        };
        assert!(matches!(write(false), Err(EngineError::Exists(path)) if path == to));
        assert_eq!(std::fs::read_to_string(&to).unwrap(), "somebody else's");
        assert_eq!(write(true).unwrap(), 4);
        assert_eq!(std::fs::read_to_string(&to).unwrap(), "ours");
        assert_eq!(std::fs::read_dir(folder.path()).unwrap().count(), 1, "nothing is left beside it");
    }
}
