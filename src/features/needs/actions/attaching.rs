//! Attaching: photos and places go with a need, for whoever helps; a photo also stands under the
//! card if the asker says so.

use super::{Outcome, asking, carrying, deleting, looking, store};
use crate::features::needs::intents::{AttachedVerb, Attaching};
use crate::features::needs::model::attachment::{Attachment, Brought, Owner, Thing, WAITS};
use crate::features::needs::model::{DraftId, Need, NeedId, Origin, PrivatePart, Refusal, State};
use crate::features::needs::notices::{AttachedReply, Notice, Reply};
use crate::features::needs::views;
use crate::kernel::actor::{Actor, Denied, Resident};
use crate::kernel::consent::Purpose;
use crate::kernel::id::{BuildingId, Member, PersonId};
use crate::kernel::outbox::Audience;
use crate::kernel::showing;
use crate::kernel::tx::{Reads as _, Tx};

/// Does what somebody wants with a photo or a place.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Attaching) -> Outcome<Reply> {
    match intent {
        Attaching::Bring { sent, of, origin, posts } => {
            bring(tx, actor, sent, of, origin, posts).await
        }
        Attaching::Strange(strange) => Ok(Reply::Attached(AttachedReply::NotTaken { strange })),
        Attaching::Look(building, need) => looking::look(tx, actor, building, need).await,
        Attaching::LookAtPlace(building, need) => {
            looking::look_at_place(tx, actor, building, need).await
        }
        Attaching::OfNeed(verb, building, need) => {
            of_need(tx, actor, verb, &actor.resident_of(building)?, need).await
        }
        Attaching::OfDraft(verb, draft) => of_draft(tx, actor, verb, draft).await,
    }
}

/// Where a photo goes that somebody sends.
enum Goes {
    /// With what is there.
    With(Owner),
    /// With what comes of the words under it, or, without any, of the next ones.
    Anew,
}

async fn bring(
    tx: &mut Tx,
    actor: &Actor,
    sent: Brought,
    of: Option<(NeedId, BuildingId)>,
    origin: Origin,
    posts: bool,
) -> Outcome<Reply> {
    let Ok(thing) = sent.what.clone() else { return Ok(Reply::Silent) };
    if store::is_attached(tx, origin).await? {
        return Ok(Reply::Silent);
    }
    let person = actor.person.id;
    let bringing = Bringing { person, thing, album: sent.album, origin };
    if posts {
        let reply = asking::post(tx, actor, &sent.words, origin).await?;
        let kept = if let Some(need) = store::find_asked(tx, origin).await? {
            let kept = bringing.keep(tx, Owner::Need(need.id), None).await?;
            let is_shown = deleting::take_away_photos(tx, &need).await?;
            if is_shown && !need.exposed && !actor.person.chat_open {
                // They cannot be told privately that it was left out of the card.
                tx.tell(Audience::Group(need.building), &Notice::KeptPrivate)?;
            }
            kept
        } else if let Some(draft) = store::find_draft_of(tx, origin).await? {
            // They are asked first whether it is the same as an earlier one.
            bringing.keep(tx, Owner::Draft(draft.id), None).await?
        } else {
            return Ok(reply);
        };
        return Ok(if reply == Reply::Silent { kept.unwrap_or(reply) } else { reply });
    }
    let album = match sent.album {
        Some(album) => store::find_album(tx, person, album).await?,
        None => None,
    };
    let goes = match album {
        Some(owner) => Goes::With(owner),
        None => where_to(tx, person, &sent, of, origin).await?,
    };
    let words = match PrivatePart::new(&sent.words) {
        Ok(words) => Some(words),
        Err(Refusal::NoWords) => None,
        Err(Refusal::PrivateTooLong) => return Err(Refusal::TooLong.into()),
        Err(refusal) => return Err(refusal.into()),
    };
    let reply = match goes {
        Goes::With(Owner::Need(need)) => with_need(tx, actor, bringing, need, words).await?,
        Goes::With(Owner::Draft(draft)) => {
            let kept = bringing.keep(tx, Owner::Draft(draft), words).await?;
            tx.redraw(draft);
            kept.unwrap_or(Reply::Attached(AttachedReply::WithDraft))
        }
        Goes::With(Owner::Nothing) | Goes::Anew => match words {
            None => alone(tx, actor, bringing, None).await?,
            // A place has a name more often than it says what is needed.
            Some(_) if matches!(bringing.thing, Thing::Place(_)) => {
                alone(tx, actor, bringing, words).await?
            }
            Some(_) => with_its_words(tx, actor, bringing, &sent.words).await?,
        },
    };
    // An album comes as several messages, and is answered once.
    Ok(if album.is_some() && !is_surplus(reply) { Reply::Silent } else { reply })
}

