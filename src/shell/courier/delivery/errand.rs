//! Errands: what is asked of Telegram about a group.

use chrono::TimeDelta;
use teloxide::types::ChatMember;

use super::{Delivery, Finished, TIMEOUT, log_refusal};
use crate::features::{members, needs};
use crate::kernel::id::PersonId;
use crate::kernel::outbox::DueLetter;
use crate::kernel::person;
use crate::shell::courier::marks::{Job, Mark, Wait};
use crate::shell::registry::Errand;
use crate::shell::telegram::calls;
use crate::shell::telegram::post::{Posted, Refused};
use crate::shell::telegram::verdict::{Verdict, verdict};

/// An errand that did not get through is run again after so long.
const AGAIN_AFTER: TimeDelta = TimeDelta::seconds(2);

impl Delivery {
    pub(super) async fn errand(
        &self,
        due: &DueLetter,
        chat: i64,
        errand: Errand,
    ) -> anyhow::Result<Finished> {
        match errand {
            Errand::Members(members::Errand::ListAdministrators { building, ask_clock }) => {
                let call = calls::list_administrators(chat)?;
                let letter = due.id;
                let posted = self.post::<Vec<ChatMember>>(call, TIMEOUT).await;
                Ok(Self::settle(due, chat, posted, |members| {
                    let (accounts, owner) = (calls::accounts(&members), calls::owner(&members));
                    Mark::Administrators { letter, building, ask_clock, accounts, owner }
                }))
            }
            Errand::Needs(needs::Errand::OpenDoor { building, need, helper }) => {
                let errand = needs::Errand::OpenDoor { building, need, helper };
                self.check_member(due, chat, errand, helper).await
            }
            Errand::Needs(needs::Errand::ShowPhotos { building, need, helper }) => {
                let errand = needs::Errand::ShowPhotos { building, need, helper };
                self.check_member(due, chat, errand, helper).await
            }
            Errand::Needs(needs::Errand::ShowPlace { building, need, helper }) => {
                let errand = needs::Errand::ShowPlace { building, need, helper };
                self.check_member(due, chat, errand, helper).await
            }
            Errand::Needs(needs::Errand::DeleteAsking { need, message, beside, .. }) => {
                let deleted = Mark::AskingDeleted { letter: due.id, need, message, beside };
                self.delete_asking(due, chat, message, deleted).await
            }
        }
    }

    /// Asks whether somebody is in a group. What Telegram will not say is taken as yes: they were
    /// seen there, and only an administrator is told of everybody.
    async fn check_member(
        &self,
        due: &DueLetter,
        chat: i64,
        errand: needs::Errand,
        helper: PersonId,
    ) -> anyhow::Result<Finished> {
        let mut view = self.views.open().await?;
        let faces = person::faces(&mut view, &[helper]).await?;
        drop(view);
        let letter = due.id;
        let Some(account) = faces.first().and_then(|face| face.telegram_id) else {
            return Ok(Finished::with(Mark::Gone { letter }));
        };
        let checked = |belongs| Mark::MemberChecked { letter, errand, belongs };
        match self.post::<ChatMember>(calls::find_member(chat, account)?, TIMEOUT).await {
            Posted::DoneUnread => Ok(Finished::with(checked(true))),
            Posted::Refused(refused) if will_not_say(&refused) => {
                let absent = is_absent(&refused);
                if !absent {
                    log_refusal(&refused, "Telegram will not say who is in a group");
                }
                Ok(Finished::with(checked(!absent)))
            }
            posted @ (Posted::Done(_)
            | Posted::Refused(_)
            | Posted::ServerFault(_)
            | Posted::NotSent(_)
            | Posted::Unknown(_)) => {
                Ok(Self::settle(due, chat, posted, |member| checked(member.is_present())))
            }
        }
    }

    /// Takes away the message with which somebody asked. Where the bot may not, it stays, and its
    /// author is asked to do it.
    async fn delete_asking(
        &self,
        due: &DueLetter,
        chat: i64,
        message: i64,
        deleted: Mark,
    ) -> anyhow::Result<Finished> {
        let letter = due.id;
        let may_not = |refused: &Refused| {
            let refusal = verdict(refused);
            matches!(refusal, Verdict::NotAllowed | Verdict::WrongContent | Verdict::MessageGone)
        };
        Ok(match self.post::<bool>(calls::delete(chat, message)?, TIMEOUT).await {
            Posted::DoneUnread => Finished::with(deleted),
            Posted::Refused(refused) if may_not(&refused) => Finished::with(Mark::Gone { letter }),
            posted @ (Posted::Done(_)
            | Posted::Refused(_)
            | Posted::ServerFault(_)
            | Posted::NotSent(_)
            | Posted::Unknown(_)) => Self::settle(due, chat, posted, |_| deleted),
        })
    }

    /// What becomes of an errand.
    fn settle<T>(
        due: &DueLetter,
        chat: i64,
        posted: Posted<T>,
        done: impl FnOnce(T) -> Mark,
    ) -> Finished {
        let letter = due.id;
        let of = Job::Letter(letter);
        let again = Mark::Later { letter, wait: Wait::For(AGAIN_AFTER), tried: true };
        match posted {
            Posted::Done(answer) => Finished::with(done(answer)),
            Posted::ServerFault(_) | Posted::NotSent(_) | Posted::Unknown(_) => {
                Finished::unreachable(again)
            }
            Posted::DoneUnread => {
                tracing::error!(letter, "what Telegram says of a group cannot be read");
                Finished::with(Mark::Gone { letter })
            }
            Posted::Refused(refused) => match verdict(&refused) {
                Verdict::TooMany(wait) => Finished::too_many(again, wait),
                Verdict::Moved(to) => Finished::with(Mark::Moved { of, from: chat, to }),
                Verdict::GroupGone | Verdict::ChatClosed => {
                    Finished::with(Mark::GroupGone { of, chat })
                }
                Verdict::NotModified
                | Verdict::AccountGone
                | Verdict::TopicClosed
                | Verdict::MessageGone
                | Verdict::TapTooOld
                | Verdict::NotAllowed
                | Verdict::WrongContent
                | Verdict::WrongToken
                | Verdict::SecondPoller => {
                    log_refusal(&refused, "Telegram will not say something about a group");
                    Finished::with(Mark::Gone { letter })
                }
            },
        }
    }
}

/// True if asking again would not help.
fn will_not_say(refused: &Refused) -> bool {
    matches!(verdict(refused), Verdict::WrongContent | Verdict::NotAllowed)
}

/// True if Telegram says that somebody was never in that group.
fn is_absent(refused: &Refused) -> bool {
    ["user not found", "PARTICIPANT_ID_INVALID", "USER_NOT_PARTICIPANT", "member not found"]
        .iter()
        .any(|words| refused.description.contains(words))
}
