//! The whole of one update, in one transaction: session, intent, action, answer, "update done".

use chrono_tz::Tz;

use super::command::Command;
use super::desk::GroupChange;
use super::registry::{self, Apology, Flooded, Intent, Refusal, Reply};
use super::session;
use super::stimulus::{Act, Answered, Place, Stimulus};
use crate::kernel::actor::{self, Actor};
use crate::kernel::audit;
use crate::kernel::id::Member;
use crate::kernel::notice::{Said as _, StandIn};
use crate::kernel::outbox::Audience;
use crate::kernel::outcome::Stop;
use crate::kernel::step::OpenStep;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{edit, inbox, message};

/// Marks an update as done, at the beginning of its transaction. False if it was done before:
/// then nothing of it may be done again.
pub(super) async fn begin(tx: &mut Tx, update: i64) -> anyhow::Result<bool> {
    let now = tx.now();
    Ok(inbox::mark_done(tx.write().await?, update, now).await?)
}

pub(super) async fn move_chat(tx: &mut Tx, update: i64, from: i64, to: i64) -> anyhow::Result<()> {
    if begin(tx, update).await? {
        registry::move_chat(tx, from, to).await?;
    }
    Ok(())
}

/// Follows a change in a group that no person made.
pub(super) async fn follow(tx: &mut Tx, change: &GroupChange) -> anyhow::Result<()> {
    if begin(tx, change.update).await? {
        session::follow(tx, change.update, &change.act, change.chat, &change.title).await?;
    }
    Ok(())
}

/// Answers in a group somebody whose face is hidden.
pub(super) async fn answer_faceless(
    tx: &mut Tx,
    update: i64,
    chat: i64,
    topic: Option<i64>,
) -> anyhow::Result<()> {
    if begin(tx, update).await? {
        tx.set_topic(topic);
        registry::answer_faceless(tx, chat).await?;
    }
    Ok(())
}

/// Says to somebody that it was a lot at once.
pub(super) async fn answer_flood(tx: &mut Tx, stimulus: &Stimulus) -> anyhow::Result<()> {
    if begin(tx, stimulus.update).await? {
        let audience = Audience::Chat(stimulus.who.telegram_id);
        let language = stimulus.who.language.map(|language| language.tag().to_owned());
        tx.answer_words(audience, StandIn::Nothing, &Flooded { language })?;
    }
    Ok(())
}

/// True if words in a group are a command of ours.
pub(super) fn is_for_us(text: &str, bot: &str) -> bool {
    Command::read(text).is_some_and(|command| registry::is_ours(&command, bot))
}

/// True, in tests alone, for the one whose updates take the process down.
fn kills(whose: i64) -> bool {
    fail::fail_point!("settle-kill", |named| named == Some(whose.to_string()));
    let _ = whose;
    false
}

/// The whole of one update, in one transaction.
pub(super) async fn settle(
    tx: &mut Tx,
    stimulus: &Stimulus,
    bot: &str,
    zone: Option<Tz>,
) -> anyhow::Result<()> {
    if !begin(tx, stimulus.update).await? {
        return Ok(());
    }
    fail::fail_point!("settle");
    if kills(stimulus.who.telegram_id) {
        std::process::abort();
    }
    tx.set_topic(stimulus.topic());
    if stimulus.place == Place::Private {
        tx.keep_private();
    }
    let actor = session::open(tx, stimulus, zone).await?;
    let step = registry::step_of(tx, stimulus, &actor).await?;
    let Some(intent) = registry::read(stimulus, bot, step) else { return Ok(()) };
    if is_outdated(tx, stimulus).await? {
        let (person, verb) = (Some(actor.person.id), intent.verb());
        let subject = intent.row();
        tx.audit(audit::Entry { person, building: None, verb, subject, outcome: "outdated" });
        return Ok(());
    }
    adopt_card(tx, stimulus, &actor, &intent).await?;
    let resumed = registry::resumed(stimulus, &intent, actor.step.as_ref());
    let done = carry_out(tx, stimulus, &actor, intent, bot).await?;
    match resumed.filter(|_| done) {
        Some(stimulus) => resume(tx, &stimulus, bot).await,
        None => Ok(()),
    }
}

