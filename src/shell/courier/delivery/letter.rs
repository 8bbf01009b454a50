//! Letters: what is told to somebody, or posted in a group.

use chrono::TimeDelta;
use chrono_tz::Tz;

use super::{
    Delivery, FILE_TIMEOUT, Finished, NOT_ALLOWED_WAIT, TIMEOUT, URGENT_TIMEOUT, alarm_timeout,
    log_refusal, reader_of, zone,
};
use crate::kernel::budget::{self, Tidings};
use crate::kernel::clock::Moment;
use crate::kernel::message::Sent;
use crate::kernel::notice::{Lane, Parting, StandIn, Subject, UnknownOutcome};
use crate::kernel::outbox::DueLetter;
use crate::kernel::screen::{Drawing, Screen};
use crate::shell::alive::figures;
use crate::shell::courier::marks::{self, Closed, Mark, Wait};
use crate::shell::registry::{self, Letter};
use crate::shell::telegram::calls::{self, SentMessage};
use crate::shell::telegram::post::{Posted, Refused};
use crate::shell::telegram::verdict::{Verdict, verdict};

/// A line in the group stays so long.
const GROUP_LINE_STAYS: TimeDelta = TimeDelta::seconds(60);
/// A voice message or a photo can only be taken away for 48 hours, so it goes before; it can be
/// heard or seen again.
const VOICE_STAYS: TimeDelta = TimeDelta::hours(47);
/// Where the bot may not write, it is tried so often.
const NOT_ALLOWED_TRIES: i64 = 3;

/// A letter on its way.
struct Sending<'a> {
    due: &'a DueLetter,
    chat: i64,
    stand_in: StandIn,
    subject: Option<Subject>,
    parting: Parting,
    unknown: UnknownOutcome,
    held_at_night: bool,
    /// Of which kind it is, where its reader may want none of it.
    tidings: Option<Tidings>,
    /// True if it has to be counted before it is sent.
    uncounted: bool,
    tried_at: Moment,
}

impl<'a> Sending<'a> {
    fn new(due: &'a DueLetter, chat: i64, letter: &Letter, tried_at: Moment) -> Self {
        let manners = letter.manners();
        let of_an_answer = if due.group_line { StandIn::GroupLine } else { StandIn::Nothing };
        Self {
            due,
            chat,
            stand_in: match manners.map(|manners| manners.stand_in) {
                // Only what was asked for in the group is answered there.
                Some(StandIn::GroupLine) | None => of_an_answer,
                Some(stand_in) => stand_in,
            },
            subject: letter.subject(),
            parting: letter.parting(),
            unknown: manners.map_or(UnknownOutcome::OnceMore, |manners| manners.unknown_outcome),
            held_at_night: manners.is_some_and(|manners| manners.held_at_night),
            tidings: letter.tidings().filter(|_| due.person_id.is_some()),
            uncounted: manners.is_some_and(|manners| manners.unsolicited) && !due.admitted,
            tried_at,
        }
    }

    /// True if a whole group reads it.
    fn in_group(&self) -> bool {
        self.due.person_id.is_none() && self.due.building_id.is_some()
    }

    fn gone(&self) -> Finished {
        Finished::with(self.mark_gone())
    }

    fn mark_gone(&self) -> Mark {
        Mark::Gone { letter: self.due.id }
    }

    /// It comes to be sent once it is counted.
    fn mark_unsolicited(&self) -> Mark {
        match self.due.person_id {
            Some(person) => {
                let building = self.due.building_id;
                Mark::Unsolicited { letter: self.due.id, person, building }
            }
            None => self.mark_gone(),
        }
    }

    fn again(&self, tried: bool) -> Mark {
        Mark::Later { letter: self.due.id, wait: Wait::No, tried }
    }

    /// Its reader cannot be written to.
    fn unreached(&self, closed: Closed) -> Finished {
        let letter = self.due.id;
        Finished::with(match self.stand_in {
            StandIn::Nothing => Mark::Dropped { letter, closed },
            StandIn::UntilStart => Mark::Parked { letter, closed, redraw: None },
            StandIn::CardButton => Mark::Parked { letter, closed, redraw: self.subject },
            StandIn::GroupLine => Mark::ToGroup { letter, closed },
        })
    }
}

