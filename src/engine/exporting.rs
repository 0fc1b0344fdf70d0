//! Writes reports, charts and lists of rejected rows to files. What stands there is replaced only by a whole file.

use std::io::Write as _;
use std::path::Path;

use crate::analysis::{Behind, FIGURES, Figures, Standing, people_behind};
use crate::chart::{self, ChartTheme};
use crate::domain::answer::{AnswerState, AnswerValue};
use crate::domain::import::Staged;
use crate::domain::questionnaire::Role;
use crate::exchange;
use crate::i18n::Tr;
use crate::report::findings::Scene;
use crate::report::{CHARTS, CallPerson, Quote, REPORTS, ReportInput, ReportSpec, WRITERS, chart_document};
use crate::store::{customers, questionnaires, responses};

use super::error::{EngineError, Refusal};
use super::export::{Export, ExportRequest, Exported};
use super::filter::Filter;
use super::reader::Reader;
use super::standings::row_of;
use super::status::Stage;

/// People on a call sheet.
const CALLS: usize = 5;
/// Quotes of a report.
const QUOTES: usize = 8;

/// Writes what was asked for.
pub(super) fn export(reader: &Reader, request: &ExportRequest) -> Result<Exported, EngineError> {
    let progress = reader.progress(Stage::Exporting);
    progress.step(0, 0)?;
    let ending = request.to.extension().map(|e| e.to_string_lossy().to_ascii_lowercase()).unwrap_or_default();
    let (bytes, pages) = match &request.what {
        Export::Report { kind, names, quotes } => report(reader, request, &ending, kind, *names, *quotes)?,
        Export::Chart { chart, width, height, dark } => (draw(reader, request, &ending, chart, (*width, *height), *dark)?, 1),
        Export::Rejected(staged) => (rejected(staged, &ending)?, 1),
    };
    progress.step(0, 0)?;
    write_whole(&request.to, &bytes)?;
    Ok(Exported { path: request.to.clone(), pages, bytes: bytes.len() as u64 })
}

fn format(ending: &str, known: &[&str]) -> EngineError {
    Refusal::Format { ending: ending.to_owned(), known: known.join(", ") }.into()
}

fn report(
    reader: &Reader,
    request: &ExportRequest,
    ending: &str,
    kind: &str,
    names: bool,
    quotes: bool,
) -> Result<(Vec<u8>, usize), EngineError> {
    let spec = REPORTS.iter().find(|r| r.id == kind).ok_or_else(|| Refusal::NoSuch(kind.to_owned()))?;
    let known: Vec<_> = WRITERS.iter().map(|w| w.id).collect();
    let writer = WRITERS.iter().find(|w| w.id == ending).ok_or_else(|| format(ending, &known))?;
    let figures = reader.figures(&request.filter)?;
    let settings = reader.settings();
    let calls = if names || spec.named { calls(reader, &request.filter, &figures)? } else { Vec::new() };
    let quotes = if quotes { chosen_quotes(reader)? } else { Vec::new() };
    let questions = if spec.named { questions(reader, request)? } else { Vec::new() };
    let input = ReportInput {
        business: &settings.name,
        currency: settings.currency,
        goal: settings.goal.map(|g| g.rate),
        figures: &figures,
        definitions: FIGURES,
        shared: !spec.named,
        quotes: &quotes,
        calls: &calls,
        questions: &questions,
    };
    written(spec, writer, &input, &Tr::new(request.language))
}

fn written(
    spec: &ReportSpec,
    writer: &crate::report::WriterSpec,
    input: &ReportInput<'_>,
    tr: &Tr,
) -> Result<(Vec<u8>, usize), EngineError> {
    let document = (spec.build)(input, tr);
    let artifact = (writer.write)(&document, tr).map_err(|e| EngineError::Internal(e.to_string()))?;
    Ok((artifact.bytes, artifact.pages.unwrap_or(1)))
}

/// Whom to ring first: those who left or went quiet and whom nobody has asked, the most valuable first; with a phone before those without.
pub(super) fn calls(reader: &Reader, filter: &Filter, figures: &Figures) -> Result<Vec<CallPerson>, EngineError> {
    let facts = reader.facts()?;
    let standings = reader.standings(filter)?;
    let ids = people_behind(facts, &figures.filter, Behind::NotAsked);
    let found = customers::rows(reader.conn()?, &ids).map_err(|e| reader.told(e))?;
    let (with_phone, without): (Vec<_>, Vec<_>) = found.into_iter().partition(|c| !c.details.phone.is_empty());
    let person = |customer: crate::domain::customer::Customer| {
        let standing: Standing = row_of(facts, customer.id).and_then(|row| standings.get(row)).copied().unwrap_or_default();
        CallPerson {
            id: customer.id.0,
            name: customer.details.display_name().to_owned(),
            phone: customer.details.phone,
            last: standing.last,
            rhythm: standing.rhythm,
            money: super::views::customer_list::shown(reader, standing.yearly),
        }
    };
    let may_call = |c: &crate::domain::customer::Customer| !c.details.do_not_contact.contains(&crate::domain::customer::Channel::Phone);
    Ok(with_phone.into_iter().chain(without).filter(may_call).take(CALLS).map(person).collect())
}