/// True for a change of a message that was changed again since.
async fn is_outdated(tx: &mut Tx, stimulus: &Stimulus) -> anyhow::Result<bool> {
    let Some(edit) = stimulus.edit() else { return Ok(false) };
    let now = tx.now();
    Ok(!edit::is_newest(tx.write().await?, now, edit).await?)
}

/// Does what somebody did before they said which of their buildings is meant.
async fn resume(tx: &mut Tx, stimulus: &Stimulus, bot: &str) -> anyhow::Result<()> {
    let person = stimulus.who.telegram_id;
    let Some(actor) = actor::find(tx, person).await? else { return Ok(()) };
    tx.close_step(actor.person.id).await?;
    let Some(intent) = registry::read(stimulus, bot, None) else { return Ok(()) };
    carry_out(tx, stimulus, &actor, intent, bot).await?;
    Ok(())
}

/// Does what is wanted, and answers it. False if it was refused.
async fn carry_out(
    tx: &mut Tx,
    stimulus: &Stimulus,
    actor: &Actor,
    intent: Intent,
    bot: &str,
) -> anyhow::Result<bool> {
    let (intent, unresolved) = match registry::resolve(tx, actor, intent.clone()).await {
        Ok(resolved) => (resolved, None),
        Err(stop) => (intent, Some(stop)),
    };
    let (verb, row, building) = (intent.verb(), intent.row(), intent.building());
    let building = building
        .filter(|building| actor.resident_of(*building).is_ok())
        .or(actor.here)
        .or_else(|| actor.place().map(|place| place.building));
    let audience = match building {
        Some(building) => Audience::Member(Member { person: actor.person.id, building }),
        None => Audience::Person(actor.person.id),
    };
    // Whoever types anything but what a step waited for is done with it.
    let typed = matches!(stimulus.act, Act::Words { .. } | Act::Voice { .. });
    let answers = stimulus.place != Place::Private || intent.keeps_a_step();
    if let (Some(step), true, false) = (&actor.step, typed, answers) {
        end_step(tx, actor, step).await?;
    }
    tx.begin_attempt();
    let done = match unresolved {
        None => registry::act(tx, actor, intent.clone()).await,
        Some(stop) => Err(stop),
    };
    let outcome = match done {
        Ok(reply) => {
            if let (true, Act::Words { message, .. }) = (intent.answers_a_step(), &stimulus.act) {
                tx.trace_answer(actor.person.id, *message).await?;
            }
            // What waited for their words may wait no longer: another form may have taken its place.
            let open = actor.step.as_ref();
            if let Some(subject) = open.and_then(|step| registry::shows(step, actor.person.id)) {
                tx.redraw(subject);
            }
            answer(tx, stimulus, audience, &reply)?;
            "done"
        }
        Err(Stop::Refused(refusal)) => {
            tx.take_back().await?;
            if let (Some(step), true, true) =
                (&actor.step, intent.answers_a_step(), refusal.ends_a_step())
            {
                // What the step waited for is over: the words mean what they would have without.
                end_step(tx, actor, step).await?;
                let actor = Actor { step: None, ..actor.clone() };
                let Some(intent) = registry::read(stimulus, bot, None) else { return Ok(false) };
                return Box::pin(carry_out(tx, stimulus, &actor, intent, bot)).await;
            }
            let refusal = if refusal.is_of_an_old_button() {
                registry::show_newest(tx, actor, &intent).await?
            } else {
                refusal
            };
            let told = refusal.is_of_an_applicant() && tell_standing(tx, stimulus, actor).await?;
            match registry::kept(stimulus).filter(|_| refusal.asks_which_building()) {
                _ if told => {}
                Some((step, words)) => {
                    registry::ask_which_building(tx, actor, &step, &words).await?;
                }
                None => refuse(tx, stimulus, audience, &refusal)?,
            }
            let asked = actor.memberships.iter().find(|place| Some(place.building) == building);
            if let (Some(place), true) = (asked, refusal.is_for_moderators()) {
                session::refresh_moderators(tx, place.chat).await?;
            }
            refusal.name()
        }
        Err(Stop::Broken(error)) => return Err(error),
    };
    tx.audit(audit::Entry { person: Some(actor.person.id), building, verb, subject: row, outcome });
    Ok(outcome == "done")
}