impl Delivery {
    pub(super) async fn letter(&self, due: &DueLetter) -> anyhow::Result<Finished> {
        let letter = match (registry::read_letter(&due.kind, &due.body)?, &due.tap) {
            (Letter::Answer(answer), Some(tap)) => return self.answer_tap(due, tap, answer).await,
            (letter, _) => letter,
        };
        let Some(chat) = due.to_chat else {
            return Ok(Finished::with(Mark::Gone { letter: due.id }));
        };
        if let Letter::Errand(errand) = letter {
            return self.errand(due, chat, errand).await;
        }
        let sending = Sending::new(due, chat, &letter, self.clock.now());
        if due.person_id.is_some() && !due.chat_open {
            return Ok(sending.unreached(Closed::Known));
        }
        let zone = zone(due.time_zone.as_deref());
        let night = due.night().filter(|night| night.holds(sending.tried_at));
        if let (Some(night), true) = (night, sending.held_at_night) {
            let wait = Wait::Until(night.after(sending.tried_at));
            return Ok(Finished::with(Mark::Later { letter: due.id, wait, tried: false }));
        }
        if self.is_muted(&sending).await? {
            return Ok(sending.gone());
        }
        let screen = match self.draw(&sending, letter, zone).await? {
            Some(screen) => self.printed(screen).await?,
            None => None,
        };
        match screen {
            Some(_) if sending.uncounted && due.person_id.is_some() => {
                Ok(Finished::with(sending.mark_unsolicited()))
            }
            Some(screen) => {
                let sent = self.send(&sending, &screen, night.is_some()).await;
                sent.map(Finished::posted)
            }
            None => Ok(sending.gone()),
        }
    }

    /// True if its reader wants nothing of this kind now.
    async fn is_muted(&self, sending: &Sending<'_>) -> anyhow::Result<bool> {
        let Some((tidings, person)) = sending.tidings.zip(sending.due.person_id) else {
            return Ok(false);
        };
        let mut view = self.views.open().await?;
        Ok(budget::find_quiet(&mut view, person).await?.silences(tidings))
    }

    /// How it looks; nothing if what it tells is past.
    async fn draw(
        &self,
        sending: &Sending<'_>,
        letter: Letter,
        zone: Option<Tz>,
    ) -> anyhow::Result<Option<Screen>> {
        let (person, building) = (&sending.due.person_language, &sending.due.building_language);
        let reader = reader_of(
            sending.due.person_id,
            sending.in_group(),
            person.as_deref(),
            building.as_deref(),
            zone,
        );
        let mut view = self.views.open().await?;
        let at = sending.due.building_id;
        Ok(match letter.draw_at(&mut view, &reader, at, self.operator.as_deref()).await? {
            Some(Drawing::Fresh(screen)) if !screen.text.is_empty() => Some(screen),
            Some(Drawing::Fresh(_) | Drawing::Stale(_)) | None => None,
        })
    }

    /// The same with its paper as a file; what is said instead where that cannot be printed.
    async fn printed(&self, screen: Screen) -> anyhow::Result<Option<Screen>> {
        let Screen { paper: Some(paper), .. } = screen else { return Ok(Some(screen)) };
        let instead = paper.instead.clone();
        let screen = Screen { paper: None, ..screen };
        Ok(match self.printer.print(paper, calls::home(&self.username)).await? {
            Some(file) => Some(screen.under(file)),
            None => (!instead.is_empty()).then(|| Screen::of(instead)),
        })
    }

    async fn send(
        &self,
        sending: &Sending<'_>,
        screen: &Screen,
        night: bool,
    ) -> anyhow::Result<Finished> {
        let (due, chat, subject) = (sending.due, sending.chat, sending.subject);
        // What can wait for its lane can wait until its reader looks by themselves.
        let silent = (night && due.lane != Lane::Alarm) || due.lane == Lane::Digest;
        let topic = due.thread_id.filter(|_| sending.in_group());
        let bot = self.username.as_ref();
        let call = calls::send(screen, calls::Sending { chat, topic, silent, bot })?;
        // It may have been sent, and this may be its last try: not into an outage.
        let is_file = screen.file.is_some();
        let urgent = match due.lane {
            Lane::Alarm => alarm_timeout(self.clock.now().since(due.told_at)),
            Lane::Tap | Lane::Reply | Lane::Card | Lane::Notice | Lane::Digest => URGENT_TIMEOUT,
        };
        if due.tries > 0 && !self.telegram_answers(urgent).await {
            return Ok(Finished::unreachable(sending.again(false)).resting(is_file));
        }
        let timeout = match screen.file {
            Some(_) => FILE_TIMEOUT,
            None if due.lane <= Lane::Reply => urgent,
            None => TIMEOUT,
        };
        let message = match self.post::<SentMessage>(call, timeout).await {
            Posted::Done(sent) => sent.message_id,
            other @ (Posted::DoneUnread
            | Posted::Refused(_)
            | Posted::ServerFault(_)
            | Posted::NotSent(_)
            | Posted::Unknown(_)) => {
                return Ok(Self::not_sent(sending, other, is_file).resting(is_file));
            }
        };
        figures::letter_sent(due.lane, self.clock.now().since(due.told_at));
        let line = due.group_line && sending.in_group();
        let sent = Sent {
            chat,
            message,
            person: due.person_id,
            building: due.building_id,
            kind: due.kind.clone(),
            body: due.body.clone(),
            subject,
            shown: self.fingerprint(screen),
            delete_at: if line {
                Some(self.later(GROUP_LINE_STAYS))
            } else {
                screen.is_heard_or_seen().then(|| self.later(VOICE_STAYS))
            },
        };
        // What its reader may have to part from is found again.
        let remembered =
            subject.is_some() || sending.in_group() || sending.parting != Parting::Stays;
        let sent = remembered.then(|| Box::new(sent));
        Ok(Finished::with(Mark::Sent { letter: due.id, sent, at: self.clock.now() }))
    }

