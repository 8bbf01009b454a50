//! Every friendly no about needs.

use serde::{Deserialize, Serialize};

use crate::kernel::actor::Denied;
use crate::kernel::id::PersonId;

/// A friendly no.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Refusal {
    /// Nothing was said.
    NoWords,
    /// A card would not hold it.
    TooLong,
    /// All of it was private.
    OnlyPrivate,
    /// The private part is too long.
    PrivateTooLong,
    /// The voice message is too long.
    VoiceTooLong,
    /// The time that was said is over.
    TimeOver,
    /// No time can be read in what was typed.
    NoTime,
    /// Several times can be read in it.
    SeveralTimes,
    /// They asked for a lot in a short time.
    TooMany,
    /// Somebody else has it.
    Taken {
        /// Who was first.
        helper: PersonId,
    },
    /// They asked it themselves.
    Own,
    /// They have it already.
    AlreadyYours,
    /// They do not help with it, or no longer.
    NotHelping {
        /// Its number.
        number: i64,
    },
    /// A tap by mistake leaves no trace for two minutes only.
    TooLateForSlip,
    /// There is no door and phone with it.
    NothingPrivate,
    /// They looked at as many homes today as the building allows.
    #[serde(alias = "three_homes")]
    ManyHomes,
    /// More helpers are on it than that.
    TooFewPlaces {
        /// How many.
        helpers: i64,
    },
    /// The draft is posted, or gone.
    DraftGone,
    /// The message that was changed is none that asked for something.
    NotAsked,
    /// It is open already.
    AlreadyOpen {
        /// Its number.
        number: i64,
    },
    /// It is over already.
    AlreadyOver {
        /// Its number.
        number: i64,
    },
    /// Whoever asked does not live there any more.
    AskerGone {
        /// Its number.
        number: i64,
    },
    /// It was said already.
    AlreadyTold,
    /// All its places were filled, and there can be no more.
    NoMorePlaces {
        /// Its number.
        number: i64,
    },
    /// The helper said so already; the asker has been asked.
    AlreadyDone,
    /// The asker confirmed it already.
    AlreadyConfirmed,
    /// The asker withdrew it already.
    AlreadyWithdrawn,
    /// Thanks were said already.
    AlreadyThanked,
    /// Only the asker may say that.
    OnlyTheAsker,
    /// The button is of an earlier day: that is past. The newest is shown.
    Past,
    /// That is past; the card shows how things stand.
    #[serde(alias = "nobody_to_tell")]
    Over,
    /// No such need in that building.
    Unknown,
    /// No need with this number in that building.
    UnknownNumber {
        /// The number.
        number: i64,
    },
    /// The command wants a number.
    NoNumber,
    /// Nobody has said of it that it is done.
    NothingToConfirm {
        /// Its number.
        number: i64,
    },
    /// Whoever helps with this has to be trusted with it, and they are not.
    NotTrusted,
    /// With this nobody goes alone.
    TwoGo,
    /// Whoever it is for has not agreed.
    NotAgreed,
    /// They do not answer for whoever it is for.
    NotGuardian,
    /// Several are called so.
    SeveralSoCalled,
    /// It is for somebody else.
    ForAnother,
    /// They lack the authority.
    Denied(Denied),
}

impl Refusal {
    /// True if what a step waited for can never come any more.
    pub fn ends_a_step(&self) -> bool {
        matches!(
            self,
            Self::Past
                | Self::Over
                | Self::Unknown
                | Self::OnlyTheAsker
                | Self::DraftGone
                | Self::Denied(_)
        )
    }

    /// Its kind, for the audit log.
    pub fn kind(&self) -> &'static str {
        match self {
            Self::NoWords => "no_words",
            Self::TooLong => "too_long",
            Self::OnlyPrivate => "only_private",
            Self::PrivateTooLong => "private_too_long",
            Self::VoiceTooLong => "voice_too_long",
            Self::TimeOver => "time_over",
            Self::NoTime => "no_time",
            Self::SeveralTimes => "several_times",
            Self::TooMany => "too_many",
            Self::TooLateForSlip => "too_late_for_slip",
            Self::NothingPrivate => "nothing_private",
            Self::ManyHomes => "many_homes",
            Self::TooFewPlaces { .. } => "too_few_places",
            Self::DraftGone => "draft_gone",
            Self::NotAsked => "not_asked",
            Self::AlreadyOpen { .. } => "already_open",
            Self::AlreadyOver { .. } => "already_over",
            Self::AskerGone { .. } => "asker_gone",
            Self::AlreadyTold => "already_told",
            Self::NoMorePlaces { .. } => "no_more_places",
            Self::Taken { .. } => "taken",
            Self::Own => "own",
            Self::AlreadyYours => "already_yours",
            Self::NotHelping { .. } => "not_helping",
            Self::AlreadyDone => "already_done",
            Self::AlreadyConfirmed => "already_confirmed",
            Self::AlreadyWithdrawn => "already_withdrawn",
            Self::AlreadyThanked => "already_thanked",
            Self::OnlyTheAsker => "only_the_asker",
            Self::Past => "past",
            Self::Over => "over",
            Self::NotAgreed => "not_agreed",
            Self::NotGuardian => "not_guardian",
            Self::SeveralSoCalled => "several_so_called",
            Self::ForAnother => "for_another",
            Self::Unknown => "unknown",
            Self::UnknownNumber { .. } => "unknown_number",
            Self::NoNumber => "no_number",
            Self::NothingToConfirm { .. } => "nothing_to_confirm",
            Self::NotTrusted => "not_trusted",
            Self::TwoGo => "two_go",
            Self::Denied(denied) => denied.kind(),
        }
    }
}