fn is_surplus(reply: Reply) -> bool {
    matches!(reply, Reply::Attached(AttachedReply::TooManyPhotos | AttachedReply::TooManyPlaces))
}

/// With what a photo goes: with the need whose door is asked for, with what is answered to, or with
/// the draft that is open.
async fn where_to(
    tx: &mut Tx,
    person: PersonId,
    sent: &Brought,
    of: Option<(NeedId, BuildingId)>,
    origin: Origin,
) -> anyhow::Result<Goes> {
    if let Some((need, _)) = of {
        return Ok(Goes::With(Owner::Need(need)));
    }
    if let Some(replied) = sent.reply_to {
        let shown = showing::subject_of(tx.read(), origin.chat, replied).await?;
        match shown {
            Some((kind, row)) if kind == "need" => {
                let need = store::find(tx, NeedId(row)).await?;
                if let Some(need) = need.filter(|need| need.asker == person) {
                    return Ok(Goes::With(Owner::Need(need.id)));
                }
            }
            Some((kind, row)) if kind == "draft" => {
                let draft = store::find_draft(tx, DraftId(row)).await?;
                if let Some(draft) = draft.filter(|draft| draft.person == person) {
                    return Ok(Goes::With(Owner::Draft(draft.id)));
                }
            }
            Some(_) | None => {}
        }
    }
    let since = tx.now().minus(WAITS);
    let drafts = store::list_drafts_of(tx, person).await?;
    let open = drafts.iter().rev().find(|draft| draft.made_at > since);
    Ok(open.map_or(Goes::Anew, |draft| Goes::With(Owner::Draft(draft.id))))
}

/// Something on its way to what it goes with.
struct Bringing {
    person: PersonId,
    thing: Thing,
    album: Option<i64>,
    origin: Origin,
}

impl Bringing {
    /// Keeps it; a reply if there is no room for it.
    async fn keep(
        self,
        tx: &mut Tx,
        owner: Owner,
        words: Option<PrivatePart>,
    ) -> Outcome<Option<Reply>> {
        let there = match owner {
            Owner::Nothing => store::list_waiting(tx, self.person).await?,
            Owner::Draft(draft) => store::list_attached_to_draft(tx, draft).await?,
            Owner::Need(need) => store::list_attached(tx, need).await?,
        };
        let has_room = there.has_room_for(&self.thing);
        let too_many = match self.thing {
            Thing::Photo(_) => AttachedReply::TooManyPhotos,
            Thing::Place(_) => AttachedReply::TooManyPlaces,
        };
        let mut told = false;
        if let (Some(album), false) = (self.album, has_room) {
            told = store::has_surplus(tx, self.person, album).await?;
        }
        let attachment = Attachment {
            id: tx.next_id(),
            person: self.person,
            owner,
            thing: self.thing,
            words,
            sent_at: tx.now(),
            shown_at: None,
            in_group: (self.origin.chat < 0).then_some(self.origin.message),
        };
        if has_room {
            tx.note_consent(self.person, Purpose::Attached).await?;
        }
        if has_room || self.album.is_some() {
            store::save_attachment(tx, &attachment, has_room, self.album, self.origin).await?;
        }
        Ok(match (has_room, told) {
            (true, _) => None,
            (false, false) => Some(Reply::Attached(too_many)),
            (false, true) => Some(Reply::Silent),
        })
    }
}

/// It waits for the next words, which say what is needed.
async fn alone(
    tx: &mut Tx,
    actor: &Actor,
    bringing: Bringing,
    words: Option<PrivatePart>,
) -> Outcome<Reply> {
    home_of(actor)?;
    let waits = match bringing.thing {
        Thing::Photo(_) => AttachedReply::PhotoWaits,
        Thing::Place(_) => AttachedReply::PlaceWaits,
    };
    let kept = bringing.keep(tx, Owner::Nothing, words).await?;
    Ok(kept.unwrap_or(Reply::Attached(waits)))
}

/// The words under it become a draft.
async fn with_its_words(
    tx: &mut Tx,
    actor: &Actor,
    bringing: Bringing,
    words: &str,
) -> Outcome<Reply> {
    let origin = bringing.origin;
    asking::draft(tx, actor, &home_of(actor)?, words, origin).await?;
    let Some(draft) = store::find_draft_of(tx, origin).await? else { return Ok(Reply::Silent) };
    let kept = bringing.keep(tx, Owner::Draft(draft.id), None).await?;
    Ok(kept.unwrap_or(Reply::Silent))
}

