//! Playing one act.

use std::time::Duration;

use serde_json::{Value, json};

use super::act::Act;
use crate::Saying;
use crate::http::Shared;

impl Act {
    /// Plays it; the answer is what came into being, or `null`.
    ///
    /// # Errors
    /// Why it was not possible, in words.
    pub(super) fn play(self, shared: &Shared) -> Result<Value, String> {
        let world = || shared.world();
        let made = match self {
            Self::Person { name, language } => json!(world().add_person(&name, &language)),
            Self::Rename { user, name, last_name } => {
                json!(world().rename(user, &name, last_name.as_deref()))
            }
            Self::DeleteAccount { user } => json!(world().delete_account(user)),
            Self::Start { user, payload } => json!(world().start_bot(user, payload.as_deref())),
            Self::Block { user } => json!(world().block_bot(user, true)),
            Self::Unblock { user } => json!(world().block_bot(user, false)),
            Self::CreateGroup { title, creator, kind } => {
                json!(world().create_group(&title, creator, kind))
            }
            Self::SetForum { chat, forum } => json!(world().set_forum(chat, forum)),
            Self::CreateTopic { chat, by, name } => json!(world().create_topic(chat, by, &name)),
            Self::CloseTopic { chat, thread, closed } => {
                json!(world().close_topic(chat, thread, closed))
            }
            Self::AddBot { chat, by } => json!(world().add_bot(chat, by)),
            Self::RemoveBot { chat, by } => json!(world().remove_bot(chat, by)),
            Self::MakeBotAdministrator { chat, by, yes } => {
                json!(world().make_bot_administrator(chat, by, yes))
            }
            Self::MuteBot { chat, muted } => json!(world().mute_bot(chat, muted)),
            Self::Join { chat, user } => json!(world().join(chat, user)),
            Self::Leave { chat, user } => json!(world().leave(chat, user)),
            Self::Remove { chat, user, by } => json!(world().remove(chat, user, by)),
            Self::Promote { chat, user, by, yes } => json!(world().promote(chat, user, by, yes)),
            Self::Retitle { chat, title, by } => json!(world().retitle(chat, &title, by)),
            Self::Upgrade { chat } => json!(world().upgrade(chat)),
            Self::Says { chat, user, text, reply_to, thread, anonymous, extra } => {
                let saying = Saying { text, reply_to, thread, anonymous, extra };
                json!(world().says(chat, user, saying))
            }
            Self::ChannelPost { chat, title, text } => {
                json!(world().channel_post(chat, &title, &text))
            }
            Self::Edits { chat, user, message, text } => {
                json!(world().edits(chat, user, message, &text))
            }
            Self::Taps { user, chat, message, label } => {
                let tapped = world().taps(user, chat, message, &label);
                json!(tapped.map_err(|wrong| wrong.to_string())?)
            }
            Self::ForgesTap { user, chat, message, data } => {
                json!(world().forges_tap(user, chat, message, &data))
            }
            Self::PushRaw { update } => json!(world().inbox.push_raw(update)),
            Self::RepeatLastUpdate {} => json!(world().inbox.repeat_last()),
            Self::RepeatLastUpdateUnderNewId {} => {
                json!(world().inbox.repeat_last_under_new_id())
            }
            Self::Advance { seconds } => {
                shared.clock().advance(Duration::from_secs(seconds));
                json!(shared.clock().now())
            }
            Self::SetClock { at } => {
                shared.clock().set(at);
                json!(shared.clock().now())
            }
            Self::Fault(fault) => json!(shared.order_fault(fault)),
            Self::ClearFaults {} => json!(shared.clear_faults()),
        };
        Ok(made)
    }
}
