//! How good suggestions are: on made-up answers in three languages, and (where `COMEBACK_REAL_DATA` says where it is) on real complaints,
//! each half learned from and tried on the other. The bounds lie a little below what was measured.

use std::path::Path;

use comeback::domain::language::Language;
use comeback::engine::suggest::{Decision, Learned, Suggestion};

/// Texts with a reason each.
struct Set {
    language: Language,
    rows: Vec<(String, usize)>,
    names: Vec<String>,
}

impl Set {
    fn read(file: &Path, language: Language) -> Self {
        let mut reader = csv::Reader::from_path(file).unwrap();
        let rows: Vec<(String, String)> = reader.deserialize().map(|row| row.unwrap()).collect();
        let mut names: Vec<String> = rows.iter().map(|(_, reason)| reason.clone()).collect();
        names.sort_unstable();
        names.dedup();
        let place = |reason: &String| names.binary_search(reason).unwrap();
        Self { language, rows: rows.iter().map(|(text, reason)| (text.clone(), place(reason))).collect(), names }
    }

    /// Every so many-th row of each reason, and the others.
    fn parted(&self, parts: usize, part: usize) -> (Vec<usize>, Vec<usize>) {
        let mut met = vec![0; self.names.len()];
        (0..self.rows.len()).partition(|at| {
            let met = &mut met[self.rows[*at].1];
            *met += 1;
            (*met - 1) % parts == part
        })
    }

    fn learn(&self, rows: &[usize]) -> Learned {
        let names: Vec<&str> = self.names.iter().map(String::as_str).collect();
        let decision = |at: &usize| {
            let (text, reason) = &self.rows[*at];
            Decision { text, language: self.language, reasons: std::slice::from_ref(reason) }
        };
        Learned::from(&names, self.language, &rows.iter().map(decision).collect::<Vec<_>>())
    }

    fn try_on(&self, learned: &Learned, rows: &[usize]) -> Vec<Tried> {
        let asked: Vec<_> = rows.iter().map(|at| (self.rows[*at].0.as_str(), self.language)).collect();
        let tried = |(suggestion, at): (Suggestion, &usize)| {
            let best = suggestion.best().unwrap();
            Tried { decided: self.rows[*at].1, guessed: best.reason, confidence: f64::from(best.confidence) }
        };
        learned.suggest_all(&asked).into_iter().zip(rows).map(tried).collect()
    }
}

struct Tried {
    decided: usize,
    guessed: usize,
    confidence: f64,
}

/// How good guesses are.
#[derive(Debug)]
struct Measured {
    /// Share of right guesses, and that of the half one is surest of.
    right: f64,
    right_of_surest: f64,
    /// Mean F1 over the reasons.
    macro_f1: f64,
    /// Expected calibration error over ten bins.
    calibration_error: f64,
}

fn share(tried: &[Tried]) -> f64 {
    tried.iter().filter(|t| t.decided == t.guessed).count() as f64 / tried.len() as f64
}

fn measure(mut tried: Vec<Tried>, reasons: usize) -> Measured {
    let f1 = |reason| {
        let right = tried.iter().filter(|t| t.decided == reason && t.guessed == reason).count();
        let either = tried.iter().filter(|t| t.decided == reason).count() + tried.iter().filter(|t| t.guessed == reason).count();
        2.0 * right as f64 / either.max(1) as f64
    };
    let macro_f1 = (0..reasons).map(f1).sum::<f64>() / reasons as f64;
    let bin = |bin: usize| {
        let within = tried.iter().filter(|t| ((t.confidence * 10.0) as usize).min(9) == bin);
        within.map(|t| t.confidence - f64::from(u8::from(t.decided == t.guessed))).sum::<f64>().abs()
    };
    let calibration_error = (0..10).map(bin).sum::<f64>() / tried.len() as f64;
    tried.sort_by(|one, other| other.confidence.total_cmp(&one.confidence));
    Measured { right: share(&tried), right_of_surest: share(&tried[..tried.len() / 2]), macro_f1, calibration_error }
}

/// Learns from each part of the others, and tries it on that part.
fn crossed(set: &Set, parts: usize) -> Measured {
    let tried = (0..parts).flat_map(|part| {
        let (apart, others) = set.parted(parts, part);
        set.try_on(&set.learn(&others), &apart)
    });
    measure(tried.collect(), set.names.len())
}

#[test]
fn made_up_answers_find_their_reason() {
    for language in Language::ALL {
        let file = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/data/suggest").join(format!("{}.csv", language.code()));
        let found = crossed(&Set::read(&file, language), 4);
        println!("{}: {found:?}", language.code());
        assert!(found.right > 0.6 && found.macro_f1 > 0.55 && found.right_of_surest > 0.75, "{}: {found:?}", language.code());
    }
}

#[test]
fn real_complaints_find_theirs() {
    let Some(folder) = std::env::var_os("COMEBACK_REAL_DATA") else {
        println!("skipped: set COMEBACK_REAL_DATA to a folder with words/");
        return;
    };
    for (file, language, right, macro_f1, surest) in [
        ("en_airline_complaints.csv", Language::En, 0.60, 0.52, 0.78),
        ("nl_restaurant_complaints.csv", Language::Nl, 0.68, 0.48, 0.84),
        ("ru_restaurant_complaints.csv", Language::Ru, 0.76, 0.72, 0.89),
    ] {
        let set = Set::read(&Path::new(&folder).join("words").join(file), language);
        let found = crossed(&set, 2);
        println!("{file}, halves: {found:?}");
        assert!(found.right > right && found.macro_f1 > macro_f1 && found.right_of_surest > surest, "{file}: {found:?}");
        assert!(found.calibration_error < 0.12, "{file}: {found:?}");
        let (first, rest): (Vec<usize>, Vec<usize>) = (0..set.rows.len()).partition(|at| *at < 100);
        let early = measure(set.try_on(&set.learn(&first), &rest[..rest.len().min(1_000)]), set.names.len());
        println!("{file}, the first hundred: {early:?}");
        assert!(early.right > right - 0.13 && early.calibration_error < 0.15, "{file}: {early:?}");
    }
}
