//! What was decided about an answer: its reasons, the words that say them, how it was decided, and whether it was put off.

use rusqlite::{Row, params};

use crate::domain::coding::{AnswerCoding, Passage};
use crate::domain::ids::{AnswerId, ReasonId};
use crate::store::codes::code;
use crate::store::{Conn, Result, StoreError, Tx};

/// Gives an answer its reasons, the main one first, and says whether it has been looked at. None and `coded` means: no reason in it.
/// Passages of reasons it has no longer go.
pub fn set_reasons(tx: &Tx<'_>, answer: AnswerId, reasons: &[ReasonId], coded: bool) -> Result<()> {
    if !tx.0.prepare_cached("SELECT 1 FROM answer WHERE id = ?1")?.exists([answer.0])? {
        return Err(StoreError::Missing(format!("answer {answer}")));
    }
    tx.0.prepare_cached("UPDATE answer SET coded = ?2 WHERE id = ?1 AND coded <> ?2")?.execute(params![answer.0, coded])?;
    if reasons_of(tx, answer)? != reasons {
        tx.0.prepare_cached("DELETE FROM coding WHERE answer_id = ?1")?.execute([answer.0])?;
        let mut insert =
            tx.0.prepare_cached("INSERT INTO coding (answer_id, reason_id, position) VALUES (?1, ?2, ?3) ON CONFLICT DO NOTHING")?;
        for (position, reason) in (0_i64..).zip(reasons) {
            insert.execute([answer.0, reason.0, position])?;
        }
        let sql = "DELETE FROM passage WHERE answer_id = ?1 AND reason_id NOT IN (SELECT reason_id FROM coding WHERE answer_id = ?1)";
        tx.0.prepare_cached(sql)?.execute([answer.0])?;
    }
    Ok(())
}

/// Writes down what was decided about an answer. It is put off no longer. Passages of other reasons than its own are left out.
pub fn decide(tx: &Tx<'_>, coding: &AnswerCoding) -> Result<()> {
    let AnswerCoding { answer, reasons, coded, passages, by, trial } = coding;
    set_reasons(tx, *answer, reasons, *coded)?;
    let sql = "UPDATE answer SET decided_by = ?2, later = NULL WHERE id = ?1 AND (decided_by, later) IS NOT (?2, NULL)";
    tx.0.prepare_cached(sql)?.execute(params![answer.0, code(*by)])?;
    let mut kept: Vec<Passage> = passages.iter().copied().filter(|p| reasons.contains(&p.reason) && p.first < p.past).collect();
    kept.sort_unstable();
    kept.dedup();
    set_passages(tx, *answer, &kept)?;
    if let Some(trial) = trial {
        #[expect(clippy::cast_possible_truncation, reason = "thousandths")]
        let thousandths = (trial.confidence.clamp(0.0, 1.0) * 1000.0).round() as i64;
        let row = params![
            answer.0,
            trial.suggested.map(|reason| reason.0),
            thousandths,
            trial.abstained,
            trial.suggested.map_or(reasons.is_empty(), |suggested| reasons.contains(&suggested)),
            tx.today().number()
        ];
        tx.0.prepare_cached(include_str!("insert_trial.sql"))?.execute(row)?;
    }
    Ok(())
}

/// Puts an answer off behind those put off before, or takes that back.
pub fn put_off(tx: &Tx<'_>, answer: AnswerId, later: bool) -> Result<()> {
    let sql = if later {
        "UPDATE answer SET later = (SELECT coalesce(max(later), 0) + 1 FROM answer WHERE later IS NOT NULL) WHERE id = ?1"
    } else {
        "UPDATE answer SET later = NULL WHERE id = ?1"
    };
    match tx.0.prepare_cached(sql)?.execute([answer.0])? {
        0 => Err(StoreError::Missing(format!("answer {answer}"))),
        _ => Ok(()),
    }
}

/// An answer is worded otherwise: its passages follow their words, or go with them; what was masked by hand is masked no longer.
pub(super) fn reworded(tx: &Tx<'_>, answer: AnswerId, before: &str, now: &str) -> Result<()> {
    if before == now {
        return Ok(());
    }
    let moved: Vec<Passage> = passages_of(tx, answer)?.into_iter().filter_map(|passage| passage.moved(before, now)).collect();
    set_passages(tx, answer, &moved)?;
    tx.0.prepare_cached("UPDATE quote SET masks = '{}' WHERE answer_id = ?1 AND masks <> '{}'")?.execute([answer.0])?;
    Ok(())
}

fn set_passages(tx: &Tx<'_>, answer: AnswerId, passages: &[Passage]) -> Result<()> {
    if passages_of(tx, answer)? == passages {
        return Ok(());
    }
    tx.0.prepare_cached("DELETE FROM passage WHERE answer_id = ?1")?.execute([answer.0])?;
    let mut insert = tx.0.prepare_cached("INSERT INTO passage (answer_id, reason_id, first, past) VALUES (?1, ?2, ?3, ?4)")?;
    for Passage { first, past, reason } in passages {
        insert.execute(params![answer.0, reason.0, first, past])?;
    }
    Ok(())
}

/// The passages of an answer, in its order.
fn passages_of(conn: &Conn, answer: AnswerId) -> Result<Vec<Passage>> {
    let sql = "SELECT first, past, reason_id FROM passage WHERE answer_id = ?1 ORDER BY first, past, reason_id";
    let passage = |row: &Row<'_>| Ok(Passage { first: row.get(0)?, past: row.get(1)?, reason: ReasonId(row.get(2)?) });
    Ok(conn.0.prepare_cached(sql)?.query_map([answer.0], passage)?.collect::<rusqlite::Result<_>>()?)
}

fn reasons_of(conn: &Conn, answer: AnswerId) -> Result<Vec<ReasonId>> {
    let sql = "SELECT reason_id FROM coding WHERE answer_id = ?1 ORDER BY position";
    Ok(conn.0.prepare_cached(sql)?.query_map([answer.0], |row| row.get(0).map(ReasonId))?.collect::<rusqlite::Result<_>>()?)
}
