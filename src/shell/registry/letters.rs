//! What stands in the outbox, read back and drawn.

use super::answers::AnswerLetter;
use super::beside;
use super::{Apology, Flooded, away, mydata, queue};
use crate::features::{
    alarms, callers, checkins, devices, digest, duty, grants, habits, households, invites, joining,
    keys, members, needs, numbers, offers, papers, people, residents, series,
};
use crate::kernel::id::Member;
use crate::kernel::notice::{Manners, Notice as _, Subject};
use crate::kernel::reader::Reader;
use crate::kernel::screen::Drawing;
use crate::kernel::tx::Reads;

/// A letter of the outbox, read back.
pub enum Letter {
    /// A notice of the house itself.
    Members(members::Notice),
    /// A notice about a need.
    Needs(needs::Notice),
    /// A notice to somebody of themselves.
    People(people::Notice),
    /// A notice at the door.
    Joining(joining::Notice),
    /// A notice about what somebody is trusted with.
    Grants(grants::Notice),
    /// A notice about invites.
    Invites(invites::Notice),
    /// A notice about the building's numbers.
    Numbers(numbers::Notice),
    /// A notice about what is offered to somebody.
    Offers(offers::Notice),
    /// A notice about papers.
    Papers(papers::Notice),
    /// Who lives in a building.
    Residents(residents::Notice),
    /// How the house keeps things.
    Habits(habits::Notice),
    /// About duty, or what waits.
    Duty(duty::Notice),
    /// A notice of a household, or of somebody without Telegram.
    Households(households::Notice),
    /// What is open, or what somebody gets.
    Digest(digest::Notice),
    /// On behalf of somebody without Telegram.
    Callers(callers::Notice),
    /// A notice about what repeats.
    Series(series::Notice),
    /// A notice of a call for help.
    Alarms(alarms::Notice),
    /// About doorbells.
    Devices(devices::Notice),
    /// About who can open.
    Keys(keys::Notice),
    /// Whether all is well, once a day.
    Checkins(checkins::Notice),
    /// An answer or a refusal.
    Answer(AnswerLetter),
    /// Something to be asked of Telegram.
    Errand(Errand),
}

/// Something to be asked of Telegram.
#[derive(Clone, Copy, Debug)]
pub enum Errand {
    /// For the house itself.
    Members(members::Errand),
    /// For a need.
    Needs(needs::Errand),
}

