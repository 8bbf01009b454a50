//! Trouble on order.

use std::time::Duration;

use sandbox::{ChatId, Fault, FaultKind};
use serde_json::{Value, json};
use tokio::time::timeout;

use crate::bot::Bot;

pub fn once(kind: FaultKind) -> Fault {
    Fault { method: Some("sendMessage".to_owned()), chat: None, kind, times: Some(1) }
}

#[tokio::test]
async fn each_fault_has_its_effect() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    let send = || bot.raw("sendMessage", json!({ "chat_id": chat, "text": "hello" }));
    let stands = || bot.sandbox.messages(chat).len() - 1;

    bot.sandbox.fault(once(FaultKind::TooManyRequests { retry_after: 7 }));
    let (status, body) = send().await.unwrap();
    let body: Value = serde_json::from_str(&body).unwrap();
    assert_eq!((status, &body["parameters"]["retry_after"]), (429, &json!(7)));

    bot.sandbox.fault(once(FaultKind::InternalServerError));
    assert_eq!(send().await.unwrap().0, 500);

    bot.sandbox.fault(once(FaultKind::BadGateway));
    let (status, page) = send().await.unwrap();
    assert_eq!(status, 502);
    assert!(page.starts_with("<html>"));

    bot.sandbox.fault(once(FaultKind::DropBefore));
    assert!(send().await.is_err());
    assert_eq!(stands(), 0);

    bot.sandbox.fault(once(FaultKind::DropAfter));
    assert!(send().await.is_err());
    assert_eq!(stands(), 1);

    bot.sandbox.fault(once(FaultKind::Truncated));
    let (_, half) = send().await.unwrap();
    assert!(serde_json::from_str::<Value>(&half).is_err());
    assert_eq!(stands(), 2);

    bot.sandbox.fault(once(FaultKind::Answer {
        status: 403,
        description: "Forbidden: the group chat was deleted".to_owned(),
    }));
    assert_eq!(send().await.unwrap().0, 403);

    assert_eq!(send().await.unwrap().0, 200);
    let calls = bot.sandbox.calls();
    assert_eq!(calls.len(), 8);
    assert_eq!(calls[3].fault, Some(FaultKind::DropBefore));
    assert_eq!(calls[3].status, None);
    assert_eq!(calls[7].chat, Some(chat));
    assert_eq!(calls[7].status, Some(200));
    assert_eq!(calls[7].sequence, 8);
}

#[tokio::test]
async fn a_call_hangs_until_the_faults_are_cleared() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    bot.sandbox.fault(Fault { method: None, chat: None, kind: FaultKind::Hang, times: None });
    let send = bot.raw("sendMessage", json!({ "chat_id": chat, "text": "hello" }));
    let mut send = Box::pin(send);
    let waited = timeout(Duration::from_millis(200), &mut send).await;
    assert!(waited.is_err());
    bot.sandbox.clear_faults();
    assert!(send.await.is_err());
    bot.send(chat, "hello").await;
    assert_eq!(bot.sandbox.messages(chat).len(), 2);
}

#[tokio::test]
async fn a_half_open_connection_stays_silent_and_others_do_not() {
    let bot = Bot::new().await;
    let chat = ChatId::from(bot.friend("Ana"));
    bot.sandbox.fault(once(FaultKind::HalfOpen));
    let send = bot.raw("sendMessage", json!({ "chat_id": chat, "text": "hello" }));
    let mut send = Box::pin(send);
    assert!(timeout(Duration::from_millis(200), &mut send).await.is_err());
    bot.sandbox.clear_faults();
    assert!(timeout(Duration::from_millis(200), &mut send).await.is_err());
    bot.send(chat, "hello").await;
    assert_eq!(bot.sandbox.messages(chat).len(), 2);
}

#[tokio::test]
async fn a_fault_strikes_a_waiting_poll() {
    let bot = Bot::new().await;
    let poll = bot.raw("getUpdates", json!({ "timeout": 50 }));
    let trouble = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        bot.sandbox.fault(Fault {
            method: None,
            chat: None,
            kind: FaultKind::DropBefore,
            times: None,
        });
    };
    let (lost, ()) = tokio::join!(poll, trouble);
    assert!(lost.is_err());
}

#[tokio::test]
async fn a_lost_answer_to_a_poll_confirms_nothing_new() {
    let bot = Bot::new().await;
    bot.friend("Ana");
    bot.sandbox.fault(Fault {
        method: Some("getUpdates".to_owned()),
        chat: None,
        kind: FaultKind::DropAfter,
        times: Some(1),
    });
    assert!(bot.raw("getUpdates", json!({})).await.is_err());
    assert_eq!(bot.updates().await.len(), 1);
}

#[tokio::test]
async fn a_stopped_sandbox_drops_everything() {
    let bot = Bot::new().await;
    let poll = bot.raw("getUpdates", json!({ "timeout": 50 }));
    let stop = async {
        tokio::time::sleep(Duration::from_millis(100)).await;
        bot.sandbox.stop();
    };
    let (lost, ()) = tokio::join!(poll, stop);
    assert!(lost.is_err());
    assert!(bot.raw("getMe", json!({})).await.is_err());
}
