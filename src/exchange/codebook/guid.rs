//! Identities of codes: the same name in the same group has the same one, in every workspace and on every day, so that a codebook that
//! goes to another program and comes back is known there.

use crate::domain::reason::ReasonKind;

/// What our identities are made within.
const OURS: [u8; 16] = [0x6d, 0x0d, 0x54, 0xa2, 0x97, 0xb1, 0x4c, 0x1e, 0x8f, 0x53, 0x1f, 0x0f, 0x5a, 0xb2, 0x6c, 0x77];

/// A name-based identity of version 5 (RFC 9562, 5.5).
fn named(what: &str, parts: &[&str]) -> String {
    let name = std::iter::once(what).chain(parts.iter().copied()).collect::<Vec<_>>().join("\u{1f}");
    let mut hash = sha1_smol::Sha1::from(OURS);
    hash.update(name.as_bytes());
    let digest = hash.digest().bytes();
    let byte = |at: usize| match (at, digest.get(at).copied().unwrap_or_default()) {
        (6, byte) => byte & 0x0f | 0x50,
        (8, byte) => byte & 0x3f | 0x80,
        (_, byte) => byte,
    };
    let part = |from: usize, to: usize| (from..to).map(byte).map(hex).collect::<String>();
    [part(0, 4), part(4, 6), part(6, 8), part(8, 10), part(10, 16)].join("-")
}

/// A byte as two hexadecimal digits.
fn hex(byte: u8) -> String {
    format!("{byte:02X}")
}

/// Of a group.
pub(super) fn of_group(name: &str) -> String {
    named("group", &[name])
}

/// Of a code in a group.
pub(super) fn of_code(group: &str, name: &str) -> String {
    named("code", &[group, name])
}

/// Of the set of all codes of a kind.
pub(super) fn of_kind(kind: ReasonKind) -> String {
    named("kind", &[kind.into()])
}

/// Of the set of all codes no longer offered.
pub(super) fn of_retired() -> String {
    named("retired", &[])
}

/// One more for something whose own is taken.
pub(super) fn another(guid: &str) -> String {
    named("again", &[guid])
}

/// An identity as it is compared: in capitals, without braces; empty if it is none.
pub(super) fn tidy(text: &str) -> String {
    let bare = text.trim().trim_start_matches('{').trim_end_matches('}');
    let parts: Vec<&str> = bare.split('-').collect();
    let lengths: Vec<usize> = parts.iter().map(|part| part.len()).collect();
    let hex = parts.iter().all(|part| part.bytes().all(|b| b.is_ascii_hexdigit()));
    if hex && lengths == [8, 4, 4, 4, 12] { bare.to_ascii_uppercase() } else { String::new() }
}
