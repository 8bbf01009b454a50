//! Where features meet the shell: one exhaustive match per sum type, one variant per feature.

use serde::{Deserialize, Serialize};

use crate::features::{members, needs};
use crate::kernel::actor::Actor;
use crate::kernel::code::Code;
use crate::kernel::id::BuildingId;
use crate::kernel::notice::{Manners, Notice as _, Said, StandIn, Subject, said};
use crate::kernel::outcome::Stop;
use crate::kernel::reader::Reader;
use crate::kernel::screen::{Answer, Drawing};
use crate::kernel::timer::Timer as _;
use crate::kernel::tx::{Reads, Tx};

use super::command::Command;
use super::stimulus::{Act, Place, Stimulus};

/// What somebody wants.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Intent {
    /// Of the house itself.
    Members(members::Intent),
    /// With a need.
    Needs(needs::Intent),
}

/// The answer to what somebody did.
pub enum Reply {
    /// Of the house itself.
    Members(members::Reply),
    /// About needs.
    Needs(needs::Reply),
}

/// A friendly no.
#[derive(Debug)]
pub enum Refusal {
    /// Of the house itself.
    Members(members::Refusal),
    /// About needs.
    Needs(needs::Refusal),
}

/// An apology for something that broke.
#[derive(Clone, Copy, Debug, Serialize, Deserialize)]
pub struct Apology {
    /// The number to tell the moderators.
    pub reference: i64,
}
said!(Apology, "shell.apology");

/// What is wanted by what was done; nothing if it is not for us.
pub fn read(stimulus: &Stimulus, bot: &str) -> Option<Intent> {
    match &stimulus.act {
        Act::Words { text, message } => read_words(stimulus, text, *message, bot),
        Act::Tap { code, .. } => {
            Some(read_code(code).unwrap_or(Intent::Members(members::Intent::OldButton)))
        }
        Act::Seen
        | Act::ChangedMembers
        | Act::Entered
        | Act::Expelled
        | Act::OpenedChat
        | Act::ClosedChat => None,
    }
}

fn read_words(stimulus: &Stimulus, text: &str, message: i64, bot: &str) -> Option<Intent> {
    let private = stimulus.place == Place::Private;
    let Some(command) = Command::read(text) else {
        return private.then_some(Intent::Members(members::Intent::Chat));
    };
    if !command.is_for(bot) {
        return None;
    }
    let name = command.name.to_ascii_lowercase();
    if name == "start" && private {
        // Anybody can make a link: it opens things, it never ends any.
        return Some(
            read_code(command.words)
                .filter(Intent::may_come_by_link)
                .unwrap_or(Intent::Members(members::Intent::Start)),
        );
    }
    let origin = needs::model::Origin { chat: stimulus.chat(), message };
    needs::Intent::from_command(&name, command.words, origin)
        .map(Intent::Needs)
        .or_else(|| members::Intent::from_command(&name).map(Intent::Members))
        .or_else(|| private.then_some(Intent::Members(members::Intent::UnknownCommand)))
}

fn read_code(code: &str) -> Option<Intent> {
    let code = Code::read(code)?;
    needs::Intent::from_code(&code)
        .map(Intent::Needs)
        .or_else(|| members::Intent::from_code(&code).map(Intent::Members))
}