/// Reads a letter back.
///
/// # Errors
/// If no feature knows it.
#[expect(clippy::too_many_lines, reason = "a line or two for each feature")]
pub fn read_letter(kind: &str, body: &str) -> anyhow::Result<Letter> {
    Ok(match kind {
        members::Notice::KIND => Letter::Members(serde_json::from_str(body)?),
        needs::Notice::KIND => Letter::Needs(serde_json::from_str(body)?),
        people::Notice::KIND => Letter::People(serde_json::from_str(body)?),
        joining::Notice::KIND => Letter::Joining(serde_json::from_str(body)?),
        joining::Reply::KIND => Letter::Answer(AnswerLetter::Joining(serde_json::from_str(body)?)),
        joining::Refusal::KIND => {
            Letter::Answer(AnswerLetter::JoiningRefusal(serde_json::from_str(body)?))
        }
        grants::Notice::KIND => Letter::Grants(serde_json::from_str(body)?),
        grants::Reply::KIND => Letter::Answer(AnswerLetter::Grants(serde_json::from_str(body)?)),
        grants::Refusal::KIND => {
            Letter::Answer(AnswerLetter::GrantsRefusal(serde_json::from_str(body)?))
        }
        invites::Notice::KIND => Letter::Invites(serde_json::from_str(body)?),
        invites::Reply::KIND => Letter::Answer(AnswerLetter::Invites(serde_json::from_str(body)?)),
        invites::Refusal::KIND => {
            Letter::Answer(AnswerLetter::InvitesRefusal(serde_json::from_str(body)?))
        }
        people::Reply::KIND => Letter::Answer(AnswerLetter::People(serde_json::from_str(body)?)),
        people::Refusal::KIND => {
            Letter::Answer(AnswerLetter::PeopleRefusal(serde_json::from_str(body)?))
        }
        numbers::Notice::KIND => Letter::Numbers(serde_json::from_str(body)?),
        numbers::Reply::KIND => Letter::Answer(AnswerLetter::Numbers(serde_json::from_str(body)?)),
        numbers::Refusal::KIND => {
            Letter::Answer(AnswerLetter::NumbersRefusal(serde_json::from_str(body)?))
        }
        offers::Notice::KIND => Letter::Offers(serde_json::from_str(body)?),
        offers::Reply::KIND => Letter::Answer(AnswerLetter::Offers(serde_json::from_str(body)?)),
        offers::Refusal::KIND => {
            Letter::Answer(AnswerLetter::OffersRefusal(serde_json::from_str(body)?))
        }
        papers::Notice::KIND => Letter::Papers(serde_json::from_str(body)?),
        papers::Reply::KIND => Letter::Answer(AnswerLetter::Papers(serde_json::from_str(body)?)),
        papers::Refusal::KIND => {
            Letter::Answer(AnswerLetter::PapersRefusal(serde_json::from_str(body)?))
        }
        residents::Notice::KIND => Letter::Residents(serde_json::from_str(body)?),
        residents::Reply::KIND => {
            Letter::Answer(AnswerLetter::Residents(serde_json::from_str(body)?))
        }
        residents::Refusal::KIND => {
            Letter::Answer(AnswerLetter::ResidentsRefusal(serde_json::from_str(body)?))
        }
        habits::Notice::KIND => Letter::Habits(serde_json::from_str(body)?),
        habits::Reply::KIND => Letter::Answer(AnswerLetter::Habits(serde_json::from_str(body)?)),
        habits::Refusal::KIND => {
            Letter::Answer(AnswerLetter::HabitsRefusal(serde_json::from_str(body)?))
        }
        duty::Notice::KIND => Letter::Duty(serde_json::from_str(body)?),
        duty::Reply::KIND => Letter::Answer(AnswerLetter::Duty(serde_json::from_str(body)?)),
        duty::Refusal::KIND => {
            Letter::Answer(AnswerLetter::DutyRefusal(serde_json::from_str(body)?))
        }
        households::Notice::KIND => Letter::Households(serde_json::from_str(body)?),
        households::Reply::KIND => {
            Letter::Answer(AnswerLetter::Households(serde_json::from_str(body)?))
        }
        households::Refusal::KIND => {
            Letter::Answer(AnswerLetter::HouseholdsRefusal(serde_json::from_str(body)?))
        }
        digest::Notice::KIND => Letter::Digest(serde_json::from_str(body)?),
        digest::Reply::KIND => Letter::Answer(AnswerLetter::Digest(serde_json::from_str(body)?)),
        digest::Refusal::KIND => {
            Letter::Answer(AnswerLetter::DigestRefusal(serde_json::from_str(body)?))
        }
        callers::Notice::KIND => Letter::Callers(serde_json::from_str(body)?),
        callers::Reply::KIND => Letter::Answer(AnswerLetter::Callers(serde_json::from_str(body)?)),
        callers::Refusal::KIND => {
            Letter::Answer(AnswerLetter::CallersRefusal(serde_json::from_str(body)?))
        }
        series::Notice::KIND => Letter::Series(serde_json::from_str(body)?),
        series::Reply::KIND => Letter::Answer(AnswerLetter::Series(serde_json::from_str(body)?)),
        series::Refusal::KIND => {
            Letter::Answer(AnswerLetter::SeriesRefusal(serde_json::from_str(body)?))
        }
        alarms::Notice::KIND => Letter::Alarms(serde_json::from_str(body)?),
        alarms::Reply::KIND => Letter::Answer(AnswerLetter::Alarms(serde_json::from_str(body)?)),
        alarms::Refusal::KIND => {
            Letter::Answer(AnswerLetter::AlarmsRefusal(serde_json::from_str(body)?))
        }
        devices::Notice::KIND => Letter::Devices(serde_json::from_str(body)?),
        devices::Reply::KIND => Letter::Answer(AnswerLetter::Devices(serde_json::from_str(body)?)),
        devices::Refusal::KIND => {
            Letter::Answer(AnswerLetter::DevicesRefusal(serde_json::from_str(body)?))
        }
        keys::Notice::KIND => Letter::Keys(serde_json::from_str(body)?),
        keys::Reply::KIND => Letter::Answer(AnswerLetter::Keys(serde_json::from_str(body)?)),
        keys::Refusal::KIND => {
            Letter::Answer(AnswerLetter::KeysRefusal(serde_json::from_str(body)?))
        }
        checkins::Notice::KIND => Letter::Checkins(serde_json::from_str(body)?),
        checkins::Reply::KIND => {
            Letter::Answer(AnswerLetter::Checkins(serde_json::from_str(body)?))
        }
        checkins::Refusal::KIND => {
            Letter::Answer(AnswerLetter::CheckinsRefusal(serde_json::from_str(body)?))
        }
        members::Reply::KIND => Letter::Answer(AnswerLetter::Members(serde_json::from_str(body)?)),
        members::Refusal::KIND => {
            Letter::Answer(AnswerLetter::MembersRefusal(serde_json::from_str(body)?))
        }
        needs::Reply::KIND => Letter::Answer(AnswerLetter::Needs(serde_json::from_str(body)?)),
        needs::Refusal::KIND => {
            Letter::Answer(AnswerLetter::NeedsRefusal(serde_json::from_str(body)?))
        }
        Flooded::KIND => Letter::Answer(AnswerLetter::Flooded(serde_json::from_str(body)?)),
        Apology::KIND => Letter::Answer(AnswerLetter::Apology(serde_json::from_str(body)?)),
        members::Errand::KIND => Letter::Errand(Errand::Members(serde_json::from_str(body)?)),
        needs::Errand::KIND => Letter::Errand(Errand::Needs(serde_json::from_str(body)?)),
        other => anyhow::bail!("no feature knows a letter of the kind {other}"),
    })
}

