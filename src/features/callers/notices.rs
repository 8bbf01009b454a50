//! What is told about those without Telegram, and with which manners. Ids only.

use serde::{Deserialize, Serialize};

use super::intents::Step;
use super::model::{CallBackId, CardId, IntakeId, Refusal};
use crate::features::needs::{ClaimId, NeedId};
use crate::kernel::clock::Moment;
use crate::kernel::id::{BuildingId, PersonId};
use crate::kernel::notice::{self, Lane, Manners, Parting, StandIn, Subject, UnknownOutcome, said};
use crate::kernel::recipient::RecipientId;

/// Something to tell.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Notice {
    /// Something is to be typed, or said aloud.
    Form {
        /// Where.
        building: BuildingId,
        /// Who.
        person: PersonId,
        /// What.
        step: Step,
    },
    /// Shall a card be made?
    CardQuestion {
        /// Where.
        building: BuildingId,
        /// For whom.
        recipient: RecipientId,
    },
    /// The card, for a printer.
    Card {
        /// Where.
        building: BuildingId,
        /// Which.
        card: CardId,
    },
    /// The card, for a screen.
    CardPicture {
        /// Where.
        building: BuildingId,
        /// Which.
        card: CardId,
    },
    /// To the helper: whoever was helped says that it is done.
    Confirmed {
        /// Which need.
        need: NeedId,
        /// Their claim.
        claim: ClaimId,
        /// When: a later time is another one.
        at: Moment,
    },
    /// To the asker: whoever was helped says that it is done.
    ConfirmedForYou {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
        /// When: a later time is another one.
        at: Moment,
    },
    /// To the moderator who noted it: it is confirmed, and can be undone.
    Noted {
        /// Which need.
        need: NeedId,
        /// Whose claim.
        claim: ClaimId,
        /// When: a later time is another one.
        at: Moment,
    },
    /// To who answers now: a need is in their hands.
    TakenOver {
        /// Which need.
        need: NeedId,
        /// Whose hands it was in.
        from: PersonId,
    },
    /// What is taken down while somebody calls.
    Intake {
        /// Where.
        building: BuildingId,
        /// By whom.
        person: PersonId,
        /// Which.
        intake: IntakeId,
        /// Which page of those who could be calling.
        page: usize,
    },
    /// Whom to call back.
    Backs {
        /// Where.
        building: BuildingId,
    },
    /// To a moderator: somebody still waits for a call, and is forgotten soon.
    StillWaits {
        /// Where.
        building: BuildingId,
        /// Who.
        call_back: CallBackId,
    },
    /// To a moderator: some waited for a call and were never ticked. They are forgotten.
    NeverCalled {
        /// Where.
        building: BuildingId,
        /// Since when the first of them waited.
        since: Moment,
        /// How many.
        count: i64,
    },
    /// To who answers: a need could not go on.
    Lapsed {
        /// Which need.
        need: NeedId,
        /// Where.
        building: BuildingId,
    },
}

said!(Notice, "callers.notice");

impl notice::Notice for Notice {
    fn manners(&self) -> Manners {
        let (lane, stand_in, held_at_night) = match self {
            Self::Form { .. }
            | Self::CardQuestion { .. }
            | Self::Card { .. }
            | Self::CardPicture { .. }
            | Self::Backs { .. }
            | Self::Noted { .. } => (Lane::Reply, StandIn::Nothing, false),
            Self::Intake { .. } => (Lane::Reply, StandIn::GroupLine, false),
            Self::Confirmed { .. } | Self::ConfirmedForYou { .. } => {
                (Lane::Notice, StandIn::UntilStart, false)
            }
            Self::StillWaits { .. } | Self::NeverCalled { .. } => {
                (Lane::Notice, StandIn::UntilStart, true)
            }
            // Somebody waits for a helper, and nobody else looks after it.
            Self::TakenOver { .. } | Self::Lapsed { .. } => {
                (Lane::Reply, StandIn::UntilStart, false)
            }
        };
        Manners {
            lane,
            stand_in,
            held_at_night,
            unsolicited: false,
            unknown_outcome: UnknownOutcome::OnceMore,
        }
    }

    fn parting(&self) -> Parting {
        match self {
            Self::Card { .. } | Self::CardPicture { .. } => Parting::Deleted,
            Self::Noted { .. }
            | Self::Intake { .. }
            | Self::Backs { .. }
            | Self::StillWaits { .. }
            | Self::NeverCalled { .. } => Parting::WithOffice,
            Self::Form { .. }
            | Self::CardQuestion { .. }
            | Self::Confirmed { .. }
            | Self::ConfirmedForYou { .. }
            | Self::TakenOver { .. }
            | Self::Lapsed { .. } => Parting::WithHome,
        }
    }

    fn subject(&self) -> Option<Subject> {
        match self {
            Self::Form { person, .. } => Some(form_of(*person)),
            Self::CardQuestion { recipient, .. } => {
                Some(Subject { kind: "recipient", row: recipient.0 })
            }
            Self::Intake { intake, .. } => Some(intake_of(*intake)),
            Self::Backs { building } | Self::StillWaits { building, .. } => {
                Some(backs_of(*building))
            }
            Self::Card { .. } | Self::CardPicture { .. } | Self::NeverCalled { .. } => None,
            Self::Confirmed { need, .. }
            | Self::ConfirmedForYou { need, .. }
            | Self::Noted { need, .. }
            | Self::TakenOver { need, .. }
            | Self::Lapsed { need, .. } => Some((*need).into()),
        }
    }
}

/// What somebody types, as something that messages show.
pub fn form_of(person: PersonId) -> Subject {
    Subject { kind: "callers_form", row: person.0 }
}

/// What is taken down, as something that messages show.
pub fn intake_of(intake: IntakeId) -> Subject {
    Subject { kind: "intake", row: intake.0 }
}

/// Whom to call back in a building, as something that messages show.
pub fn backs_of(building: BuildingId) -> Subject {
    Subject { kind: "call_backs", row: building.0 }
}

/// The answer to one's own act.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Reply {
    /// The card is being printed.
    Printing,
    /// The code is right, and was taken from them before.
    CodeRight,
    /// The code is wrong, of somebody else, or was used.
    CodeWrong,
    /// It is confirmed.
    Noted,
    /// It is not confirmed any more.
    Undone,
    /// They have to agree first: they can be asked at once.
    AskFirst,
    /// Nothing was typed.
    Stopped,
    /// Nothing to say: what comes by itself says it.
    Silent,
}

said!(Reply, "callers.reply");
said!(Refusal, "callers.refusal");
