//! Two special functions the models need: the logarithm of the gamma function, and Gauss's hypergeometric function.

use std::f64::consts::PI;

/// Lanczos' coefficients for g = 7 and nine terms (Godfrey 2001): about 15 digits.
const LANCZOS: [f64; 9] = [
    0.999_999_999_999_809_9,
    676.520_368_121_885_1,
    -1_259.139_216_722_402_8,
    771.323_428_777_653_1,
    -176.615_029_162_140_6,
    12.507_343_278_686_905,
    -0.138_571_095_265_720_12,
    9.984_369_578_019_572e-6,
    1.505_632_735_149_311_6e-7,
];

/// ln Γ(x) for x > 0 (Lanczos' approximation); not a number otherwise.
#[must_use]
pub fn ln_gamma(x: f64) -> f64 {
    if x.is_nan() || x <= 0.0 {
        return f64::NAN;
    }
    if x < 0.5 {
        // Reflection: Γ(x) Γ(1 - x) = π / sin πx.
        return (PI / (PI * x).sin()).ln() - ln_gamma(1.0 - x);
    }
    let x = x - 1.0;
    let t = x + 7.5;
    let terms = LANCZOS.iter().zip(0_u8..).map(|(c, i)| if i == 0 { *c } else { c / (x + f64::from(i)) });
    let sum: f64 = terms.sum();
    (x + 0.5).mul_add(t.ln(), 0.5 * (2.0 * PI).ln()) - t + sum.ln()
}

/// 2F1(a, b; c; z) for 0 <= z < 1 and c > 0, by its series. Not a number if it does not settle.
#[must_use]
#[expect(clippy::many_single_char_names, reason = "the function's own names in every book")]
pub fn hyp2f1(a: f64, b: f64, c: f64, z: f64) -> f64 {
    let (mut sum, mut term) = (1.0, 1.0);
    for n in 0..200_000_u32 {
        let n = f64::from(n);
        term *= (a + n) * (b + n) / ((c + n) * (n + 1.0)) * z;
        sum += term;
        if term.abs() <= 1e-15 * f64::abs(sum) {
            return sum;
        }
    }
    f64::NAN
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ln_gamma_is_that_of_the_tables() {
        for (x, expected) in [
            (0.1, 2.252_712_651_734_206),
            (0.5, 0.572_364_942_924_700_1),
            (1.0, 0.0),
            (2.0, 0.0),
            (3.5, 1.200_973_602_347_074_3),
            (10.0, 12.801_827_480_081_469),
            (100.5, 361.435_540_467_777_6),
        ] {
            assert!((ln_gamma(x) - expected).abs() < 1e-11, "{x}: {} {expected}", ln_gamma(x));
        }
        assert!(ln_gamma(0.0).is_nan());
    }

    #[test]
    fn hyp2f1_is_that_of_the_closed_forms() {
        // 2F1(1, 1; 2; z) = -ln(1 - z) / z; 2F1(a, b; b; z) = (1 - z)^-a.
        for z in [0.1_f64, 0.5, 0.9, 0.99] {
            let ln = -(1.0 - z).ln() / z;
            assert!((hyp2f1(1.0, 1.0, 2.0, z) / ln - 1.0).abs() < 1e-11, "{z}");
            assert!((hyp2f1(0.7, 2.5, 2.5, z) / (1.0 - z).powf(-0.7) - 1.0).abs() < 1e-11, "{z}");
        }
        assert!((hyp2f1(2.0, 3.0, 4.0, 0.0) - 1.0).abs() < f64::EPSILON);
    }
}