impl Letter {
    /// How it behaves; nothing for answers and errands, which follow what was asked.
    pub fn manners(&self) -> Option<Manners> {
        match self {
            Self::Members(notice) => Some(notice.manners()),
            Self::Needs(notice) => Some(notice.manners()),
            Self::People(notice) => Some(notice.manners()),
            Self::Joining(notice) => Some(notice.manners()),
            Self::Grants(notice) => Some(notice.manners()),
            Self::Invites(notice) => Some(notice.manners()),
            Self::Numbers(notice) => Some(notice.manners()),
            Self::Offers(notice) => Some(notice.manners()),
            Self::Papers(notice) => Some(notice.manners()),
            Self::Residents(notice) => Some(notice.manners()),
            Self::Habits(notice) => Some(notice.manners()),
            Self::Duty(notice) => Some(notice.manners()),
            Self::Households(notice) => Some(notice.manners()),
            Self::Digest(notice) => Some(notice.manners()),
            Self::Callers(notice) => Some(notice.manners()),
            Self::Series(notice) => Some(notice.manners()),
            Self::Alarms(notice) => Some(notice.manners()),
            Self::Devices(notice) => Some(notice.manners()),
            Self::Keys(notice) => Some(notice.manners()),
            Self::Checkins(notice) => Some(notice.manners()),
            Self::Answer(_) | Self::Errand(_) => None,
        }
    }

