//! People who are removed from a group by others.

use sandbox::{GroupKind, Options, Sandbox};
use serde_json::json;

use crate::bot::Bot;

#[tokio::test]
async fn a_removed_person_is_kicked_and_can_come_back() {
    let bot = Bot::new().await;
    let allowed = json!({ "allowed_updates": ["message", "chat_member"] });
    bot.ok("getUpdates", allowed).await;
    let ana = bot.sandbox.person("Ana", "en");
    let bo = bot.sandbox.person("Bo", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.make_bot_administrator(chat, ana, true);
    bot.sandbox.join(chat, bo);
    bot.updates().await;
    bot.sandbox.remove(chat, bo, ana);
    assert_eq!(bot.sandbox.members(chat), [ana]);
    let updates = bot.updates().await;
    let service = &updates[0]["message"];
    assert_eq!(service["from"]["id"], ana.0);
    assert_eq!(service["left_chat_member"]["id"], bo.0);
    let change = &updates[1]["chat_member"];
    assert_eq!(change["from"]["id"], ana.0);
    assert_eq!(change["old_chat_member"]["status"], "member");
    assert_eq!(change["new_chat_member"]["status"], "kicked");
    assert_eq!(change["new_chat_member"]["user"]["id"], bo.0);
    let which = json!({ "chat_id": chat, "user_id": bo });
    let member = bot.ok("getChatMember", which.clone()).await;
    assert_eq!(member["status"], "kicked");
    bot.sandbox.join(chat, bo);
    let member = bot.ok("getChatMember", which).await;
    assert_eq!(member["status"], "member");
    assert_eq!(bot.kinds().await, ["chat_member", "message"]);
}

#[tokio::test]
async fn a_bot_that_is_no_administrator_gets_the_service_message_alone() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let bo = bot.sandbox.person("Bo", "en");
    let chat = bot.group(ana, GroupKind::Basic);
    bot.sandbox.join(chat, bo);
    bot.updates().await;
    bot.sandbox.remove(chat, bo, ana);
    assert_eq!(bot.kinds().await, ["message"]);
}

#[tokio::test]
async fn only_administrators_remove_and_never_the_creator() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let bo = bot.sandbox.person("Bo", "en");
    let cleo = bot.sandbox.person("Cleo", "en");
    let chat = bot.group(ana, GroupKind::Supergroup);
    bot.sandbox.join(chat, bo);
    bot.sandbox.remove(chat, cleo, ana);
    bot.sandbox.join(chat, cleo);
    bot.sandbox.remove(chat, cleo, bo);
    bot.sandbox.remove(chat, ana, bo);
    assert_eq!(bot.sandbox.members(chat), [ana, bo, cleo]);
    let expected = [
        format!("remove: {cleo} is not in {chat}"),
        format!("remove: {bo} cannot remove {cleo} from {chat}"),
        format!("remove: {ana} created {chat}"),
    ];
    assert_eq!(bot.sandbox.mistakes(), expected);
}

#[tokio::test]
async fn removing_can_be_played_over_http() {
    let options = Options { control: true, ..Options::default() };
    let sandbox = Sandbox::start(options).await.unwrap();
    let ana = sandbox.person("Ana", "en");
    let bo = sandbox.person("Bo", "en");
    let chat = sandbox.create_group("House", ana, GroupKind::Basic);
    sandbox.join(chat, bo);
    let url = format!("{}/play/remove", sandbox.api_url());
    let fields = json!({ "chat": chat, "user": bo, "by": ana });
    let request = reqwest::Client::new().post(url).body(fields.to_string());
    assert_eq!(request.send().await.unwrap().status(), 200);
    assert_eq!(sandbox.members(chat), [ana]);
}
