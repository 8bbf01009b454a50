//! The list of features, for what the registry asks of each of them in the same words.

/// Asks the same of whichever feature a value is of: `each!(self, intent => intent.verb())`. A new
/// feature joins by a line here and a variant in the enums; what is asked differently of it stands in
/// a `match` of its own.
macro_rules! each {
    ($value:expr, $of_feature:ident => $asked:expr) => {
        match $value {
            Self::Members($of_feature) => $asked,
            Self::Needs($of_feature) => $asked,
            Self::People($of_feature) => $asked,
            Self::Joining($of_feature) => $asked,
            Self::Grants($of_feature) => $asked,
            Self::Invites($of_feature) => $asked,
            Self::Numbers($of_feature) => $asked,
            Self::Offers($of_feature) => $asked,
            Self::Papers($of_feature) => $asked,
            Self::Residents($of_feature) => $asked,
            Self::Habits($of_feature) => $asked,
            Self::Duty($of_feature) => $asked,
            Self::Digest($of_feature) => $asked,
            Self::Households($of_feature) => $asked,
            Self::Callers($of_feature) => $asked,
            Self::Series($of_feature) => $asked,
            Self::Alarms($of_feature) => $asked,
            Self::Devices($of_feature) => $asked,
            Self::Keys($of_feature) => $asked,
            Self::Checkins($of_feature) => $asked,
        }
    };
}

pub(super) use each;