/// The open questions of the newest questionnaire for lost customers that speaks this language; none where there is no such.
fn questions(reader: &Reader, request: &ExportRequest) -> Result<Vec<String>, EngineError> {
    let all = questionnaires::list(reader.conn()?).map_err(|e| reader.told(e))?;
    let fits = |q: &&crate::domain::questionnaire::Questionnaire| {
        !q.retired && q.audience == crate::domain::questionnaire::Audience::Lost && q.languages.contains(&request.language)
    };
    let Some(chosen) = all.iter().rev().find(fits) else { return Ok(Vec::new()) };
    let open = chosen.version.content.questions.iter().filter(|q| q.is_open());
    let texts = open.map(|q| super::library::fill_month(q.text.get(request.language), request.language, None));
    Ok(texts.filter(|t| !t.is_empty()).take(CALLS).collect())
}

/// The newest words of those who said that they may be quoted without their name, one a person.
fn chosen_quotes(reader: &Reader) -> Result<Vec<Quote>, EngineError> {
    let conn = reader.conn()?;
    let facts = reader.facts()?;
    let mut quotes = Vec::new();
    for response in responses::all(conn).map_err(|e| reader.told(e))? {
        let version = questionnaires::version(conn, response.entry.version).map_err(|e| reader.told(e))?;
        let Some(version) = version else { continue };
        let role = |identity| version.content.questions.iter().find(|q| q.identity == identity).and_then(|q| q.role);
        let yes = AnswerState::Answered(AnswerValue::YesNo(true));
        if !response.entry.answers.iter().any(|a| role(a.question) == Some(Role::MayQuote) && a.state == yes) {
            continue;
        }
        let words = response.entry.answers.iter().find_map(|a| match &a.state {
            AnswerState::Answered(AnswerValue::Text(text)) if !a.reasons.is_empty() => Some((text.clone(), a.reasons.first().copied())),
            _ => None,
        });
        quotes.extend(words.map(|(text, reason)| Quote {
            text,
            reason: reason.and_then(|id| facts.reasons.iter().find(|r| r.id == id)).map(|r| r.name.clone()),
        }));
    }
    quotes.truncate(QUOTES);
    Ok(quotes)
}

fn draw(
    reader: &Reader,
    request: &ExportRequest,
    ending: &str,
    name: &str,
    (width, height): (u32, u32),
    dark: bool,
) -> Result<Vec<u8>, EngineError> {
    let spec = CHARTS.iter().find(|c| c.id == name).ok_or_else(|| Refusal::NoSuch(name.to_owned()))?;
    let figures = reader.figures(&request.filter)?;
    let settings = reader.settings();
    let tr = Tr::new(request.language);
    let scene = Scene { figures: &figures, tr: &tr, currency: settings.currency, goal: settings.goal.map(|g| g.rate), shared: true };
    let drawn = (spec.build)(&scene);
    let theme = if dark { ChartTheme::DARK } else { ChartTheme::LIGHT };
    // Large pictures are drawn at twice the size, so that their words can be read on a page.
    let scale = if width >= 1200 && width % 2 == 0 && height % 2 == 0 { 2 } else { 1 };
    let points = (width / scale, height / scale);
    let options = chart::Options::ALONE;
    match ending {
        "png" => chart::png(&drawn, points, scale, &theme, options).map_err(|e| EngineError::Internal(e.to_string())),
        "svg" => {
            let svg = chart::svg(&drawn, points, &theme, options, true).map_err(|e| EngineError::Internal(e.to_string()))?;
            let small = format!("width=\"{}\" height=\"{}\"", points.0, points.1);
            Ok(svg.replacen(&small, &format!("width=\"{width}\" height=\"{height}\""), 1).into_bytes())
        }
        "csv" => numbers(name, &scene, &settings.name),
        _ => Err(format(ending, &["png", "svg", "csv"])),
    }
}

/// The numbers of a chart as a table.
fn numbers(chart: &str, scene: &Scene<'_>, business: &str) -> Result<Vec<u8>, EngineError> {
    let input = ReportInput {
        business,
        currency: scene.currency,
        goal: scene.goal,
        figures: scene.figures,
        definitions: &[],
        shared: scene.shared,
        quotes: &[],
        calls: &[],
        questions: &[],
    };
    let document = chart_document(chart, &input, scene.tr).ok_or_else(|| format("csv", &["png", "svg"]))?;
    let writer = WRITERS.iter().find(|w| w.id == "csv").ok_or_else(|| format("csv", &["png", "svg"]))?;
    (writer.write)(&document, scene.tr).map(|a| a.bytes).map_err(|e| EngineError::Internal(e.to_string()))
}

fn rejected(staged: &Staged, ending: &str) -> Result<Vec<u8>, EngineError> {
    if ending != "csv" {
        return Err(format(ending, &["csv"]));
    }
    let mut bytes = Vec::new();
    exchange::rejected_csv(&staged.columns, &staged.rejected, &mut bytes).map_err(|e| EngineError::Internal(e.to_string()))?;
    Ok(bytes)
}

/// Writes beside, then renames: a failure leaves what stood there.
fn write_whole(to: &Path, bytes: &[u8]) -> Result<(), EngineError> {
    let folder = to.parent().filter(|p| !p.as_os_str().is_empty()).unwrap_or(Path::new("."));
    let write = || -> std::io::Result<()> {
        let mut fresh = tempfile::Builder::new().prefix(".comeback-").tempfile_in(folder)?;
        fresh.write_all(bytes)?;
        fresh.as_file().sync_all()?;
        fresh.persist(to).map_err(|e| e.error)?;
        Ok(())
    };
    write().map_err(|error| match error.kind() {
        std::io::ErrorKind::StorageFull => EngineError::DiskFull,
        std::io::ErrorKind::NotFound => EngineError::Missing(folder.to_path_buf()),
        _ => EngineError::Disk(error.to_string()),
    })
}
