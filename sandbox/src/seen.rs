//! People and groups as they are now.

use serde::Serialize;

use crate::{ChatId, GroupKind, UserId};

/// Someone with an account.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Person {
    /// Their id.
    pub id: UserId,
    /// Their first name, and behind it the last one if they have one.
    pub name: String,
    /// The language of their client; empty for none.
    pub language: String,
    /// Whether they have ever opened the private chat with the bot.
    pub started: bool,
    /// Whether they block the bot.
    pub blocks: bool,
}

/// How someone stands to a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
#[serde(rename_all = "snake_case")]
pub enum Role {
    /// Made it.
    Creator,
    /// Administers it.
    Administrator,
    /// Is in it.
    Member,
    /// Is not in it.
    Absent,
}

/// Somebody who is in a group.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize)]
pub struct Member {
    /// Who.
    pub id: UserId,
    /// How they stand to it.
    pub standing: Role,
}

/// A group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize)]
pub struct Group {
    /// Its id.
    pub id: ChatId,
    /// Its title.
    pub title: String,
    /// What it is.
    pub kind: GroupKind,
    /// The supergroup that it has become: then it lives on there.
    pub upgraded_to: Option<ChatId>,
    /// How the bot stands to it.
    pub bot: Role,
    /// The people in it, in joining order.
    pub members: Vec<Member>,
}
