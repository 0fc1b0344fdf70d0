//! A book of named numbers, each with the people it stands for, and how they hang together; opened, it is a ledger from which is told.
//! Which numbers there are stands with those who write them in.

use std::collections::HashMap;
use std::hash::Hash;

use super::few;
use super::ledger::Ledger;

/// Numbers, how many people each stands for, and how they hang together.
pub(super) struct Book<K> {
    numbers: HashMap<K, (usize, u64)>,
    equations: Vec<Vec<(K, f64)>>,
    secrets: Vec<Vec<K>>,
}

impl<K: Copy + Eq + Hash> Book<K> {
    /// Nothing noted yet.
    pub(super) fn new() -> Self {
        Self { numbers: HashMap::new(), equations: Vec::new(), secrets: Vec::new() }
    }

    /// A number, and how many people it stands for.
    pub(super) fn note(&mut self, key: K, people: u64) {
        let number = self.numbers.len();
        self.numbers.entry(key).or_insert((number, people));
    }

    /// How many people a number stands for.
    pub(super) fn people(&self, key: K) -> u64 {
        self.numbers.get(&key).map_or(0, |(_, people)| *people)
    }

    /// So often each, these add up to nought.
    pub(super) fn equation(&mut self, parts: impl IntoIterator<Item = (K, f64)>) {
        self.equations.push(parts.into_iter().collect());
    }

    /// A whole and its parts; of several parts no choice may be a group under five.
    pub(super) fn sum(&mut self, whole: K, parts: &[K]) {
        self.sum_of(whole, parts, |_, sum| sum);
    }

    /// The same where somebody may be in several parts: `people` says of how many a choice of them is, whose numbers come to so much.
    pub(super) fn sum_of(&mut self, whole: K, parts: &[K], people: impl Fn(&[K], u64) -> u64) {
        self.equation(parts.iter().map(|part| (*part, 1.0)).chain([(whole, -1.0)]));
        // A choice is small only where each of it is.
        let small: Vec<K> = parts.iter().copied().filter(|part| few(self.people(*part))).collect();
        for choice in 1..1_usize << small.len() {
            let some: Vec<K> = small.iter().enumerate().filter(|(at, _)| choice >> at & 1 == 1).map(|(_, part)| *part).collect();
            let sum = some.iter().map(|part| self.people(*part)).sum();
            if some.len() > 1 && few(people(&some, sum)) {
                self.secrets.push(some);
            }
        }
    }

    /// With everything noted: what is known from the start, and what must not follow.
    pub(super) fn open(self) -> Open<K> {
        let number = |key: &K| self.numbers.get(key).map_or(usize::MAX, |(number, _)| *number);
        let alone = self.numbers.values().filter(|(_, people)| few(*people)).map(|(number, _)| vec![*number]);
        let together = self.secrets.iter().map(|keys| keys.iter().map(number).collect());
        let mut ledger = Ledger::new(alone.chain(together).collect());
        // Where there is nobody, everybody may take it for granted.
        let mut nobody: Vec<usize> = self.numbers.values().filter(|(_, people)| *people == 0).map(|(number, _)| *number).collect();
        nobody.sort_unstable();
        for number in nobody {
            ledger.know([(number, 1.0)]);
        }
        for equation in &self.equations {
            ledger.know(equation.iter().map(|(key, times)| (number(key), *times)));
        }
        Open { numbers: self.numbers, ledger }
    }
}

/// The same with its ledger, from which is told.
pub(super) struct Open<K> {
    numbers: HashMap<K, (usize, u64)>,
    ledger: Ledger,
}

impl<K: Copy + Eq + Hash> Open<K> {
    /// Tells these together, unless a secret would follow; then none of them.
    pub(super) fn tell(&mut self, keys: &[K]) -> bool {
        let numbers: Option<Vec<usize>> = keys.iter().map(|key| self.numbers.get(key).map(|(number, _)| *number)).collect();
        numbers.is_some_and(|numbers| self.ledger.tell(&numbers))
    }
}
