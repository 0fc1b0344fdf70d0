//! `fit`: the models of buying and spending, from a table with one row for each customer. Needs no workspace.

use serde_json::{Value, json};

use super::End;
use super::numbers::{cells, filled, has, number};
use crate::analysis::buying::{self, History, Kind};
use crate::analysis::model::{BuyingParameters, ValueParameters, WhyNot};
use crate::analysis::spending::{self, Spending};
use crate::cli::args::FitArguments;
use crate::cli::output::{Answer, aligned};
use crate::cli::session::Session;
use crate::engine::views::columns::RowCells;
use crate::engine::{EngineError, ImportProblem, Refusal};

/// Repeat purchases, when the last was, how long the customer has been known; what a repeat purchase brought on average.
const COUNT: &[&str] = &["frequency", "x"];
const LAST: &[&str] = &["recency", "t_x"];
const KNOWN: &[&str] = &["T"];
const VALUE: &[&str] = &["monetary_value", "zbar"];

pub(super) fn fit(session: &mut Session, arguments: &FitArguments) -> End {
    let file = &arguments.rfm;
    let with_value = has(session, file, VALUE);
    let columns = [COUNT, LAST, KNOWN].into_iter().chain(with_value.then_some(VALUE)).collect::<Vec<_>>();
    let rows = cells(session, file, &columns)?;
    let (histories, spending) = customers(&rows)?;
    if histories.is_empty() {
        return Err(EngineError::Unreadable(ImportProblem::NoRows));
    }
    let (bgnbd, mbgnbd) = rayon::join(|| buying::fit(Kind::BgNbd, &histories), || buying::fit(Kind::MbgNbd, &histories));
    let gamma_gamma = with_value.then(|| spending::fit(&spending));
    let json = json!({
        "customers": histories.len(),
        "bgnbd": or_why(bgnbd.map(|found| json!(found))),
        "mbgnbd": or_why(mbgnbd.map(|found| json!(found))),
        "gamma_gamma": gamma_gamma.map(|found| or_why(found.map(|found| json!(found)))),
    });
    let none = || session.tr.cli_fit_none();
    let mut lines =
        vec![("BG/NBD".to_owned(), bgnbd.map_or_else(none, of_buying)), ("MBG/NBD".to_owned(), mbgnbd.map_or_else(none, of_buying))];
    if let Some(found) = gamma_gamma {
        lines.push(("Gamma-Gamma".to_owned(), found.map_or_else(none, of_spending)));
    }
    Ok(Answer::new(json, aligned(&lines)))
}

fn customers(rows: &[RowCells]) -> Result<(Vec<History>, Vec<Spending>), EngineError> {
    let (mut histories, mut spending) = (Vec::with_capacity(rows.len()), Vec::new());
    for RowCells { line, cells } in filled(rows) {
        let line = *line;
        let cell = |at: usize| cells.get(at).map_or("", String::as_str);
        let [x, tx, t] = [number(line, cell(0))?, number(line, cell(1))?, number(line, cell(2))?];
        if tx > t {
            return Err(Refusal::LastAfterEnd { line }.into());
        }
        histories.push(History { x, tx, t });
        if x > 0.0 && cells.len() > 3 {
            spending.push(Spending { x, mean: number(line, cell(3))? });
        }
    }
    Ok((histories, spending))
}

fn or_why(fitted: Option<Value>) -> Value {
    fitted.unwrap_or_else(|| json!({ "why_not": WhyNot::NotFound }))
}

fn of_buying(found: BuyingParameters) -> String {
    let BuyingParameters { r, alpha, a, b, log_likelihood } = found;
    format!("r {r:.6}  alpha {alpha:.6}  a {a:.6}  b {b:.6}  log L {log_likelihood:.4}")
}

fn of_spending(found: ValueParameters) -> String {
    let ValueParameters { p, q, v } = found;
    format!("p {p:.6}  q {q:.6}  v {v:.6}")
}
