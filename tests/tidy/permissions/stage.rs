//! The stage on which everybody tries: an old building with a need in it that somebody helps with,
//! as it stands at different times. Each try begins on a stage that nobody has touched.

use std::time::Duration;

use linli::features::devices::model::Mode;
use linli::shell::stimulus::Act;

use super::roles::Role;
use crate::support::bell;
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
    /// The asker's next words take the place of those of the need.
    WordsAsked,
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
    /// The asker felt uncomfortable; one moderator heard of it.
    Worried,
    /// Two moderators take turns; the other one is asked for a swap.
    OnDuty,
    /// The moderator's next words tell the doors.
    DoorsAsked,
    /// The helper is to be trusted with keys.
    TrustProposed,
    /// The moderator's next words are why they would trust the helper.
    TrustAsked,
    /// A moderator and a helper made an invite.
    Invited,
    /// They took them back; the helper's a moderator.
    TakenBack,
    /// The asker is at home behind door 12, where Rosa without Telegram lives; the helper answers for
    /// her, too, the new resident is asked whether they would, and the resident says that they live
    /// there.
    AtHome,
    /// The same, and the helper is on what the asker asked for Rosa, who has a card.
    OnBehalf,
    /// The same, and the asker's next words are what Rosa needs.
    NeedOfRecipientAsked,
    /// The helper's next words are a code of Rosa's.
    CardCodeAsked,
    /// A moderator confirmed by phone what the helper did for Rosa.
    ByPhone,
    /// The moderator takes down a call of Rosa's.
    Calling,
    /// The moderator's next words are the name of somebody who calls.
    CallerNamed,
    /// The moderator took down what and for when, and has to post it.
    CallTaken,
    /// The moderator noted somebody to call back, and their next words are another one.
    BackNoted,
    /// The same as at home, and the asker's next words are a name.
    RecipientNamed,
    /// The moderator's next words are an entrance.
    EntranceAsked,
    /// The moderator's next words are a flat.
    FlatOfRecipientAsked,
    /// The asker asks for something every day.
    Repeating,
    /// The same, and the next day is left out.
    RepeatingSkipped,
    /// The same, and it is stopped.
    RepeatingStopped,
    /// The same, and a moderator stopped it.
    RepeatingEnded,
    /// The asker drafted that.
    RepeatingDraft,
    /// The asker calls for help, and the helper is there.
    Called,
    /// The same as at home, and a bell rings for it; a second one is switched off, a third one rings for
    /// somebody else.
    Belled,
    /// The same as at home, with a door note; the new helper holds a key, and the new resident is asked. The
    /// asker calls for help, and the new helper and the helper go.
    Keyed,
    /// The same as at home, and the asker's next words are the door note.
    NoteAsked,
    /// The asker is asked each day; the helper is told first of them, and the resident is asked whether
    /// they would be.
    Watched,
}

