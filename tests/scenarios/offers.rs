//! Requirements 13 and 14: who said that they like to help with such things is asked first.

use crate::support::{House, Neighbour, hours, minutes};

async fn likes_shopping(who: &Neighbour) {
    who.forges("me-is_1_offers_shopping").await;
}

#[tokio::test]
async fn those_who_like_to_help_with_such_are_asked_and_hear_when_it_is_taken() {
    let (house, [ana, bo, cem, dan]) = House::of(["Ana/en", "Bo/en", "小陈/zh-CN", "Dan/en"]).await;
    for who in [&ana, &bo, &cem] {
        likes_shopping(who).await;
    }
    house.transcript();
    ana.says("/need carry my shopping up, flat 12").await;
    house.repeats_last_update(false).await;
    house.chapter("Bo cannot now, and then he can");
    bo.taps("Not now").await;
    house.repeats_last_update(false).await;
    house.restarts().await;
    bo.taps("I can help").await;
    house.chapter("who was not asked");
    dan.forges("not-now_1_1").await;
    house.chapter("nobody is asked twice");
    bo.taps("Can't make it").await;
    house.chapter("what hides its words hides them here, too");
    bo.forges("me-is_1_offers_medicine").await;
    ana.says("/need fetch my pills from the pharmacy").await;
    ana.taps("No longer needed").await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need carry my shopping up, flat 12
      group: 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
      Bo: Can you help? You said in /me that you like to help with such things. ⏎ 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help][Not now] [🔕 Fewer of these]
      小陈: 您能帮一下吗？您在 /me 里说过，愿意帮这样的忙。 ⏎ 🛒 #1 carry my shopping up ⏎ Ana · 还差1人 [🙋 我来帮忙][这次不行] [🔕 少发这类]
    — Bo cannot now, and then he can
    Bo taps [Not now]
      Bo~ All right, not this time. If you can after all, tap "I can help". ⏎ 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
    Bo taps [I can help]
      Bo ! It's yours, thank you! Details are in the private chat.
      group~ 🛒 #1 carry my shopping up ⏎ Ana ⏎ ✅ Bo is on it
      Ana~ Need #1 is posted, and somebody is on it. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana: Bo comes to help with #1: carry my shopping up. The word at the door is honey. Another word? Keep the door shut.
      Bo~ You help with #1. Thank you!
      Bo: You help Ana with #1: carry my shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Show door & phone] [Tapped by mistake]
      Bo: By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
      小陈~ #1 已经有着落了，谢谢您！
    — who was not asked
    Dan taps [not-now_1_1]
      Dan ! You were not asked about this one. /needs shows who needs a hand.
    — nobody is asked twice
    Bo taps [Can't make it]
      Bo ! All right, you're free. By mistake? You can undo it for ten minutes, in the private chat.
      group~ 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana~ Need #1 is posted. I'll tell you as soon as someone comes; by 13:00 in any case. ⏎ 🔒 Kept until a day after the job, only for who helps you (/privacy): flat 12 ⏎ Your own message in the group still shows it. Please delete that message. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Change door & phone] [No longer needed]
      Ana~ The word at the door for #1 is over. If somebody still says it, keep the door shut.
      Ana: Bo can't come after all. Your card is open to all neighbours again. (#1)
      Bo~ All right, not this time. If you can after all, tap "I can help". ⏎ 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Bo~ You no longer help with #1. By mistake? You can undo it for ten minutes. [Undo]
      小陈~ 您能帮一下吗？您在 /me 里说过，愿意帮这样的忙。 ⏎ 🛒 #1 carry my shopping up ⏎ Ana · 还差1人 [🙋 我来帮忙][这次不行] [🔕 少发这类]
    — what hides its words hides them here, too
    Bo taps [me-is_1_offers_medicine]
      Bo~ I can help with ⏎ 🛒 Shopping, 💊 Medicine [✓ 🛒 Shopping][✓ 💊 Medicine] [📦 Parcels, papers][🧾 Bills, forms] [🎫 Tickets, bookings][🚗 Rides] [Back]
      Bo: I can help with ⏎ 🛒 Shopping, 💊 Medicine [✓ 🛒 Shopping][✓ 💊 Medicine] [📦 Parcels, papers][🧾 Bills, forms] [🎫 Tickets, bookings][🚗 Rides] [Back]
    Ana → group: /need fetch my pills from the pharmacy
      group: 💊 #2 Something to collect and bring from the pharmacy ⏎ Ana · 1 more wanted [I can help]
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by 13:02 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo: Can you help? You said in /me that you like to help with such things. ⏎ 💊 #2 Something to collect and bring from the pharmacy ⏎ Ana · 1 more wanted [I can help][Not now] [🔕 Fewer of these]
    Ana taps [No longer needed]
      Ana ! All right, it's withdrawn.
      group~ 💊 #2 Something to collect and bring from the pharmacy ⏎ Ana ⏎ No longer needed
      Ana~ Need #2 is withdrawn. [Undo]
      Bo~ #2 is no longer needed. Thank you all the same.
    "#);
    assert_eq!(house.count_of("offer").await, 3);
    house.ends().await;
}

