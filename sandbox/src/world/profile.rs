//! What the bot says of itself: commands, name, descriptions.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use crate::{ChatId, UserId};

/// For whom a list of commands is shown.
#[derive(Clone, Debug, Default, PartialEq, Eq, PartialOrd, Ord, Serialize, Deserialize)]
#[serde(tag = "type", rename_all = "snake_case", deny_unknown_fields)]
pub(crate) enum Scope {
    #[default]
    Default,
    AllPrivateChats,
    AllGroupChats,
    AllChatAdministrators,
    Chat {
        chat_id: ChatId,
    },
    ChatAdministrators {
        chat_id: ChatId,
    },
    ChatMember {
        chat_id: ChatId,
        user_id: UserId,
    },
}

impl Scope {
    /// The chat that it names, if any.
    pub(crate) fn chat(&self) -> Option<ChatId> {
        match self {
            Self::Default
            | Self::AllPrivateChats
            | Self::AllGroupChats
            | Self::AllChatAdministrators => None,
            Self::Chat { chat_id }
            | Self::ChatAdministrators { chat_id }
            | Self::ChatMember { chat_id, .. } => Some(*chat_id),
        }
    }
}

/// What the bot says of itself, by language; the empty language is for all others.
#[derive(Debug)]
pub(crate) struct Profile {
    commands: BTreeMap<(Scope, String), Value>,
    texts: BTreeMap<(&'static str, String), String>,
    menu_buttons: BTreeMap<Option<ChatId>, Value>,
}

impl Profile {
    pub(crate) fn new() -> Self {
        Self { commands: BTreeMap::new(), texts: BTreeMap::new(), menu_buttons: BTreeMap::new() }
    }

    /// All commands, with their scopes and languages.
    pub(crate) fn commands(&self) -> Value {
        self.commands
            .iter()
            .map(|((scope, language), commands)| {
                json!({ "scope": scope, "language_code": language, "commands": commands })
            })
            .collect()
    }

    pub(crate) fn set_commands(&mut self, scope: Scope, language: String, commands: Value) {
        self.commands.insert((scope, language), commands);
    }

    pub(crate) fn forget_commands(&mut self, scope: Scope, language: String) {
        self.commands.remove(&(scope, language));
    }

    /// The commands that a person is shown, as Telegram looks for them: the narrowest scope first,
    /// and in each the person's own language before the one for all.
    pub(crate) fn commands_shown(&self, scopes: &[Scope], language: &str) -> Value {
        let language = language.split(['-', '_']).next().unwrap_or_default();
        scopes
            .iter()
            .flat_map(|scope| {
                [(scope.clone(), language.to_owned()), (scope.clone(), String::new())]
            })
            .find_map(|place| self.commands.get(&place).cloned())
            .unwrap_or_else(|| json!([]))
    }

    pub(crate) fn commands_of(&self, scope: Scope, language: String) -> Value {
        let commands = self.commands.get(&(scope, language));
        commands.cloned().unwrap_or_else(|| json!([]))
    }

    /// Sets a text, such as the `description`; an empty one is taken away.
    pub(crate) fn set_text(&mut self, what: &'static str, language: String, text: String) {
        if text.is_empty() {
            self.texts.remove(&(what, language));
        } else {
            self.texts.insert((what, language), text);
        }
    }

    /// A text in this language, else the one for all languages.
    pub(crate) fn text(&self, what: &'static str, language: &str) -> &str {
        let own = self.texts.get(&(what, language.to_owned()));
        own.or_else(|| self.texts.get(&(what, String::new()))).map_or("", String::as_str)
    }

    /// The bot's name for all languages; empty when it set none.
    pub(crate) fn name(&self) -> &str {
        self.text("name", "")
    }

    pub(crate) fn set_menu_button(&mut self, chat: Option<ChatId>, button: Value) {
        self.menu_buttons.insert(chat, button);
    }

    pub(crate) fn menu_button(&self, chat: Option<ChatId>) -> Value {
        let button = self.menu_buttons.get(&chat);
        button.cloned().unwrap_or_else(|| json!({ "type": "default" }))
    }
}
