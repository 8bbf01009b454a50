//! Which backups are kept: the newest of each of the last 24 hours, 7 days and 4 weeks in which
//! there was one.

use std::collections::BTreeSet;
use std::path::PathBuf;

use chrono::{DateTime, Utc};

const HOURS: usize = 24;
const DAYS: usize = 7;
const WEEKS: usize = 4;

/// Those that are kept no longer.
pub(super) fn surplus(backups: &[(DateTime<Utc>, PathBuf)]) -> Vec<PathBuf> {
    let kept: BTreeSet<DateTime<Utc>> = [("%Y%m%d%H", HOURS), ("%Y%m%d", DAYS), ("%G%V", WEEKS)]
        .into_iter()
        .flat_map(|(form, most)| newest_of_each(backups, form, most))
        .collect();
    backups.iter().filter(|(at, _)| !kept.contains(at)).map(|(_, file)| file.clone()).collect()
}

/// The newest of each of the last periods in which there was one.
fn newest_of_each(
    backups: &[(DateTime<Utc>, PathBuf)],
    form: &str,
    most: usize,
) -> Vec<DateTime<Utc>> {
    let mut periods = BTreeSet::new();
    let mut newest = Vec::new();
    for (at, _) in backups.iter().rev() {
        if periods.len() < most && periods.insert(at.format(form).to_string()) {
            newest.push(*at);
        }
    }
    newest
}

#[cfg(test)]
mod tests {
    use super::*;
    use chrono::TimeDelta;

    #[test]
    fn a_year_of_hourly_backups_leaves_twenty_four_hours_seven_days_and_four_weeks() {
        let begin: DateTime<Utc> = "2026-01-01T00:30:00Z".parse().unwrap();
        let mut kept: Vec<(DateTime<Utc>, PathBuf)> = Vec::new();
        for hour in 0..365 * 24 {
            let at = begin + TimeDelta::hours(hour);
            kept.push((at, PathBuf::from(at.to_rfc3339())));
            let gone = surplus(&kept);
            kept.retain(|(_, file)| !gone.contains(file));
        }
        let ages: Vec<i64> =
            kept.iter().rev().map(|(at, _)| (kept.last().unwrap().0 - *at).num_hours()).collect();
        assert_eq!(ages[..24], (0..24).collect::<Vec<i64>>());
        // The last hour of each of the six days before.
        assert_eq!(ages[24..30], [24, 48, 72, 96, 120, 144]);
        // The last of the weeks before: this one is there by its last hour.
        assert_eq!(ages[30..], [264, 432]);
    }
}
