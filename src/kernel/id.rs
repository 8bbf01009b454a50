//! Identities: one type per table, so that a person is never taken for a need.

/// Declares a typed row id: `id!(NeedId, "need")`.
macro_rules! id {
    ($(#[$doc:meta])* $name:ident, $table:literal) => {
        $(#[$doc])*
        #[derive(
            Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, sqlx::Type,
            serde::Serialize, serde::Deserialize,
        )]
        #[sqlx(transparent)]
        #[serde(transparent)]
        pub struct $name(pub i64);

        impl $crate::kernel::id::RowId for $name {
            const TABLE: &'static str = $table;
            fn from_row(row: i64) -> Self {
                Self(row)
            }
            fn row(self) -> i64 {
                self.0
            }
        }
    };
}
pub(crate) use id;

/// The id of a row in a known table.
pub trait RowId: Copy {
    /// The table whose rows it names; also the name of its counter.
    const TABLE: &'static str;
    /// The id of this row number.
    fn from_row(row: i64) -> Self;
    /// The row number.
    fn row(self) -> i64;
}

id!(
    /// A building: one Telegram group.
    BuildingId,
    "building"
);
id!(
    /// A person: one Telegram account.
    PersonId,
    "person"
);

/// Somebody as a member of a building: to whom things are told, and in whose building it is.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Member {
    /// Who.
    pub person: PersonId,
    /// In which building.
    pub building: BuildingId,
}
