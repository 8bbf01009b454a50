//! The verbs. Each reads load, decide, save, tell.

use super::Outcome;
use super::intents::{Intent, Step};
use super::model::{Habit, Refusal, Theme};
use super::notices::{Notice, Reply, habits_of};
use crate::kernel::actor::{Actor, Denied, Moderator};
use crate::kernel::doors::Doors;
use crate::kernel::habits::{self, Habits};
use crate::kernel::id::{BuildingId, Member};
use crate::kernel::outcome::Stop;
use crate::kernel::step::Step as _;
use crate::kernel::tx::{Reads as _, Tx};
use crate::kernel::{membership, step};

impl From<Denied> for Stop<Refusal> {
    fn from(denied: Denied) -> Self {
        Self::Refused(Refusal::Denied(denied))
    }
}

/// Does what a moderator wants, with the authority that it takes.
///
/// # Errors
/// A [`Refusal`], or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Outcome<Reply> {
    match intent {
        Intent::Look(building, theme) => look(tx, actor, &actor.moderator_of(building)?, theme),
        Intent::Ask(building, habit) => ask(tx, actor, &actor.moderator_of(building)?, habit),
        Intent::Set(building, habit, value) => {
            set(tx, actor, &actor.moderator_of(building)?, habit, value).await
        }
        Intent::AnyTopic(building) => any_topic(tx, actor, &actor.moderator_of(building)?).await,
        Intent::ThisTopic => this_topic(tx, actor).await,
        Intent::AskDoors(building) => ask_doors(tx, actor, &actor.moderator_of(building)?).await,
        Intent::StopDoors(building) => {
            let moderator = actor.moderator_of(building)?;
            end_form(tx, actor, building).await?;
            look(tx, actor, &moderator, Theme::Doors)
        }
        Intent::EmptyDoors(building) => {
            let moderator = actor.moderator_of(building)?;
            end_form(tx, actor, building).await?;
            keep_doors(tx, &moderator, None).await?;
            look(tx, actor, &moderator, Theme::Doors)
        }
        Intent::Doors { building, words } => {
            tell_doors(tx, &actor.moderator_of(building)?, &words).await
        }
    }
}

fn look(tx: &mut Tx, actor: &Actor, moderator: &Moderator, theme: Theme) -> Outcome<Reply> {
    let building = moderator.building();
    tx.show(actor.spot, moderator.member(), &Notice::Habits { building, theme })?;
    Ok(Reply::Silent)
}

fn ask(tx: &mut Tx, actor: &Actor, moderator: &Moderator, habit: Habit) -> Outcome<Reply> {
    let building = moderator.building();
    tx.show(actor.spot, moderator.member(), &Notice::Choice { building, habit })?;
    Ok(Reply::Silent)
}

async fn set(
    tx: &mut Tx,
    actor: &Actor,
    moderator: &Moderator,
    habit: Habit,
    value: i64,
) -> Outcome<Reply> {
    let habits = habit.set(&load(tx, moderator).await?, value)?;
    save(tx, moderator, &habits).await?;
    look(tx, actor, moderator, habit.theme())?;
    Ok(Reply::Noted)
}

/// Cards go to where they are caused again.
async fn any_topic(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let habits = Habits { topic: None, ..load(tx, moderator).await? };
    save(tx, moderator, &habits).await?;
    look(tx, actor, moderator, Theme::Doors)?;
    Ok(Reply::AnyTopic)
}

/// Cards go to the topic in which a moderator says so; said in the general one, to where they are
/// caused again.
async fn this_topic(tx: &mut Tx, actor: &Actor) -> Outcome<Reply> {
    let Some(here) = actor.here else {
        actor.moderator()?;
        return Err(Refusal::NotInTopic.into());
    };
    let moderator = actor.moderator_of(here)?;
    let habits = load(tx, &moderator).await?;
    let topic = tx.topic();
    if topic.is_none() && habits.topic.is_none() {
        return Err(Refusal::NotInTopic.into());
    }
    save(tx, &moderator, &Habits { topic, ..habits }).await?;
    Ok(if topic.is_some() { Reply::TopicChosen } else { Reply::AnyTopic })
}

/// Waits for their next words.
async fn ask_doors(tx: &mut Tx, actor: &Actor, moderator: &Moderator) -> Outcome<Reply> {
    let Member { person, building } = moderator.member();
    tx.open_step(person, tx.now().plus(step::WAITS), &Step { building }, None).await?;
    tx.show(actor.spot, moderator.member(), &Notice::Doors { building })?;
    Ok(Reply::Silent)
}

/// Keeps the doors that they typed.
async fn tell_doors(tx: &mut Tx, moderator: &Moderator, words: &str) -> Outcome<Reply> {
    let doors = Doors::read(words).map_err(|unread| Refusal::UnreadDoors { line: unread.0 })?;
    keep_doors(tx, moderator, Some(&doors)).await?;
    let Member { person, building } = moderator.member();
    tx.close_step(person).await?;
    tx.tell(moderator.member(), &Notice::Habits { building, theme: Theme::Doors })?;
    Ok(Reply::Silent)
}

async fn keep_doors(tx: &mut Tx, moderator: &Moderator, doors: Option<&Doors>) -> Outcome<()> {
    tx.set_doors(moderator, doors).await?;
    tx.redraw(habits_of(moderator.building()));
    Ok(())
}

/// Does not wait for doors any more.
async fn end_form(tx: &mut Tx, actor: &Actor, building: BuildingId) -> anyhow::Result<()> {
    if actor.step.as_ref().and_then(Step::read) == Some(Step { building }) {
        tx.close_step(actor.person.id).await?;
    }
    Ok(())
}

/// A topic is closed or gone. If it was the one that moderators chose, they hear of it.
///
/// # Errors
/// If the database fails.
pub async fn lose_topic(tx: &mut Tx, building: BuildingId, topic: i64) -> anyhow::Result<()> {
    if !tx.lose_topic(building, topic).await? {
        return Ok(());
    }
    for person in membership::list_moderators(tx, building).await? {
        tx.tell(Member { person, building }, &Notice::TopicLost { building })?;
    }
    tx.redraw(habits_of(building));
    Ok(())
}

async fn load(tx: &mut Tx, moderator: &Moderator) -> Outcome<Habits> {
    Ok(habits::find(tx, moderator.building()).await?.ok_or(Denied::NotResident)?)
}

async fn save(tx: &mut Tx, moderator: &Moderator, habits: &Habits) -> Outcome<()> {
    tx.save_habits(moderator, habits).await?;
    tx.redraw(habits_of(moderator.building()));
    Ok(())
}