    /// True if Telegram answers a question that changes nothing.
    async fn telegram_answers(&self, timeout: std::time::Duration) -> bool {
        match self.post::<serde_json::Value>(calls::ask_who_we_are(), timeout).await {
            Posted::Done(_) | Posted::DoneUnread | Posted::Refused(_) => true,
            Posted::ServerFault(_) | Posted::NotSent(_) | Posted::Unknown(_) => false,
        }
    }

    /// What becomes of a letter that was not sent, or perhaps not.
    fn not_sent(sending: &Sending<'_>, posted: Posted<SentMessage>, is_file: bool) -> Finished {
        let letter = sending.due.id;
        match posted {
            // A fault after a whole file has gone up may come after it was taken.
            Posted::ServerFault(status) if is_file => {
                let unknown = Posted::Unknown(format!("a fault: {status}"));
                Self::not_sent(sending, unknown, is_file)
            }
            Posted::Done(_) | Posted::DoneUnread => {
                tracing::warn!(letter, "sent, but its number is not known");
                sending.gone()
            }
            Posted::ServerFault(status) => {
                tracing::warn!(letter, status, "Telegram has a fault; sent again");
                Finished::unreachable(sending.again(false))
            }
            Posted::NotSent(reason) => {
                tracing::warn!(letter, reason, "Telegram cannot be reached; sent again");
                Finished::unreachable(sending.again(false))
            }
            Posted::Unknown(reason) => {
                let once_more = match sending.unknown {
                    UnknownOutcome::Again => true,
                    UnknownOutcome::OnceMore => sending.due.tries == 0,
                    UnknownOutcome::Never => false,
                };
                tracing::warn!(letter, reason, once_more, "sent, or perhaps not");
                let mark = if once_more { sending.again(true) } else { sending.mark_gone() };
                Finished::unreachable(mark)
            }
            Posted::Refused(refused) => Self::refused(sending, &refused),
        }
    }

    fn refused(sending: &Sending<'_>, refused: &Refused) -> Finished {
        let (due, chat) = (sending.due, sending.chat);
        let of = marks::Job::Letter(due.id);
        let group_gone = || Finished::with(Mark::GroupGone { of, chat });
        match verdict(refused) {
            Verdict::TooMany(wait) => Finished::too_many(sending.again(false), wait),
            Verdict::ChatClosed => match due.person_id {
                Some(person) => {
                    sending.unreached(Closed::Found { person, tried_at: sending.tried_at })
                }
                None if sending.in_group() => group_gone(),
                None => sending.gone(),
            },
            Verdict::GroupGone => group_gone(),
            Verdict::AccountGone => Finished::with(Mark::AccountGone { of, person: due.person_id }),
            Verdict::TopicClosed if due.thread_id.is_some() => {
                let (building, topic) = (due.building_id, due.thread_id);
                Finished::with(Mark::LeaveTopic { letter: due.id, building, topic })
            }
            Verdict::Moved(to) => Finished::with(Mark::Moved { of, from: chat, to }),
            Verdict::NotAllowed | Verdict::TopicClosed if due.tries < NOT_ALLOWED_TRIES => {
                let wait = Wait::For(NOT_ALLOWED_WAIT);
                Finished::with(Mark::Later { letter: due.id, wait, tried: true })
            }
            Verdict::WrongToken => {
                log_refusal(refused, "Telegram does not know the token");
                Finished::unreachable(sending.again(false))
            }
            Verdict::NotModified
            | Verdict::MessageGone
            | Verdict::TapTooOld
            | Verdict::NotAllowed
            | Verdict::TopicClosed
            | Verdict::WrongContent
            | Verdict::SecondPoller => {
                log_refusal(refused, "Telegram will not take a letter; dropped");
                sending.gone()
            }
        }
    }
}
