//! Requirements 5 to 8: what happens to a need as time goes by, to those who wait and to those who help.

use chrono_tz::Tz;
use sandbox::GroupKind;

use crate::support::{House, Neighbour, hours, minutes};

const LONDON: Tz = Tz::Europe__London;

/// A house at nine on Monday morning, with Mo to be written to.
async fn house<const N: usize>(people: [&str; N]) -> (House, [Neighbour; N]) {
    let (house, people) = House::in_zone(people, LONDON).await;
    house.mo().starts(None).await;
    house.transcript();
    (house, people)
}

#[tokio::test]
async fn wanted_now_those_on_duty_are_asked_and_the_asker_hears_the_truth() {
    let people = ["Ana/en", "Bo/en", "Cem/en", "Dan/en", "Eva/en"];
    let (house, [ana, bo, cem, dan, eva]) = house(people).await;
    for (who, entrance) in [(&ana, "2"), (&bo, "2"), (&cem, "1"), (&eva, "2")] {
        who.forges(&format!("me-is_1_entrance_{entrance}")).await;
    }
    bo.forges("me-is_1_presence_duty").await;
    cem.forges("me-is_1_presence_duty").await;
    eva.forges("me-is_1_presence_away-day").await;
    house.transcript();
    house.chapter(
        "within two hours: five minutes later, those on duty; not Dan, not Eva, who is away",
    );
    ana.says("/need hold my ladder, within 2 hours").await;
    house.waits(minutes(5)).await;
    house.chapter("a quarter of an hour: the moderator on duty");
    house.waits(minutes(10)).await;
    house.restarts().await;
    house.chapter("half of the time: an honest word");
    house.waits(minutes(45)).await;
    house.chapter("the time is over");
    house.waits(minutes(60)).await;
    house.chapter("tomorrow, then; only the asker says so");
    dan.forges("when-is_1_1_tomorrow").await;
    ana.taps("Tomorrow").await;
    house.chapter("somebody comes: whoever was asked is thanked");
    cem.taps("I can help").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — within two hours: five minutes later, those on duty; not Dan, not Eva, who is away
    Ana → group: /need hold my ladder, within 2 hours
      group: 🤝 #1 hold my ladder ⏎ 🕓 until 11:01 ⏎ entrance 2 · Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 10:00 in any case. ⏎ 🕓 until 11:01 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
      Bo: You said that you are on duty. A neighbour needs a hand now. Can you? ⏎ 🤝 #1 hold my ladder ⏎ 🕓 until 11:01 ⏎ entrance 2 · Ana · 1 more wanted [I can help] [🔕 Fewer of these]
      Cem: You said that you are on duty. A neighbour needs a hand now. Can you? ⏎ 🤝 #1 hold my ladder ⏎ 🕓 until 11:01 ⏎ entrance 2 · Ana · 1 more wanted [I can help] [🔕 Fewer of these]
    — a quarter of an hour: the moderator on duty
      Mo: Nobody has come forward for #1 yet. Do you know somebody who could? /queue shows all that waits. ⏎ 🤝 #1 hold my ladder ⏎ 🕓 until 11:01 ⏎ entrance 2 · Ana · 1 more wanted [I can help]
    — half of the time: an honest word
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 11:01 in any case. ⏎ 🕓 until 11:01 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Nobody yet for #1: hold my ladder. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by 11:01 in any case.
    — the time is over
      group~ 🤝 #1 hold my ladder ⏎ 🕓 today 9:01–11:01 ⏎ entrance 2 · Ana · 1 more wanted [I can help]
      Mo~ Nobody has come forward for #1 yet. Do you know somebody who could? /queue shows all that waits. ⏎ 🤝 #1 hold my ladder ⏎ 🕓 today 9:01–11:01 ⏎ entrance 2 · Ana · 1 more wanted [I can help]
      Ana~ The time of #1 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 today 9:01–11:01 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Nobody yet for #1: hold my ladder. It's not you; people may be busy. ⏎ Mo knows.
      Ana: It did not work out with #1 in time: hold my ladder. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
      Bo~ This question about #1 is over. Thank you for being on duty.
      Cem~ This question about #1 is over. Thank you for being on duty.
    — tomorrow, then; only the asker says so
    Dan taps [when-is_1_1_tomorrow]
      Dan ! Only the one who asked can do that. /mine shows what is yours.
    Ana taps [Tomorrow]
      Ana ! Done, it's changed.
      group: 🤝 #1 hold my ladder ⏎ 🕓 tomorrow ⏎ entrance 2 · Ana · 1 more wanted [I can help]
      group: a message is deleted
      Mo~ Nobody has come forward for #1 yet. Do you know somebody who could? /queue shows all that waits. ⏎ 🤝 #1 hold my ladder ⏎ 🕓 tomorrow ⏎ entrance 2 · Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Nobody yet for #1: hold my ladder. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by tomorrow 7:00 in any case.
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — somebody comes: whoever was asked is thanked
    Cem taps [I can help]
      Cem ! It's yours, thank you! Details are in the private chat.
      group~ 🤝 #1 hold my ladder ⏎ 🕓 tomorrow ⏎ entrance 2 · Ana ⏎ ✅ Cem is on it
      Mo~ #1 needs nobody any more. Thank you for looking after it.
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ This word about #1 is over. /mine shows how it stands.
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Cem comes tomorrow to help with #1: hold my ladder. The word at the door is honey. Another word? Keep the door shut.
      Cem: You help Ana with #1: hold my ladder, tomorrow. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Cem: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn wanted_today_the_card_is_posted_again_and_once_only() {
    let (house, [ana, bo]) = house(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up today").await;
    house.transcript();
    house.chapter("an hour later");
    house.waits(minutes(60)).await;
    house.restarts().await;
    house.waits(minutes(60)).await;
    house.chapter("four hours: a word to both");
    house.waits(hours(2)).await;
    house.chapter("the time changes; what others were told is not told again");
    ana.taps("🕓 When").await;
    ana.taps("Today").await;
    house.waits(hours(5)).await;
    house.chapter("the day is over: in the morning");
    house.waits(hours(14)).await;
    ana.tells("/mine").await;
    house.mo().tells("/queue").await;
    house.chapter("days later nothing more");
    house.waits(hours(72)).await;
    bo.tells("/needs").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — an hour later
      group: 🛒 #1 carry shopping up ⏎ 🕓 today ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
    — four hours: a word to both
      Mo: Nobody has come forward for #1 yet. Do you know somebody who could? /queue shows all that waits. ⏎ 🛒 #1 carry shopping up ⏎ 🕓 today ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 today [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Nobody yet for #1: carry shopping up. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by tomorrow 7:00 in any case.
    — the time changes; what others were told is not told again
    Ana taps [🕓 When]
      Ana~ When do you need #1? You can also type a time. [Now][Today] [Tomorrow][This week] [No hurry][Type a time] [Back]
    Ana taps [Today]
      Ana ! Done, it's changed.
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 17:00 in any case. ⏎ 🕓 today [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Nobody yet for #1: carry shopping up. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by 17:00 in any case.
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 today [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Nobody yet for #1: carry shopping up. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by tomorrow 7:00 in any case.
      Ana: Nobody yet for #1: carry shopping up. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by tomorrow 7:00 in any case.
    — the day is over: in the morning
      group~ 🛒 #1 carry shopping up ⏎ 🕓 Mon 2 Mar ⏎ Ana · 1 more wanted [I can help]
      Mo~ Nobody has come forward for #1 yet. Do you know somebody who could? /queue shows all that waits. ⏎ 🛒 #1 carry shopping up ⏎ 🕓 Mon 2 Mar ⏎ Ana · 1 more wanted [I can help]
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🛒 carry shopping up · today · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana~ The time of #1 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 Mon 2 Mar [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Nobody yet for #1: carry shopping up. It's not you; people may be busy. ⏎ Mo knows.
      Ana~ Nobody yet for #1: carry shopping up. It's not you; people may be busy. ⏎ Mo knows.
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry shopping up · today · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana: It did not work out with #1 in time: carry shopping up. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🛒 carry shopping up · today · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
    Ana → Ana: /mine
      Ana: What you asked and what you help with ⏎ 🛒 #1 carry shopping up ⏎ 🕓 Mon 2 Mar ⏎ Ana · 1 more wanted ⏎ ⌛ Its time is over, and a helper was still missing. [#1]
    Mo → Mo: /queue
      Mo: What waits · Sunny Court ⏎ 1. You moderate alone; two carry it better · for 23 h ⏎ 2. #1 found nobody in time: carry shopping up · for 8 h ⏎ Tap a number to open it. To close a need: /close and the number after #. [1][2] [Who is on duty]
    — days later nothing more
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 8 times. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
    Bo → Bo: /needs
      Bo: Who needs a hand ⏎ Nobody needs a hand right now. I'm glad you looked.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn late_ones_are_one_word_and_a_moderator_who_was_not_told_does_not_know() {
    // Mo never pressed Start.
    let (house, [ana, _bo]) = House::in_zone(["Ana/en", "Bo/en"], LONDON).await;
    ana.says("/need hold my ladder, within 2 hours").await;
    house.transcript();
    house.stops().await;
    house.chapter("nobody is there for an hour and a half");
    house.sandbox.clock().advance(minutes(90));
    house.starts_again().await;
    house.settle().await;
    house.stops().await;
    house.chapter("and then until the next day");
    house.sandbox.clock().advance(hours(24));
    house.starts_again().await;
    house.settle().await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — nobody is there for an hour and a half
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 11:00 in any case. ⏎ 🕓 until 11:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Nobody yet for #1: hold my ladder. It's not you; people may be busy. ⏎ I'll tell you again by 11:00 in any case.
    — and then until the next day
      group~ 🤝 #1 hold my ladder ⏎ 🕓 Mon 2 Mar 9:00–11:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ The time of #1 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 Mon 2 Mar 9:00–11:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Nobody yet for #1: hold my ladder. It's not you; people may be busy.
      Ana: It did not work out with #1 in time: hold my ladder. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn what_falls_into_the_night_waits_for_the_morning() {
    let (house, [ana, _bo]) = house(["Ana/en", "Bo/en"]).await;
    house.waits(hours(12)).await;
    house.chapter("at nine in the evening, for tomorrow");
    ana.says("/need fetch my parcel tomorrow 14:00").await;
    house.waits(hours(9)).await;
    house.chapter("seven in the morning");
    house.waits(minutes(70)).await;
    insta::assert_snapshot!(house.transcript(), @"
    — at nine in the evening, for tomorrow
    Ana → group: /need fetch my parcel tomorrow 14:00
      group: 📦 #1 fetch my parcel ⏎ 🕓 tomorrow 14:00 ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow 14:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
      group~ 📦 #1 fetch my parcel ⏎ 🕓 today 14:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 7:00 in any case. ⏎ 🕓 today 14:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — seven in the morning
      group: 📦 #1 fetch my parcel ⏎ 🕓 today 14:00 ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Mo: Nobody has come forward for #1 yet. Do you know somebody who could? /queue shows all that waits. ⏎ 📦 #1 fetch my parcel ⏎ 🕓 today 14:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 16:00 in any case. ⏎ 🕓 today 14:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Nobody yet for #1: fetch my parcel. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by 16:00 in any case.
    ");
    house.ends().await;
}

#[tokio::test]
async fn what_has_no_time_is_not_forgotten() {
    let (house, [ana, _bo]) = house(["Ana/en", "Bo/en"]).await;
    ana.says("/need sort my photos").await;
    house.transcript();
    house.chapter("a day");
    house.waits(hours(25)).await;
    house.chapter("three days");
    house.waits(hours(48)).await;
    house.chapter("a week");
    house.waits(hours(24 * 4)).await;
    house.chapter("never mind");
    ana.taps("No longer needed").await;
    house.waits(hours(48)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — a day
      group (silent): 📋 Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 4 times. [Not every day]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by Mon 9:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🤝 sort my photos · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana: Nobody yet for #1: sort my photos. It's not you; people may be busy. ⏎ I'll tell you again by Mon 9:00 in any case.
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
    — three days
      group (silent): 📋 Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group (silent): 📋 Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group: a message is deleted
      group: a message is deleted
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Mo: Nobody has come forward for #1 yet. Do you know somebody who could? /queue shows all that waits. ⏎ 🤝 #1 sort my photos ⏎ Ana · 1 more wanted [I can help]
      Ana~ Nobody yet for #1: sort my photos. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by Mon 9:00 in any case.
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🤝 sort my photos · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🤝 sort my photos · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
    — a week
      group (silent): 📋 Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group (silent): 📋 Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group (silent): 📋 Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group (silent): 📋 Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      group: a message is deleted
      group: a message is deleted
      group: a message is deleted
      group: a message is deleted
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana~ The time of #1 is over, and a helper was still missing. Another time? Tap "🕓 When". [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Nobody yet for #1: sort my photos. It's not you; people may be busy. ⏎ Mo knows.
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🤝 sort my photos · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🤝 sort my photos · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🤝 sort my photos · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🤝 sort my photos · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Ana: A week has gone by, and nobody came forward for #1: sort my photos. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🤝 sort my photos · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
    — never mind
    Ana taps [No longer needed]
      Ana ! All right, it's withdrawn.
      group~ 🤝 #1 sort my photos ⏎ Ana ⏎ No longer needed
      group (silent)~ 📋 Nobody needs a hand right now. Do you? /need and one sentence.
      Mo~ #1 needs nobody any more. Thank you for looking after it.
      Ana~ Need #1 is withdrawn. [Undo]
      Ana~ This word about #1 is over. /mine shows how it stands.
      Ana~ This word about #1 is over. /mine shows how it stands.
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday somebody turned to me once. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana~ Need #1 is withdrawn.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_place_is_given_back_and_taken_again_by_mistake() {
    let (house, [ana, bo, cem]) = house(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.says("/need carry shopping up today 16-18").await;
    house.waits(minutes(30)).await;
    bo.taps("I can help").await;
    house.waits(minutes(30)).await;
    house.transcript();
    bo.taps("Can't make it").await;
    house.chapter("nobody else takes it back; who gave it back does, once");
    cem.forges("take-back-place_1_1").await;
    bo.taps("Undo").await;
    bo.forges("take-back-place_1_1").await;
    house.chapter("somebody else was faster");
    bo.taps("Can't make it").await;
    cem.taps("I can help").await;
    bo.forges("take-back-place_1_1").await;
    house.chapter("after ten minutes it is too late");
    cem.taps("Can't make it").await;
    house.waits(minutes(11)).await;
    cem.forges("take-back-place_1_2").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Can't make it]
      Bo ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group: 🛒 #1 carry shopping up ⏎ 🕓 today 16:00–18:00 ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 14:00 in any case. ⏎ 🕓 today 16:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. I've asked the neighbours again. (#1)
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
    — nobody else takes it back; who gave it back does, once
    Cem taps [take-back-place_1_1]
      Cem ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    Bo taps [Undo]
      Bo ! Good, it's yours again.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 today 16:00–18:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 today 16:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Bo comes today 16:00–18:00 to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Ana~ Bo comes after all, and the word at the door stays the same. (#1)
      Ana: Bo comes after all, and the word at the door stays the same. (#1)
      Bo~ You help Ana with #1: carry shopping up, today 16:00–18:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
    Bo taps [take-back-place_1_1]
      Bo ! It's yours already. Details are in the private chat.
    — somebody else was faster
    Bo taps [Can't make it]
      Bo ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 today 16:00–18:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 14:00 in any case. ⏎ 🕓 today 16:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ Bo can't come after all. Your card is open to all neighbours again. (#1)
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
    Cem taps [I can help]
      Cem ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 today 16:00–18:00 ⏎ Ana ⏎ ✅ Cem is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 today 16:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Cem comes today 16:00–18:00 to help with #1: carry shopping up. The word at the door is feather. Another word? Keep the door shut.
      Bo~ You no longer help with #1.
      Cem: You help Ana with #1: carry shopping up, today 16:00–18:00. At the door say: feather. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Cem: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    Bo taps [take-back-place_1_1]
      Bo ! Cem was first. Thank you!
    — after ten minutes it is too late
    Cem taps [Can't make it]
      Cem ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 today 16:00–18:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 14:00 in any case. ⏎ 🕓 today 16:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Cem can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
      Cem~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
      Bo~ You no longer help with #1.
      Cem~ You no longer help with #1.
    Cem taps [take-back-place_1_2]
      Cem ! That is over. The cards in the group show how things stand.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_place_that_is_given_back_late_is_wanted_today() {
    let (house, [ana, bo]) = house(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up Thursday 10-18").await;
    bo.taps("I can help").await;
    house.waits(hours(48)).await;
    house.chapter("a day before; then Bo cannot come");
    house.waits(hours(2)).await;
    bo.taps("Can't make it").await;
    house.chapter("the card was posted just now; four hours later");
    house.waits(hours(4)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need carry shopping up Thursday 10-18
      group: 🛒 #1 carry shopping up ⏎ 🕓 Thu 10:00–18:00 ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by Wed 7:00 in any case. ⏎ 🕓 Thu 10:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 Thu 10:00–18:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 Thu 10:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Bo comes Thu 10:00–18:00 to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo: You help Ana with #1: carry shopping up, Thu 10:00–18:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 tomorrow 10:00–18:00 ⏎ Ana ⏎ ✅ Bo is on it
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 5 times. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow 10:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Bo comes tomorrow 10:00–18:00 to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo~ You help Ana with #1: carry shopping up, tomorrow 10:00–18:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
    — a day before; then Bo cannot come
      Bo: Reminder, tomorrow 10:00–18:00: carry shopping up for Ana (#1). [On my way][Can't make it]
    Bo taps [Can't make it]
      Bo ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group: 🛒 #1 carry shopping up ⏎ 🕓 tomorrow 10:00–18:00 ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 15:00 in any case. ⏎ 🕓 tomorrow 10:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. I've asked the neighbours again. (#1)
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
      Bo~ This reminder for #1 is over.
    — the card was posted just now; four hours later
      Mo: Nobody has come forward for #1 yet. Do you know somebody who could? /queue shows all that waits. ⏎ 🛒 #1 carry shopping up ⏎ 🕓 tomorrow 10:00–18:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 18:00 in any case. ⏎ 🕓 tomorrow 10:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Nobody yet for #1: carry shopping up. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by tomorrow 18:00 in any case.
      Bo~ You no longer help with #1.
    "#);
    house.ends().await;
}

#[tokio::test]
async fn what_is_given_back_when_it_is_over_does_not_begin_anew() {
    let (house, [ana, bo]) = house(["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up today 10-11").await;
    bo.taps("I can help").await;
    house.waits(minutes(130)).await;
    house.transcript();
    bo.taps("Can't make it").await;
    house.waits(hours(30)).await;
    ana.tells("/mine").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Bo taps [Can't make it]
      Bo ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 today 10:00–11:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ The time of #1 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 today 10:00–11:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all, and the time of #1 is over. Another time? /mine shows it.
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
      group~ 🛒 #1 carry shopping up ⏎ 🕓 Mon 2 Mar 10:00–11:00 ⏎ Ana · 1 more wanted [I can help]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 6 times. [Not every day]
      Ana~ The time of #1 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 Mon 2 Mar 10:00–11:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo~ You no longer help with #1.
    Ana → Ana: /mine
      Ana: What you asked and what you help with ⏎ 🛒 #1 carry shopping up ⏎ 🕓 Mon 2 Mar 10:00–11:00 ⏎ Ana · 1 more wanted ⏎ ⌛ Its time is over, and a helper was still missing. [#1]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_helper_is_reminded_and_says_how_they_come() {
    let (house, [ana, bo, cem]) = house(["Ana/en", "Bo/en", "Cem/en"]).await;
    ana.says("/need carry shopping up Wednesday 16-18").await;
    bo.taps("I can help").await;
    house.waits(hours(30)).await;
    house.transcript();
    house.chapter("a day before");
    house.waits(hours(2)).await;
    house.chapter("three hours before, once, over a restart");
    house.waits(hours(21)).await;
    house.restarts().await;
    house.chapter("on the way, once; nobody else says so");
    cem.forges("set-off_1_1").await;
    ana.forges("late_1_1").await;
    bo.taps("On my way").await;
    bo.forges("set-off_1_1").await;
    bo.taps("10 min late").await;
    bo.forges("late_1_1").await;
    house.chapter("another day: another appointment");
    ana.taps("🕓 When").await;
    ana.forges("when-is_1_1_tomorrow").await;
    house.waits(hours(9)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — a day before
      Bo: Reminder, tomorrow 16:00–18:00: carry shopping up for Ana (#1). [On my way][Can't make it]
    — three hours before, once, over a restart
      group~ 🛒 #1 carry shopping up ⏎ 🕓 today 16:00–18:00 ⏎ Ana ⏎ ✅ Bo is on it
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 today 16:00–18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Bo comes today 16:00–18:00 to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo~ You help Ana with #1: carry shopping up, today 16:00–18:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
      Bo~ Reminder, today 16:00–18:00: carry shopping up for Ana (#1). [On my way][Can't make it]
      Bo: Reminder, today 16:00–18:00: carry shopping up for Ana (#1). [On my way][Can't make it]
    — on the way, once; nobody else says so
    Cem taps [set-off_1_1]
      Cem ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    Ana taps [late_1_1]
      Ana ! You don't help with #1, or no longer. The cards in the group show who needs a hand.
    Bo taps [On my way]
      Bo ! Thank you, I've passed it on.
      Ana: Bo is on the way. (#1)
      Bo~ Reminder, today 16:00–18:00: carry shopping up for Ana (#1). ⏎ Ana knows that you are on your way. [10 min late][Job done]
      Bo~ Reminder, today 16:00–18:00: carry shopping up for Ana (#1). ⏎ Ana knows that you are on your way. [10 min late][Job done]
    Bo taps [set-off_1_1]
      Bo ! You've told me already. I've passed it on.
    Bo taps [10 min late]
      Bo ! Thank you, I've passed it on.
      Ana: Bo comes about ten minutes late. (#1)
      Bo~ Reminder, today 16:00–18:00: carry shopping up for Ana (#1). ⏎ Ana knows that you are on your way. [Job done]
      Bo~ Reminder, today 16:00–18:00: carry shopping up for Ana (#1). ⏎ Ana knows that you are on your way. [Job done]
    Bo taps [late_1_1]
      Bo ! You've told me already. I've passed it on.
    — another day: another appointment
    Ana taps [🕓 When]
      Ana~ When do you need #1? You can also type a time. [Now][Today] [Tomorrow][This week] [No hurry][Type a time] [Back]
    Ana taps [when-is_1_1_tomorrow]
      Ana ! Done, it's changed.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 tomorrow ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Bo comes tomorrow to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Ana: Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo~ You help Ana with #1: carry shopping up, tomorrow. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
      Bo~ This reminder for #1 is over.
      Bo~ This reminder for #1 is over.
      Bo: Ana changed #1. It now says: carry shopping up, tomorrow. Door and phone may have changed, too.
      Bo: Reminder, tomorrow: carry shopping up for Ana (#1). [On my way][Can't make it]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_reminder_that_would_come_at_night_comes_before() {
    let (house, [ana, bo]) = house(["Ana/en", "Bo/en"]).await;
    ana.says("/need drive me to the station tomorrow 8:00").await;
    bo.taps("I can help").await;
    house.waits(hours(12)).await;
    house.transcript();
    house.waits(minutes(31)).await;
    house.chapter("nothing at night");
    house.waits(hours(9)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
      Bo: Reminder, tomorrow 8:00: drive me to the station for Ana (#1). [On my way][Can't make it]
    — nothing at night
      group~ 🚗 #1 Somebody to drive or to come along ⏎ 🕓 today 8:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 today 8:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Bo comes today 8:00 to help with #1: drive me to the station. The word at the door is honey. Another word? Keep the door shut.
      Bo~ You help Ana with #1: drive me to the station, today 8:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
      Bo~ Reminder, today 8:00: drive me to the station for Ana (#1). [On my way][Can't make it]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn where_nothing_is_heard_the_asker_is_asked() {
    let (house, [ana, bo]) = house(["Ana/en", "Bo/en"]).await;
    for number in 1..=3 {
        ana.says(&format!("/need carry bag {number} up today 10-11")).await;
        bo.forges(&format!("claim_1_{number}")).await;
    }
    house.waits(minutes(235)).await;
    house.transcript();
    house.chapter("nobody may say so before");
    ana.forges("confirm_1_1").await;
    house.chapter("two hours after the end");
    house.waits(minutes(10)).await;
    house.chapter("the first is done; only the asker says so");
    bo.forges("confirm_1_1").await;
    ana.forges("confirm_1_1").await;
    house.chapter("the second is not, and that is said once");
    ana.forges("not-yet_1_2").await;
    ana.forges("not-yet_1_2").await;
    house.chapter("to the third nobody came, and its time is over");
    ana.forges("wrong_1_3").await;
    ana.taps("Nobody came").await;
    ana.taps("Tomorrow").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — nobody may say so before
    Ana taps [confirm_1_1]
      Ana ! That is over. The cards in the group show how things stand.
    — two hours after the end
      Ana: I've heard nothing of #1 yet: carry bag 1 up, with Bo. Is it done? [Yes, all done][Not yet] [Something's wrong]
      Ana: I've heard nothing of #2 yet: carry bag 2 up, with Bo. Is it done? [Yes, all done][Not yet] [Something's wrong]
      Ana: I've heard nothing of #3 yet: carry bag 3 up, with Bo. Is it done? [Yes, all done][Not yet] [Something's wrong]
    — the first is done; only the asker says so
    Bo taps [confirm_1_1]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    Ana taps [confirm_1_1]
      Ana ! Good to hear. I've told your helper.
      group~ 🛒 #1 carry bag 1 up ⏎ 🕓 today 10:00–11:00 ⏎ Ana ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: carry bag 1 up [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ Done: carry bag 1 up
      Bo: Ana says all is done: carry bag 1 up ✅
    — the second is not, and that is said once
    Ana taps [not-yet_1_2]
      Ana ! All right, I've told your helper that it isn't finished.
      Bo: Ana says it isn't finished: carry bag 2 up. Please have another look. [Job done][Can't make it]
    Ana taps [not-yet_1_2]
      Ana ! You've told me already. I've passed it on.
    — to the third nobody came, and its time is over
    Ana taps [wrong_1_3]
      Ana: Understood. This is not told in the group. What happened with #3? [Nobody came][Something missing] [I felt uncomfortable]
    Ana taps [Nobody came]
      Ana ! Sorry about that. Its time is over; tell me whether to try again.
      group~ 🛒 #3 carry bag 3 up ⏎ 🕓 today 10:00–11:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ The time of #3 is over, and a helper was still missing. Another time? Tap "🕓 When". ⏎ 🕓 today 10:00–11:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #3 is over. If somebody still says it, keep the door shut.
      Ana~ I've heard nothing of #3 yet: carry bag 3 up, with Bo. Is it done?
      Ana~ Understood. This is not told in the group. What happened with #3? [I felt uncomfortable]
      Ana: It did not work out with #3 in time: carry bag 3 up. Sorry. Shall we try tomorrow? [Tomorrow][🕓 When] [No longer needed]
      Bo~ You no longer help with #3.
      Bo: Ana says nobody came for #3, so it is open to others again. A mix-up? Please talk to a moderator.
    Ana taps [Tomorrow]
      Ana ! Done, it's changed.
      group: 🛒 #3 carry bag 3 up ⏎ 🕓 tomorrow ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
      Ana~ Need #3 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Need #3 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. ⏎ 🕓 tomorrow [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn without_a_time_the_asker_is_asked_after_two_days() {
    let (house, [ana, bo]) = house(["Ana/en", "Bo/en"]).await;
    ana.says("/need sort my photos").await;
    bo.taps("I can help").await;
    house.transcript();
    house.waits(hours(49)).await;
    ana.taps("Yes, all done").await;
    ana.taps("Say thanks").await;
    insta::assert_snapshot!(house.transcript(), @r#"
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 5 times. [Not every day]
      Mo (silent): ☀️ All is well in Sunny Court. It was quiet since yesterday. [Not every day]
      Ana: I've heard nothing of #1 yet: sort my photos, with Bo. Is it done? [Yes, all done][Not yet] [Something's wrong]
      Bo~ You help Ana with #1: sort my photos. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 🤝 #1 sort my photos ⏎ Ana ⏎ ✅ Done
      Ana~ Need #1 is done.
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: sort my photos [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ Done: sort my photos
      Bo: Ana says all is done: sort my photos ✅
    Ana taps [Say thanks]
      Ana ! Your thanks are on their way.
      Ana~ ✅ Done, with the help of Bo: sort my photos
      Bo: ❤️ Ana says thank you for #1: sort my photos
    "#);
    house.ends().await;
}

#[tokio::test]
async fn an_old_card_says_where_it_went() {
    // In a supergroup, bots delete what they wrote at any time.
    let (house, [ana, bo]) = House::in_group(GroupKind::Basic, ["Ana/en", "Bo/en"]).await;
    ana.says("/need carry shopping up Saturday 10-12").await;
    bo.taps("I can help").await;
    house.waits(hours(24 * 4 + 2)).await;
    house.transcript();
    house.chapter("elsewhere Telegram deletes nothing that is older than two days");
    bo.taps("Can't make it").await;
    bo.taps("Undo").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — elsewhere Telegram deletes nothing that is older than two days
    Bo taps [Can't make it]
      Bo ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group~ This now stands further down.
      group: 🛒 #1 carry shopping up ⏎ 🕓 tomorrow 10:00–12:00 ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 15:00 in any case. ⏎ 🕓 tomorrow 10:00–12:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. I've asked the neighbours again. (#1)
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
      Bo~ This reminder for #1 is over.
    Bo taps [Undo]
      Bo ! Good, it's yours again.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 tomorrow 10:00–12:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🕓 tomorrow 10:00–12:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Bo comes tomorrow 10:00–12:00 to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Ana~ Bo comes after all, and the word at the door stays the same. (#1)
      Ana: Bo comes after all, and the word at the door stays the same. (#1)
      Bo~ You help Ana with #1: carry shopping up, tomorrow 10:00–12:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
      Bo~ Reminder, tomorrow 10:00–12:00: carry shopping up for Ana (#1). [On my way][Can't make it]
    "#);
    house.ends().await;
}

#[tokio::test]
#[expect(clippy::too_many_lines, reason = "most of it is what people read")]
async fn the_same_in_chinese() {
    let people = ["李阿姨/zh-CN", "小波/zh-CN", "小陈/zh-CN"];
    let (house, [li, bo, chen]) = House::in_zone(people, Tz::Asia__Shanghai).await;
    house.mo().starts(None).await;
    bo.forges("me-is_1_presence_duty").await;
    house.transcript();
    house.chapter("马上要");
    li.says("/need 两小时内帮我扶一下梯子").await;
    house.waits(minutes(20)).await;
    house.waits(minutes(50)).await;
    house.waits(minutes(60)).await;
    house.chapter("明天要，接下又退出");
    li.taps("明天").await;
    chen.taps("🙋 我来帮忙").await;
    house.waits(minutes(20)).await;
    chen.taps("临时来不了").await;
    chen.taps("撤销").await;
    house.chapter("提醒");
    // Five, so that the question does not fall on the very hour of the evening.
    li.says("/need 后天下午5点帮我取个件").await;
    bo.forges("claim_1_2").await;
    house.waits(hours(24 + 20)).await;
    bo.taps("🚶 出发了").await;
    bo.taps("晚到10分钟").await;
    house.waits(hours(4)).await;
    house.waits(hours(4)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — 马上要
    李阿姨 → group: /need 两小时内帮我扶一下梯子
      group: 🤝 #1 帮我扶一下梯子 ⏎ 🕓 今天晚上7点前 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到下午6点还没人，也跟您说一声。 ⏎ 🕓 今天晚上7点前 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
      Mo: #1 还没人接下。您知道谁能帮忙吗？发 /queue 看看所有待办。 ⏎ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 今天晚上7点前 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      小波: 您说过正在值班。有邻居现在要帮忙，您能去吗？ ⏎ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 今天晚上7点前 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙] [🔕 少发这类]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到晚上7点还没人，也跟您说一声。 ⏎ 🕓 今天晚上7点前 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: #1 还没人接下：帮我扶一下梯子。不是您的问题，大家可能正忙。 ⏎ 我已告诉Mo。 ⏎ 到晚上7点，我再跟您说一声。
      group~ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 今天下午5点–晚上7点 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      Mo~ #1 还没人接下。您知道谁能帮忙吗？发 /queue 看看所有待办。 ⏎ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 今天下午5点–晚上7点 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ #1 的时间已过，还差人手。想换个时间，请点“🕓 改时间”。 ⏎ 🕓 今天下午5点–晚上7点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ #1 还没人接下：帮我扶一下梯子。不是您的问题，大家可能正忙。 ⏎ 我已告诉Mo。
      李阿姨: 对不住，#1 没能按时找到人：帮我扶一下梯子。要不要改到明天？ [明天][🕓 改时间] [不需要了]
      小波~ #1 这件事不用再问了，谢谢您值班。
    — 明天要，接下又退出
    李阿姨 taps [明天]
      李阿姨 ! 好的，已经改了。
      group: 🤝 #1 帮我扶一下梯子 ⏎ 🕓 明天 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      group: a message is deleted
      Mo~ #1 还没人接下。您知道谁能帮忙吗？发 /queue 看看所有待办。 ⏎ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 明天 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到明天上午9点35分还没人，也跟您说一声。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ #1 还没人接下：帮我扶一下梯子。不是您的问题，大家可能正忙。 ⏎ 我已告诉Mo。 ⏎ 到明天上午9点35分，我再跟您说一声。
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到明天上午9点35分还没人，也跟您说一声。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    小陈 taps [🙋 我来帮忙]
      小陈 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 明天 ⏎ 李阿姨 ⏎ ✅ 小陈接下了
      Mo~ #1 已经不用人了，谢谢您费心。
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ #1 的这条消息已经过去了。现在怎么样，发 /mine 看看。
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 小陈接下了 #1：帮我扶一下梯子，明天来。进门暗号：蜂蜜，对不上别开门。
      小陈: 您接下了李阿姨的 #1：帮我扶一下梯子，明天。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      小陈: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
      小陈~ 您接下了李阿姨的 #1：帮我扶一下梯子，明天。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了]
    小陈 taps [临时来不了]
      小陈 ! 没关系，已帮您退出。点错了，10分钟内能在私聊里恢复。
      group~ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 明天 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      Mo~ #1 还没人接下。您知道谁能帮忙吗？发 /queue 看看所有待办。 ⏎ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 明天 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到明天上午9点45分还没人，也跟您说一声。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ #1 还没人接下：帮我扶一下梯子。不是您的问题，大家可能正忙。 ⏎ 我已告诉Mo。 ⏎ 到明天上午9点45分，我再跟您说一声。
      李阿姨~ 已发到群里（#1）。有人接下我马上告诉您；到明天上午9点45分还没人，也跟您说一声。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ #1 的进门暗号已经作废。还有人说这个暗号，别开门。
      李阿姨: 小陈临时来不了。卡片上又能接了，有消息马上告诉您。（#1）
      小陈~ 您已退出 #1。点错了，10分钟内能恢复。 [撤销]
    小陈 taps [撤销]
      小陈 ! 好的，这件事还是交给您了。
      group~ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 明天 ⏎ 李阿姨 ⏎ ✅ 小陈接下了
      Mo~ #1 已经不用人了，谢谢您费心。
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ #1 的这条消息已经过去了。现在怎么样，发 /mine 看看。
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 明天 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ 小陈接下了 #1：帮我扶一下梯子，明天来。进门暗号：蜂蜜，对不上别开门。
      李阿姨~ 小陈又能来了，进门暗号不变。（#1）
      李阿姨: 小陈又能来了，进门暗号不变。（#1）
      小陈~ 您接下了李阿姨的 #1：帮我扶一下梯子，明天。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了]
    — 提醒
    李阿姨 → group: /need 后天下午5点帮我取个件
      group: 📦 #2 帮我取个件 ⏎ 🕓 周三下午5点 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#2）。有人接下我马上告诉您；到明天晚上7点15分还没人，也跟您说一声。 ⏎ 🕓 周三下午5点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    小波 taps [claim_1_2]
      小波 ! 这件事交给您了，谢谢！详情看私聊。
      group~ 📦 #2 帮我取个件 ⏎ 🕓 周三下午5点 ⏎ 李阿姨 ⏎ ✅ 小波接下了
      李阿姨~ 已发到群里（#2），有邻居接下了。 ⏎ 🕓 周三下午5点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 小波接下了 #2：帮我取个件，周三下午5点来。进门暗号：羽毛，对不上别开门。
      小波: 您接下了李阿姨的 #2：帮我取个件，周三下午5点。上门请说暗号：羽毛。办完了请点“办好了”。 [✅ 办好了][临时来不了] [点错了]
      小波: 顺便说一句：接下了也能退。临时有事，点“临时来不了”，我再请别的邻居。
      group~ 🤝 #1 帮我扶一下梯子 ⏎ 🕓 3月3日（周二） ⏎ 李阿姨 ⏎ ✅ 小陈接下了
      group~ 📦 #2 帮我取个件 ⏎ 🕓 今天下午5点 ⏎ 李阿姨 ⏎ ✅ 小波接下了
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，邻居们找过我 12 次。 [不用天天报]
      Mo (silent): ☀️ “Sunny Court”一切正常。从昨天到现在，没什么动静。 [不用天天报]
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 3月3日（周二） [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ 已发到群里（#1），有邻居接下了。 ⏎ 🕓 3月3日（周二） [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ 小陈接下了 #1：帮我扶一下梯子，3月3日（周二）来。进门暗号：蜂蜜，对不上别开门。
      李阿姨~ 已发到群里（#2），有邻居接下了。 ⏎ 🕓 今天下午5点 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨~ 小波接下了 #2：帮我取个件，今天下午5点来。进门暗号：羽毛，对不上别开门。
      李阿姨: #1 还没听到消息：帮我扶一下梯子，接下的是小陈。办好了吗？ [是的，办好了][还没办好] [有点问题]
      小波~ 您接下了李阿姨的 #2：帮我取个件，今天下午5点。上门请说暗号：羽毛。办完了请点“办好了”。 [✅ 办好了][临时来不了]
      小波: 提醒：今天下午5点，李阿姨的 #2：帮我取个件。 [🚶 出发了][临时来不了]
      小波: 提醒：今天下午5点，李阿姨的 #2：帮我取个件。 [🚶 出发了][临时来不了]
      小陈~ 您接下了李阿姨的 #1：帮我扶一下梯子，3月3日（周二）。上门请说暗号：蜂蜜。办完了请点“办好了”。 [✅ 办好了][临时来不了]
      小陈: #1 的这条提醒已经过了。
    小波 taps [🚶 出发了]
      小波 ! 谢谢，我已转告。
      李阿姨: 小波出发了。（#2）
      小波~ 提醒：今天下午5点，李阿姨的 #2：帮我取个件。 ⏎ 李阿姨知道您出发了。 [晚到10分钟][✅ 办好了]
      小波~ 提醒：今天下午5点，李阿姨的 #2：帮我取个件。 ⏎ 李阿姨知道您出发了。 [晚到10分钟][✅ 办好了]
    小波 taps [晚到10分钟]
      小波 ! 谢谢，我已转告。
      李阿姨: 小波大约晚到10分钟。（#2）
      小波~ 提醒：今天下午5点，李阿姨的 #2：帮我取个件。 ⏎ 李阿姨知道您出发了。 [✅ 办好了]
      小波~ 提醒：今天下午5点，李阿姨的 #2：帮我取个件。 ⏎ 李阿姨知道您出发了。 [✅ 办好了]
      李阿姨 (silent): 🌙 “Sunny Court”今晚小结 ⏎ 您的事 ⏎ #1 🤝 帮我扶一下梯子 · 3月3日（周二） · 办好了吗？等您回个话。 ⏎ 点编号看详情。不想每晚收到，发 /quiet。 [#1]
      李阿姨: #2 还没听到消息：帮我取个件，接下的是小波。办好了吗？ [是的，办好了][还没办好] [有点问题]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn a_closed_chat_is_asked_by_a_button_on_the_card() {
    let (house, [ana, bo]) = house(["Ana/en/closed", "Bo/en"]).await;
    ana.says("/need carry shopping up today 10-11").await;
    bo.taps("I can help").await;
    house.transcript();
    house.waits(minutes(250)).await;
    house.chapter("somebody else follows it, then the asker");
    bo.taps("Open private chat").await;
    ana.taps("Open private chat").await;
    ana.taps("Yes, all done").await;
    insta::assert_snapshot!(house.transcript(), @r#"
      group~ 🛒 #1 carry shopping up ⏎ 🕓 today 10:00–11:00 ⏎ Ana ⏎ ✅ Bo is on it [Open private chat ↗]
      Bo~ You help Ana with #1: carry shopping up, today 10:00–11:00. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
    — somebody else follows it, then the asker
    Bo → Bo: /start answer_1_1
      Bo: Nothing waits for you here. /help shows what I can do.
    Ana → Ana: /start answer_1_1
      group~ 🛒 #1 carry shopping up ⏎ 🕓 today 10:00–11:00 ⏎ Ana ⏎ ✅ Bo is on it
      Ana: Bo comes today 10:00–11:00 to help with #1: carry shopping up. The word at the door is honey. Another word? Keep the door shut.
      Ana: I've heard nothing of #1 yet: carry shopping up, with Bo. Is it done? [Yes, all done][Not yet] [Something's wrong]
    Ana taps [Yes, all done]
      Ana ! Good to hear. I've told your helper.
      group~ 🛒 #1 carry shopping up ⏎ 🕓 today 10:00–11:00 ⏎ Ana ⏎ ✅ Done
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana~ ✅ Done, with the help of Bo: carry shopping up [Say thanks]
      Ana: By the way: /mine always shows what you asked and what you help with.
      Bo~ ✅ Done: carry shopping up
      Bo: Ana says all is done: carry shopping up ✅
    "#);
    house.ends().await;
}

#[tokio::test]
async fn what_is_mostly_wanted_the_same_day_is_treated_so_where_nobody_said_when() {
    let (house, [ana, _bo]) = House::of(["Ana/en", "Bo/en"]).await;
    house.mo().starts(None).await;
    house.transcript();
    ana.says("/need carry my shopping up").await;
    house.chapter("an hour later the card stands at the end of the group");
    house.waits(hours(1)).await;
    house.restarts().await;
    house.chapter("by one o'clock the asker hears, and a moderator knows");
    house.waits(hours(3)).await;
    house.waits(minutes(1)).await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need carry my shopping up
      group: 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — an hour later the card stands at the end of the group
      group: 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
    — by one o'clock the asker hears, and a moderator knows
      Mo: Nobody has come forward for #1 yet. Do you know somebody who could? /queue shows all that waits. ⏎ 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by Mon 9 Mar 9:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Nobody yet for #1: carry my shopping up. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by Mon 9 Mar 9:00 in any case.
    ");
    house.chapter("there is no hurry after all: it is counted anew, and calmly");
    ana.taps("🕓 When").await;
    ana.taps("No hurry").await;
    ana.forges("when-is_1_1_any").await;
    house.waits(hours(23)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    — there is no hurry after all: it is counted anew, and calmly
    Ana taps [🕓 When]
      Ana~ When do you need #1? You can also type a time. [Now][Today] [Tomorrow][This week] [No hurry][Type a time] [Back]
    Ana taps [No hurry]
      Ana ! Done, it's changed.
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Nobody yet for #1: carry my shopping up. It's not you; people may be busy. ⏎ Mo knows. ⏎ I'll tell you again by tomorrow 13:01 in any case.
    Ana taps [when-is_1_1_any]
      Ana ! Done, it's changed.
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      group (silent): 📋 Who needs a hand ⏎ #1 🛒 carry my shopping up · 1 more wanted ⏎ Can you help? Tap "I can help" under its card, or write me /needs. [Open private chat ↗]
      Mo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🛒 carry my shopping up · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Mo (silent): ☀️ All is well in Sunny Court. Since yesterday neighbours turned to me 7 times. [Not every day]
      Ana (silent): 🌙 This evening in Sunny Court ⏎ Yours ⏎ #1 🛒 carry my shopping up · nobody yet ⏎ A number shows more. Too much in the evening? /quiet [#1]
      Bo (silent): 🌙 This evening in Sunny Court ⏎ Who needs a hand ⏎ #1 🛒 carry my shopping up · 1 more wanted ⏎ A number shows more. Too much in the evening? /quiet [#1]
    "#);
    house.ends().await;
}

#[tokio::test]
async fn who_says_that_there_is_no_hurry_is_believed() {
    let (house, [li, ana]) = House::of(["李阿姨/zh-CN", "Ana/en"]).await;
    li.says("/need 帮我取个快递").await;
    li.says("/need 有空帮我买袋米，不急").await;
    ana.says("/need fetch my parcel, no rush").await;
    house.chapter("and whoever edits it in");
    ana.says("/need carry my bags up").await;
    ana.edits("/need carry my bags up, no hurry").await;
    ana.edits("/need carry my bags up, no hurry, today 16-18").await;
    insta::assert_snapshot!(house.transcript(), @"
    李阿姨 → group: /need 帮我取个快递
      group: 📦 #1 帮我取个快递 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#1）。有人接下我马上告诉您；到晚上9点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
      李阿姨: 顺便说一句：上面的按钮能改内容、时间、类别和要几人。您编辑自己发的那句话，卡片也会跟着变。
    李阿姨 → group: /need 有空帮我买袋米，不急
      group: 🛒 #2 有空帮我买袋米，不急 ⏎ 李阿姨 · 还差1人 [🙋 我来帮忙]
      李阿姨: 已发到群里（#2）。有人接下我马上告诉您；到明天下午5点还没人，也跟您说一声。 [✏️ 改内容][🕓 改时间] [🏷 改类别][👥 要几人] [🔒 补门牌电话] [不需要了]
    Ana → group: /need fetch my parcel, no rush
      group: 📦 #3 fetch my parcel, no rush ⏎ Ana · 还差1人 [🙋 我来帮忙]
      Ana: Need #3 is posted. I'll tell you as soon as someone comes; by tomorrow 17:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    — and whoever edits it in
    Ana → group: /need carry my bags up
      group: 🛒 #4 carry my bags up ⏎ Ana · 还差1人 [🙋 我来帮忙]
      Ana: Need #4 is posted. I'll tell you as soon as someone comes; by 21:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    Ana edits: /need carry my bags up, no hurry
      group~ 🛒 #4 carry my bags up, no hurry ⏎ Ana · 还差1人 [🙋 我来帮忙]
      Ana~ Need #4 is posted. I'll tell you as soon as someone comes; by tomorrow 17:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Done, it's changed.
    Ana edits: /need carry my bags up, no hurry, today 16-18
      group~ 🛒 #4 carry my bags up, no hurry ⏎ 🕓 今天下午6点前 ⏎ Ana · 还差1人 [🙋 我来帮忙]
      Ana~ Need #4 is posted. I'll tell you as soon as someone comes; by 17:30 in any case. ⏎ 🕓 until 18:00 [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Done, it's changed.
    ");
    assert_eq!(house.count("select count(*) from ladder where unhurried = 1").await, 2);
    house.ends().await;
}

#[tokio::test]
async fn of_another_kind_it_is_wanted_sooner_or_later() {
    let (house, [ana, bo]) = House::of(["Ana/en", "Bo/en"]).await;
    ana.says("/need a hand with something").await;
    house.waits(hours(1)).await;
    house.transcript();
    ana.forges("kind_1_1_shopping").await;
    house.chapter("nobody else says so");
    bo.forges("kind_1_1_shopping").await;
    house.chapter("it stays as soon");
    ana.forges("kind_1_1_parcels").await;
    house.waits(hours(1)).await;
    house.chapter("it can wait");
    ana.forges("kind_1_1_lending").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana taps [kind_1_1_shopping]
      Ana ! Done, it's changed.
      group~ 🛒 #1 a hand with something ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 14:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 14:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    — nobody else says so
    Bo taps [kind_1_1_shopping]
      Bo ! Only the one who asked can do that. /mine shows what is yours.
    — it stays as soon
    Ana taps [kind_1_1_parcels]
      Ana ! Done, it's changed.
      group~ 📦 #1 a hand with something ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 14:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      group: 📦 #1 a hand with something ⏎ Ana · 1 more wanted [I can help]
      group: a message is deleted
    — it can wait
    Ana taps [kind_1_1_lending]
      Ana ! Done, it's changed.
      group~ 🪜 #1 a hand with something ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 11:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 11:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 11:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 11:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
    ");
    house.ends().await;
}
