//! A ledger of numbers told: the equations everybody can set up between them, and which numbers must not follow. It knows
//! no figures; which numbers there are and how they hang together stands in `told`.

/// What is taken for nought: all coefficients are whole, or a share of people.
const NOUGHT: f64 = 1e-9;

/// Equations that add up to nought or to a number told, each kept with the number it begins with, in order of that number.
pub(super) struct Ledger {
    width: usize,
    rows: Vec<(usize, Vec<f64>)>,
    secret: Vec<usize>,
}

impl Ledger {
    /// So many numbers, of which these must not follow from what is told.
    pub(super) const fn new(width: usize, secret: Vec<usize>) -> Self {
        Self { width, rows: Vec::new(), secret }
    }

    /// An equation everybody knows: these numbers, so often each, add up to nought.
    pub(super) fn know(&mut self, equation: &[(usize, f64)]) {
        let mut row = vec![0.0; self.width];
        for (number, times) in equation {
            if let Some(place) = row.get_mut(*number) {
                *place += times;
            }
        }
        self.add(row);
    }

    /// Tells these numbers together, unless a secret would follow; then none of them.
    pub(super) fn tell(&mut self, numbers: &[usize]) -> bool {
        let before = self.rows.clone();
        for number in numbers {
            self.add(self.alone(*number));
        }
        let safe = !self.secret.iter().any(|secret| self.follows(*secret));
        if !safe {
            self.rows = before;
        }
        safe
    }

    /// Whether a number can be reckoned from what is told.
    fn follows(&self, number: usize) -> bool {
        self.reduced(self.alone(number)).iter().all(|times| times.abs() < NOUGHT)
    }

    fn alone(&self, number: usize) -> Vec<f64> {
        (0..self.width).map(|place| f64::from(u8::from(place == number))).collect()
    }

    /// What is left of an equation when those known are taken out of it.
    fn reduced(&self, mut row: Vec<f64>) -> Vec<f64> {
        for (first, known) in &self.rows {
            let times = row.get(*first).copied().unwrap_or(0.0);
            if times.abs() >= NOUGHT {
                row.iter_mut().zip(known).for_each(|(mine, theirs)| *mine -= times * theirs);
            }
        }
        row
    }

    fn add(&mut self, row: Vec<f64>) {
        let row = self.reduced(row);
        let Some((first, times)) = row.iter().copied().enumerate().find(|(_, times)| times.abs() >= NOUGHT) else { return };
        let row = row.into_iter().map(|other| other / times).collect();
        let place = self.rows.partition_point(|(other, _)| *other < first);
        self.rows.insert(place, (first, row));
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_number_is_not_told_from_which_a_secret_follows() {
        // 0 = 1 + 2 and 1 = 3 + 4; 4 is secret.
        let mut ledger = Ledger::new(5, vec![4]);
        ledger.know(&[(0, -1.0), (1, 1.0), (2, 1.0)]);
        ledger.know(&[(1, -1.0), (3, 1.0), (4, 1.0)]);
        assert!(ledger.tell(&[0]) && ledger.tell(&[2]), "the sum and one part: the other part follows, and is no secret");
        assert!(!ledger.tell(&[3]), "with it the secret would follow, by two steps");
        assert!(!ledger.tell(&[4]));
        assert!(ledger.tell(&[1]), "told already by the others");
    }

    #[test]
    fn numbers_told_together_are_told_all_or_not_at_all() {
        let mut ledger = Ledger::new(3, vec![2]);
        ledger.know(&[(0, -1.0), (1, 1.0), (2, 1.0)]);
        assert!(!ledger.tell(&[0, 1]));
        assert!(ledger.tell(&[0]) && !ledger.tell(&[1]));
    }
}
