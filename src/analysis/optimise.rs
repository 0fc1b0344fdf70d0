//! Finding the lowest point of a function of a few numbers without its slope: Nelder and Mead (1965). Knows no model.

/// A place and the function's value there.
#[derive(Debug, Clone)]
struct Corner<const N: usize> {
    at: [f64; N],
    value: f64,
}

/// The lowest point found from `start`, and the value there; none if it did not settle, or `goes_on` said no at one of its steps.
/// Values that are no number count as very high.
pub(super) fn lowest<const N: usize>(
    start: [f64; N],
    step: f64,
    f: &impl Fn(&[f64; N]) -> f64,
    goes_on: &impl Fn() -> bool,
) -> Option<([f64; N], f64)> {
    let mut best = descend(start, step, f, goes_on)?;
    // A simplex may fold up too early: start again from where it came to until that gains nothing.
    for _ in 0..10 {
        let again = descend(best.0, step / 4.0, f, goes_on)?;
        let gain = best.1 - again.1;
        best = if again.1 < best.1 { again } else { best };
        if gain.abs() <= 1e-10 * best.1.abs().max(1.0) {
            return best.1.is_finite().then_some(best);
        }
    }
    None
}

fn descend<const N: usize>(
    start: [f64; N],
    step: f64,
    f: &impl Fn(&[f64; N]) -> f64,
    goes_on: &impl Fn() -> bool,
) -> Option<([f64; N], f64)> {
    let corner = |at: [f64; N]| {
        let value = f(&at);
        Corner { at, value: if value.is_nan() { f64::INFINITY } else { value } }
    };
    let mut corners = vec![corner(start)];
    for axis in 0..N {
        let mut at = start;
        at.iter_mut().skip(axis).take(1).for_each(|x| *x += step);
        corners.push(corner(at));
    }
    for _ in 0..2000 {
        corners.sort_by(|a, b| a.value.total_cmp(&b.value));
        let (best, worst) = (corners.first()?.clone(), corners.last()?.clone());
        if worst.value - best.value <= 1e-13 * best.value.abs().max(1.0) && spread(&corners) < 1e-8 {
            return Some((best.at, best.value));
        }
        if !goes_on() {
            return None;
        }
        fold(&mut corners, &best, &worst, &corner);
    }
    corners.first().map(|best| (best.at, best.value))
}

/// Widest difference between corners along any axis.
fn spread<const N: usize>(corners: &[Corner<N>]) -> f64 {
    let Some(first) = corners.first() else { return 0.0 };
    corners.iter().flat_map(|c| c.at.iter().zip(&first.at).map(|(a, b)| (a - b).abs())).fold(0.0, f64::max)
}

/// One step: reflect the worst corner, reach further, draw in, or shrink towards the best. `corners` are sorted.
fn fold<const N: usize>(corners: &mut [Corner<N>], best: &Corner<N>, worst: &Corner<N>, corner: &impl Fn([f64; N]) -> Corner<N>) {
    let middle = middle(corners);
    let along = |distance: f64| corner(between(&middle, &worst.at, distance));
    let second_worst = corners.iter().rev().nth(1).map_or(worst.value, |c| c.value);
    let reflected = along(-1.0);
    let candidate = if reflected.value < best.value {
        let further = along(-2.0);
        if further.value < reflected.value { further } else { reflected }
    } else if reflected.value < second_worst {
        reflected
    } else if reflected.value < worst.value {
        along(-0.5)
    } else {
        along(0.5)
    };
    if candidate.value < second_worst.max(best.value) || candidate.value < worst.value {
        corners.iter_mut().rev().take(1).for_each(|c| *c = candidate.clone());
    } else {
        corners.iter_mut().skip(1).for_each(|c| *c = corner(between(&best.at, &c.at, 0.5)));
    }
}

/// The middle of all corners but the last.
fn middle<const N: usize>(corners: &[Corner<N>]) -> [f64; N] {
    let mut middle = [0.0; N];
    let others = corners.len().saturating_sub(1).max(1);
    for corner in corners.iter().take(others) {
        middle.iter_mut().zip(&corner.at).for_each(|(sum, x)| *sum += x);
    }
    middle.map(|sum| sum / super::num::float(super::num::count(others)))
}

/// `from` + `distance` x (`to` - `from`).
fn between<const N: usize>(from: &[f64; N], to: &[f64; N], distance: f64) -> [f64; N] {
    let mut at = *from;
    at.iter_mut().zip(to).for_each(|(x, t)| *x += distance * (t - *x));
    at
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_banana_valley_is_walked_to_its_end() {
        let rosenbrock = |p: &[f64; 2]| 100.0 * (p[1] - p[0] * p[0]).powi(2) + (1.0 - p[0]).powi(2);
        let (at, value) = lowest([-1.2, 1.0], 0.5, &rosenbrock, &|| true).unwrap();
        assert!((at[0] - 1.0).abs() < 1e-6 && (at[1] - 1.0).abs() < 1e-6 && value < 1e-12, "{at:?} {value}");
    }

    #[test]
    fn a_search_that_is_stopped_finds_nothing() {
        let left = std::cell::Cell::new(3);
        let goes_on = || left.replace(left.get() - 1) > 0;
        assert!(lowest([5.0], 1.0, &|p: &[f64; 1]| p[0] * p[0], &goes_on).is_none());
        assert_eq!(left.get(), -1, "it asked no more after the no");
    }

    #[test]
    fn where_there_is_no_bottom_nothing_is_found() {
        assert!(lowest([0.0], 1.0, &|_: &[f64; 1]| f64::NAN, &|| true).is_none());
    }
}
