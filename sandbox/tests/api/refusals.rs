//! What Telegram refuses, and its words.

use std::time::Duration;

use sandbox::{ChatId, GroupKind, Options};
use serde_json::{Value, json};

use crate::bot::Bot;

const NO_ACTION: &str = "can't parse inline keyboard button: \
     Text buttons are unallowed in the inline keyboard";

fn text(chat: ChatId) -> Value {
    json!({ "chat_id": chat, "text": "hello" })
}

#[tokio::test]
async fn a_person_can_be_out_of_reach() {
    let bot = Bot::new().await;
    let stranger = ChatId::from(bot.sandbox.person("Stranger", "en"));
    let blocking = bot.friend("Blocking");
    bot.sandbox.block_bot(blocking);
    let gone = bot.friend("Gone");
    bot.sandbox.delete_account(gone);
    let table = [
        (stranger, "Forbidden: bot can't initiate conversation with a user"),
        (ChatId::from(blocking), "Forbidden: bot was blocked by the user"),
        (ChatId::from(gone), "Forbidden: user is deactivated"),
        (ChatId(1_000_000_001), "Forbidden: the bot can't send messages to the bot"),
        (ChatId(99), "Bad Request: chat not found"),
        (ChatId(-99), "Bad Request: chat not found"),
    ];
    for (chat, expected) in table {
        assert_eq!(bot.refused("sendMessage", text(chat)).await, expected);
    }
    bot.sandbox.unblock_bot(blocking);
    bot.send(ChatId::from(blocking), "welcome back").await;
}

#[tokio::test]
async fn a_group_can_be_out_of_reach() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    for (kind, name) in [(GroupKind::Basic, "group"), (GroupKind::Supergroup, "supergroup")] {
        let chat = bot.group(ana, kind);
        let card = bot.send(chat, "card").await;
        bot.sandbox.mute_bot(chat, true);
        let refused = bot.refused("sendMessage", text(chat)).await;
        let expected = "Bad Request: not enough rights to send text messages to the chat";
        assert_eq!(refused, expected);
        bot.sandbox.mute_bot(chat, false);
        bot.ok("leaveChat", json!({ "chat_id": chat })).await;
        let refused = bot.refused("sendMessage", text(chat)).await;
        let expected = format!("Forbidden: bot is not a member of the {name} chat");
        assert_eq!(refused, expected);
        bot.sandbox.add_bot(chat, ana);
        bot.sandbox.remove_bot(chat, ana);
        let refused = bot.refused("sendMessage", text(chat)).await;
        let expected = format!("Forbidden: bot was kicked from the {name} chat");
        assert_eq!(refused, expected);
        let edit = json!({ "chat_id": chat, "message_id": card, "text": "done" });
        assert_eq!(bot.refused("editMessageText", edit).await, expected);
        let keyboard = json!({ "chat_id": chat, "message_id": card });
        assert_eq!(bot.refused("editMessageReplyMarkup", keyboard).await, expected);
    }
}

