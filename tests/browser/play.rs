//! The house is played on the page: the tour, trouble, time, people, in both languages, on a desk
//! and on a phone.

use tokio::sync::{Mutex, MutexGuard};

use super::driver::{Window, is_left_out};
use super::screen::{Screen, phone};
use crate::support::demo::Demo;

/// One browser at a time: two of them and a house are more than a small computer likes.
static TURN: Mutex<()> = Mutex::const_new(());

/// Waits until it is this test's turn; nothing if browsers are left out.
pub async fn turn() -> Option<MutexGuard<'static, ()>> {
    if is_left_out() {
        eprintln!("left out: LINLI_SKIP_BROWSER=1");
        return None;
    }
    Some(TURN.lock().await)
}

#[tokio::test]
async fn the_tour_is_played_by_three_people_on_a_desk() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.reads("Rose", "Hello, I'm Linli").await;
    screen.is_accessible("at first").await;
    screen.fits("at first").await;
    screen.presses("Write it for me").await;
    screen.writes("Rose", "").await;
    screen.reads("Rose", "Shall I post this?").await;
    screen.taps("Rose", "Post").await;
    screen.reads("Bo", "Could someone fetch my parcel").await;
    screen.taps("Bo", "I can help").await;
    screen.sees(&format!("{}//*[contains(., \"It's yours, thank you!\")]", phone("Bo"))).await;
    screen.reads("Mo", "Bo is on it").await;
    screen.keeps("claimed").await;
    screen.is_accessible("claimed").await;
    screen.opens_chat("Bo", "Linli").await;
    screen.reads("Bo", "At the door say").await;
    screen.taps("Bo", "Job done").await;
    screen.taps("Rose", "Yes, all done").await;
    screen.reads("Mo", "Done").await;
    screen.presses("+1 day").await;
    screen.sees("//*[normalize-space(.)='That was it. And now?']").await;
    screen.keeps("tour-done").await;
    screen.is_accessible("after the tour").await;
    screen.fits("after the tour").await;
    screen.presses("Close the tour").await;
    screen.loses("//*[normalize-space(.)='That was it. And now?']").await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn the_tour_is_played_on_a_phone() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Phone, "en").await;
    screen.keeps("at-first").await;
    screen.is_accessible("at first").await;
    screen.fits("at first").await;
    screen.presses("Write it for me").await;
    screen.writes("Rose", "").await;
    screen.taps("Rose", "Post").await;
    screen.is_guided_to("I can help").await;
    screen.presses("Show me").await;
    screen.taps("Bo", "I can help").await;
    screen.is_guided_to("Job done").await;
    screen.presses("Show me").await;
    screen.taps("Bo", "Job done").await;
    screen.is_guided_to("Yes, all done").await;
    screen.presses("Show me").await;
    screen.taps("Rose", "Yes, all done").await;
    screen.is_guided_to("+1 day").await;
    screen.keeps("confirmed").await;
    screen.presses("Show me").await;
    screen.presses("+1 day").await;
    screen.keeps("drawer").await;
    screen.is_accessible("with the drawer open").await;
    screen.presses("Close").await;
    screen.sees("//*[normalize-space(.)='That was it. And now?']").await;
    screen.switches_to("Mo").await;
    screen.reads("Mo", "Done").await;
    screen.fits("at the end").await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn the_tour_goes_on_where_somebody_cannot_make_it() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.writes("Rose", "Fetch my parcel, please").await;
    screen.taps("Rose", "Post").await;
    screen.taps("Bo", "I can help").await;
    screen.is_guided_to("Job done").await;
    screen.opens_chat("Bo", "Linli").await;
    screen.taps("Bo", "Can't make it").await;
    screen.is_guided_to("I can help").await;
    screen.presses("Show me").await;
    screen.taps("Bo", "I can help").await;
    screen.is_guided_to("Job done").await;
    screen.taps("Rose", "No longer needed").await;
    screen.is_guided_to("tell Linli so in one sentence").await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn nothing_is_lost_when_the_bot_is_killed_or_telegram_is_away() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.reads("Rose", "Hello, I'm Linli").await;
    screen.presses("Kill the bot").await;
    screen.sees("//*[contains(text(), 'Linli is dead')]").await;
    screen.writes("Rose", "Please carry my shopping up tomorrow").await;
    screen.reads("Rose", "Please carry my shopping up").await;
    screen.keeps("dead").await;
    screen.is_accessible("dead").await;
    screen.browser.pauses().await;
    screen.presses("Start the bot again").await;
    screen.taps("Rose", "Post").await;
    screen.reads("Bo", "carry my shopping up").await;

    screen.browser.pauses().await;
    screen.presses("Telegram goes down").await;
    screen.sees("//*[contains(text(), 'Telegram is down')]").await;
    screen.writes("Bo", "/claim 1").await;
    screen.is_accessible("while Telegram is down").await;
    screen.browser.pauses().await;
    screen.presses("Telegram comes back").await;
    screen.reads("Mo", "Bo is on it").await;

    screen.browser.pauses().await;
    screen.presses("“Slow down!” for 30 s").await;
    screen.sees("//button[contains(., 'Slow down: ')]").await;
    screen.presses("+10 min").await;
    screen.sees("//button[normalize-space(.)='“Slow down!” for 30 s']").await;
    screen.sees("//*[@id='calls-rows']//*[contains(., 'Everybody in Sunny Court (5)')]").await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn people_come_go_start_and_rise() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.clicks("//summary[contains(., 'Somebody moves in')]").await;
    let name = screen.sees("//input[@id='new-person-name']").await;
    name.send_keys("<img src=x onerror=alert(1)>").await.expect("it takes keys");
    screen.presses("Move in").await;
    screen.reads("Mo", "<img src=x onerror=alert(1)> joined").await;
    screen.hands_over("Rose", "onerror").await;
    screen.opens_chat("onerror", "Linli").await;
    screen.taps("onerror", "Start").await;
    screen.reads("onerror", "Hello, I'm Linli").await;
    screen.opens_chat("onerror", "Sunny Court").await;
    screen.writes("onerror", "/need <b>a ladder</b> & a hand, please").await;
    screen.reads("Bo", "<b>a ladder</b> & a hand").await;

    screen.clicks("//summary[contains(., 'Group and new start')]").await;
    screen.presses("Make Linli an administrator").await;
    screen.sees("//button[normalize-space(.)='Make Linli a plain member']").await;
    screen.presses("Turn into a supergroup").await;
    screen.reads("Bo", "The supergroup goes on here").await;
    // What was open goes on in the new group.
    screen.taps("Bo", "I can help").await;
    screen.reads("Mo", "Bo is on it").await;

    screen.clicks(&format!("{}//button[@aria-label='More']", phone("Bo"))).await;
    screen.taps("Bo", "Leave the group").await;
    screen.taps("Bo", "Join the group").await;
    screen.reads("Mo", "Bo joined").await;
    screen.clicks(&format!("{}//button[@aria-label='More']", phone("Bo"))).await;
    screen.is_accessible("with a menu open").await;
    screen.taps("Bo", "Block Linli").await;
    screen.opens_chat("Bo", "Linli").await;
    screen.taps("Bo", "Unblock").await;
    screen.reads("Bo", "Hello, I'm Linli").await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn page_and_house_speak_chinese() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let mut screen = Screen::opens(&demo.url, Window::Desk, "zh-CN").await;
    let language = screen.computes("return document.documentElement.lang").await;
    assert_eq!(language, "zh-CN", "the page speaks what the browser asks for");
    screen.is_accessible("in Chinese").await;
    screen.clicks("//button[@id='begin-hint']").await;
    screen.reads("李奶奶", "您好，我是“邻里”").await;
    screen.writes("李奶奶", "明天上午谁能帮我买点菜？").await;
    screen.taps("李奶奶", "发出去").await;
    screen.reads("小陈", "买点菜").await;
    screen.taps("小陈", "🙋 我来帮忙").await;
    screen.reads("周姐", "小陈接下了").await;
    screen.keeps("chinese").await;
    screen.fits("in Chinese").await;
    screen.turns_into(Window::Phone).await;
    screen.keeps("chinese").await;
    screen.is_accessible("in Chinese").await;
    screen.fits("in Chinese").await;
    screen.turns_into(Window::Desk).await;
    screen.clicks("//button[@data-language='en']").await;
    screen.sees("//button[normalize-space(.)='Kill the bot']").await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn the_keyboard_is_enough() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    let field = screen.sees(&format!("{}//textarea", phone("Rose"))).await;
    field.send_keys("/mi").await.expect("it takes keys");
    screen.sees(&format!("{}//*[@role='option'][contains(., '/mine')]", phone("Rose"))).await;
    screen.is_accessible("while a command is completed").await;
    // Enter takes the command that is offered, and again sends it.
    field.send_keys("\u{e007}").await.expect("it takes keys");
    field.send_keys("\u{e007}").await.expect("it takes keys");
    screen.reads("Rose", "/mine").await;
    screen.writes("Rose", "Fix my lamp, please").await;
    screen.sees(&format!("{}//button[normalize-space(.)='Post']", phone("Rose"))).await;
    let focus = "const button = [...document.querySelectorAll('.phone .messages button')] \
         .find((one) => one.textContent.trim() === 'Post'); button.focus(); \
         return document.activeElement === button;";
    assert_eq!(screen.computes(focus).await, true);
    let button = screen.browser.client.active_element().await.expect("a button");
    button.send_keys(" ").await.expect("it takes keys");
    screen.reads("Bo", "Fix my lamp").await;
    screen.was_quiet().await;
    screen.browser.closes().await;
    demo.ends();
}

#[tokio::test]
async fn the_page_finds_back_by_itself() {
    let Some(_turn) = turn().await else { return };
    let demo = Demo::starts();
    let place = demo.url.trim_start_matches("http://").trim_end_matches('/').to_owned();
    let screen = Screen::opens(&demo.url, Window::Desk, "en").await;
    screen.reads("Rose", "Hello, I'm Linli").await;
    drop(demo);
    screen.sees("//*[contains(text(), 'Connection to the demo lost')]").await;
    screen.is_accessible("cut off").await;
    let demo = Demo::starts_with(&["--listen", &place], &[]);
    screen.loses("//*[contains(text(), 'Connection to the demo lost')]").await;
    screen.writes("Rose", "Fix my lamp, please").await;
    screen.taps("Rose", "Post").await;
    screen.reads("Bo", "Fix my lamp").await;
    screen.browser.closes().await;
    demo.ends();
}
