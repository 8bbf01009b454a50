//! The stage on which everybody tries: an old building with a need in it that somebody helps with,
//! as it stands at different times. Each try begins on a stage that nobody has touched.

use std::time::Duration;

use linli::shell::stimulus::Act;

use super::roles::Role;
use crate::support::office::group;
use crate::support::town::Town;

pub const CHAT: i64 = -100;
const OTHER_CHAT: i64 = -200;
const DAY: Duration = Duration::from_hours(24);

/// How the need stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Two of three places are filled; the asker has a draft besides.
    Held,
    /// The helper says that it is done.
    Done,
    Confirmed,
    Withdrawn,
    /// A moderator closed it.
    Shut,
    /// The asker's next words are door and phone.
    DoorAsked,
    /// The asker's next words describe a voice message.
    VoiceAsked,
    /// The asker's next words are their flat.
    FlatAsked,
    /// The applicant's next words are the code from the hallway.
    CodeAsked,
    /// Neighbours are asked whether they know the applicant.
    VouchesAsked,
    /// The moderator's next words are the number of the lift's service.
    NumberAsked,
    /// The moderator's next words tell whom they look for.
    ResidentAsked,
    /// The moderator's next words tell the doors.
    DoorsAsked,
}

impl Standing {
    const ALL: [Self; 13] = [
        Self::Held,
        Self::Done,
        Self::Confirmed,
        Self::Withdrawn,
        Self::Shut,
        Self::DoorAsked,
        Self::VoiceAsked,
        Self::FlatAsked,
        Self::CodeAsked,
        Self::VouchesAsked,
        Self::NumberAsked,
        Self::ResidentAsked,
        Self::DoorsAsked,
    ];
}

/// The stage as it stands at each time.
pub struct Stages {
    towns: Vec<(Standing, Town)>,
    /// The message in the group with which another need was asked.
    pub asked_in: i64,
    /// The row of the draft.
    pub draft: i64,
    /// The row of the new resident.
    pub newcomer: i64,
    /// The row of the one who was not let in.
    pub applicant: i64,
}

impl Stages {
    pub async fn set() -> Self {
        let town = Town::founded(CHAT, &Role::Moderator.face()).await;
        for role in [Role::Asker, Role::Helper, Role::Resident, Role::ExResident] {
            town.moves_in(&role.face()).await;
        }
        let (elsewhere, stranger) = (Role::Elsewhere.face(), Role::Stranger.face());
        town.opens_chat(&stranger).await;
        town.opens_chat(&elsewhere).await;
        town.does(&elsewhere, group(OTHER_CHAT), Act::Seen).await;
        town.waits(8 * DAY).await;
        for role in [Role::NewHelper, Role::NewResident] {
            town.moves_in(&role.face()).await;
        }
        let asker = Role::Asker.face();
        town.speaks(&asker, "voice").await;
        town.tells(&asker, "carry a sofa up, flat 12").await;
        town.taps(&asker, &format!("post_{}", town.newest_draft().await)).await;
        town.taps(&asker, "places_1_1_3").await;
        let asked_in = town.says(&asker, "/need fetch a parcel").await;
        town.taps(&Role::Helper.face(), "claim_1_1").await;
        town.taps(&Role::NewHelper.face(), "claim_1_1").await;
        let left = Role::ExResident.face();
        town.does(&left, group(CHAT), Act::Left(left.clone())).await;
        town.tells(&asker, "water the plants").await;
        let draft = town.newest_draft().await;
        let newcomer = town.person(&Role::NewResident.face()).await;
        // Declined, so that the building can be open for all others.
        let (moderator, refused) = (Role::Moderator.face(), Role::Applicant.face());
        town.taps(&moderator, "policy-is_1_approval").await;
        town.moves_in(&refused).await;
        let applicant = town.person(&refused).await;
        town.taps(&moderator, &format!("decline-as_1_{applicant}_unknown")).await;
        town.taps(&moderator, "policy-is_1_open").await;
        let mut towns = Vec::new();
        for standing in Standing::ALL {
            let town = town.copied().await;
            bring_to(&town, standing, applicant).await;
            towns.push((standing, town));
        }
        Self { towns, asked_in, draft, newcomer, applicant }
    }

    /// A stage that nobody has touched.
    pub async fn fresh(&self, standing: Standing) -> Town {
        let town = self.towns.iter().find(|(known, _)| *known == standing);
        town.expect("every standing has a town").1.copied().await
    }
}

async fn bring_to(town: &Town, standing: Standing, applicant: i64) {
    let (asker, helper) = (Role::Asker.face(), Role::Helper.face());
    match standing {
        Standing::Held => {}
        Standing::Done => town.taps(&helper, "done_1_1").await,
        Standing::Confirmed => {
            town.taps(&helper, "done_1_1").await;
            town.taps(&asker, "confirm_1_1").await;
        }
        Standing::Withdrawn => town.taps(&asker, "withdraw_1_1").await,
        Standing::Shut => town.taps(&Role::Moderator.face(), "shut_1_1").await,
        Standing::DoorAsked => town.taps(&asker, "private_1_1").await,
        Standing::FlatAsked => town.taps(&asker, "me-type_1_flat").await,
        Standing::CodeAsked => {
            let moderator = Role::Moderator.face();
            town.taps(&moderator, "policy-is_1_code").await;
            town.taps(&moderator, &format!("undecline_1_{applicant}")).await;
            town.taps(&Role::Applicant.face(), "have-code_1").await;
        }
        Standing::VouchesAsked => {
            let moderator = Role::Moderator.face();
            town.taps(&moderator, "policy-is_1_vouches").await;
            town.taps(&moderator, &format!("undecline_1_{applicant}")).await;
        }
        Standing::NumberAsked => {
            town.taps(&Role::Moderator.face(), "number-type_1_lift").await;
        }
        Standing::ResidentAsked => {
            town.taps(&Role::Moderator.face(), "resident-search_1").await;
        }
        Standing::DoorsAsked => {
            town.taps(&Role::Moderator.face(), "doors_1").await;
        }
        Standing::VoiceAsked => town.speaks(&asker, "another voice").await,
    }
}
