//! What somebody wants who was asked. Pure. That they can help is said by the button of needs.

use crate::features::needs::NeedId;
use crate::kernel::code::{self, Code};
use crate::kernel::id::BuildingId;

/// What somebody wants who was asked.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Intent {
    /// They cannot help now.
    NotNow(BuildingId, NeedId),
}

impl Intent {
    /// The code that a button carries.
    pub fn code(&self) -> String {
        let Self::NotNow(building, need) = self;
        code::write("not-now", &[&building.0, &need.0])
    }

    /// The intent that a button's code names.
    pub fn from_code(code: &Code<'_>) -> Option<Self> {
        if code.verb != "not-now" {
            return None;
        }
        let (building, need) = code.two()?;
        Some(Self::NotNow(BuildingId(building), NeedId(need)))
    }

    /// True if a link may bring it: links are made by anybody.
    pub fn may_come_by_link(&self) -> bool {
        match self {
            Self::NotNow(..) => false,
        }
    }

    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::NotNow(..) => "offers.not_now",
        }
    }

    /// The need it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        let Self::NotNow(_, need) = self;
        Some(need.0)
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        let Self::NotNow(building, _) = self;
        Some(*building)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_button_reads_back_what_it_says() {
        let intent = Intent::NotNow(BuildingId(i64::MAX), NeedId(i64::MAX));
        let code = intent.code();
        assert!(code.len() <= code::MOST_BYTES, "{code}");
        assert_eq!(Intent::from_code(&Code::read(&code).unwrap()), Some(intent));
        for forged in ["not-now_1", "not-now_1_2_3", "not-now_1_x", "now_1_2"] {
            let read = Code::read(forged).and_then(|code| Intent::from_code(&code));
            assert_eq!(read, None, "{forged}");
        }
    }
}
