//! What may be told of parts that stand side by side. Parts overlap, and one may be the same people as a number told elsewhere: so the
//! ledger is one of kinds of customers, of which every part and every number of the report is a sum.

use super::ledger::Ledger;
use super::{Number, Privacy, few};
use crate::analysis::side_kinds::SideKind;
use crate::domain::customer::State;

/// What may be told of one part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct SideTold {
    /// How many customers it has, and what a buyer of it brings.
    pub customers: bool,
    /// How many of them came again.
    pub again: bool,
    /// How many regulars were followed, and how long they stay.
    pub stay: bool,
}

impl SideTold {
    /// Everything.
    pub const ALL: Self = Self { customers: true, again: true, stay: true };
}

/// What may be told of parts and of what each two of them share.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct SidesTold {
    /// By part.
    pub sides: Vec<SideTold>,
    /// By two parts: whether the number of those in both may be told.
    pub both: Vec<(usize, usize, bool)>,
}

type Test = fn(&SideKind) -> bool;

/// What is counted of a part: those a report prints, and those that follow from them.
const CUSTOMERS: [Test; 2] = [|_| true, |kind| kind.state.is_some()];
const AGAIN: [Test; 2] = [|kind| kind.again.is_some(), |kind| kind.again == Some(true)];
const STAY: [Test; 2] = [|kind| kind.gone.is_some(), |kind| kind.gone == Some(true)];
const FOLLOW: [Test; 3] = [|kind| kind.state.is_none(), |kind| kind.again == Some(false), |kind| kind.gone == Some(false)];

/// Numbers a report prints of everybody, as sums of kinds.
const PRINTED: [(Number, Test); 11] = [
    (Number::Buyers, |kind| kind.state.is_some()),
    (Number::NoPurchase, |kind| kind.state.is_none()),
    (Number::Once, |kind| kind.state == Some(State::Once)),
    (Number::Current, |kind| kind.state == Some(State::Current)),
    (Number::AtRisk, |kind| kind.state == Some(State::AtRisk)),
    (Number::Regulars, |kind| matches!(kind.state, Some(State::Current | State::AtRisk))),
    (Number::Lapsed, |kind| kind.state == Some(State::Lapsed)),
    (Number::Lost, |kind| kind.state == Some(State::Lost)),
    (Number::Base, |kind| kind.again.is_some()),
    (Number::Kept, |kind| kind.again == Some(true)),
    (Number::NotInBase, |kind| kind.state.is_some() && kind.again.is_none()),
];

/// The same of those followed as regulars, where parts are as they are now: else they are followed from another day.
const FOLLOWED: [(Number, Test); 3] = [
    (Number::RepeatBuyers, |kind| kind.gone.is_some()),
    (Number::Gone, |kind| kind.gone == Some(true)),
    (Number::RegularsAndQuiet, |kind| matches!(kind.state, Some(State::Current | State::AtRisk | State::Lapsed))),
];

/// Tells parts in their order, as much of each as lets no group under five follow. Of members nothing is told: a part of them may be
/// what their contracts say in other words, and the kinds know nothing of contracts. `drawn`: the parts are as they were on another day.
pub(in crate::report) fn sides(privacy: &Privacy, kinds: &[(SideKind, u64)], (of_members, drawn): (bool, bool)) -> SidesTold {
    let count = kinds.first().map_or(0, |(kind, _)| kind.sides.len());
    if of_members && privacy.shared() {
        let nothing = SideTold { customers: false, again: false, stay: false };
        return SidesTold { sides: vec![nothing; count], both: Vec::new() };
    }
    if !privacy.shared() {
        return SidesTold { sides: vec![SideTold::ALL; count], both: pairs(count).map(|(a, b)| (a, b, true)).collect() };
    }
    let places = |test: &dyn Fn(&SideKind) -> bool| -> Vec<usize> {
        kinds.iter().enumerate().filter(|(_, (kind, _))| test(kind)).map(|(at, _)| at).collect()
    };
    let printed = || PRINTED.iter().chain(FOLLOWED.iter().filter(|_| !drawn));
    let mut ledger = Ledger::new(Vec::new());
    for (_, test) in printed().filter(|(number, _)| privacy.tells(*number)) {
        ledger.know(places(test).into_iter().map(|at| (at, 1.0)));
    }
    // What the report does not tell must not follow from parts either.
    ledger.keep_secret(printed().filter(|(number, _)| !privacy.tells(*number)).map(|(_, test)| places(test)));
    let tests = || CUSTOMERS.iter().chain(&AGAIN).chain(&STAY).chain(&FOLLOW);
    let small = |at: &[usize]| few(at.iter().filter_map(|at| kinds.get(*at)).map(|(_, people)| people).sum());
    let groups = groups(count);
    let secrets = groups.iter().flat_map(|group| tests().map(|test| places(&|kind| group.has(&kind.sides) && test(kind))));
    ledger.keep_secret(secrets.filter(|secret| small(secret)).collect::<Vec<_>>());
    let mut tell = |group: Group, tests: &[Test]| {
        let sums: Vec<_> = tests.iter().map(|test| places(&|kind| group.has(&kind.sides) && test(kind))).collect();
        ledger.tell_sums(&sums, &[])
    };
    let side = |side: usize| {
        let customers = tell(Group::In(side), &CUSTOMERS);
        SideTold { customers, again: customers && tell(Group::In(side), &AGAIN), stay: customers && tell(Group::In(side), &STAY) }
    };
    let told: Vec<SideTold> = (0..count).map(side).collect();
    let both = pairs(count).map(|(a, b)| (a, b, tell(Group::Both(a, b), &CUSTOMERS[..1]))).collect();
    SidesTold { sides: told, both }
}

fn pairs(count: usize) -> impl Iterator<Item = (usize, usize)> {
    (0..count).flat_map(|second| (0..second).map(move |first| (first, second)))
}

/// Whose number could follow: of a part, of those outside it, and of two parts.
#[derive(Debug, Clone, Copy)]
enum Group {
    In(usize),
    Outside(usize),
    Both(usize, usize),
    Only(usize, usize),
    OutsideAll,
}

impl Group {
    fn has(self, sides: &[bool]) -> bool {
        let inside = |side: usize| sides.get(side) == Some(&true);
        match self {
            Self::In(side) => inside(side),
            Self::Outside(side) => !inside(side),
            Self::Both(a, b) => inside(a) && inside(b),
            Self::Only(a, b) => inside(a) && !inside(b),
            Self::OutsideAll => !sides.contains(&true),
        }
    }
}

fn groups(count: usize) -> Vec<Group> {
    let alone = (0..count).flat_map(|side| [Group::In(side), Group::Outside(side)]);
    let two = pairs(count).flat_map(|(a, b)| [Group::Both(a, b), Group::Only(a, b), Group::Only(b, a)]);
    alone.chain(two).chain([Group::OutsideAll]).collect()
}
