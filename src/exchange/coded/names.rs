//! What reasons of a file are called here: two of the same name in different groups are two reasons, whatever a name alone says.

use std::collections::HashMap;

use super::{CodeName, Nested};
use crate::exchange::codebook::{JOINED, name_key, tidy_name};

/// A reason that is known here.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Known<T> {
    /// Which.
    pub id: T,
    /// Its name.
    pub name: String,
    /// The name of its group; empty for none.
    pub group: String,
}

/// A reason as it is written, in its group and name.
pub(super) fn read(written: &str, nested: Option<Nested>) -> CodeName {
    let whole = || CodeName { group: String::new(), name: tidy_name(written) };
    let Some(nested) = nested else { return whole() };
    let mut parts: Vec<String> = written.split(nested.sign()).map(tidy_name).filter(|part| !part.is_empty()).collect();
    match parts.pop() {
        Some(name) => CodeName { group: parts.join(JOINED), name },
        None => whole(),
    }
}

/// How reasons are compared.
pub(super) fn key(reason: &CodeName) -> (String, String) {
    (name_key(&reason.group), name_key(&reason.name))
}

pub(super) fn same(one: &CodeName, other: &CodeName) -> bool {
    key(one) == key(other)
}

/// Group and name in one.
pub(super) fn joined(reason: &CodeName) -> String {
    if reason.group.is_empty() { reason.name.clone() } else { format!("{}{JOINED}{}", reason.group, reason.name) }
}

/// The names of groups that are reasons too: those reasons belong to the group of their name.
#[must_use]
pub fn parents(reasons: &[CodeName]) -> Vec<bool> {
    let groups: Vec<String> = reasons.iter().filter(|r| !r.group.is_empty()).map(|r| name_key(&r.group)).collect();
    reasons.iter().map(|reason| reason.group.is_empty() && groups.contains(&name_key(&reason.name))).collect()
}

/// For each reason of a file: the one known here that it is, or else the name it gets. A reason in a group is one known in that group;
/// one whose name is that of another gets its group's name before its own. `key` says how names are compared here.
pub fn fitting<T: Copy>(reasons: &[CodeName], known: &[Known<T>], key: &dyn Fn(&str) -> String) -> Vec<Result<T, String>> {
    // Those in use before those retired, as they come.
    let mut by_name: HashMap<String, &Known<T>> = HashMap::new();
    for one in known {
        by_name.entry(key(&one.name)).or_insert(one);
    }
    let mut leaves: HashMap<String, usize> = HashMap::new();
    for reason in reasons {
        *leaves.entry(key(&reason.name)).or_default() += 1;
    }
    let alone = |reason: &CodeName| leaves.get(&key(&reason.name)).is_none_or(|count| *count == 1);
    let fit = |reason: &CodeName| {
        let long = joined(reason);
        if let Some(known) = by_name.get(&key(&long)) {
            return Ok(known.id);
        }
        match by_name.get(&key(&reason.name)) {
            Some(known) if key(&known.group) == key(&reason.group) => Ok(known.id),
            // One that stands in no group here is it, if the file has no other of its name.
            Some(known) if known.group.is_empty() && alone(reason) => Ok(known.id),
            Some(_) => Err(long),
            None if !alone(reason) => Err(long),
            None => Err(reason.name.clone()),
        }
    };
    reasons.iter().map(fit).collect()
}
