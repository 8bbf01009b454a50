//! Groups: membership, upgrades, pins.

use sandbox::GroupKind;
use serde_json::json;

use crate::bot::Bot;

#[tokio::test]
async fn the_bot_hears_of_its_own_membership() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.make_bot_administrator(chat, ana, true);
    bot.sandbox.remove_bot(chat, ana);
    let updates = bot.updates().await;
    let changes: Vec<(&str, &str)> = updates
        .iter()
        .filter_map(|update| update.get("my_chat_member"))
        .map(|change| {
            let status = |which: &str| change[which]["status"].as_str().unwrap();
            (status("old_chat_member"), status("new_chat_member"))
        })
        .collect();
    let expected = [("left", "member"), ("member", "administrator"), ("administrator", "kicked")];
    assert_eq!(changes, expected);
    let added = &updates[1]["message"]["new_chat_members"][0];
    assert_eq!(added["username"], "helper_bot");
}

#[tokio::test]
async fn an_administrator_hears_of_members_when_it_asks() {
    let bot = Bot::new().await;
    let allowed = json!({ "allowed_updates": ["message", "chat_member"] });
    bot.ok("getUpdates", allowed).await;
    let ana = bot.sandbox.person("Ana", "en");
    let bo = bot.sandbox.person("Bo", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.make_bot_administrator(chat, ana, true);
    bot.updates().await;
    bot.sandbox.join(chat, bo);
    bot.sandbox.promote(chat, bo, ana, true);
    assert_eq!(bot.sandbox.members(chat), [ana, bo]);
    let administrators = bot.ok("getChatAdministrators", json!({ "chat_id": chat })).await;
    assert_eq!(administrators.as_array().unwrap().len(), 3);
    bot.sandbox.leave(chat, bo);
    let kinds = bot.kinds().await;
    let expected = ["chat_member", "message", "chat_member", "message", "chat_member"];
    assert_eq!(kinds, expected);
    let member = bot.ok("getChatMember", json!({ "chat_id": chat, "user_id": bo })).await;
    assert_eq!(member["status"], "left");
}

#[tokio::test]
async fn an_upgraded_group_answers_with_its_new_id() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let old = bot.group(ana, GroupKind::Basic);
    let card = bot.send(old, "card").await;
    bot.updates().await;
    let new = bot.sandbox.upgrade(old);
    assert!(new.0 < -1_000_000_000_000);
    let updates = bot.updates().await;
    assert_eq!(updates[0]["message"]["chat"]["id"], old.0);
    assert_eq!(updates[0]["message"]["migrate_to_chat_id"], new.0);
    assert_eq!(updates[1]["message"]["chat"]["id"], new.0);
    assert_eq!(updates[1]["message"]["migrate_from_chat_id"], old.0);
    let params = json!({ "chat_id": old, "text": "hello" });
    let expected = json!({
        "ok": false, "error_code": 400,
        "description": "Bad Request: group chat was upgraded to a supergroup chat",
        "parameters": { "migrate_to_chat_id": new },
    });
    assert_eq!(bot.call("sendMessage", params).await, expected);
    let edit = json!({ "chat_id": old, "message_id": card, "text": "done" });
    assert_eq!(bot.call("editMessageText", edit).await, expected);
    bot.send(new, "hello").await;
    assert_eq!(bot.sandbox.members(new), [ana]);
}

#[tokio::test]
async fn message_ids_are_shared_outside_supergroups() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let basic = bot.group(ana, GroupKind::Basic);
    let supergroup = bot.group(ana, GroupKind::Supergroup);
    let in_private = bot.send(ana.into(), "a").await;
    let in_basic = bot.send(basic, "b").await;
    let in_supergroup = bot.send(supergroup, "c").await;
    assert_eq!(in_basic.0, in_private.0 + 1);
    assert_eq!(in_supergroup.0, 3);
}

#[tokio::test]
async fn pinning_needs_the_right() {
    let bot = Bot::new().await;
    let ana = bot.friend("Ana");
    let chat = bot.group(ana, GroupKind::Supergroup);
    let message = bot.send(chat, "pin me").await;
    let params = json!({ "chat_id": chat, "message_id": message });
    let refused = bot.refused("pinChatMessage", params.clone()).await;
    let expected = "Bad Request: not enough rights to manage pinned messages in the chat";
    assert_eq!(refused, expected);
    bot.sandbox.make_bot_administrator(chat, ana, true);
    bot.ok("pinChatMessage", params).await;
    assert!(bot.sandbox.messages(chat).pop().unwrap().pinned);
}
