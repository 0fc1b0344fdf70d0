//! What a codebook from a file would change in the one that is here: what is known by its name stays, what is new is added, and what a
//! known reason lacks is filled in. Pure; the words for it stand here too, so that window and command line say the same.

use crate::domain::ids::{GroupId, ReasonId};
use crate::domain::reason::{Reason, ReasonDetails, ReasonGroup};
use crate::exchange::codebook::{Change, Code, Codebook, Told, tell};
use crate::i18n::Tr;

use super::rules::Rule;
use super::text_keys::TEXT_KEYS;

/// What becomes of a code.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Planned {
    /// A reason that is not here yet.
    Added,
    /// A reason that is here and lacks something the file says.
    Changed(ReasonId),
    /// A reason that is here and stays as it is.
    Known(ReasonId),
}

/// A code and what becomes of it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct PlannedReason {
    /// The code, as it can be taken over.
    pub code: Code,
    /// What becomes of it.
    pub planned: Planned,
    /// What the reason is called here.
    pub name: String,
    /// What is written down about the reason then.
    pub details: ReasonDetails,
    /// The name of the group it is put into; empty: it stays where it is.
    pub group: String,
}

/// What a codebook would change.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct BookPlan {
    /// Its codes, in its order.
    pub reasons: Vec<PlannedReason>,
    /// The groups that are not here yet.
    pub groups: Vec<String>,
    /// What of it cannot be taken over.
    pub told: Vec<Told>,
}

impl BookPlan {
    /// So many codes become this.
    #[must_use]
    pub fn count(&self, is: impl Fn(Planned) -> bool) -> usize {
        self.reasons.iter().filter(|reason| is(reason.planned)).count()
    }

    /// Reasons that are added, changed, and stay as they are.
    #[must_use]
    pub fn counts(&self) -> (usize, usize, usize) {
        let added = self.count(|planned| planned == Planned::Added);
        let changed = self.count(|planned| matches!(planned, Planned::Changed(_)));
        (added, changed, self.reasons.len() - added - changed)
    }

    /// Whether it changes anything.
    #[must_use]
    pub fn brings_anything(&self) -> bool {
        !self.groups.is_empty() || self.counts().0 + self.counts().1 > 0
    }
}

/// A name as names are compared here.
pub(super) fn comparable(name: &str) -> String {
    (TEXT_KEYS.fold)(name).split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The reason of this name, or else of this code of the starting list, as everywhere: one in use before a retired one.
fn known<'a>(reasons: &'a [Reason], name: &str) -> Option<&'a Reason> {
    let wanted = comparable(name);
    let same = reasons.iter().filter(|reason| comparable(&reason.name) == wanted || reason.code == wanted);
    same.min_by_key(|reason| (reason.retired, comparable(&reason.name) != wanted))
}

/// The group of this name.
pub(super) fn known_group(groups: &[ReasonGroup], name: &str) -> Option<GroupId> {
    let wanted = comparable(name);
    groups.iter().find(|group| comparable(&group.name) == wanted).map(|group| group.id)
}

/// What this codebook would change.
pub(super) fn plan(book: &Codebook, reasons: &[Reason], groups: &[ReasonGroup]) -> BookPlan {
    let mut plan = BookPlan::default();
    for group in &book.groups {
        if known_group(groups, &group.name).is_none() && !plan.groups.iter().any(|new| comparable(new) == comparable(&group.name)) {
            plan.groups.push(group.name.clone());
        }
        if !group.description.is_empty() {
            tell(&mut plan.told, Change::GroupDescription, &group.name);
        }
    }
    for code in &book.codes {
        let mut code = code.clone();
        if !code.rule.is_empty() && Rule::read(&code.rule).is_err() {
            tell(&mut plan.told, Change::BadRule, &code.name);
            code.rule.clear();
        }
        plan.reasons.push(planned(code, reasons));
    }
    plan
}

