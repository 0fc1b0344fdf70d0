//! Thinning out: which backups stay. All of today and yesterday (at most 10), then the newest of each of 12 days, 8 weeks and 12
//! months; together at most 5 GB, and a tenth of what is free on the disk; never under 3. None goes that holds far more than the newest: a workspace that shrank must not
//! push out its own past.

use std::collections::BTreeSet;
use std::path::Path;

use jiff::ToSpan as _;
use jiff::civil::DateTime;

use super::{Backup, manifest_path};
use crate::store::Result;

const RECENT: usize = 10;
const DAYS: usize = 12;
const WEEKS: usize = 8;
const MONTHS: usize = 12;
const FEWEST: usize = 3;
const MOST_BYTES: u64 = 5 << 30;

/// How much backups in this folder may take up.
pub(super) fn most_bytes(folder: &Path) -> u64 {
    // where the system does not say how much is free, the fixed limit is the only one
    fs4::available_space(folder).map_or(MOST_BYTES, |free| MOST_BYTES.min(free / 10))
}

/// Removes what need not stay of the backups made before this one.
pub(super) fn thin(newest: &Backup, before: &[Backup], most_bytes: u64) -> Result<()> {
    let all: Vec<&Backup> = std::iter::once(newest).chain(before).collect();
    let times: Vec<DateTime> = all.iter().map(|backup| backup.manifest.at).collect();
    let mut stays = staying(&times);
    let mut bytes = 0;
    for (place, (backup, stays)) in all.iter().zip(&mut stays).enumerate() {
        bytes += if *stays { backup.manifest.bytes } else { 0 };
        *stays &= place < FEWEST || bytes <= most_bytes;
    }
    for (backup, stays) in all.iter().zip(stays) {
        if !stays && !holds_far_more(backup, newest) {
            // a backup that is there has its manifest, wherever a kill comes between
            std::fs::remove_file(&backup.path)?;
            std::fs::remove_file(manifest_path(&backup.path))?;
        }
    }
    Ok(())
}

/// The newest has lost more than 30 % of it.
fn holds_far_more(backup: &Backup, newest: &Backup) -> bool {
    u128::from(newest.manifest.records()) * 10 < u128::from(backup.manifest.records()) * 7
}

/// Which of these times, the newest first, stay as of the newest.
pub(super) fn staying(times: &[DateTime]) -> Vec<bool> {
    let yesterday = times.first().map(|now| now.date().saturating_sub(1.day()));
    let (mut days, mut weeks, mut months) = (BTreeSet::new(), BTreeSet::new(), BTreeSet::new());
    let mut recent = 0;
    let stays = |(place, at): (usize, &DateTime)| {
        let day = at.date();
        let week = day.iso_week_date();
        let is_recent = Some(day) >= yesterday && recent < RECENT;
        recent += usize::from(is_recent);
        let first_of_day = days.len() < DAYS && days.insert(day);
        let first_of_week = weeks.len() < WEEKS && weeks.insert((week.year(), week.week()));
        let first_of_month = months.len() < MONTHS && months.insert((day.year(), day.month()));
        is_recent || first_of_day || first_of_week || first_of_month || place < FEWEST
    };
    times.iter().enumerate().map(stays).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use jiff::civil::date;

    /// A backup at each of these hours of 365 days, thinned after each; what is left, newest first.
    fn year(hours: &[i8]) -> Vec<DateTime> {
        let mut kept: Vec<DateTime> = Vec::new();
        for day in 0..365 {
            for hour in hours {
                kept.insert(0, date(2025, 1, 1).saturating_add(day.days()).at(*hour, 0, 0, 0));
                let stays = staying(&kept);
                let mut stays = stays.iter();
                kept.retain(|_| *stays.next().unwrap());
            }
        }
        kept
    }

    #[test]
    fn after_a_year_the_table_is_kept() {
        let days = |kept: &[DateTime]| kept.iter().map(|at| at.strftime("%m-%d").to_string()).collect::<Vec<_>>();
        let kept = year(&[18]);
        let expected = [
            "12-31", "12-30", "12-29", "12-28", "12-27", "12-26", "12-25", "12-24", "12-23", "12-22", "12-21", "12-20", // days
            "12-14", "12-07", "11-30", "11-23", "11-16", // Sundays of the weeks before
            "10-31", "09-30", "08-31", "07-31", "06-30", "05-31", "04-30", "03-31", "02-28", "01-31", // months before
        ];
        assert_eq!(days(&kept), expected);
    }

    #[test]
    fn a_busy_day_keeps_ten_and_never_pushes_out_the_past() {
        let hours: Vec<i8> = (8..20).collect();
        let kept = year(&hours);
        let of_last_two_days = kept.iter().filter(|at| at.date() >= date(2025, 12, 30)).count();
        assert_eq!(of_last_two_days, 11); // ten, and the newest of yesterday
        assert!(kept.len() <= 10 + DAYS + WEEKS + MONTHS);
        assert!(kept.iter().any(|at| at.date() < date(2025, 3, 1)));
        assert!(kept.contains(&date(2025, 12, 25).at(19, 0, 0, 0)));
    }

    #[test]
    fn three_stay_however_old() {
        let at = |day| date(2020, 1, day).at(9, 0, 0, 0);
        assert_eq!(staying(&[at(1), at(1), at(1)]), [true, true, true]);
        let old = [date(2025, 1, 1).at(9, 0, 0, 0), date(2020, 1, 1).at(10, 0, 0, 0), date(2020, 1, 1).at(9, 0, 0, 0), at(1)];
        assert_eq!(staying(&old), [true, true, true, false]);
    }
}
