//! Whether somebody would come first if a home called: who answers for it, and who is on duty nearby.
//! Pure.

/// Somebody who lives there or answers for somebody who does.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Keeper {
    /// True if they can be written to.
    pub reachable: bool,
    /// True if they said that they are away.
    pub away: bool,
}

/// Why nobody would come first.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Gap {
    /// Nobody lives there or answers for them.
    Nobody,
    /// They are all away.
    Away,
    /// None of them can be written to.
    Unheard,
}

/// Why nobody would come first to a home with these keepers; nothing if somebody would. `on_duty` tells
/// that somebody is on duty at the same entrance.
pub fn gap(keepers: &[Keeper], on_duty: bool) -> Option<Gap> {
    let comes = |keeper: &Keeper| keeper.reachable && !keeper.away;
    if on_duty || keepers.iter().any(comes) {
        None
    } else if keepers.is_empty() {
        Some(Gap::Nobody)
    } else if keepers.iter().any(|keeper| keeper.reachable) {
        Some(Gap::Away)
    } else {
        Some(Gap::Unheard)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn one_who_is_here_is_enough() {
        let here = Keeper { reachable: true, away: false };
        let away = Keeper { reachable: true, away: true };
        let unheard = Keeper { reachable: false, away: false };
        assert_eq!(gap(&[], false), Some(Gap::Nobody));
        assert_eq!(gap(&[away, unheard], false), Some(Gap::Away));
        assert_eq!(gap(&[unheard, unheard], false), Some(Gap::Unheard));
        assert_eq!(gap(&[away, here], false), None);
        for keepers in [&[][..], &[away], &[unheard]] {
            assert_eq!(gap(keepers, true), None, "somebody near is on duty");
        }
    }
}
