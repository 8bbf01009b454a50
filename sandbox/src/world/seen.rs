//! The world as somebody sees it who stands outside.

use serde_json::Value;

use super::{Chat, ChatKind, Scope, Standing, World};
use crate::{ChatId, Group, GroupKind, Member, Person, Role, UserId};

impl From<Option<Standing>> for Role {
    fn from(standing: Option<Standing>) -> Self {
        match standing {
            Some(Standing::Creator) => Self::Creator,
            Some(Standing::Administrator) => Self::Administrator,
            Some(Standing::Member) => Self::Member,
            Some(Standing::Left | Standing::Kicked) | None => Self::Absent,
        }
    }
}

impl World {
    /// Everybody with an account, in the order in which they came.
    pub(crate) fn people_seen(&self) -> Vec<Person> {
        self.people
            .iter()
            .filter(|(_, person)| !person.deleted)
            .map(|(id, person)| Person {
                id: *id,
                name: self.name_of(*id),
                language: person.language_code.clone().unwrap_or_default(),
                started: self.chats.contains_key(&ChatId::from(*id)),
                blocks: person.blocks_bot,
            })
            .collect()
    }

    /// The groups, in the order in which they came.
    pub(crate) fn groups_seen(&self) -> Vec<Group> {
        let groups = self.chats.values().rev().filter_map(|chat| {
            let kind = match chat.kind {
                ChatKind::Private => return None,
                ChatKind::Basic => GroupKind::Basic,
                ChatKind::Supergroup => GroupKind::Supergroup,
            };
            let members = chat
                .present()
                .map(|(id, standing)| Member { id, standing: Some(standing).into() })
                .collect();
            Some(Group {
                id: chat.id,
                title: chat.title.clone(),
                kind,
                upgraded_to: chat.upgraded_to,
                bot: chat.bot.into(),
                members,
            })
        });
        groups.collect()
    }

    /// The commands that a person is shown in a chat.
    pub(crate) fn commands_seen(&self, user: UserId, chat: ChatId) -> Value {
        let language = self.people.get(&user).and_then(|person| person.language_code.as_deref());
        let mut scopes = Vec::new();
        match self.chats.get(&chat).filter(|chat| !chat.is_private()) {
            Some(group) => {
                scopes.push(Scope::ChatMember { chat_id: chat, user_id: user });
                let administers = group.standing(user).is_some_and(Standing::is_administrator);
                if administers {
                    scopes.push(Scope::ChatAdministrators { chat_id: chat });
                }
                scopes.push(Scope::Chat { chat_id: chat });
                if administers {
                    scopes.push(Scope::AllChatAdministrators);
                }
                scopes.push(Scope::AllGroupChats);
            }
            None => scopes.extend([Scope::Chat { chat_id: chat }, Scope::AllPrivateChats]),
        }
        scopes.push(Scope::Default);
        self.profile.commands_shown(&scopes, language.unwrap_or_default())
    }

    /// Who can read what a call brought: the people of its chat, or the one whose press it answers.
    pub(crate) fn readers_of_call(&self, chat: Option<ChatId>, query: Option<&str>) -> Vec<UserId> {
        if let Some(query) = query {
            return self.taps.user_of(query).into_iter().collect();
        }
        let chat = chat.and_then(|chat| self.chats.get(&chat));
        chat.map(Chat::readers).map(|readers| readers.to_vec()).unwrap_or_default()
    }
}