/// Whoever lives in several houses is not asked in which: a draft can be moved.
fn home_of(actor: &Actor) -> Result<Resident, Denied> {
    match (actor.resident(), actor.memberships.first()) {
        (Err(Denied::WhichBuilding), Some(place)) => actor.resident_of(place.building),
        (resident, _) => resident,
    }
}

/// It goes with a need that is posted: those who are on it hear of it.
async fn with_need(
    tx: &mut Tx,
    actor: &Actor,
    bringing: Bringing,
    need: NeedId,
    words: Option<PrivatePart>,
) -> Outcome<Reply> {
    let need = store::find(tx, need).await?.ok_or(Refusal::Unknown)?;
    let asker = actor.resident_of(need.building)?;
    let need = own(need, &asker)?;
    let before = store::list_attached(tx, need.id).await?;
    let number = need.number;
    if let Some(full) = bringing.keep(tx, Owner::Need(need.id), words).await? {
        return Ok(full);
    }
    tx.redraw(need.id);
    carrying::tell_added(tx, &need, &before)?;
    Ok(Reply::Attached(AttachedReply::WithNeed { number }))
}

/// An open need of their own.
fn own(need: Need, asker: &Resident) -> Result<Need, Refusal> {
    if need.asker != asker.person() {
        return Err(Refusal::OnlyTheAsker);
    }
    match need.state {
        State::Open => Ok(need),
        State::Closed { .. } | State::Shut { .. } | State::Withdrawn { .. } => {
            Err(Refusal::AlreadyOver { number: need.number })
        }
    }
}

async fn of_need(
    tx: &mut Tx,
    actor: &Actor,
    verb: AttachedVerb,
    asker: &Resident,
    need: NeedId,
) -> Outcome<Reply> {
    let need = own(store::load(tx, asker.building(), need).await?, asker)?;
    let reply = match verb {
        AttachedVerb::Show => {
            let attached = store::list_attached(tx, need.id).await?;
            // What the card hides from the group is not shown there by a photo.
            if attached.photos().next().is_none()
                || views::hides_words(need.category, need.words.as_ref())
            {
                return Err(Refusal::Past.into());
            }
            let now = tx.now();
            store::show_photos(tx, need.id, Some(now)).await?;
            AttachedReply::OnCard
        }
        AttachedVerb::Hide => {
            store::show_photos(tx, need.id, None).await?;
            // What they sent there themselves still stands there.
            let attached = store::list_attached(tx, need.id).await?;
            if attached.in_group().is_empty() {
                AttachedReply::Hidden
            } else {
                AttachedReply::HiddenByMe
            }
        }
        AttachedVerb::Drop => {
            store::remove_attached(tx, need.id).await?;
            AttachedReply::Dropped
        }
    };
    if reply == AttachedReply::OnCard {
        carrying::show_in_group(tx, &need).await?;
    }
    tx.redraw(need.id);
    tx.show(actor.spot, need.asker(), &Notice::Posted { need: need.id })?;
    Ok(Reply::Attached(reply))
}

async fn of_draft(
    tx: &mut Tx,
    actor: &Actor,
    verb: AttachedVerb,
    draft: DraftId,
) -> Outcome<Reply> {
    let draft = asking::load_draft(tx, &actor.oneself(), draft).await?;
    let now = tx.now();
    let reply = match verb {
        AttachedVerb::Show => {
            if views::hides_words(draft.category(), draft.words.as_ref()) {
                return Err(Refusal::Past.into());
            }
            store::show_photos_of_draft(tx, draft.id, Some(now)).await?;
            AttachedReply::OnCard
        }
        AttachedVerb::Hide => {
            store::show_photos_of_draft(tx, draft.id, None).await?;
            AttachedReply::Hidden
        }
        AttachedVerb::Drop => {
            store::remove_attached_to_draft(tx, draft.id).await?;
            AttachedReply::Dropped
        }
    };
    let author = Member { person: draft.person, building: draft.building };
    tx.show(actor.spot, author, &Notice::Draft { draft: draft.id })?;
    Ok(Reply::Attached(reply))
}

/// What somebody sent and waits for words goes with this need.
///
/// # Errors
/// If the database cannot be written.
pub async fn take_waiting_to(tx: &mut Tx, person: PersonId, need: NeedId) -> anyhow::Result<()> {
    Ok(store::take_waiting(tx, person, Owner::Need(need)).await?)
}

/// Forgets all photos and places of somebody: they are erased, or take back that they are kept.
///
/// # Errors
/// If the database fails.
pub async fn forget(tx: &mut Tx, person: PersonId) -> anyhow::Result<()> {
    for need in store::remove_attached_by(tx, person).await? {
        tx.redraw(need);
    }
    Ok(())
}
