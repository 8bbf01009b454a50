//! What Telegram's no means for us. The strings are those of the Bot API server's source
//! (tdlib/telegram-bot-api); teloxide's `ApiError` does not know many of them.

use std::time::Duration;

use super::post::Refused;

/// What a no means.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    /// Too much: wait so long with this chat.
    TooMany(Duration),
    /// This person cannot be written to, until they press Start.
    ChatClosed,
    /// This person's account is gone for good.
    AccountGone,
    /// The bot is not in this group any more.
    GroupGone,
    /// The group has become this chat.
    Moved(i64),
    /// The message already looks like that.
    NotModified,
    /// The message is gone, or cannot be changed any more.
    MessageGone,
    /// The tap is too old to be answered.
    TapTooOld,
    /// The bot may not write there now.
    NotAllowed,
    /// This topic of the forum is closed or gone.
    TopicClosed,
    /// What was sent is wrong: it will never go through.
    WrongContent,
    /// The token is wrong.
    WrongToken,
    /// Another process polls with the same token.
    SecondPoller,
}

/// What this no means.
pub fn verdict(refused: &Refused) -> Verdict {
    if let Some(to) = refused.parameters.migrate_to_chat_id {
        return Verdict::Moved(to);
    }
    match refused.code {
        429 => Verdict::TooMany(Duration::from_secs(refused.parameters.retry_after.unwrap_or(1))),
        401 | 404 => Verdict::WrongToken,
        409 => Verdict::SecondPoller,
        403 => forbidden(&refused.description),
        _ => bad_request(&refused.description),
    }
}

fn forbidden(description: &str) -> Verdict {
    const GROUP: [&str; 4] = [
        "bot was kicked from the",
        "bot is not a member of the",
        "the group chat was deleted",
        "bot is not a participant of the",
    ];
    if description.contains("user is deactivated") {
        Verdict::AccountGone
    } else if GROUP.iter().any(|words| description.contains(words)) {
        Verdict::GroupGone
    } else {
        Verdict::ChatClosed
    }
}

fn bad_request(description: &str) -> Verdict {
    const MESSAGE: [&str; 6] = [
        "message to edit not found",
        "message to delete not found",
        "message can't be edited",
        "message can't be deleted",
        "MESSAGE_ID_INVALID",
        "message identifier is not specified",
    ];
    const NOT_ALLOWED: [&str; 3] =
        ["not enough rights", "have no write access to the chat", "CHAT_WRITE_FORBIDDEN"];
    let has = |words: &str| description.contains(words);
    if has("message is not modified") {
        Verdict::NotModified
    } else if has("query is too old") {
        Verdict::TapTooOld
    } else if MESSAGE.iter().any(|words| has(words)) {
        Verdict::MessageGone
    } else if has("chat not found") || has("PEER_ID_INVALID") {
        Verdict::ChatClosed
    } else if has("TOPIC_CLOSED") || has("message thread not found") {
        Verdict::TopicClosed
    } else if NOT_ALLOWED.iter().any(|words| has(words)) {
        Verdict::NotAllowed
    } else {
        Verdict::WrongContent
    }
}

#[cfg(test)]
mod tests {
    use super::super::post::Parameters;
    use super::*;

    fn told(code: u16, description: &str) -> Verdict {
        verdict(&Refused {
            code,
            description: description.to_owned(),
            parameters: Parameters::default(),
        })
    }

    #[test]
    fn every_known_no_has_its_meaning() {
        use Verdict::*;
        for (code, description, meaning) in [
            (403, "Forbidden: bot was blocked by the user", ChatClosed),
            (403, "Forbidden: user is deactivated", AccountGone),
            (403, "Forbidden: bot can't initiate conversation with a user", ChatClosed),
            (403, "Forbidden: the bot can't send messages to the bot", ChatClosed),
            (403, "Forbidden: bot was kicked from the group chat", GroupGone),
            (403, "Forbidden: bot was kicked from the supergroup chat", GroupGone),
            (403, "Forbidden: bot is not a member of the group chat", GroupGone),
            (403, "Forbidden: bot is not a member of the supergroup chat", GroupGone),
            (403, "Forbidden: the group chat was deleted", GroupGone),
            (400, "Bad Request: chat not found", ChatClosed),
            (
                400,
                "Bad Request: message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
                NotModified,
            ),
            (400, "Bad Request: message to edit not found", MessageGone),
            (400, "Bad Request: message to delete not found", MessageGone),
            (400, "Bad Request: message can't be edited", MessageGone),
            (400, "Bad Request: message can't be deleted", MessageGone),
            (400, "Bad Request: message can't be deleted for everyone", MessageGone),
            (400, "Bad Request: message text is empty", WrongContent),
            (400, "Bad Request: text must be non-empty", WrongContent),
            (400, "Bad Request: message is too long", WrongContent),
            (400, "Bad Request: message caption is too long", WrongContent),
            (400, "Bad Request: BUTTON_DATA_INVALID", WrongContent),
            (
                400,
                "Bad Request: query is too old and response timeout expired or query ID is invalid",
                TapTooOld,
            ),
            (400, "Bad Request: message thread not found", TopicClosed),
            (400, "Bad Request: TOPIC_CLOSED", TopicClosed),
            (400, "Bad Request: not enough rights to send text messages to the chat", NotAllowed),
            (400, "Bad Request: have no write access to the chat", NotAllowed),
            (
                400,
                "Bad Request: not enough rights to manage pinned messages in the chat",
                NotAllowed,
            ),
            (400, "Bad Request: not enough rights to restrict/unrestrict chat member", NotAllowed),
            (
                400,
                "Bad Request: can't parse entities: Unsupported start tag \"x\" at byte offset 0",
                WrongContent,
            ),
            (400, "Bad Request: message to be replied not found", WrongContent),
            (401, "Unauthorized", WrongToken),
            (404, "Not Found", WrongToken),
            (
                409,
                "Conflict: terminated by other getUpdates request; make sure that only one bot instance is running",
                SecondPoller,
            ),
            (429, "Too Many Requests: retry after 3", TooMany(Duration::from_secs(1))),
        ] {
            assert_eq!(told(code, description), meaning, "{code} {description}");
        }
    }

    #[test]
    fn parameters_go_before_words() {
        let moved = Refused {
            code: 400,
            description: "Bad Request: group chat was upgraded to a supergroup chat".to_owned(),
            parameters: Parameters { migrate_to_chat_id: Some(-1005), retry_after: None },
        };
        assert_eq!(verdict(&moved), Verdict::Moved(-1005));
    }
}
