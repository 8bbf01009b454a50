//! Answers to taps: first of all, unlimited, and soon too late.

use std::time::Duration;

use chrono::TimeDelta;

use super::{Delivery, Finished, URGENT_TIMEOUT, log_refusal, reader_of, zone};
use crate::kernel::outbox::DueLetter;
use crate::shell::alive::figures;
use crate::shell::courier::marks::{Mark, Wait};
use crate::shell::registry::AnswerLetter;
use crate::shell::telegram::calls;
use crate::shell::telegram::post::Posted;
use crate::shell::telegram::verdict::{Verdict, verdict};

/// A tap that could not be answered for so long is not answered any more: the phone has given
/// up after 15 s.
const TAP_WAITS: Duration = Duration::from_mins(1);
/// An answer that did not get through is given again after so long.
const AGAIN_AFTER: TimeDelta = TimeDelta::milliseconds(300);

impl Delivery {
    pub(super) async fn answer_tap(
        &self,
        due: &DueLetter,
        tap: &str,
        answer: AnswerLetter,
    ) -> anyhow::Result<Finished> {
        let zone = zone(due.time_zone.as_deref());
        let languages = (due.person_language.as_deref(), due.building_language.as_deref());
        let reader = reader_of(due.person_id, false, languages.0, languages.1, zone);
        let mut view = self.views.open().await?;
        let answer = answer.draw(&mut view, &reader, self.operator.as_deref()).await?;
        drop(view);
        let call = calls::answer(tap, &answer, &self.username)?;
        let gone = Mark::Gone { letter: due.id };
        let again = Mark::Later { letter: due.id, wait: Wait::For(AGAIN_AFTER), tried: true };
        let too_late = self.clock.now().since(due.told_at) > TAP_WAITS;
        Ok(Finished::with(match self.post::<bool>(call, URGENT_TIMEOUT).await {
            Posted::Done(_) | Posted::DoneUnread => {
                figures::letter_sent(due.lane, self.clock.now().since(due.told_at));
                gone
            }
            Posted::ServerFault(_) | Posted::NotSent(_) | Posted::Unknown(_) if too_late => gone,
            Posted::ServerFault(_) | Posted::NotSent(_) | Posted::Unknown(_) => again,
            Posted::Refused(refused) => match verdict(&refused) {
                Verdict::TooMany(wait) if !too_late => {
                    let wait = Wait::For(TimeDelta::from_std(wait)?);
                    Mark::Later { letter: due.id, wait, tried: true }
                }
                Verdict::TapTooOld | Verdict::TooMany(_) => gone,
                Verdict::ChatClosed
                | Verdict::AccountGone
                | Verdict::TopicClosed
                | Verdict::GroupGone
                | Verdict::Moved(_)
                | Verdict::NotModified
                | Verdict::MessageGone
                | Verdict::NotAllowed
                | Verdict::WrongContent
                | Verdict::WrongToken
                | Verdict::SecondPoller => {
                    log_refusal(&refused, "Telegram will not take an answer to a tap");
                    gone
                }
            },
        }))
    }
}