#[tokio::test]
async fn a_message_must_be_well_formed() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let button = |button: Value| json!({ "reply_markup": { "inline_keyboard": [[button]] } });
    let table = [
        (json!({ "text": "" }), "message text is empty"),
        (json!({ "text": " \n" }), "text must be non-empty"),
        (json!({ "text": "x".repeat(4097) }), "message is too long"),
        (json!({ "parse_mode": "MarkdownV3" }), "unsupported parse_mode"),
        (button(json!({ "text": "a", "callback_data": "x".repeat(65) })), "BUTTON_DATA_INVALID"),
        (button(json!({ "text": "a", "callback_data": "" })), NO_ACTION),
        (button(json!({ "text": "a" })), NO_ACTION),
        (button(json!({ "text": " ", "callback_data": "x" })), "text must be non-empty"),
        (
            button(json!({ "text": "a", "url": "ftp://a" })),
            "inline keyboard button URL 'ftp://a' is invalid: Unsupported URL protocol",
        ),
        (
            button(json!({ "text": "a", "url": "nowhere" })),
            "inline keyboard button URL 'nowhere' is invalid: Wrong HTTP URL",
        ),
        (json!({ "reply_parameters": { "message_id": 999 } }), "message to be replied not found"),
        (json!({ "message_thread_id": 5 }), "message thread not found"),
        (json!({ "txet": "a" }), r#"unknown parameter "txet""#),
    ];
    for (changes, expected) in table {
        let mut params = text(chat);
        for (name, value) in changes.as_object().unwrap() {
            params[name] = value.clone();
        }
        let refused = bot.refused("sendMessage", params).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
    assert_eq!(bot.sandbox.mistakes(), ["sendmessage: unknown parameter txet"]);
    let refused = bot.refused("sendMessage", json!({ "text": "a" })).await;
    assert_eq!(refused, "Bad Request: chat_id is empty");
}

#[tokio::test]
async fn unknown_methods_and_tokens_are_refused() {
    let bot = Bot::new().await;
    let answer = bot.call("sendTelepathy", json!({})).await;
    let expected = json!({ "ok": false, "error_code": 404, "description": "Not Found" });
    assert_eq!(answer, expected);
    assert_eq!(bot.sandbox.mistakes(), ["sendtelepathy: unknown method"]);
    let url = format!("{}/bot1:nonsense/getMe", bot.sandbox.api_url());
    let response = reqwest::get(url).await.unwrap();
    assert_eq!(response.status(), 401);
    let answer: Value = response.json().await.unwrap();
    assert_eq!(answer["description"], "Unauthorized");
}

#[tokio::test]
async fn edits_are_refused_where_telegram_refuses_them() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = ChatId::from(ana);
    let theirs = bot.sandbox.says(chat, ana, "mine");
    let own = bot.send(chat, "first").await;
    let edit =
        |message, text: &str| json!({ "chat_id": chat, "message_id": message, "text": text });
    let table = [
        (
            edit(own.0, "first"),
            "message is not modified: specified new message content and reply markup are exactly the same as a current content and reply markup of the message",
        ),
        (edit(theirs.0, "stolen"), "message can't be edited"),
        (edit(999, "nothing"), "message to edit not found"),
        (edit(own.0, ""), "message text is empty"),
    ];
    for (params, expected) in table {
        let refused = bot.refused("editMessageText", params).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
    bot.ok("editMessageText", edit(own.0, "second")).await;
    let shown = bot.sandbox.messages(chat).pop().unwrap();
    assert_eq!(shown.text, "second");
    assert!(shown.edited.is_some());
}

#[tokio::test]
async fn deletions_are_refused_where_telegram_refuses_them() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let private = ChatId::from(ana);
    let supergroup = bot.group(ana, GroupKind::Supergroup);
    let hers = bot.sandbox.says(supergroup, ana, "hers");
    let old = bot.send(private, "old").await;
    let old_in_group = bot.send(supergroup, "old").await;
    let delete = |chat: ChatId, message: i64| json!({ "chat_id": chat, "message_id": message });
    bot.sandbox.clock().advance(Duration::from_secs(48 * 3600));
    let table = [
        (delete(private, old.0), "message can't be deleted for everyone"),
        (delete(private, 999), "message to delete not found"),
        (delete(supergroup, hers.0), "message can't be deleted"),
    ];
    for (params, expected) in table {
        let refused = bot.refused("deleteMessage", params).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
    bot.ok("deleteMessage", delete(supergroup, old_in_group.0)).await;
    bot.sandbox.make_bot_administrator(supergroup, ana, true);
    bot.ok("deleteMessage", delete(supergroup, hers.0)).await;
}

#[tokio::test]
async fn too_many_messages_are_answered_with_429_when_limits_are_on() {
    let bot = Bot::with(Options { enforce_limits: true, ..Options::default() }).await;
    let chat = ChatId::from(bot.friend("Ana"));
    for _ in 0..5 {
        bot.send(chat, "hello").await;
    }
    let answer = bot.call("sendMessage", text(chat)).await;
    let expected = json!({
        "ok": false, "error_code": 429, "description": "Too Many Requests: retry after 1",
        "parameters": { "retry_after": 1 },
    });
    assert_eq!(answer, expected);
    bot.sandbox.clock().advance(Duration::from_secs(1));
    bot.send(chat, "hello").await;
}

#[tokio::test]
async fn commands_are_checked_and_kept_by_scope_and_language() {
    let bot = Bot::new().await;
    let command = |name: &str| json!([{ "command": name, "description": "x" }]);
    let table = [
        (json!({ "commands": command("Need") }), "BOT_COMMAND_INVALID"),
        (json!({ "commands": command("") }), "command must be non-empty"),
        (
            json!({ "commands": command("a"), "language_code": "zh-hans" }),
            "invalid language code specified",
        ),
    ];
    for (params, expected) in table {
        let refused = bot.refused("setMyCommands", params).await;
        assert_eq!(refused, format!("Bad Request: {expected}"));
    }
    let scope = json!({ "type": "all_group_chats" });
    let params = json!({ "commands": command("a"), "scope": scope, "language_code": "zh" });
    bot.ok("setMyCommands", params).await;
    let expected = json!([{ "scope": scope, "language_code": "zh", "commands": command("a") }]);
    assert_eq!(bot.sandbox.commands(), expected);
}