#[tokio::test]
async fn the_nearest_and_the_new_are_asked_first_and_three_at_most() {
    let (house, [ana, bo, cem, dan, eve, fay]) =
        House::of(["Ana/en", "Bo/en", "Cem/en", "Dan/en", "Eve/en", "Fay/en"]).await;
    for who in [&bo, &cem, &dan, &eve, &fay] {
        likes_shopping(who).await;
    }
    ana.forges("me-is_1_entrance_2").await;
    eve.forges("me-is_1_entrance_2").await;
    fay.forges("me-is_1_presence_away-week").await;
    house.transcript();
    ana.says("/need carry my shopping up").await;
    house.chapter("the one who was not asked yet is asked before those who were");
    house.waits(hours(2)).await;
    ana.says("/need buy some bread").await;
    insta::assert_snapshot!(house.transcript(), @"
    Ana → group: /need carry my shopping up
      group: 🛒 #1 carry my shopping up ⏎ entrance 2 · Ana · 1 more wanted [I can help]
      Ana: Need #1 is posted. I'll tell you as soon as someone comes; by 13:01 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana: By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
      Bo: Can you help? You said in /me that you like to help with such things. ⏎ 🛒 #1 carry my shopping up ⏎ entrance 2 · Ana · 1 more wanted [I can help][Not now] [🔕 Fewer of these]
      Cem: Can you help? You said in /me that you like to help with such things. ⏎ 🛒 #1 carry my shopping up ⏎ entrance 2 · Ana · 1 more wanted [I can help][Not now] [🔕 Fewer of these]
      Eve: Can you help? You said in /me that you like to help with such things. ⏎ 🛒 #1 carry my shopping up ⏎ entrance 2 · Ana · 1 more wanted [I can help][Not now] [🔕 Fewer of these]
    — the one who was not asked yet is asked before those who were
      group: 🛒 #1 carry my shopping up ⏎ entrance 2 · Ana · 1 more wanted [I can help]
      group: a message is deleted
    Ana → group: /need buy some bread
      group: 🛒 #2 buy some bread ⏎ entrance 2 · Ana · 1 more wanted [I can help]
      Ana: Need #2 is posted. I'll tell you as soon as someone comes; by 15:02 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Bo: Can you help? You said in /me that you like to help with such things. ⏎ 🛒 #2 buy some bread ⏎ entrance 2 · Ana · 1 more wanted [I can help][Not now] [🔕 Fewer of these]
      Dan: Can you help? You said in /me that you like to help with such things. ⏎ 🛒 #2 buy some bread ⏎ entrance 2 · Ana · 1 more wanted [I can help][Not now] [🔕 Fewer of these]
      Eve: Can you help? You said in /me that you like to help with such things. ⏎ 🛒 #2 buy some bread ⏎ entrance 2 · Ana · 1 more wanted [I can help][Not now] [🔕 Fewer of these]
    ");
    house.ends().await;
}

#[tokio::test]
async fn at_night_it_waits_and_what_is_taken_meanwhile_is_not_offered() {
    let (house, [ana, bo, cem]) = House::of(["Ana/en", "Bo/en", "Cem/en"]).await;
    likes_shopping(&bo).await;
    house.waits(hours(14)).await;
    house.transcript();
    ana.says("/need carry my shopping up").await;
    cem.taps("I can help").await;
    house.chapter("in the morning");
    house.waits(hours(12)).await;
    insta::assert_snapshot!(house.transcript(), @r#"
    Ana → group: /need carry my shopping up
      group (silent): 🛒 #1 carry my shopping up ⏎ Ana · 1 more wanted [I can help]
      Ana (silent): Need #1 is posted. I'll tell you as soon as someone comes; by tomorrow 7:00 in any case. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana (silent): By the way: the buttons above change words, time, kind and how many. If you edit your own message, the card follows.
    Cem taps [I can help]
      Cem ! It's yours, thank you! Details are in the private chat.
      group (silent)~ 🛒 #1 carry my shopping up ⏎ Ana ⏎ ✅ Cem is on it
      Ana (silent)~ Need #1 is posted, and somebody is on it. [✏️ Words][🕓 When] [🏷 Kind][👥 How many] [Add door & phone] [No longer needed]
      Ana (silent): Cem comes to help with #1: carry my shopping up. The word at the door is honey. Another word? Keep the door shut.
      Cem (silent): You help Ana with #1: carry my shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it] [Tapped by mistake]
      Cem (silent): By the way: "I can help" is a promise that can be given back. If something comes up, tap "Can't make it", and somebody else is asked.
    — in the morning
      Cem (silent)~ You help Ana with #1: carry my shopping up. At the door say: honey. When it's finished, tap "Job done". [Job done][Can't make it]
    "#);
    house.waits(minutes(1)).await;
    house.ends().await;
}