    /// By what a message that shows it is redrawn.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Members(notice) => notice.subject(),
            Self::Needs(notice) => notice.subject(),
            Self::People(notice) => notice.subject(),
            Self::Joining(notice) => notice.subject(),
            Self::Grants(notice) => notice.subject(),
            Self::Invites(notice) => notice.subject(),
            Self::Numbers(notice) => notice.subject(),
            Self::Offers(notice) => notice.subject(),
            Self::Papers(notice) => notice.subject(),
            Self::Residents(notice) => notice.subject(),
            Self::Habits(notice) => notice.subject(),
            Self::Duty(notice) => notice.subject(),
            Self::Households(notice) => notice.subject(),
            Self::Digest(notice) => notice.subject(),
            Self::Callers(notice) => notice.subject(),
            Self::Series(notice) => notice.subject(),
            Self::Alarms(notice) => notice.subject(),
            Self::Devices(notice) => notice.subject(),
            Self::Keys(notice) => notice.subject(),
            Self::Checkins(notice) => notice.subject(),
            Self::Answer(_) | Self::Errand(_) => None,
        }
    }

    /// How it looks to its reader; nothing if what it tells of is gone.
    ///
    /// # Errors
    /// If the database cannot be read.
    pub async fn draw(
        self,
        reads: &mut impl Reads,
        reader: &Reader,
        operator: Option<&str>,
    ) -> anyhow::Result<Option<Drawing>> {
        match self {
            Self::Members(members::Notice::MyData { person, format }) if !reader.in_group => {
                mydata::draw(reads, person, format, reader).await
            }
            Self::Members(notice) => {
                let drawing = members::views::notice(reads, &notice, reader).await?;
                let drawing =
                    drawing.map(|drawing| papers::views::beside(&notice, drawing, reader));
                if let members::Notice::DailyWord { building } = notice {
                    return beside::daily_word(reads, drawing, building, reader).await;
                }
                let members::Notice::Settings { building, .. } = notice else { return Ok(drawing) };
                Ok(drawing
                    .map(|drawing| joining::views::beside_settings(drawing, building, reader))
                    .map(|drawing| habits::views::beside_settings(drawing, building, reader)))
            }
            Self::Needs(notice) => {
                let beside = series::views::beside_need(reads, notice, reader).await?;
                let count = beside.count();
                match needs::views::notice(reads, notice, count, reader).await? {
                    Some(drawing) => {
                        let drawing = beside.added_to(drawing);
                        callers::views::beside_need(reads, notice, drawing, reader).await.map(Some)
                    }
                    None => Ok(None),
                }
            }
            Self::People(notice) => {
                let drawing = people::views::notice(reads, notice, reader).await?;
                beside::profile(reads, drawing, notice, reader).await
            }
            Self::Joining(notice) => joining::views::notice(reads, notice, reader).await,
            Self::Grants(notice) => grants::views::notice(reads, notice, reader).await,
            Self::Invites(notice) => invites::views::notice(reads, notice, reader).await,
            Self::Numbers(notice) => numbers::views::notice(reads, notice, reader).await,
            Self::Offers(notice) => offers::views::notice(reads, notice, reader).await,
            Self::Papers(notice) => papers::views::notice(reads, notice, reader).await,
            Self::Residents(notice) => {
                let shown = match notice {
                    residents::Notice::Person { building, person, .. } => {
                        Some(Member { person, building })
                    }
                    residents::Notice::Roll { .. }
                    | residents::Notice::Search { .. }
                    | residents::Notice::Found { .. } => None,
                };
                let drawing = residents::views::notice(reads, notice, reader).await?;
                match (drawing, shown) {
                    (Some(drawing), Some(member)) => {
                        grants::views::beside_person(reads, drawing, member, reader).await.map(Some)
                    }
                    (drawing, _) => Ok(drawing),
                }
            }
            Self::Habits(notice) => habits::views::notice(reads, notice, reader).await,
            Self::Duty(duty::Notice::Queue { building, page }) if !reader.in_group => {
                queue::draw(reads, building, page, reader).await
            }
            Self::Duty(duty::Notice::Away { building, outage, rings }) => {
                away::draw(reads, (building, outage), rings, reader).await
            }
            Self::Duty(notice) => duty::views::notice(reads, notice, reader).await,
            Self::Households(households::Notice::Cover { building, page }) if !reader.in_group => {
                let bells = devices::list_homes(reads, building).await?;
                households::views::cover(reads, building, page, &bells, reader).await
            }
            Self::Households(notice) => beside::household(reads, notice, reader).await,
            Self::Callers(notice) => callers::views::notice(reads, notice, reader).await,
            Self::Digest(notice) => digest::views::notice(reads, notice, reader).await,
            Self::Series(notice) => series::views::notice(reads, notice, reader).await,
            Self::Alarms(notice) => match alarms::views::notice(reads, notice, reader).await? {
                Some(drawing) => {
                    keys::views::beside_call(reads, drawing, notice, reader).await.map(Some)
                }
                None => Ok(None),
            },
            Self::Devices(notice) => devices::views::notice(reads, notice, reader).await,
            Self::Keys(notice) => keys::views::notice(reads, notice, reader).await,
            Self::Checkins(notice) => checkins::views::notice(reads, notice, reader).await,
            Self::Answer(answer) => {
                let answer = answer.draw(reads, reader, operator).await?;
                Ok(Some(Drawing::Fresh(answer.screen)))
            }
            Self::Errand(_) => Ok(None),
        }
    }
}
