//! Answers to what somebody did, read back and drawn.

use super::{Apology, Flooded};
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, joining,
    keys, members, needs, numbers, offers, papers, people, residents, series,
};
use crate::kernel::language::Language;
use crate::kernel::reader::Reader;
use crate::kernel::screen::Answer;
use crate::kernel::tx::Reads;

/// An answer of the outbox, read back.
pub enum AnswerLetter {
    /// Of the house itself.
    Members(members::Reply),
    /// A no of the house itself.
    MembersRefusal(members::Refusal),
    /// About a need.
    Needs(needs::Reply),
    /// A no about a need.
    NeedsRefusal(needs::Refusal),
    /// About what they tell of themselves.
    People(people::Reply),
    /// A no about that.
    PeopleRefusal(people::Refusal),
    /// About what somebody is trusted with.
    Grants(grants::Reply),
    /// A no about that.
    GrantsRefusal(grants::Refusal),
    /// At the door.
    Joining(joining::Reply),
    /// A no at the door.
    JoiningRefusal(joining::Refusal),
    /// About invites.
    Invites(invites::Reply),
    /// A no about invites.
    InvitesRefusal(invites::Refusal),
    /// About the building's numbers.
    Numbers(numbers::Reply),
    /// A no about them.
    NumbersRefusal(numbers::Refusal),
    /// About what was offered.
    Offers(offers::Reply),
    /// A no about that.
    OffersRefusal(offers::Refusal),
    /// About papers.
    Papers(papers::Reply),
    /// A no about papers.
    PapersRefusal(papers::Refusal),
    /// About who lives in a building.
    Residents(residents::Reply),
    /// A no about that.
    ResidentsRefusal(residents::Refusal),
    /// About how the house keeps things.
    Habits(habits::Reply),
    /// A no about that.
    HabitsRefusal(habits::Refusal),
    /// About duty, or what waits.
    Duty(duty::Reply),
    /// A no about that.
    DutyRefusal(duty::Refusal),
    /// About a household.
    Households(households::Reply),
    /// A no about that.
    HouseholdsRefusal(households::Refusal),
    /// About what somebody gets.
    Digest(digest::Reply),
    /// A no about that.
    DigestRefusal(digest::Refusal),
    /// About what is done on behalf of somebody.
    Callers(callers::Reply),
    /// A no about that.
    CallersRefusal(callers::Refusal),
    /// About what repeats.
    Series(series::Reply),
    /// A no about that.
    SeriesRefusal(series::Refusal),
    /// About a call for help.
    Alarms(alarms::Reply),
    /// A no about that.
    AlarmsRefusal(alarms::Refusal),
    /// About doorbells.
    Devices(devices::Reply),
    /// A no about that.
    DevicesRefusal(devices::Refusal),
    /// About who can open.
    Keys(keys::Reply),
    /// A no about that.
    KeysRefusal(keys::Refusal),
    /// About being asked each day whether all is well.
    Checkins(checkins::Reply),
    /// A no about that.
    CheckinsRefusal(checkins::Refusal),
    /// Something broke.
    Apology(Apology),
    /// That was a lot at once.
    Flooded(Flooded),
}

impl AnswerLetter {
    /// How it looks to whom it answers.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn draw(
        self,
        reads: &mut impl Reads,
        reader: &Reader,
        operator: Option<&str>,
    ) -> anyhow::Result<Answer> {
        Ok(match self {
            Self::Members(reply) => members::views::reply(reply, reader, operator),
            Self::MembersRefusal(refusal) => members::views::refusal(refusal, reader),
            Self::Needs(reply) => needs::views::reply(reply, reader),
            Self::NeedsRefusal(refusal) => needs::views::refusal(reads, refusal, reader).await?,
            Self::People(reply) => people::views::reply(reply),
            Self::PeopleRefusal(refusal) => people::views::refusal(refusal, reader),
            Self::Joining(reply) => joining::views::reply(reply, reader),
            Self::JoiningRefusal(refusal) => joining::views::refusal(refusal, reader),
            Self::Grants(reply) => grants::views::reply(reply),
            Self::GrantsRefusal(refusal) => grants::views::refusal(refusal, reader),
            Self::Invites(reply) => invites::views::reply(reads, reply, reader).await?,
            Self::InvitesRefusal(refusal) => {
                invites::views::refusal(reads, refusal, reader).await?
            }
            Self::Numbers(reply) => numbers::views::reply(reply),
            Self::NumbersRefusal(refusal) => numbers::views::refusal(refusal, reader),
            Self::Offers(reply) => offers::views::reply(reply),
            Self::OffersRefusal(refusal) => offers::views::refusal(refusal, reader),
            Self::Papers(reply) => papers::views::reply(reads, reply, reader).await?,
            Self::PapersRefusal(refusal) => papers::views::refusal(refusal, reader),
            Self::Residents(reply) => residents::views::reply(reply),
            Self::ResidentsRefusal(refusal) => residents::views::refusal(refusal, reader),
            Self::Habits(reply) => habits::views::reply(reply, reader),
            Self::HabitsRefusal(refusal) => habits::views::refusal(refusal, reader),
            Self::Duty(reply) => duty::views::reply(reply),
            Self::DutyRefusal(refusal) => duty::views::refusal(refusal, reader),
            Self::Households(reply) => households::views::reply(reply),
            Self::HouseholdsRefusal(refusal) => households::views::refusal(refusal, reader),
            Self::Digest(reply) => digest::views::reply(reply, reader),
            Self::DigestRefusal(refusal) => digest::views::refusal(refusal, reader),
            Self::Callers(reply) => callers::views::reply(reply, reader),
            Self::CallersRefusal(refusal) => {
                callers::views::refusal(reads, refusal, reader).await?
            }
            Self::Series(reply) => series::views::reply(reply, reader),
            Self::SeriesRefusal(refusal) => series::views::refusal(refusal, reader),
            Self::Alarms(reply) => alarms::views::reply(reads, reply, reader).await?,
            Self::AlarmsRefusal(refusal) => alarms::views::refusal(refusal, reader),
            Self::Devices(reply) => devices::views::reply(reply),
            Self::DevicesRefusal(refusal) => devices::views::refusal(refusal, reader),
            Self::Keys(reply) => keys::views::reply(reply, reader),
            Self::KeysRefusal(refusal) => keys::views::refusal(refusal, reader),
            Self::Checkins(reply) => checkins::views::reply(reply, reader),
            Self::CheckinsRefusal(refusal) => checkins::views::refusal(refusal, reader),
            Self::Apology(apology) => {
                let reader = reading(reader, apology.language.as_deref());
                members::views::apology(apology.reference, &reader)
            }
            Self::Flooded(flooded) => {
                members::views::flooded(&reading(reader, flooded.language.as_deref()))
            }
        })
    }
}

/// The same reader in the language that is told with the letter.
fn reading(reader: &Reader, tag: Option<&str>) -> Reader {
    let language = tag.and_then(Language::tagged).unwrap_or(reader.language);
    Reader { language, ..*reader }
}
