//! How much is swept at a time: forgetting the old must not hold up the new.

/// A sweep forgets at most so many rows of a table; where there were more, it is soon run again.
pub const MOST: i64 = 2_000;

/// True if a sweep of one table may have left something: it forgot as much as it may.
pub fn is_cut_short(forgotten: u64) -> bool {
    i64::try_from(forgotten).map_or(true, |forgotten| forgotten >= MOST)
}
