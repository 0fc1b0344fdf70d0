//! A share in words by the small-number rule (METRICS A8): under ten "3 of 7", up to 29 "4 of 14 (29%)", from thirty "64% (61 of 96)".

use crate::analysis::{Share, Telling};
use crate::i18n::Tr;

/// The share as it may be told; a dash for one out of nothing.
#[must_use]
pub fn share_told(tr: &Tr, share: Share) -> String {
    let whole = |count: u64| tr.whole(i64::try_from(count).unwrap_or(i64::MAX));
    let counts = tr.chart_of(whole(share.all), whole(share.of));
    match (share.rate(), Telling::of(share.all)) {
        (None, _) => "–".to_owned(),
        (_, Telling::CountsOnly) => counts,
        (Some(rate), Telling::CountsFirst) => format!("{counts} ({})", tr.percent(rate)),
        (Some(rate), Telling::PercentFirst) => format!("{} ({counts})", tr.percent(rate)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::language::Language;

    #[test]
    fn counts_stand_first_where_there_are_few() {
        let tr = Tr::new(Language::En);
        for (of, all, told) in [
            (0, 0, "–"),
            (3, 7, "3 of 7"),
            (9, 9, "9 of 9"),
            (4, 14, "4 of 14 (29%)"),
            (29, 29, "29 of 29 (100%)"),
            (15, 30, "50% (15 of 30)"),
        ] {
            assert_eq!(share_told(&tr, Share::new(of, all)), told);
        }
    }
}
