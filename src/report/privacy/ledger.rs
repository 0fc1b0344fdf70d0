//! A ledger of numbers told: the equations everybody can set up between them, and which numbers must not follow. It knows
//! no figures; which numbers there are and how they hang together stands in `told` and `windows`.

use std::collections::BTreeMap;

/// What is taken for nought: all coefficients are whole, or a share of people.
const NOUGHT: f64 = 1e-9;

/// An equation: how often each number counts in it. What it comes to is of no matter here.
type Equation = BTreeMap<usize, f64>;

/// Equations solved as far as they can be: each has one number that stands in no other. A number follows when its equation
/// holds nothing else.
#[derive(Debug, Clone)]
pub(super) struct Ledger {
    solved: BTreeMap<usize, Equation>,
    secrets: Vec<Vec<usize>>,
}

impl Ledger {
    /// With the numbers that must not follow from what is told, each alone or as the sum of several.
    pub(super) const fn new(secrets: Vec<Vec<usize>>) -> Self {
        Self { solved: BTreeMap::new(), secrets }
    }

    /// More numbers that must not follow; those that follow already are no secret.
    pub(super) fn keep_secret(&mut self, secrets: impl IntoIterator<Item = Vec<usize>>) {
        let fresh: Vec<_> = secrets.into_iter().filter(|secret| !secret.is_empty() && !self.follows(secret)).collect();
        self.secrets.extend(fresh);
    }

    /// A sum everybody knows.
    pub(super) fn know_sum(&mut self, whole: usize, parts: impl IntoIterator<Item = usize>) {
        self.know(parts.into_iter().map(|part| (part, 1.0)).chain([(whole, -1.0)]));
    }

    /// An equation everybody knows: these numbers, so often each, add up to nought.
    pub(super) fn know(&mut self, equation: impl IntoIterator<Item = (usize, f64)>) {
        let mut left = self.left_of(equation);
        let Some((first, times)) = left.first_key_value().map(|(first, times)| (*first, *times)) else { return };
        for other in left.values_mut() {
            *other /= times;
        }
        for equation in self.solved.values_mut() {
            if let Some(times) = equation.get(&first).copied() {
                add(equation, &left, -times);
            }
        }
        self.solved.insert(first, left);
    }

    /// Tells these numbers together, unless a secret would follow; then none of them.
    pub(super) fn tell(&mut self, numbers: &[usize]) -> bool {
        self.tell_but(numbers, &[])
    }

    /// The same, where some sums must not follow that are secret only now.
    pub(super) fn tell_but(&mut self, numbers: &[usize], secrets: &[Vec<usize>]) -> bool {
        let alone: Vec<Vec<usize>> = numbers.iter().map(|number| vec![*number]).collect();
        self.tell_sums(&alone, secrets)
    }

    /// The same of sums of numbers, told together.
    pub(super) fn tell_sums(&mut self, sums: &[Vec<usize>], secrets: &[Vec<usize>]) -> bool {
        let after = self.after(sums).filter(|after| !secrets.iter().any(|secret| after.follows(secret)));
        let safe = after.is_some();
        if let Some(after) = after {
            *self = after;
        }
        safe
    }

    /// What is known once these sums are told; none where a secret would follow.
    pub(super) fn after(&self, sums: &[Vec<usize>]) -> Option<Self> {
        let mut after = self.clone();
        for sum in sums {
            after.know(sum.iter().map(|number| (*number, 1.0)));
        }
        (!after.secrets.iter().any(|secret| after.follows(secret))).then_some(after)
    }

    /// Whether the sum of these numbers can be reckoned from what is told.
    pub(super) fn follows(&self, numbers: &[usize]) -> bool {
        self.left_of(numbers.iter().map(|number| (*number, 1.0))).is_empty()
    }

    /// What is left of an equation when all that is known is taken out of it.
    fn left_of(&self, equation: impl IntoIterator<Item = (usize, f64)>) -> Equation {
        let mut left = Equation::new();
        equation.into_iter().for_each(|(number, times)| *left.entry(number).or_default() += times);
        let known: Vec<_> = left.iter().filter_map(|(number, times)| Some((self.solved.get(number)?, *times))).collect();
        for (equation, times) in known {
            add(&mut left, equation, -times);
        }
        left.retain(|_, times| times.abs() >= NOUGHT);
        left
    }
}

/// Adds an equation so often to another.
fn add(to: &mut Equation, equation: &Equation, times: f64) {
    for (number, theirs) in equation {
        let mine = to.entry(*number).or_default();
        *mine += times * theirs;
        if mine.abs() < NOUGHT {
            to.remove(number);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_not_told_from_which_a_secret_follows() {
        // 0 = 1 + 2 and 1 = 3 + 4; 4 is secret.
        let mut ledger = Ledger::new(vec![vec![4]]);
        ledger.know_sum(0, [1, 2]);
        ledger.know_sum(1, [3, 4]);
        assert!(ledger.tell(&[0]) && ledger.tell(&[2]), "the sum and one part: the other part follows, and is no secret");
        assert!(!ledger.tell(&[3]), "with it the secret would follow, by two steps");
        assert!(!ledger.tell(&[4]));
        assert!(ledger.tell(&[1]), "told already by the others");
    }

    #[test]
    fn a_sum_of_numbers_can_be_secret_where_none_of_them_follows() {
        // 0 = 1 + 2 + 3; 2 and 3 are few together.
        let mut ledger = Ledger::new(vec![vec![2, 3]]);
        ledger.know_sum(0, [1, 2, 3]);
        assert!(ledger.tell(&[1]) && !ledger.tell(&[0]));
    }

    #[test]
    fn numbers_told_together_are_told_all_or_not_at_all() {
        let mut ledger = Ledger::new(vec![vec![2]]);
        ledger.know_sum(0, [1, 2]);
        assert!(!ledger.tell(&[0, 1]));
        assert!(ledger.tell(&[0]) && !ledger.tell(&[1]));
    }
}
