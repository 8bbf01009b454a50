//! Who tries: everybody who could come near a need, with an account each.

use linli::kernel::language::Language;
use linli::kernel::person::Account;

use crate::support::town::speaker;

/// What somebody is to a need and its building.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Role {
    Asker,
    Helper,
    /// A helper who came to an old building a moment ago.
    NewHelper,
    Resident,
    Moderator,
    /// Somebody who came to an old building a moment ago.
    NewResident,
    /// Somebody in the group who was not let in.
    Applicant,
    /// Somebody who lived there.
    ExResident,
    /// A resident of another building.
    Elsewhere,
    /// Somebody who belongs to no building.
    Stranger,
    /// An administrator of the group who writes anonymously.
    Faceless,
}

impl Role {
    /// All of them, in the order of the table.
    pub const ALL: [Self; 11] = [
        Self::Asker,
        Self::Helper,
        Self::NewHelper,
        Self::Resident,
        Self::Moderator,
        Self::NewResident,
        Self::Applicant,
        Self::ExResident,
        Self::Elsewhere,
        Self::Stranger,
        Self::Faceless,
    ];

    /// The head of its column.
    pub fn name(self) -> &'static str {
        match self {
            Self::Asker => "asker",
            Self::Helper => "helper",
            Self::NewHelper => "new helper",
            Self::Resident => "resident",
            Self::Moderator => "moderator",
            Self::NewResident => "new resident",
            Self::Applicant => "applicant",
            Self::ExResident => "ex-resident",
            Self::Elsewhere => "elsewhere",
            Self::Stranger => "stranger",
            Self::Faceless => "faceless",
        }
    }

    /// Their account; nothing of somebody whose face is hidden.
    pub fn account(self) -> Option<Account> {
        let known = |number, name| Some(speaker(number, name, Language::ENGLISH));
        match self {
            Self::Asker => known(21, "Ana"),
            Self::Helper => known(22, "Bo"),
            Self::NewHelper => known(23, "Nik"),
            Self::Resident => known(24, "Cem"),
            Self::Moderator => known(25, "Mo"),
            Self::NewResident => known(26, "Nia"),
            Self::Applicant => known(30, "Ari"),
            Self::ExResident => known(27, "Lea"),
            Self::Elsewhere => known(28, "Zoe"),
            Self::Stranger => known(29, "Sam"),
            Self::Faceless => None,
        }
    }

    /// The same of somebody who has a face.
    pub fn face(self) -> Account {
        self.account().unwrap_or_else(|| panic!("{self:?} has no face"))
    }
}