impl Standing {
    const ALL: [Self; 42] = [
        Self::Held,
        Self::Done,
        Self::Confirmed,
        Self::Withdrawn,
        Self::Shut,
        Self::DoorAsked,
        Self::WordsAsked,
        Self::VoiceAsked,
        Self::FlatAsked,
        Self::CodeAsked,
        Self::VouchesAsked,
        Self::NumberAsked,
        Self::ResidentAsked,
        Self::Worried,
        Self::OnDuty,
        Self::DoorsAsked,
        Self::TrustProposed,
        Self::TrustAsked,
        Self::Invited,
        Self::TakenBack,
        Self::OnBehalf,
        Self::NeedOfRecipientAsked,
        Self::CardCodeAsked,
        Self::ByPhone,
        Self::Calling,
        Self::CallerNamed,
        Self::CallTaken,
        Self::BackNoted,
        Self::AtHome,
        Self::RecipientNamed,
        Self::EntranceAsked,
        Self::FlatOfRecipientAsked,
        Self::Repeating,
        Self::RepeatingSkipped,
        Self::RepeatingStopped,
        Self::RepeatingEnded,
        Self::RepeatingDraft,
        Self::Called,
        Self::Belled,
        Self::Keyed,
        Self::NoteAsked,
        Self::Watched,
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
    /// This week, which is the moderator's where there are turns, and the next one.
    pub weeks: [i64; 2],
    /// The row of the asker.
    pub asker: i64,
    /// The row of the resident.
    pub resident: i64,
    /// The next day of what the asker asks for every day.
    pub next_day: i64,
    /// The message in the group with which it was asked.
    pub repeated_in: i64,
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
        town.shows(&asker, "photo of the sofa").await;
        town.tells(&asker, "carry a sofa up, flat 12").await;
        town.taps(&asker, &format!("post_{}", town.newest_draft().await)).await;
        town.taps(&asker, "places_1_1_3").await;
        let asked_in = town.says(&asker, "/need fetch a parcel").await;
        town.taps(&Role::Helper.face(), "claim_1_1").await;
        town.taps(&Role::NewHelper.face(), "claim_1_1").await;
        let left = Role::ExResident.face();
        town.does(&left, group(CHAT), Act::Left(left.clone())).await;
        town.tells(&asker, "water the plants").await;
        town.shows(&asker, "photo of the plants").await;
        let draft = town.newest_draft().await;
        let newcomer = town.person(&Role::NewResident.face()).await;
        // Declined, so that the building can be open for all others.
        let (moderator, refused) = (Role::Moderator.face(), Role::Applicant.face());
        town.taps(&moderator, "policy-is_1_approval").await;
        town.moves_in(&refused).await;
        let applicant = town.person(&refused).await;
        town.taps(&moderator, &format!("decline-as_1_{applicant}_unknown")).await;
        town.taps(&moderator, "policy-is_1_open").await;
        let resident = town.person(&Role::Resident.face()).await;
        let asker = town.person(&asker).await;
        let mut towns = Vec::new();
        for standing in Standing::ALL {
            let town = town.copied().await;
            bring_to(&town, standing, applicant).await;
            towns.push((standing, town));
        }
        let on_duty = towns.iter().find(|(standing, _)| *standing == Standing::OnDuty);
        let weeks = weeks(&on_duty.expect("turns").1).await;
        let repeating = towns.iter().find(|(standing, _)| *standing == Standing::Repeating);
        let repeating = &repeating.expect("what repeats").1.office;
        let next_day = repeating.asks("select max(day) + 1 + ?1 from occurrence", 0).await;
        let asked = "select max(asked_message_id) + ?1 from series";
        let repeated_in = repeating.asks(asked, 0).await;
        Self {
            towns,
            asked_in,
            draft,
            newcomer,
            applicant,
            weeks,
            asker,
            resident,
            next_day,
            repeated_in,
        }
    }

    /// A stage that nobody has touched.
    pub async fn fresh(&self, standing: Standing) -> Town {
        let town = self.towns.iter().find(|(known, _)| *known == standing);
        town.expect("every standing has a town").1.copied().await
    }
}

