//! What a phone shows of its chats: what is unread, what was edited, where links lead, alerts.

use serde_json::json;

use super::driver::Window;
use super::play::turn;
use super::screen::{Screen, phone};
use crate::support::demo::Demo;

const HELPER: i64 = 5003;
const NEIGHBOUR: i64 = 5004;
const GROUP: i64 = -4001;

/// The badge on the tab of a chat in somebody's phone.
fn badge(who: &str, title: &str) -> String {
    let tab = format!("{}//button[@role='tab'][contains(., '{title}')]", phone(who));
    format!("{tab}//span[contains(@class, 'badge')][not(@hidden)]")
}

#[tokio::test]
async fn a_tab_counts_what_is_unread_until_it_is_opened() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.reads("Rose", "Hello, I'm Linli").await;
    let badge = badge("Rose", "Sunny Court");
    assert!(!screen.shows(&badge).await, "what was said before somebody joined is not for them");
    screen.writes("Bo", "Who has a drill?").await;
    screen.sees(&format!("{badge}[contains(., '1 unread')]")).await;
    screen.writes("Bo", "It is for one shelf.").await;
    screen.sees(&format!("{badge}[contains(., '2 unread')]")).await;
    screen.opens_chat("Rose", "Sunny Court").await;
    screen.loses(&badge).await;
    screen.opens_chat("Rose", "Linli").await;
    screen.writes("Bo", "Found one, thank you!").await;
    screen.sees(&format!("{badge}[contains(., '1 unread')]")).await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn an_edited_message_says_so() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.reads("Rose", "Hello, I'm Linli").await;
    screen.writes("Bo", "Who has a ladder?").await;
    screen.reads("Mo", "Who has a ladder?").await;
    let edited = "//*[normalize-space(.)='edited']";
    let message = |who| format!("{}//li[contains(., 'Who has a ladder?')]", phone(who));
    assert!(!screen.shows(&format!("{}{edited}", message("Bo"))).await, "nobody edited it");
    let focus = "[...document.querySelectorAll('.message.own')] \
         .find((one) => one.textContent.includes('ladder')) \
         .querySelector('[aria-label=Edit]').focus();";
    screen.computes(focus).await;
    let button = screen.browser.client.active_element().await.expect("a button");
    button.send_keys(" ").await.expect("it takes keys");
    screen.sees(&format!("{}//*[normalize-space(.)='Edit message']", phone("Bo"))).await;
    let field = screen.browser.client.active_element().await.expect("a field");
    field.send_keys(" Or steps?\u{e007}").await.expect("it takes keys");
    screen.reads("Mo", "Who has a ladder? Or steps?").await;
    screen.sees(&format!("{}{edited}", message("Mo"))).await;
    screen.sees(&format!("{}{edited}", message("Bo"))).await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn a_volunteer_who_has_not_pressed_start_is_led_there_once() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.reads("Rose", "Hello, I'm Linli").await;
    screen.hands_over("Bo", "小林").await;
    screen.writes("Rose", "Fetch my parcel, please").await;
    screen.taps("Rose", "Post").await;
    screen.reads("小林", "Fetch my parcel").await;

    // What is tapped on another page is answered there.
    demo.taps(NEIGHBOUR, GROUP, "I can help").await;
    screen.sees("//*[@id='calls-rows']//strong[normalize-space(.)='Answered a tap']").await;
    screen.browser.rests().await;
    let group = format!("{}//button[@role='tab'][@aria-selected='true']", phone("小林"));
    screen.sees(&format!("{group}[contains(., 'Sunny Court')]")).await;
    assert!(!screen.shows("//p[@class='toast']").await, "a toast on a page where nobody tapped");

    screen.taps("小林", "I can help").await;
    screen.sees(&format!("{group}[contains(., 'Linli')]")).await;
    screen.reads("小林", "/start claim").await;
    screen.reads("小林", "暗号").await;
    screen.reads("Mo", "小林 is on it").await;
    let started = "return [...document.querySelectorAll('.message.own')] \
         .filter((one) => one.textContent.includes('/start claim')).length;";
    assert_eq!(screen.computes(started).await, 1);
    screen.stays_inside().await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn links_to_telegram_lead_into_the_house() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.reads("Rose", "Hello, I'm Linli").await;
    // Somebody from elsewhere is offered to add the bot to a group.
    let stranger = demo.acts("person", json!({ "name": "Zoe", "language": "en" })).await;
    demo.acts("start", json!({ "user": stranger })).await;
    screen.hands_over("Rose", "Zoe").await;
    screen.opens_chat("Zoe", "Linli").await;
    screen.taps("Zoe", "Add me to your group").await;
    screen.sees(&format!("{}//p[contains(., 'in the group already')]", phone("Zoe"))).await;
    screen.writes("Bo", "https://t.me/durov or https://t.me/linli_demo_bot?start=help").await;
    screen.reads("Mo", "t.me/durov").await;
    screen.stays_inside().await;
    screen.taps("Mo", "https://t.me/durov").await;
    screen.sees(&format!("{}//p[contains(., 'the real Telegram')]", phone("Mo"))).await;
    screen.taps("Mo", "https://t.me/linli_demo_bot?start=help").await;
    screen.reads("Mo", "/start help").await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn an_alert_is_a_dialog() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.reads("Rose", "Hello, I'm Linli").await;
    screen.writes("Rose", "Fetch my parcel, please").await;
    screen.taps("Rose", "Post").await;
    demo.taps(HELPER, GROUP, "I can help").await;
    demo.taps(HELPER, HELPER, "Job done").await;
    screen.taps("Rose", "Something's wrong").await;
    screen.taps("Rose", "I felt uncomfortable").await;
    let told = "//dialog[@open][contains(., 'To Rose')][contains(., 'Only one moderator knows')]";
    screen.sees(told).await;
    screen.is_accessible("with an alert").await;
    screen.presses("OK").await;
    screen.loses(told).await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}