impl Intent {
    /// Its verb, for the audit log.
    pub fn verb(&self) -> &'static str {
        match self {
            Self::Members(intent) => intent.verb(),
            Self::Needs(intent) => intent.verb(),
        }
    }

    /// The row it names, for the audit log.
    pub fn row(&self) -> Option<i64> {
        match self {
            Self::Members(_) => None,
            Self::Needs(intent) => intent.row(),
        }
    }

    /// The building it names.
    pub fn building(&self) -> Option<BuildingId> {
        match self {
            Self::Members(intent) => intent.building(),
            Self::Needs(intent) => intent.building(),
        }
    }

    /// True if a link may bring it: links are made by anybody and followed unawares.
    fn may_come_by_link(&self) -> bool {
        match self {
            Self::Members(intent) => intent.may_come_by_link(),
            Self::Needs(intent) => intent.may_come_by_link(),
        }
    }

    /// What the card on which it is tapped shows, if it is tapped on a card in a group.
    pub fn card(&self) -> Option<needs::Notice> {
        match self {
            Self::Needs(needs::Intent::Claim(_, need)) => Some(needs::Notice::Card { need: *need }),
            Self::Needs(_) | Self::Members(_) => None,
        }
    }
}

/// Does what somebody wants.
///
/// # Errors
/// A refusal, or what is broken.
pub async fn act(tx: &mut Tx, actor: &Actor, intent: Intent) -> Result<Reply, Stop<Refusal>> {
    match intent {
        Intent::Members(intent) => {
            if intent == members::Intent::Erase {
                forget(tx, actor).await?;
            }
            let reply = members::actions::act(tx, actor, intent).await;
            reply.map(Reply::Members).map_err(|stop| stop.map(Refusal::Members))
        }
        Intent::Needs(intent) => {
            let reply = needs::actions::act(tx, actor, intent).await;
            reply.map(Reply::Needs).map_err(|stop| stop.map(Refusal::Needs))
        }
    }
}

/// Has every feature forget somebody, before the person itself is erased.
async fn forget(tx: &mut Tx, actor: &Actor) -> Result<(), Stop<Refusal>> {
    let forgotten = needs::actions::forget(tx, &actor.oneself()).await;
    forgotten.map_err(|stop| stop.map(Refusal::Needs))
}

/// The group has become another chat: what stood in the old one is posted anew.
///
/// # Errors
/// If the database fails.
pub async fn move_chat(tx: &mut Tx, from: i64, to: i64) -> anyhow::Result<()> {
    if let Some(building) = crate::kernel::building::find_by_chat(tx, from).await? {
        tx.move_building(from, to).await?;
        needs::actions::post_anew(tx, building.id).await?;
    }
    Ok(())
}

impl Reply {
    /// True if it is only a toast: after words, what comes by itself says the same.
    pub fn is_toast_only(&self) -> bool {
        match self {
            Self::Members(reply) => reply.is_toast_only(),
            Self::Needs(reply) => reply.is_toast_only(),
        }
    }

    /// True if there is nothing to read: it only stops the button from spinning.
    pub fn is_silent(&self) -> bool {
        matches!(self, Self::Members(members::Reply::Silent) | Self::Needs(needs::Reply::Silent))
    }

    /// What stands in for it after words in a group, where the private chat is closed.
    pub fn stand_in(&self) -> StandIn {
        if self.is_toast_only() { StandIn::Nothing } else { StandIn::GroupLine }
    }
}

impl Said for Reply {
    fn kind(&self) -> &'static str {
        match self {
            Self::Members(reply) => reply.kind(),
            Self::Needs(reply) => reply.kind(),
        }
    }

    fn body(&self) -> anyhow::Result<String> {
        match self {
            Self::Members(reply) => reply.body(),
            Self::Needs(reply) => reply.body(),
        }
    }
}

impl Refusal {
    /// Its kind, for the audit log.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Members(refusal) => refusal.kind(),
            Self::Needs(refusal) => refusal.kind(),
        }
    }
}

impl Refusal {
    /// True if it was refused for want of a moderator's authority: perhaps they have it by now.
    pub fn is_for_moderators(&self) -> bool {
        use crate::kernel::actor::Denied::NotModerator;
        matches!(
            self,
            Self::Members(
                members::Refusal::OnlyModerators | members::Refusal::Denied(NotModerator)
            ) | Self::Needs(needs::Refusal::Denied(NotModerator))
        )
    }
}

