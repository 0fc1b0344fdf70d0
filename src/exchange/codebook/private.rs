//! What a `.qdc` has no place for, kept beside it where other programs look away: examples and rules. The examples also stand in the
//! description, for people; they count as examples again only while that stands as it was written.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use super::Code;

/// Whom the instruction is for.
pub(super) const TARGET: &str = "comeback";

/// What is kept of each code, by its identity.
#[derive(Debug, Default, Serialize, Deserialize)]
pub(super) struct Private {
    codes: BTreeMap<String, Kept>,
}

#[derive(Debug, Serialize, Deserialize)]
struct Kept {
    name: String,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    description: String,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    examples: Vec<String>,
    #[serde(default, skip_serializing_if = "String::is_empty")]
    rule: String,
}

/// The description with the examples below it.
pub(super) fn in_words(code: &Code) -> String {
    if code.examples.is_empty() {
        return code.description.clone();
    }
    let examples: Vec<String> = code.examples.iter().map(|example| format!("– {example}")).collect();
    let examples = examples.join("\n");
    if code.description.is_empty() { examples } else { format!("{}\n\n{examples}", code.description) }
}

impl Private {
    /// Keeps what has no place of its own.
    pub(super) fn keep(&mut self, guid: &str, code: &Code) {
        if !code.examples.is_empty() || !code.rule.is_empty() {
            let kept = Kept {
                name: code.name.clone(),
                description: code.description.clone(),
                examples: code.examples.clone(),
                rule: code.rule.clone(),
            };
            self.codes.insert(guid.to_owned(), kept);
        }
    }

    /// As it stands in the file; nothing where there is nothing to keep.
    pub(super) fn written(&self) -> String {
        if self.codes.is_empty() {
            return String::new();
        }
        // The end of an instruction must not stand in it.
        let json = serde_json::to_string(self).unwrap_or_default().replace("?>", "?\\u003e");
        format!("<?{TARGET} {json}?>\n")
    }

    /// From a file; nothing where it is not ours.
    pub(super) fn read(text: &str) -> Self {
        serde_json::from_str(text).unwrap_or_default()
    }

    /// Gives a code back what was kept of it, if it is still the same.
    pub(super) fn give_back(&self, code: &mut Code) {
        let Some(kept) = self.codes.get(&code.guid).filter(|kept| kept.name == code.name) else { return };
        code.rule.clone_from(&kept.rule);
        let before = Code { description: kept.description.clone(), examples: kept.examples.clone(), ..Code::default() };
        if in_words(&before) == code.description {
            code.description = before.description;
            code.examples = before.examples;
        }
    }
}