fn planned(code: Code, reasons: &[Reason]) -> PlannedReason {
    let said = ReasonDetails {
        colour: code.colour.clone(),
        description: code.description.clone(),
        examples: code.examples.clone(),
        rule: code.rule.clone(),
    };
    let Some(known) = known(reasons, &code.name) else {
        let (name, group) = (code.name.clone(), code.group.clone());
        return PlannedReason { code, planned: Planned::Added, name, details: said, group };
    };
    let or = |here: &String, there: String| if here.is_empty() { there } else { here.clone() };
    let details = ReasonDetails {
        colour: or(&known.details.colour, said.colour),
        description: or(&known.details.description, said.description),
        examples: if known.details.examples.is_empty() { said.examples } else { known.details.examples.clone() },
        rule: or(&known.details.rule, said.rule),
    };
    let group = if known.group.is_none() { code.group.clone() } else { String::new() };
    let same = details == known.details && group.is_empty();
    let planned = if same { Planned::Known(known.id) } else { Planned::Changed(known.id) };
    PlannedReason { code, planned, name: known.name.clone(), details, group }
}

/// Names told one by one; more are counted.
const NAMED: usize = 6;

/// One line: what became different, and of which codes.
#[must_use]
pub fn told_line(told: &Told, tr: &Tr) -> String {
    let names: Vec<&str> = told.names.iter().map(String::as_str).filter(|name| !name.is_empty()).take(NAMED).collect();
    let more = told.names.len() - names.len();
    let names = names.join(", ");
    let names = match (names.is_empty(), more) {
        (_, 0) => names,
        (true, more) => tr.count(more),
        (false, more) => tr.coded_told_more(tr.count(more), names),
    };
    tr.coded_told(<&str>::from(told.change), names)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;
    use crate::domain::reason::ReasonKind;
    use crate::exchange::codebook::Group;

    fn code(name: &str, group: &str) -> Code {
        Code { name: name.to_owned(), group: group.to_owned(), ..Code::default() }
    }

    #[test]
    fn what_is_known_stays_and_what_it_lacks_is_filled_in() {
        let slow = Reason { group: Some(GroupId(1)), ..Reason::named(ReasonId(1), "slow", "Slow answer", ReasonKind::Avoidable) };
        let mut price = Reason::named(ReasonId(2), "price", "Price", ReasonKind::Avoidable);
        price.details.description = "Too dear".to_owned();
        let retired = Reason { retired: true, ..Reason::named(ReasonId(3), "", "Parking", ReasonKind::Avoidable) };
        let groups = [ReasonGroup { id: GroupId(1), name: "Service".to_owned(), position: 0 }];
        let book = Codebook {
            groups: vec![
                Group { name: "service".to_owned(), description: "all of it".to_owned(), ..Group::default() },
                Group { name: "Money".to_owned(), ..Group::default() },
            ],
            codes: vec![
                Code { rule: "a + | b".to_owned(), ..code("SLOW  answer", "Money") },
                Code { description: "Costly".to_owned(), colour: "#112233".to_owned(), ..code("price", "Money") },
                code("parking", ""),
                code("Rude", "service"),
            ],
        };
        let plan = plan(&book, &[slow, price, retired], &groups);
        let planned: Vec<Planned> = plan.reasons.iter().map(|reason| reason.planned).collect();
        let expected = [Planned::Known(ReasonId(1)), Planned::Changed(ReasonId(2)), Planned::Known(ReasonId(3)), Planned::Added];
        assert_eq!(planned, expected);
        assert_eq!(plan.groups, ["Money"]);
        assert_eq!(plan.counts(), (1, 1, 2));
        let price = &plan.reasons[1];
        assert_eq!(
            (price.details.description.as_str(), price.details.colour.as_str(), price.group.as_str()),
            ("Too dear", "#112233", "Money")
        );
        let told: Vec<Change> = plan.told.iter().map(|told| told.change).collect();
        assert_eq!(told, [Change::GroupDescription, Change::BadRule]);
    }

    #[test]
    fn what_was_changed_is_told_in_each_language() {
        let told = Told { change: Change::Merged, names: (1..=9).map(|n| format!("c{n}")).collect() };
        for language in Language::ALL {
            let line = told_line(&told, &Tr::new(language));
            assert!(line.contains("c6") && !line.contains("c7") && line.contains('3'), "{line}");
        }
        let nameless = Told { change: Change::Nameless, names: vec![String::new()] };
        assert!(told_line(&nameless, &Tr::new(Language::En)).ends_with(": 1"));
    }
}