impl Said for Refusal {
    fn kind(&self) -> &'static str {
        match self {
            Self::Members(refusal) => Said::kind(refusal),
            Self::Needs(refusal) => Said::kind(refusal),
        }
    }

    fn body(&self) -> anyhow::Result<String> {
        match self {
            Self::Members(refusal) => refusal.body(),
            Self::Needs(refusal) => refusal.body(),
        }
    }
}

/// A letter of the outbox, read back.
pub enum Letter {
    /// A notice of the house itself.
    Members(members::Notice),
    /// A notice about a need.
    Needs(needs::Notice),
    /// An answer or a refusal.
    Answer(AnswerLetter),
    /// Something to be asked of Telegram.
    Errand(members::Errand),
}

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
    /// Something broke.
    Apology(Apology),
}

/// Reads a letter back.
///
/// # Errors
/// If no feature knows it.
pub fn read_letter(kind: &str, body: &str) -> anyhow::Result<Letter> {
    Ok(match kind {
        members::Notice::KIND => Letter::Members(serde_json::from_str(body)?),
        needs::Notice::KIND => Letter::Needs(serde_json::from_str(body)?),
        members::Reply::KIND => Letter::Answer(AnswerLetter::Members(serde_json::from_str(body)?)),
        members::Refusal::KIND => {
            Letter::Answer(AnswerLetter::MembersRefusal(serde_json::from_str(body)?))
        }
        needs::Reply::KIND => Letter::Answer(AnswerLetter::Needs(serde_json::from_str(body)?)),
        needs::Refusal::KIND => {
            Letter::Answer(AnswerLetter::NeedsRefusal(serde_json::from_str(body)?))
        }
        Apology::KIND => Letter::Answer(AnswerLetter::Apology(serde_json::from_str(body)?)),
        members::Errand::KIND => Letter::Errand(serde_json::from_str(body)?),
        other => anyhow::bail!("no feature knows a letter of the kind {other}"),
    })
}

impl Letter {
    /// How it behaves; nothing for answers and errands, which follow what was asked.
    pub fn manners(&self) -> Option<Manners> {
        match self {
            Self::Members(notice) => Some(notice.manners()),
            Self::Needs(notice) => Some(notice.manners()),
            Self::Answer(_) | Self::Errand(_) => None,
        }
    }

    /// By what a message that shows it is redrawn.
    pub fn subject(&self) -> Option<Subject> {
        match self {
            Self::Members(notice) => notice.subject(),
            Self::Needs(notice) => notice.subject(),
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
            Self::Members(notice) => members::views::notice(reads, &notice, reader).await,
            Self::Needs(notice) => needs::views::notice(reads, notice, reader).await,
            Self::Answer(answer) => {
                let answer = answer.draw(reads, reader, operator).await?;
                Ok(Some(Drawing::Fresh(answer.screen)))
            }
            Self::Errand(_) => Ok(None),
        }
    }
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
            Self::Apology(apology) => members::views::apology(apology.reference, reader),
        })
    }
}

/// Lets a timer happen.
///
/// # Errors
/// If no feature knows it, or it fails.
pub async fn fire(tx: &mut Tx, kind: &str, body: &str) -> anyhow::Result<()> {
    let outcome = match kind {
        members::Timer::KIND => {
            let fired = members::timers::fire(tx, serde_json::from_str(body)?).await;
            fired.map_err(|stop| stop.map(Refusal::Members))
        }
        needs::Timer::KIND => {
            let fired = needs::timers::fire(tx, serde_json::from_str(body)?).await;
            fired.map_err(|stop| stop.map(Refusal::Needs))
        }
        other => anyhow::bail!("no feature knows a timer of the kind {other}"),
    };
    match outcome {
        Ok(()) => Ok(()),
        Err(Stop::Refused(refusal)) => anyhow::bail!("a timer was refused: {}", refusal.name()),
        Err(Stop::Broken(error)) => Err(error),
    }
}
