//! A report as one HTML file: no script, no network (its policy forbids both), charts inline, every text escaped.

use std::fmt::Write as _;

use super::super::ReportError;
use super::super::document::{Block, Call, Cell, Document, Role, Table};
use super::super::text::cell_text;
use super::Artifact;
use crate::chart::{ChartTheme, Options, height, svg};
use crate::i18n::Tr;

const STYLE: &str = include_str!("../../../assets/reports/page.css");
const POLICY: &str = "default-src 'none'; style-src 'unsafe-inline'; img-src data:; base-uri 'none'; form-action 'none'";
const CHART_WIDTH: u32 = 682;

pub(super) fn write(document: &Document, tr: &Tr) -> Result<Artifact, ReportError> {
    let mut out = String::with_capacity(32 * 1024);
    let (title, business, scope) = (escaped(&document.title), escaped(&document.business), escaped(&document.scope));
    let language = document.language.code();
    let _ = write!(
        out,
        "<!doctype html>\n<html lang=\"{language}\"><head><meta charset=\"utf-8\">\
         <meta http-equiv=\"Content-Security-Policy\" content=\"{POLICY}\">\
         <meta name=\"viewport\" content=\"width=device-width, initial-scale=1\"><meta name=\"referrer\" content=\"no-referrer\">\
         <title>{title}</title><style>{STYLE}</style></head>\n<body><main>\
         <p class=\"scope\"><span>{business}</span><span>{scope}</span></p><h1>{title}</h1>\n"
    );
    for block in &document.blocks {
        write_block(block, document, tr, &mut out)?;
    }
    let _ = writeln!(out, "<footer>{}</footer></main></body></html>", escaped(&document.foot));
    Ok(Artifact { bytes: out.into_bytes(), pages: None })
}

fn write_block(block: &Block, document: &Document, tr: &Tr, out: &mut String) -> Result<(), ReportError> {
    let cell = |c: &Cell| escaped(&cell_text(c, document.currency, tr));
    let _ = match block {
        Block::Heading(level, text) => writeln!(out, "<h{level}>{}</h{level}>", escaped(text)),
        Block::Text(role, text) => writeln!(out, "<p class=\"{}\">{}</p>", class(*role), escaped(text)),
        Block::Figures(figures) => {
            out.push_str("<dl class=\"figures\">");
            for f in figures {
                let note = escaped(&f.note);
                let _ = write!(out, "<div><dt>{}</dt><dd class=\"value\">{}</dd><dd>{note}</dd></div>", escaped(&f.name), cell(&f.value));
            }
            writeln!(out, "</dl>")
        }
        Block::Definition(d) => {
            let _ = write!(out, "<section class=\"definition\"><h3>{} <span>{}</span></h3>", escaped(&d.name), cell(&d.value));
            for line in &d.lines {
                let _ = write!(out, "<p>{}</p>", escaped(line));
            }
            writeln!(out, "</section>")
        }
        Block::Table(table) => writeln!(out, "{}", table_html(table, document, tr)),
        Block::Chart(chart) => {
            let head = chart.head();
            let tall = pixels(height(chart, f64::from(CHART_WIDTH), Options::BARE));
            let picture = svg(chart, (CHART_WIDTH, tall), &ChartTheme::LIGHT, Options::BARE, false)?;
            let label = format!("<svg role=\"img\" aria-label=\"{}\"", escaped(&format!("{} {}", head.title, head.notes.join(" "))));
            let _ = write!(out, "<figure><figcaption><h2>{}</h2>", escaped(&head.title));
            let _ = write!(out, "<p class=\"note\">{}</p></figcaption>{}", escaped(&head.subtitle), picture.replacen("<svg", &label, 1));
            for note in &head.notes {
                let _ = write!(out, "<p class=\"note\">{}</p>", escaped(note));
            }
            writeln!(out, "</figure>")
        }
        Block::Steps(steps) => {
            out.push_str("<ol>");
            for (what, why) in steps {
                let _ = write!(out, "<li><strong>{}</strong> {}</li>", escaped(what), escaped(why));
            }
            writeln!(out, "</ol>")
        }
        Block::Quote { reason, words } => {
            if !reason.is_empty() {
                let _ = write!(out, "<p class=\"note reason\">{}</p>", escaped(reason));
            }
            writeln!(out, "<blockquote>{}</blockquote>", escaped(words))
        }
        Block::Call(call) => writeln!(out, "{}", call_html(call)),
        Block::PageBreak => writeln!(out, "<hr>"),
    };
    Ok(())
}

const fn class(role: Role) -> &'static str {
    match role {
        Role::Lead => "lead",
        Role::Body => "body",
        Role::Note => "note",
    }
}

fn table_html(table: &Table, document: &Document, tr: &Tr) -> String {
    let mut out = format!("<table><caption>{}</caption><thead><tr>", escaped(&table.title));
    for head in &table.head {
        let _ = write!(out, "<th scope=\"col\">{}</th>", escaped(head));
    }
    out.push_str("</tr></thead><tbody>");
    for (i, row) in table.rows.iter().enumerate() {
        out.push_str(if table.total && i + 1 == table.rows.len() { "<tr class=\"total\">" } else { "<tr>" });
        for cell in row {
            let _ = write!(out, "<td>{}</td>", escaped(&cell_text(cell, document.currency, tr)));
        }
        out.push_str("</tr>");
    }
    out + "</tbody></table>"
}

fn call_html(call: &Call) -> String {
    let [name, phone, facts, worth] = [&call.name, &call.phone, &call.facts, &call.worth].map(|t| escaped(t));
    let mut out = format!(
        "<section class=\"call\"><h2><span>{name}</span><span>{phone}</span><small>{facts}</small><span>{worth}</span></h2><p class=\"boxes\">"
    );
    for outcome in &call.outcomes {
        let _ = write!(out, "<span>☐ {}</span>", escaped(outcome));
    }
    out.push_str("</p><ol>");
    for question in &call.questions {
        let _ = write!(out, "<li>{}</li>", escaped(question));
    }
    out + "</ol></section>"
}

/// Text that can stand anywhere in HTML, also within an attribute. Control characters are shown, never kept.
pub(super) fn escaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len() + 8);
    for c in text.chars() {
        match c {
            '&' => out.push_str("&amp;"),
            '<' => out.push_str("&lt;"),
            '>' => out.push_str("&gt;"),
            '"' => out.push_str("&quot;"),
            '\'' => out.push_str("&#39;"),
            c if c.is_control() && c != '\n' && c != '\t' => out.push('\u{fffd}'),
            c => out.push(c),
        }
    }
    out
}

#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "`as` saturates; heights of charts are small")]
pub(super) fn pixels(length: f64) -> u32 {
    length.ceil() as u32
}