/// Tells somebody who has to be let in first where they stand. True if that is the answer to what
/// they did: a tap, and words in a group where nothing reaches them, are answered besides.
async fn tell_standing(tx: &mut Tx, stimulus: &Stimulus, actor: &Actor) -> anyhow::Result<bool> {
    let wrote = matches!(stimulus.act.answered(), Answered::ByMessage) && actor.person.chat_open;
    registry::tell_standing(tx, actor, wrote).await?;
    Ok(wrote)
}

/// Closes the step that somebody has open; what shows it is drawn again.
async fn end_step(tx: &mut Tx, actor: &Actor, step: &OpenStep) -> anyhow::Result<()> {
    tx.close_step(actor.person.id).await?;
    if let Some(subject) = registry::shows(step, actor.person.id) {
        tx.redraw(subject);
    }
    Ok(())
}

/// A tap on a card of which nothing is known: its sending was begun and the answer lost.
async fn adopt_card(
    tx: &mut Tx,
    stimulus: &Stimulus,
    actor: &Actor,
    intent: &Intent,
) -> anyhow::Result<()> {
    let (Some(chat), Act::Tap { message: Some(number), .. }) = (stimulus.group(), &stimulus.act)
    else {
        return Ok(());
    };
    let (Some(card), Some(here)) = (intent.card(), actor.here) else { return Ok(()) };
    if intent.building() != Some(here) || message::is_known(tx.read(), chat, *number).await? {
        return Ok(());
    }
    let now = tx.now();
    let sent = message::Sent {
        chat,
        message: *number,
        person: None,
        building: Some(here),
        kind: card.kind().to_owned(),
        body: card.body()?,
        subject: crate::kernel::notice::Notice::subject(&card),
        shown: Vec::new(),
        delete_at: None,
    };
    message::record(tx.write().await?, now, &sent).await?;
    Ok(())
}

fn answer(
    tx: &mut Tx,
    stimulus: &Stimulus,
    audience: Audience,
    reply: &Reply,
) -> anyhow::Result<()> {
    match stimulus.act.answered() {
        // What is silent needs no reader; whoever was just erased has none.
        Answered::ByToast(query) if reply.is_silent() => {
            tx.answer_tap(Audience::Chat(stimulus.who.telegram_id), query, reply)
        }
        Answered::ByToast(query) => tx.answer_tap(audience, query, reply),
        Answered::ByMessage if !reply.is_toast_only() => {
            tx.answer_words(audience, stand_in(stimulus, reply.stand_in()), reply)
        }
        Answered::ByMessage | Answered::Not => Ok(()),
    }
}

fn refuse(
    tx: &mut Tx,
    stimulus: &Stimulus,
    audience: Audience,
    no: &Refusal,
) -> anyhow::Result<()> {
    match stimulus.act.answered() {
        Answered::ByToast(query) => tx.answer_tap(audience, query, no),
        Answered::ByMessage => {
            tx.answer_words(audience, stand_in(stimulus, StandIn::GroupLine), no)
        }
        Answered::Not => Ok(()),
    }
}

/// A line in the group stands in for an answer only where it was asked in the group.
fn stand_in(stimulus: &Stimulus, wanted: StandIn) -> StandIn {
    if stimulus.group().is_some() { wanted } else { StandIn::Nothing }
}

/// Apologises for what broke, with a number by which the moderators find it.
pub(super) async fn apologise(tx: &mut Tx, stimulus: &Stimulus) -> anyhow::Result<()> {
    let (group, account) = (stimulus.group(), stimulus.who.telegram_id);
    // If what broke breaks this as well, the apology must get through all the same.
    if let Err(error) = registry::tell_of_breakage(tx, group, account, stimulus.update).await {
        tracing::error!(error = %format!("{error:#}"), "no moderator could be told of it");
    }
    let language = stimulus.who.language.map(|language| language.tag().to_owned());
    let apology = Apology { reference: stimulus.update, language };
    let audience = Audience::Chat(stimulus.who.telegram_id);
    match stimulus.act.answered() {
        Answered::ByToast(query) => tx.answer_tap(audience, query, &apology),
        Answered::ByMessage => tx.answer_words(audience, StandIn::Nothing, &apology),
        Answered::Not => Ok(()),
    }
}
