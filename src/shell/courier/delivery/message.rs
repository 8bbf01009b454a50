//! Messages that stand in chats: drawn again, or deleted when their time has come.

use super::{Delivery, Finished, NOT_ALLOWED_WAIT, TIMEOUT, log_refusal, reader_of, zone};
use crate::features::members;
use crate::kernel::fleeting::Fleeting;
use crate::kernel::message::Dirty;
use crate::kernel::notice::Lane;
use crate::kernel::screen::Screen;
use crate::shell::courier::marks::{Job, Mark, Wait};
use crate::shell::registry;
use crate::shell::telegram::calls;
use crate::shell::telegram::post::Posted;
use crate::shell::telegram::verdict::{Verdict, verdict};

impl Delivery {
    pub(super) async fn redraw(&self, dirty: &Dirty) -> anyhow::Result<Finished> {
        let letter = registry::read_letter(&dirty.kind, &dirty.body)?;
        let rest = letter.rests();
        let reader = reader_of(
            dirty.person_id,
            dirty.person_id.is_none() && dirty.building_id.is_some(),
            dirty.person_language.as_deref(),
            dirty.building_language.as_deref(),
            zone(dirty.time_zone.as_deref()),
        );
        let mut view = self.views.open().await?;
        let at = dirty.building_id;
        let drawing = letter.draw_at(&mut view, &reader, at, self.operator.as_deref()).await?;
        drop(view);
        let message = dirty.id;
        let of = Job::Message(message);
        // What it tells of is gone, as if it had never been.
        let Some(drawing) = drawing else {
            let gone = members::views::gone(&reader);
            return self.take_away(message, dirty.chat_id, dirty.message_id, Some(&gone)).await;
        };
        let screen = drawing.into_screen();
        let shown = self.fingerprint(&screen);
        let drawn = |shown, edited_at| Mark::Drawn {
            message,
            changed: dirty.changed,
            shown,
            edited_at,
            rest,
        };
        // What brings a voice or a file stays as it was when it was sent.
        let stays = screen.is_heard_or_seen() || screen.file.is_some() || screen.paper.is_some();
        if shown == dirty.shown || stays {
            return Ok(Finished::with(drawn(shown, None)));
        }
        let call = calls::edit(dirty.chat_id, dirty.message_id, &screen, &self.username)?;
        let later = |unsure| Mark::MessageLater { message, wait: Wait::No, unsure };
        Ok(match self.post::<serde_json::Value>(call, TIMEOUT).await {
            Posted::Done(_) | Posted::DoneUnread => {
                Finished::with(drawn(shown, Some(self.clock.now())))
            }
            Posted::NotSent(_) => Finished::unreachable(later(false)),
            Posted::ServerFault(_) | Posted::Unknown(_) => Finished::unreachable(later(true)),
            Posted::Refused(refused) => match verdict(&refused) {
                Verdict::TooMany(wait) => Finished::too_many(later(false), wait),
                Verdict::NotModified => Finished::with(drawn(shown, Some(self.clock.now()))),
                Verdict::MessageGone | Verdict::ChatClosed => {
                    Finished::with(Mark::Forgotten { message })
                }
                Verdict::GroupGone => Finished::with(Mark::GroupGone { of, chat: dirty.chat_id }),
                Verdict::Moved(to) => Finished::with(Mark::Moved { of, from: dirty.chat_id, to }),
                Verdict::AccountGone => {
                    Finished::with(Mark::AccountGone { of, person: dirty.person_id })
                }
                Verdict::TapTooOld
                | Verdict::NotAllowed
                | Verdict::TopicClosed
                | Verdict::WrongContent
                | Verdict::WrongToken
                | Verdict::SecondPoller => {
                    log_refusal(&refused, "Telegram will not take an edit");
                    let wait = Wait::For(NOT_ALLOWED_WAIT);
                    Finished::with(Mark::MessageLater { message, wait, unsure: false })
                }
            },
        })
    }

    pub(super) async fn delete(&self, fleeting: &Fleeting) -> anyhow::Result<Finished> {
        // A card that went and cannot be deleted any more says where it went.
        let letter = registry::read_letter(&fleeting.kind, &fleeting.body).ok();
        let manners = letter.and_then(|letter| letter.manners());
        let is_card = manners.is_some_and(|manners| manners.lane == Lane::Card);
        let language = fleeting.building_language.as_deref();
        let moved = members::views::moved_down(&reader_of(None, true, None, language, None));
        let instead = is_card.then_some(&moved);
        self.take_away(fleeting.id, fleeting.chat_id, fleeting.message_id, instead).await
    }

    /// Deletes a message, and forgets it. Telegram deletes nothing that is older than two days: it
    /// is written over, where there is something to write.
    async fn take_away(
        &self,
        message: i64,
        chat: i64,
        number: i64,
        instead: Option<&Screen>,
    ) -> anyhow::Result<Finished> {
        let call = calls::delete(chat, number)?;
        let later = Mark::MessageLater { message, wait: Wait::No, unsure: false };
        Ok(match self.post::<bool>(call, TIMEOUT).await {
            Posted::Done(_) | Posted::DoneUnread => Finished::with(Mark::Forgotten { message }),
            Posted::ServerFault(_) | Posted::NotSent(_) | Posted::Unknown(_) => {
                Finished::unreachable(later)
            }
            Posted::Refused(refused) => match verdict(&refused) {
                Verdict::TooMany(wait) => Finished::too_many(later, wait),
                Verdict::MessageGone => match instead {
                    Some(screen) => self.write_over(message, chat, number, screen).await?,
                    None => Finished::with(Mark::Forgotten { message }),
                },
                Verdict::ChatClosed
                | Verdict::AccountGone
                | Verdict::TopicClosed
                | Verdict::GroupGone
                | Verdict::Moved(_)
                | Verdict::NotModified
                | Verdict::TapTooOld
                | Verdict::NotAllowed
                | Verdict::WrongContent
                | Verdict::WrongToken
                | Verdict::SecondPoller => Finished::with(Mark::Forgotten { message }),
            },
        })
    }

    /// Writes over a message, and forgets it.
    async fn write_over(
        &self,
        message: i64,
        chat: i64,
        number: i64,
        screen: &Screen,
    ) -> anyhow::Result<Finished> {
        let call = calls::edit(chat, number, screen, &self.username)?;
        let later = Mark::MessageLater { message, wait: Wait::No, unsure: false };
        Ok(match self.post::<serde_json::Value>(call, TIMEOUT).await {
            Posted::Done(_) | Posted::DoneUnread => Finished::with(Mark::Forgotten { message }),
            Posted::ServerFault(_) | Posted::NotSent(_) | Posted::Unknown(_) => {
                Finished::unreachable(later)
            }
            Posted::Refused(refused) => {
                if let Verdict::TooMany(wait) = verdict(&refused) {
                    Finished::too_many(later, wait)
                } else {
                    Finished::with(Mark::Forgotten { message })
                }
            }
        })
    }
}
