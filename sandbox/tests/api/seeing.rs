//! What can be seen from outside: people, groups, commands, and who could read what a call brought.

use sandbox::{ChatId, FaultKind, GroupKind, Role, UserId};
use serde_json::{Value, json};

use super::bot::Bot;

#[tokio::test]
async fn people_and_groups_are_seen_as_they_are() {
    let bot = Bot::new().await;
    let sandbox = &bot.sandbox;
    let ana = sandbox.person("Ana", "en");
    let bo = sandbox.person("Bo", "");
    let changes = sandbox.changes();
    let group = sandbox.create_group("House", ana, GroupKind::Basic);
    assert!(changes.has_changed().unwrap(), "whoever looks is told");
    sandbox.add_bot(group, ana);
    sandbox.join(group, bo);
    sandbox.start_bot(bo, None);
    sandbox.block_bot(bo);
    let people = sandbox.people();
    let seen: Vec<_> =
        people.iter().map(|person| (&*person.name, person.started, person.blocks)).collect();
    assert_eq!(seen, [("Ana", false, false), ("Bo", true, true)]);
    let new = sandbox.upgrade(group);
    let groups = sandbox.groups();
    let living = groups.iter().find(|group| group.upgraded_to.is_none()).unwrap();
    assert_eq!((living.id, living.kind, living.bot), (new, GroupKind::Supergroup, Role::Member));
    let standings: Vec<_> = living.members.iter().map(|member| member.standing).collect();
    assert_eq!(standings, [Role::Creator, Role::Member]);
    assert_eq!(groups.iter().filter(|group| group.upgraded_to == Some(new)).count(), 1);
}

#[tokio::test]
async fn a_service_message_tells_who_came() {
    let bot = Bot::new().await;
    let ana = bot.sandbox.person("Ana", "en");
    let group = bot.sandbox.create_group("House", ana, GroupKind::Supergroup);
    let bo = bot.sandbox.person("Bo", "en");
    bot.sandbox.join(group, bo);
    let told = bot.sandbox.messages(group).last().unwrap().told.clone().unwrap();
    assert_eq!(told[0]["first_name"], "Bo");
}

#[tokio::test]
async fn a_call_is_kept_with_those_who_could_read_what_it_brought() {
    let (bot, group, people) = house().await;
    let says = |chat: ChatId| json!({ "chat_id": chat, "text": "hello" });
    bot.ok("sendMessage", says(group)).await;
    bot.sandbox.start_bot(people[1], None);
    bot.ok("sendMessage", says(ChatId::from(people[1]))).await;
    bot.call("sendMessage", says(ChatId::from(people[0]))).await;
    let readers: Vec<Vec<UserId>> =
        bot.sandbox.calls().into_iter().map(|call| call.readers).collect();
    assert_eq!(readers, [people.clone(), vec![people[1]], vec![]], "a refused call reaches nobody");
}

#[tokio::test]
async fn a_call_whose_client_goes_has_ended() {
    let bot = Bot::new().await;
    let poll = bot.raw("getUpdates", json!({ "timeout": 30 }));
    let gone = tokio::time::timeout(std::time::Duration::from_millis(200), poll).await;
    assert!(gone.is_err(), "it waits for updates");
    for _ in 0..100 {
        if bot.sandbox.calls()[0].ended.is_some() {
            return;
        }
        tokio::time::sleep(std::time::Duration::from_millis(20)).await;
    }
    panic!("it is still under way");
}

#[tokio::test]
async fn a_flood_is_over_when_its_time_is() {
    let (bot, group, _) = house().await;
    let clock = bot.sandbox.clock();
    let over_at = clock.steady() + std::time::Duration::from_secs(30);
    let kind = FaultKind::Flood { over_at };
    bot.sandbox.fault(sandbox::Fault { method: None, chat: None, kind, times: None });
    let params = json!({ "chat_id": group, "text": "hello" });
    clock.advance(std::time::Duration::from_secs(12));
    let refused = bot.call("sendMessage", params.clone()).await;
    assert_eq!(refused["parameters"]["retry_after"], 18);
    clock.advance(std::time::Duration::from_secs(18));
    bot.ok("sendMessage", params).await;
}

#[tokio::test]
async fn a_client_offers_the_commands_of_the_narrowest_scope_in_its_language() {
    let (bot, group, people) = house().await;
    let ana = people[0];
    let zoe = bot.sandbox.person("Zoe", "zh-hans");
    bot.sandbox.join(group, zoe);
    for (scope, language, command) in [
        (json!({ "type": "default" }), "", "all"),
        (json!({ "type": "all_private_chats" }), "", "private"),
        (json!({ "type": "all_private_chats" }), "zh", "private_zh"),
        (json!({ "type": "all_chat_administrators" }), "", "moderators"),
    ] {
        let commands = json!([{ "command": command, "description": "x" }]);
        let params = json!({ "scope": scope, "language_code": language, "commands": commands });
        bot.ok("setMyCommands", params).await;
    }
    let offered = |user: UserId, chat: ChatId| -> Value {
        bot.sandbox.commands_for(user, chat)[0]["command"].clone()
    };
    assert_eq!(offered(ana, ChatId::from(ana)), "private");
    assert_eq!(offered(zoe, ChatId::from(zoe)), "private_zh");
    assert_eq!(offered(ana, group), "moderators");
    assert_eq!(offered(zoe, group), "all");
}

#[tokio::test]
async fn an_act_can_be_played_by_its_name() {
    let bot = Bot::new().await;
    let made = bot.sandbox.play("person", br#"{"name":"Ana","language":"en"}"#).unwrap();
    assert_eq!(made, json!(5001));
    assert!(bot.sandbox.play("fly", b"").is_err());
}

/// A group of two with the bot in it.
async fn house() -> (Bot, ChatId, Vec<UserId>) {
    let bot = Bot::new().await;
    let people = vec![bot.sandbox.person("Ana", "en"), bot.sandbox.person("Bo", "en")];
    let group = bot.sandbox.create_group("House", people[0], GroupKind::Supergroup);
    bot.sandbox.add_bot(group, people[0]);
    bot.sandbox.join(group, people[1]);
    (bot, group, people)
}
