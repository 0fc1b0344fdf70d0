//! What a second reader found, from a spreadsheet they coded elsewhere: which of its rows are answers that are here and have been read.
//! The same for the preview and for taking it over.

use std::collections::{BTreeSet, HashMap, HashSet};

use crate::analysis::facts::Facts;
use crate::domain::ids::{AnswerId, IdentityId};
use crate::exchange::coded::Coded;
use crate::store::{Conn, Result, responses};

/// The rows that are answers here which somebody has read, each with its answer. By what tells a row apart where the file and the answer
/// have that, otherwise by its words. A row without any reason was not read by the second reader: a spreadsheet cannot say otherwise.
pub(super) fn matched(conn: &Conn, facts: &Facts, coded: &Coded) -> Result<Vec<(usize, AnswerId)>> {
    let read: HashSet<AnswerId> = facts.answers.iter().filter(|answer| answer.coded).map(|answer| answer.id).collect();
    let questions: BTreeSet<IdentityId> = facts.answers.iter().map(|answer| answer.question).collect();
    let (mut by_mark, mut by_words) = (HashMap::new(), HashMap::<String, Vec<AnswerId>>::new());
    for question in questions {
        for known in responses::known_answers(conn, question)?.into_iter().filter(|known| read.contains(&known.id)) {
            if !known.origin.is_empty() {
                by_mark.entry((known.origin, known.text.clone())).or_insert(known.id);
            }
            by_words.entry(known.text).or_default().push(known.id);
        }
    }
    let mut taken: HashSet<AnswerId> = HashSet::new();
    let mut found = Vec::new();
    for (at, row) in coded.rows.iter().enumerate().filter(|(_, row)| !row.reasons.is_empty()) {
        let marked = by_mark.get(&(row.id.clone(), row.text.clone())).copied();
        let worded = by_words.get(&row.text).and_then(|same| same.iter().copied().find(|id| !taken.contains(id)));
        if let Some(answer) = marked.or(worded).filter(|id| taken.insert(*id)) {
            found.push((at, answer));
        }
    }
    Ok(found)
}
