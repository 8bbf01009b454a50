//! Errands: what is asked of Telegram about a group.

use chrono::TimeDelta;
use teloxide::types::ChatMember;

use super::{Delivery, Finished, TIMEOUT, log_refusal};
use crate::features::members::Errand;
use crate::kernel::outbox::DueLetter;
use crate::shell::courier::marks::Mark;
use crate::shell::telegram::calls;
use crate::shell::telegram::post::Posted;
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
        let Errand::ListAdministrators { building, ask_clock } = errand;
        let call = calls::list_administrators(chat)?;
        let letter = due.id;
        let again = Mark::Later { letter, until: self.later(AGAIN_AFTER), tried: true };
        Ok(match self.post::<Vec<ChatMember>>(call, TIMEOUT).await {
            Posted::Done(members) => {
                let accounts = calls::accounts(&members);
                Finished::with(Mark::Administrators { letter, building, ask_clock, accounts })
            }
            Posted::ServerFault(_) | Posted::NotSent(_) | Posted::Unknown(_) => {
                Finished::unreachable(again)
            }
            Posted::DoneUnread => {
                tracing::error!(letter, "the list of administrators cannot be read");
                Finished::with(Mark::Gone { letter })
            }
            Posted::Refused(refused) => match verdict(&refused) {
                Verdict::TooMany(wait) => Finished::too_many(again, wait),
                Verdict::Moved(to) => {
                    Finished::with(Mark::Moved { letter: Some(letter), from: chat, to })
                }
                Verdict::GroupGone | Verdict::ChatClosed => {
                    Finished::with(Mark::GroupGone { letter: Some(letter), chat })
                }
                Verdict::NotModified
                | Verdict::MessageGone
                | Verdict::TapTooOld
                | Verdict::NotAllowed
                | Verdict::WrongContent
                | Verdict::WrongToken
                | Verdict::SecondPoller => {
                    log_refusal(&refused, "Telegram will not say who administers a group");
                    Finished::with(Mark::Gone { letter })
                }
            },
        })
    }
}
