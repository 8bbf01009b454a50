//! Who reads: the words depend on it.

use chrono_tz::Tz;

use super::id::PersonId;
use super::language::Language;

/// Who reads what is drawn.
#[derive(Clone, Copy, Debug)]
pub struct Reader {
    /// Who they are, where it is one person.
    pub person: Option<PersonId>,
    /// In which language.
    pub language: Language,
    /// What their building's group speaks.
    pub building_language: Language,
    /// Where their clocks hang.
    pub time_zone: Tz,
    /// True if a whole group reads it: then nothing private may stand in it.
    pub in_group: bool,
}