#[expect(clippy::too_many_lines, reason = "a line or two for each standing")]
async fn bring_to(town: &Town, standing: Standing, applicant: i64) {
    let (asker, helper) = (Role::Asker.face(), Role::Helper.face());
    match standing {
        Standing::Held => {}
        Standing::Called => {
            town.tells(&asker, "/sos").await;
            town.waits(std::time::Duration::from_secs(6)).await;
            town.taps(&helper, "alarm-going_1_1").await;
            town.taps(&helper, "alarm-there_1_1").await;
        }
        Standing::Done => town.taps(&helper, "done_1_1").await,
        Standing::Confirmed => {
            town.taps(&helper, "done_1_1").await;
            town.taps(&asker, "confirm_1_1").await;
        }
        Standing::Withdrawn => town.taps(&asker, "withdraw_1_1").await,
        Standing::Shut => town.taps(&Role::Moderator.face(), "shut_1_1").await,
        Standing::DoorAsked => town.taps(&asker, "private_1_1").await,
        Standing::WordsAsked => town.taps(&asker, "words_1_1").await,
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
        Standing::Worried => {
            town.taps(&helper, "done_1_1").await;
            town.taps(&asker, "worried_1_1").await;
        }
        Standing::OnDuty => {
            // The asker moderates as well, and asks the moderator.
            let both = [Role::Moderator.face(), asker.clone()];
            town.office.is_administered_by(town.building, &both).await;
            town.taps(&asker, "turns_1").await;
            let [week, other] = weeks(town).await;
            town.taps(&asker, &format!("swap-for_1_{other}_{week}")).await;
        }
        Standing::DoorsAsked => {
            town.taps(&Role::Moderator.face(), "doors_1").await;
        }
        Standing::TrustProposed => {
            let helper = town.person(&helper).await;
            let code = format!("trust-known_1_{helper}_keys-3");
            town.taps(&Role::Moderator.face(), &code).await;
        }
        Standing::TrustAsked => {
            let helper = town.person(&helper).await;
            let code = format!("trust-words_1_{helper}_keys-3");
            town.taps(&Role::Moderator.face(), &code).await;
        }
        Standing::Invited => invite(town).await,
        Standing::TakenBack => {
            invite(town).await;
            town.taps(&Role::Moderator.face(), "invite-back_1_1").await;
            town.taps(&Role::Moderator.face(), "invite-back_1_2").await;
        }
        Standing::AtHome => at_home(town).await,
        Standing::OnBehalf => on_behalf(town).await,
        Standing::NeedOfRecipientAsked => {
            on_behalf(town).await;
            town.taps(&asker, "ask-for_1_1").await;
        }
        Standing::CardCodeAsked => {
            on_behalf(town).await;
            town.taps(&helper, &format!("gave-code_1_{}", town.newest_claim().await)).await;
        }
        Standing::ByPhone => {
            on_behalf(town).await;
            let code = format!("by-phone_1_{}", town.newest_claim().await);
            town.taps(&Role::Moderator.face(), &code).await;
        }
        Standing::Calling => calls(town).await,
        Standing::CallerNamed => {
            calls(town).await;
            town.taps(&Role::Moderator.face(), "call-other_1_1").await;
        }
        Standing::CallTaken => {
            calls(town).await;
            town.taps(&Role::Moderator.face(), "call-kind_1_1_shopping").await;
            town.taps(&Role::Moderator.face(), "call-when_1_1_today").await;
        }
        Standing::BackNoted => {
            town.taps(&Role::Moderator.face(), "call-back-add_1").await;
            town.tells(&Role::Moderator.face(), "Mrs Chen, 555 1234").await;
            town.taps(&Role::Moderator.face(), "call-back-add_1").await;
        }
        Standing::RecipientNamed => {
            at_home(town).await;
            town.taps(&asker, "home-add_1").await;
        }
        Standing::EntranceAsked => {
            town.taps(&Role::Moderator.face(), "home-add-for_1").await;
            town.tells(&Role::Moderator.face(), "Otto").await;
        }
        Standing::FlatOfRecipientAsked => {
            town.taps(&Role::Moderator.face(), "home-add-for_1").await;
            town.tells(&Role::Moderator.face(), "Otto").await;
            town.tells(&Role::Moderator.face(), "2").await;
        }
        Standing::RepeatingDraft => town.tells(&asker, "every day at 8 water the plants").await,
        Standing::Repeating => repeat(town).await,
        Standing::Belled => hang_bells(town).await,
        Standing::Keyed => keep_keys(town).await,
        Standing::NoteAsked => {
            at_home(town).await;
            town.taps(&asker, "note-write_1_1").await;
        }
        Standing::Watched => choose_friends(town).await,
        Standing::RepeatingSkipped => {
            repeat(town).await;
            let next = "select max(day) + 1 + ?1 from occurrence";
            let next: i64 = town.office.asks(next, 0).await;
            town.taps(&asker, &format!("repeat-skip_1_1_{next}")).await;
        }
        Standing::RepeatingStopped => {
            repeat(town).await;
            town.taps(&asker, "repeat-stop_1_1").await;
        }
        Standing::RepeatingEnded => {
            repeat(town).await;
            town.taps(&Role::Moderator.face(), "repeat-end_1_1").await;
        }
        Standing::VoiceAsked => town.speaks(&asker, "another voice").await,
    }
}

/// This week of the building, and the next one.
async fn weeks(town: &Town) -> [i64; 2] {
    let first: i64 = town.office.asks("select min(week) + ?1 from duty_week", 0).await;
    [first, first + 1]
}

/// A moderator makes the first invite, the helper the second.
async fn invite(town: &Town) {
    town.taps(&Role::Moderator.face(), "invite-make_1_0_7").await;
    town.taps(&Role::Helper.face(), "me-is_1_entrance_2").await;
    town.taps(&Role::Helper.face(), "invite-home_1_0").await;
}

/// Rosa calls the moderator.
async fn calls(town: &Town) {
    at_home(town).await;
    town.taps(&Role::Moderator.face(), "call_1").await;
    town.taps(&Role::Moderator.face(), "call-who_1_1_1").await;
}

/// The asker asks for Rosa, and the helper is on it.
async fn on_behalf(town: &Town) {
    at_home(town).await;
    town.says(&Role::Asker.face(), "/need for Rosa: fetch a parcel").await;
    town.taps(&Role::Helper.face(), &format!("claim_1_{}", town.newest_need().await)).await;
    town.taps(&Role::Asker.face(), "code-card-new_1_1").await;
}

/// The asker asks for something every day.
async fn repeat(town: &Town) {
    town.says(&Role::Asker.face(), "/need every day at 8 water the plants").await;
}

/// Bells for the asker's home, of which a moderator switches one off, and one for a home that nobody knows.
async fn hang_bells(town: &Town) {
    at_home(town).await;
    for flat in ["12", "12", "99"] {
        let database = &town.office.database;
        bell::added(database, town.building, (None, flat), None, Mode::Signed).await;
    }
    town.taps(&Role::Moderator.face(), "device-off_1_2").await;
}

/// The asker wrote how one gets in, and calls for help.
async fn keep_keys(town: &Town) {
    at_home(town).await;
    let asker = Role::Asker.face();
    for words in ["the key is with Nik", "the key is with Nik, on the second floor"] {
        town.taps(&asker, "note-write_1_1").await;
        town.tells(&asker, words).await;
    }
    let (holder, asked) = (Role::NewHelper.face(), Role::NewResident.face());
    for who in [&holder, &asked] {
        let person = town.person(who).await;
        town.taps(&asker, &format!("key-ask_1_1_{person}")).await;
    }
    town.taps(&holder, "key-will_1_1").await;
    town.tells(&asker, "/sos").await;
    town.waits(std::time::Duration::from_secs(6)).await;
    for who in [&holder, &Role::Helper.face()] {
        town.taps(who, "alarm-going_1_1").await;
    }
}

async fn at_home(town: &Town) {
    let (asker, helper, resident) =
        (Role::Asker.face(), Role::Helper.face(), Role::Resident.face());
    for who in [&asker, &resident] {
        town.taps(who, "me-type_1_flat").await;
        town.tells(who, "12").await;
        town.taps(who, "home-mine_1").await;
    }
    town.taps(&asker, "home-add_1").await;
    town.tells(&asker, "Rosa").await;
    town.taps(&asker, "recipient-elder_1_1").await;
    town.taps(&asker, "recipient-agreed_1_1").await;
    for other in [&helper, &Role::NewResident.face()] {
        let person = town.person(other).await;
        town.taps(&asker, &format!("guardian-ask_1_1_{person}")).await;
    }
    town.taps(&helper, "guardian-will_1_1").await;
}

/// The asker is asked each day, and chose whom to tell.
async fn choose_friends(town: &Town) {
    let (asker, helper) = (Role::Asker.face(), Role::Helper.face());
    town.taps(&asker, "fine-hour_1_8").await;
    for friend in [&helper, &Role::Resident.face()] {
        let friend = town.person(friend).await;
        town.taps(&asker, &format!("fine-ask_1_{friend}")).await;
    }
    let asker = town.person(&asker).await;
    town.taps(&helper, &format!("fine-will_1_{asker}")).await;
}
